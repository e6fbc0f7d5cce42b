"""What a language must know to hear whether a caller has finished, and what they were asked for. Pure."""

import msgspec

from receptionist.conversation.patterns import Pattern


class Pauses(msgspec.Struct, frozen=True):
    """All words in lower case, without accents and apostrophes, as `words.plain` makes them."""

    filled: frozenset[str]  # "um": nothing yet, and more to come
    leads_on: frozenset[str]  # a last word after which more must come: "and", "the", "my"
    leads_on_two: frozenset[str]  # the same, of two words: "name is"
    ends: frozenset[str]  # two words that end a sentence although their last word leads on: "hold on"
    whole: frozenset[str]  # a whole answer to a question for yes or no
    courtesies: frozenset[str]  # what may follow one, and adds nothing to it
    digits: dict[str, str]  # "five": "5"
    numbers: frozenset[str]  # words of dates and numbers that are no single digit: "march", "third", "eighty"
    number_names: frozenset[str]  # what people call the number that they are about to say: "number", "cell"
    spells: frozenset[str]  # "spelled": letters follow
    spoken_as: Pattern  # a letter by an example, at the end: "n as in nancy"
    asks_spelling: Pattern  # of a question, in `words.plain`
    asks_phone: Pattern
    asks_date: Pattern
    asks_yes_or_no: Pattern
    either: str  # between the things of a choice: "or"
    letters: frozenset[str] = frozenset()  # names of letters that are words: "jota"
