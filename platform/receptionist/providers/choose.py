"""Who answers a practice: names in order of preference -> the recognisers, models and voices that this process has."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

import msgspec

from receptionist.config import Config
from receptionist.errors import ConfigError
from receptionist.practice.definition import Definition, ProviderOrder
from receptionist.providers.base import Chain, FaqMatcher, Model, Recogniser, Voice
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.detector import EmbeddedDetector
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher, LettersMatcher
from receptionist.providers.embedded.installed import installed
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import PROVIDER as EMBEDDED
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.faults import account_of
from receptionist.providers.late import LateModel, LateRecogniser, LateVoice, Opening
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.own_accounts import OwnAccount, OwnAccounts, Reveal
from receptionist.providers.pulse import READY, Health
from receptionist.providers.roles import RoleState, role_state
from receptionist.providers.standing import NOBODY, Role, Watch
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.tts.embedded import EmbeddedVoice
from receptionist.providers.vendor import Vendor, usable, vendor

log = logging.getLogger(__name__)

# Two cores recognise four callers in time; a fifth would make all of them wait.
LOCAL_CALLS: Final = 4
_PACKAGED_VOICE: Final = "joe"
_TIRED: Final = "it failed too often lately, and is asked only when nobody else is left"
_NOT_INSTALLED: Final = "not installed: pip install 'receptionist[embedded]'"

_MOST_CHAINS: Final = 1024  # of practices with accounts of their own; a chain is a few small objects

# Practice, order, [accounts], and those of them whose key is there.
_Own: TypeAlias = tuple[str, ProviderOrder, tuple[tuple[str, str], ...], frozenset[str]]


class Choice(msgspec.Struct, frozen=True):
    """What is left of the names of one role, and why the others are not."""

    names: tuple[str, ...]
    without_key: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    without_own_key: tuple[str, ...] = ()


def choose(
    names: Sequence[str], role: str, config: Config, *, own: Collection[str] = (), lacking: Collection[str] = ()
) -> Choice:
    """Names in order of preference, each once; what cannot answer is left out.

    `own` are accounts that the practice has a key of its own for, `lacking` those of them whose key is not there: they
    are left out, whether or not the platform has one.

    `embedded` is the last of them, named or not: its workers are warm wherever they are installed, so that nobody is
    left in silence when every vendor named has failed.
    """
    kept: list[str] = []
    without_key: list[str] = []
    unknown: list[str] = []
    without_own_key: list[str] = []
    for name in dict.fromkeys(names):
        account_name = account_of(name)
        account = config.providers.accounts.get(account_name)
        if _is_embedded(name):
            kept.append(name)
        elif account_name in lacking:
            without_own_key.append(name)
        elif account is None or (not account.api_key and account_name not in own):
            without_key.append(name)
        elif (found := usable(account.kind)) and found.plays(role):
            kept.append(name)
        else:
            unknown.append(name)
    if not any(map(_is_embedded, kept)):
        kept.append(EMBEDDED)
    return Choice(tuple(kept), tuple(without_key), tuple(unknown), tuple(without_own_key))


def defaults_of(config: Config) -> ProviderOrder:
    """The platform's own lists."""
    defaults = config.providers.defaults
    return ProviderOrder(stt=defaults.stt, llm=defaults.llm, tts=defaults.tts)


