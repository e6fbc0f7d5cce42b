"""Taking a message: name, number, reason, each confirmed as far as recognition needs it, then all read back. Pure.

Nothing is asked a third time: after a second try the best guess stands, and the read-back at the end shows it. Only a
clear yes there passes the message on; a caller who cannot be understood at all is passed on as such.
"""

import re

from receptionist.conversation import capture
from receptionist.conversation.amid_talk import agrees_amid_talk
from receptionist.conversation.builtin_contact import MOST_TRIES
from receptionist.conversation.builtin_draft import Drafting
from receptionist.conversation.builtin_state import Draft, contact_of
from receptionist.conversation.capture import Phone, is_bare, yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_from_words, only_name
from receptionist.conversation.common_words import COMMON
from receptionist.conversation.courtesies import only_thanks
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.message_reading import (
    HAS_NUMBER,
    PASS_ON,
    TELLING_WORDS,
    YES_FIRST,
    adds_nothing,
    finds_it_right,
    hastens,
    is_urgent,
    more_than_yes,
    reason_of,
    told_beside,
)
from receptionist.conversation.message_requests import added_to_yes
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, content, plain

_A_SENTENCE = 11  # words: a number put right has less
_MORE_OF_IT = regex(
    r"^(?:(?:and|also|oh|um|uh|yes|just|please) )*(?:if|whether|that|about|its about|tell|ask|say|because)\b"
)
_ABOUT = regex(
    r"(?:\b(?:it'?s|this is|i'?m calling|calling) )?\b(?:about|regarding|concerning) \w+ \w+.*", re.IGNORECASE
)
_FIGURES = regex(
    r"\b(?:\d+|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|double|triple|treble)\b"
)
_OF_NUMBER = regex(  # the number is spoken of: put right, or asked about
    r"\b(?:numbers?|digits?|area code|wrong|instead|rather|not|no|ends?|ending|last|first|middle|starts?|begins?"
    r"|it should|should be|actually|i (?:said|meant|mean)|repeat|again|phone|cell|mobile|home|call|reach|text)\b"
)


