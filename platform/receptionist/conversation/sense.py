"""Is what a model wrote something to say? Marks of writing are taken out; code and calls as text are nonsense. Pure."""

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from receptionist.conversation.patterns import Pattern, regex

_NONSENSE: Final = regex(
    r"^\s*[\[{]\s*[\"'\[{]"  # JSON begins
    r"|[\"']\s*:\s*[\"'\[{\d]|\"\s*[,}\]]\s*[\"}\]]"  # JSON goes on
    r"|```|<\|"
    r"|</?\s*(?:function|tool|invoke|parameter|arg|call|think|assistant|system|user)\w*[^>]*>?"
    r"|\b(?:functions|tools?)\.\w+|\btool_calls?\b",
    re.IGNORECASE,
)
# A few words, or a piece of one, again and again: ten times is more than any number or name has.
_STUCK: Final = regex(r"\b(\w+(?:\W+\w+){0,3})(?:\W+\1\b){9,}|(\w{1,8}?)\2{19,}", re.IGNORECASE)
_TAG: Final = regex(r"</?[a-zA-Z][^<>]*>")
_LINK: Final = regex(r"\[([^\]]+)\]\([^)\s]*\)")
_BULLET: Final = regex(r"^\s*(?:#{1,6}\s+|[-*•]\s+|\d{1,2}[.)]\s+(?=\D))")
_MARKS: Final = regex(r"\*+|_{2,}|`+|~{2,}")


def speakable(sentence: str, functions: Collection[str] = ()) -> str | None:
    """The sentence without the marks of writing, perhaps empty. None: it is not meant for ears.

    `functions`: names that only a model would say; followed by a bracket they are a call that was spelt as text.
    """
    if (
        _NONSENSE.search(sentence)
        or _STUCK.search(sentence)
        or (functions and _calls(frozenset(functions)).search(sentence))
    ):
        return None
    plain = _MARKS.sub("", _LINK.sub(r"\1", _TAG.sub(" ", _BULLET.sub("", sentence))))
    plain = " ".join(plain.split())
    return plain if any(letter.isalnum() for letter in plain) else ""


@cache
def _calls(functions: frozenset[str]) -> Pattern:
    return regex(rf"\b(?:{'|'.join(map(re.escape, sorted(functions)))})\b\s*[({{\[:=]")
