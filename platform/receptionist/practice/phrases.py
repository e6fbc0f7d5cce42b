"""Which phrases every practice says alike, by name. Pure."""

from typing import Literal, TypeAlias

StockPhrase: TypeAlias = Literal[
    "disclosure",
    "filler",
    "filler_again",
    "having_trouble",
    "take_your_time",
    "still_there",
    "silence_goodbye",
    "goodbye",
    "trouble",
    "cut_off",
    "last_minute",
    "please_hold",
    "all_busy",
]
SafetyPhrase: TypeAlias = Literal["person_in_danger", "self_harm", "crisis_line"]
