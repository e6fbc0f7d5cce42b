"""Where the database of a configuration is, and what stands beside it."""

from pathlib import Path

from receptionist.config import Config
from receptionist.errors import ConfigError

_SQLITE = "sqlite:///"


def database_path(config: Config) -> Path:
    """Raises ConfigError for a URL of a database that this version does not speak."""
    url = config.database.url
    if not url.startswith(_SQLITE) or len(url) == len(_SQLITE):
        kind = url.partition(":")[0]
        raise ConfigError(
            f"[database] url: '{kind}' is not supported here; use a file, as in sqlite:///var/receptionist.db."
        )
    return config.path(url.removeprefix(_SQLITE))


def spool_folder(database: Path) -> Path:
    """Beside the database it belongs to, so that two databases never share one."""
    return database.with_name(f"{database.name}-spool")


def audit_spool_folder(database: Path) -> Path:
    """The audit log's own: what waits there waits for nothing else."""
    return database.with_name(f"{database.name}-audit-spool")


def audit_heads_folder(database: Path) -> Path:
    """Where the ends of the audit log's chains are kept, outside the database."""
    return database.with_name(f"{database.name}-audit-heads")


def lock_file(database: Path) -> Path:
    return database.with_name(f"{database.name}-lock")
