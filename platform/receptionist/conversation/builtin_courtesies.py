"""Courtesies, and what is turned down in a sentence: hello, thanks, goodbye, sales calls. Pure."""

import re

from receptionist.conversation import intents
from receptionist.conversation.amid_talk import leaves_amid_talk
from receptionist.conversation.builtin_knowing import SHORT, KnowingTheFile
from receptionist.conversation.builtin_made import goal_of_made
from receptionist.conversation.builtin_state import SLOTS, Draft
from receptionist.conversation.courtesies import (
    announces_question,
    asks_how_we_are,
    chats,
    flatters,
    only_thanks,
    passes_time,
    takes_leave,
)
from receptionist.conversation.glossing import code, spoken_languages
from receptionist.conversation.history import (
    SALES_CALL,
    AgentSaid,
    CallerSaid,
)
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import told_to
from receptionist.conversation.speakable import list_words
from receptionist.conversation.unwelcome import (
    asks_about_others,
    complains,
    curses,
    is_abusive,
    is_indecent,
    is_sales_call,
)
from receptionist.conversation.words import Heard, alike, content, plain, word_set
from receptionist.conversation.wrong_numbers import sought_elsewhere, taken_for

_IS_THIS = regex(
    r"\b(?:is this(?: not)?|is that|isnt this|(?:i )?thought (?:this|that|it) was|i was (?:after|looking for"
    r"|trying to (?:reach"
    r"|call|get|ring))|am i (?:calling|through to|speaking (?:to|with)|talking to)|did i (?:reach|call|get)"
    r"|im (?:looking for|trying to (?:reach|call|get))(?! (?:an?|some\w*|any\w*|the|my|your|in)\b)"
    r"|have i (?:reached|got)|do i have(?! to\b))"
    r" (?!(?:ok|okay|alright|all|right|fine|correct|true|possible|allowed|normal|safe|bad|good|enough|too|so|it|for"
    r"|how|what"
    r"|when|where|something|anything|still|going|gonna|included|extra|free|not|a (?:problem|good|bad|thing|lot)"
    r"|an (?:issue"
    r"|extra|absolute)|(?:a|an|any|some|your) (?:\w+ )?(?:deal ?breaker|dealbreaker|concern|worry|must|requirement"
    r"|given|joke|rule"
    r"|hassle|bother|no no|no go|yes|no|maybe|option|possibility|service|thing)\b|put|booked|scheduled|charged|billed"
    r"|down|signed|your|my|because|about|on|in|at|with|from|under)\b(?! (?:number|place|shop|office)\b))"
    r"(?:the )?(?P<who>\w+(?: \w+){0,5})$"
)
_WHAT_WE_DO = regex(
    r"\bwhat (?:(?:kinds?|sorts?|types?) of )?(?:services|treatments|appointments|things|work|jobs|stuff)? ?(?:do|can"
    r"|could) (?:you"
    r"|i|yall) (?:guys |people |actually |all )*(?:do|offer|have|book|provide|help (?:me )?with)(?: for me| there"
    r"| here| exactly)?$"
    r"|\bwhat (?:services|treatments) (?:are there|do you)\b|\bwhat can i book\b"
)
_OF_WHAT_WAS_TOLD = regex(
    r"\w+(?:ed|ing|able|ible)(?: .*)?|an? (?:deal ?breaker|no no|must|yes|no|thing|given)(?: .*)?"
)
_OF_A_CALL = word_set("the a an right number place office shop company called please there now at")
_ABOUT_ALIKE = 0.55
_ABUSED = 3  # turns in a row: once and twice may be anger, and is soothed
_THANKS = regex(r"\b(?:helpful|bless|kind|thank|thanks|appreciate\w*|cheers|ta|obliged)\b")
_LANGUAGE = regex(
    r"\b(?:speaks?|speaking|hablan?|habla usted|se habla|talk) (?:any |some |usted )?(?P<which>english|spanish"
    r"|espanol|ingles|french|german|chinese"
    r"|mandarin|cantonese|vietnamese|polish|portuguese|russian|arabic|italian|korean|tagalog|hindi|urdu|punjabi"
    r"|welsh)\b"
)
_OF_STAFF = regex(  # "which of your dentists speaks polish": of people, and not of this call
    r"\b(?:which|any|one|none|some|all) of (?:your|the|you)\b|\b(?:an?|your|the|any) (?:\w+ )?\w+ (?:who|that|there"
    r"|here) (?:\w+ )?speaks?\b|\b(?:do|does) (?:your|the) \w+ (?:\w+ )?speak\b|\b(?:which|who|whos|anyone|anybody"
    r"|someone|somebody|any (?:\w+ )?\w+s|(?:do|does|can) (?:dr|doctor|any|mr|mrs|ms|miss|he|she|they|nurse) ?\w*"
    r"|staff|team)\b"
)
_CODES = {"engl": "en", "ingl": "en", "span": "es", "espa": "es"}


