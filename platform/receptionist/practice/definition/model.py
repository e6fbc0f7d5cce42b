"""`[model]`: how the language model answers."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class ModelStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """How the language model answers, whichever it is. Good for most practices as it is."""

    max_words: Annotated[
        Annotated[int, Meta(ge=10, le=300)] | None,
        Meta(
            title="Longest answer",
            description="Words that an answer may have; your own answers to questions are told whole all the same. "
            "Empty: one or two short sentences.",
            examples=[40],
        ),
    ] = None
    temperature: Annotated[
        Annotated[float, Meta(ge=0, le=2)] | None,
        Meta(
            title="Variety",
            description="0 for the same words each time, 1 for as much variety as models usually have. Only told to "
            "models that let it be chosen. Empty: the model's own.",
            examples=[0.3],
        ),
    ] = None
    reasoning_effort: Annotated[
        Literal["usual", "none", "minimal", "low", "medium", "high"],
        Meta(
            title="Reasoning",
            description="How long a model thinks before it speaks, where it can be told so; callers wait for it. An "
            "effort that stands behind a model's name (openai:gpt-5.4-mini@low) counts more.",
            extra={
                "choices": {
                    "usual": "Usual: as the model comes",
                    "none": "None: it answers at once",
                    "minimal": "Minimal",
                    "low": "Low",
                    "medium": "Medium: callers notice the wait",
                    "high": "High: too slow for most calls",
                }
            },
        ),
    ] = "usual"
