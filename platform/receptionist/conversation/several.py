"""A turn with several questions, taken apart: "is there parking, and what is a cleaning?". English, Spanish. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.tag_questions import MADE_SURE, asks_by_tag
from receptionist.conversation.words import Heard

_ALOUD = regex(  # "a supplement from, oh what is it, united": nobody is asked
    r"(?<=\w),\s*(?:(?:oh|uh|um|er|erm|ah|gosh)[\s,]+)*"
    r"(?:what(?:['’]?s| is| was) (?:it|that|its name|the (?:name|word))(?: called| again)?"
    r"|what do (?:you|they) call (?:it|them|that)|how do you say(?: it| that)?),\s+(?=\w+(?: \w+)?\W*$)",
    re.IGNORECASE,
)
_AGREED = regex(  # "that's right, and I can't eat before it, correct"
    r"^\W*(?P<yes>(?:(?:yes|yeah|yep|yup|correct|perfect|sure)(?: ma['’]?am| sir| please| love| dear)?"
    r"|(?:yes |yeah )?that['’]?s (?:right|correct|it|fine|perfect|good)|sounds good|that works))"
    r"[,.]\s+(?:and|but|so|oh)[\s,]+(?P<asked>[^?]+\w\W*)$",
    re.IGNORECASE,
)
_MOST = 3  # questions that are taken up of one turn
_SHORT_ASKED = 4  # words
_LEAST_WORDS = 3  # of a question that stands alone
_ASKS = (
    r"(?:what|whats|what's|what'd|what'll|when|when's|where|wheres|where's|whereabouts|who|who's|which|why|how|hows"
    r"|how's|how'd"
    r"|do(?! (?:us|me)\b)|does|did"
    r"|d'you|don't you|can(?!['’]?t (?!i|we|you|he|she|they|it|my|the)\w)|could|will|would|should|shall|is|isn't|are"
    r"|aren't|am i|may i|must (?:i|we|he|she|it|they|the|my)|ought (?:i|we)|(?:have|need) (?:i|we|you|y'all|they)"
    r"|has (?:he|she|it|my))\b"
)
_ASKS_IN_SPANISH = (
    r"(?:[¿]|(?:a |de |en |hasta |desde )?(?:qué|cuánto|cuanto|cuántos|cómo|dónde|cuándo|quién|cuál"
    r"|donde (?:está|esta|están|estan|queda))\b|(?:tienen|hay|aceptan|se puede|puedo|hacen|abren|cierran"
    r"|atienden|necesito|hace falta)\b)"
)
_LEAD = (
    r"(?:(?:and|also|then|plus|oh|so|but|wait|by the way|actually|(?:(?:just|real) )?(?:quick|one|a|another|one"
    r"|last|a final|the other) "
    r"(?:(?:more|other|last|final|quick) )?(?:thing|question|one)|first(?:ly)?|second(?:ly)?|maybe"
    r"|before i forget(?: to ask)?"
    r"|while (?:i|we)(?:['’](?:ve|m)| have| am)? (?:you|got (?:you|ya)(?: on(?: the (?:phone|line))?)?|remember"
    r"|think (?:of|about) it"
    r"|on(?: the (?:phone|line))?|here|at it)|(?:just )?so (?:i|we) know|just (?:quickly|to check|checking"
    r"|curious)|out of curiosity"
    r"|real quick|oh yeah|separately|same time|on that note|about|roughly|(?:(?:and|or|but) )?if (?:not|so|yes"
    r"|no|(?:you|they|it|he|she) (?:do|does|are|is|can)"
    r"(?:n['’]?t| not)?|that['’]?s (?:a )?(?:no|yes))(?=[\s,]+(?:what|when|where|which|who|how|do|does|can|could|would"
    r"|will|is|are|should|may)\b)|y|e|además|también|pero)\b[\s,]*)+"
)
_NAMED = (  # "what's your address, and the opening hours": a question without a verb
    r"(?:(?:what|how) about |about |your |the |also )*(?:opening |business |office )?"
    r"(?:hours|opening times|address|location|directions|prices?|cost|fees?|rates|parking)(?=\W*$|,? (?:and|please)\b)"
)
_IN_THE_END = (  # what a story comes to: "what I'm asking is whether", "I should like to know what"
    r"(?:(?:what|all) i(?:['’]?m asking| want(?:ed)? to (?:know|ask)| need to know)(?: is| was)?|(?:my"
    r"|the) question is"
    r"|i(?: just| only| also| really)? wondered"
    r"|(?:i|we)(?: just| only| also| really)? wanna (?:know|ask|find out)"
    r"|(?:my|our|the) \w+(?: just| only| also| really)? (?:wants|wanted|needs) to (?:know|ask)"
    r"|(?:my|our|the) \w+(?:['’]s| is) (?:just |also )?(?:asking|wondering)"
    r"|i(?:['’]?m| was| am)?(?: just| only| really)? (?:wondering|wanted to (?:know|ask)|calling to (?:ask|see"
    r"|find out)|"
    r"need(?:ed)? to (?:know|ask|find out)|want to (?:know|ask|find out))"
    r"|(?:i|we)(?:['’]?d| would| should)(?: just| also| really)? like to (?:know|ask|find out|hear)"
    r"|(?:can|could|would|will) you (?:please |maybe |just |also |kindly )*(?:tell me|let me know|say)"
    r"|(?:can|could|may) i (?:just |also )?ask(?: you)?|(?:do|would) you (?:happen to )?know"
    r"|(?:(?:please|kindly) (?:just |also )?|(?<![\w'’] )(?:just |also )?)"
    r"(?:tell me|let me know|advise(?: me)?)(?: please)?)"
)
_WANTS_TO_KNOW = regex(
    r"(?:^|[\s,.;]+)(?:(?:(?:i|we)(?: just| only| also| really)? wanna|(?:my|our|the) \w+(?: just| only| also"
    r"| really)?"
    r" (?:wants|wanted|needs) to) (?:know|ask|find out)|(?:my|our|the) \w+(?:['’]s| is) (?:just |also )?(?:asking"
    r"|wondering))[\s,]+(?:if|whether|what|how|when|where|which|who)\b",
    re.IGNORECASE,
)
_NEXT_WHETHER = (  # what is wondered beside it: "and whether you'd drive out to a hotel", "and if it breaks do I pay"
    r"(?:and|plus)(?: also)?,?\s+(?=(?:whether|if) (?:you|y['’]?all|i|we|it|there|the|they|that|he|she|my|your)\b)"
)
_TURNED = (  # a question's verb before whoever is asked about
    r"(?:do|does|will|would|can|could|is|are|am|should|must|have) (?:i|we|you|y['’]?all|it|they|there|he|she|my \w+)"
    r"\b(?!['’])"
)
_CONDITION = (  # "if it goes out again next month do I pay twice", "whatever they don't cover can we pay it off"
    r"(?:(?:if|say|suppose|supposing|let['’]?s say|once|when|whatever(?:['’]s)?|for what(?:ever)?|what(?:['’]s)?"
    r" (?:they|it|is|is left|left))\b(?! (?:(?:you )?(?:do|does|will|would|can|could|is|are|should)|so|not|possible"
    r"|yes|no)\b)"
    rf"(?:\s+[\w'’]+){{1,14}}?\s+(?:what (?:then|happens)\b|{_TURNED}))"
)
_ON_CONDITION = regex(rf"^\W*(?:(?:and|so|but|or|then|also|ok|okay|well|um|uh|oh)\b[\s,]*)*{_CONDITION}", re.IGNORECASE)
_WISHED_ON_CONDITION = regex(  # "if there's anything tuesday could you fit me in": no question of facts
    r"\b(?:can|could|would|will) (?:i|we|you(?: guys)?|y['’]?all|he|she|somebody|someone|my \w+) (?:\w+ )?(?:get|book"
    r"|come|fit|see|have|make|squeeze|do|take|put|move|bring|schedule|pop|drop|swing|change|cancel|call|tell|let|ask"
    r"|ring)\b",
    re.IGNORECASE,
)
_TAG = r"[\w'’]+ (?:i|you|y['’]?all|we|it|they|he|she|there|that)\W*$"  # "I can drive myself back, can I"
_CUT = regex(
    rf"(?:^|[\s,.;]+)(?:(?:so|and|but|anyway|um|uh|basically)[\s,]+)*\b{_IN_THE_END}[\s,]+"
    rf"(?=(?:if|whether|{_ASKS[3:-3]})\b)"
    rf"|,?\s+\b{_LEAD}(?={_ASKS}|{_ASKS_IN_SPANISH})|,?\s+{_NEXT_WHETHER}|"
    rf"(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bst)(?<!\bmrs)(?:[?.;!]+|…|\.{{2,}})\s+(?={_LEAD}|{_ASKS}"
    rf"|{_ASKS_IN_SPANISH}|\w)"
    rf"|,?\s+(?:and|plus)\s+(?={_NAMED})"
    rf"|,\s+(?={_ASKS}(?! (?:i|we) (?:say|turn|stand)))(?!{_TAG})(?!{MADE_SURE}\W*$)"
    rf"|(?:,|,?\s+(?:and|but|plus)(?: then| also)?)\s+(?={_CONDITION})",
    re.IGNORECASE,
)
_BEGINS = regex(
    rf"^\W*(?:{_LEAD}|(?:hi|hello|hey|hiya|hola|yes|sí|um|uh|ok|okay|well|wait|sorry|perdone|oiga|disculpe"
    rf"|(?:real |just a )?quick (?:question|one)|ball ?park|(?:just )?curious|out of curiosity|real quick|good|great"
    rf"|right|now|listen|cool|alright|anyway|(?:(?:i['’]?ve|i|we) (?:got |have )?)?(?:just )?(?:a )?(?:couple"
    rf"|two|three"
    r"|few)(?: of)?"
    rf"(?: (?:quick|little|short))* (?:things|questions|ones|queries)|just|remind me|do you know"
    r"|can you tell me|you (?:never|still haven['’]?t|didn['’]?t|haven['’]?t) (?:said|say|told me|tell me|mentioned"
    r"|mention)"
    r"|i (?:forgot|meant|never thought) to ask|i don['’]?t know|i never asked)\b[\s,.:]*)*"
    rf"(?:{_ASKS}|{_ASKS_IN_SPANISH})",
    re.IGNORECASE,
)
_IS_NAMED = regex(rf"^\W*(?:{_LEAD})?(?:{_NAMED}|(?:the )?(?:price|cost)s? (?:of|for|on) )", re.IGNORECASE)
_WITHIN = regex(  # "on a scale of one to ten how bad is it gonna hurt"
    r"\s(?:how (?:bad|much|long|many|far|old|big|often|soon|painful|hard)|what|which|where|when)(?: \w+){0,2}?"
    r" (?:is|are|do|does|will|would|can|could|should) (?:it|this|that|i|we|you|they|there|the|my|your)\b"
    r"|(?<!how)(?<!what)(?<!when)(?<!where)(?<!who)(?<!which)(?<!why)(?<!time)(?<!so)(?<!nor)(?<!much)(?<!far)(?<!long)"
    r"\s(?:will|would|can|could) (?:he|she|they|i|we|you) \w+",
    re.IGNORECASE,
)
_WHETHER = regex(r"^(?:if|whether) (?:you|y['’]?all|i|we|it|there|the|they|that|your)\b", re.IGNORECASE)
_WHY = regex(  # "do they wear collars, because my neighbor swears they do": no part of what is asked
    r"[\s,.;]+(?:(?:it['’]?s|this is|that['’]?s|just|only|and) )?"
    r"(?:because|['’]?(?:cause|cos|coz|cuz)|(?<=[,.;] )(?:since|as)|(?<=[,.;] )only|porque|es que|por ?que)\s+"
    r"(?=(?:my|our|your|i|i['’]?\w{1,2}|we|we['’]?\w{1,2}|he|she|they|it|its|it['’]s|the|a|an|there|there['’]s"
    r"|somebody"
    r"|someone|everybody|everyone|some|last|this|that|people|one|mi|mis|un|una|el|la|los|las|yo|me|nos|no|ya|tengo"
    r"|dicen"
    r"|le[ií]|vi|estoy)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_SAYS_SO = regex(  # ", my neighbor says they all do" behind the question
    r"\s*[,.;?]\s*(?:(?:my|our|a|the|some) (?:\w+ ){1,3}?(?:says?|said|swears?|swore|claims?|claimed|told|tells"
    r"|thinks?"
    r"|heard|read|saw)"
    r"|(?:somebody|someone|everybody|everyone|people|they) (?:says?|said|told|keeps? saying|keeps? telling)"
    r"|i(?:['’]ve)? (?:read|heard|saw|seen|was told)"
    r"|mi \w+ (?:dice|dijo|jura)|(?:le[ií]|o[ií]|me dijeron|dicen|vi) que)\b(?!.*\?).*$",
    re.IGNORECASE | re.DOTALL,
)
_OF_ONESELF = regex(  # behind a question: ", she's fourteen and never goes out"
    r"\s*,\s+(?:(?:oh|and|but|so|well|see|like|you see|to be honest|honestly)[\s,]+)*"
    r"(?=(?:i|we|he|she|they)(?:['’](?:m|ve|s|re|d|ll)|\s+(?:am|was|were|is|are|have|has|had|can['’]?t|cannot"
    r"|can|could"
    r"|don['’]?t|do|work|live|use|need|only|just|never|always|got|want|wanted|hate|get|gets|won['’]?t|will|would"
    r"|gotta|wanna(?! (?:know|ask|find out)\b)))\b"
    r"|(?:last time|the last time|the other day|last week) (?:i|we)\b"
    r"|(?:my|our) \w+['’]s\b|(?:my|our) (?:\w+ ){1,2}?(?:is|are|was|has|have|had|can['’]?t|needs?|got|just|only"
    r"|never|doesn['’]?t|won['’]?t)"
    r"\b|(?:it|this|that)(?:['’]s| is| was) (?:for|my|our|about|a|an|the|just|only)\b"
    r"|lemme (?:get|book|have)\b|(?:put|book|sign|pencil|squeeze|fit) (?:me|us|him|her|my)\b"
    r"|(?:dr|mr|ms|mrs|doctor|the doctor)\.? (?:\w+ )?(?:told|said|says|wants|wanted|asked)\b)"
    r"|(?P<bare>\s+)(?:and|but)\s+(?=(?:(?:i|we)(?:['’]d| would)? (?:also |just |really )*(?:need|want|wanna"
    r"|like|love)\b"
    r"(?!(?: to)? (?:know|ask|find|it|that|this|them)\b)|(?:put|book|sign|pencil|squeeze) (?:me|us|him|her|my)\b))",
    re.IGNORECASE,
)
_OF_A_CASE = regex(r"\b(?:if|when|once|say|until|till|before|after)\b", re.IGNORECASE)
_OF_WHAT_WAS_TOLD = regex(  # a question that only the statement before it gives a sense: "can you manage that"
    r"^\W*(?:(?:and|so|but)\s+)*(?:(?:can|could|do|does|will|would|are|is|should) (?:(?:you(?: guys| all| lot)?|they"
    r"|he|she|anyone|somebody)(?: (?:still|also|even|ever|(?:okay|ok|able|happy|willing|going) to|gonna))* [\w'’]+"
    r"|(?:i|we) (?:still |also |even )*(?:bring|use|do|keep|claim|take|wear|send|wait with|get))"
    r"(?: (?:with|for|to|of|about))?"
    r" (?:that|this|it|them|those|him|her)(?: [\w'’]+){0,2}"
    r"|(?:can|could|would|will|do|does|shall) (?:i|we|he|she|they)(?: (?:still|be able to|also|even|ever|actually"
    r"|really))* (?:manage|cope|fit|get (?:in|up|through|round|around|about|down)|come|be (?:ok(?:ay)?|fine|all ?right"
    r"|able|allowed|welcome))(?: [\w'’]+){0,4}"
    r"|(?:is|are|was|would|will|does|do|can) (?!it (?:ok|okay|alright|all right|possible|best|better|safe"
    r"|necessary|true)\b)"
    r"(?:that|this|it|those|they|he|she)(?: [\w'’]+){1,10})\W*$",
    re.IGNORECASE,
)
_TELLS = regex(
    r"\b(?:has|have|['’]?ve|got|is|are|['’]s|['’]m|am|was|were|needs?|takes?|bites?|hates?|turned|had|can['’]?t"
    r"|don['’]?t"
    r"|doesn['’]?t|never|only|uses?|lives?|works?)\b",
    re.IGNORECASE,
)
_ON_CONDITION_TOLD = regex(  # "and if I went for the deep tissue one instead", before "how much is that"
    r"^\W*(?:(?:and|so|but|or|ok|okay|then|well|um|uh|what about|how about)\b[\s,]*)*(?:if|when|say|supposing|suppose"
    r"|once|let['’]?s say)"
    r"\s+(?:i|we|you|it|he|she|they|my|our|the|there|somebody|someone)\b",
    re.IGNORECASE,
)
_OF_IT_THEN = regex(  # "how much is that", "do you bill me for that"
    rf"^\W*(?:(?:and|so|then)\b[\s,]*)*{_ASKS}(?: [\w'’]+){{0,5}}?"
    r" (?:that|it|this|one|then|cost|run|charge|pay|be|extra)\W*$",
    re.IGNORECASE,
)
_OF_MINE = regex(r"^\W*(?:(?:hi|hello|hey|so|um|uh|well|ok|okay)\b[\s,]*)*(?:my|our|i|we|he|she)\b", re.IGNORECASE)
_LONGEST_TOLD = 12  # words of such a statement
_DEPENDS = regex(r"^\W*(?:if|when|once|because|since|as|before|after|although|while)\b", re.IGNORECASE)
_SHORT_IN_SPANISH = regex(r"^\W*d[oó]nde (?:est[aá]n?|quedan?)\W*$", re.IGNORECASE)
_WONDERED = (
    r"(?:(?:if|whether) you (?:guys |people |folks |also |even |still |ever |all )*|(?:do|does|can|could|would"
    r"|will) (?:you"
    r"|yall|y'all|they) (?:guys |people |folks |also |even |still |ever |all )*)"
)
_THING = regex(  # what the first question is about: "do you do gel nails", "is there a class for toddlers"
    rf"\b(?:{_WONDERED}(?:do|offer|have|provide|sell|stock|carry|give|make|fix|repair|mend|replace|install|treat"
    rf"|clean|rent"
    r"|cut|see|take|handle|board|service|run|teach)|(?:is|are) there|what(?:'s| is|s| are| does| do)|have you got"
    r"|(?:what|how) about"
    r"|how (?:long|much) (?:is|are|does|do|will|would|for)|how long does it (?:usually |normally )?take to (?:buy"
    r"|sell|get))\s+"
    r"(?:any |an? |the |some |your )?(?P<thing>(?!(?:you|your|it|that|this|the)\b)[\w'’\-]+(?:\s+[\w'’\-]+){0,4}?)"
    r"(?=\W*$|,|\s+(?:at all|there|here|too|please|as well|costs?|run|takes?|last)\W*$)"
    r"|\b(?:put|book|set|fit|get|sign|squeeze) (?:me|us|him|her|my \w+) (?:in |up |down |on )?for (?:an? |the |some )?"
    r"(?P<wish>[\w'’\-]+(?: [\w'’\-]+){0,2}?)(?=\W*$|,| (?:on|at|for|this|next|in|with|today|tomorrow|\w+day)\b)"
    r"|\b(?:hacen|tienen|ofrecen|hay|venden|arreglan|reparan|dan) (?:unas? |unos? |el |la |los "
    r"|las )?(?P<cosa>[\w ]+)$",
    re.IGNORECASE,
)
_OF_IT = regex(  # a question that leaves to the one before what it is about: "how much", "what do they cost"
    r"^\W*(?:(?:and|so|about|roughly|also)\s+)*(?P<asks>(?:how (?:much|long)|what(?:'s|s| is| are| does| do| would"
    r"| will)?)"
    r"(?:\s+(?:about|roughly))?)"
    r"(?:\s+(?:is|are|does|do|would|will|for|be|you|i|charge|pay|cost|run|me|take|usually|normally|the|price|prices"
    r"|cost"
    r"|rate|damage|it|that|this|they|them|those|one|each))*\W*$|^\W*(?:the )?(?P<price>prices?|cost|fees?|rates)\W*$"
    r"|^\W*(?P<cuanto>(?:en |a )?cu[aá]nto (?:cuestan?|es|son|salen?|valen?|cobran|me saldr[ií]a|dura|tardan?))\W*$",
    re.IGNORECASE,
)
_AND_ANOTHER = regex(  # "and what about one of those hot towel shaves", behind a price
    r"^\W*(?:(?:and|or|also|plus|then|oh|but)\b[\s,]*)*(?:what|how) about (?P<thing>(?:(?:just|doing|getting|having"
    r"|one of (?:those"
    r"|the|your)) )?(?:an? |the |some |your |for )?[\w'’\-]+(?:\s+[\w'’\-]+){0,5}?)(?:\s+(?:then|too|as well"
    r"|instead))*\W*$",
    re.IGNORECASE,
)
_IT = regex(r"\b(?:it|that|this|they|them|those|one)\b", re.IGNORECASE)
_DAY = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays|today|tonight|tomorrow|evenings|nights"
    r"|mornings|(?:good friday|easter|christmas|thanksgiving|boxing day|new year['’]?s)(?: (?:eve|day|monday|sunday))?"
    r"|bank holidays?)\b"
)
_OF_A_DAY = regex(
    rf"^\W*(?:(?:and|or|so|ok|okay|then|also|but|oh|well|right|cool|great)\b[\s,]*)*(?:(?:what|how) about|about|is it"
    rf"|are you)?\s*(?P<days>(?:(?:on|the|this|next|for|over|a) )*{_DAY}(?:,? (?:and|or) (?:on |the )?{_DAY})*)"
    r"(?: (?:then|too|as well|either|though|instead))?\W*$",
    re.IGNORECASE,
)
_OF_HOURS = regex(
    r"\b(?:how (?:late|early|long)|what time|when|until when|till when|what hours)\b.*\b(?:you|y['’]?all|ya|they|open"
    r"|close|shut|till|until)\b(?! (?:take|last|need|see|book|fit|come))",
    re.IGNORECASE,
)


_SUPPOSES = regex(
    r"(?:^|\b(?:something|and|so|but|ok|okay|um|uh|well|question|just|like) )(?:say|suppose|supposing|lets say|imagine"
    r"|what if|what happens if|hypothetically)\b (?:\w+ )+?(?:cant|cannot|couldnt|dont|doesnt|didnt|wont|has to"
    r"|have to|had to"
    r"|gets?|got|forgets?|cancels?|misses|miss|needs? to|wants? to|oversleeps?|is|are|am|was)\b"
)
_GREETS = regex(  # "how y'all doing, listen": nothing that is asked
    r"\b(?:how (?:(?:are|re) )?(?:you|y['’]?all|ya)(?: all| guys| folks)?(?: doing| keeping)?|how['’]?s (?:it going"
    r"|things"
    r"|everyone|everybody|your day(?: going)?))(?: today| this \w+)?(?:[,.?!]+\s*|\s+(?=(?:listen|so|anyway|i|we"
    r"|my)\b))",
    re.IGNORECASE,
)


def not_aloud(text: str) -> str:
    """Without what callers ask themselves: "from, oh what is it, united"."""
    return _ALOUD.sub(" ", text)


_YOU_KNOW_WHAT = regex(  # "do you know what, make it a manicure instead": asks nothing
    r"^(?:(?:oh|ah|actually|um|uh|no|yeah|wait|hang on|sorry)\W+)*(?:do you|d['’]?you|you) know what\b\W+"
    r"(?=\w)(?!time|day|you\b|the\b|it\b)",
    re.IGNORECASE,
)


def parts_of(text: str) -> list[str]:
    """The turn, cut before each question; one part where it has no more. "Do you do perms, and how much are they": what
    the second leaves out is told in it."""
    return list(_parts(text))


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _parts(text: str) -> Sequence[str]:
    text = _YOU_KNOW_WHAT.sub("", not_aloud(text))
    agreed = _AGREED.match(text)
    if agreed and asks_by_tag(Heard(agreed["asked"])):
        return [agreed["yes"], agreed["asked"].rstrip(" ?.!")]
    whole = [_asked_alone(part.strip(" ,")) for part in _CUT.split(_GREETS.sub("", text)) if part.strip(" ,.?!¿")]
    parts = _with_what_was_told(_with_their_days([one for part in whole for one in _without_story(part)]))
    for at in range(1, len(parts)):
        thing = _THING.search(parts[at - 1])
        bare = _OF_IT.match(parts[at]) if thing else None
        if thing and bare:
            parts[at] = _filled(parts[at], bare, thing["thing"] or thing["wish"] or thing["cosa"])
        elif (beside := _AND_ANOTHER.match(parts[at])) and asks_price(Heard(parts[at - 1])):
            parts[at] = f"how much is {beside['thing']}"
    return parts


def _with_their_days(parts: list[str]) -> list[str]:
    """ "Do you see kids on sundays, and how about saturdays", "what about thursday, how late do you go": one question
    of several days, or of one that was named before it."""
    joined: list[str] = []
    for part in parts:
        of_day, before = _OF_A_DAY.match(part), joined[-1] if joined else ""
        if before and of_day and regex(_DAY, re.IGNORECASE).search(before):
            joined[-1] = f"{before}, and {of_day['days']}"
        elif (
            (day := _OF_A_DAY.match(before)) and _OF_HOURS.search(part) and not regex(_DAY, re.IGNORECASE).search(part)
        ):
            joined[-1] = f"{part.rstrip(' ?.!')} on {day['days']}"
        else:
            joined.append(part)
    return joined


def _with_what_was_told(parts: list[str]) -> list[str]:
    """ "Our cat has insulin injections, can you manage that": the question, and behind it what it is about."""
    joined: list[str] = []
    for part in parts:
        before = _last_told(joined[-1]) if joined else ""
        told = (
            (_TELLS.search(before) or _OF_MINE.match(before))
            and not is_question(before)
            and len(before.split()) <= _LONGEST_TOLD
        )
        on_condition = _ON_CONDITION_TOLD.match(before) and is_question(part) and _OF_IT_THEN.match(part)
        if on_condition or (told and _OF_WHAT_WAS_TOLD.match(part)):
            joined[-1] = f"{part.rstrip(' ?.!')}, {before}"
        else:
            joined.append(part)
    return joined


def _last_told(before: str) -> str:
    """Of a long story its last clause: "..., I know I ought to have my mammogram"."""
    last = before.rpartition(", ")[2]
    return last if len(before.split()) > _LONGEST_TOLD and _TELLS.search(last) else before


_BY_THE_WAY = regex(  # "do you fix glasses as well"
    r"(?<=\w)[\s,]+(?:as well|too|also|by any chance|by the way"
    r"|while i['’]?m at it|or not|or what|or anything|please)$",
    re.IGNORECASE,
)


def _asked_alone(part: str) -> str:
    """A question without the reason or the hearsay behind it."""
    alone = _SAYS_SO.sub("", _WHY.sub("", part))
    alone = _BY_THE_WAY.sub("", alone) if len(alone.split()) > _SHORT_ASKED else alone
    return alone if alone != part and is_question(alone) else part


def _without_story(part: str) -> list[str]:
    """A question, and what is told of oneself behind it: "have you a lift", "I'm on a walker"."""
    told = _OF_ONESELF.search(part)
    asked = part[: told.start()] if told else ""
    if told is not None and told["bare"] and _OF_A_CASE.search(asked):
        return [part]  # "what do I do if it breaks and I need a new one"
    if told is None or not is_question(asked) or _DEPENDS.match(asked) or _BEGINS.match(part[told.end() :]):
        return [part]
    return [asked, part[told.end() :]]


def _filled(part: str, bare: re.Match[str], thing: str) -> str:
    if bare["cuanto"]:
        return f"{part.rstrip(' ?.!')} {thing}"
    if bare["price"]:
        return f"what is the price of {thing}"
    if _IT.search(part):
        return _IT.sub(thing, part, count=1)
    return f"{part.rstrip(' ?.!')} for {thing}"


def thing_of(part: str) -> str:
    """What a question is about: the "gel nails" of "do you do gel nails". Empty: it does not tell."""
    match = _THING.search(part)
    return (match["thing"] or match["wish"] or match["cosa"]) if match else ""


@lru_cache(maxsize=256)  # of a pure function: each part of a turn is asked about many times
def is_question(part: str) -> bool:
    """Does it begin as a question does?"""
    if _IS_NAMED.match(part) or _SHORT_IN_SPANISH.match(part) or asks_on_condition(part):
        return True
    least = _LEAST_WORDS - part.lstrip().startswith("¿")  # "¿hacen masajes?" has no pronoun
    return len(part.split()) >= least and _BEGINS.match(part) is not None


def asks_in_the_end(text: str) -> bool:
    """ "My wife wants to know if you take pet insurance": a question, whoever has it."""
    return _WANTS_TO_KNOW.search(text) is not None


def asks_on_condition(part: str) -> bool:
    """ "And if I end up canceling do I owe you anything"."""
    return _ON_CONDITION.match(part) is not None and not _WISHED_ON_CONDITION.search(part)


def only_supposes(said: str) -> bool:
    """ "Say a fella can't make it": nothing that has happened. `said`: plain words."""
    return _SUPPOSES.search(said) is not None


def questions_of(text: str) -> list[str]:
    """The questions of a turn that says more than one of them; else none."""
    parts = parts_of(text)
    cut = bool(parts) and not text.strip(" ,").startswith(parts[0])
    asked = [
        part
        for at, part in enumerate(parts)
        if is_question(part)
        or ((at or cut) and _WHETHER.match(part))
        or (len(parts) > 1 and _WITHIN.search(part))
        or (at and _AGREED.match(text) and asks_by_tag(Heard(part)))
        or (at and _ON_CONDITION.match(part))
    ]
    return asked[:_MOST] if len(parts) > 1 or parts[:1] != [text.strip(" ,")] else []
