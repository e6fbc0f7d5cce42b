"""A message in the caller's words: what is to be passed on, for whom, and who leaves it, all in one breath. Pure."""

import re
from typing import Final

from msgspec import Struct

from receptionist.conversation import intents
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.capture_names import introduced_name, only_name
from receptionist.conversation.capture_spelling import without_letters
from receptionist.conversation.common_words import COMMON
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.first_names import ASKED_FOR
from receptionist.conversation.intents import Intent
from receptionist.conversation.message_frame import unframed
from receptionist.conversation.message_requests import without_passing
from receptionist.conversation.name_phrases import called_by
from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.spanish.messages import passed_on
from receptionist.conversation.words import Found, Heard, content, plain, word_set

LONGEST_REASON: Final = 1500
TELLING_WORDS: Final = 3
_URGENT = regex(
    r"\b(?:urgent(?:ly)?|asap|straight ?away|immediately|time sensitive|as soon as possible|right away|cannot wait"
    r"|cant wait|emergency|severe|very bad pain)\b"
)
_HASTENS = regex(
    r"(?:yes|yeah|yep|yup|sure|correct|thats right)(?: (?:please|thats right|thats it|do|maam|sir|thank you|thanks|and"
    r"|but|just|if you (?:can|could|would)|its|it is|quite|pretty|very|really"
    r"|(?:as )?(?:soon|quick(?:ly)?|fast|early) as (?:possible|(?:he|she|they|you) (?:can|could|get\w* it)|you like)"
    r"|(?:the )?sooner (?:the better|rather than later)|asap|right away|straight away|at once|urgent(?:ly)?|in a hurry"
    r"|on \d{4} \d+ \d+|today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|before (?:\w+day|\w+"
    r" (?:oclock|thirty)|noon|lunch"
    r"|the weekend|you close|tomorrow|five|six|four)|by (?:\w+day|noon|tonight|tomorrow|the end of (?:the )?(?:day"
    r"|week))"
    r"|(?:he|she|they|you) (?:can|could)|if (?:at all )?(?:possible|(?:he|she|they) (?:can|could))|when(?:ever)?"
    r" (?:he|she"
    r"|they) (?:can|could|gets? (?:a|the) (?:minute|moment|chance))|any ?time|(?:im|i am) in all day|hurry|love|dear"
    r"|hon"
    r"|mate))+"
)
_ADDS_NOTHING = regex(
    r"^(?:no|nope|nah) (?:thats|that is|thatll be|nothing|theres nothing|there is nothing) (?:all|it|everything|else"
    r"|more)\b"
)
_LEAD = regex(
    r"^(?:(?:uh|um|er|well|yes|yeah|so|okay|ok|please|sure|s[ií],)[,.]?\s+)*"
    r"(?:(?:please )?(?:just )?tell (?:them|him|her|the \w+) (?:that )?|it'?s (?:about|regarding) |that )?",
    re.IGNORECASE,
)
_TELLS = regex(
    r"^(?:for|to) (?:the |dr |doctor |mr |mrs |ms )?\w+ (?=(?:the|my|our|i|im|we|his|her|it|its|there|they"
    r"|your)\b)(?:\w+ ){3,}|^(?!(?:for|to|with)\b)(?:\w+ ){3,}\w+|\b(?:about|that|because|regarding|saying"
    r"|concerning) \w+"
)
_NOTHING_TOLD = regex(
    r"^(?:(?:and|so|then|that|please|maybe) )*(?:somebody|someone|they|you|he|she|i)? ?(?:can|could|should|will|to"
    r"|would)? ?"
    r"(?:then )?(?:tell|call|ring|phone|get back to|let|answer|inform) (?:me|us)(?: know| back)?(?: (?:please|then"
    r"|later|today|about it|about that))*$"
)
_TOLD = regex(r"\b(?:tell|let|ask|remind|say to) (?:\w+ ){1,3}?(?:that|know|to|about|if|whether) (?:\w+ ){2,}\w+")
_REQUEST = regex(
    r"(?:\b(?:can|could|may|would|will) (?:i|you|somebody|someone) |\bi(?:['’]d| would)? (?:like|want|need|wanted"
    r"|love) (?:to )?"
    r"|\b(?:please|just|maybe|possibly|let me|i['’]m calling to|i am calling to|calling to|(?:i )?(?:was |am |['’]m )?"
    r"(?:just )?(?:hoping|trying|wondering if i could|calling|wanting|looking)(?: to)?) )*"
    r"(?:\b(?:leave|pass|take|give|send|get)\b (?:[\w'’.]+ ){0,5}?|^(?:urgent )?)(?:message|note|word)\b(?:,? (?:for"
    r"|to|with) (?:[\w'’.]+ ){0,3}?[\w'’.]+?)?"
    r"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bthe)(?<!\byour)(?:\s+please)?"
    r"(?:\s*[,.:;?]+\s*(?:saying |that |please )?"
    r"|\s+(?:saying|that)\s+|\s+(?=(?:it['’]?s|about|because|my|i|i['’]m|we|he|she|his|her)\b))",
    re.IGNORECASE,
)
_GREETS = regex(
    r"^(?:(?:no thanks|no thank you|hi|hello|hey|yeah|yes|well|oh|um|uh|so|okay|ok|good (?:morning|afternoon|evening)"
    r"|there|please|then|(?:alright|all right|fine|sure|no|right|great|thanks)(?=,|\.| (?:then"
    r"|please)\b))\b[\s,.!]*)+",
    re.IGNORECASE,
)


