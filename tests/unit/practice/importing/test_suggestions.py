"""What a model suggests is kept only where the page says all of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.definition import Faq
from receptionist.practice.importing.grounding import Page, grounded
from receptionist.practice.importing.proposals import Proposal, with_suggestions
from receptionist.practice.importing.suggestions import MOST_PARTS, PART_LETTERS, accepted, parts_of, read_whole

PAGE = """Bright Smiles Dental
Our hours are Mon-Fri 9:00-17:00, Saturday by appointment.
Parking is free behind the house on 12 Main Street. A cleaning costs $1,120.00, which is 20% less.
Call (212) 555-0100 or write to desk@bright.example, or see www.bright.example/faq.
We accept Delta Dental and Cigna. Dr. Ann Smith treats children.
Wir haben dienstags bis 18 Uhr geöffnet. The first visit takes two hours."""
HOURS, COST, CALL = "Our hours are Mon-Fri 9:00-17:00", "A cleaning costs $1,120", "Call (212) 555-0100 or write to"
PARK, PLANS, DOCTOR = "parking is FREE, behind the house", "We accept Delta Dental and Cigna", "Dr. Ann Smith treats"


def stands(question: str, answer: str, *quotes: str) -> bool:
    return bool(grounded(question, answer, quotes, Page(PAGE)))


@pytest.mark.parametrize(
    ("question", "answer", "quote"),
    [
        ("When are you open?", "We are open Monday to Friday from 9 a.m. to 5 p.m.", HOURS),
        ("When are you open?", "Our hours are Mon-Fri, 9:00 to 17:00.", HOURS),
        ("What does a cleaning cost?", "A cleaning costs 1120 dollars.", COST),
        ("Do you take Cigna?", "Yes, we accept Cigna.", PLANS),
        ("Who treats children?", "Dr. Smith's the one who treats children.", "Dr. Ann Smith treats children."),
        ("How can I reach you?", "Call 212-555-0100, or write to desk@bright.example.", f"{CALL} desk@bright.example"),
        ("Where can I park?", "You can park for free behind our house.", PARK),
        ("Is parking free?", "Yes.", PARK),
        ("Wann habt ihr auf?", "Dienstags haben wir bis 18 Uhr geöffnet.", "Wir haben dienstags bis 18 Uhr geöffnet"),
    ],
)
def test_an_answer_stands_whose_facts_the_page_gives_in_other_dress(question: str, answer: str, quote: str) -> None:
    assert stands(question, answer, quote)


@pytest.mark.parametrize(
    ("question", "answer", "quote"),
    [
        ("When are you open?", "We are open on Tuesday, from 9 a.m. to 5 p.m.", HOURS),
        ("When are you open?", "Our hours are Monday to Friday, 9 a.m. to 6 p.m.", HOURS),
        ("When are you open?", "Our hours are Monday to Friday, 9 p.m. to 5 p.m.", HOURS),
        ("What does a cleaning cost?", "A cleaning costs 1,120 euros.", COST),
        ("What does a cleaning cost?", "A cleaning costs $120.", COST),
        ("What does a cleaning cost?", "A cleaning costs twenty dollars.", COST),
        ("How much less is a cleaning?", "A cleaning is 20% less.", COST),  # on the page, not in the passage
        ("Do you take Aetna?", "Yes.", PLANS),
        ("Do you take Delta?", "We accept Delta Cigna.", PLANS),
        ("Who treats children?", "Dr. Lee treats children.", "Dr. Ann Smith treats children."),
        ("How can I reach you?", "Call 212-555-0101.", CALL),
        ("How can I reach you?", "Write to help@bright.example.", f"{CALL} desk@bright.example"),
        ("How can I reach you?", "Write to us at bright.example.org.", f"{CALL} desk@bright.example"),
        ("Where can I park?", "Valets take vehicles and wash them.", PARK),
        ("Where can I park?", "There are two free spaces behind the house.", PARK),
        ("Where can I park?", "Parking is free behind the house.", "parking is free"),  # it could be anyone's
        ("Where can I park?", "Parking is free behind the house.", "parking is always free behind the house"),
        ("Where can I park?", "Parking is free behind the house.", ""),
        ("How long is a first visit?", "The first visit takes 2 hours.", "first visit takes two hours"),
        ("Where can I park?", "Parking is ½ free behind the house.", PARK),
    ],
)
def test_an_answer_falls_for_one_fact_that_is_not_there(question: str, answer: str, quote: str) -> None:
    assert not stands(question, answer, quote)


def test_the_passage_that_is_shown_is_the_pages_own_down_to_the_sign_before_a_number() -> None:
    shown = grounded("What does a cleaning cost?", "It costs $1,120.", ["120 00 which is 20 less", COST], Page(PAGE))

    assert shown == "$1,120.00, which is 20% less. … A cleaning costs $1,120.00,"


numbers = st.integers(0, 99_999)
shapes = st.sampled_from(
    ["It costs ${}.", "It costs {} dollars.", "We have {} chairs.", "Call +1 212 555 {}.", "From {} a.m.", "At {}:30.",
     "In {} % of cases.", "Room {}-{}.", "About 1,{} or 2.{}.", "{}.", "It is {}, {}{}", "{} .5 * _{}"]
)  # fmt: skip


@given(st.lists(numbers, max_size=4), shapes, numbers, numbers, st.booleans())
def test_no_number_is_in_an_answer_that_is_kept_and_not_on_the_page(
    there: list[int], shape: str, first: int, second: int, said: bool
) -> None:
    answer = shape.replace("{}", f"{first}", 1).replace("{}", f"{second}")
    line = " ".join(f"It costs {number} dollars from here." for number in there) or "It costs nothing from here."
    page = f"Our prices. {answer if said else ''} {line}"
    quote = page.removeprefix("Our prices. ")

    kept = accepted([{"question": "What does it cost?", "answer": answer, "passages": [quote]}], Page(page)).proposals

    digits = set(re.findall(r"\d+", page)) | {re.sub(r"[.,](?=\d{3})", "", one) for one in re.findall(r"[\d.,]+", page)}
    for number in re.findall(r"\d+", kept[0].answer) if kept else []:
        assert number in digits


@given(st.text(max_size=300), st.text(max_size=80), st.text(max_size=80), st.lists(st.text(max_size=60), max_size=3))
def test_whatever_is_claimed_of_whatever_page_is_looked_at(page: str, asked: str, said: str, quotes: list[str]) -> None:
    shown = grounded(asked, said, quotes, Page(page))

    assert all(part in " ".join(page.split()) for part in shown.split(" … ") if "…" not in page)


shapeless = st.recursive(
    st.none() | st.text(max_size=9) | st.integers(),
    lambda one: st.lists(one, max_size=4) | st.dictionaries(st.sampled_from(["question", "answer", "passages"]), one),
    max_leaves=12,
)


@given(shapeless)
def test_what_a_model_makes_up_in_any_shape_is_counted_and_left_out(given_one: object) -> None:
    read = accepted([given_one], Page(PAGE))

    assert (read.proposals, read.dropped) == ((), 1)


@given(st.text("ab \n\tä\0", max_size=2000), st.integers(1, 200))
def test_a_text_is_cut_into_parts_without_losing_a_word(text: str, times: int) -> None:
    parts = parts_of(text * times)

    assert len(parts) <= MOST_PARTS
    assert all(0 < len(part) <= PART_LETTERS for part in parts)
    if read_whole(text * times, parts):
        assert " ".join(parts).split() == (text * times).replace("\0", " ").split()
    else:
        assert len(parts) == MOST_PARTS or any(len(word) > PART_LETTERS for word in (text * times).split())


def test_what_the_page_asks_itself_stands_and_a_suggestion_says_it_once() -> None:
    found = [Proposal("Where can I park?", "Behind the house.", "headings")]
    fresh = [
        Proposal("Where can I park", "Free of charge.", "model", passage="x"),
        Proposal("How can I pay?", "By card.", "model", passage="y"),
        Proposal("How can I pay??", "In cash.", "model", passage="z"),
        Proposal("Do you treat dogs?", "No.", "model", passage="z"),
    ]

    together = with_suggestions(found, fresh, [Faq("Do you treat any dogs?", "No.", ("do you treat dogs",))])

    assert [(one.question, one.twin) for one in together] == [
        ("Where can I park?", ""),
        ("How can I pay?", ""),
        ("Do you treat dogs?", "Do you treat any dogs?"),
    ]
    assert together[0] == found[0]
