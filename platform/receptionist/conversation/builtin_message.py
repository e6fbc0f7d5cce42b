"""Taking a message: name, number, reason, each confirmed as far as recognition needs it, then all read back. Pure.

Nothing is asked a third time: after a second try the best guess stands, and the read-back at the end shows it. Only a
clear yes there passes the message on; a caller who cannot be understood at all is passed on as such.
"""

import re

from receptionist.conversation import capture, intents, people
from receptionist.conversation.builtin_core import Core
from receptionist.conversation.builtin_state import Draft
from receptionist.conversation.capture import PartOfPhone, Phone, yes_or_no
from receptionist.conversation.history import Json
from receptionist.conversation.intents import Intent
from receptionist.conversation.speakable import phone_text, phone_words
from receptionist.conversation.words import Heard, content, plain

_LONGEST_REASON = 1500
_READ_BACK_WORDS = 40  # a longer message is not read back whole
_MOST_TRIES = 2
_URGENT = re.compile(
    r"\b(?:urgent(?:ly)?|asap|as soon as possible|right away|cannot wait|cant wait|emergency|severe|very bad pain)\b"
)
_THIS_NUMBER = re.compile(
    r"\b(?:this|same|that) (?:number|one|phone)\b|\b(?:calling|called) from\b|\byou have (?:it|my)\b"
)
_WITHHELD = re.compile(
    r"\b(?:rather not|prefer not|dont want to (?:say|give)|anonymous|none of your|no name|dont have (?:one|a phone))\b"
)
_LEAD = re.compile(
    r"^(?:(?:uh|um|er|well|yes|yeah|so|okay|ok|please|sure)[,.]?\s+)*"
    r"(?:(?:please )?(?:just )?tell (?:them|him|her|the \w+) (?:that )?|it'?s (?:about|regarding) |that )?",
    re.IGNORECASE,
)
_TELLS = re.compile(r"^(?!(?:for|to|with)\b)(?:\w+ ){3,}\w+|\b(?:about|that|because|regarding|saying|concerning) \w+")
_REFUSAL = re.compile(r"^\W*(?:no|nope|nah|not quite|it's not \S+|yes|yeah)\b[\s,.]*", re.IGNORECASE)
_APPOINTMENT = "Appointment: "


