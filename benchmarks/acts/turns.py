"""First words of calls, and words after "anything else?", by act: those of tests/conversations/turns of which what is
expected tells one."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from receptionist.conversation.likely_acts import Act

_FOLDER: Final = Path(__file__).parents[2] / "tests" / "conversations" / "turns"
_STATES: Final = ("opening", "more")
_ACTS: Final = {one.value: one for one in Act} | {"notoffered": Act.OFFERS, "unknown": Act.QUESTION}
_OF_PRICE: Final = re.compile(r"how much|cost|price|charge|fee")
_OF_PLACE: Final = re.compile(r"^where (?:are|is) (?:you|your)|address")
_ASKS_OF_PARKING: Final = re.compile(r"\b(?:park|parking|car park|(?:leave|put) (?:the|my) car|is there a lot)\b")
# Of these, what is expected says too little: "book" and the file's answers are right for what asks whether a thing is
# done here, and an answer that nobody has, or a person, for what is a matter of the caller's own.
_ASKS_WHETHER: Final = re.compile(
    r"\b(?:do|are|can) (?:you|y'all|yous)(?: guys| all)? (?:\w+ )?(?:do|have|sell|offer|treat|see|give"
    r"|fix|swab|taking)\b"
    r"|\bsomething you (?:guys )?do\b|\bget tested\b"
)
_OF_THEIRS: Final = re.compile(
    r"\b(?:my|our|his|her|the|your) (?:\w+ )*?(?:ready|done|finished|in yet|back yet|results?|order|bill"
    r"|invoice|pills)\b"
    r"|\b(?:come back yet|prescription|refill)\b"
)


def turns() -> Iterator[tuple[str, Act, str]]:
    """Words, their act, and whose practice they were said to."""
    for path in sorted(_FOLDER.glob("*.turns")):
        faqs = tomllib.loads(path.with_suffix(".toml").read_text("utf-8")).get("faqs", ())
        questions = [str(one["question"]).lower() for one in faqs]
        state = _STATES[0]
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("##"):
                state = line.strip("# ").partition(":")[0]
            words, arrow, expected = line.rpartition("=>")
            if arrow and state in _STATES:
                act = _told(words.strip(), expected.strip(), questions)
                if act is not None:
                    yield words.strip(), act, path.stem


def _told(words: str, expected: str, questions: Sequence[str]) -> Act | None:
    """None: emergencies, two things asked at once, and what may be either."""
    each = [{_act(part, questions) for part in either.split(" + ")} - {None} for either in expected.split(" or ")]
    acts = set[Act | None]().union(*each)
    if len(acts) != 1 or not all(each) or "emergency" in expected:
        return None
    act = acts.pop()
    if act in (Act.BOOK, Act.QUESTION) and _ASKS_WHETHER.search(words.lower()):
        return None
    if act in (Act.QUESTION, Act.PERSON, Act.MESSAGE) and _OF_THEIRS.search(words.lower()):
        return None
    return Act.QUESTION if act is Act.ADDRESS and _ASKS_OF_PARKING.search(words.lower()) else act


def _act(part: str, questions: Sequence[str]) -> Act | None:
    """None: it tells more of what is told already (a day, a name)."""
    name = part.split()[0]
    if name != "faq":
        return _ACTS.get(name)
    asked = questions[int(part.split()[1]) - 1]
    if _OF_PRICE.search(asked):
        return Act.PRICE
    return Act.ADDRESS if _OF_PLACE.search(asked) else Act.QUESTION
