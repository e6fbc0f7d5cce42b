"""Whether callers give up what they were booking: they put it off, go elsewhere, or want it no more. English. Pure."""

import re
from typing import Final

from receptionist.conversation.words import Heard

_WHO: Final = (
    r"(?:my|our|the|with my|with our|with the) (?:husband|wife|partner|fianc\w+|girlfriend|boyfriend|other half|better"
    r" half|mum|mom|mam|mother|dad|father|parents|boss|manager|work|insurance|landlord|sister|brother|son|daughter"
    r"|roommate|flatmate|family|kids?|missus|hubby|folks)"
)
_LATER: Final = (
    r"(?:call|ring|phone|try|get back to|come back to|be in touch with|give) (?:you |yall |us )?(?:a (?:ring|call|bell"
    r"|buzz) )?(?:guys |lot )?(?:back|again|later|another (?:day|time)|some other time|when i know|once i know|then"
    r"|in a (?:bit|while|few \w+))"
)
_GIVES_UP: Final = re.compile(
    rf"\b(?:let me|ill|i will|i need to|i have to|ill have to|ill need to|id better|i better|i should|gotta"
    rf"|i want to|first i) (?:\w+ ){{0,2}}?(?:ask|see what|check|run (?:it|this|that) (?:by|past)|talk (?:it|this"
    rf"|that)? ?(?:over|through)?|speak|discuss (?:it|this|that)?) ?(?:with |to |by )?{_WHO}"
    rf"|\b(?:ill|i will|i can|let me|gonna|going to|have to|and|maybe ill|well) (?:just |probably |maybe |have to )*"
    rf"{_LATER}\b"
    r"|\b(?:ill|i will|im going to|im gonna|i think ill|gonna|going to|i can|rather) (?:just |probably |maybe |then )*"
    r"(?:walk in|shop around|look around|look elsewhere|wait and see|find (?:some(?:body|one|where|place)|another"
    r" \w+) (?:else|closer|cheaper|nearer)|(?:try|go) (?:some(?:where|body|one|place)|another \w+)"
    r"(?: else| closer| cheaper| nearer)?$"
    r"|do it (?:online|myself|on (?:the|your) (?:website|app))|book (?:it |this )?(?:online|on (?:the|your) (?:website"
    r"|app))|pass on (?:it|that|this)|pass$|hold off|give it a miss|leave it(?: then| for now| at that)?$"
    r"|sleep on it|think (?:about|on) it|have a think)\b"
    r"|\b(?:hold off|give up) (?:on (?:that|it|this|booking)|for now|then)\b|\bid (?:rather|like to|better) hold off\b"
    r"|\b(?:dont|do not|no need to) (?:actually )?(?:book (?:it|that|anything|me in|me|this)|bother)\b"
    r"(?! (?:at|on|for|with|in|before|after|if|until|till|unless|too)\b)"
    r"|\b(?:dont|do not) (?:think i )?(?:want|need) (?:to (?:book|come|do (?:it|this))|it|this|the appointment"
    r"|an appointment)(?: any ?more| after all| now)?$"
    r"|\b(?:decided|ive decided|weve decided) (?:not to|against)\b|\bchanged (?:my|our) minds?\b"
    r"|^(?:(?:actually|no|oh|hm|hmm|um|uh|well|you know what|ok|okay|sorry) )*lets not(?: then| bother)?$"
    r"|\bcant be (?:bothered|arsed)\b|\b(?:way |far )?(?:over|out of|outside) (?:my|our) (?:budget|price range)\b"
    r"|\btoo (?:expensive|dear|pricey|rich|steep|much money) for (?:me|us|my blood)\b"
    r"|\bon second thoughts? (?:im|i am|well be) (?:good|fine|okay)\b"
    r"|\bid rather (?:wait|not)(?: then| for now)?$"
)
_GOES_ON: Final = re.compile(  # "scrap that, I'd rather have an adjustment", "my wife says friday"
    r"\b(?:rather (?:have|do|get|come|see|go)(?! (?:home|elsewhere|somewhere))|make it|how about|what about"
    r"|change it|can (?:you|we)|could (?:you|we|i)|book me|lets (?:do|go|say|make)|please book)\b"
)


def gives_up(heard: Heard) -> bool:
    """ "Let me see what my husband says", "I'll shop around first", "actually don't book it"."""
    said = heard.plain.removesuffix(" thanks").removesuffix(" thank you").removesuffix(" bye").removesuffix(" thanks")
    return _GIVES_UP.search(said) is not None and not _GOES_ON.search(said)
