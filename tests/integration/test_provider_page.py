"""The operators' page of providers: how each account is, who is answered through it, and what a trial finds."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from tests.integration.test_pages import DENTAL, Browser, House, house

from receptionist.simulators.vendors import Vendors, open_vendors

PATH = "/operator/providers"
WRONG = "a-key-of-somebody-else"


@asynccontextmanager
async def town(folder: Path) -> AsyncGenerator[tuple[House, Vendors]]:
    """With an account for models, one of the same kind whose key is wrong, and one that nobody names."""
    async with open_vendors() as vendors:
        url, key = vendors.base_urls["openai"], vendors.openai.key
        accounts = {"openai": key, "groq": WRONG, "spare": key}
        settings = "".join(
            f'[providers.{name}]\nkind = "openai"\nbaa = true\nbase_url = "{url}"\napi_key = "{secret}"\n'
            for name, secret in accounts.items()
        )
        settings += '[providers.defaults]\nllm = ["groq:gpt-4o", "openai:gpt-4o"]\n'
        async with house(folder, settings=settings) as opened:
            yield opened, vendors


async def try_now(operator: Browser, account: str, **headers: str) -> httpx.Response:
    token = (await operator.get(PATH)).text.partition('name="csrf_token" value="')[2].partition('"')[0]
    form = {"account": account, "csrf_token": token}
    return await operator.http.post(PATH, data=form, headers=headers)


def entry(page: str, account: str) -> str:
    """What the page says of one account."""
    return page.partition(f'id="account-{account}"')[2].partition("</form>")[0]


async def test_each_account_is_shown_with_those_who_are_answered_through_it(tmp_path: Path) -> None:
    async with town(tmp_path) as (place, vendors):
        operator = await place.signed_in("operator", "")
        page = (await operator.get(PATH)).text

        assert vendors.base_urls["openai"].split("/")[2] in entry(page, "openai")
        assert "thinks: openai:gpt-4o" in entry(page, "openai")
        assert "Calls of Bright Smiles Dental" in entry(page, "openai")
        assert "left alone" in entry(page, "spare")
        assert "Set <code>api_key</code>" in page.partition('id="account-deepgram"')[2][:900]
        assert "groq:gpt-4o, then openai:gpt-4o, then embedded" in page
        assert WRONG not in page
        assert (await operator.get(f"{PATH}?q=paws")).text.count('class="facts facts--tight"') == 1


async def test_trying_one_asks_for_a_second_of_work_and_is_audited(tmp_path: Path) -> None:
    async with town(tmp_path) as (place, vendors):
        operator = await place.signed_in("operator", "")
        part = await try_now(operator, "openai", **{"HX-Request": "true", "HX-Request-Type": "partial"})
        page = await try_now(operator, "groq")
        spare = await try_now(operator, "spare")
        unknown = await try_now(operator, "nobodys")
        rows = await place.records.audit.list("")

    assert part.text.lstrip().startswith('<li class="token provider" id="account-openai"')
    assert "Works" in part.text
    assert "first token after" in part.text
    assert len(vendors.openai.completions) == 1
    assert "refused the key. Check api_key under [providers.groq]" in entry(page.text, "groq")
    assert "No list of a practice names it" in entry(spare.text, "spare")
    assert unknown.status_code == 404
    tried = [row.detail for row in rows if row.action == "provider_tried"]
    assert {"account": "openai", "result": "0 of 1 request failed"} in tried
    assert {"account": "groq", "result": "1 of 1 request failed"} in tried


async def test_who_answers_only_the_calls_of_an_experiment_is_shown_and_tried(tmp_path: Path) -> None:
    trial = '\n[[experiments]]\nname = "smaller"\nshare = 0.5\nllm = ["openai:gpt-4o-mini"]\n'
    async with town(tmp_path) as (place, vendors):
        file = tmp_path / "tenants" / f"{DENTAL}.toml"
        file.write_text(file.read_text() + trial)
        place.registry.reload_all()
        operator = await place.signed_in("operator", "")
        page = (await operator.get(PATH)).text
        await try_now(operator, "openai")

    assert "openai:gpt-4o-mini" in entry(page, "openai")
    assert entry(page, "openai").count("Bright Smiles Dental") == 1
    assert {one["model"] for one in vendors.openai.completions} == {"gpt-4o", "gpt-4o-mini"}


async def test_a_machine_without_keys_says_who_answers_and_what_to_set(tmp_path: Path) -> None:
    async with house(tmp_path) as place:
        page = (await (await place.signed_in("operator", "")).get(PATH)).text
        owners = (await (await place.signed_in()).get(f"/practices/{DENTAL}/")).text

    assert "No vendor has a key" in page
    assert "nobody is there for it" in page
    assert PATH not in owners
