"""What a practice file is judged by besides itself: the operator's rules, what is kept elsewhere, and the day. Pure."""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final

from msgspec import Struct

from receptionist.config import Config
from receptionist.config_sections import ANSWERED_BY

_DAY_ENDS_EVERYWHERE: Final = timedelta(hours=12)  # after it does in UTC


class Outside(Struct, frozen=True):
    """None: not known here, and so not looked at. Secrets and the day change without the file, so nothing that was
    found by them is kept: they are None in what the registry judges by, and told to whoever looks at a text now."""

    allowed_hosts: Collection[str] = ()  # that the server asks for practices; empty: any public one
    agreed: Collection[str] | None = None  # names of providers that are under a BAA
    defaults: Mapping[str, tuple[str, ...]] = {}  # role -> whom the platform asks where a practice names nobody
    with_keys: Collection[str] = ()  # names of providers that the platform has keys for: it asks no others
    secrets: Collection[str] | None = None  # names that have a value
    some_secrets: bool = False  # those of the environment alone: the server may keep others
    today: date | None = None  # what lies before it is over, wherever the practice is


def outside_of(
    config: Config, *, secrets: Collection[str] | None = None, some_secrets: bool = False, today: date | None = None
) -> Outside:
    """What receptionist.toml has to say about practice files."""
    accounts = config.providers.accounts
    agreed = {name for name, account in accounts.items() if account.baa}
    with_keys = {name for name, account in accounts.items() if account.api_key}
    defaults = config.providers.defaults
    return Outside(
        allowed_hosts=tuple(sorted(config.functions.allowed_hosts)),
        agreed=tuple(sorted(agreed)),
        defaults={"stt": defaults.stt, "llm": defaults.llm, "tts": defaults.tts},
        with_keys=tuple(sorted(with_keys)),
        secrets=secrets,
        some_secrets=some_secrets,
        today=today,
    )


def day_of(now: datetime) -> date:
    """The earliest day that somebody in the world still has: the days before it are over for every practice."""
    return (now.astimezone(UTC) - _DAY_ENDS_EVERYWHERE).date()


def account_of(provider: str) -> str:
    """Whose account "whisper:gpt-4o-transcribe" is asked through."""
    kind = provider.partition(":")[0]
    return ANSWERED_BY.get(kind, kind)
