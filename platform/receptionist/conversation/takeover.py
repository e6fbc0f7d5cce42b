"""What a conversation that another model has held leaves to the built-in dialogue: its state, from the entries. Pure.

Nothing that the caller has given is asked for again. What was only heard once is not asked about either: the read-back
before a message is passed on shows all of it, and a correction there changes it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from receptionist.conversation import capture, functions, intents, people
from receptionist.conversation.builtin_state import BOOKING, SLOTS, Asking, Booking, Draft, State, contact_of
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.capture import PartOfPhone, Phone, yes_or_no
from receptionist.conversation.capture_names import name_from_words
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
from receptionist.conversation.patterns import regex
from receptionist.conversation.sentences import split
from receptionist.conversation.speakable import phone_words
from receptionist.conversation.takeover_bookings import BookingGleaner, told_text
from receptionist.conversation.takeover_language import in_own_words
from receptionist.conversation.words import Heard, content, plain

_COURTESY: Final = regex(
    r"^(?:(?:sure|of course|okay|ok|certainly|absolutely|great|perfect|thanks|thank you|all right|alright|got it|"
    r"yes|no|no problem|sorry|im sorry|to hear that|hello|hi|i see|i understand|well|right|please)(?: |$))+"
)
_PROMISE: Final = regex(
    r"^(?:let me|one moment|just a moment|one second|id be (?:happy|glad)|im happy|happy to|i can help)\b"
)
_LEAST_QUESTION: Final = 3  # words
_LEAST_REASON: Final = 3  # content words; fewer are no message
_LONGEST_REASON: Final = 1500
_LONGEST_NAME: Final = 200

_ASKS: Final = regex(
    r"^(?:\w+[ ,]+){0,3}?(?:please|may i|can i|could i|can you|could you|what|who|which|how|would|will|shall|should|"
    r"tell me|give me|let me have|and your)\b",
    re.IGNORECASE,
)
_CHECK: Final = regex(
    r"\b(?:is|was|does|did|have) (?:that|this|it|i)\b.*\b(?:right|correct(?:ly)?)\b|^(?:right|correct)$"
    r"|\bes correct[oa]\b|^correcto$"
)
_SUMMARY: Final = regex(
    r"\b(?:shall|should|may|can|could) i (?:go ahead|pass|send|submit|leave (?:it|that|this)|put that|save|note)\b"
    r"|\b(?:lo|la|se lo) (?:paso|envio|mando|reservo|confirmo)\b"
    r"|\bwould you like me to (?:pass|send|submit"
    r"|leave (?:it|that|this)|go ahead)\b"
)
_NAME: Final = regex(
    r"\bcomo se llama\b|\b(?:su|el) nombre\b|\ba nombre de quien\b|\bcon quien hablo\b"
    r"|\b(?:your|the|full|first|last) (?:\w+ ){0,2}?names?\b|\bwho(?:m)? (?:am i|is this|is calling|may i say)\b"
)
_OWN_NUMBER: Final = regex(
    r"\b(?:calling|called) from\b|\b(?:this|same) (?:phone )?number\b|\bdesde el que (?:me )?llama\b|\bmismo numero\b"
)
_NUMBER: Final = regex(
    r"\b(?:telefono|numero|llamarle|contactarle)\b|\b(?:phone|number|reach you|call you back (?:on|at))\b"
)
_REASON: Final = regex(
    r"\bmotivo\b|\bde que se trata\b|\bque (?:quiere|desea) que (?:les|le) diga\b|\bsu mensaje\b|\basunto\b"
    r"|\bwhat (?:\w+ ){0,3}?(?:about|regarding|for|in regard)\b|\b(?:the )?reason\b|\bregarding\b"
    r"|\bwhat (?:\w+ ){0,5}?(?:message|tell|pass on|pass along|say|let \w+ know)\b|\byour message\b"
)
_OFFER: Final = regex(
    r"\b(?:dejar|tomo|tomar|dejarle) un (?:mensaje|recado)\b|\b(?:take|leave) (?:a|your) message\b"
    r"|\b(?:someone|somebody|them|the team) (?:to )?(?:call|get back)\b"
)
_TAKES_MESSAGE: Final = regex(r"\b(?:ill|i will|let me|i can|happy to) (?:\w+ )?take (?:a|your|that) message\b")
_ANYTHING: Final = regex(r"\bwhat can (?:i|we) (?:do|help)\b|\bhow (?:can|may) (?:i|we) (?:help|assist)\b")
_MORE: Final = regex(r"\b(?:anything|something|what) else\b|\balgo mas\b")
_THIS_NUMBER: Final = regex(r"\b(?:this|same|that) (?:number|one|phone)\b|\b(?:calling|called) from\b")
_URGENT: Final = regex(r"\b(?:urgent(?:ly)?|asap|as soon as possible|right away|cannot wait|cant wait|emergency)\b")
_SAYS: Final = regex(r"\b(?:tell|let) (?:\w+ ){1,4}?(?:know )?that \w+ \w+")
_TELLS: Final = regex(r"^(?!(?:for|to|with)\b)(?:\w+ ){3,}\w+|\b(?:about|that|because|regarding|saying|concerning) \w+")


@dataclass
class Known:
    """All that the entries tell. `answered`: the last words of the caller gave what had been asked for."""

    draft: Draft = field(default_factory=Draft)
    taking: bool = False  # a message, or an appointment, is in the making
    asking: Asking = ""
    answered: bool = False
    booking: Booking | None = None
    faq: int = -1  # the question of the file that the caller was asked about
    waiting: str = ""  # id of a function that has done something of which the caller has heard nothing yet


def state_of(known: Known) -> State:
    """The built-in dialogue's state, as if it had asked."""
    asking = known.asking if known.taking or known.asking not in SLOTS else ""
    settled = contact_of(known.draft)
    state = State(asking=asking, known=settled if settled.name_done else None, waiting=known.waiting, faq=known.faq)
    if booking := known.booking:
        draft = known.draft  # of which what is being checked is there, and not done
        booking.name, booking.name_done = draft.name, settled.name_done
        booking.phone, booking.phone_done = draft.phone, settled.phone_done
        booking.digits = known.draft.digits
        state.booking = booking
    elif known.taking or _holds_anything(known.draft):
        state.draft = known.draft
    return state


