"""The one door to pages and services that practices name: public https alone, to the address that was looked at.

A host's addresses are asked for once, all of them must be public, and the connection goes to one of those: a name that
answers differently a moment later is not asked again. The certificate is held against the name. No proxy of the
environment stands between: it would ask for the name itself.
"""

import asyncio
import socket
import ssl
import zlib
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Final, TypeAlias
from urllib.parse import urljoin

import httpx
from msgspec import Struct

from receptionist.errors import ReceptionistError
from receptionist.outside.addresses import AddressRefusedError, Target, is_public, target

Resolve: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]

MOST_BYTES: Final = 2 * 1024 * 1024
WITHIN_S: Final = 10.0  # all together
PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/csv"})
_CONNECT_S: Final = 5.0
_MOST_ADDRESSES: Final = 4
_AGENT: Final = "Receptionist/1 (asked by the practice's owner)"


class FetchError(ReceptionistError):
    """The page could not be had. The message says why, and what to do, for whoever asked."""


class MovedError(FetchError):
    """The address leads to another one, which is for a person to decide. `to`: where."""

    def __init__(self, to: str) -> None:
        super().__init__(f"That address leads on to {to}. If that is the right place, give that address.")
        self.to = to


class Fetched(Struct, frozen=True):
    """`kind`: the media type; `charset`: as the server names it, or empty."""

    url: str
    kind: str
    charset: str
    data: bytes


class Fetcher:
    """Whoever fetches for a practice does it through this."""

    def __init__(
        self,
        allowed_hosts: Collection[str] = (),
        *,
        resolve: Resolve | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`allowed_hosts`: as the operator names them, see `config.FunctionRules`. `tls`: the certificates that are
        believed; the system's."""
        self._allowed = frozenset(allowed_hosts)
        self._resolve = resolve or _resolved
        self._tls = tls

    async def page(self, url: str, *, most_bytes: int = MOST_BYTES, within_s: float = WITHIN_S) -> Fetched:
        """A page or a document. Raises AddressRefusedError, FetchError; MovedError for a redirect, which nobody
        follows."""
        wanted = target(url, self._allowed)
        try:
            async with asyncio.timeout(within_s):
                addresses = await self._addresses(wanted)
                return await self._asked(wanted, addresses, most_bytes)
        except TimeoutError as error:
            raise FetchError(f"{wanted.host} did not answer within {within_s:g} seconds. Try again later.") from error

    async def _addresses(self, wanted: Target) -> Sequence[str]:
        """Asked for once. Raises AddressRefusedError when one of them is not public, FetchError when there is none."""
        try:
            found = list(dict.fromkeys(await self._resolve(wanted.host, wanted.port)))
        except OSError as error:
            raise FetchError(f"There is no host called {wanted.host}. Is the address right?") from error
        if not found:
            raise FetchError(f"There is no host called {wanted.host}. Is the address right?")
        if not wanted.trusted and not all(map(is_public, found)):
            raise AddressRefusedError(f"{wanted.host} is not on the public internet, so it is not asked.")
        return found[:_MOST_ADDRESSES]

    async def _asked(self, wanted: Target, addresses: Sequence[str], most_bytes: int) -> Fetched:
        if self._tls is None:
            self._tls = await asyncio.to_thread(ssl.create_default_context)
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=0)
        async with httpx.AsyncClient(
            verify=self._tls, trust_env=False, follow_redirects=False, timeout=_timeout(), limits=limits
        ) as client:
            failure: httpx.HTTPError | None = None
            for address in addresses:
                try:
                    return await _page_at(client, wanted, address, most_bytes)
                except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                    failure = error
                except (httpx.HTTPError, httpx.InvalidURL) as error:
                    raise FetchError(f"{wanted.host} did not answer as a web server does. Try again later.") from error
        why = "Its certificate is not valid." if _is_tls(failure) else "Nothing answers there."
        raise FetchError(f"{wanted.host} cannot be reached safely. {why}") from failure


async def _page_at(client: httpx.AsyncClient, wanted: Target, address: str, most_bytes: int) -> Fetched:
    """The connection goes to `address`; name and certificate are those of the host."""
    shown = f"[{address}]" if ":" in address else address
    url = httpx.URL(wanted.url).copy_with(host=address)
    host = wanted.url.removeprefix("https://").partition("/")[0].partition("?")[0]
    request = client.build_request(
        "GET",
        url,
        headers={
            "Host": host,
            "User-Agent": _AGENT,
            "Accept": ", ".join(sorted(PAGES)),
            "Accept-Encoding": "gzip, identity",
        },
        extensions={"sni_hostname": wanted.host},
    )
    assert request.url.netloc.decode().startswith(shown), "the connection goes where we looked"
    answer = await client.send(request, stream=True)
    try:
        return await _read(answer, wanted, most_bytes)
    finally:
        await answer.aclose()


async def _read(answer: httpx.Response, wanted: Target, most_bytes: int) -> Fetched:
    if answer.has_redirect_location or 300 <= answer.status_code < 400:
        raise MovedError(urljoin(wanted.url, answer.headers.get("location", ""))[:500])
    if answer.status_code != 200:
        raise FetchError(f"{wanted.host} answers {answer.status_code} for that address. Does it open in a browser?")
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind not in PAGES:
        raise FetchError(
            f"That address gives {kind[:80] or 'something without a type'}, not a page, a text or a table."
        )
    coding = answer.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", ""):
        raise FetchError(f"{wanted.host} packs its pages in a way that is not understood here.")
    data = bytearray()
    async for chunk in answer.aiter_raw():
        data += chunk
        if len(data) > most_bytes:
            raise _too_large(most_bytes)
    plain = _unpacked(bytes(data), most_bytes) if coding == "gzip" else bytes(data)
    return Fetched(wanted.url, kind, _charset(rest), plain)


def _unpacked(data: bytes, most_bytes: int) -> bytes:
    """Never more than that, whatever was packed. Raises FetchError."""
    packed = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = packed.decompress(data, most_bytes + 1)
    except zlib.error as error:
        raise FetchError("What the host sent is damaged. Try again later.") from error
    if len(plain) > most_bytes:
        raise _too_large(most_bytes)
    return plain


def _too_large(most_bytes: int) -> FetchError:
    return FetchError(f"That page is larger than {most_bytes // (1024 * 1024)} MB. Copy what matters out of it.")


def _charset(parameters: str) -> str:
    for one in parameters.split(";"):
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _timeout() -> httpx.Timeout:
    return httpx.Timeout(WITHIN_S, connect=_CONNECT_S)


async def _resolved(host: str, port: int) -> Sequence[str]:
    """Raises OSError."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError("no host's name") from error
    return [str(one[4][0]) for one in found]
