"""Does a page say what an answer claims? Each number, time, price, address and name is looked for. Pure.

It is made to be too strict rather than too kind: a good answer that is left out costs its owner a minute, one that the
page never gave is told to callers.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from receptionist.practice.importing.claims_words import NUMBER_WORDS, SHORT_DAYS, STARTERS, UNITS, WEEKDAYS

_SHORTEST_QUOTE: Final = 3  # words: fewer stand on every page
_MOST_QUOTES: Final = 3
_LONGEST_SHOWN: Final = 1000  # letters of passages: who quotes half a page says nothing about where it stands
_SUPPORTED: Final = 0.5  # of the words that carry an answer
_STEM: Final = 4  # letters: "parking" and "park" are the same word here

_WORD: Final = re.compile(r"\w+")
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_HOST: Final = re.compile(r"(?<![\w@.-])(?:https?://)?(?:www\.)?((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})(?![\w-])", re.I)
_PHONE: Final = re.compile(r"(?<![\w.,:])\+?\(?\d(?:[ ()./\u00a0\u2010-\u2013-]{0,3}\d){6,14}(?![\w:])")
_WITH_HALF: Final = re.compile(r"(?<![\d.,:])(\d{1,2})(?:[:.h](\d{2}))?\s?([ap])\.?\s?m\b\.?", re.I)
_CLOCK: Final = re.compile(r"(?<![\d.,:])(\d{1,2})[:h](\d{2})(?![\d:])(?!\s?[ap]\.?\s?m\b)", re.I)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_SIGN_FIRST: Final = re.compile(r"([$€£¥])\s?(\d+(?:[.,]\d+)*)")
_SIGN_LAST: Final = re.compile(
    rf"(\d+(?:[.,]\d+)*)\s?({'|'.join(map(re.escape, sorted(UNITS, key=len)[::-1]))})(?!\w)", re.I
)
_SENTENCE_END: Final = frozenset(".!?…:;¿¡")


class Page:
    """What a reader sees of a page, made ready to be asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.facts = Facts(text)
        self._spans = [found.span() for found in _WORD.finditer(text)]
        words = [text[start:end].casefold() for start, end in self._spans]
        self._plain = " " + " ".join(words) + " "
        self._begins = [0, *accumulate(len(word) + 1 for word in words)]  # of each word, in `_plain`

    def passage(self, quote: str) -> str:
        """The page's own letters for these words, whatever stands between them; empty: the page has no such words."""
        words = [found[0].casefold() for found in _WORD.finditer(quote)]
        at = self._plain.find(f" {' '.join(words)} ") if len(words) >= _SHORTEST_QUOTE else -1
        if at < 0:
            return ""
        first = bisect_left(self._begins, at)
        start, end = self._spans[first][0], self._spans[first + len(words) - 1][1]
        while start and not self.text[start - 1].isspace():  # "$" and "1," belong to the number behind them
            start -= 1
        while end < len(self.text) and not self.text[end].isspace():
            end += 1
        return self.text[start:end]


class Facts:
    """What a text says that can be right or wrong."""

    def __init__(self, text: str) -> None:
        self.emails = {found.casefold() for found in _EMAIL.findall(text)}
        self.hosts = {found.casefold() for found in _HOST.findall(text)}
        self.hosts |= {email.partition("@")[2] for email in self.emails}
        self.phones = [_digits(found[0]) for found in _PHONE.finditer(text)]
        self.times = set(_times(text))
        self.numbers = set(_numbers(text))
        self.amounts = set(_amounts(text))
        words = [found[0].casefold() for found in _LETTERS.finditer(text)]
        self.words = {form for word in words for form in _forms(word)}
        self.plain = f" {' '.join(words)} "
        self.stems = {word[:_STEM] for word in self.words}
        self.signs = {letter for letter in text if letter.isnumeric() and not letter.isdecimal()}

    @property
    def by_24_hours(self) -> bool:
        return any(half == "" and (hour > 12 or hour == 0) for hour, _, half in self.times)


def grounded(question: str, answer: str, quotes: Sequence[str], page: Page) -> str:
    """The passages of the page that say so, as they stand there; empty: it says no such thing.

    `quotes`: what is claimed to stand in the page. All that the answer states must stand in those passages; what the
    question takes for granted, anywhere in the page.
    """
    passages = [page.passage(quote) for quote in quotes[:_MOST_QUOTES]]
    if not passages or not all(passages):
        return ""
    said = Facts("\n".join(passages))
    by_24_hours = page.facts.by_24_hours
    if any(_lacking(question, page.facts, by_24_hours=by_24_hours)) or any(
        _lacking(answer, said, by_24_hours=by_24_hours)
    ):
        return ""
    carrying = _carrying(answer) or _carrying(question)
    if sum(word[:_STEM] in said.stems for word in carrying) < _SUPPORTED * len(carrying):
        return ""
    shown = " … ".join(" ".join(passage.split()) for passage in dict.fromkeys(passages))
    return shown if len(shown) <= _LONGEST_SHOWN else ""


