"""Wishes that only tell what somebody comes for: "a filling's dropped out, friday'd do", "my beard's out of hand, can
somebody clean it up". English. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service

_MOST: Final = 2  # services between which a caller is asked
_SEES_SOMEBODY: Final = regex(
    r"\b(?:can|could|would|will|may|might) (?:somebody|someone|anybody|anyone|one of you|i (?:see|come|get"
    r"|have|bring)"
    r"|we (?:see|come|get|have|bring)|you (?:\w+ ){0,2}?(?:see|squeeze|fit|look at|sort|fix|straighten|mend"
    r"|get (?:me|him|her|us) in))\b"
    r"|\bany chance\b|\bget (?:me|him|her|us) in\b|\bsee (?:somebody|someone|anybody|anyone)\b|\b(?:soonest"
    r"|first thing|earliest)\b"
)
_NONE_COMES: Final = regex(  # what nobody comes for
    r"\b(?:x ?rays?|patient of yours|law|attorney|who (?:handles|deals)|message|call me back|called (?:me"
    r"|about)|bills?|billing|invoice|refunds?|results|records?|cop(?:y|ies)"
    r"|prescriptions? (?:refill|renew\w*)|refills?|pills|(?<!malaria )tablets|meds|medications?|inhaler"
    r"|pharmac\w+|chemist|prescribed"
    r"|complain\w*|how (?:much|long|often|many)|cost|price|charge|cancel|move|moved|reschedule|change my"
    r"|appointment (?:is|was|on|at)|insurance"
    r"|should i|is it (?:ok|okay|normal|safe|alright)|can i (?:eat|drink|take|use|still)"
    r"|(?:can|could|may) (?:i|he|she|we|my \w+) (?:\w+ )?(?:go|swim|eat|drink|drive|fly|travel|exercise|return"
    r"|sleep|shower|bathe|play) ?"
    r"|(?:school|work|sick|fit|doctors) note|note (?:for|from)|(?:call|phone|send) (?:in|over)|(?<!what )do"
    r" you (?:do|offer"
    r"|take|have|see|treat)|are you"
    r"|(?:do|does|would|will|did) (?:i|he|she|we|my \w+) (?:\w+ )?(?:need|have to|get)|push|shift|put"
    r" (?:\w+ )?(?:back|off)|out of hours"
    r"|^(?:(?:hi|hello|hey|um|uh|so|yeah|and|ok) )*(?:do|does|is|are|where|why|who|which|when)\b|what (?!do"
    r" you (?:have|got))(?:do"
    r"|does|is|are|if|kind|time)"
    r"|money back|my money|rubbish|disgrace\w*|terrible job|not happy|unhappy|botched|(?:quick|have a|got a"
    r"|a) question|ask (?:you|about)|wanted to (?:say|tell|let)|thank\w*|hiring|job"
    r" (?:opening|application)|a job|resume"
    r"|sell\w*|vendor|survey|lawsuit|running late|be late|traffic|on my way|wrong number|supposed to (?:be"
    r"|have)|last (?:visit|time) you|after (?:you|the|my) (?:did|put|visit"
    r"|appointment))\b"
)
_NO_QUESTION: Final = regex(
    r"^(?:(?:um|uh|hi|hello|yeah|so|well) )*(?:cant|cannot|did|done|have) (?:see|hear|my|me|reach|read|got)\b"
)
_SOMEBODY: Final = (
    r"(?:you|yous|yall|ya|(?:mr|mrs|ms|miss|dr|doctor) \w+|(?:some|any)(?:body|one)|one of (?:you|yous|your \w+"
    r"|the \w+)"
    r"|the (?:doctor|vet|groomer"
    r"|barber|girls?|lads?|guys?"
    r"|lawyer|attorney|solicitor|mechanic|nurse|stylist|artist))(?: (?:guys|folks|lot|people|there|please|possibly"
    r"|maybe|just|also|even"
    r"|perhaps))*"
)
_WORK: Final = (
    r"(?:(?:do|cut|trim|clip|clean|tidy|wash|bathe?|groom|shave|dye|colou?r|bleach|wax|thread|paint|file|rub|massage"
    r"|fix|mend|repair|sort"
    r"|service|check|change|remove|cover|draft|write|draw up|prepare|review|sign|witness|notari[sz]e|stamp|teach"
    r"|photograph|pierce|tattoo"
    r"|handle|treat|examine|test|tune|realign|neuter|spay|chip|vaccinate|redo|refill|fill|soak|shape|style|straighten"
    r"|curl|braid|have|take|mind|look after|board|keep|watch|go (?:back )?over|cover up) (?:\w+ )?"
    r"(?:\w+ )?(?:my|our|his|her|their|its|it|them|him|me|us|this|that|these|those|the|a|an|some)"
    r"|look (?:at|over|into)|(?:have|take) a (?:\w+ )?(?:look|peek|listen)|see (?:me|us|him|her|them|my|our|to)"
    r"|give (?:\w+ ){1,4}?an? (?:\w+ )?"
    r"(?:rub|trim|wash|bath|cut|going over|once over|tidy|clean|check|look|service|polish|clip|shave|facial|massage"
    r"|lesson)"
    r"|(?:put|stick|pop|glue|cement|screw|bolt|sew|fix|fit) (?:it|that|this|them|these|those|(?:my|the) \w+)"
    r" (?:right |straight )?back (?:on|in|together)(?! (?:the (?:calendar|diary|book|books|schedule|list))\b)"
    r"|help (?:me|us|him|her|them|with (?:it|that|this))|come (?:out|round|over)|(?:fit|squeeze|get|take) (?:me|us"
    r"|him|her|them|my|our)|represent|defend"
    r"|take (?:on )?(?:my|our|this|his|her) case)"
)
_ASKS: Final = regex(
    rf"\b(?:can|could|would|will|might|any chance|if) {_SOMEBODY} {_WORK}\b"
    r"|\b(?:can|could|may|might|should) (?:i|we|he|she|they|my \w+) (?:\w+ )?(?:sit down|speak|talk|meet|chat"
    r"|have a (?:\w+ )?(?:chat|word|talk|meeting|"
    r"sit down)|go over|see) (?:\w+ ){0,4}?(?:with|to|about|over|some(?:body|one)|an?|the|one)\b"
    r"|\b(?:can|could|may|might) (?:\w+ ){1,3}?(?:be seen|come (?:in|along|down|over|by)|get in|pop in|be (?:fitted"
    r"|squeezed) in|be looked at|see some(?:body|one))\b"
    r"|\bhow (?:do|would|can) (?:i|we) (?:book|arrange|set up|get|go about|organi[sz]e)\b"
    r"|\b(?:can|could|may|might) (?:i|we) (?:please |possibly |maybe |just )*(?:get|have) (?:my|our|his|her|this|these"
    r"|the) (?:\w+ ){1,4}?(?:done|cut"
    r"|looked at|sorted|seen to|\w{3,}ed)\b"
)
_FOR_WHOM_TO_SEE: Final = regex(  # "I want full custody, who do I talk to"
    r"\b(?:i|we|he|she|they|my \w+) (?:\w+ )?(?:wants?|needs?|would like|wanna)\b(?! to (?:know|ask|complain|pay"
    r"|cancel|move|change))(?!.*\b(?:bill"
    r"|question|form|paperwork|file|update|lost|money|account)\b).*\bwho (?:do|should|can|would) (?:i|we) (?:talk"
    r"|speak|see|go|come|meet)\b"
)
_ONLY_ASKED: Final = regex(  # what is only asked about
    r"\bif (?:he|she|it|they|im|i am|i have|ive|my|were|we are|shes|hes|its|theyre|the|theres)\b|\bhow (?:much|long"
    r"|often|many|does)\b"
    r"|\b(?:cost|price|charge|message|call me|ring me|tell me|send|email|insurance|refund|complain\w*|results?"
    r"|records?|copy|invoice|receipt)\b"
    r"|\bwithout\b|\bwhile (?:i|we) wait\b"
)


def tells_in_form_of_question(heard: Heard) -> bool:
    """ "Can't see far anymore", "did my achilles in": who says so asks nothing."""
    return _NO_QUESTION.search(heard.plain) is not None


def brings_reason(heard: Heard, services: Sequence[Service]) -> bool:
    """ "A filling's dropped out", "cholesterol and thyroid please": what a caller comes for, and nothing else."""
    return not _NONE_COMES.search(heard.plain) and 0 < len(meant_by_reason(heard, services)) <= _MOST


def wishes_by_reason(heard: Heard, services: Sequence[Service], *, timed: bool) -> bool:
    """The same, with a day or a time for it, or "can somebody see to it"."""
    return (timed or _SEES_SOMEBODY.search(heard.plain) is not None) and brings_reason(heard, services)


def asks_for_work(heard: Heard) -> bool:
    """Whether it is work that is done here, the services tell."""
    asks = _ASKS.search(heard.plain) or _FOR_WHOM_TO_SEE.search(heard.plain)
    return asks is not None and _ONLY_ASKED.search(heard.plain) is None
