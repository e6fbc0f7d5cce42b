"""What a caller tells of an appointment together with the wish for it, noted in the `Booking`. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from receptionist.conversation.builtin_ailments import is_trouble, trouble_in
from receptionist.conversation.builtin_answers import answer_in, shape_of
from receptionist.conversation.builtin_forms import is_pets, kind_of, value_in, whose_name
from receptionist.conversation.builtin_makes import make_told
from receptionist.conversation.builtin_numbers_told import reference_told
from receptionist.conversation.builtin_places import place_told, sport_told
from receptionist.conversation.builtin_services import (
    first_visit,
    named_outright,
    of_both,
    party_size,
    service_named,
    services_named,
    spoken_of,
)
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_stays import nights_in
from receptionist.conversation.builtin_telling import Told, told_in
from receptionist.conversation.builtin_trades import INSURERS
from receptionist.conversation.builtin_wanted import moved_to
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import (
    PEOPLE,
    PETS,
    animal_of,
    is_first_name,
    leading_name,
    named_of,
    others_than_refused,
    practitioner_named,
    whom_of,
)
from receptionist.conversation.clause_answers import clause_answer
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.name_phrases import booked_for
from receptionist.conversation.names_beside import is_of_thing, name_among
from receptionist.conversation.names_wished_for import wished_for
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import own_words
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Definition, Service

_AND = regex(r"[\s,.;]+\b(?:and|then|plus)\b(?: then| also)?\s+|[,.;]\s+(?=(?:my|our|his|her|another|one)\b)", re.I)
_ANOTHER = regex(
    r"^(?:then |also |(?:can|could) you (?:guys )?(?:also )?(?:look at |check |do )?|while (?:we're|i'm|he's|she's"
    r"|it's|you're|they're|we are) \w+,? (?:\w+ it,? )?|i(?:'d)? (?:also |would )?(?:need|want|like) )*(?:one"
    r"|another|an?|my|our|his|her|him|me|for|the|both)\b",
    re.I,
)
_ONE_THING = regex(
    r"(?:an?|the|my|his|her|our) (?P<what>\w+)(?=$| (?:done|too|as well|please|thanks|on|at|for|this|next|today|tonight"
    r"|tomorrow|if|while|both|in)\b)"
)
_AILS = regex(  # "my neck's been killing me": no second wish
    r"(?:my|his|her|our|the) (?:\w+ ){0,2}?\w+(?:['’]?s| is| are| has| have)?(?: \w+){0,2}? (?:killing|hurt(?:s"
    r"|ing)?|ach(?:es?|ing)"
    r"|sore|swollen|bother(?:s|ing)|acting up|playing up|gone|went|given out|been (?:bad|off|funny|weird|stiff))\b",
    re.IGNORECASE,
)
_DAY = regex(rf"\b(?:on |this |next )*(?:{'|'.join(WEEKDAYS)}|today|tomorrow|tonight)\b", re.I)
_ALSO = regex(r"\b(?:also|too|as well|plus|both|another|while)\b", re.I)
_TOO = regex(r"\b(?:too|as well|also|while i(?:'m|m| am))\b", re.I)
_HOUR = regex(r"\b\d{1,2} (?:colon|am|pm|o ?clock|for)\b|\bat \d|\bnoon\b|\b(?:me|him|her|us|my \w+) \d")
_MANY_DIGITS = regex(r"\b(?:(?:\d+|oh|o|zero|double)\b ?){3,}(?<=\d{3})|\b(?:(?:\d+|oh|o|zero|double)\b ?){6,}")
_IS_NEW = regex(r"\b(?:im|i am|as|be|being) (?:a )?(?:brand )?new (?:patient|client|customer|member)\b")
_SEES_ANYBODY = regex(r"\bsee (?:the|a|your) (?:doctor|dentist|vet|lawyer|accountant)\b")
SOONEST = regex(
    r"\bwhens (?:your|the) (?:next|soonest|earliest|first)\b|\bwhats (?:your|the) (?:next|soonest|earliest"
    r"|first)(?: (?:opening|available|time|slot|appointment))?$"
    r"|\bright (?:now|away|over)\b|\bimmediately\b|\basap\b|\bas soon as (?:possible|you can|i can|we can)\b"
    r"|\bany ?time\b|\bwhenever\b|"
    r"\b(?:soonest|earliest|first (?:time|day|chance|slot|opening|appointment)|next (?:time|slot|opening"
    r"|available)|how soon|as early)\b"
)
_SEES = regex(
    r"(?<!can )(?<!could )(?<!may )(?<!might )(?<!should )(?<!shall )"
    r"\b(?:i|we) (?:usually |always |normally |mostly )?(?:see|go to|come to|work with|ve been seeing|been seeing)\b"
)
_FOR_PET = regex(r"\bfor (?P<name>[A-Z][a-z]+)\b(?! (?:'|and))")
_DAYS = frozenset((*WEEKDAYS, *MONTHS, "today", "tomorrow"))
_MY_PET = regex(
    r"\b(?:(?:my|our) (?:[a-z]+ ){1,2}|(?:another|a (?:second|third|new|younger|older)) [a-z]+,? (?:(?:called"
    r"|named) )?)(?P<name>[A-Z][a-z]{2,})\b"
    r"(?! (?:street|road|avenue|[A-Z]))"
)
_FOR_PET_LOW = regex(  # "for pepper, he's a terrier", "a bath tomorrow at two for rex"
    r"\bfor (?P<name>[a-z]{3,})(?:\W*$|\W+(?=(?:he|she|it)(?:['’]?s| is| needs| has)\b|(?:my|our|the) \w))"
)
_FOR_NAME = regex(r"\bfor (?P<name>[^\W\d_]{2,})\b", re.IGNORECASE)
_FOR_ONE = regex(  # "a groom for Bella and a nail trim for my other dog": each is somebody else's
    rf"\bfor (?P<whom>(?i:(?:my|our|the|his|her|their) (?:\w+ ){{0,2}}?(?:{PEOPLE}|{PETS})\b)"
    r"(?: (?!I\b)[A-Z][\w'’-]+)?|(?i:me|myself)\b|(?!I\b)[A-Z][\w'’-]+)"
)
_EITHER = regex(r"\b(\w{3,}) or (?:(?:an?|the|your|my) )?(\w{3,})\b")
_TOLD_BESIDE = regex(
    r"[,.;!?]+(?:\s|$)|\b(?:and|so|but) (?=(?:yeah|i|i'm|i've|my|there|there's|he|she|we|it|it's)\b)", re.I
)
_MOST_ASKED_FOR = 3
_TELLS_NOTHING = word_set(
    """
    whether if it its is was are there here you your youre have had has been be a an the for or and of to in
    on at do does did can this that any ever one them they he she his her
    """
)
_WHETHER = regex(r"(?:whether|if|any)\b", re.IGNORECASE)
_STEM = 5  # letters
_SHORT_CLAUSE = 6  # words
_BEHIND_HEAD = regex(r" (?:of|for|on|in|at|to|that|under|over|with|before|after|or)\b")
_IS_A = regex(
    r"\b(?:hes|shes|its|he is|she is|it is) (?:a|an) (?P<what>\w+(?: (?:retriever|shepherd|terrier|mix|doodle"
    r"|spaniel|bulldog|collie))?)\b"
)
_AGE = regex(
    r"\b(?:hes|shes|whos|he is|she is|who is|turned|turning|is|aged?|just) (?P<age>\d{1,2})\b"
    r"(?! (?:pounds|am|pm|o ?clock|colon|weeks?|months?))"
    r"|\b(?P<old>\d{1,2}) (?:years?|months?|weeks?)(?: old)?\b"
)


OTHER = "other"
THE_SAME_TIME = "the same day at the same time"
RIGHT_AFTER = "right after"
_MANY = r"(?:kids|children|boys|girls|sons|daughters|twins|grandkids|grandchildren|dogs|cats|puppies|kittens|rabbits)"
_BOTH = regex(
    r"\b(?:(?:both(?: of)?(?: my| our| the)?|two of (?:my|our)|(?:my|our) (?:two|both)) (?:\w+ )?"
    rf"(?P<many>{_MANY})|(?:my|our) (?P<each>{_MANY}) (?:both|each))\b",
    re.IGNORECASE,
)
_ONE_OF = {"children": "child", "twins": "child", "grandchildren": "grandchild", "grandkids": "grandchild",
           "puppies": "puppy"}  # fmt: skip
_WITH_ME = regex(
    r"\b(?P<for>for (?:both )?)?(?:(?:me|myself) and (?:my|a) (?P<who>\w+)|my (?P<other>\w+) and (?:me|myself|i))\b",
    re.IGNORECASE,
)
_TWO_OF_MINE = regex(  # "I have two dogs that need their nails done"
    rf"\b(?P<lead>(?:i|we)(?:['’]?ve| have)? (?:got )?|my |our |bring(?:ing)? |for )(?:my "
    rf"|our )?two (?:\w+ )?(?P<many>{_MANY})\b",
    re.IGNORECASE,
)
_US_TWO = regex(r",?\s*\b(?:for )?(?:the )?(?:two|both) of us\b,?", re.IGNORECASE)
_AND_ONE_FOR = regex(  # "a haircut, and one for my son too, he's five"
    r"[\s,]+(?:and )?(?:also )?(?:one|another(?: one)?|the same(?: thing)?) for (?P<whom>(?:my|our|his"
    r"|her) \w+(?: \w+){0,2}?)"
    r"(?: too| as well| also)?(?P<rest>,.*|\W*$| (?=on |at |around |this |next |tomorrow|today).*)",
    re.IGNORECASE,
)
_ONE_NOW = regex(  # "two kittens that need shots, can I do one tomorrow": the other has a time of its own
    r"\b(?:do|book|bring|get|have|take|see|make|start with|fit) (?:just |only )?(?:the )?(?:first )?(?:one|1)"
    r"(?: of them| in)?\b(?! (?:appointment|visit|after|each|for|and)\b)",
    re.IGNORECASE,
)
_HIS_AGE = regex(r",? ?(?:he|she)(?:'s| is) (?:only |just )?[\w-]+(?: years old)?(?=,|$)", re.IGNORECASE)
_MANI_PEDI = regex(r"\bmani(?:cure)?[ -]?(?:(?:and|n|&|plus)[ -])?(?:a )?pedi(?:cure)?s?\b", re.IGNORECASE)
_EACH = regex(
    r"\b(?:both|two|each)\b(?! (?:hours?|people|of you|weeks|pm|o'?clock|thirty|fifteen))(?<!at two)", re.IGNORECASE
)
_FOR_ALL = regex(  # one for all of them
    r"\b(?:tour|showing|consultation|meeting|valuation|party|couples?|family|group|pairs?|planning|mediation"
    r"|drop off|boarding|daycare|tables?|room|bridal)\b"
)
_NEAR = 7  # words in which a second wish tells what it is: "and my rear brakes looked at"
_WISHES = regex(  # "it's my parents' ruby wedding and ..." wishes for nothing yet
    r"\b(?:needs?|wants?|likes?|love|book|get|gets|have|can|could|do|due|looking|make|schedule|after|come|bring|for"
    r"|please|hoping|take|put|set|wanna|gotta|just|both|also)\b|^(?:an?|the|my|one|some) "
)
_OF_THINGS = ("address", "vehicle")


def note_wishes(booking: Booking, heard: Heard, definition: Definition, now: datetime) -> None:
    """Who calls, for whom, what, with whom and when, as far as the words tell it."""
    text, country, services = heard.text, definition.practice.country, definition.scheduling.services
    note_told(booking, heard, definition, now.date())
    booking.practitioner = practitioner_named(text, definition)
    if booking.practitioner and booking.returning is None and _SEES.search(heard.plain):
        booking.returning = True
    if booking.goal == "book" and (service := service_named(heard, services)):
        booking.service = service.name
        theirs = [one.name for one in services if one.for_ == "new"]
        outright = named_outright(heard, services)
        sees = _SEES_ANYBODY.search(heard.plain) or (_IS_NEW.search(heard.plain) and not outright)
        if booking.returning is False and len(theirs) == 1 and sees:
            booking.service = theirs[0]  # "I'm new, and I'd like to see the doctor"
    elif booking.goal == "book" and booking.practitioner:
        booking.service = _only_service_of(booking.practitioner, services)
    if not booking.practitioner and (able := _who_does(booking.service, definition)):
        booking.able = others_than_refused(text, able)[:_MOST_ASKED_FOR]
    words = words_for_when(moved_to(text) if booking.goal == "move" else text, now.date(), country)
    if booking.goal in ("book", "move") and when_from_words(words, now, country).understood:
        booking.when = words
    elif booking.goal == "book" and SOONEST.search(heard.plain):
        booking.when = "as soon as possible"


def _only_service_of(practitioner: str, services: Sequence[Service]) -> str:
    """What whoever is asked for does, where it is one thing alone. Empty: one of several, or what anybody does."""
    theirs = [one.name for one in services if not one.with_ or practitioner in one.with_]
    return theirs[0] if len(theirs) == 1 else ""


def _who_does(name: str, definition: Definition) -> list[str]:
    service = next((one for one in definition.scheduling.services if one.name == name), None)
    everybody = [one.name for one in definition.scheduling.practitioners if one.told]
    return list(service.with_) if service and service.with_ else everybody


class Wishes(Struct, frozen=True):
    """What is booked first, and what after it. `service`: of the first, where the words name both. No `after`: one."""

    first: str
    service: str = ""
    after: str = ""


def several_wishes(text: str, services: Sequence[Service]) -> Wishes:
    """ "Me at ten and my son at eleven", "an oil change, and I also need my brakes looked at"."""
    if not any(_MANI_PEDI.search(one.name) for one in services):
        text = _MANI_PEDI.sub("manicure and a pedicure", text)
    whole = service_named(Heard(text), services)
    if pair := _pair_of(text, whole, services):
        return pair
    if of_both(Heard(text), services) or (whole is not None and "and" in plain(whole.name.replace("&", "and")).split()):
        return Wishes(text)  # "a cut and blow-dry"
    for cut in _AND.finditer(text):
        one, other = text[: cut.start()], text[cut.end() :]
        named = leading_name(other) if regex(r"\S+ (?:at|for|needs) ").match(other) else ""
        led = bool(named) or _ANOTHER.match(other) is not None
        if _AILS.match(other) or not (led or any(_begins_with(other, each) for each in services)):
            continue  # looked at first: it costs less than which service is named
        first, second = (service_named(Heard(part), services) for part in (one, other))
        begins = second is not None and _begins_with(other, second)  # "a cut and color"
        if not (led or begins):
            continue
        if second and first is None and begins and second not in (several := services_named(Heard(one), services)):
            rest = regex(rf"^(?:{'|'.join(map(re.escape, _said_of(other, second)))})\b", re.IGNORECASE).sub(" ", other)
            return Wishes(f"{one}{rest}", after=f"also {second.name} {RIGHT_AFTER}") if several else Wishes(text)
        hours = [_HOUR.search(_MANY_DIGITS.sub(" ", normalised(part))) is not None for part in (one, other)]
        if all(hours) and (named or whom_of(other) or (first and second)):
            day = "" if _DAY.search(one) or not (of := _DAY.search(other)) else f" {of[0]}"
            return Wishes(f"{one}{day}", after=f"also {'one named ' if named else ''}{other}")
        if first and second and first != second and own_words(first) and (not hours[0] or _TOO.search(text)):
            also = (
                _ALSO.search(text)
                or (whom_of(one) and other.startswith("i "))
                or all(plain(each.name) in plain(text) for each in (first, second))
                or (
                    regex(r"(?:the|my|our|his|her|an?) ", re.IGNORECASE).match(other)
                    and service_named(Heard(" ".join(other.split()[:_NEAR])), services) == second
                )
                or begins
            )
            also = also and (named_outright(Heard(one), services) or _WISHES.search(plain(one)))
            if also and (
                begins
                or _names_alone(other, second)
                or named_outright(Heard(other), services)
                or spoken_of(Heard(other), services)
            ):
                if _FOR_ONE.search(one) and (theirs := _FOR_ONE.search(other)):
                    after = f"also {second.name} {RIGHT_AFTER}, for {theirs['whom']}"
                    return Wishes(f"{one}{other[theirs.end() :]}", first.name, after)
                return Wishes(text, service=first.name, after=f"also {second.name} {RIGHT_AFTER}")
    return Wishes(text)


def _said_of(text: str, service: Service) -> list[str]:
    """The words of the text that are the service's own."""
    return [
        word for word in regex(r"[\w'’-]+").findall(text) if any(_is_alike(word, own) for own in own_words(service))
    ]


