"""Everyday complaints: "I feel lousy", "one of my teeth has been killing me", and where whoever has one is seen.
English. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from receptionist.conversation.animals import animals_in
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_WHO: Final = r"(?:i|he|she|we|they|(?:my|our|his|her) (?:\w+ ){0,2}?\w+)"
PART: Final = (
    r"(?:head|throat|ears?|eyes?|nose|sinus(?:es)?|chest|stomach|tummy|belly|back|neck|shoulders?|arms?|elbows?"
    r"|wrists?"
    r"|hands?|fingers?|thumbs?|hips?|legs?|knees?|ankles?|feet|foot|toes?|heels?|skin|jaw|mouth|gums?|tooth|teeth"
    r"|molars?|wisdom (?:tooth|teeth)|glands?|bladder|bowels?|bum|paws?|body)"
)
_AILING: Final = regex(
    r"\b(?:feel(?:s|ing)?|felt|been feeling) (?:(?:really|so|very|pretty|quite|just|a bit|a little|kind of|absolutely"
    r"|awfully|proper) )*(?:lousy|awful|terrible|rotten|ill|sick|unwell|poorly|rough|crummy|crappy|queasy|nauseous"
    r"|dizzy|faint|feverish|achy|shivery|run down|weak|horrible|dreadful|grim|worse|bad|off|funny|under the weather"
    r"|like (?:death|crap|garbage|rubbish|hell))\b"
    rf"|\b{_WHO}(?:ve|m|s| am| is| are| have| has| had| think i(?:ve| have)?)? (?:been |got |had |have "
    rf"|come down with |caught"
    r" |running |having |spiking |getting |picked up )*(?:an? |the |some |this |that |these |my |awful |bad |terrible"
    r" |nasty |really |slight |high |horrible |stomach |chest |ear |sinus |eye |throat |urinary |strep |pink )*"
    r"(?:fever|temperature|flu(?! (?:shot|jab|vaccin\w*|clinic))|cold|coughs?|coughing|sore throat|strep|strep throat"
    r"|bug|bronchitis|tonsillitis|pink ?eye|conjunctivitis|diarr?h?o?ea|vomiting|infection|rash|hives|migraines?"
    r"|headaches?|ear ?aches?|tooth ?aches?|stomach ?aches?|tummy ?aches?|aches|chills|uti|sinusitis|shingles"
    r"|the runs|sick|ill|poorly|unwell|throwing up|puking)\b(?! (?:shot|of|leave|note|day|pay|call|room))"
    rf"|\b{_WHO}(?:ve| have| has)? (?:just |gone and |really )?(?:twisted|sprained|strained|hurt|injured|cut"
    rf"|burned|burnt|banged|jammed"
    rf"|smashed|bruised|rolled) (?:my|his|her|their) (?:\w+ )?{PART}\b"
    r"|\b(?:threw|throwing|thrown) (?:it )?up\b|\b(?:vomit|pok|puk|barf)(?:ed|ing)\b|\bcant stop (?:cough|sneez"
    r"|vomit|throwing|itch|scratch)\w*"
    rf"|\b{PART}s?\b(?: \w+){{0,4}}? (?:killing|hurts?|hurting|aching|aches?|sore|swollen|throbbing|throbs?|pounding"
    r"|itch(?:y|es|ing)|bleed(?:s|ing)?|burning|stinging|playing up|acting up|in agony|giving me (?:\w+ )?(?:grief"
    rf"|trouble|hell|jip|gyp)|in bits)\b|\b(?:pains?|ache|aching|swelling|lump|soreness) (?:in|on|under|behind"
    rf"|around) (?:\w+ ){{0,3}}?{PART}\b|\b(?:lost|losing) my voice\b|\bunder the weather\b|\b(?:im|i am) off sick\b"
)
_SICK: Final = regex(  # where the sick are seen
    r"\b(?:sick|ill|illness|unwell|acute|toothache|pain|minor (?:illness|injury|ailments?)|problem)\b"
)
_AT_ONCE: Final = regex(r"\b(?:urgent|emergency|same day|walk in)\b")  # where nothing else is for them
_VISIT: Final = regex(r"\b(?:consultation|consult|appointment|visit|exam|examination|assessment)$")
_WELL: Final = regex(  # for which nobody comes who is unwell
    r"\b(?:well|wellness|well ?(?:child|baby|woman|man)|check ?up|physical|annual|routine|screening|vaccin\w*|flu"
    r"|shots?|jabs?|boosters?|immuni[sz]ation|cleaning|hygien\w*|whitening|cosmetic|botox|fillers?|travel|sports?"
    r"|school|camp|dot|smear|pap|medical)\b"
)
_YOUNG: Final = regex(r"\b(?:child(?:ren|rens|s)?|kids?|pa?ediatrics?|baby|babies|infants?|newborn|teens?|junior)\b")
_YOUNG_TOLD: Final = regex(
    r"\b(?:child(?:ren|rens|s)?|kids?|pa?ediatric\w*|bab(?:y|ies)|infants?|newborn|teens?|teenagers?|toddlers?|sons?"
    r"|daughters?|boys?|girls?|little (?:one|man|guy|lad|lass)|grand(?:son|daughter|child|kids?)|nephew|niece"
    r"|years? old|youngest|oldest|eldest|months? old|school|kindergarten|preschool\w*)\b"
)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def is_ailing(heard: Heard) -> bool:
    """Does the caller tell of something that they, or somebody of theirs, are unwell with?"""
    return _AILING.search(heard.plain) is not None


def where_seen(heard: Heard, services: Sequence[Service]) -> Service | None:
    """The one service for whoever is unwell: a sick visit, a toothache visit. None: none, or several."""
    if not is_ailing(heard):
        return None
    fitting = fit_for(heard, services)
    seen = [one for one in fitting if _SICK.search(plain(one.name))]
    at_once = [one for one in fitting if _AT_ONCE.search(plain(one.name))]
    if not seen and not any(_VISIT.search(plain(one.name)) for one in fitting if one not in at_once):
        seen = at_once
    return seen[0] if len(seen) == 1 else None


def tells_of_young(heard: Heard) -> bool:
    """Is a child spoken of?"""
    return _YOUNG_TOLD.search(heard.plain) is not None


def for_young(service: Service) -> bool:
    """Is it a child's visit?"""
    return _YOUNG.search(plain(service.name)) is not None


def fit_for(heard: Heard, services: Sequence[Service]) -> Sequence[Service]:
    """Those that may be meant: nobody who is ailing comes for a flu shot, nobody but a child for a child's, and no dog
    for a rabbit's."""
    animals = animals_in(heard.plain)
    ailing, young = is_ailing(heard), _YOUNG_TOLD.search(heard.plain) is not None
    return [
        one
        for one in services
        if not (ailing and _WELL.search(plain(one.name)) and not _SICK.search(plain(one.name)))
        and (young or not ailing or not _YOUNG.search(plain(one.name)))
        and not (animals and (theirs := animals_in(plain(one.name))) and animals.isdisjoint(theirs))
    ] or services
