"""The person a caller asks for, by name or topic, as recognised. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise

from rapidfuzz import fuzz

from receptionist.conversation.common_words import COMMON
from receptionist.conversation.courtesies import flatters
from receptionist.conversation.departments import department_asked
from receptionist.conversation.faq_matching import stems
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.patterns import regex
from receptionist.conversation.people_topics import person_of_kind
from receptionist.conversation.words import Heard, alike, plain, word_set
from receptionist.practice.definition import Definition, Person

TITLES = word_set("dr doctor mr mrs ms miss prof nurse hygienist the")
_FEW_WORDS = 9
_SHORT_TOPIC = 3  # letters
_ONE_WORD = 7  # letters
_SAME_NAME = 0.78  # how alike a recognised name must be; names are what recognition gets wrong most
# Nobody's name, however near it is: "the first one" does not ask for Theo.
_COMMON = word_set(
    "the then there they them their these those this that thee tho though with what when where who how have here hear "
    "mine mind min from for four five nine one ones first last next more most some same sure yes well will would "
    "morning evening late later early earlier today can could like make made may maybe"
)
_OFFICES = word_set("front shop sales service office billing accounts team on kitchen salon dispatch board customer")
_NUMERALS = word_set("one two three four five six")  # "one of your guys" is not "Van one"
_LEADS = word_set("manager owner supervisor director")
_OF_ROLE = regex(
    r"\b(?:to|with|through to|hold of|get|reach|fetch) (?:an?|the|your|one of (?:the|your)) (?P<role>\w+(?: \w+)?)"
)
_NO_ROLES = word_set("line desk office team front on call the of and for a an about please then person in at my is")
_REACH = regex(
    r"\b(?:speak|talk|speaking|talking|connect|transfer|patch|reach|through to|holler at|hit up|rap with)\b"
    r"|\bis (?:\w+ ){1,4}(?:there|in|available|around|about|free|working|at work)\b(?: (?:for|to have)"
    r" (?:an? )?(?:quick |little |brief )?(?:word|chat|minute|sec|second|moment|natter)| to (?:talk|speak"
    r"|chat))?(?: at all| today| the now| this (?:morning|afternoon)| (?:in |at )?the (?:shop|office|building"
    r"|studio|salon|clinic|back|desk)| now| right now"
    r"| please)*$"
    r"|\b(?:get hold of|get (?:a )?hold of|a word with|a chat with|catch|put me on to|pass me (?:over )?to)\b"
)
_BESIDE_NAME = (  # "calling for marlene", "ms whitcombe just called me", "has mr farrow got a minute", "give me bea"
    regex(
        r"\b(?:(?:calling|ringing|phoning|ask|asking|looking|(?:on|to) the phone) (?:back |from (?:\w+ ){1,6}?)?for"
        r"|(?:im|i am|i was|were)"
        r" after"
        r"|trying to (?:get|find)|return\w*(?: (?:a|the|his|her|your))?(?: (?:phone|missed))? call (?:of|from|to)"
        r"|returning|(?:call|voicemail|message|text|letter) from|(?:call|calling|ring|ringing) back)"
        r" (?=(?P<whom>\w+(?: \w+){0,3}))"
    ),
    regex(
        r"\b(?=(?P<whom>\w+(?: \w+){0,2}) (?:just |had |has |have |who |has just )?(?:called|rang|phoned"
        r"|left) (?:me|us"
        r"|(?:me )?a (?:message|voicemail))\b)"
    ),
    regex(r"\bhas (?P<whom>\w+(?: \w+){0,2}?) (?:got )?(?:a |any )?(?:quick )?(?:minute|moment|sec|second|time)\b"),
    regex(
        r"^(?:(?:hi|hello|hey|um|uh|yes|no|just|please|can you) )*(?:i want|i need|give me|get me|gimme|fetch|find)"
        r" (?P<whom>\w+(?: \w+){0,3}?)(?: please| now| then| thanks)*$"
    ),
    regex(  # "page dr patel", "try ms reid's line", "see if gus can come to the phone"
        r"\b(?:can|could|would|will) (?:you|i|we) (?:please |just |maybe )?(?:page|buzz|fetch|grab|try|dial|raise)"
        r" (?P<whom>\w+(?: \w+){0,2})"
    ),
    regex(
        r"\b(?:see|check|find out) if (?P<whom>\w+(?: \w+){0,2}?) (?:can|could|is able to)"
        r" (?:come to the phone|talk|speak|take (?:a|my|this) call|pick up)\b"
    ),
    regex(
        r"^(?:(?:hi|hello|hey|um|uh) )*(?P<whom>\w+(?: \w+){0,2}?) (?:around|available|free|about|in)(?: today| now"
        r"| right now| at all)?$"
    ),
    regex(
        r"\b(?:put|get) (?P<whom>\w+(?: \w+){0,2}?) on(?: the (?:phone|line|blower))?(?: will you| would you| please"
        r"| now"
        r"| then| for me)*$"
    ),
)
_ALONE = regex(  # "Dr. Patel please", and nothing beside it
    r"^(?:(?:hi|hello|hey|um|uh|yes|no|just) )*(?P<whom>\w+(?: \w+){0,2}?) please(?: if i may| love| dear)*$"
)
_CALLS_FOR = regex(  # "Bob Fenwick for Mr Stoltz please", with no day: then it is an appointment
    r"^\W*(?i:(?:hi|hello|hey|yes|good|morning|afternoon|evening|it['’]?s|this is)[\s,.]+)*(?P<who>[A-Z][\w'’-]+)"
    r"(?: [A-Z][\w'’-]+){1,2}(?: here)?,? for (?!.*\b(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow"
    r"|appointment|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|noon)))"
    r"(?P<whom>(?:(?:Mr|Mrs|Ms|Dr)\.|[^,.;!?])+)"
)
_OWN_NUMBER = regex(  # "you can reach me at 312 ...", "the number to reach me is": whoever says so wants nobody
    r"\b(?:reach|contact|catch|get (?:a )?hold of) (?:me|us|my (?:cell|mobile|phone|work|home|office|desk"
    r"|landline))\b"
    r"|\b(?:number|phone|cell|mobile|way) (?:to|(?:that )?you can) reach(?= (?:is|would|at|on)\b|$)"
)
_CLAUSES = regex(r"(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)[,.;!?]+(?:\s|$)", re.IGNORECASE)
_OF_SOMEBODY = regex(  # before a first name: "talk to gus", "have rosa call me", "is linh there"
    r"\b(?:(?:with|to|for|see|tell|ask|remind|reach|get hold of|let|have|had|get) (?P<one>\w{3,})\b"
    r"|is (?P<two>\w{3,}) (?:there|in|around|about|available|free|working|on)\b"
    r"|(?:can|could|would|will) (?P<three>\w{3,}) (?:please |just |maybe )?(?:call|ring|phone|text|email|get back)\b)"
)
_TOLD_TO = regex(
    r"\b(?:tell|let|ask|remind|have|get|mind (?:telling|letting|asking|reminding)) (?P<whom>(?:the |your |mr "
    r"|mrs |ms |miss |dr "
    r"|doctor )?\w+ (?:\w+ ){0,2}?)(?:to |know |that |about |if |call |ring |phone "
    r"|(?!on\b)\w+ \w+)"
)


_ONLY_LETS = regex(
    r"\b(?:only|never|always|usually|wont|dont"
    r"|didnt) (?:ever )?let(?: \w+)+\s*$"
)  # "I only let Tasha touch it"
_PASSED_TO = regex(  # "relay to jonas that", "mention to camille", "my thanks to camille"
    r"\b(?:pass|relay|mention|convey|report|forward|send|give|make|leave)(?: (?:on|along))?(?: (?:this|that|it|word"
    r"|something|(?:my|our|a|an) (?:\w+ )?(?:thanks|regards|love|best|apolog\w+|compliments|condolences|note|memo"
    r"|line|heads up)))?"
    r"(?: (?:on|along|over|down))? (?:to|for) (?P<whom>\w+(?: \w+){0,3})"
)


def named_person(definition: Definition, words: str) -> Person | None:
    """The person whose name, or else topic, stands in the words. None: nobody in particular."""
    said = plain(words).split()
    best: tuple[float, Person] | None = None
    for person in definition.people:
        score = _name_score(_spoken_name(person.name), said)
        if score >= _SAME_NAME and (best is None or score > best[0]):
            best = (score, person)
    if best:
        return best[1]
    if first := _by_first_name([person.name for person in definition.people], words):
        return next(person for person in definition.people if person.name == first)
    return next((person for person in definition.people if has_topic(person, said)), None)


def person_for(definition: Definition, said: Sequence[str]) -> Person | None:
    """Whose topic was spoken of, in any order of its words. None: nobody's, or more than one's."""
    words = [set(plain(one).split()) for one in said]
    found = [
        person
        for person in definition.people
        if any(own <= one for topic in person.topics if (own := set(plain(topic).split())) for one in words)
    ]
    return found[0] if len(found) == 1 else None


def default_person(definition: Definition) -> Person | None:
    """Who takes callers that want "a person"."""
    wanted = plain(definition.routing.human)
    for person in definition.people:
        if plain(person.name) == wanted:
            return person
    return definition.people[0] if definition.people else None


def asks_for_someone(definition: Definition, words: str) -> str:
    """The name in "is Dr. Patel there", also of a practitioner whom nobody can be put through to; else empty."""
    return _asked_for(_names(definition), words)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _asked_for(names: tuple[str, ...], words: str) -> str:
    said = (_OWN_NUMBER.sub(" ", plain(clause)) for clause in (words, *_CLAUSES.split(words)))
    if any(_REACH.search(clause) for clause in said):
        return _someone_of(names, words)
    calls = _CALLS_FOR.match(words)
    if calls and plain(calls["who"]) in ASKED_FOR and (name := _named_first(names, plain(calls["whom"]).split())):
        return name
    alone = _ALONE.match(plain(words))
    if alone and (name := _named_first(names, alone["whom"].split())):
        return name
    beside = (_asked_beside(names, plain(clause)) for clause in (words, *_CLAUSES.split(words)))
    return next(filter(None, beside), "")


def person_called(definition: Definition, name: str) -> Person | None:
    """Who has this name in the file, and can be put through to."""
    return next((person for person in definition.people if person.name == name), None)


def person_of_rank(definition: Definition, words: str) -> Person | None:
    """ "The manager", where one of them is called one."""
    ranks = _LEADS.intersection(plain(words).split())
    found = [person for person in definition.people if ranks.intersection(plain(person.name).split())]
    return found[0] if len(found) == 1 else None


def person_of_role(definition: Definition, words: str) -> Person | None:
    """ "A nurse", "one of the techs", where one of them is called so: the "Nurse line", the "Vet tech line"."""
    roles = {role for match in _OF_ROLE.finditer(plain(words)) for role in match["role"].split()}
    roles |= set(department_asked(plain(words)).split())
    roles = (roles | {role.removesuffix("s") for role in roles}) - _NO_ROLES
    found = [person for person in definition.people if roles.intersection(plain(person.name).split())]
    return found[0] if len(found) == 1 else None


_IS_THAT = regex(
    r"(?:(?:hi|hello|hey|hiya|oh|good (?:morning|afternoon|evening)|um|uh|so|and) )*(?:is (?:that|this)|am i"
    r" (?:speaking"
    r"|talking) (?:to|with)|that you) #(?: (?:again|there|speaking|dear|love))? ?(?P<rest>.*)"
)


def asks_for_receptionist(definition: Definition, words: str) -> bool:
    """ "Let me talk to Rick", who is no person but the receptionist."""
    own, said = plain(definition.receptionist.name), plain(words)
    named = bool(own) and f" {own} " in f" {said} " and not someone_named(definition, words)
    greeted = _IS_THAT.match(said.replace(f" {own}", " #", 1)) if named else None
    if greeted and (not greeted["rest"] or flatters(Heard(greeted["rest"]))):
        return True  # "is that Poppy, you do sound cheerful"
    return named and _REACH.search(said) is not None and len(said.split()) <= _FEW_WORDS


def _asked_beside(names: tuple[str, ...], said: str) -> str:
    """The name that stands right beside words that ask for somebody. `said`: plain."""
    whom = (match["whom"] for rule in _BESIDE_NAME for match in rule.finditer(said))
    return next((name for one in whom if (name := _named_first(names, one.split()))), "")


def _named_first(names: tuple[str, ...], words: Sequence[str]) -> str:
    """Whose name these words begin with, be it the first name alone; "an appointment with dev" does not."""
    said = [word for word in words if word not in TITLES]
    for name in names if said else ():
        own = [word for word in _spoken_name(name) if word not in TITLES] or _spoken_name(name)
        alone = said[0] not in _OFFICES | _NUMERALS and max(_word_score(own[0], said[0]), _word_score(own[-1], said[0]))
        if _name_score(own, said[: len(own)]) >= _SAME_NAME or alone >= _SAME_NAME:
            return name
    return ""


def told_to(definition: Definition, said: str) -> str:
    """The name in "tell dispatch it's coming thursday", "could you ask ms harcourt to ring me". `said`: plain."""
    return _told_to(_names(definition), tuple(one.name for one in definition.people), said)


@lru_cache(maxsize=256)  # as above
def _told_to(names: tuple[str, ...], people: tuple[str, ...], said: str) -> str:
    for match in _TOLD_TO.finditer(said):
        whom = match["whom"].split()
        if whom[0] in ("me", "us", "you", "i") or whom[-1] == "on" or _ONLY_LETS.search(said[: match.end()]):
            continue
        own = _someone_of(names, match["whom"]) or _by_part(people, whom)
        if name := own or _named_first(names, whom):
            return name
    passed = (match["whom"] for match in _PASSED_TO.finditer(said))
    return next((name for one in passed if (name := _named_first(names, one.split()))), "")


def _by_part(people: Sequence[str], words: Sequence[str]) -> str:
    """The "Shop counter" of "ask the counter to ...", where there is one."""
    if words[0] not in ("the", "your") or len(words) == 1:
        return ""
    found = [name for name in people if set(words[1:]) <= set(plain(name).split())]
    return found[0] if len(found) == 1 else ""


def person_of_topic(definition: Definition, words: str) -> Person | None:
    """Whose matter it is: the person of whose topics one is spoken of. None: nobody's."""
    said = plain(words).split()
    return (
        next((person for person in definition.people if has_topic(person, said)), None)
        or person_for(definition, [words])
        or person_of_kind(definition, words)
    )