def _begins_with(text: str, service: Service) -> bool:
    first = regex(r"[\w'’-]+").match(text)
    return first is not None and any(_is_alike(first[0], own) for own in own_words(service))


def _names_alone(text: str, service: Service) -> bool:
    """ "A shave", "my beard done", of a hot towel shave and a beard trim: nothing else is told of it."""
    match = _ONE_THING.match(plain(text))
    return match is not None and any(_is_alike(match["what"], own) for own in own_words(service))


def _is_alike(word: str, own: str) -> bool:
    said = plain(word).replace(" ", "")
    return said in (own, f"{own}s", f"{own}es") or (len(own) >= _STEM and said[:_STEM] == own[:_STEM])


def _pair_of(text: str, service: Service | None, services: Sequence[Service]) -> Wishes | None:
    """ "A cut for both my boys at ten", "two cleanings, for me and my wife": one each, at the same time."""
    if service and (_FOR_ALL.search(plain(service.name)) or any(kind_of(item) in _OF_THINGS for item in service.ask)):
        return None
    if both := _BOTH.search(text):
        many = (both["many"] or both["each"]).lower()
        one = _ONE_OF.get(many, many[:-1])
        first = f"{text[: both.start()]}my {one}{text[both.end() :]}"
        return Wishes(_ONE_NOW.sub("bring it", first), after=_the_same(first, f"{OTHER} {one}", services))
    if two := _TWO_OF_MINE.search(text):
        many = two["many"].lower()
        one = _ONE_OF.get(many, many[:-1])
        first = f"{text[: two.start()]}{two['lead']}my {one}{text[two.end() :]}"
        return Wishes(_ONE_NOW.sub("bring it", first), after=_the_same(first, f"{OTHER} {one}", services))
    whom = whom_of(text) if _US_TWO.search(text) else None
    if whom and whom.relation and not whom.is_pet:
        first = regex(rf"\b(?:my|our) {whom.relation}\b", re.IGNORECASE).sub("me", _US_TWO.sub(" ", text), count=1)
        return Wishes(first, after=_the_same(first, whom.relation, services))
    if one_for := _AND_ONE_FOR.search(text):
        age = _HIS_AGE.match(one_for["rest"])
        rest = one_for["rest"][age.end() :] if age else one_for["rest"]
        if service and not _HOUR.search(normalised(one_for["whom"])):
            own = service_named(Heard(text[: one_for.start()]), services) or service
            whom = f"{one_for['whom']}, {age[0].strip(' ,')}" if age else one_for["whom"]
            return Wishes(f"{text[: one_for.start()]}{rest}", own.name, f"also {own.name} for {whom}, {THE_SAME_TIME}")
    with_me = _WITH_ME.search(text)
    if with_me and (with_me["for"] or _EACH.search(text) or (service and _is_plural(service, text))):
        who = with_me["who"] or with_me["other"]
        first = f"{text[: with_me.start()]}{with_me['for'] or ''}me{text[with_me.end() :]}"
        return Wishes(first, after=_the_same(first, who, services))
    return None