_FIGURE = (
    r"(?:\d|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|cero|uno|dos|tres|cuatro"
    r"|cinco"
    r"|seis|siete|ocho|nueve|doble)\b)"
)
_NUMBER = regex(rf"\+?\(?(?:{_FIGURE}[\s\-().,/]*){{7,}}", re.IGNORECASE)
_NUMBER_ALONE = regex(  # nothing that tells what number it is
    rf"(?:^|[,.;:?]\s*)(?:(?:and |y )?(?:my|mi) (?:number|n[uú]mero|phone|cell)(?: is|'s| es)?\s+)?{_NUMBER.pattern}"
    r"(?:is best|thanks|thank you|please|bye)?\s*(?=$|[,.;:])|(?<=[,.;:?] )" + _NUMBER.pattern + r"(?:is best)\W*$",
    re.IGNORECASE,
)
_INTRODUCES = regex(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|yes|yeah|um|uh|so|hola|buenas"
    r"|buenos d[ií]as)\b[\s,.!]*)*"
    r"(?:this is|it['’]?s|i['’]?m|my name is|my name['’]?s|soy"
    r"|me llamo)\s+(?:[^\W\d_][\w'’-]*\s+){0,2}[^\W\d_][\w'’-]*"
    r"\s*[,.;]+\s*",
    re.IGNORECASE,
)
_BEFORE_NUMBER = regex(
    r"(?:[\s,.;:]|\b(?:and|y|at|on|al|en|el|it['’]?s|is|es|(?:my|the|mi|el) (?:(?:phone|cell|mobile) )?"
    r"(?:number|n[uú]mero|cell|phone|tel[eé]fono|celular)(?:['’]?s)?)(?=[\s,.;:]*$))+$",
    re.IGNORECASE,
)
_INTRODUCTION = regex(
    r"^(?:\s|(?:hi|hello|yes|yeah|yep|sure|okay|ok|um|uh|it['’]?s|this is|i['’]?m|i am|so|and|on|at|by the way|(?:my"
    r"|the) (?:first "
    r"|last |full )?name(?:['’]?s| is)?|(?:my|the) (?:cell |phone |mobile |home |work )?(?:number|cell|phone"
    r"|mobile)(?:['’]?s| is)?"
    r"|(?:you can |please )?(?:call|reach|ring|text) me (?:back )?(?:at|on)?|(?:here )?from)\b[\s,]*)+",
    re.IGNORECASE,
)
_OF_SOMETHING = regex(r"\b(?:my|our|the|your|its|theres)\b(?! (?:name|number)\b)")
_NO_LETTERS = regex(r"\b\w\b")  # a name that is spelled
_CLAUSE_END = regex(r"[,.;:!?]+(?:\s|$)")
_SENTENCE_END = regex(r"[.;!?]+\s")
_ASKS_IT = regex(r"^(?:(?:would|will|could|can) you|if you (?:would|could)|please|thanks|thank you)[\s,.;]+", re.I)
_OF_SOMEBODY: Final = word_set("call ring phone contact reach tell ask with by see text")
_DATES = frozenset((*WEEKDAYS, *MONTHS))
_TWO = 2  # words of a name that nothing parts from the words before it
_LED = regex(
    r"^(?:it['’]?s|this is|i['’]?m|my name is|my name['’]?s|soy|me llamo|mi nombre es|habla|de parte de)\s+", re.I
)
_FIRST_NAME_LAST = regex(  # ". It's Gwen", "this is gwen by the way"
    r"(?P<parted>(?:[,;:]|(?<=[.?!]))\s+(?:(?:and|oh|by the way)\b,?\s*)?)?\b(?:it['’]?s|it is|this is|i['’]m|soy"
    r"|me llamo|habla|de parte de)\s+(?P<name>[^\W\d_]{2,})(?:[\s,]+(?:here|by the way|speaking|thanks|thank you"
    r"|gracias))*\W*$",
    re.IGNORECASE,
)
_NO_NAME = regex(r"(?:es|mi|por|que|su|para|numero|telefono|celular|gracias|porque|sobre|con)\b")  # said in Spanish
_OF_THEMSELVES: Final = (  # what one says in the third person of oneself, who leaves word
    r"(?:(?:has |just |had |still |also |really )*(?:called|rang|phoned|telephoned|asked|asks|needs|wants|wanted"
    r"|would (?:really )?(?:like|love|appreciate)|says|said|has (?:a|some|another) question)"
    r"|(?:is|was) (?:just |still )?(?:calling|wondering|asking|hoping|trying|returning|interested|looking for"
    r"|(?:running )?late|sick|ill|here|outside|waiting|on (?:his|her|the) way)"
    r"|can(?:no|['’])?t (?:make it|come|find|get|pay|keep)"
    r"|(?:['’]s|has|still hasn['’]?t|hasn['’]?t) (?:just |already |never )?(?:got|had|lost|found|left|forgotten|sent"
    r"|paid|heard|been|changed \w+|\w{3,}ed)\b)"
)
_CALLED = regex(  # "tell Dana that Rick Osborne called about the job", "que llamó Teresa Vega": who leaves it
    r"\b(?:that|say|saying|know|from) (?:(?:her|his|their|your|the) (?:\w+ )?(?:client|patient|customer|student"
    r"|tenant|friend"
    r"|sister|brother|mother|mom|mum|dad|father|wife|husband|son|daughter) )?"
    rf"(?P<name>[^\W\d_][\w'’-]+(?: [^\W\d_][\w-]+){{0,2}}?)(?: |(?=['’]s)){_OF_THEMSELVES}\b"
    r"|\b(?:message|word|note"
    r"|call)(?: for (?:[\w.]+ ){1,2}?)? ?from (?P<whose>[^\W\d_][\w'’-]+ [^\W\d_][\w'’-]+)(?=[,.;]|$)"
    r"|\b(?:message|word"
    r"|note)[,.;:]? (?:please[,.;:]? )?(?P<wants>[^\W\d_][\w'’-]+ [^\W\d_][\w'’-]+) (?:just )?(?:called|rang|would"
    r" like|wants|needs|is (?:asking|wondering)|has (?:a|some) questions?)\b|\b(?:say|saying"
    r"|put(?: down)?) (?:that )?(?:it['’]?s"
    r"|it is|it was|this is|i['’]?m|from) (?P<says>[^\W\d_][\w'’-]+(?: (?!and\b|here\b)[^\W\d_][\w'’-]+)?)(?= ?[,.;]"
    r"|$| (?:and|here"
    r"|calling|with)\b)"
    r"|\b(?:que )?(?:le |les )?(?:llam[oó]|habl[oó]|marc[oó]|est[aá] llamando) (?:(?:el|la) (?:se[nñ]or|se[nñ]ora"
    r"|se[nñ]orita|doctor|doctora) )?(?!(?:mi|su|el|la|un|una|alguien|ayer|hoy)\b)(?P<quien>[^\W\d_][\w'’-]+"
    r"(?: (?!que\b|para\b|por\b|y\b|del?\b)[^\W\d_][\w'’-]+){0,2})",
    re.IGNORECASE,
)
_TELLS_OF_SELF = regex(  # where what is to be passed on begins so
    rf"\W*from (?P<whose>[^\W\d_][\w'’-]+ [^\W\d_][\w'’-]+)(?=[,.;])"
    rf"|\W*(?:that )?(?P<name>[^\W\d_][\w'’-]+(?: [^\W\d_][\w-]+){{1,2}}?)(?: |(?=['’]s))"
    rf"{_OF_THEMSELVES}\b",
    re.IGNORECASE,
)
_FOR_ROLE = regex(
    r"\b(?:message|word|note|recado|mensaje) (?:for|to|with|para|a) (?P<whom>(?:the|your|my|el|la|mi|su) (?:doctor"
    r"|dentist|vet|nurse|owner|manager|boss|lawyer|attorney|solicitor|accountant|hygienist|therapist|pharmacist"
    r"|midwife"
    r"|trainer|teacher|stylist|barber|mechanic|technician|secretary|doctora|dentista|veterinari[oa]|enfermer[oa]"
    r"|due[nñ][oa]|gerente|abogad[oa]|licenciad[oa]|contador[oa]?|encargad[oa]))\b"
)


