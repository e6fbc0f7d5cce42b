"""`receptionist call`: recorded speech on a real stream to a running server, both sides told as they speak."""

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import msgspec

from receptionist.audio import wav
from receptionist.call import tickets
from receptionist.call.live import (
    CallEnded,
    CallerWords,
    ClauseWithheld,
    FunctionRan,
    ReplyHeard,
    TurnFinished,
)
from receptionist.cli.practices import open_shelf
from receptionist.clock import SystemClock
from receptionist.config import Config, at_port, ensure_secret_key, load
from receptionist.conversation.history import Origin
from receptionist.errors import ReceptionistError
from receptionist.practice.store import SLUG
from receptionist.rehearsal.caller import Caller, CallOverError, CallRefusedError, ServerAwayError, Told, percentile
from receptionist.rehearsal.script import utterances

_LAST_WORDS_S = 3.0


class RecordingError(ReceptionistError):
    """The recording cannot be used, or what was heard cannot be written."""


class _Ending(msgspec.Struct, frozen=True, tag="ended", tag_field="event"):
    """The last line: how the call went, as the caller's ear measured it."""

    call: str  # its id: `receptionist scenario` makes a rehearsal of it
    outcome: str
    reason: str
    seconds: float
    replies: int
    unanswered: int
    first_audio_ms_p50: int | None
    first_audio_ms_p95: int | None
    greeting_ms: int | None
    interruptions: int
    underruns: int


@click.command()
@click.argument("slug")
@click.option("--audio", type=click.Path(path_type=Path), required=True, help="What the caller says: a WAV file.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write what the caller heard, as WAV.")
@click.option("--server", default="", help="Address of the server; default: public_url of receptionist.toml.")
@click.option("--from", "caller", default="", help="The caller's number, as +12125550199; default: withheld.")
@click.option("--draft", is_flag=True, help="Call the practice as its draft has it.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml to take the secret key from.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def call(
    slug: str,
    audio: Path,
    out: Path | None,
    server: str,
    caller: str,
    draft: bool,
    config: Path | None,
    *,
    as_json: bool,
) -> None:
    """Place a call to the practice SLUG on a running server.

    The recording is cut at pauses of a second; each part is said when the receptionist has finished speaking. The
    call is kept apart from real ones: nothing leaves the platform.
    """
    if not SLUG.fullmatch(slug):
        raise click.UsageError(f"{slug!r} is no practice: use the name of its file without .toml, as bright-smiles")
    if caller and not re.fullmatch(r"\+[1-9][0-9]{6,14}", caller):
        raise click.UsageError(f"--from is {caller!r}; it must be a number as +12125550199")
    settings = load(config, os.environ)
    if port := os.environ.get("PORT"):
        settings = at_port(settings, _port(port))
    address = _stream_address(server or settings.server.public_url)
    said = utterances(_recording(audio))
    if not said:
        raise RecordingError(f"{audio}: nobody speaks in this recording.")
    revision = asyncio.run(_drafted(settings, slug)) if draft else ""
    now = SystemClock().now().timestamp()
    ticket = tickets.issue(practice=slug, origin=Origin.TEST, now=now, caller=caller, draft=revision)
    token = tickets.sign(ticket, ensure_secret_key(settings))
    teller = _Teller(ticket.call_id, as_json=as_json)
    teller.caller = Caller(address, {"token": token}, on_told=teller.told)
    try:
        asyncio.run(_place(teller.caller, said, teller))
    except ServerAwayError as error:
        raise ServerAwayError(f"{error}. Start the server first: make run, or receptionist serve.") from error
    if not any(exchange.answered_at for exchange in teller.caller.exchanges):
        reason = teller.caller.close_reason
        if "not signed by this server" in reason:
            reason += "; name that server's own receptionist.toml with --config, or in RECEPTIONIST_CONFIG"
        raise CallRefusedError(f"The call was not answered: {reason}")
    teller.sum_up()
    if out:
        _write(out, teller.caller.heard())


async def _drafted(config: Config, slug: str) -> str:
    """Raises NoDraftError, WrongDraftError."""
    async with open_shelf(config, drafts=True) as shelf:
        return (await shelf.practice(slug)).revision


def _port(text: str) -> int:
    if not text.isdecimal():
        raise click.UsageError(f"PORT is {text!r}, not a number.")
    return int(text)


def _recording(path: Path) -> bytes:
    """Any WAV as a telephone hears it: mu-law, 8 kHz."""
    try:
        return wav.mulaw_from_wav(path.read_bytes())
    except OSError as error:
        raise RecordingError(f"{path}: cannot be read: {error.strerror}") from error
    except wav.WavError as error:
        raise RecordingError(f"{path}: {error}") from error


def _stream_address(server: str) -> str:
    parts = urlsplit(server)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise click.UsageError(f"--server is {server!r}; it must be an address as http://127.0.0.1:8000")
    return f"ws{server.removeprefix('http').rstrip('/')}/voice/stream"


def _write(path: Path, heard: bytes) -> None:
    try:
        path.write_bytes(wav.wav_from_mulaw(heard))
    except OSError as error:
        raise RecordingError(f"{path}: cannot be written: {error.strerror}") from error