def _lacking(text: str, facts: Facts, *, by_24_hours: bool) -> Iterator[bool]:
    """For each claim of the text: is it missing? What one kind of claim has taken is no claim of the next kind."""
    for email in _EMAIL.findall(text):
        yield email.casefold() not in facts.emails
    text = _EMAIL.sub(" ", text)
    for host in _HOST.findall(text):
        yield host.casefold() not in facts.hosts
    text = _HOST.sub(" ", text)
    for phone in _PHONE.finditer(text):
        yield not any(known.endswith(_digits(phone[0])) for known in facts.phones)
    text = _PHONE.sub(" ", text)
    for time in _times(text):
        yield not _tells(facts.times, time, by_24_hours=by_24_hours)
    text = _CLOCK.sub(" ", _WITH_HALF.sub(" ", text))
    yield not set(_amounts(text)) <= facts.amounts
    yield not set(_numbers(text)) <= facts.numbers
    yield any(letter.isnumeric() and not letter.isdecimal() and letter not in facts.signs for letter in text)
    for word in _LETTERS.findall(text):
        plain = word.casefold()
        if plain in NUMBER_WORDS:
            yield plain not in facts.words and NUMBER_WORDS[plain] not in facts.numbers
        elif plain == "noon":
            yield plain not in facts.words and not _tells(facts.times, (12, 0, "p"), by_24_hours=by_24_hours)
        elif any(form in WEEKDAYS for form in _forms(plain)):
            yield not any(form in facts.words for form in _forms(plain))
    for name in _names(text):
        yield not all(any(form in facts.words for form in _forms(word)) for word in name)
        yield len(name) > 1 and f" {' '.join(name)} " not in facts.plain


# -- one kind of claim after the other ---------------------------------------------------------------------------------


def _times(text: str) -> Iterator[tuple[int, int, str]]:
    """Hour, minute, and "a" or "p" where it says so."""
    for found in _WITH_HALF.finditer(text):
        yield int(found[1]), int(found[2] or 0), found[3].casefold()
    for found in _CLOCK.finditer(text):
        yield int(found[1]), int(found[2]), ""


def _tells(known: set[tuple[int, int, str]], time: tuple[int, int, str], *, by_24_hours: bool) -> bool:
    """ "5 p.m." for 17:00 and the other way round; never a half of the day that the page does not name."""
    hour, minute, half = time
    if half:
        of_24 = hour % 12 + (12 if half == "p" else 0)
        return time in known or (by_24_hours and (of_24, minute, "") in known)
    if hour > 12:
        return time in known or (hour - 12, minute, "p") in known
    return any((hour, minute, any_half) in known for any_half in ("", "a", "p"))


def _numbers(text: str) -> Iterator[str]:
    return (_canonical(found) for found in _NUMBER.findall(text))


def _amounts(text: str) -> Iterator[tuple[str, str]]:
    for sign, number in _SIGN_FIRST.findall(text):
        yield sign, _canonical(number)
    for number, unit in _SIGN_LAST.findall(text):
        yield UNITS[unit.casefold()], _canonical(number)


def _canonical(number: str) -> str:
    """ "1,500", "1500" and "1500.00" are one number."""
    whole = re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".")
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)


def _names(text: str) -> Iterator[list[str]]:
    """Words that begin with a capital, those that follow one another together; not what only begins a sentence."""
    name: list[str] = []
    end = 0
    for found in _LETTERS.finditer(text):
        between = text[end : found.start()]
        begins = not text[: found.start()].strip(" \"'“”‘’()[]-–—\n") or bool(_SENTENCE_END & set(between))
        end = found.end()
        if name and (begins or between not in (" ", "-") or not found[0][0].isupper()):
            yield name
            name = []
        if found[0][0].isupper() and not (begins and found[0].casefold() in STARTERS) and found[0] != "I":
            name.append(_own(found[0].casefold()))
    if name:
        yield name


def _own(word: str) -> str:
    """Without what makes it a possessive or a short form: "Smith's" is Smith."""
    return re.split("['’]", word, maxsplit=1)[0] if re.search("['’]s$", word) else word


def _forms(word: str) -> Iterator[str]:
    """The word, its singular, and the day or month of which it is short."""
    own = _own(word)
    yield word
    yield own
    if own.endswith("s"):
        yield own[:-1]
    if own in SHORT_DAYS:
        yield SHORT_DAYS[own]


def _carrying(text: str) -> list[str]:
    return [word for found in _LETTERS.findall(text) if len(word := found.casefold()) >= _STEM and word not in STARTERS]
