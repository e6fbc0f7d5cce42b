"""How callers pause in English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.pauses import Pauses
from receptionist.conversation.words import word_set

_GIVE: Final = r"\b(?:whats?|which|give|tell|have|get|say|type|leave|confirm|need)\b.*"

ENGLISH: Final = Pauses(
    filled=word_set("um umm uh uhh uhm er erm"),
    leads_on=word_set("""
        and or but because cause the a an my your our their of with from about to for at on if i im ive dot underscore
        dash hyphen double triple plus
        """),
    leads_on_two=frozenset((
        "name is", "number is", "email is", "address is", "birthday is", "birth is", "problem is", "thing is",
        "question is", "area code", "i want", "i need", "i have", "id like", "would like", "is it", "you know",
        "let me",
    )),
    ends=frozenset((
        "going on", "hold on", "now on", "then on", "come on", "have to", "used to", "love to", "am i", "can i", "do i",
    )),
    whole=frozenset((
        "yes", "yeah", "yep", "yup", "yes please", "yes thanks", "yes thank you", "yes it is", "yes i do", "yes i am",
        "yes you can", "yes thats right", "yes thats correct", "yes correct", "yes i would", "yes id like to",
        "id love to",
        "sure", "of course", "correct", "right", "thats right", "that is right", "thats correct", "that is correct",
        "absolutely", "exactly", "please do", "go ahead", "sounds good", "that works", "no thanks",
        "no thank you", "no im not", "no i dont", "no it isnt", "no its not", "not really", "no thats it", "thats it",
        "thats all", "no thats all", "that will be all",
    )),
    courtesies=frozenset(("please", "thanks", "thank you", "thank you very much", "thanks a lot", "it is", "i do")),
    digits={
        "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
        "seven": "7", "eight": "8", "nine": "9",
    },
    numbers=word_set("""
        january february march april may june july august september october november december
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
        ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
        seventy eighty ninety hundred thousand
        """),
    number_names=word_set("number phone telephone cell cellphone mobile code"),
    spells=word_set("spelled spelt spelling spell spells"),
    spoken_as=regex(r"(?:^| )[a-z] (?:as in|like|for) [a-z]+$"),
    asks_spelling=regex(r"\bspell|\be ?mail\b"),
    asks_phone=regex(
        rf"{_GIVE}\b(?:number|phone|area code)\b|\bnumber digit by digit\b|^(?:and )?(?:the |your )?area code$"
    ),
    asks_date=regex(r"\bdate of birth\b|\bbirth ?da(?:te|y)\b|\bwere you born\b"),
    asks_yes_or_no=regex(
        r"^(?:(?:and|so|okay|ok|great|thanks|thank you|alright|just to confirm) )*"
        r"(?:is|isnt|are|was|were|do|does|did|can|could|shall|should|would|will|have|has|had|may|am|anything)\b"
        r"|\b(?:right|correct|okay|alright)$|\byes or no$"
    ),
    either="or",
)  # fmt: skip
