"""Whether anybody is there on a day, however it is asked, and which day is meant by "the one after". English. Pure."""

from datetime import date, timedelta
from typing import Final

from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_DAY: Final = (
    rf"(?:(?:{'|'.join(WEEKDAYS)})s?|today|tonight|tomorrow|week ?(?:days?|ends?|nights?)|mornings?|afternoons?"
    r"|evenings?|nights?|lunch ?(?:time|hour)?|week|months?|holidays?|christmas|xmas|boxing|easter|thanksgiving"
    r"|hanukkah"
    r"|diwali|new years?|eve|labou?r|memorial|mlk|presidents|veterans|columbus|juneteenth|independence|good friday"
    r"|bank(?= holiday)|\d{1,2}(?:st|nd|rd|th)|(?:twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth)"
    r"|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|next|again|yet|still|now"
    r"|late|early|soonest|all day|half term|summer|spring break)"
)
_A_ONE: Final = (
    r"(?:an?|any|one of (?:the|your)) (?:vet|doctor|dentist|nurse|mechanic|stylist|barber|lawyer|solicitor|person"
    r"|hygienist"
    r"|physio|instructor|therapist|trainer|technician|tech|optician|human|member of staff)s?"
)
_SOMEBODY: Final = rf"(?:any(?:one|body)s?|some(?:one|body)s?|{_A_ONE})"
_YOU: Final = rf"(?:you|ya|yall|yous|youse|yinz|yer|they|the (?:office|shop|place|team|staff)|{_SOMEBODY})"
_BESIDE: Final = (
    r"(?: (?:guys|people|folks|all|lot|two|ladies|boys|girls|gonna|going to|still|ever|usually|normally|even|next|also"
    r"|actually|likely|not|already|be|gonna be|be back|back|really))*"
)
_HERE: Final = r"(?:in|there|here|around|about|open|opened|closed|shut|working|at work|back|on)"
_THEN: Final = (  # what goes on with the time, or nothing more
    rf"(?=$| (?:of an?|on|in|over|at|during|between|for|by|before|after|until|till?|past|from|first|this|that|the|or"
    rf"|and|i|im"
    rf"|id|then|please|too|as|well|when|if|around|about|later|just|ever|at all|a|sometime|most|every|only|{_DAY})\b)"
)
_NO_DAY_OF_OURS: Final = (
    r"(?! in (?:network|touch|line|town|charge|business|the (?:area|neighbou?rhood|city|book|system|network|market"
    r"|mood))"
    r"| (?:in|on|for|with|from|at|by) (?:my|our|your|his|her|their)\b| (?:about|around) (?:the|a|an|my|your)"
    r" (?!\w*days?\b|\w+ (?:of|holiday)\b|weekend|twent|first|\d)| on (?:call|time|top|it|that|instagram|facebook"
    r"|(?:the )?\w+ (?:floor|street|level|road|avenue|corner|side)))"
)
_DO_BE: Final = r"(?:are|is|will|would|was|s)"
_SURE: Final = (  # "can you tell me if you're in thursday", "I just wanted to check you're there"
    r"(?:if|whether|check|checking|confirm|confirming|hear|heard|sure|double check|make sure|hope|hoping|assume"
    r"|assuming|guess|guessing|said|says|told(?: me)?|understand|believe)"
)
_PRESENT: Final = regex(
    rf"\b(?:{_DO_BE} |(?:will|is|are) there (?:going to be |gonna be |be )?){_YOU}{_BESIDE}{_NO_DAY_OF_OURS}"
    rf" {_HERE}\b{_THEN}"
    rf"|^(?:(?:hi|hello|hey|and|so|um|uh|ok|okay|well|but|is|are|then|also) )*{_YOU}{_BESIDE}{_NO_DAY_OF_OURS}"
    rf" {_HERE}\b{_THEN}"
    rf"|\b{_SURE} (?:that )?(?:{_YOU}{_BESIDE} (?:are|will be)|youre|yall(?: are|re)|theyre|youll be|some(?:one|body)s)"
    rf"{_BESIDE}{_NO_DAY_OF_OURS} {_HERE}\b{_THEN}"
)
_KEEPS_DAY: Final = regex(  # "somebody said you're doing a saturday", "have you got any late nights"
    rf"(?<!how )(?<!what )\b(?:(?:are|is) {_YOU}|youre|you are|yall are|theyre){_BESIDE} (?:doing|having|working"
    rf"|running|opening(?: up)?|trying)(?: on)? (?:(?:an?|any|the|this|that|some|extra|one|next|coming|first"
    rf"|last) )*{_DAY}s?\b{_THEN}"
    rf"|\b(?:youve|have (?:you|yall|they)|do (?:you|yall|they))(?: (?:guys|folks|all|lot))? (?:got|have|do|get) "
    rf"(?:(?:an?|any|extra|one|some|late|special) )+(?:{'|'.join(WEEKDAYS)}|evening|weekend|night)s?\b{_THEN}"
)
_NAMES_DAY: Final = regex(rf"\b{_DAY}\b")
_WHEN: Final = regex(
    r"\bhow (?:late|early) (?:(?:(?:are|is|will|do|can) )?(?:you|yall|ya|they)(?: \w+)? )?(?:(?:on|of an?|this|next"
    r"|for) )*"
    rf"(?:{'|'.join(WEEKDAYS)}|week ?(?:days?|ends?)|today|tonight|tomorrow|holidays)"
    r"|\b(?:how (?:early|late|soon)|when|what time) (?:can|could|may) (?:i|we|he|she|somebody|someone) (?:show|turn"
    r"|rock"
    r"|roll) up\b"
    r"|\bhow early (?:can|could|may) (?:i|we|he|she|somebody|someone) (?:come|get|drop|be|swing|stop|pop|ring|call"
    r"|pick)\b"
    rf"|\b(?:when|what time)(?:s| is| are) (?:the )?(?:next|soonest) (?:time|day|chance) (?:that )?(?:{_YOU})"
    rf"|\bwhens? (?:(?:are|will|do|is) )?{_YOU}{_BESIDE} {_HERE}\b{_THEN}"
    r"|\b(?:what time|when) (?:do|are|will|does) (?:you|yall|ya|they)(?: guys| all| lot)? (?:be |get |come )?(?:back"
    r"|in)\b(?: (?:from|after) lunch)?(?=$| (?:on|from|after|in the|tomorrow|today|this|then|please))"
    r"|\b(?:when|what time|whats the time|how late|how early|till when|until when"
    r"|what hour) (?:(?:do|does|d|are|is|will"
    r"|would) )?(?:dyou|dya|you|ya|yall|yous|they|the (?:\w+ )?(?:office|shop|place|clinic|salon|practice|team"
    r"|surgery|studio|store))(?: (?:guys|folks|all|lot|people|usually|normally|generally|actually|typically|all|gonna"
    r"|be|going to|get))* (?:(?:knock(?:ing)?|clock(?:ing)?) off|call(?:ing)? it a (?:day"
    r"|night)|finish(?:ed)?(?: up| work)?"
    r"|pack(?:ing)? (?:it )?up|pack it in|wrap(?:ping)? up|wind(?:ing)? up|clos(?:e|ing) up(?: shop)?"
    r"|shut(?:ting)? (?:up )?(?:shop|the doors)|quit|start(?: up| work)?|go home|head home|leave|get in|go (?:to|til"
    r"|till|until)|open up|run (?:to|til|till|until)|done)\b"
    rf"(?=$| (?:(?:on|of|at|for) (?:an? |the )?{_DAY}|{_DAY}|in the|around|there|here|over|these days|usually|please"
    r"|then|and|cos|cause|because|i|im|so|work|working)\b)"
    r"|\bhow late (?:(?:do|are|will|can|d) )?(?:dyou|you|ya|yall|yous|they)(?: (?:guys|folks|all|usually))* (?:go|run"
    r"|stay|stick around|keep going)\b(?=$| (?:on|of|till?|until|there|then|today|tonight|tomorrow|please|usually"
    rf"|{_DAY})\b)"
    r"|\b(?:do|will|dyou|can|does)(?: (?:you|ya|yall|yous|they|the \w+))?(?: (?:guys|folks|all"
    r"|lot|people|ever|also|still"
    r"|even))* (?:see|take|treat|serve|do) (?:people|patients|clients|customers|folks|anyone|anybody|kids|children|"
    rf"pets|animals|walk ins?) (?:(?:in|on|over|during|at) )?(?:(?:the|a|an) )?{_DAY}s?\b"
    rf"|\b(?:what time|how late|till? when|until when|when)(?: (?:are|re|r|is|do|will|d))? {_YOU}{_BESIDE}"
    rf"(?: (?:there|open|here|in|around|about|on|working))?(?: (?:till?|until|to))(?=$| (?:(?:on|of|at|for) )*(?:an? "
    r"|the )?"
    rf"(?:{_DAY}|usually|please|then|these days))"
    rf"|\b(?:what times?|when)(?: do| are| is| d)? {_YOU}{_BESIDE} (?:kick|knock|chuck|throw) (?:off|out|people out)\b"
    rf"|\b(?:when|what time)s? (?:is |are )?(?:closing|opening|kicking out|last orders|chucking out)(?: time)?\b"
    rf"|\b(?:youre|you are|yall are|you)(?: guys| all| lot)? (?:open|there|in|here) (?:till?|until) (?:when|what time"
    r"|how late)\b"
    r"|\bat (?:your|the) desk (?:on|at|over|today|tomorrow)\b"
)
_TIMELY: Final = (  # what a time of presence begins with
    rf"(?:(?:(?:on|of|at|over|during|between|for|by|before|after|until|till?|past|from|first|this|that|the|an?|my|all"
    rf"|most|every|any|next|some|late|early|these|other|same|coming|whole|old|new|usual) )*{_DAY}\b|(?:at|if|when|while"
    r"|then|please|too|as|well|later|just|ever|and|or|so|i|im|id|cos|cause|because|between|till?|until|before|after|by"
    r"|from|(?:the|your) (?:office|shop|store|clinic|practice|salon|studio|surgery|garage)|noon|midday|midnight|half"
    r"|around|about|usually|normally|yourself|yourselves|person|work|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve)\b|\d)"
)
_ELSEWHERE: Final = regex(  # "are you guys in network with cigna", "are you in the mall", "open to new patients"
    rf"\b(?:are|is|were|will) {_YOU}(?: be)?{_BESIDE} (?:(?:in|on|around) (?!{_TIMELY})\w+|in the same\b"
    r"|open to (?!(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|when|what)\b)\w+)"
)
_FOR_SOMETHING: Final = regex(  # "is there anybody in on sunday who can see my foot": a wish to come
    rf"\b{_SOMEBODY}\b.*\b(?:(?:who|that) (?:can|could|would|will|does)|to (?:see|look|take|check|fix|fit|help|give))\b"
    r"|\bfree\b|\bavailable\b|\bavailability\b|\bopenings?\b|\bslots?\b|\b(?:fit|squeeze) (?:me|us|him|her|my)\b"
)
_AFTER: Final = regex(
    r"^(?:(?:and|ok|okay|right|so|oh|ah|well|um|uh|but|then|what|how|about|is|are|you|open|hm|hmm|shame|alright|fine"
    r"|bummer"
    r"|cool|great|thanks|or|the|on|maybe|in|a|will|be|there|do|guys|yall) )*"
    r"(?:(?P<day>day (?:after|following)|(?:next|following) day)|(?:one|week|weekend|saturday|sunday|monday|tuesday"
    r"|wednesday|thursday|friday) (?:after|following)|(?:following|next) (?P<one>one|week|weekend)"
    r"|following (?:saturday|sunday|monday|tuesday|wednesday|thursday|friday)|one a week later|week later)"
    r"(?: (?:that|it|then|please|too|this|instead|maybe|though|are you open|is that (?:ok|okay|open)))*$"
)


def asks_if_there(text: str) -> bool:
    """ "Are y'all in this friday", "anybody about over easter": nothing but the hours, though a wish may be near."""
    said = plain(text)
    if _FOR_SOMETHING.search(said):
        return False
    said = without_places(said)
    if _WHEN.search(said) or _KEEPS_DAY.search(said):
        return True
    return any(_NAMES_DAY.search(said, match.start()) for match in _PRESENT.finditer(said))


def without_places(said: str) -> str:
    """Without what asks where, and in what, one is: no time is asked for there. `said`: plain."""
    return _ELSEWHERE.sub(" ", said)


def day_after(text: str, day: date) -> date | None:
    """ "And the one after": the day after the one that was told, or the same a week later. None: neither."""
    match = _AFTER.match(plain(text))
    if match is None:
        return None
    return day + timedelta(days=1 if match["day"] else 7)
