"""The composition root of the server: everything is built here, once, by hand."""

import asyncio
import logging
import os
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from importlib.metadata import version
from typing import TYPE_CHECKING

from litestar import Litestar
from litestar.types import ASGIApp

from receptionist.actions.dispatch import Actions
from receptionist.agent.books import Ahead, Books
from receptionist.agent.guarding import Guards
from receptionist.agent.reply import Agent
from receptionist.call.admission import Admission
from receptionist.call.callees import Callees
from receptionist.call.keeping import PhraseKeeper
from receptionist.call.kept_speech import PhraseCache
from receptionist.call.live import LiveCalls
from receptionist.call.ringing import Ringing
from receptionist.call.session import Reception
from receptionist.call.speech import Speech
from receptionist.call.speech_stores import Folder, Nowhere, SpeechStore
from receptionist.call.spending import Spending
from receptionist.clock import Clock
from receptionist.config import Config
from receptionist.conversation import patterns
from receptionist.conversation.kept import kept_phrases
from receptionist.errors import StorageError
from receptionist.jobs.after_calls import AfterCalls
from receptionist.notify.webhook import Webhook
from receptionist.ops.exporters import tracing
from receptionist.ops.loop_watch import watch_loop
from receptionist.ops.memory import Leavings
from receptionist.ops.metrics import FailuresCounted, Metrics
from receptionist.practice.definition import Definition
from receptionist.practice.differences import differences
from receptionist.practice.experiments import variants
from receptionist.practice.opening import open_registry
from receptionist.practice.practice import Practice
from receptionist.providers.base import Chain
from receptionist.providers.breaker import Circuits
from receptionist.providers.choose import LOCAL_CALLS, Providers, defaults_of
from receptionist.providers.price_book import PriceBook
from receptionist.providers.prices import micros_of
from receptionist.providers.standing import Together
from receptionist.records.database import open_records
from receptionist.records.practice_store import database_store
from receptionist.rehearsal.noticing import Noticing
from receptionist.rehearsal.publishing import Publishing
from receptionist.rehearsal.stage import Stage
from receptionist.rehearsal.suggesting import Suggesting, written_down
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar
from receptionist.web.alarms import Alarms
from receptionist.web.api.routes import api_routes, schema_config
from receptionist.web.assets import Assets
from receptionist.web.dashboard.routes import dashboard_routes
from receptionist.web.error_pages import error_handlers
from receptionist.web.gate import Gate, SecurityHeaders
from receptionist.web.health import Vitals, health_routes
from receptionist.web.letters import Letters
from receptionist.web.measures import metrics_route
from receptionist.web.media import media_routes
from receptionist.web.pages import Pages
from receptionist.web.provider_notices import Notices
from receptionist.web.request_log import request_log
from receptionist.web.schema import schema_route
from receptionist.web.services import Services
from receptionist.web.voice import voice_routes
from receptionist.web.watching import watch_practices

if TYPE_CHECKING:
    from receptionist.records.shared import Shared

log = logging.getLogger(__name__)

KEPT_SPEECH = "var/speech"  # made once by a practice's voice, by its name

_ORPHANS_EVERY_S = 15.0
_MEASURED_EVERY_S = 1.0
_SWEEP_EVERY_S = 60.0
_BETWEEN_EXPRESSIONS_S = 0.004  # all are made in a quarter of a minute
_ORPHAN_QUIET_S = 120.0  # a call without news for so long has no process any more


