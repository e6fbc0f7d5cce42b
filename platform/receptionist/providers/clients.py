"""Vendors' clients: one, with its pool, for each account and process. SDKs are loaded in a thread, if configured."""

import asyncio
import contextlib
import logging
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias, cast
from urllib.parse import urlsplit, urlunsplit

from receptionist.config import ProviderAccount
from receptionist.errors import ProviderError
from receptionist.providers.sockets import Door, Sockets

if TYPE_CHECKING:
    from deepgram import AsyncDeepgramClient
    from elevenlabs.client import AsyncElevenLabs
    from openai import AsyncOpenAI

log = logging.getLogger(__name__)

_LOADED_WITHIN_S: Final = 8.0  # the greeting plays meanwhile
_SETTLED_WITHIN_S: Final = 60.0
_CLOSED_WITHIN_S: Final = 2.0

# Live calls wait for none of these; they only bound what nobody waits for any more.
_CONNECT_S: Final = 2.0
_READ_S: Final = 8.0
_POOL_S: Final = 1.0
_CONNECTIONS: Final = 200
_KEPT_OPEN: Final = 100
_KEPT_OPEN_S: Final = 120.0
_PING_EVERY_S: Final = 50.0  # so that a connection is open when a caller speaks, however quiet the hour was


@dataclass(frozen=True)
class OpenAIClient:
    sdk: "AsyncOpenAI"


@dataclass(frozen=True)
class DeepgramClient:
    sdk: "AsyncDeepgramClient"
    door: Door


@dataclass(frozen=True)
class ElevenLabsClient:
    sdk: "AsyncElevenLabs"
    sockets: Sockets | None  # None: each sentence is a request


Client: TypeAlias = OpenAIClient | DeepgramClient | ElevenLabsClient
_Ping: TypeAlias = Callable[[str, Any], Awaitable[None]]  # account and its client (Any: each vendor's own)
_Opened: TypeAlias = tuple[Client, Callable[[], Awaitable[None]]]  # and how it is closed


class Account:
    """One account with a vendor. Whoever needs its client waits for the SDK, but not for long."""

    def __init__(self, name: str, settings: ProviderAccount, *, practice: str = "") -> None:
        """`practice`: whose own it is; none: the platform's."""
        self.name = name
        self._about = {"account": name, **({"practice": practice} if practice else {})}
        self.kind = settings.kind
        self.state = "loading"  # or "ready", or what is wrong
        self._settings = settings
        self._opened: _Opened | None = None
        self._settled = asyncio.Event()

    async def client(self) -> Client:
        """Raises ProviderError when it cannot be loaded, or not in time."""
        try:
            async with asyncio.timeout(_LOADED_WITHIN_S):
                await self._settled.wait()
        except TimeoutError as error:
            raise ProviderError(f"{self.name} is not loaded yet.", provider=self.name) from error
        if self._opened is None:
            raise ProviderError(f"{self.name}: {self.state}.", provider=self.name, retryable=False)
        return self._opened[0]

    async def settled(self) -> None:
        """Returns when it is loaded, or is known not to be."""
        await self._settled.wait()

    async def run(self) -> None:
        """Loads it, then keeps a connection open and the key in view, until cancelled. Never raises."""
        try:
            self._opened, ping = await asyncio.to_thread(_load, self._settings)
            self.state = "ready"
        except Exception as error:  # an SDK, its dependencies, the machine's certificates
            log.exception("a vendor's SDK cannot be loaded", extra=self._about)
            self.state = f"cannot be loaded: {type(error).__name__}: {error}"
            return
        finally:
            self._settled.set()
        while True:
            try:
                await ping(self.name, self._opened[0])
                self.state = "ready"
            except ProviderError as error:
                if str(error) != self.state:  # each trouble once, not each minute
                    log.warning("a vendor does not answer as it should", extra={**self._about, "why": str(error)})
                self.state = str(error)
            except Exception:
                log.exception("a vendor cannot be asked for a sign of life", extra=self._about)
            await asyncio.sleep(_PING_EVERY_S)

    async def close(self) -> None:
        if self._opened:
            await self._opened[1]()

    async def close_in_time(self) -> None:
        """Never raises: what cannot be closed is left to its vendor."""
        try:
            async with asyncio.timeout(_CLOSED_WITHIN_S):
                await self.close()
        except TimeoutError:
            log.warning("a vendor's connections were left open", extra=self._about)
        except Exception:
            log.exception("a vendor's connections cannot be closed", extra=self._about)


