"""How callers ask that word be passed on or that they be called, and which of their words are nothing but that.
English. Pure."""

import re
from collections.abc import Collection
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import content, plain

_SOMEBODY: Final = (
    r"(?:(?:some|any)(?:body|one)|one of (?:you|yall|(?:the|your) \w+)|(?:the|your) \w+(?: \w+){0,2}?"
    r"|(?:dr|doctor|mr|mrs|ms|miss) \w+(?: \w+)?|him|her|them|whoever\w*(?: \w+){0,3}?|(?!you\b|i\b|we\b|me\b)\w+)"
)
_CALL: Final = r"(?:call|ring|phone|text|buzz|bell|holler at|contact|reach out to|get back to|get in touch with)"
_WHOM: Final = (  # to whom word is passed
    r"(?:(?:the|your|my) (?!same\b|best\b|next\b)\w+(?: \w+)??|(?:dr|doctor|mr|mrs|ms|miss) \w+|him|her|them"
    r"|whoever\w*(?: \w+){0,3}?|(?:some|any)(?:body|one)(?: \w+){0,2}?)"
)
_ASKS: Final = (
    regex(rf"\b(?:have|get|ask|want|need|like|prefer) {_SOMEBODY} (?:to )?{_CALL} (?:me|us|my \w+)\b"),
    regex(
        rf"\b(?:can|could|would|will) {_SOMEBODY} (?:please |just |maybe )?(?:get in touch with|reach out to"
        r"|contact|get back to) (?:me|us)\b"
    ),
    regex(r"\bif (?:some|any)(?:body|one) (?:there )?(?:can|could|would|will|wants to) (?:just )?let (?:me|us) know\b"),
    regex(  # "please, if somebody would ring me"; not "they couldn't say if somebody would ring me"
        r"(?<!say )(?<!said )(?<!know )(?<!sure )(?<!tell )\bif (?:(?:some|any)(?:body|one)|one of (?:you|yall|(?:the"
        r"|your) \w+)|he|she|they|the \w+)(?: there)? (?:can|could|would|might) (?:please |just |kindly |maybe )*"
        rf"{_CALL} (?:me|us|my \w+)\b"
    ),
    regex(
        r"\b(?:appreciate|love|welcome|glad of|great to (?:get|have)|hoping for|happy with) an? (?:\w+ )?call ?back\b"
    ),
    regex(
        r"\bask (?:some(?:body|one)|them|him|her) for (?:me|us)\b|\bfind (?:(?:that|it) )?out for (?:me|us)\b"
        r"|\b(?:can|could|would) (?:some(?:body|one)|they|he|she) (?:please |just )?let (?:me|us) know\b"
    ),
    regex(  # "yes could you, my name's Megan, ask them whether we could have the place"
        r"(?<!me )(?<!ill )(?<!well )(?<!to )(?<!\bi )(?<!we )(?<!gonna )"
        r"(?<!anyone )(?<!anybody )(?<!they )\b(?:ask|tell) (?:them|some(?:body|one))"
        r" (?:if|whether|that|about|my|our|we|i|im|ive|its|hes|shes|the)\b"
        r"|\b(?:have|get) (?:some(?:body|one)|them|him|her) (?:to )?(?:tell (?:me|us)|let (?:me|us) know)\b"
        r"|\bgo ahead and pass (?:it|that|this) on\b"
        r"|(?:^(?:(?:yes|yeah|and|so|please|just) )*|\b(?:please|could you|can you|would you) )find out (?:if"
        r"|whether) (?:you|they|she|he|yall)\b"
    ),
    regex(r"\b(?:give|get) (?:me|us) (?:an? )?(?:quick )?(?:call|ring|bell|buzz) (?:back )?(?:please )?$"),
    regex(
        r"\brather (?:have )?(?:(?:some|any)(?:body|one)|he|she|they|you|one of \w+(?: \w+)?) (?:called|rang|phoned"
        r"|call|ring|phone) (?:me|us)\b"
    ),
    regex(
        r"\b(?:some(?:body|one)|the (?:doctor|dentist|vet|nurse|office|team|boss|owner|manager|surgeon|crew)"
        r"|they|he|she|you guys|dr \w+)(?: (?:there|here|in charge))? (?:really )?(?:has to|have to|needs? to"
        r"|ought to|should|must|had better|better|might want to) (?:really |probably )?(?:know|be told|hear"
        r"|get told|be informed)\b(?! (?:how|where) to\b)"
    ),
    regex(r"\blet (?:some(?:body|one)|whoever\w*|every(?:body|one)|the \w+(?: \w+)?|dr \w+) (?:else )?know\b"),
    regex(
        r"\btell (?:some(?:body|one)|whoever\w*(?: \w+){0,3}?) (?:that |about )?(?:there|the|we|i|im|my|its|hes|shes"
        r"|were|our)\b"
    ),
    regex(
        r"\bmake sure (?:that )?(?:the \w+|dr \w+|mr \w+|ms \w+|mrs \w+|he|she|they|some(?:body|one)) (?:really )?"
        r"(?:gets? (?:this|that|it|the message|my message)|hears?|knows?|sees? (?:this|that|it)|is told"
        r"|are told|finds? out)\b"
    ),
    regex(r"\bcan (?:some(?:body|one)|you|they) (?:please )?(?:call|ring|phone)(?: back)?(?: please)?$"),
    regex(r"\b(?:get|send|pass on|pass) (?:the )?word (?:to|on|along)\b"),
    regex(  # "can you pass on to the manager that", "mention to the groomer that", "a heads up for the nurse"
        rf"\b(?:pass|relay|mention|convey|report|forward|send|flag)(?: (?:this|that|it|word|something))?(?: (?:on|along"
        rf"|over|up|back))? (?:to|with) {_WHOM} (?:that|this|whether|if|about|how|i|im|ive|id|ill|we|were|weve|well|wed"
        r"|my|our|the|his|her|hes|shes|its|theres)\b"
    ),
    regex(
        rf"\b(?:pass|send|convey|give)(?: (?:on|along))? (?:my|our) (?:\w+ )?(?:thanks|regards|apolog\w+|love"
        rf"|compliments|best|condolences) (?:on |along )?to {_WHOM}\b"
    ),
    regex(rf"\b(?:give|send|drop|leave) {_WHOM} (?:a|an|this) (?:\w+ )?(?:heads up|note|line|memo)\b"),
    regex(
        rf"\b(?:make|write|put|jot|take|leave)(?: down)? (?:a|an) (?:\w+ )?(?:note|memo)(?: down)? (?:for|to) {_WHOM}\b"
    ),
    regex(  # "just write down that", "make a note that"
        r"\b(?:(?:write|jot|note|take|put)(?: this| that| it)? down that|note that|pass (?:along|on) that"
        r"|(?:make|leave|put|take) (?:a|an)"
        r" (?:\w+ )?(?:note|memo) (?:(?:down )?that|saying|to say))\b"
    ),
    regex(  # "tell them Ruth Pike says the crown's loose"
        r"\btell (?:them|him|her|the \w+|dr \w+) (?:that )?(?!i\b|you\b|we\b|my\b|the\b)\w+ \w+ (?:says|said|called"
        r"|rang|phoned|wants|needs|would like|is asking)\b"
    ),
    regex(rf"\b(?:inform|notify|alert|update) {_WHOM} (?:that|about|of|i|im|ive|we|were|my|our|hes|shes)\b"),
)
_ASKED: Final = regex(  # what only asks for it; behind it may stand what it is about
    rf"\b(?:(?<!about )(?<!regarding )(?<!for )(?:the|your) \w+"
    rf"|(?:can|could|would|will|may|might|should) (?:i|you|we|he|she|they|{_SOMEBODY})|is there any (?:chance|way)"
    r"|any (?:chance|way)|please|just|maybe|possibly|at least|id|i would|i|wed|we|ill|well|let me|do you think|be great"
    r"|be good|it would be|itd be|if|best|ideally|you|somebody|someone|rather|like|love|want|need|wanted|prefer|to|that"
    r"|have|get|ask|tell|leave|take|give|send|pass|a|the|quick|an|urgent|message|note|word|call|ring|phone|text|contact"
    r"|calling|calls|called|rang|phoned|reach out|bell|buzz|callback|back|me|us|him|her|them|it|this|on|along|through"
    r"|for|of|one|your|doctors?|nurses?|vets?|team|office|people|guys|anybody|anyone|he|she|they|can|could|would|will"
    r"|should|then|so|instead|sure|there|way|chance|in touch|get back|when|whenever|free|minute|moment|chance|gets?"
    r"|about (?:it|that|this|all (?:this|that)|them)|at|with|from|and|or|in|do|does|whats|going on|front|desk|manager"
    r"|owner|practice|who|whoever|charge|make|gets?|hears?|knows?|sees?|message|must|has|have to|needs?|this|urgent"
    r"|my|numbers?|cell|mobile|is|its|mr|mrs|ms|miss|dr|urgently|again)\b"
)
_CHATTER: Final = regex(  # said before one comes to it
    r"(?:(?:i know|i see|i guess|seeing as|since)(?: that)? (?:its|youre|you are|yall are|you guys are)"
    r" (?:\w+ )?(?:late|shut|closed|busy|not open|early|after hours|swamped)(?: now| today| already)?"
    r"|(?:oh |well |ok |okay |hm |right |so |no )*(?:thats|its|how) (?:\w+ )?(?:odd|strange|weird|funny|a shame|too bad"
    r"|annoying|fine|ok|okay)|(?:ok |okay |oh |right )*i (?:get|got|see|understand)(?: it| that)?"
    r"|sorry to (?:bother|trouble|disturb) you|fair enough|no worries|never mind that|(?:hi|hello|hey)(?: there)?"
    r"|good (?:morning|afternoon|evening)|(?:alright|all right|right|okay|ok|well|then|fine|sure|yes|yeah|no|thanks"
    r"|thank you|please|cheers|bye|ta|love|dear|hon)(?: (?:then|please|thanks|well|so|now|thank you))*)"
)
_I_AM: Final = r"\b(?:it['’]?s|this is|i['’]?m|my name is|my name['’]?s|name['’]?s)\s+"
_CLAUSES: Final = regex(r"(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)[,.;:!?]+\s+|[.!?]+$", re.IGNORECASE)
_TELLING: Final = 2  # words of a clause that tells something
_A_NUMBER: Final = regex(r"(?:\b(?:at|on|to|is|['’]s)\s+)?\+?\(?\d[\d\s().\-]{5,}\d", re.IGNORECASE)
_WHEN: Final = regex(
    r"\b(?:today|tonight|tomorrow|morning|afternoon|evening|noon|lunch|\w+day|week|soon|asap|before|after|by|urgent\w*"
    r"|immediately|right away|straight away|\d+)\b"
)
_ADDED: Final = regex(
    r"^(?:yes|yeah|yep|yup|sure|correct|right|please|that['’]?s right|perfect|great|ok|okay)\b"
    r"(?:[\s,.]+(?:please|thanks|thank you|do|and|but|just|oh|um|uh|so|thats right|perfect|love|hon|maam|sir))*[\s,.]+"
    r"(?P<more>(?:it'?s |that'?s |tell (?:him|her|them|the \w+) (?:it'?s |that |about )?|say (?:it'?s |that )?"
    r"|mention )?"
    r"(?:about|regarding|concerning|because|re|to do with|for|that|my|the|his|her|our|it'?s|i'?m|i|we|he|she|they)\b"
    r".*|(?!(?:can|could|what|when|where|how|is|are|do|does|will|would|actually|wait|no|not|but|except|only|it|my"
    r" (?:name|number))\b)[\w'’]+(?: [\w'’]+){2,}.*)$",
    re.IGNORECASE,
)
_NO_ADDITION: Final = regex(
    r"\b(?:number|cell|mobile|landline|reach|name|wrong|instead|rather|change|actually|wait|no|not|but|except"
    r"|isnt|it is|is it|fine|right|correct"
    r"|all|everything|good|great|bye|thats it|call me|spell\w*|pass|send)\b"
)


