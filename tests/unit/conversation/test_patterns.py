"""Expressions that are tried only where a text has what they need find what they always found."""

import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts.needs import expressions

from receptionist.conversation import needs
from receptionist.conversation.patterns import Pattern, regex

_PARTS = ["a", "b", "ab", " ", r"\b", r"\w+", "(?:a|bc)", "(?:ab)?", "[ab]", "[^a]", "(?=ab)", "(?!b)", "(?<=a)", "b+",
          "(c)", r"(?:ab|c\w)", ".", "a{2}", "(?:b|)", "^", "$", "É", "İ", "(?P<x>ca)"]  # fmt: skip
_TEXTS = st.text(alphabet="abcABC éÉıİſ", max_size=12)


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=5), _TEXTS, st.sampled_from([0, re.IGNORECASE]))
def test_it_finds_what_the_expression_finds(parts: list[str], text: str, flags: int) -> None:
    whole = "".join(parts)
    if whole.count("(?P<x>") > 1:
        return
    plain, tried = re.compile(whole, flags), Pattern(whole, flags)
    for ours, theirs in [(tried.search, plain.search), (tried.match, plain.match), (tried.fullmatch, plain.fullmatch)]:
        found, wanted = ours(text), theirs(text)
        assert (found and found.span()) == (wanted and wanted.span())
    assert tried.sub("-", text) == plain.sub("-", text)
    assert tried.split(text) == plain.split(text)
    assert tried.findall(text) == plain.findall(text)
    assert [one.span() for one in tried.finditer(text)] == [one.span() for one in plain.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "flags", "needed"),
    [
        (r"\b(?:call|ring) (?:me|us)\b", 0, {"call me", "call us", "ring me", "ring us"}),
        (r"\b(?:the )?same day\b", 0, {"same day"}),
        (r"\bI (?:\w+ )?moved", re.IGNORECASE, {"moved"}),
        (r"what(?:ever|s)?", 0, {"what"}),
        (r"\w+", 0, set[str]()),
        (r"(?i)moved", 0, set[str]()),
        (r"(?i:moved)", 0, set[str]()),  # a case of its own
        (r"(?:when|\d+)", 0, set[str]()),
        (r"colou?r", 0, {"color", "colour"}),
    ],
)
def test_what_a_text_must_hold(pattern: str, flags: int, needed: set[str]) -> None:
    assert set(needs.work_out(pattern, flags)) == needed


def test_places_in_the_text_are_kept() -> None:
    pattern = regex(r"\bten\b")
    assert pattern.search("ten past ten", 4)
    assert not pattern.search("ten past two", 4)
    assert not pattern.search("it is ten", 0, 5)
    assert regex(r"\bten\b").sub("two", "ten to ten", count=1) == "two to ten"


def test_one_that_is_wrong_says_so_when_it_is_used() -> None:
    with pytest.raises(re.error):
        Pattern("(oh").search("oh")  # not by `regex`, which keeps it for the tests that look at all


def test_the_table_is_that_of_the_code(tmp_path: Path) -> None:
    written = tmp_path / "needs.bin"
    script = Path(expressions.__code__.co_filename)
    subprocess.run([sys.executable, script, written], check=True, timeout=120)
    assert needs.TABLE.read_bytes() == written.read_bytes(), "`python scripts/needs.py` writes it anew"


def test_no_expression_needs_what_it_fits_without() -> None:
    """Each on what stands in its own pattern, and on that of its neighbours."""
    all_of_them = expressions()[:400]
    texts = [re.sub(r"[^\w ]+", " ", pattern)[:200] for pattern, _ in all_of_them[:20]]
    for (pattern, flags), text in product(all_of_them, texts):
        for said in (text, text.upper()):
            assert bool(Pattern(pattern, flags).search(said)) == bool(re.search(pattern, said, flags))
