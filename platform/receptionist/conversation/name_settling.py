"""The name on which a turn settles, by how names are said: the surname first and once more behind the whole, the part
that something puts right, the parts by what they are called, letters between them. English. Pure.

"Smith, John Smith", "brian, no, I mean ryan, ryan cho", "my surname's McAllister and it's Fiona", "it's for my mum
actually, brenda shaw".
"""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.capture_spelling import spelled_runs, spelled_word
from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.name_phrases import without_likeness
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import alike, plain, word_set

_WORD: Final = r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*"
_COURTESY_TITLE: Final = regex(r"^(?:mr|mrs|ms|miss|mister|missus)\.? (?=\w+[^\W\d_]+ \w)", re.IGNORECASE)
_VOCATIVE: Final = word_set("dear dearie hun hon honey darling darlin mate sweetheart lovey duck ducky petal flower")
_LETTER_NAMES: Final = (
    (regex(r"\bdouble (?:u|you)\b(?=(?:[ ,.-]+(?:double )?[^\W\d_]\b)| *$)", re.IGNORECASE), "w"),
    (regex(r"(?<=\b[^\W\d_]) apostrophe (?=[^\W\d_]\b)", re.IGNORECASE), " "),
    (regex(r"\bzed\b", re.IGNORECASE), "z"),
    (
        regex(r"\b(?:capital|small|big|little|lower ?case|upper ?case) [^\W\d_]\b(?!['’])[\s,.]*", re.IGNORECASE),
        "",
    ),
    (regex(r"\bsurname(?=['’]?s\b)", re.IGNORECASE), "last name"),
)
_FILLERS: Final = (
    r"(?:(?:uh|um|er|erm|oh|ah|yes|yeah|yep|sure|ok|okay|so|well|right|hi|hello|hiya|please|and|but|then|sorry|no|of"
    r" course|sure"
    r" thing|it['’]?s|it is|that['’]?s|that is|that would be|that['’]?d be|this is|i['’]?m|i am|hang on|one sec|let"
    r" me see)"
    r"\b[\s,.!]*)*"
)
_LAST: Final = r"(?:(?:my|the|his|her|our|your) )?(?:last name|surname|second name|family name)"
_FIRST: Final = r"(?:(?:my|the|his|her) )?(?:first name|given name|christian name|forename)"
_SPELLING: Final = (
    r"(?:[,.]? (?:(?:that['’]?s|it['’]?s|spel(?:led|t)) )?(?:(?:double |triple )?[^\W\d_][ ,.\-]+){2,}"
    r"(?:double )?[^\W\d_]\b)?"
)
_SURNAME_FIRST: Final = regex(
    rf"^\W*{_FILLERS}(?:(?:(?:my|the) )?(?:last )?name(?:['’]?s| is) |under )?(?P<title>(?:mr|mrs|ms|miss)\.? )?"
    rf"(?P<last>{_WORD})[,.]+ "
    rf"(?:and )?(?:it['’]?s )?(?P<first>{_WORD})(?:,? (?:please|thanks|love|dear))?\W*$",
    re.IGNORECASE,
)
_LOVE: Final = regex(r"(?<=[a-z]),? (?:my )?love(?=\W*$)")
_JUST: Final = regex(rf"(?P<name>\b{_WORD})[,.]? (?:just|only|simply|plain) (?P=name)\b", re.IGNORECASE)
_LETTER_NOTE: Final = regex(  # "jon without an h, j o n, baker"
    r",? (?:with|without|no) (?:an?|one|two|the) [^\W\d_](?:['’]?s)?,? (?=(?:[^\W\d_][ ,.\-]+){2})", re.IGNORECASE
)
_COMMA: Final = regex(r"(?<=[^\W\d_]{2}) comma ", re.IGNORECASE)
_BY_PARTS: Final = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        # "my surname's mcallister and it's fiona", "surname patel, p a t e l, first name nisha"
        rf"\b{_LAST}(?:['’]?s| is| would be)?[,:]? (?P<last>{_WORD}){_SPELLING}[,.]? (?:and |but )?(?:(?:it['’]?s"
        rf"|i['’]?m|"
        rf"{_FIRST}(?:['’]?s| is)?|(?:my )?name['’]?s) )(?P<first>{_WORD})(?=\W*$|[,.]|\s*\d| (?:{_WORD}\W?){{0,3}}$)",
        # "surname okafor, leon is my first name"
        rf"\b{_LAST}(?:['’]?s| is)?[,:]? (?P<last>{_WORD}?)[,.]? (?:and )?(?P<first>{_WORD}?)(?:['’]?s| is| as)?"
        rf" (?:my|the) first(?: name)?\b",
        # "it's wyatt, first name dana"
        rf"^\W*{_FILLERS}(?P<last>{_WORD}){_SPELLING}[,.]? (?:and )?{_FIRST}(?:['’]?s| is)?[,:]? (?P<first>{_WORD})",
        # "lee's the surname, sam the first"
        rf"^\W*{_FILLERS}(?P<last>{_WORD}?)(?:['’]?s| is|,)? {_LAST}[,.]? (?:and )?(?P<first>{_WORD}?)(?:['’]?s| is|,)?"
        r" (?:(?:the|my) )?first(?: name)?\b",
        rf"^\W*{_FILLERS}(?P<first>{_WORD}?)(?:['’]?s| is|,)? (?:the |my )?first(?: name)?[,.]? (?:and )?"
        rf"(?P<last>{_WORD}?)"
        rf"(?:['’]?s| is|,)? (?:the |my )?(?:last|second|surname|family)(?: name)?\b",
        # "dana and the surname is kowalski"
        rf"^\W*{_FILLERS}(?:(?:my )?name(?:['’]?s| is) )?(?P<first>{_WORD})[,.]? (?:and |with )?{_LAST}(?:['’]?s| is|"
        rf" of)?[,:]? (?P<last>{_WORD})",
        # "it's the alvarez family, rosa"
        rf"^\W*{_FILLERS}the (?P<last>{_WORD}) family[,.]? (?P<first>{_WORD})\W*$",
    )
)
_SPELLED_ONLY_LAST: Final = regex(  # "it's w y a t t, first name dana"
    rf"^\W*{_FILLERS}(?:spel(?:led|t) )?(?P<letters>(?:(?:double |triple )?[^\W\d_][ ,.\-]+){{2,}}(?:double )?"
    rf"[^\W\d_])[,.]? (?:and )?{_FIRST}"
    rf"(?:['’]?s| is)?[,:]? (?P<first>{_WORD})",
    re.IGNORECASE,
)
_SPELLED_FIRST: Final = regex(  # "s i o b h a n kelly", "s m y t h e smythe, carol smythe"
    rf"^\W*{_FILLERS}(?P<letters>(?:(?:double |triple )?[^\W\d_][ .\-]+){{2,}}(?:double )?[^\W\d_])[,. ]+"
    rf"(?P<rest>{_WORD}"
    rf"(?:[, ]+{_WORD}){{0,3}})\W*$",
    re.IGNORECASE,
)
_LAST_SPELLED: Final = regex(  # "kowalski k o w a l s k i dana"
    rf"^\W*{_FILLERS}(?:(?:my |the )?name(?:['’]?s| is) )?(?P<last>{_WORD})[,.]? (?:(?:that['’]?s|it['’]?s|spel"
    rf"(?:led|t)) )?"
    rf"(?P<letters>(?:(?:double |triple )?[^\W\d_][ ,.\-]+){{2,}}(?:double )?[^\W\d_])[,. ]+(?:and )?(?P<first>{_WORD})"
    r"(?:,? please)?\W*$",
    re.IGNORECASE,
)
_LAST_LETTERED: Final = regex(  # "tuttle with two t's, mavis"
    rf"^\W*{_FILLERS}(?P<last>{_WORD}),? (?:with|without|no) (?:an?|one|two|the) [^\W\d_](?:['’]?s)?(?: (?:at|on|in)"
    rf" the end)?"
    rf"[,.] (?:and )?(?:it['’]?s )?(?P<first>{_WORD})\W*$",
    re.IGNORECASE,
)
_RIGHTED: Final = regex(  # what comes behind it counts
    r"(?:^|[\s,.;!-])(?:no,? (?:sorry|wait|i mean|actually|hang on|no|put|make|use|do|let)|nope|sorry,?|wait,?"
    r"|actually,?"
    r"|i mean,?|or rather,?|rather,?|scratch that,?|hang on,?|correction,?|well,?|my mistake,?|oops,?|but (?:put"
    r"|it['’]?s"
    r"|make|use|call|you can|better|officially|really|legally)|better (?:put|make)|no(?=,))\b",
    re.IGNORECASE,
)
_WHOSE: Final = (
    r"(?:(?:wife|husband|mother|mom|mum|mam|mummy|father|dad|daughter|son|sister|brother|partner|fianc[eé]e?|nan|gran"
    r"|grandma|granny|grandmother|grandad|granddad|grandfather|grandpa|granddaughter|grandson|friend|aunt|auntie|uncle"
    r"|nephew|niece|boss|girlfriend|boyfriend|neighbou?r|carer|mate|cousin|stepson|stepdaughter|mother in law"
    r"|father in law|(?:maiden|married|full|real|legal|proper|own) name)['’]?s?)"
)
_LEADS: Final = regex(
    r"^(?:[\s,.;!-]|(?:i mean|no|sorry|wait|actually|really|officially|legally|well|put|make|use|do|say|have|call"
    r"|let['’]?s|just"
    r"|it|that|this|me|him|her|down|as|under|for|in|properly|right|again|mean|hang on|is|be|should|would|better"
    r"|it['’]?s"
    r"|that['’]?s|i['’]?m|you can|can you|the|name|of|full|the other way|go with|maybe|please|and|or|but|so|uh|um|to"
    r"|called"
    rf"|(?:my|his|her|our|the) (?:\w+ )?{_WHOSE}|{_WHOSE})(?![\w'’]))*",
    re.IGNORECASE,
)
_FOR_WHOM: Final = regex(
    rf"^\W*{_FILLERS}(?:(?:actually|really|just|only) )?(?:(?:book|put|have|make|do|keep|leave) (?:it|me|us|that|this)"
    rf"(?: down)? )?(?:(?:for|under|in|as) )?(?:my|our) (?:\w+ )?{_WHOSE}(?: name)?"
    rf"(?:['’]?s| is)?(?: name(?:['’]?s| is)?)?,?(?: (?:actually|really|not me|this time|again|called|named|so"
    r"|that['’]?s|which is|it['’]?s|who is)\b,?)* "
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,2}})(?=\W*$|,)",
    re.IGNORECASE,
)
_BEGINS: Final = regex(
    rf"^\W*{_FILLERS}(?:(?:(?:my|the|his|her|their) (?:full )?name(?:['’]?s| is)|(?:he|she)(?:['’]s| is)(?: called|"
    rf" named)?"
    r"|called|named) )?",
    re.IGNORECASE,
)
_ENDS: Final = regex(r",?(?: (?:actually|really|properly|please|now|not [^\W\d_]+))+$", re.IGNORECASE)
_TAIL: Final = regex(  # behind a whole name: asked, remarked, and no part of it
    r"^(?:sorry|been|there(?:['’]?s)?|let|for|got|no|everyone|everybody|people|most|nobody|pretty|d['’]?you|you['’]?(?:ll|ve)|have|had|was|used|coming|what|do|did|does|can|could|shall|should|would"
    r"|will|is|are|if|like|not|as|we|i|you|it|they|he|she|that|this|at|on|in"
    r"|who|how|when|where|why|but|though|if|and|or|just|again|here|by|because|cos|cuz|so|ok|okay|please|thanks|thank|ta"
    r"|cheers|long|same|spelled|spelt|with|the|a|an|my|number|phone|mobile|cell|area|plus|zero|oh|o(?!['’])|one|two|three"
    r"|four|five"
    r"|six|seven|eight|nine|double|triple|treble|\d)\b|^[+\d(]",
    re.IGNORECASE,
)
_MOST: Final = 3
_ALIKE: Final = 0.5
_DATES: Final = frozenset((*WEEKDAYS, *MONTHS))


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now
def settled(text: str) -> str:
    """The turn without what was taken back, said twice, or told of the parts: "ryan cho". Else as it was."""
    said = without_likeness(text)
    for pattern, letters in _LETTER_NAMES:
        said = pattern.sub(letters, said)
    said = _LETTER_NOTE.sub(", ", said)
    said = _JUST.sub(r"\g<name>", _COMMA.sub(", ", said))
    begins = _bare(said).split()
    if len(begins) > _MOST - 1 and begins[0].casefold() in ASKED_FOR:
        said = _LOVE.sub("", said)  # "jean ackroyd love"; not "courtney love"
    for part in (_by_parts, _turned, _spelled, _of_another, _put_right, _whole_behind_part, _before_remark):
        if name := part(said):
            return name
    return said


