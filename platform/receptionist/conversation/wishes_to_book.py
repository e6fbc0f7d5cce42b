"""Whether the words wish that an appointment be made. English. Pure."""

from collections.abc import Sequence
from functools import lru_cache

from receptionist.conversation import intents
from receptionist.conversation.asking_after import asks_after_own
from receptionist.conversation.asking_to_book import asks_how_to_book, asks_if_one_is_free
from receptionist.conversation.being_there import asks_if_there
from receptionist.conversation.builtin_made import DAYS, THING
from receptionist.conversation.builtin_matters import has_appointment
from receptionist.conversation.builtin_moments import asks_for_moment, asks_of_coming
from receptionist.conversation.builtin_services import first_visit, named_outright, services_named
from receptionist.conversation.builtin_troubles import has_trouble, to_look_at
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.capture import Phone, phone_from_words
from receptionist.conversation.closing_times import asks_how_late
from receptionist.conversation.coming_for import asks_for_work, wishes_by_reason
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.departments import asks_for_bookings
from receptionist.conversation.facts_asked import WISH, asks_for_facts
from receptionist.conversation.intents import Intent
from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.name_phrases import booked_for
from receptionist.conversation.patterns import regex
from receptionist.conversation.seen_by import to_be_seen_by
from receptionist.conversation.service_words import own_words
from receptionist.conversation.several import is_question
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.unwelcome import accuses, complains
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice.definition import Definition, Service

