"""The sections of receptionist.toml: what may stand in each, by default, and within which bounds."""

import re
from collections.abc import Iterable, Mapping
from ipaddress import ip_network
from typing import Annotated, Final, Literal, TypeAlias
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct

from receptionist.toml_struct import Check
from receptionist.toml_text import Complaint

ANY_PUBLIC_HOST: Final = "*"  # in functions.allowed_hosts
Url: TypeAlias = Annotated[str, Meta(max_length=1000, extra={"format": "url"})]

# What may stand before the colon in a list of providers; names of [providers.<name>] may too.
PROVIDER_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "stt": ("deepgram", "whisper", "embedded"),
    "llm": ("openai", "anthropic", "embedded"),
    "tts": ("elevenlabs", "openai", "deepgram", "embedded"),
}
# Kinds of account that come with the house, and where each is reached unless its base_url says otherwise.
KINDS: Final[Mapping[str, str]] = {
    "deepgram": "wss://api.deepgram.com",
    "openai": "https://api.openai.com/v1",
    "anthropic": "https://api.anthropic.com",
    "elevenlabs": "https://api.elevenlabs.io",
}
# What stands before the colon and is no kind of account, and whose account answers.
ANSWERED_BY: Final[Mapping[str, str]] = {"whisper": "openai"}
# Other kinds are installed packages' own: each an entry point of this group, called as its kind.
ENTRY_POINTS: Final = "receptionist.providers"


class Server(Struct, frozen=True, forbid_unknown_fields=True):
    """`[server]`"""

    public_url: Annotated[
        str,
        Meta(description="Where carriers and browsers reach this server.", extra={"format": "public_url"}),
    ] = "http://127.0.0.1:8000"
    trusted_proxies: Annotated[
        tuple[Annotated[str, Meta(extra={"format": "network"})], ...],
        Meta(description="Addresses or networks whose forwarding headers are believed."),
    ] = ()
    secret_key: Annotated[str, Meta(description="Signs sessions and tokens; unset: made and kept in var/.")] = ""


class DatabaseAt(Struct, frozen=True, forbid_unknown_fields=True):
    """`[database]`"""

    url: Annotated[str, Meta(pattern=r"^(sqlite|postgres|postgresql)://", examples=["sqlite:///var/receptionist.db"])]


class Cache(Struct, frozen=True, forbid_unknown_fields=True):
    """`[cache]`: Redis, for several hosts."""

    url: Annotated[str, Meta(pattern=r"^(rediss?://.*)?$", examples=["redis://localhost:6379/0"])] = ""


class Tenants(Struct, frozen=True, forbid_unknown_fields=True):
    """`[tenants]`: where practice files are."""

    directory: Annotated[str, Meta(min_length=1)] = "tenants"
    store: Literal["files", "database"] = "files"
    templates: Annotated[str, Meta(min_length=1, description="A folder of the operator's own templates.")] = "templates"


class Twilio(Struct, frozen=True, forbid_unknown_fields=True):
    """`[telephony.twilio]`"""

    account_sid: str = ""
    auth_token: str = ""
    base_url: Url = "https://api.twilio.com"


class Telephony(Struct, frozen=True, forbid_unknown_fields=True):
    """`[telephony]`"""

    twilio: Twilio = Twilio()


class ProviderAccount(Struct, frozen=True, forbid_unknown_fields=True):
    """`[providers.<name>]`: an account with a vendor, or a compatible server. What is empty follows from the kind."""

    kind: str = ""
    api_key: str = ""
    base_url: Url = ""
    transport: Annotated[
        Literal["http", "websocket"],
        Meta(description="How ElevenLabs is asked: by socket, behind which requests stand, or by requests alone."),
    ] = "websocket"
    baa: Annotated[
        bool, Meta(description="A business associate agreement covers it: practices with health data may use it.")
    ] = False

    def __repr__(self) -> str:
        return f"ProviderAccount({self.kind!r})"  # nothing of its key ends up in a log


class EmbeddedModels(Struct, frozen=True, forbid_unknown_fields=True):
    """`[providers.embedded]`: models by name or path; empty: the packaged ones."""

    stt_model: str = ""
    voice: str = ""
    meanings: Annotated[
        str,
        Meta(description="The folder where practices' questions are kept as the matcher sees them, for a quick start."),
    ] = "var/meanings"


class ProviderDefaults(Struct, frozen=True, forbid_unknown_fields=True):
    """`[providers.defaults]`: for practices that name none. In order of preference; those without a key are skipped."""

    stt: tuple[str, ...] = ("deepgram:nova-3", "embedded")
    llm: tuple[str, ...] = ("openai:gpt-4o", "embedded")
    tts: tuple[str, ...] = ("elevenlabs:VOICE_ID", "embedded")


class Providers(Struct, frozen=True, forbid_unknown_fields=True):
    """`[providers]`: `accounts` holds every `[providers.<name>]` other than defaults and embedded, by its name."""

    defaults: ProviderDefaults = ProviderDefaults()
    embedded: EmbeddedModels = EmbeddedModels()
    accounts: Annotated[dict[str, ProviderAccount], Meta(extra={"rest": True})] = {}


class GoogleCalendars(Struct, frozen=True, forbid_unknown_fields=True):
    """`[calendars.google]`"""

    credentials: str = ""
    base_url: Url = ""


class AthenaCalendars(Struct, frozen=True, forbid_unknown_fields=True):
    """`[calendars.athena]`"""

    client_id: str = ""
    client_secret: str = ""
    base_url: Url = "https://api.preview.platform.athenahealth.com"


class Calendars(Struct, frozen=True, forbid_unknown_fields=True):
    """`[calendars]`"""

    google: GoogleCalendars = GoogleCalendars()
    athena: AthenaCalendars = AthenaCalendars()


