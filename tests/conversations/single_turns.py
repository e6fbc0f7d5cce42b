"""Single turns: what a stranger says at one point of a call, and what it should be understood as.

A `NAME.turns` stands beside its practice, `NAME.toml`:

    at 2027-04-14T10:00                          the practice's time of all its calls
    ## number: I'd like a trim at ten | Ann Lee   what is asked, and the turns that lead there
    oh double seven ... => phone 0777...          the turn, and what it should come to

Expected are parts joined by ` + `, of which all must hold; ` or ` between alternatives binds weakest. `_PARTS` tells
the words of it.
"""

import re
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.events import Ran, ReplyEvent, Say, SayKind
from receptionist.agent.reply import Agent
from receptionist.agent.text import TextConversation
from receptionist.clock import ManualClock
from receptionist.conversation import builtin_state
from receptionist.conversation.builtin_state import State
from receptionist.conversation.history import Origin
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice
from receptionist.providers.base import FaqMatcher
from receptionist.records.ids import new_id
from receptionist.records.memory import appointments_in_memory
from receptionist.records.messages import MessageRow
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar


class Turn(Struct, frozen=True):
    at: datetime
    state: str
    before: tuple[str, ...]
    words: str
    expected: str


class Heard(Struct, frozen=True):
    """What came of a turn. `ran`: functions with what they gave."""

    definition: Definition
    before: State
    after: State
    said: str
    ran: tuple[tuple[str, str, str], ...]  # function, the question or person it was called with, what it gave

    def called(self, name: str) -> bool:
        return any(function == name for function, _, _ in self.ran)


class _Kept:
    """Messages and audit entries: kept from nobody."""

    async def take(self, practice: str, row: MessageRow) -> None: ...

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None: ...


def read(path: Path) -> Iterator[Turn]:
    at, state, before = datetime.fromisoformat("2027-01-04T10:00"), "", ()
    for line in map(str.strip, path.read_text("utf-8").splitlines()):
        if line.startswith("at "):
            at = datetime.fromisoformat(line[3:].strip())
        elif line.startswith("##"):
            state, _, lead = line[2:].strip().partition(":")
            before = tuple(one.strip() for one in lead.split("|") if one.strip())
        elif "=>" in line and not line.startswith("# "):
            words, _, expected = line.rpartition("=>")
            yield Turn(at, state, before, words.strip(), expected.strip())


async def held(practice: Practice, turn: Turn, matcher: FaqMatcher) -> Heard | None:
    """The turn behind those that lead to it, in a world of its own. None: the call was over before."""
    definition, kept = practice.definition, _Kept()
    clock = ManualClock(turn.at.replace(tzinfo=ZoneInfo(definition.practice.timezone)))
    async with appointments_in_memory(clock) as appointments:
        bookings = Bookings(appointments, kept, {definition.scheduling.calendar: BuiltinCalendar()})
        context = Context(
            practice=practice.slug,
            definition=definition,
            call_id=new_id("rehearsal"),
            origin=Origin.REHEARSAL,
            caller="",
            now=clock.now,
        )
        talk = TextConversation(Agent(Actions(kept, kept, matcher, bookings, match_within_s=6.0)), context)
        await _through(talk.greet())
        for line in turn.before:
            await _through(talk.answer(line))
        if talk.over:
            return None
        before = builtin_state.decode(talk.conversation.state)
        said, ran = await _through(talk.answer(turn.words))
        return Heard(definition, before, builtin_state.decode(talk.conversation.state), said, ran)


async def _through(events: AsyncGenerator[ReplyEvent, None]) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    words: list[str] = []
    ran: list[tuple[str, str, str]] = []
    async with aclosing(events):
        async for event in events:
            if isinstance(event, Say) and event.kind is not SayKind.FILLER:
                words.append(event.text)
            elif isinstance(event, Ran):
                about = event.call.arguments.get("question") or event.call.arguments.get("person") or ""
                ran.append((event.call.name, str(about), str(event.result.result)))
    return " ".join(words), tuple(ran)


def holds(expected: str, heard: Heard) -> bool:
    """Raises KeyError: a word that the language does not know."""
    return any(all(_holds(part.strip(), heard) for part in way.split(" + ")) for way in expected.split(" or "))


def _holds(part: str, heard: Heard) -> bool:
    if part.startswith("@"):
        return part[1:] in _starts(heard)
    word, _, about = part.partition(" ")
    return _PARTS[word](heard, about)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", text.casefold()).strip()


def _starts(heard: Heard) -> list[str]:
    """Of the times that are chosen, or told."""
    booking = heard.after.booking
    if booking is None:
        return []
    return [booking.chosen.start] if booking.chosen else [one.start for one in booking.offers[: max(booking.told, 1)]]


def _contacts(heard: Heard) -> list[builtin_state.Contact]:
    return [one for one in (heard.after.booking, heard.after.draft, heard.after.known) if one is not None]


def _book(heard: Heard, service: str) -> bool:
    booking = heard.after.booking
    if booking is None or booking.goal != "book":
        return False
    return not service or _plain(booking.service) == _plain(service)


def _goal(goal: str) -> Callable[[Heard, str], bool]:
    def begun(heard: Heard, _: str) -> bool:
        return heard.after.booking is not None and heard.after.booking.goal == goal

    return begun


