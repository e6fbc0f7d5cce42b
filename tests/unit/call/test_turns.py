"""Turn-taking told as stories of one call: what the caller does, and what they hear."""

from tests.paper_call import Call, asked_call, greeted_call, ringing_call, speaking_call

from receptionist.call.events import (
    Act,
    Answer,
    Began,
    CancelReply,
    Clear,
    Close,
    ConfirmReply,
    Fill,
    Gone,
    Greeting,
    HangUp,
    KeyPressed,
    Leave,
    Listen,
    MarkPlayed,
    Overdue,
    Reach,
    ReplyEnded,
    Send,
    SendMark,
    SentenceAgain,
    SentenceAudio,
    SentenceEnded,
    SentenceKind,
    Silence,
    Spoke,
    StartReply,
    Stuck,
    Tick,
    TimeUp,
    TurnOver,
    Typed,
    Urgent,
    WakeAt,
    WordsLate,
    Working,
    WouldAct,
)
from receptionist.call.turn_settings import TurnSettings
from receptionist.conversation.awaited import Awaited
from receptionist.conversation.quiet import Quiet
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Failed,
    Partial,
    Resumed,
    SpeechPaused,
    SpeechStarted,
)


class TestAnswering:
    def test_a_caller_is_greeted(self) -> None:
        call = ringing_call()

        assert call.reply == StartReply(1, 0, Greeting())
        call.make("Hello, Bright Smiles.", "How can I help?")
        call.wait(5)

        assert call.heard == ["Hello, Bright Smiles.", "How can I help?"]
        assert call.said_of(0) == Spoke(0, "Hello, Bright Smiles. How can I help?", call.said_of(0).text, False)
        assert call.all(TurnOver) == [TurnOver(0)]

    def test_f10_nothing_is_done_before_the_line_is_open(self) -> None:
        call = Call()

        for event in (SpeechStarted(), EndOfTurn("hello"), Typed("hello"), KeyPressed("1"), Tick(), Gone()):
            call.feed(event)

        assert call.done == []

    def test_a_conversation_that_goes_on_after_a_cut_uses_no_number_twice(self) -> None:
        call = Call()
        call.turns.resume_at(5)

        call.feed(Began(resumed=True))

        assert call.reply == StartReply(1, 5, Greeting(resumed=True))

    def test_a_turn_is_answered_once_and_heard(self) -> None:
        call = asked_call("When are you open?")

        assert call.reply.cause == Answer("When are you open?")
        call.make("We open at eight.")
        call.wait(3)

        assert call.heard == ["We open at eight."]
        assert len(call.all(StartReply)) == 1
        assert call.all(Spoke) == [Spoke(1, "We open at eight.", "We open at eight.", False)]
        assert call.all(TurnOver) == [TurnOver(1)]

    def test_what_comes_after_the_end_of_a_reply_is_ignored(self) -> None:
        call = asked_call()
        call.make("We open at eight.")

        call.make("And another thing.", then=HangUp("goodbye"))
        call.wait(6)

        assert call.heard == ["We open at eight."]
        assert call.closed is None

    def test_speech_leaves_while_the_rest_of_it_is_being_made(self) -> None:
        call = asked_call()
        generation = call.reply.generation

        number = call.begin_sentence("We open at eight.", generation=generation)
        call.feed(SentenceAudio(generation, number, call.audio_of("We open at eight.", 0.1)))

        assert len(call.all(Send)) == 1

    def test_what_the_caller_typed_is_answered(self) -> None:
        call = greeted_call()

        call.feed(Typed(" When are you open? "))

        assert call.reply.cause == Answer("When are you open?")

    def test_two_sentences_made_at_once_are_heard_one_after_the_other(self) -> None:
        call = asked_call()
        generation = call.reply.generation

        first = call.begin_sentence("We open at eight.", generation=generation)
        second = call.begin_sentence("We close at five.", generation=generation)
        for _ in range(2):
            call.feed(SentenceAudio(generation, second, call.audio_of("We close at five.", 1)))
            call.feed(SentenceAudio(generation, first, call.audio_of("We open at eight.", 1)))
        call.feed(SentenceEnded(generation, second))
        call.feed(SentenceEnded(generation, first))
        call.wait(5)

        assert call.heard == ["We open at eight.", "We close at five."]

    def test_a_sentence_without_sound_does_not_count_as_heard(self) -> None:
        call = asked_call()
        generation = call.reply.generation

        call.make("We open at eight.", ends=False)
        call.feed(SentenceEnded(generation, call.begin_sentence("We close at five.", generation=generation)))
        call.feed(ReplyEnded(generation, Listen()))
        call.wait(3)

        assert call.said_of(1).heard == "We open at eight."
        assert call.all(TurnOver) == [TurnOver(1)]

    def test_the_call_that_the_caller_ends_is_recorded_as_far_as_it_was_heard(self) -> None:
        call = speaking_call("We open at eight.", "We close at five.", heard_s=3)

        call.feed(Gone())

        assert call.said_of(1) == Spoke(1, "We open at eight. We close at five.", "We open at eight.", True)
        assert call.all(TurnOver)[-1] == TurnOver(1)
        call.feed(EndOfTurn("hello"))
        assert call.closed is None


