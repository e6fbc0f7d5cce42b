"""Who calls to sell something to the practice, told by one sentence alone: a pitch about what only a business buys, or
a question after whoever buys it. English. Over plain words. Pure."""

from typing import Final

from receptionist.conversation.offering import TRADES
from receptionist.conversation.patterns import regex

_BOUGHT: Final = (  # what only a business has
    r"(?:(?:credit |debit )?card (?:processing|machines?|readers?|terminals?|payments?)(?: (?:fees|rates|costs"
    r"|system))?"
    r"|processing (?:fees|rates|costs)|merchant (?:accounts?|services?|fees|rates)(?: rates?| fees)?"
    r"|business (?:energy|gas|electric\w*|phones?|broadband|internet|rates?|insurance|loans?|listings?|funding"
    r"|utilit\w+"
    r"|line of credit|water|waste)(?: contracts?| suppliers?| bills?| rates?)?"
    r"|google (?:listings?|ads?|business|rankings?|profile|reviews?|my business|maps)|(?:web ?site|search|online"
    r"|google)"
    r" (?:rankings?|traffic|presence|visibility|reputation|redesign)|advertis\w+|marketing|seo|search engine \w+"
    r"|(?:extended )?(?:car|auto|vehicle|fleet|factory) (?:warranty|insurance)|energy (?:contracts?|suppliers?|bills?"
    r"|rates?|provider)|utilit(?:y|ies)(?: bills?| costs?| provider)?|broadband|phone (?:system|lines?|contract"
    r"|provider)s?|telecoms?|waste (?:collection|disposal|contract)|copiers?|photocopiers?|toner|payroll(?: software"
    r"| service| provider)?|p ?o ?s system|point of sale(?: system)?|(?:office|cleaning|medical|dental|salon|pet|beauty"
    r"|glove|paper|linen|uniform)s? (?:supplies|orders?|suppliers?|contracts?|equipment)|supply orders?"
    r"|staffing(?: needs)?|recruitment|hiring needs|social media(?: pages?| presence)?|lead generation"
    r"|insurance (?:costs|premiums)|overheads?|it support|software)"
)
_WHO_BUYS: Final = (
    rf"(?:{_BOUGHT}|web ?site|phones?|computers?|it|gas(?: and electric\w*)?|electric\w*|energy|purchas\w+|ordering"
    r"|procurement|supplies|equipment|decisions?|buying)"
)
_ABOUT: Final = (
    r"(?:calling|ringing|phoning|call|talk|speak|chat|reaching out|touching base|following up|getting in touch|email\w*"
    r"|wrote|minutes?(?: of \w+(?: \w+)?s? time)?|here|word|its|it is|this is)"
)
_PITCH: Final = (
    regex(
        rf"\b{_ABOUT} (?:to (?:you|the \w+) |with (?:you|the \w+) |you |i sent (?:you )?|today |quickly |again |over "
        rf"|just |briefly |now )*(?:about|regarding|re|on|concerning|to discuss|in regards? to|with regards? to) "
        rf"(?:lowering |reducing |cutting |improving |saving (?:you )?(?:money )?on |growing |boosting |upgrading "
        rf"|switching |reviewing |renewing |updating )?(?:your|all your) (?:\w+ ){{0,2}}?{_BOUGHT}\b"
    ),
    regex(rf"\b(?:email|letter|note|call) (?:\w+ ){{0,3}}?(?:sent |left )?(?:you )?about {_BOUGHT}\b"),
    regex(
        r"\b(?:about|calling to|ringing to|call to|we can|we could|i can|could|we|able to|help you|like to|want to"
        r"|wanted"
        r" to|interested in)(?<!you could)(?<!you want to) (?:help (?:you )?)?(?:lower|cut|reduc|sav|bring down"
        r"|slash|beat"
        r"|halv)(?:e|ing|ting)?(?: (?:you )?(?:money )?on)? (?:your|the) (?:\w+ ){1,3}(?:fees|rates|bills?|costs?"
        r"|premiums?|overheads|contract)\b"
    ),
    regex(
        rf"\b(?:who|whoever|person|one|somebody|someone|anyone|anybody)(?: who| that)? (?:\w+ )?(?:handles?|deals? with"
        rf"|looks? after|(?:is |s )?in charge of|takes? care of|(?:is |s )?responsible for|manages?|does|runs?|orders?"
        rf"|buys?|makes?(?: the| all the| your)? (?:\w+ )?decisions (?:about|on|for|around)|decides on) (?:the|your|all"
        rf" the|all your) (?:\w+ ){{0,2}}?{_WHO_BUYS}(?: and {_WHO_BUYS})?\b"
    ),
    regex(rf"\bmakes? (?:the |all the |your )?(?:\w+ )?decisions (?:about|on|for|around) (?:\w+ )?{_WHO_BUYS}\b"),
    regex(r"\b(?:could|can|may|might) (?:i|we) interest (?:you|yall|anyone)\b"),
    regex(
        r"\b(?:if|see if|wondering if|would|be|you|youd)(?: you)?(?: would| d| might)?(?: be)? interested in (?:free"
        r"|our"
        r"|some free|a free|switching|saving|lowering|upgrading|solar|stocking)\b"
    ),
    regex(
        r"\b(?:great|special|exclusive|funding|loan|finance|new|amazing|fantastic|limited|good) (?:\w+ )?(?:offer|deal"
        r"|promotion|opportunity) (?:on|for) (?:you\b|your (?:business|practice|company|shop|firm)|google|solar|leads"
        r"|toner|supplies)"
    ),
    regex(
        r"\byour (?:business|company|practice|shop|firm|clinic|salon) (?:has been|is|was|qualifies|may) (?:\w+ )?"
        r"(?:pre ?approved|selected|chosen|eligible|qualif\w+|for a)\b"
    ),
    regex(
        r"\b(?:get|bring|send|drive|deliver|find) (?:you|your \w+) (?:(?:some|a lot|many|way|lots) )?(?:of )?(?:more"
        r"|new"
        r"|extra|exclusive) (?:patients|clients|customers|leads|bookings|traffic|reviews|business|cases)\b"
    ),
    regex(rf"\b(?:offering|giving|selling|helping|doing|supplying) (?:\w+ ){{0,2}}?{TRADES} \w+"),
    regex(r"\bsell (?:\w+ ){0,5}?leads\b|\bexclusive (?:\w+ ){0,3}?leads\b"),
    regex(
        r"\b(?:wondered|wondering|asking|see|know) if (?:you|youd|yall)(?: would)? (?:need|want|could use"
        r"|are looking for"
        r"|be looking for) (?:an? )?(?:office|commercial|window|contract) clean\w+"
    ),
    regex(r"\b(?:show|bring|send|pop) (?:you|round|in|over) (?:with )?(?:our|my|some) (?:\w+ )?(?:range|samples?"
               r"|products|line|catalog\w*|brochures?)\b"),
    regex(r"\b(?:we|i)(?: ve)? noticed (?:that )?your (?:web ?site|google|listing|page|reviews)\b"),
    regex(
        rf"\b(?:from|with) (?:\w+ ){{1,4}}?(?:and |we |i )(?:\w+ ){{0,4}}?about your (?:\w+ ){{0,2}}?{_BOUGHT}\b"
    ),
    regex(
        rf"\b(?:calling|ringing|phoning|here|hi its \w+|this is \w+) (?:from|with) (?:\w+ ){{1,4}}?(?:about your"
        rf"|who (?:looks"
        rf" after|handles|does) your) (?:\w+ ){{0,2}}?{_WHO_BUYS}\b"
    ),
)  # fmt: skip
_FIRM: Final = (  # what firms that sell to others call themselves
    r"(?:payments?|payment systems?|systems|solutions|marketing|media|energy|capital|merchants?|merchant services"
    r"|suppl(?:y|ies)|software|digital|leads|funding|advertising|consulting|consultants|wholesale|distribut\w+|promotions"
    r"|technolog\w+|telecom\w*|directory|web design|financial|processing|networks?|analytics|brokers|staffing"
    r"|recruit\w+|logistics|packaging|uniforms?|linens?)"
)
_FROM_FIRM: Final = regex(
    r"\b(?:from|with|at|representing|for|of) (?:the )?(?:(?!(?:my|your|an?|her|his|our|you|and|the|their)\b)\w+"
    rf" ){{1,3}}?{_FIRM}\b(?! (?:for my|of mine))"
)
_ASKS_WHO_DECIDES: Final = regex(
    r"\b(?:are you|is this|am i speaking (?:to|with)|is (?:the|your)|get|speak (?:to|with)|talk (?:to|with)|for|put"
    r" me through"
    r" to|looking for|after|have i got) (?:the |your |an? )?(?:\w+ )?(?:owner|manager|boss|proprietor|director|buyer"
    r"|decision maker|person (?:who|in charge|responsible)|whoever|one who|in charge|managing partner)\b"
    r"|\b(?:who|whoever) (?:is |s )?(?:in charge|handles|decides|runs|looks after|makes)\b"
    r"|\b(?:have|got|spare|take) (?:you )?(?:just )?(?:an?|two|a couple of|a few|five|thirty) (?:quick )?(?:minutes?"
    r"|mins?"
    r"|seconds?|moments?)\b"
)
_OF_MINE: Final = regex(  # a customer's own matter
    r"\b(?:my (?:bill|account|invoice|appointment|order|fees?|statement|card)|i was charged|i got (?:a|your) (?:bill"
    r"|email"
    r"|letter)|you sent me|do you take|can you lower)\b"
)


def pitches(said: str) -> bool:
    """ "I'm calling about lowering your card processing fees",
    "who looks after your energy contract". `said`: plain."""
    if _OF_MINE.search(said):
        return False
    firm = _FROM_FIRM.search(said)
    return any(one.search(said) for one in _PITCH) or bool(firm and _ASKS_WHO_DECIDES.search(said[firm.end() :]))
