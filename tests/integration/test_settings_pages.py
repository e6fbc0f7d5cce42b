"""The settings pages over HTTP, without any script: every form is sent as a browser sends it."""

import tomllib
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from bs4 import BeautifulSoup, Tag
from tests.integration.test_pages import DENTAL, Browser, House, house

from receptionist.practice.fields import sections
from receptionist.web import settings_places as places
from receptionist.web.wording import Place

PLACE = Place(ZoneInfo("America/New_York"), "US", american=True)
SETTINGS = f"/practices/{DENTAL}/settings"


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


def fields_of(page: httpx.Response, form: str = "settings-form") -> dict[str, list[str]]:
    """What a browser would send of a form that nobody touched."""
    found = BeautifulSoup(page.text, "html.parser").find("form", id=form)
    assert isinstance(found, Tag), page.text[:2000]
    sent: dict[str, list[str]] = {}
    for one in found.find_all(["input", "select", "textarea"]):
        name, kind = str(one.get("name") or ""), str(one.get("type") or "")
        if not name or (kind in ("checkbox", "radio") and one.get("checked") is None):
            continue
        if one.name == "select":
            chosen = one.find("option", selected=True) or one.find("option")
            value = str(chosen["value"]) if isinstance(chosen, Tag) else ""
        elif one.name == "textarea":
            value = one.get_text().removeprefix("\n").replace("\n", "\r\n")
        else:
            value = str(one.get("value") or "")
        sent.setdefault(name, []).append(value)
    return sent


async def send(browser: Browser, path: str, fields: dict[str, list[str]]) -> httpx.Response:
    return await browser.http.post(path, data=fields)


async def change(browser: Browser, path: str, **typed: Any) -> httpx.Response:
    """Opens a form, types, and sends it."""
    fields = fields_of(await browser.get(path))
    fields |= {name.replace("__", "."): value if isinstance(value, list) else [value] for name, value in typed.items()}
    return await send(browser, path, fields)


async def act(browser: Browser, path: str, **fields: str) -> httpx.Response:
    return await browser.post(path, csrf_token=await browser.token(SETTINGS), **fields)


async def draft(pages: House) -> str:
    found = await pages.records.revisions.draft(DENTAL)
    return found.text if found else ""


async def publish(pages: House, browser: Browser, **fields: str) -> httpx.Response:
    found = await pages.records.revisions.draft(DENTAL)
    return await act(browser, f"{SETTINGS}/draft", do="publish", version=str(found.version if found else 0), **fields)


def file(pages: House) -> Path:
    return pages.folder / "tenants" / f"{DENTAL}.toml"


def every_form(pages: House) -> list[str]:
    tree = tomllib.loads(file(pages).read_text())
    found: list[str] = []
    for one in sections():
        if places.place_of_section(one.key):
            found.append(one.key)
        for listing in places.listings(one.key, tree, (), PLACE):
            found += [f"entries/{listing.address}/{row.index}" for row in listing.rows]
    return found


async def test_every_section_has_a_page_and_sent_back_untouched_it_changes_nothing(pages: House) -> None:
    owner = await pages.signed_in()
    index = await owner.get(SETTINGS)
    assert index.status_code == 200
    for one in sections():
        assert f'href="{SETTINGS}/{one.key}"' in index.text
        assert (await owner.get(f"{SETTINGS}/{one.key}")).status_code == 200

    forms = every_form(pages)
    for path in forms:
        answer = await change(owner, f"{SETTINGS}/{path}")
        assert answer.status_code == 303, (path, answer.text)
        assert answer.headers["location"].endswith("?said=same"), path

    assert len(forms) > 60
    assert await draft(pages) == ""


