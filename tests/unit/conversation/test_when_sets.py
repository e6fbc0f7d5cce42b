"""What callers said about when they would come, by sets that were made without sight of the resolver."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.unit.conversation import when_sets

from receptionist.conversation.speakable import day_words, moment_words, time_words
from receptionist.conversation.when import When, when_from_words, when_text

# The held halves were never read, only counted: what is asserted is what was reached, and it may only rise.
_HELD = {"english_us": 177, "english_gb": 37, "spanish": 72}
_OPEN = [
    phrase
    for half in ("open", "fresh")
    for language in when_sets.LANGUAGES
    for phrase in when_sets.phrases(half, language)
]


@pytest.mark.parametrize("phrase", _OPEN, ids=[f"{one.language}: {one.words}" for one in _OPEN])
def test_what_a_caller_says_about_when_is_understood(phrase: when_sets.Phrase) -> None:
    assert when_sets.is_right(phrase), when_sets.understood(phrase)


@pytest.mark.parametrize("language", when_sets.LANGUAGES)
def test_so_is_what_was_never_looked_at(language: str) -> None:
    held = list(when_sets.phrases("held", language))

    assert sum(map(when_sets.is_right, held)) >= _HELD[language]


def test_a_contradiction_is_never_taken_for_a_time() -> None:
    asked = [phrase for phrase in _OPEN if phrase.wanted.get("ask")]

    assert len(asked) > 15
    for phrase in asked:
        assert when_sets.understood(phrase) == When(question=when_sets.understood(phrase).question)


def test_the_sets_are_large() -> None:
    held = [phrase for language in when_sets.LANGUAGES for phrase in when_sets.phrases("held", language)]

    assert len(_OPEN) + len(held) > 600


_ZONES = st.sampled_from([ZoneInfo("America/New_York"), ZoneInfo("Europe/London"), ZoneInfo("Europe/Madrid")])
_DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))
_TIMES = st.times().map(lambda at: at.replace(minute=at.minute // 5 * 5, second=0, microsecond=0))


@example(date(2027, 3, 1), (date(2028, 7, 4) - date(2027, 3, 1)).days, time(9), ZoneInfo("America/New_York"), "en-US")
@given(_DAYS, st.integers(1, 700), _TIMES, _ZONES, st.sampled_from(["en-US", "en-GB", "es-US", "es-ES"]))
def test_what_we_say_ourselves_is_read_as_what_we_meant(
    today: date, ahead: int, at: time, zone: ZoneInfo, language: str
) -> None:
    """Over each change of the clocks."""
    now = datetime.combine(today, time(9), zone)
    day = today + timedelta(days=ahead)

    named = when_from_words(day_words(day, today, language), now, language[-2:], language)
    moment = when_from_words(moment_words(datetime.combine(day, at, zone), now, language), now, language[-2:], language)

    assert [(window.first, window.last) for window in named.windows] == [(day, day)]
    assert [(window.first, window.last) for window in moment.windows] == [(day, day)]
    assert moment.at == at


@example(time(12, 15), "es-US")
@example(time(12, 45), "es-US")
@given(_TIMES, st.sampled_from(["en-US", "es-US"]))
def test_a_time_that_we_say_is_read_as_that_time(at: time, language: str) -> None:
    now = datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("America/New_York"))

    assert when_from_words(time_words(at, language=language), now, "US", language).at == at


@given(st.sampled_from(_OPEN), st.sampled_from(_OPEN), _DAYS)
def test_no_day_is_in_the_past(one: when_sets.Phrase, two: when_sets.Phrase, today: date) -> None:
    now = datetime.combine(today, time(10), one.now.tzinfo)

    when = when_from_words(f"{one.words} {two.words}", now, one.country, one.language)

    assert not (when.windows and when.question)
    for window in when.windows:
        assert window.first >= today
        assert window.last is None or window.first <= window.last
        assert window.start < window.end


def test_a_contradiction_is_asked_about_in_the_callers_language() -> None:
    now = datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("America/New_York"))

    assert when_from_words("el martes cuatro", now, "US", "es").question == (
        "El cuatro cae en jueves. ¿Quiere decir el martes dos de marzo, o el jueves cuatro de marzo?"
    )
    assert when_from_words("el treinta de febrero", now, "US", "es").question == (
        "No hay treinta de febrero. ¿Qué día quiere decir?"
    )


def test_a_search_that_is_told_in_other_words_is_the_same_in_spanish() -> None:
    now = datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("America/New_York"))
    when = when_from_words("el martes por la tarde o entre el diez y el doce antes de las once", now, "US", "es")

    assert len(when.windows) == 2
    assert when_from_words(when_text(when), now, "US", "es").windows == when.windows
