"""What a log line shows, and what it must not show."""

import io
import json
import logging
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.ops.log_setup import JsonFormatter, LogWriter, PrettyFormatter, masked, set_up_logging
from receptionist.telemetry import log_fields


def line_of(formatter: logging.Formatter, message: str, **extra: object) -> str:
    return formatter.format(record(message, **extra))


def record(message: str, **extra: object) -> logging.LogRecord:
    return logging.getLogger("receptionist.call.session").makeRecord(
        "receptionist.call.session", logging.INFO, __file__, 1, message, (), None, extra=extra
    )


def json_line(message: str, **extra: object) -> dict[str, Any]:  # Any: JSON
    return json.loads(line_of(JsonFormatter(), message, **extra))


@contextmanager
def logging_put_back() -> Generator[None]:
    """What set_up_logging changes in the process is as it was afterwards."""
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        sys.excepthook = hook
        logging.captureWarnings(False)


def test_a_line_is_one_json_object_with_its_facts_as_fields() -> None:
    line = line_of(JsonFormatter(), "turn finished", call="c1", turn=2, first_audio_ms=640, filler=False)

    assert "\n" not in line
    parsed = json.loads(line)
    assert parsed.pop("time").endswith("+00:00")
    assert parsed == {
        "level": "INFO",
        "logger": "receptionist.call.session",
        "message": "turn finished",
        "call": "c1",
        "turn": 2,
        "first_audio_ms": 640,
        "filler": False,
    }


def test_a_line_within_a_call_names_the_call_and_the_request() -> None:
    with log_fields(request="r1"), log_fields(call="c1"):
        inside = json_line("webhook answered")
    outside = json_line("idle")

    assert (inside["request"], inside["call"]) == ("r1", "c1")
    assert "call" not in outside


@pytest.mark.parametrize(
    "number",
    [
        "+12125550199",
        "12125550199",
        "212-555-0199",
        "(212) 555-0199",
        "212.555.0199",
        "+44 20 7946 0999",
        "2 1 2 5 5 5 0 1 9 9",
        "%2B12125550199",
        "sip:12125550199@carrier.example",
        "5550199",
    ],
)
def test_a_phone_number_is_masked_to_its_last_two_digits_wherever_it_stands(number: str) -> None:
    line = json_line(f"call from {number}", caller=number, nested={"to": [number]})

    for text in (line["message"], line["caller"], line["nested"]["to"][0]):
        assert "…99" in text
        assert "555" not in text
        assert "7946" not in text


@pytest.mark.parametrize(
    "text",
    [
        "CA0123456789abcdef0123456789abcdef",
        "123e4567-e89b-12d3-a456-426614174000",
        "2026-11-01 17:00:00.123456+00:00",
        "2026-03-02T10:00",
        "192.168.100.200:8000",
        "1234567.891",
        "localhost:8000",
        "took 640 ms",
    ],
)
def test_ids_dates_and_addresses_stay_readable(text: str) -> None:
    assert masked(text) == text


@given(st.text(), st.text(alphabet="0123456789", min_size=7, max_size=15), st.text(alphabet=" ,;:\n\"'", min_size=1))
def test_no_e164_number_survives_in_any_surroundings(before: str, digits: str, after: str) -> None:
    assert f"+{digits}" not in masked(f"{before}+{digits}{after}")


def test_numbers_in_an_errors_text_are_masked_too() -> None:
    try:
        raise ValueError("no practice for +12125550199")
    except ValueError:
        failed = record("call refused")
        failed.exc_info = sys.exc_info()

    line = json.loads(JsonFormatter().format(failed))

    assert "no practice for …99" in line["stack"]
    assert "Traceback" in line["stack"]


@pytest.mark.parametrize("formatter", [JsonFormatter, PrettyFormatter])
@given(st.text(alphabet=st.characters(categories=None)), st.text(alphabet=st.characters(categories=None)))
def test_no_text_whatever_breaks_a_line_in_two_or_cannot_be_written(
    formatter: Callable[[], logging.Formatter], message: str, value: str
) -> None:
    line = line_of(formatter(), message.replace("%", ""), value=value)

    assert "\n" not in line
    assert "\r" not in line
    line.encode()


def test_on_a_terminal_a_line_reads_as_a_sentence_with_its_facts_behind() -> None:
    line = line_of(PrettyFormatter(), "turn finished", call="c1", heard="two words")

    assert line.endswith('INFO    call.session: turn finished  call=c1 heard="two words"')


def test_lines_reach_the_stream_and_those_after_the_end_too() -> None:
    out = io.StringIO()

    with logging_put_back():
        writer = set_up_logging("INFO", stream=out)
        logging.getLogger("receptionist.call").info("first")
        logging.getLogger("receptionist.call").debug("not shown")
        writer.close()
        logging.getLogger("receptionist.call").info("late")

    assert [json.loads(line)["message"] for line in out.getvalue().splitlines()] == ["first", "late"]


def test_an_error_that_nobody_caught_is_logged_once_with_its_stack() -> None:
    out = io.StringIO()

    with logging_put_back():
        writer = set_up_logging(stream=out)
        try:
            raise RuntimeError("broken")
        except RuntimeError as error:
            sys.excepthook(RuntimeError, error, error.__traceback__)
        writer.close()

    (line,) = map(json.loads, out.getvalue().splitlines())
    assert line["level"] == "CRITICAL"
    assert "RuntimeError: broken" in line["stack"]


class ClosedPipe(io.StringIO):
    """A stream whose reader has gone."""

    def write(self, s: str, /) -> int:
        raise BrokenPipeError


def test_a_log_reader_that_has_gone_disturbs_nobody() -> None:
    writer = LogWriter(ClosedPipe())
    writer.setFormatter(JsonFormatter())

    for _ in range(3):
        writer.emit(record("turn finished"))
    writer.close()

    writer.emit(record("still alive"))
