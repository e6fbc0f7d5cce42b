"""Where a practice's appointments stand besides our own records."""
