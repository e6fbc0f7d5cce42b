"""Anthropic: it thinks."""

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from receptionist.config_sections import KINDS, ProviderAccount
from receptionist.providers.chat.left_out import LeftOut
from receptionist.providers.pool import Pool
from receptionist.providers.vendor import Opened, Vendor, VendorModel
from receptionist.providers.vendors.connections import (
    CONNECT_S,
    CONNECTIONS,
    KEPT_OPEN,
    KEPT_OPEN_S,
    POOL_S,
    READ_S,
)

if TYPE_CHECKING:
    from anthropic import AsyncAnthropic


@dataclass(frozen=True)
class AnthropicClient:
    sdk: "AsyncAnthropic"
    pool: Pool
    left_out: LeftOut = field(default_factory=LeftOut)


def _open(settings: ProviderAccount) -> Opened:
    import httpx2
    from anthropic import AsyncAnthropic, DefaultAsyncHttpxClient

    from receptionist.providers.http1 import certificates

    import_module("receptionist.providers.llm.anthropic")  # it is loaded with the SDK: here, not in a call
    http = DefaultAsyncHttpxClient(
        verify=certificates(),
        timeout=httpx2.Timeout(READ_S, connect=CONNECT_S, pool=POOL_S),
        limits=httpx2.Limits(
            max_connections=CONNECTIONS, max_keepalive_connections=KEPT_OPEN, keepalive_expiry=KEPT_OPEN_S
        ),
    )
    sdk = AsyncAnthropic(
        api_key=settings.api_key,
        base_url=settings.base_url.rstrip("/").removesuffix("/v1"),  # which the SDK puts there itself
        http_client=http,
        timeout=http.timeout,
        max_retries=0,  # the next model is quicker than a second try
    )
    _modules = sdk.messages, sdk.models  # loaded when first asked for: here, not in a call
    return Opened(AnthropicClient(sdk, Pool(http)), sdk.close)


async def _ping(account: str, client: AnthropicClient) -> None:
    from receptionist.providers.llm.anthropic import ping

    await ping(account, client)


def _model(name: str, client: AnthropicClient) -> VendorModel:
    from receptionist.providers.llm.anthropic import AnthropicModel

    return AnthropicModel(name, client)


VENDOR = Vendor("anthropic", KINDS["anthropic"], _open, _ping, model=_model)
