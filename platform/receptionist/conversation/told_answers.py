"""Yes and no that are told in a sentence: "I don't think that's right", "yeah, that should be okay, I'll make it work".
English. Pure.

A no is a sentence about what was said and what is wrong with it. A yes begins as one and ends as one, and has nothing
between that could be a change, a condition or another wish.
"""

from typing import Final

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex

_LEADS: Final = regex(
    r"^(?:(?:hmm?|um|uh|er|erm|eh|oh|ah|ooh|well|wait|sorry|what|so|and|but|actually|hang on|hold on|listen|look"
    r"|excuse me|i mean|please) )+"
)
_IT: Final = r"(?:that|it|this|all (?:of )?(?:that|this)|any of (?:that|this|it)|some of (?:that|it)|what you \w+)"
_RIGHT: Final = r"(?:right|correct|accurate|true|it|good|okay|ok|fine)"
_WHAT: Final = (
    r"(?:(?:what )?i (?:said|asked(?: for)?|want(?:ed)?|told you|meant|mean|needed|was after|am after|had in mind)"
    r"|what we (?:said|agreed(?: on)?|discussed|talked about))"
)
_MIS: Final = r"(?:mis(?:heard|understood|read|took|taken|understand|understanding|hear)|confused)"
_THINK: Final = r"(?:i (?:think|believe|reckon|guess|feel)(?: that)? )?"
_YOU: Final = r"(?:youve|you have|youre|you are|you must have|you mustve|you might have|you)(?: \w+ly)?"
_AT_END: Final = (
    r"(?: (?:im afraid|sorry|though|at all|there|somewhere|here|love|mate|dear|pal|no|you know|to me|either|again"
    r"|actually|really|then|what you said|you(?:ve)? (?:said|got|have|read)))*"
)
_WRONG: Final = regex(
    r"(?:"
    rf"i (?:dont|do not) (?:think|believe|reckon|feel)(?: that)? {_IT}(?:s| is| was| sounds)?(?: quite| all)?"
    rf" (?:{_RIGHT}|{_WHAT})"
    rf"|{_IT}(?:s| is| was)? (?:not|isnt|wasnt|aint|hardly|never)(?: at all| really| quite)? (?:{_RIGHT}|{_WHAT})"
    rf"|not {_WHAT}"
    rf"|you(?:ve| have)? (?:not|havent|have not|didnt|did not|dont|never|arent|are not)(?: quite| really| been)?"
    r" (?:got|get|gotten|heard?|hearing|understood|understand|understanding|listen(?:ing|ed)?|have|take|taken)"
    r"(?: (?:to|me|it|that|this|them))*(?: (?:right|correctly|correct|properly|down right))?"
    rf"|{_THINK}{_YOU} {_MIS}(?: (?:me|it|that|this|something))*"
    rf"|{_THINK}{_YOU}(?: (?:got|gotten|made|put|taken|mixed|muddled|messed))*"
    r"(?: (?:it|that|this|something|everything|some of it|me|my details|things|an?|all))* (?:wrong|up|muddled|backwards"
    r"|mistake|error)"
    rf"|{_THINK}(?:theres|there is|thats|its|it is)(?: been)?(?: an?| some)? (?:mistake|error|mix ?up|confusion"
    r"|misunderstanding)"
    r"(?: (?:with|in) (?:it|that|this))?"
    r"|(?:(?:theres|there is) )?(?:something|part of (?:it|that)|a bit of (?:it|that)|one (?:bit|thing)|some of"
    r" (?:it|that))(?:s| is)? (?:wrong|off|not right|isnt right|incorrect)(?: (?:with|in) (?:it|that|this))?"
    rf"|{_IT}(?:s| is)? (?:(?:all|completely|totally|just|quite) )*(?:wrong|incorrect|mistaken|muddled|mixed up)"
    rf"){_AT_END}"
)
_NO_FIRST: Final = regex(r"(?:no|nope|nah|naw|nay)\b")
_NO_BOTHER: Final = regex(r"^(?:(?:oh|ah|aye|right) )*no (?:bother|worries|trouble|dramas?)(?: at all)?\b ?")
_NO_TROUBLE: Final = regex(  # "yeah, no worries"
    r"\b(?P<yes>yes|yeah|yep|yup|sure|fine|good|okay|ok|great|perfect|aye|course|absolutely)"
    r" no (?:worries|problems?|bother|trouble|dramas?)\b"
)

