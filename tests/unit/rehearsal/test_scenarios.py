"""A rehearsal: the caller's lines, what the receptionist did, and what an owner is told about it."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from tests.unit.rehearsal.practices import SALON, rehearsed, said_by, salon

from receptionist.clock import ManualClock
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import FaqMatch, ModelDelta, ModelRequest, TextDelta
from receptionist.errors import ProviderError
from receptionist.rehearsal.scenarios import rehearse

_BOOKS = """caller = [
    "I'd like to book a haircut tomorrow at ten",
    "Sam Lee, 212 555 0199",
    "yes",
    "yes please",
    "No, goodbye.",
]
at = 2027-03-02T08:30:00
from = "+12125550199"
"""


async def test_a_scenario_that_goes_as_expected_passes() -> None:
    result = await rehearsed(
        _BOOKS
        + """outcome = "appointment_booked"
expect = [
    { function = "find_slots" },
    { function = "schedule_appointment", arguments = { service = "Haircut", start = "2027-03-03T10:00" } },
]
says = ["wednesday the third of march"]
never_says = ["free of charge"]
"""
    )

    assert result.failures == ()
    assert result.passed
    assert result.outcome == "appointment_booked"
    assert "schedule_appointment" in [call.name for call in result.calls]


async def test_the_transcript_has_both_sides_and_the_functions_in_their_order() -> None:
    result = await rehearsed('caller = ["Is there parking?", "Thanks, bye."]\n')

    assert result.lines[:3] == (
        ("receptionist", "Corner Salon, how can I help?"),
        ("caller", "Is there parking?"),
        ("function", 'answer_faq(question = "Is there parking?")'),
    )
    assert result.lines[3][1].startswith("Yes. The car park is behind the house.")


async def test_an_outcome_that_was_not_expected_is_told_in_words() -> None:
    result = await rehearsed('caller = ["Is there parking?", "bye"]\noutcome = "appointment_booked"\n')

    assert not result.passed
    assert result.failures == (
        "Expected the appointment to be booked, but the call ended with: the caller got an answer.",
    )


async def test_a_function_that_was_not_called_is_told_with_what_was_called_instead() -> None:
    result = await rehearsed('caller = ["Is there parking?"]\nexpect = [{ function = "take_message" }]\n')

    assert result.failures == (
        "Expected the receptionist to take a message (take_message), but did not; it only called answer_faq.",
    )


async def test_what_must_be_said_and_was_not_fails() -> None:
    result = await rehearsed('caller = ["Is there parking?"]\nsays = ["valet"]\n')

    assert result.failures == ('Expected the receptionist to say "valet", but nothing that was said fits that.',)


async def test_what_must_never_be_said_and_was_fails_with_the_words() -> None:
    result = await rehearsed('caller = ["Is there parking?"]\nnever_says = ["is FREE"]\n')

    (failure,) = result.failures
    assert failure.startswith('The receptionist must never say "is FREE", but said: "Yes. The car park')


async def test_an_expression_that_would_take_for_ever_fails_the_scenario_and_nothing_else() -> None:
    """`check` refuses most of them; what it lets through is bounded here."""
    practice = salon('[[scenarios]]\nname = "The one"\ncaller = ["Is there parking?"]\n')
    endless = msgspec.structs.replace(practice.definition.scenarios[0], says=("^(.+.+.+)+[0-9]x$", "car park"))
    definition = msgspec.structs.replace(practice.definition, scenarios=(endless,))

    (result,) = await rehearse(msgspec.structs.replace(practice, definition=definition), matcher=LexicalMatcher())

    (failure,) = result.failures
    assert failure.startswith('"^(.+.+.+)+[0-9]x$" is no regular expression, or one that takes too long')


class Asked(LexicalMatcher):
    """Knows which words somebody wanted matched."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    async def match(self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = 1.0) -> list[FaqMatch]:
        self.words.append(words)
        return await super().match(words, questions, within_s=within_s)


async def test_nobody_looks_which_question_is_meant_where_none_can_be() -> None:
    matcher = Asked()
    practice = salon(f'[[scenarios]]\nname = "Books"\n{_BOOKS}')

    (result,) = await rehearse(practice, matcher=matcher)

    assert result.passed
    assert matcher.words[:1] == ["I'd like to book a haircut tomorrow at ten"]
    assert not {"Sam Lee, 212 555 0199", "yes", "yes please"} & set(matcher.words)


async def test_two_rehearsals_of_one_booking_do_not_take_the_time_from_each_other() -> None:
    expected = _BOOKS + 'outcome = "appointment_booked"\n'

    first, second = await asyncio.gather(rehearsed(expected), rehearsed(expected))

    assert first.passed
    assert second.passed


async def test_keys_are_pressed() -> None:
    result = await rehearsed(
        """caller = ["I'd like to leave a message", "Sam Lee", { keys = "2125550199" }, "yes", "A question", "yes"]
outcome = "message_taken"
expect = [{ function = "take_message", arguments = { phone = "+12125550199" } }]
"""
    )

    assert result.failures == ()
    assert "[presses 2125550199]" in said_by(result, "caller")


