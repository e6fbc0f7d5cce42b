"""What callers say about a name beside it: "shall I spell it", "like the singer", "he's in the car". English. Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_CLAUSE: Final = regex(
    r"(?P<said>.+?)(?P<stop>(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)[,.;:?!]+(?:\s+|$)|$)", re.IGNORECASE
)
_OF_SPELLING: Final = regex(r"\b(?:spell(?:ed|ing|ings|s)?|spelt|pronounced?)\b")
_LIKENS: Final = regex(
    r"^(?:(?:just|its|thats) )*(?:(?:like|same as|as in|after) (?:the|that|in|on|my|it)\b|(?:no|not a) relation)"
)
_OF_A_TONGUE: Final = regex(
    r"^(?:its|it is|thats) (?:an? )?\w{2,}(?:ish|ese|ian|ean|reek|rench|elsh|utch|erman)(?: name)?$"
)
_BEGINS: Final = regex(  # a clause of its own
    r"^(?:shall|should|do|d|did|dyou|does|would|could|can|will|have|has|is|are|if|i|ill|id|im|ive|let|lemme|you|youll"
    r"|youve|youd|youre|he|hes|she|shes|they|theyre|theyll|it|itll|its|that|thats|this|we|were|weve|everyone|everybody|nobody"
    r"|people|most people|for|on|in|as|so|but|because|cos|the|just|pretty|please|and|got|any|all|thanks|thank"
    r"|cheers|ta|you)\b"
)
_BEGINS_BEFORE: Final = regex(  # before the name, where nothing can be taken back
    r"^(?:(?:sure thing|ready|never ?mind|not sure|hang on|hold on|one sec|just a|certainly|absolutely|good|great"
    r"|lovely|fair"
    r"|anyway|no problem|no worries|no bother|okay|ok|right|yes|yeah|yep|of course|oh|ooh|well|me|gladly|spelling)\b)"
)
_PUTS_RIGHT: Final = regex(
    r"\b(?:not|no|mean|meant|sorry|wait|instead|actually|rather|correction|last|second|surname|family|given|maiden"
    r"|middle|\d+|oh|zero|one|two|three|four|five|six|seven|eight|nine|double|triple|born)\b"
)
_LETTER: Final = regex(r"(?<![\w'’])(?![aAiI]\b)[^\W\d_](?![\w'’])")
_CAPITAL: Final = regex(r"\b(?!I\b|I['’])[A-Z][\w'’-]*")
_WORDS: Final = regex(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?")
_AROUND: Final = regex(
    r"^(?:(?:uh|um|er|oh|yes|yeah|yep|sure|ok|okay|so|well|right|hi|hello|anyway|and|but|it['’]?s|it is|this is|i['’]?m"
    r"|i am|(?:my|the|his|her) (?:full )?name(?:['’]?s| is)|name['’]?s|that['’]?s|that['’]?ll be|that would be|under"
    r"|for)\b\s*)+",
    re.IGNORECASE,
)
_TWO, _THREE = 2, 3  # words of a name


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now
def without_asides(text: str) -> str:
    """ "Harbhajan Gill, shall I spell it, H A R B": without what is asked, beside a name that is told whole."""
    parts = [(match["said"], match["stop"]) for match in _CLAUSE.finditer(text)]
    if len(parts) < _TWO:
        return text
    at = next((at for at, (said, _) in enumerate(parts) if is_whole(said)), None)
    if at is None:
        return text
    kept = [
        (said, stop) for here, (said, stop) in enumerate(parts) if here == at or not _is_aside(said, before=here < at)
    ]
    return text if len(kept) == len(parts) else "".join(f"{said}{stop}" for said, stop in kept).strip(" ,;:")


def is_whole(clause: str) -> bool:
    """ "It's Ben Wressell": a name of two words or three, and nothing else."""
    words = _AROUND.sub("", clause.strip()).split()
    if not _TWO <= len(words) <= _THREE or not all(map(_WORDS.fullmatch, words)):
        return False
    folded = [*map(plain, words)]
    if not NO_NAME.isdisjoint(folded) or any(len(word) < _TWO for word in folded):
        return False
    known = folded[0] in ASKED_FOR or all(word[:1].isupper() for word in words)
    return known or COMMON.isdisjoint(folded)


def _is_aside(clause: str, *, before: bool) -> bool:
    """Something said of the name, or of anything else, in which no name can be."""
    said = plain(clause)
    if not said or _LETTER.search(clause) or is_whole(clause):
        return False
    words = said.split()
    if _OF_SPELLING.search(said) or _LIKENS.match(said) or _OF_A_TONGUE.match(said):
        return True
    if not before and _PUTS_RIGHT.search(said):
        return False
    if any(plain(word) not in COMMON | NO_NAME for word in _CAPITAL.findall(clause[1:])):
        return False
    begins = _BEGINS.match(said) or (before and _BEGINS_BEFORE.match(said))
    return bool(begins) and ASKED_FOR.isdisjoint(words) and not (COMMON | NO_NAME).isdisjoint(words)
