"""What a practice file is judged by besides itself: the operator's rules, what is kept elsewhere, and the day. Pure."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from receptionist.config import PROVIDER_KINDS, Config

_ACCOUNTS: Final[Mapping[str, str]] = {"whisper": "openai"}  # kinds whose account has another name


class Outside(Struct, frozen=True):
    """None: not known here, and so not looked at."""

    allowed_hosts: Collection[str] = ()  # of own functions; empty: any public one
    agreed: Collection[str] | None = None  # names of providers that are under a BAA
    defaults: Mapping[str, tuple[str, ...]] = {}  # role -> whom the platform asks where a practice names nobody
    secrets: Collection[str] | None = None  # names that have a value
    today: date | None = None  # where the practice is


def outside_of(config: Config, *, secrets: Collection[str] | None = None, today: date | None = None) -> Outside:
    """What receptionist.toml has to say about practice files."""
    accounts = config.providers.accounts
    agreed = {name for name, account in accounts.items() if account.baa}
    agreed |= {kind for kind, account in _ACCOUNTS.items() if account in agreed}
    with_keys = {name for name, account in accounts.items() if account.api_key}
    defaults = {
        role: tuple(
            name
            for name in getattr(config.providers.defaults, role)
            if _ACCOUNTS.get(kind_of(name), kind_of(name)) in with_keys
        )
        for role in PROVIDER_KINDS
    }
    return Outside(
        allowed_hosts=frozenset(config.functions.allowed_hosts),
        agreed=frozenset(agreed),
        defaults=defaults,
        secrets=secrets,
        today=today,
    )


def kind_of(provider: str) -> str:
    """What stands before the colon in "deepgram:nova-3"."""
    return provider.partition(":")[0]
