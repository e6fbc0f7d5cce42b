"""How holds and machines sound in English. Pure."""

import re
from typing import Final

from receptionist.conversation.tongues.far_end import FarEnd
from receptionist.conversation.words import word_set

_NUMBER: Final = r"(?:zero|one|two|three|four|five|six|seven|eight|nine|\d|star|pound|hash)"
_NOBODY: Final = r"(?:not available|unavailable|away from (?:the|my) (?:phone|desk)|unable to (?:take|answer))"
_TONE: Final = r"(?:tone|beep|signal)"

FAR_END: Final = FarEnd(
    common=word_set("""
        i im id the my you your is are do does can could would what when where how to of and for with want need have
        please hello yes thanks thank this that it its on at in not dont
        """),
    moment=re.compile(
        r"\b(?:one|just a|give me a|hang on a|wait a|hold on a) (?:moment|second|sec|minute|min)\b"
        r"(?! (?:ago|late|after))"
        r"|\b(?:hold|hang) on\b|\bbear with me\b|\blet me (?:check|look|find|get|grab|see|think)\b"
        r"|\bim (?:just )?(?:looking|checking|getting) (?:for |up )?(?:it|that|my|the)\b"
        r"|\bplease hold\b|^wait(?: please)?$"
    ),
    hold=re.compile(
        r"\byour call is (?:very |extremely )?important\b|\b(?:please )?(?:stay|remain) on the line\b(?! with)"
        r"|\b(?:please )?continue to hold\b|\bcontinue holding\b|\byou are (?:caller )?number\b"
        r"|\bin the (?:queue|line) is\b"
        r"|\b(?:estimated|expected|approximate|current) (?:wait|hold)\b|\bwait time is\b"
        r"|\ball (?:of )?(?:our |the )?(?:\w+ )?(?:lines|agents|representatives|operators|associates|specialists"
        r"|staff|advisors|attendants) are\b.*\b(?:busy|assisting|helping|unavailable)\b"
        r"|\byour call will be (?:answered|taken)\b|\bnext available (?:agent|representative|operator|person)\b"
        r"|\b(?:please hold|hold the line)\b.*\b(?:connect|transfer|while|for the next)\w*"
        r"|\bthank you for (?:your patience|continuing to hold)\b"
    ),
    back=re.compile(
        r"\bthank(?:s| you) for (?:holding|waiting)\b|\bsorry (?:for|about) the wait\b|\bhow (?:can|may) i\b"
    ),
    voicemail=re.compile(
        rf"\bleave (?:me |us )?(?:an? |your |the )?(?:(?:short|brief|detailed|name|number|and|a|your) )*messages?\b"
        rf".{{0,60}}\b(?:at|after|following) the {_TONE}\b|\b(?:at|after) the {_TONE}\b.{{0,60}}\b(?:leave|record)\b"
        rf"|\byou(?:ve| have) reached (?:the )?(?:\w+ ){{0,4}}(?:voice ?mail|voice mailbox|mailbox|answering machine)\b"
        rf"|\byou(?:ve| have) reached\b.*\b(?:{_NOBODY}|cant (?:come|get|take|answer))\b.*\bleave\b"
        rf"|\b(?:person|party|number|subscriber|customer) you (?:are|re|have|ve)? ?(?:trying to (?:reach|call)|calling"
        rf"|called|dialed|reached)\b.{{0,40}}\b(?:{_NOBODY}|not in service|disconnected|mailbox)\b"
        rf"|\b(?:automatic|automated) voice messag\w+ system\b|\b(?:voice ?mail|mail) ?box is (?:full|not set up)\b"
        rf"|\bplease record your message\b|\bwhen you(?:re| are| have)? (?:finished|done)(?: recording)?"
        rf"\b.{{0,30}}\b(?:hang up|press)\b|\bi cant (?:come|get) to the phone\b.*\bleave\b"
    ),
    told_of=re.compile(
        r"\b(?:i|we) (?:left|leave|got|get|keep getting|had|heard|received|was told|called and)\b|\byour (?:voice ?mail"
        r"|machine|answering machine|phone|menu|message says)\b|\b(?:told|asked|asks|says|said|telling) (?:me|us)\b"
        r"|\b(?:can|could|should|do) i (?:leave|press|say)\b|\byou said\b|\bit (?:says|said)\b"
    ),
    robot=(
        re.compile(rf"\bpress {_NUMBER} (?:for|to|if|now)\b|\b(?:for|to) (?:\w+ ){{1,6}}press {_NUMBER}\b"),
        re.compile(r"\bmenu options have changed\b|\bmain menu\b|\bfor english\b"),
        re.compile(
            r"\b(?:im|i am|this is|you are speaking with|youre speaking with) (?:an? |the |your |our )?(?:\w+ ){0,2}"
            r"(?:automated|virtual|ai|digital) (?:\w+ )?(?:assistant|receptionist|agent|attendant|system)\b"
        ),
        re.compile(r"\bplease (?:say|enter|select|choose) (?:or (?:say|enter) )?(?:your|one of|the|yes)\b"),
        re.compile(r"\bthis (?:call|line) (?:may|is being|will) be (?:recorded|monitored)\b|\bon a recorded line\b"),
    ),
    receptionist=(
        re.compile(r"\bthank(?:s| you) for calling\b"),
        re.compile(r"\bhow (?:can|may) (?:i|we) (?:help|assist|direct)\b|\bwhat can i (?:do for|help) you\b"),
        re.compile(r"\banything else i can (?:help|do|assist)\b"),
        re.compile(r"\bwould you like to leave a message\b|\bshall i take a message\b"),
    ),
    either=(
        re.compile(r"\bi (?:didnt|did not|couldnt) (?:catch|get|quite|understand|hear)\b"),
        re.compile(r"\bare you still (?:there|on the line)\b"),
        re.compile(r"\b(?:could|can) you (?:please )?(?:say|repeat|rephrase) (?:that|it|your)\b"),
    ),
)
