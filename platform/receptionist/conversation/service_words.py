"""The words of services and of callers, compared: "whitened" is whitening, "toenails" are nails. English. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from receptionist.conversation.builtin_trades import ALIKE, MEANS
from receptionist.conversation.common_words import COMMON
from receptionist.conversation.patterns import regex
from receptionist.conversation.sounding import sound
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

GENERIC = word_set(
    "a an and or the of for with at on to your my our visit appointment session new patient patients client "
    "first time service treatment"
    " meeting one vet vets"
)
_SAME_WORD = 84  # of 100
_STEM = 5  # letters
_ROOT = 3  # letters
_JOINED = 4  # letters: "an up do"
_ALIKE = 0.8
_MISHEARD = 80  # of 100, of a long word that begins and ends as the other
_LONG = 7  # letters
_INITIALS = 2
# no initials of anything
_SMALL = word_set(
    "ad ah al am an as at be by do dr ed eh er go he hi id if im in is it me mr ms my no of oh ok on or pa pc pm rd so"
    " st te to tv uh um up us we ya ye yo"
)
_PARTS = ("toe", "finger", "eye", "ear", "foot", "tooth")
_DOUBLES = frozenset(("ings", "ing", "ers", "er", "ed"))
_DOUBLED = regex(r"[^aeiou][aeiou]([bdgmnprt])\1$")
_LETTERS = regex(r"\b[a-z](?: [a-z])+\b")
_CHECK_WITH = regex(
    r"\bcheck (?:with|on|if|whether|my (?:calendar|schedule|diary)|the calendar)\b|\btalk (?:about|to|with|over)\b"
)
# words of names that are said of everything
_COMMON_IN_NAMES = word_set(
    """
    new old full half whole long short day days week home house hour hours minute minutes early late small large big
    little hot cold deep light dry wet general basic regular standard single double free fast quick two one all car work
    phone call calls room check other back web site first last body person people man woman men women and or family time
    business company office second next morning afternoon evening weekend urgent emergency same online video up out off
    in on down over
    """
)
TELLS_LITTLE = word_set("up water")  # "backing up" is no tune-up, and water on the floor no water heater
_I_WILL: Final = regex(  # "I'll have the first one": nobody is ill
    r"\bill (?=(?:just |probably |also |definitely |never |not |maybe |then )*(?:take|have|be|go|come|do|need"
    r"|want|say|pop"
    r"|ring|call|phone|see|bring|try|stick|get|make|leave|let|pay|think|wait|book|give|ask|check|tell|keep|pass"
    r"|start|find"
    r"|send|put|drop|swing|speak|talk|hold|explain|text|email|look|try|accept|settle|opt|pick|choose|stop)\b)"
)
_MAKES = regex(  # an appointment, for no make-up
    r"\bmak(?:e|ing) (?=(?:(?:me|us|him|her|my|an?|another|the|that|this|some|your|our) )*(?:\w+ )?(?:appointment"
    r"|booking"
    r"|reservation|time|date|change|it|sure|that|sense|do|room|way)\b)"
)
_AUXILIARY = regex(  # "will there be anybody" is about no will
    r"\bwill (?=(?:there|you|it|i|he|she|they|we|be|the|your|my|this|that|do|not|someone|somebody|anyone|anybody)\b)"
    r"|(?<=\bi )will\b|(?<=\byou )will\b|(?<=\bthat )will\b|(?<=\bit )will\b|(?<=\bwe )will\b"
)
_OF_ONESELF = regex(r"\b(?:im|i am) (?:just |only )?an? (?:girl|boy|lad)\b")  # who comes for no child's cut
_PAINLESS: Final = regex(  # "it's not hurting", "there's no pain": what is denied is no reason to come
    r"\b(?:(?:not|isnt|arent|aint|doesnt|dont|hasnt|havent|nothings?)"
    r" (?:(?:is|been|really|actually|even|at all|in|in any|got|any|a) )*(?:hurt(?:s|ing)?|pain(?:s|ful)?|ach(?:es?|ing)"
    r"|sore|agony|throb(?:s|bing)?|tender|swollen|swelling|bleed(?:s|ing)?)"
    r"|(?:no|without) (?:(?:any|real|actual) )*(?:pains?|aches?|aching|soreness|swelling|bleeding))\b"
    r"(?! (?:unless|except|until|till|when|if|while|but only|all (?:the|day)|every|this|so|as|like|before|yesterday)\b)"
)
_COSTS = regex(  # "how much does that run", where there is a running analysis
    r"\b((?:how much|what) (?:does|do|would|will|is|are) (?:\w+ ){0,3}?(?:it|that|this|one|those|they|these"
    r"|\w+) )(?:run|running)\b"
    r"(?: (?:me|us|you|people|folks|for))?"
)
_NO_BLOOD_TEST = regex(r"\bblood (?:pressures?|sugars?|thinners?)\b")
_HAIR_CUT = regex(r"\bhair (?:cut(?:ting)?|trim(?:med|ming)?|chopped(?: off)?|shortened|tidied(?: up)?)\b")


_NO_GROUPS: Final[frozenset[int]] = frozenset()
_GROUPS: Final[Mapping[str, frozenset[int]]] = {
    word: frozenset(at for at, group in enumerate(ALIKE) if word in group) for word in frozenset[str]().union(*ALIKE)
}

_EVERYDAY_TRADES = word_set(
    "massage massages cleaning haircut highlights training consultation exam vaccination checkup tour tax repair brakes"
    " plumbing lashes brows"
)
TRADE_WORDS: Final = _EVERYDAY_TRADES.union(word for word in _GROUPS if word not in COMMON)  # of one trade or another


def own_words(service: Service) -> Sequence[str]:
    return _own_words(service.name)


@lru_cache(maxsize=1024)  # of a pure function: names of services
def _own_words(name: str) -> Sequence[str]:
    return tuple(word for word in plain(name).split() if word not in GENERIC)


def spread_of(services: Sequence[Service]) -> Counter[str]:
    """In how many names a word stands."""
    return _spread_of(tuple(one.name for one in services))


@lru_cache(maxsize=256)  # of a pure function: names of a practice's services
def _spread_of(names: Sequence[str]) -> Counter[str]:
    return Counter(word for name in names for word in set(_own_words(name)))


def said_words(heard: Heard) -> tuple[str, ...]:
    """The words, those of the caller's own language too: the file may name its services in it."""
    return _said_words(heard.plain, plain(heard.said) if heard.said != heard.text else "")


