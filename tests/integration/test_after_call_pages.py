"""What came of a call, on the pages, for programs, and in the words of a language model that the call must bear out."""

import re
from collections.abc import AsyncGenerator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from litestar import Litestar
from tests.integration.test_import_with_a_model import QUICK, pages_with
from tests.integration.test_pages import DENTAL, NOW, House, house

from receptionist.agent.books import Books
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionCall, FunctionResult, Origin
from receptionist.conversation.snapshots import Snapshot, encode_snapshot
from receptionist.jobs.after_calls import AfterCalls
from receptionist.practice.definition import Definition
from receptionist.providers.base import Model
from receptionist.providers.price_book import PriceBook
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.messages import MessageRow
from receptionist.simulators.mind import Say, Step, Use
from receptionist.simulators.openai import serve_openai
from receptionist.simulators.vendor import Fault, Kind
from receptionist.web.api.routes import api_routes

CALL = f"/practices/{DENTAL}/calls/call-1"
ENTRIES: list[Entry] = [
    CallerSaid(1, "It's Sam Lee. Please have somebody call me back, I'm really worried about my crown."),
    FunctionCall("f1", "take_message", {"name": "Sam Lee", "phone": "+12125550199", "reason": "A loose crown"}),
    FunctionResult("f1", "take_message", {"message": "message-1"}),
    AgentSaid(1, "I have passed that on.", "I have passed that on."),
    CallerSaid(2, "Thank you."),
]


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def a_call(pages: House, call_id: str = "call-1", origin: Origin = Origin.PHONE) -> None:
    calls = pages.records.calls
    await pages.records.messages.take(
        DENTAL,
        MessageRow(id="message-1", practice=DENTAL, call=call_id, origin=origin, name="Sam Lee", phone="", reason="A",
                   at=NOW),
    )  # fmt: skip
    await calls.open(DENTAL, CallRow(id=call_id, practice=DENTAL, origin=origin, caller="+12125550199", started_at=NOW))
    turn = TurnRow(number=1, at=NOW, caller_text="words", agent_text="I see.", heard="I see.")
    await calls.finish_turn(DENTAL, call_id, turn, encode_snapshot(Snapshot(ENTRIES, b"", 1)))
    await calls.end(DENTAL, call_id, at=NOW, outcome="message_taken", reason="goodbye")


def job(pages: House, models: Sequence[Model] = (), *, spent: bool = False, within_s: float = 20.0) -> AfterCalls:
    def own(definition: Definition, practice: str) -> Sequence[Model]:
        return models

    return AfterCalls(
        pages.records,
        pages.registry,
        pages.clock,
        models=own,
        books=Books(pages.records.usage, PriceBook(Path("nowhere"))),
        over_budget=lambda practice: spent,
        within_s=within_s,
    )


async def test_a_call_shows_what_came_of_it_in_the_list_and_on_its_page(pages: House) -> None:
    viewer = await pages.signed_in("viewer")
    await a_call(pages)
    waiting = await viewer.get(CALL)
    await job(pages).write(DENTAL, "call-1")

    page, part = await viewer.get(CALL), await viewer.get(f"{CALL}/afterwards")
    listed = await viewer.get(f"/practices/{DENTAL}/calls")
    found = await viewer.get(f"/practices/{DENTAL}/calls?topic=message&q=sam")
    none = await viewer.get(f"/practices/{DENTAL}/calls?q=unicorn")

    assert "Being summed up" in waiting.text
    for shown in (page, part, listed, found):
        assert "Sam Lee left a message." in shown.text
        assert "Worried" in shown.text
        assert "icons" in shown.text
    assert "#frown" in part.text  # a word and a face, not a colour alone
    assert "Ring back" in part.text
    assert 'value="done"' not in part.text  # viewers tick nothing off
    assert "topic=message" in listed.text
    assert "No call fits" in none.text
    assert "Nothing here" not in (await viewer.get(f"/practices/{DENTAL}/follow-ups")).text


async def test_a_follow_up_is_ticked_off_and_opened_again_by_who_may(pages: House) -> None:
    staff = await pages.signed_in("staff")
    empty = await staff.get(f"/practices/{DENTAL}/follow-ups")
    await a_call(pages)
    await job(pages).write(DENTAL, "call-1")
    page = await staff.get(f"/practices/{DENTAL}/follow-ups")
    action = re.search(r'action="([^"]*/follow-ups/call-1/[^"]*)"', page.text)
    assert action, page.text

    token = await staff.token()
    done = await staff.post(action[1], {"HX-Request": "true"}, state="done", csrf_token=token)
    listed = await staff.get(f"/practices/{DENTAL}/follow-ups?show=done")
    message = await pages.records.messages.get(DENTAL, "message-1")
    undone = await staff.post(action[1], state="open", csrf_token=token)

    assert "All caught up" in empty.text
    assert "Done" in done.text
    assert "by Staff" in done.text
    assert 'value="open"' in done.text
    assert "Sam Lee" in listed.text
    assert message is not None
    assert message.done_at is not None
    assert undone.status_code == 303
    assert [one.done_at for one in await pages.records.follow_ups.list(DENTAL)] == [None]
    noted = [one.action for one in await pages.records.audit.list(DENTAL)]
    assert noted[:2] == ["follow_up_reopened", "follow_up_done"]


