"""What callers say at any point of a conversation: a wish, a question, a courtesy, goodbye. Pure."""

import re
from collections.abc import Sequence

from receptionist.conversation import capture, faq_matching, intents
from receptionist.conversation.builtin_core import LONGEST_WORDS
from receptionist.conversation.builtin_courtesies import Courtesies
from receptionist.conversation.builtin_goals import asks_for_facts, goal_of, tells_trouble
from receptionist.conversation.builtin_knowing import CLAUSES, FEW, SHORT
from receptionist.conversation.builtin_made import goal_of_made, moves_made, other_person, possible_then
from receptionist.conversation.builtin_matters import (
    asks_whom,
    follows_from_visit,
    has_waited,
    is_for_staff,
    is_of_a_day,
    is_on_business,
    is_own_matter,
)
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_refused import refused
from receptionist.conversation.builtin_services import named_outright, services_named, touched
from receptionist.conversation.builtin_state import SLOTS, Draft, Goal
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_troubles import asks_to_look, to_look_at
from receptionist.conversation.builtin_unknown import is_paper, thing_asked, thing_wanted
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.builtin_whom import practitioner_named, whom_of
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.capture_names import only_name
from receptionist.conversation.courtesies import asks_how_we_are
from receptionist.conversation.file_facts import days_question
from receptionist.conversation.history import CallerSaid, FaqMatch
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELY, RATHER_ASKED
from receptionist.conversation.likely_services import wishes
from receptionist.conversation.off_limits import asks_for_legal_advice
from receptionist.conversation.on_call import person_on_call
from receptionist.conversation.people import person_of_topic
from receptionist.conversation.people_topics import is_under_way
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.speakable import list_words
from receptionist.conversation.unwelcome import complains, is_abusive
from receptionist.conversation.vague_wishes import tells_wish
from receptionist.conversation.values.emails import email_from_turns
from receptionist.conversation.words import Heard, content

_WHAT_TO_DO = re.compile(
    r"\bwhat (?:should|can|could|do|would) (?:i|we) (?:have to )?do\b(?! to )|\bam i in (?:any )?trouble\b"
    r"|\bdo i need a lawyer\b"
)
_ONE_OF_IT = re.compile(
    r"\b(?:id|i would|we would|wed|ill|i will|i|well) (?:like|love|take|want|need|have|do) (?:one|it|that|that one)\b"
    r"|\b(?:book|schedule|sign me up for|put me down for) (?:one|it|that)\b"
)
_TAKES_NOTHING = re.compile(
    r"^(?:(?:oh|um|uh|well|ok|okay) )*(?:no|nope|nah|thats (?:all|it|everything)|thank|thanks|cheers)\b"
)
_PRONOUN = re.compile(r"\b(?:me|you|us|him|her|them|it)\b")
_SEEN = re.compile(r"\b(?:see|squeeze|take|fit) (?:me|us|him|her|them|my)\b")
_I_WOULD = re.compile(
    r"\b(?:can|could|may|should|would|when can|how soon can) (?:i|we|he|she|they|my \w+|you fit|you see)\b"
)


