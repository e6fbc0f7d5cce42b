"""receptionist.toml and what is laid over it: defaults, the environment, .env, and every mistake at once."""

import multiprocessing
import stat
from pathlib import Path

import pytest

from receptionist import config
from receptionist.config import Config, ConfigFileError
from receptionist.errors import ConfigError

REPOSITORY = Path(__file__).parents[2]


def load(folder: Path, text: str | None = "", **environ: str) -> Config:
    """From a folder with this receptionist.toml, or with none."""
    file = folder / "receptionist.toml"
    if text is not None:
        file.write_text(text)
    return config.load(file if text is not None else None, environ)


def problems_of(folder: Path, text: str, **environ: str) -> list[str]:
    with pytest.raises(ConfigFileError) as caught:
        load(folder, text, **environ)
    assert str(caught.value) == "\n".join(str(one) for one in caught.value.problems)
    return [str(one) for one in caught.value.problems]


def test_without_a_file_everything_has_its_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    found = load(tmp_path, None)

    assert found.file is None
    assert found.root == tmp_path
    assert found.server.public_url == "http://127.0.0.1:8000"
    assert found.database.url == "sqlite:///var/receptionist.db"
    assert found.providers.defaults.stt == ("deepgram:nova-3", "embedded")
    assert found.path(found.tenants.directory) == tmp_path / "tenants"


def test_each_default_stands_in_the_file_that_comes_with_the_product(tmp_path: Path) -> None:
    documented = config.load(REPOSITORY / "receptionist.toml", {})
    bare = load(tmp_path, "")

    for section in config.Config.__struct_fields__:
        if section not in ("root", "file"):
            assert getattr(documented, section) == getattr(bare, section), section


def test_the_file_is_named_by_the_environment_or_found_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.toml").write_text("[limits]\ncalls_per_caller = 7\n")
    (tmp_path / "receptionist.toml").write_text("[limits]\ncalls_per_caller = 5\n")
    monkeypatch.chdir(tmp_path)

    named = config.load(None, {"RECEPTIONIST_CONFIG": "other.toml"})
    found = config.load(None, {})

    assert named.limits.calls_per_caller == 7
    assert named.root == tmp_path
    assert found.limits.calls_per_caller == 5


def test_a_named_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"missing\.toml: there is no such file"):
        config.load(None, {"RECEPTIONIST_CONFIG": str(tmp_path / "missing.toml")})


def test_keys_come_from_the_environment_and_a_dotenv_file_under_it(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        "# keys\nexport OPENAI_API_KEY='from dotenv'\nDEEPGRAM_API_KEY=dg-1 # mine\n"
        'TWILIO_AUTH_TOKEN="a b"\nbroken line\n'
    )

    found = load(tmp_path, "", OPENAI_API_KEY="from environment")

    assert found.providers.accounts["openai"].api_key == "from environment"
    assert found.providers.accounts["deepgram"].api_key == "dg-1"
    assert found.telephony.twilio.auth_token == "a b"
    assert found.providers.accounts["anthropic"].api_key == ""


def test_a_reference_inside_an_address_is_percent_encoded(tmp_path: Path) -> None:
    found = load(tmp_path, '[mail]\nsmtp_url = "smtp://me:env:SMTP_PASSWORD@host:587"\n', SMTP_PASSWORD="p@ss/word")

    assert found.mail.smtp_url == "smtp://me:p%40ss%2Fword@host:587"


def test_the_environment_overrides_any_key_in_the_type_that_it_has(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        "[limits]\ncalls_per_caller = 9\n",
        RECEPTIONIST__LIMITS__CALLS_PER_CALLER="3",
        RECEPTIONIST__LIMITS__SPEND_PER_DAY="12.5",
        RECEPTIONIST__PROVIDERS__DEFAULTS__LLM="anthropic:x, embedded",
        RECEPTIONIST__PROVIDERS__DEFAULTS__TTS='["embedded"]',
        RECEPTIONIST__TELEPHONY__TWILIO__AUTH_TOKEN="12345",
        RECEPTIONIST__MAIL__FROM="a@b.example",
    )

    assert found.limits.calls_per_caller == 3
    assert found.limits.spend_per_day == 12.5
    assert found.providers.defaults.llm == ("anthropic:x", "embedded")
    assert found.providers.defaults.tts == ("embedded",)
    assert found.telephony.twilio.auth_token == "12345"
    assert found.mail.from_ == "a@b.example"


