"""How long something has been so, and how far off it is: spans of time that name no day to come in. English. Pure.

"For like a month now my heel's been killing me, thursday at two", "prom's four weeks away". Of what comes "in three
weeks" a clause of its own tells (`comes_then`), which `builtin_life` leaves out where another one names a day.
"""

import re

from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_COUNT = (
    r"(?:(?:a )?couple(?: of)?|(?:a )?few|several|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|\d{1,3})"
)
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|hours?)"
_HEDGE = (
    r"(?:(?:about|around|like|only|just|nearly|almost|over|maybe|roughly|at least|more than|a good|a solid|a full"
    r"|the (?:best|better) part of|getting on for|going on(?: for)?|coming up (?:on|to|for)|close to|pushing|nigh on"
    r"|what|probably|already|still|now|another),? )*"
)
SPAN = (
    rf"{_HEDGE}{_COUNT}(?: (?:or|to) {_COUNT})? (?:and a half )?(?:good |solid |whole |long |full )?{UNIT}"
    r"(?: and a half)?(?: or (?:so|more|two|three))?"
)
_NO_DATE = (  # "two weeks on thursday", "a week from the ninth", "four weeks' time": these are days to come
    rf"(?!['’]?s?['’]? (?:from|on (?:the|{'|'.join(WEEKDAYS)})|tomorrow|today|of|time|later|{'|'.join(WEEKDAYS)})\b)"
)
_STILL = r"(?: (?:now|already|straight|running|solid|on end|in a row|so far))*"
OF_UNIT = regex(r"\b(?:days?|weeks?|fortnights?|months?|years?|hours?|minutes?)\b", re.IGNORECASE)
_AMID = (
    r"(?: (?!(?:can|could|would|may|is|are|so|and|but|i|in|next|this|on|at|told|said|come|back|any|have)\b)[\w'’-]+)"
)
_IS = r"(?:['’](?:s|re|m|ll be)| is| are| was| will be|['’]s not| isn['’]?t)"
_LASTED = regex(
    r"(?:"
    # for a month now, going on six weeks, over the past fortnight, I gave it two weeks
    r"\b(?:for|for the (?:past|last)|(?:over|in|during) the (?:past|last)|the (?:past|last)(?= (?:few|couple|two|three"
    r"|four|five|six|seven|eight|nine|ten|twelve)\b)|going on(?: for)?|coming up (?:on|to|for)|getting on for|pushing"
    r"|nigh on|must be|(?:gave|give|given|left|leave|had|waited|waiting|wait)(?: (?:it|this|that|them|him|her"
    rf"|for))*) {SPAN}{_STILL}{_NO_DATE}(?= |\W|$)"
    # she's been limping two days, it's taken me three weeks, we haven't been in five years
    rf"|(?:\b(?:(?:not|never) )?(?:been|taken|grown|lasted)\b{_AMID}{{0,5}}?"
    rf"|n['’]t been\b{_AMID}{{0,3}}?(?: in)?) {SPAN}{_STILL}{_NO_DATE}"
    r"(?=\W|$)"
    # four weeks away, two months overdue, a fortnight ago, three weeks straight
    rf"|\b(?:it (?:started|happened|began) )?(?<!\bin ){SPAN} ago\b(?: today\b)?(?: it (?:started|happened|began)\b)?"
    rf"|\b(?<!\bin ){SPAN} (?:away|old|overdue|late(?: with (?:it|this|that|them))?|behind|pregnant|along|post[- ]?op"
    r"|to go(?= (?:till|until|before)|\W*(?:[,.;]|$))"
    r"|now|already|straight(?! (?:after|from)\b)|running|solid|on end|in a row)\b(?! from\b)"
    rf"|{_IS} {SPAN} (?:off|out|gone|back)\b"
    rf"|{_IS} {SPAN}{_NO_DATE}(?=\W*(?:$|[,.;])| (?:so|and|but)\b)|\b(?:said|quoted|told)(?: (?:me"
    rf"|us))? {SPAN}{_NO_DATE}"
    r"(?=\W|$)|\bfor the \w+ (?:night|day|week|month|year|time) (?:running|in a row|on the trot)\b"
    rf"|\b(?:twice|{_COUNT} times) (?:this|last|in the (?:last|past)) (?:week|month|year)\b"
    # two weeks till prom, six weeks since my last
    rf"|\b(?<!\bin )(?:there['’]?s |it['’]?s )?{SPAN} (?:till|until|since)\b(?! (?:{'|'.join(WEEKDAYS)}"
    rf"|the {ORDINAL})\b)"
    r"(?: (?:my|our|his|her|the|your)(?: \w+){1,2}?(?=\W*$|[,.;]| (?:so|and|but|can|could)\b))?"
    # sunday it'll be two weeks, christmas is six weeks off, an hour for lunch, ten minutes before my shift
    rf"|\b(?:(?:on )?(?:{'|'.join(WEEKDAYS)}),? )?it['’]ll be {SPAN}(?:,? (?:on |in |this |next |come )*"
    rf"(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b)?(?: since\b)?"
    rf"|\b(?:christmas|xmas|easter|thanksgiving|halloween|new year['’]?s?){_IS} {SPAN} (?:off|out|away)\b"
    rf"|\b{SPAN} (?:have|has|['’]ve) (?:flown|gone|passed)\b"
    rf"|\b(?:half an hour|an hour|{_COUNT} minutes) (?:for (?:my )?(?:lunch|dinner|tea|a break)"
    r"|(?:before|till|until) (?:i|we)(?:['’]\w+)?(?: \w+){1,3}?(?=\W*$|[,.;]| (?:so|and|but|can|could)\b))"
    r")",
    re.IGNORECASE,
)
_FAR_OFF = regex(
    rf"\bin (?:like |about |what,? |just |only )*{SPAN}(?:['’]? time)?\b|\b{SPAN} (?:from (?:now|today|tomorrow"
    rf"|{'|'.join(WEEKDAYS)})|today|tomorrow|on (?:{'|'.join(WEEKDAYS)}))\b"
    r"|\bby (?:then|next (?:week|month))\b|\bthis time next (?:week|month)\b",
    re.IGNORECASE,
)
_USUAL = regex(
    rf"\balternate (?:{'|'.join(WEEKDAYS)}|week|weekend)s\b|\bevery (?:other |second |third "
    rf"|{_COUNT} )?(?:{'|'.join(WEEKDAYS)}|weekends?|{UNIT})\b|\ball (?:week|weekend"
    r"|month)\b",
    re.IGNORECASE,
)
DAILY = regex(  # "when I get out of bed in the morning", "by the evening it's swollen", "it's worse at night"
    r"\b(?:(?:first thing |early |late )?in the (?:morning|afternoon|evening|night)s?|at nights?|by (?:the )?"
    r"(?:evening|night|teatime|bedtime|lunchtime|the end of the day)|first thing|mornings|evenings|afternoons)\b",
    re.IGNORECASE,
)
_TIMES = (  # "three in the afternoon is possible" is wished for
    r"(?:early |late )?(?:mornings?|afternoons?|evenings?|nights?|noon|midday|o['’]?clock|one|two|three|four|five"
    r"|six|seven"
    rf"|eight|nine|ten|eleven|twelve|thirty|fifteen|forty|either|anything|any|{'|'.join(WEEKDAYS)})"
)
_TELLS = regex(  # who, and what they do: "we fly", "school starts", "prom's", "it's my sister's wedding"
    r"\b(?:i|we|he|she|they)(?:['’](?:ve|m|re|s|ll|d)\b| (?!in\b|from\b)\w+)"
    r"|\b(?!(?:that|what|where|when|how|who|let|here)['’]s)(?:[\w-]{2,}['’](?:s|ll)\b"
    rf"|(?!(?:that|what|where|when|how|this|which|there|{_TIMES})\b)[\w-]{{3,}} (?:is|are|was|starts?|begins?|ends?"
    rf"|comes?|goes"
    r"|runs?|expires?|gets?|turns?|breaks?|break up|flies|moves?|arrives?|opens?|closes?|finish(?:es)?|has|have|had)\b"
    r"|it (?:won['’]t|doesn['’]t|(?!(?:is|was|has|works|does|suits|gets|needs|depends)\b)\w{2,}s\b)"
    r"|(?:the|my|our|his|her|their) [\w-]+(?: [\w-]+)? (?:swell|ache|hurt|throb|itch|tingle|cramp|seize|burn|sting"
    r"|bleed|feel|get|leak|come|fly|leave|arrive|go|start|end|begin|break|visit|move)\b"
    r"|(?:the|my|our|his|her|their) (?!next\b|usual\b|first\b)(?:[\w-]+ ){1,2}?(?!\w*(?:ss|days)\b)[a-z]{3,}s\b)",
    re.IGNORECASE,
)
_OWN_RETURN = regex(  # whoever tells when they can come tells when they would
    r"\b(?:i|we)\b.*\b(?:(?<!go )(?<!going )back(?! (?:at|to) (?:work|school|uni\w*|college)\b)"
    r"|(?<!fly )(?<!go )home(?= in\b)|in town|free|off(?! to\b)|around|here|due (?:back )?(?:again|for))\b"
    r"|\b(?:(?:to|could|can|i|we|you|he|she|they|please) come|see|seen|get (?:in|it)|do|done|have (?:it|one)"
    r"|booked?|check\w*|follow|due for|again|return|available"
    r"|(?:home|free|off|around) (?:in the|on|at)|review\w*|told|said|says)\b",
    re.IGNORECASE,
)
_SUITS = regex(  # a habit that is a wish: "she's better in the mornings", "I usually come first thing"
    r"\b(?:better|best|easier|suits?|free|off (?:every|on|in the)|home every|(?:usually|normally|always) (?:come"
    r"|have|see|get|book))\b",
    re.IGNORECASE,
)


def without_spans(text: str) -> str:
    """The words without how long something has been so, or how long ago it was, or how far off it is."""
    return _LASTED.sub(" ", text) if OF_UNIT.search(text) else text


def comes_then(clause: str) -> bool:
    """ "In three weeks it's my sister's wedding", "every other tuesday it's bin day": what happens at a time, and is
    no appointment."""
    if not _TELLS.search(clause) or _SUITS.search(clause):
        return False
    if _USUAL.search(clause):
        return True
    return bool(_FAR_OFF.search(clause) or DAILY.search(clause)) and not _OWN_RETURN.search(clause)
