"""Calls placed by the platform itself: for tests, load and rehearsals."""
