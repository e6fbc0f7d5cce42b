"""What an answer tells of a time: "actually eleven", "eleven, not ten", "make it two". English. Pure."""

import re
from datetime import datetime
from functools import lru_cache

from receptionist.conversation.builtin_made import THING
from receptionist.conversation.dates import WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.when import When, when_from_words
from receptionist.conversation.words import plain, word_set

_LEAD = regex(
    r"^(?:(?:no|nope|yes|yeah|ok|okay|actually|sorry|rather|well|um|uh|make it|can we do|could we do|can we make it"
    r"|can i do"
    r"|could i do|could you do|can you do|id like|i want|ill take|i will take|lets do|lets take|lets go with"
    r"|how about"
    r"|what about|maybe|i mean|i meant|id prefer|i prefer|please|book me for|i said|give me"
    r"|put me down for|the|thats|its"
    r"|take|id rather|better|instead|but|oh|do|with|and|at|then|well|hm|hmm"
    r"|i can do|i could do|do you have|you have|have you got|you got|is there|that would be|id say) )+"
)
_TAIL = regex(
    r"(?: (?:is fine|is good|works|works for me|is great|is perfect|is best"
    r"|would be (?:fine|good|great|best|perfect)|please"
    r"|instead|then|rather|thanks|thank you|sounds good|will do|will be fine|works best|if possible|for me|is ok"
    r"|is okay"
    r"|suits me|suits|one|slot|is better|would work|would be better|will work|good|fine))+$"
)


def moved_to(text: str) -> str:
    """Where an appointment is to go: "Friday" of "move my cleaning from Tuesday to Friday". Empty: it is not told."""
    target = regex(r".*\b(?:to|until|for) (.+)$", re.IGNORECASE).search(text)
    other = _SAME_TIME.sub(" ", plain(target[1])) if target else ""
    if target is None or regex(rf"\b(?:my|the|our) (?:\w+ ){{0,2}}?{THING}|\b{THING}").search(other):
        return ""
    return target[1]


_SAME_TIME = regex(r"\b(?:the |that )?same (?:time|hour)\b|\b(?:at|around|about) that time\b")


def bare(text: str) -> str:
    """Without what only leads to the words that count: "no, make it ten thirty please" -> "10 30"."""
    words = normalised(text)
    return _TAIL.sub("", _LEAD.sub("", words + " ").strip()).strip() or words


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is read many times
def wanted(text: str, now: datetime, country: str) -> When:
    """Like `when_from_words`, of an answer: "actually eleven" is a time of day."""
    when = when_from_words(text, now, country)
    if when.understood:
        return when
    when = when_from_words(bare(not_that(text)), now, country)
    hour = "" if when.understood else hour_alone(text)
    return when_from_words(f"at {hour}", now, country) if hour else when


_ROUND_AN_HOUR = word_set(
    """
    fine great perfect cool alright all right sure ok okay good lovely grand super brilliant excellent nice sweet
    awesome wonderful fab sound works work working well then so um uh er oh ah hm hmm eh let lets us me say call it
    make that do go with for take ill i will would id like want can could we you have got get is was are be suit suits
    best better please thanks thank cheers love mate hon dear sir maam yeah yes yep yup no nope nah actually maybe
    perhaps probably just guess suppose think reckon the around about at on its thats hows how what sounds still
    fair enough happy day absolutely definitely certainly of course book put down in im ive were weve if possible
    anyway instead rather nicely oclock clock sharp ish roughly possible chance any might something free available ooh
    huh hang on hold wait sorry ta of said meant mean taken gone
    but should ought need prefer preferred preferably ideally nearly almost close
    """
)
_HOUR_ALONE = regex(
    r"(?:[1-9]|1[0-2])(?: colon [0-5]\d| [0-5]\d)?(?: ?[ap]m)?|half (?:past )?\d\d?"
    r"|(?:quarter|5|10|20|25) (?:past|to|after|till|before) \d\d?"
)


def hour_alone(text: str) -> str:
    """The one hour among words that say nothing else: "fine, eleven then". Empty: there is more, or none."""
    kept = [word for word in normalised(_ONES.sub(" ", text)).split() if word not in _ROUND_AN_HOUR]
    return " ".join(kept) if _HOUR_ALONE.fullmatch(" ".join(kept)) else ""


_ONES = regex(
    r"\b(?:(?:the|that|this|which|another|first|last|any|no) one|one of|one more|one (?:\w+ )?thing)\b", re.IGNORECASE
)


