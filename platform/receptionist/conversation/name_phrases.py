"""Ways to tell a name that stand around it, put into the plain one: "mine's Sam Lee", "Sam Lee's the name". English.
Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.words import plain

_WORD: Final = r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{0,3}}?"
_FIGURE: Final = r"(?:\+|\(?\d|(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|treble)\b)"
_LEADS: Final = re.compile(
    r"\b(?:mine(?:['’]s| is| would be)|they call me|everyone calls me|everybody calls me|i go by|i['’]d be"
    r"|(?:you(?:['’]ve| have)?(?: got)?|you should have) me (?:down |on file )?(?:as|under)"
    r"|(?:the )?(?:account|file|record|booking)(?:['’]s| is) under)\s+(?!(?:the|my|an?)\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
_AT_FIRST: Final = re.compile(
    r"^\W*(?:(?:uh|um|oh|yes|yeah|sure|ok|okay|so|well|that|it)\b\W*)*?"
    r"(?:(?:that|it)(?:['’]d| would|['’]ll| will| should) be|should be|would be)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"^(?P<before>\W*(?:(?:uh|um|oh|yes|yeah|sure|ok|okay|so|well|hi|hello)\b\W*)*)"
    rf"(?P<name>{_NAME})(?:['’]?s| is) (?:the|my) name\b",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(
    rf"^\W*(?:(?:mr|mrs|ms|miss|dr)\.? )?{_WORD}['’]s (?:wife|husband|mother|mom|mum|father|dad|daughter|son|sister"
    r"|brother|partner|assistant|secretary)\s*,\s*",
    re.IGNORECASE,
)
_AS: Final = re.compile(r"\b(?:(?:just )?like|same as|as in) (?:the|that|in|on) [\w ']+$", re.IGNORECASE)
_TWICE: Final = re.compile(
    rf"\b(?:(?:mr|mrs|ms|miss|dr)\.? )?(?P<last>{_WORD})[,.] (?P<first>{_WORD}) (?P=last)\b", re.IGNORECASE
)
_TURNED: Final = re.compile(  # "pickett, joan"
    rf"^(?P<lead>\W*(?:it['’]?s )?(?:under )?)(?P<last>{_WORD}), (?P<first>{_WORD})(?P<rest>\W*$|[,.] .*$)",
    re.IGNORECASE,
)
_LAST: Final = re.compile(
    rf"^\W*(?:(?:and|um|uh|oh|my|the|it['’]s)\b\W*)*(?:last name|surname|family name)(?:['’]?s"
    rf"| is)?[,:]? (?:is )?(?P<last>{_WORD})\W*",
    re.IGNORECASE,
)
_SPELLED_FIRST: Final = re.compile(  # "Z U N I, Pat Zuni"
    rf"^\W*(?P<letters>(?:[^\W\d_][ .-]+){{2,}}[^\W\d_])[,.]+ (?P<name>{_WORD}(?: {_WORD}){{1,2}})\W*$", re.IGNORECASE
)
_ON_NUMBER: Final = re.compile(rf",? (?:and )?(?:i['’]m )?(?:on|at)[,:]? (?={_FIGURE}\W*{_FIGURE})", re.IGNORECASE)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is read many times
def told_plainly(text: str) -> str:
    """The same, as "my name is ..." or the name alone."""
    said = _ON_NUMBER.sub(", ", text)
    said = _LEADS.sub("my name is ", _AT_FIRST.sub("it's ", said))
    if (behind := _BEHIND.match(said)) and behind["name"].casefold() not in ("what", "that", "this", "it", "which"):
        said = f"{behind['before']}my name is {behind['name']}{said[behind.end() :]}"
    turned = _TURNED.match(said)
    if turned and plain(turned["first"]) in ASKED_FOR and plain(turned["last"]) not in ASKED_FOR:
        said = f"{turned['lead']}{turned['first']} {turned['last']}{turned['rest']}"
    said = _SPELLED_FIRST.sub(r"\g<name>, \g<letters>", said)
    said = _TWICE.sub(r"\g<first> \g<last>", said)
    return _AS.sub("", _OF_WHOM.sub("", said)).strip() or text


def with_surname(text: str, name: str) -> str:
    """ "Last name Whitcomb", behind Denise: both. Empty: that is not what is told."""
    last = _LAST.match(text)
    return f"{name} {last['last'].capitalize()}" if last and name and " " not in name else ""