@asynccontextmanager
async def open_services(
    config: Config, clock: Clock, providers: Providers, *, kept_speech: str = KEPT_SPEECH, workers: int = 1
) -> AsyncGenerator[Services, None]:
    """All parts of one process, one of so many `workers` of this machine, running while the context lasts.

    Raises ConfigError or StorageError.
    """
    live, metrics = LiveCalls(), Metrics()
    live.observe(metrics.on_call_event)
    ringing = Ringing(metrics.reached_early, streams=workers == 1)  # of several, the stream comes to any
    async with (
        open_records(config, clock) as records,
        _shared(config, clock) as shared,
        ringing.attended(),
        tracing(config.observability.otlp_endpoint, os.environ, version("receptionist")) as traces,
        asyncio.TaskGroup() as work,
    ):
        if traces:
            live.observe(traces)
        providers.use_secrets(records.secrets.reveal)
        registry = open_registry(config, database_store(config, records.practice_files))
        await asyncio.to_thread(registry.reload_all)
        bookings = Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()})
        loop, circuits = asyncio.get_running_loop(), Circuits()
        webhook = Webhook(config.alerts.webhook, config.alerts.secret, clock)
        site = config.server.public_url.rstrip("/")
        alarms = Alarms(webhook, site, hints=shared, news=records.news.is_new)
        circuits.observe(alarms.on_change)
        providers.use_watch(Together(circuits, FailuresCounted(metrics)))
        providers.watch_keys(circuits.refused, lambda account: circuits.key_changed(account, loop.time()))
        speech = Speech(PhraseCache(_speech_store(config, shared, kept_speech)))
        prices = PriceBook(config.path(config.prices.file))
        await asyncio.to_thread(prices.look)
        books = Books(records.usage, prices)
        ahead = Ahead(books, clock)
        spending = Spending(records.usage.spent, clock, micros_of(config.limits.spend_per_day), alarms.overspent)
        await spending.look()

        def chain(definition: Definition, practice: str) -> Chain:
            return spending.within(providers.of(definition, practice), practice)

        order = defaults_of(config)
        callees = Callees(registry, records.calls, clock)

        async def made_ready() -> Sequence[Practice]:
            return variants(await callees.practices(), order)

        def ahead_of_calls(definition: Definition, practice: str) -> Chain:
            found = chain(definition, practice)
            return replace(found, voices=ahead.counted(found.voices, practice))

        guards = Guards()
        reception = Reception(
            chain=chain,
            agent=Agent(Actions(records.messages, records.audit, providers.matcher, bookings), guards),
            speech=speech,
            calls=records.calls,
            live=live,
            admission=Admission(
                calls=config.limits.calls_at_once,
                local=max(1, LOCAL_CALLS // workers),
                per_practice=config.limits.calls_per_practice,
                per_caller=config.limits.calls_per_caller,
            ),
            clock=clock,
            ringing=ringing,
            books=books,
            defaults=order,
            over=spending.over,
            thrifty=spending.thrifty,
            detector=providers.detector,
        )
        keeper = PhraseKeeper(
            made_ready,
            lambda: variants(callees.changed(), order),
            speech,
            ahead_of_calls,
            clock,
            kept_phrases,
            providers.matcher,
            lambda: reception.admission.live,
            everything=config.speech.ahead == "all",
        )
        letters = Letters(config, records)
        stage = Stage(
            reception.agent,
            providers.matcher,
            clock,
            lambda definition, practice: chain(definition, practice).models,
            books,
        )
        publishing = Publishing(
            registry,
            records.revisions,
            records.audit,
            rehearse=stage.rehearse,
            words=differences,
        )
        noticing = Noticing(publishing, records, registry, lambda: reception.admission.live, clock)
        after_calls = AfterCalls(
            records,
            registry,
            clock,
            models=lambda definition, practice: chain(definition, practice).models,
            matcher=providers.matcher,
            books=books,
            over_budget=spending.over,
            watch=Together(circuits, FailuresCounted(metrics)),
            rules=guards.ready,
        )
        live.observe(after_calls.on_call_event)
        services = Services(
            config=config,
            clock=clock,
            registry=registry,
            records=records,
            publishing=publishing,
            stage=stage,
            suggesting=Suggesting(
                lambda definition, practice: chain(definition, practice).models,
                Together(circuits, FailuresCounted(metrics)),
                sheet=written_down(books, clock),
            ),
            bookings=bookings,
            live=live,
            reception=reception,
            metrics=metrics,
            letters=letters,
            circuits=circuits,
            alarms=alarms,
            notices=Notices(chain, circuits, clock),
            providers=providers,
            spending=spending,
            states=lambda: {**providers.states, "kept speech": keeper.state},
        )
        background = [
            work.create_task(_make_expressions(lambda: reception.admission.live)),
            work.create_task(_keep_speech(keeper, shared)),
            work.create_task(watch_practices(registry, noticing.tell)),
            work.create_task(noticing.run()),
            work.create_task(_close_orphans(services)),
            work.create_task(watch_loop(metrics.loop_lagged)),
            work.create_task(_measure(services)),
            work.create_task(_sweep_appointments(services)),
            work.create_task(after_calls.run()),
            work.create_task(letters.run()),
            work.create_task(alarms.run()),
            work.create_task(webhook.run()),
            work.create_task(prices.watch()),
            work.create_task(ahead.watch()),
            work.create_task(spending.watch()),
        ]
        if shared:
            background.append(work.create_task(shared.run(services.hear)))
        try:
            yield services
        finally:
            for task in background:
                task.cancel()


def build_app(services: Services) -> ASGIApp:
    """The server over its parts. Raises ConfigError when the web assets are not built."""
    return request_log(build_site(services))


def build_site(services: Services) -> Litestar:
    """Every route of it."""
    config, reception = services.config, services.reception
    assets = Assets()
    pages = Pages(assets)
    gate = Gate(config, services.records.accounts)

    def vitals() -> Vitals:
        return Vitals(
            draining=reception.admission.draining,
            practices=services.registry.served,
            live_calls=reception.admission.live,
            providers=services.states(),
            roles=services.providers.roles(),
        )

    async def database() -> None:
        if services.records.writer.is_away:
            raise StorageError("writes wait on disk until the database is back")
        await services.records.calls.get("", "")

    return Litestar(
        route_handlers=[
            *health_routes(vitals, database),
            metrics_route(services.metrics, config.observability.metrics_token),
            *voice_routes(services),
            *media_routes(services),
            *assets.routes(),
            schema_route(),
            *dashboard_routes(services, pages, gate),
            api_routes(services),
        ],
        exception_handlers=error_handlers(pages, gate),
        before_send=[SecurityHeaders(config)],
        openapi_config=schema_config(),
        logging_config=None,
    )


@asynccontextmanager
async def _shared(config: Config, clock: Clock) -> "AsyncGenerator[Shared | None]":
    """What instances share, where there is a Redis: its client is loaded only there. Raises ConfigError."""
    if not config.cache.url:
        yield None
        return
    from receptionist.records.shared import open_shared

    async with open_shared(config.cache.url, clock) as shared:
        yield shared


def _speech_store(config: Config, shared: "Shared | None", folder: str) -> SpeechStore:
    match config.speech.keep:
        case "disk":
            return Folder(config.path(folder))
        case "redis" if shared:
            return shared
        case _:
            return Nowhere()


async def _make_expressions(live: Callable[[], int]) -> None:
    """The dialogue's, while nobody is on the line: its first turns would make hundreds, a millisecond each."""
    left = patterns.known()
    while left:
        await asyncio.sleep(_BETWEEN_EXPRESSIONS_S)
        if not live():
            left.pop().make()


async def _keep_speech(keeper: PhraseKeeper, shared: "Shared | None") -> None:
    """What others have kept is looked for before anything is made anew."""
    if shared:
        await shared.settled()
    await keeper.run()


async def _measure(services: Services) -> None:
    """What `/metrics` says of this process, whichever worker is asked; and gives back what calls left."""
    leavings = Leavings()
    while True:
        live = services.reception.admission.live
        services.metrics.note(
            live_calls=live,
            database_away=services.records.writer.is_away,
            open_circuits=services.circuits.open,
        )
        leavings.look(live)
        await asyncio.sleep(_MEASURED_EVERY_S)


async def _close_orphans(services: Services) -> None:
    """Calls that a process left behind when it was killed, and that did not come back, are closed.

    At the start nothing of this process is live yet: whatever is in progress was left behind.
    """
    quiet_s = 0.0
    while True:
        quiet_since = services.clock.now() - timedelta(seconds=quiet_s)
        try:
            found = await services.records.calls.interrupt_orphans(quiet_since=quiet_since)
        except StorageError as error:
            log.warning("orphaned calls wait for the database", extra={"why": str(error)})
            found = {}
        for practice, calls in found.items():
            log.warning("calls were interrupted", extra={"practice": practice, "calls": calls})
        quiet_s = _ORPHAN_QUIET_S
        await asyncio.sleep(_ORPHANS_EVERY_S)


async def _sweep_appointments(services: Services) -> None:
    """Holds that ran out and what sandboxes have kept for a day go away; they block nobody until then."""
    while True:
        await asyncio.sleep(_SWEEP_EVERY_S)
        try:
            await services.records.appointments.sweep()
        except StorageError as error:
            log.warning("a sweep waits for the database", extra={"why": str(error)})
