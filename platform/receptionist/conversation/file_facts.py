"""What stands in the practice file beside its questions: a service's price, the days on which somebody works. Pure."""

from receptionist.conversation.hours_answer import week_words
from receptionist.conversation.patterns import regex
from receptionist.conversation.reading import spoken
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition, Service

_PRICE = "price of "
_DAYS = "days of "
_LENGTH = "length of "
_HOUR = 60  # minutes


def price_question(service: Service) -> str:
    """How `answer_faq` is asked for it."""
    return f"{_PRICE}{service.name}"


def length_question(service: Service) -> str:
    return f"{_LENGTH}{service.name}"


def length_words(minutes: int, language: str = "en") -> str:
    """ "45 minutes", "an hour", "an hour and a half", "2 hours"."""
    hours, rest = divmod(minutes, _HOUR)
    spanish = language == "es"
    if not hours or (rest and rest != _HOUR // 2) or (rest and hours > 1):
        return f"{minutes} {'minutos' if spanish else 'minutes'}"
    if hours > 1:
        return f"{hours} {'horas' if spanish else 'hours'}"
    half = (" y media" if spanish else " and a half") if rest else ""
    return f"{'una hora' if spanish else 'an hour'}{half}"


def days_question(practitioner: str) -> str:
    return f"{_DAYS}{practitioner}"


def fact(definition: Definition, asked: str) -> dict[str, str] | None:
    """The answer to one of the questions above; None: it is none of them, or the file does not tell."""
    if service := _lasting(definition, asked):
        minutes = spoken(length_words(service.minutes))
        return {"faq": "length", "service": service.name, "answer": f"We plan {minutes} for that: {service.name}."}
    if service := _named(definition, asked):
        own = definition.practice.language
        price = spoken(service.price, own if own.startswith("en") else "en-US")
        return {"faq": "price", "service": service.name, "answer": f"{service.name} is {price}."}
    name = asked.removeprefix(_DAYS) if asked.startswith(_DAYS) else ""
    if words := days_words(definition, name):
        return {"faq": "days", "answer": words}
    return None


def days_words(definition: Definition, practitioner: str) -> str:
    """ "Dr. Soto is here Tuesday from eight to noon." Empty: no days of their own."""
    own = next((one for one in definition.scheduling.practitioners if one.name == practitioner and one.told), None)
    days = week_words(own.hours) if own and own.hours else ""
    return f"{practitioner} is here {days}." if days else ""


def _named(definition: Definition, asked: str) -> Service | None:
    name = asked.removeprefix(_PRICE) if asked.startswith(_PRICE) else ""
    return next((one for one in definition.scheduling.services if name and one.name == name and one.price), None)


def _lasting(definition: Definition, asked: str) -> Service | None:
    name = asked.removeprefix(_LENGTH) if asked.startswith(_LENGTH) else ""
    return next((one for one in definition.scheduling.services if name and one.name == name), None)


_HOUSE_CALLS = regex(
    r"\b(?:we|he|she|they|our \w+) (?:all |always |only )?(?:come|comes|drive|drives|travel"
    r"|travels) (?:out )?to (?:you|your|all over)\b"
    r"|\bhouse ?calls?\b|\b(?:at|in) your (?:home|house|place|door|driveway|property)\b(?! ?(?:sales|visits? only))"
)


def comes_to_callers(definition: Definition) -> bool:
    """Is it a practice that visits the houses of those who call?"""
    about = definition.practice
    greeting = definition.receptionist.greeting
    return _HOUSE_CALLS.search(plain(f"{about.name}. {about.kind}. {greeting}")) is not None
