"""What is known to be true: a practice's file, read once, and one call, read as it grows. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

from msgspec import Struct
from msgspec.structs import replace

from receptionist.conversation.capture import national_digits
from receptionist.conversation.functions import FUNCTIONS, available
from receptionist.conversation.guard.tongue import Tongue
from receptionist.conversation.guard.values import (
    Address,
    Clock,
    Day,
    Days,
    Length,
    Money,
    Number,
    Percent,
    Phone,
    Read,
    Reader,
    Token,
    Value,
    address_of,
    fold,
    tokens_of,
)
from receptionist.conversation.history import CallerSaid, Entry, FunctionCall, FunctionResult, Json, Note, Noted
from receptionist.conversation.read_back import phone_after
from receptionist.conversation.sentences import split
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.values.emails import email_from_turns
from receptionist.practice import wording
from receptionist.practice.definition import Definition, Weekly

_STEM: Final = 5
_NONE: Final[frozenset[str]] = frozenset()
_LEAST_QUOTED: Final = 4  # words; less of a text is no quotation

Key = tuple[str, int, str]  # what a value is compared by


class Unit(Struct, frozen=True):
    """Some words that belong together, and the values in them: an answer, a service, a result."""

    keys: frozenset[Key]
    stems: frozenset[str]
    services: frozenset[str] = frozenset()
    least: frozenset[Key] = frozenset()  # prices that are only the least
    negative: bool = False
    own: frozenset[str] = frozenset()  # of the stems, those of its own words and not of what it is about
    nothing: bool = False  # something costs nothing
    changed: bool = False  # something is not as it was


class Moment(NamedTuple):
    """A time that a function gave in this call. `kind`: slot, held, booked, requested, found, cancelled, was."""

    day: date
    at: time
    kind: str
    service: str
    practitioner: str


class Name(Struct, frozen=True):
    """A service or a person of the file. `own` are the words that tell it from others."""

    name: str
    own: frozenset[str]  # folded words, without titles
    stems: frozenset[str]


def stem(word: str) -> str:
    return word[:_STEM]


def keys_of(value: Value) -> Iterator[Key]:
    match value:
        case Clock():
            yield ("clock", value.hour % 12 * 60 + value.minute, "")
        case Money():
            yield ("money", value.cents, value.coin)
        case Length():
            yield ("length", value.amount, value.unit)
        case Percent():
            yield ("percent", round(value.number * 100), "")
        case Number():
            yield ("number", value.number, "")
        case Days():
            for weekday in value.weekdays:
                yield ("weekday", weekday, "")
        case Day():
            if value.weekday >= 0:
                yield ("weekday", value.weekday, "")
            if value.day:
                yield ("day", value.month * 100 + value.day, "")
            elif value.month:
                yield ("month", value.month, "")
        case Phone() | Address():
            return


class File:
    """A practice's file in one language, ready to be compared with. Made once for each good version of a file."""

    def __init__(self, definition: Definition, tongues: Sequence[Tongue]) -> None:
        """`tongues`: all that there are; the first is taken where the practice's own is none of them."""
        about = definition.practice
        self.definition = definition
        code, _, country = about.language.partition("-")
        self.tongue = next((one for one in tongues if one.code == code.lower()), tongues[0])
        self._tongues = (self.tongue, *(one for one in tongues if one is not self.tongue))
        day_first = (country.upper() or about.country) != "US"
        telling = {one.code: _telling(one) for one in tongues}
        self._telling = {
            code: words.difference(*(others for other, others in telling.items() if other != code))
            for code, words in telling.items()
        }
        self._readers = {one.code: Reader(one.words, day_first=day_first) for one in tongues}
        self.reader = self._readers[self.tongue.code]
        tongue = self.tongue
        self.persons = [
            name
            for name in dict.fromkeys(
                [
                    *(one.name for one in definition.scheduling.practitioners),
                    *(one.name for one in definition.people),
                ]
            )
            if fold(name.split()[0]).rstrip(".") in tongue.speech.titles
            or any(one.name == name for one in definition.scheduling.practitioners)
        ]
        self.functions = frozenset(function.name for function in available(definition))
        self.weeks: dict[str, Weekly] = {
            one.name: one.hours if one.hours is not None else definition.hours
            for one in definition.scheduling.practitioners
        }
        self.presence: dict[str, Weekly] = {  # when whoever calls are put through to can be had
            **{one.name: one.available for one in definition.people if not isinstance(one.available, str)},
            **self.weeks,
        }
        self.services = [self.name(one.name) for one in definition.scheduling.services]
        self.staff = [
            self.name(one) for one in dict.fromkeys([*self.weeks, *(person.name for person in definition.people)])
        ]
        self._unlike = _unlike(self.services)
        self._named_with_values = [
            [token.folded for token in tokens_of(one.name)]
            for one in definition.scheduling.services
            if self.reader.read(f"at the {one.name} on").values
        ]
        self.with_whom = {one.name: frozenset(one.with_) for one in definition.scheduling.services}
        self.minutes = {one.name: one.minutes for one in definition.scheduling.services}
        self._payment = frozenset(map(stem, tongue.news.payment))
        self._phrases: list[str] = []  # what the file says, as it says it
        self.units: list[Unit] = []
        self.by_key: dict[Key, list[Unit]] = {}
        self._refused: set[str] = set()  # stems behind a "not", and those of sentences without one
        self._granted: set[str] = set()
        self.affirmed: set[str] = set()  # stems of questions that are answered by a "yes"
        self.phones: dict[str, frozenset[str]] = {}  # national digits -> whose
        self.addresses: set[str] = set()
        self.words: set[str] = set()
        self.quoted: set[str] = set()
        for text in self._texts():
            self.add(text)
        for service in definition.scheduling.services:
            self.add(
                f"{service.name}. {service.minutes} {_minutes_word(tongue)}. {service.price}", service=service.name
            )
        for one in definition.hours.exceptions:
            self._add_days(one.date, one.until or one.date, one.reason)
        for notice in definition.notices:
            self._add_days(notice.from_, notice.until, notice.text)
        for faq in definition.faqs:
            self._add_faq(faq.question, faq.answer)
            for wording_ in faq.also_asked:
                self.words.update(token.folded for token in tokens_of(wording_))
        for number in (*about.numbers, definition.answering.fallback_number):
            if number:
                self.phones[national_digits(number)] = frozenset()
        for person in definition.people:
            digits = national_digits(person.number)
            self.phones[digits] = self.phones.get(digits, frozenset()) | {person.name}
        self.short_phones = {wording.emergency_number(definition), wording.crisis_line(definition)} - {""}
        self.phrases = " | ".join(self._phrases)
        self.stems = frozenset(stem(word) for word in self.words)
        self.refused = frozenset(self._refused - self._granted)
        self.negative = frozenset(one for unit in self.units if unit.negative for one in unit.stems) - frozenset(
            one for unit in self.units if not unit.negative for one in unit.stems
        )

    def claims(self, read: Read) -> Read:
        """Without the values of a service's own name: nobody is told a time by "a table for six"."""
        folded = [token.folded for token in read.tokens]
        named = [
            range(at, at + len(words))
            for words in self._named_with_values
            for at in range(len(folded) - len(words) + 1)
            if folded[at : at + len(words)] == words
        ]
        if not named:
            return read
        return read._replace(values=tuple(one for one in read.values if not any(one.at in part for part in named)))

    def tongue_of(self, tokens: Sequence[Token]) -> Tongue:
        """The language that a text is in, by the words that stand in every sentence; the practice's own in doubt."""
        words = {token.folded for token in tokens}
        letters = set("".join(token.raw for token in tokens))
        return max(
            self._tongues, key=lambda one: len(words & self._telling[one.code]) + (not letters.isdisjoint(one.letters))
        )

    def reader_of(self, tongue: Tongue) -> Reader:
        return self._readers[tongue.code]

    def name(self, text: str) -> Name:
        speech = self.tongue.speech
        words = [token.folded for token in tokens_of(text) if token.kind not in ("mark", "half")]
        own = [word for word in words if word not in speech.titles | speech.courtesy and word not in speech.plain]
        return Name(text, frozenset(own or words), frozenset(map(stem, own or words)))

    def named(self, stems: frozenset[str], names: Sequence[Name]) -> frozenset[str]:
        """Which of the names stand in a text of these stems: all of a name's own words do; the longest name wins."""
        found = [name for name in names if name.stems <= stems or self._unlike.get(name.name, _NONE) & stems]
        return frozenset(name.name for name in found if not any(name.stems < other.stems for other in found))

    def named_staff(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(name.name for name in self.staff if name.own <= words or self._by_surname(name, words))

    def _by_surname(self, name: Name, words: frozenset[str]) -> bool:
        """ "Dr. Patel" of "Dr. Anita Patel"."""
        last = fold(name.name.split()[-1])
        return len(name.own) > 1 and last in words and not words.isdisjoint(self.tongue.speech.titles)

    def content(self, read: Read, tongue: Tongue | None = None) -> frozenset[str]:
        """The stems of what is spoken about: neither values nor words that stand in every sentence."""
        plain = (tongue or self.tongue).speech.plain
        skipped = {at for value in read.values for at in range(value.at, value.end)}
        return frozenset(
            stem(token.folded)
            for at, token in enumerate(read.tokens)
            if token.kind == "word" and at not in skipped and token.folded not in plain
        )

    def unit(self, text: str, *, about: str = "", service: str = "") -> Unit:
        """`about`: words that tell what it is about, and whose values count for nothing."""
        read = self.reader.read(text)
        stems = self.content(read)
        if about:
            stems |= self.content(self.reader.read(about))
        all_stems = frozenset(stem(token.folded) for token in tokens_of(f"{about} {text}"))
        services = frozenset({service}) if service else self.named(all_stems, self.services)
        keys = frozenset(key for value in read.values for key in keys_of(value))
        numbers = frozenset(
            ("raw", value.cents // 100, "") for value in read.values if isinstance(value, Money) and value.cents
        ) | frozenset(("raw", value.amount, "") for value in read.values if isinstance(value, Length))
        least = frozenset(
            key for value in read.values if isinstance(value, Money) and value.least for key in keys_of(value)
        )
        news, plain = self.tongue.news, read.plain
        nothing = ("money", 0, "") in keys or news.nothing_due.search(plain) is not None
        changed = news.changed.search(plain) is not None
        own = self.content(read) - self._payment
        return Unit(keys | numbers, stems, services, least, own=own, nothing=nothing, changed=changed)

    def add(self, text: str, *, about: str = "", service: str = "", negative: bool = False) -> None:
        unit = self.unit(text, about=about, service=service)
        if negative:
            unit = replace(unit, negative=True)
        self.units.append(unit)
        self._phrases.append(" ".join(token.folded for token in tokens_of(text) if token.kind != "mark"))
        for key in unit.keys:
            self.by_key.setdefault(key, []).append(unit)
        for token in tokens_of(f"{about} {text}"):
            if token.kind in ("site", "mail"):
                self.addresses.add(address_of(token.folded))
            else:
                self.words.add(token.folded)
        for value in self.reader.read(text).values:
            if isinstance(value, Phone):
                self.phones.setdefault(value.digits, frozenset())

    def _add_days(self, first: date | None, last: date | None, text: str) -> None:
        """A closure, or a notice: its first and its last day are told of it."""
        days = [day for day in (first, last) if day is not None]
        keys = frozenset(
            key
            for day in days
            for key in (
                ("day", day.month * 100 + day.day, ""),
                ("day", day.day, ""),
                ("month", day.month, ""),
                ("weekday", day.weekday(), ""),
            )
        )
        unit = self.unit(text)
        unit = replace(unit, keys=unit.keys | keys)
        self.units.append(unit)
        self._phrases.append(" ".join(token.folded for token in tokens_of(text) if token.kind != "mark"))
        for key in unit.keys:
            self.by_key.setdefault(key, []).append(unit)

    def _add_faq(self, question: str, answer: str) -> None:
        """Each sentence with the question: what one of them says is true of what was asked."""
        first = self.tongue.speech.negations.match(fold(answer))
        self.add(answer, about=question, negative=first is not None)
        if tokens_of(answer)[0].folded in self.tongue.speech.affirms:
            self.affirmed |= self.content(self.reader.read(question))
        for sentence in split(answer):
            refused = self.tongue.speech.negations.search(fold(sentence))
            said = self.content(self.reader.read(sentence[refused.end() :] if refused else sentence))
            (self._refused if refused else self._granted).update(said)
            if quoted := quotation(sentence):
                self.quoted.add(quoted)

    def _texts(self) -> Iterator[str]:
        definition = self.definition
        about, persona = definition.practice, definition.receptionist
        yield f"{about.name}. {about.kind}. {persona.name}"
        if about.address:
            yield about.address
        if about.website:
            yield about.website
        yield persona.greeting
        yield definition.safety.emergency_reply
        for one in definition.hours.exceptions:
            yield one.reason
        for notice in definition.notices:
            yield notice.text
        for person in definition.people:
            topics = ", ".join(person.topics)
            yield f"{person.name}. {topics}. {person.extension}"
        for practitioner in definition.scheduling.practitioners:
            yield practitioner.name
        for service in definition.scheduling.services:
            yield f"{service.name} {' '.join(service.ask)} {' '.join(service.with_)}"
        for function in definition.functions:
            yield function.description


def _unlike(names: Sequence[Name]) -> dict[str, frozenset[str]]:
    """The words of each name that no other has: one of them is enough to name it."""
    return {
        name.name: name.stems - frozenset(one for other in names if other is not name for one in other.stems)
        for name in names
    }


def _telling(tongue: Tongue) -> frozenset[str]:
    words = tongue.words
    return tongue.speech.plain.union(words.numbers, words.weekdays, words.months, tongue.speech.common, words.half_days)


def quotation(text: str) -> str:
    """A text as quotations are compared; empty: too short to be one."""
    return _quotation(tokens_of(text))


def _quotation(tokens: Sequence[Token]) -> str:
    words = [token.folded for token in tokens if token.kind != "mark"]
    return " ".join(words) if len(words) >= _LEAST_QUOTED else ""


def _minutes_word(tongue: Tongue) -> str:
    return next(word for word, length in tongue.words.lengths.items() if length == ("minute", 1) and word.endswith("s"))


@lru_cache(maxsize=1024)  # of a pure function: what a call was told is read again with each of its replies
def _born(text: str, today: date, country: str) -> date | None:
    return birth_date_from_words(text, today, country)


@lru_cache(maxsize=1024)  # the same
def _mailbox(text: str, language: str) -> str:
    return address_of(email_from_turns((text,), language) or "")


# --- one call -----------------------------------------------------------------------------------------------------

_SCHEDULED: Final[Mapping[str, str]] = {"schedule_appointment": "booked", "reschedule_appointment": "moved"}
_LOOKED: Final = frozenset({"find_slots", "check_hours", "answer_faq", "find_appointments"})


class Call:
    """What is known from one call's entries. Made anew for each reply, and told of what happens in it."""

    def __init__(self, file: File, entries: Iterable[Entry], now: datetime, caller: str = "") -> None:
        """`now` in the practice's zone. `caller`: the number that calls, E.164."""
        self.file = file
        self.now = now
        self.effects: set[str] = set()
        self.moments: list[Moment] = []
        self.by_key: dict[Key, list[Unit]] = {}
        self.units_told: list[Unit] = []
        self.quoted: list[str] = []
        self.words: set[str] = set()  # of callers and results, folded
        self.caller_keys: set[Key] = set()
        self.caller_words: set[str] = set()
        self.caller_pairs: set[tuple[int, int]] = set()  # weekday and day that the caller named together
        self.caller_phones: set[str] = {national_digits(caller)} if caller else set()
        self.phones: set[str] = set()
        self.addresses: set[str] = set()
        self.caller_addresses: set[str] = set()
        self.last_words: frozenset[str] = frozenset()  # stems of what the caller said last
        self.last_days: tuple[Value, ...] = ()
        self.services: frozenset[str] = frozenset()  # spoken about
        self.staff: frozenset[str] = frozenset()  # spoken about
        self.ends: set[time] = set()  # of the times that were found
        self.said: list[str] = []  # what the caller said, turn by turn, in folded words
        self.reading_back = False  # what was said last were the caller's own words, as theirs
        self.unfinished = ""  # what was said of the sentence that the next clause goes on with
        self.searched = False
        self.lookups = 0
        self.spans: dict[date, tuple[tuple[int, int], ...]] = {}  # opening hours of days that were looked at
        self._calls: dict[str, FunctionCall] = {}
        self._phone = ""  # the caller's latest, E.164, as code reads it
        for entry in entries:
            self.learn(entry)

    def learn(self, entry: Entry) -> None:
        match entry:
            case CallerSaid():
                self._heard(entry.text)
                self._code_read(entry)
            case FunctionCall():
                self._calls[entry.id] = entry
            case FunctionResult() if not entry.failed:
                self._result(entry)
            case Noted() if entry.kind == Note.TRANSFER:
                self.effects.discard("transferred")
            case _:
                pass

    def mentioned(self, read: Read, tongue: Tongue) -> None:
        """A clause was said: what it is about is what the next one goes on about."""
        stems = frozenset(stem(word) for word in read.words)
        if services := self.file.named(stems, self.file.services):
            self.services = services
        self.staff = self.file.named_staff(read.words) or self.staff
        self.last_words |= self.file.content(read, tongue)

    def units(self, key: Key) -> Iterator[Unit]:
        yield from self.by_key.get(key, ())
        yield from self.file.by_key.get(key, ())

    def quotes(self, tokens: Sequence[Token]) -> bool:
        quoted = _quotation(tokens)
        return bool(quoted) and (quoted in self.file.quoted or any(quoted in one for one in self.quoted))

    def _heard(self, text: str) -> None:
        tongue = self.file.tongue_of(tokens_of(text))
        read = _read(self.file.reader_of(tongue), text)
        self.caller_words |= read.words
        self.words |= read.words
        self.said.append(read.plain)
        self.last_words = self.file.content(read, tongue)
        self.last_days = tuple(value for value in read.values if isinstance(value, Day | Days))
        stems = frozenset(stem(word) for word in read.words)
        if services := self.file.named(stems, self.file.services):
            self.services = services
        self.staff = self.file.named_staff(read.words) or self.staff
        for value in read.values:
            self.caller_keys.update(keys_of(value))
            match value:
                case Phone():
                    self.caller_phones.add(value.digits)
                case Address():
                    self.caller_addresses.add(value.text)
                case Day() if value.weekday >= 0 and value.day:
                    self.caller_pairs.add((value.weekday, value.day))
                case _:
                    pass
        digits = "".join(
            value.digits for value in read.values if isinstance(value, Number) and not value.ordinal
        ) + "".join(token.raw for token in read.tokens if token.raw.isdecimal())
        if len(digits) >= 4:
            self.caller_phones.add(digits)

    def _code_read(self, said: CallerSaid) -> None:
        """A number that was put right by a part of it, a birthday in figures: nobody has said them so."""
        country = self.file.definition.practice.country
        if phone := phone_after(said, self._phone, country):
            self._phone = phone
            self.caller_phones.add(national_digits(phone))
        if address := _mailbox(said.text, self.file.tongue.code):
            self.caller_addresses.add(address)
        if born := _born(said.text, self.now.date(), country):
            self.caller_keys.update(keys_of(Day(-1, born.month, born.day, born.year, -1, 0, 0)))

    def _result(self, entry: FunctionResult) -> None:
        call = self._calls.get(entry.id)
        arguments: Json = call.arguments if call else {}
        result = entry.result
        name = entry.name
        state = str(result.get("state") or result.get("outcome") or ("cancelled" if result.get("cancelled") else ""))
        self._learn_words(result)
        if "slots" in result:
            self.searched = True
            self._slots(result)
        if name in _LOOKED:
            self.lookups += 1
        function = FUNCTIONS.get(name)
        match name:
            case "find_slots":
                service = str(result.get("service", ""))
                self.services = frozenset({service})
                self._unit(
                    f"{result.get('price', '')}. {result.get('minutes', '')} {_minutes_word(self.file.tongue)}",
                    service=service,
                )
            case "hold_slot" if state == "held":
                self.effects.add("held")
                self._moment(result, "held")
            case "schedule_appointment" | "reschedule_appointment" if state in ("booked", "requested"):
                self.effects.add(_SCHEDULED[name] if state == "booked" else "requested")
                self.effects.add(state)
                if name == "reschedule_appointment":
                    self.effects.add("moved" if state == "booked" else "requested")
                    self._was(result)
                self._moment({"service": arguments.get("service", ""), **result}, state)
                self.words |= _words_in(arguments)
            case _ if "slots" in result:
                pass
            case "cancel_appointment" if state == "cancelled":
                self.effects.add("cancelled")
                self._moment(result, "cancelled")
                start = str(result.get("start", ""))
                gone = {(one.day, one.at) for one in self.moments if one.kind == "cancelled"}
                self.moments = [
                    one
                    for one in self.moments
                    if one.kind in ("cancelled", "slot") or (one.day, one.at) not in gone or not start
                ]
            case "find_appointments":
                for one in cast("Sequence[Json]", result.get("appointments", ())):
                    self._moment(one, "found" if one.get("state") == "booked" else "requested")
            case "take_message":
                self.effects.add("noted")
                self.words |= _words_in(arguments)
                self._phones_in(arguments)
            case "transfer_call" if state in ("ringing", "connected"):
                self.effects.add("transferred")
            case "send_text" if result.get("sent") is not False:
                self.effects.add("sent")
            case "answer_faq":
                self._unit(str(result.get("answer", "")), about=str(result.get("faq", "")))
            case "check_hours" | "transfer_call" | "hold_slot" | "end_call":
                self._unit(*_strings(result))
            case _:
                self._unit(*_strings(result))
                if function is None:  # one of the practice's own
                    self.effects.add("own")

    def _learn_words(self, result: Json) -> None:
        for text in _strings(result):
            words, quoted = _heard_words(text)
            self.words |= words
            if quoted:
                self.quoted.append(quoted)

    def _unit(self, *texts: str, about: str = "", service: str = "") -> None:
        text = ". ".join(texts)
        unit = _unit(self.file, text, about, service)
        self.units_told.append(unit)
        for key in unit.keys:
            self.by_key.setdefault(key, []).append(unit)
        for value in _read(self.file.reader, text).values:
            if isinstance(value, Phone):
                self.phones.add(value.digits)
            elif isinstance(value, Address):
                self.addresses.add(value.text)

    def _phones_in(self, arguments: Json) -> None:
        for text in _strings(arguments):
            if text.startswith("+"):
                self.caller_phones.add(national_digits(text))

    def _slots(self, result: Json) -> None:
        for slot in cast("Sequence[Json]", result.get("slots", ())):
            self._moment({"service": result.get("service", ""), **slot}, "slot")

    def _moment(self, one: Json, kind: str) -> None:
        try:
            start = datetime.fromisoformat(str(one.get("start", "")))
        except ValueError:
            return
        with suppress(ValueError):
            self.ends.add(datetime.fromisoformat(str(one.get("end", ""))).time())
        service, practitioner = str(one.get("service", "")), str(one.get("practitioner", ""))
        self.moments.append(Moment(start.date(), start.time(), kind, service, practitioner))
        if minutes := self.file.minutes.get(service):
            self.ends.add((start + timedelta(minutes=minutes)).time())
        if service:
            self.services = frozenset({service})

    def _was(self, result: Json) -> None:
        """The time before a move is told in words alone."""
        read = _read(self.file.reader, str(result.get("was", "")))
        clocks = [value for value in read.values if isinstance(value, Clock)]
        days = [value for value in read.values if isinstance(value, Day) and value.day and value.month]
        for day, clock in zip(days, clocks, strict=False):
            found = nearest(day.month, day.day, self.now.date())
            if found:
                self.moments.append(Moment(found, time(clock.hour, clock.minute), "was", "", ""))


def nearest(month: int, day: int, today: date) -> date | None:
    """The next such day, today included; None: there is none within four years."""
    for year in range(today.year, today.year + 5):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _strings(tree: Any) -> Iterator[str]:  # Any: decoded JSON
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, bool):
        return
    elif isinstance(tree, int | float):
        yield f"{tree:g}"
    elif isinstance(tree, dict):
        for value in cast("Json", tree).values():
            yield from _strings(value)
    elif isinstance(tree, list | tuple):
        for value in cast("Sequence[Any]", tree):
            yield from _strings(value)


def _words_in(tree: Json) -> set[str]:
    return {token.folded for text in _strings(tree) for token in tokens_of(text)}


@lru_cache(maxsize=2048)  # of a pure function
def _heard_words(text: str) -> tuple[frozenset[str], str]:
    tokens = tokens_of(text)
    return frozenset(token.folded for token in tokens), _quotation(tokens)


@lru_cache(maxsize=512)  # of a pure function, as long as a file is not changed once it is made
def _unit(file: File, text: str, about: str, service: str) -> Unit:
    return file.unit(text, about=about, service=service)


@lru_cache(maxsize=2048)  # of a pure function: what callers said and functions gave is read once
def _read(reader: Reader, text: str) -> Read:
    return reader.read(text)