_BOOK = regex(
    r"\b(?:whats|whens|what is|when is) (?:your|the) (?:next|soonest|earliest|first)"
    r"(?:(?: available)?(?: (?:opening|available|time|slot|spot|appointment|date))?$"
    r"| (?:available )?(?:opening|time|slot|spot|appointment|date)\b(?! (?:i|we|you) (?:open|close|should|have to))"
    r"| (?:for|with) (?:an?|my|me|us|him|her|the|dr|doctor|m[rs]s?)\b"
    r"| (?:thing |one )?(?:that )?(?:youve got|youve)\b| (?:thing |one )?(?:that )?(?:you|i|we|he|she|they) (?:can"
    r"|could|have|got|guys have|would have)\b(?! (?:\w+ ){0,2}?(?:open"
    r"|close|drop|pick)))|"
    r"\bwh(?:at|o)(?:ve| (?:times? |days? )?(?:do |have )?)? ?you (?:got|have) (?:available |free |open )?"
    rf"(?:on|for|this|next|after|around|in the|{DAYS})\b"
    r"|\b(?:do|would|have) you (?:guys )?have (?:anything|something|any (?:\w+ )?(?:openings?|availability"
    r"|appointments?|times?|slots?|spots?)|an? (?:opening|appointment|slot|spot|time))\b"
    rf"|(?<!what )(?<!es )(?<!ses )(?<!kind )(?<!sort )\b(?:do|would|have) you (?:guys |still )?(?:have"
    rf"|got) (?:\w+ ){{0,2}}?(?:{DAYS}|at \w+)\b"
    rf"|\b(?:is there|theres|there) (?:anything|something|owt|summat|any (?:room|space|chance|way)|a (?:gap|slot|spot"
    rf"|space"
    rf"|hole))"
    rf"(?! (?:i|we|he|she|you|they|else|going on|to)\b)"
    rf" (?:at all )?(?:\w+ ){{0,3}}?(?:{DAYS}|(?:this|next|in the) \w+|free|available|going|open|left|sooner|soon)\b"
    r"|\b(?:any|an|next|earliest|first|soonest) (?:openings?|availability|slots?|spots?)\b"
    r"|\b(?:soonest|earliest|first (?:time|day|chance)|next (?:time|day)|how (?:soon|early|quickly)"
    r"|when) (?:\w+ ){0,4}?(?:can|could) (?:\w+ ){0,3}?(?:see|come(?! back| out)|get(?! (?:a )?hold| through| in"
    r" touch| back| out|"
    r" up| home)|fit|take"
    r"|bring)\b"
    r"|\b(?:got|have) (?:you )?(?:anything|something|owt|summat|any (?:room|space|time)|a (?:gap|hole"
    r"|table)) (?:\w+ ){0,3}?(?:today|tonight|tomorrow|this|next|on|for|free|open|available)\b"
    r"|\b(?:have you(?: got)?|do you have|you got|is there) (?:any )?(?:"
    r"space|room|a (?:space|place|spot)) (?:for|over|on|in|next|this)\b|\bany (?:room"
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
    rf"|\b(?:could do with|could use|fancy|im after|were after|looking for) (?:an?|some|another|a couple of|a few"
    rf"|my|more) (?:\w+ ){{0,2}}?"
    rf"{THING}s?\b"
    r"|\b(?:can|could|may|might|like to|want to|love to|need to) (?:(?:i|we|my \w+) )?(?:come|pop|drop)(?: in"
    r"| along| over| down| by)? and"
    r" (?:see (?:some|any|one|you|him|her|the)|have|talk|speak|meet|sit|discuss|chat)"
    r"|\b(?:set up|arrange|sort out|fix up) (?:something|some time|a time|a visit|a meeting|a session|in)\b"
    r"|\b(?:need|want|like|after|love) (?:to (?:be|get) )?(?:book(?:ed|ing)|gett?ing booked|fitt?(?:ed|ing)) in\b"
    r"|\b(?:set|get|put|line|pencil|fix|sort) (?:something|anything|some ?time|an? \w+) (?:up|in(?: the (?:diary|book"
    r"|books|calendar))?|down|on the (?:books?|calendar|schedule)|booked|scheduled|arranged|sorted)\b"
    r"(?! (?:with )?(?:somebody|someone|the manager|the owner))"
    r"|\b(?:need|want|like|have|hoping|love|gotta|got) (?:to )?(?:bring|get) (?:in )?(?:my|our) (?:\w+ )?(?:dogs?"
    r"|cats?|pup\w*|kitten|rabbit"
    r"|son|daughter|kids?|mum|mom|dad|husband|wife|car|truck|bike|van)(?: in| over| down)?(?: please| for you)?$"
    r"|\b(?:book|schedule) (?:me|us|him|her|my|in|a|an|it)\b|\b(?:id|we) like to (?:book|schedule|come in|be seen)\b"
    r"|\b(?:want|like|love) to (?:see|view|visit|tour|look at) (?:it|that|this|one|the (?:house|place|home"
    r"|apartment|condo))\b"
    r"|\b(?:need|want|like) to (?:book|schedule|come in|be seen|see (?:the|a) (?:doctor|dentist|vet))\b"
    r"|\b(?:want|need|like|love|have|get|arrange|set up|after|hoping for|wanna) (?:to (?:have|arrange|set up|get"
    r"|book) )?(?:an?|some(?: (?:sort|kind) of)?) (?:\w+ "
    r"){0,2}?(?:chat|talk|meeting|sit ?down|conversation) with\b"
    r"|\b(?:need|want|like|love|hoping|looking|wanna) (?:to )?(?:get together|meet(?: up)?|sit down|have a sit ?down"
    r"|consult|see) (?:with )?(?:an?|your|the|one of (?:the|your)) (?:\w+ )?(?:lawyer|attorney|solicitor|barrister"
    r"|accountant|bookkeeper|adviser|advisor|planner|counsell?or|therapist|paralegal|notary|specialist|consultant"
    r"|architect|realtor|agent|stylist|optician|physio\w*|chiropractor|nutritionist|dietitian|tutor|trainer)s?\b"
)
_BOOKS = regex(r"\b(?:book\w*|appointment|schedule|come in|see (?:me|us|him|her|my)|look at)\b")
_NO_WISH = regex(  # "I don't want to book, I just want a price", "do I need an appointment"
    r"\b(?:not|isnt) (?:calling|ringing|phoning|after|looking|here|really)? ?(?:for|about|to (?:make"
    r"|book)) an? (?:appointment|booking)\b"
    r"|\b(?:dont|do not) (?:want|need) an? (?:appointment|booking)\b"
    r"|\b(?:dont|do not|not) (?:\w+ ){0,2}?(?:want|need|trying|looking|wanting|ready|going|here) (?:to )?(?:book"
    r"|schedule|make an)\b"
    r"|\b(?:do|does|would|will|if|whether) (?:i|we|you|one|my \w+) (?:\w+ ){0,1}?(?:need|have|gotta"
    r"|got) (?:to (?:have |make |book )?|a |an )"
    r"(?:\w+ )?(?:appointment|booking|reservation|book|schedule)\b|\bis (?:an? )?(?:appointment|booking) (?:needed"
    r"|necessary|required)\b"
)
_OTHER_WISH = regex(  # "my insurance needs a form for the extraction", "I want to sell you some tires"
    r"\b(?:hold of \w+ about|sell (?:you|yall|to you)|(?:want|like|wanted) to thank"
    r"|(?:needs?|wants?) (?:a|an|another|some) (?:\w+ )?(?:forms?|refills?|receipt|letter from you))\b"
    r"|(?=.*\b(?:pills?|pharmac\w+|tablets?|meds|medications?|inhaler|chemist|refill)\b)"
    r".*\b(?:needs?|wants?|get|after) (?:a|an|another|my|his|her) (?:new |repeat |fresh )?(?:prescription|script"
    r"|repeat)\b"
)
_ALLOWED = regex(
    r"\bcan (?:i|we|he|she|my \w+) (?:still|even|safely) (?!(?:\w+ ){0,4}?(?:appointment|slot|spot|in\b|seen))"
    r"|\b(?:am i|are we|is it|would it be|is he|is she) (?:still )?(?:allowed|ok|okay|safe|alright|fine) (?:to|if"
    r"|for)\b"
)
_OF_A_PAPER = regex(
    r"\b(?:need|needs|want|wants|get|request|order|renew|collect|pick up|like|have) (?:to (?:get|order|renew"
    r"|collect|request) )?"
    r"(?:an?|my|his|her|another|some|more|the) (?:(?!for\b)\w+ ){0,2}?(?:prescriptions?|refills?|pills|tablets"
    r"|meds|medication|inhalers?"
    r"|doctors note|sick note|fit note|certificate|referral|receipt|invoice)\b(?! (?:review|check|appointment|visit))"
)
_WHOM_TO_RING = regex(
    r"\b(?:who|whom|which number|what number|where) (?:do|should|can|could|would|shall|must) (?:i|we|you|people)"
    r" (?:\w+ )?(?:ring|call|phone|contact|dial)\b"
)
_BRINGS = regex(
    r"\b(?:do|does|should|must|shall|will|would) (?:i|we|he|she|they) (?:(?:need|have|got|want|ought) to |just |still "
    r"|also |always )*"
    r"(?:bring|leave|drop|keep|carry|take|wear|eat|fast)\b"
)
_GETS_IN = regex(
    r"\b(?:can|could|will|would|able to|how (?:do|does|would|will|can)|possible to) (?:(?:i|we|he|she|they|my \w+|it"
    r"|the \w+)"
    r" )?(?:\w+ )?(?:get|come|manage|make it|fit|go)(?: (?:it|him|her|them))? (?:in|inside|up|through|round|around|to "
    r"you)\b"
)
_SETS_UP = regex(
    r"\b(?:can|could|may|might|to|please|lets|gotta|ill) (?:(?:i|we|you|he|she|my \w+) )?(?:also |please |maybe "
    r"|just )*(?:set up|book|schedule"
    r"|arrange|sort out|add(?: on)?|set (?:me|us|him|her) up (?:for|with)|(?:put|sign|pencil|get) (?:me|us|him|her"
    r"|my \w+) (?:down|up|in) for)\b"
)
_MAY_HAVE = regex(r"\b(?:can|could|may|might) (?:i|we|my \w+|you) (?:\w+ )?(?:get|have|do)\b")
_FIRST_WORDS = 6
_MEAL_BEFORE = regex(  # "can he have his supper the night before": nobody would come for that
    r"\b(?:can|could|may|should|must) (?:i|we|he|she|it|they|my \w+|the \w+) (?:\w+ )?(?:have|get|eat|drink)\b"
    r"(?: \w+){0,5}? (?:night|evening|day|morning|hours?) before\b"
)
_ANOTHER = regex(  # "I have an appointment on friday, can I book my son right after"
    r"\b(?:book|schedule|another|also|as well|right after|make an?|need an?|want an?)\b"
)
ONE_OF_YOU = regex(
    r"\b(?:need|want|looking for|get|see|(?:talk|speak|meet|sit down) (?:to|with)) (?:an?|your|the|one of (?:the"
    r"|your))"
    r" (?:dentist|doctor|vet|lawyer|attorney|accountant"
    r"|bookkeeper|stylist"
    r"|hairdresser|barber|mechanic|therapist|trainer|tutor|teacher|notary|optician|optometrist|realtor|agent|plumber"
    r"|technician|chiropractor|nurse|specialist)s?\b"
)
_FEW_WORDS = 2
_FEW_TIMED = 8
_OPEN = regex(r"\b(?:open|opens|close|closes|closed|hours)\b")
_ASAP = regex(r"\b(?:as soon as (?:possible|you can|they can)|asap|first available|soonest|right away|straight away)\b")
_COME_OUT = regex(
    r"\b(?:can|could|would|will) (?:you|he|they|somebody|someone|anybody|anyone|one of you|one of your \w+"
    r"|the \w+) (?:please )?"
    r"(?:come|pop|swing|stop|get)\b"
)
_DUE = regex(r"\b(?:over)?due for (?:my|our|his|her|their|a|an|another|the)\b")
_PESTERED = regex(  # "we've got ants all over the kitchen"
    r"\b(?:ive|weve|i|we|theres|there are|theyre) (?:got |have |found |seeing |seen |getting )(?!an?\b|to\b|my\b"
    r"|your\b)"
    r"(?:\w+ ){1,2}?(?:all over|everywhere|in (?:the|my|our)|on (?:the|my|our)|under (?:the|my|our)|around (?:the"
    r"|my|our))\b"
)
_PLEASE = regex(
    r"\b(?:please|put me down|sign me up|ill take|lets do|do an?|go for an?|thinking of)\b|^(?:a|an|one|just a) "
)
_COME = regex(
    r"\b(?:can|could|may|should|shall|might) (?:i|we|he|she|they|you|someone|somebody|anyone|anybody|the \w+|\w+) "
    r"(?:\w+ ){0,2}?(?:come|stop by|drop by|drop (?:\w+ ){1,3}off|leave it|swing by|see|look|take a look|check|do"
    r"|get|have|fit|squeeze|bring|make)\b"
    r"|\b(?:like|want|need|love|hoping) to (?:meet|see|come|visit|stop|drop|bring|get|have|do|sit down)\b"
    r"|\b(?:come|bring (?:\w+ ){1,3}in|get (?:\w+ )?seen|look at (?:it|him|her|this|my)|take a look|fit (?:me"
    r"|us|him|her) in"
    r"|reserve|reservation|put (?:me|us) down|sign me up|need (?:someone|somebody)|want (?:someone|somebody))\b"
)
_WANTS = regex(r"\b(?:needs?|wants?|like|love|looking for|do|get|gets|book|have|due for|overdue|come in|see)\b")
_AVAILABLE = regex(
    rf"\b(?:available|free|open|working|there|in|have)\b.*\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|week|morning"
    rf"|afternoon)\b"
)


