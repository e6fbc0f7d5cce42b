"""An account is asked often while calls need it, rarely while none do, and less the longer it fails."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers.pulse import FRESH_S, IN_USE_S, OFTEN_S, RARELY_S, READY, SOON_S, SPREAD, Pulse

DICE = st.floats(0, 1)
SLIP = 1e-6  # of floating point


def asked(pulse: Pulse, at: float, *, dice: float = 0.5, fails: bool = False, refuses: bool = False) -> None:
    pulse.asked(at, dice)
    if fails or refuses:
        pulse.failed(at, "no answer", refused=refuses)
    else:
        pulse.answered(at, 0.1)


def pause(pulse: Pulse, at: float) -> float:
    assert pulse.due_at is not None
    return pulse.due_at - at


def test_it_is_asked_once_when_it_is_loaded_whoever_names_it() -> None:
    assert Pulse(5.0).due_at == 5.0


def test_what_nobody_names_or_uses_is_left_alone() -> None:
    pulse = Pulse(0.0)
    asked(pulse, 1.0)

    assert pulse.due_at is None
    assert not pulse.health(2.0).asked


def test_what_a_list_names_is_asked_rarely_until_a_call_needs_it() -> None:
    pulse = Pulse(0.0)
    asked(pulse, 1.0)
    assert pulse.named()
    assert pause(pulse, 1.0) == RARELY_S

    assert pulse.used(20.0)
    assert pause(pulse, 1.0) == OFTEN_S

    asked(pulse, 20.0 + IN_USE_S)
    assert pause(pulse, 20.0 + IN_USE_S) == RARELY_S


def test_a_call_that_finds_it_rested_has_it_asked_at_once() -> None:
    pulse = Pulse(0.0)
    pulse.named()
    asked(pulse, 1.0)

    assert pulse.used(1.0 + FRESH_S + 1)

    assert pulse.due_at == 1.0 + FRESH_S + 1


def test_what_fails_is_not_asked_for_each_call() -> None:
    pulse = Pulse(0.0)
    asked(pulse, 0.0)
    for at in (1.0, 2.0, 3.0):
        asked(pulse, at, fails=True)

    pulse.used(3.0 + FRESH_S + 1)

    assert pause(pulse, 3.0) > FRESH_S + 1


def test_a_first_answer_that_a_busy_start_has_lost_is_asked_for_again_soon_until_it_comes() -> None:
    pulse = Pulse(0.0)  # nobody names it, and no call has come
    pauses: list[float] = []
    for at in range(6):
        asked(pulse, float(at), fails=True)
        pauses.append(pause(pulse, float(at)))
    assert pauses == [*SOON_S, 2 * OFTEN_S, 4 * OFTEN_S, 8 * OFTEN_S]
    assert pulse.health(6.0).asked

    asked(pulse, 6.0)
    asked(pulse, 7.0, fails=True)
    assert pulse.due_at is None, "it has answered once: from now on as anybody"


def test_who_refuses_the_key_is_not_asked_again_soon() -> None:
    pulse = Pulse(0.0)
    pulse.named()
    asked(pulse, 1.0, fails=True)
    asked(pulse, 2.0, refuses=True)

    assert pause(pulse, 2.0) == RARELY_S


def test_it_tells_since_when_and_how_it_was_and_what_its_last_trouble_was() -> None:
    pulse = Pulse(0.0)
    asked(pulse, 10.0, fails=True)
    assert pulse.answered(30.0, 0.25)

    told = pulse.health(40.0)

    assert (told.state, told.since_s, told.answered_s, told.latency_s) == (READY, 10.0, 10.0, 0.25)
    assert (told.trouble, told.trouble_s, told.failures) == ("no answer", 30.0, 0)


def test_a_reason_is_news_once() -> None:
    pulse = Pulse(0.0)

    assert [pulse.failed(at, "no credit") for at in (1.0, 2.0)] == [True, False]
    assert pulse.failed(3.0, "wrong key")


@given(st.lists(DICE, min_size=1, max_size=20), st.booleans())
def test_pauses_grow_with_failures_stay_within_bounds_and_never_fall_in_step(dice: list[float], named: bool) -> None:
    pulse = Pulse(0.0)
    pulse.used(0.0)
    if named:
        pulse.named()
    pauses: list[float] = []
    for number, thrown in enumerate(dice):
        asked(pulse, float(number), dice=thrown, fails=True)
        pauses.append(pause(pulse, float(number)))

    assert all(SOON_S[0] * (1 - SPREAD) - SLIP <= one <= RARELY_S * (1 + SPREAD) + SLIP for one in pauses)
    middles = [one / (1 - SPREAD + 2 * SPREAD * thrown) for one, thrown in zip(pauses, dice, strict=True)]
    assert all(later >= earlier - SLIP for earlier, later in pairwise(middles))