class Minds:
    """What a conversation by text is held with: models, and the matcher of questions."""

    def __init__(
        self, config: Config, clients: Clients, workers: EmbeddedWorkers, own: OwnAccounts | None = None
    ) -> None:
        """`own` opens practices' own accounts; without it what needs one is left out."""
        self._config = config
        self._clients = clients
        self._own = own
        self.matcher: FaqMatcher = (
            EmbeddedFaqMatcher(workers[Part.MATCHER]) if Part.MATCHER in workers else LettersMatcher()
        )

    def models(self, definition: Definition, practice: str = "") -> list[Model]:
        """Those that a call of this practice would be answered by, in their order. `practice` (its slug) is whose
        secrets are the keys of its [accounts]: without it, or without a key, what needs one is left out."""
        names = definition.providers.llm or self._config.providers.defaults.llm
        own, lacking = self.own_accounts(definition, practice)
        chosen = choose(names, "llm", self._config, own=own, lacking=lacking)
        return [self.model(name, own) for name in chosen.names]

    def own_accounts(self, definition: Definition, practice: str) -> tuple[Mapping[str, OwnAccount], frozenset[str]]:
        """The practice's own that can answer, by name; and the names of those that cannot now."""
        opened = {name: self._own and self._own.of(practice, name, text) for name, text in definition.accounts.items()}
        there = {name: account for name, account in opened.items() if account}
        return there, frozenset(opened) - frozenset(there)

    def use_secrets(self, reveal: Reveal) -> None:
        """Where practices' own keys come from, once the records are open."""
        if self._own:
            self._own.use(reveal)

    def own_health(self, practice: str) -> dict[str, Health]:
        return self._own.health(practice) if self._own else {}

    def watch_keys(self, refused: Callable[[], Collection[str]], mended: Callable[[str], None]) -> None:
        """As `OwnAccounts.watch_keys` has it."""
        if self._own:
            self._own.watch_keys(refused, mended)

    def named(self, name: str, definition: Definition, practice: str) -> list[Model]:
        """The one that is asked for by its name, with the built-in dialogue behind it; through the account that a call
        of this practice would be answered through. Raises ConfigError for one that cannot answer here."""
        own, lacking = self.own_accounts(definition, practice)
        choice = choose([name], "llm", self._config, own=own, lacking=lacking)
        if name in choice.without_own_key:
            raise ConfigError(f"{name} cannot answer with the practice's own account now: see [accounts] in its file.")
        if name in choice.without_key:
            raise ConfigError(
                f"{name} has no key here; set api_key under [providers.{account_of(name)}] in receptionist.toml, "
                "or the vendor's own variable: OPENAI_API_KEY, ANTHROPIC_API_KEY."
            )
        if name in choice.unknown:
            raise ConfigError(f"{name} names no model: that account has none. See `receptionist check`.")
        return [self.model(one, own) for one in choice.names]

    def model(self, name: str, own: Mapping[str, OwnAccount] = MappingProxyType({})) -> Model:
        if _is_embedded(name):
            return EmbeddedModel()
        make = self.vendor(name).model
        assert make is not None, f"{name} was chosen without a model"
        return LateModel(name, self.account(name, own), make)

    async def settled(self) -> None:
        """Returns when the vendors are ready to be asked, or known not to be."""
        await self._clients.settled()

    def vendor(self, name: str) -> Vendor:
        """Of a name that was chosen."""
        found = vendor(self._config.providers.accounts[account_of(name)].kind)
        assert found is not None, f"{name} was chosen without a vendor"
        return found

    def account(self, name: str, own: Mapping[str, OwnAccount] = MappingProxyType({})) -> Opening:
        account = self._clients.get(account_of(name))
        if mine := own.get(account_of(name)):
            if account:
                account.load()  # of the same vendor: the SDK is one for both
            return mine
        assert account is not None, f"{name} was chosen without an account"
        account.named()
        return account