def wants_to_book(heard: Heard, definition: Definition, *, timed: bool) -> bool:
    # "Is Dr. Lee free on Friday", "the hospital said ask for Joan, could she take her at ten tomorrow"
    whom = bool(_AVAILABLE.search(heard.plain) and practitioner_named(heard.text, definition))
    whom = whom or to_be_seen_by(heard, definition, timed=timed)
    country = definition.practice.country
    return _wants(heard, tuple(definition.scheduling.services), country, timed=timed, asks_for_whom=whom)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _wants(heard: Heard, services: tuple[Service, ...], country: str, *, timed: bool, asks_for_whom: bool) -> bool:
    """`asks_for_whom`: whether one of the practitioners has time."""
    said = heard.plain
    if intents.asks_when_reached(heard) or asks_of_coming(heard):
        return False
    by_reason = not _OPEN.search(said) and wishes_by_reason(heard, services, timed=timed)
    if asks_if_there(heard.text) and not (by_reason or _BOOKS.search(said) or named_outright(heard, services)):
        return False
    if _WHOM_TO_RING.search(said) and not _BOOKS.search(said):
        return False  # "who do I ring if my dog's poorly at night"
    if asks_after_own(said) and not _BOOKS.search(said):
        return False  # "I want to ask about my cleaning on friday"
    if not timed and any(one.search(said) for one in (_NO_WISH, _OTHER_WISH)):
        return False
    if _OF_A_PAPER.search(said) and not _BOOKS.search(said) and not named_outright(heard, services):
        return False  # "I need a new prescription", though blood is drawn here
    if regex(
        r"\bwithout (?:an? )?(?:appointment|booking|reservation)\b"
        r"|\b(?:get (?:a )?hold of|reach|catch|get through to) (?:some|any)(?:body|one)\b"
        r"|\bhow late can (?:i|we) (?:come|get|drop|be)\b"
    ).search(said):
        return False
    if asks_how_late(said) and not (by_reason or _BOOKS.search(said) or named_outright(heard, services)):
        return False  # "until when can I drop papers off this friday"
    if not timed and _BRINGS.search(said):
        return False  # "do I bring him in a carrier"
    if not timed and _GETS_IN.search(said) and "access" in subjects_of(heard.text):
        return False  # "my husband's in a wheelchair, can he get in"
    if (has_appointment(heard) and not _ANOTHER.search(said)) or _MEAL_BEFORE.search(said):
        return False
    if (
        (accuses(heard) or (complains(heard) and not timed))
        and not intents.find(Intent.APPOINTMENT, heard)
        and not _BOOK.search(said)
    ):
        return False  # "your girl was really rough with me on saturday"
    facts = asks_for_facts(heard)
    if not timed and _ALLOWED.search(said):
        return False  # "I'm five months along, can I still get a massage"
    if (
        intents.find(Intent.APPOINTMENT, heard)
        or _BOOK.search(said)
        or asks_how_to_book(said)
        or asks_for_bookings(said)
    ):
        return True
    if regex(r"(?:(?:i|a|an|to|want|new|please|like|book|booking|schedule|it) ?)+").fullmatch(said) and "book" in said:
        return True
    if asks_for_whom:
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
    if by_reason:
        return True  # "a filling's dropped out, friday'd do", "can somebody straighten them"
    if asks_for_work(heard) and not facts and meant_by_reason(heard, services):
        return True  # "my beard's out of hand, can somebody clean it up"
    fitting = services_named(heard, services)
    if fitting and not is_question(heard.text) and (_DUE.search(said) or _PESTERED.search(said)):
        return True
    if not facts and _MAY_HAVE.search(said) and _contact_told(heard, country) and likeliest(heard, services):
        return True  # "can I get a wash for my lab, my number is ..."
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
    if timed and outright and asks_if_one_is_free(said):
        return True
    if outright and (timed or _PLEASE.search(said)) and not _OPEN.search(said):
        return True
    if not facts and (outright or len(fitting) == 1) and _SETS_UP.search(said):
        return True  # "can I also set up a sports physical for my son"
    if outright and _booked_under(heard, services, country) and not is_question(heard.text):
        return True  # "sports massage for Nate Sorensen, my number's ..."
    alone = len(fitting) == 1 and len(content(heard.words)) <= 3 and plain(fitting[0].name) in said  # "just a cleaning"
    alone = alone or (
        len(fitting) == 1
        and len(content(heard.words)) <= _FEW_WORDS
        and any(word in heard.words for word in own_words(fitting[0]))
    )
    wants = _WANTS.search(said) and (len(fitting) == 1 or WISH.search(said))  # "I want my hair cut": one of the cuts
    return alone or (bool(wants) and (outright or timed or WISH.search(said) is not None))


def _booked_under(heard: Heard, services: Sequence[Service], country: str) -> bool:
    """A service at the beginning, and for whom, or a number."""
    begins = " ".join(heard.plain.split()[:_FIRST_WORDS])
    if not named_outright(Heard(begins), services):
        return False
    return bool(booked_for(heard.text)) or _contact_told(heard, country)


def _contact_told(heard: Heard, country: str) -> bool:
    return isinstance(phone_from_words(heard.text, country), Phone)
