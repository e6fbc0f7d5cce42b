"""Words that were answered before the recogniser had ended their turn, and that it puts right in the end."""

import pytest
from tests.paper_call import Call, greeted_call

from receptionist.call.events import (
    Act,
    Answer,
    Clear,
    ConfirmReply,
    KeyPressed,
    Listen,
    Send,
    SentenceEnded,
    SentenceKind,
    Spoke,
    StartReply,
    Typed,
    WouldAct,
)
from receptionist.call.turn_settings import TurnSettings
from receptionist.conversation.awaited import Awaited
from receptionist.providers.base import EarlyEnd, EndOfTurn, Partial, SpeechPaused


def answered_early(words: str, *, acts: bool = False, sentence_s: float = 2.0) -> Call:
    """A turn that was ended because its answer was ready; that is being said."""
    call = greeted_call()
    call.start_speaking()
    call.wait(1)
    call.feed(Partial(words))
    call.feed(SpeechPaused())
    call.feed(Partial(words, quiet=True))
    call.make("Certainly, that can be done.", seconds=sentence_s, ends=not acts)
    if acts:
        call.feed(WouldAct(call.reply.generation))
    call.wait(0.6)
    assert call.all(ConfirmReply)
    assert call.all(Send)
    return call


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("Please book me on Thursday.", "Please book me on Tuesday."),
        ("Please cancel my appointment.", "Please don't cancel my appointment."),
        ("I can come on Tuesday.", "I can't come on Tuesday."),
        ("Please book me at three fifteen.", "Please book me at 3:50."),
        ("Please book me at 9.", "Please book me at 9:30."),
        ("Please book me on Monday or Tuesday.", "Please book me on Monday."),
    ],
)
def test_other_words_take_the_answer_back_and_are_answered_whole(heard: str, said: str) -> None:
    call = answered_early(heard)
    first = call.reply

    call.feed(EndOfTurn(said))

    assert (call.reply.cause, call.reply.turn, call.reply.amends) == (Answer(said), first.turn, True)
    assert call.all(Clear)
    call.make("On another day.")
    call.wait(4)
    assert call.said_of(first.turn).heard == "On another day."


@pytest.mark.parametrize("more", [Typed("please"), KeyPressed("5")])
def test_other_words_that_go_on_in_keys_or_in_writing_take_the_answer_back_as_well(more: Typed | KeyPressed) -> None:
    call = answered_early("Please book me on Thursday.")
    first = call.reply

    call.feed(EndOfTurn("Please book me on Tuesday and"))  # held open: more will come
    call.feed(more)
    call.wait(3)

    whole = f"Please book me on Tuesday and {more.text if isinstance(more, Typed) else more.key}"
    assert (call.reply.cause, call.reply.turn, call.reply.amends) == (Answer(whole), first.turn, True)


def test_other_words_are_a_new_turn_once_something_was_done() -> None:
    call = answered_early("Please cancel my appointment.", acts=True)
    assert call.all(Act)
    first = call.reply

    call.feed(EndOfTurn("Please don't cancel my appointment."))

    assert call.reply.cause == Answer("Please don't cancel my appointment.")
    assert (call.reply.turn, call.reply.amends) == (first.turn + 1, False)


def test_other_words_are_a_new_turn_once_a_sentence_of_the_answer_was_heard() -> None:
    call = answered_early("Please book me on Thursday.", sentence_s=0.2)
    first = call.reply
    assert call.said_of(first.turn).heard

    call.feed(EndOfTurn("Please book me on Tuesday."))

    assert (call.reply.cause, call.reply.turn) == (Answer("Please book me on Tuesday."), first.turn + 1)


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("I want to come at 10:30 please.", "I want to come at ten thirty, please."),
        ("Can you book me a checkup appointment?", "Can you book me a check up appointment?"),
        ("A check up on the twenty first.", "a checkup, um, on the 21st"),
    ],
)
@pytest.mark.parametrize("acts", [False, True])
def test_the_same_words_written_otherwise_change_nothing(heard: str, said: str, *, acts: bool) -> None:
    call = answered_early(heard, acts=acts)
    starts = call.all(StartReply)

    call.feed(Partial(said))
    call.feed(EndOfTurn(said))
    call.wait(2)

    assert call.all(StartReply) == starts
    assert call.all(Clear) == []
    assert call.all(Spoke)[-1].heard == "Certainly, that can be done."


