"""Troubles that callers bring: what somebody is to look at, and the general service for what none is named. Pure."""

from collections.abc import Sequence

from receptionist.conversation.builtin_services import service_named, services_named, touched
from receptionist.conversation.kinds_of_service import not_done
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_ACT = (
    r"(?:(?:take|have|get) (?:an? )?(?:\w+ )?(?:look|peek|glance) at|(?:look|looked|looking) (?:at|over|into)"
    r"|check(?:ed|ing)?(?: out| on| over)?|see(?:n|ing)? (?:me |us |him |her |somebody |someone )?about"
    r"|deal(?:ing|t)? with|do(?:ing)? (?:something|anything) (?:about|for|with)|(?:something|anything) done about"
    r"|tak(?:e|en|ing) care of|help(?:ing)? (?:me |us |him |her )?(?:out )?with|sort(?:ed)?(?: out)?|treat(?:ed)?"
    r"|examined?|get(?:ting)? rid of)"
)
_THING = r"(?:my|our|his|her|their|this|these|that|those)(?: [a-z]+){1,4}"
_LOOK_AT = regex(  # "could you do something about my acne", "I'm hoping somebody can take a look at a mole"
    rf"\b(?:can|could|would|will|if) (?:\w+ ){{0,5}}?{_ACT} (?P<own>{_THING})"
    rf"|\b(?:hoping|hope|wondering|looking|trying|like|love|want|wanted|need|needs|get) (?:\w+ ){{0,7}}?{_ACT} "
    rf"(?P<any>(?:{_THING}|(?:an?|the|some)(?: [a-z]+){{1,4}}))"
    rf"|\b(?:have|having|get|getting|want|need|needs|like) (?P<done>{_THING}?) (?:looked (?:at|over|into)|seen to"
    r"|done|cut|taken care of|dealt with|(?!moved|resched|cancel|confirm|cover|book|bill|charg|refund|explain"
    r"|email|mail|post|need)\w{3,}ed)\b"
    r"|\b(?P<wants>(?:my|our|his|her|me)(?: [a-z]+){1,4}?) (?:needs?|wants?|could do with"
    r"|could use) (?:a )?(?:good )?(?:looking"
    r" (?:at|over)|look at|seeing to|checking(?: over| out)?|sorting(?: out)?|doing|attention|clipping|trimming"
    r"|cutting"
    r"|cleaning|fixing|filling|washing|servicing)\b"
)
_ASKS = regex(
    r"\bset (?:me|us|you|him|her) back\b|\brun (?:me|us|you)\b|\bthe damage\b|\bhow (?:much|long|often|many|do"
    r"|does)\b|\bwhat(?:s| is| are| does| do| would| will)\b|\b(?:cost|price|hurt"
    r"|insurance|do you|does it|should i)\b"
)
_OF_PAPER = regex(  # nobody comes to have those looked at
    r"\b(?:orders?|bills?|invoices?|accounts?|appointments?|bookings?|insurance|claims?|files?|records?|results?"
    r"|emails?"
    r"|messages?|requests?|applications?|forms?|schedule|calendar|paperwork|contracts?|website|reservations?"
    r"|prescriptions?|refills?|payments?|estimates?|quotes?|questions?|problems?|charges?|statements?|number|name)\b"
)
_HAVE_A_LOOK = regex(  # "my acne is bad, can somebody have a look"
    r"\b(?:can|could|would|if) (?:you|somebody|someone|anybody|anyone|one of you|the \w+) (?:\w+ ){0,2}?"
    r"(?:(?:have|take) a (?:\w+ )?look|look|check)(?: at (?:it|that|this|him|her|them|me))?(?: please| for me)?$"
    r"|\b(?:can|could|would|if|to|need|want) (?:\w+ ){0,3}?(?:look (?:it|this|that|them|him|her) over"
    r"|(?:go|look|talk me|walk me|take me|run me) (?:over|through) (?:it|this|that|them)"
    r"|(?:sort|help me sort|figure|make sense of) (?:it|this|that)(?: out)?|deal with (?:it|this|that))"
    r"(?: with me| for me| please)*\b"
    r"|\b(?:can|could|would) (?:you|somebody|someone|anybody|anyone|one of you) (?:please |maybe )?(?:clear|sort"
    r"|fix|do|cut|trim|clean|mend"
    r"|repair|replace|unblock|syringe|remove|treat|patch) (?:it|them|him|her|that|this)\b(?: out| off"
    r"| up)?(?: please| for me)?$"
)
_GENERAL = regex(
    r"(?:(?:general|standard|regular|basic|initial|home|house|office|on site) )*"
    r"(?:service (?:call|visit|appointment)|repairs?|repair (?:visit|call|appointment)|house call|call ?out"
    r"|call ?out visit|diagnos(?:is|tics?)(?: visit| appointment| call)?|consultation|check ?up|appointment|visit"
    r"|assessment)"
)
_TROUBLE = regex(
    r"(?<!\bim )(?<!\bi am )(?<!\bwere )(?<!\bshes )(?<!\bhes )"
    r"\b(?:quit|stopped|isnt|arent|not|wont|doesnt|dont|cant|never|no longer|barely|hardly|keeps?|kept) (?:\w+ )?"
    r"(?:work|working|run|running|start|starting|turn|turning|charge|charging|heat|heating|cool|cooling|drain|draining"
    r"|flush|flushing|light|lighting|spin|spinning|tripping|leaking|dripping|flickering|crashing|freezing|jamming"
    r"|beeping|humming|buzzing)\b"
    r"|\bmaking (?:an? |this |some |these |all sorts of )?(?:\w+ ){0,3}?(?:noise|sound|racket)s?\b"
    r"|\bblowing (?:hot|warm|cold)\b|\b(?:have|has|is|are|s|ve|all|just) gone (?:off|out|wrong|funny|dead|on)\b"
    r"|\bcovered in\b|\bfull of\b"
    r"|\b(?:doesnt|dont|wont|no longer) fits?\b|\b(?:are|is|re|s|got|getting|way) too (?:long|short|tight|big"
    r"|loose|small)\b"
    r"|\bcant (?:reach|get up|walk|stand|see|hear|bend|close|open)\b|\b(?:hardly|barely) (?:walk|stand|move|see"
    r"|hear|sleep|bend)\b"
    r"|\bup all night with\b|\bin (?:absolute )?agony\b|\bfailing\b|\bfalling (?:apart|off|out)\b|\bhanging off\b"
    r"|\bnot right\b"
    r"|\b(?:s|is|has) gone (?:on|in) (?:my|the|our|one)\b"
    r"|\bkeeps? (?:on )?(?:sticking|slipping|squeaking|whistling|popping|clicking|cutting out|dying"
    r"|shutting (?:off|down)|pulling|biting"
    r"|scratching|limping|itching|falling (?:off|out)|coming (?:off|loose|undone)|catching|rubbing|rattling"
    r"|stalling|overheating)\b"
    r"|\b(?:broke(?:n)?|busted|dead|died|smashed|shattered|packed (?:it )?(?:in|up)|given up|had it|came off|fell off"
    r"|come loose|snapped|bunged|blocked|plugged(?! in)|screams|screeching|smells?|smoking"
    r"|leak(?:s|ing|y)?|drip(?:s|ping)?|flicker(?:s|ing)?|spark(?:s|ing|ed)?"
    r"|buzz(?:es|ing)?|tripp(?:ed|ing)|jammed|stuck|blown|shorted|clogged|overflow(?:s|ing|ed)?|flood(?:ed|ing)"
    r"|rattl(?:es|ing)|grind(?:s|ing)|squeal(?:s|ing)|acting up|on the fritz|gave out|went out|goes out|conked out"
    r"|hurts?|hurting|aches?|aching|sore|swollen|itch(?:y|es|ing)|bleeding|limping|no (?:power|heat|hot water|water"
    r"|electricity|signal))\b"
)