class MessageTaking(Core):
    """The part of the dialogue that fills and passes on a `Draft`."""

    def begin_message(self, heard: Heard | None, *, appointment: bool = False) -> None:
        """What the caller has said already is not asked for again."""
        draft = self.draft
        line = self.lines.appointment if appointment else self.lines.message
        if heard is not None:
            self._note_all(draft, heard, appointment=appointment)
        if draft.name or "name" not in self.definition.messages.ask:
            self.say(line.removesuffix(self.lines.name).strip())
            self._next_slot()
        else:
            self.ask("name", line)

    def ask_again(self) -> None:
        """The open question once more, after something else."""
        draft, lines = self.draft, self.lines
        match self.state.asking:
            case "name":
                self.say(lines.name)
            case "name_check":
                self.say(lines.name_check.format(name=draft.name))
            case "own_number":
                self.say(lines.own_number_again)
            case "number":
                self.say(lines.number_which)
            case "number_check":
                self.say(self._number_check_line(draft.phone))
            case "reason":
                self.say(lines.reason_short)
            case "summary":
                self.say(lines.summary_again)
            case "change":
                self.say(lines.change)
            case _:
                self.ask_more()

    def go_on_with_message(self) -> None:
        """What is still missing of it, or all of it read back."""
        self._next_slot()

    def drop_message(self) -> None:
        self.state.draft = None
        self.ask("more", self.lines.dropped)

    def message_taken(self) -> None:
        """The function has succeeded. What it was about is said until it was heard."""
        line = self.lines.taken_urgent if self.state.draft and self.state.draft.urgent else self.lines.taken
        if self.state.topic == "unsure":
            line = self.lines.taken_unsure
        self.state.draft = None
        self.say(line)
        self.state.untold = line.partition(". ")[2]
        self.ask_more()

    # -- the answers, by question ------------------------------------------------------------------------------

    def on_name(self, heard: Heard) -> None:
        draft = self.draft
        if _WITHHELD.search(heard.plain):
            draft.name_done = True
            self._next_slot()
        elif yes_or_no(heard.text) is False:
            self.drop_message()
        elif name := capture.name_from_words(heard.text, asked=True):
            draft.name = name
            phone = capture.phone_from_words(heard.text, self.country)
            if isinstance(phone, Phone):
                draft.phone = phone.e164
            self.ask("name_check", self.lines.name_check.format(name=name))
        elif not self.topic(heard):
            self.name_unclear()

    def name_unclear(self) -> None:
        self.draft.name_tries += 1
        if self.draft.name_tries >= _MOST_TRIES:
            self.draft.name_done = True
            self._next_slot()
        else:
            self.say(self.lines.name_again)

    def on_name_check(self, heard: Heard) -> None:
        draft = self.draft
        answer = yes_or_no(heard.text)
        if answer:
            self._name_settled()
        elif isinstance(capture.phone_from_words(heard.text, self.country), Phone):
            draft.name_done = True  # the caller has gone on to the number
            self.state.asking = "number"
            self.on_number(heard)
        elif mended := capture.name_from_words(_REFUSAL.sub("", heard.text), asked=True):
            if plain(mended) == plain(draft.name):
                self._name_settled()
            else:
                self._name_mended(mended)
        elif answer is False:
            draft.name = ""
            draft.name_tries += 1
            self.ask("name", self.lines.name_wrong)
        elif not self.topic(heard):
            self.name_check_unclear()

    def _name_mended(self, name: str) -> None:
        self.draft.name = name
        self.draft.name_tries += 1
        if self.draft.name_tries > _MOST_TRIES:
            self.say(self.lines.name_kept)
            self._name_settled()
        else:
            self.ask("name_check", self.lines.name_check.format(name=name))

    def name_check_unclear(self) -> None:
        if self.tried() == 1:
            self.unclear_yes_or_no()
        else:
            self._name_settled()

    def _name_settled(self) -> None:
        self.draft.name_done = True
        self._next_slot()

    def on_own_number(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        phone = capture.phone_from_words(heard.text, self.country)
        if isinstance(phone, Phone):
            self.heard_phone(phone)
        elif answer or (answer is None and _THIS_NUMBER.search(heard.plain)):
            self._phone_settled(self.request.caller)
        elif answer is False:
            self.ask("number", self.lines.number_other)
        elif not self.topic(heard):
            self.own_number_unclear()

    def own_number_unclear(self) -> None:
        if self.tried() == 1:
            self.say(self.lines.own_number_again)
        else:
            self.say(self.lines.own_number_used)
            self._phone_settled(self.request.caller)

    def on_number(self, heard: Heard) -> None:
        phone = capture.phone_from_words(heard.text, self.country)
        if phone is not None:
            if isinstance(phone, PartOfPhone) and self.draft.digits:
                phone = self._joined(self.draft.digits, phone)
            self.heard_phone(phone)
        elif _THIS_NUMBER.search(heard.plain):
            if self.request.caller:
                self._phone_settled(self.request.caller)
            else:
                self.number_unclear()
        elif _WITHHELD.search(heard.plain) or yes_or_no(heard.text) is False:
            self.say(self.lines.number_left_out)
            self._phone_settled("")
        elif not self.topic(heard):
            self.number_unclear()

    def heard_phone(self, phone: capture.HeardPhone | None) -> None:
        """A whole number is read back; for a part the rest is asked for."""
        draft = self.draft
        if isinstance(phone, Phone):
            draft.phone, draft.digits = phone.e164, ""
            self.ask("number_check", self._number_check_line(phone.e164))
        elif (
            phone and not draft.digits and draft.number_tries < _MOST_TRIES and (phone.local or len(phone.digits) <= 6)
        ):
            draft.digits = phone.digits
            draft.number_tries += 1
            self.ask("number", self.lines.number_code if phone.local else self.lines.number_rest)
        else:
            draft.digits = ""
            self.state.asking = "number"
            self.number_unclear()

    def number_unclear(self) -> None:
        self.draft.number_tries += 1
        if self.draft.number_tries < _MOST_TRIES:
            self.say(self.lines.number_again_text if self.request.by_text else self.lines.number_again)
        elif self.request.caller:
            self.say(self.lines.own_number_used)
            self._phone_settled(self.request.caller)
        else:
            self.say(self.lines.number_left_out)
            self._phone_settled("")

    def on_number_check(self, heard: Heard) -> None:
        draft = self.draft
        answer = yes_or_no(heard.text)
        mended = capture.corrected_phone(draft.phone, heard.text, self.country)
        if answer or (isinstance(mended, Phone) and mended.e164 == draft.phone):
            self._phone_settled(draft.phone)
        elif isinstance(mended, Phone):
            draft.phone = mended.e164
            self.ask("number_check", self._number_check_line(mended.e164))
        elif answer is False or mended is not None:
            draft.phone = draft.digits = ""
            self.state.asking = "number"
            self.number_unclear()
        elif not self.topic(heard):
            self.number_check_unclear(heard)

    def number_check_unclear(self, heard: Heard) -> None:
        draft = self.draft
        if "reason" in self.definition.messages.ask and not draft.reason and len(content(heard.words)) >= 3:
            draft.reason = _reason(heard.text)  # the caller has gone on to what it is about
            self._phone_settled(draft.phone)
        elif self.tried() == 1:
            self.unclear_yes_or_no()
        else:
            self._phone_settled(draft.phone)

    def _phone_settled(self, e164: str) -> None:
        self.draft.phone, self.draft.phone_done = e164, True
        self._next_slot()

    def on_reason(self, heard: Heard) -> None:
        """Anything is a message but a bare yes or no."""
        draft = self.draft
        nothing = yes_or_no(heard.text) is not None or not content(heard.words)
        if nothing and self.tried() == 1:
            self.say(self.lines.reason_short)
            return
        draft.reason = "Please call back." if nothing else _reason(heard.text)
        draft.urgent = draft.urgent or _is_urgent(heard)
        self._next_slot()

    def on_summary(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        if answer:
            self._pass_on()
        elif answer is False and len(content(heard.words)) <= 2:
            self.ask("change", self.lines.change)
        elif self._corrected(heard) or self.topic(heard):
            pass
        elif answer is False:
            self.ask("change", self.lines.change)
        else:
            self.summary_unclear()

    def summary_unclear(self) -> None:
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.summary_again)
        elif tried == _MOST_TRIES and not self.request.by_text:
            self.say(self.lines.summary_keys)
        else:
            self._pass_on(sure=False)

    def on_change(self, heard: Heard) -> None:
        draft, words = self.draft, set(heard.words)
        if self._corrected(heard):
            return
        if "name" in words:
            draft.name, draft.name_done = "", False
            self._next_slot()
        elif words & {"number", "phone"}:
            draft.phone, draft.phone_done = "", False
            self.ask("number", self.lines.number_other)
        elif words & {"message", "reason", "text"}:
            draft.reason = ""
            self._next_slot()
        elif yes_or_no(heard.text) is False:
            self.state.draft = None
            self.say(self.lines.not_sent)
            self.ask_more()
        elif not self.topic(heard):
            self._next_slot()  # the read-back once more: nothing was changed

    # -- the draft ---------------------------------------------------------------------------------------------

    def _note_all(self, draft: Draft, heard: Heard, *, appointment: bool) -> None:
        """Everything that was said in one breath."""
        draft.urgent = draft.urgent or _is_urgent(heard)
        if not appointment:
            person = people.named_person(self.definition, heard.text)
            draft.person = draft.person or (
                person.name if person else people.someone_named(self.definition, heard.text)
            )
        draft.name = capture.name_from_words(heard.text, asked=False) or draft.name
        phone = capture.phone_from_words(heard.text, self.country)
        draft.phone = phone.e164 if isinstance(phone, Phone) else draft.phone
        found = intents.find(Intent.MESSAGE, heard)
        if appointment:
            draft.reason = f"{_APPOINTMENT}{heard.text}"
        elif found is None or _TELLS.search(heard.rest(found)):
            draft.reason = heard.text

    def _next_slot(self) -> None:
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
                self._ask_number(draft)
                return
            if part == "reason" and not draft.reason:
                self.ask("reason", self.lines.reason)
                return
        self.say(self.lines.summary)
        for line in self._read_back(draft):
            self.say(line)
        self.ask("summary", self.lines.summary_ask)

    def _ask_number(self, draft: Draft) -> None:
        if draft.phone:
            self.ask("number_check", self._number_check_line(draft.phone))
        elif self.request.caller:
            self.ask("own_number", self.lines.own_number)
        else:
            self.ask("number", self.lines.number)

    def _read_back(self, draft: Draft) -> list[str]:
        whom = ", ".join(part for part in (draft.name, self._number(draft.phone) if draft.phone else "") if part)
        words = draft.reason.removeprefix(_APPOINTMENT).rstrip(" .!?")
        long = len(words.split()) > _READ_BACK_WORDS
        message = self.lines.summary_long if long else self.lines.summary_message.format(reason=words)
        return [*([f"{whom}."] if whom else []), *([message] if words else [])]

    def _joined(self, before: str, part: PartOfPhone) -> capture.HeardPhone:
        """An area code that was left out stands first; else the digits go on."""
        for digits in (part.digits + before, before + part.digits):
            whole = capture.phone_from_keys(digits, self.country)
            if isinstance(whole, Phone):
                return whole
        return part

    def _corrected(self, heard: Heard) -> bool:
        """A correction said outright: "the number is ...", "my name is ..."."""
        draft = self.draft
        phone = capture.corrected_phone(draft.phone, heard.text, self.country) if draft.phone else None
        if isinstance(phone, Phone) and phone.e164 != draft.phone:
            draft.phone, draft.phone_done = phone.e164, False
            self.ask("number_check", self._number_check_line(phone.e164))
            return True
        name = capture.name_from_words(heard.text, asked=False) if "name" in heard.words else None
        if name and plain(name) != plain(draft.name):
            draft.name, draft.name_done = name, False
            self._next_slot()
            return True
        return False

    def _pass_on(self, *, sure: bool = True) -> None:
        draft = self.draft
        reason = draft.reason or "Please call back."
        if draft.person:
            reason = f"For {draft.person}: {reason}"
        if not sure:
            reason = f"{reason} (not confirmed by the caller)"
        arguments: Json = {"name": draft.name, "phone": draft.phone, "reason": reason[:_LONGEST_REASON]}
        if draft.urgent:
            arguments["urgent"] = True
        self.state.topic = "" if sure else "unsure"
        self.run_function("take_message", arguments)

    def _number_check_line(self, e164: str) -> str:
        return self.lines.number_check.format(number=self._number(e164))

    def _number(self, e164: str) -> str:
        return phone_text(e164) if self.request.by_text else phone_words(e164)


def _is_urgent(heard: Heard) -> bool:
    return _URGENT.search(heard.plain) is not None


def _reason(text: str) -> str:
    words = _LEAD.sub("", text, count=1).strip() or text.strip()
    return (words[0].upper() + words[1:])[:_LONGEST_REASON]
