"""Which animals are spoken of, by whatever breed or pet name. English. Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex

_KINDS: Final = {  # a breed, or what it is called for love
    "dog": "labrador|lab|retriever|golden|\\w+doodle|doodle|cockapoo|cavapoo|poodle|shih|chihuahua|pug|beagle|husky"
    "|shepherd|collie|corgi|dachshund|terrier|yorkie|rottweiler|bulldog|frenchie|pitbull|pitty|doberman|spaniel|pup|puppy|puppies"
    "|pooch|schnauzer|dog|maltese|pomeranian|dane|mutt|hound|greyhound|whippet|malamute|dalmatian|newfoundland|weimaraner"
    "|setter|pointer|dogs|doggy|doggo",
    "cat": "cat|kitten|kittens|kitty|tabby|persian|siamese|ragdoll|tomcat|moggy|coon|cats|sphynx",
    "rabbit": "rabbit|bunny|bunnies|rabbits",
    "bird": "bird|parrot|budgie|parakeet|cockatiel|macaw|cockatoo|canary|lovebird|conure|birds",
    "snake": "snake|python|boa|snakes|cornsnake",
    "lizard": "lizard|gecko|iguana|chameleon|skink|monitor lizard|bearded dragon|beardie|water dragon|lizards",
    "tortoise": "tortoise|turtle|terrapin",
    "rodent": "rodent|hamster|gerbil|guinea pig|rat|mouse|mice|chinchilla|degu",
    "ferret": "ferret",
    "unusual": "hedgehog|sugar glider|axolotl|tarantula|tree frog|bullfrog|toad|newt|scorpion|wallaby|alpaca",
    "horse": "horse|pony|mare|stallion|foal|gelding|horses",
}
_FAMILIES: Final = (  # of several kinds, as services are called
    (regex(r"\b(?<!small )(?<!exotic )pets?\b"), frozenset({"dog", "cat", "rabbit", "rodent", "ferret", "bird"})),
    (
        regex(r"\bexotics?\b"),
        frozenset({"rabbit", "bird", "snake", "lizard", "tortoise", "rodent", "ferret", "unusual"}),
    ),
    (regex(r"\breptiles?\b"), frozenset({"snake", "lizard", "tortoise"})),
    (regex(r"\bsmall (?:mammals?|furr(?:y|ies)|pets?|animals?)\b"), frozenset({"rabbit", "rodent", "ferret"})),
)
_CARES_FOR_THEM: Final = regex(
    r"\b(?:vets?|veterinar\w*|animals?|pets?|dogs?|cats?|horses?|equine|kennels?|catter(?:y|ies)|farriers?)\b",
    re.IGNORECASE,
)
_KIND_OF: Final = regex("|".join(rf"\b(?P<{kind}>{breeds})s?\b" for kind, breeds in _KINDS.items()))


@lru_cache(maxsize=1024)  # of a pure function: what is said now, and the names of services
def animals_in(said: str) -> frozenset[str]:
    """The "dog" that a labrador is. `said`: in plain words."""
    return frozenset(match.lastgroup for match in _KIND_OF.finditer(said) if match.lastgroup)


def kinds_named(name: str) -> frozenset[str]:
    """The same of what a service is called: a "reptile consultation" is for snakes, lizards and tortoises."""
    kinds = animals_in(name)
    for family, theirs in _FAMILIES:
        kinds |= theirs if family.search(name) else frozenset()
    return kinds


def is_of_animals(kind: str) -> bool:
    """Of what a practice is: a vet's, a groomer's, a kennel."""
    return _CARES_FOR_THEM.search(kind) is not None
