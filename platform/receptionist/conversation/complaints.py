"""Complaints about the practice, told as stories: days and appointments in them are of what went wrong. English.
Pure."""

from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_OUTRIGHT: Final = regex(
    r"\b(?:make|file|lodge|raise|put in|log|register|have|got|with) an? (?:(?:formal|serious|official|written"
    r"|small|big|real) )?complaint\b|\b(?:like|want|need"
    r"|wish|have|ringing|calling"
    r"|phoning|here|going|got|who (?:do|can|should) i) to complain\b|\bwho (?:do|can|should|would) (?:i|we"
    r"|you) complain to\b"
    r"|\b(?:want|like|owed|expect|expecting|deserve|get|had|due) an apology\b|\b(?:isnt|not|nowhere near) good enough\b"
    r"|\bno way to treat\b|\bwhat (?:are you|youre|you are|are yall) (?:going to|gonna) do about\b"
)
_ANGRY: Final = regex(
    r"\b(?:disgrace\w*|disgusting|disgusted|appalled|appalling|unacceptable|shambles|shambolic|furious|livid|fuming|seething|outrageous"
    r"|ridiculous|a joke|shocking|awful|terrible|dreadful|fed up|sick of)\b|\bsomething (?:\w+ )?done about\b"
    r"|\b(?:not|never|wasnt|isnt|far from|less than) (?:\w+ )?(?:happy|pleased|impressed|satisfied)\b|\b(?:very"
    r"|really|so|most|pretty)"
    r" (?:unhappy|upset|angry|annoyed|disappointed|cross)\b|\b(?:money back|refund)\b"
    r"|\b(?:speak|talk) to (?:somebody|someone|the \w+|whoever\w*|your \w+) about it\b"
)
_JUDGES: Final = regex(  # us, and not what the caller has
    r"\b(?:disgrace\w*|disgusting|disgusted|appalled|appalling|unacceptable|shambles|shambolic|furious|livid|fuming|seething|outrageous)\b"
    r"|\b(?:this|that|it) (?:really |just |simply )*(?:isnt|is not|aint|s not) (?:really |just )?on\b"
    r"(?! (?:the|a|time|call|holiday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
    r"|\bexpected (?:a lot |much |so much )?(?:better|more)\b|\bwhos (?:responsible|to blame|in charge)\b"
    r"|\bwho is responsible\b"
    r"|\b(?:really|very|pretty|so|shockingly|awfully) poor\b|\bpoor (?:service|show|treatment|form)\b"
    r"|\bshocking\b|\b(?:dis|un)appointed\b"
    r"|\blet (?:me|us|him|her) down\b|\b(?:not|never) (?:\w+ )?(?:happy|pleased|impressed)(?: (?:about|with"
    r"|at) (?:it|this|that|how|the"
    r" way|you))?(?:$| (?:i|you|they|we|my|and|at all|to be honest)\b)|\bsomething (?:\w+ )?done about\b"
)
_OF_US: Final = regex(
    r"\b(?:you|youve|youd|your|yours|nobody|no one|someone|somebody|they|she|he|appointments?|booking|booked"
    r"|receptionist|turned up"
    r"|i (?:was|paid|came|rang|called|waited|sat|phoned)|we (?:were|paid|came|rang|waited|sat))\b"
)
_PAST: Final = regex(
    r"\b(?:\w{3,}ed|was|were|had|got|said|told|came|went|kept|left|put|hung|rang|sat|gone|saw|paid|did|didnt|couldnt|wasnt|werent|never"
    r"|still|gave|took|sent|hurt|lost)\b"
)
_THEY: Final = (
    r"(?:you|you lot|you guys|yall|they|she|he|your \w+|the (?:girl|man|woman|lady|lad|guy|fella|receptionist"
    r"|dentist|nurse|doctor"
    r"|hygienist|person|one|chap|bloke|vet|groomer|stylist|therapist|physio)(?: (?:who|that|on|at|behind"
    r"|in) (?:\w+ ){1,5}?)?)"
)
_DONE_TO: Final = (
    r"(?:told|moved|kept|charged|seen for|left|sent|made to|fobbed|ignored|cancell?ed|pushed|treated|spoken"
    r"|waiting|turned away|double"
    r" booked|forgotten|rushed|hurt|rebooked|bumped|messed|passed|given the wrong)"
)
_STORY: Final = regex(
    r"\b(?:nobody|no one|none of you|not one person) (?:\w+ )?(?:told|rang|called|turned up|was|came|showed"
    r"|answered|bothered|said"
    r"|apologi[sz]ed|got back|phoned|knew|cared)\b"
    rf"|\b{_THEY} (?:just |even |then |all |never |also |only )*(?:cancell?ed|moved|rebooked|charged|pushed"
    rf"|put (?:me|us|my|him|her)"
    r"|hurt|told|said|sent|kept|left|got (?:my|me|it|the)|lost|forgot|ignored|changed|gave|hung|made|spoke"
    r"|treated|refused|turned"
    r"|was (?:\w+ )?(?:rude|rough|late|horrible|nasty|off|awful)|were (?:\w+ )?(?:rude|rough|late|shut|closed"
    r"|horrible))\b"
    rf"|\b(?:i|we|ive|weve|my \w+|it|and|then|was|were) (?:was |were |been |got |have |has |just |then "
    rf"|only )*{_DONE_TO}\b"
    r"|\b(?:i|we|ive|weve) (?:\w+ )?(?:sat (?:in|there|here|for|around)|waited|rung|rang|called|phoned"
    r"|been (?:waiting|ringing|trying)|drove"
    r"|took (?:a|the|half a) (?:\w+ )?(?:day|morning|afternoon))\b|\bwaste of (?:\w+ )?time\b"
    r"|\b(?:was|were|am) (?:kept|left|still) (?:\w+ )?waiting\b"
)
_OF_OWN: Final = regex(  # what they would have seen to: "my back's a disgrace"
    r"\b(?:my|his|her|our|their) (?:\w+ ){0,2}?(?:\w+s|is|are|looks?|feels?) (?:\w+ )?(?:disgrace\w*|disgusting"
    r"|shocking|shambles|poor)\b"
    r"|\b(?:disappointed|happy|pleased|impressed|fed up) (?:with|about|by) (?:my|his|her|our) (?:own )?(?:back"
    r"|skin|teeth|smile|hair|nails"
    r"|weight|posture|body|face|eyes|sight|hearing|knees?|hips?|feet|progress|boss|job|lawyer|solicitor)\b"
)
_WISHES: Final = regex(  # what is wanted now
    r"\b(?:can|could|may) (?:i|we|you) (?:\w+ ){0,3}?(?:book|rebook|reschedule|move|change|cancel|get (?:in|an?"
    r"|another)|have an? (?!(?:\w+ )?(?:word|chat|minute|moment)\b)|come"
    r"|fit|squeeze|see)\b|\b(?:id|wed|i would) (?:\w+ )?like (?:to (?:\w+ )?(?:book|rebook|reschedule|come|see"
    r"|cancel|move|change)"
    r"|an? (?:new|another|different|earlier|later) )|\b(?:i|we) (?:\w+ )?(?:want|need) (?:to (?:\w+ )?(?:book"
    r"|rebook|reschedule|come in"
    r"|be seen|see|cancel|move|change)|(?:an?|another) (?:\w+ )?(?:appointment|time|slot|visit))\b"
    r"|\b(?:id|wed|i would|we would) (?:\w+ )?like an? (?!(?:\w+ )?(?:apology|explanation|refund|complaint|word"
    r"|chat|call|answer)\b)"
    r"|\b(?:is there|have you(?: got)?|(?:do|would) you have|got) (?:any(?:thing)?|an? (?:\w+ )?(?:slot"
    r"|appointment|space|gap|opening))\b"
    r"|\bwhens? (?:is )?(?:your|the) (?:next|soonest|earliest|first)\b|\b(?:have|got|need|want) to (?:cancel|move"
    r"|rebook|reschedule)\b"
    r"|\b(?:i|we) (?:\w+ )?(?:want|need|would like) (?:it|this|that|him|her|them|my \w+|these|to have (?:it|this"
    r"|that|him|her)) (?:\w+ )?"
    r"(?:fixed|seen|looked|sorted|redone|removed|checked|treated)\b"
)
_AFTER: Final = regex(  # what is wanted behind a story: "so what I'm after is an adjustment", "so I need Wade out here"
    r"\b(?:(?:what )?(?:im|i am|were|we are) (?:really |just )?(?:after|hoping|looking|calling|ringing"
    r"|wanting) (?:is |to |for )*"
    r"(?!(?:complain|speak|talk|an? (?:apology|explanation|refund|complaint)|my money|some (?:answers|action))\b)"
    r"|(?:i|we) (?:\w+ )?(?:need|want)(?: \w+){1,2} (?:out|over|round) (?:here|there|to|for)\b"
    r"|(?:what|all|thing) (?:i|we) (?:\w+ )?(?:need|want|wanted)(?: to know)? is\b(?! (?:an? (?:apology"
    r"|explanation|refund)|my money))"
    r"|(?:she|he|they) (?:\w+ )?(?:wants?|needs?|would like|d like) (?:an?|another|the|his|her|their|to (?:book"
    r"|come|be seen|see|have|get))\b"
    r"|(?:is|are|how about|what about|maybe) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow"
    r"|today)\b"
    r"|(?:can|could) (?:you|somebody|someone) tell me (?:how|when|what|whether|if|where)\b|\bhow (?:long"
    r"|soon) (?:before|until|till|will|does)\b)"
)
_OTHERS: Final = (
    r"(?:boss|bosses|employers?|landlords?|landlady|ex|neighbou?rs?|coworkers?|co workers?|colleagues?|supervisor"
    r"|letting agent|school"
    r"|union|contractor|builder|insurers?|bank)"
)
_OF_OTHERS: Final = regex(  # a matter that one brings, and no complaint about us
    rf"\bcompla\w+ (?:\w+ )?(?:against|about|to|at|with) (?:(?:my|our|his|her|their) (?:\w+ )?{_OTHERS}\b"
    r"|hr\b|the (?:city|eeoc|police|council|state|court|bank|landlord|school|union|board|hospital|ombudsman)\b)"
    rf"|\b(?:my|our|the|his|her) (?:\w+ )?{_OTHERS} (?:\w+ ){{0,2}}?(?:was|is|were|are|keeps?|kept|never|wont"
    rf"|didnt|doesnt"
    r"|sacked|fired|charged|threatened|refuses|refused|treats|treated)\b"
)


def wishes_now(heard: Heard) -> bool:
    """To come, or to move or cancel what there is: said outright."""
    return _WISHES.search(heard.plain) is not None


def _is_after_something(said: str) -> bool:
    """ "My wife's sick of it, so what I'm after is an adjustment"."""
    return _AFTER.search(said) is not None


def is_about_others(heard: Heard) -> bool:
    """ "My complaint is that my boss never paid me", "I want to complain about my landlord": what they come for."""
    return _OF_OTHERS.search(heard.plain) is not None


def _judges_us(said: str) -> bool:
    """ "I expected better", of what was done to them; not "my back's a disgrace"."""
    judges = _JUDGES.search(said) and _OF_US.search(said) and _PAST.search(said)
    return bool(judges) and _OF_OWN.search(said) is None


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now
def lays_complaint(heard: Heard) -> bool:
    """ "I sat in your waiting room for fifty minutes and got told to come back another day, it's not good enough"."""
    said = heard.plain
    outright = _OUTRIGHT.search(said) is not None
    if not (outright or (_ANGRY.search(said) and _STORY.search(said)) or _judges_us(said)):
        return False
    if not outright and _is_after_something(said):
        return False
    return not wishes_now(heard) and not is_about_others(heard)
