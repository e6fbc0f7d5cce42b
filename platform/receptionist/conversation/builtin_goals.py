"""What callers want about appointments: to book, move, cancel, or be told of one. English. Pure."""

from itertools import pairwise

from receptionist.conversation.ailing import where_seen
from receptionist.conversation.asking_after import asks_after_own
from receptionist.conversation.builtin_another import adds_one
from receptionist.conversation.builtin_made import FOLLOWS, THE_OTHER, THING, goal_of_made
from receptionist.conversation.builtin_moments import names_day_or_hour, names_moment
from receptionist.conversation.builtin_services import named_outright, services_named, spoken_of
from receptionist.conversation.builtin_state import Goal
from receptionist.conversation.builtin_troubles import general_for, has_trouble
from receptionist.conversation.coming_for import brings_reason
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.likely_acts import Act, likely_act
from receptionist.conversation.own_appointment import beside_own, wished_of_own
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.service_words import own_words
from receptionist.conversation.spoken_appointment import wished_by_marks, wished_outright
from receptionist.conversation.standing import change_wished
from receptionist.conversation.wishes_to_book import wants_to_book
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Definition

_FEW_WORDS = 2
_LIKELY_NEW = 0.85
_DAYS = frozenset((*WEEKDAYS, "today", "tomorrow"))  # "my cleaning's monday"; not "putting off our wills"
_MINE = rf"(?:my|the|our|an|that|this|his|her|their) (?:\w+ ){{0,3}}?{THING}"
_CANCEL = regex(
    rf"\b(?:cancel|call off|drop|delete) (?:\w+ ){{0,2}}?{_MINE}|\bcancel (?:\w+ ){{0,4}}{THING}\b"
    r"|\b(?:need|want|like|have|wanted|going) to cancel\b|\b(?:can|could) (?:i|you) cancel\b"
    r"|^(?:(?:please|yes|yeah|ok|okay|then|just|no|so) )*cancel (?:it|my|the|that|this)\b|\bcancell?ation please\b"
)
_MOVE = regex(
    r"\bre ?schedul|\bre ?arrange (?:my|me|our|his|her)\b|\b(?:move|change|push(?: back)?|bump|swap|switch|shift"
    r"|postpone|bring forward) (?:\w+"
    rf" )?{_MINE}s?\b"
    rf"|\b(?:move|change|push|switch|shift) (?:it|that|this) to\b|\bdifferent (?:day|time) for (?:my|the)\b"
    r"|\b(?:cant|cannot|can not|wont be able to|not able to|unable to|not going to) (?:make|come to|come in for"
    r"|be there for|keep|get to)"
    r" (?:it|my|the|his|her|our|their|that)\b|\bmake it another (?:day|time)\b|\bpostpone\b"
)
_TELL = regex(
    rf"\b(?:when|what time|what day|which day) (?:is|was|are|do i have|did i) (?:\w+ ){{0,2}}?{THING}"
    r"|\b(?:make sure|double check|see|check|confirm) (?:that |if |whether )?(?:(?:it|my \w+|everything) went through"
    r"|(?:im|i am|were|we are|hes|shes) (?:still )?(?:booked|down|on the|in the|scheduled|set)|you(?:ve)? (?:have "
    r"|got |still )*"
    r"(?:me|us|him|her|my \w+) (?:down|in|on|for))\b"
    rf"|\b{THING}\b.*\b(?:(?:dont|do not|cant|cannot) (?:remember|recall|know)|forgot|not sure) (?:when"
    rf"|what (?:time|day)|which day)\b"
    r"|\b(?:(?:dont|do not|cant|cannot) (?:remember|recall|know)|forgot|not sure) (?:when|what (?:time|day)"
    r"|which day) (?:my|our|the|i)\b"
    r"|\b(?:check(?! up\b)|confirm|verify|look up|find|remember) (?:on |when |what time )?(?:\w+ ){0,2}?(?:my|the|our"
    r"|an|that|this"
    rf"|his|her|their) (?:(?!what\b|when\b|which\b|any\b|one\b|morning|afternoon|evening)\w+ ){{0,3}}?{THING}"
    r"|\b(?:what|which|how many) (?:\w+ ){0,2}?(?:appointments|bookings) (?:do|have|did) i\b"
    r"|\bwhat do i have (?:booked|scheduled|coming)\b"
    rf"|\b(?:want|need|like|trying|wanted) to (?:know|find out|ask|check) (?:when|what (?:time|day)) (?:my|our)"
    rf" {THING}\b"
    rf"|\bdo i have (?:an|any) (?:\w+ )?{THING}|\b(?:when|what time) am i (?:coming|booked|due|scheduled)"
)


