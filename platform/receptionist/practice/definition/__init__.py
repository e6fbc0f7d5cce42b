"""The structs of a practice file. Each key's type, limits, meaning and default stand here and nowhere else."""

from receptionist.practice.definition.about import About
from receptionist.practice.definition.answering import Answering
from receptionist.practice.definition.callers import Callers
from receptionist.practice.definition.faqs import Faq
from receptionist.practice.definition.file import Definition
from receptionist.practice.definition.functions import BuiltinFunction, CustomFunction, FunctionsOff, Parameter, Request
from receptionist.practice.definition.hours import Hours, HoursException, Weekly
from receptionist.practice.definition.identity import Identity
from receptionist.practice.definition.messages import Messages, Notify
from receptionist.practice.definition.model import ModelStyle
from receptionist.practice.definition.notices import Notice
from receptionist.practice.definition.people import Person
from receptionist.practice.definition.persona import Persona
from receptionist.practice.definition.privacy import Privacy
from receptionist.practice.definition.providers import Experiment, ProviderOrder
from receptionist.practice.definition.recording import Recording
from receptionist.practice.definition.routing import Routing
from receptionist.practice.definition.safety import Safety
from receptionist.practice.definition.scenarios import CallerAct, Expectation, Scenario
from receptionist.practice.definition.scheduling import AthenaCalendar, Practitioner, Scheduling, Service
from receptionist.practice.definition.turns import TurnTaking
from receptionist.practice.definition.values import (
    Day,
    Language,
    Line,
    Name,
    NightRange,
    Phone,
    Range,
    Ranges,
    SecretReference,
    Spoken,
    Weekday,
)
from receptionist.practice.definition.voice import VoiceStyle

__all__ = [
    "About",
    "Answering",
    "AthenaCalendar",
    "BuiltinFunction",
    "CallerAct",
    "Callers",
    "CustomFunction",
    "Day",
    "Definition",
    "Expectation",
    "Experiment",
    "Faq",
    "FunctionsOff",
    "Hours",
    "HoursException",
    "Identity",
    "Language",
    "Line",
    "Messages",
    "ModelStyle",
    "Name",
    "NightRange",
    "Notice",
    "Notify",
    "Parameter",
    "Person",
    "Persona",
    "Phone",
    "Practitioner",
    "Privacy",
    "ProviderOrder",
    "Range",
    "Ranges",
    "Recording",
    "Request",
    "Routing",
    "Safety",
    "Scenario",
    "Scheduling",
    "SecretReference",
    "Service",
    "Spoken",
    "TurnTaking",
    "VoiceStyle",
    "Weekday",
    "Weekly",
]
