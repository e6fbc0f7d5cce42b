"""What a service asks for besides time and name: taken, put right, read back; left out where it cannot be had. Pure.

Whatever else a turn tells in place of the answer (a name, a number) is noted, and the field is asked for once more.
Twice is all: then it stays empty, and the booking goes on.
"""

import re
from datetime import date
from typing import Final

from receptionist.conversation import builtin_forms, capture
from receptionist.conversation.answers_put_right import answer_put_right
from receptionist.conversation.builtin_ailments import is_trouble, trouble_in
from receptionist.conversation.builtin_answers import answer_in, counts_things, shape_of
from receptionist.conversation.builtin_booking_confirm import ConfirmingBookings
from receptionist.conversation.builtin_field_words import (
    ASKS_WHOSE,
    BARE,
    BREEDS,
    INSURANCE,
    INSURERS,
    IS_OTHER,
    ITS,
    KIND_OF,
    MY_NAME,
    MYSELF,
    NAMED_THINGS,
    NAMING,
    SKIP,
    TAKES_BACK,
    YES_NO,
    beside_contact,
    is_remark,
    tells_after,
    tells_beside_skip,
)
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_trades import SPEAKS_OF
from receptionist.conversation.builtin_vehicles import whole_vehicle
from receptionist.conversation.builtin_whom import PETS, own_name
from receptionist.conversation.capture import Phone, is_bare, yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_at_end, only_name, spells_name
from receptionist.conversation.common_words import COMMON
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.history import ModelRequest
from receptionist.conversation.names_beside import name_among
from receptionist.conversation.patterns import regex
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.values.emails import email_from_turns
from receptionist.conversation.values.plates import any_plate
from receptionist.conversation.values.postcodes import spelled_out
from receptionist.conversation.when import when_from_words
from receptionist.conversation.why_asked import asks_why
from receptionist.conversation.words import Heard, plain

_LONGEST_ANSWER: Final = 300
_READ_BACK: Final = ("address", "postcode", "birth")
_TELLTALE: Final = ("vehicle", "email", "address", "plate")  # nothing else looks like them
_OF_AN_HOUR = regex(r"\b(?:times?|hours?|when|long|many|age|old)\b", re.IGNORECASE)
_ASKS_SINCE = regex(r"\b(?:when|how long|since)\b")
_SINCE = regex(r"\b(?:since|ago|last|yesterday|started|began|came on|happened)\b")
_BESIDE_BIRTH = 5  # words
_NO_NAMES_END: Final = regex(r"\w{3}(?:ly|ing|ache|itis|tion|ment|ness|wards?)$")  # "mostly climbing"
_MOST_HEARD = 2  # turns that are put together for one value


_MOVES_IT = regex(  # where the date of something else is asked for: of the appointment after all
    r"\b(?:(?:can|could|may|might|shall|lets) (?:we|i|you|it)|instead|move|come in|appointment|how about"
    r"|what about|rather"
    r"|better|make it|book me)\b"
)


