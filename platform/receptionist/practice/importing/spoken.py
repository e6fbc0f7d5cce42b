"""Text that was written to be read -> text that can be said: no markup, no links, not too long. Pure."""

import re
from typing import Final

from msgspec import Struct

LONGEST_QUESTION: Final = 300  # as the practice file has it
LONGEST_ANSWER: Final = 450  # half a minute of speech: who listens longer hears the first sentence no more
SHORTENED: Final = "Shortened: it was too long to be said."

_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]{1,2000}", re.IGNORECASE)
_MARKDOWN_LINK: Final = re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{1,2000}\)")
_MARKS: Final = re.compile(r"[*_`#|>~]{2,}|(?<!\w)[*_`~]|[*_`~](?!\w)|^[#>|\s]+", re.MULTILINE)
_BULLET: Final = re.compile(r"^\s*(?:[-–—•·▪◦●○■□►▸*+]|\(?\d{1,2}[.)])\s+")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”')\]]*\s+(?=\S)")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
_LETTER: Final = re.compile(r"\w")


class SpokenText(Struct, frozen=True):
    """`shortened`: the end is missing."""

    text: str
    shortened: bool = False


def question(text: str) -> str:
    """One line, without its number or "Q:", as a question is written; empty when there is none."""
    line = one_line(
        re.sub(r"^\s*(?:Q(?:uestion|\.)?\s?\d{0,3}\s?[:.)]|\d{1,3}[.)](?!\d))\s*", "", text, flags=re.IGNORECASE)
    )
    line = line.removesuffix("+").removesuffix("▼").removesuffix("›").strip()
    if not _LETTER.search(line) or len(line) > LONGEST_QUESTION:
        return ""
    return line


def answer(text: str, *, longest: int = LONGEST_ANSWER) -> SpokenText:
    """Sentences in one paragraph; points of a list become sentences. Cut between sentences when it is too long."""
    text = re.sub(r"^\s*A(?:nswer)?\s?\d{0,3}\s?[:)]\s+", "", text, flags=re.IGNORECASE)
    sentences: list[str] = []
    for line in text.split("\n"):
        bullet = _BULLET.match(line)
        plain = one_line(line[bullet.end() :] if bullet else line)
        if not _LETTER.search(plain):
            continue
        if plain[-1] not in ".!?…:;,":
            plain += "."
        sentences += [one for one in _SENTENCE.split(plain) if one]
    return _within(sentences, longest)


def one_line(text: str) -> str:
    """Words alone: links by their words, an address by its host, no marks, no braces (those name placeholders)."""
    text = without_controls(text)
    text = _MARKDOWN_LINK.sub(r"\1", text)
    text = _URL.sub(_host, text)
    text = _MARKS.sub(" ", text)
    text = text.translate({ord("{"): "(", ord("}"): ")", ord("<"): " ", ord(">"): " ", ord("\u00a0"): " "})
    text = " ".join(text.split())
    return re.sub(r"\s+([,.;:!?])", r"\1", text)


def without_controls(text: str) -> str:
    """Letters that can be seen, and ends of lines."""
    return _CONTROL.sub(" ", text.encode("utf-8", "replace").decode())


def _host(found: re.Match[str]) -> str:
    """https://www.example.com/a/b?c. -> example.com."""
    whole = found[0]
    bare = whole.rstrip(".,;:!?'\"")
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", bare, flags=re.IGNORECASE)
    host = re.split(r"[/?#:]", host, maxsplit=1)[0]
    return host + whole[len(bare) :]


def _within(sentences: list[str], longest: int) -> SpokenText:
    said = ""
    for index, sentence in enumerate(sentences):
        together = f"{said} {sentence}".strip()
        if len(together) > longest:
            if said:
                return SpokenText(said, shortened=True)
            return SpokenText(_cut(sentence, longest), shortened=True)
        said = together
        if index == len(sentences) - 1:
            return SpokenText(said)
    return SpokenText(said)


def _cut(sentence: str, longest: int) -> str:
    """One sentence that is too long, at a comma or else between words."""
    head = sentence[: longest - 1]
    at = max(head.rfind(", "), head.rfind("; "))
    if at < longest // 3:
        at = head.rfind(" ")
    return (head[:at] if at > 0 else head).rstrip(" ,;") + "."
