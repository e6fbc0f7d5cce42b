"""What callers want about appointments: to book, move, cancel, or be told of one. English. Pure."""

import re

from receptionist.conversation import intents
from receptionist.conversation.ailing import where_seen
from receptionist.conversation.being_there import asks_if_there
from receptionist.conversation.builtin_another import adds_one
from receptionist.conversation.builtin_made import DAYS, THE_OTHER, THING, goal_of_made
from receptionist.conversation.builtin_matters import has_appointment
from receptionist.conversation.builtin_moments import asks_for_moment, asks_of_coming
from receptionist.conversation.builtin_services import first_visit, named_outright, services_named, spoken_of
from receptionist.conversation.builtin_state import Goal
from receptionist.conversation.builtin_troubles import general_for, has_trouble, to_look_at
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.intents import Intent
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.service_words import own_words
from receptionist.conversation.several import is_question
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice.definition import Definition

_MINE = rf"(?:my|the|our|an|that|this|his|her|their) (?:\w+ ){{0,3}}?{THING}"
_CANCEL = re.compile(
    rf"\b(?:cancel|call off|drop|delete) (?:\w+ ){{0,2}}?{_MINE}|\bcancel (?:\w+ ){{0,4}}{THING}\b"
    r"|\b(?:need|want|like|have|wanted|going) to cancel\b|\b(?:can|could) (?:i|you) cancel\b"
    r"|^(?:(?:please|yes|yeah|ok|okay|then|just|no|so) )*cancel (?:it|my|the|that|this)\b|\bcancell?ation please\b"
)
_MOVE = re.compile(
    rf"\bre ?schedul|\b(?:move|change|push(?: back)?|bump|swap|switch|shift|postpone|bring forward) (?:\w+ )?{_MINE}"
    rf"|\b(?:move|change|push|switch|shift) (?:it|that|this) to\b|\bdifferent (?:day|time) for (?:my|the)\b"
    r"|\b(?:cant|cannot|can not|wont be able to|not able to|unable to|not going to) (?:make|come to|come in for"
    r"|be there for|keep|get to)"
    r" (?:it|my|the|his|her|our|their|that)\b|\bmake it another (?:day|time)\b|\bpostpone\b"
)
_TELL = re.compile(
    rf"\b(?:when|what time|what day|which day) (?:is|was|are|do i have|did i) (?:\w+ ){{0,2}}?{THING}"
    r"|\b(?:make sure|double check|see|check|confirm) (?:that |if |whether )?(?:(?:it|my \w+|everything) went through"
    r"|(?:im|i am|were|we are|hes|shes) (?:still )?(?:booked|down|on the|in the|scheduled|set)|you (?:have"
    r"|got) (?:me|us) (?:down|in|on|for))\b"
    rf"|\b{THING}\b.*\b(?:(?:dont|do not|cant|cannot) (?:remember|recall|know)|forgot|not sure) (?:when"
    rf"|what (?:time|day)|which day)\b"
    r"|\b(?:(?:dont|do not|cant|cannot) (?:remember|recall|know)|forgot|not sure) (?:when|what (?:time|day)"
    r"|which day) (?:my|our|the|i)\b"
    rf"|\b(?:check|confirm|verify|look up|find|remember) (?:on |when |what time )?(?:\w+ ){{0,2}}?{_MINE}"
    r"|\b(?:what|which|how many) (?:\w+ ){0,2}?(?:appointments|bookings) (?:do|have|did) i\b"
    r"|\bwhat do i have (?:booked|scheduled|coming)\b"
    rf"|\b(?:want|need|like|trying|wanted) to (?:know|find out|ask|check) (?:when|what (?:time|day)) (?:my|our)"
    rf" {THING}\b"
    rf"|\bdo i have (?:an|any) (?:\w+ )?{THING}|\b(?:when|what time) am i (?:coming|booked|due|scheduled)"
)
_BOOK = re.compile(
    r"\b(?:whats|whens|what is|when is) (?:your|the) (?:next|soonest|earliest|first)"
    r"(?:(?: available)?(?: (?:opening|available|time|slot|spot|appointment|date))?$"
    r"| (?:available )?(?:opening|time|slot|spot|appointment|date)\b(?! (?:i|we|you) (?:open|close|should|have to))"
    r"| (?:for|with) (?:an?|my|me|us|him|her|the|dr|doctor|m[rs]s?)\b"
    r"| (?:that )?(?:you|i|we|he|she|they) (?:can|could|have|got|guys have|would have)\b(?! (?:\w+ ){0,2}?(?:open"
    r"|close|drop|pick)))|"
    r"\bwhat (?:times? |days? )?(?:do|have) you (?:got|have) (?:available |free |open )?"
    r"(?:on|for|this|next|tomorrow|today)\b"
    r"|\b(?:do|would|have) you (?:guys )?have (?:anything|something|any (?:\w+ )?(?:openings?|availability"
    r"|appointments?|times?|slots?|spots?)|an? (?:opening|appointment|slot|spot|time))\b"
    rf"|(?<!what )(?<!es )(?<!ses )(?<!kind )(?<!sort )\b(?:do|would|have) you (?:guys |still )?(?:have"
    rf"|got) (?:\w+ ){{0,2}}?(?:{DAYS}|at \w+)\b"
    rf"|\b(?:is there|theres|there) (?:anything|something|any (?:room|space|chance|way)|a (?:gap|slot|spot|space|hole))"
    rf"(?! (?:i|we|he|she|you|they|else|going on|to)\b)"
    rf" (?:at all )?(?:\w+ ){{0,3}}?(?:{DAYS}|(?:this|next|in the) \w+|free|available|going|open|left|sooner|soon)\b"
    r"|\b(?:any|an|next|earliest|first|soonest) (?:openings?|availability|slots?|spots?)\b"
    r"|\b(?:soonest|earliest|first (?:time|day|chance)|next (?:time|day)|how (?:soon|early|quickly)"
    r"|when) (?:\w+ ){0,4}?(?:can|could) (?:\w+ ){0,3}?(?:see|come|get(?! (?:a )?hold| through| in touch)|fit|take"
    r"|bring)\b"
    r"|\b(?:got|have) (?:you )?(?:anything|something|any (?:room|space|time)|a (?:gap|hole"
    r"|table)) (?:\w+ ){0,3}?(?:today|tonight|tomorrow|this|next|on|for|free|open|available)\b|\bany (?:room"
    r"|space) (?:for|on|at|this|today|tomorrow)\b"
    r"|\b(?:can|could) (?:you|i|we|he|she|they) (?:\w+ ){0,4}?(?:get|fit|squeeze|bring(?! an?\b)|come|take|see|book)\b"
    r"(?: \w+){0,4}? (?:in\b|an appointment|today|tomorrow|this week|next week|on (?:monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday))"
    r"|\b(?:any (?:way|chance)|possible|hoping|hope|able|trying|try|like|love|need|want) (?:\w+ ){0,4}?(?:get in"
    r"|be seen"
    r"|get seen|be squeezed in|fit (?:me|us|him|her) in|squeeze (?:me|us|him|her) in|see (?:someone|somebody|dr|doctor"
    r"|the (?:doctor|dentist|vet|nurse)))\b"
    r"|\b(?:can|could|would) (?:you|(?:a|the|any|one of (?:the|your)) (?:doctors?|dentists?|vets?|nurses?)) see (?:me"
    r"|us|him|her|my)\b"
    r"|\b(?:can|could|would) (?:you|they) (?:guys |please )?(?:send|get) (?:(?:a|an|your|the|one of your) \w+"
    r"|some(?:body|one)|any(?:body|one))\b"
    r"|\bsend (?:me |us )?(?:some(?:body|one)|any(?:body|one)|(?:a|the|your|one of your) (?:guys?|m[ae]n|tech\w*|van"
    r"|crew"
    r"|plumber|electrician|engineer|fitter|\w+man))\b"
    r"|\b(?:get|bring|fit) (?:me|my|us|him|her|our|the)(?: \w+){0,3} in\b"
    rf"|\b(?:book|schedule|make|set up|arrange|get) (?:\w+ ){{0,3}}?{THING}\b"
    rf"|\b(?:need|want|like|looking for|have|get) (?:to (?:have|get|book|schedule|make|see) )?(?:an|a|my)"
    rf" (?:\w+ ){{0,3}}?{THING}\b"
    rf"|\b(?:i|we) (?:need|want|would like) (?:\w+ ){{0,2}}?{THING}s\b"
    r"|\b(?:book|schedule) (?:me|us|him|her|my|in|a|an|it)\b|\b(?:id|we) like to (?:book|schedule|come in|be seen)\b"
    r"|\b(?:want|like|love) to (?:see|view|visit|tour|look at) (?:it|that|this|one|the (?:house|place|home"
    r"|apartment|condo))\b"
    r"|\b(?:need|want|like) to (?:book|schedule|come in|be seen|see (?:the|a) (?:doctor|dentist|vet))\b"
    r"|\b(?:need|want|like|love|hoping|looking|wanna) (?:to )?(?:get together|meet(?: up)?|sit down|have a sit ?down"
    r"|consult|see) (?:with )?(?:an?|your|the|one of (?:the|your)) (?:\w+ )?(?:lawyer|attorney|solicitor|barrister"
    r"|accountant|bookkeeper|adviser|advisor|planner|counsell?or|therapist|paralegal|notary|specialist|consultant"
    r"|architect|realtor|agent|stylist|optician|physio\w*|chiropractor|nutritionist|dietitian|tutor|trainer)s?\b"
)


