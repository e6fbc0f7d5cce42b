"""What the events of any recogniser keep to."""

from receptionist.providers.base import EarlyEnd, EndOfTurn, Partial, Resumed, SpeechEvent, SpeechPaused, SpeechStarted


def lawful(kinds: list[type[SpeechEvent]]) -> bool:
    """A turn: started; paused, perhaps guessed at and taken back, started again...; ended once, while silent."""
    speaking = guessed = in_turn = False
    for kind in kinds:
        if kind is SpeechStarted:
            if speaking or guessed:
                return False
            speaking = in_turn = True
        elif kind is SpeechPaused:
            if not speaking:
                return False
            speaking = False
        elif kind is EarlyEnd:
            if speaking or guessed or not in_turn:
                return False
            guessed = True
        elif kind is Resumed:
            if not guessed:
                return False
            guessed = False
        elif kind is EndOfTurn:
            if speaking or not in_turn:
                return False
            guessed = in_turn = False
        elif kind is Partial and not in_turn:
            return False
    return not in_turn