def _the_same(first: str, who: str, services: Sequence[Service]) -> str:
    service = service_named(Heard(first), services)
    also = f"also {service.name if service else 'the same'} for my {who}"
    return also if _ONE_NOW.search(first) else f"{also}, {THE_SAME_TIME}"


def _is_plural(service: Service, text: str) -> bool:
    said = set(plain(text).split())
    return any(f"{word}s" in said or f"{word}es" in said for word in own_words(service))


def note_told(booking: Booking, heard: Heard, definition: Definition, today: date) -> Told:
    """What the turn tells of who comes and who calls; nothing of it is asked for again."""
    told = told_in(heard.text, today, definition.practice.country)
    if name := told.name or name_among(heard.text, definition, has_number=bool(told.phone)):
        booking.name, booking.name_done = name, True
    if told.phone:
        booking.phone, booking.phone_done = told.phone, True
    if told.born:
        booking.date_of_birth, booking.birth_done = f"{told.born:%Y-%m-%d}", True
    visit = first_visit(heard)
    booking.returning = visit if visit is not None else booking.returning
    booking.animal = animal_of(heard.text) or booking.animal
    note_whom(booking, heard.text, definition.scheduling.services)
    if not booking.relation and not booking.animal:
        _note_booked_for(booking, heard.text, definition)
    if not booking.relation and not booking.for_whom and booking.goal == "book":
        booking.for_whom = wished_for(heard.text, definition)
    return told


