"""The words of a turn among which a day or a time to come in may stand. English. Pure."""

import re
from datetime import date
from functools import lru_cache

from receptionist.conversation.builtin_busy import HOUR, without_busy
from receptionist.conversation.builtin_days_told import without_reasons
from receptionist.conversation.builtin_events import ORDINAL, on_that_day, without_events
from receptionist.conversation.builtin_life import without_life
from receptionist.conversation.builtin_numbers_told import without_ends
from receptionist.conversation.builtin_past import without_past
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_time_conflicts import AN_HOUR, CLAUSE, TIMELY, after_conflict, free_of_conflict
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_HALVES = r"(?:half (?:past )?|quarter (?:past|to) )"
_NO_MINUTES = r"(?! (?:to|past|of|or|people|hours?|minutes|weeks?|days?)\b|:|\d| ?a\.?m\b| in the)"
_GREETS = (
    r"(?: (?:all|mate|love|dear|there|everyone|to you|hen|duck|pet|hun|honey|guys|folks|ladies|pal|flower|sweetheart"
    r"|darling|darlin))?(?:[,.!]+\s+(?!(?:i have|i['’]?ve|i work|i['’]?m (?:at|in|on|off|working)|we have|any\w*"
    r"|some\w*|or|if|but|and|not|no|would|is|preferably"
    r"|ideally|rather|please|at|early|late\w*|before|after)\b)|\s+(?=(?:i['’]d|i['’]m|i need|i want|may i"
    r"|(?:can|could) (?:i|you|we)|have you|do you)\b))"
)


def _clock_of(hours: str) -> str:
    """One of these hours, named as a time of day: "at four", "friday four", "half four", "four thirty"."""
    return (
        rf"(?:\b(?:at|around|about|{'|'.join(WEEKDAYS)}|tomorrow|today) {_HALVES}?(?:{hours})\b{_NO_MINUTES}"
        rf"|\b{_HALVES}(?:{hours})\b|\b(?:{hours}) (?:thirty|fifteen|forty[ -]five|o'?clock)\b(?! in the))"
    )