_YES_HEAD: Final = regex(
    r"(?:(?:um|uh|er|oh|ah|well|right|hmm?|so) )*(?:yes|yeah|yep|yup|aye|sure|okay|ok|great|perfect|lovely|brilliant"
    r"|i (?:think|reckon|believe|guess|suppose) so|of course|absolutely|fine|alright|go on)\b"
)
_FINE: Final = (
    r"(?:fine|ok|okay|good|great|grand|perfect|alright|all right|right|correct|no (?:problem|bother|trouble)|lovely"
    r"|brilliant|ideal|doable|manageable|handy)"
)
_YES_END: Final = regex(
    r"\b(?:(?:thats|that is|its|it is|itll be|thatll be|thatd be|that (?:should|will|would|all sounds|sounds|looks)"
    rf"(?: all)?(?: be)?|it (?:should|will|sounds|all sounds)(?: be)?|should be|that all) (?:all |just )?{_FINE}"
    r"|(?:so |please |just |go ahead and |you can |lets )*(?:book|do|confirm|put|pop|lock|get) (?:it|that|me)"
    r"(?: (?:in|down|up|booked|please|now|for me))*"
    r"|(?:thats )?what i (?:said|want(?:ed)?|asked for|told you)|i can (?:make|do|manage) (?:it|that)"
    r"|(?:ill|i will|we will|well) (?:make it(?: work)?|be there|take it|manage(?: it)?|sort it)"
    r"|(?:that )?(?:works|suits me|suits)(?: for me| fine| well)*|go ahead|go for it|thatll do(?: nicely| fine)?)"
    r"(?: (?:then|thanks|thank you|please|cheers|love|mate|dear|for me|with me|by me))*$"
)
_CHANGES: Final = (  # a change, a condition, another wish, a detail
    r"but|if|unless|until|till|only|except|though|however|rather|instead|actually"
    r"|maybe|perhaps|wait|change|changed|move|switch|swap|different|other|another|also|too|as well|both|later|earlier"
    r"|sooner|before|after|better|prefer|make it (?!work)\w+|name|surname|number|phone|email|address|called|spelled"
    r"|what(?! i)|when|where|why|how|which|who|can you|could you|would you|can i|could i|add|for my|\d+"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|half|quarter"
    rf"|(?:{'|'.join(WEEKDAYS)})s?|{'|'.join(one for one in MONTHS if one != 'may')}"
    r"|tomorrow|today|tonight|morning|afternoon|evening|week|month|next|(?:first|second|third) (?:one|of)"
)
_SAYS_MORE: Final = regex(rf"\b(?:no|not|\w+nt|never|cannot|dont|wont|{_CHANGES})\b")  # or a doubt
_STARTS_ANEW: Final = regex(  # what makes more of a remark than a remark
    rf"\b(?:no|nope|nah|nay|naw|not|isnt|wasnt|arent|aint|wrong|incorrect|{_CHANGES}"
    r"|(?:dont|do not|cant|cannot|wont|couldnt|didnt) (?:think|believe|want|need|book|do|make|come|work|suit|know"
    r"|remember|manage|say|mean|like)"
    r"|hang on|hold on|hold up|just a|one sec|second|minute|moment|will you|can we|could we|may i|shall i"
    r"|(?:do|are|have|did|is|was|does|should) (?:you|yall|i|we|it|there|that|he|she|they)"
    r"|need|needs|want|wants|wanted|wanna|id like|would like|wish i|looking for|wondering|question|tell|ask|message"
    r"|(?:let|have) (?:him|her|them)|speak|talk to|put (?:me|us) through|call me|ring me|text me|cancel|move|said"
    r"|meant|should (?:be|have)|supposed|forget|forgot|never ?mind|leave it|scrap|skip|depends)\b"
)
_HARMLESS: Final = regex(  # "yes, for the third time, book it", "no worries", "so thanks to my boss"
    r"\bfor the \w+ time\b|\bno (?:worries|problem|bother|trouble)\b|\bthe (?:day|time|morning|afternoon|week) off\b"
    r"|\b(?:that|this|the) (?:one|time|day)\b|\bbefore (?:i|we) (?:change (?:my|our) minds?(?: again)?|chicken out"
    r"|lose (?:my|our) nerve)\b|\bit is what it is\b|\bnext door\b|\b(?:have to|can|cant|will|must) wait\b"
    r"|\bbut (?:yes|yeah|go ahead|do it|please do)\b|\bif (?:i|you) (?:must|have to|dont mind)\b"
)
_YES_AT_LENGTH: Final = regex(  # what a yes to "shall I?" begins with, when more comes behind it
    r"(?:(?:um|uh|er|oh|ah|well|right|hmm?|so|sadly|unfortunately|regrettably|i suppose|i guess|go on(?: then)?"
    r"|no but) )*"
    r"(?:yes+|yeah|yep|yup|yea|aye|ye[hs]|yes ?sir|yes ?maam|sure|okay|ok|of course|absolutely|uh ?huh|mm ?h+m+"
    r"|m ?hm+|(?:im )?(?:a)?fraid so|i(?:m| am) afraid (?:so|yes)|go ahead|please(?: do)?|do(?= yes\b| please\b)"
    r"|go on(?: then)?|that(?:s|ll be) (?:it|right|the one))\b"
)
_TURNS_BACK: Final = regex(  # "yes, no wait, keep it", "yes, and then book me another": more than a yes
    r"\b(?:no(?! (?:longer|more|use|good|worries|problem|bother|trouble|way|chance)\b)|wait|hang on|hold on|keep"
    r"|leave it|stay|instead|rather|actually|but|if|unless|until|only|move|change|switch|swap|another|different|other"
    r"|later|earlier|can|could|would|book|reschedul\w+|re ?book\w*"
    r"|(?:ill|well|hell|shell|theyll|(?:i|we|he|she|they) will)(?: \w+)? (?:come|go|be there|make it|manage))\b"
)
_IDLE: Final = regex(  # words of a change, a time or a call that are none: "you've made my day", "half asleep"
    r"\b(?:(?:made|making|saved?|all) (?:my|the|our) (?:day|week|morning|afternoon|evening|month)"
    r"|before (?:i|we|he|she|they) \w+|half (?:asleep|awake|dead|mad|an hour|the)|(?:any|all the|much|so much) better"
    r"|in(?:to)? (?:my|the|our) (?:phone|diary|calendar|book|planner)|the other (?:one|number|phone|day)\w*"
    r"|as we speak|not before time|one (?:less|of|thing|happy|by)|(?:no|any) (?:one|body)"
    r"|(?:what|this) a (?:day|week|morning))\b"
)
_AS_IT_IS: Final = regex(  # "wait, no, six. actually, no, leave it at five"
    r"\b(?:leave|keep|stick with|stay with|go with) (?:it|that|the)\b"
)
_MOST: Final = 24  # words