def goal_of(heard: Heard, definition: Definition, *, spoken_of: bool = False, timed: bool = False) -> Goal | None:
    """What the caller wants about an appointment. None: nothing about one.

    `spoken_of`: "it" is an appointment. `timed`: a day or a time of day is named."""
    said = heard.plain
    if spoken_of and (change := goal_of_made(heard, timed=timed)):
        return change
    if _HAS_ONE.search(said) and (change := goal_of_made(heard, timed=timed)) in ("move", "cancel"):
        return change  # "I have an appointment thursday and want to move it"
    if _WHAT_IF.search(said):
        return "book" if timed and _wants_to_book(heard, definition, timed=timed) else None
    if _OR_JUST.search(said) and not timed:
        return None
    if _NO_APPOINTMENT.search(said):
        return None  # a membership is not in the calendar
    if _CANCEL.search(said) and not _OF_CANCELLING.search(said):
        return "move" if re.search(r"\band (?:re ?schedule|make a new|book another)\b", said) else "cancel"
    if _TELL.search(said):
        return "tell"
    if _MOVE.search(said):
        return "move"
    return "book" if _wants_to_book(heard, definition, timed=timed) else None


_HAS_ONE = re.compile(
    rf"\b(?:i|we|ive|weve) (?:(?:already|still) )?(?:have|got|have got|made|booked) (?:an?|my"
    rf"|our) (?:\w+ ){{0,3}}?{THING}\b"
)
_OF_CANCELLING = re.compile(
    r"\bcancell?ation (?:policy|fee|list)\b|\bfee\b|\bpolicy\b|\bhow (?:late|early|soon|long|far|do)\b"
    r"|\bwhat happens\b|\bup to when\b"
)


