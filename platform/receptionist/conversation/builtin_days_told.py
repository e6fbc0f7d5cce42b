"""Clauses that tell why a day or an hour does not suit, or what happens then: no times to come in. English. Pure.

"I've got jury duty tomorrow. friday at eleven instead", "my husband passed away at Christmas, might I come on Tuesday",
"no wait, the plumber's here at one, two o'clock instead". A clause states something, or it wishes, or it is the time
alone; where one of the others names a day or an hour, that of a statement is not the one that is wished.
"""

import re
from collections.abc import Callable, Collection, Sequence

from receptionist.conversation.builtin_busy import HOUR
from receptionist.conversation.builtin_days_beside import PAST_NOTHING
from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_FEAST = (
    r"(?:christmas(?: eve| day)?|xmas|new year(?:['’]?s)?(?: eve| day)?|easter|thanksgiving|halloween|boxing day"
    r"|(?:the )?bank holiday|labou?r day|memorial day|(?:the )?fourth of july|mother['’]?s day|father['’]?s day)"
)
_DAY = regex(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tonight|tomorrow|weekend|{_FEAST}|the {ORDINAL})\b(?! time\b)", re.IGNORECASE
)
_CUT = regex(
    r"(?<=[,.;!?])\s+|\s+-\s+|\s+(?=(?:so|but|and|cause|because)\b,? (?:that['’]?s|i|i['’]?d|i['’]?m|we"
    r"|we['’]?d|can|could|would"
    rf"|may|might|how|what|maybe|please|let['’]?s|at|the|is|do|make|my|our|his|her|{HOUR}|{'|'.join(WEEKDAYS)}"
    r"|tomorrow)\b)"
    r"|\s+(?=(?:can|could|may|might) (?:i|we|you|it|that|he|she)\b)|\s+(?=(?:how|what) about\b)"
    r"|(?<=\w)\s+(?=(?:do|make it|let['’]?s (?:do|say|make it)|gimme|give me) (?:at |about )?"
    r"(?:half |quarter )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b)",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?:(?:i|we|he|she|they|there|it|you|that)(?:['’](?:ve|m|re|s|ll))?"
    r"|(?:im|ive|weve|hes|shes|theyre|theyve|theres|my|our|his|her|their|hubby['’]?s?)) \w+"
)
_PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}
_STATES = regex(
    rf"^\W*(?:(?:on )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today)(?: (?:the )?{ORDINAL}| morning| afternoon| evening)?,? "
    rf"|(?:(?!if\b|when\b)[\w'’-]+,? ){{0,4}}?)(?<!\bif ){_SUBJECT}",
    re.IGNORECASE,
)
_WISHES = regex(  # whoever tells when they are free tells when they would come
    r"\b(?:(?:can|could|would|will|should)(?!n?['’]?t\b|not\b)|may|might|shall|like|love|want|wanted|need|prefer|hoping"
    r"|hope|wondering|book|schedule|how about|what about|any|anything|free|available|open"
    r"|(?<!i )(?<!we )(?<!he )(?<!she )(?<!ve )(?<!got )(?<!have )works?|suits?|good"
    r"|great|fine"
    r"|best|better|perfect|ideal|please|maybe|perhaps|instead|rather|move|change|make|put me|fit|let['’]?s|say|meant?"
    r"|thinking|think|guess|reckon|believe|looking|around|about|in town|home|here|off|flexible|before|after|until"
    r"|till|by|i['’]?d|we['’]?d"
    r"|i['’]?ll take|i['’]?ll have|i['’]?ll come|or)\b"
    rf"|\b(?:have|got|do|said|(?:it|that)(?:['’]?s| is)) (?:on |for )?(?:the )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today"
    rf"|{ORDINAL})\b",
    re.IGNORECASE,
)
_NO_CLOCK = (
    r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|mins|kids|children|people|times|miles|of|more|or so|percent"
    r"|dollars|pounds|bucks|oh|zero|hundred)\b)"
)
_AN_HOUR = regex(
    rf"\b(?:at|by|about|around|till|til|until|while|to|from|past|before|after|since|like|do|does|be|is|was|say|make it"
    rf"|make that|that['’]?s|gimme|give me|so|then|for|meant?|said|told you|not|maybe|it['’]?s|have|take|got)"
    rf" (?:about |around |like |maybe |say |it was )*{HOUR}\b{_NO_CLOCK}"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d{1,2})(?:[ -]thirty|[ -]fifteen"
    r"|[ -]forty[ -]five)?(?:['’](?:s|ll|d)| (?:o['’]?clock|thirty|fifteen|forty[ -]five|[ap][. ]?m\b|is|was|would"
    r"|will|works|won['’]?t|then|instead|rather|suits?|please|in the (?:morning|afternoon|evening)))(?!\w)"
    rf"|\b(?:half|quarter (?:past|to|of|till|after)|half past) {HOUR}\b|{PAST_NOTHING}",
    re.IGNORECASE,
)
_ONLY_HOUR = regex(
    r"(?P<lead>\W*(?:(?:no|oh|so|then|but|and|um|uh|well|yes|yeah|sorry|okay|ok|actually|rather|maybe|make it|say|just"
    rf"|wait|forgive me)\b\W*)*)(?:at )?(?P<hour>{HOUR})(?P<rest>(?:\W*\b(?:then|please|instead|rather|it is"
    r"|if (?:that['’]?s|it['’]?s) (?:ok|okay|alright|free)|if you['’]?ve got it|sharp|on the dot|love|thanks)\b)*\W*)",
    re.IGNORECASE,
)
_OF_TIME_WISHED = regex(  # what makes the time of a clause the one that is wished for
    r"\b(?:can|could|would|might|shall|should|may)(?: (?:we|i|you|it|that|they|he|she|there|my \w+|some\w+|any\w+"
    rf"|{HOUR}|the \w+|{'|'.join(WEEKDAYS)}|tomorrow)\b| (?:be|work|do|suit)\b)"
    rf"|\bi['’]?(?:d|ll) (?:like|love|rather|prefer|take|have|go|say|come|do|be (?:there|in|over)|need)\b"
    r"|\bwill (?:you|it|that)\b|\b(?:i|we) (?:really |just |only )*(?:want|need|prefer|meant?)\b"
    r"(?! to (?:be|go|leave|get|pick|drop))|\b(?:hoping|hope|wondering|book|schedule|please|instead|rather|perhaps"
    r"|maybe|(?:how|what) about|any (?:chance|way|room|time)|anything|let['’]?s|gimme|give me|fit (?:me|us|him|her)"
    r"|put (?:me|us|him|her|it)|move (?:it|me|us|that)|push (?:it|me|us|that)|change (?:it|that)|make (?:it|that))\b"
    rf"|\b(?:do|say|meant?|mean) (?:at |about |around |maybe )*{HOUR}\b"
    r"|(?<!no )(?<!not )(?<!n['’]t )(?<!not be )(?<!not so )\b(?:free|available|good|great|fine|best|better|perfect"
    r"|ideal|ok|okay|alright|lovely|grand|safer|easier|open|possible|suits?)\b"
    r"|\b(?:works?|working)\b(?=\W*$| (?:for me|best|better|well|fine|great|too|just|if|perfectly))",
    re.IGNORECASE,
)
_ASKS_IT = regex(  # "push it to saturday at eight": whoever asks for that states nothing
    r"\W*(?:(?:oh|no|so|and|but|then|well|please|just|okay|ok|yes|yeah|actually|sorry|wait|love|maybe|better)\b\W*)*"
    r"(?!(?:is|was|does|did|do|has|had|have|will|are|am|if|when|because|since|as|that|what|where|how|why|who|saw|got|took"
    r"|went|made|\w+ed|not|told|said|i|we|he|she|it|they|you|there)\b)[a-z]{2,} (?:it|that|this|me|us|him|her|them"
    r"|mine|ours)(?: (?:one|over|back|up|out|down|in|along))* (?:to|for|on|at|over|until|till)\b",
    re.IGNORECASE,
)
_IF_THERE_IS = regex(  # "monday at three if you got it"
    r"(?<=\w) if (?:you(?:['’]ve)?(?: all| guys)?|y['’]?all|there['’]?s|they(?:['’]ve)?) (?:\w+ )?"
    r"(?:got|have|had|can)\b",
    re.IGNORECASE,
)
_ON_CONDITION = regex(r"(?<=\w),? (?:if|as long as|so long as|provided|assuming) .*$", re.IGNORECASE)
_HAPPENS = regex(  # a noun and what it does: "the movers get here", "court's on", "friday's the kid's recital"
    r"(?<=\w)(?:['’]s(?= (?:the|a|an|my|our|his|her|their|at|on|in|due|coming|here|there|when|where|got|been|gone|going"
    r"|no|not|already|out|over|off|closed|busy|full|tight|too|always|usually|just|only|\w+ing|\w+ed)\b)"
    r"|['’]re\b|['’]ve\b| (?:is|are|was|were|has|have|had|gets?|got|comes?|came|goes|went|starts?|started|ends?"
    r"|finish(?:es|ed)?|opens?|closes?|arrives?|leaves?|left|lands?|fl(?:y|ies)|needs?|runs?|meets?|picks?|drops?|keeps?"
    r"|takes?|took|calls?|called|lets?|brings?|delivers?|turns?|passed|died|resets?|expires?|lapsed|broke|texted|told"
    r"|put|fell|works?|sleeps?|collects?|visits?|wants?"
    r"|(?:ca|wo|does|do|is|was|are|were|could|did)n['’]?t|cannot)\b)",
    re.IGNORECASE,
)
# what happened at a time that is over: no matter whether another day is named
_HAPPENED = regex(
    r"\b(?:passed(?: away| on)?|died|moved|bought|broke|hurt|injured|fell|started|began|happened|diagnosed|graduated"
    r"|retired|packed (?:up|in)|gave out|stopped|quit|lost|got (?:married|divorced|engaged|hurt|him|her|it|them)|born"
    r"|separated|split up|came out|had (?:it|one|him|her|them|my|his|our|the|a|an)(?: \w+){1,3}|was last|were last"
    r"|married|had surgery|adopted|expecting)"
    rf"(?: \w+){{0,4}}? (?:back )?(?:at|over|around|on|just (?:before|after)|before|after|since) (?:about )?{_FEAST}\b"
    rf"(?! (?:week|eve))(?:,? (?:and|so))?",
    re.IGNORECASE,
)
_IN_ITS_PLACE = regex(  # "three instead of two": two is what was
    r"(?:^\W*|[\s,]+)(?:instead of|rather than|in place of|as opposed to) (?:on |at |the )*"
    rf"(?:(?:(?:{'|'.join(WEEKDAYS)}) \d{{4}}-\d\d-\d\d|{'|'.join(WEEKDAYS)}|today|tomorrow|noon|midday|{ORDINAL}"
    r"|half (?:past )?\w+|quarter (?:past|to) \w+"
    rf"|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)\b"
    r"(?:[\s\-](?:o['’]?clock|thirty|fifteen|forty[\s\-]?five|[ap]\.?m\b\.?|morning|afternoon|evening"
    rf"|(?:the )?{ORDINAL}(?: of (?:{'|'.join(MONTHS)}))?))*)",
    re.IGNORECASE,
)


_CLOCK = (
    r"(?:(?:half past|half|quarter (?:past|to|of|after)) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|noon|\d{1,2}(?::\d\d)?)(?:[\s\-](?:thirty|fifteen|forty[\s\-]?five))?(?: ?o['’]?clock| ?[ap]\.?m\b\.?)?"
)
_NAMED_DAY = (
    rf"(?:(?:this|next|on) )*(?:{'|'.join(WEEKDAYS)}|today"
    rf"|tomorrow)(?:,? (?:the )?{ORDINAL}(?: of (?:{'|'.join(MONTHS)}))?)?"
    r"(?: (?:morning|afternoon|evening|lunchtime))?"
)
_MOMENT = regex(
    rf"\b(?P<day>{_NAMED_DAY}),? (?:at|for|around|about) {_CLOCK}\b|\bat {_CLOCK}(?: on)? (?P<other>{_NAMED_DAY})\b",
    re.I,
)
_THE_VERY_DAY = regex(rf"\b(?:this|today|tomorrow|{ORDINAL})\b", re.IGNORECASE)
_IS_FREE_THEN = regex(  # "she's off school next week so tuesday at ten": which tuesday
    r"\b(?:off|free|away|home|around|in town|out of town|on (?:holiday|vacation|leave)|until|till|not before)\b",
    re.IGNORECASE,
)
_CUT_BEFORE = regex(  # where another clause begins that has its own subject
    r"(?<=[,.;!?])\s+|\s+(?=(?:so|but|and|as|cause|because|since|only) (?:i|we|he|she|they|it|there|you|my|our|his|her"
    r"|their|that|can|could|would|may|might|is)\b)",
    re.IGNORECASE,
)
_BUT_RATHER = regex(
    r"\b(?:no|not|or|wait|actually|instead|rather|otherwise|scratch|sorry|unless|except)\b", re.IGNORECASE
)


def of_moment_asked(text: str) -> str:
    """ "I'm hauling him to a show end of the month and they want a coggins on him, can you come this thursday at nine":
    who asks for a day and an hour in one breath, and tells a story beside it, is told none of the story's days."""
    if not _MOMENT.search(text) or _BUT_RATHER.search(text):
        return text
    clauses = [clause for clause in _CUT_BEFORE.split(text) if clause]
    asked = [clause for clause in clauses if _MOMENT.search(clause) and not _is_told(clause)]
    if len(asked) != 1 or len(clauses) < 2:
        return text
    very = _THE_VERY_DAY.search(asked[0]) is not None
    beside = [clause for clause in clauses if clause is not asked[0] and not _only_tells(clause, very=very)]
    if any(_DAY.search(clause) or _names_hour(clause) for clause in beside):
        return text  # "thursday, oh that's my birthday, friday at two": the one is in the other's place
    return " ".join(clause for clause in clauses if clause is asked[0] or clause in beside)


def _only_tells(clause: str, *, very: bool) -> bool:
    """Neither wishes, nor tells which day is meant. `very`: that is told already."""
    if not _STATES.search(clause) or _OF_TIME_WISHED.search(clause):
        return False
    return very or not _IS_FREE_THEN.search(clause)


def without_reasons(text: str) -> str:
    """The words among which the time to come stands, where another clause names a day or an hour too."""
    text = of_moment_asked(_HAPPENED.sub(" ", _IN_ITS_PLACE.sub("", text)))
    clauses = _clauses(text)
    told = _reasons(clauses)
    if not told:
        conditional = len(clauses) > 1 and _ON_CONDITION.search(text)
        return " ".join(map(_as_hour, clauses)) if conditional else text
    return " ".join(_as_hour(clause) for at, clause in enumerate(clauses) if at not in told)


def tells_why(text: str) -> bool:
    """ "The boiler man's due at eleven, could it be half two": a reason names a time, and a wish another."""
    return bool(_reasons(_clauses(text)))


def without_told(text: str) -> str:
    """ "Yes that's fine, I'll be done milking by nine": without all that only tells what happens at a time. As it was:
    it objects to something."""
    clauses = _clauses(text)
    told = [at for at, clause in enumerate(clauses) if tells_hour(clause) or (_DAY.search(clause) and _is_told(clause))]
    if any(_OBJECTS.match(clauses[at]) for at in told):
        return text
    return " ".join(clause for at, clause in enumerate(clauses) if at not in told)


_OBJECTS = regex(r"\W*(?:but|except|only|though|however|oh|hang on|wait|actually|no)\b", re.IGNORECASE)


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CUT.split(text) if clause]


