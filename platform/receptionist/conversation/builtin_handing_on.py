"""What only the people of the practice know or may tell, and who of them is to hear it. Pure."""

from collections.abc import Sequence

from receptionist.conversation import faq_matching
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_knowing import FEW
from receptionist.conversation.builtin_matters import (
    asks_for_handler,
    asks_whom,
    has_waited,
    is_for_staff,
    is_own_matter,
)
from receptionist.conversation.builtin_moments import asks_for_anything
from receptionist.conversation.builtin_services import named_outright, services_named
from receptionist.conversation.builtin_state import SLOTS, Draft
from receptionist.conversation.builtin_taking_up import TakingUpAppointments
from receptionist.conversation.builtin_troubles import to_look_at
from receptionist.conversation.coming_for import asks_for_work, brings_reason
from receptionist.conversation.complaints import is_about_others
from receptionist.conversation.history import FaqMatch
from receptionist.conversation.judgement import RATHER_ASKED
from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.on_call import person_on_call
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import person_of_topic
from receptionist.conversation.people_topics import is_under_way
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.standing import change_wished
from receptionist.conversation.unwelcome import complains, is_abusive
from receptionist.conversation.words import Heard, content

_OF_AN_ACCOUNT = regex(r"\b(?:bills?|account|balance|invoice|last time|still|already|before|previous|refund)\b")
_SEES_WHETHER = regex(  # "I'm ringing to see if my new glasses are in yet"
    r"\b(?:see|check|find out|know|ask|hear|wondering|curious) (?:if|whether|when|where) (?:my|our)\b"
)

_MAKES_COMPLAINT = regex(
    r"\b(?:make|file|lodge|raise|put in|log|register|have) an? (?:\w+ )?complaint\b(?!.*\bhow\b.*\b(?:do|can) i\b)"
)


class HandingOn(TakingUpAppointments):
    """The part of the dialogue that hands a matter on to people."""

    def _refuse_advice(self, heard: Heard, who: str = "") -> None:
        """With whose question it is, where the practice has such people."""
        self.state.draft = Draft(reason=heard.said)
        kind = self.definition.practice.kind
        whose = who or next((whom for told, whom in self.lines.parts.experts if regex(told).search(kind)), "")
        self.offer_message(self.lines.advice_of.format(who=whose) if whose else self.lines.advice)

    def _on_call(self, heard: Heard) -> str:
        """ "A pipe burst, I need a plumber right now": who is on call for that. Empty: nobody."""
        free = self.state.asking not in SLOTS and self.can("transfer_call")
        person = person_on_call(heard, self.definition) if free else None
        return person.name if person else ""

    def _only_staff_know(self, heard: Heard) -> bool:
        """ "Is my order in yet", "how is my dog doing": no file tells it."""
        if self.state.asking in SLOTS or not is_for_staff(heard) or change_wished(heard) in ("cancel", "move"):
            return False  # "we won't make it, take us off the book"
        if self._comes_for_work(heard) and not is_own_matter(heard):
            return False  # "I want full custody, who do I talk to"
        if self.state.made and asks_price(heard) and not _OF_AN_ACCOUNT.search(heard.plain):
            return False  # "how much do I owe", right after booking
        if self.can_book() and to_look_at(heard, self.services) and not is_own_matter(heard):
            return False  # "I got a letter from the IRS, can somebody look it over"
        told = not self.asks_something(heard) and not _SEES_WHETHER.search(heard.plain)
        if self.can_book() and told and not is_own_matter(heard) and brings_reason(heard, self.services):
            return False  # "he's playing lacrosse and needs the paper signed"
        comes_in = self.timed(heard) and (named_outright(heard, self.services) or asks_for_anything(heard))
        if comes_in and goal_of(heard, self.definition, timed=True) == "book":
            return False  # "I haven't been in yet, I'd like a checkup friday at ten"
        near = self._best_score() >= (faq_matching.ANSWER_AT if has_waited(heard) else RATHER_ASKED)
        if not near and not is_own_matter(heard):
            return True
        return is_own_matter(heard)

    def _complains_outright(self, heard: Heard) -> bool:
        """ "I'm not happy how he was spoken to, I want to make a complaint": whatever else it is near to."""
        made = _MAKES_COMPLAINT.search(heard.plain) is not None and not is_about_others(heard)
        return made and self.state.asking not in SLOTS

    def _only_complains(self, heard: Heard) -> bool:
        """And neither asks what the file tells nor wants somebody to look ("my acne's driving me crazy")."""
        if self.state.asking in SLOTS or self._best_score() >= RATHER_ASKED or not complains(heard):
            return False
        return not (self.can_book() and to_look_at(heard, self.services))

    def _is_under_way(self, heard: Heard, matches: Sequence[FaqMatch]) -> bool:
        """ "Is my truck done yet", which only staff know, unless the file itself tells of such things."""
        if self.state.asking in SLOTS or not is_under_way(heard.text):
            return False
        near = faq_matching.band(matches) is not None
        own = faq_matching.wordings(self.definition)[matches[0].index] if near else ()
        return not any(is_under_way(one) or is_own_matter(Heard(one)) for one in own)

    def _asks_whom_for_service(self, heard: Heard) -> bool:
        """ "I want full custody of my boys, who do I talk to": whoever does that, on an appointment."""
        if self.state.asking in SLOTS or not self.can_book() or not asks_whom(heard) or is_own_matter(heard):
            return False
        wants = regex(r"\b(?:i|we) (?:want|need|would like)\b|\b(?:id|wed) like\b|\babout (?:get|hav)").search(
            heard.plain
        )
        return bool(wants) and len(services_named(heard, self.services)) == 1 and not self._asks_whom(heard)

    def _asks_whom(self, heard: Heard) -> bool:
        """ "Who do I speak to about an invoice", where somebody is there for invoices."""
        return (
            self.state.asking not in SLOTS
            and asks_whom(heard)
            and not self._comes_for_work(heard)
            and (
                person_of_topic(self.definition, heard.text) is not None
                or (asks_for_handler(heard) and not self._brings_trouble(heard))
            )
        )

    def _comes_for_work(self, heard: Heard) -> bool:
        return self.can_book() and asks_for_work(heard) and bool(meant_by_reason(heard, self.services))

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
        if asks_price(heard) and self.has_faq() and self.is_priced(self.matches[0].index):
            return (
                False  # "what would a week's boarding run me", of which the file tells, though there is a desk for it
            )
        return len(content(heard.words)) >= FEW and person_of_topic(self.definition, heard.text) is not None
