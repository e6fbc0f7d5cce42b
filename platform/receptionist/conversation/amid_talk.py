"""A yes, a no, a goodbye, and what is said around it: "yes, sorry, I'm hopeless", "no love, me bus is here". English.
Pure.

A turn is read clause by clause: the clause that answers tells what it is, as long as all others are talk.
"""

import re
from typing import Final

from receptionist.conversation import intents
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.courtesies import takes_leave
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.several import is_question
from receptionist.conversation.told_answers import is_talk
from receptionist.conversation.words import Heard, plain

_CLAUSES: Final = regex(r"[,.;:!]+(?:\s+|$)|\s+-+\s+|\s+(?=(?:and|so|but|cause|cos|because|since)\b)", re.IGNORECASE)
_JOINS: Final = regex(r"(?:and|so|cause|cos|because|since|plus|well|oh|or|as) (?=\w)")
_HEAD: Final = regex(  # with nothing that parts it from what follows: "yeah my hair's a bird's nest"
    r"(?:(?:oh|ah|well|um|uh) )*(?P<yes>(?:(?:yes|yeah|yep|yup|aye|yessir|absolutely|definitely|of course|sure thing|uh"
    r" huh|mm+ hm+|mhm|please do|righto|okey dokey)(?: |$))+(?:(?:please|thanks|thank you|love|dear|hon|honey|sir|maam"
    r"|mate|pal|pet|duck|lad|girl|man|sorry|sugar)(?: |$))*)"
)
_NO: Final = regex(
    r"(?!(?:oh|ah) no\b)(?:(?:oh|ah|well|um|uh|hm+|er|thanks|thank you) )*"
    r"(?:no|nope|nah|nay|naw|not|nothing|nowt|noo)\b"
    r"(?! (?:one more|hang|hold|wait|longer|idea|problem|worries|trouble|bother))"
)
_NO_ALONE: Final = regex(r"(?:(?:oh|ah|well|um|uh|hm+|er) )*(?:no|nope|nah|nay|naw|noo)(?: |$)")
_THAT: Final = (
    r"(?:that|this)(?:s| is| was|ll be| will be|d be| would be)?"
    r"(?: (?:about|pretty much|just about|probably|quite|really))*"
)
_END_OF_IT: Final = regex(  # "that's the end of my list", "that about covers it", "that's me lot"
    rf"(?:(?:i (?:think|believe|guess|reckon)|well|so|then|and|ok|okay|right) )*(?:{_THAT} (?:(?:the|my|me|our|all)"
    r" (?:(?:whole|full|entire|complete|last|end|of|my|the) )*(?:list|lot|kit|caboodle|shebang|it|story|she wrote"
    r"|everything|one|questions?|enough|thing|business|bit|stop|cue)|enough|us|me)(?: (?:sorted|done|finished"
    r"|all|dealt with|square[dr]?|away|then|for (?:now|today|me|one day)|now|wrote|she))*"
    rf"|{_THAT} (?:covers?|finishes|takes care of|wraps up|sums up|does|settles) (?:it|me|us|everything|my list"
    r"|that|the lot|things)(?: (?:up|all|for (?:me|us|now|today)))*"
    r"|(?:i think |i believe )?(?:weve|we have|youve|you have) (?:pretty much )?(?:covered|done|got|thought of"
    r"|taken care of|sorted|answered) (?:it|everything|it all|all of it|the lot)(?: all| now)?"
    r"|(?:im|were|i am|we are|all)(?: all)? (?:squared? ?(?:away|up)?|peachy|sorted|set|good|done|finished|dandy|golden"
    r"|happy|good to go|done and dusted|ready)(?: (?:here|now|then|thanks|for (?:now|today)))*"
    r"|(?:nothing|nowt|not a thing|not one thing|no sirr?ee|no siree bob)(?: .*)?|not (?:that|as far as) i (?:know|can"
    r" think)(?: of)?)"
)
_SEES: Final = regex(
    r"\b(?:see|catch) (?:you|ya|yall|you all|yous)\b|\b(?:you|yall|yous) (?:all )?(?:take care|be good"
    r"|have an?|enjoy)\b"
    r"|\b(?:take care|mind how you go|look after yourself|be good|so long|over and out|cheerio|ta ?ra|ta ta|bye|goodbye"
    r"|god bless|good (?:day|night|evening|morning|afternoon))(?: to (?:you|yall|ya))?(?: .{0,20})?$|\blaters?$"
)
_ALL_OF_IT: Final = regex(r"\bthat(?:s| is| was|ll be| will be) (?:all|it|everything|the lot)\b|\bhave an? \w+ \w+")
_REFUSES: Final = regex(  # "no, I'm good, thanks": to the appointment itself
    r"(?:(?:im|i am|were|we are)(?: all)? (?:good|fine|okay|ok|alright|happy)(?: (?:thanks|thank you|then"
    r"|for now))*|(?:good ?)?bye+|(?:bye )?bye(?: now| then)?)"
)
_MUST_GO: Final = regex(
    r"\b(?:gotta|got to|better|best|need to|have to|should|must) (?:go|run|dash|scoot|fly|get (?:going|on|back|off)|be"
    r" (?:off|going)|hang up|hop off|head)\b(?! (?:over|through|ahead|with|about|on a|the other|by|in for))"
    r"|\blet(?:ting)? you (?:go|get on)\b|\b(?:wont|shant|will not|dont want to) keep you\b"
    r"|\b(?:kept you|taken (?:enough|up enough|up so much|so much) of your)\b"
)
_CALLS_IF: Final = regex(  # "if he floods me I'll call back": another day, if at all
    r"^(?:(?:no|nope|nah|and|well|ok|okay|so|but|thanks) )*(?:if|when|once|should) .{3,60}?"
    r"\b(?:ill|i will|well|we will|i can|id) (?:just )?(?:call|ring|phone|shout|holler|be (?:back|in touch)"
    r"|let (?:you|yall) know|give (?:you|yall) a|know where|get back|come back)\b(?! (?:to|and) (?:book|cancel))"
    r"|\b(?:ill|i will|we will) (?:call|ring|phone|be in touch|holler|let you know|give you a (?:call|ring|bell|shout))"
    r"(?: (?:you|yall|back|again))* (?:if|when|once)\b"
)
_AT: Final = regex(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|half|quarter|today|tomorrow"
    rf"|morning|afternoon|evening|{'|'.join(WEEKDAYS)})\b"
)
_PROPOSES: Final = regex(
    r"\b(?:instead|how about|what about|make (?:it|that)|lets (?:do|say|make|go|try)|any chance of|id (?:rather|prefer)"
    r"|(?:can|could|may|might|shall) (?:we|i|you|it|that) (?:please |just |maybe |possibly )*(?:be|say|do|make|have|try"
    r"|go|come|put|move|push|get|switch|change)|(?:would|will|could|can|is|does|might) (?:\w+ ){1,5}?(?:do|work|suit|be"
    r" (?:any good|any better|possible|ok|okay|better|all right|alright|free|doable)|any (?:good|better|use)|possible"
    r"|free)|(?:would|d|ll|will) (?:\w+ )?(?:suit|be better|work better|do better|be easier))\b"
)
_ASKS_ANEW: Final = regex(r"\b(?:can|could|would|will|may|do|does|is|are) (?:you|i|we|it|there|they|he|she|yall)\b")


