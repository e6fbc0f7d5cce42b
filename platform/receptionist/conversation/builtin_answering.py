"""The answers to what was asked outside of a booking, and what is heard whatever was asked. Pure."""

import re

from receptionist.conversation import intents, people
from receptionist.conversation.amid_talk import agrees_amid_talk, answer_in, clauses_of, leaves_amid_talk
from receptionist.conversation.builtin_another import adds_one
from receptionist.conversation.builtin_beside import CLAUSES
from receptionist.conversation.builtin_days_told import without_told
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_made import calls_off, goal_of_made
from receptionist.conversation.builtin_offers_answered import AGREED, SHORT, AnsweringOffers
from receptionist.conversation.builtin_other_times import asks_other_time
from receptionist.conversation.builtin_people import TALKS_AT_HOME
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_times import choose_named
from receptionist.conversation.capture import Phone, is_bare, phone_from_words, yes_or_no
from receptionist.conversation.courtesies import (
    announces_question,
    declines_more,
    later,
    only_thanks,
    remarks,
    sees_us,
    takes_leave,
)
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.foreign import is_foreign
from receptionist.conversation.giving_up import (
    beside_giving_up,
    gives_up,
    gives_up_only,
    leaves_at_last,
    minds_no_remark,
)
from receptionist.conversation.intents import Intent
from receptionist.conversation.message_reading import adds_nothing, leaves_it
from receptionist.conversation.name_phrases import asks_what_name
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import is_question, parts_of, questions_of
from receptionist.conversation.unwelcome import is_abusive, is_sales_call
from receptionist.conversation.words import Heard, content

