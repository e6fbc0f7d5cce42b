"""Answers to what a service asks for, known by their shape wherever they are told: one of two, how many, a date, a
brand, an animal. English. Pure.

"Samsung", while a time is chosen, can only be the brand; "me and four bridesmaids" is no hour.
"""

import re
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from receptionist.conversation.builtin_numbers_told import age_told
from receptionist.conversation.builtin_whom import PEOPLE, PETS
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import plain, word_set

Shape: TypeAlias = Literal["choice", "count", "age", "date", "brand", "instrument", "animal", ""]

_SHAPES: Final[Sequence[tuple[Shape, Pattern]]] = (
    ("count", regex(r"\bhow many\b|\bnumber of (?!the\b)|\bparty size\b|\bgroup size\b|\bhead ?count\b")),
    ("age", regex(r"^(?!.*\b(?:names?|breed|under|over)\b).*\b(?:age|how old)\b")),
    ("date", regex(r"^(?!.*\b(?:birth|born|birthday)\b).*\b(?:dates?|which day|what day|(?:first|last) day)\b")),
    (
        "brand",
        regex(
            r"\b(?:brand|manufacturer|maker)\b|\bmodel of (?:your|the) (?!car|vehicle|truck|van)|\b(?:phone"
            r"|device) model\b|^(?:(?:the|what|which|your) )*make(?: of (?!.*model).*)?$"
        ),
    ),
    ("instrument", regex(r"\binstrument\b")),
    (
        "animal",
        regex(
            r"\b(?:kind|type|sort|species|breed)\b.*\b(?:animal|pet|bird|reptile|dog|cat)\b|\bspecies\b|\bwhat animal\b"
            r"|^(?:(?:the|your|what|which|their|its|pets?|dogs?|cats?|puppys?) )*breed\b"
        ),
    ),
)
_EITHER = regex(r"\b(\w{2,}),? or (?:(?:an?|the|your|my|is|it|its|in|by) )*(\w{2,})\b")
_SAME: Final = (  # what else says so
    (
        word_set("alone single individually separately"),
        regex(r"\b(?:just me|by myself|on my own|only me|single)\b"),
    ),
    (
        word_set("jointly joint together"),
        regex(rf"\b(?:jointly?|together|both of us|the two of us|with my (?:{PEOPLE}))\b"),
    ),
    (
        word_set("dog dogs"),
        regex(
            r"\b(?:pup\w*|pooch|doggy|mutt|hound|poodle|lab|labrador|(?:golden )?retriever|shepherd|terrier|beagle"
            r"|bulldog|spaniel|dachshund|corgi|husky|chihuahua|pug|boxer|\w*doodle|collie|cockapoo|cavapoo|shih tzu"
            r"|schnauzer|pit ?bull|rottweiler|dalmatian|whippet|greyhound)s?\b"
        ),
    ),
    (
        word_set("cat cats"),
        regex(r"\b(?:kittens?|kitty|kitties|tabby|tabbies|tomcat|moggy|siamese|persian|calico|ragdoll|maine coon)\b"),
    ),
    (word_set("gas"), regex(r"\b(?:natural gas|propane)\b")),
    (word_set("electric electrical"), regex(r"\b(?:electric\w*|induction)\b")),
    (word_set("manual"), regex(r"\bstick(?: shift)?\b")),
    (word_set("own"), regex(r"\bi own\b|\bit'?s mine\b")),
    (word_set("rent"), regex(r"\bi(?:'m| am)? rent\w*|\bmy landlord\b")),
)
_BRANDS = regex(
    r"\b(?:samsung|lg|whirlpool|maytag|ge|general electric|bosch|kenmore|frigidaire|kitchen ?aid|electrolux|miele|haier"
    r"|amana|hotpoint|beko|sub ?zero|viking|thermador|jenn ?air|speed queen|fisher and paykel|smeg|aeg|siemens"
    r"|neff|zanussi"
    r"|indesit|candy|hisense|panasonic|sharp|sony|dyson|shark|phonak|oticon|widex|signia|starkey|resound|unitron|specsavers"
    r"|trane|lennox|carrier|goodman|rheem|york|bryant|vaillant|worcester|baxi|glow ?worm|viessmann|navien|apple|iphone"
    r"|google|pixel|motorola|nokia|huawei|xiaomi|oneplus|dell|hp|lenovo|asus|acer|steinway|yamaha|kawai|baldwin|fender"
    r"|gibson|trek|giant|specialized|cannondale|schwinn|raleigh|rolex|omega|seiko|casio|tissot|singer|brother|bernina"
    r"|janome|stihl|husqvarna|john deere|honda|toro|harley)\b"
    r"(?: (?:galaxy|pixel|note|fold|flip|pro|max|plus|mini|ultra|air|se|xr?|[a-z]?\d+[a-z]?|s|eleven|twelve"
    r"|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen))*\b"
)
_INSTRUMENTS = regex(
    r"\b(?:piano|keyboard|guitar|bass|ukulele|violin|viola|cello|double bass|drums?|flute|clarinet|oboe|bassoon"
    r"|saxophone"
    r"|sax|trumpet|trombone|tuba|french horn|harp|banjo|mandolin|accordion|organ|recorder|voice|singing)\b"
)
_UNITS = "two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:\d{{1,2}}|(?:twenty|thirty|forty|fifty)(?:[ -](?:one|{_UNITS}))?|{_UNITS}|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_HOW_MANY = regex(r"\bhow many (?P<what>\w{4,})\b")
_OF_TIME = word_set("day week month year hour minute")
_IN_CALENDAR = (  # "about a week from now", "in two weeks": when, and not how many
    r"(?!['’]| (?:from|ago|later|before|after|out|away|back|early|late|old|today|tomorrow|time|on|next|this)\b)"
)
_HEADS = regex(
    rf"\b(?:(?:just |only )?(?:me|myself) and (?:my )?{_NUMBER}(?: \w+)?(?:,? so (?P<so>{_NUMBER}))?"
    rf"|(?:(?:there(?:'?s| are|'?re|'?ll be| will be)|we(?:'?re| are|'?ll be| will be)) )?(?P<all>{_NUMBER}) "
    r"(?:\w+ )?(?:of us|people|persons|guests|adults|kids|children|bridesmaids|employees|staff|students|heads"
    r"|(?:bed)?rooms?"
    r"|windows|cars|pieces|players|ladies|girls|boys|in total|altogether)"
    rf"|(?:party|group) of (?P<party>{_NUMBER}))\b",
    re.IGNORECASE,
)
_A_DATE = (
    rf"(?:(?:{'|'.join(MONTHS)})(?: the)? (?:\d|\w+(?:st|nd|rd|th)\b)\w*"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?|\w+(?:st|nd|rd|th|y first)) (?:of )?(?:{'|'.join(MONTHS)})(?: \d{{4}}\b)?)"
)
_ANY_DATE = regex(
    rf"\b(?:{_A_DATE}|(?:this|next|in|end of|early|late)? ?(?:{'|'.join(MONTHS)})|next (?:week|month|year|spring|summer"
    r"|autumn|fall|winter)|\d{1,2}/\d{1,2}(?:/\d{2,4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday)\b"
)
_A_DAY = regex(r"\b\d{1,2}(?:st|nd|rd|th)\b(?! (?:1|one|time)\b)")
_EVENTS: Final = {
    "wedding": r"\b(?:wedding|married|marrying|big day)\b",
    "due": r"\bdue\b|\bexpecting\b",
    "event": r"\b(?:event|party|gala|ball|prom)\b",
    "party": r"\bparty\b",
    "move": r"\bmov(?:e|ing)\b",
    "accident": r"\b(?:accident|crash|happened)\b",
    "trip": r"\b(?:trip|travel\w*|fly\w*)\b",
    "prom": r"\bprom\b",
}
_MY_ANIMAL = regex(
    r"\b(?:my|our|his|her) (?P<what>(?!new\b)(?:[a-z]+ )?[a-z]{3,})(?='s\b|,|\W*$| [A-Z]| (?:on|at|for|needs?"
    r"|has|is|was"
    r"|this|next|tomorrow|today|who|that|too|also|named|called|in|to|stopped|keeps|wont|isnt|and)\b)"
)
_NO_ANIMAL = word_set(
    """
    name number phone cell mobile turn appointment pet animal bird time schedule lunch work job office house home day
    week morning afternoon evening nails beak wings teeth claws car way behalf own insurance friend neighbor first last
    """
)
_KINDS = word_set("dog puppy pup cat kitten kitty pet bird rabbit bunny horse pony animal girl boy")
_WHEN = frozenset((*WEEKDAYS, *MONTHS, "today", "tomorrow", "this", "next", "on", "at", "for"))
_IS_AN_ANIMAL = regex(r"\b(?:hes|shes|its|he is|she is|it is|theyre) (?:an?) (?P<what>\w+(?: \w+)?)\b")