def test_every_mistake_is_said_at_once_with_its_place(tmp_path: Path) -> None:
    text = '[server]\npublic_urll = "x"\ntrusted_proxies = ["nowhere"]\n[limits]\ncalls_per_caller = "2"\n[databse]\n'

    assert problems_of(tmp_path, text) == [
        "receptionist.toml:2:1 server.public_urll: no such key; did you mean 'public_url'?",
        "receptionist.toml:3:20 server.trusted_proxies[0]: must be an address or a network, as 10.0.0.0/8",
        "receptionist.toml:5:1 limits.calls_per_caller: must be a whole number, without quotes; found '2'",
        "receptionist.toml:6:2 databse: no such key; did you mean 'database'?",
    ]


def test_a_wrong_variable_is_blamed_by_its_name_not_the_file(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path,
        "",
        RECEPTIONIST__LIMITS__CALLS_PER_CALER="3",
        RECEPTIONIST__SERVER__PUBLIC_URL="example.org",
        RECEPTIONIST__PROVIDERS__DEFAULTS__STT="whisperr",
    )

    assert problems[0].startswith(
        "environment variable RECEPTIONIST__SERVER__PUBLIC_URL server.public_url: must be http"
    )
    assert problems[1] == (
        "environment variable RECEPTIONIST__LIMITS__CALLS_PER_CALER limits.calls_per_caler: no such key;"
        " did you mean 'calls_per_caller'?"
    )
    assert "did you mean 'whisper'?" in problems[2]


def test_text_that_is_no_toml_is_an_error_with_its_place(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "[server\n")[0].startswith("receptionist.toml:1:8")


def test_a_further_account_needs_a_kind_and_gets_what_follows_from_it(tmp_path: Path) -> None:
    groq = '[providers.groq]\nkind = "openai"\napi_key = "env:GROQ_API_KEY"\nbase_url = "https://groq.example/v1"\n'

    found = load(tmp_path, groq + '[providers.defaults]\nllm = ["groq:llama"]\n', GROQ_API_KEY="g").providers

    assert (found.accounts["groq"].kind, found.accounts["groq"].api_key) == ("openai", "g")
    assert found.accounts["deepgram"].base_url == "wss://api.deepgram.com"
    assert problems_of(tmp_path, "[providers.groq]\napi_key = 'x'\n")[0].startswith(
        "receptionist.toml:1:12 providers.groq.kind: must be 'deepgram' or"
    )


def test_an_account_that_nobody_would_ask_is_refused(tmp_path: Path) -> None:
    text = '[providers.whisper]\nkind = "openai"\nbase_url = "http://10.0.0.7:9000/v1"\n'

    [problem] = problems_of(tmp_path, text + '[providers.defaults]\nstt = ["whisper:large-v3"]\n')

    assert problem.startswith(
        "receptionist.toml:1:12 providers.whisper: 'whisper:' is answered by the account 'openai'"
    )
    assert load(tmp_path, text.replace("whisper", "hearing") + '[providers.defaults]\nstt = ["hearing:large-v3"]\n')


def test_keys_do_not_show_when_the_settings_are_printed(tmp_path: Path) -> None:
    assert "hush" not in repr(load(tmp_path, "", OPENAI_API_KEY="hush"))


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost", "http://[::1]:8000", "http://127.9.9.9"])
def test_an_address_of_this_machine_alone_needs_no_auth_token(tmp_path: Path, url: str) -> None:
    config.require_safe(load(tmp_path, f'[server]\npublic_url = "{url}"\n'))


