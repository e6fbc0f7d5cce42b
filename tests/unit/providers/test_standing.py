"""Who is asked next, when some have failed."""

from dataclasses import dataclass

from receptionist.errors import ProviderError
from receptionist.providers.standing import NOBODY, Named, Nobody, Role, Standing, Watch


@dataclass(frozen=True)
class One:
    name: str
    account: str = "one"


FIRST, SECOND, THIRD = One("first"), One("second"), One("third")
PASSES = ProviderError("no", provider="one")
LASTS = ProviderError("no", provider="one", retryable=False)


class Wary(Nobody):
    """Does not allow these."""

    def __init__(self, *members: One) -> None:
        self.members = members

    def allows(self, role: Role, member: Named, at: float) -> bool:
        return member not in self.members


def _three(*pauses_s: float, watch: Watch = NOBODY) -> Standing[One]:
    return Standing("voice", [FIRST, SECOND, THIRD], pauses_s, watch)


def test_the_order_of_preference_stands_while_nobody_fails() -> None:
    assert _three(60).order(0) == [FIRST, SECOND, THIRD]


def test_whoever_fails_rests_and_then_stands_behind_those_who_have_not() -> None:
    standing = _three(60)
    standing.failed(FIRST, PASSES, at=10)

    assert standing.order(11) == [SECOND, THIRD]
    assert standing.order(70) == [SECOND, THIRD, FIRST]


def test_one_failure_more_than_there_are_pauses_is_the_last() -> None:
    standing = _three(1)
    standing.failed(FIRST, PASSES, at=0)
    standing.failed(FIRST, PASSES, at=10)

    assert standing.order(1_000_000) == [SECOND, THIRD]


def test_what_cannot_pass_is_not_tried_again() -> None:
    standing = _three(0, 0, 0)
    standing.failed(SECOND, LASTS, at=0)

    assert standing.order(1_000_000) == [FIRST, THIRD]
    assert not standing.hopeless()


def test_a_chain_of_which_all_have_failed_begins_again_with_who_failed_least() -> None:
    standing = _three(0, 0)
    standing.failed(FIRST, PASSES, at=0)
    standing.failed(SECOND, PASSES, at=0)
    standing.failed(THIRD, PASSES, at=0)
    standing.failed(FIRST, PASSES, at=0)

    assert standing.order(0) == [SECOND, THIRD, FIRST]


def test_a_chain_of_nobody_is_hopeless() -> None:
    assert Standing[One]("voice", [], (0,)).hopeless()


def test_whom_the_watch_does_not_allow_is_the_last_resort_although_others_have_failed() -> None:
    standing = _three(0, watch=Wary(FIRST))
    standing.failed(SECOND, PASSES, at=0)

    assert standing.order(1) == [THIRD, SECOND, FIRST]