def asks(said: str) -> re.Match[str] | None:
    """ "Have the office manager reach out to me", "somebody has to know": the words that ask. `said`: plain."""
    return next((match for one in _ASKS if (match := one.search(said))), None)


_PASSES: Final = regex(  # what asks that it be passed on, before it
    r"^(?:(?:hi|hello|hey|(?:can|could|would|will) (?:you|i)|please|just|maybe|also)\b[\s,]*)*"
    r"(?:pass|relay|mention|convey|report|forward|flag|give|make|write|put|jot|leave|send|inform|notify|drop) "
    r"(?:[\w'’.]+ ){0,7}?(?:that|saying)\s+(?=(?:i|i['’]\w+|we|we['’]\w+|my|our|the|his|her|he|he['’]s|she|she['’]s"
    r"|they|it|it['’]s|there|there['’]s|there is)\b|(?-i:[A-Z])[\w'’-]+ (?-i:[A-Z]))",
    re.IGNORECASE,
)


def without_passing(text: str) -> str:
    """ "Could you mention to Camille that I might be late": "I might be late"."""
    return _PASSES.sub("", text, count=1)


def only_asks(text: str, named: Collection[str] = ()) -> bool:
    """ "Could somebody ring me about it": nothing to be passed on, but that they are to be called. `named`: words of
    names that are known, plain."""
    said = plain(_A_NUMBER.sub(" ", text))
    if _WHEN.search(said):
        return False
    return all(word in named for word in content(_ASKED.sub(" ", said).split()))


