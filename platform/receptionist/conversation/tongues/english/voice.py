"""English, as it is spoken in the United States and, where the country is another, in Britain. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import time
from re import Match
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.speakable import MONTHS, WEEKDAYS, ordinal_words, time_words, year_words
from receptionist.conversation.speakable import number_words as below_a_billion
from receptionist.conversation.tongues.tongue import Coin, Noun, Rule, Signs

_SIGNS: Final = Signs(
    at="at", dot="dot", dash="dash", underscore="underscore", slash="slash", plus="plus", minus="minus",
    equals="equals", times="times", plus_or_minus="plus or minus", point="point", percent="percent",
    degrees="degrees", and_="and", or_="or", to="to", per="per", over="over", number="number", extension="extension",
    about="about",
)  # fmt: skip
_CENT: Final = Noun("cent", "cents")
_COINS: Final = {
    "$": Coin(Noun("dollar", "dollars"), _CENT),
    "US$": Coin(Noun("dollar", "dollars"), _CENT),
    "USD": Coin(Noun("dollar", "dollars"), _CENT),
    "CAD": Coin(Noun("Canadian dollar", "Canadian dollars"), _CENT),
    "AUD": Coin(Noun("Australian dollar", "Australian dollars"), _CENT),
    "€": Coin(Noun("euro", "euros"), _CENT),
    "EUR": Coin(Noun("euro", "euros"), _CENT),
    "£": Coin(Noun("pound", "pounds"), Noun("penny", "pence")),
    "GBP": Coin(Noun("pound", "pounds"), Noun("penny", "pence")),
    "MXN": Coin(Noun("Mexican peso", "Mexican pesos"), Noun("centavo", "centavos")),
    "¥": Coin(Noun("yen", "yen")),
    "₹": Coin(Noun("rupee", "rupees")),
    "¢": Coin(_CENT),
}
_UNITS: Final = {
    "mg": Noun("milligram", "milligrams"), "mcg": Noun("microgram", "micrograms"),
    "µg": Noun("microgram", "micrograms"),
    "g": Noun("gram", "grams"), "kg": Noun("kilogram", "kilograms"), "ml": Noun("milliliter", "milliliters"),
    "mL": Noun("milliliter", "milliliters"), "cc": Noun("cc", "cc"), "L": Noun("liter", "liters"),
    "mm": Noun("millimeter", "millimeters"), "cm": Noun("centimeter", "centimeters"), "m": Noun("meter", "meters"),
    "km": Noun("kilometer", "kilometers"), "ft": Noun("foot", "feet"), "yd": Noun("yard", "yards"),
    "mi": Noun("mile", "miles"), "lb": Noun("pound", "pounds"), "lbs": Noun("pound", "pounds"),
    "oz": Noun("ounce", "ounces"), "sq ft": Noun("square foot", "square feet"), "hr": Noun("hour", "hours"),
    "hrs": Noun("hour", "hours"), "h": Noun("hour", "hours"), "min": Noun("minute", "minutes"),
    "mins": Noun("minute", "minutes"), "sec": Noun("second", "seconds"), "secs": Noun("second", "seconds"),
    "s": Noun("second", "seconds"), "yr": Noun("year", "years"), "yrs": Noun("year", "years"),
    "wk": Noun("week", "weeks"), "wks": Noun("week", "weeks"), "mo": Noun("month", "months"),
    "mos": Noun("month", "months"), "mph": Noun("mile an hour", "miles an hour"),
    "km/h": Noun("kilometer an hour", "kilometers an hour"), "bpm": Noun("beat a minute", "beats a minute"),
    "mmHg": Noun("millimeter of mercury", "millimeters of mercury"), "IU": Noun("unit", "units"),
    "°F": Noun("degree Fahrenheit", "degrees Fahrenheit"), "°C": Noun("degree Celsius", "degrees Celsius"),
    "GB": Noun("gigabyte", "gigabytes"), "MB": Noun("megabyte", "megabytes"),
}  # fmt: skip
_SIZES: Final = {
    "k": Noun("thousand", "thousand"),
    "thousand": Noun("thousand", "thousand"),
    "m": Noun("million", "million"),
    "million": Noun("million", "million"),
    "bn": Noun("billion", "billion"),
    "billion": Noun("billion", "billion"),
}
_FRACTIONS: Final = {
    (1, 2): "one half", (1, 3): "one third", (2, 3): "two thirds", (1, 4): "one quarter", (3, 4): "three quarters",
    (1, 5): "one fifth", (1, 8): "one eighth", (3, 8): "three eighths", (5, 8): "five eighths", (7, 8): "seven eighths",
}  # fmt: skip
_LARGE: Final = ((10**12, "trillion"), (10**9, "billion"))
_BELOW_TWENTY: Final = {below_a_billion(number): number for number in range(1, 20)}
_STREETS: Final = {
    "st": "Street", "ave": "Avenue", "av": "Avenue", "blvd": "Boulevard", "rd": "Road", "dr": "Drive", "ln": "Lane",
    "ct": "Court", "pl": "Place", "hwy": "Highway", "pkwy": "Parkway", "sq": "Square",
    "ter": "Terrace", "cir": "Circle",
}  # fmt: skip
_ROOMS: Final = {"ste": "Suite", "apt": "Apartment", "rm": "Room", "fl": "Floor", "bldg": "Building"}
_MONTHS: Final = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_DAYS: Final = {day[:3].casefold(): day for day in WEEKDAYS}

_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_MONTH_DAY = regex(
    rf"\b{_MONTH} (?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: ?[-–] ?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?(?![\d:]|\.\d|,\d)"
    r"(?:,? (?P<year>[12]\d{3})(?![\d:]))?"
)
_DAY_MONTH = regex(
    rf"\b(?P<the>[Tt]he )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? (?P<year>[12]\d{{3}})(?![\d:]))?"
)
_MONTH_YEAR = regex(rf"\b{_MONTH},? (?P<year>[12]\d{{3}})(?![\d:])")
_ORDINAL = regex(r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9})(?:st|nd|rd|th)\b", re.IGNORECASE)
_DECADE = regex(r"(?<![\w$€£])['’]?(?P<years>[12]\d\d0|[2-9]0)['’]?s\b")
_HOUSE = regex(
    r"(?<![\w.,:/$€£-])(?P<house>\d{1,5})(?P<letter>[A-D]?) "
    r"(?P<name>(?:(?:[NSEW]\.?|[A-Z][\w'’]+|\d{1,3}(?:st|nd|rd|th)) ){1,3})"
    r"(?P<street>St|Ave|Av|Blvd|Rd|Dr|Ln|Ct|Pl|Hwy|Pkwy|Sq|Ter|Cir|Street|Avenue|Boulevard|Road|Drive|Lane|Court|Place"
    r"|Highway|Parkway|Square|Terrace|Circle|Way)\b(?P<stop>\.?)(?P<end>\s*$|\s+(?=[A-Z][a-z]))?"
)
_ROOM = regex(r"\b(?P<room>Ste|Apt|Rm|Fl|Bldg)\b\.? ?#?(?=\d)")
_STATE_ZIP = regex(r"\b(?P<state>[A-Z]{2}|[Zz][Ii][Pp](?: [Cc]ode)?:?) (?P<zip>\d{5})(?:-(?P<more>\d{4}))?(?![\w-])")
_DAY_RANGE = regex(
    r"\b(?P<first>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:day|nesday|sday|rsday|urday)?\.? ?[-–—] ?"
    r"(?P<last>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:day|nesday|sday|rsday|urday)?\b\.?"
)
_ALWAYS = regex(r"(?<![\w/.,-])24 ?/ ?7(?![\w/])")
_FEET_INCHES = regex(r"(?<![\w.,])(?P<feet>\d)['′] ?(?P<inches>1[01]|\d)[\"″”](?!\w)")


class English:
    """`country` in capitals; "US" or none: months come before days."""

    signs: Signs = _SIGNS
    decimal_comma: bool = False
    units: Mapping[str, Noun] = _UNITS
    coins: Mapping[str, Coin] = _COINS
    sizes: Mapping[str, Noun] = _SIZES
    article: str = ""

    def __init__(self, country: str) -> None:
        self._american = country in ("", "US")
        self.day_first = not self._american
        self.spans: Sequence[Rule] = ((_DAY_RANGE, _days),)
        self.rules: Sequence[Rule] = (
            (_MONTH_DAY, self._month_day),
            (_DAY_MONTH, self._day_month),
            (_MONTH_YEAR, lambda found: f"{_month(found)} {year_words(int(found['year']))}"),
            (_ALWAYS, lambda _: "twenty-four seven"),
            (_HOUSE, self._house),
            (_ROOM, lambda found: f"{_ROOMS[found['room'].casefold()]} "),
            (_STATE_ZIP, self._zip),
            (_FEET_INCHES, self._feet),
            (_DECADE, self._decade),
            (_ORDINAL, lambda found: self._ordinal(int(found["number"].replace(",", "")))),
        )

    def number(self, number: int, noun: Noun | None = None) -> str:
        for size, name in _LARGE:
            if number >= size:
                many, rest = divmod(number, size)
                return f"{self.number(many)} {name}" + (f" {self.number(rest)}" if rest else "")
        if self._american or number < 100:
            return below_a_billion(number)
        if number >= 1000:
            size, name = (10**6, "million") if number >= 10**6 else (1000, "thousand")
            many, rest = divmod(number, size)
            joined = " and " if 0 < rest < 100 else " "
            return f"{self.number(many)} {name}" + (f"{joined}{self.number(rest)}" if rest else "")
        hundreds, rest = divmod(number, 100)
        return f"{below_a_billion(hundreds)} hundred" + (f" and {below_a_billion(rest)}" if rest else "")

    def loose(self, digits: str, following: str) -> str:
        number = int(digits)
        return year_words(number) if number >= 1000 and number % 1000 else self.number(number)

    def time(self, article: str, hour: int, minute: int, half: str) -> str:
        if half:
            return time_words(time(hour % 12 + (12 if half == "p" else 0), minute))
        if hour == 24:
            return "midnight"
        return time_words(time(hour, minute), half_day=hour > 12)

    def date(self, day: int, month: int, year: int | None) -> str:
        name, day_words = MONTHS[month - 1], ordinal_words(day)
        words = f"the {day_words} of {name}" if self.day_first else f"{name} {day_words}"
        return words if year is None else f"{words}, {year_words(year)}"

    def fraction(self, over: int, under: int) -> str:
        return _FRACTIONS.get((over, under), "")

    def money(self, whole: str, cents: str) -> str:
        return f"{whole} and {cents}" if whole and cents else whole or cents

    def _ordinal(self, number: int) -> str:
        if 0 < number < 100:
            return ordinal_words(number)
        *before, last = regex(r"([ -])").split(self.number(number))
        if last in _BELOW_TWENTY:
            last = ordinal_words(_BELOW_TWENTY[last])
        else:
            last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
        return "".join([*before, last])

    def _month_day(self, found: Match[str]) -> str:
        day, last = int(found["day"]), int(found["last"] or 1)
        if not 1 <= day <= 31 or not 1 <= last <= 31:
            return found[0]
        words = f"{_month(found)} {ordinal_words(day)}"
        if found["last"]:
            words += f" to {ordinal_words(last)}"
        return f"{words}, {year_words(int(found['year']))}" if found["year"] else words

    def _day_month(self, found: Match[str]) -> str:
        day = int(found["day"])
        if not 1 <= day <= 31:
            return found[0]
        words = f"{found['the'] or 'the '}{ordinal_words(day)} of {_month(found)}"
        return f"{words}, {year_words(int(found['year']))}" if found["year"] else words

    def _house(self, found: Match[str]) -> str:
        """In pairs of digits, as people say them: "twelve thirty-four Main Street"."""
        street = _STREETS.get(found["street"].casefold(), found["street"])
        ends = found["stop"] and (found["end"] is not None or found.end() == len(found.string))
        letter = f" {found['letter']}" if found["letter"] else ""
        end = found["end"] or ""
        return f"{self._house_number(found['house'])}{letter} {found['name']}{street}{'.' if ends else ''}{end}"

    def _house_number(self, digits: str) -> str:
        number = int(digits)
        if digits.startswith("0") or len(digits) == 5:
            return " ".join(self.number(int(digit)) for digit in digits)
        if len(digits) < 3 or not number % 100:
            return self.number(number) if number % 1000 == 0 or number < 1000 else year_words(number)
        before, rest = divmod(number, 100)
        return f"{self.number(before)} {'oh ' if rest < 10 else ''}{self.number(rest)}"

    def _zip(self, found: Match[str]) -> str:
        parts = [" ".join(self.number(int(digit)) for digit in part) for part in (found["zip"], found["more"]) if part]
        return f"{found['state']} {', '.join(parts)}"

    def _feet(self, found: Match[str]) -> str:
        feet, inches = int(found["feet"]), int(found["inches"])
        return f"{self.number(feet)} {'foot' if feet == 1 else 'feet'} {self.number(inches)}"

    def _decade(self, found: Match[str]) -> str:
        words = year_words(int(found["years"])) if len(found["years"]) == 4 else self.number(int(found["years"]))
        return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def _month(found: Match[str]) -> str:
    return MONTHS[_MONTHS[found["month"][:3].casefold()] - 1]


def _days(found: Match[str]) -> str:
    return f"{_DAYS[found['first'][:3].casefold()]} to {_DAYS[found['last'][:3].casefold()]}"
