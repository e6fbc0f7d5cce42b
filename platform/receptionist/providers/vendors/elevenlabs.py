"""ElevenLabs: it speaks."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from receptionist.config_sections import KINDS, ProviderAccount
from receptionist.providers.pool import Pool
from receptionist.providers.sockets import Sockets
from receptionist.providers.vendor import Opened, Vendor, VendorVoice
from receptionist.providers.vendors.connections import door, http_client, in_scheme

if TYPE_CHECKING:
    from elevenlabs.client import AsyncElevenLabs


@dataclass(frozen=True)
class ElevenLabsClient:
    sdk: "AsyncElevenLabs"
    pool: Pool
    sockets: Sockets | None  # None: each sentence is a request


def _open(settings: ProviderAccount) -> Opened:
    from elevenlabs.client import AsyncElevenLabs

    import_module("receptionist.providers.tts.elevenlabs")  # it is loaded with the SDK: here, not in a call
    http, sockets = in_scheme(settings.base_url, "http"), in_scheme(settings.base_url, "ws")
    client = http_client()
    sdk = AsyncElevenLabs(api_key=settings.api_key, base_url=http, httpx_client=client)
    _modules = sdk.text_to_speech, sdk.voices, sdk.user.subscription  # loaded when first asked for: here, not in a call
    resting = Sockets(door(sockets, {"xi-api-key": settings.api_key}))

    async def close() -> None:
        await resting.close()
        await client.aclose()

    return Opened(ElevenLabsClient(sdk, Pool(client), resting if settings.transport == "websocket" else None), close)


async def _ping(account: str, client: ElevenLabsClient) -> None:
    from receptionist.providers.tts.elevenlabs import ping

    await ping(account, client)


def _voice(name: str, client: ElevenLabsClient) -> VendorVoice:
    from receptionist.providers.tts.elevenlabs import ElevenLabsVoice

    return ElevenLabsVoice(name, client)


VENDOR = Vendor("elevenlabs", KINDS["elevenlabs"], _open, _ping, voice=_voice)
