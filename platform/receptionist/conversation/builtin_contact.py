"""Name and number of the caller, for a message and for an appointment: asked, corrected, read back. Pure.

A first read-back is natural, the second try asks for digits, the keypad follows; nothing is asked a third time.
"""

import re
from abc import abstractmethod

from receptionist.conversation import capture
from receptionist.conversation.amid_talk import answer_in
from receptionist.conversation.builtin_core import Core
from receptionist.conversation.builtin_state import Contact
from receptionist.conversation.capture import PartOfPhone, Phone, yes_or_no
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.mended_names import mended_name, whole_name
from receptionist.conversation.name_phrases import with_surname
from receptionist.conversation.patterns import regex
from receptionist.conversation.read_back import spelled_name
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.speakable import phone_text, phone_words
from receptionist.conversation.words import Heard, content, plain

MOST_TRIES = 2
_AREA = 3  # digits
_WHOLE = 9  # digits: the shortest whole number
_GROUP = 4  # digits that are said in one breath
_BARE_NO = 4  # words: who says more means something
_THIS_NUMBER = regex(
    r"\b(?:this|same|that) (?:numbers?|one|phone)\b|\b(?:this|that|it)s? (?:is )?(?:the|my) (?:number|one|cell|mobile"
    r"|phone)\b|\b(?:calling|called|ringing|rang|phoning|speaking|talking|dialling|dialing) (?:you )?(?:from|on)\b"
    r"|\b(?:im|i am) (?:on|using)(?: now| right now)?\b(?= (?:is|will|works|works fine|fine))"
    r"|\byou (?:\w+ )?have (?:it|my)\b|\b(?:number|one) (?:you"
    r"|that you) (?:have|see)\b|\bon file\b"
    r"|\b(?:shows?|comes?|came|showing) up\b|\bon your (?:screen|end)\b|\b(?:dont|do not) have (?:another|any other)\b"
    r"|\bits (?:fine|ok|okay|good)\b|\bphone sure\b"
)
ITS_NUMBER = regex(
    r"\b(?:this|same|that) (?:numbers?|phone)\b|\b(?:calling|called|ringing|phoning|speaking) (?:you )?(?:from|on)\b"
)
_NUMBER_TOO = regex(  # a yes to the name, and to the number before it was asked about: "yes, the number's fine"
    r"\b(?:the|my|that|this|it) (?:\w+ )?(?:numbers?|phone|cell|mobile)(?: is| should be"
    r"| will be)? (?:\w+ )?(?:good|fine|right|best"
    r"|ok|okay|correct|works|great|perfect|the one|too|as well)\b|\b(?:best|right|correct) number\b|\bmy (?:cell"
    r"|mobile)\b"
    r"|\b(?:call|reach|ring|get|text) me (?:back )?(?:here|on this|at this|on it|on that)\b"
)
_BEGINS_YES = regex(r"(?:yes|yeah|yep|yup|sure|of course|correct|right)\b(?!.*\b(?:instead|rather|no)\b)")
_OTHER_NUMBER = regex(
    r"\b(?:another|different|other|better|wifes|husbands|moms|dads|daughters|sons|work|office|cell|mobile|home"
    r"|land ?line) "
    r"(?:\w+ )?(?:number|phone|one|instead)\b|\bmy (?:cell|mobile|land ?line|home phone|work phone|work|office)\b"
    r"|\bnot this (?:number|one)\b"
)
_WITHHELD = regex(
    r"\b(?:rather not|prefer not|dont want to (?:say|give)|anonymous|none of your|no name|dont have (?:one|a phone))\b"
)
_REFUSAL = regex(r"^\W*(?:no|nope|nah|not quite|it's not \S+|yes|yeah)\b[\s,.]*", re.IGNORECASE)


