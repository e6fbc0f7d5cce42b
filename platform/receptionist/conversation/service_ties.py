"""Of several services that fit as well, the one that is meant: by its length, by who comes, by what it is. Pure."""

import re
from collections import Counter
from collections.abc import Sequence

from receptionist.conversation.animals import animals_in, kinds_named
from receptionist.conversation.builtin_trades import AT_THEIR_PLACE
from receptionist.conversation.dates import normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import is_said, own_words, said_words, word_score
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.conversation.young_ones import child_comes, is_months_old, is_young_animal, only_child_told
from receptionist.practice.definition import Service

_LENGTHS = {  # minutes: longer ones first
    90: regex(r"\bhour and a half\b|\b1 hour and (?:a half|30)\b|\b1 and a half hours?\b|\b90 ?(?:minutes?"
        r"|mins?)\b"),
    120: regex(r"\b2 hours?\b|\b120 ?(?:minutes?|mins?)\b"),
    30: regex(r"\bhalf (?:an?|1) hour\b|\bhalf hour\b|\b30 ?(?:minutes?|mins?)\b"),
    45: regex(r"\bthree quarters of an? hour\b|\b45 ?(?:minutes?|mins?)\b"),
    60: regex(r"\b(?:an?|1|full|whole) (?:full |whole )?hours?\b|\bhour (?:long|one|session|massage|lesson)\b"
                   r"|\b60 ?(?:minutes?|mins?)\b"),
    15: regex(r"\bquarter of an? hour\b|\b15 ?(?:minutes?|mins?)\b"),
}  # fmt: skip
_MALE = regex(
    r"\b(?:husbands?|sons?|dads?|fathers?|brothers?|boyfriends?|grandsons?|grandpas?|uncles?|lads?|him|his|man)\b"
    r"|\b(?:im|i am|for|its for) (?:just )?a (?:guy|bloke|dude|fella|man)\b"
    r"|\b(?:guys|gents|mens|mans|dudes|blokes|fellas|lads|male|gentlemans) (?:\w+ )?(?:hair ?)?(?:cut|trim|style)\b"
)
_FEMALE = regex(
    r"\b(?:wifes?|daughters?|moms?|mums?|mothers?|sisters?|girlfriends?|grandmas?|aunts?|lass|her|lady|woman|ladies"
    r"|womans|female)\b"
    r"|\b(?:im|i am) (?:just |only )?a girl\b|\bgirls (?:hair ?)?cut for me\b"
)
OF_A_SEX = word_set("blokes bloke dudes dude guys guy fellas fella lads gents ladies lady womans mans mens")
_MENS = regex(r"\b(?:mens|men|gents|gentlemens|boys)\b")
_WOMENS = regex(r"\b(?:womens|women|ladies|girls)\b")
_CHILDREN = regex(r"\b(?<!well )(?:child(?:s|ren|rens)?|kids?|toddlers?)\b")  # in names


