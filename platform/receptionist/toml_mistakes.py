"""What a person most likely meant by text that is no TOML: plain words for it, and what to write. Pure."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final, TypeAlias

from msgspec import Struct

from receptionist.spellings import clock, clock_range, is_like_a_key, iso_date

_LONGEST: Final = 120  # of a suggestion
_CURLY: Final = "“”„‟«»″"
_CURLY_SINGLE: Final = "‘’‚‛‹›′`´"
_TRUTH: Final = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
_NOTHING: Final = ("none", "null", "nil", "undefined", "n/a")
_COMMENTS: Final = ("//", ";", "--", "/*", "<!--")
_PHONE: Final = "a phone number stands in quotes, with + and its country"
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*+"|\'[^\']*+\'')
_VALUE = re.compile(r"[^\n#=]*?=[ \t]*")


class Mistake(Struct, frozen=True):
    """`offset` is where in the text it stands."""

    message: str
    offset: int
    suggestion: str = ""


class _Spot(Struct, frozen=True):
    """Where tomllib gave up, and what stands around it."""

    offset: int
    start: int  # of the line
    before: str  # on the line
    rest: str  # from there to the line's end

    @property
    def line(self) -> str:
        return self.before + self.rest

    @property
    def value(self) -> str:
        """Of `key = value`, without a comment; empty where the line is none."""
        found = _VALUE.match(self.line)
        return _without_comment(self.line[found.end() :]) if found else ""

    @property
    def value_offset(self) -> int:
        found = _VALUE.match(self.line)
        return self.start + (found.end() if found else 0)


_Explain: TypeAlias = Callable[[_Spot], Mistake]


def mistake(text: str, offset: int, said: str) -> Mistake:
    """`said` is what tomllib has against the text at `offset`."""
    offset = min(offset, len(text))
    start = max(text.rfind("\n", 0, offset) + 1, offset - 2000)
    end = text.find("\n", offset)
    end = min(end if end >= 0 else len(text), offset + 2000)
    spot = _Spot(offset, start, text[start:offset], text[offset:end].rstrip("\r"))
    if text[offset : offset + 1] == "\r":
        return Mistake("its lines end with a bare CR, as on old Macs; save it with line ends LF or CRLF", offset)
    if invisible := _invisible(spot):
        return invisible
    for begin, explain in _EXPLAINED.items():
        if said.startswith(begin):
            return explain(spot)
    return Mistake(said, offset)


def encoding_mistake(raw: bytes, offset: int) -> str:
    """Why bytes are no UTF-8; `offset` is that of the first that is none."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "the file is UTF-16 text; save it as UTF-8"
    byte = raw[offset : offset + 1]
    try:
        sign = byte.decode("cp1252")
    except UnicodeDecodeError:
        return "the file is not UTF-8 text; save it as UTF-8"
    return f"the file is not UTF-8 text (as Windows-1252 this is '{sign}'); save it as UTF-8"


def _invisible(spot: _Spot) -> Mistake | None:
    sign = spot.rest[:1]
    if not sign or sign in "\t " or unicodedata.category(sign) not in ("Zs", "Cf", "Cc", "Zl", "Zp"):
        return None
    name = unicodedata.name(sign, "a control character").lower()
    return Mistake(f"an invisible character stands here (U+{ord(sign):04X}, {name}); take it out", spot.offset)


def _control(spot: _Spot) -> Mistake:
    """An illegal character within a string or comment; tomllib points behind it."""
    if not spot.rest:
        return Mistake("a text has no closing quote", spot.offset)
    sign = spot.before[-1:] or " "
    return Mistake(f"a control character (U+{ord(sign):04X}) stands here; take it out", spot.offset - 1)


