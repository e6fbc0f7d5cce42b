"""What callers say of an appointment, theirs or a new one, and what is done about it. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from receptionist.conversation import intents
from receptionist.conversation.asking_to_book import asks_how_to_book
from receptionist.conversation.builtin_days_told import tells_why
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_made import goal_of_made, moves_made, other_person, possible_then, puts_back
from receptionist.conversation.builtin_moments import asks_for_anything, asks_for_slot, names_moment
from receptionist.conversation.builtin_people import TALKS_AT_HOME
from receptionist.conversation.builtin_services import named_outright, services_named
from receptionist.conversation.builtin_state import SLOTS, Draft, Goal, Offer, existing_of
from receptionist.conversation.builtin_time_conflicts import takes_time_back
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_unknown import is_paper, thing_wanted
from receptionist.conversation.builtin_whom import practitioner_named, whom_of
from receptionist.conversation.builtin_wishing import Wishing
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.facts_asked import asks_for_facts
from receptionist.conversation.history import FunctionResult, Json
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELIER
from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.service_changes import changed_after
from receptionist.conversation.several import only_supposes
from receptionist.conversation.speakable import list_words
from receptionist.conversation.unwelcome import accuses
from receptionist.conversation.words import CLAUSES, Heard
from receptionist.practice.definition import Service

_SEEN = regex(r"\b(?:see|squeeze|take|fit) (?:me|us|him|her|them|my)\b")
_OATHS = regex(r"\b(?:oh )?(?:shoot|crap|damn|darn|dang|shit)\b", re.IGNORECASE)
_INSTEAD = regex(r"\b(?:instead|rather|change|swap|switch|turn|not|in place of|make (?:it|that))\b")


_BRINGS_ALONG = regex(
    r"\b(?:(?:can|could|may|should) i|am i allowed to|(?:is it|would it be|its) (?:ok|okay|alright|all right|fine"
    r"|a problem)"
    r"(?: for me)? (?:if i|to)) (?:also |still )?bring (?:\w+ ){1,5}?(?:with me|along|too|as well|to (?:the|my"
    r"|our) \w+)\b"
    r"|\b(?:can|could|may|might|if|whether|is) (?:my|our) (?:\w+ ){1,2}?(?:(?:can|could|may|might|allowed to) )?(?:come"
    r"|sit)(?: in| along| over| down)* (?:with (?:me|us|him|her)|along)\b"
)


class TakingUpAppointments(Wishing):
    """The part of the dialogue that begins to book, move, cancel or tell an appointment."""

    def _takes_up_appointment(self, heard: Heard, *, sure: bool) -> bool:
        """To book, move, cancel or tell one; where that is switched off, as a message."""
        state = self.state
        if self._changes_service_made(heard) or self._puts_back(heard):
            return True
        spoken_of = state.topic in ("appointment", "kept") or bool(state.made)
        goal = goal_of(
            heard, self.definition, spoken_of=spoken_of and state.asking not in SLOTS, timed=self.timed(heard)
        )
        if goal == "move" and self._wants_another_service(heard):
            goal = "book"
        asked_for = goal is None and asks_for_slot(heard) and self.timed(heard) and services_named(heard, self.services)
        if asked_for or (goal is None and (self._names_time_for_it(heard) or self._would_like_it(heard))):
            goal = "book"
        refuses = goal in (None, "book") and self._refuses_made(heard)
        if state.asking not in SLOTS and (refuses or self._moves_made(heard, goal)):
            goal = "move"
        if goal in (None, "book", "move") and state.asking not in SLOTS and (other := self._other_person(heard)):
            if not self._does_it(other):
                self.say(self._not_with(other))
                self.ask_more()
                return True
            goal = "move"
        if goal is None or state.asking == "reason":
            return False
        if goal in ("cancel", "move") and self.asks_something(heard) and only_supposes(heard.plain):
            return False  # "say a fella can't make it, is he gonna get charged"
        if goal == "book" and not spoken_of:
            goal = self.goal_rather(heard) or goal
        dated = self.timed(heard) and names_moment(heard)  # whoever names day and hour would come
        rather = self._best_score() >= LIKELIER and self.asks_something(heard) and not _SEEN.search(heard.plain)
        likely = sure or (rather and not (self.timed(heard) and named_outright(heard, self.services)))
        if goal == "book" and state.asking not in SLOTS and not dated and not sure and self.rather_than_booked(heard):
            return False
        comes = asks_for_anything(heard) and meant_by_reason(heard, self.services)
        how = not sure and asks_how_to_book(heard.plain)
        if likely and goal == "book" and asks_for_facts(heard) and not (dated or comes or how):
            return False
        if goal == "book" and self._asks_if_old_enough(heard):
            return False
        if (
            goal == "book"
            and not dated
            and (self._rather_asks(heard) or is_paper(thing_wanted(heard, self.definition)))
        ):
            return False  # "would the doctor come to the house": a question in the words of a wish
        if goal == "book" and asks_price(heard) and not dated and not intents.find(Intent.APPOINTMENT, heard):
            return False  # "ballpark for getting my boy snipped"
        if goal == "book" and not dated and _BRINGS_ALONG.search(heard.plain):
            return False  # "can I bring my dog in with me"
        if goal == "book" and TALKS_AT_HOME.search(heard.plain):
            return False  # "let me talk to him about it tonight"
        if goal == "book" and accuses(heard):
            return False  # "your girl was really rough with me on saturday": no wish for more of it
        if goal == "book" and state.asking == "more" and state.topic == "appointment" and yes_or_no(heard.text):
            return False  # "yes, please book it": it is
        if state.asking in SLOTS and (goal == "book" or (state.booking and state.booking.goal == goal)):
            switches = state.draft is not None and intents.find(Intent.APPOINTMENT, heard)
            if not switches:
                return False
        if self.can_book() if goal == "book" else self.can_change(goal):
            self.begin_booking(goal, heard)
        elif state.draft and state.asking in SLOTS:
            return False  # more of the message that is in the making
        else:
            state.booking, state.draft = None, Draft()
            self.begin_message(heard, appointment=True)
        return True

    def _changes_made(self, heard: Heard) -> bool:
        """Of what was made in this call comes before anything that staff would know: "take me off the book"."""
        if not self.state.made or self.state.asking in SLOTS:
            return False
        if self._asks_for_opinion(heard):  # "do you reckon i ought to pull out of the sale"
            bids = [Heard(one) for one in CLAUSES.split(heard.text)]
            bids = [one for one in bids if not self._asks_for_opinion(one)]
            return any(goal_of_made(one, timed=self.timed(one)) in ("cancel", "move") for one in bids)
        return goal_of_made(heard, timed=self.timed(heard)) in ("cancel", "move") or self._refuses_made(heard)

    def _refuses_made(self, heard: Heard) -> bool:
        """ "Oh no, friday's my mom's birthday", of the friday that was booked."""
        made = self.state.made[-1:]
        if not made or not takes_time_back(heard.text):
            return False
        if f"{date.fromisoformat(made[0].start[:10]):%A}".lower() in heard.plain:
            return True
        offers = [Offer(one.start, one.practitioner) for one in made]
        return choose(heard.text, offers, 1, self.request.now, self.country) == [0]

    def _changes_service_made(self, heard: Heard) -> bool:
        """ "Sorry, I said cupping but I meant swedish", right after it was booked: that one is called off, and the
        other booked at its time."""
        made = self.state.made[-1] if self.state.made and self.state.asking not in SLOTS else None
        if made is None or not self.can_book() or not self.can_change("cancel"):
            return False
        service = changed_after(heard, made.service, self.services)
        if service is None:
            return False
        self.say(self.lines.one_by_one)
        self.begin_booking("cancel", Heard("cancel that one"))
        if self.books and self.booking.appointment:
            self.state.wishes = [f"also {service.name} on {made.start.replace('T', ' at ')}"]
        return True

    def _puts_back(self, heard: Heard) -> bool:
        """ "Put it back in for thursday", right after it was called off: the same is booked anew, and at its own time
        where no other is named. "Put it back to where it was", of one that was moved."""
        last = self._changed_last() if self.state.asking not in SLOTS and self.can_book() else {}
        one, timed = existing_of(last), self.timed(heard)
        service = next((each for each in self.services if each.name == one.service), None)
        if service is None or self._is_of_another(heard, service):
            return False
        if last.get("was") and puts_back(heard) and not timed and self.can_change("move"):
            self.begin_booking("move", Heard(f"move it to {last['was']}"))
            return True
        moves = self.state.topic == "appointment" and not self.state.made and goal_of_made(heard, timed=timed) == "move"
        if last.get("state") != "cancelled" or not (moves or puts_back(heard)):
            return False
        at = "" if timed or moves else f" on {one.start.replace('T', ' at ')}"
        self.begin_booking("book", Heard(f"{service.name}, {heard.text}{at}"))
        return True

    def _is_of_another(self, heard: Heard, service: Service) -> bool:
        named = services_named(heard, self.services) if named_outright(heard, self.services) else []
        return (bool(named) and service not in named) or "other" in heard.words

    def _changed_last(self) -> Json:
        """What came of the last booking, move or cancellation of this call. Empty: there was none."""
        changes = ("schedule_appointment", "reschedule_appointment", "cancel_appointment")
        done = (one for one in reversed(self.request.entries) if isinstance(one, FunctionResult))
        last = next((one for one in done if one.name in changes and not one.failed), None)
        return last.result if last else {}

    def _wants_another_service(self, heard: Heard) -> bool:
        """ "And can I do a pedicure right after, saturday at two", of a manicure that was just made: it stays."""
        if not self.state.made or _INSTEAD.search(heard.plain):
            return False
        named = {one.name for one in services_named(heard, self.services)}
        outright = named_outright(heard, self.services)
        return bool(outright) and not named & {one.service for one in self.state.made}

    def _other_person(self, heard: Heard) -> str:
        """ "Could I have Dr. Okafor instead", of the appointment that was made last. Empty: nobody else is named."""
        made = self.state.made[-1] if self.state.made else None
        named = practitioner_named(heard.text, self.definition) if made and other_person(heard) else ""
        if made is None or named == made.practitioner:
            return ""
        return named if {one.name for one in services_named(heard, self.services)} <= {made.service} else ""

    def _does_it(self, practitioner: str) -> bool:
        who = self._who_does_made()
        return not who or practitioner in who

    def _who_does_made(self) -> Sequence[str]:
        service = next((one for one in self.services if one.name == self.state.made[-1].service), None)
        return service.with_ if service else ()

    def _not_with(self, practitioner: str) -> str:
        who = list_words(self._who_does_made(), self.lines.parts.or_)
        return self.lines.not_with.format(practitioner=practitioner, who=who)

    def _moves_made(self, heard: Heard, goal: Goal | None) -> bool:
        """ "Could it be thursday at two", right after an appointment was made, and of no other service."""
        if goal not in (None, "book") or not self.state.made or not self.timed(heard) or not moves_made(heard):
            return False
        asks = possible_then(heard) is not None or tells_why(heard.text)
        if goal is None and not (self.state.topic == "appointment" and asks):
            return False
        made = {one.service for one in self.state.made}
        whom = whom_of(heard.text)
        said = Heard(_OATHS.sub(" ", heard.text))  # no shot is wished by "oh shoot"
        return {one.name for one in services_named(said, self.services)} <= made and not (whom and whom.relation)
