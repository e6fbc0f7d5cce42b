"""Whole calls on the paid chain, through a real server, against vendors that refuse and fail as the real ones do."""

import asyncio
import json
import time
import urllib.request
from collections.abc import Generator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.collector import Collector, collecting
from tests.integration import house
from tests.serving import RunningServer
from tests.vendors import settings, vendors_beside

from receptionist.call.live import FunctionRan, ReplyHeard
from receptionist.conversation.history import Origin
from receptionist.records.appointments import AppointmentRow, State
from receptionist.records.usage import UsageRow
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.hum import hum
from receptionist.simulators.mind import Say
from receptionist.simulators.vendor import Fault, Kind
from receptionist.simulators.vendors import Vendors

pytestmark = [pytest.mark.timeout(240)]

RACHEL, SARAH = VOICES
SAID = {
    "Where can I park?": "parking",
    "Tell me, where can I park?": "a question that only a model may answer",
    "Do you take my insurance?": "insurance",
    "No, thank you, goodbye.": "goodbye",
    "Sorry, what did you say?": "interruption",
    "Please tell me when you are open.": "hours",
    "Book a cleaning.": "booking",
    "The first.": "slot",
    "Anna Miller.": "name",
    "2125550143.": "number",
    "Yes.": "yes",
}
BOOKS = ("Book a cleaning.", "The first.", "Anna Miller.", "2125550143.")
CLINIC = """
[practice]
name = "{name}"
timezone = "America/New_York"
numbers = ["{number}"]
[receptionist]
greeting = "Thanks for calling {name}."
after_hours_greeting = "Thanks for calling {name}."
[privacy]
disclose_ai = false
summaries = "rules"
[hours]
monday = ["08:00-17:00"]
[[faqs]]
question = "Where can I park?"
answer = "Parking is {parking}."
[[faqs]]
question = "Do you take my insurance?"
answer = "We take Delta Dental."
[providers]
llm = ["{llm}"]
tts = ["elevenlabs:{voice}"]
"""
BOOKABLE = """
[scheduling]
min_notice_hours = 0
max_days_ahead = 8
[[scheduling.services]]
name = "Cleaning"
minutes = 30
"""
NORTH = {"name": "North Clinic", "number": "+12125550170", "parking": "free", "llm": "openai:gpt-4o", "voice": RACHEL}
SOUTH = {
    "name": "South Clinic",
    "number": "+12125550171",
    "parking": "two dollars",
    "llm": "openai:gpt-4.1-mini",
    "voice": SARAH,
}
WEST = {**NORTH, "name": "West Clinic", "number": "+12125550173"}
SPENT = {**NORTH, "name": "Spent Clinic", "number": "+12125550174"}
EXPERIMENT = """
[[experiments]]
name = "smaller model"
share = 1.0
llm = ["openai:gpt-4.1-mini"]
"""
EAST = {**NORTH, "name": "East Clinic", "number": "+12125550172"}


@pytest.fixture(scope="module")
def vendors() -> Generator[Vendors]:
    with vendors_beside() as found:
        for text in SAID:
            found.deepgram.taught.teach(hum(text), text)
        yield found


@pytest.fixture(scope="module")
def collector() -> Generator[Collector]:
    with collecting() as found:
        yield found


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, vendors: Vendors, collector: Collector
) -> Generator[RunningServer]:
    folder = tmp_path_factory.mktemp("paid")
    tenants = folder / "tenants"
    tenants.mkdir()
    (tenants / "north.toml").write_text(CLINIC.format(**NORTH))
    (tenants / "south.toml").write_text(CLINIC.format(**SOUTH))
    (tenants / "east.toml").write_text(CLINIC.format(**EAST).replace("17:00", "09:00") + BOOKABLE)
    (tenants / "west.toml").write_text(CLINIC.format(**WEST) + EXPERIMENT)
    (folder / "prices.toml").write_text(PRICES)
    (tenants / "spent.toml").write_text(CLINIC.format(**SPENT) + EXPERIMENT)
    traced = {"RECEPTIONIST__OBSERVABILITY__OTLP_ENDPOINT": collector.url}
    running = RunningServer(folder, settings={**settings(vendors), **traced}, speech=None)
    asyncio.run(spend(running))
    with running:
        yield running


