"""What all pages at the door share: how they look, how often may be guessed there, and the parts they work with."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from litestar import Request
from litestar.response import Response

from receptionist.accounts.passwords import Passwords
from receptionist.accounts.second_factor import SecondFactors
from receptionist.config import ensure_secret_key
from receptionist.records.people import User
from receptionist.records.tries import TryRule
from receptionist.web.carrier import peer
from receptionist.web.gate import Gate
from receptionist.web.pages import Pages, html_response
from receptionist.web.services import Services

AnyRequest: TypeAlias = Request[Any, Any, Any]

# Ten in the first quarter of an hour, then one in five minutes; whoever owns the account waits no longer than that.
_PER_ACCOUNT = TryRule(free=5, first_s=20, longest_s=300)
_PER_ADDRESS = TryRule(free=20, first_s=1, longest_s=60)  # a practice's people come from one address


class Door:
    def __init__(self, services: Services, pages: Pages, gate: Gate) -> None:
        self.services = services
        self.records = services.records
        self.gate = gate
        self.passwords = Passwords()
        self.factors = SecondFactors(services.records.proofs, ensure_secret_key(services.config), services.clock)
        self._pages = pages

    async def page(self, request: AnyRequest, template: str, status: int = 200, **values: Any) -> Response[str]:
        """A page without navigation. Its forms work signed in or not."""
        visit, cookies = self.gate.visit_cookies(request)
        known = await self.gate.known(request)
        shown = {
            "theme": self.gate.theme(request),
            "csrf_token": self.gate.csrf_token(known, visit),
            "problem": "",
            "notice": "",
            **values,
        }
        response = html_response(self._pages.html(template, shown), status)
        for cookie in cookies:
            response.set_cookie(cookie)
        return response

    async def must_wait_s(self, request: AnyRequest, what: str, account: str) -> float:
        """Counts a guess at `what` of `account`, from where it came too; or says how long to wait first."""
        return await self.records.tries.begin({f"{what}/{account}": _PER_ACCOUNT, _from(request): _PER_ADDRESS})

    async def guessed_right(self, request: AnyRequest, what: str, account: str) -> None:
        await self.records.tries.succeeded(f"{what}/{account}")
        await self.records.tries.forgiven(_from(request))

    async def note(self, user: User, action: str, practice: str | None = None, /, **detail: str) -> None:
        """Into the audit log: of the practice that it concerns, or of the person's first."""
        where = user.practice if practice is None else practice
        await self.records.audit.add(where, actor=f"user:{user.id}", action=action, detail=detail)

    def practice_name(self, slug: str) -> str:
        return self.services.registry.name_of(slug)


def local_path(path: str, *, never: Sequence[str] = ("/login", "/unlock", "/second-step")) -> str:
    """A path on this server, or the start page: nobody is led elsewhere by a crafted address, or round in circles."""
    harmless = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if harmless and not path.startswith(tuple(never)) else "/"


def wait_text(wait_s: float) -> str:
    seconds = whole_seconds(wait_s)
    return f"That was tried too often. Wait {seconds} {'second' if seconds == 1 else 'seconds'}, then try again."


def whole_seconds(wait_s: float) -> int:
    return max(1, round(wait_s + 0.5))


def _from(request: AnyRequest) -> str:
    return f"from/{peer(request)}"
