"""What a language must know to understand digits, letters and names that are said one by one. Pure data."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from receptionist.conversation.tongues.lexicon import Numbers


class ValueWords(Struct, frozen=True):
    """All plain: small letters, no accents. Phrases may have several words.

    `homophones`: words that sound like a digit, and are one where digits stand around them. `repeats`: "double".
    `between`: words that may stand among digits. `letters`: names of letters, longest first. `as_in`: after a letter
    that an example word explains. `rights`: after a mistake comes what is right. `not_`: before what is wrong.
    `area`, `ending`: which part of a number is meant. `particles`: parts of a name in small letters. `given_up`: said
    of a number, after which another one may come. `counted`: how many digits are told, and none of them.
    """

    numbers: Numbers
    digits: Mapping[str, str]
    homophones: Mapping[str, str]
    repeats: Mapping[str, int]
    between: frozenset[str]
    unsaid: Sequence[str]
    plus: frozenset[str]
    extension: Sequence[str]
    rights: Sequence[str]
    not_: Sequence[str]
    area: Sequence[str]
    ending: Sequence[str]
    letters: Mapping[str, str]
    as_in: Sequence[str]
    at: Sequence[str]
    mail_signs: Mapping[str, str]
    mail_remarks: Sequence[str]
    mail_leads: Sequence[str]
    name_leads: Sequence[str]
    name_ends: Sequence[str]
    first_name: Sequence[str]
    last_name: Sequence[str]
    no_name: frozenset[str]
    no_name_at_all: Sequence[str]
    titles: frozenset[str]
    nicknames: Sequence[str]
    particles: frozenset[str]
    apostrophe: Sequence[str]
    hyphen: frozenset[str]
    with_hyphen: Sequence[str]
    other_way: Sequence[str]
    intro: frozenset[str]
    maybe_names: frozenset[str]
    spelling: frozenset[str]
    with_letter: Sequence[str]
    without_letter: Sequence[str]
    counted: Sequence[str] = ()
    given_up: Sequence[str] = ()
