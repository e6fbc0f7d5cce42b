"""What a simulated model answers when a fault makes it go wrong. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.simulators.mind import Say, Step, Use
from receptionist.simulators.vendor import Kind

KINDS: Final = frozenset(
    {
        Kind.EMPTY,
        Kind.UNKNOWN_FUNCTION,
        Kind.LOOP,
        Kind.NOT_JSON,
        Kind.CUT_IN_ARGUMENTS,
        Kind.HUGE,
        Kind.ENDLESS,
        Kind.TOO_MANY_CALLS,
    }
)
_HUGE: Final = 1024 * 1024
_ENDLESS: Final = 20_000
_MANY: Final = 64


def wrong_steps(kind: Kind | None, names: Sequence[str]) -> Sequence[Step] | None:
    """`names`: the functions on offer. None: it answers as it should."""
    name = names[0] if names else "answer_faq"
    match kind:
        case Kind.EMPTY:
            return []
        case Kind.UNKNOWN_FUNCTION:
            return [Use("order_pizza", {"size": "large"})]
        case Kind.LOOP if names:
            return [Use(name, {"question": "again"})]
        case Kind.NOT_JSON:
            return [Use(name, '{"question": "what')]
        case Kind.CUT_IN_ARGUMENTS:
            return [Use(name, {"question": "a question of some length"})]
        case Kind.HUGE:
            return [Use(name, {"question": "a" * _HUGE})]
        case Kind.ENDLESS:
            return [Say("Well, " + "again, " * _ENDLESS)]
        case Kind.TOO_MANY_CALLS:
            return [Use(name, {"question": f"number {number}"}) for number in range(_MANY)]
        case _:
            return None