def _faq(heard: Heard, number: str) -> bool:
    index = int(number) - 1
    told = any(
        function == "answer_faq" and about == heard.definition.faqs[index].question for function, about, _ in heard.ran
    )
    return told or (heard.after.asking == "faq" and heard.after.faq == index)


def _tells_faq(heard: Heard) -> bool:
    questions = {one.question for one in heard.definition.faqs}
    return heard.after.asking == "faq" or any(about in questions for _, about, _ in heard.ran)


def _to(heard: Heard, name: str) -> bool:
    return heard.after.draft is not None and _plain(name) in _plain(heard.after.draft.person)


def _person(heard: Heard, name: str) -> bool:
    if heard.called("transfer_call"):
        return any(
            _plain(name) in _plain(f"{about} {gave}")
            for function, about, gave in heard.ran
            if function == "transfer_call"
        )
    offered = heard.after.asking in ("person", "offer")
    return offered and (not name or _plain(name) in _plain(heard.said) or _to(heard, name))


def _message(heard: Heard, _: str) -> bool:
    return heard.after.draft is not None or heard.after.asking == "offer" or heard.called("take_message")


def _says(pattern: str) -> Callable[[Heard, str], bool]:
    def said(heard: Heard, _: str) -> bool:
        return re.search(pattern, heard.said, re.IGNORECASE) is not None

    return said


def _unknown(heard: Heard, _: str) -> bool:
    return not _tells_faq(heard) and (
        heard.after.asking in ("offer", "person") or _NOT_KNOWN.search(heard.said) is not None
    )


def _not_offered(heard: Heard, _: str) -> bool:
    named = heard.after.booking is not None and bool(heard.after.booking.service)
    return not named and (heard.after.asking == "offer" or _NOT_DONE.search(heard.said) is not None)


def _nothing(heard: Heard, _: str) -> bool:
    """Small talk and whoever is turned down: no booking, no answer of the file."""
    begun = heard.after.booking is not None and heard.before.booking is None
    return not (begun or _tells_faq(heard) or heard.called("check_hours") or heard.called("transfer_call"))


def _answer(heard: Heard, pattern: str) -> bool:
    answers = heard.after.booking.answers if heard.after.booking else {}
    return any(re.search(pattern, one, re.IGNORECASE) for one in answers.values())


def _with(heard: Heard, name: str) -> bool:
    booking = heard.after.booking
    chosen = booking.chosen.practitioner if booking and booking.chosen else ""
    return booking is not None and _plain(name) in _plain(booking.practitioner or chosen)


_NOT_KNOWN: Final = re.compile(r"don't know|can't answer|not sure|don't have|can't tell", re.IGNORECASE)
_NOT_DONE: Final = re.compile(
    r"don't (?:do|have|offer)|isn't something|can't|not (?:something|one)|only|afraid", re.IGNORECASE
)
_MADE: Final = ("schedule_appointment", "reschedule_appointment", "cancel_appointment", "take_message")
_PARTS: Final[dict[str, Callable[[Heard, str], bool]]] = {
    "book": _book,
    "move": _goal("move"),
    "cancel": _goal("cancel"),
    "tell": _goal("tell"),
    "day": lambda heard, day: any(start.startswith(day) for start in _starts(heard)),
    "with": _with,
    "faq": _faq,
    "hours": lambda heard, _: heard.called("check_hours"),
    "address": lambda heard, _: any("'address'" in gave for _, _, gave in heard.ran),
    "price": _says(r"dollar|pound|euro|free|no charge|price|cost|quote"),
    "offers": lambda heard, _: heard.after.booking is not None or _says(r"\byes\b|can book|of course|sure")(heard, ""),
    "notoffered": _not_offered,
    "message": _message,
    "to": _to,
    "person": _person,
    "advice": _says(r"advice|can't tell you that|question for"),
    "unknown": _unknown,
    "emergency": _says(r"nine one one|nine nine nine|emergency|right now|right away|hang up"),
    "bye": lambda heard, _: heard.called("end_call"),
    "ok": _nothing,
    "name": lambda heard, name: any(_plain(one.name) == _plain(name) for one in _contacts(heard)),
    "noname": lambda heard, _: not any(one.name for one in _contacts(heard)),
    "phone": lambda heard, digits: any(
        one.phone.endswith(re.sub(r"\D", "", digits).lstrip("0")) for one in _contacts(heard)
    ),
    "for": lambda heard, name: bool(heard.after.booking and _plain(heard.after.booking.for_whom) == _plain(name)),
    "answer": _answer,
    "yes": lambda heard, _: any(map(heard.called, _MADE)),
    "no": lambda heard, _: not any(map(heard.called, _MADE)),
    "accept": lambda heard, _: bool(heard.after.booking and heard.after.booking.chosen),
    "refuse": lambda heard, _: bool(heard.after.booking and heard.after.booking.chosen is None),
    "dropped": lambda heard, _: (
        (heard.before.booking is not None and heard.after.booking is None) or heard.called("end_call")
    ),
    "still": lambda heard, _: heard.after.asking == heard.before.asking,
    "asks": lambda heard, asking: heard.after.asking == asking.replace("-", "_"),
    "says": lambda heard, pattern: _says(pattern)(heard, ""),
    "skip": lambda _heard, _: True,
    "wait": lambda _heard, _: True,
    "repeat": lambda heard, _: bool(heard.said),
    "urgent": lambda heard, _: bool(heard.after.draft and heard.after.draft.urgent),
}
