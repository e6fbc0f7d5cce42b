"""Questions in the midst of a booking: about it, or to which nobody here has an answer. Pure."""

import re

from receptionist.conversation import intents, people
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_topics import Topics
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.courtesies import asks_what_for, what_if
from receptionist.conversation.intents import Intent
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.words import Heard

_ASKED_PLAINLY: frozenset[str] = frozenset(("name", "own_number", "number", "extra", "birth", "whom", "confirm"))
_COMMANDS = (Intent.REPEAT, Intent.WAIT, Intent.NEVER_MIND, Intent.MESSAGE, Intent.PERSON, Intent.GOODBYE, Intent.ROBOT)
_ABOUT_IT = re.compile(  # the question back to ours: "what do you mean?", "can i skip that", "which number do you want"
    r"\b(?:mean|need (?:that|it|this|my)|skip|want|give you|tell you|spell|again|hear|say|said|use|change|number"
    r"|name|birthday"
    r"|why|number|call me|reach me|instead)\b"
)
_PUTS_RIGHT = re.compile(r"\b(?:wrong|should be|should have been|supposed to be|not right|incorrect|digits?)\b")
CLAUSES = re.compile(r"[,.;!?]+(?:\s|$)")


class Beside(Topics):
    """The part of the dialogue that keeps such questions from being taken for answers."""

    def answers_beside(self, heard: Heard) -> bool:
        """What is asked about the booking itself, in its midst: how long it takes, what a detail is for, "what happens
        if I'm late"."""
        if asks_what_for(heard) and self.state.asking in SLOTS:
            self.say(self.lines.for_booking)
        elif what_if(heard) and not self.has_faq():
            self.say(self.lines.not_known)
        elif what_if(heard) or self._asks_of_file_alone(heard):
            return self.topic(heard)
        else:
            return not self.timed(heard) and self.length_told(heard)
        self.ask_again()
        return True

    def _asks_of_file_alone(self, heard: Heard) -> bool:
        """ "Wait, how long do you hold the chair if I'm running late": one question, surely the file's, and no answer
        to what was asked."""
        return (
            self.state.asking in _ASKED_PLAINLY
            and is_question(heard.said)
            and len(parts_of(heard.said)) == 1
            and not self.timed(heard)
            and yes_or_no(heard.text) is None
            and self.sure_faq()
        )

    def asks_in_vain(self, heard: Heard) -> bool:
        """A question beside what was asked, to which nobody here has an answer, and nothing else."""
        if self.state.asking not in _ASKED_PLAINLY or not self.books or not any(map(is_question, parts_of(heard.said))):
            return False
        if self.state.asking == "confirm" and _PUTS_RIGHT.search(heard.plain):
            return False
        if self.has_told or self.has_faq() or self.timed(heard) or yes_or_no(heard.text) is not None:
            return False
        clauses = [one for one in CLAUSES.split(heard.said) if one.strip()]
        return (
            is_question(clauses[-1] if clauses else "")
            and not any(
                intents.find(intent, heard) for intent in (*_COMMANDS, Intent.HOURS, Intent.ADDRESS, Intent.ADVICE)
            )
            and not asks_price(heard)
            and goal_of(heard, self.definition) is None
            and not people.asks_for_someone(self.definition, heard.text)
            and not self._wants_person(heard)
            and not _ABOUT_IT.search(heard.plain)
            and not practitioner_named(heard.text, self.definition)
        )
