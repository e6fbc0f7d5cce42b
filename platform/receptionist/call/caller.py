"""What the caller says and presses, as far as nobody has answered it, and until when they have the floor. Pure."""

from receptionist.call.events import Answer
from receptionist.call.reply import corrected, joined
from receptionist.call.turn_settings import TurnSettings
from receptionist.call.utterance import Utterance, words_after
from receptionist.conversation.same_words import after

_GOES_ON_S = 2.5  # sound so soon after words that were answered unasked is still of their turn
_TAIL_WORDS = 3  # fewer words than this after an answered emergency phrase are its tail, not a new turn


class Caller:
    """Owned by `turns`. Moments are monotonic seconds."""

    def __init__(self, settings: TurnSettings) -> None:
        self._settings = settings
        self.utterance: Utterance | None = None
        self.forced: tuple[str, ...] = ()  # answered although the recogniser had not ended the turn, piece by piece
        self._forced_at = 0.0
        self._forced_whole = False  # they were all, as far as the recogniser knew
        self.waiting: Answer | None = None  # said while something had to be heard first
        self.waiting_since = 0.0
        self._waiting_corrects = ""  # of what was answered already, the words in whose place it stands
        self.keys = ""
        self.keys_at: float | None = None  # when what is being typed is complete

    # -- sound and words ---------------------------------------------------------------------------------------

    def start(self, at: float) -> tuple[Utterance, bool]:
        """Sound of theirs. True: there was none before."""
        utterance = self.utterance or self._begin(at)
        return utterance, utterance.start(at)

    def pause(self, at: float, known_at: float | None = None) -> None:
        if self.utterance:
            self.utterance.pause(at, known_at)

    def hear(self, words: str, at: float, *, audible: bool) -> Utterance:
        """All words that the recogniser has since it last ended a turn. `audible`: the receptionist speaks."""
        utterance = self.utterance
        if utterance is None:
            utterance = self._begin(at)
            utterance.barge_in_at = at if audible else None
        elif audible and not utterance.is_theirs and utterance.barge_in_at is None:
            utterance.barge_in_at = at  # the sound alone did not stop her
        news, utterance.corrects = self.news(words)
        utterance.hear(news or words, at)
        return utterance

    def whole(self, words: str) -> str:
        """All words of the turn, but for those that were answered: `words` are those since the recogniser ended one."""
        return self.news(words)[0]

    def news(self, words: str, *, ended: bool = False) -> tuple[str, tuple[str, ...]]:
        """The same, and in place of which words that were answered they stand, because they say something else.
        `ended`: the recogniser will not tell more of them."""
        if not self.forced:
            utterance = self.utterance
            return (f"{utterance.held} {words}".strip(), utterance.corrects) if utterance else (words, ())
        rest = after(" ".join(self.forced), words)
        if rest is not None:
            return "" if self._forced_whole and self._settings.patience.adds_nothing(rest) else rest, ()
        corrects, rest = self.forced, words
        while len(corrects) > 1 and (more := after(corrects[0], rest)) is not None:
            corrects, rest = corrects[1:], more
        missing = after(rest, " ".join(corrects))
        if missing is not None and not (rest and ended and not self._settings.patience.adds_nothing(missing)):
            return "", ()
        return rest, corrects

    def hold(
        self, words: str, ended_at: float, enough_s: float, at: float, *, corrects: tuple[str, ...] = ()
    ) -> Utterance:
        """The recogniser has ended the turn with all these words, but they may go on."""
        utterance = self.utterance or self._begin(at)
        self.forced, utterance.corrects = (), corrects
        utterance.pause(at)
        utterance.hold(words, ended_at, enough_s, at)
        return utterance

    def end(self, words: str, at: float) -> tuple[Utterance, str]:
        """Their turn has ended with all these words. Returns it, and what of them nobody has answered."""
        utterance = self.utterance or Utterance(since=at, news_at=at)
        utterance.pause(at)
        if utterance.urgent:
            rest = words_after(utterance.urgent, words)
            words = "" if rest != words and len(rest.split()) < _TAIL_WORDS else rest
        self.utterance = None
        self.forced = ()
        return utterance, words

    def is_answered(self, at: float) -> bool:
        """Although the recogniser owes the end of their turn."""
        return bool(self.forced) and self.utterance is None and at <= self._forced_at + _GOES_ON_S

    def force(self, pieces: tuple[str, ...], at: float, *, whole: bool) -> None:
        """They are answered. The recogniser may yet end their turn, and has more words of it if the caller goes on, or
        others where it had not understood them."""
        self.forced, self._forced_at, self._forced_whole = tuple(filter(None, pieces)), at, whole

    def _begin(self, at: float) -> Utterance:
        if at > self._forced_at + _GOES_ON_S:
            self.forced = ()
        self.utterance = Utterance(since=at, news_at=at)
        return self.utterance

    # -- keys --------------------------------------------------------------------------------------------------

    def press(self, key: str, at: float) -> None:
        self.keys += key
        self.keys_at = at + (self._settings.one_key_s if len(self.keys) == 1 else self._settings.more_keys_s)

    def take_keys(self) -> tuple[Answer, str]:
        keys, self.keys, self.keys_at = self.keys, "", None
        return self.take_held(Answer(keys, keys=True))

    def take_held(self, answer: Answer) -> tuple[Answer, str]:
        """Together with words that were held open, and go on in another way; and in place of which words that were
        answered those stand."""
        utterance = self.utterance
        if utterance is None or not utterance.held or utterance.not_ended():
            return answer, ""
        held, corrects = utterance.held, utterance.corrected()
        utterance.held = utterance.words = ""
        utterance.corrects = ()
        if utterance.speaking_since is None:
            self.utterance = None
        return joined(Answer(held), answer), corrects

    # -- what waits for something that must be heard -----------------------------------------------------------

    def let_wait(self, answer: Answer, at: float, corrects: str) -> None:
        self.waiting, self.waiting_since, self._waiting_corrects = answer, at, corrects

    def with_waiting(self, answer: Answer, corrects: str) -> tuple[Answer, str]:
        """Together with what waited already, and in place of which words that were answered they stand. `corrects`:
        the same of `answer` alone; it may have been one of those that wait."""
        if self.waiting is None or answer.urgent:
            return answer, corrects
        waiting, waiting_corrects = self.take_waiting()
        put_right = corrected(waiting, answer, corrects) if corrects else None
        if put_right:
            return put_right, waiting_corrects
        return joined(waiting, answer), waiting_corrects or corrects

    def take_waiting(self) -> tuple[Answer, str]:
        """And in place of which words that were answered it stands."""
        waiting, corrects = self.waiting, self._waiting_corrects
        self.waiting, self._waiting_corrects = None, ""
        return waiting or Answer(""), corrects

    # -- whose turn it is --------------------------------------------------------------------------------------

    def turn_limit_at(self) -> float | None:
        """When the turn has ended although the recogniser has not said so."""
        limits = self._settings
        utterance = self.utterance
        return utterance and utterance.limit_at(
            pause_s=limits.turn_limit_s, wordless_s=limits.speech_limit_s, held_sound_s=limits.held_sound_s
        )

    def floor_ends_at(self) -> float | None:
        """Until when the caller's own sound or keys keep a reply from beginning."""
        limits = self._settings
        if self.utterance is None:
            return self.keys_at
        ends_at = self.utterance.floor_ends_at(
            pause_s=limits.turn_limit_s, wordless_s=limits.floor_s, words_due_s=limits.words_due_s
        )
        return max(ends_at, self.keys_at or ends_at)

    def has_floor(self, at: float) -> bool:
        ends_at = self.floor_ends_at()
        return ends_at is not None and at < ends_at
