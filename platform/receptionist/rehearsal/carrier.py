"""A telephone network of our own: asks the webhooks and follows the TwiML as Twilio does; rings people."""

import asyncio
import http.client
import secrets
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Literal, Self, TypeAlias
from urllib.parse import urlencode, urljoin, urlsplit
from xml.etree import ElementTree

import msgspec

from receptionist.errors import ReceptionistError
from receptionist.rehearsal.caller import Caller, CallRefusedError, ServerAwayError
from receptionist.telephony.twilio.signature import sign

_WEBHOOK_S = 15.0  # Twilio gives up then
_MOST_STEPS = 60  # documents in one call: more is a loop
_ASK_AGAIN_S = 0.25

# How someone who is rung behaves. `takes` presses 1 when asked, `voicemail` answers and presses nothing.
Rung: TypeAlias = Literal["takes", "declines", "voicemail", "busy", "no-answer", "failed"]


class CarrierError(ReceptionistError):
    """The call failed as a carrier sees it: no usable answer of a webhook, or a document it cannot follow."""


class Answer(msgspec.Struct, frozen=True):
    """What a webhook answered."""

    status: int
    text: str
    media_type: str = ""


class Dialled(msgspec.Struct, frozen=True):
    """A person was rung. `caller_id` is what they saw; `told` what they heard before they were joined."""

    number: str
    outcome: Rung
    caller_id: str
    ring_seconds: int
    told: str = ""


class Carrier:
    """Places calls against the server at `server`. With an auth token, webhooks and sockets are signed.

    `public_url` is what the server calls itself (and what is signed) when it stands behind a proxy. `people`: number
    -> how they behave, everyone else takes the call. `patience_s`: how long a server that is away is asked again, as
    the fallback document of a well-kept number does.
    """

    def __init__(
        self,
        server: str,
        *,
        auth_token: str = "",
        public_url: str = "",
        people: Mapping[str, Rung] | None = None,
        patience_s: float = 0.0,
    ) -> None:
        self.account_sid = "AC" + secrets.token_hex(16)
        self._server = server.rstrip("/")
        self._public = (public_url or server).rstrip("/")
        self._auth_token = auth_token
        self._people: dict[str, Rung] = dict(people or {})
        self._patience_s = patience_s
        self.found_nobody = asyncio.Event()  # set when a webhook could not be delivered for the first time

    def call(
        self, *, to: str, from_: str = "+12125550199", call_sid: str = "", gate: asyncio.Event | None = None
    ) -> "PhoneCall":
        """A call that begins when the context is entered. `gate`: its first stream is opened once this is set."""
        return PhoneCall(self, to=to, from_=from_, call_sid=call_sid or "CA" + secrets.token_hex(16), gate=gate)

    def rings(self, number: str) -> Rung:
        return self._people.get(number, "takes")

    async def post(self, url: str, form: Sequence[tuple[str, str]], headers: Mapping[str, str] | None = None) -> Answer:
        """One webhook, signed. A server that is away is asked again for `patience_s`, then ServerAwayError."""
        body = urlencode(form).encode()
        sent = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
        if self._auth_token:
            sent["X-Twilio-Signature"] = sign(self._auth_token, url, form)
        give_up_at = asyncio.get_running_loop().time() + self._patience_s
        while True:
            try:
                return await asyncio.to_thread(_post, self._reachable(url), body, sent)
            except (OSError, http.client.HTTPException) as error:
                self.found_nobody.set()
                if asyncio.get_running_loop().time() >= give_up_at:
                    raise ServerAwayError(f"Nobody answers at {url}: {error}") from error
            await asyncio.sleep(_ASK_AGAIN_S)

    def stream(self, url: str, parameters: Mapping[str, str], call_sid: str) -> Caller:
        """The socket of a `<Stream>`, signed over the URL as the TwiML has it."""
        headers = {"X-Twilio-Signature": sign(self._auth_token, url)} if self._auth_token else {}
        return Caller(
            self._reachable(url), parameters, call_sid=call_sid, account_sid=self.account_sid, headers=headers
        )

    def public(self, path: str) -> str:
        return self._public + path

    def _reachable(self, url: str) -> str:
        """The public address as it is reached from here."""
        for scheme in ("http", "ws"):
            public, server = (scheme + base.removeprefix("http") for base in (self._public, self._server))
            if url.startswith(public):
                return server + url.removeprefix(public)
        return url


