"""`[voice]`: how the receptionist sounds and what it listens for."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Name


class VoiceStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """`[voice]`: how the receptionist sounds and what it listens for."""

    speed: Annotated[float, Meta(ge=0.5, le=2.0, description="1.0: as the voice was made.")] = 1.0
    pronounce: Annotated[
        dict[Name, Name], Meta(max_length=500, description="Word -> how it is said ('Nguyen' -> 'win').")
    ] = {}
    listen_for: Annotated[
        tuple[Name, ...], Meta(max_length=100, description="Names and terms that callers will say.")
    ] = ()
