"""What a practice says word for word: its placeholders filled in, its first words, and stock phrases. Pure."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Final, Protocol

from receptionist.practice.definition import Definition, Persona, Recording, Safety
from receptionist.practice.hours import DayHours, Opening, is_open, local_time, opening
from receptionist.practice.phrases import DefaultPhrase as DefaultPhrase
from receptionist.practice.phrases import SafetyPhrase as SafetyPhrase
from receptionist.practice.phrases import StockPhrase as StockPhrase
from receptionist.practice.spanish_wording import Spanish

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}(\.?)")
_DEFAULT_EMERGENCY_NUMBER: Final = "112"  # what mobile networks everywhere know
_EMERGENCY_NUMBERS: Final[Mapping[str, str]] = {  # the ambulance's, where services have their own
    "911": "AG AS BM BS CA CR DM DO EC GU HN KN KY LC MP MX PA PH PR PY SV US UY VC VE VI",
    "999": "BD BH GB GG HK IM JE KE MY QA",
    "119": "JP KR TW",
    "123": "CO EG",
    "000": "AU",
    "101": "IL",
    "106": "PE",
    "107": "AR",
    "111": "NZ",
    "115": "VN",
    "120": "CN",
    "131": "CL",
    "192": "BR",
    "995": "SG",
    "997": "SA",
    "998": "AE",
    "1669": "TH",
    "10177": "ZA",
}


_CRISIS_LINES: Final[Mapping[str, str]] = {"988": "AS CA GU MP PR US VI"}
_AT_ONCE_WORDS: Final = 12  # "This may be an emergency. Please hang up and dial" are ten


class Tongue(Protocol):
    """How one language says what practices say. Another language is another of these, in `_TONGUES`."""

    @property
    def stock(self) -> Mapping[StockPhrase, str]: ...

    @property
    def safety(self) -> Mapping[SafetyPhrase, str]: ...

    @property
    def defaults(self) -> Mapping[DefaultPhrase, str]:
        """What stands in place of a text that the practice has left as it comes, in English."""
        ...

    def hours(self, hours: DayHours) -> str:
        """After "our hours today are"."""
        ...

    def next_opening(self, opening: Opening) -> str:
        """After "we open"."""
        ...

    def digits(self, digits: str) -> str: ...


_ENGLISH_STOCK: Final[Mapping[StockPhrase, str]] = {
    "disclosure": "Hello, I'm an automated assistant.",
    "filler": "One moment.",
    "filler_again": "I'm still working on it. Just a moment longer.",
    "having_trouble": "I'm sorry, I'm having trouble with that right now.",
    "take_your_time": "Take your time. I'm listening.",
    "still_here": "I'm still here. How can I help?",
    "still_there": "Are you still there?",
    "anyone_there": "Is anyone there?",
    "silence_goodbye": "I can't hear anyone, so I'll hang up now. Please call again any time. Goodbye.",
    "goodbye": "Thanks for calling. Goodbye.",
    "trouble": "Sorry, something went wrong on my side. Could you say that again?",
    "cut_off": "Sorry, we were cut off for a moment.",
    "last_minute": "We have about a minute left. Shall I take a message?",
    "time_up": "I'm sorry, our time is up. Please call again any time. Goodbye.",
    "please_hold": "Thanks for calling. Please hold on for a moment.",
    "all_busy": "Sorry, all our lines are busy right now. Please call again in a few minutes. Goodbye.",
    "nowhere": "I'm sorry, this isn't getting us anywhere. Shall I take a message, so that a person calls you back?",
    "nowhere_goodbye": "I'm sorry that I couldn't help. Please call again any time. Goodbye.",
    "machine_goodbye": "I seem to be talking to a machine, so I'll hang up now. Goodbye.",
    "hold_goodbye": "I've been on hold for a while, so I'll hang up now. Please call again any time. Goodbye.",
}


_ENGLISH_SAFETY: Final[Mapping[SafetyPhrase, str]] = {
    "person_in_danger": "If a person is in danger, please hang up and dial {emergency_number} now.",
    "self_harm": "Please hang up and dial {emergency_number} now, if you may hurt yourself.",
    "crisis_line": "You can also call or text {crisis_line}, day or night, to talk to someone.",
}


class English:
    """American English."""

    stock: Mapping[StockPhrase, str] = _ENGLISH_STOCK
    safety: Mapping[SafetyPhrase, str] = _ENGLISH_SAFETY
    defaults: Mapping[DefaultPhrase, str] = {}
    _WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    _MONTHS = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    _DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

    def time(self, at: datetime) -> str:
        """ "8 a.m.", "12:30 p.m.", "noon", "midnight"."""
        if (at.hour, at.minute) in ((0, 0), (12, 0)):
            return "noon" if at.hour else "midnight"
        minutes = f":{at.minute:02}" if at.minute else ""
        return f"{at.hour % 12 or 12}{minutes} {'p.m.' if at.hour >= 12 else 'a.m.'}"

    def day(self, day: date, today: date) -> str:
        """ "today", "tomorrow", "on Monday" within a week, else "on Monday, March 9th,"; far off with its year."""
        ahead = (day - today).days
        if ahead in (0, 1):
            return ("today", "tomorrow")[ahead]
        weekday = f"on {self._WEEKDAYS[day.weekday()]}"
        if 0 < ahead < 7:
            return weekday
        year = f", {day.year}" if not 0 < ahead < 300 else ""
        return f"{weekday}, {self._MONTHS[day.month - 1]} {self.ordinal(day.day)}{year},"

    def ordinal(self, number: int) -> str:
        """ "1st", "22nd", "13th"."""
        unit = 0 if 10 <= number % 100 <= 20 else number % 10
        return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(unit, 'th') }"

    def hours(self, hours: DayHours) -> str:
        if not hours.spans:
            return f"closed for {hours.reason}" if hours.reason else "closed"
        whole_day = (hours.spans[0].start.time(), hours.spans[-1].end.time()) == (datetime.min.time(),) * 2
        if whole_day and len(hours.spans) == 1:
            return "all day"
        *others, last = [f"{self.time(span.start)} to {self.time(span.end)}" for span in hours.spans]
        return f"{', '.join(others)}, and {last}" if others else last

    def next_opening(self, opening: Opening) -> str:
        if opening.next_opening is None:
            return "at a later date"
        day = self.day(opening.next_opening.date(), opening.at.date())
        return f"{day} at {self.time(opening.next_opening)}"

    def digits(self, digits: str) -> str:
        return " ".join(self._DIGITS[int(digit)] for digit in digits)


_TONGUES: Final[Mapping[str, Tongue]] = {"en": English(), "es": Spanish()}

# What each placeholder stands for, in words and at a moment. Whoever adds one adds it here, and it is known everywhere.
_VALUES: Final[Mapping[str, tuple[str, Callable[[Definition, datetime], str]]]] = {
    "practice": ("The practice's name", lambda definition, _: definition.practice.name),
    "receptionist": ("The receptionist's name", lambda definition, _: definition.receptionist.name),
    "address": ("The practice's address", lambda definition, _: definition.practice.address),
    "hours_today": (
        "Today's hours: 8 a.m. to noon, and 1 p.m. to 5 p.m.",
        lambda definition, at: tongue(definition).hours(opening(definition, at).today),
    ),
    "next_opening": (
        "When it opens next: tomorrow at 8 a.m.",
        lambda definition, at: tongue(definition).next_opening(opening(definition, at)),
    ),
    "emergency_number": (
        "What to dial in an emergency in the practice's country: nine one one",
        lambda definition, _: tongue(definition).digits(emergency_number(definition)),
    ),
}
_DEFAULTS: Final[Mapping[str, DefaultPhrase]] = {
    Persona().greeting: "greeting",
    Persona().after_hours_greeting: "after_hours_greeting",
    Recording().announcement: "announcement",
    Safety().emergency_reply: "emergency_reply",
}
PLACEHOLDERS: Final = tuple(_VALUES)
PLACEHOLDER_WORDS: Final[Mapping[str, str]] = {name: words for name, (words, _) in _VALUES.items()}


def tongue(definition: Definition) -> Tongue:
    """The practice's language, or English where we do not have it (a warning of `parse` says so)."""
    return _TONGUES.get(definition.practice.language.partition("-")[0], _TONGUES["en"])


