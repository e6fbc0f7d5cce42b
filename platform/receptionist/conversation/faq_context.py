"""Which question is meant, by what no matcher sees: a name that one answer alone holds ("do you take Moda"), what is
asked about, whoever words it, and what was told already. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import msgspec

from receptionist.conversation.faq_matching import ANSWER_AT, ASK_AT, telling
from receptionist.conversation.history import CallerSaid, FaqMatch, FunctionCall, ModelRequest
from receptionist.conversation.judgement import LIKELIER, LIKELY, RATHER_ASKED
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_price, tells_of_money
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Definition

_SCORE: Final = 0.8  # of a matcher's: told, and not word for word
_NAME: Final = regex(r"(?<![.!?:] )(?<!^)\b[A-Z][\w'&-]+")  # in the midst of a sentence
_LISTED: Final = regex(r"\b(?:[A-Z]{2,}|[A-Z][a-z]+[A-Z]\w*)\b")  # VSP, EyeMed: wherever they stand
_SHORTEST: Final = 3  # letters
_SURE_ENOUGH: Final = 0.8
_HARDLY: Final = 0.63  # of a matcher's score: below it the words themselves are believed rather
_ASKED_BACK: Final = 0.6
_NOT_ASKED: Final = ASK_AT - 0.01
_FAR_OFF: Final = 0.56
_NEAR: Final = 0.4
_NO_NAMES: Final = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december christmas easter street road avenue lane the team usa vat pdf dna app
    """
)
_ASKED: Final = telling(
    "am use take do offer accept allow have provide work come make need bring still open find see go with honor cover"
    " network list right deal serve reach get travel run be able could also true correct insurance plan company people"
    " customers patients card cards pay payment anything place places there here around over out far town area"
)
_ASKS_SO: Final = regex(
    r"^(?:(?:hi|hello|hey|and|so|um|uh|ok|okay|also|but) )*(?:you|ya|yall)(?: (?:guys|folks|all|lot|people))? (?:bonded"
    r"|insured|licen[cs]ed|certified|qualified|registered|take"
    r"|do|accept|cover|go|with|in|on|come|work|use|deliver|serve)\b|\bam i right\b|\bis it \w+ (?:you|that)\b"
    r"|\b(?:are|is|do|does|will|can|would) (?:you|yall|ya|they|it|that)\b"
    r"|\bwho (?:do|should|can|would|could) (?:i|we) \w+"
    r"|\b(?:dont|do not|cant|cannot) (?:remember|recall) (?:what|where|whether|if)\b(?! (?:time|day))"
)
_TAKES_WHAT_WAS_TOLD: Final = regex(  # "we're on Moda now, I want to make sure you take that"
    r"\b(?:do|does|can|will|would|if|whether|sure|certain|check|hope|hoping|see|say|says|said|know|assume|guess|trust)"
    r" (?:that )?(?:you|yall|ya|they)(?: (?:guys|folks|all|lot|people|still|also|do|can|would|will|actually"
    r"|even|are|re))* "
    r"(?:take|accept|cover|honou?r|recogni[sz]e|bill|(?:work|go|deal|contract|in network) with)"
    r" (?:that|it|them|those|these|this)\b"
)
_WONDERS: Final = regex(r"\bwonder\w*\b|\bany (?:chance|idea)\b|^(?:(?:hi|hello|so|and|um|uh) )*(?:any|got any)\b")


def with_context(request: ModelRequest) -> ModelRequest:
    """The request, with the matches put in the order that the file's answers and the call so far tell of."""
    matches, definition = request.faq_matches, request.practice
    last = next((one for one in reversed(request.entries) if isinstance(one, CallerSaid)), None)
    if matches is None or last is None or last.keys or not definition.faqs:
        return request
    names = _names(tuple(faq.answer for faq in definition.faqs))
    asked = {str(one.arguments.get("question", "")) for one in request.entries if isinstance(one, FunctionCall)}
    told = {index for index, faq in enumerate(definition.faqs) if faq.question in asked}

    asked_by = _names(tuple(". ".join((faq.question, *faq.also_asked)) for faq in definition.faqs))

    def known(words: str, near: Sequence[FaqMatch]) -> Sequence[FaqMatch]:
        near = _by_name_told(words, _untold_first(near, told), names, definition)
        named = _sure_by_name(words, _with_name(words, near, names), asked_by)
        return _without_far_off(words, _by_subject(words, _of_price(words, named, definition), definition), definition)

    return msgspec.structs.replace(
        request,
        faq_matches=known(last.text, matches),
        faq_parts={part: known(part, near) for part, near in request.faq_parts.items()},
    )