_NAMED_WITHIN = regex(  # ", my name is Ray Cho," within it
    r"(?<=[,.;:])\s*(?:and )?(?:my name is|my name['’]?s|this is)\s+(?:[^\W\d_][\w'’-]*\s*){1,3}?(?:[,.;]+|$)",
    re.IGNORECASE,
)


class Signed(Struct, frozen=True):
    """A message, and the name with which it was signed. Without one `name` is empty, and `text` all that was said."""

    text: str
    name: str = ""


def signed(said: str) -> Signed:
    """ "Tell her to call me back. Olive Tran, 312 555 0166": the name beside a number, or alone at the end."""
    number = _NUMBER.search(said)
    if number is None:
        sentences = _SENTENCE_END.split(said)
        name = _name_alone(sentences[-1]) if len(sentences) > 1 else ""
        if not name:
            return _signed_with_first_name(said)
        return Signed(said[: said.rindex(sentences[-1])].strip(), name)
    before, after = _BEFORE_NUMBER.sub("", said[: number.start()]), said[number.end() :].strip(" ,.;:")
    before = without_letters(before)  # "I'm Leanne Stendall, S T E N D A L L, 07700 900419"
    last = _CLAUSE_END.split(before)[-1]
    words = last.split()
    for tail in (last, " ".join(words[-_TWO:]) if len(words) > _TWO else ""):
        if tail and (name := _name_alone(tail)):
            if tail != last and plain(words[-_TWO - 1]) in _OF_SOMEBODY:
                return Signed(said, name)  # "have her call Rick Osborne at 614 ..."
            return Signed(_beside(before[: before.rindex(tail)], after), name)
    after = _ASKS_IT.sub("", after)
    behind = _CLAUSE_END.split(after)[0]
    if name := _name_alone(behind):
        return Signed(_beside(before, after[len(behind) :].strip(" ,.;:")), name)
    end = _CLAUSE_END.split(after)[-1]
    if name := _name_alone(end):
        return Signed(_beside(before, after[: len(after) - len(end)].strip(" ,.;:")), name)
    return Signed(said)


