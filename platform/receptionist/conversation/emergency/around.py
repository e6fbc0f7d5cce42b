"""What stands around words that tell of an emergency, and whether it takes them back. Pure."""

from collections.abc import Iterator
from typing import Final

from receptionist.conversation.emergency.grammar import Rules, Span, Words
from receptionist.conversation.emergency.language import Language, Sentence

_DENIED_WITHIN: Final = 6  # words between a denial and what it denies
_ASKED_WITHIN: Final = 12
_ASKS_FROM: Final = 3  # words in: "so can I"
_SUPPOSED_WITHIN: Final = 14
_SUPPOSED_AT_LEAST: Final = 5  # "if someone could help me, I am bleeding": so many words, then something that is so
_PAST_WITHIN: Final = 16  # of something that happened
_PAST_NEAR: Final = 6  # of something that is so now


class _Spans(dict[str, list[Span]]):
    """Where each scope stands in a sentence; looked for when first asked after."""

    def __init__(self, scopes: dict[str, Rules], words: Words) -> None:
        super().__init__()
        self._scopes, self._words = scopes, words

    def __missing__(self, name: str) -> list[Span]:
        found = self[name] = list(self._scopes[name].find(self._words))
        return found


class Around:
    """One sentence's."""

    def __init__(self, language: Language, scopes: dict[str, Rules], sentence: Sentence) -> None:
        self._language = language
        self._words = sentence.words.words
        self._spans = _Spans(scopes, sentence.words)

    def sets_aside(self, start: int, end: int, *, happened: bool, asked_for: bool, verbatim: bool = False) -> bool:
        """`verbatim`: what the practice itself wrote down is no figure of speech."""
        return (
            (not verbatim and self.is_figure(start, end))
            or self.denied(start)
            or self._asked(start, asked_for=asked_for)
            or self._supposed(start)
            or self._past(start, end, happened=happened or self._in_the_past(start, end))
        )

    def is_figure(self, start: int, end: int, *, mostly: bool = False) -> bool:
        """`mostly`: it is not enough that it begins with one."""
        return any(_covers(idiom, start, end, mostly=mostly) for idiom in self._spans["idioms"])

    def is_aside(self) -> bool:
        """The whole sentence."""
        end = len(self._words)
        if any(2 * (one.end - one.start) >= end for one in self._spans["idioms"]):
            return True
        asks = (one for one in self._spans["asks"] if one.start <= _ASKS_FROM and one.end < end)
        return any(not self._begins_anew(one.end, end - 1) for one in asks)

    def is_present(self, span: Span) -> bool:
        """The sentence says so, near by."""
        return any(span.start - 4 <= one.start <= span.end + 4 for one in self._spans["present"])

    def happened(self, span: Span) -> bool:
        """Its words tell of what happened and not of what goes on: the next words may say when, or to what."""
        words = self._words[span.start : span.end]
        return self._in_the_past(span.start, span.end) and not any(
            word.endswith(self._language.going_on_ends) for word in words
        )

    def is_errand(self, span: Span) -> bool:
        """The sentence asks for what people call a practice for: what happened is why, and not what happens now."""
        before = (one for one in self._spans["errands"] if one.end <= span.start)
        after = any(one.start >= span.end for one in self._spans["errands"])
        return after or any(not any(self._between("afresh", one.end, span.start)) for one in before)

    def is_claim(self, span: Span, *, unsure: bool, harms_on: bool) -> bool:
        """Told to a lawyer, as what happened, or beside what one calls a lawyer for: it has a case, and no hurry.

        `harms_on`: what happened goes on doing harm, as what was swallowed does."""
        if self._spans["present"]:
            return False
        claims = bool(self._spans["claims"])
        told = (claims or not harms_on) and self.is_told() and not self._is_now(span.start - 2, span.end)
        return told or (unsure and claims)

    def is_told(self) -> bool:
        """A verb tells what happened, be it anywhere in the sentence."""
        return self._in_the_past(0, len(self._words)) and not self._spans["present"]

    def _is_now(self, start: int, end: int) -> bool:
        """ "She is bleeding", not "he has been hitting me"."""
        words, language = self._words, self._language
        return any(
            words[at] in language.now and not language.been.intersection(words[at + 1 : at + 2])
            for at in range(max(start, 0), end)
        )

    def tells_the_past(self, start: int) -> bool:
        """It was or had: perhaps long ago."""
        return any(one.start < start <= one.end or one.start in (start, start + 1) for one in self._spans["tenses"])

    def denied(self, start: int) -> bool:
        for denial in self._spans["denies"]:
            if not denial.end <= start <= denial.end + _DENIED_WITHIN:
                continue
            if any(self._between("afresh", denial.end, start)):
                continue
            believed = next((one for one in self._spans["believes"] if one.start == denial.start), None)
            clauses = {one.start for one in self._between("starts", denial.end, start)}
            clauses |= {one.start for one in self._between("goes_on", denial.end + 1, start)}
            if len(clauses) <= (1 if believed else 0):
                return True
        return False

    def denies_within(self, span: Span) -> bool:
        return any(span.start <= one.start < span.end for one in self._spans["denies"])

    def of_animal(self, span: Span) -> bool:
        """An animal is named before it, and no person between: "my dog bit me and I am bleeding" is a person's."""
        animals = [one for one in self._spans["animals"] if one.start < span.end]
        return bool(animals) and not any(animals[-1].end <= one.start < span.end for one in self._spans["persons"])

    def _between(self, name: str, after: int, upto: int) -> Iterator[Span]:
        """Those that begin in `after..upto`, both included."""
        return (one for one in self._spans[name] if after <= one.start <= upto)

    def _asked(self, start: int, *, asked_for: bool) -> bool:
        requests = {one.start for one in self._spans["requests"]} if asked_for else set[int]()
        return any(
            asked.start < start <= asked.end + _ASKED_WITHIN
            and asked.start not in requests
            and not self._begins_anew(asked.end, start)
            for asked in self._spans["asks"]
        )

    def _supposed(self, start: int) -> bool:
        for supposed in self._spans["supposes"]:
            if not supposed.end <= start <= supposed.end + _SUPPOSED_WITHIN:
                continue
            afresh = any(self._between("afresh", supposed.end, start))
            if not afresh and not self._begins_anew(supposed.end + _SUPPOSED_AT_LEAST, start):
                return True
        return False

    def _past(self, start: int, end: int, *, happened: bool) -> bool:
        within = _PAST_WITHIN if happened else _PAST_NEAR
        for past in self._spans["past_before"]:
            if not past.end <= start <= past.end + within or any(self._between("afresh", past.end, start)):
                continue
            if happened or not self._begins_anew(past.end, start):
                return not self._present_after(end)
        for past in self._spans["past_after"]:
            if not happened and past.end < end and self._begins_anew(past.end, end):
                continue  # "chemo last week and he is shivering": the past of what it begins with
            if start < past.start <= end + within and (happened or not self._begins_anew(end, past.start)):
                return not self._present_after(end)
        return False

    def _begins_anew(self, after: int, upto: int) -> bool:
        clauses = (
            one
            for one in self._between("starts", after, upto)
            if self._words[one.start - 1] not in self._language.joins
        )
        return any(clauses) or any(self._between("goes_on", after, upto)) or any(self._between("afresh", after, upto))

    def _in_the_past(self, start: int, end: int) -> bool:
        """A verb of it tells what happened, be it a moment ago."""
        past, ends = self._language.past, self._language.past_ends
        return any(word in past or word.endswith(ends) for word in self._words[start:end])

    def _present_after(self, end: int) -> bool:
        return any(one.start >= end for one in self._spans["present"])


def _covers(idiom: Span, start: int, end: int, *, mostly: bool) -> bool:
    """A figure of speech makes nothing of what it begins or mostly is; of a longer story it may be a part."""
    if not (idiom.start < end and idiom.end > start):
        return False
    return (not mostly and idiom.start <= start) or 2 * (idiom.end - idiom.start) >= end - start
