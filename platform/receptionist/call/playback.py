"""What of one reply has been made, sent, and heard. Pure; owned by `turns`."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from receptionist.call.events import Reach, SentenceKind

BYTES_PER_SECOND = 8000  # mu-law, 8 kHz
_GRACE_S = 1.0  # a mark that has not come back this long after its audio must have ended counts as lost
_SURELY_S = 0.05  # a voice tells the end of a word no better than that
_UNEVEN_S = 0.1  # marks come that much later than the last one did, and nothing is wrong


@dataclass
class Lag:
    """How much later than we reckon the carrier plays what it is sent: the marks of a call tell it."""

    seconds: float = 0.3  # before any mark has come back
    is_known: bool = False  # one has
    are_lost: bool = False  # one has not: it was waited for in vain, and none is known to come on this line

    @property
    def surely_s(self) -> float:
        """Sound that must have ended so long ago was heard, although its mark is not back: where marks come back, that
        one has not says more than the clock does."""
        return self.seconds if self.are_lost and not self.is_known else _GRACE_S

    def at_least(self, owed_s: float) -> float:
        """By how much what is heard lags behind, where a mark is owed for so long. Where marks come back, its playing
        stands still then, nobody knows since when."""
        return math.inf if self.is_known and owed_s > self.seconds + _UNEVEN_S else max(self.seconds, owed_s)

    def learn(self, seconds: float) -> None:
        self.seconds, self.is_known = max(0.0, seconds), True


@dataclass
class _Sentence:
    number: int
    text: str
    kind: SentenceKind
    made: list[bytes] = field(default_factory=list[bytes])  # kept until heard: after a stop it is said again
    reached: list[Reach] = field(default_factory=list[Reach])  # where words end in `made`
    complete: bool = False  # no more will be made
    whole: bool = True  # no more is missing
    sent: int = 0  # pieces of `made` that have left
    runs: list[tuple[float, int]] = field(default_factory=list[tuple[float, int]])  # played from when, from which byte
    begun_before: bool = False  # in a voice that failed; the carrier may hold some of that
    marked: bool = False  # so has its mark
    starts_at: float = math.inf
    ends_at: float = 0.0  # when what has left will have been played, as far as we know
    heard: bool = False  # all that was made
    heard_letters: int = 0  # of the text, when not all of it was heard

    def done(self) -> bool:
        """Heard, or it turned out to have no sound."""
        return self.heard or (self.complete and not self.made)

    def in_carrier(self) -> bool:
        return (self.sent > 0 or self.begun_before) and not self.heard

    def is_due(self, at: float, grace_s: float = 0.0) -> bool:
        """All of it left, and must have been played."""
        return self.marked and not self.heard and at >= self.ends_at + grace_s

    def leave(self, audio: bytes, starts_at: float) -> None:
        """The next piece leaves, to be played from then on."""
        if not self.runs or starts_at > self.ends_at:
            self.runs.append((starts_at, self._bytes_sent()))
        self.sent += 1
        self.starts_at = min(self.starts_at, starts_at)
        self.ends_at = starts_at + len(audio) / BYTES_PER_SECOND

    def take_back(self) -> None:
        """What has left does not count: it leaves anew."""
        self.sent = 0
        self.runs.clear()

    def hear_until(self, at: float) -> None:
        """Words that had surely ended by then were heard."""
        to_byte = self._bytes_sent()
        for starts_at, from_byte in reversed(self.runs):
            if starts_at < at:
                played = (at - starts_at - _SURELY_S) * BYTES_PER_SECOND
                self._hear_bytes(min(from_byte + played, to_byte))
                return
            to_byte = from_byte

    def hear_all(self) -> None:
        self.heard = True
        self._hear_bytes(sum(map(len, self.made)))
        self.made.clear()

    def heard_text(self) -> str:
        return self.text if self.heard and self.whole else self.text[: self.heard_letters]

    def _bytes_sent(self) -> int:
        return sum(map(len, self.made[: self.sent]))

    def _hear_bytes(self, count: float) -> None:
        ends = (reach.letters for reach in self.reached if reach.played_ms * BYTES_PER_SECOND <= count * 1000)
        self.heard_letters = max(self.heard_letters, *ends, 0)


class Playback:
    """The sentences of one reply in the order of saying. `at` is monotonic seconds.

    A sentence leaves only when the one before it is complete. It was heard when its mark came back, or when it must
    have ended; one that is cut off was heard as far as its words had surely ended, where its voice tells that.
    """

    def __init__(self, generation: int, lag: Lag | None = None) -> None:
        self._generation = generation
        self._lag = lag or Lag()
        self._sentences: list[_Sentence] = []
        self._last_number = -1
        self._attempt = 0  # part of a mark's name: marks that a clear gave back are not those of the next attempt
        self._ends_at = 0.0

    # -- what is made ------------------------------------------------------------------------------------------

    def begin(self, number: int, text: str, kind: SentenceKind, at: float) -> None:
        """A number not above all earlier ones is ignored, and so is a filler that would not be the next sound.

        A filler overtakes words that are numbered already and still on their way here: they are not ignored for it.
        """
        if number <= self._last_number or self._find(number):
            return
        index = len(self._sentences)
        if kind is SentenceKind.FILLER:
            if self.has_unsent() or at < self._ends_at:
                return
            index = next((i for i, sentence in enumerate(self._sentences) if not sentence.done()), index)
        else:
            self._last_number = number
        self._sentences.insert(index, _Sentence(number, text, kind))

    def add(self, number: int, audio: bytes) -> None:
        sentence = self._find(number)
        if sentence and not sentence.complete and audio:
            sentence.made.append(audio)

    def align(self, number: int, reached: Iterable[Reach]) -> None:
        """Words of its sound end there."""
        sentence = self._find(number)
        if sentence and not sentence.complete:
            length = len(sentence.text)
            sentence.reached += [reach for reach in reached if 0 < reach.letters <= length]

    def restart(self, number: int) -> None:
        """It is made anew. What has left is heard, and then all of it again."""
        sentence = self._find(number)
        if sentence and not sentence.complete:
            sentence.begun_before = sentence.begun_before or sentence.sent > 0
            sentence.made.clear()
            sentence.reached.clear()
            sentence.take_back()

    def complete(self, number: int, *, whole: bool = True) -> None:
        """Not `whole`: it broke off, and is never heard to its end."""
        sentence = self._find(number)
        if sentence and not sentence.complete:
            sentence.complete, sentence.whole = True, whole

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
                    sentence.leave(audio, max(self._ends_at, at))
                    self._ends_at = sentence.ends_at
                    yield audio
                if sentence.complete and sentence.made and not sentence.marked:
                    sentence.marked = True
                    yield self._mark(sentence)
            if not sentence.complete:
                return

    def played(self, mark: str, at: float) -> bool:
        """A mark came back: all sentences up to it were heard. False: it is not ours, or of an earlier attempt."""
        sentence = next((s for s in self._sentences if s.marked and self._mark(s) == mark), None)
        if sentence is None:
            return False
        if (
            not sentence.heard or not self._lag.is_known
        ):  # also one that was given up for lost tells how late the line is
            self._lag.learn(at - sentence.ends_at)
        if sentence.heard:
            return False
        for earlier in self._sentences[: self._sentences.index(sentence) + 1]:
            self._hear(earlier)
        return True

    def expire(self, at: float) -> bool:
        """Count as heard what must have been played although no mark came back. True: something changed."""
        expired = self._hear_due(at, _GRACE_S)
        self._lag.are_lost = self._lag.are_lost or expired
        return expired

    def next_expiry(self) -> float | None:
        return min((s.ends_at + _GRACE_S for s in self._sentences if s.marked and not s.heard), default=None)

    def stop(self, at: float) -> None:
        """The carrier throws away what it has not played. `send` begins anew with the first sentence not heard."""
        lag_s = self._lag.at_least(max((at - one.ends_at for one in self._sentences if one.is_due(at)), default=0.0))
        self._hear_due(at, self._lag.surely_s)
        self._attempt += 1
        self._ends_at = at
        self._sentences = [s for s in self._sentences if s.heard or s.kind is not SentenceKind.FILLER]
        for sentence in self._sentences:
            if not sentence.heard:
                sentence.hear_until(at - lag_s)
            sentence.take_back()
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
            sentence.hear_all()

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
        return any(text.endswith("?") for text in self._reached(at)[-1:])

    def questions(self, at: float) -> list[str]:
        """All that reached the caller's ear, whole or in part, whatever came after them."""
        return [text for text in self._reached(at) if text.endswith("?")]

    def at_last(self, at: float) -> bool:
        """As far as it is made, there is no sentence behind the one in the caller's ear."""
        return len(self._reached(at)) == len(self._reached(math.inf))

    def _reached(self, at: float) -> list[str]:
        words = (s for s in self._sentences if s.kind is not SentenceKind.FILLER)
        return [s.text.rstrip() for s in words if s.starts_at <= at]

    def text(self) -> str:
        return " ".join(s.text for s in self._sentences if s.kind is not SentenceKind.FILLER)

    def heard_text(self) -> str:
        heard = (s.heard_text() for s in self._sentences if s.kind is not SentenceKind.FILLER)
        return " ".join(text for text in heard if text)

    def heard_a_sentence(self) -> bool:
        """To its end."""
        return any(s.heard and s.kind is not SentenceKind.FILLER for s in self._sentences)
