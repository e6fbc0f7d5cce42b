"""Whose matter it is, by kind: the person there for "test results" is asked for with "are my bloods back". English.
Pure."""

from typing import Final

from msgspec import Struct

from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition, Person


class Kind(Struct, frozen=True):
    """What topics of this kind are called in a file, and how callers come to speak of them. `own`: it is of something
    of theirs that is under way, which no answer of the file can tell."""

    topic: Pattern
    said: Pattern
    own: bool = False


_TESTS: Final = (
    r"(?:blood(?: ?work|s)?|labs?|tests?|urine|biopsy|scans?|x ?rays?|mri|stud(?:y|ies)|smear|swab|cultures?"
    r"|pathology|stool|allergy"
    r"|thyroid|cholesterol|strep|covid)"
)
_BACK: Final = r"(?:back|in|in yet|through|ready|come back|came back|come in|came in)"
_WAITS: Final = (
    r"(?:done|ready|finished|fixed|repaired|mended|in yet|arrived|back yet|good to go|coming along|getting on"
    r"|getting along|all set|sorted|complete|completed|built|framed|sharpened|tuned|serviced|cleaned|pressed)"
)
_PAPERS: Final = (
    r"(?:papers?|paperwork|documents?|forms?|records?|chart|certificates?|x ?rays?|letters?|tax returns?|transcripts?)"
)
_TREE: Final = (
    r"(?:trees?|oaks?|pines?|maples?|elms?|limbs?|branch(?:es)?|trunk|poplar"
    r"|birch|willow|cedar|sycamore|spruce|fir|bough|pole)"
)
_FALLEN: Final = regex(
    rf"\b{_TREE} (?:\w+ ){{0,4}}?(?:fell|fallen|falling|came|come|coming|crashed|landed|went|gone|leaning|hanging"
    rf"|snapped|blew|blown|split|laying"
    rf"|lying|down|is) (?:\w+ ){{0,3}}?(?:on|onto|across|through|into|over|in|against|blocking) (?:top of )?(?:my"
    rf"|our|the|a|his|her|mamas?|moms?)"
    r" (?:\w+ ){0,2}?(?:house|home|roof|car|truck|van|garage|shed|fence|porch|deck|driveway|road|street"
    r"|power ?lines?|line|wires?|window"
    r"|carport|trailer|pool|bedroom|barn)s?\b"
)
_KINDS: Final = (
    Kind(regex(r"\b(?:trees?|limbs?|branch(?:es)?|storm)\b"), _FALLEN),
    Kind(
        regex(r"\b(?:results?|labs?|tests?|blood ?work)\b"),
        regex(
            rf"\b{_TESTS} (?:test )?results?\b|\b(?:my|our|his|her|the|\w+s) (?:test )?results?\b(?! guaranteed)"
            rf"|\bresults? (?:of|from|for) (?:my|our|his|her|the)\b"
            rf"|\b(?:my|our|his|her|the|\w+s) {_TESTS}(?: \w+)? (?:(?:is|are|has|have|be|been) )?{_BACK}\b"
            rf"|\b(?:is|are|have|has|did) (?:my|our|his|her|the|\w+s) (?:\w+ ){{0,2}}?{_TESTS} (?:\w+ )?{_BACK}\b"
            rf"|\b(?:did|have|has) (?:you|yall|they|he|she|any(?:body|one)|the \w+|dr \w+) (?:\w+ )?(?:read"
            rf"|looked? (?:at|over)|go(?:ne)? over|interpret(?:ed)?)"
            rf" (?:my|our|his|her|the) (?:\w+ )?{_TESTS}\b"
            rf"|\b{_TESTS}\b.*\b(?:what|how|whether|if) (?:it|they|that|those|he|she|the \w+) (?:showed|shows?"
            rf"|came (?:back|out|up)"
            r"|come back|found|turned out|turned up|went)\b"
        ),
        own=True,
    ),
    Kind(
        regex(
            r"\b(?:status|progress of|ready|pick ?up|(?:in for|in the) \w+|orders?|progress|staying with us"
            r"|how (?:is )?(?:my|our|the)|repairs?)\b"
        ),
        regex(
            rf"\b(?:is|are|was|were|s) (?:my|our|his|her) (?!doctor|appointment)(?:\w+ ){{1,4}}?{_WAITS}\b"
            rf"|\b(?:is|are) (?:it|he|she|they|that) (?:(?:all|nearly|almost|about|actually|finally) )?{_WAITS}"
            r"(?: (?:yet|now|for (?:pick ?up|collection)))+$"
            rf"|\b(?:dropped|left|brought|handed|sent|gave|took) (?:\w+ ){{0,8}}?(?:off|in|with you|to you|over)\b"
            rf".*\b(?:is|are) (?:it|he|she|they) (?:\w+ )?{_WAITS}\b"
            rf"|\b(?:have|did|are) you (?:guys )?(?:\w+ )?(?:finish\w*|fix\w*|done with|repair\w*"
            r"|(?:had|get|got|gotten)(?: a chance| around)? to(?: \w+)?|started on|work\w* on|look\w* at) "
            r"(?:with |on |at )?(?:my|our)\b"
            rf"|\b(?:is|are) (?:it|he|she|they|that|those|everything) (?:all |nearly |almost |about )?{_WAITS}"
            r" (?:yet|by now|now)\b"
            rf"|\b(?:dropped|brought|took|handed|sent|gave|checked) (?:you )?(?:off |in )?(?:it|him|her|them|(?:my|our"
            rf"|his|her|the|an?|some) (?:\w+ ){{1,4}}?)(?:off|in|over|round|around|for|last|on|this|yesterday"
            r"|to you)\b.*"
            rf"\b(?:(?:is|are|will|ll|be) (?:it |he |she |they |that )?(?:be |all |nearly |almost )*{_WAITS}"
            r"|when (?:can|do|will|should|could) (?:i|it|we|he|she|they)|whats (?:happening|going on|the status))\b"
            r"|\bhow(?:s| is| are) (?:my|our) (?:\w+ ){1,3}?(?:doing|coming|getting|holding)\b"
            r"|\b(?:how|where|what stage|how far(?: along)?) (?:(?:are|is) (?:we|you|things|it) (?:\w+ )?(?:with"
            r"|on) )?(?:my|our) (?:\w+ ){1,3}?"
            r"(?:is |are |has |been |its )*(?:getting (?:on|along)|going|progressing|coming (?:on|along)|doing|at|up to"
            r"|stands?)\b|\b(?:whats|what is|anything) (?:happening|going on|new|the latest) (?:with|on|about) (?:my"
            r"|our)\b"
            r"|\b(?:where|how far) (?:are|have) (?:we|you) (?:\w+ ){0,2}?(?:with|on) (?:my|our|the)\b"
            r"|\bhow(?:s| is) (?:my|our) (?:dog|cat|pup\w*|kitten|pet|horse|rabbit|boy|girl|car|truck|bike|order"
            r"|case)(?: today| now)?$"
            r"|\b(?:status|news|word|update) (?:of|on|about) (?:my|our)\b"
            r"|\b(?:see|check|know|find out|tell me|ask|say) (?:if|whether) (?:my|our|his"
            r"|her) (?:\w+ ){1,3}?(?:is|are|was|were|has|have|s)"
            rf" (?:\w+ )?(?:{_WAITS}|back|in|here|there|ready|come in|turned up|been (?:in|delivered))\b"
            r"|\bcan (?:i|we) (?:come )?(?:and )?(?:pick(?: up)?|get|collect|come for) (?:it|him|her|them|my \w+"
            r"|our \w+)(?: up)? (?:yet|now|today)\b"
        ),
        own=True,
    ),
    Kind(
        regex(r"\b(?:court|hearings?|trials?|cases?)\b"),
        regex(
            r"(?=.*\b(?:when|what (?:time|day|date|room)|which (?:day|court|judge)|status|going on|happening|remember"
            r"|forgot\w*|lost|news|word|update|hows|how is|where is|wheres|moved|stand|stands|progress)\b)"
            r".*\b(?:my|our|the|his|her|next) (?:\w+ ){0,2}?(?:hearings?|court|trial|case|deposition|arraignment"
            r"|mediation)\b"
        ),
        own=True,
    ),
    Kind(
        regex(rf"\b(?:filing|{_PAPERS}|copies)\b"),
        regex(
            rf"\b(?:filed|sent|send|fax\w*|mail\w*|email\w*|drop\w*(?: \w+)? off|pick(?:ing)? up|request\w*|get|sign\w*"
            rf"|release\w*|forward\w*) (?:\w+ ){{0,4}}?{_PAPERS}\b"
            rf"|\b(?:my|our|his|her|some|the) (?:\w+ )?{_PAPERS} (?:\w+ ){{0,3}}?(?:filed|sent|faxed|mailed|signed"
            rf"|received|transferred|released)\b|\bcop(?:y|ies) of (?:my|our|his|her|the) (?:\w+ )?{_PAPERS}\b"
        ),
    ),
    Kind(
        regex(r"\b(?:bills?|billing|invoices?|statements?|payments?|accounts?|fees owed|receipts?)\b"),
        regex(
            r"\b(?:charged|billed|invoiced) (?:me|us|my|twice|double|for)\b|\bmy (?:last |latest )?(?:bill|statement"
            r"|invoice|balance|receipt|payment)\b|\b(?:i|we) (?:still )?owe\b|\boverpaid\b"
            r"|\bpay (?:off )?(?:my|our|the|this|a) (?:bill|balance|invoice)\b|\b(?:a|the|this|your) (?:bill|invoice"
            r"|statement) (?:from you|in the mail|today|yesterday|that|which)\b"
        ),
    ),
    Kind(
        regex(r"\b(?:bank details|payments?|deposits?|accounts)\b"),
        regex(
            r"\b(?:sort code|account number|bank details|bank account|iban|wire (?:transfer|instructions|details)"
            r"|routing"
            r" number)\b|\b(?:send|transfer|wire|pay|make) (?:\w+ ){0,2}?(?:deposit|payment|money|balance)\b(?! back)"
            r"|\b(?:deposit|payment|money) (?:\w+ ){0,2}?(?:sent|arrived?|received?|gone through|come through|landed)\b"
        ),
    ),
    Kind(
        regex(r"\b(?:prescriptions?|refills?|medications?|medicines?|repeats?)\b"),
        regex(
            r"\b(?:renew|refill|re ?order|re ?fill|top up|run(?:ning)? (?:out|low)(?: of| on)?|almost out of"
            r"|nearly out of"
            r"|out of|get more|more of|extend|re ?prescribe|repeat|ran out of|order|need) (?:\w+ ){0,4}?(?:pills?"
            r"|tablets?|meds"
            r"|medications?|medicines?|prescriptions?|inhalers?|insulin|drops|scripts?|cream|capsules|patches"
            r"|blood pressure"
            r" \w+|thyroid \w+|refills?|repeats?)\b|\b(?:pills?|tablets?|meds|medications?|inhaler|prescription"
            r"|script|drops)"
            r" (?:\w+ ){0,4}?(?:left|renew(?:ed|al)|refill(?:ed|s)?|r(?:u|a)n(?:ning)? (?:out|low)|called in"
            r"|sent (?:to|over)"
            r"|ready|expired|phoned in)\b|\b(?:new|another|repeat) (?:prescription|script|refill)\b"
        ),
    ),
    Kind(
        regex(r"\b(?:lost|found|stray) (?:pets?|animals?|dogs?|cats?)\b|\blost and found\b|\bstrays?\b"),
        regex(
            r"\b(?:found|picked up|theres|there is|got|have) (?:\w+ ){0,4}?stray\b|\bstray (?:dog|cat|kitten|puppy"
            r"|\w+)\b"
            r"|\b(?:found|picked up) (?:a|an|this|some|somebodys|someones|two) (?:\w+ ){0,3}?(?:dog|cat|puppy|kitten"
            r"|bird"
            r"|rabbit|beagle|lab|terrier|pup|tortoise|ferret)\b|\b(?:lost|missing|cant find|ran away|run away|got out"
            r"|escaped) (?:\w+ ){0,3}?(?:dog|cat|puppy|kitten|rabbit|parrot|bird)\b|\b(?:dog|cat|puppy|kitten|bird"
            r"|rabbit)"
            r" (?:\w+ ){0,2}?(?:is missing|went missing|got out|ran away|ran off|has gone|escaped|got lost)\b"
        ),
    ),
    Kind(
        regex(r"\b(?:jobs?|hiring|employment|careers?|vacancies|applicants?)\b"),
        regex(
            r"\b(?:hiring|taking (?:people )?on|job|apply(?:ing)? for|vacanc\w+|(?:open )?positions?|my (?:resume|cv)"
            r"|come work for|work for you|apprentice\w*|looking for (?:staff|help|work))\b"
        ),
    ),
    Kind(
        regex(r"\b(?:claims?|insurance)\b"),
        regex(r"\b(?:my|our|the|a|an) (?:insurance |damage |\w+ )?(?:claim|adjuster|pre ?authori[sz]ation)\b"),
    ),
    Kind(
        regex(r"\blost\b|\bleft behind\b"),
        regex(
            r"\b(?:has|have|had|got|holding|found|find|keep|kept|hand(?:ed)? in) (?:you )?(?:my|our|his"
            r"|her) (?:\w+ )?(?:umbrella|jacket"
            r"|coat|scarf|hat|cap|gloves?|phone|wallet|purse|bag|handbag|backpack|keys?|glasses|sunglasses|charger"
            r"|watch"
            r"|ring|earrings?|necklace|bracelet|book|bottle|lunch ?box|hoodie|sweater|jumper|leash|lead|collar|toy"
            r"|blanket)\b"
            r"(?! (?:fixed|repaired|cleaned|serviced|resized|sized|re ?tuned|checked|done|cut|adjusted|back from))"
            r"|\b(?:there (?:was|were|might be|may be)|was there|were there) (?:an?|my|some"
            r"|any) (?:\w+ ){0,2}?(?:in|on|under|down) (?:the|my|his|her|your)"
            r" (?:\w+ )?(?:pockets?|bag|lining|car|boot|trunk|glove ?box|seat|locker|sink|shelf)\b"
            r"|\b(?:left|lost|forgot|dropped) (?:my|our|his|her|a|an) (?:\w+ ){1,3}?(?:there|at|in|behind|yesterday"
            r"|last)\b"
        ),
    ),
)  # fmt: skip


def fallen(said: str) -> bool:
    """ "A pine came down across my truck". `said`: plain."""
    return _FALLEN.search(said) is not None


def is_under_way(words: str) -> bool:
    """ "Is my truck done yet", "are his bloods back": of something of the caller's that is here."""
    said = plain(words)
    return any(kind.own and kind.said.search(said) for kind in _KINDS)


def person_of_kind(definition: Definition, words: str) -> Person | None:
    """Who is there for what is spoken of. None: nobody, or more than one."""
    said = plain(words)
    for kind in _KINDS:
        if not kind.said.search(said):
            continue
        theirs = [one for one in definition.people if any(kind.topic.search(plain(topic)) for topic in one.topics)]
        if len(theirs) == 1:
            return theirs[0]
    return None
