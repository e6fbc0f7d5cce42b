"""How the guard reads and answers in English. Pure."""

from typing import Final

from receptionist.conversation.first_names import FIRST_NAMES
from receptionist.conversation.guard.tongue import Claim, Speech, Tongue, Words
from receptionist.conversation.guard.tongues.english_news import NEWS
from receptionist.conversation.guard.tongues.english_unproven import UNPROVEN
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_list, word_set

_SMALL: Final = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Final = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS: Final = word_list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_WEEKDAYS: Final = word_list("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS: Final = word_list("january february march april may june july august september october november december")
_SHORT_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

WORDS: Final = Words(
    numbers={
        **{word: number for number, word in enumerate(_SMALL)},
        **{word: number * 10 for number, word in enumerate(_TENS, 2)},
        "oh": 0, "nought": 0,
    },
    multipliers={"hundred": 100, "thousand": 1000},
    joins_tens="",
    joins_hundreds="and",
    ordinals={**{word: number for number, word in enumerate(_ORDINALS, 1)}, "thirtieth": 30},
    repeats={"double": 2, "triple": 3},
    weekdays={
        **{word: number for number, word in enumerate(_WEEKDAYS)},
        **{f"{word}s": number for number, word in enumerate(_WEEKDAYS)},
        **{f"{word}'s": number for number, word in enumerate(_WEEKDAYS)},
        "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    },
    months={**{word: number for number, word in enumerate(_MONTHS, 1)}, **_SHORT_MONTHS},
    day_after=word_set("after"),
    bare_dates=False,
    maybe_months=word_set("may march mar"),
    relative_days={"today": 0, "today's": 0, "tonight": 0, "tomorrow": 1, "tomorrow's": 1},
    half_days={"morning": "a", "afternoon": "p", "evening": "p", "night": "n", "tonight": "p"},
    half_day_marks=word_set("in the at this tomorrow"),
    named_times={"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)},
    before_times=word_set(
        "at by until till til from to between around about after before for  through"
    ),
    after_times=word_set("o'clock oclock sharp"),
    past=word_set("past after"),
    to=word_set("to of before"),
    fractions={"half": 30, "quarter": 15},
    lengths={
        "second": ("second", 1), "seconds": ("second", 1), "minute": ("minute", 1), "minutes": ("minute", 1),
        "min": ("minute", 1), "mins": ("minute", 1), "hour": ("minute", 60), "hours": ("minute", 60),
        "hr": ("minute", 60), "hrs": ("minute", 60),
        "day": ("day", 1), "days": ("day", 1), "week": ("day", 7), "weeks": ("day", 7), "month": ("month", 1),
        "months": ("month", 1), "year": ("month", 12), "years": ("month", 12),
    },
    coins={
        "dollar": ("$", 100), "dollars": ("$", 100), "bucks": ("$", 100), "usd": ("$", 100), "cents": ("$", 1),
        "cent": ("$", 1), "euro": ("€", 100), "euros": ("€", 100), "pound": ("£", 100), "pounds": ("£", 100),
        "pence": ("£", 1),
    },
    percent=word_set("percent %"),
    at_least=word_set("from starts start starting least upward upwards begins begin beginning minimum"),
    free=word_set("free complimentary gratis"),
    no=word_set("no zero without"),
    charges=word_set("charge charges cost costs fee fees"),
    articles=word_set("a an"),
    dot="dot",
    floors=word_set("floor street avenue level visit time thing appointment cleaning one step row"),
    through=word_set("to through thru until till - – —"),
    day_groups={"weekdays": (0, 1, 2, 3, 4), "weekends": (5, 6), "weekend": (5, 6), "weekday": (0, 1, 2, 3, 4)},
    fillers=word_set("the of on"),
    clockless_before=word_set("table party group booth seats room"),
    is_a=word_set("is a"),
    clockless=word_set("people persons patients pets times places locations stars rooms chairs doctors dentists "
                       "vets stylists offices of more other different business options openings slots questions"),
)  # fmt: skip

_BE: Final = r"(?:'s|'re| is| are| was| were| has been| have been|'s been|'ve been| got| gets| is being| are being)"
_ADV: Final = (
    r"(?: (?:all|now|already|just|officially|been|successfully|also|then|both|finally|fully|currently|gone ahead and"
    r"|went ahead and|got|actually|quickly|went and|safely|definitely))*"
)
_THING: Final = (
    r"(?:you|it|that|this|that one|everything|everyone|everybody|they|those|these|both|he|she|we"
    r"|(?:(?:your|the|that|this|his|her|their|our|my|all|both) )(?:\w+ ){0,3}?(?:\w+))"
)
_BOOKABLE: Final = (
    r"(?:appointments?|visits?|bookings?|reservations?|cleanings?|check-?ups?|consultations?|sessions?|haircuts?|cuts?"
    r"|slots?|surger(?:y|ies)|procedures?|orders?|messages?|notes?|requests?|tables?|trials?|calls?)"
)
_I: Final = r"\b(?:i|we)(?:'ve| have|'d| had| did)?"


def _done(*participles: str, progressive: str = "", also: str = "") -> Claim:
    """Claims by the receptionist that it did this, that it is done, or is being done now."""
    verbs = "|".join(participles)
    parts = [
        rf"{_I}{_ADV} (?:{verbs})\b",
        rf"\b{_THING}{_BE}{_ADV} (?:{verbs})\b",
        rf"(?:'s|\b(?:all|every|each|both|other|any|of"
        rf"|an?))(?: [\w'-]+){{0,4}}? {_BOOKABLE}(?: [\w'-]+){{0,4}}?{_BE}{_ADV}"
        rf" (?:{verbs})\b",
    ]
    if progressive:
        parts.append(rf"\b(?:i'm|i am|we're|we are|let me be){_ADV} (?:{progressive})\b")
        parts.append(rf"{_I}\b.* (?:and|then)(?: also| just| now)? (?:{verbs})\b")
        parts.append(
            rf"^(?:(?:ok|okay|sure|great|perfect|alright|all right|of course|certainly|thanks|now|just) "
            rf")*(?:{progressive})\b"
        )
    cue = f"{verbs}|{progressive}" if progressive else verbs
    return Claim(
        regex("|".join(parts)),
        regex(rf"\b(?:{cue})"),
        regex(also) if also else None,
    )


_EFFECTS: Final = {
    "booked": _done(
        r"booked",
        r"scheduled",
        r"pencill?ed",
        r"confirmed",
        r"locked",
        r"slotted",
        r"squeezed",
        r"fit you",
        r"put you (?:down|in)",
        r"got you (?:down|in|booked|scheduled)",
        r"signed you up",
        r"set (?:you|that|it|this) up",
        r"secured",
        r"finali[sz]ed",
        r"made (?:the|an|your|that|a) (?:appointment|booking|reservation)",
        r"arranged",
        r"set up",
        r"lined up",
        r"(?:in|on) (?:the|our) (?:books?|calendar|system|schedule|diary)",
        r"down for",
        r"on for",
        r"added you to (?:the|our) (?:calendar|schedule|books?)",
        r"good to go",
        r"grabbed",
        progressive=(
            r"booking|scheduling|confirming|putting you (?:down|in)|penciling|getting you (?:booked|scheduled)"
        ),
        also=r"\byou(?:'re| are)(?: all| now)? in (?:at|for|on)\b"
        r"|\bi(?:'ve got| have| got) you (?:\w+ ){0,6}?(?:booked|scheduled|confirmed|down|in|set)\b"
        r"|\byour (?:booking|appointment|reservation)(?: \w+){0,4} (?:is|'s) (?:confirmed|set|booked|official"
        r"|final|locked)"
        r"|\b(?:have|got) (?:\w+ ){1,8}?(?:booked|scheduled|reserved) (?:for|with|in)\b"
        r"|\b(?:appointment|booking|reservation)(?: has been|'s been| is|'s) (?:made|in place|complete)"
        r"|^(?:all |it's |that's |ok |okay |great |and )*(?:booked|scheduled|confirmed|reserved)$|\byour "
        r"(?:confirmation|booking|reference|order) (?:number|code)\b",
    ),
    "held": _done(
        r"held",
        r"reserved",
        r"saved (?:that|the|you|a|your) (?:\w+ )?(?:slot|time|spot|seat|table)",
        r"blocked (?:off|out)",
        r"set aside",
        r"on hold for you",
        progressive=r"holding (?:that|the|it|this|a|your)(?! line)|reserving",
    ),
    "moved": _done(
        r"moved",
        r"rescheduled",
        r"changed",
        r"switched",
        r"pushed",
        r"shifted",
        r"brought forward",
        r"swapped",
        r"bumped",
        progressive=r"moving|rescheduling|changing|switching|pushing",
    ),
    "cancelled": _done(
        r"cancell?ed",
        r"called off",
        r"deleted",
        r"taken off",
        r"took off",
        r"removed",
        r"dropped",
        r"scrapped",
        r"(?:taken|took) (?:\w+ ){1,4}?off",
        progressive=r"cancell?ing|deleting|removing",
        also=r"^(?:all |ok |okay |and |great )*cancell?ed$",
    ),
    "noted": _done(
        r"noted",
        r"sent (?:in |on |over |along )?(?:your|the|that|a|this) (?:\w+ )?(?:request|message|note)",
        r"taken (?:down|your|a|the|that)",
        r"left (?:for|with)",
        r"took (?:down|your|a|the|that)",
        r"written",
        r"wrote",
        r"recorded",
        r"passed",
        r"forwarded",
        r"left (?:[\w-]+ ){0,4}?(?:a|your|the|word|messages?|notes?)",
        r"let (?:them|him|her|dr|the|our|everyone)",
        r"informed",
        r"notified",
        r"told",
        r"flagged",
        r"updated",
        r"saved",
        r"put (?:a|that|it|this|your)",
        r"made (?:a )?note",
        r"logged",
        r"submitted",
        r"relayed",
        r"alerted",
        r"added",
        r"filed",
        r"delivered",
        r"marked",
        r"given (?:them|him|her|dr|the|your)",
        r"entered",
        r"registered",
        r"got (?:your|the|that) message",
        r"on file",
        r"on (?:the|our|your) (?:list|waitlist|waiting list|file|record|account|chart)",
        progressive=(
            r"noting|passing|forwarding|writing (?:that|it|this|your)|letting (?:them|him|her|dr|the)|adding"
            r"|updating|notifying"
            r"|alerting|leaving (?:a|your) (?:message|note)"
        ),
        also=r"\b(?!(?:i|you|we|who|that|it)\b)\w+(?:'ve| have| has|'s)(?: got)?"
        r"(?: all)? (?:your|the|that) (?:message|note|request|details|information)",
    ),
    "sent": _done(
        r"sent(?! (?:in |on |over |along )?(?:your|the|that|a|this) (?:\w+ )?(?:request|message|note)\b)",
        r"e ?mailed",
        r"texted",
        r"mailed",
        r"messaged",
        r"shot (?:you|them|him|her)",
        r"fired off",
        r"faxed",
        r"dropped you",
        r"on (?:its|the|their) way",
        r"shared",
        progressive=r"sending|e ?mailing|texting|faxing|messaging",
        also=(
            r"\bin your (?:inbox|email|mailbox)\b|\b(?:check|look in) your (?:phone|email|inbox|messages"
            r"|texts)\b|\byou should (?:have|be getting|receive|get|see)"
            r" (?:it|that|the|a|an)(?: \w+){0,2} (?:text|email|message|link|confirmation|now)\b|\bjust (?:texted"
            r"|emailed|sent)\b"
        ),
    ),
    "transferred": _done(
        r"transferred",
        r"put you (?:through|on)",
        r"put (?:the|your|this) call",
        r"connected",
        r"patched",
        r"paged",
        r"being (?:transferred|connected|put through)",
        r"put through",
        r"redirected",
        r"through to",
        r"rung",
        r"ringing",
        progressive=(
            r"putting you|putting (?:the|your|this) call|transferring|connecting|patching|redirecting|handing "
            r"you|ringing"
            r"|dialing|passing you (?:over|on|to)|getting (?:them|him|her|dr|the|someone|somebody)(?: \w+){0,2} on "
            r"the line"
        ),
        also=r"\bwhile i (?:put|transfer|connect|patch|get)\b(?! that)|\bhold (?:on )?for (?:dr|the|our|a)\b"
        r"|\b(?:dr|doctor) \w+ is (?:picking up|coming to the phone|on the line)\b|\byou(?:'re| are) (?:being "
        r"|now )*(?:transferred|connected|through)\b"
        r"|\b(?!(?:i|you|we|who|that|it|there|what)\b)\w+(?:'s|'ll be| is| are|'re| will be| has| have)"
        r"(?: now| right| just| already| picked up and(?: is)?)* (?:on the (?:line|phone)|picking up|picked up"
        r"|with you now|joining|joined|coming on|answering|answered)",
    ),
    "looked": _done(
        r"checked",
        r"looked",
        r"found",
        r"searched",
        r"pulled up",
        r"located (?:your|an|his|her)",
        r"gone through",
        r"verified",
        r"reviewed",
        r"confirmed that",
        r"seen in",
    ),
    "done": Claim(
        regex(
            r"^(?:(?:ok|okay|great|perfect|alright|all right|and|so|well|good news|wonderful) )*"
            r"(?:(?:all )?done|all set|that's (?:all )?(?:done|taken care of|sorted|complete|completed|settled)"
            r"|that's all set"
            r"|you're all set|it's (?:all )?(?:done|set|taken care of|sorted)|consider it done|taken care of)\b"
            r"|\b(?:it|that|this|everything|all of it)(?: has been|'s been| was| is|'s)(?: all| now)* (?:taken care of"
            r"|sorted"
            r"|handled|settled|dealt with)\b"
            r"|\b(?:you're|everything's|everything is|we're|that's|it's|you are) (?:all )?(?:set|good to go|sorted"
            r"|taken care of)\b"
        )
    ),
    "never": _done(
        r"called (?:dr|the|him|her|them|your|ahead)",
        r"spoken (?:to|with)",
        r"spoke (?:to|with)",
        r"talked (?:to|with)",
        r"asked (?:dr|the|him|her|them|our)",
        r"reached out",
        r"checked with",
        r"confirmed with",
        r"contacted",
        r"charged",
        r"refunded",
        r"processed",
        r"billed",
        r"waived",
        r"issued",
        r"erased",
        r"wiped",
        r"cleared",
        r"unlocked",
        r"blocked(?! off| out)",
        r"unblocked",
        r"overridden",
        r"reset",
        r"restarted",
        r"rebooted",
        r"opened (?:the|your|a|an)",
        r"overrode",
        r"disabled",
        r"enabled",
        r"activated",
        r"deactivated",
        r"upgraded",
        r"granted",
        r"credited",
        r"forgiven",
        r"(?:turned|switched) (?:\w+ ){0,4}?(?:on|off)",
        r"made (?:you|him|her|them|everyone|everybody) (?:an?|the|our)",
        r"(?:given|gave|got) (?:you|him|her|them|everyone) (?:an? |the |full |admin |\w+ percent )?(?:\w+ )?(?:discount"
        r"|refund|credit|access|membership|voucher)",
        r"applied",
        r"ordered",
        r"prescribed",
        r"approved",
        r"discounted",
        r"refilled",
        r"called in",
        r"paid",
        r"dispatched",
        r"verified your (?:insurance|coverage)",
        r"enrolled",
        r"reviewed your (?:chart|file|record|records|x-rays|results)",
        r"run your card",
        r"ran your card",
        r"filled (?:out|in) (?:your|the)",
        progressive=r"calling (?:dr|the|him|her|them|an)|charging|refunding|processing|waiving|ordering|dispatching",
        also=(
            r"\b(?:dr \w+|doctor \w+|the (?:\w+ )?(?:doctor|dentist|vet|nurse|hygienist|manager|team|staff"
            r"|lawyer|attorney|stylist|mechanic|office|owner)"
            r"|he|she|they|(?!you\b|i\b|it\b|that\b|we\b|your\b|this\b|there\b|who\b|what\b|else\b)\w+)(?:'s|'ve| has| "
            r"have)(?: just| already| also| personally)* (?:approved|confirmed|agreed|said|told|asked|reviewed"
            r"|looked|signed|okayed|cleared|promised|accepted|seen your|read your|received your|called|waived)\b"
            r"|\b(?:dr \w+|doctor \w+|the (?:doctor|dentist|vet|nurse|manager)) (?:says|said|thinks|agrees|agreed"
            r"|recommends|wants|promised|confirmed|approved|told)\b"
            r"|\byou(?:'re| are)? now(?: have| get| got)* (?:full |admin )?(?:access|an? (?:\w+ ){0,2}(?:member|admin"
            r"|administrator|owner|manager|vip))\b|\baccess (?:is |has been )?granted\b"
            r"|\bmode (?:is|has been)(?: now)? (?:on|off|active|activated|enabled|disabled)\b"
        ),
    ),
}

_GET_BACK: Final = (
    r"(?:call(?:ing)?|phone|phoning|ring(?:ing)?|text(?:ing)?|email(?:ing)?|e-mail|get(?:ting)? back"
    r"|contact(?:ing)?|reach(?:ing)? (?:out|you|back)|"
    r"follow(?:ing)? up|be in touch|in touch|touch base|respond|reply|return your call|returning your call"
    r"|confirm|let you know|give you a|"
    r"have (?:it|that|them|your|an answer)|take care of|arrive|be there|be (?:out|over)|come (?:out|by|over)"
    r"|handle|see you|fit you|squeeze you|speak (?:to|with) you|prescribe|waive|approve|cover|pay for|refund"
    r"|honou?r|stay (?:late|open)|wait for you|meet you|be waiting|look after|look (?:into|at)|send someone|fix)"
)

SPEECH: Final = Speech(
    questions=regex(
        r"^(?:(?:so|and|okay|ok|great|sure|alright|all right|well|or|then|thanks|thank you|perfect|sorry|got it"
        r"|just to confirm|by the way|also|but|um|uh|now|before (?:that|i do)|of course|wonderful|for that|no "
        r"problem|absolutely|i see|understood|certainly) )*"
        r"(?:what|what's|when|when's|which|who|who's|whom|whose|where|where's|why|how|how's|is|are|am|was|were"
        r"|do|does|did|can|could|would|will|shall|should|may|might|have you|has|any|anything|isn't|aren't|don't"
        r"|doesn't|won't|wouldn't|"
        r"did you|may i|mind if|want me|you'd like|you want|you mean|you said|would you|like me|need|is that|is "
        r"there|are you|for|on|in|with|under|what about|shall i|should i|care to|sound|does that|right|correct)\b"
    ),
    asks=regex(
        r"^(?:(?:so|and|okay|ok|great|sure|alright|well|or|then|thanks|perfect|sorry|just to confirm|but|now) )*"
        r"(?:would you|did you|do you|does that|was that|was it|is that|is it|are you|can i|may i|could you"
        r"|could i|shall i|should i|can you|will you|have you|would|what|which|how|who|why)\b"
    ),
    conditions=word_set("if whenever unless whether case when"),
    examples=word_set("example instance"),
    back_then=word_set("then that"),
    loose_conditions=word_set("once before until after as while"),
    negations=regex(
        r"\b(?:not|n't|no|never|cannot|nothing|without|unable|isn't|aren't|wasn't|weren't|haven't|hasn't|didn't"
        r"|don't|doesn't|can't|couldn't|won't|wouldn't|yet to|nobody|none|hadn't|shouldn't|neither|nor)\b"
    ),
    affirms=frozenset({"yes"}),
    theirs=regex(
        r"(?:(?:so|and|okay|ok|great|sure|alright|perfect|thanks|thank you|got it|just to (?:confirm|be sure"
        r"|check)|let me "
        r"(?:just )?(?:read|repeat|confirm) (?:that|it|this)(?: back)?(?: to you)?) )*"
        r"(?:(?:the|your|that) (?:message|note|reason|request|question|problem|concern)(?: (?:is|was|says|reads"
        r"|i have is))"
        r"(?: that)?|(?:you|you've|you have|you just|you also) (?:said|told me|mentioned|asked|wanted to say"
        r"|say)(?: that)?"
        r"|(?:the )?(?:address|message|reason|note|e[ -]?mail|name|last name|first name)(?: of the \w+)?(?=:| [\w.@+-])"
        r"|(?:your|the) (?:\w+ )?(?:name|address|e[ -]?mail(?: address)?|pet's name) is)(?: |$)"
    ),
    tags=regex(r"\b(?:is that (?:right|correct)|right|correct|did i get that(?: right)?|yes|is that all)$"),
    swaps={
        "i": "you",
        "me": "you",
        "my": "your",
        "mine": "yours",
        "i'm": "you're",
        "i've": "you've",
        "i'd": "you'd",
        "i'll": "you'll",
        "am": "are",
        "myself": "yourself",
        "we": "you",
        "our": "your",
        "us": "you",
    },
    deed_words=word_set(
        "sent put set held taken took left let told made found done spoken spoke written wrote got paid given through "
        "line file list waitlist record account chart book books calendar system schedule diary down good go hold "
        "while message note request details information says said thinks agrees recommends wants read inbox mailbox "
        "email phone texts text link confirmation number code way shot rung ran run filled fit gone seen on "
        "official final sorted complete agree you're messages gave overridden overrode forgiven reset access "
        "mode member"
    ),
    deed_endings=("ed", "ing"),
    effects=_EFFECTS,
    any_deed=regex(
        rf"\b(?:i|we)(?:'ve| have){_ADV} (\w+ed)\b|\bi{_ADV} (\w+ed)\b"
        r"|(?:'s| has|'ve| have) been(?: \w+ly| now| already| all)? (\w+ed)\b"
    ),
    no_deeds=word_set(
        "missed misunderstood tried listed mentioned explained noticed wanted needed hoped asked wondered "
        "learned listened "
        "understand used received offered repeated called apologized apologised misheard followed helped enjoyed liked "
        "loved finished started stopped supposed limited required based located related provided indeed need agreed"
    ),
    intents={
        "transferred": regex(
            r"\b(?:i'll|i will|let me|i'm going to|i am going to|i'm gonna|we'll|allow me to|i'd be happy to"
            r"|going to)(?: just| also| then| now| quickly| gladly| go ahead and| be)* (?:transfer|connect|put "
            r"you (?:through|on|in touch)|put (?:the|your|this) call|patch|hand you|pass you (?:over|on|to)|get "
            r"(?:dr|the|someone|somebody|them|him|her)(?: \w+){0,2} on the (?:line|phone))\b"
        ),
        "sent": regex(
            r"\b(?:i'll|i will|let me|i'm going to|i am going to|i'm gonna|we'll|we will|going to)(?: just| also"
            r"| then| now| quickly| gladly| go ahead and| be)* (?:text|e ?mail|send|mail|message|shoot|fax)\b(?! "
            r"(?:this|that|your|the|a|it)(?: \w+)? (?:message|request|note|along|over|on|to)\b)"
        ),
        "call": regex(
            r"\b(?:i'll|i will|i'm going to|i am going to|i'm gonna)(?: just| also| then| now| personally| "
            r"gladly| go ahead and| be)* (?:call|phone|ring|get back|follow up|check back|be in touch|check with"
            r"|ask|speak (?:to|with)|talk to|personally|remind|give you a (?:call|ring)|order|charge|refund"
            r"|waive|apply|knock|throw in|make an exception|come (?:out|over))\b(?! (?:for|you for|you a few|you "
            r"some|you one|one|a few|about) (?:your|a|some|the|details|one|more|questions?))"
            r"|\b(?:i'll|i will|i'm going to)(?: [\w']+){1,5}? (?:everyone|everybody|anyone|(?:all|every|other|any"
            r"|later|next"
            r"|future)(?: \w+)? (?:callers?|patients?|clients?|customers?))\b"
            r"|\b(?:i|we) (?:hereby )?(?:promise|guarantee|swear)\b"
        ),
    },
    staff_will=regex(
        rf"(?:'ll| will|'s going to|'re going to| is going to| are going to| gonna|'s gonna)(?: be)?(?: "
        rf"\w+){{0,2}}?(?<! the)(?<! this)(?<! our) {_GET_BACK}\b"
        rf"|(?<!i can )(?<!i could )\b(?:has|have) (?:someone|somebody|him|her|them|dr \w+) (?:call|text|email"
        rf"|contact)\b|\bexpect a call\b"
        r"|(?<!i can )(?<!i could )\b(?:have|get) (?:someone|somebody|dr \w+|him|her|the \w+|one of (?:our"
        r"|the) \w+) (?:to )?(?:call"
        r"|ring|text|email|contact|reach|get back|follow up)"
        r"|\byou(?:'ll| will)(?: also| then| definitely| soon)* (?:get|receive|hear|be (?:called|contacted"
        r"|hearing|getting|receiving|seen))\b(?! a little| used| you| there)"
    ),
    will_note=regex(
        r"\b(?:i'll|i will|i can|let me|shall i|i'd be happy to|happy to)(?: \w+){0,2}? (?:pass|take|leave"
        r"|note|let|forward|give)\b"
    ),
    will_send=regex(
        r"(?:'ll| will|'s going to|'re going to| is going to| are going to)(?: \w+){0,2}? (?:send|text|e ?mail"
        r"|mail|fax|forward)\b"
        r"|\byou(?:'ll| will| should)(?: also| then| soon| shortly)* (?:get|receive|have|find|see|be (?:getting"
        r"|receiving|sent|texted|emailed))(?: \w+){0,4}? (?:text|e ?mail|message|confirmation|reminder|link"
        r"|invoice|receipt|letter|form|forms|map|directions)\b"
    ),
    when_vague=regex(
        r"\b(?:right away|immediately|within|by (?:noon|the end|tomorrow|tonight|then|close|closing)|first thing"
        r"|asap|momentarily|straight away|in (?:a few|a couple|the next)|this (?:morning|afternoon|evening|week)"
        r"|in the (?:morning|afternoon|evening)|next week|later today|before (?:noon|lunch|the end|we close"
        r"|closing)|end of (?:the )?day|after lunch|over the weekend|in no time|instantly|in a (?:minute|second"
        r"|moment))\b"
    ),
    appointment=regex(
        r"\b(?:you|he|she|they)(?:'ve got| have|'re| are| has)(?: \w+){0,2}? (?:appointment|booking|reservation"
        r"|cleaning|visit|checkup)s?(?: \w+){0,5}? (?:on|at|for|with|scheduled|booked|coming)\b"
        r"|\b(?:your|the|his|her|their)(?: \w+){0,3}? (?:appointment|booking|reservation|visit|cleaning|checkup"
        r"|check-up|consultation|session|haircut|cut)(?: \w+){0,3}?(?:'s| is| are| was)(?: still| now| on| at| "
        r"for| with| set| this| tomorrow| today| next| coming)* (?=\w)"
        r"|\b(?:i|we) (?:see|found|show|have) (?:your|an|one|you)(?: \w+){0,3}? (?:appointment|booking"
        r"|reservation|visit|down)\b|\byou're (?:coming in|due|expected|seeing|with)\b|\byou're on (?:for|the)\b"
    ),
    see_you=regex(
        r"\b(?:see|expecting|expect|seeing|meet) you (?:on|at|this|next|tomorrow|today|tonight|monday|tuesday"
        r"|wednesday|thursday|friday|saturday|sunday|for your)\b|\b(?:come in|be here|come by|arrive) (?:on|at"
        r"|this|next|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?! any)"
    ),
    available=regex(
        r"\b(?:available|availability|openings?|slots?|spots?|free (?:at|on|from|then|that|tomorrow|today|monday"
        r"|tuesday|wednesday|thursday|friday|times?)|(?:is|are|'s|'re) (?:also |still |both |all |no longer |not )?free"
        r"|open "
        r"(?:at|on) \w+ with|can (?:fit|squeeze|get|see|offer|do|take|come|book|put|have|make)|could (?:see|fit"
        r"|do|offer|take)|i have|we have|i've got|we've got|there's|there is|there are|i can offer|works|would "
        r"work|next (?:one|time|appointment|is)|earliest|soonest|first (?:time|one)|opened up|cancellation at"
        r"|the nearest|closest|(?:see|find|have|got) (?:anything|nothing))\b"
    ),
    opening=regex(
        r"\b(?:we're here|we are here|(?<!nothing )(?<!anything )(?<!something )open|opens|opened|opening"
        r"|reopen|reopens|close|closes|closed|closing|hours"
        r"|shut|shuts)\b(?! (?:up a|a file|account|slot|spot|book|with|your|invoice|case|to the public|enough|by "
        r"the|by to))"
    ),
    closed=word_set("closed shut"),
    breaks=word_set("break lunch pause lunchtime"),
    opens=word_set("open opens opening reopen reopens from between hours start starts begin starting"),
    closes=word_set("close closes until till til to through closing - – — shut shuts"),
    ends=word_set("done finished ends ending out ready"),
    now=regex(r"\b(?:now|currently|at the moment|right now|still open|already closed|presently)\b"),
    all_day=regex(
        r"\b(?:24|twenty[- ]four) (?:hours|7|seven)\b|\baround the clock\b|\ball night\b|\bday and night\b|\b24/7\b"
    ),
    every_day=regex(r"\b(?:every day|seven days|7 days|daily|all week|every single day|all weekend|day of the week)\b"),
    it_is=regex(
        r"\b(?:today is|today's|it's currently|it is currently|the time is|it's now|it is now|right now it's|the "
        r"date is|it's|tomorrow is|tomorrow's)\b"
    ),
    works=regex(
        r"\b(?:works?|working|is in|are in|is here|are here|is available|are available|sees? patients|is off|'s "
        r"in|'s here|'s off|'s available|is out|'s out|comes in|in the office|on duty|on vacation|on leave|on holiday"
        r"|away|is back|'s back|not in|isn't in|isn't here|aren't in|takes? appointments|has appointments)\b"
    ),
    does=regex(r"\b(?:does|sees|handles|performs|treats|specializes in|takes care of)\b"),
    offers=regex(
        r"\b(?:we|dr \w+|they|our \w+)(?: do| also| can| even| now| actually| definitely| happily| certainly| "
        r"absolutely| both| gladly|'re happy to| are happy to| currently| proudly| sometimes| specialize in)*"
        r" (?:offer|offers|provide|provides|perform|performs|do|does|treat|treats|accept|accepts|take|takes"
        r"|carry|sell|sells|stock|handle|specialize in|work with|repair|serve|include|are in[- ]network with|are "
        r"a provider for|have)"
        r" ((?!that\b|this\b|it\b|not\b|you\b|need\b|have\b|hope\b|apologi|have to)\w[\w' -]*)"
        r"|\b(?:we're|we are) (?:in[- ]network with|contracted with|a provider for|partnered with|certified in"
        r"|licensed for|affiliated with) (\w[\w' -]*)"
        r"|\byou (?:can|could)(?: also| always)? pay (?:by|with|in|using) (\w[\w' -]*)"
        r"|\byou (?:can|could) (?:also )?(?:get|have|buy|pay with|pay by|use) (?:an? |the |our |your )?(\w[\w' "
        r"-]*?) (?:here|with us|at our|at the)\b"
    ),
    no_offers=regex(
        r"\b(?:we|they)(?: unfortunately| actually| currently)*(?: don't| do not| can't| cannot| no longer| "
        r"never| aren't able to| are not able to)(?: currently| actually)* (?:offer|provide|perform|do|treat"
        r"|accept|take|carry|sell|stock|handle|have) (\w[\w' -]*)"
    ),
    our=regex(
        r"\b(?:our|the (?:office|practice|clinic|front desk|salon|shop|main|direct|fax)|call us|reach us|fax|my) "
    ),
    price=regex(
        r"\b(?:cost|costs|price|prices|priced|charge|charges|fee|fees|pay|rate|run|runs|total|deposit|dollars"
        r"|per|discount|off)\b"
    ),
    free_time=regex(
        r"\bfeel free\b|\b(?:what|who|anything|something|nothing|whatever|which|when)(?:'s| is) (?:\w+ )?free\b"
        r"|\b(?:what|when) \w+ (?:is|are) free\b|\bfree (?:to|at|on|then|that|of|from|time|times|slot|slots"
        r"|tomorrow|today|this|next|in|for (?:a|an|your|the|that|monday|tuesday|wednesday|thursday|friday)|after"
        r"|before|around|until|both|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:i|we|he|she"
        r"|dr \w+|hygienist \w+|who|anyone|slot|time|times|nothing|anything|something|one|you|you're|are you"
        r"|they)(?:'s|'re| is| are| be)? free\b|\btoll free\b|\btoll-free\b"
        r"|(?<!under )(?<!over )(?<!below )\b(?:day|clock|am|pm|morning"
        r"|afternoon|evening|noon|oh|thirty|fifteen|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve|hours?) (?:is|are|'s) (?:\w+ )?free\b|\bhands free\b"
    ),
    titles=word_set("dr doctor nurse hygienist prof professor attorney technician"),
    courtesy=word_set("mr mrs ms miss mister madam sir"),
    staff_verbs=word_set("works working sees handles specializes performs answers"),
    first_names=FIRST_NAMES,
    proper=word_set(
        "i i'm i'll i've i'd ok okay am pm a.m p.m monday tuesday wednesday thursday friday saturday sunday "
        "january february march april "
        "may june july august september october november december christmas easter thanksgiving halloween new "
        "year year's eve day "
        "english spanish american dr doctor mr mrs ms miss st saint street avenue road lane suite floor google "
        "maps ai "
        "independence memorial labor veterans columbus juneteenth presidents martin luther king jr good "
        "valentine's mother's father's "
        "yes no sure thanks thank please hello hi goodbye bye great perfect sorry "
        "pdf id covid faq tv url usa us america er the and of"
    ),
    turns=word_set(
        "but for at on from every with here if so to that which by in as when because until during after "
        "before since too"
    ),
    plain=word_set(
        "the a an and or but of to in on at for with from by is are was be it its it's that this there your you "
        "our we us i me my do does can could "
        "would will have has had not no yes so as if then than about one dollars dollar cents minutes minute "
        "hours hour days day week weeks month "
        "months year years price prices cost costs pay starts start starting charge just only usually around "
        "takes take right okay sure great "
        "please thank thanks runs run total we're you're that's here's per each any all some more most least "
        "which what when how much many get "
        "they them their he she his her also up out over off into before after they're it'll ll s re ve d m "
        "booked book appointment scheduled"
    ),
    counters=word_set("all those these last other both either the"),
    counted=word_set(
        "are is were was would will have work suit options times openings slots choices things questions moment "
        "moments thing more question way ways other others of appointments "
        "at or and works second seconds moment's last step reasons day for digits digit are is was were would "
        "will have work suit"
    ),
    common=word_set(
        "couple available "
        "appointment appointments time times call calls message messages care wide range variety service "
        "services best everything openings "
        "opening slot slots one ones option options patient patients client clients people both lots lot few "
        "number many good great visit "
        "visits question questions same-day information help availability any some several different"
    ),
)

WITHHELD: Final = {
    "booked": "I haven't booked anything yet.",
    "held": "I haven't reserved a time yet.",
    "moved": "I haven't moved anything yet.",
    "cancelled": "I haven't cancelled anything yet.",
    "noted": "I haven't passed anything on yet. I can take a message for the team.",
    "sent": "I haven't sent anything. I can take a message for the team instead.",
    "transferred": "You're not connected to anyone yet.",
    "looked": "I haven't looked that up yet.",
    "done": "That isn't done yet.",
    "never": "That's something only the team can do. I can take a message for them.",
    "time": "I'd have to check that time first.",
    "date": "I'd have to check that day first.",
    "weekday": "I'd have to check that date first.",
    "price": "I don't have a confirmed price for that.",
    "phone": "I don't have that number to give out.",
    "address": "I don't have that address to give out.",
    "hours": "I'd have to check the opening hours for that.",
    "number": "I don't have the exact figure for that.",
    "name": "I don't have anybody by that name here.",
    "service": "I can't say for sure whether we offer that. I can take a message for the team.",
    "promise": "I can't promise when or whether somebody gets back to you. I can take a message for the team.",
    "away": "I can't do that from here. I can take a message for the team.",
    "private": "I can't talk about anybody else's calls or visits.",
    "change": "I don't know of any such change.",
}

ENGLISH: Final = Tongue(
    code="en",
    words=WORDS,
    speech=SPEECH,
    news=NEWS,
    unproven=UNPROVEN,
    letters=frozenset(),
    pronouns=word_set(
        "i you we they he she it it's i've i'll you've you're you'll we've we'll they've they're that that's "
        "this soon case far long "
        "someone somebody dr there"
    ),
    signs={".": "dot", "@": "at", "-": "dash"},
    glossary={},
    withheld=WITHHELD,
    amends={
        "transferred": "Sorry, I haven't put you through after all.",
        "sent": "Sorry, I said that I'd send you something, and nothing has been sent.",
    },
)
