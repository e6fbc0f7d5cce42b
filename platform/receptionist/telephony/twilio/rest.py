"""The carrier's account over its REST API: is the key right, and do the practices' numbers lead here?"""

import asyncio
from collections.abc import Callable, Coroutine
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from receptionist.errors import ReceptionistError

if TYPE_CHECKING:
    from twilio.rest import Client

T = TypeVar("T")

# The SDK's own limit on this path is five minutes, whatever it is given.
_ANSWERED_WITHIN_S: Final = 8.0
_UNAUTHORISED: Final = 401
_NOT_FOUND: Final = 404


class CarrierAccountError(ReceptionistError):
    """The carrier refused, or did not answer. The message says what to do."""


class Account(msgspec.Struct, frozen=True):
    """`status`: active, suspended or closed. `kind`: Full or Trial (which plays a notice before each call)."""

    name: str
    status: str
    kind: str


class NumberSettings(msgspec.Struct, frozen=True):
    """Where the carrier sends the calls of one number. Empty: not set."""

    number: str  # E.164
    voice_url: str
    voice_method: str
    fallback_url: str
    status_url: str


class TwilioAccount:
    """One account. Every method raises CarrierAccountError."""

    def __init__(self, account_sid: str, auth_token: str, base_url: str) -> None:
        self._sid = account_sid
        self._token = auth_token
        self._base_url = base_url.rstrip("/")

    async def account(self) -> Account:
        async def fetch(client: "Client") -> Account:
            found: Any = await client.api.accounts(self._sid).fetch_async()  # Any: the SDK's instances say no types
            return Account(str(found.friendly_name or ""), str(found.status or ""), str(found.type or ""))

        return await self._ask(fetch)

    async def number(self, e164: str) -> NumberSettings | None:
        """None: the account does not own it."""

        async def fetch(client: "Client") -> NumberSettings | None:
            found: Any = await client.incoming_phone_numbers.list_async(phone_number=e164, limit=1)  # Any: as above
            for one in found:
                return NumberSettings(
                    number=e164,
                    voice_url=one.voice_url or "",
                    voice_method=one.voice_method or "",
                    fallback_url=one.voice_fallback_url or "",
                    status_url=one.status_callback or "",
                )
            return None

        return await self._ask(fetch)

    async def _ask(self, question: "Callable[[Client], Coroutine[Any, Any, T]]") -> T:
        # Half a second to import: not at the start of every command that only might ask.
        from aiohttp import ClientError
        from twilio.base.exceptions import TwilioException, TwilioRestException
        from twilio.http.async_http_client import AsyncTwilioHttpClient
        from twilio.rest import Client

        import_module("twilio.rest.api.v2010.account")  # hundreds of modules: before the clock runs
        try:
            async with asyncio.timeout(_ANSWERED_WITHIN_S), AsyncTwilioHttpClient() as http:
                client = Client(self._sid, self._token, http_client=http)
                client.api.base_url = self._base_url
                return await question(client)
        except TimeoutError as error:
            raise CarrierAccountError(f"{self._base_url} did not answer within {_ANSWERED_WITHIN_S:g} s.") from error
        except TwilioRestException as error:
            raise CarrierAccountError(_meaning(error.status, str(error.msg))) from error
        except TwilioException as error:  # a list that was refused: the SDK gives the answer itself
            answer = next((one for one in error.args if hasattr(one, "status_code")), None)
            status = int(answer.status_code) if answer is not None else 0
            raise CarrierAccountError(_meaning(status, str(error.args[0]))) from error
        except (ClientError, OSError) as error:
            raise CarrierAccountError(f"{self._base_url} cannot be reached: {error}.") from error


def _meaning(status: int, message: str) -> str:
    if status == _UNAUTHORISED:
        return (
            "The carrier does not take this account SID and auth token. Copy both from the Twilio console into"
            " TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN."
        )
    if status == _NOT_FOUND:
        return "The carrier knows no such account. Check TWILIO_ACCOUNT_SID."
    return f"The carrier answered {status}: {message}."
