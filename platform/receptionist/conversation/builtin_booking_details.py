"""What a booking needs besides service and time: answers that the service asks for, for whom, date of birth. Pure."""

import re

from receptionist.conversation import capture
from receptionist.conversation.builtin_ailments import is_trouble, trouble_in
from receptionist.conversation.builtin_booking_fields import AskingFields
from receptionist.conversation.builtin_booking_wishes import OTHER, note_whom, told_answer
from receptionist.conversation.builtin_field_words import ASKS_WHOSE, tells_after
from receptionist.conversation.builtin_forms import is_pets, kind_of, puts_right, whose_name
from receptionist.conversation.builtin_services import first_visit
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_told_early import answered_early
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.builtin_whom import (
    PETS,
    animal_of,
    is_one,
    leading_name,
    named_of,
    own_name,
)
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.capture_names import (
    introduced_name,
    is_written_name,
    name_at_end,
    name_from_words,
    only_name,
    spells_name,
)
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.judgement import LIKELIER
from receptionist.conversation.mended_names import mended_name
from receptionist.conversation.name_phrases import with_surname
from receptionist.conversation.names_beside import name_among
from receptionist.conversation.patterns import regex
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.words import Heard, plain

_FEW = 2  # words
_TWO_NAMES = regex(
    r"^\W*(?:(?:uh|um|it's|they're|their names are) )*[^\W\d_]{2,}(?:,? and |, )([^\W\d_]{2,})\W*$", re.I
)
_FOR_WHOM = regex(
    r"\b(?:for|not) (?:my|our|his|her|him|me)\b|\b(?:its|it is|this is) for \w+|\b(?:his|her) name\b|\bcalling for\b"
)
_HE_IS = regex(
    r"^\W*(?:(?:yes|yeah|ok|okay|sure|well|so|um|uh)\b\W*)*(?:he|she|his name|her name|(?:my|the) \w+(?:'s name)?)"
    r"(?:'?s| is)(?: called| named)? (?P<name>[^\W\d_][^,.;]*?)\W*$",
    re.IGNORECASE,
)
_MY_NAME = regex(
    r"\b(?:my name|mine is|mine['’]?s|i'm|i am|this is)\b(?! (?:\w+ )?(?:son|daughter|child))", re.IGNORECASE
)
_BEFORE_TIME = ("returning", "when", "slot")
_MOST_BESIDE = 3  # turns that tell something else than the name that is asked for