class TestInterrupting:
    def test_a_caller_who_speaks_stops_the_receptionist(self) -> None:
        call = speaking_call("We open at eight.", "We close at five.", heard_s=0.5)
        before = call.at

        call.start_speaking()
        call.wait(1.0)

        assert call.when(Clear) == before + TurnSettings().barge_in_s
        assert not call.all(Send, since=before)
        assert call.heard == ["We open at eight.-"]

    def test_f01_clear_comes_before_all_else(self) -> None:
        call = speaking_call()
        before = call.at

        call.start_speaking()
        call.wait(0.2)

        first = next(command for at, command in call.done if at >= before and not isinstance(command, WakeAt))
        assert first == Clear()

    def test_words_that_stop_the_reply_are_answered(self) -> None:
        call = speaking_call("We open at eight.", "We close at five.", "Or at six.", heard_s=3)
        old = call.reply.generation

        call.say("What about Sunday?")

        assert call.reply.cause == Answer("What about Sunday?")
        assert CancelReply(old) in call.all(CancelReply)
        assert call.all(TurnOver) == [TurnOver(1)]

    def test_f06_audio_of_the_old_reply_that_comes_late_is_never_heard(self) -> None:
        call = asked_call()
        call.make("We open at eight.", ends=False)
        call.wait(1)
        old = call.reply.generation
        call.say("What about Sunday?")
        before = call.at

        call.make("And we close at five.", generation=old)
        call.wait(1)
        call.make("Closed on Sunday.")
        call.wait(3)

        assert {send.generation for send in call.all(Send, since=before)} == {call.reply.generation}
        assert call.heard[-1] == "Closed on Sunday."

    def test_f02_a_reply_that_is_made_but_not_played_can_still_be_interrupted(self) -> None:
        call = speaking_call(*[f"Sentence {n}." for n in range(4)], heard_s=0.5)

        call.start_speaking()
        call.wait(0.2)

        assert call.all(Clear) == [Clear()]
        assert call.heard == ["Sentence 0.-"]

    def test_f03_marks_that_a_clear_gives_back_are_not_heard(self) -> None:
        call = speaking_call("One.", "Two.", "Three.", heard_s=2.5)

        call.say("Stop.")
        call.wait(0.1)

        assert call.said_of(1) == Spoke(1, "One. Two. Three.", "One.", True)

    def test_f05_the_history_holds_what_was_heard(self) -> None:
        call = speaking_call(*[f"Sentence {n}." for n in range(6)], heard_s=5)

        call.say("Stop.")

        assert call.said_of(1).heard == "Sentence 0. Sentence 1."
        assert call.said_of(1).interrupted

    def test_a_cough_does_not_stop_the_receptionist(self) -> None:
        call = speaking_call("We open at eight.", "We close at five.", heard_s=0.5)

        call.cough(0.1)
        call.wait(5)

        assert call.all(Clear) == []
        assert call.heard == ["We open at eight.", "We close at five."]

    def test_after_a_stop_without_words_she_goes_on_with_what_was_not_heard(self) -> None:
        call = speaking_call("One.", "Two.", "Three.", heard_s=3)
        call.start_speaking()
        call.wait(0.3)
        call.pause()
        paused_at = call.at

        call.wait(6)

        resumed_at = min(at for at, command in call.done if isinstance(command, Send) and at >= paused_at)
        assert resumed_at - paused_at <= TurnSettings().words_due_s + 1e-9
        assert call.heard == ["One.", "Two.-", "Two.", "Three."]
        assert call.said_of(1) == Spoke(1, "One. Two. Three.", "One. Two. Three.", False)
        assert len(call.all(StartReply)) == 1

    def test_she_does_not_go_on_once_words_are_known(self) -> None:
        call = speaking_call("One.", "Two.", heard_s=1)
        call.start_speaking()
        call.wait(0.5)
        call.pause()
        call.feed(EarlyEnd("What about Sunday"))
        before = call.at

        call.wait(3)

        assert not call.all(Send, since=before)

    def test_she_goes_on_at_once_when_the_recogniser_heard_no_words(self) -> None:
        call = speaking_call("One.", "Two.", heard_s=1)

        call.cough(0.3)

        assert call.all(Send, since=call.at)

    def test_she_goes_on_although_the_rest_is_still_being_made(self) -> None:
        call = asked_call()
        call.make("One.", ends=False)
        call.wait(1)

        call.cough(0.3)
        call.wait(3)
        call.make("Two.")
        call.wait(3)

        assert call.said_of(1) == Spoke(1, "One. Two.", "One. Two.", False)

    def test_marks_of_before_the_stop_do_not_count_after_it(self) -> None:
        call = speaking_call("One.", "Two.", heard_s=1)
        old = call.all(SendMark)[0].name
        call.cough(0.3)

        call.feed(MarkPlayed(old))

        assert call.all(Spoke)[-1].heard == ""

    def test_an_echo_of_herself_does_not_stop_her_for_ever(self) -> None:
        call = speaking_call("We open at eight.", heard_s=0)

        for _ in range(6):
            call.wait(0.1)
            call.cough(0.5)

        assert call.said_of(1).heard == "We open at eight."
        assert len(call.all(Clear)) == 2

    def test_mm_hm_lets_her_go_on(self) -> None:
        call = speaking_call("One.", "Two.", heard_s=2.5)

        call.say("Mm-hm.", seconds=0.4)
        call.wait(3)

        assert len(call.all(StartReply)) == 1
        assert call.said_of(1) == Spoke(1, "One. Two.", "One. Two.", False)

    def test_mm_hm_too_short_to_stop_her_changes_nothing(self) -> None:
        call = speaking_call("One.", "Two.", heard_s=2.5)

        call.feed(EndOfTurn("mm hm"))
        call.wait(3)

        assert call.all(Clear) == []
        assert len(call.all(StartReply)) == 1

    def test_okay_after_a_question_is_an_answer(self) -> None:
        for heard_s in (1.5, 2.5):  # while it is being asked, and after
            call = speaking_call("Shall I put you through?", heard_s=heard_s)

            call.say("Okay.", seconds=0.4)

            assert call.reply.cause == Answer("Okay.")

    def test_okay_after_the_whole_reply_is_a_turn(self) -> None:
        call = speaking_call("We open at eight.", heard_s=3)

        call.say("Okay.", seconds=0.4)

        assert call.reply.cause == Answer("Okay.")

    def test_a_notice_plays_through_and_the_words_said_during_it_are_answered_after(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE, ends=False)
        call.make("How can I help?")

        call.wait(0.1)
        call.say("I have a toothache.", seconds=0.5)
        assert call.all(Clear) == []
        assert call.all(StartReply) == [StartReply(1, 0, Greeting())]
        call.wait(1)

        assert "This call is recorded." in call.heard
        assert call.reply.cause == Answer("I have a toothache.")

    def test_a_caller_who_speaks_on_after_the_notice_is_not_talked_over(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE, ends=False)
        call.make("How can I help?")
        call.wait(1.5)

        call.start_speaking()
        call.wait(2)

        assert call.heard == ["This call is recorded."]

    def test_words_said_before_the_greeting_do_not_take_its_notice_away(self) -> None:
        call = ringing_call()

        call.say("I have a toothache.", seconds=0.5)
        assert call.all(StartReply) == [StartReply(1, 0, Greeting())]
        call.make("This call is recorded.", kind=SentenceKind.NOTICE, ends=False)
        call.make("How can I help?")
        call.wait(3)

        assert call.heard == ["This call is recorded."]
        assert call.reply.cause == Answer("I have a toothache.")

    def test_words_said_before_a_greeting_without_a_notice_are_answered_instead(self) -> None:
        call = ringing_call()

        call.say("I have a toothache.", seconds=0.5)
        call.make("Hello, Bright Smiles.")

        assert call.all(Send) == []
        assert call.reply.cause == Answer("I have a toothache.")

    def test_hello_during_the_greeting_does_not_take_it_away(self) -> None:
        call = ringing_call()
        call.make("Hello, Bright Smiles.", "How can I help?")
        call.wait(0.2)

        call.say("Hello?", seconds=0.4)
        call.wait(5)

        assert call.said_of(0).heard == "Hello, Bright Smiles. How can I help?"
        assert len(call.all(StartReply)) == 1

    def test_a_recogniser_that_tells_only_of_words_stops_her_too(self) -> None:
        call = speaking_call("One.", "Two.")

        call.feed(Partial("what about"))
        assert call.all(Clear) == [Clear()]
        call.feed(EndOfTurn("what about Sunday"))

        assert call.reply.cause == Answer("what about Sunday")

    def test_the_next_sentence_waits_for_a_caller_who_began_to_speak_in_a_gap(self) -> None:
        call = asked_call()
        call.make("Let me see.", ends=False, seconds=1)
        call.wait(2)
        call.start_speaking()
        before = call.at

        call.make("We open at eight.")
        call.wait(0.5)
        assert not call.all(Send, since=before)
        call.pause()
        call.wait(0.7)
        call.feed(EndOfTurn("And on Sunday?"))

        assert call.heard == ["Let me see."]
        assert call.reply.cause == Answer("And on Sunday?")


EIGHT, SEVEN = "We open at eight.", "We shut at seven."
ENDS = (Reach(2, 400), Reach(7, 1000), Reach(10, 1200), Reach(17, 1900))


def telling_call(*, heard_s: float) -> Call:
    """The receptionist says two sentences, two seconds each, in a voice that tells its words."""
    call = asked_call()
    call.wait(1.2)
    for sentence in (EIGHT, SEVEN):
        number = call.begin_sentence(sentence, generation=call.reply.generation)
        call.feed(SentenceAudio(call.reply.generation, number, call.audio_of(sentence, 2)))
        call.feed(SentenceAudio(call.reply.generation, number, b"", ENDS))
        call.feed(SentenceEnded(call.reply.generation, number))
    call.feed(ReplyEnded(call.reply.generation, Listen()))
    call.wait(heard_s)
    return call


