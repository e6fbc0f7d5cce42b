"""Who is there at any hour for what cannot wait: the plumber on call for a burst pipe. English. Pure."""

import re
from typing import Final

from receptionist.conversation.people import has_topic
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Definition, Person

_CANNOT_WAIT: Final = re.compile(
    r"\b(?:right (?:now|away)|immediately|asap|as soon as possible|straight away|emergency|urgent(?:ly)?|cant wait"
    r"|cannot wait|(?:this|it) wont wait|everywhere|all over the (?:place|floor|house|kitchen|basement)|tonight"
    r"|pouring|gushing|spraying|flood(?:ing|ed|s)?|burst(?:ing|s)?|rising|stranded|stuck|locked (?:out|in)"
    r"|in labou?r|sparking|backing up|wont stop|cant stop)\b"
)
_NOT_NOW: Final = re.compile(
    r"\b(?:last (?:week|month|year|winter|summer|time)|next \w+day|(?:how|what) (?:much|do you charge)|was"
    r"|had|fixed|repaired|invoice|bill|charged?|estimate|quote)\b"
)


def person_on_call(heard: Heard, definition: Definition) -> Person | None:
    """The one who is there always, where others are not, and whose matter it is that cannot wait. None: nobody."""
    on_call = [one for one in definition.people if one.available == "always"]
    if len(on_call) == len(definition.people) or not _CANNOT_WAIT.search(heard.plain) or _NOT_NOW.search(heard.plain):
        return None
    return next((one for one in on_call if has_topic(one, heard.words)), None)
