"""What is asked back when the caller named a day that cannot be. One of each language. Pure."""

from datetime import date
from typing import Protocol


class Questions(Protocol):
    @property
    def over(self) -> str:
        """The day is in the past."""
        ...

    @property
    def too_soon(self) -> str:
        """Before a day that is over."""
        ...

    @property
    def none_left(self) -> str:
        """What was said leaves no day: after the twentieth, but before the fifteenth."""
        ...

    def wrong_weekday(self, day: date, near: date, today: date) -> str:
        """`day` was named with a weekday that it is not; `near` is the closest day that is one."""
        ...

    def no_such_day(self, day: int, month: int) -> str:
        """The thirtieth of February. 0: it is not known which."""
        ...