_BARE_NO_AND_BYE = regex(r"(?:no|nope|nah)(?: (?:thanks|thank you|ta|cheers|bye|goodbye|now|then))+")
_SAYS_BYE = regex(
    r"\b(?:bye+|goodbye|cheerio|ta ?ra|see (?:you|ya)|take care|good (?:day|night|evening)|have an? \w+ \w+)\b"
)
_DENIES = regex(
    r"^(?:(?:um|uh|well|oh|hm|hmm|sorry|ah) )*(?:no|nope|nah|not)\b|\bi (?:mean|meant)\b|\bthats not (?:what|it|my)\b"
    r"|\b(?:i wasnt|im not) asking\b|\bsomething else\b|\bnot (?:that|what)\b|\bforget it\b"
)
_AGREES = regex(
    r"^(?:(?:oh|ah|well|hm) )*(?:yes|yeah|yep|yup|sure|right|exactly|ok|okay|alright|good|great|cool|fine|perfect|fair"
    r"|got it|i see|thanks|thank|lovely|nice|wonderful|awesome|sweet|see you|aight|ight|aye|bet|word|gotcha"
    r"|cool beans|cheers|ta|smashing|grand"
    r"|super|brilliant|brill|excellent|no worries|roger|yup|uh huh|mm+ ?hm+|makes sense|good to know|understood|oh"
    r"|right(?:y| y)?o|right oh|okey do(?:ke|key)|phew|figures|thank (?:god|goodness|heavens)|in that case)\b"
    r"|\bbye\b|\b(?:thats|thatll be|that is) (?:fine|good|great|handy|fair|a relief|easy|no (?:bother|problem|trouble)"
    r"|what i (?:thought|wanted|needed|hoped))\b|\b(?:ive|weve|hes|shes|theyve|i|we|he|she) (?:has |have )?(?:already "
    r"|all )?got (?:all )?(?:that|those|one|them|both)\b|\b(?:i|we|he|she) can (?:do|manage|bring|live with) that\b"
)
_FAREWELL = 14  # words
_SAYS_NO = regex(r"(?:(?:oh|ah|um|uh|well|sorry|ok|okay) )*(?:no|nope|nah|naw)\b")
_DENIES_GUESS = regex(  # "no, I meant the other one", "no, that's wrong", "no, wait": more is to come
    r"\b(?:mean|meant|wrong|right|wait|hang on|hold on|other|another|not|instead|rather|want|wanted|need|needed|like"
    r"|about|question|said|asked|asking|actually|but|can|could|will|would|number|name|tell|know)\b"
)
_SAYS_YES = regex(r"(?:(?:oh|ah|well|um|uh) )*(?:yes|yeah|yep|yup|exactly)\b")
_YES_AND = regex(  # a yes, and something beside it
    r"(?:(?:oh|ah|well|um|uh|yes|yeah|yep|yup|exactly|please|thats (?:it|right|the one)|i am|i was) )+"
    r"(?:and|also|but|then|plus)\b"
)
_RELIEVED = regex(r"\b(?:thats|that is|what) (?:a relief|good to know|good news|grand|handy|reassuring)\b")
_AS_NEAR = 0.3  # of a matcher's score
_GOES_ON = regex(r"^(?:(?:oh|ah|well|hm) )*(?:and|also)\b")
_NO_MATTER = regex(r"\bno (?:worries|problem|probs?|bother|rush|sweat|stress)\b[\s,.!]*", re.IGNORECASE)
_REMARK_WORDS = 10
_TWO = 2  # words: "non, merci" may be an answer
_OFFERS_TO_REPEAT = regex(  # "you got that or do I need to say it again"
    r"\b(?:(?:do|should|shall|must|did|can|could|may) i|(?:want|need|like) me to"
    r"|i (?:can|could|will|need to|have to))\b"
    r"(?: \w+){0,3}? (?:say|repeat|spell|go over|go through|give)\b"
)
_NEVER_MIND_ALONE = 3  # words
_RATHER = regex(r"\b(?:put|get|give|let) me\b|\b(?:want|rather|need|prefer|connect|transfer)\b")
_A_PERSON = regex(r"^(?!.*\b(?:robot|machine|computer|bot|ai|recording|automated)).*\b(?:person|human|real)\b")
_WHO_ARE_YOU = regex(
    r"^(?:(?:and|but|wait|sorry|um|uh|excuse me|hi|hello|ok|okay|so) )*"
    r"(?:whos this|who (?:is this|are you|am i (?:speaking|talking) (?:to|with))|(?:and )?(?:whats"
    r"|what is|what was|what did you say) your name(?: was)?)(?: please| love| dear| hon| again| sir| maam| then)*$"
)
_THANKS_OFF = regex(
    r"(?:(?:ok|okay|perfect|great|fine|good|alright|all right|lovely|awesome|wonderful|excellent|oh|well"
    r"|very) )+(?:thank|thanks|cheers)"
)
_HEARD_IT = regex(
    r"(?:(?:oh|ah|um|uh|hm|hmm|well|and|right|ok|okay|k|alright|all right|great|cool|fine|good|perfect|sound|grand"
    r"|lovely|nice|brilliant|wonderful|excellent|awesome|sweet|got it|i see|makes sense|fair enough|thats (?:fine"
    r"|good|great|ok|okay|alright|all right|perfect|brilliant|lovely)|sounds (?:good|great|fine)|then) ?)+"
)
_HELPED = regex(  # "okay that helps a lot": no yes to whether there is more
    r"\b(?:that|this|it|which)(?:s| is| was)? (?:really |very |a great |so |a |all )*(?:helps?|helped|helpful|relief"
    r"|good to (?:hear|know)|all i (?:needed|wanted)|answers|makes sense)\b|\bgood to (?:hear|know)\b"
)
_THANKFUL = regex(
    r"\b(?:thanks|thank you|appreciate\w*|helpful|(?:were|i am|im) good|thatll do(?: it)?|see you|settled)\b"
)