def _signed_with_first_name(said: str) -> Signed:
    """ "The mediation moved to Friday. It's Gwen": one name will do, where nothing else can be meant."""
    match = _FIRST_NAME_LAST.search(said)
    word = plain(match["name"]) if match else ""
    named = word in ASKED_FOR or (match is not None and match["name"][0].isupper() and match["parted"])
    if match is None or not named or word in COMMON or word in _DATES:
        return Signed(said)
    name = match["name"]
    return Signed(said[: match.start()].strip(" ,;"), f"{name[0].upper()}{name[1:]}")


def _beside(before: str, after: str) -> str:
    """What was said around a signature; not the "is best" behind the number."""
    more = after if len(content(plain(after).split())) > TELLING_WORDS else ""
    goes_on = regex(r"(?:about|because|regarding|concerning|and|that|to|es|por|sobre)\b", re.IGNORECASE).match(more)
    return (" " if goes_on else ", ").join(part for part in (before.strip(" ,;:"), more) if part)


def who_called(said: str) -> str:
    """ "Tell Dana that Rick Osborne called", "take a message, Ruth Pike would like a ring": who leaves it. Empty:
    nobody is named."""
    if match := _CALLED.search(said):
        return only_name(next(filter(None, match.groups()), ""))
    asked = _without_request(said)
    match = _TELLS_OF_SELF.match(asked) if asked != said else None
    return only_name(match["name"] or match["whose"]) if match else ""


