"""A long call in short: which of its turns a language model is told in few words, and which words by rules. Pure.

From the entries alone, so that whoever goes on with a call folds it alike. The place moves rarely and by much, so that
what a model is asked begins alike from turn to turn. Only words are folded: what functions were told and gave stays.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, Note, Noted, Recap
from receptionist.conversation.read_back import told_so_far

_MOST_WORDS: Final = 8_000  # letters of what was said; about 2,000 tokens, or forty turns
_KEPT_WORDS: Final = 3_000  # of them, the latest, that stay word for word
_FIRST_TURNS: Final = 3  # of the caller's, which say why they call
_OF_CALLER: Final = 120  # letters of one turn
_OF_ANSWER: Final = 80
_IN_ALL: Final = 2_400
LONGEST_RECAP: Final = 1_500  # letters of one that a model writes
_KEPT_NOTES: Final = frozenset({Note.EMERGENCY, Note.TRANSFER, Note.RESUMED, Note.UNKEPT, Note.AMENDED})
_BRACKETS: Final = str.maketrans("[]", "()")


def folded(entries: Sequence[Entry]) -> int:
    """How many entries are told in short; 0: none. What follows begins with a turn of the caller's."""
    cut = letters = 0
    for place, entry in enumerate(entries):
        if isinstance(entry, CallerSaid) and letters > _MOST_WORDS:
            cut = _next_cut(entries, cut, place)
            letters = sum(map(_size, entries[cut:place]))
        letters += _size(entry)
    return cut


def stays(entry: Entry) -> bool:
    """It is told as it stands, however long ago it was."""
    return not isinstance(entry, CallerSaid | AgentSaid | Noted) or (
        isinstance(entry, Noted) and entry.kind in _KEPT_NOTES
    )


def in_short(entries: Sequence[Entry], recap: Recap | None, today: date, country: str) -> str:
    """What stands for these, which are folded. `recap`: a model's, which counts where it is of just these."""
    words = recap.text if recap and recap.entries == len(entries) else _by_rules(entries)
    values = " ".join(values_told(entries, today, country))
    told = f"Earlier in this call, in short. {words}{' ' if values else ''}{values}".translate(_BRACKETS)
    return f"[{told}]"


def _next_cut(entries: Sequence[Entry], cut: int, end: int) -> int:
    """As early as the kept words allow."""
    kept, found = 0, end
    for place in range(end - 1, cut, -1):
        kept += _size(entries[place])
        if kept > _KEPT_WORDS:
            break
        if isinstance(entries[place], CallerSaid):
            found = place
    return found


def _size(entry: Entry) -> int:
    match entry:
        case CallerSaid():
            return len(entry.text)
        case AgentSaid():
            return len(entry.heard)
        case _:
            return 0


def _by_rules(entries: Sequence[Entry]) -> str:
    """Both sides' words, shortened: those that the call began with, and the latest; as much as there is room for."""
    lines = list(_lines(entries))
    first, rest = lines[: 2 * _FIRST_TURNS], lines[2 * _FIRST_TURNS :]
    room = _IN_ALL - sum(map(len, first))
    latest: list[str] = []
    for line in reversed(rest):
        room -= len(line)
        if room < 0:
            break
        latest.append(line)
    left = ["..."] if len(latest) < len(rest) else []
    return " ".join([*first, *left, *reversed(latest)])


def _lines(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        match entry:
            case CallerSaid() if entry.text.strip():
                yield f"Caller{' pressed' if entry.keys else ''}: {_cut(entry.text, _OF_CALLER)}"
            case AgentSaid() if entry.heard.strip():
                yield f"You: {_cut(entry.heard, _OF_ANSWER)}"
            case _:
                pass


def values_told(entries: Sequence[Entry], today: date, country: str) -> Iterator[str]:
    """What code has read of the caller's words, so that no digit of it is lost."""
    read = told_so_far(entries, today, country)
    if read.phone:
        yield f"The caller's latest phone number: {read.phone}."
    if read.name:
        yield f"The name as it was spelled: {read.name}."
    if read.born:
        yield f"Date of birth: {read.born:%Y-%m-%d}."


def _cut(text: str, most: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[:most].rstrip()} ..."
