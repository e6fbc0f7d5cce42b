"""The service that is likeliest meant where callers want an appointment, and name none outright. English. Pure.

Only asked once it is known that somebody would come: what is taken for likely here is read back before it is booked.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from receptionist.conversation.ailing import fit_for
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_troubles import has_trouble
from receptionist.conversation.builtin_whom import PETS
from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.kinds_of_service import not_done
from receptionist.conversation.likely_words import LIKELY
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_ties import (
    by_place,
    by_sex,
    by_young,
    come_for,
    for_child_alone,
    for_children,
    for_young_alone,
    of_age,
)
from receptionist.conversation.service_words import GENERIC, best_score, own_words, said_words
from receptionist.conversation.sounding import sound
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

_SHORTEST: Final = 3  # letters
_NEARLY: Final = 75  # of 100
_SAID: Final = 0.8
_ITSELF_TELLS, _LOOSE_TELLS, _ALIKE_TELLS = 3.0, 2.0, 1.0
_MORE_TELLS: Final = 0.5
_AS_GOOD: Final = 0.04
_OWNS: Final = regex(r"['’]s\b")  # "my skin's a mess", "my company's website"
_BOTH: Final = regex(r"\band\b|&|\+|\bboth\b", re.IGNORECASE)
_ITSELF: Final = 0.95
_OFTEN: Final = word_set(  # said of everything: they tell of no service
    """
    new old whole long short day week home house hour minute early late small large big little cold
    light free fast quick two one all car work phone call room
    check other back web site first last body person man woman time company office second next morning
    afternoon evening weekend urgent same up out off in on down over care help move moving moved
    fit fitted break breaks make made hurt hurts pain painful sore class boy girl son
    daughter remove removed removing water clean cleaned cleaning
    """
)
_VISIT: Final = regex(  # where those are seen who tell no more than that they would be
    r"(?:(?:general|standard|regular|initial|new (?:patient|client)|office|doctors?|gp|vets?|routine|first|medical|in"
    r" person|sick|wellness|health) )*"
    r"(?:consultation|consult|appointment|visit|check ?up|exam|examination|assessment|evaluation)"
)
_BE_SEEN: Final = regex(
    r"\b(?:see|seen|look(?:ed)? at|have a look|take a look|check(?:ed)?(?: on| out| over)?|examined?"
    r"|(?:come|get|bring \w+|bring (?:my|our|the) \w+) (?:in|down|over)|an? (?:appointment|visit))\b"
)
_ILL: Final = regex(
    r"\b(?:off (?:his|her|its|their|my) (?:food|feet|legs)|not (?:himself|herself|right|well|eating|feeling)|poorly"
    r"|unwell|ill|sick|(?:back|knee|hip|neck|shoulder)s? (?:is |has |have )?(?:gone|out|bad|playing up|killing)|a lump"
    r"|a rash|(?:lost|losing) weight|off colour|under the weather|playing up"
    r"|(?:something|somethings) wrong|shaking (?:his|her|its) head|keeps (?:being )?\w+ing)\b"
)


def likeliest(heard: Heard, services: Sequence[Service], *, sees: bool = False) -> Service | None:
    """`sees`: somebody who works there is asked for by name."""
    if not_done(heard, services):
        return None
    services = fit_for(heard, come_for(heard, services))
    named = services_named(heard, services)
    fitting, tied = (named, True) if len(named) > 1 else (services, False)
    found = by_misheard(heard, fitting, tied=tied) or _by_words(heard, fitting, tied=tied)
    if found is None and tied:
        found = _by_words(heard, [one for one in services if one not in named], tied=True)  # "my hair up": no cut
    return found or (None if named else _to_be_seen(heard, services, sees=sees) or _by_whom(heard, services))


def _by_whom(heard: Heard, services: Sequence[Service]) -> Service | None:
    """ "For my little boy, he's six", "she's only five months": what is there for such as come."""
    if has_trouble(heard) or _ILL.search(heard.plain):
        return None
    theirs = for_child_alone(heard, services) or for_young_alone(heard, services)
    return theirs[0] if theirs else None


def wishes(heard: Heard, services: Sequence[Service]) -> bool:
    """ "I want help with what I eat", of a nutrition consult: a wish in the words of a statement."""
    wish = _WISHES.search(heard.plain) or has_trouble(heard) or _ILL.search(heard.plain)
    if not wish or _NO_WISH.search(heard.plain):
        return False
    services = come_for(heard, services)
    return (by_misheard(heard, services, tied=False) or _by_words(heard, services, tied=False)) is not None


_WISHES: Final = regex(
    r"\b(?:i|we|he|she|they|my \w+|our \w+) (?:really |just |also |both |all )?(?:needs?|wants?"
    r"|would (?:like|love)|wanna"
    r"|gotta|got to|has to|have to|could (?:do with|use)|am looking|was hoping|am hoping|want)\b"
    r"|\b(?:id|wed) (?:like|love)\b|\b(?:im|were|we are|i am) (?:after|looking for|hoping|due)\b"
    r"|\b(?:could do with|could use|struggl\w+|wants to (?:learn|try|start|have|get)|(?:cant|cannot|hardly"
    r"|barely) (?:see|hear|walk|bend|chew"
    r"|turn|lift|sleep)|(?:its|it is|about) time (?:i|we|he|she|my|for)|hasnt been \w+|havent had|coming up|full of)\b"
    r"|^(?:(?:hi|hello|hey|um|uh|yeah|yes|so|well|oh|morning|afternoon|good) )*(?:just|only|its for|a|an|some|need"
    r"|want"
    r"|looking for)\b|\b(?:wants|told) me to\b|\bgotta go\b|\bneed \w{3,}ing\b|\b(?:is|are|s) (?:over)?due (?:his|her"
    r"|its|their|for)\b|\b(?:needs|wants) \w+(?:ing|ed)?\b"
)
_NO_WISH: Final = regex(
    r"\b(?:message|call me|calling (?:about|from|for)|speak|talk to|bill|invoice|refund|order|complain\w*|know|ask"
    r"|tell"
    r"|cancel|move|reschedule|question|wrong number|receipt|results|directions|address|website|email|copy|reach"
    r"|forms?|notes?|sell|hold of|refills?|prescriptions?|pills|tablets|charged?|money back"
    r"|job|apply|advice"
    r"|referral|parts|insurance|called|got a (?:text|letter|call|message)"
    r"|(?:dont|do not|didnt|not) (?:want|need|like)|price|cost|how much|thank\w*|bye)\b"
)


def by_misheard(heard: Heard, services: Sequence[Service], *, tied: bool = True) -> Service | None:
    """The "full detail" of "a fool detail", where a word of the one name alone sounds like what was said.

    `tied`: the rest of the names was said; else much more of the one has to be alike."""
    spread = Counter(word for one in services for word in set(own_words(one)))
    words = said_words(heard)
    said = [word for word in words if len(word) >= _SHORTEST]
    said += [a + b for a, b in pairwise(words) if len(a + b) > 2 * _SHORTEST]  # "a many cure"
    heard_as = {word for word in spread if any(_sounds_like(word, other, tied=tied) for other in said)}
    alike = [one for one in services if any(spread[word] == 1 and word in heard_as for word in own_words(one))]
    if not alike and not tied:  # "a many cure": that, and not the gel one
        alike = [one for one in services if heard_as and set(own_words(one)) <= heard_as]
    return alike[0] if len(alike) == 1 else None


def _sounds_like(word: str, other: str, *, tied: bool) -> bool:
    if len(word) < _SHORTEST or (other in COMMON and other != word) or other in NO_NAME:
        return False
    if not tied and len(word) < 2 * _SHORTEST:
        return False
    if word[0] != other[0] and sound(word)[0] != sound(other)[0]:
        return False
    same = sound(word).lower() == sound(other).lower()
    return same or (min(len(word), len(other)) > _SHORTEST and fuzz.ratio(word, other) >= _NEARLY + 5 * (not tied))


def _by_words(heard: Heard, services: Sequence[Service], *, tied: bool) -> Service | None:
    """ "Can you do his claws", of a nail trim; "the works", of a full detail: the one of which most is told.

    `tied`: the words that they share were said; what is only a neighbour of a word tells none of them."""
    names = {one: set(plain(one.name).split()) for one in services}
    spread = Counter(word for own in names.values() for word in own)
    said = tuple(word for word in said_words(heard) if word not in _OFTEN)
    loose = {one: _loosely(own, heard) for one, own in names.items()}
    shared = Counter(told for own in loose.values() for told in own)
    much = {
        one: sum(_told(word, said, tied=tied) / spread[word] for word in own)
        + sum((_LOOSE_TELLS + len(told) / 100 + more) / shared[told] for told, more in loose[one].items())
        for one, own in names.items()
    }
    most = max(much.values(), default=0.0)
    likely = [one for one, score in much.items() if score >= most - _AS_GOOD] if most > 0 else []
    for tie in (of_age, by_sex, by_young, by_place, _of_one) if len(likely) > 1 else ():
        likely = tie(heard, likely) or likely
    if len(likely) > 1 and not tied:
        likely = for_children(heard, likely, services) or _plainest(likely) or likely
    return likely[0] if len(likely) == 1 else None


def _told(word: str, said: tuple[str, ...], *, tied: bool) -> float:
    """How much the words tell of one word of a name."""
    score = best_score(word, said) if word not in GENERIC and word not in _OFTEN else 0.0
    if score >= _ITSELF:
        return _ITSELF_TELLS
    return _ALIKE_TELLS if score >= _SAID and not tied else 0.0


def _loosely(own: Iterable[str], heard: Heard) -> dict[str, float]:
    """What was said that tells of the words of a name: the longest of each, and how much more than that was said."""
    words = plain(_OWNS.sub("", heard.text))
    told = [{match[0] for match in LIKELY[word].finditer(words)} for word in own if word in LIKELY]
    return {max(found, key=lambda one: (len(one), one)): _MORE_TELLS * (len(found) - 1) for found in told if found}


def _of_one(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "Just my beard", of a beard trim and a haircut and beard: not the one that is for both."""
    return [one for one in services if not _BOTH.search(one.name)] if not _BOTH.search(heard.text) else []


def _plainest(services: Sequence[Service]) -> list[Service]:
    """ "A fade", of a haircut, and of those of a kind."""
    alone = [one for one in services if len(own_words(one)) == 1]
    return alone if len(alone) == 1 else []


def _to_be_seen(heard: Heard, services: Sequence[Service], *, sees: bool) -> Service | None:
    """ "Could Dr. Anwar see my old tom": the one visit for whatever it is."""
    visits = [one for one in services if one.for_ == "all" and _VISIT.fullmatch(plain(one.name))]
    if len(visits) != 1:
        return None
    told = sees or has_trouble(heard) or _ILL.search(heard.plain) or _SEE_ONE.search(heard.plain)
    return visits[0] if told and (sees or _BE_SEEN.search(heard.plain) or _ILL.search(heard.plain)) else None


_SEE_ONE: Final = regex(
    rf"\b(?:see|seen by|look at|check) (?:the|a|my|our|him|her) ?(?:doctor|dentist|vet|gp|nurse|physio|{PETS})?\b"
    r"|\b(?:a|the|your|one of (?:the|your)) (?:doctors?|dentists?|vets?|gp|nurses?|physio) (?:\w+ )?(?:see|look at"
    r"|check|examine|have a look|take a look)\b"
)
