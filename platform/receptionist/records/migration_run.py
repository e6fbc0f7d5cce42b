"""Runs Piccolo's migrations on one database. Imported only when there are some: it brings Piccolo's machinery."""

import contextlib
import importlib.util
import io
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from piccolo.apps.migrations.tables import Migration  # so that Piccolo's own commands know what ran
from piccolo.conf.apps import MigrationModule
from piccolo.engine.sqlite import TransactionType

from receptionist.errors import StorageError
from receptionist.records import piccolo_conf
from receptionist.records.statements import insert


async def apply(app: str, database: Path, missing: dict[str, Path]) -> None:
    """Each migration and the note that it ran in one IMMEDIATE transaction: a killed process leaves both or none."""
    os.environ.setdefault("PICCOLO_CONF", piccolo_conf.MODULE)
    engine = piccolo_conf.engine_of(database)
    piccolo_conf.MIGRATING.set(engine)
    for migration_id, file in missing.items():
        async with engine.transaction(transaction_type=TransactionType.immediate):
            for ddl in Migration.create_table(if_not_exists=True).ddl:
                await engine.run_ddl(ddl)
            with contextlib.redirect_stdout(io.StringIO()):  # Piccolo tells its progress to whoever reads our output
                await _forwards(file)
            note = Migration(name=migration_id, app_name=app, ran_on=datetime.now(UTC).replace(tzinfo=None))
            for querystring in insert(note).querystrings:
                await engine.run_querystring(querystring)


async def _forwards(file: Path) -> None:
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise StorageError(f"{file} is no Python file.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    manager = await cast(MigrationModule, module).forwards()
    await manager.run()
