"""What a practice is told while one of its providers cannot be asked: which one, why, and who answers instead."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from receptionist.clock import Clock
from receptionist.errors import ProviderFault
from receptionist.practice.definition import Definition
from receptionist.providers.base import Chain
from receptionist.providers.breaker import Circuits, CircuitState
from receptionist.providers.standing import Named, Role

Look: TypeAlias = Callable[[Role, Named], CircuitState | None]

_EMBEDDED: Final = "embedded"
_OWN: Final[Mapping[Role, str]] = {
    "recogniser": "the built-in recogniser",
    "model": "the built-in dialogue",
    "voice": "the built-in voice",
}
_NAMES: Final[Mapping[str, str]] = {
    "anthropic": "Anthropic",
    "deepgram": "Deepgram",
    "elevenlabs": "ElevenLabs",
    "openai": "OpenAI",
    "whisper": "Whisper",
}
_CAUSES: Final[Mapping[ProviderFault, str]] = {
    ProviderFault.WRONG_KEY: "refuses its key",
    ProviderFault.NO_CREDIT: "has no credit left",
    ProviderFault.NOT_FOUND: "does not know what is asked of it",
    ProviderFault.UNSUITED: "does not do what this practice needs",
    ProviderFault.REFUSED: "does not take what it is asked",
    ProviderFault.RATE_LIMITED: "takes no more calls just now",
    ProviderFault.OVERLOADED: "cannot do its work just now",
    ProviderFault.TIMEOUT: "does not answer in time",
    ProviderFault.NETWORK: "cannot be reached",
    ProviderFault.MALFORMED: "answers what makes no sense",
    ProviderFault.NOT_ASKED: "could not be asked just now",
    ProviderFault.FAILED: "does not do its work",
}
_MEND: Final = frozenset({ProviderFault.WRONG_KEY, ProviderFault.NO_CREDIT, ProviderFault.NOT_FOUND})


class Notices:
    """Of any practice, as it stands now. `chain` gives who answers it, by its definition and slug."""

    def __init__(self, chain: Callable[[Definition, str], Chain], circuits: Circuits, clock: Clock) -> None:
        self._chain = chain
        self._circuits = circuits
        self._clock = clock

    def __call__(self, definition: Definition, practice: str) -> list[str]:
        at, now = asyncio.get_running_loop().time(), self._clock.now()
        return notices(
            self._chain(definition, practice), lambda role, one: self._circuits.state(role, one, at, now), practice
        )


def notices(chain: Chain, look: Look, practice: str) -> list[str]:
    """One sentence for each role whose first choice is not asked now. `practice`: its slug."""
    roles: Sequence[tuple[Role, Sequence[Named]]] = (
        ("recogniser", chain.recognisers),
        ("model", chain.models),
        ("voice", chain.voices),
    )
    return [told for role, members in roles if (told := _notice(role, members, look, practice))]


def _notice(role: Role, members: Sequence[Named], look: Look, practice: str) -> str:
    failing: list[CircuitState] = []
    answers = "nobody else is left"
    for member in members:
        state = look(role, member)
        if state is None or state.state in ("closed", "resting"):
            answers = f"{_called(role, member.name)} answers"
            break
        failing.append(state)
    if not failing:
        return ""
    told = " and ".join(f"{_called(role, one.provider)} {_CAUSES[one.kind or ProviderFault.FAILED]}" for one in failing)
    own = [one for one in failing if one.account.startswith(f"{practice}/") and one.kind in _MEND]
    todo = " It is this practice's own account that needs mending: look at its key and its credit." if own else ""
    return f"{told[:1].upper()}{told[1:]}: {answers}.{todo}"


def _called(role: Role, name: str) -> str:
    kind = name.partition(":")[0]
    if kind == _EMBEDDED:
        return _OWN[role]
    return _NAMES.get(kind, kind)
