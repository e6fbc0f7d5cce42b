"""When the caller has finished: the recogniser, patience, and a limit for a recogniser that says nothing any more."""

import pytest
from tests.paper_call import Call, greeted_call, ringing_call

from receptionist.call.events import (
    Answer,
    CancelReply,
    Clear,
    Close,
    ConfirmReply,
    EarlyEnd,
    EndOfTurn,
    HangUp,
    KeyPressed,
    Listen,
    Overdue,
    Partial,
    ReplyEnded,
    Send,
    SentenceAudio,
    SpeechPaused,
    SpeechStarted,
    StartReply,
    Typed,
    Urgent,
    WordsLate,
    Working,
    WouldAct,
)
from receptionist.call.turn_settings import TurnSettings
from receptionist.conversation.awaited import Awaited
from receptionist.conversation.patience import WAITS, Level, Patience

WAIT = WAITS["normal"]


def asking_call(kind: Awaited, level: Level = "normal") -> Call:
    """The caller has heard a question of this kind."""
    call = ringing_call(TurnSettings(patience=Patience(level)))
    call.make("What is it?", then=Listen(kind))
    call.wait(3.5)
    call.done.clear()
    return call


def answers(call: Call) -> list[str]:
    """What has a reply that may be heard."""
    confirmed = {command.generation for command in call.all(ConfirmReply)}
    starts = [start for start in call.all(StartReply) if not start.speculative or start.generation in confirmed]
    return [start.cause.text for start in starts if isinstance(start.cause, Answer)]


