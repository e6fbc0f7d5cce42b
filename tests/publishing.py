"""What changes and tries practices' texts in a house of a test, with real rehearsals, without an embedded model."""

from functools import partial

from receptionist.actions.dispatch import Actions
from receptionist.agent.reply import Agent
from receptionist.clock import Clock
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.practice.differences import differences
from receptionist.practice.registry import Registry
from receptionist.records.database import Records
from receptionist.rehearsal.publishing import Publishing
from receptionist.rehearsal.scenarios import rehearse
from receptionist.rehearsal.stage import Stage
from receptionist.rehearsal.suggesting import Suggesting
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar


def publishing_of(registry: Registry, records: Records) -> Publishing:
    return Publishing(
        registry,
        records.revisions,
        records.audit,
        rehearse=partial(rehearse, matcher=LexicalMatcher()),
        words=differences,
    )


def stage_of(records: Records, clock: Clock) -> Stage:
    bookings = Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()})
    return Stage(Agent(Actions(records.messages, records.audit, LexicalMatcher(), bookings)), LexicalMatcher(), clock)


def suggesting_of() -> Suggesting:
    """Without a model."""
    return Suggesting(lambda definition, practice: ())
