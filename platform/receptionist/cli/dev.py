"""`receptionist dev`: the server with simulated vendors, so that the paid chain runs without keys and without cost."""

import asyncio
import logging
import os
from collections.abc import AsyncGenerator, Mapping
from pathlib import Path
from typing import Final

import click
import msgspec

from receptionist import config as configuration
from receptionist.audio import mulaw
from receptionist.cli.serve import listen_on, serve_config
from receptionist.config import Config
from receptionist.errors import ProviderError
from receptionist.ops import server
from receptionist.ops.log_setup import set_up_logging
from receptionist.practice.definition import ProviderOrder
from receptionist.providers.base import EndOfTurn, ListenSettings, Recogniser, Voice, VoiceSettings
from receptionist.providers.choose import Providers
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY
from receptionist.simulators.vendors import Vendors, open_vendors

log = logging.getLogger(__name__)

# Kept apart: under the name of a real voice, `serve` would go on playing what a simulator has spoken.
_KEPT_SPEECH: Final = "var/speech-dev"
_NO_EARS: Final = "I spoke, but this stand-in knows no words."
_UNDERSTOOD_WITHIN_S: Final = 10.0
_PATIENCE_MS: Final = 700


@click.command()
@click.option("--config", "file", type=click.Path(path_type=Path), help="receptionist.toml (RECEPTIONIST_CONFIG).")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on (PORT); 8000 unless said otherwise.")
def dev(file: Path | None, host: str, port: int | None) -> None:
    """Serve with simulated vendors: the paid chain without keys.

    Deepgram, OpenAI, ElevenLabs and Anthropic are played on this machine, whatever keys are set: nothing is sent to
    the real ones and nothing is billed. Hearing and voice are the embedded ones behind the vendors' own protocols; the
    models answer by simple rules.
    """
    config = configuration.load(file, os.environ)
    config, listener = listen_on(config, host, port)
    set_up_logging(config.observability.log_level)
    server.run(_dev(config, listener))


async def _dev(config: Config, listener: "server.socket.socket") -> None:
    async with open_vendors(voices={}) as vendors:
        await serve_config(
            pointed_at(config, vendors.base_urls),
            listener,
            kept_speech=_KEPT_SPEECH,
            on_open=lambda providers: _lend_ears_and_voice(vendors, providers),
            notice=_notice(vendors),
        )


def pointed_at(config: Config, base_urls: Mapping[str, str], key: str = KEY) -> Config:
    """The same with every vendor's account at these addresses (by kind). Vendors that nobody plays lose their keys."""
    accounts = {
        name: msgspec.structs.replace(account, api_key=key, base_url=base_urls[account.kind])
        if account.kind in base_urls
        else msgspec.structs.replace(account, api_key="")
        for name, account in config.providers.accounts.items()
    }
    return msgspec.structs.replace(config, providers=msgspec.structs.replace(config.providers, accounts=accounts))


def _lend_ears_and_voice(vendors: Vendors, providers: Providers) -> None:
    """Where the embedded recogniser and voice are installed, the simulated vendors hear and sound like them."""
    embedded = providers.of_order(ProviderOrder(stt=("embedded",), llm=("embedded",), tts=("embedded",)))
    vendors.deepgram.taught.otherwise = _NO_EARS
    if embedded.recognisers:
        vendors.deepgram.ears = vendors.openai.hearing.ears = EmbeddedEars(embedded.recognisers[0])
    if embedded.voices:
        for one in (vendors.elevenlabs, vendors.openai, vendors.deepgram):
            one.speaker = EmbeddedSpeaker(embedded.voices[0])


def _notice(vendors: Vendors) -> str:
    places = "\n".join(f"             {kind:<11}{url}" for kind, url in vendors.base_urls.items())
    return (
        "  Simulated: Deepgram, OpenAI, ElevenLabs and Anthropic are played on this machine.\n"
        "             Nothing goes to the real ones, whatever keys are set. The model answers by simple rules.\n"
        "             For real calls: serve.\n" + places
    )


class EmbeddedEars:
    """The embedded recogniser as the ears of a simulated one."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser

    def listen(self, language: str) -> "_EmbeddedEar":
        return _EmbeddedEar(self._recogniser, language)


class _EmbeddedEar:
    def __init__(self, recogniser: Recogniser, language: str) -> None:
        self._recogniser = recogniser
        self._settings = ListenSettings(language="en" if language == "multi" else language, end_of_turn_ms=_PATIENCE_MS)

    def so_far(self, audio: bytes) -> str:
        """Nothing: it understands whole utterances only."""
        return ""

    async def whole(self, audio: bytes) -> str:
        """Empty when the recogniser fails or finds no words."""
        padded = audio + mulaw.silence(2 * _PATIENCE_MS)
        try:
            async with asyncio.timeout(_UNDERSTOOD_WITHIN_S), self._recogniser.listen(self._settings) as listening:
                for start in range(0, len(padded), mulaw.FRAME_BYTES):
                    listening.feed(padded[start : start + mulaw.FRAME_BYTES])
                async for event in listening.events():
                    if isinstance(event, EndOfTurn):
                        return event.text
        except (TimeoutError, ProviderError) as error:
            log.warning("the simulated recogniser understood nothing", extra={"why": str(error) or "it took too long"})
        return ""


class EmbeddedSpeaker:
    """The embedded voice as the voice of a simulated one; a hum where it fails."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    async def speak(self, text: str, speed: float) -> AsyncGenerator[bytes, None]:
        began = False
        try:
            async for audio in self._voice.speak(text, VoiceSettings(speed=speed)):
                if isinstance(audio, bytes):
                    began = True
                    yield audio
        except ProviderError as error:
            log.warning("the simulated voice hums", extra={"why": str(error)})
            if not began:
                yield hum(text, speed)
