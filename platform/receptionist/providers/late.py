"""Vendors' parts as they are named in a chain: there at once, at work as soon as their SDK is loaded."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, asynccontextmanager
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from receptionist.conversation.history import ModelDelta, ModelRequest
from receptionist.conversation.prompt import Prompt
from receptionist.providers.base import Listening, ListenSettings, Model, Reader, Recogniser, Voice, VoiceSettings
from receptionist.providers.clients import Client


class Opening(Protocol):
    """Gives a vendor's client: an account of the platform's, or a practice's own."""

    async def client(self) -> Client:
        """Raises ProviderError when there is none, or not in time."""
        ...


class Checked(Protocol):
    """What every part of a vendor can do besides its work: `receptionist doctor` asks for it."""

    async def check(self) -> None:
        """Asks the vendor whether key, credit and model or voice are right. Costs nothing. Raises ProviderError."""
        ...


class CheckedRecogniser(Recogniser, Checked, Protocol): ...


class CheckedModel(Model, Reader, Checked, Protocol): ...


class CheckedVoice(Voice, Checked, Protocol): ...


PartT = TypeVar("PartT", bound=Checked)


class Late(Generic[PartT]):
    def __init__(self, name: str, account: Opening, make: Callable[[Any], PartT]) -> None:
        """`make` gets the account's client (Any: each vendor's own), once for each that the account opens."""
        self._name = name
        self._account = account
        self._make = make
        self._made: tuple[Client, PartT] | None = None

    @property
    def name(self) -> str:
        return self._name

    async def part(self) -> PartT:
        """Raises ProviderError when the SDK cannot be loaded, or not in time."""
        client = await self._account.client()
        if self._made is None or self._made[0] is not client:
            self._made = client, self._make(client)
        return self._made[1]

    async def check(self) -> None:
        await (await self.part()).check()


class LateRecogniser(Late[CheckedRecogniser]):
    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        async with (await self.part()).listen(settings) as listening:
            yield listening


class LateModel(Late[CheckedModel]):
    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        async with aclosing((await self.part()).stream(request)) as deltas:
            async for delta in deltas:
                yield delta

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        async with aclosing((await self.part()).answer(asked)) as deltas:
            async for delta in deltas:
                yield delta


class LateVoice(Late[CheckedVoice]):
    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        async with aclosing((await self.part()).speak(text, settings)) as chunks:
            async for chunk in chunks:
                yield chunk


LatePart: TypeAlias = LateRecogniser | LateModel | LateVoice