def without_i_will(said: str) -> str:
    """Plain words without the "ill" of "I'll have the first one", by which nobody is ill."""
    return _I_WILL.sub(" ", said)


def without_denied_pain(said: str) -> str:
    """Plain words without the pain that there is not: "it's not hurting" tells of no toothache."""
    return _PAINLESS.sub(" ", said)


def is_named_whole(service: Service, said: str) -> bool:
    """ "A home visit", "do you do home visits": all of its name, in plain words."""
    name = plain(service.name)
    return f" {name} " in f" {said} " or f" {name}s " in f" {said} "


@lru_cache(maxsize=128)  # of a pure function: each question about a turn's services asks for them
def _said_words(told: str, own: str) -> tuple[str, ...]:
    means = [word for phrase, meant in MEANS if phrase.search(told) for word in meant]
    told = _COSTS.sub(r"\1cost", without_denied_pain(without_i_will(told)))
    told = _MAKES.sub(" ", _NO_BLOOD_TEST.sub(" ", _OF_ONESELF.sub(" ", told)))
    words = _HAIR_CUT.sub("haircut", _AUXILIARY.sub(" ", _CHECK_WITH.sub(" ", told))).split()
    return tuple(word for word in (*words, *own.split(), *means) if word not in GENERIC)


def as_named(said: str, services: Sequence[Service]) -> str:
    """The plain words, put together or apart as the names have them: "pre natal", "hotstone", "PT"."""
    return _as_named(said, tuple(one.name for one in services))


@lru_cache(maxsize=256)  # of a pure function: each question about a turn's services asks for it
def _as_named(said: str, names: Sequence[str]) -> str:
    words = _as_letters(said, names).split()
    joined, apart = _spellings(names)
    for at, (first, second) in reversed(list(enumerate(pairwise(words)))):
        both = first + second
        if both in joined or (len(both) == _INITIALS and both in apart):
            words[at : at + 2] = [both]
    return " ".join(_as_they_sound([apart.get(word, word) for word in words], names))


def _as_they_sound(words: list[str], names: Sequence[str]) -> list[str]:
    """ "A fool service", of a full service: the rest of the name stands beside what only sounds like its word."""
    split = [plain(name).split() for name in names]
    known = {word for name in split for word in name}
    for name in split:
        partly_said = len(name) > 1 and any(word in words for word in name)
        for at in range(len(words) - len(name) + 1) if partly_said else ():
            pairs = list(zip(words[at : at + len(name)], name, strict=True))
            others = [pair for pair in pairs if pair[0] != pair[1]]
            if 0 < len(others) < len(pairs) and all(one not in known and _sound_alike(one, own) for one, own in others):
                words[at : at + len(name)] = name
    return words


