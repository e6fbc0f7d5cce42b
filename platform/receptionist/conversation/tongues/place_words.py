"""What a language must know to understand postal addresses. Pure data."""

from collections.abc import Mapping, Sequence

from msgspec import Struct


class PlaceWords(Struct, frozen=True):
    """All plain: small letters, no accents. `streets_behind`: kinds of street that stand behind the name ("street"),
    `streets_before` before it ("calle"). `units`: a flat and the like, before its number; `floors` behind an ordinal.
    `houses`: ends of the names of houses. `states`: names of states -> their codes. `ends`: words with which something
    else begins than the name of a town."""

    streets_behind: frozenset[str]
    streets_before: Sequence[str]
    directions: frozenset[str]
    units: Mapping[str, str]
    floors: frozenset[str]
    houses: frozenset[str]
    boxes: Sequence[str]
    number: Sequence[str]
    leads: Sequence[str]
    before_town: frozenset[str]
    states: Mapping[str, str]
    town_is: Sequence[str]
    fillers: frozenset[str]
    ends: frozenset[str] = frozenset()