async def spend(server: RunningServer) -> None:
    """A practice that has cost more than its day may, before the server starts."""
    async with house.records(server) as records:
        row = UsageRow(
            part="1",
            call="x",
            origin="test",
            at=datetime.now(UTC),
            role="voice",
            provider="x",
            account="x",
            micros=50_000_001,
        )
        await records.usage.note("spent", [row])


def heard(caller: Caller) -> str:
    """All that reached the caller's ear."""
    turns = {told.event.turn: told.event.text for told in caller.told if isinstance(told.event, ReplyHeard)}
    return " ".join(turns.values())


def functions(caller: Caller) -> list[str]:
    return [told.event.name for told in caller.told if isinstance(told.event, FunctionRan)]


def test_three_vendors_are_ready(server: RunningServer) -> None:
    """First: later tests have vendors fail."""
    states = states_of(server)

    assert {name: states[name] for name in ("deepgram", "elevenlabs", "openai")} == {
        "deepgram": "ready",
        "elevenlabs": "ready",
        "openai": "ready",
    }


async def test_a_caller_is_greeted_answered_and_said_goodbye_to(server: RunningServer, vendors: Vendors) -> None:
    async with house.place_call(server, "north") as caller:
        await caller.hear_out()
        await caller.say(hum("Where can I park?"))
        await caller.hear_out()
        assert functions(caller) == ["answer_faq"]
        assert "Thanks for calling North Clinic." in heard(caller)
        assert "Parking is free." in heard(caller)

        await caller.say(hum("No, thank you, goodbye."))
        await caller.until_over(within_s=30)

        assert functions(caller) == ["answer_faq", "end_call"]
        assert "Goodbye." in heard(caller)
        assert caller.strange == []
        assert vendors.refusals == []


async def test_a_caller_who_speaks_over_a_long_answer_is_listened_to(server: RunningServer, vendors: Vendors) -> None:
    long = (
        "That is a long story. It begins in the year in which we opened, and it goes on for quite a while after that. "
    )
    async with house.place_call(server, "north") as caller:
        await caller.hear_out()
        vendors.openai.script.append([Say(long * 3)])
        await caller.say(hum("Sorry, what did you say?"))
        await caller.interrupt_after(1.0, hum("Where can I park?"))
        await caller.hear_out()

        assert caller.interruptions
        assert "Parking is free." in heard(caller)
        assert heard(caller).count("That is a long story.") < 3
        assert vendors.refusals == []


async def test_a_model_that_lies_is_not_heard_and_the_call_says_so(server: RunningServer, vendors: Vendors) -> None:
    vendors.openai.script.extend(
        [[Say("Sure. I've booked you in for Tuesday at three. Parking is two dollars.")], [Say("Anything else?")]]
    )
    async with house.carrier(server).call(to=NORTH["number"]) as phone:
        caller = await phone.stream()
        await caller.hear_out()
        await caller.say(hum("Sorry, what did you say?"))
        await caller.hear_out()
        await caller.say(hum("Sorry, what did you say?"))
        await caller.hear_out()
        await phone.hang_up()
    told = [message["content"] for message in vendors.openai.completions[-1]["messages"] if "content" in message]
    assert any("I've booked you in for Tuesday at three." in str(text) for text in told), "the model is told"

    async with house.records(server) as records:
        [call, *_] = await records.calls.list("north")
        turn = next(one for one in await records.calls.turns("north", call.id) if one.withheld)
        owner = await records.accounts.add("north", email="n@x.org", name="Nora", role="owner", password_hash="x")
        cookie = await records.accounts.open_session(owner)
        _, token = await records.api_tokens.issue(
            "north", name="x", scopes=("turns:read",), created_by="x", life=timedelta(days=1)
        )
    assert call.follow_up == "withheld"
    assert "booked you in" not in turn.heard
    assert "I haven't booked anything yet. I don't have a confirmed price for that." in turn.heard
    assert [one.reason for one in turn.withheld] == ["booked", "price"]
    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {token}"}) as program:
        answer = await program.get(f"/api/v1/practices/north/calls/{call.id}/turns")
        counted = (await program.get("/metrics")).text
    [shown] = [one["withheld"] for one in answer.json()["items"] if one["withheld"]]
    assert shown[1]["said"] == "I don't have a confirmed price for that."
    assert 'receptionist_clauses_withheld_total{practice="north",reason="booked"} 1.0' in counted
    async with httpx.AsyncClient(base_url=server.url, cookies={"receptionist_session": cookie}) as browser:
        page = (await browser.get(f"/practices/north/calls/{call.id}", headers={"Accept": "text/html"})).text
    assert "no such price stands in the file" in page
    assert "words were held back" in page