_INSTEAD_OF = regex(
    rf"[\s,]+(?:instead of|rather than) (?:(?:at|on|the) )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today|noon|\d[\d:]*"
    rf"|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: (?:thirty|fifteen|o'?clock|[ap]\.?m\.?))?",
    re.IGNORECASE,
)


def not_that(text: str) -> str:
    """ "eleven, not ten" -> "eleven"; "not ten, eleven" -> "eleven"; "three instead of two" -> "three"."""
    text = _INSTEAD_OF.sub("", text)
    said = regex(r"[\s,]+not (?:at )?[\w:]+(?: o'?clock)?\W*$", re.IGNORECASE).sub("", text)
    return regex(r"\bnot (?:at |on )?[\w:]+,\s*", re.IGNORECASE).sub("", said)


_ON_THE_WAY = regex(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|morning|afternoon|evening|noon|o ?clock|colon|next week)\b"
    r"|\b(?:at|make it|rather|instead|actually|prefer|preferably) \d{1,2}\b|\b(?:half|quarter|10|5|20|25) (?:past"
    r"|to)\b|\b\d{1,2} (?:am|pm)\b"
)


def changes_time(text: str) -> bool:
    """Words about another day or time where something else was asked: "actually at eleven", "Thursday"."""
    words = normalised(text)
    digits = regex(r"\D").sub("", regex(r"\b20\d\d[ -]\d\d?[ -]\d\d?\b|\b\d\d? colon \d\d\b").sub("", words))
    return _ON_THE_WAY.search(words) is not None and len(digits) < 5


def is_bare_hour(text: str) -> bool:
    """ "Eleven", "ten thirty then"."""
    return regex(r"(?:[1-9]|1[0-2])(?: colon [0-5]\d| [0-5]\d)?(?: ?[ap]m| o ?clock)?").fullmatch(
        bare(text)
    ) is not None or bool(hour_alone(text))


_TIME = (
    rf"(?:(?:on )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today) )?(?:at )?(?:(?:half (?:past )?|quarter (?:past|to) )?"
    rf"(?:1[0-2]|[1-9])(?: colon [0-5]\d| [0-5]\d)?(?: ?[ap]m| o ?clock)?"
    rf"|noon|midday|{'|'.join(WEEKDAYS)}|tomorrow|today)"
)
_PUTS_TIME_RIGHT = regex(
    rf"(?P<lead>(?:(?:oh|um|uh|no|nope|sorry|wait|hang on|hold on|actually|scratch that|oops|my mistake|well|i said"
    rf"|i meant?|it s|its|it should be|make (?:it|that)|lets (?:do|say|make it)|(?:can|could) (?:we|you|i) (?:do"
    rf"|make (?:it|that))|not {_TIME} but|rather) )*)(?P<not>not {_TIME} )?{_TIME}(?P<tail>(?: (?:not {_TIME}"
    rf"|(?:instead of|rather than) {_TIME}|please|instead|rather|then|is better|works better|would be better"
    rf"|would work better|for me))*)"
)


_APPROVES_TIME = regex(
    rf"(?:(?:yes|yeah|yep|oh|well|ok|okay|great|good|perfect|lovely|no) )*{_TIME}(?: ?s| is| ll be| will be"
    rf"| d be| would be"
    r"| works| suits| ll do| will do| does| it is)(?: (?:just|absolutely|really|very|all|fine|good|great|grand"
    r"|perfect|lovely"
    r"|brilliant|ideal|ok|okay|cool|super|alright|right|spot on|bang on|nice|better|even"
    r"|much|far|so|me|us|for|by|with|then|thanks"
    r"|thank you|well"
    r"|nicely|works|love|mate|dear))*"
)


def approves_time(text: str) -> bool:
    """ "Eleven's grand", "friday works": what was said of the time that is free, and nothing else."""
    return _APPROVES_TIME.fullmatch(normalised(regex(r"(?<=\w)['’]s\b").sub(" is", text))) is not None


def puts_time_right(text: str) -> bool:
    """ "No hang on, one o'clock", "make it two", "one, not eleven": a time in another's place, and nothing else."""
    match = _PUTS_TIME_RIGHT.fullmatch(normalised(text))
    return match is not None and bool(
        match["lead"] or match["not"] or regex(r"\bnot\b|instead|rather").search(match["tail"])
    )
