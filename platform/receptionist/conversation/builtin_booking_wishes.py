"""What a caller tells of an appointment together with the wish for it, noted in the `Booking`. Pure."""

from collections.abc import Sequence
from datetime import datetime

from receptionist.conversation import capture
from receptionist.conversation.builtin_services import first_visit, service_named
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_times import moved_to
from receptionist.conversation.builtin_whom import introduced_name, practitioner_named, whom_of
from receptionist.conversation.capture import Phone
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Definition, Service


def note_wishes(booking: Booking, heard: Heard, definition: Definition, now: datetime) -> None:
    """Who calls, for whom, what, with whom and when, as far as the words tell it."""
    text, country, services = heard.text, definition.practice.country, definition.scheduling.services
    if name := introduced_name(text):
        booking.name, booking.name_done = name, True
    phone = capture.phone_from_words(text, country)
    if isinstance(phone, Phone):
        booking.phone, booking.phone_done = phone.e164, True
    booking.practitioner = practitioner_named(text, definition)
    booking.returning = first_visit(heard)
    note_whom(booking, text, services)
    if booking.goal == "book" and (service := service_named(heard, services)):
        booking.service = service.name
    if booking.goal == "move":
        text = moved_to(text)
    if booking.goal in ("book", "move") and when_from_words(text, now, country).understood:
        booking.when = text


def note_whom(booking: Booking, text: str, services: Sequence[Service]) -> bool:
    """True: it is settled for whom it is."""
    whom = whom_of(text)
    if whom is None:
        return False
    asks_name = any("name" in plain(item).split() for service in services for item in service.ask)
    booking.relation = "" if whom.is_pet and asks_name and not whom.name else whom.relation
    booking.for_whom = whom.name
    return bool(whom.name) or not whom.relation
