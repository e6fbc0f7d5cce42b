"""Calls summed up in English. Pure."""

from datetime import datetime
from typing import Final

from receptionist.conversation.afterwards.tongue import Tongue
from receptionist.conversation.afterwards.tongues.english_moods import SAID
from receptionist.conversation.patterns import regex


def _moment(at: datetime, american: bool) -> str:
    day = f"{at:%A, %B} {at.day}" if american else f"{at:%A} {at.day} {at:%B}"
    clock = f"{(at.hour - 1) % 12 + 1}:{at:%M} {'AM' if at.hour < 12 else 'PM'}" if american else f"{at:%H:%M}"
    return f"{day} at {clock}"


ENGLISH: Final = Tongue(
    code="en",
    somebody="A caller",
    for_whom="{name} (for {whom})",
    deeds={
        "booked": "booked {service} for {when}",
        "requested": "asked for {service} on {when}, which is to be confirmed",
        "moved": "moved {service} to {when}",
        "move_requested": "asked to move {service} to {when}, which is to be confirmed",
        "cancelled": "cancelled {service} on {when}",
        "looked": "looked for a time for {service} and took none",
        "found": "asked about an appointment that stands",
        "message": "left a message",
        "message_urgent": "left an urgent message",
        "message_about": "left a message: {reason}",
        "message_urgent_about": "left an urgent message: {reason}",
        "connected": "was put through to {person}",
        "unreached": "asked for {person}, who could not be reached",
        "hours": "asked about the hours",
        "faq": "asked “{question}”",
        "notice": "was told of a notice",
        "address": "asked for the address",
        "open": "asked something that has no answer yet",
        "emergency": "spoke of an emergency and was told at once what to do",
        "sales": "wanted to sell something",
        "silent": "said nothing",
        "nothing": "left before anything came of the call",
        "talked": "talked with the receptionist, and nothing had to be done",
    },
    last="and",
    topics={
        "appointments": regex(r"\b(?:appointments?|book|booking|reschedul\w+|cancel\w*|schedule|fit me in)\b"),
        "hours": regex(r"\b(?:hours|open|close[sd]?|opening|closing)\b"),
        "prices": regex(r"\b(?:prices?|costs?|how much|fees?|charges?|expensive|payments?|pay)\b"),
        "insurance": regex(r"\b(?:insurance|insured|insurer|copay|in network|coverage|covered)\b"),
        "directions": regex(r"\b(?:address|directions?|located|parking|park|get there|find you|which floor)\b"),
        "complaint": regex(
            r"\b(?:complain\w*|complaint|refund|unacceptable|rude|overcharged|never called (?:me )?back"
            r"|speak to (?:a|the|your) manager|disappointed)\b"
        ),
    },
    moods={
        "annoyed": regex(
            r"\b(?:ridiculous|unacceptable|fed up|sick of|terrible|awful|useless|stupid|angry|furious|upset with"
            r"|annoy\w*|frustrat\w+|disgust\w+|outrag\w+|irritat\w+|disappoint\w+|damn|crap|bullshit|shit|fuck\w*|worst"
            r"|(?:what|who|where|why|how) the hell|hell no|bloody hell|go to hell"
            r"|for (?:gods?|heavens|christs|petes) sake"
            r"|waste of (?:my )?time|(?:not|isnt) good enough|not happy (?:about|with)|(?:is|are) a joke|lousy|rude"
            r"|incompetent|unprofessional|complain\w*|your manager|second time|how many times|losing my patience"
            r"|stop (?:asking|telling)|(?:keep|keeps|kept) (?:putting|hanging|asking|telling|cancelling|losing)"
            r"|not what i said|nobody ever|never works?|im done with|somewhere else then|forget it"
            r"|waiting (?:for )?(?:\w+ )?(?:minutes|hours|days|weeks|months|forever)"
            r"|third time|already told you|not listening|youre not helping|dont understand me|hate (?:this|talking)"
            r"|just (?:give|get) me (?:a|an|some) (?:person|human|body|one))\b"
        ),
        "worried": regex(
            r"\b(?<!not )(?<!nothing )(?<!not too )(?<!not very )(?<!no )(?<!dont )"
            r"(?:worr\w+|scared|afraid|anxious|nervous(?! (?:patients|people|kids|children|clients|dogs))|panick\w*"
            r"|concerned|emergency|urgent\w*|terrified|frighten\w+|freaking out|stress\w*|cant sleep|bad feeling"
            r"|(?:can|could) you hurry|right away|please send|wont stop|swelling|a lump|help me|really need help"
            r"|sooner the better"
            r"|as soon as possible|asap|cant wait|please hurry|desperate"
            r"|in (?:a lot of|so much|terrible|bad|severe) pain|it (?:really )?hurts"
            r"|bleeding|getting worse|dont know what to do)\b"
        ),
        "pleased": regex(
            r"\b(?:thank you so much|thanks so much|thanks a (?:lot|million)|perfect|wonderful|great|excellent|lovely"
            r"|awesome|fantastic|amazing|brilliant|so (?:glad|nice|pleased)|made my day|lifesaver|delighted|thrilled"
            r"|exactly what i (?:needed|wanted)|you(?:re| are) (?:the best|(?:very|so) (?:kind|helpful))"
            r"|(?:very|so|really) helpful|appreciate (?:it|that|your)|love it|happy with)\b"
        ),
    },
    said=SAID,
    moment=_moment,
)
