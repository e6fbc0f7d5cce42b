"""May a caller's words be answered from the practice's file at once, without a model? Only where nobody could doubt it.

A wrong answer is worse than a slow one. So a question is answered at once only when it stands alone: short, one clause,
no wish and no story, asked when nothing else is open. What it asks is for the matcher to say, or for its own words. One
word may change the answer ("for a dog", "on Sunday"), so there must be none that the file's own wordings do not have.
Pure.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from receptionist.conversation import faq_matching, intents
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.guard.promises import promises_of
from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    Note,
    Noted,
)
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.unwelcome import asks_about_others, is_indecent, is_sales_call
from receptionist.conversation.words import Heard, content, plain, word_set
from receptionist.practice.definition import Definition

_MOST_WORDS: Final = 12
_LEAST_WORDS: Final = 3
_WITNESS_AT: Final = 0.3
_LOOK_UPS: Final = frozenset(("answer_faq", "check_hours"))
_DONE: Final = frozenset(("take_message", "schedule_appointment", "reschedule_appointment", "cancel_appointment"))
_OPENING: Final = regex(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|um|uh|yeah|yes|ok|okay|so|sorry|excuse me|great|thanks"
    r"|thank you|hola|buenos dias|buenas tardes|gracias)[,.!]?\s+)+",
    re.IGNORECASE,
)
_COURTEOUS_END: Final = regex(r",?\s+(?:please|thanks|thank you|por favor|gracias)(?=[.?!]*$)", re.IGNORECASE)
_CLAUSES: Final = regex(r"[,;:.?!\u2026]\s|\s[-\u2013\u2014]\s")
_JOINS: Final = word_set("""
    and but or because cause since if when while although though unless except also plus then
    y e pero o u porque si cuando aunque tambien
    """)
_ASKS: Final = regex(
    r"^(?:(?:can|could) (?:you|i) (?:tell me|ask) |i(?: would|d)? (?:like|want) to know |do you know )?"
    r"(?:what|whats|when|where|wheres|which|who|how|hows|do|does|can|could|is|are|will|would|have"
    r"|que|cual|cuando|donde|como|cuanto|tienen|hay|puedo|aceptan|estan|es)\b"
)
_OF_THE_CALLER: Final = word_set("""
    my mine his her hers their son daughter husband wife mother father mom dad baby child kid appointment booked visit
    yesterday already said told bill charged pain hurts hurt bleeding swollen emergency urgent again still not dont cant
    isnt wont never instead mi mis su cita ayer duele dolor sangre urgente
    """)
_OPEN_QUESTION: Final = regex(
    r"\b(?:anything|something|what|how) else\b|\bhow (?:can|may|could) (?:i|we) help\b|\bwhat can (?:i|we) do\b"
    r"|\bhelp you with\b|\b(?:algo|alguna cosa) mas\b|\bayudar(?:le|te)\b",
    re.IGNORECASE,
)
_TELL_NOTHING: Final = word_set("""
    a an the of at to for here there any some your you ya guys folks we us i me is am are be do does can could would may
    have has got offer please thanks thank hi hello um uh
    el la los las un una unos unas de del al su sus le les usted ustedes me se yo es son esta estan hay tienen tiene
    puedo pueden podria por favor gracias
    """)  # none of these changes what a question asks; every word that is not here may
_KINDS: Final = word_set("""
    what whats which how hows when where wheres who whos whose why much many long often old far late early soon without
    no not never
    que cual cuales cuando donde como quien cuanto cuanta cuantos cuantas sin no nunca
    """)  # of a question: "where can I park" is not "when can I park", and "what is a crown" is not "do you do crowns"
_WONDERS: Final = regex(
    r"^(?:(?:can|could|would) (?:you|i) (?:please )?(?:tell me|ask(?: you)?)|do you know"
    r"|i(?: would|d)? (?:like|want) to know|(?:me )?(?:puede|podria) decir(?:me)?) (?=.)"
)
_ONE_MEANING: Final = {
    "accept": "take",
    "tak": "take",  # what is left of "taking"
    "which": "what",
    "whats": "what",
    "wheres": "where",
    "hows": "how",
}
_FORMS: Final = {"ings": 3, "ing": 3, "es": 4, "ed": 4, "s": 3, "e": 4}  # endings; letters before: "care" is no "car"
_HOURS_WORDS: Final = word_set("""
    what whats are is your the opening office business clinic practice hours times time of do does you when open opened
    opens close closed closes guys still today tomorrow tonight now right this next on at in for be will until how late
    early long week weekend weekends monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays morning afternoon evening currently
    """)
_NO_HOURS: Final = (
    Intent.ADVICE,
    Intent.PERSON,
    Intent.MESSAGE,
    Intent.REPEAT,
    Intent.WAIT,
    Intent.NEVER_MIND,
    Intent.GOODBYE,
    Intent.ROBOT,
)


def is_open(entries: Sequence[Entry]) -> bool:
    """Nothing else is under way that the caller's last words (the last entry) could belong to."""
    before = entries[:-1]
    if promises_of(entries).broken or any(isinstance(one, Noted) and one.kind == Note.EMERGENCY for one in before):
        return False
    return _is_done(before) and not _is_waiting(before)


