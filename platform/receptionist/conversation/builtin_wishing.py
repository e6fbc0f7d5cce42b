"""What a turn wishes, beside the plain goals: by a time, a trouble, a thing, likeness. Pure."""

from receptionist.conversation import faq_matching, intents
from receptionist.conversation.asking_after import asks_after_own
from receptionist.conversation.builtin_goals import goal_of, tells_trouble
from receptionist.conversation.builtin_knowing import CLAUSES
from receptionist.conversation.builtin_likely import ByLikeness
from receptionist.conversation.builtin_matters import is_of_a_day
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_services import named_outright, services_named
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_troubles import asks_to_look
from receptionist.conversation.builtin_unknown import is_paper, thing_wanted
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.coming_for import tells_in_form_of_question
from receptionist.conversation.facts_asked import asks_for_facts
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELY, RATHER_ASKED
from receptionist.conversation.likely_services import wishes
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.vague_wishes import tells_wish
from receptionist.conversation.words import Heard

_ONE_OF_IT = regex(
    r"\b(?:id|i would|we would|wed|ill|i will|i|well) (?:like|love|take|want|need|have|do) (?:one|it|that|that one)\b"
    r"|\b(?:book|schedule|sign me up for|put me down for) (?:one|it|that)\b"
)
_SEEN = regex(r"\b(?:see|squeeze|take|fit) (?:me|us|him|her|them|my)\b")
_I_WOULD = regex(
    r"\b(?:can|could|may|should|would|when can|how soon can) (?:i|we|he|she|they|my \w+|you fit|you see)\b"
)
_DOES_IT = regex(  # "I need my yearly inspection, can you do it saturday morning"
    r"\b(?:can|could|would|will|may) (?:you|they|he|she|i|we|some(?:body|one)) (?:guys )?(?:do|fit|see|squeeze|manage"
    r"|get|have|bring|come)\b"
)


class Wishing(ByLikeness):
    """The part of the dialogue that knows a wish for an appointment by what is told."""

    def _would_like_it(self, heard: Heard) -> bool:
        """ "I'd like one then", of the service that was spoken of just before."""
        if self.state.asking in SLOTS or not _ONE_OF_IT.search(heard.plain):
            return False
        return bool(self.service_spoken_of(refers=True))

    def _names_time_for_it(self, heard: Heard) -> bool:
        """ "Let's do thursday at four", of the service that was spoken of just before."""
        if self.state.asking in SLOTS or self.asks_something(heard) or not self.timed(heard):
            return False
        if asks_after_own(heard.plain):
            return False  # "I want to ask about my shot tomorrow"
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
        sure = self.sure_faq()  # "if I ring in the morning, will I be charged": a time, and nobody comes at it
        return bool(asked) and not any(
            (names_moment(one) if sure and not _DOES_IT.search(one.plain) else self.timed(one))
            or named_outright(one, self.services)
            or _I_WOULD.search(one.plain)
            or _SEEN.search(one.plain)
            for one in asked
        )

    def _asks_if_old_enough(self, heard: Heard) -> bool:
        """ "My daughter turns fifteen next month, could she come in for a facial", and the file tells from what age."""
        if "age" not in subjects_of(heard.text) or names_moment(heard) or self._best_score() < RATHER_ASKED:
            return False
        near = self.definition.faqs[self.matches[0].index]
        return self.asks_something(heard) and "age" in subjects_of(". ".join((near.question, *near.also_asked)))

    def _names_visit(self, heard: Heard) -> bool:
        """ "Is thursday at five any good for a blood draw"."""
        return names_moment(heard) and self.timed(heard) and bool(services_named(heard, self.services))

    def _wishes_outright(self, heard: Heard) -> bool:
        goal = goal_of(heard, self.definition)
        named = intents.find(Intent.APPOINTMENT, heard) is not None
        return goal in ("cancel", "move") or (goal == "book" and named and self.can_book())

    def _brings_trouble(self, heard: Heard) -> bool:
        """A trouble that one of the services is for, and no answer of the file that is nearly sure."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= RATHER_ASKED:
            return False
        asks = self.asks_something(heard) and not tells_in_form_of_question(heard)
        return not asks and tells_trouble(heard, self.definition)

    def _wishes_loosely(self, heard: Heard) -> bool:
        """ "I'm running a marathon and my legs need work": a wish of which one service is likely meant."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= RATHER_ASKED:
            return False
        return not self.asks_something(heard) and not asks_price(heard) and wishes(heard, self.services)

    def _wishes_vaguely(self, heard: Heard) -> bool:
        """ "Me back's gone again", and no question of the file that is about such a thing."""
        if self.state.asking in SLOTS or not self.can_book() or asks_price(heard):
            return False
        if not asks_to_look(heard) and (self.asks_something(heard) or not tells_wish(heard)):
            return False
        near = self.matches and faq_matching.band(self.matches) is not None
        least = LIKELY if self.asks_something(heard) else RATHER_ASKED  # what is told is rather a wish than asked
        return not (near and self._best_score() >= least and self._turns_on_said(heard, self.matches[0].index))

    def _wants_unknown(self, heard: Heard) -> bool:
        """ "I need a root canal on monday", where there is none to book."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= LIKELY or not self.timed(heard):
            return False
        thing = thing_wanted(heard, self.definition)
        return not asks_for_facts(heard) and bool(thing) and not is_paper(thing)

    def _turns_on_said(self, heard: Heard, faq: int) -> bool:
        own = faq_matching.wordings(self.definition)[faq]
        return faq_matching.related(own, [heard.text]) is not None
