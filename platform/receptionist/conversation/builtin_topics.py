"""What callers say at any point of a conversation: a wish, a question, a courtesy, goodbye. Pure."""

from receptionist.conversation import faq_matching, intents
from receptionist.conversation.asking_after import asks_after_own_alone
from receptionist.conversation.builtin_asking_back import AskingBack
from receptionist.conversation.builtin_core import LONGEST_WORDS
from receptionist.conversation.builtin_goals import goal_of, tells_trouble
from receptionist.conversation.builtin_knowing import SELLS
from receptionist.conversation.builtin_likely import MEANT, RATHER_MEANT, SURELY_ASKED
from receptionist.conversation.builtin_matters import follows_from_visit, is_on_business, is_own_matter
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_refused import refused
from receptionist.conversation.builtin_services import named_outright, services_named, touched
from receptionist.conversation.builtin_state import SLOTS, Draft
from receptionist.conversation.builtin_unknown import is_paper, likely_asked, thing_asked, thing_wanted
from receptionist.conversation.coming_for import wishes_by_reason
from receptionist.conversation.facts_asked import WISH
from receptionist.conversation.file_facts import days_question
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELIER
from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.none_wanted import beside_none_wanted, wants_none
from receptionist.conversation.off_limits import asks_for_legal_advice
from receptionist.conversation.own_appointment import keeps_own
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_for_less, asks_price, is_without_insurance, thing_priced
from receptionist.conversation.reading import spoken
from receptionist.conversation.several import asks_in_the_end
from receptionist.conversation.standing import change_wished
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.tag_questions import asks_by_tag
from receptionist.conversation.unwelcome import is_sales_call
from receptionist.conversation.vague_wishes import wishes_to_book_alone
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_WHAT_TO_DO = regex(
    r"\bwhat (?:should|can|could|do|would) (?:i|we) (?:have to )?do\b(?! to )|\bam i in (?:any )?trouble\b"
    r"|\bdo i need a lawyer\b"
)
_PRONOUN = regex(r"\b(?:me|you|us|him|her|them|it)\b")
_WEBSITE = regex(
    r"\b(?:have|got|is there|do you have|have got|whats|what is|give me|know) (?:you )?(?:guys )?(?:got )?"
    r"(?:an? |your |the )"
    r"(?:web ?site|web ?page|web address|url|site)\b(?! (?:down|not|says|said|wont))"
    r"|\bare you (?:guys )?(?:online|on the (?:web|internet|net))(?: at all| anywhere)?$"
)
_VISIT = faq_matching.telling("a visit, an appointment, the office, coming in, seeing the doctor, a consultation")
_I_WOULD = regex(
    r"\b(?:can|could|may|should|would|when can|how soon can) (?:i|we|he|she|they|my \w+|you fit|you see)\b"
)