class TestHeldOpen:
    def test_an_and_keeps_the_turn_open_and_the_pieces_are_one_turn(self) -> None:
        call = greeted_call()

        call.say("I'd like to book a cleaning and")
        call.wait(0.5)
        assert answers(call) == []
        assert call.turns.holds_words
        call.say("a check-up for my daughter.")

        assert answers(call) == ["I'd like to book a cleaning and a check-up for my daughter."]
        assert not call.turns.holds_words
        assert call.turns.turn == 1

    def test_nobody_waits_longer_than_patience_for_what_does_not_come(self) -> None:
        call = greeted_call()

        call.say("I'd like to book a cleaning and")  # 0.7 s after the caller's last sound
        call.wait(WAIT.unfinished_s - 0.7 - 0.01)
        assert answers(call) == []
        call.wait(0.02)

        assert answers(call) == ["I'd like to book a cleaning and"]

    def test_what_is_made_while_the_turn_is_held_open_is_there_at_its_end(self) -> None:
        call = greeted_call()
        call.say("I'd like to book a cleaning and")
        assert call.reply.speculative

        call.make("Sure.", then=Listen())
        assert not call.all(Send)
        call.wait(WAIT.unfinished_s)

        assert call.all(ConfirmReply) == [ConfirmReply(call.reply.generation)]
        assert call.all(Send)

    @pytest.mark.parametrize("level", ["brisk", "normal", "relaxed"])
    def test_a_number_in_groups_is_one_answer(self, level: Level) -> None:
        call = asking_call(Awaited.PHONE, level)

        for group in ("two one two", "five five five", "oh one"):
            call.say(group)
            call.wait(WAITS[level].digits_s - 0.75)
        call.say("nine nine")

        assert answers(call) == ["two one two five five five oh one nine nine"]

    def test_a_caller_who_spells_is_never_cut(self) -> None:
        call = asking_call(Awaited.SPELLING)

        for letter in "KATHERINE":
            call.say(letter, seconds=0.4)
            call.wait(WAIT.spelling_s - 0.75)
        call.wait(WAIT.spelling_s)

        assert answers(call) == ["K A T H E R I N E"]

    def test_a_caller_who_spells_unasked_is_not_cut_either(self) -> None:
        call = greeted_call()

        call.say("My name is Lee, L E")
        call.wait(1.5)
        call.say("E")
        call.wait(3)

        assert answers(call) == ["My name is Lee, L E E"]

    def test_nothing_is_made_for_half_a_number(self) -> None:
        call = asking_call(Awaited.PHONE)

        call.feed(EarlyEnd("212"))
        call.feed(EndOfTurn("212"))
        assert call.all(StartReply) == []
        call.feed(EarlyEnd("555 0199"))

        assert answers(call) == []
        assert [start.cause for start in call.all(StartReply)] == [Answer("212 555 0199")]

    def test_um_is_no_turn(self) -> None:
        call = greeted_call()

        call.say("Um.")
        call.wait(3)
        assert answers(call) == []
        call.say("Are you open on Sunday?")

        assert answers(call) == ["Are you open on Sunday?"]

    def test_um_does_not_take_the_reply_away(self) -> None:
        call = greeted_call()
        call.say("When are you open?")
        call.make("We open at eight.", "We close at five.")
        call.wait(1)

        call.say("um", seconds=0.3)
        call.wait(6)

        assert call.heard[-1] == "We close at five."
        assert answers(call) == ["When are you open?"]

    def test_she_falls_silent_for_words_that_will_go_on(self) -> None:
        call = greeted_call()
        call.say("When are you open?")
        call.wait(1.2)
        call.make("We open at eight.", "We close at five.")
        call.wait(0.5)

        call.feed(EndOfTurn("But I wanted to"))

        assert call.all(Clear) == [Clear()]
        call.wait(WAIT.unfinished_s)
        assert answers(call)[-1] == "But I wanted to"

    def test_noise_behind_an_and_does_not_hold_it_open_for_ever(self) -> None:
        call = greeted_call()
        call.say("I'd like to book a cleaning and")

        call.start_speaking()
        call.wait(TurnSettings().held_sound_s + 0.1)

        assert answers(call) == ["I'd like to book a cleaning and"]

    def test_nobody_is_hung_up_on_in_the_middle_of_what_they_say(self) -> None:
        call = greeted_call()
        call.say("Thanks, bye")
        call.wait(0.2)
        call.make("Goodbye.", then=HangUp("goodbye"), seconds=0.4)
        call.feed(SpeechStarted())

        call.feed(EndOfTurn("Oh, and what about"))
        call.wait(WAIT.unfinished_s)

        assert call.closed is None
        assert answers(call)[-1].endswith("Oh, and what about")

    def test_words_and_the_keys_after_them_are_one_turn(self) -> None:
        call = asking_call(Awaited.PHONE)
        call.say("It's, um, 212")

        for key in "5550199#":
            call.feed(KeyPressed(key))

        assert answers(call) == ["It's, um, 212 5550199"]

    def test_words_and_what_is_typed_after_them_are_one_turn(self) -> None:
        call = greeted_call()
        call.say("My name is")

        call.feed(Typed("Sam Lee"))

        assert answers(call) == ["My name is Sam Lee"]

    def test_an_emergency_in_two_pieces_is_answered_whole_and_once(self) -> None:
        call = greeted_call()
        call.say("My husband has a")
        assert call.turns.whole("heart attack") == "My husband has a heart attack"

        call.start_speaking()
        call.feed(Urgent("heart attack"))
        call.feed(EndOfTurn("heart attack"))
        call.wait(0.1)

        assert answers(call) == ["My husband has a heart attack"]


