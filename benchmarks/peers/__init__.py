"""Other platforms that do the same call, each in an environment of its own."""
