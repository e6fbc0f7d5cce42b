"""What callers say about appointments: what is wanted, which service, which time, for whom. English. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from msgspec import Struct
from rapidfuzz import fuzz

from receptionist.conversation import intents, people
from receptionist.conversation.builtin_state import Goal, Offer
from receptionist.conversation.capture import name_from_words
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.intents import Intent
from receptionist.conversation.when import When, Window, when_from_words, when_text
from receptionist.conversation.words import Heard, alike, content, plain, word_list, word_set
from receptionist.practice.definition import Definition, Service

# --- what is wanted -----------------------------------------------------------------------------------------------

_THING = r"(?:appointments?|appt|booking|visit|cleaning|checkup|check up|haircut|exam|reservation|slot|time)"
_MINE = rf"(?:my|the|our|an|that|this|his|her|their) (?:\w+ ){{0,3}}?{_THING}"
_CANCEL = re.compile(
    rf"\b(?:cancel|call off|drop|delete) (?:\w+ ){{0,2}}?{_MINE}|\bcancel (?:\w+ ){{0,4}}{_THING}\b"
    r"|\b(?:need|want|like|have|wanted|going) to cancel\b|\b(?:can|could) (?:i|you) cancel\b"
    r"|^(?:please )?cancel (?:it|my|the)\b|\bcancell?ation please\b"
)
_MOVE = re.compile(
    rf"\bre ?schedul|\b(?:move|change|push(?: back)?|switch|shift|postpone|bring forward) (?:\w+ )?{_MINE}"
    rf"|\b(?:move|change|push|switch|shift) (?:it|that|this) to\b|\bdifferent (?:day|time) for (?:my|the)\b"
    r"|\bcant (?:make|come to) (?:it|my|the)\b|\bmake it another (?:day|time)\b|\bpostpone\b"
)
_TELL = re.compile(
    rf"\b(?:when|what time|what day|which day) (?:is|was|are|do i have|did i) (?:\w+ ){{0,2}}?{_THING}"
    rf"|\b(?:check|confirm|verify|look up|find|remember) (?:on |when |what time )?(?:\w+ ){{0,2}}?{_MINE}"
    r"|\b(?:what|which|how many) (?:\w+ ){0,2}?(?:appointments|bookings) (?:do|have|did) i\b"
    r"|\bwhat do i have (?:booked|scheduled|coming)\b"
    rf"|\bdo i have (?:an|any) (?:\w+ )?{_THING}|\b(?:when|what time) am i (?:coming|booked|due|scheduled)"
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
    rf"|\b(?:book|schedule|make|set up|arrange|get) (?:\w+ ){{0,3}}?{_THING}\b"
    rf"|\b(?:need|want|like|looking for|have|get) (?:to (?:have|get|book|schedule|make|see) )?(?:an|a|my)"
    rf" (?:\w+ ){{0,3}}?{_THING}\b"
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


# --- services -----------------------------------------------------------------------------------------------------

# Words that callers use for one another; a service is found by its own words or by their neighbours here.
_ALIKE: tuple[frozenset[str], ...] = tuple(
    word_set(words)
    for words in (
        "cleaning clean cleaned cleanings hygienist hygiene polish scaling plaque",
        "checkup check checked exam examination physical annual yearly wellness",
        "toothache tooth ache hurts hurt hurting pain painful aching sore broken chipped cracked abscess throbbing "
        "killing swollen bleeding gum gums",
        "whitening whiten white bleaching bleach brighten",
        "invisalign aligners aligner braces straighten straightening",
        "sick ill unwell vomiting throwing limping limp diarrhea coughing sneezing lethargic eating itching scratching",
        "vaccination vaccine vaccines vaccinated shot shots booster boosters rabies jab jabs vaccinations",
        "nail nails claw claws",
        "trim trimmed clip clipped clipping cut",
        "dental teeth tooth",
        "spay spayed neuter neutered fixed castrated sterilized",
        "haircut hair cut trim",
        "color colour dye dyed coloring colouring tint highlights roots",
        "blowout blow dry styling style",
        "consultation consult",
        "filling cavity fillings",
        "grooming groom groomed bath bathe",
    )
)
_GENERIC = word_set(
    "a an and or the of for with visit appointment session new patient patients client first time service treatment"
)
_SAME_WORD = 82  # of 100


class Match(Struct, frozen=True):
    service: Service
    score: float  # how much of the name was said, 0..1


def service_named(heard: Heard, services: Sequence[Service]) -> Service | None:
    """The one that is meant. None: none, or more than one fits."""
    best = services_named(heard, services)
    return best[0] if len(best) == 1 else None


def services_named(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """Those that fit best, as well as each other."""
    said = [word for word in heard.words if word not in _GENERIC]
    matches = [Match(service, _service_score(service, heard, said)) for service in services]
    best = max((match.score for match in matches), default=0.0)
    found = [match.service for match in matches if match.score >= best - 0.05] if best >= 0.45 else []
    by_name = [one for one in services if set(plain(one.name).split()) & set(said)]
    if found and by_name and not any(one in by_name for one in found):  # "a color": highlights, or a root color?
        return [one for one in services if one in found or one in by_name]
    return found


def _service_score(service: Service, heard: Heard, said: Sequence[str]) -> float:
    whole = plain(service.name)
    if f" {whole} " in f" {heard.plain} ":
        return 1.0 + 0.1 * whole.count(" ")
    own = [word for word in whole.split() if word not in _GENERIC]
    if not own:  # "New patient visit" is found by who calls, or by its whole name
        score = fuzz.partial_ratio(whole, heard.plain) / 100 if len(heard.plain) >= len(whole) - 3 else 0.0
        return score if score >= 0.9 else 0.0
    scores = [max((_word_score(word, other) for other in said), default=0.0) for word in own]
    every = sum(scores) / len(scores)
    return max(every, max(scores) * 0.9 if re.search(r"\bor\b", whole) else every)


def _word_score(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if len(word) >= 4 and len(other) >= 4 and fuzz.ratio(word, other) >= _SAME_WORD:
        return 0.95
    if any(word in group and other in group for group in _ALIKE):
        return 0.8
    return 0.0


def first_visit(heard: Heard) -> bool | None:
    """Has the caller been here before? "I'm a new patient": False. None: not told."""
    said = heard.plain
    if re.search(
        r"\b(?:new (?:patient|client|customer|here)|first (?:time|visit|appointment)|never been|havent been"
        r"|have not been"
        r"|not been|im new|i am new|becom\w+ a patient|not a patient|not yet)\b",
        said,
    ):
        return False
    if re.search(
        r"\b(?:been (?:there|here|a patient|coming|to you|in|before)|existing|current patient|regular|returning|again"
        r"|i come (?:there|here)|came (?:there|here|in|last)|already a patient|long ?time|im a patient|last time"
        r"|my last visit)\b",
        said,
    ):
        return True
    return None


# --- for whom -----------------------------------------------------------------------------------------------------

_PEOPLE = (
    "daughter|son|child|kid|baby|boy|girl|husband|wife|spouse|partner|mother|mom|mum|father|dad|grandson|granddaughter"
    "|grandmother|grandma|grandfather|grandpa|brother|sister|friend|boyfriend|girlfriend|nephew|niece|toddler"
)
_PETS = "dog|puppy|cat|kitten|rabbit|bunny|hamster|guinea pig|pet|bird|parrot|ferret|turtle"
_RELATION = re.compile(
    rf"\b(?:my|our|his|her) (?:\w+ ){{0,3}}?(?P<who>{_PEOPLE}|{_PETS})\b(?P<rest>(?: \w+){{0,4}})", re.IGNORECASE
)
_FOR_HIM = re.compile(r"\b(?:its|it is|this is|thats|appointment is|not) for (?:me|myself)\b|\bfor myself\b|\bfor me\b")


class Whom(Struct, frozen=True):
    """`relation` "daughter", and the name where it was told. Both empty: the caller."""

    relation: str = ""
    name: str = ""

    @property
    def is_pet(self) -> bool:
        return re.fullmatch(_PETS, self.relation) is not None


def whom_of(text: str) -> Whom | None:
    """ "for my daughter Mia". None: nobody is spoken of."""
    said = re.sub(r"\s+", " ", text.replace("’", "'"))
    if _FOR_HIM.search(plain(said)):
        return Whom()
    match = _RELATION.search(re.sub(r"[,.]", "", said))
    if match is None:
        named = re.search(r"\b(?:is|it's|its) for ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\W*$", said)
        return Whom(name=named[1]) if named and not _is_date_word(named[1].split()[0]) else None
    rest = re.sub(r"^\s*(?:named|called|whose name is|name is|is called|is named|is)\b", "", match["rest"]).strip()
    first = rest.split(" ")[0] if rest else ""
    follows = re.match(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", rest) if first and not _is_date_word(first) else None
    return Whom(match["who"].lower(), follows[0] if follows else "")


def _is_date_word(word: str) -> bool:
    return plain(word) in (*WEEKDAYS, *MONTHS)


def introduced_name(text: str) -> str:
    """The caller's name where it is told by the way: "my name is Sam Lee", "this is Sam". Empty: it is not."""
    leads = r"\b(?:my name(?:'s| is)|name is|this is|i'm|i am)\s+|^\W*(?:hi|hello|hey)\W+(?:it's|it is)\s+"
    match = re.search(leads, text.replace("’", "'"), re.IGNORECASE)
    signed = re.match(
        r"^\W*(?:hi|hello|hey)?[,. ]*[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2} (?:here|calling|speaking)\b", text
    )
    if match is None and signed is None:
        return ""
    part = re.sub(r"^\W*(?:hi|hello|hey)\W+", "", text[match.start() :], flags=re.IGNORECASE) if match else text
    name = name_from_words(part, asked=False) or ""
    return "" if any(_is_date_word(word) for word in name.split()) else name


