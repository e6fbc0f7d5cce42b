"""Silence, hold, machines, the end of a call: what is in the caller's ear, and when. A real server, at true speed."""

import asyncio
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from tests.switchboard import DENTIST, FRONT_DESK
from tests.told_house import HOLD_S, MOMENT_S, SILENCE_S, Answers, house

from receptionist.call.live import ReplyHeard
from receptionist.providers.base import EndOfTurn, Partial, SpeechPaused, SpeechStarted
from receptionist.rehearsal.caller import CallOverError

LED = pytest.mark.parametrize("led", [True, pytest.param(False, marks=pytest.mark.deep)], ids=["model", "built-in"])


@LED
async def test_silence_is_asked_about_gently_then_plainly_and_then_the_call_ends(tmp_path: Path, led: bool) -> None:
    async with house(tmp_path, led=led) as here, here.board.caller() as caller:
        await caller.until_over(within_s=60)

        assert " ".join(here.words(caller)) == (
            "Hello. I'm still here. How can I help? Are you still there? "
            "I can't hear anyone, so I'll hang up now. Please call again any time. Goodbye."
        )
        for words in ("I'm still here.", "Are you still there?", "I can't hear anyone"):
            assert here.begins(caller, words)[1] >= SILENCE_S - 0.05
        assert here.model.asked == []
        row = await here.row()
        assert (row.outcome, row.state) == ("hung_up", "ended")


@pytest.mark.parametrize(
    "words", ["Un momento, por favor.", pytest.param("One moment, please.", marks=pytest.mark.deep)]
)
async def test_who_asks_for_a_moment_is_left_alone_for_longer(tmp_path: Path, words: str) -> None:
    async with house(tmp_path) as here, here.board.caller() as caller:
        await caller.hear_out()
        await here.ears.say(words)
        await here.answered(caller, 1)
        spoken_until = caller.ear.free_at
        told = " ".join(here.words(caller))
        await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn == 2, within_s=20)

        assert told.endswith("Take your time. I'm listening.")
        assert next(one.at for one in here.heard(caller) if one.at > spoken_until) - spoken_until >= MOMENT_S - 0.05
        assert here.model.asked == []


async def test_a_caller_who_spells_slowly_is_neither_asked_nor_hung_up_on(tmp_path: Path) -> None:
    async with house(tmp_path) as here, here.board.caller() as caller:
        await caller.hear_out()
        for count in range(1, 4):
            await here.ears.hear(SpeechStarted(), Partial(" ".join("LEE"[:count])), SpeechPaused())
            await asyncio.sleep(2 * SILENCE_S)  # how slowly they spell
        await here.ears.hear(EndOfTurn("L E E"))
        await here.answered(caller, 1)

        assert here.words(caller) == ["Hello.", "We open at eight."]
        assert here.model.asked[-1] == "L E E"


async def test_a_line_with_noise_and_not_one_word_ends(tmp_path: Path) -> None:
    async with house(tmp_path, wordless_s=2.0, floor_s=0.2) as here, here.board.caller() as caller:
        await caller.hear_out()
        await here.ears.hear(SpeechStarted())  # and it never stops
        await caller.until_over(within_s=60)

        assert here.words(caller)[-1].endswith("Goodbye.")
        assert (await here.row()).outcome == "hung_up"


async def test_two_voices_at_once_get_one_reply_at_a_time_and_are_asked_to_take_turns(tmp_path: Path) -> None:
    async with house(tmp_path, silence_s=8.0) as here, here.board.caller() as caller:
        await caller.hear_out()
        for _ in range(2):  # a second voice begins before the first has ended; nothing of it can be understood
            await here.ears.hear(SpeechStarted(), SpeechStarted())
            await asyncio.sleep(1.0)
            await here.ears.hear(SpeechPaused(), EndOfTurn("", 0), SpeechStarted(), SpeechPaused(), EndOfTurn("", 0))
            await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn == 1)
            await caller.until_quiet(quiet_s=0.2)

        assert [words for words in here.words(caller) if words.endswith("-")] == []
        heard = " ".join(here.words(caller))
        assert heard.count("Sorry") == 2
        assert "one at a time" in heard


async def test_goodbye_is_heard_to_its_end_although_no_mark_ever_comes_back(tmp_path: Path) -> None:
    def without_marks(message: dict[str, object]) -> list[str]:
        return [] if message["event"] == "mark" else [msgspec.json.encode(message).decode()]

    async with house(tmp_path, led=False, silence_s=8.0) as here, here.board.caller(line=without_marks) as caller:
        await caller.until_reply()
        await here.ears.say("Thank you, goodbye.")
        await caller.until_over(within_s=60)

        assert " ".join(here.words(caller)).endswith("Thanks for calling. Goodbye.")
        assert (await here.row()).state == "ended"


async def test_a_carrier_that_sends_no_sound_is_asked_and_let_go(tmp_path: Path) -> None:
    def deaf(message: dict[str, object]) -> list[str]:
        return [] if message["event"] == "media" else [msgspec.json.encode(message).decode()]

    async with house(tmp_path) as here, here.board.caller(line=deaf) as caller:
        await caller.until_over(within_s=60)

        assert "Are you still there?" in here.words(caller)
        assert caller.close_reason == "silence (1000)"


