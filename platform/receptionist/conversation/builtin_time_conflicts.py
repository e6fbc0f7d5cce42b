"""Why a time does not suit, and what is taken back: "tuesday I'm at the doctor", "at eleven, no, half past". Pure."""

import re
from collections.abc import Sequence

from receptionist.conversation.builtin_days_told import without_condition
from receptionist.conversation.builtin_events import ORDINAL
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

CLAUSE = regex(r"[^,.;!?]+(?:[,.;!?]+(?=\s|$)|$)")
AN_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)"
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
    rf"|\b(?:scratch|forget|skip|never mind) (?:the )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today|{AN_HOUR})\b",
    re.IGNORECASE,
)
TIMELY = regex(
    rf"\b(?:{AN_HOUR}|{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}|noon|tomorrow|today|tonight|week|morning|afternoon|evening"
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
_NOT_MADE = r"(?<!can't )(?<!cant )(?<!cannot )(?<!couldn't )(?<!won't )(?<!able to )"
_TAKEN_BACK = regex(
    r"[,.;!?]?\s*\b(?:(?:oh |ah |uh |um )?(?:no,? wait|wait,? no|no,? sorry|sorry,? no|no,? hang on|hang on,? no"
    r"|no,? hold on|hold on,? no|scratch that|i mean"
    r"|(?:it|that) (?:should(?: be|['’]?ve been| have been)|was (?:meant|supposed) to be)"
    rf"(?= (?:on |for |the )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today|{AN_HOUR}\b|\w+(?:st|nd|rd|th)\b))"
    rf"|i should(?:['’]?ve"
    r"| have) said"
    r"|(?:no,? )?tell a lie|i meant|make that(?! one\b(?! ?o'?clock))"
    rf"|{_NOT_MADE}make it|or rather|rather(?! than)|actually)|(?<=[,.;!?] )no(?=,)|(?<=[,.;!?] )no(?= ))\b[,.]?\s*",
    re.IGNORECASE,
)
_NOT_THAT = regex(  # "half past two I mean, not half past eleven": what was said before
    rf"not (?:on |at |for |the )*(?:{'|'.join(WEEKDAYS)}|today|tomorrow|half past|quarter (?:past|to|of)|noon"
    rf"|{AN_HOUR}\b)[^,.;]*$",
    re.IGNORECASE,
)


def free_of_conflict(clauses: Sequence[str]) -> list[str]:
    """Those that do not tell why a time does not suit, nor name it: "thursday at two, no, I have a meeting then"."""
    free: list[str] = []
    for clause in clauses:
        if not _CONFLICT.search(without_condition(clause)):
            free.append(clause)
        elif free and TIMELY.search(free[-1]) and _names_same_day(free[-1], clause):
            free.pop()  # "tuesday, shoot no, I work tuesdays, wednesday at five"
        elif free and _OF_IT.search(clause) and not TIMELY.search(clause):
            free = [one for one in free if not TIMELY.search(one)]
    if any(map(TIMELY.search, free)):
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
    timely = [match[0] for match in CLAUSE.finditer(text) if TIMELY.search(match[0])]
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
