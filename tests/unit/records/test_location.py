"""Where the database is, as [database] url says it."""

from pathlib import Path

import pytest

from receptionist.config import Config, load
from receptionist.errors import ConfigError
from receptionist.records.location import PostgresServer, SqliteFile, location


def config(folder: Path, url: str) -> Config:
    file = folder / "receptionist.toml"
    file.write_text(f"[database]\nurl = '{url}'\n")
    return load(file, {})


def server(folder: Path, url: str) -> PostgresServer:
    found = location(config(folder, url))
    assert isinstance(found, PostgresServer)
    return found


def test_a_file_stands_relative_to_the_settings_and_its_spool_beside_it(tmp_path: Path) -> None:
    found = location(config(tmp_path, "sqlite:///var/receptionist.db"))

    assert found == SqliteFile(tmp_path / "var/receptionist.db")
    assert found.spool == tmp_path / "var/receptionist.db-spool"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_server_is_told_without_user_and_password(tmp_path: Path, scheme: str) -> None:
    found = server(tmp_path, f"{scheme}://ann:secret@db.example.com:5433/receptionist?sslmode=require")

    assert str(found) == "receptionist at db.example.com:5433"
    assert "secret" not in str(found.spool)


def test_a_socket_is_a_host(tmp_path: Path) -> None:
    assert str(server(tmp_path, "postgresql://ann@/desk?host=/run/postgresql")) == "desk at /run/postgresql"


def test_a_new_password_is_the_same_database_and_finds_what_waits_for_it(tmp_path: Path) -> None:
    before, after = (server(tmp_path, f"postgres://ann:{word}@db/desk").spool for word in ("old", "new"))

    assert before == after
    assert before.parent == tmp_path / "var"


def test_databases_of_the_same_name_on_two_servers_never_share_a_spool(tmp_path: Path) -> None:
    staging, production = (server(tmp_path, f"postgres://{host}/desk").spool for host in ("staging", "production"))

    assert staging != production


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("sqlite://", "names no database"),
        ("sqlite:///", "names no database"),
        ("postgres://", "must name a host and a database"),
        ("postgres://db.example.com", "must name a host and a database"),
        ("postgres://db.example.com/", "must name a host and a database"),
        ("postgres:///receptionist", "must name a host and a database"),
        ("postgres://db:port/receptionist", "cannot be read"),
        ("postgres://db:99999/receptionist", "cannot be read"),
        ("postgres://ann:p@ss@db/receptionist", "write %40"),
        ("postgres://db/receptionist?sslmode", "cannot be read"),
        ("postgres://[::1/receptionist", "cannot be read"),
    ],
)
def test_an_address_that_names_no_database_is_told_with_an_example(tmp_path: Path, url: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        location(config(tmp_path, url))


@pytest.mark.parametrize("host", ["db", "db:5432", "[::1]", "[::1]:5432", "one:5432,two:5433"])
def test_hosts_are_named_in_every_form_that_the_driver_knows(tmp_path: Path, host: str) -> None:
    assert server(tmp_path, f"postgres://ann@{host}/desk").host == host
