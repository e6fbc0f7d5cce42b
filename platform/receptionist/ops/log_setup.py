"""Log lines: one JSON object a line (or readable ones on a terminal), phone numbers masked, never blocking a call."""

import logging
import queue
import re
import sys
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO, TypeAlias, cast

import msgspec

from receptionist.telemetry import current_log_fields

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"

# Lines that may wait for a slow reader of stderr (a stalled log collector); beyond it they are counted, not kept.
WAITING_LINES = 10_000

# Libraries that speak at INFO about each request; what matters of it is logged by its owner.
QUIET = (
    "httpx",
    "httpx2",
    "httpcore",
    "httpcore2",
    "litestar",
    "openai",
    "piccolo",
    "uvicorn",
    "watchfiles",
    "websockets",
)

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}

# Runs of digits that are no phone numbers come first, so that they are stepped over whole.
_NUMBER = re.compile(
    r"""
    (?P<keep>
        (?<![0-9A-Za-z]) [0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12} (?![0-9A-Za-z])   # UUID
      | (?<![0-9A-Za-z]) \d{4}-\d\d-\d\d (?: [T ] \d\d:\d\d (?: :\d\d (?:\.\d+)? )? )? (?![0-9A-Za-z])  # date, time
      | (?<![0-9A-Za-z.]) \d{1,3} (?: \.\d{1,3} ){3} (?!\.?\d)                               # IPv4 address
      | (?<![0-9A-Za-z.]) \d{1,9} \. \d{1,6} (?![0-9A-Za-z.])                                # 1234567.89
    )
    | (?: \+ | %2[Bb] ) \(?\d (?: [\s().-]{0,2} \d ){6,}                                     # E.164
    | (?<![0-9A-Za-z]) \(?\d (?: [\s().-]{0,2} \d ){6,} (?![0-9A-Za-z])                       # seven digits or more
    """,
    re.VERBOSE,
)


def set_up_logging(level: str = "INFO", *, stream: TextIO | None = None, pretty: bool | None = None) -> "LogWriter":
    """Sends every logger of this process to `stream` (standard error). `pretty` unset: JSON, but not on a terminal.

    Call it once, where the process starts. At its end logging closes its handlers, so that the last lines are written.
    """
    out = sys.stderr if stream is None else stream
    writer = LogWriter(out)
    writer.setFormatter(PrettyFormatter() if (out.isatty() if pretty is None else pretty) else JsonFormatter())
    root = logging.getLogger()
    root.handlers[:] = [writer]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread
    return writer


def masked(text: str) -> str:
    """`text` with all but the last two digits of each phone number gone: "+12125550199" -> "…99". Valid UTF-8."""
    if not text.isascii():
        text = text.encode("utf-8", "backslashreplace").decode()
    return _NUMBER.sub(lambda found: found[0] if found["keep"] else f"…{_last_digits(found[0])}", text)


class JsonFormatter(logging.Formatter):
    """{"time": …, "level": …, "logger": …, "message": …, fields of the context and of the record, "stack": …}"""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Value] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": masked(record.getMessage()),
            **_fields(record),
        }
        if stack := _stack(self, record):
            line["stack"] = stack
        return msgspec.json.encode(line).decode()


class PrettyFormatter(logging.Formatter):
    """`12:01:03 INFO call.session: turn finished  call=… turn=2`, in local time; a stack follows on its own lines."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).astimezone()
        name = record.name.removeprefix("receptionist.")
        fields = "".join(f" {key}={_shown(value)}" for key, value in _fields(record).items())
        message = masked(record.getMessage()).translate(_ONE_LINE)
        line = f"{at:%H:%M:%S} {record.levelname:<7} {name}: {message}{' ' if fields else ''}{fields}"
        return f"{line}\n{stack}" if (stack := _stack(self, record)) else line


class LogWriter(logging.Handler):
    """Formats a line where it is logged (its context is there) and writes it in a thread: a full pipe stops no call."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._lines: queue.Queue[str | None] = queue.Queue(WAITING_LINES)
        self._dropped = 0
        self._thread = threading.Thread(target=self._write_lines, name="log-writer", daemon=True)
        self._thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = self.format(record)
            if self._thread.is_alive():
                self._lines.put_nowait(line)
            else:
                self._write(line)
        except queue.Full:
            self._dropped += 1
        except Exception:  # noqa: BLE001 - a line that cannot be formatted must not end a call
            self.handleError(record)

    def close(self) -> None:
        """Waits for the lines that are still to be written: two seconds at most for a reader that has stalled."""
        if self._thread.is_alive():
            with suppress(queue.Full):
                self._lines.put(None, timeout=2)
                self._thread.join(timeout=2)
        super().close()

    def _write_lines(self) -> None:
        while (line := self._lines.get()) is not None:
            if dropped := self._dropped:
                self._dropped = 0
                self._write(self.format(_dropped_lines(dropped)))
            self._write(line)

    def _write(self, line: str) -> None:
        # The terminal or the pipe may have gone: then there is nowhere left to say so.
        with suppress(OSError, ValueError):
            self._stream.write(line + "\n")
            self._stream.flush()


def _fields(record: logging.LogRecord) -> dict[str, Value]:
    """The context's fields, then the record's own (`extra={...}`), masked."""
    own = {key: value for key, value in vars(record).items() if key not in _STANDARD}
    return {key: _plain(value) for key, value in {**current_log_fields(), **own}.items()}


def _plain(value: object) -> Value:
    match value:
        case str():
            return masked(value)
        case bool() | int() | float() | None:
            return value
        case Mapping():
            pairs = cast("Mapping[object, object]", value)
            return {str(key): _plain(inner) for key, inner in pairs.items()}
        case list() | tuple() | set() | frozenset():
            return [_plain(inner) for inner in cast("Iterable[object]", value)]
        case _:
            return masked(str(value))


def _stack(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    """The error's stack, without the words and numbers that its message may quote from a caller."""
    if record.exc_info and record.exc_info[0]:
        return masked(formatter.formatException(record.exc_info))
    return masked(record.stack_info) if record.stack_info else ""


def _shown(value: Value) -> str:
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    text = text.translate(_ONE_LINE)
    return f'"{text}"' if " " in text else text


_ONE_LINE = {code: f"\\x{code:02x}" for code in (*range(0x20), 0x7F)}


def _last_digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))[-2:]


def _dropped_lines(count: int) -> logging.LogRecord:
    fields = {"name": __name__, "levelno": logging.WARNING, "levelname": "WARNING", "msg": "log lines dropped"}
    return logging.makeLogRecord({**fields, "dropped": count})


def _log_uncaught(kind: type[BaseException], error: BaseException, stack: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("receptionist").critical("uncaught error", exc_info=(kind, error, stack))


def _log_uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    error = args.exc_value or args.exc_type()
    logging.getLogger("receptionist").critical(
        "uncaught error in a thread", exc_info=(args.exc_type, error, args.exc_traceback)
    )