def _reasons(clauses: Sequence[str]) -> set[int]:
    """Which of them only tell what happens at a time, where another one names a time of that kind."""
    if len(clauses) < 2:
        return set()
    dated = [at for at, clause in enumerate(clauses) if _DAY.search(clause)]
    timed = [at for at, clause in enumerate(clauses) if _names_hour(clause)]
    of_day = {at for at in dated if _is_told(clauses[at])}
    of_hour = {at for at in timed if tells_hour(clauses[at])}
    told = of_day if len(of_day) < len(dated) else set[int]()
    told |= _weeks_told(clauses, of_day)
    return told | (of_hour if len(of_hour) < len(timed) else set())


def _weeks_told(clauses: Sequence[str], of_day: Collection[int]) -> set[int]:
    """Which of them tell of a week, where another names the very day: "the twenty first, he's in Leeds this week"."""
    told = {at for at, clause in enumerate(clauses) if _WEEK.search(clause) and _tells_of_week(clause)}
    rest = " ".join(clause for at, clause in enumerate(clauses) if at not in told and at not in of_day)
    if _A_DATE.search(rest):
        return told
    after = _DAY_AFTER.search(rest) is not None  # "the wednesday after": not this week, whatever happens in it
    return {at for at in told if after and _THIS_WEEK.search(clauses[at])}


