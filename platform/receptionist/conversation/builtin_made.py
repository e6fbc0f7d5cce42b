"""What is to become of an appointment that was just made, or spoken of: moved, called off, another beside it. English.
Pure."""

import re

from receptionist.conversation.builtin_another import adds_one
from receptionist.conversation.builtin_days_told import tells_why
from receptionist.conversation.builtin_shifts import shifts
from receptionist.conversation.builtin_state import Goal
from receptionist.conversation.builtin_whom import PEOPLE, PETS
from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.giving_up import calls_another_time, wants_it_no_more
from receptionist.conversation.patterns import regex
from receptionist.conversation.spoken_appointment import CANCELS
from receptionist.conversation.words import CLAUSES, Heard, plain

DAYS = rf"(?:{'|'.join(WEEKDAYS)}|today|tonight|tomorrow|this \w+|next \w+)"
THING = (
    r"(?:appointments?|appt|booking|visit|cleaning|checkup|check up|haircut|cut|exam|reservation|slot|time"
    r"|table|meeting"
    r"|consultation|showing|session|massage|facial|tour|repair|lesson|class|service|trim|dinner|lunch)"
)
_THAT = (
    rf"(?:it all|it|that one|this one|that|this|the (?:whole )?(?:thing|lot)|(?:the|my|that) {DAYS}(?: one)?"
    rf"|the \w+ one"
    r"|what (?:we|i|you) (?:just |now )?(?:made|booked|did|put down)"
    rf"|(?:the|my|that|this|our|his|her) (?:\w+ )?{THING})"
)
_END = (
    r"(?: (?:please|would you|will you|could you|can you|then|for me|for us|for now|sorry|altogether|completely"
    r"|actually|after all|any ?more|now|love|hon|dear|mate|thanks|thank you))*$"
)
_IT = regex(
    r"\b(?:move|change|reschedule|push|switch|shift|bump|swap|bring|pull|put|slide|make) (?:it|that|this|them|us"
    r"|me|that one|the first|the second|my|our|the)\b(?! (?:(?:phone )?numbers?|names?|e ?mail|address|insurance"
    r"|card|through|down|in\b|to (?:my|the) \w+ (?:card|account"
    r"|number)))"
)
_MAKES = regex(r"\b(?:bring|pull|put|make|slide) (?:it|that|this|that one|me|us|my|our|the)\b")  # with a time
_CALL_IT_OFF = regex(
    rf"\b(?:cancel|call (?:everything|{_THAT}) off|call off {_THAT})\b(?! (?:policy|fee))"
    rf"|\bknock {_THAT} on the head\b|\blet {_THAT} go\b|\bgive {_THAT} a miss\b|\bforget (?:about )?(?:the"
    r"|that|my) (?:whole )?"
    rf"{THING}\b|\b(?:dont|do not) (?:need|want) (?:it|the|that) (?:\w+ )?(?:any ?more|anymore|after all)\b"
    rf"|\b(?:scratch|scrap|scrub|bin|axe|nix|ditch|unbook|undo|void|delete|erase|wipe) {_THAT}\b"
    r"|\b(?:take|cross|strike|knock|scratch|get) (?:me|us|him|her|that|it|my \w+) (?:back )?(?:off|out)\b"
    r"(?! (?:(?:of )?(?:the|your) )?(?:hold\b|calling|mailing|email|marketing|call|text|phone|insurance|antibiotics"
    r"|leash)\b)"
    rf"|\b(?:give|let) (?:somebody|someone|anybody|anyone) else (?:have )?(?:it|{_THAT}|my \w+)\b"
    r"|\bgive (?:my|that|the|his|her|our|it) ?(?:\w+ )?(?:to (?:some|any)(?:body|one) else|away)\b"
    r"|\bfree (?:it|that|the \w+|my \w+) up\b|\bfree up (?:it|that|the \w+|my \w+)\b"
    r"|\b(?:have to|need to|got to|gotta|better|going to|gonna|ought to) (?:skip it|back out|pull out|bail|pass on it"
    r"|leave it for now)\b|\bchanged (?:my|our) minds?(?: about (?:it|that|the \w+))?$"
)
_SAYS_NOT = regex(r"\b(?:no|not|nope|nah|dont|cant|never)\b")
_OFF_AT_END = regex(  # of one clause: "drop it off at six" goes on
    rf"\b(?!forget (?:it|that)\b)(?:{CANCELS}|pull|lose|kill|skip|pass on|pass up|never ?mind (?:on|about)"
    rf"|forget about) {_THAT}{_END}"
    rf"|\b(?:call|knock|let|give|take|cross|strike|drop) {_THAT} (?:off|go|up|on the head|back)(?: there)?{_END}"
    rf"|\b(?:dont|do not|neednt|wont|will not|shant|not|no longer) (?:really |even )?(?:be )?(?:keep|hold|save|need"
    rf"|needing"
    rf"|want|wanting) {_THAT}{_END}"
    rf"|\b(?:dont|do not|neednt) (?:bother|trouble)(?: (?:with {_THAT}|yourself))?{_END}"
    rf"|\bno (?:longer|more) (?:need|use) for {_THAT}{_END}|\b(?:dont|do not) want to (?:come|go through with it){_END}"
)
_NOT_COMING = regex(
    r"\b(?:wont|will not|not going to|not gonna) be (?:coming|able to come|there)\b"
    r"|\b(?:cant|cannot|can not) (?:come|make it)(?: (?:any ?more|after all|now|then|at all))?$"
    r"|\b(?:cant|cannot|can not) (?:come|make it) (?:any ?more|after all|at all)\b"
    r"|\btake (?:me|us|him|her|that|it) (?:back )?off(?: (?:the|your) \w+)?$"
)
_CANNOT_THEN = regex(  # "I can't make tomorrow after all", "that time won't work for me"
    rf"\b(?:cant|cannot|can not|couldnt|wont|wont be able to|not able to|unable to) (?:make|do|manage) (?:that"
    rf"|then|{DAYS}"
    r"|(?:the )?\w+(?:th|st|nd|rd)|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\b"
    r"|\b(?:that|that (?:time|day|one|slot|hour)|it) (?:wont|doesnt|isnt going to|isnt gonna|does not"
    r"|will not) (?:be able"
    r" to )?(?:work|suit|do|be possible)\b|\bthat (?:clashes|conflicts|is no good|wont do|is too (?:early|late|soon))\b"
    r"|\bthats (?:too (?:early|late|soon)|no good)(?! to)\b"
    r"|\b(?:need|want|like|prefer|have|find|get) (?:me )?(?:an? )?(?:different|later|earlier|another|other) (?:day|time"
    r"|slot|date)\b"
)
_OTHER_DAY = regex(  # "friday I can't, do you have monday"
    rf"\b{DAYS}(?: [\d ]+)? (?:i|we) (?:cant|cannot|wont)\b|\b(?:i|we) (?:cant|cannot) (?:on )?{DAYS}\b"
    r"|^(?:(?:ay|oh|ah|sorry|wait|um|uh) )*(?:no|(?:i|we) (?:cant|cannot)) (?:has|do you have|have you(?: got)?"
    rf"|is there) (?:(?:anything|something) )?(?:(?:on|for|at) )?{DAYS}\b"
)
_RULES_OUT = regex(  # "thursday's no good after all, friday?"
    rf"\b{DAYS}s?(?: (?:is|will be|isnt|wont be|actually|really|just|going to be|now))* (?:no good|not good|no use|out"
    r"|a no go|tricky|awkward|impossible|difficult|too (?:busy|tight|much|soon|early|late)|doesnt (?:work|suit)"
    r"|does not (?:work|suit)|wont (?:work|do|suit)|isnt going to work|no longer works)\b"
)
_SAME_TIME_ON = regex(rf"\bsame (?:time|hour) (?:on )?{DAYS}\b|\b{DAYS} (?:but )?(?:at )?(?:the )?same (?:time|hour)\b")
_SOMEBODY = regex(rf"\b(?:{PEOPLE}|{PETS})\b")
_OTHER_TIME = regex(r"\b(?:another|other|different|instead|later|earlier|next|move|change|reschedul\w*|can i)\b")
_BIT_LATER = regex(
    r"\b(?:can|could|would|is|any) (?:\w+ ){0,4}?(?:a (?:bit|little)|slightly|something|anything|any)(?: (?:bit"
    r"|little))? (?:earlier|later"
    r"|sooner)\b(?! than (?:you|that you))|\bmake (?:it|that|that one|this)(?: \w+)? (?:earlier|later|sooner)\b"
    r"|\b(?:earlier|later) in the day\b"
    r"|\b(?:can|could|would|might) (?:it|that|this|we|i|you) (?:\w+ ){0,3}?(?:earlier|later|sooner)$"
)
_LETS_DO = regex(r"\blets (?:(?:actually|just|maybe|rather) )?(?:do|say|go (?:for|with)|try)\b")
_HAVE_IT = regex(  # "is it possible to have it on wednesday", "I'd rather have it at two"
    r"\b(?:have|do|make|get|put) it (?:on|at|for|in|a|an|one|the|later|earlier|another|next|this|tomorrow)\b"
)
_INSTEAD = regex(  # where a time is named too
    r"\b(?:instead|rather|(?:i|we|id|wed|had)(?: had)? better (?:say|do|make|have|come)|could we do|can we do"
    r"|could you do|can you do|can i do|could i do|make it|make that"
    r"|what about"
    r"|(?:can|could|would|may|might) (?:we|i|you|it|that) (?:\w+ )?(?:say|go for|try|aim for|be)|lets (?:say|do|go"
    r" for|try)"
    r"|how about|(?:another|different) (?:day|time)|doesnt work|wont work|cant do|cant make|(?:is|are|be|works?|suits?)"
    r"(?: (?:me|us))? (?:\w+ )?better|i meant?|i said|shouldve said|should have said|meant to say)\b"
    rf"|\b(?:would|could|does|will|might|can) (?:{DAYS}|that|it|the \w+|noon|\w+ (?:thirty|o ?clock)) (?:\w+ )?"
    r"(?:do|work|suit|be\b)"
)
_REGRETS = regex(  # what callers say who notice that the time does not suit after all
    r"^(?:(?:yes|yeah|ok|okay|great|thanks|thank you|perfect|oh|ah|uh|um|hm|hmm|and|but|so|well) )*(?:sorry|wait"
    r"|hang on"
    r"|hold on|hold up|shoot|shit|crap|damn|dang|darn|bother|blast|ugh|argh|nuts|rats|oops|whoops|actually|no wait"
    r"|scratch"
    r"|you know what|on second thoughts?|come to think|i forgot|i just|ive just|id forgotten|my mistake|my bad"
    r"|never mind"
    r"|oh no|oh dear|oh lord|oh god|oh gosh|oh heck|drat|hmm)\b"
    r"|^(?:oh|ah|aw) (?:\w+ )?(?:thats|that is|thatll be)\b|\b(?:forgot(?:ten)?|clash\w*|conflict\w*|double booked"
    r"|just (?:saw|remembered|noticed|realised|realized|checked)"
    r"|looked at my (?:calendar|diary|schedule|planner))\b"
)
_MOVES_TO = regex(  # whatever the verb: "could you shunt that along to two"
    r"\b(?:can|could|would|will|lets|please|just|better|to|and|then) (?:you |we |i )?(?:just |maybe |please )*"
    r"(?!(?:do|get|bring|take|send|give|say|tell|drop|drive|walk|come|text|email|read)\b)\w+ (?:it|that|that one"
    r"|this|him"
    r"|her|me|us) (?:\w+ )?(?:to|till|until)\b(?! (?:you|your|my|the|our|do|be|come|see|have|get)\b)"
)
_PUT_ME = regex(  # "oh blast, that's the school play, stick me in on the saturday"
    r"\b(?:put|stick|pop|squeeze|slot|get|fit|bung|book|have) (?:me|us|him|her|it) (?:in |down )?(?:on|for|to|at)\b"
)
_ADDS_ONE = regex(
    r"\b(?:another|also|too|as well|an all|and all|one more|second|both|plus|additional|extra|again"
    r"|next (?:appointment|one|visit)"
    r"|after"
    rf"|{PETS}|squeeze|each)\b"
)
_OF_THE_HOUSE = regex(
    r"\b(?:drop|pick|collect|deliver|bring|open|close|closed|hours|call me|ring me|cost|price|how much|park|parking)\b"
)
_THE_OTHER_KIND = (
    r"(?!time|day|week|one of|half|appointment|visit|slot)\w+"
    r"|\b(?:do|see|book|fit|squeeze) (?:in )?(?:my|our) (?:\w+ ){1,3}?(?:too|as well|also"
    r"|(?:right |straight |just )?after (?:me|her|him|that|mine|us))\b"
)
THE_OTHER = (
    r"\b(?:do|see|take|have|book|bring|fit|squeeze|get) (?:in )?(?:my|our|the|his|her) (?:other|second|2nd) "
    rf"{_THE_OTHER_KIND}"
)
_ONE_TOO = regex(
    r"\b(?:needs?|wants?|could use|would like) (?:one|it|that|the same|an appointment)(?: \w+)? (?:too|as well|also)\b"
    # "could you do my other dog right after her"
    rf"|{THE_OTHER}"
)
_OTHER_ONE = regex(  # "could you do my other dog right after her"
    r"\b(?:(?:my|our|his|her|the) (?:other|second|third|older|younger|youngest|eldest|oldest)|another|one more)"
    r" (?:\w+ )?"
    rf"(?:{PEOPLE}|{PETS})\b"
)
_ONE_MORE_DOWN = regex(  # "and can you put my dad down an' all", "get my wife in as well": nothing is moved
    rf"\b(?:put|get|pop|stick|pencil|slot|squeeze|fit|book|sign|have|take|see|do) (?:in )?(?:my|our|his|her) (?:\w+ )?"
    rf"(?:{PEOPLE}|{PETS})(?: \w+)? (?:down|in\b(?! the (?:morning|afternoon|evening))|too|an all|and all"
    r"|as well|also|(?:right|straight|just|immediately) (?:after|afterwards|before)|afterwards|alongside)\b"
)
_ONE_FOR = regex(  # "another for my sister"; not "cancel that one for me"
    r"\b(?:another|(?<!that )(?<!this )(?<!other )one|same)\b (?:\w+ ){0,3}?(?:more )?for (?:my|our|him|her|the|me|us"
    r"|myself)"
    r"\b"
)
_ADDS = regex(r"\b(?:too|also|as well|after|squeeze|fit)\b")
_TOUCHES = regex(r"\b(?:cancel\w*|move|change|reschedule|push|switch|shift|instead|rather|appointment|booked)\b")
_WONDERS = regex(
    r"\b(?:do|dont|would|d) ?(?:you|ya|yall) (?:think|reckon|suppose|say|advise|recommend|feel|believe)\b"
    r"|\b(?:what|whats) (?:would|do) you (?:do|advise|recommend|suggest)\b|\bif you were me\b|\bin your opinion\b"
)
FOLLOWS = (  # "is he gonna get charged for that": what comes of it, whoever it is that pays
    r"(?:do|does|would|will|wont|am|are|is|s) (?:i|we|he|she|they|it|you|(?:my|our|a|the) \w+|somebody|someone)"
    r" (?:(?:still|then|just|have to|got to|gotta|need to|gonna|going to|get|be|end up|made to) )*"
    r"(?:pay|owe|charge(?:d)?|billed|fined|penali[sz]ed|on the hook|out of pocket|lose (?:my|our|the|his|her) (?:money"
    r"|deposit))"
)
_ASKS_POLICY = regex(
    rf"\b(?:policy|fee|charge|what (?:if|happens)|how do i|how late|can i still|if (?:i|we|he|she|they)|{FOLLOWS})\b"
)
_AND_AGAIN = regex(r"\band (?:re ?schedule|make a new|book another)\b")
_AND_RATHER = regex(  # "cancel that and do saturday at ten"
    r"\band (?:do|put|book|make it|give me|get me|have|come|move|ill (?:come|take|have)|id like|can (?:i"
    r"|we) (?:do|have|come))\b"
)
_RATHER_THEN = regex(
    r"\b(?:(?<!wont )(?<!cant )(?<!to )make (?:it|that)|(?:lets|can you|could you) (?:do|say|make|put)|move|change"
    r"|instead|rather|how about|what about|can we|could we|come)\b"
)

