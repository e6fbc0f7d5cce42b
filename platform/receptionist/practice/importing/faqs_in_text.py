"""A text or a table -> questions with their answers. Pure."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Final

from receptionist.practice.importing.proposals import Pair

_MOST_LINES: Final = 20_000
_MOST_ROWS: Final = 5000
_LONGEST_LINE: Final = 8000
_DELIMITERS: Final = (",", ";", "\t", "|")
_MARKED_Q: Final = re.compile(
    r"\s*(?:Q|Question|Frage|F|Pregunta|P|Domanda|D|Vraag|V)\s?\d{0,3}\s?[:.)]\s*(\S.*)", re.I
)
_MARKED_A: Final = re.compile(
    r"\s*(?:A|Answer|Antwort|Respuesta|R|Réponse|Reponse|Risposta|Antwoord)\s?\d{0,3}\s?[:.)]\s*(.*)", re.I
)
_QUESTION_WORDS: Final = frozenset(
    {"question", "questions", "frage", "pregunta", "domanda", "vraag", "q", "faq", "title"}
)
_ANSWER_WORDS: Final = frozenset(
    {"answer", "answers", "antwort", "respuesta", "réponse", "risposta", "antwoord", "a", "text"}
)


def pairs_in_text(text: str) -> list[Pair]:
    """Lines with "Q:" and "A:" when there are some; else lines that ask, each with the lines under it. Never raises."""
    lines = [line[:_LONGEST_LINE] for line in text.splitlines()[:_MOST_LINES]]
    return list(_marked(lines)) or list(_asked(lines))


def pairs_in_table(text: str) -> list[Pair]:
    """Two columns, with a heading or without, between whichever marks. Never raises."""
    rows = _rows(text)
    if not rows:
        return []
    first = [cell.strip().casefold().rstrip(":") for cell in rows[0]]
    q = next((i for i, cell in enumerate(first) if cell in _QUESTION_WORDS), None)
    a = next((i for i, cell in enumerate(first) if cell in _ANSWER_WORDS and i != q), None)
    if q is None or a is None:
        return [Pair(row[0], row[1], "table") for row in rows if len(row) > 1 and row[0].strip() and row[1].strip()]
    return [Pair(row[q], row[a], "table") for row in rows[1:] if len(row) > max(q, a) and row[q].strip()]


def is_table(text: str) -> bool:
    """Do most of its lines have two cells or more, the first of them short?"""
    rows = _rows(text[:20_000])
    full = [row for row in rows if len(row) > 1 and 0 < len(row[0]) <= 300]
    return len(full) > 1 and len(full) * 5 >= len(rows) * 4


def _marked(lines: Sequence[str]) -> Iterator[Pair]:
    question, answer, answering = "", list[str](), False
    for line in lines:
        asked = _MARKED_Q.fullmatch(line)
        said = _MARKED_A.fullmatch(line) if question else None
        if asked and (not said or answering):
            if question and answering:
                yield Pair(question, "\n".join(answer), "text")
            question, answer, answering = asked[1], [], False
        elif said:
            answer, answering = [*answer, said[1]], True
        elif answering:
            answer.append(line)
        elif question and line.strip():
            question = f"{question} {line.strip()}"
    if question and answering:
        yield Pair(question, "\n".join(answer), "text")


def _asked(lines: Sequence[str]) -> Iterator[Pair]:
    """A line that ends with a question mark begins one; a heading without any ends it."""
    question, answer = "", list[str]()
    for index, line in enumerate(lines):
        plain = line.strip().strip("*_# ").strip()
        if plain.endswith(("?", "؟", "？")) and len(plain) <= 300:
            if question and answer:
                yield Pair(question, "\n".join(answer), "text")
            question, answer = plain, []
        elif question and _is_heading(lines, index, has_answer=bool(answer)):
            yield Pair(question, "\n".join(answer), "text")
            question, answer = "", []
        elif question and plain:
            answer.append(line)
    if question and answer:
        yield Pair(question, "\n".join(answer), "text")


def _is_heading(lines: Sequence[str], index: int, *, has_answer: bool) -> bool:
    """A short line between two empty ones, without a stop at its end; or one that Markdown calls so."""
    line = lines[index].strip()
    if not line or not has_answer:
        return False
    if line.startswith("#"):
        return True
    alone = (index == 0 or not lines[index - 1].strip()) and (index + 1 < len(lines) and not lines[index + 1].strip())
    return alone and len(line) <= 60 and line[-1] not in ".!:;,)"


def _rows(text: str) -> list[list[str]]:
    """By the mark that parts the most lines in two."""
    head = text[:20_000]
    best: tuple[int, str] = (0, "")
    for delimiter in _DELIMITERS:
        rows = _read(head, delimiter)
        parted = sum(len(row) == 2 for row in rows) * 2 + sum(len(row) > 2 for row in rows)
        best = max(best, (parted, delimiter), key=lambda one: one[0])
    return _read(text, best[1]) if best[0] else []


def _read(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text.replace("\0", "")), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) >= _MOST_ROWS:
                break
    except csv.Error:  # a cell without an end: what came before it stands
        pass
    return rows
