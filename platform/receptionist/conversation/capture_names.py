"""The caller's words -> names: asked for, or told by the way. English. Pure.

Built for recognition that gets one word in four wrong and writes no capitals: a name is offered for confirmation, never
taken for sure.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from receptionist.conversation.capture_spelling import (
    mended,
    spelled_runs,
    spelled_word,
    starts_spelling,
    without_letters,
)
from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.exclamations import answered, without_calls
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.name_phrases import surname_first, told_plainly
from receptionist.conversation.name_settling import once, settled
from receptionist.conversation.patterns import regex
from receptionist.conversation.values.names import name_from_turns
from receptionist.conversation.words import plain, word_set

_NAME_WORD = r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?"
_NAME_WORDS = regex(_NAME_WORD)
_BEHIND_NAME = regex(r"[,.;]|\b(?:and my|my number)\b")
_SPACES = regex(r"\s+")
_INTRODUCED = regex(
    r"\b(?:(?:my|the)(?: full| first| last)? name(?:'s| is)?|name is|you(?:'re| are) speaking (?:to|with))\s+(?=(.+))"
    r"|\b(?:this is|it's|it is|i'm|i am|call me|under|for)\s+(?=(.+))",
    re.IGNORECASE,
)
_SIGNED = regex(rf"^((?:{_NAME_WORD}\s+){{1,4}})(?:here|calling|speaking)\b", re.IGNORECASE)
# by the way: where a name surely follows, and where it may
_TOLD = regex(
    r"\b(?P<sure>my(?: full| first| last)? name(?:'?s| is)?|name(?:'s| is)|names|under the name(?: of)?)\s+(?=\S)"
    r"|\b(?P<maybe>this is|i'm|i am|im|under)\s+|\b(?P<it>it's|its|it is)\s+",
    re.IGNORECASE,
)
_OTHERS_NAME = regex(  # "her name is olive"
    r"\b(?:his|her|its|their|whose|dog's|cat's|pet's|son's|daughter's|husband's|wife's|your|the|company|first"
    r"|last|(?:mum|mom|mam|mother|nan|gran|grandma|grandmother|dad|father|grandad|grandpa|grandfather|sister|brother"
    r"|aunt|uncle|niece|nephew|friend|partner|neighbou?r|boy|girl|child|kid)'s)\s+$",
    re.IGNORECASE,
)
_BOUND = regex(  # what may follow a name that stands in the midst of other words
    r"\s*(?:$|[,.;!?]|(?:and|i|i'm|im|i'd|id|i've|ive|my|calling|from|here|speaking|again|at|can|could|we|on|please"
    r"|with"
    r"|the|number|cell|phone|mobile|uh|um|for|a|an|we|you|area|plus|zero|oh|one|two|three|four|five|six|seven|eight"
    r"|over|out|in|up|down|about|regarding|concerning|ringing|phoning|trying|wanting|hoping|wondering|returning"
    r"|looking|to"
    r"|nine|double|triple|born|date|yes|no|thanks|thank|also|but|with|new|existing|she|he|her|his|or|who|so|because)\b"
    r"|\s*[\d(+])",
    re.IGNORECASE,
)
_SIGNED_LOW = regex(
    rf"^\W*(?:(?:hi|hello|hey|hiya|ey up|eh up|howdy|g['’]?day|there|yes|yeah|er|erm|um|uh|oh|ah|so|well|right|"
    rf"(?:good )?(?:morning|afternoon|evening)|good day)\b[\s,.!]*)*"
    rf"((?:{_NAME_WORD}\s+){{1,3}})(?:here|speaking|calling)\b",
    re.IGNORECASE,
)
_GREETED = regex(  # "hiya Nell", "yes, leave a note, say"
    r"^\W*(?:(?:(?:hi|hello|hey|hiya)(?: (?!there)[^\W\d_]+(?=\W*$))?|there|yes|yeah|yep|so|um|uh|er|erm|ah|oh|well|and"
    r"|right|(?:good )?(?:morning|afternoon|evening)|good day)\b[\s,.!]*)*$"
    r"|\b(?:message|note|word)\b(?: for me| please| then| for (?:him|her|them))*[\s,.]*(?:(?:and )?say\b[\s,]*)?$",
    re.I,
)
_LAST_CLAUSE = regex(  # "..., and it's callum reid", "... and I'm trish doyle", "the name's joel stern"
    rf"(?<=\w)(?:\s*[,.;-]\s*(?:(?:and|so|oh|um|uh|by the way)\b,?\s*)*|\s+and\s+)"
    rf"(?:(?P<sure>i'?m|i am|this is|(?:my|the) (?:full )?name(?:'?s| is)|name'?s|mine(?:'?s| is)|me i'?m"
    rf"|(?:you can )?put (?:it|that|me) (?:under|down as))|it'?s"
    rf"|it is)\s+(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}})$",
    re.IGNORECASE,
)
_FIGURE = (
    r"(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|plus|hundred|ten|eleven|twelve"
    r"|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_PROOF = regex(
    r"^\W*(?:again\W+)?(?:and\s+)?(?:my|you can|the same|same|reach|call|number|cell|\d|\w \w \w\b"
    rf"|(?:{_FIGURE}\W+){{3}}{_FIGURE}\b"
    r"|(?:about|regarding|concerning|calling|ringing|phoning|over at|over in|from|and (?:i|we)(?:'(?:m|ve|d|ll"
    r"|re))? \w+)"
    r"\b|born\b|date of birth\b|(?:and )?(?:i'?m |i am )?on (?:oh|zero|plus|\d))",
    re.I,
)
_QUALITY = regex(r"\w{3,}(?:ic|iac|ous|ful|less|able|ible)$")  # "diabetic", "nervous"
_TITLES = word_set("mr mrs ms miss dr doctor prof professor sir madam maam")
_RANK = regex(  # before the name of whoever calls from an office
    r"^(?:(?:an?|the) )?(?P<rank>attorney|lawyer|solicitor|barrister|officer|detective|sergeant|deputy|sheriff"
    r"|inspector|constable|captain|nurse|pastor|reverend|rabbi|father|sister|coach|judge|principal|counsell?or|agent"
    r"|professor) (?=[^\W\d_]+)",
    re.IGNORECASE,
)
_ROLES = word_set(  # that callers put before their names
    "attorney officer detective sergeant lieutenant captain deputy inspector constable nurse pastor reverend"
    " rabbi judge"
    " counselor councillor"
)
_DATES = frozenset((*WEEKDAYS, *MONTHS))
_OF_NO_NAME = regex(r"^\d{1,5} [^\W\d]|[^\W\d_]\d+\b|\b\d+[^\W\d_]")  # "22 maple court", "AB12 CDE"
_MONTHS_TOO = word_set("April May June August")  # first names too
_SHORTENED = regex(r"['’](?:s|d|ll|ve|re|m|t)$", re.IGNORECASE)  # "eleven's", "mine's", "biscuit's"
_ALSO_NAMES = word_set("will an so do see my may")
_MOST_NAME_WORDS = 6
_MOST_SAID_WORDS = 40  # behind "my name is": some names are long
_LONGEST_NAME = 100  # letters
_MOST_BY_THE_WAY = 4
_FEW_BEFORE = 3
_FILLERS = regex(
    r"^(?:(?:uh|um|er|erm|oh|anyway|anyhow|cool(?= (?:\w+ \w+|ok\w*)\b|[,.!])"
    r"|well|yeah|yes|yep|sure|okay|ok|great|right|perfect|fine|alright|hi|hello|so|then|sorry|and"
    r"|(?:mine|me)(?= [^\W\d_]+ [^\W\d_])"
    r"|it's|its|it is|that's|that is|that'll be|that would be|just|(?:you can )?(?:put|write)(?: (?:it|that|me|us))?"
    r"(?: down)?(?: as)?|under|for)\b[,.!]?\s*)+",
    re.IGNORECASE,
)


_REMARKED = regex(r"^\W*(?:[a-z]+\W+){0,2}that['’]?s (?:so |very |really |a bit |rather )?(?P<how>[a-z]+)\W*$")
_TWICE = regex(  # "bond, james bond", "o'brien. pat o'brien"
    rf"^\W*(?:(?:my |the )?(?:last )?name(?:'?s| is)?\s+)?(?:(?:mr|mrs|ms|miss|dr)\.? )?(?P<last>{_NAME_WORD})[,.]+\s+"
    rf"(?:it'?s |that'?s )?(?P<whole>{_NAME_WORD}(?: {_NAME_WORD})? (?P=last))\b",
    re.IGNORECASE,
)
_SPELLED_BETWEEN = regex(  # "xiomara, x i o m a r a, ruiz"
    rf"(?:^|(?<=[,.;!?] ))(?:(?:my|the) name(?:'?s| is) |this is |i'?m |i am |(?:he|she|it|that)'?s )?"
    rf"(?P<first>{_NAME_WORD}),? (?:(?:that'?s|spelled) )?"
    r"(?P<letters>(?:[^\W\d_][\s.\-]+){2,}[^\W\d_])[,.]?\s+"
    rf"(?:and )?(?P<last>(?:(?:de|la|las|los|del|da|dos|di|van|von|der|den|al|el|bin|st|mc|mac|o) )*"
    rf"(?!(?:and|my|is|the|as|like|please|for|double)\b)(?:o['’])?[^\W\d_]{{2,}}(?:['’\-][^\W\d_]+)*)\W*$",
    re.IGNORECASE,
)
_WRITTEN = regex(r"([A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){1,3}\.?$")  # "Saul Good": nothing but words written as names
_COUPLE = regex(  # "Mr and Mrs Hargreaves"
    rf"^\W*(?:(?:it's|this is|we're|the name's|my name is|put it under|under)\W+)*mr\.? (?:and|&) mrs\.? "
    rf"(?P<name>{_NAME_WORD}(?: {_NAME_WORD})?)\W*$",
    re.IGNORECASE,
)
_BEHIND_LEAD = regex(  # "it's my daddy's dog so put Buford Nettles"
    r"\b(?:so|but|put|use|be|as|under|okay|ok|then|is|was|names?|says?|call(?:ed)?|her|him|do|try)\s+"
    rf"(?=(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,3}})$)",
    re.IGNORECASE,
)
_NAMED = regex(r"\b(?:(?:first|last|family|given|full|the) name|surname)\b", re.IGNORECASE)
_SAME_SURNAME = regex(r",? (?:and )?(?:it'?s )?(?:the )?same (?:surname|(?:last|family) name)\b", re.IGNORECASE)
_PUT_RIGHT = regex(r"\b(?:with|without) (?:a|an|the|two) \w\b|\b(?:first|last|family|given) name\b|\bsurname\b", re.I)


_OF_A_FIRM = regex(  # "Timothy Garland, of Garland and Webb"
    r"^(?P<who>(?:it's |this is )?[^\s,]+ [^\s,]+),? (?:(?:calling )?from|of|at|with|over at) [a-z]\w",
    re.I,
)


def name_from_words(text: str, *, asked: bool) -> str | None:
    """The name in "hi, my name is Sam Lee and", "Sam Lee here", or, where a name was `asked` for, in "uh, sam lee".

    Spelled letters ("Lee, L-E-E") mend the word that they spell. None: no name.
    """
    text = answered(text) if asked else without_calls(text)
    if not text:
        return None
    if asked and (both := _COUPLE.match(text)):
        return f"Mr and Mrs {written_name(both['name'].split())}"
    name = _told_name(settled(text) if asked else text, asked=asked)
    if asked and name is None and (firm := _OF_A_FIRM.match(text.strip())):
        name = only_name(firm["who"]) or None
    return once(name) if name else None


def _told_name(text: str, *, asked: bool) -> str | None:
    text = _SAME_SURNAME.sub("", told_plainly(surname_first(text) if asked else text))
    name = _name_in(text, asked=asked)
    if (
        asked
        and name is None
        and (written := _WRITTEN.match(text.strip()))
        and plain(written[1]) not in COMMON | NO_NAME
    ):
        return written[0].rstrip(".")
    if not asked or (name is None and not _NAMED.search(text)):
        return name
    read = name_from_turns([text])  # of a turn that is about the name alone: spelled, put right, in parts
    if read is None or name is None:
        return read or name
    rest = read.casefold().removeprefix(f"{name.casefold()} ")
    longer = rest != read.casefold() and all(map(could_be_name, rest.split())) and not regex(r"['’]s\b").search(rest)
    return read if longer or _PUT_RIGHT.search(text) else name


def _name_in(text: str, *, asked: bool) -> str | None:
    said = _SPACES.sub(" ", text.replace("’", "'")).strip()
    signed = _SIGNED.match(said)
    if signed and (name := _name_of(signed[1], strict=not asked)):
        return name
    if asked and (apart := _SPELLED_BETWEEN.search(_FILLERS.sub("", said))) and could_be_name(apart["first"]):
        return _name_of(f"{apart['first']} {apart['last']}, {apart['letters']}", strict=False, bare=True)
    for match in sorted(_INTRODUCED.finditer(said), key=lambda match: _others(match, said)):
        sure = match[1] is not None
        if asked and starts_spelling(match[1] or match[2]) and only_name(said[: match.start()]):
            continue  # "john smith, it's j o n ..."
        most = _MOST_SAID_WORDS if sure and asked else _MOST_NAME_WORDS
        name = _name_of(match[1] or match[2], strict=not sure and not asked, most=most)
        if name and not sure and " " not in name and match[2].islower() and not _leads_to_name(said[: match.start()]):
            continue  # "I've got one but it's ancient"
        unlikely = name and match[2] and match[2].islower() and _is_quality(plain(name))
        if name and not unlikely and (sure or " " in name or plain(name) not in COMMON):  # "i'm allergic"
            return name
    if not asked:
        return None
    if twice := _TWICE.match(_FILLERS.sub("", said)):
        said = twice["whole"]
    return _name_of(said, strict=False, bare=True) or introduced_name(said) or _name_among(said) or None


def _leads_to_name(before: str) -> bool:
    """A greeting, a name told already, or hardly anything: "hi, it's dave", "put it down, it's dave"."""
    return len(before.split()) <= _FEW_BEFORE or _GREETED.match(before) is not None


def _others(match: re.Match[str], said: str) -> int:
    """How likely the name that follows is somebody else's: "her name is coco", "it's for coco"."""
    if match[1] is not None and not match[0].casefold().startswith("my"):
        return 2 if _OTHERS_NAME.search(said[: match.start()]) else 0
    whom = said[match.start() :].casefold().startswith(("for ", "under ", "it's for ", "it is for ", "this is for "))
    return 1 if whom else 0


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def introduced_name(text: str) -> str:
    """The caller's name where it is told by the way: "my name is sam lee", "this is Sam". Empty: it is not."""
    return once(_introduced(text))


