"""Deepgram: it hears and speaks."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from receptionist.config_sections import KINDS, ProviderAccount
from receptionist.providers.sockets import Door, Sockets
from receptionist.providers.vendor import Opened, Vendor, VendorRecogniser, VendorVoice
from receptionist.providers.vendors.connections import door, http_client, in_scheme

if TYPE_CHECKING:
    from deepgram import AsyncDeepgramClient


@dataclass(frozen=True)
class DeepgramClient:
    sdk: "AsyncDeepgramClient"
    door: Door
    speaking: Sockets  # kept between sentences


def _open(settings: ProviderAccount) -> Opened:
    from deepgram import AsyncDeepgramClient
    from deepgram.environment import DeepgramClientEnvironment

    import_module("receptionist.providers.stt.deepgram")  # it is loaded with the SDK: here, not in a call
    import_module("receptionist.providers.stt.flux")
    import_module("receptionist.providers.tts.deepgram")
    http, sockets = in_scheme(settings.base_url, "http"), in_scheme(settings.base_url, "ws")
    environment = DeepgramClientEnvironment(base=http, production=sockets, agent=sockets, agent_rest=http)
    client = http_client()
    sdk = AsyncDeepgramClient(api_key=settings.api_key, environment=environment, httpx_client=client)
    _modules = sdk.manage, sdk.speak.v1.audio  # loaded when first asked for: here, not in a call
    entrance = door(sockets, {"Authorization": f"Token {settings.api_key}"})
    speaking = Sockets(entrance)

    async def close() -> None:
        await speaking.close()
        await client.aclose()

    return Opened(DeepgramClient(sdk, entrance, speaking), close)


async def _ping(account: str, client: DeepgramClient) -> None:
    from receptionist.providers.deepgram_account import ping

    await ping(account, client)


def _recogniser(name: str, client: DeepgramClient) -> VendorRecogniser:
    """Flux ("deepgram:flux", "deepgram:flux-general-en") decides itself where a turn ends."""
    if name.partition(":")[2].startswith("flux"):
        from receptionist.providers.stt.flux import FluxRecogniser

        return FluxRecogniser(name, client)
    from receptionist.providers.stt.deepgram import DeepgramRecogniser

    return DeepgramRecogniser(name, client)


def _voice(name: str, client: DeepgramClient) -> VendorVoice:
    from receptionist.providers.tts.deepgram import DeepgramVoice

    return DeepgramVoice(name, client)


VENDOR = Vendor("deepgram", KINDS["deepgram"], _open, _ping, recogniser=_recogniser, voice=_voice)
