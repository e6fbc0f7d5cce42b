"""Who calls for a trade to offer wares: they speak for it, offer something, or ask who buys. Over plain words. Pure.

One sign alone may be anybody's; of two kinds together only sales calls are made.
"""

from itertools import combinations
from typing import Final

from receptionist.conversation.patterns import regex

TRADES: Final = (
    r"(?:businesses|practices|offices|firms|salons|clinics|restaurants|gyms|companies|shops|stores|dentists|doctors"
    r"|lawyers|vets|surgeries|garages|schools|spas|opticians|groomers|kennels|hotels|trade customers|the trade"
    r"|places like yours|people like you|small business\w*)"
)
_WARES: Final = (
    r"(?:catalog\w*|brochures?|samples?|price ?list|flyers?|leaflets?|proposal|demo\w*|media pack|information pack)"
)
_BARGAIN: Final = r"(?:deals?|discounts?|offers?|promotions?|rates?|pric(?:es?|ing)|savings?|bargains?)"
_BOUGHT: Final = (
    r"(?:buying|ordering|purchas\w+|procurement|stock|supplies|suppliers?|vendors?|providers?|contracts?|lease"
    r"|advertising|marketing|web ?site|card (?:machines?|terminals?|payments?)|fees|uniforms|linens?|equipment)"
)
_SPEAKS_FOR: Final = regex(
    r"\b(?:calling|ringing|phoning|call|speaking) (?:you )?(?:today )?(?:from|on behalf of|for|with) \w+"
    r"|\b(?:im|i am|im \w+|this is \w+|its \w+|\w+ here|my names \w+|name is \w+) (?:and im )?(?:from|with|at"
    r"|over at) \w+"
    r"|\b(?:im|i am) (?:the|an|your|a) (?:\w+ ){0,2}?(?:rep|representative|agent|distributor|account manager)\b"
    r"|\bi (?:represent|work for|rep for) \w+|\bwe(?:re| are) an? (?:\w+ ){0,3}?(?:company|agency|firm|supplier"
    r"|wholesaler|distributor|manufacturer|start ?up|family business)\b"
    r"|\bwe (?:sell|make|manufacture|supply|deliver|distribute|import|produce|wholesale|lease|publish|print|design"
    r"|install) \w+"
    rf"|\bwe (?:do|offer|provide|clean|run|build|work with|help) (?:\w+ ){{0,5}}?{TRADES}\b"
    rf"|\b(?:weve|we have|we) (?:got |are |currently )?(?:some |an? |running |offering "
    rf"|having )+(?:\w+ ){{0,2}}?{_BARGAIN}\b"
    rf"|\bwe(?:re| are) (?:running|offering|having|doing) (?:some |an? )?(?:\w+ ){{0,2}}?(?:{_BARGAIN}|assessments?"
    rf"|quotes?|audits?)\b"
    r"|\b(?:ive|i have|weve|we have) got an? (?:great|new|fantastic|brilliant|exciting|amazing) (?:product|service"
    r"|offer"
    r"|opportunity)\b"
    rf"|\bfollowing up on (?:the|our|my|an?) (?:{_WARES}|email|quote|letter|offer)\b|\bcourtesy call\b"
    r"|\bi(?:m| am)? (?:noticed|reaching out|reached out|came across|saw) (?:\w+ ){0,3}?(?:your (?:web ?site|listing"
    r"|google|page|business|practice)|to see if)\b|\bour app\b"
)
_OFFERS: Final = regex(
    rf"\b(?:offer|give|get|bring|save|show|tell|send|introduce|pitch) (?:you|your \w+|the \w+|you guys|yall)"
    rf" (?:\w+ ){{0,4}}?(?:{_BARGAIN}|{_WARES}|our (?!address|details|number|records|son|daughter|dog|cat)\w+"
    r"|(?:patients|clients|customers|leads|bookings)|free \w+)\b"
    rf"|\b(?:send|drop|pop|bring|leave|mail|email|post)(?: you)?(?: (?:over|off|in|by|round|on"
    rf"|out))?(?: you)?(?: with)?"
    rf" (?:an?|some|our|my|the) (?:\w+ ){{0,2}}?(?:{_WARES})\b(?! (?:to be|for testing|from my))"
    rf"|\b(?:weve|we have|we) (?:got )?(?:some |an? )(?:\w+ ){{0,2}}?{_BARGAIN}\b|\b{_BARGAIN} on our \w+"
    r"|\bwe(?:re| are) (?:running|offering|having) (?:some |an? )?(?:\w+ ){0,2}?(?:promotions?|assessments?|quotes?"
    r"|audits?|discounts?)\b"
    r"|\bin your (?:neighbou?rhood|area|street|part of town) (?:today|this|next|all)\b"
    r"|\b(?:theres a special|introductory|trade|exclusive) (?:rate|price|deal|offer|discount)s?\b"
    r"|\b(?:be|you|youre|yall) interested in (?:an?|our|some|trying|switching|changing|accepting|stocking|carrying"
    r"|lowering|saving|selling)\b|\b(?:like|want|love|willing|happy) to (?:stock|carry|try (?:it|them|some|our)|switch"
    r"|see a demo|retail)\b|\b(?:see|have|get) (?:them|it|our \w+) in your (?:shop|store|salon|clinic|practice"
    r"|surgery)\b"
    r"|\b(?:lower|beat|cut|reduce|improve|boost) (?:your|any|whatever|the) (?:\w+ ){0,3}?(?:prices?|fees?|bills?|costs?"
    r"|rates?|quote)\b|\bour (?:new |latest |whole )?(?:range|line|collection|products?|platform|software|loyalty \w+)"
    r"(?! rover)\b|\b(?:would|do) you (?:want|like|need) an? (?:quote|estimate|(?:office |window )?cleaner"
    r"|new supplier)\b"
    r"|\b(?:two|five|ten|couple of|few) minutes of (?:the|your) \w+s?(?: \w+)? time\b|\btell you (?:\w+ )?about (?:it"
    r"|our"
    r"|what we)\b|\bour (?:\w+ ){0,2}?(?:schemes?|program\w*|solutions?|packages?|app|magazine|directory|newsletter)\b"
    r"|\bhelp you (?:with that|get|rank|grow|save)\b|\bnew business in\b"
)
_ASKS_BUYER: Final = regex(
    rf"\bwho (?:\w+ ){{1,6}}?(?:your|the|all your) (?:\w+ ){{0,3}}?{_BOUGHT}\b"
    rf"|\b(?:whoever|person|the one|somebody|someone) (?:who |that )?(?:handles|orders|buys|looks after|deals with"
    rf"|manages"
    rf"|is in charge of|does|in charge of) (?:your|the|all the) (?:\w+ ){{0,3}}?{_BOUGHT}\b"
    rf"|\b(?:happy|satisfied) with your (?:\w+ )?(?:\w+ )?(?:supplier|provider|vendor|system|software|{_BOUGHT})\b"
    r"|\byour (?:current|existing|present) (?:\w+ )?(?:supplier|provider|vendor|contract|lease|system|rate|deal|bill)\b"
    r"|\b(?:switch\w*|chang\w+|review\w*|renew\w*) (?:of )?your (?:\w+ ){0,2}?(?:provider|supplier|vendor|contract)\b"
    r"|\b(?:have|got|under) an? (?:copier|photocopier|phone|broadband|energy|waste|linen|cleaning|water) (?:lease"
    r"|contract|supplier|provider)\b|\b(?:buy|buying|interested in|place) (?:some |an? )?(?:advertis\w+|ad space"
    r"|an? ad)\b"
    r"|\badvertis\w+ in our\b|\byour business (?:electricity|gas|energy|phone|listing|insurance|broadband)\b"
    rf"|\b{TRADES} (?:in|on|around) (?:your|the|this) (?:area|street|road|neighbou?rhood|town)\b"
    r"|\bupdat\w+ your (?:business )?listing\b|\byour (?:web ?site|listing|google \w+) (?:isnt|is not|doesnt|could"
    r"|needs)\b"
    r"|\b(?:would|does|is) your (?:practice|business|firm|office|company|salon|shop|clinic) (?:be )?(?:interested"
    r"|accept"
    r"|use|take|currently)\b"
)


def offers_wares(said: str) -> bool:
    """Signs of two kinds, each in words of its own. `said`: plain."""
    found = [[match.span() for match in kind.finditer(said)] for kind in (_SPEAKS_FOR, _OFFERS, _ASKS_BUYER)]
    pairs = ((one, other) for kind, another in combinations(found, 2) for one in kind for other in another)
    return any(one[1] <= other[0] or other[1] <= one[0] for one, other in pairs)
