"""A wish for an appointment in the form of a question about appointments. English. Pure."""

from receptionist.conversation.patterns import regex

_HOW_TO_BOOK = regex(
    r"\bhow (?:do|would|can|could|should|does) (?:i|we|one|you|he|she) (?:go about |even |best )*(?:get |getting )?"
    r"(?:mak|book|schedul|sett?|arrang|sort|gett?)(?:e|ing|ed)? (?:up )?(?:(?:an?|my|our|his|her|that|the) )?(?:\w+"
    r" ){0,2}?"
    r"(?:appointment|appt|booking|visit|consultation|slot|booked in|in to see)\b"
)
_IS_ONE_FREE = regex(
    r"\b(?:is|are|was) there (?:still |maybe )?(?:an?|any|one|some) (?:\w+ ){1,4}?(?:open|free|available|going|left"
    r"|spare"
    r"|to be had)\b"
)


def asks_how_to_book(said: str) -> bool:
    """ "How do we go about making an appointment": one is wished. `said`: plain words."""
    return _HOW_TO_BOOK.search(said) is not None


def asks_if_one_is_free(said: str) -> bool:
    """ "Is there a facial open tuesday": of a service and a day."""
    return _IS_ONE_FREE.search(said) is not None
