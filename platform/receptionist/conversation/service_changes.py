"""Another service in place of the one that was asked for: "it's custody I meant, not divorce". English. Pure.

What is denied is cut out, and what is left has to name one; without a denial the words have to say what is wanted.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from receptionist.conversation.builtin_services import services_named, spoken_of, touched
from receptionist.conversation.builtin_time_conflicts import insists
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service

_WORD: Final = r"[\w'’&-]+"
_ART: Final = r"(?:(?:an?|the|my|his|her|our|for|about|just|with|another|that|any) )*"
_STOP: Final = r"(?=\s*(?:[,.;:!?]|$| (?:i|i'd|id|but|can|could|it's|its|please|sorry|it is|make|lets|let's)\b))"
_DENIED: Final = regex(
    rf"[,.;]?\s*\b(?:and |but |so )?(?:not|no need for|instead of|in place of|rather than|forget|scrap|scratch"
    rf"|never mind"
    rf"|(?:it |that |this )?(?:isn['’]?t|wasn['’]?t|shouldn['’]?t be)|(?:i |we )?(?:don['’]?t|do not|didn['’]?t"
    rf"|no longer)"
    rf" (?:\w+ly )?(?:want|need|mean)(?: to (?:say|have|book))?) {_ART}(?P<what>{_WORD}(?: {_WORD}){{0,3}}?){_STOP}"
    rf"|\s+than {_ART}(?P<than>{_WORD}(?: {_WORD}){{0,3}}?){_STOP}",
    re.IGNORECASE,
)
_ADDS: Final = regex(r"\b(?:as well|too|also|both|adds?|adding|plus|on top|besides|with (?:it|that))\b", re.IGNORECASE)
_I: Final = r"(?:i|we|he|she|they|you)(?:['’](?:m|s|re|ve))?"
_END: Final = (
    r"(?=\s*(?:[,.;!?]|$)|,? (?:instead|please|if|though|rather|then|not|actually|sorry|on|at|for (?:me|him|her|us))\b)"
)
_WANTED: Final = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:it|that|this|what)(?:['’]?s| is| was) (?:actually |really |just )*(?P<what>.+?) {_I} "
        r"(?:actually |really |just )*"
        r"(?:meant?|needs?|wants?|after|needed|wanted|was after|looking for)\b",
        rf"\b{_I} (?:actually |really |just |do )*(?:meant?|needs?|needed|wants?|wanted|should(?:['’]?ve| have) (?:said"
        rf"|asked for)|after|was after|looking for)(?: to (?:say|have|get|book|do"
        rf"|come (?:in )?for))? (?P<what>.+?){_END}",
        rf"\b(?:i|we)(?:['’]?d| would|['’]?ll| will) (?:actually |really |just )*(?:rather|prefer|like|sooner|have|take"
        rf"|go for)(?: to)?(?: (?:have|get|book|do|go (?:for|with)|come (?:in )?for|switch to|change to))? "
        rf"(?P<what>.+?){_END}",
        rf"\b(?:it|that)(?:['’]?s| is| was| should be| should(?:['’]?ve| have) been|['’]?s (?:meant|supposed) to be)"
        rf" (?:actually |really |just )*(?P<what>.+?){_END}",
        rf"\b(?:make|change|switch|swap)(?: it| that| this| me)?(?: over)?(?: to| into| for)? (?P<what>.+?){_END}",
        rf"\b(?:can|could|may|might) (?:i|we|you) (?:actually |just |please |maybe )*(?:do|have|get|book"
        rf"|go (?:for|with)"
        rf"|take)(?: me| us)?(?: in)?(?: for)? (?P<what>.+?){_END}",
        rf"(?P<what>{_WORD}(?: {_WORD}){{0,4}}?) (?:instead|rather)\b",
    )
)


_CLEFT: Final = _WANTED[0]  # "it's whitening I'm after"
_TAKES_BACK: Final = regex(
    r"\b(?:scrap|scratch|forget|bin|never mind|ditch|drop) (?:that|it|this)\b[\s,.;]*(?:(?:i'?d like|can i have"
    r"|just|book"
    r"|give me|make it|let'?s do|and)\b\s*)*",
    re.IGNORECASE,
)


def without_denied(text: str, services: Sequence[Service]) -> str:
    """Without the service that is not meant: "the hygienist, not a check-up". As it was: none is denied."""
    for found in _DENIED.finditer(text):
        what = found["what"] or found["than"]
        if _strictly(Heard(what), services):
            return f"{text[: found.start()]}{text[found.end() :]}"
    return text


def meant_instead(heard: Heard, current: str, services: Sequence[Service]) -> Service | None:
    """Which other service than the `current` one is to be booked. None: no change is told, or not which."""
    return _meant_instead(heard, current, tuple(services))


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is asked about many times
def _meant_instead(heard: Heard, current: str, services: tuple[Service, ...]) -> Service | None:
    text = without_denied(heard.text, services)
    if text != heard.text:
        return _one(_strictly(Heard(text), services), current)
    if _ADDS.search(text) or not (insists(text) or _CLEFT.search(text) or _TAKES_BACK.search(text)):
        return None
    if (behind := _TAKES_BACK.search(text)) and (
        found := _one(_strictly(Heard(text[behind.end() :]), services), current)
    ):
        return found
    for what in _wanted(text):
        if found := _one(_strictly(Heard(what), services), current):
            return found
    return None


_MEANT: Final = regex(
    r"\b(?:meant|should(?:['’]?ve| have) said|make (?:it|that)|(?:change|switch|swap) (?:it|that|this)"
    r"|instead)\b",
    re.IGNORECASE,
)


def changed_after(heard: Heard, booked: str, services: Sequence[Service]) -> Service | None:
    """Like `meant_instead`, of what is `booked` already: only where it is said outright that it is not that one."""
    denied = without_denied(heard.text, services) != heard.text
    return meant_instead(heard, booked, services) if denied or _MEANT.search(heard.text) else None


def _wanted(text: str) -> Iterator[str]:
    return (found["what"] for pattern in _WANTED for found in pattern.finditer(text))


def _strictly(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """Those of whose own words one was said, or of what they are for."""
    sure = {*map(id, touched(heard, services)), *map(id, spoken_of(heard, services))}
    return [one for one in services_named(heard, services) if id(one) in sure]


def _one(named: Sequence[Service], current: str) -> Service | None:
    return named[0] if len(named) == 1 and named[0].name != current else None
