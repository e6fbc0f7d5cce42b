"""What callers mean who speak of what was just offered."""

from datetime import date, time

from tests.unit.scheduling.bookable import MONDAY_EIGHT, at

from receptionist.conversation.when import Window
from receptionist.scheduling.offers import Wish
from receptionist.scheduling.wishes import Search, Wished, wish_from_words

TUESDAY_MORNING = Search("Tuesday morning", (at(3, "09:00"), at(3, "10:00"), at(3, "11:00")))
ANY_TIME = Search("", (at(2, "09:00"), at(2, "16:00"), at(3, "14:00")))
TUESDAY = Window(date(2026, 3, 3), date(2026, 3, 3))


def _wish(words: str, *earlier: Search) -> Wished:
    return wish_from_words(words, MONDAY_EIGHT, "US", earlier)


def test_days_and_times_are_taken_as_they_are_said() -> None:
    assert _wish("Tuesday at ten").wish == Wish((TUESDAY,), at=time(10), either=True)


def test_later_is_later_than_what_was_offered_on_the_same_day() -> None:
    assert _wish("anything later?", TUESDAY_MORNING).wish == Wish((TUESDAY,), after=at(3, "11:00"))
    assert _wish("do you have anything earlier", ANY_TIME).wish == Wish(before=at(2, "09:00"))


def test_something_else_is_none_of_what_was_offered() -> None:
    assert _wish("what else do you have", TUESDAY_MORNING).wish == Wish(
        (TUESDAY,), but=frozenset(TUESDAY_MORNING.offered)
    )


def test_another_day_leaves_the_day_that_was_named() -> None:
    assert _wish("maybe another day", TUESDAY_MORNING).wish == Wish(other_days=frozenset({date(2026, 3, 3)}))


def test_a_bare_time_is_of_the_day_that_is_spoken_of() -> None:
    assert _wish("ten is fine", TUESDAY_MORNING).wish == Wish((TUESDAY,), at=time(10), either=True)
    assert _wish("at two o'clock", ANY_TIME).wish == Wish((TUESDAY,), at=time(14))
    assert _wish("in the afternoon please", TUESDAY_MORNING).wish == Wish(
        (Window(date(2026, 3, 3), date(2026, 3, 3), time(12), time(18)),)
    )


def test_a_part_of_the_day_without_any_day_is_of_any_day() -> None:
    wish = _wish("in the afternoon", ANY_TIME).wish

    assert wish.windows == (Window(date(2026, 3, 2), None, time(12), time(18)),)


def test_any_day_takes_back_the_day_that_was_named_before() -> None:
    wish = _wish("in the afternoon", TUESDAY_MORNING, Search("whenever", (at(2, "09:00"),))).wish

    assert wish.windows[0].last is None


def test_a_day_that_does_not_exist_is_asked_about() -> None:
    assert "Wednesday" in _wish("Tuesday the fourth").question


def test_words_that_name_no_time_are_not_understood() -> None:
    assert not _wish("the blue one").understood
    assert _wish("").understood
    assert _wish("whenever you have something").wish.soonest


def test_later_means_nothing_before_anything_was_offered() -> None:
    assert not _wish("anything later").understood