def _untold_first(matches: Sequence[FaqMatch], told: set[int]) -> Sequence[FaqMatch]:
    """What may be meant, and was not told yet, before what may be meant and was."""
    if len(matches) < 2 or matches[0].index not in told or matches[0].score >= ANSWER_AT:
        return matches
    first, second, *others = matches
    if second.index in told or second.score < ASK_AT:
        return matches
    return [FaqMatch(second.index, first.score), FaqMatch(first.index, second.score), *others]


def _sure_by_name(words: str, matches: Sequence[FaqMatch], names: dict[str, int]) -> Sequence[FaqMatch]:
    """ "Any NHS spaces going": likely the question that is near, and sure by a name that no other question has."""
    rival = matches[1].score if len(matches) > 1 else 0.0
    if not matches or not ASK_AT <= matches[0].score < ANSWER_AT or rival >= ASK_AT:
        return matches
    said = plain(words)
    if not (is_question(words) or _ASKS_SO.search(said) or _WONDERS.search(said)):
        return matches
    named = {names[word] for word in said.split() if word in names}
    best = matches[0].index
    return [FaqMatch(best, _SCORE), *matches[1:]] if named == {best} else matches


def _with_name(words: str, matches: Sequence[FaqMatch], names: dict[str, int]) -> Sequence[FaqMatch]:
    """`matches` with the one whose answer is meant first, where nothing else is nearer."""
    said = plain(words)
    if not (is_question(words) or _ASKS_SO.search(said)):
        return matches
    beside = telling(words) - _ASKED
    found = {index for word in said.split() if (index := names.get(word)) is not None}
    named = {word for word in said.split() if word in names}
    if len(found) != 1 or not beside <= telling(" ".join(named)):
        return matches
    index = found.pop()
    own = next((one.score for one in matches if one.index == index), 0.0)
    best = matches[0].score if matches else 0.0
    if own >= ANSWER_AT or (best >= ASK_AT and matches[0].index != index):
        return matches  # told already, or something else is nearer
    return [FaqMatch(index, _SCORE), *(one for one in matches if one.index != index and one.score < best)]


def _by_name_told(
    words: str, matches: Sequence[FaqMatch], names: dict[str, int], definition: Definition
) -> Sequence[FaqMatch]:
    """ "We've been put on Moda, I want to be sure you take that before I look for another clinic": the question whose
    answer has the name, whatever the story around it is near to."""
    said = plain(words)
    if not _TAKES_WHAT_WAS_TOLD.search(said):
        return matches
    of_people = {word for one in definition.scheduling.practitioners for word in plain(one.name).split()}
    named = {names[word] for word in said.split() if word in names and word not in of_people}
    if len(named) != 1:
        return matches
    index = named.pop()
    own = next((one.score for one in matches if one.index == index), 0.0)
    others = [FaqMatch(one.index, min(one.score, LIKELY)) for one in matches if one.index != index]
    return [FaqMatch(index, max(own, _SCORE)), *others]


