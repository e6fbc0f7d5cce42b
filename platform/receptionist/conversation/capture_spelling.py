"""Letters that callers spell -> the words that they mean: "L-E-E", "N as in Nancy, G, U, double Y". Pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from receptionist.conversation.patterns import regex
from receptionist.conversation.sounding import sound
from receptionist.conversation.words import alike, plain

_TIMES = {"double": 2, "triple": 3}
_LEAST_ALIKE = 0.45  # a spelled word, and what recognition made of it
_BOTH_ALIKE = 0.75  # letters without a pause, and the names that they spell
_MOST_SPELLED = 4  # names without a pause between them
_LETTER_LAST = regex(r"\b[^\W\d_][\s.!?]*$")
_THAT_IS = regex(r"[\s,]+(?:(?:that|it)['’]?s|that is|spel(?:led|t))\W*$", re.IGNORECASE)
_NO_BEGINNING = regex(r"h[^aeiouy]|([a-z])\1|[^aeiouy]{4}")  # of a name
_SPELLING = regex(
    r"(?:[^\W\d_][\s.,\-]+(?:as in \w+|for \w+|double)?[\s.,\-]*){2,}[^\W\d_](?:\W|$)"
    r"|[^\W\d_] as in \w+|spell(?:ed|ing)? |spelt ",
    re.IGNORECASE,
)
_WITHOUT = regex(
    r"\b(?:with|without) (?:an?|the|one|two) \w\b(?: \w\b(?=(?: \w\b)*,))*,?", re.IGNORECASE
)  # "Sara without an h"
_RUN = regex(
    r"(?<![^\W_])(?<!['’])(?:(?:double|triple)\s+)?[^\W\d_](?:\s+(?:as|like)\s+(?:in\s+)?[^\W\d_]+"
    r"|\s+for\s+[^\W\d_]{3,})?(?![\w'])"
    r"(?:[\s.,\-]+(?:(?:double|triple)\s+)?[^\W\d_](?:\s+(?:as|like)\s+(?:in\s+)?[^\W\d_]+"
    r"|\s+for\s+[^\W\d_]{3,})?(?![\w']))+",
    re.IGNORECASE,
)


def starts_spelling(text: str) -> bool:
    """ "L-E-E", "L E E", "spelled ..."."""
    return _SPELLING.match(text) is not None


def spelled_word(text: str) -> str:
    """The word that the text begins by spelling: "L-E-E", "n as in nancy, e, double l". Empty: it spells nothing."""
    if not _SPELLING.match(text):
        return ""
    letters = ""
    tokens = regex(r"[^\W\d_]+").findall(text.casefold())
    at = 1 if tokens[0].startswith("spel") else 0
    while at < len(tokens):
        token, following = tokens[at], tokens[at + 1 : at + 4]
        if len(token) == 1:
            letters += token
            if following[:1] in (["as"], ["for"], ["like"]):
                at += 3 if following[1:2] == ["in"] else 2
        elif token in _TIMES and following and len(following[0]) == 1:
            letters += following[0] * _TIMES[token]
            at += 1
        else:
            break
        at += 1
    return letters.capitalize() if len(letters) > 1 else ""


def spelled_runs(text: str) -> Iterator[re.Match[str]]:
    """Where words are spelled, each run of letters by itself; "a" and "I" alone are words."""
    for match in _RUN.finditer(_WITHOUT.sub(lambda match: " " * len(match[0]), text)):
        if set(regex(r"\b[^\W\d_]\b").findall(match[0].casefold())) - {"a", "i"} and spelled_word(match[0] + " "):
            yield match


def without_letters(text: str) -> str:
    """ "Joan Barraclough, B A R R A C L O U G H" -> "Joan Barraclough": without letters at the end that spell again the
    very words before them, each by itself or all together."""
    if not _LETTER_LAST.search(text):
        return text
    run = max(spelled_runs(text), key=lambda one: one.end(), default=None)
    if run is None or text[run.end() :].strip(" .!?"):
        return text
    before = _THAT_IS.sub("", text[: run.start()]).rstrip(" ,.;-")
    said = before.split()
    letters = plain(run[0]).replace(" ", "")
    spelled = plain(spelled_word(f"{run[0]} ")) or letters
    for many in range(1, _MOST_SPELLED + 1):
        if spelled == "".join(map(plain, said[-many:])):
            return before
    return text


def _spelled(text: str, names: int) -> Iterator[str]:
    """What is spelled; "S I O B H A N, K E O G H" is two words where a name of two was said."""
    for run in spelled_runs(text):
        parts = [spelled_word(f"{part.strip()} ") for part in regex(r"[,;.]\s+").split(run[0])]
        if 1 < len(parts) <= names and all(parts):
            yield from parts
        else:
            yield spelled_word(run[0] + " ")


def _both_spelled(words: Sequence[str], spelled: str) -> list[str] | None:
    """ "linh pham, l i n h p h a m": letters that spell several of the names without a pause, each by its own."""
    letters = spelled.casefold()
    for many in range(min(len(words), _MOST_SPELLED), 1, -1):
        for at in range(len(words) - many + 1):
            said = [plain(word) for word in words[at : at + many]]
            both = _likeness("".join(said), letters)
            if both < _BOTH_ALIKE or both <= max(_likeness(one, letters) for one in said):
                continue
            parts = max(_cuts(letters, many), key=lambda cut: sum(map(_fits, cut, said)), default=())
            if parts and min(map(_fits, parts, said)) >= _LEAST_ALIKE:
                return [*words[:at], *map(str.capitalize, parts), *words[at + many :]]
    return None


def _cuts(letters: str, many: int) -> Iterator[tuple[str, ...]]:
    """All ways to cut the letters into so many words of two letters and more."""
    for cut in combinations(range(2, len(letters) - 1), many - 1):
        ends = (0, *cut, len(letters))
        parts = tuple(letters[start:end] for start, end in pairwise(ends))
        if all(len(part) > 1 for part in parts):
            yield parts


def _fits(part: str, word: str) -> float:
    """How well a piece of the letters spells a word that was heard: by letters, and by how it begins and ends."""
    ends = 0.1 * (part[0] == word[0]) + 0.1 * (part[-1] == word[-1])
    return _likeness(part, word) + ends - (0.3 if _NO_BEGINNING.match(part) else 0.0)


def _likeness(letters: str, word: str) -> float:
    return max(alike(letters, word), alike(sound(letters), sound(word)) - 0.05)


def mended(words: Sequence[str], rest: str) -> list[str]:
    """A name with the words in it that were spelled after it; without a name, what was spelled is the name.

    A spelled word replaces the one that it is most like; one that is like none follows, or replaces the last.
    """
    words = list(words)
    for spelled in _spelled(regex(r"^\W*(?:(?:that'?s|it'?s|and)\s+)?", re.IGNORECASE).sub("", rest), len(words)):
        if not words:
            return [spelled]
        if whole := _both_spelled(words, spelled):
            words = whole
            continue
        likeness = [alike(plain(word), plain(spelled)) for word in words]
        best = max(range(len(words)), key=likeness.__getitem__)
        if likeness[best] >= _LEAST_ALIKE or words[best][0].casefold() == spelled[0].casefold():
            words[best] = spelled
        elif len(words) > 1:
            words[-1] = spelled
        else:
            words.append(spelled)
    return words


def without_spelled(text: str) -> str:
    """Without what is spelled, and without the word that it spells: "Harriet Noon, N O O N" tells no hour."""
    for run in reversed([*spelled_runs(text)]):
        if word := spelled_word(f"{run[0]} "):
            text = regex(rf"\b{re.escape(word)}\b", re.I).sub(" ", f"{text[: run.start()]} {text[run.end() :]}")
    return text
