"""Which of the practice's services callers mean, and whether they have been there before. English. Pure."""

import re
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz import fuzz

from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

# Words that callers use for one another; a service is found by its own words or by their neighbours here.
_ALIKE: tuple[frozenset[str], ...] = tuple(
    word_set(words)
    for words in (
        "cleaning clean cleaned cleanings hygienist hygiene polish scaling plaque",
        "checkup check checked exam examination physical annual yearly wellness",
        "toothache tooth ache hurts hurt hurting pain painful aching sore broken chipped cracked abscess throbbing "
        "killing swollen bleeding gum gums",
        "whitening whiten white bleaching bleach brighten",
        "invisalign aligners aligner braces straighten straightening",
        "sick ill unwell vomiting throwing limping limp diarrhea coughing sneezing lethargic eating itching scratching",
        "vaccination vaccine vaccines vaccinated shot shots booster boosters rabies jab jabs vaccinations",
        "nail nails claw claws",
        "trim trimmed clip clipped clipping cut",
        "dental teeth tooth",
        "spay spayed neuter neutered fixed castrated sterilized",
        "haircut hair cut trim",
        "color colour dye dyed coloring colouring tint highlights roots",
        "blowout blow dry styling style",
        "consultation consult",
        "filling cavity fillings",
        "grooming groom groomed bath bathe",
    )
)
_GENERIC = word_set(
    "a an and or the of for with visit appointment session new patient patients client first time service treatment"
)
_SAME_WORD = 82  # of 100


class Match(Struct, frozen=True):
    service: Service
    score: float  # how much of the name was said, 0..1


def service_named(heard: Heard, services: Sequence[Service]) -> Service | None:
    """The one that is meant. None: none, or more than one fits."""
    best = services_named(heard, services)
    return best[0] if len(best) == 1 else None


def services_named(heard: Heard, services: Sequence[Service]) -> list[Service]:
    """Those that fit best, as well as each other."""
    said = [word for word in heard.words if word not in _GENERIC]
    matches = [Match(service, _service_score(service, heard, said)) for service in services]
    best = max((match.score for match in matches), default=0.0)
    found = [match.service for match in matches if match.score >= best - 0.05] if best >= 0.45 else []
    by_name = [one for one in services if set(plain(one.name).split()) & set(said)]
    if found and by_name and not any(one in by_name for one in found):  # "a color": highlights, or a root color?
        return [one for one in services if one in found or one in by_name]
    return found


def _service_score(service: Service, heard: Heard, said: Sequence[str]) -> float:
    whole = plain(service.name)
    if f" {whole} " in f" {heard.plain} ":
        return 1.0 + 0.1 * whole.count(" ")
    own = [word for word in whole.split() if word not in _GENERIC]
    if not own:  # "New patient visit" is found by who calls, or by its whole name
        score = fuzz.partial_ratio(whole, heard.plain) / 100 if len(heard.plain) >= len(whole) - 3 else 0.0
        return score if score >= 0.9 else 0.0
    scores = [max((_word_score(word, other) for other in said), default=0.0) for word in own]
    every = sum(scores) / len(scores)
    return max(every, max(scores) * 0.9 if re.search(r"\bor\b", whole) else every)


def _word_score(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if len(word) >= 4 and len(other) >= 4 and fuzz.ratio(word, other) >= _SAME_WORD:
        return 0.95
    if any(word in group and other in group for group in _ALIKE):
        return 0.8
    return 0.0


def first_visit(heard: Heard) -> bool | None:
    """Has the caller been here before? "I'm a new patient": False. None: not told."""
    said = heard.plain
    if re.search(
        r"\b(?:new (?:patient|client|customer|here)|first (?:time|visit|appointment)|never been|havent been"
        r"|have not been"
        r"|not been|im new|i am new|becom\w+ a patient|not a patient|not yet)\b",
        said,
    ):
        return False
    if re.search(
        r"\b(?:been (?:there|here|a patient|coming|to you|in|before)|existing|current patient|regular|returning|again"
        r"|i come (?:there|here)|came (?:there|here|in|last)|already a patient|long ?time|im a patient|last time"
        r"|my last visit)\b",
        said,
    ):
        return True
    return None