def own_name(text: str) -> str:
    """The name of a pet or a child in "his name is Rex", "it's Mia", "Rex"; else the words as they are."""
    name = name_from_words(
        re.sub(r"^\W*(?:his|her|their|its|the \w+'?s) name(?:'s| is)\s+", "", text, flags=re.I), asked=True
    )
    return name or ""


# --- times --------------------------------------------------------------------------------------------------------

_LEAD = re.compile(
    r"^(?:(?:no|nope|yes|yeah|ok|okay|actually|sorry|rather|well|um|uh|make it|can we do|could we do|can we make it"
    r"|can i do"
    r"|could i do|could you do|can you do|id like|i want|ill take|i will take|lets do|lets take|lets go with"
    r"|how about"
    r"|what about|maybe|i mean|i meant|id prefer|i prefer|please|book me for|give me|put me down for|the|thats|its"
    r"|take|id rather|better|instead|but|oh|do|with|and|at|then|well|hm|hmm"
    r"|i can do|i could do|that would be|id say) )+"
)
_TAIL = re.compile(
    r"(?: (?:is fine|is good|works|works for me|is great|is perfect|is best"
    r"|would be (?:fine|good|great|best|perfect)|please"
    r"|instead|then|rather|thanks|thank you|sounds good|will do|will be fine|works best|if possible|for me|is ok"
    r"|is okay"
    r"|suits me|suits|one|slot|is better|would work|would be better|will work|good|fine))+$"
)
_ORDINAL = re.compile(r"\b(?:number |option |choice )(\d)\b|\b(?:the )?(\d)th\b(?! of\b)")
_LAST = re.compile(
    r"\b(?:last (?:1|one|option|time)?|(?:the )?(?:later|latest) (?:1|one|time|of)|the latest)\b|^(?:the )?last$"
)
_EARLIEST = re.compile(r"\b(?:(?:the )?(?:earlier|earliest|soonest) (?:1|one|time|of)|the (?:earliest|soonest))\b")
_MIDDLE = re.compile(r"\b(?:middle (?:1|one)|the middle)\b")
_ANY = re.compile(
    r"\b(?:any of (?:them|those|these)|either(?: \w+)?|whichever|doesnt matter|dont mind|you (?:choose|pick)|whatever"
    r"|all (?:fine|good|the same)|no preference)\b"
)
_TIME_WORD = re.compile(
    r"(?<![\d-])(\d{1,2})(?: colon (\d\d)| ([0-5]\d))?(?: ?o ?clock)?(?: (am|pm))?(?![\d]|th|st|nd|rd)"
)


