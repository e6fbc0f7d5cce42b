"""Vendors' clients: one, with its pool, for each account and process. SDKs are loaded in a thread, if configured."""

import asyncio
import contextlib
import logging
import random
import threading
from collections.abc import Mapping
from importlib import import_module
from time import monotonic
from types import TracebackType
from typing import Final, Self

import msgspec

from receptionist.config import known_kinds
from receptionist.config_sections import KINDS, ProviderAccount
from receptionist.errors import ConfigError, ProviderError
from receptionist.providers.pulse import Health, Pulse
from receptionist.providers.vendor import Client, Opened, Vendor, vendor

log = logging.getLogger(__name__)

_LOADED_WITHIN_S: Final = 8.0  # the greeting plays meanwhile
_SETTLED_WITHIN_S: Final = 60.0
_CLOSED_WITHIN_S: Final = 2.0

# What SDKs share, and whose modules import one another: two threads that load it at once may see it half loaded.
_SHARED: Final = ("anyio", "pydantic", "websockets", "httpx", "httpx2")
_ONE_BY_ONE: Final = threading.Lock()
_LOOKED_WITHIN_S: Final = 10.0  # a vendor's own limit is shorter


class Account:
    """One account with a vendor. Whoever needs its client waits for the SDK, but not for long."""

    def __init__(self, name: str, settings: ProviderAccount, *, practice: str = "", ahead: bool = True) -> None:
        """`practice`: whose own it is; none: the platform's. `ahead`: its SDK is loaded though no list names it."""
        self.name = name
        self.owner = f"{practice}/{name}" if practice else name
        self._about = {"account": name, **({"practice": practice} if practice else {})}
        self.kind = settings.kind
        self._settings = settings
        self._vendor: Vendor | None = None
        self._opened: Opened | None = None
        self._pulse = Pulse(monotonic())
        self._due_changed = asyncio.Event()
        self._settled = asyncio.Event()
        self._wanted = asyncio.Event()
        if ahead:
            self._wanted.set()

    @property
    def state(self) -> str:
        """ "loading", "ready", or what is wrong."""
        return self._pulse.state

    @property
    def health(self) -> Health:
        return self._pulse.health(monotonic())

    def named(self) -> None:
        """A list of providers names it, so that a call may need it."""
        self._wanted.set()
        if self._pulse.named():
            self._due_changed.set()

    def load(self) -> None:
        """Its SDK will be needed, be it for an account of a practice's own."""
        self._wanted.set()

    def wake(self) -> None:
        """A call will need it soon. If it rested, a connection is opened meanwhile: nobody waits for that."""
        if self._pulse.used(monotonic()):
            self._due_changed.set()

    async def client(self) -> Client:
        """Raises ProviderError when it cannot be loaded, or not in time."""
        self._wanted.set()
        self.wake()
        try:
            async with asyncio.timeout(_LOADED_WITHIN_S):
                await self._settled.wait()
        except TimeoutError as error:
            raise ProviderError(f"{self.name} is not loaded yet.", provider=self.name) from error
        if self._opened is None:
            raise ProviderError(f"{self.name}: {self.state}.", provider=self.name, retryable=False)
        return self._opened.client

    async def settled(self) -> None:
        """Returns when it is loaded, or is known not to be; at once where no list names it."""
        if self._wanted.is_set():
            await self._settled.wait()

    async def run(self) -> None:
        """Loads it when it is wanted, then keeps a connection open and the key in view as `Pulse` has it, until
        cancelled. Never raises."""
        await self._wanted.wait()
        try:
            self._vendor, self._opened = await asyncio.to_thread(_load, self._settings)
        except Exception as error:  # an SDK, its dependencies, the machine's certificates
            log.exception("a vendor's SDK cannot be loaded", extra=self._about)
            self._pulse.failed(monotonic(), f"cannot be loaded: {type(error).__name__}: {error}")
            return
        finally:
            self._settled.set()
        while True:
            await self._until_due()
            await self.look()

    async def look(self) -> None:
        """Asks it for a sign of life now. Never raises; what came of it is its `health`."""
        if self._vendor is None or self._opened is None:
            return
        began = monotonic()
        self._pulse.asked(began, random.random())  # noqa: S311 - so that many do not ask in step
        try:
            async with asyncio.timeout(_LOOKED_WITHIN_S):
                await self._vendor.ping(self.name, self._opened.client)
        except ProviderError as error:
            self._failed(str(error), refused=not error.retryable)
        except TimeoutError:
            self._failed(f"{self.name} said nothing for {_LOOKED_WITHIN_S:g} s.")
        except Exception as error:  # of a package that is not ours, too
            log.exception("a vendor cannot be asked for a sign of life", extra=self._about)
            self._failed(f"{self.name} cannot be asked: {type(error).__name__}.")
        else:
            now = monotonic()
            if self._pulse.answered(now, now - began):
                log.info("a vendor answers again", extra=self._about)

    def _failed(self, why: str, *, refused: bool = False) -> None:
        if self._pulse.failed(monotonic(), why, refused=refused):  # each trouble once, not each minute
            log.warning("a vendor does not answer as it should", extra={**self._about, "why": why})

    async def _until_due(self) -> None:
        while True:
            self._due_changed.clear()
            due_at, now = self._pulse.due_at, monotonic()
            if due_at is not None and due_at <= now:
                return
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(None if due_at is None else due_at - now):
                    await self._due_changed.wait()

    async def close(self) -> None:
        if self._opened:
            await self._opened.close()

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

    def __init__(self, accounts: Mapping[str, ProviderAccount], *, ahead: bool = True) -> None:
        """`ahead`: all of them are loaded at once, as calls cannot wait for it; else each when a list names it."""
        self._accounts = {
            name: Account(name, settings, ahead=ahead)
            for name, settings in accounts.items()
            if settings.api_key and is_known(settings.kind)
        }
        self._tasks = asyncio.TaskGroup()
        self._loading: list[asyncio.Task[None]] = []

    def get(self, name: str) -> Account | None:
        return self._accounts.get(name)

    async def settled(self, within_s: float = _SETTLED_WITHIN_S) -> None:
        """Returns when all that a list names are loaded, or are known not to be, or the time is over: for those who can
        wait, so that their first question is not lost to it."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                for account in self._accounts.values():
                    await account.settled()

    @property
    def states(self) -> dict[str, str]:
        """For `/ready`: "loading", "ready", or what is wrong, by account."""
        return {name: account.state for name, account in self._accounts.items()}

    @property
    def health(self) -> dict[str, Health]:
        """By account."""
        return {name: account.health for name, account in self._accounts.items()}

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
    """Is there a vendor for accounts of this kind?"""
    return kind in KINDS or kind in known_kinds()


def _load(settings: ProviderAccount) -> tuple[Vendor, Opened]:
    """In a thread: an SDK takes a second, certificates take another tenth. Raises ConfigError."""
    with _ONE_BY_ONE:
        for name in _SHARED:
            with contextlib.suppress(ImportError):  # whoever needs it says so
                import_module(name)
    found = vendor(settings.kind)
    if found is None:
        raise ConfigError(f"No provider of kind '{settings.kind}' is installed.")
    return found, found.open(msgspec.structs.replace(settings, base_url=settings.base_url or found.base_url))
