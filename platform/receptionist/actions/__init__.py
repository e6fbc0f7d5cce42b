"""What the functions do: thin uses of the rooms below."""