def _introduced(text: str) -> str:
    said = _SPACES.sub(" ", told_plainly(without_calls(text)).replace("’", "'")).strip()
    signed = _SIGNED_LOW.match(said)
    if signed and (name := _by_the_way(signed[1], least=1)):
        return name
    for match in _TOLD.finditer(said):
        before, after = said[: match.start()], said[match.end() :]
        the = before.casefold().endswith("the ")  # "the name is sam lee", but "the name is rex"
        if (not the and _OTHERS_NAME.search(before)) or (match["sure"] == "names" and not before.endswith((" ", ", "))):
            continue
        least = 1 if match["sure"] and not the else 2
        name = _by_the_way(after, least=least, sure=match["sure"] is not None)
        if name and match["it"] and not _GREETED.match(before) and not _is_proved(name, after):
            continue
        if name and match["it"] and (own := name_at_end(said)[0]):
            return own  # "it's Waffles, and I'm Trish Doyle"
        if name:
            return name
    return name_at_end(said)[0]


def name_at_end(text: str) -> tuple[str, str]:
    """The caller's name in the last clause, behind something else: "left ankle, and it's callum reid"; and the words
    before it. Both empty: there is none."""
    said = without_letters(_SPACES.sub(" ", text.replace("’", "'")).strip(" .!?"))
    for match in _LAST_CLAUSE.finditer(said):
        name = only_name(match["name"]) if len(match["name"].split()) > 1 else _by_the_way(match["name"], least=1)
        first = plain(name.split(" ")[0]) if name else ""
        sure = match["sure"] is not None or match["name"][:1].isupper() or first in ASKED_FOR
        told = " " in name or (match["sure"] and (match["name"][:1].isupper() or first in ASKED_FOR))
        if sure and told:
            return name, said[: match.start()].strip(" ,.;")
    return "", ""


