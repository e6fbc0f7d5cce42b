"""Ways to tell a name that stand around it, put into the plain one: "mine's Sam Lee", "Sam Lee's the name". English.
Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.common_words import COMMON, NO_NAME
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain, word_set

_DATES: Final = frozenset((*WEEKDAYS, *MONTHS))
_WORD: Final = r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{0,3}}?"
_FIGURE: Final = r"(?:\+|\(?\d|(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|treble)\b)"
_LEADS: Final = regex(
    r"\b(?:(?:in )?(?:the )?name of|i['’]m (?:down|registered|listed|booked in|on (?:the|your) (?:system|books|file)"
    r"|known)"
    r" (?:as|under)|it['’]?s (?:only|just) me(?: again)?(?:,? (?:love|dear|hun|darling))?,?|it['’]?s me(?: again)?,"
    r"|mine(?:['’]s| is| would be)(?! (?:best|better|fine|good|easier|easiest|ok|okay|quicker|probably)\b)"
    r"|(?:put|book|make|have|leave) (?:it|that|this) (?:down )?(?:under|in) (?:her|his|their|my|our)"
    r" (?:own )?name,?(?: (?:it|that)['’]?s| which is)?|they call me|everyone calls me|everybody calls me"
    r"|i (?:go by|answer to)|i['’]d be"
    r"|(?:you(?: guys)?(?:['’]ve|['’]d| have)?(?: got| had)?|y['’]?all have|they(?:['’]ve| have)(?: got)?"
    r"|you(?:['’]ll|['’]d| should| would| will| might| must| may) have)"
    r" (?:me|it|that|us) (?:down |on file |in there |saved )?(?:as|under)"
    r"|(?:it|that|this|i|the account|the booking)(?:['’]?s| is| should be| would be| will be| must be| might be"
    r"|['’]ll be"
    r"|['’]d be)(?: probably| likely)? (?:down|listed|registered|saved|filed|in there|on there|on file|entered)"
    r" (?:as|under)"
    r"|(?:(?:on|in) (?:my|the) [\w']+(?: [\w']+)? )?it says"
    r"|(?:my|the) (?:card|id|file|account|booking|passport|licen[cs]e|letter|reminder|email|form|badge) says"
    r"|(?:the )?(?:account|file|record|booking)(?:['’]s| is) under)\s+(?!(?:the|my|an?)\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
_AT_FIRST: Final = regex(
    r"^\W*(?:(?:uh|um|oh|yes|yeah|sure|ok|okay|so|well|that|it)\b\W*)*?"
    r"(?:(?:that|it)(?:['’]d| would|['’]ll| will| should) be|should be|would be)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_BEHIND: Final = regex(
    rf"^(?P<before>\W*(?:(?:uh|um|oh|yes|yeah|sure|ok|okay|so|well|hi|hello)\b\W*)*)"
    rf"(?P<name>{_NAME})(?:['’]?s| is) (?:the|my) name\b",
    re.IGNORECASE,
)
_NO_NAMES_BEHIND: Final = word_set("what that this it which ye yes thi i so")
_OF_WHOM: Final = regex(
    rf"^\W*(?:(?:mr|mrs|ms|miss|dr)\.? )?{_WORD}['’]s (?:wife|husband|mother|mom|mum|father|dad|daughter|son|sister"
    r"|brother|partner|assistant|secretary)\s*,\s*",
    re.IGNORECASE,
)
_AS_WHOSE: Final = regex(  # "I'm his dad, Paul Trent"
    rf"\b(?P<am>i['’]?m|i am|this is) (?:his|her|their|the|\w+['’]s) (?:(?:step|grand|foster|god)[ -]?)?(?:mum|mom|mam"
    rf"|mother|mummy|dad|father|parent|guardian|wife|husband|partner|son|daughter|sister|brother|granddad|grandma|gran"
    rf"|grandmother|grandfather|aunt|auntie|uncle|owner|carer|caregiver|nanny|niece|nephew|friend|neighbou?r|fianc[eé]e?"
    rf")(?:,? (?:and )?(?:my name(?:['’]s| is)|i['’]m|called|named)|,)? (?=(?P<name>{_WORD})\b)",
    re.IGNORECASE,
)
_AS: Final = regex(r",? ?\b(?:(?:just )?like|same as|as in) (?:the|that|in|on) [\w ']+$", re.IGNORECASE)
_TWICE: Final = regex(
    rf"\b(?:(?:mr|mrs|ms|miss|dr)\.? )?(?P<last>(?=\w\w){_WORD})(?:[,.]| please,?| that['’]?s| it['’]?s) "
    rf"(?P<first>{_WORD}) (?P=last)\b",
    re.IGNORECASE,
)
_TURNED: Final = regex(  # "pickett, joan"
    rf"^(?P<lead>\W*(?:it['’]?s )?(?:under )?)(?P<last>{_WORD}), (?P<first>{_WORD})(?P<rest>\W*$|[,.] .*$)",
    re.IGNORECASE,
)
_TURNED_ALONE: Final = regex(rf"^\W*(?P<last>(?=[A-Z]){_WORD}), (?P<first>(?=[A-Z]){_WORD})\W*$")
_LAST: Final = regex(
    rf"^\W*(?:(?:and|um|uh|oh|my|the|it['’]s)\b\W*)*(?:last name|surname|family name)(?:['’]?s"
    rf"| is)?[,:]? (?:is )?(?P<last>{_WORD})\W*",
    re.IGNORECASE,
)
_ALONE: Final = regex(r"^\W*(?:(?:it['’]?s|and|oh|um|uh)\b\W*)*(?P<last>[^\W\d_]{3,}(?:['’\-][^\W\d_]+)?)\W*$", re.I)
_NO_SURNAME: Final = word_set("""
    skip pass mobile cell landline anonymous withheld none nil nada same ditto yep yup yass yas mhm hmm uhhuh mmhmm
    si claro bueno cero uno dos tres cuatro cinco seis siete ocho nueve pardon hang absolutely definitely certainly
    exactly precisely
    """)
_SPELLED_FIRST: Final = regex(  # "Z U N I, Pat Zuni"
    rf"^\W*(?P<letters>(?:[^\W\d_][ .-]+){{2,}}[^\W\d_])[,.]+ (?P<name>{_WORD}(?: {_WORD}){{1,2}})\W*$", re.IGNORECASE
)
_ECHO: Final = regex(  # "what was that, my name? Al Reyes"
    r"^\W*(?:(?:what|sorry|pardon|oh|um|uh|what(?:['’]s| was| is) that|you (?:mean|want|need))\b\W*)*"
    r"(?:(?:my|the|your|his|her) )?(?:full |first |last )?name\?+\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_BESIDE_LETTER: Final = regex(  # "Rhonda with an H Pike", "Sean spelled S E A N, Kelly"
    rf"^(?P<lead>\W*(?:(?:it['’]s|i['’]m|this is|my name(?:['’]s| is)|uh|um|yes|yeah|so)\b\W*)*)(?P<first>{_WORD}),? "
    rf"(?P<note>(?:spel(?:led|t) )?(?:with|without|no) (?:(?:an?|the|one|two|no) )?(?P<letter>[^\W\d_])(?:['’]?s)?),? "
    rf"(?P<last>(?!(?:and|my|at|the|in|not|instead|but|on|please|number)\b)[^\W\d_]{{2,}}(?:['’\-][^\W\d_]+)*)"
    rf"(?=\W*$|, ?(?:and |my |at |on )*{_FIGURE}| (?=\d))",
    re.IGNORECASE,
)
_SAID: Final = r"[^\W\d_]{2,}(?:['’\-][^\W\d_]+)*(?!\W+[^\W\d_]\b)"  # and not spelled behind
_FIRST: Final = r"(?:(?:my|the|his|her) )?(?:first|given|christian) name(?:['’]?s| is)?[,:]? "
_FAMILY: Final = r"(?:(?:my|the|his|her) )?(?:last name|surname|family name)(?:['’]?s| is)?[,:]? "
_IN_PARTS: Final = regex(  # "first name Ada, surname Okonkwo", "I'm Ada, last name Okonkwo"
    rf"\b(?:{_FIRST}|(?:(?:my|the) )?name(?:['’]s| is) |i['’]?m |this is |it['’]s )(?P<first>{_SAID})[,.]? (?:and )?"
    rf"{_FAMILY}(?P<last>{_SAID})",
    re.IGNORECASE,
)
_IN_PARTS_TURNED: Final = regex(
    rf"\b{_FAMILY}(?P<last>{_SAID})[,.]? (?:and )?{_FIRST}(?P<first>{_SAID})", re.IGNORECASE
)
_SHOULD_BE: Final = regex(  # "the name should be Ramon Delgado", "name on the account is ..."; "soy Lupita ..."
    r"(?:\b(?:the|my) (?:full )?|^\W*)name (?:(?:on|for|in|under) (?:the|my|this|that|it|your)(?: (?:account|booking"
    r"|file|card|order|appointment|reservation|policy|system))? ?(?:is|['’]s|should (?:be|say|read)|would be|will be)"
    r"|should (?:be|say|read)|ought to be|needs? to be|has (?:got )?to be|will be|would be|goes|reads?) (?=[^\W\d_])"
    r"(?!(?:changed|updated|corrected|fixed|different|wrong|right|correct|spel\w+|misspel\w+|there|on|under|in|the|my|a"
    r"|not|to|also|still|just)\b)"
    r"|^\W*soy (?=[A-Z])",
    re.IGNORECASE,
)
_ON_NUMBER: Final = regex(rf",? (?:and )?(?:i['’]m )?(?:on|at)[,:]? (?={_FIGURE}\W*{_FIGURE})", re.IGNORECASE)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is read many times
def told_plainly(text: str) -> str:
    """The same, as "my name is ..." or the name alone."""
    said = _ON_NUMBER.sub(", ", _ECHO.sub("", text))
    said = _SHOULD_BE.sub("my name is ", _AS_WHOSE.sub(_as_own, said))
    if beside := _BESIDE_LETTER.match(said):
        said = f"{beside['lead']}{beside['first']} {beside['last']}{said[beside.end() :]}"
    for parts in (_IN_PARTS, _IN_PARTS_TURNED):
        said = parts.sub(r"my name is \g<first> \g<last>", said)
    said = _LEADS.sub("my name is ", _AT_FIRST.sub("it's ", said))
    if (behind := _BEHIND.match(said)) and behind["name"].casefold() not in _NO_NAMES_BEHIND:
        said = f"{behind['before']}my name is {behind['name']}{said[behind.end() :]}"
    turned = _TURNED.match(said)
    if turned and plain(turned["first"]) in ASKED_FOR and plain(turned["last"]) not in ASKED_FOR:
        said = f"{turned['lead']}{turned['first']} {turned['last']}{turned['rest']}"
    said = _SPELLED_FIRST.sub(r"\g<name>, \g<letters>", said)
    said = _TWICE.sub(r"\g<first> \g<last>", said)
    return _AS.sub("", _OF_WHOM.sub("", said)).strip() or text


def surname_first(text: str) -> str:
    """ "Asante, Kwame" -> "Kwame Asante", of a turn that is nothing but two names, neither of which everybody knows."""
    told = _TURNED_ALONE.match(text)
    if not told or {plain(told["last"]), plain(told["first"])} & (COMMON | NO_NAME | ASKED_FOR):
        return text
    return f"{told['first']} {told['last']}"


def asks_what_name(text: str) -> bool:
    """ "What was that, my name? Al Reyes": asked back, and answered in the same breath."""
    return _ECHO.match(text) is not None


_SENT_BY: Final = regex(  # "for my dad, Dr Baca wants his blood checked"; not "my husband, Dr Reyes, wants a trim"
    r"(?:dr|doctor|nurse|professor|prof)(?: [^\W\d_]+){1,2}? (?:(?:has|had|just|also) )*(?:says?|said|told|tells|sent"
    r"|asked|thinks?|thought|reckons|recommend(?:s|ed)|suggest(?:s|ed)|advised|insists?|ordered|referred"
    r"|(?:wants?|wanted|needs) (?:him|her|his|them|their|me|my|us|our|the|this|that|it|to (?:see|check|look|have (?:him"
    r"|her|them|his)))\b)\b"
)


def is_sender(told: str) -> bool:
    """Is what stands behind "my dad" who sends him, and no name of his?"""
    return _SENT_BY.match(plain(told)) is not None


def without_likeness(text: str) -> str:
    """Without the "like the actor" behind a name."""
    return _AS.sub("", text)


_DOWN: Final = regex(  # "put Dale Hutchins down for a trim"
    rf"\b(?:put|book|pencil|fit|squeeze|get|slot|sign|schedule) (?P<first>{_WORD}) (?P<last>{_WORD})(?P<more>)"
    r" (?:in|down|up|on|for)\b",
    re.IGNORECASE,
)
_BOOKED_FOR: Final = regex(
    rf"\b(?:for|(?:in|under) the name(?: of)?|name of|under) (?P<name>(?:(?:mr|mrs|ms|miss)\.? )?(?P<first>{_WORD})"
    rf" (?P<last>{_WORD})(?: (?P<more>[A-Z][\w'’-]+))?)(?=\W*$|\s*[,.;]|,? (?:please|thanks|on|at|this|next|tomorrow"
    rf"|today|my|and my|and (?:her|his) number)\b)",
    re.IGNORECASE,
)


def booked_for(text: str) -> str:
    """ "Blowout tomorrow at five for Gina Rossi": under whose name. Empty: nobody is named so."""
    for match in (*_BOOKED_FOR.finditer(text), *_DOWN.finditer(text)):
        first, last = plain(match["first"]), plain(match["last"])
        written = match["first"].istitle() and match["last"][:1].isupper()
        if first in NO_NAME or last in NO_NAME or last in _DATES or first in _DATES:
            continue
        if (first in ASKED_FOR and (written or last not in COMMON)) or (
            written and not COMMON.intersection((first, last))
        ):
            more = f" {match['more']}" if match["more"] and match["more"][:1].isupper() else ""
            return " ".join(_cap(word) for word in f"{match['first']} {match['last']}{more}".split())
    return ""


_CALLED: Final = regex(  # "tell Dana that Rick Osborne called about the job"
    rf"\b(?:(?:tell|let|inform|remind|(?:message|note|word) (?:for|to)) (?:(?:the|your|dr|doctor|mr|mrs|ms|miss)\.? )?"
    rf"{_WORD}(?: know)?|(?:take|leave|pass on) (?:an? |this )?(?:message|note)(?: for me| please| then| would you"
    r"| could you)*),?"
    rf"(?: that| it['’]s| it was| to say)? (?P<name>{_WORD}(?: {_WORD})?),?"
    r"(?: (?:from|at|of|over at) (?:[\w'’&-]+ ){1,3}?)? ?"
    r"(?:has |just |has just )?(?:called|rang|phoned|telephoned|stopped by|came by|popped in"
    r"|tried (?:to|calling|ringing)|returned (?:his|her|their|your) call"
    r"|(?:is|was) (?:calling|ringing|phoning|trying|returning"
    r"|running late)"
    r"|called back|rang back|got (?:his|her|their) (?:message|call)"
    r"|(?:would like|wants|needs|is hoping) (?:to|a|her|him|them)|is returning (?:his|her|their) call)\b",
    re.IGNORECASE,
)
_TO_BE_CALLED: Final = regex(  # "have Dana call Rick Osborne back at 614 ..."
    rf"\b(?:call|ring|phone|contact|text) (?P<name>{_WORD} (?!back\b){_WORD})(?: back)? (?:on|at) (?={_FIGURE})",
    re.IGNORECASE,
)
_FROM_WHOM: Final = regex(
    rf"\b(?:message|note|call|word) from (?P<name>{_WORD} {_WORD})(?=\W*$|[,.;]| (?:for|to|about|at|that|on|my|and)\b)",
    re.IGNORECASE,
)


def called_by(text: str) -> str:
    """Who calls, told as of somebody else. Empty: nobody is told so."""
    for match in (*_CALLED.finditer(text), *_FROM_WHOM.finditer(text), *_TO_BE_CALLED.finditer(text)):
        words = match["name"].split()
        folded = [plain(word) for word in words]
        written = all(word[:1].isupper() for word in words)
        known = written or folded[0] in ASKED_FOR or len(words) > 1
        if known and NO_NAME.isdisjoint(folded) and (words[0][:1].isupper() or COMMON.isdisjoint(folded)):
            return " ".join(map(_cap, words))
    return ""


def _cap(word: str) -> str:
    return word[:1].upper() + word[1:]


def _as_own(match: re.Match[str]) -> str:
    named = match["name"][:1].isupper() or plain(match["name"]) in ASKED_FOR
    return f"{match['am']} " if named else match[0]


def with_surname(text: str, name: str) -> str:
    """ "Last name Whitcomb", behind Denise: both. Empty: that is not what is told."""
    if not name or " " in name:
        return ""
    if last := _LAST.match(text):
        return f"{name} {last['last'].capitalize()}"
    alone = _ALONE.match(text)
    folded = plain(alone["last"]) if alone else ""
    if not alone or folded in COMMON | NO_NAME | _NO_SURNAME or folded == plain(name):
        return ""
    return f"{name} {_cap(alone['last'])}"
