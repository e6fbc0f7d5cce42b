"""Regular expressions of owners: the useful ones pass, and none that could keep a process from its calls."""

import re
import resource
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.patterns import MAX_TEXT, matches, pattern_fault


@pytest.mark.parametrize(
    "pattern",
    [
        *("^[0-9]{5}$", "Tuesday", r"\$?95", "booked|requested", "(?i)free of charge", r"^\+1[0-9]{10}$"),
        *("Tuesday.*ten", "nine(?: one)+", r"(\d{3}[- ]?){2}\d{4}", "[]a*]*", "[^]]+", r"\(a+\)+", "(ha)+", "a{,5}"),
        *(r"\b(ten|eleven) in the morning\b", "^.*at.*ten.*$", r"(?<=at )ten", "(?P<day>Tues|Wednes)day", "{x}", ""),
    ],
)
def test_what_owners_need_passes(pattern: str) -> None:
    assert pattern_fault(pattern) == ""


@pytest.mark.parametrize(
    "pattern",
    [
        *("(a+)+$", "(a|a)*b", "(a|b|ab)*c", "(.*)*", "(x?){1000}", "((a{1,100}){1,100}){1,100}", ".*.*.*x"),
        *("(?:(?:x?){20}){20}", "^(([a-z])+.)+[A-Z]([a-z])+$", "(?=a+)+", "([ab]{0,99}){0,99}", "(a?b?c?){30}"),
    ],
)
def test_what_could_take_for_ever_is_refused(pattern: str) -> None:
    assert pattern_fault(pattern).startswith("could take for ever")


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(", "is no regular expression: missing ), unterminated subpattern at position 0"),
        ("a" * 301, "is longer than 300 characters"),
        ("(?x)(a+) +", "may set no other flags"),
        ("(?P<n>a)(?P=n)+", "has a group of a kind that is not allowed here"),
        ("(?:" * 60 + ")" * 60, "has too many groups within groups"),
        ("a{99999999999}", "is no regular expression"),
    ],
)
def test_what_cannot_be_used_is_named(pattern: str, said: str) -> None:
    assert pattern_fault(pattern).startswith(said)


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert matches("x$", "x" * 5000)
    assert not matches("y", "x" * MAX_TEXT + "y")


_PARTS = st.sampled_from(
    [*"ab.*+?|()[]^$\\{},:=!<>-019", "(?:", "(?i)", "[ab]", r"\d", "{1,3}", "{2,}", "(a|b)", "(?=", ".*", "a+"]
)
_PATTERNS = st.lists(_PARTS, max_size=14).map("".join)


@given(_PATTERNS)
def test_a_pattern_is_judged_whatever_it_is(pattern: str) -> None:
    if not pattern_fault(pattern):
        re.compile(pattern)


def test_what_passes_is_soon_done_with_the_worst_text() -> None:
    """The worst that pass, in a process that is ended after ten seconds of processor time."""
    worst = ["[ab]*[ab]*x", "^[ab]*[ab]*[ab]*x", "[ab]{0,40}[ab]{0,40}[ab]{0,40}x", "(a?b?){3}[ab]*x", "(?:[ab]*x)?y"]
    assert [pattern_fault(pattern) for pattern in worst] == [""] * len(worst)
    program = f"""
from receptionist.practice.patterns import matches
for pattern in {worst!r}:
    assert not matches(pattern, "ab" * 5000)
"""

    ran = subprocess.run(
        [sys.executable, "-c", program],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (10, 11)),
        check=False,
    )

    assert ran.returncode == 0
