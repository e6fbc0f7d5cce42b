"""Text -> the values in it: times, days, money, phones, addresses, lengths, numbers, however they are written. Pure.

Values are compared, never texts: "10 a.m.", "ten in the morning" and "2027-03-02T10:00" hold the same time of day.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from receptionist.conversation.guard.tongue import Words
from receptionist.conversation.patterns import regex

_FOLDED: Final = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüñç’‘`´", "aaaaaaeeeeiiiiooooouuuunc''''")
_TOKEN: Final = regex(
    r"(?P<half>[ap](?:\. ?m\b\.?|m\b(?!['’])))"
    r"|(?P<word>[^\W\d_]+(?:['’‘][^\W\d_]+)*)(?![\w@]|\.\w|-[\w-]*[.@]\w|://)"
    r"|(?P<mail>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<site>(?:https?://|www\.)[^\s,;!?]+[^\s,;!?.)]"
    r"|(?<![\w.])[A-Za-z0-9-]{3,}(?:\.[A-Za-z0-9-]{2,})*\.[a-z]{2,24}(?:/[\w/-]*)?(?![\w.]*\w))"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)"
    r"|(?P<slashed>\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/]))"
    r"|(?P<clock>\d{1,2}[:h]\d\d(?!\d))"
    r"|(?P<coin>(?:US|MX)?[$€£])"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?P<ending>(?:st|nd|rd|th|er|[ºªo])(?![^\W\d_]))?"
    r"|(?P<rest>[^\W\d_]+(?:['’‘][^\W\d_]+)*)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)
_KINDS: Final = {"ending": "ordinal", "rest": "word"}
_PHONE_GAP: Final = regex(r"[\s().,+/\-–—:]*")
_LEAST_PHONE_DIGITS: Final = 7
_MOST_PHONE_DIGITS: Final = 15
_LEAST_PART: Final = 3


class Token(NamedTuple):
    """`folded`: lower case, without accents. `kind`: word, number, mark, or what the token is as a whole."""

    folded: str
    raw: str
    kind: str
    start: int
    end: int


class Clock(NamedTuple):
    """A time of day. `half`: "a", "p", or empty where nobody said. `hour` is 0 to 23 when it is known."""

    hour: int
    minute: int
    half: str
    at: int  # the token that it begins with
    end: int  # behind its last

    def fits(self, hour: int, minute: int) -> bool:
        if self.minute != minute:
            return False
        return self.hour % 24 == hour if self.half else self.hour % 12 == hour % 12


class Day(NamedTuple):
    """A day, as far as it was named. `weekday` and `ahead` are -1, month, day and year 0 where they were not."""

    weekday: int
    month: int
    day: int
    year: int
    ahead: int  # 1: tomorrow
    at: int
    end: int


class Days(NamedTuple):
    """Several weekdays in one: "weekdays", "Monday to Thursday"."""

    weekdays: tuple[int, ...]
    at: int
    end: int


class Money(NamedTuple):
    """`cents` of `coin`, 0 when it costs nothing. `least`: from that on."""

    cents: int
    coin: str
    least: bool
    at: int
    end: int


class Phone(NamedTuple):
    """Digits only."""

    digits: str
    at: int
    end: int


class Address(NamedTuple):
    """A site or a mailbox; without protocol, www and path."""

    text: str
    at: int
    end: int


class Length(NamedTuple):
    """How long: an amount of "minute", "day" or "month"."""

    amount: int
    unit: str
    at: int
    end: int


class Percent(NamedTuple):
    number: float
    at: int
    end: int


class Number(NamedTuple):
    """Any other. `digits` as they stand."""

    number: int
    digits: str
    ordinal: bool
    at: int
    end: int


Value: TypeAlias = Clock | Day | Days | Money | Phone | Address | Length | Percent | Number


class Read(NamedTuple):
    """A text, read."""

    tokens: tuple[Token, ...]
    values: tuple[Value, ...]
    words: frozenset[str]

    @property
    def plain(self) -> str:
        return " ".join(token.folded for token in self.tokens if token.kind != "mark")


class _Atom(NamedTuple):
    """A number as it stands: one word or several ("twenty-two"), or digits."""

    number: int
    digits: str
    ordinal: bool
    at: int
    end: int
    spelled: bool
    fraction: str = ""  # behind the point


def fold(text: str) -> str:
    """Lower case, without accents; "ß" and the like stay."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.translate(_FOLDED)


