"""Practices' own secrets: sealed in the database, each to its practice and name, or named in the environment."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from receptionist.clock import Clock
from receptionist.errors import ReceptionistError
from receptionist.practice.secrets import NAME, Secret, complaint_about, name_of_variable, variable
from receptionist.records import tables
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import delete, insert, select, update
from receptionist.records.writer import Writer

_NONCE_BYTES: Final = 12
_MOST: Final = 200  # of one practice


class SecretRefusedError(ReceptionistError):
    """This secret cannot be kept; the message says why, and holds nothing of it."""


class SealedElsewhereError(ReceptionistError):
    """A secret was sealed with another secret_key, or its row was changed since."""


class SecretName(msgspec.Struct, frozen=True, kw_only=True):
    """A secret that is there. `kept`: where; in the environment nobody knows since when."""

    name: str
    kept: Literal["store", "environment"]
    set_at: datetime | None = None
    set_by: str = ""


class Resealed(msgspec.Struct, frozen=True):
    """`already`: rows that were sealed with the new key before."""

    rows: int
    already: int


class Seal:
    """Seals with keys that follow from the platform's `secret_key`, one for each practice.

    AES-256-GCM under HKDF-SHA256. Practice and name are sealed in: a row that is put in another's place does not open.
    """

    def __init__(self, secret_key: str) -> None:
        self._root = secret_key.encode()
        self.key_id = hashlib.sha256(self._derived(b"key id")).hexdigest()[:16]

    def close(self, practice: str, name: str, value: Secret) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher(practice).encrypt(nonce, value.reveal().encode(), _place(practice, name))

    def open(self, practice: str, name: str, sealed: bytes) -> Secret:
        """Raises SealedElsewhereError."""
        try:
            opened = self._cipher(practice).decrypt(
                sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _place(practice, name)
            )
        except (InvalidTag, ValueError) as error:
            raise SealedElsewhereError(
                f"The secret {name} of {practice} cannot be opened with this secret_key. If the key was changed, run"
                " `receptionist secrets rotate-key`; else set the secret again."
            ) from error
        return Secret(opened.decode())

    def _cipher(self, practice: str) -> AESGCM:
        return AESGCM(self._derived(b"practice\0" + practice.encode()))

    def _derived(self, purpose: bytes) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=b"receptionist practice secrets 1\0" + purpose).derive(self._root)


class Secrets:
    """`environment`: <SLUG>__<NAME> -> value, as `config.Config.practice_secrets` has it; the store wins over it."""

    def __init__(
        self, writer: Writer, readers: Readers, clock: Clock, seal: Seal, environment: Mapping[str, str]
    ) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._seal = seal
        self._environment = environment

    async def put(self, practice: str, name: str, value: Secret, *, by: str) -> bool:
        """Kept when it returns. True: in place of another value. Raises SecretRefusedError, StorageError."""
        if wrong := complaint_about(name, value.reveal()):
            raise SecretRefusedError(wrong)
        table, key = tables.PracticeSecret, _row_key(practice, name)
        row = table(
            id=key,
            practice=practice,
            name=name,
            sealed=self._seal.close(practice, name, value),
            key_id=self._seal.key_id,
            set_at=self._clock.now(),
            set_by=by,
        )

        async def keep(tx: Transaction) -> bool:
            names = await tx.run(select(table, table.name, where=table.practice == practice))
            there = any(one["name"] == name for one in names)
            if not there and len(names) >= _MOST:
                raise SecretRefusedError(f"A practice keeps at most {_MOST} secrets: remove one that is not used.")
            await tx.run(delete(table, where=(table.practice == practice) & (table.id == key)))
            await tx.run(insert(row))
            return there

        return await self._writer.transact(keep)

    async def names(self, practice: str) -> Sequence[SecretName]:
        """By name; never a value. One that both keep is the store's."""
        table = tables.PracticeSecret
        columns = (table.name, table.set_at, table.set_by)
        rows = await self._readers.run(select(table, *columns, where=table.practice == practice))
        found = {name: SecretName(name=name, kept="environment") for name in self._named(practice)}
        found |= {row["name"]: _name(row) for row in rows}
        return [found[name] for name in sorted(found)]

    async def drop(self, practice: str, name: str) -> bool:
        """From the store. False: it is not there (one in the environment is the operator's to remove)."""
        table = tables.PracticeSecret
        own = (table.practice == practice) & (table.id == _row_key(practice, name))

        async def end(tx: Transaction) -> bool:
            found = await tx.run(select(table, table.id, where=own))
            await tx.run(delete(table, where=own))
            return bool(found)

        return await self._writer.transact(end)

    async def reveal(self, practice: str, name: str) -> Secret | None:
        """For whoever sends it where it belongs, and nobody else. None: it is set nowhere.

        Raises SealedElsewhereError, StorageError.
        """
        if not practice or not NAME.fullmatch(name):
            return None
        table = tables.PracticeSecret
        own = (table.practice == practice) & (table.id == _row_key(practice, name))
        for row in await self._readers.run(select(table, table.sealed, where=own)):
            return self._seal.open(practice, name, bytes(row["sealed"]))
        value = self._environment.get(variable(practice, name) or "", "")
        return Secret(value) if value else None

    async def reseal(self, before: str) -> Resealed:
        """Every practice's, from the secret_key `before` to the present one; all in one transaction, or none.

        Those that have the present one already are left alone: it may be run again, and must be when a process with
        the old key was still running. Raises SealedElsewhereError for a row that neither key opens, StorageError.
        """
        table, old, new = tables.PracticeSecret, Seal(before), self._seal

        async def renew(tx: Transaction) -> Resealed:
            rows = await tx.run(select(table, where=table.key_id != new.key_id, order=(table.id,)))
            total = len(await tx.run(select(table, table.id, where=table.id != "")))
            for row in rows:
                practice, name = row["practice"], row["name"]
                sealed = new.close(practice, name, old.open(practice, name, bytes(row["sealed"])))
                values = {table.sealed: sealed, table.key_id: new.key_id}
                await tx.run(update(table, values, where=table.id == row["id"]))
            return Resealed(len(rows), total - len(rows))

        return await self._writer.transact(renew)

    def _named(self, practice: str) -> Sequence[str]:
        names = (name_of_variable(practice, variable_name) for variable_name in self._environment)
        return [name for name in names if name]


def _place(practice: str, name: str) -> bytes:
    """What a value is bound to; neither part can hold the NUL."""
    return f"{practice}\0{name}".encode()


def _row_key(practice: str, name: str) -> str:
    return f"{practice}/{name}"


def _name(row: Row) -> SecretName:
    return msgspec.convert({**row, "kept": "store"}, SecretName, strict=False)
