"""How long turn-taking waits for what. Pure."""

import msgspec

from receptionist.conversation.patience import Patience


class TurnSettings(msgspec.Struct, frozen=True):
    """Waits in seconds. Defaults are those of a usual practice."""

    barge_in_s: float = 0.12
    silence_s: float = 8.0
    moment_s: float = 20.0  # the same, for a caller who asked for a moment
    hold_s: float = 120.0  # on hold: then the call ends
    wordless_s: float = 60.0  # whatever sounds there are: a line that nobody says a word on ends
    filler_s: float = 1.5
    slow_function_s: float = 0.7
    words_late_s: float = 2.5  # words that are owed: then the caller is asked to say them again
    words_due_s: float = 1.0  # after its end; a sound without words by then was none: the receptionist goes on
    merge_s: float = 1.0  # speech this soon after the end of a turn goes on with it, if nobody heard an answer yet
    held_sound_s: float = 10.0  # sound without words behind words that were held open: then those were all
    speech_limit_s: float = 30.0  # sound this long without a word is noise
    floor_s: float = 4.0  # sound of the caller without a word holds a reply back for this long
    loud_s: float = 0.8  # sound without words this long is a turn that was not understood
    one_key_s: float = 1.2
    more_keys_s: float = 2.5
    longest_s: float = 15 * 60.0
    speculate: bool = True
    patience: Patience = Patience()

    @property
    def turn_limit_s(self) -> float:
        """A pause this long ends the turn, whatever the recogniser says."""
        return self.patience.waits.limit_s
