"""The settings pages over a text that nobody has checked yet."""

from collections.abc import Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from receptionist.practice.fields import sections
from receptionist.web import settings_places as places
from receptionist.web.forms import Form
from receptionist.web.wording import Place

PLACE: Final = Place(ZoneInfo("America/New_York"), "US", american=True)
ENTRY: Final[dict[str, Any]] = {
    "name": 5,
    "open": 5,
    "by": [1],
    "until": 1,
    "date": "3",
    "minutes": {},
    "question": [2],
}


WRONG: Final[list[Any]] = [5, "words", [1, [2]], {"x": 1}, [ENTRY], ENTRY, True]


@pytest.mark.parametrize("value", WRONG)
def test_nothing_that_a_text_says_in_the_wrong_place_keeps_its_owner_from_the_forms(value: Any) -> None:
    keys = [*(one.key for one in sections()), places.GROUP]
    inside = {one.key: {field.key: value for field in one.fields} for one in sections()}
    for tree in (dict.fromkeys(keys, value), inside):
        cards = [card for _, group in places.cards(tree, {}, ()) for card in group]
        assert {card.key for card in cards} == set(keys)
        for key in keys:
            _draw(key, tree)


def _draw(key: str, tree: Mapping[str, Any]) -> None:
    found = [places.place_of_section(key)]
    for listing in places.listings(key, tree, (), PLACE):
        section, _, inner = listing.address.partition(".")
        found += [places.place_of_entry(section, inner, str(row.index)) for row in listing.rows]
    names = places.names_in(tree)
    for place in found:
        if place is not None:
            own = places.table_of(places.value_at(tree, place.path))
            assert Form(fields=place.fields, path=place.path, own=own, names=names).boxes()
