"""The pages through their HTTP door: who gets in, what they see, and what nobody can be tricked into."""

import asyncio
import re
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from litestar import Litestar
from tests.databases import put_migrated
from tests.publishing import publishing_of, stage_of

from receptionist.accounts.passwords import Passwords
from receptionist.agent.books import Books
from receptionist.call import tickets
from receptionist.call.live import LiveCalls
from receptionist.clock import ManualClock
from receptionist.config import ensure_secret_key, load
from receptionist.conversation.history import Origin
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice.registry import Registry
from receptionist.practice.store import DirectoryStore
from receptionist.providers.breaker import Circuits
from receptionist.providers.choose import Providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.price_book import PriceBook
from receptionist.records.accounts import Role
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.messages import MessageRow
from receptionist.rehearsal.suggesting import Suggesting, written_down
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar
from receptionist.web.assets import Assets
from receptionist.web.dashboard.routes import dashboard_routes
from receptionist.web.error_pages import error_handlers
from receptionist.web.gate import Gate, SecurityHeaders
from receptionist.web.letters import Letters
from receptionist.web.pages import Pages
from receptionist.web.provider_notices import Notices
from receptionist.web.services import Services

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"
DENTAL, VET = "bright-smiles", "paws-and-claws"
HTML = {"Accept": "text/html"}


class House:
    """The pages over records in a folder of their own; everyone in it has the same password."""

    def __init__(self, app: Litestar, services: Services, clock: ManualClock, folder: Path, password_hash: str) -> None:
        self.app = app
        self.services = services
        self.records: Records = services.records
        self.registry, self.config = services.registry, services.config
        self.clock = clock
        self.folder = folder
        self.letters = services.letters
        self.breaker = services.circuits
        self.password_hash = password_hash

    async def person(self, role: Role, practice: str) -> str:
        email = f"{role}@{practice or 'platform'}.example"
        await self.records.accounts.add(
            practice, email=email, name=role.title(), role=role, password_hash=self.password_hash
        )
        return email

    def browser(self) -> "Browser":
        return Browser(self.app)

    async def signed_in(self, role: Role = "owner", practice: str = DENTAL) -> "Browser":
        browser = self.browser()
        answer = await browser.sign_in(await self.person(role, practice))
        assert answer.status_code == 303, answer.text
        return browser

    async def call(self, practice: str, words: str = "Hello", **changes: Any) -> str:
        row = CallRow(id=f"call-{practice}", practice=practice, origin=Origin.PHONE, started_at=NOW, **changes)
        await self.records.calls.open(practice, row)
        turn = TurnRow(number=1, at=NOW, caller_text=words, agent_text="Of course.", heard="Of course.")
        await self.records.calls.finish_turn(practice, row.id, turn, b"{}")
        await self.records.calls.end(practice, row.id, at=NOW, outcome="answered", reason="goodbye")
        return row.id

    async def message(self, practice: str, name: str = "Sam Lee", origin: Origin = Origin.PHONE) -> str:
        row = MessageRow(
            id=f"msg-{practice}-{origin}",
            practice=practice,
            origin=origin,
            name=name,
            phone="+12125550199",
            reason="A loose crown",
            at=NOW,
        )
        await self.records.messages.take(practice, row)
        return row.id


class Browser:
    """Keeps cookies, fills in the token of the last page, follows nothing by itself."""

    def __init__(self, app: Litestar) -> None:
        transport = httpx.ASGITransport(app=cast("Any", app), client=("203.0.113.7", 5000))  # Any: two names for ASGI
        self.http = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=HTML)

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.http.get(path, headers=headers)

    async def token(self, path: str = "/") -> str:
        page = await self.http.get(path, follow_redirects=True)
        found = re.search(r'name="csrf_token" value="(\w+)"', page.text)
        assert found, page.text
        return found[1]

    async def post(self, path: str, headers: dict[str, str] | None = None, /, **fields: str) -> httpx.Response:
        return await self.http.post(path, data=fields, headers=headers or {})

    async def sign_in(self, email: str, password: str = PASSWORD, **fields: str) -> httpx.Response:
        token = await self.token("/login")
        return await self.post("/login", email=email, password=password, csrf_token=token, **fields)


async def _hashed() -> str:
    passwords = Passwords()
    try:
        return await passwords.hash(PASSWORD)
    finally:
        passwords.close()


_HASH = asyncio.run(_hashed())  # once: it takes longer than most of what is tested here


@cache  # they are the same for every house
def _assets() -> Assets:
    return Assets()


