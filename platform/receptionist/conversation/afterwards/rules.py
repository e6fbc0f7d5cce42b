"""From a conversation that is over to its summary, topics, mood and follow-ups, by rules. Pure.

Everything here follows from what was done and heard. A language model may write a better summary; follow-ups are never
a model's: what somebody must still do is known from the functions and the notes of the call.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from receptionist.conversation.afterwards.tongue import TOPICS, Mood, Tongue, joined
from receptionist.conversation.afterwards.tongues.known import TONGUES, tongue_of
from receptionist.conversation.guard.promises import promises_of
from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Json,
    Note,
    Noted,
    Outcome,
)
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition

# What somebody must still do: ring back for a message or after an emergency, a person who was not reached, a promise
# that was not kept, untrue words of a model, a question without an answer, a call that broke off.
Task: TypeAlias = Literal["message", "emergency", "transfer", "promise", "withheld", "question", "unfinished"]

_LONGEST: Final = 300  # letters of a caller's words in a summary or a task
_MOST_QUESTIONS: Final = 3  # that a summary names
_LEAST_WORDS: Final = 3  # of somebody who wanted something
_DID_NOT_END: Final = frozenset({Outcome.HUNG_UP, Outcome.FAILED, ""})
_GRAVEST: Final[tuple[Mood, ...]] = ("annoyed", "worried", "pleased")


class Gap(Struct, frozen=True):
    """A question that was left open: `id` in the records, and the caller's words."""

    id: str
    words: str


class Todo(Struct, frozen=True):
    """`key` is unique in its call, and the same however often it is found. `about`: the id of the message or question
    that is done with it; empty: it stands for itself."""

    task: Task
    key: str
    words: str = ""
    name: str = ""
    phone: str = ""
    urgent: bool = False
    about: str = ""


class Over(Struct, frozen=True):
    """A conversation that is over. `outcome` empty: it was cut off."""

    definition: Definition
    call: str
    caller: str  # E.164, or empty when withheld
    outcome: str
    entries: Sequence[Entry]
    gaps: Sequence[Gap] = ()


class Afterthought(Struct, frozen=True):
    """`topics`: of TOPICS, and services of the file by name."""

    summary: str
    mood: Mood
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    todos: tuple[Todo, ...] = ()


def afterthought(over: Over) -> Afterthought:
    return Afterthought(
        summary=summary(over),
        mood=_mood(over),
        topics=tuple(topics(over)),
        questions=tuple(dict.fromkeys(gap.words for gap in over.gaps)),
        todos=tuple(todos(over)),
    )


def said_by_caller(entries: Sequence[Entry]) -> list[str]:
    return [entry.text for entry in entries if isinstance(entry, CallerSaid) and not entry.keys]


# -- summary -----------------------------------------------------------------------------------------------------------


def summary(over: Over) -> str:
    """One sentence, in the practice's language. What callers told of themselves stands in it only where the practice
    keeps health data in summaries."""
    tongue = tongue_of(over.definition.practice.language)
    deeds = list(dict.fromkeys(_deeds(over, tongue)))
    if not deeds:
        deeds = [tongue.deeds[_without_deeds(over)]]
    name, whom = _names(over.entries)
    who = name or tongue.somebody
    if name and whom and plain(whom) != plain(name):
        who = tongue.for_whom.format(name=name, whom=whom)
    return f"{who} {joined(deeds, tongue.last)}."


def _without_deeds(over: Over) -> str:
    if not any(isinstance(entry, CallerSaid) for entry in over.entries):
        return "silent"
    if over.outcome == Outcome.MESSAGE_TAKEN:
        return "message"
    return "nothing" if over.outcome in _DID_NOT_END else "talked"


