"""Callers who ask for one thing of what was settled, or whether it is so: "what number have you got for me", "was that
this thursday". English. Pure."""

from collections.abc import Collection
from typing import Final

from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, content, word_set

_MY: Final = r"(?:phone |cell |mobile |telephone |contact |call ?back |right |correct |whole )*"
_ON_FILE: Final = (
    r"(?: (?:right|correct|correctly|properly|down|ok|okay|alright|there|written|noted|for me|for us|on (?:there|it"
    r"|file"
    r"|that|the (?:booking|appointment))|all|please|again|then|now|back|to me|in full|you (?:have|got|took|wrote|ve got"
    r"|put down)(?: (?:down|for me|there))*))*$"
)
_NUMBER: Final = regex(
    r"\b(?:what|which|whats)(?: (?:was|is|the|my))* "
    rf"{_MY}number (?:(?:do|did|have|had|has|are|will|would|ve|youve) )?(?:(?:you|ya|yall|they|it) (?:guys )?(?:got"
    rf"|have|had"
    r"|put|down|write|wrote|take|took|get|(?:going to |gonna )?(?:call|ring|text|reach|phone) (?:me|us))|i (?:give|gave"
    r"|leave|left|say|said|tell|told))\b"
    rf"|\b(?:what|which) {_MY}number (?:is|was) (?:on|down|in|under|with)\b"
    rf"|\b(?:do|did|have|has|is|are|was|were) (?:(?:you|ya|yall|they|that|it|i) (?:guys )?)?(?:(?:have|got|get|take"
    rf"|took"
    rf"|write|catch|note|give you|give|say|read) )?(?:(?:down|all of|all) )*(?:my|the right|the correct) {_MY}(?:phone "
    rf")?number"
    rf"{_ON_FILE}"
    rf"|\b(?:read|say|repeat|check|confirm|verify|tell me|give me|run|go over) (?:(?:me|back|us|over) )*(?:my|the"
    rf"|that) {_MY}number"
    r"(?: (?:back|again|to me|for me|you (?:have|got|took|wrote)|youve got|i gave|please|on file|one more time|once "
    r"more"
    r"|by me))+$"
    rf"|\b(?:have|got|took|get) (?:down )?my {_MY}number (?:right|down right|correct|correctly|down|there)?,? "
    rf"?(?:right|yeah|yes|ok)?$"
)
_PUT_DOWN: Final = (
    r"\bwhat(?:d| did|ve| have)? (?:you|ya|yall) (?:guys )?(?:put|got|get|have|take|took|write"
    r"|wrote)(?: down)? (?:for|as) my (?:\w+ )?"
)
_NO_NUMBER_OF_MINE: Final = regex(  # asked before there is one, or of another number
    r"\b(?:change|new|other|different|wrong|from last time|from before|already|still|call to|ring to|cancel)\b"
)
_NAME: Final = regex(
    r"\b(?:what|which|whose|whats)(?: (?:was|is|the|my))* (?:last |first |full )?names? (?:(?:is|was|did|do|have|ve) "
    r")?(?:(?:you|it|that|this|i) )?"
    r"(?:guys )?(?:is |was )?(?:(?:got|have|put|down|book|booked|write|wrote|under|in|give|gave) ?)+(?: ?(?:it|that"
    r"|down|for me|under|in|me|us))*$"
    r"|\b(?:do|did|have|has|is|are|was) (?:you |that |it )?(?:(?:have|got|get|write|put|spell|booked|under|in|down) "
    r")*my (?:last |first |full )?name"
    r"(?: (?:right|correct|correctly|properly|spelled right|spelt right|down|down right|ok|okay|there))*$"
    r"|\bhow (?:did|do|have) you (?:got |have |spell |spelt |spelled |put |write )+my (?:last |first |full )?name(?: "
    r"down| spelled| spelt| written)*$"
    r"|\b(?:read|say|repeat|check|confirm|spell) (?:me )?(?:back )?my (?:last |first |full )?name(?: (?:back|again|to "
    r"me|for me|please|one more time))+$"
)
_ASKS: Final = regex(
    r"^(?:(?:and|so|sorry|wait|um|uh|oh|ok|okay|hang on|hold on|just (?:to check|checking|checking)|just|now|then"
    r"|great|perfect"
    r"|thanks|thank you|cool|lovely|right|no|yes|yeah|hey|actually|remind me|can i (?:just )?(?:ask|check)|one (?:more "
    r")?(?:thing|question)|quick question|but|er|erm|well|please|can you confirm|to confirm) )*"
    r"(?:is|was|will|wasnt|isnt|did|am|are|were|have)(?: not)? "
    r"(?:it|that|this|thatll|i|we|my appointment|the appointment|mine|my slot|my booking|you (?:say|said|put|book)"
    r"|you (?:got|have) (?:me|us|it|him|her|that|this) )\b"
)
_NAMED_FIRST: Final = regex(  # "is Beth doing it", "will Dr. Cho be seeing me"
    r"^(?:(?:and|so|sorry|wait|um|uh|oh|ok|okay|just|then|great|perfect|thanks|now|right) )*(?:is|will|was) (?:\w+ "
    r"){1,4}?(?:be )?"
    r"(?:the (?:one|person) )?(?:who |whos |that |thats )?(?:be )?(?:doing|seeing|giving|cutting|treating|taking"
    r"|handling|performing|looking after) (?:it|me|him|her|us|that|mine|the \w+|my \w+)(?: then| again| right| for "
    r"me)*$"
)
_SAYS_SO: Final = regex(r"\b(?:right|yeah|yes|correct|aye|is it|isnt it|innit|yea|ja)$")
_ABOUT_IT: Final = word_set(
    """
    a about actually again all am an and appointment are at be book booked booking by check checking coming confirm
    definitely did do doing done down for from get give going gonna got great guess have having he her hes him his
    hour i id im in is isnt it its just lady man girl guy making me mean mine morning my not now of oh ok okay on one
    only or our perfect person pm am please put quick right said same say see seeing she shes slot so sorry still
    supposed sure that thatll thats the their them then there they theyre thing this though thought time to today
    tomorrow tonight um uh us visit wait was wasnt we week well were who whos will with would yeah yes yep you youve
    er erm th st nd rd next afternoon evening noon clock o oclock half past quarter thirty fifteen five ten twenty
    forty doctor dr mr mrs ms miss nurse remind ask question thanks thank one two three four five six seven eight nine
    ten eleven twelve first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth thirty name exactly cool
    lovely hang hold yea aye innit correct cutting treating taking handling performing looking after giving
    """
) | frozenset((*WEEKDAYS, *MONTHS))


