"""English: how its values are said, and how its callers say theirs. One folder is one language."""
