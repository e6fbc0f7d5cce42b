"""A word to wait, and what is asked behind it: "hang on, do you take Aetna". English, Spanish. Pure."""

import re
from functools import lru_cache

from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import is_question
from receptionist.conversation.tag_questions import asks_by_tag
from receptionist.conversation.words import Heard

_HOLD = regex(
    r"^\W*(?:(?:oh|um|uh|sorry|wait|no|yeah|okay|ok|just|please|espere|un|(?:can|could|would|will) you(?: just"
    r"| please)*)"
    r"\b[\s,.]*)*"
    r"(?:(?:hang|hold) (?:on|up|fire|the phone|your horses)|hang about"
    r"|(?:(?:one|a|just a|just one|give me a|gimme a|half a) )(?:moment|second|sec|minute|min|tick|mo)"
    r"|wait(?: up| a (?:minute|second|sec))?"
    r"|bear with me|un (?:momento|momentito|segundo)|espere?(?: un momento)?|perm[ií]tame)\b[\s,.;:\-]*"
    r"(?:(?:though|but|so|and|before (?:that|i forget|(?:we|you|i) (?:do|go on|carry on|book)(?: (?:that|it))?)|first"
    r"|actually|sorry|please|now|there|(?:a|for a|just a|one) (?:moment|second|sec|minute|min|tick|mo))\b[\s,]*)*",
    re.IGNORECASE,
)
_TO_ONESELF = regex(  # "hold on, where did I put it", "one second, what day is it, honey": nobody here is asked
    r"^\W*(?:where(?:['’]?s| is| are| did| have| do| was)? (?:(?:i|my|the|that|it|is|did|we|those)\b)"
    r"(?! (?:park|put (?:the|my|our) (?:car|bike|van|truck)|go|come|find you|send|leave (?:the|my|our) (?:car|bike|van"
    r"|truck)|get (?:in|to)|pay|wait)\b)"
    r"|(?:what|when|which) (?:(?:was|is|did) (?:i|my|that|it)\b|day is (?:it|today|that)|time is it)"
    r"|what(?:['’]?s| is) (?:my|that|it|the date|today)\b"
    r"|is (?:it|that) (?:in|on|the|here|at)\b|(?:did|am) (?:i|we)\b(?! (?:need|have to|bring|pay|park|book|still"
    r"|also|use|cancel|on\b|down|supposed|meant|booked|too|allowed))"
    r"|(?:do|can|could|will|would|should|may) (?:i|we) (?:(?:even|just|actually|really|quickly"
    r"|please) )*(?:have(?! to\b)"
    r"|got|find(?! you)|remember|make|manage|know|want|check|ask(?! you)|look|read|grab|think|put (?:you|this|it"
    r"|him|her)"
    r"|turn|pull|step|take this)\b"
    r"|can you (?:wait|hold|give me|hang)\b|could you (?:wait|hold|give me|hang)\b"
    r"|(?:is|are) (?:you|that) (?:ok|okay)\b)",
    re.IGNORECASE,
)


_LEADS_IN = regex(  # said to us, whoever else is there: "can I ask you", "quick question", "my wife wants to know"
    r"^\W*(?:(?:(?:can|could|may|might) i (?:just |quickly |please |also )*ask(?! (?:my|our|him|her|them|the)\b)"
    r"|(?:let me|lemme) (?:just |quickly )?ask(?= (?:you|yous|ya|y['’]?all|something|a|one|another|this)\b)"
    r"|(?:(?:i|we)(?:['’]ve| have)? (?:got |have )?)?(?:just )?(?:a |one |another )?(?:quick |last |more "
    r"|real quick )*"
    r"question|(?:i|we|my \w+|he|she) (?:just |only |also |really )*(?:(?:wants?|wanted|needs?|meant|forgot|have) to"
    r"|wanna) (?:know|ask)|(?:do|would) you (?:happen to )?know|(?:i|my \w+)(?: is|['’]s|['’]m|"
    r" was|am)? (?:just )?(?:wondering|asking)|tell me)\b"
    r"(?: (?:you(?: guys| all)?|yous|ya|y['’]?all|something|this|one thing|a (?:quick )?question|another thing|for you"
    r"|real quick|quickly|quick|first|though|before (?:that|we go on|i forget)))*[\s,.;:\-]*)+",
    re.IGNORECASE,
)
_WHETHER = regex(r"^\W*(?:if|whether)\b", re.IGNORECASE)


