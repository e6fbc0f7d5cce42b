"""Whether calls are told to a collector of traces (OTLP), and the end of it. Costs nothing where they are not.

On with `[observability] otlp_endpoint`, or with the standard OTEL_EXPORTER_OTLP_ENDPOINT; the SDK, which is loaded only
then, reads the other OTEL_ variables itself (headers, sampling, the size of its queue).
"""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Final, TypeAlias

from receptionist.call.live import LiveEvent
from receptionist.conversation.history import CallId

log = logging.getLogger(__name__)

Observer: TypeAlias = Callable[[str, CallId, LiveEvent], None]

_PATH: Final = "/v1/traces"
_ENDPOINTS: Final = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_CLOSED_WITHIN_S: Final = 3.0  # a process that stops gives the collector so long for what it has not sent yet


@asynccontextmanager
async def tracing(
    endpoint: str, environ: Mapping[str, str], version: str, *, closed_within_s: float = _CLOSED_WITHIN_S
) -> AsyncGenerator[Observer | None, None]:
    """Yields an observer of `LiveCalls`; None: nothing is traced."""
    if not wanted(endpoint, environ):
        yield None
        return
    from receptionist.ops.spans import Spans

    spans = Spans(traces_url(endpoint), environ, version)
    log.info("calls are traced")
    try:
        yield spans.on_call_event
    finally:
        await _within(spans.close, closed_within_s)


def wanted(endpoint: str, environ: Mapping[str, str]) -> bool:
    off = environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"
    other = environ.get("OTEL_TRACES_EXPORTER", "").strip().lower() not in ("", "otlp")
    return not off and not other and bool(endpoint or any(environ.get(name) for name in _ENDPOINTS))


def traces_url(endpoint: str) -> str | None:
    """None: as the environment says. The standard's path is put behind an address that is the collector's alone."""
    base = endpoint.rstrip("/")
    return None if not base else base if base.endswith(_PATH) else base + _PATH


async def _within(close: Callable[[], None], seconds: float) -> None:
    """In a thread that no exit waits for: a collector that hangs does not hold up a process that stops."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()

    def run() -> None:
        try:
            close()
        finally:
            with contextlib.suppress(RuntimeError):  # nobody waits any more
                loop.call_soon_threadsafe(done.set)

    threading.Thread(target=run, name="traces-close", daemon=True).start()
    try:
        async with asyncio.timeout(seconds):
            await done.wait()
    except TimeoutError:
        log.warning("the collector has not taken the last traces in time")