def moved_to(text: str) -> str:
    """Where an appointment is to go: "Friday" of "move my cleaning from Tuesday to Friday". Empty: it is not told."""
    target = re.search(r".*\b(?:to|until|for) (.+)$", text, re.IGNORECASE)
    if target is None or re.search(rf"\b(?:my|the|our) (?:\w+ ){{0,2}}?{_THING}|\b{_THING}", plain(target[1])):
        return ""
    return target[1]


def bare(text: str) -> str:
    """Without what only leads to the words that count: "no, make it ten thirty please" -> "10 30"."""
    words = normalised(text)
    return _TAIL.sub("", _LEAD.sub("", words + " ").strip()).strip() or words


def wanted(text: str, now: datetime, country: str) -> When:
    """Like `when_from_words`, of an answer: "actually eleven" is a time of day."""
    when = when_from_words(text, now, country)
    return when if when.understood else when_from_words(bare(_not_that(text)), now, country)


def choose(
    text: str, offers: Sequence[Offer], told: int, now: datetime, country: str, *, numbered: bool = False
) -> list[int] | None:
    """Which offers fit the words. One: chosen; more: ask which; []: another time was named; None: no time was.

    `numbered`: they were told with numbers, so that "two" is the second, where it is no time among them.
    """
    text = _not_that(text)
    words = normalised(text)
    if _ANY.search(words):
        return [0]
    ordinal = _by_ordinal(words, min(told, len(offers)))
    named = _by_time(text, words, offers, now, country)
    if numbered and not named and re.fullmatch(r"[123]", bare(text)) and int(bare(text)) <= told:
        return [int(bare(text)) - 1]
    if ordinal is not None and named:
        return named if ordinal in named else sorted({ordinal, *named})
    if ordinal is not None:
        return [ordinal]
    return named