async def test_a_calls_page_leads_to_a_rehearsal_that_is_made_of_it(pages: House) -> None:
    owner = await pages.signed_in("owner")
    await a_call(pages)

    page = await owner.get(CALL)
    link = re.search(r'href="([^"]*scenarios/new\?call=call-1[^"]*)"', page.text)
    assert link, page.text
    form = await owner.get(link[1].replace("&amp;", "&"))
    named = await owner.get(f"/practices/{DENTAL}/settings/entries/scenarios/new?call=call-1")

    assert form.status_code == named.status_code == 200
    assert "Alex Morgan" in form.text
    assert "Sam Lee" not in form.text
    assert "Sam Lee" in named.text
    assert "2025550142" in form.text
    assert [one.action for one in await pages.records.audit.list(DENTAL)][:2] == ["scenario_made", "scenario_made"]


# -- a language model --------------------------------------------------------------------------------------------------


def says(summary: str, mood: str = "calm", topics: Sequence[str] = ()) -> list[Step]:
    return [Use("write_summary", {"summary": summary, "mood": mood, "topics": list(topics)})]


GOOD = "Sam Lee is worried about a loose crown and wants to be called back."
RULES = "Sam Lee left a message."


def models_of(pages: House) -> Sequence[Model]:
    practice = pages.registry.by_slug(DENTAL)
    assert practice is not None
    return pages.services.providers.minds.models(practice.definition, DENTAL)


@pytest.mark.parametrize(
    ("answer", "summary"),
    [
        (says(GOOD, "worried", ["message", "complaint", "gossip"]), GOOD),
        (says("Sam Lee wants to be called back at 7 PM on Friday."), RULES),
        (says("Pamela Anders wants to be called back."), RULES),
        ([Say("I would rather talk about the weather.")], RULES),
        (Fault(Kind.BROKEN), RULES),
    ],
)
async def test_a_model_is_asked_once_and_believed_where_the_call_bears_it_out(
    tmp_path: Path, answer: list[Step] | Fault, summary: str
) -> None:
    async with serve_openai(pace=QUICK) as vendor, pages_with(tmp_path, vendor) as pages:
        if isinstance(answer, Fault):
            vendor.fault = answer
        else:
            vendor.script.append(answer)
        await a_call(pages)

        await job(pages, models_of(pages)).write(DENTAL, "call-1")

        row = await pages.records.afterwards.get(DENTAL, "call-1")
        assert row is not None
        assert (row.summary, row.by) == (summary, "openai:gpt-4o" if summary == GOOD else "rules")
        assert [one.task for one in await pages.records.follow_ups.of_call(DENTAL, "call-1")] == ["message"]
        if summary == GOOD:
            assert (row.mood, row.topics) == ("worried", ["message", "complaint"])
            (use,) = await pages.records.usage.of_call(DENTAL, "call-1")
            assert (use.provider, use.requests) == ("openai:gpt-4o", 1)
            assert use.prompt_tokens > 100
            (asked,) = vendor.completions
            assert [tool["function"]["name"] for tool in asked["tools"]] == ["write_summary"]
            assert "Nothing of anybody's health" in asked["messages"][0]["content"]


async def test_no_model_is_asked_where_the_money_is_spent_or_the_practice_wants_none_or_by_a_test(
    tmp_path: Path,
) -> None:
    async with serve_openai(pace=QUICK) as vendor, pages_with(tmp_path, vendor) as pages:
        models = models_of(pages)
        await a_call(pages)
        await job(pages, models, spent=True).write(DENTAL, "call-1")
        await a_call(pages, "call-2", Origin.TALK)
        await job(pages, models).write(DENTAL, "call-2")
        file = pages.folder / "tenants" / f"{DENTAL}.toml"
        file.write_text(file.read_text().replace("[privacy]\n", '[privacy]\nsummaries = "rules"\n'))
        pages.registry.reload_all()
        await a_call(pages, "call-3")
        await job(pages, models).write(DENTAL, "call-3")

        known = await pages.records.afterwards.of_calls(DENTAL, ["call-1", "call-2", "call-3"])
        assert {row.by for row in known.values()} == {"rules"}
        assert len(known) == 3
        assert not vendor.completions


async def test_programs_read_the_summary_and_tick_follow_ups_off(pages: House) -> None:
    await a_call(pages)
    await job(pages).write(DENTAL, "call-1")
    scopes = ("turns:read", "messages:read", "messages:write")
    _, secret = await pages.records.api_tokens.issue(
        DENTAL, name="x", scopes=scopes, created_by="x", life=timedelta(days=1)
    )
    base, app = f"/api/v1/practices/{DENTAL}", Litestar([api_routes(pages.services)], openapi_config=None)
    transport = httpx.ASGITransport(app=cast("Any", app))  # Any: two names for ASGI
    program = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000")
    program.headers["Authorization"] = f"Bearer {secret}"

    summary = (await program.get(f"{base}/calls/call-1/summary")).json()
    (task,) = (await program.get(f"{base}/follow-ups")).json()["items"]
    done = await program.patch(f"{base}/follow-ups/call-1/{task['key']}", json={"done": True})

    assert (summary["summary"], summary["mood"], summary["by"]) == (RULES, "worried", "rules")
    assert (task["task"], task["name"], done.json()["done_at"] is not None) == ("message", "Sam Lee", True)
    assert (await program.get(f"{base}/follow-ups")).json()["items"] == []
    assert (await program.get(f"{base}/calls/other/summary")).status_code == 404
