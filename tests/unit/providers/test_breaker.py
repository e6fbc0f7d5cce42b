from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.breaker import Change, Circuits, share
from receptionist.providers.circuit import COOL_DOWN_S, LEAST_ERRORS, LONGEST_REST_S, TRIAL_S, WINDOW_S, Circuit
from receptionist.providers.faults import fault
from receptionist.providers.standing import Standing

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
REFUSALS = (ProviderFault.WRONG_KEY, ProviderFault.NO_CREDIT, ProviderFault.NOT_FOUND)
BUCKET_S = 30.0


@dataclass(frozen=True)
class Vendor:
    name: str
    account: str = "acme"


NOVA, BACKUP = Vendor("acme:nova"), Vendor("embedded", "embedded")


def error(
    kind: ProviderFault = ProviderFault.OVERLOADED, *, retryable: bool = True, retry_after_s: float | None = None
) -> ProviderError:
    return ProviderError("no", provider="acme:nova", kind=kind, retryable=retryable, retry_after_s=retry_after_s)


def refusal(kind: ProviderFault = ProviderFault.WRONG_KEY) -> ProviderError:
    return error(kind, retryable=False)


def watched() -> tuple[Circuits, list[Change]]:
    circuits, changes = Circuits(), list[Change]()
    circuits.observe(changes.append)
    return circuits, changes


def opened(circuits: Circuits, at: float) -> None:
    for _ in range(LEAST_ERRORS):
        circuits.failed("voice", NOVA, error(), at)


def asked_first(circuits: Circuits, at: float) -> Vendor:
    return Standing("voice", [NOVA, BACKUP], (0.0,), circuits).order(at)[0]


# --- what is counted ------------------------------------------------------------------------------------------------


def test_a_vendor_that_fails_more_often_than_not_is_asked_last_until_a_trial_goes_well() -> None:
    circuits, changes = watched()
    for at in range(4):
        circuits.worked("voice", NOVA, at, 0.1)
    opened(circuits, 10)

    assert asked_first(circuits, 11) == BACKUP
    assert [(one.state, one.errors, one.of) for one in changes] == [("open", 5, 9)]

    later = 10 + COOL_DOWN_S[0]
    assert asked_first(circuits, later) == NOVA
    circuits.asked("voice", NOVA, later)
    assert asked_first(circuits, later) == BACKUP  # one trial is enough
    circuits.worked("voice", NOVA, later + 1, 0.3)
    assert asked_first(circuits, later + 1) == NOVA
    assert [one.state for one in changes] == ["open", "closed"]


def test_half_of_it_failing_is_not_yet_more_often_than_not() -> None:
    circuits, changes = watched()
    for at in range(20):
        circuits.worked("voice", NOVA, at, 0.1)
        circuits.failed("voice", NOVA, error(), at)

    assert asked_first(circuits, 20) == NOVA
    assert not changes


def test_what_happened_more_than_five_minutes_ago_is_forgotten() -> None:
    circuits, changes = watched()
    for _ in range(LEAST_ERRORS - 1):
        circuits.failed("voice", NOVA, error(), 0)
    circuits.failed("voice", NOVA, error(), WINDOW_S)

    assert not changes


def test_a_refused_key_opens_at_once_is_told_once_and_tried_again_after_pauses_that_grow() -> None:
    circuits, changes = watched()
    circuits.failed("voice", NOVA, refusal(), 0)
    circuits.failed("voice", NOVA, refusal(), 1)  # a call that was under way

    retried: list[float] = []
    at = 0.0
    while len(retried) < 5:
        at += 1
        if circuits.allows("voice", NOVA, at):
            retried.append(at)
            circuits.asked("voice", NOVA, at)
            circuits.failed("voice", NOVA, refusal(), at)

    assert [(one.state, one.refused) for one in changes] == [("open", True)]
    assert [later - before for before, later in zip([0.0, *retried], retried, strict=False)] == [
        120,
        300,
        900,
        1800,
        1800,
    ]


def test_a_mended_key_is_tried_by_the_next_who_comes() -> None:
    circuits, changes = watched()
    circuits.failed("voice", NOVA, refusal(), 0)
    assert circuits.refused() == {"acme"}

    circuits.key_changed("acme", 5)

    assert asked_first(circuits, 5) == NOVA
    circuits.asked("voice", NOVA, 5)
    circuits.worked("voice", NOVA, 6, 0.1)
    assert [one.state for one in changes] == ["open", "closed"]
    assert not circuits.refused()


def test_one_practices_request_that_is_not_taken_does_not_cut_off_the_others() -> None:
    circuits, changes = watched()
    circuits.failed("model", NOVA, refusal(ProviderFault.REFUSED), 0)

    assert circuits.allows("model", NOVA, 1)
    assert not changes


