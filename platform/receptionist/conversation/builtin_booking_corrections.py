"""What was settled of an appointment and is put right: on the way, or as it is read back. Pure."""

import re
from abc import abstractmethod
from datetime import date, datetime

from receptionist.conversation import builtin_forms, capture
from receptionist.conversation.builtin_booking_times import ChoosingTimes
from receptionist.conversation.builtin_correction_words import (
    BEFORE_THAT,
    BY_ONE,
    DAY_ALONE,
    FOR_HIM,
    FOR_THAT_ONE,
    JUST_NOW,
    NEARLY,
    NOT_THAT,
    OF_BIRTH,
    OF_MOMENT,
    OF_NUMBER,
    OF_SELF,
    OF_TIME,
    PROPOSES,
    WEEKDAY,
    WITH_MINUTES,
    without_answer,
)
from receptionist.conversation.builtin_days_told import tells_why
from receptionist.conversation.builtin_made import possible_then
from receptionist.conversation.builtin_numbers_told import ends_of_numbers
from receptionist.conversation.builtin_other_times import asks_later, other_times
from receptionist.conversation.builtin_services import has_tables, named_outright, party_size, service_named
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_time_beside import change_beside
from receptionist.conversation.builtin_time_conflicts import insists, is_conflict, takes_time_back
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_wanted import (
    approves_time,
    changes_time,
    hour_alone,
    is_bare_hour,
    puts_time_right,
)
from receptionist.conversation.builtin_whom import is_first_name, named_of, practitioner_named, whom_of
from receptionist.conversation.capture import PartOfPhone, Phone, yes_or_no
from receptionist.conversation.capture_names import (
    introduced_name,
    is_written_name,
    name_from_words,
    only_name,
    spells_name,
    written_name,
)
from receptionist.conversation.capture_spelling import without_spelled
from receptionist.conversation.dates import MONTHS, normalised
from receptionist.conversation.mended_names import mended_name, whole_name
from receptionist.conversation.patterns import regex
from receptionist.conversation.speakable import time_words
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.when import When
from receptionist.conversation.words import Heard, alike, plain


