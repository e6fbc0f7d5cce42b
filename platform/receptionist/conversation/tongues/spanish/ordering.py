"""Words that stand for Spanish ones, in the order that English has: "masaje profundo" is deep massage. Pure."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

_ENDS: Final = ("?", ".", "!", ",", ";")
_WHO: Final = {"1": "i", "1p": "we", "3p": "they"}
_ASKED_WHO: Final = {"1": "do i", "1p": "do we", "3p": "do you"}
_BEFORE_DEED: Final = ("asked", "begins", "no")
_NOT: Final = {"i am": "i am not", "can i": "i cant", "can you": "cant you", "is there": "there is no", "is": "is not"}
_ONE: Final = {"teeth": "tooth", "feet": "foot", "children": "child", "people": "person", "lashes": "lash"}
_PASSED_OVER: Final = ("it", "article")
_ARTICLES: Final = ("a ", "an ", "the ", "my ")
_MANY_ALWAYS: Final = ("glasses", "clothes", "taxes", "braces", "news", "stairs", "lenses", "ss", "x-rays", "insurance")


class Piece(Struct, frozen=True):
    """Some words of English. `person`: who does a deed.

    `kind`: "thing", "quality", "deed", "small", "asked", "no", "it", "article", "of", "begins"; empty: a phrase,
    or words that stay as they are.
    """

    text: str
    kind: str = ""
    person: str = ""


def in_english_order(pieces: Sequence[Piece]) -> Iterator[str]:
    at = 0
    asks = False  # inside a question
    before = ""  # the kind that stands in front
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "begins":
            asks = True
        elif piece.text in _ENDS:
            asks = asks and piece.text == ","
        if piece.kind == "thing":
            words, used = _thing(pieces, at)
            yield from words
            at += used
        elif piece.kind == "no" and at + 1 < len(pieces) and _is_denied(pieces[at + 1]):
            not_so = _deed_not(pieces[at + 1], asks=asks)
            alone = at + 2 >= len(pieces) or pieces[at + 2].text in _ENDS
            yield f"{not_so} any" if alone and not_so == "i dont have" else not_so  # "no tengo" gives nothing up
            at += 2
        else:
            first = before in _BEFORE_DEED
            text = piece.text
            if piece.kind == "deed" and at and pieces[at - 1].text.endswith(" for") and not piece.person:
                text = _doing(text)
            elif piece.kind == "deed":
                text = _deed(piece, asks=asks, first=first, after=before == "small")
            if piece.kind == "article" and at + 1 < len(pieces) and pieces[at + 1].text.startswith(_ARTICLES):
                text = ""
            elif piece.kind == "of":
                text = "of" if _of_thing(pieces, at) > at else ""
            if text and piece.kind != "it":
                yield text
            if piece.kind == "deed" and at and pieces[at - 1].kind == "it":
                yield pieces[at - 1].text
            at += 1
        before = piece.kind if piece.kind not in _PASSED_OVER else before


def _thing(pieces: Sequence[Piece], at: int) -> tuple[list[str], int]:
    """A thing with all that tells more of it, in front of it; and how many pieces they are."""
    head = pieces[at].text
    end = at + 1
    more: list[str] = []
    while end < len(pieces):
        if pieces[end].kind == "quality":
            more.insert(0, pieces[end].text)
            end += 1
        elif (thing := _of_thing(pieces, end)) > end:
            words, used = _thing(pieces, thing)
            more = [*words[:-1], _one(words[-1]), *more]
            end = thing + used
        else:
            break
    article, _, rest = head.partition(" ")
    if more and article in ("a", "an", "the", "my") and rest:
        more = [one.removeprefix("a ").removeprefix("an ").removeprefix("the ") for one in more]
        if article in ("a", "an"):
            article = "an" if more[0][:1] in "aeiou" else "a"
        return [article, *more, rest], end - at
    return [*more, head], end - at


def _of_thing(pieces: Sequence[Piece], at: int) -> int:
    """Where the thing of "de la piel" stands; `at`: it tells of none."""
    if pieces[at].kind != "of":
        return at
    at_thing = at + 1
    while at_thing < len(pieces) and pieces[at_thing].kind == "article":
        at_thing += 1
    return at_thing if at_thing < len(pieces) and pieces[at_thing].kind == "thing" else at


def _one(thing: str) -> str:
    """ "Gift card", of "cards": what tells more of a thing is one."""
    head, _, last = thing.rpartition(" ")
    if not last.endswith(_MANY_ALWAYS):
        last = _ONE.get(last, last.removesuffix("s"))
    return f"{head} {last}".strip()


def _deed(piece: Piece, *, asks: bool, first: bool, after: bool) -> str:
    """`first`: it begins its clause; `after`: a small word leads to it, "while they wash it"."""
    text = piece.text
    if text.startswith("do you "):
        return text if asks and not after else f"{'you' if asks else 'they'} {text.removeprefix('do you ')}"
    if piece.person == "3":
        return f"do you {text}" if asks and first else text
    if asks and after and piece.person == "3p":
        return f"you {text}"
    who = (_ASKED_WHO if asks and not after else _WHO).get(piece.person, "")
    return f"{who} {text}" if who else text


def _doing(deed: str) -> str:
    """ "Do" -> "doing"."""
    first, _, rest = deed.partition(" ")
    stem = first[:-1] if first.endswith("e") and not first.endswith(("ee", "be")) else first
    return f"{stem}ing {rest}".strip()


def _is_denied(piece: Piece) -> bool:
    """What "no" in front of it turns round, instead of answering: "mañana no puedo"."""
    return piece.kind == "deed" or (not piece.kind and piece.text in _NOT)


def _deed_not(piece: Piece, *, asks: bool) -> str:
    text = piece.text
    if text in _NOT:
        return _NOT[text]
    if text.startswith("do you "):
        return f"dont you {text.removeprefix('do you ')}" if asks else f"they dont {text.removeprefix('do you ')}"
    if text.startswith("i "):
        return f"i dont {text.removeprefix('i ')}"
    who = {"1": "i", "1p": "we", "3p": "you" if asks else "they"}.get(piece.person, "")
    return f"{who} dont {text}".strip() if who else f"doesnt {text}"
