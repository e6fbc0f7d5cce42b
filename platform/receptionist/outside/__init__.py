"""What is fetched from addresses that practices name: one door, with one set of rules."""
