"""What of a turn is wished for, apart from what was done before, what is refused and what only tells why: "he was
neutered last year, it's just his booster he's due". English. Pure."""

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_TWO: Final = 2  # clauses
_WHO: Final = r"(?:i|we|he|she|they|it|(?:my|our|his|her|their|the) \w+)"
_WANTS: Final = r"(?:wants?|wanting|wanted|needs?|needing|wanna|fancy|require)"
_CLAUSES: Final = regex(
    r"[.;!?]+(?:\s|$)|,\s(?!(?:like|an?|with|for|or|the one|you know) )|\s-\s"
    r"|\b(?:and |but |so )+(?=(?:now |then |this time |just |only |first )*(?:i|i[’']\w+|we|we[’']\w+|he|he[’']\w+|she"
    r"|she[’']\w+|it[’']s|it|can|could|would|what|all|my|the|just|only|maybe|please|any chance|have you|do you"
    r"|is there"
    r"|(?:put|book|pencil|sign|squeeze|fit) (?:me|us|him|her|in))\b)"
    r"|\bbut\b",
    re.IGNORECASE,
)
_LATER: Final = regex(r"\b(?:later|one day|some ?day|eventually|down the (?:line|road)|at some point|next year)\b")
_WISHES: Final = regex(
    rf"\b{_WHO} (?:(?:really|just|only|also|do|still|now|first|actually|would|will|does) )*{_WANTS}\b(?! to know)"
    r"|\b(?:id|wed|i would|we would|hed|shed) (?:really |just |rather |also |only )*(?:like|love|want|need|prefer)\b"
    r"|\b(?:im|i am|were|we are|hes|shes|all im|what im) (?:(?:really|just|only|actually) )*(?:after|wanting|needing"
    r"|looking (?:for|to)|hoping (?:for|to)|here for|(?:calling|ringing|phoning) (?:about|for|to)|ready for|due"
    r"|gonna (?:need|want)|going to (?:need|want))\b"
    r"|\b(?:could do with|could use|is due|are due|gotta (?:have|get)|have to (?:have|get)|(?:has|have|got|needs?"
    r"|wants?)"
    r" to be \w{3,}(?:ed|en|t)|has to go)\b"
    r"|^(?:(?:so|and|well|now|then|please|hi|hello) )*(?:can|could) \w+"
    r"|\b(?:can|could|would|will) (?:you|yall|ya|(?:some|any)(?:one|body)|one of (?:you|your)|i|we)\b"
    r"|\b(?:book|put|pencil|squeeze|fit|get|sign) (?:me|us|him|her|it|them|my|our)\b"
    rf"|\bits (?:(?:just|only|really|all) )*(?:the|an?|my|his|her|our|for)\b.* (?:{_WHO}|im|id|ive|hes|shes|were"
    rf"|youre)"
    rf"(?:d| am| are| is| would)? (?:\w+ )?(?:{_WANTS}|after|calling|ringing|due|like|here|came|come)\b"
    rf"|\b(?:what|all) (?:{_WHO}|im|id|hes|shes) (?:\w+ ){{0,3}}?(?:{_WANTS}|after|calling|ringing|like)\b"
    r"|\bthat (?:needs|wants)\b|\bany chance of\b|\b(?:time|overdue) for\b"
    r"|\b(?:have (?:you|yall|they) got|(?:do|would) (?:you|yall|they) have|yall got|is there|are there)\b"
    r"(?: (?!for\b)\w+){0,4} for\b"
    r"|^(?:(?:so|and|well|now|then|this time|today|its|thats|please) )*(?:just|only)\b"
    r"|\bplease$"
)
_CONSIDERS: Final = regex(  # "I'm finally thinking about LASIK, can I come and talk about it"
    r"\b(?:thinking (?:about|of)|looking (?:in)?to|considering|interested in|curious about|decided (?:on|to)"
    r"|ready for)\b"
)
_STORY: Final = regex(  # what was had, and of whom: "my wife had a facial with you", "you did my roots in the spring"
    r"^(?:(?:hi|hello|hey|so|and|but|well|oh|um|uh|because|as|since|only|see|look|now) )*(?:"
    r"(?:i|we)(?: have|ve)? (?:(?:never|only|always|already|just|ever|last) )*(?:had|tried|been (?:in )?for"
    r"|been having"
    r"|been getting)\b(?!.*\b(?:since|for (?:a (?:few )?)?(?:\w+ )?(?:days?|weeks?)|to)\b)"
    r"|(?:i|we) (?:(?:only|just|first|last|normally|usually) )*(?:saw (?:you|him|her|them)"
    r"|came (?:in )?(?:to (?:you|see)"
    r"|for|here)|went (?:in|there|to)|was (?:in|there|with you)|were (?:in|there|with you)|used to (?:have|get"
    r"|come))\b"
    r"|(?:you|yall|he|she|they) (?:(?:only|just|last|already) )*(?:did|cut|fixed|serviced|sorted|made|gave|done)"
    r" (?:my|our|me|us|his|her)\b"
    r"|(?:my|our) \w+(?: in law)? (?:(?:has|have|had|is|was|s|just|always|only|already) )*(?:had|gets|got|having|goes"
    r"|went|came|comes|swears|raves)\b(?= .*\b(?:by|about|with|from|to|at|for|on|here|there|last|every|a|an)\b)"
    r"|(?:ive|i have|weve|we have) (?:also |already )?got (?:an?|my|our) .*\b(?:booked|already|coming up)\b)"
)
_OTHERS_HAVING: Final = regex(r"\b((?:my|our) \w+)['’]s (?=(?:had|having|been|got)\b)", re.IGNORECASE)
_REFERS: Final = regex(r"\b(?:do|have|get|book|try|take) (?:that|it|one|this) (?:for|with|in|about)\b")
_REFUSED: Final = regex(
    r"^(?:(?:and|so|well|oh|now|really) )*(?:not|no) (?!need of|longer\b|one\b|idea\b|matter\b|problem\b|worries\b"
    r"|rush\b|hurry\b|doubt\b|hot\b|heat\w*\b|power\b|water\b|good\b|joy\b|luck\b)\w+"
    r"|\b(?:dont|do not|doesnt|didnt|wouldnt|wont) (?:\w+ )?(?:want|need|care|like|fancy|mean|touch|require|bother)\b"
    r"|^(?:please )?(?:dont|do not|never mind|no need)\b"
    r"|\b(?:its|it is|thats|that is|this is|im|i am|were|we are|he is|hes|shes|it isnt|it wasnt|this isnt|im not) "
    r"(?:isnt |wasnt )?not (?:an?|the|my|his|her|our|about|for|so much|really|just|here|after|looking|calling"
    r"|ringing|fixing)\b"
    r"|\b(?:it|this|that) (?:isnt|aint|wasnt) (?:an?|the|my|his|her|our|about|for)\b"
)
_LEFT_WELL: Final = regex(  # and no mess "all over the floor"
    r"\b(?:is|are|was|were|looks?|been|windshields|thats|its|\w+s) (?:(?:all|already|perfectly|just|absolutely"
    r"|really|great) )*(?:fine|great|okay|ok|alright|done|sorted|lovely|perfect)(?: (?:thanks?|now|already))*$"
    r"|\b(?:(?<!all )over|finished with|shot of|done with) (?:his|her|my|our|their|the|that) \w+"
)
_WAS: Final = regex(r"\b(?:had|did|was|were|been|done|put|got|gave|bought|serviced|fixed|booked|tested|cut|\w{3,}ed)\b")
_BEFORE: Final = regex(
    r"\b(?:last (?:week|month|year|time|summer|winter|spring|autumn|fall|\w+day|\w+ember|january|february|march|april"
    r"|may|june|july|august|october)|(?:weeks?|months?|years?|days?) (?:ago|back)|in (?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december|autumn|fall|spring|summer|winter|(?:19|20)\d\d)"
    r"|at (?:christmas|easter|thanksgiving)|already|yesterday|elsewhere|somewhere else|for (?:\w+ )?years"
    r"|at (?:an)?other"
    r"|(?:a|the) (?:while|few \w+) (?:ago|back)|the last (?:\w+ )?(?:one|person|guy|lady|groomer|barber|dentist|vet"
    r"|place))\b"
)


