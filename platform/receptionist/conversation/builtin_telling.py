"""What one turn tells by the way, and the words of it that are left for a time and a service. English. Pure.

"it's grace tully, wednesday at nine, call me on 212 555 0157, my birthday is may second 1971": the number is no time,
and the birthday is no day to come in.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation import capture
from receptionist.conversation.builtin_busy import HOUR, without_busy
from receptionist.conversation.builtin_days_told import without_condition, without_reasons
from receptionist.conversation.builtin_events import ORDINAL, on_that_day, without_events
from receptionist.conversation.builtin_houses import house_told
from receptionist.conversation.builtin_life import without_life
from receptionist.conversation.builtin_numbers_told import without_ends
from receptionist.conversation.builtin_past import without_past
from receptionist.conversation.capture import Phone
from receptionist.conversation.capture_names import introduced_name, is_written_name, only_name
from receptionist.conversation.capture_spelling import spelled_runs
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.values.birth_dates import after_taken_back, birth_date_from_words
from receptionist.conversation.words import plain

_DIGIT = (
    r"(?:(?!20\d\d-\d\d-\d\d\b)\d[\d().\-]*|zero|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|double|triple|treble|plus)"
)
_DIGITS = regex(
    rf"(?:\+|\(|\b(?<!\d-)){_DIGIT}(?:(?:[\s,.\-()]|\b(?:and|then|uh|um|dash|area code)\b)+{_DIGIT}\b)+\)?", re.I
)
_CALL_ME = regex(
    r"(?:\b(?:and|so)\s+)?\b(?:(?:you can )?(?:call|reach|get|contact|ring|text) (?:me|us) (?:on|at|under)"
    r"|(?:my |the |his |her )?(?:cell|phone|mobile|work|home|telephone)?\s*(?:phone )?(?:number|cell|phone|mobile)"
    r"(?: to (?:reach|call) (?:me|us)(?: (?:on|at))?)?(?:'?s| is)?)\s*$",
    re.IGNORECASE,
)
_MANY_DIGITS = 6
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
_BORN = regex(r"\b(?:birth ?days?|birth ?dates?|dates? of birth|d o b|dob|born)\b", re.IGNORECASE)
_PAST_YEAR = regex(
    rf"\b(?:{'|'.join(MONTHS)}|of|th|st|nd|rd|\d+|\w+ty|\w+teen|first|second|third|\w+th),? (?:19\d\d|20[0-2]\d"
    r"|nineteen (?:\w+ty|oh|\w+teen)|two thousand"
    r"|twenty (?:oh|ten|\w+teen|twenty(?:[ -](?:one|two|three|four|five|six))?))\b",
    re.IGNORECASE,
)
_CLAUSE = regex(r"[^,.;!?]+(?:[,.;!?]+(?=\s|$)|$)")
_NUMBER_WORD = (
    r"(?:\d+[a-z]?|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|oh)"
    r"[\s\-]+){0,4}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand))"
)
_STREET = (
    r"(?:street|road|lane|avenue|court|drive|place|boulevard|terrace|close|crescent|square|circle|highway|parkway"
    r"|pike|turnpike|wharf|quay|parade|causeway|esplanade|gardens|grove|mews|way|row|hill|park|trail|loop|alley|st|rd|ln|ave|ct|dr|blvd)"
)
_ADDRESS = regex(
    rf"\b{_NUMBER_WORD}\s+(?:(?:north|south|east|west|old|upper|lower)\s+)?"
    rf"(?:(?!(?:with|for|and|or|to|in|at|if|see|please|from|by|tomorrow|today|on)\b)[a-z'’\-]+\s+){{1,2}}?{_STREET}\b"
    r"(?:,?\s+(?:apartment|apt|unit|flat|suite|number)\s+\w+)?",
    re.IGNORECASE,
)
_TOWN = (  # of an address: "eight eighteen wrangler way in sun valley"
    r",? (?:(?:over|out|up|down) )?in (?!the\b|an?\b|my\b|our\b|about\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b"
    rf"|eight\b|nine\b|ten\b|twelve\b|twenty\b|thirty\b|few\b|early\b|late\b|mid\b|(?:{'|'.join(MONTHS)})\b"
    rf"|\w+ (?:weeks?|days?"
    r"|months?|hours?|minutes?|mornings?|afternoons?|evenings?)\b)[a-z'’]+"
    r"(?: (?!at|on|by|for|and|this|next|please)[a-z'’]+){0,2}(?=\W*$|[,.;])"
)
_POSTCODE = regex(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")  # its digits are of no number
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
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)"
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
    rf"(?<!at )(?<!half )(?<!past )(?<!to )(?<!before )(?<!after )(?<!until )(?<![\w:])\b{_HOUR}(?:[\s\-](?:thirty"
    rf"|fifteen|forty[\s\-]?five))?"
    r"(?: o'?clock)? (?:in the (?:morning|afternoon|evening)|at night)",
    re.IGNORECASE,
)
_AFTER_THE_OTHER = regex(  # "right after her, nine fifteen"
    r"\b(?:right |straight |just |directly )?after (?:me|her|him|them|that|mine|hers|us|the first(?: one)?),?"
    rf"(?= (?:at |say |so |around |about )?{_HOUR}\b)",
    re.IGNORECASE,
)
_MOVED_TO = regex(
    rf"\b(?:(?:move|change|switch|push|make|shift|bring) (?:(?:it|that|this|us|me|(?:my|our|the) \w+) )?(?:back "
    rf"|up |forward )?(?:(?:to|for) |(?<=it )|(?<=that ))|(?:can|could|would|might) (?:it|that) be )(?P<hour>{_HOUR}\b)"
    rf"(?! (?:people|of|persons?|more|or two|weeks?|days?|hours?|months?)\b)",
    re.IGNORECASE,
)
_CANNOT = regex(  # "shoot, I can't make noon"
    rf"\b(?:can'?t|cannot|can not|couldn'?t|won'?t be able to) (?:make|do|manage)(?: it)?(?: at| on)?"
    rf" (?:{_HOUR}(?:[\s\-](?:thirty|fifteen|forty[\s\-]?five))?(?: o'?clock)?|noon|{'|'.join(WEEKDAYS)}|tomorrow"
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
# why a time does not suit: it is not the one that is wished for
_CONFLICT = regex(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow)(?: (?:morning|afternoon|evening))?,? (?:i|we|he|she)"
    r"(?:['’]?m|['’]?re|['’]?s| am| are| is) (?:\w+ )?(?!(?:com|hop|think|look|want|be|go|wonder|call|say|prefer|ask"
    r"|ring|phon|try|plann)ing\b)\w{2,}ing\b"
    rf"|\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|tonight|that|then)(?:['’]?s| is| was) (?!(?:\w+ )?"
    rf"(?:{'|'.join(WEEKDAYS)}|{ORDINAL}|one|good|great"
    rf"|fine|best|better"
    r"|perfect|ok|okay|okay|free|open|possible|nice|ideal|easier)\b)(?:the|a|an|my|our|his|her|not|no|already"
    r"|out|full|bad|tough|hard"
    r"|impossible"
    r"|busy|crazy|packed|school|market|taken|\w+ing)\b"
    rf"|\b(?:{'|'.join(WEEKDAYS)}|tomorrow|mornings?|afternoons?)(?:['’]?s| is| are)? no (?:good|use)\b"
    r"|\b(?:i|we)(?:['’]?m|['’]?re| am| are) (?:\w+ )?(?:busy|away|out of|booked|tied up|travel\w*|flying|gone"
    r"|on a trip"
    r"|on vacation)\b|"
    r"\b(?:is|was|are|that's) (?:my|our|his|her|the kids|when|a holiday|no good|not good|too \w+|out)\b"
    r"|\b(?:must|have to|has to|had to|gotta|got to) work\b"
    r"|\bi(?:'?m| am) at\b|\bi(?:'?m| am)? work(?:ing)?\b(?! (?:at|for|near|from|until|till))"
    r"|(?<!may )(?<!can )(?<!could )(?<!should )(?<!might )\bi have (?:a|an|my|the|to|work|school)\b|\bi'?ve (?:the|a"
    r"|an|my)\b(?! (?:free|spare|gap|window|slot|day off|morning off|couple|few)\b)|\b(?:doesn'?t|don'?t|won'?t"
    r"|can'?t|cannot) (?:work|do|make|come)\b"
    r"|\b(?:i|we|he|she|they|my \w+)(?:['’]?ve)? (?:always |usually |also |only )?"
    r"(?!(?:want|need|prefer|like|can|could|may"
    r"|am|are|would|come|comes|was|were|take|think|mean|meant|said|hope)\b)\w+ (?:\w+ ){0,6}?(?:"
    rf"{'|'.join(WEEKDAYS)})s\b"  # "I pick up my grandbaby on thursdays"
    rf"|\b(?:the|my|our|his|her) \w+(?: \w+)?(?: has|['’]s got| has got| have) (?!(?:an? )?(?:anything|something"
    rf"|space|time|room|opening|slot|gap|free|available|been|to)\b)\w+ on (?:{'|'.join(WEEKDAYS)}|that day)\b"
    r"|(?<!not )(?<!nothing )\btoo (?:early|late|far|soon)\b(?! to\b)|\bthere(?:'s| are| is) only\b|\btraffic\b"
    r"|\bgets in\b"
    r"|(?<!can )(?<!could )(?<!may )(?<!might )\b(?:i|we|they|trains?|flights?) get in\b|\bi watch\b|\bmy old\b"
    r"|\bi(?:'ve| have)? (?:got|already)(?: got)? (?:a|an|my|the|to|work|school|something)\b"
    r"|\b(?:kids?|son|daughter|boys?|girls?|wife|husband|we|he|she|they)(?:['’](?:ve|s))? (?:have|has|got|have got"
    r"|has got) (?:a|an|the|this|his|her|their) (?:\w+ )?(?:game|match|recital|practice|tournament|meet|meeting|party"
    r"|concert|exam|wedding|funeral|show|trip)\b"
    r"|\b(?:can'?t|cannot|wont be coming)(?=\W*$| (?:on|at|this|next|in the|tomorrow|today|how about|what about"
    r"|can (?:we|i|you)|could|but|so|instead|is there|maybe)\b)|\bdoesnt work\b"
    rf"|\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow)(?: \d{{4}}-\d\d-\d\d)?(?: morning| afternoon| evening)? no\W*$"
    r"|\b(?:it|that)(?:['’]?s| is| will be) (?:(?:a|the|actually|only|also) )*"
    r"(?:(?:bank|public|national|federal) )?(?:holiday\b"
    r"|(?:presidents|memorial|labou?r|veterans|columbus|mlk|martin luther king|independence|boxing|thanksgiving"
    r"|christmas|new years?)['’]?s? (?:day|eve)\b|(?:thanksgiving|easter|christmas)\W*$)"
    r"|\b(?:is|are|be) (?:\w+ )?(?:tricky|awkward|difficult|a no(?: go)?)\b|\b(?:cutting|cuts) it\b|\bdid i say\b"
    rf"|\b(?:scratch|forget|skip|never mind) (?:the )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today|{_HOUR})\b",
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
_TIMELY = regex(
    rf"\b(?:{_HOUR}|{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}|noon|tomorrow|today|tonight|week|morning|afternoon|evening"
    r"|earlier|later|\d{4}-\d\d-\d\d|\d\d:\d\d)\b",
    re.IGNORECASE,
)
_GOVERNS = regex(
    r"\b(?:can['’]?t|cannot|not|no|but)(?: (?:make|do|come|manage)(?: it)?)?(?: on| the| this| next)*\W*$",
    re.IGNORECASE,
)
_BOUNDS = regex(
    r"\b(?:after|before|until|till|from|except|but|only|by|later|earlier|instead|rather|could|can (?:we|i|you)"
    r"|how about|what about|make it|so|at the same)\b(?! all\b)",
    re.IGNORECASE,
)
_OF_IT = regex(r"\b(?:then|that|that's|thats|it|it's)\b", re.IGNORECASE)
_INSISTS = regex(
    r"\b(?:actually|make (?:it|that)|instead|rather|no,? wait|wait|hang on|hold on|can we|could we|can i"
    r"|could i|would work"
    r"|works better|is better|would be better|sorry|i meant?|change)\b",
    re.IGNORECASE,
)
_TITLE_DOT = regex(r"\b(dr|mr|mrs|ms|st)\.(?= )", re.IGNORECASE)
_NOT_MADE = r"(?<!can't )(?<!cant )(?<!cannot )(?<!couldn't )(?<!won't )(?<!able to )"
_TAKEN_BACK = regex(
    r"[,.;!?]?\s*\b(?:(?:oh |ah |uh |um )?(?:no,? wait|wait,? no|no,? sorry|sorry,? no|no,? hang on|hang on,? no"
    r"|no,? hold on|hold on,? no|scratch that|i mean"
    r"|(?:it|that) (?:should(?: be|['’]?ve been| have been)|was (?:meant|supposed) to be)"
    rf"(?= (?:on |for |the )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today|{_HOUR}\b|\w+(?:st|nd|rd|th)\b))|i should(?:['’]?ve"
    r"| have) said"
    r"|(?:no,? )?tell a lie|i meant|make that(?! one\b(?! ?o'?clock))"
    rf"|{_NOT_MADE}make it|or rather|rather(?! than)|actually)|(?<=[,.;!?] )no(?=,)|(?<=[,.;!?] )no(?= ))\b[,.]?\s*",
    re.IGNORECASE,
)
_THEN_AT = regex(r"(?<!day )(?<!tomorrow )\bthen at\b", re.IGNORECASE)  # on a day that was told
_NOT_THAT = regex(  # "half past two I mean, not half past eleven": what was said before
    rf"not (?:on |at |for |the )*(?:{'|'.join(WEEKDAYS)}|today|tomorrow|half past|quarter (?:past|to|of)|noon"
    rf"|{_HOUR}\b)[^,.;]*$",
    re.IGNORECASE,
)


_OF_TIME = regex(  # what stands before an hour: "monday at eleven, five oh three ..."
    rf"(?<!me )(?<!us )\b(?:at|by|around|about|after|before|past|to|half|{'|'.join(WEEKDAYS)}|today|tomorrow)\b\W*$",
    re.IGNORECASE,
)
_HOUR_FIRST = regex(
    rf"{_HOUR}\b(?P<more>[\s\-](?:o'?clock|thirty|fifteen|forty[\s\-]five|[ap]\.?m\.?)\b)?[\s,.]+", re.IGNORECASE
)
_I_AM = r"(?:my name(?:'?s| is)|(?:the )?name(?:'?s| is)|this is|it'?s|it is|i'?m|i am|under)"


class Told(Struct, frozen=True):
    """Empty, or None: not told. `rest`: the words without it."""

    name: str = ""
    phone: str = ""  # E.164
    born: date | None = None
    address: str = ""
    rest: str = ""


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is read many times
def told_in(text: str, today: date, country: str) -> Told:
    """What the turn tells, whatever was asked."""
    rest = _POSTCODE.sub(" ", text)
    born, others = _birthday_apart(rest, today, country)
    rest, phone = _without_phone(others if born else rest, country)
    if born is None:
        born, rest = _without_birthday(rest, today, country)
    match = _ADDRESS.search(rest)
    address = match[0].strip() if match else house_told(text)
    if address:
        town = regex(re.escape(address) + _TOWN, re.IGNORECASE).search(rest)
        rest = rest.replace(town[0] if town else address, " ", 1)
    for run in reversed(list(spelled_runs(rest))):
        rest = f"{rest[: run.start()]} {rest[run.end() :]}"
    name = introduced_name(text) or (_name_before_number(text, country) if phone else "")
    if name:
        said = r"\s+".join(map(re.escape, name.split()))
        rest = regex(rf"(?:\b(?:and )?{_I_AM}\s+)?\b{said}\b", re.IGNORECASE).sub(" ", rest, count=1)
    return Told(name, phone, born, address, regex(r"\s+").sub(" ", rest).strip(" ,"))


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
    of_time = _TIMELY.search(rest) is not None  # else no clause is about one
    clauses = [match[0] for match in _CLAUSE.finditer(rest)] if of_time else []
    free = _free(clauses)
    if len(free) < len(clauses) and any(map(_TIMELY.search, free)):
        rest = "".join(free)
    elif not free:
        rest = after_conflict(rest) or rest
    return regex(r"\s+").sub(" ", rest).strip(" ,")


def _without_event(text: str) -> str:
    """Whoever comes "that morning", or "the day before", comes by the day of the event."""
    return text if on_that_day(text) else _AWAY_ON.sub(" ", _EVENT_ON.sub(" ", text))


def _free(clauses: Sequence[str]) -> list[str]:
    """Those that do not tell why a time does not suit, nor name it: "thursday at two, no, I have a meeting then"."""
    free: list[str] = []
    for clause in clauses:
        if not _CONFLICT.search(without_condition(clause)):
            free.append(clause)
        elif free and _TIMELY.search(free[-1]) and _names_same_day(free[-1], clause):
            free.pop()  # "tuesday, shoot no, I work tuesdays, wednesday at five"
        elif free and _OF_IT.search(clause) and not _TIMELY.search(clause):
            free = [one for one in free if not _TIMELY.search(one)]
    if any(map(_TIMELY.search, free)):
        return free
    return [one for one in clauses if not _CONFLICT.search(without_condition(one))]


def _names_same_day(clause: str, conflict: str) -> bool:
    days = {day for day in WEEKDAYS if regex(rf"\b{day}s?\b", re.IGNORECASE).search(clause)}
    return bool(days) and all(regex(rf"\b{day}s?\b", re.IGNORECASE).search(conflict) for day in days)


def corrected(text: str) -> list[str]:
    """The words, cut where the caller takes something back: "thursday at eleven, no, half past eleven"."""
    parts = [part.strip(" ,.") for part in _TAKEN_BACK.split(text) if part.strip(" ,.")]
    return parts[:1] + [part for at, part in enumerate(parts) if at and not _is_what_was_said(part, parts[at - 1])]


def _is_what_was_said(part: str, before: str) -> bool:
    """ "Not half past eleven", behind another hour; not behind itself: "friday at ten, actually not friday"."""
    return _NOT_THAT.match(part) is not None and set(plain(part).split()).isdisjoint(
        set(plain(before).split()) - {"the", "on", "at", "for", "half", "past", "not"}
    )


def insists(text: str) -> bool:
    """Words that put something in another's place: "actually ...", "would work", "make it ..."."""
    return _INSISTS.search(text) is not None


