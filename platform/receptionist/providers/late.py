"""Vendors' parts as they are named in a chain: there at once, at work as soon as their SDK is loaded."""

import logging
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, contextmanager
from typing import Generic, Protocol, TypeAlias, TypeVar

from receptionist.conversation.history import ModelDelta, ModelRequest
from receptionist.conversation.prompt import Prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Listening, ListenSettings, Sound, VoiceSettings, WarmModel, WarmVoice
from receptionist.providers.faults import fault
from receptionist.providers.vendor import Checked, Client, VendorModel, VendorRecogniser, VendorVoice

log = logging.getLogger(__name__)


class Opening(Protocol):
    """Gives a vendor's client: an account of the platform's, or a practice's own."""

    @property
    def owner(self) -> str:
        """Whose account it is: "openai", "north-clinic/openai"."""
        ...

    async def client(self) -> Client:
        """Raises ProviderError when there is none, or not in time."""
        ...


PartT = TypeVar("PartT", bound=Checked)


class Late(Generic[PartT]):
    def __init__(self, name: str, account: Opening, make: Callable[[str, Client], PartT]) -> None:
        """`make` gets the name and the account's client, once for each that the account opens."""
        self._name = name
        self._account = account
        self._make = make
        self._made: tuple[Client, PartT] | None = None

    @property
    def name(self) -> str:
        return self._name

    @property
    def account(self) -> str:
        return self._account.owner

    async def part(self) -> PartT:
        """Raises ProviderError when the SDK cannot be loaded, or not in time."""
        client = await self._account.client()
        if self._made is None or self._made[0] is not client:
            self._made = client, self._make(self._name, client)
        return self._made[1]

    async def check(self) -> None:
        await (await self.part()).check()


class LateRecogniser(Late[VendorRecogniser]):
    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        async with AsyncExitStack() as stack:
            with _named(self.name):
                listening = await stack.enter_async_context((await self.part()).listen(settings))
            yield listening


class LateModel(Late[VendorModel]):
    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        with _named(self.name):
            async with aclosing((await self.part()).stream(request)) as deltas:
                async for delta in deltas:
                    yield delta

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        with _named(self.name):
            async with aclosing((await self.part()).answer(asked)) as deltas:
                async for delta in deltas:
                    yield delta

    async def warm(self) -> None:
        part = await self.part()
        if isinstance(part, WarmModel):
            await part.warm()


class LateVoice(Late[VendorVoice]):
    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        with _named(self.name):
            async with aclosing((await self.part()).speak(text, settings)) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def warm(self, settings: VoiceSettings) -> None:
        part = await self.part()
        if isinstance(part, WarmVoice):
            await part.warm(settings)


LatePart: TypeAlias = LateRecogniser | LateModel | LateVoice


@contextmanager
def _named(name: str) -> Generator[None, None, None]:
    """A mistake in a provider's own code, or in its SDK's, is a failure like any other: the next one is asked."""
    try:
        yield
    except ProviderError:
        raise
    except Exception as error:
        log.exception("a provider broke", extra={"provider": name})
        raise fault(name, ProviderFault.FAILED, type(error).__name__) from error
