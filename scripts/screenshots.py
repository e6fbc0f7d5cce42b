"""Takes the pictures in docs/images: a real server, a few days of calls, a typed test call."""

import asyncio
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "images"
sys.path.insert(0, str(ROOT))  # the sample records are the tests' own

from tests.browser import conftest as stage  # noqa: E402
from tests.sample_day import PRACTICE  # noqa: E402
from tests.serving import RunningServer  # noqa: E402

from receptionist.clock import SystemClock  # noqa: E402
from receptionist.config import load  # noqa: E402
from receptionist.records.database import open_records  # noqa: E402


async def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(Path(folder))
        site = stage.Site(server, await stage.furnish(server))
        with server:
            async with async_playwright() as playwright:
                flags = ["--no-sandbox", "--disable-dev-shm-usage", "--autoplay-policy=no-user-gesture-required"]
                browser = await playwright.chromium.launch(executable_path=stage.chromium(), args=flags)
                await take(browser, site)
                await browser.close()


async def take(browser: Browser, site: stage.Site) -> None:
    week = site.practice(f"appointments?day={await busy_day(site)}")
    desk = await visitor(browser, site, theme="light", width=1280, height=860)
    await picture(desk, site.practice(), "overview")
    await picture(desk, site.practice(f"calls/{site.ids['message']}"), "call")
    await picture(desk, week, "appointments")
    phone = await visitor(browser, site, theme="dark", width=390, height=844)
    await picture(phone, site.practice("messages"), "messages-phone")
    night = await visitor(browser, site, theme="dark", width=1280, height=860)
    await talk(night, site)
    await night.screenshot(path=OUT / "test-call.png")


async def busy_day(site: stage.Site) -> date:
    """A day of the next week, without the holes that holidays make in this one."""
    async with open_records(load(site.server.config, {}), SystemClock()) as records:
        row = await records.appointments.get(PRACTICE, site.ids["with call"])
    assert row is not None
    return row.start_at.date()


async def visitor(browser: Browser, site: stage.Site, *, theme: str, width: int, height: int) -> Page:
    context = await browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if theme == "dark" else "light"
    )
    page = await context.new_page()
    await stage.sign_in(page, site, stage.OWNER)
    return page


async def picture(page: Page, address: str, name: str) -> None:
    await page.goto(address)
    await page.evaluate("document.fonts.ready")
    await page.screenshot(path=OUT / f"{name}.png")


async def talk(page: Page, site: stage.Site) -> None:
    await page.goto(site.practice("test"))
    await page.get_by_role("button", name="Call without a microphone").click()
    conversation = page.get_by_role("region", name="Conversation")
    await expect(conversation).to_contain_text("How can I help?", timeout=20_000)
    await page.get_by_label("Type what the caller says").fill("Where can I park?")
    await page.keyboard.press("Enter")
    await expect(conversation.locator(".wait").last).to_be_visible(timeout=30_000)


if __name__ == "__main__":
    asyncio.run(main())
