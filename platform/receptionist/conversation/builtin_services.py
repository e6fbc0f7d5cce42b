"""Which of the practice's services callers mean, and whether they have been there before. English. Pure."""

import operator
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from receptionist.conversation.ailing import for_young, tells_of_young, where_seen
from receptionist.conversation.animals import kinds_named
from receptionist.conversation.both_in_one import is_named_alone, of_both
from receptionist.conversation.builtin_trades import GIVES_WAY, SPEAKS_OF
from receptionist.conversation.dates import normalised
from receptionist.conversation.kinds.fields import care_elsewhere, for_animals_elsewhere
from receptionist.conversation.kinds_of_service import for_anything, meant_by_reason, not_done, rather_than
from receptionist.conversation.patterns import regex
from receptionist.conversation.put_right import put_right
from receptionist.conversation.service_ties import (
    by_animal,
    by_deed,
    by_head,
    by_kind,
    by_place,
    by_sex,
    by_visit,
    by_wire,
    by_young,
    come_for,
    for_children,
    for_two,
    of_age,
    of_firm,
    of_length,
)
from receptionist.conversation.service_words import (
    TELLS_LITTLE,
    as_named,
    best_score,
    is_form_of,
    is_in,
    is_itself_said,
    is_named_whole,
    is_said,
    of_another_thing,
    own_words,
    said_words,
    spread_of,
)
from receptionist.conversation.wished_part import parts_meant
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