_OTHER_PERSON = regex(  # of a turn that names somebody who works here
    r"\b(?:instead|rather|prefer|switch|swap|change|meant|make (?:it|that)|should (?:be|have been|ve been)|rebook"
    r"|(?:can|could|would|might|may|will) (?:it|that|this|i|we) (?:\w+ )?(?:be|have|see|get|do|go)|not \w+(?: \w+)?$"
    r"|(?:can|could|would) (?:\w+ ){1,3}?do (?:it|that)|(?:asked|want(?:ed)?|hop(?:ed|ing)) (?:for|to see|it with)"
    r"|usually (?:see|have)|(?:is|was) (?:it|that) with)\b"
)
_REACHES = regex(r"\b(?:call|ring|phone|number|email|speak|talk|message|tell|ask|reach|leave|transfer|put me)\b")
_POSSIBLE = regex(  # "would four be possible", "any chance of four"
    r"\b(?:would|could|can|might|is|are|will) (?:there be |you |i |we |it |that )?(?:\w+ ){0,5}?(?:possible|free|work"
    r"|available|ok|okay|do|doable|suit|something|anything|be|come|open)\b"
    r"|\b(?:can|could|shall|may|might) (?:we|i|you|it|that) (?:just |maybe |please |actually )*(?:say|make it"
    r"|try|go for"
    r"|have it|put it|switch|change)\b|\bany (?:chance|way|possibility)\b"
    r"|\bwhat(?:s| is| are| have| do| times?) (?:\w+ ){0,3}?(?:got|have|free|available|there|left)\b"
)


