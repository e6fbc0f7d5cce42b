"""The service that is meant by what callers say they come for: its kinds, and the reasons of each. Pure.

The kinds of the practice's trades (`kinds`) are found in the names of its services. The most particular of those that
are told of is meant; of as particular ones, that of which most is said; where two are told of as well, both."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from receptionist.conversation.ailing import for_young, tells_of_young
from receptionist.conversation.animals import animals_in, kinds_named
from receptionist.conversation.kinds.fields import care_elsewhere
from receptionist.conversation.kinds.kind import Kind
from receptionist.conversation.kinds.trades import trades_of
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.service_words import (
    is_itself_said,
    is_named_whole,
    own_words,
    without_denied_pain,
    without_i_will,
)
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_BESIDE: Final = regex(  # what was, and what is not meant
    r"(?<!look )(?<!looking )\b(?:after|since|following|from(?= (?:\w+ )?(?:last|having|op|operation|surgery)\b))"
    r" (?:(?:my|his|her|their|our|the|that|last|having) )+(?:\w+ )?\w+"
    r"|\b(?:not|and not|no need for) (?:an?|the|my|his|her|its) (?:\w+ )?\w+"
)
_DENIED: Final = regex(
    r"\b(?:no|not|isnt|arent|wasnt|doesnt|dont|didnt|wont|without|never|than|instead of|hasnt got)"
    r"(?: (?:a|an|any|my|really|the|have|need|want|much|for))*$"
)
_IS: Final = regex(r"(?<=\w)['’]s\b")  # "the telly's too loud"
_SAID: Final = 1  # the thing itself rather than a reason for it
_AS_WELL: Final = 0.75  # of what tells most
_WISHED: Final = 0.6  # of what tells by itself

_Told = tuple[int, float]  # how particularly, and by how many letters


class _Covers(Struct):
    """The places in a text that tell of a kind."""

    level: int  # how particularly
    surely: set[int]
    loosely: set[int]


def meant_by_reason(
    heard: Heard, services: Sequence[Service], *, wished: bool = False, told_only: bool = False
) -> list[Service]:
    """Those that the words are most particularly about: none, one, or several between which is to be asked.

    `wished`: it is known that somebody would come. `told_only`: by why people come, not by the thing's own words."""
    return list(_meant(heard, tuple(services), wished=wished, told_only=told_only))


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _meant(heard: Heard, services: tuple[Service, ...], *, wished: bool, told_only: bool) -> Sequence[Service]:
    told = _told_of(heard, services, wished=wished)
    level = max((one for one, _ in told.values()), default=0)
    if not told or (told_only and level % 2 == _SAID) or _absent(heard, services, above=level):
        return []
    most = max(letters for one, letters in told.values() if one == level)
    found = [one for one, (at, letters) in told.items() if at == level and letters >= most * _AS_WELL]
    found = [one for one in services if one in found]
    if len(found) > 1:
        young = tells_of_young(heard)
        found = [one for one in found if for_young(one) == young] or found
    return _of_the_animal(heard.plain, found)


def letters_told(heard: Heard, service: Service, services: Sequence[Service]) -> float:
    """How many letters of what is said tell of it."""
    return _told_of(heard, services, wished=False).get(service, (0, 0.0))[1]


def most_told(heard: Heard, among: Sequence[Service]) -> Service:
    """Of those between which is to be asked, the one that most is told of; the first of as many."""
    told = _told_of(heard, among, wished=True)
    return max(among, key=lambda one: told.get(one, (0, 0.0)))


def rather_than(heard: Heard, named: Sequence[Service], services: Sequence[Service]) -> list[Service]:
    """Those that are meant rather than what is `named`: by a word or two of its name, and not by the whole."""
    found = meant_by_reason(heard, services)
    if not named or not found:
        return found
    if any(is_named_whole(one, heard.plain) or _is_said_in_parts(heard, one) for one in named):
        return []
    if len(named) > 1 and len(both := [one for one in found if one in named]) == 1:
        return both
    if len(found) > 1 or found[0] in named:
        return []
    own = max(_letters_of_name(heard, one) for one in named)
    return found if letters_told(heard, found[0], services) > own else []


def for_anything(services: Sequence[Service]) -> list[Service]:
    """A lawyer's consultation, where the matter has no service of its own."""
    names = [name for one, _ in _kinds_here(tuple(services)) for name in one.general]
    return [one for one in services if any(name.search(plain(one.name)) for name in names)]


def is_done_here(heard: Heard, services: Sequence[Service]) -> bool:
    """Has one of those that are meant a name of its own for it? A consultation about anything promises nothing."""
    anything = for_anything(services)
    return any(one not in anything for one in meant_by_reason(heard, services))


def not_done(heard: Heard, services: Sequence[Service]) -> str:
    """The "grooming" that is wanted of a vet who has none. Empty: nothing of the kind, or something that is done."""
    return "" if meant_by_reason(heard, services) else _absent(heard, tuple(services))