async def test_an_hour_is_changed_in_the_draft_and_callers_hear_it_once_it_is_published(pages: House) -> None:
    owner, before = await pages.signed_in(), file(pages).read_text()

    saved = await change(
        owner, f"{SETTINGS}/hours", tuesday__from=["08:00", "13:00", ""], tuesday__to=["12:00", "16:00", ""]
    )

    assert (saved.status_code, saved.headers["location"]) == (303, f"{SETTINGS}/hours?said=saved")
    wanted = before.replace('tuesday = ["08:00-12:00", "13:00-17:00"]', 'tuesday = ["08:00-12:00", "13:00-16:00"]', 1)
    assert await draft(pages) == wanted
    assert file(pages).read_text() == before
    page = await owner.get(f"{SETTINGS}/hours")
    assert "Draft with 1 change" in page.text
    assert "Tuesday now closes at 4 p.m. instead of 5 p.m." in page.text
    assert "Last saved by you" in page.text

    published = await publish(pages, owner)

    assert published.headers["location"] == f"{SETTINGS}?said=published", published.text
    assert file(pages).read_text() == wanted
    assert await draft(pages) == ""
    practice = pages.registry.by_slug(DENTAL)
    assert practice is not None
    assert practice.definition.hours.tuesday[1] == "13:00-16:00"
    entry = (await pages.records.audit.list(DENTAL))[0]
    assert entry.action == "settings_changed"


async def test_a_mistake_is_told_beside_its_field_and_nothing_is_saved(pages: House) -> None:
    owner = await pages.signed_in()
    typed = {"friday__from": ["14:00", ""], "friday__to": ["08:00", ""]}

    answer = await change(owner, f"{SETTINGS}/hours", **typed)

    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html.parser")
    problem = page.find(id="f-friday-problem")
    assert isinstance(problem, Tag)
    assert "ends before it starts" in problem.get_text()
    assert fields_of(answer)["friday.from"][0] == "14:00"  # what was typed is still there
    assert await draft(pages) == ""


async def test_a_form_is_checked_while_it_is_filled_in(pages: House) -> None:
    owner = await pages.signed_in()
    fields = fields_of(await owner.get(f"{SETTINGS}/turns")) | {"barge_in_ms": ["5"]}

    answer = await send(owner, f"{SETTINGS}/turns/check", fields)

    assert '<hx-partial hx-target="#f-barge_in_ms-problem"' in answer.text
    assert "at least 40" in answer.text
    assert "1 field needs another look." in answer.text
    assert await draft(pages) == ""


async def test_a_question_is_added_moved_duplicated_taken_out_and_brought_back(pages: House) -> None:
    owner = await pages.signed_in()
    new = await change(
        owner,
        f"{SETTINGS}/entries/faqs/new",
        question="Do you have a cat?",
        answer="No.",
        also_asked="a kitten\r\na pet",
    )
    assert new.headers["location"] == f"{SETTINGS}/faqs?said=added", new.text

    def faqs(text: str) -> list[Any]:
        return tomllib.loads(text)["faqs"]

    added = faqs(await draft(pages))
    assert added[-1] == {"question": "Do you have a cat?", "answer": "No.", "also_asked": ["a kitten", "a pet"]}
    last = len(added) - 1
    await act(owner, f"{SETTINGS}/entries/faqs/{last}/move", do="up", seen=places.seen(added[-1]))
    assert faqs(await draft(pages))[last - 1] == added[-1]
    copied = await act(owner, f"{SETTINGS}/entries/faqs/{last - 1}/move", do="copy", seen=places.seen(added[-1]))
    assert copied.headers["location"] == f"{SETTINGS}/entries/faqs/{last}?said=copied"
    assert faqs(await draft(pages))[last]["question"] == "Do you have a cat? (copy)"

    before = await draft(pages)
    removed = await act(owner, f"{SETTINGS}/entries/faqs/0/move", do="remove", seen=places.seen(added[0]))
    assert len(faqs(await draft(pages))) == len(added)
    undo = BeautifulSoup(removed.text, "html.parser").find("form", action=f"{SETTINGS}/entries/faqs/0/move")
    assert isinstance(undo, Tag)
    entry, lines = undo.find("input", attrs={"name": "entry"}), undo.find("textarea")
    assert isinstance(entry, Tag)
    assert isinstance(lines, Tag)
    await act(
        owner,
        f"{SETTINGS}/entries/faqs/0/move",
        do="restore",
        entry=str(entry["value"]),
        lines=lines.get_text().removeprefix("\n").replace("\n", "\r\n"),
    )

    assert await draft(pages) == before


