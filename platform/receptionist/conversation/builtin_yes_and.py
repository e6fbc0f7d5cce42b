"""What is asked beside a yes, or of the appointment itself: "yes, and is there a lift", "what day was that". Pure."""

from typing import Final

from receptionist.conversation import faq_matching
from receptionist.conversation.builtin_following import Following
from receptionist.conversation.builtin_state import SLOTS, Offer
from receptionist.conversation.builtin_time_conflicts import insists
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.capture import is_bare, yes_or_no
from receptionist.conversation.courtesies import sees_us
from receptionist.conversation.patterns import regex
from receptionist.conversation.recalling import asks_again
from receptionist.conversation.recalling_details import asks_for_name, asks_for_number, asks_whether_so
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.tag_questions import asks_by_tag
from receptionist.conversation.words import Heard, content, plain, word_set

_HARDLY: Final = word_set(  # of themselves no yes to what was read back
    "ok okay k right alright good fine cool oh well so and hmm mm um uh thanks thank you"
)
_LONGEST_YES: Final = 4  # words, where a question follows at once
_SO: Final = regex(  # "so friday at eleven, yes?", "that's ten o'clock then"
    r"^(?:so|and|ok|okay|right|that|thats|its|just to (?:check|confirm|be sure)|alright)\b.*|.*\b(?:right|correct"
    r"|yes|yeah"
    r"|then|again)$"
)
_SHORT: Final = 8  # words
_AFTER_THE_TIME: Final = frozenset(("extra", "name", "own_number", "number", "confirm"))
_TAKES_BACK: Final = regex(
    r"\b(?:no|not|nope|but|wait|except|instead|rather|wrong|unless|only if|hold on|hang on|actually|change|move|make it"
    r"|isnt|wasnt|though|questions?|ask|before (?:you|i|we)|depends)\b"
)