def has_language(language: str) -> bool:
    return language.partition("-")[0] in _TONGUES


def stock(definition: Definition, phrase: StockPhrase, language: str = "") -> str:
    """A phrase that every practice says alike. `language`: the caller's, where we have it; else the practice's."""
    return _tongue_of(definition, language).stock[phrase]


def is_stock(text: str, language: str) -> bool:
    """A stock phrase, or a part of one, in the language of this code ("es")."""
    spoken = _TONGUES.get(language)
    return spoken is not None and any(text in phrase for phrase in spoken.stock.values())


def fill(text: str, definition: Definition, at: datetime) -> str:
    """Spoken text with its placeholders replaced as of `at` (aware). Anything else in braces stays as it is. What the
    practice has left as it comes is said in its language."""
    text = tongue(definition).defaults.get(_DEFAULTS[text], text) if text in _DEFAULTS else text

    def value(match: re.Match[str]) -> str:
        if match[1] not in _VALUES:
            return match[0]
        _, find = _VALUES[match[1]]
        spoken = find(definition, at)
        return spoken + ("" if spoken.endswith(".") else match[2])  # "at 8 a.m." ends its sentence itself

    return _PLACEHOLDER.sub(value, text)


def notices(definition: Definition, at: datetime) -> list[str]:
    """What callers are told these days, as it is said; the day is the practice's own."""
    today = local_time(definition, at).date()
    return [
        fill(notice.text, definition, at)
        for notice in definition.notices
        if (notice.from_ or date.min) <= today <= (notice.until or date.max)
    ]


