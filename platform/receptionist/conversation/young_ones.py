"""Whether it is a child, or a young animal, that is to come: by the age, by the school, by what is to be done. English.
Pure."""

from typing import Final

from receptionist.conversation.dates import WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_CHILD: Final = 12  # years
_GROWN: Final = 2  # years, of an animal
_OF_A_TIME: Final = (
    r"(?! ?(?:am|pm|o ?clock|colon|th\b|weeks|months|minutes|hours|days|teeth|brothers|sisters|kids|dogs))"
)
KIN: Final = (
    r"(?:sons?|daughters?|boys?|girls?|grandsons?|granddaughters?|grand(?:kids?|bab(?:y|ies)|child(?:ren)?)|nephews?"
    r"|nieces?|child|children|kids?|lads?|lass|twins|youngest|eldest|oldest|little \w+)"
)
_YEARS: Final = regex(
    r"\b(\d{1,2}) (?:years?|yrs?) olds?\b|\b(?:hes|shes|theyre|he is|she is|just turned|turning|turned|aged?)"
    rf"(?: only| just| almost| nearly)? (\d{{1,2}})\b{_OF_A_TIME}"
    rf"|\b(?:my|our|his|her) (?:\w+ )?{KIN}(?:s| is| are|s only| is only| just turned| only just turned)? (\d{{1,2}})\b"
    rf"{_OF_A_TIME}"
    rf"|\bour [a-z]+(?:s| is)(?: only| just| nearly| almost)? (\d{{1,2}})\b{_OF_A_TIME}"
)
_AT_SCHOOL: Final = regex(
    r"\b(?:in|into|started|starting|starts|start) (?:reception|nursery|kindergart[en]+|pre ?k|pre ?school|primary"
    r"|infants"
    r"|elementary|year \w+|(?:the )?(?:first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th)) grade)\b"
    r"|\b(?:kindergart[en]+ers?|(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) graders?|toddlers?"
    r"|pre ?schoolers?)\b"
    r"|\b(?:his|her|their|\w+s) (?:\w+ )?teacher\b|\bteachers? (?:says?|reckons?|noticed|thinks?|said|told|sent)\b"
    r"|\bparents? evening\b|\b(?:his|her|their) school\b|\bschool (?:says|reckons|noticed|nurses?)\b"
)
_CHILDREN: Final = regex(
    r"\b(?:children|childrens|kids?|toddlers?|little (?:boy|girl|one|guy|man|fella|dude|lad|lass|un|monkey|fellow"
    r"|princess|chap|brother|sister)"
    r"|(?:my|our) (?:youngest|toddler|preschooler|kindergart[en]+er|lad|wee (?:one|lad|man|girl|boy)))\b"
)
_COMES: Final = regex(  # who is to be seen, and not only spoken of: "my daughter keeps on at me"
    rf"\b(?:for|bring(?:ing)?|take|get|have) (?:in )?(?:my|our|the|his|her) (?:\w+ )?{KIN}\b"
    rf"|(?<!do )\b{KIN} (?:\w+ ){{0,2}}?(?:needs?|wants|is due|are due|has to|cant see|eyes|teeth|feet|hearing|is"
    rf"|was)\b"
)
_A_CHILD: Final = rf"(?:my|our|the|his|her) (?:\w+ )?{KIN}"
_MINDED: Final = regex(  # who keeps the caller busy: "I have my grandson of a monday", "I pick up the kids at three"
    r"(?<!can i )(?<!could i )(?<!may i )\b(?:(?:mind|watch|babysit|sit with|look after|pick up|collect|fetch|drop "
    r"off)"
    rf"|(?:minding|watching|babysitting|looking after|picking up|collecting|fetching|dropping off)) {_A_CHILD}\b"
    rf"|(?<!can )(?<!could )(?<!may )\b(?:i|we|ive|weve)(?: have| got| have got| always have)? {_A_CHILD}"
    rf"(?= (?:of an?|on an?|every|on|over|that day|then|all|till|until|this|tomorrow|today|in the|weekends"
    rf"|(?:{'|'.join(WEEKDAYS)})s?)\b)"
    rf"|\b(?:take|taking|drive|driving|walk|walking|get|getting) {_A_CHILD} (?:to|from) (?:school|nursery|kindergarten"
    r"|college|work|camp|church|(?:\w+ )?(?:practice|training|class|lessons?|ballet|football|soccer|swimming|dance))\b"
)
_ALONE: Final = regex(
    r"(?:(?:its|it is|this is|thats|for|um|uh|oh|well|just|yeah|please|hi) )*"
    rf"(?:my|our|the|a) (?:\w+ ){{0,2}}?(?:{KIN}|years? olds?)(?: (?:please|just|only))*"
    r"(?:(?: and)? (?:hes|shes|theyre|he is|she is|called|name is|names) .*| (?:is )?\d{1,2}| (?:in|at) .*grade.*)?"
)


def is_child(heard: Heard) -> bool:
    """ "For my five year old", "she's in second grade": is a child told of that is to come?"""
    age = _age(heard)
    if age is not None:
        return age <= _CHILD
    said = _MINDED.sub(" ", heard.plain)
    return _CHILDREN.search(said) is not None or _AT_SCHOOL.search(said) is not None


def child_comes(heard: Heard) -> bool:
    """The same, or "my daughter's eyes", whose age is not told."""
    age = _age(heard)
    return is_child(heard) or (age is None and _COMES.search(_MINDED.sub(" ", heard.plain)) is not None)


def only_child_told(heard: Heard) -> bool:
    """ "For my little boy, he's six": who comes, and not for what."""
    age = _age(heard)
    return (age is None or age <= _CHILD) and _ALONE.fullmatch(normalised(heard.plain)) is not None


def _age(heard: Heard) -> int | None:
    told = _YEARS.search(normalised(heard.text))
    return int(next(filter(None, told.groups()))) if told else None


_PUP: Final = regex(r"\b(?:pup|puppy|puppies|pups|kittens?|junior|foal)\b")
_OLD: Final = regex(r"\b(?:old|elderly|senior|ancient) (?:\w+ )?(?:pups?|puppy|dog|boy|girl|lad)\b")
_MONTHS: Final = regex(r"\b(?:\d{1,2}|a few|few|couple of) (?:weeks|months)\b(?! (?:ago|since|back|overdue|late))")


def is_young_animal(heard: Heard) -> bool:
    """ "My puppy", "she's five months": and no old pup of fourteen."""
    age = _age(heard)
    if (age is not None and age >= _GROWN) or _OLD.search(heard.plain):
        return False
    return _PUP.search(heard.plain) is not None


def is_months_old(heard: Heard) -> bool:
    """ "She's only five months": of an age that is told in weeks and months."""
    return _MONTHS.search(normalised(heard.text)) is not None
