"""What callers put off by the way, before the answer to what they were asked: "I'll think about that, anyway it's Ben".
English. Pure."""

from collections.abc import Iterator
from typing import Final

from receptionist.conversation.giving_up import gives_up
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard

_CHEAP: Final = regex(
    r"\b(?:think about|think on|sleep on|ask|check|speak|talk|sure about|mind|forget|scrap|bother|need|want|leave"
    r"|pass on"
    r"|hold off|give|expensive|pricey|dear|steep|budget|afford|another time|later|website|back about|interested"
    r"|wait|worry"
    r"|matter|when im|on the day|after all|nevermind|have a think|run (?:it|that) (?:by|past)|skip|drop)\b"
)
_STOP: Final = regex(r"[,.;:!?]+\s+|\s+(?=(?:anyway|anyhow|but anyway|so anyway)\b)", 2)
_JOINS: Final = regex(
    r"^(?:(?:anyway|anyways|anyhow|so|but|and|well|ok|okay|right|yeah(?! \w+ (?:it|that)\b)|now|then|for now"
    r"|in the meantime)\b[\s,.]*)+",
    2,
)
_PUTS_OFF: Final = regex(
    r"^(?:(?:ok|okay|oh|hm+|right|well|yeah|um|uh|er|no|nah|fine|and|so|alright|ah|i see|fair enough|thanks|sorry"
    r"|im|i am|its|it is"
    r"|maybe|just) )*"
    r"(?:(?:not|im not) (?:\w+ )?(?:sure|interested|fussed|bothered)(?: (?:about|on|in) .+)?|(?:maybe"
    r"|perhaps) (?:\w+ )?"
    r"another time.*|(?:some|an?other) (?:other )?time(?: for that)?|well see(?: about (?:that|it))?.*|(?:that|it"
    r"|this) can wait.*"
    r"|(?:ill|i|id|ive)(?: have to| need to| got to| better| should| probably| just)* (?:worry|sleep|give|think"
    r"|see|ask|check|speak|talk|find out|read|look|wait|leave|skip|pass)\b.*|(?:it |that |this )?(?:doesnt|does"
    r" not|dont) (?:really )?matter.*|(?:no|not) (?:bother|matter|worries)|no need(?: for (?:that|it))?"
    r"|(?:i )?(?:dont|do not|wont)"
    r" (?:really |think i |think ill )?(?:need|want|bother|mind)\b.*|never ?mind.*|forget (?:that|it|i asked"
    r"|about (?:that|it)|the \w+)"
    r"|scrap (?:that|it)(?: \w+)?|skip that|leave (?:that|it).*|too (?:expensive|dear|much|pricey|steep)\b.*)$"
)
_NO: Final = frozenset(("no", "not", "nope", "nah", "never", "dont"))
_GOES: Final = regex(
    r"\b(?:bye|goodbye|cheerio|(?:call|ring|phone|be in touch|try|come) (?:you )?(?:back|again|later)|hang up)\b"
)
_TELLS: Final = regex(  # more than that it is put off: "I don't want mornings", "leave it till after lunch"
    r"\b(?:mornings?|afternoons?|evenings?|nights?|lunch\w*|noon|weekends?|early|before|till|until|work|school"
    r"|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|o clock|\d+)\b"
)
_TITLED: Final = regex(r"\b(?:[Dd]r|[Dd]octor|[Mm]rs?|[Mm]s|[Mm]iss|[Nn]urse)\b\.? \w")


def beside_put_off(heard: Heard) -> Iterator[Heard]:
    """What is said behind something that is put off, or given up; the shortest first. Nothing, where nothing is."""
    if not _CHEAP.search(heard.plain) or heard.said != heard.text:
        return
    for stop in reversed([*_STOP.finditer(heard.text)]):
        rest = Heard(_JOINS.sub("", heard.text[stop.end() :]))
        *_, last = _STOP.split(heard.text[: stop.start()])  # nothing else stands between it and the rest
        if not rest.words or rest.words[0] in _NO or _GOES.search(rest.plain) or gives_up(rest):
            continue
        if _puts_off(last):
            yield rest


def _puts_off(clause: str) -> bool:
    said = Heard(_JOINS.sub("", clause))
    if _TELLS.search(said.plain) or _TITLED.search(clause):
        return False
    return _PUTS_OFF.match(said.plain) is not None or gives_up(said)
