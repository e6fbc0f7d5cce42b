"""Who is asked next, when some have failed."""

from receptionist.providers.standing import Standing


def _three(*pauses_s: float) -> Standing[str]:
    return Standing(["first", "second", "third"], pauses_s)


def test_the_order_of_preference_stands_while_nobody_fails() -> None:
    assert _three(60).order(0) == ["first", "second", "third"]


def test_whoever_fails_rests_and_then_stands_behind_those_who_have_not() -> None:
    standing = _three(60)
    standing.failed("first", at=10)

    assert standing.order(11) == ["second", "third"]
    assert standing.order(70) == ["second", "third", "first"]


def test_one_failure_more_than_there_are_pauses_is_the_last() -> None:
    standing = _three(1)
    standing.failed("first", at=0)
    standing.failed("first", at=10)

    assert standing.order(1_000_000) == ["second", "third"]


def test_what_cannot_pass_is_not_tried_again() -> None:
    standing = _three(0, 0, 0)
    standing.failed("second", at=0, for_good=True)

    assert standing.order(1_000_000) == ["first", "third"]
    assert not standing.hopeless()


def test_a_chain_of_which_all_have_failed_begins_again_with_who_failed_least() -> None:
    standing = _three(0, 0)
    standing.failed("first", at=0)
    standing.failed("second", at=0)
    standing.failed("third", at=0)
    standing.failed("first", at=0)

    assert standing.order(0) == ["second", "third", "first"]


def test_a_chain_of_nobody_is_hopeless() -> None:
    assert Standing[str]([], (0,)).hopeless()
