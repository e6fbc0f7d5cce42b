"""What callers ask for that the file does not hold: a perm, a Dr. Smith. English. Pure."""

import re

from receptionist.conversation import people
from receptionist.conversation.builtin_made import THING
from receptionist.conversation.builtin_services import named_outright, services_named
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.common_words import NO_NAME
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.kinds.fields import care_elsewhere
from receptionist.conversation.kinds_of_service import not_done
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.service_words import TRADE_WORDS, is_said, own_words
from receptionist.conversation.wishes_to_book import ONE_OF_YOU
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Definition, Service

_DAYS = "|".join((*WEEKDAYS, "today", "tomorrow", "tonight", "this", "next", "sometime", "soon", "asap"))
_ENDS = rf"(?=$| (?:on|at|for|in|with|by|please|and|or|done|if|when|after|before|around|here|too|as|{_DAYS})\b)"
_WANTED = regex(  # "I want to get a perm", "can I book a root canal for friday"
    r"\b(?:want|need|like|love|book|schedule|looking for|get|make an appointment for|appointment for|come in for)"
    r"(?: to (?:get|have|book|schedule|make|do))?(?: me| us| him| her)? (?:an?|some) (?P<thing>(?:(?!appointment"
    r"|of)\w+ ){0,2}?\w+)" + _ENDS
)
_DONE = regex(  # "do you do perms", "could you do botox"
    r"(?:\b(?:do|can|could|would) (?:you|yall|ya)|^(?:and |so |hi |hey |hello )*(?:you|ya|yall))"
    r" (?:guys |people |folks |lot |also |even |all |ever |still )*(?:do|offer|provide|sell|make|stock|carry|supply)"
    r" (?:any |an? )?(?P<thing>(?:\w+ ){0,2}?\w+)" + _ENDS
)
_INSTEAD = regex(  # "make it an updo", of what is being booked
    r"\b(?:(?:make|change) (?:it|that)(?: to| into)?|(?:rather|actually) (?:have|get|do)) (?:an?|some) "
    r"(?P<thing>(?:\w+ ){0,2}?\w+)(?=$| (?:instead|please|then|rather|after|if)\b)"
)
_FOR_WHAT = regex(
    r"^(?:(?:um|uh|er|oh|well|its|it is|just|for|to|get|have|book|i|id|we|need|want|like|would|wanna|some|an?|the"
    r"|my|his|her|new)"
    r" )*(?P<thing>(?!get\b|have\b|book\b)\w+(?: (?!on\b|in\b|off\b|done\b|put\b|fitted\b|please\b|thanks\b|for\b"
    r"|if\b)\w+)?)"
    r"(?: (?:on|in|off|done|put|fitted|please|thanks|for|if|appointment|session|visit)\b.*)?$"
)
_NO_THING = word_set(
    """
    appointment appt booking visit slot time times table reservation spot opening meeting session place day date minute
    moment copy question message call callback quote estimate refill price list person human number email
    men women boys girls ladies gents children kids babies adults teenagers seniors
    lot bit little couple few one it that this these those them
    something anything someone somebody new different other
    another earlier later good better quick first second next same week month hour look chance ride way hand favor ones
    chat talk conversation natter word catch sitdown discussion opinion
    discount discounts deal work business home house here there so walk ins
    """
)
_BESIDE = word_set("any a an the for of as well also too here there at all guys")
_STRANGER = regex(
    r"(?:\b(?:with|see|seeing|can|could|does|(?:talk|speak) to)|(?:^|[,.;!] *|\b(?:hi|hello|hey|and|so|um|uh) )is)"
    r" (?P<title>dr|doctor|mr|mrs|ms|miss|attorney|nurse)\.? (?P<name>[^\W\d_]{3,})\b(?! (?:referred|sent|told))",
    re.IGNORECASE,
)
_BY_FIRST_NAME = regex(  # "a haircut with jasmine"
    r"(?:\b(?:with|see|seeing)|(?:^|[,.;!] *|\b(?:hi|hello|hey|and|so|um|uh) )(?:is|does)) (?P<name>[^\W\d_]{3,})\b"
    r"(?!['’]s? (?:office|firm|team)| (?:insurance|who (?:works|is) (?:for|at|from)))",
    re.IGNORECASE,
)
_TITLES = {
    "dr": "Dr.",
    "doctor": "Dr.",
    "mr": "Mr.",
    "mrs": "Mrs.",
    "ms": "Ms.",
    "miss": "Miss",
    "attorney": "Attorney",
    "nurse": "Nurse",
}
_MOST_TOLD = 5
_SHORTEST = 3  # letters
_MONEY = word_set(
    "deposit deposits refund refunds plan plans payment payments finance financing insurance vouchers parking training"
    " repeat reminders delivery collection loyalty membership memberships tips student military senior"
)
_TELLS_NOTHING = word_set("down over back away done work stuff things type kinds jobs just quick little full proper")
_PAPERS = word_set("note card voucher certificate form receipt invoice letter records report product order delivery")


def thing_wanted(heard: Heard, definition: Definition) -> str:
    """ "a perm", which nobody can book here. Empty: nothing of the kind."""
    services = definition.scheduling.services
    if not services_named(heard, services) and (care := care_elsewhere(heard, services)):
        return care
    return _unknown(_WANTED, heard, definition, article=True) or not_done(heard, services)