def other_person(heard: Heard) -> bool:
    """Of a turn that names somebody who works here, right after an appointment was made: is it to be with them?"""
    said = heard.plain
    return _OTHER_PERSON.search(said) is not None and not _REACHES.search(said) and not _ADDS_ONE.search(said)


def calls_off(heard: Heard) -> bool:
    """ "Yep, bin it", "call that one off": of the one that is spoken of, and no "don't"."""
    if _OFF_WITH_IT.fullmatch(heard.plain):
        return True
    return _CALL_IT_OFF.search(heard.plain) is not None and _SAYS_NOT.search(heard.plain) is None


def _called_off(heard: Heard) -> str:
    """The words that call it off. Empty: none do."""
    if found := _CALL_IT_OFF.search(heard.plain):
        return found[0]
    ends = (_OFF_AT_END.search(plain(clause)) for clause in CLAUSES.split(heard.text))
    return next((found[0] for found in ends if found), "")


def goal_of_made(heard: Heard, *, timed: bool) -> Goal | None:
    """What is to become of the appointment that was spoken of last."""
    said = heard.plain
    if _WONDERS.search(said):
        return None  # "do you reckon I ought to pull out of the sale"
    if _ONE_TOO.search(said) or (
        _OTHER_ONE.search(said) and (timed or _ADDS.search(said)) and not _TOUCHES.search(said)
    ):
        return "book"
    if _ONE_MORE_DOWN.search(said) and not _TOUCHES.search(said):
        return "book"
    if adds_one(heard) and not _TOUCHES.search(said):
        return "book"
    if _ONE_FOR.search(said):
        return "book"
    if (off := _called_off(heard)) and not _ASKS_POLICY.search(said):
        again = (
            _AND_AGAIN.search(said)
            or (timed and _AND_RATHER.search(said))
            or (timed and "cancel" not in off and _RATHER_THEN.search(said))
        )
        return "move" if again else "cancel"
    no_more = wants_it_no_more(heard) and not _ASKS_POLICY.search(said)
    if no_more and (not timed or calls_another_time(heard)):
        return "cancel"
    if _NOT_COMING.search(said):
        return "move" if _OTHER_TIME.search(said) else "cancel"
    if _IT.search(said) and (timed or not _MAKES.search(said)):
        return "move"
    if timed and _MOVES_TO.search(said):
        return "move"
    if regex(r"\b(?:when|what (?:time|day)) (?:was|is) (?:that|it|my)\b").search(said):
        return "tell"
    if (
        (timed and (_HAVE_IT.search(said) or _LETS_DO.search(said)))
        or _BIT_LATER.search(said)
        or _CANNOT_THEN.search(said)
        or _OTHER_DAY.search(said)
        or _RULES_OUT.search(said)
        or shifts(heard.text)
        or (_SAME_TIME_ON.search(said) and not _SOMEBODY.search(said) and not _ADDS_ONE.search(said))
    ):
        return "move"
    if timed and _PUT_ME.search(said) and _REGRETS.search(said) and not _ADDS_ONE.search(said):
        return "move"
    return "move" if timed and _INSTEAD.search(said) and not regex(r"\b(?:open|close|hours)\b").search(said) else None


