"""What stops the receptionist, when she goes on, and what the caller, the record and the model then agree on."""

import pytest
from tests.paper_call import Call, greeted_call, speaking_call

from receptionist.call.events import (
    Answer,
    Clear,
    EndOfTurn,
    Listen,
    MarkPlayed,
    Partial,
    Send,
    SentenceKind,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.call.turn_settings import TurnSettings
from receptionist.conversation.awaited import Awaited

MANY = tuple(f"This is the sentence of number {number}." for number in range(8))
ENOUGH_S = 1.2  # after the caller's last sound she goes on


def test_time_counts_from_the_beginning_of_the_speech_and_not_from_its_news() -> None:
    call = speaking_call()
    began_at = call.at
    call.wait(0.09)

    call.feed(SpeechStarted(began_ms_ago=90))
    call.wait(0.5)

    assert call.when(Clear) - began_at == pytest.approx(TurnSettings().barge_in_s)


def test_speech_that_is_known_only_after_its_time_stops_her_at_once() -> None:
    call = speaking_call()

    call.feed(SpeechStarted(began_ms_ago=400))

    assert call.when(Clear) == call.at


def test_a_sound_that_may_be_anything_stops_nothing_but_its_words_do() -> None:
    call = speaking_call("We open at eight.", "We close at five.")
    call.feed(SpeechStarted(interrupts=False))
    call.wait(0.6)
    assert call.all(Clear) == []

    call.feed(Partial("Sorry what"))

    assert call.when(Clear) == call.at


def test_a_sound_that_turns_out_to_be_the_callers_voice_stops_her() -> None:
    call = speaking_call("We open at eight.", "We close at five.")
    call.feed(SpeechStarted(interrupts=False))
    call.wait(0.05)

    call.feed(SpeechStarted(began_ms_ago=120))

    assert call.when(Clear) == call.at


def test_her_own_words_that_come_back_as_an_echo_are_nobodys() -> None:
    call = speaking_call("We open at eight.", "We close at five.")
    call.feed(SpeechStarted(interrupts=False))
    for heard in ("we", "we open", "we open at eight"):
        call.feed(Partial(heard))
    call.feed(SpeechPaused())
    call.feed(EndOfTurn("We open at eight."))
    call.wait(6.0)

    assert call.all(Clear) == []
    assert call.turns.turn == 1
    assert call.heard == ["We open at eight.", "We close at five."]


def test_an_answer_in_her_own_words_is_an_answer() -> None:
    call = speaking_call("Tuesday at ten or at noon?", heard_s=3.5)

    call.say("Tuesday at ten")

    assert call.turns.turn == 2


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I have Tuesday at three, or Friday at ten.", "Tuesday at three."),
        ("I have Tuesday at three, or Friday at ten.", "Friday at ten."),
        ("Tuesday at ten or at noon?", "Tuesday at ten"),
        ("Would you like Dr. Lee or Maria Patel?", "Maria Patel"),
        ("Would you like Dr. Lee or Maria Patel?", "Dr. Lee"),
        ("I have Tuesday at three. And Friday at ten. Which one is better?", "Tuesday at three"),
        ("Shall I book Tuesday at three?", "Book Tuesday at three"),
        ("Tengo el martes a las tres, o el viernes.", "el martes"),
        ("We have Tuesday at ten and Wednesday at nine. Does that suit you?", "Wednesday at nine"),
        ("Tengo el martes a las tres y el viernes. ¿Le viene bien?", "el martes a las tres"),
    ],
)
def test_a_choice_in_her_own_words_is_an_answer_also_when_nobody_is_known_to_have_spoken(said: str, words: str) -> None:
    call = speaking_call(said, heard_s=1.5)
    call.feed(SpeechStarted(interrupts=False))
    call.wait(0.6)
    call.feed(Partial(words))
    call.feed(SpeechPaused())
    call.wait(0.5)
    call.feed(EndOfTurn(words, 500))

    assert call.reply.cause == Answer(words)


@pytest.mark.parametrize(
    "words",
    [
        "I have Tuesday at three, or Friday at ten.",
        "I have Tuesday at three",
        "Tuesday at three or Friday at ten",
        "At three or Friday at ten",
        "or Friday at ten",
    ],
)
def test_an_echo_of_an_offer_has_the_words_around_the_choice(words: str) -> None:
    call = speaking_call("I have Tuesday at three, or Friday at ten.", heard_s=1.5)
    call.feed(SpeechStarted(interrupts=False))
    heard = words.split()
    for many in range(len(heard)):  # while it grows it is none of the caller's either
        call.feed(Partial(" ".join(heard[: many + 1])))
    call.feed(SpeechPaused())
    call.wait(0.5)
    call.feed(EndOfTurn(words, 500))
    call.wait(3.0)

    assert call.all(Clear) == []
    assert call.turns.turn == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("We have Tuesday at ten and Wednesday at nine.", "Wednesday at nine"),  # she asks nothing about them
        ("We have Tuesday at ten and Wednesday at nine. Does that suit you?", "Tuesday at ten and Wednesday"),
        ("We have Tuesday at ten and Wednesday at nine. Does that suit you?", "Does that"),
        ("Shall I book it?", "Shall I book it"),
        ("Shall I book it?", "Book it"),  # the end of an echo, too: and nothing is done at an echo's word
        ("Is it urgent?", "it urgent"),
    ],
)
def test_an_echo_of_a_question_chooses_nothing(said: str, words: str) -> None:
    call = speaking_call(said, heard_s=1.5)
    call.feed(SpeechStarted(interrupts=False))
    call.feed(Partial(words))
    call.feed(SpeechPaused())
    call.wait(0.2)
    call.feed(EndOfTurn(words, 200))
    call.wait(3.0)

    assert call.all(Clear) == []
    assert call.turns.turn == 1


