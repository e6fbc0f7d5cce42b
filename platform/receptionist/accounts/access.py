"""Signing in: e-mail and password for a session; and the first operator, who can make everyone else."""

from typing import Final

import msgspec

from receptionist.accounts.passwords import Passwords, new_password
from receptionist.records.accounts import EmailTakenError, User
from receptionist.records.database import Records

FIRST_OPERATOR: Final = "operator@localhost"


class SignedIn(msgspec.Struct, frozen=True):
    """The token goes into the browser's cookie and is nowhere else."""

    user: User
    token: str


async def sign_in(
    records: Records, passwords: Passwords, email: str, password: str, *, renewing: str = ""
) -> SignedIn | None:
    """None: wrong, without a hint which of the two, in the same time. The session of the token `renewing` ends: what a
    browser brought along before is worth nothing after. Raises StorageError while the database is away."""
    known = await records.accounts.credentials(email)
    right = await passwords.is_right(password, known.password_hash if known else None)
    if known is None or not right:
        if known is not None:
            await records.audit.add(known.user.practice, actor=f"user:{known.user.id}", action="sign_in_failed")
        return None
    token = await records.accounts.open_session(known.user, renewing=renewing)
    await records.audit.add(known.user.practice, actor=f"user:{known.user.id}", action="sign_in")
    return SignedIn(known.user, token)


async def ensure_first_operator(records: Records) -> tuple[str, str] | None:
    """Once in a database's life: makes an operator and returns (e-mail, password) to be shown; else None. The password
    is stored nowhere; `receptionist user reset` makes a new one."""
    if await records.accounts.list(""):
        return None
    password = new_password()
    passwords = Passwords()
    try:
        password_hash = await passwords.hash(password)
        await records.accounts.add(
            "", email=FIRST_OPERATOR, name="Operator", role="operator", password_hash=password_hash
        )
    except EmailTakenError:  # another process was faster: it shows the password
        return None
    finally:
        passwords.close()
    await records.audit.add("", actor="system", action="first_operator_made")
    return FIRST_OPERATOR, password
