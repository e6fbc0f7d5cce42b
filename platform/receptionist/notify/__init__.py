"""What is sent to people: by mail, by text, to other programs."""
