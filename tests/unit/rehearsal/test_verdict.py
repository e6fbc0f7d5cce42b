"""What is expected of functions: their order, their arguments, and the sentence when they are not as expected."""

from typing import Any

from receptionist.practice.definition import Expectation
from receptionist.rehearsal.verdict import Called, call_words, function_failures, outcome_failure


def wanted(function: str, /, **arguments: Any) -> Expectation:
    """Any: what a file says."""
    return Expectation(function, arguments)


def called(function: str, /, **arguments: Any) -> Called:
    return Called(function, arguments, {})


def test_functions_in_the_expected_order_with_others_in_between_are_fine() -> None:
    calls = [called("check_hours"), called("find_slots"), called("hold_slot"), called("schedule_appointment")]

    assert function_failures([wanted("find_slots"), wanted("schedule_appointment")], calls) == []


def test_arguments_that_are_not_named_may_be_anything() -> None:
    calls = [called("take_message", name="Sam  Lee", phone="+12125550199", urgent=False)]

    assert function_failures([wanted("take_message", name="sam lee", urgent=False)], calls) == []


def test_of_an_inner_table_the_named_keys_count() -> None:
    calls = [called("schedule_appointment", answers={"insurance": "Delta", "note": "x"})]

    assert function_failures([wanted("schedule_appointment", answers={"insurance": "delta"})], calls) == []


def test_a_wrong_argument_is_told_with_what_came() -> None:
    calls = [called("schedule_appointment", service="Cleaning", start="2027-03-09T11:00")]

    (failure,) = function_failures(
        [wanted("schedule_appointment", service="Cleaning", start="2027-03-09T10:00")], calls
    )

    assert failure == (
        'Expected the receptionist to book an appointment (schedule_appointment, service = "Cleaning" and '
        'start = "2027-03-09T10:00"), but start was "2027-03-09T11:00".'
    )


def test_of_several_calls_the_nearest_one_is_told_about() -> None:
    calls = [called("find_slots", service="Color", when="monday"), called("find_slots", service="Cut", when="friday")]

    (failure,) = function_failures([wanted("find_slots", service="Cut", when="monday")], calls)

    assert failure.endswith(('but service was "Color".', 'but when was "friday".'))


def test_an_argument_that_was_left_out_is_told() -> None:
    (failure,) = function_failures([wanted("find_slots", practitioner="Ann")], [called("find_slots", service="Cut")])

    assert failure.endswith("but practitioner was not given.")


def test_the_wrong_order_is_told() -> None:
    calls = [called("take_message"), called("find_slots")]

    (failure,) = function_failures([wanted("find_slots"), wanted("take_message")], calls)

    assert failure == (
        "Expected the receptionist to take a message (take_message), but that was done earlier than expected, or once "
        "too few."
    )


def test_a_function_that_did_not_do_its_work_does_not_count() -> None:
    calls = [Called("take_message", {}, {"error": "the disk is full."}, failed=True)]

    (failure,) = function_failures([wanted("take_message")], calls)

    assert failure.endswith("but that did not work: the disk is full.")


def test_nothing_called_at_all_is_told() -> None:
    (failure,) = function_failures([wanted("order_status")], [])

    assert failure == (
        "Expected the receptionist to call it (order_status), but did not, nor did it call any other function."
    )


def test_an_outcome_that_nobody_asked_for_is_no_failure() -> None:
    assert outcome_failure(None, "answered") is None
    assert outcome_failure("answered", "answered") is None
    assert outcome_failure("transferred", "message_taken") == (
        "Expected the caller to be put through, but the call ended with: message taken."
    )


def test_a_call_reads_like_a_line_of_a_transcript() -> None:
    assert call_words(called("take_message", name="Sam", urgent=True)) == 'take_message(name = "Sam", urgent = true)'
    broken = Called("take_message", {}, {"error": "no room"}, failed=True)
    assert call_words(broken) == "take_message(), which did not work: no room"
