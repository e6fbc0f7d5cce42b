"""The operators' webhook: what is sent there arrives, signed, at least once; what cannot arrive is given up."""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

import pytest

from receptionist.clock import ManualClock
from receptionist.errors import ProviderFault
from receptionist.notify.webhook import SIGNATURE, Alert, Webhook, signature
from receptionist.providers.breaker import Change
from receptionist.web.alarms import Alarms

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
DOWN = Alert("provider_down", "It is down.", {"provider": "acme:nova"})


class Address:
    """A web server that answers with these statuses, one after another, then 200; 0: the line is cut."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.heads: list[str] = []
        self.bodies: list[bytes] = []
        self.url = ""

    @property
    def told(self) -> list[dict[str, Any]]:  # Any: JSON
        return [json.loads(body) for body in self.bodies]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
                length = next(
                    int(one.split(":")[1]) for one in head.split("\r\n") if one.lower().startswith("content-l")
                )
                self.heads.append(head)
                self.bodies.append(await reader.readexactly(length))
                status = self.statuses.pop(0) if self.statuses else 200
                if not status:
                    return
                writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n".encode())
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def webhook(
    address: Address, secret: str = "", pauses_s: Sequence[float] = (0.0, 0.0, 0.0)
) -> AsyncGenerator[Webhook]:
    server = await asyncio.start_server(address.serve, "127.0.0.1", 0)
    address.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    sender = Webhook(address.url, secret, ManualClock(NOON), pauses_s=pauses_s)
    try:
        async with asyncio.TaskGroup() as tasks, asyncio.timeout(20):
            running = tasks.create_task(sender.run())
            yield sender
            running.cancel()
    finally:
        server.close()


async def test_an_alert_is_json_whose_text_anybody_can_show_and_whose_sender_can_be_proved() -> None:
    address = Address()
    async with webhook(address, "a secret") as sender:
        sender.send(DOWN)
        await sender.settled()

    (told,) = address.told
    assert told.pop("id")
    assert told == {"event": "provider_down", "text": "It is down.", "provider": "acme:nova"}
    signed = signature(b"a secret", address.bodies[0], int(NOON.timestamp()))
    assert f"{SIGNATURE}: {signed}".lower() in address.heads[0].lower()


async def test_what_is_not_taken_comes_again_with_the_same_id() -> None:
    address = Address()
    address.statuses = [500, 0, 429]
    async with webhook(address) as sender:
        sender.send(DOWN)
        await sender.settled()

    assert len(address.told) == 4
    assert len({told["id"] for told in address.told}) == 1


async def test_what_is_refused_is_given_up_and_the_next_goes_out(caplog: pytest.LogCaptureFixture) -> None:
    address = Address()
    address.statuses = [404]
    async with webhook(address) as sender:
        sender.send(DOWN)
        sender.send(Alert("provider_back", "It is back."))
        await sender.settled()

    assert [told["event"] for told in address.told] == ["provider_down", "provider_back"]
    assert [one.levelno for one in caplog.records if "did not reach" in one.message] == [logging.ERROR]


async def test_tries_end(caplog: pytest.LogCaptureFixture) -> None:
    address = Address()
    address.statuses = [503] * 100
    async with webhook(address) as sender:
        sender.send(DOWN)
        await sender.settled()

    assert len(address.told) == 4
    assert any("did not reach" in one.message for one in caplog.records)


async def test_without_an_address_nothing_waits() -> None:
    sender = Webhook("", "", ManualClock(NOON))
    for _ in range(1000):
        sender.send(DOWN)
    await sender.run()
    await sender.settled()


# --- what is said of providers --------------------------------------------------------------------------------------


def change(**other: Any) -> Change:  # Any: fields of the struct
    fields: dict[str, Any] = {
        "role": "voice",
        "provider": "acme:ann",
        "account": "acme",
        "state": "open",
        "kind": ProviderFault.NETWORK,
        "why": "acme:ann cannot be reached.",
        "errors": 6,
        "of": 8,
        "retry_in_s": 30.0,
    }
    return Change(**{**fields, **other})


async def test_operators_hear_once_that_a_provider_is_down_and_that_it_is_back() -> None:
    address, said, asked = Address(), dict[str, str](), list[str]()

    async def news(key: str, value: str, for_s: float) -> bool:
        before, said[key] = said.get(key), value
        asked.append(value)
        return before != value

    async with webhook(address) as sender, asyncio.TaskGroup() as tasks:
        alarms = [Alarms(sender, "https://r.example", news=news) for _ in range(2)]  # two instances
        running = [tasks.create_task(one.run()) for one in alarms]
        for count, state in enumerate(("open", "closed"), start=1):
            for one in alarms:
                one.on_change(change(state="resting"))
                one.on_change(change(state=state, heard=True))
                one.on_change(change(state=state))
            while len(asked) < 2 * count:  # noqa: ASYNC110 - another task's doing has no event here
                await asyncio.sleep(0.01)
        await sender.settled()
        for task in running:
            task.cancel()

    down, back = address.told
    assert down["text"] == (
        "Down: acme:ann, which speaks: 6 of 8 requests of the last 5 minutes failed; the next in the list answers. "
        "Last: acme:ann cannot be reached. It is tried again in 30 seconds. (https://r.example)"
    )
    assert (down["errors"], down["of"], down["fault"], down["account"]) == (6, 8, "network", "acme")
    assert back["text"] == "Back: acme:ann, which speaks, works again. (https://r.example)"


async def test_a_refused_key_says_whose_it_is() -> None:
    address = Address()
    refused = change(refused=True, kind=ProviderFault.WRONG_KEY, account="north-clinic/acme", retry_in_s=120.0)
    async with webhook(address) as sender, asyncio.TaskGroup() as tasks:
        alarms = Alarms(sender, "https://r.example")
        running = tasks.create_task(alarms.run())
        alarms.on_change(refused)
        while not address.told:  # noqa: ASYNC110 - another task's doing has no event here
            await asyncio.sleep(0.01)
        running.cancel()

    (told,) = address.told
    assert told["event"] == "provider_refused"
    assert "for north-clinic with that practice's own account, is not asked any more" in told["text"]
    assert "It is tried again in 2 minutes." in told["text"]


async def test_operators_hear_once_a_day_that_a_practice_has_spent_its_limit() -> None:
    address, said, day = Address(), dict[str, str](), date(2026, 3, 2)

    async def news(key: str, value: str, for_s: float) -> bool:
        before, said[key] = said.get(key), value
        return before != value

    async with webhook(address) as sender:
        for one in [Alarms(sender, "https://r.example", news=news) for _ in range(2)]:  # two instances
            await one.overspent("north-clinic", day, 50_000_001)
        await sender.settled()

    (told,) = address.told
    assert (told["event"], told["practice"], told["day"], told["usd"]) == (
        "spend_limit",
        "north-clinic",
        "2026-03-02",
        "50.000001",
    )
    assert told["text"] == (
        "Spent: north-clinic has cost $50.00 today, more than [limits] spend_per_day. Unpaid providers answer it until "
        "midnight (UTC). (https://r.example)"
    )
