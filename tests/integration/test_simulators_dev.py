"""`receptionist dev` holds a call over the vendors' own protocols without any key; `simulators` stands alone."""

import json
import time
import urllib.request
from collections.abc import Generator
from pathlib import Path

import httpx
import openai
import pytest
from tests.integration import house
from tests.integration.test_simulators_deepgram import Frame, address, finals, text, transcribed
from tests.serving import RunningServer
from tests.speech import prepare, synthesise
from tests.vendors import vendors_apart

from receptionist.call.live import FunctionRan, ReplyHeard
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY

PARTS = ("deepgram", "openai", "elevenlabs", "anthropic", "embedded recogniser", "embedded voice")

pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def dev(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    """Takes calls; phrases that are kept may still be in the making."""
    prepare(__file__)
    running = RunningServer(tmp_path_factory.mktemp("dev"), command="dev", speech=None)
    running.start(ready=False)
    try:
        running.until_ready(strict=False)
        while any(states(running)[part] != "ready" for part in PARTS):
            time.sleep(0.1)
        yield running
    finally:
        running.stop()


def states(server: RunningServer) -> dict[str, str]:
    with urllib.request.urlopen(f"{server.url}/ready", timeout=5) as answer:
        return json.load(answer)["providers"]


def test_it_says_plainly_what_it_is(dev: RunningServer) -> None:
    said = dev.output.read_text()

    assert "Deepgram, OpenAI, ElevenLabs and Anthropic are played on this machine" in said
    assert "Nothing goes to the real ones" in said


async def test_a_spoken_question_is_answered_by_the_paid_chain(dev: RunningServer) -> None:
    async with house.place_call(dev, "bright-smiles") as caller:
        await caller.hear_out()
        await caller.say(synthesise("Hi, do you accept Delta Dental?"))  # is heard as "Delta Dindle"
        await caller.hear_out()
        await caller.say(synthesise("Yes, please."))
        await caller.hear_out()

    events = [told.event for told in caller.told]
    asked = [event for event in events if isinstance(event, FunctionRan)]
    said = " ".join(event.text for event in events if isinstance(event, ReplyHeard))
    assert [one.name for one in asked] == ["answer_faq", "answer_faq"]
    assert "Is this what you would like to know: Do you take my insurance?" in said
    assert "Delta Dental, Cigna and MetLife" in said
    assert "Is there anything else I can do for you?" in said  # the simulated model's own words


def test_what_the_simulated_voice_said_is_never_kept_under_the_real_ones_name(dev: RunningServer) -> None:
    assert not list((dev.folder / "var").glob("speech/*.speech"))


async def test_simulators_in_a_process_of_their_own_know_what_they_were_taught(tmp_path: Path) -> None:
    (tmp_path / "hello.ulaw").write_bytes(hum("hello is anybody there"))
    (tmp_path / "hello.txt").write_text("Hello, is anybody there?\n")

    with vendors_apart(tmp_path, otherwise="Pardon?") as environment:
        place = environment["RECEPTIONIST__PROVIDERS__DEEPGRAM__BASE_URL"]
        query = {"model": "nova-3", "encoding": "mulaw", "sample_rate": "8000", "endpointing": "300"}
        frames: list[Frame] = []
        for said in ("hello is anybody there", "who knows this"):
            async with address(place, query) as socket:
                frames += finals(await transcribed(socket, hum(said), b"\xff" * 4000))
        model = openai.AsyncOpenAI(api_key=KEY, base_url=environment["RECEPTIONIST__PROVIDERS__OPENAI__BASE_URL"])
        assert await model.models.retrieve("gpt-4o")
        voices = environment["RECEPTIONIST__PROVIDERS__ELEVENLABS__BASE_URL"] + "/v1/voices"
        async with httpx.AsyncClient(headers={"xi-api-key": KEY}) as client:
            listed = await client.get(voices)

    assert [text(frame) for frame in frames] == ["Hello, is anybody there?", "Pardon?"]
    assert listed.status_code == 200