def tokens_of(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        raw = match[0]
        found.append(Token(fold(raw), raw, _KINDS.get(kind, kind), match.start(), match.end()))
    return tuple(found)


class Reader:
    """Reads one language, as it is written or spoken in one country."""

    def __init__(self, words: Words, *, day_first: bool) -> None:
        self._words = words
        self._day_first = day_first

    def read(self, text: str, tokens: tuple[Token, ...] | None = None) -> Read:
        """`tokens`: those of the text, where they are known."""
        tokens = tokens_of(text) if tokens is None else tokens
        return Read(tokens, tuple(self._values(text, tokens)), frozenset(token.folded for token in tokens))

    # --- numbers --------------------------------------------------------------------------------------------------

    def _atoms(self, tokens: Sequence[Token]) -> list[_Atom]:
        atoms: list[_Atom] = []
        at = 0
        while at < len(tokens):
            atom = self._atom(tokens, at)
            if atom is None:
                at += 1
            else:
                atoms.append(atom)
                at = atom.end
        return atoms

    def _atom(self, tokens: Sequence[Token], at: int) -> _Atom | None:
        token = tokens[at]
        if token.kind in ("number", "ordinal"):
            digits = regex(r"[^\d.]").sub("", token.raw)
            whole, _, part = digits.partition(".")
            return _Atom(int(whole[:18]), whole, token.kind == "ordinal", at, at + 1, spelled=False, fraction=part)
        if token.kind != "word":
            return None
        words = self._words
        if (times := words.repeats.get(token.folded)) and at + 1 < len(tokens):
            digit = words.numbers.get(tokens[at + 1].folded, -1)
            if 0 <= digit <= 9:
                return _Atom(
                    int(str(digit) * times), str(digit) * times, ordinal=False, at=at, end=at + 2, spelled=True
                )
        if (ordinal := words.ordinals.get(token.folded)) is not None:
            return _Atom(ordinal, str(ordinal), ordinal=True, at=at, end=at + 1, spelled=True)
        if token.folded in words.numbers or token.folded in words.multipliers:
            return self._spelled(tokens, at)
        return None

    def _spelled(self, tokens: Sequence[Token], at: int) -> _Atom:
        """ "ninety-five", "two hundred and five", "treinta y cinco", "twenty-first"."""
        words = self._words
        total = current = 0
        room = 10**9  # what is added must be less
        end = at
        ordinal = False
        while end < len(tokens):
            word = tokens[end].folded
            step = end
            joined = False
            if end > at and tokens[end].kind == "mark":
                if tokens[end].raw not in "-‐" or end + 1 >= len(tokens):
                    break
                step, word = end + 1, tokens[end + 1].folded
            elif end > at and word in (words.joins_tens, words.joins_hundreds) and word and end + 1 < len(tokens):
                joined, step, word = True, end + 1, tokens[end + 1].folded
            if (times := words.multipliers.get(word)) is not None and not joined:
                if end > at and (current == 0 or current >= times):
                    break
                current = max(current, 1) * times
                if times >= 1000:
                    total, current = total + current, 0
                room = times
            elif (number := words.numbers.get(word)) is not None:
                if end > at and not self._may_add(number, room, joined=joined, hyphen=step > end and not joined):
                    break
                current += number
                room = _room_behind(number)
            elif (number := words.ordinals.get(word)) is not None and end > at and number < room <= 100:
                current += number
                ordinal, room = True, 1
            else:
                break
            end = step + 1
            if room <= 1 and (end >= len(tokens) or tokens[end].folded not in words.multipliers):
                break
        total += current
        return _Atom(total, str(total), ordinal, at, max(end, at + 1), spelled=True)

    def _may_add(self, number: int, room: int, *, joined: bool, hyphen: bool) -> bool:
        if number <= 0 or number >= room:
            return False
        if room == 10 and not hyphen:  # behind tens
            return joined if self._words.joins_tens else not joined
        return not (joined and self._words.joins_tens and not self._words.joins_hundreds)

    # --- values ---------------------------------------------------------------------------------------------------

    def _values(self, text: str, tokens: Sequence[Token]) -> Iterator[Value]:
        atoms = {atom.at: atom for atom in self._atoms(tokens)}
        yield from _Scan(self._words, text, tokens, atoms, day_first=self._day_first).values()


class _Scan:
    """One text, from left to right: at each token the longest value that begins there."""

    def __init__(
        self, words: Words, text: str, tokens: Sequence[Token], atoms: dict[int, _Atom], *, day_first: bool
    ) -> None:
        self._words = words
        self._text = text
        self._tokens = tokens
        self._atoms = atoms
        self._day_first = day_first
        self._timed = False  # the value before was a time: the next number may be one

    def values(self) -> Iterator[Value]:
        at = 0
        found: list[Value] = []
        while at < len(self._tokens):
            here = list(self._at(at, found[-1] if found else None))
            found += here
            at = max(at + 1, *(value.end for value in here)) if here else at + 1
        return iter(self._spans_of_days(found))

    def _at(self, at: int, before: Value | None) -> Iterator[Value]:
        token, words = self._tokens[at], self._words
        match token.kind:
            case "mail" | "site":
                yield Address(address_of(token.folded), at, at + 1)
            case "iso":
                year, month, day = (int(part) for part in token.raw[:10].split("-"))
                yield Day(-1, month, day, year, -1, at, at + 1)
                if len(token.raw) > len("2027-03-02"):
                    hour, minute = int(token.raw[11:13]), int(token.raw[14:16])
                    yield Clock(hour % 24, minute, "p" if 12 <= hour < 24 else "a", at, at + 1)
            case "slashed":
                yield from self._slashed(token, at)
            case "clock":
                hour, minute = (int(part) for part in regex("[:h]").split(token.folded))
                if hour <= 24 and minute < 60:
                    yield self._halved(hour, minute, at, at + 1)
            case "coin":
                yield from self._coined(at)
            case "word" | "number" | "ordinal":
                if (atom := self._atoms.get(at)) is not None:
                    yield from self._numbered(atom, before)
                elif token.folded in words.weekdays or token.folded in words.months:
                    yield from self._dated(at)
                elif token.folded in words.relative_days and not (
                    token.folded in words.half_days and self._word(at - 1) in words.half_day_marks
                ):
                    yield from self._relative(at)
                elif token.folded in words.named_times:
                    hour, minute = words.named_times[token.folded]
                    yield Clock(hour, minute, "p" if hour == 12 else "a", at, at + 1)
                elif token.folded in words.fractions:
                    yield from self._fraction(at)
                elif token.folded in words.day_groups:
                    yield Days(words.day_groups[token.folded], at, at + 1)
                elif token.folded in words.free:
                    yield Money(0, "", least=False, at=at, end=at + 1)
                elif token.folded in words.articles and (length := self._length_word(at + 1)):
                    half = self._and_a_half(at + 2)
                    yield Length(length[1] + (length[1] // 2 if half else 0), length[0], at, half or at + 2)
                elif token.folded in words.no and self._word(at + 1) in words.charges:
                    yield Money(0, "", least=False, at=at, end=at + 2)
            case _:
                return

    def _word(self, at: int) -> str:
        return self._tokens[at].folded if 0 <= at < len(self._tokens) else ""

    def _length_word(self, at: int) -> tuple[str, int] | None:
        return self._words.lengths.get(self._word(at))

    def _and_a_half(self, at: int) -> int:
        """Behind "and a half", "y media"; 0: that does not stand there."""
        words = self._words
        if self._word(at) not in ("and", words.joins_tens) or not self._word(at):
            return 0
        at += 1 + (self._word(at + 1) in words.articles)
        return at + 1 if words.fractions.get(self._word(at)) == 30 else 0

    # --- numbers in their places ----------------------------------------------------------------------------------

    def _numbered(self, atom: _Atom, before: Value | None) -> Iterator[Value]:
        words = self._words
        if phone := self._phone(atom):
            yield phone
            return
        if dated := self._day_and_month(atom):
            yield dated
            return
        end = atom.end
        if (half := self._and_a_half(end)) and (length := self._length_word(half)) and not atom.ordinal:
            yield Length(atom.number * length[1] + length[1] // 2, length[0], atom.at, half + 1)
            return
        following = self._word(end)
        if following in words.coins:
            yield from self._priced(atom, end)
        elif end < len(self._tokens) and self._tokens[end].kind == "coin":
            cents = atom.number * 100 + int((atom.fraction or "0").ljust(2, "0")[:2])
            yield Money(cents, self._tokens[end].raw[-1], self._is_least(atom.at), atom.at, end + 1)
        elif following in words.percent:
            yield Percent(float(f"{atom.number}.{atom.fraction or 0}"), atom.at, end + 1)
        elif (length := self._length_word(end + (following == "-"))) and not atom.ordinal:
            unit, size = length
            behind = end + 1 + (following == "-")
            half = self._and_a_half(behind)
            yield Length(atom.number * size + (size // 2 if half else 0), unit, atom.at, half or behind)
        elif clock := self._clock(atom, before):
            yield clock
        else:
            yield Number(atom.number, atom.digits, atom.ordinal, atom.at, end)

    def _phone(self, first: _Atom) -> Phone | None:
        """Groups of digits that stand together, or digits that are said one by one."""
        if first.ordinal:
            return None
        digits, at, end = "", first.at, first.at
        groups: list[_Atom] = []
        while (atom := self._atoms.get(end)) is not None and not atom.ordinal:
            if groups:
                gap = self._text[self._tokens[end - 1].end : self._tokens[end].start]
                if not _PHONE_GAP.fullmatch(gap):
                    break
            groups.append(atom)
            digits += atom.digits + atom.fraction
            end = atom.end
            while end < len(self._tokens) and self._tokens[end].raw in "().,-–—+/" and self._atoms.get(end) is None:
                end += 1
        spelled = all(atom.spelled for atom in groups)
        single = sum(len(atom.digits) == 1 for atom in groups)
        zero_between = len(groups) == _LEAST_PART and spelled and groups[1].number == 0 and groups[0].number > 0
        if zero_between and (self._word(at - 1) in self._words.before_times or self._half_behind(end)[0]):
            return None  # "seven oh five in the morning"
        if (
            spelled
            and _LEAST_PART <= single == len(groups)
            and len(digits) <= _MOST_PHONE_DIGITS
            and "," not in (self._text[self._tokens[at].start : self._tokens[groups[2].at].start])
        ):
            return Phone(digits, at, groups[-1].end)  # said digit by digit, whole or in part
        if not _LEAST_PHONE_DIGITS <= len(digits) <= _MOST_PHONE_DIGITS + 3:
            return None
        if spelled and single < len(groups) / 2 and len(groups) < 4:
            return None
        if not spelled and not any(len(atom.digits) >= 3 for atom in groups) and single < len(groups):
            return None
        if len(groups) == 1 and len(digits) < _LEAST_PHONE_DIGITS:
            return None
        return Phone(digits, at, groups[-1].end)

    def _clock(self, atom: _Atom, before: Value | None) -> Clock | None:
        words = self._words
        if atom.ordinal or atom.number > 59:
            return None
        at, end, hour, minute = atom.at, atom.end, atom.number, 0
        if atom.fraction:  # "10.30 a.m."
            marked = len(atom.fraction) == 2 and int(atom.fraction) < 60 and self._half_behind(end)[0]
            return self._halved(hour, int(atom.fraction), at, end) if marked else None
        following = self._word(end)
        if following in words.past or following in words.to:  # "twenty past ten", "diez para las dos"
            step = end + 1
            while self._word(step) in words.fillers:
                step += 1
            of = self._atoms.get(step)
            if of and 1 <= of.number <= 12 and not of.ordinal and atom.number < 60 and following in words.past:
                return self._halved(of.number, atom.number, at, of.end)
        if atom.number > 24:
            return None
        led = self._word(at - 1) in words.before_times or (
            self._word(at - 1) in words.fillers and self._word(at - 2) in words.before_times
        )
        led = (led or self._is_range(end)) and self._word(at - 2) not in words.clockless_before
        listed = isinstance(before, Clock) and at - before.end <= 2 and following not in ("for", "para")
        on_day = isinstance(before, Day | Days) and at - before.end <= 1
        second = self._atoms.get(end)
        on_a_day = following in words.fillers and self._word(end + 1) in words.weekdays  # "ten on Wednesday"
        if second and not second.ordinal and hour <= 12 and not second.fraction:
            if second.spelled and self._atoms.get(second.end) is not None and second.number == 0:
                third = self._atoms[second.end]  # "ten oh five"
                if third.number < 10:
                    return self._halved(hour, third.number, at, third.end)
            if 10 <= second.number < 60 and (second.spelled or not atom.spelled) and self._is_minute(second):
                marked = self._half_behind(second.end)[0] != ""
                if led or listed or on_day or marked or second.number % 5 == 0:
                    return self._halved(hour, second.number, at, second.end)
        if following in words.past or (following == words.joins_tens and following):  # "diez y media"
            minutes = words.fractions.get(self._word(end + 1))
            extra = self._atoms.get(end + 1)
            if minutes is not None:
                return self._halved(hour, minutes, at, end + 2)
            if extra and extra.number < 60 and following == words.joins_tens and (led or listed):
                return self._halved(hour, extra.number, at, extra.end)
        if following in words.to and following not in words.through:  # "las dos menos cuarto"
            minutes = words.fractions.get(self._word(end + 1))
            if minutes is not None:
                return self._halved((hour - 1) or 12, 60 - minutes, at, end + 2)
        half = self._half_behind(end)
        if half[0] or following in words.after_times:
            return self._halved(hour, minute, at, end)
        if (led or listed or on_day or on_a_day) and 1 <= hour <= 24 and not self._counts(end):
            return self._halved(hour, minute, at, end)
        return None

    def _is_range(self, end: int) -> bool:
        """ "Nine to three" on Saturdays, "eight to noon"; not "two to three weeks"."""
        words = self._words
        if self._word(end) not in words.through:
            return False
        if self._word(end + 1) in words.named_times:
            return True
        until = self._atoms.get(end + 1)
        if until is None or until.ordinal or not 1 <= until.number <= 12:
            return False
        behind = self._tokens[until.end] if until.end < len(self._tokens) else None
        if behind is None or behind.kind in ("mark", "half"):
            return True
        near = words.half_day_marks | words.fillers
        return behind.folded in near or behind.folded in words.weekdays or behind.folded in words.relative_days

    def _is_minute(self, atom: _Atom) -> bool:
        """Nothing behind it makes it the amount of something."""
        following = self._word(atom.end)
        return following not in self._words.coins and following not in self._words.lengths

    def _counts(self, end: int) -> bool:
        """A number before this counts something: "at 5 places"."""
        if self._word(end) in self._words.clockless:
            return True
        token = self._tokens[end] if end < len(self._tokens) else None
        if token is None or token.kind != "word" or len(token.raw) < 2 or not token.raw[0].isupper():
            return False
        return token.folded not in self._words.weekdays and token.folded not in self._words.months

    def _half_behind(self, end: int) -> tuple[str, int]:
        """The half of the day behind a time, and where that ends."""
        words = self._words
        if self._word(end) in words.after_times:
            end += 1
        token = self._tokens[end] if end < len(self._tokens) else None
        if token is None:
            return "", end
        if token.kind == "half":
            return token.folded[0], end + 1
        step = end
        while self._word(step) in words.half_day_marks and step - end < 3:
            step += 1
        half = words.half_days.get(self._word(step), "")
        return (half, step + 1) if half and (step > end or half) else ("", end)

    def _halved(self, hour: int, minute: int, at: int, end: int) -> Clock:
        half, behind = self._half_behind(end)
        if half and 1 <= hour <= 12:
            if half == "n":  # at night: ten is p, two is a
                half = "p" if hour >= 6 and hour != 12 else "a"
            hour = hour % 12 + (12 if half == "p" else 0)
            return Clock(hour, minute, half, at, behind)
        if hour > 12 or hour == 0:
            return Clock(hour % 24, minute, "p" if 12 <= hour < 24 else "a", at, end)
        return Clock(hour, minute, "", at, behind if self._word(end) in self._words.after_times else end)

    def _fraction(self, at: int) -> Iterator[Value]:
        """ "half past ten", "quarter to three", "half an hour"."""
        words = self._words
        minutes = words.fractions[self._word(at)]
        step = at + 1
        if self._word(step) in words.past or self._word(step) in words.to:
            back = self._word(step) in words.to
            step += 1
            while self._word(step) in words.fillers:
                step += 1
            of = self._atoms.get(step)
            if of and 1 <= of.number <= 12 and not of.ordinal:
                hour = (of.number - 1 or 12) if back else of.number
                yield self._halved(hour, 60 - minutes if back else minutes, at, of.end)
            return
        while self._word(step) in ("a", "an", "de", "una"):
            step += 1
        if (length := self._length_word(step)) and length[1] == 60 and length[0] == "minute":
            yield Length(minutes, "minute", at, step + 1)

    # --- money ----------------------------------------------------------------------------------------------------

    def _coined(self, at: int) -> Iterator[Value]:
        atom = self._atoms.get(at + 1)
        if atom is None:
            return
        cents = atom.number * 100 + int((atom.fraction or "0").ljust(2, "0")[:2])
        yield Money(cents, self._tokens[at].raw[-1], self._is_least(at), at, atom.end)

    def _priced(self, atom: _Atom, end: int) -> Iterator[Value]:
        coin, size = self._words.coins[self._word(end)]
        cents = atom.number * size + (int((atom.fraction or "0").ljust(2, "0")[:2]) if size == 100 else 0)
        behind = end + 1
        step = behind + (self._word(behind) in ("and", "con", "y"))
        more = self._atoms.get(step)
        if size == 100 and more and self._word(more.end) in self._words.coins:
            extra_coin, extra = self._words.coins[self._word(more.end)]
            if extra == 1 and extra_coin == coin and more.number < 100:
                cents, behind = cents + more.number, more.end + 1
        yield Money(cents, coin, self._is_least(atom.at), atom.at, behind)

    def _is_least(self, at: int) -> bool:
        near = [self._word(step) for step in range(max(0, at - 3), at)]
        return not self._words.at_least.isdisjoint(near)

    # --- days -----------------------------------------------------------------------------------------------------

    def _slashed(self, token: Token, at: int) -> Iterator[Value]:
        parts = [int(part) for part in token.raw.split("/")]
        first, second = parts[0], parts[1]
        month, day = (second, first) if self._day_first else (first, second)
        if month > 12 >= day:
            month, day = day, month
        if 1 <= month <= 12 and 1 <= day <= 31:
            year = parts[2] if len(parts) > 2 else 0
            yield Day(-1, month, day, year + 2000 if 0 < year < 100 else year, -1, at, at + 1)

    def _relative(self, at: int) -> Iterator[Value]:
        """ "tomorrow, Tuesday the second of March" is one day."""
        ahead = self._words.relative_days[self._word(at)]
        if ahead and self._word(at - 1) in self._words.day_after:
            ahead += 1
        step = at + 1
        while self._word(step) in (",", "which", "is", "que", "es"):
            step += 1
        if step < len(self._tokens) and self._word(step) in self._words.weekdays:
            for day in self._dated(step):
                if isinstance(day, Day):
                    yield day._replace(ahead=ahead, at=at)
                return
        yield Day(-1, 0, 0, 0, ahead, at, at + 1)

    def _dated(self, at: int) -> Iterator[Value]:
        """ "Tuesday", "Tuesday the second of March", "March 2nd, 2027", "martes dos de marzo"."""
        words = self._words
        weekday = words.weekdays.get(self._word(at), -1)
        if weekday < 0:
            if day := self._month_and_day(at):
                yield day
            elif self._word(at) not in words.maybe_months or self._word(at - 1) in words.before_times | {
                "in",
                "of",
                "en",
                "de",
                "late",
                "early",
            }:
                yield Day(-1, words.months[self._word(at)], 0, 0, -1, at, at + 1)
            return
        step = at + 1
        while self._word(step) in words.fillers or self._word(step) in (",", "."):
            step += 1
        of = self._atoms.get(step)
        if of and (of.ordinal or step > at + 1 or not self._hour_like(of)) and (day := self._day_and_month(of)):
            yield day._replace(weekday=weekday, at=at)
            return
        if self._word(step) in words.months and (day := self._month_and_day(step)):
            yield day._replace(weekday=weekday, at=at)
            return
        bare = words.bare_dates and step == at + 1
        if of and (of.ordinal or bare) and 1 <= of.number <= 31 and self._word(of.end) not in words.floors:
            yield Day(weekday, 0, of.number, 0, -1, at, of.end)
            return
        yield Day(weekday, 0, 0, 0, -1, at, at + 1)

    def _hour_like(self, atom: _Atom) -> bool:
        return atom.number <= 12 and self._half_behind(atom.end)[0] != ""

    def _day_and_month(self, atom: _Atom) -> Day | None:
        """ "the second of March", "2 de marzo"; an ordinal behind "on the" alone."""
        words = self._words
        if not 1 <= atom.number <= 31 or atom.fraction:
            return None
        step = atom.end
        while self._word(step) in words.fillers:
            step += 1
        if (month := words.months.get(self._word(step))) and (step > atom.end or atom.ordinal or self._day_first):
            year, end = self._year(step + 1)
            return Day(-1, month, atom.number, year, -1, atom.at, end)
        if month and not atom.spelled:
            year, end = self._year(step + 1)
            return Day(-1, month, atom.number, year, -1, atom.at, end)
        weekday, end = self._weekday_behind(atom.end)
        if atom.ordinal and weekday >= 0 and self._word(atom.end) in words.is_a:
            return Day(weekday, 0, atom.number, 0, -1, atom.at, end)
        if (
            atom.ordinal
            and self._word(atom.end) not in words.floors
            and self._word(atom.at - 1) == "the"
            and self._word(atom.at - 2) in ("on", "for", "by", "is", "until", "to", "from", "after", "before", "or")
        ):
            nouns = self._tokens[atom.end].kind == "word" if atom.end < len(self._tokens) else False
            if not nouns or self._word(atom.end) in words.before_times or self._word(atom.end) in ("is", "or", "and"):
                weekday, end = self._weekday_behind(atom.end)
                return Day(weekday, 0, atom.number, 0, -1, atom.at, end)
        return None

    def _weekday_behind(self, end: int) -> tuple[int, int]:
        """ "the second is a Tuesday"."""
        step = end
        while (self._word(step) in self._words.is_a or self._word(step) == ",") and step - end < 3:
            step += 1
        weekday = self._words.weekdays.get(self._word(step), -1)
        return (weekday, step + 1) if weekday >= 0 and step > end else (-1, end)

    def _month_and_day(self, at: int) -> Day | None:
        """ "March 2nd", "March the second, 2027"; a month alone is no day."""
        words = self._words
        month = words.months[self._word(at)]
        step = at + 1
        while self._word(step) in words.fillers and self._word(step) != words.joins_tens:
            step += 1
        atom = self._atoms.get(step)
        if atom is None or not 1 <= atom.number <= 31 or atom.fraction:
            return None
        year, end = self._year(atom.end)
        weekday, behind = self._weekday_behind(end)
        return Day(weekday, month, atom.number, year, -1, at, behind if weekday >= 0 else end)

    def _year(self, end: int) -> tuple[int, int]:
        step = end
        while self._word(step) in (",", "of", "de", "del") and step - end < 2:
            step += 1
        atom = self._atoms.get(step)
        if atom is None or atom.ordinal or atom.fraction:
            return 0, end
        if 1900 <= atom.number < 2100:
            return atom.number, atom.end
        more = self._atoms.get(atom.end)
        if atom.number in (19, 20) and more and 10 <= more.number < 100 and atom.spelled:
            return atom.number * 100 + more.number, more.end
        return 0, end

    def _spans_of_days(self, values: list[Value]) -> list[Value]:
        """ "Monday to Thursday": all of them."""
        joined: list[Value] = []
        for value in values:
            last = joined[-1] if joined else None
            if (
                isinstance(value, Day)
                and isinstance(last, Day)
                and value.weekday >= 0 <= last.weekday
                and not value.day
                and not last.day
                and value.at - last.end == 1
                and (self._word(last.end) in self._words.through)
            ):
                length = (value.weekday - last.weekday) % 7
                days = tuple((last.weekday + step) % 7 for step in range(length + 1))
                joined[-1] = Days(days, last.at, value.end)
                continue
            joined.append(value)
        return joined


def _room_behind(number: int) -> int:
    if number >= 100:
        return 100
    return 10 if number >= 20 and number % 10 == 0 else 1


def address_of(text: str) -> str:
    """As it is compared: without protocol, www, path, and dots at its end."""
    bare = regex(r"^(?:mailto:|https?://)?(?:www\.)?").sub("", text.casefold())
    return regex(r"[/?#]").split(bare)[0].rstrip(".")
