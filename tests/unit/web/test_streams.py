"""Server-sent events, as the browser's reader understands them."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.web.dashboard.streams import message


def test_a_page_of_many_lines_is_one_event() -> None:
    assert message("<p>\n  Hi\n</p>") == b"data: <p>\ndata:   Hi\ndata: </p>\n\n"


def test_the_end_has_a_name() -> None:
    assert message("", event="over") == b"event: over\ndata: \n\n"


@given(st.text())
def test_nothing_that_a_caller_says_can_start_an_event_of_its_own(text: str) -> None:
    lines = message(text).decode().removesuffix("\n\n").split("\n")

    assert all(line.startswith("data: ") for line in lines)
    assert "\r" not in "".join(lines)
