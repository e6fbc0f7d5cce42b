"""Clauses that tell of the caller's life, of whose days and hours none is one to come in. English. Pure.

"I couldn't get through this morning, is there anything on Saturday", "Friday at four, my wife does nights till
Thursday". Neither what is over nor what is so is wished for, where another clause names the day or the hour.
"""

import re

from receptionist.conversation.builtin_busy import HOUR
from receptionist.conversation.builtin_events import ORDINAL, on_that_day
from receptionist.conversation.builtin_spans_told import DAILY, OF_UNIT, comes_then, without_spans
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_FEAST = r"(?:christmas|xmas|new year|easter|thanksgiving|halloween|bank holiday|ramadan|diwali|half term)"
_OF_DAY = regex(
    rf"\b(?:{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}|the {ORDINAL}|{_FEAST}|today|tonight|tomorrow|weekends?"
    r"|weeks?|months?|this (?:morning|afternoon|evening)|mornings?|afternoons?"
    r"|evenings?|nights?|soon(?:er|est)?|any (?:day|time))\b",
    re.IGNORECASE,
)
_MONTH = regex(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_BARE_DAY = regex(rf"\bthe {ORDINAL}\b(?! of\b| (?:{'|'.join(MONTHS)})\b)", re.IGNORECASE)
_PART = regex(r"\b(?:morning|afternoon|evening|lunch ?time|first thing)\b", re.IGNORECASE)
_OF_HOUR = regex(
    rf"\b(?:at|by|about|around|till?|until|from|before|after|since|past|to|say|half) {HOUR}\b|\b{HOUR} (?:o['’]?clock"
    r"|thirty|fifteen|forty|[ap]\.?m)\b|\b(?:noon|midday|lunch ?time|minutes?|hours?)\b",
    re.IGNORECASE,
)
_CUT = regex(
    r"(?<=[,.;!?])\s+|\s+(?=(?:so|but|and|because|cause|cos|though|although) (?:can|could|would|will|may|might|is"
    r"|are|do|have|what|when|how|please|i|we|he|she|it|they|you|that|there|my|our|his|her|their|your|the"
    rf"|{'|'.join(WEEKDAYS)}|next|any|some|sometime|tomorrow|today|tonight|this|after|before|mornings?|afternoons?"
    r"|evenings?|weekends?|as|somebody|someone|at {HOUR}"
    rf"|half past|{HOUR} (?:o['’]?clock|(?:to|past) {HOUR}))(?:['’]\w+)?\b)",
    re.IGNORECASE,
)
_LEAD = (
    r"^\W*(?:(?:hi|hello|hey|hiya|there|so|and|but|because|cause|cos|since|as|well|um|uh|erm|er|oh|yeah|yes|no"
    r"|only|you see"
    r"|it['’]?s (?:just|only)(?: that)?|see|look|anyway|honestly|actually|basically|apparently|sorry|now|plus|though"
    r"|although|the thing is|to be honest)\b\W*)*"
)
_NOUN = (
    r"(?:(?:my|our|his|her|their|your|the|this|that|one of (?:my|our|your)) "
    rf"(?!(?:sooner|earlier|later|first|soonest|earliest|next|last week|morning|afternoon|evening|{'|'.join(WEEKDAYS)}"
    rf"|week|weekend|month|{ORDINAL}|preference|usual)\b)"
    r"(?:(?!(?:if|when|so|or|but|i|we|he|she|they|you|must|has|have|had|needs?|wants?|is|are|was|to|can|could"
    r"|should|would)\b)[\w'’-]+ ){0,4}?[\w-]+(?:['’]s)?)"
)
_WHO = rf"(?:(?:i|we|you|he|she|they|it|some(?:one|body)|nobody|no one|everyone)|{_NOUN})"
_HOW = r"(?:(?:just|only|already|also|actually|finally|last|first|both|all|never|then|really|even|once) )*"
_PAST = (
    r"(?:(?!(?:need|want|hop|wonder|prefer|lik|suppos|book|schedul|plann|intend|offer|mention|ask|call|mov|chang"
    r"|suggest|request|reserv|reschedul|push|agre|arrang|decid|figur|fanci|pick|pencil|pencill"
    r"|preferr|check|aim|lean|advis|opt)ed?\b|(?:bre|ne|inde|spe|fe|se|he|re|we)ed\b)\w{2,}ed\b"
    r"|called (?:(?:me|us|you|back|round|in|up) )*(?:at|on|this|last|earlier|about (?:half|twenty|an))\b"
    r"|told (?:me|us) (?:to (?:ring|call|phone|try|speak)|at)\b|moved (?:here|house|in|out|away|into|from|to th\w+)\b"
    r"|(?<!you )(?:(?<!['’]ve )(?<!have )(?<!has )(?<!['’]s )got|had)\b(?! to\b)(?!.*\b(?:off|free|time|room|space"
    r"|mind|clear)\b)"
    r"|went|came|saw|did|took|gave|broke|fell|hurt|lost|left|bought|sold|built|found|paid|met|began|quit|tore|wore|ran"
    r"|rang|spoke|sent|woke|slept|kept|felt|heard|brought|caught|hit|stood|sat|grew|flew|drove|ate|drank|bit|bled"
    r"|threw|wrote|spent|split|let|cut|put|set"
    r"|(?:did|was|were|had)n['’]?t\b|couldn['’]?t (?:get (?:through|hold|an answer|anybody|anyone)|sleep|chew|eat"
    r"|walk|see me|reach)\b"
    r"|should(?:['’]ve| have) (?:done|called|rung|come|rang|booked|phoned|gone|had)\b"
    r"|(?:was|were) (?!hoping|thinking|wondering|looking|going|planning|after|wanting|told|asked|advised|meant|due"
    r"|supposed|given|offered|booked|meaning|calling|ringing|trying|gonna|aiming|leaning|saying|free)\w+)"
)
_IS_OVER = regex(
    rf"{_LEAD}(?:{_WHO}(?:['’](?:d|ve|s))? {_HOW}{_PAST}|i['’]d have (?:rung|rang|called|come|phoned)\b"
    r"|sorry (?:to|for) (?:bother|ring|call|troubl|phon)\w*)",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\w+)?|\w+teen|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
)
_AGE = regex(  # "he's three on friday", "I'm thirty two weeks tomorrow"
    rf"{_LEAD}(?:(?:i|he|she)(?:['’](?:ll be|s|m)| will be| is| am| turns?| (?:will|['’]ll) turn)|{_NOUN}(?:['’]s"
    rf"| is| are| will be| turns?|['’]ll be)) (?:only |just |about |nearly )?{_NUMBER}(?: weeks?| months?)?"
    r"(?: (?:pregnant|along|old|gone))? (?:in|on|next|this|tomorrow|today|soon)\b",
    re.IGNORECASE,
)
_AWAY = regex(  # how far, or how long: no time from now
    rf"\b(?:about |around |only |just )*{_NUMBER} minutes['’]? (?:away|from(?! now)|down|up|walk"
    rf"|drive)\b",
    re.IGNORECASE,
)
_DOES = (
    r"(?:does|goes|comes|gets|starts|begins|ends|finishes|flies|leaves|turns|moves|runs out|expires|renews|resets"
    r"|lapses|closes|opens|picks|drops|has|takes|arrives|lands|wants (?:us|me|it)|start|begin|end|finish|fly|move"
    r"|go back|come back|complete|exchange|look after|mind|get (?:back|paid|married)|leave|expire|run out|(?:is"
    r"|are) (?:due|on|at|back|in|the|off to)|says?"
    r"|(?<=['’]s )(?:due|on|at|back|in|the|off to))"
)
_IS_SO = regex(
    rf"{_LEAD}(?:(?:i|we)(?:['’]ve| have) got (?:an?|my|our|the|family)\b(?!.*\b(?:off|free|time|room)\b)|(?:it"
    rf"|there)['’]?s (?:my|our|his|her|an?) (?:[\w'’]+ ){{1,3}}(?:on|this|next|in)\b|(?:{_NOUN}|(?:i"
    rf"|we)(?= (?:get paid|start|fly|move|go back|leave|complete|exchange|look after|mind)\b)) {_HOW}{_DOES}\b)",
    re.I,
)
_POSTED = regex(  # "your website says you're open till six", "it says nine to five on the door"
    rf"{_LEAD}(?:it|google|{_NOUN}) (?:says|said|has you|shows)\b.*\b(?:open|shut|close[ds]?|{HOUR} (?:to|till"
    rf"|until) {HOUR})\b",
    re.IGNORECASE,
)
_BOUNDS = regex(  # "my son finishes at three, could he come wednesday": by which the hour to come is bound
    r"\b(?:shift|work|class|school|college|lessons?|lectures?)\b.* (?:ends?|finish\w*)\b"
    rf"|\b(?:finish\w*|gets? (?:out|off|home)|out|done)(?: (?:work|school))? (?:at|by|around|about) {HOUR}\b",
    re.IGNORECASE,
)
_BY_IT = regex(
    r"\b(?:after|before|since|from|by|until|till|around) (?:that|then)\b|\bthe (?:day|week|month)s? (?:after|before)\b"
    r"(?!\s*(?:next|that|tomorrow))|\bthen\b(?=[\s,.!?]*$)|(?<!day )(?<!tomorrow )\bthen(?= at\b)",
    re.IGNORECASE,
)
_OF_A_PLACE = regex(  # these tell of what may be had, or of what is booked
    r"\b(?:about(?! (?:it|an?|the (?:last|past)|(?:two|three|four|five|six|seven|eight|nine|ten|twelve) (?:days"
    r"|weeks|months|years))\b)|regarding|free|available|openings?|slots?|space|gaps?|vacanc\w+|cancellations?"
    r"|appointments?|bookings?|booked|spots?"
    r"|instead|rather|best|suits?|would|(?:can|could)(?!n?['’]?t\b| (?:hardly|barely|scarcely|only just|not)\b)"
    r"|may|might|want(?!s (?:us|me|it|him|her"
    r"|them)\b)\w*|needs?|(?<!\bin )(?<!\bfor )(?<!['’]s )(?<!been )(?<!are )(?<!feels )lik(?:e|ing)|love"
    r"|wonder\w*|hope|looking|thinking|(?:how|what) about|any(?:thing|one|body)?|please|prefer|hoping|day off|move"
    r"|change"
    r"|cancel)\b",
    re.IGNORECASE,
)