def shape_of(item: str) -> Shape:
    """Of "the date of your wedding": date. Empty: its answers have none."""
    said = plain(item)
    shapes: list[Shape] = [shape for shape, asks in _SHAPES if asks.search(said)]
    return shapes[0] if shapes else "choice" if _EITHER.search(said) and not regex(r"\bsuch as\b").search(said) else ""


def answer_in(item: str, text: str, *, asked: bool = False) -> str:
    """The part of the words that answers it. Empty: there is none. `asked`: it was asked for just now."""
    said = text.replace("’", "'")
    match shape_of(item):
        case "choice":
            return _chosen(item, plain(said))
        case "count":
            return _counted(item, said, asked=asked)
        case "age":
            return age_told(said) if asked else ""
        case "date":
            return _dated(item, said, asked=asked)
        case "brand":
            found = _BRANDS.search(plain(said))
            return found[0] if found else ""
        case "instrument":
            found = _INSTRUMENTS.search(plain(said))
            return found[0] if found else ""
        case "animal":
            return _animal(said, breed="breed" in plain(item).split())
        case _:
            return ""


def without_heads(text: str) -> str:
    """The words without how many will come: "me and four bridesmaids, so five" is no time."""
    return _HEADS.sub(" ", text)


def _chosen(item: str, said: str) -> str:
    """The one of the two that was named, or said in other words; empty where both are, or none."""
    either = _EITHER.search(plain(item))
    told: list[str] = []
    for one in either.groups() if either else ():
        same = next((words for names, words in _SAME if one in names), None)
        if regex(rf"\b{re.escape(one)}\b").search(said) or (same is not None and same.search(said)):
            told.append(one)
    return told[0] if len(told) == 1 else ""


