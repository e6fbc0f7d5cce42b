"""The structs of a practice file. Each key's type, limits, meaning and default stand here and nowhere else."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, Struct, field

# A string's `format` (Meta.extra) names a check that a pattern cannot express; practice.parse has them all.
Day: TypeAlias = date
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120)]
Line: TypeAlias = Annotated[str, Meta(max_length=500)]
Spoken: TypeAlias = Annotated[str, Meta(max_length=2000, extra={"format": "spoken"})]
Phone: TypeAlias = Annotated[str, Meta(pattern=r"^\+[0-9]+$", examples=["+12125550100"], extra={"format": "phone"})]
Language: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", examples=["en-US"])]
_RANGE = Meta(pattern=r"^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$", examples=["08:00-12:00"])
Range: TypeAlias = Annotated[str, _RANGE, Meta(extra={"format": "range"})]
NightRange: TypeAlias = Annotated[str, _RANGE, Meta(extra={"format": "night_range"})]  # may go past midnight
Ranges: TypeAlias = Annotated[tuple[Range, ...], Meta(max_length=12, extra={"format": "ranges"})]
SecretReference: TypeAlias = Annotated[str, Meta(max_length=200, extra={"format": "secret"})]

BuiltinFunction: TypeAlias = Literal[
    "answer_faq",
    "check_hours",
    "find_slots",
    "hold_slot",
    "schedule_appointment",
    "find_appointments",
    "reschedule_appointment",
    "cancel_appointment",
    "take_message",
    "transfer_call",
    "send_text",
    "end_call",
]
Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """`[practice]`: who the practice is and where it can be reached."""

    name: Annotated[Name, Meta(description="The practice's name as callers know it.")]
    timezone: Annotated[
        str, Meta(description='IANA zone of the practice, as "America/New_York".', extra={"format": "timezone"})
    ]
    numbers: Annotated[
        tuple[Phone, ...],
        Meta(min_length=1, max_length=100, description="Numbers that this practice answers, E.164; nobody else's."),
    ]
    kind: Annotated[
        str, Meta(max_length=60, description='Trade of the practice ("dental"); it picks wording and the template.')
    ] = "general"
    country: Annotated[
        str,
        Meta(
            pattern=r"^[A-Z]{2}$",
            examples=["US"],
            description="ISO code: emergency number, public holidays, how phone numbers are read.",
            extra={"format": "country"},
        ),
    ] = "US"
    region: Annotated[
        str, Meta(max_length=10, description='State or province, where it has holidays of its own ("MA").')
    ] = ""
    language: Annotated[Language, Meta(description="Language that calls are answered in.")] = "en-US"
    also_speaks: Annotated[
        tuple[Language, ...], Meta(max_length=20, description="Further languages that a caller may ask for.")
    ] = ()
    address: Annotated[Line, Meta(description="Where the practice is; spoken for {address}.")] = ""
    website: Annotated[Line, Meta(description="Address of the practice's site.")] = ""
    template: Annotated[
        str, Meta(max_length=120, description='Template and version that the file started from ("dental@3").')
    ] = ""


class Answering(Struct, frozen=True, forbid_unknown_fields=True):
    """`[answering]`: when the receptionist takes calls."""

    mode: Annotated[
        Literal["always", "overflow", "after_hours", "paused"],
        Meta(description="always; overflow (staff ring first); after_hours; paused."),
    ] = "always"
    before_pause: Annotated[
        Literal["always", "overflow", "after_hours"],
        Meta(description="The mode that ending a pause goes back to; the dashboard's pause button keeps it."),
    ] = "always"
    staff_ring_seconds: Annotated[int, Meta(ge=5, le=120, description="How long staff ring in overflow mode.")] = 20
    fallback_number: Annotated[
        Phone | None, Meta(description="Where the carrier sends calls if all of the platform is down.")
    ] = None


class Notice(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[notices]]`: something that callers are told when it fits, for some days."""

    text: Annotated[Spoken, Meta(min_length=1, description="What callers are told.")]
    from_: Annotated[date | None, Meta(description="First day; absent: at once.")] = field(default=None, name="from")
    until: Annotated[date | None, Meta(description="Last day; absent: until it is taken out.")] = None