def one_more(heard: Heard) -> bool:
    """ "Oh and my husband needs one too": an appointment beside the one in the making."""
    return _ONE_MORE.search(heard.plain) is not None or adds_one(heard)


def tells_trouble(heard: Heard, definition: Definition) -> bool:
    """ "my faucet has been dripping for days": what one of the services is for, and nothing asked."""
    found = spoken_of(heard, definition.scheduling.services)
    if _WONDERS.search(heard.plain):
        return False
    named = services_named(heard, definition.scheduling.services)
    if len(named) == 1 and has_trouble(heard) and not asks_price(heard):
        return True  # "my oven won't heat", "fridge died"
    visits = {one.for_ for one in found} == {"new", "returning"}  # which of them, the next question tells
    general = not found and general_for(heard, definition.scheduling.services) is not None
    general = general or where_seen(heard, definition.scheduling.services) is not None
    return (len(found) == 1 or visits or general) and not asks_price(heard) and len(heard.words) > _FEW_WORDS


_BOOKS = re.compile(r"\b(?:book\w*|appointment|schedule|come in|see (?:me|us|him|her|my)|look at)\b")
_NO_WISH = re.compile(  # "I don't want to book, I just want a price", "do I need an appointment"
    r"\b(?:dont|do not|not) (?:\w+ ){0,2}?(?:want|need|trying|looking|wanting|ready|going|here) (?:to )?(?:book"
    r"|schedule|make an)\b"
    r"|\b(?:do|does|would|will|if|whether) (?:i|we|you|one|my \w+) (?:\w+ ){0,1}?(?:need|have|gotta"
    r"|got) (?:to (?:have |make |book )?|a |an )"
    r"(?:\w+ )?(?:appointment|booking|reservation|book|schedule)\b|\bis (?:an? )?(?:appointment|booking) (?:needed"
    r"|necessary|required)\b"
)


