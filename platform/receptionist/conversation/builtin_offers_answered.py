"""What is answered to an offer, of a message, a person or a question; and help where nothing was understood. Pure."""

import re

from receptionist.conversation import faq_matching, people
from receptionist.conversation.builtin_beside import Beside
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_likely import MEANT
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_state import Draft
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.capture_names import introduced_name, only_name
from receptionist.conversation.courtesies import (
    sees_us,
    takes_leave,
)
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.unwelcome import complains, is_abusive
from receptionist.conversation.words import Heard, content

SHORT = 5  # words: within a dictated message only such a turn is a command
_TO_KNOW = regex(r"\b(?:(?:i|we)(?:d| would)? (?:just )?(?:like|love|want|need|wanted|wanna)|wondering|ask)\b")
AGREED = regex(
    r"^(?:(?:oh|well|ah|um)[\s,.]+)*(?:(?:yes|yeah|yep|aye|sure|ok|okay|fine|please|all right|alright)"
    r"(?: if you (?:would|could|can|don['’]?t mind)| do(?= ?[,.;]))?[\s,.]+)+",
    re.IGNORECASE,
)
_CLAUSE_END = regex(r"[,.;]+(?:\s+|$)")
_OTHER_PERSON = regex(r"\b(?:rather|instead|manager|owner|boss|supervisor|someone else|somebody else|not)\b")
_TELL_THEM = regex(
    r"^(?:(?:ok|okay|yes|yeah|well|then|fine|please|just|sure|could you|can you|you can) )*"
    r"(?:tell|let|ask) (?:him|her|them|the \w+|dr \w+|doctor \w+|mr \w+|ms \w+|mrs \w+) \w+ \w+"
)
_A_MESSAGE_THEN = regex(  # "ok just a message then, I need a receipt"
    r"(?:(?:ok|okay|well|oh|hm|right|alright|fine|so|then|in that case|i guess|i suppose|ill|id|i will|we|we will|just"
    r"|maybe|guess|let me|have to|better|leave|give|take|do|make it) )*(?:an? |the |my )?(?:\w+ )?message"
    r"(?: then| please| for (?:him|her|them))?\b(?! (?:is|was|will|would|wont|does|do|from|about)\b)"
)
_PLAIN_QUESTION, _PLAIN_AT_MOST = 3, 20  # words
_HOW_ABOUT = regex(r"\b(?:what|how) about (?:an?|just an?|the|some|my)\b|\b(?:just|do) (?:an?|the|my)\b.*\bthen$")


