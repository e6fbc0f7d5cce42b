"""Questions and answers are found where owners have them, and made fit to be said."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.practice.definition import Faq
from receptionist.practice.importing import spoken
from receptionist.practice.importing.documents import kind_of, pairs_from, text_from
from receptionist.practice.importing.faqs_in_page import pairs_in_page
from receptionist.practice.importing.faqs_in_text import pairs_in_table, pairs_in_text
from receptionist.practice.importing.html import parse, words
from receptionist.practice.importing.proposals import MOST, Pair, Proposal, proposals

PARK, PAY = "Where can I park?", "How can I pay?"
FREE, CARD = "Parking is free.", "By card or in cash."
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": ["FAQPage"],
"mainEntity": [{"@type": "Question", "name": "Where can I park?", "acceptedAnswer": {"@type": "Answer",
"text": "<p>Parking is <a href='/map'>free</a>.</p>"}}, {"@type": "Question", "name": "How can I pay?",
"acceptedAnswer": [{"text": "By card or in cash."}]}]}]}</script>"""
_QUESTION = 'itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"'
_ANSWER = 'itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"'
PAGES = {
    "structured": JSON_LD,
    "microdata": f"""<div itemscope itemtype="https://schema.org/FAQPage">
        <div {_QUESTION}><h3 itemprop="name">Where can I park?</h3>
        <div {_ANSWER}><div itemprop="text">Parking is
        free.</div></div></div>
        <div {_QUESTION}><h3 itemprop="name">How can I pay?</h3>
        <div {_ANSWER}><p itemprop="text">By card or in
        cash.</p></div></div></div>""",
    "details": """<details><summary>Where can I park?</summary><p>Parking is free.</details>
        <details open><summary><h3>How can I pay?</h3></summary>By card or in cash.</details>""",
    "definitions": "<dl><dt>Where can I park?<dd>Parking is free.<dt>How can I pay?<dd>By card or in cash.</dl>",
    "headings": """<h1>Questions</h1><h2>Where can I park?</h2><p>Parking is free.</p>
        <h2>How can I pay?</h2><p>By card or in cash.</p><h2>About us</h2><p>We are nice.</p>""",
    "bold lines": """<p><b>Where can I park?</b><br>Parking is free.</p>
        <p><b>How can I pay?</b><br>By card or in cash.</p>""",
    "accordion": """<button aria-controls="a1">Where can I park? +</button>
        <button data-bs-target="#a2">How can I pay?</button>
        <div id="a1" hidden><p>Parking is free.</p></div><div id="a2"><p>By card or in cash.</p></div>""",
    "plain": """<div>Where can I park?</div><div>Parking is free.</div>
        <div>How can I pay?</div><div>By card or in cash.</div>""",
}


def found(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [(one.question, one.answer) for one in proposals(pairs)]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_page_tells_what_it_answers_however_it_is_built(page: str) -> None:
    whole = f"<!doctype html><html><head><title>Why us?</title><style>p?{{}}</style></head><body>{page}</body></html>"

    assert found(pairs_in_page(whole)) == [(PARK, FREE), (PAY, CARD)]


TEXTS = {
    "marked": "Q: Where can I park?\nA: Parking is free.\n\nQ2. How can I pay?\nA2. By card\nor in cash.\n",
    "german": "Frage: Where can I park?\nAntwort: Parking is free.\nFrage: How can I pay?\nAntwort: By card.",
    "asked": "Our questions\n\nWhere can I park?\nParking is free.\n\nHow can I pay?\nBy card or in cash.\n",
    "numbered": "1. Where can I park?\n\nParking is free.\n\n2) How can I pay?\n\nBy card or in cash.",
    "markdown": "## Where can I park?\n\n**Parking** is free.\n\n## How can I pay?\nBy card.\n\n## Contact\nUs.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_tells_what_it_answers(text: str) -> None:
    pairs = found(pairs_in_text(text))

    assert [question for question, _ in pairs] == [PARK, PAY]
    assert pairs[0][1] == FREE
    assert pairs[1][1].startswith("By card")
    assert "Us" not in pairs[1][1]


TABLES = {
    "comma": f'Question,Answer\n{PARK},{FREE}\n"How can I pay?","By card or in cash."\n',
    "semicolon": f"{PARK};{FREE}\r\n{PAY};{CARD}\r\n",
    "tab and other columns": f"id\tanswer\tquestion\n1\t{FREE}\t{PARK}\n2\t{CARD}\t{PAY}\n",
    "bar": f"{PARK}|{FREE}\n\n{PAY}|{CARD}",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_a_table_of_two_columns_is_read_with_or_without_a_heading(table: str) -> None:
    assert found(pairs_in_table(table)) == [(PARK, FREE), (PAY, CARD)]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_document_is_read_in_whatever_letters_it_was_written(charset: str) -> None:
    assert text_from("Où est le café – ici?".encode(charset)) == "Où est le café – ici?"


def test_what_the_server_or_the_page_says_about_its_letters_is_believed() -> None:
    assert text_from("Grüße".encode("iso8859-15"), "ISO-8859-15") == "Grüße"
    assert "Привет" in text_from('<meta charset="windows-1251">Привет'.encode("cp1251"))
    assert text_from("Grüße".encode(), "rot13") == "Grüße"
    assert text_from("Grüße".encode(), "no such letters") == "Grüße"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("<html><p>Hi", "", "html"),
        (TABLES["comma"], "", "csv"),
        (TABLES["comma"], "faq.csv", "csv"),
        (TEXTS["marked"], "faq.txt", "text"),
        (TEXTS["asked"], "", "text"),
        ("a, b\nc, d", "notes.txt", "text"),
    ],
)
def test_what_a_document_is_follows_from_its_name_or_its_look(text: str, name: str, kind: str) -> None:
    assert kind_of(text, "", name) == kind


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("We **love** _you_.", "We love you."),
        ("See [our page](https://x.example/a?b=c).", "See our page."),
        ("See https://www.brightsmiles.example/insurance?x=1 for more.", "See brightsmiles.example for more."),
        ("- Delta\n- Cigna\n* MetLife", "Delta. Cigna. MetLife."),
        ("1. Come in\n2. Sit down", "Come in. Sit down."),
        ("A: Yes , of course !", "Yes, of course!"),
        ("Ask {name} or <b>", "Ask (name) or b."),
        ("A. Smith is our doctor", "A. Smith is our doctor."),
        ("a\u200bb\x00c\u202e", "a b c."),
        ("", ""),
        ("***\n---\n", ""),
    ],
)
def test_an_answer_becomes_something_that_can_be_said(written: str, said: str) -> None:
    assert spoken.answer(written).text == said


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Q: Do you?", "Do you?"),
        ("12) Do you?  +", "Do you?"),
        ("24/7 emergencies?", "24/7 emergencies?"),
        ("2.5 hours?", "2.5 hours?"),
        ("Quality?", "Quality?"),
        ("???", ""),
        ("x" * 301, ""),
    ],
)
def test_a_question_becomes_one_line(written: str, asked: str) -> None:
    assert spoken.question(written) == asked


