"""A call in progress, seen from a page."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from receptionist.call.live import (
    CallEnded,
    CallerSpeaking,
    CallerWords,
    CallStarted,
    FunctionRan,
    LiveEvent,
    ReplyHeard,
    ReplyPlanned,
    TurnFinished,
)
from receptionist.records.calls import TurnRow
from receptionist.web.growing import GrowingCall

AT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


def grown(*events: LiveEvent, stored: list[TurnRow] | None = None) -> GrowingCall:
    call = GrowingCall(stored or [])
    for event in events:
        call.add(event, AT)
    return call


def test_words_sentences_and_what_was_heard_grow_into_one_turn() -> None:
    call = grown(
        CallStarted("call-1", "bright-smiles"),
        CallerWords(1, "are you", final=False),
        CallerWords(1, "Are you open?", final=True),
        FunctionRan(1, "check_hours", {"when": "now"}, {"open": True}),
        ReplyPlanned(1, "Yes, we are."),
        ReplyPlanned(1, "Until five."),
        ReplyHeard(1, "Yes, we are.", interrupted=True),
        TurnFinished(300, 400, 500, 800, 2000, turn=1),
    )

    [turn] = call.turns
    assert (turn.caller_text, turn.agent_text) == ("Are you open?", "Yes, we are. Until five.")
    assert (turn.heard, turn.interrupted) == ("Yes, we are.", True)
    assert [function.name for function in turn.functions] == ["check_hours"]
    assert turn.waterfall.first_audio_ms == 800


def test_what_is_stored_wins_over_what_was_told() -> None:
    call = grown(CallerWords(1, "mumble", final=True))

    call.read_again([TurnRow(number=1, at=AT, caller_text="Sam Lee")])

    assert [turn.caller_text for turn in call.turns] == ["Sam Lee"]


def test_news_of_a_stored_turn_are_shown_at_once() -> None:
    stored = TurnRow(number=1, at=AT, agent_text="Goodbye now.", heard="Goodbye")

    call = grown(ReplyHeard(1, "Goodbye now.", interrupted=False), stored=[stored])

    assert [(turn.agent_text, turn.heard) for turn in call.turns] == [("Goodbye now.", "Goodbye now.")]


def test_turns_stay_in_order_whatever_comes_first() -> None:
    call = grown(CallerWords(2, "second", final=True), ReplyPlanned(0, "Hello."), CallerWords(1, "first", final=True))

    assert [turn.number for turn in call.turns] == [0, 1, 2]


def test_a_function_that_failed_is_marked() -> None:
    [turn] = grown(FunctionRan(1, "find_slots", {}, {"error": "no answer"})).turns

    assert turn.functions[0].failed


def test_the_end_is_noticed_and_nobody_speaks_after_it() -> None:
    call = grown(CallerSpeaking(speaking=True), CallEnded("answered", "goodbye"))

    assert call.ended == CallEnded("answered", "goodbye")
    assert not call.speaking


EVENTS = st.one_of(
    st.builds(CallerWords, turn=st.integers(0, 4), text=st.text(max_size=5), final=st.booleans()),
    st.builds(ReplyPlanned, turn=st.integers(0, 4), text=st.text(max_size=5)),
    st.builds(ReplyHeard, turn=st.integers(0, 4), text=st.text(max_size=5), interrupted=st.booleans()),
    st.builds(CallerSpeaking, speaking=st.booleans()),
    st.builds(CallEnded, outcome=st.text(max_size=3), reason=st.text(max_size=3)),
)


@given(st.lists(EVENTS))
def test_any_order_of_events_gives_each_turn_once(events: list[LiveEvent]) -> None:
    numbers = [turn.number for turn in grown(*events).turns]

    assert numbers == sorted(set(numbers))