class MessageTaking(Drafting):
    """The part of the dialogue that begins a message, and takes up the answers to what it asks."""

    offered = ""  # the answer before this turn, where it offered something

    def led_to_it(self) -> str:
        """The words that an answer with an offer was given to."""
        return ""

    def begin_message(self, heard: Heard | None, *, appointment: bool = False) -> None:
        """What the caller has said already is not asked for again."""
        draft = self.draft
        line = self.lines.appointment if appointment else self.lines.message
        booking = self.state.booking
        known = (booking.tried if booking and not booking.name_done else None) or booking or self.state.known
        self.state.booking = None
        if heard is not None:
            self._note_all(draft, heard, appointment=appointment)
        if self.offered and not draft.reason:
            draft.reason = self.led_to_it()
        if not appointment and not draft.reason:
            draft.reason = self._left_open()
        if not known and not draft.name:
            draft.name = self._introduced()
        if known and not draft.name:
            settled = contact_of(known)
            draft.name, draft.name_done = settled.name, settled.name_done
            draft.phone, draft.phone_done = draft.phone or settled.phone, settled.phone_done and not draft.phone
        if draft.name or "name" not in self.definition.messages.ask:
            before, self.said = self.said, []
            self.next_slot()
            asked, self.said = self.said, before
            if self.state.asking in ("name_check", "summary"):
                self.say(line.removesuffix(self.lines.name).strip())
            self.said += asked
        else:
            self.ask("name", line)

    def ask_again(self) -> None:
        """The open question once more, after something else."""
        contact, lines = self.contact, self.lines
        match self.state.asking:
            case "name":
                self.say(lines.name)
            case "name_check":
                self.say(lines.name_check.format(name=contact.name))
            case "own_number":
                self.say(lines.own_number_again)
            case "number":
                self.say(lines.number_which)
            case "number_check":
                self.say(self.number_check_line(contact.phone))
            case "reason":
                self.say(lines.reason_short)
            case "summary":
                self.say(lines.summary_again)
            case "change":
                self.say(lines.change)
            case _:
                self.ask_more()

    def is_last(self, part: str) -> bool:
        draft = self.state.draft
        if draft is None:
            return False
        known = {
            "name": draft.name_done,
            "number": draft.phone_done or (part == "name" and bool(draft.phone)),
            "reason": bool(draft.reason),
        }
        return all(known[one] for one in self.definition.messages.ask if one != part)

    def go_on_with_message(self) -> None:
        """What is still missing of it, or all of it read back."""
        self.next_slot()

    def drop(self) -> None:
        self.state.draft = None
        self.ask("more", self.lines.dropped)

    def message_taken(self) -> None:
        """The function has succeeded. What it was about is said until it was heard."""
        line = self.lines.taken_urgent if self.state.draft and self.state.draft.urgent else self.lines.taken
        if self.state.topic == "unsure":
            line = self.lines.taken_unsure
        self.state.known = contact_of(self.state.draft) if self.state.draft else self.state.known
        self.state.draft = None
        self.say(line)
        self.state.untold = line.partition(". ")[2]
        self.ask_more()

    def _tells_message(self, heard: Heard) -> bool:
        """ "Stuart Lane", "yeah tell him the pump broke": no yes to the offer, but an answer to what comes after it."""
        named = bool(only_name(heard.text) or introduced_name(heard.text))
        if self.state.asking == "offer" and len(heard.words) == 1 and not COMMON.intersection(heard.words):
            named = named or bool(name_from_words(heard.text, asked=True))
        return named or isinstance(capture.phone_from_words(heard.text, self.country), capture.Phone)

    def _take_message_of(self, heard: Heard) -> None:
        """A message that begins with what was told instead of a yes."""
        if not self.draft.reason:
            said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys][-5:-1]
            self.draft.reason = max(said, key=len, default="")  # what it was about, rather than the last of the tries
        self.begin_message(None)
        if self.state.asking == "name":
            self.said.clear()
            self.on_name(heard)

    # -- the answers, by question ------------------------------------------------------------------------------

    def on_number_check(self, heard: Heard) -> None:
        """ "It's for two hundred guests on the fourth": what it is about, though there are numbers in it."""
        draft = self.state.draft
        whole = isinstance(capture.phone_from_words(heard.text, self.country), Phone)
        long = len(content(heard.words)) > _A_SENTENCE or self._tells_beside_figures(heard)
        if draft is not None and not draft.reason and not whole and long:
            draft.reason = reason_of(heard.said)
            draft.urgent = draft.urgent or is_urgent(heard)
            self.phone_settled(draft.phone)
        else:
            super().on_number_check(heard)

    @staticmethod
    def _tells_beside_figures(heard: Heard) -> bool:
        """ "That I was charged for three visits and it was two": no yes, no number put right, but a message."""
        told = content(_FIGURES.sub(" ", heard.plain).split())
        return len(told) > TELLING_WORDS and yes_or_no(heard.text) is None and not _OF_NUMBER.search(heard.plain)

    def on_number(self, heard: Heard) -> None:
        """ "Please tell him we accept", before the number: what it is about."""
        draft, phone = self.state.draft, capture.phone_from_words(heard.text, self.country)
        if draft is not None and phone is None and self._tells_to_pass_on(draft, heard) and self.tried() == 1:
            self._add(draft, heard)
            self.ask_again()
        elif draft is not None and phone is None and HAS_NUMBER.search(heard.plain) and not self.request.caller:
            self.without_number()
        else:
            super().on_number(heard)

    @staticmethod
    def _tells_to_pass_on(draft: Draft, heard: Heard) -> bool:
        """Words that are to be passed on, where name or number was asked for."""
        tells = PASS_ON.match(heard.plain) is not None or (not draft.reason and _ABOUT.match(heard.plain) is not None)
        return tells and len(content(heard.words)) > TELLING_WORDS

    def number_check_unclear(self, heard: Heard) -> None:
        draft = self.state.draft
        asks_reason = draft is not None and "reason" in self.definition.messages.ask and not draft.reason
        if draft is not None and asks_reason and len(content(heard.words)) >= 3:
            draft.reason = reason_of(heard.said)  # the caller has gone on to what it is about
            self.phone_settled(draft.phone)
        else:
            super().number_check_unclear(heard)

    def name_check_unclear(self) -> None:
        """ "It's about the bill": the name that was read back stands."""
        said = self.request.entries[-1] if self.request.entries else None
        heard = self.hear(said.text) if isinstance(said, CallerSaid) and not said.keys else Heard("")
        if self.state.draft is not None and self._tells_more(heard):
            self._add(self.state.draft, heard)
            self.contact.name_done = True
            self.next_slot()
        else:
            super().name_check_unclear()

    def name_heard(self, name: str, heard: Heard) -> None:
        """ "It's anna berg, you've charged me twice": what it is about too."""
        if self.state.draft is not None and not self.state.draft.reason:
            about = _ABOUT.search(heard.said)
            self.draft.reason = reason_of(about[0]) if about else told_beside(heard.said, name)
            self.draft.urgent = self.draft.urgent or (bool(self.draft.reason) and is_urgent(heard))
        super().name_heard(name, heard)

    def name_unclear(self) -> None:
        said = self.request.entries[-1] if self.request.entries else None
        heard = self.hear(said.text) if isinstance(said, CallerSaid) and not said.keys else Heard("")
        draft = self.state.draft
        about = _ABOUT.match(heard.plain) is not None or PASS_ON.match(heard.plain) is not None
        if draft is not None and not draft.reason and (about or len(content(heard.words)) > TELLING_WORDS + 1):
            draft.reason = reason_of(heard.said)  # the caller has begun with what it is about
            draft.urgent = draft.urgent or is_urgent(heard)
            self.ask_again()
        else:
            super().name_unclear()

    def own_number_unclear(self, heard: Heard) -> None:
        """A caller who tells what it is about has gone on: the number of the call will do, and is read back."""
        draft = self.state.draft
        if draft is not None and not draft.reason and len(content(plain(heard.said).split())) > TELLING_WORDS:
            draft.reason = reason_of(heard.said)
            draft.urgent = draft.urgent or is_urgent(heard)
            self.say(self.lines.own_number_used)
            self.phone_settled(self.request.caller)
        elif draft is not None and self._tells_more(heard):
            self._add(draft, heard)
            self.say(self.lines.own_number_used)
            self.phone_settled(self.request.caller)
        else:
            super().own_number_unclear(heard)

    def on_reason(self, heard: Heard) -> None:
        """Anything is a message but a bare yes or no."""
        draft = self.draft
        nothing = yes_or_no(heard.text) is not None or not content(heard.words)
        if nothing and self.tried() == 1:
            self.say(self.lines.reason_short)
            return
        draft.reason = "Please call back." if nothing else reason_of(heard.said)
        draft.urgent = draft.urgent or is_urgent(heard)
        self.next_slot()

    def on_summary(self, heard: Heard) -> None:
        answer = yes_or_no(heard.text)
        if self.state.draft is not None:
            self.draft.urgent = self.draft.urgent or is_urgent(heard)
        more = added_to_yes(heard.text) if heard.said == heard.text and self.state.draft is not None else ""
        if more and not hastens(heard):
            self._add(self.draft, Heard(more))
            self._pass_on()  # "yes, about the water tablets"
        elif answer or hastens(heard) or only_thanks(heard):
            soon = Heard(YES_FIRST.sub("", heard.text), said=YES_FIRST.sub("", heard.said))
            tells = hastens(heard) and len(soon.words) > 1 and not is_bare(soon) and not is_urgent(heard)
            if self.state.draft is not None and tells:
                self._add(self.draft, soon)
            self._pass_on()
        elif self._agrees_and_adds(heard) or agrees_amid_talk(heard.text):
            self._pass_on()
        elif finds_it_right(heard) and self.state.draft is not None:
            self._pass_on()  # "no, that's all correct"
        elif adds_nothing(heard) and self.tried() == 1:
            self.say(self.lines.summary_again)  # to which question?
        elif answer is False and len(content(heard.words)) <= 2:
            self.ask("change", self.lines.change)
        elif self._corrected(heard):
            pass
        elif _MORE_OF_IT.match(heard.plain) and self._tells_more(heard) and self.state.draft is not None:
            self._add(self.draft, heard)
            self.next_slot()
        elif self.topic(heard):
            pass
        elif answer is False:
            self.ask("change", self.lines.change)
        elif self._tells_more(heard) and self.state.draft is not None and self.tried() == 1:
            self._add(self.draft, heard)
            self.next_slot()
            self.state.tries = 1
        else:
            self.summary_unclear()

    def _agrees_and_adds(self, heard: Heard) -> bool:
        """ "Yes, about the puffy eyelid": a yes, and a few words more of the message."""
        rest = more_than_yes(heard)
        if self.state.draft is None or rest is None or self.asks_something(heard):
            return False
        if capture.phone_from_words(rest.text, self.country) is not None:
            return False
        if not only_name(rest.text) and not introduced_name(rest.text):
            self._add(self.state.draft, rest)
        return True

    def summary_unclear(self) -> None:
        tried = self.tried()
        if tried == 1:
            self.say(self.lines.summary_again)
        elif tried == MOST_TRIES and not self.request.by_text:
            self.say(self.lines.summary_keys)
        else:
            self._pass_on(sure=False)

    def on_change(self, heard: Heard) -> None:
        draft, words = self.draft, set(heard.words)
        if self._corrected(heard):
            return
        if "name" in words:
            draft.name, draft.name_done = "", False
            self.next_slot()
        elif words & {"number", "phone"}:
            draft.phone, draft.phone_done = "", False
            self.ask("number", self.lines.number_other)
        elif words & {"message", "reason", "text"}:
            draft.reason = ""
            self.next_slot()
        elif yes_or_no(heard.text) is False:
            self.state.draft = None
            self.say(self.lines.not_sent)
            self.ask_more()
        elif not self.topic(heard):
            self.next_slot()  # the read-back once more: nothing was changed