async def _place(caller: Caller, said: list[bytes], teller: "_Teller") -> None:
    async with caller:
        teller.unanswered = len(said) - await _converse(caller, said, teller)
        await caller.hang_up(wait_s=_LAST_WORDS_S)


async def _converse(caller: Caller, said: list[bytes], teller: "_Teller") -> int:
    """One utterance after the other, each when the receptionist has had its say. Returns how many were answered."""
    answered = 0
    try:
        await caller.hear_out()
        for number, utterance in enumerate(said, 1):
            await caller.say(utterance)
            try:
                await caller.hear_out()
                answered += 1
            except TimeoutError as error:
                teller.note(f"utterance {number}: {error}")
    except CallOverError:
        if caller.exchanges[-1].answered_at and caller.exchanges[-1].means != "greeting":
            answered += 1  # the goodbye
    except TimeoutError as error:
        teller.note(str(error))
    return answered


class _Teller:
    """Prints the call as it goes: for people, or one JSON object a line."""

    def __init__(self, call_id: str, *, as_json: bool) -> None:
        self._call = call_id
        self._as_json = as_json
        self._heard: dict[int, ReplyHeard] = {}
        self._ended = CallEnded(outcome="failed", reason="the line was lost")
        self.caller: Caller
        self.unanswered = 0

    def told(self, told: Told) -> None:
        match told.event:
            case CallerWords(text=text, final=True, turn=turn):
                self._line(
                    {"event": "caller", "turn": turn, "text": text}, f"caller        {text or '(not understood)'}"
                )
            case ReplyHeard() as heard:
                self._heard[heard.turn] = heard
            case TurnFinished() as turn:
                self._reply(turn)
            case FunctionRan(name=name, arguments=arguments, result=result, turn=turn):
                record = {"event": "function", "turn": turn, "name": name, "arguments": arguments, "result": result}
                self._line(record, f"              [{name} {_brief(arguments)} -> {_brief(result)}]")
            case ClauseWithheld(turn=turn, text=text, reason=reason, said=said):
                record = {"event": "withheld", "turn": turn, "text": text, "reason": reason, "said": said}
                self._line(record, f"              [held back ({reason}): {text}]")
            case CallEnded() as ended:
                self._ended = ended
            case _:
                pass

    def note(self, text: str) -> None:
        self._line({"event": "note", "text": text}, f"              ({text})")

    def sum_up(self) -> None:
        for heard in list(self._heard.values()):  # whose turn the server did not come to finish
            self._reply_line(heard, None, {})
        caller = self.caller
        times = [e.first_audio_ms for e in caller.exchanges if e.means != "greeting" and e.first_audio_ms is not None]
        ending = _Ending(
            call=self._call,
            outcome=self._ended.outcome,
            reason=self._ended.reason,
            seconds=round(caller.ended_at - caller.began_at, 1),
            replies=len(times),
            unanswered=self.unanswered,
            first_audio_ms_p50=percentile(times, 0.5),
            first_audio_ms_p95=percentile(times, 0.95),
            greeting_ms=caller.exchanges[0].first_audio_ms,
            interruptions=len(caller.interruptions),
            underruns=len(caller.ear.underruns),
        )
        if self._as_json:
            click.echo(msgspec.json.encode(ending).decode())
            return
        click.echo(
            f"\n{ending.outcome} ({ending.reason}) after {ending.seconds:g} s. First audio: "
            f"p50 {_ms(ending.first_audio_ms_p50)}, p95 {_ms(ending.first_audio_ms_p95)} of {ending.replies} replies; "
            f"greeting {_ms(ending.greeting_ms)}. "
            f"Interruptions {ending.interruptions}, underruns {ending.underruns}, unanswered {ending.unanswered}.\n"
            f"To make a rehearsal of it: receptionist scenario {ending.call}"
        )

    def _reply(self, turn: TurnFinished) -> None:
        heard = self._heard.pop(turn.turn, None)
        if heard is None:
            return
        answered = [exchange.first_audio_ms for exchange in self.caller.exchanges if exchange.answered_at is not None]
        self._reply_line(heard, answered[-1] if answered else None, msgspec.to_builtins(turn))

    def _reply_line(self, heard: ReplyHeard, first_audio_ms: int | None, server: dict[str, Any]) -> None:
        """`server`: the turn's own timings, as it encodes them."""
        record: dict[str, Any] = {
            "event": "reply",
            "turn": heard.turn,
            "text": heard.text,
            "interrupted": heard.interrupted,
            "first_audio_ms": first_audio_ms,
            "server": {key: value for key, value in server.items() if key not in ("type", "turn")},
        }
        cut = " (interrupted)" if heard.interrupted else ""
        self._line(record, f"receptionist  {heard.text}{cut}\n              first audio {_ms(first_audio_ms)}")

    def _line(self, record: dict[str, Any], text: str) -> None:
        click.echo(msgspec.json.encode(record).decode() if self._as_json else text)
        sys.stdout.flush()


def _ms(value: int | None) -> str:
    return "-" if value is None else f"{value} ms"


def _brief(values: dict[str, Any]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in values.items()) or "nothing"