def thing_instead(heard: Heard, definition: Definition) -> str:
    """The "an updo" of "make it an updo", which nobody can book here."""
    return _unknown(_INSTEAD, heard, definition, article=True)


def thing_named(heard: Heard, definition: Definition) -> str:
    """The "braces" of "braces for my daughter", where it was asked what it is for: what some trade does, and nobody
    here. Empty: nothing of the kind."""
    if absent := not_done(heard, definition.scheduling.services):
        return absent
    match = _FOR_WHAT.match(heard.plain)
    thing = match["thing"] if match else ""
    if not any(word in TRADE_WORDS for word in thing.split()) or services_named(heard, definition.scheduling.services):
        return ""
    known = set(plain(definition.practice.kind).split())
    return "" if not known.isdisjoint(thing.split()) or any(is_said(one, thing.split()) for one in known) else thing


def is_paper(thing: str) -> bool:
    """A gift card, a doctor's note: nobody comes in for one of the services instead."""
    return not _PAPERS.isdisjoint(thing.split())


def thing_asked(heard: Heard, definition: Definition, *, surely: bool = False) -> str:
    """The "perms" of "do you do perms?". `surely`: nothing of the kind is here, though words of it are a service's."""
    asked = _unknown(_DONE, heard, definition, article=False, surely=surely)
    return asked or (not_done(heard, definition.scheduling.services) if _DONE.search(heard.plain) else "")


def asks_for(heard: Heard, service: Service) -> bool:
    """ "Do you do acrylics?", of an acrylic full set: all that is asked for stands in its name."""
    match = _DONE.search(heard.plain)
    words = [word for word in match["thing"].split() if word not in _BESIDE] if match else []
    return bool(words) and all(is_said(word, plain(service.name).split()) for word in words)


def asks_for_trade(heard: Heard, definition: Definition) -> bool:
    """ "Do you do nails?", of a nail salon."""
    match = _DONE.search(heard.plain)
    words = [word for word in match["thing"].split() if word not in _BESIDE] if match else []
    return bool(words) and all(is_said(word, plain(definition.practice.kind).split()) for word in words)


def likely_asked(heard: Heard, definition: Definition) -> Service | None:
    """ "Do you do feet?", of a pedicure: the one that is likeliest meant by what is asked for."""
    match = _DONE.search(heard.plain)
    words = [word for word in match["thing"].split() if word not in _BESIDE] if match else []
    if not words or not (_NO_THING | _PAPERS | _MONEY).isdisjoint(words):
        return None
    services = definition.scheduling.services
    found = {one.name: one for word in words if len(word) > _SHORTEST and (one := likeliest(Heard(word), services))}
    telling = [word for word in words if len(word) > _SHORTEST and word not in _TELLS_NOTHING]
    likely = likeliest(Heard(" ".join(words)), services)
    apart = [word for word in telling if likeliest(Heard(word), services) is None]  # the "hearing" of hearing tests
    return likely if likely and not apart and len(found) <= 1 else None


def _unknown(pattern: Pattern, heard: Heard, definition: Definition, *, article: bool, surely: bool = False) -> str:
    services = definition.scheduling.services
    match = pattern.search(heard.plain)
    if match is None or (named_outright if surely else services_named)(heard, services):
        return ""
    thing = match["thing"]
    words = thing.split()
    known = {word for one in services for word in own_words(one)} | set(plain(definition.practice.kind).split())
    if (
        not _NO_THING.isdisjoint(words)
        or not known.isdisjoint(words)
        or any(is_said(one, words) for one in known)
        or regex(rf"\b{THING}\b|\b(?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(WEEKDAYS)})\b").search(thing)
        or len(thing) < _SHORTEST
        or ONE_OF_YOU.search(match[0])
    ):
        return ""
    if not article:
        return thing
    said = regex(rf"\b(an?|some) {re.escape(thing)}\b").search(heard.plain)
    return f"{said[1]} {thing}" if said else thing


def stranger_named(text: str, definition: Definition) -> str:
    """The "Dr. Smith" whom a caller wants to see, where no such person works here. Empty: nobody, or somebody known."""
    match = _STRANGER.search(text) or next(
        (one for one in _BY_FIRST_NAME.finditer(text) if plain(one["name"]) in ASKED_FOR), None
    )
    if match is None or not who_works_here(definition) or plain(match["name"]) in NO_NAME:
        return ""
    if practitioner_named(text, definition) or people.someone_named(definition, text):
        return ""
    title = match.groupdict().get("title")
    people_here = (one.name for one in definition.people)
    known = " ".join((definition.practice.name, *people_here, *_practitioners(definition)))
    if not title and plain(match["name"]) in plain(known).split():
        return ""
    return f"{_TITLES[plain(title)] + ' ' if title else ''}{match['name'][:1].upper()}{match['name'][1:]}"


def _practitioners(definition: Definition) -> list[str]:
    scheduling = definition.scheduling
    return [
        *(one.name for one in scheduling.practitioners),
        *(name for one in scheduling.services for name in one.with_),
    ]


def who_works_here(definition: Definition, service: Service | None = None) -> list[str]:
    """Those whom callers may know by name. `service`: those of them who do it."""
    told = [one.name for one in definition.scheduling.practitioners if one.told]
    able = [name for name in told if service is None or not service.with_ or name in service.with_]
    return (able or told)[:_MOST_TOLD]
