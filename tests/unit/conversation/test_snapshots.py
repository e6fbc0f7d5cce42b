"""A stored conversation goes on in another process: of this version, of an older one, and of a newer one.

`snapshots/` holds one of each version, stored in the middle of a booking, before the number was asked for.
"""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import inspect
from tests.unit.conversation.booking_desk import Desk

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin_state import State
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionCall, FunctionResult, Noted
from receptionist.conversation.snapshots import VERSION, Snapshot, decode_snapshot, encode_snapshot

SAMPLES = Path(__file__).with_name("snapshots")
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
OBJECTS = st.dictionaries(st.text(max_size=8), JSON, max_size=3)
TURNS = st.integers(0, 500)


def anything(kind: inspect.Type) -> st.SearchStrategy[Any]:  # Any: a value of that type
    """Whatever the state's structs may hold, those fields too that it will have tomorrow."""
    match kind:
        case inspect.StructType():
            return st.builds(kind.cls, **{one.name: anything(one.type) for one in kind.fields})
        case inspect.ListType():
            return st.lists(anything(kind.item_type), max_size=3)
        case inspect.DictType():
            return st.dictionaries(anything(kind.key_type), anything(kind.value_type), max_size=3)
        case inspect.UnionType():
            return st.one_of(*(anything(one) for one in kind.types))
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.NoneType():
            return st.none()
        case inspect.BoolType():
            return st.booleans()
        case inspect.IntType():
            return st.integers(-(2**63), 2**63)
        case inspect.StrType():
            return st.text(max_size=20)
        case _:
            raise NotImplementedError(f"say here what a {kind} may be")


STATES = anything(inspect.type_info(State)).map(lambda state: msgspec.structs.replace(state, version=State().version))
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(CallerSaid, turn=TURNS, text=st.text(), keys=st.booleans()),
    st.builds(AgentSaid, turn=TURNS, text=st.text(), heard=st.text(), interrupted=st.booleans()),
    st.builds(FunctionCall, id=st.text(), name=st.text(), arguments=OBJECTS),
    st.builds(FunctionResult, id=st.text(), name=st.text(), result=OBJECTS, failed=st.booleans()),
    st.builds(Noted, kind=st.text(), detail=st.text()),
)
SNAPSHOTS = st.builds(
    Snapshot,
    entries=st.lists(ENTRIES, max_size=6),
    state=st.just(b"") | STATES.map(builtin_state.encode),
    turn=TURNS,
    pending=st.text(max_size=20),
)


@given(STATES)
def test_the_dialogues_state_comes_back_as_it_was_stored(state: State) -> None:
    assert builtin_state.decode(builtin_state.encode(state)) == state


@given(SNAPSHOTS)
def test_a_snapshot_comes_back_as_it_was_stored(snapshot: Snapshot) -> None:
    assert decode_snapshot(encode_snapshot(snapshot)) == snapshot


@given(SNAPSHOTS, OBJECTS, st.integers(VERSION + 1, 10**6))
def test_of_a_newer_version_every_entry_that_is_known_is_taken_in_order(
    snapshot: Snapshot, more: dict[str, Any], version: int
) -> None:
    raw: dict[str, Any] = msgspec.json.decode(encode_snapshot(snapshot))
    strange = [{"type": "gesture", **more}, "a word"]
    raw |= {"version": version, "state": more, "entries": [*strange, *raw["entries"], *strange]}

    found = decode_snapshot(msgspec.json.encode({**more, **raw}))

    assert found == Snapshot(snapshot.entries, b"", snapshot.turn, snapshot.pending)


@given(st.binary(max_size=200) | JSON.map(msgspec.json.encode))
@settings(max_examples=200)
def test_what_is_no_snapshot_is_refused_with_one_kind_of_error(data: bytes) -> None:
    try:
        decode_snapshot(data)
    except msgspec.DecodeError:
        return
    pytest.fail("that is no snapshot")


@pytest.mark.parametrize("name", ["1", "2", "newer"])
def test_a_booking_that_any_version_began_is_finished_by_this_one(name: str) -> None:
    snapshot = decode_snapshot((SAMPLES / f"{name}.json").read_bytes())
    desk = Desk()
    desk.entries, desk.state, desk.turn = snapshot.entries, snapshot.state, snapshot.turn
    slots = next(one for one in snapshot.entries if isinstance(one, FunctionResult) and one.name == "find_slots")
    desk.offered = {slot["start"] for slot in slots.result["slots"]}

    desk.hold("212 555 0199", "yes please")

    assert [one["start"] for one in desk.booked] == ["2026-03-10T08:00"]
    assert [(one["name"], one["phone"]) for one in desk.booked] == [("Sam Lee", "+12125550199")]


def test_each_version_has_a_sample_of_its_own() -> None:
    samples = {path.stem: msgspec.json.decode(path.read_bytes()) for path in SAMPLES.iterdir()}

    assert {name for name in samples if name != "newer"} == {str(version) for version in range(1, VERSION + 1)}
    assert all(samples[name].get("version", 1) == int(name) for name in samples if name != "newer")
    assert samples["newer"]["version"] > VERSION


def test_a_state_of_another_version_is_left_to_the_entries() -> None:
    foreign = builtin_state.encode(State(version=State().version + 1, asking="name"))

    assert decode_snapshot(encode_snapshot(Snapshot([], foreign, 3))).state == b""
