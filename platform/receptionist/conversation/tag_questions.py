"""Questions in the form of a statement: "and there's parking, right". English. Pure."""

from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import CLAUSES, Heard, plain

_BY_TAG: Final = regex(
    r"^(?!(?:thats|it is|its|that is|i guess thats|yes thats) (?:right|correct)$)(?:(?:and|so|but|wait|ok|okay|oh|um"
    r"|uh|just|well|sorry|hang on|hi|hello) )*(?:theres|there is|there are|there wont|you"
    r"|youre|yall|they|theyre|its|it is|this|this is|thats|i|i can|i dont|we|parking|the|that) .*\b(?:right|yeah"
    r"|correct"
    r"|isnt it|isnt there"
    r"|is there|dont you|do you|arent you|are you|is that right|innit|am i right|dont they|do i|dont i)$"
)

_VERB: Final = r"(?:is|are|am|was|were|do|does|did|can|could|will|would|should|have|has|ai)(?:nt)?"
_TURNED: Final = regex(  # whatever is stated before it: "my mother can bring him, can she"
    r"^(?!(?:(?:and|but|so|or|oh|um|uh|wait|sorry|well|ok|okay|now|then|hi|hello) )*(?:what|whats|when|where|wheres|who"
    rf"|which|how|hows|why|if|whether|{_VERB})\b)(?=.*\b(?:is|are|am|was|were|\w+s|do|does|can|cant|could|will|wont"
    r"|would|have|has|had|dont|doesnt|isnt|arent|\w+ll|\w+re|\w+ve|\w+d|takes?|got|need|never)\b)(?:\w+ ){3,}"
    rf"(?<!what )(?<!how )(?<!where )(?<!when )(?<!who ){_VERB} (?:i|you|yall|ya|we|it|they|he|she|there|that)"
    r"(?: (?:not|love|then|please|now))?$"
)
MADE_SURE: Final = (  # "are we clear on that", "is she having me on": of what was told before
    r"(?:(?:is|was) (?:he|she|it|this|that|my \w+) (?:right|wrong|correct|lying|kidding|joking|having me on|pulling my"
    r" leg|making (?:it|that) up|telling (?:me )?the truth|talking (?:rubbish|nonsense))|are they (?:right|wrong"
    r"|kidding)"
    r"|are we (?:clear|agreed)(?: on that| about that| there)?|is that (?:so|true|the case|how it is)"
    r"|am i (?:right|wrong|correct))"
)
_MADE_SURE: Final = regex(rf"(?:\w+ ){{3,}}{MADE_SURE}$")


_OF_US: Final = regex(  # what only who is asked can know: "you won't tell anybody", "it's all ladies there"
    r"(?:(?:and|so|but|oh|ah|um|uh|er|wait|well|sorry|excuse me|ok|okay|just|now|then|only|also|i (?:hope|assume"
    r"|suppose|trust|guess|presume|take it|think|heard|believe|expect)|im (?:hoping|assuming|guessing|told)"
    r"|(?:he|she|they) (?:says?|said)|that) )*"
    r"(?:you(?:re|ll|ve|d)? |yall |yous |they(?:re|ll|ve|d)? |nobody |no one |somebody |everybody |everyone "
    r"|(?:there|it|its|theres|therell|itll)"
    r"(?: (?:is|isnt|are|arent|will|wont|does|doesnt|was|has|would|wouldnt|can|cant))? "
    r"|(?:the|your) (?:\w+ ){1,2}?(?:is|are|isnt|arent|will|wont|does|doesnt|do|dont|has|have|can|cant) )\w\w+(?: \w+)*"
)


def tells_us_of_us(heard: Heard) -> bool:
    """Does a clause tell the practice what it knows better: "and it's all ladies there is it, I'd not want a man"? Such
    a statement asks whether it is so, if it is about anything that the file answers."""
    return any(_OF_US.fullmatch(plain(clause).strip()) for clause in CLAUSES.split(heard.said))


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def asks_by_tag(heard: Heard) -> bool:
    """Of three words and more."""
    return any(one.match(heard.plain) is not None for one in (_BY_TAG, _TURNED, _MADE_SURE))
