"""When each step of a turn was reached, from the end of the caller's speech to the first sound heard. Pure."""

from dataclasses import dataclass

from receptionist.records.calls import Waterfall


@dataclass
class Stopwatch:
    """One turn's moments, monotonic seconds. The first news of a step counts; later ones are ignored."""

    speech_ended: float | None = None
    end_of_turn: float | None = None
    first_words: float | None = None
    first_sentence: float | None = None
    first_audio: float | None = None
    first_mark: float | None = None
    speculative: bool = False
    filler: bool = False

    def reached(self, step: str, at: float) -> None:
        """`step` names a field."""
        if getattr(self, step) is None:
            setattr(self, step, at)

    def waterfall(self) -> Waterfall:
        """Steps that a guess reached before the end of speech was known count from zero."""
        start = self.speech_ended

        def after(moment: float | None) -> int | None:
            return None if moment is None or start is None else max(0, round((moment - start) * 1000))

        return Waterfall(
            end_of_turn_ms=after(self.end_of_turn),
            first_words_ms=after(self.first_words),
            first_sentence_ms=after(self.first_sentence),
            first_audio_ms=after(self.first_audio),
            first_mark_ms=after(self.first_mark),
            speculative=self.speculative,
            filler=self.filler,
        )
