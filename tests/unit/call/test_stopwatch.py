"""What of a turn is kept: moments, who worked, and what the carrier's marks tell of the line."""

from receptionist.call.doings import Doings
from receptionist.call.stopwatch import Stopwatch, TurnEnd
from receptionist.errors import ProviderError, ProviderFault


class Vendor:
    def __init__(self, name: str) -> None:
        self.name = name
        self.account = name.partition(":")[0]


def stopwatch() -> Stopwatch:
    """The caller stopped at 10 s; their turn ended at 10.7."""
    return Stopwatch(TurnEnd(10.0, "deepgram:nova-3", 10.7, (10.0, 0.7)), 10.7)


def test_the_first_mark_tells_how_long_the_line_takes() -> None:
    watch = stopwatch()
    watch.sent(11.0, 1.5, filler=False)
    watch.sent(11.1, 0.5, filler=False)
    watch.mark_sent("1.0.0")
    watch.sent(11.2, 4.0, filler=False)
    watch.mark_sent("1.1.0")

    watch.mark_returned("1.0.0", 13.08)
    watch.mark_returned("1.1.0", 17.3)

    found = watch.waterfall()
    assert (found.first_audio_ms, found.first_mark_ms, found.line_ms, found.waited_ms) == (1000, 3080, 80, 1080)


def test_a_mark_that_a_clear_gave_back_tells_nothing_of_the_line() -> None:
    watch = stopwatch()
    watch.sent(11.0, 4.0, filler=False)
    watch.mark_sent("1.0.0")

    watch.mark_returned("1.0.0", 12.0)

    assert watch.waterfall().line_ms is None
    assert watch.waterfall().waited_ms == 1000


def test_an_answer_waits_at_the_carrier_for_a_filler_to_end() -> None:
    watch = stopwatch()
    watch.sent(12.2, 1.0, filler=True)
    watch.mark_sent("1.0.0")  # the filler's own: it tells nothing of the answer
    watch.sent(12.9, 2.0, filler=False)
    watch.mark_sent("1.1.0")
    watch.mark_returned("1.0.0", 13.25)
    watch.mark_returned("1.1.0", 15.25)

    found = watch.waterfall()
    assert (found.filler_ms, found.first_audio_ms, found.behind_filler_ms, found.line_ms) == (2200, 2900, 300, 50)


def test_who_was_asked_is_kept_with_what_became_of_it() -> None:
    doings, model, voice = Doings(), Vendor("openai:gpt-4o"), Vendor("embedded")
    doings.asked("model", model, 9.5)
    doings.failed("model", model, ProviderError("slow", provider=model.name, kind=ProviderFault.TIMEOUT), 10.9)
    doings.asked("model", model, 11.0)
    doings.worked("model", model, 11.5, 0.3)
    doings.ran("check_hours", 11.5, 11.6, failed=False)
    doings.asked("voice", voice, 11.7)

    watch = Stopwatch(TurnEnd(10.0), 10.7, work=doings.all)

    kept = [(one.doer, one.name, one.began_ms, one.first_ms, one.ended_ms, one.fault) for one in watch.waterfall().work]
    assert kept == [
        ("model", "openai:gpt-4o", -500, None, 900, "timeout"),
        ("model", "openai:gpt-4o", 1000, 1300, 1500, ""),
        ("function", "check_hours", 1500, 1500, 1600, ""),
        ("voice", "embedded", 1700, None, None, ""),
    ]
    assert [one.local for one in watch.waterfall().work] == [False, False, True, True]


def test_a_turn_that_nobody_spoke_for_is_reckoned_from_its_own_beginning() -> None:
    watch = Stopwatch(None, 10.7)
    watch.sent(11.0, 1.0, filler=False)

    assert watch.waterfall().waited_ms is None
