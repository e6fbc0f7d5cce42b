"""The caller's words -> names, also spelled ones. Pure.

Built for recognition that gets one word in four wrong: a name is offered for confirmation, never taken for sure.
"""

import re

from receptionist.conversation.words import plain, word_set

_TIMES = {"double": 2, "triple": 3}
_NAME_WORD = r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?"
_INTRODUCED = re.compile(
    r"\b(?:(?:my|the)(?: full| first| last)? name(?:'s| is)|name is|you(?:'re| are) speaking (?:to|with))\s+(.+)"
    r"|\b(?:this is|it's|it is|i'm|i am|call me|under|for)\s+(.+)",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"^((?:{_NAME_WORD}\s+){{1,4}})(?:here|calling|speaking)\b", re.IGNORECASE)
_NO_NAME = word_set("""
    a an the and or but not no yes yeah yep ok okay sure correct right wrong about actually again all also am any
    anyone anything appointment are as ask at back be because been before book booking but by call called caller
    calling can cant cancel clinic come could couldnt date day dentist did didnt do does doctor doing dont emergency
    ah eh hm hmm huh mm
    everything feeling fine for forget from get getting give go going good goodbye got had has have havent having he
    hello help her here hey hi his hold hour hours how hows i id if ill im in interested is isnt it its ive just know
    later leave left let like looking make making maybe me message minute moment morning my name need never new
    nevermind nothing now number of off office on one only open or our out over patient person phone please problem
    question really regarding returning said say says schedule see she should so some someone something sorry speak
    speaking spell still stop talk tell thank thanks that thats their them then there they think this time to today
    tomorrow too trying um uh us want wanted wants was we well were what whats when where which who why will wont
    wondering with wont work would yet you your
    """)
_TITLES = word_set("mr mrs ms miss dr doctor prof professor sir madam")
_MOST_NAME_WORDS = 6
_SPELLING = re.compile(
    r"(?:[^\W\d_][\s.,\-]+(?:as in \w+|for \w+|double)?[\s.,\-]*){2,}[^\W\d_](?:\W|$)"
    r"|[^\W\d_] as in \w+|spell(?:ed|ing)? |spelt ",
    re.IGNORECASE,
)


def name_from_words(text: str, *, asked: bool) -> str | None:
    """The name in "hi, my name is Sam Lee and", "Sam Lee here", or, where a name was `asked` for, in "uh, sam lee".

    Spelled letters ("Lee, L-E-E") mend the word before them. None: no name.
    """
    said = re.sub(r"\s+", " ", text.replace("’", "'")).strip()
    signed = _SIGNED.match(said)
    if signed and (name := _name_of(signed[1], strict=not asked)):
        return name
    for match in _INTRODUCED.finditer(said):
        sure = match[1] is not None
        name = _name_of(match[1] or match[2], strict=not sure and not asked)
        if name:
            return name
    return _name_of(said, strict=False, bare=True) if asked else None


def _name_of(said: str, *, strict: bool, bare: bool = False) -> str | None:
    """The leading words that can be a name. `strict`: only words written with a capital; `bare`: nothing else said."""
    said = re.sub(
        r"^(?:(?:uh|um|er|erm|oh|well|yeah|yes|sure|okay|ok|hi|hello|so|it's|its|that's|that is)[,.!]?\s+)+",
        "",
        said,
        flags=re.I,
    )
    words: list[str] = []
    rest = said
    while len(words) <= _MOST_NAME_WORDS:
        rest = rest.lstrip()
        match = re.match(rf"({_NAME_WORD})([,;:!?]?)", rest)
        if match is None:
            break
        word, mark = match[1].removesuffix("."), match[2]
        if _starts_spelling(rest):
            break
        folded = plain(word)
        if (folded in _NO_NAME and folded not in _TITLES) or (strict and not word[0].isupper()):
            if bare and not _is_tail(rest):
                return None
            break
        words.append(word)
        rest = rest[match.end() :]
        if mark or (match[1].endswith(".") and folded not in _TITLES and len(word) > 1):
            break
    words = _mended(words, rest)
    if not words or len(words) > _MOST_NAME_WORDS or all(plain(word) in _TITLES for word in words):
        return None
    return " ".join(_capital(word) for word in words)


def _is_tail(rest: str) -> bool:
    """What may follow a bare name: "please", "here", "and my number is ..."."""
    return re.match(r"(?:please|here|speaking|calling|thanks|thank you|and|is|my|with|from)\b", rest, re.I) is not None


def _starts_spelling(rest: str) -> bool:
    """ "L-E-E", "L E E", "spelled ..."."""
    return _SPELLING.match(rest) is not None


def _mended(words: list[str], rest: str) -> list[str]:
    """Letters that were spelled after a name replace its last word; without a name they are the name."""
    spelled = spelled_word(re.sub(r"^\W*(?:(?:that'?s|it'?s|and)\s+)?", "", rest, flags=re.IGNORECASE))
    if not spelled:
        return words
    if not words:
        return [spelled]
    if len(words) > 1 or words[-1][0].casefold() == spelled[0].casefold():
        return [*words[:-1], spelled]
    return [*words, spelled]


def spelled_word(text: str) -> str:
    """The word that the text begins by spelling: "L-E-E", "n as in nancy, e, double l". Empty: it spells nothing."""
    if not _SPELLING.match(text):
        return ""
    letters = ""
    tokens = re.findall(r"[^\W\d_]+", text.casefold())
    at = 1 if tokens[0].startswith("spel") else 0
    while at < len(tokens):
        token, following = tokens[at], tokens[at + 1 : at + 4]
        if len(token) == 1:
            letters += token
            if following[:1] in (["as"], ["for"], ["like"]):
                at += 3 if following[1:2] == ["in"] else 2
        elif token in _TIMES and following and len(following[0]) == 1:
            letters += following[0] * _TIMES[token]
            at += 1
        else:
            break
        at += 1
    return letters.capitalize() if len(letters) > 1 else ""


def _capital(word: str) -> str:
    """ "lee" -> "Lee", "o'brien" -> "O'Brien"; what has capitals of its own stays."""
    if word != word.casefold():
        return word if not (word.isupper() and len(word) > 3) else word.capitalize()
    return re.sub(r"(^|['’\-.])([^\W\d_])", lambda match: match[1] + match[2].upper(), word)