def asks_for_number(heard: Heard) -> bool:
    """ "What number have you got for me", "do you have my number down right": the one that the caller gave."""
    told = _NUMBER.search(heard.plain) or regex(rf"{_PUT_DOWN}(?:number|phone|cell|mobile)$").search(heard.plain)
    return told is not None and _NO_NUMBER_OF_MINE.search(heard.plain) is None


def asks_for_name(heard: Heard) -> bool:
    """ "What name is it under", "did you get my name right": under which it is booked."""
    return (_NAME.search(heard.plain) or regex(rf"{_PUT_DOWN}name$").search(heard.plain)) is not None


def asks_whether_so(heard: Heard, names: Collection[str], *, timed: bool, agreed: bool = True) -> bool:
    """ "Is it Beth that's doing it", "was that thursday": of the appointment that was spoken of, and of nothing that
    could be had instead. `names`: words of the names of those who work here. `agreed`: a "yes" behind it asks too."""
    said = heard.plain
    words = [word for word in content(heard.words) if not word.isdecimal()]
    named = any(word in names for word in words)
    if not (named or timed) or any(word not in _ABOUT_IT and word not in names for word in words):
        return False
    if named and _NAMED_FIRST.match(said):
        return True
    if _ASKS.match(said):
        return True
    return agreed and _SAYS_SO.search(said) is not None