def _by_subject(words: str, matches: Sequence[FaqMatch], definition: Definition) -> Sequence[FaqMatch]:
    """ "You guys take an h m o", of the one question about insurance; "is there anywhere to park", of none, however
    near another seems."""
    said = subjects_of(words)
    if not said or not _asks(words):
        return matches
    best = matches[0] if matches else FaqMatch(-1, 0.0)
    asked = [subjects_of(". ".join((faq.question, *faq.also_asked))) for faq in definition.faqs]
    priced = asks_price(Heard(words))  # "what would it cost me to drop her off": of drop-offs, and of a price
    found = [
        at
        for at, (own, faq) in enumerate(zip(asked, definition.faqs, strict=True))
        if own & said and (not priced or any(asks_price(Heard(one)) for one in (faq.question, *faq.also_asked)))
    ]
    most = max((len(asked[at] & said) for at in found), default=0)
    found = [at for at in found if len(asked[at] & said) == most]
    if best.index in found and best.score >= ASK_AT:
        surely = RATHER_ASKED if found == [best.index] else _ASKED_BACK
        return [FaqMatch(best.index, max(best.score, surely)), *matches[1:]]
    if best.score >= _SURE_ENOUGH or (
        best.score >= _HARDLY and found and not _is_beside(words, best.index, definition)
    ):
        return matches
    if len(found) == 1:
        others = [one for one in matches if one.index != found[0]]
        return [FaqMatch(found[0], _ASKED_BACK), *(FaqMatch(one.index, min(one.score, LIKELY)) for one in others)]
    if found or priced or best.score < ASK_AT:
        return matches
    own = definition.faqs[best.index]
    texts = (own.question, *own.also_asked, own.answer)
    alike = best.score >= LIKELIER and (telling(words) - _ASKED) & telling(" ".join(texts))
    if alike or said & subjects_of(". ".join(texts)):
        return matches
    return [FaqMatch(one.index, min(one.score, _NOT_ASKED)) for one in matches]


def _is_beside(words: str, index: int, definition: Definition) -> bool:
    """Of another subject that is known, and alike by nothing but that there is an appointment."""
    faq = definition.faqs[index]
    own = ". ".join((faq.question, *faq.also_asked))
    shared = telling(words) & telling(own)
    return bool(subjects_of(own)) and not subjects_of(own) & subjects_of(words) and shared == telling("appointment")


def _of_price(words: str, matches: Sequence[FaqMatch], definition: Definition) -> Sequence[FaqMatch]:
    """ "What's it gonna set me back to get my teeth straightened": of the questions that are near, one that tells of
    money."""
    if len(matches) < 2 or matches[0].score >= ANSWER_AT or not asks_price(Heard(words)):
        return matches
    priced = [tells_of_money(faq.question, *faq.also_asked, faq.answer) for faq in definition.faqs]
    best = next((one for one in matches if priced[one.index] and one.score >= _NEAR), None)
    if priced[matches[0].index] or best is None:
        return matches
    others = [FaqMatch(one.index, min(one.score, LIKELY)) for one in matches if one.index != best.index]
    return [FaqMatch(best.index, max(best.score, _ASKED_BACK)), *others]


def _without_far_off(words: str, matches: Sequence[FaqMatch], definition: Definition) -> Sequence[FaqMatch]:
    """Words that several of the file's questions hold, and hardly any likeness beside them, tell nothing."""
    if not matches or not ASK_AT <= matches[0].score < _FAR_OFF:
        return matches
    own = [telling(" ".join((faq.question, *faq.also_asked))) for faq in definition.faqs]
    shared = telling(words) & own[matches[0].index]
    if not shared or any(sum(word in one for one in own) == 1 for word in shared):
        return matches
    best = definition.faqs[matches[0].index]
    if asks_price(Heard(words)) and any(asks_price(Heard(one)) for one in (best.question, *best.also_asked)):
        return matches
    return [FaqMatch(one.index, min(one.score, _NOT_ASKED)) for one in matches]


def _asks(words: str) -> bool:
    said = plain(words)
    return bool(any(map(is_question, parts_of(words))) or _ASKS_SO.search(said) or _WONDERS.search(said))


@lru_cache(maxsize=64)  # of a pure function: the answers of a practice change with its file only
def _names(answers: tuple[str, ...]) -> dict[str, int]:
    """Each name that stands in one answer only, as it is heard, and which answer that is."""
    places: dict[str, set[int]] = {}
    for index, answer in enumerate(answers):
        for match in (*_NAME.finditer(answer), *_LISTED.finditer(answer)):
            for word in plain(match[0]).split():
                if len(word) >= _SHORTEST and word not in _NO_NAMES:
                    places.setdefault(word, set()).add(index)
    return {word: next(iter(where)) for word, where in places.items() if len(where) == 1}
