"""The stand-in for Deepgram, driven by the real SDK and raw sockets: what it hears, refuses, and how it fails."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from deepgram import AsyncDeepgramClient
from deepgram.core.api_error import ApiError
from deepgram.environment import DeepgramClientEnvironment
from deepgram.listen.v2.types.listen_v2close_stream import ListenV2CloseStream
from deepgram.listen.v2.types.listen_v2configure import ListenV2Configure
from deepgram.listen.v2.types.listen_v2configure_thresholds import ListenV2ConfigureThresholds
from deepgram.listen.v2.types.listen_v2force_end_turn import ListenV2ForceEndTurn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, ConnectionClosedError, InvalidStatus

from receptionist.audio import mulaw
from receptionist.simulators.deepgram import Deepgram, Pace, serve_deepgram
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY, Fault, Kind

AT_ONCE = Pace(network_s=0)
SAID = "Can I get an appointment on Tuesday morning"
PHONE = {"model": "nova-3", "encoding": "mulaw", "sample_rate": "8000"}
FULL = {**PHONE, "interim_results": "true", "endpointing": "300", "utterance_end_ms": "1000", "vad_events": "true"}

Frame = dict[str, Any]


@asynccontextmanager
async def simulated(pace: Pace = AT_ONCE) -> AsyncGenerator[Deepgram, None]:
    async with serve_deepgram(pace=pace) as vendor:
        vendor.taught.teach(hum(SAID), SAID)
        yield vendor


def raw(vendor: Deepgram, query: dict[str, str], more: str = "") -> connect:
    return address(vendor.url.replace("http", "ws"), query, more)


def address(place: str, query: dict[str, str], more: str = "", path: str = "/v1/listen") -> connect:
    asked = "&".join(f"{name}={value}" for name, value in query.items()) + more
    return connect(f"{place}{path}?{asked}", additional_headers={"Authorization": f"Token {KEY}"}, proxy=None)


async def say(socket: ClientConnection, audio: bytes) -> None:
    for start in range(0, len(audio), mulaw.FRAME_BYTES):
        await socket.send(audio[start : start + mulaw.FRAME_BYTES])


async def transcribed(socket: ClientConnection, *audio: bytes) -> list[Frame]:
    """Everything that is said about the audio, to the end."""
    for part in audio:
        await say(socket, part)
    await socket.send('{"type":"CloseStream"}')
    return [json.loads(frame) async for frame in socket]


def text(frame: Frame) -> str:
    return frame["channel"]["alternatives"][0]["transcript"]


def finals(frames: list[Frame]) -> list[Frame]:
    return [frame for frame in frames if frame["type"] == "Results" and frame["is_final"]]


async def test_speech_is_noticed_guessed_at_made_final_and_summed_up() -> None:
    async with simulated() as vendor, raw(vendor, FULL) as socket:
        frames = await transcribed(socket, mulaw.silence(500), hum(SAID), mulaw.silence(1500))

    kinds = [frame["type"] for frame in frames]
    interims = [frame for frame in frames if frame["type"] == "Results" and not frame["is_final"]]
    assert kinds[0] == "SpeechStarted"
    assert kinds[-2:] == ["UtteranceEnd", "Metadata"]
    assert len(interims) >= 3
    assert all(SAID.startswith(text(frame)) for frame in interims)
    assert [(text(frame), frame["speech_final"]) for frame in finals(frames)] == [(SAID, True)]
    assert frames[-1]["duration"] == pytest.approx((500 + 1500) / 1000 + len(hum(SAID)) / 8000, abs=0.05)
    assert socket.close_code == 1000
    assert vendor.heard == [SAID]
    assert vendor.refusals == []


async def test_a_pause_within_what_is_said_ends_one_part_of_it() -> None:
    middle = len(hum(SAID)) // 2 // mulaw.FRAME_BYTES * mulaw.FRAME_BYTES
    async with simulated() as vendor, raw(vendor, FULL) as socket:
        frames = await transcribed(
            socket, hum(SAID)[:middle], mulaw.silence(400), hum(SAID)[middle:], mulaw.silence(400)
        )

    assert " ".join(text(frame) for frame in finals(frames)) == SAID
    assert len(finals(frames)) == 2


async def test_the_real_sdk_hears_it() -> None:
    async with simulated() as vendor, sdk(vendor).listen.v1.connect(**sdk_options()) as socket:
        await socket.send_media(mulaw.silence(200) + hum(SAID))
        await socket.send_finalize()
        await socket.send_keep_alive()
        await socket.send_close_stream()
        messages: list[Any] = [message async for message in socket]

    results = [message for message in messages if message.type == "Results" and message.is_final]
    assert [(result.channel.alternatives[0].transcript, result.from_finalize) for result in results] == [(SAID, True)]
    assert results[0].channel.alternatives[0].words[0].punctuated_word == "Can"
    assert messages[-1].type == "Metadata"
    assert vendor.refusals == []


async def test_the_real_sdk_is_refused_with_a_wrong_key() -> None:
    async with simulated() as vendor:
        with pytest.raises(ApiError) as refused:
            async with sdk(vendor, key="wrong").listen.v1.connect(**sdk_options()):
                pass

    assert refused.value.status_code == 401
    assert vendor.refusals == ["GET /v1/listen: Invalid credentials."]


async def test_the_account_can_be_looked_at() -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(Kind.NO_CREDIT)
        projects = await sdk(vendor).manage.v1.projects.list()
        assert projects.projects
        balances = await sdk(vendor).manage.v1.projects.billing.balances.list(str(projects.projects[0].project_id))

    assert balances.balances
    assert balances.balances[0].amount == 0


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "a parameter of Flux": ({**PHONE, "eot_threshold": "0.7"}, "belongs to /v2/listen"),
    "a parameter that nobody knows": ({**PHONE, "smart_fromat": "true"}, "Unexpected parameter"),
    "a model that nobody knows": ({**PHONE, "model": "nova-9"}, "No such model"),
    "a model of Flux": ({**PHONE, "model": "flux-general-en"}, "/v2/listen"),
    "a language that nobody speaks": ({**PHONE, "language": "xx"}, "No such model/language"),
    "raw audio without its rate": ({"model": "nova-3", "encoding": "mulaw"}, "both encoding and sample_rate"),
    "an end of utterance that comes too soon": ({**FULL, "utterance_end_ms": "500"}, "at least 1000"),
    "an end of utterance without interims": ({**PHONE, "utterance_end_ms": "1000"}, "requires interim_results"),
    "keyterms for an old model": ({**PHONE, "model": "nova-2", "keyterm": "Nguyen"}, "only available with Nova-3"),
    "keywords for a new model": ({**PHONE, "keywords": "Nguyen:2"}, "use keyterm"),
    "Python's idea of true": ({**PHONE, "punctuate": "True"}, "expected true or false"),
    "too many keyterms": ({**PHONE, "keyterm": "+".join(["x"] * 501)}, "Keyterm limit exceeded"),
}


@pytest.mark.parametrize(("query", "why"), WRONG.values(), ids=WRONG.keys())
async def test_it_refuses(query: dict[str, str], why: str) -> None:
    async with simulated() as vendor:
        with pytest.raises(InvalidStatus) as refused:
            async with raw(vendor, query):
                pass

    assert refused.value.response.status_code == 400
    assert why in refused.value.response.headers["dg-error"]
    assert json.loads(refused.value.response.body or b"")["err_code"] == "Bad Request"
    assert len(vendor.refusals) == 1


async def test_a_language_that_switches_and_names_to_listen_for_are_taken() -> None:
    query = {**PHONE, "language": "multi", "endpointing": "100"}
    async with simulated() as vendor, raw(vendor, query, more="&keyterm=Dr.+Nguyen&keyterm=Main+Street") as socket:
        frames = await transcribed(socket, hum(SAID), mulaw.silence(200))

    assert finals(frames)[0]["channel"]["alternatives"][0]["languages"] == ["en"]
    assert [value for name, value in vendor.requests[0].query if name == "keyterm"] == ["Dr. Nguyen", "Main Street"]


async def test_a_control_message_that_nobody_knows_is_told_and_noted() -> None:
    async with simulated() as vendor, raw(vendor, FULL) as socket:
        await socket.send('{"type":"Finalise"}')
        answer = json.loads(await socket.recv())
        await socket.send(b'{"type":"KeepAlive"}')
        await socket.send('{"type":"CloseStream"}')
        _ = [frame async for frame in socket]

    assert answer["variant"] == "SchemaError"
    assert vendor.refusals == [
        "unknown control message: Finalise",
        "a control message was sent as binary: it is taken for audio",
    ]


async def test_keyterms_can_be_changed_on_the_way() -> None:
    async with simulated() as vendor, raw(vendor, FULL) as socket:
        await socket.send(json.dumps({"type": "Configure", "keyterms": ["Nguyen"]}))
        taken = json.loads(await socket.recv())
        await socket.send(json.dumps({"type": "Configure", "keyterms": ["x"] * 501}))
        refused = json.loads(await socket.recv())

    assert (taken["type"], refused["code"]) == ("ConfigureSuccess", "CONFIGURE_KEYTERM_LIMIT_EXCEEDED")


@pytest.mark.parametrize("keep_alive", [False, True])
async def test_a_socket_without_audio_is_closed(keep_alive: bool) -> None:
    """KeepAlive does not stand in for a first piece of audio."""
    async with simulated(Pace(silence_s=0.2)) as vendor, raw(vendor, FULL) as socket:
        if keep_alive:
            await socket.send('{"type":"KeepAlive"}')
        with pytest.raises(ConnectionClosedError, match="NET-0001"):
            await socket.recv()

    assert socket.close_code == 1011


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        (Kind.WRONG_KEY, 401, "INVALID_AUTH"),
        (Kind.NO_CREDIT, 402, "ASR_PAYMENT_REQUIRED"),
        (Kind.FORBIDDEN, 403, "INSUFFICIENT_PERMISSIONS"),
        (Kind.TOO_MANY, 429, "TOO_MANY_REQUESTS"),
        (Kind.BROKEN, 500, "INTERNAL_SERVER_ERROR"),
    ],
)
async def test_it_can_refuse_for_a_while(kind: Kind, status: int, code: str) -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(kind, times=1)
        with pytest.raises(InvalidStatus) as refused:
            async with raw(vendor, FULL):
                pass
        async with raw(vendor, FULL) as socket:
            frames = await transcribed(socket, hum(SAID))

    assert refused.value.response.status_code == status
    assert json.loads(refused.value.response.body or b"")["err_code"] == code
    assert text(finals(frames)[0]) == SAID


async def test_the_connection_can_be_refused() -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(Kind.REFUSE)
        with pytest.raises(Exception, match=r"did not receive a valid HTTP response|reset"):
            async with raw(vendor, FULL):
                pass


@pytest.mark.parametrize(("kind", "code"), [(Kind.CUT, 1006), (Kind.CLOSED, 1011)])
async def test_it_can_go_away_in_the_middle_of_an_utterance(kind: Kind, code: int) -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(kind)
        async with raw(vendor, FULL) as socket:
            frames = [frame async for frame in until_closed(socket, hum(SAID) + mulaw.silence(500))]

    assert socket.close_code == code
    assert finals(frames) == []


async def until_closed(socket: ClientConnection, audio: bytes) -> AsyncGenerator[Frame, None]:
    """What is said before the socket ends, in whatever way."""
    with contextlib.suppress(ConnectionClosed):
        await say(socket, audio)
    with contextlib.suppress(ConnectionClosed):
        while True:
            yield json.loads(await socket.recv())


async def test_it_can_hear_nothing_until_the_client_has_had_enough() -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(Kind.HANG)
        async with raw(vendor, FULL) as socket:
            await say(socket, hum(SAID) + mulaw.silence(500))
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.3):
                    await socket.recv()


async def test_it_can_stop_reading() -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(Kind.DEAF)
        socket = await raw(vendor, FULL)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(send_without_end(socket), 1)
        socket.transport.abort()


async def send_without_end(socket: ClientConnection) -> None:
    while True:
        await socket.send(b"\xff" * 32_000)


@pytest.mark.parametrize("kind", [Kind.NOT_JSON, Kind.UNKNOWN_FRAMES, Kind.EMPTY])
async def test_it_can_talk_nonsense(kind: Kind) -> None:
    async with simulated() as vendor:
        vendor.fault = Fault(kind)
        async with raw(vendor, FULL) as socket:
            await say(socket, hum(SAID) + mulaw.silence(500))
            await socket.send('{"type":"CloseStream"}')
            frames = [frame async for frame in socket]

    whole = [json.loads(frame) for frame in frames if is_json(frame)]
    match kind:
        case Kind.NOT_JSON:
            assert b"\x00\x01" in frames
            assert len(whole) < len(frames)
        case Kind.UNKNOWN_FRAMES:
            assert whole[0] == {"type": "Horoscope", "sign": "virgo"}
        case _:
            assert all(text(frame) == "" for frame in finals(whole))


def is_json(frame: str | bytes) -> bool:
    try:
        json.loads(frame)
    except ValueError:
        return False
    return True


def sdk(vendor: Deepgram, key: str = KEY) -> AsyncDeepgramClient:
    socket = vendor.url.replace("http", "ws")
    places = DeepgramClientEnvironment(base=vendor.url, production=socket, agent=socket, agent_rest=vendor.url)
    return AsyncDeepgramClient(api_key=key, environment=places)


def sdk_options() -> Any:
    return {
        "model": "nova-3",
        "encoding": "mulaw",
        "sample_rate": 8000,
        "interim_results": True,
        "endpointing": 300,
        "keyterm": ["Dr. Nguyen"],
    }


# --- Flux ---------------------------------------------------------------------------------------------------------

FLUX = {"model": "flux-general-en", "encoding": "mulaw", "sample_rate": "8000"}
EAGER = {**FLUX, "eager_eot_threshold": "0.4", "eot_threshold": "0.8"}


def flux(vendor: Deepgram, query: dict[str, str], more: str = "") -> connect:
    return address(vendor.url.replace("http", "ws"), query, more, path="/v2/listen")


async def test_flux_tells_of_a_turn_in_its_order_and_numbers_all_it_says() -> None:
    middle = len(hum(SAID)) // 2 // mulaw.FRAME_BYTES * mulaw.FRAME_BYTES
    async with simulated() as vendor, flux(vendor, EAGER) as socket:
        frames = await transcribed(
            socket, mulaw.silence(500), hum(SAID)[:middle], mulaw.silence(400), hum(SAID)[middle:], mulaw.silence(1500)
        )

    assert frames[0]["type"] == "Connected"
    assert [frame["sequence_id"] for frame in frames] == list(range(len(frames)))
    turns = [frame for frame in frames if frame["type"] == "TurnInfo" and frame["turn_index"] == 0]
    events = [frame["event"] for frame in turns if frame["event"] != "Update"]
    assert events == ["StartOfTurn", "EagerEndOfTurn", "TurnResumed", "EagerEndOfTurn", "EndOfTurn"]
    assert (turns[-1]["transcript"], turns[-1]["trigger"]) == (SAID, "model")
    assert turns[-1]["transcript"] == [frame for frame in turns if frame["event"] == "EagerEndOfTurn"][-1]["transcript"]
    assert all(SAID.startswith(frame["transcript"]) for frame in turns)
    assert socket.close_code == 1005, "without a code, and without a summary"
    assert vendor.refusals == []


async def test_flux_ends_a_turn_when_it_is_told_to_and_takes_other_thresholds_on_the_way() -> None:
    async with simulated() as vendor, sdk(vendor).listen.v2.connect(**FLUX, eot_threshold=1.0) as socket:  # pyright: ignore[reportArgumentType, reportUnknownMemberType]
        await socket.send_media(mulaw.silence(200) + hum(SAID) + mulaw.silence(900))
        await socket.send_configure(ListenV2Configure(thresholds=ListenV2ConfigureThresholds(eot_threshold=0.9)))
        await socket.send_configure(ListenV2Configure(thresholds=ListenV2ConfigureThresholds(eot_threshold=0.2)))
        await socket.send_force_end_turn(ListenV2ForceEndTurn())
        await socket.send_close_stream(ListenV2CloseStream())
        messages: list[Any] = [message async for message in socket]

    kinds = [message.type for message in messages]
    assert [kind for kind in kinds if kind != "TurnInfo"] == ["Connected", "ConfigureSuccess", "ConfigureFailure"]
    (ended,) = [message for message in messages if message.type == "TurnInfo" and message.event == "EndOfTurn"]
    assert (ended.transcript, ended.trigger) == (SAID, "manual")
    assert vendor.refusals == ["Configure: eot_threshold must be between 0.5 and 1.0."]


WRONG_FOR_FLUX: dict[str, tuple[dict[str, str], str]] = {
    "no model": ({"encoding": "mulaw", "sample_rate": "8000"}, "Unsupported model"),
    "a model of v1": ({**FLUX, "model": "nova-3"}, "Unsupported model"),
    "a parameter of v1": ({**FLUX, "interim_results": "true"}, "belongs to /v1/listen"),
    "endpointing": ({**FLUX, "endpointing": "300"}, "belongs to /v1/listen"),
    "a parameter that nobody knows": ({**FLUX, "eot": "0.7"}, "Unexpected parameter eot"),
    "raw audio without its rate": ({"model": "flux-general-en", "encoding": "mulaw"}, "both encoding and sample_rate"),
    "a threshold out of bounds": ({**FLUX, "eot_threshold": "0.3"}, "between 0.5 and 1.0"),
    "a timeout out of bounds": ({**FLUX, "eot_timeout_ms": "100"}, "between 500 and 60000"),
    "an early end that is later": ({**FLUX, "eot_threshold": "0.6", "eager_eot_threshold": "0.7"}, "not be above"),
    "hints for the English model": ({**FLUX, "language_hint": "es"}, "only available with flux-general-multi"),
}


@pytest.mark.parametrize(("query", "why"), WRONG_FOR_FLUX.values(), ids=WRONG_FOR_FLUX.keys())
async def test_flux_refuses(query: dict[str, str], why: str) -> None:
    async with simulated() as vendor:
        with pytest.raises(InvalidStatus) as refused:
            async with flux(vendor, query):
                pass

    assert refused.value.response.status_code == 400
    assert why in refused.value.response.headers["dg-error"]
    assert len(vendor.refusals) == 1


async def test_flux_knows_no_keep_alive() -> None:
    async with simulated() as vendor, flux(vendor, FLUX) as socket:
        await socket.send('{"type":"KeepAlive"}')
        answers = [json.loads(await socket.recv()) for _ in range(2)]

    assert [answer["type"] for answer in answers] == ["Connected", "Error"]
    assert vendor.refusals == ["unknown control message: KeepAlive"]


async def test_sixteen_bit_samples_are_heard_as_mu_law_is() -> None:
    linear = mulaw.decode(mulaw.silence(500) + hum(SAID) + mulaw.silence(1500)).tobytes()
    async with simulated() as vendor, raw(vendor, {**FULL, "encoding": "linear16"}) as socket:
        for start in range(0, len(linear), 333):  # cut anywhere, also within a sample
            await socket.send(linear[start : start + 333])
        await socket.send(json.dumps({"type": "CloseStream"}))
        frames = [json.loads(frame) async for frame in socket]

    assert [text(frame) for frame in finals(frames) if text(frame)] == [SAID]
    assert vendor.refusals == []