def glean(request: ModelRequest) -> Known:
    """From the entries alone. What a function has done is over: nothing of it is asked for, or done, again."""
    read, said = in_own_words(request)
    return _Gleaner(read, said).run()


def said_already(entries: Sequence[Entry]) -> str:
    """What was said in answer to the caller's last words before their model failed."""
    last, before = (entries[-1] if entries else None), last_news(entries)
    if not isinstance(last, AgentSaid):
        return ""
    answers = isinstance(before, FunctionResult) or (isinstance(before, CallerSaid) and before.turn == last.turn)
    return last.heard if answers else ""


def last_news(entries: Sequence[Entry], waiting: str = "") -> Entry | None:
    """What is to be answered: calls that a model got wrong were never made. `waiting`: id of one of our own."""
    for entry in reversed(entries):
        ours = isinstance(entry, FunctionResult) and entry.id == waiting
        invalid = isinstance(entry, FunctionResult) and entry.result.get("invalid") is True and not ours
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


def asked_for(said: str, bookings: BookingGleaner | None = None) -> list[Asking]:
    """What words of the receptionist ask for; the first is what an answer is looked at as first."""
    questions = [
        plain(sentence) for sentence in split(said) if sentence.rstrip().endswith("?") or _ASKS.match(sentence)
    ]
    asked: list[Asking] = []
    for question in questions:
        about_booking = list(bookings.asked_in(question)) if bookings else []
        asked += about_booking or _asked_in(question)
    return list(dict.fromkeys(asked))


