"""A yes told as a sentence about what was asked: "that's the very one", "you've got it down pat". English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex

_WHAT: Final = (
    r"(?:that|this|it|all that|all of (?:it|that|this)|it all|that all|they|those|everything|the (?:lot|whole lot"
    r"|whole thing|(?:number|name|time|day|date|address|details)s?)|my (?:number|name|details)|both|them both)"
)
_IS: Final = (
    r"(?:s|is|are|was|were|ll be|will be|d be|would be|has to be|must be|should be|ought to be|sure is|sounds?|looks?"
    r"|seems?|feels?|reads?)"
)
_VERY: Final = (
    r"(?:all|just|quite|exactly|precisely|absolutely|perfectly|totally|completely|entirely|very|pretty|so|about|bang"
    r"|spot|dead|really|actually|certainly|indeed|also|most|both)"
)
_GOOD: Final = (
    r"(?:right|correct|fine|good|great|grand|perfect|perfection|ideal|lovely|brilliant|alright|all right|ok|okay"
    r"|super|wonderful|marvellous|marvelous|accurate|true|it|me|us|him|her|them|mine|ours|dandy|champion|magic"
    r"|excellent|splendid|super duper|settled|agreed|handy|the same|in order|as it should be)"
)
_THING: Final = (
    r"(?:one|ticket|ones|number|name|time|day|date|address|bunny|spelling|lot|thing|job"
    r"|spot|way|stuff|idea|cell|mobile|phone|story|whole story|size of it|badger)"
)
_LIKE_SO: Final = (  # "just as I said it", "precisely what I was hoping for", "how it stands"
    r"(?:what|how|as|like|the way)(?: (?:i|we|it|you|she|he|they)| its| im| youve| ive)(?: \w+){1,4}"
)
_COURTESY: Final = (
    r"(?: (?:and everything|and all|please|thanks|thank you|cheers|ta|love|dear|hon|honey|sir|maam|mate|pal|duck|pet"
    r"|lad|lass|chief|boss|man|buddy|sugar|sweetheart|sweetie|my (?:dear|love|friend|lover)|then|yes|yeah|yep|aye"
    r"|now|there|here|ok|okay|right|alright|that|it|i think|i believe|i reckon|i guess|i suppose|indeed|enough|again"
    r"|too|for (?:me|us|him|her)|by (?:me|us)|with (?:me|us)|to (?:me|us)|on (?:my|our) end|from here|as (?:rain|ever)"
    r"|so much|very much|you bet))*"
)
_HAS_IT: Final = (
    r"(?:(?:youve|you have|youd|you) (?:got |have |had |heard |read |put |written |taken )*(?:it|that|them|this|me|us"
    r"|everything|all of (?:it|that)|it all|that all|every bit|every word|my number|my name)(?: (?:all|just|exactly"
    r"|dead|spot|bang|down|right|correct|correctly|perfect|perfectly|pat|on|in one|to a tee?|to the letter|there"
    r"|written|as i said(?: it)?))*"
    r"|you (?:nailed|cracked|smashed|guessed|said|got|read|hit) (?:it|that|me|my (?:mind|thoughts)|the nail on the"
    r" head)|you (?:dont|never) miss (?:a trick|much|a thing|anything))"
)
_DOES: Final = (
    r"(?:works?|suits?|fits?|does (?:it|me|us|nicely|the (?:job|trick))|will do|ll do|checks? out|adds? up|tallies"
    r"|match(?:es)?|tracks|will work|ll work|will suit|would work|d work|would suit|fits the bill|hits the spot)"
    r"(?: (?:great|fine|well|nicely|perfectly|perfect|grand|a treat|beautifully|just|out|like a (?:dream|charm)|the"
    r" bill|very|me|us|down to the ground))*"
)
_NO_FAULT: Final = (
    r"(?:(?:i |we |you )?(?:cant|couldnt|cannot|could not|cant really) (?:fault|argue|complain|grumble|ask|say fairer"
    r"|do better)(?: (?:it|that|with (?:it|that)|for (?:better|more|fairer)|about that|any better|than that))*"
    r"|(?:as )?good as any|im happy if youre happy|its a (?:date|deal|plan)|im in|count me in|ill be there)"
)
_JUST_YES: Final = (
    r"(?:(?:afraid|im afraid|i fear|unfortunately|sadly|regrettably)(?: (?:so|yes|yeah|i (?:am|do)))?"
    r"|(?:yes|yeah|yep) (?:unfortunately|sadly|alas|im afraid(?: so)?|sorry)|(?:sure|thats|it|so) (?:is|does|do|it"
    r" is)|(?:sure|so) (?:i )?(?:is|am|do|does|was)|amen to that|right(?:y|ie) ?(?:ho|o|oh)|not before time"
    r"|(?:correct|right|perfect|fine|good|great) (?:on (?:all|both|every) (?:counts?|points?|scores?)|in every (?:way"
    r"|detail|particular|respect)|as (?:rain|can be)|all round|across the board|to the letter)"
    r"|(?:thats|its|that is) (?:an? )?(?:affirmative|yes|definite yes|ten four|big yes|hard yes)|(?:im )?(?:quite |very"
    r" )?(?:sure|certain|positive)(?: (?:yes|about (?:it|that)|of it))?|i should say (?:so|its right|thats right|it is)"
    r"|i(?:d| would) say (?:so|thats right|its right)|that i (?:do|am|would|did)|(?:write|stick|chuck|pop|mark|slot"
    r"|pencil|put) (?:me|us|him|her|it|that) (?:in|down)(?: there)?|go)"
)
_AFFIRMS: Final = regex(
    r"(?:(?:oh|ah|well|um|uh|er|so|and|then|why|yes|yeah|yep|yup|aye|okay|ok|right|now|eh|ooh|lovely|great|good) )*"
    rf"(?:(?:(?:that|this|it|those|they|everything|all)(?:s|ll be|d be)|{_WHAT}(?: all)?(?: {_IS}| (?:sure|really"
    rf"|certainly) {_IS}| does (?:sound|look|seem|feel))?|sounds|looks|seems|works)(?: {_VERY})*"
    rf" (?:{_GOOD}(?: {_GOOD})?|(?:the|my|our) (?:(?:very|right|correct|exact|same|best|perfect|proper|whole|ideal"
    rf"|sorry|other|old|good) )*{_THING}|{_LIKE_SO})"
    rf"|{_HAS_IT}|(?:{_WHAT} )?(?:all )?(?:just )?{_DOES}|{_NO_FAULT}|{_JUST_YES}){_COURTESY}"
)
_BESIDE: Final = regex(  # what makes of such a sentence something else
    r"\b(?:not|never|no|dont|isnt|aint|hardly|wrong|other|later|earlier|if you (?:can|could|have)|when|where|who"
    r"|how (?:much|long|many)|what (?:about|if|time|day|do|does|is|are)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|noon)\b"
)
_MOST: Final = 14  # words


def affirms(said: str) -> bool:
    """ "That'd be the one", "can't fault it", "righty ho": nothing but that what was asked is so. `said`: plain."""
    if said.count(" ") >= _MOST:
        return False
    return _AFFIRMS.fullmatch(said) is not None and _BESIDE.search(said.replace("you never miss", "you miss")) is None
