"""Months and days in which something was done: "we switched in january" is no time to come. English. Pure."""

import re

from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_MONTH = regex(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_IN_PAST = regex(
    r"\b(?!you(?:['’]ve)? got\b)(?<!\bare )(?P<kept>(?:i|we|he|she|they|it|you|who|that|which|(?:my|our|the|his"
    r"|her) \w+)"
    r"(?:['’](?:ve|d|s)| have| had| has)?"
    r" (?:just |only |already |last |first |actually |both |also |all )*"
    r"(?:(?!need|want|hop|wonder|prefer|lik|suppos|book|schedul|think|plann|intend|offer|mention|ask|call)\w{2,}ed"
    r"|had|got(?! (?:(?:some|a bit of|a|an|the) )?(?:free )?(?:time|space|room|gap|hour|window|day|morning"
    r"|afternoon)\b)|went|came|saw|did|took|gave(?! (?:me|us) (?:the |some |a )?(?:time|day|morning|afternoon|hour)\b)"
    r"|broke|fell|hurt|lost|left|bought|sold|built|found|made|paid|met|cut"
    r"|began|quit|tore|wore|ran|been"
    r"|(?:was|were) (?!hoping|thinking|wondering|looking|going|planning|after|wanting)\w+)"
    rf"(?: (?!can\b|could\b|so\b|but\b|and\b)[\w'’]+){{0,5}}?) (?:back )?"
    r"(?:in|on|around|during|since|last|at the end of)"
    rf" (?:early |late |mid[ -]?|about |the )?(?:{'|'.join(MONTHS)})\b(?: (?:the )?{ORDINAL})?(?: (?:of )?(?:last year"
    r"|this year|(?:19|20)\d\d))?",
    re.IGNORECASE,
)


_WEEKDAY = regex(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_ON_PAST_DAY = regex(  # "I slept funny saturday night", "had my hair done with you saturday"
    r"\b(?P<kept>(?:(?:i|we|he|she|they|it)(?:['’](?:ve|d|s)| have| had| has)? (?:just |only |first |kind of "
    r"|sort of )*"
    r"(?:slept|rolled|twisted|hurt|broke|chipped|cracked|fell|tripped|slipped|tore|burned|burnt|stubbed|sprained|pulled"
    r"|woke up|threw up|vomited|bled|banged|bumped|hit|crashed|landed|scratched|swallowed|limped|collapsed"
    r"|came (?:off|out)"
    r"|fell (?:off|out)|popped (?:off|out)|started|went (?:lame|down)|had (?:my|his|her|our|the"
    r"|its) \w+(?: \w+)? (?:done"
    r"|out|off|removed|pulled|taken|fitted|cut)))"
    r"(?: (?!can\b|could\b|so\b|but\b|and\b|on\b|this\b|next\b|any\b|anything\b|is\b|are\b|do\b|does\b|would\b"
    r"|will\b|may\b|please\b|need\b|want\b|get\b|what\b|when\b|how\b|i\b|we\b)[\w'’]+){0,5}?)"
    rf" (?:on |this past |last )?(?:{'|'.join(WEEKDAYS)})\b(?: (?:night|morning|afternoon|evening))?(?! (?:at|works"
    rf"|would))",
    re.IGNORECASE,
)


def without_past(text: str) -> str:
    """The words without the month or the day of the week in which something was done."""
    text = _IN_PAST.sub(r"\g<kept>", text) if _MONTH.search(text) else text
    return _ON_PAST_DAY.sub(r"\g<kept>", text) if _WEEKDAY.search(text) else text