@asynccontextmanager
async def house(
    folder: Path, *, public_url: str = "http://127.0.0.1:8000", settings: str = "", within_s: float = 20.0
) -> AsyncGenerator[House]:
    shutil.copytree(ROOT / "tenants", folder / "tenants", dirs_exist_ok=True)
    (folder / "receptionist.toml").write_text(
        f'[server]\npublic_url = "{public_url}"\n[telephony.twilio]\nauth_token = "not used here"\n{settings}'
    )
    config = load(folder / "receptionist.toml", {})
    put_migrated(folder)
    clock = ManualClock(NOW)
    registry = Registry(DirectoryStore(folder / "tenants"))
    registry.reload_all()
    async with (
        open_records(config, clock, wall=clock) as records,
        Clients(config.providers.accounts) as clients,
    ):
        providers = Providers(config, clients, EmbeddedWorkers(Models(), []))
        minds = providers.minds
        await minds.settled()
        parts: dict[str, Any] = {  # the others (what answers calls) no page asks for anything
            "config": config,
            "secret_key": ensure_secret_key(config),
            "clock": clock,
            "registry": registry,
            "records": records,
            "publishing": publishing_of(registry, records),
            "stage": stage_of(records, clock),
            "suggesting": Suggesting(
                minds.models,
                sheet=written_down(Books(records.usage, PriceBook(config.path("prices.toml"))), clock),
                within_s=within_s,
            ),
            "bookings": Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()}),
            "live": LiveCalls(),
            "letters": Letters(config, records),
            "providers": providers,
            "circuits": (circuits := Circuits()),
            "notices": Notices(providers.of, circuits, clock),
        }
        every: dict[str, Any] = {field.name: parts.get(field.name) for field in fields(Services)}
        services = Services(**every)
        assets = _assets()
        pages, gate = Pages(assets), Gate(config, records.accounts)
        app = Litestar(
            [*assets.routes(), *dashboard_routes(services, pages, gate)],
            exception_handlers=error_handlers(pages, gate),
            before_send=[SecurityHeaders(config)],
            openapi_config=None,
            logging_config=None,
        )
        yield House(app, services, clock, folder, _HASH)


@pytest.fixture
async def pages(tmp_path: Path) -> AsyncGenerator[House]:
    async with house(tmp_path) as opened:
        yield opened


def same_page(one: httpx.Response, other: httpx.Response) -> bool:
    return (one.status_code, one.text) == (other.status_code, other.text)


# --- signing in ---


@pytest.mark.parametrize(
    "path", ["/", "/practices", f"/practices/{DENTAL}/", f"/practices/{DENTAL}/calls", f"/practices/{DENTAL}/test"]
)
async def test_a_stranger_is_asked_to_sign_in_and_then_gets_where_they_wanted(pages: House, path: str) -> None:
    browser = pages.browser()

    answer = await browser.get(path)

    assert (answer.status_code, answer.headers["location"]) == (303, f"/login?next={path.rstrip('/') or '/'}")


async def test_signing_in_leads_on_to_the_page_that_was_asked_for(pages: House) -> None:
    browser = pages.browser()

    answer = await browser.sign_in(await pages.person("owner", DENTAL), next=f"/practices/{DENTAL}/messages")

    assert (answer.status_code, answer.headers["location"]) == (303, f"/practices/{DENTAL}/messages")
    assert (await browser.get(answer.headers["location"])).status_code == 200


@pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example", "/\\evil.example", "/login", "evil"])
async def test_nobody_is_led_elsewhere_after_signing_in(pages: House, elsewhere: str) -> None:
    answer = await pages.browser().sign_in(await pages.person("owner", DENTAL), next=elsewhere)

    assert answer.headers["location"] == "/"


async def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(pages: House) -> None:
    known = await pages.person("owner", DENTAL)
    browser = pages.browser()

    wrong = await browser.sign_in(known, "not the password")
    unknown = await browser.sign_in("nobody@example.com", "not the password")

    assert wrong.status_code == unknown.status_code == 422
    assert wrong.text.replace(known, "") == unknown.text.replace("nobody@example.com", "")


async def test_every_failure_to_sign_in_is_noted_and_costs_the_same_known_address_or_not(pages: House) -> None:
    browser = pages.browser()
    await browser.sign_in(await pages.person("owner", DENTAL), "not the password")
    await browser.sign_in("nobody@example.com", "not the password")

    (failed,), (unknown,) = await pages.records.audit.list(DENTAL), await pages.records.audit.list("")

    assert (failed.action, unknown.action) == ("sign_in_failed", "sign_in_unknown")
    assert failed.detail == unknown.detail == {"address": "203.0.113.7"}
    assert "nobody" not in repr(unknown)  # people type passwords there