class Topics(AskingBack):
    """The part of the dialogue that finds what a turn is about."""

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

    def topic(self, heard: Heard) -> bool:
        matches = self.matches
        faq = faq_matching.band(matches) if self.can("answer_faq") else None
        by_tag = isinstance(faq, faq_matching.Answer) and asks_by_tag(heard)
        by_tag = by_tag or (self.state.asking in SLOTS and self.asks_by_tag_of_file(heard))
        if self.state.asking in SLOTS and not self.asks_something(heard) and not by_tag:
            faq = None  # what is told in the middle of something else is no question
        missed = isinstance(faq, faq_matching.Ask) and self.is_near_miss(heard, faq.index)
        if isinstance(faq, faq_matching.Ask) and (missed or not self._may_be_asked_back(heard, faq.index)):
            faq = None
        sure = isinstance(faq, faq_matching.Answer)
        if sure and self.state.asking not in SLOTS and self.can_book() and wishes_to_book_alone(heard):
            sure = False  # "can I book an appointment please", though the file has a question about booking
        as_written = sure and matches[0].score >= faq_matching.VERBATIM_AT
        comes, near = not as_written and self._comes_rather(heard), faq
        if comes:
            faq, sure = None, False
        if sure and not self.asks_something(heard) and self._wishes_outright(heard):
            as_written = False  # "I'd like to cancel my reservation": a wish, though the file has it as a question
        told = faq.index if isinstance(faq, faq_matching.Answer) else None
        if not sure and (self._tells_discounts(heard) or self._tells_without_insurance(heard)):
            pass
        elif not as_written and self._comes_surely(heard, told):
            self.begin_booking("book", heard)
        elif (
            (not as_written and not comes and self.answers_surely_meant(heard))
            or (not sure and not comes and self.asks_surely(heard))
            or (not as_written and self._is_unwelcome(heard))
        ):
            pass
        elif not sure and self._complains_outright(heard):
            self._hand_on(heard)
        elif not as_written and (on_call := self._on_call(heard)):
            self._to_person(on_call, reason=heard.said)
        elif not as_written and self._wants_message(heard):
            self.begin_message(heard)
        elif self.state.asking == "name" and not self.books and intents.find(Intent.MESSAGE, heard):
            self.ask_again()  # "well then take a message": one is being taken
        elif not sure and self._changes_made(heard) and self._takes_up_appointment(heard, sure=sure):
            pass
        elif not sure and self.state.asking not in SLOTS and is_on_business(heard) and not self._notice(heard):
            self._hand_on(heard)
        elif not as_written and faq is not None and self._only_asks_of_file(heard):
            self._tell_or_ask(faq, heard)
        elif (not as_written and intents.find(Intent.ADVICE, heard) and not self._names_visit(heard)) or (
            not sure
            and not self.books
            and not is_own_matter(heard)  # "I got a bill and I don't think it's right"
            and self._asks_for_opinion(heard)
            and not self._names_visit(heard)
            and not self._asks_whom(heard)  # "twice what it should be, who handles that"
        ):
            self._refuse_advice(heard)
        elif not as_written and self._asks_whom_for_service(heard):
            self.begin_booking("book", heard)
        elif (not as_written and (self._is_under_way(heard, matches) or self._asks_whom(heard))) or (
            not sure
            and (
                (self._only_staff_know(heard) and not _I_WOULD.search(heard.plain))
                or (follows_from_visit(heard) and self._is_somebodys(heard))
            )
        ):
            self._hand_on(heard)
        elif not as_written and (question := self._turned_down(heard, sure=sure)):
            self.run_function("answer_faq", {"question": question})
        elif (
            not as_written
            and change_wished(heard, timed=self.timed(heard)) not in ("move", "cancel")
            and (days := self._days_asked(heard))
        ):
            self.run_function("answer_faq", {"question": days_question(days)})
        elif self._announces(heard, sure=sure):
            self.ask("", self.lines.yes_more)
        elif not as_written and self.price_told(heard):
            if self.call is None:
                self._go_on()
        elif (
            (not as_written and self.length_told(heard))
            or (not as_written and self._tells_notice(heard, faq))
            or (not as_written and self._takes_up_appointment(heard, sure=sure))
        ):
            pass
        elif not as_written and (when := self._hours_asked(heard)):
            self.run_function("check_hours", {"when": when[:LONGEST_WORDS]})
        elif not as_written and (notice := self._notice(heard)) and not self._is_told_with(faq, notice):
            self.run_function("answer_faq", {"question": notice})
        elif not sure and self._asks_for_website(heard):
            self.say(self.lines.website.format(website=self._website()))
            self._go_on()
        elif not sure and self.takes_surely(heard):
            pass
        elif not sure and intents.find(Intent.ADDRESS, heard):
            self._tell_address(heard)
        elif sure and not as_written and (goal := self.goal_rather_than_told(heard)):
            self.begin_booking(goal, heard)
        elif isinstance(faq, faq_matching.Answer):
            if as_written or not self.is_first_turn or not self.asks_what_is_meant(heard, SURELY_ASKED, faq.index):
                self._tell_or_ask(faq, heard)
        elif faq is None and self.asks_something(heard) and self.asks_what_is_meant(heard, RATHER_MEANT):
            pass
        elif self._brings_trouble(heard):
            self.begin_booking("book", heard)
        elif not self._only_staff_know(heard) and (goal := self.likely_goal(heard)):
            self.begin_booking(goal, heard)
        elif self._only_staff_know(heard) or self._is_somebodys(heard):
            self._hand_on(heard)
        elif self.asks_for_service(heard):
            self._tell_service(heard)
        elif self._wants_unknown(heard):
            self.begin_booking("book", heard)
        elif (not isinstance(faq, faq_matching.Ask) or self._asks_past(heard, faq.index)) and self._tells_unknown(
            heard
        ):
            pass
        elif (
            _WHAT_TO_DO.search(heard.plain)
            and not self.books
            and not (isinstance(faq, faq_matching.Ask) and self._best_score() >= LIKELIER)  # the file tells what to do
        ) or (not sure and not self.books and self._asks_for_opinion(heard)):
            self._refuse_advice(heard)
        elif self._only_complains(heard):
            self._hand_on(heard)
        elif self._wishes_loosely(heard) or self._wishes_vaguely(heard):
            self.begin_booking("book", heard)
        elif not sure and self.takes_act_meant(heard, faq.index if faq is not None else None):
            pass
        elif isinstance(faq, faq_matching.Ask) and (notice := self.notice_rather(heard, faq.index)):
            self.run_function("answer_faq", {"question": notice})
        elif isinstance(faq, faq_matching.Ask) and self._price_is_elsewhere(heard, faq.index):
            self.say(self.lines.no_price)
            self._go_on()
        elif isinstance(faq, faq_matching.Ask) and not self.is_likely_else(heard):
            if not self.asks_what_is_meant(heard, MEANT, faq.index):
                self.ask_back(faq.index, matches[0].score)
        elif asks_for_legal_advice(heard.plain):
            self._refuse_advice(heard, self.lines.parts.lawyer)
        elif comes and near is not None:  # and is for nothing that can be booked
            self.ask_back(near.index, matches[0].score)
        elif missed and self.state.asking not in SLOTS and self.can("take_message"):
            self.state.draft = Draft(reason=heard.said)
            self.offer_message(self.lines.no_answer)
        else:
            return self.state.asking not in SLOTS and self._courtesy(heard)
        return True

    def _tells_discounts(self, heard: Heard) -> bool:
        """ "Have you got any money off your nails": what the file says of discounts, and no wish for what is named."""
        if not asks_for_less(plain(heard.said)) or self.state.asking in SLOTS or names_moment(heard):
            return False
        if is_sales_call(heard) or self._changes_made(heard):
            return False
        own = [
            at
            for at, wordings in enumerate(faq_matching.wordings(self.definition))
            if "discounts" in subjects_of(". ".join(wordings)) and at not in self.state.asked_back
        ]
        near = self.matches[0] if self.has_faq() else None
        if notice := self._notice(heard):
            self.run_function("answer_faq", {"question": notice})
        elif near is not None and near.index in own:
            self.ask_back(near.index, near.score)
        elif len(own) == 1 and self.can("answer_faq"):
            self.ask_back(own[0], faq_matching.ASK_AT)
        elif self.can("take_message"):
            self.state.draft = Draft(reason=heard.said)
            self.offer_message(self.lines.no_answer)
        else:
            return False
        return True

    def _tells_without_insurance(self, heard: Heard) -> bool:
        """ "How much do I pay if I haven't got any insurance": the one question of the file that asks for that."""
        if not self.can("answer_faq") or not is_without_insurance(heard.plain):
            return False
        if is_own_matter(heard) or named_outright(heard, self.services):
            return False
        questions = faq_matching.wordings(self.definition)
        own = [at for at, wordings in enumerate(questions) if any(map(is_without_insurance, map(plain, wordings)))]
        thing = faq_matching.telling(thing_priced(heard.plain)) - _VISIT
        if len(own) != 1 or not thing <= faq_matching.telling(" ".join(questions[own[0]])):
            return False  # "how much are contact lenses without insurance"
        self.run_function("answer_faq", {"question": self.definition.faqs[own[0]].question})
        return True

    def _comes_rather(self, heard: Heard) -> bool:
        """ "Our collie's got a limp, can you see her": to be seen, and with no word of the question that is near."""
        if self.state.asking in SLOTS or not self._comes_for_work(heard):
            return False
        return not self.matches or not self.shares_words(self.matches[0].index)

    def _comes_surely(self, heard: Heard, told: int | None) -> bool:
        """And neither leaves word nor needs whoever is on call, nor asks what to do while the lift is broken."""
        if not self.surely_books(heard, told):
            return False
        return not (self._wants_message(heard) or self._on_call(heard) or self.notice_of_what_then(heard))

    def asks_by_tag_of_file(self, heard: Heard) -> bool:
        """ "She's in a wheelchair, that's alright is it", of whose subject the question is that is near."""
        return asks_by_tag(heard) and self.has_faq() and self.is_of_its_subject(heard)

    def _only_asks_of_file(self, heard: Heard) -> bool:
        """And neither what a service costs, how long it takes, nor when somebody is there."""
        if asks_price(heard) or self.is_length(heard) or self._wants_hours(heard) or is_own_matter(heard):
            return False
        if self._asks_for_opinion(heard) and not self.file_speaks_of(heard):
            return False
        return not (self._days_asked(heard) or self._notice(heard)) and self.only_asks(heard)

    def _tell_or_ask(self, faq: faq_matching.Answer | faq_matching.Ask, heard: Heard) -> None:
        if isinstance(faq, faq_matching.Answer):
            self.tell_stranger(heard)
            self.run_function("answer_faq", {"question": self.definition.faqs[faq.index].question})
        else:
            self.ask_back(faq.index, self.matches[0].score)

    def _announces(self, heard: Heard, *, sure: bool) -> bool:
        """ "I'd like to ask about my fitting": what about it comes next."""
        free = not sure and self.state.asking not in SLOTS and asks_after_own_alone(heard.plain)
        return free and not self._only_staff_know(heard) and not self._is_somebodys(heard)

    def _turned_down(self, heard: Heard, *, sure: bool) -> str:
        """What the file says of what is brought, or wanted, and not done here. Empty: nothing."""
        if self.state.asking not in ("", "more", "service", "when") or not self.can("answer_faq"):
            return ""
        wish = goal_of(heard, self.definition, timed=self.timed(heard)) == "book" or tells_trouble(
            heard, self.definition
        )
        return refused(heard, self.definition) if wish or (not sure and self.asks_something(heard)) else ""

    def _tells_notice(self, heard: Heard, faq: faq_matching.Band) -> bool:
        """ "Can I come to the workshop next week", which is closed then: no wish for a service by its name."""
        if (
            self.state.asking in SLOTS
            or intents.find(Intent.APPOINTMENT, heard)
            or named_outright(heard, self.services)
            or wishes_by_reason(heard, self.services, timed=self.timed(heard))
            or (names_moment(heard) and goal_of(heard, self.definition, timed=True) == "book")
        ):
            return False
        notice = self._notice(heard)
        if not notice or self._is_told_with(faq, notice) or self._wants_hours(heard):
            return False
        self.run_function("answer_faq", {"question": notice})
        return True

    def _tells_unknown(self, heard: Heard) -> bool:
        """ "Do you do perms?", "is Dr. Smith in?", of which the file says nothing."""
        if self.state.asking in SLOTS or not self.services:
            return False
        if self.tell_stranger(heard):
            self.ask_more()
            return True
        wanted = thing_wanted(heard, self.definition)
        asked = thing_asked(heard, self.definition, surely=self.is_of_nothing_here(heard))
        thing = asked or (wanted if is_paper(wanted) else "")
        if thing and not _PRONOUN.search(thing):
            self.state.draft = Draft(reason=heard.said)
            self.offer_message(self.lines.thing_not_told.format(thing=thing))
        return bool(thing) and not _PRONOUN.search(thing)

    def tells_thing_unknown(self, heard: Heard) -> bool:
        """ "Do you make swimming goggles, it's for my lad, he can't see the end of the lane": what is told behind it is
        why it is asked, and no wish for a visit."""
        parts, matches = list(self.request.faq_parts), list(self.request.faq_parts.values())
        if (
            len(parts) != 1
            or self.state.asking in SLOTS
            or isinstance(faq_matching.band(matches[0]), faq_matching.Answer)
        ):
            return False
        rest, sold = Heard(heard.said.replace(parts[0], " ")), SELLS.search(heard.plain) is not None
        named = not sold and named_outright(heard, self.services)  # "toothbrushes" are no toothache
        if named or WISH.search(rest.plain) or intents.find(Intent.APPOINTMENT, rest):
            return False
        if not self.is_of_nothing_here(self.hear(parts[0])) or self._wants_message(heard) or self._wants_person(heard):
            return False
        self.part = parts[0]
        told = self._tells_unknown(self.hear(self.part))
        if not told and sold:
            self.not_in_file(heard)
            return True
        self.part = self.part if told else ""
        return told

    def tells_only_why(self, heard: Heard) -> bool:
        """ "I get so nervous, so before I do anything I wanna know ...", "my bus broke down, how late can I be": why it
        is asked, where no wish is said outright."""
        last = self.said_last()
        if self._wants_message(heard) or last is None:
            return False
        if self.comes_late():
            return True
        if not asks_in_the_end(last.text) and not wants_none(last.text):
            return False
        rest = Heard(beside_none_wanted(heard.text))
        return not (WISH.search(rest.plain) or intents.find(Intent.APPOINTMENT, rest) or self.timed(rest))

    def comes_late(self) -> bool:
        """ "I'm booked at six and the tram's not moving, how late can I be": no hours, and nothing to look up."""
        last = self.said_last()
        return last is not None and not last.keys and keeps_own(Heard(last.text))

    def _tell_service(self, heard: Heard) -> None:
        named = services_named(heard, self.services)
        if not named_outright(heard, named) and not (named and named == meant_by_reason(heard, self.services)):
            likely = likely_asked(heard, self.definition)
            named = (
                touched(heard, self.services) or named or ([likely] if likely else [])
            )  # "beards": all that are of them
        fitting = named or self.services
        told = self.lines.we_do.format(services=self.service_names(fitting))
        self.state.offered = told
        self.ask("more", f"{told} {self.lines.more[0]}")

    def tell_price_of(self, service: Service) -> None:
        if service.price:
            self._tell_price(service)
        else:
            self.say(self.lines.no_price)
            self.ask_more()

    def _tell_address(self, heard: Heard) -> None:
        """The file's answer is in the practice's language: in another one, the address alone."""
        if self.state.language and self.definition.practice.address:
            self.say(self.lines.address.format(address=self.definition.practice.address.rstrip(".")))
            self._go_on()
        else:
            self.run_function("answer_faq", {"question": heard.text[:LONGEST_WORDS]})

    def _asks_for_website(self, heard: Heard) -> bool:
        """ "Have you got a website I can look at"."""
        return bool(self.definition.practice.website) and _WEBSITE.search(heard.plain) is not None

    def _website(self) -> str:
        site = regex(r"^https?://(?:www\.)?").sub("", self.definition.practice.website).rstrip("/")
        return site if self.request.by_text else spoken(site, self.locale)
