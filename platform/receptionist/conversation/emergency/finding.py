"""Finds emergencies in what was said so far, in every language that has a folder here, without a model. Pure.

Plain emergencies only. What is denied ("no chest pain"), long past ("my late husband had a heart attack"), supposed,
asked about in general or a figure of speech is left to the conversation.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, IntEnum, auto
from pathlib import Path
from typing import Final

from msgspec import Struct, structs

from receptionist.conversation.emergency.english import ENGLISH
from receptionist.conversation.emergency.grammar import Rules, Span, Words
from receptionist.conversation.emergency.language import START, Language, Reader, Sentence, lines, rules
from receptionist.conversation.emergency.likeness import Meanings, load, words_of
from receptionist.conversation.emergency.misheard import says_another
from receptionist.conversation.emergency.spanish import SPANISH
from receptionist.conversation.words import Heard, Phrases

SELF_HARM: Final = "suicide"  # the group that outranks the others
OWN: Final = "practice"
LIKE: Final = "likeness"  # no rule found it: it is like what callers say in an emergency
HELP: Final = "help"  # who asks for an ambulance asks: "can you call 911" is no question about things in general
_ANIMAL: Final = "animal"

_DENIED_WITHIN: Final = 6  # words between a denial and what it denies
_ASKED_WITHIN: Final = 12
_ASKS_FROM: Final = 3  # words in: "so can I"
_SUPPOSED_WITHIN: Final = 14
_SUPPOSED_AT_LEAST: Final = 5  # "if someone could help me, I am bleeding": so many words, then something that is so
_PAST_WITHIN: Final = 16  # of something that happened
_PAST_NEAR: Final = 6  # of something that is so now
_MORE_WORDS: Final = 3  # that leave standing what the next words might have taken back
# Scores of likeness, in logits; chosen on sentences held out of `python -m benchmarks.alarms.training --check`.
RAISED_AT: Final = 2.0  # from here on it is an emergency, though no rule found one
RAISED_EARLY_AT: Final = 4.0  # and before the end of the turn, when the caller pauses
THOUGH_DENIED_AT: Final = 4.0  # and though it was denied: "he won't wake up" denies nothing
NOT_AFTER_ALL_AT: Final = 3.0  # it is one though a rule's finding was taken back by what stands around it
DOUBTED_BELOW: Final = 0.0  # of a plain sign: it waits for the next word
VETOED_BELOW: Final = 0.0  # of a weak sign: the rules' finding does not hold
# Of a plain one; of others than these two it is the language's own.
VETOED_HELP_BELOW: Final = -3.0
VETOED_SELF_HARM_BELOW: Final = -5.0  # often told quietly, among other things
_LIKE_AT_LEAST: Final = 2  # words: one alone is like anything
_NAMED_AT_MOST: Final = 4  # words: so few may be a name or a car, unless one means something in an emergency
_LIKE_WITHIN: Final = 60  # words of a turn, its last: what was said before them was answered or is about something else

_HERE: Final = Path(__file__).parent
LIKENESSES: Final = {name: _HERE / name / "likeness.bin" for name in ("english", "spanish")}


class Certainty(IntEnum):
    """When the words may be answered."""

    AT_ONCE = 3  # whatever follows
    NEXT_WORD = 2  # when the caller pauses, or goes on with something that leaves it standing
    AT_THE_END = 1  # when the turn is over: it may be long past


class Aside(Enum):
    """What fits a rule and is none."""

    DENIED = auto()
    FIGURE = auto()  # of speech: "one of the arms is hanging off", of a pair of glasses
    TOLD = auto()  # it is long past, supposed, asked about in general, or why the caller wants something


class Emergency(Struct, frozen=True):
    """`kind` names the group, or "practice" for the practice's own phrases; `phrase`: the words that fit.
    `animal`: it is told of one. `language`: in which the caller told it; empty: in the practice's. `likeness`: how like
    an emergency it is, where no rule found it."""

    kind: str
    phrase: str
    animal: bool = False
    language: str = ""
    certainty: Certainty = Certainty.AT_ONCE
    likeness: float | None = None
    waits: bool = False  # it only happened: plain, but the next word may say when, or to what

    @property
    def by(self) -> str:
        """What found it: for the audit log."""
        return "by rule" if self.likeness is None else f"by likeness {self.likeness:.1f}"


class Recogniser:
    """One language's rules, compiled. Made once: a constant."""

    def __init__(self, language: Language, likeness: Path) -> None:
        self.code = language.code
        self.vetoed_below = language.vetoed_below
        self._likeness = likeness
        self.meanings = Meanings(language.meanings)
        self._reader = Reader(language)
        self._language = language
        self._kinds: list[tuple[str, Certainty]] = []
        texts: list[str] = []
        for state in language.states:
            for text, certainty in (
                (state.now, Certainty.AT_ONCE),
                (state.soon, Certainty.NEXT_WORD),
                (state.event, Certainty.AT_THE_END),
            ):
                found = lines(text)
                texts += found
                self._kinds += [(state.kind, certainty)] * len(found)
        self._states = Rules(texts, language.names)
        scopes = language.scopes
        self._texts = texts
        self._denying: dict[int, bool] = {}  # rules that have a denial in them, of those that were found so far
        compiled = {name: rules(getattr(scopes, name), language.names) for name in scopes.__struct_fields__}
        self._scopes: dict[str, Rules] = compiled

    def find(self, text: str) -> Iterator[Emergency | Aside]:
        """In the order of the words."""
        for sentence in self._reader.sentences(text):
            spans = list(self._states.find(sentence.words))
            if not spans:
                continue
            around = _Around(self._language, self._scopes, sentence)
            for span in spans:
                kind, certainty = self._kinds[span.rule]
                if around.tells_the_past(span.start):
                    certainty = Certainty.AT_THE_END
                happened = certainty is Certainty.AT_THE_END
                unsure = certainty is not Certainty.AT_ONCE
                if around.denied(span.start) or (not self._denies_itself(span.rule) and around.denies_within(span)):
                    yield Aside.DENIED
                    continue
                if around.is_figure(span.start, span.end):
                    yield Aside.FIGURE
                    continue
                if around.sets_aside(span.start, span.end, happened=unsure, asked_for=kind == HELP):
                    yield Aside.TOLD
                    continue
                waits = False
                if happened and around.is_present(span):
                    certainty = Certainty.AT_ONCE
                elif unsure and around.is_errand(span):
                    yield Aside.TOLD
                    continue
                elif not happened:
                    more = span.end + _MORE_WORDS <= len(sentence.words.words)
                    waits = not more and not unsure and around.happened(span)
                    certainty = Certainty.NEXT_WORD if unsure and not more else Certainty.AT_ONCE
                animal = kind == _ANIMAL or around.of_animal(span)
                phrase = " ".join(sentence.words.words[span.start : span.end])
                yield Emergency(kind, phrase, animal, self.code, certainty, waits=waits)

    def likeness(self, words: Sequence[str]) -> float:
        """Of folded words, to what is said in an emergency in this language: in logits."""
        return load(self._likeness).emergency.score(words, self.meanings.told(words))

    def means_something(self, words: Sequence[str]) -> bool:
        """Is one of them of a group that tells of emergencies? Of "GMC Sierra" none is."""
        return any(told.startswith("<") for told in self.meanings.told(words))

    def find_like(self, text: str, words: Sequence[str], score: float) -> Emergency:
        """What the words tell of, which no rule found."""
        certainty = Certainty.NEXT_WORD if score >= RAISED_EARLY_AT else Certainty.AT_THE_END
        own = load(self._likeness).self_harm.score(words) > 0
        animal = not own and any(
            _Around(self._language, self._scopes, one).of_animal(Span(0, 0, len(one.words.words)))
            for one in self._reader.sentences(text)
        )
        return Emergency(SELF_HARM if own else LIKE, "", animal, self.code, certainty, score)

    def find_own(self, text: str, phrases: Sequence[str]) -> Emergency | None:
        """The practice's own phrases. They too are found when a word is a little wrong."""
        heard = Heard(text)
        for phrase in phrases:
            found = Phrases([phrase]).find(heard)
            if found is None or says_another(phrase, heard.words[found.start : found.end]):
                continue
            before, within = heard.words[: found.start], heard.words[found.start : found.end]
            start = 1 + len(self._reader.canonical(" ".join(before)))
            end = start + len(self._reader.canonical(" ".join(within)))
            whole = [START, *self._reader.canonical(heard.plain)]
            end = min(end, len(whole))
            around = _Around(self._language, self._scopes, Sentence(Words(whole), ends=False))
            denied = around.denies_within(Span(0, start, end)) and not self._denies(phrase)  # "my jaw isn't broken"
            verbatim = found.score == 1.0
            if not denied and not around.sets_aside(start, end, happened=True, asked_for=False, verbatim=verbatim):
                return Emergency(OWN, phrase, certainty=Certainty.NEXT_WORD)
        return None

    def is_aside(self, text: str) -> bool:
        """ "Can I just pull the pump out myself", "the gutter is hanging off": a question from its first words on, or a
        figure of speech that is most of it."""
        read = self._reader.sentences(text)
        return bool(read) and all(_Around(self._language, self._scopes, one).is_aside() for one in read)

    def _denies_itself(self, rule: int) -> bool:
        found = self._denying.get(rule)
        if found is None:
            words = Words(re.findall(r"\w+", self._texts[rule]))
            found = self._denying[rule] = any(self._scopes["denies"].find(words))
        return found

    def _denies(self, phrase: str) -> bool:
        """ "bleeding won't stop"."""
        return any(self._scopes["denies"].find(Words(self._reader.canonical(phrase))))


