"""Broken practice files, and to the letter what is said of each: `broken/*.toml`, and beside each its `.txt`.

After a change of words that is meant, `BROKEN=write pytest tests/unit/practice/test_broken.py` writes the texts anew:
read the difference before it is committed.
"""

import os
from datetime import date
from pathlib import Path

import pytest

from receptionist.practice.outside import Outside
from receptionist.practice.parse import parse_definition
from receptionist.toml_text import Problem

BROKEN = Path(__file__).with_name("broken")
FILES = sorted(BROKEN.glob("*.toml"))
OUTSIDE = Outside(
    agreed={"openai"},
    defaults={"stt": ("deepgram:nova-3",), "llm": ("openai:gpt-4o",), "tts": ("elevenlabs:VOICE_ID",)},
    with_keys={"deepgram", "elevenlabs", "openai"},
    secrets={"OPENAI_KEY", "ORDERS_KEY"},
    today=date(2026, 6, 15),
)


def group(name: str) -> bytes | Problem:
    file = BROKEN / "groups" / name
    return file.read_bytes() if file.exists() else Problem(name, 0, 0, "", "is not there")


def said_of(file: Path) -> str:
    definition, problems = parse_definition(file.read_bytes(), file.name, group=group, outside=OUTSIDE)
    lines = [f"{one} (warning)" if one.severity == "warning" else str(one) for one in problems]
    return "\n".join([*lines, "It serves." if definition else "It does not serve.", ""])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_broken_file_is_told_exactly_what_is_wrong_and_where(file: Path) -> None:
    expected = file.with_suffix(".txt")
    said = said_of(file)
    if os.environ.get("BROKEN") == "write":
        expected.write_text(said)

    assert said == expected.read_text()


def test_there_is_a_broken_file_for_every_kind_of_mistake() -> None:
    assert len(FILES) >= 60
    assert {file.stem for file in FILES} == {file.stem for file in BROKEN.glob("*.txt")}