class Clients:
    """All accounts that have a key and are of a kind that is known. Inside the context they are loaded."""

    def __init__(self, accounts: Mapping[str, ProviderAccount]) -> None:
        self._accounts = {
            name: Account(name, settings)
            for name, settings in accounts.items()
            if settings.api_key and settings.kind in _VENDORS
        }
        self._tasks = asyncio.TaskGroup()
        self._loading: list[asyncio.Task[None]] = []

    def get(self, name: str) -> Account | None:
        return self._accounts.get(name)

    async def settled(self, within_s: float = _SETTLED_WITHIN_S) -> None:
        """Returns when all are loaded, or are known not to be, or the time is over: for those who can wait, so that
        their first question is not lost to it."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                for account in self._accounts.values():
                    await account.settled()

    @property
    def states(self) -> dict[str, str]:
        """For `/ready`: "loading", "ready", or what is wrong, by account."""
        return {name: account.state for name, account in self._accounts.items()}

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._loading = [self._tasks.create_task(account.run()) for account in self._accounts.values()]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._loading:
            task.cancel()
        cancelled = isinstance(error, asyncio.CancelledError)
        await self._tasks.__aexit__(*((kind, error, trace) if cancelled else (None, None, None)))
        try:
            async with asyncio.timeout(_CLOSED_WITHIN_S):
                for account in self._accounts.values():
                    await account.close()
        except TimeoutError:
            log.warning("vendors' connections were left open")


def is_known(kind: str) -> bool:
    """Is there a client for accounts of this kind?"""
    return kind in _VENDORS


def _load(settings: ProviderAccount) -> tuple[_Opened, _Ping]:
    """In a thread: an SDK takes a second, certificates take another tenth."""
    opening, ours = _VENDORS[settings.kind]
    opened = opening(settings)
    return opened, cast("_Ping", import_module(f"receptionist.providers.{ours}").ping)


def _openai(settings: ProviderAccount) -> _Opened:
    import httpx2
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient

    http = DefaultAsyncHttpxClient(
        timeout=httpx2.Timeout(_READ_S, connect=_CONNECT_S, pool=_POOL_S),
        limits=httpx2.Limits(
            max_connections=_CONNECTIONS, max_keepalive_connections=_KEPT_OPEN, keepalive_expiry=_KEPT_OPEN_S
        ),
    )
    sdk = AsyncOpenAI(
        api_key=settings.api_key,
        base_url=settings.base_url,
        http_client=http,
        timeout=http.timeout,
        max_retries=0,  # the next model is quicker than a second try
    )
    sdk.chat.completions  # noqa: B018 - its module is loaded when it is first asked for: here, not in a call
    return OpenAIClient(sdk), sdk.close


def _deepgram(settings: ProviderAccount) -> _Opened:
    from deepgram import AsyncDeepgramClient
    from deepgram.environment import DeepgramClientEnvironment

    http, sockets = _in_scheme(settings.base_url, "http"), _in_scheme(settings.base_url, "ws")
    environment = DeepgramClientEnvironment(base=http, production=sockets, agent=sockets, agent_rest=http)
    client = _http_client()
    sdk = AsyncDeepgramClient(api_key=settings.api_key, environment=environment, httpx_client=client)
    sdk.manage  # noqa: B018 - as above
    return DeepgramClient(sdk, _door(sockets, {"Authorization": f"Token {settings.api_key}"})), client.aclose


def _elevenlabs(settings: ProviderAccount) -> _Opened:
    from elevenlabs.client import AsyncElevenLabs

    http, sockets = _in_scheme(settings.base_url, "http"), _in_scheme(settings.base_url, "ws")
    client = _http_client()
    sdk = AsyncElevenLabs(api_key=settings.api_key, base_url=http, httpx_client=client)
    _ = sdk.text_to_speech, sdk.voices, sdk.user.subscription  # as above
    door = Sockets(_door(sockets, {"xi-api-key": settings.api_key}))

    async def close() -> None:
        await door.close()
        await client.aclose()

    return ElevenLabsClient(sdk, door if settings.transport == "websocket" else None), close


def _http_client() -> Any:  # Any: httpx is known to the SDKs that bring it, and to them alone
    import httpx

    return httpx.AsyncClient(
        timeout=httpx.Timeout(_READ_S, connect=_CONNECT_S, pool=_POOL_S),
        limits=httpx.Limits(
            max_connections=_CONNECTIONS, max_keepalive_connections=_KEPT_OPEN, keepalive_expiry=_KEPT_OPEN_S
        ),
        follow_redirects=True,
    )


def _door(url: str, headers: Mapping[str, str]) -> Door:
    return Door(url, headers, ssl.create_default_context() if url.startswith("wss:") else None)


def _in_scheme(url: str, scheme: str) -> str:
    """The same place by HTTP ("http") or for sockets ("ws"), as safe as it was, without a slash at the end."""
    parts = urlsplit(url)
    safe = "s" if parts.scheme in ("https", "wss") else ""
    return urlunsplit((scheme + safe, parts.netloc, parts.path.rstrip("/"), "", ""))


# Kind -> how its client is opened, and our file that uses it (loaded along with the SDK).
_VENDORS: Final[Mapping[str, tuple[Callable[[ProviderAccount], _Opened], str]]] = {
    "deepgram": (_deepgram, "stt.deepgram"),
    "elevenlabs": (_elevenlabs, "tts.elevenlabs"),
    "openai": (_openai, "llm.openai"),
}
