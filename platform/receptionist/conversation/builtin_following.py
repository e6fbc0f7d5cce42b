"""What a turn holds beyond its first matter: several questions, and what the last answer offered to do. Pure."""

import re

from receptionist.conversation import faq_matching, intents
from receptionist.conversation.builtin_answering import Answering
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_matters import asks_whom, is_of_a_day, is_own_matter
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_services import named_outright, service_named, services_named, touched
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_times import choose_named
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.facts_asked import asks_for_facts
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELY
from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price, refers_to_it, without_unit
from receptionist.conversation.service_words import is_named_whole
from receptionist.conversation.several import is_question, parts_of, questions_of, thing_of
from receptionist.conversation.unwelcome import is_sales_call
from receptionist.conversation.vague_wishes import wishes_to_book_alone
from receptionist.conversation.words import Heard, content

_TOLD_OF_SEVERAL = 0.6  # of a matcher's score: beside another question nobody can be asked back about each
_TOLD_ALONE = 0.7  # of a matcher's score
_HARDLY = 0.35  # of a matcher's score: below it, another matter
_YES = regex(r"\b(?:yes|yeah|yep|yup|sure|please|si|do that|go ahead|do it)\b")  # "ok, thanks" takes up nothing
_OF_US = regex(r"\b(?:help|tell|hear|know|understand|explain|say) me\b|\bhow are you\b|\bcan you hear\b|\bright\b")
_EMPTY = regex(
    r"^(?:is|are|was|would|can|could) (?:that|this|it|you) (?:right|ok|okay|correct|true|possible|so|all right)$"
)
_TO_KNOW = regex(r"\b(?:wanna|want to|need to|like to|have to|gotta) (?:know|ask)$")
_COMES = regex(  # told of what is arranged, before what is asked: "good morning, I come tomorrow at three"
    r"(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|so|um|uh|well|sorry|and|but|excuse me) )*"
    r"(?:i|we|he|she|my \w+)(?:m|re|s| am| are| is)? (?:comes?|coming|due (?=in\b|at\b|on\b|to\b|tomorrow\b"
    r"|today\b|there\b|\w+day\b))(?:(?: |(?<= ))(?!for\b|because\b|if\b|but\b)\w+){0,7}"
)
_STORY = 22  # words
_DETAILS = frozenset(("name", "own_number", "number", "birth"))
_LEADS_IN = regex(
    r"(?:(?:actually|oh|sorry|wait|hang on|hold on|and|but|just|um|uh|ok|okay|yeah|so|i|ive|have|got|a|one|another|real"
    r"|more|last|other|by the way) )*(?:quick )?(?:questions?|thing|one)"
    r"(?: (?:though|for you|first|before .*|while .*))?"
    r"|(?:(?:oh|ooh|and|but|so|just|right|ok|okay|wait|sorry|actually|well|no|hey|quick|first|um|uh|now) )*"
    r"(?:(?:before|first off|first of all|first things first|tell me(?: \w+)?|do (?:us|me) a favou?r|remind me"
    r"|let me ask(?: you)?|listen|say|hold your horses|what (?:i|we) (?:want|need|wanted) to (?:know|ask)"
    r"|answer me this|quick one"
    r"|real (?:quick|fast)|one thing|hang about)\b(?: (?:i|we|you|that|all|this|anything|else|go|goes|give|get|say|tell"
    r"|take|put|out|on|any|further|my|his|her|their|the|name|number|me|it|of|do|does|book|booking|commit|details"
    r"|answer|yes"
    r"|first|something|him|them|us|a|am|are|is|move|get|started|into|spell|for|let))*)"
)
_OF_ONESELF = regex(  # "is there a lift? I've got a pram": why it is asked
    r"^(?:(?:cos|because|see|as|since|only) )?(?:i|we|he|she|they)(?:ve|m|re|s)? (?:got|have|has|use|using|bring\w*|on"
    r"|in|with|a|cant|dont|live|never|hate|drive|driving|coming|walk)\b"
)
_OF_FREE_TIMES = regex(r"\b(?:have|got|get|free|available|any|anything|something|fit)\b")
_TELLING = 3  # words of a turn that says what it is about
_BOOKS = regex(
    r"\b(?:i|we) (?:can |could |will )?(?:also |gladly )?(?:book|schedule|arrange|set up|reserve|ask for a time"
    r"|send (?:a|your) request|look for the next)\b|\bor (?:book|schedule|arrange|reserve) (?:a|an|the|you"
    r"|that|it)\b|\b(?:puedo|podemos) (?:reservar|agendar|darle)"
)
_PUTS_THROUGH = regex(
    r"\b(?:put|putting) you through\b|\b(?:transfer|connect) you\b|\b(?:le paso|pasarle|comunicarle) con"
)
_TAKES_A_MESSAGE = regex(
    r"\b(?:take|leave) (?:a|your) message\b|\bpass (?:that|it|this) on\b|\btake your name\b|\b(?:tomar?"
    r"|dejar) (?:un|su) (?:mensaje|recado)"
)


