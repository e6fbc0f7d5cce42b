"""Until when somebody is busy, and denials that end before the day that is named: no times to come. English. Pure.

"He's in school till three, what about three thirty", "I'm in Spain until the tenth, monday at two",
"ah, do you not. thursday at three then".
"""

import re

from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

HOUR = (
    r"(?:(?:half (?:past )?|quarter (?:past|to|of|till|after) |about |around )?(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|noon|midday|\d{1,2}(?:[:.]\d\d)?)(?:[ -](?:thirty|fifteen|forty[ -]five|ish|sharp"
    r"|o['’]?clock|[ap][. ]?m\b\.?))*)"
)
_WHO = (
    r"(?:i|we|he|she|they|it|school|class|work|college|nursery|practice|training|daycare|camp"
    r"|(?:my|our|his|her|their|the) (?:\w+ )?\w+)"
)
_BUSY = regex(
    rf"\b{_WHO}(?:['’](?:m|s|re|ve|ll)| am| is| are)?"
    r"(?: (?!(?:can|could|free|available|come|coming|be|here|around|about|open|do|have|got|off|stay|wait|need|want|not"
    r"|like|if|when|and|or|so|any|anything|there|home|there['’]?s|tonight)\b)[\w'’]+){1,5}?"
    rf" (?:till?|['’]til|until|up to|through) (?P<hour>{HOUR})\b(?! (?:years?|weeks?|months?|days?)\b)[,.;]?",
    re.IGNORECASE,
)
_THAT_DAY = (
    rf"(?:(?:the |this |next |late |early |mid[ -]?)*(?:weekend|week|month|{'|'.join((*WEEKDAYS, *MONTHS))})\b"
    rf"(?:,? (?:the )?{ORDINAL}\b)?|(?:the )?{ORDINAL}\b(?: (?:of )?(?:{'|'.join(MONTHS)})\b)?"
    r"|(?:the )?(?:end|middle|start|beginning) of (?:the |this |next )?\w+\b|tomorrow\b"
    r"|(?:after )?(?:christmas|easter)\b)"
)
_AWAY = regex(  # "my boyfriend's out crabbing till the weekend"
    rf"\b{_WHO}(?:(?:['’](?:m|s|re)| am| is| are|['’]ll be| will be)"
    r"(?: (?!(?:can|could|free|available|come|coming|here|around|about|open|off|back|home|town|stay\w*"
    r"|visiting|wait\w*|leave|not|like|if|when|and|or|so|any|anything|there|good|valid|covered|looking|hoping"
    r"|thinking|after)\b)[\w'’]+){1,5}?"
    r"|(?: (?:is|are|was|do|does|did|wo|ca|ha[sv]e?)n['’]?t| cannot"
    r"|(?:['’](?:m|s|re|ll)| am| is| are| will| do| does) not)"
    r"(?: (?!(?:wait|leave|hold|last|mind|want|need|like|if|when|so|or)\b)[\w'’]+){0,5}?)"
    rf" (?:till?|['’]til|until|through) (?P<day>{_THAT_DAY})(?! (?:at|around|about|or)\b)[,.;]?",
    re.IGNORECASE,
)
_IMPATIENT = regex(  # "I can't wait till friday": sooner, and not from then on
    r"\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t|not|don['’]?t (?:want|think) (?:to|i can|it can|it['’]ll))"
    r" (?:really |quite )?(?:wait|last|hold on|hang on|hold out|leave it|put it off)(?: any longer)?"
    rf" (?:till?|['’]til|until) (?P<day>{_THAT_DAY})[,.;]?",
    re.IGNORECASE,
)
_OWN = regex(r"(?:i|we)\b", re.IGNORECASE)
_FOR_THEM = regex(  # who is away comes: "could he come", not "could I come"
    r"\b(?:can|could|would|may|might|will|should) (?:he|she|they)\b|\b(?:bring|get|fit|see|book) (?:him|her|them)\b",
    re.IGNORECASE,
)
_BOOKED = regex(r"\b(?:appointments?|bookings?|slots?|visits?|due|booked(?! (?:up|solid))|scheduled)\b", re.IGNORECASE)
_NAMED_DATE = regex(
    rf"\b(?:the {ORDINAL}|{ORDINAL} (?:of )?(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) (?:the )?(?:{ORDINAL}|\d)"
    r"|today|tonight|tomorrow|(?:this|next) week)\b",
    re.IGNORECASE,
)
_NAMED_WEEKDAY = regex(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_ENDS = regex(  # "school's out at three", "she finishes at four"; "can I get in at three" is a wish
    rf"(?<!can )(?<!could )(?<!may )(?<!might )(?<!should )\b{_WHO}(?:['’]s|s| is)? (?:only |usually |always "
    rf"|normally )?(?:gets? (?:out|off|home|in)|lets? out|out"
    r"|finish(?:es)?|ends?|done|over"
    r"|(?:comes?|gets?) (?:home|out|back)) (?:of (?:school|work|class|practice) )?(?:at|by|around|about) "
    rf"(?P<hour>{HOUR})\b[,.;]?",
    re.IGNORECASE,
)
_BEGINS = regex(  # "I have work at one", "I'm on shift at six tonight", "I pick the kids up at three"
    r"(?<!can )(?<!could )(?<!may )(?<!should )(?<!shall )\b(?:i(?:['’]ve| have|['’]ve got| have got"
    r"| got)? (?:got )?(?:to )?(?:work|a shift|(?:my|a) late shift"
    r"|school|class)"
    r"|i(?:['’]m| am)(?: back)? (?:(?:on|in) )?(?:(?:on )?shift|at work|in work|on duty|on|working)"
    r"|i(?:['’]ve| have| ['’]?ve got| need| got)?(?: to)? (?:be (?:at|in|on) \w+|start(?: work)?|clock (?:on|in)"
    r"|go to work"
    r"|(?:pick|collect|fetch) (?:the|my) \w+(?: up)?|pick up (?:the|my) \w+|leave(?: for work)?)"
    r"|(?:my (?:shift|work|class)|the school run|school run)(?:['’]s| is| starts?| begins?))"
    rf" (?:at|for|from) (?P<hour>{HOUR})\b(?! (?:years?|weeks?|months?|days?|of)\b)(?: (?:tonight|today))?[,.;]?",
    re.IGNORECASE,
)
_PART = regex(r"\b(?:mornings?|afternoons?|evenings?|lunch ?times?)\b", re.IGNORECASE)
_SHIFT = regex(  # "that's my late shift", "her early flight", "my late father's will": no late hour is wished for
    r"\b(?P<whose>my|his|our|their|her(?= \w+ (?:shift|duty|flight|train|meeting|class|husband|mother|father|mum"
    r"|mom|dad|lecture|start|finish)\b)) (?:late|early) (?!(?:morning|afternoon|evening|night|lunch|tea|one|slot|time"
    r"|hour|appointment|booking|visit|session|lesson|class|as|in|on|at|or|and|this|next|enough|if|please|before|after"
    r"|today|tomorrow|\w+day|week)s?\b)(?=[a-z])"
    r"|\b(?:late|early|night|morning|afternoon|evening) (?=(?:shift|duty|duties|rota|meeting|lecture|flight|train|ferry"
    r"|milking|commute|traffic|rush|nap|sickness|prayers|mass|rehearsal|school run|rounds)s?\b)",
    re.IGNORECASE,
)
_ANOTHER = regex(rf"\b(?:at |about |around |for )?{HOUR}\b", re.IGNORECASE)
_ASKS_NOT = regex(  # "do you not", "you can't": what was told, once more, and no day that is left out
    r"\b(?:do|did|are|is|can|could|will|would|have|has) (?:you|we|they|it|he|she|that|i) not\b(?=\s*[.,?!;])"
    r"|\b(?:not|can['’]?t|cannot|don['’]?t|doesn['’]?t|won['’]?t|isn['’]?t|aren['’]?t|couldn['’]?t)(?=\s*[.?!;])",
    re.IGNORECASE,
)
_ASKS_WHETHER = regex(  # "have you not got thursday", "can you not do friday"
    r"\b(?P<verb>do|did|have|has|can|could|will|would|is|are) (?P<who>you|we|they|there|it|he|she|i) not "
    r"(?=(?:got|have|do|fit|see|offer|any|anything|squeeze|manage|possible|free|come)\b)",
    re.IGNORECASE,
)


def without_busy(text: str) -> str:
    """The hour until which somebody is busy bounds the time to come, unless another hour is named beside it."""
    text = _SHIFT.sub(lambda found: f"{found['whose']} " if found["whose"] else "", text)
    for pattern in (_BUSY, _ENDS):
        if found := pattern.search(text):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            named = _ANOTHER.search(rest)
            text = rest if named else f"{text[: found.start()]}after {found['hour']},{text[found.end() :]}"
            break
    if found := _BEGINS.search(text):
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        named = _ANOTHER.search(rest) or _PART.search(rest)
        text = rest if named else f"{text[: found.start()]}before {found['hour']},{text[found.end() :]}"
    return _ASKS_WHETHER.sub(r"\g<verb> \g<who> ", _ASKS_NOT.sub(" ", _back_by_day(text)))


def _back_by_day(text: str) -> str:
    """The day until which somebody is away: not before it, where it is who comes; else it tells only why. That until
    which somebody cannot wait: before it. A date that is named beside it needs no bound."""
    if found := _IMPATIENT.search(text):
        before, behind = text[: found.start()], text[found.end() :]
        rest = f"{before} {behind}"
        named = _NAMED_DATE.search(rest) or _NAMED_WEEKDAY.search(rest)
        return rest if named else f"{before} before {found['day']},{behind}"
    found = _AWAY.search(text)
    if found is None:
        return text
    before, behind = text[: found.start()], text[found.end() :]
    rest = f"{before} {behind}"
    if _NAMED_DATE.search(rest):
        return rest
    comes = _OWN.match(found[0]) or _FOR_THEM.search(rest)
    if comes and not _BOOKED.search(found[0]):
        return f"{before}not before {found['day']},{behind}"
    return rest if _NAMED_WEEKDAY.search(rest) else text