def _no_value(spot: _Spot) -> Mistake:
    word, at = _word(spot), spot.offset
    plain = word.casefold()
    if not word and not spot.rest.startswith((",", "=", "]")):
        return Mistake("there is no value after =", at)
    if spot.rest.startswith("="):
        return Mistake("one = is enough", at)
    if spot.rest.startswith(","):
        return Mistake("a comma too many, or a value is missing before it", at)
    if spot.rest[0] in _CURLY + _CURLY_SINGLE:
        return Mistake(
            f"{spot.rest[0]} is a curly quote; type a straight one", at, _quoted(word.strip(_CURLY + _CURLY_SINGLE))
        )
    if not spot.before.strip() and re.match(r"[\w.-]+[ \t]*=|\[", spot.rest):
        return Mistake("a ] is missing before this line", at)
    if plain in _TRUTH:
        return Mistake("yes or no is written true or false, in small letters", at, _TRUTH[plain])
    if plain in _NOTHING:
        return Mistake("there is no empty value; leave the key out", at)
    if re.fullmatch(r"\.\d+", word):
        return Mistake("a number begins with a digit", at, f"0{word}")
    return Mistake("text stands in quotes", at, "" if is_like_a_key(word) else _quoted(word))


def _more_on_line(spot: _Spot) -> Mistake:
    """Something stands behind a value, or behind a [table]."""
    value, at = spot.value, spot.value_offset
    if spot.line.lstrip().startswith("["):
        if spot.rest.startswith("]"):
            return Mistake("two ] close what one [ opens", spot.offset)
        return Mistake("a [table] has a line of its own", spot.offset)
    if spot.rest.lstrip().startswith(_COMMENTS):
        return Mistake("a comment begins with #", spot.offset)
    if value[:1] in ("'", '"'):
        return _after_quotes(spot, value, at)
    if date := iso_date(value):
        return Mistake("a date is written year-month-day, without quotes", at, date)
    if time := clock_range(value) or (clock(value) if re.search(r"[:apAP]", value) else ""):
        return Mistake("times stand in quotes", at, _quoted(time))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return Mistake("there is no such day", at)
    if _is_phone(value):
        return Mistake(_PHONE, at, _quoted(_phone(value)))
    if re.fullmatch(r"-?\d+,\d+", value):
        return Mistake("the decimals of a number follow a point", at, value.replace(",", "."))
    if value.endswith(",") and not re.search(r"[\s=]", value):
        return Mistake("nothing follows a value; take the comma out", spot.offset)
    if re.fullmatch(r"0\d+", value):
        return Mistake("a number has no 0 in front; text stands in quotes", at, _quoted(value))
    if "=" in spot.rest:
        return Mistake("one line holds one key = value", spot.offset)
    return Mistake("text stands in quotes", at, "" if is_like_a_key(value) else _quoted(value))


def _is_phone(text: str) -> bool:
    return re.fullmatch(r"[-+(). \d]{7,}", text) is not None and sum(map(str.isdigit, text)) >= 7


def _phone(text: str) -> str:
    """Only with its country is it sure what is meant."""
    return re.sub(r"[^+\d]", "", text) if text.startswith("+") else ""


def _after_quotes(spot: _Spot, value: str, at: int) -> Mistake:
    rest = spot.rest.strip()
    if rest == ",":
        return Mistake("nothing follows a value; take the comma out", spot.offset)
    closes = value.endswith(value[0]) and len(value) > 1
    if closes and "=" not in rest and value[0] == '"':
        return Mistake("a \" inside of text is written \\\", or the text stands in 'single quotes'", spot.offset)
    if value[0] == "'" and "=" not in rest:
        return Mistake('a \' inside of text needs "double quotes" around it', at)
    return Mistake("one line holds one key = value; is a quote or # missing?", spot.offset)


def _open_list(spot: _Spot) -> Mistake:
    if spot.rest[:1] in ("'", '"', "{", "[") and not re.match(r"\[[^\]]*\]\s*(#.*)?$", spot.line):
        return Mistake("a comma is missing before this item of the list", spot.offset)
    begun = re.split(r"[\[,]", spot.before)[-1]
    item = begun.strip() + re.split(r"[,\]#]", spot.rest)[0].rstrip()
    at = spot.offset - len(begun.lstrip())
    if time := clock_range(item):
        return Mistake("times stand in quotes", at, _quoted(time))
    if _is_phone(item):
        return Mistake(_PHONE, at, _quoted(_phone(item)))
    return Mistake("a comma or ] is missing in this list", spot.offset)