class CorrectingBookings(ChoosingTimes):
    """The part of the dialogue that changes one part of a `Booking` and leaves the others."""

    @abstractmethod
    def read_back(self) -> None:
        """The whole of it once more, and whether it shall be done."""

    @abstractmethod
    def fields_put_right(self, heard: Heard) -> bool:
        """Is a field put right that was answered before?"""

    @abstractmethod
    def answers_put_right(self, heard: Heard) -> bool:
        """Is an answer put right that was given in the caller's own words?"""

    def _show_again(self) -> None:
        """The read-back with what was put right in it, or the question that stands."""
        if self.state.asking in ("confirm", "revise"):
            self.read_back()
        else:
            self.ask_again()

    def changed_on_the_way(self, heard: Heard) -> bool:
        """Another day or time, or somebody else, while name, number or anything else is asked for."""
        if not self.books or self.booking.chosen is None or self.booking.goal not in ("book", "move"):
            return False
        if self.asks_of_file(heard):
            return False
        heard = Heard(BEFORE_THAT.sub("", heard.text), said=heard.said)  # "can I make it three o'clock first"
        if self._retimes_beside_number(heard) or self._retimes_beside_answer(heard):
            return True
        if self.state.asking == "name" and is_written_name(heard.text):
            return False  # "Harriet Noon"
        if self.state.asking in ("name", "whom"):
            heard = Heard(JUST_NOW.sub("", without_spelled(heard.text)), said=heard.said)  # "it's Whitfield now"
        named = practitioner_named(heard.text, self.definition)
        if self.state.asking == "name" and not insists(heard.text) and " with " not in f" {heard.plain} ":
            named = ""  # a name that sounds like a practitioner's
        if self.state.asking == "extra" and self.yes_or_no_asked() and not insists(heard.text):
            named = ""  # "we did, yeah, with Luis": the answer
        other = named and named != self.booking.chosen.practitioner
        if self.has_mended and self.state.asking not in ("confirm", "name"):
            self.ask_number() if self.state.asking in ("own_number", "number") else self.ask_again()
            return True
        if (
            self.booking.goal == "book"
            and builtin_forms.puts_right(heard.said)
            and (self.fields_put_right(heard) or self.answers_put_right(heard))
        ):
            self.ask_again()
            return True
        if self.booking.goal == "book" and builtin_forms.puts_right(heard.said) and self._corrected_birth(heard):
            return True
        retimed = changes_time(heard.text) or (insists(heard.text) and self.timed(heard)) or self.retimes(heard)
        retimed = retimed or (self.state.asking == "name" and is_bare_hour(heard.text))
        asks_hour = bool(hour_alone(heard.text)) and possible_then(heard) is not None  # "oh, would four be possible"
        retimed = retimed or (self.state.asking != "extra" and self._takes_chosen_back(heard))
        why = tells_why(heard.text) and self.timed(heard) and self.fits_chosen(heard) == []
        retimed = retimed or asks_hour or asks_later(heard.plain) or why
        retimed = retimed or (self.state.asking in ("name", "own_number", "number") and self._approves_other(heard))
        if not other and not retimed and self.state.asking != "birth" and self._approves_chosen(heard):
            self.ask_again()
            return True
        if not retimed and not other and not self._other_party(heard) and not self.names_other_service(heard):
            return False
        if self.state.asking == "extra" and self._hour_for_an_answer(heard):
            return self._corrected_booking(heard)
        later = asks_later(heard.plain) and self.asks_something(heard)  # "could it be later in the day"
        proposes = insists(heard.text) or PROPOSES.search(heard.plain) or later
        if self.state.asking == "extra" and not other and not proposes and not asks_hour and not why:
            return self.retimes(heard) and self._corrected_booking(heard, named=named)
        return self._corrected_booking(heard, named=named)

    def _retimes_beside_number(self, heard: Heard) -> bool:
        """ "Oh seven seven double oh ..., but can we do half ten": the number, and another time."""
        told = told_in(heard.text, self.request.now.date(), self.country)
        rest = Heard(told.rest)
        if not told.phone or self.booking.goal != "book" or not insists(told.rest) or not self.timed(rest):
            return False
        self.booking.phone, self.booking.phone_done = told.phone, True
        return self._corrected_booking(rest)

    def _retimes_beside_answer(self, heard: Heard) -> bool:
        """ "Margery Blunt. would three be possible", "heel pain, and could we do three": an answer, another time."""
        parts = change_beside(heard.text) if self.state.asking in ("name", "extra") else None
        if parts is None or self.timed(Heard(parts[0])) or not self.timed(Heard(parts[1])):
            return False
        if insists(parts[0]) or is_conflict(parts[0]):
            return False  # "hang on, I have a meeting then, can we do friday"
        if self.state.asking == "extra" and not self.answers_beside_change(Heard(parts[0])):
            return False
        if self.state.asking == "name" and (name := only_name(parts[0])):
            self.booking.name, self.booking.name_done = name, True
        elif self.state.asking == "name":
            return False
        return self._corrected_booking(Heard(parts[1]))

    def _hour_for_an_answer(self, heard: Heard) -> bool:
        """ "Three thirty", of what the service asks: no answer to it, but another time than was chosen."""
        return self.asks_in_words() and (
            self._approves_other(heard)
            or (is_bare_hour(heard.text) and WITH_MINUTES.search(normalised(heard.text)) is not None)
        )

    @abstractmethod
    def asks_in_words(self) -> bool:
        """Is something asked for that no number answers?"""

    @abstractmethod
    def answers_beside_change(self, heard: Heard) -> bool:
        """Is it an answer to what the service asks? Then it is noted."""

    def _approves_other(self, heard: Heard) -> bool:
        """ "Half five's spot on", where five was chosen."""
        chosen = self.booking.chosen
        if chosen is None or not approves_time(heard.text):
            return False
        words = self.of_days_spoken_of(self.wish_words(heard.text))
        return choose(words, [chosen], 1, self.request.now, self.country) == []

    def _takes_chosen_back(self, heard: Heard) -> bool:
        """ "Oh wait, I can't do Thursday", of the thursday that was chosen."""
        chosen = self.booking.chosen
        if chosen is None or yes_or_no(heard.text) or not takes_time_back(heard.text):
            return False
        text = self.of_days_spoken_of(heard.text)
        return choose(text, [chosen], 1, self.request.now, self.country) == [0]

    def changes_service_beside(self, heard: Heard) -> bool:
        """ "Jeep Wrangler. ah, you know what, make it an interior detail instead": what was asked for, and another
        service at the same time."""
        booking = self.booking
        if booking.goal == "book" and self.younger(heard) and self.state.asking == "extra":
            return self.changes_service(heard)  # "he's seven", where that is not what was asked
        if booking.goal != "book" or booking.chosen is None or not insists(heard.text):
            return False
        if not self.names_other_service(heard) or not (self.answers_field(heard) and self.note_fields(heard)):
            return False
        return self.changes_service(heard)

    @abstractmethod
    def answers_field(self, heard: Heard) -> bool:
        """Is it a value of the kind that was asked for?"""

    @abstractmethod
    def note_fields(self, heard: Heard) -> bool:
        """Is a field told, whatever was asked?"""

    @abstractmethod
    def yes_or_no_asked(self) -> bool:
        """Is it asked whether something is so?"""

    def _approves_chosen(self, heard: Heard) -> bool:
        """ "Eleven's grand", of the time that was said to be free, before the question is answered."""
        chosen = self.booking.chosen
        if chosen is None or not approves_time(heard.text):
            return False
        return choose(
            self.of_days_spoken_of(self.wish_words(heard.text)), [chosen], 1, self.request.now, self.country
        ) == [0]

    def fits_chosen(self, heard: Heard) -> list[int] | None:
        """[0]: the time that was chosen; []: another one; None: no time."""
        chosen = [self.booking.chosen] if self.booking.chosen else []
        text = without_answer(self.of_days_spoken_of(self.wish_words(heard.text)))
        return choose(text, chosen, 1, self.request.now, self.country)

    def retimes(self, heard: Heard) -> bool:
        """ "no hang on, one o'clock", "one, not eleven": another time than was chosen, and nothing else."""
        chosen = self.booking.chosen
        if chosen is None or self.state.asking == "birth" or not puts_time_right(heard.text):
            return False
        of_number = self.state.asking in ("own_number", "number", "number_check")
        if of_number and (self._swaps_digits(heard) or not OF_TIME.search(heard.plain)):
            return False
        return self.fits_chosen(heard) == []

    def is_of_time(self, heard: Heard) -> bool:
        """ "Not quite, make it friday at ten", "no, half ten": of the time that was chosen, and of nothing else."""
        if OF_SELF.search(heard.plain):
            return False
        words = normalised(heard.text)
        hour = hour_alone(without_answer(heard.text)) and not regex(r"\d{3}").search(words)
        dated = DAY_ALONE.search(words) and self.state.asking in ("confirm", "revise")  # "no, the sixteenth"
        return bool(hour or dated) or self.retimes(heard) or WEEKDAY.search(heard.plain) is not None

    def names_other_service(self, heard: Heard) -> bool:
        """ "actually I'd rather do an eye exam first"."""
        if self.younger(heard) or self.instead_of_it(heard):
            return True
        service = service_named(heard, self.services) if insists(heard.text) else None
        return service is not None and service.name != self.booking.service and named_outright(heard, self.services)

    def _other_party(self, heard: Heard) -> bool:
        """ "it's only two of us": another table."""
        return has_tables(self.services) and party_size(heard) > 0

    def _corrected_booking(self, heard: Heard, *, named: str | None = None) -> bool:
        """A part that is put right outright: only that part changes. `named`: the practitioner, where that is known."""
        booking, said = self.booking, set(heard.words)
        if booking.goal == "book" and self._is_for_another(heard):
            return True
        if booking.goal == "book" and self.answers_put_right(heard):
            self._show_again()
            return True
        if booking.goal == "book" and (self._corrected_birth(heard) or self._corrected_contact(heard, said)):
            return True
        if booking.goal == "book" and self.fields_put_right(heard):
            self._show_again()
            return True
        if self.changes_service(heard):
            return True
        if named is None:
            named = practitioner_named(heard.text, self.definition)
        if named and booking.chosen and named != booking.chosen.practitioner:
            self.with_practitioner(named, heard)
            return True
        if booking.goal == "book" and self._corrected_whom(heard):
            return True
        if booking.chosen is None:
            return False
        if takes_time_back(heard.text):
            self.ask("when", self.lines.when_else)
            return True
        offers = [booking.chosen]
        fits = self.fits_chosen(heard)
        if fits == []:
            return self.other_times(heard, fits)
        other = other_times(heard.text, offers, 1, When())
        if other:
            self.search(other)
            return True
        if booking.goal == "book" and whom_of(heard.text) is not None and self.note_whom(heard.text):
            self.read_back()
            return True
        return False

    def _corrected_birth(self, heard: Heard) -> bool:
        """ "no, nineteen eighty-one": of a date of birth that was read back."""
        booking = self.booking
        if OF_MOMENT.search(heard.plain) and not OF_BIRTH.search(normalised(heard.text)):
            return False  # "make it eleven", "better at ten": the time
        births = [item for item in booking.answers if builtin_forms.kind_of(item) == "birth"]
        known = booking.date_of_birth or (booking.answers[births[0]] if births else "")
        if not regex(r"\d{4}-\d\d-\d\d").fullmatch(known):
            return False
        today, old = self.request.now.date(), date.fromisoformat(known)
        speaks = regex(r"\bborn\b|\bbirth").search(heard.plain)
        if self.is_of_time(heard):
            return False
        heard = Heard(NOT_THAT.sub("", heard.text), said=heard.said)  # "march twelfth, not tenth"
        born = birth_date_from_words(heard.text, today, self.country)
        if born is None and speaks and not set(MONTHS).isdisjoint(heard.words):  # "I was born on march twelfth"
            born = birth_date_from_words(f"{without_answer(heard.text)} {old.year}", today, self.country)
        born = born or birth_date_from_words(f"{old:%B %d} {without_answer(heard.text)}", today, self.country)
        at_once = self.state.asking in ("extra", "name") and builtin_forms.puts_right(heard.said)  # "sorry, may sixth"
        if born is None and (speaks or (at_once and not OF_TIME.search(heard.plain))):  # "my birthday is may third"
            born = birth_date_from_words(f"{without_answer(heard.text)} {old.year}", today, self.country)
        if born is None and self.state.asking in ("confirm", "revise"):
            born = self._birth_nearly(heard, old)
        if born is None and speaks and self.state.asking in ("confirm", "revise"):  # "the birthday's wrong"
            booking.date_of_birth, booking.birth_done, booking.heard = "", False, [str(old.year)]
            booking.answers = {item: value for item, value in booking.answers.items() if item not in births}
            self.next_slot()
            return True
        if born is None or f"{born:%Y-%m-%d}" == known:
            return False
        booking.date_of_birth = f"{born:%Y-%m-%d}"
        booking.answers |= dict.fromkeys(births, booking.date_of_birth)
        self._show_again()
        return True

    def _birth_nearly(self, heard: Heard, old: date) -> date | None:
        """ "No, it's the third of March", of the third of May: a day without a weekday or an hour that shares something
        with the birthday, and nothing with the day of the appointment."""
        if not builtin_forms.puts_right(heard.said) or self.booking.chosen is None or OF_TIME.search(heard.plain):
            return None
        day = datetime.fromisoformat(self.booking.chosen.start)
        born = birth_date_from_words(f"{without_answer(heard.text)} {old.year}", self.request.now.date(), self.country)
        if born is None or born.month == day.month or born.day == day.day:
            return None
        return born if born.day == old.day or born.month == old.month else None

    def _corrected_contact(self, heard: Heard, said: set[str]) -> bool:
        booking = self.booking
        if told_in(heard.text, self.request.now.date(), self.country).address:
            return False  # "it's 5112 North Clark Street" is no end of a number
        heard = Heard(BY_ONE.sub(" ", heard.text), said=heard.said)
        told = told_in(heard.text, self.request.now.date(), self.country).phone
        whole = Phone(told) if told else capture.phone_from_words(heard.text, self.country)
        swaps = self._swaps_digits(heard)
        born = birth_date_from_words(heard.text, self.request.now.date(), self.country)  # no end of a number
        part = isinstance(whole, PartOfPhone) and len(whole.digits) >= OF_NUMBER and not (born or self.timed(heard))
        ends = any(match["digits"] for match in ends_of_numbers(heard.text)) and not self.timed(heard)
        about = (
            swaps or part or ends or bool(said & {"number", "phone", "digit", "digits", "ends", "end", "last", "area"})
        )
        said_end = f"the end is {heard.text}" if ends else heard.text
        phone = capture.corrected_phone(booking.phone, said_end, self.country) if about and not told else whole
        renumbered = isinstance(phone, Phone) and phone.e164 != booking.phone
        if isinstance(phone, Phone) and renumbered:
            booking.phone = phone.e164
            if not mended_name(heard.text, booking.name):  # "it's Rose, and the number ends in 0134"
                self.read_back()
                return True
        if (
            swaps
            and not renumbered
            and regex(r"(?:no )?\w+ not \w+").fullmatch(heard.plain)
            and not whom_of(heard.text)
        ):
            booking.phone_done = False  # a digit that stands in it more than once, or not at all
            self.ask("number", self.lines.number_again_text if self.request.by_text else self.lines.number_again)
            return True
        if self.is_of_time(heard):
            return False  # "make it eleven, not ten" is no name
        name = introduced_name(heard.text)
        if not name and "name" in said:
            name = name_from_words(heard.text, asked=False) or ""
        name = name or mended_name(heard.text, booking.name)
        name = whole_name(name, booking.name, heard.text) if name else ""
        if name and self._is_of_whom(name):
            booking.answers |= {item: name for item, was in booking.answers.items() if was == booking.for_whom}
            booking.for_whom = name
            self.read_back()
            return True
        if name and plain(name) == plain(booking.name) and spells_name(heard.text):
            self.read_back()  # "it's Jon without an H", as it was heard
            return True
        if name and plain(name) != plain(booking.name):
            if plain(booking.for_whom) == plain(booking.name):
                booking.for_whom = name
            booking.name = name
            self.read_back()
            return True
        return False

    def _is_of_whom(self, name: str) -> bool:
        """ "It's Tillie with an I E", of Tilly, for whom Fran Lister books."""
        booking, first = self.booking, plain(self.booking.name).split(" ")[0]
        if not booking.for_whom or " " in f"{name}{booking.for_whom}" or plain(name) == plain(booking.for_whom):
            return False
        nearness = alike(plain(name), plain(booking.for_whom))
        return nearness >= NEARLY and nearness > alike(plain(name), first)

    def _is_for_another(self, heard: Heard) -> bool:
        """ "No wait, it's for my son, Peter": under the caller's name as before."""
        booking, whom = self.booking, whom_of(heard.text)
        if self.state.asking not in ("confirm", "revise") or booking.relation or booking.for_whom or whom is None:
            return False
        if not whom.relation or not FOR_HIM.search(heard.plain):
            return False
        self.note_whom(heard.text)
        self.next_slot()
        return True

    def _corrected_whom(self, heard: Heard) -> bool:
        """ "No, the dog's called Tex", "it's Tex, not Rex": of the one it is for."""
        booking = self.booking
        old = booking.for_whom
        if (named := FOR_THAT_ONE.search(heard.text)) and self.state.asking in ("confirm", "revise"):
            name = written_name((named["whole"] or named["name"]).split())
            if is_first_name(named["name"]) and plain(name) not in plain(booking.name):
                booking.for_whom = old if plain(name) in plain(old).split() else name
                self.read_back()
                return True
        if not old or old.startswith("the caller's") or plain(old) == plain(booking.name):
            return False
        swap = regex(rf"\b(?P<name>[^\W\d_]+),? not {re.escape(old)}\b", re.IGNORECASE).search(heard.text)
        new = named_of(heard.text) or (swap["name"].capitalize() if swap else "") or mended_name(heard.text, old)
        if not new or plain(new) == plain(old):
            return False
        booking.for_whom = new
        booking.answers |= {item: new for item, value in booking.answers.items() if plain(value) == plain(old)}
        self._show_again()
        return True

    def _swaps_digits(self, heard: Heard) -> bool:
        """ "five, not nine": of the number, unless nine is the hour that was chosen."""
        chosen, swap = self.booking.chosen, regex(r"\bnot (\w+)").search(heard.plain)
        if chosen is None or swap is None:
            return False
        if not capture.phone_from_words(swap[1], self.country):
            return False
        start = datetime.fromisoformat(chosen.start)
        hour = plain(time_words(start.time(), half_day=False)).split()[0]
        return swap[1] not in (hour, str(start.hour), str(start.hour % 12 or 12))