_OTHER_WISH = re.compile(  # "my insurance needs a form for the extraction", "I want to sell you some tires"
    r"\b(?:hold of \w+ about|sell (?:you|yall|to you)|(?:want|like|wanted) to thank"
    r"|(?:needs?|wants?) (?:a|an|another|some) (?:\w+ )?(?:forms?|refills?|receipt|letter from you))\b"
)


def _wants_to_book(heard: Heard, definition: Definition, *, timed: bool) -> bool:
    said, services = heard.plain, definition.scheduling.services
    if intents.asks_when_reached(heard) or asks_of_coming(heard):
        return False
    if asks_if_there(heard.text) and not _BOOKS.search(said) and not named_outright(heard, services):
        return False
    if not timed and (_NO_WISH.search(said) or _OTHER_WISH.search(said)):
        return False
    if re.search(
        r"\bwithout (?:an? )?(?:appointment|booking|reservation)\b"
        r"|\b(?:get (?:a )?hold of|reach|catch|get through to) (?:some|any)(?:body|one)\b"
        r"|\bhow late can (?:i|we) (?:come|get|drop|be)\b",
        said,
    ):
        return False
    if has_appointment(heard) and not _ANOTHER.search(said):
        return False
    facts = asks_for_facts(heard)
    if intents.find(Intent.APPOINTMENT, heard) or _BOOK.search(said):
        return True
    if re.fullmatch(r"(?:(?:i|a|an|to|want|new|please|like|book|booking|schedule|it) ?)+", said) and "book" in said:
        return True
    if practitioner_named(heard.text, definition) and _AVAILABLE.search(said):
        return True
    if timed and _COME.search(said) and not _OPEN.search(said):
        return True
    if first_visit(heard) is False and sum(one.for_ == "new" for one in services) == 1 and not facts:
        return True  # "I've never been to you": whoever says so would like to come
    if timed and ONE_OF_YOU.search(said) and not facts:
        return True  # "I need a dentist today"
    if timed and asks_for_moment(heard) and not _OPEN.search(said):
        return True  # "is half four alright", "anybody free today"
    if to_look_at(heard, services):
        return True
    fitting = services_named(heard, services)
    if fitting and not is_question(heard.text) and (_DUE.search(said) or _PESTERED.search(said)):
        return True
    if not fitting or facts:
        return False
    if (
        timed
        and (len(fitting) == 1 or not is_question(heard.text))
        and len(content(heard.words)) <= _FEW_TIMED
        and not _OPEN.search(said)
    ):
        return True  # "drop off friday at four"
    if len(fitting) == 1 and (_ASAP.search(said) or (_COME_OUT.search(said) and has_trouble(heard))):
        return True  # "carpets, as soon as possible", "the drain's blocked, can someone come out"
    outright = named_outright(heard, services)
    if outright and (timed or _PLEASE.search(said)) and not _OPEN.search(said):
        return True
    alone = len(fitting) == 1 and len(content(heard.words)) <= 3 and plain(fitting[0].name) in said  # "just a cleaning"
    alone = alone or (
        len(fitting) == 1
        and len(content(heard.words)) <= _FEW_WORDS
        and any(word in heard.words for word in own_words(fitting[0]))
    )
    wants = _WANTS.search(said) and (len(fitting) == 1 or _WISH.search(said))  # "I want my hair cut": one of the cuts
    return alone or (bool(wants) and (outright or timed or _WISH.search(said) is not None))


