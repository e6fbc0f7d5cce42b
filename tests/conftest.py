"""How hard the property tests try, which tests need the machine's ear for themselves, and databases for all."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.databases import database, empty_database, engine, own_postgres, postgres
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

__all__ = ["database", "empty_database", "engine", "own_postgres", "postgres"]  # fixtures for every test

# No deadline: a test never fails because the machine was busy.
settings.register_profile("quick", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quick")

# Spoken calls take as long as they take: one of the processes of `make test` holds these, one after another, another
# drives the browser. What has a server of its own that takes long to make stays in one process too.
SPOKEN = {
    "test_a_call_over_postgres.py",
    "test_a_caller_is_answered.py",
    "test_a_full_house.py",
    "test_a_server_is_killed.py",
    "test_embedded_workers.py",
    "test_simulators_dev.py",
}

ONE_SERVER = ("test_a_paid_call.py", "test_image.py")
LONG = ("test_vendors_fail.py", "test_a_deploy_cuts_no_call_off.py", "test_workers.py")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    return Groups(config, log)


class Groups(LoadScopeScheduling):
    """A group stays in one process, and so does a module, whose tests share the server that it starts."""

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.partition("::")[0]
        return group_of(Path(module)) or module


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if "PYTEST_XDIST_WORKER" in os.environ:  # what takes longest begins first
        items.sort(key=lambda item: _rank(item.path))


def _rank(path: Path) -> int:
    first = ("spoken", "browser", *ONE_SERVER)
    if group := group_of(path):
        return first.index(group)
    return len(first) + (path.name not in LONG)


def group_of(path: Path) -> str:
    """Empty: none."""
    if path.name in SPOKEN:
        return "spoken"
    if path.name in ONE_SERVER:
        return path.name
    return "browser" if "browser" in path.parts else ""


@pytest.fixture(scope="session")
def deep(pytestconfig: pytest.Config) -> bool:
    """`make test-deep`: tests that can try harder do."""
    return pytestconfig.getoption("--hypothesis-profile", default=None) == "deep"