class Persona(Struct, frozen=True, forbid_unknown_fields=True):
    """`[receptionist]`: how the receptionist introduces itself."""

    name: Annotated[Name, Meta(description="The receptionist's name.")] = "Ava"
    greeting: Annotated[Spoken, Meta(min_length=1, description="First words of a call while open.")] = (
        "Thanks for calling {practice}, this is {receptionist}. How can I help?"
    )
    after_hours_greeting: Annotated[Spoken, Meta(min_length=1, description="First words of a call while closed.")] = (
        "Thanks for calling {practice}, this is {receptionist}. We're closed right now, and open again {next_opening}. "
        "How can I help?"
    )
    style: Annotated[Line, Meta(description="How the receptionist speaks, in a few words.")] = (
        "warm, brief, professional"
    )


class Weekly(Struct, frozen=True, forbid_unknown_fields=True):
    """Open ranges of each weekday, local wall time, as "08:00-12:00"; a day left out is closed; "24:00" ends a day."""

    monday: Ranges = ()
    tuesday: Ranges = ()
    wednesday: Ranges = ()
    thursday: Ranges = ()
    friday: Ranges = ()
    saturday: Ranges = ()
    sunday: Ranges = ()


class HoursException(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[hours.exceptions]]`: days that differ. They win over holidays and the week."""

    date: Annotated[Day, Meta(description="The day, or the first of several.")]
    until: Annotated[Day | None, Meta(description="Last day, when it is several.")] = None
    open: Annotated[Ranges, Meta(description="Open ranges; none: closed all day.")] = ()
    reason: Annotated[Line, Meta(description='Why, as callers are told ("Christmas Eve").')] = ""


class Hours(Weekly, frozen=True, forbid_unknown_fields=True):
    """`[hours]`: when the practice is open."""

    holidays: Annotated[bool, Meta(description="The country's public holidays are closed days.")] = False
    exceptions: Annotated[
        tuple[HoursException, ...], Meta(max_length=500, description="Days that differ from the week.")
    ] = ()


class Faq(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[faqs]]`: a question and the answer that callers hear."""

    question: Annotated[str, Meta(min_length=1, max_length=300, description="The question in its plainest words.")]
    answer: Annotated[Spoken, Meta(min_length=1, description="What is said: short sentences, the first one short.")]
    also_asked: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=300)], ...],
        Meta(max_length=50, description="Other wordings of the question."),
    ] = ()


class Safety(Struct, frozen=True, forbid_unknown_fields=True):
    """`[safety]`: added to the rules and emergency phrases that every practice has."""

    rules: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=500)], ...],
        Meta(max_length=100, description="Rules on top of the built-in ones."),
    ] = ()
    emergency_phrases: Annotated[
        tuple[Annotated[str, Meta(min_length=3, max_length=120)], ...],
        Meta(max_length=200, description="Words that mean an emergency, on top of the built-in ones."),
    ] = ()
    emergency_reply: Annotated[Spoken, Meta(min_length=1, description="What is said at once in an emergency.")] = (
        "If this is an emergency, please hang up and dial {emergency_number}."
    )
    offer_message_after_failed_turns: Annotated[
        int, Meta(ge=1, le=10, description="Turns not understood before a message is offered.")
    ] = 2


class Service(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[scheduling.services]]`: something that can be booked."""

    name: Annotated[Name, Meta(description="Name of the service as callers say it.")]
    minutes: Annotated[int, Meta(ge=5, le=1440, description="How long it takes.")] = 30
    buffer_minutes: Annotated[int, Meta(ge=0, le=240, description="Kept free after it.")] = 0
    with_: Annotated[
        tuple[Name, ...], Meta(max_length=100, description="Practitioners who offer it; none named: all.")
    ] = field(default=(), name="with")
    resource: Annotated[
        str, Meta(max_length=120, description="A room or device that is used once at a time (Chair 1).")
    ] = ""
    for_: Annotated[Literal["all", "new", "returning"], Meta(description="Whom it is for.")] = field(
        default="all", name="for"
    )
    booking: Annotated[
        Literal["instant", "approval"], Meta(description="approval: staff confirm, and the caller is told so.")
    ] = "instant"
    price: Annotated[str, Meta(max_length=120, description='As spoken ("from $95"); absent: never quoted.')] = ""
    ask: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=120)], ...],
        Meta(max_length=20, description="Further answers to collect (insurance)."),
    ] = ()