class YesAnd(Following):
    """The part of the dialogue that hears both in one turn, and knows what it has booked."""

    # -- a yes, and a question -----------------------------------------------------------------------------------

    def agrees_and_asks(self, heard: Heard) -> bool:
        """ "Yes, and is there a lift", to the read-back: it is carried out, and then the answer is told."""
        if self.state.asking not in ("confirm", "summary"):
            return False
        asked = self._asked_beside_yes(heard)
        if not asked:
            return False
        self.state.rest = asked
        if self.state.asking == "confirm":
            self.carry_out()
        else:
            self._pass_on()
        return True

    def _asked_beside_yes(self, heard: Heard) -> list[str]:
        """The questions beside a clear yes, where nothing else is said that could change what it is a yes to."""
        yes, *others = agreed_apart(heard.said)
        asked = [part for part in others if _asks(part)]
        if not yes or not asked or any(map(self._changes_it, others)):
            return []
        before = heard.said[: max(heard.said.find(asked[0]), 0)]
        if _TAKES_BACK.search(plain(before)):
            return []  # "yes, but when is that"
        known = [part for part in asked if self._is_known(part)]
        return known if len(known) == len(asked) else []

    def _is_known(self, part: str) -> bool:
        heard = self.hear(part)
        if part not in self.request.faq_parts:
            return asks_again(heard) or self.sure_faq()  # of the whole turn
        near = asks_by_tag(heard) and faq_matching.band(self.request.faq_parts[part]) is not None
        return asks_again(heard) or near or self._is_answered(part)  # a yes is a yes: what is near is asked back

    def _changes_it(self, part: str) -> bool:
        heard = self.hear(part)
        if _asks(part):
            return False
        takes_back = yes_or_no(heard.text) is False or _TAKES_BACK.search(heard.plain) is not None
        return takes_back or insists(heard.text) or self.timed(heard)

    def go_on_booked(self) -> None:
        if self.state.rest and not self.state.wishes:
            self._answer_the_rest()
        else:
            super().go_on_booked()

    def message_taken(self) -> None:
        rest, self.state.rest = self.state.rest, []
        super().message_taken()
        if rest:
            self.said.pop()  # "anything else?"
            self.state.rest = rest
            self._answer_the_rest()

    def _answer_the_rest(self) -> None:
        self.state.asking = "more"
        if asks_again(self.hear(self.state.rest[0])):
            self.state.rest.pop(0)  # just said
            self._go_on()
        elif self.state.rest[0] not in self.request.faq_parts:
            heard = self.hear(self.state.rest.pop(0))
            self.part = ""
            if not self.topic(heard):
                self._go_on()
        else:
            self.take_up_part()

    # -- of the appointment itself -------------------------------------------------------------------------------

    def tells_again(self, heard: Heard) -> bool:
        """ "What day was that", "who will I be seeing": of the appointment in the making, or made in this call."""
        state = self.state
        if self._tells_detail(heard):
            return True
        if not (self._asks_whether_so(heard) or (self._asks_again(heard) and not self.sure_faq())):
            return False
        if self.books and state.asking in SLOTS:
            return self._tells_again_booking()
        if not state.made or state.asking in SLOTS:
            return False
        made = state.made[-1]
        line = self.lines.your_one.format(
            service=self.a_service(made.service),
            state=self.lines.state_requested if made.state == "requested" else "",
            **self.place(Offer(made.start, made.practitioner)),
        )
        self.say(line)
        state.draft, state.topic = None, "appointment"
        self.ask_more()
        return True

    def _tells_detail(self, heard: Heard) -> bool:
        """ "What number have you got for me": the number or the name alone, where the caller has given it."""
        contact = self.contact if self.books and self.state.asking in SLOTS else self.state.known
        if contact is None:
            return False
        if self.state.asking == "confirm":
            if asks := asks_for_number(heard) or asks_for_name(heard):
                self.read_back()
            return asks
        if contact.phone and asks_for_number(heard):
            self.say(self.lines.read_number.format(number=self.number_words(contact.phone)))
        elif contact.name and asks_for_name(heard):
            self.say(self.lines.read_name.format(name=contact.name))
        else:
            return False
        self._go_on()
        return True

    def _asks_whether_so(self, heard: Heard) -> bool:
        """Not where a time or a name would be an answer to what was asked."""
        spoken_of = self.state.made and self.state.asking not in SLOTS
        if not spoken_of and not (self.books and self.state.asking in _AFTER_THE_TIME):
            return False
        names = {word for one in self.definition.scheduling.practitioners for word in plain(one.name).split()}
        agreed = self.state.asking != "confirm"  # there "thursday at three, yes" agrees
        may_ask = asks_whether_so(heard, names, timed=True, agreed=agreed)
        return may_ask and asks_whether_so(heard, names, timed=self.timed(heard), agreed=agreed)  # a time costs most

    def _asks_again(self, heard: Heard) -> bool:
        if asks_again(heard):
            return True
        made = self.state.made[-1:] if self.state.asking not in SLOTS and _SO.match(heard.plain) else []
        if not made or not self.timed(heard) or len(heard.words) > _SHORT or sees_us(heard):
            return False
        if self.asks_something(heard) and not asks_by_tag(heard):
            return False
        offers = [Offer(one.start, one.practitioner) for one in made]
        return choose(self.wish_words(heard.text), offers, 1, self.request.now, self.country) == [0]

    def _tells_again_booking(self) -> bool:
        booking, asking = self.booking, self.state.asking
        if asking == "confirm":
            self.read_back()
            return True
        if booking.chosen is None:
            return False
        service = self.a_service(booking.service)
        place = self.place(booking.chosen)
        self.say(self.lines.read_back.format(service=service[0].upper() + service[1:], **place))
        self.ask_again()
        return True


def agreed_apart(said: str) -> list[str]:
    """The clear yes of a turn first, then its other parts; empty first where there is none. "ok" alone is none."""
    parts = parts_of(said)
    for at, part in enumerate(parts):
        if len(parts) > 1 and yes_or_no(part) and is_bare(Heard(part)) and not is_question(part):
            return ["", *parts] if _is_hardly(part) else [part, *parts[:at], *parts[at + 1 :]]
    return ["", *parts] if len(parts) > 1 else _agreed_at_once(said)


def _agreed_at_once(said: str) -> list[str]:
    """ "Yeah sounds good how do I pay", with nothing that parts them."""
    words = said.split()
    for at in range(min(_LONGEST_YES, len(words) - 1), 0, -1):
        yes, rest = " ".join(words[:at]), " ".join(words[at:])
        if yes_or_no(yes) and is_bare(Heard(yes)) and is_question(rest) and not is_question(yes):
            return ["", said] if _is_hardly(yes) else [yes, rest]
    return ["", said]


def _asks(part: str) -> bool:
    return is_question(part) or asks_by_tag(Heard(part))


def _is_hardly(yes: str) -> bool:
    return set(content(plain(yes).split())) <= _HARDLY
