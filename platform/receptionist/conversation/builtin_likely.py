"""What a turn is taken for by its likeness to others, where no rule knows it. Pure."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Final

from receptionist.conversation import intents
from receptionist.conversation.asking_after import asks_after_own
from receptionist.conversation.builtin_core import LONGEST_WORDS, SURELY_MEANT
from receptionist.conversation.builtin_courtesies import Courtesies
from receptionist.conversation.builtin_goals import goal_of, is_of_no_appointment
from receptionist.conversation.builtin_knowing import OF_ANYTHING
from receptionist.conversation.builtin_moments import names_day_or_hour, names_moment
from receptionist.conversation.builtin_people import TALKS_AT_HOME, TO_TALK
from receptionist.conversation.builtin_services import named_outright, touched
from receptionist.conversation.builtin_state import SLOTS, Goal
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.faq_matching import telling
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELIER, LIKELY, RATHER_ASKED
from receptionist.conversation.kinds_of_service import not_done
from receptionist.conversation.likely_acts import Act, likely_act
from receptionist.conversation.none_wanted import wants_none
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import is_named
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.tag_questions import asks_by_tag
from receptionist.conversation.unwelcome import is_sales_call
from receptionist.conversation.words import Heard, word_set
from receptionist.practice.definition import Service

_GOALS: Final[dict[Act, Goal]] = {Act.BOOK: "book", Act.MOVE: "move", Act.CANCEL: "cancel", Act.TELL: "tell"}
_GOALS_MEANT: Final[dict[str, Goal]] = {"move": "move", "cancel": "cancel", "tell": "tell"}
_OF_THEIRS: Final = (Act.MOVE, Act.CANCEL, Act.TELL)  # an appointment of the caller's
_CHATTER: Final = (Act.SALES, Act.WRONG_NUMBER, Act.SMALL_TALK)
_WHERE: Final = "What's your address?"
_ITS_TIME: Final = regex(
    r"\bits (?:about |past |high )?time (?:for|to|i)\b|\b(?:over)?due (?:for|another)\b"
    r"|\b(?:change|update) (?:the|my|our|his|her) (?:\w+ )?(?:numbers?|phone|address|e ?mail|surname|name|details)\b"
)
_SPOKEN_OF: Final = word_set(  # by which one tells that there is one
    "appointment appointments appt booking booked book bookings slot spot session visit reservation time times day days"
    " date when again move moved change changed push reschedule rescheduled rebook cancel cancelled canceled postpone"
    " another different later earlier sooner instead coming come make due down scheduled expected seeing seen see off"
    " today tomorrow tonight week morning afternoon evening monday tuesday wednesday thursday friday saturday sunday"
    " next lesson meeting cleaning haircut checkup consultation keep calendar diary schedule shift swap switch bump"
    " confirm confirmed remind back free forget scratch drop need wont cant"
)
_LIKELY: Final = 0.6
_SURELY: Final = 0.85  # against a rule or an answer of the file
_RATHER_THAN_BOOKED: Final = 0.88
_RATHER_THAN_ANY: Final = 0.95
_NO_BOOKINGS: Final = (Act.ADDRESS, Act.HOURS, Act.PRICE, Act.PERSON, Act.MESSAGE)
_A_QUESTION: Final = 0.7
_SURELY_BOOKS: Final = 0.9
_CERTAINLY_BOOKS: Final = 0.97
_HARDLY_MEANT: Final = 0.02
_MUCH_LIKELIER: Final = 8.0  # times
MEANT: Final = 0.45  # of all that may be meant: where no rule knows better
_CERTAINLY_ASKED: Final = 0.93  # and told, if the matcher finds the same
_SURELY_ACT: Final = 0.75
_MAY_BE_MEANT: Final = 0.1
_SEVERAL: Final = 2
_TOLD_BY_THE_WHOLE: Final = 0.05
_LEAVES_OPEN: Final = regex(
    r"\b(?:it|its|that|thats|them|this|these|those|one|ones|more|him|her|he|she|they|there|some|any)\b"
)
_SURELY_ALONE: Final = 0.8  # by the one question of a turn
SURELY_ASKED: Final = 0.75
RATHER_MEANT: Final = 0.65  # than what the rules hear, in what asks something
_LATER: Final = 0.15  # likelier than at first: words may be about what was said before
_SURE_OF_ADVICE: Final = 0.95
_RATHER: Final = 0.5
_HARDLY_NEAR: Final = 0.61  # of a matcher's score
_NO_QUESTIONS: Final = (Act.OFFERS, Act.ADDRESS, Act.PERSON, Act.OWN_MATTER, Act.BYE, Act.SALES, Act.WRONG_NUMBER)
_OF_A_PLACE: Final = word_set(
    "where wheres whereabouts address located location find directions street road avenue town area side part near"
    " nearby"
    " close far distance get getting place map corner next opposite across postcode zip building block mall downtown"
    " route"
    " drive sat nav gps landmark which floor door entrance come turn going end lost there"
)
_OF_PEOPLE: Final = word_set(
    "speak talk put get give transfer through connect somebody someone anybody anyone person human real reach hold"
    " call ring"
    " phone see there available about around in manager owner boss supervisor reception receptionist desk team staff"
    " who with"
    " need want help operator agent representative people one you"
)
_OF_OPENING: Final = word_set(
    "open opens opened opening close closes closed closing shut shuts shutting hours hour when time times late later"
    " early"
    " till until there in around about here work works working start starts finish finishes lunch run runs running"
    " day days"
    " weekend weekends sundays saturdays mondays evening evenings nights holiday holidays available reach catch"
)
_WHEN: Final = regex(r"\b(?:when|what time|(?:what|which) day|forg[eo]t\w*|remind)\b")
_DOES_SHE: Final = regex(r"\b(?:does|can|would|will) (?:\w+ ){1,3}?(?:do|offer|make|fit|treat|handle)\b")
_TILL_WHEN: Final = regex(r"\b(?:(?:till|until) when|what time|how late|what hours)\b")
_WORDS: Final = 3  # fewer say too little by themselves
_WONDERS: Final = regex(  # "I have no idea what shots she's supposed to get": a question like any other
    r"\b(?:no idea|(?:dont|do not) know|not sure|wondering|wonder|curious) (?:what|which|when|how|if|whether)\b"
)
_OF_SOMETHING_ELSE: Final = regex(  # in so many words, whatever the rest is like
    r"\b(?:cancel|cancelling|canceling|reschedul\w+|postpone|complaint|money off|discounts?|special offers?"
    r"|deals on|(?:leave|take) (?:a|you a|her a"
    r"|him a) message)\b"
)
_WHETHER_TO: Final = regex(  # whoever asks that would know, and not come
    r"\bshould i (?:just |really )?(?:sign|accept|agree|settle|pay|plead|move out)\b"
    r"|\bwould (?:a|an|the|it|that|this) (?:\w+ ){0,3}?(?:make (?:it|this|that|them)|hurt|be (?:safe|bad|better"
    r"|worse))\b"
    r"|\b(?:some|any)thing (?:else )?(?:i|we) (?:can|could|should) do\b|\bwhat (?:do|can|should) (?:i|we) do\b"
)
_SOONEST = regex(r"\b(?:soonest|earliest|next (?:available|free|opening|slot))\b")

_DO_ANYTHING = regex(  # "the arm's come off, can you do anything with them"
    r"\b(?:can|could) (?:you|ye|yall) (?:guys )?(?:do (?:anything|something) (?:with|for|about)|save|mend|rescue)"
    r" (?:them|it|this|these|those)\b"
)


class ByLikeness(Courtesies):
    """The part of the dialogue that goes by what most callers mean who speak so."""

    @abstractmethod
    def ask_back(self, faq: int, score: float) -> None: ...

    @abstractmethod
    def notice_rather(self, heard: Heard, faq: int) -> str: ...

    @abstractmethod
    def not_in_file(self, heard: Heard) -> None: ...

    @abstractmethod
    def _refuse_advice(self, heard: Heard, who: str = "") -> None: ...

    @abstractmethod
    def _hand_on(self, heard: Heard) -> None: ...

    @abstractmethod
    def _tell_service(self, heard: Heard) -> None: ...

    @abstractmethod
    def tell_price_of(self, service: Service) -> None: ...

    def likely_goal(self, heard: Heard) -> Goal | None:
        """Something about an appointment that the caller has, surely enough to stand against other readings."""
        act = self._likely_act(heard, _SURELY)
        return _GOALS[act] if act is not None and act in _OF_THEIRS and self.can_change(_GOALS[act]) else None

    def surely_books(self, heard: Heard, told: int | None = None) -> bool:
        """What callers of other practices came for who spoke so, however it sounds: "are you asking ...?" and a person
        are for the rest. `told`: the question of the file that would be answered otherwise."""
        if self.state.asking not in ("", "faq", "offer", "person") or not self.can_book() or self.state.made:
            return False
        if not self.is_whole_turn(heard) or len(heard.words) <= _WORDS or asks_price(heard):
            return False
        if _OF_SOMETHING_ELSE.search(heard.plain) or self._wants_named(heard) or wants_none(heard.said):
            return False
        if sum(self.meant.services) < _SURELY_BOOKS or _WHETHER_TO.search(heard.plain):
            return False
        if "new patients" in subjects_of(heard.text) and self.has_faq() and self.is_of_its_subject(heard):
            return False  # "any chance of getting on your books, NHS not private"
        if told is not None and self.meant.questions[told] > _HARDLY_MEANT:
            return False
        if self.is_first_turn and self._surely_asked_in(heard)[0] is not None:
            return False  # "I've been with the surgery for thirty years, would I have to leave my own doctor"
        asks = told is not None and self.asks_something(heard) and sum(self.meant.services) < _CERTAINLY_BOOKS
        if asks or _WONDERS.search(heard.plain):
            return self.timed(heard)
        return True

    def _wants_named(self, heard: Heard) -> bool:
        """ "One side's longer than the other, can you put me through to Lorraine": and no time to come."""
        if not TO_TALK.search(heard.plain) or names_moment(heard):
            return False
        return any(is_named(one.name, heard.text) for one in self.definition.people)

    def asks_surely(self, heard: Heard) -> bool:
        """ "Say you send it in today, when do I see the money": a question of the file, and nothing to be looked up.
        They are asked whether they mean it."""
        if not self.asks_something(heard) or asks_price(heard):
            return False
        if not self.timed(heard) and self.asks_what_is_meant(heard, SURELY_ASKED):
            return True
        faq, _ = self._surely_asked_in(heard) if self.is_first_turn and self.is_whole_turn(heard) else (None, 0.0)
        if faq is None or faq in self.state.asked_back or self.state.asking or self.language != "en":
            return False
        self.ask_back(faq, RATHER_ASKED)
        return True

    def takes_act_meant(self, heard: Heard, near: int | None) -> bool:
        """ "I've a clash on thursday, can my physio go back a week", "was it leeds where Imogen trained": what no rule
        knows, and callers of other practices surely meant by such words. `near`: the question of the file that they
        would be asked about. False: it is none of these, or a question that may be meant."""
        if not self.is_first_turn or not self.is_whole_turn(heard) or self.state.asking or self.language != "en":
            return False
        likely = self.meant
        act = max(likely.acts, key=likely.acts.__getitem__, default="")
        if not act or likely.acts[act] < _SURELY_ACT or (near is not None and likely.questions[near] > _MAY_BE_MEANT):
            return False
        goal = _GOALS_MEANT.get(act)
        if goal is not None and self.can_change(goal):
            self.begin_booking(goal, heard)
        elif act == "message" and self.can("take_message"):
            self.begin_message(heard)
        elif act in ("unknown", "notoffered") and self.can("take_message") and self.asks_something(heard):
            self.not_in_file(heard)
        elif act == "advice":
            self._refuse_advice(heard)
        else:
            return False
        return True

    def asks_what_is_meant(self, heard: Heard, least: float, near: int | None = None) -> bool:
        """Ask whether they mean the question of the file that callers of other practices mean by such words, or answer
        it where that is certain. False: it is not that likely, not much likelier than the one that is `near`, or they
        were asked about it already."""
        if not self.can("answer_faq") or self.state.asking in SLOTS or not self.is_whole_turn(heard):
            return False
        if _OF_SOMETHING_ELSE.search(heard.plain):
            return False
        least = least if self.is_first_turn else least + _LATER
        likely, best = self.likeliest_question()
        if not likely or likely[best] < least or best in self.state.asked_back:
            return False
        certain = likely[best] >= _CERTAINLY_ASKED and bool(self.matches) and self.matches[0].index == best
        if near is not None and likely[near] * _MUCH_LIKELIER > likely[best] and not certain:
            return False
        if self.notice_rather(heard, best):
            return False
        if certain:
            self.run_function("answer_faq", {"question": self.definition.faqs[best].question})
        else:
            self.ask_back(best, RATHER_ASKED)
        return True

    def answers_surely_meant(self, heard: Heard) -> bool:
        """Answer the question of the file that callers of other practices as good as certainly mean by such a first
        turn, or by the one question in it, whatever words of another wish it has: "she's right as rain now, but who am
        I meant to ring when you're shut"."""
        if not self.is_first_turn or not self.is_whole_turn(heard) or self.state.asking or self.language != "en":
            return False
        faq, likely = self._surely_asked_in(heard)
        if faq is None or likely < _CERTAINLY_ASKED or not self.can("answer_faq") or not self.asks_something(heard):
            return False
        if self.notice_rather(heard, faq) or self._notice(self._last_asked(heard)):
            return False
        self.run_function("answer_faq", {"question": self.definition.faqs[faq].question})
        return True

    def _last_asked(self, heard: Heard) -> Heard:
        """The one question of the turn; else all of it."""
        parts = list(self.request.faq_parts)
        return self.hear(parts[0]) if len(parts) == 1 else heard

    def _surely_asked_in(self, heard: Heard) -> tuple[int | None, float]:
        """Which, and how likely: by the whole turn, or by the one question in it, where no time to come is named."""
        if _OF_SOMETHING_ELSE.search(heard.plain) or is_sales_call(heard) or self._wants_message(heard):
            return None, 0.0
        parts, asked = list(self.request.parts_meant.values()), self._last_asked(heard)
        if _TILL_WHEN.search(asked.plain) or self._days_asked(asked):
            return None, 0.0
        whole, likely = _likeliest(self.meant.questions) if len(parts) < _SEVERAL else (None, 0.0)
        if likely >= _CERTAINLY_ASKED and not (self.timed(heard) and named_outright(heard, self.services)):
            return whole, likely
        if len(parts) != 1 or names_moment(heard) or self._wishes_beside(heard, asked):
            return None, 0.0
        alone, likely = _likeliest(parts[0].questions)
        if alone is None or likely < _SURELY_ALONE:
            return None, 0.0
        if _LEAVES_OPEN.search(asked.plain):  # "do you take them"
            told = likely >= _CERTAINLY_ASKED and self.meant.questions[alone] >= _TOLD_BY_THE_WHOLE
            return (alone, likely) if told else (None, 0.0)
        return alone, likely

    def _wishes_beside(self, heard: Heard, asked: Heard) -> bool:
        """ "I'd like to book a cleaning, and do you have parking"."""
        rest = Heard(heard.said.replace(asked.said, " "))
        return intents.find(Intent.APPOINTMENT, rest) is not None or (
            named_outright(rest, self.services) and goal_of(rest, self.definition) == "book"
        )

    def is_certainly_asked(self, faq: int) -> bool:
        """Is that question what the whole first turn means, as good as certainly?"""
        likely, best = self.likeliest_question()
        return self.is_first_turn and bool(likely) and best == faq and likely[best] >= _CERTAINLY_ASKED

    def surely_asked(self, heard: Heard) -> str:
        """ "She's in a wheelchair mind, can she get in alright", in the midst of something else: the question of the
        file that is surely meant. Empty: none."""
        if not self.asks_something(heard) or not self.can("answer_faq") or not self.is_whole_turn(heard):
            return ""
        likely, best = self.likeliest_question()
        return self.definition.faqs[best].question if likely and likely[best] >= SURELY_MEANT else ""

    def likeliest_question(self) -> tuple[Sequence[float], int]:
        """How likely each question of the file is meant, and which is the likeliest; none where nobody can tell."""
        likely = self.meant.questions if self.language == "en" else ()
        return likely, max(range(len(likely)), key=likely.__getitem__, default=0)

    def goal_rather(self, heard: Heard) -> Goal | None:
        """What is surer than a wish to book, whose words it has: "can we make my service a different day"."""
        act = self._likely_act(heard, _RATHER_THAN_BOOKED)
        return _GOALS[act] if act is not None and act in _OF_THEIRS and self.can_change(_GOALS[act]) else None

    def goal_rather_than_told(self, heard: Heard) -> Goal | None:
        """What is surer than an answer of the file, of what asks nothing: "please cancel it, I can't make it"."""
        return None if self.asks_something(heard) else self.goal_rather(heard)

    def rather_than_booked(self, heard: Heard) -> bool:
        """Surely a question or a wish for somebody, which has only words of a wish to book: "what number are you, I
        can't find you to come in"."""
        if _SOONEST.search(heard.plain):
            return False
        act = self._likely_act(heard, _RATHER_THAN_ANY)
        return act is not None and act in _NO_BOOKINGS and self._can_take_up(act, heard)

    def only_asks(self, heard: Heard) -> bool:
        """A question that is near to one of the file, however much its words are those of a wish ("when can she have
        her first walk"), of staff's matters, or of advice."""
        if not self.has_faq() or not self.asks_something(heard) or names_moment(heard):
            return False
        if _DO_ANYTHING.search(heard.plain) and self._best_score() >= LIKELIER:
            return True
        if self._likely_act(heard, _SURELY if names_day_or_hour(heard) else _A_QUESTION) is Act.QUESTION:
            return self._best_score() >= LIKELIER or self.is_of_its_subject(heard)
        return self._best_score() >= RATHER_ASKED and self._likely_act(heard, 0.0) in (Act.QUESTION, Act.ADVICE)

    def takes_surely(self, heard: Heard) -> bool:
        """Tell what it costs, or that it is done here, of a service that is said by its name."""
        act = self._likely_act(heard, _RATHER_THAN_BOOKED)
        named = named_outright(heard, self.services) and not not_done(heard, self.services)
        if _SOONEST.search(heard.plain):
            return False  # "what's your soonest for a bath": a wish, however like it is to a question of its price
        if act not in (Act.OFFERS, Act.PRICE) or not named or self._best_score() >= LIKELY:
            return False
        return self.takes_likeliest(heard)

    def is_likely_else(self, heard: Heard) -> bool:
        """Likelier something else than the question of the file that comes nearest?"""
        best = self._best_score()
        act = self._likely_act(heard, _SURELY if best >= LIKELY else _LIKELY)
        if act in _OF_THEIRS:
            return True
        if act is Act.BOOK and self.can_book() and self._likely_act(heard, _SURELY) is Act.BOOK:
            return not self.is_of_its_subject(heard)  # a wish, whatever words of it a question has too
        if act is Act.ADVICE and self._likely_act(heard, _SURE_OF_ADVICE) is Act.ADVICE:
            return True
        if best < LIKELY:
            return (act is not None and self._can_take_up(act, heard)) or self._is_far_off(heard)
        if best < _HARDLY_NEAR and _DOES_SHE.search(heard.plain) and practitioner_named(heard.text, self.definition):
            return self._is_far_off(heard)  # "does Dr. Hale do the thing for snoring"
        elsewhere = self._likely_act(heard, _RATHER)
        return best < _HARDLY_NEAR and elsewhere in _NO_QUESTIONS and self._is_far_off(heard)

    def _is_far_off(self, heard: Heard) -> bool:
        """Does the question that comes nearest share no telling word, and no subject, with what is asked?"""
        nearest = self.definition.faqs[self.matches[0].index]
        told = telling(" ".join((nearest.question, *nearest.also_asked, nearest.answer))) - OF_ANYTHING
        return told.isdisjoint(telling(heard.text)) and not self.is_of_its_subject(heard)

    def takes_likeliest(self, heard: Heard) -> bool:
        """Take up what the turn most likely is. False: nobody knows, or it is a question like any other."""
        act = self._likely_act(heard, _LIKELY)
        if act is None or not self._can_take_up(act, heard):
            return False
        if goal := _GOALS.get(act):
            self.begin_booking(goal, heard)
            return True
        match act:
            case Act.ADDRESS:
                self.run_function("answer_faq", {"question": _WHERE})
            case Act.HOURS:
                self.run_function("check_hours", {"when": heard.text[:LONGEST_WORDS]})
            case Act.OFFERS:
                self._tell_service(heard)
            case Act.PRICE:
                self.tell_price_of(touched(heard, self.services)[0])
            case Act.ADVICE:
                self._refuse_advice(heard)
            case Act.MESSAGE:
                self.begin_message(heard)
            case Act.PERSON:
                self._to_person(heard.text, reason=heard.said)
            case Act.OWN_MATTER:
                self._hand_on(heard)
            case _:
                self.ask("", self.lines.how_help)
        return True

    def _can_take_up(self, act: Act, heard: Heard) -> bool:
        match act:
            case Act.BOOK:
                return self.can_book()
            case Act.MOVE | Act.CANCEL | Act.TELL:
                return self.can_change(_GOALS[act])
            case Act.ADDRESS:
                return self.can("answer_faq") and bool(self.definition.practice.address)
            case Act.HOURS:
                return self.can("check_hours")
            case Act.OFFERS:
                return self.can_book() and len(touched(heard, self.services)) == 1 and self.names_more(heard)
            case Act.PRICE:
                return len(touched(heard, self.services)) == 1 and named_outright(heard, self.services)
            case Act.MESSAGE:
                return self.can("take_message")
            case Act.PERSON:
                return self.can("transfer_call")
            case _:
                return act in (Act.ADVICE, Act.OWN_MATTER, *_CHATTER)

    def _likely_act(self, heard: Heard, at_least: float) -> Act | None:
        """None: not likely enough, or nothing that could be told by it."""
        if self.state.asking in SLOTS or self.language != "en" or len(heard.words) < _WORDS:
            return None
        likely = likely_act(heard.text)
        if likely.act in _OF_THEIRS and (_ITS_TIME.search(heard.plain) or _SPOKEN_OF.isdisjoint(heard.words)):
            return None  # "am I supposed to tip", "it's time for my wire change"
        if likely.act in _GOALS and is_of_no_appointment(heard):
            return None
        asked = [part for part in parts_of(heard.said) if is_question(part)]
        if asked and likely_act(asked[-1]).act is not likely.act and not asks_by_tag(heard):
            return None  # "I'm coming in tomorrow, is the lift in order"
        if likely.act is Act.TELL and subjects_of(heard.text) and not _WHEN.search(heard.plain):
            return None  # "am I supposed to tip"
        if likely.act is Act.BOOK and asks_after_own(heard.plain):
            return None  # "I want to ask about my fitting"
        if likely.act is Act.ADDRESS and _OF_A_PLACE.isdisjoint(heard.words):
            return None  # "what's the wifi password in your office"
        if likely.act is Act.PERSON and (_OF_PEOPLE.isdisjoint(heard.words) or TALKS_AT_HOME.search(heard.plain)):
            return None  # "is the instructor a woman", "let me talk to him first"
        if likely.act is Act.HOURS and _OF_OPENING.isdisjoint(heard.words):
            return None  # "do you know if it'll snow thursday"
        if likely.act is Act.ADVICE and self.file_speaks_of(heard):
            return None  # "is popcorn really a no with these", and the file says so
        if likely.act is Act.MOVE and "video" in subjects_of(heard.text):
            return None  # "could I do it over the computer instead": in another way, and not at another time
        return likely.act if likely.likelihood >= at_least else None


def _likeliest(likely: Sequence[float]) -> tuple[int | None, float]:
    best = max(range(len(likely)), key=likely.__getitem__, default=0)
    return (best, likely[best]) if likely else (None, 0.0)
