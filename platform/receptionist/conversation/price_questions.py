"""Whether a turn asks what something costs. English. Pure."""

from functools import lru_cache

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain

_PAYS = r"(?:me|us|you|him|her|them|somebody|someone|my \w+)"
_PAYS_IT = r"(?:i|we|you|he|she|they|one|people|folks|somebody|someone|everyone|my \w+)"
_PRICE = regex(
    r"\bhow much\b(?! (?:time|longer))|\bwhat(?:s| is| are| will| would| does| do)?\b(?: \w+){0,5}? "
    r"(?:cost|price|prices|charge|fee|rate|costs|costing)\b|\b(?:the|a|your) price\b|\b(?:is|are) (?:it|that|this"
    r"|that one|those|they|the \w+) (?!(?:cruelty|sugar|gluten|fragrance|scent|nut|step|interest|hands|pain|smoke|dairy"
    r"|paraben|ammonia|chemical|latex|barrier) free)(?:\w+ )?(?:expensive|free)\b"
    r"|\b(?:cost|price|charge) (?:of|for|me)\b|\bdo you (?:\w+ )?charge\b|\b(?:whats|what is) the damage\b|\bballpark\b"
    rf"|\b(?:run|costs?) {_PAYS}\b(?! (?:through|over|down|up|ragged)\b)"
    rf"|\bset(?:ting)? {_PAYS} back\b|\bwhat do you (?:\w+ )?(?:charge|ask|take) for\b"
    r"|\bwhat (?:would|will|does|do|might) (?:\w+ ){1,5}?(?:come to|run|go for|be looking at|set (?:me|us) back)\b"
    r"|\bwhat(?:s| is| are|re| do| does) (?:an? |the |your |my |those |these )?(?!(?:\w+ ){0,2}time\b)"
    r"(?:\w+ ){1,4}?(?:run|running"
    r"|going for|go for"
    r"|gonna be|set)(?: (?:these days|over|out|there|now|me|us|at|about|roughly|usually))*(?: if i (?:just )?pay .+)?$"
    r"|\b(?:does|will|would|do) (?:it|that|this|they) cost (?:owt|anything|something|extra|much|a lot)\b"
    r"|\bchargeable\b|\bhit (?:my|our) (?:wallet|pocket|purse)\b"
    r"|\bwhat(?:s|d|ll| does| do| will| would)? (?:it|that|this|they|those|one) (?:run|cost|set)\b"
    r"|\bwhat (?:do|would|will|am|are) (?:you (?:guys )?(?:want|ask|get|take)|(?:i|we) (?:be )?looking at) for\b"
    r"|\b(?:the|whats the|what is the) (?:usual |going |normal )?(?:rate|price|fee|charge|cost)s? (?:for|of|on)\b"
    r"|\bwhat (?:are|re|r) (?:you|yall|they)(?: guys| all)? (?:running|charging|asking|getting|doing) for\b"
    r"|\bpric(?:e|es|ing) (?:for|of|on)\b|\b(?:money|price|cost) ?wise\b|\bwhat (?:are we|we) talking\b(?! about)"
    r"|\b(?:do|will|would|must|should) (?:i|we|he|she|they) (?:\w+ ){0,2}?(?:pay|owe you|be charged) (?:for (?:it|this"
    r"|that|these|those)|anything|something|much)\b"
    r"|\bwhat (?:do|will|would|ll) (?:i|we) owe (?:you )?for (?:it|this|that|these|those|one)\b"
    r"|\bwhat (?:do|will|would|are) you (?:gonna |going to |usually |normally )?(?:hit|sting|rush|soak|do"
    r"|knock)(?:ing)? (?:me|us)"
    r" for\b|\bhow much (?:am|are) (?:i|we) in for\b|\bany charge\b"
    r"|\bwhats (?:\w+ ){1,4}?(?:gonna|going to) (?:cost|run|set)\b|\bhow (?:pricey|expensive|dear|steep|cheap)\b"
    rf"|\bwhat (?:do|does|would|will|d|ll|should|might|could) {_PAYS_IT} (?:usually |normally |typically |be |have to"
    r" |need to |expect to )*(?:pay|paying|shell out|fork out|part with|spend|looking at)\b(?! (?:when|if|with|by"
    r"|at the end))"
    rf"|\bwhat(?:d|ll| would| will| does| s|s| is| do)? (?:it|that|you|they|one|(?:a|an|the) \w+(?: \w+)?) (?:be|come"
    rf"|comes?(?: out)?|come out|add up|work out|amount|want|ask)(?: (?:to|at|as))?(?: {_PAYS})?(?: all in"
    r"| (?:in )?total)? for\b"
    r"|\bwhat(?:s|d|ll| is| would| will| does)? (?:it |that |this |they )?(?:come|add up|work out) (?:to|at)\b"
    r"|\b(?:is|are|would) (?:it|that|this|they|those|an?|the|your)(?: \w+){0,3} (?:dear|pricey|cheap|costly"
    r"|expensive)\b|\bout of pocket\b|\b(?:cheaper|dearer|pricier) than\b"
    r"|\b(?:is|would|will|does|do) (?:it|that|this|they|you|i) (?:be |work out |come out |get )?(?:any |a bit |much"
    r" )?(?:cheaper|dearer|pricier)"
    r"\b"
    r"|\bwhat (?:would|will|d|ll) (?:it|that|this) be (?:to|for|if)\b|\bdo you (?:\w+ )?bill (?:me|us|people|for)\b"
    r"|\b(?:pay|cost|costs|charge|owe)(?: \w+){0,2}? (?:what|how much)$"
    r"|\b(?:about|of|know|get|give me|quote me|tell me) (?:your |the |some |a |any |all )?(?:prices|pricing|price|rates"
    r"|fees|price list)\b"
)