class SpeechMade(Struct, frozen=True, forbid_unknown_fields=True):
    """`[speech]`"""

    ahead: Annotated[
        Literal["all", "urgent"],
        Meta(
            description="What the embedded voice speaks before anybody calls: all fixed phrases, or only greetings, "
            "fillers and warnings, which a paid voice never goes beyond."
        ),
    ] = "all"
    keep: Annotated[
        Literal["disk", "memory", "redis"],
        Meta(
            description="Where phrases that were spoken once are kept besides memory: in this machine's var/speech, "
            "nowhere, or in the Redis of [cache], for all instances together."
        ),
    ] = "disk"


class Mail(Struct, frozen=True, forbid_unknown_fields=True):
    """`[mail]`: without smtp_url, invitations are links to copy."""

    smtp_url: Annotated[str, Meta(pattern=r"^(smtps?://.*)?$", examples=["smtp://user:env:PASSWORD@host:587"])] = ""
    from_: str = msgspec.field(default="", name="from")


class Storage(Struct, frozen=True, forbid_unknown_fields=True):
    """`[storage]`: recordings, a folder or s3://…"""

    url: str = "var/recordings"


class Alerts(Struct, frozen=True, forbid_unknown_fields=True):
    """`[alerts]`: told when providers fail and come back."""

    webhook: Url = ""  # gets each alert as JSON whose `text` Slack and its like show as it is
    secret: Annotated[str, Meta(description="Signs what is sent to the webhook, in X-Receptionist-Signature.")] = ""


class AccountRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`[accounts]`: how long a sign-in lasts, and who needs a second factor where others can reach the server."""

    idle_minutes: Annotated[
        int, Meta(ge=0, le=720, description="Without an action the screen asks for the password again; 0: never.")
    ] = 15
    session_hours: Annotated[int, Meta(ge=1, le=24, description="Then one signs in again, however busy.")] = 12
    require_totp: Annotated[
        tuple[Literal["operator", "reseller", "owner", "staff", "viewer"], ...],
        Meta(description="Roles that need a second factor, unless public_url is this machine's own."),
    ] = ("operator", "reseller")


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """`[limits]`"""

    calls_at_once: Annotated[int, Meta(ge=1, le=10_000, description="In one process, of all practices.")] = 60
    calls_per_practice: Annotated[int, Meta(ge=1, le=10_000)] = 20
    calls_per_caller: Annotated[int, Meta(ge=1, le=10_000)] = 2
    spend_per_day: Annotated[
        float,
        Meta(
            ge=0,
            description="Dollars that one practice may cost the platform in a day (of UTC), by its prices; then the "
            "embedded providers answer it until midnight.",
        ),
    ] = 50.0


class FunctionRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`[functions]`: whom practices may have this server ask, by functions of their own and by importing pages."""

    allowed_hosts: Annotated[
        tuple[Annotated[str, Meta(extra={"format": "host"})], ...],
        Meta(
            description="None named: any public https host. Else only these, whether or not they are public, with "
            "another port than 443 as host:port; '*' among them stands for any public host besides.",
            examples=[["orders.example"], ["*", "intranet.example:8443"]],
        ),
    ] = ()


class Prices(Struct, frozen=True, forbid_unknown_fields=True):
    """`[prices]`: dated prices of vendors; what the file does not name is priced by the packaged list."""

    file: Annotated[str, Meta(min_length=1)] = "prices.toml"


class Observability(Struct, frozen=True, forbid_unknown_fields=True):
    """`[observability]`"""

    metrics_token: str = ""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    sentry_dsn: str = ""
    otlp_endpoint: Annotated[
        Url,
        Meta(description="A collector of OpenTelemetry traces, by OTLP over HTTP. Empty: as the environment says."),
    ] = ""


class Sections(Struct, frozen=True, forbid_unknown_fields=True):
    server: Server = Server()
    database: DatabaseAt = DatabaseAt("sqlite:///var/receptionist.db")
    cache: Cache = Cache()
    tenants: Tenants = Tenants()
    telephony: Telephony = Telephony()
    providers: Providers = Providers()
    calendars: Calendars = Calendars()
    speech: SpeechMade = SpeechMade()
    mail: Mail = Mail()
    storage: Storage = Storage()
    alerts: Alerts = Alerts()
    accounts: AccountRules = AccountRules()
    limits: Limits = Limits()
    functions: FunctionRules = FunctionRules()
    prices: Prices = Prices()
    observability: Observability = Observability()


_HOST = re.compile(r"([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(:[0-9]{1,5})?")


def _check_url(value: str) -> Iterable[Complaint]:
    if value and (urlsplit(value).scheme not in ("http", "https", "ws", "wss") or not urlsplit(value).hostname):
        yield Complaint("must be an address, as https://host/path")


def _check_public_url(value: str) -> Iterable[Complaint]:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
        yield Complaint("must be http(s)://host or http(s)://host:port, nothing after it")


def _check_network(value: str) -> Iterable[Complaint]:
    try:
        ip_network(value, strict=False)
    except ValueError:
        yield Complaint("must be an address or a network, as 10.0.0.0/8")


def _check_host(value: str) -> Iterable[Complaint]:
    if value != ANY_PUBLIC_HOST and not _HOST.fullmatch(value):
        meant = value.strip().lower()
        suggestion = meant if _HOST.fullmatch(meant) else ""
        yield Complaint("must be a host, as orders.example, or with its port", suggestion)


CHECKS: Final[Mapping[str, Check]] = {
    "host": _check_host,
    "url": _check_url,
    "public_url": _check_public_url,
    "network": _check_network,
}
