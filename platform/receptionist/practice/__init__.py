"""The definition of a practice: what stands in its file, and what follows from that."""
