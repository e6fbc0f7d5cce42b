"""What `receptionist doctor` says of vendors, of practices' own accounts, and of this machine's own models."""

from collections.abc import AsyncGenerator, Collection, Iterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

import msgspec

from receptionist.clock import Clock
from receptionist.config import Config
from receptionist.errors import ConfigError, ProviderError, ProviderFault
from receptionist.ops.checkup import Finding
from receptionist.ops.checkup_services import lacking
from receptionist.ops.trying import try_all
from receptionist.practice.definition import ProviderOrder
from receptionist.practice.experiments import variants
from receptionist.practice.registry import Practice
from receptionist.providers import checks
from receptionist.providers.base import Chain
from receptionist.providers.choose import Providers, choose, defaults_of
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.installed import missing
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import PROVIDER as EMBEDDED
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.faults import account_of
from receptionist.providers.own_accounts import OwnAccounts
from receptionist.providers.pulse import READY
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.trials import Trial, tried, tryables
from receptionist.providers.tts.embedded import EmbeddedVoice
from receptionist.providers.vendor import vendor
from receptionist.records.database import open_records

_PASSING: Final = frozenset({ProviderFault.RATE_LIMITED, ProviderFault.OVERLOADED})
_LOADED_WITHIN_S: Final = 45.0
_MOST_OWN: Final = 100  # practices with accounts of their own that are asked about
_WITHOUT: Final = {
    Part.RECOGNISER: "without it the carrier's own <Gather> hears callers when no vendor does",
    Part.VOICE: "without it the carrier's own <Say> speaks when no vendor does",
    Part.MATCHER: "without it questions are matched by their words alone",
    Part.DETECTOR: "without it the recogniser alone tells who speaks over the receptionist, coughs and echoes included",
}


async def look_at_vendors(
    config: Config, clock: Clock, practices: Sequence[Practice], *, free: bool
) -> Sequence[Finding]:
    """Every vendor that a practice, one of its experiments or the platform names, each once, by a second of real work;
    `free`: by what costs nothing. Of practices with accounts of their own: whoever they name besides those. Accounts
    with a key that nobody names are asked for a sign of life."""
    named_by = variants(practices, defaults_of(config))
    lists = dict.fromkeys((one.definition.providers, frozenset(one.definition.accounts)) for one in named_by)
    lists = {(ProviderOrder(), frozenset[str]()): None, **lists}
    left_out = dict.fromkeys(finding for order, own in lists for finding in _left_out(config, order, own))
    async with _vendors(config) as providers:  # without practices' own accounts: what needs one is left out
        chains = [providers.of_order(ProviderOrder())]
        chains += [providers.of(one.definition, one.slug) for one in named_by]
        asked = await _asked(chains, providers, clock, free=free)
        named = {one.account for one in tryables(chains)}
        for account in providers.health:
            if account not in named:
                await providers.look(account)
        unnamed = [_sign_of_life(name, one.state) for name, one in providers.health.items() if name not in named]
    return [*asked, *left_out, *unnamed]


async def look_at_own_accounts(
    config: Config, clock: Clock, practices: Sequence[Practice], *, free: bool
) -> Sequence[Finding]:
    """Practices' own accounts, whoever their lists and experiments name of them: their keys are shown to their
    vendors."""
    theirs = [one for one in practices if one.definition.accounts]
    findings: list[Finding] = []
    if not theirs:
        return findings
    async with (
        open_records(config, clock) as records,
        OwnAccounts(config.providers.accounts) as own,
        _vendors(config, own) as providers,
    ):
        providers.use_secrets(records.secrets.reveal)
        for practice in theirs[:_MOST_OWN]:
            if [one async for one in lacking(practice, records.secrets)]:
                continue  # told of as a secret that is not set
            as_tried = variants([practice], defaults_of(config))
            chains = [_through_own(providers.of(one.definition, one.slug), one.slug) for one in as_tried]
            asked = await _asked(chains, providers, clock, free=free)
            findings += [msgspec.structs.replace(one, what=f"{practice.slug}: {one.what}") for one in asked]
    if len(theirs) > _MOST_OWN:
        findings.append(Finding("own accounts", "ok", f"{len(theirs) - _MOST_OWN} more were not asked about"))
    return findings


