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
_NO_LIST: Final = (404, 405, 501)  # a server that has no list of its models


async def check(name: str, model: str, client: OpenAIClient) -> None:
    """Raises ProviderError for a wrong key, an unknown model, or a server that is not there."""
    known: list[str] = []
    async with asking(name, _CHECKED_WITHIN_S):
        try:
            known = [one.id async for one in client.sdk.models.list()]
        except openai.APIStatusError as error:
            if error.status_code not in _NO_LIST:
                raise
    if known and model not in known:
        raise fault(name, ProviderFault.NOT_FOUND, f"no model '{model}'; there is {', '.join(known[:9])}")


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
            kind = kind_of_status(error.status_code)
            if error.code in ("insufficient_quota", "billing_not_active"):
                kind = ProviderFault.NO_CREDIT
            elif error.code == "model_not_found":
                kind = ProviderFault.NOT_FOUND
            elif kind is ProviderFault.WRONG_KEY and error.status_code != 401:
                kind = ProviderFault.REFUSED  # 403: the country, the project or the model
            return fault(name, kind, detail)
        case _:
            return fault(name, ProviderFault.MALFORMED, detail)
