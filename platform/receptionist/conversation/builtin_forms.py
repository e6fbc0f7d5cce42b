"""What a service asks for, by kinds: mail address, street address, postcode, date of birth, car. Pure."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_vehicles import vehicle_in, with_year
from receptionist.conversation.dates import normalised
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.values.addresses import address_from_turns
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.values.emails import email_from_turns
from receptionist.conversation.values.plates import plate_in
from receptionist.conversation.values.postcodes import postcode_in
from receptionist.conversation.words import alike, plain, word_set

Kind: TypeAlias = Literal["email", "postcode", "address", "birth", "vehicle", "plate", ""]

_KINDS: Mapping[Kind, Pattern] = {
    "email": regex(r"\be ?mails?\b|\bmail address\b|\bcorreo\b"),
    "postcode": regex(r"^(?!.*\b(?:address|street)\b).*\b(?:post ?code|zip(?: ?code)?|codigo postal)\b"),
    "birth": regex(r"^(?!.*\bdue date\b).*(?:\bdates? of birth\b|\bbirth ?(?:day|date)s?\b|\bnacimiento\b|\bdob\b)"),
    "address": regex(r"\baddress\b|\bstreet\b|\bdireccion\b|\bdomicilio\b"),
    "vehicle": regex(
        r"\b(?:make|model)\b(?=.*\b(?:make|model|year)\b)|\bvehicle\b|\bwhat (?:kind of )?car\b"
        r"|\b(?:make|model)\b.*\b(?:car|truck|van|suv|motor\w*)\b|\b(?:car|truck|van)s? (?:make|model)\b"
    ),
    "plate": regex(
        r"^(?:(?:the|your|its|car|vehicle|of|what) )*(?:reg(?:istration)?(?: (?:number|plate))?|(?:number|licen[cs]e)"
        r" plate|plate number)\b(?! (?:form|papers|card))"
    ),
}
_OF_OTHERS = regex(  # names that are of nobody who comes
    r"\b(?:deceased|departed|died|dead|passed|decedent|other|opposing|spouses?|opponent|doctors?|physicians?|schools?|compan(?:y|ys|ies)|business(?:es)?|firms?|employers?"
    r"|shops?|stores?|venues?|hotels?|insured|insurances?|insurers?|plans?|policy|provider|carrier|referr\w*|seller|buyer|street|vets?|clinics?|parties|owner|manager|agent"
    r"|landlords?|teams?"
    r"|band|product|medication|medicine|building|estate|organi[sz]ation|emergency|contact)\b"
)
_CALLERS = regex(r"(?:(?:the|your|a|full|legal|first|last|and|complete|own|callers?|family|given) )*names?")
_PUTS_RIGHT = regex(
    r"^\W*(?:(?:oh|um|uh|ah|perdón|perdon)\W+)*(?:wait|hang on|no|nope|sorry|i meant?|actually|not|scratch that"
    r"|(?:that['’]?s |it['’]?s |you(?:['’]ve)? (?:got |have )?)?(?:the |my )?wrong"
    r"|(?:the|my) (?:\w+ )?(?:street|address|number|postcode|zip|email|year|model|make|car|date)(?:['’]?s"
    r"| is) (?:wrong|not right"
    r"|incorrect|off)|you(?:['’]ve)? got (?:the|my) (?:\w+ )?\w+ wrong)\b",
    re.IGNORECASE,
)
_LEADS = regex(
    r"^\W*(?:(?:oh|um|uh|wait|hang on|no|nope|sorry|i meant?|actually|it'?s|that'?s|scratch that"
    r"|wrong (?:street|address|number|date|year|car|email|model))\b\W*)+",
    re.I,
)
_NO_STREET = regex(r"(?:o ?clock|[ap] ?m)\b|(?:thirty|fifteen|noon)$")  # "one o'clock"
_DIGITS_ONLY = regex(  # of a telephone number: "nine double oh, one five two"
    r"^(?:(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|\d+) ?)+$"
)
_LONG_NUMBER = regex(r"\+?\(?\d[\d ().\-]{8,}\d(?=\s*,)")  # a telephone number, and no house's
_YEAR = regex(r"(?:19|20)\d\d\b")
_SHORT = 2  # letters
_NEAR = 0.6  # how alike two words are, of which one was heard for the other
_PETS_OWN = word_set("pet pets dog dogs cat cats animal animals horse horses pony rabbit bird puppy kitten")
_HOST_ALONE = regex(  # "jaxon dot reed at gmail"
    r"(?:\bat|@|\barroba) ?(?:gmail|g mail|hotmail|yahoo|outlook|icloud|aol|msn|live|protonmail)(?=\W*$)", re.IGNORECASE
)
_HOUSE = regex(r"\d{1,5}[a-z]? [^\W\d_]{3,}(?: [^\W\d_]{2,}){0,2}", re.IGNORECASE)
_WRONG = regex(  # "wrong street, it's fourteen elm"
    r"^\W*(?:(?:oh|no|sorry|um|uh|that['’]?s|it['’]?s|the|my|you['’]ve got) )*(?:wrong \w+|\w+(?: \w+)?(?:['’]?s| is)"
    r" (?:wrong|not right|incorrect|off))\b[\s,.]*",
    re.IGNORECASE,
)
_WITH_AT = regex(r"@|\bat\b|\barroba\b", re.IGNORECASE)


def kind_of(item: str) -> Kind:
    """Of "your email address": email. Empty: words of any kind."""
    said = plain(item)
    found: list[Kind] = [kind for kind, asks in _KINDS.items() if asks.search(said)]
    return found[0] if found else ""


def whose_name(item: str) -> Literal["caller", "comes", "other", ""]:
    """Whose name is asked for: the caller's own, a pet's or child's who comes, or somebody else's. Empty: no name."""
    said = plain(item)
    if not {"name", "names", "nombre"} & set(said.split()):
        return ""
    if _OF_OTHERS.search(said):
        return "other"
    if _CALLERS.fullmatch(said):
        return "caller"
    return "comes"


def is_pets(item: str) -> bool:
    """Is a pet's name asked for?"""
    asks = set(plain(item).split())
    return "name" in asks and not _PETS_OWN.isdisjoint(asks)