def of_length(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "The half hour one", where names tell how long they take."""
    timed = [one for one in services if regex(r"\d").search(one.name)]
    if len(timed) < 2:
        return []
    words = normalised(heard.text)
    minutes = next((many for many, told in _LENGTHS.items() if told.search(words)), 0)
    fitting = [one for one in timed if one.minutes == minutes]
    return fitting if len(fitting) == 1 else []


def by_sex(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "A haircut for my husband", where men's and women's are told apart."""
    his, hers = (word.search(heard.plain) is not None for word in (_MALE, _FEMALE))
    if his == hers:
        return []
    own, others = (_MENS, _WOMENS) if his else (_WOMENS, _MENS)
    fitting = [one for one in services if own.search(plain(one.name))]
    if not fitting and any(others.search(plain(one.name)) for one in services):
        fitting = [one for one in services if not for_some(one)]  # of a gents' cut and a cut and blow-dry
    return fitting if len(fitting) == 1 else []


def for_some(service: Service) -> bool:
    """Is it for men, for women or for children only?"""
    return any(some.search(plain(service.name)) for some in (_MENS, _WOMENS, _CHILDREN))


def for_children(heard: Heard, named: Sequence[Service], services: Sequence[Service]) -> list[Service]:
    """ "A haircut for my five year old": the one that is for children, where there is one of the kind."""
    if not child_comes(heard):
        return []
    young = [one for one in services if _CHILDREN.search(plain(one.name))]
    kinds = {word for one in named for word in own_words(one)}
    alike = any(word_score(word, kind) for one in young for word in own_words(one) for kind in kinds)
    return young if len(young) == 1 and alike else []


def for_child_alone(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "For my little boy, he's six": the one that is for children, though not for what he comes."""
    young = [
        one for one in services if _CHILDREN.search(plain(one.name)) and not _OF_SOME_CHILDREN.search(plain(one.name))
    ]
    return young if len(young) == 1 and only_child_told(heard) else []


_OF_SOME_CHILDREN = regex(r"\b(?:well|first|new|sick)\b")


def of_age(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """The one for children, or the one that is not: a child that is only spoken of does not come."""
    young = [one for one in services if _CHILDREN.search(plain(one.name))]
    others = [one for one in services if one not in young]
    if len(young) != 1 or len(others) != 1:
        return []
    return young if child_comes(heard) else others


_ELSEWHERE = regex(r"\b(?:mobile|at home|home|house call|on site|call out)\b")


def by_place(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """A visit at the caller's house is one that is asked for."""
    out = [one for one in services if _ELSEWHERE.search(plain(one.name))]
    if len(out) != 1 or len(services) != 2:
        return []
    asked = regex(rf"\b(?:{AT_THEIR_PLACE})\b").search(heard.plain) or _ELSEWHERE.search(heard.plain)
    return out if asked else [one for one in services if one not in out]


def for_two(service: Service) -> bool:
    return regex(r"\b(?:for two|couples?|pair|duo|partner)\b").search(plain(service.name)) is not None


_OF_FIRMS = regex(r"\b(?:business|commercial|corporate|company|companies|firm|office|trade|employer)s?\b")
_OF_PERSONS = regex(r"\b(?:individual|personal|private|residential|home|household|domestic|family)s?\b")
_FIRM_SAID = regex(
    r"\b(?:business|commercial|corporate|company|firm|office|shop|store|restaurant|llc|l l c|s corp|c corp|inc"
    r"|corporation|partnership|payroll|employees|staff|warehouse|factory|tenants|clients|baker(?:y|ies)|cafe"
    r"|coffee shop|food trucks?|salon|start ?up|landscaping|farm|self employed|sole trader|freelanc\w+|contractor"
    r"|side (?:business|hustle|gig)|etsy|church|non ?profit)\b"
)
_PERSON_SAID = regex(
    r"\b(?:my|our) (?:own |personal |husbands? |wifes? )?(?:taxes|return|house|home|flat|apartment|kitchen|bathroom)\b"
    r"|\b(?:husband|wife|spouse|jointly|married|single|kids|w ?2s?|my job|my salary|myself|personally|retired)\b"
)


def of_firm(heard: Heard, named: Service, services: Sequence[Service]) -> list[Service]:
    """ "Taxes for my food truck": the return that is for firms, though that of persons is as near in words."""
    firms = [one for one in services if one != named and _OF_FIRMS.search(plain(one.name))]
    if len(firms) != 1 or not _OF_PERSONS.search(plain(named.name)) or not _FIRM_SAID.search(heard.plain):
        return []
    return firms if set(own_words(firms[0])) & set(own_words(named)) and not _OF_PERSONS.search(heard.plain) else []


_YOUNG = regex(r"\b(?:puppy|puppies|kittens?|junior|foal)\b")


def by_young(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "My puppy's never been groomed", of a full groom and a puppy's."""
    young = [one for one in services if _YOUNG.search(plain(one.name))]
    return young if len(young) == 1 and is_young_animal(heard) else []


def for_young_alone(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "She's five months old", where nothing else tells what for."""
    young = [one for one in services if _YOUNG.search(plain(one.name))]
    return young if len(young) == 1 and (is_young_animal(heard) or is_months_old(heard)) else []


_WIRED = regex(r"\b(?:telephone|phone|video|virtual|online|remote|telehealth|zoom)\b")
_BY_WIRE = regex(
    r"\b(?:telephone|phone|video|virtual|zoom|telehealth|online|remote) (?:appointment|consult\w*|visit|session"
    r"|meeting"
    r"|lesson|check ?in|slot)\b"
    r"|\b(?:by|over the|on the|on) (?:phone|telephone|zoom|video|skype|teams)\b"
    r"|\b(?:doctor|dr \w+|gp|nurse|vet|lawyer|solicitor|attorney|therapist|counsellor) (?:to |could |can |just )*"
    r"(?:ring|phone|call)s? (?:me|us|him|her)\b"
)


def by_wire(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "A phone appointment with the doctor": the one for which nobody comes in."""
    wired = [one for one in services if _WIRED.search(plain(one.name))]
    return wired if len(wired) == 1 and len(services) > 1 and _BY_WIRE.search(heard.plain) else []


_HEADS = r"(?:for|of|in|about|on) (?:(?:my|the|some|an?|his|her|our) )?"


def by_kind(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "My husband and I file jointly", where what is for persons and what is for firms are told apart."""
    firms = [one for one in services if _OF_FIRMS.search(plain(one.name))]
    persons = [one for one in services if _OF_PERSONS.search(plain(one.name))]
    if len(firms) != 1 or len(persons) != 1 or firms == persons:
        return []
    if _FIRM_SAID.search(heard.plain):
        return firms
    return persons if _PERSON_SAID.search(heard.plain) else []


def by_animal(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "My bearded dragon's eyes are half shut", where what is for reptiles and what is for birds are told apart."""
    kinds = {one: kinds_named(plain(one.name)) for one in services}
    said = animals_in(heard.plain)
    if not said or sum(map(bool, kinds.values())) < 2:
        return []
    young = is_young_animal(heard)
    return [one for one in services if kinds[one] & said and (young or not _YOUNG.search(plain(one.name)))]


def by_head(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "A trial for italian", of a trial lesson and an italian lesson: the one that the other is only told of."""
    spread = Counter(word for one in services for word in set(own_words(one)))
    said = heard.plain.split()
    told = {one: [word for word in own_words(one) if spread[word] == 1 and word in said] for one in services}
    of = {
        one
        for one, words in told.items()
        if words and all(regex(rf"\b{_HEADS}{re.escape(word)}\b").search(heard.plain) for word in words)
    }
    heads = [one for one, words in told.items() if words and one not in of]
    return heads if of and len(heads) == 1 else []


# What callers would have done, and what stands for it in names. Only where nothing else tells which.
_DEEDS = tuple(
    (regex(rf"\b(?:{told})\b"), frozenset(names.split()))
    for told, names in (
        (
            r"look(?:ed)? (?:at|over|into)|(?:have|take) a (?:\w+ )?look|check(?:ed)?(?: out| over| on)?|before (?:i"
            r"|we) buy"
            r"|thinking of buying|survey\w*",
            "inspection check checkup assessment evaluation survey exam examination",
        ),
        (
            r"talk(?:ed|ing)? (?:\w+ ){0,3}?(?:over|through|about|to)|sit down|discuss|where to (?:start|begin)"
            r"|advice|an idea"
            r"|ideas|thinking (?:of|about)|from scratch|custom|bespoke|made|design\w*|plan(?:ning)?",
            "consultation consult meeting",
        ),
        (r"taste|tasting|try the (?:food|menu)", "tasting"),
        (
            r"(?:too )?(?:tight|loose|big|small)|bigger|smaller|take(?:n)? (?:it )?(?:in|out|up)",
            "resizing alteration adjustment",
        ),
        (
            r"see (?:it|the|your|this|that)|look(?:ing)? (?:around|round)|show(?:n)? (?:me|us)|walk ?through",
            "tour showing viewing",
        ),
        (r"curl\w*|lift\w*", "lift"),
        (r"try (?:it|this|one|that)(?: out)?|see (?:if|whether) (?:i|we|he|she) likes?", "trial taster introductory"),
        (
            r"(?:hang|hung|put|mount\w*|fit\w*) (?:\w+ ){0,3}?up|mount(?:ed)?|hook(?:ed)? up",
            "installation fitting mounting",
        ),
        (r"killing me|agony|unbearable|urgent\w*|emergency|right away|asap", "emergency urgent"),
    )
)
_OF_ANY = frozenset(
    ("initial", "general", "free", "home", "first", "new", "full", "standard", "basic", "design", "phone")
)
_OF_THE_WELL = regex(r"\b(?:health|wellness|well \w+|post ?op|after ?care|annual|yearly) check|\bhealth\b")
_AGAIN = regex(
    r"(?:follow up|return\w*|(?<!contract )(?<!lease )(?<!letter )(?<!document )(?<!estate )review"
    r"|existing|maintenance|recall)\b"
)


def by_deed(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """ "Can somebody look at the roof": the roof inspection, rather than the repair."""
    meant = {word for told, names in _DEEDS if told.search(heard.plain) for word in names}
    fitting = [
        one
        for one in services
        if not meant.isdisjoint(plain(one.name).split()) and not _OF_THE_WELL.search(plain(one.name))
    ]
    return fitting if len(fitting) == 1 else []


def by_deed_alone(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """The same, where nothing else tells of one: "get my walk looked at" is for no toenail assessment."""
    said, deeds = said_words(heard), frozenset[str]().union(*(names for _, names in _DEEDS))
    return [
        one
        for one in by_deed(heard, services)
        if not (rest := [word for word in own_words(one) if word not in deeds and word not in _OF_ANY])
        or any(is_said(word, said) for word in rest)
    ]


def by_visit(services: Sequence[Service], *, known: bool | None, begins: Service | None) -> list[Service]:
    """For whoever has been here before, or never."""
    if known is False and begins in services:
        return [begins] if begins else []
    again = [one for one in services if _AGAIN.search(plain(one.name))]
    return again if known and len(again) == 1 else []


_FETCHED = regex(r"\b(?:collection|pick ?up|delivery)\b")
_FETCHES = regex(
    r"\b(?:pick\w*|collect\w*|ready|grab|fetch|get|drop\w*|leav\w*|deliver\w*|bring\w*|came in|arrived|are in|is in"
    r"|in yet)\b"
)


def come_for(heard: Heard, services: Sequence[Service]) -> Sequence[Service]:
    """Those that may be meant: "my glasses keep sliding off" are not to be picked up."""
    if _FETCHES.search(heard.plain):
        return services
    return [one for one in services if not _FETCHED.search(plain(one.name))] or services