_ANOTHER = re.compile(  # "I have an appointment on friday, can I book my son right after"
    r"\b(?:book|schedule|another|also|as well|right after|make an?|need an?|want an?)\b"
)
ONE_OF_YOU = re.compile(
    r"\b(?:need|want|looking for|get|see|(?:talk|speak|meet|sit down) (?:to|with)) (?:an?|your|the|one of (?:the|your))"
    r" (?:dentist|doctor|vet|lawyer|attorney|accountant"
    r"|bookkeeper|stylist"
    r"|hairdresser|barber|mechanic|therapist|trainer|tutor|teacher|notary|optician|optometrist|realtor|agent|plumber"
    r"|technician|chiropractor|nurse|specialist)s?\b"
)
_NO_APPOINTMENT = re.compile(
    r"\bcancel\w* (?:\w+ ){0,3}?(?:membership|subscription|contract|account|order|plan|policy|card|payment|insurance"
    r"|check|deposit|auto ?pay)\b"
)
_FEW_WORDS = 2
_FEW_TIMED = 8
_ONE_MORE = re.compile(
    r"\b(?:my|our|his|her) (?:\w+ ){1,3}?(?:needs?|wants?|would like|could use|has to have) (?:\w+ ){0,4}?(?:too"
    r"|as well|also)\b"
    r"|\b(?:also|and|another)(?: one| an appointment)? for (?:my|our) \w+ (?:\w+ )?(?:too|as well|also|right after"
    r"|at|after)\b"
    r"|\banother one for (?:my|our|him|her)\b"
    rf"|{THE_OTHER}"
)
_WONDERS = re.compile(
    r"\b(?:no idea|(?:dont|do not) know (?:what|when|how|if|whether|which|why|where)|wonder\w*|not sure"
    r"|curious|tell me|want(?:ed)? to (?:know|ask))\b"
)
_WHAT_IF = re.compile(
    r"\b(?:what (?:if|happens)|if (?:i|we|he|she|someone) (?:cant|cannot|dont|cancel|miss|need|have to|had to"
    r"|am|want)|if (?:\w+ ){1,6}?(?:(?:and|so|that|then) )?(?:i|we|he|she) (?:cant|cannot|couldnt|wont|dont"
    r"|have to|had to|need to|end up)"
    r"|(?:do|would|will|am|are) (?:i|we) (?:still |then )?(?:\w+ )?(?:have to pay|need to pay|gotta pay|be made to pay"
    r"|pay|owe|get charged|be charged|lose (?:my|our|the) (?:money|deposit)|charged))\b"
)
_OPEN = re.compile(r"\b(?:open|opens|close|closes|closed|hours)\b")
_OR_JUST = re.compile(  # "do I need a letter or can I just come in": which of both it is
    r"\b(?:do|does|did|must|should|shall|is|are|am|would|will|can|could|has|have|need)\b(?: \w+){2,12}? or"
    r" (?:(?:can|could|do|should|may|shall|will) (?:i|we|he|she|they|you|people)|is it (?:ok|okay|fine|alright)(?: if i"
    r"| to)?) (?:just |simply |also |only |have to |need to |got to )*(?:come|turn|show|walk|drop|pop|roll|book"
    r"|ring|call"
    r"|go|swing|make|get|drive|stop|bring)\b"
)
_ASAP = re.compile(
    r"\b(?:as soon as (?:possible|you can|they can)|asap|first available|soonest|right away|straight away)\b"
)
_COME_OUT = re.compile(
    r"\b(?:can|could|would|will) (?:you|he|they|somebody|someone|anybody|anyone|one of you|one of your \w+"
    r"|the \w+) (?:please )?"
    r"(?:come|pop|swing|stop|get)\b"
)
_DUE = re.compile(r"\b(?:over)?due for (?:my|our|his|her|their|a|an|another|the)\b")
_PESTERED = re.compile(  # "we've got ants all over the kitchen"
    r"\b(?:ive|weve|i|we|theres|there are|theyre) (?:got |have |found |seeing |seen |getting )(?!an?\b|to\b|my\b"
    r"|your\b)"
    r"(?:\w+ ){1,2}?(?:all over|everywhere|in (?:the|my|our)|on (?:the|my|our)|under (?:the|my|our)|around (?:the"
    r"|my|our))\b"
)
_PLEASE = re.compile(
    r"\b(?:please|put me down|sign me up|ill take|lets do|do an?|go for an?|thinking of)\b|^(?:a|an|one|just a) "
)
_COME = re.compile(
    r"\b(?:can|could|may|should|shall|might) (?:i|we|he|she|they|you|someone|somebody|anyone|anybody|the \w+|\w+) "
    r"(?:\w+ ){0,2}?(?:come|stop by|drop by|drop (?:\w+ ){1,3}off|leave it|swing by|see|look|take a look|check|do"
    r"|get|have|fit|squeeze|bring|make)\b"
    r"|\b(?:like|want|need|love|hoping) to (?:meet|see|come|visit|stop|drop|bring|get|have|do|sit down)\b"
    r"|\b(?:come|bring (?:\w+ ){1,3}in|get (?:\w+ )?seen|look at (?:it|him|her|this|my)|take a look|fit (?:me"
    r"|us|him|her) in"
    r"|reserve|reservation|put (?:me|us) down|sign me up|need (?:someone|somebody)|want (?:someone|somebody))\b"
)
_WANTS = re.compile(r"\b(?:needs?|wants?|like|love|looking for|do|get|gets|book|have|due for|overdue|come in|see)\b")
_WISH = re.compile(
    r"^(?:(?:hi|hello|hiya|hey|morning|afternoon|um|uh|yeah|yes|so|well|just|only|really) )*(?:want|wanting|need"
    r"|needing|after)\b|"
    r"\b(?:my|our) (?:\w+ ){1,2}?(?:needs?|wants?|would like|could use|is due for|has to have)\b(?! to (?:know"
    r"|ask|find))|"
    r"(?<!\bdo )(?<!\bdoes )(?<!\bdid )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bif )"
    r"\b(?:i|we|he|she|ive|weve) (?:really |just |also )?(?:need|want|would like|would love|needs|wants"
    r"|wanna|gotta|got to|have to|has to|should|am trying to|was hoping to|am hoping to)\b|\b(?:id"
    r"|wed) (?:like|love)\b"
)
_AVAILABLE = re.compile(
    rf"\b(?:available|free|open|working|there|in|have)\b.*\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|week|morning"
    rf"|afternoon)\b"
)