_STAYS = regex(  # "hang on, let me just check with my husband": they are still there
    r"^(?:(?:oh|um|uh|sorry|wait|ok|okay|yeah|well|actually|no) )*(?:(?:hang|hold) (?:on|fire|up|your horses|the"
    r" line)|(?:one|a|just a|just one"
    r"|give me a"
    r"|gimme a) (?:moment|second|sec|minute|min|tick)|bear with me|wait)(?: \w+){0,3}? (?:let me|lemme|ill|i will"
    r"|i need to"
    r"|i have to|i just need to|im|while i|i)(?: just| quickly| going to| gonna)* (?:check"
    r"|ask(?! (?:you|yous|ya|yall|if|whether|something|this|one|another|a (?:quick )?question)\b)"
    r"|see|grab|get|find|look|fetch"
    r"|checking|asking|looking|getting|grabbing)\b(?!.*\b(?:back|later|tomorrow|another time|forget|never ?mind|cancel"
    r"|leave it)\b)"
)


_LOOKS_ASIDE = regex(  # "let me ask my wife real quick"
    r"\b(?:let me|lemme|i(?:ll| will| need to| have to| gotta| better)?) (?:just |quickly )*(?:check|ask|see|grab|get"
    r"|find|look|fetch|run it by|confirm)\b(?: \w+){0,6}? (?:real quick|really quick(?:ly)?|quickly|quick$|a (?:sec"
    r"|second"
    r"|minute|moment|mo)|(?:hang|hold) on|bear with me|dont hang up|if you dont mind (?:waiting|holding))\b"
    r"|\b(?:hang|hold) (?:on|up|fire)\b(?: \w+){0,3}? while (?:i|we)\b|\b(?:sec|second|minute|moment|mo|min) while"
    r" (?:i|we)\b"
)


_CALLED_AWAY = regex(  # "can you hold on a sec my kid's yelling", "one moment, there's somebody at the door"
    r"^(?:(?:oh|um|uh|sorry|wait|ok|okay|yeah|well|actually|no|please|just|(?:can|could|would|will) you) )*(?:(?:hang"
    r"|hold)"
    r" (?:on|fire|up|the line|please)?|(?:one|a|just a|just one|give me a|gimme a|half a) (?:moment|second|sec|minute"
    r"|min|tick"
    r"|mo)|bear with me|wait)(?: \w+){0,4}? (?:my|the|our|theres|somebodys?|someones?|i(?:ve| have)? got|shes|hes|im)"
    r"(?: \w+){0,4}?"
    r" (?:yell\w*|scream\w*|cry\w*|shout\w*|bark\w*|fight\w*|kick\w*|driving|parking|crossing|loud|noisy|noise|on fire"
    r"|door|calling|ringing|beeping|boiling|burning|buzzing|at"
    r" it"
    r"|at the (?:door|window)|doorbell|wants me|needs me|fell over|spilled|woke up|dying|beeps|red light|other"
    r" (?:line|phone))"
    r"(?: \w+){0,3}$"
)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def stays(heard: Heard) -> bool:
    """ "Hang on, let me just check with my husband": nothing is given up."""
    said = heard.plain
    return any((_STAYS.match(said), _CALLED_AWAY.match(said), _LOOKS_ASIDE.search(said)))


def asks_us(heard: Heard) -> bool:
    """ "Hang on, do you take Aetna", "hold on, can I ask you, must he be in a carrier": a question behind a word to
    wait, and not one that callers ask themselves."""
    behind = _HOLD.sub("", heard.said, count=1)
    rest = _LEADS_IN.sub("", behind, count=1)
    if behind == heard.said or not rest:
        return False
    if rest != behind:
        return is_question(rest) or _WHETHER.match(rest) is not None
    if not (is_question(rest) or asks_by_tag(Heard(rest)) or rest.rstrip().endswith("?")):
        return False
    return asks_price(Heard(rest)) or not _TO_ONESELF.match(rest)  # "hang on, what's that costing me"
