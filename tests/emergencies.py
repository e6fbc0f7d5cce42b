"""The labelled phrases of emergencies: what callers say, whether it is one, and how well they are told apart."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from receptionist.conversation.emergency import Certainty, Emergency, find

_FOLDER = Path(__file__).parent / "sets" / "emergencies"
_VETERINARY = Path(__file__).parents[1] / "platform" / "receptionist" / "practice" / "templates" / "veterinary.toml"
LANGUAGES = ("english", "spanish")
LEARNED = ("open", "sealed", "fresh", "second", "third", "fourth")
PARTS = (*LEARNED, "unseen")


class Phrase(msgspec.Struct, frozen=True):
    """`practice`: whose own phrases hold as well."""

    words: str
    emergency: bool
    kind: str = ""
    practice: str = ""

    def found(self, words: str | None = None) -> Emergency | None:
        own = _own_phrases() if self.practice == "veterinary" else ()
        return find(self.words if words is None else words, own)

    def answered_early(self) -> bool:
        """Is a part of it, as it is recognised word by word, answered at once?"""
        said = self.words.split()
        parts = (" ".join(said[:end]) for end in range(1, len(said)))
        return any(one.certainty is Certainty.AT_ONCE for part in parts if (one := self.found(part)))


class Score(msgspec.Struct, frozen=True):
    """`early`: sentences without an emergency of which a part is answered at once."""

    emergencies: int
    recognised: int
    others: int
    false_alarms: int
    early: int

    @property
    def recall(self) -> float:
        return self.recognised / self.emergencies

    @property
    def alarms(self) -> float:
        return self.false_alarms / self.others

    def __str__(self) -> str:
        return (
            f"recall {self.recognised}/{self.emergencies} = {self.recall:.1%}, false alarms "
            f"{self.false_alarms}/{self.others} = {self.alarms:.1%}, parts answered at once {self.early}"
        )


def phrases(language: str, part: str) -> list[Phrase]:
    table = tomllib.loads((_FOLDER / f"{language}_{part}.toml").read_text())["phrase"]
    return msgspec.convert(table, list[Phrase])


def grade(said: list[Phrase]) -> Score:
    emergencies = [one for one in said if one.emergency]
    others = [one for one in said if not one.emergency]
    return Score(
        emergencies=len(emergencies),
        recognised=sum(one.found() is not None for one in emergencies),
        others=len(others),
        false_alarms=sum(one.found() is not None for one in others),
        early=sum(one.answered_early() for one in others),
    )


@cache
def _own_phrases() -> tuple[str, ...]:
    return tuple(tomllib.loads(_VETERINARY.read_text())["safety"]["emergency_phrases"])
