"""OpenAI, and every server that is compatible with it: it thinks, hears and speaks."""

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs
from urllib.request import getproxies

from receptionist.config_sections import KINDS, ProviderAccount
from receptionist.lean import without
from receptionist.providers.chat.left_out import LeftOut
from receptionist.providers.pool import Pool
from receptionist.providers.vendor import Opened, Vendor, VendorModel, VendorRecogniser, VendorVoice
from receptionist.providers.vendors.connections import (
    CONNECT_S,
    CONNECTIONS,
    KEPT_OPEN,
    KEPT_OPEN_S,
    POOL_S,
    READ_S,
)

if TYPE_CHECKING:
    from httpx2 import AsyncBaseTransport, AsyncClient
    from openai import AsyncOpenAI


@dataclass(frozen=True)
class OpenAIClient:
    sdk: "AsyncOpenAI"
    http: "AsyncClient"  # the SDK's
    pool: Pool
    left_out: LeftOut = field(default_factory=LeftOut)


def _open(settings: ProviderAccount) -> Opened:
    """An address with `?api-version=` is Azure's, where the key has another header and a model is a deployment; without
    it Azure takes what OpenAI takes."""
    import httpx2

    with without("openai._vendor.httpx_aiohttp"):  # another HTTP library, of 8 MB, that it asks nothing of here
        from openai import AsyncAzureOpenAI, AsyncOpenAI, DefaultAsyncHttpxClient

    import_module("receptionist.providers.llm.openai")  # it is loaded with the SDK: here, not in a call
    import_module("receptionist.providers.stt.whisper")
    import_module("receptionist.providers.tts.openai")
    http = DefaultAsyncHttpxClient(
        timeout=httpx2.Timeout(READ_S, connect=CONNECT_S, pool=POOL_S),
        limits=httpx2.Limits(
            max_connections=CONNECTIONS, max_keepalive_connections=KEPT_OPEN, keepalive_expiry=KEPT_OPEN_S
        ),
        transport=None if getproxies() else _transport(),  # who must go by a proxy goes the SDK's own way
    )
    address, _, query = settings.base_url.partition("?")
    about: dict[str, Any] = {  # Any: the arguments of either
        "api_key": settings.api_key,
        "base_url": address,
        "http_client": http,
        "timeout": http.timeout,
        "max_retries": 0,  # the next model is quicker than a second try
    }
    version = parse_qs(query).get("api-version")
    sdk = AsyncAzureOpenAI(api_version=version[-1], **about) if version else AsyncOpenAI(**about)
    # loaded when first asked for: here, not in a call
    _modules = sdk.chat.completions, sdk.audio.transcriptions, sdk.audio.speech
    return Opened(OpenAIClient(sdk, http, Pool(http)), sdk.close)


def _transport() -> "AsyncBaseTransport":
    from receptionist.providers.http1 import Transport, certificates

    return Transport(certificates(), most=CONNECTIONS, most_kept=KEPT_OPEN, kept_s=KEPT_OPEN_S)


async def _ping(account: str, client: OpenAIClient) -> None:
    from receptionist.providers.openai_account import ping

    await ping(account, client)


def _recogniser(name: str, client: OpenAIClient) -> VendorRecogniser:
    from receptionist.providers.stt.whisper import WhisperRecogniser

    return WhisperRecogniser(name, client)


def _model(name: str, client: OpenAIClient) -> VendorModel:
    from receptionist.providers.llm.openai import OpenAIModel

    return OpenAIModel(name, client)


def _voice(name: str, client: OpenAIClient) -> VendorVoice:
    from receptionist.providers.tts.openai import OpenAIVoice

    return OpenAIVoice(name, client)


VENDOR = Vendor("openai", KINDS["openai"], _open, _ping, recogniser=_recogniser, model=_model, voice=_voice)
