"""Wishes about an appointment that stands: to move it, to call it off, or to be told of it. English. Pure.

Found by what is said of it, whatever the words: a verb that changes and a thing of one's own, somebody who will not
come, a word that asks for a time and oneself who is to come then.
"""

from functools import lru_cache
from typing import Final

from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.own_appointment import Change, wished_of_own
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_DAY: Final = rf"(?:{'|'.join(WEEKDAYS)}|today|tonight|tomorrow|tomorrows|todays|(?:this|next) \w+)"
_HOUR: Final = (
    r"(?:(?:half|quarter past|quarter to) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d+)"
    r"(?: (?:o ?clock|thirty|fifteen|forty five|am|pm))?"
)
_THING: Final = (
    r"(?:appointments?|appts?|bookings?|visits?|check ?ups?|cleanings?|haircuts?|exams?|reservations?|slots?|spots?"
    r"|meetings?|consult\w*|showings?|sessions?|massages?|facials?|tours?|repairs?|lessons?|trims?|viewings?|fittings?"
    r"|treatments?|groom\w*|tests?|manicures?|pedicures?|fillings?)"
)
_MY: Final = (
    r"(?:my|our|his|her|their|the|that|this|an|(?!is\b|was\b|does\b|has\b|as\b|us\b|its\b)\w+s)"  # "Emma's", plainly
)
_MINE: Final = rf"{_MY} (?:(?!what|when|which|any|time|your|your)\w+ ){{0,3}}?{_THING}"
_ME: Final = r"(?:me|us|him|her|it|them|that|this|my \w+|our \w+)"
_BE_ONE: Final = (
    r"(?:am i|im|i am|are we|were we|was i|we are|is (?:he|she|it|my \w+|our \w+)|hes|shes|he is|she is|(?:do|did)"
    r" (?:i|we)(?: (?:have|need))?|(?:i|we) (?:have|need|had|was|were)|weve got|ive got)"
)
_WH: Final = r"(?:when|what time|what date|what day|which day|what day and time|when exactly)"