_PRICED = regex(
    r"\b(?:free|costs?|prices?|how much(?! time)|charges?|fees?|dollars?|pounds?|quid|pence|cents|pay|expensive"
    r"|euros?|cuestan?|precios?|cobran?|valen?|gratis|gratuit[oa]s?|tarifas?|pagar?|dolares)\b"
)
_MONEY = frozenset("$€£")


_COSTS_ANYTHING = regex(  # "does it cost anything", "is there a fee for that", "what does she charge"
    r"\b(?:does|do|will|would|is|are) (?:it|that|this|they|those|one|(?:the|an?|your|my) (?:\w+ )?\w+)(?: gonna| going "
    r"to)?"
    r" (?:cost|be charged|cost(?:ing)?) (?:me |us |you )?(?:anything|something|much|a lot|a fortune|money|extra|an "
    r"arm)\b"
    r"|\b(?:is|are|will|would) there (?:be )?(?:an? |any |gonna be (?:an? |any )?|going to be (?:an? |any )?)?"
    r"(?:fees?|cost|charges?|price)(?= (?:for|to|on|with|at) |$| (?:involved|attached|then|though))"
    r"|\bwhat (?:does|do|would|will|did|d) (?:he|she|they|(?:dr|doctor|mr|mrs|ms|miss) \w+|the \w+) (?:\w+ )?(?:charge"
    r"|cost|ask for|want for)\b"
    r"|\b(?:is|are) (?:it|that|this|they|those|the (?:\w+ )?\w+|an? (?:\w+ )?\w+) (?:really |actually |completely "
    r"|totally |still )?"
    r"(?:free|free of charge|complimentary|on the house)$"
)
_NOT_COMING = regex(
    r"\b(?:cancel\w*|late|miss\w*|no ?shows?|last (?:minute|moment)|reschedul\w*|change my mind|changed my mind"
    r"|(?:dont|do not|didnt|cant|couldnt|cannot) (?:come|show|turn|make)|(?:if|when|should) (?:i|we|he|she|they|you"
    r"|someone)(?: \w+){0,3}? "
    r"(?:pull|back|bail|drop|duck|cry) (?:it )?(?:out|off)|pulling out|backing out|bail\w*|chicken(?:ed)? out)\b"
)


def tells_of_money(*texts: str) -> bool:
    """A question of the file with its answer."""
    words = " ".join(texts)
    return _PRICED.search(plain(words)) is not None or not _MONEY.isdisjoint(words)


_CHARGES = regex(
    r"\b(?:(?:(?:do|does|would|will|dyou|you|they|yall|ya|guys|folks|normally|usually) )+charge[sd]?"
    r"|(?:the|a|any|an|your|whats your|extra|s the) charges?(?= for\b| to\b| if\b|$))\b"
)


_COMES_OUT = (
    r"(?:come|comes|coming|came|get|gets|getting|drive|driving|head|roll|travel) (?:on |all the way )?(?:out"
    r"|over|round)\b"
    r"|\b(?:have|get|send|sending|having|getting|for) (?:a |an |some |one of your |your |the )?(?:guys?|man"
    r"|tech\w*|fella"
    r"|bloke|lad|plumber|electrician|engineer|locksmith|person|somebody|someone|one|truck|van|people)"
    r" (?:to )?(?:out|over|round|come|look|take a look|have a look|show|check|drive)\b"
    r"|\b(?:just|simply|only) for (?:turning|showing|coming|driving) (?:up|out|over|round)\b"
    r"|\bjust to (?:come|look|show up|turn up|take a look|have a look|diagnose|check|drive|see)\b"
    r"|\b(?:you|them|somebody|someone) to (?:show up|turn up|come|look|take a look|have a look|drive)\b"
)
_NAMES_CALL_OUT = (
    r"\b(?:trip|call ?outs?|service calls?|dispatch|travel|diagnostic|show up|mileage|house calls?)"
    r"(?: (?:charges?|fees?|costs?|prices?|rates?))?\b"
)
_OF_COMING_OUT = regex(rf"\b{_COMES_OUT}|{_NAMES_CALL_OUT}")


def is_of_coming_out(text: str) -> bool:
    """ "What does a service call cost", "do you charge to come out"."""
    return _OF_COMING_OUT.search(plain(text)) is not None