def _note_booked_for(booking: Booking, text: str, definition: Definition) -> None:
    """ "A blowout tomorrow at five for Gina Rossi": under her name, or for her where the caller has another one."""
    name = booked_for(text) or (_first_name_for(text) if booking.name_done else "")
    things = {word for service in definition.scheduling.services for word in own_words(service)}
    if (
        not name
        or practitioner_named(name, definition)
        or is_of_thing(name)
        or not things.isdisjoint(plain(name).split())
    ):
        return
    if not booking.name_done:
        booking.name, booking.name_done = name, True
    elif plain(name) != plain(booking.name):
        booking.for_whom = booking.for_whom or name


def _first_name_for(text: str) -> str:
    """The "Max" of "another one for Max at half ten", said by whoever has told their own name."""
    told = (match["name"] for match in _FOR_NAME.finditer(text))
    return next((leading_name(one) for one in told if is_first_name(one)), "")


_FAMILYS_NAME = regex(rf"\b(?:{PEOPLE})['’]?s name\b", re.IGNORECASE)  # "mum's name is Amina Warsame"


def note_whom(booking: Booking, text: str, services: Sequence[Service]) -> bool:
    """True: it is settled for whom it is."""
    whom = whom_of(text)
    if whom is None:
        name = named_of(text)
        other = next((one for one in booking.ask if whose_name(one) == "other" and not booking.answers.get(one)), "")
        if other and not _FAMILYS_NAME.search(text):
            booking.answers |= {other: name} if name else {}
        elif " " in name and any(
            is_pets(one) and (booking.answers.get(one) or booking.for_whom) for one in booking.ask
        ):
            booking.name, booking.name_done = name, True  # "her name is Edith Charlton": the pet's is known
        else:
            booking.for_whom = name or booking.for_whom
        return bool(name)
    asks_name = any("name" in plain(item).split() for service in services for item in service.ask)
    booking.relation = "" if whom.is_pet and (asks_name and not whom.name) else whom.relation
    things = {word for service in services for word in own_words(service)}
    name = whom.name if things.isdisjoint(plain(whom.name).split()) else ""  # "my son, retainer check at ten"
    booking.for_whom = name or (booking.for_whom if whom.relation else "")
    return bool(name) or not whom.relation


