"""The pages that a practice sees. One file per page family: authorise, ask, render."""
