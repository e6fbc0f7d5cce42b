"""Wishes that only say what is wrong, or that somebody is to be seen: "me back's gone again". English. Pure.

Nothing is asked, and no service named: whoever speaks so would come, and is asked for what.
"""

import re
from typing import Final

from receptionist.conversation.ailing import PART, is_ailing
from receptionist.conversation.builtin_troubles import has_trouble
from receptionist.conversation.words import Heard

_HIS: Final = r"(?:my|me|our|his|her|their|its)"
_WHO: Final = r"(?:i|ive|we|weve|he|hes|she|shes|they|theyve|my \w+|our \w+)"
_OF_A_BODY: Final = re.compile(
    rf"\b{_HIS} (?:\w+ ){{0,2}}?(?:{PART}|toe ?nails?|nails?|corns?|bunions?)s?(?: (?:is|are|has|have|been|all|just"
    r"|really|so|a bit|proper|kind of))* (?:gone|went|out again|given (?:out|way)|seized|locked(?: up)?|stiff|numb"
    r"|clicking|digging|in a (?:right |bad |terrible )?(?:state|mess|way)|red|loose|chipped|broken|cracked|receding"
    r"|black|blue|bad|worse|dreadful|awful|growing in|ingrown|peeling)\b"
    rf"|\b{_WHO} (?:just |really |gone and |went and |have |has )*(?:done|hurt|pulled|put|twisted|banged|tweaked"
    rf"|sprained|strained|jarred|stubbed|chipped|cracked|broke|lost) (?:{_HIS}|an?) (?:\w+ )?{PART}\b"
    rf"|\b{_WHO} (?:also |just |think i |think )*(?:got|have|has|getting|developed|noticed|found|been having"
    r"|been getting) (?:an? |some |this |these |another |really |bad |nasty |horrible )*(?:\w+ )?(?:verrucas?|bunions?"
    r"|corns?|warts?|moles?|lumps?|blisters?|cysts?|abscess|cavity|toothache|sciatica|shin splints|tendinitis|whiplash"
    r"|limp|spots?|callus(?:es)?|athletes foot)\b"
)
_TO_BE_SEEN: Final = re.compile(
    r"\b(?:should|ought to|needs? to|has to|have to|supposed to|meant to|gotta|got to|wants?|told) (?:me |him |her |us "
    r"|it |them )?(?:to )?(?:be seen|get seen|back in|come (?:back |on )?in|see (?:some(?:body|one)|you"
    r"|one of you)|get (?:\w+ ){1,3}?(?:looked at|checked(?: out)?|seen to))\b"
    r"|\b(?:its|it is|about|it must be) (?:about )?time for (?:my|his|her|our|another|the)\b"
    rf"|\b(?:get|have) {_HIS} (?:\w+ ){{1,3}}?looked at\b"
)
_MEANWHILE: Final = re.compile(  # of what was, or is asked of somebody in particular
    r"\b(?:message|call me|called|speak|talk to|bill|invoice|refund|order|complain\w*|complaint|know|ask|tell|cancel"
    r"|move|reschedule|question|receipt|results|directions|email|copy|reach|forms?|prescriptions?|refills?|charged?|money"
    r"|insurance|job|apply|advice|after (?:my|the|our|his|her|that|you)|since (?:my|the|you|that)|you (?:did|put|gave"
    r"|fixed|said|told)|thank\w*|bye|not coming|late|price|cost)\b"
)


def tells_wish(heard: Heard) -> bool:
    """Does the caller tell of what somebody would be seen for, or that somebody is to be?"""
    if _MEANWHILE.search(heard.plain):
        return False
    return (
        is_ailing(heard)
        or has_trouble(heard)
        or _OF_A_BODY.search(heard.plain) is not None
        or _TO_BE_SEEN.search(heard.plain) is not None
    )
