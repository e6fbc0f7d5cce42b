"""receptionist.toml -> Config: the file, `env:NAME` in it, RECEPTIONIST__SECTION__KEY over it, .env beside it."""

import os
import re
import secrets
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import entry_points
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final, TypeAlias, cast
from urllib.parse import quote, urlsplit

import msgspec

from receptionist.config_sections import (
    ANSWERED_BY,
    CHECKS,
    ENTRY_POINTS,
    KINDS,
    PROVIDER_KINDS,
    ProviderAccount,
    Providers,
    Sections,
)
from receptionist.errors import ConfigError
from receptionist.toml_struct import decode
from receptionist.toml_text import Complaint, Document, KeyPath, Problem, dotted, nearest, placed, read

FILE_NAME: Final = "receptionist.toml"
SECRET_KEY_FILE: Final = Path("var/secret_key")
_OVERRIDE: Final = "RECEPTIONIST__"
_OF_PRACTICES: Final = "RECEPTIONIST_SECRET__"
_SHORTEST_SECRET: Final = 32

# Laid under the file: where credentials are looked for unless it says otherwise.
_UNDER: Final[Mapping[str, Any]] = {  # Any: a tree as TOML gives it
    "server": {"secret_key": "env:RECEPTIONIST_SECRET_KEY"},
    "telephony": {"twilio": {"account_sid": "env:TWILIO_ACCOUNT_SID", "auth_token": "env:TWILIO_AUTH_TOKEN"}},
    "providers": {kind: {"api_key": f"env:{kind.upper()}_API_KEY"} for kind in KINDS},
    "calendars": {
        "google": {"credentials": "env:GOOGLE_CREDENTIALS_FILE"},
        "athena": {"client_id": "env:ATHENA_CLIENT_ID", "client_secret": "env:ATHENA_CLIENT_SECRET"},
    },
}


class ConfigFileError(ConfigError):
    """Everything that is wrong with receptionist.toml and what overrides it, at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(one) for one in problems))
        self.problems = list(problems)


class Config(Sections, frozen=True, kw_only=True):
    """The platform's settings. Relative paths in it are taken from `root` (see `path`)."""

    root: Path  # the folder of receptionist.toml
    file: Path | None = None  # None: there is none, and all is default
    practice_secrets: Mapping[str, str] = {}  # <SLUG>__<NAME> -> value, of RECEPTIONIST_SECRET__<SLUG>__<NAME>

    def __repr__(self) -> str:
        return f"Config({str(self.file or self.root)!r})"  # the values hold keys, and this ends up in logs

    def path(self, relative: str) -> Path:
        return self.root / relative


def load(path: Path | None, environ: Mapping[str, str]) -> Config:
    """From `path`, else the file that RECEPTIONIST_CONFIG names, else ./receptionist.toml, else all defaults.

    Raises ConfigFileError with every problem, ConfigError for a file that was named and cannot be read.
    """
    file = find_file(path, environ)
    document = _document(file)
    root = (file.parent if file else Path.cwd()).resolve()
    known = environment(root, environ)
    overrides = _overrides(known)
    tree = _merged(_UNDER, document.tree)
    for at, value in overrides.values():
        _put(tree, at, value)
    sections, problems = decode(document.with_tree(_resolved(tree, known)), Sections, CHECKS)
    problems += placed(document, (*_misnamed(sections.providers), *_contradictions(sections)))
    if problems:
        raise ConfigFileError([_blamed(one, overrides) for one in problems])
    values: dict[str, Any] = {name: getattr(sections, name) for name in sections.__struct_fields__}
    values["providers"] = _completed(sections.providers)
    return Config(**values, root=root, file=file, practice_secrets=_practice_secrets(known))


def _practice_secrets(environ: Mapping[str, str]) -> dict[str, str]:
    """What practices may name in `{secret:NAME}`: nothing else of the environment is ever theirs to read."""
    theirs = {name: value for name, value in environ.items() if name.startswith(_OF_PRACTICES) and value}
    return {name.removeprefix(_OF_PRACTICES): value for name, value in theirs.items()}


def find_file(path: Path | None, environ: Mapping[str, str]) -> Path | None:
    """The file that `load` reads. None: none was named, and there is none in the working folder."""
    named = path or (Path(environ["RECEPTIONIST_CONFIG"]) if environ.get("RECEPTIONIST_CONFIG") else None)
    if named is None:
        here = Path(FILE_NAME)
        return here.resolve() if here.is_file() else None
    if not named.is_file():
        raise ConfigError(f"{named}: there is no such file; RECEPTIONIST_CONFIG or --config must name a {FILE_NAME}")
    return named.resolve()


