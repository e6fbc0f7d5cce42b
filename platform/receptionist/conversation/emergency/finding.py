"""Finds emergencies in what was said so far, in every language that has a folder here, without a model. Pure.

Plain emergencies only. What is denied ("no chest pain"), long past ("my late husband had a heart attack"), supposed,
asked about in general or a figure of speech is left to the conversation.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, IntEnum, auto
from functools import lru_cache
from pathlib import Path
from typing import Final

from msgspec import Struct, structs

from receptionist.conversation.emergency.around import Around
from receptionist.conversation.emergency.english import ENGLISH
from receptionist.conversation.emergency.grammar import Rules, Span, Words
from receptionist.conversation.emergency.language import START, Language, Reader, Sentence, State, lines, rules
from receptionist.conversation.emergency.likeness import Meanings, load
from receptionist.conversation.emergency.misheard import says_another
from receptionist.conversation.emergency.spanish import SPANISH
from receptionist.conversation.patterns import regex
from receptionist.conversation.word_features import words_of
from receptionist.conversation.words import Heard, Phrases, word_set

SELF_HARM: Final = "suicide"  # the group that outranks the others
OWN: Final = "practice"
LIKE: Final = "likeness"  # no rule found it: it is like what callers say in an emergency
HELP: Final = "help"  # who asks for an ambulance asks: "can you call 911" is no question about things in general
_ANIMAL: Final = "animal"
_HARMING_ON: Final = frozenset(("poison", "labour"))  # what was swallowed, or has begun, goes on

_MORE_WORDS: Final = 3  # that leave standing what the next words might have taken back
# Scores of likeness, in logits; chosen on sentences held out of `python -m benchmarks.alarms.training --check`.
RAISED_AT: Final = 2.0  # from here on it is an emergency, though no rule found one
RAISED_EARLY_AT: Final = 4.0  # and before the end of the turn, when the caller pauses
THOUGH_DENIED_AT: Final = 3.5  # and though it was denied: "he won't wake up" denies nothing
NOT_AFTER_ALL_AT: Final = 2.5  # it is one though a rule's finding was taken back by what stands around it
THOUGH_A_CLAIM_AT: Final = 6.0  # what happened, told to a lawyer
DOUBTED_BELOW: Final = -1.0  # of a plain sign: it waits for the next word
VETOED_BELOW: Final = 0.0  # of a weak sign: the rules' finding does not hold
# Of a plain one; of others than these two it is the language's own.
VETOED_HELP_BELOW: Final = -3.0
VETOED_SELF_HARM_BELOW: Final = -5.0  # often told quietly, among other things
VETOED_COMPOSED_BELOW: Final = -12.0
# Of what no word tells of harm: where a detail was asked for, and where it was asked what the visit is for.
DETAIL_BELOW: Final = 4.0
REASON_BELOW: Final = 3.0
_LIKE_AT_LEAST: Final = 2  # words: one alone is like anything
_NAMED_AT_MOST: Final = 4  # words: so few may be a name or a car, unless one means something in an emergency
_LIKE_WITHIN: Final = 60  # words of a turn, its last: what was said before them was answered or is about something else

_HERE: Final = Path(__file__).parent
LIKENESSES: Final = {name: _HERE / name / "likeness.bin" for name in ("english", "spanish")}


_OF_NO_HARM: Final = frozenset(  # groups of words that mean nothing grave by themselves
    f"<{name}>"
    for name in word_set(
        "who self whose art pet took color now past sched price want not if fiction ok mild food gadget wear beauty"
        " lesson day paper"
    )
)


_NO_MORE_THAN_TIRED: Final = regex(
    r"\bat (?:my|our|her|his|their) wit['’]?s['’]? ?end\b|\b(?:not|isn['’]?t|won['’]?t"
    r"|doesn['’]?t) (?:be )?latch(?:ing)?\b"
    r"|\b(?:i|we) (?:just |recently )?had a baby and (?:\w+ ){0,1}\w+(?:['’]?s| is)? (?:not|isn['’]?t"
    r"|won['’]?t) latch\w*",
    re.IGNORECASE,
)


_HELD: Final = regex(  # why somebody calls a lawyer at any hour
    r"\b(?:arrested|detained|in custody|locked up|in (?:the )?(?:county )?(?:jail|cells)|(?:taken|brought|hauled"
    r"|pulled)"
    r" in (?:for questioning|by (?:the )?(?:police|cops))|(?:police|cops|detectives?|officers?) (?:\w+ ){0,3}?"
    r"(?:question|interview|talk to|interrogate|search|searching|questioning))\b",
    re.IGNORECASE,
)


class Certainty(IntEnum):
    """When the words may be answered."""

    AT_ONCE = 3  # whatever follows
    NEXT_WORD = 2  # when the caller pauses, or goes on with something that leaves it standing
    AT_THE_END = 1  # when the turn is over: it may be long past


class Aside(Enum):
    """What fits a rule and is none."""

    DENIED = auto()
    FIGURE = auto()  # of speech: "one of the arms is hanging off", of a pair of glasses
    CLAIM = auto()  # what happened, told to a lawyer
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
    composed: bool = False  # of several things that were told together

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
        self._rules_of: list[tuple[State, Certainty]] = []
        texts: list[str] = []
        for state in language.states:
            for text, certainty in (
                (state.now, Certainty.AT_ONCE),
                (state.soon, Certainty.NEXT_WORD),
                (state.event, Certainty.AT_THE_END),
            ):
                found = lines(text)
                texts += found
                self._rules_of += [(state, certainty)] * len(found)
        self._states = Rules(texts, language.names)
        self._composed = [rule for rule, (state, _) in enumerate(self._rules_of) if state.composed]
        self._across = Rules([texts[rule] for rule in self._composed], language.names)
        scopes = language.scopes
        self._texts = texts
        self._denying: dict[int, bool] = {}  # rules that have a denial in them, of those that were found so far
        compiled = {name: rules(getattr(scopes, name), language.names) for name in scopes.__struct_fields__}
        self._scopes: dict[str, Rules] = compiled

    def find(self, text: str, *, to_lawyer: bool = False, to_vet: bool = False) -> Iterator[Emergency | Aside]:
        """In the order of the words."""
        for sentence, spans in self._read(text):
            if not spans:
                continue
            around = Around(self._language, self._scopes, sentence)
            for span in spans:
                state, certainty = self._rules_of[span.rule]
                if state.at_a_vets and not to_vet:
                    continue
                kind = state.kind
                if around.tells_the_past(span.start):
                    certainty = Certainty.AT_THE_END
                happened = certainty is Certainty.AT_THE_END
                unsure = certainty is not Certainty.AT_ONCE
                if around.denied(span.start) or (not self._denies_itself(span.rule) and around.denies_within(span)):
                    yield Aside.DENIED
                    continue
                if around.is_figure(span.start, span.end, mostly=state.composed):
                    yield Aside.FIGURE
                    continue
                if around.sets_aside(
                    span.start, span.end, happened=unsure, asked_for=kind == HELP, verbatim=state.composed
                ):
                    yield Aside.TOLD
                    continue
                harms_on = kind in _HARMING_ON
                if to_lawyer and kind != SELF_HARM and around.is_claim(span, unsure=unsure, harms_on=harms_on):
                    yield Aside.CLAIM
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
                yield Emergency(kind, phrase, animal, self.code, certainty, waits=waits, composed=state.composed)

    def _read(self, text: str) -> Iterator[tuple[Sentence, list[Span]]]:
        """Sentences, and what fits rules in them; then what is told together by several of them."""
        for sentence in self._reader.sentences(text):
            yield sentence, list(self._states.find(sentence.words))
        for told in text.split("?") if self._composed else ():  # what is asked between tells of something else
            sentences = self._reader.sentences(told)
            words, ends = [START], list[int]()
            for sentence in sentences:
                words += sentence.words.words[1:]
                ends.append(len(words))
            if len(sentences) > 1:
                whole = Sentence(Words(words), sentences[-1].ends)
                found = (Span(self._composed[one.rule], one.start, one.end) for one in self._across.find(whole.words))
                yield whole, [one for one in found if any(one.start < end < one.end for end in ends)]

    def likeness(self, words: Sequence[str]) -> float:
        """Of folded words, to what is said in an emergency in this language: in logits."""
        return load(self._likeness).emergency.score(words, self.meanings.told(words))

    def means_something(self, words: Sequence[str]) -> bool:
        """Is one of them of a group that tells of emergencies? Of "GMC Sierra" none is."""
        return any(told.startswith("<") for told in self.meanings.told(words))

    def tells_of_harm(self, words: Sequence[str]) -> bool:
        """Is one of them of a group that tells of harm, or of where it is done?"""
        told = {one for one in self.meanings.told(words) if one.startswith("<") and one.endswith(">")}
        return not told <= _OF_NO_HARM

    def find_like(self, text: str, words: Sequence[str], score: float) -> Emergency:
        """What the words tell of, which no rule found."""
        certainty = Certainty.NEXT_WORD if score >= RAISED_EARLY_AT else Certainty.AT_THE_END
        own = load(self._likeness).self_harm.score(words) > 0
        animal = not own and any(
            Around(self._language, self._scopes, one).of_animal(Span(0, 0, len(one.words.words)))
            for one in self._reader.sentences(text)
        )
        return Emergency(SELF_HARM if own else LIKE, "", animal, self.code, certainty, score)

    def find_own(self, text: str, phrases: Sequence[str]) -> Emergency | None:
        """The practice's own phrases. They too are found when a word is a little wrong."""
        heard = Heard(text)
        for phrase in phrases:
            found = _phrases_of(phrase).find(heard)
            if found is None or says_another(phrase, heard.words[found.start : found.end]):
                continue
            before, within = heard.words[: found.start], heard.words[found.start : found.end]
            start = 1 + len(self._reader.canonical(" ".join(before)))
            end = start + len(self._reader.canonical(" ".join(within)))
            whole = [START, *self._reader.canonical(heard.plain)]
            end = min(end, len(whole))
            around = Around(self._language, self._scopes, Sentence(Words(whole), ends=False))
            denied = around.denies_within(Span(0, start, end)) and not self._denies(phrase)  # "my jaw isn't broken"
            verbatim = found.score == 1.0
            if not denied and not around.sets_aside(start, end, happened=True, asked_for=False, verbatim=verbatim):
                return Emergency(OWN, phrase, certainty=Certainty.NEXT_WORD)
        return None

    def is_aside(self, text: str) -> bool:
        """ "Can I just pull the pump out myself", "the gutter is hanging off": a question from its first words on, or a
        figure of speech that is most of it."""
        read = self._reader.sentences(text)
        return bool(read) and all(Around(self._language, self._scopes, one).is_aside() for one in read)

    def tells_what_happened(self, text: str) -> bool:
        return any(Around(self._language, self._scopes, one).is_told() for one in self._reader.sentences(text))

    def _denies_itself(self, rule: int) -> bool:
        found = self._denying.get(rule)
        if found is None:
            text = self._texts[rule]
            named = " ".join(self._language.names[name] for name in regex(r"<(\w+)>").findall(text))
            words = Words(regex(r"\w+").findall(f"{text} {named}"))
            found = self._denying[rule] = any(self._scopes["denies"].find(words))
        return found

    def _denies(self, phrase: str) -> bool:
        """ "bleeding won't stop"."""
        return any(self._scopes["denies"].find(Words(self._reader.canonical(phrase))))


