"""Which notice in force is about a thing that is asked about, so that whoever asks hears it too. English. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.faq_matching import related, stems, telling
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

IN_ANY: Final = telling(
    "week day today tomorrow month until please closed open opening customers clients patients team staff call phone"
    " number time hours new sorry work works working come visit due while during all every still back again only"
    " running run place spot somewhere anywhere way problem issue chance sort use using wait hang hold moment second"
    " minute quick actually first third fourth fifth last thing office clinic practice salon shop store surgery doctor"
    " appointment booking dog cat pet animal child monday tuesday wednesday thursday friday saturday sunday"
)
_TOLD_OF_IT: Final = regex(
    r"\b(?:is|are|must|can|should|needs?|isnt|arent|was|were|has|have|hasnt|havent|wont"
    r"|will|may|doesnt|dont|cant)\b"
)
_WHAT_THEN: Final = regex(  # a question without a thing of its own: "so how am I supposed to get up there"
    r"^(?:(?:so|and|but|well|then|now|oh) )*(?:what|how|where|which way)(?: else| then| exactly| on earth)?"
    r" (?:am|are|do|can|could|should|shall|will|would|is|does) (?:i|we|he|she|they|you|someone|somebody|anyone|anybody"
    r"|(?:a|my|our|his|her) \w+) (?:(?:supposed|meant|going|expected|gonna|to) )*(?:do|get|go|come|manage"
    r"|make it|climb"
    r"|reach|enter|find|want (?:me|us) to (?:do|go|come))"
    r"(?: (?:in|up|down|there|here|you|it|inside|over|to|then|now|about|that|instead|the|office|place|building|door|if"
    r"|tomorrow|today|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)))*"
    r"(?: (?:past|through|round|around|across|over) (?:\w+ ?){1,4})?(?: (?:when|if|once|for) (?:i|we|he|she|they"
    r"|my|our|his|her)\b(?: \w+){1,7})?$"
    r"|^(?:(?:so|and|but|well|then|now|oh|um|uh) )*(?:(?:which|what) (?:other )?(?:door|way|entrance)"
    r"|is there (?:another|a different|some other|any other) (?:door|way|entrance)|(?:whats|wheres|where is"
    r"|what is) the way"
    r" in|(?:can|could|will|do|should|shall) (?:i|we|he|she|they|people|you) still (?:get|come|go|be|see|let|turn))\b"
)
_WHICH: Final = telling("front side main back rear outside")
_THERE_IS: Final = regex(
    r"^there(?:s| is| are| will be) |^(?:theyre|they are|were|we are) (?:now |still )?\w+ing (?=the |our )"
)
_WHERE: Final = regex(
    r"\b(?:on|over|at|in|into|of|from|across|around|all|up|until|till|outside|by|near|this|today|so|but|going)\b"
)
_LESS: Final = regex(
    r"\b(?:(?:percent|per cent|pounds?|dollars|quid) off|half price|discounts?|special offer|sale is on"
    r"|(?:comes?|come) with"
    r" an? (?:free|glass)|(?:two|three|buy) (?:one|two|for) (?:for|get) (?:one|two))\b"
)
_SHORT: Final = regex(
    r"(?<=[a-z])['’]s (?=(?:off|out|down|up|closed|shut|broken|dug|torn|blocked|stuck|icy|not|being|been|on|under)\b)"
)


def thing_of_notice(notice: str) -> frozenset[str]:
    """What it tells of: the stems of "shower", of "our shower is out of order". Empty: it does not say so."""
    said = plain(_SHORT.sub(" is ", notice))
    if there := _THERE_IS.match(said):
        before = said[there.end() :]
    else:
        told = _TOLD_OF_IT.search(said)
        before = said[: told.start()].strip() if told else ""
    if (where := _WHERE.search(before)) and telling(before[: where.start()]) - IN_ANY:
        before = before[: where.start()]  # "the bridge at Thropton"
    thing = telling(before) - IN_ANY if stems(before) else frozenset[str]()  # of "we don't drive to Lakeway" nothing
    return thing - _WHICH or thing


def notice_about(question: str, also_asked: Sequence[str], notices: Sequence[str]) -> int | None:
    """Which of the notices is about what a question of the file is about: by the words that all its wordings turn on,
    or by the thing itself, where the question names it."""
    if (found := related([question, *also_asked], notices)) is not None:
        return found
    asked = telling(question)
    things = map(thing_of_notice, notices)
    return next((at for at, thing in enumerate(things) if thing and thing <= asked), None)


def notices_named(words: str, notices: Sequence[str]) -> list[str]:
    """Those whose thing is named in these words: "I'm cycling in, is there a shower I can use"."""
    said = telling(words)
    return [text for text in notices if (thing := thing_of_notice(text)) and thing <= said]


def of_less(notices: Sequence[str]) -> str:
    """The notice that tells of something cheaper, or given beside: "ten percent off all nails". Empty: none."""
    return next((text for text in notices if _LESS.search(plain(text))), "")


def asks_what_then(question: str) -> bool:
    """Is it a question that can only be about what was told before it? In plain words."""
    return _WHAT_THEN.search(question) is not None