def asks_of_coming_out(heard: Heard) -> bool:
    """What it costs that somebody comes at all."""
    return is_of_coming_out(heard.plain)


def without_charge(heard: Heard) -> Heard:
    """ "How much do you charge to come out": no charger is meant."""
    return Heard(_CHARGES.sub("cost", heard.plain)) if _CHARGES.search(heard.plain) else heard


_A_UNIT = regex(r"(?<=\b(?:that|this) )(?:an?|per|each) \w+$")


def without_unit(heard: Heard) -> Heard:
    """ "How much is that a tooth": of what is spoken of, and of no toothache."""
    told = _A_UNIT.sub("", heard.plain).rstrip()
    return heard if told == heard.plain else Heard(told)


def refers_to_it(heard: Heard) -> bool:
    """ "What do I owe you for it": of what is spoken of, and nothing else is named."""
    return regex(r"\b(?:it|that|this)\b(?: \w+)?$").search(heard.plain) is not None


_NO_COVER = regex(
    r"\b(?:without|no|(?:not|havent|hasnt|aint) (?:got )?(?:any|no)?|(?:dont|do not|doesnt) have(?: any)?|lost (?:my"
    r"|our))"
    r" ?(?:health |dental |vision |eye |pet |medical )?(?:insurance|coverage)\b|\b(?:havent|hasnt|aint) got insurance\b"
    r"|\buninsured\b|\bself ?pay(?:ing)?\b|\bout of (?:my |your )?(?:own )?pocket\b"
    r"|\bpay(?:ing)? (?:in )?cash\b|\bcash (?:price|rate)\b"
)
_TO_PAY = regex(
    r"\bhow much\b|\b(?:what|whats)\b.*\b(?:cost|costs|pay|charge|price|rate|run|fee)\b|\bpric(?:e|es|ing)\b|\brate\b"
)


_THING_PRICED = regex(
    r"\b(?:how much (?:is|are|for|does|do|would|will)|(?:price|cost|rate|fee|charge|pay)s? (?:for|of|on)"
    r"|what (?:do|does|would|will|is|are)(?: you charge for)?) (?!(?:it|that|this|i|we|you|yall|they|he|she|people"
    r"|somebody|someone|everything|the (?:self|cash|price|cost|rate|fee|charge))\b)(?:(?:an?|the|my|your|some) )?"
    r"(?P<thing>(?!without\b|with\b)\w+(?: (?!without\b|with\b|if\b|cost|costs)\w+)?)"
)


def thing_priced(said: str) -> str:
    """The "contact lenses" of "how much are contact lenses without insurance". Empty: "it", or all that is done."""
    found = _THING_PRICED.search(said)
    return found["thing"] if found else ""


def is_without_insurance(said: str) -> bool:
    """ "What does it cost if I don't have insurance", "self pay price": what is paid by whoever has none, in plain
    words."""
    return _NO_COVER.search(said) is not None and _TO_PAY.search(said) is not None


_A_DEAL = (
    r"(?:(?:money|percent|per cent|quid|pounds?|dollars|bucks|tenner|fiver) off"
    r"|(?:get|gets|getting|give|have|got|theres|there|do|knock|chance of) (?:anything|something|owt|summat|much"
    r"|a (?:bit|little|few \w+)) off(?! (?:the )?(?:top|sides?|back|front|length|ends?|ears?|fringe|bangs)\b)"
    r"|discounts?|(?:any|a|the|good|special|some|your|what|current) (?:\w+ )?(?:deals?|offers|specials|promotions?"
    r"|promos?"
    r"|bargains?|reductions?|coupons?|concessions?)|(?:a|any) (?:special|good|current) offer|specials|special offers)\b"
)
_ASKS_FOR_LESS = regex(
    r"\b(?:(?:have|do|does|did|are|is|will|would|could|can|got) (?:you|ya|yall|there|they|i|we|people|the \w+|my \w+"
    r"|(?!your\b)\w+s)|y ?all|theres?|what|which|any chance of)\b(?: (?!(?:book|come|schedule|appointment|i|we|ive"
    r"|weve|my|she|shes|he|hes|speak|talk|available|interested)\b)\w+){0,5}? "
    rf"{_A_DEAL}|^(?:(?:hi|hello|hey|and|um|uh|so|oh|just|wondering if|asking if|ask|got|have you) )*any (?:\w+ "
    r")?(?:deals?"
    r"|offers|specials|discounts?|promotions?|money off)\b"
)


def asks_for_less(said: str) -> bool:
    """ "Have you got any money off your nails", "y'all running any specials": whether something is cheaper, in plain
    words."""
    return _ASKS_FOR_LESS.search(said) is not None


@lru_cache(maxsize=1024)  # of a pure function: what callers say now, and the questions of their practices' files
def asks_price(heard: Heard) -> bool:
    if _NOT_COMING.search(heard.plain):
        return False  # what it costs not to come
    return _PRICE.search(heard.plain) is not None or _COSTS_ANYTHING.search(heard.plain) is not None