def told_times(text: str, offers: Sequence[Offer]) -> list[int]:
    """Which offers the receptionist's own words name, however they put it: "Tuesday at ten, 10:30 AM or eleven"."""
    words = normalised(text)
    days = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", words)]
    pieces = [normalised(piece) for piece in re.split(r"[,;.?!]\s|\b(?:or|and)\b", text)]
    times = [time for piece in pieces for time in _times_said(re.sub(r"\b\d+(?:th|st|nd|rd)\b", "", piece))]
    starts = [datetime.fromisoformat(offer.start) for offer in offers]
    return [
        at
        for at, start in enumerate(starts)
        if (not days or WEEKDAYS[start.weekday()] in days) and any(_same_time(start, *one) for one in times)
    ]


def _not_that(text: str) -> str:
    """ "eleven, not ten" -> "eleven"; "not ten, eleven" -> "eleven"."""
    said = re.sub(r"[\s,]+not (?:at )?[\w:]+(?: o'?clock)?\W*$", "", text, flags=re.IGNORECASE)
    return re.sub(r"\bnot (?:at |on )?[\w:]+,\s*", "", said, flags=re.IGNORECASE)


def _by_ordinal(words: str, told: int) -> int | None:
    dated = re.search(rf"\b(?:{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}) (?:the )?\d+th\b", words)
    match = None if dated else _ORDINAL.search(words)
    if match and 1 <= int(match[1] or match[2]) <= told:
        return int(match[1] or match[2]) - 1
    if _MIDDLE.search(words) and told == 3:
        return 1
    if _LAST.search(words):
        return told - 1 if told else None
    return 0 if _EARLIEST.search(words) else None


