"""How hard the property tests try, which tests need the machine's ear for themselves, and databases for all."""

import gc
import os
from collections.abc import Generator, Sequence
from operator import itemgetter
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings
from tests.databases import database, empty_database, engine, own_postgres, postgres
from tests.redis_server import own_redis, redis_url, shared_redis
from tests.serving import MEANINGS, MEANINGS_AT, RunningServer
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

__all__ = [  # fixtures for every test
    "database",
    "empty_database",
    "engine",
    "own_postgres",
    "own_redis",
    "postgres",
    "redis_url",
    "shared_redis",
]

# For commands that tests run.
MEANINGS.mkdir(parents=True, exist_ok=True)
os.environ[MEANINGS_AT] = str(MEANINGS)

# No deadline: a test never fails because the machine was busy.
settings.register_profile(
    "quick", deadline=None, derandomize=True, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quick")

# Spoken calls take as long as they take: one of the processes of `make test` holds these, one after another, another
# drives the browser.
SPOKEN = {
    "test_a_call_over_postgres.py",
    "test_a_full_house.py",
    "test_a_server_is_killed.py",
    "test_embedded_workers.py",
    "test_simulators_dev.py",
}

# What takes longest begins first. Calls that wait for vendors who fail have nothing in common: any process takes one,
# now and then, so that the others have work for the machine meanwhile.
LONG = ("test_a_caller_is_answered.py", "test_a_paid_call.py", "test_workers.py")
APART = "test_vendors_fail.py"
APART_AFTER = 4  # modules

# Objects, not Python's 700: whole applications are made here for each test, and the collector took a fifth of the work.
_COLLECTED_AFTER = (20_000, 20, 20)

LOOKS = (("light", 1280), ("dark", 390), ("light", 390), ("dark", 1280))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    return Groups(config, log)


def pytest_collection() -> None:
    """What is collected stays: the garbage collector need not look at all of it again and again."""
    gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.set_threshold(*_COLLECTED_AFTER)
    gc.enable()


class Groups(LoadScopeScheduling):
    """A group stays in one process, and so does a module, whose tests share the server that it starts."""

    def _split_scope(self, nodeid: str) -> str:
        module = Path(nodeid.partition("::")[0])
        return nodeid if module.name == APART else group_of(module) or str(module)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not is_deep(config):
        later = [item for item in items if item.get_closest_marker("deep") or _is_seen_otherwise(item)]
        config.hook.pytest_deselected(items=later)
        items[:] = [item for item in items if item not in set(later)]
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: _rank(item.path))
        items[:] = _spread(items)


def _is_seen_otherwise(item: pytest.Item) -> bool:
    """The short form looks at each page in one theme at one width, which are others for the next page; it keeps
    practices in files beside SQLite, and in the database beside Postgres."""
    parameters = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    look = (parameters.get("theme"), parameters.get("width"))
    keeping = (parameters.get("engine"), parameters.get("store"))
    seen = LOOKS[crc32(item.nodeid.partition("[")[0].encode()) % len(LOOKS)]
    other = look in LOOKS and look != seen
    return other or keeping in {("sqlite", "database"), ("postgres", "files")}


def _rank(path: Path) -> int:
    if group := group_of(path):
        return ("spoken", "browser").index(group)
    return 2 + (LONG.index(path.name) if path.name in LONG else len(LONG))


def _spread(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """One of those that are apart after every few modules."""
    apart = [item for item in items if item.path.name == APART]
    others = [item for item in items if item.path.name != APART]
    scopes = {
        scope: place for place, scope in enumerate(dict.fromkeys(group_of(one.path) or one.path for one in others))
    }
    places = [(scopes[group_of(item.path) or item.path], item) for item in others]
    places += [(APART_AFTER * (number + 1), item) for number, item in enumerate(apart)]
    return [item for _, item in sorted(places, key=itemgetter(0))]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With a test that fails, what its servers complained of, which may be gone when somebody looks."""
    report = yield
    if report.failed:
        for server in RunningServer.running:
            report.sections.append((f"Complaints of {server.url}", server.complaints()))
    return report


def group_of(path: Path) -> str:
    """Empty: none."""
    if path.name in SPOKEN:
        return "spoken"
    return "browser" if "browser" in path.parts else ""


def is_deep(config: pytest.Config) -> bool:
    return config.getoption("--hypothesis-profile", default=None) == "deep"


@pytest.fixture(scope="session")
def deep(pytestconfig: pytest.Config) -> bool:
    """`make test-deep`: tests that can try harder do."""
    return is_deep(pytestconfig)
