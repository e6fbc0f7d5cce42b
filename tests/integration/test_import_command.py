"""`receptionist import-faqs`: questions of a file or a page as TOML, or into the draft."""

import asyncio
import tomllib
from pathlib import Path

import pytest
from tests.integration.test_secrets_command import FILE, Installation
from tests.web_site import web_site

TEXT = "Q: Is there coffee?\nA: Yes.\n\nQ: Where can I park?\nA: Behind the house.\n"
KNOWN = f'{FILE}[[faqs]]\nquestion = "Where can I park?"\nanswer = "Here."\n'


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    made = Installation(tmp_path)
    (tmp_path / "tenants" / "north.toml").write_text(KNOWN)
    (tmp_path / "faq.txt").write_text(TEXT)
    return made


def test_new_questions_are_printed_as_toml_and_known_ones_as_comments(installed: Installation) -> None:
    ran = installed.run("import-faqs", "north", "faq.txt")

    assert ran.returncode == 0, ran.stderr
    assert tomllib.loads(ran.stdout) == {"faqs": [{"question": "Is there coffee?", "answer": "Yes."}]}
    assert '# Answered already: "Where can I park?"' in ran.stdout
    assert "New: 1. Answered already: 1." in ran.stderr


def test_with_yes_they_go_into_the_draft_and_once(installed: Installation) -> None:
    taken = installed.run("import-faqs", "north", "faq.txt", "--yes")
    again = installed.run("import-faqs", "north", "faq.txt", "--yes")

    assert taken.stdout == "In the draft of north: 1 new question. Answered already: 1.\n", taken.stderr
    assert again.returncode == 1
    assert "answers all of these questions already" in again.stderr
    assert (installed.folder / "tenants" / "north.toml").read_text() == KNOWN


def test_what_cannot_be_read_or_holds_nothing_is_told(installed: Installation) -> None:
    (installed.folder / "empty.txt").write_text("Hello.")

    missing = installed.run("import-faqs", "north", "none.txt")
    empty = installed.run("import-faqs", "north", "empty.txt")
    strange = installed.run("import-faqs", "south", "faq.txt")
    inside = installed.run("import-faqs", "north", "https://127.0.0.1/")

    assert [one.returncode for one in (missing, empty, strange, inside)] == [1, 1, 2, 1]
    assert "cannot be read" in missing.stderr
    assert "No questions with answers" in empty.stderr
    assert "there are: north" in strange.stderr
    assert "not on the public internet" in inside.stderr


async def test_a_page_that_the_operator_lets_be_asked_is_read(installed: Installation) -> None:
    async with web_site(installed.folder) as site:
        site.says("/faq", "<dl><dt>Is there tea?<dd>Yes.</dl>")
        (installed.folder / "receptionist.toml").write_text(f'[functions]\nallowed_hosts = ["localhost:{site.port}"]\n')
        ran = await asyncio.to_thread(
            installed.run, "import-faqs", "north", site.url("/faq", "localhost"), SSL_CERT_FILE=str(site.authority)
        )

    assert tomllib.loads(ran.stdout) == {"faqs": [{"question": "Is there tea?", "answer": "Yes."}]}, ran.stderr
