"""What a caller comes for, out of what was said; asked where it is not known. Pure."""

from collections.abc import Sequence

from receptionist.conversation import intents
from receptionist.conversation.ailing import fit_for
from receptionist.conversation.both_in_one import of_both
from receptionist.conversation.builtin_ailments import is_trouble, trouble_in
from receptionist.conversation.builtin_booking_details import BookingDetails
from receptionist.conversation.builtin_goals import one_more
from receptionist.conversation.builtin_services import first_visit, named_outright, service_named, services_named
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_times import choose_named
from receptionist.conversation.builtin_troubles import general_for
from receptionist.conversation.builtin_unknown import thing_named, thing_wanted
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.capture_names import only_name
from receptionist.conversation.courtesies import only_thanks, takes_leave
from receptionist.conversation.giving_up import gives_up
from receptionist.conversation.glossing import heard_in
from receptionist.conversation.history import AgentSaid, CallerSaid
from receptionist.conversation.intents import Intent
from receptionist.conversation.kinds.fields import care_elsewhere
from receptionist.conversation.kinds_of_service import for_anything, letters_told, meant_by_reason, most_told
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_ties import by_deed_alone, for_children
from receptionist.conversation.service_words import own_words, said_words, spread_of
from receptionist.conversation.speakable import list_words, number_words
from receptionist.conversation.words import CLAUSES, Heard, content, plain
from receptionist.practice.definition import Service

