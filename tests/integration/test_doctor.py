"""`receptionist doctor` names what is wrong with what calls depend on, and what to do about it."""

import asyncio
import json
import socket
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import msgspec
import pytest
from tests.integration.test_mail import Mailbox, mail_server
from tests.web_site import web_site

from receptionist import providers
from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.ops.checkup import Finding, Look, look_at_all, look_at_carrier
from receptionist.ops.checkup_services import look_at_mail
from receptionist.ops.checkup_vendors import look_at_own_accounts, look_at_vendors
from receptionist.practice.registry import Registry
from receptionist.practice.secrets import Secret
from receptionist.practice.store import DirectoryStore
from receptionist.records.database import open_records
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.twilio import Number, Twilio, serve_twilio
from receptionist.simulators.vendor import Fault, Kind
from receptionist.simulators.vendors import open_vendors, overrides

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")

OURS = "+12125550100"
WORDS = Path(providers.__path__[0], "trial_words.ulaw").read_bytes()
FILE = f"""
[practice]
name = "A Practice"
timezone = "America/New_York"
numbers = ["{OURS}"]
[hours]
monday = ["09:00-17:00"]
"""


def at(twilio: Twilio, *, token: str = "") -> dict[str, str]:
    root = "RECEPTIONIST__TELEPHONY__TWILIO__"
    return {
        f"{root}ACCOUNT_SID": twilio.sid,
        f"{root}AUTH_TOKEN": token or twilio.key,
        f"{root}BASE_URL": twilio.url,
        "RECEPTIONIST__SERVER__PUBLIC_URL": "https://calls.invalid",
    }


async def doctor(
    folder: Path, settings: Mapping[str, str], *arguments: str, practices: bool = True
) -> tuple[int, dict[str, Finding], str]:
    """The exit code, what was found by its name, and what went to stderr."""
    if practices:
        (folder / "tenants").mkdir(exist_ok=True)
        (folder / "tenants" / "a-practice.toml").write_text(FILE)
    (folder / "receptionist.toml").touch()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "receptionist", "doctor", "--json", *arguments),
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "RECEPTIONIST_CONFIG": str(folder / "receptionist.toml"), **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    found = [msgspec.convert(json.loads(line), Finding) for line in out.decode().splitlines()]
    assert process.returncode is not None
    assert "practice a-practice" not in {one.what for one in found}
    return process.returncode, {one.what: one for one in found}, err.decode()


async def found_at(name: str, look: Look) -> dict[str, Finding]:
    """What the command would find there."""
    return {one.what: one async for one in look_at_all([(name, look)])}


async def carrier(folder: Path, settings: Mapping[str, str]) -> dict[str, Finding]:
    registry = Registry(DirectoryStore(folder / "tenants"))
    registry.reload_all()
    config = load(folder / "receptionist.toml", settings)
    return await found_at("carrier", partial(look_at_carrier, config, list(registry.cards())))


def leading_here(number: str = OURS, **more: str) -> Number:
    return Number(number, "https://calls.invalid/voice/incoming", voice_fallback_url="https://x.invalid/", **more)


async def test_an_account_whose_number_leads_here_is_well(tmp_path: Path) -> None:
    async with serve_twilio(numbers=[Number("+12125550101"), leading_here()]) as twilio:
        _, found, err = await doctor(tmp_path, at(twilio), "--free")

    assert found["carrier"].state == "ok", found["carrier"]
    assert found[f"number {OURS}"].state == "ok", found[f"number {OURS}"]
    assert twilio.refusals == ["20003 Authenticate: HEAD /"]  # what its clock says, it says to everybody
    assert err == ""


async def test_a_wrong_token_a_number_of_others_and_one_that_leads_elsewhere_are_told_apart(tmp_path: Path) -> None:
    async with serve_twilio(numbers=[Number(OURS, "https://old.invalid/voice")]) as twilio:
        code, leads, _ = await doctor(tmp_path, at(twilio), "--free")
        wrong_token = await carrier(tmp_path, at(twilio, token="wrong"))
        twilio.numbers = []
        owned_by_others = await carrier(tmp_path, at(twilio))
        twilio.status = "suspended"
        suspended = await carrier(tmp_path, at(twilio))

    assert code == 1
    assert {one[f"number {OURS}"].state for one in (leads, owned_by_others)} == {"wrong"}
    assert "does not take this account SID and auth token" in wrong_token["carrier"].told
    assert "go to https://old.invalid/voice" in leads[f"number {OURS}"].told
    assert "https://calls.invalid/voice/incoming" in leads[f"number {OURS}"].told
    assert "does not own it" in owned_by_others[f"number {OURS}"].told
    assert "is suspended" in suspended["carrier"].told


