"""How hard the property tests try, which tests need the machine's ear for themselves, and databases for all."""

import os

import pytest
from hypothesis import HealthCheck, settings
from tests.databases import database, empty_database, engine, own_postgres, postgres

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


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if group := real_time_group(item):
            item.add_marker(pytest.mark.xdist_group(group))
    if "PYTEST_XDIST_WORKER" in os.environ:  # what takes longest begins first
        items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    first = ("spoken", "browser", *ONE_SERVER)
    if group := real_time_group(item):
        return first.index(group)
    return len(first) + (item.path.name not in LONG)


def real_time_group(item: pytest.Item) -> str:
    if item.path.name in SPOKEN:
        return "spoken"
    if item.path.name in ONE_SERVER:
        return item.path.name
    return "browser" if "browser" in item.path.parts else ""


@pytest.fixture(scope="session")
def deep(pytestconfig: pytest.Config) -> bool:
    """`make test-deep`: tests that can try harder do."""
    return pytestconfig.getoption("--hypothesis-profile", default=None) == "deep"