def _asked_in(question: str) -> Iterator[Asking]:
    if _CHECK.search(question) or _SUMMARY.search(question):
        yield "summary"
        return
    if _MORE.search(question):
        yield "more"
        return
    if _ANYTHING.search(question):
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
    def __init__(self, request: ModelRequest, said: Mapping[str, str]) -> None:
        """`said`: what a turn of the request is in the caller's own language, where that is another."""
        self._request = request
        self._said = said
        self._country = request.practice.practice.country
        self._known = Known()
        self._bookings = BookingGleaner(request)
        self._asked: list[Asking] = []
        self._told = ""  # the receptionist's latest words
        self._words: Heard | None = None  # the caller's latest words that were no answer
        self._done: FunctionResult | None = None  # has done something that was not told yet

    def run(self) -> Known:
        entries = self._request.entries
        last, answered = last_news(entries), is_an_answer(said_already(entries))
        for entry in entries:
            if entry is last and isinstance(entry, CallerSaid) and not answered and self._is_for_dialogue():
                self._known.answered = False
                continue
            match entry:
                case AgentSaid() if entry.turn:  # the greeting is the practice's: what it asks is not a slot's question
                    self._agent(entry.heard)
                case CallerSaid():
                    self._known.answered = self._caller(entry)
                case FunctionCall():
                    self._called(entry)
                case FunctionResult() if entry is not last or answered or entry.name != "find_appointments":
                    self._came(entry)
                case _:
                    pass
        return self._finished(last if not answered else None)

    def _is_for_dialogue(self) -> bool:
        """The caller's last words: something new, or about an appointment's time and service: it hears them itself."""
        return not SLOTS.intersection(self._asked) or self._asked[0] in BOOKING

    def _finished(self, last: Entry | None) -> Known:
        known, draft = self._known, self._known.draft
        known.answered = known.answered and isinstance(last, CallerSaid)
        known.asking = self._asked[0] if self._asked else ""
        if self._done is not None and self._done is not last:
            known.waiting = self._done.id
        booking = self._bookings.booking
        if booking and self._bookings.can_book:
            known.booking, known.taking = booking, True
            self._open_question(last)
        if known.asking == "summary" and not draft.reason:
            known.asking = self._checked()
        if known.asking == "name_check":
            draft.name_done = False
        elif known.asking == "number_check":
            draft.phone_done = False
        if booking and not known.booking and not draft.reason:
            draft.reason = self._bookings.as_reason()
        return known

    def _open_question(self, last: Entry | None) -> None:
        """Of an appointment: what the caller was asked, for the dialogue to hear the answer."""
        known, bookings = self._known, self._bookings
        name, phone = known.draft.name_done, known.draft.phone_done
        asking: Asking = known.asking
        if asking in ("reason", "change"):
            asking = ""
        if asking in ("confirm", "summary"):
            whole = bookings.is_whole(name=name, phone=phone)
            asking = "confirm" if whole and bookings.names_it(self._told) else self._checked()
            if not asking and isinstance(last, CallerSaid) and yes_or_no(last.text):
                known.answered = True
        if not asking and self._told:
            asking = bookings.missing(name=name, phone=phone)
        known.asking = asking

    def _checked(self) -> Asking:
        """A read-back before there is a message: of which part?"""
        draft = self._known.draft
        told = plain(self._told)
        if draft.phone and (plain(phone_words(draft.phone)) in told or draft.phone[-4:] in regex(r"\D").sub("", told)):
            return "number_check"
        return "name_check" if draft.name and plain(draft.name) in told else ""

    # -- the receptionist ----------------------------------------------------------------------------------------

    def _agent(self, heard: str) -> None:
        if not heard:
            return
        self._told = heard
        if self._done is not None:
            self._is_over()
        if self._bookings.booking and _TAKES_MESSAGE.search(plain(heard)):
            self._message_instead()
        self._bookings.told(heard)
        self._asked = asked_for(heard, self._bookings)
        self._known.faq = self._asked_back(heard)
        if self._known.faq >= 0:
            self._asked = ["faq"]
        slots = SLOTS.intersection(self._asked)
        if not self._known.taking and slots and not self._bookings.booking:
            self._known.taking = True
            if self._words and not self._known.draft.reason and _tells_something(self._words):
                self._known.draft.reason = _capital(self._words.said)

    def _asked_back(self, heard: str) -> int:
        """The question of the file that the caller was asked about: "are you asking, where can I park?"."""
        last = plain(split(heard)[-1]) if heard.rstrip().endswith("?") else ""
        for index, faq in enumerate(self._request.practice.faqs if last else ()):
            question = plain(faq.question)
            if len(question.split()) >= _LEAST_QUESTION and last.endswith(question) and last != question:
                return index
        return -1

    def _message_instead(self) -> None:
        known = self._known
        known.draft.reason = known.draft.reason or self._bookings.as_reason()
        known.taking, self._bookings.booking = True, None

    def _is_over(self) -> None:
        """What was done has been told: name and number stay known, all else begins anew."""
        draft, booked = self._known.draft, self._done and self._done.name != "take_message"
        self._known = Known(Draft(name=draft.name, phone=draft.phone, name_done=True, phone_done=bool(draft.phone)))
        self._words, self._asked, self._done = None, [], None
        if booked:
            self._bookings.over()

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
            case booking if booking in functions.BOOKING:
                self._bookings.called(call)
            case _:
                return
        if name:
            known.draft.name, known.draft.name_done = name, True
        if isinstance(heard := capture.phone_from_words(phone, self._country), Phone):
            known.draft.phone, known.draft.phone_done = heard.e164, True

    def _came(self, result: FunctionResult) -> None:
        if result.failed:
            return
        self._bookings.came(result)
        if result.name == "take_message" or self._bookings.is_done(result):
            self._done = result
            self._words, self._asked = None, []
        elif result.name == "transfer_call" and result.result.get("state") == "closed":
            self._known.draft.person = _text(result.result, "person")

    # -- the caller ----------------------------------------------------------------------------------------------

    def _caller(self, said: CallerSaid) -> bool:
        """True: it gave something that had been asked for."""
        if said.keys:
            return self._note_phone(capture.phone_from_keys(said.text, self._country), 3)
        heard = Heard(said.text, said=self._said.get(said.text, ""))
        if not heard.words:
            return False
        self._known.draft.urgent = self._known.draft.urgent or _URGENT.search(heard.plain) is not None
        before = _given(self._known.draft)
        for note in self._notes():
            note(heard)
        answered = bool(SLOTS.intersection(self._asked)) and _given(self._known.draft) != before
        mends = {"summary", "confirm"}.intersection(self._asked) and self._known.draft.phone != before[1]
        if not mends:  # "no, oh one six seven at the end": the number, and no time
            answered = self._bookings.answered(heard, self._asked, self._told) or answered
        if not answered:
            self._words = heard
            self._wishes(heard)
        return answered and (self._known.taking or self._bookings.booking is not None)

    def _notes(self) -> list[Callable[[Heard], None]]:
        return [self._note_number, self._note_name, self._note_reason]

    def _note_number(self, heard: Heard) -> None:
        asked, draft = self._asked, self._known.draft
        if draft.phone and {"summary", "confirm"}.intersection(asked):
            phone = capture.corrected_phone(draft.phone, heard.said, self._country)
        else:
            phone = capture.phone_from_words(heard.said, self._country)
            by_the_way = told_in(heard.text, self._request.now.date(), self._country).phone
            if by_the_way and not isinstance(phone, Phone):  # beside a time, whose figures are none of its digits
                draft.phone, draft.phone_done, draft.digits = by_the_way, True, ""
                return
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
        name = name_from_words(heard.text, asked=asked and yes_or_no(heard.text) is None)
        if self._asked and self._asked[0] in ("extra", "whom"):
            return  # of a child or a pet
        if not name and not asked and not draft.name:  # "this is marcus webb, i need a haircut"
            name = told_in(heard.text, self._request.now.date(), self._country).name
        if name:
            draft.name, draft.name_done = name, True

    def _note_reason(self, heard: Heard) -> None:
        nothing = yes_or_no(heard.text) is not None and len(content(heard.words)) <= 1
        if "reason" in self._asked and content(heard.words) and not nothing:
            alone = self._asked == ["reason"]
            if alone or _tells_something(heard):
                self._known.draft.reason = _capital(heard.said)

    def _wishes(self, heard: Heard) -> None:
        """A message, or an appointment, that the caller asks for by themselves."""
        known = self._known
        message = intents.find(Intent.MESSAGE, heard)
        if intents.find(Intent.NEVER_MIND, heard):
            known.taking, known.draft.reason, self._bookings.booking = False, "", None
        elif message:
            if self._bookings.booking:
                self._message_instead()
            person = people.named_person(self._request.practice, heard.text)
            known.draft.person = person.name if person else people.someone_named(self._request.practice, heard.text)
            if _TELLS.search(heard.rest(message)):
                known.draft.reason = _capital(heard.said)
        elif self._bookings.begins(heard) and self._bookings.can_book:
            known.taking, known.draft.reason = False, ""
        elif intents.find(Intent.APPOINTMENT, heard) and not self._bookings.booking:
            known.draft.reason = f"Appointment: {heard.said}"


def _tells_something(heard: Heard) -> bool:
    """Words that are a message by themselves, and not only the wish to leave one."""
    found = intents.find(Intent.MESSAGE, heard)
    if found:
        return _TELLS.search(heard.rest(found)) is not None or _SAYS.search(heard.plain) is not None
    return len(content(heard.words)) >= _LEAST_REASON and not intents.find(Intent.PERSON, heard)


def _given(draft: Draft) -> tuple[str, str, str]:
    return draft.name, draft.phone, draft.reason


def _holds_anything(draft: Draft) -> bool:
    return bool(draft.name or draft.phone or draft.person)


def _text(values: Json, key: str) -> str:
    return told_text(values, key, _LONGEST_NAME if key == "name" else _LONGEST_REASON)


def _capital(words: str) -> str:
    text = words.strip()
    return (text[:1].upper() + text[1:])[:_LONGEST_REASON]
