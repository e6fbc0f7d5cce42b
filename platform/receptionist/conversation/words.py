"""Words as they were recognised: normalised, and found again although some of them are wrong. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from string import ascii_lowercase

from msgspec import Struct
from rapidfuzz import fuzz, process

from receptionist.conversation.patterns import regex


def word_set(words: str) -> frozenset[str]:
    """A set of words, written as they are read."""
    return frozenset(words.split())


def word_list(words: str) -> tuple[str, ...]:
    """The same, in order."""
    return tuple(words.split())


CLAUSES = regex(r"[,.;!?]+(?:\s|$)")  # where one ends and the next begins
_WORD = regex(r"[^\W_]+")
_HALF_DAY = regex(r"\b([ap])\. ?m\b\.?")  # "a.m.", "p. m."
_SWORN = regex(  # "where the heck are you" asks where we are
    r"\b(what|when|where|how|who|why)(s|re)? (?:(?:the|in) (?:heck|hell|devil|deuce|fuck)|on (?:gods )?earth"
    r"|in (?:the world|gods name|heavens name))(?= \w)|\b(do|can|could) you damn well(?= \w)"
)
_OATHS = word_set("heck hell devil deuce fuck earth world name damn")  # one of these is sworn by
_THRICE = tuple(3 * letter for letter in ascii_lowercase)
_DRAWN_OUT = regex(r"(?<=\w)([a-z])\1{2,}|([a-z])\2{2,}(?=(?!\2)[a-z])")  # "yesss", "soooo", "goood"
_TWO_OF_IT = regex(r"[lf]|[oe](?=[dtlknp])")  # "cool", "need", "well"
_MARKS = regex("[\u0300-\u036f]")
_APOSTROPHE = regex(r"(?<=\w)['’‘`](?=\w)")
_NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve")
_SHORT_PHRASE = 12  # letters
_SAME_WORD = 0.7
_SAME_SOUND = 0.55  # of letters that two words share, where recognition made one of the other
_TELLING = 3  # letters; shorter words may be wrong
_HESITATIONS = word_set("uh um er erm hmm hm mm ah oh eh well so like please")


@lru_cache(maxsize=4096)  # of a pure function: what callers say now, and the names and questions of their practices
def plain(text: str) -> str:
    """Lower case, without punctuation, accents or apostrophes: "I'd like, uh, Müller." -> "id like uh muller"."""
    folded = _APOSTROPHE.sub("", without_marks(text.casefold()))
    if any(map(folded.__contains__, _THRICE)):
        folded = _DRAWN_OUT.sub(_drawn_in, folded)
    folded = _HALF_DAY.sub(r"\1m", folded) if "." in folded else folded
    words = _WORD.findall(folded)
    said = " ".join(words)
    return said if _OATHS.isdisjoint(words) else _SWORN.sub(_kept, said)


def without_marks(text: str) -> str:
    """Without accents: "Müller" -> "Muller"."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text)))


def _kept(match: re.Match[str]) -> str:
    return f"{match[3]} you" if match[3] else f"{match[1]}{match[2] or ''}"


def _drawn_in(match: re.Match[str]) -> str:
    letter = match[1] or match[2]
    return letter * (2 if _TWO_OF_IT.match(match.string, match.end() - 1) else 1)


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
    """What the caller said in one turn, ready to be searched. `said`: in the caller's own language. The same words are
    the same, so that what was found out about them is known when they are read again."""

    def __init__(self, text: str, *, said: str = "") -> None:
        self.text = text.strip()
        self.said = said.strip() or self.text
        self.plain = plain(text)
        self.words: tuple[str, ...] = tuple(self.plain.split())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Heard) and (self.text, self.said) == (other.text, other.said)

    def __hash__(self) -> int:
        return hash(self.text)

    def rest(self, found: Found) -> str:
        """The words after a phrase."""
        return " ".join(self.words[found.end :])


