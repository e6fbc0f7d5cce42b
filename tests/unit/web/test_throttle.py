"""Guessing a password becomes slow; nobody is locked out."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.web.throttle import Throttle

SAM = ["sam@example.com"]


def test_a_few_mistakes_cost_nothing() -> None:
    throttle = Throttle(free=5)

    for _ in range(4):
        throttle.tried(SAM, 0)

    assert throttle.wait_s(SAM, 0) == 0


def test_each_further_mistake_doubles_the_wait() -> None:
    throttle = Throttle(free=2, longest_s=5)

    waits: list[float] = []
    for _ in range(5):
        throttle.tried(SAM, 0)
        waits.append(throttle.wait_s(SAM, 0))

    assert waits == [0, 1, 2, 4, 5]


def test_the_wait_passes() -> None:
    throttle = Throttle(free=1)
    throttle.tried(SAM, 10)

    assert throttle.wait_s(SAM, 10.5) == 0.5
    assert throttle.wait_s(SAM, 11) == 0


def test_a_quiet_quarter_of_an_hour_is_forgiven() -> None:
    throttle = Throttle(free=1)
    for _ in range(10):
        throttle.tried(SAM, 0)

    assert throttle.wait_s(SAM, 901) == 0
    throttle.tried(SAM, 901)
    assert throttle.wait_s(SAM, 901) == 1


def test_the_right_password_wipes_the_slate() -> None:
    throttle = Throttle(free=1)
    throttle.tried(SAM, 0)

    throttle.succeeded(SAM)

    assert throttle.wait_s(SAM, 0) == 0


def test_one_good_account_does_not_open_the_way_to_guess_others_from_the_same_address() -> None:
    throttle = Throttle(free=2)
    for _ in range(3):
        throttle.tried(["203.0.113.9"], 0)

    throttle.tried(["203.0.113.9"], 0)
    throttle.forgiven(["203.0.113.9"])

    assert throttle.wait_s(["203.0.113.9"], 0) == 2


def test_others_do_not_wait() -> None:
    throttle = Throttle(free=1)
    throttle.tried(SAM, 0)

    assert throttle.wait_s(["kim@example.com"], 0) == 0
    assert throttle.wait_s(["kim@example.com", *SAM], 0) == 1


@given(st.lists(st.text(max_size=2), max_size=60))
def test_its_memory_is_bounded(keys: list[str]) -> None:
    throttle = Throttle(free=1, capacity=8)

    for at, key in enumerate(keys):
        throttle.tried([key], at)

    assert sum(throttle.wait_s([key], len(keys)) > 0 for key in set(keys)) <= 8
