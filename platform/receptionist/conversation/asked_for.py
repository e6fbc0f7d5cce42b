"""Somebody who is asked for in one clause, with the reason in the others: "is Megan about, it's the letter I got on
Monday". English. Pure."""

from typing import Final

from receptionist.conversation import people
from receptionist.conversation.complaints import wishes_now
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Definition

_CHEAP: Final = regex(
    r"\b(?:please|minutes?|seconds?|asked me|told me|said to|in|help|phone|putting|speak|talk|word|chat|about"
    r"|around|there|free|after|hold of|catch|reach|through|get|fetch|grab|put|looking for)\b"
)
_PARTS: Final = regex(
    r"(?<!\b[Mm]r)(?<!\b[Mm]s)(?<!\b[Dd]r)(?<!\b[Mm]rs)[,.;:?!]+\s+|(?<!\b[Cc]an)(?<!ould)(?<!\b[Mm]ay)(?<!\bif)(?<!\bdo)(?<!\bis)\s+(?=(?:it['’]?s|i['’]?ve|i|he|she|they|something['’]?s|because|cos)\b"
    r"(?!['’]?d like| would like| need to (?:speak|talk)| want to (?:speak|talk)|['’]m (?:after|trying|looking)))",
    2,
)
_GREETS: Final = (
    r"^(?:(?:hi|hello|hey|hiya|yes|yeah|so|um|uh|ok|okay|well|right|good|morning|afternoon|evening|there|please|sorry|and|but|just"
    r"|id rather|i would rather|id like to|i want to|i need to|i really need to|can i|could i|may i|can we"
    r"|could we|let me|let us"
    r"|any chance of|any chance i could|is it possible to|would it be possible to|i was hoping to"
    r"|i was wondering if i could"
    r"|im hoping to|im trying to|trying to|could you|can you|would you|will you|if i could|if you could|quickly"
    r"|maybe) )*"
)
_WHOM: Final = r"(?P<{}>(?:(?:mr|mrs|ms|miss|dr|doctor|the|your|a|an) )?\w+(?: \w+){{0,3}}?)"
_AFTER: Final = (
    r"(?: (?:please|for me|now|then|if (?:he|she|they|you)(?:s|re| is| are| can| could)? ?(?:free|there|in|about"
    r"|around)?|at all|today|for a (?:minute|moment|sec"
    r"|second|word|chat|bit)|at some point|thanks|about (?:it|this|that|something)))*$"
)
_ASKS: Final = tuple(
    regex(_GREETS + way + _AFTER)
    for way in (
        rf"(?:speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|have a (?:quick |little )?(?:word|chat) with"
        rf"|get (?:hold of|through to)"
        rf"|catch|reach|be put through to|put me through to|a word with) {_WHOM.format('a')}",
        rf"(?:id|i would|wed) like an? (?:\w+ )?(?:word|chat) with {_WHOM.format('a')}",
        rf"(?:im|i am|were) (?:after|looking for|trying for) {_WHOM.format('a')}",
        rf"(?:is|would|will) {_WHOM.format('a')} (?:be )?(?:there|about|around|free|in|available|at (?:work|hand"
        rf"|their desk))",
        rf"(?:put {_WHOM.format('a')} on|(?:get|fetch|grab|find) {_WHOM.format('b')})",
        rf"(?:can i |could i )?(?:have|get|grab) (?:five|two|ten|a few|a couple of|a) (?:minutes?|moments?|mins?"
        rf"|seconds?|secs?) (?:with|of)"
        rf" {_WHOM.format('a')}",
        rf"(?:do you know if|any idea if|is it) {_WHOM.format('a')} (?:is |s )?(?:there|about|around|free|in"
        rf"|available)",
        rf"(?:has|have) {_WHOM.format('a')} got (?:five|two|a few|a couple of|a) (?:minutes?|moments?|mins?"
        rf"|seconds?|secs?)",
        rf"(?:get|have) {_WHOM.format('a')} (?:on|to) the (?:phone|line)",
        rf"(?:mind )?(?:putting|connecting|transferring) me (?:through )?to {_WHOM.format('a')}",
        rf"(?:would|could|can|will) {_WHOM.format('a')} (?:be able to )?come to the (?:phone|line)",
        rf"(?:ive got to|ive to|i gotta|i must|i have to|i really need to) (?:speak|talk) (?:to"
        rf"|with) {_WHOM.format('a')}",
        rf"{_WHOM.format('a')} (?:asked|told|said|wanted|wants)(?: (?:me|for me|us))? to (?:ring|call|phone"
        rf"|ask for)(?: (?:him|her|them|back|you))*",
        rf"(?:could|can|would) {_WHOM.format('a')} (?:talk|speak) to me",
        rf"{_WHOM.format('a')} (?:who|that) can help(?: me)?",
        rf"{_WHOM.format('a')} please",
    )
)
_ANYBODY: Final = regex(
    r"(?:some|any)(?:body|one)(?: (?:else|there|in the office|in charge|real|human|about|at the practice))*|(?:a"
    r"|an|the) (?:\w+ )?(?:person"
    r"|human(?: being)?|manager|owner|boss|receptionist|supervisor)|reception|the office"
)
_OF_WHAT_WAS: Final = regex(  # no matter that one could be coming for
    r"\b(?:about|regarding|concerning|to do with|question on|its|is) (?:the|my|our|a|that"
    r"|an) (?:\w+ ){0,3}?(?:letter|email|invoice|bill|form|forms"
    r"|report|results?|appointment|visit|payment|account|order|call|voicemail|message|quote|file|case|paperwork|refund|charge|deposit"
    r"|prescription|referral|statement|receipt|deposit|booking|text)\b|\b(?:what we (?:talked|spoke) about"
    r"|personal|private)\b"
    r"|\b(?:somethings|something has|something) (?:gone|went) wrong\b|\b(?:rang|called|phoned|texted"
    r"|emailed) me\b|\bvoicemail\b"
    r"|\b(?:waiting|waited) (?:since|for) \w+|\bquestions? about (?:it|the|my|that)\b|\b(?:was|been"
    r"|got) charged\b|\bits complicated\b|\bmissed call\b|\bdelicate\b|\b(?:we|i|he|she) (?:spoke|talked)\b"
    r"|\byou (?:promised|sent|posted|emailed|said)\b"
    r"|\bnever (?:got|had|received|heard|came|arrived)\b|\brefund\b|\bdeposit\b|\bmistake on\b"
)
_MOST: Final = 40  # words
_TWO: Final = 2  # clauses: the one, and the reason


def asked_for(heard: Heard, definition: Definition) -> bool:
    """Somebody here, or anybody, is to be spoken to, and all else that is said tells of what there was."""
    said = heard.plain
    if len(heard.words) > _MOST or not _CHEAP.search(said) or not _OF_WHAT_WAS.search(said) or wishes_now(heard):
        return False
    parts = [plain(part) for part in _PARTS.split(heard.said) if part.strip()]
    if len(parts) < _TWO:
        return False
    at = next((at for at, part in enumerate(parts) if _asks(part, definition)), None)
    return at is not None and _OF_WHAT_WAS.search(" ".join(parts[:at] + parts[at + 1 :])) is not None


def _asks(part: str, definition: Definition) -> bool:
    for way in _ASKS:
        if match := way.match(part):
            whom = match["a"] or match.groupdict().get("b") or ""
            named = people.someone_named(definition, whom) if whom else ""
            if _ANYBODY.fullmatch(whom) or (named and not set(whom.split()).isdisjoint(plain(named).split())):
                return True
    return False
