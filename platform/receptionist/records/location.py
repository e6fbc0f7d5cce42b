"""Where the database of a configuration is, and what stands beside it on this machine."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import parse_qs, unquote, urlsplit

from receptionist.config import Config
from receptionist.errors import ConfigError

APP: Final = "receptionist"  # the app's name in Piccolo's notes of what was migrated
_SQLITE = "sqlite:///"
_POSTGRES = ("postgres", "postgresql")
_EXAMPLE = "postgresql://user:password@host:5432/receptionist"
_PORT = re.compile(r":([^:,\]]*)(?=,|$)")
_ODD = re.compile(r"[^A-Za-z0-9_-]")
_STATE = "var"  # the spool of a database across the network stands with the other state of this installation


@dataclass(frozen=True)
class SqliteFile:
    """`sqlite:///var/receptionist.db`"""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    @property
    def spool(self) -> Path:
        """Beside the database it belongs to, so that two databases never share one."""
        return self.path.with_name(f"{self.path.name}-spool")

    @property
    def lock(self) -> Path:
        return self.path.with_name(f"{self.path.name}-lock")

    @property
    def audit_spool(self) -> Path:
        """The audit log's own: what waits there waits for nothing else."""
        return self.path.with_name(f"{self.path.name}-audit-spool")

    @property
    def audit_heads(self) -> Path:
        """Where the ends of the audit log's chains are kept, outside the database."""
        return self.path.with_name(f"{self.path.name}-audit-heads")


@dataclass(frozen=True)
class PostgresServer:
    """`postgresql://user:password@host:port/database`, with libpq's options (`?host=/run/postgresql&sslmode=...`)."""

    url: str = field(repr=False)
    host: str
    database: str
    state: Path  # what is kept of it here begins with this

    def __str__(self) -> str:
        """For people and logs: without user and password."""
        return f"{self.database} at {self.host}"

    @property
    def spool(self) -> Path:
        return self.state.with_name(f"{self.state.name}-spool")

    @property
    def audit_spool(self) -> Path:
        return self.state.with_name(f"{self.state.name}-audit-spool")

    @property
    def audit_heads(self) -> Path:
        return self.state.with_name(f"{self.state.name}-audit-heads")


Location: TypeAlias = SqliteFile | PostgresServer


def location(config: Config) -> Location:
    """Raises ConfigError for a URL that names no database."""
    url = config.database.url
    if url.startswith(_SQLITE) and len(url) > len(_SQLITE):
        return SqliteFile(config.path(url.removeprefix(_SQLITE)))
    if url.partition("://")[0] in _POSTGRES:
        return _postgres(config, url)
    raise ConfigError(
        "[database] url names no database; use a file, as in sqlite:///var/receptionist.db,"
        f" or a server, as in {_EXAMPLE}."
    )


def _postgres(config: Config, url: str) -> PostgresServer:
    """Read as the driver reads it, so that `check` refuses what `serve` would."""
    try:
        parts = urlsplit(url)
        options = {key: values[-1] for key, values in parse_qs(parts.query, strict_parsing=bool(parts.query)).items()}
        hosts = unquote(parts.netloc.rpartition("@")[2]) or options.get("host", "")
        ports = [*_PORT.findall(hosts), *filter(None, options.get("port", "").split(","))]
        if "@" in parts.netloc.rpartition("@")[0] or not all(0 < int(port) < 65536 for port in ports):
            raise ValueError(url)
    except ValueError:
        raise ConfigError(
            f"[database] url cannot be read: {_EXAMPLE}; write %40 for an @ and %2F for a / within the password."
        ) from None
    database = unquote(parts.path.removeprefix("/")) or options.get("dbname", options.get("database", ""))
    if not database or not hosts:
        raise ConfigError(f"[database] url must name a host and a database, as in {_EXAMPLE}.")
    host = f"{hosts}:{options['port']}" if "port" in options else hosts
    # Two servers may have a database of the same name; a new password does not make it another database.
    distinct = hashlib.sha256(f"{host}/{database}".encode()).hexdigest()[:8]
    name = _ODD.sub("_", database)[:40]
    return PostgresServer(url, host, database, config.path(f"{_STATE}/postgres-{name}-{distinct}"))
