"""Practices' own accounts with vendors: one client for each, opened when a call needs it, closed when none does.

The key of `[accounts]` is looked up when it is needed, so that one that was set or replaced serves the next call. One
that is not set never falls back to the platform's own: the practice's next provider answers.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping
from types import TracebackType
from typing import Final, Self, TypeAlias

import msgspec

from receptionist.config_sections import ProviderAccount
from receptionist.errors import ProviderError, ProviderFault, ReceptionistError
from receptionist.practice.secrets import Secret, SecretNotSetError, SecretUnfitError, fit_for_header, names_in
from receptionist.providers.clients import Account, is_known
from receptionist.providers.pulse import Health
from receptionist.providers.vendor import Client

log = logging.getLogger(__name__)

Reveal: TypeAlias = Callable[[str, str], Awaitable[Secret | None]]  # practice and name -> value

MOST_OPEN: Final = 256  # of one process; each call needs three at most
_VALUE_KEPT_S: Final = 5.0  # a sentence does not ask the database for the key of the one before it
_IDLE_S: Final = 600.0  # nothing that uses a client takes so long
_RETIRED_S: Final = 60.0  # one whose key was replaced ends what it is at
_LOOKED_UP_WITHIN_S: Final = 2.0
_ROUND_S: Final = 5.0


class _Open:
    """An account at work."""

    def __init__(self, key: Secret, account: Account, task: asyncio.Task[None], at: float) -> None:
        self.key = key
        self.account = account
        self.task = task
        self.looked_at = at
        self.used_at = at


_Whose: TypeAlias = tuple[str, str, str]  # practice, account, the text in [accounts]


class OwnAccount:
    """Stands for one account of one practice in its chain, as `clients.Account` does for the platform's."""

    def __init__(self, accounts: "OwnAccounts", whose: _Whose) -> None:
        self._accounts = accounts
        self._whose = whose

    @property
    def owner(self) -> str:
        return _owner(self._whose)

    async def client(self) -> Client:
        """Raises ProviderError: without its key, or when it cannot be loaded in time."""
        return await self._accounts.client(self._whose)