def _is_done(entries: Sequence[Entry]) -> bool:
    """No booking, message or transfer has been begun that was not brought to its end."""
    for entry in reversed(entries):
        if isinstance(entry, FunctionResult) and entry.name not in _LOOK_UPS:
            return entry.name in _DONE and not entry.failed and "taken" not in entry.result
        if isinstance(entry, FunctionCall) and entry.name not in _LOOK_UPS:
            return False
    return True


def _is_waiting(entries: Iterable[Entry]) -> bool:
    """The caller was asked for something; "anything else?" asks for nothing."""
    said = next((one for one in reversed([*entries]) if isinstance(one, AgentSaid) and one.text), None)
    if said is None or said.turn == 0:
        return False
    questions = [one for one in regex(r"[^.?!]+[.?!]*").findall(said.text) if one.rstrip().endswith("?")]
    return any(not _OPEN_QUESTION.search(one) for one in questions)


def is_question(text: str, definition: Definition) -> bool:
    """One short question, about the practice and not about the caller, and nothing beside it."""
    alone = _alone(text)
    heard = Heard(alone)
    words = content(heard.words)
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or _CLAUSES.search(alone) or not _ASKS.search(heard.plain):
        return False
    if not (_JOINS | _OF_THE_CALLER).isdisjoint(heard.words):
        return False
    if any(intents.find(intent, heard) for intent in _NO_HOURS) or goal_of(heard, definition) is not None:
        return False
    return not (is_sales_call(heard) or is_indecent(heard) or asks_about_others(heard))


def asks_hours(text: str, definition: Definition) -> bool:
    """When the practice is open, and nothing else: of no service and no person."""
    heard = Heard(_alone(text))
    if not definition.practice.language.startswith("en") or not _HOURS_WORDS.issuperset(heard.words):
        return False
    found = intents.find(Intent.HOURS, heard)
    return found is not None and found.score == 1.0


def speaks_one_language(definition: Definition) -> bool:
    """Else a question in another language would be answered in the practice's own."""
    return not definition.practice.also_speaks


def sure_of(matches: Sequence[FaqMatch], text: str, questions: Sequence[Sequence[str]]) -> int | None:
    """Which question was meant, where the matcher's answer has a second witness: its letters are the nearest too.

    And nothing is asked beside it: it is in the words of one wording, and whatever is added is in another of the same.
    """
    band = faq_matching.band(matches)
    if not isinstance(band, faq_matching.Answer):
        return None
    by_letters = faq_matching.match_by_letters(_alone(text), questions)
    agrees = bool(by_letters) and by_letters[0].index == band.index and by_letters[0].score >= _WITNESS_AT
    return band.index if agrees and _adds_nothing(_alone(text), questions[band.index]) else None


def _adds_nothing(asked: str, wordings: Sequence[str]) -> bool:
    """All words that tell something stand in these wordings, and all those of one wording were said."""
    said, own = _telling(_WONDERS.sub("", plain(asked))), [_telling(one) for one in wordings]
    if not said <= frozenset[str]().union(*own):
        return False
    return any(bool(one - _KINDS) and one <= said and one & _KINDS == said & _KINDS for one in own)


def _telling(text: str) -> frozenset[str]:
    """The words that tell what is asked, each in one form."""
    return frozenset(_form(word) for word in Heard(text).words if word not in _TELL_NOTHING)


def _form(word: str) -> str:
    """ "canals" and "canal", "parking" and "park" are one word here. Nothing that only looks alike is."""
    if word not in _KINDS and not word.endswith("ss"):
        ends = (one for one, least in _FORMS.items() if word.endswith(one) and len(word) - len(one) >= least)
        word = word.removesuffix(next(ends, ""))
    return _ONE_MEANING.get(word, word)


def last_words(entries: Sequence[Entry]) -> str:
    """Those that are to be answered; empty: none were spoken."""
    last = entries[-1] if entries else None
    return last.text if isinstance(last, CallerSaid) and not last.keys else ""


def _alone(text: str) -> str:
    """Without what is said out of courtesy."""
    return _COURTEOUS_END.sub("", _OPENING.sub("", text.strip()))
