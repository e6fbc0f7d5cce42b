"""What of one reply has been made, sent, and heard. Pure; owned by `turns`."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from receptionist.call.events import SentenceKind

BYTES_PER_SECOND = 8000  # mu-law, 8 kHz
_GRACE_S = 1.0  # a mark that has not come back this long after its audio must have ended counts as lost


@dataclass
class _Sentence:
    number: int
    text: str
    kind: SentenceKind
    made: list[bytes] = field(default_factory=list[bytes])  # kept until heard: after a stop it is said again
    complete: bool = False  # no more will be made
    sent: int = 0  # pieces of `made` that have left
    begun_before: bool = False  # in a voice that failed; the carrier may hold some of that
    marked: bool = False  # so has its mark
    starts_at: float = math.inf
    ends_at: float = 0.0  # when what has left will have been played, as far as we know
    heard: bool = False

    def done(self) -> bool:
        """Heard, or it turned out to have no sound."""
        return self.heard or (self.complete and not self.made)

    def in_carrier(self) -> bool:
        return (self.sent > 0 or self.begun_before) and not self.heard

    def is_due(self, at: float, grace_s: float = 0.0) -> bool:
        """All of it left, and must have been played."""
        return self.marked and not self.heard and at >= self.ends_at + grace_s


class Playback:
    """The sentences of one reply in the order of saying. `at` is monotonic seconds.

    A sentence leaves only when the one before it is complete. It was heard when its mark came back, or when it must
    have ended.
    """

    def __init__(self, generation: int) -> None:
        self._generation = generation
        self._sentences: list[_Sentence] = []
        self._last_number = -1
        self._attempt = 0  # part of a mark's name: marks that a clear gave back are not those of the next attempt
        self._ends_at = 0.0

    # -- what is made ------------------------------------------------------------------------------------------

    def begin(self, number: int, text: str, kind: SentenceKind, at: float) -> None:
        """A number not above all earlier ones is ignored, and so is a filler that would not be the next sound."""
        if number <= self._last_number:
            return
        self._last_number = number
        index = len(self._sentences)
        if kind is SentenceKind.FILLER:
            if self.has_unsent() or at < self._ends_at:
                return
            index = next((i for i, sentence in enumerate(self._sentences) if not sentence.done()), index)
        self._sentences.insert(index, _Sentence(number, text, kind))

    def add(self, number: int, audio: bytes) -> None:
        sentence = self._find(number)
        if sentence and not sentence.complete and audio:
            sentence.made.append(audio)

    def restart(self, number: int) -> None:
        """It is made anew. What has left is heard, and then all of it again."""
        sentence = self._find(number)
        if sentence and not sentence.complete:
            sentence.begun_before = sentence.begun_before or sentence.sent > 0
            sentence.made.clear()
            sentence.sent = 0

    def complete(self, number: int) -> None:
        sentence = self._find(number)
        if sentence:
            sentence.complete = True

    def complete_all(self) -> None:
        for sentence in self._sentences:
            sentence.complete = True

    # -- what leaves and comes back ----------------------------------------------------------------------------

    def send(self, at: float) -> Iterator[bytes | str]:
        """What may leave now: audio, and the name of a mark behind each sentence."""
        for sentence in self._sentences:
            if not sentence.heard:
                while sentence.sent < len(sentence.made):
                    audio = sentence.made[sentence.sent]
                    sentence.sent += 1
                    self._ends_at = max(self._ends_at, at)
                    sentence.starts_at = min(sentence.starts_at, self._ends_at)
                    self._ends_at = sentence.ends_at = self._ends_at + len(audio) / BYTES_PER_SECOND
                    yield audio
                if sentence.complete and sentence.made and not sentence.marked:
                    sentence.marked = True
                    yield self._mark(sentence)
            if not sentence.complete:
                return

    def played(self, mark: str) -> bool:
        """A mark came back: all sentences up to it were heard. False: it is not ours, or of an earlier attempt."""
        sentence = next((s for s in self._sentences if s.marked and not s.heard and self._mark(s) == mark), None)
        if sentence is None:
            return False
        for earlier in self._sentences[: self._sentences.index(sentence) + 1]:
            self._hear(earlier)
        return True

    def expire(self, at: float) -> bool:
        """Count as heard what must have been played although no mark came back. True: something changed."""
        return self._hear_due(at, _GRACE_S)

    def next_expiry(self) -> float | None:
        return min((s.ends_at + _GRACE_S for s in self._sentences if s.marked and not s.heard), default=None)

    def stop(self, at: float) -> None:
        """The carrier throws away what it has not played. `send` begins anew with the first sentence not heard."""
        self._hear_due(at, 0.0)
        self._attempt += 1
        self._ends_at = at
        self._sentences = [s for s in self._sentences if s.heard or s.kind is not SentenceKind.FILLER]
        for sentence in self._sentences:
            sentence.sent = 0
            sentence.begun_before = sentence.marked = False
            if sentence.starts_at > at:
                sentence.starts_at = math.inf

    def _hear_due(self, at: float, grace_s: float) -> bool:
        due = [sentence for sentence in self._sentences if sentence.is_due(at, grace_s)]
        for sentence in due:
            self._hear(sentence)
        return bool(due)

    def _hear(self, sentence: _Sentence) -> None:
        if sentence.made:
            sentence.heard = True
            sentence.made.clear()

    def _find(self, number: int) -> _Sentence | None:
        return next((sentence for sentence in reversed(self._sentences) if sentence.number == number), None)

    def _mark(self, sentence: _Sentence) -> str:
        return f"{self._generation}.{sentence.number}.{self._attempt}"

    # -- questions ---------------------------------------------------------------------------------------------

    def audible(self) -> bool:
        """The carrier may still hold audio of ours that was not played."""
        return any(sentence.in_carrier() for sentence in self._sentences)

    def sounding(self, at: float) -> bool:
        """It is being heard now, as far as we know; not so while a voice has stalled within a sentence."""
        return self.audible() and at < self._ends_at + _GRACE_S

    def has_unsent(self) -> bool:
        """There is sound that may still leave."""
        return any(sentence.sent < len(sentence.made) for sentence in self._sentences)

    def quiet_since(self) -> float:
        """When the last sound sent ends."""
        return self._ends_at

    def words_end_at(self) -> float:
        """When the last words sent end, fillers aside; 0 before any."""
        return max((s.ends_at for s in self._sentences if s.kind is not SentenceKind.FILLER), default=0.0)

    def begun(self) -> bool:
        """Some words of it have sounded. Fillers do not count: they say nothing."""
        return any(s.starts_at < math.inf and s.kind is not SentenceKind.FILLER for s in self._sentences)

    def done(self) -> bool:
        return all(sentence.done() for sentence in self._sentences)

    def at_notice(self, at: float) -> bool:
        """The sentence in the caller's ear, or the next one, is a notice. It is over when it was heard, not before."""
        for sentence in self._sentences:
            if sentence.kind is SentenceKind.FILLER:
                continue
            if sentence.kind is SentenceKind.NOTICE and not sentence.done():
                return True
            if not sentence.done() and not sentence.is_due(at):
                return False
        return False

    def asked(self, at: float) -> bool:
        """The last sentence that reached the caller's ear, whole or in part, is a question."""
        reached = [s for s in self._sentences if s.starts_at <= at and s.kind is not SentenceKind.FILLER]
        return bool(reached) and reached[-1].text.rstrip().endswith("?")

    def text(self) -> str:
        return " ".join(s.text for s in self._sentences if s.kind is not SentenceKind.FILLER)

    def heard_text(self) -> str:
        return " ".join(s.text for s in self._sentences if s.heard and s.kind is not SentenceKind.FILLER)