async def test_a_caller_who_says_nothing_is_asked_again_as_on_the_telephone() -> None:
    result = await rehearsed('caller = [{ wait = 9 }, "Is there parking?"]\nsays = ["still here"]\n')

    assert result.failures == ()
    assert "[silent for 9 seconds]" in said_by(result, "caller")


async def test_a_short_silence_is_no_matter() -> None:
    result = await rehearsed('caller = [{ wait = 3 }, "Is there parking?"]\nnever_says = ["still here"]\n')

    assert result.failures == ()


async def test_whoever_stays_silent_is_let_go() -> None:
    result = await rehearsed('caller = [{ wait = 120 }, "Hello?"]\noutcome = "hung_up"\n')

    assert result.failures == ()
    assert result.lines[-1] == ("note", 'The call was over by now; not said any more: "Hello?"')


async def test_an_interrupted_reply_counts_as_heard_up_to_there() -> None:
    result = await rehearsed(
        'caller = ["Is there parking?", { interrupt_after = 0.5, say = "Are you open on Friday?" }]\n'
        'expect = [{ function = "answer_faq" }, { function = "check_hours" }]\n'
    )

    assert result.failures == ()
    assert any(note.startswith('Interrupted; heard until then: "Yes.') for note in said_by(result, "note"))


async def test_what_was_said_to_its_end_by_then_is_not_interrupted() -> None:
    result = await rehearsed('caller = [{ interrupt_after = 30, say = "Is there parking?" }]\n')

    assert [note for note in said_by(result, "note") if note.startswith("Interrupted")] == []


async def test_a_goodbye_that_is_interrupted_is_not_the_end() -> None:
    result = await rehearsed(
        'caller = ["Goodbye.", { interrupt_after = 0.1, say = "Oh, is there parking?" }]\n'
        'expect = [{ function = "answer_faq" }]\n'
    )

    assert result.failures == ()


async def test_an_emergency_is_heard_to_its_end_whoever_talks_over_it() -> None:
    result = await rehearsed('caller = ["I cannot breathe", { interrupt_after = 0.1, say = "hello" }]\n')

    assert [note for note in said_by(result, "note") if note.startswith("Interrupted")] == []
    assert result.outcome == "emergency"


async def test_a_blocked_caller_is_not_answered() -> None:
    result = await rehearsed('caller = ["Hello"]\nfrom = "+12125550666"\noutcome = "blocked"\n')

    assert result.failures == ()
    assert said_by(result, "receptionist") == []


async def test_the_hour_of_the_scenario_is_the_practices_own() -> None:
    closed = await rehearsed('at = 2027-03-02T08:30:00\ncaller = ["Are you open?"]\nsays = ["is closed"]\n')
    open_now = await rehearsed('at = 2027-03-02T09:30:00\ncaller = ["Are you open?"]\nnever_says = ["is closed"]\n')

    assert closed.failures == ()
    assert open_now.failures == ()


async def test_without_a_time_it_is_now() -> None:
    practice = salon('[[scenarios]]\nname = "Now"\ncaller = ["Hello"]\nsays = ["Corner Salon is closed"]\n')
    sunday = ManualClock(datetime(2027, 3, 7, 15, tzinfo=UTC))

    (result,) = await rehearse(practice, matcher=LexicalMatcher(), clock=sunday)

    assert result.failures == ()


async def test_one_of_several_scenarios_can_be_run_and_knows_its_line() -> None:
    practice = salon(
        '[[scenarios]]\nname = "First"\ncaller = ["Hello"]\n\n[[scenarios]]\nname = "Second"\ncaller = ["Bye"]\n'
    )

    (result,) = await rehearse(practice, matcher=LexicalMatcher(), only=["Second"])

    assert result.name == "Second"
    assert practice.text.splitlines()[result.line - 1] == "[[scenarios]]"
    assert practice.text.splitlines()[result.line] == 'name = "Second"'


async def test_a_practice_without_scenarios_has_nothing_to_rehearse() -> None:
    assert await rehearse(salon(), matcher=LexicalMatcher()) == []


class _Model:
    """A vendor's model that always says the same, or fails."""

    name = account = "vendor:model"

    def __init__(self, words: str = "") -> None:
        self._words = words

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        if not self._words:
            raise ProviderError("no credit is left", provider=self.name, retryable=False)
        yield TextDelta(self._words)


async def test_a_model_can_be_rehearsed() -> None:
    result = await rehearsed(
        'caller = ["Is there parking?"]\nsays = ["ask my colleague"]\n', models=[_Model("Please ask my colleague.")]
    )

    assert result.failures == ()


async def test_a_model_that_fails_is_noted_and_the_next_one_goes_on() -> None:
    result = await rehearsed('caller = ["Is there parking?"]\nsays = ["car park"]\n', models=[_Model()])

    assert result.failures == ()
    assert "vendor:model failed (no credit is left); the next one went on." in said_by(result, "note")


def test_the_scenario_of_the_guide_is_understood() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "rehearsals.md").read_text()
    written = guide.partition("```toml\n")[2].partition("```")[0]

    (scenario,) = salon(written, SALON.replace('"Haircut"', '"Cleaning"')).definition.scenarios

    assert scenario.name == "Books a cleaning"
    assert len(scenario.caller) == 7