class Answering(AnsweringOffers):
    """The part of the dialogue that takes up what a turn answers."""

    def _anywhere(self, heard: Heard) -> bool:
        """What is heard whatever was asked; in a dictated message only when it stands alone."""
        asking = self.state.asking
        if asking == "reason" and len(heard.words) > SHORT:
            return False
        if (
            intents.find(Intent.ROBOT, heard)
            and not is_abusive(heard)
            and not (_RATHER.search(heard.plain) and self._wants_person(heard))
        ):
            line = self.lines.no_person if _A_PERSON.search(heard.plain) else self.lines.robot
            self.say(line.format(practice=self.definition.practice.name))
            self._go_on_asking()
        elif self._leaves_message(heard):
            self._pass_on(sure=not _BARE_NO_AND_BYE.fullmatch(heard.plain))
        elif asking not in SLOTS and is_foreign(heard.said) and (asking in ("", "more") or len(heard.words) > _TWO):
            self._count_failure(self.lines.other_language.format(languages=self.languages_spoken()))
        elif self.only_leaves(heard):
            self._goodbye()
        elif _WHO_ARE_YOU.search(heard.plain) or people.asks_for_receptionist(self.definition, heard.text):
            about = self.definition
            self.say(self.lines.i_am.format(receptionist=about.receptionist.name, practice=about.practice.name))
            self._go_on_asking()
        elif self.books and asking in ("extra", "confirm", "slot") and self._own_words(heard):
            return False
        elif asking in SLOTS and self._wants_none(heard) and (leaves_at_last(heard) or not self._wants_person(heard)):
            if self.says_goodbye(heard) and not self._answers(heard):
                self._goodbye()  # "oh never mind, I'll ring back, bye"
            else:
                self.drop()
                self._go_on_beside(heard)
        elif self._wants_repeat(heard) and not (asking in SLOTS and yes_or_no(heard.text)):
            self._repeat()
        elif (
            self._wants_person(heard)
            and (asking in SLOTS or not (is_sales_call(heard) or self._days_asked(heard)))
            and not self.surely_books(heard)
        ):
            if self.state.asking == "person" and self._takes_person_offered(heard):
                self._to_person(self.state.person, reason=self.led_to_it())
            else:
                self._to_person(heard.text, reason=heard.said)
        elif self.says_goodbye(heard) and not (asking in SLOTS and self._answers(heard)):
            if asking == "summary" and isinstance(phone_from_words(heard.text, self.country), Phone):
                return False  # "no wait, it's 312 555 0199, bye"
            if asking == "summary" and not _DENIES.search(heard.plain):
                self._pass_on()  # "thank you, bye": what was read back is taken for right
            else:
                self._goodbye()
        else:
            return False
        return True

    def _leaves_message(self, heard: Heard) -> bool:
        """ "No, that's everything, bye", where it was read back: a message is not lost by a goodbye."""
        if self.state.asking != "summary" or self.state.draft is None:
            return False
        goes = self.says_goodbye(heard) or (not is_bare(heard) and (takes_leave(heard) or leaves_amid_talk(heard.text)))
        goes = goes and (not adds_nothing(heard) or _SAYS_BYE.search(heard.plain) is not None)
        return goes and leaves_it(heard) and not isinstance(phone_from_words(heard.text, self.country), Phone)

    def _wants_none(self, heard: Heard) -> bool:
        if self.books and self.state.asking in ("slot", "when", "confirm") and asks_other_time(heard.plain):
            return False
        if minds_no_remark(heard):
            return False
        if self.books and self.wants_other_service(heard):
            return False  # "changed my mind, leg wax instead": what follows is the wish
        if self.books and self.state.asking == "confirm" and self.agrees_and_remarks(heard):
            return False  # "oh yes, before I change my mind"
        if intents.find(Intent.NEVER_MIND, heard):
            return True
        free = self.state.asking == "reason"
        free = free or (self.state.asking == "extra" and not {"need", "want", "rather"}.isdisjoint(heard.words))
        if not self.books or free or not gives_up(heard):
            return False
        rest = beside_giving_up(heard)
        if gives_up_only(heard) or not rest.words:
            return True
        return not self.timed(rest) and not self.asks_something(rest)

    def _answers(self, heard: Heard) -> bool:
        """ "Yes, bye"; "wrong number", of the one that was read back."""
        if self.state.asking == "summary" and adds_nothing(heard) and not self.state.tries:
            return True
        if self.books and self.state.asking in ("slot", "when"):
            if choose_named(heard.text, self.booking.told) is not None:
                return True  # "first one, cheers"
            if "cheers" in heard.words[-2:]:  # no goodbye behind a time
                return self.timed(heard)
        return bool(answer_in(heard.text)) or (
            self.state.asking in ("number", "number_check", "own_number", "summary", "confirm")
            and "wrong" in heard.words
        )

    def _go_on_beside(self, heard: Heard) -> None:
        """ "Forget it, I'll try again. What's your address, by the way?": what is asked beside it."""
        asked = [part for part in questions_of(heard.said) if not intents.find(Intent.NEVER_MIND, self.hear(part))]
        dropped, self.said = self.said, []
        for part in asked:
            self.part = part if part in self.request.faq_parts else ""
            if self.topic(self.hear(part)):
                self.said.insert(0, dropped[0].partition("? ")[0].rpartition(". ")[0] + ".") if dropped else None
                return
        self.said = dropped

    @staticmethod
    def _wants_repeat(heard: Heard) -> bool:
        """In a longer turn only word for word: "what's that gonna cost me" asks something else."""
        if _OFFERS_TO_REPEAT.search(heard.plain) or asks_what_name(heard.text):
            return False
        found = intents.find(Intent.REPEAT, heard)
        return found is not None and (found.score == 1.0 or len(content(heard.words)) <= 3)

    def _own_words(self, heard: Heard) -> bool:
        """Words that mean something else everywhere but here: "skip it", "yes, cancel that"."""
        asking = self.state.asking
        if asking == "extra":
            return heard.plain in ("skip", "skip it", "skip that")
        if asking != "confirm" or self.booking.goal != "cancel":
            return asking == "confirm" and self.taken_for_done(heard)
        return "cancel" in heard.words or calls_off(heard) or agrees_amid_talk(heard.text)

    def _answer(self, heard: Heard) -> None:
        """The answer to what was asked; each takes up something new by itself when it is none."""
        if self.books:
            self.note_turn(heard)
        free = self.state.asking in ("service", "when", "slot") or self._asks_price_alone(heard)
        priced = free and asks_price(heard) and not self.timed(heard)
        if priced and self.price_told(heard):
            if self.call is None:
                self.ask_again()
            return
        if (self.books and self.answers_beside(heard)) or self.tells_meanwhile(heard):
            return
        if self.asks_in_vain(heard):
            self.say(self.lines.not_known)
            if self.state.asking == "confirm" and yes_or_no(CLAUSES.split(heard.text)[0]):
                self.answer_booking(Heard("yes"))  # "yes that's correct. do you need anything else from me"
                return
            self.ask_again()
            return
        match self.state.asking:
            case "name" | "own_number" | "number" | "number_check" if self.changed_on_the_way(heard):
                pass
            case "" if self._calls_off_made(heard) and self.topic(heard):
                pass
            case "" if self.state.said_more and self._declines(heard):
                self._goodbye()  # "sure, what can I do for you?" - "no dear, you've been patient with me"
            case "":
                never_mind = intents.find(Intent.NEVER_MIND, heard) and len(heard.words) > _NEVER_MIND_ALONE
                if never_mind and self._leaves(heard):
                    self._goodbye()  # "oh never mind, I'll pop in"
                elif self.state.said_more and (self._leaves(heard) or self._declines_more(heard)):
                    self._goodbye()  # "sure, what can I do for you?" - "nope, thanks"
                elif not self.topic(heard):
                    self._not_understood(heard)
            case "more":
                self._on_more(heard)
            case "faq":
                self._on_asked_faq(heard)
            case "offer":
                self._on_offer(heard)
            case "person":
                self._on_offered_person(heard)
            case "name":
                self.on_name(heard)
            case "name_check":
                self.on_name_check(heard)
            case "own_number":
                self.on_own_number(heard)
            case "number":
                self.on_number(heard)
            case "number_check":
                self.on_number_check(heard)
            case "reason":
                self.on_reason(heard)
            case "summary":
                self.on_summary(heard)
            case "change":
                self.on_change(heard)
            case _:
                self.answer_booking(heard)

    def _asks_price_alone(self, heard: Heard) -> bool:
        """ "Does that cost extra for big dogs", where a name is asked for."""
        plainly = self.books and self.state.asking in ("name", "number", "own_number", "extra", "birth", "whom")
        return plainly and is_question(heard.said) and len(parts_of(heard.said)) == 1 and yes_or_no(heard.text) is None

    def _calls_off_made(self, heard: Heard) -> bool:
        """ "We'll leave it, cancel that", of what was made in this call."""
        return bool(self.state.made) and goal_of_made(heard, timed=self.timed(heard)) == "cancel"

    def _declines(self, heard: Heard) -> bool:
        """ "No mija, thank you", "sorry, I thought you meant something else, no that's all": there is nothing more, and
        nothing is wished beside it."""
        if (
            len(heard.words) > _FAREWELL
            or self.asks_something(heard)
            or self.timed(heard)
            or self._wants_message(heard)
        ):
            return False
        if goal_of(heard, self.definition, spoken_of=bool(self.state.made)) is not None:
            return False
        last = Heard(CLAUSES.split(heard.text.strip(" .!,"))[-1])
        says_no = _SAYS_NO.match(heard.plain) is not None and not self._wants_person(heard)
        return (says_no and not _DENIES_GUESS.search(heard.plain)) or (
            len(last.words) < len(heard.words) and _SAYS_NO.match(last.plain) is not None and takes_leave(last)
        )

    def _on_more(self, heard: Heard) -> None:
        rest = self._without_told(heard)
        heard = heard if is_bare(rest) else rest  # "oh no, wednesday's my mom's birthday"
        answer = yes_or_no(heard.text)
        bare = is_bare(heard)
        if self.state.made and asks_other_time(heard.plain) and self.can_change("move"):
            self.begin_booking("move", heard)  # "no, that's the wrong day"
        elif (answer is False and bare) or self._declines(heard) or self._declines_more(heard):
            self._goodbye()
        elif announces_question(heard):
            self.ask("", self.lines.yes_more)
        elif self._calls_off_made(heard) and self.topic(heard):
            pass  # "we'll leave it, cancel that"
        elif only_thanks(heard) and self.state.topic != "thanks":
            self._welcome()  # they may have another question; who thanks again has none
        elif self._leaves(heard) or (answer and bare and _THANKS_OFF.match(heard.plain)):
            self._goodbye()  # "okay, thank you"
        elif answer and bare and _HEARD_IT.fullmatch(heard.plain):
            self.ask_more()  # "okay", on the answer: no yes to whether there is more
        elif answer and bare and self.state.topic != "kept":
            self.ask("", self.lines.yes_more)
        elif self._only_remarks(heard):
            if intents.find(Intent.NEVER_MIND, heard):
                self._goodbye()
            else:
                self.ask_more()
        elif self.topic(heard):
            pass
        elif answer is False:
            self._goodbye()
        elif answer and _HELPED.search(heard.plain):
            self._welcome()
        elif answer:
            self.ask("", self.lines.yes_more)
        elif _THANKFUL.search(heard.plain):
            self._goodbye()
        else:
            self.state.asking = ""
            self._not_understood(heard)

    def _without_told(self, heard: Heard) -> Heard:
        """ "Thank you, I'll leave the house at nine": thanks, or leave, and no wish for nine."""
        rest = Heard(without_told(heard.text)) if self.state.made else heard
        if rest.plain == heard.plain or not rest.words or adds_one(heard):
            return heard
        return rest if only_thanks(rest) or self._leaves(rest) or yes_or_no(rest.text) else heard

    def _only_remarks(self, heard: Heard) -> bool:
        """ "Oof, that's more than I thought": a word on what was told, and nothing that is wanted."""
        if TALKS_AT_HOME.search(heard.plain) and not self.asks_something(heard):
            return True  # "let me talk to her about it tonight"
        short = len(heard.words) <= _REMARK_WORDS
        return short and remarks(heard) and not self.asks_something(heard) and goal_of(heard, self.definition) is None

    def _declines_more(self, heard: Heard) -> bool:
        """ "No dear, you've been patient with me": no to whether there is more, and nothing that is wanted."""
        if is_bare(heard):
            return yes_or_no(heard.text) is False
        if not declines_more(heard) or len(heard.words) > _REMARK_WORDS:
            return False
        timed = self.timed(heard) or not set(WEEKDAYS).isdisjoint(word.removesuffix("s") for word in heard.words)
        if self.asks_something(heard) or (timed and not sees_us(heard)):
            return False  # "oh no, wednesday's my mom's birthday"
        wishes = self._wants_person(heard) or self._wants_message(heard) or services_named(heard, self.services)
        return not wishes and goal_of(heard, self.definition, spoken_of=bool(self.state.made)) is None

    def goes_on_undenied(self, heard: Heard) -> bool:
        """ "Are you asking, where can I park?" - "okay, and what does it cost": no yes, and no denial. Such callers are
        told the answer before anything else, when it is likely enough, or when they take it for given."""
        state = self.state
        beside = Heard(_NO_MATTER.sub("", heard.text))  # "no worries, and do you sell vouchers" denies nothing
        answer = yes_or_no(beside.text)
        if state.asking != "faq" or not 0 <= state.faq < len(self.definition.faqs) or answer is False:
            return False
        if state.back not in SLOTS and (self.takes_offer_with_matter(heard) or self._leaves_contact(heard)):
            return False  # it is no yes to the question
        if answer and is_bare(heard) and not intents.find(Intent.GOODBYE, heard):
            return False  # a yes, and nothing to go on with
        if _DENIES.search(beside.plain) or self._wants_repeat(heard):
            return False
        relieved = _RELIEVED.search(heard.plain) is not None  # "oh that's a relief, I'll have a think"
        if intents.find(Intent.ROBOT, heard) or (
            intents.find(Intent.NEVER_MIND, heard) and not (later(heard) or relieved)
        ):
            return False
        surely = state.likely and _SAYS_YES.match(heard.plain)
        if surely and not _YES_AND.match(heard.plain) and self._wants_message(heard):
            return False  # "yes, do leave a note": a yes to nothing that was asked
        if not surely and (self._wants_message(heard) or self._wants_person(heard)):
            return False  # that was no answer
        if self._would_rather_change(heard, state.faq):
            return False
        if state.likely or _AGREES.search(heard.plain) is not None or yes_or_no(clauses_of(beside.text)[0]):
            return True
        if _GOES_ON.match(heard.plain) and self.shares_words(state.faq, turns_ago=1):
            return True
        return bool(self.matches) and self.matches[0].index == state.faq and self.matches[0].score >= _AS_NEAR

    def _on_asked_faq(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        offered, self.state.faq = self.state.faq, -1
        self.state.asking, self.state.back = self.state.back, ""
        contact = self.takes_offer_with_matter(heard) or self._leaves_contact(heard)
        if self.state.asking not in SLOTS and contact:
            self.say(self.lines.not_known)
            self._take_message_of(Heard(AGREED.sub("", heard.text)))
        elif self._wants_message(heard):
            self.begin_message(heard)
        elif self.state.asking not in SLOTS and self._would_rather_change(heard, offered) and self.topic(heard):
            pass
        elif self.state.asking in SLOTS and not is_bare(heard):  # "okay. tim o'hara": and on with it
            self._answer(heard)
        elif answer and 0 <= offered < len(self.definition.faqs):
            self.run_function("answer_faq", {"question": self.definition.faqs[offered].question})
        elif answer is False and self.state.asking in SLOTS:
            self.ask_again()
        elif answer is False and len(heard.words) <= 3:
            self._count_failure(self.lines.not_that)
        elif not self.topic(heard):
            self._not_understood(heard)
