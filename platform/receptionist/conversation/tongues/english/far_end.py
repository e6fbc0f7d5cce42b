"""How holds and machines sound in English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.far_end import FarEnd
from receptionist.conversation.words import word_set

_NUMBER: Final = r"(?:zero|one|two|three|four|five|six|seven|eight|nine|\d|star|pound|hash)"
_NOBODY: Final = r"(?:not available|unavailable|away from (?:the|my) (?:phone|desk)|unable to (?:take|answer))"
_TONE: Final = r"(?:tone|beep|signal)"
_BOX: Final = r"(?:voice ?mail|mail) ?box"
_YOU_CALLED: Final = (
    r"\b(?:person|party|number|subscriber|customer) you (?:(?:are|re|have|ve) )?"
    r"(?:trying to (?:reach|call)|calling|called|dialed|reached)\b"
)
_THINGS: Final = (
    r"(?:it|that|this|them|(?:my|the|a|his|her|our|your) (?:\w+ )?(?:cards?|calendar|schedule|agenda|diary|pen|pencil"
    r"|paper|papers|paperwork|glasses|wallet|purse|bag|phone|numbers?|policy|id|information|notes?|book|dates?|address"
    r"|bottle|prescription|letter|bill|email|statement|computer|spelling))"
)
_COURTESIES: Final = (
    r"(?:okay|ok|oh|um|uh|er|hmm|yes|yeah|sure|alright|all right|well|so|please|sorry|im sorry|and|thanks|thank you"
    r"|right|now|just|for me|real quick|excuse me|if you dont mind|here|somewhere)"
)
_STALLS: Final = (
    r"(?:(?:(?:give me|wait|just|hang on|hold on) )*(?:one|a|another) (?:little )?(?:moment|second|sec|minute|min)"
    r"|(?:hold|hang) on|please hold|bear with me|wait|let me (?:just |quickly )?(?:check|look|find|get|grab|see|think)"
    r"(?: (?:for|up|at|about|if i can find|if i have|where i put|what it says))*"
    rf"(?: {_THINGS})?(?: up| first| out)?"
    rf"|im (?:(?:just|still) )?(?:looking|checking|getting|searching|trying to find)(?: for| up"
    rf"| at)? {_THINGS}(?: up)?)"
)

FAR_END: Final = FarEnd(
    common=word_set("""
        i im id the my you your is are do does can could would what when where how to of and for with want need have
        please hello yes thanks thank this that it its on at in not dont
        """),
    moment=regex(
        r"\b(?:one|just a|give me a|hang on a|wait a|hold on a) (?:moment|second|sec|minute|min)\b"
        r"(?! (?:ago|late|after))"
        r"|\b(?:hold|hang) on\b|\bbear with me\b|\blet me (?:check|look|find|get|grab|see|think)\b"
        r"|\bim (?:just )?(?:looking|checking|getting) (?:for |up )?(?:it|that|my|the)\b"
        r"|\bplease hold\b|^wait(?: please)?$"
    ),
    waits=regex(rf"(?:(?:{_STALLS}|{_COURTESIES})(?: |$))+"),
    hold=regex(
        r"\byour call is (?:very |extremely )?important to us\b"
        r"|\b(?:stay|remain) on the line(?= please$|$| and\b| for\b| until\b| while (?:we|our)\b| an?\b| someone\b"
        r"| we\b"
        r"| our\b| your call\b| the next\b| all\b)"
        r"|\bcontinue to hold(?! (?:on\b|it\b|that\b|this\b|my\b|an?\b|the\b(?! (?:line|next)\b)))|\bcontinue holding\b"
        r"|\byou are (?:caller number \w+|number \w+(?:$| in (?:the |our )?(?:queue|line)\b))"
        r"|\b(?:place|position|number) in (?:the |our )?(?:queue|line) is\b"
        r"|\b(?:wait|hold) time is (?:\w+ ){0,4}(?:minutes?|seconds?|hours?)\b"
        r"|\ball (?:of )?(?:our )?(?:(?!your\b|the\b)\w+ )?(?:lines|agents|representatives|operators|associates"
        r"|specialists|staff|advisors|attendants) are (?:(?:currently|still|all|presently|now) )*"
        r"(?:busy|assisting|helping|unavailable)\b"
        r"|\byour call will be (?:answered|taken)\b"
        r"|\b(?:an?|(?:(?:the|our) )?next(?: available)?) (?:agent|representative|operator|person|associate|specialist"
        r"|team member) will (?:be with you|assist you|help you|answer|take your|speak (?:to|with) you)\b"
        r"|\bhold(?:ing)? for (?:the|our) next available\b"
        r"|\b(?:please hold|hold the line)\b.*\b(?:(?:connect|transfer|direct)\w* (?:you|your)\b"
        r"|while (?:your call|our)\b|for (?:an? |our )(?:agent|representative|operator)\b)"
        r"|\bthank you for continuing to hold\b"
        r"|\bthank you for your patience (?:your call|all|please (?:hold|stay|remain|continue)|an? agent|the next)\b"
    ),
    back=regex(r"\bthank(?:s| you) for (?:holding|waiting)\b|\bsorry (?:for|about) the wait\b|\bhow (?:can|may) i\b"),
    voicemail=(
        regex(
            rf"\bleave (?:me |us )?(?:an? |your |the )?(?:(?:short|brief|detailed|name|number|and|a|your) )*"
            r"(?:messages?|numbers?|name)\b"
            rf".{{0,60}}\b(?:at|after|following) the {_TONE}\b"
            rf"|\b(?:at|after) the {_TONE}\b.{{0,60}}\b(?:leave|record)\b|\b(?:please )?record your message\b"
        ),
        regex(
            r"\byou(?:ve| have) reached (?:the )?(?:\w+ ){0,4}(?:voice ?mail|voice mailbox|mailbox|answering machine)\b"
            rf"|\byou(?:ve| have) reached\b.*\b(?:{_NOBODY}|cant (?:come|get|take|answer))\b.*\bleave\b"
            r"|\bi cant (?:come|get) to the phone\b.*\bleave\b"
        ),
        regex(rf"{_YOU_CALLED}.{{0,40}}\b(?:{_NOBODY}|not in service|disconnected|mailbox)\b"),
        regex(
            r"\b(?:automatic|automated) voice messag\w+ system\b"
            r"|\bcall has been forwarded to (?:an? |the )?voice ?mail\b"
        ),
        regex(
            rf"\bsorry\b.{{0,20}}\bthe (?:\w+ )?{_BOX} is (?:full|not set up)\b"
            rf"|\b{_BOX}\b.{{0,40}}\b(?:full|not (?:been )?set up)\b.{{0,60}}\b(?:cannot|cant accept|goodbye"
            rf"|at this time)\b"
        ),
        regex(
            r"\bwhen you(?:re| are| have)? (?:finished|done)(?: recording)?\b.{0,30}\b(?:hang up|press"
            r" (?:pound|star|hash|one|\d))\b"
        ),
    ),
    own=regex(
        r"\b(?:(?:im|i am) sorry|(?:im|i am) (?:currently |either )?(?:not available|unavailable|out of the office"
        r"|away from (?:the|my) (?:phone|desk)|(?:unable|not able) to (?:take|answer|come to|get to) (?:the|your) "
        r"(?:phone|call))|i cant (?:come|get) to the phone (?=right now|at the moment|at this time|now|please|so leave"
        r"|so please leave)|i cant (?:take|answer) your call|(?:and )?(?:ill|i will) (?:get back to you|call you back"
        r"|return your call)(?: as soon as (?:i can|possible))?|leave me|my (?:voice ?mail|mail ?box)|how (?:can"
        r"|may) i "
        r"(?:help|assist|direct)|what can i (?:do for|help) you|(?:is there )?anything else i can (?:help|do|assist)"
        r"|shall i take a message|would you"
        r" like to leave a message|(?:while|ill|let me) (?:i )?(?:transfer|connect|put) (?:you|your call)|(?:im|i am) "
        r"(?:an? |the |your |our )?(?:\w+ ){0,2}(?:automated|virtual|ai|digital)|i (?:didnt|did not|couldnt) (?:catch"
        r"|get"
        r"|quite|understand|hear)|(?:could|can) you (?:please )?(?:say|repeat|rephrase))\b"
    ),
    person=regex(
        r"\b(?:i|im|ive|id|ill|me|my|mine|myself|weve|wed)\b|\b(?:if|unless|when|because|since) (?:i|we|he|she|they"
        r"|nobody"
        r"|no one|someone|somebody)\b|\b(?:can|could|will|do|did|dont|would|are|have) (?:you|they|we|he|she)\b"
        r"|^(?:(?:hi|hello|okay|ok|so|and|um|well|but|oh|yes|no|sorry) )*(?:what|whats|where|why|who|how|is|isnt|are"
        r"|do|does"
        r"|did|can|could|would|will|should|was|were|whens|when (?:is|are|do|can|will))\b"
        r"|\b(?:right|isnt it|correct)$|\b(?:always|never|too long|yesterday|last (?:week|night|time)|old|wrong"
        r"|anymore)\b"
        r"|\byou can leave\b|\bthis is (?:her|his|their)\b|\bevery (?:morning|day|time|week|single)\b|\b(?:real"
        r"|actual) (?:person|human)\b|\bhuman being\b"
        r"|^(?:(?:please|just|okay|so|and) )*(?:get|give|put|connect|transfer|cancel|book|reschedule|let|tell|dont)\b"
    ),
    recorded=regex(
        r"\bour (?:office|clinic|practice|store|branch|hours|menu|website|lines|agents|representatives|operators"
        r"|team)\b"
        r"|\bthank you for calling\b|\bwelcome to\b|\byour call\b"
    ),
    told_of=regex(
        r"\b(?:i|we) (?:left|leave|got|get|keep getting|had|heard|received|was told|called and)\b|\byour (?:voice ?mail"
        r"|machine|answering machine|phone|menu|message says)\b|\b(?:told|asked|asks|says|said|telling) (?:me|us)\b"
        r"|\b(?:can|could|should|do|did) (?:i|you|we) (?:just )?(?:leave|press|say|hang)\b|\byou said\b"
        r"|\b(?:it|voice ?mail|recording|machine|message|menu|system|line|he|she|they) (?:just |always )?(?:says?|said"
        r"|keeps?|kept|tells|told|asks|asked|goes|went)\b"
    ),
    robot=(
        regex(rf"\bpress {_NUMBER} (?:for|to|if|now)\b|\b(?:for|to) (?:\w+ ){{1,6}}press {_NUMBER}\b"),
        regex(
            r"\bmenu options have changed\b|\b(?:returning|return you|return|go back) to the main menu\b"
            r"|\bfor english (?:press|say|stay)\b"
        ),
        regex(
            r"\b(?:im|i am|you are speaking with|youre speaking with) (?:an? |the |your |our )?(?:\w+ ){0,2}"
            r"(?:automated|virtual|ai|digital) (?:\w+ )?(?:assistant|receptionist|agent|attendant|system)\b"
        ),
        regex(r"\bplease (?:say|enter|select|choose) (?:or (?:say|enter) )?(?:your|one of|the|yes)\b"),
        regex(r"\bthis (?:call|line) (?:may|is being|will) be (?:recorded|monitored)\b|\bon a recorded line\b"),
    ),
    receptionist=(
        regex(r"\bthank(?:s| you) for calling\b(?! (?:me|back|my|him|her|so|again)\b)"),
        regex(
            r"\bhow (?:can|may) (?:i|we) (?:help|assist|direct)(?: you| your call|$| today)\b|\bhow (?:can|may) i help$"
            r"|\bwhat can i (?:do for|help) you\b"
        ),
        regex(r"\banything else i can (?:help|do|assist)\b"),
        regex(r"\bwould you like to leave a message\b|\bshall i take a message\b"),
    ),
)