class BookingDetails(AskingFields):
    """The part of the dialogue that takes what callers tell of themselves, and of whom they book for."""

    def note_turn(self, heard: Heard) -> None:
        """What the turn tells by the way, whatever was asked: name, number, birthday, for whom."""
        booking, asking = self.booking, self.state.asking
        asked = self._open_item() if asking == "extra" else ""
        if booking.goal != "book" and asking in ("confirm", "slot", "when", "which"):
            return
        two = _TWO_NAMES.match(heard.text) if asking in ("whom", "extra") and self.state.wishes else None
        if two and f"my {OTHER} " in self.state.wishes[0]:  # "sam and leo"
            self.state.wishes[0] = regex(rf"my {OTHER} (\w+)").sub(rf"my \1 {two[1]}", self.state.wishes[0])
        told = told_in(heard.text, self.request.now.date(), self.country)
        by_name = (
            regex(r"\b(?:my name|mine(?:['’]?s| is)|i'?m|i am|this is)\b", re.IGNORECASE).search(heard.text) is not None
        )
        by_name = by_name or (spells_name(heard.text) and not self._is_name(self._open_item()))
        by_name = by_name or (not self._is_name(self._open_item()) and bool(name_at_end(heard.text)[0]))
        name = told.name if by_name or asking not in ("extra", "whom", "birth") else ""
        if booking.name_done and not by_name and asking in ("own_number", "number") and not told.phone:
            name = ""  # "oh and it's VSP Through ..."
        self._note_whose(heard, name)
        early = self._note_early(heard) if asking in _BEFORE_TIME and self.language == "en" else ""
        if early and not set(plain(early).split()).isdisjoint(plain(name).split()):
            name = ""  # "it's Guardian, through work": no caller is called so
        if name and asking in _BEFORE_TIME and self._is_whose_is_asked(heard):
            booking.for_whom, name = name, ""
            early = early or booking.for_whom
        if asking in ("service", "returning", "when", "slot") and not name and "," in heard.text:
            tells = told.phone or first_visit(heard) is not None
            name = only_name(heard.text) if tells and not booking.name_done else ""
        if told.phone and not name and not booking.name_done and asking not in ("name", "whom", "birth", "confirm"):
            name = name_among(heard.text, self.definition, has_number=True)
            if not name and asking in ("service", "returning", "when", "slot"):
                name = name_from_words(heard.text, asked=True) or ""
        if booking.name_done and asking not in ("confirm", "name") and puts_right(heard.said):
            mended = mended_name(heard.text, booking.name)
            self.has_mended = bool(mended)
            name = mended or name
        if asking != "confirm":
            if told.phone and asking not in ("name", "own_number", "number"):
                booking.phone, booking.phone_done = told.phone, True
            if name and asking == "whom" and booking.name_done and plain(name) != plain(booking.name):
                booking.for_whom = booking.name  # it was the child's that was told first
            if name and asking != "name":
                booking.name, booking.name_done = name, True
        known = booking.birth_done or any(kind_of(one) == "birth" and booking.answers.get(one) for one in booking.ask)
        if told.born and asking != "birth" and not (known and self.state.wishes):  # of the next one, told too early
            booking.date_of_birth, booking.birth_done = f"{told.born:%Y-%m-%d}", True
        visit = first_visit(heard) if asking != "returning" else None
        if visit is not None and booking.returning is None:
            booking.returning = visit
        whom = (_FOR_WHOM.search(heard.plain) is not None or bool(named_of(heard.text))) and asking != "confirm"
        if whom:
            note_whom(booking, heard.text, self.services)
        booking.animal = animal_of(heard.text) or booking.animal
        fields = asking not in ("extra", "extra_check", "confirm") and self.note_fields(heard)
        beside = asking == "name" and (
            vehicle_in(heard.text)
            or told.address
            or (not self.asks_something(heard) and trouble_in(told.rest, self.request.now.date(), self.country))
        )
        if asked and self.language == "en":
            self._note_others(asked, heard)
        self.has_answered = bool(asked) and bool(booking.answers.get(asked))
        self.has_told = bool(told.phone or name or told.born or whom or visit is not None or beside or fields or early)

    def _is_whose_is_asked(self, heard: Heard) -> bool:
        """ "Theo Bracken", of a visit for the caller's son: his name, which is asked for next; not "I'm Jo Bracken"."""
        booking = self.booking
        known = booking.for_whom or booking.animal or any(map(is_pets, booking.ask))
        people = bool(booking.relation) and not regex(PETS).fullmatch(booking.relation) and not known
        return people and not self._comes_to_a_thing() and not introduced_name(heard.text)

    def _comes_to_a_thing(self) -> bool:
        """The house of the caller's mother, or her car: she needs not be named. Nor who is the other party."""
        asks = self.booking.ask
        return any(kind_of(one) in ("address", "vehicle") or whose_name(one) == "other" for one in asks)

    def _note_early(self, heard: Heard) -> str:
        """What the service asks for, told before a time is chosen. Empty: nothing of it."""
        booking, items = self.booking, self.booking.ask or (self.service.ask if self.service else ())
        if booking.goal != "book" or self.timed(heard) or self.asks_something(heard):
            return ""
        told = answered_early(heard, booking, items, self.request.now.date(), self.country)
        if told is None:
            return ""
        booking.answers[told[0]] = told[1]
        booking.for_whom = booking.for_whom or (told[1] if is_pets(told[0]) else "")
        return told[1]

    def _note_others(self, asked: str, heard: Heard) -> None:
        """ "She's called Dolly, and she's a cockapoo": the breed too, though only the name was asked for."""
        booking, today = self.booking, self.request.now.date()
        for item in booking.ask:
            if item == asked or booking.answers.get(item) or is_trouble(item):
                continue
            if told := told_answer(item, booking, today, self.country, words=heard.text):
                booking.answers[item] = told
                booking.for_whom = booking.for_whom or (told if is_pets(item) else "")

    def _note_whose(self, heard: Heard, name: str) -> None:
        """ "He's Frank Duckworth and I'm Jean Duckworth": both."""
        booking = self.booking
        own, before = name_at_end(heard.text)
        other = _HE_IS.match(before) if own and own == name else None
        told = leading_name(other["name"]) if other else self._whose_alone(before) if own and own == name else ""
        if not told:
            return
        items = [item for item in booking.ask if whose_name(item) == "other" and not booking.answers.get(item)]
        if items:
            booking.answers[items[0]] = told
        else:
            booking.for_whom = told

    def _whose_alone(self, before: str) -> str:
        """The "Biscuit" of "Biscuit, and I'm Joan Airey", where the name of who comes will be asked for."""
        items = self.booking.ask or (self.service.ask if self.service else ())
        awaited = any(whose_name(item) == "comes" for item in items) and not self.booking.for_whom
        return leading_name(before) if awaited and before[:1].isupper() and len(before.split()) <= _FEW else ""

    def on_name(self, heard: Heard) -> None:
        """In another language, words without a capital are a name only where they are introduced, or are few."""
        asks = self.books and self.asks_something(heard) and self.has_faq()
        if asks and (self.language != "en" or self._asks_first(heard)) and self.topic(heard):
            return
        words = heard.said.split()
        told = (
            self.books
            and self.language != "en"
            and len(words) > _FEW
            and not any(one[:1].isupper() for one in words[1:])
        )
        if (
            told
            and not introduced_name(heard.text)
            and not capture.phone_from_words(heard.text, self.country)
            and self.tried() == 1
        ):
            self.ask_again()
        elif self.books and not name_from_words(heard.text, asked=True) and " " in (whose := self._others_name(heard)):
            self.name_heard(whose, heard)  # "put it in mum's name, Doreen Hepworth"
        elif self.books and self._leaves_it_at_whom(heard):
            self.name_heard(self.booking.for_whom, heard)
        else:
            super().on_name(heard)

    def _others_name(self, heard: Heard) -> str:
        """Of who comes: also "she's Joan Spinks", where somebody else does."""
        return named_of(heard.text) or (is_one(heard.text) if self.booking.relation else "")

    def _leaves_it_at_whom(self, heard: Heard) -> bool:
        """A number alone, or a mere yes after one, where who comes was told by the whole name: the booking is under
        it."""
        booking = self.booking
        whole = " " in booking.for_whom and not booking.for_whom.startswith("the caller's ")
        if not whole or name_from_words(heard.text, asked=True) or self.asks_something(heard):
            return False
        number = isinstance(capture.phone_from_words(heard.text, self.country), capture.Phone)
        return number or (booking.phone_done and yes_or_no(heard.text) is True and is_bare(heard))

    def _asks_first(self, heard: Heard) -> bool:
        """ "Before that, what would a new one run me if mine's cracked": a question, and nobody's name."""
        if introduced_name(heard.text) or is_written_name(heard.text) or not is_question(parts_of(heard.said)[-1]):
            return False
        return self.matches[0].score >= LIKELIER

    def is_no_name(self, name: str) -> bool:
        booking = self.state.booking
        return bool(booking and self.books and booking.animal and plain(name) == plain(booking.for_whom))

    def on_own_number(self, heard: Heard) -> None:
        """ "molly brandt, 212 ...": the whole name, where a part of it was told before."""
        name = only_name(heard.text) if self.books else ""
        if (
            name
            and " " not in self.booking.name.strip()
            and " " in name
            and told_in(heard.text, self.request.now.date(), self.country).phone
        ):
            self.booking.name = name
        super().on_own_number(heard)

    def on_number(self, heard: Heard) -> None:
        """A whole name in place of the number: it puts the one right that was told before."""
        booking, name = self.state.booking, only_name(heard.text) if self.books else ""
        if booking and self.books and (whole := with_surname(heard.text, booking.name)):
            booking.name = whole
            self.ask_again()
            return
        if (
            booking
            and self.books
            and capture.phone_from_words(heard.text, self.country) is None
            and mended_name(heard.text, booking.name)
        ):
            booking.name = mended_name(heard.text, booking.name)
            self.ask_again()
            return
        if booking and name and not capture.phone_from_words(heard.text, self.country) and not heard.text.endswith("?"):
            booking.name, booking.name_done = name, True
            self.ask_again()
        elif (
            booking
            and self.books
            and self.has_told
            and booking.name_done
            and capture.phone_from_words(heard.text, self.country) is None
            and yes_or_no(heard.text) is None
            and self.tried() == 1
        ):
            self.ask_again()  # "I'm Gloria Salas", once more or at last
        else:
            super().on_number(heard)

    def on_whom(self, heard: Heard) -> None:
        booking = self.booking
        asks = self.asks_something(heard) and not named_of(heard.text)
        if self.has_told and _MY_NAME.search(heard.text):
            before = own_name(heard.text[: own.start()]) if (own := _MY_NAME.search(heard.text)) else ""
            booking.for_whom = booking.for_whom or before or is_one(heard.text) or f"the caller's {booking.relation}"
            self.next_slot()
        elif ASKS_WHOSE.search(heard.plain) and not tells_after(heard):
            self.ask_again()  # "her name or mine?"
        elif asks and self.topic(heard):
            pass
        elif name := own_name(heard.text):
            booking.for_whom = name
            if " " in name and not booking.name_done:
                booking.name, booking.name_done = name, True  # the appointment is under it
            self.next_slot()
        elif self.has_told and self.tried() == 1:
            self.ask_again()  # "she was born in april", before her name
        elif not self.topic(heard):
            self.whom_unclear()

    def whom_unclear(self) -> None:
        last = self.request.entries[-1] if self.request.entries else None
        yes = isinstance(last, CallerSaid) and is_bare(Heard(last.text))  # nobody who means to tell the name says so
        if self.tried() == 1 and not yes:
            self.say(self.lines.whom_again)
        else:
            self.booking.for_whom = f"the caller's {self.booking.relation}"
            self.next_slot()

    def on_birth(self, heard: Heard) -> None:
        born = birth_date_from_words(heard.text, self.request.now.date(), self.country) or self.birth_in_parts(heard)
        if born:
            self.booking.heard = []
            self.booking.date_of_birth, self.booking.birth_done = f"{born:%Y-%m-%d}", True
            self.next_slot()
        elif ASKS_WHOSE.search(heard.plain):
            self.ask_again()
        elif not self.topic(heard):
            self.booking.heard = [heard.text]
            self.birth_unclear()

    def birth_unclear(self) -> None:
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.birth_again)
        elif tried == 2 and not self.request.by_text:
            self.say(self.lines.birth_keys)
        else:
            self.give_up(self.lines.book_needs)

    def name_unclear(self) -> None:
        if (
            self.books and self.has_told and self.tried() <= _MOST_BESIDE
        ):  # a birthday, say: the name is asked for as before
            self.ask_again()
        else:
            super().name_unclear()