class PhoneCall:
    """One call, from the first webhook to the last status. Inside its context the network follows what it is told."""

    def __init__(
        self, carrier: Carrier, *, to: str, from_: str, call_sid: str, gate: asyncio.Event | None = None
    ) -> None:
        self.call_sid = call_sid
        self.documents: list[str] = []
        self.said: list[str] = []  # by the carrier's own voice
        self.dialled: list[Dialled] = []
        self.callers: list[Caller] = []  # one for each stream
        self.rejected = ""
        self.redirects = 0
        self.at_the_gate = asyncio.Event()  # told to open a stream, not done yet
        self._gate = gate
        self._carrier = carrier
        self._to = to
        self._from = from_
        self.asked: list[str] = []  # what each <Gather> of the caller said
        self._streams: asyncio.Queue[Caller] = asyncio.Queue()
        self._prompts: asyncio.Queue[str] = asyncio.Queue()
        self._answers: asyncio.Queue[tuple[str, str] | None] = asyncio.Queue()
        self._over = asyncio.Event()
        self._error: Exception | None = None
        self._group = asyncio.TaskGroup()
        self._task: asyncio.Task[None]

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        self._task = self._group.create_task(self._run())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        cancelled = isinstance(error, asyncio.CancelledError)
        if not cancelled and not self._over.is_set():
            await self.hang_up()
        self._task.cancel()
        await self._group.__aexit__(*((kind, error, trace) if cancelled else (None, None, None)))

    async def stream(self, *, within_s: float = 15.0) -> Caller:
        """The caller on the next stream of this call. Raises what went wrong when there is none."""
        async with asyncio.timeout(within_s), asyncio.TaskGroup() as group:
            got = group.create_task(self._streams.get())
            over = group.create_task(self._over.wait())
            await asyncio.wait((got, over), return_when=asyncio.FIRST_COMPLETED)
            for task in (got, over):
                task.cancel()
        if not got.cancelled():
            return got.result()
        raise self._error or CarrierError(f"The call ended without a further stream; said: {self.said}")

    async def prompt(self, *, within_s: float = 30.0) -> str:
        """What the carrier's own voice says when it asks for words: the next time that it does."""
        async with asyncio.timeout(within_s):
            return await self._prompts.get()

    def say(self, words: str) -> None:
        """The caller's next answer to the carrier's own recogniser. Nothing: they are silent."""
        self._answers.put_nowait(("SpeechResult", words) if words else None)

    def press(self, keys: str) -> None:
        """The caller's next answer, by keypad."""
        self._answers.put_nowait(("Digits", keys))

    async def until_over(self, *, within_s: float = 30.0) -> None:
        """The call has ended. Raises what went wrong."""
        async with asyncio.timeout(within_s):
            await self._over.wait()
        if self._error:
            raise self._error

    async def hang_up(self) -> None:
        """The caller puts the phone down, wherever the call is."""
        if self.callers and not self.callers[-1].is_over:
            await self.callers[-1].hang_up()
            await self.until_over()
        else:
            self._task.cancel()
            await asyncio.wait((self._task,), timeout=_WEBHOOK_S)
            await self._report()

    # --- following --------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        try:
            await self._follow(self._carrier.public("/voice/incoming"))
            await self._report()
        except (ReceptionistError, TimeoutError, ElementTree.ParseError) as error:
            self._error = error
        finally:
            self._over.set()

    async def _follow(self, url: str) -> None:
        extra: list[tuple[str, str]] = []
        for _ in range(_MOST_STEPS):
            document = await self._ask(url, self._form("in-progress", extra))
            step = await self._obey(document, url)
            if step is None:
                return
            url, extra = step
        raise CarrierError(f"The call went through {_MOST_STEPS} documents: it goes round in a circle.")

    async def _obey(self, document: ElementTree.Element, url: str) -> tuple[str, list[tuple[str, str]]] | None:
        """The verbs in order; returns what is asked next, None at the end of the call."""
        for verb in document:
            match verb.tag:
                case "Connect":
                    if await self._connect(verb):
                        return None
                case "Redirect":
                    self.redirects += 1
                    return urljoin(url, (verb.text or "").strip()), []
                case "Dial":
                    outcome = await self._dial(verb, url)
                    if action := verb.get("action"):
                        return urljoin(url, action), outcome
                case "Say":
                    self.said.append(verb.text or "")
                case "Gather":
                    got = await self._gather(verb)
                    if got or verb.get("actionOnEmptyResult") == "true":
                        return urljoin(url, verb.get("action", "")), got
                case "Pause":
                    await asyncio.sleep(float(verb.get("length", "1")))
                case "Reject":
                    self.rejected = verb.get("reason", "rejected")
                    return None
                case "Hangup":
                    return None
                case _:
                    raise CarrierError(f"<{verb.tag}> is no verb that this carrier follows.")
        return None

    async def _connect(self, verb: ElementTree.Element) -> bool:
        """Holds the stream until it ends. True: the caller hung up. A stream that fails goes on with the next verb."""
        stream = verb.find("Stream")
        if stream is None:
            raise CarrierError("<Connect> without <Stream>.")
        parameters = {one.get("name", ""): one.get("value", "") for one in stream.iter("Parameter")}
        if any(len(name) + len(value) >= 500 for name, value in parameters.items()):
            raise CarrierError("A <Parameter> of 500 characters or more.")
        address = stream.get("url", "")
        if not address.startswith(("ws://", "wss://")) or "?" in address:
            raise CarrierError(f"<Stream> with an address that no carrier takes: {address}")
        if self._gate:
            self.at_the_gate.set()
            await self._gate.wait()
        try:
            async with self._carrier.stream(address, parameters, self.call_sid) as caller:
                self.callers.append(caller)
                self._streams.put_nowait(caller)
                while not caller.is_over:
                    await caller.until_over(within_s=3600)
                return caller.hung_up
        except (CallRefusedError, ServerAwayError):
            return False

    async def _gather(self, verb: ElementTree.Element) -> list[tuple[str, str]]:
        """Words or keys of the caller, as far as the verb takes them; nothing: they were silent."""
        prompt = " ".join(say.text or "" for say in verb.iter("Say"))
        self.said.append(prompt)
        self.asked.append(prompt)
        self._prompts.put_nowait(prompt)
        answer = await self._answers.get()
        taken = (verb.get("input") or "dtmf").split()
        if answer is None or ("speech" if answer[0] == "SpeechResult" else "dtmf") not in taken:
            return []
        return [answer, ("Confidence", "0.91")] if answer[0] == "SpeechResult" else [answer]

    async def _dial(self, verb: ElementTree.Element, url: str) -> list[tuple[str, str]]:
        number = verb.find("Number")
        if number is None or not (called := (number.text or "").strip()):
            raise CarrierError("<Dial> without <Number>.")
        outcome = self._carrier.rings(called)
        leg = "CA" + secrets.token_hex(16)
        told, joined = "", outcome in ("takes", "voicemail", "declines")
        if joined and (brief := number.get("url")):
            told, joined = await self._brief(urljoin(url, brief), called, leg, outcome)
        self.dialled.append(
            Dialled(called, outcome, verb.get("callerId") or self._from, int(verb.get("timeout", "30")), told)
        )
        answered = outcome in ("takes", "voicemail", "declines")
        return [
            ("DialCallStatus", "completed" if answered else outcome),
            ("DialCallSid", leg),
            ("DialCallDuration", "12" if joined else "0"),
            ("DialBridged", "true" if joined else "false"),
        ]

    async def _brief(self, url: str, called: str, leg: str, outcome: Rung) -> tuple[str, bool]:
        """What the person hears alone, and whether they are joined after it."""
        form = [
            ("CallSid", leg),
            ("ParentCallSid", self.call_sid),
            ("AccountSid", self._carrier.account_sid),
            ("From", self._from),
            ("To", called),
            ("CallStatus", "in-progress"),
            ("Direction", "outbound-dial"),
        ]
        document = await self._ask(url, form)
        told = " ".join(say.text or "" for say in document.iter("Say"))
        gather = document.find("Gather")
        if gather is not None and outcome in ("takes", "declines"):
            digit = "1" if outcome == "takes" else "2"
            document = await self._ask(urljoin(url, gather.get("action", "")), [*form, ("Digits", digit)])
        return told, document.find("Hangup") is None

    async def _ask(self, url: str, form: Sequence[tuple[str, str]]) -> ElementTree.Element:
        answer = await self._carrier.post(url, form, {"I-Twilio-Idempotency-Token": secrets.token_hex(16)})
        self.documents.append(answer.text)
        if answer.status != 200:
            raise CarrierError(f"{urlsplit(url).path} answered {answer.status}: {answer.text[:200]}")
        if answer.media_type not in ("text/xml", "application/xml"):
            raise CarrierError(f"{urlsplit(url).path} answered {answer.media_type or 'no media type'}, not XML.")
        return ElementTree.fromstring(answer.text)  # noqa: S314  # of the server under test

    async def _report(self) -> None:
        status = "busy" if self.rejected else "completed"
        ended = [("CallDuration", "30"), ("SequenceNumber", "0"), ("CallbackSource", "call-progress-events")]
        await self._carrier.post(self._carrier.public("/voice/status"), self._form(status, ended))

    def _form(self, status: str, extra: Sequence[tuple[str, str]] = ()) -> list[tuple[str, str]]:
        return [
            ("CallSid", self.call_sid),
            ("AccountSid", self._carrier.account_sid),
            ("From", self._from),
            ("To", self._to),
            ("Caller", self._from),
            ("Called", self._to),
            ("CallStatus", status),
            ("ApiVersion", "2010-04-01"),
            ("Direction", "inbound"),
            ("CallerCity", ""),
            *extra,
        ]


def _post(url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=_WEBHOOK_S)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", target, body, dict(headers))
        response = connection.getresponse()
        text = response.read().decode("utf-8", "replace")
        return Answer(response.status, text, response.headers.get_content_type())
    finally:
        connection.close()