def parts_said(text: str) -> list[str]:
    """The clauses of a turn, as they were said."""
    return [part.strip() for part in _CLAUSES.split(text) if part and part.strip()]


def proposal_in(text: str) -> str:
    """ "Can we say half two", of a turn that also tells why. Empty: no clause, or more than one, proposes a time."""
    parts = parts_said(text)
    proposed = [part for part in parts if _PROPOSES.search(plain(part)) and _AT.search(plain(part))]
    return proposed[0] if len(parts) > 1 and len(proposed) == 1 else ""


def clauses_of(text: str) -> list[str]:
    """Plain, each without what joins it to the one before."""
    return [said for part in parts_said(text) if (said := _joined(plain(part)))]


def _joined(said: str) -> str:
    joins = _JOINS.match(said)
    return said[joins.end() :] if joins else said


def agrees_amid_talk(text: str) -> bool:
    """A yes is in it, and all that stands around it is talk."""
    if "?" in text:
        return False
    agreed = False
    for clause in clauses_of(text):
        answer = yes_or_no(clause)
        if answer is False:
            return False
        head = None if answer else _HEAD.match(clause)
        rest = clause[head.end() :] if head else clause
        agreed = agreed or bool(answer) or head is not None
        if not answer and rest and (is_question(rest) or not is_talk(rest)):
            return False
    return agreed


def answer_in(text: str) -> bool | None:
    """A yes or a no, alone or among talk. None: neither."""
    answer = yes_or_no(text)
    return True if answer is None and agrees_amid_talk(text) else answer


def leaves_amid_talk(text: str, *, plainly: bool = False) -> bool:
    """ "No, me tea's going cold", "that's the whole list", "if he floods me I'll call back": to "anything else?".

    `plainly`: with a no, or by what can be nothing else.
    """
    said = plain(text)
    if "?" in text or _ASKS_ANEW.search(said):
        return False
    if _CALLS_IF.search(said):
        return True
    first, *others = clauses_of(text) or [""]
    no = _NO.match(first)
    if plainly and no is None:
        return False
    rest = first[no.end() :].strip() if no else first
    clauses = [one for one in (rest, *others) if one]
    return all(_is_remark(one) or takes_leave_in(one) for one in clauses) and (
        no is not None or any(map(takes_leave_in, (first, *others)))
    )


def takes_leave_in(clause: str) -> bool:
    """One clause with which callers go."""
    return (
        _END_OF_IT.fullmatch(clause) is not None
        or _SEES.search(clause) is not None
        or _MUST_GO.search(clause) is not None
        or takes_leave(Heard(clause))
        or intents.find(Intent.GOODBYE, Heard(clause)) is not None
    )


def takes_for_done(text: str) -> bool:
    """ "No, we're set", "nothing else, I gotta go, bye": said as if all were done, whatever was asked."""
    if agrees_amid_talk(text) or not leaves_amid_talk(text):
        return False
    return any(_is_done(one) for one in _without_no(text))


def _is_done(clause: str) -> bool:
    if _REFUSES.fullmatch(clause):
        return False
    ends = _END_OF_IT.fullmatch(clause) or _SEES.search(clause) or _MUST_GO.search(clause)
    return ends is not None or (_ALL_OF_IT.search(clause) is not None and takes_leave(Heard(clause)))


def _without_no(text: str) -> list[str]:
    return [said for one in clauses_of(text) if (said := _NO_ALONE.sub("", one).strip())]


def _is_remark(clause: str) -> bool:
    return not clause or (is_talk(clause) and not is_question(clause))