def told_answer(item: str, booking: Booking, today: date, country: str, *, words: str = "") -> str:
    """The answer to what a service asks for, where the wish has told it already, or these `words`. Empty: they have
    not."""
    asks, words = set(plain(item).split()), words or booking.words
    if kind := kind_of(item):
        if kind == "birth":
            return booking.date_of_birth
        return (
            told_in(words, today, country).address
            if kind == "address"
            else value_in(item, words, words, today=today, country=country, language="en")
        )
    if "nights" in asks and (told := nights_in(words)):
        return told
    if shape_of(item) and (told := answer_in(item, words)):
        return told
    if asks & {"kind", "type", "species", "breed"} and asks & {"animal", "pet"}:
        return booking.animal
    if whose_name(item) == "caller" and booking.name_done:
        return booking.name
    if asks & {"insurance", "insurer", "plan"}:
        insurer = INSURERS.search(plain(words))
        return insurer[0] if insurer else clause_answer(item, words)
    if is_pets(item) and (pet := _FOR_PET.search(words)) and plain(pet["name"]) not in _DAYS:
        return pet["name"]
    if is_pets(item) and (pet := _MY_PET.search(words)) and plain(pet["name"]) not in _DAYS:
        return pet["name"]
    if is_pets(item) and (pet := _FOR_PET_LOW.search(words)):
        return leading_name(pet["name"])
    if asks & {"breed", "kind", "type"} and (told := _IS_A.search(plain(words))):
        return told["what"]
    if "many" in asks and (size := party_size(Heard(words))):
        return str(size)
    if told := reference_told(item, words):
        return told
    if asks & {"age", "old"} and (age := _AGE.search(normalised(words))):
        return age["age"] or age[0]
    if told := clause_answer(item, words):
        return told
    if is_trouble(item):
        return trouble_in(words, today, country)
    return (
        place_told(item, words)
        or sport_told(item, words)
        or make_told(item, words)
        or _one_of_two(item, words)
        or (_told_whether(item, words, booking.service) if _WHETHER.match(item.strip()) else "")
    )


def _one_of_two(item: str, words: str) -> str:
    """The "upright" of "could he tune my upright", of whether it's an upright or a grand. Empty: neither, or both."""
    either = _EITHER.search(plain(item))
    said = plain(words).split()
    told = [one for one in either.groups() if one in said] if either else []
    return told[0] if len(told) == 1 else ""


def _told_whether(item: str, words: str, service: str) -> str:
    """ "And yeah, there's old gel that's gotta come off", of whether there is old gel to take off; "no allergies"."""
    asked = set(plain(item).split()) - _TELLS_NOTHING
    head = _BEHIND_HEAD.split(plain(item))[0].split()[-1]
    for clause in _TOLD_BESIDE.split(words) if asked else ():
        said = plain(clause).split()
        found = [word for word in asked if any(word == one or _same_stem(word, one) for one in said)]
        enough = len(found) >= min(len(asked), 2) or (head in found and len(said) <= _SHORT_CLAUSE)
        if enough and (not service or plain(service) not in plain(clause)):
            return clause.strip()
    return ""


def _same_stem(word: str, other: str) -> bool:
    return len(word) >= _STEM and len(other) >= _STEM and word[:_STEM] == other[:_STEM]
