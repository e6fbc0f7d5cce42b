"""Questions about opening hours, answered in words that can be spoken."""

from datetime import date, datetime

import msgspec
import pytest
from tests.unit.conversation.practices import MONDAY_NIGHT, MONDAY_TEN, SATURDAY, practice

from receptionist.conversation.hours_answer import answer_hours
from receptionist.practice.definition import Hours, HoursException


@pytest.mark.parametrize(
    ("now", "asked", "spoken"),
    [
        (MONDAY_TEN, "are you open now", "Yes, we're open now. We close at noon."),
        (MONDAY_NIGHT, "are you open", "We're closed right now. We open again tomorrow at eight in the morning."),
        (MONDAY_TEN, "are you open today", "Today we're open from eight to noon and from one to five."),
        (
            MONDAY_NIGHT,
            "are you open today",
            "We were open today from eight to noon and from one to five. "
            "We open again tomorrow at eight in the morning.",
        ),
        (MONDAY_TEN, "on Friday", "On Friday the sixth of March we're open from eight to two."),
        (
            MONDAY_TEN,
            "what about Saturday",
            "We're closed on Saturday the seventh of March. "
            "We open again Monday the ninth of March at eight in the morning.",
        ),
        (
            MONDAY_TEN,
            "are you open at three on Friday",
            "No, we're closed then. On Friday the sixth of March we're open from eight to two.",
        ),
        (MONDAY_TEN, "on Saturdays", "We're closed on Saturdays."),
        (MONDAY_TEN, "tomorrow", "Tomorrow, Tuesday, we're open from eight to noon and from one to five."),
        (MONDAY_TEN, "on december 24", "On Thursday the twenty-fourth of December we're open from eight to noon. "
                                       "That's Christmas Eve."),
        (SATURDAY, "when do you open next", "We open again Monday the ninth of March at eight in the morning."),
    ],
)  # fmt: skip
def test_the_answer_is_what_a_receptionist_would_say(now: datetime, asked: str, spoken: str) -> None:
    assert answer_hours(practice(), asked, now).spoken == spoken


def test_a_day_off_that_is_worked_for_once_is_told_with_the_rule() -> None:
    extra = HoursException(date=date(2026, 3, 14), open=("09:00-12:00",), reason="an extra clinic")
    hours = msgspec.structs.replace(practice().hours, exceptions=(extra,))

    said = answer_hours(practice(hours=hours), "do you do saturdays", MONDAY_TEN).spoken

    assert said == (
        "We're closed on Saturdays. On Saturday the fourteenth of March we're open from nine to noon. "
        "That's an extra clinic."
    )


_BAR = Hours(monday=("18:00-02:00",), wednesday=("18:00-02:00",), thursday=("18:00-02:00",))
_AFTER_MIDNIGHT = MONDAY_NIGHT.replace(day=3, hour=1, minute=0)


@pytest.mark.parametrize(
    ("now", "asked", "spoken"),
    [
        (MONDAY_NIGHT, "are you open now", "Yes, we're open now. We close Tuesday at two in the morning."),
        (MONDAY_NIGHT, "are you open today", "Today we're open from six in the evening to two in the morning."),
        (_AFTER_MIDNIGHT, "are you open now", "Yes, we're open now. We close at two in the morning."),
        (
            _AFTER_MIDNIGHT,
            "are you open today",
            "We're still open until two in the morning. After that we're closed today.",
        ),
        (
            MONDAY_NIGHT.replace(day=5, hour=1, minute=0),
            "are you open today",
            "We're still open until two in the morning. "
            "Today we're open from six in the evening to two in the morning.",
        ),
        (
            MONDAY_TEN,
            "are you open at one in the morning on Tuesday",
            "Yes, we're open then, until two in the morning.",
        ),
    ],
)  # fmt: skip
def test_a_night_is_told_as_one(now: datetime, asked: str, spoken: str) -> None:
    assert answer_hours(practice(hours=_BAR), asked, now).spoken == spoken


def test_hours_in_general_are_todays_and_the_usual_weeks() -> None:
    answer = answer_hours(practice(), "what are your hours", MONDAY_TEN)

    assert answer.spoken == (
        "Today we're open from eight to noon and from one to five. Usually we're open Monday to Thursday from eight "
        "to noon and from one to five, and Friday from eight to two."
    )


def test_the_answer_carries_what_a_model_needs() -> None:
    answer = answer_hours(practice(), "tomorrow", MONDAY_TEN)

    assert answer.open
    assert answer.hours[0].date.isoformat() == "2026-03-03"
    assert answer.hours[0].open == ["08:00-12:00", "13:00-17:00"]
    assert answer.next_opening == "2026-03-02T13:00"


def test_a_practice_without_any_hours_is_said_to_be_closed() -> None:
    answer = answer_hours(practice(hours=Hours()), "are you open now", MONDAY_TEN)

    assert answer.spoken == "We're closed right now."
    assert answer.next_opening == ""


def test_a_practice_that_never_closes_is_open_all_day() -> None:
    always = ("00:00-24:00",)
    hours = Hours(
        monday=always, tuesday=always, wednesday=always, thursday=always, friday=always, saturday=always, sunday=always
    )

    assert answer_hours(practice(hours=hours), "", MONDAY_TEN).spoken == (
        "Today we're open all day. Usually we're open every day all day."
    )
