"""A message in the making: what was said of it, what is missing, and how it is read back and passed on. Pure."""

from receptionist.conversation import capture, intents, people
from receptionist.conversation.builtin_contact import ITS_NUMBER, ContactTaking
from receptionist.conversation.builtin_state import Contact, Draft
from receptionist.conversation.capture import Phone, yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_from_words
from receptionist.conversation.history import CallerSaid, FunctionCall, Json
from receptionist.conversation.intents import Intent
from receptionist.conversation.mended_names import mended_name, whole_name
from receptionist.conversation.message_reading import (
    LONGEST_REASON,
    TELLING_WORDS,
    is_urgent,
    own_name,
    reason_of,
    role_told,
    signed,
    tells_matter,
    text_told,
    who_called,
)
from receptionist.conversation.message_requests import added_to_yes, told_apart
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import spoken_person
from receptionist.conversation.tongues.spanish.messages import told_meanwhile
from receptionist.conversation.words import Heard, content, plain

_CODE = regex(r"\b(?:script|bracket|slash|semicolon|curly|drop table|select from|null)\b")  # read out: no message
_READ_BACK_WORDS = 40  # a longer message is not read back whole
_OTHER_NUMBERS = regex(
    r"\b(?:claim|invoice|order|policy|case|account|reference|tracking|confirmation|ticket|room|unit|bill)\b"
)
_ABOUT_THAT = regex(r"\b(?:about|regarding) (?:that|this|it)\b(?! \w+ (?:bill|order|case)\b)")  # "ring me about that"

_APPOINTMENT = "Appointment: "
_DETAILS = frozenset(("name", "name_check", "own_number", "number", "number_check"))
_TELLS_THEM = regex(
    r"^(?:(?:ok|okay|yes|yeah|well|and|so|please|just|sure|oh|um|uh|then|you can|could you|can you) )*"
    r"(?:(?:tell|let|ask|remind) (?:him|her|them|the \w+|mr \w+|mrs \w+|ms \w+|dr \w+) (?:\w+ ){2,}\w+"
    r"|say (?:that )?(?:\w+ ){2,}\w+|(?:its|this is) (?:about|regarding) (?:\w+ )+\w+)"
)


