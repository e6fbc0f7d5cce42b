"""Small tools that all captured values share: plain words with their stops, what was put right. Pure."""

import re
import unicodedata
from collections.abc import Sequence

_MARKS = re.compile("[\u0300-\u036f]")


def plain_with_stops(text: str) -> str:
    """Small letters without accents and apostrophes; commas and full stops stand apart, other marks are spaces."""
    folded = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())))
    folded = re.sub(r"(?<=\w)['’‘`](?=\w)", "", folded)
    folded = re.sub(r"(?<=\d)[.,:](?=\d)", " ", folded)
    return " ".join(re.sub(r"([,.;!?])", r" \1 ", re.sub(r"[^\w\s,.;!?+@]|_", " ", folded)).replace(";", ",").split())


def without(said: str, phrases: Sequence[str]) -> str:
    for phrase in phrases:
        said = re.sub(rf"\b{phrase}\b", " ", said)
    return " ".join(said.split())


def has_any(said: str, phrases: Sequence[str]) -> bool:
    return any(re.search(rf"\b{phrase}\b", said) for phrase in phrases)


def after_correction(said: str, rights: Sequence[str]) -> list[str]:
    """What was said first, and each time what was put in its place."""
    pattern = "|".join(sorted(map(re.escape, rights), key=len, reverse=True))
    return [piece.strip(" ,.") for piece in re.split(rf"\b(?:{pattern})\b", said)]