_NEEDS = regex(r"\b(?:i|we|my \w+) (?:really |just )?(?:needs?|wants?)\b")
_SMALL = frozenset(("up", "out", "off", "in", "on", "down", "over"))  # "close up" is no follow-up
_LITTLE = 0.4
_TOLD_AS_WELL = 5  # letters
_SAID_ENOUGH = 0.45
_ALIKE_ONLY = 0.8  # a neighbour of the word was said, and not the word
_SAID_ONE = 0.5  # a word that no other service has
_SAID_MOSTLY = 0.72
_PARTY = regex(
    r"\b(?:only |just )?(\d{1,2}) (?:people|persons?|guests?|adults|folks|of us|pax)\b"
    r"|\b(?:tables?|party|booth|group|reservation|reserve|dinner|lunch|brunch|anything|something|book)"
    r" (?:for|of) (\d{1,2})\b"
    r"(?! ?(?:am|pm|o ?clock|colon|th\b|minutes|days|weeks|hours))"
    r"|\bmake that (?:for )?(\d{1,2})\b(?! ?(?:am|pm|o ?clock|colon|th\b|\d))"
    r"|\bfor (\d{1,2})(?= (?:around|about|at|on|tonight|today|tomorrow|this|next|please|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday)\b)"
)
_FOR_MANY = regex(
    r"\b(?:for,? )+(?:just |only |about |like |uh,? |um,? )*(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve"
    r"|\d{1,2})\b(?! ?(?:am|pm|o'?clock|thirty|fifteen|forty|noon|in the|:\d))"
    r"(?:,? (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))?(?: (?:people|persons?|guests?|adults"
    r"|of us))?"
    r"|\bmake that (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! ?(?:am|pm"
    r"|o'?clock|thirty|:))"
    r"|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:people|persons?|guests?"
    r"|adults|of us)\b",
    re.IGNORECASE,
)
_GIVEN_UP = regex(  # "instead of the tour", "from a trim to a color": the one that is not meant
    r"\b(?:(?:scrap|forget(?: about)?|drop|skip|leave out|never ?mind) (?=(?:the|a|an|my|that)\b)|instead of"
    r"|rather than|than (?=(?:a|an|the|my)\b)|in place of|(?:change|switch|swap) (?:it |that )?(?:from )?(?=(?:the|a|an"
    r"|my) (?:\w+ ){1,4}?"
    r"(?:to|for|into) (?:a|an|the) ))(?: ?(?!(?:can|could|i|id|let|lets|please|book|may|we|do|make|to|for|into"
    r"|and)\b)\w+){1,4}"
)
_CLAUSES = regex(r"[,.;!?]+(?:\s|$)")
_BREAK = " | "
_SENT_BY = regex(
    r"\b(?:(?:the|my|our|his|her|a|your|some) )?(?:\w+ )?(?:doctors?|dr|gp|dentist|nurse|vet|mechanic|lawyer|attorney"
    r"|accountant|consultant|specialist|therapist|physio|surgeon|hospital|school|insurance|bank|teacher|trainer"
    r"|breeder|hairdresser|pharmacist|chemist|\w+ologist)s?(?: \w+)??"
    r" (?:says?|said|told|tells|wants?|wanted|sent|reckons|recommends|recommended|suggested|thinks|thought|asked"
    r"|ordered|insists|advised|referred)\b"
)
_SOME_OF_US = regex(
    r"\b(?:one|two|three|some|half|most) of us (?:is|are|has|have|can'?t|cannot|can|will|needs?|uses?)\b", re.I
)
_REPAIRS = regex(
    r"\b(?:fix\w*|repair\w*|mend\w*|broke\w*|replac\w*|lost|bent|loose"
    r"|sat on|stepped on|crack\w*|scratch\w*|snapp\w*|look at|adjust\w*|tighten\w*|refund|return)\b"
)
_HANDS_OVER = regex(r"\b(?:collection|pick ?up|delivery|drop ?off|fitting|tour|tasting)\b")
_IS_BOTH = regex(r"\band\b|&|\+", re.IGNORECASE)
_NEVER_DONE = regex(r"\bnever (?:\w+ )?(?:done|had|tried|been to|seen|taken|did) (?:an?y? |the |some )?(?P<what>\w+)")
_IS_GENERAL = regex(r"\b(?:general|basic|standard|regular|other)\b")
_BEGINS = regex(r"(?:first|initial|intro\w*|trial|taster|intake|discovery|welcome|new (?:patient|client|student))\b")
_AFTERWARDS = regex(
    r"adjustments?|repairs?|checks?|removal|follow|review|refills?|maintenance|tightening|recall|aftercare"
)
_WOULD_HAVE = regex(
    r"\b(?:gonna|going to|might|may|will|probably|says?|said|thinks?|reckons?|thinking (?:of|about)|interested in"
    r"|looking into"
    r"|about|considering|wants?|would like|id like|like) (?:to )?(?:\w+ ){0,3}?(?:need|needs|get|getting|have"
    r"|having|be fitted for|start"
    r"|try|got to have)\b|\b(?:thinking (?:of|about)|interested in|looking into|considering|enquiring about"
    r"|inquiring about)\b"
)
_DEEDS = word_set(  # of names: done to other things too
    "trim cut clip clipping"
    " full wash bath exam"
    " check visit lesson session review set test change small hair half day morning private document"
    " color colour massage"
    " consultation meeting personal business treatment service tattoo hour return return dog cat photo"
)
_SEATS = regex(r"\b(?:for|of) (\d{1,2})\b")


_WE_WOULD = regex(r"\bwe['’]d\b", re.IGNORECASE)  # plainly "wed", which begins "wedding"


class Match(Struct, frozen=True):
    service: Service
    score: float  # how much of the name was said, 0..1


def service_named(heard: Heard, services: Sequence[Service]) -> Service | None:
    """The one that is meant. None: none, or more than one fits."""
    best = services_named(heard, services)
    return best[0] if len(best) == 1 else None


