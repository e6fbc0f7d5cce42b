"""Why an outside service cannot be reached: name, proxy, connection, certificate or clock; and what its clock says."""

import asyncio
import http.client
import socket
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

import msgspec

STEP_WITHIN_S: Final = 5.0
CLOCK_OFF_S: Final = 5.0  # carriers' signatures and one-time codes allow for about this much
_LOOK_WITHIN_S: Final = 20.0  # a name server that is away takes its time
_PORTS: Final[Mapping[str, int]] = {"https": 443, "http": 80}
# X509_V_ERR_...: what a wrong clock looks like, what an unknown signer looks like, and another machine's certificate.
_NOT_YET, _OVER = 9, 10
_OTHER_NAME: Final = frozenset({62, 64})
_UNKNOWN_SIGNER: Final = frozenset({2, 18, 19, 20, 21})


class Answered(msgspec.Struct, frozen=True):
    """What came of a HEAD. `date`: their clock."""

    status: int
    date: datetime | None


async def why_not(url: str, now: datetime) -> str:
    """What is between this machine and `url`, a sentence with what to do; empty: nothing, it can be reached.

    No key is sent anywhere. `now`: this machine's clock.
    """
    try:
        async with asyncio.timeout(_LOOK_WITHIN_S):
            return await asyncio.to_thread(_why_not, as_http(url), now)
    except TimeoutError:
        return f"Looking for {urlsplit(url).hostname} took longer than {_LOOK_WITHIN_S:g} s: is a name server away?"


def as_http(url: str) -> str:
    """Where the same host answers requests, if the address is one for sockets."""
    return url.replace("wss://", "https://", 1).replace("ws://", "http://", 1)


def fetch(url: str, path: str, *, believing: bool = True) -> Answered:
    """A HEAD without any key. Blocks. `believing` False: whatever its certificate; for the sake of its clock alone.
    Raises OSError, HTTPException."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(
            parts.netloc, timeout=STEP_WITHIN_S, context=ssl.create_default_context() if believing else _unbelieving()
        )
    else:
        connection = http.client.HTTPConnection(parts.netloc, timeout=STEP_WITHIN_S)
    try:
        connection.request("HEAD", path)
        response = connection.getresponse()
        return Answered(response.status, _date(response.headers.get("Date")))
    finally:
        connection.close()


def their_clock(url: str) -> datetime | None:
    """As an HTTP answer of this service tells it, also to a machine whose clock is so wrong that it believes no
    certificate. Blocks. None: it does not tell."""
    for believing in (True, False):
        try:
            return fetch(as_http(url), "/", believing=believing).date
        except ssl.SSLCertVerificationError as error:
            if error.verify_code not in (_NOT_YET, _OVER):
                return None
        except (OSError, http.client.HTTPException):
            return None
    return None


def off_words(theirs: datetime, ours: datetime, host: str) -> str:
    """Empty: the clocks agree."""
    off_s = (ours - theirs).total_seconds()
    if abs(off_s) <= CLOCK_OFF_S:
        return ""
    return f"{abs(off_s):.0f} s {'ahead of' if off_s > 0 else 'behind'} {host}: set it by NTP."


def _why_not(url: str, now: datetime) -> str:
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 443)
    proxy = _proxy(parts.scheme, host)
    via = f" of the proxy in {parts.scheme.upper()}_PROXY" if proxy else ""
    next_host, next_port = proxy or (host, port)
    try:
        socket.getaddrinfo(next_host, next_port, type=socket.SOCK_STREAM)
    except OSError:
        return f"No name server knows {next_host}{via}: correct the address, or mend this machine's DNS."
    try:
        line = socket.create_connection((next_host, next_port), timeout=STEP_WITHIN_S)
    except ConnectionRefusedError:
        return f"{next_host}:{next_port}{via} refuses connections: nothing listens there. Correct the port or start it."
    except OSError as error:
        told = "nothing answers" if isinstance(error, TimeoutError) else str(error.strerror or error)
        return f"{next_host}:{next_port}{via} cannot be reached ({told}): does a firewall let this machine out?"
    with line:
        if proxy and (told := _through(line, host, port)):
            return told
        if parts.scheme != "https":
            return ""
        return _secured(line, url, host, now)


def _proxy(scheme: str, host: str) -> tuple[str, int] | None:
    """As the environment names it, and the libraries that talk to vendors believe it."""
    proxies = getproxies_environment()
    named = proxies.get(scheme) or proxies.get("all")
    if not named or proxy_bypass(host):
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    return (parts.hostname, parts.port or 8080) if parts.hostname else None


def _through(line: socket.socket, host: str, port: int) -> str:
    """Asks a proxy for a way to there. No password is shown: whether one is wanted is the question."""
    try:
        line.sendall(f"CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
        status = line.recv(4096).decode("latin-1").partition("\r\n")[0].split(" ")[1:2]
    except OSError as error:
        return f"The proxy in HTTPS_PROXY says nothing ({error}): is it one for HTTPS?"
    if status == ["407"]:
        return "The proxy in HTTPS_PROXY wants a name and a password: https://NAME:PASSWORD@HOST:PORT, percent-encoded."
    if status != ["200"]:
        return f"The proxy in HTTPS_PROXY does not let through to {host} ({' '.join(status) or 'no answer'}): allow it."
    return ""


def _secured(line: socket.socket, url: str, host: str, now: datetime) -> str:
    try:
        with ssl.create_default_context().wrap_socket(line, server_hostname=host):
            return ""
    except ssl.SSLCertVerificationError as error:
        return _disbelieved(error, url, host, now)
    except (ssl.SSLError, OSError) as error:
        reason = getattr(error, "reason", "") or str(error)
        return f"{host} does not speak TLS there ({reason}): correct the port, or is it http://?"


def _disbelieved(error: ssl.SSLCertVerificationError, url: str, host: str, now: datetime) -> str:
    if error.verify_code in (_NOT_YET, _OVER):
        theirs = their_clock(url)
        if theirs and (off := off_words(theirs, now, host)):
            return f"This machine's clock is {off} Until then no certificate is believed."
        told = "begins to be valid in the future" if error.verify_code == _NOT_YET else "has run out"
        return f"The certificate of {host} {told}: whoever runs it must renew it."
    if error.verify_code in _UNKNOWN_SIGNER:
        return (
            f"The certificate of {host} is signed by someone whom this machine does not know: does a proxy open TLS "
            "here? Name its certificate in SSL_CERT_FILE."
        )
    if error.verify_code in _OTHER_NAME:
        return f"The certificate at {host} is another machine's: correct the address."
    return f"The certificate of {host} is not believed: {error.verify_message}."


def _unbelieving() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _date(text: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(text) if text else None
    except ValueError:
        return None
    return found if found is None or found.tzinfo else found.replace(tzinfo=UTC)
