"""Which words of a caller are an emergency that cannot wait for the end of their turn. Pure."""

from typing import Final

from receptionist.conversation import emergency
from receptionist.conversation.emergency import Certainty
from receptionist.practice.definition import Definition

_NEXT_WORDS_S: Final = 0.25  # as long as this nothing may follow: within the 300 ms that a plain one is answered in


class Alarm:
    """One caller's. Partial words are heard again and again: each text is judged once."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self._judged = ""
        self._found: emergency.Emergency | None = None

    def hears(self, words: str, *, paused: bool) -> float | None:
        """In so many seconds these words are to be answered, if no others have come by then; 0: now. None: not before
        the turn has ended. `paused`: the caller may be about to end it."""
        found = self.finds(words)
        if found is None or found.certainty is Certainty.AT_THE_END:
            return None
        if found.certainty is Certainty.AT_ONCE or paused:
            return 0.0
        return _NEXT_WORDS_S

    def has_judged(self, words: str) -> bool:
        """They are the words that were heard last: nothing has followed them."""
        return words == self._judged

    def finds(self, words: str) -> emergency.Emergency | None:
        """Whatever it is, and however certain."""
        if words != self._judged:
            self._judged, self._found = words, emergency.detect(words, self._definition)
        return self._found
