"""What could not be answered: found in a turn, in the caller's own words, and told together where it is alike. Pure."""

from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz

from receptionist.conversation.faq_matching import telling
from receptionist.conversation.history import Json
from receptionist.conversation.lines import ENGLISH
from receptionist.conversation.tongues.spanish.lines import LINES as SPANISH
from receptionist.conversation.words import plain

LONGEST: Final = 500  # letters of a question that is kept
# how the built-in dialogue says that it has no answer, and that what it asked about was not meant
_ADMITTED: Final = (ENGLISH.unsure, ENGLISH.no_answer, SPANISH.unsure, SPANISH.no_answer)
_REFUSED: Final = (ENGLISH.not_that, SPANISH.not_that)
_FEWEST: Final = 2  # words of a turn that is a question: "yes" after "are you asking about ...?" is none
_ALIKE: Final = 82  # of 100


def unanswered(words: str, reply: str, answers: Iterable[Json], *, before: str = "") -> str:
    """The question that a turn left open. `words`: the caller's; `reply`: what was said to them; `answers`: what
    `answer_faq` gave in it; `before`: the caller's words in the turn before, which are the question where this turn
    only said that another was not meant. Empty: none was left open."""
    if before and any(line in reply for line in _REFUSED):
        return " ".join(before.split())[:LONGEST]
    open_ones = [str(answer.get("asked", "")) for answer in answers if answer.get("answer") == ""]
    if not open_ones and not any(line in reply for line in _ADMITTED):
        return ""
    asked = words if len(plain(words).split()) >= _FEWEST or not open_ones else open_ones[-1]
    return " ".join(asked.split())[:LONGEST]


def alike(questions: Sequence[str]) -> list[list[int]]:
    """Indexes of questions that ask the same, in the order of the first of each."""
    groups: list[list[int]] = []
    words = [" ".join(sorted(telling(question))) for question in questions]
    for index, own in enumerate(words):
        for group in groups:
            if own == words[group[0]] or fuzz.token_sort_ratio(own, words[group[0]]) >= _ALIKE:
                group.append(index)
                break
        else:
            groups.append([index])
    return groups