@LED
async def test_the_longest_call_is_warned_and_then_said_goodbye_to(tmp_path: Path, led: bool) -> None:
    async with house(tmp_path, led=led, silence_s=30.0, longest_s=4.0) as here, here.board.caller() as caller:
        await caller.until_over(within_s=60)

        assert " ".join(here.words(caller)).endswith(
            "We have about a minute left. Shall I take a message? "
            "I'm sorry, our time is up. Please call again any time. Goodbye."
        )
        assert here.begins(caller, "We have about")[0] - caller.began_at >= 2.0 - 0.05
        assert here.begins(caller, "I'm sorry, our time")[0] - caller.began_at >= 4.0 - 0.05
        assert here.model.asked == []


@LED
async def test_0_asks_for_a_person_whoever_leads_the_conversation(tmp_path: Path, led: bool) -> None:
    async with house(tmp_path, led=led, silence_s=8.0) as here, here.board.carrier().call(to=DENTIST) as call:
        caller = await call.stream()
        await caller.hear_out()
        await caller.press("0")
        await call.until_over(within_s=60)

        assert [one.number for one in call.dialled] == [FRONT_DESK]


@pytest.mark.parametrize(
    "greeting",
    [
        "You have reached the voicemail of Robert Stone. Please leave a message after the tone.",
        pytest.param("Ha llamado al buzón de voz de Ana. Deje su mensaje después del tono.", marks=pytest.mark.deep),
    ],
)
async def test_an_answering_machine_is_said_goodbye_to_and_kept_as_one(tmp_path: Path, greeting: str) -> None:
    async with house(tmp_path) as here, here.board.caller() as caller:
        await caller.hear_out()
        await here.ears.say(greeting)
        await caller.until_over(within_s=60)

        goodbye = "I seem to be talking to a machine, so I'll hang up now. Goodbye."
        assert " ".join(here.words(caller)) == f"Hello. {goodbye}"
        assert here.model.asked == []
        assert caller.close_reason == "machine (1000)"
        row = await here.row()
        assert (row.outcome, row.state) == ("machine", "ended")


@LED
async def test_a_robot_that_says_its_lines_again_is_let_go(tmp_path: Path, led: bool) -> None:
    lines = (
        "Thank you for calling Acme Plumbing. How can I help you?",
        "I'm sorry, I didn't catch that. How can I help you?",
    )
    async with house(tmp_path, led=led) as here, here.board.caller() as caller:
        await caller.hear_out()
        await here.ears.say(lines[0])
        await here.answered(caller, 1)
        await here.ears.say(lines[1])
        await caller.until_over(within_s=60)

        heard = " ".join(here.words(caller))
        assert heard.endswith("I seem to be talking to a machine, so I'll hang up now. Goodbye.")
        assert (await here.row()).outcome == "machine"


async def test_on_hold_she_waits_quietly_and_answers_the_person_who_is_back(tmp_path: Path) -> None:
    async with house(tmp_path) as here, here.board.caller() as caller:
        await caller.hear_out()
        await here.ears.say("Please hold. Your call is important to us.")
        await asyncio.sleep(2 * SILENCE_S)  # music
        await here.ears.hear(SpeechStarted(), SpeechPaused(), EndOfTurn("", 0))
        await here.ears.say("Hi, this is Ann, when do you open?")
        await here.answered(caller, 2)

        assert here.words(caller) == ["Hello.", "We open at eight."]


async def test_a_hold_without_end_is_ended(tmp_path: Path) -> None:
    async with house(tmp_path) as here, here.board.caller() as caller:
        await caller.hear_out()
        began = caller.ear.free_at
        for _ in range(3):
            await here.ears.say("All our agents are busy. Please stay on the line.")
            await asyncio.sleep(HOLD_S / 4)
        await caller.until_over(within_s=60)

        goodbye = "I've been on hold for a while, so I'll hang up now. Please call again any time. Goodbye."
        assert " ".join(here.words(caller)) == f"Hello. {goodbye}"
        assert here.begins(caller, "I've been on hold")[0] - began >= HOLD_S - 0.05
        assert caller.close_reason == "on_hold (1000)"
        assert (await here.row()).outcome == "hung_up"


@pytest.mark.deep
async def test_a_conversation_that_goes_round_in_circles_is_offered_a_message_and_at_last_ended(tmp_path: Path) -> None:
    async with house(tmp_path, model=Answers("Could you tell me more?")) as here, here.board.caller() as caller:
        await caller.hear_out()
        with suppress(CallOverError):
            for turn, words in enumerate(
                ("Well.", "The thing.", "You know it.", "That one there.", "As I said.") * 3, 1
            ):
                await here.ears.say(words)
                await here.answered(caller, turn)

        assert sum("Shall I take a message" in words for words in here.words(caller)) == 1
        assert " ".join(here.words(caller)).endswith(
            "I'm sorry that I couldn't help. Please call again any time. Goodbye."
        )
