"""What comes over a line: sound is heard as it comes, and what no carrier sends costs that call alone."""

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from receptionist.audio.mulaw import SILENCE
from receptionist.call import events as ev
from receptionist.call.line import LineClosedError, Wire

T = TypeVar("T")
OURS, ANOTHER = "MZ" + "a" * 32, "MZ" + "b" * 32
FRAME = b"\x10" * 160
LOST = SILENCE * 160


@dataclass
class Carrier:
    """Sends these messages, so many seconds after each other, and is gone."""

    messages: Iterator[bytes]
    every_s: float = 0.02
    now: float = 100.0
    sent: list[str] = field(default_factory=list[str])
    late_at: list[tuple[int, float]] = field(default_factory=list[tuple[int, float]])  # behind so many messages
    given: int = 0

    async def receive(self, read: Callable[[bytes], T | None]) -> T:
        for message in self.messages:
            self.now += self.every_s
            self.given += 1
            found = read(message)
            if found is not None:
                return found
        raise LineClosedError("the carrier is gone")

    async def send(self, text: str, *, audio: bool = False) -> None:
        self.sent.append(text)

    async def clear(self, text: str) -> None:
        self.sent.append(text)

    def may_be_late(self, by_s: float) -> None:
        self.late_at.append((self.given, by_s))

    async def close(self, code: int, reason: str) -> None:
        pass


@dataclass
class Came:
    """What became of all that a carrier sent."""

    heard: list[bytes] = field(default_factory=list[bytes])
    events: list[ev.Event] = field(default_factory=list[ev.Event])
    lasted_s: float = 0.0


async def over_the_line(*messages: bytes, every_s: float = 0.02, narrated: bool = False) -> Came:
    came = Came()
    carrier = Carrier(iter(messages), every_s)
    began = carrier.now
    wire = Wire(carrier, OURS, narrated=narrated, about={"call": "1"}, clock=lambda: carrier.now)

    def hear(payload: bytes) -> bool:
        came.heard.append(payload)
        return False

    async for event in wire.events(hear):
        came.events.append(event)
    came.lasted_s = carrier.now - began
    return came


def message(event: str, stream: str = OURS, **more: object) -> bytes:
    return json.dumps({"event": event, "streamSid": stream, **more}).encode()


def sound(payload: bytes = FRAME, stream: str = OURS) -> bytes:
    return message("media", stream, media={"payload": base64.b64encode(payload).decode()})


def broken(stream: str = OURS) -> bytes:
    return message("media", stream, media={"payload": "no base64!"})


async def test_sound_and_all_else_come_in_their_order() -> None:
    came = await over_the_line(
        sound(), message("mark", mark={"name": "1.0.0"}), sound(), message("dtmf", dtmf={"digit": "5"})
    )

    assert came.heard == [FRAME, FRAME]
    assert came.events == [ev.MarkPlayed("1.0.0"), ev.KeyPressed("5")]


async def test_a_line_is_told_how_late_its_sound_may_come_when_that_changes() -> None:
    late = iter([0.0, 0.08, 0.08, 0.04, 0.0])
    carrier = Carrier(iter([sound()] * 5))
    wire = Wire(carrier, OURS, narrated=False, about={"call": "1"}, clock=lambda: carrier.now)

    assert [event async for event in wire.events(lambda payload: next(late))] == []
    assert carrier.late_at == [(2, 0.08), (4, 0.04), (5, 0.0)]


async def test_a_frame_that_cannot_be_read_costs_its_own_20_ms() -> None:
    came = await over_the_line(sound(), broken(), b"\xff not even JSON", broken(ANOTHER), sound())

    assert came.heard == [FRAME, LOST, FRAME]


async def test_a_broken_frame_now_and_then_ends_no_call_however_long_it_is() -> None:
    ten_minutes = [broken() if number % 100 == 0 else sound() for number in range(10 * 60 * 50)]

    came = await over_the_line(*ten_minutes)

    assert len(came.heard) == len(ten_minutes)


async def test_a_peer_that_sends_nothing_but_garbage_has_left_within_seconds() -> None:
    came = await over_the_line(*[b"garbage"] * 1000)

    assert 5.0 <= came.lasted_s <= 6.0


async def test_of_a_flood_is_heard_what_a_line_could_bring() -> None:
    came = await over_the_line(*[sound()] * 25_000, every_s=0.02 / 50)  # ten seconds, fifty times over

    assert len(came.heard) <= 500 + 10 * 100 + 1
    assert len(came.heard) >= 10 * 50


async def test_a_message_counts_for_the_sound_that_it_holds() -> None:
    came = await over_the_line(*[sound(FRAME * 50)] * 500)  # ten seconds, fifty times over, in messages of a second

    assert sum(map(len, came.heard)) <= (500 + 10 * 100 + 50) * 160


async def test_marks_and_keys_of_a_flood_are_lost_like_its_sound() -> None:
    came = await over_the_line(*[message("mark", mark={"name": "x"})] * 25_000, every_s=0.0004)

    assert len(came.events) <= 500 + 10 * 100 + 1


async def test_nothing_of_another_stream_is_taken() -> None:
    came = await over_the_line(
        sound(stream=ANOTHER),
        message("mark", ANOTHER, mark={"name": "1.0.0"}),
        message("dtmf", ANOTHER, dtmf={"digit": "0"}),
        message("text", ANOTHER, text={"words": "hello"}),
        message("stop", ANOTHER),
        sound(),
        narrated=True,
    )

    assert came.heard == [FRAME]
    assert came.events == []


async def test_a_second_start_changes_nothing() -> None:
    again = message("start", start={"callSid": "CA2", "streamSid": ANOTHER, "customParameters": {"token": "x"}})

    came = await over_the_line(again, sound(stream=ANOTHER), sound())

    assert (came.heard, came.events) == ([FRAME], [])


def with_body(event: str, body: object) -> bytes:
    return json.dumps({"event": event, "streamSid": OURS, event: body}).encode()


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.just(OURS)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=8,
)
KINDS = st.sampled_from(["media", "mark", "dtmf", "text", "start", "connected", "stop", "clear", "odd"])
STRANGE = st.one_of(
    st.binary(max_size=60),
    st.builds(with_body, KINDS, JSON),
    JSON.map(lambda value: json.dumps(value).encode()),
)


@given(st.lists(STRANGE, max_size=20))
async def test_whatever_comes_only_events_and_sound_come_of_it(messages: list[bytes]) -> None:
    came = await over_the_line(*messages, narrated=True)

    assert all(isinstance(one, bytes) for one in came.heard)
    assert all(isinstance(one, ev.MarkPlayed | ev.KeyPressed | ev.Typed) for one in came.events)
