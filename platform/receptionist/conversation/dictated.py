"""A message told in one breath with the request for it: all behind the request is the message. English. Pure."""

from typing import Final

from receptionist.conversation import people
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, content
from receptionist.practice.definition import Definition

_BEFORE: Final = (
    r"(?:(?:hi|hello|hey|hiya|yes|yeah|oh|um|uh|er|so|ok|okay|well|right|no|good|morning|afternoon|evening|day|there|please|just"
    r"|maybe|possibly|kindly|actually|also|and|then|sorry|its|it is|its only|a quick one|quick one|quickly|only"
    r"|to bother you"
    r"|no need to put me through|dont put me through|dont worry about putting me through|i wont keep you"
    r"|thats fine|thats ok|alright|in that case) )*"
)
_ASKS: Final = (
    r"(?:(?:(?:can|could|would|will|may|might) (?:i|you|we|yall|somebody|someone|anybody|anyone"
    r"|one of you)(?: be able to| be so kind"
    r" as to)?|(?:would|do) you mind|if (?:you|i|somebody|someone) (?:can|could|would)|any chance (?:you|i"
    r"|somebody|someone) (?:can|could)"
    r"|is it possible to|(?:id|i would|wed) (?:like|love|want) (?:you )?to|(?:i|we) (?:want|need"
    r"|wanted) (?:you )?to|let me"
    r"|im (?:calling|ringing|phoning|hoping|trying|looking) to|be (?:a love|a dear|an angel|a star) and|do (?:me"
    r"|us) a favou?r and|i was wondering if you (?:can|could)|i wonder if you (?:can|could)|please|just|maybe|possibly"
    r"|kindly|quickly|only|also) )*"
)
_NOTE: Final = (
    r"(?:(?:leav|tak|giv)(?:e|ing)|(?:pass|send|drop)(?:ing)?|get(?:ting)?)(?: on| along)? (?:(?!me\b|us\b)\w+ ){0,4}?"
    r"(?:an? |this |that |the |my )?(?:\w+ )?(?:message|note|memo)\b"
    r"|(?:this is |its )?(?:just |only )?(?:an? )?(?:\w+ )?message for\b"
)
_TELL: Final = (
    r"(?:(?:tell|ask|remind|inform|let)|(?:tell|ask|remind|inform|lett)ing) (?P<whom>(?!me\b|us\b"
    r"|you\b|i\b)\w+(?: \w+){0,3})"
)
_PASSES: Final = (
    r"(?:(?:pass|relay|mention|convey)(?:ing)?)(?: (?:it|this|that|word))?(?: (?:on|along))? (?:to"
    r"|with) (?P<on>\w+(?: \w+){0,3})"
)
_CALLS: Final = (
    r"(?:(?:(?:have|get|ask) )?(?P<calls>(?!you\b|i\b|me\b|we\b)\w+(?: \w+){0,3}?) (?:to |please )*"
    r"(?:give (?:me|us) an? (?:\w+ )?(?:call|ring|bell|buzz)|(?:call|ring|phone) (?:me|us))(?: back)?)"
)
_SAYS: Final = (
    r"(?:say to|(?:leave|get|send|pass) word (?:to|for|with)|make sure(?: that)?|(?:write|note|jot|put"
    r"|take) (?:this|that|it|something)"
    r" down for|(?:its|this is) for) (?P<says>(?!me\b|us\b|you\b|i\b)\w+(?: \w+){0,3})"
)
_FRAME: Final = regex(rf"^{_BEFORE}{_ASKS}(?:(?P<note>{_NOTE})|{_SAYS}|{_PASSES}|{_CALLS}|{_TELL})")
_KNOWS: Final = regex(r"\b(?:knows|hears|is told|finds out|gets (?:this|that|it|the message|my message))\b")
_ROLE: Final = regex(
    r"^(?:the|your) (?:\w+ )?(?:manager|boss|owner|team|office|dentist|doctor|vet|nurse|lawyer|solicitor|attorney"
    r"|accountant"
    r"|hygienist|therapist|trainer|teacher|stylist|barber|groomer|mechanic|technician|secretary|paralegal|physio|surgeon|optician"
    r"|practice manager)\b"
)
_ASKS_US: Final = regex(  # of the practice, and of nobody who is to get the message
    r"(?:[,.;?!]|\b(?:and|also|but|oh))\s+(?:(?:also|and|oh|by the way|quickly|one more thing|another thing)\b,?\s+)*"
    r"(?:do you|are you|have you|is there|are there|where(?:['’]s| is| are| do| can)|what time (?:do|are|does)"
    r"|when (?:do|are) you"
    r"|what(?:['’]s| is| are) your)\b",
    2,
)
_OR: Final = regex(
    r"\b(?:or|unless|otherwise|rather|instead of)\b.{0,30}\b(?:speak|talk|put|through|now|book|appointment)\b"
)
_OF_A_VISIT: Final = regex(
    r"\b(?:book|booking|appointments?|cancel|cancelling|reschedule|slot|fit (?:me|us) in|see (?:me|us|him|her"
    r"|them)|come in|available"
    r"|availability|openings?|make it)\b"
)
_LEAST: Final = 3  # words of a message


def dictates(heard: Heard, definition: Definition) -> bool:
    """ "Take a message for Gareth, tell him the papers are in the post and I need to know if it's still on the
    third": a request, and what the message says."""
    frame = _FRAME.match(heard.plain) if heard.said == heard.text else None
    if frame is None or _ASKS_US.search(heard.said) or _OR.search(heard.plain):
        return False
    told = content(heard.plain[frame.end("note") if frame["note"] else frame.end() :].split())
    if frame["note"]:
        return len(told) >= _LEAST
    if frame["says"] and not _is_word_for(heard.plain):
        return False
    whom = frame["whom"] or frame["on"] or frame["calls"] or frame["says"]
    named = people.someone_named(definition, whom) or _ROLE.match(whom)
    return bool(named) and len(told) >= _LEAST and not _OF_A_VISIT.search(heard.plain)


def _is_word_for(said: str) -> bool:
    """ "Make sure Carys knows", "it's for Jodie, a message"; not "it's for Jodie, a trim"."""
    if "make sure" in said:
        return _KNOWS.search(said) is not None
    return _FOR_ONE.match(said) is None or _WORD.search(said) is not None


_FOR_ONE: Final = regex(rf"^{_BEFORE}(?:its|this is) for\b")
_WORD: Final = regex(r"\bmessage\b|\bword for\b|\bdown for\b")