class _Spans(dict[str, list[Span]]):
    """Where each scope stands in a sentence; looked for when first asked after."""

    def __init__(self, scopes: dict[str, Rules], words: Words) -> None:
        super().__init__()
        self._scopes, self._words = scopes, words

    def __missing__(self, name: str) -> list[Span]:
        found = self[name] = list(self._scopes[name].find(self._words))
        return found


class _Around:
    """What stands around the words that tell of an emergency, and whether it takes them back."""

    def __init__(self, language: Language, scopes: dict[str, Rules], sentence: Sentence) -> None:
        self._language = language
        self._words = sentence.words.words
        self._spans = _Spans(scopes, sentence.words)

    def sets_aside(self, start: int, end: int, *, happened: bool, asked_for: bool, verbatim: bool = False) -> bool:
        """`verbatim`: what the practice itself wrote down is no figure of speech."""
        return (
            (not verbatim and self.is_figure(start, end))
            or self.denied(start)
            or self._asked(start, asked_for=asked_for)
            or self._supposed(start)
            or self._past(start, end, happened=happened or self._in_the_past(start, end))
        )

    def is_figure(self, start: int, end: int) -> bool:
        return any(_covers(idiom, start, end) for idiom in self._spans["idioms"])

    def is_aside(self) -> bool:
        """The whole sentence."""
        end = len(self._words)
        if any(2 * (one.end - one.start) >= end for one in self._spans["idioms"]):
            return True
        asks = (one for one in self._spans["asks"] if one.start <= _ASKS_FROM and one.end < end)
        return any(not self._begins_anew(one.end, end - 1) for one in asks)

    def is_present(self, span: Span) -> bool:
        """The sentence says so, near by."""
        return any(span.start - 4 <= one.start <= span.end + 4 for one in self._spans["present"])

    def happened(self, span: Span) -> bool:
        """Its words tell of what happened and not of what goes on: the next words may say when, or to what."""
        words = self._words[span.start : span.end]
        return self._in_the_past(span.start, span.end) and not any(
            word.endswith(self._language.going_on_ends) for word in words
        )

    def is_errand(self, span: Span) -> bool:
        """The sentence asks for what people call a practice for: what happened is why, and not what happens now."""
        before = (one for one in self._spans["errands"] if one.end <= span.start)
        after = any(one.start >= span.end for one in self._spans["errands"])
        return after or any(not any(self._between("afresh", one.end, span.start)) for one in before)

    def tells_the_past(self, start: int) -> bool:
        """It was or had: perhaps long ago."""
        return any(one.start < start <= one.end or one.start in (start, start + 1) for one in self._spans["tenses"])

    def denied(self, start: int) -> bool:
        for denial in self._spans["denies"]:
            if not denial.end <= start <= denial.end + _DENIED_WITHIN:
                continue
            if any(self._between("afresh", denial.end, start)):
                continue
            believed = next((one for one in self._spans["believes"] if one.start == denial.start), None)
            clauses = {one.start for one in self._between("starts", denial.end, start)}
            clauses |= {one.start for one in self._between("goes_on", denial.end + 1, start)}
            if len(clauses) <= (1 if believed else 0):
                return True
        return False

    def denies_within(self, span: Span) -> bool:
        return any(span.start <= one.start < span.end for one in self._spans["denies"])

    def of_animal(self, span: Span) -> bool:
        """An animal is named before it, and no person between: "my dog bit me and I am bleeding" is a person's."""
        animals = [one for one in self._spans["animals"] if one.start < span.end]
        return bool(animals) and not any(animals[-1].end <= one.start < span.end for one in self._spans["persons"])

    def _between(self, name: str, after: int, upto: int) -> Iterator[Span]:
        """Those that begin in `after..upto`, both included."""
        return (one for one in self._spans[name] if after <= one.start <= upto)

    def _asked(self, start: int, *, asked_for: bool) -> bool:
        requests = {one.start for one in self._spans["requests"]} if asked_for else set[int]()
        return any(
            asked.start < start <= asked.end + _ASKED_WITHIN
            and asked.start not in requests
            and not self._begins_anew(asked.end, start)
            for asked in self._spans["asks"]
        )

    def _supposed(self, start: int) -> bool:
        for supposed in self._spans["supposes"]:
            if not supposed.end <= start <= supposed.end + _SUPPOSED_WITHIN:
                continue
            afresh = any(self._between("afresh", supposed.end, start))
            if not afresh and not self._begins_anew(supposed.end + _SUPPOSED_AT_LEAST, start):
                return True
        return False

    def _past(self, start: int, end: int, *, happened: bool) -> bool:
        within = _PAST_WITHIN if happened else _PAST_NEAR
        for past in self._spans["past_before"]:
            if not past.end <= start <= past.end + within or any(self._between("afresh", past.end, start)):
                continue
            if happened or not self._begins_anew(past.end, start):
                return not self._present_after(end)
        for past in self._spans["past_after"]:
            if start < past.start <= end + within and (happened or not self._begins_anew(end, past.start)):
                return not self._present_after(end)
        return False

    def _begins_anew(self, after: int, upto: int) -> bool:
        clauses = (
            one
            for one in self._between("starts", after, upto)
            if self._words[one.start - 1] not in self._language.joins
        )
        return any(clauses) or any(self._between("goes_on", after, upto)) or any(self._between("afresh", after, upto))

    def _in_the_past(self, start: int, end: int) -> bool:
        """A verb of it tells what happened, be it a moment ago."""
        past, ends = self._language.past, self._language.past_ends
        return any(word in past or word.endswith(ends) for word in self._words[start:end])

    def _present_after(self, end: int) -> bool:
        return any(one.start >= end for one in self._spans["present"])