def value_in(item: str, text: str, said: str, *, today: date, country: str, language: str) -> str:
    """The value of that kind, as it is written down. Empty: there is none. `said`: in the caller's language."""
    match kind_of(item):
        case "email":
            said = _HOST_ALONE.sub(r"\g<0> dot com", said)
            return email_from_turns([said], language) or email_from_turns([text]) or ""
        case "birth":
            born = birth_date_from_words(text, today, country)
            return f"{born:%Y-%m-%d}" if born else ""
        case "address":
            own = address_from_turns([_LONG_NUMBER.sub(" ", said)], country, language)
            real = own and own.street and (own.number or own.house) and not _NO_STREET.match(plain(own.street))
            real = real and (not _DIGITS_ONLY.search(plain(own.street)) if own else False)
            return own.text if own and real else ""
        case "postcode":
            return postcode_in(said, country)
        case "plate":
            return plate_in(text)
        case "vehicle":
            return vehicle_in(text, year="year" in plain(item))
        case _:
            return ""


def put_right(item: str, known: str, text: str, said: str, *, today: date, country: str, language: str) -> str:
    """The value after "no, fifty birch lane", "sorry, it's a 2016". Empty: the turn puts nothing of it right."""
    kind = kind_of(item)
    if not kind or not known:
        return ""
    if kind == "email":
        whole = [part for part in said.split(",") if _WITH_AT.search(part)]
        new = (email_from_turns([whole[-1]], language) if whole else None) or (
            email_from_turns([said], language, known) if _PUTS_RIGHT.match(said) else None
        )
    elif kind == "vehicle":
        new = vehicle_in(text) or (with_year(known, text) if _PUTS_RIGHT.match(text) else "")
        year = _YEAR.match(known)
        new = f"{year[0]} {new}" if new and year and not regex(r"\d").search(new) else new  # "no, it's a Seltos"
    elif kind == "address" and _PUTS_RIGHT.match(said) and not _of_another_number(said, known):
        if _WRONG.match(said) and (house := _HOUSE.fullmatch(normalised(_LEADS.sub("", _WRONG.sub("", said))))):
            return house[0].title()
        old = address_from_turns([said], country, language, known)
        new = _with_street(old.text, known) if old and _speaks_of(said, known) else ""
    elif kind == "address":  # "four screens, the cat did it" answers something else
        new = value_in(item, text, said, today=today, country=country, language=language)
        new = new if told_in(text, today, country).address else ""
    else:
        new = value_in(item, text, said, today=today, country=country, language=language)
    if kind == "birth" and not new and _PUTS_RIGHT.match(text) and regex(r"\d{4}-\d\d-\d\d").fullmatch(known):
        born = birth_date_from_words(
            f"{date.fromisoformat(known):%B %d} {_LEADS.sub('', text)}", today, country
        )  # "wait, nineteen sixty-three"
        new = f"{born:%Y-%m-%d}" if born else ""
    return new if new and plain(new) != plain(known) else ""


def _speaks_of(said: str, known: str) -> bool:
    """Does a number stand in it, a word of the address, or one that sounds like it? Not in "Kowalczyk with a z"."""
    words = [word for word in normalised(said).split() if len(word) > 1]
    parts = [word for word in normalised(known).split() if len(word) > _SHORT]
    return any(word.isdigit() for word in words) or any(alike(one, word) >= _NEAR for one in parts for word in words)


def _with_street(new: str, known: str) -> str:
    """ "14 Baldwin", of 12 Baldwin Street: the street is called as before."""
    number, _, street = new.partition(" ")
    old_number, _, old_street = known.partition(" ")
    same = street and old_street.casefold().startswith(f"{street.casefold()} ") and old_number[:1].isdigit()
    return f"{number} {old_street}" if same else new


def _of_another_number(said: str, known: str) -> bool:
    """ "Make that three instead of two", where no two stands in the address."""
    old = regex(r"\b(?:not|instead of|rather than) (\d+)").search(normalised(said))
    return old is not None and old[1] not in normalised(known).split()


def puts_right(text: str) -> bool:
    """ "no, ...", "sorry, ...", "I meant ..."."""
    return _PUTS_RIGHT.match(text) is not None
