"""Questions in the midst of a booking: about it, or to which nobody here has an answer. Pure."""

from receptionist.conversation import intents, people
from receptionist.conversation.amid_talk import answer_in
from receptionist.conversation.builtin_core import SURELY_MEANT
from receptionist.conversation.builtin_forms import kind_of
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_moments import names_day_or_hour
from receptionist.conversation.builtin_offers_again import asks_offers_again
from receptionist.conversation.builtin_other_times import asks_later
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_time_beside import change_beside
from receptionist.conversation.builtin_topics import Topics
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture import Phone, phone_from_words, yes_or_no
from receptionist.conversation.capture_names import introduced_name, is_written_name, name_from_words, only_name
from receptionist.conversation.courtesies import asks_what_for, asks_which, what_if
from receptionist.conversation.faq_matching import telling, wordings
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.put_off import beside_put_off
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.tag_questions import asks_by_tag, tells_us_of_us
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.whereabouts import asks_where
from receptionist.conversation.words import Heard

_ASKED_PLAINLY: frozenset[str] = frozenset(("name", "own_number", "number", "extra", "birth", "whom", "confirm"))
_OF_A_TIME: frozenset[str] = frozenset(("service", "when", "slot"))
_OF_ONE: frozenset[str] = frozenset(("name", "own_number", "number", "birth", "whom"))
_COMMANDS = (Intent.REPEAT, Intent.WAIT, Intent.NEVER_MIND, Intent.MESSAGE, Intent.PERSON, Intent.GOODBYE, Intent.ROBOT)
_ABOUT_IT = regex(  # the question back to ours: "what do you mean?", "can i skip that", "which number do you want"
    r"\b(?:mean|need (?:that|it|this|my)|skip|want|give you|tell you|spell|again|hear|say|said|use|change|number"
    r"|name|birthday"
    r"|why|number|call me|reach me|instead)\b"
)
_PUTS_RIGHT = regex(r"\b(?:wrong|should be|should have been|supposed to be|not right|incorrect|digits?)\b")
_BE_EARLY = regex(  # "should i be there early": no other time
    r"\b(?:should|do|must|shall|would) (?:i|we|he|she|they) (?:\w+ ){0,3}?(?:be|get|come|arrive|turn up|show up"
    r"|check in)"
    r" (?:\w+ ){0,3}?early\b|\bhow (?:early|much earlier|long before|far ahead)\b"
)
_LEAST_OF_THINGS = 3  # words
_OF_THOSE = regex(r"\b(?:ones?|them|those|any|it|who|whose|which|you (?:take|accept|need|want|require))\b")
_SUPPOSED = 0.6  # of all that may be meant
_AS_WRITTEN = 0.75  # of a matcher's score
_NEAR = 0.35  # of a matcher's score, where the subject is known
_OF_TIMES = regex(  # asked of the times themselves, or of what could be had instead
    r"\b(?:have|got|free|available|availability|open(?:ings?|ing)?|earl\w*|later?|latest|soon\w*|first|second|third"
    r"|last|middle|next|other|else"
    r"|another|different|instead|times?|days?|weeks?|weekends?|months?|mornings?|afternoons?|evenings?|nights?|hours?"
    r"|when|any\w*|some\w*"
    r"|fit|squeeze|come|in|do|works?|suits?|ones?|which|choices?|options?|gaps?|slots?|ready|best|recommend|suggest"
    r"|think|that|those|these|with|who\w*|put|book|make|change|move|cancel|day)\b"
)
_OF_OTHER_TIMES = regex(  # though the file has a question in such words
    r"\b(?:earl\w*|later?|latest|soon\w*|availab\w*|openings?|slots?|gaps?|another|different|instead"
    r"|free (?:on|at|in|then)|(?:other|more|which|what|any|better) (?:times?|days?|weeks?)|else|mornings?|afternoons?"
    r"|evenings?|nights?)\b"
)
CLAUSES = regex(r"[,.;!?]+(?:\s|$)")
_AGREES_PLAINLY = regex(
    r"(?:yes|yeah|yep|yup|aye|go ahead|please (?:do|book)|book (?:it|that|me)|do (?:book|go)|thats (?:right"
    r"|correct|all))\b"
)