async def test_two_who_change_different_things_both_have_their_way(pages: House) -> None:
    owner, other = await pages.signed_in(), await operator(pages)
    mine, theirs = [fields_of(await one.get(f"{SETTINGS}/receptionist")) for one in (owner, other)]

    await send(other, f"{SETTINGS}/receptionist", theirs | {"style": ["calm"]})
    answer = await send(owner, f"{SETTINGS}/receptionist", mine | {"name": ["Eva"]})

    assert answer.headers["location"].endswith("?said=saved")
    now = tomllib.loads(await draft(pages))["receptionist"]
    assert (now["name"], now["style"]) == ("Eva", "calm")


async def test_the_later_of_two_is_told_sees_both_and_chooses(pages: House) -> None:
    owner, other = await pages.signed_in(), await operator(pages)
    mine, theirs = [fields_of(await one.get(f"{SETTINGS}/receptionist")) for one in (owner, other)]
    await send(other, f"{SETTINGS}/receptionist", theirs | {"name": ["Uma"], "style": ["calm"]})

    told = await send(owner, f"{SETTINGS}/receptionist", mine | {"name": ["Eva"]})

    assert told.status_code == 409
    assert "“Uma” instead of “Ava”" in told.text
    assert "“Eva” instead of “Ava”" in told.text
    assert tomllib.loads(await draft(pages))["receptionist"]["name"] == "Uma"
    again = fields_of(told)
    assert (again["name"], again["style"]) == (["Eva"], ["calm"])  # mine, and what I did not touch is theirs
    saved = await send(owner, f"{SETTINGS}/receptionist", again)
    assert saved.status_code == 303
    now = tomllib.loads(await draft(pages))["receptionist"]
    assert (now["name"], now["style"]) == ("Eva", "calm")


async def test_an_entry_that_was_taken_out_meanwhile_is_kept_as_a_new_one(pages: House) -> None:
    owner, other = await pages.signed_in(), await operator(pages)
    path = f"{SETTINGS}/entries/faqs/3"
    mine = fields_of(await owner.get(path))
    faq = tomllib.loads(file(pages).read_text())["faqs"][3]
    await act(other, f"{path}/move", do="remove", seen=places.seen(faq))

    told = await send(owner, path, mine | {"answer": ["Behind the house."]})

    assert told.status_code == 409
    assert "has taken" in told.text
    saved = await send(owner, f"{SETTINGS}/entries/faqs/new", fields_of(told))
    assert saved.status_code == 303, saved.text
    assert tomllib.loads(await draft(pages))["faqs"][-1] == faq | {"answer": "Behind the house."}


async def test_an_entry_that_was_moved_meanwhile_is_found(pages: House) -> None:
    owner, other = await pages.signed_in(), await operator(pages)
    path = f"{SETTINGS}/entries/faqs/3"
    mine = fields_of(await owner.get(path))
    faqs = tomllib.loads(file(pages).read_text())["faqs"]
    await act(other, f"{SETTINGS}/entries/faqs/0/move", do="remove", seen=places.seen(faqs[0]))

    await send(owner, path, mine | {"answer": ["Behind the house."]})

    now = tomllib.loads(await draft(pages))["faqs"]
    assert now == [*faqs[1:3], faqs[3] | {"answer": "Behind the house."}, *faqs[4:]]


async def test_the_text_itself_is_edited_with_its_mistakes_at_their_lines(pages: House) -> None:
    owner = await pages.signed_in()
    fields = fields_of(await owner.get(f"{SETTINGS}/text"), "text-form")
    wrong = fields["text"][0].replace('patience = "normal"', 'patience = "saintly"')

    checked = await send(owner, f"{SETTINGS}/text/check", fields | {"text": [wrong]})
    saved = await send(owner, f"{SETTINGS}/text", fields | {"text": [wrong]})

    assert "must be 'brisk' or 'normal' or 'relaxed'" in BeautifulSoup(checked.text, "html.parser").get_text()
    assert saved.status_code == 303  # a draft may be wrong
    page = await owner.get(SETTINGS)
    assert "It cannot be published before this is mended" in page.text
    refused = await publish(pages, owner)
    assert refused.status_code == 422
    assert 'patience = "normal"' in file(pages).read_text()
    line = wrong.replace("\r\n", "\n").split("\n").index('patience = "saintly"') + 1
    assert f'data-line="{line}"' in (await owner.get(f"{SETTINGS}/text")).text