_OFF_WITH_IT = regex(  # where it was asked whether to call it off: "yes, bin it", "rub it out", "cancel away"
    r"(?:(?:yes|yeah|yep|yup|aye|ok|okay|oh|well|please|sorry|go ahead and|go on and|go ahead|just|you can|you may"
    r"|can you|could you|if you would|do|and|so|pet|love|mate|dear|hon|sir|maam|im afraid|afraid|lets|better|id) )*"
    r"(?:(?:bin|scrap|scratch|nuke|wipe|delete|remove|kill|lose|ditch|axe|pull|strike|cross|erase|void|rub|tear|drop"
    r"|chuck|dump|cancel|nix|undo|unbook|clear|release|free|take|knock|call|get rid of|do away with|let go of|lift|yank"
    r"|pull) (?:it|that|this|me|us|him|her|them|that one|this one|(?:the|my|our) \w+(?: \w+)?)|cancel(?: away)?)"
    r"(?: (?:off|out|up|away|down|on the head|then|please|thanks|thank you|now|for (?:me|us|somebody|someone|anybody"
    r"|them)|else|(?:of|off|from) (?:the|your) \w+|from there|entirely|altogether|completely|sorry|all|and all"
    r"|ta|cheers|love|mate|dear|to somebody|to someone))*"
)