async def look_at_embedded(config: Config, *, free: bool) -> Sequence[Finding]:
    """What stands in when vendors fail or none is named. `free`: is it there? Else it is loaded, and works a second."""
    embedded = config.providers.embedded
    models = Models(embedded.stt_model, embedded.voice)
    absent = {part: missing(part, models) for part in Part}
    findings = [
        Finding(
            f"embedded {part}",
            "warning",
            f"not installed (no {', '.join(modules)}); {_WITHOUT[part]}. To have it: pip install"
            " 'receptionist[embedded]'",
        )
        for part, modules in absent.items()
        if modules
    ]
    there = [part for part, modules in absent.items() if not modules]
    if there:
        findings.insert(0, Finding("embedded", "ok", f"{', '.join(there)} installed"))
    if not free:
        findings += await _embedded_at_work(
            config, models, [part for part in there if part not in (Part.MATCHER, Part.DETECTOR)]
        )
    return findings


async def _embedded_at_work(config: Config, models: Models, parts: Sequence[Part]) -> list[Finding]:
    findings: list[Finding] = []
    async with EmbeddedWorkers(models, parts) as workers:
        for part in parts:
            try:
                await workers[part].until_ready(_LOADED_WITHIN_S)
            except ProviderError as error:
                findings.append(Finding(f"{EMBEDDED} {part}", "wrong", str(error)))
        ready = [part for part in parts if workers[part].is_ready]
        chain = Chain(
            recognisers=[EmbeddedRecogniser(workers[part]) for part in ready if part is Part.RECOGNISER],
            voices=[EmbeddedVoice(workers[part], EMBEDDED) for part in ready if part is Part.VOICE],
        )
        trials = await tried(tryables([chain]))
    parts_of = {"stt": Part.RECOGNISER, "tts": Part.VOICE}
    named = [(f"{EMBEDDED} {parts_of[trial.role]}", trial) for trial in trials]
    return findings + [msgspec.structs.replace(_worked(trial), what=what) for what, trial in named]


@asynccontextmanager
async def _vendors(config: Config, own: OwnAccounts | None = None) -> AsyncGenerator[Providers]:
    """Loaded, and without this machine's own models."""
    async with Clients(config.providers.accounts) as clients:
        await clients.settled()
        yield Providers(config, clients, EmbeddedWorkers(Models(), []), own)


async def _asked(chains: Sequence[Chain], providers: Providers, clock: Clock, *, free: bool) -> list[Finding]:
    if free:
        return [_answered(one) for one in await checks.check(chains)]
    return [_worked(one) for one in await try_all(tryables(chains), providers.address, clock)]


def _through_own(chain: Chain, slug: str) -> Chain:
    return Chain(
        recognisers=[one for one in chain.recognisers if one.account.startswith(f"{slug}/")],
        models=[one for one in chain.models if one.account.startswith(f"{slug}/")],
        voices=[one for one in chain.voices if one.account.startswith(f"{slug}/")],
    )


def _worked(trial: Trial) -> Finding:
    if trial.error is not None:
        return _failed(trial.provider, trial.error)
    told = f"{trial.came}: {trial.times}"
    return Finding(
        trial.provider,
        "warning" if trial.doubt else "ok",
        f"{told}. {trial.doubt}" if trial.doubt else told,
        first_ms=_ms(trial.first_s),
        whole_ms=_ms(trial.whole_s),
    )


def _answered(asked: checks.Finding) -> Finding:
    if asked.error is None:
        return Finding(asked.provider, "ok", "takes the key and knows what is asked of it")
    return _failed(asked.provider, asked.error)


def _failed(provider: str, error: ProviderError) -> Finding:
    told = str(error).removeprefix(f"{provider} ")
    return Finding(provider, "warning" if error.kind in _PASSING else "wrong", told)


def _sign_of_life(account: str, state: str) -> Finding:
    if state == READY:
        return Finding(account, "ok", "takes the key; no list of providers names it")
    return Finding(account, "warning", f"{state.removeprefix(f'{account} ')} (no list of providers names it)")


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)


def _left_out(config: Config, order: ProviderOrder, own: Collection[str]) -> Iterator[Finding]:
    """What is named and cannot be asked, apart from a practice's `own` accounts."""
    defaults = config.providers.defaults
    for role, names in (
        ("stt", order.stt or defaults.stt),
        ("llm", order.llm or defaults.llm),
        ("tts", order.tts or defaults.tts),
    ):
        choice = choose(names, role, config, lacking=own)
        for name in choice.without_key:
            account = account_of(name)
            told = f"has no key, so the next in the list answers. Set api_key under [providers.{account}]."
            yield Finding(name, "warning", told)
        for name in choice.unknown:
            yield Finding(name, "wrong", _why_unknown(name, role, config))


def _why_unknown(name: str, role: str, config: Config) -> str:
    account = config.providers.accounts.get(account_of(name))
    try:
        if account:
            vendor(account.kind)
    except ConfigError as error:
        return str(error)
    return f"is no {role} that this version knows: correct the name in the list."