def told_apart(text: str, names: Collection[str] = ()) -> str:
    """ "I know you're shut, can you have her call me, it's about a subpoena": "It's about a subpoena". All of it where
    no part of it only asks; empty where all of it does. `names`: the caller's and whom it is for, known already."""
    named = {word for name in names for word in plain(name).split()}
    for name in filter(None, names):
        text = regex(rf"{_I_AM}{re.escape(name)}\b(?!['’])[\s,.;]*", re.IGNORECASE).sub("", text)
    parts = [part for part in _CLAUSES.split(text) if part.strip()]
    told = [part for part in parts if not _CHATTER.fullmatch(plain(part)) and not only_asks(part, named)]
    if not told:
        return ""
    if len(told) == len(parts) or max(len(content(plain(part).split())) for part in told) <= _TELLING:
        return text
    first = text.find(told[0])
    rest = text[first:] if parts[-len(told) :] == told else ", ".join(told)
    return f"{rest[0].upper()}{rest[1:]}".rstrip(" ,;:")


def added_to_yes(text: str) -> str:
    """ "Yes, about the water tablets", when asked whether to pass it on: what it is about. Empty: it says nothing."""
    match = _ADDED.match(text.strip())
    if match is None or _NO_ADDITION.search(plain(match["more"])) or text.rstrip().endswith("?"):
        return ""
    more = match["more"].strip(" .,")
    return more if len(content(plain(more).split())) >= _TELLING else ""
