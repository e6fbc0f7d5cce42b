"""A practice is told which of its providers is out, why, and who answers instead."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Chain, Model, Recogniser, Voice
from receptionist.providers.breaker import Circuits, CircuitState
from receptionist.providers.standing import Named, Role
from receptionist.web.provider_notices import notices

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Part:
    name: str
    account: str = "acme"


@dataclass
class House:
    circuits: Circuits = field(default_factory=Circuits)

    def breaks(self, role: Role, part: Part, kind: ProviderFault) -> None:
        lasting = kind in (ProviderFault.WRONG_KEY, ProviderFault.NO_CREDIT)
        for _ in range(5):
            error = ProviderError("no", provider=part.name, kind=kind, retryable=not lasting)
            self.circuits.failed(role, part, error, 0)

    def notices(self, *, stt: list[Part], llm: list[Part], tts: list[Part]) -> list[str]:
        chain = Chain(cast("list[Recogniser]", stt), cast("list[Model]", llm), cast("list[Voice]", tts))
        return notices(chain, self._look, "north-clinic")

    def _look(self, role: Role, part: Named) -> CircuitState | None:
        return self.circuits.state(role, part, 1, NOON)


def test_each_role_says_who_is_out_and_who_answers() -> None:
    house, hears, embedded = House(), Part("deepgram:nova-3"), Part("embedded", "embedded")
    thinks, speaks, stands_by = Part("openai:gpt-4o", "north-clinic/openai"), Part("elevenlabs:x"), Part("groq:y")
    house.breaks("recogniser", hears, ProviderFault.NETWORK)
    house.breaks("model", thinks, ProviderFault.WRONG_KEY)
    house.breaks("model", stands_by, ProviderFault.OVERLOADED)

    assert house.notices(stt=[hears, embedded], llm=[thinks, stands_by, embedded], tts=[speaks, embedded]) == [
        "Deepgram cannot be reached: the built-in recogniser answers.",
        "OpenAI refuses its key and groq cannot do its work just now: the built-in dialogue answers. "
        "It is this practice's own account that needs mending: look at its key and its credit.",
    ]


def test_whoever_only_stands_behind_is_not_missed() -> None:
    house, first, second = House(), Part("openai:alloy"), Part("elevenlabs:x")
    house.breaks("voice", second, ProviderFault.TIMEOUT)

    assert house.notices(stt=[], llm=[], tts=[first, second]) == []


def test_when_nobody_is_left_it_says_so() -> None:
    house, only = House(), Part("elevenlabs:x")
    house.breaks("voice", only, ProviderFault.NO_CREDIT)

    assert house.notices(stt=[], llm=[], tts=[only]) == ["ElevenLabs has no credit left: nobody else is left."]