def services_named(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """Those that fit best, as well as each other: by their names, or by what callers say who need them."""
    return list(_services_in(heard.text, heard.said, tuple(services)))


_WELL = regex(  # "well, Friday at two" speaks of no well-child visit
    r"(^\W*|[,.;!?] (?:and |but |so |oh )?)(?:(?:oh|so|um|uh|ah|okay|right|yeah|no),? )*well\b(?!-),? "
    r"(?!(?:child|baby|woman|man|men|women|visit|check|exam|pet|puppy|kitten|care|adult|person|teen|kid|animal|cat|dog"
    r"|senior)\w*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is asked about many times
def _services_in(text: str, said: str, services: tuple[Service, ...]) -> Sequence[Service]:
    text, said = (_WELL.sub(r"\1", _WE_WOULD.sub("we would", words)) for words in (text, said))
    heard = Heard(text, said=said)
    if (
        (behind := put_right(text))
        and len(rest := services_named(Heard(behind), services)) == 1
        and _names_it(Heard(behind), rest[0])
    ):
        return rest
    if (meant := without_given_up(text)) != heard.plain and (rest := services_named(Heard(meant), services)):
        return rest
    if wished := _wished_outright(text, services):
        return [wished]
    if (named_so := as_named(heard.plain, services)) != heard.plain:
        heard = Heard(named_so, said=said if said != text else "")
    if seats := _seats(services):
        size = party_size(heard)
        others = [one for one in services if one not in seats]
        return [_for_party(size, seats, services)] if size else _named(heard, others)
    named, told = _not_half(_named(heard, services), heard, services), spoken_of(heard, services)
    if not any(_names_it(heard, one) for one in named) and care_elsewhere(heard, services):
        return []
    if for_animals_elsewhere(heard, services):
        return []
    if (seen := where_seen(heard, services)) and not any(_names_it(heard, one) for one in named if one != seen):
        meant = meant_by_reason(heard, services)
        return meant if len(meant) == 1 else [seen]  # "I rolled my ankle", where the injured are not seen with the sick
    named = _by_reasons(heard, named, services)
    told = [] if len(named) == 1 and named[0] in meant_by_reason(heard, services) else told
    if len(named) != 1 and (long := of_length(heard, named or services)):
        return long
    begins, known = for_newcomers(services), first_visit(heard)
    if begins and known is False and len(named) == 1 and _tries_trade(heard, named[0]):
        return [begins]
    if begins and known is None and len(named) == 1 and named != [begins] and _would_begin(heard, named[0]):
        return [begins]
    if len(named) > 1 and (theirs := by_visit(named, known=known, begins=begins)):
        return theirs
    if len(named) > 1 and (young := for_children(heard, named, services)):
        return young
    for tie in (by_sex, by_animal, by_kind, by_head, by_deed, of_age, by_young, by_place) if len(named) > 1 else ():
        if theirs := tie(heard, named):
            return theirs
    if reasoned := rather_than(heard, named, services):
        return for_children(heard, reasoned, services) or reasoned
    if named and (both := of_both(heard, services)) and not is_named_alone(named, both, heard):
        return [both]
    if named and (young := for_children(heard, named, services)):
        return young
    if len(named) > 1 and len(both := [one for one in named if one in told]) == 1:
        return both  # "a massage for my husband and me"
    if len(named) == 1 and (firms := of_firm(heard, named[0], services)):
        return firms
    if wired := by_wire(heard, services):
        return wired
    if len(named) == 1 and len(told) == 1 and named != told and by_deed(heard, [*named, *told]) == told:
        return told  # "we're getting married and want to talk about photos": no passport photo
    if len(named) == 1 and len(told) == 1 and named != told and _tells_more(told[0], named[0], heard):
        return told  # "a nail in my tyre" is a puncture, and no tyre change
    if (theirs := _of_their_animal(heard, named, services)) is not None:
        return [theirs]
    return named or _particular(told, heard) or by_visit(services, known=known, begins=begins)


def _of_their_animal(heard: Heard, named: list[Service], services: Sequence[Service]) -> Service | None:
    """ "My bearded dragon's eyes are half shut": what is for reptiles, and not for birds."""
    of_another = len(named) == 1 and bool(kinds_named(plain(named[0].name)))
    theirs = by_animal(heard, services) if not named or of_another else []
    if of_another and len(theirs) > 1 and named[0] not in theirs:
        theirs = _named(heard, theirs)  # a gelding's teeth are no pet's
    return theirs[0] if len(theirs) == 1 and named != theirs else None


def _by_reasons(heard: Heard, named: list[Service], services: Sequence[Service]) -> list[Service]:
    """What people of the trade come for tells more than a word of a name that is said of other things too."""
    said = heard.words
    outright = [one for one in named if own_words(one) and all(is_itself_said(word, said) for word in own_words(one))]
    meant = meant_by_reason(heard, services)
    young = tells_of_young(heard)
    both = [one for one in named if one in meant or (young and for_young(one))]
    if outright:
        return [one for one in outright if one in meant] or named
    if meant:
        spread = spread_of(services)
        own = [
            one
            for one in named
            if any(spread[word] == 1 and is_in(word, said) and word not in _DEEDS for word in own_words(one))
        ]
        return both or own or meant
    return [] if not_done(heard, services) else named


def _wished_outright(text: str, services: Sequence[Service]) -> Service | None:
    """ "I had glass put in, now the camera has to be recalibrated": what is named in the wish, and not in its story."""
    parts = parts_meant(text)
    for part in filter(None, (parts.wished, parts.considered, parts.kept)):
        heard = Heard(part)
        found = services_named(heard, services)
        named = len(found) == 1 and (
            _has_own_word_said(heard, found[0], services)
            or (part == parts.kept and found == meant_by_reason(heard, services))
        )
        if named:
            return found[0]
    rest = plain(parts.apart) if parts.told else ""
    if not any(is_named_whole(one, rest) for one in services):
        return None
    found = services_named(Heard(parts.apart), services)
    if len(found) != 1 or not is_named_whole(found[0], rest):
        return None
    needed = meant_by_reason(Heard(parts.told), services)  # "a dog bit me yesterday, I'd like a consultation"
    had = not needed or found[0] in needed or any(is_named_whole(one, plain(parts.told)) for one in services)
    return found[0] if had else None


def _has_own_word_said(heard: Heard, service: Service, services: Sequence[Service]) -> bool:
    """A word that no other has, and that is not done to other things too."""
    spread = spread_of(services)
    return any(
        spread[word] == 1 and word not in _DEEDS and any(is_form_of(word, other) for other in heard.words)
        for word in own_words(service)
    )


def _names_it(heard: Heard, service: Service) -> bool:
    said = said_words(heard)
    return is_named_whole(service, heard.plain) or any(is_itself_said(word, said) for word in own_words(service))


def without_given_up(text: str) -> str:
    """The plain words without what is not meant, and without who sent the caller: "the doctor says I'm to have ..."."""
    clauses = _BREAK.join(filter(None, map(plain, _CLAUSES.split(text))))
    if not _GIVEN_UP.search(clauses) and not _SENT_BY.search(clauses):
        return plain(text)
    return " ".join(_SENT_BY.sub(" ", _GIVEN_UP.sub(" ", clauses)).replace(_BREAK, " ").split())


def _not_half(named: list[Service], heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "Just my beard", of a beard trim and a haircut and beard: the one that is for both only where both are said. "A
    cut", of a cut and blow-dry, a short cut and a children's cut, may be any of them."""
    said = said_words(heard)
    halves = [
        one for one in named if _IS_BOTH.search(one.name) and not all(is_said(word, said) for word in own_words(one))
    ]
    others = [
        one
        for one in services
        if halves and not _IS_BOTH.search(one.name)
        if any(best_score(word, said) > _ALIKE_ONLY for word in own_words(one))
    ]
    return [*(one for one in named if one not in halves and one not in others), *others] if len(others) == 1 else named


def _tells_more(told: Service, named: Service, heard: Heard) -> bool:
    """Is all that was said of the one's name only a part of what tells of the other?"""
    words, telling = said_words(heard), _telling_words(told, heard).split()
    own = [word for word in own_words(named) if is_said(word, words)]
    if not any(best_score(word, words) > _ALIKE_ONLY for word in own):
        return True  # "a tooth broke off" is an emergency, though fillings are for teeth
    part = len(own) < len(own_words(named))
    return part and (for_two(told) or all(is_said(word, telling) for word in own))


def _tries_trade(heard: Heard, service: Service) -> bool:
    """ "I've never done therapy before": what has never been done is no particular one of its kind."""
    match = _NEVER_DONE.search(heard.plain)
    return match is not None and is_said(match["what"], own_words(service))


def _would_begin(heard: Heard, service: Service) -> bool:
    """ "She's gonna need braces", of a braces adjustment: nothing is there yet to be adjusted."""
    words = own_words(service)
    after = [word for word in words if _AFTERWARDS.fullmatch(word)]
    return (
        bool(after)
        and not any(is_said(word, said_words(heard)) for word in after)
        and bool(_WOULD_HAVE.search(heard.plain))
    )


def _particular(told: list[Service], heard: Heard) -> list[Service]:
    """Mice are for rodent control rather than for a general treatment, and a divorce is for family law."""
    said = said_words(heard)
    near = [one for one in told if any(is_said(word, said) for word in own_words(one))]
    if len(told) > 1 and len(near) == 1:
        return near
    return [one for one in told if not _IS_GENERAL.search(plain(one.name))] or told


def for_newcomers(services: Sequence[Service]) -> Service | None:
    """The one service with which those begin who have never been here: an initial consultation, a trial lesson."""
    own = [one for one in services if one.for_ == "new"]
    own = own or [one for one in services if one.for_ == "all" and _BEGINS.match(plain(one.name))]
    return own[0] if len(own) == 1 else None


def touched(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """Those of whose own words one was said: the manicures and the pedicure of "a mani pedi"."""
    said = said_words(heard)
    fitting = [one for one in services if not of_another_thing(heard, own_words(one), said)]
    return [one for one in fitting if any(is_said(word, said) for word in own_words(one))]


def named_outright(heard: Heard, services: Sequence[Service]) -> bool:
    """Is one of them said by its name?"""
    return _is_outright(heard, tuple(services))


@lru_cache(maxsize=256)  # as above
def _is_outright(heard: Heard, services: tuple[Service, ...]) -> bool:
    if _seats(services):
        return party_size(heard) > 0 or regex(r"\b(?:table|reservation|reserve)\b").search(heard.plain) is not None
    if (named_so := as_named(heard.plain, services)) != heard.plain:
        heard = Heard(named_so, said=heard.said if heard.said != heard.text else "")
    return any(score >= _SAID_MOSTLY for score in _scores(heard, services))


def own_word_said(heard: Heard, services: Sequence[Service]) -> bool:
    """ "The gel one": a word that only one of them has."""
    spread = spread_of(services)
    return sum(many == 1 and word in heard.words for word, many in spread.items()) == 1


def party_size(heard: Heard) -> int:
    """How many are coming: "a table for four", "five people". 0: not told."""
    sizes = [
        int(match[1] or match[2] or match[3] or match[4])
        for match in _PARTY.finditer(normalised(_SOME_OF_US.sub(" ", heard.text)))
    ]
    return sizes[-1] if sizes else 0


@lru_cache(maxsize=256)  # of a pure function: services of a practice
def _seats(services: tuple[Service, ...]) -> Mapping[Service, int]:
    """The services whose names tell for how many they are; none: it is no house of tables."""
    told = ((one, _SEATS.search(normalised(one.name))) for one in services)
    seats = {one: int(match[1]) for one, match in told if match}
    return seats if len(seats) > 1 else {}


def has_tables(services: Sequence[Service]) -> bool:
    """Is what is booked a place for so many people?"""
    return bool(_seats(tuple(services)))


def without_party(text: str) -> str:
    """ "a table for four at seven" -> "a table at seven": four is no time."""
    return _FOR_MANY.sub(" ", text)


def _for_party(size: int, seats: Mapping[Service, int], services: Sequence[Service]) -> Service:
    """The smallest that is large enough; else the one for large parties, or the largest."""
    fitting = sorted((many, at) for at, many in enumerate(seats.values()) if many >= size)
    if fitting:
        return list(seats)[fitting[0][1]]
    return next((one for one in services if one not in seats), max(seats, key=lambda one: seats[one]))


def spoken_of(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """The one that a trouble tells of: a faucet that drips is a plumbing repair."""
    return list(_spoken_of(heard, tuple(services)))


@lru_cache(maxsize=256)  # as above
def _spoken_of(heard: Heard, services: Sequence[Service]) -> Sequence[Service]:
    if reasons := meant_by_reason(heard, services, told_only=True):
        return reasons
    if not_done(heard, services) and not _NEEDS.search(heard.plain):  # a divorce, at an estate lawyer's
        services = [one for one in services if one not in for_anything(services)]
    told = {one: 0 if _gives_way(one, heard, services) else _told_of(one, heard) for one in services}
    longest = max(told.values(), default=0)
    return [one for one, letters in told.items() if letters and letters >= longest - _TOLD_AS_WELL]


def _gives_way(service: Service, heard: Heard, services: Sequence[Service]) -> bool:
    """A wash is no groom where there is a bath."""
    words = frozenset[str]().union(*(GIVES_WAY.get(word, ()) for word in plain(service.name).split()))
    others = [word for one in services if one != service for word in own_words(one)]
    return not words.isdisjoint(others) and not words.isdisjoint(said_words(heard))


def _told_of(service: Service, heard: Heard) -> int:
    """Letters of the words that tell of it: "yearly tune up" tells more than "furnace"."""
    return len(_telling_words(service, heard))


def _telling_words(service: Service, heard: Heard) -> str:
    found = [SPEAKS_OF[word].search(heard.plain) for word in plain(service.name).split() if word in SPEAKS_OF]
    return max((match[0] for match in found if match), key=len, default="")


def _named(heard: Heard, services: Sequence[Service]) -> list[Service]:
    said = said_words(heard)
    spread = spread_of(services)
    matches = list(map(Match, services, _scores(heard, tuple(services))))
    if _REPAIRS.search(heard.plain):  # "fix my glasses": they are not to be collected
        matches = [
            one for one in matches if one.score >= _SAID_MOSTLY or not _HANDS_OVER.search(plain(one.service.name))
        ]
    left = come_for(heard, services)
    matches = [one for one in matches if one.score >= _SAID_MOSTLY or one.service in left]
    best = max((match.score for match in matches), default=0.0)
    found = [match.service for match in matches if match.score >= best - 0.05] if best >= _SAID_ENOUGH else []
    if not found:  # "a massage": any of those that are one
        return [one for one in services if any(spread[word] > 1 and is_said(word, said) for word in own_words(one))]
    by_name = [one for one in services if set(plain(one.name).split()) & set(said) - TELLS_LITTLE]
    if found and by_name and not any(one in by_name for one in found):  # "a color": highlights, or a root color?
        return [one for one in services if one in found or one in by_name]
    return found


@lru_cache(maxsize=128)  # as above
def _scores(heard: Heard, services: tuple[Service, ...]) -> Sequence[float]:
    """How much of each one's name was said."""
    said = said_words(heard)
    spread = spread_of(services)
    return [_service_score(one, heard, said, spread) for one in services]


def _service_score(service: Service, heard: Heard, said: tuple[str, ...], spread: Mapping[str, int]) -> float:
    """0..1 and a little more. A word that several services have tells little of the one."""
    whole = plain(service.name)
    if f" {whole} " in f" {heard.plain} " or (heard.said != heard.text and f" {whole} " in f" {plain(heard.said)} "):
        return 1.0 + 0.1 * whole.count(" ")
    own = own_words(service)
    if of_another_thing(heard, own, said):
        return 0.0
    if not own:  # "New patient visit" is found by who calls, or by its whole name
        score = fuzz.partial_ratio(whole, heard.plain) / 100 if len(heard.plain) >= len(whole) - 3 else 0.0
        if " " in whole and all(word in heard.words for word in whole.split()):
            return 0.9  # "a meeting with mr pruitt, I'm already a client"
        return score if score >= 0.9 else 0.0
    weights = [(_LITTLE if word in _SMALL else 1) / max(spread[word], 1) for word in own]
    scores = [best_score(word, said) for word in own]
    telling = any(spread[word] == 1 and is_itself_said(word, said) for word in own)
    every = sum(map(operator.mul, weights, scores)) / sum(weights)
    every = max(every, _SAID_ONE) if telling else every
    if all(word in TELLS_LITTLE for word, score in zip(own, scores, strict=True) if score):
        return 0.0  # "water all under my sink" is no water heater
    return max(every, max(scores) * 0.9 if regex(r"\bor\b").search(whole) else every)


_NEW = regex(
    r"\b(?:new (?:patient|client|customer|member|here)|(?:my|our|a|the) first (?:time(?! (?:that )?(?:you|i|we"
    r"|she|he|somebody) (?:can|could))|visit|appointment|consultation|haircut|cut)"
    r"|first (?:time(?! (?:that )?(?:you|i|we|she|he|somebody) (?:can|could))|visit)|(?:never|havent|have not"
    r"|hasnt|has not|not)(?: ever)? (?:been|come|had|visited|seen|worked with|used|dealt with|tried|hired|met with)"
    r"|never|im new|i am new|were new|we are new|(?:hes|shes|theyre) new|becom\w+ a \w+|not a (?:patient|client"
    r"|member|customer)|not yet"
    r"|before (?:i|we|he|she|they) (?:can |could |may )?(?:sign up|join|decide|starts?"
    r"|begins?|enrol\w*)|thinking (?:of|about) joining|(?:check|checking) (?:you|it"
    r"|the place|the gym|the club) out"
    r"|(?:looking for|need|want|find) (?:a|an) (?:good |new )?(?:accountant|bookkeeper|lawyer|attorney|dentist"
    r"|doctor|vet|gym|trainer|therapist"
    r"|hairdresser|stylist|optician|notary|instructor|realtor|agent|mechanic)\b(?! (?:visit|appointment|today"
    r"|tomorrow|now|on|to look))"
    r"|just moved|new (?:in|to) (?:town|the area|you)|looking for a new)\b"
)
_KNOWN = regex(
    r"\b(?:been (?:there|here|a|your|one of|coming|going|to you|to see you|in(?! (?:an?|the) )|before"
    r"|with you|seeing)|(?:one|some) of your (?:patients|clients|customers|members|regulars)|existing|current"
    r" (?:patient|client)|(?:im|i am|were|we are|hes|shes) (?:a )?regulars?|regular (?:patient|client|customer"
    r"|member|here|there|of yours)|returning|again|come back"
    r"|\bi come (?:(?:in|by|over|down|up) )?(?:every|each|once a|twice a)"
    r"|(?<!can )(?<!could )(?<!should )(?<!may )i come (?:there|here|to)|came (?:there|here|in|last|to)"
    r"|already (?:a|your) \w+|(?:old|long ?time|longtime|established|also a|too a) (?:patient|client|customer|member)"
    r"|(?:im|i am|we are|were|hes|shes|he is|she is|theyre) (?:also |already |both )?(?:a|an?|your|existing|old) "
    r"(?:\w+ )?(?:patient|client|customer|member|regular)s?(?: of yours| there| here| too)?|last time"
    r"|my last (?:visit|exam|one)"
    r"|i (?:usually|always|normally|already) (?:see|go|come|have|get)"
    r"|(?<!can )(?<!could )(?<!may )(?<!should )i see (?:dr|doctor|mr|mrs|ms|miss"
    r"|your) \w+|my usual|the usual"
    r"|same as (?:last time|always|usual|before)|follow ?up|for years|(?:there|here|you|came(?: in)?"
    r"|(?:was|been|come|stopped) in|was) (?:\w+ ){0,3}years ago|(?:a|your) (?:patient|client"
    r"|customer) (?:of yours|for|since|there|here|too)"
    r"|patients? of yours"
    r"|you (?:know me|did my|cut my|saw me)"
    r"|(?:was|were) in (?:there|here|to see you|with you|last (?:spring|summer|fall|autumn|winter|year|month|week)"
    r"|a (?:few|couple))"
    r"|(?:get|getting|bring|bringing|have) (?:\w+ ){1,2}back in)\b"
)


_NOT_NEW = regex(r"\b(?:im|i am) (?:not|no) (?:new|a new)\b|\bnot my first\b|\bnot (?:the|our) first\b")


_NEVER_MIND = regex(r"\bnever mind\b")


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def first_visit(heard: Heard) -> bool | None:
    """Has the caller been here before? "I'm a new patient": False. None: not told."""
    said = _NEVER_MIND.sub("", heard.plain)
    if _NOT_NEW.search(said):
        return True
    if _NEW.search(said):
        return False
    return True if _KNOWN.search(said) else None