def to_look_at(heard: Heard, services: Sequence[Service]) -> Service | None:
    """The one service for what somebody is to look at: "I'm hoping you can do something about my acne"; the general one
    for what none names."""
    if _ASKS.search(heard.plain):
        return None
    if thing := _looked_at(heard):
        return service_named(Heard(thing), services) or general_for(heard, services)
    return service_named(heard, services) if _HAVE_A_LOOK.search(heard.plain) else None


def asks_to_look(heard: Heard) -> bool:
    """ "Can somebody have a look at my feet": at anything but papers."""
    thing = _looked_at(heard)
    if not thing and _HAVE_A_LOOK.search(heard.plain):
        return not _ASKS.search(heard.plain) and not _OF_PAPER.search(heard.plain)
    return bool(thing) and not _ASKS.search(heard.plain) and not _OF_PAPER.search(thing)


def has_trouble(heard: Heard) -> bool:
    """ "My oven won't heat", "fridge died": something does not work as it should."""
    return _TROUBLE.search(heard.plain) is not None


def _looked_at(heard: Heard) -> str:
    match = _LOOK_AT.search(heard.plain)
    return (match["own"] or match["any"] or match["done"] or match["wants"]) if match else ""


def general_for(heard: Heard, services: Sequence[Service]) -> Service | None:
    """The firm's one general service, for a trouble that none of the others is for: a service call for dead outlets."""
    if not_done(heard, services):
        return None
    general = [one for one in services if _GENERAL.fullmatch(plain(one.name))]
    thing = _looked_at(heard)
    if len(general) != 1 or not (_TROUBLE.search(heard.plain) or (thing and not _OF_PAPER.search(thing))):
        return None
    others = [one for one in services if one not in general]
    return None if services_named(heard, others) or touched(heard, others) else general[0]