def once(name: str) -> str:
    """ "Smith John Smith" -> "John Smith", "Mrs Jean Whitaker" -> "Jean Whitaker", "Mavis Tuttle Dear" -> the same
    without the "Dear"."""
    bare = _COURTESY_TITLE.sub("", name)
    words = bare.split()
    while len(words) > 2 and plain(words[-1]) in _VOCATIVE:
        words.pop()
    if len(words) > 2 and plain(words[0]) in (plain(words[1]), plain(words[-1])):
        words = words[1:]
    return " ".join(words) if words and len(words) < len(name.split()) else name


def _by_parts(said: str) -> str:
    if match := _SPELLED_ONLY_LAST.match(said):
        last = spelled_word(f"{match['letters']} ")
        return f"{match['first']} {last}" if last else ""
    for pattern in _BY_PARTS:
        if match := pattern.search(said):
            first, last = (regex(r"['’]s$").sub("", match[part]) for part in ("first", "last"))
            if _may_be(first) and _may_be(last) and plain(first) != plain(last):
                return f"{first} {last}"
    return ""


def _turned(said: str) -> str:
    """ "Ms holt, tracy", "the name's holt. tracy."."""
    match = _SURNAME_FIRST.match(said)
    if not match or not _may_be(match["last"]) or plain(match["first"]) not in ASKED_FOR:
        return ""
    known = plain(match["last"]) in ASKED_FOR and not match["title"]
    return "" if known or plain(match["last"]) in COMMON else f"{match['first']} {match['last']}"


