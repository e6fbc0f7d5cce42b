"""What one file says of one kind of provider: how an account is opened, and what it can do in a call."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, Final, Protocol, TypeAlias

from receptionist.config_sections import ENTRY_POINTS, KINDS, ProviderAccount
from receptionist.errors import ConfigError
from receptionist.providers.base import Model, Reader, Recogniser, Voice

Client: TypeAlias = Any  # each vendor's own: made by its `open`, used by its parts, and seen by nobody else


class Checked(Protocol):
    """What every part of a vendor can do besides its work: `receptionist doctor` asks for it."""

    async def check(self) -> None:
        """Asks the vendor whether key, credit and model or voice are right. Costs nothing. Raises ProviderError."""
        ...


class VendorRecogniser(Recogniser, Checked, Protocol): ...


class VendorModel(Model, Reader, Checked, Protocol): ...


class VendorVoice(Voice, Checked, Protocol): ...


@dataclass(frozen=True)
class Opened:
    """An account's client, and how it is closed."""

    client: Client
    close: Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Vendor:
    """One kind of account. The file that holds it imports its SDK within these functions: it is read at the start, and
    the SDK only where a key is set.

    `open` is called in a thread, with `base_url` filled in. `ping` gets the account's name and its client: any cheap
    answer that needs the key; raises ProviderError. `recogniser`, `model` and `voice` get the name in the list of
    providers ("acme:nova", the account before the colon) and the client; None: it has none.
    """

    kind: str
    base_url: str
    open: Callable[[ProviderAccount], Opened]
    ping: Callable[[str, Client], Awaitable[None]]
    recogniser: Callable[[str, Client], VendorRecogniser] | None = None
    model: Callable[[str, Client], VendorModel] | None = None
    voice: Callable[[str, Client], VendorVoice] | None = None

    def plays(self, role: str) -> bool:
        """`role` is stt, llm or tts."""
        return {"stt": self.recogniser, "llm": self.model, "tts": self.voice}[role] is not None


_VENDOR: Final = "VENDOR"


@cache
def vendor(kind: str) -> Vendor | None:
    """Built in, or of an installed package. None: nobody knows this kind. Raises ConfigError for a package that cannot
    be used."""
    if kind in KINDS:
        return getattr(import_module(f"receptionist.providers.vendors.{kind}"), _VENDOR)
    for entry in entry_points(group=ENTRY_POINTS, name=kind):
        try:
            found = entry.load()
        except Exception as error:
            raise ConfigError(
                f"The installed provider '{kind}' ({entry.value}) cannot be loaded: {type(error).__name__}: {error}"
            ) from error
        if not isinstance(found, Vendor):
            raise ConfigError(
                f"The installed provider '{kind}' ({entry.value}) is no receptionist.providers.vendor.Vendor."
            )
        return found
    return None


def usable(kind: str) -> Vendor | None:
    """The same; None for a package that cannot be used, too: the next in the list answers, and `doctor` says why."""
    try:
        return vendor(kind)
    except ConfigError:
        return None