class Practitioner(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[scheduling.practitioners]]`: someone who can be booked."""

    name: Annotated[Name, Meta(description="Name as callers say it.")]
    calendar_id: Annotated[Line, Meta(description="Calendar in the outside system that bookings are written to.")] = ""
    busy_calendars: Annotated[
        tuple[Name, ...], Meta(max_length=20, description="Calendars that block time and are never written to.")
    ] = ()
    hours: Annotated[
        Weekly | None,
        Meta(description="Own hours, of which those within the practice's count; absent: the practice's."),
    ] = None


class AthenaCalendar(Struct, frozen=True, forbid_unknown_fields=True):
    """`[scheduling.athena]`: the practice in athenahealth."""

    practice_id: Name
    department_id: Name


class Scheduling(Struct, frozen=True, forbid_unknown_fields=True):
    """`[scheduling]`: what can be booked, with whom, and how soon."""

    calendar: Annotated[Literal["builtin", "google", "athena"], Meta(description="Where bookings are kept.")] = (
        "builtin"
    )
    min_notice_hours: Annotated[float, Meta(ge=0, le=720, description="Soonest booking, hours from now.")] = 2
    max_days_ahead: Annotated[int, Meta(ge=1, le=730, description="Latest booking, days from now.")] = 60
    services: Annotated[tuple[Service, ...], Meta(max_length=200, description="What can be booked.")] = ()
    practitioners: Annotated[tuple[Practitioner, ...], Meta(max_length=200, description="Who can be booked.")] = ()
    athena: Annotated[AthenaCalendar | None, Meta(description='Only with calendar = "athena".')] = None


class Person(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[people]]`: a human whom a call can be put through to."""

    name: Annotated[Name, Meta(description='Name or desk, as callers say it ("Front desk").')]
    number: Annotated[Phone, Meta(description="Where it rings, E.164.")]
    topics: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=120)], ...],
        Meta(max_length=50, description="What this person is asked for (billing)."),
    ] = ()
    extension: Annotated[
        str, Meta(pattern=r"^[0-9wW*#]{0,16}$", description="Keys pressed once the number answers.")
    ] = ""
    available: Annotated[
        Literal["when_open", "always"] | Weekly, Meta(description="When this person can be reached.")
    ] = "when_open"
    ring_seconds: Annotated[int, Meta(ge=5, le=120, description="How long it rings.")] = 20
    accept: Annotated[
        Literal["press_1", "answer"],
        Meta(description="press_1: hears one line about the call and takes or declines it; answer: joined at once."),
    ] = "press_1"
    then: Annotated[tuple[Name, ...], Meta(max_length=20, description="Who is tried next.")] = ()


class Routing(Struct, frozen=True, forbid_unknown_fields=True):
    """`[routing]`: what happens when a caller wants a person."""

    human: Annotated[
        str, Meta(max_length=120, description="Person for 'let me speak to someone'; absent: the first.")
    ] = ""
    on_no_answer: Annotated[Literal["take_message"], Meta(description="When nobody takes the call.")] = "take_message"


class Callers(Struct, frozen=True, forbid_unknown_fields=True):
    """`[callers]`: callers who are treated differently."""

    blocked: Annotated[tuple[Phone, ...], Meta(max_length=500, description="Numbers that are not answered.")] = ()
    vip: Annotated[
        dict[Phone, Name], Meta(max_length=500, description="Number -> person: put through when someone is there.")
    ] = {}
    solicitors: Annotated[Literal["end_politely", "take_message"], Meta(description="Sales calls.")] = "end_politely"
    greet_known: Annotated[bool, Meta(description="A returning caller is not asked for what is known.")] = True


class Identity(Struct, frozen=True, forbid_unknown_fields=True):
    """`[identity]`: what a caller must know before an appointment is read out, moved or cancelled."""

    check: Annotated[
        Literal["name_and_phone", "name_and_date_of_birth", "text_code", "staff_only"],
        Meta(description="Caller ID alone proves nothing."),
    ] = "name_and_phone"


class Notify(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[messages.notify]]`: who hears of a message."""

    by: Annotated[Literal["sms", "email", "webhook"], Meta(description="The way.")]
    to: Annotated[str, Meta(min_length=1, max_length=500, description="Number, e-mail address or https URL.")]
    only: Annotated[Literal["all", "urgent"], Meta(description="Which messages.")] = "all"
    quiet_hours: Annotated[
        tuple[NightRange, ...], Meta(max_length=12, description="Held back meanwhile, except urgent ones.")
    ] = ()


