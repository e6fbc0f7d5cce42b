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
from receptionist.practice.definition.model import ModelStyle
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
    """Everything that makes one practice's receptionist different from another's. The shortest valid file is
    `[practice]` with name, timezone and numbers, plus `[hours]`."""

    practice: Annotated[About, Meta(title="The practice")]
    hours: Annotated[Hours, Meta(title="Opening hours")]
    schema: Annotated[
        int,
        Meta(ge=1, le=1, title="Format", description="Version of the format in which this file is written."),
    ] = 1
    extends: Annotated[
        str,
        Meta(
            max_length=70,
            pattern=r"^([a-z0-9][a-z0-9-]{0,62}\.toml)?$",
            title="Group",
            description="The file of a group of practices, from the folder `groups` beside the practices' files. "
            "Everything in it holds here too, unless it is said differently here. Empty: none.",
            examples=["smiles.toml"],
            extra={"format": "group"},
        ),
    ] = ""
    answering: Annotated[Answering, Meta(title="Answering")] = Answering()
    notices: Annotated[
        tuple[Annotated[Notice, Meta(title="Notice")], ...],
        Meta(max_length=100, title="Notices", description="What callers are told when it fits, for some days."),
    ] = ()
    receptionist: Annotated[Persona, Meta(title="The receptionist")] = Persona()
    faqs: Annotated[
        tuple[Annotated[Faq, Meta(title="Question")], ...],
        Meta(
            max_length=500,
            title="Questions and answers",
            description="Questions that callers ask, and the answers that they hear, word for word.",
        ),
    ] = ()
    safety: Annotated[Safety, Meta(title="Safety")] = Safety()
    scheduling: Annotated[Scheduling, Meta(title="Appointments")] = Scheduling()
    people: Annotated[
        tuple[Annotated[Person, Meta(title="Person")], ...],
        Meta(max_length=200, title="People", description="Who a call can be put through to."),
    ] = ()
    routing: Annotated[Routing, Meta(title="Putting through")] = Routing()
    callers: Annotated[Callers, Meta(title="Callers")] = Callers()
    identity: Annotated[Identity, Meta(title="Identity")] = Identity()
    messages: Annotated[Messages, Meta(title="Messages")] = Messages()
    functions: Annotated[
        tuple[Annotated[CustomFunction, Meta(title="Function")], ...],
        Meta(
            max_length=50,
            title="Functions of your own",
            description="What the receptionist can look up or do in a system of yours, over the web and without code.",
        ),
    ] = ()
    functions_off: Annotated[FunctionsOff, Meta(title="Functions switched off")] = FunctionsOff()
    providers: Annotated[ProviderOrder, Meta(title="Providers")] = ProviderOrder()
    model: Annotated[ModelStyle, Meta(title="Language model")] = ModelStyle()
    experiments: Annotated[
        tuple[Annotated[Experiment, Meta(title="Experiment")], ...],
        Meta(
            max_length=20,
            title="Experiments",
            description="Shares of calls that take other providers, so that the two can be compared.",
        ),
    ] = ()
    accounts: Annotated[
        dict[
            Annotated[Name, Meta(title="Provider", examples=["openai", "deepgram", "anthropic", "elevenlabs"])],
            Annotated[SecretReference, Meta(title="Key")],
        ],
        Meta(
            max_length=50,
            title="Accounts",
            description="The practice's own accounts with providers, in place of the operator's. The key itself never "
            "stands here: it is kept as a secret, and named.",
        ),
    ] = {}
    voice: Annotated[VoiceStyle, Meta(title="Voice")] = VoiceStyle()
    turns: Annotated[TurnTaking, Meta(title="Turn-taking")] = TurnTaking()
    recording: Annotated[Recording, Meta(title="Recording")] = Recording()
    privacy: Annotated[Privacy, Meta(title="Privacy")] = Privacy()
    scenarios: Annotated[
        tuple[Annotated[Scenario, Meta(title="Scenario")], ...],
        Meta(
            max_length=200,
            title="Scenarios",
            description="Rehearsals that are run before a change is published.",
        ),
    ] = ()