def is_conflict(text: str) -> bool:
    """ "tuesday i'm at the doctor": why a time does not suit."""
    return _CONFLICT.search(text) is not None


def only_refuses(text: str) -> bool:
    """ "Hmm, tomorrow won't work after all": a time is refused, and none is named in its place."""
    timely = [match[0] for match in _CLAUSE.finditer(text) if _TIMELY.search(match[0])]
    refuses = bool(timely) and all(map(_CONFLICT.search, timely)) and not _BOUNDS.search(text)
    return refuses and not after_conflict(text)


_LEAD_IN = regex(
    r"^\W*(?:(?:oh|ah|um|uh|no|sorry|wait|hang on|hold on|actually|shoot|damn|dear|just a second|i mean)\b\W*)+",
    re.IGNORECASE,
)


def takes_time_back(text: str) -> bool:
    """ "Oh wait, I can't do Thursday": like `only_refuses`, whatever leads to it."""
    rest = regex(r"\W+sorry\W*$").sub("", _LEAD_IN.sub("", text))
    return only_refuses(rest) and not insists(rest)


def after_conflict(text: str) -> str:
    """What is wished instead, where nothing parts it from why another time does not suit. Empty: nothing is."""
    days = list(regex(rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow)\b", re.IGNORECASE).finditer(text))
    last = days[-1].start() if len(days) > 1 else 0
    if last and _GOVERNS.search(text[:last]):
        return ""  # "friday works, I can't thursday"
    return text[last:] if last and is_conflict(text[:last]) and not is_conflict(text[last:]) else ""


def number_span(text: str, country: str) -> tuple[int, int] | None:
    """Where a whole telephone number stands."""
    numbers = (span for span in _runs(text) if isinstance(capture.phone_from_words(text[slice(*span)], country), Phone))
    return next(numbers, None)


_PUTS_RIGHT_BEHIND = regex(
    r"\W*(?:oh |uh |um |well )?(?:wait|no|sorry|scratch that|i mean|actually|oops|whoops|rather|or rather|make that"
    r"|my mistake"
    r"|correction|hang on|strike that|pardon|excuse me)\b",
    re.IGNORECASE,
)


def _without_phone(text: str, country: str) -> tuple[str, str]:
    if span := number_span(text, country):
        start, end = span
        phone = capture.phone_from_words(text[start:end], country)
        whole = capture.phone_from_words(text, country) if _PUTS_RIGHT_BEHIND.match(text[end:]) else None
        phone = whole if isinstance(whole, Phone) else phone  # "..., wait no, 0128"
        before = _CALL_ME.sub("", text[:start])
        rest = f"{_without_digits(before).rstrip(' ,')} {_without_digits(text[end:])}"
        return rest, phone.e164 if isinstance(phone, Phone) else ""
    phone = capture.phone_from_words(text, country)
    return _without_digits(text), phone.e164 if isinstance(phone, Phone) else ""


def _name_before_number(text: str, country: str) -> str:
    """ "Could someone ring me, Alison Threlfall, 07700 900411". Empty: no clause that is a name stands before it."""
    span = number_span(text, country)
    clause = regex(r"[,.;!?]+\s*").split(text[: span[0]].rstrip(" ,.;"))[-1] if span else ""
    return only_name(clause) if is_written_name(clause) else ""


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Digits that belong together, the longest first; "three thirty, 212 555 0162" too without its beginning."""
    for match in sorted(_DIGITS.finditer(text), key=lambda match: -len(match[0])):
        if (hour := _hour_first(text, match)) is not None:
            yield match.start() + hour.end(), match.end()
        yield match.span()
        for comma in regex(r",\s*").finditer(match[0]):
            yield match.start() + comma.end(), match.end()


def _hour_first(text: str, digits: re.Match[str]) -> re.Match[str] | None:
    """The hour with which digits begin, where a time is told right before a number."""
    before = text[: digits.start()]
    of_time = _OF_TIME.search(before) is not None and _CALL_ME.search(before) is None
    return _HOUR_FIRST.match(digits[0]) if of_time else None


def _without_digits(text: str) -> str:
    """Without what can only be a part of a number."""

    def kept(match: re.Match[str]) -> str:
        if len(match[0].split()) < _MANY_DIGITS:
            return match[0]
        hour = _hour_first(text, match)
        return f"{hour[0].rstrip(' ,.')} " if hour else " "

    return _DIGITS.sub(kept, text)


def _birthday_apart(text: str, today: date, country: str) -> tuple[date | None, str]:
    """ "Born october tenth nineteen ninety nine, 505 555 0129": of its own clause, before its year is taken for the
    beginning of the number."""
    for match in _CLAUSE.finditer(text):
        born = birth_date_from_words(match[0], today, country) if _BORN.search(match[0]) else None
        if born is None or born.year >= today.year or _PUTS_RIGHT_BEHIND.match(text[match.end() :]):
            continue
        if not isinstance(capture.phone_from_words(match[0], country), Phone):
            kept, left = _around_birthday(match[0], born, today, country)
            return born, f"{text[: match.start()]}{kept} {left}{text[match.end() :]}"
    return None, text


def _around_birthday(clause: str, born: date, today: date, country: str) -> tuple[str, str]:
    """What stands before and behind it in the same breath: "my birthday is april fourth eighty eight i need ..."."""
    lead = _BORN.search(clause)
    if lead is None:
        return "", ""
    words = clause[lead.start() :].split()
    kept = regex(r"\b(?:and )?(?:my|his|her|the)\s*$").sub("", clause[: lead.start()])
    for many in range(2, len(words) + 1):
        if birth_date_from_words(" ".join(words[:many]), today, country) == born:
            return kept, " ".join(words[many:])
    return kept, ""


def _without_birthday(text: str, today: date, country: str) -> tuple[date | None, str]:
    if meant := after_taken_back(text, today, country):
        text = meant
    for match in _CLAUSE.finditer(text):
        if (
            (_BORN.search(match[0]) or _PAST_YEAR.search(match[0]))
            and (born := birth_date_from_words(match[0], today, country))
            and born.year < today.year
        ):
            if _PUTS_RIGHT_BEHIND.match(text[match.end() :]):  # "..., no sorry, fifty eight"
                born = birth_date_from_words(text[match.start() :], today, country) or born
            lead = _BORN.search(match[0])
            kept, left = _around_birthday(match[0], born, today, country) if lead else ("", "")
            return born, f"{text[: match.start()]}{kept} {left} {text[match.end() :]}"
    return None, text
