"""A page is fetched from where its name led when it was looked at, over TLS, and nothing else is."""

import asyncio
import gzip
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import pytest
from tests.web_site import HOST, Site, answer, web_site

from receptionist.errors import ReceptionistError
from receptionist.outside.addresses import AddressRefusedError
from receptionist.outside.fetching import Fetcher, FetchError, MovedError


@pytest.fixture
async def site(tmp_path: Path) -> AsyncGenerator[Site]:
    async with web_site(tmp_path) as opened:
        yield opened


class Names:
    """A name server: each question gets the next of the answers, the last one for ever."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def fetcher(site: Site, names: Names | None = None, *, allowed: Sequence[str] | None = None) -> Fetcher:
    named = (f"{HOST}:{site.port}",) if allowed is None else allowed
    return Fetcher(named, resolve=names or Names(["127.0.0.1"]), tls=site.trust())


async def test_a_page_is_fetched_under_its_own_name(site: Site) -> None:
    site.says("/faq?x=1", "<p>Grüße")

    page = await fetcher(site).page(site.url("/faq?x=1#part"))

    assert (page.kind, page.charset, page.data.decode()) == ("text/html", "utf-8", "<p>Grüße")
    assert f"host: {HOST}:{site.port}" in site.asked[0].lower()
    assert site.asked[0].startswith("GET /faq?x=1 HTTP/1.1")


async def test_a_name_that_answers_otherwise_a_moment_later_is_asked_once(site: Site) -> None:
    site.says("/", "x")
    names = Names(["127.0.0.1"], ["169.254.169.254"])

    await fetcher(site, names).page(site.url("/"))

    assert names.asked == [HOST]


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"],
        ["169.254.169.254"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        ["93.184.216.34", "10.0.0.1"],
        ["fe80::1%eth0"],
        ["100.64.1.1"],
    ],
)
async def test_a_name_that_leads_inside_is_refused_before_anything_is_asked(site: Site, answers: list[str]) -> None:
    with pytest.raises(AddressRefusedError, match="not on the public internet"):
        await fetcher(site, Names(answers), allowed=()).page(site.url("/"))

    assert site.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "017700000001", "[::1]", "localhost", "127.1"])
async def test_numbers_in_any_writing_lead_nowhere_inside(site: Site, host: str) -> None:
    """With the machine's own names."""
    with pytest.raises((AddressRefusedError, FetchError)):
        await Fetcher(tls=site.trust()).page(site.url("/", host))

    assert site.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("to", ["https://other.example/faq", "/faq", "http://169.254.169.254/", "//evil.example/"])
async def test_a_redirect_is_told_and_not_followed(site: Site, status: int, to: str) -> None:
    site.answers["/"] = answer(status, "", {"Location": to})

    with pytest.raises(MovedError) as moved:
        await fetcher(site).page(site.url("/"))

    assert moved.value.to.endswith(to.removeprefix("//"))
    assert moved.value.to in str(moved.value)
    assert len(site.asked) == 1


async def test_a_certificate_for_another_name_is_not_believed(tmp_path: Path) -> None:
    async with web_site(tmp_path, "other.example") as site:
        site.says("/", "x")
        with pytest.raises(FetchError, match="certificate is not valid"):
            await fetcher(site).page(site.url("/"))

        assert site.asked == []


async def test_a_certificate_that_nobody_knows_is_not_believed(site: Site) -> None:
    with pytest.raises(FetchError, match="certificate is not valid"):
        await Fetcher((f"{HOST}:{site.port}",), resolve=Names(["127.0.0.1"])).page(site.url("/"))


async def test_a_page_that_is_too_large_is_given_up(site: Site) -> None:
    site.says("/", b"x" * 3000)
    site.says("/bomb", gzip.compress(b"x" * 10_000_000), Content_Encoding="gzip")
    site.says("/packed", gzip.compress(b"small"), Content_Encoding="gzip")
    site.says("/other", b"x", Content_Encoding="br")

    for path in ("/", "/bomb"):
        with pytest.raises(FetchError, match="larger than"):
            await fetcher(site).page(site.url(path), most_bytes=2000 if path == "/" else 20_000)
    assert (await fetcher(site).page(site.url("/packed"))).data == b"small"
    with pytest.raises(FetchError, match="packs its pages"):
        await fetcher(site).page(site.url("/other"))


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", ""])
async def test_what_is_no_page_is_refused(site: Site, kind: str) -> None:
    site.says("/", "x", kind)

    with pytest.raises(FetchError, match="not a page, a text or a table"):
        await fetcher(site).page(site.url("/"))


@pytest.mark.parametrize(
    "said",
    [
        answer(404, "gone", {"Content-Type": "text/html"}),
        answer(500, "oh", {"Content-Type": "text/html"}),
        b"no http at all\r\n\r\n",
        b"",
        b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\nhalf",
        b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    ],
)
async def test_a_server_that_does_not_do_as_servers_do_is_told_as_that(site: Site, said: bytes) -> None:
    site.answers["/"] = said

    with pytest.raises(FetchError) as told:
        await fetcher(site).page(site.url("/"))

    assert str(told.value).endswith((".", "?"))


async def test_a_server_that_says_nothing_is_given_up(site: Site) -> None:
    site.answers["/"] = None

    with pytest.raises(FetchError, match="did not answer within"):
        await fetcher(site).page(site.url("/"), within_s=0.3)


async def test_a_name_server_that_says_nothing_is_given_up(site: Site) -> None:
    async def never(host: str, port: int) -> Sequence[str]:
        await asyncio.Event().wait()
        return []

    with pytest.raises(FetchError, match="did not answer within"):
        await Fetcher(resolve=never, tls=site.trust()).page(site.url("/"), within_s=0.1)


async def test_a_host_that_there_is_not_is_told(site: Site) -> None:
    async def unknown(host: str, port: int) -> Sequence[str]:
        raise OSError("no such name")

    for resolve in (unknown, Names([])):
        with pytest.raises(FetchError, match=f"no host called {HOST}"):
            await Fetcher(resolve=resolve, tls=site.trust()).page(site.url("/"))


async def test_the_next_address_is_tried_when_the_first_does_not_answer(site: Site) -> None:
    site.says("/", "x")

    page = await fetcher(site, Names(["127.0.0.2", "127.0.0.1"])).page(site.url("/"))

    assert page.data == b"x"


async def test_a_proxy_of_the_environment_is_not_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.says("/", "x")
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert (await fetcher(site).page(site.url("/"))).data == b"x"


def test_what_is_refused_is_an_error_for_people() -> None:
    assert issubclass(AddressRefusedError, ReceptionistError)
    assert issubclass(MovedError, FetchError)
