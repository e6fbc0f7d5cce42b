"""No recogniser, or no voice, is left: the carrier's own hear and speak, and the conversation stays the same."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests import switchboard as switchboards
from tests.switchboard import DENTIST, Answered, Switchboard, leaves, switchboard

from receptionist.conversation.history import AgentSaid, CallerSaid
from receptionist.conversation.snapshots import Snapshot, decode_snapshot
from receptionist.practice.wording import stock
from receptionist.providers.base import Listening, ListenSettings
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.messages import MessageRow

_GREETING = AgentSaid(0, "Thanks for calling. How can I help?", "Thanks for calling. How can I help?")


async def _messages(board: Switchboard) -> list[MessageRow]:
    return list(await board.services.records.messages.list("bright-smiles"))


async def _turns(board: Switchboard, call: Answered) -> list[TurnRow]:
    return list(await board.services.records.calls.turns(call.practice.slug, call.ticket.call_id))


async def _row(board: Switchboard) -> CallRow:
    return await board.row(board.reception.answered[0])


async def test_a_message_is_taken_to_its_end_by_the_carriers_own_ears_and_voice(tmp_path: Path) -> None:
    async with switchboard(tmp_path, leaves("deaf", _GREETING)) as board, board.carrier().call(to=DENTIST) as phone:
        assert "say that again" in await phone.prompt()
        for words, expected in (
            ("I'd like to leave a message", "What's your name?"),
            ("Jennifer Alvarez", "Is that right?"),
            ("yes", "number you're calling from"),
            ("yes", "What would you like me to tell them?"),
            ("my crown came loose", "Shall I pass that on?"),
            ("yes", "I've passed your message to the team"),
        ):
            phone.say(words)
            assert expected in await phone.prompt()
        phone.say("no thanks, goodbye")
        await phone.until_over()

        [message] = await _messages(board)
        assert (message.name, message.phone, message.reason) == (
            "Jennifer Alvarez",
            "+12125550199",
            "My crown came loose",
        )
        row = await _row(board)
        used = await board.services.records.usage.of_call(row.practice, row.id)
        assert [one.role for one in used] == ["line"], "its minutes count; nobody who costs anything was asked"
        assert (row.state, row.outcome) == ("ended", "message_taken")
        turns = await _turns(board, board.reception.answered[0])
        assert [turn.caller_text for turn in turns][:2] == ["I'd like to leave a message", "Jennifer Alvarez"]
        assert all(turn.heard == turn.agent_text for turn in turns)


async def test_what_the_caller_had_given_before_is_not_asked_for_again(tmp_path: Path) -> None:
    entries = (
        _GREETING,
        CallerSaid(1, "please take a message"),
        AgentSaid(1, "Of course. May I have your name?", "Of course. May I have your name?"),
        CallerSaid(2, "it's Jennifer Alvarez"),
        AgentSaid(2, "And your phone number?", "And your phone number?"),
    )
    script = leaves("deaf", *entries, turn=2)
    async with switchboard(tmp_path, script) as board, board.carrier().call(to=DENTIST) as phone:
        await phone.prompt()
        phone.press("2125550143")
        assert "two one two" in await phone.prompt()
        phone.press("1")

        assert "What would you like me to tell them?" in await phone.prompt()


async def test_the_carriers_ears_and_voice_follow_the_callers_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = switchboards.PRACTICES["bright-smiles"].replace("numbers =", 'also_speaks = ["es-US"]\nnumbers =', 1)
    monkeypatch.setitem(switchboards.PRACTICES, "bright-smiles", text)
    spanish = CallerSaid(1, "hola, quisiera dejar un recado por favor")
    script = leaves("deaf", _GREETING, spanish, AgentSaid(1, "Claro que sí.", "Claro que sí."), turn=1)
    async with switchboard(tmp_path, script) as board, board.carrier().call(to=DENTIST) as phone:
        said = await phone.prompt()

        gather = ElementTree.fromstring(phone.documents[-1]).find("Gather")
        assert gather is not None
        assert [gather.get("language"), *(one.get("language") for one in gather.iter("Say"))] == ["es-US", "es-US"]
        assert said == stock(board.reception.answered[0].practice.definition, "trouble", "es")


async def test_what_no_voice_could_say_is_said_by_the_carriers(tmp_path: Path) -> None:
    half = AgentSaid(1, "We open at eight. We close at five.", "We open at eight. We close", interrupted=True)
    script = leaves("voiceless", _GREETING, CallerSaid(1, "when are you open"), half, turn=1)
    async with switchboard(tmp_path, script) as board, board.carrier().call(to=DENTIST) as phone:
        assert await phone.prompt() == "We close at five."

        call = board.reception.answered[0]
        data = await board.services.records.calls.snapshot(call.practice.slug, call.ticket.call_id)
        assert data
        snapshot: Snapshot = decode_snapshot(data)
        assert snapshot.entries[-1] == AgentSaid(1, half.text, half.text)


async def test_a_call_that_never_had_a_voice_is_greeted_by_the_carriers(tmp_path: Path) -> None:
    async with switchboard(tmp_path, leaves("voiceless")) as board, board.carrier().call(to=DENTIST) as phone:
        prompt = await phone.prompt()

        assert "automated assistant" in prompt
        assert "Bright Smiles" in prompt


async def test_a_goodbye_that_could_not_be_said_is_said_and_ends_the_call(tmp_path: Path) -> None:
    bye = AgentSaid(1, "Thanks for calling. Goodbye.", "")
    script = leaves("voiceless_end:goodbye", _GREETING, CallerSaid(1, "bye"), bye, turn=1)
    async with switchboard(tmp_path, script) as board, board.carrier().call(to=DENTIST) as phone:
        await phone.until_over()

        assert phone.said == ["Thanks for calling. Goodbye."]
        assert (await _row(board)).state == "ended"


async def test_an_emergency_is_answered_there_too(tmp_path: Path) -> None:
    async with switchboard(tmp_path, leaves("deaf", _GREETING)) as board, board.carrier().call(to=DENTIST) as phone:
        await phone.prompt()
        phone.say("my son is choking")

        assert "nine one one" in await phone.prompt()
        await phone.hang_up()
        assert (await _row(board)).outcome == "emergency"


async def test_a_person_can_be_asked_for_there_too(tmp_path: Path) -> None:
    async with switchboard(tmp_path, leaves("stuck", _GREETING)) as board, board.carrier().call(to=DENTIST) as phone:
        assert "having trouble" in await phone.prompt()
        phone.press("0")
        await phone.until_over()

        assert [one.outcome for one in phone.dialled] == ["takes"]
        assert (await _row(board)).outcome == "transferred"


async def test_a_caller_who_says_nothing_is_asked_and_then_let_go(tmp_path: Path) -> None:
    async with switchboard(tmp_path, leaves("deaf", _GREETING)) as board, board.carrier().call(to=DENTIST) as phone:
        await phone.prompt()
        for _ in range(3):
            phone.say("")
        await phone.until_over()

        assert "Are you still there?" in phone.said
        assert (await _row(board)).state == "ended"


async def test_a_webhook_that_comes_twice_acts_once(tmp_path: Path) -> None:
    entries = (
        _GREETING,
        CallerSaid(1, "please take a message, I'm Sam Lee, 212 555 0143, my crown came loose"),
        AgentSaid(
            1, "So that's a loose crown. Shall I pass that on?", "So that's a loose crown. Shall I pass that on?"
        ),
    )
    script = leaves("deaf", *entries, turn=1)
    async with switchboard(tmp_path, script) as board, board.carrier().call(to=DENTIST) as phone:
        await phone.prompt()
        phone.say("yes")
        first = await phone.prompt()
        carrier = board.carrier()
        form = [("CallSid", phone.call_sid), ("To", DENTIST), ("From", "+12125550199"), ("SpeechResult", "yes")]
        again = await carrier.post(carrier.public("/voice/gathered?attempt=1&turn=2"), form)

        assert again.status == 200
        assert "passed your message" in first
        assert "passed your message" in again.text
        assert len(await _messages(board)) == 1


class _Hears:
    """A recogniser that takes every call."""

    name = account = "hears"

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        yield self  # type: ignore[misc]  # nobody listens to it here

    def feed(self, mulaw: bytes) -> None: ...


async def test_the_stream_has_the_call_back_when_a_recogniser_hears_again(tmp_path: Path) -> None:
    async with switchboard(tmp_path, leaves("deaf", _GREETING)) as board, board.carrier().call(to=DENTIST) as phone:
        await phone.stream()
        await phone.prompt()
        phone.say("when are you open")
        await phone.prompt()
        board.reception.hearing.append(_Hears())
        phone.say("thank you")

        assert await phone.stream()
        assert len(phone.callers) == 2
