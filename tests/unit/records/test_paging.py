"""Where a list goes on."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from receptionist.records.paging import Cursor


@given(st.datetimes(timezones=st.just(UTC)), st.text(min_size=1, alphabet=st.characters(exclude_categories=("Cs",))))
def test_a_place_in_a_list_survives_its_address(at: datetime, identity: str) -> None:
    cursor = Cursor(at, identity)

    assert Cursor.read(cursor.text()) == cursor


@given(st.text())
def test_any_other_text_in_the_address_shows_the_first_page(text: str) -> None:
    cursor = Cursor.read(text)

    assert cursor is None or (cursor.id and cursor.at.tzinfo is not None)


@given(st.datetimes(timezones=st.just(UTC)), st.text(alphabet="abc-123", min_size=1))
def test_the_address_needs_no_quoting(at: datetime, identity: str) -> None:
    assert set(Cursor(at, identity).text()) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
