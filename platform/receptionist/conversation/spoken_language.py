"""Which of the practice's languages is spoken: by the caller, and in a text of our own. Pure."""

from collections.abc import Mapping, Sequence

from receptionist.conversation.foreign import is_foreign
from receptionist.conversation.history import CallerSaid, Entry
from receptionist.conversation.tongues.known import all_far_ends
from receptionist.conversation.words import plain
from receptionist.practice import wording
from receptionist.practice.definition import Definition

_IN_BOTH = frozenset(("yo", "no", "me", "son"))  # "yo" greets in English; alone, none of them tells


def spoken_language(entries: Sequence[Entry], definition: Definition) -> str:
    """By the last turn that tells; before there is one, the practice's own."""
    languages = _languages(definition)
    if len(languages) > 1:
        for entry in reversed(entries):
            if isinstance(entry, CallerSaid) and not entry.keys and (code := _told_by(entry.text, languages)):
                return languages[code]
    return definition.practice.language


def language_of_text(text: str, definition: Definition, otherwise: str = "") -> str:
    """Of what is said to a caller, by its own words; where they do not tell: `otherwise`, or the practice's own.

    A fixed phrase has the same language in every call, so that its kept speech is found: say nothing otherwise of it.
    """
    languages = _languages(definition)
    if len(languages) < 2:
        return definition.practice.language
    stock = next((languages[code] for code in languages if wording.is_stock(text, code)), "")
    return stock or languages.get(_told_by(text, languages), "") or otherwise or definition.practice.language


def _languages(definition: Definition) -> Mapping[str, str]:
    """Those that we know words of: by their code, as the file has them."""
    about, known = definition.practice, all_far_ends()
    each = {one.partition("-")[0].lower(): one for one in (*reversed(about.also_speaks), about.language)}
    return {code: one for code, one in each.items() if code in known}


def _told_by(text: str, languages: Mapping[str, str]) -> str:
    """The code of the language that most of its words are of; empty: they do not tell."""
    words = plain(text).split()
    if set(words) <= _IN_BOTH or is_foreign(text):
        return ""
    known = all_far_ends()
    counts = sorted(((sum(word in known[code].common for word in words), code) for code in languages), reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else ""