def _spelled(said: str) -> str:
    if (match := _LAST_SPELLED.match(said)) and _is_first(match["first"]) and _may_be(match["last"]):
        letters = spelled_word(f"{match['letters']} ")
        known = plain(match["last"]) in ASKED_FOR or plain(match["first"]) not in ASKED_FOR
        if letters and alike(plain(letters), plain(match["last"])) >= _ALIKE and not known:
            last = match["last"] if plain(letters) == plain(match["last"]) else letters
            return f"{match['first']} {last}"
    if (match := _LAST_LETTERED.match(said)) and _is_first(match["first"]) and _may_be(match["last"]):
        return f"{match['first']} {match['last']}" if not _is_first(match["last"]) else ""
    if (match := _SPELLED_FIRST.match(said)) and (letters := spelled_word(f"{match['letters']} ")):
        rest = regex(_WORD).findall(match["rest"])
        if not all(map(_may_be, rest)):
            return ""
        if plain(letters) not in map(plain, rest):
            return f"{letters} {' '.join(rest)}" if len(rest) == 1 else ""
        return " ".join(rest[1:] if len(rest) > 1 and plain(rest[0]) == plain(letters) else rest)
    return ""


def _of_another(said: str) -> str:
    """ "It's for my mum actually, brenda shaw"."""
    match = _FOR_WHOM.match(said)
    return match["name"] if match and _is_whole(match["name"].split()) else ""


