"""What is said of an experiment: its figures, and whether they may be chance."""

import random

from receptionist.insights.comparison import FEWEST, TriedCall, compare, rank_test, share_test


def calls(
    experiment: str, times: list[int], *, outcome: str = "answered", micros: int | None = 6000
) -> list[TriedCall]:
    return [
        TriedCall(
            experiment=experiment,
            outcome=outcome,
            failed=outcome == "failed",
            length_ms=60_000,
            first_audio_ms=[ms],
            micros=micros,
        )
        for ms in times
    ]


def test_each_side_has_its_figures() -> None:
    found = compare([*calls("", [*range(100, 1100, 100)]), *calls("faster", [50, 70], micros=None)], ["faster"])

    own, other = found.sides
    assert (own.calls, own.median_ms, own.p95_ms, own.micros_per_call, own.micros_per_minute) == (
        10,
        550,
        1000,
        6000,
        6000,
    )
    assert (other.calls, other.median_ms, other.p95_ms, other.micros_per_call) == (2, 60, 70, None)
    assert own.outcomes == {"answered": 10}
    assert own.helped == 10


def test_nothing_is_said_of_chance_before_there_are_enough_calls_on_both_sides() -> None:
    few, many = calls("faster", [10] * (FEWEST - 1)), calls("", [900] * 500)

    [verdict] = compare([*few, *many], ["faster"]).verdicts

    assert {verdict.quickness, verdict.helpfulness, verdict.failures, verdict.cost} == {"too few calls to tell"}


def test_a_clear_difference_is_hardly_chance_and_none_at_all_may_well_be() -> None:
    dice = random.Random(4)
    own = calls("", [dice.randrange(700, 1100) for _ in range(60)])
    quick = calls("faster", [dice.randrange(400, 800) for _ in range(40)])
    failing = calls("faster", [500] * 20, outcome="failed")

    [verdict] = compare([*own, *quick, *failing], ["faster"]).verdicts

    assert verdict.quickness == "hardly chance"
    assert verdict.failures == verdict.helpfulness == "hardly chance"
    assert verdict.cost == "may well be chance"


def test_the_tests_agree_with_worked_examples() -> None:
    """Mann-Whitney: two samples without overlap of 5 and 5: z = 2.611; two shares 30/100 and 50/100: z = 2.887."""
    assert abs(rank_test([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]) - 0.00902) < 0.0001
    assert abs(share_test([True] * 30 + [False] * 70, [True] * 50 + [False] * 50) - 0.00389) < 0.0001
    assert rank_test([1, 1], [1, 1]) == share_test([True], [True]) == rank_test([], [1]) == 1.0


def test_by_chance_alone_a_difference_is_seldom_called_unlikely() -> None:
    dice = random.Random(7)
    called = 0
    for _ in range(200):
        own, other = ([dice.gauss(800, 200) for _ in range(40)] for _ in range(2))
        called += rank_test(own, other) < 0.05

    assert called < 24  # of 200, 10 are expected; more than twice that would be a wrong formula
