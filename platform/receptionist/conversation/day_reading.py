"""Symbols that name days -> days: "W2 O4", "N3 UWEEK FROM W5", "F:easter". Knows no language. Pure."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from receptionist.conversation.day_meanings import DayMeanings
from receptionist.conversation.day_mentions import Mention
from receptionist.conversation.patterns import Pattern, regex

_YEAR = r"(?: (?:OF )?(?P<year>N(?:19|20)\d\d\b|N20 N[2-4]\d\b|NEXTYEAR|THISYEAR))?"
_WHICH = r"(?:(?P<which>NEXT|COMING|THIS|FOLLOWING) )?"
_PART = r"(?P<part>EARLY|MID|LATE|HALF2|REST)"
_W = r"(?:(?P<weekday>W\d) (?:THE )?)?"
_NO_CLOCK = r"(?! (?:AM|PM|OCLOCK|N\d\d (?:AM|PM)))"
_NO_THING = r"(?! (?:THING|STREET|N1(?! N\d)|UHOUR|UMIN|UYEAR|UDAY|UWEEK|UMONTH|UFORTNIGHT|W\d|(?<=O1 )P:first|of|OF))"
_Method: TypeAlias = Callable[[DayMeanings, re.Match[str]], Mention | None]
# In this order; the first part must stand in the line for the rule to be tried.
_RULES: Sequence[tuple[str, Pattern, _Method]] = tuple(
    (needed, regex(pattern), rule)
    for needed, pattern, rule in (
        ("I2", r"\bI(?P<iso>\d{8})\b", DayMeanings.iso),
        ("S", r"\bS(?P<slashed>\d[\d_]*)\b", DayMeanings.slashed),
        (
            " M",
            rf"\b{_W}(?:THE )?[ON]0?(?P<day>\d{{1,3}}) (?:OF )?(?:THE )?M(?P<month>\d+)\b{_YEAR}",
            DayMeanings.month_day,
        ),
        (
            "M",
            rf"\b{_W}M(?P<month>\d+) (?:THE )?[ON]0?(?P<day>\d{{1,2}})\b{_NO_CLOCK}(?! UHOUR){_YEAR}",
            DayMeanings.month_day,
        ),
        (
            "OF THE O",
            rf"\b{_W}(?:THE )?O(?P<day>\d+) OF (?:THE )?O(?P<month>\d+)(?: (?:OF )?[NO](?P<year>[23]\d|20\d\d))?\b",
            DayMeanings.numeric_month,
        ),
        ("N", r"\bN0?(?P<first>\d\d?) N0?(?P<second>\d\d?) N(?P<year>20\d\d|\d\d)\b", DayMeanings.three_numbers),
        (
            "UMONTH",
            rf"\b{_W}(?:THE )?O(?P<day>\d+) (?:OF |IN )?(?:THE )?{_WHICH}UMONTH\b",
            DayMeanings.of_month,
        ),
        (
            "",
            rf"\b(?:THE )?(?P<nth>LAST|O[1-5]) (?P<what>W\d|UDAY|UWEEK|UWEEKEND) (?:OF |IN |DURING )+(?:THE )?{_WHICH}"
            r"(?:UMONTH|M(?P<month>\d+))\b",
            DayMeanings.nth_of_month,
        ),
        (
            "UWEEK",
            rf"\b{_PART} (?:OF |IN |DURING )?(?:THE )?{_WHICH}UWEEK\b(?! (?:OF|AFTER|BEFORE) [FXM])",
            DayMeanings.part_of_week,
        ),
        (
            "UMONTH",
            rf"\b{_PART} (?:OF |IN |DURING )?(?:THE )?{_WHICH}(?:UMONTH|M(?P<month>99))\b",
            DayMeanings.part_of_month,
        ),
        ("M", rf"\b{_PART} (?:OF |IN |DURING )?(?:THE )?{_WHICH}M(?P<month>\d+)\b", DayMeanings.part_of_month),
        ("WEEKAFTERNEXT", r"\b(?:THE )?WEEKAFTERNEXT\b", DayMeanings.week_after_next),
        (
            "UWEEK",
            r"\b(?:IN|WITHIN)(?: ABOUT)? N(?P<count>\d+) (?P<unit>UWEEK)(?: HENCE)? (?:EVERY )?(?P<day>W\d)\b",
            DayMeanings.weeks_on,
        ),
        ("UWEEK", r"\bN(?P<count>\d+) (?P<unit>UWEEK) AND (?:[a-z_]+ ){0,3}(?P<day>W\d)\b", DayMeanings.weeks_on),
        (
            " U",
            r"\bN(?P<count>\d+) (?P<unit>UDAY|UWEEK|UFORTNIGHT) (?:HENCE )?(?:FROM |FROMON |AFTER )?(?:THE )?"
            rf"{_WHICH}(?P<day>W\d|R\d)\b(?: SOON)?",
            DayMeanings.weeks_from,
        ),
        (" UWEEK", r"\b(?P<day>W\d) (?:IN )N(?P<count>\d+) (?P<unit>UWEEK)\b", DayMeanings.weeks_on),
        (
            " U",
            r"\b(?P<day>W\d|R\d) (?:N1 )?(?P<unit>UWEEK|UFORTNIGHT)\b(?! (?:OF|AFTER|BEFORE|HENCE|FROM))",
            DayMeanings.day_week,
        ),
        (
            " U",
            r"\b(?:WITHIN )(?:NEXT |THE )*(?:N(?P<count>\d+) )?(?P<unit>UDAY|UWEEK|UFORTNIGHT|UMONTH)\b",
            DayMeanings.within,
        ),
        (" U", r"\bNEXT N(?P<count>\d+) (?P<unit>UDAY|UWEEK|UFORTNIGHT|UMONTH)\b", DayMeanings.within),
        (
            " U",
            r"\bIN (?:ABOUT )*N(?P<count>\d+) (?P<unit>UDAY|UWEEK|UFORTNIGHT|UMONTH|UYEAR)\b(?: HENCE)?",
            DayMeanings.counted,
        ),
        (" HENCE", r"\bN(?P<count>\d+) (?P<unit>UDAY|UWEEK|UFORTNIGHT|UMONTH|UYEAR) HENCE\b", DayMeanings.counted),
        (
            "F:",
            r"\b(?:THE )?(?:LAST )?(?P<weekday>[WV]\d) (?:(?:JUST )?(?P<side>BEFORE|AFTER)) (?:THE )?F:(?P<name>\w+)",
            DayMeanings.weekday_by_feast,
        ),
        ("UWEEKEND", r"\bF:(?P<name>\w+) UWEEKEND\b", DayMeanings.feast_weekend),
        ("F:", rf"\b(?:THE )?F:(?P<name>\w+){_YEAR}", DayMeanings.feast),
        ("NEXTYEAR", r"\b(?:IN |DURING )?M(?P<month>\d+) (?P<year>NEXTYEAR)\b", DayMeanings.month),
        ("M", r"\b(?P<which>NEXT|THIS|COMING) M(?P<month>\d+)\b", DayMeanings.month),
        ("UMONTH", r"\b(?P<which>NEXT|THIS|COMING|FOLLOWING) UMONTH\b", DayMeanings.month),
        (
            "M",
            r"(?P<keep>^(?=M\d+(?: [A-Z]|$))|(?:\b(?:IN|OF|DURING|AFTER|BEFORE|FROM|BY|"
            r"BETWEEN|EVERY|ANYTIME|SOON|ABOUT|OR|OOPS|X\d+)(?: THE)? ))"
            r"M(?P<month>\d+)\b(?! (?:[NO]\d|STREET))",
            DayMeanings.month,
        ),
        (
            "O",
            rf"(?:\b(?:(?P<weekday>W\d)(?: THE)?|THE) |(?<=AFTER )|(?<=BEFORE )|(?<=BETWEEN "
            rf")|(?<=AND )|(?<=OR )|(?<=TO )"
            rf"|(?<=BY )|(?<=FROM )|(?<=OF )|(?<=NOT )|(?<=OOPS )|(?<=NO )|(?<=EXCEPT )|^)O(?P<day>\d+)\b{_NO_THING}",
            DayMeanings.day_of_month,
        ),
        ("DAY", r"\b(?P<side>DAYAFTER|DAYBEFORE) (?:OF |THE )*X(?P<at>\d+)\b", DayMeanings.day_beside),
        (
            " U",
            (
                r"\bN(?P<count>\d\d?) (?P<unit>UDAY|UWEEK|UFORTNIGHT|UMONTH) (?P<side>BEFORE|"
                r"AFTER|FROM) (?:THE )*X(?P<at>\d+)\b"
            ),
            DayMeanings.counted_from,
        ),
        (
            "UWEEK",
            (
                r"\b(?:THE |ALL |DURING )*(?P<what>UWEEK|UWEEKEND) (?:JUST )?(?P<side>OF|AFTER|"
                r"BEFORE) (?:THE )*X(?P<at>\d+)\b"
            ),
            DayMeanings.week_beside,
        ),
        ("AFTER NEXT", r"\b(?:THE )?(?P<weekday>W\d) AFTER NEXT\b", DayMeanings.weekday_after_next),
        ("UWEEK", r"\b(?:THE )?(?P<which>NEXT|COMING|THIS|FOLLOWING) UWEEK\b", DayMeanings.week),
        ("UWEEKENDS", r"\b(?:EVERY )?UWEEKENDS\b", DayMeanings.weekly),
        ("UWEEKEND", r"\b(?:THE )?UWEEKEND AFTER (?P<which>NEXT)\b", DayMeanings.weekend_after_next),
        ("UWEEKEND", rf"\b(?:THE )?{_WHICH}UWEEKEND\b", DayMeanings.weekend),
        ("UWEEKDAY", r"\b(?:EVERY )?(?:THE )?UWEEKDAY\b", DayMeanings.weekly),
        ("V", r"\b(?:THE )?V(?P<from>\d) (?:TO|BY) (?:THE )?[VW](?P<to>\d)\b", DayMeanings.weekly),
        ("V", r"\b(?:EVERY )?V(?P<one>\d)\b", DayMeanings.weekly),
        ("EVERY W", r"\bEVERY W(?P<one>\d)\b", DayMeanings.weekly),
        (
            "W",
            (
                r"\b(?:(?P<before>NEXT|COMING|THIS|FOLLOWING) )?(?P<weekday>W\d)\b(?: "
                r"(?P<behind>NEXT|COMING|FOLLOWING)\b)?"
            ),
            DayMeanings.weekday,
        ),
        ("R", r"\bR(?P<ahead>\d)\b", DayMeanings.relative),
        ("DAY", r"\b(?P<side>DAYAFTER|DAYBEFORE) (?:OF |THE )*X(?P<at>\d+)\b", DayMeanings.day_beside),
        (
            "ONEAFTER",
            (
                r"\b(?:NOT |EXCEPT |NO )?X(?P<at>\d+) (?:NOT |NO |OOPS |THAT |SO |AND |THE |but "
                r"|NOTGOOD |ABOUT |is |then |maybe )*ONEAFTER\b"
            ),
            DayMeanings.one_after,
        ),
    )
)


class DayReader(DayMeanings):
    """Finds the mentions in one line of symbols: each becomes `X` and its number."""

    def read(self, said: str) -> str:
        """The line with its mentions replaced. Raises NoSuchDayError, WrongWeekdayError, PastDayError."""
        for needed, pattern, rule in _RULES:
            if needed in said:
                said = pattern.sub(
                    lambda found, rule=rule: self._kept(
                        rule(self, found), found[0], found.groupdict().get("keep") or ""
                    ),
                    said,
                )
        return said

    def _kept(self, mention: Mention | None, words: str, keep: str) -> str:
        return words if mention is None else keep + self.add(mention)