def _asks_if_us(heard: Heard) -> re.Match[str] | None:
    """ "Is that the vets"; not "my dog nips, is that a deal breaker", nor "is that covered": of what was told."""
    asked = _IS_THIS.search(heard.plain)
    if asked is None or not asked[0].startswith(("is this", "is that")):
        return asked
    before = content(heard.plain[: asked.start()].split())
    return None if len(before) > 1 or _OF_WHAT_WAS_TOLD.fullmatch(asked["who"]) else asked


class Courtesies(KnowingTheFile):
    """The part of the dialogue that greets, thanks, and lets go."""

    def _is_unwelcome(self, heard: Heard) -> bool:
        """Sales calls, questions about others, indecent talk: turned down in one sentence, whatever else was said."""
        state = self.state
        if state.asking not in SLOTS and (is_sales_call(heard) or self._goes_on_selling(heard)):
            if self._wants_message(heard) and self.definition.callers.solicitors == "take_message":
                self.begin_message(heard)
            elif self.definition.callers.solicitors == "take_message" and self.can("take_message"):
                self.offer_message(self.lines.sales_message)
            else:
                self.say(self.lines.no_sales)
                self.say(self.stock("goodbye"))
                self._end(SALES_CALL)
        elif state.asking not in SLOTS and sought_elsewhere(heard, self.definition):
            self.ask("", self.lines.not_them.format(practice=self.definition.practice.name))
        elif state.asking not in SLOTS and (place := taken_for(heard)):
            line = self.lines.this_is if self._is_us(place) else self.lines.not_them
            self.ask("", line.format(practice=self.definition.practice.name))
        elif is_indecent(heard):
            again, state.topic = state.topic == "indecent", "indecent"
            if again:
                self.say(self.lines.indecent_end)
                self.say(self.stock("goodbye"))
                self._end("indecent")
            else:
                self.ask("more", self.lines.indecent)
        elif curses(heard) and self._has_cursed() and not (self._wants_person(heard) or self._wants_message(heard)):
            self.say(self.lines.indecent_end)
            self.say(self.stock("goodbye"))
            self._end("abuse")
        elif asks_about_others(heard) and not (told_to(self.definition, heard.plain) or self._wants_message(heard)):
            state.topic = "private"
            self.ask("more", self.lines.private)
        else:
            return False
        return True

    def _has_cursed(self) -> bool:
        """With nothing but abuse in the turns before this one, too."""
        said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys]
        return len(said) >= _ABUSED and all(curses(Heard(one)) for one in said[-_ABUSED:])

    def _goes_on_selling(self, heard: Heard) -> bool:
        """ "It's only ninety nine a month", after an offer that was not understood."""
        said = [one.text for one in self.request.entries if isinstance(one, CallerSaid) and not one.keys]
        return self.state.failed > 0 and len(said) > 1 and is_sales_call(Heard(f"{said[-2]}. {heard.text}"))

    def _courtesy(self, heard: Heard) -> bool:
        if intents.find(Intent.THANKS, heard) or (_THANKS.search(heard.plain) and takes_leave(heard)):
            self._welcome()
        elif asks_how_we_are(heard):
            self.ask("", self.lines.well)
        elif intents.find(Intent.HELLO, heard) or passes_time(heard):
            self.ask("", self.lines.hello)
        elif flatters(heard):
            self.ask("", self.lines.kind)
        elif announces_question(heard):
            self.ask("", self.lines.yes_more)
        elif asked := _LANGUAGE.search(heard.plain):
            if _OF_STAFF.search(heard.plain) and self._is_unspoken(asked["which"]):
                self.state.draft = Draft(reason=heard.said)
                self.offer_message(self.lines.no_answer)
            else:
                self._tell_language(asked["which"])
        elif intents.find(Intent.NEVER_MIND, heard) and len(heard.words) <= SHORT:
            self.ask("more", self.lines.dropped)
        elif chats(heard):
            self.ask("", self.lines.only_us.format(practice=self.definition.practice.name))
        elif asked := _asks_if_us(heard):
            line = self.lines.this_is if self._is_us(asked["who"]) else self.lines.not_them
            self.ask("", line.format(practice=self.definition.practice.name))
        elif _WHAT_WE_DO.search(heard.plain) and self.can_book():
            self.state.offered = self.lines.can_book.format(services=self.service_names(self.services))
            self.say(self.state.offered)
            self.ask_more()
        else:
            return False
        return True

    def only_leaves(self, heard: Heard) -> bool:
        """ "No, me tea's going cold": nothing more is wanted, whatever is told around it."""
        if self.state.asking not in ("more", "") or not self.state.said_more or self.part:
            return False
        if only_thanks(heard) or not leaves_amid_talk(heard.text):
            return False
        timed = self.timed(heard)
        if timed and not {"ill", "will"}.isdisjoint(heard.words) and not leaves_amid_talk(heard.text, plainly=True):
            return False  # "great, I'll come on friday at ten then"
        if self.state.made and goal_of_made(heard, timed=timed):
            return False
        return not (is_abusive(heard) or complains(heard))

    def _welcome(self) -> None:
        self.ask("more", self.lines.welcome[self.state.said_more % len(self.lines.welcome)])
        self.state.said_more += 1
        self.state.topic = "thanks"

    def _is_unspoken(self, which: str) -> bool:
        about = self.definition.practice
        return _CODES.get(which[:4], "") not in spoken_languages(about.language, about.also_speaks)

    def _tell_language(self, which: str) -> None:
        """ "Do you speak Spanish?": on in it, or what is spoken here."""
        about = self.definition.practice
        known = spoken_languages(about.language, about.also_speaks)
        asked = _CODES.get(which[:4], "")
        if asked in known:
            self.state.language = asked if asked != code(about.language) else ""
            self.ask("", self.lines.speaks_it)
        else:
            self.ask("", self.lines.other_language.format(languages=self.languages_spoken()))

    def languages_spoken(self) -> str:
        """ "English and Spanish"."""
        about, parts = self.definition.practice, self.lines.parts
        known = spoken_languages(about.language, about.also_speaks)
        return list_words([name for one, name in parts.languages if one in known], parts.and_)

    def _is_us(self, who: str) -> bool:
        """ "Maple Street Dental", "the right number", of "is this ...?"."""
        own = set(plain(self.definition.practice.name).split())
        beside, missing = set(who.split()) - own - _OF_A_CALL, own - set(who.split())
        if missing and any(max((alike(one, other) for other in missing), default=0.0) < _ABOUT_ALIKE for one in beside):
            kind = set(plain(self.definition.practice.kind).split())
            return "right" in who.split()[:2] or (bool(kind) and kind <= set(who.split()))  # the butcher next door
        kind = set(plain(self.definition.practice.kind).split())
        said = set(who.split())
        return 2 * len(own & said) >= len(own) or "right" in who.split()[:2] or (bool(kind) and kind <= said)

    def _repeat(self) -> None:
        said = [one.text for one in self.request.entries if isinstance(one, AgentSaid) and one.text]
        only_greeted = len(said) == 1 and self.state.language  # in a language that is not the caller's
        self.say(said[-1] if said and not only_greeted else self.lines.how_help)

    def _goodbye(self) -> None:
        if self.state.asking in SLOTS and (not self.books or (self.booking.goal == "book" and self.booking.service)):
            self.say(self.lines.not_booked if self.books else self.lines.not_sent)
        self.say(self.stock("goodbye"))
        self._end("caller said goodbye")

    def _end(self, reason: str) -> None:
        self.state.draft, self.state.booking, self.state.asking, self.state.wishes = None, None, "", []
        if self.can("end_call"):
            self.run_function("end_call", {"reason": reason})