class Topics(Courtesies):
    """The part of the dialogue that finds what a turn is about."""

    _told = False  # this step has answered a question already

    def _go_on(self) -> None:
        """After an answer: back to the open question, or on to another."""
        if self.state.asking in SLOTS:
            self.ask_again()
        else:
            self.ask_more()

    def _go_on_asking(self) -> None:
        if self.state.asking in SLOTS:
            self.ask_again()
        else:
            self.ask("", self.lines.how_help)

    def topic(self, heard: Heard) -> bool:
        matches = self.matches
        faq = faq_matching.band(matches) if self.can("answer_faq") else None
        if self.state.asking in SLOTS and not self.asks_something(heard):
            faq = None  # what is told in the middle of something else is no question
        if isinstance(faq, faq_matching.Ask) and not self._may_be_asked_back(heard, faq.index):
            faq = None
        sure = isinstance(faq, faq_matching.Answer)
        as_written = sure and matches[0].score >= faq_matching.VERBATIM_AT
        if as_written and not self.asks_something(heard) and goal_of(heard, self.definition) in ("cancel", "move"):
            as_written = False  # "I'd like to cancel my reservation": a wish, though the file has it as a question
        if not as_written and self._is_unwelcome(heard):
            pass
        elif not as_written and self._cannot_wait(heard):
            self._to_person(heard.text, reason=heard.said)
        elif not as_written and self._wants_message(heard):
            self.begin_message(heard)
        elif self.state.asking == "name" and not self.books and intents.find(Intent.MESSAGE, heard):
            self.ask_again()  # "well then take a message": one is being taken
        elif not sure and self._changes_made(heard) and self._takes_up_appointment(heard, sure=sure):
            pass
        elif not sure and self.state.asking not in SLOTS and is_on_business(heard) and not self._notice(heard):
            self._hand_on(heard)
        elif (not as_written and intents.find(Intent.ADVICE, heard)) or (
            not sure and not self.books and self._asks_for_opinion(heard)
        ):
            self._refuse_advice(heard)
        elif (not as_written and (self._is_under_way(heard, matches) or self._asks_whom(heard))) or (
            not sure
            and (
                (self._only_staff_know(heard) and not _I_WOULD.search(heard.plain))
                or (follows_from_visit(heard) and self._is_somebodys(heard))
            )
        ):
            self._hand_on(heard)
        elif not as_written and (question := self._turned_down(heard, sure=sure)):
            self.run_function("answer_faq", {"question": question})
        elif not as_written and (days := self._days_asked(heard)):
            self.run_function("answer_faq", {"question": days_question(days)})
        elif not as_written and self.price_told(heard):
            if self.call is None:
                self._go_on()
        elif (
            (not as_written and self.length_told(heard))
            or (not as_written and self._tells_notice(heard, faq))
            or (not as_written and self._takes_up_appointment(heard, sure=sure))
        ):
            pass
        elif not as_written and (when := self._hours_asked(heard)):
            self.run_function("check_hours", {"when": when[:LONGEST_WORDS]})
        elif not as_written and (notice := self._notice(heard)) and not self._is_told_with(faq, notice):
            self.run_function("answer_faq", {"question": notice})
        elif not sure and intents.find(Intent.ADDRESS, heard):
            self._tell_address(heard)
        elif isinstance(faq, faq_matching.Answer):
            self.tell_stranger(heard)
            self.run_function("answer_faq", {"question": self.definition.faqs[faq.index].question})
        elif self._brings_trouble(heard):
            self.begin_booking("book", heard)
        elif self._only_staff_know(heard) or self._is_somebodys(heard):
            self._hand_on(heard)
        elif self.asks_for_service(heard):
            self._tell_service(heard)
        elif self._wants_unknown(heard):
            self.begin_booking("book", heard)
        elif not isinstance(faq, faq_matching.Ask) and self._tells_unknown(heard):
            pass
        elif (_WHAT_TO_DO.search(heard.plain) and not self.books) or (
            not sure and not self.books and self._asks_for_opinion(heard)
        ):
            self._refuse_advice(heard)
        elif self.state.asking not in SLOTS and complains(heard) and self._best_score() < RATHER_ASKED:
            self._hand_on(heard)
        elif self._wishes_loosely(heard) or self._wishes_vaguely(heard):
            self.begin_booking("book", heard)
        elif isinstance(faq, faq_matching.Ask) and (notice := self._notice_rather(heard, faq.index)):
            self.run_function("answer_faq", {"question": notice})
        elif isinstance(faq, faq_matching.Ask) and self._price_is_elsewhere(heard, faq.index):
            self.say(self.lines.no_price)
            self._go_on()
        elif isinstance(faq, faq_matching.Ask):
            self.ask_back(faq.index, matches[0].score)
        elif asks_for_legal_advice(heard.plain):
            self._refuse_advice(heard, self.lines.parts.lawyer)
        else:
            return self.state.asking not in SLOTS and self._courtesy(heard)
        return True

    def _turned_down(self, heard: Heard, *, sure: bool) -> str:
        """What the file says of what is brought, or wanted, and not done here. Empty: nothing."""
        if self.state.asking not in ("", "more", "service", "when") or not self.can("answer_faq"):
            return ""
        wish = goal_of(heard, self.definition, timed=self.timed(heard)) == "book" or tells_trouble(
            heard, self.definition
        )
        return refused(heard, self.definition) if wish or (not sure and self.asks_something(heard)) else ""

    def _tells_notice(self, heard: Heard, faq: faq_matching.Band) -> bool:
        """ "Can I come to the workshop next week", which is closed then: no wish for a service by its name."""
        if (
            self.state.asking in SLOTS
            or intents.find(Intent.APPOINTMENT, heard)
            or named_outright(heard, self.services)
        ):
            return False
        notice = self._notice(heard)
        if not notice or self._is_told_with(faq, notice) or self._wants_hours(heard):
            return False
        self.run_function("answer_faq", {"question": notice})
        return True

    def _wants_unknown(self, heard: Heard) -> bool:
        """ "I need a root canal on monday", where there is none to book."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= LIKELY or not self.timed(heard):
            return False
        thing = thing_wanted(heard, self.definition)
        return not asks_for_facts(heard) and bool(thing) and not is_paper(thing)

    def _tells_unknown(self, heard: Heard) -> bool:
        """ "Do you do perms?", "is Dr. Smith in?", of which the file says nothing."""
        if self.state.asking in SLOTS or not self.services:
            return False
        if self.tell_stranger(heard):
            self.ask_more()
            return True
        wanted = thing_wanted(heard, self.definition)
        thing = thing_asked(heard, self.definition) or (wanted if is_paper(wanted) else "")
        if thing and not _PRONOUN.search(thing):
            self.state.draft = Draft(reason=heard.said)
            self.offer_message(self.lines.thing_not_told.format(thing=thing))
        return bool(thing) and not _PRONOUN.search(thing)

    def _tell_service(self, heard: Heard) -> None:
        named = services_named(heard, self.services)
        if not named_outright(heard, named):
            named = touched(heard, self.services) or named  # "beards": all that have to do with them
        fitting = named or self.services
        told = self.lines.we_do.format(services=self.service_names(fitting))
        self.state.offered = told
        self.ask("more", f"{told} {self.lines.more[0]}")

    def _refuse_advice(self, heard: Heard, who: str = "") -> None:
        """With whose question it is, where the practice has such people."""
        self.state.draft = Draft(reason=heard.said)
        kind = self.definition.practice.kind
        whose = who or next((whom for told, whom in self.lines.parts.experts if re.search(told, kind)), "")
        self.offer_message(self.lines.advice_of.format(who=whose) if whose else self.lines.advice)

    def _notice_rather(self, heard: Heard, faq: int) -> str:
        """ "Can I pay by card", where a notice tells of cards, and the likeliest question of none. Empty: none."""
        if self.state.asking in SLOTS or self._best_score() >= RATHER_ASKED or self._turns_on_said(heard, faq):
            return ""
        return self.near_notice(heard) if self.asks_something(heard) else ""

    def _turns_on_said(self, heard: Heard, faq: int) -> bool:
        own = faq_matching.wordings(self.definition)[faq]
        return faq_matching.related(own, [heard.text]) is not None

    def _price_is_elsewhere(self, heard: Heard, faq: int) -> bool:
        """A price is asked for, and the question that is near tells of none, or hardly of that of another thing."""
        if not self.services or not asks_price(heard):
            return False
        return not self.is_priced(faq) or (self._best_score() < LIKELY and not self.tells_of_thing(heard, faq))

    def ask_back(self, faq: int, score: float) -> None:
        """ "Are you asking, where can I park?"."""
        state = self.state
        state.faq, state.back = faq, state.asking if state.asking in SLOTS else ""
        state.likely = score >= RATHER_ASKED or (score >= LIKELY and self.shares_words(faq))
        state.asked_back.append(faq)
        self.ask("faq", self.lines.ask_faq.format(question=self._question_words(faq)))

    def shares_words(self, faq: int, *, turns_ago: int = 0) -> bool:
        """Does what the caller asked hold a word that tells what the file's question is about?"""
        turns = [one for one in self.request.entries if isinstance(one, CallerSaid)]
        asked = turns[-1 - turns_ago].text if len(turns) > turns_ago else ""
        said = faq_matching.telling((self.part if not turns_ago else "") or self.hear(asked).text)
        return any(said & faq_matching.telling(own) for own in faq_matching.wordings(self.definition)[faq])

    def _may_be_asked_back(self, heard: Heard, faq: int) -> bool:
        """Not about the same twice, nor about a name, a number or a time that is told, nor after an answer about a
        remark on it."""
        if asks_how_we_are(heard):
            return False
        if self.asks_something(heard):
            return faq not in self.state.asked_back or self._best_score() >= LIKELY
        if self._told or faq in self.state.asked_back:
            return False
        if self.state.asking == "more" and _TAKES_NOTHING.match(heard.plain):
            return False  # "no, thank you young lady"
        if self.state.made and self.state.asking == "more" and len(content(heard.words)) <= SHORT:
            return self._best_score() >= LIKELY  # "good, that's settled then"
        if self._best_score() >= LIKELY and thing_wanted(heard, self.definition):
            return True  # "I need a tow today"
        return self._best_score() >= RATHER_ASKED or not self._tells(heard)

    def _tells(self, heard: Heard) -> bool:
        """A name, a number, a mail address, a car or a time, and no question."""
        number = capture.phone_from_words(heard.text, self.country)
        return (
            bool(only_name(heard.text))
            or isinstance(number, capture.Phone)
            or (self.timed(heard) and len(content(heard.words)) <= SHORT + 1)
            or bool(vehicle_in(heard.text))
            or bool(email_from_turns([heard.said], self.language))
            or bool(told_in(heard.text, self.request.now.date(), self.country).address)
        )

    def _brings_trouble(self, heard: Heard) -> bool:
        """A trouble that one of the services is for, and no answer of the file that is nearly sure."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= RATHER_ASKED:
            return False
        return not self.asks_something(heard) and tells_trouble(heard, self.definition)

    def _wishes_loosely(self, heard: Heard) -> bool:
        """ "I'm running a marathon and my legs need work": a wish of which one service is likely meant."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= RATHER_ASKED:
            return False
        return not self.asks_something(heard) and wishes(heard, self.services)

    def _wishes_vaguely(self, heard: Heard) -> bool:
        """ "Me back's gone again", and no question of the file that is about such a thing."""
        if self.state.asking in SLOTS or not self.can_book():
            return False
        if not asks_to_look(heard) and (self.asks_something(heard) or not tells_wish(heard)):
            return False
        near = self.matches and faq_matching.band(self.matches) is not None
        return not (near and self._best_score() >= LIKELY and self._turns_on_said(heard, self.matches[0].index))

    def _cannot_wait(self, heard: Heard) -> bool:
        """ "A pipe burst, I need a plumber right now", where somebody is on call for that."""
        free = self.state.asking not in SLOTS and self.can("transfer_call")
        return free and person_on_call(heard, self.definition) is not None

    def _only_staff_know(self, heard: Heard) -> bool:
        """ "Is my order in yet", "how is my dog doing": no file tells it."""
        if self.state.asking in SLOTS or not is_for_staff(heard):
            return False
        if self.can_book() and to_look_at(heard, self.services) and not is_own_matter(heard):
            return False  # "I got a letter from the IRS, can somebody look it over"
        near = self._best_score() >= (faq_matching.ANSWER_AT if has_waited(heard) else RATHER_ASKED)
        if not near and not is_own_matter(heard):
            return True
        comes_in = self.timed(heard) and bool(named_outright(heard, self.services))
        if comes_in and goal_of(heard, self.definition, timed=True) == "book":
            return False  # "I haven't been in yet, I'd like a checkup friday at ten"
        return is_own_matter(heard)

    def _is_under_way(self, heard: Heard, matches: Sequence[FaqMatch]) -> bool:
        """ "Is my truck done yet", which only staff know, unless the file itself tells of such things."""
        if self.state.asking in SLOTS or not is_under_way(heard.text):
            return False
        near = faq_matching.band(matches) is not None
        own = faq_matching.wordings(self.definition)[matches[0].index] if near else ()
        return not any(is_under_way(one) or is_own_matter(Heard(one)) for one in own)

    def _asks_whom(self, heard: Heard) -> bool:
        """ "Who do I speak to about an invoice", where somebody is there for invoices."""
        return (
            self.state.asking not in SLOTS
            and asks_whom(heard)
            and person_of_topic(self.definition, heard.text) is not None
        )

    def _hand_on(self, heard: Heard) -> None:
        """To somebody who is there, else as a message with what was asked."""
        if person := self._somebody_there(heard):
            line = self.lines.sorry_person if is_abusive(heard) else self.lines.offer_person
            self.ask("person", line.format(person=person))
        else:
            own = person_of_topic(self.definition, heard.text)
            self.state.draft = Draft(reason=heard.said, person=own.name if own else "")
            self.offer_message(self.lines.upset if is_abusive(heard) else self.lines.no_answer)

    def _is_somebodys(self, heard: Heard) -> bool:
        """ "It's about an invoice", where the file names who is there for invoices."""
        if self.state.asking in SLOTS or self._best_score() >= RATHER_ASKED or not self.can("transfer_call"):
            return False
        if named_outright(heard, self.services) and not self.asks_something(heard):
            return False
        return len(content(heard.words)) >= FEW and person_of_topic(self.definition, heard.text) is not None

    def _question_words(self, faq: int) -> str:
        question = self.definition.faqs[faq].question
        return asked_back(question) if self.language == "en" else question

    def _tell_address(self, heard: Heard) -> None:
        """The file's answer is in the practice's language: in another one, the address alone."""
        if self.state.language and self.definition.practice.address:
            self.say(self.lines.address.format(address=self.definition.practice.address.rstrip(".")))
            self._go_on()
        else:
            self.run_function("answer_faq", {"question": heard.text[:LONGEST_WORDS]})

    def _takes_up_appointment(self, heard: Heard, *, sure: bool) -> bool:
        """To book, move, cancel or tell one; where that is switched off, as a message."""
        state = self.state
        spoken_of = state.topic in ("appointment", "kept") or bool(state.made)
        goal = goal_of(
            heard, self.definition, spoken_of=spoken_of and state.asking not in SLOTS, timed=self.timed(heard)
        )
        if goal is None and (self._names_time_for_it(heard) or self._would_like_it(heard)):
            goal = "book"
        if state.asking not in SLOTS and self._moves_made(heard, goal):
            goal = "move"
        if goal in (None, "book", "move") and state.asking not in SLOTS and (other := self._other_person(heard)):
            if not self._does_it(other):
                self.say(self._not_with(other))
                self.ask_more()
                return True
            goal = "move"
        if goal is None or state.asking == "reason":
            return False
        dated = self.timed(heard) and names_moment(heard)  # whoever names day and hour would come
        if sure and goal == "book" and asks_for_facts(heard) and not dated:
            return False
        if (
            goal == "book"
            and not dated
            and (self._rather_asks(heard) or is_paper(thing_wanted(heard, self.definition)))
        ):
            return False  # "would the doctor come to the house": a question in the words of a wish
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
        return goal_of_made(heard, timed=self.timed(heard)) in ("cancel", "move")

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
        if goal is None and not (self.state.topic == "appointment" and possible_then(heard)):
            return False
        made = {one.service for one in self.state.made}
        whom = whom_of(heard.text)
        return {one.name for one in services_named(heard, self.services)} <= made and not (whom and whom.relation)

    def _would_like_it(self, heard: Heard) -> bool:
        """ "I'd like one then", of the service that was spoken of just before."""
        if self.state.asking in SLOTS or not _ONE_OF_IT.search(heard.plain):
            return False
        return bool(self.service_spoken_of(refers=True))

    def _names_time_for_it(self, heard: Heard) -> bool:
        """ "Let's do thursday at four", of the service that was spoken of just before."""
        if self.state.asking in SLOTS or self.asks_something(heard) or not self.timed(heard):
            return False
        if self.state.topic == "hours" or intents.find(Intent.HOURS, heard):
            return False
        if is_of_a_day(heard, hour=True):
            return True
        return bool(self.service_spoken_of()) or bool(practitioner_named(heard.text, self.definition))

    def _rather_asks(self, heard: Heard) -> bool:
        """The file has an answer, and what is asked names no time, no service, and nobody who would come in."""
        if self._best_score() < RATHER_ASKED:
            return False
        asked = [Heard(clause) for clause in CLAUSES.split(heard.text) if self.asks_something(Heard(clause))]
        return bool(asked) and not any(
            self.timed(one)
            or named_outright(one, self.services)
            or _I_WOULD.search(one.plain)
            or _SEEN.search(one.plain)
            for one in asked
        )


def asked_back(question: str) -> str:
    """A question of the file inside one of ours: "do you take my insurance?"."""
    first, space, rest = question.partition(" ")
    lowered = first if first == "I" or first[1:] != first[1:].lower() else first.lower()
    return f"{lowered}{space}{rest}" if question.endswith("?") else f"{lowered}{space}{rest}?"
