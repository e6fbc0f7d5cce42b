"""What Postgres or the way to it reports: away or a wrong statement, with what a person can do about it."""

import asyncpg

from receptionist.records.away import AlreadyThereError, DatabaseAwayError
from receptionist.records.location import PostgresServer

# What may be raised while connecting or asking; OSError: TimeoutError is one.
ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)


def told(error: Exception, server: PostgresServer) -> DatabaseAwayError | AlreadyThereError | None:
    """None: the statement is at fault, not the database."""
    if isinstance(error, asyncpg.UniqueViolationError):
        return AlreadyThereError(f"The database has such a row already: {error}.")
    if isinstance(error, asyncpg.DataError):
        return None
    if isinstance(error, asyncpg.ClientConfigurationError):
        return _away(server, f"cannot be asked for as [database] url says: {error}. Correct the url.")
    if isinstance(error, asyncpg.InvalidCachedStatementError):
        return _away(server, "has just been migrated. Try again.", locked=True)
    if isinstance(error, asyncpg.PostgresError):
        state = str(error.sqlstate or "")
        advice = _ADVICE.get(state) or _ADVICE.get(state[:2])
        return _away(server, advice, locked=state in AGAIN or state in _LOST) if advice else None
    if isinstance(error, TimeoutError):
        return _away(server, "does not answer. Check that Postgres is not overloaded and that this host can reach it.")
    if isinstance(error, OSError):
        return _away(server, f"cannot be reached ({error.strerror or error}). {_REACH}")
    return _away(server, f"closed the connection ({error}). {_REACH}", locked=True)


def _away(server: PostgresServer, advice: str, *, locked: bool = False) -> DatabaseAwayError:
    return DatabaseAwayError(f"The database {server} {advice}", locked=locked)


# Worth another try at once: over the same connection, or (the server ended it) over a new one.
AGAIN = ("40001", "40P01", "55P03")
_LOST = ("08000", "08003", "08006", "08007", "25P03", "57P01", "57P05")

_REACH = "Check that Postgres runs there and that [database] url names its host and port."
_LOCKED = "is locked by another program. Close the program that holds it, then try again."
_SIGN_IN = "refuses this user. Check user and password in [database] url, and pg_hba.conf."
_TABLES = "has not the tables that are expected. Run `receptionist migrate`."
# By SQLSTATE, else by its class.
_ADVICE = {
    "08": f"broke the connection off. {_REACH}",
    "25006": "is read-only. Let [database] url name the primary server, not a standby.",
    "25P03": "ended a transaction that took too long. Try again.",
    "28": _SIGN_IN,
    "3D000": "does not exist on that server. Create it (`createdb`), or name another one in [database] url.",
    "3F000": _TABLES,
    "40001": _LOCKED,
    "40P01": _LOCKED,
    "42501": "does not give this user the rights it needs. Make the user its owner (ALTER DATABASE ... OWNER TO).",
    "42703": _TABLES,
    "42P01": _TABLES,
    "53100": "cannot grow: the server's disk is full. Free some space there.",
    "53300": "takes no more connections. Raise max_connections there, or run fewer processes.",
    "53": "lacks memory or other resources. Look at the server's own log.",
    "55P03": _LOCKED,
    "57014": "took too long over a statement. Check that Postgres is not overloaded.",
    "57": "is starting, stopping or recovering. It is tried again by itself; see the server's own log.",
    "58": "cannot be read or written: the server's disk reports an error. Check the disk there.",
    "XX": "is damaged, or Postgres has met a bug. Look at the server's own log, and restore a backup if it says so.",
}
