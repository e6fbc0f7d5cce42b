"""The clause guard: nothing that a language model says reaches a caller unless the file or this call bears it out. Pure."""