def only_name(text: str) -> str:
    """The name of a turn that is nothing but one, or one with a number: "sam lee, 212 ...". Else empty."""
    said = _SPACES.sub(" ", told_plainly(without_calls(text)).replace("’", "'")).strip(" .,!?")
    words = _NAME_WORDS.findall(_BEHIND_NAME.split(said)[0])
    if not 2 <= len(words) <= _MOST_BY_THE_WAY or not are_name(words) or _OF_NO_NAME.search(said):
        return ""
    return once(" ".join(_capital(word) for word in mended(words, said)))


def is_written_name(text: str) -> bool:
    """ "Harriet Noon", "Doris Day": nothing but words written as names, of which the first is a first name."""
    written = _WRITTEN.fullmatch(text.strip())
    return written is not None and plain(written[1]) in ASKED_FOR


def could_be_name(word: str) -> bool:
    """Where a name is likely: "my son jack" may end so, "my son on" may not."""
    return bool(plain(word)) and plain(word) not in NO_NAME


def spells_name(text: str) -> bool:
    """ "Smyth with a y", "j o n"."""
    return _PUT_RIGHT.search(text) is not None or next(iter(spelled_runs(text)), None) is not None


def _is_proved(name: str, after: str) -> bool:
    """ "it's bex lawson, b e x", "it's molly brandt, same number": who else would go on so?"""
    rest = after[len(name) :]
    return _PROOF.match(rest) is not None or next(iter(spelled_runs(rest)), None) is not None


