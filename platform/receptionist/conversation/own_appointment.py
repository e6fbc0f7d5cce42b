"""An appointment that the caller has, told by what is said of it, and what is to become of it. English. Pure.

Two things are looked for apart: that there is one ("I'm meant to be in at two", "my saturday", "can't make it"), and
what is wished ("could I come at three", "take me off", "I've not written it down"). One alone may be anything.
"""

from functools import lru_cache
from typing import Final, Literal, TypeAlias

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain

Change: TypeAlias = Literal["move", "cancel", "tell"]

_HOUR: Final = (
    r"(?:(?:half )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: (?:o ?clock|thirty|fifteen|forty ?five|twenty|forty|ten|am|pm))?|noon|midday|\d{1,2}(?: \d\d)?(?: ?[ap]m)?"
    r"|(?:quarter|half|ten|twenty) (?:past|to) \w+)"
)
_DAY: Final = rf"(?:{'|'.join(WEEKDAYS)}|today|tonight|tomorrow|(?:this|next) \w+|the \w+(?:th|st|nd|rd|day|first))"
_WHEN: Final = rf"(?:{_DAY}|(?:at |around |about )?{_HOUR}|(?:{'|'.join(MONTHS)}) \w+)"
_VISIT: Final = (
    r"(?:appointments?|appts?|bookings?|visits?|slots?|spots?|sessions?|reservations?|check ?ups?|lessons?|cleanings?"
    r"|haircuts?|consult\w*|meetings?)"
)
_BE: Final = r"(?:im|were|hes|shes|i am|we are|i was|we were|(?:he|she) (?:is|was)|(?:my|our) \w+s?(?: is| was)?)"
_OBJECT: Final = r"(?:me|us|him|her|it|that|this|them|mine|ours|(?:my|our|his|her|the|that) (?:\w+ ){0,2}?\w+)"

