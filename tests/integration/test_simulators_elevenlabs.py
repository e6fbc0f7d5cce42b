"""The stand-in for ElevenLabs, by the real SDK and raw sockets: how it sounds, what it refuses, and how it fails."""

import asyncio
import base64
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from elevenlabs.client import AsyncElevenLabs
from elevenlabs.core.api_error import ApiError
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from receptionist.audio import vad
from receptionist.simulators.elevenlabs import VOICES, ElevenLabs, Pace, serve_elevenlabs
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY, Fault, Kind

AT_ONCE = Pace(first_audio_s=0, times_real_time=10_000)
VOICE = next(iter(VOICES))
TEXT = "We are open until six on Friday."
PHONE = {"model_id": "eleven_flash_v2_5", "output_format": "ulaw_8000"}
OPEN = {"text": " ", "voice_settings": {"stability": 0.5, "similarity_boost": 0.8, "speed": 1.0}}

Message = dict[str, Any]


@asynccontextmanager
async def simulated(key: str = KEY) -> AsyncGenerator[tuple[ElevenLabs, AsyncElevenLabs], None]:
    async with serve_elevenlabs(pace=AT_ONCE) as vendor, httpx.AsyncClient(timeout=5) as http:
        yield vendor, AsyncElevenLabs(api_key=key, base_url=vendor.url, httpx_client=http)


async def spoken(client: AsyncElevenLabs, text: str = TEXT, voice: str = VOICE, **more: Any) -> bytes:
    parameters: dict[str, Any] = {"model_id": "eleven_flash_v2_5", "output_format": "ulaw_8000", **more}
    return b"".join([piece async for piece in client.text_to_speech.stream(voice_id=voice, text=text, **parameters)])


def raw(vendor: ElevenLabs, kind: str = "stream-input", key: str = KEY, voice: str = VOICE, **more: str) -> Any:
    query = "&".join(f"{name}={value}" for name, value in {**PHONE, **more}.items())
    address = f"{vendor.url.replace('http', 'ws')}/v1/text-to-speech/{voice}/{kind}?{query}"
    return connect(address, additional_headers={"xi-api-key": key} if key else {}, proxy=None)


async def tell(socket: ClientConnection, *messages: Message) -> None:
    for message in messages:
        await socket.send(json.dumps(message))


async def heard(socket: ClientConnection) -> list[Message]:
    """Everything until the socket ends, in whatever way."""
    messages: list[Message] = []
    try:
        async for message in socket:
            messages.append(json.loads(message))  # noqa: PERF401  # what came before the end counts
    except ConnectionClosed:
        pass
    return messages


def audio(messages: list[Message], context: str = "") -> bytes:
    return b"".join(
        base64.b64decode(one["audio"])
        for one in messages
        if one.get("audio") and (not context or one["contextId"] == context)
    )


# --- over HTTP ----------------------------------------------------------------------------------------------------


async def test_speech_is_mu_law_as_long_as_the_words_and_always_the_same() -> None:
    async with simulated() as (vendor, client):
        first = await spoken(client)
        again = await spoken(client)

    assert first == again == hum(TEXT)
    assert len(first) / 8000 == pytest.approx(len(TEXT) / 15, abs=0.1)
    assert -40 < vad.level_dbfs(first) < -10
    assert vendor.spoken == [TEXT, TEXT]
    assert vendor.refusals == []


async def test_speech_can_be_quicker_and_in_plain_samples() -> None:
    async with simulated() as (_, client):
        quick = await spoken(client, voice_settings={"speed": 1.2})
        plain = await spoken(client, output_format="pcm_16000")

    assert len(quick) == pytest.approx(len(hum(TEXT)) / 1.2, rel=0.01)
    assert len(plain) == pytest.approx(len(hum(TEXT)) * 4, rel=0.01)


