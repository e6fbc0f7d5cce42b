"""Answers that a clause gives by the very word that is asked for: "the gate's 1212", "he's in year nine", "I've got
Delta". English. Pure."""

import re
from typing import Final

from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain, word_set

_STOP: Final = regex(r" (?:of|for|on|in|at|to|that|which|where|when|if|we|you|with)\b")
_NO_HEADS: Final = word_set(
    """
    the your a an any what which who whose how many much is it its are do does have
    has name names number phone date time
    day address email kind type sort pet pets child childs dog dogs cat cats animal person client patient appointment
    whether problem issue matter
    """
)
_DIGIT: Final = r"(?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|star|pound|hash)"
_TIMELY: Final = regex(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|o['’]?clock|[ap]\.?m|noon|morning|afternoon|evening|week"
    rf"|at)\b",
    re.IGNORECASE,
)
_NOTHING: Final = regex(
    r"(?:(?:not|wrong|right|due|up|out|off|gone|broken|hurting|killing|bothering|acting|playing|sore|loose|fine|ok|okay|good|bad"
    r"|coming|getting|really|so|very|too|a bit|kind of|been|covered|accepted|taken|required|needed|what|when|if)\b)",
    re.IGNORECASE,
)
_SCHOOL_YEAR: Final = regex(
    r"\b(?:(?:year|grade) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[ -]grade(?:r)?"
    r"|(?:lower|upper) sixth|reception|nursery|kindergarten|freshman|sophomore|pre[ -]?k)\b",
    re.IGNORECASE,
)
_INSURED: Final = regex(
    r"\b(?:(?:i|we)(?:['’]?ve| have)?(?: got)?|i['’]?m (?:on|with|covered by)|we['’]?re (?:on|with)|it['’]?s|with"
    r"|through|under"
    r"|insurance(?:['’]?s| is)|carry|take) (?P<who>delta|aetna|cigna|humana|kaiser|guardian|metlife|united|anthem"
    r"|medicaid"
    r"|medicare|blue cross|blue shield|ameritas|tricare|vsp|eyemed|spectera|davis|optum|oscar|ambetter|molina"
    r"|bupa|axa|vitality)"
    r"\b(?! (?:air|airlines|states|kingdom|road|street|van|parcel))",
    re.IGNORECASE,
)
_MOST: Final = 4  # words


def clause_answer(item: str, words: str) -> str:
    """Empty: no clause gives it."""
    asks = plain(item)
    if regex(r"\b(?:school|grade)\b").search(asks) and regex(r"\b(?:year|grade)\b").search(asks):
        found = _SCHOOL_YEAR.search(words)
        return found[0] if found else ""
    if regex(r"\b(?:insurance|insurer|plan)\b").search(asks):
        insured = _INSURED.search(words)
        return insured["who"] if insured else ""
    heads = [word for word in _STOP.split(f" {asks}")[0].split() if word not in _NO_HEADS and len(word) > 2]
    for head in reversed(heads):
        if value := _told_of(head, words, last=head == heads[-1]):
            return value
    return ""


def _told_of(head: str, words: str, *, last: bool) -> str:
    told = regex(
        rf"\b(?:the|my|our|his|her|its|and) (?:\w+ )?{re.escape(head)}(?:['’]s"
        rf"| is) (?P<value>[^,.;!?]+)",
        re.IGNORECASE,
    ).search(words)
    value = regex(r"\b(?:and|but|so|can|could|because)\b").split(told["value"])[0].strip() if told else ""
    if not value or _TIMELY.search(value) or _NOTHING.match(value) or len(value.split()) > _MOST + 4 * (not last):
        return ""
    return value if last or regex(_DIGIT, re.IGNORECASE).match(value) else ""