_CANCEL: Final = regex(
    rf"\bcancel(?:l?ing)? (?:on you|{_ME}\b(?! (?:membership|order|account|card))|(?:for |on |off )?{_DAY})"
    r"|\b(?:to|calling to|must|please|better|rather|gonna|just|im|were|can (?:i|we|you)|could (?:i|we|you)|would you)"
    r" (?:just |please |have to |need to |be )?cancel(?:l?ing)?(?: please| that| it)?(?: then| please)?$"
    rf"|\b(?:take|get|cross|strike|scratch|knock) {_ME} (?:back )?(?:off|out of) (?:of )?(?:the|your"
    rf"|that) (?:\w+ )?(?:books?"
    r"|diary|calendar|schedule|system|planner|appointment)s?\b"
    rf"|\b(?:take|cross|strike|scratch|knock) {_ME} off(?: (?:for|on|from))? {_DAY}\b"
    rf"|\b(?:want|get|need|like|let me|wriggle) (?:to (?:get|be) )?out of {_MINE}"
    rf"|\b{_THING} (?:(?:on|for|at|this|next|with) (?:\w+ ){{0,3}}?\w+ )?(?:wont|will not|isnt|is not|not|is no"
    r" longer|no longer)"
    r" (?:going to )?(?:be )?(?:needed|required|necessary|wanted)\b"
    r"|\b(?:(?:dont|do not|didnt|doesnt)(?! (?:actually |really )?need an\b(?!.*\b(?:any ?more|after all|now)\b))"
    r"|no longer|wont|wont be|not going to|not gonna) (?:actually |really )?need(?:ing)? "
    rf"(?:{_MINE}|to come (?:in|back|on {_DAY}|{_DAY})|(?:the|that|my) {_DAY})"
    rf"|\b(?:give up|give away|release|free up|let go of|lose|scrap|bin|scratch|call off|pull out of|back out of"
    rf"|get out of|knock) {_MINE}\b|\b(?:give|let) (?:\w+ ){{0,2}}?(?:some|any)(?:body|one) else (?:can )?(?:have"
    rf"|take)?"
    rf" ?{_MINE}|\b(?:give|free|open) {_MINE} (?:up|away|to (?:some|any)(?:body|one))"
    rf"|\bcall {_MINE} off\b"
    rf"|\b(?:bail(?:ing)?(?: out)? (?:on|of)|skip(?:ping)?|(?:need|have|got|going) to miss) (?:{_MINE}|{_DAY})"
    rf"|(?:^|\b(?:just|please|so|and|can|better|well|lets|actually|ok) )forget (?:about )?(?:my|our|the|his|her"
    rf"|that) (?:\w+ )?{_THING}\b"
    rf"|\bknock {_DAY} on the head\b|\bcall (?:it|the (?:whole )?thing|everything|the (?:job|visit|whole lot)) off\b"
    rf"|\b(?:you can|please|just|go ahead and|could you|can you|best|better) (?:scrub|cross|strike|scratch|knock"
    rf"|take) {_ME} (?:out|off)(?: please| then)*$"
    rf"|\b{_THING}\b.* take {_ME} (?:back )?off(?: please| then| the list)?$"
    rf"|\bdecided (?:not to|against) (?:com(?:e|ing)|keep(?:ing)? {_MINE}|go(?:ing)? (?:ahead|through) with {_MINE})"
)
_OF_CANCELLING: Final = regex(  # how it is done, or what follows: a question of the house
    r"\bcancel\w* (?:\w+ ){0,3}?(?:membership|subscription|contract|account|order|plan|policy|card|payment"
    r"|insurance)\b"
    r"|\bcancell?ation (?:policy|fee|list|charge|terms|notice)\b|\b(?:fee|fees|policy|charged?|penalty)\b"
    r"|\bhow (?:late"
    r"|early|soon|long|far|much|do|does|can|close)\b|\bwhat happens\b|\bup to when\b|\bwhat if\b"
    r"|\bcancel\w* (?:\w+ ){0,5}?(?:if|when) (?:i|we|he|she|it|my|our|the|there|something|anything|somebody|someone)\b"
    r"(?! (?:may|could|can|possible|ok|okay|not too))|\b(?:if|when) (?:i|we|you|he|she|they) cancel"
    r"|\b(?:do|does|did|will|would|could|can|might) (?:i|we|he|she|they|my \w+|you) (?:still |then |just "
    r"|automatically )?"
    r"(?:lose|forfeit|give up|release|let go of)\b"
    r"|\bcan (?:i|we) (?:still |always |also )cancel\b|\bam i allowed\b|\bdid you cancel\b|\bwhy\b"
    r"|\b(?:do|will|would|could|might|can) (?:i|we) lose\b"
)
_WONT: Final = (
    r"(?:cant|cannae|canny|couldnae|cannot|can not|couldnt|wont|will not|shant|shall not|not gonna|not going to"
    r"|never going to"
    r"|arent going to"
    r"|aint gonna|isnt going to|(?:dont|do not) think (?:ill|well|hell|shell|(?:i|we|he|she|they)(?: can| could"
    r"| will)?)"
    r"|not sure (?:i|we|he|she) can|unable to|struggling to|not able to|wont be able to|not going to be able to)"
)
_NOT_COMING: Final = regex(
    rf"\b{_WONT} (?:\w+ )?(?:be able to )?(?:make|get to|keep|attend|be there for|be in for|come (?:in )?(?:to|for"
    rf")) (?:it (?:to |for |on |in )?(?={_MINE}|{_DAY}|$)|{_MINE}|{_DAY}\b)"
    rf"|\b(?:wont|will not|shant|not going to|not gonna) be (?:coming|in|there|able to come)(?: in| along| over)?"
    rf" (?:(?:to|for|on) )?(?:{_MINE}|{_DAY}|at \d)"
    rf"|\b(?:have|got|going|need|had|gonna) to miss (?:{_MINE}|{_DAY})"
    rf"|\b{_WONT} (?:be able to )?(?:do|manage) {_DAY}(?: (?:now|any ?more|after all))?$"
    rf"|\b{_WONT} (?:be able to )?(?:do|manage) {_DAY}\b.*\b(?:what else|another|something else|instead|different)\b"
    rf"|\b{_WONT} (?:be able to )?(?:bring|get|drop) (?:my|our|the|him|her|it|them)(?: \w+)?(?: in| over| off| by"
    rf"| to you)* (?:on )?{_DAY}"
)
_FOR_ANOTHER: Final = regex(
    r"\b(?:another|different|other|instead|later|earlier|rebook|re ?schedul\w*|rearrange|move|change|swap|switch"
    r"|rather|what else|something else"
    r"|the (?:day|week) after|(?:can|could) (?:we|i|he|she|you) (?:do|come|have|say))\b"
)
_CHANGE: Final = (
    r"(?:re ?arrang(?:e|ing)|re ?schedul(?:e|ing)|re ?book(?:ing)?|postpon(?:e|ing)|delay(?:ing)?|(?:put|push|bump"
    r"|bring"
    r"|pull)(?:t?ing)? (?:off|back|out|forward|up)|mov(?:e|ing)(?: back| out| forward| up)?|swap(?:ping)?"
    r"|switch(?:ing)?"
    r"|chang(?:e|ing)|shift(?:ing)?|alter(?:ing)?|amend(?:ing)?)"
)
_MOVE: Final = regex(
    rf"\b{_CHANGE} {_MINE}(?! (?:cost|price|fee|reminder|card))\b"
    rf"|\b{_CHANGE} (?:the |my |our )(?:day|date|time)(?: of| for| on)? (?:{_MINE}|it)\b"
    rf"|\b{_CHANGE} (?:the |my |our )(?:day|date|time)(?: please| then)?$|\b(?:sooner|earlier) than the \w+(?:th"
    rf"|st|nd|rd)\b"
    r"|\b(?:day|time|date|when) (?:youre|you are|theyre|hes|shes) coming\b.* (?:change|move|swap) it\b"
    rf"|\b(?:re ?arrange|re ?schedule|postpone)(?: (?:please|it|that|{_MINE}|for \w+|to \w+))?(?: please| for me)?$"
    rf"|\b(?:put|push|move|bring|bump|pull) {_MINE} (?:off|back|out|forward|up)\b"
    rf"|\b(?:put|push|move|bring|make|have) (?:{_MINE}|it|me|us) (?:later|earlier|to {_DAY}|(?:to |on )?(?:a |an "
    rf"|some )?(?:another|different|other|later|earlier) (?:day|time|date|week|slot))(?: in\b)?"
    rf"|\b(?:another|different|later|earlier|other) (?:day|time|date|slot) (?:for|instead of|than) (?:{_MINE}|the one"
    rf"|what)\b|\b(?:earlier|later|sooner) (?:{_THING}|time|one) than (?:the (?:one|time)|what|mine|that)\b"
    r"|\b(?:come|do|have|see (?:you|me|him|her)|get|be|bring \w+)(?: \w+){0,2} (?:an?other|a different|some other) "
    r"(?:day|time|date|week) instead\b"
    rf"|\b(?:come|be|get there|make it)(?: \w+){{0,4}}? (?:later|earlier) than (?:{_MINE}|planned|booked|we said)"
    rf"|\bswap(?:ping)? (?:days|times|slots)\b|\b{_THING}\b.* (?:put|push|move|bring|knock|pull) (?:it|me"
    rf"|us) (?:back|forward|off)\b"
)
_BOOKED: Final = regex(  # "you've got me down for friday, could we make it later"
    r"\b(?:im|were|hes|shes|i am|we are|he is|she is|my \w+ is|my \w+s|ive been|weve been) (?:already |currently )?"
    r"(?:booked|down|scheduled|pencilled|penciled|due (?:in|to)|supposed to (?:come|be|see|bring)|meant to (?:come"
    r"|be|see|bring)|set)\b"
    r"|\byou(?:ve| have)? (?:got|have) (?:me|us|him|her|my \w+) (?:down|in|booked|scheduled)\b"
    r"|\b(?:ive|weve|i have|we have|i|we) (?:got |have )?(?:it|him|her|them|(?:the|my) \w+) (?:booked|down"
    r"|scheduled)\b"
)
_TELL: Final = regex(
    rf"\b{_WH} (?:exactly |(?:was|is) it (?:that )?)?(?:{_BE_ONE}) (?:next |actually |all |even |to |supposed to "
    rf"|meant to |due to |scheduled to )*"
    r"(?:in\b(?! (?:trouble|labou?r|network))|coming\b|com(?:e|ing) (?:in|back|over|by|to (?:see )?you)|booked"
    r"|scheduled|down\b"
    r"|expected|seeing|see (?:you|dr|doctor|the)|there\b|be (?:there|in|at|with|coming|seen|seeing)"
    r"|bring(?:ing)? (?:my \w+"
    r"|him|her|the \w+|\w+) (?:in|back|over|round|down|along|on|for|to you)|bring(?:ing)? \w+(?: in)?$"
    r"|(?:be )?dropp?(?:ing)? (?:\w+ ){1,3}off|visiting|on for|next (?:in|due in)|due (?:in|to|at|with"
    r"|there|back)\b)"
    rf"|\b{_WH}(?:s| is| was| are)? (?:my|our|his|her|(?!is\b|was\b|does\b|this\b|has\b)\w+s) (?:next |following "
    rf"|upcoming |first )*(?:\w+ ){{0,2}}?(?:{_THING}"
    rf"|next one)\b(?! (?:ready|open|over|done|finish\w*|cost|result\w*|valid|expire\w*))"
    rf"|\b{_WH} (?:\w+ )?(?:my|our|his|her) (?:next |upcoming )?(?:\w+ )?(?:{_THING}|next one|next) (?:is|was|are)\b"
    rf"|\b{_WH} (?:did|do) (?:i|we|you) (?:book|have|put|get|make|schedule|pencil|say) (?:{_ME}|it|in|him|{_MINE})"
    rf"(?! (?:to\b|on my card))|\b{_WH} (?:do|did|have) you (?:want|have|need|got|expect\w*) (?:me|us|him|her|my \w+)"
    r"(?: (?:in|down|there|to come|booked|back|for|at|on))*(?: \w+)?$"
    rf"|\b(?:remind|tell|forg[eo]t\w*|remember|recall|lost|look up|find out|check"
    rf"|confirm) (?:me )?(?:\w+ )?{_WH}(?: \w+)? "
    r"(?:my|our|his|her) (?:\w+ ){0,2}?(?:is|was)$"
    rf"|\b(?:am i|are we|is (?:he|she|my \w+)) (?:still |actually |definitely )*(?:booked|scheduled|pencilled|down)"
    r"(?: in)?(?: (?:for|on|at|with|today|tomorrow|this|next)|$)|\b(?:am i|are we) still (?:on for|good for"
    r"|okay for|ok for)\b"
    r"|\b(?:are|is) (?:you|they|he|she|mr \w+|dr \w+|mrs \w+|the \w+|somebody|someone) still (?:al(?:l )?right|ok"
    r"|okay|good|on"
    r"|set|coming|fine|down|booked)(?: (?:out|over|to|by|round))?(?: to us)? ?(?:for|on|at|tomorrow|today|this|next)\b"
    rf"|\b{_WH}(?: is|s|re| are)? (?:some(?:body|one)|yall|you guys|yous|the (?:crew|guys?|men|man|lady|tech\w*"
    rf"|team)|they|he|she)"
    r" (?:supposed|meant|due|going|gonna) (?:to )?(?:be|come|get)\b"
    rf"|\b(?:am i|are we|was i|is (?:he|she|my \w+)) (?:supposed|meant|due) to (?:come|be|see"
    rf"|bring)\b(?: \w+){{0,3}}? {_DAY}"
    r"|\b(?:am i|are we) (?:still )?(?:on|in) (?:the|your) (?:schedule|books?|diary|calendar)\b"
    r"|\bwhat(?:ve| have| do)? i (?:have |got )*(?:on the books|in the (?:book|diary)|on the calendar|booked)\b"
    rf"|\b{_WH} (?:have|has) (?:i|we|he|she|my \w+) (?:got )?to (?:come|be|bring|see)\b(?! (?:back )?(?:to (?:the"
    rf"|you)|for (?:the|my) results))"
    rf"|\bis it (?:the )?{_HOUR} or (?:is it )?(?:the )?{_HOUR} (?:that )?(?:ive got|i have|im in"
    rf"|were in|im down|im booked|i booked|were booked)\b"
    rf"|\bis it {_DAY} (?:or (?:is it )?{_DAY} )?(?:that )?(?:youre|hes|shes|theyre|im|were|you are|i am)\b"
    rf"|\b{_WH} are (?:you|yall) (?:lot |guys |people )?(?:coming|due)(?: then| out| round| please)*$"
    rf"|\b(?:text|email|letter|reminder|message|card) (?:\w+ ){{0,4}}?(?:saying|says|said|about"
    rf"|for) (?:\w+ ){{0,3}}?{_DAY} (?:at \w+ )?(?:\w+ )?is (?:that|it) (?:right|correct|still on)"
    r"|\b(?:did|have) (?:i|we) (?:get |been |got )?(?:put|booked|pencilled|penciled|signed) (?:down|in|up) (?:for"
    r"|on|at)\b"
    rf"|\b{_WH} (?:are you|is (?:he|she|mr \w+|dr \w+|mrs \w+|the \w+|your \w+)|are they) (?:actually |next |supposed"
    r" to be "
    r"|meant to be )?coming (?:out|over|round|to (?:do|see|us|me|look|fix|my|our|check|service|give)|by)\b"
    r"|\b(?:do|have) you (?:still |actually )*(?:got|have) (?:me|us|him|her|my \w+) (?:down|in|booked|scheduled)\b"
    rf"|\b(?:is|are) (?:my|our|his|her|{_DAY}s?) (?:\w+ ){{0,2}}?{_THING} (?:still )?(?:on\b|happening|going ahead"
    rf"|booked|confirmed"
    r"|in there|in the)"
    rf"|\b(?:have i|do i|have we|do we) (?:still |actually )?(?:got|have) (?:an?|any) (?:\w+ )?{_THING}(?! (?:fee"
    rf"|policy))"
    r"|\byou(?:ve| have)? (?:got|have) (?:me|us|him|her|my \w+) (?:down|in|booked)\b.* (?:right|yeah|correct"
    r"|dont you|havent you|yes)$"
    r"|\bwhat (?:have|do) i (?:have |got )?(?:got |have )?(?:booked|scheduled|coming up)\b"
)
_NOT_TOLD: Final = regex(  # what else is asked with the same words
    r"\b(?:results?|orders?|refund|prescription|refills?|glasses|medicine|tablets|pills|drops|paid|pay|bill|ready"
    r"|early"
    r"|earlier|minutes before|before hand|beforehand|eat|drink|fast|park|wear|how (?:soon|early|long)|can i come"
    r"|could i"
    r"|allowed|open|close|shut)\b"
)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def change_wished(heard: Heard, *, timed: bool = False) -> Change | None:
    """What is to become of an appointment that stands, or that it is to be told of. None: nothing of the kind."""
    said = heard.plain
    if not _OF_CANCELLING.search(said):
        if _CANCEL.search(said):
            return "move" if _AND_AGAIN.search(said) else "cancel"
        if own := wished_of_own(heard):
            return own
        if _NOT_COMING.search(said):
            return "move" if _FOR_ANOTHER.search(said) or "make" in said or not timed else "cancel"
        if _MOVE.search(said):
            return "move"
        if _BOOKED.search(said) and timed and _FOR_ANOTHER.search(said):
            return "move"
    return "tell" if _TELL.search(said) and not _NOT_TOLD.search(said) else None


_AND_AGAIN: Final = regex(r"\b(?:and|then) (?:re ?schedule|re ?book|make a new|book (?:another|a new)|move it)\b")
