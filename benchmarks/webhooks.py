"""How quickly the carrier gets its answer: `/voice/incoming` of a real server, one at a time and many at once.

Printed beside `/healthz` of the same server, which does nothing, so that the machine's own share can be seen.
"""

import http.client
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tests.integration import house
from tests.serving import RunningServer

_HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}
_AT_ONCE = 8
_REQUESTS = 400


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = house.build(Path(folder))
        server.start()
        for connections in (1, _AT_ONCE):
            nothing = measured(server, connections, healthz)
            incoming = measured(server, connections, a_call_comes_in)
            print(f"{connections} at once: /voice/incoming p50 {incoming[0]:.1f} p95 {incoming[1]:.1f} ms;", end=" ")
            print(f"/healthz p50 {nothing[0]:.1f} p95 {nothing[1]:.1f} ms; p95 ratio {incoming[1] / nothing[1]:.1f}")
        server.kill()  # it would wait for the streams of all these calls


def measured(
    server: RunningServer, connections: int, ask: Callable[[http.client.HTTPConnection], None]
) -> tuple[float, float]:
    """p50 and p95 in ms."""

    def run(_: int) -> list[float]:
        connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
        times: list[float] = []
        for _ in range(_REQUESTS // connections):
            began = time.perf_counter()
            ask(connection)
            times.append((time.perf_counter() - began) * 1000)
        connection.close()
        return times[5:]  # the first ones warm up

    with ThreadPoolExecutor(connections) as pool:
        times = [one for each in pool.map(run, range(connections)) for one in each]
    cuts = statistics.quantiles(times, n=20)
    return statistics.median(times), cuts[18]


def healthz(connection: http.client.HTTPConnection) -> None:
    connection.request("GET", "/healthz")
    assert connection.getresponse().read()


def a_call_comes_in(connection: http.client.HTTPConnection) -> None:
    form = {
        "CallSid": "CA" + secrets.token_hex(16),
        "AccountSid": "AC" + "0" * 32,
        "From": house.CALLER,
        "To": house.OPEN,
        "CallStatus": "ringing",
        "ApiVersion": "2010-04-01",
        "Direction": "inbound",
    }
    connection.request("POST", "/voice/incoming", urlencode(form), _HEADERS)
    assert b"<Stream" in connection.getresponse().read()


if __name__ == "__main__":
    main()