def someone_named(definition: Definition, words: str) -> str:
    """The name of a person or practitioner that stands in the words; else empty."""
    return _someone_of(_names(definition), words)


@lru_cache(maxsize=256)  # as above
def _someone_of(names: tuple[str, ...], words: str) -> str:
    return next((name for name in names if is_named(name, words)), "") or _by_first_name(names, words)


def _by_first_name(names: Sequence[str], words: str) -> str:
    """ "Talk to Gus", where one Gus works here."""
    said = {match["one"] or match["two"] or match["three"] for match in _OF_SOMEBODY.finditer(plain(words))}
    own = [[word for word in plain(name).split() if word not in TITLES] for name in names]
    found = [
        name
        for name, parts in zip(names, own, strict=True)
        if len(parts) > 1 and parts[0] in said and parts[0] not in _COMMON | _OFFICES
    ]
    return found[0] if len(found) == 1 else ""


def is_named(name: str, words: str) -> bool:
    """Does the name, or what recognition made of it, stand in the words?"""
    return _name_score(_spoken_name(name), plain(words).split()) >= _SAME_NAME


def _spoken_name(name: str) -> list[str]:
    """ "Thuy, the owner" is asked for as Thuy."""
    return plain(name.partition(",")[0]).split() or plain(name).split()


