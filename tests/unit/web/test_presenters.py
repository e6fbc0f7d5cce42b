"""What pages show of calls, turns, messages and opening hours."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation.history import Origin, Outcome
from receptionist.practice.hours import DayHours, Opening, Span
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.messages import MessageRow
from receptionist.web import presenters
from receptionist.web.wording import Place

ZONE = ZoneInfo("America/New_York")
PLACE = Place(ZONE, "US", american=True)
NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


def call(**changes: Any) -> CallRow:
    given: dict[str, Any] = {
        "id": "call-1",
        "practice": "bright-smiles",
        "origin": Origin.PHONE,
        "caller": "+12125550199",
        "called": "+12125550100",
        "started_at": NOW - timedelta(minutes=5),
        "ended_at": NOW - timedelta(minutes=3, seconds=55),
        "state": "ended",
        "outcome": "answered",
        "turns": 2,
    }
    return CallRow(**(given | changes))


def turn(**changes: Any) -> TurnRow:
    return msgspec.structs.replace(TurnRow(number=1, at=NOW), **changes)


def message(**changes: Any) -> MessageRow:
    given: dict[str, Any] = {
        "id": "msg-1",
        "practice": "bright-smiles",
        "origin": Origin.PHONE,
        "name": "Sam Lee",
        "phone": "+12125550199",
        "reason": "A loose crown",
        "at": NOW,
    }
    return MessageRow(**(given | changes))


def test_a_call_shows_who_when_and_how_long() -> None:
    view = presenters.call_view(call(), NOW, PLACE)

    assert (view.who, view.started.text, view.duration) == ("(212) 555-0199", "Today, 11:55 AM", "1 min 5 s")
    assert (view.outcome.label, view.turns, view.origin) == ("Answered", "2 exchanges", None)


def test_a_withheld_number_is_said_to_be_withheld() -> None:
    assert presenters.call_view(call(caller=""), NOW, PLACE).who == "Number withheld"


def test_a_call_in_progress_has_no_length_and_no_outcome_yet() -> None:
    view = presenters.call_view(call(state="in_progress", outcome="", ended_at=None, turns=0), NOW, PLACE)

    assert view.live
    assert (view.duration, view.turns, view.outcome.label) == ("", "", "In progress")


def test_a_call_that_lost_its_process_is_shown_as_cut_off() -> None:
    view = presenters.call_view(call(state="interrupted", outcome="", ended_at=None), NOW, PLACE)

    assert not view.live
    assert view.outcome.label == "Cut off"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words_and_an_icon(outcome: Outcome) -> None:
    badge = presenters.outcome_badge(call(outcome=outcome))

    assert badge.label
    assert badge.icon


def test_an_outcome_of_a_newer_version_is_shown_by_its_name() -> None:
    assert presenters.outcome_badge(call(outcome="sent_flowers")).label == "Sent flowers"


@pytest.mark.parametrize("origin", [origin for origin in Origin if origin is not Origin.PHONE])
def test_everything_that_is_no_real_call_is_marked(origin: Origin) -> None:
    assert presenters.call_view(call(origin=origin), NOW, PLACE).origin is not None
    assert presenters.message_view(message(origin=origin), NOW, PLACE).origin is not None


def test_calls_are_grouped_by_the_practices_day() -> None:
    before_midnight = datetime(2026, 11, 23, 4, 30, tzinfo=UTC)  # 11:30 PM the evening before
    rows = [call(started_at=NOW), call(started_at=before_midnight)]

    days = presenters.by_day(presenters.call_view(row, NOW, PLACE) for row in rows)

    assert [(day.name, len(day.calls)) for day in days] == [("Today", 1), ("Yesterday", 1)]


def test_what_was_heard_is_told_apart_from_what_was_only_planned() -> None:
    view = presenters.turn_view(
        turn(agent_text="We take most plans. That includes Delta.", heard="We take most plans.", interrupted=True),
        call(),
        NOW,
        PLACE,
    )

    assert (view.heard, view.unheard) == ("We take most plans.", "That includes Delta.")
    assert view.interrupted


def test_spacing_makes_no_difference_to_what_was_heard() -> None:
    assert presenters.heard_and_unheard("One.  Two. Three.", "One. Two.") == ("One.  Two.", "Three.")


def test_words_that_were_not_planned_stand_alone() -> None:
    assert presenters.heard_and_unheard("We open at eight.", "One moment.") == ("One moment.", "")


@given(st.text(), st.integers(min_value=0))
def test_heard_and_unheard_together_are_the_plan(planned: str, cut: int) -> None:
    heard, unheard = presenters.heard_and_unheard(planned, planned[:cut])

    assert "".join((heard + unheard).split()) == "".join(planned.split())


def test_a_function_is_shown_in_an_owners_words() -> None:
    ran = FunctionRecord(
        id="f1",
        name="take_message",
        arguments={"name": "Sam", "urgent": True, "note": "", "tags": ["a", "b"]},
        result={"message": "msg-1", "nothing": None, "count": 0},
        ms=24,
    )

    view = presenters.function_view(ran)

    assert (view.title, view.took) == ("Took a message", "24 ms")
    assert [(fact.name, fact.value) for fact in view.arguments] == [
        ("Name", "Sam"),
        ("Urgent", "yes"),
        ("Tags", "a, b"),
    ]
    assert [(fact.name, fact.value) for fact in view.result] == [("Message", "msg-1"), ("Count", "0")]


def test_a_transfer_that_reached_nobody_is_not_shown_as_one_that_did() -> None:
    def title(state: str) -> str:
        return presenters.function_view(FunctionRecord("f", "transfer_call", {}, {"state": state})).title

    assert title("connected") == "Put the call through"
    assert title("closed") == title("no_answer") == "Tried to put the call through"


def test_a_practices_own_function_is_shown_by_its_name() -> None:
    assert presenters.function_view(FunctionRecord("f", "order_status", {}, {})).title == "Order status"


def test_a_message_can_be_called_back_with_one_tap() -> None:
    view = presenters.message_view(message(phone="(212) 555-0199"), NOW, PLACE)

    assert (view.phone, view.dial) == ("(212) 555-0199", "+12125550199")


def test_a_message_without_a_usable_number_still_shows_what_was_said() -> None:
    view = presenters.message_view(message(phone="the usual one", name=""), NOW, PLACE)

    assert (view.name, view.phone, view.dial) == ("Somebody", "the usual one", "")


def test_figures_of_the_overview_count_in_words() -> None:
    stats = presenters.stats_view(
        {"message_taken": 2, "answered": 3, "hung_up": 1}, {"emergency": 1}, [message(urgent=True), message()]
    )

    assert (stats.calls, stats.calls_note) == (6, "3 answered, 2 messages taken")
    assert (stats.week, stats.week_note) == (1, "1 emergency")
    assert stats.messages_note == "1 urgent"


def test_a_quiet_day_is_said_to_be_quiet() -> None:
    stats = presenters.stats_view({}, {}, [])

    assert (stats.calls, stats.calls_note, stats.messages_note) == (0, "quiet so far", "nobody is waiting")


def opening(hour: int, *, is_open: bool, until: datetime | None = None, next_: datetime | None = None) -> Opening:
    at = datetime(2026, 11, 23, hour, 0, tzinfo=ZONE)
    morning = Span(at.replace(hour=8), at.replace(hour=12))
    afternoon = Span(at.replace(hour=13), at.replace(hour=17, minute=30))
    return Opening(at, is_open, until, next_, DayHours(at.date(), (morning, afternoon)))


def test_open_hours_are_said_as_people_say_them() -> None:
    until = datetime(2026, 11, 23, 12, 0, tzinfo=ZONE)

    view = presenters.opening_view(opening(9, is_open=True, until=until), PLACE)

    assert (view.headline, view.detail) == ("Open now", "until 12:00 PM")
    assert view.today == "Today 8 AM – 12 PM and 1 PM – 5:30 PM"


def test_closed_for_lunch_opens_at_an_hour_and_closed_for_the_night_opens_tomorrow() -> None:
    lunch = opening(12, is_open=False, next_=datetime(2026, 11, 23, 13, 0, tzinfo=ZONE))
    night = opening(20, is_open=False, next_=datetime(2026, 11, 24, 8, 0, tzinfo=ZONE))
    holidays = opening(20, is_open=False, next_=datetime(2027, 1, 4, 8, 0, tzinfo=ZONE))

    assert presenters.opening_view(lunch, PLACE).detail == "opens 1:00 PM"
    assert presenters.opening_view(night, PLACE).detail == "opens tomorrow at 8:00 AM"
    assert presenters.opening_view(holidays, PLACE).detail == "opens on Jan 4, 2027 at 8:00 AM"


def test_always_open_and_never_open() -> None:
    assert presenters.opening_view(opening(9, is_open=True), PLACE).detail == "around the clock"
    assert presenters.opening_view(opening(9, is_open=False), PLACE).detail == "no opening in sight"
