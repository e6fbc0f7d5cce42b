"""The names of what every practice says alike; each language has words for all of them (`wording`). Pure."""

from typing import Literal, TypeAlias

StockPhrase: TypeAlias = Literal[
    "disclosure",
    "filler",
    "filler_again",
    "having_trouble",
    "take_your_time",
    "still_here",
    "still_there",
    "anyone_there",
    "silence_goodbye",
    "goodbye",
    "trouble",
    "cut_off",
    "last_minute",
    "time_up",
    "please_hold",
    "all_busy",
    "nowhere",
    "nowhere_goodbye",
    "machine_goodbye",
    "hold_goodbye",
]
SafetyPhrase: TypeAlias = Literal["person_in_danger", "self_harm", "crisis_line"]
DefaultPhrase: TypeAlias = Literal["greeting", "after_hours_greeting", "announcement", "emergency_reply"]
