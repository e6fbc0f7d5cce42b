"""What the file says is not done here: the dog that is brought to a groomer of cats. English. Pure."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation.animals import animals_in
from receptionist.conversation.faq_matching import telling
from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import is_said, own_words
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Definition, Faq

_DO = (
    r"(?:do|see|treat|groom|fix|mend|repair|service|clean|handle|teach|accept|offer|take(?: on)?|tune|work (?:on|with)"
    r"|look at|cater (?:for|to)|deal with|help (?:me |us )?with|practi[cs]e|pump|install)"
)
_ASKED = regex(  # of the file's own wordings: "do you groom dogs", "can I bring my dog"
    rf"^(?:do|can|could|would|will) (?:you|they|we) (?:also |even |ever |still )*{_DO} (?P<done>.+)$"
    r"|^(?:can|could|may) (?:i|we) bring (?:in )?(?:my |our |an? |the )?(?P<brought>.+)$"
)
_NO = regex(r"^(?:no\b|sorry\b|unfortunately\b|im afraid\b|im sorry\b|we dont\b|we cant\b|we do not\b)")
_TURNED_DOWN = regex(  # of its answers: "We don't do Sub-Zero or Viking."
    rf"\b(?:we|they|he|she) (?:dont|do not|cant|cannot|no longer|never) {_DO} (?P<things>[^.;:!?,]+)"
)
_LONGEST_THING = 4  # words
_SHORTEST_STEM = 4  # letters
_EVERYBODYS = telling("family business")  # "family law", which no family alone is
_EITHER = regex(r",| or | and | nor ")
_PARTS = regex(r"[.;!?]+(?:\s|$)|,\s")
_MONEY = word_set(
    "insurance medicaid medicare pay payment card cash check deposit plan coupon voucher refund refunds delta cigna"
    " aetna call calls message order credit debit amex tip tips commission"
)
_TELLS_LITTLE = telling(
    "appointment day time same walk ins ones anything everything thing people work job type kind small large big new"
    " old case cases matter matters visit week hour today everyone everybody here yet pet pets animal animals patient"
    " client customer"
)
_PRONOUNS = word_set("it that this them those these me us him her you one")


class _Refused(Struct, frozen=True):
    question: str
    thing: frozenset[str]  # all that must be said of it


def refused(heard: Heard, definition: Definition) -> str:
    """The question of the file whose answer says that what the caller brings, or wants, is not done. Empty: none."""
    services = definition.scheduling.services
    served = [word for one in services for word in own_words(one)]
    own = animals_in(plain(" ".join((definition.practice.kind, *(one.name for one in services)))))
    kinds = animals_in(heard.plain)
    if kinds & own:
        return ""  # "a dog bit my cat", of a vet for cats
    said = telling(heard.plain) | telling(" ".join(kinds) or "here")
    for one in _refusals(definition.faqs, definition.practice.kind):
        if all(_is_told(word, said) for word in one.thing) and not any(is_said(word, served) for word in one.thing):
            return one.question
    return ""


def _is_told(stem: str, said: AbstractSet[str]) -> bool:
    """ "divorc" of "divorces", where a divorce is spoken of."""
    return stem in said or (len(stem) >= _SHORTEST_STEM and any(f"{stem}e" == one or f"{one}e" == stem for one in said))


@lru_cache(maxsize=64)  # of a pure function: what a practice turns down changes with its file only
def _refusals(faqs: tuple[Faq, ...], kind: str) -> tuple[_Refused, ...]:
    own = telling(kind)
    return tuple(
        _Refused(faq.question, thing)
        for faq in faqs
        if _MONEY.isdisjoint(plain(" ".join((faq.question, *faq.also_asked))).split())
        for words in _things(faq.question, faq.also_asked, faq.answer)
        if _PRONOUNS.isdisjoint(words.split()[:1]) and len(words.split()) <= _LONGEST_THING
        if (thing := frozenset(telling(words) - _TELLS_LITTLE - own))
        if not thing <= _EVERYBODYS or (thing := frozenset(telling(words)))
    )


def _things(question: str, also_asked: tuple[str, ...], answer: str) -> Iterator[str]:
    if _NO.match(plain(answer)):
        for wording in (question, *also_asked):
            asked = _ASKED.match(plain(wording))
            yield from _EITHER.split((asked["done"] or asked["brought"]) if asked else "")
    for part in _PARTS.split(answer):
        for match in _TURNED_DOWN.finditer(plain(part)):
            yield from _EITHER.split(match["things"])