WRONG: dict[str, tuple[dict[str, Any], int, str]] = {
    "a voice that nobody has": ({"voice": "nobody"}, 404, "voice_not_found"),
    "a model that nobody knows": ({"model_id": "eleven_flash"}, 400, "model_not_found"),
    "a format that nobody knows": ({"output_format": "mulaw_8000"}, 400, "invalid_output_format"),
    "a format for better tiers": ({"output_format": "pcm_44100"}, 403, "output_format_not_allowed"),
    "a language where none can be named": (
        {"model_id": "eleven_multilingual_v2", "language_code": "en"},
        400,
        "unsupported_language",
    ),
    "no text": ({"text": " "}, 400, "input_text_empty"),
    "too much text": ({"text": "a" * 40_001}, 400, "max_character_limit_exceeded"),
    "a speed that is none": ({"voice_settings": {"speed": 3}}, 422, "value_error"),
}


@pytest.mark.parametrize(("parameters", "status", "code"), WRONG.values(), ids=WRONG.keys())
async def test_it_refuses(parameters: dict[str, Any], status: int, code: str) -> None:
    async with simulated() as (vendor, client):
        with pytest.raises(ApiError) as refused:
            await spoken(client, **parameters)

    assert refused.value.status_code == status
    assert code in str(refused.value.body)
    assert len(vendor.refusals) == 1


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        (Kind.WRONG_KEY, 401, "invalid_api_key"),
        (Kind.NO_CREDIT, 401, "quota_exceeded"),
        (Kind.FORBIDDEN, 403, "only_for_creator+"),
        (Kind.TOO_MANY, 429, "too_many_concurrent_requests"),
        (Kind.BROKEN, 500, "internal_error"),
        (Kind.UNKNOWN_VOICE, 404, "voice_not_found"),
    ],
)
async def test_it_can_refuse_for_a_while(kind: Kind, status: int, code: str) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind, times=1)
        with pytest.raises(ApiError) as refused:
            await spoken(client)
        again = await spoken(client)
        vendor.fault = Fault(kind)
        async with raw(vendor) as socket:
            await tell(socket, OPEN)
            (error,) = await heard(socket)

    assert (refused.value.status_code, code in str(refused.value.body)) == (status, True)
    assert again == hum(TEXT)
    assert (error["error"], socket.close_code) == (code, 1008)
    assert vendor.refusals == []


@pytest.mark.parametrize("kind", [Kind.REFUSE, Kind.CUT])
async def test_the_line_can_break(kind: Kind) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind)
        with pytest.raises(httpx.TransportError):
            await spoken(client)


async def test_it_can_answer_with_no_sound_or_with_the_wrong_one() -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(Kind.EMPTY)
        empty = await spoken(client)
        vendor.fault = Fault(Kind.WAV_HEADER)
        wave = await spoken(client)
        vendor.fault = Fault(Kind.WRONG_RATE)
        wrong = await spoken(client)

    assert empty == b""
    assert wave.startswith(b"RIFF")
    assert len(wrong) > 3 * len(hum(TEXT))


async def test_it_can_keep_a_client_waiting_and_sees_that_it_leaves() -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(Kind.HANG)
        with pytest.raises(httpx.ReadTimeout):
            await spoken(client, request_options={"timeout_in_seconds": 1})
        async with asyncio.timeout(5):
            await vendor.someone_left.wait()


async def test_the_account_can_be_looked_at() -> None:
    async with simulated() as (vendor, client):
        voices = await client.voices.get_all()
        one = await client.voices.get(VOICE)
        models = await client.models.list()
        user = await client.user.get()
        vendor.fault = Fault(Kind.NO_CREDIT)
        subscription = await client.user.subscription.get()
        with pytest.raises(ApiError, match="voice_not_found"):
            await client.voices.get("nobody")

    assert [voice.voice_id for voice in voices.voices] == list(VOICES)
    assert one.name == VOICES[VOICE]
    assert "eleven_flash_v2_5" in [model.model_id for model in models]
    assert user.subscription.character_count == 0
    assert subscription.character_count == subscription.character_limit


