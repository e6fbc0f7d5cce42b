"""`[turns]`: turn-taking."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class TurnTaking(Struct, frozen=True, forbid_unknown_fields=True):
    """Who speaks when: pauses, interruptions, silence, and the longest call. Good for most practices as it is."""

    patience: Annotated[
        Literal["brisk", "normal", "relaxed"],
        Meta(
            title="Patience",
            description="How long a caller may pause before the receptionist answers. Longer within a number, a "
            "spelling or a sentence, shorter after a plain yes.",
            extra={
                "choices": {
                    "brisk": "Brisk: answers quickly",
                    "normal": "Normal",
                    "relaxed": "Relaxed: for callers who speak slowly",
                }
            },
        ),
    ] = "normal"
    barge_in_ms: Annotated[
        int,
        Meta(
            ge=40,
            le=2000,
            title="Interruption",
            description="Milliseconds that a caller must speak before the receptionist stops speaking.",
        ),
    ] = 120
    silence_reminder_seconds: Annotated[
        float,
        Meta(
            ge=3,
            le=60,
            title="Silence",
            description="Seconds of silence after which the receptionist asks whether the caller is still there.",
        ),
    ] = 8
    max_call_minutes: Annotated[
        float,
        Meta(
            ge=1,
            le=120,
            title="Longest call",
            description="Minutes after which a call ends. The caller is told a minute ahead.",
        ),
    ] = 15
    speculate: Annotated[
        bool,
        Meta(
            title="Prepare answers early",
            description="An answer is prepared at the first sign that the caller has finished; it comes faster, at a "
            "little more cost.",
        ),
    ] = True