def test_a_stream_that_closes_once_over_what_it_was_sent_does_not_cut_off_the_others() -> None:
    circuits, changes = watched()
    circuits.failed("recogniser", NOVA, error(ProviderFault.NETWORK, retryable=False), 0)

    assert circuits.allows("recogniser", NOVA, 1)
    assert not changes


def test_a_practice_whose_language_a_provider_does_not_speak_cuts_off_nobody() -> None:
    circuits, changes = watched()
    for at in range(3 * LEAST_ERRORS):
        circuits.failed("voice", NOVA, fault(NOVA.name, ProviderFault.UNSUITED, "it speaks en, not es"), at)

    assert circuits.allows("voice", NOVA, 20)
    assert not changes
    assert not circuits.states(20, NOON)


def test_what_is_away_of_our_own_is_held_against_no_vendor() -> None:
    circuits, changes = watched()
    for at in range(3 * LEAST_ERRORS):
        circuits.failed("voice", NOVA, error(ProviderFault.NOT_ASKED), at)

    assert circuits.allows("voice", NOVA, 20)
    assert not changes


def test_such_a_practice_takes_the_trial_from_nobody() -> None:
    circuits, changes = watched()
    opened(circuits, 0)
    later = COOL_DOWN_S[0]
    circuits.asked("voice", NOVA, later)
    circuits.failed("voice", NOVA, fault(NOVA.name, ProviderFault.UNSUITED), later)

    assert asked_first(circuits, later) == NOVA
    circuits.asked("voice", NOVA, later)
    circuits.worked("voice", NOVA, later + 1, 0.1)
    assert [one.state for one in changes] == ["open", "closed"]


def test_who_asks_to_be_left_alone_is_left_alone_although_no_circuit_opens() -> None:
    circuits, changes = watched()
    circuits.failed("voice", NOVA, error(ProviderFault.RATE_LIMITED, retry_after_s=20), 0)
    circuits.failed("voice", NOVA, error(ProviderFault.RATE_LIMITED, retry_after_s=20), 1)

    assert asked_first(circuits, 20) == BACKUP
    assert asked_first(circuits, 21) == NOVA
    assert [one.state for one in changes] == ["resting"]


def test_an_answer_to_what_was_asked_before_it_opened_closes_nothing() -> None:
    circuits, changes = watched()
    opened(circuits, 0)
    circuits.worked("voice", NOVA, 1, 0.5)

    assert asked_first(circuits, 2) == BACKUP
    assert [one.state for one in changes] == ["open"]


def test_a_trial_whose_caller_hangs_up_is_followed_by_another() -> None:
    circuits, _ = watched()
    opened(circuits, 0)
    due = COOL_DOWN_S[0]
    circuits.asked("voice", NOVA, due)

    assert not circuits.allows("voice", NOVA, due + TRIAL_S - 1)
    assert circuits.allows("voice", NOVA, due + TRIAL_S)


def test_whoever_looks_sees_since_when_and_until_when() -> None:
    circuits, _ = watched()
    opened(circuits, 100)

    (state,) = circuits.states(110, NOON)

    assert (state.state, state.errors, state.of, state.why) == ("open", 5, 5, "no")
    assert state.since == NOON - timedelta(seconds=10)
    assert state.retry_at == NOON + timedelta(seconds=COOL_DOWN_S[0] - 10)


def test_an_accounts_circuit_is_its_own() -> None:
    circuits, _ = watched()
    circuits.failed("voice", NOVA, refusal(), 0)

    assert circuits.allows("voice", Vendor("acme:nova", "north-clinic/acme"), 1)


def test_many_practices_with_names_of_their_own_do_not_fill_the_memory() -> None:
    circuits = Circuits(most=10)
    circuits.failed("voice", NOVA, refusal(), 0)
    for number in range(1000):
        circuits.failed("voice", Vendor(f"acme:{number}"), error(), number)

    assert len(circuits.states(1000, NOON)) == 10
    assert not circuits.allows("voice", NOVA, 1)  # what is open is kept before what is not


# --- what others tell -----------------------------------------------------------------------------------------------


class Post:
    """Hands what one process tells to another."""

    def __init__(self, to: Circuits) -> None:
        self.at = 0.0
        self._to = to
        self.sent = 0

    def post(self, key: str, note: bytes, for_s: float) -> None:
        self.sent += 1
        self._to.heard(note, for_s, self.at)


