"""The clause guard: what a language model says reaches a caller only if the file or this call bears it out. Pure."""
