"""The caller's words -> typed values: phone numbers, a clear yes or no. Pure.

Built for recognition that gets one word in four wrong: a value is offered for confirmation, never taken for sure.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from receptionist.conversation.affirming import affirms
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.told_answers import agrees_at_length, says_wrong, without_leads
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
    indeed ayuh yup yessir yessum surely aye righto roger yah ya yas yass yessiree yip k kay okey okie okeydokey
    okeydoke alrighty totally positively agreed super marvellous marvelous terrific smashing sweet cool brill fab
    perfect great good fine si lovely wonderful awesome excellent splendid brilliant fantastic confirm confirmed
    aight ight yeppers
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
    "if you dont mind", "id appreciate that", "id appreciate it", "i would appreciate that", "i would appreciate it",
    "hundred percent", "a hundred percent", "one hundred percent", "100 percent", "you know it", "thatd be great",
    "thatd be good", "thatd be lovely", "thatd be fine", "thatd be perfect", "thatd be wonderful",
    "that would be lovely", "that would be fine", "that would be perfect", "that would be wonderful",
    "thatll be fine", "thatll be great", "thatll be lovely", "thatll be grand", "thatll be perfect",
    "that will be fine", "ill take it", "well take it", "i will take it", "lock it in", "lock that in",
    "sounds like a plan", "sounds about right", "sounds lovely",
    "im good with that", "good with me", "fine by me", "fine with me", "good by me", "ok by me", "okay by me",
    "okay with me", "ok with me", "dont see why not", "i dont see why not", "thats the ticket", "thats grand",
    "thats spot on", "thats alright", "thats all right", "thats all correct", "thats all fine", "thats all good",
    "it sure is", "it is indeed", "that it is", "i sure would", "i sure do", "go right ahead", "make it so",
    "roger that", "you bet ya", "okey dokey", "okie dokie", "okey doke", "okie doke", "lovely jubbly",
    "thats lovely", "thats great", "thats wonderful", "thats brilliant",
    "thats marvellous", "everythings right", "everything is right", "everythings correct", "everything is correct",
    "its all right", "its all correct", "it all sounds right", "it all sounds good", "all of thats right",
    "thats everything right", "its correct", "its right", "that is fine", "that is good", "that is perfect",
    "lets go with that", "ill go with that", "well go with that", "book that", "thats ideal", "lets do this",
    "happy with that", "im happy with that", "too right", "damn right", "darn right", "right you are",
    "by all means do", "be my guest", "thats a yes", "its a yes", "i confirm that", "thats agreed",
)  # fmt: skip
_BOOKS_IT = regex(  # "ta book it in", "pop me in the diary", "let's get that on the calendar"
    r"(?:(?:ta|cheers|thanks|thank you|brilliant|lovely|great|perfect|yes|yeah|yep|ok|okay|alright|right|cool|sure|aye"
    r"|please|then|so|just|oh|and|go ahead and|go on and|you can|you may|lets|could you|can you|would you"
    r"|id like you to"
    r"|fine|good) )*"
    r"(?:book|put|pop|pencil|stick|get|lock|slot|sign|jot|mark|save|reserve|schedule|write|place|arrange|confirm|log"
    r"|chuck|bung|whack)"
    r" (?:(?:it|that|me|us|him|her|this|them|my name|the appointment)(?: (?:booked|scheduled|reserved|confirmed"
    r"|done))?)"
    r"(?: (?:in|down|up|for me|for us|then|please|off|away|now|as is|ta|thanks|thank you|cheers|dear|love|mate"
    r"|(?:in|on|into|onto) (?:the|your) (?:book|books|diary|calendar|system|schedule|list|sheet)))*"
)
_YES_LAST: frozenset[str] = word_set("yes yeah yep yup aye please")
_ASKS: frozenset[str] = word_set("is are was were does did has")  # first: "is that right" is no yes
_YES_ALONE = frozenset((  # with more words they may say something else: "go on a bit later"
    "please", "yes please", "please and thank you", "if you would", "if you could", "if you can", "i think so",
    "i believe so", "i reckon", "i reckon so", "i should think so", "id say so", "i should say so", "id think so", "i"
    " imagine so", "i expect so", "go on", "go on then", "no problem",
    "not a problem", "no objections", "no objection", "amen", "do", "carry on", "spot on", "bang on", "book me",
    "put me in", "copy that", "ten four", "i confirm", "i agree", "that will do", "deal", "done", "its a deal",
    "done deal", "grand", "ace", "bingo", "put me down", "put us down", "sign me up", "book me in", "book us in",
    "get me in", "pencil me in", "definitely do",
    "go", "uhhuh", "mmhmm", "mm hm", "m hm", "mmhm", "yuh", "yuppers", "yess", "y", "ye", "yeh", "yh", "kk", "pls",
    "claro", "perfecto", "correctamundo", "100", "10 4", "true", "thats true", "precisely", "naturally", "course",
    "confirming", "champion", "magic", "wicked", "nice one", "sound", "sorted", "belting", "happy days", "fire away",
    "ideal", "tip top", "superb", "lets", "make it happen", "more or less", "you may", "id love that", "id love to",
    "it does",
    "it was", "it has", "i have", "we have", "we do", "we are", "he is", "she is", "he has", "she has", "he does",
    "she does", "they are", "they have", "they do", "on both counts", "got it in one", "youve got it", "you said it",
    "you have that right", "youve got everything right", "youve got that right", "thats the right number",
    "thats my number", "thats my name", "thats the right name", "thats how you spell it", "thats what i want",
    "thats what i said", "please and thanks", "that works great", "uh huh that works", "that would suit me",
    "that would suit me fine", "that suits me fine", "that suits me great", "looks right", "looks right to me",
    "yeah why not", "yes why not",
    "sounds like were all set", "were all set", "that all checks out", "it all checks out", "nothing to change",
    "no changes", "no corrections", "nothing wrong with that", "thats how i want it", "all present and correct",
    "mint", "lush", "bet", "aight bet", "bet bet", "say less", "fo sho", "fosho", "fa sho",
    "hell yeah", "heck yeah", "hell yes", "heck yes", "works", "dope", "solid", "sweet as", "too easy", "aye go on",
    "its all good", "good to go", "i see no problem", "no problem with that", "i dont see a problem with that",
    "i dont see any problem", "i have no problem with that", "no complaints", "that checks out", "checks out",
    "send it through", "all right by me", "cool with me", "crack on", "get it booked", "get me booked in",
))  # fmt: skip
_NO = word_set("no nope nah naw nay nuh not incorrect wrong negative never dont cant wont isnt didnt neither")
_NO_PHRASES = frozenset((
    "uh uh", "nuh uh", "id rather not", "i would rather not", "rather not", "better not", "hold off", "im good",
    "im alright", "im all right", "im okay", "im ok", "no way", "please dont", "dont", "its wrong", "its not right",
    "its incorrect", "that is wrong", "that is incorrect", "that is not right", "i dont think so", "dont think so",
    "i havent", "we havent", "he hasnt", "she hasnt", "it hasnt", "they havent", "i have not", "we have not",
    "he has not", "she has not", "havent", "never have", "it isnt", "its not", "it wasnt", "that isnt right",
    "thats incorrect", "i dont believe so", "noo", "nawp", "im fine", "youre alright", "youre all right",
    "youre okay", "youre ok", "i changed my mind", "no ta", "absolutely not", "definitely not", "certainly not",
    "of course not", "negative",
))  # fmt: skip
_POLITE = word_set(
    "thats is good fine sounds works then bye goodbye dear honey not now im okay for today thank thanks cheers"
)
_NOT_RIGHT = regex(  # "that ain't right", "that's nowhere near right", "doesn't sound right to me"
    r"(?:(?:hmm?|um|uh|er|oh|well|wait|sorry|no|actually) )*(?:(?:that|it|this|all that|any of that)(?:s| is)?"
    r" )?(?:really "
    r"|just )?(?:aint|isnt|is not|not|wasnt|werent|cant be|cannot be|cant possibly be|doesnt (?:look|sound|seem)|dont"
    r" (?:look"
    r"|sound|seem)|hardly|nowhere near|never|far from|nothing like|not even close to|almost|nearly|not at all)"
    r"(?: (?:quite|all|really|at all|exactly|entirely))? (?:right|correct|it|what i (?:said|wanted|asked(?: for)?"
    r"|meant))"
    r"(?: (?:to me|at all|im afraid|sorry|though|love|no))*"
)
_BARE_PHRASES = _NO_PHRASES.union(_YES_PHRASES, _YES_ALONE)
_WAVERING = word_set(
    "aint hardly barely scarcely nothing none nowhere almost nearly wouldnt werent cannot doesnt havent hasnt"
    " arent partly mostly but wait except though unless however maybe actually instead what which who how why when"
    " where"
)
_FILLING = word_set("""
    i it is its thats that this the a please thank thanks you very much ma am maam sir do will would like to just
    and so yes oh well all my name number one me with for really uh um er totally too got be great am we can us now dear
    honey bye goodbye hon sir lady everything here there then again love mate man pal boss buddy dude darling sweetheart
    sweetie miss mum hun thats much appreciated ta cheers
    """)
DIGIT_WORDS = word_set("""
    zero oh one two three four five six seven eight nine ten double triple cero uno dos tres cuatro cinco seis siete
    ocho
    nueve doble
    """)
_OF_TIME = frozenset((  # "yes, thursday" says more than yes
    *WEEKDAYS, *MONTHS, "tomorrow", "today", "tonight", "morning", "afternoon", "evening", "noon", "later", "earlier",
    "next", "week",
)) - {"may"}  # fmt: skip
_EXTRA_WORDS = 2  # words beside the yes that may stand there unexplained


_AT_LAST = regex(
    r"^(?:(?:hmm?|um|uh|well|let me (?:think|see)|lets see|i think|i guess) )+(?=(?:yes|yeah|yep|okay|ok|sure)\b)"
)


_HEDGED_NO = regex(  # "actually no, don't book it", "you know what, no"
    r"(?:(?:actually|wait|sorry|hang on|hold on|you know what|know what|d ?you know what|on second thoughts?"
    r"|come to think of it|i mean|honestly|look|oh|um|uh|hmm?|and|but|well|ah) )+"
    r"(?:(?:no|nope|nah|naw)(?: (?:thanks|thank you|sorry|no|nope|not (?:now|today|yet)|please))*"
    r"(?: (?:dont|do not|please dont|lets not|leave it|forget it|cancel|never mind)\b.*)?"
    r"|(?:please )?(?:dont|do not|lets not) (?:book|do|put|make|go|bother|send|confirm)\b.*)"
)
_HUMS = regex(r"^(?:uh ?huh|mm+ ?h+m+|m ?hm+|uhu)\b(?= \w)")  # with more behind it
_AT_THE_END = regex(  # of an answer, and no part of it
    r"(?: (?:thanks|thank you|thanks so much|thank you (?:so|very) much|cheers|ta|please|mate|pal|love|dear|duck|pet"
    r"|hon|honey|buddy|man|sir|maam|miss))+$"
)


_COURTESY = regex(  # behind a yes it says nothing more
    r"(?:and )?(?:many )?(?:thank(?:s| you)|cheers|ta|youve been|you have been|youre (?:a|an|very|so|too)"
    r"|id? (?:really )?appreciate|(?:ill |i will |well )?see you(?: then| soon| there| later)?$"
    r"|thats (?:very|so|really) (?:kind|good|nice)|(?:god )?bless|much obliged"
    r"|(?:im )?looking forward|(?:i )?cant wait"
    r"|(?:(?:im|i am|so|really|very|ever so|terribly|awfully) )*sorry\b(?: (?:about that|to (?:mess|be|bother|trouble"
    r"|put)\b.*|for (?:the|all|messing|being|mucking|wasting)\b.*|love|dear|mate))*$|apologies"
    r"|my (?:bad|fault|mistake|apologies)"
    r"|i(?:m| am| feel| do feel)(?: (?:so|such|a|an|very|really|right|absolutely|ever|terribly|just|bad|a bit))*"
    r" (?:hopeless|useless|awful|terrible|dreadful|rotten|mortified|embarrassed|pain|nuisance|idiot|mess|disaster"
    r"|bad))\b"
    r"(?!.*\b(?:but|except|only|wait|actually|not|though|instead|rather)\b)"
)


def _without_courtesies(text: str) -> str:
    """ "Yes, thank you, you've been very patient": the yes."""
    first, *more = regex(r"[,.!;]+\s+").split(text.strip())
    kept = [one for one in more if regex(r"\d|\?").search(one) or not _COURTESY.match(plain(one))]
    return ", ".join([first, *kept])


_SPELLED = regex(r"\b[a-z](?:[\s.,-]+[a-z]\b){2,}", re.IGNORECASE)  # "K A R L": no okay


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def yes_or_no(text: str) -> bool | None:
    """True only for a clear yes: nothing in it that wavers or says more. None: neither, ask again."""
    text = _without_courtesies(_SPELLED.sub(" ", text))
    clauses = [one for one in regex(r"[,.;!]+\s+").split(text.strip()) if one]
    if len(clauses) > 1 and all(_yes_or_no(one) for one in clauses):
        return True  # "go on then, yes"
    return _yes_or_no(text)


def _yes_or_no(text: str) -> bool | None:
    everything = _AT_LAST.sub("", _HUMS.sub("yes", plain(text)).replace("sure why not", "sure"))
    everything = without_leads(_AT_THE_END.sub("", everything) or everything)
    if _BOOKS_IT.fullmatch(everything):
        return True
    if everything in _YES_PHRASES or everything in _YES_ALONE:
        return True
    if everything in _NO_PHRASES or _NOT_RIGHT.fullmatch(everything) or _HEDGED_NO.fullmatch(everything):
        return False
    if says_wrong(everything):
        return False
    if agrees_at_length(everything) or affirms(everything):
        return True
    words = content(everything.split())
    if not words or words[0] in _ASKS:
        return None
    said = " ".join(words)
    if said in _YES_PHRASES or said in _YES_ALONE:
        return True
    if said in _NO_PHRASES:
        return False
    if len(words) > 1 and words[-1] in _YES_LAST and _yes_or_no(" ".join(words[:-1]).replace("that is", "thats", 1)):
        return True  # "that is what I want, yes"
    if words[0] in ("no", "nope", "nah", "naw", "nay") or said.startswith(
        ("not ", "thats not", "thats wrong", "dont ", "incorrect", "wrong")
    ):
        return False if not _takes_back(words[1:]) else None
    if _WAVERING.intersection(words) or _NO.intersection(words):
        return None
    padded = f" {said} "
    phrases = [phrase for phrase in _YES_PHRASES if f" {phrase} " in padded]
    if not any(said.startswith(phrase) or said.endswith(phrase) for phrase in phrases) and (
        words[0] not in _YES and not (len(words) <= 3 and _YES.intersection(words))
    ):
        return None
    for phrase in sorted(phrases, key=len, reverse=True):
        padded = padded.replace(f" {phrase} ", "  ")
    rest = [word for word in padded.split() if word not in _FILLING and word not in _YES]
    return True if len(rest) <= _EXTRA_WORDS and not _OF_TIME.intersection(rest) else None


def is_bare(heard: Heard) -> bool:
    """Is it a yes or no, or thanks, and nothing else?"""
    said = " ".join(content(heard.words))
    if {heard.plain, said} & _BARE_PHRASES:
        return True
    for phrase in (*_YES_PHRASES, "go on then", "go on"):
        if f" {phrase} " in f" {said} ":
            said = f" {said} ".replace(f" {phrase} ", " ")
    return all(word in _YES or word in _NO or word in _FILLING or word in _POLITE for word in said.split())


def may_ask(words: str) -> bool:
    """Can it be one of the file's questions? A bare yes or no, thanks and digits cannot."""
    heard = Heard(words)
    return not is_bare(heard) and any(
        len(word) > 1 and word.isalpha() and word not in DIGIT_WORDS for word in heard.words
    )


def _takes_back(words: Sequence[str]) -> bool:
    """ "no, that's right": says both."""
    said = " ".join(words)
    return (bool(words) and words[0] in ("yes", "yeah")) or said in ("thats right", "thats correct", "that is right")
