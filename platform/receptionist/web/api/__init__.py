"""The programming interface: JSON with bearer tokens under /api/v1, described by /api/schema."""
