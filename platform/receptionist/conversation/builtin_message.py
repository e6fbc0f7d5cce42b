"""Taking a message: name, number, reason, each confirmed as far as recognition needs it, then all read back. Pure.

Nothing is asked a third time: after a second try the best guess stands, and the read-back at the end shows it. Only a
clear yes there passes the message on; a caller who cannot be understood at all is passed on as such.
"""

import re

from receptionist.conversation import capture, intents, people
from receptionist.conversation.builtin_contact import ITS_NUMBER, MOST_TRIES, ContactTaking
from receptionist.conversation.builtin_state import Contact, Draft, contact_of
from receptionist.conversation.builtin_whom import mended_name, whole_name
from receptionist.conversation.capture import Phone, is_bare, yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_from_words, only_name
from receptionist.conversation.common_words import COMMON
from receptionist.conversation.courtesies import only_thanks
from receptionist.conversation.history import CallerSaid, FunctionCall, Json
from receptionist.conversation.intents import Intent
from receptionist.conversation.message_reading import (
    HAS_NUMBER,
    LONGEST_REASON,
    PASS_ON,
    TELLING_WORDS,
    YES_FIRST,
    adds_nothing,
    hastens,
    is_urgent,
    more_than_yes,
    own_name,
    reason_of,
    role_told,
    signed,
    tells_matter,
    text_told,
    told_beside,
    who_called,
)
from receptionist.conversation.message_requests import added_to_yes, told_apart
from receptionist.conversation.people import spoken_person
from receptionist.conversation.tongues.spanish.messages import told_meanwhile
from receptionist.conversation.words import Heard, content, plain

_A_SENTENCE = 11  # words: a number put right has less
_CODE = re.compile(r"\b(?:script|bracket|slash|semicolon|curly|drop table|select from|null)\b")  # read out: no message
_READ_BACK_WORDS = 40  # a longer message is not read back whole
_MORE_OF_IT = re.compile(
    r"^(?:(?:and|also|oh|um|uh|yes|just|please) )*(?:if|whether|that|about|its about|tell|ask|say|because)\b"
)
_OTHER_NUMBERS = re.compile(
    r"\b(?:claim|invoice|order|policy|case|account|reference|tracking|confirmation|ticket|room|unit|bill)\b"
)
_ABOUT = re.compile(
    r"(?:\b(?:it'?s|this is|i'?m calling|calling) )?\b(?:about|regarding|concerning) \w+ \w+.*", re.IGNORECASE
)
_APPOINTMENT = "Appointment: "
_DETAILS = frozenset(("name", "name_check", "own_number", "number", "number_check"))
_TELLS_THEM = re.compile(
    r"^(?:(?:ok|okay|yes|yeah|well|and|so|please|just|sure|oh|um|uh|then|you can|could you|can you) )*"
    r"(?:(?:tell|let|ask|remind) (?:him|her|them|the \w+|mr \w+|mrs \w+|ms \w+|dr \w+) (?:\w+ ){2,}\w+"
    r"|say (?:that )?(?:\w+ ){2,}\w+|(?:its|this is) (?:about|regarding) (?:\w+ )+\w+)"
)