PRICES = """
[[price]]
provider = "elevenlabs:*"
from = 2026-01-01
per = "thousand characters"
usd = "1"
"""


@pytest.fixture(scope="module")
def asked(server: RunningServer, vendors: Vendors) -> Sequence[Mapping[str, Any]]:
    """A question by phone to West Clinic: what its model was asked."""

    async def call() -> None:
        async with house.carrier(server).call(to=WEST["number"]) as phone:
            caller = await phone.stream()
            await caller.hear_out()
            await caller.say(hum("Please tell me when you are open."))
            await caller.hear_out()
            async with house.records(server) as records:  # what would be left if the process died now
                [live] = await records.calls.list("west")
                assert "deepgram:nova-3" in {one.provider for one in await records.usage.of_call("west", live.id)}
            await phone.hang_up()

    before = len(vendors.openai.completions)
    asyncio.run(call())
    return vendors.openai.completions[before:]


async def test_what_a_call_by_phone_used_and_cost_is_on_its_page_in_its_month_and_for_programs(
    server: RunningServer, asked: Sequence[Mapping[str, Any]]
) -> None:
    assert {one["model"] for one in asked} == {"gpt-4.1-mini"}, "all calls are the experiment's"

    async with house.records(server) as records:
        [call] = await records.calls.list("west")
        owner = await records.accounts.add("west", email="o@x.org", name="Olga", role="owner", password_hash="x")
        viewer = await records.accounts.add("west", email="v@x.org", name="Vic", role="viewer", password_hash="x")
        operator = await records.accounts.add("", email="r@x.org", name="Rosa", role="operator", password_hash="x")
        cookies = {who.name: await records.accounts.open_session(who) for who in (owner, viewer, operator)}
        _, token = await records.api_tokens.issue(
            "west", name="x", scopes=("usage:read",), created_by="x", life=timedelta(days=1)
        )
    assert (call.experiment, call.outcome) == ("smaller model", "answered")
    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {token}"}) as program:
        used = (await program.get(f"/api/v1/practices/west/calls/{call.id}/usage")).json()
        month = (await program.get("/api/v1/practices/west/usage")).json()
        compared = (await program.get("/api/v1/practices/west/experiments")).json()
    uses = {one["provider"]: one for one in used["providers"]}
    assert set(uses) == {"deepgram:nova-3", "openai:gpt-4.1-mini", f"elevenlabs:{RACHEL}", "line"}, "who was asked"
    assert uses["deepgram:nova-3"]["audio_seconds"] >= 3
    assert uses["openai:gpt-4.1-mini"]["requests"] == len(asked)
    assert uses["openai:gpt-4.1-mini"]["prompt_tokens"] > uses["openai:gpt-4.1-mini"]["answer_tokens"] > 0
    voice = uses[f"elevenlabs:{RACHEL}"]
    assert voice["characters"] >= len("Parking is free.")
    assert voice["usd"] == f"0.{voice['characters']:03}000", "as the operator's own list says"
    assert used["usd"] == month["calls_usd"]
    assert (month["calls"], month["unpriced"]) == (1, [])
    assert [(side["experiment"], side["calls"]) for side in compared["sides"]] == [("", 0), ("smaller model", 1)]
    assert compared["verdicts"][0]["quickness"] == "too few calls to tell"

    async def page(who: str, path: str, of: str = "/practices/west/") -> httpx.Response:
        async with httpx.AsyncClient(base_url=server.url, cookies={"receptionist_session": cookies[who]}) as browser:
            return await browser.get(f"{of}{path}", headers={"Accept": "text/html"})

    shown, kept = await page("Olga", f"calls/{call.id}"), await page("Vic", f"calls/{call.id}")
    assert "What it cost" in shown.text
    assert "smaller model" in shown.text
    assert "What it cost" not in kept.text, "the front desk does not see costs"
    assert (await page("Vic", "usage")).status_code == 403
    usage, export = await page("Olga", "usage"), await page("Olga", "usage/export")
    assert "Too few calls to tell" in usage.text
    assert f"elevenlabs:{RACHEL}" in usage.text
    assert "openai:gpt-4.1-mini" in export.text
    everyone, file = await page("Rosa", "usage", of="/"), await page("Rosa", "usage/export", of="/")
    assert "West Clinic" in everyone.text
    assert f"elevenlabs:{RACHEL}" in everyone.text
    assert "west" in file.text


