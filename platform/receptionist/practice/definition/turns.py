"""`[turns]`: turn-taking."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class TurnTaking(Struct, frozen=True, forbid_unknown_fields=True):
    """`[turns]`: turn-taking."""

    patience: Annotated[
        Literal["brisk", "normal", "relaxed"], Meta(description="How long a pause may be; relaxed for slow speakers.")
    ] = "normal"
    barge_in_ms: Annotated[int, Meta(ge=40, le=2000, description="Caller's speech that stops the receptionist.")] = 120
    silence_reminder_seconds: Annotated[float, Meta(ge=3, le=60, description="Silence before a gentle prompt.")] = 8
    max_call_minutes: Annotated[float, Meta(ge=1, le=120, description="Longest call; a warning a minute ahead.")] = 15
    speculate: Annotated[bool, Meta(description="Prepare the answer at the first sign of the end of a turn.")] = True
