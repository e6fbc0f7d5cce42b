"""What calls leave behind is given back when nobody calls, and once."""

import gc
import linecache
import weakref

from receptionist.ops.memory import Leavings


def test_given_back_once_when_it_stays_quiet_after_the_last_call() -> None:
    given: list[int] = []
    leavings = Leavings(lambda: given.append(1))

    told: list[int] = []
    for live in (0, 0, 0, 1, 2, 0, 0, 1, 0, 0, 0, 0):
        leavings.look(live)
        told.append(len(given))

    assert told == [0] * 10 + [1, 1]


def test_objects_that_hold_each_other_are_gone() -> None:
    class Party:
        other: "Party | None" = None

    one, leavings = Party(), Leavings()
    one.other = Party()
    one.other.other = one
    gone = weakref.ref(one)
    gc.disable()
    try:
        del one
        for live in (1, 0, 0, 0):
            leavings.look(live)
    finally:
        gc.enable()

    assert gone() is None


def test_the_lines_of_code_that_errors_were_told_with_are_gone() -> None:
    assert linecache.getline(__file__, 1)
    leavings = Leavings()
    for live in (1, 0, 0, 0):
        leavings.look(live)

    assert __file__ not in linecache.cache