async def test_a_wrong_key_is_refused_everywhere() -> None:
    async with simulated(key="wrong") as (vendor, client):
        with pytest.raises(ApiError, match="invalid_api_key"):
            await spoken(client)
        with pytest.raises(ApiError, match="invalid_api_key"):
            await client.voices.get_all()
        async with raw(vendor, key="") as socket:
            await tell(socket, {**OPEN, "xi-api-key": "wrong"})
            (error,) = await heard(socket)
        async with raw(vendor, key="") as socket:
            await tell(socket, {**OPEN, "xi-api-key": KEY}, {"text": ""})
            final = await heard(socket)

    assert error["error"] == "invalid_api_key"
    assert final[-1]["isFinal"] is True
    assert len(vendor.refusals) == 3


# --- one stream a socket ------------------------------------------------------------------------------------------


async def test_text_waits_until_enough_has_gathered_or_it_is_flushed() -> None:
    async with simulated() as (vendor, _), raw(vendor) as socket:
        await tell(socket, OPEN, {"text": "Short. "}, {"text": "Now. ", "flush": True}, {"text": "a" * 160 + " "})
        await tell(socket, {"text": "The rest. "}, {"text": ""})
        messages = await heard(socket)

    assert vendor.spoken == [" Short. Now. ", "a" * 160 + " ", "The rest. "]
    assert messages[-1] == {"audio": None, "isFinal": True}
    assert audio(messages) == b"".join(map(hum, vendor.spoken))
    assert socket.close_code == 1000
    assert vendor.refusals == []


async def test_whole_sentences_are_spoken_at_once_in_auto_mode_with_their_alignment() -> None:
    async with simulated() as (vendor, _), raw(vendor, auto_mode="true", sync_alignment="true") as socket:
        await tell(socket, OPEN, {"text": "We are open. "})
        first = json.loads(await socket.recv())
        await tell(socket, {"text": ""})
        await heard(socket)

    assert "".join(first["alignment"]["chars"]).strip().startswith("We")
    assert first["alignment"]["charStartTimesMs"][0] == 0


SPOILT: dict[str, tuple[list[Message], str]] = {
    "a first text that is no space": ([{"text": "Hello"}], "single space"),
    "settings that change": ([OPEN, {"text": "a ", "voice_settings": {"stability": 0.1}}], "cannot be changed"),
    "a message without text": ([OPEN, {"flush": True}], "text is missing"),
    "text that is none": ([OPEN, {"text": 5}], "must be a string"),
    "settings out of range": ([{"text": " ", "voice_settings": {"speed": 9}}], "speed"),
}


@pytest.mark.parametrize(("messages", "why"), SPOILT.values(), ids=SPOILT.keys())
async def test_a_socket_refuses(messages: list[Message], why: str) -> None:
    async with simulated() as (vendor, _), raw(vendor) as socket:
        await tell(socket, *messages)
        (error,) = await heard(socket)

    assert error["error"] == "invalid_input_message"
    assert why in error["message"]
    assert socket.close_code == 1008
    assert len(vendor.refusals) == 1


async def test_a_socket_with_a_wrong_voice_or_model_says_so_and_closes() -> None:
    async with simulated() as (vendor, _):
        async with raw(vendor, voice="nobody") as socket:
            await tell(socket, OPEN)
            (voice,) = await heard(socket)
        async with raw(vendor, model_id="eleven_v3") as socket:
            await tell(socket, OPEN)
            (model,) = await heard(socket)

    assert (voice["error"], model["error"]) == ("voice_not_found", "unsupported_model")


async def test_a_silent_client_is_told_and_closed() -> None:
    async with simulated() as (vendor, _), raw(vendor, inactivity_timeout="1") as socket:
        await tell(socket, OPEN)
        (error,) = await heard(socket)

    assert error["error"] == "input_timeout_exceeded"
    assert socket.close_code == 1008