def _put_right(said: str) -> str:
    """What is said last, where something before it was taken back."""
    for match in reversed(list(_RIGHTED.finditer(said))):
        before = said[: match.start()]
        tail = said[match.end() :]
        tail = tail[_LEADS.match(tail).end() :] if _LEADS.match(tail) else tail  # pyright: ignore[reportOptionalMemberAccess]
        words = _words_before(before)
        if not regex(_WORD).search(before) or not (told := _at_first(tail, beside=words)):
            continue
        if len(told) == 1 and len(words) == 2:  # "jenny wu but put jennifer": the other part stays
            near = [at for at, word in enumerate(words) if _alike(word, told[0])]
            near = near or ([] if plain(told[0]) in ASKED_FOR else [1])  # "Beth Cooper, no, Marshall"
            return " ".join([*words[: near[0]], told[0], *words[near[0] + 1 :]]) if near else ""
        if len(told) > 1 and not words and not _is_first(told[0]):
            continue
        return " ".join(told) if len(told) > 1 or words else ""
    return ""


def _whole_behind_part(said: str) -> str:
    """ "Chris, christopher wade", "wade, that's w a d e, chris wade", "beth. elizabeth if you need it, elizabeth"
    " crane"."""
    parts = [_bare(part) for part in regex(r"[,.;!?]+(?:\s+|$)").split(said)]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return ""
    first = parts[0].split()
    if 1 < len(first) <= _MOST and parts[1].casefold().endswith(f" {parts[0].casefold()}") and all(map(_may_be, first)):
        return parts[1]  # "van der berg, pieter van der berg"
    if len(first) > 1 and all(plain(word) in NO_NAME | COMMON for word in first[:-1]):
        first = first[-1:]  # "just put Okonjo", "she's a Whitlock"
    if len(first) != 1 or not _may_be(first[0]):
        return ""
    for part in parts[1:]:
        words = part.split()
        if 1 < len(words) <= _MOST + 1 and all(map(_may_be, words)):
            same = plain(first[0]) in map(plain, words) or _alike(first[0], words[0])
            if same and not (COMMON & {plain(words[0])} and not _is_first(words[0])):
                return part
    return ""


