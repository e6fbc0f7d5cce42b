"""The operators' webhook: one JSON document to one address, until it is taken or its time is over.

Its `text` is what Slack and all who take the same show; whoever wants more reads the other fields.
"""

import asyncio
import hashlib
import hmac
import logging
import random
import secrets
import ssl
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import httpx
import msgspec
from msgspec import Struct

from receptionist.clock import Clock

log = logging.getLogger(__name__)

Field: TypeAlias = str | int | float | bool | None

SIGNATURE: Final = "X-Receptionist-Signature"
_ANSWER_S: Final = 5.0
_PAUSES_S: Final[Sequence[float]] = (1.0, 4.0, 15.0, 60.0, 180.0)
_WITHIN_S: Final = 600.0  # later it is no news
_WAITING: Final = 200
_TOO_BUSY: Final = frozenset({408, 425, 429})  # of the refusals, those that pass


class Alert(Struct, frozen=True):
    """`event` says what happened, for programs: "provider_down". `fields` stand beside it."""

    event: str
    text: str
    fields: Mapping[str, Field] = {}


class Webhook:
    """Alerts go out in order, each at least once: one whose answer got lost comes again, with the same `id`. `run`
    lives as long as the process; without an address, alerts go nowhere."""

    def __init__(self, url: str, secret: str, clock: Clock, *, pauses_s: Sequence[float] = _PAUSES_S) -> None:
        """`secret`: signs what is sent, see `signature`; empty: nothing is signed. `pauses_s`: between tries."""
        self._url = url
        self._secret = secret.encode()
        self._clock = clock
        self._pauses_s = pauses_s
        self._alerts: asyncio.Queue[tuple[float, Alert]] = asyncio.Queue(_WAITING)

    def send(self, alert: Alert) -> None:
        """Never waits. When too many wait already, it is left out, and the log says so."""
        if not self._url:
            return
        try:
            self._alerts.put_nowait((asyncio.get_running_loop().time(), alert))
        except asyncio.QueueFull:
            log.warning("an alert was dropped: too many wait for alerts.webhook", extra={"event": alert.event})

    async def run(self) -> None:
        """Until cancelled. Never raises."""
        if not self._url:
            return
        tls = await asyncio.to_thread(ssl.create_default_context)
        async with httpx.AsyncClient(verify=tls, timeout=_ANSWER_S, follow_redirects=False) as client:
            while True:
                at, alert = await self._alerts.get()
                try:
                    await self._deliver(client, alert, at + _WITHIN_S)
                except Exception:  # the edge of a task: the next alert may go
                    log.exception("an alert was not sent", extra={"event": alert.event})
                finally:
                    self._alerts.task_done()

    async def settled(self) -> None:
        """Returns when all that was sent before has been taken or given up."""
        await self._alerts.join()

    async def _deliver(self, client: httpx.AsyncClient, alert: Alert, until: float) -> None:
        now = asyncio.get_running_loop().time
        body = _body(alert)
        why = "its time was over before it could be tried"
        for pause_s in (*self._pauses_s, None):
            if now() >= until:
                break
            why, lasting = await self._posted(client, body, min(until, now() + _ANSWER_S))
            if not why:
                return
            if lasting or pause_s is None or now() + pause_s >= until:
                break
            await asyncio.sleep(pause_s * random.uniform(0.8, 1.2))  # noqa: S311 - not in step with other instances
        log.error(
            "an alert did not reach alerts.webhook; check its address",
            extra={"event": alert.event, "why": why, "alert": alert.text},
        )

    async def _posted(self, client: httpx.AsyncClient, body: bytes, until: float) -> tuple[str, bool]:
        """Why it was not taken (empty: it was), and whether another try is in vain."""
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers[SIGNATURE] = signature(self._secret, body, int(self._clock.now().timestamp()))
        try:
            async with asyncio.timeout_at(until):
                answer = await client.post(self._url, content=body, headers=headers)
        except TimeoutError:
            return "no answer in time", False
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            return f"{type(error).__name__}: {error}", isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol)
        if answer.is_success:
            return "", False
        refused = 300 <= answer.status_code < 500 and answer.status_code not in _TOO_BUSY
        return f"it answered {answer.status_code}", refused


def signature(secret: bytes, body: bytes, at: int) -> str:
    """t=<seconds since 1970>,v1=<HMAC-SHA256 over "t.body">: whoever checks it knows the sender, and how old it is."""
    told = hmac.new(secret, f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={told}"


def _body(alert: Alert) -> bytes:
    own = {"id": secrets.token_hex(12), "event": alert.event, "text": alert.text}
    return msgspec.json.encode({**alert.fields, **own})
