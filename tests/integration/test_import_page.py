"""An owner brings along what there is: looks, edits, accepts, and finds it in the draft."""

import html
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from tests.integration.test_pages import DENTAL, VET, Browser, House, house
from tests.web_site import Site, web_site

from receptionist.practice.parse import parse_definition

PAGE = f"/practices/{DENTAL}/settings/import"
TEXT = "Q: Do you treat dogs?\nA: No, people only.\n\nQ: Is there coffee?\nA: Yes. See https://coffee.example/menu?x=1."
WEB = """<html><head><script type="application/ld+json">
{"@type": "Dentist", "openingHours": "Mo-Fr 07:00-15:00"}</script></head>
<body><details><summary>Do you treat dogs?</summary>No, people only.</details>
<details><summary>Is there coffee?</summary><p>Yes.</p></details></body></html>"""


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


@asynccontextmanager
async def pages_beside_a_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[tuple[House, Site]]:
    async with web_site(folder) as site:
        monkeypatch.setenv("SSL_CERT_FILE", str(site.authority))
        settings = f'[functions]\nallowed_hosts = ["localhost:{site.port}"]\n'
        async with house(folder, settings=settings) as pages:
            yield pages, site


async def look(browser: Browser, *, document: tuple[str, bytes] | None = None, **fields: str) -> httpx.Response:
    """The form as a browser sends it."""
    fields["csrf_token"] = await browser.token()
    name, data = document or ("", b"")
    upload = (name, data, "application/octet-stream")
    return await browser.http.post(PAGE, data=fields, files={"document": upload})


def proposed(page: httpx.Response) -> list[tuple[str, str, bool]]:
    """Question, answer, and whether it is ticked."""
    questions = re.findall(r'name="question-\d+" maxlength="300" value="([^"]*)"', page.text)
    answers = re.findall(r'<textarea class="input" id="answer-[^>]*>([^<]*)</textarea>', page.text)
    ticks = re.findall(r'name="take-\d+"( checked)?>', page.text)
    return [
        (html.unescape(question), html.unescape(answer), bool(tick))
        for question, answer, tick in zip(questions, answers, ticks, strict=True)
    ]


async def draft(pages: House, practice: str = DENTAL) -> str:
    found = await pages.records.revisions.draft(practice)
    return found.text if found else ""


async def test_a_text_becomes_proposals_and_those_that_are_ticked_go_into_the_draft(pages: House) -> None:
    browser = await pages.signed_in("owner")
    published = pages.registry.by_slug(DENTAL)
    assert published

    found = await look(browser, text=TEXT)
    fields = {"take-1": "on", "question-0": "Do you treat dogs?", "answer-0": "No.", "question-1": "Any coffee?"}
    fields |= {"answer-1": "Yes,\n plenty.", "csrf_token": await browser.token()}
    taken = await browser.http.post(f"{PAGE}/faqs", data=fields)
    after = await browser.get(taken.headers["location"])

    assert proposed(found) == [
        ("Do you treat dogs?", "No, people only.", True),
        ("Is there coffee?", "Yes. See coffee.example.", True),
    ]
    assert taken.status_code == 303
    assert "The questions are in the draft." in after.text
    definition, problems = parse_definition(await draft(pages), "x.toml")
    assert definition, problems
    assert (definition.faqs[-1].question, definition.faqs[-1].answer) == ("Any coffee?", "Yes, plenty.")
    assert len(definition.faqs) == len(published.definition.faqs) + 1
    assert pages.registry.by_slug(DENTAL) == published
    entry = (await pages.records.audit.list(DENTAL))[0]
    assert (entry.action, entry.detail) == ("faqs_imported", {"count": "1 question"})


async def test_a_file_is_read_and_what_is_answered_already_is_marked(pages: House) -> None:
    browser = await pages.signed_in("owner")
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    known = practice.definition.faqs[0].question
    table = f'"{known}",We do.\n"Gibt es Kaffee für alle?",Ja.\n'.encode("cp1252")

    found = await look(browser, document=("faq.csv", table))

    assert [(question, ticked) for question, _, ticked in proposed(found)] == [
        (known, False),
        ("Gibt es Kaffee für alle?", True),
    ]
    assert "You answer this already" in found.text
    assert "faq.csv" in found.text


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (("a.pdf", b"%PDF-1.7 ..."), "That is a PDF"),
        (("a.docx", b"PK\x03\x04..."), "Save it as text, HTML or CSV first"),
        (("a.txt", b"x" * (2 * 1024 * 1024 + 1)), "larger than 2 MB"),
        (None, "Give an address, choose a file, or paste a text."),
    ],
)
async def test_what_cannot_be_read_is_told(pages: House, document: tuple[str, bytes] | None, said: str) -> None:
    browser = await pages.signed_in("owner")

    answer = await look(browser, document=document)

    assert answer.status_code == 422
    assert said in answer.text


async def test_a_document_without_questions_says_what_would_help(pages: House) -> None:
    browser = await pages.signed_in("owner")

    answer = await look(browser, text="We are a dentist.")

    assert answer.status_code == 200
    assert "No questions with answers" in answer.text


