"""A caller changes to another language of the practice's, and talks for long: the model, the voice and what is fixed
follow, and the beginning of the call is put in short beside it. Through the real doors and a vendor's own protocol."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from tests import switchboard as boards
from tests.integration.test_every_model import desk
from tests.integration.test_faults_of_others import Told
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import switchboard

from receptionist.call.live import TurnFinished
from receptionist.providers.base import Chain, Listening, ListenSettings, Sound, VoiceSettings
from receptionist.simulators.mind import Json, Say, Step, text_of

_SUMMARY = "The caller asked about bridges."
_GREETING = '[receptionist]\ngreeting = "Hello."\n[privacy]\ndisclose_ai = false'


class Ears(Told):
    def __init__(self) -> None:
        super().__init__()
        self.hints: list[Sequence[str]] = []

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening]:
        self.hints.append((settings.language, *settings.also_speaks))
        async with super().listen(settings) as listening:
            yield listening


class Tongue(SpellingVoice):
    """Remembers in which language it was asked to say what."""

    said: dict[str, str]

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        self.said[text] = settings.spoken
        async for sound in super().speak(text, settings):
            yield sound


def answers(messages: Sequence[Json], functions: Mapping[str, str]) -> list[Step]:
    """Without functions it was asked for a summary."""
    if not functions:
        return [Say(_SUMMARY)]
    heard = next(text_of(one) for one in reversed(messages) if one.get("role") == "user")
    return [Say("Claro que sí, dígame qué necesita." if "hola" in heard else "Certainly, what is it that you want?")]


@pytest.mark.parametrize("vendor", ["openai", pytest.param("anthropic", marks=pytest.mark.deep)])
async def test_language_and_length_are_followed(tmp_path: Path, vendor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = boards.PRACTICES["bright-smiles"].replace("numbers =", 'also_speaks = ["es-US"]\nnumbers =', 1)
    monkeypatch.setitem(boards.PRACTICES, "bright-smiles", text)
    monkeypatch.setattr("receptionist.conversation.folding._MOST_WORDS", 130)
    monkeypatch.setattr("receptionist.conversation.folding._KEPT_WORDS", 10)
    ears, voice = Ears(), Tongue(Spelling(2), "spelling")
    voice.said = {}
    lines = (
        "I would like to talk about bridges, the bridge is on the left side, and it has been there for some years",
        "hola, quisiera hacer una pregunta por favor",
        "guten Tag",
        "und noch etwas",
        "mi esposo no respira, ayúdeme por favor",
    )
    async with (
        desk(vendor) as at,
        switchboard(tmp_path, chain=Chain([ears], [at.model], [voice]), answering=_GREETING) as board,
    ):
        at.server.mind = answers
        async with board.caller() as caller:
            for number, words in enumerate(lines, 1):
                await ears.say(words)
                await caller.until_told(lambda event, n=number: isinstance(event, TurnFinished) and event.turn == n)
            await caller.hang_up()

        asked = [msgspec.json.decode(one.body) for one in at.server.requests if one.method == "POST"]
        told = [msgspec.json.encode(one, order="sorted").decode() for one in asked]
        assert at.server.refusals == []
        assert ears.hints == [("en-US", "es-US")]
        spanish = [one for one in told if "The caller speaks es-US" in one]
        assert len(spanish) >= 2  # whoever speaks a third language goes on being answered in the last that was known
        assert "The caller speaks" not in told[0]
        assert any("Earlier in this call, in short." in one for one in told)
        assert any(f"in short. {_SUMMARY}" in one for one in told)
        assert voice.said["Claro que sí, dígame qué necesita."] == "es-US"
        assert {language for said, language in voice.said.items() if "what is it" in said} == {"en-US"}
        assert [language for said, language in voice.said.items() if "cuelgue" in said] == ["es-US"]
