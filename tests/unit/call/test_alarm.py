"""Emergencies in words that are still being recognised: at once, with the next words, or at the end of the turn."""

import pytest
from tests.unit.conversation.practices import practice

from receptionist.call.alarm import Alarm


@pytest.mark.parametrize("words", ["I can't breathe", "my mom isn't breathing", "hay fuego en la cocina", "no respira"])
def test_what_is_so_now_is_answered_at_once(words: str) -> None:
    assert Alarm(practice()).hears(words, paused=False) == 0.0


@pytest.mark.parametrize("words", ["I'm choking", "this is an emergency", "me va a matar"])
def test_what_the_next_words_may_take_back_waits_for_them_but_not_for_long(words: str) -> None:
    alarm = Alarm(practice())

    assert 0.0 < (alarm.hears(words, paused=False) or 0.0) <= 0.3
    assert alarm.hears(words, paused=True) == 0.0


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("I'm choking", " on all this paperwork"),
        ("my dad had a heart attack", " in 1990"),
        ("mi esposa me va a matar", " si no consigo mesa"),
    ],
)
def test_what_the_next_words_do_take_back_is_no_emergency(words: str, goes_on: str) -> None:
    alarm = Alarm(practice())
    alarm.hears(words, paused=False)

    assert alarm.hears(words + goes_on, paused=False) is None


def test_what_happened_and_may_be_long_past_waits_for_the_end_of_the_turn() -> None:
    alarm = Alarm(practice())

    assert alarm.hears("my dad had a heart attack", paused=False) is None
    assert alarm.hears("my dad had a heart attack", paused=True) is None
    assert alarm.hears("my dad just had a heart attack", paused=False) == 0.0


def test_ordinary_words_sound_no_alarm() -> None:
    assert Alarm(practice()).hears("I'd like to book a cleaning on Tuesday", paused=True) is None
