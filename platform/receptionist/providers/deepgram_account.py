"""An account with Deepgram: is its key right, is credit left, and what does a refusal mean?"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Final

import msgspec
from deepgram.core.api_error import ApiError
from deepgram.core.request_options import RequestOptions
from httpx import HTTPError, TimeoutException
from websockets.exceptions import InvalidHandshake, InvalidStatus

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.vendors.deepgram import DeepgramClient

_CHECKED_WITHIN_S: Final = 5.0
_ONCE: Final[RequestOptions] = {"max_retries": 0}


async def check(name: str, client: DeepgramClient) -> None:
    """Raises ProviderError for a wrong key, or when no credit is left as far as the key may see that."""
    projects = client.sdk.manage.v1.projects
    async with asking(name):
        for project in (await projects.list(request_options=_ONCE)).projects or ():
            try:
                found = await projects.billing.balances.list(project.project_id or "", request_options=_ONCE)
            except ApiError as error:
                if error.status_code == HTTPStatus.FORBIDDEN:  # a key that may transcribe, and nothing more
                    continue
                raise
            amounts = [balance.amount or 0.0 for balance in found.balances or ()]
            if amounts and max(amounts) <= 0:
                raise fault(name, ProviderFault.NO_CREDIT)


async def ping(account: str, client: DeepgramClient) -> None:
    """Any answer that needs the key. Raises ProviderError."""
    async with asking(account):
        await client.sdk.manage.v1.projects.list(request_options=_ONCE)


@asynccontextmanager
async def asking(name: str) -> AsyncGenerator[None, None]:
    """One request by the SDK, in time: its errors become ProviderError."""
    try:
        async with asyncio.timeout(_CHECKED_WITHIN_S):
            yield
    except ApiError as error:
        raise fault(name, kind_of_status(error.status_code or 0), _told(error.body), headers=error.headers) from error
    except (TimeoutError, TimeoutException) as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {_CHECKED_WITHIN_S:g} s") from error
    except HTTPError as error:
        raise fault(name, ProviderFault.NETWORK, str(error)) from error


def refusal(name: str, error: Exception) -> ProviderError:
    """Of a socket that could not be opened: InvalidHandshake, TimeoutError or OSError."""
    match error:
        case InvalidStatus():
            kind = kind_of_status(error.response.status_code)
            return fault(name, kind, _told(error.response.body), headers=error.response.headers)
        case TimeoutError():
            return fault(name, ProviderFault.TIMEOUT, "no stream was opened")
        case InvalidHandshake():
            return fault(name, ProviderFault.MALFORMED, str(error))
        case _:
            return fault(name, ProviderFault.NETWORK, str(error))


class _Refused(msgspec.Struct):
    err_code: str = ""
    err_msg: str = ""


def _told(body: object) -> str:
    """The reason in a refusal's body, which the SDK has decoded or not."""
    try:
        refused = (
            msgspec.json.decode(body, type=_Refused)
            if isinstance(body, bytes | str)
            else msgspec.convert(body, type=_Refused)
        )
    except (msgspec.DecodeError, msgspec.ValidationError):
        return ""
    return " ".join(part for part in (refused.err_code, refused.err_msg) if part)
