"""HTML of any quality -> a tree of elements, in time that grows with its length alone.

By hand, because the parsers at hand are not safe with what a stranger's page may hold: Python's own takes minutes for a
megabyte of `<` and trees of others end with the stack. Here each character is looked at a fixed number of times, depth
and number of elements are bounded, and nothing raises.
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Final

_MOST_TEXT: Final = 2 * 1024 * 1024
_MOST_ELEMENTS: Final = 60_000
_DEEPEST: Final = 120
_LONGEST_TAG: Final = 4000
_MOST_ATTRIBUTES: Final = 40


def _named(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID: Final = _named("area base br col embed hr img input link meta param source track wbr")
_RAW: Final = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "template", "svg", "math"})
_UNSEEN: Final = (_RAW - {"textarea", "title"}) | {"head", "select", "option"}
_BLOCK: Final = _named(
    "address article aside blockquote body button dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br"
)
# A start of the first closes an open one of the second, as browsers do; but not beyond the third.
_CLOSES: Final[Mapping[str, frozenset[str]]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
_CLOSES_P: Final = _BLOCK - {"br", "button"}
_WALLS: Final = frozenset({"ul", "ol", "dl", "table", "details", "section", "article", "main", "body"})

_ATTRIBUTE: Final = re.compile(r"""([^\s"'>/=]{1,80})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]{0,2000})))?""")
_NAME: Final = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_LONG_NUMBER: Final = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")


class Element:
    """One element. `children` are elements and texts, in order."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: Mapping[str, str], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def elements(self) -> "Iterator[Element]":
        """All within it, in the order of the page."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += [child for child in reversed(one.children) if isinstance(child, Element)]

    def has_within(self, tag: str) -> bool:
        return any(one.tag == tag for one in self.elements())


def parse(text: str) -> Element:
    """Never raises. What is too long, too deep or too much is left out."""
    root = Element("", {}, None)
    place, depth, count = root, 0, 0
    for token in _tokens(text[:_MOST_TEXT]):
        if isinstance(token, str):
            place.children.append(token)
            continue
        name, attributes, kind = token
        if kind == "end":
            place, depth = _ended(place, depth, name)
            continue
        place, depth = _closed_before(place, depth, name)
        count += 1
        if count > _MOST_ELEMENTS:
            return root
        element = Element(name, attributes, place)
        place.children.append(element)
        if name not in _VOID and kind == "start" and depth < _DEEPEST:
            place, depth = element, depth + 1
    return root


def words(element: Element, *, without: "frozenset[int]" = frozenset(), most: int = _MOST_TEXT) -> str:
    """What a reader sees, each block on a line of its own. `without`: ids of elements that are passed over; `most`:
    characters after which no more is read."""
    return lines_of(_pieces(element, without, most))


def raw_text(element: Element) -> str:
    """The text as it stands, of a script for example."""
    return "".join(child for child in element.children if isinstance(child, str))


def unescaped(text: str) -> str:
    """Entities as characters. Numbers that no character has are left out: Python would count their digits."""
    return html.unescape(_LONG_NUMBER.sub("", text)) if "&" in text else text


def lines_of(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(element: Element, without: "frozenset[int]", most: int) -> str:
    found: list[str] = []
    length = 0
    waiting: list[Element | str] = [element]
    while waiting and length <= most:
        one = waiting.pop()
        length += len(one) if isinstance(one, str) else 1
        if isinstance(one, str):
            found.append(one.replace("\n", " ").replace("\r", " ") if not one.startswith("\n\n") else "\n")
            continue
        if one.tag in _UNSEEN or id(one) in without:
            continue
        if one.tag in _BLOCK:
            found.append("\n")
            waiting.append("\n\n")
        waiting += reversed(one.children)
    return "".join(found)


_Token = tuple[str, Mapping[str, str], str]


def _tokens(text: str) -> "Iterator[str | _Token]":
    """Texts, and (name, attributes, "start" | "single" | "end")."""
    at, length = 0, len(text)
    no_more: set[str] = set()  # closers that the rest of the text has not: each is looked for in vain once
    while at < length:
        opened = text.find("<", at)
        if opened < 0:
            yield unescaped(text[at:])
            return
        if opened > at:
            yield unescaped(text[at:opened])
        if text.startswith("<!--", opened):
            closed = _find(text, "-->", opened + 4, no_more)
            at = length if closed < 0 else closed + 3
            continue
        named = _NAME.match(text, opened + 1)
        if named is None:
            if text[opened + 1 : opened + 2] in ("!", "?", "/"):
                closed = _find(text, ">", opened, no_more)
                at = length if closed < 0 else closed + 1
            else:
                yield "<"
                at = opened + 1
            continue
        name = named[1].lower()
        closed, is_tag = _tag_end(text, named.end())
        if not is_tag:
            yield unescaped(text[opened:closed])
            at = closed
            continue
        at = closed + 1
        if text[opened + 1] == "/":
            yield name, {}, "end"
            continue
        inside = text[named.end() : closed]
        single = inside.endswith("/")
        yield name, _attributes(inside), "single" if single and name not in _RAW else "start"
        if name in _RAW and not single:
            end = _find_closing(text, name, at, no_more)
            yield text[at:end] if name in ("script", "style") else unescaped(text[at:end])
            yield name, {}, "end"
            closed = text.find(">", end, end + 200)
            at = length if end >= length else (closed + 1 if closed >= 0 else end + len(name) + 2)


def _tag_end(text: str, at: int) -> tuple[int, bool]:
    """Where the `>` of a tag is, quoted ones apart; else up to where it was looked for, which then is text."""
    stop = min(len(text), at + _LONGEST_TAG)
    quote = ""
    while at < stop:
        one = text[at]
        if quote:
            if one == quote:
                quote = ""
        elif one == ">":
            return at, True
        elif one in "\"'" and text[at - 1] == "=":
            quote = one
        elif one == "<":
            return at, False
        at += 1
    return stop, False


def _attributes(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        if len(found) >= _MOST_ATTRIBUTES:
            break
        value = next((one for one in match.groups()[1:] if one is not None), "")
        found.setdefault(match[1].lower(), unescaped(value))
    return found


def _find(text: str, closer: str, at: int, no_more: set[str]) -> int:
    if closer in no_more:
        return -1
    found = text.find(closer, at)
    if found < 0:
        no_more.add(closer)
    return found


def _find_closing(text: str, name: str, at: int, no_more: set[str]) -> int:
    """Of `</script`, in any letters. The end of the text when there is none."""
    closer = f"</{name}"
    if closer in no_more:
        return len(text)
    found = re.compile(re.escape(closer), re.IGNORECASE).search(text, at)
    if found is None:
        no_more.add(closer)
        return len(text)
    return found.start()


def _ended(place: Element, depth: int, name: str) -> tuple[Element, int]:
    """The nearest open one of this name ends, with all within; an end that nothing began ends nothing."""
    one, steps = place, 0
    while one.parent is not None:
        steps += 1
        if one.tag == name:
            return one.parent, depth - steps
        one = one.parent
    return place, depth


def _closed_before(place: Element, depth: int, name: str) -> tuple[Element, int]:
    closes = _CLOSES.get(name, frozenset())
    if name in _CLOSES_P:
        closes |= {"p"}
    if not closes:
        return place, depth
    one, steps = place, 0
    while one.parent is not None and one.tag not in _WALLS:
        steps += 1
        if one.tag in closes:
            return _closed_before(one.parent, depth - steps, name) if name == "tr" else (one.parent, depth - steps)
        one = one.parent
    return place, depth