def unknown_placeholders(text: str) -> Iterator[str]:
    """What stands in braces and is none of PLACEHOLDERS; a brace that is alone, too."""
    for found in re.findall(r"\{[^{}]*\}|[{}]", text):
        if found[1:-1] not in _VALUES:
            yield found


def emergency_number(definition: Definition) -> str:
    """What to dial in an emergency, in the practice's country. Digits."""
    country = definition.practice.country
    known = (number for number, countries in _EMERGENCY_NUMBERS.items() if country in countries.split())
    return next(known, _DEFAULT_EMERGENCY_NUMBER)


def crisis_line(definition: Definition) -> str:
    """Where people who may harm themselves are listened to, by call and by text. Digits; empty: none that we know."""
    return next(
        (line for line, countries in _CRISIS_LINES.items() if definition.practice.country in countries.split()), ""
    )


def disclosure(definition: Definition) -> str:
    """Says that this is no human, before anything else is said. Empty where the practice has that off."""
    return stock(definition, "disclosure") if definition.privacy.disclose_ai else ""


def recording_notice(definition: Definition, at: datetime) -> str:
    """Said to its end before anything is recorded. Empty where calls are not."""
    recording = definition.recording
    return fill(recording.announcement, definition, at) if recording.enabled else ""


def greeting(definition: Definition, at: datetime) -> str:
    """The greeting of the hour: of an open practice, or of a closed one."""
    persona = definition.receptionist
    return fill(persona.greeting if is_open(definition, at) else persona.after_hours_greeting, definition, at)


def emergency_reply(definition: Definition, at: datetime) -> str:
    """The practice's own."""
    return fill(definition.safety.emergency_reply, definition, at)


def person_in_danger(definition: Definition, language: str = "") -> str:
    """Said before the practice's own reply, unless that comes to the number to dial at once itself, in the `language`
    that the caller speaks."""
    spoken = _tongue_of(definition, language)
    if spoken is not tongue(definition):
        return _safety("person_in_danger", spoken, definition)
    before, number, _ = definition.safety.emergency_reply.partition("{emergency_number}")
    soon = bool(number) and len(before.split()) <= _AT_ONCE_WORDS
    return "" if soon else _safety("person_in_danger", spoken, definition)


def self_harm_reply(definition: Definition, language: str = "") -> str:
    """Said instead of the practice's own reply, which is about other things: the number to dial, and who listens."""
    spoken = _tongue_of(definition, language)
    words = _safety("self_harm", spoken, definition)
    if line := crisis_line(definition):
        words += " " + spoken.safety["crisis_line"].replace("{crisis_line}", spoken.digits(line))
    return words


def number_to_dial(definition: Definition) -> str:
    """The emergency number as it is spoken in the practice's own replies."""
    return tongue(definition).digits(emergency_number(definition))


def _safety(phrase: SafetyPhrase, spoken: Tongue, definition: Definition) -> str:
    """With the number to dial in its words."""
    return spoken.safety[phrase].replace("{emergency_number}", spoken.digits(emergency_number(definition)))


def _tongue_of(definition: Definition, language: str) -> Tongue:
    return _TONGUES.get(language.partition("-")[0].lower()) or tongue(definition)
