"""Hearing when a caller would come, and which of the times that were offered is chosen. Pure."""

import re
from collections.abc import Sequence

from receptionist.conversation import intents
from receptionist.conversation.amid_talk import answer_in
from receptionist.conversation.builtin_answers import answer_in as answer_to
from receptionist.conversation.builtin_answers import shape_of
from receptionist.conversation.builtin_booking_offers import MOST_TOLD, OfferingTimes
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_offers_again import asks_offers_again
from receptionist.conversation.builtin_other_times import merged, other_times, when_readable
from receptionist.conversation.builtin_services import named_outright, own_word_said, service_named
from receptionist.conversation.builtin_time_conflicts import insists, takes_time_back
from receptionist.conversation.builtin_times import choose, choose_named
from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.builtin_whom import anyone, practitioner_named
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.capture_names import only_name
from receptionist.conversation.dates import WEEKDAYS, time_from_words
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionResult
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.service_changes import meant_instead
from receptionist.conversation.service_ties import for_children
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice.definition import Service

_WHAT_IS_FREE = regex(
    r"\bwhat(?:s| is| are| times? (?:is|are)| do| have| times? do| days? do| (?:times?|days?) have) (?:you )?(?:have"
    r"|got"
    r"|available|free|open)\b|\bwhat(?:s| is| are) (?:my options|your (?:availability|(?:next|first|soonest|earliest)"
    r" \w+)|next|there)\b|\bwhat(?:ve| have) you got\b|\bwhatever (?:you(?:ve)? (?:have|got|think|say)|works"
    r"|there is)\b"
    r"|\b(?:take|have|do|fine with|happy with|ok with|okay with) (?:whatever|whenever|anything|any ?time)\b"
    r"|^(?:(?:oh|um|uh|well|just|honestly|really) )*(?:whatever|whenever|anything)(?: at all| really| works"
    r"| is fine| suits)*$"
    r"|\bwhen(?:s| is) (?:the|your) (?:next|first|soonest|earliest) (?:1|one|slot|time|gap|space|opening"
    r"|available|free)\b"
    r"|\bwhen(?:s| are| is|re) (?:you|he|she|they|the \w+|anyone|somebody|someone|good for you|convenient|your next)"
    r"(?: next| all)?(?: (?:free|available|around|in))?$|\bwhen (?:can|could|would|will) (?:you|he|she|they|i|we"
    r"|someone"
    r"|somebody)(?: be able to| next)? (?:fit|see|do|squeeze|come|get|have|be seen|take)\b|\bwhat (?:do|would|can) you"
    r" (?:suggest|recommend|advise|offer|do)\b|\bwhat(?:s)? (?:works|suits|good|best|easiest)(?: best)? for you\b"
    r"|\b(?:you tell me|you (?:choose|pick|decide)|up to you|surprise me|your choice|i dont mind when"
    r"|no (?:idea|preference)|im not (?:sure|fussy|bothered|fussed|picky) when)\b"
)
_PRONTO = regex(r"\b(?:pronto|sharpish|a ?s ?a ?p|straight ?away|right away|immediately|quickly|quick as)\b")
_RULED_OUT = regex(
    rf"^(?:(?:no|sorry|um|uh|well|oh) )*(?:{'|'.join(WEEKDAYS)}|today|tomorrow|mornings?|afternoons?|evenings?|that"
    rf"|those)"
    r"(?:s| is| are| was| would be)? (?:no good|not good|bad|out|hard|tough|full|busy|impossible|too \w+|no use"
    r"|not possible)(?: for me)?$"
)
_TAKES_NOT = regex(r"\b(?:none|not|dont|doesnt|neither|no)\b")
_WHICH_OF_TWO = regex(r"Did you mean (?:today, |tomorrow, )?(.+?), or (?:today, |tomorrow, )?(.+?)\?$")
_IS_THERE_NOTHING = regex(  # "nothing after three then", of what was offered: is there anything?
    r"^(?P<lead>\W*(?:(?:oh|ah|so|hm|hmm|um|no|is there|have you(?: got)?|you(?:['’]ve)?(?: got)?"
    r"|there['’]?s)\b\W*)*)nothing "
    r"(?=(?:at all |else )?(?:after|before|later|earlier|sooner|on|in|at|around|this|next|tomorrow|today)\b)",
    re.IGNORECASE,
)
_FIRST = regex(r"^(?:(?:just|i|ill|id|take|the|your|whatever|whichever|is|you) )*(?:first|next|earliest|soonest)\b")
_TAKES = regex(
    r"\bi(?: wi)?ll (?:take|have) (?:it|that|this|the one)\b|\b(?:it|that|this)(?: one)? (?:works|suits"
    r"|will do|is good|is fine)\b"
)
_UNTIL_WHEN = regex(r"\b(?:how (?:late|early|long)|what times?|hours|when (?:do|does|are|is|will)|until|till?|while)\b")
_FEW = 4  # words
_MOST_AGREED = 2  # yeses in place of a time
_CLAUSES = regex(r"[,.;!?]+(?:\s|$)")
_WISHES = regex(
    r"\b(?:id|wed|like|want|prefer|rather|take|make it|can|could|come|book|lets|how about|what about|works?|better|best"
    r"|free|open|good|fine|need|please)\b"
)
_WOULD_THAT_DO = regex(
    r"^(?:and |so )?(?:would|does|will|could|can) (?:that|it) (?:do|work|suit|be (?:ok|okay|alright|possible))\b"
)