_NOT_PUT: Final = "".join(  # "put my boy down for monday": he is to be, and is not yet
    rf"(?<!\b{one} )" for one in ("put", "get", "pop", "sign", "stick", "book", "pencil", "write", "mark", "have")
)
_HAS: Final = regex(
    rf"\b{_NOT_PUT}{_BE} (?:already |currently |all )?(?:(?:booked|down|scheduled|slated|pencilled"
    rf"|penciled)(?: in)? (?:for|at|on"
    rf"|with|this|next|tomorrow|today|to (?:see|come|be|have|get)|in\b)|set (?:for|to come) (?:\w+ )?{_WHEN}"
    rf"|due (?:in|back|at|on|this|next|today|tomorrow)\b(?! for (?:an?|his|her|my|our|another)\b)"
    rf"|(?:meant|supposed|due) to (?:be|come|see|bring|have|get)\b(?: (?!can\b|could\b|may\b|but\b|every\b)\w+){{0,4}}?"
    rf" (?:at |on )?{_WHEN})"
    rf"|(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bmight )(?<!\bshall )(?<!\bdo )"
    rf"\b(?:i|we|ive|weve|i have|we have|hes|shes) (?:already |still )?(?:got |have |had |made |booked )?(?:an|a|my"
    rf"|our)"
    rf" (?:\w+ )?{_VISIT} (?:\w+ ){{0,2}}?(?:{_DAY}|at {_HOUR}|with|booked|coming|already|but|and)\b"
    r"|\b(?:you|yall|you guys|they)(?:ve| have| had)? (?:got |had )?(?:me|us|him|her|my \w+) down\b"
    r"|\b(?:my|our) \w+ (?:has )?(?:already )?(?:called|rang|phoned)(?: in| up| earlier| already| yesterday"
    r"| last week| this morning| before)+\b"
    rf"|\b(?:i|we) had the (?:{_DAY}|{_HOUR})(?: (?:one|slot|appointment|spot|time))?(?=$| (?:on|with|but|and|this"
    rf"|next|today|tomorrow)\b)"
    r"|\b(?:had|have|got|weve got|ive got) (?:you|yall|you guys|yous|you lot|(?:the|your) \w+) (?:coming|down"
    r"|booked|due)\b"
    r"|\b(?:my|our|his|her) \w+(?:s| has| have)? (?:already )?(?:booked|put|scheduled|signed) (?:me|us) (?:in"
    r"|down|up)\b"
    r"|\bappointments? (?:that )?(?:my \w+|i|we|he|she) (?:made?|has|have|had|booked|set up|scheduled|make)\b"
    r"|\b(?:i|we|my \w+) (?:already )?(?:set up|made|scheduled|booked|arranged) (?:an?|my|our|the|one|something|it)\b"
    r"(?: \w+){0,2}? (?:already|yesterday|last (?:week|month|night)|the other day|a (?:week|while|few|couple)|online"
    r"|on (?:the|your) (?:website|app))\b"
    r"|\b(?:my|our|his|her) \w+ (?:has )?(?:already )?(?:called|rang|phoned) (?:you|yall|you guys|yous)\b"
    r"|\b(?:got|have) (?:an?|somebody|someone|your|one of your|the) ?(?:\w+ )?(?:guy|man|tech|technician|plumber|vet"
    r"|crew|somebody"
    r"|someone|engineer|fella|lady|team)? ?(?:coming|due) (?:out|over|round|to|by|here)\b"
    r"|\b(?:is|are) due (?:at|to|out|here|with) (?:ours|mine|us|me|the|my|our|see|come)\b"
    r"|\b(?:is|was|were|are) (?:already |still )?(?:booked|down|pencilled|scheduled)(?: in)? (?:for|from|on|with|at"
    r"|this"
    r"|next|tomorrow)\b|\b(?:got|have|had|booked) (?:it|him|her|them|(?:the|my|our) \w+) (?:booked|down|scheduled|in)\b"
    rf"|\b(?:im|were|hes|shes|i am|we are) in (?:with you )?(?:on|at|this|next|tomorrow) {_WHEN}"
    r"|\b(?:ive|weve|i have|we have) (?:got )?(?:the|my|our) \w+ in (?:for|with|on|at|this|next|tomorrow|today)\b"
    rf"|\b(?:im|were|hes|shes|i am|we are) in with you\b|\b(?:{'|'.join(WEEKDAYS)}|tomorrow|today)s {_VISIT}\b"
    rf"|\b(?:my|our|his|her) (?:\w+s )?(?:appointments?|{_VISIT} (?:is|was|isnt)) (?:is |was )?(?:on |at "
    rf"|for )?{_DAY}\b"
    rf"|\b(?:i|we|he|she)d an? (?:\w+ ){{1,4}}?(?:down|booked|in|set)? ?(?:for|on|at) {_WHEN}"
    rf"|\b(?:was|were) (?:all set |down )?to (?:be|come|have|get|see)\b(?: (?!can\b|could\b"
    rf"|but\b)\w+){{0,4}}? (?:at |on )?{_WHEN}"
    rf"|\b(?:his|her) (?:{'|'.join(WEEKDAYS)}|{_HOUR}) (?:one|slot|appointment|spot|time)\b"
    rf"|\b(?:my|our) (?:{'|'.join(WEEKDAYS)}|{_HOUR})(?=$| (?:one|slot|appointment|spot|time|visit|booking|to|for|on|at"
    r"|is|was|til|till|until|back|forward|please|with|this|next|tomorrow|today|but|if|instead|an?|later|earlier|into"
    r"|off|over|through|up|down|then|so|because|cause|cos|im|i|as|from|or|altogether|completely)\b)"
    r"|\b(?:its|it is|thats|already|were|im) (?:already )?(?:booked|down) (?:in )?(?:under|in the name|as)\b"
    r"|\byou(?:ve| have)? (?:got|have) (?:me|us|him|her|my \w+) (?:down|in|booked|scheduled)\b"
)
_NOT_COMING: Final = regex(
    r"\b(?:cant|cannae|canny|couldnae|shant|shall not|cannot|can not|couldnt|aint gonna|aint going to|wont"
    r"|will not|not going to"
    r"|not gonna|wont be able to"
    r"|not able to|unable to"
    rf"|dont think (?:i|we|ill|well)(?: can| will)?) (?:be able to )?(?:make|come|keep|get to|get there|be there"
    rf"|be (?:home|in|here|around)|manage|attend|do (?:it|(?:my|his|her|our|the) (?:\w+ ){{1,2}}?{_WHEN}))\b(?!"
    r" (?:\w+ )?(?:sense|out|up|sure|heads))"
)
_CLASHES: Final = regex(
    r"\b(?:but|only|except|and|im|were|ill be|i am|i have|ive) (?:\w+ ){1,9}?(?:that|the same) (?:day|morning"
    r"|afternoon|evening|time|week)\b"
)
_HINDERED: Final = regex(  # why somebody will not come, and nothing asked
    r"\b(?:im|i am|ive|hes|shes|were|(?:my|our) \w+(?:s| is| has)|i|he|she|we|the (?:kids?|baby|dog|car|van"
    r"|truck)(?:s| is| has)?|its)"
    r" (?:\w+ ){0,3}?(?:full of (?:cold|it|flu)|poorly|sick|ill|under the weather|laid up|in bed|in hospital"
    r"|in the hospital|in labou?r"
    r"|got (?:the flu|a fever|covid|a temperature|called (?:in|into work))|come down with|came down with"
    r"|called (?:in to|into) work"
    r"|stuck|snowed in|broken down|broke down|packed in|wont start|died on me|conked out|throwing up"
    r"|tested positive|away|out of town)\b"
)
_OFF: Final = regex(
    r"\b(?:take|cross|strike|scratch|knock|drop|remove|pull|get) (?:me|us|him|her|it|that|my \w+)(?: name)? (?:back )?"
    r"(?:off|out|from)\b(?! (?:(?:the|your) )?(?:waiting|calling|mailing|email|marketing|call|text|hold|phone|insurance"
    r"|braces|plan)\b)"
    r"|\b(?:give|let) (?:my|the|our|his|her) (?:\w+ )?(?:slot|spot|time|place|appointment) (?:go|to (?:some|any)\w+"
    r"|away|up)\b|\b(?:cancel|scratch|scrap|skip|bin|ditch|strike|forgo|forego|release)\b(?! (?:the )?(?:fee|policy))"
    rf"|\b(?:forget|drop) (?:it|that|the \w+|about it)\b|\bbail(?:ing)? (?:out )?on {_DAY}|\bknock {_DAY} on the head\b"
    r"|\b(?:wont|not) (?:be )?(?:need(?:ing)?|want(?:ing)?) (?:it|the \w+|that|my \w+)\b"
    r"|\b(?:to|gotta|gonna|ill) (?:have to |need to )?(?:bail|back out|pull out|cry off|duck out)(?: out)?"
    r"(?: (?:sorry|on (?:it|that)|of (?:it|that)|im afraid))*$"
)
_RETIMES: Final = regex(
    rf"\b(?:move|shift|bump|push|nudge|slide|switch|swap|change|knock|reschedule|rebook|rearrange|squeeze|slot|put"
    rf"|bring|pull|fit) {_OBJECT} (?:in |back |forward |up |over |along |down |out )*(?:to|from|for|on|till|until|by"
    r"|a bit"
    rf"|an? (?:hour|day|week)|{_DAY}|back(?! (?:on|in|together)(?: (?:for|again|please|me)\b|$))|forward|later"
    rf"|earlier|another|some other|instead|somewhere)\b"
    rf"|\b(?:move|shift|bump|push|nudge|slide|switch|swap|change|reschedule|rebook|rearrange) {_OBJECT}"
    r"(?: please| then| for me)*$"
    r"|\b(?:need|want|like|have|get|hoping to have|love) (?:it|that|this|mine|them|to have it)(?: to be)?"
    r" (?:moved|changed|shifted|pushed|bumped|swapped|switched|rescheduled|rearranged|rebooked|put back|brought"
    r" forward|a (?:bit|little) (?:later|earlier))\b"
    r"|\b(?:moved|shifted|pushed|bumped|rescheduled|rebooked|rearranged|put back|brought forward) (?:to|back|until"
    r"|till)"
    r"\b(?! (?:us|you)\b)"
    rf"|\b(?:can|could|may|might|would|is it|any|theres|would it be) (?:\w+ ){{0,6}}?(?:come|be seen|be|do|have|make"
    rf"|get|say|see (?:me|us|him|her)) (?:it |in |over |round |by |down )?(?:at |on |around |about |for )?{_WHEN}"
    r"(?:$|(?! (?:to|and) (?:ask|find|check))\b)"
    r"|\b(?:need|want|prefer|like|do with) (?:the |a |an )?(?:morning|afternoon|evening|later|earlier) (?:\w+"
    r" )?(?:not|instead|rather)\b"
    rf"|\b{_WHEN}(?: \w+){{0,5}}? instead\b(?! of)|\b(?:what|when|which day|what day) else (?:have|do|you|is|could"
    rf"|can|would|are)\b"
    rf"|\b(?:find|give|get) (?:me|us|him|her) (?:an?|some|any|the|something|anything) (?:other )?(?:on )?{_DAY}\b"
    r"|\bput(?:ting)? (?:it|that|this) (?:off|back)\b(?! (?:on|in|together)(?: (?:for|again|please|me)\b|$))"
    r"|\b(?:earlier|later) in the (?:week|day|month)\b|\b(?:the"
    r"|a) (?:day|week|month|one) (?:after|before)\b(?! (?:i|we"
    r"|he|she|that|my|the)\b)"
    rf"|\b(?:any chance (?:of|for)|(?:what|how) about|rather(?: it was)?|prefer|instead) (?:at |on )?{_WHEN}\b"
    r"|\b(?:do|have|got|is there|any|what about|how about|something|anything) (?:\w+ ){0,3}?(?:an?other|different|later"
    r"|earlier|sooner|instead|next week|the (?:week|day) after)\b"
    r"|\b(?:re ?schedul\w*|re ?book\w*|re ?arrang\w*|postpon\w*)\b|\b(?:an?other|different|later|earlier) (?:day|time"
    r"|slot"
    r"|date|week|one)\b"
)
_RATHER_THAN: Final = regex(  # "come at three rather than two": a time in place of another
    rf"\b(?:come|be|do|have|make|get|see|in|at) (?:\w+ ){{0,3}}?{_WHEN} (?:\w+ )?(?:rather than|instead of|not) (?:at"
    r" |on )?"
    rf"(?:the |my |our )?{_WHEN}\b"
    rf"|\b(?:move|shift|bump|push|nudge|slide|switch|swap|change|knock) (?:my|our|his|her) (?:{_DAY}|{_HOUR})\b"
    rf"|\b(?:put|bring) (?:my|our|his|her) (?:{_DAY}|{_HOUR}) (?:\w+ ){{0,2}}?(?:forward|back|up|off|to)\b"
)
_UNSURE: Final = regex(
    r"\b(?:(?:ive|i have|got|have) (?:a|the|this) (?:funny )?(?:feeling|idea|suspicion|hunch|notion)|not (?:\w+"
    r" )?(?:sure"
    r"|certain|positive)|(?:not|didnt|havent|never|forgot to|dont think i) (?:wr[io]t\w+|write|not(?:ed|e)|put|jot\w*)"
    r" (?:it|that|the \w+)(?: down| in)?|(?:cant|cannot|dont|do not|couldnt) (?:\w+ )?(?:remember|recall|find|read"
    r"|for the life)|forgot(?:ten)?|lost|forget (?:when|what|which|if)|misplaced|mislaid|mind(?:s)? (?:has )?gone"
    r" blank|slipped my mind|no idea|if i"
    r" remember right|pretty sure|fairly sure|i think|i believe|i reckon|might be|must be)\b"
)
_LOST: Final = regex(
    r"\b(?:(?:cant|cannot|couldnt) (?:find|remember|recall|read|think)|lost|forgot(?:ten)?|not (?:\w+ )?(?:sure"
    r"|certain)"
    r"|mis(?:placed|laid)|(?:didnt|never|havent) wr\w+)\b"
)
_LOOK: Final = regex(
    r"\b(?:(?:can|could|would|will) (?:you|ya)|please|mind) (?:\w+ )?(?:look|check|see|tell|confirm|remind|find|say"
    r"|let me know|double check)\b|\b(?:when|what time|what day|which day|is that right|am i right|correct$|right$)\b"
)
_ASKS_ELSE: Final = regex(
    r"\b(?:can|could|do|does|is|are|will|would|should|what|how|where|who|wondering|need|needs|want|wants"
    r"|like) (?!look\b|check\b)"
)
_WHEN_ASKED: Final = regex(
    r"\b(?:know|tell me|say|remember|find out|check|recall|ask|wondering|sure|remind me) (?:\w+ )?(?:when"
    r"|what (?:day|time|date)|which day)"
    r"(?: (?:it|that|its|i|hes|shes|were|im)\b.*)?$"
    r"|\bwhat (?:day|time|date) did (?:i|we|you|he|she) (?:say|book|pick|choose|put|make|settle on)\b"
    r"|\b(?:dont|do not|didnt) know what (?:he|she|they|i) (?:set up|booked|made|arranged)\b"
)
_SHOULD_I: Final = regex(r"\b(?:if (?:i|im|we|were|he|she)|what happens|policy|fee|do i lose|get charged|how late)\b")
_HOW_LATE: Final = regex(
    r"\bhow late (?:(?:can|could|may|might|am|are) (?:i|we|he|she|they)|is (?:too late|it (?:ok|okay|alright|fine)))\b"
    r"(?!(?: \w+)? (?:cancel|move|change|reschedule|book)\b)"
)
_ADDS: Final = regex(
    r"\b(?:another(?! (?:day|time|date|week|slot))|as well|too|also|my other|(?:a|my|our) second|after (?:that|mine"
    r"|me)|both)\b"
)


