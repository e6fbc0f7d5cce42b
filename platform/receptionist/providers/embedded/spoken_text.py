"""Text as the embedded voice takes it: no markup, and in pieces short enough that the first is heard soon. Pure."""

import re
from typing import Final

_LONGEST_TEXT: Final = 5000
_LONG: Final = 60  # letters, 4 s, that a core makes in a quarter of a second
_FIRST_PART: Final = 25  # at least: a shorter one sounds chopped, and is spoken before the next is made
_NEXT_PARTS: Final = 60

_MARKUP: Final = re.compile(r"<[^>]{0,200}>|[*_`#~|\\^{}<>\[\]]+")  # [[ ]] would be phonemes to Piper
_PART_END: Final = re.compile(r"(?<=[,;:])\s+|\s[–—-]\s+")
# Words before which people take a breath; the second kind only where there is none of the first.
_BREATHS: Final = (
    re.compile(r"\s(?=(?:and|or|but|so|because|which|who|if|when|while|until|unless|then)\s)"),
    re.compile(r"\s(?=(?:with|for|at|on|in|from|to|by|about|after|before|under|that)\s)"),
)


def plain(text: str) -> str:
    """The text without markup, control characters and commands to the synthesiser, in one line."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text[:_LONGEST_TEXT])
    return " ".join(_MARKUP.sub(" ", printable).split())


def parts(text: str) -> list[str]:
    """A long text at some of its commas: a short part first, that is soon made, and longer ones while it is heard."""
    found = _at_commas(text)
    if found and len(found[0]) > _LONG:
        found[:1] = _at_a_breath(found[0])
    return found


def _at_commas(text: str) -> list[str]:
    if len(text) <= _LONG:
        return [text] if text else []
    found: list[str] = []
    start, least = 0, _FIRST_PART
    for pause in _PART_END.finditer(text):
        if pause.start() - start >= least and len(text) - pause.end() >= _FIRST_PART:
            found.append(text[start : pause.start()])
            start, least = pause.end(), _NEXT_PARTS
    return [*found, text[start:]]


def _at_a_breath(part: str) -> list[str]:
    """With a comma, so that the voice does not fall as at an end."""
    for breath in _BREATHS:
        places = [found.start() for found in breath.finditer(part, _FIRST_PART, _LONG)]
        if places:
            first = part[: places[-1]]
            return [f"{first}," if first[-1].isalnum() else first, part[places[-1] + 1 :]]
    return [part]
