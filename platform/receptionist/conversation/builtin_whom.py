"""Whom callers speak of: themselves, a daughter, a dog, a practitioner. English. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation import people
from receptionist.conversation.builtin_vehicles import vehicle_in
from receptionist.conversation.capture_names import (
    could_be_name,
    introduced_name,
    name_at_end,
    name_from_words,
    only_name,
    spells_name,
)
from receptionist.conversation.capture_spelling import without_letters
from receptionist.conversation.common_words import COMMON
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.exclamations import answered
from receptionist.conversation.feasts import FEASTS
from receptionist.conversation.first_names import ASKED_FOR, FIRST_NAMES, PETS_CALLED
from receptionist.conversation.name_phrases import is_sender
from receptionist.conversation.name_settling import once, settled
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import alike, plain, word_list
from receptionist.practice.definition import Definition

PEOPLE = (
    "daughter|son|child|kid|baby|boy|girl|husband|wife|spouse|partner|fiance|fiancee|mother|mom|mum|father|dad|grandson"
    "|granddaughter|grandchild|grandmother|grandma|grandfather|grandpa|brother|sister|friend|boyfriend|girlfriend|nephew"
    "|niece|toddler|uncle|aunt|cousin|roommate|lad|lass|coworker|colleague|buddy"
    "|stepson|stepdaughter|neighbor|neighbour|boss|mother in law|father in law"
    "|mama|momma|papa|daddy|mommy|mummy|mam|nan|nana|gran|granny|grandad|granddad|missus|hubby|kiddo|little one"
    "|little guy|little man"
)
PETS = (
    "dog|puppy|cat|kitten|kitty|rabbit|bunny|hamster|guinea pig|pet|bird|parrot|ferret|turtle|tortoise|lizard|pup|pony"
    "|horse|mare|gelding|stallion|foal|donkey|goat|chicken|snake|poodle|labrador|lab|retriever|shepherd|terrier|beagle|bulldog|spaniel|dachshund|corgi|husky"
    "|chihuahua|pug|boxer|doodle|collie|tabby|siamese|persian"
)
_RELATION = regex(
    rf"\b(?P<lead>for |bring |bringing )?(?:my|our|his|her|(?<=got )another|(?<=have )another) (?:(?!(?:into|to|in"
    rf"|for|an?|at) )\w+ ){{0,3}}?"
    rf"(?P<who>{PEOPLE}|{PETS})(?P<its>['’]?s)?\b"
    r"(?P<rest>(?:,? [\w'’]+){0,5})",
    re.IGNORECASE,
)
_ANIMAL = regex(
    rf"\b(?:he|she|it|they)(?:['’]?s| is| are)? (?:a|an|also a|just a) (?:\w+ ){{0,3}}?(?P<who>{PETS})\b"
    rf"|\b(?:a|an|the|that) (?:\w+ ){{0,2}}?(?P<pet>{PETS})\b",
    re.IGNORECASE,
)
_NAMED = regex(
    r"\b(?:(?:his|her|its|their|whose|the \w+['’]?s|(?:dog|cat|pet|puppy|kitten)['’]?s"
    rf"|(?:(?:my|our) )?(?:{PEOPLE})['’]?s) name(?:['’]?s| is)"
    r"|(?:he|she|it)(?:['’]?s| is) (?:called|named)|(?:the|my|our) \w+(?:['’]?s| is) (?:called|named)"
    r"|(?:named|called|calls?|christened)(?: (?:her|him|it|them))|(?:named|called)|we (?:shout|say)(?: (?:her|him))?"
    r"|(?:hers|theirs|his)(?:['’]?s| is)"
    r"|(?<!i )(?:goes|answers?|responds?) (?:by|to)(?: the name(?: of)?)?|known (?:\w+ ){0,4}?as"
    r"|(?:put|book|have|do|keep|leave) (?:it|this|that|her|him|them)(?: down)? (?:under|in) (?:her|his|their|(?:my |our"
    r" )?\w+['’]s)(?: own)?(?: name)?(?: please| instead)*,?|(?:it['’]?s|it is|this is) for (?:her|him|them)"
    r"(?:(?: so|,? and)(?: (?:that|it)['’]?s)?)?,?)\s+"
    r"(?!(?:bus|train|car|taxi|foot|bike|school|work|bed|court|hospital)\b)"
    r"(?P<name>[^\W\d_][\w'’\-]*(?:\s+[^\W\d_][\w'’\-]*){0,2})",
    re.IGNORECASE,
)
_YEAR_OLD = regex(  # "my fifteen year old"
    r"\b(my|our) (?:[\w-]+ ){1,2}?year[ -]olds?\b(?! (?:\w+ )?(?:" + PEOPLE + "|" + PETS + r")\b)", re.IGNORECASE
)
_FOR_HIM = regex(r"\b(?:its|it is|this is|thats|appointment is) for (?:me|myself)\b|\bfor myself\b|\bfor me\b")
_NOT_FOR_ME = regex(r"\bnot for (?:me|myself)\b")
_ASIDE = regex(  # "my husband says he hates that street": nobody who would come
    r"^ (?:says?|said|told|thinks?|thought|hates?|is calling|called|asked|wants me|just (?:told|said|called)"
    r"|and i\b|works?"
    r"|drove|recommended|goes to|went to|sees|gave)"
)


_NOT_COMING = regex(  # before "my husband": somebody who is only spoken of
    r"\b(?:custody of|custody|divorc\w+|divorced from|separat\w+ from|split(?:ting)?(?: up)? (?:from|with)|leaving|left"
    r"|surpris(?:e|ing)|suing|against|between me and|from|by|told|asked|thanks to|because of|recommended by"
    r"|live with|living with"
    r"|argu\w+ with|fight\w* with|visit(?:ation|ing)? with|access to|support for|owed by|hurt by) (?:(?:both"
    r"|all)(?: of)? )?$",
    re.IGNORECASE,
)
_TO_ME = regex(  # "my husband finally gave me a gift card", "my sister won't shut up about her lashes"
    r"^ (?:\w+ ){0,3}?(?:gave|bought|got|told|sent|talked|dragged|convinced|set|signed|booked|asked|promised"
    r"|recommended"
    r"|referred|brought|drives?|wants?|made|nagged|persuaded|mentioned to|let) (?:me|us)\b(?!.*\b(?:him|her|he|she)\b)"
    r"|^(?:['’]?s| is)? (?:\w+ ){0,2}?(?:insist(?:s|ed|ing)?|says?|said|saying|reckons?|thinks?|thought|believes?"
    r"|swears?|demand(?:s|ed|ing)|argues?|figures?|suggest(?:s|ed)?|advise[sd]|decided|agreed|adamant|convinced|sure|certain)"
    r"(?: that)? (?:i|we)(?:['’]\w+)?\b(?!.*\b(?:him|her|he|she)\b)"
    r"|^(?:['’]s)? (?:just )?about (?:ready|had)\b"
    r"|^ (?:\w+ ){0,2}?(?:recommended|suggested|raves?|raved|keeps? (?:telling|saying|nagging|raving|on|bugging|moaning"
    r"|complaining|pestering|hounding)|swears by"
    r"|(?:wo|would|does|did)n['’]?t (?:shut up|stop (?:talking|going|nagging|telling|raving)|let me)"
    r"|(?:is|was) (?:a (?:client|patient|customer)|(?:always )?(?:going on|raving|telling))"
    r"|(?:passed|died|left|walked out|moved out)"
    r"|(?:uses|used|comes|came|goes) (?:you|to you|there|here)\b)",
    re.IGNORECASE,
)
_DOES = regex(  # "my wife fancy training together", "my son sprained his ankle"
    r"(?:fanc(?:y|ies)|woke|tore|drank|made|saw|heard|fell|cut|split|stuck|blew|shot|sat|stood|slept|drove|rode|flew"
    r"|kept"
    r"|grew|felt|left|met|paid|sold|told|spoke|sent|bent|moans?|nags?|turns?|lives?|hopes?"
    r"|runs?|rides?|plays?|trains?|loves?|sees?|cries|cry|skis?|works?|drives?|wears?|ha[sd]nt|reckons?|swears?|minds?"
    r"|prefers?|uses?|stays?|bites?|pees?|poops?|barks?|snores?|trails?|drags?|grinds?|sings?"
    r"|(?!(?:alf|wilf|winif|manf)red|ahmed|hamed|mohammed|muhammed|jared|rashed)\w{3,}ed)",
    re.IGNORECASE,
)
_THINGS = regex(
    r"^ (?:\w+ ){0,2}?(?:car|truck|van|suv|house|home|place|apartment|kitchen|bathroom|phone|number|insurance"
    r"|school|birthday|party|wedding|recital|graduation|game|match|play|concert|funeral|baptism|christening|anniversary"
    r"|shower|appointment|lesson|practice|class|flight|surgery|operation|thing|work|shift)\b"
)


_AM = regex(r"\b(?:i['’]?m|i am|this is) (?:calling as )?$", re.IGNORECASE)  # "I'm his dad": who calls
_STATE = regex(r"(?:ing|ed|ous|ic|ant|ent|ful|less|able|sick|ill|deaf|blind|lame|fat|thin|calm)$")  # how one is
_ONE_IS = regex(  # "that one's salt", "she's salt"
    r"^\W*(?:(?:um|uh|oh|ok|okay|yes|yeah|well|so|and|right)\b\W*)*(?:(?:that|this|the (?:\w+ )?)(?: ?one)"
    r"|(?:that|this)|the (?:first|second|other|older|younger|little|big)(?: \w+)?|he|she|it|one)"
    r"(?:['’]s| is|['’]d be| would be)"
    r"(?: (?:called|named))? (?P<name>[^\W\d_][\w'’-]*)(?:[ ](?P<last>[A-Z][\w'’-]+))?(?=\W*$|[,.;]| and\b| for\b)",
    re.IGNORECASE,
)


_MINE_IS = regex(  # "that'd be my mare Sassy"
    r"\b(?:my|our) (?:[a-z]+ ){1,2}(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?=\W*$|[,.])"
)
_OTHER_ONE = regex(  # "bramble, no sorry, it's thistle"
    r"^\W*(?:(?:uh|um|it['’]?s|he['’]?s|she['’]?s|his name['’]?s|her name['’]?s) )*[^\W\d_]+,? (?:oh |uh |um )?(?:no"
    r"|sorry|wait|i mean"
    r"|hang on|actually)\b[ ,.]+(?:(?:[^\W\d_]+(?: is| was|['’]s) (?:the|my|our|his|her) (?:\w+ )?(?:old|other|first"
    r"|last"
    r"|previous|big|little|wrong|older|elder|mum|mom|dad|sister|brother)(?: (?:one|dog|cat|boy|girl|kid))?|this is"
    r"|this one['’]?s|i mean|no|sorry|wait|i mean|it['’]?s|it is|that['’]?s|he['’]?s|she['’]?s|the other"
    r" one|(?:her|his)"
    r" (?:sister|brother|mum|mom|friend)|called|for|this time|bring|make it|put)\b[ ,.]*)*(?P<name>[^\W\d_]{2,}?)"
    r"(?:(?:['’]s| is| that['’]?s| who['’]?s)? coming(?: in)?(?: (?:today|tomorrow|this time))?)?\W*$",
    re.IGNORECASE,
)


_IS_ONE = regex(  # "..., he's Benji Rourke and my number's ...", "the cat is Admiral Nelson"
    rf"(?:^|[,.;!?]\s+|\b(?:and|but|so|cause|because)\s+)(?:[Hh]e|[Ss]he|(?:[Tt]he |[Mm]y |[Oo]ur )?(?:{PEOPLE}|{PETS}"
    r"|[Mm](?:ama|omma|um|om)|[Dd]ad))(?:['’]?s| is)\s+"
    r"(?P<name>(?P<first>[A-Z][\w'’-]*[\w])(?P<last>(?: [A-Z][\w'’-]+){1,2})?)"
    r"(?=\W*$|[,.;]| and\b| for\b| with\b| on\b| at\b)"
)
_OF_OTHERS = regex(  # "I'm her mother, she's Delilah Frost", "mama is Eula Mae Prescott"
    r"^\W*(?:\w+\W+){0,2}?(?:i['’]?m|i am|my name|this is|me)\b"
    rf"|^\W*(?:(?:the|my|our) )?(?:{PEOPLE}|{PETS})(?:['’]?s| is)\b",
    re.IGNORECASE,
)


class Whom(Struct, frozen=True):
    """`relation` "daughter", and the name where it was told. Both empty: the caller."""

    relation: str = ""
    name: str = ""

    @property
    def is_pet(self) -> bool:
        return is_pet(self.relation)


def is_pet(who: str) -> bool:
    return regex(PETS, re.IGNORECASE).fullmatch(who) is not None


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def whom_of(text: str) -> Whom | None:
    """ "for my daughter mia". None: nobody is spoken of."""
    said = regex(r"\s+").sub(" ", text.replace("’", "'"))
    said = _YEAR_OLD.sub(r"\1 child", said)
    if _FOR_HIM.search(plain(said)) and not _NOT_FOR_ME.search(plain(said)):
        return Whom()
    for match in _RELATION.finditer(regex(r"[.!?]").sub("", said)):
        if _AM.search(said[: match.start()]):
            continue
        rest = match["rest"]
        behind = said[match.end("its" if match["its"] else "who") :]
        if not match["lead"] and (_NOT_COMING.search(said[: match.start()]) or _TO_ME.match(behind)):
            continue
        if (_ASIDE.match(rest) and not match["lead"]) or (
            match["its"] and (_THINGS.match(rest) or vehicle_in(rest[:40]))
        ):
            continue
        name = "" if match["its"] else _name_after(rest) or named_of(said)
        return Whom(match["who"].lower(), name or is_one(said, of_pet=is_pet(match["who"])))
    named = regex(r"\b(?:is|it's|its) for ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?:,? (?:[A-Z] ){2,}[A-Z])?\W*$").search(said)
    return Whom(name=named[1]) if named and not _is_date_word(named[1].split()[0]) else None


def animal_of(text: str) -> str:
    """ "dog" of "he's a dog", "my dog", "a nail trim for a dog". Empty: no animal."""
    match = _ANIMAL.search(text.replace("’", "'"))
    if match:
        return (match["who"] or match["pet"]).lower()
    whom = whom_of(text)
    return whom.relation if whom and whom.is_pet else ""


def named_of(text: str) -> str:
    """The name in "her name is olive", "the dog's called duke". Empty: none."""
    said = without_letters(text)
    for match in _NAMED.finditer(said.replace("’", "'")):
        if regex(r"\bmy $").search(said[: match.start()]):
            continue
        if name := leading_name(match["name"], called=True, proved=said != text):
            whole = only_name(settled(text)) if settled(text) != text else ""
            return whole if whole.startswith(f"{name} ") else name  # "daniel, daniel okoro"
    return ""


def others_name(text: str) -> str:
    """The name of whom the caller tells, and not of the caller: "it was my father, Raymond Moss". Empty: none."""
    whom = whom_of(text)
    return (whom.name if whom and whom.relation and not whom.is_pet else "") or named_of(text)


def is_one(text: str, *, of_pet: bool = False) -> str:
    """The name in "my boy at ten, he's Benji Rourke": written, and known, whole or no breed. Empty: none."""
    for match in _IS_ONE.finditer(text):
        first = plain(match["first"])
        known = first in ASKED_FOR or first in PETS_CALLED or (of_pet and not is_pet(first) and first not in COMMON)
        if known or (match["last"] and first not in COMMON and first not in TITLES and could_be_name(first)):
            return match["name"]
    return ""


def _name_after(rest: str) -> str:
    """The name behind "my daughter": "mia", "is called mia"."""
    told = regex(r"^[\s,]*(?:named|called|whose name is|name is|is called|is named|is)\b").sub("", rest).strip(" ,")
    if is_sender(told):
        return ""
    first = told.split(" ")[0].strip(",.;")
    if first.islower() and told == rest.strip(" ,") and _DOES.fullmatch(plain(first)):
        return ""
    twice = told.casefold().split()[:2]
    if len(twice) > 1 and twice[0] == twice[1].strip(",."):
        return once(leading_name(told)) or leading_name(told, most=1)  # "zoe zoe keller"
    return leading_name(told, most=2)


def leading_name(said: str, most: int = 3, *, called: bool = False, proved: bool = False) -> str:
    """The name with which the words begin: "milo" of "milo at ten". `called`: a name must follow ("called pickles").
    `proved`: it was spelled as well, so that whatever is written like a name is one ("Soon Ja Park")."""
    words: list[str] = []
    for each in said.split()[:most]:
        word, verb, _ = each.strip(",.;").replace("’", "'").partition("'s")  # "biscuit's been limping"
        low = word[0].islower()
        if (
            not (could_be_name(word) or (proved and word[:1].isupper()))
            or _is_date_word(word)
            or (words and low and (plain(word) in COMMON or _DOES.fullmatch(plain(word))))
        ):
            break
        verb_like = plain(word).endswith("s") and len(word) > 5 and not called  # "scratches"
        if not words and low and (plain(word) in COMMON or verb_like):
            break
        words.append(word)
        if word != each or verb:
            break  # "theo, he's nine"
    return " ".join(word[:1].upper() + word[1:] for word in words)


def is_first_name(word: str) -> bool:
    """ "Max", as it is written; "max", as it is heard, is hardly one."""
    if not leading_name(word) or _is_date_word(word) or plain(word) in FEASTS:
        return False
    return word[:1].isupper() or plain(word) in ASKED_FOR


def _is_date_word(word: str) -> bool:
    return plain(word) in (*WEEKDAYS, *MONTHS)


_REMARKS = regex(  # "ha, he'll be pleased. Fraser Tait"
    r"^\W*(?:(?:ha(?:ha)?|aw+|oo+h|ah|oh|lovely|great|brilliant|good|nice|super|perfect)\b[\s,.!]+)*"
    r"(?:(?:he|she|they)(?:['’]ll| will) (?:be \w+|like that|love (?:that|it))|(?:that|it)['’]?s (?:grand|great"
    r"|good|lovely|fine"
    r"|brilliant|nice|perfect))[.,!]+\s+",
    re.IGNORECASE,
)


def own_name(text: str) -> str:
    """The name of a pet or a child in "his name is Rex", "it's Mia", "rex, he's a dog"; else empty."""
    text = _REMARKS.sub("", answered(text))
    callers, before = name_at_end(text)
    if callers and spells_name(text) and not spells_name(before):
        text = before  # "it's Meg, and I'm Joan Barraclough, B A ..."
    other = is_one(text)
    if other and _OF_OTHERS.match(text):
        return other
    name = _own_name(text)
    whole = name_from_words(text, asked=True) or "" if name and spells_name(text) else ""
    return whole if whole.startswith(f"{name} ") else name  # "that'd be Coraline, C O R A L I N E, Espinoza"


def _own_name(text: str) -> str:
    settled_on = settled(text)
    if settled_on != text and (whole := only_name(settled_on)) and plain(whole.split(" ")[0]) in ASKED_FOR:
        return whole  # "he's called daniel, daniel okoro"
    right = _OTHER_ONE.match(text)
    if right and could_be_name(right["name"]) and plain(right["name"]) not in COMMON:
        return right["name"][:1].upper() + right["name"][1:]
    if name := named_of(text):
        return name
    if (mine := _MINE_IS.search(text)) and (name := leading_name(mine["name"])):
        return name
    one = _ONE_IS.match(text)
    if one and not (one["last"] or "").islower() and _is_told_name(one) and (name := leading_name(one["name"])):
        return f"{name} {one['last'] or ''}".strip()  # a surname written small is read with the rest, below
    first = regex(r"[,.;]|\b(?:he|she|it)['’]?s\b").split(text.strip())[0]
    rest = regex(r"^\W*(?:his|her|their|its|the \w+'?s) name(?:'s| is)\s+", re.I).sub("", text)
    return name_from_words(first, asked=True) or is_one(text) or name_from_words(rest, asked=True) or ""


def _is_told_name(one: re.Match[str]) -> bool:
    """ "She's salt" may be a name; "she's limping", "that one's nervous" are none."""
    told = plain(one["name"])
    if one["name"][:1].isupper() or told in FIRST_NAMES:
        return True
    return regex(r"\bones?\b").search(plain(one[0])) is not None and not _STATE.search(told)


# --- practitioners ------------------------------------------------------------------------------------------------

TITLES = people.TITLES
_WITH = regex(r"\b(?:with|see|prefer|want|have|had|get|rather|is) (\w{3,})\b")
_REFUSED = regex(
    r"\b(?:(?:not|don'?t want)(?: to)?(?: (?:have|see|get|go to))?(?: with)?|(?:anyone|anybody|someone"
    r"|somebody) (?:but|other than)"
    r"|except(?: for)?|instead of|rather than) (?:(?:dr|doctor|mr|mrs|ms|miss)\.? )?[^\W\d_]{3,}\b",
    re.IGNORECASE,
)
_ONLY_BY = regex(  # "he won't let anybody but Bianca touch his head", "nobody but her sees him"
    r"\b(?:nobody|no one|no-one|(?:never|won['’]?t|will not|wouldn['’]?t|doesn['’]?t|does not|don['’]?t"
    r"|do not) (?:let|want|trust"
    r"|like|see|have|go to|allow) (?:\w+ )?(?:anyone|anybody)(?: else)?) (?:but|other than|except(?: for)?|besides"
    r"|apart from|bar)\b",
    re.IGNORECASE,
)
_TITLED = regex(r"\b(?P<title>dr|doctor|mr|mrs|ms|miss)\.? (?P<name>[^\W\d_]{2,})\b", re.IGNORECASE)
_NEAR = 0.6
_LONG = 4  # letters
_SOMEBODY_ELSE = regex(  # "my son dev", "this is marlene"
    rf"\b(?:(?:my|our|his|her) (?:{PEOPLE}|{PETS})|(?:named?|called)(?: is)?|names|its|im|i am|this is|it is|under"
    rf"|for) (?!for\b|my\b|our\b)\w+"
)
_RELATIVE = regex(  # "my son Mateo", where there is a Dr. Amato
    rf"\b(?P<who>(?:my|our|his|her) (?:{PEOPLE}|{PETS}),? (?:named |called )?)(?P<name>[^\W\d_]{{3,}})\b", re.IGNORECASE
)
_SMALL_TALK = word_list("anyone anybody whoever either")


def practitioner_named(text: str, definition: Definition) -> str:
    """The practitioner whose name stands in the words; else empty."""
    names = [one.name for one in definition.scheduling.practitioners]
    names += [name for service in definition.scheduling.services for name in service.with_ if name not in names]
    spoken = {said.casefold(): name for name, said in definition.voice.pronounce.items()}
    return _named(text, tuple(names), tuple(spoken.items()))


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is asked about many times
def _named(text: str, names: Sequence[str], pronounced: Sequence[tuple[str, str]]) -> str:
    if spoken := dict(pronounced):  # recognisers write what they hear: "dr win"
        text = _titled(tuple(spoken)).sub(lambda match: f"{match[1]} {spoken[match[2].casefold()]}", text)
    if own := introduced_name(text) or only_name(text):  # "this is maria lopez": nobody who works here
        words = {word for word in plain(own).split() if word not in TITLES}
        if not any(words == {word for word in plain(name).split() if word not in TITLES} for name in names):
            said = {word.casefold() for word in own.split()}
            text = _WORD.sub(lambda match: " " if match[0].casefold() in said else match[0], text)
    text = _RELATIVE.sub(_without_own, _REFUSED.sub(" ", _ONLY_BY.sub("with", text)))
    named = _rather(text, [name for name in names if people.is_named(name, text)])
    return named or _by_first_name(names, text) or _by_first_name_alone(names, text) or _by_sound(names, text)


_WORD = regex(r"\b\w[\w'’-]*")


@lru_cache(maxsize=64)  # of a pure function: those of a practice
def _titled(spoken: tuple[str, ...]) -> Pattern:
    return regex(rf"\b(dr|doctor|mr|mrs|ms|miss)\.? ({'|'.join(map(re.escape, spoken))})\b", flags=re.IGNORECASE)


_IN_PLACE_OF = regex(r"\b(?:instead of|rather than|than|not)\b[^,.;!?]*", re.IGNORECASE)
_RATHER = regex(
    r"\b(?:rather|prefer\w*|instead|actually|switch|swap|change|could i have|can i have|but|not)\b", re.IGNORECASE
)


def _rather(text: str, named: Sequence[str]) -> str:
    """The one who is wished for, where two are named: "is that with Mr. Dale, I'd rather have Ms. Okafor"."""
    if len(named) > 1 and _RATHER.search(text):
        rest = _IN_PLACE_OF.sub(" ", text)
        left = [name for name in named if people.is_named(name, rest)] or named
        return max(left, key=lambda name: plain(rest).rfind(plain(name).split()[-1]))
    return named[0] if named else ""


def _without_own(match: re.Match[str]) -> str:
    """Without the name of whom it is for; any other word stays."""
    return match[0] if plain(match["name"]) in (*COMMON, *TITLES, "doctor") else match["who"]


def others_than_refused(text: str, names: Sequence[str]) -> list[str]:
    """ "Not with Marco": all but him. Empty: nobody is refused."""
    refused = " ".join(match[0] for match in _REFUSED.finditer(_ONLY_BY.sub("with", text)))
    told = [name for name in names if refused and people.is_named(name, refused)]
    return [name for name in names if name not in told] if told else []


def _by_first_name(names: Sequence[str], text: str) -> str:
    """ "With Kate", where one Kate works here; or by another part of the name."""
    said = {match[1] for match in _WITH.finditer(_SOMEBODY_ELSE.sub(" ", plain(text)))}
    own = [[word for word in plain(name).split() if word not in TITLES] for name in names]
    found = [name for name, words in zip(names, own, strict=True) if len(words) > 1 and not said.isdisjoint(words)]
    return found[0] if len(found) == 1 else ""


def _by_first_name_alone(names: Sequence[str], text: str) -> str:
    """ "Okay then marlene, saturday at noon": no word of the language, and not the name of somebody else."""
    said = set(_SOMEBODY_ELSE.sub(" ", plain(text)).split())
    own = {name: [word for word in plain(name).split() if word not in TITLES] for name in names}
    found = [
        name
        for name, words in own.items()
        if len(words) > 1 and len(words[0]) >= _LONG and words[0] in said and words[0] not in COMMON
    ]
    return found[0] if len(found) == 1 and not _is_date_word(plain(found[0]).split()[0]) else ""


def _by_sound(names: Sequence[str], text: str) -> str:
    """ "Dr. Lou", where there is a Dr. Liu: short names are what recognition gets wrong most."""
    said = _TITLED.search(text)
    if said is None:
        return ""
    title, heard = plain(said["title"]).replace("doctor", "dr"), plain(said["name"])
    near: list[str] = []
    for name in names:
        words = plain(name).split()
        if words[0] == title and words[-1][0] == heard[0] and alike(words[-1], heard) >= _NEAR:
            near.append(name)
    return near[0] if len(near) == 1 else ""


def anyone(text: str) -> bool:
    """ "with anyone": no matter who."""
    return any(word in plain(text).split() for word in _SMALL_TALK)
