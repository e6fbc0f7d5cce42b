"""Bytes of a page or a document -> its text, and the pairs in it, by what it is. Pure."""

import codecs
import re
from typing import Final, Literal, TypeAlias

from receptionist.practice.importing.faqs_in_page import page_text, pairs_in_page
from receptionist.practice.importing.faqs_in_text import is_table, pairs_in_table, pairs_in_text
from receptionist.practice.importing.proposals import Pair

Kind: TypeAlias = Literal["html", "text", "csv"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE
)
_IS_HTML: Final = re.compile(
    r"\s*(?:<!doctype html|<html|<head|<body)|<(?:p|div|h[1-6]|details|dl|ul|script)[\s>]", re.I
)


def text_from(data: bytes, charset: str = "") -> str:
    """By its own mark, what the server or the page says, else UTF-8, else what old programs of Windows write."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    declared = _DECLARED.search(data[:4096])
    for name in (charset, declared[1].decode("ascii") if declared else "", "utf-8"):
        try:
            if name and codecs.lookup(name).name in _TEXT_CODECS:
                return data.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def kind_of(text: str, media_type: str = "", name: str = "") -> Kind:
    """By what it is called, else by how it looks."""
    ending = name.lower().rpartition(".")[2]
    if media_type in ("text/html", "application/xhtml+xml") or ending in ("html", "htm", "xhtml"):
        return "html"
    if media_type == "text/csv" or ending in ("csv", "tsv"):
        return "csv"
    if _IS_HTML.search(text[:20_000]):
        return "html"
    return "csv" if ending not in ("txt", "md") and is_table(text) and not pairs_in_text(text[:20_000]) else "text"


def pairs_from(text: str, kind: Kind) -> list[Pair]:
    match kind:
        case "html":
            return pairs_in_page(text)
        case "csv":
            return pairs_in_table(text)
        case "text":
            return pairs_in_text(text) or pairs_in_table(text)


def readable(text: str, kind: Kind) -> str:
    """What a reader sees of it."""
    return page_text(text) if kind == "html" else text


_TEXT_CODECS: Final = frozenset(
    {"utf-8", "ascii", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257", "shift_jis", "euc_jp", "gb2312"}
    | {"gbk", "gb18030", "big5", "euc_kr", "koi8-r", "koi8-u", "utf-16", "utf-16-le", "utf-16-be", "mac-roman"}
    | {f"iso8859-{n}" for n in range(1, 17)}
)
