"""Days and numbers in a turn that tell of something else than the time to come: a wedding, a flight, an age. English.
Pure."""

import re

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_DAY = rf"(?:{'|'.join(WEEKDAYS)})"
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_HOUR = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|noon|midday|\d{1,2}(?:[:.]\d\d)?)"
)
_TIMELY = regex(
    rf"\b(?:{_DAY}|{_MONTH}|today|tonight|tomorrow|noon|midday|week|weekend|morning|afternoon|evening)\b"
    rf"|\b(?:at|around|about|after|before) (?:about |around )?{_HOUR}\b|\bthe {ORDINAL}\b|\b{_HOUR} o'?clock\b",
    re.IGNORECASE,
)
_CUT = regex(
    r"(?<=[,.;!?])\s+|\s+(?=(?:and|so|but|then)\b,? (?:i|i'd|i'm|we|we'd|can|could|would|may|is|are|how about"
    r"|what about|maybe|please|do you|have you|he|she|they|you|my|our|id|wed"
    rf"|{_DAY})\b)|\s+(?=so,? (?:an?|the|some|any|there|let['’]?s|put|get|book|i['’]ll)\b)",
    re.IGNORECASE,
)
_OF_MONTH = regex(  # "my lease ends next month"; what runs out then is cut out by itself, and no clause with it
    r"^(?!.*\b(?:runs? out|expires?|lapses?|is up)\b).*\bmonth\b", re.IGNORECASE
)
# what happens on a day of its own, and nobody comes in for
_EVENT = regex(
    r"\b(?:gets?|got|getting|be|being|was|were|am|are|'s|is) (?:married|hitched|wed|born|due|back|away|released"
    r"|discharged)\b|\b(?:wedding|honeymoon|birthday|anniversary|funeral|graduation|graduat(?:es?|ing)|prom|party"
    r"|recital|gala|marathon|triathlon|race|exams?|interview|audition|tournament|gig|ceremony|conference|barbecue"
    r"|road trip|photo ?shoot|court date|bachelorette|hen do|stag do|retreat|camping"
    r"|flight|cruise|vacation|deadline|concert|reunion|christening|baptism)\b"
    r"|\b(?:baby|due date|rent|lease|bill|payment|it|he|she|that)(?:'?s| is) due\b"
    r"|\bturn(?:s|ed|ing)? (?:\w+[ -])?\w+ (?=on|in|this|next|today|tomorrow)"
    r"|\b(?:flies|fly|flying|sails?|sailing|leaves?|leaving|travel(?:s|ling|ing)?|depart\w*|takes? off|mov(?:es?|ing"
    r"|ed)"
    r"|go(?:es|ing)? (?:away|abroad|off|back|on (?:holiday|vacation|leave)|home)|gets? back|comes? (?:home|back)"
    r"|start(?:s|ed|ing)? (?:school|college|work|university|(?:his|her|my|a|the) (?:new )?(?:job|school|term))"
    r"|runs? out|expires?|lapses?|ends|finish(?:es|ed)?|clos(?:es|ing) on|arriv(?:es?|ed|ing)|visit(?:s|ing)? us"
    r"|guests|in[- ]laws|company coming)\b"
    r"|\b(?:school|term|college|work|semester|season|classes|camp) (?:starts|begins|is back|opens)\b"
    r"|\b(?:broke|died|quit|stopped|happened|started|began|fell|hurt|injured|crashed|smashed|saw|bought|came|went"
    r"|rolled|twisted|noticed|heard|called|rang|told|lost|had)\b(?: \w+){0,6}? (?:on|last|this|yesterday)\b",
    re.IGNORECASE,
)
_OVER = regex(
    r"\b(?:i|we|he|she|it|they|(?:my|our|the) \w+)(?:'ve| have| has| had)? (?:\w+ )?(?:moved|broke|died|quit|stopped"
    r"|happened"
    r"|started|began|fell|hurt|injured|crashed|smashed|saw|bought|came|went|rolled|twisted|noticed|heard|called|rang"
    r"|lost|got|had|was|were)\b(?! (?:wondering|hoping|thinking|told|looking))",
    re.IGNORECASE,
)
_WISH = regex(
    r"\b(?:can|could|may|might|would|should|shall|will|like|love|want|need|hoping|hope|book|schedule|get in|come"
    r"|come in|is|are|how about|what about|any chance|possible|free|open|available|please|ok|okay|alright|maybe|do"
    r"|have you|have anything|bring|put me|fit)\b",
    re.IGNORECASE,
)
_REQUEST = regex(
    r"\b(?:can|could|would|may|might|shall|should) (?:i|we|you|he|she|they|it|that"
    r"|somebody|someone|anybody|anyone|my \w+)\b"
    r"|\b(?:how|what) about\b|\b(?:move|change|switch|push|shift) (?:it|that|this|my|the|our)\b|\b(?:i'd|we'd) like\b",
    re.IGNORECASE,
)
_ON_IT = regex(
    r"\b(?:that|the same|same|(?:the|that) very|that same) (?:day|morning|afternoon|evening)\b|\bon the day\b"
    r"|\bthe (?:day|morning|afternoon|evening) (?:before|after)(?=\s*[,.?!]|$| at| around| please)",
    re.IGNORECASE,
)
_BEFORE_IT = regex(  # "getting married this saturday and I want a shave first, eight in the morning"
    r"\b(?:first(?=\s*(?:[,.?!]|$|at\b))|beforehand|(?:right |just )?before (?:it|the (?:wedding|party|do|flight)))\b",
    re.IGNORECASE,
)
_A_DAY = regex(rf"\b(?:{_DAY}|{_MONTH}|today|tonight|tomorrow|week|weekend|the {ORDINAL})\b", re.IGNORECASE)
_BARE_DAY = regex(rf"\bthe (?P<day>{ORDINAL})\b(?! of\b| {_MONTH}| (?:time|one|floor|thing))", re.IGNORECASE)
_DATED = regex(rf"\b{ORDINAL} (?:of )?(?P<month>{_MONTH})\b|\b(?P<first>{_MONTH}) (?:the )?{ORDINAL}\b", re.IGNORECASE)
_WEEKDAY = regex(rf"\b{_DAY}\b", re.IGNORECASE)

