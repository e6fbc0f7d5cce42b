"""The vendors that come with the house, one file for each kind of account."""
