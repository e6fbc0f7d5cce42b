"""Ids of our own: short, unguessable, safe in addresses and file names."""

import secrets

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is read out or typed wrongly: 0 o 1 l i


def new_id(prefix: str = "", length: int = 20) -> str:
    """`length` random characters, 4.95 bits each: 20 are 99 bits. The prefix names the kind: `call-…`."""
    text = "".join(secrets.choice(_ALPHABET) for _ in range(length))
    return f"{prefix}-{text}" if prefix else text
