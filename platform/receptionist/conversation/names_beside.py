"""The name among other words of a booking that nothing introduces: a clause by itself, or right beside a telephone
number ("a trim at two for Ty Larson 612 555 0142"). English. Pure."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from receptionist.conversation.builtin_forms import is_pets
from receptionist.conversation.builtin_telling import number_span
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.builtin_whom import PEOPLE, PETS, TITLES, practitioner_named
from receptionist.conversation.capture_names import are_name, introduced_name, name_from_words, only_name, written_name
from receptionist.conversation.capture_spelling import spelled_runs
from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.name_phrases import without_likeness
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import own_words
from receptionist.conversation.words import plain, word_set
from receptionist.practice.definition import Definition

_LEADS_TO_NUMBER: Final = regex(
    r"(?:[\s,.;:\-(]|\b(?:and|so|on|at|is|it['’]?s|that['’]?s|my|the|his|her|our|best|contact|cell|mobile|phone|home|work"
    r"|telephone|number['’]?s?|tel|you can|please|call|ring|text|reach|get|contact|me|us)\b)+$",
    re.IGNORECASE,
)
_BEHIND_NUMBER: Final = regex(
    r"^(?:[\s,.;:\-]|\b(?:is|it['’]?s|that['’]?s|my|the|best|cell|mobile|phone|number|please|thanks|thank you|cheers"
    r"|and|ask for|under|for|name['’]?s?|call|reach me)\b)+",
    re.IGNORECASE,
)
_THAT_IS: Final = regex(r"[\s,]+(?:that['’]?s|it['’]?s|spel(?:led|t))?\s*$", re.IGNORECASE)
_LETTER_O: Final = regex(r"o[,.]\s", re.IGNORECASE)  # "o k o n k w o, 07700 ...": the last one of a name
_NAME_OF: Final = regex(r"\bname of\s+", re.IGNORECASE)
_ASK_FOR: Final = regex(r"\bask for (?P<name>[^\W\d_][\w'’-]+)", re.IGNORECASE)
_TITLE_DOT: Final = regex(r"\b(mr|mrs|ms|miss|dr)\.(?= )", re.IGNORECASE)
_MOST: Final = 3  # words
_NAMED: Final = word_set("for under name names as")  # words behind which a name stands
_TIMELY: Final = frozenset((*WEEKDAYS, *MONTHS)) | word_set("""
    today tomorrow tonight noon morning afternoon evening week one two three four five six seven eight nine ten eleven
    twelve thirty fifteen am pm oclock clock please thanks me sharp then
    """)  # fmt: skip
_NO_CALLER: Final = frozenset((*PEOPLE.split("|"), *PETS.split("|"))) | word_set("""
    with see by in near from to the my our his her their a an doctor dr named called than over off around into old
    """)  # fmt: skip
_PARTS: Final = regex(r"[,.;!?]+\s+|\s-\s")
_LETTER: Final = regex(r"[^\W\d_](?:\s|$)")  # by itself, at the beginning: of something spelled
_IS_THING: Final = regex(
    r"\b(?:street|road|avenue|lane|drive|court|hall|hotel|church|dental|health|insurance|blue|shield|school|park|house)\b"
    r"|\b(?:st|rd|ave|ln|ct|blvd)\W*$",
    re.I,
)

_TOWN: Final = regex(  # "12 Oak St, Wheat Ridge, ..."
    r"(?P<street>\b\d+[a-z]? (?:[\w.'’]+ ){1,3}?(?:st|street|rd|road|ave|avenue|ln|lane|dr|drive|ct|court|way|blvd"
    r"|boulevard|pl|place|cir|circle|ter|terrace|close|crescent|gardens|hwy|highway|trail)\b\.?)"
    r",? (?P<town>(?P<first>[^\W\d_]+) "
    r"(?:ridge|city|springs?|falls|park|heights|grove|beach|hills?|valley|creek|lakes?|bay|point|village|harbou?r|rock"
    r"|islands?|oaks|port|mills?|haven|junction|bridge|green|common|vale|moor|wells|regis|spa|bluffs?|mesa|forest|center"
    r"|station|landing|gardens|plains|prairie|river|rapids|lodge|mountain)|(?:north|south|east|west|new|fort|san"
    r"|santa|los|las|el|saint|mount|port|grand|upper|lower|great|little|lake|palm|long|cedar|castle"
    r"|commerce) [^\W\d_]+)(?=\W*$|[,.])",
    re.IGNORECASE,
)


def name_beside_number(text: str, country: str, *, things: AbstractSet[str], pets: bool) -> str:
    """Empty: there is no number, or no name beside it. `things`: words of what is booked; `pets`: a first name alone
    may be an animal's."""
    span = number_span(text, country)
    if span is None:
        return ""
    start = span[0] + (len(letter[0]) if (letter := _LETTER_O.match(text[span[0] :])) else 0)
    before = _TITLE_DOT.sub(r"\1", _LEADS_TO_NUMBER.sub("", text[:start]))
    clause = _PARTS.split(without_likeness(before))[-1]
    return _at_end(clause, things, pets=pets) or _behind(text[span[1] :], things)


