"""An account with OpenAI, or a server that is compatible with it: what its errors mean, and does it have this model?"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

import openai

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.vendors.openai import OpenAIClient

_CHECKED_WITHIN_S: Final = 5.0
_NO_LIST: Final = (404, 405, 501)
_CODES: Final = {
    "insufficient_quota": ProviderFault.NO_CREDIT,
    "billing_not_active": ProviderFault.NO_CREDIT,
    "model_not_found": ProviderFault.NOT_FOUND,
    "rate_limit_exceeded": ProviderFault.RATE_LIMITED,
}


async def check(name: str, model: str, client: OpenAIClient) -> None:
    """Raises ProviderError for a wrong key, an unknown model, or a server that is not there."""
    known = await _models(name, client)
    deployed = isinstance(client.sdk, openai.AsyncAzureOpenAI)  # under names of its own, which are not listed
    if known and not deployed and model not in known:
        raise fault(name, ProviderFault.NOT_FOUND, f"no model '{model}'; there is {', '.join(known[:9])}")


async def ping(account: str, client: OpenAIClient) -> None:
    """Any answer that needs the key; the connection stays open for the next caller's turn. Raises ProviderError."""
    await _models(account, client)


async def _models(name: str, client: OpenAIClient) -> list[str]:
    """None where the server has no list of them: it is there, and took the key."""
    async with asking(name, _CHECKED_WITHIN_S):
        try:
            return [one.id async for one in client.sdk.models.list()]
        except openai.APIStatusError as error:
            if error.status_code in _NO_LIST:
                return []
            raise


@asynccontextmanager
async def asking(name: str, within_s: float) -> AsyncGenerator[None, None]:
    """One request by the SDK, in time: its errors become ProviderError."""
    try:
        async with asyncio.timeout(within_s):
            yield
    except TimeoutError as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {within_s:g} s") from error
    except openai.APIError as error:
        raise fault_of(name, error) from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:  # not what the API sends
        raise fault(name, ProviderFault.MALFORMED, str(error)) from error


def fault_of(name: str, error: openai.APIError) -> ProviderError:
    detail = error.message
    match error:
        case openai.APITimeoutError():
            return fault(name, ProviderFault.TIMEOUT)
        case openai.APIConnectionError():
            return fault(name, ProviderFault.NETWORK, str(error.__cause__ or ""))
        case openai.APIStatusError():
            kind = _CODES.get(str(error.code)) or kind_of_status(error.status_code)
            if kind is ProviderFault.WRONG_KEY and error.status_code != 401:
                kind = ProviderFault.REFUSED  # 403: the country, the project or the model
            return fault(name, kind, detail, headers=error.response.headers)
        case openai.APIResponseValidationError():
            return fault(name, ProviderFault.MALFORMED, detail)
        case _:  # an error that came within a stream
            return fault(name, _CODES.get(str(error.code), ProviderFault.OVERLOADED), detail)
