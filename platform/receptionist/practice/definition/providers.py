"""`[providers]` and `[[experiments]]`: who hears, thinks and speaks."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Name


class ProviderOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """`[providers]`: in order of preference, "kind:model" each; none: the platform's defaults."""

    stt: Annotated[tuple[Name, ...], Meta(max_length=10, extra={"format": "stt"}, description="Recognisers.")] = ()
    llm: Annotated[tuple[Name, ...], Meta(max_length=10, extra={"format": "llm"}, description="Models.")] = ()
    tts: Annotated[tuple[Name, ...], Meta(max_length=10, extra={"format": "tts"}, description="Voices.")] = ()


class Experiment(ProviderOrder, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[[experiments]]`: a share of calls takes another provider, so that the two can be compared."""

    name: Name
    share: Annotated[float, Meta(gt=0, le=1, description="0.2: one call in five.")]
