"""Words by which an answer to what a service asks for is told apart from what else callers say there. English. Pure."""

import re
from datetime import date
from typing import Final

from receptionist.conversation import capture
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_whom import PETS
from receptionist.conversation.capture import is_bare
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, content, plain

SKIP = regex(
    r"\b(?:skip|pass|dont know|not sure|no idea|none|nothing|rather not|prefer not|dont have|doesnt have"
    r"|havent got|hasnt got"
    r"|there isnt (?:one|any)|there is no|theres no|not applicable|couldnt tell you|no clue|beats me)\b"
)
BARE = regex(r"^(?:(?:yes|yeah|yep|no|nope|ok|okay|sure|please|thanks|thank you) ?)+$")  # no answer to "what?"
YES_NO = regex(r"^(?:whether|if|have you|do you|are you|is it|did you|can you)\b", re.IGNORECASE)
ENDS_ASKING = regex(r"\?\W*$")
NAMING = regex(  # what is asked for has a name of its own
    r"\b(?:who|whose|whom|insurance|insurer|plan|policy|provider|company|side|party|breed|doctor|physician|school"
    r"|employer"
    r"|brand|medicine|seguro|compania|parte|raza)\b"
)
NAMED_THINGS = regex(  # which may be named as people are: Leigh Court
    r"\b(?:venue|place|where|location|hotel|church|business|firm|make|model|event|band|song|piece|product|team|club"
    r"|department|store|shop|building|town|city|referred|carrier|agency|agent|landlord|theme|title|topic|about)\b"
)
MY_NAME = regex(r"\bmy (?:own |full )?names?\b|\bmine(?:s| is)\b")
MYSELF = regex(r"\b(?:(?:its|it is|thats|just) (?:for )?(?:me|myself)|for me|myself)\b")
IS_OTHER = regex(  # "my ex is called angela novak", "the other party's carl jessup"
    r"\b(?:ex(?:[ -](?:wife|husband|partner))?|other (?:party|side|parent|driver)|wife|husband|spouse|landlord|employer"
    r"|(?:he|she)|(?:his|her|their)(?: full)? name)(?:['’]?s| is)(?: called| named)?\s+(?P<name>[^\W\d_][^,.;]*)$",
    re.IGNORECASE,
)
INSURANCE = regex(r"\b(?:insurance|insurer|seguro)\b")
INSURERS = regex(  # words of which insurers' names are made, and no people's
    r"\b(?:dental|health\w*|care|caid|cross|shield|blue|life|insur\w*|plan|delta|aetna|cigna|humana|kaiser|guardian"
    r"|met ?life"
    r"|united|anthem|medi\w*|tri ?care|ambetter|oscar|molina|centene|well ?care|principal|ameritas|allianz|axa|bupa"
    r"|geico"
    r"|progressive|farm|mutual|national|american|first|choice|state|group|fidelity|liberty|pilgrim|emblem|empire|banner"
    r"|trust|star|gold|silver|bronze|hmo|ppo|pets?|figo|embrace|nationwide|lemonade|trupanion|spot|none|pay|cash|self"
    r"|seguro|salud|sanitas|adeslas|mapfre|allstate|travelers|hartford|usaa|erie|amica)\b"
)
KIND_OF: Final = regex(r"(?:(?:what|which|the|your) )*(?:kind|type|sort|breed)\b")
BREEDS: Final = regex(
    rf"\b(?:{PETS}|mix|mixed|cross|breed|spaniels?|russell|frise|tzu|apso|dane|coon|blue|shorthair|longhair|hair|ridgeback"
    r"|malamute|mastiff|pinscher|setter|pointer|hound|greyhound|whippet|cockapoo|cavapoo|labradoodle|goldendoodle"
    r"|schnauzer|maltese|pomeranian|rottweiler|pit|bull|king|charles|bernese|mountain|sheepdog|heeler|ragdoll|bengal"
    r"|sphynx|rex|lop|quarter|thoroughbred|arabian|cob)\b"
)
REMARK: Final = regex(
    r"(?:alright|all right|ok|okay|great|cool|fine|good|perfect|got it|i see|oh)\b(?!.*\b(?:its"
    r"|it is)\b)(?: [^\W\d]+){0,4}$"
)
TAKES_BACK: Final = regex(  # no answer begins so
    r"(?:(?:no|oh|sorry|um|uh|well|actually) )*(?:wait|hang on|hold on|scratch that|sorry not|no not)\b"
)
ASKS_WHOSE: Final = regex(
    r"^(?:(?:um|uh|oh|sorry|wait|what|is that|do you (?:want|need|mean)|whose) ?)*(?:(?:her|his|their"
    r"|the \w+) (?:name )?"
    r"|hers |theirs )?or (?:mine|my name|myself|me)\b|^(?:um |uh |oh )?(?:mine|my name|me) or (?:hers|his"
    r"|theirs|the \w+)\b"
    r"|^(?:(?:um|uh|oh|wait|sorry) )*(?:do you (?:need|want|mean)|is (?:it|that|this)(?: for)?) (?:\w+ ){0,4}?"
    r"(?:name|me|mine|hers"
    r"|his|my)\b.*\bor\b"
    r"|^(?:whose|which) (?:name|one|birthday)?\b"
)
ITS: Final = regex(r"^\W*(?:(?:uh|um|oh|yes|yeah|ok|okay|sure)\W+)*(?:it['’]?s|that['’]?s)\s+", re.IGNORECASE)
_AROUND_NAME: Final = (
    r"(?:[\s,.;]|\b(?:and|on|at|it['’]?s|i['’]?m|this is|under|my|the|number|name['’]?s?|is|please|thanks)\b)+"
)


def beside_contact(text: str, name: str, today: date, country: str) -> str:
    """The "left knee" of "left knee, Ruth Mason, 07700 900344". Empty: there is nothing beside name and number."""
    rest = told_in(text, today, country).rest
    rest = regex(rf"\b{re.escape(name)}\b", re.IGNORECASE).sub(" ", rest) if name else rest
    rest = regex(rf"{_AROUND_NAME}$").sub("", regex(r"\s+").sub(" ", rest)).strip(" ,.;")
    digits = capture.phone_from_words(rest, country)
    return "" if digits or not content(plain(rest).split()) or is_bare(Heard(rest)) else rest


def is_remark(heard: Heard) -> bool:
    """ "Alright, card then", after an answer of the file."""
    return REMARK.match(heard.plain) is not None


def tells_after(heard: Heard) -> bool:
    """ "what do you mean, breed? oh he's a mutt": asked, and answered."""
    rest = regex(r"\?\s+").split(heard.text)
    return len(rest) > 1 and not ENDS_ASKING.search(heard.text) and len(rest[-1].split()) > 1


def tells_beside_skip(heard: Heard) -> bool:
    """ "It's a toyota, not sure what year": something all the same."""
    told = [one for one in regex(r"[,.;]+\s+|\bbut\b").split(heard.text) if not SKIP.search(plain(one))]
    return any(len(content(plain(one).split())) > 1 and not is_bare(Heard(one)) for one in told)