def _deeds(over: Over, tongue: Tongue) -> Iterator[str]:
    deeds = tongue.deeds
    results = _done(over.entries)
    scheduled = any(result.name in _SCHEDULING for _, result in results)
    noted = any(isinstance(entry, Noted) and entry.kind == Note.EMERGENCY for entry in over.entries)
    if noted or over.outcome == Outcome.EMERGENCY:
        yield deeds["emergency"]
    asked = 0
    for arguments, result in results:
        got, name = result.result, result.name
        match name:
            case "schedule_appointment" | "reschedule_appointment" | "cancel_appointment":
                if key := _SCHEDULED.get((name, str(got.get("state")))):
                    when = _moment(str(got.get("start", "")), over.definition, tongue)
                    yield deeds[key].format(service=got.get("service", ""), when=when)
            case "find_slots" if not scheduled and got.get("service"):
                yield deeds["looked"].format(service=got["service"])
            case "find_appointments" if not scheduled and got.get("state") == "found":
                yield deeds["found"]
            case "take_message":
                key = "message_urgent" if arguments.get("urgent") else "message"
                about = over.definition.privacy.phi and str(arguments.get("reason", "")).strip()
                reason = shortened(about).rstrip(".") if about else ""
                yield deeds[f"{key}_about"].format(reason=reason) if reason else deeds[key]
            case "transfer_call":
                reached = got.get("state") in ("connected", "ringing")
                person = str(got.get("person") or arguments.get("person") or "").strip()
                yield deeds["connected" if reached else "unreached"].format(person=person or _anybody(tongue))
            case "check_hours":
                yield deeds["hours"]
            case "answer_faq" if got.get("answer") and asked < _MOST_QUESTIONS:
                asked += 1
                question = str(got.get("faq", ""))
                yield deeds[question] if question in ("address", "notice") else deeds["faq"].format(question=question)
            case "end_call" if over.outcome == Outcome.SOLICITOR:
                yield deeds["sales"]
            case _:
                pass
    if over.gaps:
        yield deeds["open"]


_SCHEDULING: Final = frozenset({"schedule_appointment", "reschedule_appointment", "cancel_appointment"})
_SCHEDULED: Final = {
    ("schedule_appointment", "booked"): "booked",
    ("schedule_appointment", "requested"): "requested",
    ("reschedule_appointment", "booked"): "moved",
    ("reschedule_appointment", "requested"): "move_requested",
    ("cancel_appointment", "cancelled"): "cancelled",
}


def _done(entries: Sequence[Entry]) -> list[tuple[Json, FunctionResult]]:
    """What functions did, with their arguments, in order. Those that failed did nothing."""
    calls = {entry.id: entry.arguments for entry in entries if isinstance(entry, FunctionCall)}
    return [
        (calls.get(entry.id, {}), entry) for entry in entries if isinstance(entry, FunctionResult) and not entry.failed
    ]


def _names(entries: Sequence[Entry]) -> tuple[str, str]:
    """The caller's, and that of whom they called for, as they were given at last."""
    name = whom = ""
    for arguments, result in _done(entries):
        if result.name in ("take_message", "schedule_appointment", "find_appointments"):
            name = str(arguments.get("name", "")).strip() or name
            whom = str(arguments.get("for_whom", "")).strip() or whom
    return name, whom


def _moment(start: str, definition: Definition, tongue: Tongue) -> str:
    try:
        at = datetime.fromisoformat(start)
    except ValueError:
        return start
    return tongue.moment(at, definition.practice.language.endswith("-US"))


def _anybody(tongue: Tongue) -> str:
    return "somebody" if tongue.code == "en" else "alguien"


def shortened(words: str, most: int = _LONGEST) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[:most].rstrip()} …"


# -- topics and mood ---------------------------------------------------------------------------------------------------

_TOPIC_OF: Final = {
    "find_slots": "appointments",
    "schedule_appointment": "appointments",
    "find_appointments": "appointments",
    "reschedule_appointment": "appointments",
    "cancel_appointment": "appointments",
    "check_hours": "hours",
    "take_message": "message",
    "transfer_call": "person",
}