class AnsweringOffers(Beside):
    """The part of the dialogue that hears what an offer is answered with, and helps on who is not understood."""

    def _leaves(self, heard: Heard) -> bool:
        """ "That'll do it, cheers", "I'll see you friday"; not "I'll come on tuesday at ten then"."""
        if not takes_leave(heard):
            return False
        comes = ("ill" in heard.words or "will" in heard.words) and self.timed(heard)
        return not comes or bool(self.state.made and sees_us(heard))

    def _on_offer(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        beside = Heard(AGREED.sub("", heard.text)) if answer and not is_bare(heard) else heard
        if self.takes_offer_with_matter(heard):
            self._take_message_of(Heard(AGREED.sub("", heard.text)))
        elif beside is not heard and self._tells_message(beside):
            self._take_message_of(beside)  # "sure, Olive Tran"
        elif beside.text != heard.text and self._asks_rather(beside):
            pass  # "fine, is there parking"
        elif answer or _TELL_THEM.search(heard.plain):
            self.begin_message(None if answer else heard)
        elif answer is None and _A_MESSAGE_THEN.match(heard.plain) and self.can("take_message"):
            self.begin_message(heard)
        elif not answer and self.can_book() and not self.books and self._how_about(heard):
            self.begin_booking("book", heard)  # "shame, what about a massage then"
        elif not (answer is False and is_bare(heard)) and self.topic(heard):
            pass
        elif answer is False:
            self.state.draft = None
            if self.books:
                self.next_slot()  # back to the appointment
            else:
                self.ask_more()
        elif self._tells_message(heard):
            self._take_message_of(heard)
        else:
            self._offer_unclear()

    def takes_offer_with_matter(self, heard: Heard) -> bool:
        """ "Yes please, I'm Ewa Nowicka and I'd like to know if ...": who they are, and what the message is about."""
        beside = AGREED.sub("", heard.text) if self.can("take_message") else heard.text
        name = introduced_name(beside) or only_name(_CLAUSE_END.split(beside, maxsplit=1)[0])
        return beside != heard.text and bool(name) and _TO_KNOW.search(heard.plain) is not None

    def _leaves_contact(self, heard: Heard) -> bool:
        """ "Yes if you would, it's Alan Prescott, 07700 900310", where no name and number were asked for: whoever gives
        them would be told what was not answered."""
        told = told_in(heard.text, self.request.now.date(), self.country)
        return self.can("take_message") and bool(told.name and told.phone) and not self.timed(heard)

    def _how_about(self, heard: Heard) -> bool:
        """Another service, in place of what is not done here?"""
        return _HOW_ABOUT.search(heard.plain) is not None and len(services_named(heard, self.services)) == 1

    def _asks_rather(self, beside: Heard) -> bool:
        """A question behind a word that only sounded like a yes to the offer, and its answer."""
        if not self.asks_something(beside) or self._wants_message(beside):
            return False
        self.part = beside.text if beside.text in self.request.faq_parts else ""
        return self.topic(beside)

    def _on_offered_person(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        if answer:
            self._to_person(self.state.person, reason=self.led_to_it())
        elif self._leaves(heard) and answer is not False:
            self._goodbye()
        elif self._tells_message(heard) and not self.asks_something(heard) and not self._wants_person(heard):
            self._take_message_of(heard)
        elif not (answer is False and is_bare(heard)) and self.topic(heard):
            pass
        elif self._tells_message(heard):
            self._take_message_of(heard)
        elif answer is False or self.tried() > 1:
            self.offer_message(self.lines.offer_message)
        else:
            self.unclear_yes_or_no()

    def _takes_person_offered(self, heard: Heard) -> bool:
        """ "Would you like to talk to the nurse line?" - "yes please connect me", "put me through": nobody else."""
        if yes_or_no(heard.text) is False or len(content(heard.words)) > SHORT:
            return False
        return not people.asks_for_someone(self.definition, heard.text) and not _OTHER_PERSON.search(heard.plain)

    def _offer_unclear(self) -> None:
        if self.tried() == 1:
            self.unclear_yes_or_no()
        else:
            self.ask("name", self.lines.message_anyway)

    def _would_rather_change(self, heard: Heard, faq: int) -> bool:
        """ "Yes, cancel it", where no question about cancelling was asked back: what was meant all along."""
        if goal_of(heard, self.definition) not in ("cancel", "move") or not self.can_change("cancel"):
            return False
        return "cancelling" not in subjects_of(". ".join(faq_matching.wordings(self.definition)[faq]))

    def tell_offered(self) -> None:
        """The answer that the caller was asked about; what they went on with comes after it."""
        offered, self.state.faq = self.state.faq, -1
        self.state.asking, self.state.back, self.state.then = self.state.back, "", True
        self.run_function("answer_faq", {"question": self.definition.faqs[offered].question})

    # -- not understood ----------------------------------------------------------------------------------------

    def _not_understood(self, heard: Heard) -> None:
        """Ask again once in other words, then help on."""
        match self.state.asking:
            case "offer":
                self._offer_unclear()
            case "person":
                self._on_offered_person(heard)
            case "name":
                self.name_unclear()
            case "name_check":
                self.name_check_unclear()
            case "own_number":
                self.own_number_unclear(heard)
            case "number":
                self.number_unclear()
            case "number_check":
                self.number_check_unclear(heard)
            case "reason":
                self.on_reason(heard)
            case "summary" | "change":
                self.summary_unclear()
            case "" | "more" | "faq":
                if self.state.topic == "private":  # "just say yes or no"
                    self.ask("more", self.lines.private)
                elif is_abusive(heard):
                    self._soothe(heard)
                elif self.takes_likeliest(heard):
                    pass
                elif asks_price(heard) and self.services and not self.has_faq():
                    self.say(self.lines.no_price)
                    self.ask_more()
                elif self._is_plain_question(heard):
                    self.not_in_file(heard)
                elif not self.asks_what_is_meant(heard, MEANT):
                    asked = self.lines.unsure if self.asks_something(heard) else self.lines.unclear
                    self._count_failure(asked, heard=bool(heard.words))
            case _:
                self.booking_unclear(heard)

    def _is_plain_question(self, heard: Heard) -> bool:
        """One that was understood well enough, and to which nothing in the file comes near."""
        return (
            self.asks_something(heard)
            and _PLAIN_QUESTION <= len(content(heard.words)) <= _PLAIN_AT_MOST
            and (not self.has_faq() or self.is_likely_else(heard))
            and self.can("take_message")
        )

    def not_in_file(self, heard: Heard) -> None:
        self.state.failed = 0
        if notice := self.near_notice(heard):
            self.run_function("answer_faq", {"question": notice})
            return
        if told := self.told_within(heard):
            self.run_function("answer_faq", {"question": told})
            return
        asked = next((part for part in parts_of(heard.said) if is_question(part)), heard.said)
        faq = faq_matching.named_in(asked, faq_matching.wordings(self.definition)) if self.can("answer_faq") else None
        if faq is not None and faq not in self.state.asked_back:
            self.ask_back(faq, faq_matching.ASK_AT)
            return
        if self.asks_what_is_meant(heard, MEANT):
            return
        self.state.draft = Draft(reason=heard.said)
        self.offer_message(self.lines.no_answer)

    def _soothe(self, heard: Heard) -> None:
        """Abuse, or a complaint: a person is to hear it."""
        if complains(heard) and (person := self._somebody_there(heard)):
            self.ask("person", self.lines.sorry_person.format(person=person))
        else:
            self.state.draft = Draft(reason=heard.said if complains(heard) else "")
            self.offer_message(self.lines.upset)

    def _count_failure(self, line: str, *, heard: bool = True) -> None:
        """`heard`: there were words. Sounds without any, again and again, are often two people at one telephone."""
        self.state.failed += 1
        self.state.offered = self.offered  # what was offered may be taken up a turn later
        if self.state.failed >= self.definition.safety.offer_message_after_failed_turns:
            self.state.failed = 0
            if heard and (person := self._somebody_there()):
                self.ask("person", self.lines.offer_person.format(person=person))
            else:
                self.offer_message(self.lines.offer_message if heard else self.lines.offer_unheard)
        else:
            self.ask("", line)