_SOMEBODY = regex(
    r"\b(?:with |to )?(?:somebody|someone|anybody|anyone|a person)\b", re.IGNORECASE
)  # "yes, somebody please"


def offers(answer: str) -> bool:
    """Does an answer of the file end with something that the receptionist can do?"""
    said = answer.casefold()
    return any(one.search(said) for one in (_BOOKS, _PUTS_THROUGH, _TAKES_A_MESSAGE))


class Following(Answering):
    """The part of the dialogue that goes on after an answer."""

    offered = ""  # the answer before this turn, where it offered something

    # -- several questions -------------------------------------------------------------------------------------

    def takes_up_several(self, heard: Heard) -> bool:
        """Each question that the file answers by itself, in order; what else was said comes after them."""
        if self.request.faq_matches is None and questions_of(heard.said):
            raise faq_matching.MatchesWantedError
        if self.state.asking in ("offer", "faq") and self.takes_offer_with_matter(heard):
            return False
        if self.state.asking not in SLOTS and is_own_matter(heard) and len(self.request.faq_parts) == 1:
            return False  # "I'd like to know what they found on my skin test"
        if len(self.request.faq_parts) == 1 and self._comes_rather(heard):
            return False
        answered = [part for part in self.request.faq_parts if self._is_answered(part)]
        if not answered and self.state.asking in SLOTS:
            return False
        if any(self._asks_for_opinion(self.hear(part)) for part in self.request.faq_parts if part not in answered):
            return False  # what is answered is known to ask for none
        asked = self._each_once(answered)
        if not asked and self.tells_thing_unknown(heard):
            return True
        self._ask_by_question_alone(heard, asked)
        if not asked or self.state.asking in ("reason", "faq") or intents.find(Intent.GOODBYE, heard):
            return False
        if self.state.asking not in SLOTS and self.can_book() and wishes_to_book_alone(heard):
            return False
        if self.state.asking not in SLOTS and is_sales_call(heard):
            return False  # "a minute of the owner's time about your card fees", though the file tells of cards
        beside = ", ".join(part for part in parts_of(heard.said) if part not in asked and not self._is_empty(part))
        if beside and not self._goes_on_with(beside):
            beside = ""
        whole = faq_matching.band(self.request.faq_matches or ())
        if asked and all(self._is_unpriced(part, self.hear(part)) for part in asked):
            self.part = next((part for part in self.request.faq_parts if part not in asked), "")
            if self.part and self._tells_unknown(self.hear(self.part)):
                return True  # "do you do waxing, and how much": there is none
            self.part = ""
        others = [
            part for part in self.request.faq_parts if part not in asked and not self._is_told_beside(part, asked)
        ]
        open_ = [part for part in others if self._may_be_meant(part)]
        unknown = not beside and not open_ and any(map(self._is_unknown, others))
        alone = len(asked) == 1 and not beside and not open_
        if (
            alone
            and len(heard.words) > _STORY
            and isinstance(faq_matching.band(self.request.faq_parts[asked[0]]), faq_matching.Answer)
        ):
            alone = False  # what a long story comes to at last
        if alone and unknown and not isinstance(whole, faq_matching.Answer) and self.state.asking not in SLOTS:
            alone = False
        if alone and self._is_told_apart(asked[0]):
            return False
        led = alone and heard.said.endswith(asked[0])  # nothing that is told was taken into it
        led = led and all(part in asked or self._is_empty(part) for part in parts_of(heard.said))
        of_slot = self.state.asking in SLOTS and not intents.find(Intent.WAIT, heard)  # "hang on, do you take aetna"
        led = led and of_slot and yes_or_no(heard.text) is None  # "before I give you his name, what does he bring"
        if alone and not led and (isinstance(whole, faq_matching.Answer) or of_slot or self._asks_hours(heard)):
            return False
        if of_slot and "instead" in heard.words and named_outright(heard, self.services):
            return False  # "could I come into the office for it instead, an office consultation"
        self.state.rest = [*asked, *([beside] if beside else open_[:1])]
        self.state.untold_other = unknown
        self.take_up_part()
        return True

    def _is_told_apart(self, part: str) -> bool:
        """ "One of my nails broke, do I pay to get it fixed": what is told before the one question makes another of it,
        and a likelier one."""
        whole, alone = list(self.request.faq_matches or ()), self.request.faq_parts[part]
        told = self._faq_told(part)
        return (
            told is not None
            and faq_matching.band(whole) is not None
            and whole[0].index != told
            and whole[0].score >= alone[0].score
            and not isinstance(faq_matching.band(alone), faq_matching.Answer)
        )

    def _ask_by_question_alone(self, heard: Heard, asked: list[str]) -> None:
        """A story around one question keeps every answer away from it: then the question alone is what is meant."""
        if asked or not self.request.faq_parts or self.state.asking in SLOTS:
            return
        parts = self.request.faq_parts
        one = max(parts, key=lambda part: parts[part][0].score if parts[part] else 0.0)
        near = faq_matching.band(parts[one]) is not None
        if near and faq_matching.band(self.request.faq_matches or ()) is None and not self.timed(heard):
            self.part = one

    def _each_once(self, parts: list[str]) -> list[str]:
        """Without those that come to the same answer as one before."""
        faqs = [self._faq_told(part) for part in parts]
        return [part for at, part in enumerate(parts) if faqs[at] is None or faqs[at] not in faqs[:at]]

    def _is_told_beside(self, part: str, asked: list[str]) -> bool:
        """Its likeliest answer is told already, or one of the others is about the same thing."""
        thing = thing_of(part)
        if thing and any(thing in one for one in asked):
            return True
        matches = self.request.faq_parts[part]
        near = bool(matches) and matches[0].score >= _HARDLY
        return near and matches[0].index in [self._faq_told(one) for one in asked]

    def _faq_told(self, part: str) -> int | None:
        """The question of the file that is answered to it; none where something else is told."""
        heard, matches = self.hear(part), self.request.faq_parts[part]
        if self._asks_hours(heard) or self._asks_address(heard) or self._asks_of_service(part) or self.is_length(heard):
            return None
        if asks_price(heard) and self._names_service(heard) and not self.price_in_faq(heard, matches):
            return None
        if asks_price(heard) and self._is_unpriced(part, heard):
            return None
        return matches[0].index if matches and faq_matching.band(matches) is not None else None

    def _is_unknown(self, part: str) -> bool:
        """A question of its own, to which the file has nothing near."""
        heard = self.hear(part)
        return (
            len(content(heard.words)) >= _TELLING
            and faq_matching.band(self.request.faq_parts[part]) is None
            and goal_of(heard, self.definition, timed=self.timed(heard)) is None
            and not _OF_US.search(heard.plain)
        )

    def _is_unpriced(self, part: str, heard: Heard) -> bool:
        """ "How much for waxing", of which the file says nothing."""
        before, self.part = self.part, part
        unpriced = self.can_book() and not self._names_service(heard) and self.names_unpriced(heard)
        self.part = before
        return unpriced

    def _asks_address(self, heard: Heard) -> bool:
        return self.can("answer_faq") and intents.find(Intent.ADDRESS, heard) is not None

    def _asks_of_service(self, part: str) -> bool:
        """ "Do you do acrylics", of what can be booked."""
        before, self.part = self.part, part
        asks = self.can_book() and self.asks_for_service(self.hear(part))
        self.part = before
        return asks

    def _is_empty(self, part: str) -> bool:
        heard = self.hear(part)
        only_waits = intents.find(Intent.WAIT, heard) is not None  # "hang on, is there parking"
        only_waits = only_waits or _LEADS_IN.fullmatch(heard.plain) is not None
        return is_bare(heard) or only_waits or len(content(heard.words)) < 2

    def _may_be_meant(self, part: str) -> bool:
        """Worth to be asked back, after the others were answered."""
        found, asked = faq_matching.band(self.request.faq_parts[part]), self.state.asked_back
        return found is not None and found.index not in asked and not self.is_near_miss(self.hear(part), found.index)

    def _goes_on_with(self, beside: str) -> bool:
        """Is it an answer to what was asked, or a wish?"""
        heard = self.hear(beside)
        if self.state.asking not in SLOTS and _TO_KNOW.search(heard.plain):
            return False  # "before I sign up I wanna know"
        if self.state.asking not in SLOTS and (_COMES.fullmatch(heard.plain) or self.tells_only_why(heard)):
            return False
        if self.state.asking in _DETAILS and _OF_ONESELF.match(heard.plain) and not self._tells(heard):
            return False
        if self._wants_message(heard):
            return True  # "are you shut? Can I leave word for Mrs Doyle"
        return self.state.asking in SLOTS or goal_of(heard, self.definition, timed=self.timed(heard)) is not None

    def _is_answered(self, part: str) -> bool:
        heard, matches = self.hear(part), self.request.faq_parts[part]
        found = faq_matching.band(matches) if self.can("answer_faq") else None
        outright_told = self._asks_hours(heard) or self._asks_address(heard)
        if not outright_told and not self._holds_answer(part, heard, found):
            return False  # looked at first: it costs less than whether something is wished
        if self._wants_message(heard) or self._wants_person(heard) or intents.find(Intent.ADVICE, heard):
            return False
        if self._asks_for_opinion(heard) or _EMPTY.match(heard.plain) or self._is_under_way(heard, matches):
            return False
        if self.state.asking == "offer" and self._how_about(heard):
            return False  # "shame, what about a beard trim then", though the file tells of beards
        if asks_whom(heard, alone=True):
            return False  # "I need my invoice, who do I speak to"
        if is_own_matter(heard) and not isinstance(faq_matching.band(matches), faq_matching.Answer):
            return False  # "is my truck done yet", though the file tells of trucks
        if outright_told:
            return True
        surely = isinstance(found, faq_matching.Answer) and self.state.asking not in ("slot", "when", "confirm")
        if self.books and self.state.asking in SLOTS and not surely and self.timed(heard):
            return False  # "how about thursday at three then"
        spoken_of = self.state.topic in ("appointment", "kept") or bool(self.state.made)
        goal = goal_of(heard, self.definition, spoken_of=spoken_of, timed=self.timed(heard))
        if goal in ("cancel", "move", "tell"):
            return False
        wish = goal is not None and not asks_price(heard)
        outright = named_outright(heard, self.services)
        if wish and (outright or names_moment(heard)) and not asks_for_facts(heard) and self.timed(heard):
            return False  # "could I get a beard trim then, around six", though the file tells of beards
        return not wish or isinstance(found, faq_matching.Answer) or not (self.timed(heard) or outright)

    def _holds_answer(self, part: str, heard: Heard, found: faq_matching.Band) -> bool:
        """Is there something to tell: the file's answer that was `found`, a price, a length, a service, a notice?"""
        if isinstance(found, faq_matching.Answer) or (found is not None and self._is_near(part)):
            return True
        if (asks_price(heard) and self._may_be_priced(part, heard)) or self.is_length(heard):
            return True
        return self.state.asking not in SLOTS and (self._asks_of_service(part) or bool(self._notice(heard)))

    def _may_be_priced(self, part: str, heard: Heard) -> bool:
        if self._names_service(heard) or self._is_unpriced(part, heard) or self.is_priced_in_faq(heard):
            return True
        told = without_unit(heard)
        of_booking = self.state.booking is not None and self.service is not None and refers_to_it(told)
        if told != heard and refers_to_it(told) and (beside := self.named_beside(heard)):
            return of_booking or bool(beside.price)
        return of_booking or len(touched(heard, self.services)) > 1

    def _is_near(self, part: str) -> bool:
        """Near enough to be told beside another: by its score, or by a lower one and what the question turns on."""
        match = self.request.faq_parts[part][0]
        if (missed := self.is_near_miss(self.hear(part), match.index)) or match.score >= _TOLD_OF_SEVERAL:
            return not missed
        own = faq_matching.wordings(self.definition)[match.index]
        return match.score >= LIKELY and faq_matching.related(own, [part]) is not None

    def _is_surer(self, part: str) -> bool:
        """Sure enough to be told at once, where nothing else is asked in the turn: else the caller is asked."""
        alone = len(self.request.faq_parts) == 1 and not self.state.rest
        return not alone or self.request.faq_parts[part][0].score >= _TOLD_ALONE

    def _is_certain(self, part: str) -> bool:
        """What callers of other practices mean by the whole turn is nothing else."""
        return len(self.request.faq_parts) == 1 and self.is_certainly_asked(self.request.faq_parts[part][0].index)

    def take_up_part(self) -> None:
        """The next of the questions, or of what was said beside them."""
        part = self.state.rest.pop(0)
        heard = self.hear(part)
        self.part = part
        matches = self.request.faq_parts.get(part)
        found = faq_matching.band(matches or ())
        wish = goal_of(heard, self.definition, timed=self.timed(heard)) if matches is not None else None
        if matches is None or (wish and not self._is_answered(part)):
            self._answer(heard)
        elif self._asks_hours(heard):
            self.run_function("check_hours", {"when": heard.text})
        elif not isinstance(found, faq_matching.Answer) and self._asks_address(heard):
            self._tell_address(heard)
        elif not isinstance(found, faq_matching.Answer) and (notice := self._notice(heard)):
            self.run_function("answer_faq", {"question": notice})
        elif self._tells_without_insurance(heard):
            pass
        elif asks_price(heard) and self.price_told(heard):
            if self.call is None:
                self._go_on()
        elif self.length_told(heard):
            pass
        elif not isinstance(found, faq_matching.Answer) and self._asks_of_service(part) and self.state.rest:
            self.say(self.lines.we_do.partition(". ")[0] + ".")
            self._note_service_asked_for(part)
            self._go_on()
        elif (
            isinstance(found, faq_matching.Ask)
            and matches
            and not ((self._is_near(part) and self._is_surer(part)) or self._is_certain(part))
        ):
            self.ask_back(found.index, matches[0].score)
        elif found:
            self.run_function("answer_faq", {"question": self.definition.faqs[found.index].question})
        elif self._asks_of_service(part):
            self._tell_service(heard)
        else:
            self._go_on()

    def _note_service_asked_for(self, part: str) -> None:
        """ "Do you do home visits, could someone come on wednesday": the wish behind it, where nothing else tells
        what for, is for what was asked about."""
        last = self.said_last()
        after = Heard(last.text.partition(part)[2]) if last else Heard("")
        wishes = self.timed(after) and goal_of(after, self.definition, timed=True) is not None
        if not wishes or after.plain.startswith("or ") or services_named(after, self.services):
            return
        if meant_by_reason(after, self.services):
            return  # "do you do crowns? I chipped a tooth, could I come in wednesday"
        asked = self.hear(part)
        named = service_named(asked, self.services)
        if named is not None and is_named_whole(named, asked.plain):
            self.state.rest[0] = f"{named.name}, {self.state.rest[0]}"

    def _asks_hours(self, heard: Heard) -> bool:
        found = intents.find(Intent.HOURS, heard) if self.can("check_hours") and not self.comes_late() else None
        if (
            self.can("check_hours")
            and self.state.asking not in SLOTS
            and is_question(heard.said)
            and is_of_a_day(heard)
            and not _OF_FREE_TIMES.search(heard.plain)
        ):
            return self.timed(heard)  # "and do you do sundays"
        return found is not None and found.score == 1.0

    def _go_on(self) -> None:
        if self.state.rest and self.call is None:
            self.take_up_part()
        else:
            if self.state.untold_other and self.call is None:
                self.state.untold_other = False
                self.say(self.lines.not_known_other)
            super()._go_on()

    # -- what was offered --------------------------------------------------------------------------------------

    def takes_offer(self, heard: Heard) -> bool:
        """ "I can book a first meeting" - "yes please", or "monday at eleven"."""
        if not self.offered or self.state.asking not in ("more", ""):
            return False
        said = self.offered.casefold()
        if _BOOKS.search(said) and self.can_book() and (chosen := self._chosen_of_offered(heard)):
            self.begin_booking("book", Heard(f"{chosen}, {heard.text}", said=heard.said))
        elif _BOOKS.search(said) and self.can_book() and self._fits_booking(heard):
            self._book_offered(heard)
        elif _TAKES_A_MESSAGE.search(said) and self.can("take_message") and self._tells_message(heard):
            self._take_message_of(heard)
        elif not (
            (agreed := Heard(_SOMEBODY.sub(" ", heard.text)))
            and yes_or_no(agreed.text)
            and is_bare(agreed)
            and _YES.search(heard.plain)
        ):
            return False
        elif _PUTS_THROUGH.search(said) and (self._somebody_there() or not _TAKES_A_MESSAGE.search(said)):
            self._to_person("", reason=self.led_to_it())
        elif _TAKES_A_MESSAGE.search(said) and self.can("take_message"):
            self.begin_message(None)
        else:
            return False
        return True

    def _chosen_of_offered(self, heard: Heard) -> str:
        """ "The second one", of the services that were told. Empty: none of them."""
        told = [one.name for one in self.services if self.spoken_service(one.name) in self.offered]
        at = choose_named(heard.text, len(told)) if len(told) > 1 and not self.timed(heard) else None
        return told[at] if at is not None else ""

    def _fits_booking(self, heard: Heard) -> bool:
        """A yes, or a time, and no question."""
        if self.asks_something(heard) or self._asks_hours(heard):
            return False
        return (
            self._tells(heard)
            or self.timed(heard)
            or (bool(yes_or_no(heard.text)) and is_bare(heard) and not _PUTS_THROUGH.search(self.offered))
        )

    def _book_offered(self, heard: Heard) -> None:
        before = self.led_to_it()
        words = heard.text if self.timed(heard) else f"{before}. {heard.text}"
        self.begin_booking("book", Heard(words, said=heard.said))
        if self.state.booking and self.timed(heard):
            self.booking.words = f"{before}. {heard.text}"  # what is wrong was told before

    def led_to_it(self) -> str:
        """The caller's words before these that tell what it is about."""
        said = [one for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][:-1]
        told = (one.text for one in reversed(said[-3:]) if len(content(Heard(one.text).words)) >= _TELLING)
        return next(told, "")
