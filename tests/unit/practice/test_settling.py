"""When a file that changed is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.settling import PATIENCE_S, QUIET_S, Settling
from receptionist.practice.store import Stamp

OLD, NEW = Stamp(1, 1, 1), Stamp(2, 2, 2)


def test_a_file_is_due_once_it_has_stood_still() -> None:
    settling = Settling()

    settling.differs("a", OLD, 0.0)
    settling.differs("a", NEW, 1.0)

    assert settling.due(1.0 + QUIET_S / 2) == []
    assert settling.again_s(1.0) == pytest.approx(QUIET_S)
    assert settling.due(1.0 + QUIET_S) == [("a", NEW)]


def test_a_missing_and_a_bad_file_get_longer() -> None:
    settling = Settling()
    settling.differs("gone", None, 0.0)
    settling.differs("bad", NEW, 0.0)
    settling.bad("bad")

    assert settling.due(QUIET_S) == []
    assert settling.missing() == ["gone"]
    assert not settling.is_final("bad", QUIET_S)
    assert settling.due(PATIENCE_S) == [("bad", NEW), ("gone", None)]
    assert settling.is_final("bad", PATIENCE_S)


def test_what_is_as_it_was_is_not_waited_for() -> None:
    settling = Settling()
    settling.differs("a", NEW, 0.0)

    settling.done("a")

    assert (settling.due(9.0), settling.again_s(0.0)) == ([], None)


@given(st.lists(st.floats(0, 10), min_size=1, max_size=20))
def test_something_is_due_whenever_it_is_said_to_be(times: list[float]) -> None:
    settling = Settling()
    for number, at in enumerate(sorted(times)):
        settling.differs(f"f{number % 3}", Stamp(number, 0, 0), at)

    last = max(times)
    again_s = settling.again_s(last)

    assert again_s is not None
    assert settling.due(last + again_s + 1e-9)
