"""Cars as callers tell them: "a twenty sixteen honda civic", "chevy malibu two thousand eighteen". English. Pure."""

import re

from receptionist.conversation.patterns import regex

_MAKES = (
    "acura|alfa romeo|audi|bmw|buick|cadillac|chevrolet|chevy|chrysler|citroen|dacia|dodge|fiat|ford|genesis|gmc|honda"
    "|hyundai|infiniti|jaguar|jeep|kia|land rover|lexus|lincoln|mazda|mercedes|mini|mitsubishi|nissan|opel"
    "|peugeot|porsche"
    "|ram|renault|saab|seat|skoda|smart|subaru|suzuki|tesla|toyota|vauxhall|volkswagen|volvo|vw"
)
_YEAR = (
    r"(?:(?:19|20)\d\d|(?:nineteen|twenty)[\s\-](?:oh[\s\-]\w+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)"
    r"(?:[\s\-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen)|two thousand(?: and)?(?: \w+(?:[\s\-]\w+)?)?)"
)
_MODELS = (  # that are told without their make
    "civic|accord|cr-?v|corolla|camry|rav ?4|prius|tacoma|tundra|highlander|sienna|silverado|malibu|equinox"
    "|tahoe|suburban|impala|cruze|f[ -]?(?:150|250|350)|escape|explorer|mustang|wrangler|cherokee|altima"
    "|sentra|rogue|pathfinder|sonata|elantra|tucson|santa fe|sorento|sportage|outback|forester|impreza"
    "|crosstrek|jetta|passat|golf|polo|fiesta|corsa|astra|qashqai|juke|micra|yaris|octavia|fabia|clio|megane"
    "|transit|maverick|ranger|bronco|tesla model [3sxy]|odyssey|pilot"
)
_SHORT_YEAR = r"(?:['’]\d\d|oh[ -](?:one|two|three|four|five|six|seven|eight|nine)|(?:an? )?\d\d)"
_NO_MODEL = (
    r"(?:i|im|i'm|it|its|it's|my|the|and|but|so|that|this|is|name|number|please|with|for|from|on|at|to|in|needs?|has|which"
    r"|thanks|thank|sorry|uh|um|not|no|yes|just|think|maybe|or)"
)
_MODEL_ALONE = regex(  # "a 2014 Silverado", "oh nine Civic"
    rf"(?<!\w)(?:{_YEAR}|{_SHORT_YEAR})\s+(?:(?:{_MAKES})\s+)?(?:{_MODELS})\b", re.IGNORECASE
)
_VEHICLE = regex(
    rf"\b(?:{_YEAR}\s+)?(?:{_MAKES})\b(?:\s+(?!on\b|at\b|for\b|that\b|and\b|to\b|is\b|from\b)[\w\-]+)?"
    rf"(?:[,\s]+(?:from\s+|year\s+)?{_YEAR})?",
    re.IGNORECASE,
)


def vehicle_in(text: str, *, year: bool = False) -> str:
    """The car of the words; empty: they name none, or not its `year`."""
    if alone := _MODEL_ALONE.search(text):
        return alone[0]
    match = _VEHICLE.search(text)
    if match and year and not regex(_YEAR, re.IGNORECASE).search(match[0]):
        return ""
    return match[0].strip(" ,") if match else ""


def whole_vehicle(value: str, text: str) -> str:
    """The car, with what else is said of it: "2019 Ram fifteen hundred", "a honda a cord", "Tesla Model 3"."""
    more = regex(
        rf"{re.escape(value)}(?P<more>(?:[\s-]+(?!{_NO_MODEL}\b)[\w-]+){{1,3}})(?=\W*$|[,.;])", re.IGNORECASE
    ).search(text)
    return f"{value}{more['more']}" if more else value


def with_year(known: str, text: str) -> str:
    """The car with another year: "sorry, it's a 2016". Empty: the words name none."""
    new = regex(_YEAR, re.IGNORECASE).search(text)
    if new is None:
        return ""
    old = regex(_YEAR, re.IGNORECASE).search(known)
    return known.replace(old[0], new[0]) if old else f"{known}, {new[0]}"
