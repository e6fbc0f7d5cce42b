"""What a caller tells while a time is still to be chosen: the pet's name, its age, where it hurts. English. Pure."""

from collections.abc import Sequence
from datetime import date

from receptionist.conversation.builtin_ailments import is_trouble
from receptionist.conversation.builtin_booking_wishes import told_answer
from receptionist.conversation.builtin_forms import is_pets, whose_name
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_whom import named_of, others_name, own_name
from receptionist.conversation.first_names import ASKED_FOR, PETS_CALLED
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_NOTHING_TOLD = "-"
_MOST_OF_NAME = 2  # words
_LEAST_TOLD = 3  # words
_WHERE = regex(r"\b(?:where|which|side|part|area|spot|tooth)\b")
_THINKS = regex(r"\b(?:calendar|schedule|diary|planner|think|check|look|let me|hold on|hang on|hmm)\b")
_OF_THE_CHOICE = regex(  # said of the times, or of nothing yet
    r"\b(?:works?|working|time|times|day|days|week|morning|afternoon|evening|later"
    r"|earlier|sooner|other|others|another|else|none|neither|nothing|either|any|wait|dont"
    r"|cant|wont|not|no|book|want|like|need|one|ones|slot|what|sorry|pardon|repeat|again)\b"
)


def told_early(
    heard: Heard, booking: Booking, asked_for: Sequence[str], today: date, country: str
) -> tuple[str, str] | None:
    """What the turn answers of what the service asks for, and the answer."""
    if _THINKS.search(heard.plain):
        return None
    name = _name_alone(heard.text)
    for item in asked_for:
        if booking.answers.get(item):
            continue
        if told := _answer_told(item, heard, booking, today, country):
            return item, told
        if name and whose_name(item) == "comes":
            return item, name
        asks_where = is_trouble(item) or _WHERE.search(plain(item))
        if asks_where and len(heard.words) >= _LEAST_TOLD and not _OF_THE_CHOICE.search(heard.plain):
            return item, heard.said
    return None


def answered_early(
    heard: Heard, booking: Booking, asked_for: Sequence[str], today: date, country: str
) -> tuple[str, str] | None:
    """The same, of words that can be nothing else: an insurer, a breed, the father who died. His name is not the
    caller's."""
    for item in asked_for:
        if booking.answers.get(item) or is_trouble(item):
            continue
        if told := _answer_told(item, heard, booking, today, country):
            return item, told
        if whose_name(item) == "other" and (name := others_name(heard.text)):
            return item, name
    return None


def _answer_told(item: str, heard: Heard, booking: Booking, today: date, country: str) -> str:
    """Empty: none, or what was known before."""
    known = told_answer(item, booking, today, country, words=_NOTHING_TOLD)
    told = told_answer(item, booking, today, country, words=heard.text)
    return told if told != known else ""


def first_name_alone(text: str) -> str:
    """ "Kate": of somebody who tells their first name and nothing else."""
    name = _name_alone(text)
    return name if plain(name) in ASKED_FOR else ""


def pets_name_alone(text: str, services: Sequence[Service]) -> str:
    """ "Rufus", where the service was asked for and a pet's name will be. Empty: it may be anything else."""
    name = _name_alone(text) if any(is_pets(item) for service in services for item in service.ask) else ""
    return name if plain(name) in PETS_CALLED else ""


def _name_alone(text: str) -> str:
    first = regex(r"[,.;!?]").split(text.strip())[0]
    if named_of(text) or len(first.split()) <= _MOST_OF_NAME:
        name = own_name(text)
        return name if name[:1].isupper() and not _OF_THE_CHOICE.search(plain(name)) else ""
    return ""
