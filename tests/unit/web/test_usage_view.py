"""Money and experiments in words."""

import pytest
from tests.unit.insights.test_comparison import calls

from receptionist.insights.comparison import compare
from receptionist.web.usage_view import comparison_view, dollars, usd


@pytest.mark.parametrize(
    ("micros", "shown", "told"),
    [
        (0, "$0.00", "0.000000"),
        (49, "under $0.0001", "0.000049"),
        (50, "$0.0001", "0.000050"),
        (34_549, "$0.0345", "0.034549"),
        (999_949, "$0.9999", "0.999949"),
        (999_951, "$1.00", "0.999951"),
        (4_640_000, "$4.64", "4.640000"),
        (12_345_678_901, "$12,345.68", "12345.678901"),
    ],
)
def test_money_is_shown_as_far_as_it_says_something_and_told_exactly(micros: int, shown: str, told: str) -> None:
    assert (dollars(micros), usd(micros)) == (shown, told)


def test_what_is_found_of_an_experiment_is_said_in_plain_words() -> None:
    own, other = calls("", [*range(900, 940)]), calls("faster", [*range(600, 640)], micros=4000)
    [found] = comparison_view(compare([*own, *other], ["faster"])).findings

    assert found.sentences == [
        "It answers 300 ms sooner: hardly chance.",
        "It costs $0.0020 less a minute: hardly chance.",
        "It helped 100 % of its callers, your own 100 %: may well be chance.",
        "Of its calls 0 % failed, of your own 0 %: may well be chance.",
    ]
    [few] = comparison_view(compare([*own, *other[:3]], ["faster"])).findings
    assert few.sentences == ["Too few calls to tell: it takes 30 on each side, and there are 3 and 40."]