class ChoosingTimes(OfferingTimes):
    """The part of the dialogue that hears a time."""

    def asks_of_file(self, heard: Heard) -> bool:
        """ "I hurt my back in june, is that a problem?": a question of the file's, and no time that is wished."""
        clauses = [Heard(clause) for clause in _CLAUSES.split(heard.text) if clause.strip()]
        asked = [clause for clause in clauses if self.asks_something(clause)]
        if not asked or not self.timed(heard) or any(map(self.timed, asked)) or not self.has_faq():
            return False
        if _WOULD_THAT_DO.search(asked[-1].plain):
            return False  # "he's football on Tuesday. Wednesday at ten, would that do"
        return not any(
            self.timed(clause) and (_WISHES.search(clause.plain) or len(content(clause.words)) <= _FEW)
            for clause in clauses
        )

    def note_when(self, heard: Heard) -> None:
        """A day or a time by the way; what was told of it before stands beside it."""
        words, now = self.wish_words(heard.text), self.request.now
        new, old = wanted(words, now, self.country), when_from_words(self.booking.when, now, self.country)
        whole = new.question or (new.days and new.hours) or not self.booking.when
        self.booking.when = words if whole else merged(new, old, None, words)

    def on_slot(self, heard: Heard) -> None:
        booking, now = self.booking, self.request.now
        if asks_offers_again(heard):
            self.ask_again()
            return
        if (self._asks_how_late(heard) or self.asks_of_file(heard)) and self.topic(heard):
            return
        if (insists(heard.text) or self.instead_of_it(heard)) and self.changes_service(heard):
            return
        named = practitioner_named(heard.text, self.definition)
        if named and named != booking.practitioner:
            self.with_practitioner(named, heard)
            return
        if booking.practitioner and anyone(heard.text):
            self.with_practitioner("", heard)
            return
        numbered = self.state.tries > 0
        heard = Heard(_IS_THERE_NOTHING.sub(r"\g<lead>anything ", heard.text), said=heard.said)
        text = self.of_days_spoken_of(self.wish_words(heard.text))
        fits = choose(text, booking.offers, booking.told, now, self.country, numbered=numbered)
        answer = answer_in(heard.text)
        if fits and len(fits) == 1:
            self.choose(booking.offers[fits[0]])
        elif fits:
            booking.offers = [booking.offers[at] for at in fits]
            booking.told = min(len(booking.offers), MOST_TOLD)
            self.tell_offers(self.lines.offer_which)
        elif fits is None and (
            (answer and (booking.told == 1 or is_bare(heard)))
            or (_TAKES.search(heard.plain) and not _TAKES_NOT.search(heard.plain))
        ):
            self._agreed()
        elif not self.other_times(heard, fits) and not self.changes_service(heard) and not self.topic(heard):
            if answer is False and not self.has_told:
                self.ask("when", self.lines.when_else)
            elif booking.told == 1 and answer is not False and self._goes_on_with_it(heard):
                self.choose(booking.offers[0])  # whoever goes on takes it; the read-back asks for the yes
            else:
                self.booking_unclear(heard)

    def _agreed(self) -> None:
        """A yes to times that were offered: of several the first, and the read-back names it. Who told something else
        since they heard them means the one that they wished for before."""
        booking = self.booking
        later = any(
            isinstance(one, AgentSaid) and one.text.endswith(self.lines.offer_kept) for one in self._since_offered()
        )
        at = self._offer_wished_for() if booking.told > 1 and later else 0
        self.choose(booking.offers[at or 0])

    def _since_offered(self) -> Sequence[Entry]:
        entries = self.request.entries
        found = (at for at, one in enumerate(entries) if isinstance(one, FunctionResult) and one.name == "find_slots")
        return entries[max(found, default=0) :]

    def _offer_wished_for(self) -> int | None:
        """The one offer that fits a day or an hour which was named in this call, the last words first."""
        booking = self.booking
        said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys]
        words = [booking.when, *(self.wish_words(text) for text in said if self.timed(Heard(text)))]
        for text in reversed(words):
            fits = choose(text, booking.offers, booking.told, self.request.now, self.country)
            if fits and len(fits) == 1:
                return fits[0]
        return None

    def _asks_how_late(self, heard: Heard) -> bool:
        """ "What time are you open till on a saturday": no saturday is chosen by that; "are you open on friday" may ask
        whether anything is free."""
        if not asks_hours(heard) or not _UNTIL_WHEN.search(heard.plain) or not self.asks_something(heard):
            return False
        clauses = [Heard(clause) for clause in _CLAUSES.split(heard.text) if clause.strip()]
        return all(asks_hours(clause) or not self.timed(clause) for clause in clauses)

    def _goes_on_with_it(self, heard: Heard) -> bool:
        """The one time that was offered is answered by a name or a number, and by no objection."""
        booking = self.booking
        if self.timed(heard) or self.asks_something(heard) or _TAKES_NOT.search(heard.plain):
            return False
        if not self.has_told and not booking.name_done and (name := only_name(heard.text)):
            booking.name, booking.name_done = name, True
            return True
        return self.has_told

    def slot_unclear(self) -> None:
        booking, tried = self.booking, self.tried()
        slots = booking.offers[: booking.told]
        if not slots:
            self.ask("when", self.lines.when_else)
        elif tried == 1 and len(slots) == 1:
            self.say(self.lines.offer_one_again.format(slot=self.moment_words(slots[0].start)))
        elif tried == 1:
            self.say(self.lines.offer_again.format(slots=self.numbered_words(self.lines.parts.firsts, slots)))
        elif tried == 2 and not self.request.by_text:
            keys = self.numbered_words(self.lines.parts.keys, slots)
            self.say(self.lines.offer_keys.format(keys=keys))
        else:
            self.give_up(self.lines.unconfirmed)

    def on_when(self, heard: Heard) -> None:
        booking = self.booking
        if self.instead_of_it(heard) and self.changes_service(heard):
            return  # "scrap the tint, do me a cut and blow dry", though the file tells what that costs
        if ((asks_hours(heard) and self.asks_something(heard)) or self.asks_of_file(heard)) and self.topic(heard):
            return
        changes = insists(heard.text) or named_outright(heard, self.services) or self.instead_of_it(heard)
        if changes and self.changes_service(heard):
            return
        if named := practitioner_named(heard.text, self.definition):
            booking.practitioner, booking.able = named, []
        if self.of_two_days(heard):
            return
        text = self.with_month(self.in_those_days(self.wish_words(heard.text)))
        new = wanted(text, self.request.now, self.country)
        old = when_from_words(booking.when, self.request.now, self.country)
        if new.understood:
            fresh = new.question or (new.days and (new.hours or not old.hours)) or not booking.when
            self.search(text if fresh and when_readable(new) else merged(new, old, self.one_day(), text))
        elif self.other_times(heard, None):
            pass
        elif _FIRST.search(heard.plain) or _PRONTO.search(heard.plain) or _WHAT_IS_FREE.search(heard.plain):
            self.search("as soon as possible")
        elif named:
            self.search(booking.when or "as soon as possible")
        elif yes_or_no(heard.text) and is_bare(heard):
            self.when_unclear(agreed=True)
        elif not self.changes_service(heard) and not self.topic(heard):
            self.booking_unclear(heard)

    def of_two_days(self, heard: Heard) -> bool:
        """ "The second one", of "did you mean Friday the fourteenth, or Thursday the thirteenth?"."""
        last = next((one.text for one in reversed(self.request.entries) if isinstance(one, AgentSaid)), "")
        asked = _WHICH_OF_TWO.search(last)
        if asked is None or self.timed(heard):
            return False
        if (at := choose_named(heard.text, 2)) is not None:
            hour = time_from_words(self.booking.when)  # the hour that was named stands
            self.search(f"{asked[at + 1]} at {hour:%H:%M}" if hour else asked[at + 1])
        elif yes_or_no(heard.text) and is_bare(heard):
            self.ask("when", asked[0])
        else:
            return False
        return True

    def when_unclear(self, *, agreed: bool = False) -> None:
        """`agreed`: with a yes, which names no time, not even "as soon as possible"."""
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.when_again)
        elif agreed and tried <= _MOST_AGREED:
            self.say(self.lines.when_which)
        else:
            self.search("as soon as possible")

    def other_times(self, heard: Heard, fits: list[int] | None) -> bool:
        """Another day or time than was offered: search again."""
        booking = self.booking
        if takes_time_back(heard.text) or (_RULED_OUT.search(heard.plain) and not insists(heard.text)):
            self.ask("when", self.lines.when_else)  # "friday's no good", and nothing in its place
            return True
        old = when_from_words(booking.when, self.request.now, self.country)
        text = self.with_month(self.in_those_days(self.wish_words(heard.text)))
        new = wanted(text, self.request.now, self.country)
        if fits is not None or new.question or new.days:
            self.search(merged(new, old, self.one_day(), text) if not new.question else text)
            return True
        other = other_times(heard.text, booking.offers, booking.told, old)
        if other:
            self.search(other)
        elif other is not None:
            self.ask("when", self.lines.when_else)
        elif new.soonest:
            self.search(heard.text)
        else:
            return False
        return True

    def with_practitioner(self, practitioner: str, heard: Heard) -> None:
        """With somebody else, and the rest as it was agreed: at the time that was chosen, else at that asked for."""
        booking = self.booking
        when = booking.chosen.start.replace("T", " at ") if booking.chosen else booking.when
        booking.practitioner, booking.able = practitioner, []
        text = self.wish_words(heard.text)
        new = wanted(text, self.request.now, self.country)
        old = when_from_words(when, self.request.now, self.country)
        self.search(merged(new, old, self.one_day(), text) if new.understood else when)

    def younger(self, heard: Heard) -> Service | None:
        """ "It's my kid's, he's six": the one for children, where there is one of the kind."""
        young = for_children(heard, [self.service], self.services) if self.service else []
        return young[0] if young and young[0] != self.service else None

    def instead_of_it(self, heard: Heard) -> Service | None:
        """ "It's custody I meant, not divorce": what takes the place of the service that was asked for."""
        return meant_instead(heard, self.booking.service, self.services) if self.booking.goal == "book" else None

    def changes_service(self, heard: Heard) -> bool:
        """ "actually a checkup"; not a question about one."""
        booking = self.booking
        outright = named_outright(heard, self.services) or (insists(heard.text) and own_word_said(heard, self.services))
        instead = self.instead_of_it(heard)
        service = instead or (service_named(heard, self.services) if outright else self.younger(heard))
        others = Heard(_without_names(heard.plain, self.services))  # a skin check asks nobody to check anything
        asks = asks_price(heard)
        asks = asks or (not instead and goal_of(others, self.definition) in ("cancel", "move", "tell"))
        if booking.goal != "book" or service is None or service.name == booking.service or asks:
            return False
        if self.asks_something(heard) and self.sure_faq():
            return False
        if booking.chosen:
            booking.when = booking.chosen.start.replace("T", " at ")  # what was chosen stands, as far as it is free
        booking.service, booking.offers, booking.chosen, booking.held = service.name, [], None, False
        booking.ask = []
        booking.answers = {item: told for item, told in booking.answers.items() if item in service.ask}
        ages = [item for item in service.ask if shape_of(item) == "age"]  # "he's seven", by which it is another one
        booking.answers |= {item: told for item in ages if (told := answer_to(item, heard.text, asked=True))}
        if self.timed(heard):
            self.note_when(heard)
        self.next_slot()
        return True


def _without_names(said: str, services: Sequence[Service]) -> str:
    names = "|".join(re.escape(plain(one.name)) for one in services)
    return regex(rf"\b(?:{names})\b").sub("one", said) if names else said


def asks_hours(heard: Heard) -> bool:
    """ "How late are you open on Wednesday?": no day to come in yet."""
    found = intents.find(Intent.HOURS, heard)
    return found is not None and found.score == 1.0