_KEEPS = regex(
    r"\b(?:leave|keep) (?:it|that|things|the \w+(?: \w+)?|my \w+) (?:as|how|where|like) (?:it|they|that) (?:is"
    r"|was|are|were)\b"
    r"|\b(?:leave|keep) (?:it|that|things) (?:alone|the same|as is|be|put)\b|\bstick with (?:what|the (?:one"
    r"|time)|my) \w+"
    r"|\b(?:keep|stick with|leave) the (?:original|old|first|same) (?:one|time|day|appointment|slot)\b"
)


def keeps_it(heard: Heard) -> bool:
    """ "Actually leave it as it was", of an appointment that was to be moved."""
    return _KEEPS.search(heard.plain) is not None


_PUTS_BACK = regex(
    r"\b(?:put|pop|stick|get|book|slot|pencil|write|fit|have) (?:it|that|that one|me|us|him|her|them|my \w+|the \w+)"
    r" (?:right |straight )?back(?= (?:in|on|down|into|for|please|then|again|to|at|where|as|how|the way)\b|$)"
    r"|\b(?:re ?book|reinstate|restore|undo|un ?cancel) (?:it|that|me|us|him|her|the \w+|my \w+)\b"
    r"|\b(?:book|make|put) (?:it|that|that one|me|us) (?:in |down )?again\b"
    r"|\b(?:want|need|have|keep|like) (?:it|that one|my \w+|the appointment) (?:back|after all)\b"
)


def puts_back(heard: Heard) -> bool:
    """Of what was called off a moment ago: "put it back in", "can you undo that", "I want it after all"."""
    return _PUTS_BACK.search(heard.plain) is not None


def moves_made(heard: Heard) -> bool:
    """Of a turn that names a time, right after an appointment was made, and could be a wish for a second one: is it
    rather that one that is to be moved? "sorry, I've forgotten the dentist. thursday at two?"."""
    said = heard.plain
    if _ADDS_ONE.search(said) or _OF_THE_HOUSE.search(said) or _ONE_TOO.search(said) or _OTHER_ONE.search(said):
        return False
    asks = regex(r"\b(?:it|that) (?:be|to)\b").search(said) or possible_then(heard)
    return _REGRETS.search(said) is not None or asks is not None or tells_why(heard.text)


def possible_then(heard: Heard) -> re.Match[str] | None:
    """ "Would four be possible": of a turn that names a time, right after an appointment was made."""
    return None if _OF_THE_HOUSE.search(heard.plain) else _POSSIBLE.search(heard.plain)
