"""Which animals are spoken of, by whatever breed or pet name. English. Pure."""

import re
from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex

_KINDS: Final = {  # a breed, or what it is called for love
    "dog": "labrador|lab|retriever|golden|\\w+doodle|doodle|cockapoo|cavapoo|poodle|shih|chihuahua|pug|beagle|husky"
    "|shepherd|collie|corgi|dachshund|terrier|yorkie|rottweiler|bulldog|frenchie|pitbull|pitty|doberman|spaniel|pup"
    "|puppy|puppies"
    "|pooch|schnauzer|dog|maltese|pomeranian|dane|mutt|hound|greyhound|whippet|malamute|dalmatian|newfoundland"
    "|weimaraner"
    "|setter|pointer|dogs|doggy|doggo|staff(?:ie|y)|jack russell|westie|scottie|rottie|alsatian|lurcher|springer|cocker"
    "|canine|boxer|cavalier|cava(?:poo|chon)|bichon|mastiff|akita|heeler|kelpie|sheepdog|puggle|samoyed|vizsla|bitch",
    "cat": "cat|feline|kitten|kittens|kitty|kitties|moggies|tabby|persian|siamese|ragdoll|tomcat|moggy|coon|cats"
    "|sphynx",
    "rabbit": "rabbit|bunny|bunnies|rabbits",
    "bird": "bird|parrot|budgie|parakeet|cockatiel|macaw|cockatoo|canary|lovebird|conure|birds",
    "snake": "snake|python|boa|snakes|cornsnake",
    "lizard": "lizard|gecko|iguana|chameleon|skink|monitor lizard|bearded dragon|beardie|water dragon|lizards",
    "tortoise": "tortoise|turtle|terrapin",
    "rodent": "rodent|hamster|gerbil|guinea pig|rat|mouse|mice|chinchilla|degu",
    "ferret": "ferret",
    "unusual": "hedgehog|sugar glider|axolotl|tarantula|tree frog|bullfrog|toad|newt|scorpion|wallaby|alpaca",
    "horse": "horse|pony|ponies|mare|stallion|foal|gelding|horses|donkey|cob|colt|filly|fillies|yearling|shetland"
    "|clydesdale",
    "cattle": "cow|cattle|heifer|bullock|calf|calves",
    "sheep": "sheep|ewe|lamb|tup|hogget",
    "pig": "(?<!guinea )pig|piglet|sow",
    "goat": "goat",
    "poultry": "chicken|hen|cockerel|duck|turkey|goose|geese",
}
_FAMILIES: Final = (  # of several kinds, as services are called
    (regex(r"\b(?<!small )(?<!exotic )pets?\b"), frozenset({"dog", "cat", "rabbit", "rodent", "ferret", "bird"})),
    (
        regex(r"\bexotics?\b"),
        frozenset({"rabbit", "bird", "snake", "lizard", "tortoise", "rodent", "ferret", "unusual"}),
    ),
    (regex(r"\breptiles?\b"), frozenset({"snake", "lizard", "tortoise"})),
    (regex(r"\bsmall (?:mammals?|furr(?:y|ies)|pets?)\b"), frozenset({"rabbit", "rodent", "ferret"})),
    (regex(r"\bsmall animals?\b"), frozenset({"dog", "cat", "rabbit", "rodent", "ferret"})),
    (regex(r"\bequine\b"), frozenset({"horse"})),
    (
        regex(r"\bfarm (?:animals?|visits?|calls?|vet)\b|\blivestock\b|\blarge animals?\b|\bbovine\b"),
        frozenset({"cattle", "sheep", "pig", "goat", "poultry"}),
    ),
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
