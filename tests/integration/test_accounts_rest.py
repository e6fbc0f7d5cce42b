"""Accounts that nobody uses are left alone; the call that finds one rested has it awake when it needs it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from receptionist.config_sections import ProviderAccount
from receptionist.providers import pulse
from receptionist.providers.clients import Account, Clients
from receptionist.providers.pulse import READY
from receptionist.simulators.openai import OpenAI, serve_openai
from receptionist.simulators.vendor import KEY


@asynccontextmanager
async def account(vendor: OpenAI) -> AsyncGenerator[Account]:
    """After its first sign of life."""
    settings = ProviderAccount(kind="openai", api_key=KEY, base_url=f"{vendor.url}/v1")
    async with Clients({"openai": settings}) as clients:
        found = clients.get("openai")
        assert found is not None
        await asked(vendor, 1)
        await settled(found)
        yield found


async def asked(vendor: OpenAI, times: int) -> None:
    async with asyncio.timeout(60):
        while len(vendor.requests) < times:  # noqa: ASYNC110 - what a task of its own does
            await asyncio.sleep(0.005)


async def settled(one: Account) -> None:
    async with asyncio.timeout(60):
        while one.state == pulse.LOADING:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.005)


async def test_a_rested_account_is_asked_beside_the_call_that_needs_it_and_keeps_nobody_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pulse, "FRESH_S", -1.0)  # everything has rested
    async with serve_openai() as vendor, account(vendor) as found:
        assert found.state == READY
        assert not found.health.asked

        assert await found.client() is await found.client()

        await asked(vendor, 2)
        assert found.health.asked


async def test_what_goes_wrong_is_told_with_what_to_do_until_it_is_well_again() -> None:
    async with serve_openai() as vendor, account(vendor) as found:
        vendor.key = "another"
        await found.look()
        ill = found.health
        vendor.key = KEY
        await found.look()
        well = found.health

    assert ill.failures == 1
    assert "Check api_key under [providers.openai]" in ill.state
    assert ill.answered_s is not None
    assert (well.state, well.failures) == (READY, 0)
    assert well.trouble == ill.state
    assert well.latency_s is not None


async def test_where_nothing_is_loaded_ahead_an_account_that_no_list_names_waits_for_who_needs_it() -> None:
    async with serve_openai() as vendor:
        settings = ProviderAccount(kind="openai", api_key=KEY, base_url=f"{vendor.url}/v1")
        async with Clients({"openai": settings, "spare": settings}, ahead=False) as clients:
            named, spare = clients.get("openai"), clients.get("spare")
            assert named is not None
            assert spare is not None
            named.named()
            await clients.settled()
            await asked(vendor, 1)
            await settled(named)

            assert (named.state, spare.state) == (READY, pulse.LOADING)
            assert await spare.client()
            await settled(spare)

            assert spare.state == READY