@lru_cache(maxsize=512)
def _phrases_of(phrase: str) -> Phrases:
    """Of a practice's own: made once, since what is near to a word is kept by them."""
    return Phrases([phrase])


LANGUAGES: Final = (
    Recogniser(ENGLISH, LIKENESSES["english"]),
    Recogniser(SPANISH, LIKENESSES["spanish"]),
)


def find(
    text: str, own_phrases: Sequence[str] = (), *, to_lawyer: bool = False, to_vet: bool = False
) -> Emergency | None:
    """The first emergency that the words tell of, or of these the one that outranks the others; the surest of it.

    `to_lawyer`: a law office hears them, whose callers tell of what was done to them.
    `to_vet`: whoever cares for animals, to whom "he" is one.
    The rules find it, then the practice's own phrases, and then, where these have nothing, its likeness."""
    said = [one for language in LANGUAGES for one in language.find(text, to_lawyer=to_lawyer, to_vet=to_vet)]
    found = [one for one in said if isinstance(one, Emergency)]
    words = words_of(text)[-_LIKE_WITHIN:]
    if not words:
        return None
    score, nearest = max(((one.likeness(words), one) for one in LANGUAGES), key=lambda like: like[0])
    if found:
        group = [one for one in found if one.kind == SELF_HARM] or found
        held = [one for one in group if score >= _vetoed_below(one)]
        if held:
            surest = max(held, key=lambda one: (one.certainty, not one.waits))
            plain = surest.certainty is Certainty.AT_ONCE
            doubted = plain and (surest.waits or score < DOUBTED_BELOW)
            return structs.replace(surest, certainty=Certainty.NEXT_WORD) if doubted else surest
    own = _own(text, own_phrases)
    claim = to_lawyer and (Aside.CLAIM in said or any(one.tells_what_happened(text) for one in LANGUAGES))
    beside = _NO_MORE_THAN_TIRED.sub(" ", _HELD.sub(" ", text) if to_lawyer and not claim else text)
    if beside != text:
        words = words_of(beside)[-_LIKE_WITHIN:]
        score, nearest = max(((one.likeness(words), one) for one in LANGUAGES), key=lambda like: like[0])
    if own is not None or found or len(words) < _LIKE_AT_LEAST:
        return own
    aside = bool(said) or any(one.is_aside(text) for one in LANGUAGES if one.code == nearest.code)
    needed = NOT_AFTER_ALL_AT if aside else RAISED_AT
    if {Aside.DENIED, Aside.FIGURE}.intersection(said):
        needed = THOUGH_DENIED_AT
    if claim:
        needed = THOUGH_A_CLAIM_AT
    told = len(words) > _NAMED_AT_MOST or nearest.means_something(words)
    return nearest.find_like(text, words, score) if told and score >= needed else None


def is_rather_an_answer(found: Emergency, text: str, below: float) -> bool:
    """ "Medium, she says, her mom says short", where a detail was asked for: it is only a little like an emergency, and
    no word of it tells of harm."""
    if found.likeness is None or found.kind == SELF_HARM or found.likeness >= below:
        return False
    words = words_of(text)[-_LIKE_WITHIN:]
    return not any(one.tells_of_harm(words) for one in LANGUAGES if one.code == found.language)


def _vetoed_below(found: Emergency) -> float:
    if found.composed:
        return VETOED_COMPOSED_BELOW
    if found.certainty is not Certainty.AT_ONCE:
        return VETOED_BELOW
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