_GREETING = regex(
    r"\bgood (?:morning|afternoon|evening)\b"
    r"|^\W*(?:(?:morning|afternoon|evening)\b,\W*(?:(?:oh|well|or|no|rather|i mean)\b\W*)*)+(?=.*\b(?:i|can|could"
    r"|may|is|do)\b)"
    r"|^\W*(?:(?:hi|hello|oh|um|uh)\W+)?(?:morning|afternoon|evening)(?: (?:all|mate|love|dear|there|everyone|to you))?"
    r"[,.!]+\s+(?!(?:or|if|on|at|around|about|early|late\w*|before|after|any|please|would|is|preferably|ideally|but|and"
    r"|not|no|the|this|next|to(?:day|morrow|night)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half"
    rf"|noon|\d+|{'|'.join(WEEKDAYS)})\b)(?=(?:\S+\s+){{3}})"
    # "morning, friday at four": not in the morning
    r"|^\W*(?:(?:hi|hello|hey|hiya|oh|um|uh|yeah|yes)\W+)?(?:"
    rf"morning{_GREETS}(?=.*{_clock_of('one|two|three|four|five|six|noon|twelve|midday|[1-6]|12')})"
    rf"|afternoon{_GREETS}(?=.*{_clock_of('seven|eight|nine|ten|eleven|[789]|1[01]')})"
    rf"|evening{_GREETS}(?=.*{_clock_of('one|two|three|four|ten|eleven|twelve|noon|[1-4]|1[0-2]')}))",
    re.IGNORECASE,
)
_EVENT_ON = regex(  # "we're getting married on the fifth of june": no day to come in either
    r"\b(?:getting married|marrying|wedding(?:['’]?s| is| date is| day is|(?= in\b))|(?:i(?:['’]?m| am)|she['’]?s"
    r"|baby['’]?s|is) due|(?<=[,;] )due"
    r"|due date(?:['’]?s| is)) (?:\w+ ){0,2}?"
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:the )?(?:[\w\-]+(?: (?:first|second|third|fourth|fifth|sixth|seventh"
    rf"|eighth|ninth))?"
    rf" (?:of )?(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) (?:the )?(?:\d+\w*|(?:twenty |thirty )?\w+(?:th"
    rf"|first|second|third)))\b",
    re.IGNORECASE,
)
# how long something has been so, or when it began: no day to come in
_AWAY_ON = regex(
    r"\b(?:(?:we|i|he|she|they)(?:['’]?re|['’]?m|['’]?s| am| are| is)|my \w+(?:['’]?s| is)) "
    r"(?:moving|leaving|flying|travel\w*|starting(?! to\b)|getting married|away|going away"
    r"|due(?! for\b)|(?:off|headed|heading|jetting|going|back) (?:out |over |down |up )?to"
    r" (?!(?:be|come|get|see|need|have|want|take|do|make|you|your)\b)\w+)\b(?! (?:to|for|on|back) come)"
    r" (?:on (?:an?|my|our|the) (?:\w+ ){1,3})?(?:(?!can\b|could\b|any\b|is\b|would\b|please\b"
    r"|may\b)\w+ ){0,5}?(?:in|on|by|around|next|this) (?:the )?"
    r"(?:(?:twenty|thirty)[ -])?\w+\b"
    rf"(?:(?:[ -]\w+)? of (?:{'|'.join(MONTHS)}))?",
    re.IGNORECASE,
)
_UP_THEN = (  # when something ends: "my card's up the end of the month"
    r"(?:(?:at|on|in|by|before|around) )?(?:the |this |next |coming )*(?:(?:very )?end of (?:the |this |next )?\w+"
    rf"|(?:{'|'.join(WEEKDAYS)})(?:,? (?:the )?{ORDINAL})?"
    rf"|{ORDINAL}(?: of (?:{'|'.join(MONTHS)}|(?:the|this|next) month))?"
    rf"|(?:{'|'.join(MONTHS)})(?: (?:the )?{ORDINAL})?"
    r"|(?:about |just )?\w+ (?:of )?(?:days?|weeks?|months?)(?:['’]? time)?"
    r"|weekend|week|month|year|today|tomorrow)\b"
)
_HISTORY = regex(
    r"\bbefore(?:hand)?\b(?=\s*[,.;!?])|"  # "I need a set before, can I do saturday the seventeenth"
    r"\b(?:i can|i could|i['’]?ll|we can|we['’]?ll) (?:just )?"
    r"(?:pop|come|call|drop|stop|swing|nip) (?:in|by|over|round|up)"
    rf" (?:on )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today) (?:\w+ )?for (?:the |a )?(?:patch|skin|allergy) test\b|"
    r"^\W*(?:ok|okay|right|fine|sure|lovely|great)\b[\s,]+(?:i can|i could|i['’]?ll|we can|we['’]?ll) (?:just )?"
    r"(?:pop|come|call|drop|stop|swing|nip) (?:in|by|over|round|up)"
    rf" (?:on )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today) for that\b|"
    r"\bby then\b(?=\W*(?:[,.;!?]|$))|"  # "you've finished by then. ten o'clock then"
    r"\b(?:every|each) (?:single )?(?:weekend|week|month|year|day|night)\b|"  # "every weekend it's a fight"
    rf"(?<!come )(?<!coming )(?<!be )(?<!go )(?<!going )(?<!get )(?<!see you )\bback in (?:{'|'.join(MONTHS)})\b|"
    r"\bthan (?:it|he|she|they|we|i) (?:was|were|did|had|has)(?: been)? (?:at|in|on|last|this|back) (?:the )?\w+|"
    r"\b(?:terrible|awful|bad|worse|killing me|hurting|sore|mad|crazy|busy|desperate) right now\b|"
    r"\b(?:don['’]?t|do not|haven['’]?t) (?:have|got|see|go to|know)(?: \w+){0,3}? right now\b|"  # "I don't have one"
    r"\b(?:teeth|jaw|asleep|grind\w*|clench\w*|snor\w+|wak\w+|hurts?|worse|sore|itch\w*|scratch\w*|barks?|cough\w*|cries"
    r"|cramps?|pain) (?:\w+ ){0,2}?(?:at|in the|all) nights?\b|"
    r"\bthe (?:end|start|beginning|middle)(?: bit| part)?(?: is| was|['’]s) (?:wrong|off|not right)\b|"  # of a number
    rf"\b(?:runs? out|running out|expir(?:es?|ing)|laps(?:es?|ing)|(?:is|(?<!we )(?<!you )(?<!they )are)"
    rf" (?:nearly |almost )?up) (?:{_UP_THEN}|(?:(?:at|on|in|by|before) )?(?:the )?\w+)|"
    rf"\b(?!(?:he|she|who|what|where)\b)\w+['’]s (?:nearly |almost )?up {_UP_THEN}|"
    r"\b(?:he|she)(?:'?s| is) (?:only |just |about |almost )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen)\b(?! (?:o'?clock|thirty|fifteen|[ap]\.?m))"
    r"|\b(?:i(?:['’]?m| am)|(?:he|she)(?:['’]?s| is)) (?:only |just |about |almost )?(?:1[6-9]|2[0-3]|sixteen|seventeen"
    r"|eighteen|nineteen|twenty(?:[ -](?:one|two|three))?)\b(?! (?:minutes|hundred|miles|weeks|people|oh|thirty))"
    r"|\b(?:passed(?: away)?|died|moved|bought|broke|hurt|injured|fell|started|began|happened|diagnosed|graduated"
    r"|retired|switched|changed|renewed|enrolled|signed up|joined|left)"
    rf"(?: \w+){{0,4}}? (?:back )?in (?:early |late |mid )?(?:{'|'.join(MONTHS)})\b"
    r"|\b(?:came|went|popped|lit|flashed) (?:on|up|off)(?: \w+){0,4}? (?:this (?:morning|afternoon|evening)|today)\b"
    rf"|\bsince (?:(?:last|this|the|about|around|yesterday|early|late|like|back in) ?)*(?:(?:{ORDINAL} (?:of )?)?"
    rf"(?:{'|'.join(MONTHS)})\b(?: (?:the )?{ORDINAL})?|{HOUR}\b(?:,? (?:this|last|in the) \w+)?|\w+)"
    r"|\bfor (?:about |over |almost |nearly |the (?:past|last) )?(?:a |an |\w+ )?(?:few |couple of )?"
    r"(?:days?|weeks?|months?|years?|hours?)(?: now| already)?\b(?! (?:from|on|tomorrow|today|(?:mon|tues|wednes"
    r"|thurs|fri"
    r"|satur|sun)day)\b)"
    r"|\b(?:(?:a|an|\w+) )?(?:few |couple of )?(?:days?|weeks?|months?|years?|hours?) (?:ago|old)\b"
    r"|\b(?:\w+ ){0,1}(?:nine|ten|\w+) (?:week|month|year) old\b"
    r"|\b(?:last|the other) (?:night|week|month|year|time|day)\b(?! (?:of|in)\b)|\byesterday\b(?! week)"
    r"|\ball (?:night|day|week|morning)\b|\bevery (?:night|morning|day|time|few)\b|\b(?:in|during) the night\b",
    re.IGNORECASE,
)


_BROUGHT_BY = regex(  # "could I bring her by on saturday": on it, and not by then
    r"\b((?:bring|drop|stop|swing|pop|come|run|get|take)(?: (?:him|her|it|them|us|my \w+))?) by"
    r"(?= (?:on|at|this|next|around|tomorrow|today)\b)",
    re.IGNORECASE,
)
_NIGHT_OUT = regex(
    r",?(?: (?:for|on|before|going on))?(?: (?:an?|my|our|the|her|his|their|this))?(?: (?:big|girls['’]?|lads['’]?"
    r"|works?))?"
    r" (?:nights? out|night away|date night|hen do|stag do|hen night|stag night)\b",
    re.IGNORECASE,
)
_HOW_LATE = regex(  # "how late can I cancel": no time to come in
    r"\bhow (?:late|early|soon|long)(?: \w+){0,2}? (?:can|could|do|may|must|should|would) (?:i|we) (?:still |have to "
    r"|need to )*"
    r"(?:cancel|call|ring|let|change|move|reschedule|arrive|show|be there|get there)\b",
    re.IGNORECASE,
)
_NAMED_AS_MONTH = regex(  # "friday at ten, Jan Moss, 07700 900162": no january
    r"\b(?:Jan|April|May|June|August) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z'’-]+\b"
)
_OF_LETTERS = regex(
    r"\bwith(?:out)? (?:one|two|an?|the|double) [a-z]\b(?!\.?m\b)(?:(?:,? (?:and (?:one|two|an?) )?[a-z]\b)*,?"
    r" (?:at|on|in) the (?:very )?(?:end|beginning|start|middle)\b(?! of the (?:day|week|month))"
    r"|(?: and (?:one|two|an?) [a-z]\b)?)",
    re.I,
)
_NO_HOUR = regex(  # "for a second", "past one of your signs", "my first lesson", "I'd like one lesson"
    r"(?P<lead>\b(?:my|our|his|her|their|your|the|a) (?:next|last|usual|regular|other|new)) one\b"
    r"(?! ?(?:o'?clock|thirty|fifteen|forty|pm|p\.m))|\b(?:about |around )?(?:seven|eight|nine|ten|eleven"
    r"|twelve) of us\b"
    r"|(?P<keep>\b(?:the (?!(?:\w+th|first|second|third|other|next|last|later|latest|earlier|earliest|soonest|middle"
    r"|same|week|day|month)\b)(?!at\b|on\b"
    r"|for\b)[a-z-]{3,}"
    r"|the (?:(?!(?:at|on|in|for|about|around|is|be|to|by|before|after|say|maybe|or|and|like|from|with|half"
    r"|quarter|past"
    r"|twenty"
    r"|thirty|\w+day|\w+th|first|second|third|first|next|last|week|month|day|was|are|gets?|would|should|not|no)\b)"
    r"[a-z-]{3,} ){2,3}(?<= )(?=one\b)"
    r"|either|any|which|whichever|another|this|that|each)) ?one\b(?! ?(?:o'?clock|thirty|fifteen|forty|pm|p\.m|in the))"
    r"|(?<!at )(?<!around )(?<!about )(?<!half past )\bone (?=in the morning\b)|\bone more\b(?! o)"
    r"|(?<=\blike )one (?=[a-z])(?!o'?clock|thirty|fifteen|forty|[ap]\.?m\b|ish|in the)"
    r"|(?<=\bwant )one (?=[a-z])(?!o'?clock|thirty|fifteen|forty|[ap]\.?m\b)"
    r"|(?<=\bneed )one (?=[a-z])(?!o'?clock|thirty|fifteen|forty|[ap]\.?m\b)"
    r"|(?<=\btake )one (?=(?:tomorrow|today|tonight|on|next|this|for|at|\w+day)\b)"
    r"|(?<=\bget )one\b|(?<=\bhave )one\b|(?<=\bbook )one\b|(?<=\bschedule )one\b|(?<=\bdo )one (?=(?:on|for|this"
    r"|next|to|at)\w*\b)"
    r"|(?:\b(?<!at )one (?:more )?(?=(?:\w+ )?(?:visit|appointment|consultation|lesson|session|class|cleaning|tattoo"
    r"|treatment|haircut|massage|table|room|person|adult|child|dog|cat|day|night|hour)\b))|"
    r"\b(?<!last )(?<!first )(?:past |at |by |after |before )?(?:one|two|three|four|five|six) of (?:your|the|my|our"
    r"|their"
    r"|them|those|these|us)\b"
    r"|\b(?:for|give me|just|hang on|hold on|wait|take)(?: just)? (?:a|one) (?:second|sec|minute|moment)\b"
    r"|\b(?:first|second|third|1st|2nd|3rd) (?=(?:\w+ )?(?:visits?|appointments?|consultations?|lessons?"
    r"|workouts?|sessions?|class"
    r"|classes|meetings?|exams?|cleanings?|tattoo|trial|treatments?|haircut|date|time|timer|child|baby|car|house|home"
    r"|floor|name)\b)",
    re.IGNORECASE,
)
_THAT_ONE = regex(  # "the two o'clock one"
    r"(?:(?<=o'clock)|(?<=oclock)|(?<=o’clock)|(?<=thirty)|(?<=fifteen)|(?<=noon)|(?<=[ap]m)) one\b(?! (?:and"
    r"|in the))",
    re.I,
)
_PART_OF_DAY = regex(
    rf"(?<!at )(?<!half )(?<!past )(?<!to )(?<!before )(?<!after )(?<!until )(?<![\w:])\b{AN_HOUR}(?:[\s\-](?:thirty"
    rf"|fifteen|forty[\s\-]?five))?"
    r"(?: o'?clock)? (?:in the (?:morning|afternoon|evening)|at night)",
    re.IGNORECASE,
)
_AFTER_THE_OTHER = regex(  # "right after her, nine fifteen"
    r"\b(?:right |straight |just |directly )?after (?:me|her|him|them|that|mine|hers|us|the first(?: one)?),?"
    rf"(?= (?:at |say |so |around |about )?{AN_HOUR}\b)",
    re.IGNORECASE,
)
_MOVED_TO = regex(
    rf"\b(?:(?:move|change|switch|push|make|shift|bring) (?:(?:it|that|this|us|me|(?:my|our|the) \w+) )?(?:back "
    rf"|up |forward )?(?:(?:to|for) |(?<=it )|(?<=that ))|(?:can|could|would|might) (?:it"
    rf"|that) be )(?P<hour>{AN_HOUR}\b)"
    rf"(?! (?:people|of|persons?|more|or two|weeks?|days?|hours?|months?)\b)",
    re.IGNORECASE,
)
_CANNOT = regex(  # "shoot, I can't make noon"
    rf"\b(?:can'?t|cannot|can not|couldn'?t|won'?t be able to) (?:make|do|manage)(?: it)?(?: at| on)?"
    rf" (?:{AN_HOUR}(?:[\s\-](?:thirty|fifteen|forty[\s\-]?five))?(?: o'?clock)?|noon|{'|'.join(WEEKDAYS)}|tomorrow"
    rf"|today)\b"
    r"(?: (?:any ?more|now|after all))?",
    re.IGNORECASE,
)
_BUSY_UNTIL = regex(
    r"\bi(?:'?m| am)? (?:only )?(?:get off|finish|off|done|at work|at school|work|working|get out|out|busy|not free"
    r"|tied up)"
    r"(?: (?:of )?(?:work|school))? (?:at|till|until|before|by) ",
    re.IGNORECASE,
)
_SO_THEN = regex(  # what follows from why a time does not suit: "I've got class till three so can I do four"
    r"(?<=\w) so (?=(?:i|i['’]\w+|we|we['’]\w+|can|could|is|would|how|what|let['’]?s|maybe|please|have|any|do"
    r"|put|get|book"
    r"|make it|an?|the)\b)",
    re.IGNORECASE,
)
_BUT_RIGHT = regex(  # "right except it should be five"
    r"\b(?:except|only)(?= (?:that )?(?:it|the (?:time|day|hour)|i|we|could|can|make|let['’]?s)\b)",
    re.IGNORECASE,
)
_TITLE_DOT = regex(r"\b(dr|mr|mrs|ms|st)\.(?= )", re.IGNORECASE)
_THEN_AT = regex(r"(?<!day )(?<!tomorrow )\bthen at\b", re.IGNORECASE)  # on a day that was told


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is read many times
def words_for_when(text: str, today: date, country: str) -> str:
    """The words among which a day or a time to come in may stand."""
    text = _BROUGHT_BY.sub(r"\1", _NIGHT_OUT.sub(" ", text))
    text = _TITLE_DOT.sub(r"\1", text)  # no end of a sentence: "I'd like Dr. Anwar to see him, thursday week"
    rest = without_busy(without_past(without_life(without_ends(told_in(text, today, country).rest))))
    rest = rest if _THEN_AT.search(rest) else without_events(rest)
    rest = _HOW_LATE.sub(" ", _GREETING.sub(" ", without_reasons(rest)))
    rest = _OF_LETTERS.sub(" ", _HISTORY.sub(" ", _without_event(_NAMED_AS_MONTH.sub(" ", rest))))
    rest = _THAT_ONE.sub("", rest)
    rest = _NO_HOUR.sub(lambda match: match["lead"] or match["keep"] or " ", rest)
    rest = _AFTER_THE_OTHER.sub("at ", _CANNOT.sub(" ", rest))
    rest = _BUSY_UNTIL.sub("after ", rest)
    rest = _MOVED_TO.sub(r"at \g<hour>", rest)
    rest = _PART_OF_DAY.sub(r"at \g<0>", rest)
    rest = _SO_THEN.sub(", so ", _BUT_RIGHT.sub("but", rest))
    of_time = TIMELY.search(rest) is not None  # else no clause is about one
    clauses = [match[0] for match in CLAUSE.finditer(rest)] if of_time else []
    free = free_of_conflict(clauses)
    if len(free) < len(clauses) and any(map(TIMELY.search, free)):
        rest = "".join(free)
    elif not free:
        rest = after_conflict(rest) or rest
    return regex(r"\s+").sub(" ", rest).strip(" ,")


def _without_event(text: str) -> str:
    """Whoever comes "that morning", or "the day before", comes by the day of the event."""
    return text if on_that_day(text) else _AWAY_ON.sub(" ", _EVENT_ON.sub(" ", text))