class TestWholeAnswers:
    def test_a_plain_yes_is_not_waited_for(self) -> None:
        call = asking_call(Awaited.YES_OR_NO)
        call.start_speaking()
        call.wait(0.4)
        call.pause()

        call.feed(EarlyEnd("Yes, please."))
        call.wait(WAIT.whole_s)

        assert answers(call) == ["Yes, please."]
        call.wait(0.4)
        call.feed(EndOfTurn("Yes, please.", 700))
        assert answers(call) == ["Yes, please."], "it is not answered again"

    def test_a_whole_number_is_not_waited_for(self) -> None:
        call = asking_call(Awaited.PHONE)
        call.start_speaking()
        call.wait(3)
        call.pause()

        call.feed(EarlyEnd("212-555-0199"))
        call.wait(WAIT.whole_s)

        assert answers(call) == ["212-555-0199"]

    def test_yes_to_no_question_is_waited_for(self) -> None:
        call = asking_call(Awaited.OPEN)
        call.start_speaking()
        call.wait(0.4)
        call.pause()

        call.feed(EarlyEnd("Yes, please."))
        call.wait(1)

        assert answers(call) == []

    def test_what_follows_the_yes_is_added_to_it(self) -> None:
        call = asking_call(Awaited.YES_OR_NO)
        call.start_speaking()
        call.wait(0.4)
        call.pause()
        call.feed(EarlyEnd("Yes."))
        call.wait(0.2)

        call.start_speaking()
        call.feed(Partial("Yes. Only not on Monday"))
        call.wait(0.8)
        call.pause()
        call.feed(EndOfTurn("Yes. Only not on Monday.", 0))

        assert call.reply.cause == Answer("Yes. Only not on Monday.")
        assert call.reply.amends

    def test_please_behind_the_yes_takes_no_answer_away(self) -> None:
        call = asking_call(Awaited.YES_OR_NO)
        call.start_speaking()
        call.pause()
        call.feed(EarlyEnd("Yes."))
        call.wait(WAIT.whole_s)
        call.feed(WouldAct(call.reply.generation))
        call.make("Done. I have passed your message on.")

        call.start_speaking()
        call.wait(0.4)
        call.pause()
        call.feed(EndOfTurn("Yes, please.", 0))
        call.wait(3)

        assert answers(call) == ["Yes."]
        assert call.heard[-1] == "Done. I have passed your message on."

    def test_a_recogniser_that_hears_the_yes_otherwise_in_the_end_is_believed_in_the_same_turn(self) -> None:
        call = asking_call(Awaited.YES_OR_NO)
        call.start_speaking()
        call.pause()
        call.feed(EarlyEnd("Yes."))
        call.wait(WAIT.whole_s)
        first = call.reply

        call.feed(EndOfTurn("Guess please.", 700))

        assert (call.reply.cause, call.reply.turn) == (Answer("Guess please."), first.turn)
        assert call.reply.amends

    def test_a_turn_of_which_two_parts_were_not_waited_for_is_not_answered_again(self) -> None:
        call = asking_call(Awaited.YES_OR_NO)
        for words in ("Yes.", "Yes. Absolutely."):
            call.start_speaking()
            call.wait(0.4)
            call.pause()
            call.feed(EarlyEnd(words))
            call.wait(0.2)
            call.make("Good.", then=Listen(Awaited.YES_OR_NO), seconds=0.2)
            call.wait(0.5)
        before = len(call.all(StartReply))

        call.feed(EndOfTurn("Yes. Absolutely.", 0))

        assert len(call.all(StartReply)) == before


class TestARecogniserThatDies:
    @pytest.mark.parametrize("level", ["brisk", "normal", "relaxed"])
    def test_words_that_it_has_told_are_answered_at_the_limit(self, level: Level) -> None:
        call = asking_call(Awaited.OPEN, level)
        call.start_speaking()
        call.feed(Partial("When are you open"))
        call.pause()

        call.wait(WAITS[level].limit_s + 0.01)

        assert answers(call) == ["When are you open"]

    def test_a_caller_whose_words_are_owed_hears_something_and_is_asked(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)

        call.feed(Overdue())  # the line's own level tells that they have stopped
        assert isinstance(call.reply.cause, WordsLate)
        call.wait(TurnSettings().words_late_s + 0.01)

        assert call.reply.cause == Answer("")

    def test_words_that_are_held_open_are_not_lost_with_it(self) -> None:
        call = greeted_call()
        call.say("I'd like to book a cleaning and")
        call.start_speaking()
        call.wait(0.5)

        call.feed(Overdue())
        call.wait(TurnSettings().words_late_s + 0.01)

        assert answers(call) == ["I'd like to book a cleaning and"]