async def test_the_history_tells_what_was_written_in_the_editor_from_what_a_form_has_changed(pages: House) -> None:
    owner = await pages.signed_in()
    fields = fields_of(await owner.get(f"{SETTINGS}/text"), "text-form")
    await send(owner, f"{SETTINGS}/text", fields | {"text": [fields["text"][0].replace('"Ava"', '"Uma"')]})
    await change(owner, f"{SETTINGS}/receptionist", style="calm")  # the same draft: somebody has written in it
    await publish(pages, owner)
    await change(owner, f"{SETTINGS}/receptionist", style="quick")
    await publish(pages, owner)

    history = (await owner.get(f"{SETTINGS}/history")).text
    audit = (await owner.get(f"/practices/{DENTAL}/audit")).text

    assert history.index("Owner, in the forms") < history.index("Owner, in the editor")
    assert "Owner changed the settings in the forms" in audit
    assert "Owner changed the settings in the editor" in audit


async def test_the_text_is_not_saved_over_somebody_elses(pages: House) -> None:
    owner, other = await pages.signed_in(), await operator(pages)
    mine, theirs = [fields_of(await one.get(f"{SETTINGS}/text"), "text-form") for one in (owner, other)]
    await send(other, f"{SETTINGS}/text", theirs | {"text": [theirs["text"][0].replace('"Ava"', '"Uma"')]})

    told = await send(owner, f"{SETTINGS}/text", mine | {"text": [mine["text"][0].replace('"Ava"', '"Eva"')]})

    assert told.status_code == 409
    assert 'name = "Eva"' in fields_of(told, "text-form")["text"][0]
    assert "“Uma” instead of “Ava”" in told.text
    found = await pages.records.revisions.draft(DENTAL)
    assert found is not None
    over = await send(owner, f"{SETTINGS}/text", fields_of(told, "text-form") | {"over": [str(found.version)]})
    assert over.status_code == 303
    assert 'name = "Eva"' in await draft(pages)


async def test_a_red_scenario_holds_the_draft_back_until_somebody_says_why(pages: House) -> None:
    owner = await pages.signed_in()
    await change(owner, f"{SETTINGS}/entries/scenarios/0", says="Delta Quadrant")

    refused = await publish(pages, owner)

    assert refused.status_code == 422
    assert "Asks about insurance in other words" in refused.text
    assert "Why publish anyway?" in refused.text
    published = await publish(pages, owner, anyway="yes", reason="the scenario is wrong")
    assert published.headers["location"] == f"{SETTINGS}?said=published"
    assert "Delta Quadrant" in file(pages).read_text()


async def test_a_draft_of_an_older_version_is_brought_up_to_date(pages: House) -> None:
    owner = await pages.signed_in()
    await change(owner, f"{SETTINGS}/receptionist", name="Eva")
    by_hand = file(pages).read_text().replace('patience = "normal"', 'patience = "relaxed"')
    practice = pages.registry.by_slug(DENTAL)
    assert practice is not None
    await pages.records.revisions.note(DENTAL, practice.text, by="system", through="file")
    file(pages).write_text(by_hand)
    pages.registry.reload(DENTAL)

    told = await publish(pages, owner)

    assert told.status_code == 409
    assert "Patience: relaxed instead of normal" in told.text
    found = await pages.records.revisions.draft(DENTAL)
    assert found is not None
    await act(owner, f"{SETTINGS}/draft", do="update", version=str(found.version))
    assert (await publish(pages, owner)).headers["location"] == f"{SETTINGS}?said=published"
    assert file(pages).read_text() == by_hand.replace('name = "Ava"', 'name = "Eva"')


async def test_a_draft_is_thrown_away(pages: House) -> None:
    owner = await pages.signed_in()
    await change(owner, f"{SETTINGS}/receptionist", name="Eva")
    found = await pages.records.revisions.draft(DENTAL)
    assert found is not None

    await act(owner, f"{SETTINGS}/draft", do="discard", version=str(found.version))

    assert await draft(pages) == ""
    assert (await pages.records.audit.list(DENTAL))[0].action == "draft_discarded"


