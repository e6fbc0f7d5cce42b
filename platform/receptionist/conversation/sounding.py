"""Words that sound alike though they are written otherwise: "beered" is "beard". English. Pure."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from receptionist.conversation.common_words import COMMON
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_SHORTEST: Final = 4  # letters: shorter words have too many neighbours
_WORD = regex(r"[^\W\d_]+")
# In order; a capital letter stands for a long vowel.
_SOUNDS: Final = tuple(
    (regex(letters), sound)
    for letters, sound in (
        (r"^kn|^gn", "n"),
        (r"^wr", "r"),
        (r"^wh", "w"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"tch", "ch"),
        (r"dge", "j"),
        (r"ck|c(?![eiyh])", "k"),
        (r"c(?=[eiy])", "s"),
        (r"qu", "kw"),
        (r"x", "ks"),
        (r"eigh", "A"),
        (r"igh", "I"),
        (r"ould", "Ud"),
        (r"ea|ee|ie|ei", "E"),
        (r"ai|ay|ey", "A"),
        (r"(?<=[^aeiouAEIOU])y(?=[^aeiou])", "i"),
        (r"oo|ou|ew|ue", "U"),
        (r"oa|ow|oe", "O"),
        (r"a(?=[^aeiouAEIOU]e$)", "A"),
        (r"i(?=[^aeiouAEIOU]e$)", "I"),
        (r"o(?=[^aeiouAEIOU]e$)", "O"),
        (r"u(?=[^aeiouAEIOU]e$)", "U"),
        (r"[iu]r", "er"),
        (r"(?<=[^aeiou])e(?=d?$)", ""),
        (r"(?<![csgt])h", ""),
        (r"z", "s"),
        (r"([a-z])\1", r"\1"),
    )
)


def as_it_sounds(text: str, known: Iterable[str]) -> str:
    """The text with known words in the place of those that only sound like them, and are no words of every day."""
    sounds: dict[str, str] = {}
    words = {word for word in known if len(word) >= _SHORTEST}
    for word in words:
        sounds[sound(word)] = "" if sound(word) in sounds else word

    def mended(match: re.Match[str]) -> str:
        word = plain(match[0])
        if len(word) < _SHORTEST or word in words or word in COMMON:
            return match[0]
        return sounds.get(sound(word)) or match[0]

    return _WORD.sub(mended, text)


@lru_cache(maxsize=2048)  # of a pure function
def sound(word: str) -> str:
    """The same for words that are spoken alike."""
    stem = word[:-1] if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss") else word
    said = stem
    for letters, heard in _SOUNDS:
        said = letters.sub(heard, said)
    return said if stem == word else f"{said}s"
