"""Bytes to bytes: mu-law, wave files, rates, levels, tones. Pure, and without numpy."""
