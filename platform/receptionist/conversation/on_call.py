"""Who is there at any hour for what cannot wait: the plumber on call for a burst pipe. English. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.faq_matching import stems
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import has_topic
from receptionist.conversation.people_topics import fallen, person_of_kind
from receptionist.conversation.several import is_question
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Definition, Person

_CANNOT_WAIT: Final = regex(
    r"\b(?:right (?:now|away)|immediately|asap|as soon as possible|straight away|emergency|urgent(?:ly)?|cant wait"
    r"|cannot wait|(?:this|it) wont wait|everywhere|all over the (?:place|floor|house|kitchen|basement)|tonight"
    r"|pouring|gushing|spraying|flood(?:ing|ed|s)?|burst(?:ing|s)?|rising|stranded|stuck|locked (?:out|in)"
    r"|in labou?r|sparking|backing up|wont stop|cant stop)\b"
)
_NOT_NOW: Final = regex(
    r"\b(?:last (?:week|month|year|winter|summer|time)|next \w+day|(?:how|what) (?:much|do you charge)|was"
    r"|had|fixed|repaired|invoice|bill|charged?|estimate|quote)\b"
)


_OF_MONEY: Final = regex(
    r"\b(?:last (?:month|year|winter|summer|time)|(?:how|what) (?:much|do you charge)|invoice|bill|charged?"
    r"|estimate|quote)\b"
)
_DENIED: Final = regex(  # "and no I don't smell any gas, I checked"
    r"\b(?:dont|do not|doesnt|does not|didnt|isnt|is not|arent|never|not|cant) (?:\w+ ){0,2}?"
    r"(?:smell\w*|hear\w*|see\w*|feel\w*|leak\w*|any|smok\w*|burn\w*|flood\w*|spark\w*)\b(?: \w+){0,3}"
    r"|\bno (?:gas|smells?|leaks?|smoke|fire|flood\w*|sparks?|injur\w+)\b(?: \w+)?"
)
_WITHOUT: Final = regex(r"\b(?:no|without|any) (?=((?:\w+ ?){1,2}))")
_A_TOPIC: Final = 2  # words that tell, of a topic: one alone may be spoken of by the way


def person_on_call(heard: Heard, definition: Definition) -> Person | None:
    """The one who is there always, where others are not, and whose matter it is that cannot wait. None: nobody."""
    on_call = [one for one in definition.people if one.available == "always"]
    if not on_call or len(on_call) == len(definition.people):
        return None
    if _CANNOT_WAIT.search(heard.plain) and not _NOT_NOW.search(heard.plain):
        return next((one for one in on_call if has_topic(one, heard.words)), None)
    if _OF_MONEY.search(heard.plain) or is_question(heard.text):
        return None
    return next((one for one in on_call if _told_whole(one, heard)), None) or _of_kind(heard, definition, on_call)


def _told_whole(person: Person, heard: Heard) -> bool:
    """ "ICE picked up my brother", of "picked up by ICE"."""
    own = (stems(topic) for topic in person.topics)
    said = stems(_DENIED.sub(" ", heard.plain))
    without = stems(" ".join(match[1] for match in _WITHOUT.finditer(heard.plain)))
    said -= {"no"}  # of "no heat" only where it is the heat that is missing
    return any(
        len(one & (said | {"no"} if one & without else said)) >= max(_A_TOPIC, len(one) - len(one) // 3) for one in own
    )


def _of_kind(heard: Heard, definition: Definition, on_call: Sequence[Person]) -> Person | None:
    """ "An oak came down on my roof", of "tree on a house"."""
    person = person_of_kind(definition, heard.text) if fallen(heard.plain) else None
    return person if person in on_call else None
