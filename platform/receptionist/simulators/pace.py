"""How quick all simulated vendors are together, by name; and what that makes of a turn. Pure but for the vendors."""

from collections.abc import Callable
from typing import Final

import msgspec

from receptionist.audio import mulaw
from receptionist.simulators import deepgram, elevenlabs, openai
from receptionist.simulators.deepgram_hearing import Hearing, HearingSettings, Span
from receptionist.simulators.vendors import Vendors

_LISTENS_S: Final = 3.0  # behind the last sound


class Paces(msgspec.Struct, frozen=True):
    """Of who hears, thinks and speaks."""

    hears: deepgram.Pace = deepgram.Pace()
    thinks: openai.Pace = openai.Pace()
    speaks: elevenlabs.Pace = elevenlabs.Pace()

    def set(self, vendors: Vendors) -> None:
        vendors.deepgram.pace = self.hears
        vendors.openai.pace = self.thinks
        vendors.elevenlabs.pace = self.speaks

    def of_turn_ms(
        self, said: bytes, endpointing_ms: int, answer: str, clause: Callable[[str], bool], patience_ms: int = 0
    ) -> float:
        """What vendors take of a turn that is worked on step by step: from the last sound of `said` (mu-law) to the
        first of `answer`. `clause` is fed the tokens of the answer, and knows the one with which there is enough to
        speak. `patience_ms`: nobody is asked for an answer before the caller has been silent for so long."""
        tokens = openai.tokens(answer)
        enough = next((number for number, token in enumerate(tokens) if clause(token)), len(tokens))
        thinks = self.thinks.network_s + self.thinks.first_token_s + enough / self.thinks.tokens_per_s
        hears_ms = max(end_ms(said, endpointing_ms) + 1000 * self.hears.network_s, patience_ms)
        return hears_ms + 1000 * (thinks + self.speaks.first_audio_s)


QUICK: Final = Paces()  # those that the platform's own share of a turn is measured with
PUBLISHED: Final = Paces(thinks=openai.Pace(first_token_s=0.5), speaks=elevenlabs.Pace(first_audio_s=0.2))


def end_ms(said: bytes, endpointing_ms: int) -> float:
    """How long after the last frame of `said` the simulated recogniser finds that the speech has ended."""
    hearing = Hearing(HearingSettings(endpointing_ms=endpointing_ms))
    hearing.feed(mulaw.silence(1000))
    before = hearing.seconds
    whole = said + mulaw.silence(-len(said) % mulaw.FRAME_BYTES * 1000 // mulaw.RATE_HZ)
    audio = whole + mulaw.silence(round(1000 * _LISTENS_S))
    spoken_s = len(said) / mulaw.RATE_HZ
    end_s = spoken_s + endpointing_ms / 1000
    for start in range(0, len(audio), mulaw.FRAME_BYTES):
        told = hearing.feed(audio[start : start + mulaw.FRAME_BYTES])
        if any(isinstance(one, Span) and one.speech_final and one.audio for one in told):
            end_s = hearing.seconds - before
    return 1000 * (end_s - spoken_s)
