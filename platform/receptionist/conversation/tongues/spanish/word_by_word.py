"""Spanish words that no phrase of the glosses holds, one by one in English. Pure."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, Literal

from msgspec import Struct

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.spanish.deeds import DEEDS
from receptionist.conversation.tongues.spanish.forms import ASKED_WITH, IRREGULAR, SMALL
from receptionist.conversation.tongues.spanish.qualities import QUALITIES
from receptionist.conversation.tongues.spanish.things import THINGS
from receptionist.conversation.tongues.spanish.trade_things import BODY_THINGS
from receptionist.conversation.tongues.spanish.work_things import WORK_THINGS

Kind = Literal["thing", "quality", "deed", "small"]

_STEM: Final = regex(r"(\w+)\((\w+)\)")
_WITH_PRONOUN: Final = regex(r"(?P<deed>\w{2,}?)(?:me|te|se|nos)?(?:lo|la|le|los|las|les|me|te|se|nos)$")
_LITTLE: Final = regex(r"(?P<root>\w{3,})it(?P<end>[oa])$")
_SPELT: Final = (("c", "qu"), ("g", "gu"), ("z", "c"))  # before an e: "tocar", "toque"
_CHANGES: Final = {"ie": "e", "ue": "ou", "i": "e"}  # what they are made of
_MANY: Final = {"tooth": "teeth", "foot": "feet", "child": "children", "person": "people", "woman": "women"}
_MANY_END: Final = ("s", "people", "clothes", "insurance", "furniture", "staff", "water", "money", "hair")


class Word(Struct, frozen=True):
    """`person`: who does a deed, "1", "3", "1p", "3p"; empty: nobody is told."""

    text: str
    kind: Kind
    person: str = ""


@lru_cache(maxsize=2048)  # of a pure function
def word_of(token: str, folded: str, *, after_pronoun: bool = False) -> Word | None:
    """What one word is in English; None: it is a name, or not known. `token`: with its accents."""
    if token.casefold() in ("uña", "uñas"):  # folded, an article
        return Word("nail" if token.casefold() == "uña" else "nails", "thing")
    if folded in _small():
        return Word(_small()[folded], "small")
    accent = token[-1:] if token[-1:].casefold() in ("ó", "é", "í") else ""
    if accent and (deed := _deeds().get(f"{folded}'")):
        return deed
    if after_pronoun and (deed := _deeds().get(folded)):
        return deed  # "me caso"
    if folded in _irregular():
        return Word(_irregular()[folded], "deed")
    for one in (folded, *_simpler(folded)):
        many = folded.endswith("s") and not one.endswith("s")
        if one in _things():
            return Word(_many(_things()[one]) if many else _things()[one], "thing")
        if one in _qualities():
            return Word(_qualities()[one], "quality")
    if deed := _deeds().get(folded):
        return deed
    if match := _WITH_PRONOUN.match(folded):
        if match["deed"].endswith("r") and (text := _irregular().get(match["deed"])):
            return Word(text, "deed")  # "hacerle"
        if (deed := _deeds().get(match["deed"])) and deed.person in ("", "3"):
            return Word(deed.text, "deed")
    return None


def asked_with(folded: str) -> str:
    """ "what", "how much": only where a question is asked."""
    return _asked_with().get(folded, "")


def _simpler(word: str) -> Iterator[str]:
    """ "verrugas" -> "verruga", "luces" -> "luz", "carrito" -> "carro"."""
    ones = [word]
    if word.endswith("s"):
        ones += [word[:-1]]
    if word.endswith("es"):
        ones += [f"{word[:-3]}z"] if word.endswith("ces") else [word[:-2]]
    for one in tuple(ones):
        if match := _LITTLE.match(one):
            root = f"{match['root'][:-2]}c" if match["root"].endswith("qu") else match["root"]
            ones += [root + match["end"], root]
    for one in ones:
        yield one
        if one.endswith("a"):
            yield f"{one[:-1]}o"


def _many(thing: str) -> str:
    head, _, last = thing.rpartition(" ")
    if last not in _MANY and not last.endswith(_MANY_END):
        last = f"{last}es" if last.endswith(("sh", "ch", "x")) else regex(r"(?<=[^aeiou])y$").sub("ie", last) + "s"
    last = _MANY.get(last, last)
    return f"{head} {last}".strip()


def _lines(table: str) -> Iterator[tuple[list[str], str]]:
    for line in table.strip().splitlines():
        if not line.startswith("#"):
            said, _, meant = line.partition(": ")
            yield said.split(), meant


def _table(*tables: str) -> Mapping[str, str]:
    return {one: meant for table in reversed(tables) for said, meant in _lines(table) for one in said}


@cache
def _small() -> Mapping[str, str]:
    return _table(SMALL)


@cache
def _irregular() -> Mapping[str, str]:
    return _table(IRREGULAR)


@cache
def _asked_with() -> Mapping[str, str]:
    return _table(ASKED_WITH)


@cache
def _things() -> Mapping[str, str]:
    return _table(BODY_THINGS, WORK_THINGS, THINGS)


@cache
def _qualities() -> Mapping[str, str]:
    return _table(QUALITIES)


@cache
def _deeds() -> Mapping[str, Word]:
    """Every form of every verb; those with an accent at the end with a "'" behind them."""
    found: dict[str, Word] = {}
    for said, meant in _lines(DEEDS):
        now, past = _english(meant)
        for one in said:
            match = _STEM.fullmatch(one)
            infinitive, change = (match[1], match[2]) if match else (one, "")
            for form, word in _forms(infinitive, change, now, past):
                found.setdefault(form, word)
    return found


def _english(meant: str) -> tuple[str, str]:
    """The verb and its past: "break broke", "look for looked for", "charge"."""
    words = meant.split()
    half = len(words) // 2
    if len(words) > 1 and len(words) % 2 == 0:
        return " ".join(words[:half]), " ".join(words[half:])
    first, rest = words[0], words[1:]
    return meant, " ".join([f"{first}d" if first.endswith("e") else f"{first}ed", *rest])


def _forms(infinitive: str, change: str, now: str, past: str) -> Iterator[tuple[str, Word]]:
    stem, ending = infinitive[:-2], infinitive[-2:]
    strong = _changed(stem, change)
    doing = f"{now[:-1] if now.endswith('e') and not now.endswith('ee') else now}ing" if " " not in now else now

    def word(text: str, person: str = "") -> Word:
        return Word(text, "deed", person)

    yield infinitive, word(now)
    a = ending == "ar"
    yield f"{strong}o", word(now, "1")
    for of, person in (("a" if a else "e", "3"), ("an" if a else "en", "3p")):
        yield strong + of, word(now, person)
    yield f"{stem}{'amos' if a else 'emos' if ending == 'er' else 'imos'}", word(now, "1p")
    wishes = next((stem[: -len(c)] + q for c, q in _SPELT if a and stem.endswith(c)), stem)
    for root in dict.fromkeys((_changed(wishes, change), wishes)):
        yield f"{root}{'e' if a else 'a'}", word(now, "3")
        yield f"{root}{'en' if a else 'an'}", word(now, "3p")
    for own in (f"{wishes}e'" if a else f"{stem}i'", f"{wishes}e" if a else f"{stem}i"):
        yield own, word(past, "1")
    weak = _changed(stem, change) if change == "i" else stem
    theirs = f"{stem}o'" if a else f"{weak}io'"
    yield theirs, word(past, "3")
    yield f"{stem}aron" if a else f"{weak}ieron", word(past, "3p")
    if not a:
        yield f"{weak}io", word(past, "3")
    for of in ("aba", "aban") if a else ("ia", "ian"):
        yield stem + of, word(past, "3")
    yield f"{stem}ando" if a else f"{weak}iendo", word(doing)
    for of in ("ado", "ada", "ados", "adas") if a else ("ido", "ida", "idos", "idas"):
        yield stem + of, word(past)
    for of, person in (("a", "3"), ("an", "3p"), ("e", "1"), ("emos", "1p")):
        yield infinitive + of, word(f"will {now}", person)


def _changed(stem: str, change: str) -> str:
    """The last vowel of a stem, as it is where the weight is on it: "cerr" -> "cierr"."""
    if not change:
        return stem
    at = max((stem.rfind(one) for one in _CHANGES[change]), default=-1)
    return stem[:at] + change + stem[at + 1 :] if at >= 0 else stem
