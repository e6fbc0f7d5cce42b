"""Runs Piccolo's migrations on one database. Imported only when there are some: it brings Piccolo's machinery."""

import contextlib
import importlib.util
import io
import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias, cast

from piccolo.apps.migrations.tables import Migration  # so that Piccolo's own commands know what ran
from piccolo.conf.apps import MigrationModule
from piccolo.engine.sqlite import TransactionType
from piccolo.querystring import QueryString

from receptionist.errors import StorageError
from receptionist.records import piccolo_conf
from receptionist.records.location import APP, PostgresServer, SqliteFile
from receptionist.records.statements import insert

_Transaction: TypeAlias = Callable[[], AbstractAsyncContextManager[Any]]  # Any: Piccolo's, of either engine; not used


async def apply_to_file(database: Path, missing: dict[str, Path]) -> None:
    """Each migration and the note that it ran in one IMMEDIATE transaction: a killed process leaves both or none."""
    engine = piccolo_conf.file_engine(SqliteFile(database))
    await _apply(engine, lambda: engine.transaction(transaction_type=TransactionType.immediate), missing)


async def apply_to_server(server: PostgresServer, missing: dict[str, Path]) -> None:
    """The same over a connection of its own; DDL is part of a transaction on Postgres too."""
    engine = piccolo_conf.server_engine(server)
    await _apply(engine, engine.transaction, missing)


async def _apply(engine: piccolo_conf.AnyEngine, transaction: _Transaction, missing: dict[str, Path]) -> None:
    os.environ.setdefault("PICCOLO_CONF", piccolo_conf.MODULE)
    piccolo_conf.MIGRATING.set(engine)
    noted = _noted(engine)
    for migration_id, file in missing.items():
        async with transaction():
            for ddl in noted.create_table(if_not_exists=True).ddl:
                await engine.run_ddl(ddl)
            with contextlib.redirect_stdout(io.StringIO()):  # Piccolo tells its progress to whoever reads our output
                await _forwards(file)
            note = noted(name=migration_id, app_name=APP, ran_on=datetime.now(UTC).replace(tzinfo=None))
            for querystring in insert(note).querystrings:
                await engine.run_querystring(cast(QueryString, querystring))


def _noted(engine: piccolo_conf.AnyEngine) -> type[Migration]:
    """Piccolo's own table of what ran, in this engine's SQL: the class itself keeps the first engine it meets."""

    class Noted(Migration, tablename="migration", db=engine):
        pass

    return Noted


async def _forwards(file: Path) -> None:
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise StorageError(f"{file} is no Python file.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    manager = await cast(MigrationModule, module).forwards()
    await manager.run()