async def test_a_page_is_fetched_and_its_hours_are_shown_as_what_would_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with pages_beside_a_site(tmp_path, monkeypatch) as (pages, site):
        browser = await pages.signed_in("owner")
        site.says("/faq", WEB)

        found = await look(browser, address=site.url("/faq", "localhost"))
        hours = re.search(r'name="hours" value="([^"]*)"', found.text)
        assert hours, found.text
        taken = await browser.post(f"{PAGE}/hours", hours=html.unescape(hours[1]), csrf_token=await browser.token())
        again = await look(browser, address=site.url("/faq", "localhost"))

        assert [question for question, _, _ in proposed(found)] == ["Do you treat dogs?", "Is there coffee?"]
        assert "Tuesday: 07:00-15:00 instead of" in found.text
        assert taken.headers["location"].endswith("kept=hours_imported")
        definition, _ = parse_definition(await draft(pages), "x.toml")
        assert definition
        assert (definition.hours.monday, definition.hours.saturday) == (("07:00-15:00",), ())
        assert "The page tells the same hours as the practice file." in again.text
        noted = [(one.action, one.detail) for one in await pages.records.audit.list(DENTAL)]
        assert noted[1] == ("hours_imported", {})
        assert noted[2] == ("page_fetched", {"host": "localhost"})


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://example.com/", "Only addresses that begin with https://"),
        ("https://127.0.0.1/", "not on the public internet"),
        ("169.254.169.254/latest/meta-data", "not on the public internet"),
        ("https://[::1]:8000/", "not on the public internet"),
        ("https://2130706433/", "not on the public internet"),
        ("https://user:secret@example.com/", "with a name or a password in it"),
    ],
)
async def test_an_address_inside_is_not_asked(pages: House, address: str, said: str) -> None:
    browser = await pages.signed_in("owner")

    answer = await look(browser, address=address)

    assert answer.status_code == 422
    assert said in answer.text


async def test_a_redirect_is_told_with_where_it_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with pages_beside_a_site(tmp_path, monkeypatch) as (pages, site):
        browser = await pages.signed_in("owner")
        site.answers["/"] = b"HTTP/1.1 301 X\r\nLocation: https://www.example.com/<b>\r\nContent-Length: 0\r\n\r\n"

        answer = await look(browser, address=site.url("/", "localhost"))

        assert answer.status_code == 422
        assert "leads on to https://www.example.com/&lt;b&gt;" in answer.text


async def test_what_a_page_says_never_becomes_markup(pages: House) -> None:
    browser = await pages.signed_in("owner")

    found = await look(browser, text='Q: <script>alert(1)</script>"?\nA: "><img src=x onerror=y>{practice}')

    assert "<script>alert" not in found.text
    assert "<img src=x" not in found.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"question-0": "Why?", "answer-0": "So."}, "Tick what you want to take over."),
        ({"take-0": "on", "question-0": " ", "answer-0": "So."}, "needs its words and an answer"),
        ({"take-0": "on", "question-0": "x" * 400, "answer-0": "So."}, "cannot stand in the practice file"),
        ({"take-0": "on", "question-0": "Why?", "answer-0": "Ask {nobody}."}, "cannot stand in the practice file"),
    ],
)
async def test_what_cannot_be_taken_over_comes_back_as_it_was_edited(
    pages: House, fields: dict[str, str], said: str
) -> None:
    browser = await pages.signed_in("owner")

    answer = await browser.post(f"{PAGE}/faqs", csrf_token=await browser.token(), **fields)

    assert answer.status_code == 422
    assert said in answer.text
    assert fields["answer-0"] in answer.text
    assert await draft(pages) == ""


async def test_holidays_are_ticked_and_go_into_the_draft_once(pages: House) -> None:
    browser = await pages.signed_in("owner", VET)
    page = f"/practices/{VET}/settings/import"
    shown = await browser.get(page)
    fields = {"closed": "2026-12-25", "csrf_token": await browser.token()}

    taken = await browser.post(f"{page}/holidays", **fields)
    again = await browser.post(f"{page}/holidays", **fields)

    assert "Christmas Day" in shown.text
    assert "Thanksgiving" in shown.text
    assert taken.headers["location"].endswith("kept=holidays_imported")
    assert again.headers["location"].endswith("kept=nothing")
    definition, _ = parse_definition(await draft(pages, VET), "x.toml")
    assert definition
    assert not definition.hours.holidays
    assert [one.reason for one in definition.hours.exceptions if f"{one.date}" == "2026-12-25"] == ["Christmas Day"]


async def test_a_draft_that_somebody_has_begun_is_added_to(pages: House) -> None:
    browser = await pages.signed_in("owner")
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    text = practice.text.replace('name = "Bright Smiles Dental"', 'name = "Brighter Smiles"')
    await pages.records.revisions.keep_draft(DENTAL, text, base=practice.revision, version=0, by="user:x")

    await browser.post(
        f"{PAGE}/faqs",
        csrf_token=await browser.token(),
        **{"take-0": "on", "question-0": "Is there tea?", "answer-0": "Yes."},
    )

    kept = await draft(pages)
    assert 'name = "Brighter Smiles"' in kept
    assert "Is there tea?" in kept


async def test_a_draft_with_mistakes_is_mended_first(pages: House) -> None:
    browser = await pages.signed_in("owner")
    practice = pages.registry.by_slug(DENTAL)
    assert practice
    await pages.records.revisions.keep_draft(DENTAL, "schema = 2", base=practice.revision, version=0, by="user:x")

    answer = await look(browser, text=TEXT)

    assert answer.status_code == 422
    assert "mend that first" in answer.text


async def test_importing_is_for_those_who_edit_settings(pages: House) -> None:
    browser = await pages.signed_in("staff")

    assert (await browser.get(PAGE)).status_code == 403
    assert (await look(browser, text=TEXT)).status_code == 403
    assert f'href="{PAGE}"' not in (await browser.get(f"/practices/{DENTAL}/")).text
