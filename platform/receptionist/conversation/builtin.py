"""The dialogue that needs no model: from the last entry and its own state to words, a function, a new state. Pure.

Mixed initiative over a small table of questions: `State.asking` says what was asked; an answer is looked for first in
what is heard everywhere (a person, repeat, goodbye), then by the question, then as something new.
"""

import re

from receptionist.conversation import builtin_state, capture, faq_matching, intents, people, takeover
from receptionist.conversation.builtin_booking_changes import ChangingAppointments
from receptionist.conversation.builtin_booking_words import asks_for_facts, goal_of
from receptionist.conversation.builtin_core import LONGEST_WORDS
from receptionist.conversation.builtin_state import BOOKING, SLOTS, Draft
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.dates import days_from_words
from receptionist.conversation.functions import BOOKING as BOOKING_RESULTS
from receptionist.conversation.history import (
    AgentSaid,
    CallDelta,
    CallerSaid,
    FunctionResult,
    Json,
    ModelDelta,
    ModelRequest,
    Note,
    Noted,
    StateDelta,
    TextDelta,
)
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard, content, plain, word_set
from receptionist.practice import wording

_SILENCES = 3  # reminders, then goodbye
_SHORT = 5  # words: within a dictated message only such a turn is a command
_WHOLE_NUMBER = 7  # digits keyed that can only be a number to call back
_PATIENCE = 2  # silences that "one moment" allows
_QUESTION = re.compile(  # "it is about a will" tells
    r"^(?:\w+ ){0,3}?(?:what|whats|when|where|who|which|why|how|do|does|did|can|could|will|would|should|may"
    r"|(?<!\bit )(?<!\bthis )(?<!\bthat )(?<!\bhe )(?<!\bshe )is|(?<!\bwe )(?<!\bthey )are)\b"
)
_TELLING = word_set("tell let ask remind")
_TITLES = word_set("dr doctor mr mrs ms miss the nurse prof")
_ROLES = word_set(
    "desk office manager team reception receptionist billing staff nurse doctor dentist vet department line clinic call"
)


def step(request: ModelRequest) -> list[ModelDelta]:
    """One step: the state first, then the words, then at most one function, whose result brings the next step."""
    return _Dialogue(request).run()