async def test_what_a_caller_waited_for_is_told_part_by_part_to_owners_programs_and_collectors(
    server: RunningServer, asked: Sequence[Mapping[str, Any]], collector: Collector
) -> None:
    async with house.records(server) as records:
        [call] = await records.calls.list("west")
        kept = (await records.calls.turns("west", call.id))[1].waterfall
        owner = await records.accounts.add("west", email="p.west@x.org", name="Pia", role="owner", password_hash="x")
        cookie = await records.accounts.open_session(owner)
        _, token = await records.api_tokens.issue(
            "west", name="x", scopes=("turns:read", "calls:read"), created_by="x", life=timedelta(days=1)
        )
    assert [one.doer for one in kept.work[:2]] == ["model", "function"]
    assert kept.line_ms is not None

    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {token}"}) as program:
        turns = (await program.get(f"/api/v1/practices/west/calls/{call.id}/turns")).json()["items"]
        waits = (await program.get("/api/v1/practices/west/waits")).json()
    wait = turns[1]["wait"]
    parts = {one["what"]: one for one in wait["parts"]}
    assert wait["ms"] == kept.waited_ms == sum(one["ms"] for one in wait["parts"])
    assert parts["patience"] == {
        "what": "patience", "kind": "setting", "ms": 700, "name": "", "setting": "turns.patience"
    }  # fmt: skip
    assert parts["model"]["name"] == "openai:gpt-4.1-mini"
    assert parts["voice"]["name"] == f"elevenlabs:{RACHEL}"
    assert waits == {"answers": 1, "usual": None, "slow_ms": None, "advice": None}, "one answer tells nothing"

    async with httpx.AsyncClient(base_url=server.url, cookies={"receptionist_session": cookie}) as browser:
        page = (await browser.get(f"/practices/west/calls/{call.id}", headers={"Accept": "text/html"})).text
    assert '<a href="/practices/west/settings/turns">Patience, your own setting</a>' in page
    assert "What the caller waited" in page

    def told() -> dict[str, Any]:
        collector.until("call", lambda one: one["attributes"].get("receptionist.practice") == "west")
        return collector.until("turn", lambda one: one["attributes"].get("receptionist.waited_ms") == str(wait["ms"]))

    turn = await asyncio.to_thread(told)
    assert [one["name"] for one in collector.below(turn)][: len(wait["parts"])] == [p["what"] for p in wait["parts"]]
    assert b"park" not in collector.raw


async def test_a_practice_that_has_spent_its_day_is_answered_by_what_costs_nothing(
    server: RunningServer, vendors: Vendors
) -> None:
    before = len(vendors.openai.completions)

    async with house.place_call(server, "spent") as caller:
        await caller.hear_out()
        await caller.say(hum("Where can I park?"))
        await caller.hear_out()

        assert "Thanks for calling Spent Clinic. Sorry, I didn't catch that." in heard(caller), "no hum is English"
    assert len(vendors.openai.completions) == before
    async with house.records(server) as records:
        [call] = await records.calls.list("spent", origins=[Origin.TEST])
        accounts = {one.account for one in await records.usage.of_call("spent", call.id)}
    assert accounts == {"embedded", "line"}


async def test_a_call_after_a_practice_has_spent_its_day_is_compared_with_nothing(server: RunningServer) -> None:
    async with house.carrier(server).call(to=SPENT["number"]) as phone:
        await phone.stream()
        await phone.hang_up()

    async with house.records(server) as records:
        [call] = await records.calls.list("spent", origins=[Origin.PHONE])
        compared = {one.id for one in await records.trials.calls("spent", "")}
    assert (call.experiment, compared) == ("", {call.id}), "its providers did not answer"
    [line] = server.logged("a practice has spent its limit of a day: unpaid providers answer it until midnight (UTC)")
    assert line["practice"] == "spent"


async def appointments(server: RunningServer, practice: str) -> list[AppointmentRow]:
    async with house.records(server) as records:
        return list(await records.appointments.list(practice, origins=tuple(Origin), limit=100))


