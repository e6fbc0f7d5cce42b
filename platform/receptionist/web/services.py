"""All that the routes work with, made once by the composition root."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from receptionist.call.live import LiveCalls
from receptionist.call.session import Reception
from receptionist.call.spending import Spending
from receptionist.clock import Clock
from receptionist.config import Config
from receptionist.ops.metrics import Metrics
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Registry
from receptionist.practice.template_shelf import TemplateShelf
from receptionist.providers.breaker import Circuits
from receptionist.providers.choose import Providers
from receptionist.records.database import Records
from receptionist.rehearsal.creating import Creating
from receptionist.rehearsal.publishing import Publishing
from receptionist.rehearsal.stage import Stage
from receptionist.rehearsal.suggesting import Suggesting
from receptionist.scheduling.booking import Bookings
from receptionist.web.alarms import Alarms
from receptionist.web.examining import Examining
from receptionist.web.letters import Letters


@dataclass(frozen=True)
class Services:
    config: Config
    clock: Clock
    registry: Registry
    records: Records
    publishing: Publishing
    stage: Stage
    suggesting: Suggesting
    bookings: Bookings
    live: LiveCalls
    reception: Reception
    metrics: Metrics
    letters: Letters
    providers: Providers
    spending: Spending | None = None  # None: nothing is spent here
    states: Callable[[], Mapping[str, str]] = dict  # of its parts: "ready", "loading", or what is wrong
    circuits: Circuits = field(default_factory=Circuits)
    alarms: Alarms | None = None  # None: nobody is told of circuits
    notices: Callable[[Definition, str], Sequence[str]] = lambda definition, practice: ()  # see provider_notices

    def hear_rings(self, call: str, practice: str, caller: str) -> None:
        """A call rings at a sibling, and its stream may come here."""
        self.reception.rings_elsewhere(call, partial(self.registry.find, practice), caller)

    def hear(self, note: bytes, left_s: float) -> None:
        """What another process has learned of a provider, and for how long it holds."""
        self.circuits.heard(note, left_s, asyncio.get_running_loop().time())


def examining_of(services: Services) -> Examining:
    """How pages and programs judge a practice's text."""
    return Examining(services.registry, services.records.secrets, services.clock)


def creating_of(services: Services) -> Creating:
    """How pages and programs make practices."""
    config = services.config
    shelf = TemplateShelf(config.path(config.tenants.templates))
    return Creating(services.registry, services.records, shelf)
