"""Written text -> the words that a voice says: numbers, dates, times, phones, money, addresses, in its language. Pure.

What is said holds no digits and no markup, so that all voices say the same, and saying it again changes nothing.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from re import Match
from typing import Final

from receptionist.conversation.markup import without_markup
from receptionist.conversation.patterns import regex
from receptionist.conversation.pronouncing import Pronunciations, pronounced
from receptionist.conversation.tongues.english.voice import English
from receptionist.conversation.tongues.spanish.voice import Spanish
from receptionist.conversation.tongues.tongue import Noun, Rule, Tongue
from receptionist.conversation.values.groups import digit_groups
from receptionist.conversation.words import word_list

_LARGEST_DIGITS: Final = 15
_MOST_ROUNDS: Final = 4
_HALF: Final = r"(?: ?(?P<half>[ap])(?:m\b|\. ?m\b\.?))"
_DOMAINS: Final = word_list(
    "com org net edu gov io co uk us info biz health dental clinic care vet app dev me es mx eu ca ie au nz "
    "example test"
)
_HOST: Final = rf"(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,5}}(?:{'|'.join(_DOMAINS)})(?![\w-])(?!\.\w)"
_MAIL: Final = regex(
    r"(?:mailto:)?(?P<who>[a-z0-9][a-z0-9._%+'-]{0,63})@(?P<where>(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}[a-z]{2,24})(?![\w-])",
    re.IGNORECASE,
)
_URL: Final = regex(
    r"\b(?:https?|ftp)://(?P<place>[^\s<>\"'()\[\]{}]+?)(?=[.,;:!?]*(?:[\s<>\"'()\[\]{}]|$))", re.IGNORECASE
)
_SITE: Final = regex(rf"(?<![\w.@/-])(?P<place>{_HOST}(?:/[\w/-]*)?)", re.IGNORECASE)
_UNDERSCORES: Final = regex(r"_+")
_PATH_PARTS: Final = 2  # of an address are said; what is longer than that nobody remembers
_PATH_LETTERS: Final = 24

_ISO: Final = regex(
    r"(?<![\w.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
)
_DATE: Final = regex(
    r"(?<![\w./-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d)(?![\w/-]|\.\d)"
)
_PHONES: Final = (
    regex(r"(?<![\w+])(?P<plus>\+)(?P<number>\d(?:[ ().-]{0,2}\d){6,14})(?!\d)"),
    regex(r"(?<![\w.,-])(?P<number>(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})(?![\w-])"),
    regex(r"(?<![\w.,/$€£-])(?P<number>\d{3}-\d{4})(?![\w-])"),
    regex(r"(?<![\w.,/$€£-])(?P<number>\(?0\d{1,4}\)?(?:[ -]\d{2,6}){1,4})(?![\w-])"),
    regex(r"(?<![\w.,/$€£-])(?P<number>\d{2,5}(?:-\d{2,6}){2,4})(?![\w-])"),
    regex(r"(?<![\w.,/$€£-])(?P<number>\d{2,3}(?: \d{2,4}){2,4})(?![\w-])"),
)
# Known by its digits, or called: "911", "dial 112".
_SHORT_PHONE: Final = regex(
    r"(?<![\w.,$€£/:+-])(?P<before>(?:call|dial|ring|text|phone|llam[ea]r? al?|marque|marcar) )?"
    r"(?P<number>911|988|999|(?(before)\d{3}|(?!)))(?!\w|[.,:/-]\d| ?%)",
    re.IGNORECASE,
)
_FEWEST_PHONE_DIGITS: Final = 7
_EXTENSION: Final = regex(r"[,;]? ?\b(?:ext|extn|extension|x)\b\.? ?(?=\d)", re.IGNORECASE)
_TIME: Final = regex(
    rf"(?<![\w:.])(?P<hour>[01]?\d|2[0-4])[:h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"(?:{_HALF}|(?: ?(?:h|hs|hrs)\b\.?))?"
)
_HOUR: Final = regex(rf"(?<![\w:.,$€£/])(?P<hour>1[0-2]|0?[1-9])(?:\.(?P<minute>[0-5]\d))?{_HALF}", re.IGNORECASE)
_A_TIME: Final = r"\d{1,2}(?::\d\d)?(?: ?[ap]\.? ?m\b\.?)?"
_TIME_RANGE: Final = regex(rf"(?<![\w:.$€£/-])({_A_TIME}) ?[-–—] ?(?={_A_TIME}(?![\w/-]|\.\d))", re.IGNORECASE)
_RANGE: Final = regex(r"(?<![\w.,:/-])([$€£]?\d[\d.,]*%?) ?[-–—] ?(?=[$€£]?\d[\d.,]*(?![\w-]*-\d))")
_FRACTION: Final = regex(
    r"(?<![\w./,-])(?:(?P<whole>\d{1,3})(?: and| y)? )?(?P<over>\d{1,3}) ?/ ?(?P<under>\d{1,3})(?![\w/]|\.\d)"
)
_NUMBERED: Final = regex(r"(?:#|\bN[oº]\. ?|№ ?)(?=\d)", re.IGNORECASE)
_CODE: Final = regex(r"(?<![\w])(?:[^\W\d_]+-?\d|\d+-?[^\W\d_])[\w-]*")
_DIGITS: Final = regex(r"\d+")
_WORD_AFTER: Final = regex(r"[ -]([^\W\d_]+)")
_SLASH: Final = regex(r"(?P<left>[^\W\d_]{2,})/(?=[^\W\d_]{2,})")
_LOOSE_MARK: Final = regex(r" +(?=[.,;:!?](?: |$))")
_BEFORE_ANY_WORD: Final = regex(r"^(?:[-–—•‣▪►]+ |[,;:.!?] ?)+")
_SIGNS_LEFT: Final = regex(r"[#\[\]{}<>^_|~°=±×÷−+$€£¥₹¢@%&\\/]")


def spoken(text: str, language: str = "en-US", pronounce: Pronunciations = ()) -> str:
    """Written text as a voice should read it. `pronounce`: a practice's own words, each with how it is said.

    Of a language that we do not speak only markup is taken out: its voice reads digits better than we could.
    """
    reader = _reader(language)
    plain = without_markup(pronounced(text, pronounce))
    return reader.read(plain) if reader else " ".join(plain.split())


def speaks(language: str) -> bool:
    """Are numbers said by us in this language?"""
    return language.partition("-")[0].lower() in _TONGUES


class _Reader:
    """One tongue's rules, in the order in which they are tried: each takes what it knows, and leaves words."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._signs = tongue.signs
        grouped, point = (r"\.", ",") if tongue.decimal_comma else (",", r"\.")
        self._number = rf"(?:\d{{1,3}}(?:{grouped}\d{{3}})+(?!\d)|\d+)(?:{point}\d+)?"
        units, coins, sizes = (_either(names) for names in (tongue.units, tongue.coins, tongue.sizes))
        per = r"(?: ?/ ?(?P<per>[^\W\d_]+))?"
        size = rf"(?: ?(?P<size>{sizes})\b)?"
        amount = rf"(?P<amount>{self._number})"
        money = rf"(?<![\w.,])(?P<minus>[-−])?(?P<coin>{coins}) ?{amount}(?i:{size})(?![\w]){per}"
        priced = rf"(?<![\w.,/-])(?P<minus>[-−])?{amount}(?i:{size}) ?(?P<coin>{coins})(?!\w){per}"
        measured = rf"(?<![\w.,/])(?P<minus>[-−])?{amount}(?: ?|-)(?P<unit>{units})(?![\w/])"
        self._names: tuple[tuple[str, Rule], ...] = (  # and what there must be for it to be worth a look
            ("@", (_MAIL, self._mail)),
            ("://", (_URL, self._address)),
            (".", (_SITE, self._address)),
            ("_", (_UNDERSCORES, lambda _: " ")),
            *(("", rule) for rule in tongue.spans),
        )
        self._numbers: tuple[Rule, ...] = (
            (_ISO, self._iso),
            (_DATE, self._date),
            *tongue.rules,
            *((phone, self._phone) for phone in _PHONES),
            (_SHORT_PHONE, lambda found: f"{found['before'] or ''}{self._digits(found['number'])}"),
            (_EXTENSION, lambda _: f", {self._signs.extension} "),
            (_TIME_RANGE, lambda found: f"{found[1]} {self._signs.to} "),
            (_RANGE, lambda found: f"{found[1]} {self._signs.to} "),
            (regex(f"(?P<article>{tongue.article})?{_TIME.pattern}", re.IGNORECASE), self._time),
            (regex(f"(?P<article>{tongue.article})?{_HOUR.pattern}", re.IGNORECASE), self._time),
            (regex(money), self._money),
            (regex(priced), self._money),
            (regex(rf"(?<![\w.,/])(?P<minus>[-−])?{amount} ?%"), self._percent),
            (regex(measured), self._measured),
            (regex(rf"(?<![\w.,/])(?P<minus>[-−])?{amount} ?°"), self._degrees),
            (_FRACTION, self._fraction),
            (_NUMBERED, lambda _: f"{self._signs.number} "),
            (_CODE, self._code),
            (regex(rf"(?<![\w.,])(?P<minus>[-−])?{amount}(?![\w]|[.,]\d)"), self._plain),
            (_DIGITS, lambda found: self._digits(found[0])),
        )

    def read(self, text: str) -> str:
        """What was said may uncover an address, or a span of days: it is read again until nothing changes."""
        for _ in range(_MOST_ROUNDS):
            said = self._once(text)
            if said == text:
                break
            text = said
        return text

    def _once(self, text: str) -> str:
        for sign, (pattern, say) in self._names:
            if sign in text:
                text = pattern.sub(_apart(say), text)
        if _DIGITS.search(text):
            for pattern, say in self._numbers:
                text = pattern.sub(_apart(say), text)
        text = _SLASH.sub(self._slash, text)
        for sign, word in (
            ("&", self._signs.and_), ("@", self._signs.at), ("%", self._signs.percent), ("°", self._signs.degrees),
            ("+", self._signs.plus), ("=", self._signs.equals), ("×", self._signs.times),
            ("±", self._signs.plus_or_minus),
        ):  # fmt: skip
            text = text.replace(sign, f" {word} ")
        text = _LOOSE_MARK.sub("", " ".join(_SIGNS_LEFT.sub(" ", text).split()))
        return _BEFORE_ANY_WORD.sub("", text) if any(map(str.isalnum, text)) else ""

    # --- addresses ------------------------------------------------------------------------------------------------

    def _mail(self, found: Match[str]) -> str:
        return f"{self._spelt(found['who'])} {self._signs.at} {self._spelt(found['where'])}"

    def _address(self, found: Match[str]) -> str:
        """Without what nobody types: the protocol, www, and all behind a short path."""
        place = regex(r"[?#]").split(found["place"])[0]
        host, *path = [part for part in place.split("/") if part] or [""]
        said = self._spelt(regex(r"^www\d?\.|:\d+$").sub("", host))
        if len(path) <= _PATH_PARTS and sum(map(len, path)) <= _PATH_LETTERS:
            said = f" {self._signs.slash} ".join([said, *map(self._spelt, path)])
        return said

    def _spelt(self, name: str) -> str:
        signs = {
            ".": self._signs.dot, "-": self._signs.dash, "_": self._signs.underscore, "+": self._signs.plus,
            "%": self._signs.percent, "@": self._signs.at,
        }  # fmt: skip
        parts: list[str] = regex(r"[^\W\d_]+|\d|[.\-_+%@]").findall(name)
        return " ".join(self._digits(part) if part.isdecimal() else signs.get(part, part) for part in parts)

    # --- dates and times ------------------------------------------------------------------------------------------

    def _iso(self, found: Match[str]) -> str:
        day = _day(int(found["year"]), int(found["month"]), int(found["day"]))
        if day is None:
            return found[0]
        words = self._tongue.date(day.day, day.month, day.year)
        at = f", {self._tongue.time('', int(found['hour']), int(found['minute']), '')}" if found["hour"] else ""
        return words + at

    def _date(self, found: Match[str]) -> str:
        first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
        if len(found["year"]) == 2:
            year += 2000 if year < 70 else 1900
        habit = (first, second) if self._tongue.day_first else (second, first)
        for number, month in (habit, habit[::-1]):
            if day := _day(year, month, number):
                return self._tongue.date(day.day, day.month, day.year)
        return found[0]

    def _time(self, found: Match[str]) -> str:
        half = (found["half"] or "").lower()
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if half and not 1 <= hour <= 12:
            half = ""  # 17:00 p.m.
        words = self._tongue.time(found["article"] or "", hour, 0 if hour == 24 else minute, half)
        ended = found[0].endswith(".") and not found.string[found.end() :].strip()  # the sentence as well
        return f"{words}." if ended else words

    # --- numbers --------------------------------------------------------------------------------------------------

    def _phone(self, found: Match[str]) -> str:
        digits = "".join(_DIGITS.findall(found["number"]))
        if len(digits) < _FEWEST_PHONE_DIGITS or len(digits) > _LARGEST_DIGITS:
            return found[0]
        abroad = "plus" in found.groupdict()
        groups = digit_groups(f"+{digits}") if abroad else _DIGITS.findall(found["number"])
        return ", ".join(map(self._digits, groups)) if groups else self._digits(digits)

    def _money(self, found: Match[str]) -> str:
        coin = self._tongue.coins[found["coin"]]
        whole, part = self._parts(found["amount"])
        size = self._tongue.sizes.get((found["size"] or "").lower())
        if size:
            count = self._count(found["amount"])
            words = f"{count} {size.one if int(whole or 0) == 1 and not part else size.many} {coin.unit.many}"
        elif coin.cent and len(part) in (1, 2):
            cents = int(part.ljust(2, "0"))
            pounds = self._counted(int(whole), coin.unit) if int(whole) or not cents else ""
            words = self._tongue.money(pounds, self._counted(cents, coin.cent) if cents else "")
        elif part.strip("0"):
            words = f"{self._count(found['amount'])} {coin.unit.many}"
        else:
            words = self._counted(int(whole), coin.unit)
        per = found["per"]
        if per:
            noun = self._tongue.units.get(per)
            words = f"{words} {self._signs.per} {noun.one if noun else per}"
        return self._signed(found, words)

    def _percent(self, found: Match[str]) -> str:
        return self._signed(found, f"{self._count(found['amount'])} {self._signs.percent}")

    def _degrees(self, found: Match[str]) -> str:
        return self._signed(found, f"{self._count(found['amount'])} {self._signs.degrees}")

    def _measured(self, found: Match[str]) -> str:
        unit = self._tongue.units[found["unit"]]
        whole, part = self._parts(found["amount"])
        words = f"{self._count(found['amount'])} {unit.many}" if part else self._counted(int(whole), unit)
        return self._signed(found, words)

    def _fraction(self, found: Match[str]) -> str:
        over, under = int(found["over"]), int(found["under"])
        whole = self._tongue.number(int(found["whole"])) if found["whole"] else ""
        if words := self._tongue.fraction(over, under):
            return f"{whole} {self._signs.and_} {words}" if whole else words
        habit = (over, under) if self._tongue.day_first else (under, over)
        if not whole and (day := _day(2024, habit[1], habit[0])):  # a leap year: the 29th of February is a day
            return self._tongue.date(day.day, day.month, None)
        words = f"{self._tongue.number(over)} {self._signs.over} {self._tongue.number(under)}"
        return f"{whole} {words}" if whole else words

    def _code(self, found: Match[str]) -> str:
        """Letters and digits in one: "B twelve", "A one two three four"."""
        parts = regex(r"[^\W\d_]+|\d+").findall(found[0])
        short = [part for part in parts if part.isdecimal() and len(part) < 3 and not part.startswith("0")]
        return " ".join(
            part if not part.isdecimal() else self._tongue.number(int(part)) if part in short else self._digits(part)
            for part in parts
        )

    def _plain(self, found: Match[str]) -> str:
        after = _WORD_AFTER.match(found.string, found.end())
        whole, part = self._parts(found["amount"])
        if part or whole != found["amount"]:  # a point, or thousands that are marked
            return self._signed(found, self._count(found["amount"]))
        if (len(whole) > 1 and whole.startswith("0")) or (len(whole) > 4 and not whole.endswith("00")):
            return self._signed(found, self._digits(whole))
        if len(whole) <= 4:
            return self._signed(found, self._tongue.loose(whole, after[1] if after else ""))
        return self._signed(found, self._number_words(whole))

    def _count(self, amount: str) -> str:
        """ "twelve point five"."""
        whole, part = self._parts(amount)
        words = self._number_words(whole)
        return f"{words} {self._signs.point} {self._digits(part)}" if part else words

    def _counted(self, number: int, noun: Noun) -> str:
        words = self._tongue.number(number, noun) if number < 10**_LARGEST_DIGITS else self._digits(str(number))
        return f"{words} {noun.one if number == 1 else noun.many}"

    def _number_words(self, digits: str) -> str:
        return self._tongue.number(int(digits)) if len(digits) <= _LARGEST_DIGITS else self._digits(digits)

    def _parts(self, amount: str) -> tuple[str, str]:
        """Digits before and behind the point."""
        point, grouped = (",", ".") if self._tongue.decimal_comma else (".", ",")
        whole, _, part = amount.replace(grouped, "").partition(point)
        return whole or "0", part

    def _digits(self, digits: str) -> str:
        return " ".join(self._tongue.number(int(digit)) for digit in digits)

    def _signed(self, found: Match[str], words: str) -> str:
        return f"{self._signs.minus} {words}" if found["minus"] else words

    def _slash(self, found: Match[str]) -> str:
        joins = found["left"].casefold() in (self._signs.and_, self._signs.or_)
        return f"{found['left']} " if joins else f"{found['left']} {self._signs.or_} "


def _apart(say: Callable[[Match[str]], str]) -> Callable[[Match[str]], str]:
    """Words do not grow together with the letters beside them."""

    def said(found: Match[str]) -> str:
        words = say(found)
        if words == found[0] or not words:
            return words
        before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
        left = " " if before.isalnum() and words[0].isalnum() else ""
        right = " " if after.isalnum() and words[-1].isalnum() else ""
        return f"{left}{words}{right}"

    return said


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _either(names: Iterable[str]) -> str:
    """The longest first: "mg" before "m"."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_TONGUES: Final[dict[str, Callable[[str], Tongue]]] = {"en": English, "es": Spanish}


@lru_cache(maxsize=64)  # of a pure function
def _reader(language: str) -> _Reader | None:
    code, _, country = language.partition("-")
    make = _TONGUES.get(code.lower())
    return _Reader(make(country.upper())) if make else None
