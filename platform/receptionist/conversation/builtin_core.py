"""What every part of the built-in dialogue can do: say, ask, call a function, remember. Pure."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Final

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin_services import has_tables
from receptionist.conversation.builtin_state import Asking, Draft
from receptionist.conversation.faq_matching import MatchesWantedError
from receptionist.conversation.glossing import code, heard_in, language_of, spoken_languages
from receptionist.conversation.history import CallerSaid, FaqMatch, FunctionCall, Json, Meant, ModelRequest
from receptionist.conversation.lines import ENGLISH, Lines, for_tables
from receptionist.conversation.patterns import regex
from receptionist.conversation.plain_forms import in_plain_form
from receptionist.conversation.tongues.spanish.lines import LINES as SPANISH
from receptionist.conversation.words import Heard
from receptionist.practice import wording
from receptionist.practice.wording import StockPhrase

LONGEST_WORDS = 1000  # that functions take of what a caller said
_ABSENT: Final = 0.55  # of all that may be meant
_MORE_ABSENT: Final = 2.0  # times
_OF_NOTHING_HERE: Final = ("unknown", "notoffered", "offers")  # acts
_FOR_A_THING: Final = regex(
    r"\b(?:do|does) (?:you|ye|yall|they|the \w+) (?:guys |all |also |even |still )?(?:do|make|sell|offer|stock|carry"
    r"|supply|provide|fit|have|keep|run|take on)\b|\b(?:have|has) (?:you|they) got\b|\b(?:you|they) (?:got|sell"
    r"|stock)\b"
)
SURELY_MEANT = 0.85  # of all that may be meant: told in the midst of something else


_LINES: Final = {"en": ENGLISH, "es": SPANISH}


class Core(ABC):
    """One step in the making: the request, the state so far, and what will be said and called."""

    def __init__(self, request: ModelRequest) -> None:
        self.request = request
        self.definition = request.practice
        self.state = builtin_state.decode(request.state)
        self.said: list[str] = []
        self._heard: dict[tuple[str, str, bool], Heard] = {}  # read once in a step
        self._functions = frozenset(one.name for one in request.functions)
        self.call: FunctionCall | None = None
        self.part = ""  # of a turn with several questions: the one that is taken up now

    @abstractmethod
    def topic(self, heard: Heard) -> bool:
        """Take up what the caller wants, in the middle of something else too. False: nothing is recognised."""

    @property
    def matches(self) -> Sequence[FaqMatch]:
        """The file's questions that are near to what is taken up now, best first. Raises MatchesWantedError: nobody has
        looked."""
        if self.request.faq_matches is None:
            raise MatchesWantedError
        return self.request.faq_parts.get(self.part, ()) if self.part else self.request.faq_matches

    @property
    def meant(self) -> Meant:
        """What the caller's words of this turn are for, as likely as callers of other practices tell. Raises
        MatchesWantedError: nobody has looked."""
        if self.request.faq_matches is None:
            raise MatchesWantedError
        return self.request.meant

    def is_whole_turn(self, heard: Heard) -> bool:
        """All that the caller said now, of which alone `meant` tells; no part of it, and nothing said before."""
        last = self.said_last()
        return last is not None and not last.keys and heard.said == last.text.strip()

    def said_last(self) -> CallerSaid | None:
        """The caller's last turn, whatever has been done since."""
        return next((one for one in reversed(self.request.entries) if isinstance(one, CallerSaid)), None)

    def is_surely_meant(self, heard: Heard, faq: int) -> bool:
        """Is it that question of the file that these words ask, which are the turn or one of its questions?"""
        part = self.request.parts_meant.get(heard.said)
        likely = part.questions if part else self.meant.questions if self.is_whole_turn(heard) else ()
        return self.language == "en" and bool(likely) and likely[faq] >= SURELY_MEANT

    def is_near_miss(self, heard: Heard, faq: int) -> bool:
        """ "Do you do prescription goggles", to which a question about a prescription comes nearest: it shares a word,
        and callers of other practices meant by such words what stands in no file, or is not done."""
        if not _FOR_A_THING.search(heard.plain):
            return False
        likely = self._meant_by(heard)
        asked = likely.questions[faq] if likely.questions else 1.0
        absent = sum(likely.acts.get(act, 0.0) for act in _OF_NOTHING_HERE)
        return absent >= _ABSENT and absent > _MORE_ABSENT * asked

    def is_of_nothing_here(self, heard: Heard) -> bool:
        """Do callers of other practices ask by such words for what is in no file, or not done?"""
        return sum(self._meant_by(heard).acts.get(act, 0.0) for act in _OF_NOTHING_HERE) >= _ABSENT

    def _meant_by(self, heard: Heard) -> Meant:
        """By the turn, or by one of its questions; nothing where nobody can tell."""
        if self.language != "en":
            return Meant()
        return self.request.parts_meant.get(heard.said) or (self.meant if self.is_whole_turn(heard) else Meant())

    @property
    def is_first_turn(self) -> bool:
        """Nothing was said before that these words could be about: what `meant` was taught by."""
        return sum(isinstance(one, CallerSaid) for one in self.request.entries) < 2

    @property
    def language(self) -> str:
        """That the caller is answered in: "en" or "es"."""
        return code(self.state.language or self.definition.practice.language)

    @property
    def locale(self) -> str:
        """The language with its country, where that is the practice's own: "en-GB" says "two hundred and eighty"."""
        own = self.definition.practice.language
        return own if code(own) == self.language else self.language

    @property
    def lines(self) -> Lines:
        lines = _LINES[self.language]
        return for_tables(lines) if has_tables(self.definition.scheduling.services) else lines

    def stock(self, phrase: StockPhrase) -> str:
        return wording.stock(self.definition, phrase, self.language)

    def hear(self, text: str) -> Heard:
        """The caller's words, in the words that the dialogue reads; whoever goes on in another language is followed."""
        about = self.definition.practice
        spoken = language_of(text, spoken_languages(about.language, about.also_speaks), self.language)
        self.state.language = spoken if spoken != code(about.language) else ""
        named = self.state.asking in ("name", "name_check", "whom")
        if (text, spoken, named) not in self._heard:
            heard = heard_in(text, spoken, self.request.now, self.country, name=named)
            if spoken == "en" and not named and self.state.asking != "reason":
                heard = Heard(in_plain_form(text, tuple(self.definition.scheduling.services)), said=text)
            self._heard[text, spoken, named] = heard
        return self._heard[text, spoken, named]

    @property
    def country(self) -> str:
        return self.definition.practice.country

    @property
    def draft(self) -> Draft:
        """The message in the making; begun when there is none."""
        if self.state.draft is None:
            self.state.draft = Draft()
        return self.state.draft

    def say(self, text: str) -> None:
        if text:
            self.said.append(text)

    def ask(self, asking: Asking, line: str) -> None:
        """A line that ends with this question."""
        self.state.asking = asking
        self.state.tries = 0
        self.say(line)

    def ask_more(self) -> None:
        ways = self.lines.more
        self.ask("more", ways[self.state.said_more % len(ways)])
        self.state.said_more += 1

    def offer_message(self, line: str) -> None:
        """A line whose last sentence offers to take a message; that is left out where messages are switched off."""
        if self.can("take_message"):
            self.ask("offer", line)
        else:
            self.say(line.partition(". ")[0].rstrip(".") + ".")
            self.ask_more()

    def tried(self) -> int:
        """How often the open question was not answered, this time included."""
        self.state.tries += 1
        return self.state.tries

    def unclear_yes_or_no(self) -> None:
        self.say(self.lines.yes_or_no_text if self.request.by_text else self.lines.yes_or_no)

    def can(self, function: str) -> bool:
        return function in self._functions

    def run_function(self, name: str, arguments: Json) -> None:
        """Its result is the next step."""
        if not self.can(name):
            self.offer_message(self.lines.no_answer)
            return
        number = sum(isinstance(entry, FunctionCall) for entry in self.request.entries) + 1
        self.call = FunctionCall(id=f"f{number}", name=name, arguments=arguments)
        self.state.waiting = self.call.id