async def test_an_appointment_is_booked_by_a_vendors_model(server: RunningServer, vendors: Vendors) -> None:
    async with house.place_call(server, "east") as caller:
        await caller.hear_out()
        for words in (*BOOKS, "Yes."):
            await caller.say(hum(words))
            await caller.hear_out()

        assert functions(caller) == ["find_slots", "hold_slot", "schedule_appointment"]
        assert "You are booked for" in heard(caller)
        assert caller.strange == []
        assert vendors.refusals == []

    [row] = await appointments(server, "east")
    assert (row.state, row.service, row.name, row.phone) == (State.BOOKED, "Cleaning", "Anna Miller", "+12125550143")
    assert row.origin is Origin.TEST
    assert row.world != "", "a test call never takes a real time"


async def test_an_appointment_whose_model_fails_is_booked_all_the_same(server: RunningServer, vendors: Vendors) -> None:
    """Nothing is asked twice, and nothing is held or booked twice."""
    before = {row.id for row in await appointments(server, "east")}
    async with house.place_call(server, "east") as caller:
        await caller.hear_out()
        for words in BOOKS[:2]:
            await caller.say(hum(words))
            await caller.hear_out()
        vendors.openai.fault = Fault(Kind.BROKEN)
        try:
            for words in (*BOOKS[2:], "Yes."):
                await caller.say(hum(words))
                await caller.hear_out()
        finally:
            vendors.openai.fault = None

        assert functions(caller) == ["find_slots", "hold_slot", "schedule_appointment"]
        assert "Done. You're booked: a cleaning" in heard(caller)

    [row] = [row for row in await appointments(server, "east") if row.id not in before]
    assert (row.state, row.name, row.phone) == (State.BOOKED, "Anna Miller", "+12125550143")


async def test_two_practices_are_answered_by_their_own_vendors_at_once(server: RunningServer, vendors: Vendors) -> None:
    before = len(vendors.openai.completions)

    async def ask(slug: str) -> str:
        async with house.place_call(server, slug) as caller:
            await caller.hear_out()
            await caller.say(hum("Tell me, where can I park?"))
            await caller.hear_out()
            return heard(caller)

    async with asyncio.TaskGroup() as tasks:
        north, south = tasks.create_task(ask("north")), tasks.create_task(ask("south"))

    assert "Parking is free." in north.result()
    assert "Parking is two dollars." in south.result()
    asked = vendors.openai.completions[before:]
    assert {one["model"] for one in asked} == {"gpt-4o", "gpt-4.1-mini"}
    assert all("North" in str(one["messages"]) for one in asked if one["model"] == "gpt-4o")
    assert all("South" in str(one["messages"]) for one in asked if one["model"] == "gpt-4.1-mini")
    spoke = {request.path for request in vendors.elevenlabs.requests if "/text-to-speech/" in request.path}
    assert {RACHEL, SARAH} == {path.split("/")[3] for path in spoke}


def test_a_server_serves_pages_while_its_vendors_are_asked_and_a_wrong_key_is_told_in_the_log_and_by_ready(
    tmp_path: Path, vendors: Vendors
) -> None:
    """The time itself is measured by `make bench`; here: that nothing waits for an SDK."""
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "north.toml").write_text(CLINIC.format(**NORTH))
    wrong = {**settings(vendors), "RECEPTIONIST__PROVIDERS__OPENAI__API_KEY": "wrong"}
    server = RunningServer(tmp_path, settings=wrong, speech=None)
    server.start(ready=False)
    try:
        server.until_ready(strict=False)
        with urllib.request.urlopen(f"{server.url}/login", timeout=10) as page:
            assert page.status == 200

        states = states_of(server)

        assert {"deepgram", "elevenlabs", "openai"} <= set(states)
        deadline = time.monotonic() + 60
        while "refused the key" not in states["openai"] or any(
            states[name] != "ready" for name in ("deepgram", "elevenlabs")
        ):
            assert time.monotonic() < deadline, states
            time.sleep(0.1)
            states = states_of(server)

        while not (lines := server.logged("a vendor does not answer as it should")):  # its writer is a thread
            assert time.monotonic() < deadline, states_of(server)
            time.sleep(0.1)

        told = [line["why"] for line in lines]
        assert len(told) == 1
        assert "[providers.openai]" in told[0]
        assert "wrong" not in told[0]
    finally:
        server.stop()
        vendors.openai.refusals.clear()


def states_of(server: RunningServer) -> dict[str, str]:
    with urllib.request.urlopen(f"{server.url}/ready", timeout=10) as answer:
        body: dict[str, Any] = json.load(answer)  # Any: JSON
    return body["providers"]