def _tells_of_week(clause: str) -> bool:
    """ "The builders are here this week"; "I said the twelfth of next month" names the day itself."""
    if _A_DATE.search(clause):
        return False
    return bool(_STATES.search(clause) or _HAPPENS.search(clause)) and not _OF_TIME_WISHED.search(clause)


_WEEK = regex(r"\b(?:this|next|that|the following|all) (?:week|month)\b", re.IGNORECASE)
_THIS_WEEK = regex(r"\bthis week\b", re.IGNORECASE)
_A_DATE = regex(
    rf"\b(?:the {ORDINAL}|{ORDINAL} of|(?:{'|'.join(MONTHS)}) {ORDINAL})\b"
    r"(?! (?:one|time|thing|appointments?|slots?|openings?|available|free|half|week|visit|spot|of the (?:day"
    r"|morning))\b)",
    re.I,
)
_DAY_AFTER = regex(rf"\b(?:{'|'.join(WEEKDAYS)}) (?:after|following)\b|\bfollowing (?:{'|'.join(WEEKDAYS)})\b", re.I)


def without_left(text: str, left: Collection[str], timed: Callable[[str], bool]) -> str:
    """Of words that move an appointment: without the clauses that tell of the day it is moved from, where others tell a
    time: "the truck's in the shop Monday. could we slide that over to Wednesday". `left`: what that day is called."""
    clauses = _clauses(text)
    days = {*left, *(f"{one}s" for one in left)}
    of_it = [not days.isdisjoint(plain(clause).split()) for clause in clauses]
    if not any(of_it) or not any(timed(one) for one, told in zip(clauses, of_it, strict=True) if not told):
        return text
    kept = (
        clause
        for clause, told in zip(clauses, of_it, strict=True)
        if not told or timed(" ".join(word for word in plain(clause).split() if word not in days | _PARTS_OF_DAY))
    )
    return " ".join(kept)


