"""What only the file or a function can have told: of other callers, of changes, of where the staff is. Pure."""

from collections.abc import Iterator
from typing import Final

from receptionist.conversation.guard.claims import Part, denied
from receptionist.conversation.guard.clause import Clause, Problem
from receptionist.conversation.guard.known import keys_of, stem
from receptionist.conversation.guard.values import Phone, Token, Value

_OWN_WORDS: Final = 0.5  # of a message that are the caller's: it is his own


class Reports(Clause):
    """Gives what is told of others, of changes and of the staff, and is borne out by nothing."""

    def _reports(self, part: Part) -> Iterator[Problem]:
        if part.weak:
            return
        if said := self._of_others(part) or self._quoted(part):
            yield Problem("private", said)
        elif said := self._refers(part):
            yield Problem("name", said)
        elif said := self._of_staff(part) or self._of_change(part):
            yield Problem("change", said)

    def _of_others(self, part: Part) -> str:
        """What others said, did or have, who are not on the line; empty: nothing of that kind."""
        news, plain = self._news, part.plain
        if self._is_said_back(plain):
            return ""
        if (found := news.others.search(self._with_condition(part))) and found.start() < len(plain):
            return "" if news.refuses.search(plain, 0, found.start()) else found[0].strip()
        if (found := news.on_file.search(plain)) and not (self._appointments() or self._call.lookups):
            return "" if news.refuses.search(plain, 0, found.start()) else found[0].strip()
        if not self._may_be_others():
            return ""
        for found in news.private.finditer(plain):
            if self._is_other(part, found.start()) and not news.refuses.search(plain, 0, found.start()):
                last = plain[found.start() : found.end()].split()[-1]
                if not (last in news.bookings and self._appointments()):
                    return found[0].strip()
        for found in news.their.finditer(plain):
            own = found.start(1) + len(found[1])
            if not self._is_other(part, own, owner=True) or news.refuses.search(plain, 0, found.start()):
                continue
            booked = not news.bookings.isdisjoint(found[0].split()) and self._appointments()
            if not booked and not self._is_callers_own(part):
                return found[0].strip()
        return ""

    def _may_be_others(self) -> bool:
        """Worth a closer look: most clauses name nobody who is not on the line."""
        news, words = self._news, self._read.words
        if not all(map(words.isdisjoint, (news.them, news.their_pronouns))):
            return True
        for token in self._read.tokens:
            word = token.folded.removesuffix("'s")
            if word in news.them or word in news.them_by_pronoun:
                return True
            if token.kind == "word" and token.raw[0].isupper() and self._is_stranger(token.folded):
                return True
        return False

    def _with_condition(self, part: Part) -> str:
        """ "The person before you asked": what looks like a condition goes on with the claim."""
        follows = (one.plain for one in self._parts if one.condition and one.start == part.end)
        return " ".join((part.plain, *follows))

    def _is_said_back(self, plain: str) -> bool:
        """ "I'm sorry that your mother is ill", to whoever has just said so."""
        found = self._news.said_back.search(plain)
        if found is None:
            return False
        heard = frozenset(map(stem, self._call.caller_words))
        told = (word for word in plain[found.end() :].split() if word not in self._speech.plain)
        return all(stem(word) in heard for word in told)

    def _is_other(self, part: Part, end: int, *, owner: bool = False) -> bool:
        """Does somebody stand just before `end` who is neither on the line nor of the staff?"""
        token = self._word_before(part, end)
        if token is None:
            return False
        news, word = self._news, token.folded.removesuffix("'s")
        if word in news.them:
            return True
        if word in (news.their_pronouns if owner else news.them_by_pronoun):
            return not self._call.staff and not self._staff
        if not token.raw[0].isupper() or not self._is_stranger(token.folded):
            return False
        speech = self._speech
        if word in speech.plain or word in speech.common or word in news.everything or word in self._tongue.pronouns:
            return False
        begins = token.start == self._read.tokens[part.start].start
        return not begins or word in self._call.words or word in speech.first_names

    def _word_before(self, part: Part, end: int) -> Token | None:
        """Offsets are those of the part's plain words."""
        words = [token for token in self._read.tokens[part.start : part.end] if token.kind != "mark"]
        count = len(part.plain[:end].split())
        return words[count - 1] if 0 < count <= len(words) else None

    def _is_callers_own(self, part: Part) -> bool:
        """All of its values are what the caller said in this call: they are said back."""
        values = self._within(part)
        return bool(values) and all(map(self._was_heard, values))

    def _was_heard(self, value: Value) -> bool:
        if isinstance(value, Phone):
            return value.digits in self._call.caller_phones
        return all(key in self._call.caller_keys for key in keys_of(value))

    def _quoted(self, part: Part) -> str:
        """What a message says that was never left in this call."""
        found = self._news.quoted.search(part.plain)
        if found is None or self._news.refuses.search(part.plain, 0, found.start()):
            return ""
        if "noted" in self._call.effects:
            return ""
        heard = frozenset(map(stem, self._call.caller_words))
        own = self._content & heard
        return "" if len(own) >= _OWN_WORDS * len(self._content) else found[0].strip()

    def _refers(self, part: Part) -> str:
        """The caller is sent to somebody whom only callers know; empty: to nobody."""
        plain = ""
        for token in self._read.tokens[part.start : part.end]:
            if token.kind == "mark":
                continue
            stranger = token.kind == "word" and token.raw[0].isupper() and self._is_stranger(token.folded)
            if stranger and self._news.refers.search(plain) and not self._news.refuses.search(plain):
                return token.raw
            plain = f"{plain} {token.folded}".lstrip()
        return ""

    def _is_stranger(self, word: str) -> bool:
        if word in self._file.words:  # "Shaggy's"
            return False
        words, word = self._tongue.words, word.removesuffix("'s")
        known = word in self._file.words or word in self._speech.proper
        return not known and word not in words.weekdays and word not in words.months

    def _of_staff(self, part: Part) -> str:
        """Somebody of the staff has left, is ill or is away, and neither the file nor a result tells of it."""
        if not self._staff and not self._call.staff and self._speech.titles.isdisjoint(self._read.words):
            return ""
        for found in self._news.gone.finditer(part.plain):
            token = self._word_before(part, found.start())
            if token is None or not self._is_staff(token.folded.removesuffix("'s")):
                continue
            words = found[0].split()
            said = frozenset(stem(word) for word in words if word not in self._speech.plain) or frozenset(words)
            who = frozenset(one for name in self._file.staff if name.name in self._staff for one in name.stems)
            if not any(said <= unit.stems and (not who or who & unit.stems) for unit in self._all_units()):
                return found[0].strip()
        return ""

    def _is_staff(self, word: str) -> bool:
        if word in self._news.them_by_pronoun:
            return bool(self._call.staff)
        return word in self._speech.titles or any(word in name.own for name in self._file.staff)

    def _of_change(self, part: Part) -> str:
        """Something is not as it was, and neither the file nor a result tells of it."""
        found = self._news.changed.search(part.plain)
        if found is None:
            return ""
        speech, call = self._speech, self._call
        at = found.start()
        if denied(part.plain, speech, at, at) or self._news.refuses.search(part.plain, 0, at):
            return ""
        if call.searched and speech.available.search(part.plain):
            return ""  # "that time is no longer free"
        if self._hours_told and speech.opening.search(part.plain):
            return ""  # it was compared with the hours
        mine = not self._news.bookings.isdisjoint(part.plain.split())
        if mine and not call.effects.isdisjoint(("moved", "cancelled", "booked")):
            return ""  # "you no longer have an appointment"
        if any(unit.changed and unit.stems & self._content for unit in self._all_units()):
            return ""
        return found[0].strip()