async def test_a_carrier_that_answers_half_is_a_finding_and_no_accident(tmp_path: Path) -> None:
    async with serve_twilio(numbers=[leading_here()]) as twilio:
        twilio.spared, twilio.fault = 1, Fault(Kind.FORBIDDEN)
        code, found, err = await doctor(tmp_path, at(twilio), "--free")

    assert code == 1
    assert found["carrier"].state == "wrong", found["carrier"]
    assert "403" in found["carrier"].told
    assert "Traceback" not in err


async def test_what_is_wrong_with_vendors_is_named(tmp_path: Path) -> None:
    async with open_vendors() as vendors:
        settings = {
            **overrides(vendors.base_urls),
            "RECEPTIONIST__PROVIDERS__OPENAI__API_KEY": "wrong",
            "RECEPTIONIST__PROVIDERS__DEFAULTS__TTS": json.dumps(["elevenlabs:no-such-voice"]),
        }
        vendors.deepgram.fault = Fault(Kind.NO_CREDIT)
        code, found, err = await doctor(tmp_path, settings)

    assert code == 1
    assert "Add credit" in found["deepgram:nova-3"].told
    assert "refused the key. Check api_key under [providers.openai]" in found["openai:gpt-4o"].told
    assert "Correct the name" in found["elevenlabs:no-such-voice"].told
    assert "wrong" not in err


async def test_each_vendor_does_a_second_of_work_and_its_times_are_told(tmp_path: Path) -> None:
    voice = f"elevenlabs:{next(iter(VOICES))}"
    async with open_vendors() as vendors:
        vendors.deepgram.taught.teach(WORDS, "Hello, can you hear me?")
        settings = {
            **overrides(vendors.base_urls),
            "RECEPTIONIST__PROVIDERS__DEFAULTS__TTS": json.dumps([voice]),
            "RECEPTIONIST__PROVIDERS__SPARE__KIND": "openai",
            "RECEPTIONIST__PROVIDERS__SPARE__API_KEY": vendors.openai.key,
            "RECEPTIONIST__PROVIDERS__SPARE__BASE_URL": vendors.base_urls["openai"],
        }
        _, found, _ = await doctor(tmp_path, settings)
        worked = [len(vendors.deepgram.heard), len(vendors.openai.completions)]
        registry = Registry(DirectoryStore(tmp_path / "tenants"))
        registry.reload_all()
        config = load(tmp_path / "receptionist.toml", settings)
        free = {one.what: one for one in await look_at_vendors(config, SystemClock(), registry.all(), free=True)}

    heard, said, spoke = (found[name] for name in ("deepgram:nova-3", "openai:gpt-4o", voice))
    assert {one.state for one in (heard, said, spoke)} == {"ok"}, found
    assert "Hello, can you hear me?" in heard.told
    for one in (heard, said, spoke):
        assert one.first_ms is not None
        assert one.whole_ms is not None
        assert 0 < one.first_ms <= one.whole_ms
    assert found["spare"].told == "takes the key; no list of providers names it"
    assert found["embedded voice"].state == "ok"
    assert worked == [1, 1]
    assert {free[name].told for name in ("deepgram:nova-3", "openai:gpt-4o", voice)} == {
        "takes the key and knows what is asked of it"
    }
    assert [len(vendors.deepgram.heard), len(vendors.openai.completions)] == worked
    assert [one for one in vendors.refusals if not one.startswith("HEAD /")] == []  # whose clock was asked


