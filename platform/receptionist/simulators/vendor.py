"""What all simulated vendors share: who asked what, what was refused, and the fault that is set just now."""

import asyncio
from abc import ABC, abstractmethod
from enum import StrEnum
from typing import ClassVar, Final
from weakref import WeakSet

import msgspec

from receptionist.simulators.door import ClientLeftError, Exchange, LineCutError, Request

KEY: Final = "simulated-key"  # the only key that a simulator takes


class Kind(StrEnum):
    """The ways in which a vendor lets its client down. Each simulator names those that it knows."""

    REFUSE = "refuse"  # the connection is reset before any answer
    HANG = "hang"  # accepted, then nothing
    SLOW = "slow"  # everything `slower` times as slow
    DRIBBLE = "dribble"  # now and then a piece, never enough
    WRONG_KEY = "wrong_key"
    NO_CREDIT = "no_credit"
    TOO_MANY = "too_many"  # 429
    FORBIDDEN = "forbidden"  # 403
    BROKEN = "broken"  # 500
    CUT = "cut"  # the line breaks in the middle
    CUT_IN_ARGUMENTS = "cut_in_arguments"
    CLOSED = "closed"  # a socket that is closed with the vendor's own error
    CLEAN_CUT = "clean_cut"  # the stream ends as if it were done, without saying so
    ERROR_IN_STREAM = "error_in_stream"
    NOT_JSON = "not_json"  # arguments or frames that cannot be parsed
    OVERSIZE = "oversize"  # messages a hundred times as long as they ever are
    NOT_SSE = "not_sse"  # a web page, with status 200
    UNKNOWN_FRAMES = "unknown_frames"  # messages of types that nobody knows
    UNKNOWN_FUNCTION = "unknown_function"
    LOOP = "loop"  # the same function, again and again
    EMPTY = "empty"  # a finished answer with nothing in it
    OVERLOADED = "overloaded"  # 529, or 503
    FULL_IN_STREAM = "full_in_stream"  # the same, told within an answer that had begun
    DECLINED = "declined"  # the answer is taken back
    HUGE = "huge"  # arguments of a megabyte
    ENDLESS = "endless"  # the same word, as long as anybody listens
    TOO_MANY_CALLS = "too_many_calls"  # dozens of functions at once
    GARBAGE = "garbage"  # bytes that are no text
    UNKNOWN_VOICE = "unknown_voice"
    WAV_HEADER = "wav_header"  # a RIFF header before audio that should have none
    WRONG_RATE = "wrong_rate"  # 16-bit audio at 16 kHz where mu-law was ordered
    WARNED = "warned"  # a warning in place of sound
    LATE_AUDIO = "late_audio"  # goes on speaking after it said that it was done
    SNAKE_CASE = "snake_case"  # is_final where isFinal is documented
    DEAF = "deaf"  # stops reading: the client's buffers fill up


class Fault(msgspec.Struct, frozen=True):
    """What goes wrong. `times`: for so many requests or sockets, then all is well again; 0: until it is changed.

    `after` is how many pieces (tokens, chunks, interims) come before a cut; `retry_after_s` goes with `TOO_MANY`,
    `slower` with `SLOW`. `at_the_door`: a socket is refused before it is accepted, where the vendor does either.
    """

    kind: Kind
    times: int = 0
    after: int = 2
    retry_after_s: float = 1.0
    slower: float = 10.0
    at_the_door: bool = False


class Vendor(ABC):
    """One simulated vendor. `requests` holds what it was asked, `refusals` why a client was wrong: tests read both."""

    knows: ClassVar[frozenset[Kind]] = frozenset()

    def __init__(self, key: str = KEY) -> None:
        self.key = key
        self.url = ""  # http://127.0.0.1:PORT
        self.requests: list[Request] = []
        self.refusals: list[str] = []
        self.left = 0  # clients that went away before their answer was complete: a cancelled reply
        self.someone_left = asyncio.Event()
        self.set_up_s = 0.0  # what a new connection takes until it carries a request; the distance of a real vendor
        self._exchanges: WeakSet[Exchange] = WeakSet()  # the latest of each connection that is open
        self._fault: Fault | None = None
        self._faulted = 0

    @property
    def fault(self) -> Fault | None:
        return self._fault

    @fault.setter
    def fault(self, fault: Fault | None) -> None:
        """Raises ValueError for a fault that this vendor does not have."""
        if fault is not None and fault.kind not in self.knows:
            raise ValueError(f"{type(self).__name__} cannot {fault.kind}; it can {', '.join(sorted(self.knows))}")
        self._fault = fault
        self._faulted = 0

    async def serve(self, exchange: Exchange) -> None:
        """One request, whatever comes of it."""
        self.requests.append(exchange.request)
        self._exchanges.add(exchange)
        try:
            await exchange.set_up(self.set_up_s)
            fault = self._next_fault(exchange.request)
            if fault and fault.kind is Kind.REFUSE:
                exchange.cut()
            await self._answer(exchange, fault)
        except LineCutError:
            raise
        except (ClientLeftError, OSError):
            self.left += 1
            self.someone_left.set()
            raise

    def cut_all(self) -> None:
        """Resets every connection: sockets, answers under way, and those that rest in a client's pool."""
        for exchange in list(self._exchanges):
            exchange.reset()

    @abstractmethod
    async def _answer(self, exchange: Exchange, fault: Fault | None) -> None:
        """What this vendor answers, once it was let in."""

    def is_work(self, request: Request) -> bool:
        """Faults strike work (speech, replies), and not looks at the account, unless those need a key."""
        return request.method == "POST" or "upgrade" in request.headers

    def _next_fault(self, request: Request) -> Fault | None:
        fault = self._fault
        if fault is None or (fault.kind not in _ACCOUNT and not self.is_work(request)):
            return None
        if fault.times and self._faulted >= fault.times:
            return None
        self._faulted += 1
        return fault

    def _refused(self, why: str) -> None:
        self.refusals.append(why)


_ACCOUNT: Final = frozenset({Kind.REFUSE, Kind.WRONG_KEY, Kind.BROKEN})