_BETWEEN: Final = regex(r"[,.;!?]+(?:\s|$)|\s(?:and|but|so)\s")


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def beside_own(heard: Heard) -> Heard:
    """What is said beside it: "I'm in with you tomorrow, can the dog come along" names no time for another."""
    clauses = _BETWEEN.split(heard.text)
    rest = [one for one in clauses if one and not _HAS.search(plain(one))]
    return heard if len(rest) == len(clauses) else Heard(", ".join(rest))


def keeps_own(heard: Heard) -> bool:
    """ "I'm booked at six and the tram's not moving, how late can I be": who asks so comes, and asks for no hours."""
    return _HOW_LATE.search(heard.plain) is not None and _HAS.search(heard.plain) is not None


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def wished_of_own(heard: Heard) -> Change | None:
    """What is to become of an appointment that the caller has. None: nothing that is told by this."""
    said = heard.plain
    if _SHOULD_I.search(said) or _ADDS.search(said):
        return None
    has, stays_away = _HAS.search(said) is not None, _NOT_COMING.search(said) is not None
    if _RATHER_THAN.search(said) or "double booked" in said:
        return "move"
    if not has and not stays_away:
        return None
    if _OFF.search(said) and not regex(r"\b(?:and|then) (?:re|move|make a new|put me)").search(said):
        return "cancel"
    if _RETIMES.search(said):
        return "move"
    if (
        has
        and not stays_away
        and _UNSURE.search(said)
        and (_LOOK.search(said) or (_LOST.search(said) and not _ASKS_ELSE.search(said)))
    ):
        return "tell"
    if has and _CLASHES.search(said) and not _ASKS_ELSE.search(said):
        return "move"
    if has and not stays_away and _WHEN_ASKED.search(said):
        return "tell"
    return "move" if has and _HINDERED.search(said) and not _ASKS_ELSE.search(said) else None
