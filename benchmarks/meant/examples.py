"""What callers said first, all that their practice has for them, and what it turned out to be for.

Files beside this one were written for it: `service:`, `faq:` and `person:` lines, then `LABEL => WORDS`. The open
conversations and turns of the tests tell more. `anywhere.txt`: wishes for an appointment that tell no more.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from tests.conversations.single_turns import read
from tests.conversations.test_conversations import practice

from receptionist.conversation.faq_matching import choices_of
from receptionist.conversation.history import Choices
from receptionist.practice.definition import Definition
from receptionist.practice.template_shelf import built_in
from receptionist.providers.embedded.meant import ACTS

_OWN: Final = Path(__file__).parent
_CONVERSATIONS: Final = Path(__file__).parents[2] / "tests" / "conversations"
_ANYWHERE: Final = _OWN / "anywhere.txt"
_SAID_TO: Final = 6  # practices
_APART: Final = 17  # of them
_ELSE: Final = {"ok": "chat", "noname": "chat"}  # of single turns


class Example(Struct, frozen=True):
    """`meant`: places in `options_of(choices)`, of which any is right."""

    practice: str
    words: str
    choices: Choices
    meant: tuple[int, ...]


def options_of(choices: Choices) -> list[tuple[str, str]]:
    """(kind or act, service, number of the question, or person), in the order in which they are weighed."""
    return [
        *(("book", one) for one in choices.services),
        *(("faq", str(number)) for number in range(1, len(choices.questions) + 1)),
        *(("person", one.partition(":")[0]) for one in choices.people),
        *((one, "") for one in ACTS),
    ]


def examples() -> Iterator[Example]:
    known: dict[str, Choices] = {}
    for path in sorted(_OWN.glob("*.txt")):
        for one in written(path) if path != _ANYWHERE else ():
            known[one.practice] = one.choices
            yield one
    yield from conversations(sorted(_CONVERSATIONS.rglob("*.toml")))
    yield from _anywhere(list(known.items()))


def _anywhere(known: Sequence[tuple[str, Choices]]) -> Iterator[Example]:
    """Wishes that tell of no service, as they are said to some practices each."""
    for number, words in enumerate(_ANYWHERE.read_text("utf-8").splitlines()):
        for place in range(number, number + _SAID_TO):
            practice, choices = known[place * _APART % len(known)]
            yield Example(practice, words, choices, (options_of(choices).index(("appointment", "")),))


def written(path: Path) -> Iterator[Example]:
    """Raises ValueError: a line says what its practice does not have."""
    head, _, lines = path.read_text("utf-8").partition("\n--\n")
    told = [line.partition(": ")[::2] for line in head.splitlines()]
    choices = Choices(
        tuple(value.strip() for key, value in told if key == "service"),
        tuple(tuple(part.strip() for part in value.split("|")) for key, value in told if key == "faq"),
        tuple(": ".join(part.strip() for part in value.split("|")) for key, value in told if key == "person"),
    )
    options = options_of(choices)
    for line in filter(None, map(str.strip, lines.splitlines())):
        label, arrow, words = line.partition(" => ")
        meant = _places(options, [label])
        if not arrow or not meant:
            raise ValueError(f"{path.name}: {line}")
        yield Example(path.stem, words.strip(), choices, meant)


def conversations(paths: Sequence[Path]) -> Iterator[Example]:
    """First turns of those that are in English: single ones, and of conversations that come to one thing."""
    templates = {one.name: one for one in built_in()}
    for path in paths:
        definition = practice(path, templates.get(path.stem.partition(".")[0])).definition
        if not definition.practice.language.startswith("en"):
            continue
        choices = choices_of(definition)
        options = options_of(choices)
        turns = path.with_suffix(".turns")
        for turn in read(turns) if turns.exists() else ():
            ways = [way.partition(" + ")[0].strip() for way in turn.expected.split(" or ")]
            if turn.state == "opening" and (meant := _places(options, ways)):
                yield Example(path.stem, turn.words, choices, meant)
        for words, label in _first_turns(definition):
            if meant := _places(options, [label]):
                yield Example(path.stem, words, choices, meant)


def _first_turns(definition: Definition) -> Iterator[tuple[str, str]]:
    questions = [one.question for one in definition.faqs]
    for scenario in definition.scenarios:
        done = [one.function for one in scenario.expect]
        if not scenario.caller or not done or not isinstance(scenario.caller[0], str):
            continue
        arguments = scenario.expect[0].arguments
        if done[0] == "schedule_appointment" and done.count(done[0]) == 1:
            yield scenario.caller[0], f"book {arguments.get('service', '')}"
        elif done == ["transfer_call"]:
            yield scenario.caller[0], f"person {arguments.get('person', '')}"
        elif done == ["answer_faq"] and arguments.get("question") in questions:
            yield scenario.caller[0], f"faq {questions.index(str(arguments['question'])) + 1}"


def _places(options: Sequence[tuple[str, str]], labels: Sequence[str]) -> tuple[int, ...]:
    found: list[int] = []
    for label in labels:
        word, _, about = label.partition(" ")
        word = _ELSE.get(word, word)
        wanted = (word, "" if word in ("price", "offers") else about.strip())
        if wanted in options:
            found.append(options.index(wanted))
        elif word in ACTS:
            found.append(options.index((word, "")))
    return tuple(found)
