"""A whole conversation by voice: Chromium hears a recording through its microphone, and the page plays the answers."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect
from tests.browser.conftest import OWNER, Site, chromium, sign_in
from tests.speech import pause, recorded, wav

# The pauses leave room for an answer on a busy machine; a caller who spoke into it would be right to be heard. After
# hours the greeting alone takes some ten seconds.
_GREETING_S, _PARKING_S, _HOURS_S, _GOODBYE_S = 18, 16, 14, 20
_CLOSED = re.compile("closed (on Saturday|tomorrow, Saturday|today)")  # as it is told on the day of the test
_LINES = ["Where can I park?", "Are you open on Saturday?", "No thank you, goodbye."]


@pytest_asyncio.fixture(loop_scope="session")
async def caller(tmp_path: Path, site: Site) -> AsyncGenerator[Page]:
    """A signed-in browser whose microphone plays the caller's lines, once, from the moment it is opened."""
    parking, hours, goodbye = recorded(_LINES)
    spoken = b"".join(
        [pause(_GREETING_S), parking, pause(_PARKING_S), hours, pause(_HOURS_S), goodbye, pause(_GOODBYE_S)]
    )
    file = tmp_path / "caller.wav"
    file.write_bytes(wav(spoken))
    flags = [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--autoplay-policy=no-user-gesture-required",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-audio-capture={file}%noloop",
    ]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=flags)
        page = await browser.new_page()
        await sign_in(page, site, OWNER)
        yield page
        await browser.close()


async def test_a_conversation_by_voice_is_understood_answered_and_heard(caller: Page, site: Site) -> None:
    page = caller
    await page.goto(site.practice("test"))
    talk = page.get_by_role("region", name="Conversation")

    await page.get_by_role("button", name="Call", exact=True).click()

    # Greeted: the words are there because their sound was played to the end.
    greeting = talk.locator(".turn").nth(0)
    await expect(greeting.locator("[data-heard]")).to_contain_text("How can I help?", timeout=25_000)
    # The microphone's words came through, and were answered from the practice's file.
    parking = talk.locator(".turn", has=page.locator("[data-words]", has_text=re.compile("park", re.I)))
    await expect(parking.locator("[data-heard]")).to_contain_text("Parking is free", timeout=40_000)
    hours = talk.locator(".turn", has=page.locator("[data-words]", has_text=re.compile("saturday", re.I)))
    await expect(hours.locator("[data-heard]")).to_contain_text(_CLOSED, timeout=40_000)
    # The goodbye is heard to its end, then the receptionist hangs up.
    await expect(page.locator("[data-after-text]")).to_have_text("The call is over.", timeout=60_000)
    heard_ms = int(await page.locator("[data-test-call]").get_attribute("data-heard-ms") or 0)
    assert heard_ms > 8_000, "what was received must have come out of the loudspeaker"

    # And it is kept, with what each answer took.
    await page.get_by_role("link", name="See the call and its timings").click()
    await expect(page.locator(".bubble", has_text="Parking is free")).to_be_visible()
    await expect(page.get_by_role("heading", name="Time to answer")).to_be_visible()
