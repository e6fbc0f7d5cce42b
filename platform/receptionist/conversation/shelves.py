"""What of a practice's file a language model is told whole, and what is looked up for each turn instead. Pure.

A file may hold hundreds of questions, services and people. Up to a bound their names stand in what never changes;
beyond it none does, and those that are nearest to the caller's words come with the turn. The functions reach all.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from receptionist.conversation.history import FaqMatch
from receptionist.practice.definition import Definition, Service

_QUESTIONS: Final = 6_000  # letters; about 1,500 tokens, or 120 questions
_SERVICES: Final = 4_000
_NAMES: Final = 1_500  # of people, and of practitioners
_EXCEPTIONS: Final = 2_000
_NOTICES: Final = 2_000
_NEAR: Final = 5  # that come with a turn
_LEAST_SCORE: Final = 0.25
_LONGEST: Final = 300  # letters of one that comes with a turn
_OF_SERVICE: Final = 40  # letters of what is told of each beside its name


def lists_questions(definition: Definition) -> bool:
    return _fits((faq.question for faq in definition.faqs), _QUESTIONS)


def lists_services(definition: Definition) -> bool:
    services = definition.scheduling.services
    return _fits((one.name for one in services), _SERVICES - _OF_SERVICE * len(services))


def lists_exceptions(definition: Definition) -> bool:
    return _fits((f"{one.reason}{one.open}" for one in definition.hours.exceptions), _EXCEPTIONS)


def is_long(definition: Definition) -> bool:
    """Something has to be looked up for each turn."""
    return not (lists_questions(definition) and lists_services(definition))


def names(each: Iterable[str], most: int = _NAMES) -> str:
    """ "Ann; Bob", as many as there is room for, and how many others there are."""
    told: list[str] = []
    every = list(each)
    for one in every:
        most -= len(one) + 2
        if most < 0:
            break
        told.append(one)
    left = len(every) - len(told)
    return "; ".join([*told, *([f"and {left} others"] if left else [])])


def first_notices(notices: Sequence[str]) -> list[str]:
    """As many as there is room for, in the file's order; `answer_faq` finds the others."""
    room, told = _NOTICES, list[str]()
    for one in notices:
        room -= len(one)
        if room < 0:
            break
        told.append(one)
    return told


def service_names(definition: Definition) -> str:
    services = definition.scheduling.services
    if lists_services(definition):
        return "; ".join(one.name for one in services)
    return f"{len(services)} of them, too many to list; give the caller's own word for it"


def about_service(service: Service) -> str:
    price = f", {service.price}" if service.price else ""
    whom = {"new": ", for a first visit", "returning": ", for those who have been here before"}.get(service.for_, "")
    approval = ", confirmed by the practice first" if service.booking == "approval" else ""
    return f"{service.name}, {service.minutes} minutes{price}{whom}{approval}"


def near(definition: Definition, questions: Sequence[FaqMatch], services: Sequence[FaqMatch]) -> list[str]:
    """Sentences for this turn, where the file is too long to be told whole. Both best first."""
    found: list[str] = []
    if not lists_questions(definition):
        own = [definition.faqs[one.index].question for one in _best(questions)]
        if own:
            found.append("Questions of the file that the caller may mean, word for word: " + _quoted(own))
    if not lists_services(definition):
        offered = [about_service(definition.scheduling.services[one.index]) for one in _best(services)]
        if offered:
            found.append("Services that the caller may mean: " + "; ".join(one[:_LONGEST] for one in offered) + ".")
    return found


def _best(matches: Sequence[FaqMatch]) -> list[FaqMatch]:
    return [one for one in matches if one.score >= _LEAST_SCORE][:_NEAR]


def _quoted(texts: Sequence[str]) -> str:
    return "; ".join(f'"{one[:_LONGEST]}"' for one in texts) + "."


def _fits(texts: Iterable[str], most: int) -> bool:
    return sum(map(len, texts)) <= most