def test_f01_not_a_frame_of_the_old_turn_leaves_after_clear() -> None:
    call = greeted_call()
    call.say("When are you open?")
    call.wait(1.2)
    call.make(*[f"Sentence {n}." for n in range(4)], ends=False)  # eight seconds that the carrier holds
    call.wait(1)
    call.start_speaking()
    call.wait(TurnSettings().barge_in_s)
    [stopped_at] = [at for at, command in call.done if isinstance(command, Clear)]

    call.feed(Partial("What about Sunday"))
    for _ in range(10):
        call.make("More of the same.", ends=False)
        call.wait(0.1)
    call.pause()
    call.feed(EndOfTurn("What about Sunday?"))

    assert call.all(Send, since=stopped_at) == []
    assert answers(call)[-1] == "What about Sunday?"


def test_f03_the_marks_of_a_goodbye_that_was_cut_off_do_not_end_the_call() -> None:
    call = greeted_call()
    call.say("Thanks, that is it.")
    call.make("You are welcome.", "Have a nice day.", "Goodbye.", then=HangUp("goodbye"))
    call.wait(1)

    call.say("Wait, one more question.")
    call.wait(1)

    assert call.closed is None
    assert call.said_of(1).heard == ""


def test_f14_a_function_that_runs_is_not_cancelled_by_a_caller_who_makes_a_sound() -> None:
    call = greeted_call()
    call.say("Do you have a time on Monday?")
    generation = call.reply.generation
    call.feed(Working(generation))

    call.say("okay", seconds=0.4)
    call.cough(0.5)
    call.say("um", seconds=0.3)

    assert call.all(CancelReply) == []
    call.make("I have nine o'clock.")
    call.wait(5)
    assert call.heard[-1] == "I have nine o'clock."


def test_f18_a_guess_that_ignores_its_cancelling_is_never_heard() -> None:
    call = greeted_call()
    call.start_speaking()
    words = ""
    for n in range(7):
        words = f"{words} part{n}".strip()
        call.feed(EarlyEnd(words))
        call.wait(0.2)
        call.feed(SpeechStarted())
        call.wait(0.2)
    guesses = [start.generation for start in call.all(StartReply)]
    call.pause()

    call.feed(EndOfTurn(words, 700))
    for guess in guesses:
        call.make(f"Guess {guess}.", generation=guess)
    call.make("The answer.")
    call.wait(5)

    assert len(guesses) == 2, "a turn is guessed at twice at most"
    assert call.heard == ["The answer."]
    assert answers(call) == [words]


@pytest.mark.parametrize("acted", [False, True])
@pytest.mark.parametrize("apart_s", [0.1, 0.4, 0.8, 1.5])
def test_f19_one_utterance_in_two_ends_has_one_answer_and_is_acted_on_once(apart_s: float, acted: bool) -> None:
    call = greeted_call()
    call.say("Please book the nine")
    first = call.reply.generation
    if acted:
        call.feed(WouldAct(first))

    call.wait(apart_s)
    call.feed(EndOfTurn("o'clock on Monday"))
    call.make("Done.")
    call.wait(3)

    assert call.heard == ["Done."]
    assert call.all(CancelReply) == [CancelReply(first)]
    if acted:
        assert not call.reply.amends, "what was done is not asked for again"
        assert call.reply.cause == Answer("o'clock on Monday")
    else:
        assert call.reply.cause == Answer("Please book the nine o'clock on Monday")
    call.feed(ReplyEnded(first, HangUp("goodbye")))
    call.feed(SentenceAudio(first, 0, b"late"))
    call.feed(SpeechPaused())
    assert call.all(Close) == []
