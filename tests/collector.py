"""A collector of traces: takes OTLP over HTTP and reads it as protobuf. Another one never answers."""

import gzip
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from google.protobuf.json_format import MessageToDict
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)


class Collector:
    """`spans`: each as protobuf's JSON has it, its attributes as a dictionary; `resources`: whose they were."""

    def __init__(self) -> None:
        self.spans: list[dict[str, Any]] = []  # Any: JSON
        self.resources: list[dict[str, Any]] = []
        self.raw = b""
        self.url = ""
        self._arrived = threading.Condition()

    def take(self, data: bytes) -> None:
        """Raises what protobuf raises."""
        request = ExportTraceServiceRequest()
        request.ParseFromString(data)
        with self._arrived:
            self.raw += data
            for group in MessageToDict(request)["resourceSpans"]:
                self.resources.append(_values(group["resource"]))
                for scope in group["scopeSpans"]:
                    self.spans += [{**span, "attributes": _values(span)} for span in scope["spans"]]
            self._arrived.notify_all()

    def until(
        self, name: str, fits: Callable[[dict[str, Any]], bool] = lambda _: True, within_s: float = 30.0
    ) -> dict[str, Any]:
        """The first span of that name that fits, once it has come."""

        def those() -> list[dict[str, Any]]:
            return [one for one in self.spans if one["name"] == name and fits(one)]

        with self._arrived:
            found = self._arrived.wait_for(those, within_s)
        assert found, f"no span {name!r} came: {[one['name'] for one in self.spans]}"
        return found[0]

    def below(self, span: dict[str, Any]) -> list[dict[str, Any]]:
        return [one for one in self.spans if one.get("parentSpanId") == span["spanId"]]


@contextmanager
def collecting() -> Generator[Collector, None, None]:
    collector = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["content-length"]))
            if self.headers.get("content-encoding") == "gzip":
                data = gzip.decompress(data)
            right = self.path == "/v1/traces" and self.headers["content-type"] == "application/x-protobuf"
            if right:
                collector.take(data)
            self.send_response(200 if right else 404)
            self.end_headers()
            self.wfile.write(ExportTraceServiceResponse().SerializeToString())

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    collector.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, name="collector", daemon=True).start()
    try:
        yield collector
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def hanging() -> Generator[str, None, None]:
    """The address of one that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def _values(holder: dict[str, Any]) -> dict[str, Any]:
    return {one["key"]: next(iter(one["value"].values())) for one in holder.get("attributes", [])}