class Providers:
    """All recognisers, models and voices of one process, by practice."""

    def __init__(
        self, config: Config, clients: Clients, workers: EmbeddedWorkers, own: OwnAccounts | None = None
    ) -> None:
        """`own` opens practices' own accounts; without it what needs one is left out."""
        self._config = config
        self._clients = clients
        self._workers = workers
        self._of_practices: dict[_Own, Chain] = {}
        self._chains: dict[ProviderOrder, Chain] = {}
        self._told: set[str] = set()
        self._watch = NOBODY
        self.minds = Minds(config, clients, workers, own)
        self.matcher = self.minds.matcher
        self.detector = EmbeddedDetector(workers[Part.DETECTOR]) if Part.DETECTOR in workers else None
        self.of_order(ProviderOrder())  # what is wrong with the defaults is told at the start, not to the first caller

    def of(self, definition: Definition, practice: str = "") -> Chain:
        """Who answers this practice: those it names, else the platform's defaults. What has no key is left out.

        `practice` (its slug) is whose secrets are the keys of its [accounts]; without it, or without the secret, what
        needs one of them is left out: the platform's own account never stands in.
        """
        if not definition.accounts:
            return self.of_order(definition.providers)
        there, lacking = self.minds.own_accounts(definition, practice)
        whose: _Own = (practice, definition.providers, tuple(sorted(definition.accounts.items())), frozenset(there))
        chain = self._of_practices.pop(whose, None)
        if chain is None:
            chain = self._chain(definition.providers, there, lacking)
            while len(self._of_practices) >= _MOST_CHAINS:
                del self._of_practices[next(iter(self._of_practices))]
        self._of_practices[whose] = chain  # behind the others: the one that was not asked for longest goes first
        return chain

    def use_secrets(self, reveal: Reveal) -> None:
        """Where practices' own keys come from, once the records are open."""
        self.minds.use_secrets(reveal)

    def use_watch(self, watch: Watch) -> None:
        """Who is told what befalls them in calls that begin from now on."""
        self._watch = watch
        self._chains.clear()
        self._of_practices.clear()

    def watch_keys(self, refused: Callable[[], Collection[str]], mended: Callable[[str], None]) -> None:
        """As `OwnAccounts.watch_keys` has it."""
        self.minds.watch_keys(refused, mended)

    def of_order(self, order: ProviderOrder) -> Chain:
        """The same for names; a role without any has the platform's."""
        chain = self._chains.get(order)
        if chain is None:
            chain = self._chains[order] = self._chain(order)
        return chain

    @property
    def states(self) -> dict[str, str]:
        """For `/ready`: "ready", "loading", or what is wrong, by part."""
        defaults = self._config.providers.defaults
        named = {Part.RECOGNISER: defaults.stt, Part.VOICE: defaults.tts}
        missing = [part for part, names in named.items() if part not in self._workers and EMBEDDED in names]
        not_installed = {f"{EMBEDDED} {part}": _NOT_INSTALLED for part in missing}
        return {**self._clients.states, **self._workers.states, **not_installed}

    @property
    def health(self) -> dict[str, Health]:
        """How the platform's accounts are that have a key, by name."""
        return self._clients.health

    def own_health(self, practice: str) -> dict[str, Health]:
        """How those of a practice's own accounts are that are open now, by name."""
        return self.minds.own_health(practice)

    def address(self, account: str) -> str:
        """Where an account is reached, the platform's ("openai") or a practice's own ("north-clinic/openai"). Empty:
        nowhere, as this machine's own models."""
        settings = self._config.providers.accounts.get(account.rpartition("/")[2])
        if settings is None or settings.base_url:
            return settings.base_url if settings else ""
        found = usable(settings.kind)
        return found.base_url if found else ""

    async def look(self, account: str) -> None:
        """Asks one of the platform's accounts for a sign of life now; its `health` tells what came of it."""
        if found := self._clients.get(account):
            await found.look()

    def roles(self) -> dict[str, RoleState]:
        """Who hears, thinks and speaks for practices that name nobody: stt, llm, tts."""
        chain, at = self.of_order(ProviderOrder()), asyncio.get_running_loop().time()

        def state(role: Role, members: Sequence[Recogniser | Model | Voice], part: Part | None) -> RoleState:
            return role_state(
                members,
                name=lambda one: one.name,
                trouble=lambda one: self._trouble(one, part),
                tired=lambda one: "" if chain.watch.allows(role, one, at) else _TIRED,
            )

        return {
            "stt": state("recogniser", chain.recognisers, Part.RECOGNISER),
            "llm": state("model", chain.models, None),
            "tts": state("voice", chain.voices, Part.VOICE),
        }

    def _trouble(self, member: Recogniser | Model | Voice, part: Part | None) -> str:
        """Why it cannot be asked now, as far as that is known without asking. `part`: of the embedded ones, for this
        role; None: it needs no worker."""
        if member.account != EMBEDDED:
            account = self._clients.get(member.account)
            state = account.state if account else "no account"
        else:
            state = self._workers[part].state if part else READY
        return "" if state == READY else state

    def _chain(
        self, order: ProviderOrder, own: Mapping[str, OwnAccount] | None = None, lacking: Collection[str] = ()
    ) -> Chain:
        defaults, own = self._config.providers.defaults, own or {}
        stt, llm, tts = (
            choose(names, role, self._config, own=own, lacking=lacking)
            for role, names in (
                ("stt", order.stt or defaults.stt),
                ("llm", order.llm or defaults.llm),
                ("tts", order.tts or defaults.tts),
            )
        )
        self._tell({"stt": stt, "llm": llm, "tts": tts})
        recognisers = [one for name in stt.names if (one := self._recogniser(name, own))]
        voices = [one for name in tts.names if (one := self._voice(name, own))]
        for role, found in (("stt", recognisers), ("tts", voices)):
            if not found:
                log.error(
                    "no provider is left for this role; set a key, or install the embedded ones", extra={"role": role}
                )
        return Chain(
            recognisers=recognisers,
            models=[self.minds.model(name, own) for name in llm.names],
            voices=voices,
            watch=self._watch,
            local=any(
                isinstance(first, EmbeddedRecogniser | EmbeddedVoice) for first in (*recognisers[:1], *voices[:1])
            ),
        )

    def _recogniser(self, name: str, own: Mapping[str, OwnAccount]) -> Recogniser | None:
        if not _is_embedded(name):
            make = self.minds.vendor(name).recogniser
            assert make is not None, f"{name} was chosen without a recogniser"
            return LateRecogniser(name, self.minds.account(name, own), make)
        return EmbeddedRecogniser(self._workers[Part.RECOGNISER]) if Part.RECOGNISER in self._workers else None

    def _voice(self, name: str, own: Mapping[str, OwnAccount]) -> Voice | None:
        if not _is_embedded(name):
            make = self.minds.vendor(name).voice
            assert make is not None, f"{name} was chosen without a voice"
            return LateVoice(name, self.minds.account(name, own), make)
        voice = Path(self._config.providers.embedded.voice).stem or _PACKAGED_VOICE
        return EmbeddedVoice(self._workers[Part.VOICE], f"{EMBEDDED}:{voice}") if Part.VOICE in self._workers else None

    def _tell(self, choices: Mapping[str, Choice]) -> None:
        """Each name once in the life of the process, so that a machine without any keys starts with one line."""
        for message, lists in (
            ("providers skipped: they have no key", {role: one.without_key for role, one in choices.items()}),
            (
                "providers skipped: this version does not know them",
                {role: one.unknown for role, one in choices.items()},
            ),
        ):
            news = {role: new for role, names in lists.items() if (new := [n for n in names if n not in self._told])}
            if news:
                log.warning(message, extra=news)
                self._told.update(name for names in news.values() for name in names)


