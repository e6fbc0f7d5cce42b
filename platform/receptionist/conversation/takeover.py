"""What a conversation that another model has held leaves to the built-in dialogue: its state, from the entries. Pure.

Nothing that the caller has given is asked for again. What was only heard once is not asked about either: the read-back
before a message is passed on shows all of it, and a correction there changes it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from msgspec import Struct

from receptionist.conversation import capture, intents, people
from receptionist.conversation.builtin_state import SLOTS, Asking, Draft, State
from receptionist.conversation.capture import PartOfPhone, Phone, yes_or_no
from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Json,
    ModelRequest,
)
from receptionist.conversation.intents import Intent
from receptionist.conversation.sentences import split
from receptionist.conversation.speakable import phone_words
from receptionist.conversation.words import Heard, content, plain

_EFFECTS: Final = frozenset({"take_message", "schedule_appointment", "reschedule_appointment", "cancel_appointment"})
_COURTESY: Final = re.compile(
    r"^(?:(?:sure|of course|okay|ok|certainly|absolutely|great|perfect|thanks|thank you|all right|alright|got it|"
    r"yes|no|no problem|sorry|im sorry|to hear that|hello|hi|i see|i understand|well|right|please)(?: |$))+"
)
_PROMISE: Final = re.compile(
    r"^(?:let me|one moment|just a moment|one second|id be (?:happy|glad)|im happy|happy to|i can help)\b"
)
_LEAST_REASON: Final = 3  # content words; fewer are no message
_LONGEST_REASON: Final = 1500

_ASKS: Final = re.compile(
    r"^(?:\w+[ ,]+){0,3}?(?:please|may i|can i|could i|can you|could you|what|who|which|how|would|will|shall|should|"
    r"tell me|give me|let me have|and your)\b",
    re.IGNORECASE,
)
_CHECK: Final = re.compile(
    r"\b(?:is|was|does|did|have) (?:that|this|it|i)\b.*\b(?:right|correct(?:ly)?)\b|^(?:right|correct)$"
)
_SUMMARY: Final = re.compile(
    r"\b(?:shall|should|may|can|could) i (?:go ahead|pass|send|submit|leave (?:it|that|this)|put that|save|note)\b"
    r"|\bwould you like me to (?:pass|send|submit|leave (?:it|that|this)|go ahead)\b"
)
_NAME: Final = re.compile(
    r"\b(?:your|the|full|first|last) (?:\w+ ){0,2}?names?\b|\bwho(?:m)? (?:am i|is this|is calling|may i say)\b"
)
_OWN_NUMBER: Final = re.compile(r"\b(?:calling|called) from\b|\b(?:this|same) (?:phone )?number\b")
_NUMBER: Final = re.compile(r"\b(?:phone|number|reach you|call you back (?:on|at))\b")
_REASON: Final = re.compile(
    r"\bwhat (?:\w+ ){0,3}?(?:about|regarding|for|in regard)\b|\b(?:the )?reason\b|\bregarding\b"
    r"|\bwhat (?:\w+ ){0,5}?(?:message|tell|pass on|pass along|say|let \w+ know)\b|\byour message\b"
)
_OFFER: Final = re.compile(
    r"\b(?:take|leave) (?:a|your) message\b|\b(?:someone|somebody|them|the team) (?:to )?(?:call|get back)\b"
)
_MORE: Final = re.compile(r"\b(?:anything|something|what) else\b")
_THIS_NUMBER: Final = re.compile(r"\b(?:this|same|that) (?:number|one|phone)\b|\b(?:calling|called) from\b")
_URGENT: Final = re.compile(
    r"\b(?:urgent(?:ly)?|asap|as soon as possible|right away|cannot wait|cant wait|emergency)\b"
)
_TELLS: Final = re.compile(
    r"^(?!(?:for|to|with)\b)(?:\w+ ){3,}\w+|\b(?:about|that|because|regarding|saying|concerning) \w+"
)


class Wanted(Struct):
    """An appointment that was being arranged. Empty: not known. `start` and `spoken`: the time that was chosen."""

    service: str = ""
    when: str = ""  # the caller's words
    practitioner: str = ""
    start: str = ""
    spoken: str = ""


@dataclass
class Known:
    """All that the entries tell. `answered`: the last words of the caller gave what had been asked for."""

    draft: Draft = field(default_factory=Draft)
    taking: bool = False  # a message, or an appointment, is in the making
    asking: Asking = ""
    answered: bool = False
    appointment: Wanted | None = None


def state_of(known: Known) -> State:
    """The built-in dialogue's state, as if it had asked."""
    asking = known.asking if known.taking or known.asking not in SLOTS else ""
    return State(asking=asking, draft=known.draft if known.taking or _holds_anything(known.draft) else None)


