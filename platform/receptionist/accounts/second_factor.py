"""Codes from a person's telephone (TOTP), and the recovery codes for when it is lost.

The secret of a telephone's codes is stored nowhere: it follows from the platform's key and a seed in the database, so
neither a stolen database nor a stolen backup is enough to make a code.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from typing import Final

from pyotp.totp import TOTP

from receptionist.clock import Clock
from receptionist.records.ids import new_id
from receptionist.records.people import User
from receptionist.records.proofs import Proofs, SecondFactor

ISSUER: Final = "Receptionist"
_STEP_S: Final = 30
_DRIFT: Final = 1  # steps that a telephone's clock may be off
_BEGUN_FOR_S: Final = 900  # then the password is asked for again before the secret is shown
_CODES: Final = 10
_CODE_LENGTH: Final = 16  # 79 bits: nobody guesses one, from its hash either


class SecondFactors:
    """`secret_key` is the platform's."""

    def __init__(self, proofs: Proofs, secret_key: str, clock: Clock) -> None:
        self._proofs = proofs
        self._key = hmac.new(secret_key.encode(), b"second factor", hashlib.sha256).digest()
        self._clock = clock

    async def begin(self, user: User) -> None:
        """A new secret for their telephone, not in force before `confirm`. One that is in force stays."""
        await self._proofs.begin_second_factor(user.id, f"{self._now_s()}-{secrets.token_hex(16)}")

    async def begun(self, user: User) -> str:
        """The secret that waits to be confirmed, in base 32; empty when there is none."""
        factor = await self._waiting(user)
        return self._secret(user, factor.seed) if factor else ""

    async def confirm(self, user: User, code: str) -> Sequence[str]:
        """In force from now on: the recovery codes, which are never shown again. None at all: the code is wrong."""
        factor = await self._waiting(user)
        if factor is None:
            return []
        step = self._step_of(self._secret(user, factor.seed), code)
        codes = _recovery_codes()
        if step is None or not await self._proofs.confirm_second_factor(
            user.id, factor.seed, step, [_bare(one) for one in codes]
        ):
            return []
        return codes

    async def is_right(self, user: User, code: str) -> bool:
        """A code of the telephone or a recovery code; either is good once."""
        factor = await self._proofs.second_factor(user.id)
        if factor is None or not factor.confirmed:
            return False
        step = self._step_of(self._secret(user, factor.seed), code)
        if step is not None:
            return step > factor.used_step and await self._proofs.use_step(user.id, step)
        bare = _bare(code)
        return len(bare) == _CODE_LENGTH and await self._proofs.use_recovery_code(user.id, bare)

    async def new_recovery_codes(self, user: User) -> Sequence[str]:
        """In place of all earlier ones."""
        codes = _recovery_codes()
        await self._proofs.set_recovery_codes(user.id, [_bare(one) for one in codes])
        return codes

    async def _waiting(self, user: User) -> SecondFactor | None:
        """Begun lately, and not confirmed."""
        factor = await self._proofs.second_factor(user.id)
        if factor is None or factor.confirmed:
            return None
        begun_s = int(factor.seed.partition("-")[0])
        return factor if self._now_s() - begun_s < _BEGUN_FOR_S else None

    def _now_s(self) -> int:
        return int(self._clock.now().timestamp())

    def _secret(self, user: User, seed: str) -> str:
        made = hmac.new(self._key, f"{user.id}\n{seed}".encode(), hashlib.sha256).digest()
        return base64.b32encode(made[:20]).decode()  # 160 bits, as RFC 4226 wants; no padding at this length

    def _step_of(self, secret: str, code: str) -> int | None:
        """Which step's code it is; None: of none that may be used now."""
        given = "".join(code.split())
        if not (given.isascii() and given.isdigit()):
            return None
        now, totp = self._now_s() // _STEP_S, TOTP(secret)
        found = None
        for step in range(now - _DRIFT, now + _DRIFT + 1):  # all of them, so that the time tells nothing
            if hmac.compare_digest(totp.generate_otp(step), given):
                found = step
        return found


def enrolment_uri(user: User, secret: str) -> str:
    """What a telephone's camera reads."""
    return TOTP(secret).provisioning_uri(name=user.email, issuer_name=ISSUER)


def _recovery_codes() -> Sequence[str]:
    """`7kq2-…`: four groups that can be typed."""
    made = [new_id(length=_CODE_LENGTH) for _ in range(_CODES)]
    return ["-".join(one[start : start + 4] for start in range(0, _CODE_LENGTH, 4)) for one in made]


def _bare(code: str) -> str:
    return "".join(code.split()).replace("-", "").lower()