class ContactTaking(Core):
    """The part of the dialogue that fills a `Contact`; what comes after it is `next_slot`."""

    @property
    @abstractmethod
    def contact(self) -> Contact:
        """The one in the making."""

    @property
    def checks_contact(self) -> bool:
        """Is each value read back by itself? Else the read-back of everything shows it."""
        return True

    @abstractmethod
    def next_slot(self) -> None:
        """Ask for what is missing; at last read it all back."""

    @abstractmethod
    def ask_again(self) -> None:
        """The open question once more, after something else."""

    @abstractmethod
    def asks_something(self, heard: Heard) -> bool:
        """Is it a question?"""

    @abstractmethod
    def drop(self) -> None:
        """The caller wants none of it."""

    def without_name(self) -> None:
        """No name could be had."""
        self.contact.name_done = True
        self.next_slot()

    def without_number(self) -> None:
        """No number could be had."""
        self.say(self.lines.number_left_out)
        self.phone_settled("")

    def is_no_name(self, name: str) -> bool:
        """A name that cannot be the caller's: the pet's, said once more."""
        return False

    def is_last(self, _part: str) -> bool:
        """Is all but this known? Then it is read back with the rest."""
        return False

    # -- the name ----------------------------------------------------------------------------------------------

    def on_name(self, heard: Heard) -> None:
        number = isinstance(capture.phone_from_words(heard.text, self.country), Phone)
        if _WITHHELD.search(heard.plain):
            self.without_name()
        elif yes_or_no(heard.text) is False and not number and len(content(heard.words)) <= _BARE_NO:
            self.drop()
        elif (name := name_from_words(heard.text, asked=True)) and not self.is_no_name(name):
            self.name_heard(name, heard)
        elif yes_or_no(heard.text) and not self.checks_contact and self.tried() == 1:
            self.ask_again()  # the yes was to what was said before the question
        elif isinstance(phone := capture.phone_from_words(heard.text, self.country), Phone):
            self.contact.phone, self.contact.phone_done = phone.e164, not self.checks_contact
            self.ask_again()  # the number came first
        elif not self.topic(heard):
            self.name_unclear()

    def name_heard(self, name: str, heard: Heard) -> None:
        """A name, and perhaps a number in the same breath."""
        contact = self.contact
        contact.name = name
        its = ITS_NUMBER if self.checks_contact else _THIS_NUMBER
        if self.request.caller and its.search(heard.plain):
            contact.phone, contact.phone_done = contact.phone or self.request.caller, True
        phone = capture.phone_from_words(heard.text, self.country)
        if isinstance(phone, Phone):
            contact.phone = phone.e164
        if self.checks_contact and not self.is_last("name"):
            self.ask("name_check", self.lines.name_check.format(name=name))
        else:
            contact.phone_done = contact.phone_done or isinstance(phone, Phone)
            self._name_settled()

    def name_unclear(self) -> None:
        self.contact.name_tries += 1
        if self.contact.name_tries >= MOST_TRIES:
            self.without_name()
        else:
            self.say(self.lines.name_again)

    def on_name_check(self, heard: Heard) -> None:
        contact = self.contact
        answer = answer_in(heard.text)
        if whole := with_surname(heard.text, contact.name):
            contact.name = whole
            self._name_settled()
            return
        its = ITS_NUMBER.search(heard.plain) is not None
        tells = _is_number(capture.phone_from_words(heard.text, self.country))
        its = its or (answer is not False and not tells and _NUMBER_TOO.search(heard.plain) is not None)
        if its and (contact.phone or self.request.caller):  # "yes, at this same number", "yes, that number's good"
            contact.phone, contact.phone_done = contact.phone or self.request.caller, True
        if answer or (contact.phone_done and _BEGINS_YES.match(heard.plain)):
            self._name_settled()
        elif _is_number(capture.phone_from_words(heard.text, self.country)):
            contact.name_done = True  # the caller has gone on to the number
            self.state.asking = "number"
            self.on_number(heard)
        elif mended := name_from_words(_REFUSAL.sub("", heard.text), asked=True):
            mended = whole_name(mended, contact.name, heard.text)
            if plain(mended) == plain(contact.name):
                self._name_settled()
            else:
                self._name_mended(mended)
        elif answer is False:
            contact.name = ""
            contact.name_tries += 1
            self.ask("name", self.lines.name_wrong)
        elif not self.topic(heard):
            self.name_check_unclear()

    def _name_mended(self, name: str) -> None:
        self.contact.name = name
        self.contact.name_tries += 1
        if self.contact.name_tries > MOST_TRIES:
            self.say(self.lines.name_kept)
            self._name_settled()
        else:
            self.ask("name_check", self.lines.name_spelled.format(name=name, letters=spelled_name(name)))

    def name_check_unclear(self) -> None:
        if self.tried() == 1:
            self.unclear_yes_or_no()
        else:
            self._name_settled()

    def _name_settled(self) -> None:
        self.contact.name_done = True
        self.next_slot()

    # -- the number --------------------------------------------------------------------------------------------

    def ask_number(self) -> None:
        contact = self.contact
        if contact.phone:
            self.ask("number_check", self.number_check_line(contact.phone))
        elif self.request.caller:
            self.ask("own_number", self.lines.own_number)
        else:
            self.ask("number", self.lines.number)

    def on_own_number(self, heard: Heard) -> None:
        answer = answer_in(heard.text)
        phone = capture.phone_from_words(heard.text, self.country)
        if isinstance(phone, Phone) or (phone and phone.local):
            self.heard_phone(phone)
        elif answer or (answer is None and _THIS_NUMBER.search(heard.plain)):
            self.phone_settled(self.request.caller)
        elif _OTHER_NUMBER.search(heard.plain):
            self.ask("number", self.lines.number_other)
        elif answer is None and _BEGINS_YES.match(heard.plain) and not self.asks_something(heard):
            self.phone_settled(self.request.caller)  # "yes, call me, not her"
        elif answer is False:
            self.ask("number", self.lines.number_other)
        elif not self.topic(heard):
            self.own_number_unclear(heard)

    def own_number_unclear(self, heard: Heard) -> None:
        if self.tried() == 1:
            self.say(self.lines.own_number_again)
        else:
            self.say(self.lines.own_number_used)
            self.phone_settled(self.request.caller)

    def on_number(self, heard: Heard) -> None:
        phone = capture.phone_from_words(heard.text, self.country)
        few = isinstance(phone, PartOfPhone) and len(phone.digits) < _GROUP
        if few and any(map(is_question, parts_of(heard.said))) and self.topic(heard):
            return  # "do you see eighteen year olds still"
        if phone is None and (mended := mended_name(heard.text, self.contact.name)):
            self.contact.name = mended  # "it's Walsh, W A L S H, by the way"
            self.ask_again()
        elif phone is not None:
            if isinstance(phone, PartOfPhone) and self.contact.digits:
                before, phone = self.contact.digits, self._joined(self.contact.digits, phone)
                if isinstance(phone, PartOfPhone) and len(before + phone.digits) < _WHOLE and len(before) <= _GROUP:
                    self.contact.digits = before + phone.digits  # "two one two" - "five five five" - and more
                    self.ask("number", self.lines.number_rest)
                    return
            self.heard_phone(phone)
        elif _THIS_NUMBER.search(heard.plain):
            if self.request.caller:
                self.phone_settled(self.request.caller)
            else:
                self.number_unclear()
        elif _WITHHELD.search(heard.plain) or yes_or_no(heard.text) is False:
            self.without_number()
        elif not self.topic(heard):
            self.number_unclear()

    def heard_phone(self, phone: capture.HeardPhone | None) -> None:
        """A whole number is read back; for a part the rest is asked for."""
        contact = self.contact
        if isinstance(phone, Phone):
            contact.phone, contact.digits = phone.e164, ""
            if self.checks_contact and not self.is_last("number"):
                self.ask("number_check", self.number_check_line(phone.e164))
            else:
                self.phone_settled(phone.e164)
        elif (
            phone
            and not contact.digits
            and contact.number_tries < MOST_TRIES
            and (phone.local or len(phone.digits) <= 6)
        ):
            contact.digits = phone.digits
            contact.number_tries += 1
            self.ask("number", self.lines.number_code if phone.local else self.lines.number_rest)
        else:
            contact.digits = ""
            self.state.asking = "number"
            self.number_unclear()

    def number_unclear(self) -> None:
        self.contact.number_tries += 1
        if self.contact.number_tries < MOST_TRIES:
            self.say(self.lines.number_again_text if self.request.by_text else self.lines.number_again)
        else:
            self.number_not_had()

    def number_not_had(self) -> None:
        """Asked twice: the number of this call, or none."""
        if self.request.caller:
            self.say(self.lines.own_number_used)
            self.phone_settled(self.request.caller)
        else:
            self.without_number()

    def on_number_check(self, heard: Heard) -> None:
        contact = self.contact
        answer = answer_in(heard.text)
        mended = capture.corrected_phone(contact.phone, heard.text, self.country)
        if answer or (isinstance(mended, Phone) and mended.e164 == contact.phone):
            self.phone_settled(contact.phone)
        elif isinstance(mended, Phone):
            contact.phone = mended.e164
            self.ask("number_check", self.number_check_line(mended.e164))
        elif answer is False or mended is not None:
            contact.phone = contact.digits = ""
            self.state.asking = "number"
            self.number_unclear()
        elif not self.topic(heard):
            self.number_check_unclear(heard)

    def number_check_unclear(self, heard: Heard) -> None:
        if self.tried() == 1:
            self.unclear_yes_or_no()
        else:
            self.phone_settled(self.contact.phone)

    def phone_settled(self, e164: str) -> None:
        self.contact.phone, self.contact.phone_done = e164, True
        self.next_slot()

    def _joined(self, before: str, part: PartOfPhone) -> capture.HeardPhone:
        """An area code that was left out stands first; else the digits go on."""
        left_out = len(part.digits) < len(before)  # "five five five, oh one nine nine" - "two one two"
        for digits in (part.digits + before, before + part.digits)[:: 1 if left_out else -1]:
            whole = capture.phone_from_keys(digits, self.country)
            if isinstance(whole, Phone):
                return whole
        return part

    def number_check_line(self, e164: str) -> str:
        return self.lines.number_check.format(number=self.number_words(e164))

    def number_words(self, e164: str) -> str:
        return phone_text(e164) if self.request.by_text else phone_words(e164, self.language)


def _is_number(phone: capture.HeardPhone | None) -> bool:
    """A number, or a part of one that is nothing else."""
    return isinstance(phone, Phone) or (phone is not None and len(phone.digits) >= _AREA)
