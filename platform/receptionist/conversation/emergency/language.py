"""What the recogniser has to know of one language: a further language is one folder that makes one of these. Pure."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from receptionist.conversation.emergency.grammar import Rules, Words
from receptionist.conversation.patterns import regex

_MARKS: Final = regex("[̀-ͯ]")
_APOSTROPHES: Final = regex("[’‘`´]")
_WORD: Final = regex(r"[^\W_]+")
START: Final = "^"  # the first word of every sentence
_STOP: Final = regex(r"[.!?;]+(?:\s|$)")


class State(Struct, frozen=True):
    """Rules for one kind of emergency, by how plain they are while the caller goes on speaking."""

    kind: str
    now: str  # it is so at this moment: nothing that follows takes it back
    soon: str = ""  # so, unless the next words make something else of it ("there's a fire ... place")
    event: str = ""  # it happened: perhaps long ago, which the rest of the sentence tells
    composed: bool = False  # of things that must all be told: the likeness, to which each sounds everyday, says little
    at_a_vets: bool = False  # so only where "he" is an animal


class Scopes(Struct, frozen=True):
    """Rules for what an emergency's words are not about. Each is one rule a line."""

    denies: str  # "not", "without": what follows is not so
    believes: str  # what stands behind a denial and carries it into the next clause: "I don't think he has ..."
    asks: str  # a question about things in general begins
    errands: (
        str  # what people call a practice for: whoever tells of something that happened and asks this, tells the past
    )
    claims: str  # what people call a lawyer for: whoever tells a law office of harm beside it has a case
    requests: str  # a question that asks for rescue: "can you call an ambulance"
    supposes: str  # "if", "in case"
    past_before: str  # "years ago my uncle ..."
    past_after: str  # "... in 1990"
    present: str  # "right now", "again": whatever was long ago, this is not
    idioms: str  # words that only sound like it: "dying for one of your tarts"
    starts: str  # a new clause: somebody, and what they do
    goes_on: str  # the same, unless it stands right behind a denial: Spanish "no me duele" is one
    tenses: str  # what stands before tells that it happened, and may be long past
    afresh: str  # "but", "because": what stands before says nothing of what follows
    animals: str
    persons: str


class Language(Struct, frozen=True):
    """One language: how words are made alike, what they tell of, and what takes it back."""

    code: str
    names: Mapping[str, str]  # what rules call by a name
    replaced: Sequence[tuple[str, str]]  # regular expressions over folded text, in order
    fillers: frozenset[str]
    joins: frozenset[str]  # "when", "who": what stands behind them is no new clause of its own
    now: frozenset[str]  # verbs that tell what is so; `been`: what makes the past of the next-to-last of them
    been: frozenset[str]
    past: frozenset[str]  # verbs that tell what happened; `past_ends`: endings of such verbs
    past_ends: tuple[str, ...]
    going_on_ends: tuple[str, ...]  # of what goes on: "stopped breathing" is no thing of the past
    states: Sequence[State]
    scopes: Scopes
    vetoed_below: float  # likeness, in logits, below which a plain sign is none: the looser the rules, the higher
    meanings: Mapping[str, str]  # words that mean alike, by the name of their group


class Sentence(Struct, frozen=True):
    """One thought of the caller, up to a full stop."""

    words: Words
    ends: bool  # a mark closes it: nothing more belongs to it


class Reader:
    """Makes canonical words of a language: folded, contractions written out, stammers and fillers left out."""

    def __init__(self, language: Language) -> None:
        self._fillers = language.fillers
        self._replaced = [(regex(rule), words) for rule, words in language.replaced]

    def sentences(self, text: str) -> list[Sentence]:
        parts = _STOP.split(text)
        read = [Sentence(Words([START, *self.canonical(part)]), at < len(parts) - 1) for at, part in enumerate(parts)]
        return [one for one in read if len(one.words.words) > 1]

    def canonical(self, text: str) -> list[str]:
        folded = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
        folded = _APOSTROPHES.sub("'", folded)
        for rule, instead in self._replaced:
            folded = rule.sub(instead, folded)
        words: list[str] = []
        for word in _WORD.findall(folded):
            if word in self._fillers or words[-1:] == [word]:
                continue
            words.append(word)
            if len(words) >= 4 and words[-2:] == words[-4:-2]:  # "there is a there is a fire"
                del words[-2:]
            elif len(words) >= 6 and words[-3:] == words[-6:-3]:
                del words[-3:]
        return words


def lines(rules: str) -> list[str]:
    """One rule a line; empty lines and what stands behind `#` are left out."""
    said = (line.partition("#")[0].strip() for line in rules.splitlines())
    return [line for line in said if line]


def rules(text: str, names: Mapping[str, str]) -> Rules:
    return Rules(lines(text), names)
