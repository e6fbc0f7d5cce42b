"""Text to speech: one file for each vendor."""