def _letters_of_name(heard: Heard, service: Service) -> int:
    """Of its words as they are said: of "stitches", for a stitch removal, all eight."""
    return sum(
        max(len(said) for said in (word, *heard.words) if is_itself_said(word, (said,)))
        for word in own_words(service)
        if is_itself_said(word, heard.words)
    )


def _is_said_in_parts(heard: Heard, service: Service) -> bool:
    """ "The haircut and the beard", of a haircut and beard: each of its words."""
    words = own_words(service)
    return len(words) > 1 and all(is_itself_said(word, heard.words) for word in words)


def _told_of(heard: Heard, services: Sequence[Service], *, wished: bool) -> dict[Service, _Told]:
    if care_elsewhere(heard, services):
        return {}
    said = dict.fromkeys(_without_beside(one) for one in (heard.plain, plain(_IS.sub("", heard.text))))
    return _told(tuple(said), tuple(services), wished=wished)


def _without_beside(said: str) -> str:
    return " ".join(_BESIDE.sub(" ", without_denied_pain(without_i_will(said))).split())


@lru_cache(maxsize=256)  # of a pure function: each question about a turn's services asks for it
def _told(said: Sequence[str], services: tuple[Service, ...], *, wished: bool) -> dict[Service, _Told]:
    found: dict[Service, _Told] = {}
    for words in said:
        told: dict[Service, list[_Covers]] = {}
        for one, theirs in _kinds_here(services):
            covers = _how_told(words, one, wished=wished)
            for service in theirs if covers.surely or covers.loosely else ():
                told.setdefault(service, []).append(covers)
        for service, all_ in told.items():
            found[service] = max(found.get(service, (0, 0.0)), _together(all_))
    return found


def _together(told: Sequence[_Covers]) -> _Told:
    """Acrylic infills are told of by the acrylics and by what is to be done with them: the more is told."""
    level = max(one.level for one in told)
    surely = set[int]().union(*(one.surely for one in told if one.level == level))
    loosely = set[int]().union(*(one.loosely for one in told if one.level == level)) - surely
    return level, len(surely) + _WISHED * len(loosely)


@lru_cache(maxsize=512)  # of a pure function: names of a practice's services
def _kinds_here(services: tuple[Service, ...]) -> Sequence[tuple[Kind, Sequence[Service]]]:
    kinds = {id(one): one for trade in trades_of(services) for one in trade.kinds}  # by the object: patterns are long
    return [(one, theirs) for one in kinds.values() if (theirs := _of_kind(one, services))]


def _of_kind(kind: Kind, services: Sequence[Service]) -> Sequence[Service]:
    own = _branches(tuple(services)) if kind.general else frozenset[str]()
    elsewhere = len(own) == 1 and kind.branch not in own  # a consultation at an estate lawyer's is for no divorce
    for name in (*kind.names, *(() if elsewhere else kind.general)):
        theirs = [one for one in services if name.search(plain(one.name)) and not _is_other(kind, one)]
        if theirs:
            return theirs
    return []


@lru_cache(maxsize=256)  # of a pure function: names of a practice's services
def _branches(services: tuple[Service, ...]) -> frozenset[str]:
    """Of its trade, those for which it has several services by name, or one beside those of another."""
    kinds = [one for trade in trades_of(services) for one in trade.kinds if one.branch]
    named = {(one.branch, own.name) for one in kinds for own in services if one.names[0].search(plain(own.name))}
    return frozenset(branch for branch, _ in named) if len({name for _, name in named}) > 1 else frozenset()


def _is_other(kind: Kind, service: Service) -> bool:
    return kind.other is not None and kind.other.search(plain(service.name)) is not None


def _how_told(said: str, kind: Kind, *, wished: bool) -> _Covers:
    if kind.never and kind.never.search(said):
        return _Covers(0, set(), set())
    says, tells = _covered(said, kind.says), _covered(said, kind.tells)
    loose = _covered(said, kind.wished) if wished else set[int]()
    return _Covers(2 * kind.rank + _SAID * bool(says), says | tells, loose)


def _covered(said: str, told: Pattern | None) -> set[int]:
    return {
        place
        for match in (told.finditer(said) if told else ())
        if not _DENIED.search(said[: match.start()].rstrip())
        for place in range(*match.span())
    }


@lru_cache(maxsize=256)  # as above
def _absent(heard: Heard, services: tuple[Service, ...], *, above: int = 0) -> str:
    """What is named, and done by others of the trade only, more surely than what is done here."""
    said = _without_beside(heard.plain)
    found = sorted(
        (-one.rank, match.start(), one.called)
        for trade in trades_of(services)
        for one in trade.kinds
        if one.called and 2 * one.rank + _SAID > above and one.says and (match := one.says.search(said))
        if not _of_kind(one, services)
    )
    return found[0][2] if found else ""


def _of_the_animal(said: str, meant: list[Service]) -> list[Service]:
    """A stay for dogs and one for cats, a horse visit and one for small animals: not those of another animal."""
    told = animals_in(said)
    kinds = {one: kinds_named(plain(one.name)) for one in meant}
    return [one for one in meant if not told or not kinds[one] or kinds[one] & told] or meant
