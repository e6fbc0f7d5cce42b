"""What `receptionist doctor` looks at: one finding for each thing that calls depend on, with what to do about it."""

import asyncio
import http.client
import resource
import shutil
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from typing import Final, Literal, TypeAlias
from urllib.parse import urlsplit

import msgspec

from receptionist.clock import Clock
from receptionist.config import Config, is_loopback
from receptionist.errors import ReceptionistError
from receptionist.ops.reaching import fetch, off_words, their_clock, why_not
from receptionist.practice.card import Card
from receptionist.practice.registry import Registry
from receptionist.records.database import open_records
from receptionist.telephony.twilio.rest import NumberSettings, TwilioAccount

State: TypeAlias = Literal["ok", "warning", "wrong"]

_LOOKED_WITHIN_S: Final = 90.0  # vendors' SDKs and this machine's models are loaded first
_DISK_LOW: Final = 1 << 30
_DISK_EMPTY: Final = 100 << 20
_MOST_NUMBERS: Final = 300
_NUMBERS_AT_ONCE: Final = 8
_FEW_FILES: Final = 4096  # each call holds a handful of sockets


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """`what` was looked at, `told` is what was found, and what to do where it is not `ok`. Of what was at work: when
    its first sign came, and all of it."""

    what: str
    state: State
    told: str
    first_ms: int | None = None
    whole_ms: int | None = None


Look: TypeAlias = Callable[[], Awaitable[Sequence[Finding]]]


async def look_at_all(looks: Iterable[tuple[str, Look]]) -> AsyncGenerator[Finding, None]:
    """Side by side, told in the order given. What cannot be looked at in time is a finding too; nothing raises."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_look(what, look)) for what, look in looks]
        for task in tasks:
            for finding in await task:
                yield finding


async def _look(what: str, look: Look) -> Sequence[Finding]:
    try:
        async with asyncio.timeout(_LOOKED_WITHIN_S):
            return await look()
    except TimeoutError:
        return [Finding(what, "wrong", f"no answer within {_LOOKED_WITHIN_S:g} s")]
    except (ReceptionistError, OSError) as error:
        return [Finding(what, "wrong", str(error))]


# -- this machine ----------------------------------------------------------------------------------------------------


async def look_at_database(config: Config, clock: Clock) -> Sequence[Finding]:
    """Opened as the server opens it, migrations included; then one write that changes nothing."""
    async with open_records(config, clock) as records:
        await records.tokens.consume("doctor", clock.now())
        if records.writer.is_away:
            return [Finding("database", "wrong", "it can be read but takes no writes; they would wait on disk")]
    kind = urlsplit(config.database.url).scheme
    return [Finding("database", "ok", f"{kind}, migrated, takes writes")]


async def look_at_disk(config: Config) -> Sequence[Finding]:
    folder = config.path("var")
    while not folder.exists():
        folder = folder.parent
    free = (await asyncio.to_thread(shutil.disk_usage, folder)).free
    told = f"{free / (1 << 30):.1f} GB free at {folder}"
    if free < _DISK_EMPTY:
        return [Finding("disk", "wrong", f"{told}: messages could not be kept. Free some space.")]
    if free < _DISK_LOW:
        return [Finding("disk", "warning", f"{told}: free some space soon.")]
    return [Finding("disk", "ok", told)]


async def look_at_limits() -> Sequence[Finding]:
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files < _FEW_FILES:
        told = f"{files} open files at most: raise it (ulimit -n, LimitNOFILE=) to hold more than {files // 20} calls."
        return [Finding("open files", "warning", told)]
    return [Finding("open files", "ok", f"{files} at most")]


async def look_at_address(config: Config, clock: Clock) -> Sequence[Finding]:
    """The address that carriers and browsers use, asked from here; and whether the clock agrees with what answers."""
    url = config.server.public_url
    if is_loopback(url):
        told = f"{url} is this machine alone: no carrier can reach it. Set [server] public_url to take real calls."
        return [Finding("public address", "warning", told)]
    if urlsplit(url).scheme != "https":
        return [Finding("public address", "wrong", f"{url}: carriers open streams over TLS only; use https://.")]
    try:
        answer = await asyncio.to_thread(fetch, url, "/healthz")
    except (OSError, http.client.HTTPException) as error:
        why = await why_not(url, clock.now())
        told = f"{url} cannot be reached from here ({error}). {why or 'Start the server, or check the proxy.'}"
        return [Finding("public address", "warning", told)]
    if answer.status != 200:
        told = f"{url}/healthz answers {answer.status}: does the proxy pass requests on to this server?"
        return [Finding("public address", "wrong", told)]
    return [Finding("public address", "ok", f"{url} answers")]


# -- practices -------------------------------------------------------------------------------------------------------


def practices_found(registry: Registry) -> list[Finding]:
    wrong = [
        Finding(f"practice {slug}", "wrong", str(problem))
        for slug, problems in registry.problems().items()
        for problem in problems
        if problem.severity == "error"
    ]
    if not registry.served:
        return [*wrong, Finding("practices", "wrong", "none is served: put a practice file into the tenants folder.")]
    numbers = sum(len(card.numbers) for card in registry.cards() if not card.removed)
    return [*wrong, Finding("practices", "ok", f"{registry.served} served on {numbers} numbers")]


# -- the carrier -----------------------------------------------------------------------------------------------------


async def look_at_carrier(config: Config, practices: Sequence[Card]) -> Sequence[Finding]:
    """The account, and whether the practices' numbers lead to this server: the first few hundred of them."""
    twilio = config.telephony.twilio
    if not twilio.auth_token or not twilio.account_sid:
        told = "no account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN to take real calls."
        return [Finding("carrier", "warning", told)]
    account = TwilioAccount(twilio.account_sid, twilio.auth_token, twilio.base_url)
    about = await account.account()
    if about.status != "active":
        return [Finding("carrier", "wrong", f"the account {about.name} is {about.status}: settle it with the carrier.")]
    trial = about.kind.lower() == "trial"
    told = f"the account {about.name} is active"
    first = Finding(
        "carrier", "warning" if trial else "ok", f"{told}, on trial: callers hear a notice first." if trial else told
    )
    numbers = [(practice, number) for practice in practices if not practice.removed for number in practice.numbers]
    left, numbers = numbers[_MOST_NUMBERS:], numbers[:_MOST_NUMBERS]
    few = asyncio.Semaphore(_NUMBERS_AT_ONCE)

    async def setting(number: str) -> NumberSettings | None:
        async with few:
            return await account.number(number)

    settings = await asyncio.gather(*(setting(number) for _, number in numbers))
    unasked = Finding("numbers", "ok", f"{len(left)} more were not asked about")
    return [
        first,
        *(
            _number(config, practice, number, found)
            for (practice, number), found in zip(numbers, settings, strict=True)
        ),
        *([unasked] if left else []),
    ]


