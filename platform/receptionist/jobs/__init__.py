"""Work that no caller waits for: what follows from calls, and sweeps that catch up on what was left undone."""
