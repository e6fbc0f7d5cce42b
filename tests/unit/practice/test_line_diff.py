"""Two versions of a text, line by line."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.line_diff import DiffLine, line_diff, unified

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "", "d\r"]), max_size=30).map("\n".join)


def test_the_same_text_has_no_difference() -> None:
    assert line_diff("a\nb", "a\nb") == []


def test_what_is_far_from_a_change_is_left_out() -> None:
    before = "\n".join(str(number) for number in range(20))

    found = line_diff(before, before.replace("10", "ten"), around=1)

    assert list(found) == [
        DiffLine("~", 0, 0, ""),
        DiffLine(" ", 10, 10, "9"),
        DiffLine("-", 11, 0, "10"),
        DiffLine("+", 0, 11, "ten"),
        DiffLine(" ", 12, 12, "11"),
        DiffLine("~", 0, 0, ""),
    ]


def test_another_kind_of_line_end_is_a_difference_that_can_be_seen() -> None:
    assert unified("a\n", "a\r\n") == "- a\n+ a␍\n "


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_off_a_whole_difference(before: str, after: str) -> None:
    found = line_diff(before, after, around=10_000)

    if before != after:
        assert [one.before for one in found if one.before] == list(range(1, before.count("\n") + 2))
        assert [one.after for one in found if one.after] == list(range(1, after.count("\n") + 2))
        assert "\n".join(one.text for one in found if one.sign in " -") == before.replace("\r", "␍")
        assert "\n".join(one.text for one in found if one.sign in " +") == after.replace("\r", "␍")
