"""A real server with a few days of calls in its records, and a Chromium to look at it."""

import inspect
import re
import shutil
from collections.abc import AsyncGenerator, Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright
from tests.sample_day import PRACTICE, fill
from tests.serving import RunningServer

from receptionist.accounts.passwords import Passwords
from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.records.accounts import Role
from receptionist.records.database import open_records

PASSWORD = "correct horse battery"
OPEN_CLINIC = "open-clinic"  # open around the clock, whenever the tests run
PEOPLE: dict[str, tuple[Role, str, str]] = {
    "owner@brightsmiles.example": ("owner", PRACTICE, "Nina Patel"),
    "staff@openclinic.example": ("staff", OPEN_CLINIC, "Sam Staff"),
    "owner@openclinic.example": ("owner", OPEN_CLINIC, "Olga Owner"),
    "viewer@openclinic.example": ("viewer", OPEN_CLINIC, "Vic Viewer"),
    "viewer@brightsmiles.example": ("viewer", PRACTICE, "Vi Moreno"),
    "owner@pawsandclaws.example": ("owner", "paws-and-claws", "Max Stern"),
    "operator@platform.example": ("operator", "", "Olive Grant"),
}
OWNER = "owner@brightsmiles.example"
_FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--autoplay-policy=no-user-gesture-required"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One event loop for all browser tests: the browser and the server are started once."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and inspect.iscoroutinefunction(getattr(item, "function", None)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def chromium() -> str:
    """The browser of the machine. Skips the test, saying so, where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if found := shutil.which(name):
            return found
    pytest.skip("no Chromium on this machine; on Debian and Ubuntu: apt-get install chromium")


@dataclass(frozen=True)
class Site:
    """The running server, and the ids of what `tests.sample_day` put into it."""

    server: RunningServer
    ids: dict[str, str]

    @property
    def url(self) -> str:
        return self.server.url

    async def session(self, email: str) -> str:
        """A token of their own, as signing in gives one, without its pages and the slow hash of a password."""
        async with open_records(load(self.server.config, {}), SystemClock()) as records:
            known = await records.accounts.credentials(email)
            assert known, email
            return await records.accounts.open_session(known.user)

    def practice(self, path: str = "", slug: str = PRACTICE) -> str:
        return f"{self.url}/practices/{slug}/{path}"


def _open_clinic() -> str:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    week = "".join(f'{day} = ["00:00-24:00"]\n' for day in days)
    about = 'name = "Open Clinic"\ntimezone = "America/New_York"\nnumbers = ["+12125550150"]\n'
    return f'[practice]\n{about}\n[answering]\nmode = "always"  # day and night\n\n[hours]\n{week}'


async def furnish(server: RunningServer) -> dict[str, str]:
    """Calls, messages and people, put in before the server starts."""
    passwords = Passwords()
    password_hash = await passwords.hash(PASSWORD)
    passwords.close()
    async with open_records(load(server.config, {}), SystemClock()) as records:
        for email, (role, practice, name) in PEOPLE.items():
            await records.accounts.add(practice, email=email, name=name, role=role, password_hash=password_hash)
        for practice in (PRACTICE, OPEN_CLINIC):
            for number in range(3):
                await records.audit.add(practice, actor="caller", action="emergency", detail={"n": str(number)})
        ids = await fill(records, datetime.now(UTC))
        await fill(records, datetime.now(UTC), OPEN_CLINIC)
        return ids


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def site(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Site]:
    chromium()
    server = RunningServer(tmp_path_factory.mktemp("site"))
    (server.folder / "tenants" / f"{OPEN_CLINIC}.toml").write_text(_open_clinic())
    ids = await furnish(server)
    with server:
        yield Site(server, ids)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncGenerator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium(), args=_FLAGS)
        yield launched
        await launched.close()


Visit: TypeAlias = Callable[..., Coroutine[Any, Any, Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, site: Site) -> AsyncGenerator[Visit]:
    """`await visit(email, theme="dark", width=390)`: a page of a browser of its own, signed in ("": not).

    The test fails when an error or a warning was written to the console that does not match `forgive`.
    """
    complaints: list[str] = []
    opened: list[Page] = []

    async def open_page(
        email: str = OWNER,
        *,
        theme: str = "light",
        width: int = 1280,
        height: int = 850,
        forgive: str = "the server responded with a status of 4",
        **context: Any,
    ) -> Page:
        fresh = await browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if theme == "dark" else "light",
            reduced_motion="reduce",
            **context,
        )
        page = await fresh.new_page()
        opened.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.extend(complaint(said, forgive)))
        if email:
            await fresh.add_cookies(
                [{"name": "receptionist_session", "value": await site.session(email), "url": site.url}]
            )
            await page.goto(site.url)
        return page

    yield open_page
    for page in opened:
        await page.context.close()
    assert complaints == []


def complaint(said: ConsoleMessage, forgive: str) -> list[str]:
    worrying = said.type in {"error", "warning"} and not re.search(forgive, said.text)
    return [f"{said.type}: {said.text}"] if worrying else []


async def sign_in(page: Page, site: Site, email: str, password: str = PASSWORD) -> None:
    await page.goto(f"{site.url}/login")
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_label("Password", exact=True).fill(password)
    await page.get_by_role("button", name="Sign in").click()
    await page.wait_for_load_state()