def _number(config: Config, practice: Card, number: str, found: NumberSettings | None) -> Finding:
    what = f"number {number}"
    wanted = config.server.public_url.rstrip("/") + "/voice/incoming"
    if found is None:
        told = f"the carrier's account does not own it; correct it in {practice.slug}.toml, or buy it."
        return Finding(what, "wrong", told)
    if found.voice_url.partition("#")[0] != wanted or found.voice_method.upper() not in ("", "POST", "GET"):
        there = found.voice_url or "nowhere"
        return Finding(
            what, "wrong", f"its calls go to {there}. In the carrier's console set 'a call comes in' to {wanted}."
        )
    if not found.fallback_url:
        told = f"{practice.slug}; it has no fallback address for when this server is down (see docs/operating.md)."
        return Finding(what, "warning", told)
    return Finding(what, "ok", f"{practice.slug}; its calls come here")


# -- the clock -------------------------------------------------------------------------------------------------------


async def look_at_clock(config: Config, clock: Clock) -> Sequence[Finding]:
    """Against the first outside service that says what time it is."""
    services = [
        config.telephony.twilio.base_url,
        *(one.base_url for one in config.providers.accounts.values() if one.api_key and one.base_url),
    ]
    for url in services:
        theirs = await asyncio.to_thread(their_clock, url)
        if theirs:
            host = urlsplit(url).hostname or url
            off = off_words(theirs, clock.now(), host)
            return [Finding("clock", "wrong", off) if off else Finding("clock", "ok", f"agrees with {host}")]
    return [Finding("clock", "warning", "nobody outside could be asked for the time; keep it set by NTP.")]