class Messages(Struct, frozen=True, forbid_unknown_fields=True):
    """`[messages]`: what is asked for a message, and who is told."""

    digest_at: Annotated[
        str,
        Meta(
            pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^$",
            examples=["18:00"],
            description="Local time of a daily summary; empty: none.",
        ),
    ] = ""
    ask: Annotated[
        tuple[Literal["name", "number", "reason"], ...], Meta(min_length=1, description="What a message contains.")
    ] = ("name", "number", "reason")
    notify: Annotated[tuple[Notify, ...], Meta(max_length=50, description="Who is told.")] = ()


class Parameter(Struct, frozen=True, forbid_unknown_fields=True):
    """One argument of a function of the practice's own."""

    type: Literal["string", "integer", "number", "boolean"] = "string"
    description: Line = ""
    pattern: Annotated[
        str, Meta(max_length=200, description="Regular expression of a string.", extra={"format": "regex"})
    ] = ""
    required: bool = True


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """The HTTPS request that a function of the practice's own makes."""

    url: Annotated[
        str,
        Meta(
            pattern=r"^https://[^/\s]+",
            max_length=1000,
            examples=["https://orders.example/api/{order_number}"],
            description="{parameter} stands for an argument, encoded.",
        ),
    ]
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "GET"
    headers: dict[Name, Line] = {}
    body: Annotated[dict[Name, Any], Meta(description="JSON body; text may hold {parameter}.")] = {}  # any JSON
    timeout_seconds: Annotated[float, Meta(ge=0.5, le=5)] = 4


