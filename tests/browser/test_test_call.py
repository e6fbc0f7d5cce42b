"""The telephone on the test page: typed conversations, and a clear word for everything that can be missing."""

import re

import pytest
from playwright.async_api import Browser, Page, WebSocketRoute, expect
from tests.browser.conftest import OWNER, Site, Visit, sign_in
from tests.browser.looking import too_wide, violations


async def call(page: Page, site: Site, *, button: str = "Call without a microphone") -> None:
    await page.goto(site.practice("test"))
    await page.get_by_role("button", name=button, exact=True).click()


async def say(page: Page, words: str) -> None:
    await page.get_by_label("Type what the caller says").fill(words)
    await page.keyboard.press("Enter")


async def test_a_typed_conversation_is_answered_and_kept_as_a_test(visit: Visit, site: Site) -> None:
    page = await visit()

    await call(page, site)
    talk = page.get_by_role("region", name="Conversation")
    await expect(talk).to_contain_text("How can I help?", timeout=15_000)
    await say(page, "Where can I park?")
    await expect(talk).to_contain_text("Parking is free", timeout=15_000)
    await expect(page.get_by_role("log", name="Captions")).to_contain_text("You: Where can I park?")
    await expect(talk.locator(".wait").last).to_contain_text(re.compile(r"\d\.\d\d s"), timeout=15_000)
    await page.get_by_role("button", name="Hang up").click()
    await page.get_by_role("link", name="See the call and its timings").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Number withheld")
    await expect(page.locator("#call-head").get_by_text("Test", exact=True)).to_be_visible()
    await expect(page.locator(".bubble", has_text="Where can I park?")).to_be_visible()


async def test_the_call_page_grows_while_the_call_goes_on(visit: Visit, site: Site) -> None:
    page = await visit()
    await call(page, site)
    await expect(page.get_by_role("region", name="Conversation")).to_contain_text("How can I help?", timeout=15_000)

    watching = await page.context.new_page()
    await watching.goto(site.practice("calls?show=tests"))
    await watching.get_by_role("region", name="On the line now").get_by_role("link").first.click()
    await page.bring_to_front()
    await say(page, "Do you take my insurance?")
    await watching.bring_to_front()
    await expect(watching.locator(".bubble", has_text="Do you take my insurance?")).to_be_visible(timeout=15_000)
    await watching.get_by_text("Looked in the questions and answers").click()
    await watching.locator("#call-growing").scroll_into_view_if_needed()
    await page.bring_to_front()
    await say(page, "Where can I park?")
    await watching.bring_to_front()
    await expect(watching.locator(".bubble", has_text="Parking is free")).to_be_visible(timeout=30_000)
    await expect(watching.locator("details.function[open]")).to_have_count(1)  # what was opened stays open
    await expect(watching.locator("#call-growing")).to_be_in_viewport()  # and the end is followed
    await page.bring_to_front()
    await page.get_by_role("button", name="Hang up").click()
    await watching.bring_to_front()

    await expect(watching.get_by_text("Call ended")).to_be_visible(timeout=15_000)


async def test_the_callers_number_can_be_chosen(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("test"))

    await page.get_by_text("Call from a certain number").click()
    await page.get_by_label("The caller's number").fill("my phone")
    await page.get_by_role("button", name="Call without a microphone").click()

    await expect(page.get_by_role("alert").filter(has_text="not a telephone number")).to_be_visible()
    await expect(page.get_by_role("button", name="Call", exact=True)).to_be_enabled()


async def test_a_test_call_to_a_person_says_what_a_real_one_would_do(visit: Visit, site: Site) -> None:
    page = await visit()
    await call(page, site)
    talk = page.get_by_role("region", name="Conversation")
    await expect(talk).to_contain_text("How can I help?", timeout=15_000)

    await say(page, "Can I speak to a person please?")

    after = page.locator("[data-after-text]")
    told = talk.get_by_text("message").or_(after.get_by_text("A real caller would be talking to"))
    await expect(told.first).to_be_visible(timeout=30_000)  # joined while open, else a message


async def test_keys_can_be_pressed(visit: Visit, site: Site) -> None:
    page = await visit()
    await call(page, site)
    await expect(page.get_by_role("region", name="Conversation")).to_contain_text("How can I help?", timeout=15_000)

    await page.get_by_role("button", name="Keypad").click()
    await page.get_by_role("button", name="0", exact=True).click()

    await expect(page.get_by_role("log", name="Captions")).to_contain_text("You pressed 0.")
    await page.get_by_role("button", name="Hang up").click()


async def test_a_machine_without_a_microphone_is_told_so_and_can_type(visit: Visit, site: Site) -> None:
    page = await visit(permissions=["microphone"])

    await call(page, site, button="Call")

    await expect(page.get_by_role("alert").filter(has_text="No microphone was found")).to_be_visible()
    await expect(page.get_by_role("button", name="Call without a microphone")).to_be_enabled()


async def test_a_blocked_microphone_is_told_apart(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.add_init_script(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
    )

    await call(page, site, button="Call")

    await expect(page.get_by_role("alert").filter(has_text="The microphone is blocked")).to_be_visible()


async def test_a_page_that_is_not_secure_says_why_there_is_no_microphone(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false})")

    await call(page, site, button="Call")
    await expect(page.get_by_role("alert").filter(has_text="Open this page over https")).to_be_visible()
    await page.get_by_role("button", name="Call without a microphone").click()

    await expect(page.get_by_role("region", name="Conversation")).to_contain_text("How can I help?", timeout=15_000)
    await page.get_by_role("button", name="Hang up").click()


async def test_a_lost_connection_is_said_to_be_lost(visit: Visit, site: Site) -> None:
    page = await visit()
    lines: list[WebSocketRoute] = []

    def join(route: WebSocketRoute) -> None:
        route.connect_to_server()
        lines.append(route)

    await page.route_web_socket(re.compile("/voice/stream"), join)
    await call(page, site)
    await expect(page.get_by_role("region", name="Conversation")).to_contain_text("How can I help?", timeout=15_000)

    await lines[0].close(code=3001)

    await expect(page.get_by_role("alert").filter(has_text="The connection was lost")).to_be_visible()
    await expect(page.get_by_role("link", name="See the call and its timings")).to_be_visible()


async def test_a_session_that_ended_meanwhile_is_told(visit: Visit, site: Site) -> None:
    page = await visit()
    await page.goto(site.practice("test"))
    await page.context.clear_cookies()

    await page.get_by_role("button", name="Call without a microphone").click()

    await expect(page.get_by_role("alert").filter(has_text="You were signed out")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
async def test_a_call_fits_the_screen(browser: Browser, site: Site, visit: Visit, width: int) -> None:
    page = await visit("", width=width)
    await sign_in(page, site, OWNER)
    await call(page, site)
    await expect(page.get_by_role("region", name="Conversation")).to_contain_text("How can I help?", timeout=15_000)

    await page.get_by_role("button", name="Keypad").click()

    assert await violations(page) == []
    assert await too_wide(page) <= 0
    await expect(page.get_by_role("button", name="Hang up")).to_be_in_viewport()
    await page.get_by_role("button", name="Hang up").click()
