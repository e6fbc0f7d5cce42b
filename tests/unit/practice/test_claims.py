"""Who answers a number that several claim: always the same one, whatever happened before."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.claims import Claims

SLUGS, NUMBERS = ("ann", "bob", "cat"), ("+1", "+2", "+3")


def test_the_first_by_slug_has_it_and_the_next_one_when_it_lets_go() -> None:
    claims = Claims()
    claims.renew("zoe", (), ["+1"])
    claims.renew("abel", (), ["+1", "+2"])

    assert (claims.holder("+1"), claims.late(), claims.late_of("zoe", ["+1"])) == (
        "abel",
        {"zoe": {"+1": "abel"}},
        {"+1": "abel"},
    )
    claims.renew("abel", ["+1", "+2"], ["+2"])

    assert (claims.holder("+1"), claims.holder("+2"), claims.late()) == ("zoe", "abel", {})


def test_who_has_lost_its_file_keeps_a_number_until_somebody_else_claims_it() -> None:
    claims = Claims()
    claims.renew("abel", (), ["+1"])
    claims.stand_back("abel", ["+1"], missing=True)
    assert claims.holder("+1") == "abel"

    claims.renew("zoe", (), ["+1"])
    assert (claims.holder("+1"), claims.late()) == ("zoe", {})

    claims.stand_back("abel", ["+1"], missing=False)
    assert (claims.holder("+1"), claims.late()) == ("abel", {"zoe": {"+1": "abel"}})


@given(st.lists(st.tuples(st.sampled_from(SLUGS), st.frozensets(st.sampled_from(NUMBERS)), st.booleans()), max_size=20))
def test_the_order_of_changes_decides_nothing(changes: list[tuple[str, frozenset[str], bool]]) -> None:
    claims, now, missing = Claims(), dict.fromkeys(SLUGS, frozenset[str]()), set[str]()

    for slug, numbers, is_missing in changes:
        claims.renew(slug, now[slug], numbers)
        now[slug] = numbers
        claims.stand_back(slug, tuple(numbers), missing=is_missing)
        (missing.add if is_missing else missing.discard)(slug)

    for number in NUMBERS:
        wanted = sorted((slug for slug in SLUGS if number in now[slug]), key=lambda slug: (slug in missing, slug))
        assert claims.holder(number) == (wanted[0] if wanted else None)
        for slug in wanted[1:]:
            assert claims.late_of(slug, now[slug]).get(number) == (None if slug in missing else wanted[0])
