"""A conversation, a model and the actions at work: one caller turn in, words and functions out."""