def asks_for_facts(heard: Heard) -> bool:
    """A question that an answer settles, rather than a wish in the form of one ("can I get my nails done")."""
    said = _YALL.sub("you", heard.plain)
    if _TO_KNOW.search(said):
        return True
    asks = _ASKS.search(_WISHED_POLITELY.sub(" ", said))
    settled = asks is not None and (asks[0].startswith("do you") or _OF_TIMES.search(heard.plain) is not None)
    return settled or (asks is not None and not _WISH.search(heard.plain))


_YALL = re.compile(r"\b(?:yall|yous|youse|yinz)\b")
_WISHED_POLITELY = re.compile(  # "I was wondering if we could come see you": no question of facts
    r"\b(?:wonder(?:ing)?|see|ask|asking) (?:if|whether) (?:i|we|he|she|they|you|some(?:body|one)|any(?:body|one)"
    r"|one of (?:you|your \w+)|my \w+) (?:could|can|might|may) (?:\w+ )?(?:come|see|be seen|get|book|do|have|make"
    r"|fit|squeeze"
    r"|send|bring|pop|drop)\b"
)
_TO_KNOW = re.compile(r"\b(?:like|love|want|wanted|need|wish|hoping) to (?:know|ask|find out|hear)\b")
_OF_TIMES = re.compile(r"\bhow (?:long|often|many times)\b(?!.*\b(?:wait|get in|be seen|see me|fit me)\b)")
_ASKS = re.compile(
    r"\b(?:how (?:much|long|do|does|often|many)|what (?:is|are|does|do|should)|whats|why|where"
    r"|do you (?:guys |people |folks |also |even |all |ever |still |usually )*(?:(?!have\b|think\b|know\b|mind\b"
    r"|guys\b)\w+"
    rf"|have(?! (?:\w+ ){{0,2}}?(?:{DAYS}|at (?:\d|\w+ (?:thirty|fifteen|o ?clock|am|pm)|noon)\b"
    r"|(?:anything|something|any) (?:\w+ ){0,2}?(?:open|free|available|openings?|slots?|spots?|time|times|left|earlier"
    r"|later|on|at|for|this|next|today|tomorrow)\b)))"
    r"|(?:no idea|dont know|wondering|not sure|curious|tell me|know) (?:what|when|how|if|whether|which|why)"
    r"|can (?:i|we|he|she) still|do (?:i|we) (?:have|need) to|(?:know|ask|check|wondering|see) if you|does it"
    r"|(?:is|are|am) (?:i|we|it|that|this|he|she|they|my \w+) (?:\w+ )?too (?:\w+ ){1,2}?(?:to|for)"
    r"|is (?:it|there)|are (?:there|you)|should (?:i|we|he|she|it|they|my)\b(?! get)|cost|price|hurt"
    r"|paid?|bill|insurance)\b"
)