def _by_the_way(after: str, *, least: int, sure: bool = False) -> str:
    """The name with which the words begin, as far as all of it can be nothing else."""
    words: list[str] = []
    ranked = _RANK.match(after)
    rest = after[ranked.end() :] if ranked else after
    while len(words) < _MOST_BY_THE_WAY and not starts_spelling(rest):
        match = regex(rf"({_NAME_WORD})(\s*[,;:!?]|\s+|$)").match(rest)
        known = not words and _leads_surname(rest)
        if match is None or not (
            _is_name(match[1], sure=sure or bool(words) or known) or _spells_out(match[1], rest[match.end() :])
        ):
            break
        words.append(match[1].removesuffix("."))
        rest = rest[match.end() :]
        if match[2].strip() or (match[1].endswith(".") and plain(match[1]) not in _TITLES):
            rest = f", {rest}"
            break
    spelled = starts_spelling(rest.lstrip(", "))
    capitals = bool(words) and all(word[0].isupper() for word in words)
    if len(words) < (1 if spelled or capitals or ranked else least) or not (spelled or _BOUND.match(rest)):
        single = len(words) == 1 and regex(r"from\b|calling\b|here\b|$").match(rest)
        if not single:
            return ""
    if all(plain(word) in _TITLES | _ROLES for word in words):
        return ""
    folded = [*map(plain, words)]
    unsure = len(words) > 1 and not sure and words[0].islower() and ASKED_FOR.isdisjoint(folded)
    if unsure and not COMMON.isdisjoint(folded):
        return ""  # "I'm dairy free"
    rank = [ranked["rank"]] if ranked else []  # "Detective Marsh"
    return " ".join(_capital(word) for word in (*rank, *mended(words, rest)))


