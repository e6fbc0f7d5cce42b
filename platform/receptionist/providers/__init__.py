"""Other people's models behind three small protocols."""
