"""What callers want about appointments: to book, move, cancel, or be told of one. English. Pure."""

import re

from receptionist.conversation import intents
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_state import Goal
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice.definition import Definition

THING = r"(?:appointments?|appt|booking|visit|cleaning|checkup|check up|haircut|exam|reservation|slot|time)"
_MINE = rf"(?:my|the|our|an|that|this|his|her|their) (?:\w+ ){{0,3}}?{THING}"
_CANCEL = re.compile(
    rf"\b(?:cancel|call off|drop|delete) (?:\w+ ){{0,2}}?{_MINE}|\bcancel (?:\w+ ){{0,4}}{THING}\b"
    r"|\b(?:need|want|like|have|wanted|going) to cancel\b|\b(?:can|could) (?:i|you) cancel\b"
    r"|^(?:please )?cancel (?:it|my|the)\b|\bcancell?ation please\b"
)
_MOVE = re.compile(
    rf"\bre ?schedul|\b(?:move|change|push(?: back)?|switch|shift|postpone|bring forward) (?:\w+ )?{_MINE}"
    rf"|\b(?:move|change|push|switch|shift) (?:it|that|this) to\b|\bdifferent (?:day|time) for (?:my|the)\b"
    r"|\bcant (?:make|come to) (?:it|my|the)\b|\bmake it another (?:day|time)\b|\bpostpone\b"
)
_TELL = re.compile(
    rf"\b(?:when|what time|what day|which day) (?:is|was|are|do i have|did i) (?:\w+ ){{0,2}}?{THING}"
    rf"|\b(?:check|confirm|verify|look up|find|remember) (?:on |when |what time )?(?:\w+ ){{0,2}}?{_MINE}"
    r"|\b(?:what|which|how many) (?:\w+ ){0,2}?(?:appointments|bookings) (?:do|have|did) i\b"
    r"|\bwhat do i have (?:booked|scheduled|coming)\b"
    rf"|\bdo i have (?:an|any) (?:\w+ )?{THING}|\b(?:when|what time) am i (?:coming|booked|due|scheduled)"
)
_IT = re.compile(r"\b(cancel|move|change|reschedule|push|switch) (?:it|that|this|them|the first|the second)\b")
_BOOK = re.compile(
    r"\bwhat (?:times? |days? )?(?:do|have) you (?:got|have) (?:available |free |open )?"
    r"(?:on|for|this|next|tomorrow|today)\b"
    r"|\b(?:do|would|have) you (?:guys )?have (?:anything|something|any (?:\w+ )?(?:openings?|availability"
    r"|appointments?|times?|slots?|spots?)|an? (?:opening|appointment|slot|spot|time))\b"
    r"|\b(?:any|an|next|earliest|first) (?:openings?|availability|slots?|spots?)\b"
    r"|\b(?:can|could) (?:you|i|we|he|she|they) (?:\w+ ){0,4}?(?:get|fit|squeeze|bring|come|take|see|book)\b"
    r"(?: \w+){0,4}? (?:in\b|an appointment|today|tomorrow|this week|next week|on (?:monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday))"
    r"|\b(?:can|could|would) you see (?:me|us|him|her|my)\b"
    r"|\b(?:get|bring|fit) (?:me|my|us|him|her|our)(?: \w+){0,3} in\b"
    rf"|\b(?:book|schedule|make|set up|arrange|get) (?:\w+ ){{0,3}}?{THING}\b"
    rf"|\b(?:need|want|like|looking for|have|get) (?:to (?:have|get|book|schedule|make|see) )?(?:an|a|my)"
    rf" (?:\w+ ){{0,3}}?{THING}\b"
    r"|\b(?:book|schedule) (?:me|us|him|her|my|in|a|an|it)\b|\b(?:id|we) like to (?:book|schedule|come in|be seen)\b"
    r"|\b(?:need|want|like) to (?:book|schedule|come in|be seen|see (?:the|a) (?:doctor|dentist|vet))\b"
)


def goal_of(heard: Heard, definition: Definition, *, spoken_of: bool = False) -> Goal | None:
    """What the caller wants about an appointment. None: nothing about one. `spoken_of`: "it" is an appointment."""
    said = heard.plain
    if spoken_of and (it := _IT.search(said)):
        return "cancel" if it[1] == "cancel" else "move"
    if spoken_of and re.search(r"\b(?:when|what (?:time|day)) (?:was|is) (?:that|it|my)\b", said):
        return "tell"
    if spoken_of and re.search(
        r"\b(?:another|one|same) (?:one |appointment )?(?:more )?for (?:my|our|him|her)\b", said
    ):
        return "book"
    if _CANCEL.search(said) and not re.search(r"\bcancell?ation (?:policy|fee|list)\b|\bfee\b|\bpolicy\b", said):
        return "move" if re.search(r"\band (?:re ?schedule|make a new|book another)\b", said) else "cancel"
    if _TELL.search(said):
        return "tell"
    if _MOVE.search(said):
        return "move"
    if intents.find(Intent.APPOINTMENT, heard) or _BOOK.search(said):
        return "book"
    if re.fullmatch(r"(?:(?:i|a|an|to|want|new|please|like|book|booking|schedule|it) ?)+", said) and "book" in said:
        return "book"
    if practitioner_named(heard.text, definition) and _AVAILABLE.search(said):
        return "book"
    wants = _WANTS.search(said)
    fitting = services_named(heard, definition.scheduling.services)
    alone = len(fitting) == 1 and len(content(heard.words)) <= 3 and plain(fitting[0].name) in said  # "just a cleaning"
    named = len(fitting) == 1 or (bool(fitting) and _WISH.search(said))  # "I want my hair cut": one of the cuts
    return "book" if (wants or alone) and named and not asks_for_facts(heard) else None


_WANTS = re.compile(r"\b(?:needs?|wants?|like|looking for|do|get|gets|book|have|due for|overdue|come in|see)\b")
_WISH = re.compile(
    r"\b(?:i|we|he|she) (?:really |just |also )?(?:need|want|would like|needs|wants)\b|\b(?:id|wed) like\b"
)
_AVAILABLE = re.compile(
    rf"\b(?:available|free|open|working|there|in|have)\b.*\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|week|morning|afternoon)\b"
)


def asks_for_facts(heard: Heard) -> bool:
    """A question that an answer settles, rather than a wish in the form of one ("can I get my nails done")."""
    return _ASKS.search(heard.plain) is not None and not _WISH.search(heard.plain)


_ASKS = re.compile(
    r"\b(?:how (?:much|long|do|does|often|many)|what (?:is|are|does|do|should)|whats|why|where"
    r"|do you (?:do|offer|take|have|see)"
    r"|does it|is (?:it|there)|are (?:there|you)|should|cost|price|hurt|paid?|bill|insurance)\b"
)
_PRICE = re.compile(
    r"\bhow much\b(?! (?:time|longer))|\bwhat(?:s| is| are| will| would| does| do)?\b(?: \w+){0,5}? "
    r"(?:cost|price|prices|charge|fee|rate|costs)\b|\b(?:the|a|your) price\b|\bis it (?:expensive|free)\b"
    r"|\b(?:cost|price|charge) (?:of|for|me)\b"
)


def asks_price(heard: Heard) -> bool:
    return _PRICE.search(heard.plain) is not None