def _no_equals(spot: _Spot) -> Mistake:
    if spot.rest.startswith(":"):
        return Mistake("a key is followed by =, not by :", spot.offset)
    words, equals, _ = spot.line.partition("=")
    if equals and re.fullmatch(r"\s*[A-Za-z0-9_-]+([ \t]+[A-Za-z0-9_-]+)+\s*", words):
        begins = spot.start + len(words) - len(words.lstrip())
        return Mistake("a key has no spaces in it", begins, "_".join(words.split()))
    return Mistake("a key must be followed by = and a value", spot.offset)


def _no_statement(spot: _Spot) -> Mistake:
    if spot.rest.startswith(_COMMENTS):
        return Mistake("a comment begins with #", spot.offset)
    if spot.rest.startswith("="):
        return Mistake("the key before = is missing", spot.offset)
    if spot.rest[:1].isalpha():
        return Mistake("a key has only letters a to z, digits, _ and -", spot.offset)
    return Mistake("this is neither a [table] nor key = value", spot.offset)


def _no_key(spot: _Spot) -> Mistake:
    if "{" in spot.before:
        return Mistake("a { table } stands on one line, with no comma at its end", spot.offset)
    return Mistake("a key is missing here", spot.offset)


def _no_bracket(spot: _Spot) -> Mistake:
    right = f"[{spot.line.strip(' []')}]"
    many = spot.line.lstrip().startswith("[[")
    words = "a second ] is missing" if many else "a ] is missing"
    plain = re.fullmatch(r"\[[\w.-]+\]", right)
    return Mistake(words, spot.offset, (f"[{right}]" if many else right) if plain else "")


def _backslash(spot: _Spot) -> Mistake:
    message = "a \\ in text is written \\\\, or the text stands in 'single quotes'"
    return Mistake(message, spot.start + max(spot.before.rfind("\\"), 0))


def _plainly(message: str) -> _Explain:
    return lambda spot: Mistake(message, spot.offset)


_EXPLAINED: Final[dict[str, _Explain]] = {  # what tomllib says -> what we say
    "Invalid value": _no_value,
    "Invalid statement": _no_statement,
    "Invalid initial character for a key part": _no_key,
    "Expected newline or end of document after a statement": _more_on_line,
    "Expected '=' after a key": _no_equals,
    "Expected ']": _no_bracket,
    "Unclosed array": _open_list,
    "Unclosed inline table": _plainly("a comma or } is missing in this table"),
    "Unescaped '\\'": _backslash,
    "Invalid hex value": _backslash,
    "Escaped character is not": _backslash,
    "Illegal character": _control,
    "Invalid date or datetime": _plainly("there is no such day or time"),
    "Cannot overwrite": _plainly("this key has a value already"),
    "Cannot declare": _plainly("this table stands in the file already"),
    "Cannot mutate": _plainly("this list has its items already"),
    "Cannot redefine": _plainly("this table stands in the file already"),
    "Duplicate inline table key": _plainly("this key stands in the table twice"),
    "Unterminated string": _plainly("a text has no closing quote"),
}


def _word(spot: _Spot) -> str:
    """The unquoted text that stands at a spot, as far as it was most likely meant: inside of a list, one item."""
    if "[" in spot.before.partition("=")[2]:
        return re.split(r"[,\]#]", spot.rest)[0].strip()
    return _without_comment(spot.rest)


def _without_comment(text: str) -> str:
    plain = _QUOTED.sub(lambda found: "q" * len(found[0]), text)
    return text[: plain.find("#")].strip() if "#" in plain else text.strip()


def _quoted(text: str) -> str:
    text = text.strip().strip('"')
    if not text or len(text) > _LONGEST or '"' in text or "\\" in text:
        return ""
    return f'"{text}"'
