"""Speech to text: one file for each vendor."""
