"""Twilio's side of the telephone network."""
