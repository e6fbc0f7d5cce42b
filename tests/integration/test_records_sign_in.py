"""Signing in: the first operator, right and wrong passwords, and the command line for people."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.databases import Database

from receptionist.accounts.access import FIRST_OPERATOR, Browser, ensure_first_operator, sign_in
from receptionist.accounts.passwords import Passwords
from receptionist.cli.migrate import migrate
from receptionist.cli.user import user
from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.errors import ReceptionistError
from receptionist.records import schema
from receptionist.records.database import Records, open_records
from receptionist.records.location import location


@pytest.fixture
def home(database: Database) -> Path:
    """A folder with one practice."""
    (database.folder / "tenants").mkdir()
    (database.folder / "tenants" / "bright-smiles.toml").touch()
    return database.folder


@pytest.fixture
async def records(home: Path) -> AsyncIterator[Records]:
    async with open_records(load(home / "receptionist.toml", {}), SystemClock()) as records:
        yield records


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    passwords = Passwords()
    yield passwords
    passwords.close()


async def test_the_first_operator_is_made_once_with_a_password_that_signs_in(
    records: Records, passwords: Passwords
) -> None:
    made = await ensure_first_operator(records)

    assert made is not None
    email, password = made
    assert await ensure_first_operator(records) is None
    signed_in = await sign_in(records, passwords, email.upper(), password)
    assert signed_in is not None
    assert signed_in.user.role == "operator"
    session = await records.accounts.session(signed_in.token)
    assert session is not None
    assert session.user == signed_in.user


async def test_many_processes_that_start_together_make_one_operator(records: Records) -> None:
    made = await asyncio.gather(*(ensure_first_operator(records) for _ in range(4)))

    assert len([one for one in made if one is not None]) == 1
    assert [one.email for one in await records.accounts.list("")] == [FIRST_OPERATOR]


async def test_a_wrong_password_and_an_unknown_address_are_the_same(records: Records, passwords: Passwords) -> None:
    await ensure_first_operator(records)

    assert await sign_in(records, passwords, FIRST_OPERATOR, "a wrong password") is None
    assert await sign_in(records, passwords, "nobody@example.com", "a wrong password") is None


async def test_who_signs_in_is_in_the_audit_log(records: Records, passwords: Passwords) -> None:
    made = await ensure_first_operator(records)
    assert made is not None

    await sign_in(records, passwords, FIRST_OPERATOR, "a wrong password")
    await sign_in(records, passwords, *made)

    actions = [entry.action for entry in await records.audit.list("")]
    assert actions == ["sign_in", "sign_in_failed", "first_operator_made"]


async def test_a_browser_that_signs_in_gets_a_new_session(records: Records, passwords: Passwords) -> None:
    made = await ensure_first_operator(records)
    assert made is not None
    first = await sign_in(records, passwords, *made)
    assert first is not None

    second = await sign_in(records, passwords, *made, Browser(token=first.token))

    assert second is not None
    assert second.token != first.token
    assert await records.accounts.session(first.token) is None


def ask(home: Path, *arguments: str, stdin: str = "") -> Result:
    command = migrate if arguments[0] == "migrate" else user
    words = arguments[1:] if arguments[0] == "migrate" else arguments
    return CliRunner().invoke(command, [*words, "--config", str(home / "receptionist.toml")], input=stdin)


def test_a_person_added_at_the_command_line_is_listed_and_the_password_shown_once(home: Path) -> None:
    added = ask(home, "add", "Ann@example.com", "--role", "owner", "--practice", "bright-smiles", "--json")
    listed = ask(home, "list", "--json")

    ann = json.loads(added.output)
    password = ann.pop("password")
    assert len(password) >= 20
    assert [json.loads(line) for line in listed.output.splitlines()] == [ann]
    assert (ann["email"], ann["practice"], ann["role"]) == ("ann@example.com", "bright-smiles", "owner")


def test_a_practice_is_given_to_a_reseller_and_taken_back(home: Path) -> None:
    added = ask(home, "add", "rex@north.example", "--role", "reseller", "--reseller", "north", "--json")
    given = ask(home, "assign", "bright-smiles", "--reseller", "north")

    async def placed() -> list[str]:
        async with open_records(load(home / "receptionist.toml", {}), SystemClock()) as records:
            known = await records.accounts.credentials("rex@north.example")
            assert known
            return [placement.practice for placement in known.user.placed]

    during = asyncio.run(placed())
    taken = ask(home, "assign", "bright-smiles")

    assert (json.loads(added.output)["role"], json.loads(added.output)["reseller"]) == ("reseller", "north")
    assert (given.output, taken.output) == ("bright-smiles: north\n", "bright-smiles: no reseller\n")
    assert during == ["bright-smiles"]
    assert asyncio.run(placed()) == []


def test_a_password_that_was_given_is_not_shown(home: Path) -> None:
    added = ask(home, "add", "o@example.com", "--role", "operator", "--password-stdin", stdin="correct horse battery\n")

    assert added.exit_code == 0
    assert "password" not in added.output


def test_a_reset_password_signs_in_and_the_old_one_does_not(home: Path) -> None:
    ask(home, "add", "o@example.com", "--role", "operator", "--password-stdin", stdin="correct horse battery\n")

    password = json.loads(ask(home, "reset", "O@example.com", "--json").output)["password"]

    async def tried(password: str) -> bool:
        passwords = Passwords()
        async with open_records(load(home / "receptionist.toml", {}), SystemClock()) as records:
            signed_in = await sign_in(records, passwords, "o@example.com", password)
        passwords.close()
        return signed_in is not None

    assert asyncio.run(tried(password))
    assert not asyncio.run(tried("correct horse battery"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "no address", "--role", "operator"), "no e-mail address"),
        (("add", "a@x.com", "--role", "owner"), "needs --practice"),
        (("add", "a@x.com", "--role", "owner", "--practice", "brightsmiles"), "there are: bright-smiles"),
        (("add", "a@x.com", "--role", "operator", "--practice", "bright-smiles"), "leave --practice out"),
        (("add", "a@x.com", "--role", "reseller"), "needs --reseller NAME"),
        (("add", "a@x.com", "--role", "reseller", "--reseller", "Big Firm"), "small letters, digits and dashes"),
        (("add", "a@x.com", "--role", "operator", "--reseller", "north"), "leave --reseller out"),
        (("assign", "brightsmiles", "--reseller", "north"), "there are: bright-smiles"),
        (("add", "a@x.com", "--role", "king"), "Invalid value for '--role'"),
        (("reset", "nobody@x.com"), "Nobody signs in with nobody@x.com"),
    ],
)
def test_what_is_asked_wrongly_is_told(home: Path, arguments: tuple[str, ...], told: str) -> None:
    result = ask(home, *arguments)

    assert result.exit_code != 0
    assert told in (str(result.exception) if isinstance(result.exception, ReceptionistError) else result.output)


def test_an_empty_password_is_refused(home: Path) -> None:
    result = ask(home, "add", "o@example.com", "--role", "operator", "--password-stdin", stdin="")

    assert "12 to 128 characters" in str(result.exception)


def test_migrate_tells_what_it_did(empty_database: Database) -> None:
    first, second = (ask(empty_database.folder, "migrate", *words) for words in ((), ("--json",)))

    known = len(list(schema.MIGRATIONS.glob("receptionist_*.py")))
    name = str(location(empty_database.config))
    assert first.output == f"{name}: {known} migrations applied.\n"
    assert json.loads(second.output) == {"database": name, "applied": []}