def _by_time(text: str, words: str, offers: Sequence[Offer], now: datetime, country: str) -> list[int] | None:
    starts = [datetime.fromisoformat(offer.start) for offer in offers]
    when = wanted(text, now, country)
    if when.question:
        return []
    fits = [at for at, start in enumerate(starts) if not when.days or _on_day(start.date(), when.windows)]
    words = re.sub(r"\b\d+th 1\b", "", words)  # "the first one"
    without_dates = re.sub(rf"\b(?:{'|'.join(MONTHS)}) (?:the )?\d+(?:th)?\b|\b\d+th\b|\b\d{{4}} \d+ \d+\b", "", words)
    times = _times_said(without_dates) if when.at or not when.hours else []
    if times:
        exact = [at for at in fits if any(_same_time(starts[at], *one) for one in times)]
        if exact:
            return exact
        if len(times) == 1 and times[0][1] == 0:
            same_hour = [at for at in fits if starts[at].hour % 12 == times[0][0] % 12]
            if len(same_hour) == 1:
                return same_hour
        return [] if when.understood else None
    if when.hours and _RANGE_WISH.search(words):
        return []  # "mornings are best": not one of these, but others like it
    if when.hours:
        return [at for at in fits if any(one.start <= starts[at].time() < one.end for one in when.windows)]
    return fits if when.days else None


_RANGE_WISH = re.compile(
    r"\b(?:mornings|afternoons|evenings|after|before|only|best|prefer\w*|better|something|anything|have|any|between)\b"
)


def _on_day(day: date, windows: Sequence[Window]) -> bool:
    return any(window.first <= day and (window.last is None or day <= window.last) for window in windows)


def _times_said(words: str) -> list[tuple[int, int, str]]:
    """Hours and minutes, also without "at": "10 30", "10 is fine". Half and quarter past too."""
    words = re.sub(r"\bhalf past (\d{1,2})\b", r"\1 colon 30", words)
    words = re.sub(r"\bquarter past (\d{1,2})\b", r"\1 colon 15", words)
    words = re.sub(r"\bquarter to (\d{1,2})\b", lambda m: f"{(int(m[1]) - 1) or 12} colon 45", words)
    words = re.sub(r"\b(?:noon|midday)\b", "12 pm", words)
    words = re.sub(r"\b(?:the|that|this|another|which|other|first|last|later|earlier|morning|afternoon) 1\b", "", words)
    found = [
        (int(match[1]), int(match[2] or match[3] or 0), match[4] or "")
        for match in _TIME_WORD.finditer(words)
        if 1 <= int(match[1]) <= 23
    ]
    if len(found) > 1:  # "the three o'clock one"
        found = [one for one in found if one != (1, 0, "")] or found
    return found[:3]


def _same_time(start: datetime, hour: int, minute: int, half_day: str) -> bool:
    if start.minute != minute:
        return False
    if half_day:
        return start.hour == hour % 12 + (12 if half_day == "pm" else 0)
    return start.hour == hour if hour > 12 else start.hour % 12 == hour % 12


_LATER = re.compile(r"\b(?:later|after that|afterwards|bit after)\b")
_EARLIER = re.compile(r"\b(?:earlier|sooner|before that)\b")
_OTHER_DAY = re.compile(r"\b(?:(?:an)?other day|different day|other days|next day|day after that|following day)\b")
_OTHER = re.compile(
    r"\b(?:none of (?:those|these|them)|something else|anything else|other times?|another time|different time"
    r"|any others?"
    r"|what else"
    r"|neither|dont work|doesnt work|wont work|not good|cant do (?:any|those|that|it)"
    r"|more (?:times|options))\b"
)


