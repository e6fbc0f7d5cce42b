"""Callers' own words, said back as theirs: "the message is: …", "you said …". They are no claim of ours. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from receptionist.conversation.guard.known import Call
from receptionist.conversation.guard.tongue import Tongue
from receptionist.conversation.guard.values import Token
from receptionist.conversation.patterns import regex

_LEAST_QUOTED: Final = 3  # words of a further sentence of what is said back


def is_read_back(tokens: Sequence[Token], call: Call, tongue: Tongue) -> bool:
    """Behind words that tell whose they are, each word is one of the caller's; or the clause goes on with them as he
    said them."""
    speech = tongue.speech
    plain = " ".join(token.folded for token in tokens if token.kind != "mark")
    if call.reading_back and (own := _as_theirs(plain.split(), tongue)) and len(own) >= _LEAST_QUOTED:
        said = f" {' '.join(own)} "
        if any(said in f" {' '.join(heard)} " for heard in _heard(call, tongue)):
            return True
    frame = speech.theirs.match(plain)
    if frame is None:
        return False
    rest = speech.tags.sub("", plain[frame.end() :])
    theirs = {word for heard in _heard(call, tongue) for word in heard}
    return bool(rest.strip()) and all(
        word in theirs or word in speech.plain or word in call.caller_addresses
        for word in _as_theirs(rest.split(), tongue)
    )


def _heard(call: Call, tongue: Tongue) -> Iterator[list[str]]:
    return (_as_theirs(said.split(), tongue) for said in call.said)


def _as_theirs(words: Iterable[str], tongue: Tongue) -> list[str]:
    """With "your" for "my"; and numbers in digits, those that stand together as one: "four fourteen" is 414."""
    numbers, swaps = tongue.words.numbers, tongue.speech.swaps
    found: list[str] = []
    before = -1  # the number that the last word was
    for word in words:
        number = numbers.get(word, int(word) if regex(r"[0-9]{1,9}").fullmatch(word) else -1)
        if number < 0:
            found.append(swaps.get(word, word))
        elif before < 0:
            found.append(str(number))
        elif before >= 20 and before % 10 == 0 and 0 < number < 10:
            found[-1] = found[-1].removesuffix(str(before)) + str(before + number)
        else:
            found[-1] += str(number)
        before = number
    return found
