"""A call on paper: the turns, a carrier, and replies made by hand, in no time at all."""

from dataclasses import dataclass
from typing import TypeVar

from receptionist.call.events import (
    Began,
    Clear,
    Close,
    Command,
    Event,
    Listen,
    MarkPlayed,
    ReplyEnded,
    Send,
    SendMark,
    SentenceAudio,
    SentenceBegan,
    SentenceEnded,
    SentenceKind,
    Spoke,
    StartReply,
    Then,
    Tick,
    WakeAt,
)
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.turns import Turns
from receptionist.providers.base import (
    EndOfTurn,
    SpeechPaused,
    SpeechStarted,
)

C = TypeVar("C")


@dataclass
class _OnLine:
    """Sound, or a mark, that the carrier holds."""

    starts_at: float
    ends_at: float
    sentence: str = ""
    mark: str = ""


class Call:
    """A call on paper: the turns, a carrier that plays 8000 bytes a second, and replies made by hand."""

    def __init__(self, settings: TurnSettings | None = None, *, marks_are_lost: bool = False) -> None:
        self.turns = Turns(settings or TurnSettings())
        self.at = 1000.0
        self.done: list[tuple[float, Command]] = []
        self.marks_are_lost = marks_are_lost
        self.heard: list[str] = []  # sentences in the caller's ear; one that was cut off ends in a dash
        self._on_line: list[_OnLine] = []
        self._cleared_marks: list[str] = []
        self._texts: dict[int, str] = {}  # by the byte that its audio is made of
        self._numbers: dict[int, int] = {}
        self._wake_at: float | None = None

    # what happens

    def feed(self, event: Event) -> None:
        for command in self.turns.on(event, self.at):
            self.done.append((self.at, command))
            match command:
                case Send():
                    self._play(self._texts[command.audio[0]], len(command.audio) / 8000)
                case SendMark():
                    ends_at = self._on_line[-1].ends_at if self._on_line else self.at
                    self._on_line.append(_OnLine(ends_at, ends_at, mark=command.name))
                case Clear():
                    self._clear()
                case WakeAt():
                    assert command.at > self.at
                    self._wake_at = command.at
                case _:
                    pass

    def _play(self, sentence: str, seconds: float) -> None:
        last = self._on_line[-1] if self._on_line else None
        if last and last.sentence == sentence:
            last.ends_at += seconds
        else:
            starts_at = max(self.at, last.ends_at if last else 0.0)
            self._on_line.append(_OnLine(starts_at, starts_at + seconds, sentence=sentence))

    def _clear(self) -> None:
        """As Twilio does it: the sound is gone, and all its marks come back at once."""
        thrown, self._on_line = self._on_line, []
        self.heard += [f"{item.sentence}-" for item in thrown if item.sentence and item.starts_at < self.at]
        self._cleared_marks = [item.mark for item in thrown if item.mark and not self.marks_are_lost]

    def wait(self, seconds: float) -> None:
        until = self.at + seconds
        while True:
            while self._cleared_marks:
                self.feed(MarkPlayed(self._cleared_marks.pop(0)))
            played_at = self._on_line[0].ends_at if self._on_line else until + 1
            wake_at = self._wake_at if self._wake_at is not None else until + 1
            if min(played_at, wake_at) > until:
                break
            self.at = min(played_at, wake_at)
            if played_at <= wake_at:
                item = self._on_line.pop(0)
                if item.sentence:
                    self.heard.append(item.sentence)
                elif item.mark and not self.marks_are_lost:
                    self.feed(MarkPlayed(item.mark))
            else:
                self._wake_at = None
                self.feed(Tick())
        self.at = until

    # the reply

    def make(
        self,
        *sentences: str,
        then: Then | None = None,
        ends: bool = True,
        seconds: float = 2.0,
        kind: SentenceKind = SentenceKind.REPLY,
        generation: int | None = None,
    ) -> None:
        generation = self.reply.generation if generation is None else generation
        for sentence in sentences:
            number = self.begin_sentence(sentence, kind=kind, generation=generation)
            for _ in range(2):
                self.feed(SentenceAudio(generation, number, self.audio_of(sentence, seconds / 2)))
            self.feed(SentenceEnded(generation, number))
        if ends:
            self.feed(ReplyEnded(generation, then or Listen()))

    def begin_sentence(self, text: str, *, generation: int, kind: SentenceKind = SentenceKind.REPLY) -> int:
        number = self._numbers.get(generation, -1) + 1
        self._numbers[generation] = number
        self.feed(SentenceBegan(generation, number, text, kind))
        return number

    def audio_of(self, text: str, seconds: float) -> bytes:
        byte = next((byte for byte, known in self._texts.items() if known == text), len(self._texts))
        self._texts[byte] = text
        return bytes([byte]) * round(seconds * 8000)

    # the caller

    def start_speaking(self) -> None:
        self.feed(SpeechStarted())

    def pause(self) -> None:
        self.feed(SpeechPaused())

    def say(self, words: str, *, seconds: float = 1.0) -> None:
        """From the first sound to the recogniser's end of turn."""
        self.start_speaking()
        self.wait(seconds)
        self.pause()
        self.wait(0.7)
        self.feed(EndOfTurn(words, 700))

    def cough(self, seconds: float) -> None:
        self.say("", seconds=seconds)

    # what was done

    def all(self, kind: type[C], since: float = 0.0) -> list[C]:
        return [command for at, command in self.done if at >= since and isinstance(command, kind)]

    def when(self, kind: type[Command]) -> float:
        return next(at for at, command in reversed(self.done) if isinstance(command, kind))

    @property
    def reply(self) -> StartReply:
        return self.all(StartReply)[-1]

    def said_of(self, turn: int) -> Spoke:
        return [spoke for spoke in self.all(Spoke) if spoke.turn == turn][-1]

    @property
    def closed(self) -> Close | None:
        return next(iter(self.all(Close)), None)


def ringing_call(settings: TurnSettings | None = None, *, marks_are_lost: bool = False) -> Call:
    call = Call(settings, marks_are_lost=marks_are_lost)
    call.feed(Began())
    return call


def greeted_call(settings: TurnSettings | None = None, *, marks_are_lost: bool = False) -> Call:
    call = ringing_call(settings, marks_are_lost=marks_are_lost)
    call.make("Hello, Bright Smiles.")
    call.wait(3.5)
    call.heard.clear()
    call.done.clear()
    return call


def asked_call(words: str = "When are you open?", *, marks_are_lost: bool = False) -> Call:
    """The caller has asked; the answer is not made yet."""
    call = greeted_call(marks_are_lost=marks_are_lost)
    call.say(words)
    return call


def speaking_call(
    *sentences: str, heard_s: float = 1.0, then: Then | None = None, marks_are_lost: bool = False
) -> Call:
    """The receptionist answers, two seconds a sentence, and has been heard for a while."""
    call = asked_call(marks_are_lost=marks_are_lost)
    call.wait(1.2)
    call.make(*(sentences or ("We open at eight.",)), then=then)
    call.wait(heard_s)
    return call
