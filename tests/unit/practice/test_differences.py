"""What is different between two versions of a practice is said in words that its owner would use."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.practice.definitions import changed

from receptionist.practice.definition import Definition
from receptionist.practice.differences import differences
from receptionist.practice.parse import parse_definition

TENANTS = Path(__file__).parents[3] / "tenants"
SMILES = (TENANTS / "bright-smiles.toml").read_text()


def read(text: str) -> Definition:
    definition, problems = parse_definition(text, "x.toml")
    assert definition is not None, problems
    return definition


SAMPLES = [read(file.read_text()) for file in sorted(TENANTS.glob("*.toml"))]


def said(old: str, new: str, text: str = SMILES) -> list[str]:
    assert old in text
    return differences(read(text), read(text.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'tuesday = ["08:00-12:00", "13:00-17:00"]',
            'tuesday = ["08:00-12:00", "13:00-16:00"]',
            ["Tuesday now closes at 4 p.m. instead of 5 p.m."],
        ),
        (
            'tuesday = ["08:00-12:00", "13:00-17:00"]',
            'tuesday = ["08:30-12:00", "13:00-17:00"]',
            ["Tuesday now opens at 8:30 a.m. instead of 8 a.m."],
        ),
        (
            'tuesday = ["08:00-12:00", "13:00-17:00"]',
            'tuesday = ["08:00-17:00"]',
            ["Tuesday is now open 8 a.m. to 5 p.m. instead of 8 a.m. to noon and 1 p.m. to 5 p.m."],
        ),
        ('friday = ["08:00-14:00"]\n', "", ["Friday is closed now"]),
        ("holidays = true", "", ["Open on public holidays now"]),
        (
            "holidays = true",
            'holidays = true\nsaturday = ["10:00-24:00"]',
            ["Saturday is open now, 10 a.m. to midnight"],
        ),
        (
            "[[faqs]]",
            '[[hours.exceptions]]\ndate = 2027-12-24\nreason = "Christmas Eve"\n[[faqs]]',
            ["Closed on December 24th, 2027: Christmas Eve"],
        ),
        (
            'date = 2026-12-24\nopen = ["08:00-12:00"]',
            "date = 2026-12-24",
            ["December 24th, 2026 is now closed instead of open 8 a.m. to noon: Christmas Eve"],
        ),
        (
            'reason = "Christmas Eve"',
            'reason = "Staff party"',
            ["December 24th, 2026 is open 8 a.m. to noon as before, now for: Staff party (it was Christmas Eve)"],
        ),
        (
            'reason = "Christmas Eve"',
            "",
            ["December 24th, 2026 is open 8 a.m. to noon as before, without the reason Christmas Eve"],
        ),
        (
            'tuesday = ["08:00-12:00", "13:00-17:00"]',
            'tuesday = ["13:00-17:00", "08:00-12:00"]',
            ["Tuesday: the same hours in another order"],
        ),
        (
            'question = "Where can I park?"',
            'question = "Is there somewhere to park?"',
            ["Question reworded: “Is there somewhere to park?” instead of “Where can I park?”"],
        ),
        (
            'answer = "Any way you like.',
            'answer = "As you like.',
            [
                "“How can I pay?”: answer: “As you like. We take cash, all major cards and health savings cards. For "
                "larger treatments there are monthly payment plans.” instead of “Any way you like. We take cash, all "
                "major cards and health savings cards. For larger treatments there are monthly payment plans.”"
            ],
        ),
        ('    "is the parking free",\n', "", ["“Where can I park?”: also asked as: without “is the parking free”"]),
        ('patience = "normal"', 'patience = "relaxed"', ["Patience: relaxed instead of normal"]),
        ("minutes = 45", "minutes = 50", ["“Cleaning”: minutes: 50 instead of 45"]),
        ('name = "Whitening"', 'name = "Bleaching"', ["Service renamed: “Bleaching” instead of “Whitening”"]),
        ('name = "Ava"', 'name = "Eva"', ["The receptionist's name: “Eva” instead of “Ava”"]),
        (
            '    "Never quote a price for surgery or for implants.",\n',
            '    "Never quote a price.",\n',
            ["Rules: “Never quote a price.” instead of “Never quote a price for surgery or for implants.”"],
        ),
        ('"Nguyen" = "win"', '"Nguyen" = "wynn"', ["Pronunciation, “Nguyen”: “wynn” instead of “win”"]),
        (
            'available = "always"',
            "",
            ["“Dentist on call”: when to reach: while the practice is open instead of always"],
        ),
    ],
)
def test_a_change_is_told_as_the_owner_would(old: str, new: str, words: list[str]) -> None:
    assert said(old, new) == words


def test_what_came_and_what_went_is_told_by_its_name() -> None:
    faq = '[[faqs]]\nquestion = "Do you do root canals?"'
    new = '[[faqs]]\nquestion = "Do you have a cat?"\nanswer = "No."\n\n' + faq

    assert said(faq, new) == ["Question added: “Do you have a cat?” - No."]
    assert differences(read(SMILES.replace(faq, new)), read(SMILES)) == ["Question removed: “Do you have a cat?”"]


def test_what_only_moved_is_told_so() -> None:
    first, second = (
        '[[scheduling.practitioners]]\nname = "Hygienist Kim"\n\n',
        '[[scheduling.practitioners]]\nname = "Dr. Patel"\n\n',
    )

    assert differences(read(SMILES), read(SMILES.replace(first, "").replace(second, first + second))) == [
        "Practitioners stand in another order"
    ]


def test_a_comment_is_no_difference() -> None:
    assert said("# the long evening", "# an evening") == []


def test_the_sentences_stand_in_the_order_of_the_file() -> None:
    other = SMILES.replace('patience = "normal"', 'patience = "brisk"').replace('friday = ["08:00-14:00"]\n', "")

    assert differences(read(SMILES), read(other)) == ["Friday is closed now", "Patience: brisk instead of normal"]


def test_what_a_header_or_a_key_holds_is_never_told() -> None:
    function = """[[functions]]
name = "order_status"
description = "Look up an order"
request = { url = "https://orders.example/api?key=hush", headers = { X-Place = "hush-hush" }, body = { a = "hush" } }

[accounts]
openai = "{secret:HUSH}"

[voice]"""

    added = said("[voice]", function)
    text = SMILES.replace("[voice]", function)
    changes = differences(read(text), read(text.replace("hush", "silence").replace("HUSH", "SILENCE")))

    assert "hush" not in " ".join([*added, *changes]).casefold()
    assert "silence" not in " ".join(changes).casefold()
    assert len(changes) == 4


@given(st.sampled_from(SAMPLES), st.data())
def test_two_versions_differ_in_words_if_and_only_if_they_differ(sample: Definition, data: st.DataObject) -> None:
    before = data.draw(changed(sample))
    after = data.draw(changed(before))

    words = differences(before, after)

    assert bool(words) == (before != after)
    assert all(one.strip() for one in words)