@pytest.mark.parametrize(("kind", "code"), [(Kind.CUT, 1006), (Kind.CLOSED, 1011)])
async def test_a_socket_can_break_in_the_middle_of_a_sentence(kind: Kind, code: int) -> None:
    async with simulated() as (vendor, _):
        vendor.fault = Fault(kind)
        async with raw(vendor) as socket:
            await tell(socket, OPEN, {"text": TEXT, "flush": True})
            messages = await heard(socket)

    assert 0 < len(audio(messages)) < len(hum(TEXT))
    assert socket.close_code == code


# --- several contexts a socket ------------------------------------------------------------------------------------


def multi(vendor: ElevenLabs, **more: str) -> Any:
    return raw(vendor, "multi-stream-input", **more)


async def test_contexts_are_spoken_side_by_side_and_each_has_its_end() -> None:
    async with simulated() as (vendor, _), multi(vendor) as socket:
        await tell(
            socket,
            {**OPEN, "context_id": "t1"},
            {"text": "Hello. ", "context_id": "t1"},
            {**OPEN, "context_id": "t2"},
            {"text": "Goodbye. ", "context_id": "t2", "flush": True},
            {"context_id": "t1", "flush": True},
            {"text": "", "context_id": "t1"},
            {"context_id": "t1", "close_context": True},
            {"context_id": "t2", "close_context": True},
            {"close_socket": True},
        )
        messages = await heard(socket)

    assert audio(messages, "t1") == hum(" Hello. ")
    assert audio(messages, "t2") == hum(" Goodbye. ")
    assert sorted(one["contextId"] for one in messages if one.get("isFinal")) == ["t1", "t2"]
    assert socket.close_code == 1000
    assert vendor.refusals == []


async def test_a_sixth_context_costs_the_socket() -> None:
    async with simulated() as (vendor, _), multi(vendor) as socket:
        await tell(socket, *({**OPEN, "context_id": f"t{number}"} for number in range(6)))
        (error,) = await heard(socket)

    assert error["error"] == "max_active_conversations"
    assert socket.close_code == 1008


async def test_what_was_flushed_goes_on_sounding_after_its_context_was_closed() -> None:
    async with simulated() as (vendor, _), multi(vendor) as socket:
        await tell(
            socket,
            {**OPEN, "context_id": "t1"},
            {"text": TEXT, "context_id": "t1", "flush": True},
            {"text": "never said ", "context_id": "t1"},
            {"context_id": "t1", "close_context": True},
            {"close_socket": True},
        )
        messages = await heard(socket)

    assert audio(messages, "t1") == hum(f" {TEXT}")


async def test_text_for_a_context_that_is_closing_is_refused() -> None:
    async with serve_elevenlabs(pace=Pace(first_audio_s=3600)) as vendor, multi(vendor) as socket:
        await tell(socket, {**OPEN, "context_id": "t1"}, {"text": TEXT, "context_id": "t1", "flush": True})
        await tell(socket, {"context_id": "t1", "close_context": True}, {"text": "more ", "context_id": "t1"})
        messages = await heard(socket)

    assert "is closed" in messages[-1]["message"]


@pytest.mark.parametrize("kind", [Kind.LATE_AUDIO, Kind.SNAKE_CASE, Kind.UNKNOWN_FRAMES])
async def test_a_socket_can_be_odd(kind: Kind) -> None:
    async with simulated() as (vendor, _):
        vendor.fault = Fault(kind, after=1)
        async with multi(vendor) as socket:
            await tell(socket, {**OPEN, "context_id": "t1"}, {"text": TEXT, "context_id": "t1", "flush": True})
            await tell(socket, {"context_id": "t1", "close_context": True}, {"close_socket": True})
            messages = await heard(socket)

    match kind:
        case Kind.LATE_AUDIO:
            final = next(place for place, one in enumerate(messages) if one.get("isFinal"))
            assert audio(messages[final:], "t1")
        case Kind.SNAKE_CASE:
            assert messages[-1] == {"audio": None, "is_final": True, "context_id": "t1"}
        case _:
            assert {"flush_done": True, "mood": "sunny"} in messages