class Drafting(ContactTaking):
    """The part of the dialogue that fills, reads back and passes on a `Draft`."""

    @property
    def contact(self) -> Contact:
        return self.draft

    @staticmethod
    def _add(draft: Draft, heard: Heard) -> None:
        told = f"{draft.reason.rstrip(' .')}. {reason_of(heard.said)}" if draft.reason else reason_of(heard.said)
        draft.reason = told[:LONGEST_REASON]
        draft.urgent = draft.urgent or is_urgent(heard)

    @staticmethod
    def _tells_more(heard: Heard) -> bool:
        """Words of some length that are no answer to a yes-or-no question: more of the message."""
        many = len(content(plain(heard.said).split())) > TELLING_WORDS
        return many and yes_or_no(heard.text) is None and not _CODE.search(heard.plain)

    def _note_all(self, draft: Draft, heard: Heard, *, appointment: bool) -> None:
        """Everything that was said in one breath."""
        draft.urgent = draft.urgent or is_urgent(heard)
        signature = signed(heard.said)
        name = "" if people.someone_named(self.definition, signature.name) else signature.name
        said = signature.text if name else heard.said
        if not appointment:
            person = people.named_person(self.definition, said)
            draft.person = draft.person or (
                person.name if person else people.someone_named(self.definition, said) or role_told(plain(said))
            )
        draft.name = (
            own_name(heard) or name or self._who_called(heard) or draft.name
        )  # "for Mr Moss" names nobody who calls
        phone = capture.phone_from_words(heard.text, self.country)
        if isinstance(phone, Phone):
            draft.phone = phone.e164
        elif self.request.caller and ITS_NUMBER.search(heard.plain):
            draft.phone, draft.phone_done = self.request.caller, True
        if appointment:
            draft.reason = f"{_APPOINTMENT}{heard.said}"
        else:
            told = text_told(heard, said, numbered=isinstance(phone, Phone))
            if heard.said == heard.text:
                told = told_apart(told, (draft.name, draft.person))
            of_that = _ABOUT_THAT.search(heard.plain) is not None
            draft.reason = told or draft.reason or self._left_open(answered=of_that)
            self._trust_what_is_read_back(draft)

    def _who_called(self, heard: Heard) -> str:
        """ "Tell Dana that Rick Osborne called": none of the people here."""
        name = who_called(heard.said)
        return "" if people.someone_named(self.definition, name) else name

    def _left_open(self, *, answered: bool = False) -> str:
        """What the caller asked or told just before, and nothing came of it: what they are to be called about.
        `answered`: or where something did, as the caller comes back to it."""
        for entry in reversed(self.request.entries[:-1]):
            if isinstance(entry, FunctionCall) and entry.name != "transfer_call" and not answered:
                break
            if isinstance(entry, CallerSaid) and not entry.keys and tells_matter(self.hear(entry.text)):
                return reason_of(told_apart(self.hear(entry.text).said) or entry.text)
        return ""

    def _introduced(self) -> str:
        """The name with which the caller began."""
        said = (one for one in self.request.entries[:-1] if isinstance(one, CallerSaid) and not one.keys)
        return next((name for one in said if (name := own_name(self.hear(one.text)))), "")

    def tells_meanwhile(self, heard: Heard) -> bool:
        """ "Tell him the closing is off", "yes, about the bill", while a name or a number is asked for: what the
        message is to say."""
        draft, asking = self.state.draft, self.state.asking
        if draft is None or self.state.booking is not None or asking not in _DETAILS:
            return False
        if self.language == "es":
            told = told_meanwhile(heard.said)
            if told and (own_name(heard) or isinstance(capture.phone_from_words(heard.text, self.country), Phone)):
                self._note_all(draft, heard, appointment=False)
                self.next_slot()
                return True
            return bool(told) and self._noted_meanwhile(draft, Heard(told), settles=False)
        named = introduced_name(heard.text)
        if named or isinstance(capture.phone_from_words(heard.text, self.country), Phone):
            return False
        more = added_to_yes(heard.text) if asking not in ("name", "number") else ""
        wished = intents.find(Intent.MESSAGE, heard) is not None and tells_matter(heard)
        told = more or (told_apart(heard.said) if wished else "")
        if not told and not _TELLS_THEM.match(heard.plain):
            return False
        return self._noted_meanwhile(draft, Heard(told) if told else heard, settles=bool(more))

    def _noted_meanwhile(self, draft: Draft, told: Heard, *, settles: bool) -> bool:
        """More of the message, and on with what was asked. `settles`: it was said with a yes to that."""
        self._add(draft, told)
        match self.state.asking:
            case "name":
                self.say(self.lines.name_then)
            case "name_check":
                draft.name_done = True
                self.next_slot()
            case "number_check":
                self.phone_settled(draft.phone)
            case "own_number" if settles:
                self.phone_settled(self.request.caller)
            case _:
                self.ask_again()
        return True

    @staticmethod
    def _trust_what_is_read_back(draft: Draft) -> None:
        """Whoever told what it is about, or name and number, is asked only for what is missing: all of it is read back
        in the end."""
        if (draft.name and draft.phone) or (draft.reason and (draft.name or draft.phone)):
            draft.name_done, draft.phone_done = bool(draft.name), draft.phone_done or bool(draft.phone)

    def next_slot(self) -> None:
        """Ask for what is missing, in the practice's order; at last read it all back."""
        draft = self.draft
        for part in self.definition.messages.ask:
            if part == "name" and not draft.name_done:
                if draft.name:
                    self.ask("name_check", self.lines.name_check.format(name=draft.name))
                else:
                    self.ask("name", self.lines.name)
                return
            if part == "number" and not draft.phone_done:
                self.ask_number()
                return
            if part == "reason" and not draft.reason:
                self.ask("reason", self.lines.reason)
                return
        self.say(self.lines.summary)
        for line in self._read_back(draft):
            self.say(line)
        self.ask("summary", self.lines.summary_ask)

    def _read_back(self, draft: Draft) -> list[str]:
        whom = ", ".join(part for part in (draft.name, self.number_words(draft.phone) if draft.phone else "") if part)
        words = draft.reason.removeprefix(_APPOINTMENT).rstrip(" .!?")
        long = len(words.split()) > _READ_BACK_WORDS
        line = self.lines.summary_message_for if draft.person else self.lines.summary_message
        message = self.lines.summary_long if long else line.format(reason=words, whom=self._whom(draft.person))
        return [*([f"{whom}."] if whom else []), *([message] if words else [])]

    def _whom(self, person: str) -> str:
        return spoken_person(person) if self.language == "en" else person

    def _corrected(self, heard: Heard) -> bool:
        """A correction said outright: "the number is ...", "my name is ..."."""
        draft = self.draft
        tells = draft.phone and not _OTHER_NUMBERS.search(heard.plain)
        phone = capture.corrected_phone(draft.phone, heard.text, self.country) if tells else None
        if isinstance(phone, Phone) and phone.e164 != draft.phone:
            draft.phone, draft.phone_done = phone.e164, False
            self.ask("number_check", self.number_check_line(phone.e164))
            return True
        name = (
            name_from_words(heard.text, asked=False) if "name" in heard.words else mended_name(heard.text, draft.name)
        )
        name = whole_name(name, draft.name, heard.text) if name else ""
        if name and plain(name) != plain(draft.name):
            draft.name, draft.name_done = name, False
            self.next_slot()
            return True
        return False

    def _pass_on(self, *, sure: bool = True) -> None:
        draft = self.draft
        reason = draft.reason or "Please call back."
        if draft.person:
            reason = f"For {draft.person}: {reason}"
        if not sure:
            reason = f"{reason} (not confirmed by the caller)"
        arguments: Json = {"name": draft.name, "phone": draft.phone, "reason": reason[:LONGEST_REASON]}
        if draft.urgent:
            arguments["urgent"] = True
        self.state.topic = "" if sure else "unsure"
        self.run_function("take_message", arguments)
