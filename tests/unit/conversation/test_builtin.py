"""The built-in dialogue as a pure step: state in, deltas out."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin import step
from receptionist.conversation.builtin_asking_back import asked_back
from receptionist.conversation.builtin_state import SLOTS, Booking, Draft, Offer, State
from receptionist.conversation.functions import specs
from receptionist.conversation.history import (
    AgentSaid,
    CallDelta,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    ModelRequest,
    Noted,
    StateDelta,
    TextDelta,
)
from receptionist.conversation.people import spoken_person


def _request(*entries: Entry, state: bytes = b"") -> ModelRequest:
    return ModelRequest(practice=practice(), now=MONDAY_TEN, entries=entries, functions=specs(practice()), state=state)


def test_the_same_request_brings_the_same_deltas() -> None:
    request = _request(CallerSaid(1, "what are your hours"))

    assert step(request) == step(request)


def test_the_state_comes_before_the_words_and_the_words_before_the_function() -> None:
    deltas = step(_request(CallerSaid(1, "goodbye")))

    assert [type(delta) for delta in deltas] == [StateDelta, TextDelta, CallDelta]


def test_a_result_that_another_model_asked_for_is_told() -> None:
    result = FunctionResult("x1", "check_hours", {"spoken": "We're open."})
    deltas = step(_request(CallerSaid(1, "hours"), FunctionCall("x1", "check_hours", {}), result))

    assert isinstance(deltas[1], TextDelta)
    assert deltas[1].text.startswith("We're open.")


def test_a_state_of_another_version_is_begun_anew() -> None:
    later = builtin_state.encode(State(version=99, asking="name"))

    assert builtin_state.decode(later) == State()
    assert builtin_state.decode(b"no state at all") == State()
    assert builtin_state.decode(b"") == State()


@given(st.builds(Draft, name=st.text(), phone=st.text(), reason=st.text(), urgent=st.booleans()), st.integers(0, 9))
def test_the_state_survives_being_stored(draft: Draft, tries: int) -> None:
    state = State(asking="summary", draft=draft, tries=tries)

    assert builtin_state.decode(builtin_state.encode(state)) == state


def test_an_appointment_in_the_making_survives_being_stored() -> None:
    booking = Booking(name="Sam", goal="move", offers=[Offer("2026-03-03T10:00")], answers={"insurance": "Cigna"})
    state = State(asking="slot", booking=booking)

    assert builtin_state.decode(builtin_state.encode(state)) == state


_entries = st.one_of(
    st.builds(CallerSaid, turn=st.integers(0, 9), text=st.text(max_size=30), keys=st.booleans()),
    st.builds(AgentSaid, turn=st.integers(0, 9), text=st.text(max_size=30), heard=st.text(max_size=30)),
    st.builds(Noted, kind=st.sampled_from(["silence", "resumed", "transfer", "time_up", "other"]), detail=st.text()),
    st.builds(
        FunctionResult,
        id=st.just("f1"),
        name=st.sampled_from(["take_message", "answer_faq", "transfer_call", "find_slots", "hold_slot", "unknown"]),
        result=st.just({}),
        failed=st.booleans(),
    ),
)


@given(st.lists(_entries, max_size=5), st.sampled_from(["", "faq", *sorted(SLOTS)]))
def test_no_history_breaks_a_step(entries: list[Entry], asking: str) -> None:
    state = builtin_state.encode(State(asking=asking, faq=7))  # pyright: ignore[reportArgumentType] - one of them
    deltas = step(_request(*entries, state=state))

    assert isinstance(deltas[0], StateDelta)


def test_who_goes_on_without_a_no_is_told_what_was_asked_about_first() -> None:
    asked = builtin_state.encode(State(asking="faq", faq=0, likely=True))
    deltas = step(_request(CallerSaid(1, "okay, and thanks for telling me, bye"), state=asked))
    call = next(delta.call for delta in deltas if isinstance(delta, CallDelta))
    answer = FunctionResult(call.id, "answer_faq", {"answer": "Behind the house."})
    state = next(delta.state for delta in deltas if isinstance(delta, StateDelta))
    after = step(_request(CallerSaid(1, "okay, and thanks for telling me, bye"), call, answer, state=state))

    assert call.name == "answer_faq"
    assert next(delta.text for delta in after if isinstance(delta, TextDelta)).startswith("Behind the house. Thanks")
    assert [delta.call.name for delta in after if isinstance(delta, CallDelta)] == ["end_call"]


def test_who_says_no_is_not_told_it() -> None:
    asked = builtin_state.encode(State(asking="faq", faq=0, likely=True))
    deltas = step(_request(CallerSaid(1, "no, I meant something else"), state=asked))

    assert not [delta for delta in deltas if isinstance(delta, CallDelta)]


def test_names_of_desks_are_spoken_with_an_article() -> None:
    assert spoken_person("Front desk") == "the front desk"
    assert spoken_person("Dr. Patel") == "Dr. Patel"
    assert spoken_person("Sam Lee") == "Sam Lee"


def test_a_question_is_asked_back_as_part_of_ours() -> None:
    assert asked_back("Do you see children?") == "do you see children?"
    assert asked_back("I lost my retainer") == "I lost my retainer?"
