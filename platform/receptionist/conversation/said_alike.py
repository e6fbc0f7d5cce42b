"""Lines of symbols that say the same in other words: one for all. Knows no language. Pure."""

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.lexicon import rewritten

_TEN_TO = frozenset({"GB", "IE", "AU", "NZ"})  # where "ten to three" is a time, and not a span
_DINES_LATE = frozenset({"US", "CA", "PR", "MX", "ES"})  # where dinner is in the evening
_DATED = r"(?! (?:AM|PM|OCLOCK|OF|N\d\d\b|UDAY|UWEEK|UMONTH|THING|ISH))"
# What is left out because it was just said, and words that say the same as others.
_READ_AS = tuple(
    (regex(pattern), into)
    for pattern, into in (
        (r"\bON (?=O\d)", "THE "),
        (r"\bON (?=[OWMRSXFV])", ""),
        (r"\bMID UWEEK (?=(?:NEXT|THIS|COMING) UWEEK)", "MID "),
        (r"\b((?:NEXT|COMING|THIS) UWEEK) (EARLY|LATE|MID) (?:THIS )?UWEEK\b", r"\2 \1"),
        (r"\b(NEXT|COMING|THIS) (UWEEK|UMONTH)((?: \w+)*) (?:OOPS|NO) (NEXT|COMING|THIS)$", r"\4 \2"),
        (r"\b(AM|PM)((?: [a-z]+)*) (?:OOPS|NO) (AM|PM)\b", r"\3"),
        (r"\bBETWEEN R0 SOON\b", "BETWEEN R0"),
        (r"\bNO (?=V\d|UWEEKENDS|UWEEKDAY)", "EXCEPT "),
        (r"\bN5 AND N20\b", "N25"),
        (r"\b(PAST|TILL) N12 (?=H1200\b)", r"\1 "),
        # "september, tuesday the twenty-eighth"
        (
            r"\b(?:IN |DURING )?(M\d+)(?: (?:ABOUT|ON|SO|[a-z]+)){0,2} (W\d) (?:THE )?(O\d+)\b(?! (?:OF )?M\d)",
            r"\2 THE \3 OF \1",
        ),
        # "monday the twenty six at nine", as it is heard
        (r"\b(W\d) (?:ON )?THE N(1[3-9]|2\d|3[01])\b(?! (?:N\d\d|OCLOCK|AM|PM|U[A-Z]+|TO|AND|OR)\b)", r"\1 THE O\2"),
        # "next thursday, like the one after this"
        (
            r"(?<!NOT )(?<!EXCEPT )(?<!NO )\b(NEXT (?:W\d|UWEEK|UWEEKEND)(?: (?:ABOUT|as|so|i|mean"
            r"|[a-z]+)){1,3}) ONEAFTER\b",
            r"\1",
        ),
        (r"\bO1 UFORTNIGHT (?=OF|IN)", "EARLY "),
        (r"\bO2 UFORTNIGHT (?=OF|IN)", "HALF2 "),
        (r"\b(?:N1 )?(UDAY|UWEEK|UMONTH) OR N2\b(?! \1)", r"N2 \1"),
        (
            r"\b(O\d+) (OR|AND) (?:THE )?(O\d+) (UWEEK|W\d|UWEEKEND) (OF|IN) (M\d+|(?:THE |NEXT |COMING )?UMONTH)\b",
            r"\1 \4 \5 \6 \2 \3 \4 \5 \6",
        ),
        (r"\bTHE (O\d+) (?:THE )?(O\d+)(?= (?:OR|AND) (?:THE )?O\d)", r"THE \1 OR THE \2"),
        (r"\bIN N\d+ (?:UDAY|UWEEK|UMONTH) (?:OOPS|NO) (?=N\d+ U)", "IN "),
        (r"\b((?:W|R)\d) AM\b", r"\1 P:morning"),
        (r"\b((?:W|R)\d) PM\b", r"\1 P:afternoon"),
        (r"\b((?:W|V|R)\d) (?:is )?HENCE\b", r"\1 NOTGOOD"),
        (r"^((?:[a-z]+ )*)NOTGOOD (?=(?:ON |THE |IN )*(?:[WVR]\d|P:))(?:ON |THE |IN )*", r"\1EXCEPT "),
        (r"\b(F:\w+) UWEEK\b", r"UWEEK OF \1"),
        (r"\b(?:EXCEPT|NOT) BEFORE\b", "FROM"),
        (r"\b(?:EXCEPT|NOT) AFTER\b", "BY"),
        (r"\b(UWEEK|UMONTH|UWEEKEND|W\d) OR (NEXT|COMING|FOLLOWING)$", r"\1 OR \2 \1"),
        (
            r"\b(UWEEK|UMONTH|UWEEKEND|W\d) OR (NEXT|COMING|FOLLOWING)(?= (?:[a-z]+|P:\w+|AFTER|BEFORE|FROM)\b)",
            r"\1 OR \2 \1",
        ),
        (r"\bTHIS OR (NEXT|COMING) (UWEEK|UMONTH|UWEEKEND|W\d)\b", r"THIS \2 OR \1 \2"),
        (rf"\b(M\d+) (?:THE )?(O\d+) (OR|AND|TO|BY) (?:THE )?(O\d+)\b{_DATED}(?! M\d)", r"\1 \2 \3 \1 \4"),
        (rf"\b(M\d+) (?:THE )?(N\d\d?) (OR|AND|TO|BY) (?:THE )?[NO](\d\d?)\b{_DATED}(?! M\d)", r"\1 \2 \3 \1 O\4"),
        (r"\b[ON](\d+) (OR|AND|TO|BY) (?:THE )?[ON](\d+) (?:OF )?(M\d+)\b", r"O\1 OF \4 \2 O\3 OF \4"),
        (r"\bLAST (?:W\d|UWEEK|UMONTH|UYEAR)\b(?! (?:OF|IN|DURING|BEFORE|THIS|NEXT|COMING))", "PASTDAY"),
        (r"\bAWAY((?: [a-z]+){0,3}) BY\b", r"\1 FROM"),
        (
            r"\bBY ((?:THE )?(?:O\d+|(?:NEXT |THIS )?(?:W\d|UWEEK)|M\d+ [ON]\d+|O\d+ OF M\d+))((?: [a-z]+)?) AWAY\b",
            r"AFTER \1",
        ),
        (
            (
                r"\bAWAY((?: [a-z]+){0,2}) (?=(?:ON |THE |EVERY |ABOUT |IN )*(?:W\d|V\d|R\d|M\d|"
                r"O\d|NEXT|THIS|COMING|P:))(?:ON |THE |ABOUT |IN )*"
            ),
            r"\1 EXCEPT ",
        ),
        (r"\bNOT (?:ON|ABOUT)\b", "NOT"),
        (r"\bEXCEPT (?:(?:ON|ABOUT|AT|IN|DURING|EXCEPT) )+(?!K|N\d)", "EXCEPT "),
    )
)
_N10_TO = regex(r"(?<!BETWEEN )(?<!FROM )\bN10 TO (?=N\d)")
_DROPPED = regex(r"\b(?:A|WHOLE|MANDATE)\b ?")


def as_others_say(said: str, country: str) -> str:
    """The line, without what adds nothing."""
    said = " ".join(_DROPPED.sub("", said).split())
    said = rewritten(said, _READ_AS)
    if country in _TEN_TO:
        said = _N10_TO.sub("N10 TILL ", said)
    return said.replace("P:dinner", "P:evening" if country in _DINES_LATE else "P:lunch")
