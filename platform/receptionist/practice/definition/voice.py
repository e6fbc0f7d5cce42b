"""`[voice]`: how the receptionist sounds and what it listens for."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Name


class VoiceStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """How the receptionist sounds, and which words it listens for."""

    speed: Annotated[
        float,
        Meta(
            ge=0.5,
            le=2.0,
            title="Speed",
            description="1 is the voice's own speed, 1.2 a fifth faster, 0.8 a fifth slower.",
        ),
    ] = 1.0
    pronounce: Annotated[
        dict[
            Annotated[Name, Meta(title="Word", examples=["Nguyen"])],
            Annotated[Name, Meta(title="Is said as", examples=["win"])],
        ],
        Meta(
            max_length=500,
            title="Pronunciation",
            description="Words that the voice gets wrong, each with a spelling that sounds right.",
        ),
    ] = {}
    listen_for: Annotated[
        tuple[Annotated[Name, Meta(title="Word", examples=["Invisalign", "Dr. Nguyen"])], ...],
        Meta(
            max_length=100,
            title="Words to listen for",
            description="Names and terms that callers will say, so that they are heard right.",
        ),
    ] = ()
