"""Plain questions in roundabout forms, put into the words that everything else reads. English. Pure.

"Is a facial on your list of services" asks "do you do a facial". A form holds a mark (of money, of what is offered, of
being open, of where) around a service of the practice, or a day; what leads up to it does not matter.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from receptionist.conversation.builtin_services import named_outright
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.none_wanted import without_none_wanted
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_S: Final = r"(?P<what>\w+(?: \w+){0,5}?)"
_YOU: Final = r"(?:you|ya|yall|yous|youse|they|you s)(?: guys| folks| people| lot| all)?"
_PLACE: Final = (
    r"(?:place|shop|salon|office|clinic|practice|surgery|studio|spa|store|firm|business|location|branch|team|company)"
)
_DO: Final = r"(?:do|does|offer|offers|provide|provides|handle|handles|perform|carry out|cover|deal with)"
_LIST: Final = (
    r"(?:(?:price )?list|menu|services?|treatments?|range|website|books|board|offerings?|things?|options?|repertoire)"
)
_TAIL: Final = (
    r"(?: (?:there|here|at all|please|too|is that (?:right|true|so|correct)|is (?:he|she) right|right|love|as well"
    r"|then|now|anymore|by any chance|or not|or (?:do i|should i|must i) "
    rf"\w+(?: \w+)*|at (?:your|the) {_PLACE}|in (?:your|the) {_PLACE}|for (?:me|us|people|someone)|do you know"
    r"|could you tell me|can you tell me|with you|over there|thanks|thank you|cheers|mate|love))*$"
)
_OFFERED: Final = tuple(
    regex(form + _TAIL)
    for form in (
        rf"\b(?:is|are) {_S} (?:even |still |also |actually )?(?:on|in|among|amongst|part of|one of|included (?:in|on)"
        rf"|listed (?:in|on)) (?:your |the |any of your |all )*(?:\w+ )?{_LIST}(?: of \w+| (?:that )?{_YOU} {_DO})?",
        rf"\b(?:is|are|if|whether|that|would) {_S} (?:is |are |be )?(?:even |still |also |actually )?(?:an?|one of the"
        rf"|the|some"
        rf"|any|something|anything|what) (?:(?:kind|sort|type) of )?(?:thing|service|treatment|job|one)?s? ?(?:that )?"
        rf"(?:(?:{_YOU}|your {_PLACE}) (?:can |would |could )?{_DO}|(?:i|we|people) (?:can|could) (?:get"
        rf"|have)(?: done)?)",
        rf"\b(?:is|are|if|whether|would) {_S} (?:is |are |be )?(?:available|possible|doable|done"
        rf"|on offer) (?:with (?:you|yous)|there"
        rf"|(?:at|in) (?:yours|(?:your|the) {_PLACE}))",
        rf"\b(?:is|would) it (?:be )?possible to (?:get|have|do) {_S} (?:there|with you|(?:at|in) (?:yours|(?:your"
        rf"|the) {_PLACE}))",
        rf"\b(?:are|would|will) {_YOU} (?:be )?able to {_DO} {_S}",
        rf"\b(?:do|does|did|dont|doesnt|didnt|had) {_S} (?:but |and |so )?(?:do|can) {_YOU}",
        rf"\b(?:is|are) {_S} (?:offered|provided|done|performed|carried out) (?:at|in|by|there|here|with)"
        rf"(?: (?:your|the) {_PLACE}| you| there)?",
        rf"\b(?:if|whether|know) {_YOU} (?:even |still |also |actually |can |could )?{_DO} {_S}",
        rf"\b(?:do|does|d) (?:{_YOU}|(?:your|the|this) {_PLACE}|(?:any|some)(?:body|one)(?: (?:there|of you|here))?)"
        rf" (?:even |still |also |actually )*{_DO} {_S}",
        rf"\b(?:is|are|if|whether|have you(?: got)?|got|theres) (?:there )?(?:any(?:body|one)|people|folks|someone"
        rf"|somebody)"
        rf"(?: (?:there|of you|here|on the team|at your \w+))? (?:who|that|whos|to|can) "
        rf"(?:can |could |is able to )?{_DO} {_S}",
        rf"\bright (?:place|people|shop|number|salon|ones?|crowd) (?:to (?:come|call|ring|go) )?(?:for|to get) {_S}",
        rf"\b(?:can|could|do|would) (?:people|someone|somebody|folks|anyone|one) (?:come|go"
        rf"|turn) to you(?: guys)? for {_S}",
        rf"\bin (?:your|the|this) {_PLACE} (?:is there|there is|theres|do you have|you have|you do|do you do) {_S}",
        rf"\b(?:have you(?: got)?|do you have|you have|you got|is there) {_S} (?:among|amongst|on|in) (?:your"
        rf"|the) {_LIST}",
    )
)
_MUCH: Final = r"(?:dollars|pounds|euros|quid|bucks|money)"
_PRICED: Final = tuple(
    regex(
        form + r"(?: (?:exactly|roughly|about|around|in total|all in|with (?:tax|you|everything)|price wise|cost wise"
        r"|money wise|at the (?:minute|moment)|these days|now|altogether|to me|be|come to|cost))*" + _TAIL
    )
    for form in (
        rf"\b(?:quote|price|estimate|figure|ballpark|cost|fee|charge|rate)s?(?: me)? (?:for|of|on) {_S}",
        rf"\bwhat (?:do|would|will|must|should|am|d|ll|could) (?:i|we|one|people) (?:\w+ ){{0,3}}?(?:pay(?:ing)?|owe"
        rf"|spend(?:ing)?|shell(?:ing)? out|looking at|charged|in for)(?: you)? (?:for|on) {_S}",
        rf"\bwhat (?:would |will |might |does |do |d )?{_S} (?:would |will |might )?(?:come|comes|coming|go|goes|going"
        rf"|run"
        rf"|runs|cost|costs|sets?|works?|adds?)(?: (?:me|you|one))?(?: (?:out|up|back))?(?: (?:to|for|at|me|you))*",
        rf"\b(?:budget|set aside|save up|bring|put by) (?:for|to pay for) {_S}",
        rf"\b(?:what|how much)(?: kind| sort)?(?: of)? {_MUCH} (?:is|are (?:we|you)|am i) (?:talking |looking at |it "
        rf"|we )*for {_S}",
        rf"\b(?:is|would|will) (?:that|this|it|\w+ {_MUCH}|\w+ \w+ {_MUCH}) (?:be )?(?:enough|cover it) (?:for|to get"
        rf"|to cover) {_S}",
        rf"\bhow many {_MUCH} (?:is|are|for|does|would|will|do you (?:want|charge|ask) for) {_S}",
        rf"\b(?:prices?|costs?|rates|budget|charged?|expensive|cheap\w*|fortune|afford|dear\w*)\b.*?\b"
        rf"what(?:s| is| are|re| about| would) {_S}",
    )
)
_DAY: Final = (
    rf"(?:{'|'.join((*WEEKDAYS, *MONTHS))}|today|tonight|tomorrow|weekend|eve|day|christmas|easter|holiday\w*)s?"
)
_THEN: Final = rf"(?P<day>(?:on |over |at |for |this |next |the )*(?:\w+ ){{0,4}}?{_DAY}(?: \w+){{0,2}}?)"
_RIGHT: Final = (
    r"(?: (?:is (?:he|she|that|it|this)|are they|am i) (?:right|correct|true|so|wrong|still (?:right|true|the case))"
    r"| right| correct| true| or what| or not| please| though)*$"
)
_SHUT: Final = r"(?:open(?:ed|ing)?|shut|closed|there|in|working)"
_OPEN: Final = tuple(
    regex(form)
    for form in (
        rf"\b(?:thinks?|thought|reckons?|says?|said|told (?:me|us)|heard|believes?|swears?|sure|bets?|asking|ask|know"
        rf"|see"
        rf"|wondering|check|checking|confirm|tell me) (?:that |if |whether )?(?:youre|you are|yous are|yall are"
        rf"|you guys are"
        rf"|theyre|your) (?:not |all |still |even |actually )*{_SHUT} {_THEN}{_RIGHT}",
        rf"\b(?:are|will) (?:{_YOU}|the {_PLACE}) (?:be )?(?:doing business|in business|open for business|trading"
        rf"|operating|having (?:the|a) day off|taking (?:the|a) day off|off) {_THEN}{_RIGHT}",
        rf"\b(?:thinks?|reckons?|says?|said|told (?:me|us)|heard|believes?|swears?|right in thinking"
        rf"|is it true) (?:that )?{_YOU}"
        rf" (?:dont |do not |wont |will |only |all )?(?:open|close|shut|work)(?: early| late| up)* {_THEN}{_RIGHT}",
        rf"\b(?:do {_YOU}|have {_YOU}) (?:have|got|keep) (?:\w+ )?hours {_THEN}{_RIGHT}",
        rf"\b(?:what time|when|how early) (?:can|could|may) (?:i|we|people) (?:come|turn up|show up"
        rf"|walk)(?: in)? from {_THEN}{_RIGHT}",
        rf"\b(?:are|will|is) (?:the|your) (?:doors?|shutters|lights|{_PLACE}) (?:be |still )?(?:open|on|shut|closed"
        rf"|up) "
        rf"{_THEN}{_RIGHT}",
    )
)
_WHERE: Final = regex(
    r"\bwhat (?:house |street |door |building )?number are you(?: guys)?(?: (?:on|at|in|there|again|please))*$"
    r"|\bwhat (?:address|street|postcode|zip(?: code)?) (?:do|should|can|shall) i (?:\w+ )?(?:tell|give|put|type|enter"
    r"|use|say)\b"
    r"|\bwhat (?:do|should) i (?:put|type|enter|stick) (?:in|into) (?:the|my) (?:gps|sat ?nav|maps?|phone|navigation)\b"
    rf"|\b(?:your|the) {_PLACE}\b(?: \w+){{0,4}} where(?:s| is| was)? (?:it|that|is it|it is)(?: (?:at|exactly|please"
    rf"|then))*$"
    r"|\b(?:find|see|spot) (?:you|it)\b(?: \w+){0,4} where (?:are|is) (?:you|it)(?: (?:at|exactly|please))*$"
)
_CHANCE: Final = regex(
    r"\b(?:(?:what(?:s| are| is)?|any|is there (?:a|any)) )(?:the )?(?:chances?|odds|likelihood|possibility|hope"
    r"|prospects?)"
    r" (?:of|for|on) (?:(?:me |us )?(?:getting|having|booking|fitting in|squeezing in|coming in for) )?"
)
_LET_ME: Final = regex(r"\blet me (?:just )?(?:get|have|book|make|grab|set up|schedule) (?=an? |my |some |in\b)")
_HOW_TO_GET: Final = regex(
    rf"\b(?:what|how) (?:do|would|should|must|can) i (?:need to |have to )?(?:do |go about )?(?:to )?(?:get|getting"
    rf"|have)"
    rf" {_S} (?:booked|sorted|arranged|scheduled)(?: in)?(?: (?:please|then|there|with you))*$"
)
_IS_FREE: Final = regex(
    rf"^(?P<lead>(?:(?:hi|hello|hey|so|um|uh|and|ok|okay|yeah) )*)is (?P<when>.*\b{_DAY}\b.*?) (?:still )?(?:free"
    rf"|available"
    rf"|open|possible|ok|okay|any good|doable|bookable) for {_S}(?: (?:please|at all|or not))*$"
)


_SOMETHING_ELSE: Final = regex(  # in front of it: another question, or a wish
    r"\b(?:what time|how|when|where(?: is|s| are| do| can)|parking|address|book(?:ed|ing)?|schedule|cancel|move"
    r"|message|speak"
    r"|(?<!need an )(?<!want an )(?<!after an )appointment|id like (?!to (?:know|find|ask))|i need (?!to know)"
    r"|and (?:what|do|is|are|can))\b"
)


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is asked about many times
def in_plain_form(text: str, services: tuple[Service, ...]) -> str:
    """The turn in the form that is read everywhere; as it is where it has none of these."""
    said = plain(text)
    if opened := next((found for form in _OPEN if (found := _alone(form, said))), None):
        day = opened["day"]
        return f"are you open {day}" if day.startswith(("on ", "over ", "at ")) else f"are you open on {day}"
    if _alone(_WHERE, said):
        return "what is your address"
    if (chance := _CHANCE.search(said)) and _is_service(said[chance.end() :], services):
        return f"can I book {said[chance.end() :]}"
    if (free := _IS_FREE.search(said)) and _is_service(free["what"], services):
        return f"can I book {free['what']} {free['when']}"
    if (get := _HOW_TO_GET.search(said)) and _is_service(get["what"], services):
        return f"I want to book {get['what']}"
    if (let := _LET_ME.search(said)) and _is_service(said[let.end() :], services):
        return f"I want to book {said[let.end() :]}"
    for forms, asked in ((_PRICED, "how much is"), (_OFFERED, "do you do")):
        for form in forms:
            if (found := _alone(form, said)) and _is_service(found["what"], services):
                return f"{asked} {found['what']}"
    return without_none_wanted(text)


def _alone(form: Pattern, said: str) -> re.Match[str] | None:
    found = form.search(said)
    return found if found and not _SOMETHING_ELSE.search(said[: found.start()]) else None


def _is_service(said: str, services: Sequence[Service]) -> bool:
    return bool(services) and named_outright(Heard(said), services)