def _sound_alike(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _ROOT and sound(word).casefold() == sound(other).casefold()


def _as_letters(said: str, names: Sequence[str]) -> str:
    """ "The i r s": letters that are spoken one by one, where they make a word of a name."""
    known = {word for name in names for word in plain(name).split()}
    return _LETTERS.sub(lambda run: both if (both := run[0].replace(" ", "")) in known else run[0], said)


@lru_cache(maxsize=256)  # of a pure function: names of a practice's services
def _spellings(names: Sequence[str]) -> tuple[frozenset[str], Mapping[str, str]]:
    """Long words, which may be said as two; and words that stand for two of a name."""
    words = [plain(name).split() for name in names]
    apart = {a + b: f"{a} {b}" for name in words for a, b in pairwise(name) if len(a + b) > _STEM}
    apart |= {name[0][0] + name[1][0]: " ".join(name) for name in words if len(name) == _INITIALS}
    joined = frozenset(word for name in words for word in name if len(word) >= _JOINED and word not in COMMON)
    return joined, {short: long for short, long in apart.items() if short not in _SMALL}


_REMOVAL = regex(
    r"\b(?!(?:the|for|need|get|want|book|some|any|full|quick|laser|and|that|this|about|free|offer|have|simple)\b)"
    r"(?P<thing>\w{3,}) removal\b"
)


def of_another_thing(heard: Heard, own: Sequence[str], said: Sequence[str]) -> bool:
    """ "Tattoo removal", of a mole removal: only what is done to it is the same. `own`: the words of a service."""
    things = [word for word in own if word != "removal"]
    if not things or len(things) == len(own) or not _REMOVAL.search(heard.plain):
        return False
    return not any(is_said(word, said) for word in things)


def is_said(word: str, said: Sequence[str]) -> bool:
    return best_score(word, tuple(said)) >= _ALIKE


@lru_cache(maxsize=4096)  # of a pure function: the words of a turn are compared with the same names again and again
def best_score(word: str, said: tuple[str, ...]) -> float:
    return max((word_score(word, other) for other in said), default=0.0)


@lru_cache(maxsize=1024)  # as above
def is_itself_said(word: str, said: tuple[str, ...]) -> bool:
    """In another form or as a part, not only something like it."""
    if word in TELLS_LITTLE:
        return False
    if word not in _COMMON_IN_NAMES and is_in(word, said):
        return True
    if len(word) >= _STEM and word not in _COMMON_IN_NAMES and _root(word) in map(_root, said):
        return True
    return not _with_part(word).union(_beside_part(word)).isdisjoint(said)


def is_in(word: str, said: Sequence[str]) -> bool:
    """As it is, or as one or many of it: "roots", of a root touch-up."""
    return not {word, f"{word}s", word.removesuffix("s")}.isdisjoint(said)


def is_form_of(word: str, other: str) -> bool:
    """ "Calibrated", of a calibration: not only something like it."""
    if min(len(word), len(other)) > _STEM and word[:_STEM] == other[:_STEM]:
        return True
    return is_itself_said(word, (other,))


@lru_cache(maxsize=4096)  # as above
def word_score(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if f"{word}s" == other or f"{other}s" == word:
        return 0.95
    if _root(word) == _root(other) or other in _with_part(word):
        return 0.95
    if len(word) >= 4 and len(other) >= 4 and word[0] == other[0] and fuzz.ratio(word, other) >= _SAME_WORD:
        return 0.95
    if (
        min(len(word), len(other)) >= _LONG
        and (word[0], word[-3:]) == (other[0], other[-3:])
        and fuzz.ratio(word, other) >= _MISHEARD
    ):
        return 0.95  # "sweetish", of what is swedish
    if not _GROUPS.get(word, _NO_GROUPS).isdisjoint(_GROUPS.get(other, _NO_GROUPS)):
        return 0.8
    if other in _beside_part(word):
        return 0.8
    if min(len(word), len(other)) >= _STEM + 1 and word[:_STEM] == other[:_STEM]:
        return 0.8  # "whitening", "whitened"
    return 0.0


@lru_cache(maxsize=4096)  # as above
def _with_part(word: str) -> frozenset[str]:
    """ "toenails" are nails."""
    return frozenset(f"{part}{word}{many}" for part in _PARTS for many in ("", "s"))


@lru_cache(maxsize=4096)  # as above
def _beside_part(word: str) -> frozenset[str]:
    """ "It's all wax", of an earwax removal."""
    left = [word.removeprefix(part) for part in _PARTS if word.startswith(part)]
    return frozenset(one for own in left for one in (own, own.removesuffix("s")) if len(one) >= _ROOT)


@lru_cache(maxsize=4096)  # as above
def _root(word: str) -> str:
    """ "tested", "tests" -> "test"; "cutting" -> "cut"; short words keep what they have."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            root = word[: -len(ending)]
            return root[:-1] if ending in _DOUBLES and _DOUBLED.search(root) else root
    return word