_NO_TIME = regex(  # words that read like a time, and are none
    r"^\W*(?:(?:right|well|ah|oh|hello|hi|hey)\W+)*now(?:,| then)(?=,?(?: \S+){3})"
    r"|\b(?<!right )(?<!just )(?<!or )now,? (?=(?:(?:and|but|so) )?(?:the|my|i|we|he|she|it|our|his|her|they"
    r"|that|what|where|let)\b)"
    r"|\b(?P<is>(?:it['’]?s|i['’]?m|we['’]?re|(?:name|surname)(?:['’]?s| is)) (?!free\b|available\b|here\b"
    r"|off\b)\w+) now\b"
    r"|\b(?:turn(?:s|ed|ing)?) (?=(?:\w+[ -])?\w+ (?:on|in|this|next|today|tomorrow)\b)(?:\w+[ -])?\w+ "
    r"|\b(?P<look>look(?:s|ed|ing)?|glance|peek) at (?=for\b)"
    r"|(?<!it's )(?<!its )\bgone\b(?= *[,.;]| (?:by|before|on|this|today|tomorrow|as soon)\b)"
    # how old, how far along
    r"|\b(?:i'?m|i am|she'?s|she is|he'?s|we'?re|baby(?:'?s| is)|now) (?:about |almost |nearly |only |already |just )*"
    r"(?!(?:free|available|off|around|open)\b)(?!(?:\w+[ -])?(?:next|this|that|last|all|every|each|most|any|the) )"
    r"(?:\w+[ -])?\w+ "
    r"(?:weeks?|months?|days?|years?)(?: (?:old|pregnant|along|in|gone|now))?\b"
    # how long something has not been done
    r"|\b(?:has|have|had|is|was)(?:n'?t| not| never)? (?:\w+ ){0,6}?"
    r"in (?!the (?:morning|afternoon|evening)\b)(?:(?:about|over|almost|nearly|like|at least"
    r"|the (?:last|past)|a|an|\w+) ){0,3}?(?:days|weeks?|months?|years?|decades?|ages)\b"
    r"|\bnever (?:\w+ ){0,6}?in (?:\w+ ){0,3}?(?:weeks|months|years)\b",
    re.IGNORECASE,
)
_SO = r"(?:(?:so|i mean|that's|that is|say|maybe|on|the) )*"
_BESIDE = regex(  # "the day before, thursday at one": the second tells which
    rf"\b(?:the |that )?(?:day|one) (?:before|after|earlier|later)(?: that| this| it)?,? "
    rf"(?={_SO}(?:{_DAY}|{ORDINAL})\b)"
    rf"|\b(?:the |that )?week (?:before|after)(?: that| this| next)?, (?={_SO}(?:{_DAY} )?{_SO}{ORDINAL}\b)"
    rf"|(?<=day) (?:before|after)(?: that| this| next)?,? (?={_SO}{ORDINAL}\b)"
    rf"|\b(?:before|after) (?:that|then|it),? (?={_SO}{_DAY}\b)|\b(?:before|beforehand), (?={_SO}(?:{_DAY}"
    rf"|{ORDINAL})\b)",
    re.IGNORECASE,
)
_BAR = regex(rf"\bbar (?:the )?(?={_DAY})", re.IGNORECASE)  # "any afternoon bar wednesday"
_NOT_THIS_HOUR = regex(  # "not ten, eleven"
    rf"\bnot (?:at )?{_HOUR}(?:[ -](?:fifteen|thirty"
    rf"|forty[ -]five))?(?: o'?clock)?,\s*(?:but )?(?:at )?(?={_HOUR}\b)",
    re.IGNORECASE,
)
_DAY_AFTER = regex(  # "not tomorrow, the day after"
    rf"\bnot (?:on )?(?P<day>today|tomorrow|{_DAY}),? (?:but )?the day (?P<side>after|before)(?! (?:today|tomorrow"
    rf"|{_DAY}))\b",
    re.IGNORECASE,
)
_AS_EARLY = regex(  # "as early as you've got, nine"
    r"\bas (?:early|late|soon) as (?:you(?:'ve| have)?(?: got)?|possible|you can(?: do)?|it gets|that),? "
    rf"(?=(?:so |say )?{_HOUR}\b)",
    re.IGNORECASE,
)
_STARTING = regex(  # "saturday the fourteenth, starting at ten": that very time
    rf"(?<!any time )(?<!anytime )(?<!anything )\b(?:starting|beginning|to start|start)(?: off)? at "
    rf"(?=(?:about |around )?{_HOUR}\b)",
    re.IGNORECASE,
)

