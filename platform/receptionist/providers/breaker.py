"""The circuit breaker: one circuit for each provider of a chain and account, over all calls of this process. Pure.

It watches what befalls providers (`standing.Watch`) and lets those that fail stand behind the others until a trial
has gone well. What is learned here can be told to other processes (`BreakerHints`), and what they learn be heard.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, Protocol, TypeAlias

import msgspec
from msgspec import Struct

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.circuit import NO_VERDICT, Circuit, State
from receptionist.providers.standing import Named, Role

MOST: Final = 2048  # circuits; of those that are closed, the one that nothing was heard of for longest goes first
_Key: TypeAlias = tuple[Role, str, str]


class Change(Struct, frozen=True):
    """A circuit has opened, closed, or begun to rest. `heard`: another process has told so."""

    role: Role
    provider: str  # as it stands in the chain
    account: str
    state: Literal["open", "closed", "resting"]
    kind: ProviderFault = ProviderFault.FAILED
    why: str = ""
    errors: int = 0
    of: int = 0
    retry_in_s: float = 0.0
    refused: bool = False  # a person has to mend something
    heard: bool = False

    @property
    def circuit(self) -> str:
        return f"{self.role}/{self.account}/{self.provider}"


class CircuitState(Struct, frozen=True):
    """How a circuit stands, for whoever looks. `errors` of `of` questions of the last five minutes failed."""

    role: Role
    provider: str
    account: str
    state: State
    since: datetime
    errors: int
    of: int
    retry_at: datetime | None  # open or resting: from then on somebody is let through; None: closed
    kind: ProviderFault | None
    why: str
    refused: bool


class BreakerHints(Protocol):
    """Carries what this process has learned to the others, as far as they can be reached now."""

    def post(self, key: str, note: bytes, for_s: float) -> None:
        """Tells everybody now, and whoever starts within so many seconds; 0: tells, and forgets what was kept by this
        key. Never waits, never raises."""
        ...


class Circuits:
    """All circuits of one process: a `standing.Watch`. `at` is monotonic seconds."""

    def __init__(self, *, most: int = MOST) -> None:
        self._circuits: dict[_Key, Circuit] = {}
        self._most = most
        self._listeners: list[Callable[[Change], None]] = []

    def observe(self, listener: Callable[[Change], None]) -> None:
        """Told of each change, at once; must not wait."""
        self._listeners.append(listener)

    # --- the watch ------------------------------------------------------------------------------------------------

    def allows(self, role: Role, member: Named, at: float) -> bool:
        circuit = self._circuits.get(_key(role, member))
        return circuit is None or circuit.allows(at)

    def asked(self, role: Role, member: Named, at: float) -> None:
        if circuit := self._circuits.get(_key(role, member)):
            circuit.asked(at)

    def worked(self, role: Role, member: Named, at: float, first_s: float) -> None:
        key = _key(role, member)
        circuit = self._of(key, at)
        kind, why, refused = circuit.kind, circuit.why, circuit.refused
        if circuit.worked(at):
            self._tell(Change(*key, "closed", kind or ProviderFault.FAILED, why, refused=refused))

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None:
        key = _key(role, member)
        if error.kind in NO_VERDICT and key not in self._circuits:
            return
        circuit = self._of(key, at)
        if circuit.failed(error, at):
            self._tell(_change(key, circuit, at))

    # --- what others tell -----------------------------------------------------------------------------------------

    def heard(self, note: bytes, left_s: float, at: float) -> None:
        """What another process has posted, and for how long it still holds. What cannot be read is passed over: it may
        be of another version."""
        try:
            told = _DECODER.decode(note)
        except msgspec.DecodeError:
            return
        key: _Key = (told.role, told.provider, told.account)
        if told.state == "closed":
            circuit = self._circuits.get(key)
            if circuit and circuit.encouraged(at):
                self._tell(msgspec.structs.replace(told, heard=True))
            return
        circuit = self._of(key, at)
        if told.state == "open":
            changed = circuit.warned(told.kind, told.why, left_s, at)
        else:
            changed = circuit.told_to_rest(told.why, left_s, at)
        if changed:
            self._tell(msgspec.structs.replace(told, retry_in_s=circuit.retry_in_s(at), heard=True))

    def key_changed(self, account: str, at: float) -> None:
        """Whoever was refused with the old key is tried again by the next who comes."""
        for (_, _, whose), circuit in self._circuits.items():
            if whose == account and circuit.refused:
                circuit.due(at)

    def refused(self) -> set[str]:
        """Accounts with an open circuit that a person has to mend."""
        return {account for (_, _, account), circuit in self._circuits.items() if circuit.refused}

    # --- for whoever looks ----------------------------------------------------------------------------------------

    @property
    def open(self) -> int:
        return sum(circuit.is_open for circuit in self._circuits.values())

    def state(self, role: Role, member: Named, at: float, now: datetime) -> CircuitState | None:
        """None: nothing has befallen it yet. `now`: the same moment by the clock on the wall."""
        key = _key(role, member)
        circuit = self._circuits.get(key)
        return _state(key, circuit, at, now) if circuit else None

    def states(self, at: float, now: datetime) -> Sequence[CircuitState]:
        """Of all that anything has befallen, those that are not asked first. `now`: the same moment by the clock on the
        wall."""
        found = [_state(key, circuit, at, now) for key, circuit in self._circuits.items()]
        return sorted(found, key=lambda one: (one.state == "closed", one.role, one.provider, one.account))

    def _of(self, key: _Key, at: float) -> Circuit:
        circuit = self._circuits.pop(key, None) or Circuit(at)
        while len(self._circuits) >= self._most:
            quiet = (one for one, other in self._circuits.items() if not other.is_open)
            del self._circuits[next(quiet, next(iter(self._circuits)))]
        self._circuits[key] = circuit  # behind the others: nothing was heard of the first for longest
        return circuit

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)


def share(change: Change, hints: BreakerHints) -> None:
    """Tells the others what concerns them: what was heard is known, and a refused key may be right where it was
    mended."""
    if not change.heard and not change.refused:
        for_s = 0.0 if change.state == "closed" else change.retry_in_s
        hints.post(change.circuit, _ENCODER.encode(change), for_s)


_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(Change)


def _key(role: Role, member: Named) -> _Key:
    return role, member.name, member.account


def _change(key: _Key, circuit: Circuit, at: float) -> Change:
    errors, of = circuit.counts(at)
    return Change(
        *key,
        "open" if circuit.is_open else "resting",
        circuit.kind or ProviderFault.FAILED,
        circuit.why,
        errors,
        of,
        circuit.retry_in_s(at),
        refused=circuit.refused,
    )


def _state(key: _Key, circuit: Circuit, at: float, now: datetime) -> CircuitState:
    state = circuit.state(at)
    errors, of = circuit.counts(at)
    return CircuitState(
        *key,
        state=state,
        since=now - timedelta(seconds=at - circuit.since),
        errors=errors,
        of=of,
        retry_at=None if state == "closed" else now + timedelta(seconds=circuit.retry_in_s(at)),
        kind=None if state == "closed" else circuit.kind,
        why="" if state == "closed" else circuit.why,
        refused=circuit.refused,
    )
