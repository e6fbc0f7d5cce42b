"""What a recogniser wrote down, made into what was said, or into nothing where there was only noise. Pure."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import msgspec

_SILENCE: Final = 0.6  # the model's own probability that nobody spoke
_UNSURE: Final = -0.5  # mean log-probability of a word piece; speech that sounds like silence is surer than this
_LOST: Final = -1.8  # and below which it is none
_FASTEST: Final = 6.0  # words a second: nobody speaks faster for long
_FEW_WORDS: Final = 8
_FAST: Final = 4.0  # words a second: nobody says the same again so fast
_LEAST_REPEATED: Final = 3  # words; "no, no" and "hello? hello?" are callers' own

# What the model writes over noise, having learned from subtitles: only where it is all that was written.
_SUBTITLES: Final = re.compile(
    r"(?:(?:(?:and )?(?:"
    r"thank(?:s| you)(?: so much| very much)? for (?:watching|listening|joining)(?: us)?"
    r"|(?:please )?(?:don't forget to )?(?:like and )?subscribe(?: to (?:my|our|the) channel)?"
    r"|(?:i'll |we'll )?see you in the next (?:one|video|time|episode)"
    r"|copyright\W+(?:\w+\W+)?\d{4}|all rights reserved"
    r")(?:\W+|$))+"
    r"|(?:subtitles?|transcribed|translated) by .*|you|\W*)",
    re.IGNORECASE,
)
_NOISES: Final = re.compile(r"\[[^\]\d]*\]|\([^)\d]*\)|\*[^*]*\*|[♪♫]+")  # [Music], (coughing), *sigh*; no (212)


class Transcript(msgspec.Struct, frozen=True):
    """`confidence`: mean log-probability, 0 is certain; `no_speech`: probability that there was none."""

    text: str
    confidence: float = 0.0
    no_speech: float = 0.0


def words_said(transcript: Transcript) -> str:
    """The caller's words in one line; empty when it was noise."""
    text = " ".join(_NOISES.sub(" ", transcript.text).split())
    if transcript.confidence < _LOST or (transcript.no_speech > _SILENCE and transcript.confidence < _UNSURE):
        return ""
    return "" if _SUBTITLES.fullmatch(text.rstrip(".!?, ")) else text


def text_of(tokens: Iterable[str]) -> str:
    """The model's vocabulary is of bytes, each written as one letter: itself where it is visible, else from 256 on."""
    letters = _letters()
    data = bytes(letters[letter] for token in tokens if not token.startswith("<|") for letter in token)
    return data.decode(errors="replace").strip()


def runs_away(text: str, seconds: float) -> bool:
    """Too many words for the time: the model repeats itself."""
    words = re.findall(r"[\w']+", text.casefold())
    if len(words) > _FAST * seconds and _is_said_twice(words):
        return True
    count = len(text.split())
    return count > _FEW_WORDS and count > _FASTEST * seconds


def _is_said_twice(words: list[str]) -> bool:
    half = len(words) // 2
    return half >= _LEAST_REPEATED and words[:half] == words[half:]


def joined(parts: list[str]) -> str:
    """One turn's text from that of its segments."""
    return " ".join(part for part in parts if part)


@cache
def _letters() -> dict[str, int]:
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(0x100) if byte not in visible]
    return {chr(byte): byte for byte in visible} | {chr(0x100 + place): byte for place, byte in enumerate(hidden)}