async def test_a_location_shows_what_its_group_says_and_keeps_in_its_own_file_what_differs(
    pages: House, tmp_path: Path
) -> None:
    tenants = tmp_path / "tenants"
    (tenants / "groups").mkdir()
    (tenants / "groups" / "smiles.toml").write_text('[receptionist]\nname = "Grace"\nstyle = "calm"\n')
    own = (tenants / f"{DENTAL}.toml").read_text()
    without = own.replace('name = "Ava"\n', "").replace('style = "warm, brief, professional; never pushy"\n', "")
    (tenants / f"{DENTAL}.toml").write_text(without.replace("schema = 1\n", 'schema = 1\nextends = "smiles.toml"\n'))
    pages.registry.reload(DENTAL)
    browser = await pages.signed_in("owner")

    before = fields_of(await browser.get(f"{SETTINGS}/receptionist"))
    untouched = await send(browser, f"{SETTINGS}/receptionist", before)
    nothing = await draft(pages)
    await change(browser, f"{SETTINGS}/receptionist", style=["quick"])

    assert (before["name"], before["style"]) == (["Grace"], ["calm"])
    assert (untouched.status_code, nothing) == (303, "")
    said = tomllib.loads(await draft(pages))["receptionist"]
    assert (said["style"], "name" in said) == ("quick", False)


async def test_a_practice_joins_a_group_sees_what_it_shares_and_leaves_it_again(pages: House) -> None:
    groups = pages.folder / "tenants" / "groups"
    groups.mkdir()
    (groups / "smiles.toml").write_text('[voice]\nspeed = 1.1\n[[faqs]]\nquestion = "A cat?"\nanswer = "Yes."\n')
    file(pages).write_text(before := file(pages).read_text().replace("speed = 1.0\n", ""))
    pages.registry.reload(DENTAL)
    owner, platform = await pages.signed_in(), await operator(pages)
    page = f"{SETTINGS}/extends"
    assert "Nothing: this practice says everything itself." in (await owner.get(page)).text

    for browser, name in ((platform, "no-such.toml"), (owner, "smiles.toml")):
        wrong = await change(browser, page, extends=name)
        assert (wrong.status_code, await draft(pages)) == (422, "")
        problem = BeautifulSoup(wrong.text, "html.parser").find(id="f-extends-problem")
        assert isinstance(problem, Tag)
        assert name in problem.get_text()
    assert (await change(platform, page, extends="smiles.toml")).headers["location"] == f"{page}?said=saved"
    shown = BeautifulSoup((await platform.get(page)).text, "html.parser").get_text(" ", strip=True)
    assert "Group: “smiles.toml”" in shown
    assert "Question added: “A cat?”" in shown
    assert "Speed: 1.1" in shown
    assert '<option value="smiles.toml">' in (await platform.get(page)).text

    await change(platform, page, extends="")
    assert await draft(pages) == ""  # as before, so there is no draft any more
    assert file(pages).read_text() == before


async def test_nobody_reads_what_anothers_group_shares(pages: House) -> None:
    groups = pages.folder / "tenants" / "groups"
    groups.mkdir()
    (groups / "secret.toml").write_text('[[faqs]]\nquestion = "A cat?"\nanswer = "Ours alone."\n')
    browser = await pages.signed_in()
    text = file(pages).read_text().replace("schema = 1\n", 'schema = 1\nextends = "secret.toml"\n')

    checked = await act(browser, f"{SETTINGS}/text/check", text=text)
    await act(browser, f"{SETTINGS}/text", text=text, version="0")
    seen = [await browser.get(f"{SETTINGS}{path}") for path in ("", "/text", "/extends", "/faqs")]
    refused = await publish(pages, browser)

    assert "can be chosen by the platform" in checked.text
    assert not any("Ours alone" in one.text or "A cat?" in one.text for one in (checked, *seen, refused))
    assert "secret.toml" in await draft(pages)  # what one types is kept, and goes nowhere
    assert file(pages).read_text() != text


async def test_only_who_may_edit_gets_in(pages: House) -> None:
    for role in ("staff", "viewer"):
        browser = await pages.signed_in(role)
        for path in ("", "/hours", "/entries/faqs/0", "/text"):
            assert (await browser.get(f"{SETTINGS}{path}")).status_code == 403
        assert SETTINGS not in (await browser.get(f"/practices/{DENTAL}/")).text


BROKEN, NUMBER = "maple-street", "+12125550177"
NEVER_GOOD = f'''[practice]
name = "Maple Street"
timezone = "America/New_York"
numbers = ["{NUMBER}"]

[hours]
teusday = ["09:00-12:00"]  # mornings
'''
UNREADABLE = NEVER_GOOD.replace("]  # mornings", "  # mornings")


