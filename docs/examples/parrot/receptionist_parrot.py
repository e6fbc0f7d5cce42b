"""Language models of Parrot, which answers line by line, as a provider of Receptionist's."""

from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from typing import Any

import httpx
import msgspec

from receptionist.config import ProviderAccount
from receptionist.conversation.history import CallDelta, FunctionCall, ModelDelta, ModelRequest, TextDelta
from receptionist.conversation.prompt import Prompt, prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.vendor import Opened, Vendor


class Line(msgspec.Struct):
    """{"text": "We are"}, {"call": "check_hours", "arguments": {"when": "today"}} and, at last, {"end": true}"""

    text: str = ""
    call: str = ""
    arguments: dict[str, Any] = {}
    end: bool = False


class ParrotModel:
    """`name` is as in the list of providers: "parrot:polly", the account before the colon and the model behind it."""

    def __init__(self, name: str, client: httpx.AsyncClient) -> None:
        self.name = name
        self.account, _, self._model = name.partition(":")
        self._client = client

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        return self.answer(prompt(request))

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        body = {"model": self._model, **msgspec.to_builtins(asked)}  # Parrot reads messages as Receptionist has them
        calls = 0
        with faults(self.name):
            async with self._client.stream("POST", "answers", json=body) as response:
                if response.is_error:
                    await response.aread()
                    raise refusal(self.name, response)
                async for text in response.aiter_lines():
                    line = msgspec.json.decode(text, type=Line)
                    if line.text:
                        yield TextDelta(line.text)
                    if line.call:
                        calls += 1
                        yield CallDelta(FunctionCall(f"call_{calls}", line.call, line.arguments))
                    if line.end:
                        return
        raise fault(self.name, ProviderFault.MALFORMED, "the answer broke off")

    async def check(self) -> None:
        await look(self.name, self._client, f"models/{self._model}")


async def look(name: str, client: httpx.AsyncClient, path: str = "models") -> None:
    """Costs nothing, and needs the key."""
    with faults(name):
        response = await client.get(path)
    if response.is_error:
        raise refusal(name, response)


def refusal(name: str, response: httpx.Response) -> ProviderError:
    """In words that say what to do: a wrong key, no credit, an unknown model, ..."""
    return fault(name, kind_of_status(response.status_code), response.text, headers=response.headers)


@contextmanager
def faults(name: str) -> Generator[None]:
    """Whatever goes wrong on the way is told as a ProviderError, so that the next in the list answers."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise fault(name, ProviderFault.TIMEOUT) from error
    except httpx.HTTPError as error:
        raise fault(name, ProviderFault.NETWORK, str(error)) from error
    except msgspec.DecodeError as error:
        raise fault(name, ProviderFault.MALFORMED, str(error)) from error


def open_account(settings: ProviderAccount) -> Opened:
    """Once for each account and process; `settings.base_url` is there."""
    client = httpx.AsyncClient(
        base_url=settings.base_url,
        headers={"Authorization": f"Bearer {settings.api_key}"},
        timeout=httpx.Timeout(8.0, connect=2.0, pool=1.0),
    )
    return Opened(client, client.aclose)


VENDOR = Vendor(
    kind="parrot",
    base_url="https://api.parrot.example/v1",
    open=open_account,
    ping=look,  # called with the account's name and its client
    model=ParrotModel,
)
