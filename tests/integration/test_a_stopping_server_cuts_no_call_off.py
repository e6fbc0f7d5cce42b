"""A deploy sends SIGTERM: calls in progress run to their end, new ones are refused, then the process exits with 0."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

# The smallest app that has calls: a socket is a call until the other side says "bye", or until it is asked to end.
SERVER = textwrap.dedent("""
    import asyncio, sys
    from receptionist.ops.log_setup import set_up_logging
    from receptionist.ops.server import listen, run, serve

    live, draining, goodbye = set(), [], asyncio.Event()

    async def app(scope, receive, send):
        if scope["type"] == "lifespan":
            while True:
                message = await receive()
                await send({"type": message["type"] + ".complete"})
                if message["type"] == "lifespan.shutdown":
                    return
        if scope["type"] == "http":
            await send({"type": "http.response.start", "status": 503 if draining else 200, "headers": []})
            await send({"type": "http.response.body", "body": b""})
            return
        await receive()
        if draining:
            await send({"type": "websocket.close", "code": 1001})
            return
        await send({"type": "websocket.accept"})
        live.add(scope["client"])
        try:
            async with asyncio.TaskGroup() as group:
                ending = group.create_task(goodbye.wait())
                hearing = group.create_task(receive())
                await asyncio.wait({ending, hearing}, return_when=asyncio.FIRST_COMPLETED)
                await send({"type": "websocket.send", "text": "goodbye"})
                await send({"type": "websocket.close", "code": 1000})
                ending.cancel(), hearing.cancel()
        finally:
            live.discard(scope["client"])

    async def main():
        listener = listen("127.0.0.1", 0)
        def started():
            print(listener.getsockname()[1], flush=True)
        def drain():
            draining.append(True)
            print("draining", flush=True)
        await serve(app, listener, active_calls=lambda: len(live), on_started=started,
                    on_draining=drain, on_last_words=goodbye.set, drain_s=float(sys.argv[1]))
        print("ended by itself", flush=True)

    set_up_logging()
    run(main())
""")


class Server:
    """The process, and where it listens."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self.process = process
        self.port = port

    async def call(self) -> ClientConnection:
        return await connect(f"ws://127.0.0.1:{self.port}/voice/stream")

    async def page(self) -> int:
        async with httpx.AsyncClient() as client:
            return (await client.get(f"http://127.0.0.1:{self.port}/ready")).status_code

    async def draining(self) -> None:
        assert self.process.stdout is not None
        assert await self.process.stdout.readline() == b"draining\n"

    async def ended(self) -> tuple[int, str]:
        out, _ = await self.process.communicate()
        return self.process.returncode or 0, out.decode()


@asynccontextmanager
async def server(*, drain_s: float = 60) -> AsyncGenerator[Server]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVER, str(drain_s), stdout=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(30):
            yield Server(process, int(await process.stdout.readline()))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_calls_run_to_their_end_and_the_process_exits_by_itself() -> None:
    async with server() as running:
        calls = [await running.call() for _ in range(20)]

        running.process.send_signal(signal.SIGTERM)
        await running.draining()

        assert await running.page() == 503
        with pytest.raises(InvalidStatus, match="HTTP 403"):
            await running.call()
        for call in calls:
            await call.send("bye")
            assert await call.recv() == "goodbye"
        assert await running.ended() == (0, "ended by itself\n")


async def test_a_second_signal_asks_calls_to_say_goodbye() -> None:
    async with server() as running:
        call = await running.call()

        running.process.send_signal(signal.SIGINT)
        await running.draining()
        running.process.send_signal(signal.SIGINT)

        assert await call.recv() == "goodbye"
        assert await running.ended() == (0, "ended by itself\n")


async def test_patience_has_an_end() -> None:
    async with server(drain_s=0.1) as running:
        call = await running.call()

        running.process.send_signal(signal.SIGTERM)
        await running.draining()

        assert await call.recv() == "goodbye"
        assert await running.ended() == (0, "ended by itself\n")


async def test_an_idle_server_exits_at_once() -> None:
    async with server() as running:
        running.process.send_signal(signal.SIGTERM)
        await running.draining()

        assert await running.ended() == (0, "ended by itself\n")


async def test_a_message_larger_than_any_media_frame_ends_that_socket_alone() -> None:
    async with server() as running:
        call, neighbour = await running.call(), await running.call()

        await call.send("x" * 100_000)
        await call.wait_closed()

        assert call.close_code == 1009
        await neighbour.send("bye")
        assert await neighbour.recv() == "goodbye"