def is_of_no_appointment(heard: Heard) -> bool:
    """ "End my contract with you": a membership is not in the calendar."""
    return _NO_APPOINTMENT.search(heard.plain) is not None


def goal_of(heard: Heard, definition: Definition, *, spoken_of: bool = False, timed: bool = False) -> Goal | None:
    """What the caller wants about an appointment. None: nothing about one.

    `spoken_of`: "it" is an appointment. `timed`: a day or a time of day is named."""
    said = heard.plain
    if spoken_of and (change := goal_of_made(heard, timed=timed)):
        return change
    if _HAS_ONE.search(said) and (change := goal_of_made(heard, timed=timed)) in ("move", "cancel"):
        return change  # "I have an appointment thursday and want to move it"
    if not is_of_no_appointment(heard) and (change := wished_outright(said)):
        return change
    if _IF_I_COME.search(said) and not (timed and named_outright(heard, definition.scheduling.services)):
        return None
    if _WHAT_IF.search(said):
        return "book" if timed and wants_to_book(heard, definition, timed=timed) else None
    if _OR_JUST.search(said) and not timed:
        return None
    if is_of_no_appointment(heard):
        return None
    if _CANCEL.search(said) and not _OF_CANCELLING.search(said):
        return "move" if regex(r"\band (?:re ?schedule|make a new|book another)\b").search(said) else "cancel"
    change = _of_one_that_stands(heard, definition, timed=timed)
    beside = beside_own(heard)
    if change and not (beside is heard and names_moment(heard) and _is_likely_new(heard)):
        return change
    if not change and beside is not heard:
        heard, timed = beside, timed and names_day_or_hour(beside)
    return "book" if wants_to_book(heard, definition, timed=timed) else change


def _of_one_that_stands(heard: Heard, definition: Definition, *, timed: bool) -> Goal | None:
    said, marked = heard.plain, wished_by_marks(heard.plain)
    if _TELL.search(said) or marked == "tell":
        return "tell"
    change = change_wished(heard, timed=timed)
    if "cancel" in (change, marked):
        return "cancel"
    if _MOVE.search(said):
        return "move"
    return change or marked or _of_its_name(heard, definition, timed=timed)


def _is_likely_new(heard: Heard) -> bool:
    """ "I'm due to get these tightened, can I do monday at five": a wish for one has the words of one that stands."""
    likely = likely_act(heard.text)
    return likely.act is Act.BOOK and likely.likelihood >= _LIKELY_NEW


def _of_its_name(heard: Heard, definition: Definition, *, timed: bool) -> Goal | None:
    """ "We need to put the tuning off", "when's my wax": an appointment is called by the name of what is done then."""
    own = {word for one in definition.scheduling.services for word in own_words(one)}
    words = heard.plain.split()
    called = [one in own or (one[:-1] in own and next_ in _DAYS) for one, next_ in pairwise([*words, ""])]
    if not any(called):
        return None
    said = " ".join("appointment" if own_word else word for word, own_word in zip(words, called, strict=True))
    said = _TWICE.sub("appointment", said)  # "blow dry"
    told_of = "tell" if wished_by_marks(said) == "tell" else None
    change = change_wished(Heard(said), timed=timed) or ("move" if _PUSHES.search(said) else told_of)
    told = change in ("cancel", "tell") or _PUTS_OFF.search(said) is not None or _PUSHES.search(said) is not None
    told = told or (wished_of_own(Heard(said)) == change and not _NEEDS_ONE.search(said))
    return change if change and told else None


_NEEDS_ONE = regex(  # "she's got an ingrown toenail and needs an assessment": that one is still to be made
    r"\b(?:needs?|wants?|would like|id like) (?:an?|another) appointment\b"
)
_TWICE = regex(r"\bappointment(?: (?:and )?appointment)+\b")
_PUSHES = regex(r"\b(?:push|bump|shift|postpone|reschedule|rebook|rearrange) (?:my|our|his|her) appointment\b")
_PUTS_OFF = regex(
    r"\b(?:put|push)(?:ting)? (?:\w+ ){0,3}?(?:off|back)\b(?! (?:on|in|together)(?: (?:for|again|please|me)\b|$))"
    r"|\b(?:postpon|re ?schedul|re ?arrang|delay)\w*"
)
_HAS_ONE = regex(
    rf"\b(?:(?:i|we|ive|weve) (?:(?:already|still) )?(?:have|got|have got|made|booked)|ive|weve) (?:an?|my"
    rf"|our) (?:\w+ ){{0,3}}?{THING}\b"
)
_OF_CANCELLING = regex(
    r"\bcancell?ation (?:policy|fee|list)\b|\bfee\b|\bpolicy\b|\bhow (?:late|early|soon|long|far|do)\b"
    r"|\bwhat happens\b|\bup to when\b"
    r"|\b(?:can|could|may) (?:i|we) (?:still |always |also )?(?:cancel|move|change|reschedule|rearrange)"
    r"(?: (?:it|that|this|my \w+|the \w+))? (?:if|in case|later|on the day|the day before|(?:at )?(?:short notice"
    r"|the last minute)|last minute|without|for free|any ?time|up (?:to|until))\b"
)


