"""A stream of text -> sentences that a voice can speak, each as soon as it is complete. Pure.

How the text was cut into pieces does not change the sentences.
"""

import re
from collections.abc import Callable

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_set

_ENDS = ".!?…"
_CLOSERS = "\"'”’)]»"
_ABBREVIATIONS = word_set("""
    dr mr mrs ms mx prof st ave rd blvd ste apt no nos vs etc inc ltd co jr sr dept ext tel approx min max hr hrs
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun e.g i.e a.m p.m u.s u.k
    d.d.s d.v.m m.d ph.d sra srta dra ud uds
    """)
_OFTEN_LAST = word_set("a.m p.m etc inc ltd co jr sr d.d.s d.v.m m.d ph.d u.s u.k st ave rd blvd no min hr hrs max")
# With a mark behind one of these a sentence has ended, whatever comes, but where an address may begin.
_PLAIN_LAST = word_set("""
    that this it you us me them there here now today tomorrow then too well course sure okay ok right great perfect
    absolutely certainly definitely thanks problem worries help know question calling sorry morning afternoon evening
""")
_FIRST_CLAUSE_FROM = 18  # letters before a comma at which the first words of an eager reply are spoken alone
LONGEST = 240  # letters without any end; then at a clause, or between words
_LOOKAHEAD = 2  # letters behind a mark that tell whether it ends a sentence
_BLANKS = regex(r"[^\S\n]+")
_LINE_ENDS = regex(r"\s*\n\s*")
_BEFORE_ADDRESS = word_set("at to on via visit from is into see")
_LEFT_OVER = regex(rf"^[{re.escape(_ENDS + _CLOSERS)}]+\s*")  # of an end that was more than one mark
_MARK = regex(rf"[{re.escape(_ENDS)}\n]")
_PLAIN_END = regex(rf"(?<![\w.'’@/-])([^\W\d_]+)[{re.escape(_ENDS)}]")
_END = regex(rf"[{re.escape(_ENDS)}]+[{re.escape(_CLOSERS)}]*|\n+")


class Sentences:
    """Feed it text as it comes; take the sentences that are complete. One reply each.

    `eager`: the first clause is given as soon as it is there, for a model that takes its time. `holds`: may this word
    be a part of a value ("two", "Tuesday", "10:30")? No clause ends just behind it, so that no number and no date is
    ever cut in two.
    """

    def __init__(self, *, eager: bool = False, holds: Callable[[str], bool] | None = None) -> None:
        self._text = ""
        self._eager = eager
        self._cut_at_mark = False  # the last sentence, without a look at what follows
        self._holds = holds or _holds_nothing

    def feed(self, text: str) -> list[str]:
        """What has become speakable. A sentence is complete when the text after it has begun."""
        self._text = _BLANKS.sub(" ", _LINE_ENDS.sub("\n", self._text + text)).lstrip()
        return self._take(final=False)

    def flush(self) -> list[str]:
        """The rest. The next text begins a new sentence, but no new reply."""
        return self._take(final=True)

    def _take(self, *, final: bool) -> list[str]:
        taken: list[str] = []
        while (end := self._next_end(final=final)) is not None:
            sentence = " ".join(self._text[:end].split())
            if self._cut_at_mark:
                sentence = _LEFT_OVER.sub("", sentence)
            self._cut_at_mark = self._eager and end == _plain_end(self._text)
            self._text = self._text[end:].lstrip()
            if any(letter.isalnum() for letter in sentence):  # stray marks have no sound
                taken.append(sentence)
                self._eager = False
        return taken

    def _next_end(self, *, final: bool) -> int | None:
        """Where the next sentence ends, if that is certain by now."""
        text = self._text
        end = (_plain_end(text) if self._eager else None) or _sentence_end(text)
        length = end or (len(text) if final else len(text) - _LOOKAHEAD)
        if self._eager:
            clause = _clause_end(text, _FIRST_CLAUSE_FROM, self._holds)
            if clause is not None and clause < length:
                return clause
        if length > LONGEST:
            return _clause_end(text[:LONGEST], LONGEST // 2, self._holds) or _word_end(text, self._holds)
        if end is not None:
            return end
        return len(text) if final and text.strip() else None


def _holds_nothing(_word: str) -> bool:
    return False


def split(text: str) -> list[str]:
    """The sentences of a whole text, exactly as `Sentences` would give them."""
    sentences = Sentences()
    return sentences.feed(text) + sentences.flush()


def _sentence_end(text: str) -> int | None:
    """Just behind the first mark that ends a sentence. None: none yet, or what follows it is not known yet."""
    for match in _END.finditer(text):
        end = match.end()
        if match[0].startswith("\n"):
            if text[: match.start()].strip():
                return end
            continue
        if end == len(text):
            return None  # more marks, a digit or a space may follow; at the very end the rest is one sentence anyway
        if not text[end].isspace():
            continue  # 3.5, brightsmiles.example, "Wait..."he
        if match[0] != ".":
            return end
        following = text[end:].lstrip()
        if not following:
            return None
        if not _is_abbreviated(text[: match.start()], following):
            return end
    return None


def _plain_end(text: str) -> int | None:
    """Just behind the first mark, when a sentence ends there without a look at what follows it."""
    mark, match = _MARK.search(text), _PLAIN_END.search(text)
    if not mark or not match or match.end() != mark.end() or match[1].casefold() not in _PLAIN_LAST:
        return None
    before = text[: match.start(1)].split()
    return None if before and before[-1].casefold() in _BEFORE_ADDRESS else mark.end()


def _is_abbreviated(before: str, following: str) -> bool:
    """The dot belongs to the word: "Dr. Patel", "J. Smith", "at 8 a.m. on"."""
    word = regex(r"([^\s(\"'“]*)$").search(before)
    last = word[1].casefold() if word else ""
    begins_lower = following[:1].islower()
    if last == "st" and regex(r"(?:^|\b(?:at|by|in|near|of|on|the|to))\s*\S+$", re.IGNORECASE).search(before):
        return True  # "at St. Mary's", but "12 Main St. Please"
    if last in _ABBREVIATIONS:
        return begins_lower or last not in _OFTEN_LAST or (last == "no" and following[:1].isdigit())
    return regex(r"[^\W\d_]").fullmatch(last) is not None and last != "i"  # an initial


def _clause_end(text: str, least: int, holds: Callable[[str], bool]) -> int | None:
    """Just behind the first comma, colon, semicolon or dash (with a space after it) that is at least so far on."""
    for match in regex(r"[,;:](?=\s)|\s[–—-](?=\s)").finditer(text):
        if match.end() >= least and not holds(text[: match.start()].rpartition(" ")[2]):
            return match.end()
    return None


def _word_end(text: str, holds: Callable[[str], bool]) -> int:
    """Between words of which neither is a part of a value, where there are such."""
    last = space = text.rfind(" ", 1, LONGEST)
    while space > 0:
        before, after = text[:space].rpartition(" ")[2], text[space + 1 :].partition(" ")[0]
        if not holds(before) and not holds(after):
            return space
        space = text.rfind(" ", 1, space)
    return last if last > 0 else LONGEST
