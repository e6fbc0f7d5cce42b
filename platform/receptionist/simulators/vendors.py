"""All simulated vendors together: one door each, and the addresses under which a configuration finds them."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from receptionist.simulators.anthropic import Anthropic, serve_anthropic
from receptionist.simulators.deepgram import Deepgram, serve_deepgram
from receptionist.simulators.elevenlabs import ElevenLabs, serve_elevenlabs
from receptionist.simulators.openai import OpenAI, serve_openai
from receptionist.simulators.vendor import KEY


@dataclass(frozen=True)
class Vendors:
    """Running. What each was asked, refuses and does wrong is its own affair."""

    deepgram: Deepgram
    openai: OpenAI
    elevenlabs: ElevenLabs
    anthropic: Anthropic

    @property
    def base_urls(self) -> dict[str, str]:
        """Kind of account -> `base_url`, as receptionist.toml has it."""
        return {
            "deepgram": self.deepgram.url.replace("http", "ws", 1),
            "openai": f"{self.openai.url}/v1",
            "elevenlabs": self.elevenlabs.url,
            "anthropic": self.anthropic.url,
        }

    @property
    def refusals(self) -> list[str]:
        """Where a client broke a vendor's rules; a test of a well-behaved one finds none."""
        all_of_them = (self.deepgram, self.openai, self.elevenlabs, self.anthropic)
        return [refusal for one in all_of_them for refusal in one.refusals]


@asynccontextmanager
async def open_vendors(voices: Mapping[str, str] | None = None) -> AsyncGenerator[Vendors, None]:
    """On free loopback ports while the context lasts. `voices` of ElevenLabs: id -> name; empty: every id is one."""
    async with (
        serve_deepgram() as deepgram,
        serve_openai() as openai,
        serve_elevenlabs(voices=voices) as elevenlabs,
        serve_anthropic() as anthropic,
    ):
        openai.hearing.taught = openai.hearing.ears = deepgram.taught  # what one was taught, the other knows
        yield Vendors(deepgram, openai, elevenlabs, anthropic)


def overrides(base_urls: Mapping[str, str], key: str = KEY) -> dict[str, str]:
    """The environment that points a process at these addresses."""
    found: dict[str, str] = {}
    for kind, url in base_urls.items():
        found[f"RECEPTIONIST__PROVIDERS__{kind.upper()}__API_KEY"] = key
        found[f"RECEPTIONIST__PROVIDERS__{kind.upper()}__BASE_URL"] = url
    return found