def one_more(heard: Heard) -> bool:
    """ "Oh and my husband needs one too": an appointment beside the one in the making."""
    return _ONE_MORE.search(heard.plain) is not None or adds_one(heard)


def tells_trouble(heard: Heard, definition: Definition) -> bool:
    """ "my faucet has been dripping for days": what one of the services is for, and nothing asked."""
    found = spoken_of(heard, definition.scheduling.services)
    if _WONDERS.search(heard.plain) or asks_after_own(heard.plain):
        return False
    if brings_reason(heard, definition.scheduling.services):
        return True
    named = services_named(heard, definition.scheduling.services)
    if len(named) == 1 and has_trouble(heard) and not asks_price(heard):
        return True  # "my oven won't heat", "fridge died"
    visits = {one.for_ for one in found} == {"new", "returning"}  # which of them, the next question tells
    general = not found and general_for(heard, definition.scheduling.services) is not None
    general = general or where_seen(heard, definition.scheduling.services) is not None
    return (len(found) == 1 or visits or general) and not asks_price(heard) and len(heard.words) > _FEW_WORDS


_NO_APPOINTMENT = regex(
    r"\bcancel\w* (?:\w+ ){0,3}?(?:membership|subscription|contract|account|order|plan|policy|card|payment|insurance"
    r"|check|deposit|auto ?pay)\b"
    r"|\b(?:end(?:ing)?|terminat\w+|(?:get |getting |want )?out of|stop(?:ping)?|quit(?:ting)?|clos(?:e|ing)|leave"
    r"|give up|drop)"
    r" (?:my|our|the|this|that) (?:\w+ )?(?:membership|subscription|(?:contract|account|plan) (?:with you|here))\b"
)
_ONE_MORE = regex(
    r"\b(?:my|our|his|her) (?:\w+ ){1,3}?(?:needs?|wants?|would like|could use|has to have) (?:\w+ ){0,4}?(?:too"
    r"|as well|also)\b"
    r"|\b(?:also|and|another)(?: one| an appointment)? for (?:my|our) \w+ (?:\w+ )?(?:too|as well|also|right after"
    r"|at|after)\b"
    r"|\banother one for (?:my|our|him|her)\b"
    rf"|{THE_OTHER}"
)
_WONDERS = regex(
    r"\b(?:no idea(?! where to)|(?:dont|do not) know (?:what|when|how|if|whether|which|why|where)(?! to (?:begin|start"
    r"|turn))|wonder\w*|not sure"
    r"|curious|tell me|want(?:ed)? to (?:know|ask))\b"
)
_IF_I_COME = regex(  # "if I get a pedicure do I get to use the sauna": a question about it
    r"\bif (?:i|we|he|she|you|my \w+) (?:just |only |do |did )?(?:get|got|have|had|book|booked|come|came|bring"
    r"|brought|take|took|buy"
    r"|sign|choose|go|went)\b(?: \w+){1,10}? (?:do|does|would|will|can|could|is|are|should|what|whats|how"
    r"|where) (?:i|we|you|it"
    r"|they|there|that|he|she|the|my|much|long|do|is|happens)\b"
)
_WHAT_IF = regex(
    r"\b(?:what (?:if|happens)|if (?:i|we|he|she|someone) (?:cant|cannot|dont|cancel|miss|need|have to|had to"
    r"|am|want)|if (?:\w+ ){1,6}?(?:(?:and|so|that|then) )?(?:i|we|he|she) (?:cant|cannot|couldnt|wont|dont"
    r"|have to|had to|need to|end up)"
    rf"|{FOLLOWS})\b"
)
_OR_JUST = regex(  # "do I need a letter or can I just come in": which of both it is
    r"\b(?:do|does|did|must|should|shall|is|are|am|would|will|can|could|has|have|need)\b(?: \w+){2,12}? or"
    r" (?:(?:can|could|do|should|may|shall|will) (?:i|we|he|she|they|you|people)|is it (?:ok|okay|fine"
    r"|alright)(?: if i"
    r"| to)?) (?:just |simply |also |only |have to |need to |got to )*(?:come|turn|show|walk|drop|pop|roll|book"
    r"|ring|call"
    r"|go|swing|make|get|drive|stop|bring)\b"
)