def glean(request: ModelRequest) -> Known:
    """From the entries alone. What a function has done is over: nothing of it is asked for, or done, again."""
    return _Gleaner(request).run()


def said_already(entries: Sequence[Entry]) -> str:
    """What was said in answer to the caller's last words before their model failed."""
    last, before = (entries[-1] if entries else None), last_news(entries)
    if not isinstance(last, AgentSaid):
        return ""
    answers = isinstance(before, FunctionResult) or (isinstance(before, CallerSaid) and before.turn == last.turn)
    return last.heard if answers else ""


def last_news(entries: Sequence[Entry]) -> Entry | None:
    """What is to be answered: calls that a model got wrong were never made."""
    for entry in reversed(entries):
        invalid = isinstance(entry, FunctionResult) and entry.result.get("invalid") is True
        if not invalid and not isinstance(entry, AgentSaid | FunctionCall):
            return entry
    return None


def is_an_answer(said: str) -> bool:
    """Some sentence of it asks or tells something, and is no mere way to begin."""
    whole = [sentence for sentence in split(said) if sentence.rstrip()[-1:] in (".", "!", "?")]
    return any(sentence.endswith("?") or not _only_begins(plain(sentence)) for sentence in whole)


def _only_begins(words: str) -> bool:
    """ "Thanks, Jennifer", "of course, let me check that for you"."""
    rest = _COURTESY.sub("", words)
    return not rest or _PROMISE.match(rest) is not None or (rest != words and " " not in rest)


def asked_for(said: str) -> list[Asking]:
    """What words of the receptionist ask for; the first is what an answer is looked at as first."""
    questions = [
        plain(sentence) for sentence in split(said) if sentence.rstrip().endswith("?") or _ASKS.match(sentence)
    ]
    return list(dict.fromkeys(asking for question in questions for asking in _asked_in(question)))


def _asked_in(question: str) -> Iterator[Asking]:
    if _CHECK.search(question) or _SUMMARY.search(question):
        yield "summary"
        return
    if _MORE.search(question):
        yield "more"
        return
    if _NAME.search(question):
        yield "name"
    if _OWN_NUMBER.search(question):
        yield "own_number"
    elif _NUMBER.search(question):
        yield "number"
    if _OFFER.search(question):
        yield "offer"
    elif _REASON.search(question):
        yield "reason"


