"""A whole practice file."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.about import About
from receptionist.practice.definition.answering import Answering
from receptionist.practice.definition.callers import Callers
from receptionist.practice.definition.faqs import Faq
from receptionist.practice.definition.functions import CustomFunction, FunctionsOff
from receptionist.practice.definition.hours import Hours
from receptionist.practice.definition.identity import Identity
from receptionist.practice.definition.messages import Messages
from receptionist.practice.definition.notices import Notice
from receptionist.practice.definition.people import Person
from receptionist.practice.definition.persona import Persona
from receptionist.practice.definition.privacy import Privacy
from receptionist.practice.definition.providers import Experiment, ProviderOrder
from receptionist.practice.definition.recording import Recording
from receptionist.practice.definition.routing import Routing
from receptionist.practice.definition.safety import Safety
from receptionist.practice.definition.scenarios import Scenario
from receptionist.practice.definition.scheduling import Scheduling
from receptionist.practice.definition.turns import TurnTaking
from receptionist.practice.definition.values import Name, SecretReference
from receptionist.practice.definition.voice import VoiceStyle


class Definition(Struct, frozen=True, forbid_unknown_fields=True):
    """A practice file. The shortest valid one is `[practice]` with name, timezone and numbers, plus `[hours]`."""

    practice: About
    hours: Hours
    schema: Annotated[int, Meta(ge=1, le=1, description="Version of this format.")] = 1
    extends: Annotated[
        str,
        Meta(
            pattern=r"^([a-z0-9][a-z0-9-]{1,62}\.toml)?$",
            max_length=120,
            examples=["smiles.toml"],
            description="File in the folder groups/ whose settings hold wherever this file has none of its own.",
        ),
    ] = ""
    answering: Answering = Answering()
    notices: Annotated[tuple[Notice, ...], Meta(max_length=100)] = ()
    receptionist: Persona = Persona()
    faqs: Annotated[tuple[Faq, ...], Meta(max_length=500)] = ()
    safety: Safety = Safety()
    scheduling: Scheduling = Scheduling()
    people: Annotated[tuple[Person, ...], Meta(max_length=200)] = ()
    routing: Routing = Routing()
    callers: Callers = Callers()
    identity: Identity = Identity()
    messages: Messages = Messages()
    functions: Annotated[tuple[CustomFunction, ...], Meta(max_length=50)] = ()
    functions_off: FunctionsOff = FunctionsOff()
    providers: ProviderOrder = ProviderOrder()
    experiments: Annotated[tuple[Experiment, ...], Meta(max_length=20)] = ()
    accounts: Annotated[
        dict[Name, SecretReference], Meta(max_length=50, description="The practice's own keys, by provider.")
    ] = {}
    voice: VoiceStyle = VoiceStyle()
    turns: TurnTaking = TurnTaking()
    recording: Recording = Recording()
    privacy: Privacy = Privacy()
    scenarios: Annotated[tuple[Scenario, ...], Meta(max_length=200)] = ()
