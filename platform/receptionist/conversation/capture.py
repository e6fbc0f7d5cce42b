"""The caller's words -> typed values: phone numbers, a clear yes or no. Pure.

Built for recognition that gets one word in four wrong: a value is offered for confirmation, never taken for sure.
"""

import re
from collections.abc import Sequence

from receptionist.conversation.values.birth_dates import birth_date_from_words as birth_date_from_words
from receptionist.conversation.values.groups import digit_groups as digit_groups
from receptionist.conversation.values.groups import national_digits as national_digits
from receptionist.conversation.values.phones import HeardPhone as HeardPhone
from receptionist.conversation.values.phones import PartOfPhone as PartOfPhone
from receptionist.conversation.values.phones import Phone as Phone
from receptionist.conversation.values.phones import corrected_phone as corrected_phone
from receptionist.conversation.values.phones import phone_from_keys as phone_from_keys
from receptionist.conversation.values.phones import phone_from_words as phone_from_words
from receptionist.conversation.words import Heard, content, plain, word_set

# --- yes or no ----------------------------------------------------------------------------------------------------

_YES = word_set("""
    yes yeah yep yup yea yah sure correct right exactly absolutely definitely certainly ok okay alright affirmative
    indeed ayuh yup yessir yessum surely aye righto roger yah
    perfect great good fine si lovely wonderful awesome excellent splendid brilliant fantastic confirm confirmed
    """)
_YES_PHRASES = (
    "uh huh", "mm hmm", "mhm", "of course", "thats it", "thats right", "thats correct", "that is right",
    "that is correct", "you got it", "please do", "go ahead", "sounds good", "i am", "i do", "i would", "it is",
    "why not", "thats fine", "thats good", "that works", "that would be great", "that would be good", "id like that",
    "that one is fine", "do that", "you can", "use that", "this one", "that one", "the same", "do it", "book it",
    "go for it", "lets do it", "sounds right", "looks good", "thats me", "thatll do", "put me through", "you bet",
    "thats the one", "works for me", "thatll work", "i guess so", "i guess", "i suppose so", "i suppose", "send it",
    "please confirm it", "confirm it", "for sure", "by all means", "you betcha", "sounds great", "sounds perfect",
    "sounds fine", "that sounds good", "that sounds right", "that sounds great", "that sounds fine", "thats perfect",
    "that suits me", "suits me", "all correct", "all good", "you have it right", "you got that right", "got it right",
)  # fmt: skip
_NO = word_set("no nope nah not incorrect wrong negative never dont cant wont isnt didnt neither")
_POLITE = word_set(
    "thats is good fine sounds works then bye goodbye dear honey not now im okay for today thank thanks cheers"
)
_WAVERING = word_set("but wait except though however maybe actually instead what which who how why when where")
_FILLING = word_set("""
    i it is its thats that this the a please thank thanks you very much ma am maam sir do will would like to just
    so yes oh well all my name number one me with for really uh um er totally too got be great am we can us now dear
    honey bye goodbye hon sir lady everything here there then again
    """)
_DIGITS = word_set("""
    zero oh one two three four five six seven eight nine ten double triple cero uno dos tres cuatro cinco seis siete
    ocho
    nueve doble
    """)
_EXTRA_WORDS = 2  # words beside the yes that may stand there unexplained


_AT_LAST = re.compile(
    r"^(?:(?:hmm?|um|uh|well|let me (?:think|see)|lets see|i think|i guess) )+(?=(?:yes|yeah|yep|okay|ok|sure)\b)"
)


def yes_or_no(text: str) -> bool | None:
    """True only for a clear yes: nothing in it that wavers or says more. None: neither, ask again."""
    everything = _AT_LAST.sub("", plain(text).replace("sure why not", "sure"))
    if everything in _YES_PHRASES:
        return True
    words = content(everything.split())
    if not words:
        return None
    said = " ".join(words)
    if words[0] in ("no", "nope", "nah") or said.startswith(
        ("not ", "thats not", "thats wrong", "dont ", "incorrect", "wrong")
    ):
        return False if not _takes_back(words[1:]) else None
    if _WAVERING.intersection(words) or _NO.intersection(words):
        return None
    rest = words
    for phrase in _YES_PHRASES:
        if said == phrase or said.startswith(phrase + " ") or said.endswith(" " + phrase):
            rest = [word for word in words if word not in phrase.split()]
            break
    else:
        if words[0] not in _YES and not (len(words) <= 3 and _YES.intersection(words)):
            return None
        rest = [word for word in words if word not in _YES]
    return True if len([word for word in rest if word not in _FILLING]) <= _EXTRA_WORDS else None


def is_bare(heard: Heard) -> bool:
    """Is it a yes or no, or thanks, and nothing else?"""
    if heard.plain in _YES_PHRASES:
        return True
    return all(word in _YES or word in _NO or word in _FILLING or word in _POLITE for word in content(heard.words))


def may_ask(words: str) -> bool:
    """Can it be one of the file's questions? A bare yes or no, thanks and digits cannot."""
    heard = Heard(words)
    return not is_bare(heard) and any(len(word) > 1 and word.isalpha() and word not in _DIGITS for word in heard.words)


def _takes_back(words: Sequence[str]) -> bool:
    """ "no, that's right": says both."""
    said = " ".join(words)
    return (bool(words) and words[0] in ("yes", "yeah")) or said in ("thats right", "thats correct", "that is right")