def topics(over: Over) -> list[str]:
    """In the order of TOPICS; then services."""
    found = {_TOPIC_OF[result.name] for _, result in _done(over.entries) if result.name in _TOPIC_OF}
    lines = [plain(text) for text in said_by_caller(over.entries)]
    for tongue in TONGUES:
        found |= {topic for topic, pattern in tongue.topics.items() if any(pattern.search(line) for line in lines)}
    if over.outcome == Outcome.EMERGENCY:
        found.add("emergency")
    if over.outcome == Outcome.SOLICITOR:
        found = {"sales"}
    known = {service.name for service in over.definition.scheduling.services}
    services = [str(result.result.get("service", "")) for _, result in _done(over.entries)]
    return [*(one for one in TOPICS if one in found), *(one for one in dict.fromkeys(services) if one in known)]


def _mood(over: Over) -> Mood:
    """Nobody in an emergency is calm."""
    found = mood(over.entries)
    return "worried" if over.outcome == Outcome.EMERGENCY and found != "annoyed" else found


def mood(entries: Sequence[Entry]) -> Mood:
    """The gravest that words tell of; who thanks at the end for what was put right is not annoyed any more."""
    lines = [plain(text) for text in said_by_caller(entries)]
    told = [[one for one in _GRAVEST if any(tongue.moods[one].search(line) for tongue in TONGUES)] for line in lines]
    for one in _GRAVEST:
        if any(one in found for found in told):
            return "calm" if one == "annoyed" and told[-1] == ["pleased"] else one
    return "calm"


# -- what somebody must still do ---------------------------------------------------------------------------------------


def todos(over: Over) -> Iterator[Todo]:
    done = _done(over.entries)
    name, _ = _names(over.entries)
    phone = next((str(one["phone"]) for one, _ in reversed(done) if one.get("phone")), "") or over.caller
    messages = False
    kinds = {entry.detail for entry in over.entries if isinstance(entry, Noted) and entry.kind == Note.EMERGENCY}
    for kind in sorted(kinds):
        about = f"{over.call}-emergency-{kind}"  # as agent and actions have kept the message
        yield Todo("emergency", f"emergency-{kind}", "", name, phone, urgent=True, about=about)
    for arguments, result in done:
        if result.name == "take_message":
            messages = True
            about = str(result.result.get("message", ""))
            yield Todo(
                "message",
                f"message-{about}",
                shortened(str(arguments.get("reason", ""))),
                str(arguments.get("name", "")),
                str(arguments.get("phone", "")),
                urgent=bool(arguments.get("urgent")),
                about=about,
            )
    sought = [(arguments, result) for arguments, result in done if result.name == "transfer_call"]
    if sought and not messages and sought[-1][1].result.get("state") not in ("connected", "ringing"):
        arguments, result = sought[-1]
        person = str(result.result.get("person") or arguments.get("person") or "")
        yield Todo("transfer", "transfer", shortened(person), name, phone)
    promises = promises_of(over.entries)
    for kind in sorted(promises.broken | promises.waiting):
        yield Todo("promise", f"promise-{kind}", kind, name, phone)
    if any(isinstance(entry, Noted) and entry.kind == Note.WITHHELD for entry in over.entries):
        yield Todo("withheld", "withheld", "", name, phone)
    for gap in over.gaps:
        number = gap.id.rpartition("/")[2]
        yield Todo("question", f"question-{number}", shortened(gap.words), name, phone, about=gap.id)
    matter = max(said_by_caller(over.entries), key=len, default="")  # a message that was not passed on is the longest
    if len(plain(matter).split()) >= _LEAST_WORDS and phone and not messages and over.outcome in _DID_NOT_END:
        yield Todo("unfinished", "unfinished", shortened(matter), name, phone)


# -- for whoever looks at words ----------------------------------------------------------------------------------------


def heard_words(entries: Sequence[Entry]) -> Iterator[str]:
    """What was said on the line by either side, and what functions were told and gave."""
    for entry in entries:
        match entry:
            case CallerSaid():
                yield entry.text
            case AgentSaid():
                yield entry.heard
            case _:
                pass
