"""What was offered, asked for once more: "what was the middle one again", "which days were they". English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_LEAD: Final = (
    r"(?:(?:sorry|um|uh|er|oh|and|but|so|ok|okay|right|wait|hang on|hold on|hm|hmm|well|no|yes|yeah|please|pardon"
    r"|excuse me|i missed that|i didnt catch that|love|dear|actually|just) )*"
)
_PLACE: Final = r"(?:first|second|third|middle|last|other|next|earlier|earliest|later|latest|final|1st|2nd|3rd)"
_ONES: Final = (
    rf"(?:(?:the|that|your) )?(?:{_PLACE} )?(?:(?:one|two|three) )?(?:{_PLACE}|ones?|two|three|times?|days?"
    rf"|dates?|slots?"
    r"|options?|choices|appointments?|hours|them|they|those|these|it)"
)
_TAIL: Final = (
    r"(?: (?:again|please|sorry|once more|one more time|you (?:just )?(?:said|gave|mentioned|offered|had|told me)"
    r"|for me|love|then|you have|did you say|just now|of (?:those|them|the day)))*"
)
_AGAIN: Final = regex(
    rf"{_LEAD}(?:"
    # "what was the middle one again", "when were they", "which day was the second one"
    rf"(?:what|when|which|whats|whens)(?: (?:times?|days?|dates?|one))? (?:was|were) {_ONES}{_TAIL}"
    # "what are the times again", "what's the last one again": asked once more
    rf"|(?:what|whats|when|whens|which)(?: (?:times?|days?|dates?))? (?:(?:is|are) )?{_ONES}(?: {_PLACE}(?: one)?)? "
    r"(?:again|once more|one more time)(?: please| sorry)?"
    # "what time did you say first", "what did you say the last one was"
    r"|(?:what|which)(?: (?:times?|days?|dates?))?(?: (?:did|was it|were they)) you (?:just )?(?:say|said|give|offer"
    rf"|have|mention)(?: (?:for|was|were|the|a|on|first|last|second|in|at|{_ONES}|{_PLACE}(?: one)?)){{0,5}}{_TAIL}"
    # "say the middle one again", "can you run through them again"
    r"|(?:(?:can|could|would|will) you )?(?:please )?(?:say|repeat|tell me|give me|run (?:me )?through"
    r"|go (?:over|through)"
    rf"|read(?: me)?(?: out)?|list) {_ONES}(?: (?:was|were|is|are))?(?: again| once more| one more time| please)+"
    r"|(?:(?:can|could|would|will) you )?(?:please )?repeat (?:me )?(?:the|those|these|your) "
    r"(?:times|days|dates|options|choices|slots|ones|last one|first one|middle one|second one|third one)(?: please)?"
    r"|(?:the )?(?:first|second|third|middle|last)(?: one)? (?:was|is) (?:what|when)(?: again| sorry)*"
    r"|(?:the )?(?:first|second|third|middle|last)(?: one)? again(?: please| sorry)*"
    r"|what (?:were|are) my (?:options|choices)(?: again)?"
    r")"
)


def asks_offers_again(heard: Heard) -> bool:
    """Are the times that were offered to be said once more, and none of them chosen?"""
    return _AGAIN.fullmatch(heard.plain) is not None
