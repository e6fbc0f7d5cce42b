"""What the guard must know of each language: one module each, in the shape of `guard.tongue`. Pure."""