@pytest.mark.parametrize("silent_ms", [200, 300, 600])
@pytest.mark.parametrize("words", ["", "mm-hm", "okay", None])
def test_after_a_listeners_noise_she_goes_on_in_time_with_what_was_not_heard(words: str | None, silent_ms: int) -> None:
    """`None`: the recogniser tells nothing of it at all."""
    stopped_after_s = (0.4, 1.1, 2.3, 3.6)
    for heard_s in stopped_after_s:
        call = speaking_call("We open at eight.", "We close at five.", "We are here.", heard_s=heard_s)
        call.feed(SpeechStarted(began_ms_ago=100))
        call.wait(0.3)
        quiet_at = call.at
        call.wait(silent_ms / 1000)
        call.feed(SpeechPaused(ended_ms_ago=silent_ms))
        if words is not None:
            call.wait(max(0.0, quiet_at + 0.7 - call.at))
            call.feed(EndOfTurn(words, 700))
        call.wait(8.0)

        stopped_at = call.when(Clear)
        goes_on_at = next(at for at, command in call.done if isinstance(command, Send) and at > stopped_at)
        assert goes_on_at - quiet_at <= ENOUGH_S
        whole = [sentence for sentence in call.heard if not sentence.endswith("-")]
        assert whole == ["We open at eight.", "We close at five.", "We are here."]


def test_words_that_must_be_heard_play_through_and_then_the_caller_is_listened_to() -> None:
    call = greeted_call()
    call.say("Hello?")
    call.wait(0.5)
    call.make("This call is recorded.", kind=SentenceKind.NOTICE, ends=False)
    call.make("How can I help?")
    call.wait(0.5)
    call.feed(SpeechStarted(began_ms_ago=120))
    call.wait(1.0)
    assert call.all(Clear) == []

    call.wait(1.0)

    assert "This call is recorded." in call.heard
    assert len(call.all(Clear)) == 1


@pytest.mark.parametrize("words", ["Yeah.", "Okay.", "Sure.", "Right.", "Yep.", "Mm-hm.", "Uh-huh."])
@pytest.mark.parametrize(
    ("sentences", "heard_s"),
    [
        (("Tuesday at three is free, shall I book it?", "I can also look at other days."), 2.3),
        (("Tuesday at three is free.", "Is that okay?", "Just say yes or no."), 4.3),
        (("How about Tuesday at three?", "Friday is free as well.", "So is Monday."), 4.3),
        (("¿Le viene bien el martes?", "También hay el viernes."), 2.3),
    ],
)
def test_a_yes_to_a_question_is_an_answer_also_over_what_is_said_behind_it(
    sentences: tuple[str, ...], heard_s: float, words: str
) -> None:
    call = speaking_call(*sentences, heard_s=heard_s)

    call.say(words, seconds=0.3)

    assert call.reply.cause == Answer(words)


@pytest.mark.parametrize(
    ("sentences", "heard_s"),
    [
        (("We open at eight.", "Shall I book it?"), 0.3),
        (("Which day suits you?", "We have Tuesday and Friday."), 2.3),
        (("And for what time, please?", "We have three and four."), 2.3),
        (("We open at eight.", "We close at five."), 2.3),
    ],
)
def test_a_listeners_okay_answers_no_question_that_was_not_heard_or_wants_more_than_a_yes(
    sentences: tuple[str, ...], heard_s: float
) -> None:
    call = speaking_call(*sentences, heard_s=heard_s)

    call.say("Okay.", seconds=0.3)

    assert call.turns.turn == 1


def test_a_yes_answers_what_asks_for_it_without_a_question() -> None:
    then = Listen(Awaited.YES_OR_NO)
    call = speaking_call("I will book Tuesday at three.", "Just say yes or no.", then=then, heard_s=2.3)

    call.say("Yeah.", seconds=0.3)

    assert call.turns.turn == 2


# -- heard truth ---------------------------------------------------------------------------------------------------


def interrupted_at(seconds: float, *, marks_are_lost: bool = False, late_marks: bool = False) -> Call:
    call = speaking_call(*MANY, heard_s=seconds, marks_are_lost=marks_are_lost)
    call.feed(SpeechStarted(began_ms_ago=120))
    if late_marks:  # those of the cleared sentences once more, and of sentences that never were
        for number in range(10):
            call.feed(MarkPlayed(f"{call.reply.generation}.{number}.0"))
    call.wait(1.0)
    call.feed(SpeechPaused())
    call.wait(0.7)
    call.feed(EndOfTurn("Stop, I need something else.", 700))
    call.wait(0.1)
    return call


@pytest.mark.parametrize("late_marks", [False, True])
def test_what_was_heard_agrees_with_the_carrier_to_the_sentence_whenever_she_is_stopped(*, late_marks: bool) -> None:
    for tenth in range(2, 158, 2):
        call = interrupted_at(tenth / 10, late_marks=late_marks)

        whole = [sentence for sentence in call.heard if not sentence.endswith("-")]
        assert call.said_of(1).heard == " ".join(whole), tenth
        assert call.said_of(1).interrupted
        assert call.said_of(1).text == " ".join(MANY)


def test_without_marks_a_sentence_counts_as_heard_only_when_it_must_have_ended() -> None:
    for tenth in range(2, 158, 2):
        call = interrupted_at(tenth / 10, marks_are_lost=True)

        whole = [sentence for sentence in call.heard if not sentence.endswith("-")]
        known = call.said_of(1).heard
        assert known in (" ".join(whole), " ".join(whole[:-1])), tenth
