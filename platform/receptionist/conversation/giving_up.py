"""Whether callers give up what they were booking: they put it off, go elsewhere, or want it no more. English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
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
_WANTS_IT_NO_MORE: Final = (  # of a booking that is being made, or that was
    r"\b(?:dont|do not) (?:think i )?(?:want|need) (?:to (?:book|come|do (?:it|this))|it|this|the appointment"
    r"|an appointment)(?: any ?more| after all| now)?$"
    r"|\b(?:decided|ive decided|weve decided) (?:not to|against)\b|\bchanged (?:my|our) minds?\b"
    r"|\b(?:just |lets |ill |well |id rather |better |please )*(?:leave it|forget it|skip it|drop it|scrap (?:it|that)"
    r"|bin it|never ?mind)"
    r"(?! (?:as|there|at|with|on|for|in|like|how|the way|blank|to|out|open|under|that|where)\b)"
    r"(?=(?: (?:for (?:now|today)|then|actually|please|love|mate|sorry|honestly|dear|thanks))*"
    r"(?:$| (?:its|it is|hes|shes|theyre|im|i|ill|we|were|because|cos|cause|since|thats|this|the|my|let|ive|maybe)\b))"
    r"|\b(?:dont|do not|no longer|not) (?:really )?(?:need|want) (?:to come|it|one|this|that)(?: (?:in|any ?more|now"
    r"|after all|then|actually))* (?:its|because|cos|since|as|hes|shes|im|it) \w+"
)
_GIVES_UP: Final = regex(
    rf"{_WANTS_IT_NO_MORE}"
    rf"|\b(?:let me|ill|i will|i need to|i have to|ill have to|ill need to|id better|i better|i should|gotta"
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
    r"|^(?:(?:actually|no|nah|nope|oh|hm|hmm|um|uh|well|you know what|ok|okay|sorry) )*lets not(?: then| bother)?$"
    r"|\b(?:just |lets |ill |well |id rather |better |please )*(?:leave it|forget it|skip it|drop it|scrap (?:it|that)"
    r"|bin it|never ?mind)"
    r"(?! (?:as|there|at|with|on|for|in|like|how|the way|blank|to|out|open|under|that|where)\b)"
    r"(?=(?: (?:for (?:now|today)|then|actually|please|love|mate|sorry|honestly|dear|thanks))*"
    r"(?:$| (?:its|it is|hes|shes|theyre|im|i|ill|we|were|because|cos|cause|since|thats|this|the|my|let|ive|maybe)\b))"
    r"|\b(?:cant|cannot|can not|couldnt) (?:really )?(?:afford|justify|stretch to) (?:it|that|this|one|the)\b"
    r"|\bcant be (?:bothered|arsed)\b|\b(?:way |far )?(?:over|out of|outside) (?:my|our) (?:budget|price range)\b"
    r"|\btoo (?:expensive|dear|pricey|rich|steep|much money) for (?:me|us|my blood)\b"
    r"|\bon second thoughts? (?:im|i am|well be) (?:good|fine|okay)\b"
    r"|\bid rather (?:wait|not)(?: then| for now)?$"
    r"|\b(?:ill|i will|im going to|im gonna|well|gonna|going to|let me) (?:just |probably |maybe |then )*(?:ring|phone"
    r"|call|shop|ask|look) (?:a)?round\b"
    r"|\b(?:ill|i will|well) (?:just |probably |maybe )*(?:try|go|look|book|find \w+) (?:somewhere|elsewhere"
    r"|some place)"
    r"(?: else)?\b"
)
_NO_MORE: Final = regex(rf"{_WANTS_IT_NO_MORE}|\b(?:dont|do not) bother(?:$| (?:its|im|ill|i|ive|my|he|she)\b)")
_ONLY: Final = regex(  # "d'you know what, leave it": that, and nothing else
    r"^(?:(?:actually|no|nah|oh|ah|hm|hmm|um|uh|er|well|right|d ?you know what|you know what|know what|tell you what"
    r"|thing is|ok|okay"
    r"|sorry|its (?:fine|ok|okay|alright|all right)|just|lets|i think|maybe|then|in that case|look|listen|please) )*"
    r"(?:(?:ill |well |we )?leave (?:it|that)(?: then| now| be| at that)?|(?:scrap|bin|drop|forget)"
    r" (?:it|that|this|all that|the booking|the appointment|the whole thing)|dont bother|no bother|not (?:today"
    r"|now) then"
    r"|(?:maybe|perhaps) (?:some |an ?)other time|i wont bother|its not (?:going to|gonna) work out"
    r"|this (?:isnt|is not) (?:going to|gonna) work)"
    r"(?: (?:then|thanks|thank you|sorry|love|mate|please|for now|cheers|ta|bye|dear|pal|i suppose|i think|actually))*$"
)
_THINKS_BETTER: Final = regex(  # "nah, you know what, I'm good": alone it is an answer
    r"(?:\w+ ){0,3}?(?:you know what|on second thoughts?|come to think of it|actually no|never ?mind)"
    r" (?:im|were|i am|we are) (?:good|fine|okay|ok|alright|all right|all set)(?: (?:thanks|thank you|actually"
    r"|sorry))*$"
)
_ANOTHER_CALL: Final = regex(  # "no, leave it, I'll ring again next week": the time is that of another call
    r"^(?:(?:\w+ ){0,8}?(?:and |so |but )?)?(?:ill|i will|i can|ill just|i think ill|im going to|im gonna"
    r"|ill have to|let me"
    r"|well|we will|id better|best i) (?:just |probably |maybe |have to )*(?:call|ring|phone|try|give you a (?:call"
    r"|ring|bell))"
    r"(?: you| yall)?(?: guys| lot)?(?: back| again)?(?: (?:when|once|if|after|before|in|on|next|later|tomorrow"
    r"|this|some"
    r"|another|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?: (?!at\b|and\b|can\b|could\b"
    r"|so\b)\w+)*)?"
    r"(?: (?:then|thanks|thank you|sorry|love|bye|cheers|ta))*$"
)
_CALLS_BACK: Final = regex(
    r"\b(?:back|again|another|later|when|once|after|next|tomorrow|then|\w+day)\b(?!.*\b(?:outside|here|there|parked)\b)"
)
_BOOKING: Final = (
    r"(?:(?:it|this|that|anything|one|an?|the|my|this|any|booking|bookings|appointment|appointments|whole thing|process"
    r"|lot|slot|all this|all that|all of (?:it|this))\b)"
)
_AFTER_ALL: Final = (  # what may stand behind it, up to the end or a reason
    r"(?: (?:now|yet|today|any ?more|after all|just yet|at the moment|right now|at this time|then|actually|thanks"
    r"|thank you|anyway|sorry|please|mate|love|dear|for now|for today|with you|cheers|honestly|either|at all|instead))*"
    r"(?:$| (?:its|it is|im|i|because|cause|cos|since|sorry|thanks|my|something|as|not|were|we)\b)"
)
_STOPS: Final = regex(  # no more of it, not ready for it, "just forget the booking"
    r"\b(?:(?:wont|will not|wouldnt|dont|do not|not|no longer|rather not|decided against)"
    r"(?: (?:want|wanna|wanting|going|gonna|ready|prepared|looking|think|think ill|think i will|feel like|fancy"
    r"|like|sure|i|we|to|be|about|really|actually|in a position))*"
    rf" (?:book|booking|proceed|proceeding|continue|continuing|carry on|go(?:ing)? (?:ahead|through|forward)|commit"
    rf"|mak(?:e|ing)(?= (?:(?:an?|the|any|this|my) )?(?:booking|appointment)))(?: with| to)?(?: {_BOOKING})*"
    r"|(?:stop|drop|forget|scrap|bin|abandon|end|quit|ditch|skip|leave|pass on)(?: about)? (?:all |the |this |that |my "
    r"|whole )+(?:booking|appointment|thing|lot)(?: process)?"
    r"|(?:lets|can we|could we|please|id like to|i want to|we can|want you to)(?: just| please)*"
    r" (?:stop(?: it| this| that| here| there)?|(?:drop|forget|scrap|abandon|end|leave) (?:it|this|that))"
    r"|i give up|im out|call it a day|(?:gone|going) off (?:it|the idea|this)|im (?:just )?(?:going to hang|hanging) up"
    r"|(?:changed|change|changing) (?:my|our) (?:mind|minds|idea|ideas|plans?)|change of (?:heart|mind"
    r"|plans?)"
    r"|(?:hold|holding) off(?: (?:on )?(?:booking|it|this|that))?|hang(?:ing)? fire"
    r"|(?:no longer|not) interested|(?:no|havent got|dont have|havent|not got)(?: the| any| enough)? time for (?:all )?"
    rf"(?:this|that))(?= |$){_AFTER_ALL}"
)
_LEAVES_AT_LAST: Final = regex(
    r"\b(?:ill|i will|well|lets|just|have to|rather|going to|gonna)(?: just| have to| probably)*"
    r" (?:leave (?:it|this|that)|give it a miss|pass|not bother)(?: (?:thanks?|thank you|then|sorry|cheers|for now"
    r"|mate|love|there|at that))*$"
)
_GOES_ON: Final = regex(  # "scrap that, I'd rather have an adjustment", "my wife says friday"
    r"\b(?:rather (?:have|do|get|come|see|go)(?! (?:home|elsewhere|somewhere))|make it|how about|what about"
    r"|change it|(?:can|could) (?:you|we)(?! (?:just |please )*(?:stop|drop|forget|leave|end|scrap|skip)\b)"
    r"|could i|book me|lets (?:do|go|say|make)|please book)\b"
)


_MINDS_NO_REMARK: Final = regex(
    r"^(?!.*\b(?:i|we|wanted|want|was going|booking|book|appointment|calling|ringing|too|more|far|dear|late|early"
    r"|expensive|long|cant|wont|cannot)\b).*\b(?:its|it is|shes|hes|theyre|thats|he|she|they)\b.*"
    r" but never ?mind(?: that| eh)?$"
)


def minds_no_remark(heard: Heard) -> bool:
    """ "Tigger, she's a girl but never mind": it is the remark that nobody need mind."""
    return _MINDS_NO_REMARK.match(heard.plain) is not None


def gives_up(heard: Heard) -> bool:
    """ "Let me see what my husband says", "I'll shop around first", "actually don't book it"."""
    said = heard.plain.removesuffix(" thanks").removesuffix(" thank you").removesuffix(" bye").removesuffix(" thanks")
    given_up = _GIVES_UP.search(said) or _STOPS.search(said)
    return gives_up_only(heard) or (given_up is not None and not _GOES_ON.search(said))


def wants_it_no_more(heard: Heard) -> bool:
    """ "You know what, leave it, I'll do them myself", "I don't want it any more": of an appointment that was made."""
    return _NO_MORE.search(heard.plain) is not None


def beside_giving_up(heard: Heard) -> Heard:
    """What is said beside "can we just drop it", "I won't book it now": there may be a question, or another day."""
    rest = _STOPS.sub(" ", heard.plain).strip()
    return heard if rest == heard.plain else Heard(" ".join(rest.split()))


def leaves_at_last(heard: Heard) -> bool:
    """ "I don't like machines, so I'll leave it, thanks": whatever is said before it."""
    return _LEAVES_AT_LAST.search(heard.plain) is not None


def gives_up_only(heard: Heard) -> bool:
    """ "You know what, leave it", and nothing beside it but when they will call."""
    if _THINKS_BETTER.match(heard.plain):
        return True
    return _ONLY.search(heard.plain) is not None or calls_another_time(heard)


def calls_another_time(heard: Heard) -> bool:
    """ "Leave it, I'll ring again next week": a day on which they will call, and none to come."""
    found = _ANOTHER_CALL.search(heard.plain)
    return found is not None and _CALLS_BACK.search(heard.plain) is not None and not _GOES_ON.search(heard.plain)