def _names(definition: Definition) -> tuple[str, ...]:
    """Each once."""
    return tuple(dict.fromkeys(one.name for one in (*definition.people, *definition.scheduling.practitioners)))


def _name_score(name: list[str], said: list[str]) -> float:
    """How well the name's own words (without titles) are said, in order; the surname alone is enough with a title."""
    own = [word for word in name if word not in TITLES] or name
    if not said:
        return 0.0
    best = 0.0
    for start in range(len(said) - len(own) + 1):
        window = said[start : start + len(own)]
        before = said[start - 1] if start else ""
        best = max(best, min(map(_word_score, own, window, [before, *window])))
    if len(own) > 1 and any(word in TITLES for word in name):
        best = max(best, max(_word_score(own[-1], word, before) for before, word in pairwise(["", *said])))
    return best


def _word_score(word: str, other: str, before: str = "") -> float:
    """A word of the language is a name that only sounds so where a title stands `before` it: "Dr Green" for Greene."""
    if word == other:
        return 1.0
    if len(word) < 4 or other in _COMMON or (other in COMMON and before not in TITLES - {"the"}):
        return 0.0
    return alike(word, other)


def has_topic(person: Person, said: Sequence[str]) -> bool:
    """Is one of the topics spoken of that are this person's?"""
    text = " ".join(said)
    told = stems(text)
    for own in map(stems, person.topics):
        if max(map(len, own), default=0) >= _SHORT_TOPIC and all(
            any(map(partial(_same_stem, one), told)) for one in own
        ):
            return True
    return any(_sounds_like(topic, said, text) for topic in map(plain, person.topics) if len(topic) > _SHORT_TOPIC)


