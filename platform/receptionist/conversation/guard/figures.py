"""The figures of a clause: prices, amounts, phone numbers, addresses of sites and mailboxes. Pure."""

from typing import Final

from receptionist.conversation.guard.claims import Part, denied
from receptionist.conversation.guard.clause import Clause
from receptionist.conversation.guard.known import keys_of, stem
from receptionist.conversation.guard.values import (
    Address,
    Clock,
    Length,
    Money,
    Number,
    Percent,
    Phone,
)
from receptionist.conversation.patterns import regex

_FEW: Final = 3  # a count that needs no proof
_WHOLE_DIGITS: Final = 7
_PARTIAL_DIGITS: Final = 3  # of a phone number that a clause holds a part of


class Figures(Clause):
    """Says of each figure whether the file, a result or the caller has it, of the same matter."""

    def _is_price_true(self, value: Money, part: Part) -> bool:
        if not value.cents and self._tells_no_price(value, part):
            return True
        if not value.cents and not part.weak:
            return self._is_nothing_due()
        (key,) = keys_of(value)
        keys = [key] if key[2] else [key, *(("money", 0, coin) for coin in "$€£")]
        if any(  # "thirty-five dollars for cats and fifty for dogs"
            self._same_matter(unit) and any(one[0] == "money" for one in unit.keys)
            for unit in self._call.units(("number", value.cents // 100, ""))
            if value.cents and key not in unit.keys
        ):
            return True
        for one in keys:
            for unit in self._call.units(one):
                if one in unit.least and not value.least:
                    continue
                if self._same_matter(unit):
                    return True
        if part.weak:
            return all(one in self._call.caller_keys for one in keys[:1])
        return False

    def _gives_away(self, part: Part) -> str:
        """Words without a value that something costs nothing, and the file does not say so; else empty."""
        found = self._news.nothing_due.search(part.plain)
        if found is None or part.weak or self._is_nothing_due():
            return ""
        at = found.start()
        refused = denied(part.plain, self._speech, at, at) or self._news.refuses.search(part.plain, 0, at)
        return "" if refused else found[0].strip()

    def _cheapens(self, part: Part) -> str:
        """That something costs less than usual, which neither the file nor a result says of it; else empty."""
        found = self._news.cheaper.search(part.plain)
        if found is None or part.weak:
            return ""
        at = found.start()
        if self._speech.negations.search(part.plain, 0, at) or self._news.refuses.search(part.plain, 0, at):
            return ""
        said = frozenset(stem(word) for word in found[0].split() if word not in self._speech.plain)
        topic = (self._content - said) or self._call.last_words
        told = any(said <= unit.stems and (topic - said) & unit.stems for unit in self._all_units())
        return "" if told else found[0].strip()

    def _is_nothing_due(self) -> bool:
        """The file or a result says that the very thing costs nothing. Of everything nobody says so."""
        if not self._news.everything.isdisjoint(self._read.words):
            return False
        paying = frozenset(map(stem, self._news.payment))
        topic, before = self._content - paying, self._call.last_words - paying
        if not self._services and topic.isdisjoint(self._file.stems):
            topic = before  # "it's free": what was spoken of
        values = {key for value in self._read.values for key in keys_of(value) if key[0] != "money"}
        named = frozenset(one for name in self._file.services if name.name in self._services for one in name.stems)
        for unit in self._all_units():
            if not unit.nothing:
                continue
            if self._services and unit.services and not unit.services & self._services:
                continue
            meant = topic if unit.services else topic - named
            charges = any(key[0] == "money" and key[1] for key in unit.keys)  # the other sentence may be meant
            if meant & (unit.own if charges else unit.stems) or (charges and values & unit.keys and meant & unit.stems):
                return True
        return False

    def _tells_no_price(self, value: Money, part: Part) -> bool:
        """A time is free, or somebody; or something is not free."""
        if any(isinstance(one, Clock) for one in self._within(part)):
            return True
        free = self._tongue.words.no.isdisjoint(self._read.words)
        if free and self._speech.negations.search(part.plain):
            return True
        return free and not self._is_of_service(value, part) and bool(self._speech.free_time.search(part.plain))

    def _is_of_service(self, value: Money, part: Part) -> bool:
        """ "Whitening is free today": what is said of a service is a price."""
        named = frozenset(one for name in self._file.services if name.name in self._services for one in name.stems)
        for token in reversed(self._read.tokens[part.start : value.at]):
            if token.kind == "word" and token.folded not in self._speech.plain:
                return stem(token.folded) in named
        return False

    def _is_number_true(self, value: Length | Percent | Number, part: Part, *, strict: bool) -> bool:
        words, call = self._tongue.words, self._call
        tokens = self._read.tokens
        following = tokens[value.end].folded if value.end < len(tokens) else ""
        if isinstance(value, Length):
            article = tokens[value.at].folded in words.articles
            if value.unit == "second" or (value.unit == "minute" and value.amount <= 1):
                return True
            if article and value.unit != "minute":
                return True
        if isinstance(value, Number):
            if value.ordinal and value.number <= _FEW and following not in words.floors - {"one", "time", "thing"}:
                return True
            if value.number <= 1 or (value.number <= 10 and following in self._speech.counted):
                return True
            storey = value.ordinal and following in words.floors
            if (
                value.number <= _FEW
                and not storey
                and (not following or tokens[value.at - 1].folded in self._speech.counters)
            ):
                return True
            if self._is_part_of_phone(value) or self._is_address_number(value):
                return True
            if 2000 <= value.number < 2100:
                years = {call.now.year, *(one.day.year for one in call.moments)}
                return value.number in years or not years.isdisjoint({value.number - 1})
            if any(value.number == (one.at.hour % 12 or 12) and not one.at.minute for one in call.moments):
                return True
        keys = list(keys_of(value))
        if isinstance(value, Number):
            keys.append(("raw", value.number, ""))
        if any(self._same_matter(unit) for key in keys for unit in call.units(key)):
            return True
        return not strict and not isinstance(value, Percent) and any(key in call.caller_keys for key in keys)

    def _is_address_number(self, value: Number) -> bool:
        following = [token.folded for token in self._read.tokens[value.end : value.end + 2]]
        units = self._call.units(("number", value.number, ""))
        return any(stem(word) in unit.stems for unit in units for word in following)

    def _is_part_of_phone(self, value: Number | Phone) -> bool:
        if len(value.digits) < _PARTIAL_DIGITS:
            return value.digits in self._file.short_phones
        known = (*self._file.phones, *self._call.caller_phones, *self._call.phones, *self._file.short_phones)
        return any(value.digits in digits for digits in known)

    def _is_phone_true(self, value: Phone, part: Part) -> bool:
        if len(value.digits) < _WHOLE_DIGITS:
            return part.weak or self._is_part_of_phone(value)
        ours = bool(self._speech.our.search(f"{part.plain} "))
        for digits, owners in self._file.phones.items():
            if _same_number(digits, value.digits) and (not owners or not self._staff or owners & self._staff):
                return True
        if any(_same_number(digits, value.digits) for digits in self._call.phones):
            return True
        return not ours and any(_same_number(digits, value.digits) for digits in self._call.caller_phones)

    def _is_address_true(self, value: Address, part: Part) -> bool:
        """A mailbox may be the caller's, and is said back; a site is the practice's own, unless it is asked about."""
        own = "@" in value.text or part.weak
        return value.text in self._file.addresses | self._call.addresses or (
            own and value.text in self._call.caller_addresses
        )

    def _is_spoken_address_true(self, part: Part) -> bool:
        """ "bright smiles dot example": by its letters."""
        said = "".join(token.folded for token in self._read.tokens if token.kind == "word")
        dot = self._tongue.words.dot
        signs = self._tongue.signs
        known = [*self._file.addresses, *self._call.addresses, *self._call.caller_addresses]
        return dot not in part.plain.split() or any(
            regex(r"[^\w]").sub("", regex(r"[.@-]").sub(lambda sign: signs.get(sign[0], ""), one)) in said
            for one in known
        )


def _same_number(known: str, said: str) -> bool:
    if len(said) < len(known):
        return len(said) >= 7 and known.endswith(said)
    return said.endswith(known) and len(said) - len(known) <= 3 and len(known) >= 7