class CustomFunction(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[functions]]`: a function of the practice's own, without code."""

    name: Annotated[
        str,
        Meta(
            pattern=r"^[a-z][a-z0-9_]{1,62}$", examples=["order_status"], description="Unique, not a built-in's name."
        ),
    ]
    description: Annotated[str, Meta(min_length=1, max_length=1000, description="When it is used, for the model.")]
    request: Request
    parameters: Annotated[dict[Name, Parameter], Meta(max_length=30)] = {}
    result: Annotated[
        str, Meta(max_length=2000, description="Spoken, with fields of the JSON answer; absent: the model reads it.")
    ] = ""


class FunctionsOff(Struct, frozen=True, forbid_unknown_fields=True):
    """`[functions_off]`: functions that this practice does without."""

    names: Annotated[tuple[Name, ...], Meta(max_length=100)] = ()


class ProviderOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """`[providers]`: in order of preference, "kind:model" each; none: the platform's defaults."""

    stt: Annotated[tuple[Name, ...], Meta(max_length=10, extra={"format": "stt"}, description="Recognisers.")] = ()
    llm: Annotated[tuple[Name, ...], Meta(max_length=10, extra={"format": "llm"}, description="Models.")] = ()
    tts: Annotated[tuple[Name, ...], Meta(max_length=10, extra={"format": "tts"}, description="Voices.")] = ()


class Experiment(ProviderOrder, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`[[experiments]]`: a share of calls takes another provider, so that the two can be compared."""

    name: Name
    share: Annotated[float, Meta(gt=0, le=1, description="0.2: one call in five.")]


class VoiceStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """`[voice]`: how the receptionist sounds and what it listens for."""

    speed: Annotated[float, Meta(ge=0.5, le=2.0, description="1.0: as the voice was made.")] = 1.0
    pronounce: Annotated[
        dict[Name, Name], Meta(max_length=500, description="Word -> how it is said ('Nguyen' -> 'win').")
    ] = {}
    listen_for: Annotated[
        tuple[Name, ...], Meta(max_length=100, description="Names and terms that callers will say.")
    ] = ()


class TurnTaking(Struct, frozen=True, forbid_unknown_fields=True):
    """`[turns]`: turn-taking."""

    patience: Annotated[
        Literal["brisk", "normal", "relaxed"], Meta(description="How long a pause may be; relaxed for slow speakers.")
    ] = "normal"
    barge_in_ms: Annotated[int, Meta(ge=40, le=2000, description="Caller's speech that stops the receptionist.")] = 120
    silence_reminder_seconds: Annotated[float, Meta(ge=3, le=60, description="Silence before a gentle prompt.")] = 8
    max_call_minutes: Annotated[float, Meta(ge=1, le=120, description="Longest call; a warning a minute ahead.")] = 15
    speculate: Annotated[bool, Meta(description="Prepare the answer at the first sign of the end of a turn.")] = True


class Recording(Struct, frozen=True, forbid_unknown_fields=True):
    """`[recording]`: whether calls are recorded, and how callers agree."""

    enabled: bool = False
    announcement: Annotated[Spoken, Meta(min_length=1)] = "This call may be recorded."
    consent: Annotated[Literal["announce", "ask"], Meta(description="ask: a 'no' goes on unrecorded.")] = "announce"


class Privacy(Struct, frozen=True, forbid_unknown_fields=True):
    """`[privacy]`: what is kept, for how long, and what callers are told."""

    phi: Annotated[bool, Meta(description="Health data is handled: stricter identity checks and storage.")] = False
    retention_days: Annotated[int, Meta(ge=1, le=3650, description="How long calls and messages are kept.")] = 90
    disclose_ai: Annotated[bool, Meta(description="Says once that it is an automated assistant.")] = True
    redact: Annotated[
        tuple[Literal["card_number", "ssn"], ...], Meta(description="Blacked out in transcript and recording.")
    ] = ("card_number", "ssn")
    require_baa: Annotated[bool, Meta(description="Only providers that the operator marked as under a BAA.")] = False


class CallerAct(Struct, frozen=True, forbid_unknown_fields=True):
    """What a scenario's caller does instead of speaking: exactly one of keys, wait, interrupt_after (with say)."""

    keys: Annotated[str, Meta(pattern=r"^[0-9*#]*$", description="Keys pressed.")] = ""
    wait: Annotated[float, Meta(ge=0, le=120)] | None = None  # seconds of silence
    interrupt_after: Annotated[float, Meta(ge=0, le=60)] | None = None  # seconds into the reply
    say: Annotated[str, Meta(max_length=500)] = ""


class Expectation(Struct, frozen=True, forbid_unknown_fields=True):
    """A function that a scenario must see called; `arguments` are those that matter."""

    function: Name
    arguments: dict[Name, Any] = {}  # of whatever type the function's schema gives them


class Scenario(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[scenarios]]`: a rehearsal, run before a change is published."""

    name: Name
    caller: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=500)] | CallerAct, ...], Meta(min_length=1, max_length=100)
    ]
    at: Annotated[datetime, Meta(tz=False)] | None = None  # the practice's local time; absent: now
    from_: Annotated[Phone | None, Meta(description="The caller's number.")] = field(default=None, name="from")
    expect: Annotated[tuple[Expectation, ...], Meta(max_length=50)] = ()
    outcome: (
        Literal[
            "answered",
            "message_taken",
            "appointment_booked",
            "appointment_requested",
            "appointment_changed",
            "appointment_cancelled",
            "transferred",
            "emergency",
            "blocked",
            "solicitor",
            "hung_up",
            "failed",
        ]
        | None
    ) = None
    says: Annotated[
        tuple[Annotated[str, Meta(max_length=300, extra={"format": "regex"})], ...],
        Meta(max_length=50, description="Regular expressions that some reply matches."),
    ] = ()
    never_says: Annotated[
        tuple[Annotated[str, Meta(max_length=300, extra={"format": "regex"})], ...],
        Meta(max_length=50, description="Regular expressions that no reply matches."),
    ] = ()


class Definition(Struct, frozen=True, forbid_unknown_fields=True):
    """A practice file. The shortest valid one is `[practice]` with name, timezone and numbers, plus `[hours]`."""

    practice: About
    hours: Hours
    schema: Annotated[int, Meta(ge=1, le=1, description="Version of this format.")] = 1
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
