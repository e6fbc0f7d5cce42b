"""A page -> the questions that it answers: as it says so itself (schema.org), or as pages usually look. Pure."""

from collections.abc import Iterator, Mapping
from typing import Final, cast

from receptionist.practice.importing.faqs_in_text import pairs_in_text
from receptionist.practice.importing.html import Element, parse, raw_text, words
from receptionist.practice.importing.linked_data import Item, items, items_marked_up, listed, of_type, text_of
from receptionist.practice.importing.proposals import Pair

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_ANSWER: Final = 6000  # of what is read; what is said is far shorter
_LONGEST_QUESTION: Final = 1000
_FEW: Final = 2
_TRIGGERS: Final = ("button", "a", "div", "h2", "h3", "h4", "h5", "h6", "span")


def pairs_in_page(text: str) -> list[Pair]:
    """Never raises. What the page itself calls questions comes first, and what only looks so last."""
    page = parse(text)
    found = [*_structured(page), *_folded(page), *_definitions(page), *_accordions(page), *_headings(page)]
    if len(found) < _FEW:
        found += pairs_in_text(words(page))
    return found


def page_text(text: str) -> str:
    """What a reader sees of it, a block a line."""
    return words(parse(text))


def _structured(page: Element) -> Iterator[Pair]:
    """schema.org's FAQPage, in a script or in the marks of the page."""
    for one in (*items(page), *items_marked_up(page)):
        if of_type(one, "Question", "FAQQuestion"):
            question = _said(one.get("name") or one.get("text"))
            answers = one.get("acceptedAnswer") or one.get("suggestedAnswer")
            first = next(iter(listed(answers)), None)
            if isinstance(first, Mapping):
                said = cast("Item", first)
                first = said.get("text") or said.get("description")
            answer = _said(first)
            if question and answer:
                yield Pair(question, answer, "structured")


def _said(value: object) -> str:
    """Text that may hold HTML of its own."""
    text = text_of(value)[:_LONGEST_ANSWER]
    return words(parse(text)) if "<" in text or "&" in text else text


def _folded(page: Element) -> Iterator[Pair]:
    """<details> with its <summary>."""
    for details in page.elements():
        if details.tag == "details":
            summary = next((one for one in details.children if isinstance(one, Element) and one.tag == "summary"), None)
            if summary is not None and (question := words(summary, most=_LONGEST_QUESTION)):
                yield Pair(question, words(details, without=frozenset({id(summary)}), most=_LONGEST_ANSWER), "folded")


def _definitions(page: Element) -> Iterator[Pair]:
    """<dl>: terms that are questions, and what is said of them."""
    for one in page.elements():
        if one.tag != "dl":
            continue
        question, answer = "", list[str]()
        for part in _terms(one):
            if part.tag == "dd":
                answer.append(words(part, most=_LONGEST_ANSWER))
                continue
            if _asks(question):
                yield Pair(question, "\n".join(answer), "definitions")
            question, answer = words(part, most=_LONGEST_QUESTION), []
        if _asks(question):
            yield Pair(question, "\n".join(answer), "definitions")


def _terms(dl: Element) -> Iterator[Element]:
    """The <dt> and <dd> of this list, which may stand in <div>s; not those of a list within."""
    for child in dl.children:
        if isinstance(child, Element):
            if child.tag in ("dt", "dd"):
                yield child
            elif child.tag == "div":
                yield from (one for one in child.children if isinstance(one, Element) and one.tag in ("dt", "dd"))


def _accordions(page: Element) -> Iterator[Pair]:
    """A button that unfolds what stands elsewhere."""
    by_id: dict[str, Element] = {}
    for one in page.elements():
        if name := one.get("id"):
            by_id.setdefault(name, one)
    for one in page.elements():
        if one.tag in _TRIGGERS:
            link = one.get("href") if one.tag == "a" else ""
            wanted = one.get("aria-controls") or one.get("data-bs-target") or one.get("data-target") or link
            panel = by_id.get(wanted.removeprefix("#")) if wanted else None
            if (
                panel is not None
                and (question := words(one, most=_LONGEST_QUESTION))
                and _asks(question)
                and not _holds(panel, one)
            ):
                yield Pair(question, words(panel, most=_LONGEST_ANSWER), "folded")


def _headings(page: Element) -> Iterator[Pair]:
    """A heading that asks, and what follows up to the next one. Bold lines that ask count as headings."""
    question, answer, length = "", list[str](), 0
    for block, is_heading in _blocks(page):
        if is_heading:
            if question and answer:
                yield Pair(question, "\n".join(answer), "headings")
            question, answer, length = (block if _asks(block) else ""), [], 0
        elif question and length < _LONGEST_ANSWER:
            answer.append(block)
            length += len(block)
    if question and answer:
        yield Pair(question, "\n".join(answer), "headings")


def _blocks(page: Element) -> Iterator[tuple[str, bool]]:
    """Texts of the page in order, and whether each is a heading."""
    waiting: list[Element | str] = [page]
    text = list[str]()

    def flushed() -> Iterator[tuple[str, bool]]:
        together = " ".join("".join(text).split())
        text.clear()
        if together:
            yield together, False

    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            text.append(one)
            continue
        heading = one.tag in _HEADINGS or (one.tag in ("strong", "b") and _asks(raw_text(one)))
        if heading:
            yield from flushed()
            yield " ".join(words(one, most=_LONGEST_QUESTION).split()), True
        elif one.tag in ("script", "style", "noscript", "template", "nav", "svg", "form", "footer", "head", "iframe"):
            continue
        elif one.tag in ("p", "li", "div", "section", "ul", "ol", "table", "tr", "td", "article", "main", "br", "dd"):
            yield from flushed()
            waiting += reversed(one.children)
        else:
            waiting += reversed(one.children)
    yield from flushed()


def _asks(text: str) -> bool:
    plain = text.strip().rstrip("+▼›»").rstrip()
    return plain.endswith(("?", "؟", "？")) and len(plain) <= 300


def _holds(element: Element, inner: Element) -> bool:
    one: Element | None = inner
    while one is not None:
        if one is element:
            return True
        one = one.parent
    return False