class TestHearingWords:
    def test_of_a_sentence_that_the_caller_interrupts_its_first_words_were_heard(self) -> None:
        call = telling_call(heard_s=3.0)

        call.say("What about Sunday?")

        assert call.said_of(1) == Spoke(1, f"{EIGHT} {SEVEN}", f"{EIGHT} We shut", True)
        assert call.reply.cause == Answer("What about Sunday?")

    def test_she_goes_on_with_the_whole_sentence_after_a_cough(self) -> None:
        call = telling_call(heard_s=1.0)

        call.cough(0.3)
        assert call.said_of(1).heard == "We open"
        call.wait(5)

        assert call.heard == [f"{EIGHT}-", EIGHT, SEVEN]
        assert call.said_of(1) == Spoke(1, f"{EIGHT} {SEVEN}", f"{EIGHT} {SEVEN}", False)

    def test_a_few_words_of_an_answer_do_not_keep_the_caller_from_ending_their_turn(self) -> None:
        call = asked_call("Can I come")
        number = call.begin_sentence(EIGHT, generation=call.reply.generation)
        call.feed(SentenceAudio(call.reply.generation, number, call.audio_of(EIGHT, 2)))
        call.feed(SentenceAudio(call.reply.generation, number, b"", ENDS))
        call.wait(0.7)

        call.say("on Sunday?")

        assert call.all(Spoke)[0].heard == "We"
        assert call.reply.cause == Answer("Can I come on Sunday?")
        assert call.reply.amends

    def test_who_hangs_up_in_the_middle_has_heard_as_much(self) -> None:
        call = telling_call(heard_s=1.6)

        call.feed(Gone())

        assert call.said_of(1).heard == "We open at"

    def test_a_sentence_that_no_voice_could_end_was_not_heard_to_its_end(self) -> None:
        call = asked_call()
        generation = call.reply.generation
        number = call.begin_sentence(EIGHT, generation=generation)
        call.feed(SentenceAudio(generation, number, b"", ENDS))
        call.feed(SentenceAudio(generation, number, call.audio_of(EIGHT, 1.1)))
        call.feed(SentenceEnded(generation, number, whole=False))
        call.feed(ReplyEnded(generation, Leave("voiceless")))

        call.wait(2)

        assert call.said_of(1) == Spoke(1, EIGHT, "We open", False)
        assert call.closed == Close("voiceless", leave=True)


class TestLostMarks:
    def test_f04_when_no_mark_comes_back_the_receptionist_still_falls_silent_and_asks(self) -> None:
        call = speaking_call("We open at eight.", heard_s=0, marks_are_lost=True)

        call.wait(2.99)
        assert call.turns.generation is not None
        call.wait(0.02)
        assert call.turns.generation is None
        assert call.said_of(1).heard == "We open at eight."
        call.wait(TurnSettings().silence_s)

        assert call.reply.cause == Silence(1)

    def test_f12_the_goodbye_that_nobody_confirms_still_ends_the_call(self) -> None:
        call = speaking_call("Goodbye.", heard_s=0, then=HangUp("goodbye"), marks_are_lost=True)

        call.wait(3.1)

        assert call.closed == Close("goodbye")

    def test_a_mark_that_never_came_does_not_make_her_repeat_herself(self) -> None:
        call = speaking_call("One.", "Two.", heard_s=2.5, marks_are_lost=True)

        call.cough(0.3)
        call.wait(4)

        assert call.heard == ["One.", "Two.-", "Two."]
        assert call.said_of(1).heard == "One. Two."


class TestEndingTheCall:
    def test_f11_goodbye_is_heard_to_its_end(self) -> None:
        call = speaking_call("Goodbye.", heard_s=1.99, then=HangUp("goodbye"))

        assert call.closed is None
        call.wait(0.02)

        assert call.heard == ["Goodbye."]
        assert call.closed == Close("goodbye")
        assert isinstance(call.done[-1][1], Close)

    def test_a_call_that_is_put_through_leaves_the_stream(self) -> None:
        call = speaking_call("I will put you through.", heard_s=3, then=Leave("transfer"))

        assert call.closed == Close("transfer", leave=True)

    def test_a_cough_does_not_save_the_caller_from_goodbye(self) -> None:
        call = speaking_call("Goodbye.", heard_s=1, then=HangUp("goodbye"))

        call.cough(0.3)
        call.wait(3)

        assert call.closed == Close("goodbye")

    def test_a_caller_who_has_one_more_question_is_not_hung_up_on(self) -> None:
        call = speaking_call("Goodbye.", heard_s=1, then=HangUp("goodbye"))

        call.say("Wait, one more thing.")
        call.wait(2)

        assert call.closed is None
        assert call.reply.cause == Answer("Wait, one more thing.")

    def test_a_caller_whose_words_begin_over_the_goodbye_is_not_hung_up_on(self) -> None:
        for begins_at, words_after in ((1.93, 0.05), (1.5, 0.3), (1.5, 0.8)):
            call = speaking_call("Goodbye.", heard_s=begins_at, then=HangUp("goodbye"))
            call.feed(SpeechStarted(interrupts=False))
            call.wait(words_after)
            call.feed(Partial("Oh wait I also need"))
            call.wait(1)
            assert call.closed is None
            call.feed(SpeechPaused())
            call.wait(0.7)
            call.feed(EndOfTurn("Oh wait, I also need a receipt.", 700))
            call.wait(1)

            assert call.closed is None
            assert call.reply.cause == Answer("Oh wait, I also need a receipt.")

    def test_a_noise_over_the_goodbye_holds_the_line_only_for_a_moment(self) -> None:
        noise = speaking_call("Goodbye.", heard_s=1.9, then=HangUp("goodbye"))
        noise.feed(SpeechStarted(interrupts=False))
        noise.wait(0.9)
        assert noise.closed is None
        noise.wait(0.2)

        assert noise.closed == Close("goodbye")

    def test_nothing_happens_after_the_end(self) -> None:
        call = speaking_call("Goodbye.", heard_s=3, then=HangUp("goodbye"))
        done = len(call.done)

        call.say("Hello?")
        call.feed(Began())
        call.feed(Gone())

        assert len(call.done) == done

    def test_silence_is_asked_about_three_times_and_ends(self) -> None:
        call = greeted_call()

        for count in (1, 2, 3):
            call.wait(TurnSettings().silence_s)
            assert call.reply.cause == Silence(count)
            call.make(f"Are you there, {count}?", then=HangUp("silence") if count == 3 else None)
            call.wait(2)

        assert call.closed == Close("silence")

    def test_the_silence_after_an_answer_is_the_first_again(self) -> None:
        call = greeted_call()
        call.wait(8)
        call.make("Are you there?")
        call.wait(2.5)

        call.say("Yes, when are you open?")
        call.make("At eight.")
        call.wait(10.1)

        assert call.reply.cause == Silence(1)

    def test_a_caller_who_is_speaking_is_not_asked_whether_they_are_there(self) -> None:
        call = greeted_call()
        call.wait(6)

        call.start_speaking()
        call.wait(15)

        assert call.all(StartReply) == []

    def test_a_cough_does_not_begin_the_silence_anew(self) -> None:
        call = greeted_call()

        call.wait(4)
        call.cough(0.2)
        call.wait(3.2)

        assert call.reply.cause == Silence(1)

    def test_one_moment_is_given_and_only_then_is_the_caller_asked(self) -> None:
        call = greeted_call()
        call.say("One moment, please.")
        call.make("Take your time.", then=Listen(quiet=Quiet.MOMENT))
        call.wait(2)

        call.wait(19.9)
        assert call.reply.cause == Answer("One moment, please.")
        call.wait(0.2)
        assert call.reply.cause == Silence(1)
        call.make("Are you there?")
        call.wait(2 + 8.1)
        assert call.reply.cause == Silence(2)

    def test_a_caller_who_found_it_has_the_usual_silence_again(self) -> None:
        call = greeted_call()
        call.say("One moment, please.")
        call.make("Take your time.", then=Listen(quiet=Quiet.MOMENT))
        call.wait(10)
        call.say("I have found my card.")
        call.make("Thank you.")

        call.wait(2 + 8.1)

        assert call.reply.cause == Silence(1)

    def test_a_line_on_which_nobody_says_a_word_ends_whatever_it_sounds_like(self) -> None:
        call = greeted_call()
        began, answered = call.at, set[int]()
        while not call.closed and call.at < began + 200:
            call.start_speaking()
            call.wait(3)
            call.pause()
            call.wait(0.7)
            call.feed(EndOfTurn("", 700))  # a drill, next door
            for start in call.all(StartReply):
                if start.generation not in answered:
                    answered.add(start.generation)
                    last = isinstance(start.cause, Silence) and start.cause.last
                    call.make("Goodbye." if last else "Sorry?", then=HangUp("silence") if last else None)

        assert call.closed == Close("silence")
        assert 55 <= call.at - began <= 80

    def test_nobody_who_spells_slowly_is_hung_up_on_or_asked(self) -> None:
        call = greeted_call()
        call.say("I want to leave my name.")
        call.make("Go on.", then=Listen(Awaited.SPELLING))
        call.wait(2)
        starts = len(call.all(StartReply))

        for letters in range(1, 30):  # a letter every three seconds and more
            call.start_speaking()
            call.wait(0.4)
            call.pause()
            call.feed(Partial(" ".join("ABCDEFGHIJKLMNOPQRSTUVWXYZABCD"[:letters])))
            call.wait(2.0)
        call.feed(EndOfTurn(" ".join("ABCDEFGHIJKLMNOPQRSTUVWXYZABC")))
        call.wait(4)

        assert len(call.all(StartReply)) == starts + 1
        assert isinstance(call.reply.cause, Answer)

    def test_music_on_hold_is_not_spoken_to_and_a_person_who_is_back_is(self) -> None:
        call = greeted_call()
        call.say("Please hold. Your call is important to us.")
        call.feed(ReplyEnded(call.reply.generation, Listen(quiet=Quiet.HOLD)))
        starts = len(call.all(StartReply))

        for _ in range(8):
            call.cough(10)
        call.feed(Overdue())
        assert len(call.all(StartReply)) == starts
        call.say("Thanks for holding. How can I help?")

        assert call.reply.cause == Answer("Thanks for holding. How can I help?")

    def test_a_hold_that_goes_on_for_too_long_ends_however_often_it_is_announced(self) -> None:
        call = greeted_call()
        began = call.at
        while not any(isinstance(start.cause, Silence) for start in call.all(StartReply)):
            call.say("Your call is important to us.", seconds=2)
            if isinstance(call.reply.cause, Answer):
                call.feed(ReplyEnded(call.reply.generation, Listen(quiet=Quiet.HOLD)))
            call.start_speaking()
            for _ in range(20):
                if not isinstance(call.reply.cause, Silence):
                    call.wait(1)
        assert call.reply.cause == Silence(1, last=True)
        call.make("Goodbye.", then=HangUp("silence"))
        call.wait(8)

        assert call.heard == ["Goodbye."]
        assert call.closed == Close("silence")
        assert 115 <= call.at - began <= 160

    def test_the_longest_call_is_warned_a_minute_ahead_and_ended(self) -> None:
        call = greeted_call(TurnSettings(longest_s=120, silence_s=1000))

        call.wait(57)
        assert call.reply.cause == TimeUp(final=False)
        call.make("We have a minute left.")
        call.wait(60)
        assert call.reply.cause == TimeUp(final=True)
        call.make("Goodbye.", then=HangUp("longest_call"))
        call.wait(3)

        assert call.closed == Close("longest_call")

    def test_a_caller_who_talks_over_the_last_goodbye_is_answered_and_told_again(self) -> None:
        call = greeted_call(TurnSettings(longest_s=120, silence_s=1000))
        call.wait(57)
        call.make("We have a minute left.")
        call.wait(60)
        call.make("Goodbye.", then=HangUp("longest_call"))
        call.wait(0.5)

        call.say("When are you open?")
        call.make("At eight.")
        call.wait(3)

        assert call.reply.cause == TimeUp(final=True)

    def test_the_last_goodbye_waits_for_a_turn_that_is_about_to_end(self) -> None:
        call = greeted_call(TurnSettings(longest_s=30, silence_s=1000))
        call.wait(12)
        call.make("We have a minute left.")
        call.wait(14)
        call.feed(EarlyEnd("When are you open"))
        guess = call.reply

        call.wait(1)
        assert call.reply == guess
        call.feed(EndOfTurn("When are you open"))
        call.make("At eight.")
        call.wait(3)

        assert call.heard[-1] == "At eight."
        assert call.reply.cause == TimeUp(final=True)
        assert call.reply.turn == guess.turn + 1

    def test_a_line_that_never_stops_making_noise_is_told_goodbye_too(self) -> None:
        call = greeted_call(TurnSettings(longest_s=30))
        call.start_speaking()

        for _ in range(45):
            call.wait(0.5)
            call.pause()
            call.wait(0.1)
            call.start_speaking()
        assert call.reply.cause == TimeUp(final=True)
        call.make("Goodbye.", then=HangUp("longest_call"))
        call.wait(8)

        assert call.heard == ["Goodbye."]
        assert call.closed == Close("longest_call")

    def test_a_call_ends_even_if_its_last_reply_never_ends(self) -> None:
        call = greeted_call(TurnSettings(longest_s=60))
        call.say("When are you open?")
        for _ in range(60):
            call.make("And another thing.", ends=False)
            call.wait(2)

        assert call.closed == Close("longest_call")