class OwnAccounts:
    """All of one process. Inside the context they open and close; `reveal` is handed in before anyone calls."""

    def __init__(self, accounts: Mapping[str, ProviderAccount], *, most: int = MOST_OPEN) -> None:
        """`accounts` are the platform's: kind and address of each are theirs, the key is the practice's."""
        self._settings = accounts
        self._most = most
        self._reveal: Reveal | None = None
        self._open: dict[_Whose, _Open] = {}
        self._retired: list[tuple[float, _Open]] = []
        self._lacking: dict[_Whose, float] = {}  # when it was last asked for
        self._refused: Callable[[], Collection[str]] = tuple
        self._mended: Callable[[str], None] = lambda _: None
        self._doubted: dict[_Whose, Secret] = {}  # keys that a vendor has refused
        self._tasks = asyncio.TaskGroup()
        self._round: asyncio.Task[None] | None = None

    def use(self, reveal: Reveal) -> None:
        """Where values come from: the records, which are opened after the providers."""
        self._reveal = reveal

    def watch_keys(self, refused: Callable[[], Collection[str]], mended: Callable[[str], None]) -> None:
        """`refused` gives the owners of accounts that are not asked any more until somebody mends something; `mended`
        is told of one that has another key by now."""
        self._refused, self._mended = refused, mended

    def of(self, practice: str, name: str, text: str) -> OwnAccount | None:
        """`text` is what [accounts] says. None: it can answer nobody now, for it has no key; said once in the log."""
        whose = (practice, name, text)
        settings = self._settings.get(name)
        if settings is None or not is_known(settings.kind) or not practice:
            return None
        if whose in self._lacking:
            self._lacking[whose] = asyncio.get_running_loop().time()
            return None
        return OwnAccount(self, whose)

    @property
    def open(self) -> int:
        return len(self._open)

    def health(self, practice: str) -> dict[str, Health]:
        """How those of this practice are that are open now, by name."""
        return {whose[1]: one.account.health for whose, one in self._open.items() if whose[0] == practice}

    async def client(self, whose: _Whose) -> Client:
        """Raises ProviderError."""
        now = asyncio.get_running_loop().time()
        opened = self._open.get(whose)
        if opened is None or now - opened.looked_at > _VALUE_KEPT_S:
            key = await self._key(whose, opened)
            opened = self._with(whose, key, asyncio.get_running_loop().time())
        opened.used_at = now
        return await opened.account.client()

    async def _key(self, whose: _Whose, opened: _Open | None) -> Secret:
        """Raises ProviderError. While the database is away, an account that is open goes on with the key it has."""
        practice, name, text = whose
        try:
            key = await self._looked_up(practice, text)
        except (SecretNotSetError, SecretUnfitError) as error:
            self._lacks(whose, str(error))
            raise ProviderError(
                f"{name}: {error}", provider=name, retryable=False, kind=ProviderFault.WRONG_KEY
            ) from error
        except (ReceptionistError, TimeoutError) as error:
            if opened is not None:
                return opened.key
            why = str(error) or f"no answer from the database for {_LOOKED_UP_WITHIN_S:g} s"
            log.warning("a practice's own key cannot be looked up", extra={**_about(whose), "why": why})
            raise ProviderError(
                f"{name}: the practice's own key cannot be looked up.", provider=name, kind=ProviderFault.NOT_ASKED
            ) from error
        self._lacking.pop(whose, None)
        return key

    async def _looked_up(self, practice: str, text: str) -> Secret:
        """Raises SecretNotSetError, SecretUnfitError, TimeoutError, or what the records raise."""
        names = names_in(text)
        if self._reveal is None or len(names) != 1:
            raise SecretNotSetError(names)
        async with asyncio.timeout(_LOOKED_UP_WITHIN_S):
            key = await self._reveal(practice, names[0])
        if key is None:
            raise SecretNotSetError(names)
        if not fit_for_header(key):
            raise SecretUnfitError(f"The secret {names[0]} is no key: it has spaces or other characters in it.")
        return key

    def _with(self, whose: _Whose, key: Secret, now: float) -> _Open:
        """Whoever else came meanwhile has opened it already. Never waits, so that it happens at once."""
        opened = self._open.get(whose)
        if opened is not None and opened.key == key:
            opened.looked_at = now
            return opened
        if opened is not None:
            self._retire(whose, now)
        if len(self._open) >= self._most:
            self._make_room(now)
        name = whose[1]
        settings = msgspec.structs.replace(self._settings[name], api_key=key.reveal())
        account = Account(name, settings, practice=whose[0])
        account.wake()
        fresh = self._open[whose] = _Open(key, account, self._tasks.create_task(account.run()), now)
        return fresh

    def _make_room(self, now: float) -> None:
        """The one that was not used for longest goes. Raises ProviderError when all of them are at work."""
        whose, longest = min(self._open.items(), key=lambda one: one[1].used_at)
        if now - longest.used_at < _RETIRED_S:
            raise ProviderError("too many accounts are in use at once", provider=whose[1], kind=ProviderFault.NOT_ASKED)
        self._retire(whose, now)

    def _retire(self, whose: _Whose, now: float) -> None:
        self._retired.append((now, self._open.pop(whose)))

    def _lacks(self, whose: _Whose, why: str) -> None:
        now = asyncio.get_running_loop().time()
        if whose in self._open:
            self._retire(whose, now)
        if whose not in self._lacking:
            self._lacking[whose] = now
            log.warning(
                "a practice's own key is not there: its next provider answers", extra={**_about(whose), "why": why}
            )

    async def _go_round(self) -> None:
        """Until cancelled: closes what nobody uses, and looks whether a key is there by now."""
        while True:
            await asyncio.sleep(_ROUND_S)
            now = asyncio.get_running_loop().time()
            await self._close_idle(now)
            for whose, asked_at in list(self._lacking.items()):
                if now - asked_at < _IDLE_S:
                    try:
                        await self._looked_up(whose[0], whose[2])
                    except (ReceptionistError, TimeoutError):
                        continue
                self._lacking.pop(whose, None)
            await self._look_at_doubted()

    async def _look_at_doubted(self) -> None:
        """Nobody asks an account whose key was refused, so nobody would see that it has another one."""
        refused = frozenset(self._refused())
        for whose, opened in self._open.items():
            if _owner(whose) in refused:
                self._doubted.setdefault(whose, opened.key)
        for whose, key in list(self._doubted.items()):
            if _owner(whose) in refused:
                try:
                    if await self._looked_up(whose[0], whose[2]) == key:
                        continue
                except (ReceptionistError, TimeoutError):
                    continue
                self._mended(_owner(whose))
            del self._doubted[whose]

    async def _close_idle(self, now: float) -> None:
        for whose, opened in list(self._open.items()):
            if now - opened.used_at > _IDLE_S:
                self._retire(whose, now)
        due = [opened for at, opened in self._retired if now - max(at, opened.used_at) > _RETIRED_S]
        self._retired = [one for one in self._retired if one[1] not in due]
        for opened in due:
            await _close(opened)

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._round = self._tasks.create_task(self._go_round())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        everyone = [*self._open.values(), *(opened for _, opened in self._retired)]
        self._open.clear()
        self._retired.clear()
        for task in (self._round, *(opened.task for opened in everyone)):
            if task:
                task.cancel()
        cancelled = isinstance(error, asyncio.CancelledError)
        await self._tasks.__aexit__(*((kind, error, trace) if cancelled else (None, None, None)))
        for opened in everyone:
            await _close(opened)


async def _close(opened: _Open) -> None:
    opened.task.cancel()
    await opened.account.close_in_time()


def _owner(whose: _Whose) -> str:
    return f"{whose[0]}/{whose[1]}"


def _about(whose: _Whose) -> dict[str, str]:
    return {"practice": whose[0], "account": whose[1]}