def _covers(idiom: Span, start: int, end: int) -> bool:
    """A figure of speech makes nothing of what it begins or mostly is; of a longer story it may be a part."""
    if not (idiom.start < end and idiom.end > start):
        return False
    return idiom.start <= start or 2 * (idiom.end - idiom.start) >= end - start


LANGUAGES: Final = (
    Recogniser(ENGLISH, LIKENESSES["english"]),
    Recogniser(SPANISH, LIKENESSES["spanish"]),
)


def find(text: str, own_phrases: Sequence[str] = ()) -> Emergency | None:
    """The first emergency that the words tell of, or of these the one that outranks the others; the surest of it.

    The rules find it, then the practice's own phrases, and then, where these have nothing, its likeness."""
    said = [one for language in LANGUAGES for one in language.find(text)]
    found = [one for one in said if isinstance(one, Emergency)]
    words = words_of(text)[-_LIKE_WITHIN:]
    if not words:
        return None
    score, nearest = max(((one.likeness(words), one) for one in LANGUAGES), key=lambda like: like[0])
    if found:
        group = [one for one in found if one.kind == SELF_HARM] or [found[0], *found[1:]]
        surest = max(group, key=lambda one: (one.certainty, not one.waits))
        plain = surest.certainty is Certainty.AT_ONCE
        vetoed = _plain_vetoed_below(surest)
        if plain and score >= vetoed and (surest.waits or score < DOUBTED_BELOW):
            return structs.replace(surest, certainty=Certainty.NEXT_WORD)
        if score >= (vetoed if plain else VETOED_BELOW):
            return surest
    own = _own(text, own_phrases)
    if own is not None or found or len(words) < _LIKE_AT_LEAST:
        return own
    aside = bool(said) or any(one.is_aside(text) for one in LANGUAGES if one.code == nearest.code)
    needed = NOT_AFTER_ALL_AT if aside else RAISED_AT
    if {Aside.DENIED, Aside.FIGURE}.intersection(said):
        needed = THOUGH_DENIED_AT
    told = len(words) > _NAMED_AT_MOST or nearest.means_something(words)
    return nearest.find_like(text, words, score) if told and score >= needed else None


def _plain_vetoed_below(found: Emergency) -> float:
    if found.kind == SELF_HARM:
        return VETOED_SELF_HARM_BELOW
    if found.kind == HELP:
        return VETOED_HELP_BELOW
    return next(one.vetoed_below for one in LANGUAGES if one.code == found.language)


def _own(text: str, phrases: Sequence[str]) -> Emergency | None:
    own = None
    for language in LANGUAGES if phrases else ():
        own = language.find_own(text, phrases)
        if own is None:
            return None  # set aside in any language, it is
    return own
