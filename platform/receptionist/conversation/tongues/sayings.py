"""What a language must know to say values: numbers, times, days. Pure."""

from datetime import date, time
from typing import Protocol


class Sayings(Protocol):
    """Words without digits."""

    @property
    def weekdays(self) -> tuple[str, ...]: ...

    @property
    def months(self) -> tuple[str, ...]: ...

    @property
    def today(self) -> str: ...

    @property
    def tomorrow(self) -> str: ...

    @property
    def all_day(self) -> str: ...

    @property
    def and_(self) -> str: ...

    @property
    def or_(self) -> str: ...

    def number(self, number: int) -> str:
        """0 to 999,999,999."""
        ...

    def ordinal(self, number: int) -> str:
        """1 to 99, of a day of the month."""
        ...

    def year(self, year: int) -> str: ...

    def time(self, at: time, *, half_day: bool) -> str:
        """ "eight thirty in the morning", "noon"; without `half_day` "eight thirty"."""
        ...

    def day(self, day: date, *, year: bool) -> str:
        """ "Tuesday the third of March"."""
        ...

    def day_at(self, day: str, at: str) -> str:
        """ "Tuesday the third of March at nine"."""
        ...

    def feast(self, name: str) -> str:
        """Of a key of `feasts.FEASTS`: "Christmas Eve"; empty: it has no name in this language."""
        ...

    def span(self, start: str, end: str) -> str:
        """ "eight to five"."""
        ...