def without_leads(said: str) -> str:
    """Without what nobody means: "what, no, that's not it" begins with its no; and "yeah, no worries" has none."""
    bare = _LEADS.sub("", said)
    said = bare if bare and _NO_FIRST.match(bare) and not _AS_IT_IS.search(bare) else said
    return _NO_TROUBLE.sub(r"\g<yes>", _NO_BOTHER.sub("", said))


def says_wrong(said: str) -> bool:
    """ "You haven't got that right, I'm afraid", "there's been a mistake": nothing but that. `said`: plain."""
    return _WRONG.fullmatch(_LEADS.sub("", said)) is not None


def agrees_at_length(said: str) -> bool:
    """ "Yes, my boss said I can have the time off, so please book it". `said`: plain."""
    head, end = _YES_HEAD.match(said), _YES_END.search(said)
    if head is None or end is None or len(said.split()) > _MOST:
        return False
    between = said[head.end() : max(head.end(), end.start())]
    return _SAYS_MORE.search(_HARMLESS.sub(" ", between)) is None


def is_talk(said: str) -> bool:
    """A clause beside an answer that asks, wishes, changes and tells nothing: "sorry, I'm hopeless". `said`: plain."""
    return _STARTS_ANEW.search(_IDLE.sub(" ", _HARMLESS.sub(" ", said))) is None


def agrees_and_remarks(said: str, *, cancels: bool = False) -> bool:
    """ "Yes, sorry, I'm hopeless", "yes sir, and I'll write it on the fridge", to "shall I?": a yes, and nothing that
    it hangs on. `cancels`: it is about calling something off, and days and reasons are why. `said`: plain."""
    head = _YES_AT_LENGTH.match(said)
    if head is None or len(said.split()) > _MOST:
        return False
    more = _HARMLESS.sub(" ", said[head.end() :])
    return (_TURNS_BACK if cancels else _SAYS_MORE).search(more) is None
