"""The carrier: what it sends, what it is told, and the proof that it is the carrier."""
