"""How each language says what people write in digits and signs: one file for each language."""
