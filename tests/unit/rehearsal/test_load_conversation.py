"""A load caller by the schedule alone: what is sent when, and what is measured of it."""

from receptionist.audio.mulaw import RATE_HZ
from receptionist.rehearsal.load.conversation import CallHeard, Conversation, Voices
from receptionist.rehearsal.load.plan import Call, Mix, Turn, calls_of
from receptionist.rehearsal.load.speech import packaged
from receptionist.rehearsal.load.wire import SILENT

VOICES = Voices(packaged())
SPEAKS = Turn("speaks", 0.2, 0)
INTERRUPTS = Turn("interrupts", 0.5, 0)


class Rig:
    """Runs a conversation frame by frame, twenty milliseconds each, from second 100 on."""

    def __init__(self, *turns: Turn, silent_s: float = 0.0) -> None:
        self.heard = CallHeard(0, 100.0)
        self.talk = Conversation(Call(turns, 0.0, silent_s), VOICES, self.heard)
        self.talk.begin(100.0)
        self.frames = 0

    @property
    def now(self) -> float:
        return 100.0 + self.frames * 0.02

    def pass_until_speech(self) -> None:
        while self.tick() == SILENT:
            assert self.frames < 3000

    def pass_until_silence(self) -> float:
        """Until the utterance is over, pauses within it apart. Returns when its last frame with sound was due."""
        last, quiet = self.now, 0
        while quiet < 30:
            at = self.now
            last, quiet = (at, 0) if self.tick() != SILENT else (last, quiet + 1)
        return last

    def tick(self) -> bytes:
        self.talk.marks(self.now)
        payload = self.talk.frame(self.now)
        self.frames += 1
        return payload

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.02)):
            self.tick()

    def hear(self, seconds: float, mark: str = "") -> None:
        self.talk.audio(self.now, round(seconds * RATE_HZ))
        if mark:
            self.talk.mark(self.now, mark)

    def end(self) -> CallHeard:
        self.talk.end(self.now)
        return self.heard


def greeted(*turns: Turn) -> Rig:
    rig = Rig(*turns)
    rig.wait(0.1)
    rig.hear(1.0, "greeting")
    return rig


def test_a_caller_speaks_when_the_greeting_is_over_and_waits_from_the_last_frame_of_speech() -> None:
    rig = greeted(SPEAKS)

    rig.pass_until_speech()
    assert rig.now >= 100.0 + 0.1 + 1.0 + 0.7 + 0.2
    spoken_until = rig.pass_until_silence()
    rig.wait(0.2)
    rig.hear(2.0, "reply")
    answered_at = rig.now
    rig.wait(3.0)

    heard = rig.end()
    assert heard.completed
    assert round(heard.greeting_ms or 0) == 100
    (turn,) = heard.turns
    assert abs((turn.wait_ms or 0) - 1000 * (answered_at - spoken_until)) < 0.01


def test_a_frame_that_leaves_late_counts_from_when_it_was_due() -> None:
    rig = greeted(SPEAKS)
    rig.pass_until_speech()
    spoken_until = rig.pass_until_silence()

    rig.talk.audio(spoken_until + 5.0, 8000)  # the machine stood still; the schedule did not

    heard = rig.end()
    assert round(heard.turns[0].wait_ms or 0) == 5000


def test_a_hole_inside_a_sentence_is_an_underrun_and_one_between_sentences_is_none() -> None:
    rig = greeted(SPEAKS)
    rig.pass_until_speech()
    rig.pass_until_silence()
    rig.hear(0.2)
    rig.wait(0.3)  # a tenth of a second of nothing
    rig.hear(0.2, "first sentence")
    rig.wait(0.4)
    rig.hear(0.2, "second sentence")
    rig.wait(0.2)

    (hole,) = rig.end().holes
    assert (hole.ms, hole.in_greeting) == (100, False)


def test_a_hole_in_the_greeting_is_told_apart() -> None:
    rig = Rig(SPEAKS)
    rig.hear(0.1)
    rig.wait(0.2)
    rig.hear(0.1, "greeting")

    assert [hole.in_greeting for hole in rig.end().holes] == [True]


def test_an_interruption_is_measured_from_the_first_frame_of_speech_to_clear() -> None:
    rig = greeted(SPEAKS, INTERRUPTS)
    rig.pass_until_speech()
    rig.pass_until_silence()
    rig.hear(4.0, "reply")

    rig.pass_until_speech()
    began_at = rig.now - 0.02
    rig.wait(0.16)
    rig.hear(0.2)  # the old reply goes on for a moment: no answer, and nobody's fault
    assert rig.talk.clear(rig.now) == ["reply"]
    cleared_at = rig.now
    rig.pass_until_silence()
    rig.wait(0.3)
    rig.hear(1.0, "answer")

    turn = rig.end().turns[-1]
    assert turn.kind == "interrupts"
    assert abs((turn.barge_in_ms or 0) - 1000 * (cleared_at - began_at)) < 0.01
    assert not turn.over_caller
    assert turn.wait_ms is not None


def test_a_receptionist_who_speaks_into_a_hesitation_is_found_out() -> None:
    rig = greeted(Turn("hesitates", 0.0, 0))
    rig.pass_until_speech()
    rig.wait(1.6)

    rig.hear(0.5, "too soon")
    rig.wait(2.0)

    (turn,) = rig.end().turns
    assert turn.over_caller
    assert turn.wait_ms is None


def test_no_greeting_fails_a_call_and_no_answer_is_counted() -> None:
    mute = Rig(SPEAKS)
    mute.wait(10.1)
    assert mute.talk.is_over
    assert mute.end().failure == "no greeting was heard"

    rig = greeted(SPEAKS)
    rig.pass_until_speech()
    rig.pass_until_silence()
    rig.wait(13)
    assert rig.end().unanswered == 1


def test_plans_are_the_same_each_time_and_no_two_lines_are_alike() -> None:
    mix = Mix(hesitates=0.2, interrupts=0.2, asks=0.1, silent=0.1)

    def plan(line: int) -> list[Call]:
        calls = calls_of(line, 7, mix)
        return [next(calls) for _ in range(50)]

    assert plan(3) == plan(3)
    assert plan(3) != plan(4)
    turns = [turn for line in range(20) for call in plan(line) for turn in call.turns]
    share = sum(turn.kind == "hesitates" for turn in turns) / len(turns)
    assert 0.17 < share < 0.23
    silent = sum(not call.turns for line in range(20) for call in plan(line)) / 1000
    assert 0.05 < silent < 0.15
