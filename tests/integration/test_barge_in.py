"""Callers, noises and listeners over a long answer, through the real door: what was heard, kept, and told the model."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests import sounds
from tests.speech import recorded
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import Switchboard, switchboard

from receptionist.audio.mulaw import RATE_HZ
from receptionist.call.live import ReplyHeard, TurnFinished
from receptionist.config_sections import ProviderAccount
from receptionist.conversation.history import AgentSaid, ModelDelta, ModelRequest, Origin, TextDelta
from receptionist.conversation.prompt import OwnWords, prompt
from receptionist.providers.base import Chain
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.detector import EmbeddedDetector
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.stt.deepgram import DeepgramRecogniser
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.deepgram import serve_deepgram
from receptionist.simulators.vendor import KEY

REPLY = (
    "That is a long story.",
    "It begins with a garden behind the house.",
    "Somebody planted an apple tree there.",
    "Children loved its shade in warm summers.",
    "Later their own children came along.",
    "Today everybody still talks about it.",
)
WORDS = [word for sentence in REPLY for word in sentence.split()]
SPOKEN = ("Wait, I have a question.", "Stop, please.", "Excuse me, can I ask something?", "Can you repeat that?")
LISTENING = ("Mm-hm.", "Okay.", "Uh-huh.", "Right.")
SOON = """
[receptionist]
greeting = "Hello."
[privacy]
disclose_ai = false
"""
LETTER_MS = 30
AT_ONCE = 2  # of each kind; all of it is one process, and callers keep time
GOES_ON_S = 1.2
CUT_OFF = " [cut off here by the caller]"
SURELY_WORDS = 3  # so near to the cut it is not certain that they were heard

pytestmark = [pytest.mark.timeout(120)]


class Telling:
    """A model that says all of it, whatever it is asked, by call."""

    name = account = "telling"

    def __init__(self) -> None:
        self.requests: list[ModelRequest] = []

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        self.requests.append(request)
        yield TextDelta(" ".join(REPLY))


_PITCHES = (0.9, 1.0, 1.1, 1.2, 0.95, 1.05, 1.15, 1.25, 0.85, 1.3)


@dataclass
class Overs:
    """What callers say over an answer."""

    board: Switchboard
    spelling: Spelling
    model: Telling
    pitches: Sequence[float]

    def spoken(self, texts: Sequence[str], number: int) -> bytes:
        return recorded([texts[number % len(texts)]], pitch=self.pitches[number // len(texts) % len(self.pitches)])[0]

    async def said_over(self, audio: bytes, after_s: float, *, hears_out: bool) -> Caller:
        """The caller after the call: `audio` began so long after the answer did."""
        async with self.board.caller() as caller:
            await caller.hear_out()
            await caller.type("Tell me everything.")
            await caller.until_reply()
            began_at = caller.exchanges[-1].answered_at or 0.0
            await asyncio.sleep(max(0.0, began_at + after_s - asyncio.get_running_loop().time()))
            await caller.say(audio)
            if hears_out:
                await caller.until_told(lambda event: isinstance(event, TurnFinished) and event.turn == 1)
                await caller.silence(1.2)
            else:
                await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn == 2)
        return caller

    def words(self, caller: Caller) -> list[str]:
        """That were heard whole after the greeting."""
        words = [one.word for one in self.spelling.heard(caller.heard()) if one.whole]
        return words[words.index("That") :]


@asynccontextmanager
async def house(folder: Path, count: int) -> AsyncGenerator[Overs, None]:
    """`count` callers of each kind: no more voices are made than they need."""
    pitches = _PITCHES[: 1 + (count - 1) // min(len(SPOKEN), len(LISTENING))]
    spelling, model = Spelling(LETTER_MS), Telling()
    async with serve_deepgram() as vendor, EmbeddedWorkers(Models(), [Part.DETECTOR]) as workers:
        for pitch in pitches:
            for texts in (SPOKEN, LISTENING):
                for text, audio in zip(texts, recorded(texts, pitch=pitch), strict=True):
                    vendor.taught.teach(audio, text)
        account = ProviderAccount(kind="deepgram", api_key=KEY, base_url=vendor.url)
        async with Clients({"deepgram": account}) as clients:
            opened = clients.get("deepgram")
            assert opened
            recogniser = DeepgramRecogniser("deepgram:nova-3", await opened.client())
            chain = Chain([recogniser], [model], [SpellingVoice(spelling, "spelling", pace=0.05)])
            await workers[Part.DETECTOR].until_ready(60)
            detector = EmbeddedDetector(workers[Part.DETECTOR])
            async with switchboard(folder, chain=chain, answering=SOON, detector=detector) as board:
                yield Overs(board, spelling, model, pitches)


async def at_once(overs: Overs, audio: Sequence[bytes], moments: Sequence[float], *, hears_out: bool) -> list[Caller]:
    callers: list[Caller] = []
    calls = list(zip(audio, moments, strict=True))
    for first in range(0, len(calls), AT_ONCE):
        batch = [overs.said_over(one, at, hears_out=hears_out) for one, at in calls[first:][:AT_ONCE]]
        callers += await asyncio.gather(*batch)
    return callers


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(4, marks=pytest.mark.timeout(240)),
        pytest.param(40, marks=[pytest.mark.deep, pytest.mark.timeout(900)]),
    ],
)
async def test_a_caller_stops_her_a_noise_does_not_and_after_a_listeners_she_goes_on(
    tmp_path: Path, count: int
) -> None:
    moments = [1.2 + 0.2 * (number * 7 % 20) for number in range(count)]
    early = [1.0 + 0.1 * (number * 7 % 16) for number in range(count)]  # all over before the answer is
    async with house(tmp_path, count) as overs:
        stopping, noisy, listening = await asyncio.gather(
            at_once(overs, [overs.spoken(SPOKEN, number) for number in range(count)], moments, hears_out=False),
            at_once(overs, [noise(number) for number in range(count)], early, hears_out=True),
            at_once(overs, [overs.spoken(LISTENING, number) for number in range(count)], moments, hears_out=True),
        )
        rows = await overs.board.services.records.calls.list("bright-smiles", origins=[Origin.TEST], limit=200)
        stored = [await overs.board.services.records.calls.turns("bright-smiles", row.id) for row in rows]

    assert [moments[number] for number, caller in enumerate(stopping) if len(caller.interruptions) != 1] == []
    cuts = [cut_of(overs, caller) for caller in stopping]
    assert sorted(turns[1].heard for turns in stored if turns[1].interrupted) == sorted(cuts)
    agree(overs.model.requests, cuts)
    for caller in noisy:
        assert caller.interruptions == []
        assert overs.words(caller) == WORDS
    assert max(went_on_after_s(overs, caller) for caller in listening) <= GOES_ON_S
    # One more of each who said something; a turn's first guess may have been wrong.
    assert 4 * count <= len(overs.model.requests) <= 5 * count


def noise(number: int) -> bytes:
    kinds = (sounds.cough, sounds.music, sounds.click, sounds.rumble, sounds.typing, sounds.breath, sounds.slam)
    return sounds.to_line(kinds[number % len(kinds)](number // len(kinds)))[: 3 * RATE_HZ]


def cut_of(overs: Overs, caller: Caller) -> str:
    """What of the answer counts as heard by one who stopped it: what was, as far as that is certain."""
    in_ear = overs.words(caller)
    before = in_ear[: in_ear.index("That", 1)] if "That" in in_ear[1:] else in_ear
    told = [one.event for one in caller.told if isinstance(one.event, ReplyHeard) and one.event.turn == 1][-1]
    cut = told.text.split()
    assert told.interrupted
    assert cut == before[: len(cut)]
    assert len(before) - len(cut) <= SURELY_WORDS
    return told.text


def agree(requests: Sequence[ModelRequest], cuts: Sequence[str]) -> None:
    """The model is told of no more than was heard; a guess that was thrown away may have been told of less."""
    after = [request for request in requests if len(prompt(request).messages) > 2]
    heard = [one.heard for request in after for one in request.entries if isinstance(one, AgentSaid) and one.turn == 1]
    own_words = [one.text for request in after for one in prompt(request).messages if isinstance(one, OwnWords)]
    told = [text.removesuffix(CUT_OFF) for text in own_words if text != "Hello."]
    assert all(text.endswith(CUT_OFF) for text in own_words if text != "Hello.")
    for words in (heard, told):
        assert Counter(cuts) - Counter(words) == Counter()
        assert [one for one in words if not any(cut.startswith(one) for cut in cuts)] == []


def went_on_after_s(overs: Overs, caller: Caller) -> float:
    """After the listener's last sound; 0: she did not stop. Every sentence was heard whole in the end."""
    words = overs.words(caller)
    assert list(dict.fromkeys(words)) == list(dict.fromkeys(WORDS))
    last = REPLY[-1].split()
    assert words[-len(last) :] == last
    until = caller.exchanges[-1].ended_at
    went_on = [sound.at - until for sound in caller.ear.sounds if sound.at > until]
    return went_on[0] if caller.interruptions else 0.0