@asynccontextmanager
async def open_providers(config: Config) -> AsyncGenerator[Providers, None]:
    """Starts what needs a process of its own; entering does not wait for its models."""
    embedded = config.providers.embedded
    meanings = config.path(embedded.meanings)
    with contextlib.suppress(OSError):  # without it nothing is kept
        await asyncio.to_thread(partial(meanings.mkdir, parents=True, exist_ok=True))
    models = Models(_place(embedded.stt_model, config), _place(embedded.voice, config), str(meanings))
    parts = [part for part in Part if installed(part, models)]
    accounts = config.providers.accounts
    async with (
        EmbeddedWorkers(models, parts) as workers,
        Clients(accounts) as clients,
        OwnAccounts(accounts) as own,
    ):
        yield Providers(config, clients, workers, own)


@asynccontextmanager
async def open_minds(config: Config, *, vendors: bool = True, matcher: bool = True) -> AsyncGenerator[Minds, None]:
    """For conversations by text alone: without `vendors` nothing leaves this machine; without `matcher` no process is
    started. Entering waits for nothing; the SDK of a vendor is loaded once a model of its is chosen."""
    parts = [Part.MATCHER] if matcher and installed(Part.MATCHER, Models()) else []
    accounts = {
        name: account
        for name, account in config.providers.accounts.items()
        if vendors and account.api_key and (found := usable(account.kind)) and found.model
    }
    async with (
        EmbeddedWorkers(Models(kept_in=str(config.path(config.providers.embedded.meanings))), parts) as workers,
        Clients(accounts, ahead=False) as clients,
        OwnAccounts(accounts) as own,
    ):
        yield Minds(config, clients, workers, own)


def _is_embedded(name: str) -> bool:
    return name.partition(":")[0] == EMBEDDED


def _place(model: str, config: Config) -> str:
    return str(config.path(model)) if model else ""
