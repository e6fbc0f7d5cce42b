"""The words of services and of callers, compared: "whitened" is whitening, "toenails" are nails. English. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from receptionist.conversation.builtin_trades import ALIKE, MEANS
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

GENERIC = word_set(
    "a an and or the of for with at on to your my our visit appointment session new patient patients client "
    "first time service treatment"
    " meeting one"
)
_SAME_WORD = 84  # of 100
STEM = 5  # letters
_ROOT = 3  # letters
_ALIKE = 0.8
_MISHEARD = 80  # of 100, of a long word that begins and ends as the other
_LONG = 7  # letters
_INITIALS = 2
# no initials of anything
_SMALL = word_set(
    "ad ah al am an as at be by do dr ed eh er go he hi id if im in is it me mr ms my no of oh ok on or pa pc pm rd so"
    " st te to tv uh um up us we ya ye yo"
)
_PARTS = ("toe", "finger", "eye", "foot", "tooth")
_CHECK_WITH = re.compile(
    r"\bcheck (?:with|on|if|whether|my (?:calendar|schedule|diary)|the calendar)\b|\btalk (?:about|to|with|over)\b"
)
# words of names that are said of everything
COMMON_IN_NAMES = word_set(
    """
    new old full half whole long short day days week home house hour hours minute minutes early late small large big
    little hot cold deep light dry wet general basic regular standard single double free fast quick two one all car work
    phone call calls room check other back web site first last body person people man woman men women and or family time
    business company office second next morning afternoon evening weekend urgent emergency same online video
    """
)
TELLS_LITTLE = word_set("up water")  # "backing up" is no tune-up, and water on the floor no water heater
_AUXILIARY = re.compile(  # "will there be anybody" is about no will
    r"\bwill (?=(?:there|you|it|i|he|she|they|we|be|the|your|my|this|that|do|not|someone|somebody|anyone|anybody)\b)"
    r"|(?<=\bi )will\b|(?<=\byou )will\b|(?<=\bthat )will\b|(?<=\bit )will\b|(?<=\bwe )will\b"
)


def own_words(service: Service) -> list[str]:
    return [word for word in plain(service.name).split() if word not in GENERIC]


def said_words(heard: Heard) -> list[str]:
    """The words, those of the caller's own language too: the file may name its services in it."""
    own = plain(heard.said).split() if heard.said != heard.text else []
    means = [word for phrase, meant in MEANS if phrase.search(heard.plain) for word in meant]
    words = _AUXILIARY.sub(" ", _CHECK_WITH.sub(" ", heard.plain)).split()
    return [word for word in (*words, *own, *means) if word not in GENERIC]


def as_named(said: str, services: Sequence[Service]) -> str:
    """The plain words, put together or apart as the names have them: "pre natal", "hotstone", "PT"."""
    words, joined, short = said.split(), set[str](), dict[str, str]()
    for service in services:
        name = plain(service.name).split()
        joined.update(word for word in name if len(word) > STEM)
        short |= {first + second: f"{first} {second}" for first, second in pairwise(name) if len(first + second) > STEM}
        if len(name) == _INITIALS:
            short[name[0][0] + name[1][0]] = " ".join(name)
    for at, (first, second) in reversed(list(enumerate(pairwise(words)))):
        both = first + second
        if both in joined or (both in short and len(both) == _INITIALS and both not in _SMALL):
            words[at : at + 2] = [both]
    return " ".join(short.get(word, word) if word not in _SMALL else word for word in words)


def is_said(word: str, said: Sequence[str]) -> bool:
    return max((word_score(word, other) for other in said), default=0.0) >= _ALIKE


@lru_cache(maxsize=4096)  # of a pure function: the words of a turn are compared with the same names again and again
def word_score(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if f"{word}s" == other or f"{other}s" == word:
        return 0.95
    if root(word) == root(other) or is_compound(word, other):
        return 0.95
    if len(word) >= 4 and len(other) >= 4 and word[0] == other[0] and fuzz.ratio(word, other) >= _SAME_WORD:
        return 0.95
    if (
        min(len(word), len(other)) >= _LONG
        and (word[0], word[-3:]) == (other[0], other[-3:])
        and fuzz.ratio(word, other) >= _MISHEARD
    ):
        return 0.95  # "sweetish", of what is swedish
    if any(word in group and other in group for group in ALIKE):
        return 0.8
    if min(len(word), len(other)) >= STEM + 1 and word[:STEM] == other[:STEM]:
        return 0.8  # "whitening", "whitened"
    return 0.0


def is_compound(word: str, other: str) -> bool:
    """ "toenails" are nails."""
    return word in other and any(other in (f"{part}{word}", f"{part}{word}s") for part in _PARTS)


def root(word: str) -> str:
    """ "tested", "tests" -> "test"; short words keep what they have."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            return word[: -len(ending)]
    return word
