"""The registry of practices that receptionist.toml names, with what earlier processes knew of them."""

from receptionist.config import Config
from receptionist.practice.kept import Kept
from receptionist.practice.outside import outside_of
from receptionist.practice.reading import Rules
from receptionist.practice.registry import Registry
from receptionist.practice.store import DirectoryStore, Store

KEPT_PRACTICES = "var/practices"  # made again when missing


def open_registry(config: Config, store: Store | None = None, *, keep: bool = True) -> Registry:
    """Not loaded yet: `reload_all` does that, in a thread. Server and commands open it alike, and so share what is
    kept; without `keep` nothing is left behind. `store`: where the files are, if not in the configured folder.
    """
    folder, accounts, outside = config.path(config.tenants.directory), config.providers.accounts, outside_of(config)
    kept = Kept(config.path(KEPT_PRACTICES), place="" if store else str(folder), rules=Rules.of(accounts, outside))
    return Registry(store or DirectoryStore(folder), accounts=accounts, outside=outside, kept=kept if keep else None)