def _sounds_like(topic: str, said: Sequence[str], text: str) -> bool:
    """Of a short one the first letter must be right: "pills" are no "bills"."""
    if len(topic) > _ONE_WORD:
        return fuzz.partial_ratio(topic, text) >= 88
    near = (word for word in said if word[:1] == topic[:1])
    return any(fuzz.ratio(topic, word) >= 88 for word in near)


_RANKS = word_set("dr doctor mr mrs ms miss the nurse prof")
_ROLES = word_set(
    "desk office manager team reception receptionist dispatcher billing staff nurse doctor dentist vet department line"
    " clinic call crew workshop floor yard counter bar kitchen store shop studio garage lab dispensary pharmacy surgery"
)


def _same_stem(one: str, other: str) -> bool:
    """ "bil" of "billing", "bill"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORT_TOPIC and long.startswith(short) and len(long) - len(short) <= 1)


def spoken_person(name: str) -> str:
    """ "Front desk" -> "the front desk", "Dr. Patel" as it is."""
    words = plain(name).split()
    if words == ["on", "call"]:
        return "whoever is on call"
    if words == ["billing"]:
        return name
    if words[:1] == ["the"]:
        return f"the{name[3:]}"
    ranked = words and words[0] in _RANKS and words[-1] not in _ROLES
    if not words or "," in name or ranked or not _ROLES.intersection(words):
        return name
    return f"the {name[0].lower()}{name[1:]}"