class Beside(Topics):
    """The part of the dialogue that keeps such questions from being taken for answers."""

    def answers_beside(self, heard: Heard) -> bool:
        """What is asked about the booking itself, in its midst: how long it takes, what a detail is for, "what happens
        if I'm late"."""
        if asks_what_for(heard) and self.state.asking in SLOTS:
            self.say(self.lines.for_booking)
        elif self.state.asking in _OF_ONE and asks_which(heard):
            pass  # the question says whose
        elif question := self._asked_of_detail(heard):
            self.run_function("answer_faq", {"question": question})
            return True
        elif self._asks_of_file_surely(heard):
            return True
        elif what_if(heard) and not self.has_faq():
            self.say(self.lines.not_known)
        elif what_if(heard) or self._asks_of_file_alone(heard) or self._asks_where_we_are(heard):
            return self.topic(heard)
        else:
            return not self.timed(heard) and self.length_told(heard)
        self.ask_again()
        return True

    def without_put_off(self, heard: Heard) -> Heard:
        """ "I'll think about that, anyway it's Ben Wressell", where a name was asked for: the name."""
        if self.state.asking not in SLOTS or self.state.asking == "reason":
            return heard
        return next((rest for rest in beside_put_off(heard) if self._is_answer(rest)), heard)

    def _is_answer(self, heard: Heard) -> bool:
        match self.state.asking:
            case "name" | "name_check" | "whom":
                return bool(introduced_name(heard.text) or only_name(heard.text)) or (
                    name_from_words(heard.text, asked=True) is not None and is_written_name(heard.text)
                )
            case "number" | "own_number" | "number_check":
                return isinstance(phone_from_words(heard.text, self.country), Phone)
            case "birth":
                return birth_date_from_words(heard.text, self.request.now.date(), self.country) is not None
            case "when" | "slot":
                return self.timed(heard)
            case "confirm" | "summary":
                calls_off = self.state.booking is not None and self.state.booking.goal == "cancel"
                return (
                    not calls_off and _AGREES_PLAINLY.match(heard.plain) is not None and answer_in(heard.text) is True
                )
            case _:
                return False

    def _asks_of_file_alone(self, heard: Heard) -> bool:
        """ "Wait, how long do you hold the chair if I'm running late": one question, surely the file's, and no answer
        to what was asked. Where a time is asked for, it names none, and asks for none."""
        if self.state.asking in _OF_A_TIME:
            other = names_day_or_hour(heard) or goal_of(heard, self.definition) is not None
            open_to_it = not other and not _OF_OTHER_TIMES.search(heard.plain) and yes_or_no(heard.text) is None
        else:
            timed = names_day_or_hour(heard) and not _BE_EARLY.search(heard.plain) and self.timed(heard)
            open_to_it = self.state.asking in _ASKED_PLAINLY and not timed and "instead" not in heard.words
        return (
            open_to_it
            and (is_question(heard.said) or asks_by_tag(heard))
            and len(parts_of(heard.said)) == 1
            and (yes_or_no(heard.text) is None or asks_by_tag(heard))
            and (self.sure_faq() or self.asks_by_tag_of_file(heard))
        )

    def _asks_of_file_surely(self, heard: Heard) -> bool:
        """ "I'm sixty two now, is it free for me": told, where it is no answer to what was asked."""
        if self.state.asking not in (_ASKED_PLAINLY | _OF_A_TIME) or yes_or_no(heard.text) is not None:
            return False
        if names_day_or_hour(heard) or _PUTS_RIGHT.search(heard.plain) or "instead" in heard.words:
            return False
        question = self.surely_asked(heard) if self.state.asking in _ASKED_PLAINLY else ""
        question = question or self._supposed_beside(heard) or self._stated(heard)
        if question:
            self.run_function("answer_faq", {"question": question})
        return bool(question)

    def _stated(self, heard: Heard) -> str:
        """ "I'm scared of the dentist", where a name is asked for: as a question of the file is written, which nobody
        would answer with. Empty: none."""
        if self.state.asking not in (_OF_ONE | {"confirm"}) or not self.is_whole_turn(heard):
            return ""
        told = told_in(heard.text, self.request.now.date(), self.country)
        if told.name or told.phone or told.born or not self.sure_faq():
            return ""
        best = self.matches[0]
        surely = best.score >= _AS_WRITTEN
        return self.definition.faqs[best.index].question if surely else ""

    def _supposed_beside(self, heard: Heard) -> str:
        """Nothing of that where what was asked for is told in such a sentence: "it's Jo Bracken, with a K"."""
        if self.state.asking in _OF_A_TIME and (self.timed(heard) or _OF_OTHER_TIMES.search(heard.plain)):
            return ""
        if self.state.asking not in (_OF_ONE | _OF_A_TIME):
            return ""
        told = told_in(heard.text, self.request.now.date(), self.country)
        return "" if told.name or told.phone or told.born else self._supposed(heard)

    def _supposed(self, heard: Heard) -> str:
        """ "And it's all ladies there is it, I'd not want a man", in the midst of a booking whose service is known: the
        question of the file that is surely meant by what is told us of us. Empty: none."""
        if not tells_us_of_us(heard) or not self.can("answer_faq") or not self.is_whole_turn(heard):
            return ""
        likely, best = self.likeliest_question()
        if not likely or not self.has_faq() or self.matches[0].index != best:
            return ""
        of_the_rest = 1.0 - sum(self.meant.services)  # nobody comes for another one by such words
        surely = likely[best] >= _SUPPOSED and likely[best] >= SURELY_MEANT * of_the_rest
        return self.definition.faqs[best].question if surely else ""

    def _asked_of_detail(self, heard: Heard) -> str:
        """ "Which ones do you accept", where the insurance is asked for: the file's question about it. Empty: none."""
        booking = self.state.booking if self.state.asking == "extra" and self.can("answer_faq") else None
        item = next((one for one in booking.ask if one not in booking.answers), "") if booking else ""
        if (
            not item
            or not _OF_THOSE.search(heard.plain)
            or not is_question(heard.said)
            or _ABOUT_IT.search(heard.plain)
        ):
            return ""
        about, words = subjects_of(item), telling(item)
        for match in self.matches:
            own = wordings(self.definition)[match.index]
            if match.score >= _NEAR and (about & subjects_of(". ".join(own)) or words <= telling(own[0])):
                return self.definition.faqs[match.index].question
        return ""

    def _asks_where_we_are(self, heard: Heard) -> bool:
        """ "What's the address there again", where no address of theirs is part of the booking."""
        asks = self.service.ask if self.state.booking and self.service else ()
        return (
            self.state.asking in _ASKED_PLAINLY
            and bool(self.definition.practice.address)
            and intents.find(Intent.ADDRESS, heard) is not None
            and asks_where(heard.plain)
            and not any(kind_of(one) == "address" for one in asks)
            and yes_or_no(heard.text) is None
        )

    def asks_in_vain(self, heard: Heard) -> bool:
        """A question beside what was asked, to which nobody here has an answer, and nothing else."""
        of_times = self.state.asking in ("when", "slot")
        if of_times and (len(heard.words) < _LEAST_OF_THINGS or _OF_TIMES.search(heard.plain)):
            return False
        if self.state.asking == "slot" and asks_offers_again(heard):
            return False
        plainly = self.state.asking in _ASKED_PLAINLY or of_times
        if not plainly or not self.books or not any(map(is_question, parts_of(heard.said))):
            return False
        if self.state.asking == "confirm" and (_PUTS_RIGHT.search(heard.plain) or asks_later(heard.plain)):
            return False
        if (change := change_beside(heard.text)) and self.timed(Heard(change[1])):
            return False  # "Margery Blunt. would three be possible"
        near = self.has_faq() and not self._asks_for_opinion(heard)  # "is it going to need to be pulled"
        if self.has_told or near or self.timed(heard) or yes_or_no(heard.text) is not None or self._notice(heard):
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