def without_life(text: str) -> str:
    """The words without such clauses, where another one names a day or an hour, as they do. As it was: what is wished
    goes by what is told ("that very day", "any time after that")."""
    if on_that_day(text) or _BY_IT.search(text):
        return text
    text = _AWAY.sub(" ", text)
    clauses = [clause for clause in _CUT.split(text) if clause]
    over = {at for at, clause in enumerate(clauses) if _tells_time(clause) and _is_over(clause)}
    so = {at for at, clause in enumerate(clauses) if at not in over and _tells_time(clause) and _is_so(clause)}
    if not over and not so:
        return without_spans(text)
    rest = without_spans(" ".join(clause for at, clause in enumerate(clauses) if at not in over and at not in so))
    of_day, of_hour = _OF_DAY.search(rest) is not None, bool(_OF_HOUR.search(rest) or _PART.search(rest))
    if _BARE_DAY.search(rest) and any(_MONTH.search(clauses[at]) for at in so):
        so = set[int]()  # "due on the twentieth of july, and I'd like the thirtieth": of that month
    by_itself = {at for at in over | so if _tells_day(clauses[at]) or _POSTED.search(clauses[at])}
    told = {at for at in over | so if of_day and (of_hour or at in by_itself)}
    told |= {at for at in over if of_hour and not _OF_DAY.search(clauses[at])}
    return without_spans(" ".join(clause for at, clause in enumerate(clauses) if at not in told))


def _tells_day(clause: str) -> bool:
    return any(pattern.search(clause) for pattern in (_OF_DAY, OF_UNIT, DAILY))


def _tells_time(clause: str) -> bool:
    return bool(_tells_day(clause) or _OF_HOUR.search(clause)) and not _OF_A_PLACE.search(clause)


def _is_over(clause: str) -> bool:
    return _IS_OVER.search(clause) is not None or _AGE.search(clause) is not None


def _is_so(clause: str) -> bool:
    if comes_then(clause) or _POSTED.search(clause):
        return True
    return _IS_SO.search(clause) is not None and not _BOUNDS.search(clause)
