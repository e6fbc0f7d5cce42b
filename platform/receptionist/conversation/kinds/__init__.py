"""What is done in the trades, and what callers say who come for it. Data, and the shape of it."""