def other_times(text: str, offers: Sequence[Offer], told: int, old: When) -> str | None:
    """Words for a search of "anything later?", "another day". Empty: the caller must say when. None: nothing of it."""
    said = plain(text)
    starts = sorted(datetime.fromisoformat(offer.start) for offer in offers[: told or 1])
    if not starts:
        return None
    if _OTHER_DAY.search(said):
        after = When((Window(_next_day(starts[-1].date()), None, *_hours_of(old)),), at=old.at, days=True)
        return when_text(after)
    if _LATER.search(said):
        return f"{starts[-1]:%Y-%m-%d} not before {_minutes_on(starts[-1].time(), 1):%H:%M}"
    if _EARLIER.search(said):
        return f"{starts[0]:%Y-%m-%d} before {starts[0]:%H:%M}"
    return "" if _OTHER.search(said) else None


def merged(new: When, old: When, day: date | None, text: str) -> str:
    """A search for what was named anew, and for the rest as before. `day`: of the time that was chosen or offered."""
    if new.days and not new.hours and (old.hours or old.at):
        start, end = _hours_of(old)
        windows = tuple(Window(one.first, one.last, start, end) for one in new.windows)
        return when_text(When(windows, at=old.at, days=True, hours=True))
    if new.hours and not new.days:
        days = (Window(day, day),) if day else old.windows
        if days:
            start, end = (new.windows[0].start, new.windows[0].end) if new.windows else (time.min, time(23, 59))
            windows = tuple(Window(one.first, one.last, start, end) for one in days)
            return when_text(When(windows, at=new.at, days=True, hours=True))
    return text if when_readable(new) else bare(text)


def when_readable(when: When) -> bool:
    return when.days or not when.hours


def _hours_of(when: When) -> tuple[time, time]:
    return (when.windows[0].start, when.windows[0].end) if when.windows and when.hours else (time.min, time(23, 59))


def _next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _minutes_on(at: time, minutes: int) -> time:
    total = min(at.hour * 60 + at.minute + minutes, 23 * 60 + 58)
    return time(total // 60, total % 60)


_ON_THE_WAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|morning|afternoon|evening|noon|o ?clock|colon|next week)\b"
    r"|\b(?:at|make it|rather|instead|actually) \d{1,2}\b|\b\d{1,2} (?:am|pm)\b"
)


def changes_time(text: str) -> bool:
    """Words about another day or time where something else was asked: "actually at eleven", "Thursday"."""
    words = normalised(text)
    return _ON_THE_WAY.search(words) is not None and len(re.sub(r"\D", "", words)) < 5


def mended_name(text: str, old: str) -> str:
    """The name in "no, it's Sam Leigh", where it is near to the old one; "no, Leigh" mends the part. Else empty."""
    match = re.match(
        r"^\W*(?:no|nope|actually|sorry|not quite)\b[\s,.]*(?:it'?s|it is|i'?m|that'?s)?\s*(.+)$", text, re.I
    )
    name = name_from_words(match[1], asked=True) if match else None
    if not name or not old:
        return ""
    parts = old.split()
    if " " not in name:
        near = [at for at, part in enumerate(parts) if 0.5 <= alike(plain(part), plain(name)) < 1]
        return " ".join([*parts[: near[-1]], name, *parts[near[-1] + 1 :]]) if near else ""
    return name if any(alike(plain(a), plain(b)) >= 0.6 for a in parts for b in name.split()) else ""


# --- practitioners ------------------------------------------------------------------------------------------------

_SMALL_TALK = word_list("anyone anybody whoever either")


def practitioner_named(text: str, definition: Definition) -> str:
    """The practitioner whose name stands in the words; else empty."""
    names = [one.name for one in definition.scheduling.practitioners]
    names += [name for service in definition.scheduling.services for name in service.with_ if name not in names]
    return next((name for name in names if people.is_named(name, text)), "")


def anyone(text: str) -> bool:
    """ "with anyone": no matter who."""
    return any(word in plain(text).split() for word in _SMALL_TALK)