class _Gleaner:
    def __init__(self, request: ModelRequest) -> None:
        self._request = request
        self._country = request.practice.practice.country
        self._known = Known()
        self._asked: list[Asking] = []
        self._told = ""  # the receptionist's latest words
        self._words: Heard | None = None  # the caller's latest words that were no answer
        self._slots: list[Json] = []  # offered last

    def run(self) -> Known:
        entries = self._request.entries
        last = last_news(entries)
        for entry in entries:
            if entry is last and isinstance(entry, CallerSaid) and not SLOTS.intersection(self._asked):
                continue  # something new: the dialogue hears it by itself
            match entry:
                case AgentSaid() if entry.turn:  # the greeting is the practice's: what it asks is not a slot's question
                    self._agent(entry.heard)
                case CallerSaid():
                    self._known.answered = self._caller(entry)
                case FunctionCall():
                    self._called(entry)
                case FunctionResult():
                    self._came(entry)
                case _:
                    pass
        return self._finished(isinstance(last, CallerSaid))

    def _finished(self, spoke_last: bool) -> Known:
        known, draft = self._known, self._known.draft
        known.answered = known.answered and spoke_last
        known.asking = self._asked[0] if self._asked else ""
        if known.asking == "summary" and not draft.reason:
            known.asking = self._checked()
        if known.asking == "name_check":
            draft.name_done = False
        elif known.asking == "number_check":
            draft.phone_done = False
        if known.appointment and not draft.reason:
            draft.reason = _as_reason(known.appointment)
        return known

    def _checked(self) -> Asking:
        """A read-back before there is a message: of which part?"""
        draft = self._known.draft
        told = plain(self._told)
        if draft.phone and (plain(phone_words(draft.phone)) in told or draft.phone[-4:] in re.sub(r"\D", "", told)):
            return "number_check"
        return "name_check" if draft.name and plain(draft.name) in told else ""

    # -- the receptionist ----------------------------------------------------------------------------------------

    def _agent(self, heard: str) -> None:
        if not heard:
            return
        self._told = heard
        self._asked = asked_for(heard)
        if not self._known.taking and SLOTS.intersection(self._asked):
            self._known.taking = True
            if self._words and not self._known.draft.reason and _tells_something(self._words):
                self._known.draft.reason = _capital(self._words.text)

    # -- functions -----------------------------------------------------------------------------------------------

    def _called(self, call: FunctionCall) -> None:
        """What a model has put into a call's arguments it had from the caller, whatever came of the call."""
        known = self._known
        name, phone = _text(call.arguments, "name"), _text(call.arguments, "phone")
        match call.name:
            case "take_message":
                known.taking = True
                known.draft.reason = _text(call.arguments, "reason") or known.draft.reason
                known.draft.urgent = known.draft.urgent or call.arguments.get("urgent") is True
            case "find_slots" | "schedule_appointment":
                wanted = known.appointment = known.appointment or Wanted()
                wanted.service = _text(call.arguments, "service") or wanted.service
                wanted.when = _text(call.arguments, "when") or wanted.when
                wanted.practitioner = _text(call.arguments, "practitioner") or wanted.practitioner
                if start := _text(call.arguments, "start"):
                    self._choose(start)
            case _:
                return
        if name:
            known.draft.name, known.draft.name_done = name, True
        if isinstance(heard := capture.phone_from_words(phone, self._country), Phone):
            known.draft.phone, known.draft.phone_done = heard.e164, True

    def _came(self, result: FunctionResult) -> None:
        if result.failed:
            return
        if result.name in _EFFECTS:  # done: name and number stay known, all else begins anew
            draft = self._known.draft
            self._known = Known(Draft(name=draft.name, phone=draft.phone, name_done=True, phone_done=bool(draft.phone)))
            self._words, self._slots, self._asked = None, [], []
        elif result.name == "find_slots":
            slots = result.result.get("slots")
            self._slots = [slot for slot in cast("list[Json]", slots) if slot] if isinstance(slots, list) else []
        elif result.name == "transfer_call" and result.result.get("state") == "closed":
            self._known.draft.person = _text(result.result, "person")

    def _choose(self, start: str) -> None:
        wanted = self._known.appointment
        if wanted:
            wanted.start = start
            wanted.spoken = next((_text(slot, "spoken") for slot in self._slots if slot.get("start") == start), "")

    # -- the caller ----------------------------------------------------------------------------------------------

    def _caller(self, said: CallerSaid) -> bool:
        """True: it gave something that had been asked for."""
        if said.keys:
            return self._note_phone(capture.phone_from_keys(said.text, self._country), 3)
        heard = Heard(said.text)
        if not heard.words:
            return False
        self._known.draft.urgent = self._known.draft.urgent or _URGENT.search(heard.plain) is not None
        before = _given(self._known.draft)
        for note in self._notes():
            note(heard)
        answered = bool(SLOTS.intersection(self._asked)) and _given(self._known.draft) != before
        if not answered:
            self._words = heard
            self._wishes(heard)
        return answered and self._known.taking

    def _notes(self) -> list[Callable[[Heard], None]]:
        return [self._note_number, self._note_name, self._note_reason, self._note_choice]

    def _note_number(self, heard: Heard) -> None:
        asked, draft = self._asked, self._known.draft
        if draft.phone and "summary" in asked:
            phone = capture.corrected_phone(draft.phone, heard.text, self._country)
        else:
            phone = capture.phone_from_words(heard.text, self._country)
        if phone is not None:
            self._note_phone(phone, 7 if "number" not in asked else 3)
        elif self._request.caller and (
            (yes_or_no(heard.text) and "own_number" in asked)
            or (_THIS_NUMBER.search(heard.plain) and {"own_number", "number"}.intersection(asked))
        ):
            draft.phone, draft.phone_done = self._request.caller, True

    def _note_phone(self, phone: capture.HeardPhone | None, least_digits: int) -> bool:
        draft = self._known.draft
        if isinstance(phone, PartOfPhone):
            whole = capture.phone_from_keys(draft.digits + phone.digits, self._country) if draft.digits else None
            if not isinstance(whole, Phone):
                if len(phone.digits) >= least_digits and not draft.phone:
                    draft.digits = phone.digits
                return False
            phone = whole
        if phone is None:
            return False
        draft.phone, draft.phone_done, draft.digits = phone.e164, True, ""
        return True

    def _note_name(self, heard: Heard) -> None:
        asked, draft = "name" in self._asked, self._known.draft
        name = capture.name_from_words(heard.text, asked=asked and yes_or_no(heard.text) is None)
        if name:
            draft.name, draft.name_done = name, True

    def _note_reason(self, heard: Heard) -> None:
        nothing = yes_or_no(heard.text) is not None and len(content(heard.words)) <= 1
        if "reason" in self._asked and content(heard.words) and not nothing:
            alone = self._asked == ["reason"]
            if alone or _tells_something(heard):
                self._known.draft.reason = _capital(heard.text)

    def _note_choice(self, heard: Heard) -> None:
        """A yes to the one time that was read out last."""
        told = plain(self._told)
        named = [slot for slot in self._slots if (spoken := _text(slot, "spoken")) and plain(spoken) in told]
        if len(named) == 1 and yes_or_no(heard.text):
            self._choose(_text(named[0], "start"))

    def _wishes(self, heard: Heard) -> None:
        """A message, or an appointment, that the caller asks for by themselves."""
        known = self._known
        message = intents.find(Intent.MESSAGE, heard)
        if intents.find(Intent.NEVER_MIND, heard):
            known.taking, known.draft.reason, known.appointment = False, "", None
        elif message:
            person = people.named_person(self._request.practice, heard.text)
            known.draft.person = person.name if person else people.someone_named(self._request.practice, heard.text)
            if _TELLS.search(heard.rest(message)):
                known.draft.reason = _capital(heard.text)
        elif intents.find(Intent.APPOINTMENT, heard):
            known.draft.reason = f"Appointment: {heard.text}"


def _tells_something(heard: Heard) -> bool:
    """Words that are a message by themselves, and not only the wish to leave one."""
    found = intents.find(Intent.MESSAGE, heard)
    if found:
        return _TELLS.search(heard.rest(found)) is not None
    return len(content(heard.words)) >= _LEAST_REASON and not intents.find(Intent.PERSON, heard)


def _as_reason(wanted: Wanted) -> str:
    parts = [wanted.service, f"with {wanted.practitioner}" if wanted.practitioner else "", wanted.spoken or wanted.when]
    return f"Appointment: {', '.join(part for part in parts if part) or 'please call back'}"


def _given(draft: Draft) -> tuple[str, str, str]:
    return draft.name, draft.phone, draft.reason


def _holds_anything(draft: Draft) -> bool:
    return bool(draft.name or draft.phone or draft.person)


def _text(values: Json, key: str) -> str:
    value = values.get(key)
    return value.strip() if isinstance(value, str) else ""


def _capital(words: str) -> str:
    text = words.strip()
    return (text[:1].upper() + text[1:])[:_LONGEST_REASON]