def _before_remark(said: str) -> str:
    """ "Rosa alvarez do you need me to spell it", "tom baker like doctor who": the name that stands before it."""
    begins = _bare(said)
    words = regex(rf"{_WORD}\.?|\S+").findall(begins)
    for many in (_MOST, 2):
        name, rest = words[:many], " ".join(words[many:]).lstrip(" ,.;")
        if (
            rest
            and len(name) == many
            and not _TAIL.match(name[-1])
            and _is_whole(name)
            and _TAIL.match(rest)
            and not next(spelled_runs(f" {rest}"), None)
        ):
            return (
                " ".join([*name[:-1], name[-1].rstrip(".") + ",", rest])
                if regex(
                    r"[+\d(]|oh|zero|plus|and|my|number"
                    r"|phone|mobile|cell|one|two|three|four|five|six|seven|eight|nine|double|triple|with|on|at|area"
                ).match(rest)
                else " ".join(name)
            )
    return ""


def _bare(part: str) -> str:
    match = _BEGINS.match(part)
    return _ENDS.sub("", part[match.end() :] if match else part).strip()


def _words_before(before: str) -> list[str]:
    words = _bare(regex(r"[,.;!?]\s").split(before.strip(" ,.;"))[0]).split()
    return words if words and len(words) <= _MOST and all(map(_may_be, words)) else []


def _at_first(tail: str, *, beside: list[str]) -> list[str]:
    """The name with which the words begin, and which is all of them, or all up to a stop or a number; `beside` those
    that it puts right."""
    clause = regex(r"[,.;!?]+(?:\s|$)|\s(?=[+\d(])|\s(?:and|with|please|thanks|instead|if|on|at)\b").split(tail.strip())
    parts = [one for each in clause if (one := _ENDS.sub("", _LEADS.sub("", each.strip())).split())]
    parts = [one for at, one in enumerate(parts) if not at or len(one) <= _MOST]
    if not parts:
        return []
    if len(parts[0]) > _MOST or not all(map(_may_be, parts[0])):
        parts = [one for one in parts if _is_whole(one)] or parts  # "no wait I got married, Sarah Stone"
    best = parts[0]
    if (
        len(best) == 1
        and len(parts) > 1
        and len(parts[1]) in (2, 3)
        and (
            plain(best[0]) in map(plain, parts[1])
            or _alike(best[0], parts[1][0])
            or (not _is_first(best[0]) and _is_whole(parts[1]))
        )
    ):
        best = parts[1]  # "ryan, ryan cho", "thomas, thomas greaves", "i'm remarried, jean holroyd"
    if len(best) > _MOST or not all(map(_may_be, best)):
        return []
    if len(best) == 1:
        near = any(_alike(word, best[0]) for word in beside) and plain(best[0]) not in COMMON
        return best if near or _is_first(best[0]) else []
    return best if _is_whole(best) else []


def _may_be(word: str) -> bool:
    folded = plain(word)
    if word.casefold().replace("’", "'").endswith("'s"):
        return False
    return bool(folded) and folded not in NO_NAME and folded not in _DATES - ASKED_FOR and len(folded) > 1


def _is_first(word: str) -> bool:
    return plain(word) in ASKED_FOR or (word[:1].isupper() and plain(word) not in COMMON | NO_NAME)


def _is_whole(words: list[str]) -> bool:
    """Two words and more that are a name and hardly anything else."""
    folded = [plain(word) for word in words]
    if len(words) < 2 or not all(map(_may_be, words)):
        return False
    known = folded[0] in ASKED_FOR
    written = all(word[:1].isupper() for word in words)
    return (known or written or folded[0] not in COMMON) and COMMON.isdisjoint(folded[1:] if not known else folded[2:])


def _alike(one: str, other: str) -> bool:
    """ "Chris" and "christopher", "rosa" and "rosie"."""
    first, second = plain(one), plain(other)
    return first[:3] == second[:3] or alike(first, second) >= _ALIKE