class Parts(Struct, frozen=True):
    """Words of a turn. Empty: they are all of it, or none."""

    wished: str  # with which somebody wishes
    kept: str  # all but what is refused, and what was before
    considered: str  # what is wished, or thought about
    apart: str  # all but that, and what was had by whom
    told: str  # and this is what it leaves out


@lru_cache(maxsize=128)  # of a pure function: each question about a turn's services asks for it
def parts_meant(text: str) -> Parts:
    clauses = [one for part in _CLAUSES.split(_OTHERS_HAVING.sub(r"\1 is ", text)) if (one := plain(part))]
    if len(clauses) < _TWO:
        return Parts("", "", "", "", "")
    wishes = {one for one in clauses if _WISHES.search(one)}
    kept = [one for one in clauses if not _is_beside(one)]
    now = [one for one in kept if not _LATER.search(one) and not _REFERS.search(one)]
    wished = [one for one in now if one in wishes]
    considers = {one for one in now if one not in wishes and _CONSIDERS.search(one)}
    considered = [one for one in now if one in wishes or one in considers] if considers else []
    apart = [one for one in kept if one in wishes or one in considers or not _STORY.search(one)]
    told = [one for one in clauses if one not in apart]
    parts = (wished, kept, considered, apart, told)
    return Parts(*(", ".join(part) if len(part) < len(clauses) else "" for part in parts))


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _is_beside(clause: str) -> bool:
    if _REFUSED.search(clause) or (_LEFT_WELL.search(clause) and not _WISHES.search(clause)):  # "I need my roots done"
        return True
    return not _WISHES.search(clause) and _WAS.search(clause) is not None and _BEFORE.search(clause) is not None