def environment(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """The environment, and under it what a `.env` file in the folder says (NAME=value lines)."""
    try:
        text = (root / ".env").read_text("utf-8")
    except FileNotFoundError:
        return dict(environ)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{root / '.env'}: cannot be read: {error}") from error
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = re.fullmatch(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(\"[^\"]*\"|'[^']*'|.*?)\s*", line)
        if match:
            value = match[2]
            found[match[1]] = value[1:-1] if value[:1] in ("'", '"') and len(value) > 1 else value.split(" #")[0]
    return {**found, **environ}


def is_loopback(url: str) -> bool:
    """Does this address lead to the machine itself, so that nobody else can use it?"""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def require_safe(config: Config) -> None:
    """Raises ConfigError where the world could reach carrier routes that nothing protects."""
    if not is_loopback(config.server.public_url) and not config.telephony.twilio.auth_token:
        raise ConfigError(
            f"server.public_url ({config.server.public_url}) can be reached by others, and there is no token to check"
            " the carrier by: set TWILIO_AUTH_TOKEN (telephony.twilio.auth_token), or use http://127.0.0.1:8000"
        )


def require_long_key(config: Config) -> None:
    """Raises ConfigError for a configured secret key that is too short."""
    if config.server.secret_key:
        _long_enough(config.server.secret_key, "server.secret_key (RECEPTIONIST_SECRET_KEY)")


def at_port(config: Config, port: int) -> Config:
    """The same for a server on this port: a `public_url` on loopback follows it, any other stays."""
    if not is_loopback(config.server.public_url):
        return config
    parts = urlsplit(config.server.public_url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    url = parts._replace(netloc=f"{host}:{port}").geturl()
    return msgspec.structs.replace(config, server=msgspec.structs.replace(config.server, public_url=url))


def ensure_secret_key(config: Config) -> str:
    """The key that signs sessions and tokens: the configured one, else the one kept in var/, made at the first use.

    Many processes at once get the same one. Raises ConfigError when it is too short, or cannot be kept.
    """
    if config.server.secret_key:
        return _long_enough(config.server.secret_key, "server.secret_key (RECEPTIONIST_SECRET_KEY)")
    file = config.path(str(SECRET_KEY_FILE))
    try:
        if not file.exists():
            _make_secret(file)
        return _long_enough(file.read_text("ascii").strip(), str(file))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{file}: the secret key cannot be kept there ({error});"
            " make the folder writable or set RECEPTIONIST_SECRET_KEY"
        ) from error


def _make_secret(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as opened:
            opened.write(secrets.token_urlsafe(48) + "\n")
            opened.flush()
            os.fsync(opened.fileno())
        os.link(draft, file)  # whole or not at all, and the first one wins
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)


def _long_enough(key: str, where: str) -> str:
    if len(key) < _SHORTEST_SECRET:
        raise ConfigError(f"{where} has {len(key)} characters; a secret key needs at least {_SHORTEST_SECRET}")
    return key


def _document(file: Path | None) -> Document:
    name = file.name if file else FILE_NAME
    try:
        document = read(file.read_bytes() if file else b"", name)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error
    if isinstance(document, Problem):
        raise ConfigFileError([document])
    return document


_Overrides: TypeAlias = Mapping[str, tuple[tuple[str, ...], Any]]  # variable -> its key's path and its value


def _overrides(environ: Mapping[str, str]) -> _Overrides:
    """RECEPTIONIST__LIMITS__CALLS_PER_CALLER=3 -> limits.calls_per_caller = 3, typed as the key wants it."""
    found: dict[str, tuple[tuple[str, ...], Any]] = {}
    for name in sorted(environ):
        if name.startswith(_OVERRIDE):
            path = tuple(part.lower() for part in name.removeprefix(_OVERRIDE).split("__"))
            found[name] = (path, _typed(path, environ[name]))
    return found


def _typed(path: tuple[str, ...], text: str) -> Any:
    """The reading of `text` that its key takes: as it stands, as a TOML value, or as words between commas."""
    readings: list[Any] = [text]
    try:
        readings.append(tomllib.loads(f"value = {text}")["value"])
    except ValueError:
        readings.append([word.strip() for word in text.split(",") if word.strip()])
    for reading in readings:
        tree: dict[str, Any] = {}
        _put(tree, path, reading)
        document = read(b"", "")
        assert isinstance(document, Document)
        _, problems = decode(document.with_tree(tree), Sections, {})
        if not any(_concerns(one.key, path) for one in problems):
            return reading
    return text


def known_kinds() -> tuple[str, ...]:
    """Kinds of account: those that come with the house, then those of installed packages (which are not loaded)."""
    return (*KINDS, *_installed_kinds())


@cache
def _installed_kinds() -> tuple[str, ...]:
    """A process sees the packages that were there when it began."""
    return tuple(sorted({entry.name for entry in entry_points(group=ENTRY_POINTS)} - set(KINDS)))


def _misnamed(providers: Providers) -> Iterator[tuple[KeyPath, Complaint]]:
    accounts = providers.accounts
    for name, account in accounts.items():
        if other := ANSWERED_BY.get(name):
            message = (
                f"'{name}:' is answered by the account '{other}'; give this account another name, and name it before"
            )
            yield ("providers", name), Complaint(f"{message} the colon")
            continue
        kind = account.kind or name
        if kind not in KINDS and kind not in (kinds := known_kinds()):
            words = " or ".join(f"'{one}'" for one in kinds)
            message = f"must be {words}, or absent where the name says it; any other needs its package installed"
            yield ("providers", name, "kind"), Complaint(message, nearest(kind, kinds))
    for role in PROVIDER_KINDS:
        chain = cast("tuple[str, ...]", getattr(providers.defaults, role))
        if not chain:
            yield ("providers", "defaults", role), Complaint("is empty; leave it out, or name 'embedded'")
        for index, one in enumerate(chain):
            complaint = provider_complaint(one, role, accounts) or _cannot(one, role, accounts)
            if complaint:
                yield ("providers", "defaults", role, index), complaint


def _contradictions(sections: Sections) -> Iterator[tuple[KeyPath, Complaint]]:
    if sections.speech.keep == "redis" and not sections.cache.url:
        yield ("speech", "keep"), Complaint("needs a Redis: set url under [cache]", "disk")


def provider_complaint(name: str, role: str, accounts: Collection[str]) -> Complaint | None:
    """What is wrong with "kind:model" in a list of providers. `role` is stt, llm or tts; `accounts` are the names of
    `[providers.<name>]`. What a package's own kind can do is known only when it is loaded: see `doctor`."""
    (kind, colon, model), kinds = name.partition(":"), PROVIDER_KINDS[role]
    if kind in kinds or (kind not in KINDS and (kind in accounts or kind in _installed_kinds())):
        return Complaint(f"names no model behind '{kind}:'", kind) if colon and not model.strip() else None
    words = ", ".join(f"'{one}'" for one in dict.fromkeys([*kinds, *(one for one in accounts if one not in KINDS)]))
    return Complaint(f"no {role} provider is called '{kind}'; there are {words}", nearest(kind, (*kinds, *accounts)))


def _cannot(name: str, role: str, accounts: Mapping[str, ProviderAccount]) -> Complaint | None:
    """An account under a name of its own, of a kind that has nothing for this role."""
    account = accounts.get(before := name.partition(":")[0])
    if account is None or before in KINDS or account.kind not in KINDS:
        return None
    kinds = {ANSWERED_BY.get(kind, kind) for kind in PROVIDER_KINDS[role]}
    if account.kind in kinds:
        return None
    return Complaint(f"'{before}' is an account of kind '{account.kind}', which has nothing for {role}")


def _completed(providers: Providers) -> Providers:
    """Accounts with what follows from their kind filled in."""
    accounts = {
        name: ProviderAccount(
            kind=(kind := account.kind or name),
            api_key=account.api_key,
            base_url=account.base_url or KINDS.get(kind, ""),  # a package's own kind knows where it is reached
            transport=account.transport,
            baa=account.baa,
        )
        for name, account in providers.accounts.items()
    }
    return msgspec.structs.replace(providers, accounts=accounts)


def _blamed(problem: Problem, overrides: _Overrides) -> Problem:
    """What an override broke is its fault, not the file's."""
    for name, (path, _) in overrides.items():
        if _concerns(problem.key, path):
            return msgspec.structs.replace(problem, file=f"environment variable {name}", line=0, column=0)
    return problem


def _concerns(key: str, path: tuple[str, ...]) -> bool:
    own = dotted(path)
    return key == own or key.startswith((f"{own}.", f"{own}["))


def _put(tree: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for part in path[:-1]:
        inner = tree.get(part)
        tree[part] = tree = dict(cast("dict[str, Any]", inner)) if isinstance(inner, dict) else {}
    tree[path[-1]] = value


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        below = under.get(key)
        both = isinstance(below, Mapping) and isinstance(value, Mapping)
        merged[key] = _merged(cast("Any", below), cast("Any", value)) if both else value
    return merged


_REFERENCE = re.compile(r"(?<![A-Za-z0-9_])env:([A-Za-z_][A-Za-z0-9_]*)")


def _resolved(value: Any, environ: Mapping[str, str]) -> Any:
    """The tree with each `env:NAME` replaced; inside a longer text (an address) it is percent-encoded."""
    match value:
        case str():
            if whole := _REFERENCE.fullmatch(value):
                return environ.get(whole[1], "")
            return _REFERENCE.sub(lambda found: quote(environ.get(found[1], ""), safe=""), value)
        case list():
            return [_resolved(item, environ) for item in cast("list[Any]", value)]
        case dict():
            return {key: _resolved(item, environ) for key, item in cast("dict[str, Any]", value).items()}
        case _:
            return value