async def test_guessing_is_slowed_down_and_the_right_password_works_after_the_wait(pages: House) -> None:
    known = await pages.person("owner", DENTAL)
    browser = pages.browser()

    answers = [await browser.sign_in(known, "guess") for _ in range(6)]
    locked = await browser.sign_in(known)
    pages.clock.advance(seconds=int(locked.headers["Retry-After"]))
    later = await browser.sign_in(known)

    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert (locked.status_code, "Retry-After" in locked.headers) == (429, True)
    assert later.status_code == 303


async def test_the_session_is_new_at_sign_in_and_gone_after_signing_out(pages: House) -> None:
    browser = pages.browser()
    browser.http.cookies.set("receptionist_session", "chosen by an attacker", domain="127.0.0.1", path="/")
    await browser.sign_in(await pages.person("owner", DENTAL))
    token = browser.http.cookies["receptionist_session"]

    left = await browser.post("/logout", csrf_token=await browser.token())
    browser.http.cookies.set("receptionist_session", token, domain="127.0.0.1", path="/")

    assert token != "chosen by an attacker"
    assert left.status_code == 303
    assert (await browser.get("/")).status_code == 303
    assert (await browser.get("/")).headers["location"].startswith("/login")


async def test_cookies_are_for_this_host_and_https_alone_where_the_server_is_public(tmp_path: Path) -> None:
    async with house(tmp_path, public_url="https://calls.example") as public:
        answer = await public.browser().get("/login")

    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-visit=")
    assert {"Secure", "HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert "max-age" in answer.headers["strict-transport-security"]


# --- forgery ---


def unsafe_paths(app: Litestar) -> list[str]:
    """Every route of the pages that takes something, with ids filled in."""
    paths = [route.path for route in app.routes if "POST" in getattr(route, "methods", ())]
    return [
        path.replace("{slug:str}", DENTAL)
        .replace("{message_id:str}", f"msg-{DENTAL}-phone")
        .replace("{number:int}", "1")
        for path in paths
    ]


async def test_no_route_that_changes_anything_works_without_the_sessions_token(pages: House) -> None:
    browser = await pages.signed_in()
    stranger = await pages.browser().token("/login")
    await pages.message(DENTAL)
    paths = unsafe_paths(pages.app)

    without = {path: (await browser.post(path, state="done")).status_code for path in paths}
    foreign = {path: (await browser.post(path, state="done", csrf_token=stranger)).status_code for path in paths}

    assert len(paths) >= 5
    assert without == foreign == dict.fromkeys(paths, 419)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_what_another_site_sends_is_refused_even_with_the_token(pages: House, headers: dict[str, str]) -> None:
    browser = await pages.signed_in()

    answer = await browser.post("/logout", headers, csrf_token=await browser.token())

    assert answer.status_code == 403
    assert (await browser.get(f"/practices/{DENTAL}/calls")).status_code == 200


@pytest.mark.parametrize("header", [b"\xe9", b"\xff" * 64, b""])
async def test_a_token_that_no_page_can_have_given_is_refused_like_any_other(pages: House, header: bytes) -> None:
    browser = await pages.signed_in()

    answer = await browser.http.post("/logout", headers=[(b"X-CSRF-Token", header), (b"Accept", b"text/html")])

    assert answer.status_code == 419


async def test_every_answer_tells_the_browser_to_be_careful(pages: House) -> None:
    browser = await pages.signed_in()

    for path in ("/login", f"/practices/{DENTAL}/calls", "/nowhere"):
        headers = (await browser.get(path)).headers
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


# --- whose is what ---


async def test_nothing_of_one_practice_shows_in_the_other(pages: House) -> None:
    browser = await pages.signed_in("owner", DENTAL)
    call, message = await pages.call(VET, "My cat is called Whiskers"), await pages.message(VET, "Whiskers' owner")
    paths = [
        f"/practices/{VET}{rest}"
        for rest in ("/", "/calls", "/calls/live", f"/calls/{call}", f"/calls/{call}/live", "/messages", "/test")
    ]

    for path in paths:
        theirs, nobodys = await browser.get(path), await browser.get(path.replace(VET, "no-such-practice"))
        assert theirs.status_code == 404, path
        assert same_page(theirs, nobodys), path
    token = await browser.token()
    for path in (f"/practices/{VET}/messages/{message}", f"/practices/{VET}/test/tickets"):
        assert (await browser.post(path, state="done", csrf_token=token)).status_code == 404
    assert (await pages.records.messages.list(VET))[0].done_at is None


async def test_another_practices_ids_are_unknown_in_ones_own(pages: House) -> None:
    browser = await pages.signed_in("owner", DENTAL)
    call, message = await pages.call(VET), await pages.message(VET)
    token = await browser.token()

    theirs = await browser.get(f"/practices/{DENTAL}/calls/{call}")
    nobodys = await browser.get(f"/practices/{DENTAL}/calls/call-none")

    assert theirs.status_code == 404
    assert same_page(theirs, nobodys)
    settled = await browser.post(f"/practices/{DENTAL}/messages/{message}", state="done", csrf_token=token)
    assert settled.status_code == 404


async def test_an_operator_sees_every_practice(pages: House) -> None:
    browser = await pages.signed_in("operator", "")

    start = await browser.get("/")

    assert "Bright Smiles Dental" in start.text
    assert "Paws &amp; Claws Veterinary" in start.text
    assert (await browser.get(f"/practices/{VET}/calls")).status_code == 200


async def test_an_owner_of_one_practice_starts_on_its_page(pages: House) -> None:
    browser = await pages.signed_in("owner", DENTAL)

    assert (await browser.get("/")).headers["location"] == f"/practices/{DENTAL}/"


async def test_a_viewer_reads_but_changes_nothing(pages: House) -> None:
    browser = await pages.signed_in("viewer", DENTAL)
    message = await pages.message(DENTAL)

    page = await browser.get(f"/practices/{DENTAL}/messages")
    settled = await browser.post(
        f"/practices/{DENTAL}/messages/{message}", state="done", csrf_token=await browser.token()
    )

    assert "Sam Lee" in page.text
    assert 'value="done"' not in page.text
    assert settled.status_code == 403
    assert (await browser.get(f"/practices/{DENTAL}/test")).status_code == 403


# --- what is shown ---


async def test_callers_words_never_become_markup(pages: House) -> None:
    browser = await pages.signed_in()
    call = await pages.call(DENTAL, '<img src=x onerror=alert(1)><a hx-get="/logout">')

    page = await browser.get(f"/practices/{DENTAL}/calls/{call}")

    assert "&lt;img src=x onerror=alert(1)&gt;" in page.text
    assert "<img" not in page.text


async def test_a_message_is_done_and_undone_as_a_plain_form(pages: House) -> None:
    browser = await pages.signed_in()
    path = f"/practices/{DENTAL}/messages/{await pages.message(DENTAL)}"
    token = await browser.token()

    done = await browser.post(path, state="done", csrf_token=token)
    after = await browser.get(done.headers["location"])
    undone = await browser.post(path, state="new", show="done", csrf_token=token)

    assert (done.status_code, done.headers["location"]) == (303, f"/practices/{DENTAL}/messages?show=new")
    assert "All caught up" in after.text
    assert undone.headers["location"] == f"/practices/{DENTAL}/messages?show=done"
    assert await pages.records.messages.count_new(DENTAL) == 1


async def test_with_htmx_the_message_the_count_and_an_announcement_come_back(pages: House) -> None:
    browser = await pages.signed_in()
    message = await pages.message(DENTAL)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial", "X-CSRF-Token": await browser.token()}

    answer = await browser.post(f"/practices/{DENTAL}/messages/{message}", headers, state="done")

    assert answer.status_code == 200
    assert f'id="message-{message}"' in answer.text
    assert "<html" not in answer.text
    assert "Message from Sam Lee is done." in answer.text
    assert 'id="new-messages" hidden' in answer.text


async def test_tests_are_kept_apart_from_real_messages(pages: House) -> None:
    browser = await pages.signed_in()
    await pages.message(DENTAL, "Real Rita")
    await pages.message(DENTAL, "Testing Tess", Origin.TEST)

    real = await browser.get(f"/practices/{DENTAL}/messages")
    tests = await browser.get(f"/practices/{DENTAL}/messages?show=tests")

    assert ("Real Rita" in real.text, "Testing Tess" in real.text) == (True, False)
    assert ("Real Rita" in tests.text, "Testing Tess" in tests.text) == (False, True)


async def test_older_calls_come_page_by_page(pages: House) -> None:
    browser = await pages.signed_in()
    for number in range(45):
        row = CallRow(id=f"call-{number:03}", practice=DENTAL, origin=Origin.PHONE, started_at=NOW, state="ended")
        await pages.records.calls.open(DENTAL, row)
        await pages.records.calls.end(DENTAL, row.id, at=NOW, outcome="answered", reason="goodbye")
    await pages.records.writer.settled()

    first = await browser.get(f"/practices/{DENTAL}/calls")
    older = re.search(r'href="([^"]*before=[^"]*)"', first.text)
    assert older
    second = await browser.http.get(older[1].replace("&amp;", "&"), headers={"HX-Request-Type": "partial"})

    assert first.text.count('class="call-row"') == 40
    assert second.text.count('class="call-row"') == 5
    assert "<html" not in second.text


async def test_a_cursor_that_someone_made_up_shows_the_first_page(pages: House) -> None:
    browser = await pages.signed_in()
    await pages.call(DENTAL)

    page = await browser.get(f"/practices/{DENTAL}/calls?before=garbage")

    assert page.status_code == 200
    assert 'class="call-row"' in page.text


async def test_a_practice_without_calls_says_how_to_get_the_first(pages: House) -> None:
    browser = await pages.signed_in()

    page = await browser.get(f"/practices/{DENTAL}/")

    assert "Place a test call" in page.text
    assert "http://127.0.0.1:8000/voice/incoming" in page.text
    assert "No carrier can reach that address yet" in page.text


async def test_a_mistake_in_the_practice_file_is_shown_with_its_place_and_the_right_name(pages: House) -> None:
    browser = await pages.signed_in()
    file = pages.folder / "tenants" / f"{DENTAL}.toml"
    file.write_text(file.read_text().replace("tuesday =", "teusday =", 1))

    pages.registry.reload_all()
    page = await browser.get(f"/practices/{DENTAL}/")

    assert "hours.teusday" in page.text
    assert "tuesday" in page.text
    assert "The last good version goes on answering" in page.text


@pytest.mark.parametrize("fields", [{}, {"state": "gone"}, {"state": "done", "show": "x" * 70_000}])
async def test_a_form_that_no_page_sent_is_refused_politely(pages: House, fields: dict[str, str]) -> None:
    browser = await pages.signed_in()
    path = f"/practices/{DENTAL}/messages/{await pages.message(DENTAL)}"

    answer = await browser.post(path, csrf_token=await browser.token(), **fields)

    assert answer.status_code in {400, 413, 422}
    assert "Nothing was changed" in answer.text
    assert await pages.records.messages.count_new(DENTAL) == 1


async def test_a_ticket_for_a_test_call_is_one_of_tests_and_narrates(pages: House) -> None:
    browser = await pages.signed_in()
    token = await browser.token()
    path = f"/practices/{DENTAL}/test/tickets"

    given = await browser.post(path, caller="(212) 555-0199", csrf_token=token)
    refused = await browser.post(path, caller="my phone", csrf_token=token)

    key = ensure_secret_key(load(pages.folder / "receptionist.toml", {}))
    ticket = tickets.read(given.json()["token"], key, NOW.timestamp())
    assert (ticket.practice, ticket.origin, ticket.narrate) == (DENTAL, Origin.TEST, True)
    assert (ticket.caller, ticket.called) == ("+12125550199", "+12125550100")
    assert (refused.status_code, "not a telephone number" in refused.json()["error"]) == (422, True)


async def test_files_of_the_pages_are_kept_for_ever_and_packed(pages: House) -> None:
    browser = pages.browser()
    page = await browser.get("/login")
    style = re.search(r'href="(/static/app\.[^"]+\.css)"', page.text)
    assert style

    file = await browser.get(style[1])

    assert "immutable" in file.headers["cache-control"]
    assert file.headers["content-encoding"] == "gzip"
    assert (await browser.get("/static/manifest.json")).status_code == 404
    assert (await browser.get("/static/..%2fmanifest.json")).status_code == 404


# --- a provider that is out ---


async def test_whoever_looks_at_a_practice_sees_which_of_its_providers_is_out_and_who_answers(tmp_path: Path) -> None:
    settings = '[providers.openai]\napi_key = "a key"\nbase_url = "http://127.0.0.1:9/v1"\n'
    async with house(tmp_path, settings=settings) as pages:
        viewer = await pages.signed_in("viewer")
        before = await viewer.get(f"/practices/{DENTAL}")

        error = ProviderError("no", provider="openai:gpt-4o", kind=ProviderFault.NETWORK)
        for _ in range(5):
            pages.breaker.failed("model", _Named("openai:gpt-4o", "openai"), error, asyncio.get_running_loop().time())
        after = await viewer.get(f"/practices/{DENTAL}")

    assert "OpenAI cannot be reached" not in before.text
    assert "OpenAI cannot be reached: the built-in dialogue answers." in after.text


@dataclass(frozen=True)
class _Named:
    name: str
    account: str