def _name_alone(said: str) -> str:
    alone = _LED.sub("", said.strip())
    return "" if _NO_NAME.match(plain(alone)) else only_name(alone)


def told_beside(said: str, name: str) -> str:
    """ "It's Alan Shaw, 07700 900220, you've charged me twice": what was told beside a name and a number. Empty: no
    message."""
    rest = regex(re.escape(name), re.IGNORECASE).sub(" ", _NUMBER.sub(" ", said), count=1)
    told = [_INTRODUCTION.sub("", one).strip() for one in _CLAUSE_END.split(rest)]
    text = ", ".join(one for one in told if len(_NO_LETTERS.sub("", one).split()) > 1)
    return reason_of(text) if len(content(plain(text).split())) > TELLING_WORDS else ""


def role_told(said: str) -> str:
    """ "The doctor" of "a message for the doctor", where nobody is named. Empty: none. `said`: plain."""
    match = _FOR_ROLE.search(said)
    return regex(r"^(?:your|my) ").sub("the ", match["whom"]) if match else ""


def text_told(heard: Heard, said: str, *, numbered: bool = False) -> str:
    """What is to be passed on, as far as these words tell it; else empty. `said`: all of them, in the caller's own
    language, without a signature; `numbered`: the number in them is known."""
    if heard.said != heard.text and (text := passed_on(said)):
        return text
    if said != heard.said and heard.said == heard.text:
        heard = Heard(said)
    found = intents.find(Intent.MESSAGE, heard)
    said = _NUMBER_ALONE.sub("", said).strip() if numbered else said
    if (bare := unframed(said)) != said:
        return reason_of(_INTRODUCES.sub("", _NAMED_WITHIN.sub("", bare)))
    text = _without_request(_INTRODUCES.sub("", _NAMED_WITHIN.sub("", said)))
    reads = heard.said == heard.text  # else these are the words of another language, and their gloss
    beside = reads and (
        plain(text) != plain(said) or plain(said) != heard.plain
    )  # more than the request, and a greeting
    if found and (
        _NOTHING_TOLD.search(heard.rest(found))
        or not (beside or _TELLS.search(heard.rest(found)) or _TOLD.search(heard.plain) or _told_before(heard, found))
    ):
        return ""
    return text


def _told_before(heard: Heard, found: Found) -> bool:
    """ "The wire is poking my son, have the doctor call me": what it is about, in a clause of its own."""
    asked = " ".join(heard.words[found.start : found.end])
    clauses = (plain(_INTRODUCTION.sub("", one)) for one in _CLAUSE_END.split(heard.text))
    return any(
        asked not in one and _OF_SOMETHING.search(one) is not None and len(content(one.split())) > TELLING_WORDS
        for one in clauses
    )


_ASKED_FOR_SOMEBODY = regex(
    r"\b(?:speak|talk|put (?:me|us)|transfer|connect|is (?!there\b|it\b|that\b|this\b)\w+(?: \w+)? (?:there|in))\b"
)
_MATTER = regex(r"\b(?:about|regarding|because|concerning)\b")
_MATTER_WORDS = 5


def tells_matter(heard: Heard) -> bool:
    """ "Is it all right to take two of my water tablets": enough to know what it is about."""
    told = content(plain(_NUMBER.sub(" ", heard.text)).split())
    if yes_or_no(heard.text) is not None or only_name(heard.text) or len(told) < _MATTER_WORDS:
        return False
    return not _ASKED_FOR_SOMEBODY.search(heard.plain) or _MATTER.search(heard.plain) is not None


def own_name(heard: Heard) -> str:
    """The caller's, told by the way; not "the refund that I am owed"."""
    name = introduced_name(heard.text)
    alone = name if name and " " not in name else ""
    name = "" if alone and alone not in heard.text and not {"name", "this"} & set(heard.words) else name
    return name or called_by(heard.text)


def _without_request(text: str) -> str:
    """ "Can I leave a message for Mr Moss, the survey is back": the message alone, where there is one."""
    passed = without_passing(text)
    rest = _GREETS.sub("", _REQUEST.sub("", passed, count=1) if passed == text else passed).strip()
    return f"{rest[0].upper()}{rest[1:]}" if len(content(plain(rest).split())) > TELLING_WORDS else text


def adds_nothing(heard: Heard) -> bool:
    """ "No, that's all", when asked whether to pass it on: it may be no to more of it."""
    return _ADDS_NOTHING.search(heard.plain) is not None