_NEWCOMERS = regex(r"\bnew (?:patients?|clients?|members?|customers?|pets?|students?)\b")
_USUAL = regex(r"\b(?:usual|regular|as always|next session|another session|same as|follow ?up)\b")
_LIKE_BEFORE = regex(r"\b(?:too|as well|another|also|same|one|my (?:other|second|third))\b")
_TAKES_BACK = regex(r"\b(?:wait|hang on|hold on|make (?:it|that)|scratch that|i meant?|shoot)\b")
_OF_ITS_OWN = regex(  # "something about selling my house as well": no more of the same
    r"\b(?:something|somebody|someone|(?:an? )?(?:appointment|meeting|visit|session|chat|consultation)) (?:about"
    r"|regarding"
    r"|to do with|on|around|concerning|with regards? to) (?!it\b|that\b|this\b|the same\b|\w+day\b)\w+"
    r"|\b(?:get|have) (?:my|our|his|her|the) (?:\w+ ){1,2}(?:done|looked at|checked|sorted|seen to|fixed)\b"
)
_FEW = 4  # words
_A_CHOICE = 2
_TOLD = 0.4  # of all that may be meant: that it is a service
_LATER = 0.85  # the same, where something was said before
_MEANT = 0.4  # of all services' likelihood
_FOR_SOME = regex(r"\b(?:two|both|couples?|duo|pairs?|group|family)\b")
_STORY = 30  # words
_MUCH_LIKELIER = 6.0  # times: than what the rules have chosen
_BEYOND = 100.0  # the same, though the thing itself was said: "her claws are like needles" asks for no jab
_LIKELIER = 3.0  # where a word of it alone was said
_RATHER = 0.57  # of all that may be meant: than what the reason tells
_A_LETTER = 0.045  # more, for each letter of the reason
_KEYS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class ChoosingService(BookingDetails):
    """The part of the dialogue that finds the service, and whether the caller has been here before."""

    def wants_other_service(self, heard: Heard) -> bool:
        """ "Changed my mind, leg wax instead", "forget it, a facial": one is named in its place, or alone beside it."""
        booking = self.booking
        if booking.goal != "book" or not booking.service:
            return False
        if self.names_other_service(heard) or self.instead_of_it(heard):
            return True
        rest = [one for one in map(Heard, CLAUSES.split(heard.text)) if not gives_up(one)]
        rest = [one for one in rest if not intents.find(Intent.NEVER_MIND, one)]
        named = [service_named(one, self.services) for one in rest if named_outright(one, self.services)]
        return len(named) == 1 and named[0] is not None and named[0].name != booking.service

    def service_settled(self) -> bool:
        """Is it known what it is for, and whether the caller is new? What is not known is asked."""
        booking = self.booking
        if not booking.service and len(self.services) == 1:
            booking.service = self.services[0].name
        if not booking.service:
            self._service_by_visit()
        if not booking.service:
            self._service_by_practitioner()
        if not booking.service:
            self._service_by_likelihood(Heard(booking.words, said=booking.said))
        told = Heard(booking.words, said=booking.said)
        elsewhere = care_elsewhere(told, self.services)
        if not booking.service and not elsewhere and (general := general_for(told, self.services)):
            booking.service = general.name
        if not booking.service and not elsewhere and (meant := by_deed_alone(told, fit_for(told, self.services))):
            booking.service = meant[0].name
        if booking.service or not elsewhere:
            self.take_service_meant(told)
        service = self.service
        if service is None:
            fitting = services_named(Heard(booking.words, said=booking.said), self.services)
            if booking.returning is None and len(fitting) > 1 and {one.for_ for one in fitting} == {"new", "returning"}:
                self.ask("returning", self.lines.been_before)
                return False
            names = self.service_names(self.told_of())
            thing = thing_wanted(Heard(booking.words, said=booking.said), self.definition)
            line = self.lines.no_such_thing if thing else self.lines.which_service
            self.ask("service", line.format(thing=thing, services=names))
            return False
        if service.for_ != "all" and booking.returning is None:
            self.ask("returning", self.lines.been_before)
            return False
        return True

    def told_of(self) -> Sequence[Service]:
        """Those between which is to be asked: of which something was told, or all."""
        told = Heard(self.booking.words, said=self.booking.said)
        fitting = services_named(told, self.services)
        fitting = fitting if len(fitting) > 1 else meant_by_reason(told, self.services, wished=True)
        return self._open_to(fitting if len(fitting) > 1 else self.services)

    def _open_to(self, services: Sequence[Service]) -> Sequence[Service]:
        """Whoever has been here before is not offered what is for newcomers."""
        returning = self.booking.returning
        other = "" if returning is None else "new" if returning else "returning"
        return [one for one in services if one.for_ != other] or services

    def _service_by_visit(self) -> None:
        """ "I'm a new patient": the one service that is for new patients."""
        booking = self.booking
        fitting = [one for one in self.services if one.for_ == "new"]
        if booking.returning is False and len(fitting) == 1:
            booking.service = fitting[0].name
        if booking.returning is not None and len(left := self._open_to(self.services)) == 1:
            booking.service = left[0].name
        told = [
            one for one in services_named(Heard(booking.words, said=booking.said), self.services) if one.for_ != "all"
        ]
        if booking.returning is not None and len(told) > 1:
            meant = [one for one in told if (one.for_ == "returning") == booking.returning]
            booking.service = meant[0].name if len(meant) == 1 else ""
        theirs = [one for one in self.services if one.for_ == "returning"]
        if booking.returning and len(theirs) == 1 and _USUAL.search(plain(booking.words)):
            booking.service = theirs[0].name

    def _service_by_practitioner(self) -> None:
        """ "I see Ben Carter": the one service that he does, of those for whoever has been here before."""
        booking = self.booking
        if not booking.practitioner:
            return
        fitting = [one for one in self.services if not one.with_ or booking.practitioner in one.with_]
        own = [one for one in fitting if booking.practitioner in one.with_]
        if booking.returning is not None:
            other = "new" if booking.returning else "returning"
            fitting = [one for one in fitting if one.for_ != other]
        theirs = [one for one in fitting if one.for_ == "returning"] if booking.returning else fitting
        if len(theirs) == 1 and not own:
            booking.service = theirs[0].name
        elif len(fitting) == 1:
            booking.service = fitting[0].name

    def _service_by_likelihood(self, heard: Heard) -> bool:
        """What is taken for meant though it was not named outright: it is read back before it is booked."""
        booking = self.booking
        if self.booking.goal != "book" or thing_wanted(heard, self.definition):
            return False
        services = self._open_to(self.services)
        reasoned = meant_by_reason(heard, services, wished=True)
        reasoned = for_children(heard, reasoned, services) or reasoned
        service = likeliest(heard, services) or (reasoned[0] if len(reasoned) == 1 else None)
        if service is None and not reasoned:
            service = likeliest(heard, services, sees=bool(booking.practitioner))
        booking.service = service.name if service else booking.service
        return service is not None

    def take_service_meant(self, heard: Heard) -> bool:
        """The one that callers of other practices mean by such words, where they tell it surely, or nothing else does.
        False: the service is what it was."""
        booking = self.booking
        services = [one for one in self._open_to(self.services) if self._is_by(one, booking.practitioner)]
        fitting = {one.name for one in fit_for(heard, services)}
        if booking.goal != "book" or len(self.services) < _A_CHOICE or not self.is_whole_turn(heard):
            return False
        names = (one.name for one in self.services)
        likely = {name: share for name, share in zip(names, self.meant.services, strict=False) if name in fitting}
        best = max(likely, key=likely.__getitem__, default="")
        told = sum(likely.values())
        if not best or best == booking.service or told < max(_TOLD, self.meant.acts["appointment"]):
            return False  # nothing is told of what it is for
        if not self.is_first_turn and self.state.asking != "service" and told < _LATER:
            return False  # "can somebody see me tomorrow for it", of what was said before
        before = booking.service
        if not before and likely[best] >= told * _MEANT:
            booking.service = best
        elif (
            before
            and likely[best] >= told * _MEANT
            and not self._is_what_was_named(before, heard)
            and not (likely[best] < likely.get(before, 0.0) * _BEYOND and self._is_itself_meant(before, best, heard))
        ):
            least = _LIKELIER if self._is_what_was_named(best, heard) else _MUCH_LIKELIER
            reasoned = meant_by_reason(heard, services)
            by_reason = [one.name for one in reasoned] == [before]
            if len(heard.words) > _STORY and by_reason:
                least *= 2  # "a ringing in my ears that won't quit", in a long story
            much = likely[best] > likely.get(before, 0.0) * least and not _FOR_SOME.search(plain(best))
            if by_reason and not self._is_what_was_named(best, heard):  # "nails like claws, could somebody cut them"
                much = much and likely[best] >= max(_RATHER, letters_told(heard, reasoned[0], services) * _A_LETTER)
            booking.service = best if much else before
        return booking.service != before

    def _is_what_was_named(self, name: str, heard: Heard) -> bool:
        """By a word that no other service has, by what was offered, or for more than one: "me and my wife together"."""
        if self.offered and service_named(Heard(self.offered), self.services) is not None:
            return True
        spread = spread_of(self.services)
        service = next(one for one in self.services if one.name == name)
        own = any(spread[word] == 1 and word in heard.words for word in own_words(service))
        return own or bool(of_both(heard, self.services) or _FOR_SOME.search(plain(name)))

    def _is_itself_meant(self, name: str, other: str, heard: Heard) -> bool:
        """ "A tooth pulled", of an extraction: the thing itself was said, not only why somebody comes for it; and of
        the other's name no word."""
        if any(one.name == name for one in for_anything(self.services)):
            return False  # a consultation about whatever it is
        meant = [one.name for one in meant_by_reason(heard, self.services)]
        if name not in meant or other in meant or meant_by_reason(heard, self.services, told_only=True):
            return False
        spread, said = spread_of(self.services), said_words(heard)
        others = next(own_words(one) for one in self.services if one.name == other)
        return not any(spread[word] == 1 and word in said for word in others)

    def _is_by(self, service: Service, practitioner: str) -> bool:
        return not practitioner or not service.with_ or practitioner in service.with_

    @property
    def told_before(self) -> str:
        """The answer of the file that the caller heard last."""
        said = next((one.text for one in reversed(self.request.entries) if isinstance(one, AgentSaid)), "")
        booking = self.state.booking
        return said if self.state.topic == "faq" and (booking is None or booking.returning is None) else ""

    def service_spoken_of(self, *, refers: bool = False) -> str:
        """ "Can I book one", after a question about it, or after an answer that offers it."""
        said = [entry for entry in self.request.entries if isinstance(entry, CallerSaid) and not entry.keys]
        said = said[-5 if refers else -3 :]
        booking = self.state.booking or Booking()  # asked of turns that may book nothing
        words = Heard(booking.words, said=booking.said)
        alike = _LIKE_BEFORE.search(words.plain) or one_more(words)
        if refers and self.state.made and alike:
            return "" if _OF_ITS_OWN.search(words.plain) else self.state.made[-1].service
        told = [heard_in(entry.text, self.language, self.request.now, self.country) for entry in reversed(said)]
        told += [Heard(self.offered or self.told_before)] if self.offered or self.told_before else []
        for words in told:
            if service := service_named(words, self.services) or likeliest(words, self.services):
                return service.name
            if (
                _NEWCOMERS.search(words.plain)
                and len(fitting := [one for one in self.services if one.for_ == "new"]) == 1
            ):
                return fitting[0].name
        return ""

    def on_service(self, heard: Heard) -> None:
        booking, proposed = self.booking, self._proposed()
        answer = yes_or_no(heard.text) if proposed and is_bare(heard) else None
        if answer and proposed:
            booking.service = proposed.name
            self.next_slot()
            return
        if answer is False:
            self.service_unclear()
            return
        self.note_whom(heard.text)
        visit = first_visit(heard)
        booking.returning = visit if visit is not None else booking.returning
        if self.timed(heard):
            self.note_when(heard)
        fitting = services_named(heard, self.services)
        named = services_named(Heard(booking.words, said=booking.said), self.services)
        named = named if len(named) > 1 else list(self.services)
        born = told_in(heard.text, self.request.now.date(), self.country).born  # "the twelfth of the third": no choice
        if (
            not fitting
            and not born
            and not self.timed(heard)
            and (at := choose_named(heard.text, len(named))) is not None
        ):
            fitting = [named[at]]
        if len(fitting) == 1:
            booking.service = fitting[0].name
            self._note_trouble(heard)
            self.next_slot()
        elif fitting:
            self.ask("service", self.lines.which_service_again.format(services=self.service_names(fitting)))
        elif visit is False and self._service_for_new():
            self.next_slot()
        elif (general := general_for(heard, self.services)) and not self.asks_something(heard):
            booking.service = general.name
            self._note_trouble(heard)
            self.next_slot()
        elif not self.asks_something(heard) and (
            self._service_by_likelihood(heard) or (not only_name(heard.text) and self.take_service_meant(heard))
        ):
            self._note_trouble(heard)
            self.next_slot()
        elif self.timed(heard) and len(content(heard.words)) <= _FEW and not self.asks_something(heard):
            self.ask_again()  # the day first: "friday then"
        elif takes_leave(heard) and not only_thanks(heard):
            self.drop()  # "oh, no, that's all then"
        elif self.topic(heard):
            pass
        elif yes_or_no(heard.text) is False and is_bare(heard):
            self.give_up(self.lines.no_such_service)
        elif (thing := thing_named(heard, self.definition)) and self.tried() == 1:
            self.say(self.lines.no_such_thing.format(thing=thing, services=self.service_names(self.services)))
        else:
            self.booking_unclear(heard)

    def _note_trouble(self, heard: Heard) -> None:
        """ "He's got a sore back" chose the service, and tells what the matter is too."""
        booking, today = self.booking, self.request.now.date()
        for item in self.service.ask if self.service else ():
            if (
                is_trouble(item)
                and not booking.answers.get(item)
                and (told := trouble_in(heard.text, today, self.country))
            ):
                booking.answers[item] = told

    def _service_for_new(self) -> bool:
        self._service_by_visit()
        return bool(self.booking.service)

    def service_unclear(self) -> None:
        tried, proposed = self.tried(), self._proposed()
        told = self.told_of()
        if tried == 1:
            self.say(self.lines.which_service_again.format(services=self.service_names(told)))
        elif tried == 2 and len(told) < len(self.services):
            self.say(self._proposal(most_told(Heard(self.booking.words, said=self.booking.said), told)))
        elif (tried == 2 or proposed) and not self.request.by_text and len(self.services) <= len(_KEYS):
            keys_ = [number_words(number, self.language) for number in range(1, len(_KEYS) + 1)]
            pairs = zip(keys_, self.services, strict=False)
            parts = self.lines.parts
            keys = [parts.press_for.format(key=key, what=self.spoken_service(one.name)) for key, one in pairs]
            self.say(self.lines.which_service_keys.format(keys=f"{parts.press} {list_words(keys, parts.or_)}"))
        else:
            self.give_up(self.lines.no_such_service)

    def _proposal(self, service: Service) -> str:
        return self.lines.is_it_service.format(services=self.a_service(service.name))

    def _proposed(self) -> Service | None:
        """ "Is it acrylic infills?": the one that the caller was asked about last."""
        last = next((one.text for one in reversed(self.request.entries) if isinstance(one, AgentSaid)), "")
        return next((one for one in self.services if last.endswith(self._proposal(one))), None)

    def on_returning(self, heard: Heard) -> None:
        answer = been_here = first_visit(heard)
        if answer is None:
            answer = yes_or_no(heard.text)
        told = self.timed(heard) and not self.asks_something(heard)
        if told and been_here is None and _TAKES_BACK.search(heard.plain):
            answer = None  # "oh wait no, monday's the field trip, make it tuesday"
        if told:  # "monday at nine then", before the question is answered
            self.note_when(heard)
        if answer is not None:
            self.booking.returning = answer
            self.next_slot()
        elif told:
            self.ask_again()
        elif not self.topic(heard):
            self.booking_unclear(heard)

    def returning_unclear(self) -> None:
        if self.tried() == 1 or self.service is None:
            self.say(self.lines.been_before_again)
        else:
            self.booking.returning = self.service.for_ == "returning"  # what was asked for tells it
            self.next_slot()