def test_what_follows_the_same_words_is_added_however_those_are_written() -> None:
    call = answered_early("A check up on the twenty first.")

    call.feed(EndOfTurn("A checkup on the 21st. Not Friday."))

    assert call.reply.cause == Answer("A check up on the twenty first. Not Friday.")
    assert call.reply.amends


def test_other_words_that_are_told_before_the_end_are_guessed_on_in_the_place_of_the_first() -> None:
    call = answered_early("Please book me on Thursday.")
    first = call.reply

    call.feed(Partial("Please book me on Tuesday.", quiet=True))
    guess = call.reply
    assert (guess.cause, guess.turn, guess.speculative) == (Answer("Please book me on Tuesday."), first.turn, True)
    call.feed(EndOfTurn("Please book me on Tuesday."))

    assert call.all(ConfirmReply)[-1] == ConfirmReply(guess.generation)
    assert call.reply == guess


def test_other_words_that_are_taken_back_before_the_end_change_nothing() -> None:
    call = answered_early("Please book me on Thursday.")
    first = call.reply

    call.feed(Partial("Please book me on Tuesday."))
    call.feed(Partial("Please book me on Thursday."))
    call.feed(EndOfTurn("Please book me on Thursday."))
    call.wait(4)

    assert call.all(ConfirmReply) == [ConfirmReply(first.generation)]
    assert call.said_of(first.turn).heard == "Certainly, that can be done."


def test_only_the_piece_that_was_misheard_is_put_right() -> None:
    call = answered_early("My name is Ann.", acts=True)
    call.start_speaking()
    call.wait(0.5)
    call.pause()
    call.feed(Partial("My name is Ann. Please book me on Thursday.", quiet=True))
    call.make("Certainly, that can be done.")
    call.wait(0.6)
    second = call.reply
    assert second.cause == Answer("Please book me on Thursday.")

    call.feed(EndOfTurn("My name is Ann. Please book me on Tuesday."))

    assert (call.reply.cause, call.reply.turn) == (Answer("Please book me on Tuesday."), second.turn)


def test_words_that_wait_for_a_notice_are_put_right_where_they_wait() -> None:
    call = greeted_call()
    call.say("Hi there.")
    call.make("This call is recorded.", kind=SentenceKind.NOTICE, seconds=8)
    call.wait(0.5)
    call.start_speaking()
    call.wait(0.2)
    call.pause()
    call.feed(Partial("Please book me on Thursday."))
    call.wait(TurnSettings().turn_limit_s + 0.1)

    call.feed(EndOfTurn("Please book me on Tuesday."))
    call.wait(4)

    assert call.reply.cause == Answer("Please book me on Tuesday.")


def test_other_words_that_had_to_wait_for_a_notice_take_the_answer_back_behind_it() -> None:
    call = greeted_call()
    call.start_speaking()
    call.pause()
    call.feed(Partial("Please book me on Thursday."))
    call.wait(TurnSettings().turn_limit_s + 0.1)
    first = call.reply
    number = call.begin_sentence("This call is recorded.", generation=first.generation, kind=SentenceKind.NOTICE)

    call.feed(EndOfTurn("Please book me on Tuesday."))
    call.feed(SentenceEnded(first.generation, number))  # no voice could say it
    call.wait(0.1)

    assert (call.reply.cause, call.reply.turn) == (Answer("Please book me on Tuesday."), first.turn)


@pytest.mark.parametrize(
    ("asked", "heard", "said"),
    [
        (Awaited.YES_OR_NO, "Yes", "No."),
        (Awaited.YES_OR_NO, "Yes", "Not yes."),
        (Awaited.PHONE, "555 010 1234", "555 010 1235"),
        (Awaited.DATE, "May 3rd 1980", "May 13th 1980"),
    ],
)
def test_a_whole_answer_is_put_right_too(asked: Awaited, heard: str, said: str) -> None:
    call = greeted_call()
    call.feed(EndOfTurn("Hi there."))
    call.make("What shall it be?", then=Listen(asked))
    call.wait(3)
    call.start_speaking()
    call.wait(0.5)
    call.feed(EarlyEnd(heard, 300))
    call.wait(0.3)
    first = call.reply
    assert first.cause == Answer(heard)

    call.feed(EndOfTurn(said))

    assert (call.reply.cause, call.reply.turn) == (Answer(said), first.turn)
