"""How values are said in English. Pure."""

from datetime import date, time

from receptionist.conversation.words import word_list

_SMALL = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip

_FEASTS = {
    "christmas_eve": "Christmas Eve",
    "boxing_day": "the day after Christmas",
    "christmas": "Christmas Day",
    "new_years_eve": "New Year's Eve",
    "new_years_day": "New Year's Day",
    "mlk": "Martin Luther King Day",
    "valentines": "Valentine's Day",
    "presidents": "Presidents' Day",
    "st_patricks": "Saint Patrick's Day",
    "good_friday": "Good Friday",
    "easter_monday": "Easter Monday",
    "easter": "Easter Sunday",
    "memorial": "Memorial Day",
    "juneteenth": "Juneteenth",
    "independence": "Independence Day",
    "labor": "Labor Day",
    "columbus": "Columbus Day",
    "halloween": "Halloween",
    "veterans": "Veterans Day",
    "black_friday": "the day after Thanksgiving",
    "thanksgiving": "Thanksgiving",
    "mothers_day": "Mother's Day",
    "fathers_day": "Father's Day",
}


class EnglishSayings:
    weekdays = word_list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    months = word_list("January February March April May June July August September October November December")
    today = "today"
    tomorrow = "tomorrow"
    all_day = "all day"
    and_ = "and"
    or_ = "or"

    def number(self, number: int) -> str:
        """ "two hundred and five" is "two hundred five"."""
        if number < 20:
            return _SMALL[number]
        if number < 100:
            tens, unit = divmod(number, 10)
            return _TENS[tens] + (f"-{_SMALL[unit]}" if unit else "")
        for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
            if number >= size:
                many, rest = divmod(number, size)
                return f"{self.number(many)} {name}" + (f" {self.number(rest)}" if rest else "")
        raise AssertionError(number)

    def ordinal(self, number: int) -> str:
        """ "twenty-first"."""
        head, dash, last = self.number(number).rpartition("-")
        if last.endswith("y"):
            return f"{head}{dash}{last[:-1]}ieth"
        return f"{head}{dash}{_ORDINALS.get(last, last + 'th')}"

    def year(self, year: int) -> str:
        """ "twenty twenty-six", "two thousand five"."""
        if year < 1000 or 2000 <= year < 2010 or year >= 10000:
            return self.number(year)
        century, rest = divmod(year, 100)
        if not rest:
            return f"{self.number(century)} hundred"
        return f"{self.number(century)} {'oh ' if rest < 10 else ''}{self.number(rest)}"

    def time(self, at: time, *, half_day: bool) -> str:
        if (at.hour, at.minute) == (12, 0):
            return "noon"
        if (at.hour, at.minute) == (0, 0):
            return "midnight"
        hour = self.number(at.hour % 12 or 12)
        minutes = ""
        if at.minute:
            minutes = f" {'oh ' if at.minute < 10 else ''}{self.number(at.minute)}"
        half = "in the morning" if at.hour < 12 else "in the afternoon" if at.hour < 18 else "in the evening"
        return f"{hour}{minutes}{' ' + half if half_day else ''}"

    def day(self, day: date, *, year: bool) -> str:
        words = f"{self.weekdays[day.weekday()]} the {self.ordinal(day.day)} of {self.months[day.month - 1]}"
        return f"{words} {self.year(day.year)}" if year else words

    def day_at(self, day: str, at: str) -> str:
        return f"{day} at {at}"

    def span(self, start: str, end: str) -> str:
        return f"{start} to {end}"

    def feast(self, name: str) -> str:
        return _FEASTS.get(name, "")
