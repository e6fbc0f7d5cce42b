"""What is to become of an appointment, by two marks wherever they stand: that it is one's own, and a cue. English.
Pure.

A wish put outright ("I need to cancel my appointment") holds also beside a question about fees; marks apart ("it's
about my appointment ... a bit later") count where no question of the house's rules is asked.
"""

from functools import lru_cache
from typing import Final, Literal, TypeAlias

from receptionist.conversation.patterns import regex

Act: TypeAlias = Literal["move", "cancel", "tell"]

_THING: Final = r"(?:appointments?|appts?|bookings?|reservations?|slots?|a point (?:ment|meant|mint)s?)"
_HAD: Final = (  # "the time I've got", "the appointment you gave me"
    r"(?:(?:that )?(?:ive|i have|weve|we have|i had|we had|i)(?: already| currently)? (?:got|booked|made|had|have|now"
    r"|down|been given|was given)|(?:that )?(?:i|we) (?:have|had|booked|made|was given|were given)|(?:that )?(?:ive"
    r"|weve)"
    r"|(?:that )?(?:youve|you) (?:gave|given|booked|got|put|have)(?: (?:me|us|down|for|in))*|(?:that )?(?:im|were)"
    r" (?:booked"
    r"|down|in)|of (?:mine|ours))"
)
_WHOSE: Final = r"(?:my|our|his|her|their|(?:my|our|the) \w+s)"
_NOT_AT_IT: Final = (  # "what do I bring to my appointment": something else is asked
    r"(?<!\bbefore )(?<!\bafter )(?<!\bat )(?<!\bduring )(?<!\bto )(?<!\bsince )(?<!\buntil )(?<!\blate for"
    r" )(?<!\bwith )"
)
_OWN: Final = regex(
    rf"{_NOT_AT_IT}\b(?:{_WHOSE} (?:(?!next\b)\w+ ){{0,2}}?{_THING}|(?:the|that|an) (?:\w+ )?(?:{_THING}|time|day"
    r"|date|one)"
    rf" {_HAD}|(?:i|we|ive|weve|hes|shes) (?:already |currently |still )?(?:have|got|have got|had|made|booked)"
    r" (?:an?|my"
    rf"|our) (?:\w+ )?{_THING}|(?:the|my) current (?:{_THING}|time|day|one)|(?:im|i am|were|we are|hes|shes|ive been"
    r"|weve been|i was|we were|that i"
    r" am) (?:already |currently |still |all )?(?:booked|scheduled|pencilled|down)(?: in)?)\b"
)
CANCELS: Final = (
    r"(?:cancel(?:l?ing)?|call(?:ing)? off|scrap(?:ping)?|scratch|scrub|bin|dump|ditch|drop|delete|erase|remove|undo"
    r"|unbook"
    r"|axe|wipe(?: out)?|get rid of|get shot of|do away with|withdraw|pull out of|back out of|give up|give back"
    r"|release|void|nix|abandon|forgo|forget|let go of|take"
    r" out|free up|throw out|bow out of|get out of|do without|(?:make|do|put in) an? cancell?ation(?: of)?)"
)
_MOVES: Final = (
    r"(?:re ?schedul(?:e|ing)|re ?arrang(?:e|ing)|re ?book(?:ing)?|postpon(?:e|ing)|mov(?:e|ing)|chang(?:e|ing)"
    r"|switch(?:ing)?|swap(?:ping)?|shift(?:ing)?|bump(?:ing)?|push(?:ing)? back|put(?:ting)? (?:back|off|forward)"
    r"|bring(?:ing)? forward|delay(?:ing)?|re ?time|alter(?:ing)?|adjust(?:ing)?|shuffl(?:e|ing)|juggl(?:e|ing)"
    r"|nudg(?:e|ing)|slid(?:e|ing)|budg(?:e|ing))"
)
_OBJECT: Final = (
    rf"(?:(?:the (?:time|day|date|hour)s? (?:of|for|on) )?(?:{_WHOSE}|an?|the|this|that) (?:\w+ ){{0,2}}?{_THING}"
    rf"|{_THING}"
    rf"|(?:the|that) (?:time|day|date|one) {_HAD})"
)
_WANTS: Final = (  # not "do I need to", "if I have to"
    r"(?<!\bdo )(?<!\bdid )(?<!\bif )(?<!\bcase )(?<!\bwould )(?<!\bwill )(?<!\bshould )(?<!\bwhen )(?<!\bdoes )"
    r"(?<!\bonce )(?<!\bunless )\b(?:i|we|ive|weve|id|wed|im|were)"
    r" (?:(?:will|would|am|are|was|were|have|just|really|actually|only|now|think|ill|well|probably|unfortunately"
    r"|do|still|also) )*(?:need(?:ed)?|want(?:ed)?|like|love|got|gotta|have|hoping|going|gonna|trying|looking|calling"
    r"|ringing|phoning|wish|wanna)(?: (?:to|and|just))*"
)
_POLITE: Final = (
    r"(?:\b(?:so|and|then|but|because|well)(?: (?:can|could|would|will) (?:you|we|ye|yous|yall))?(?: just)? please"
    r"|\b(?:please|kindly)(?: just)?|\b(?:so|then)(?: just)?(?: (?:can|could|would|will) (?:you|we|ye))?)"
)
_HOW_TO: Final = (
    r"^(?:\w+ ){0,4}?\b(?:how (?:do|can|would|could|should) (?:i|we|you|one)(?: go about)?|how to"
    r"|whats the (?:procedure|process|best way|way|drill|story) (?:for|to|of|with|on))"
)
_CANCELS_OUTRIGHT: Final = regex(
    rf"{_WANTS} {CANCELS}(?:$| (?:{_OBJECT}|it|that|please|for)\b)|{_POLITE} {CANCELS} (?:{_OBJECT}|it|that)\b"
    rf"|{_HOW_TO} {CANCELS} {_OBJECT}(?: (?:please|then|that ive made|with you|over the phone))*$"
    rf"|{_WANTS} an? cancell?ation\b"
    rf"|\b(?:council|counsel|cancer|console|canceled) (?:my|our|his|her) (?:\w+ )?{_THING}\b"
)
_MOVES_OUTRIGHT: Final = regex(
    rf"{_WANTS} {_MOVES} (?:{_OBJECT}|it)\b|{_POLITE} {_MOVES} {_OBJECT}\b"
    rf"|{_HOW_TO} {_MOVES} {_OBJECT}(?: (?:please|then))*$"
)
_ANEW: Final = regex(r"\b(?:and|then) (?:re ?schedule|re ?book|make a new|book (?:another|a new)|move it)\b")
_NOT_BUT: Final = regex(  # "cancel, no sorry, not cancel, reschedule"
    rf"\b(?:not|dont|didnt mean(?: to)?|dont want to|didnt want to) (?:{CANCELS}|{_MOVES})\b(?! (?:it|that|my|the)\b)"
    r"(?P<rest>.*)$"
    rf"|\b(?:{CANCELS}|{_MOVES})(?: (?:{_OBJECT}|it|that))? (?:(?:no|sorry|wait|oh|well|uh|um|er) )*(?:no|sorry|wait"
    r"|i mean|i meant|i should say|or rather|actually|make that|scratch that) (?P<then>.*)$"
)
_CANCEL_WORD: Final = regex(rf"\b{CANCELS}\b")
_MOVE_WORD: Final = regex(rf"\b{_MOVES}\b")
_OTHER_THEN: Final = (
    r"(?:(?:an?other|different|new|later|earlier|sooner|alternative|better) (?:day|time|date|slot|spot|week|hour"
    r"|morning"
    r"|afternoon|evening)|(?:any|bit|little|much|slightly|something|anything|some|hour|day|week) (?:earlier|later"
    r"|sooner)"
    r"|instead(?! of)|rather than|wiggle room)"
)
_NO_GOOD: Final = (
    r"(?:isnt|is not|not|no longer|doesnt|does not|wont|is no|no|isnt going to|never going to)"
    r" (?:(?:be|really|very|going to|longer|any|a|so|all that) )*(?:convenient|suitable|suits?|good|works?|possible"
    r"|doable"
    r"|ideal|handy|great|use|use to me)"
)
_MOVE_CUE: Final = regex(
    rf"\b(?:{_OTHER_THEN}|{_NO_GOOD}|clash\w*|conflicts|{_MOVES} (?:it|that|to|for|{_OBJECT})|mov(?:e|ing) up)\b"
)
_IN_ITS_PLACE: Final = regex(  # "sunday rather than the time I've got"
    rf"\b(?:in place of|instead of|(?:sooner|earlier|later|before|after|other) than) (?:mine|ours|{_WHOSE} {_THING})\b"
    rf"|\b(?:rather than|instead of|in place of|not|than) (?:the|my|our|that) (?:\w+ )?(?:{_THING}|time|day|date|one)"
    rf" {_HAD}\b"
)
_CANCEL_CUE: Final = regex(
    r"\b(?:(?:wont|will not|dont|do not|no longer|not) (?:be )?(?:really |actually )?(?:need(?:ing)?|want(?:ing)?"
    rf"|requir\w+) (?:it|that|them|this|either|{_OBJECT})|no (?:need|use) for it|(?:no longer|not) (?:coming|going"
    r" ahead)"
    r"|(?:wont|not going to|not gonna) (?:be )?(?:com(?:e|ing)|there|along|attend(?:ing)?|turn(?:ing)? up|us(?:e"
    r"|ing)|mak(?:e|ing) use)|rather not (?:go|come|keep|have)|not to (?:go ahead|come|keep)|free (?:it|that) up"
    rf"|(?:let|give) (?:it|that) (?:go|away|up)|{CANCELS} (?:{_OBJECT}|it|that|them|both"
    r"|the (?:lot|whole|both))"
    r"|(?:take|get|cross|strike|wipe) (?:it|that|me|us) (?:off|out))\b"
)
_TELL_CUE: Final = regex(
    r"\b(?:(?:what|which) (?:day|date|time|hour) (?:did|have|has|do|am|are|was) (?:you|i|we|he|she) (?:\w+ )?(?:give"
    r"|given|gave"
    r"|book|booked|got|have|make|made|put|say|set|down|in)|(?:when|what (?:day|date|time|hour)|which day)(?: (?:and"
    r"|or) (?:what )?(?:day|date|time|hour))? (?:is|was"
    r"|its|are|were) (?:it|that|they|its|is|for)|(?:when|what (?:day|date|time)) (?:it|its|that|they)(?: is| was| are)?"
    r"|what (?:time|day|date)s? (?:is it|was it|it is|its) for|(?:know|tell me|remind me of|informed|check|confirm"
    r"|say|give me|find|about)(?: of| about| on)? the (?:date|day|time|hour"
    r"|details|particulars)(?: and (?:the )?(?:date|day|time|hour))?(?: (?:of|for|on|that|im)\b|$)|(?:forgot"
    r"|forgotten|lost|cant remember|cannot remember|dont remember"
    r"|cant recall|misplaced|cant find|not sure|no idea) (?:\w+ )?(?:when|which day|what (?:day|time|date)))\b"
    rf"|\bwhens? (?:is )?{_WHOSE} (?:\w+ )?{_THING}\b"
)
_WHEN_TO_COME: Final = regex(  # "I need to know what time to drop him off for his appointment"
    r"\b(?:know|tell me|say|remember|recall|check|find out|forgot|forgotten|sure|remind me|idea|unsure) (?:\w+"
    r" )?(?:when"
    rf"|what (?:time|day|date)|which day) (?:\w+ ){{1,6}}?(?:for|to|at) {_WHOSE} (?:\w+ )?{_THING}\b"
)
_ASKS_RULES: Final = regex(
    r"\b(?:policy|fees?|charged?|what (?:if|happens)|if (?:i|we|he|she|im|my)|how (?:late|early|long|soon|far|much)"
    r"|in case|do i (?:need|have)|should i|can i still|am i allowed|bring|wear|park|insurance|paperwork|forms?|cost"
    r"|price|results?|you (?:guys )?cancel\w*)\b"
)
_SUPPOSED: Final = regex(  # "what happens if something comes up and" I need to cancel
    r"\b(?:if|in case|suppos\w+|what happens when)\b(?: (?!(?:cause|because|cos|but|so)\b)\w+){0,6} ?$"
)
_THEREFORE: Final = regex(r"(?:so|but|cause|because|cos)\b")
_ADDS: Final = regex(
    rf"\b(?:as well|too|also|both|(?:another|a second|a new|one more|an extra) {_THING}|another one|new patient)\b"
)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def wished_outright(said: str) -> Act | None:
    """A wish that leaves no doubt, whatever is asked beside it. `said`: plain words."""
    if (put_right := _NOT_BUT.search(said)) and (rest := put_right["rest"] or put_right["then"]):
        moves, cancels = _MOVE_WORD.search(rest), _CANCEL_WORD.search(rest)
        if bool(moves) != bool(cancels):
            return "move" if moves else "cancel"
    wish = _CANCELS_OUTRIGHT.search(said)
    if wish and (_THEREFORE.match(wish[0]) or not _SUPPOSED.search(said[: wish.start()])):
        return "move" if _ANEW.search(said) or _MOVES_OUTRIGHT.search(said) else "cancel"
    return "move" if _MOVES_OUTRIGHT.search(said) else None


@lru_cache(maxsize=256)  # as above
def wished_by_marks(said: str) -> Act | None:
    """The caller's own appointment, and a cue what is to become of it. `said`: plain words."""
    if _ASKS_RULES.search(said) or _ADDS.search(said):
        return None
    if _IN_ITS_PLACE.search(said):
        return "move"
    if _WHEN_TO_COME.search(said):
        return "tell"
    if not _OWN.search(said):
        return None
    moves, cancels = _MOVE_CUE.search(said), _CANCEL_CUE.search(said)
    if moves or cancels:
        return "move" if moves else "cancel"
    return "tell" if _TELL_CUE.search(said) else None