def test_a_long_answer_ends_with_a_sentence_and_says_that_it_was_cut() -> None:
    sentence = "We are open early, and you may come as you are. "

    [proposal] = proposals([Pair(PARK, sentence * 30, "text")])

    assert len(proposal.answer) <= spoken.LONGEST_ANSWER
    assert proposal.answer.endswith("as you are.")
    assert proposal.notes == (spoken.SHORTENED,)


def test_a_sentence_that_is_too_long_by_itself_ends_at_a_word() -> None:
    cut = spoken.answer("word " * 200)

    assert cut.shortened
    assert cut.text.endswith("word.")


def test_what_the_practice_answers_already_is_marked_as_such() -> None:
    known = [Faq("Where is parking?", "Behind the house.", ("where can i park",)), Faq("Do you bill?", "Yes.")]

    first, second = proposals([Pair(PARK, FREE, "text"), Pair(PAY, CARD, "text")], known)

    assert (first.twin, second.twin) == ("Where is parking?", "")


def test_a_question_that_stands_twice_is_proposed_once_with_what_says_more() -> None:
    pairs = [Pair(PARK, "Free.", "structured"), Pair("where can I PARK", FREE, "headings")]

    assert proposals(pairs) == [Proposal("where can I PARK", FREE, "headings")]


def test_nobody_is_shown_more_than_they_can_read() -> None:
    assert len(proposals(Pair(f"Question {n}?", "Yes.", "text") for n in range(500))) == MOST


garbage = st.text(max_size=400) | st.text("<>/=\"'!-?&;# \nabdlpstumryei:QA,|{}[]", max_size=600)


@given(garbage, st.sampled_from(["html", "text", "csv"]))
def test_whatever_a_document_holds_what_is_proposed_may_stand_in_a_practice_file(text: str, kind: str) -> None:
    assert kind in ("html", "text", "csv")
    for one in proposals(pairs_from(text, kind)):  # pyright: ignore[reportArgumentType] - one of the three
        assert 0 < len(one.question) <= 300
        assert 0 < len(one.answer) <= spoken.LONGEST_ANSWER
        assert not set("{}<>\n\0") & set(one.question + one.answer)


@given(st.binary(max_size=400), st.text(max_size=20))
def test_any_bytes_are_some_text(data: bytes, charset: str) -> None:
    assert isinstance(text_from(data, charset), str)


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<li>", "<ul>", "</ul>", "<td>", "<tr>", "<b", ">", "<!--", "-->", "x"]))
)
def test_no_word_of_a_page_is_lost_or_doubled(parts: list[str]) -> None:
    text = "".join(parts)
    seen = words(parse(text)).count("x")

    assert seen <= text.count("x")
    if "<!--" not in parts and "<b" not in parts:
        assert seen == text.count("x")


HOSTILE = {
    "open tags": "<a " * 400_000,
    "quotes": '<a ="' * 300_000,
    "attributes": "<a " + "b=c " * 300_000 + ">",
    "depth": "<div>" * 300_000,
    "details": "<details><summary>Why?</summary>" * 3000,
    "lists": "<dl><dt>Why?<dd>" * 3000,
    "comments": "<!-- " * 300_000,
    "scripts": "<script>" * 200_000,
    "entities": "&#" + "9" * 1_000_000 + ";" + "&amp" * 200_000,
    "brackets": '<script type="application/ld+json">' + "[" * 500_000 + "</script>",
    "items": '<p itemscope itemprop="x">' * 50_000,
    "ends": "</p>" * 400_000,
    "marks": "*_" * 500_000,
    "questions": "Why?\nSo.\n" * 100_000,
    "cells": '"' * 500_000,
    "bars": "a|" * 500_000,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_document_is_read_to_its_end(page: str) -> None:
    """It ends at all: what grows with the square of a page would take hours here."""
    for kind in ("html", "text", "csv"):
        assert len(proposals(pairs_from(page, kind))) <= MOST


@settings(max_examples=30)
@given(
    st.recursive(
        st.none() | st.text(max_size=5) | st.integers(), lambda inner: st.lists(inner, max_size=4), max_leaves=20
    )
)
def test_json_of_any_shape_where_a_page_describes_itself_is_taken(value: object) -> None:
    text = json.dumps({"@type": "Question", "name": value, "acceptedAnswer": value, "openingHours": value})
    pairs_in_page(f'<script type="application/ld+json">{text}</script>')
