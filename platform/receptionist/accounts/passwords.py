"""Passwords: Argon2id in a few threads of its own, so that a sign-in never stops a call."""

import asyncio
import base64
import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from receptionist.errors import ReceptionistError
from receptionist.records.ids import new_id

SHORTEST: Final = 12
LONGEST: Final = 128
_MEMORY_KIB: Final = 19 * 1024  # OWASP's minimum for Argon2id with t=2, p=1
_THREADS: Final = 2


class PasswordRefusedError(ReceptionistError):
    """This password is not good enough."""


class Passwords:
    """Hashes and checks. At most two at once (38 MiB); the others wait their turn. `close` when done."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=_MEMORY_KIB, parallelism=1, type=Type.ID)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="passwords")
        self.nobodys = _nobodys_hash()  # what the password of someone unknown is checked against

    async def hash(self, password: str) -> str:
        """Raises PasswordRefusedError for fewer than 12 characters or more than 128."""
        if not SHORTEST <= len(password) <= LONGEST:
            raise PasswordRefusedError(
                f"A password has {SHORTEST} to {LONGEST} characters; this one has {len(password)}."
            )
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._hasher.hash, password)

    async def is_right(self, password: str, password_hash: str | None) -> bool:
        """None: there is no such user; the answer is no and takes as long as any other."""
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, self._verify, password[: LONGEST + 1], password_hash or self.nobodys
        )

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _verify(self, password: str, password_hash: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False


def new_password() -> str:
    """99 random bits, in groups that can be read out: `7kq2m-…`."""
    text = new_id(length=20)
    return "-".join(text[start : start + 5] for start in range(0, 20, 5))


def _nobodys_hash() -> str:
    """As any hash of ours, of no password at all."""
    salt, digest = (base64.b64encode(secrets.token_bytes(size)).decode().rstrip("=") for size in (16, 32))
    return f"$argon2id$v=19$m={_MEMORY_KIB},t=2,p=1${salt}${digest}"
