"""Takes the pictures in docs/images: a real server, a few days of calls, a typed test call."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "images"
sys.path.insert(0, str(ROOT))  # the sample records are the tests' own

from tests.browser import conftest as stage  # noqa: E402
from tests.serving import RunningServer  # noqa: E402


async def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(Path(folder), speech=stage.SPEECH)
        site = stage.Site(server, await stage.furnish(server))
        with server:
            async with async_playwright() as playwright:
                flags = ["--no-sandbox", "--disable-dev-shm-usage", "--autoplay-policy=no-user-gesture-required"]
                browser = await playwright.chromium.launch(executable_path=stage.chromium(), args=flags)
                await take(browser, site)
                await browser.close()


async def take(browser: Browser, site: stage.Site) -> None:
    desk = await visitor(browser, site, theme="light", width=1280, height=860)
    await picture(desk, site.practice(), "overview")
    await picture(desk, site.practice(f"calls/{site.ids['message']}"), "call")
    phone = await visitor(browser, site, theme="dark", width=390, height=844)
    await picture(phone, site.practice("messages"), "messages-phone")
    night = await visitor(browser, site, theme="dark", width=1280, height=860)
    await talk(night, site)
    await night.screenshot(path=OUT / "test-call.png")


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