class MessageTaking(ContactTaking):
    """The part of the dialogue that fills and passes on a `Draft`."""

    offered = ""  # the answer before this turn, where it offered something

    @property
    def contact(self) -> Contact:
        return self.draft

    def led_to_it(self) -> str:
        """The words that an answer with an offer was given to."""
        return ""

    def begin_message(self, heard: Heard | None, *, appointment: bool = False) -> None:
        """What the caller has said already is not asked for again."""
        draft = self.draft
        line = self.lines.appointment if appointment else self.lines.message
        booking = self.state.booking
        known = (booking.tried if booking and not booking.name_done else None) or booking or self.state.known
        self.state.booking = None
        if heard is not None:
            self._note_all(draft, heard, appointment=appointment)
        if self.offered and not draft.reason:
            draft.reason = self.led_to_it()
        if not appointment and not draft.reason:
            draft.reason = self._left_open()
        if not known and not draft.name:
            draft.name = self._introduced()
        if known and not draft.name:
            settled = contact_of(known)
            draft.name, draft.name_done = settled.name, settled.name_done
            draft.phone, draft.phone_done = draft.phone or settled.phone, settled.phone_done and not draft.phone
        if draft.name or "name" not in self.definition.messages.ask:
            before, self.said = self.said, []
            self.next_slot()
            asked, self.said = self.said, before
            if self.state.asking in ("name_check", "summary"):
                self.say(line.removesuffix(self.lines.name).strip())
            self.said += asked
        else:
            self.ask("name", line)

    def ask_again(self) -> None:
        """The open question once more, after something else."""
        contact, lines = self.contact, self.lines
        match self.state.asking:
            case "name":
                self.say(lines.name)
            case "name_check":
                self.say(lines.name_check.format(name=contact.name))
            case "own_number":
                self.say(lines.own_number_again)
            case "number":
                self.say(lines.number_which)
            case "number_check":
                self.say(self.number_check_line(contact.phone))
            case "reason":
                self.say(lines.reason_short)
            case "summary":
                self.say(lines.summary_again)
            case "change":
                self.say(lines.change)
            case _:
                self.ask_more()

    def is_last(self, part: str) -> bool:
        draft = self.state.draft
        if draft is None:
            return False
        known = {
            "name": draft.name_done,
            "number": draft.phone_done or (part == "name" and bool(draft.phone)),
            "reason": bool(draft.reason),
        }
        return all(known[one] for one in self.definition.messages.ask if one != part)

    def go_on_with_message(self) -> None:
        """What is still missing of it, or all of it read back."""
        self.next_slot()

    def drop(self) -> None:
        self.state.draft = None
        self.ask("more", self.lines.dropped)

    def message_taken(self) -> None:
        """The function has succeeded. What it was about is said until it was heard."""
        line = self.lines.taken_urgent if self.state.draft and self.state.draft.urgent else self.lines.taken
        if self.state.topic == "unsure":
            line = self.lines.taken_unsure
        self.state.known = contact_of(self.state.draft) if self.state.draft else self.state.known
        self.state.draft = None
        self.say(line)
        self.state.untold = line.partition(". ")[2]
        self.ask_more()

    def _tells_message(self, heard: Heard) -> bool:
        """ "Stuart Lane", "yeah tell him the pump broke": no yes to the offer, but an answer to what comes after it."""
        named = bool(only_name(heard.text) or introduced_name(heard.text))
        if self.state.asking == "offer" and len(heard.words) == 1 and not COMMON.intersection(heard.words):
            named = named or bool(name_from_words(heard.text, asked=True))
        return named or isinstance(capture.phone_from_words(heard.text, self.country), capture.Phone)

    def _take_message_of(self, heard: Heard) -> None:
        """A message that begins with what was told instead of a yes."""
        if not self.draft.reason:
            said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][-5:-1]
            self.draft.reason = max(said, key=len, default="")  # what it was about, rather than the last of the tries
        self.begin_message(None)
        if self.state.asking == "name":
            self.said.clear()
            self.on_name(heard)

    # -- the answers, by question ------------------------------------------------------------------------------

    def on_number_check(self, heard: Heard) -> None:
        """ "It's for two hundred guests on the fourth": what it is about, though there are numbers in it."""
        draft = self.state.draft
        whole = isinstance(capture.phone_from_words(heard.text, self.country), Phone)
        if draft is not None and not draft.reason and not whole and len(content(heard.words)) > _A_SENTENCE:
            draft.reason = reason_of(heard.said)
            draft.urgent = draft.urgent or is_urgent(heard)
            self.phone_settled(draft.phone)
        else:
            super().on_number_check(heard)

    def on_number(self, heard: Heard) -> None:
        """ "Please tell him we accept", before the number: what it is about."""
        draft, phone = self.state.draft, capture.phone_from_words(heard.text, self.country)
        if draft is not None and phone is None and self._tells_to_pass_on(draft, heard) and self.tried() == 1:
            self._add(draft, heard)
            self.ask_again()
        elif draft is not None and phone is None and HAS_NUMBER.search(heard.plain) and not self.request.caller:
            self.without_number()
        else:
            super().on_number(heard)

    @staticmethod
    def _tells_to_pass_on(draft: Draft, heard: Heard) -> bool:
        """Words that are to be passed on, where name or number was asked for."""
        tells = PASS_ON.match(heard.plain) is not None or (not draft.reason and _ABOUT.match(heard.plain) is not None)
        return tells and len(content(heard.words)) > TELLING_WORDS

    def number_check_unclear(self, heard: Heard) -> None:
        draft = self.state.draft
        asks_reason = draft is not None and "reason" in self.definition.messages.ask and not draft.reason
        if draft is not None and asks_reason and len(content(heard.words)) >= 3:
            draft.reason = reason_of(heard.said)  # the caller has gone on to what it is about
            self.phone_settled(draft.phone)
        else:
            super().number_check_unclear(heard)

    def name_check_unclear(self) -> None:
        """ "It's about the bill": the name that was read back stands."""
        said = self.request.entries[-1] if self.request.entries else None
        heard = self.hear(said.text) if isinstance(said, CallerSaid) and not said.keys else Heard("")
        if self.state.draft is not None and self._tells_more(heard):
            self._add(self.state.draft, heard)
            self.contact.name_done = True
            self.next_slot()
        else:
            super().name_check_unclear()

    def name_heard(self, name: str, heard: Heard) -> None:
        """ "It's anna berg, you've charged me twice": what it is about too."""
        if self.state.draft is not None and not self.state.draft.reason:
            about = _ABOUT.search(heard.said)
            self.draft.reason = reason_of(about[0]) if about else told_beside(heard.said, name)
            self.draft.urgent = self.draft.urgent or (bool(self.draft.reason) and is_urgent(heard))
        super().name_heard(name, heard)

    def name_unclear(self) -> None:
        said = self.request.entries[-1] if self.request.entries else None
        heard = self.hear(said.text) if isinstance(said, CallerSaid) and not said.keys else Heard("")
        draft = self.state.draft
        about = _ABOUT.match(heard.plain) is not None or PASS_ON.match(heard.plain) is not None
        if draft is not None and not draft.reason and (about or len(content(heard.words)) > TELLING_WORDS + 1):
            draft.reason = reason_of(heard.said)  # the caller has begun with what it is about
            draft.urgent = draft.urgent or is_urgent(heard)
            self.ask_again()
        else:
            super().name_unclear()

    def own_number_unclear(self, heard: Heard) -> None:
        """A caller who tells what it is about has gone on: the number of the call will do, and is read back."""
        draft = self.state.draft
        if draft is not None and not draft.reason and len(content(plain(heard.said).split())) > TELLING_WORDS:
            draft.reason = reason_of(heard.said)
            draft.urgent = draft.urgent or is_urgent(heard)
            self.say(self.lines.own_number_used)
            self.phone_settled(self.request.caller)
        elif draft is not None and self._tells_more(heard):
            self._add(draft, heard)
            self.say(self.lines.own_number_used)
            self.phone_settled(self.request.caller)
        else:
            super().own_number_unclear(heard)

    @staticmethod
    def _tells_more(heard: Heard) -> bool:
        """Words of some length that are no answer to a yes-or-no question: more of the message."""
        many = len(content(plain(heard.said).split())) > TELLING_WORDS
        return many and yes_or_no(heard.text) is None and not _CODE.search(heard.plain)

    @staticmethod
    def _add(draft: Draft, heard: Heard) -> None:
        told = f"{draft.reason.rstrip(' .')}. {reason_of(heard.said)}" if draft.reason else reason_of(heard.said)
        draft.reason = told[:LONGEST_REASON]
        draft.urgent = draft.urgent or is_urgent(heard)

    def on_reason(self, heard: Heard) -> None:
        """Anything is a message but a bare yes or no."""
        draft = self.draft
        nothing = yes_or_no(heard.text) is not None or not content(heard.words)
        if nothing and self.tried() == 1:
            self.say(self.lines.reason_short)
            return
        draft.reason = "Please call back." if nothing else reason_of(heard.said)
        draft.urgent = draft.urgent or is_urgent(heard)
        self.next_slot()

    def on_summary(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        if self.state.draft is not None:
            self.draft.urgent = self.draft.urgent or is_urgent(heard)
        more = added_to_yes(heard.text) if heard.said == heard.text and self.state.draft is not None else ""
        if more and not hastens(heard):
            self._add(self.draft, Heard(more))
            self._pass_on()  # "yes, about the water tablets"
        elif answer or hastens(heard) or only_thanks(heard):
            soon = Heard(YES_FIRST.sub("", heard.text), said=YES_FIRST.sub("", heard.said))
            tells = hastens(heard) and len(soon.words) > 1 and not is_bare(soon) and not is_urgent(heard)
            if self.state.draft is not None and tells:
                self._add(self.draft, soon)
            self._pass_on()
        elif self._agrees_and_adds(heard):
            self._pass_on()
        elif adds_nothing(heard) and self.tried() == 1:
            self.say(self.lines.summary_again)  # to which question?
        elif answer is False and len(content(heard.words)) <= 2:
            self.ask("change", self.lines.change)
        elif self._corrected(heard):
            pass
        elif _MORE_OF_IT.match(heard.plain) and self._tells_more(heard) and self.state.draft is not None:
            self._add(self.draft, heard)
            self.next_slot()
        elif self.topic(heard):
            pass
        elif answer is False:
            self.ask("change", self.lines.change)
        elif self._tells_more(heard) and self.state.draft is not None and self.tried() == 1:
            self._add(self.draft, heard)
            self.next_slot()
            self.state.tries = 1
        else:
            self.summary_unclear()

    def _agrees_and_adds(self, heard: Heard) -> bool:
        """ "Yes, about the puffy eyelid": a yes, and a few words more of the message."""
        rest = more_than_yes(heard)
        if self.state.draft is None or rest is None or self.asks_something(heard):
            return False
        if capture.phone_from_words(rest.text, self.country) is not None:
            return False
        if not only_name(rest.text) and not introduced_name(rest.text):
            self._add(self.state.draft, rest)
        return True

    def summary_unclear(self) -> None:
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.summary_again)
        elif tried == MOST_TRIES and not self.request.by_text:
            self.say(self.lines.summary_keys)
        else:
            self._pass_on(sure=False)

    def on_change(self, heard: Heard) -> None:
        draft, words = self.draft, set(heard.words)
        if self._corrected(heard):
            return
        if "name" in words:
            draft.name, draft.name_done = "", False
            self.next_slot()
        elif words & {"number", "phone"}:
            draft.phone, draft.phone_done = "", False
            self.ask("number", self.lines.number_other)
        elif words & {"message", "reason", "text"}:
            draft.reason = ""
            self.next_slot()
        elif yes_or_no(heard.text) is False:
            self.state.draft = None
            self.say(self.lines.not_sent)
            self.ask_more()
        elif not self.topic(heard):
            self.next_slot()  # the read-back once more: nothing was changed

    # -- the draft ---------------------------------------------------------------------------------------------

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
            draft.reason = told or draft.reason or self._left_open()
            self._trust_what_is_read_back(draft)

    def _who_called(self, heard: Heard) -> str:
        """ "Tell Dana that Rick Osborne called": none of the people here."""
        name = who_called(heard.said)
        return "" if people.someone_named(self.definition, name) else name

    def _left_open(self) -> str:
        """What the caller asked or told just before, and nothing came of it: what they are to be called about."""
        for entry in reversed(self.request.entries[:-1]):
            if isinstance(entry, FunctionCall) and entry.name != "transfer_call":
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
