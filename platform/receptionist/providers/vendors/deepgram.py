"""Deepgram: it hears."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from receptionist.config import KINDS, ProviderAccount
from receptionist.providers.sockets import Door
from receptionist.providers.vendor import Opened, Vendor, VendorRecogniser
from receptionist.providers.vendors.connections import door, http_client, in_scheme

if TYPE_CHECKING:
    from deepgram import AsyncDeepgramClient


@dataclass(frozen=True)
class DeepgramClient:
    sdk: "AsyncDeepgramClient"
    door: Door


def _open(settings: ProviderAccount) -> Opened:
    from deepgram import AsyncDeepgramClient
    from deepgram.environment import DeepgramClientEnvironment

    import_module("receptionist.providers.stt.deepgram")  # it is loaded with the SDK: here, not in a call
    http, sockets = in_scheme(settings.base_url, "http"), in_scheme(settings.base_url, "ws")
    environment = DeepgramClientEnvironment(base=http, production=sockets, agent=sockets, agent_rest=http)
    client = http_client()
    sdk = AsyncDeepgramClient(api_key=settings.api_key, environment=environment, httpx_client=client)
    sdk.manage  # noqa: B018 - its module is loaded when it is first asked for: here, not in a call
    found = DeepgramClient(sdk, door(sockets, {"Authorization": f"Token {settings.api_key}"}))
    return Opened(found, client.aclose)


async def _ping(account: str, client: DeepgramClient) -> None:
    from receptionist.providers.stt.deepgram import ping

    await ping(account, client)


def _recogniser(name: str, client: DeepgramClient) -> VendorRecogniser:
    from receptionist.providers.stt.deepgram import DeepgramRecogniser

    return DeepgramRecogniser(name, client)


VENDOR = Vendor("deepgram", KINDS["deepgram"], _open, _ping, recogniser=_recogniser)