def _counted(item: str, said: str, *, asked: bool) -> str:
    heads = _HEADS.search(said)
    if heads:
        return heads["so"] or heads["all"] or heads["party"] or heads[0]
    things = _HOW_MANY.search(plain(item))
    stem = things["what"].removesuffix("s") if things else ""
    if stem and (told := _things_counted(stem, said, asked=asked)):
        return "one" if told["many"] in ("a", "an") else told["many"]
    bare = regex(rf"\b(?:{_NUMBER}|one|none|zero|\d{{1,3}}|\w+teen|twenty|thirty|forty|fifty|hundred)\b", re.I).search(
        said
    )
    return said if asked and bare else ""


def _things_counted(stem: str, said: str, *, asked: bool) -> re.Match[str] | None:
    """ "Twenty two weeks", of how many weeks. Where nobody asked, a week of the calendar is none of them."""
    many = rf"\b(?P<many>{_NUMBER}|one|an?) (?:\w+ ){{0,2}}?{re.escape(stem)}s?\b"
    if stem in _OF_TIME and not asked:
        many = rf"(?<!\bin )(?<!\bin about )(?<!\bonce )(?<!\btwice )(?<!\bevery ){many}{_IN_CALENDAR}"
    return regex(many, re.IGNORECASE).search(said)


def counts_things(item: str, text: str) -> bool:
    """Does it tell how many of what was asked for just now, by its name: "twenty two weeks tomorrow"?"""
    things = _HOW_MANY.search(plain(item))
    return things is not None and _things_counted(things["what"].removesuffix("s"), text, asked=True) is not None


def _dated(item: str, said: str, *, asked: bool) -> str:
    if asked:
        return said if _ANY_DATE.search(normalised(said)) or _A_DAY.search(normalised(said)) else ""
    asks = plain(item)
    event = next((told for word, told in _EVENTS.items() if word in asks.split()), "")
    if not event:
        return ""
    about = regex(event, re.IGNORECASE).search(said)
    dated = regex(_A_DATE).search(normalised(said[about.start() :])) if about else None
    return dated[0] if dated else ""


def _animal(said: str, *, breed: bool) -> str:
    """The macaw of "a trim for my macaw"; that it is a dog tells no `breed`."""
    for match in _MY_ANIMAL.finditer(said):
        what = " ".join(word for word in match["what"].split(" ") if word not in _WHEN)
        last = what.split(" ")[-1]
        if not what or (breed and what in _KINDS):
            continue
        if last in _NO_ANIMAL or regex(PEOPLE).fullmatch(last) or regex(PEOPLE).fullmatch(what):
            continue
        return what
    found = _IS_AN_ANIMAL.search(plain(said))
    if found and not (breed and found["what"].split(" ")[0] in _KINDS):
        return found["what"]
    named = [word for word in regex(rf"\b(?:{PETS})\b").findall(plain(said)) if not (breed and word in _KINDS)]
    return named[0] if named else ""
