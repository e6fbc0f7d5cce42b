"""What owners have already, made into proposals for a practice file: questions with answers, hours, holidays. Pure."""
