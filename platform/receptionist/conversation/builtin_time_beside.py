"""Another time that is wished beside an answer: "Margery Blunt, would three be possible". English. Pure."""

import re
from typing import Final

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_HOUR: Final = (
    r"(?:(?:half|quarter)(?: past| to)? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon"
    r"|\d{1,2}(?::\d\d)?)(?:[ -](?:thirty|fifteen|forty[ -]five))?(?: ?o'?clock| ?[ap]\.?m\b\.?)?"
)
_DAY: Final = rf"(?:{'|'.join(WEEKDAYS)}|today|tomorrow|(?:the )?\w+(?:th|st|nd|rd|first|second|third)\b)"
_CHANGE = regex(
    r"(?:[,.;!?]+\s+|\s+)(?:(?:and|but|oh|um|uh|actually|wait|sorry|also|though|only|or)\b[\s,]*)*"
    r"(?P<change>(?:(?:can|could|would|may|might) (?:we|i|it|you|that|they|she|he)\b|make (?:it|that) |(?:would|is) "
    rf"(?:{_HOUR}|{_DAY})\b|(?:how|what) about |let['’]?s |i['’]?d (?:rather|prefer)\b|any chance )[^.;]*"
    rf"|(?<=but )(?:at |on )?(?:{_HOUR}|{_DAY}) (?:if|instead|would|rather|please)\b[^.;]*)$",
    re.IGNORECASE,
)
_FIRST = regex(
    rf"\b((?:to|at|for|do|it|that) {_HOUR}|(?:{'|'.join((*WEEKDAYS, *MONTHS))})),? first(?: of all)?\W*$", re.IGNORECASE
)
_SAID = regex(  # "friday? I said thursday": the second is meant
    rf"(?<!not )(?<!not at )(?<!not on )\b(?:on |at )?(?:{_DAY}|{_HOUR})\s*[?,.]*\s*"
    r"(?:(?:oh|no|but|wait|sorry|er|um)\b[\s,]*)*"
    r"(?=\bi(?:['’]d| had)? (?:said|asked for|wanted|meant|thought i said|told you) (?:for |on |at |it was )?"
    rf"(?:the )?(?:{_DAY}|{_HOUR})\b)",
    re.IGNORECASE,
)
_I_SAID = regex(r"\bi(?:['’]d| had)? (?:said|asked for|wanted|meant|thought i said|told you)\b", re.IGNORECASE)


_WANTED = regex(  # "it's three I wanted", "I want three", "it was supposed to be the eighteenth": that is wished
    rf"\b(?:(?:it|that)(?:['’]?s| was| is) (?:at |on |for )?(?:the )?(?P<first>{_DAY}|{_HOUR})"
    r",? (?:that )?i (?:wanted|said|meant"
    r"|asked for|need(?:ed)?|was after)\b"
    r"|(?:(?:i['’]?m (?:sure|certain)|i thought|i think|i could have sworn"
    r"|pretty sure|sure)(?: that)? )?i(?:['’]d| had)?"
    r" (?:said|wanted|want|need|meant|asked for|requested|told you) (?:it )?"
    r"(?:for |at |on |to be |it was )?"
    r"(?:the )?"
    rf"(?P<then>{_DAY}|{_HOUR})"
    r"|(?:it|that)(?: was|['’]?s| is| were) (?:supposed|meant) to be (?:at |on |for )?(?:the )?"
    rf"(?P<due>{_DAY}|{_HOUR}))(?=\s*(?:[,.?!]|$|please\b|instead\b|not\b|actually\b|on\b|at\b|in the\b))",
    re.IGNORECASE,
)
_TOO_EARLY = regex(  # "is eight too early?", "is six still open"
    rf"\b(?:is|would|isn['’]?t) (?!(?:one|1) (?!o))(?P<hour>{_HOUR})(?: be)? "
    r"(?:(?:too|a (?:bit|little)(?: too)?) (?:early|late|soon)\b"
    r"|(?:still )?(?:open|free|available|taken|gone|possible|doable|going)\b)",
    re.IGNORECASE,
)
_PART_AFTER = regex(
    r"\bthe (?P<part>morning|afternoon|evening) (?P<side>after|before)\b(?= (?:that|it)\b|\s*(?:[,.?!]|$|please\b|"
    r"instead\b|then\b|at\b))",
    re.IGNORECASE,
)


def change_beside(text: str) -> tuple[str, str] | None:
    """The answer, and the wish for another time behind it. None: there is no such wish."""
    found = _CHANGE.search(text)
    return (text[: found.start()].strip(" ,."), found["change"]) if found and found.start() else None


def without_first(text: str) -> str:
    """ "Can I change it to six first": before anything else, and not the first of anything."""
    return _FIRST.sub(r"\1", text) if "first" in text.lower() else text


def as_said_before(text: str) -> str:
    """ "Friday? I said thursday", "it's thursday I wanted" -> "on thursday"; "is eight too early" -> "at eight"."""
    text = _TOO_EARLY.sub(r"at \g<hour>", text)
    if "after" in text or "before" in text:
        text = _PART_AFTER.sub(r"the day \g<side> in the \g<part>", text)
    text = _SAID.sub("", text) if _I_SAID.search(text) else text
    return _WANTED.sub(_as_wish, text)


def _as_wish(found: re.Match[str]) -> str:
    moment = next(part for part in (found["first"], found["then"], found["due"]) if part)
    return f"at {moment}" if regex(_HOUR, re.IGNORECASE).fullmatch(moment) else f"on {moment}"
