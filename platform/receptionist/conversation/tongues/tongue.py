"""What a language must know to say what is written in digits and signs. Pure."""

from collections.abc import Callable, Mapping, Sequence
from re import Match
from typing import Protocol, TypeAlias

import msgspec

from receptionist.conversation.patterns import Pattern

Rule: TypeAlias = tuple[Pattern, Callable[[Match[str]], str]]


class Signs(msgspec.Struct, frozen=True):
    """The words for signs."""

    at: str  # in an address for mail
    dot: str
    dash: str
    underscore: str
    slash: str
    plus: str
    minus: str
    equals: str
    times: str
    plus_or_minus: str
    point: str  # of a decimal
    percent: str
    degrees: str
    and_: str
    or_: str
    to: str  # from one to the other
    per: str
    over: str  # 120/80
    number: str  # #5
    extension: str
    about: str  # ~5


class Noun(msgspec.Struct, frozen=True):
    """What is counted: a unit, a coin."""

    one: str
    many: str
    feminine: bool = False


class Coin(msgspec.Struct, frozen=True):
    """A currency; `cent` is its hundredth, None: it has none that people use."""

    unit: Noun
    cent: Noun | None = None


class Tongue(Protocol):
    """One language as it is spoken in one country. All of it is pure; numbers are 0 to 999,999,999,999,999."""

    @property
    def signs(self) -> Signs: ...

    @property
    def day_first(self) -> bool:
        """3/5 is the third of May."""
        ...

    @property
    def decimal_comma(self) -> bool:
        """1.234,5 where others write 1,234.5."""
        ...

    @property
    def units(self) -> Mapping[str, Noun]:
        """As they are written behind a number ("mg"). Letters count as they are."""
        ...

    @property
    def coins(self) -> Mapping[str, Coin]:
        """By sign and by code: "$", "USD"."""
        ...

    @property
    def sizes(self) -> Mapping[str, Noun]:
        """ "million", "k": what may follow an amount. In lower case."""
        ...

    @property
    def article(self) -> str:
        """A pattern: words before a time that change with the hour; empty: there are none."""
        ...

    @property
    def spans(self) -> Sequence[Rule]:
        """From one day to another: what is shortened, and has no digits."""
        ...

    @property
    def rules(self) -> Sequence[Rule]:
        """Its own habits with digits, tried before those that all languages share."""
        ...

    def number(self, number: int, noun: Noun | None = None) -> str:
        """ "twenty-one"; `noun` is what is counted, where that changes the number."""
        ...

    def loose(self, digits: str, following: str) -> str:
        """One to four digits without a sign beside them: a year, a house, a count. `following`: the next word."""
        ...

    def time(self, article: str, hour: int, minute: int, half: str) -> str:
        """Hour 0 to 24. `half` is "a", "p" or empty: nobody said."""
        ...

    def date(self, day: int, month: int, year: int | None) -> str: ...

    def fraction(self, over: int, under: int) -> str:
        """1/2; empty: it is none that people say."""
        ...

    def money(self, whole: str, cents: str) -> str:
        """Both parts are words already; one of them may be empty."""
        ...
