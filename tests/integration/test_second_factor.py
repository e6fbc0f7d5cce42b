"""Codes from a telephone: set up, asked for, good once, and gone again only with one."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from pyotp.totp import TOTP
from tests.databases import Database
from tests.integration.test_pages import DENTAL, PASSWORD, Browser, House, house


@pytest.fixture
async def pages(database: Database) -> AsyncGenerator[House]:
    async with house(database.folder, settings=database.toml) as opened:
        yield opened


class Telephone:
    """An authenticator app that has read the key from the page."""

    def __init__(self, pages: House, page: str) -> None:
        found = re.search(r'data-copy="([A-Z2-7 ]+)"', page)
        assert found, page
        self._totp = TOTP(found[1].replace(" ", ""))
        self._pages = pages

    def code(self) -> str:
        return self._totp.at(self._pages.clock.now())

    def next_code(self) -> str:
        """After half a minute."""
        self._pages.clock.advance(30)
        return self.code()


async def begun(pages: House, browser: Browser) -> Telephone:
    await browser.post("/account/second-factor", current=PASSWORD, csrf_token=await browser.token("/account"))
    return Telephone(pages, (await browser.get("/account/second-factor")).text)


async def enrolled(pages: House, browser: Browser) -> tuple[Telephone, list[str]]:
    telephone = await begun(pages, browser)
    answer = await browser.post(
        "/account/second-factor/confirm", code=telephone.code(), csrf_token=await browser.token("/account")
    )
    assert answer.status_code == 200, answer.text
    return telephone, re.findall(r"<code>([\w-]+)</code>", answer.text)


async def step(browser: Browser, code: str) -> int:
    answer = await browser.post("/second-step", code=code, csrf_token=await browser.token("/second-step"))
    return answer.status_code


async def test_with_codes_on_the_password_opens_nothing_by_itself(pages: House) -> None:
    first = await pages.signed_in()
    telephone, _ = await enrolled(pages, first)
    browser = pages.browser()

    half = await browser.sign_in("owner@bright-smiles.example", next=f"/practices/{DENTAL}/calls")
    closed = await browser.get(f"/practices/{DENTAL}/calls")
    before = browser.http.cookies["receptionist_session"]
    open_now = await step(browser, telephone.next_code())

    assert (half.status_code, half.headers["location"]) == (303, f"/second-step?next=/practices/{DENTAL}/calls")
    assert (closed.status_code, closed.headers["location"][:6]) == (303, "/login")
    assert open_now == 303
    assert browser.http.cookies["receptionist_session"] != before
    assert (await browser.get(f"/practices/{DENTAL}/calls")).status_code == 200


async def test_a_code_is_good_once(pages: House) -> None:
    telephone, _ = await enrolled(pages, await pages.signed_in())
    code = telephone.next_code()
    one, other = pages.browser(), pages.browser()
    await one.sign_in("owner@bright-smiles.example")
    await other.sign_in("owner@bright-smiles.example")

    assert await step(one, code) == 303
    assert await step(other, code) == 422
    assert await step(other, telephone.next_code()) == 303


async def test_a_recovery_code_opens_once_when_the_telephone_is_lost(pages: House) -> None:
    _, codes = await enrolled(pages, await pages.signed_in())
    one, other = pages.browser(), pages.browser()
    await one.sign_in("owner@bright-smiles.example")
    await other.sign_in("owner@bright-smiles.example")

    assert len(set(codes)) == 10
    assert await step(one, codes[0].upper()) == 303
    assert await step(other, codes[0]) == 422
    assert await step(other, codes[1].replace("-", " ")) == 303


async def test_guessing_codes_is_slowed_down(pages: House) -> None:
    telephone, _ = await enrolled(pages, await pages.signed_in())
    browser = pages.browser()
    await browser.sign_in("owner@bright-smiles.example")

    answers = [await step(browser, "000000") for _ in range(6)]

    assert answers == [422] * 5 + [429]
    assert await step(browser, telephone.next_code()) == 303  # half a minute later


async def test_a_wrong_code_turns_nothing_on(pages: House) -> None:
    browser = await pages.signed_in()
    await begun(pages, browser)

    answer = await browser.post(
        "/account/second-factor/confirm", code="000000", csrf_token=await browser.token("/account")
    )

    assert answer.status_code == 422
    assert (await pages.browser().sign_in("owner@bright-smiles.example")).headers["location"] == "/"


async def test_nobody_sets_codes_up_at_a_screen_that_was_left_open(pages: House) -> None:
    browser = await pages.signed_in()

    answer = await browser.post("/account/second-factor", current="a guess", csrf_token=await browser.token("/account"))

    assert answer.status_code == 422
    assert (await browser.get("/account/second-factor/picture.svg")).status_code == 404


async def test_a_set_up_that_was_left_half_done_asks_for_the_password_again(pages: House) -> None:
    browser = await pages.signed_in()
    await begun(pages, browser)
    pages.clock.advance(900)
    await browser.post("/unlock", password=PASSWORD, csrf_token=await browser.token("/unlock"))

    page = await browser.get("/account/second-factor")

    assert "Your password" in page.text
    assert (await browser.get("/account/second-factor/picture.svg")).status_code == 404


async def test_codes_are_turned_off_with_the_password_and_a_code(pages: House) -> None:
    browser = await pages.signed_in()
    telephone, _ = await enrolled(pages, browser)

    async def turn_off(current: str, code: str) -> int:
        token = await browser.token("/account")
        return (
            await browser.post("/account/second-factor/end", current=current, code=code, csrf_token=token)
        ).status_code

    assert await turn_off(PASSWORD, "000000") == 422
    assert await turn_off("a guess", telephone.next_code()) == 422
    assert await turn_off(PASSWORD, telephone.next_code()) == 303
    assert (await pages.browser().sign_in("owner@bright-smiles.example")).headers["location"] == "/"


async def test_turning_codes_on_signs_all_other_devices_out(pages: House) -> None:
    elsewhere = await pages.signed_in()
    browser = pages.browser()
    await browser.sign_in("owner@bright-smiles.example")
    before = browser.http.cookies["receptionist_session"]

    await enrolled(pages, browser)

    assert (await elsewhere.get("/account")).status_code == 303
    assert browser.http.cookies["receptionist_session"] != before
    assert (await browser.get("/account")).status_code == 200


async def test_the_picture_is_an_image_of_this_server_without_script_or_style(pages: House) -> None:
    browser = await pages.signed_in()
    await begun(pages, browser)

    picture = await browser.get("/account/second-factor/picture.svg")

    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert picture.text.startswith("<svg")
    assert not re.search(r"style|script|href", picture.text)


async def test_no_secret_of_a_telephone_is_in_the_database(pages: House, database: Database) -> None:
    browser = await pages.signed_in()
    telephone, codes = await enrolled(pages, browser)
    await pages.records.writer.settled()

    rows = [database.rows(f'SELECT * FROM "{table}"') for table in database.tables()]
    files = (file for file in (pages.folder / "var").glob("receptionist.db*") if file.is_file())
    stored = repr(rows).encode() + b"".join(file.read_bytes() for file in files)

    assert telephone._totp.secret.encode() not in stored  # pyright: ignore[reportPrivateUsage] - the test's own class
    assert telephone._totp.byte_secret() not in stored  # pyright: ignore[reportPrivateUsage]
    assert not any(code.replace("-", "").encode() in stored for code in codes)


async def test_where_others_can_reach_the_server_an_operator_sets_codes_up_first(tmp_path: Path) -> None:
    async with house(tmp_path, public_url="https://calls.example") as public:
        browser = public.browser()
        browser.http.base_url = "https://calls.example"
        await browser.sign_in(await public.person("operator", ""))

        start = await browser.get("/practices")
        telephone, codes = await enrolled(public, browser)
        after = await browser.get("/practices")
        token = await browser.token("/account")
        kept = await browser.post(
            "/account/second-factor/end", current=PASSWORD, code=telephone.next_code(), csrf_token=token
        )

    assert (start.status_code, start.headers["location"]) == (303, "/account/second-factor?next=/practices")
    assert len(codes) == 10
    assert after.status_code == 200
    assert kept.status_code == 422


async def test_on_ones_own_machine_two_commands_are_enough(pages: House) -> None:
    browser = await pages.signed_in("operator", "")

    assert (await browser.get("/practices")).status_code == 200
