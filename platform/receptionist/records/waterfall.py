"""What a turn's wait was made of, as it is kept: when each step was reached, and who worked for the answer. Pure."""

from typing import Final, Literal, TypeAlias

import msgspec

MOST_WORK: Final = 40  # of one turn; more of it happened while the caller already heard the answer

Doer: TypeAlias = Literal["model", "voice", "function"]


class Work(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question to a provider, or a function that ran. Milliseconds after the end of the caller's speech; what a guess
    began before it is negative. `first_ms`: the first sign of an answer; `ended_ms` None: nobody waited for its end."""

    doer: Doer
    name: str  # the provider's, or the function's
    began_ms: int
    first_ms: int | None = None
    ended_ms: int | None = None
    fault: str = ""  # why it failed; empty: it did not
    local: bool = False  # done by this machine


class Waterfall(msgspec.Struct, frozen=True):
    """When each step of a turn was reached: ms after the end of the caller's speech; None: it was not."""

    end_of_turn_ms: int | None = None
    first_words_ms: int | None = None
    first_sentence_ms: int | None = None
    first_audio_ms: int | None = None
    first_mark_ms: int | None = None
    speculative: bool = False  # the reply was begun before the turn had truly ended
    filler: bool = False  # a filler was heard first
    recogniser: str = ""  # who told the end of the turn; empty: nobody, it was typed or is not known
    told_ms: int | None = None  # when
    patience_from_ms: int = 0
    patience_ms: int = 0  # the silence that the practice's patience asked for, from then on
    filler_ms: int | None = None
    behind_filler_ms: int = 0  # the first sound of the answer waited at the carrier for a filler to end
    line_ms: int | None = None  # to the carrier and back, as the first mark told
    work: list[Work] = []
    guesses: int = 0  # replies begun before the turn had truly ended; all but the one that was released were in vain
    saved_ms: int | None = None  # by which the released one was heard sooner than if it had been begun at the end
    from_file: bool = False  # the practice's file has answered, without a model

    @property
    def waited_ms(self) -> int | None:
        """From the caller's last sound to the first of the answer, at the carrier. None: no answer was heard."""
        if self.first_audio_ms is None:
            return None
        return self.first_audio_ms + self.behind_filler_ms + (self.line_ms or 0)
