"""A practice on a real server, whose recogniser hears what a test puts in, and whose voice spells what it says.

The waits are shortened; what is heard, and in which order, is not.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import Switchboard, switchboard

from receptionist.call.live import ReplyHeard
from receptionist.call.turn_settings import TurnSettings
from receptionist.conversation.history import CallerSaid, ModelDelta, ModelRequest, Origin, TextDelta
from receptionist.providers.base import (
    Chain,
    EndOfTurn,
    Listening,
    ListenSettings,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.records.calls import CallRow
from receptionist.rehearsal.caller import Caller

SILENCE_S, MOMENT_S, HOLD_S = 0.5, 1.6, 2.5
WITHOUT_PREAMBLE = """
[receptionist]
greeting = "Hello."
[privacy]
disclose_ai = false
"""


class Answers:
    """A model that answers each turn of the caller with these words, and knows how often it was asked."""

    name = account = "answers"

    def __init__(self, *words: str) -> None:
        self.words = words or ("We open at eight.", "We close at five.", "What else?")
        self.asked: list[str] = []

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        last = request.entries[-1]
        self.asked.append(last.text if isinstance(last, CallerSaid) else str(last))
        yield TextDelta(self.words[(len(self.asked) - 1) % len(self.words)])


class Ears:
    """A recogniser that hears what a test puts in. `fed`: the sound that came, call by call."""

    name = account = "ears"

    def __init__(self) -> None:
        self.fed: list[list[bytes]] = []
        self._calls: list[asyncio.Queue[SpeechEvent]] = []

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening]:
        self._calls.append(asyncio.Queue())
        self.fed.append([])
        yield _Hearing(self._calls[-1], self.fed[-1])

    async def hear(self, *events: SpeechEvent, call: int = -1) -> None:
        """`call`: of those that were begun so far; the last one."""
        for event in events:
            await self._calls[call].put(event)

    async def say(self, words: str, *, call: int = -1) -> None:
        await self.hear(SpeechStarted(), SpeechPaused(), EndOfTurn(words, 700), call=call)


class _Hearing:
    def __init__(self, heard: asyncio.Queue[SpeechEvent], fed: list[bytes]) -> None:
        self._heard, self._fed = heard, fed

    def feed(self, mulaw: bytes) -> None:
        self._fed.append(mulaw)

    async def events(self) -> AsyncIterator[SpeechEvent]:
        while True:
            yield await self._heard.get()


class Said(msgspec.Struct, frozen=True):
    """Words that were heard without a pause, and when. One that broke off ends in a dash."""

    at: float
    until: float
    words: str


class House:
    """A practice that is called, and the caller's ear."""

    def __init__(self, board: Switchboard, model: Answers, ears: Ears, spelling: Spelling) -> None:
        self.board, self.model, self.ears, self.spelling = board, model, ears, spelling

    def heard(self, caller: Caller) -> list[Said]:
        """What was heard, piece by piece: a busy machine's holes within a sentence are no pauses."""
        found: list[Said] = []
        for sound in caller.ear.sounds:
            words = " ".join(f"{one.word}{'' if one.whole else '-'}" for one in self.spelling.heard(bytes(sound.mulaw)))
            last = found[-1] if found else None
            if last and last.words[-1:] not in ".?!-":
                found[-1] = Said(last.at, sound.until, f"{last.words} {words}".strip())
            else:
                found.append(Said(sound.at, sound.until, words))
        return found

    def words(self, caller: Caller) -> list[str]:
        return [said.words for said in self.heard(caller)]

    def begins(self, caller: Caller, words: str) -> tuple[float, float]:
        """When these words began, and how long it had been quiet before them."""
        said = self.heard(caller)
        [found] = [number for number, one in enumerate(said) if one.words.startswith(words)]
        return said[found].at, said[found].at - (said[found - 1].until if found else caller.began_at)

    async def answered(self, caller: Caller, turn: int) -> None:
        await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn == turn)
        await caller.until_quiet(quiet_s=0.05)

    async def row(self, origin: Origin = Origin.TEST) -> CallRow:
        [row] = await self.board.services.records.calls.list("bright-smiles", origins=[origin])
        return row


@asynccontextmanager
async def house(
    folder: Path, *, led: bool = True, model: Answers | None = None, auth_token: str = "", **waits: float
) -> AsyncGenerator[House]:
    """`led` by a vendor's model, or by the built-in dialogue alone."""
    model, ears, spelling = model or Answers(), Ears(), Spelling(8)
    chain = Chain([ears], [model] if led else [], [SpellingVoice(spelling, "spelling")])
    short: dict[str, float] = {
        "silence_s": SILENCE_S, "moment_s": MOMENT_S, "hold_s": HOLD_S, "wordless_s": 3.0, **waits
    }  # fmt: skip

    def shortened(settings: TurnSettings) -> TurnSettings:
        return msgspec.structs.replace(settings, **short)

    async with switchboard(
        folder, chain=chain, answering=WITHOUT_PREAMBLE, waits=shortened, auth_token=auth_token
    ) as board:
        yield House(board, model, ears, spelling)
