"""Words as they were recognised: normalised, and found again although some of them are wrong. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz, process


def word_set(words: str) -> frozenset[str]:
    """A set of words, written as they are read."""
    return frozenset(words.split())


def word_list(words: str) -> tuple[str, ...]:
    """The same, in order."""
    return tuple(words.split())


_WORD = re.compile(r"[^\W_]+")
_HALF_DAY = re.compile(r"\b([ap])\. ?m\b\.?")  # "a.m.", "p. m."
_MARKS = re.compile("[\u0300-\u036f]")
_NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve")
_SHORT_PHRASE = 12  # letters
_SAME_WORD = 0.7
_SAME_SOUND = 0.55  # of letters that two words share, where recognition made one of the other
_HESITATIONS = word_set("uh um er erm hmm hm mm ah oh eh well so like please")


@lru_cache(maxsize=256)  # of a pure function: what a caller says is asked about many times while it is said
def plain(text: str) -> str:
    """Lower case, without punctuation, accents or apostrophes: "I'd like, uh, Müller." -> "id like uh muller"."""
    folded = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())))
    folded = re.sub(r"(?<=\w)['’‘`](?=\w)", "", folded)
    folded = _HALF_DAY.sub(r"\1m", folded)
    return " ".join(_WORD.findall(folded))


def content(words: Sequence[str]) -> list[str]:
    """The words without hesitations."""
    return [word for word in words if word not in _HESITATIONS]


class Found(Struct, frozen=True):
    """A phrase, and where it stands: `words[start:end]`. `score` in 0..1; 1: word for word."""

    phrase: str
    start: int
    end: int
    score: float


class Heard:
    """What the caller said in one turn, ready to be searched. `said`: in the caller's own language."""

    def __init__(self, text: str, *, said: str = "") -> None:
        self.text = text.strip()
        self.said = said.strip() or self.text
        self.plain = plain(text)
        self.words: tuple[str, ...] = tuple(self.plain.split())
        self._windows: dict[int, list[str]] = {}
        self.found: dict[str, Found | None] = {}  # intents that were looked for

    def windows(self, size: int) -> list[str]:
        """Every run of `size` words."""
        if size not in self._windows:
            last = len(self.words) - size + 1
            self._windows[size] = [" ".join(self.words[at : at + size]) for at in range(max(last, 0))]
        return self._windows[size]

    def rest(self, found: Found) -> str:
        """The words after a phrase."""
        return " ".join(self.words[found.end :])


class Phrases:
    """Some ways to say one thing.

    A phrase is found where a run of about as many words sounds about like it: short ones must be exact, longer
    ones may have a wrong word or two (none if `exact`). `=` in front: nothing else may be said, but hesitations.
    """

    def __init__(self, phrases: Iterable[str], *, exact: bool = False) -> None:
        self._exact = exact
        all_phrases = [(plain(phrase), phrase.startswith("=")) for phrase in phrases]
        self._anywhere = [phrase for phrase, alone in all_phrases if not alone]
        self._alone = [phrase for phrase, alone in all_phrases if alone]

    def find(self, heard: Heard) -> Found | None:
        """The best place, or None."""
        best: Found | None = None
        for phrase in self._anywhere:
            found = _find(phrase, heard, exact=self._exact)
            if found and (best is None or (found.score, len(found.phrase)) > (best.score, len(best.phrase))):
                best = found
                if best.score == 1.0:
                    return best
        return best or self._find_alone(heard)

    def _find_alone(self, heard: Heard) -> Found | None:
        said = " ".join(content(heard.words)) or heard.plain
        for phrase in self._alone:
            score = fuzz.ratio(said, phrase, score_cutoff=100 if self._exact else cutoff(len(phrase)))
            if score:
                return Found(phrase, 0, len(heard.words), score / 100)
        return None

    def __contains__(self, heard: Heard) -> bool:
        return self.find(heard) is not None


def _find(phrase: str, heard: Heard, *, exact: bool) -> Found | None:
    size = phrase.count(" ") + 1
    if f" {phrase} " in f" {heard.plain} ":
        start = f" {heard.plain} ".index(f" {phrase} ")
        at = heard.plain[:start].count(" ")
        return Found(phrase, at, at + size, 1.0)
    least = cutoff(len(phrase))
    if exact or least >= 100:
        return None
    best: Found | None = None
    for width in (size, size + 1, size - 1):
        windows = heard.windows(width) if width > 0 else []
        match = process.extractOne(phrase, windows, scorer=fuzz.ratio, score_cutoff=least) if windows else None
        if match and (best is None or match[1] / 100 > best.score) and _tells(phrase, match[0]):
            best = Found(phrase, match[2], match[2] + width, match[1] / 100)
    return best


def _tells(phrase: str, window: str) -> bool:
    """Letters alone make "set up" of "speak to", and "four tomorrow" of "hours tomorrow": each word must be there,
    about, and a number is no other word."""
    words, said = phrase.split(), window.split()
    if any(word in _NUMBERS and word not in words for word in said):
        return False
    least = _SAME_SOUND if len(phrase) > _SHORT_PHRASE else _SAME_WORD
    return all(len(word) < 3 or any(alike(word, other) >= least for other in said) for word in words)


def cutoff(letters: int) -> float:
    """How alike (0..100) a run of words must be to a phrase of so many letters: short words have many neighbours."""
    if letters < 6:
        return 100
    if letters < 10:
        return 88
    return 86 if letters < 16 else 84


@lru_cache(maxsize=4096)  # of a pure function
def alike(a: str, b: str) -> float:
    """How alike two words or names look, 0..1, by letters."""
    return fuzz.ratio(a, b) / 100
