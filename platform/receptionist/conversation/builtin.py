"""The dialogue that needs no model: from the last entry and its own state to words, a function, a new state. Pure.

Mixed initiative over a small table of questions: `State.asking` says what was asked; an answer is looked for first in
what is heard everywhere (a person, repeat, goodbye), then by the question, then as something new.
"""

from itertools import takewhile

from receptionist.conversation import builtin_state, capture, intents, takeover
from receptionist.conversation.asked_for import asked_for
from receptionist.conversation.builtin_following import offers
from receptionist.conversation.builtin_state import BOOKING, SLOTS, Draft
from receptionist.conversation.builtin_whom import own_name
from receptionist.conversation.builtin_yes_and import YesAnd
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.capture_names import introduced_name
from receptionist.conversation.complaints import lays_complaint
from receptionist.conversation.dictated import dictates
from receptionist.conversation.faq_context import with_context
from receptionist.conversation.faq_matching import wordings
from receptionist.conversation.functions import BOOKING as BOOKING_RESULTS
from receptionist.conversation.history import (
    LAST_SILENCE,
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
from receptionist.conversation.holding import asks_us, stays
from receptionist.conversation.intents import Intent
from receptionist.conversation.notices_about import notices_named
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import spoken_person
from receptionist.conversation.set_replies import SILENCES, last_silence
from receptionist.conversation.takeover_language import language_code
from receptionist.conversation.tongues.spanish.hours import hours_words
from receptionist.conversation.unwelcome import asks_about_others, is_abusive, is_indecent, is_sales_call
from receptionist.conversation.ways_in import of_the_way
from receptionist.conversation.words import Heard, content
from receptionist.practice import wording

_WHOLE_NUMBER = 7  # digits keyed that can only be a number to call back
_PATIENCE = 2  # silences that "one moment" allows


def step(request: ModelRequest) -> list[ModelDelta]:
    """One step: the state first, then the words, then at most one function, whose result brings the next step."""
    return _Dialogue(with_context(request)).run()


def _answers_nothing(heard: Heard) -> bool:
    """A yes, a no or thanks, and neither a name nor a wish to be put through beside it."""
    plainly = yes_or_no(heard.text) is not None or intents.find(Intent.THANKS, heard) is not None
    return plainly and not introduced_name(heard.text) and intents.find(Intent.PERSON, heard) is None


class _Dialogue(YesAnd):
    _answered = False  # the caller's last words gave what another model had asked for

    def run(self) -> list[ModelDelta]:
        last = takeover.last_news(self.request.entries, self.state.waiting)
        if not self.request.state:  # another model has led the conversation so far
            known = takeover.glean(self.request)
            self.state, self._answered = takeover.state_of(known), known.answered
            self.state.language = language_code(self.request)
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
        state.then = False
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
        heard = self.without_put_off(self.hear(said.text))
        dictating = self.state.asking == "reason"
        asked = intents.find(Intent.WAIT, heard)  # "on the second floor" only sounds like it
        short = len(content(heard.words)) <= (3 if dictating else 8) or (not dictating and stays(heard))
        waits = (asked and asked.score == 1.0 and short) or (not dictating and stays(heard))
        waits = waits and not isinstance(capture.phone_from_words(heard.text, self.country), capture.Phone)
        waits = waits and not (
            self.state.asking in ("name", "whom") and " " in own_name(heard.text)
        )  # "hang on. Al Reyes"
        changes = self.books and self.state.booking is not None and self.names_other_service(heard)
        if waits and not self.timed(heard) and (dictating or not (asks_us(heard) or changes)):
            self.state.waits = _PATIENCE
            self.say(self.stock("take_your_time"))
            return
        self.state.waits = 0
        if self._after_emergency():
            self._take_up_message_of_emergency()
        self.offered, self.state.offered, self.state.rest = self.state.offered, "", []
        self.state.untold_other = False
        if not heard.words:
            self._not_understood(heard)
        elif self._after_emergency() and _answers_nothing(heard):
            self._go_on_asking()  # no answer to what was asked before it
        elif self.goes_on_undenied(heard):
            self.tell_offered()
        elif self.tells_again(heard) or self.agrees_and_asks(heard):
            pass
        elif self._is_dictated(heard):
            self.begin_message(heard)
        elif self._lays_complaint(heard):
            self._hand_on(heard)
        elif self._asks_for_somebody(heard):
            self._to_person(heard.text, reason=heard.said)
        elif not self._is_awaited() and not self._anywhere(heard):
            if self._answered:
                self.go_on_with_message()
            elif not (self.takes_offer(heard) or self._tells_surely(heard) or self.takes_up_several(heard)):
                self._answer(heard)

    def _is_dictated(self, heard: Heard) -> bool:
        """A message with the request for it: what is asked in it, or names a day, is for whoever gets it."""
        free = self.state.asking in ("", "more") and self.can("take_message")
        return free and dictates(heard, self.definition) and not self._is_unwelcome_call(heard)

    def _asks_for_somebody(self, heard: Heard) -> bool:
        """With the reason in the same breath: no day and no appointment in that is one to be booked."""
        free = self.state.asking in ("", "more") and heard.said == heard.text
        return free and asked_for(heard, self.definition) and not is_sales_call(heard)

    def _lays_complaint(self, heard: Heard) -> bool:
        """Unless the file tells how to complain, or somebody is named to be put through to."""
        if self.state.asking not in ("", "more") or heard.said != heard.text or not lays_complaint(heard):
            return False
        if self._wants_person(heard) or self._wants_message(heard) or is_sales_call(heard):
            return False
        return not any("complain" in one.casefold() for each in wordings(self.definition) for one in each)

    @staticmethod
    def _is_unwelcome_call(heard: Heard) -> bool:
        return is_sales_call(heard) or is_abusive(heard) or is_indecent(heard) or asks_about_others(heard)

    def _tells_surely(self, heard: Heard) -> bool:
        """What the first turn, or the one question in it, surely asks; of several each is looked at by itself."""
        if not self.request.faq_parts or not self.is_first_turn:
            return False
        return self.answers_surely_meant(heard)

    def _after_emergency(self) -> bool:
        """Was the emergency reply the last thing that the caller heard?"""
        before = [entry for entry in self.request.entries if not isinstance(entry, AgentSaid)][:-1]
        return bool(before) and isinstance(before[-1], Noted) and before[-1].kind == Note.EMERGENCY

    def _take_up_message_of_emergency(self) -> None:
        """ "Tell Dana there's water coming in": the reply to it came first, and the message is taken now."""
        said = [one for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][-2:-1]
        before = self.hear(said[0].text) if said and self.state.draft is None and not self.books else None
        if before is not None and self._wants_message(before):
            self.begin_message(before)
            self.said.clear()  # what comes now may answer it

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
        digits = regex(r"\D").sub("", keys)
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
        elif asking in ("faq", "offer", "person", "more", "name_check", "own_number", "number_check", "summary") and (
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
                self._on_silence(note.detail)
            case Note.TRANSFER:
                self.offer_message(self.lines.person_missed)
            case Note.RESUMED:
                self.say(self.stock("cut_off"))
                self._go_on_asking()
            case Note.STUCK if self.state.asking in SLOTS:
                self.say(self.stock("having_trouble"))
                self.ask_again()
            case Note.STUCK:
                self.offer_message(self.lines.stuck)
            case Note.LAST_MINUTE if self.state.asking in SLOTS:
                self.say(self.lines.minute_left)
                self.ask_again()
            case Note.LAST_MINUTE:
                self.offer_message(self.stock("last_minute"))
            case Note.TIME_UP:
                self.say(self.stock("time_up"))
                self._end("longest call")
            case _:
                self._go_on_asking()

    def _on_silence(self, detail: str) -> None:
        count = int(detail) if detail.isdecimal() else 1
        if detail == LAST_SILENCE:
            self._say_last()
            return
        if count <= self.state.waits:
            self.say(self.stock("take_your_time"))
            return
        count -= self.state.waits
        if count >= SILENCES:
            self._say_last()
        elif count > 1:
            self.say(self.stock("still_there"))
        elif self.state.asking in SLOTS:
            self.ask_again()
        else:
            self.say(self.stock("still_here"))

    def _say_last(self) -> None:
        last = last_silence(self.request.entries)
        for phrase in last.phrases:
            self.say(self.stock(phrase))
        self._end(last.ends)

    def _on_result(self, result: FunctionResult) -> None:
        self.state.waiting = ""
        if result.failed:
            self._on_failure(result.name)
            return
        self.state.failed = 0
        match result.name:
            case "answer_faq":
                self._on_faq_answer(self._answer_words(result.result))
            case "check_hours":
                self.state.topic = "hours"
                hours = self._hours_words(result.result)
                self.say(" ".join((hours, *self._notices_beside(hours))))
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
        then, self.state.then = self.state.then, False
        if answer:
            self.state.topic = "faq"
            self.state.offered = answer if offers(answer) else ""
            self.say(" ".join((answer, *self._notices_beside(answer))))
            if then:
                self._take_up_the_rest()
            else:
                self._go_on()
        elif self.state.asking in SLOTS:
            self.ask_again()
        else:
            self.offer_message(self.lines.no_answer)

    def _notices_beside(self, answer: str) -> list[str]:
        """The notices about a thing that the caller named, where no answer of this turn has brought them along."""
        said = self.said_last()
        if self.state.rest or said is None or said.keys:
            return []  # behind the last of them
        news = takewhile(lambda one: not isinstance(one, CallerSaid), reversed(self.request.entries))
        told = [answer, *(str(one.result.get("answer", "")) for one in news if isinstance(one, FunctionResult))]
        named = notices_named(said.text, wording.notices(self.definition, self.request.now))
        return [text for text in named if not any(text in one for one in told)]

    def _answer_words(self, result: Json) -> str:
        if result.get("faq") == "address":
            where = self.lines.address.format(address=self.definition.practice.address.rstrip("."))
            return f"{where} {of_the_way(wording.notices(self.definition, self.request.now))}".rstrip()
        if result.get("faq") == "price":
            return self.price_words(str(result.get("service")))
        if result.get("faq") == "length":
            return self.length_line(str(result.get("service")))
        return str(result.get("answer", ""))

    def _hours_words(self, result: Json) -> str:
        if self.language == "es":
            return hours_words(result, self.request.now.date())
        return str(result.get("spoken", ""))

    def _take_up_the_rest(self) -> None:
        """The caller was asked "are you asking ...?", and went on: what they went on with."""
        last = next((entry for entry in reversed(self.request.entries) if isinstance(entry, CallerSaid)), None)
        heard = self.hear(last.text if last else "")
        self._told = True
        if last is None or (is_bare(heard) and not intents.find(Intent.GOODBYE, heard)):
            self._go_on()
        else:
            self._on_caller(last)

    def _not_understood(self, heard: Heard) -> None:
        if self._told:
            self._go_on()  # a remark on what was told
        else:
            super()._not_understood(heard)

    def _on_transfer(self, result: Json) -> None:
        person = str(result.get("person", ""))
        person = spoken_person(person) if self.language == "en" else person
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