def _is_told(clause: str) -> bool:
    states = _states(clause)
    wishes = _WISHES.search(clause) or _ASKS_IT.match(clause) or _IF_THERE_IS.search(clause)
    return states and not wishes


def without_condition(clause: str) -> str:
    """ "Half eleven if that's going": what happens in the condition is no reason against it."""
    return _ON_CONDITION.sub("", clause)


def _states(clause: str) -> bool:
    """Does it tell what happens, by more than a condition at its end?"""
    said = without_condition(clause)
    return _STATES.search(said) is not None or _HAPPENS.search(said) is not None


def _names_hour(clause: str) -> bool:
    return _AN_HOUR.search(clause) is not None or _ONLY_HOUR.fullmatch(clause) is not None


def tells_hour(clause: str) -> bool:
    """ "The plumber's here at one", "ten is when the nurse comes": what happens then, and no wish."""
    wished = _OF_TIME_WISHED.search(clause) or _ASKS_IT.match(clause) or _IF_THERE_IS.search(clause)
    if wished or not _names_hour(clause):
        return False
    if _DAY.search(clause) and _WISHES.search(clause):
        return False  # "I'm off thursday from nine"
    return _states(clause)


def _as_hour(clause: str) -> str:
    """ "Forgive me, ten, I have a blood draw at nine", "ten if it's free": what is left of it is an hour."""
    said = without_condition(clause)
    if _ONLY_HOUR.fullmatch(said) is None:
        return clause
    return _ONLY_HOUR.sub(r"\g<lead>at \g<hour>\g<rest>", said) + clause[len(said) :]
