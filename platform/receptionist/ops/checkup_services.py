"""What `receptionist doctor` says of vendors, the embedded parts that stand in for them, and mail."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import Final, TypeVar

import msgspec

from receptionist.clock import Clock
from receptionist.config import Config
from receptionist.errors import ProviderFault
from receptionist.notify.email import MailError, postman_of
from receptionist.ops.checkup import Finding
from receptionist.practice.definition import ProviderOrder
from receptionist.practice.registry import Practice
from receptionist.practice.secrets import references
from receptionist.providers import checks
from receptionist.providers.base import Chain, Model, Recogniser, Voice
from receptionist.providers.choose import Providers, choose
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.installed import missing
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.own_accounts import OwnAccounts
from receptionist.records.database import open_records
from receptionist.records.secrets import SealedElsewhereError, Secrets

PartT = TypeVar("PartT", Recogniser, Model, Voice)

_PASSING: Final = frozenset({ProviderFault.RATE_LIMITED, ProviderFault.OVERLOADED})
_POLL_S: Final = 0.05
_WITHOUT: Final = {
    Part.RECOGNISER: "without it the carrier's own <Gather> hears callers when no vendor does",
    Part.VOICE: "without it the carrier's own <Say> speaks when no vendor does",
    Part.MATCHER: "without it questions are matched by their words alone",
}


async def look_at_vendors(config: Config, practices: Sequence[Practice]) -> Sequence[Finding]:
    """Key, credit, model and voice of every vendor that a practice or the platform names; each is asked once."""
    shared = [one.definition.providers for one in practices if not one.definition.accounts]
    orders = list(dict.fromkeys([ProviderOrder(), *shared]))
    left_out = dict.fromkeys(finding for order in orders for finding in _left_out(config, order))
    async with Clients(config.providers.accounts) as clients:
        providers = Providers(config, clients, EmbeddedWorkers(Models(), []))
        while "loading" in clients.states.values():  # noqa: ASYNC110 - an SDK takes a second or two
            await asyncio.sleep(_POLL_S)
        asked = await checks.check([providers.of_order(order) for order in orders])
    return [*map(_answered, asked), *left_out]


def _answered(asked: checks.Finding) -> Finding:
    if asked.error is None:
        return Finding(asked.provider, "ok", "takes the key and knows what is asked of it")
    told = str(asked.error).removeprefix(f"{asked.provider} ")
    return Finding(asked.provider, "warning" if asked.error.kind in _PASSING else "wrong", told)


def _left_out(config: Config, order: ProviderOrder) -> Iterator[Finding]:
    """What is named and cannot be asked."""
    defaults = config.providers.defaults
    for role, names in (
        ("stt", order.stt or defaults.stt),
        ("llm", order.llm or defaults.llm),
        ("tts", order.tts or defaults.tts),
    ):
        choice = choose(names, role, config)
        for name in choice.without_key:
            account = name.partition(":")[0]
            told = f"has no key, so the next in the list answers. Set api_key under [providers.{account}]."
            yield Finding(name, "warning", told)
        for name in choice.unknown:
            yield Finding(name, "wrong", f"is no {role} that this version knows: correct the name in the list.")


async def look_at_secrets(config: Config, clock: Clock, practices: Sequence[Practice]) -> Sequence[Finding]:
    """Secrets that practice files name: set, and can be opened? Keys of vendors are shown to their vendor."""
    accounts = config.providers.accounts
    findings: list[Finding] = []
    async with (
        open_records(config, clock) as records,
        Clients(accounts) as clients,
        OwnAccounts(accounts) as own,
    ):
        providers = Providers(config, clients, EmbeddedWorkers(Models(), []), own)
        providers.use_secrets(records.secrets.reveal)
        for practice in practices:
            lacking = [one async for one in _lacking(practice, records.secrets)]
            findings += lacking
            if practice.definition.accounts and not lacking:
                findings += await _own_vendors(practice, providers)
    return findings


async def _lacking(practice: Practice, secrets: Secrets) -> AsyncGenerator[Finding]:
    used: dict[str, list[str]] = {}
    for one in references(practice.definition):
        used.setdefault(one.name, []).append(one.key)
    for name, keys in used.items():
        what = f"secret {name} of {practice.slug}"
        try:
            if await secrets.reveal(practice.slug, name) is None:
                told = f"not set, and named in {', '.join(keys)}: `receptionist secrets set {practice.slug} {name}`."
                yield Finding(what, "warning", told)
        except SealedElsewhereError as error:
            yield Finding(what, "wrong", str(error))


async def _own_vendors(practice: Practice, providers: Providers) -> Sequence[Finding]:
    chain = providers.of(practice.definition, practice.slug)
    names = set(practice.definition.accounts)

    def theirs(parts: Sequence[PartT]) -> list[PartT]:
        return [part for part in parts if part.name.partition(":")[0] in names]

    own = Chain(theirs(chain.recognisers), theirs(chain.models), theirs(chain.voices))
    asked = await checks.check([own])
    return [msgspec.structs.replace(one, what=f"{practice.slug}: {one.what}") for one in map(_answered, asked)]


async def look_at_embedded(config: Config) -> Sequence[Finding]:
    """What stands in when vendors fail or none is named. Nothing is loaded."""
    embedded = config.providers.embedded
    models = Models(embedded.stt_model, embedded.voice)
    lacking = {part: missing(part, models) for part in Part}
    findings = [
        Finding(
            f"embedded {part}",
            "warning",
            f"not installed (no {', '.join(modules)}); {_WITHOUT[part]}. To have it: pip install"
            " 'receptionist[embedded]'",
        )
        for part, modules in lacking.items()
        if modules
    ]
    there = [str(part) for part, modules in lacking.items() if not modules]
    if there:
        findings.insert(0, Finding("embedded", "ok", f"{', '.join(there)} installed"))
    return findings


async def look_at_mail(config: Config) -> Sequence[Finding]:
    """The mail server, as far as it takes a sender without sending anything. Raises ConfigError."""
    postman = postman_of(config.mail)
    if postman is None:
        told = "no server is set ([mail] smtp_url): invitations and new passwords go by links to copy."
        return [Finding("mail", "ok", told)]
    try:
        await postman.check()
    except MailError as error:
        return [Finding("mail", "wrong", str(error))]
    return [Finding("mail", "ok", "the server takes us as a sender")]
