"""`[providers]` and `[[experiments]]`: who hears, thinks and speaks."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Name

_Recogniser = Annotated[Name, Meta(title="Recogniser", examples=["deepgram:nova-3", "embedded"])]
_Model = Annotated[Name, Meta(title="Model", examples=["openai:gpt-4o", "anthropic:claude-haiku-4-5", "embedded"])]
_Voice = Annotated[Name, Meta(title="Voice", examples=["elevenlabs:VOICE_ID", "embedded"])]


class ProviderOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """Who hears, thinks and speaks: in order of preference, each the fallback of the one before. None named: the
    operator's choice."""

    stt: Annotated[
        tuple[_Recogniser, ...],
        Meta(
            max_length=10,
            title="Who hears",
            description="Services that turn speech into text, as kind:model.",
            extra={"format": "stt"},
        ),
    ] = ()
    llm: Annotated[
        tuple[_Model, ...],
        Meta(
            max_length=10,
            title="Who thinks",
            description="Models that work out what to say, as kind:model.",
            extra={"format": "llm"},
        ),
    ] = ()
    tts: Annotated[
        tuple[_Voice, ...],
        Meta(
            max_length=10,
            title="Who speaks",
            description="Voices that say it, as kind:voice.",
            extra={"format": "tts"},
        ),
    ] = ()


class Experiment(ProviderOrder, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A share of calls that takes other providers, so that the two can be compared. Names at least one of them."""

    name: Annotated[
        Name,
        Meta(title="Name", description="What it is called in the comparison.", examples=["faster voice"]),
    ]
    share: Annotated[
        float,
        Meta(
            gt=0,
            le=1,
            title="Share of calls",
            description="From 0 to 1: with 0.2, one call in five. All experiments together are at most 1.",
            examples=[0.2],
        ),
    ]