_AGAINST_IT = regex(  # what is wrong with it, or that it is not to be passed on
    r"\b(?:wrong|isnt|wasnt|arent|dont|do not|doesnt|wont|not|never ?mind|forget|scrap|bin|delete|cancel|stop|drop|skip"
    r"|leave (?:it|that|off|out)|wait|hang on|hold on|instead|rather|chang\w+|actually|mean|meant|should|number"
    r"|name|spel\w+"
    r"|can|could|also|tell|say|said|add|put|\d+|(?:call|ring|phone|pop|come|go|try) (?:\w+ )?(?:back|again|later"
    r"|in)|later|myself"
    r"|ourselves|no need|email|e mail|text|speak to|write|bother|thought)\b"
)


def leaves_it(heard: Heard) -> bool:
    """ "No, that's everything, bye", at the read-back of a message: who goes, and says nothing against it."""
    return _AGAINST_IT.search(_NOTHING_ADDED.sub(" ", heard.plain)) is None


_NOTHING_ADDED = regex(
    r"\b(?:nothing (?:else |more )?to add|no need to say (?:any )?more|nothing (?:else|more) to say"
    r"|(?:you )?can go now|cant think of"
    r" anything(?: else)?|not that i can think of|dont think so)\b"
)
_ALL_RIGHT = regex(
    r"^(?:no|nope|nah) (?:its |thats |thats all |all |everything(?:s| is) |it all sounds |it sounds "
    r"|sounds )*(?:(?:all |quite |perfectly )?correct|quite right|perfect|spot on"
    r"|(?:(?<=sounds )|(?<=everythings )|(?<=everything is ))(?:all )?(?:good|fine|right|great"
    r"|lovely))(?: (?:thanks|thank you|please|cheers|ta|love|dear"
    r"|i think|then))*$"
)


def finds_it_right(heard: Heard) -> bool:
    """ "No, that's all correct": nothing is to be changed."""
    return _ALL_RIGHT.match(heard.plain) is not None


def hastens(heard: Heard) -> bool:
    """ "Yes, as soon as she can", "yes please, today if possible": a yes, and how soon."""
    return _HASTENS.fullmatch(heard.plain) is not None


def is_urgent(heard: Heard) -> bool:
    return _URGENT.search(heard.plain) is not None


def reason_of(text: str) -> str:
    text = unframed(text)
    words = _LEAD.sub("", text, count=1).strip() or text.strip()
    return (words[0].upper() + words[1:])[:LONGEST_REASON]


HAS_NUMBER = regex(
    r"\b(?:he|she|they|you|youll)(?:s|ve| has| have|ll have| will have| should have)? (?:already |all )?(?:got "
    r"|have |has )?"
    r"(?:it|my (?:number|details|contact))\b|\b(?:its|it is) (?:on file|in the system)\b"
)
PASS_ON = regex(
    r"(?:(?:and|also|oh|um|uh|yes|just|please|if you could|could you|can you|would you|well|ok|okay) )*"
    r"(?:tell|let|ask|remind|say to|inform) (?:him|her|them|the \w+|(?:dr|mr|mrs|ms|miss|doctor)? ?\w+) \w+ \w+"
)
_TAKES_BACK = regex(
    r"\b(?:but|except|wait|not|no|dont|doesnt|isnt|cant|wrong|change|instead|rather|actually|only|name|number|hang on"
    r"|hold on|also need|book|appointment|different|another)\b"
)
YES_FIRST = regex(
    r"^(?:(?:yes|yeah|yep|yup|sure|correct|right|please|thank you|thanks|and|but|s[ií]|y)\b|[\s,.;])+", re.IGNORECASE
)
FEW_MORE = 10  # words


def more_than_yes(heard: Heard) -> Heard | None:
    """ "About the puffy eyelid" of "yes, about the puffy eyelid": a few words more, which take nothing back."""
    rest = Heard(YES_FIRST.sub("", heard.text), said=YES_FIRST.sub("", heard.said))
    agrees = regex(r"(?:yes|yeah|yep|yup|correct|right|sure|si)\b").match(heard.plain)
    few = 1 < len(rest.words) <= FEW_MORE and bool(content(rest.words))
    more = agrees and few and yes_or_no(heard.text) is None and not _TAKES_BACK.search(rest.plain)
    return rest if more else None
