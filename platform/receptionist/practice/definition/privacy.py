"""`[privacy]`: what is kept, for how long, and what callers are told."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class Privacy(Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept, for how long, and what callers are told."""

    phi: Annotated[
        bool,
        Meta(
            title="Health data is handled",
            description="On: callers are checked more strictly before anything is told about an appointment, and a "
            "medical records system may be connected. Off: no health data leaves for one, or is kept in summaries.",
        ),
    ] = False
    retention_days: Annotated[
        int,
        Meta(ge=1, le=3650, title="Days kept", description="Days for which calls, messages and recordings are kept."),
    ] = 90
    disclose_ai: Annotated[
        bool,
        Meta(
            title="Say that it is an assistant",
            description="Each call begins with the words that this is an automated assistant. Who asks is told so in "
            "any case.",
        ),
    ] = True
    redact: Annotated[
        tuple[
            Annotated[
                Literal["card_number", "ssn"],
                Meta(
                    title="Kind",
                    extra={"choices": {"card_number": "Card numbers", "ssn": "US social security numbers"}},
                ),
            ],
            ...,
        ],
        Meta(title="Blacked out", description="What is removed from transcripts and recordings."),
    ] = ("card_number", "ssn")
    summaries: Annotated[
        Literal["model", "rules"],
        Meta(
            title="Summaries of calls",
            description="Who sums a call up once it is over. A language model is asked once for each call, where one "
            "of the practice's has a key, and is believed only where the call bears it out.",
            extra={
                "choices": {
                    "model": "The language model, where there is one",
                    "rules": "Rules alone: nothing leaves for it",
                }
            },
        ),
    ] = "model"
    require_baa: Annotated[
        bool,
        Meta(
            title="Only under a BAA",
            description="Only providers that the operator has marked as under a business associate agreement are used.",
        ),
    ] = False