@pytest.mark.parametrize("url", ["https://example.org", "http://192.168.1.5:8000", "http://localhost.example.org"])
def test_an_address_that_others_reach_needs_an_auth_token(tmp_path: Path, url: str) -> None:
    text = f'[server]\npublic_url = "{url}"\n'

    with pytest.raises(ConfigError, match="TWILIO_AUTH_TOKEN"):
        config.require_safe(load(tmp_path, text))
    config.require_safe(load(tmp_path, text, TWILIO_AUTH_TOKEN="t"))


def test_a_loopback_address_follows_the_port_and_a_public_one_stays(tmp_path: Path) -> None:
    local = config.at_port(load(tmp_path), 9001)
    ipv6 = config.at_port(load(tmp_path, '[server]\npublic_url = "http://[::1]"\n'), 9001)
    public = config.at_port(load(tmp_path, '[server]\npublic_url = "https://example.org"\n'), 9001)

    assert local.server.public_url == "http://127.0.0.1:9001"
    assert ipv6.server.public_url == "http://[::1]:9001"
    assert public.server.public_url == "https://example.org"
    assert local.root == tmp_path


def test_the_secret_key_is_made_once_and_kept_for_its_owner_only(tmp_path: Path) -> None:
    first = config.ensure_secret_key(load(tmp_path))
    second = config.ensure_secret_key(load(tmp_path))

    kept = tmp_path / "var" / "secret_key"
    assert first == second
    assert len(first) >= 32
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [one.name for one in kept.parent.iterdir()] == ["secret_key"]


def test_a_configured_secret_key_is_used_and_none_is_made(tmp_path: Path) -> None:
    key = "k" * 32

    assert config.ensure_secret_key(load(tmp_path, "", RECEPTIONIST_SECRET_KEY=key)) == key
    assert not (tmp_path / "var").exists()


def test_a_short_or_damaged_secret_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="at least 32"):
        config.ensure_secret_key(load(tmp_path, "", RECEPTIONIST_SECRET_KEY="short"))

    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secret_key").write_text("")
    with pytest.raises(ConfigError, match="at least 32"):
        config.ensure_secret_key(load(tmp_path))


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file in the way")

    with pytest.raises(ConfigError, match="make the folder writable"):
        config.ensure_secret_key(load(tmp_path))


def _key_of(folder: str) -> str:
    return config.ensure_secret_key(config.load(Path(folder) / "receptionist.toml", {}))


def test_many_processes_at_once_share_one_secret_key(tmp_path: Path) -> None:
    load(tmp_path)

    with multiprocessing.get_context("fork").Pool(4) as pool:
        keys = pool.map(_key_of, [str(tmp_path)] * 12, chunksize=1)

    assert len(set(keys)) == 1


def test_what_the_operator_says_of_vendors_and_hosts_is_checked(tmp_path: Path) -> None:
    text = """\
[providers.deepgram]
baa = true
[providers.defaults]
stt = []
llm = ["openai:"]
[speech]
keep = "redis"
[functions]
allowed_hosts = ["orders.example", "10.0.0.7:8443", "[fd00::1]", "*", "https://orders.example", "Orders.example"]
"""

    assert problems_of(tmp_path, text) == [
        "receptionist.toml:9:71 functions.allowed_hosts[4]: must be a host, as orders.example, or with its port",
        "receptionist.toml:9:97 functions.allowed_hosts[5]: must be a host, as orders.example, or with its port; "
        "did you mean 'orders.example'?",
        "receptionist.toml:4:1 providers.defaults.stt: is empty; leave it out, or name 'embedded'",
        "receptionist.toml:5:8 providers.defaults.llm[0]: names no model behind 'openai:'; did you mean 'openai'?",
        "receptionist.toml:7:1 speech.keep: needs a Redis: set url under [cache]; did you mean 'disk'?",
    ]
    text = text.replace('keep = "redis"', 'keep = "memory"')
    good = load(tmp_path, text.replace("stt = []\n", "").replace("openai:", "openai:x").partition("allowed")[0])
    assert [name for name, account in good.providers.accounts.items() if account.baa] == ["deepgram"]
