"""Signing in: e-mail, password and where there is one the second factor; the first operator, who makes the others."""

from typing import Final

import msgspec

from receptionist.accounts.passwords import Passwords, new_password
from receptionist.accounts.second_factor import SecondFactors
from receptionist.records.accounts import EmailTakenError, Session, User
from receptionist.records.database import Records

FIRST_OPERATOR: Final = "operator@localhost"


class SignedIn(msgspec.Struct, frozen=True):
    """The token goes into the browser's cookie and is nowhere else. `half`: the second factor is wanted first."""

    user: User
    token: str
    half: bool = False


class Browser(msgspec.Struct, frozen=True):
    """What a session is recognised by in the list of one's sessions; `token`: the session it brought, which ends."""

    token: str = ""
    device: str = ""
    address: str = ""


async def sign_in(
    records: Records, passwords: Passwords, email: str, password: str, browser: Browser | None = None
) -> SignedIn | None:
    """None: wrong, without a hint which of the two, in the same time. The session that the browser brought along ends:
    what it was before is worth nothing after. Raises StorageError while the database is away."""
    browser = browser or Browser()
    known = await records.accounts.credentials(email)
    right = await passwords.is_right(password, known.password_hash if known else None)
    if known is None or not right:
        # Durably either way: what only a known address costs would tell which addresses are known.
        if known is not None:
            await _note(records, known.user, "sign_in_failed", address=browser.address)
        else:
            await records.audit.add("", actor="stranger", action="sign_in_unknown", detail={"address": browser.address})
        return None
    signed_in = await open_session(records, known.user, browser, half=known.user.second_factor)
    if not signed_in.half:
        await _note(records, known.user, "sign_in", address=browser.address)
    return signed_in


async def finish_sign_in(
    records: Records, factors: SecondFactors, session: Session, code: str, browser: Browser
) -> SignedIn | None:
    """The second step of a session that is half open: a new one in its place. None: the code is wrong or was used."""
    if not await factors.is_right(session.user, code):
        await _note(records, session.user, "second_factor_failed", address=browser.address)
        return None
    signed_in = await open_session(records, session.user, browser)
    await _note(records, session.user, "sign_in", address=browser.address)
    return signed_in


async def open_session(records: Records, user: User, browser: Browser, *, half: bool = False) -> SignedIn:
    token = await records.accounts.open_session(
        user, renewing=browser.token, half=half, device=browser.device, address=browser.address
    )
    return SignedIn(user, token, half)


async def password_of(records: Records, passwords: Passwords, user: User, password: str) -> bool:
    """Is it this person's? Asked again before what matters: unlocking, a new password, the second factor."""
    known = await records.accounts.credentials(user.email)
    return await passwords.is_right(password, known.password_hash if known and known.user.id == user.id else None)


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


async def _note(records: Records, user: User, action: str, *, address: str) -> None:
    """`address`: where it came from."""
    detail = {"address": address} if address else {}
    await records.audit.add(user.practice, actor=f"user:{user.id}", action=action, detail=detail)
