"""What a page says of itself in schema.org's words: JSON-LD in scripts, and microdata in its elements. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

import msgspec

from receptionist.practice.importing.html import Element, raw_text, words

Item: TypeAlias = Mapping[str, Any]  # Any: JSON, or what microdata makes of a page

_MOST_ITEMS: Final = 5000
_DEEPEST: Final = 12
_LONGEST: Final = 6000


def items(page: Element) -> Iterator[Item]:
    """Every object in the page's JSON-LD, those within others too. What is no JSON is passed over."""
    for script in page.elements():
        if script.tag == "script" and "ld+json" in script.get("type").lower():
            text = raw_text(script).strip().removeprefix("<!--").removesuffix("-->")
            try:
                found = msgspec.json.decode(text.encode("utf-8", "replace"))
            except (msgspec.DecodeError, RecursionError, ValueError):
                continue
            yield from _objects(found)


def _objects(value: object) -> Iterator[Item]:
    waiting: list[object] = [value]
    count = 0
    while waiting and count < _MOST_ITEMS:
        one = waiting.pop()
        count += 1
        if isinstance(one, dict):
            item = cast("dict[str, Any]", one)
            yield item
            waiting += [inner for inner in reversed(item.values()) if isinstance(inner, dict | list)]
        elif isinstance(one, list):
            waiting += [inner for inner in reversed(cast("list[object]", one)) if isinstance(inner, dict | list)]


def items_marked_up(page: Element) -> Iterator[Item]:
    """Every `itemscope` of the page, with its properties; inner ones too, each by itself."""
    for count, one in enumerate(element for element in page.elements() if "itemscope" in element.attributes):
        if count >= _MOST_ITEMS:
            return
        yield _item(one, 0)


def _item(scope: Element, depth: int) -> Item:
    found: dict[str, Any] = {"@type": scope.get("itemtype").split()}
    waiting = [child for child in reversed(scope.children) if isinstance(child, Element)]
    while waiting:
        one = waiting.pop()
        inner = "itemscope" in one.attributes
        for name in one.get("itemprop").split():
            value: object = _item(one, depth + 1) if inner and depth < _DEEPEST else _value(one)
            before = found.get(name)
            if before is None:
                found[name] = value
            else:
                found[name] = [*cast("list[object]", before), value] if isinstance(before, list) else [before, value]
        if not inner:
            waiting += [child for child in reversed(one.children) if isinstance(child, Element)]
    return found


def _value(one: Element) -> str:
    for name in ("content", "datetime", "href"):
        if one.get(name) and (name != "href" or one.tag in ("link", "a")):
            return one.get(name)
    return words(one, most=_LONGEST)


def of_type(item: Item, *names: str) -> bool:
    """Is it one of these of schema.org's kinds?"""
    kinds = item.get("@type")
    found = cast("list[object]", kinds) if isinstance(kinds, list) else [kinds]
    return any(_last(str(kind)) in names for kind in found)


def listed(value: object) -> Sequence[object]:
    """One or several: a list of them."""
    if value is None:
        return ()
    return cast("list[object]", value) if isinstance(value, list) else (value,)


def text_of(value: object) -> str:
    """A text, or the one that an object with a language holds."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return text_of(cast("Item", value).get("@value"))
    if isinstance(value, list) and value:
        return text_of(cast("list[object]", value)[0])
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _last(kind: str) -> str:
    """ "https://schema.org/Question" -> "Question"."""
    return kind.rstrip("/").rpartition("/")[2].rpartition(":")[2]
