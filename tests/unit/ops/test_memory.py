"""What calls leave behind is given back when nobody calls, and once."""

import gc
import weakref

from receptionist.ops.memory import Leavings


def test_given_back_once_after_the_last_call_has_ended() -> None:
    given: list[int] = []
    leavings = Leavings(lambda: given.append(1))

    told: list[int] = []
    for live in (0, 1, 2, 1, 0, 0, 1, 0):
        leavings.look(live)
        told.append(len(given))

    assert told == [0, 0, 0, 0, 1, 1, 1, 2]


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
        leavings.look(1)
        leavings.look(0)
    finally:
        gc.enable()

    assert gone() is None