def _spells_out(word: str, rest: str) -> bool:
    """ "Noon, N O O N": a name, whatever else it is."""
    run = next(spelled_runs(rest), None)
    return run is not None and not rest[: run.start()].strip(" ,.") and plain(spelled_word(f"{run[0]} ")) == plain(word)


def _leads_surname(rest: str) -> bool:
    """ "bill hargreaves": a first name that is a word too, and behind it what is none."""
    first, last, *_ = [*map(plain, rest.split()[:2]), "", ""]
    return first in ASKED_FOR and bool(last) and last not in COMMON and last not in NO_NAME


def _is_name(word: str, *, sure: bool) -> bool:
    """Can the word be part of a name? Written small, and where no name must follow, it must be no common word: "stone"
    is a surname only behind a first name, for which `sure` stands."""
    folded = plain(word)
    if (folded in NO_NAME and folded not in _TITLES) or not folded:
        return False
    if len(folded) == 1 and not word[0].isupper():
        return False
    if _SHORTENED.search(word):
        return False
    if (word[0].isupper() and folded not in _DATES) or folded in _ROLES:
        return True
    if folded in _DATES and not (sure and folded in ("may", "april", "june", "august")):
        return False
    return sure or not (_is_quality(folded) or folded in COMMON or (folded.endswith("ing") and len(folded) > 6))


def _is_quality(word: str) -> bool:
    """What somebody is, and not who: "diabetic"; not "dominic"."""
    return word not in ASKED_FOR and _QUALITY.match(word) is not None


def are_name(words: Sequence[str]) -> bool:
    """Can the words be a name, and hardly anything else?"""
    if len(words) > 1 and words[0] in _MONTHS_TOO and words[1][:1].isupper() and plain(words[1]) not in _DATES:
        return are_name(words[1:])  # "June Carter"
    return all(_is_name(word, sure=at > 0) for at, word in enumerate(words))


def written_name(words: Sequence[str]) -> str:
    """The words as a name is written: "ty larson" -> "Ty Larson"."""
    return " ".join(map(_capital, words))


