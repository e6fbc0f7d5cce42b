"""The words around a message that only say that it is one: "my message is that", "I'd like to leave that as a message".
English. Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import content, plain

_I_ASK: Final = (
    r"(?:(?:i['’]?d (?:just )?(?:like|love|want)|i would (?:just )?like|i (?:just )?(?:want|wanted|need)|can i"
    r"|could i|may i"
    r"|can you|could you|would you|will you|if you (?:could|would|can)|if i (?:could|can)|please|just|to)\s+)*"
)
_WHOM: Final = r"(?:for|to) (?:the |your |mr\.? |mrs\.? |ms\.? |dr\.? |miss )?[\w'’]+(?: [\w'’]+)?"
_AS_ONE: Final = (
    rf"(?:leave|put|take|pass|send|get|give|write)\s+(?:[\w'’]+\s+){{0,4}}?(?:down )?as a message(?: {_WHOM})?"
)
_HEAD: Final = regex(
    r"^\W*(?:(?:yes|yeah|so|well|okay|ok|um|uh|and|alright|right)\b[\s,]*)*"
    rf"(?:(?:my|the) message(?:['’]s| is| would be| says?)(?: just| simply)?(?: that)?[:,\s]+"
    rf"|{_I_ASK}{_AS_ONE}\s*[,:;.]+\s*"
    rf"|{_I_ASK}(?:give|get|pass) (?:[\w'’]+ ){{0,3}}?(?:that|this|the|a) message(?: on"
    rf"| along)?(?: {_WHOM})?[,:]?\s+that\s+"
    rf"|(?:a |an urgent )?message {_WHOM}\s*[:,;]\s*)",
    re.IGNORECASE,
)
_TAIL: Final = regex(
    rf"[\s,.;]+(?:and |so |but )?(?:{_I_ASK}{_AS_ONE}|that['’]?s (?:the|my) message|{_I_ASK}(?:leave|put"
    rf"|send) (?:that|this|it)"
    r" (?:in |with )?(?:a|the) message|that['’]?s (?:all|it|everything|what) i (?:wanted|needed)(?: to (?:say|leave))?"
    rf"|{_I_ASK}pass (?:that|this|it|all that) (?:on|along)(?: {_WHOM})?|as a message)"
    r"(?: please| for me| thanks| thank you| then)*\W*$",
    re.IGNORECASE,
)
_TELLS: Final = 2  # words of a message


def unframed(text: str) -> str:
    """ "My message is that the heating's off": "the heating's off". All of it where nothing else is told."""
    told = _TAIL.sub("", _HEAD.sub("", text, count=1), count=1).strip()
    return told if len(content(plain(told).split())) >= _TELLS else text