def test_what_one_process_learns_spares_the_other() -> None:
    circuits, _ = watched()
    others, told = watched()
    post = Post(others)
    circuits.observe(lambda change: share(change, post))
    others.observe(lambda change: share(change, Post(circuits)))  # which must not go round in circles
    opened(circuits, 0)

    assert asked_first(others, 1) == BACKUP
    assert [(one.state, one.heard) for one in told] == [("open", True)]

    post.at = COOL_DOWN_S[0]
    circuits.asked("voice", NOVA, post.at)
    circuits.worked("voice", NOVA, post.at, 0.2)
    assert asked_first(others, post.at) == NOVA
    assert post.sent == 2


def test_a_process_that_cannot_reach_anybody_does_not_take_the_others_with_it() -> None:
    circuits, _ = watched()
    others, told = watched()
    post = Post(others)
    circuits.observe(lambda change: share(change, post))
    others.worked("voice", NOVA, 0, 0.2)
    post.at = 5
    opened(circuits, 5)

    assert asked_first(others, 6) == NOVA
    assert not told


def test_a_key_that_is_refused_here_may_be_right_there() -> None:
    circuits, _ = watched()
    others, _ = watched()
    post = Post(others)
    circuits.observe(lambda change: share(change, post))
    for kind in REFUSALS:
        circuits.failed("voice", Vendor(f"acme:{kind}"), refusal(kind), 0)

    assert post.sent == 0


@given(st.binary(max_size=200))
def test_a_note_that_makes_no_sense_is_passed_over(note: bytes) -> None:
    circuits, changes = watched()
    circuits.heard(note, 30, 0)

    assert not changes


# --- laws -----------------------------------------------------------------------------------------------------------

Step: TypeAlias = tuple[
    Literal["asked", "worked", "failed", "rated", "refused", "unsuited", "warned", "encouraged", "due"], float
]
ANYTHING = st.lists(
    st.tuples(
        st.sampled_from(["asked", "worked", "failed", "rated", "refused", "unsuited", "warned", "encouraged", "due"]),
        st.floats(0, 200),
    ),
    max_size=60,
)
FAULTS_ALONE = st.lists(st.tuples(st.sampled_from(["asked", "worked", "failed"]), st.floats(0, 100)), max_size=80)


def take(circuit: Circuit, what: str, at: float) -> None:
    match what:
        case "asked":
            circuit.asked(at)
        case "worked":
            circuit.worked(at)
        case "failed":
            circuit.failed(error(), at)
        case "rated":
            circuit.failed(error(ProviderFault.RATE_LIMITED, retry_after_s=7), at)
        case "refused":
            circuit.failed(refusal(), at)
        case "unsuited":
            circuit.failed(error(ProviderFault.UNSUITED, retryable=False), at)
        case "warned":
            circuit.warned(ProviderFault.NETWORK, "elsewhere", 40, at)
        case "encouraged":
            circuit.encouraged(at)
        case _:
            circuit.due(at)


@given(FAULTS_ALONE)
def test_it_never_opens_below_the_bars(steps: list[Step]) -> None:
    circuit, at = Circuit(0), 0.0
    told: list[tuple[float, bool]] = []
    for what, later in steps:
        at += later
        was_open = circuit.is_open
        take(circuit, what, at)
        if was_open and not circuit.is_open:
            told.clear()
        elif what != "asked":
            told.append((at, what == "failed"))
        if circuit.is_open and not was_open:
            lately = [failed for when, failed in told if when > at - WINDOW_S - BUCKET_S]
            assert sum(lately) >= LEAST_ERRORS
            assert sum(lately) * 2 > len([1 for when, _ in told if when > at - WINDOW_S + BUCKET_S])


_ROUNDING_S = 1e-6  # of sums of seconds in floating point


@given(ANYTHING)
def test_at_most_one_trial_is_in_flight(steps: list[Step]) -> None:
    circuit, at = Circuit(0), 0.0
    begun: float | None = None
    for what, later in steps:
        at += later
        if what == "asked":
            if circuit.is_open and circuit.allows(at):
                assert begun is None or at >= begun + TRIAL_S
                begun = at
            take(circuit, what, at)
        else:
            take(circuit, what, at)
            begun = None  # however it went; and whoever brings it forward takes an old one's place


@given(ANYTHING)
def test_however_bad_it_was_it_closes_again_when_the_vendor_works(steps: list[Step]) -> None:
    circuit, at = Circuit(0), 0.0
    for what, later in steps:
        at += later
        take(circuit, what, at)
    waited = circuit.retry_in_s(at)
    assert 0 <= waited <= max(1800.0, LONGEST_REST_S) + _ROUNDING_S

    at += max(waited, TRIAL_S) + _ROUNDING_S
    assert circuit.allows(at)
    circuit.asked(at)
    circuit.worked(at)

    assert circuit.state(at) == "closed"
    assert circuit.allows(at)
