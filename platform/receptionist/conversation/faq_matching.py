"""Which question of the practice file a caller means: three bands over a matcher's scores, and a matcher by letters.

A score is calibrated: whatever the matcher, ANSWER_AT is where an answer is right nearly always, and below ASK_AT the
caller most likely asks something else. Pure.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct
from rapidfuzz import fuzz, process

from receptionist.conversation.history import NO_CHOICES, Choices, FaqMatch, Meant
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain, word_set
from receptionist.practice.definition import Definition

ANSWER_AT = 0.75  # from here the answer is told
ASK_AT = 0.5  # from here the caller is asked "are you asking about ...?"
VERBATIM_AT = 0.95  # the file's own words
_SAME_WORD = 78  # of 100: how alike two words of four letters and more must be
_CONTAINED = 0.9  # all of a wording, in the midst of other words
_A_THING = 2  # words
_CLOSE = 0.06  # two questions nearer to each other than this are told apart by the caller


class MatchesWantedError(Exception):
    """The built-in dialogue cannot answer before somebody has looked which question is meant. It begins anew then."""


class Answer(Struct, frozen=True):
    """This question was meant."""

    index: int


class Ask(Struct, frozen=True):
    """This question may have been meant."""

    index: int


Band: TypeAlias = Answer | Ask | None


def band(matches: Sequence[FaqMatch]) -> Band:
    """`matches` best first."""
    if not matches or matches[0].score < ASK_AT:
        return None
    best = matches[0]
    rival = matches[1].score if len(matches) > 1 else 0.0
    sure = best.score >= ANSWER_AT and (best.score >= VERBATIM_AT or best.score - rival >= _CLOSE)
    return Answer(best.index) if sure else Ask(best.index)


def wordings(definition: Definition) -> list[list[str]]:
    """What a matcher compares with: the wordings of each FAQ, in the file's order."""
    return [[faq.question, *faq.also_asked] for faq in definition.faqs]


def verbatim(questions: Sequence[Sequence[str]], words: str) -> int | None:
    """The FAQ that is asked in the file's own words."""
    said = plain(words)
    for index, own in enumerate(_index(tuple(map(tuple, questions))).questions):
        if any(one.text == said for one in own):
            return index
    return None


def related(own: Sequence[str], texts: Sequence[str]) -> int | None:
    """Which of these texts is about what an FAQ's wordings are about: it shares the words that they all turn on."""
    words = Counter(word for wording in own for word in telling(wording))
    core = {word for word, many in words.items() if 2 * many >= len(own)}
    return next((index for index, text in enumerate(texts) if core & telling(text)), None)


def named_in(words: str, questions: Sequence[Sequence[str]]) -> int | None:
    """The one question that is about a thing named here word for word: "shock collars", whatever is done with them. It
    takes two words, for one alone is in many questions."""
    said = telling(words)
    found = {
        index
        for index, own in enumerate(questions)
        for wording in own
        if len(thing := telling(wording) - _OF_ANY_THING - _COMMON) >= _A_THING and thing <= said
    }
    return found.pop() if len(found) == 1 else None


def choices_of(definition: Definition) -> Choices:
    """All that callers may be after which the file names."""
    return Choices(
        tuple(one.name for one in definition.scheduling.services),
        tuple(map(tuple, wordings(definition))),
        tuple(f"{one.name}: {', '.join(one.topics)}" if one.topics else one.name for one in definition.people),
    )


class LexicalMatcher:
    """A FaqMatcher that needs nothing: words that tell questions apart, a little wrong or not.

    No match for embeddings on free paraphrases; good on the file's own words and on recognition errors.
    """

    async def match(
        self,
        words: str,
        questions: Sequence[Sequence[str]],
        *,
        within_s: float = 0.0,  # it never waits
    ) -> list[FaqMatch]:
        return match_by_letters(words, questions)

    async def weigh(self, words: str, choices: Choices, *, within_s: float = 0.0) -> Meant:
        """Letters tell nothing of it."""
        return Meant()

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
        """Makes the first match as quick as the next ones."""
        match_by_letters("", questions)


def match_by_letters(words: str, questions: Sequence[Sequence[str]]) -> list[FaqMatch]:
    """Best first, at most five, none that has nothing in common with the words."""
    index = _index(tuple(tuple(wording) for wording in questions))
    said = _said(words, index)
    scored = [
        FaqMatch(at, max((_score(said, wording) for wording in faq), default=0.0))
        for at, faq in enumerate(index.questions)
    ]
    return _best(scored)


def _best(matches: Iterable[FaqMatch]) -> list[FaqMatch]:
    return sorted((match for match in matches if match.score > 0.2), key=lambda match: -match.score)[:5]


def nearer(one: Sequence[FaqMatch], other: Sequence[FaqMatch]) -> list[FaqMatch]:
    """Each question as near as the nearer of two ways to say the same makes it."""
    best: dict[int, FaqMatch] = {}
    for match in (*one, *other):
        if match.index not in best or match.score > best[match.index].score:
            best[match.index] = match
    return _best(best.values())


@lru_cache(maxsize=2048)  # of a pure function: what callers say now, and the questions of their practices' files
def telling(words: str) -> frozenset[str]:
    """Stems of the words that tell what a question is about."""
    return frozenset(_tokens(plain(words)))


