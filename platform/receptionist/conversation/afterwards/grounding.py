"""Does a summary that a language model wrote say only what the call bears out? By its values and its names. Pure.

The clause guard's reader finds times, days, prices, numbers and addresses however they are written; each must stand in
what was said, in what a function was told or gave, or in the practice's file. So must every name. A summary with one
that does not is not kept: the rules' own stands in its place.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final, cast

from receptionist.conversation.afterwards.rules import heard_words
from receptionist.conversation.guard.known import File, keys_of
from receptionist.conversation.guard.values import Clock, Day, Days, Length, Number, Phone, Value, fold
from receptionist.conversation.history import Entry, FunctionCall, FunctionResult, Json
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_set

_FEW: Final = 3  # a count that needs no proof: "asked two questions"
_WORD: Final = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE: Final = regex(r"(?:^|[.!?:;“\"«(]\s*)$")
_WHOLE_DIGITS: Final = 7
# How sentences begin without a name. Whatever else begins one must stand in the call or the file.
_BEGINS: Final = word_set(
    "a an the this that these those they she he it we one two three both nobody somebody someone no not there "
    "their her his its caller callers client patient customer receptionist staff who after afterwards before when "
    "while since as because although though but and or so then also finally later earlier first next instead "
    "however in on at for with without by from to about during until despite following asked called wanted booked "
    "left said reported requested inquired appointment message nothing el la los las un una unos unas lo le les "
    "se su sus este esta esto ese esa quien alguien nadie ninguno ambos ella ellos cliente paciente recepcionista "
    "no ni tras despues antes cuando mientras como porque aunque pero y o entonces tambien finalmente luego "
    "primero ademas sin con por para de del en a al desde hasta durante sobre llamo pidio quiso pregunto reservo "
    "dejo dijo solicito cita mensaje nada"
)


def ungrounded(text: str, entries: Sequence[Entry], file: File, now: datetime, caller: str = "") -> str:
    """The first thing in it that nothing bears out; empty: all of it stands somewhere. `file`: the practice's, read for
    the guard; `now`: of the call, in the practice's zone."""
    known = _Known(entries, file, now, caller)
    return next(known.strangers(text), "")


class _Known:
    def __init__(self, entries: Sequence[Entry], file: File, now: datetime, caller: str) -> None:
        self._file = file
        self._now = now
        texts = [*heard_words(entries), *_of_functions(entries), caller]
        self._values = [value for text in texts for value in self._read(text)]
        self._keys = {key for value in self._values for key in keys_of(value)}
        self._words = {word for text in texts for word in _words(text)}
        self._digits = ["".join(sign for sign in text if sign.isdecimal()) for text in texts]
        self._digits += [value.digits for value in self._values if isinstance(value, Phone | Number)]
        self._days = {day for value in self._values if isinstance(value, Day) for day in self._dates(value)}
        self._days |= {day for text in _of_functions(entries) for day in _iso_dates(text)}
        self._days.add(now.date())

    def strangers(self, text: str) -> Iterator[str]:
        read = self._file.reader.read(text)
        spans = [(read.tokens[value.at].start, read.tokens[value.end - 1].end) for value in read.values]
        for value, (start, end) in zip(read.values, spans, strict=True):
            if not self._is_known(value):
                yield text[start:end]
        for match in _WORD.finditer(text):
            word, place = match[0], match.start()
            is_value = any(start <= place < end for start, end in spans)  # a weekday, "PM"
            starts = _SENTENCE.search(text[:place]) is not None
            plainly = starts and fold(word) in _BEGINS
            if word[0].isupper() and not (is_value or plainly or self._is_named(word)):
                yield word

    def _read(self, text: str) -> Iterable[Value]:
        return self._file.reader.read(text).values

    def _is_known(self, value: Value) -> bool:
        match value:
            case Phone():
                phones = (*self._digits, *self._file.phones)
                return any(len(one) >= _WHOLE_DIGITS and (one in value.digits or value.digits in one) for one in phones)
            case Day():
                return self._is_day(value)
            case Clock():
                clocks = [one for one in self._values if isinstance(one, Clock)]
                return any(_same_time(value, one) for one in clocks) or self._in_file(value)
            case Days():
                return self._in_file(value)
            case Number() if value.number <= _FEW:
                return True
            case Number():
                return self._in_keys(value) or any(value.digits in one for one in self._digits)
            case Length():
                return value.amount <= 1 or self._in_keys(value)
            case _:
                return self._in_keys(value)

    def _is_day(self, value: Day) -> bool:
        dates = set(self._dates(value))
        if dates:
            return bool(dates & self._days) or self._in_file(value)
        if value.weekday >= 0:
            return any(day.weekday() == value.weekday for day in self._days)
        return any((not value.month or day.month == value.month) and day.day == value.day for day in self._days)

    def _dates(self, value: Day) -> Iterator[date]:
        if value.ahead >= 0:
            yield date.fromordinal(self._now.date().toordinal() + value.ahead)
        elif value.month and value.day:
            for year in [value.year] if value.year else [self._now.year - 1, self._now.year, self._now.year + 1]:
                try:
                    yield date(year, value.month, value.day)
                except ValueError:
                    continue
        elif value.weekday >= 0 and not value.day:
            today = self._now.date().toordinal()
            yield from (
                day for ahead in range(-7, 15) if (day := date.fromordinal(today + ahead)).weekday() == value.weekday
            )

    def _in_keys(self, value: Value) -> bool:
        return any(key in self._keys for key in keys_of(value)) or self._in_file(value)

    def _in_file(self, value: Value) -> bool:
        return any(self._file.by_key.get(key) for key in keys_of(value))

    def _is_named(self, word: str) -> bool:
        folded = fold(word).removesuffix("'s")
        return folded in self._words or folded in self._file.words


def _same_time(one: Clock, other: Clock) -> bool:
    if one.minute != other.minute:
        return False
    both = bool(one.half and other.half)
    return one.hour % 24 == other.hour % 24 if both else one.hour % 12 == other.hour % 12


def _of_functions(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        match entry:
            case FunctionCall():
                yield from _strings(entry.arguments)
            case FunctionResult() if not entry.failed:
                yield from _strings(entry.result)
            case _:
                pass


def _strings(tree: Any) -> Iterator[str]:  # Any: decoded JSON
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for value in cast("Json", tree).values():
            yield from _strings(value)
    elif isinstance(tree, list | tuple):
        for value in cast("Sequence[Any]", tree):
            yield from _strings(value)
    elif isinstance(tree, int | float) and not isinstance(tree, bool):
        yield f"{tree:g}"


def _iso_dates(text: str) -> Iterator[date]:
    try:
        yield datetime.fromisoformat(text).date()
    except ValueError:
        return


def _words(text: str) -> Iterator[str]:
    return (fold(match[0]).removesuffix("'s") for match in _WORD.finditer(text))