class TestGuessing:
    def test_the_same_words_at_the_end_release_what_was_made_ahead(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)
        call.pause()
        call.wait(0.1)
        call.feed(EarlyEnd("When are you open"))
        guess = call.reply
        call.make("We open at eight.")
        call.wait(0.5)
        assert guess.speculative
        assert call.all(Send) == []

        call.feed(EndOfTurn("when are you open?"))

        released = [command for at, command in call.done if at == call.at and not isinstance(command, WakeAt)]
        assert released[0] == ConfirmReply(guess.generation)
        assert isinstance(released[1], Send)
        assert len(call.all(StartReply)) == 1

    def test_other_words_at_the_end_cancel_what_was_made_ahead_unheard(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)
        call.feed(EarlyEnd("When are you"))
        guess = call.reply
        call.make("Who?")

        call.feed(EndOfTurn("When are you open on Sunday?"))
        call.wait(5)

        assert call.all(CancelReply) == [CancelReply(guess.generation)]
        assert call.all(ConfirmReply) == []
        assert call.heard == []
        assert call.reply.cause == Answer("When are you open on Sunday?")
        assert call.reply.turn == guess.turn

    def test_a_caller_who_goes_on_speaking_ends_the_guess(self) -> None:
        for goes_on in (Resumed(), SpeechStarted()):
            call = greeted_call()
            call.start_speaking()
            call.pause()
            call.feed(EarlyEnd("I have pain"))

            call.feed(goes_on)

            assert call.all(CancelReply) == [CancelReply(call.reply.generation)]

    def test_the_same_early_words_again_change_nothing(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.feed(EarlyEnd("When are you open"))

        call.feed(EarlyEnd("When are you open?"))

        assert len(call.all(StartReply)) == 1
        assert call.all(CancelReply) == []

    def test_a_second_piece_is_guessed_on_together_with_the_first(self) -> None:
        call = asked_call("I would like to book")
        first = call.reply
        call.start_speaking()
        call.pause()

        call.feed(EarlyEnd("a cleaning"))
        guess = call.reply
        assert guess.speculative
        assert guess.amends
        assert (guess.turn, guess.cause) == (first.turn, Answer("I would like to book a cleaning"))
        call.make("Which day?")
        assert call.all(Send) == []
        call.feed(EndOfTurn("A cleaning."))

        assert call.all(CancelReply) == [CancelReply(first.generation)]
        assert call.all(ConfirmReply) == [ConfirmReply(guess.generation)]
        assert call.all(Send)

    def test_a_second_piece_is_answered_alone_once_something_was_done_for_the_first(self) -> None:
        call = asked_call("Book the first")
        call.feed(WouldAct(call.reply.generation))
        call.start_speaking()
        call.pause()
        call.feed(EarlyEnd("and my name is Ann Lee"))
        guess = call.reply

        call.feed(EndOfTurn("and my name is Ann Lee"))

        assert guess.cause == Answer("and my name is Ann Lee")
        assert not guess.amends
        assert call.all(ConfirmReply) == [ConfirmReply(guess.generation)]

    def test_nothing_is_made_in_vain_once_that_costs_too_much(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)
        call.turns.thrifty = True
        call.feed(EarlyEnd("When are you open?"))
        assert call.all(StartReply) == []

        call.turns.thrifty = False
        call.feed(EarlyEnd("When are you open?"))

        assert call.reply.speculative

    def test_a_turn_that_goes_on_and_on_is_guessed_on_no_more_than_twice(self) -> None:
        call = greeted_call()
        for words in ("When are you open on Monday", "And on Tuesday or Friday", "Or on Sunday or Monday"):
            call.start_speaking()
            call.wait(0.2)
            call.feed(Partial(f"{words.rsplit(' ', 2)[0]}?"))
            call.wait(0.2)
            call.feed(EarlyEnd(f"{words}?"))
            call.pause()
            call.wait(0.3)
            call.feed(EndOfTurn(f"{words}, then?", 700))
            call.wait(0.2)

        started = call.all(StartReply)

        assert {start.turn for start in started} == {1}
        assert sum(start.speculative for start in started) == 2

    def test_a_whole_sentence_is_guessed_on_while_the_line_is_not_quiet_yet(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)
        call.feed(Partial("When are you"))
        assert call.all(StartReply) == []

        call.feed(Partial("When are you open?"))
        guess = call.reply
        call.feed(Partial("When are you open"))
        call.pause()
        call.feed(EarlyEnd("When are you open?"))
        call.feed(EndOfTurn("When are you open?"))

        assert call.all(StartReply) == [guess]
        assert call.all(ConfirmReply) == [ConfirmReply(guess.generation)]

    def test_words_behind_which_the_line_is_quiet_are_guessed_on(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)

        call.feed(Partial("I have a question about my", quiet=True))
        assert call.all(StartReply) == []
        call.feed(Partial("I have a question about my bill", quiet=True))

        assert call.reply.speculative

    def test_more_words_end_a_guess_at_once(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.feed(Partial("I have a question."))
        guess = call.reply

        call.feed(Partial("I have a question. About my"))
        call.feed(Partial("I have a question. About my bill."))

        assert call.all(CancelReply) == [CancelReply(guess.generation)]
        assert call.all(StartReply) == [guess], "the second start is kept for a pause"
        call.pause()
        call.feed(EarlyEnd("I have a question. About my bill."))
        assert len(call.all(StartReply)) == 2

    def test_a_sentence_whose_answer_is_ready_is_not_waited_for_as_long(self) -> None:
        settings = TurnSettings()
        ready_s = settings.patience.waits.ready_s
        for words, waits in (("When are you open?", False), ("When are you open", True)):
            call = greeted_call()
            call.start_speaking()
            call.wait(1)
            call.pause()
            call.feed(EarlyEnd(words))
            call.make("We open at eight.")

            call.wait(ready_s + 0.01)

            assert (call.all(Send) == []) is waits

    def test_an_answer_that_was_ready_at_once_waits_from_when_the_pause_was_known(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)
        call.feed(Partial("Where can I park?"))
        call.make("Behind the house.")
        call.wait(0.3)
        call.feed(SpeechPaused(ended_ms_ago=300))

        call.wait(TurnSettings().patience.waits.ready_s - 0.01)
        assert call.all(Send) == []
        call.wait(0.02)
        assert call.all(Send)

    def test_who_was_misread_at_a_pause_is_guessed_on_at_the_next_sentence(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.feed(Partial("I have a question."))
        call.pause()
        call.feed(EarlyEnd("I have a question."))
        call.start_speaking()
        call.feed(Partial("I have a question. About my"))

        call.feed(Partial("I have a question. About my bill."))

        assert call.reply.cause == Answer("I have a question. About my bill.")
        assert len(call.all(StartReply)) == 2

    def test_an_answer_that_was_let_out_is_no_guess_in_vain(self) -> None:
        call = greeted_call()
        for number, words in enumerate(("I have a bill.", "My name is Ann.", "It is the last one.", "Of May, I mean.")):
            call.start_speaking()
            call.wait(0.3)
            call.pause()
            call.feed(EarlyEnd(words))
            call.feed(EndOfTurn(words))
            assert len(call.all(ConfirmReply)) == number + 1, "each answer had been begun ahead"

        assert {start.turn for start in call.all(StartReply)} == {1}
        assert [start.speculative for start in call.all(StartReply)] == [True] * 4

    def test_nobody_is_hurried_while_the_answer_is_not_ready(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.pause()
        call.feed(EarlyEnd("When are you open?"))

        call.wait(2)

        assert call.all(ConfirmReply) == []

    def test_a_caller_who_goes_on_after_a_quick_answer_has_one_answer_to_all_of_it(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(1)
        call.pause()
        call.feed(EarlyEnd("I have a toothache."))
        call.make("We can help with that.")
        call.wait(0.5)
        assert call.all(Send)

        call.start_speaking()
        call.wait(0.6)
        call.pause()
        call.feed(EndOfTurn("I have a toothache. Since yesterday."))

        assert call.reply.amends
        assert call.reply.cause == Answer("I have a toothache. Since yesterday.")
        assert call.heard == ["We can help with that.-"]

    def test_a_call_whose_guesses_keep_missing_gets_fewer_of_them(self) -> None:
        call = greeted_call()

        def begun(words: str, *, more: str) -> list[bool]:
            since = call.at
            call.start_speaking()
            call.feed(Partial(f"{words}."))
            call.pause()
            call.feed(EarlyEnd(f"{words}."))
            call.feed(EndOfTurn(f"{words} {more}"))
            call.make("I see.")
            call.wait(9 - 3)
            return [start.speculative for start in call.all(StartReply, since)]

        asked = ("one", "two", "more", "some", "most", "many", "few", "all")
        turns = [begun(f"I would like {one}", more="of those please") for one in asked]

        assert [turn.count(True) for turn in turns] == [1, 1, 1, 1, 0, 0, 0, 1], "now and then it is tried again"

    def test_a_guess_that_was_right_makes_up_for_those_that_were_not(self) -> None:
        call = greeted_call()
        for said, end in (("to ask", "to ask you"), ("to pay", "to pay you"), ("to go", "to go"), ("to sit", "to sit")):
            call.start_speaking()
            call.pause()
            call.feed(EarlyEnd(f"I would like {said}"))
            call.feed(EndOfTurn(f"I would like {end}"))
            call.make("I see.")
            call.wait(6)

        call.start_speaking()
        call.feed(Partial("I would like to know."))

        assert len(call.all(ConfirmReply)) == 2
        assert call.reply.speculative

    def test_nothing_is_guessed_while_a_notice_has_to_be_heard(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE)

        call.feed(EarlyEnd("I have a toothache"))

        assert [start.speculative for start in call.all(StartReply)] == [False]

    def test_a_guess_counts_as_late_only_from_the_end_of_the_turn(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.feed(EarlyEnd("When are you open"))
        call.wait(1.4)
        call.feed(EndOfTurn("When are you open"))

        call.wait(1.4)

        assert call.all(Fill) == []

    def test_there_are_two_guesses_a_turn_at_most(self) -> None:
        call = greeted_call()

        for words in ("Today", "Today please", "Today please doctor", "Today please doctor Lee"):
            call.start_speaking()
            call.wait(0.3)
            call.pause()
            call.feed(EarlyEnd(words))

        assert [start.speculative for start in call.all(StartReply)] == [True, True]

    def test_a_practice_may_forbid_guessing(self) -> None:
        call = greeted_call(TurnSettings(speculate=False))

        call.start_speaking()
        call.feed(EarlyEnd("When are you open"))

        assert call.all(StartReply) == []

    def test_words_over_the_reply_are_guessed_on_once_it_has_stopped(self) -> None:
        call = speaking_call("One.", "Two.", "Three.", heard_s=3)
        call.start_speaking()
        call.wait(0.5)
        call.pause()

        call.feed(EarlyEnd("What about Sunday"))
        guess = call.reply
        call.wait(0.5)
        call.feed(EndOfTurn("What about Sunday"))

        assert guess.speculative
        assert call.all(ConfirmReply) == [ConfirmReply(guess.generation)]

    def test_a_recogniser_that_dies_after_its_early_end_leaves_nobody_waiting(self) -> None:
        call = greeted_call()
        call.feed(EarlyEnd("When are you open"))
        call.make("We open at eight.")

        call.wait(TurnSettings().turn_limit_s + 0.1)

        assert call.all(ConfirmReply) == [ConfirmReply(call.reply.generation)]
        assert call.all(Send)

    def test_a_recogniser_that_dies_in_mid_speech_leaves_nobody_waiting(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.wait(2)

        call.feed(Failed("socket closed"))
        call.wait(TurnSettings().turn_limit_s + 0.1)

        assert call.reply.cause == Answer("")

    def test_the_end_of_a_turn_that_was_answered_without_it_is_not_answered_again(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.pause()
        call.feed(Partial("When are you open"))
        call.wait(7)
        assert call.reply.cause == Answer("When are you open")

        call.feed(EndOfTurn("When are you open?"))
        assert len(call.all(StartReply)) == 1
        call.feed(EndOfTurn("And when do you close?"))

        assert call.reply.cause == Answer("When are you open And when do you close?")

    def test_what_came_after_the_part_that_was_answered_is_added_to_it(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.pause()
        call.feed(Partial("I want to book"))
        call.wait(7)

        call.feed(EndOfTurn("I want to book a cleaning."))

        assert call.reply.cause == Answer("I want to book a cleaning.")
        assert call.reply.amends


class TestOneTurnInTwoPieces:
    def test_f19_a_second_piece_is_added_while_nothing_was_heard(self) -> None:
        call = asked_call("I would like to book")
        first = call.reply

        call.say("a cleaning", seconds=0.3)

        assert CancelReply(first.generation) in call.all(CancelReply)
        assert call.reply == StartReply(
            call.reply.generation, first.turn, Answer("I would like to book a cleaning"), amends=True
        )
        assert call.all(TurnOver) == []

    def test_a_second_piece_that_stops_the_first_words_of_the_answer_is_added_too(self) -> None:
        call = asked_call("I would like a cleaning")
        call.wait(0.5)
        call.make("Thank you.", "What is it about?")
        call.wait(0.3)

        call.say("for my daughter Ann", seconds=2)
        call.wait(0.1)

        assert call.reply.cause == Answer("I would like a cleaning for my daughter Ann")
        assert call.reply.amends
        assert call.all(Clear) == [Clear()]

    def test_an_answer_that_is_taken_back_falls_silent(self) -> None:
        call = asked_call("I would like a cleaning")
        call.make("Thank you.", "What is it about?")
        call.wait(0.5)

        call.feed(EndOfTurn("for my daughter Ann"))

        assert call.all(Clear) == [Clear()]
        assert call.reply.cause == Answer("I would like a cleaning for my daughter Ann")

    def test_an_answer_of_which_a_sentence_was_heard_is_not_taken_back(self) -> None:
        call = asked_call("Are you open?")
        call.make("Yes.", seconds=0.4, ends=False)
        call.make("We open at eight.")
        call.wait(0.8)

        call.say("And on Sunday?")

        assert call.reply.cause == Answer("And on Sunday?")
        assert call.said_of(1).heard == "Yes."

    def test_words_that_come_later_are_a_turn_of_their_own(self) -> None:
        call = speaking_call("We open at eight on all days of the week.", heard_s=1.9)

        call.say("And on Sunday?")

        assert call.reply.cause == Answer("And on Sunday?")
        assert not call.reply.amends

    def test_f13_a_turn_that_something_was_done_for_is_not_taken_back(self) -> None:
        call = asked_call("Please tell Doctor Lee that I called.")
        call.feed(WouldAct(call.reply.generation))

        call.say("And that it hurts.")

        assert call.reply.cause == Answer("And that it hurts.")
        assert not call.reply.amends
        assert call.reply.turn == 2

    def test_an_effect_that_is_asked_for_behind_the_end_of_the_turn_never_begins(self) -> None:
        call = asked_call("Please tell Doctor Lee that I called.")
        first = call.reply
        call.say("And that it hurts.")

        call.feed(WouldAct(first.generation))
        call.feed(WouldAct(call.reply.generation))

        assert call.reply.amends
        assert call.all(Act) == [Act(call.reply.generation)]

    def test_no_effect_begins_while_the_caller_talks_the_reply_down(self) -> None:
        call = speaking_call("One moment please.", then=None)
        call.start_speaking()
        call.wait(0.3)
        call.feed(Partial("No no wait do not"))
        call.wait(0.5)

        call.feed(WouldAct(call.reply.generation))
        call.wait(0.5)
        call.pause()
        call.feed(EndOfTurn("No no wait do not send any message.", 0))
        call.wait(3)

        assert call.all(Act) == []

    def test_an_effect_begins_when_the_caller_said_nothing_after_all(self) -> None:
        call = asked_call()
        call.make("One moment please.", ends=False)
        call.wait(1)
        call.start_speaking()
        call.wait(0.3)
        call.feed(WouldAct(call.reply.generation))
        call.pause()
        assert call.all(Act) == []

        call.wait(3)

        assert call.all(Act) == [Act(call.reply.generation)]

    def test_what_was_made_ahead_without_an_effect_is_not_said_behind_it(self) -> None:
        call = asked_call()
        call.make("One moment please.", ends=False)
        call.wait(1)
        first = call.reply
        call.start_speaking()
        call.wait(0.05)
        call.feed(Partial("Where are you located?"))
        guess = call.reply
        assert guess.speculative

        call.feed(WouldAct(first.generation))

        assert call.all(CancelReply) == [CancelReply(guess.generation)]
        assert call.all(Act) == [Act(first.generation)]

    def test_f21_hello_while_the_answer_is_on_its_way_does_not_start_it_again(self) -> None:
        call = asked_call()

        call.say("Hello?", seconds=0.4)
        call.make("We open at eight.")
        call.wait(3)

        assert len(call.all(StartReply)) == 1
        assert call.all(CancelReply) == []
        assert call.heard == ["We open at eight."]

    def test_okay_while_the_answer_is_on_its_way_does_not_start_it_again(self) -> None:
        call = asked_call()

        call.say("Okay.", seconds=0.4)

        assert len(call.all(StartReply)) == 1

    def test_hello_over_a_filler_does_not_start_the_answer_again(self) -> None:
        call = asked_call()
        call.make("One moment.", kind=SentenceKind.FILLER, ends=False)
        call.wait(0.2)

        call.say("Hello?", seconds=0.4)
        call.make("We open at eight.")
        call.wait(3)

        assert len(call.all(StartReply)) == 1
        assert call.heard == ["One moment.-", "We open at eight."]

    def test_a_second_piece_over_a_filler_is_added(self) -> None:
        call = asked_call("I would like to book")
        call.make("One moment.", kind=SentenceKind.FILLER, ends=False)
        call.wait(0.2)

        call.say("a cleaning", seconds=0.4)

        assert call.reply.cause == Answer("I would like to book a cleaning")


class TestHoldingBack:
    def test_a_reply_waits_while_the_caller_speaks(self) -> None:
        call = asked_call()
        call.start_speaking()
        before = call.at

        call.make("We open at eight.")
        call.wait(1)

        assert not call.all(Send, since=before)

    def test_a_reply_that_waited_is_heard_when_no_words_follow(self) -> None:
        call = asked_call()
        call.start_speaking()
        call.make("We open at eight.")
        call.wait(0.5)

        call.pause()
        call.wait(TurnSettings().words_due_s + 0.01)

        assert call.all(Send)

    def test_noise_does_not_hold_a_reply_for_ever(self) -> None:
        call = asked_call()
        call.start_speaking()
        call.make("We open at eight.")

        for _ in range(10):  # it comes and goes, and the recogniser never ends a turn
            call.wait(0.4)
            call.pause()
            call.wait(0.1)
            call.start_speaking()
        call.wait(3)

        assert call.said_of(1).heard == "We open at eight."
        assert call.all(Clear) == []

    def test_a_caller_whose_words_keep_coming_is_not_talked_over(self) -> None:
        call = asked_call()
        call.start_speaking()
        call.make("We open at eight.")

        for count in range(10):
            call.wait(1)
            call.feed(Partial("and " * (count + 1)))

        assert not call.all(Send)

    def test_the_rest_of_the_greeting_waits_for_a_caller_who_began_to_speak_in_a_gap(self) -> None:
        call = ringing_call()
        call.make("Hello.", ends=False, seconds=1)
        call.wait(2)
        call.start_speaking()
        before = call.at

        call.make("How can I help?")
        call.wait(0.5)

        assert not call.all(Send, since=before)

    def test_the_greeting_does_not_wait(self) -> None:
        call = ringing_call()
        call.start_speaking()
        call.wait(0.05)

        call.make("Hello, Bright Smiles.")
        call.wait(2)

        assert call.heard == ["Hello, Bright Smiles."]


class TestFilling:
    def test_an_answer_that_is_late_is_filled(self) -> None:
        call = asked_call()

        call.wait(1.49)
        assert call.all(Fill) == []
        call.wait(0.02)

        assert call.all(Fill) == [Fill(call.reply.generation)]
        call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
        call.wait(2.4)
        assert len(call.all(Fill)) == 1
        call.wait(0.2)
        assert call.all(Fill)[1:] == [Fill(call.reply.generation, 2)]

    def test_nothing_is_filled_while_she_is_heard(self) -> None:
        call = asked_call()
        call.make("Let me look that up for you.", seconds=3, ends=False)

        call.wait(4.4)

        assert call.all(Fill) == []

    def test_a_gap_within_the_answer_is_filled(self) -> None:
        call = asked_call()
        call.make("Let me look that up for you.", ends=False)

        call.wait(3.6)

        assert call.all(Fill) == [Fill(call.reply.generation)]

    def test_a_voice_that_stalls_in_the_middle_of_a_sentence_is_covered_too(self) -> None:
        call = asked_call()
        generation = call.reply.generation
        number = call.begin_sentence("We open at eight.", generation=generation)
        call.feed(SentenceAudio(generation, number, call.audio_of("We open at eight.", 0.5)))

        call.wait(2.1)
        assert call.all(Fill) == [Fill(generation)]

        call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
        call.feed(SentenceAudio(generation, number, call.audio_of("We open at eight.", 1)))
        call.feed(ReplyEnded(generation, Listen()))
        call.wait(5)
        assert call.heard == ["We open at eight.", "One moment.", "We open at eight."]
        assert call.said_of(1) == Spoke(1, "We open at eight.", "We open at eight.", False)

    def test_a_sentence_that_another_voice_says_again_counts_once(self) -> None:
        call = asked_call()
        generation = call.reply.generation
        number = call.begin_sentence("We open at eight.", generation=generation)
        call.feed(SentenceAudio(generation, number, call.audio_of("We open at eight.", 0.5)))
        call.feed(SentenceAgain(generation, number))
        call.feed(SentenceAudio(generation, number, call.audio_of("We open at eight.", 2)))
        call.feed(ReplyEnded(generation, Listen()))

        call.wait(5)

        assert call.said_of(1) == Spoke(1, "We open at eight.", "We open at eight.", False)

    def test_a_slow_function_is_filled_sooner_and_once(self) -> None:
        call = asked_call()
        call.wait(0.3)
        call.feed(Working(call.reply.generation))

        call.wait(0.69)
        assert call.all(Fill) == []
        call.wait(0.02)
        assert len(call.all(Fill)) == 1
        call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
        call.wait(2.4)
        assert len(call.all(Fill)) == 1

    def test_a_greeting_that_is_late_is_covered_too(self) -> None:
        call = Call()
        call.feed(Began())

        call.wait(1.6)

        assert len(call.all(Fill)) == 1

    def test_f09_when_nothing_comes_of_a_reply_she_says_so(self) -> None:
        call = asked_call()
        for _ in range(4):
            call.wait(1.6)
            call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
            call.wait(1)
        assert [fill.count for fill in call.all(Fill)] == [1, 2, 3, 4]

        call.wait(1.6)

        assert call.reply.cause == Stuck()
        call.make("I'm sorry, I'm having trouble with that.")
        call.wait(4)
        assert call.closed is None

    def test_when_she_cannot_even_say_so_the_carrier_is_asked(self) -> None:
        call = asked_call()

        call.wait(30)

        assert call.closed == Close("stuck", leave=True)

    def test_a_voice_that_is_slow_to_begin_is_covered_too(self) -> None:
        call = asked_call()
        generation = call.reply.generation
        number = call.begin_sentence("We open at eight.", generation=generation)
        call.wait(1.6)
        assert call.all(Fill) == [Fill(generation)]

        call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
        call.feed(SentenceAudio(generation, number, call.audio_of("We open at eight.", 2)))
        call.feed(ReplyEnded(generation, Listen()))
        call.wait(5)

        assert call.heard == ["One moment.", "We open at eight."]
        assert call.said_of(1) == Spoke(1, "We open at eight.", "We open at eight.", False)

    def test_a_filler_that_comes_too_late_is_not_heard(self) -> None:
        call = asked_call()
        call.wait(1.6)
        call.make("We open at eight.", ends=False)

        call.make("One moment.", kind=SentenceKind.FILLER, ends=False)
        call.make("We close at five.")
        call.wait(5)

        assert call.heard == ["We open at eight.", "We close at five."]

    def test_nothing_is_filled_while_the_caller_speaks(self) -> None:
        call = asked_call()
        call.start_speaking()

        call.wait(3)

        assert call.all(Fill) == []


class TestWordsThatAreOwed:
    def test_the_caller_hears_something_at_once(self) -> None:
        call = greeted_call()

        call.feed(Overdue())

        assert call.reply.cause == WordsLate()
        assert call.all(Fill) == [Fill(call.reply.generation)]

    def test_the_words_are_answered_when_they_come(self) -> None:
        call = greeted_call()
        call.feed(Overdue())
        call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
        call.wait(0.5)

        call.feed(EndOfTurn("when are you open"))

        assert call.reply.cause == Answer("when are you open")
        call.make("We open at eight.")
        call.wait(4)
        assert call.heard[-1] == "We open at eight."

    def test_a_recogniser_that_hears_the_last_words_again_cuts_no_filler_off(self) -> None:
        call = greeted_call()
        call.feed(Overdue())
        call.make("One moment.", kind=SentenceKind.FILLER, ends=False, seconds=1)
        call.feed(SpeechStarted())
        call.wait(0.3)
        call.feed(SpeechPaused())

        assert call.all(Clear) == []

    def test_words_that_never_come_are_asked_for(self) -> None:
        call = greeted_call()
        call.feed(Overdue())

        call.wait(2.6)

        assert call.reply.cause == Answer("")

    def test_words_that_were_told_before_are_answered_when_no_more_come(self) -> None:
        call = greeted_call()
        call.feed(SpeechStarted())
        call.feed(Partial("when are you open"))
        call.wait(0.2)
        call.feed(Failed("the socket closed"))
        call.wait(1.5)
        call.feed(Overdue())

        call.wait(2.6)

        assert call.reply.cause == Answer("when are you open")

    def test_a_reply_that_is_heard_already_goes_on(self) -> None:
        call = asked_call()
        call.make("We open at eight.")

        call.feed(Overdue())
        call.wait(5)

        assert call.heard[-1] == "We open at eight."
        assert [start.turn for start in call.all(StartReply)] == [1]

    def test_keys_that_are_being_pressed_are_words_enough(self) -> None:
        call = greeted_call()
        call.feed(KeyPressed("5"))

        call.feed(Overdue())

        assert call.all(Fill) == []


class TestKeys:
    def test_the_hash_key_ends_a_number(self) -> None:
        call = greeted_call()

        for key in "5550100#":
            call.feed(KeyPressed(key))

        assert call.reply.cause == Answer("5550100", keys=True)

    def test_one_key_is_answered_quickly(self) -> None:
        call = greeted_call()
        call.feed(KeyPressed("0"))

        call.wait(TurnSettings().one_key_s)

        assert call.reply.cause == Answer("0", keys=True)

    def test_a_half_typed_number_waits(self) -> None:
        call = greeted_call()
        for key in "555":
            call.feed(KeyPressed(key))
            call.wait(1)

        call.wait(1.4)
        assert call.all(StartReply) == []
        call.wait(0.2)

        assert call.reply.cause == Answer("555", keys=True)

    def test_nobody_is_asked_whether_they_are_there_in_the_middle_of_a_number(self) -> None:
        call = greeted_call()
        call.wait(6)
        call.feed(KeyPressed("5"))
        call.feed(KeyPressed("5"))

        call.wait(2.4)

        assert call.all(StartReply) == []

    def test_keys_stop_the_receptionist(self) -> None:
        call = speaking_call("One.", "Two.")

        call.feed(KeyPressed("0"))

        assert call.all(Clear) == [Clear()]
        assert call.all(CancelReply) == [CancelReply(1 + 1)]

    def test_keys_do_not_stop_a_notice(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE)
        call.wait(0.1)

        call.feed(KeyPressed("0"))
        call.wait(1.5)
        assert call.all(Clear) == []
        call.wait(1)

        assert call.reply.cause == Answer("0", keys=True)

    def test_a_number_typed_during_a_notice_keeps_its_order(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE, ends=False)
        call.feed(KeyPressed("1"))
        call.wait(1.3)
        call.feed(KeyPressed("2"))
        call.feed(KeyPressed("3"))

        call.wait(0.65)
        call.feed(KeyPressed("#"))
        call.wait(1)

        assert call.reply.cause == Answer("123", keys=True)

    def test_a_reply_does_not_begin_in_the_middle_of_a_number(self) -> None:
        call = asked_call()
        call.feed(KeyPressed("5"))
        call.feed(KeyPressed("5"))

        call.make("We open at eight.")

        assert call.all(Send) == []

    def test_a_sound_in_the_middle_of_a_number_does_not_let_a_reply_begin(self) -> None:
        call = asked_call()
        call.feed(KeyPressed("5"))
        call.feed(KeyPressed("5"))
        call.start_speaking()
        call.pause()
        call.make("We open at eight.")

        call.wait(2)

        assert call.all(Send) == []

    def test_a_hash_alone_is_nothing(self) -> None:
        call = greeted_call()

        call.feed(KeyPressed("#"))
        call.wait(3)

        assert call.all(StartReply) == []


class TestEmergencies:
    def test_an_emergency_is_answered_at_once_over_anything(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE)
        call.wait(0.5)
        call.start_speaking()
        call.wait(0.3)

        call.feed(Urgent("I cannot breathe"))
        call.make("Hang up and dial 911.")

        assert call.reply.cause == Answer("I cannot breathe", urgent=True)
        assert call.heard == ["This call is recorded.-"]
        assert call.all(Send, since=call.at)

    def test_its_tail_is_not_answered_twice(self) -> None:
        for tail in ("", " please", " please help"):
            call = greeted_call()
            call.start_speaking()
            call.feed(Urgent("I cannot breathe"))
            call.make("Hang up and dial 911.")

            call.feed(Urgent(f"I cannot breathe{tail}"))
            call.feed(EndOfTurn(f"I cannot breathe{tail}"))
            call.wait(3)

            assert len(call.all(StartReply)) == 1
            assert call.heard == ["Hang up and dial 911."]

    def test_what_else_was_said_with_it_is_answered_after(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.feed(Urgent("I cannot breathe"))
        call.make("Hang up and dial 911.")

        call.feed(EndOfTurn("I cannot breathe since you pulled my tooth"))
        call.wait(3)

        assert call.heard == ["Hang up and dial 911."]
        assert call.reply.cause == Answer("since you pulled my tooth")

    def test_who_says_it_again_does_not_start_the_answer_again(self) -> None:
        call = greeted_call()
        call.feed(Urgent("I cannot breathe"))
        call.make("Hang up and dial 911.")
        call.feed(EndOfTurn("I cannot breathe"))
        call.wait(1)

        call.start_speaking()
        call.feed(Urgent("I cannot breathe"))
        call.wait(0.5)
        call.feed(EndOfTurn("I cannot breathe"))
        assert len(call.all(StartReply)) == 1
        call.wait(2)

        assert call.heard == ["Hang up and dial 911."]
        assert call.reply.cause == Answer("I cannot breathe")

    def test_words_that_wait_do_not_push_its_answer_aside(self) -> None:
        call = ringing_call()
        call.make("This call is recorded.", kind=SentenceKind.NOTICE)
        call.feed(EndOfTurn("I have a toothache"))

        call.feed(Urgent("and I cannot breathe"))
        call.make("Hang up and dial 911.")
        call.wait(3)

        assert call.heard == ["Hang up and dial 911."]
        assert call.reply.cause == Answer("I have a toothache")

    def test_a_guess_on_its_words_is_dropped(self) -> None:
        call = greeted_call()
        call.start_speaking()
        call.feed(EarlyEnd("my chest"))
        guess = call.reply.generation

        call.feed(Urgent("my chest hurts"))

        assert CancelReply(guess) in call.all(CancelReply)

    def test_the_sound_that_it_was_heard_in_does_not_stop_its_answer(self) -> None:
        call = speaking_call("One.", "Two.")
        call.start_speaking()
        call.wait(0.05)

        call.feed(Urgent("I cannot breathe"))
        call.make("Hang up and dial 911.")
        call.wait(2.1)

        assert call.heard[-1] == "Hang up and dial 911."

    def test_what_is_said_next_is_not_lost_when_its_turn_never_ends(self) -> None:
        call = greeted_call()
        call.feed(Urgent("I cannot breathe"))
        call.make("Hang up and dial 911.")
        call.wait(3)

        call.say("Sorry, wrong number.")

        assert call.reply.cause == Answer("Sorry, wrong number.")

    def test_the_next_turn_is_an_ordinary_one(self) -> None:
        call = greeted_call()
        call.feed(Urgent("I cannot breathe"))
        call.make("Hang up and dial 911.")
        call.feed(EndOfTurn("I cannot breathe"))
        call.wait(3)

        call.say("no I am fine thank you")

        assert call.reply.cause == Answer("no I am fine thank you")


class TestNotUnderstood:
    def test_long_sound_without_words_is_a_turn_that_was_not_understood(self) -> None:
        call = greeted_call()

        call.cough(1.5)

        assert call.reply.cause == Answer("")

    def test_short_sound_without_words_is_nothing(self) -> None:
        call = greeted_call()

        call.cough(0.5)

        assert call.all(StartReply) == []

    def test_what_could_not_be_understood_over_a_reply_is_noise(self) -> None:
        call = speaking_call("One.", "Two.")

        call.cough(1.5)

        assert len(call.all(StartReply)) == 1


class TestWaking:
    def test_a_timer_that_fires_a_little_early_is_set_again(self) -> None:
        call = greeted_call()
        call.feed(KeyPressed("0"))
        due = call.all(WakeAt)[-1].at

        call.at = due - 0.0004
        call.feed(Tick())

        assert call.all(WakeAt, since=call.at) == [WakeAt(due)]

    def test_nobody_is_woken_for_nothing(self) -> None:
        call = speaking_call("One.", "Two.")
        wishes = len(call.all(WakeAt))

        call.feed(Partial(""))

        assert len(call.all(WakeAt)) == wishes
