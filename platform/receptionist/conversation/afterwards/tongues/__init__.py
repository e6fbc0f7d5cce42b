"""The languages in which calls are summed up, and callers' moods are told from words. A further one is a file. Pure."""
