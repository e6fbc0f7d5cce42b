"""Ids of our own."""

import re

from receptionist.records.ids import new_id


def test_ids_are_short_unlike_each_other_and_safe_in_file_names() -> None:
    ids = [new_id("call") for _ in range(1000)]

    assert len(set(ids)) == 1000
    assert all(re.fullmatch(r"call-[a-z2-9]{20}", one) for one in ids)


def test_an_id_has_no_letters_that_are_read_out_wrongly() -> None:
    letters = "".join(new_id(length=200) for _ in range(20))

    assert not set(letters) & set("01ilo")