_ALSO_AT = regex(
    rf"\balso (?:at )?(?={_HOUR}(?:[ -](?:fifteen|thirty|forty[ -]five|o'?clock))*\s*(?:$|[,.;?!]|please))", re.I
)
_FROM = regex(  # "a full day session on friday the nineteenth from noon": it begins then
    rf"(?P<day>\b(?:{_DAY}|today|tomorrow|{ORDINAL}|{_MONTH})),? from (?=(?:about |around )?{_HOUR}"
    rf"(?:[ -](?:fifteen|thirty|forty[ -]five|o'?clock|[ap]\.?m))*(?: please)?[\s.,?!]*$)",
    re.IGNORECASE,
)
_AT_ANY_TIME = regex(r"\b(?:free|available|off|any|anything|anytime|open|home|in|i'?m|we'?re)\b", re.IGNORECASE)


_BEFORE_GOING = regex(  # "before I go away on the twentieth": before that day
    r"\bbefore (?:i|we|he|she|they) (?:go(?:es)?|leaves?|fl(?:y|ies)|head|set|moves?|travels?|starts?|gets? married)\b"
    rf"(?: (?!on\b)\w+){{0,3}}? (?:on )?(?=(?:the {ORDINAL}|{_DAY}|{_MONTH})\b)",
    re.IGNORECASE,
)
_NEARLY_SAID = regex(  # "I was going to say monday but tuesday's better"
    r"\bi was (?:going to|gonna|about to) (?:say|ask for) (?:[^,.;]){2,30}?,? but ", re.IGNORECASE
)


def without_events(text: str) -> str:
    """ "She flies on the fifteenth, so can we do thursday": the words among which the time to come stands."""
    text = _BEFORE_GOING.sub("before ", _NEARLY_SAID.sub("", text))
    text = text if _AT_ANY_TIME.search(text) else _FROM.sub(r"\g<day> at ", text)
    text = _NOT_THIS_HOUR.sub("at ", _BAR.sub("except ", text))
    text = _ALSO_AT.sub("at ", text)  # "the wednesday of that week, also eleven"
    text = _STARTING.sub("at ", _AS_EARLY.sub("at ", text))
    text = _DAY_AFTER.sub(r"the day \g<side> \g<day>", _BESIDE.sub(" ", text))
    return _NO_TIME.sub(_kept, _only_wished(text))


def on_that_day(text: str) -> bool:
    """ "That morning", "the day before": is what is wished told by the day of something else?"""
    return _ON_IT.search(text) is not None


def _only_wished(text: str) -> str:
    parts = [part for part in _CUT.split(text) if part]
    timed = [at for at, part in enumerate(parts) if _TIMELY.search(part) or _OF_MONTH.search(part)]
    told = [at for at in timed if _EVENT.search(parts[at]) and not _REQUEST.search(parts[at])]
    wished = [at for at in timed if at not in told and (_WISH.search(parts[at]) or at > max(told, default=0))]
    over = [at for at in told if _OVER.search(parts[at])]
    if any(_ON_IT.search(part) for part in parts):
        return text
    if any(_BEFORE_IT.search(part) for part in parts) and not any(_A_DAY.search(parts[at]) for at in wished):
        return text
    if over and not wished and len(timed) == len(over) < len(parts):
        return " ".join(part for at, part in enumerate(parts) if at not in over)
    if not told or not wished:
        return text
    month = next((match["month"] or match["first"] for at in told if (match := _DATED.search(parts[at]))), "")
    rest = " ".join(part for at, part in enumerate(parts) if at not in told)
    if month and not regex(rf"\b{_MONTH}\b", re.IGNORECASE).search(rest) and not _WEEKDAY.search(rest):
        rest = _BARE_DAY.sub(rf"the \g<day> of {month}", rest, count=1)
    return rest


def _kept(match: re.Match[str]) -> str:
    return match["is"] or (f"{match['look']} over " if match["look"] else " ")
