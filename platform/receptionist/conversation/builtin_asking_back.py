"""Which question of the file may be meant, and whether to ask: "are you asking, where can I park?". Pure."""

from receptionist.conversation import capture, faq_matching
from receptionist.conversation.builtin_handing_on import HandingOn
from receptionist.conversation.builtin_knowing import CLAUSES, SHORT
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_unknown import thing_asked, thing_wanted
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.capture_names import only_name
from receptionist.conversation.courtesies import asks_how_we_are
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.judgement import LIKELY, RATHER_ASKED
from receptionist.conversation.message_reading import TELLING_WORDS
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import is_question
from receptionist.conversation.values.emails import email_from_turns
from receptionist.conversation.words import Heard, content

_TAKES_NOTHING = regex(
    r"^(?:(?:oh|um|uh|well|ok|okay) )*(?:no|nope|nah|thats (?:all|it|everything)|thank|thanks|cheers)\b"
)
_HARDLY_TOLD = 0.65  # of a matcher's score


class AskingBack(HandingOn):
    """The part of the dialogue that asks back which question was meant."""

    _told = False  # this step has answered a question already

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

    def _asks_past(self, heard: Heard, faq: int) -> bool:
        """ "Do you do x-rays", and the likeliest question of the file is about tests."""
        thing = faq_matching.telling(thing_asked(heard, self.definition))
        one = self.definition.faqs[faq]
        told = faq_matching.telling(" ".join((*faq_matching.wordings(self.definition)[faq], one.answer)))
        return bool(thing) and self._best_score() < RATHER_ASKED and thing.isdisjoint(told)

    def _price_is_elsewhere(self, heard: Heard, faq: int) -> bool:
        """A price is asked for, and the question that is near tells of none, or hardly of that of another thing."""
        if not self.services or not asks_price(heard):
            return False
        return not self.is_priced(faq) or (self._best_score() < LIKELY and not self.tells_of_thing(heard, faq))

    def notice_rather(self, heard: Heard, faq: int) -> str:
        """ "Can I pay by card", where a notice tells of cards, and the likeliest question of none. Empty: none."""
        if self.state.asking in SLOTS or self._best_score() >= RATHER_ASKED or self._turns_on_said(heard, faq):
            return ""
        return self.near_notice(heard) if self.asks_something(heard) else ""

    def _may_be_asked_back(self, heard: Heard, faq: int) -> bool:
        """Not about the same twice, nor about a name, a number or a time that is told, nor after an answer about a
        remark on it."""
        if asks_how_we_are(heard) or self._tells_the_message(heard):
            return False
        if self.asks_something(heard):
            return faq not in self.state.asked_back or self._best_score() >= LIKELY
        if self._told or faq in self.state.asked_back:
            return False
        if self._best_score() < _HARDLY_TOLD and not self.shares_words(faq):
            return False  # "I found a stray beagle", which asks nothing, and nothing of it is in the question
        if self.state.asking == "more" and _TAKES_NOTHING.match(heard.plain):
            return False  # "no, thank you young lady"
        if self.state.made and self.state.asking == "more" and len(content(heard.words)) <= SHORT:
            return self._best_score() >= LIKELY  # "good, that's settled then"
        if self._best_score() >= LIKELY and thing_wanted(heard, self.definition):
            return True  # "I need a tow today"
        return self._best_score() >= RATHER_ASKED or not self._tells(heard)

    def _tells_the_message(self, heard: Heard) -> bool:
        """ "I think I left an earring yesterday, could someone look for it", while a name or a number is asked for a
        message: its text rather than a question that is only near."""
        if self.state.draft is None or self.state.asking not in SLOTS or self.books or self.draft.reason:
            return False
        told = (Heard(one) for one in CLAUSES.split(heard.text) if one.strip() and not is_question(one))
        return any(len(content(one.words)) > TELLING_WORDS and not self.asks_something(one) for one in told)

    def _tells(self, heard: Heard) -> bool:
        """A name, a number, a mail address, a car or a time, and no question."""
        number = capture.phone_from_words(heard.text, self.country)
        return (
            bool(only_name(heard.text))
            or isinstance(number, capture.Phone)
            or (len(content(heard.words)) <= SHORT + 1 and self.timed(heard))
            or bool(vehicle_in(heard.text))
            or bool(email_from_turns([heard.said], self.language))
            or bool(told_in(heard.text, self.request.now.date(), self.country).address)
        )

    def _question_words(self, faq: int) -> str:
        question = self.definition.faqs[faq].question
        return asked_back(question) if self.language == "en" else question


def asked_back(question: str) -> str:
    """A question of the file inside one of ours: "do you take my insurance?"."""
    first, space, rest = question.partition(" ")
    lowered = first if first == "I" or first[1:] != first[1:].lower() else first.lower()
    return f"{lowered}{space}{rest}" if question.endswith("?") else f"{lowered}{space}{rest}?"
