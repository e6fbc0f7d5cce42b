"""A scenario without whom it was: names, numbers, birthdays and addresses of mailboxes become those of nobody. Pure.

What functions were told says who it was; the same is looked for in the caller's lines, said, spelled and in parts. Each
value has one stand-in throughout, so that the scenario still fits together.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast

import phonenumbers

from receptionist.conversation.guard.languages import TONGUES
from receptionist.conversation.guard.values import Day, Number, Phone, Reader, Value, tokens_of
from receptionist.practice.definition import Definition

_PEOPLE: Final = (
    ("Alex", "Morgan"), ("Jamie", "Carter"), ("Robin", "Ellis"), ("Casey", "Parker"), ("Taylor", "Reed"),
    ("Jordan", "Blake"), ("Morgan", "Hayes"), ("Riley", "Stone"),
)  # fmt: skip
_NAMES: Final = ("name", "for_whom")
_BIRTH: Final = "date_of_birth"
_BORN: Final = date(1980, 1, 1)
_BORN_SAID: Final = {"en": "January 1, 1980", "es": "1 de enero de 1980"}
_MAIL: Final = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_SPOKEN_MAIL: Final = re.compile(r"\S+(?: (?:dot|punto) \S+)* (?:at|arroba) \S+(?: (?:dot|punto) \w+)+", re.IGNORECASE)
_SPELLED: Final = re.compile(r"(?<![\w'’])(?:[^\W\d_](?:[\s,.-]+(?![^\W\d_]{2})|(?!\w))){3,}")
_AS_IN: Final = re.compile(r"(?<!\w)(?:[^\W\d_] (?:as in|for|like|de|como) [^\W\d_]+[\s,.-]*){2,}", re.IGNORECASE)
_LEAST_PART: Final = 3  # digits of a number that are told from any others
_LEAST_NUMBER: Final = 7


class Anonymous:
    """Stand-ins for the people of one call. `facts`: what its functions were told and its number, by argument."""

    def __init__(self, definition: Definition, facts: Sequence[Mapping[str, Any]], caller: str) -> None:
        language = definition.practice.language
        tongue = next((one for one in TONGUES if language.startswith(one.code)), TONGUES[0])
        self._reader = Reader(tongue.words, day_first=not language.endswith("-US"))
        self._born_said = _BORN_SAID.get(tongue.code, _BORN_SAID["en"])
        self._country = definition.practice.country
        names = [str(one[key]).strip() for one in facts for key in _NAMES if str(one.get(key) or "").strip()]
        self._names = {name: self._person(name, number) for number, name in enumerate(dict.fromkeys(names))}
        phones = [str(one["phone"]) for one in facts if one.get("phone")]
        self._phones: dict[str, str] = {}
        for phone in dict.fromkeys([caller, *phones] if caller else phones):
            self._phones[phone] = self._stand_in(len(self._phones))
        own = (*definition.practice.numbers, definition.answering.fallback_number)
        self._own = {_national(one) for one in own if one}
        self._births = {str(one[_BIRTH]) for one in facts if one.get(_BIRTH)}
        self._words = dict(self._name_words())

    def scenario(self, scenario: Mapping[str, Any]) -> dict[str, Any]:  # Any: values of a scenario
        return {key: self._value(key, value) for key, value in scenario.items()}

    def _value(self, key: str, value: Any) -> Any:  # Any: values of a scenario
        if isinstance(value, Mapping):
            table = cast("Mapping[str, Any]", value)
            return {inner: self._value(inner, one) for inner, one in table.items()}
        if isinstance(value, list | tuple):
            return [self._value(key, one) for one in cast("Sequence[Any]", value)]
        if not isinstance(value, str) or key in ("function", "outcome", "start", "service", "practitioner"):
            return value
        if key in ("from", "phone"):
            return self._phones.get(value, value)
        if key == _BIRTH:
            return _BORN.isoformat()
        if key == "keys":
            return self._digits(value) or value
        return self.line(value)

    def line(self, text: str) -> str:
        """What a caller said."""
        text = _MAIL.sub("alex.morgan@mail.example", text)
        text = _SPOKEN_MAIL.sub("alex dot morgan at mail dot example", text)
        text = self._without_numbers(text)
        text = _AS_IN.sub(self._spelled_as_in, text)
        text = _SPELLED.sub(self._spelled, text)
        for name, other in self._names.items():
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", other, text, flags=re.IGNORECASE)
        return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda word: self._word(word[0]), text)

    # -- names -----------------------------------------------------------------------------------------------------

    def _person(self, name: str, number: int) -> str:
        """As many names as they gave: a dog has one."""
        first, last = _PEOPLE[number % len(_PEOPLE)]
        return f"{first} {last}" if len(name.split()) > 1 else first

    def _name_words(self) -> Iterator[tuple[str, str]]:
        for name, other in self._names.items():
            words, others = name.split(), other.split()
            for place, word in enumerate(words):
                if len(word.strip(".")) > 1:
                    yield word.casefold(), others[min(place, len(others) - 1)] if len(words) > 1 else others[0]

    def _word(self, word: str) -> str:
        ending = re.search(r"['’]s$", word)
        bare = word[: ending.start()] if ending else word
        other = self._words.get(bare.casefold())
        return f"{other}{ending[0] if ending else ''}" if other else word

    def _spelled(self, found: re.Match[str]) -> str:
        letters = "".join(sign for sign in found[0] if sign.isalpha())
        return self._in_letters(letters, found[0])

    def _spelled_as_in(self, found: re.Match[str]) -> str:
        words = re.findall(r"[^\W\d_]+", found[0])
        letters = "".join(word for word in words if len(word) == 1)
        return self._in_letters(letters, found[0])

    def _in_letters(self, letters: str, whole: str) -> str:
        other = self._words.get(letters.casefold())
        if other is None:
            return whole
        behind = whole[len(whole.rstrip()) :]
        return ", ".join(other.upper()) + behind

    # -- numbers and birthdays -------------------------------------------------------------------------------------

    def _without_numbers(self, text: str) -> str:
        read = self._reader.read(text, tokens_of(text))
        spans: list[tuple[int, int, str]] = []
        run: list[Value] = []
        for value in read.values:
            if isinstance(value, Day) and self._is_birth(value):
                spans.append((read.tokens[value.at].start, read.tokens[value.end - 1].end, self._born_said))
            if isinstance(value, Phone | Number):
                if run and any(token.kind != "mark" for token in read.tokens[run[-1].end : value.at]):
                    spans += self._replaced(run, read.tokens)
                    run = []
                run.append(value)
            else:
                spans += self._replaced(run, read.tokens)
                run = []
        spans += self._replaced(run, read.tokens)
        for start, end, other in sorted(spans, reverse=True):
            text = text[:start] + other + text[end:]
        return text

    def _replaced(self, run: Sequence[Value], tokens: Sequence[Any]) -> list[tuple[int, int, str]]:  # Any: tokens
        """A run of figures that is a number, or a part of one."""
        if not run:
            return []
        digits = "".join(one.digits for one in run if isinstance(one, Phone | Number))
        other = self._digits(digits)
        return [(tokens[run[0].at].start, tokens[run[-1].end - 1].end, other)] if other else []

    def _digits(self, digits: str) -> str:
        """The same digits of the stand-in; empty: they are of no number that is known, and too few to be one."""
        if len(digits) < _LEAST_PART or any(digits.endswith(one) or one.endswith(digits) for one in self._own):
            return ""
        for phone, other in self._phones.items():
            real, new = _national(phone), _national(other)
            if digits.endswith(real):
                return new
            if (place := real.find(digits)) >= 0:
                return new[place : place + len(digits)] if len(real) == len(new) else new[-len(digits) :]
        if len(digits) < _LEAST_NUMBER:
            return ""
        self._phones[f"+{digits}"] = other = self._stand_in(len(self._phones))
        return _national(other)

    def _stand_in(self, place: int) -> str:
        """E.164. Numbers that are nobody's, where a country has such; else its example of a number."""
        if phonenumbers.country_code_for_region(self._country) == 1:
            return f"+12025550{142 + place % 50}"
        example = phonenumbers.example_number_for_type(self._country, phonenumbers.PhoneNumberType.MOBILE)
        if example is None:
            return f"+12025550{142 + place % 50}"
        return phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)

    def _is_birth(self, value: Day) -> bool:
        for text in self._births:
            try:
                born = date.fromisoformat(text)
            except ValueError:
                continue
            if (value.month, value.day) == (born.month, born.day) or value.year == born.year:
                return True
        return False


def _national(phone: str) -> str:
    """The digits behind the country's code."""
    try:
        return str(phonenumbers.parse(phone, None).national_number)
    except phonenumbers.NumberParseException:
        return "".join(sign for sign in phone if sign.isdecimal())
