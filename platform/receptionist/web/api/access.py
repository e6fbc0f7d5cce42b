"""Which program asks, and may it: bearer tokens, scopes, practices, and how often."""

import time
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from litestar import Request

from receptionist.practice.registry import Practice
from receptionist.records.api_tokens import ApiToken, Scope
from receptionist.web.api.problems import ApiError
from receptionist.web.services import Services

AnyRequest: TypeAlias = Request[Any, Any, Any]

_PER_MINUTE: Final = 600  # and as many at once, after a quiet minute


@dataclass
class _Bucket:
    left: float
    at: float


class Access:
    """One per process: so is the limit on how often a token may ask."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._buckets: dict[str, _Bucket] = {}

    async def token(self, request: AnyRequest, scope: Scope) -> ApiToken:
        """Raises ApiError: 401 without a good token, 403 when it lacks the scope, 429 when it asks too often."""
        kind, _, secret = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not secret:
            raise ApiError(401, "Send a token: Authorization: Bearer rcp_…", authenticate=True)
        token = await self._services.records.api_tokens.by_secret(secret.strip())
        if token is None:
            raise ApiError(401, "This token is unknown, revoked or expired. Make a new one.", authenticate=True)
        if scope not in token.scopes:
            raise ApiError(403, f"This token has not the scope {scope}. Make one that has.")
        self._count(token.id)
        return token

    async def practice(self, request: AnyRequest, slug: str, scope: Scope) -> tuple[ApiToken, Practice]:
        """Another's practice and one that does not exist look the same: ApiError 404."""
        token = await self.token(request, scope)
        practice = await self._services.registry.find(slug) if token.reaches(slug) else None
        if practice is None:
            raise ApiError(404, "There is no such practice.")
        return token, practice

    async def text(self, request: AnyRequest, slug: str, scope: Scope) -> ApiToken:
        """As `practice`, for what concerns its text alone: that may have been wrong from the start."""
        token = await self.token(request, scope)
        if not token.reaches(slug) or self._services.registry.card(slug) is None:
            raise ApiError(404, "There is no such practice.")
        return token

    def _count(self, token_id: str) -> None:
        now = time.monotonic()
        bucket = self._buckets.setdefault(token_id, _Bucket(_PER_MINUTE, now))
        bucket.left = min(_PER_MINUTE, bucket.left + (now - bucket.at) * _PER_MINUTE / 60)
        bucket.at = now
        if bucket.left < 1:
            raise ApiError(429, f"This token may ask {_PER_MINUTE} times a minute. Wait a little.")
        bucket.left -= 1