def stems(words: str) -> set[str]:
    """The same, each word for itself."""
    return {_stem(word) for word in plain(words).split() if word not in _COMMON}


class _Wording(Struct, frozen=True):
    text: str
    tokens: tuple[tuple[str, float], ...]  # and how much each tells
    weight: float  # of all of them


class _Index(Struct, frozen=True):
    questions: tuple[tuple[_Wording, ...], ...]
    weights: dict[str, float]  # a word that few questions have tells more
    words: tuple[str, ...]


@lru_cache(maxsize=64)  # of a pure function: the questions of a practice change with its file only
def _index(questions: tuple[tuple[str, ...], ...]) -> _Index:
    texts = [[plain(text) for text in wordings] for wordings in questions]
    tokens = [[dict.fromkeys(_tokens(text)) for text in faq] for faq in texts]
    spread = Counter(token for faq in tokens for token in {token for wording in faq for token in wording})
    weights = {token: math.log(1 + len(questions) / many) for token, many in spread.items()}
    parsed = [
        tuple(
            _Wording(text, tuple((word, weights[word]) for word in words), sum(weights[word] for word in words))
            for text, words in zip(*faq, strict=True)
        )
        for faq in zip(texts, tokens, strict=True)
    ]
    return _Index(tuple(parsed), weights, tuple(weights))


class _Said(Struct, frozen=True):
    """The caller's words against all words of the questions."""

    text: str
    tokens: tuple[tuple[str, float], ...]  # and how much each tells
    near: dict[str, dict[str, float]]  # word of the questions -> words said that are about the same, and how much


def _said(words: str, index: _Index) -> _Said:
    text = plain(words)
    rare = max(index.weights.values(), default=1.0)
    tokens = tuple((token, index.weights.get(token, rare)) for token in dict.fromkeys(_tokens(text)))
    near: dict[str, dict[str, float]] = {}
    for token, _ in tokens:
        for word, alike in _near(token, index.words):
            near.setdefault(word, {})[token] = alike
    return _Said(text, tokens, near)


def _near(token: str, words: Sequence[str]) -> list[tuple[str, float]]:
    if len(token) < 4:
        return [(token, 1.0)]
    found = process.extract(token, words, scorer=fuzz.ratio, score_cutoff=_SAME_WORD, limit=8)
    return [(word, score / 100) for word, score, _ in found if len(word) >= 4]


def _score(said: _Said, wording: _Wording) -> float:
    """1: the same words. Else, by weight: how much of the wording is said, and of what is said belongs to it."""
    if said.text == wording.text:
        return 1.0
    if not said.tokens or not wording.weight:
        return 0.0
    if wording.text.count(" ") >= 2 and f" {wording.text} " in f" {said.text} ":
        return _CONTAINED
    covered = 0.0
    kept: dict[str, float] = {}
    for token, weight in wording.tokens:
        near = said.near.get(token)
        if near:
            covered += weight * max(near.values())
            for word, alike in near.items():
                kept[word] = max(kept.get(word, 0.0), alike)
    if not covered:
        return 0.0
    recall = covered / wording.weight
    precision = sum(weight * kept.get(word, 0.0) for word, weight in said.tokens) / sum(w for _, w in said.tokens)
    overlap = 1.5 * recall * precision / (0.5 * precision + recall)
    return min(0.99, 0.75 * overlap + 0.25 * fuzz.ratio(said.text, wording.text) / 100)


def _tokens(said: str) -> list[str]:
    """Stems of the words that tell something, those that mean about the same made one."""
    words = said.replace("out of order", "broken")  # nothing is ordered there
    words = (_A_WILL.sub("testament", words) if "will" in words else words).split()
    telling = [_SAME_MEANING.get(stem, stem) for word in words if word not in _COMMON for stem in [_stem(word)]]
    return telling or words


_A_WILL = regex(r"\b(?:(?:an?|my|our|his|her|simple|living|basic) will|wills)\b(?! (?:be|you|i|we|they)\b)")


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ied", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            stem = word[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
    return word


_COMMON = word_set(
    """
    a an and any are at be been but by can could did do does for from get give go going good got had has have hello
    help hey hi how i id if ill im in is it its ive just kind know like look me my of okay on one or our out please
    really so some someone something tell than thank thanks that the their them then there these they thing this to
    too uh um up us was we well were what whats when where which who will with wonder wondering would yes you your
    youre were weve wed hes shes theyre dont doesnt didnt isnt wont guys also about question ask asking want wanted
    wants need say said right now maybe let lets
    """
)

_MEANINGS = (
    "child kid son daughter baby toddler children",
    "cost price charge fee much expensive",
    "park parking",
    "car vehicle",
    "repair fix mend broken",
    "exam test checkup check",
    "insurance plan coverage network insur",
    "accept take honor",
    "bring along",
    "record file history xray",
    "wheelchair accessible disabled ramp elevator lift step stair",
    "nervous afraid scared anxious anxiety fear",
    "cancel miss",
    "installment monthly finance financ",
    "buy sell carry order purchase",
    "rent rental hire",
    "appointment visit",
)
_SAME_MEANING = {_stem(word): _stem(words.split()[0]) for words in _MEANINGS for word in words.split()}
_OF_ANY_THING = telling("use take do offer accept allow have provide work come make need bring still open find")