def _name_among(said: str) -> str:
    """The name in "okay, do it. wendy park, 310 555 0122": the part that can be nothing else, the one with two words
    first."""
    single = ""
    parts = [part.strip() for part in regex(r"[.,;!?]+(?:\s|$)|\s-\s").split(said)]
    for at, part in enumerate(parts):
        part = _FILLERS.sub("", part).strip()
        words = regex(r"\S+").findall(part)
        if not 1 <= len(words) <= _MOST_BY_THE_WAY or starts_spelling(f"{part} "):
            continue
        if not all(_NAME_WORDS.fullmatch(word) for word in words) or not are_name(words):
            continue
        if all(plain(word) in _TITLES for word in words):
            continue  # "yes sir"
        name = " ".join(_capital(word) for word in mended(words, " ".join(parts[at + 1 :])))
        if len(words) > 1:
            return name
        single = single or name
    return single or next((name for part in parts if (name := _behind_lead(part))), "")


def _behind_lead(part: str) -> str:
    """A whole name, written or known, behind words that are none."""
    for match in _BEHIND_LEAD.finditer(part):
        words = match["name"].split()
        written = all(word[:1].isupper() for word in words)
        if are_name(words) and (written or (plain(words[0]) in ASKED_FOR and COMMON.isdisjoint(map(plain, words)))):
            return written_name(words)
    return ""


def _name_of(said: str, *, strict: bool, bare: bool = False, most: int = _MOST_NAME_WORDS) -> str | None:
    """The leading words that can be a name. `strict`: only words written with a capital; `bare`: nothing else said."""
    if (remark := _REMARKED.match(said) if bare else None) and remark["how"] in COMMON:
        return None  # "that's early"
    said = _FILLERS.sub("", said)
    words: list[str] = []
    rest = said
    while len(words) <= most:
        rest = rest.lstrip()
        match = regex(rf"({_NAME_WORD})([,;:!?]?)").match(rest)
        if match is None or starts_spelling(rest) or rest[match.end() : match.end() + 1].isdigit():
            break  # "YO7 3QX"
        word, mark = match[1].removesuffix("."), match[2]
        folded = plain(word)
        barred = _SHORTENED.search(word) is not None or (
            folded in NO_NAME
            and not _spells_out(word, rest[match.end() :])
            and folded not in _TITLES
            and not (bare and not words and _is_first_name(rest))
        )
        if barred or (strict and not word[0].isupper()):
            if bare and not _is_tail(rest):
                return None
            break
        words.append(word)
        rest = rest[match.end() :]
        if mark or (match[1].endswith(".") and folded not in _TITLES and len(word) > 1):
            break
    spelled = next(spelled_runs(rest), None)
    if (
        bare
        and not spelled
        and (len(words) > 1 or rest.strip())
        and all(plain(word) in COMMON and word[0].islower() for word in words)
    ):
        return None
    low = bare and not spelled and len(words) > 1 and words[0].islower() and plain(words[0]) in COMMON
    if low and ASKED_FOR.isdisjoint(map(plain, words)):
        return None  # "sore throat", "upper left side"
    words = mended(words, rest) if words or spelled_word(rest) else words
    if not words or len(words) > most or all(plain(word) in _TITLES for word in words):
        return None
    return " ".join(_capital(word) for word in words)[:_LONGEST_NAME].strip()


def _is_first_name(rest: str) -> bool:
    """ "will turner", "An Nguyen": words that are names too, where nothing but a surname follows."""
    first = rest.split(" ")[0]
    return (first == "will" or (plain(first) in _ALSO_NAMES and first[0].isupper())) and bool(only_name(f"x{rest}"))


def _is_tail(rest: str) -> bool:
    """What may follow a bare name: "please", "here", "and my number is ..."."""
    return (
        regex(
            r"(?:please|here|speaking|calling|thanks|thank you|and|is|my|with|from)\b"
            r"|(?:it'?s|that'?s|that is|spel(?:t|led)) (?:double )?\w"
            r" (?:double )?\w\b",
            re.I,
        ).match(rest)
        is not None
    )


def _capital(word: str) -> str:
    """ "lee" -> "Lee", "o'brien" -> "O'Brien"; what has capitals of its own stays."""
    word = word.removesuffix(".")
    if word != word.casefold():
        return word if not (word.isupper() and len(word) > 3) else word.capitalize()
    return regex(r"(^|[\-.]|['’](?=[^\W\d_]{2}))([^\W\d_])").sub(lambda match: match[1] + match[2].upper(), word)