class Phrases:
    """Some ways to say one thing.

    A phrase is found where a run of about as many words sounds about like it: short ones must be exact, longer
    ones may have a wrong word or two (none if `exact`). `=` in front: nothing else may be said, but hesitations.
    `among`: words of phrases that the same texts are searched for, these among them, so that each is compared once.
    """

    def __init__(self, phrases: Iterable[str], *, exact: bool = False, among: frozenset[str] = frozenset()) -> None:
        self._exact = exact
        all_phrases = [(plain(phrase), phrase.startswith("=")) for phrase in phrases]
        self._anywhere = [phrase for phrase, alone in all_phrases if not alone]
        self._padded = [f" {phrase} " for phrase in self._anywhere]
        self._alone = [phrase for phrase, alone in all_phrases if alone]
        self._nearly: dict[str, list[_Phrase]] = {}  # by the word that tells most of it
        for phrase in [] if exact else [phrase for phrase in self._anywhere if cutoff(len(phrase)) < 100]:
            self._nearly.setdefault(max(phrase.split(), key=len), []).append(_Phrase(phrase))
        self._among = among.union(word for phrases in self._nearly.values() for one in phrases for word in one.telling)

    def find(self, heard: Heard) -> Found | None:
        """The best place, or None."""
        return _found(self, heard.plain)

    def search(self, run: "_Run") -> Found | None:
        for padded in self._padded:
            if padded in run.padded:
                at = run.padded[: run.padded.index(padded)].count(" ")
                return Found(padded.strip(), at, at + padded.count(" ") - 1, 1.0)
        best: Found | None = None
        near = run.near(self._among)
        for word, phrases in self._nearly.items():
            if len(word) >= _TELLING and word not in near:
                continue  # most are passed over so
            for phrase in phrases:
                found = phrase.search(run) if phrase.telling <= near else None
                if found and (best is None or (found.score, len(found.phrase)) > (best.score, len(best.phrase))):
                    best = found
        return best or self._find_alone(run)

    def _find_alone(self, run: "_Run") -> Found | None:
        said = " ".join(content(run.words)) or run.padded.strip()
        for phrase in self._alone:
            score = fuzz.ratio(said, phrase, score_cutoff=100 if self._exact else cutoff(len(phrase)))
            if score:
                return Found(phrase, 0, len(run.words), score / 100)
        return None

    def __contains__(self, heard: Heard) -> bool:
        return self.find(heard) is not None


def telling_words(phrases: Iterable[str]) -> frozenset[str]:
    """Without which, or what is like them, none of the phrases is found."""
    return frozenset(word for phrase in phrases for word in plain(phrase).split() if len(word) >= _TELLING)


class _Run:
    """Words to be searched for many phrases: what is asked of them again and again is worked out once."""

    def __init__(self, words: str) -> None:
        self.padded = f" {words} "
        self.words = words.split()
        self._windows: dict[int, list[str]] = {}
        self._near: dict[frozenset[str], frozenset[str]] = {}

    def near(self, telling: frozenset[str]) -> frozenset[str]:
        """Those that may be meant by any of the words."""
        if telling not in self._near:
            self._near[telling] = frozenset[str]().union(*(_near(telling, word) for word in self.words))
        return self._near[telling]

    def windows(self, size: int) -> list[str]:
        """Every run of `size` words."""
        if size not in self._windows:
            last = len(self.words) - size + 1
            self._windows[size] = [" ".join(self.words[at : at + size]) for at in range(max(last, 0))]
        return self._windows[size]


class _Phrase:
    """A phrase of which a word or two may be wrong."""

    def __init__(self, phrase: str) -> None:
        self._phrase = phrase
        size = phrase.count(" ") + 1
        self._widths = [width for width in (size, size + 1, size - 1) if width > 0]
        self._least = cutoff(len(phrase))
        self._least_word = _SAME_SOUND if len(phrase) > _SHORT_PHRASE else _SAME_WORD
        self.telling = telling_words((phrase,))

    def search(self, run: _Run) -> Found | None:
        best: Found | None = None
        for width in self._widths:
            windows = run.windows(width)
            match = process.extractOne(self._phrase, windows, scorer=fuzz.ratio, score_cutoff=self._least)
            if match and (best is None or match[1] / 100 > best.score) and self._tells(match[0]):
                best = Found(self._phrase, match[2], match[2] + width, match[1] / 100)
        return best

    def _tells(self, window: str) -> bool:
        """Letters alone make "set up" of "speak to", and "four tomorrow" of "hours tomorrow": each word must be there,
        about, and a number is no other word."""
        said, words = window.split(), self._phrase.split()
        if any(word in _NUMBERS and word not in words for word in said):
            return False
        return all(any(alike(word, other) >= self._least_word for other in said) for word in self.telling)


@lru_cache(maxsize=1024)  # of a pure function: the same words are searched again at each step of a turn
def _found(phrases: Phrases, words: str) -> Found | None:
    return phrases.search(_run(words))


@lru_cache(maxsize=4096)  # of a pure function: callers say the same few hundred words
def _near(telling: frozenset[str], word: str) -> frozenset[str]:
    """The telling words that may be meant by it."""
    near = process.extract(word, telling, scorer=fuzz.ratio, score_cutoff=100 * _SAME_SOUND - 1, limit=None)
    return frozenset(one for one, _, _ in near)


@lru_cache(maxsize=64)  # as above
def _run(words: str) -> _Run:
    return _Run(words)


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