class AskingFields(ConfirmingBookings):
    """The part of the dialogue that asks for a service's own fields."""

    def __init__(self, request: ModelRequest) -> None:
        super().__init__(request)
        self.mended_fields: list[str] = []  # in this turn: they are read back, whatever they are

    @staticmethod
    def _is_name(item: str) -> bool:
        return "name" in plain(item).split()

    def _open_item(self) -> str:
        booking = self.booking
        return next((one for one in booking.ask if one not in booking.answers), "")

    def _value(self, item: str, heard: Heard) -> str:
        today = self.request.now.date()
        value = builtin_forms.value_in(
            item, heard.text, heard.said, today=today, country=self.country, language=self.language
        )
        if not value and builtin_forms.kind_of(item) == "email" and self.booking.heard:
            value = email_from_turns([*self.booking.heard, heard.said], self.language) or ""
        if not value and builtin_forms.kind_of(item) == "plate" and self.state.asking == "extra":
            value = any_plate(heard.text) if item == self._open_item() else ""
        if not value and builtin_forms.kind_of(item) == "birth" and (born := self.birth_in_parts(heard)):
            value = f"{born:%Y-%m-%d}"
        return value

    def birth_in_parts(self, heard: Heard) -> date | None:
        """ "May fifth" - "1982"."""
        before = self.booking.heard[-1] if self.booking.heard else ""
        today, country = self.request.now.date(), self.country
        if not before:
            return None
        return birth_date_from_words(f"{before} {heard.text}", today, country) or birth_date_from_words(
            f"{heard.text} {before}", today, country
        )

    def answers_field(self, heard: Heard) -> bool:
        """Is it a value of the kind that was asked for? A birthday is no day to come in."""
        if self.state.asking == "birth":
            born = birth_date_from_words(heard.text, self.request.now.date(), self.country)
            return (born or self.birth_in_parts(heard)) is not None
        item = self._open_item()
        kind = builtin_forms.kind_of(item)
        if shape_of(item) == "age":
            return bool(answer_in(item, heard.text, asked=True))
        if shape_of(item) == "date" and not kind:
            return bool(answer_in(item, heard.text, asked=True)) and not _MOVES_IT.search(heard.plain)
        since = not kind and _ASKS_SINCE.search(plain(item)) and _SINCE.search(heard.plain)
        if since or counts_things(item, heard.text):
            return not _MOVES_IT.search(heard.plain) and not self.retimes(heard)
        return bool(kind) and not (kind == "address" and self.retimes(heard)) and bool(self._value(item, heard))

    def note_fields(self, heard: Heard) -> bool:
        """ "2018 toyota camry", before it was asked for: a value of its kind can be nothing else."""
        booking, found = self.booking, False
        items = booking.ask or (self.service.ask if self.service else ())
        if self.service is None and told_in(heard.text, self.request.now.date(), self.country).address:
            items = [item for one in self.services for item in one.ask if builtin_forms.kind_of(item) == "address"]
        for item in items:
            if shape_of(item) and not booking.answers.get(item) and (value := answer_in(item, heard.text)):
                booking.answers[item], found = value, True
            if (
                builtin_forms.kind_of(item) in _TELLTALE
                and not self._is_of_kind(item, booking.answers.get(item, ""))
                and (value := self._value(item, heard))
            ):
                booking.answers[item], found = value, True
            elif booking.answers.get(item) == "" and INSURANCE.search(plain(item)) and INSURERS.search(heard.plain):
                booking.answers[item], found = heard.said[:_LONGEST_ANSWER], True
        return found

    def _is_of_kind(self, item: str, value: str) -> bool:
        """Is it answered as it should be? "Inspection" is no car."""
        told = Heard(value)
        return bool(value) and bool(self._value(item, told))

    def on_extra(self, heard: Heard) -> None:
        """Any answer will do where the field is of no kind; what tells name or number instead has gone on."""
        booking, item = self.booking, self._open_item()
        if self.has_answered or not item:
            self.next_slot()
            return
        heard = self._without_callers_name(item, heard)
        kind = builtin_forms.kind_of(item)
        phone = capture.phone_from_words(heard.text, self.country)
        value = self._value(item, heard) if kind else ""
        if value:
            self._note_value(item, whole_vehicle(value, heard.text) if kind == "vehicle" else value, heard)
        elif isinstance(phone, Phone):
            if not kind and (rest := self._beside_contact(heard)):
                self._note_answer(item, Heard(rest))
                self.next_slot()
            else:
                self._goes_on(item, heard)
        elif kind != "birth" and shape_of(item) != "date" and self._tells_birth_alone(heard):
            self._once_more(item)
        elif answer_in(item, heard.text, asked=True) and not (
            heard.text.endswith("?") or (shape_of(item) not in ("count", "age") and self.asks_something(heard))
        ):
            self._note_answer(item, heard)
            if shape_of(item) != "age" or not (self.asks_something(heard) and self.topic(heard)):
                self.next_slot()
        elif asks_why(heard):
            self._field_unclear()
        elif self.fields_put_right(heard):
            self.ask_again()
        elif SKIP.search(heard.plain):
            skips = regex(r"\b(?:skip|pass)\b").search(heard.plain) or kind
            self._settle(item, "" if skips and not tells_beside_skip(heard) else heard.said)
        elif (BARE.match(heard.plain) or (is_bare(heard) and yes_or_no(heard.text) is not None)) and (
            not YES_NO.match(item.strip()) or shape_of(item) == "choice"
        ):
            self._field_unclear()
        elif ASKS_WHOSE.search(heard.plain) and not tells_after(heard):
            self.ask_again()  # "hers or mine?"
        elif self._asks_meanwhile(heard) and self.topic(heard):
            pass
        elif name := self._persons_name(item, heard):
            self._goes_on(item, Heard(name))
        elif kind == "birth" and (self._names_whom(heard) or (self.has_told and introduced_name(heard.text))):
            self.ask_again()
        elif kind == "birth":
            self._no_such_birth(item, heard)
        elif (
            self.has_told
            and (not self._is_name(item) or (builtin_forms.is_pets(item) and MY_NAME.search(heard.plain)))
            and introduced_name(heard.text)
        ):
            self._once_more(item)
        elif self._has_gone_on(item, heard):
            self._goes_on(item, heard)
        elif self._is_owners_name(item, heard):
            booking.name, booking.name_done = only_name(heard.text), True
            self._once_more(item)
        elif TAKES_BACK.match(heard.plain) and not self._is_name(item) and self.tried() == 1:
            self.ask_again()
        elif kind == "email":
            self._part_of_value(item, heard)
        elif (is_remark(heard) and kind) or (
            builtin_forms.is_pets(item) and not own_name(heard.text) and self.tried() == 1
        ):
            self.ask_again()
        else:
            self._note_answer(item, heard)
            answer = self._name_told(item, heard) if self._is_name(item) else ""
            whose = builtin_forms.whose_name(item) if answer else ""
            myself = MYSELF.search(heard.plain) is not None
            if answer and builtin_forms.is_pets(item) and plain(answer) == plain(booking.name):
                booking.name, booking.name_done = "", False  # said once more: it is the pet's
            if whose == "comes" and not booking.for_whom and not myself:
                booking.for_whom = answer
            elif whose == "caller" or (whose and myself and not builtin_forms.is_pets(item)):
                booking.name, booking.name_done = answer, True
            self.next_slot()

    def _names_whom(self, heard: Heard) -> bool:
        """ "Leo", where the date of birth was asked for, and who comes has no name yet."""
        booking = self.booking
        name = only_name(heard.text) or (own_name(heard.text) if len(heard.words) == 1 else "")
        if not booking.relation or booking.for_whom or not name or is_bare(heard):
            return False
        booking.for_whom = name
        return True

    def _is_owners_name(self, item: str, heard: Heard) -> bool:
        """ "Jo Lind", where the pet's name was asked for: pets have no surnames. Said twice, it is the pet's."""
        name = only_name(heard.text) if builtin_forms.is_pets(item) and not self.booking.name_done else ""
        first, _, last = plain(name).partition(" ")
        return bool(last) and first in ASKED_FOR and COMMON.isdisjoint(last.split()) and last not in ASKED_FOR

    def _tells_birth_alone(self, heard: Heard) -> bool:
        """ "Twelfth of the third nineteen forty six", where something else was asked."""
        born = birth_date_from_words(heard.text, self.request.now.date(), self.country)
        told = told_in(heard.text, self.request.now.date(), self.country)
        return born is not None and told.born == born and len(told.rest.split()) <= _BESIDE_BIRTH

    def _without_callers_name(self, item: str, heard: Heard) -> Heard:
        """ "Left ankle, and it's callum reid": the answer alone, once the name was noted."""
        name, before = name_at_end(heard.text)
        own = self.booking.name_done and plain(name) == plain(self.booking.name)
        return Heard(before, said=before if heard.said == heard.text else heard.said) if name and own else heard

    def _beside_contact(self, heard: Heard) -> str:
        if self.language != "en" or self.asks_something(heard):
            return ""
        name = only_name(heard.text) or self.booking.name
        return beside_contact(heard.text, name, self.request.now.date(), self.country)

    def _asks_meanwhile(self, heard: Heard) -> bool:
        """A question of the caller's own: the file is sure of it, or it is what the turn ends with."""
        asks = heard.plain.endswith("why") or self.asks_something(heard)
        return asks and (self.sure_faq() or not tells_after(heard))

    def _note_value(self, item: str, value: str, heard: Heard) -> None:
        """A value of its kind; a mail address is read back, since nobody hears a wrong letter in it otherwise."""
        booking = self.booking
        booking.heard = []
        if builtin_forms.kind_of(item) == "email":
            booking.answers[item] = value
            self.ask("extra_check", self.lines.extra_check.format(value=value))
            return
        booking.answers[item] = value
        name = "" if booking.name_done else name_among(f"it, {heard.text}", self.definition, has_number=False)
        first = plain(name.split(" ")[0]) in ASKED_FOR or heard.text.startswith(name)
        if name and plain(name) not in plain(value) and first:
            booking.name, booking.name_done = name, True  # "curtis lamb, 612 mohawk street"
        self._note_beside(heard)
        self.next_slot()

    def _note_beside(self, heard: Heard) -> None:
        """ "seventeen pine street, it's just the faucet that drips": the trouble too."""
        booking, today = self.booking, self.request.now.date()
        told = told_in(heard.text, today, self.country)
        for other in booking.ask:
            more = trouble_in(told.rest, today, self.country) if is_trouble(other) and told.address else ""
            if more and not booking.answers.get(other):
                booking.answers[other] = more

    def on_extra_check(self, heard: Heard) -> None:
        """The mail address that was read back: right, put right, or gone on from."""
        booking = self.booking
        item = next(
            (one for one in booking.ask if builtin_forms.kind_of(one) == "email" and one in booking.answers), ""
        )
        answer = yes_or_no(heard.text)
        if answer and is_bare(heard):
            self.next_slot()
        elif self.fields_put_right(heard):
            self.ask("extra_check", self.lines.extra_check.format(value=booking.answers[item]))
        elif answer is False and is_bare(heard) and self.tried() == 1:
            booking.heard = []
            self.say(self.lines.extra_other)
        elif answer is False and is_bare(heard):
            self.next_slot()  # as it was heard: staff see it
        elif (value := self._value(item, heard)) and item:
            self._note_value(item, value, heard)
        elif not (self.asks_something(heard) and self.topic(heard)):
            self.state.asking = "name"
            self.next_slot()  # on to the next question, which the turn may have answered
            if self.state.asking == "name" and not booking.name_done:
                self.said.pop()
                self.on_name(heard)

    def asks_in_words(self) -> bool:
        item = self._open_item()
        return bool(item) and not builtin_forms.kind_of(item) and shape_of(item) == "" and not _OF_AN_HOUR.search(item)

    def answers_beside_change(self, heard: Heard) -> bool:
        item = self._open_item()
        if not item or builtin_forms.kind_of(item) or not heard.words or self.asks_something(heard):
            return False
        if is_bare(heard) and not self.yes_or_no_asked():
            return False
        self.booking.answers[item] = heard.text
        return True

    def yes_or_no_asked(self) -> bool:
        return YES_NO.match(self._open_item().strip()) is not None

    def fields_put_right(self, heard: Heard) -> bool:
        """ "no sorry, fifty birch lane": of what was answered before, whatever is asked now."""
        booking, found = self.booking, False
        if self.retimes(heard):
            return False  # "not eleven, one o'clock" is of no house
        of_time = self.is_of_time(heard)
        for item, known in booking.answers.items():
            if of_time and builtin_forms.kind_of(item) == "birth":
                continue
            new = builtin_forms.put_right(
                item, known, heard.text, heard.said,
                today=self.request.now.date(), country=self.country, language=self.language,
            )  # fmt: skip
            if new:
                booking.answers[item], found = new, True
                self.mended_fields.append(item)
                if builtin_forms.kind_of(item) == "birth":
                    booking.date_of_birth = new
        return found

    def answers_put_right(self, heard: Heard) -> bool:
        """ "It's Blüthner, not Bechstein": of an answer in the caller's own words."""
        booking, found = self.booking, False
        for item, known in booking.answers.items():
            if (
                builtin_forms.kind_of(item)
                or not known
                or plain(known) in (plain(booking.name), plain(booking.for_whom))
            ):
                continue
            if new := answer_put_right(item, known, heard.text):
                booking.answers[item], found = new[:_LONGEST_ANSWER], True
                self.mended_fields.append(item)
        return found

    def _no_such_birth(self, item: str, heard: Heard) -> None:
        """The thirty-first of June; the second time it is noted as it was said."""
        asked = when_from_words(heard.text, self.request.now, self.country)
        if self.tried() > 1:
            self._settle(item, "" if is_bare(heard) else heard.text)
            return
        self.booking.heard = [heard.text]
        dated = birth_date_from_words(f"{heard.text} 2000", self.request.now.date(), self.country)
        if dated is None and (asked.question or regex(r"\d|th\b|birth").search(heard.plain)):
            self.say(self.lines.birth_none)
        self.say(self.lines.birth_again)

    def _part_of_value(self, item: str, heard: Heard) -> None:
        """A piece of a mail address: the rest may follow."""
        booking = self.booking
        booking.heard = [*booking.heard, heard.said][-_MOST_HEARD:]
        if self.tried() == 1:
            self.say(self.lines.extra_other)
        else:
            self._settle(item, " ".join(booking.heard))

    def _has_gone_on(self, item: str, heard: Heard) -> bool:
        """Nothing but a name, where something else was asked for."""
        name = only_name(heard.text)
        if self.language != "en" and not all(word[:1].isupper() for word in heard.said.split()):
            return False
        if not name or self.booking.name_done or self._is_name(item):
            return False
        if builtin_forms.kind_of(item) or spells_name(heard.text):
            return True
        written = all(word[:1].isupper() for word in heard.said.split())
        if KIND_OF.match(plain(item)) or "breed" in plain(item).split():
            known = plain(name.split(" ")[0]) in ASKED_FOR or (written and shape_of(item) == "animal")
            return known and not BREEDS.search(heard.plain)
        if shape_of(item) not in ("", "brand", "animal") or plain(name.split(" ")[0]) in ASKED_FOR:
            return not NAMED_THINGS.search(plain(item)) or bool(shape_of(item))
        if NAMED_THINGS.search(plain(item)):
            return False
        if INSURANCE.search(plain(item)):
            return not INSURERS.search(heard.plain)
        return bool(builtin_forms.kind_of(item)) or (not NAMING.search(plain(item)) and self._tells_nothing(heard))

    def _persons_name(self, item: str, heard: Heard) -> str:
        """Who calls, of "it's Walter Zielinski" where something else was asked. Empty: no name."""
        if self.booking.name_done or self._is_name(item) or self.language != "en":
            return ""
        said = ITS.sub("", heard.text)
        name, kind, introduces = only_name(said), builtin_forms.kind_of(item), said != heard.text
        if kind == "birth" and not name:  # "sorry, dog was at the door. Grace Tindall"
            name = name_among(heard.text, self.definition, has_number=False)
        known = plain(name.split(" ")[0]) in ASKED_FOR
        if kind:
            return name if kind in ("birth", "email") or known else ""
        asks_name = NAMING.search(plain(item)) or NAMED_THINGS.search(plain(item))
        return name if introduces and not asks_name and (known or spells_name(said)) else ""

    def _tells_nothing(self, heard: Heard) -> bool:
        """Words that can only be a name."""
        written = all(word[:1].isupper() for word in heard.text.split())
        common = any(word in COMMON for word in heard.words)
        common = common or any(_NO_NAMES_END.search(word) for word in heard.words)
        return written or (not common and not any(one.search(heard.plain) for one in SPEAKS_OF.values()))

    def _goes_on(self, item: str, heard: Heard) -> None:
        """Name or number, and the field once more; the second time it stays empty."""
        booking = self.booking
        again = self.tried() == 1 and bool(builtin_forms.kind_of(item) or shape_of(item) or self._is_name(item))
        phone = capture.phone_from_words(heard.text, self.country)
        if isinstance(phone, Phone):
            booking.phone, booking.phone_done = phone.e164, True
        name = name_among(heard.text, self.definition, has_number=False) or only_name(heard.text)
        if name and booking.relation and not booking.for_whom and not regex(PETS).fullmatch(booking.relation):
            booking.for_whom = name  # whom the question was about
        if name and not booking.name_done:
            booking.name, booking.name_done = name, True
        if name and (value := answer_in(item, heard.text)):
            self._settle(item, value)  # "google pixel 7, andre cole, 617 ..."
            return
        if again:
            self.ask_again()
        else:
            self._settle(item, "")

    def _once_more(self, item: str) -> None:
        """The question again, behind something else that was told; the second time it stays open."""
        self.ask_again() if self.tried() == 1 else self._settle(item, "")

    def _settle(self, item: str, value: str) -> None:
        self.booking.answers[item], self.booking.heard = value[:_LONGEST_ANSWER], []
        self.next_slot()

    def _note_answer(self, item: str, heard: Heard) -> None:
        booking, today = self.booking, self.request.now.date()
        told = told_in(heard.text, today, self.country)
        address = told.address if builtin_forms.kind_of(item) == "address" else ""
        answer = self._name_told(item, heard) if self._is_name(item) else ""
        booking.answers[item] = (answer or address or heard.said)[:_LONGEST_ANSWER]
        booking.heard = []
        if address:
            self._note_beside(heard)

    @staticmethod
    def _name_told(item: str, heard: Heard) -> str:
        """In "the other party is carl jessup" it stands behind who it is."""
        other = IS_OTHER.search(heard.text) if builtin_forms.whose_name(item) == "other" else None
        return (only_name(other["name"]) if other else "") or own_name(heard.text)

    def _field_unclear(self) -> None:
        if self.tried() == 1:
            self.say(self.lines.extra_again)
        else:
            self._settle(self._open_item(), "")

    def read_fields(self) -> None:
        """The values that a wrong number would spoil, as part of the read-back."""
        for item, value in self.booking.answers.items():
            kind = builtin_forms.kind_of(item)
            if not value or (kind not in _READ_BACK and item not in self.mended_fields):
                continue
            if kind == "birth" and value == self.booking.date_of_birth:
                continue  # it is read back as that already
            name = regex(r"^(?:the|your|su|la|el)\s+", re.IGNORECASE).sub("", item.strip())
            name = regex(r"(?<=\baddress)\b.*").sub("", name)  # "the address we should come to"
            born = birth_date_from_words(value, self.request.now.date(), self.country) if kind == "birth" else None
            told = self.birth_words(born) if born else value
            if kind == "postcode" and not self.request.by_text:
                told = spelled_out(value)
            self.say(self.lines.extra_read.format(item=name[:1].upper() + name[1:], value=told))
