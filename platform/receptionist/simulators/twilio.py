"""Twilio's account over REST: who it is and which numbers it owns. Calls themselves are `rehearsal.carrier`'s."""

import base64
import binascii
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any, Final

import msgspec

from receptionist.simulators.door import Exchange, Request, open_door
from receptionist.simulators.vendor import KEY, Fault, Kind, Vendor

ACCOUNT: Final = "AC" + "0" * 31 + "1"
_ROOT: Final = "/2010-04-01/Accounts"
_LARGEST_PAGE: Final = 1000
_CREATED: Final = "Mon, 05 Jan 2026 12:00:00 +0000"


class Number(msgspec.Struct, frozen=True):
    """One number that the account owns, and where its calls go."""

    phone_number: str  # E.164
    voice_url: str = ""
    voice_method: str = "POST"
    voice_fallback_url: str = ""
    status_callback: str = ""


class Refusal(msgspec.Struct, frozen=True):
    """An error as the API gives it."""

    code: int
    message: str
    status: int

    @property
    def body(self) -> bytes:
        more = f"https://www.twilio.com/docs/errors/{self.code}"
        return msgspec.json.encode(
            {"code": self.code, "message": self.message, "more_info": more, "status": self.status}
        )


_WRONG_TOKEN: Final = Refusal(20003, "Authenticate", 401)
_FORBIDDEN: Final = Refusal(20003, "Permission Denied", 403)
_TOO_MANY: Final = Refusal(20429, "Too Many Requests", 429)
_BROKEN: Final = Refusal(20500, "Internal Server Error", 500)
_FAULTS: Final = {
    Kind.WRONG_KEY: _WRONG_TOKEN,
    Kind.FORBIDDEN: _FORBIDDEN,
    Kind.TOO_MANY: _TOO_MANY,
    Kind.BROKEN: _BROKEN,
}


class Twilio(Vendor):
    """One account. `numbers`, `status` and `kind` are what tests change."""

    knows = frozenset({Kind.REFUSE, Kind.HANG, *_FAULTS})

    def __init__(self, key: str = KEY, *, numbers: list[Number] | None = None) -> None:
        super().__init__(key)
        self.sid = ACCOUNT
        self.numbers = numbers or []
        self.status = "active"
        self.kind = "Full"
        self.page_size = 50
        self.spared = 0  # requests that are answered well before a fault strikes

    async def _answer(self, exchange: Exchange, fault: Fault | None) -> None:
        request = exchange.request
        if fault and fault.kind is Kind.HANG:
            await exchange.until_left()
        if fault and fault.kind in _FAULTS:
            return await self._refuse(exchange, _FAULTS[fault.kind])
        if not self._is_authorised(request):
            return await self._refuse(exchange, _WRONG_TOKEN)
        own = f"{_ROOT}/{self.sid}"
        if request.method == "GET" and request.path == f"{own}.json":
            return await exchange.answer(200, msgspec.json.encode(self._account()))
        if request.method == "GET" and request.path == f"{own}/IncomingPhoneNumbers.json":
            return await exchange.answer(200, msgspec.json.encode(self._listed(request)))
        missing = f"The requested resource {request.path} was not found"
        return await self._refuse(exchange, Refusal(20404, missing, HTTPStatus.NOT_FOUND))

    def is_work(self, request: Request) -> bool:
        """Every request looks at the account; those after the spared ones are what faults strike."""
        return len(self.requests) > self.spared

    def _is_authorised(self, request: Request) -> bool:
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        try:
            sid, _, token = base64.b64decode(given, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return False
        return (kind.lower(), sid, token) == ("basic", self.sid, self.key)

    async def _refuse(self, exchange: Exchange, refusal: Refusal) -> None:
        self._refused(f"{refusal.code} {refusal.message}: {exchange.request.method} {exchange.request.path}")
        await exchange.answer(refusal.status, refusal.body)

    def _account(self) -> dict[str, Any]:  # Any: JSON
        return {
            "sid": self.sid,
            "friendly_name": "Simulated practice",
            "status": self.status,
            "type": self.kind,
            "auth_token": None,
            "date_created": _CREATED,
            "date_updated": _CREATED,
            "owner_account_sid": self.sid,
            "subresource_uris": {},
            "uri": f"{_ROOT}/{self.sid}.json",
        }

    def _listed(self, request: Request) -> dict[str, Any]:  # Any: JSON
        """One page. A number is asked for as a whole, or with * for any digits."""
        asked = request.asked("PhoneNumber").replace(" ", "+")
        found = [one for one in self.numbers if not asked or _matches(one.phone_number, asked)]
        size = min(_whole(request.asked("PageSize"), self.page_size), _LARGEST_PAGE)
        page = _whole(request.asked("Page"), 0)
        shown = found[page * size : (page + 1) * size]
        address = f"{_ROOT}/{self.sid}/IncomingPhoneNumbers.json"
        more = len(found) > (page + 1) * size
        return {
            "incoming_phone_numbers": [self._number(one) for one in shown],
            "page": page,
            "page_size": size,
            "start": page * size,
            "end": page * size + max(0, len(shown) - 1),
            "uri": f"{address}?PageSize={size}&Page={page}",
            "first_page_uri": f"{address}?PageSize={size}&Page=0",
            "next_page_uri": f"{address}?PageSize={size}&Page={page + 1}" if more else None,
            "previous_page_uri": f"{address}?PageSize={size}&Page={page - 1}" if page else None,
        }

    def _number(self, one: Number) -> dict[str, Any]:  # Any: JSON
        return {
            "sid": f"PN{self.numbers.index(one):032x}",
            "account_sid": self.sid,
            "friendly_name": one.phone_number,
            "date_created": _CREATED,
            "date_updated": _CREATED,
            "api_version": "2010-04-01",
            "capabilities": {"voice": True, "sms": True, "mms": False, "fax": False},
            **msgspec.structs.asdict(one),
            "uri": f"{_ROOT}/{self.sid}/IncomingPhoneNumbers/PN{self.numbers.index(one):032x}.json",
        }


def _matches(number: str, asked: str) -> bool:
    parts = asked.split("*")
    return number == asked if len(parts) == 1 else all(part in number for part in parts)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() else otherwise


@asynccontextmanager
async def serve_twilio(key: str = KEY, *, numbers: list[Number] | None = None) -> AsyncGenerator[Twilio, None]:
    """On a free loopback port while the context lasts. `url` is what `[telephony.twilio] base_url` takes."""
    vendor = Twilio(key, numbers=numbers)
    async with open_door(vendor.serve) as place:
        vendor.url = f"http://{place}"
        yield vendor