async def add_broken(pages: House, text: str) -> Path:
    """A practice whose file was wrong from the start, and that a reseller looks after."""
    path = pages.folder / "tenants" / f"{BROKEN}.toml"
    path.write_text(text)
    pages.registry.reload(BROKEN)
    return path


@pytest.mark.parametrize("text", [NEVER_GOOD, UNREADABLE])
async def test_a_practice_that_was_wrong_from_the_start_is_mended_and_published(pages: House, text: str) -> None:
    path = await add_broken(pages, text)
    settings = f"/practices/{BROKEN}/settings"
    owner, other = await pages.signed_in("owner", BROKEN), await operator(pages)
    start = await owner.get("/")
    assert start.headers["location"] == f"/practices/{BROKEN}/"
    for browser in (owner, other):
        page = await browser.get(f"/practices/{BROKEN}/")
        assert "Calls are not answered" in page.text
        assert f"{BROKEN}.toml:7" in page.text
        assert f'href="{settings}/text"' in page.text
    assert "not answered: 1 problem" in (await other.get("/practices")).text

    index, form = await owner.get(settings), await owner.get(f"{settings}/hours")
    assert "No version of it was ever good" in index.text
    if text == UNREADABLE:
        assert "there are no forms" in index.text
        assert (form.status_code, form.headers["location"]) == (303, settings)
    else:
        assert form.status_code == 200
        assert f'href="{settings}/faqs"' in index.text
    editor = await owner.get(f"{settings}/text")
    assert 'data-line="7"' in editor.text
    fields = fields_of(editor, "text-form") | {"text": [NEVER_GOOD.replace("teusday", "tuesday")]}
    assert (await send(owner, f"{settings}/text", fields)).status_code == 303
    draft = await pages.records.revisions.draft(BROKEN)
    assert draft is not None
    assert "once this one is published, its calls are answered" in (await owner.get(settings)).text
    published = await owner.post(
        f"{settings}/draft", do="publish", version=str(draft.version), csrf_token=await owner.token(settings)
    )

    assert published.headers["location"] == f"{settings}?said=published", published.text
    assert "tuesday =" in path.read_text()
    served = pages.registry.by_number(NUMBER)
    assert served is not None
    assert served.slug == BROKEN
    history = (await owner.get(f"{settings}/history")).text
    assert "Owner, in the editor" in history
    assert "Its mistakes are mended" in history


async def test_a_form_mends_what_was_wrong_from_the_start(pages: House) -> None:
    wrong = NEVER_GOOD.replace("teusday", "tuesday").replace("09:00-12:00", "12:00-09:00")
    await add_broken(pages, wrong)
    settings = f"/practices/{BROKEN}/settings"
    owner = await pages.signed_in("owner", BROKEN)
    page = await owner.get(f"{settings}/hours")
    assert "ends before it starts" in page.text

    saved = await change(owner, f"{settings}/hours", tuesday__from=["09:00", ""], tuesday__to=["12:00", ""])

    assert saved.headers["location"] == f"{settings}/hours?said=saved"
    found = await pages.records.revisions.draft(BROKEN)
    assert found is not None
    assert found.text == NEVER_GOOD.replace("teusday", "tuesday")


async def test_a_practice_that_was_wrong_from_the_start_is_there_for_its_own_people_alone(pages: House) -> None:
    await add_broken(pages, NEVER_GOOD)
    stranger, viewer = await pages.signed_in("owner"), await pages.signed_in("viewer", BROKEN)

    for path in ("", "/settings", "/settings/text"):
        assert (await stranger.get(f"/practices/{BROKEN}{path}")).status_code == 404
    page = (await viewer.get(f"/practices/{BROKEN}/")).text
    assert "Ask an owner" in page
    assert "/settings/text" not in page
    assert (await viewer.get(f"/practices/{BROKEN}/settings/text")).status_code == 403
    for path in ("calls", "messages", "appointments"):
        assert (await viewer.get(f"/practices/{BROKEN}/{path}")).status_code == 200, path


async def operator(pages: House) -> Browser:
    browser = pages.browser()
    await browser.sign_in(await pages.person("operator", ""))
    return browser