class _Dialogue(ChangingAppointments):
    _answered = False  # the caller's last words gave what another model had asked for

    def run(self) -> list[ModelDelta]:
        last = takeover.last_news(self.request.entries, self.state.waiting)
        if not self.request.state:  # another model has led the conversation so far
            known = takeover.glean(self.request)
            self.state, self._answered = takeover.state_of(known), known.answered
        if isinstance(last, CallerSaid | Noted):
            self._catch_up()
        said = takeover.said_already(self.request.entries)
        match last:
            case CallerSaid() | FunctionResult() if takeover.is_an_answer(said):
                self._go_on_after(said)
            case CallerSaid():
                self._on_caller(last)
            case Noted():
                self._on_note(last)
            case FunctionResult():
                self._on_result(last)
            case _:
                self.say(self.lines.how_help)
        deltas: list[ModelDelta] = [StateDelta(builtin_state.encode(self.state))]
        if self.said:
            deltas.append(TextDelta(" ".join(self.said)))
        if self.call:
            deltas.append(CallDelta(self.call))
        return deltas

    # -- what happened -----------------------------------------------------------------------------------------

    def _catch_up(self) -> None:
        """News that an interruption kept from the caller come first."""
        state = self.state
        if state.waiting:
            results = (e for e in self.request.entries if isinstance(e, FunctionResult) and e.id == state.waiting)
            result = next(results, None)
            state.waiting = ""
            if result and result.name == "take_message" and not result.failed:
                state.draft, state.asking = None, ""
                state.untold = self.lines.taken.partition(". ")[2]
            elif result and not result.failed and result.name in BOOKING_RESULTS and state.booking:
                self._catch_up_booking(result)
        if state.untold:
            heard = next((e.heard for e in reversed(self.request.entries) if isinstance(e, AgentSaid)), "")
            if state.untold not in heard:
                of_message = state.untold in self.lines.taken or state.untold in self.lines.taken_urgent
                self.say(self.lines.untold if of_message else f"{self.lines.by_the_way} {state.untold}")
            state.untold = ""

    def _catch_up_booking(self, result: FunctionResult) -> None:
        """What was done while the caller interrupted is told first; what was only looked up is told by the question."""
        said, call = self.said, self.call
        self.said = []
        self._on_booking(result)
        if self.state.booking is None and result.name not in ("find_slots", "find_appointments", "hold_slot"):
            self.state.untold = self.state.untold or " ".join(self.said)
        self.said, self.call = said, call

    def _on_caller(self, said: CallerSaid) -> None:
        if said.keys:
            self._on_keys(said.text)
            return
        heard = Heard(said.text)
        dictating = self.state.asking == "reason"
        if intents.find(Intent.WAIT, heard) and len(content(heard.words)) <= (3 if dictating else 8):
            self.state.waits = _PATIENCE
            self.say(wording.stock(self.definition, "take_your_time"))
            return
        self.state.waits = 0
        if not heard.words:
            self._not_understood(heard)
        elif self._after_emergency() and (yes_or_no(heard.text) is not None or intents.find(Intent.THANKS, heard)):
            self._go_on_asking()  # no answer to what was asked before it
        elif not self._anywhere(heard):
            if self._answered:
                self.go_on_with_message()
            else:
                self._answer(heard)

    def _after_emergency(self) -> bool:
        """Was the emergency reply the last thing that the caller heard?"""
        before = [entry for entry in self.request.entries if not isinstance(entry, AgentSaid)][:-1]
        return bool(before) and isinstance(before[-1], Noted) and before[-1].kind == Note.EMERGENCY

    def _go_on_after(self, said: str) -> None:
        """Another model began to answer, and failed: what was said stands, and is not said again."""
        state = self.state
        if said.endswith("?"):
            asked = takeover.asked_for(said)
            gleaned = state.asking if not self.request.state else ""  # else it is of an earlier question of our own
            state.asking = gleaned or (asked[0] if asked else "")
        elif state.asking in SLOTS and (state.draft or state.booking):
            self.go_on_with_message()
        else:
            self.ask_more()

    def _on_keys(self, keys: str) -> None:
        """0: a person; *: once more; 1 and 2: yes and no; digits where a number is asked for."""
        digits = re.sub(r"\D", "", keys)
        asking = self.state.asking
        if digits == "0":
            self._to_person("")
        elif self.books and asking in BOOKING and self.booking_keys(digits):
            pass
        elif asking in ("number", "own_number", "number_check") and len(digits) >= 3:
            before = self.contact.digits if asking == "number" else ""
            self.heard_phone(capture.phone_from_keys(before + digits, self.country))
        elif asking in SLOTS and asking not in BOOKING and len(digits) >= _WHOLE_NUMBER:
            self.contact.name_done = not self.books or bool(self.contact.name)  # the caller has gone on to the number
            self.heard_phone(capture.phone_from_keys(digits, self.country))
        elif asking in ("faq", "offer", "more", "name_check", "own_number", "number_check", "summary") and (
            digits in ("1", "2")
        ):
            self._answer(Heard("yes" if digits == "1" else "no"))
        elif keys.startswith("*"):
            self._repeat()
        else:
            self._not_understood(Heard(""))

    def _on_note(self, note: Noted) -> None:
        match note.kind:
            case Note.SILENCE:
                self._on_silence(int(note.detail) if note.detail.isdecimal() else 1)
            case Note.TRANSFER:
                self.offer_message(self.lines.person_missed)
            case Note.RESUMED:
                self.say(wording.stock(self.definition, "cut_off"))
                self._go_on_asking()
            case Note.STUCK if self.state.asking in SLOTS:
                self.say(wording.stock(self.definition, "having_trouble"))
                self.ask_again()
            case Note.STUCK:
                self.offer_message(self.lines.stuck)
            case Note.LAST_MINUTE if self.state.asking in SLOTS:
                self.say(self.lines.minute_left)
                self.ask_again()
            case Note.LAST_MINUTE:
                self.offer_message(wording.stock(self.definition, "last_minute"))
            case Note.TIME_UP:
                self.say(self.lines.time_up)
                self._end("longest call")
            case _:
                self._go_on_asking()

    def _on_silence(self, count: int) -> None:
        if count <= self.state.waits:
            self.say(wording.stock(self.definition, "take_your_time"))
            return
        count -= self.state.waits
        if count >= _SILENCES:
            self.say(wording.stock(self.definition, "silence_goodbye"))
            self._end("silence")
        elif count > 1:
            self.say(wording.stock(self.definition, "still_there"))
        elif self.state.asking in SLOTS:
            self.ask_again()
        else:
            self.say(self.lines.still_here)

    def _on_result(self, result: FunctionResult) -> None:
        self.state.waiting = ""
        if result.failed:
            self._on_failure(result.name)
            return
        self.state.failed = 0
        match result.name:
            case "answer_faq":
                self._on_faq_answer(str(result.result.get("answer", "")))
            case "check_hours":
                self.state.topic = "hours"
                self.say(str(result.result.get("spoken", "")))
                self._go_on()
            case "take_message":
                self.message_taken()
            case "transfer_call":
                self._on_transfer(result.result)
            case name if name in BOOKING_RESULTS and self.state.booking:
                self._on_booking(result)
            case "end_call":
                pass  # goodbye has been said
            case _:
                self._go_on()  # of another model, which has failed meanwhile

    def _on_booking(self, result: FunctionResult) -> None:
        match result.name:
            case "find_slots":
                self.slots_found(result.result)
            case "hold_slot":
                self.hold_answered(result.result)
            case "schedule_appointment":
                self.scheduled(result.result)
            case "find_appointments":
                self.appointments_found(result.result)
            case "reschedule_appointment":
                self.rescheduled(result.result)
            case _:
                self.cancelled(result.result)

    def _on_failure(self, name: str) -> None:
        if name == "take_message":
            self.state.draft = None
            self.say(self.lines.not_taken)
            self.ask_more()
        elif name == "transfer_call":
            self.offer_message(self.lines.no_transfer)
        elif name == "hold_slot" and self.books:
            self.next_slot()  # a hold is a courtesy: booking itself tells when the time is gone
        elif name in BOOKING_RESULTS and self.state.booking:
            self.give_up(self.lines.booking_failed)
        else:
            self.offer_message(self.lines.function_failed)

    def _on_faq_answer(self, answer: str) -> None:
        if answer:
            self.state.topic = "faq"
            self.say(answer)
            self._go_on()
        elif self.state.asking in SLOTS:
            self.ask_again()
        else:
            self.offer_message(self.lines.no_answer)

    def _on_transfer(self, result: Json) -> None:
        person = spoken_person(str(result.get("person", "")))
        match result.get("state"):
            case "ringing":
                self.say(self.lines.connecting.format(person=person))
            case "connected":
                self.say(self.lines.connected.format(person=person))
            case "closed":
                self.state.draft = Draft(person=str(result.get("person", "")))
                self.offer_message(self.lines.person_closed.format(person=person))
            case _:
                self.offer_message(self.lines.person_missed)

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

    # -- what the caller says ----------------------------------------------------------------------------------

    def _anywhere(self, heard: Heard) -> bool:
        """What is heard whatever was asked; in a dictated message only when it stands alone."""
        asking = self.state.asking
        if asking == "reason" and len(heard.words) > _SHORT:
            return False
        if intents.find(Intent.ROBOT, heard):
            self.say(self.lines.robot.format(practice=self.definition.practice.name))
            self._go_on_asking()
        elif self.books and asking in ("extra", "confirm", "slot") and self._own_words(heard):
            return False
        elif asking in SLOTS and intents.find(Intent.NEVER_MIND, heard) and not self._wants_person(heard):
            self.drop()
        elif intents.find(Intent.REPEAT, heard) and not (asking in SLOTS and yes_or_no(heard.text)):
            self._repeat()
        elif self._wants_person(heard):
            self._to_person(heard.text)
        elif intents.find(Intent.GOODBYE, heard) and not (asking in SLOTS and yes_or_no(heard.text)):
            self._goodbye()
        else:
            return False
        return True

    def _own_words(self, heard: Heard) -> bool:
        """Words that mean something else everywhere but here: "skip it", "yes, cancel that"."""
        asking = self.state.asking
        if asking == "extra":
            return heard.plain in ("skip", "skip it", "skip that")
        return asking == "confirm" and self.booking.goal == "cancel" and "cancel" in heard.words

    def _answer(self, heard: Heard) -> None:
        """The answer to what was asked; each takes up something new by itself when it is none."""
        match self.state.asking:
            case "name" | "own_number" | "number" | "number_check" if self.changed_on_the_way(heard):
                pass
            case "":
                if not self.topic(heard):
                    self._not_understood(heard)
            case "more":
                self._on_more(heard)
            case "faq":
                self._on_asked_faq(heard)
            case "offer":
                self._on_offer(heard)
            case "name":
                self.on_name(heard)
            case "name_check":
                self.on_name_check(heard)
            case "own_number":
                self.on_own_number(heard)
            case "number":
                self.on_number(heard)
            case "number_check":
                self.on_number_check(heard)
            case "reason":
                self.on_reason(heard)
            case "summary":
                self.on_summary(heard)
            case "change":
                self.on_change(heard)
            case _:
                self.answer_booking(heard)

    def _on_more(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        if answer is False and len(content(heard.words)) <= 2:
            self._goodbye()
        elif self.topic(heard):
            pass
        elif answer is False:
            self._goodbye()
        elif answer:
            self.ask("", self.lines.yes_more)
        else:
            self.state.asking = ""
            self._not_understood(heard)

    def _on_offer(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        if answer:
            self.begin_message(None)
        elif not (answer is False and len(content(heard.words)) <= 2) and self.topic(heard):
            pass
        elif answer is False:
            self.state.draft = None
            if self.books:
                self.next_slot()  # back to the appointment
            else:
                self.ask_more()
        else:
            self._offer_unclear()

    def _offer_unclear(self) -> None:
        if self.tried() == 1:
            self.unclear_yes_or_no()
        else:
            self.ask("name", self.lines.message_anyway)

    def _on_asked_faq(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        offered, self.state.faq = self.state.faq, -1
        self.state.asking = ""
        if answer and 0 <= offered < len(self.definition.faqs):
            self.run_function("answer_faq", {"question": self.definition.faqs[offered].question})
        elif answer is False and len(heard.words) <= 3:
            self._count_failure(self.lines.not_that)
        elif not self.topic(heard):
            self._not_understood(heard)

    # -- what the caller wants ---------------------------------------------------------------------------------

    def topic(self, heard: Heard) -> bool:
        matches = self.request.faq_matches
        faq = faq_matching.band(matches) if self.can("answer_faq") else None
        sure = isinstance(faq, faq_matching.Answer)
        as_written = sure and matches[0].score >= faq_matching.VERBATIM_AT
        if not as_written and self._wants_message(heard):
            self.begin_message(heard)
        elif not as_written and intents.find(Intent.ADVICE, heard):
            self.offer_message(self.lines.advice)
        elif not as_written and self.price_told(heard):
            self._go_on()
        elif not as_written and self._takes_up_appointment(heard, sure=sure):
            pass
        elif not as_written and self._wants_hours(heard):
            self.run_function("check_hours", {"when": heard.text[:LONGEST_WORDS]})
        elif not sure and intents.find(Intent.ADDRESS, heard):
            self.run_function("answer_faq", {"question": heard.text[:LONGEST_WORDS]})
        elif isinstance(faq, faq_matching.Answer):
            self.run_function("answer_faq", {"question": self.definition.faqs[faq.index].question})
        elif isinstance(faq, faq_matching.Ask) and self.state.asking not in SLOTS:
            self.state.faq = faq.index
            self.ask("faq", self.lines.ask_faq.format(question=asked_back(self.definition.faqs[faq.index].question)))
        else:
            return self.state.asking not in SLOTS and self._courtesy(heard)
        return True

    def _takes_up_appointment(self, heard: Heard, *, sure: bool) -> bool:
        """To book, move, cancel or tell one; where that is switched off, as a message."""
        state = self.state
        goal = goal_of(
            heard, self.definition, spoken_of=state.topic in ("appointment", "kept") and state.asking not in SLOTS
        )
        if goal is None or state.asking == "reason" or (sure and goal == "book" and asks_for_facts(heard)):
            return False
        if state.asking == "more" and state.topic == "appointment" and yes_or_no(heard.text):
            return False  # "yes, please book it": it is
        if state.asking in SLOTS and (goal == "book" or (state.booking and state.booking.goal == goal)):
            switches = state.draft is not None and intents.find(Intent.APPOINTMENT, heard)
            if not switches:
                return False
        if self.can_book() if goal == "book" else self.can_change(goal):
            self.begin_booking(goal, heard)
        else:
            state.booking, state.draft = None, Draft()
            self.begin_message(heard, appointment=True)
        return True

    def _courtesy(self, heard: Heard) -> bool:
        if intents.find(Intent.THANKS, heard):
            self.ask("more", self.lines.welcome[self.state.said_more % len(self.lines.welcome)])
            self.state.said_more += 1
        elif intents.find(Intent.HELLO, heard):
            self.ask("", self.lines.hello)
        else:
            return False
        return True

    def _wants_person(self, heard: Heard) -> bool:
        if self._wants_message(heard):
            return False
        found = intents.find(Intent.PERSON, heard)
        if found and (found.score == 1.0 or not self.sure_faq()):
            return True
        asking_names = self.state.asking in BOOKING or self.state.asking in ("name", "name_check", "change")
        return not asking_names and bool(people.asks_for_someone(self.definition, heard.text))

    def _wants_message(self, heard: Heard) -> bool:
        if (self.state.asking in SLOTS and not self.books) or not self.can("take_message"):
            return False
        telling = bool(_TELLING.intersection(heard.words[:6])) and "that" in heard.words
        if telling and people.someone_named(self.definition, heard.text):
            return True
        message, person = intents.find(Intent.MESSAGE, heard), intents.find(Intent.PERSON, heard)
        return message is not None and (person is None or message.score >= person.score)

    def _wants_hours(self, heard: Heard) -> bool:
        if not self.can("check_hours"):
            return False
        found = intents.find(Intent.HOURS, heard)
        dated = days_from_words(heard.text, self.request.now, self.country) is not None
        if found:
            return not self.sure_faq() or (found.score == 1.0 and dated)
        goes_on = self.state.topic == "hours" and self.state.asking not in SLOTS and len(heard.words) <= 7
        return goes_on and dated

    def sure_faq(self) -> bool:
        """The file has an answer to this; a phrase that was only about heard does not outweigh it."""
        return self.can("answer_faq") and isinstance(faq_matching.band(self.request.faq_matches), faq_matching.Answer)

    def _to_person(self, words: str) -> None:
        self.state.failed = 0
        named = people.named_person(self.definition, words)
        elsewhere = people.asks_for_someone(self.definition, words) if named is None else ""
        if elsewhere or not self.can("transfer_call"):
            self.state.draft = Draft(person=elsewhere)
            self.offer_message(self.lines.no_transfer)
            return
        person = named or people.default_person(self.definition)
        self.run_function("transfer_call", {"person": person.name if person else "", "reason": words[:300]})

    def _repeat(self) -> None:
        said = next((e.text for e in reversed(self.request.entries) if isinstance(e, AgentSaid) and e.text), "")
        self.say(said or self.lines.how_help)

    def _goodbye(self) -> None:
        if self.state.asking in SLOTS:
            self.say(self.lines.not_booked if self.books and self.booking.goal == "book" else self.lines.not_sent)
        self.say(wording.stock(self.definition, "goodbye"))
        self._end("caller said goodbye")

    def _end(self, reason: str) -> None:
        self.state.draft, self.state.booking, self.state.asking = None, None, ""
        if self.can("end_call"):
            self.run_function("end_call", {"reason": reason})

    # -- not understood ----------------------------------------------------------------------------------------

    def _not_understood(self, heard: Heard) -> None:
        """Ask again once in other words, then help on."""
        match self.state.asking:
            case "offer":
                self._offer_unclear()
            case "name":
                self.name_unclear()
            case "name_check":
                self.name_check_unclear()
            case "own_number":
                self.own_number_unclear()
            case "number":
                self.number_unclear()
            case "number_check":
                self.number_check_unclear(heard)
            case "reason":
                self.on_reason(heard)
            case "summary" | "change":
                self.summary_unclear()
            case "" | "more" | "faq":
                self._count_failure(self.lines.unsure if self.asks_something(heard) else self.lines.unclear)
            case _:
                self.booking_unclear(heard)

    def asks_something(self, heard: Heard) -> bool:
        return len(heard.words) >= 4 and _QUESTION.match(heard.plain) is not None

    def _count_failure(self, line: str) -> None:
        self.state.failed += 1
        if self.state.failed >= self.definition.safety.offer_message_after_failed_turns:
            self.state.failed = 0
            self.offer_message(self.lines.offer_message)
        else:
            self.ask("", line)


def spoken_person(name: str) -> str:
    """ "Front desk" -> "the front desk", "Dr. Patel" as it is."""
    words = plain(name).split()
    if not words or words[0] in _TITLES or not _ROLES.intersection(words):
        return name
    return f"the {name[0].lower()}{name[1:]}"


def asked_back(question: str) -> str:
    """A question of the file inside one of ours: "do you take my insurance?"."""
    first, space, rest = question.partition(" ")
    lowered = first if first == "I" or first[1:] != first[1:].lower() else first.lower()
    return f"{lowered}{space}{rest}" if question.endswith("?") else f"{lowered}{space}{rest}?"
