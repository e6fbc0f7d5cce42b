"""The sound code of the pages, run where it runs: against the server's own mu-law, and on tones."""

import json
import math
import re
from pathlib import Path
from typing import Any

from playwright.async_api import Page
from tests.browser.conftest import Site, Visit
from tests.serving import ROOT

from receptionist.audio import mulaw

_STATIC = ROOT / "ui" / "static"


def module(site: Site, name: str) -> str:
    files: dict[str, str] = json.loads((_STATIC / "manifest.json").read_text())["files"]
    return f"{site.url}/static/{files[name]}"


async def run(
    page: Page, site: Site, name: str, body: str, argument: Any = None
) -> Any:  # Any: whatever the script gives
    script = f"async () => {{ const module = await import({json.dumps(module(site, name))}); {body} }}"
    return await page.evaluate(script)


async def test_every_byte_sounds_the_same_in_the_browser_and_on_the_server(visit: Visit, site: Site) -> None:
    page = await visit("")
    await page.goto(f"{site.url}/login")

    every = "const every = Uint8Array.from({length: 256}, (_, i) => i);"
    decoded = await run(page, site, "mulaw.js", f"{every} return [...module.decode(every)]")
    encoded = await run(page, site, "mulaw.js", f"{every} return [...module.encode(module.decode(every))]")

    assert [round(sample * 32768) for sample in decoded] == list(mulaw.decode(bytes(range(256))))
    assert [byte for byte in range(256) if encoded[byte] != byte] in ([], [0x7F])  # two ways to write zero


async def test_speech_passes_through_any_sound_card(visit: Visit, site: Site) -> None:
    page = await visit("")
    await page.goto(f"{site.url}/login")
    body = """
      const tone = (hz, rate) => Float32Array.from({length: rate}, (_, i) => Math.sin(2 * Math.PI * hz * i / rate));
      const power = (samples) => {
        const middle = samples.slice(samples.length / 4, samples.length * 3 / 4);
        return Math.sqrt(middle.reduce((sum, x) => sum + x * x, 0) / middle.length);
      };
      const through = (samples, from, to) => {
        const resampler = new module.Resampler(from, to);
        const out = [];
        for (let at = 0; at < samples.length; at += 128) out.push(...resampler.push(samples.subarray(at, at + 128)));
        return out;
      };
      return [44100, 48000, 16000].map((rate) => ({
        speech: power(through(tone(1000, rate), rate, 8000)),
        hiss: power(through(tone(Math.min(6500, rate / 2 - 500), rate), rate, 8000)),
        back: power(through(tone(1000, 8000), 8000, rate)),
        length: through(tone(1000, rate), rate, 8000).length,
      }));
    """

    for found in await run(page, site, "resample.js", body):
        assert math.isclose(found["speech"], math.sqrt(0.5), rel_tol=0.02)
        assert math.isclose(found["back"], math.sqrt(0.5), rel_tol=0.02)
        assert found["hiss"] < 0.01
        assert abs(found["length"] - 8000) < 40


def test_every_module_that_is_imported_is_served_under_its_hashed_name() -> None:
    for path in _STATIC.glob("*.js"):
        for name in re.findall(r'(?:from|import)\s*"\./([^"]+)"', path.read_text()):
            assert Path(_STATIC / name).is_file(), f"{path.name} imports {name}"