async def test_whoever_may_answer_some_call_is_asked(tmp_path: Path) -> None:
    """Experiments' providers, and those of the platform that only a practice with an account of its own names."""
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "north.toml").write_text(
        FILE
        + """
[accounts]
openai = "{secret:OPENAI_KEY}"
[providers]
llm = ["openai:gpt-4o"]
tts = ["deepgram:aura-2-thalia-en"]
[[experiments]]
name = "another model"
share = 0.5
llm = ["anthropic:claude-haiku-4-5", "openai:gpt-4o-mini"]
"""
    )
    (tmp_path / "receptionist.toml").touch()
    registry = Registry(DirectoryStore(tmp_path / "tenants"))
    registry.reload_all()
    async with open_vendors() as vendors:
        config = load(tmp_path / "receptionist.toml", overrides(vendors.base_urls))
        config.path("var").mkdir(exist_ok=True)
        clock = SystemClock()
        shared = await look_at_vendors(config, clock, registry.all(), free=True)
        async with open_records(config, clock) as records:
            await records.secrets.put("north", "OPENAI_KEY", Secret(vendors.openai.key), by="x")
        own = await look_at_own_accounts(config, clock, registry.all(), free=True)

    well = {one.what for one in shared if one.state == "ok"}
    assert {"deepgram:nova-3", "openai:gpt-4o", "deepgram:aura-2-thalia-en", "anthropic:claude-haiku-4-5"} <= well
    assert "openai:gpt-4o-mini" not in {one.what for one in shared}, "the practice's own account is asked for it"
    assert {one.what for one in own} == {"north: openai:gpt-4o", "north: openai:gpt-4o-mini"}
    assert {one.state for one in own} == {"ok"}


async def test_what_stands_between_this_machine_and_a_vendor_is_named(tmp_path: Path) -> None:
    async with web_site(tmp_path) as site:
        silent = socket.socket()
        silent.bind(("127.0.0.1", 0))  # kept, or a server of another test may come to listen there
        root = "RECEPTIONIST__PROVIDERS__"
        settings = {f"{root}{name}__API_KEY": "x" for name in ("DEEPGRAM", "OPENAI", "ELEVENLABS")}
        settings |= {
            f"{root}DEEPGRAM__BASE_URL": f"ws://127.0.0.1:{silent.getsockname()[1]}",
            f"{root}OPENAI__BASE_URL": "http://nobody.invalid/v1",
            f"{root}ELEVENLABS__BASE_URL": f"https://localhost:{site.port}",
        }
        with silent:
            code, found, _ = await doctor(tmp_path, settings)

    assert code == 1
    assert "nothing listens there" in found["deepgram:nova-3"].told
    assert "No name server knows nobody.invalid" in found["openai:gpt-4o"].told
    assert "signed by someone whom this machine does not know" in found["elevenlabs:VOICE_ID"].told


async def test_a_fresh_machine_is_told_what_it_does_without(tmp_path: Path) -> None:
    _, found, err = await doctor(tmp_path, {}, "--free")

    assert "Set api_key under [providers.deepgram]" in found["deepgram:nova-3"].told
    assert found["mail"].told.startswith("no server is set")
    assert found["embedded"].told == "recogniser, voice, matcher, detector installed"
    assert err == ""


async def test_a_mail_server_is_asked_without_sending_anything(tmp_path: Path) -> None:
    mailbox = Mailbox()
    async with mail_server(mailbox, password="right") as port:
        settings = {"RECEPTIONIST__MAIL__FROM": "calls@example.org"}
        _, right, _ = await doctor(
            tmp_path, {**settings, "RECEPTIONIST__MAIL__SMTP_URL": f"smtp://calls:right@127.0.0.1:{port}"}, "--free"
        )
        at_it = {**settings, "RECEPTIONIST__MAIL__SMTP_URL": f"smtp://calls:wrong@127.0.0.1:{port}"}
        config = load(tmp_path / "receptionist.toml", at_it)
        wrong = await found_at("mail", partial(look_at_mail, config))
    away = await found_at("mail", partial(look_at_mail, config))

    assert right["mail"].state == "ok", right["mail"]
    assert "user name or password" in wrong["mail"].told
    assert away["mail"].state == "wrong"
    assert mailbox.letters == []


async def test_what_cannot_be_looked_at_hides_nothing_else(tmp_path: Path) -> None:
    settings = {
        "RECEPTIONIST__DATABASE__URL": "postgres://somebody:hush-hush@127.0.0.1:1/calls",
        "RECEPTIONIST__MAIL__SMTP_URL": "smtp://",
    }
    code, found, err = await doctor(tmp_path, settings, "--free", practices=False)

    assert code == 1
    assert "practice files cannot be listed" in found["practices"].told
    assert found["database"].state == "wrong"
    assert "names no host" in found["mail"].told
    assert found["disk"].state == "ok"
    assert "hush-hush" not in err + repr(found)
