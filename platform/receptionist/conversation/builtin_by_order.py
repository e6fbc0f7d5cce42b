"""Which of the times that were told is meant by its place: the first, the last two, anything but the first. Pure."""

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_ORDINAL = regex(
    r"\b(?:number |option |choice )(\d)\b|\b(?:the )?(\d)th\b(?! of\b(?! (?:those|these|them|the|all|your|that"
    r"|which)\b)| thing\b| week\b| off\b| of all\b(?! of\b))"
)
_LAST = regex(
    r"\blast of (?:those|them|these)\b|\b(?:last (?:1|one|option|time)(?! (?:i|we|you)\b(?! (?:just )?(?:said"
    r"|mentioned|gave"
    r"|told|offered|named|listed)))|(?<!\ba )(?<!\bany )(?<!\bno )(?:the )?\b(?:later"
    r"|latest) (?:1|one|time|of)"
    r"|the latest|(?:whatever|whichever)(?: ?s| is)? (?:the )?(?:latest|later|last)"
    r"|as late as (?:possible|you can)"
    r"|later the better"
    r"|latest (?:you have|you have got|possible|there is))\b|^(?:the )?(?:last|latest)$|(?<!not )\bthe last$"
)
_LATTER = regex(r"\b(?:the )?latter\b")
_EARLIEST = regex(
    r"\bthe former(?: 1| one| time)?(?= (?:please|thanks|thank|i|would|is|works|mate|then|if|will|suits)\b|$)|"
    r"\b(?:(?:the )?(?<!\ban )(?<!\bany )(?<!\bno )\b(?:earlier|earliest|soonest) (?:1|one|time|of|possible"
    r"|you can)|the (?:earliest|soonest)"
    r"|(?:whichever|whatever)(?: ?s| is)? (?:the )?(?:earliest|earlier|soonest|sooner|1th|quickest)"
    r"|as early as (?:possible|you can)"
    r"|(?:earlier|sooner|earliest|soonest) (?:the|is) better)\b|^(?:earliest|soonest)$"
)
_MIDDLE = regex(r"\b(?:middle (?:1|one)|the middle|(?:1|one) in (?:between|the middle))\b")

_ORD = r"(?:the )?(?:(?P<nth>\dth)|(?P<last>last|latest))(?: 1\b| one\b)?"
_REFUSED = regex(rf"\b(?:not|(?:anything|any|all) but|except|besides|other than|apart from) (?:for )?{_ORD}")
_NEXT = regex(r"\b(?:1|one) (?:right |just )?after(?: (?:that|it))?\b|\bnext 1\b|\bnext one\b")
_TWO = regex(rf"{_ORD} or {_ORD.replace('P<', 'P<b_')}")
_PAIR = regex(r"\b(?P<which>last|latest|later|1th|earlier|earliest) 2\b")
_REFUSED_HOUR = regex(
    r"^(?:(?:something|no|just|well|um|uh|hm|hmm|oh|sorry|ok|okay|time) )*"
    r"(?:not|(?:any(?:thing)? )?(?:except|other than)|any(?:thing)? but) (?:at |for )?"
    r"(?P<hour>\d{1,2}(?: colon \d\d)?(?: ?[ap]m| o ?clock)?|noon|midday)$"
)


def by_ordinal(words: str, told: int) -> int | None:
    """ "The first", "number two", "the middle one". None: none of them."""
    dated = regex(rf"\b(?:{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}) (?:the )?\d+th\b").search(words)
    match = None if dated else _ORDINAL.search(words)
    if match and 1 <= int(match[1] or match[2]) <= told:
        return int(match[1] or match[2]) - 1
    if _MIDDLE.search(words) and told == 3:
        return 1
    if _LAST.search(words) or _LATTER.search(words):
        return told - 1 if told else None
    return 0 if _EARLIEST.search(words) else None


def left_by_order(words: str, told: int) -> list[int] | None:
    """ "Anything but the first", "not the first, the one after", "the first or the last", "the last two". None: nothing
    of it was said. `words`: normalised."""
    refused = {_place(found["nth"], told) for found in _REFUSED.finditer(words)} & set(range(told))
    if refused:
        rest = _REFUSED.sub(" ", words)
        if _NEXT.search(rest) and max(refused) + 1 < told:
            return [max(refused) + 1]
        named = [_place(found["nth"], told) for found in regex(_ORD).finditer(rest)]
        left = [at for at in named if at in range(told) and at not in refused]
        return left[:1] or [at for at in range(told) if at not in refused] or None
    if two := _TWO.search(words):
        both = sorted({_place(two["nth"], told), _place(two["b_nth"], told)} & set(range(told)))
        return both if len(both) > 1 else None
    if told > 2 and (pair := _PAIR.search(words)):
        return [told - 2, told - 1] if pair["which"].startswith("la") else [0, 1]
    return None


def refused_hour(words: str) -> str:
    """The hour of "not eight", "anything but eight". Empty: none is refused."""
    found = _REFUSED_HOUR.match(words)
    return found["hour"] if found else ""


def _place(nth: str | None, told: int) -> int:
    return int(nth[0]) - 1 if nth else told - 1