def _at_end(clause: str, things: AbstractSet[str], *, pets: bool) -> str:
    if (spelled := next(spelled_runs(clause), None)) and only_name(_THAT_IS.sub("", clause[: spelled.start()])):
        return name_from_words(clause, asked=True) or ""
    words = _NAME_OF.sub("name ", clause).split()
    for many in range(min(_MOST, len(words)), 0, -1):
        name = words[-many:]
        before = plain(words[-many - 1]) if len(words) > many else ""
        if not are_name(name) or not things.isdisjoint(map(plain, name)) or before in _NO_CALLER:
            continue
        if _is_told(name, before) and not (many == 1 and pets):
            return written_name(name)
    return ""


def _is_told(name: list[str], before: str) -> bool:
    """Is it a name, with that word before it?"""
    first, rest = plain(name[0]), [plain(word) for word in name[1:]]
    known = first in ASKED_FOR or (first in TITLES and bool(rest))
    written = all(word[:1].isupper() for word in name)
    if not rest:
        return (known and before in ("", *_NAMED)) or (written and before in _NAMED)
    if len(rest) > 1 and not written and not (known and COMMON.isdisjoint(rest)):
        return False
    placed = before in _NAMED or not before or before in _TIMELY or before[-1:].isdigit()
    if placed and COMMON.isdisjoint((first, *rest)):
        return True
    return (known or written) and (placed or before not in NO_NAME)


def _behind(after: str, things: AbstractSet[str]) -> str:
    """ "612 555 0142, Ty Larson", "... is my number, ask for Ty"."""
    if asked := _ASK_FOR.search(after):
        return written_name([asked["name"]]) if are_name([asked["name"]]) else ""
    first = _PARTS.split(_BEHIND_NUMBER.sub("", after))[0]
    name = only_name(first) or introduced_name(first)
    return name if name and len(name.split()) <= _MOST and things.isdisjoint(plain(name).split()) else ""


def name_among(text: str, definition: Definition, *, has_number: bool) -> str:
    """The name that is a clause by itself, and not introduced: "a nail trim tomorrow at two, Ty Larson, 612 ...".
    Empty: there is none, or it is that of somebody who works there."""
    text = _TOWN.sub(_without_town, text)
    if name := _beside_number(text, definition) if has_number else "":
        return name
    parts = [part.strip() for part in _PARTS.split(text)]
    for part in reversed(parts[1:] if len(parts) > 1 else []):
        name = "" if _LETTER.match(part) else only_name(part)
        known = has_number or plain(name.split(" ")[0]) in ASKED_FOR if name else False
        if name and len(part.split()) <= _MOST and (known or part.istitle()):
            return "" if practitioner_named(part, definition) or is_of_thing(name) else name
    return ""


def _without_town(match: re.Match[str]) -> str:
    return match[0] if match["first"] and plain(match["first"]) in ASKED_FOR else ","


def _beside_number(text: str, definition: Definition) -> str:
    services = definition.scheduling.services
    things = {word for service in services for word in own_words(service)}
    pets = any(is_pets(item) for service in services for item in service.ask)
    name = name_beside_number(text, definition.practice.country, things=things, pets=pets)
    return "" if practitioner_named(name, definition) or is_of_thing(name) else name


def is_of_thing(name: str) -> bool:
    """ "Ford Ranger", "Delta Dental"; not "Ines Ford"."""
    first = plain(name).split(" ")[0]
    return plain(vehicle_in(name)).split(" ")[0] == first != "" or _IS_THING.search(name) is not None
