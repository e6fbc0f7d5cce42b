"""The carrier's webhooks: a call comes in, is put through, comes back, ends. Each answer is the carrier's next step.

Everything that a step needs is in the request, the practice file and the call's row, so that any process can answer
any of them; the number of the next stream travels in the addresses, which bounds every loop.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response, route
from litestar.enums import HttpMethod
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from receptionist.actions.context import Context
from receptionist.call import events as ev
from receptionist.call import tickets, transfers
from receptionist.call.by_carrier import CarrierTalk, Spoken, is_for_carrier
from receptionist.call.keeping import voice_settings
from receptionist.call.live import CallEnded
from receptionist.config import ensure_secret_key
from receptionist.conversation.history import CallId, Conversation, Origin, Outcome
from receptionist.conversation.reading import spoken
from receptionist.conversation.snapshots import Snapshot, decode_snapshot, encode_snapshot
from receptionist.errors import ProtocolError, StorageError
from receptionist.practice.definition import Definition, Person
from receptionist.practice.hours import person_available
from receptionist.practice.registry import Practice
from receptionist.practice.wording import emergency_number
from receptionist.records.calls import CallRow
from receptionist.telephony.twilio import twiml, webhook
from receptionist.telephony.twilio.signature import Field
from receptionist.web.carrier import is_carrier_webhook, socket_origin
from receptionist.web.services import Services

log = logging.getLogger(__name__)

LARGEST_FORM = 64 * 1024
MOST_STREAMS = 8  # of one call; then something is broken, and a person or an apology ends it
_MOST_STREAMS_HEARD_BADLY = 2  # of one call, that no recogniser was left for; then the carrier's hears it to its end
_GATHERED_BEFORE_STREAM = 2  # turns that the carrier hears before a recogniser of ours may try again
_LONGEST_WORDS = 2000
_MOST_UNANSWERED = 2  # streams that ended before the call was answered at all
_READ_WITHIN_S = 5.0
_STORED_WITHIN_S = 1.0
_FALLBACK_RING_S = 30
_BRIEF_KEY_WAIT_S = 6
_RUNG_OUT_S = 15.0  # after a person has rung in vain the carrier says so

_FINAL = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})

# Spoken by the carrier's own voice, when no conversation can be had.
_NOT_IN_SERVICE = "Sorry, this number is not in service. Please check the number and call again."
_ONE_MOMENT = "Thanks for calling {practice}. One moment, please."
_CANNOT_ANSWER = "Thanks for calling {practice}. We can't take your call right now. Please try again later."
_PAUSED = (
    "Thanks for calling {practice}. We can't take your call right now. If this is an emergency, please hang up and "
    "dial {emergency_number}. Otherwise, please call again later."
)
_NOBODY_THERE = "Sorry, nobody can take your call right now. Please try again later."
_TROUBLE = "Sorry, something is wrong with our line. Please call again in a moment."
_BRIEF = "A call for {practice}. {about}Press 1 to take it."


@dataclass(frozen=True)
class _Asked:
    """One webhook, verified. `query` is what our own address carried."""

    fields: Sequence[Field]
    query: Sequence[Field]

    @property
    def attempt(self) -> int:
        """Number of the stream that comes next in this call."""
        text = webhook.field(self.query, "attempt")
        return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 4 else 1


@dataclass(frozen=True)
class _Call:
    """Whose call a webhook is about."""

    practice: Practice
    carrier_call: str
    caller: str
    called: str
    id: CallId

    @property
    def definition(self) -> Definition:
        return self.practice.definition

    @property
    def about(self) -> dict[str, str]:
        return {"call": self.id, "carrier_call": self.carrier_call, "practice": self.practice.slug}


@dataclass(frozen=True)
class _Stored:
    """What is kept of a call. `known` is False when the database could not be asked in time."""

    row: CallRow | None = None
    snapshot: Snapshot | None = None
    known: bool = True


_Step: TypeAlias = Callable[[_Asked], Awaitable[str]]


def voice_routes(services: Services) -> list[HTTPRouteHandler]:
    """`/voice/incoming`, `resume`, `gathered`, `dialed`, `brief` and `status`; POST, or GET."""
    steps = _Steps(services, ensure_secret_key(services.config))
    return [
        _webhook(services, "/voice/incoming", steps.incoming),
        _webhook(services, "/voice/resume", steps.resume),
        _webhook(services, "/voice/gathered", steps.gathered),
        _webhook(services, "/voice/dialed", steps.dialed),
        _webhook(services, "/voice/brief", steps.brief),
        _webhook(services, "/voice/status", steps.status),
    ]


def _webhook(services: Services, path: str, step: _Step) -> HTTPRouteHandler:
    @route(
        path,
        http_method=[HttpMethod.GET, HttpMethod.POST],
        status_code=200,
        include_in_schema=False,
        request_max_body_size=LARGEST_FORM,
    )
    async def answer(request: Request[Any, Any, Any]) -> Response[str]:
        return await _answer(services, request, step)

    return answer


async def _answer(services: Services, request: Request[Any, Any, Any], step: _Step) -> Response[str]:
    """Refused when it is not the carrier or not a form; else TwiML, whatever goes wrong."""
    path = request.scope["path"]
    try:
        query = webhook.read_fields(request.scope["query_string"])
        fields = webhook.read_fields(await _body(request)) if request.method == "POST" else []
        if not is_carrier_webhook(services.config, request, fields):
            log.warning("webhook refused: not the carrier", extra={"path": path})
            return Response("Only the carrier may ask here.\n", status_code=403, media_type="text/plain")
        text = await step(_Asked(fields if request.method == "POST" else query, query))
    except ProtocolError as error:
        log.warning("webhook refused", extra={"path": path, "why": str(error)})
        return Response(f"{error}\n", status_code=400, media_type="text/plain")
    except HTTPException:  # the body is too large, or its sender has gone
        raise
    except Exception:
        log.exception("webhook failed", extra={"path": path})
        text = twiml.document(twiml.say(_TROUBLE, "en-US"), twiml.hang_up())
    return Response(text, media_type=twiml.MEDIA_TYPE)


async def _body(request: Request[Any, Any, Any]) -> bytes:
    try:
        async with asyncio.timeout(_READ_WITHIN_S):
            return await request.body()
    except TimeoutError as error:
        raise ProtocolError("the form did not arrive in time") from error


@dataclass(frozen=True)
class _Steps:
    services: Services
    key: str  # signs tickets

    async def incoming(self, asked: _Asked) -> str:
        """A call: to the receptionist, unless the practice wants it otherwise."""
        call = await self._call(asked)
        if call is None:
            return _not_in_service()
        if call.caller and call.caller in call.definition.callers.blocked:
            log.info("blocked caller refused", extra=call.about)
            await self._record_untaken(call, Outcome.BLOCKED, "blocked")
            return twiml.document(twiml.reject("busy"))
        if call.definition.answering.mode == "paused":
            log.info("call not taken: answering is paused", extra=call.about)
            await self._record_untaken(call, Outcome.HUNG_UP, "paused")
            return self._without_receptionist(call, _ONE_MOMENT, _PAUSED)
        log.info("call comes in", extra=call.about)
        return self._to_stream(call, 0)

    async def resume(self, asked: _Asked) -> str:
        """The stream has ended: because the call is over, because a person is wanted, or because something broke."""
        call = await self._call(asked)
        if call is None:
            return _not_in_service()
        stored = await self._stored(call)
        wanted = transfers.wanted_person(stored.snapshot)
        if wanted:
            return await self._ring(call, asked.attempt, wanted, 0, "closed")
        if stored.row and stored.row.state == "ended":
            self.services.reception.admission.met(call.id)
            return twiml.document(twiml.hang_up())
        if stored.snapshot and is_for_carrier(stored.snapshot.pending):
            log.error("the carrier carries a conversation on", extra={**call.about, "why": stored.snapshot.pending})
            deaf = stored.snapshot.pending == "deaf" and asked.attempt <= _MOST_STREAMS_HEARD_BADLY
            spoken = await self._talk(call).begin(self._context(call), stored.snapshot)
            return await self._by_carrier(call, asked.attempt, spoken, deaf=deaf)
        unanswered = stored.known and stored.row is None
        if asked.attempt > (_MOST_UNANSWERED if unanswered else MOST_STREAMS):
            log.error("call given up: its stream keeps ending", extra=call.about)
            return self._without_receptionist(call, _ONE_MOMENT, _TROUBLE)
        log.info("call goes on after its stream ended", extra={**call.about, "attempt": asked.attempt})
        return self._to_stream(call, asked.attempt)

    async def gathered(self, asked: _Asked) -> str:
        """What the carrier's own recogniser has heard, or keys: answered in its own voice, in the same conversation."""
        call = await self._call(asked)
        if call is None:
            return _not_in_service()
        stored = await self._stored(call)
        if stored.row and stored.row.state == "ended":
            return twiml.document(twiml.hang_up())
        if stored.snapshot is None:
            log.error("call given up: what is kept of it cannot be read", extra=call.about)
            return self._without_receptionist(call, _ONE_MOMENT, _TROUBLE)
        keys, words = webhook.field(asked.fields, "Digits"), webhook.field(asked.fields, "SpeechResult")
        turn, silences = _number(asked.query, "turn"), _number(asked.query, "silences")
        context, talk = self._context(call), self._talk(call)
        if keys or words:
            spoken = await talk.answer(
                context, stored.snapshot, keys or words[:_LONGEST_WORDS], turn=turn, keys=bool(keys)
            )
            silences = 0
        else:
            silences += 1
            spoken = await talk.silence(context, stored.snapshot, silences, turn=turn)
        gathered = _number(asked.query, "gathered") + 1
        deaf = webhook.field(asked.query, "why") == "deaf"
        may_return = deaf and gathered >= _GATHERED_BEFORE_STREAM and isinstance(spoken.then, ev.Listen)
        if may_return and await talk.hears_again(context):
            log.info("a recogniser hears again: back to the stream", extra=call.about)
            return self._to_stream(
                call, asked.attempt, before=[_said(call, one, spoken.language) for one in spoken.sentences]
            )
        return await self._by_carrier(call, asked.attempt, spoken, deaf=deaf, gathered=gathered, silences=silences)

    async def dialed(self, asked: _Asked) -> str:
        """How ringing a person went: done, the next person, or back to the receptionist."""
        call = await self._call(asked)
        if call is None:
            return _not_in_service()
        state = webhook.dial_state(asked.fields)
        wanted = webhook.field(asked.query, "person")
        if not wanted:  # the fallback number: there is no conversation to go back to
            await self._passed_on(call, state)
            sorry = _spoken(call.definition, _NOBODY_THERE)
            return twiml.document(twiml.hang_up()) if state == "connected" else twiml.document(sorry, twiml.hang_up())
        log.info("transfer ended", extra={**call.about, "state": state})
        await self._note_transfer(call, wanted, state)
        if state in ("connected", "caller_left"):
            await self._settle(call, state)
            await self._end(call, "transferred" if state == "connected" else "caller_left")
            self.services.reception.admission.met(call.id)
            return twiml.document(twiml.hang_up())
        step = webhook.field(asked.query, "step")
        return await self._ring(call, asked.attempt, wanted, int(step) + 1 if step.isdecimal() else 1, state)

    async def brief(self, asked: _Asked) -> str:
        """What a person hears before a call is put through; after the key, whether it is."""
        key = webhook.field(asked.fields, "Digits")
        if key:
            return twiml.document() if key == "1" else twiml.document(twiml.hang_up())
        practice = await self.services.registry.find(webhook.field(asked.query, "practice"))
        if practice is None:
            return twiml.document(twiml.hang_up())
        snapshot = await self._snapshot(practice.slug, CallId(webhook.field(asked.query, "call")))
        reason = transfers.reason_for(snapshot)
        prompt = _spoken(practice.definition, _BRIEF.replace("{about}", f"It is about: {reason}. " if reason else ""))
        action = self._address("/voice/brief", asked.query)
        return twiml.document(twiml.ask_key(prompt, action=action, wait_seconds=_BRIEF_KEY_WAIT_S), twiml.hang_up())

    async def status(self, asked: _Asked) -> str:
        """The carrier's last word on a call. Whoever ended it before has ended it better."""
        found = await self._call(asked)
        if webhook.field(asked.fields, "CallStatus") not in _FINAL:
            return twiml.document()
        for call in (found, *await self._of_removed(asked)):
            if call is not None:
                await self._over(call)
        return twiml.document()

    async def _over(self, call: _Call) -> None:
        self.services.reception.ringing.forget(call.id)
        stored = await self._stored(call)
        if stored.row is None:  # over before it began: a stream that is still to come finds its ticket used
            ticket = self._ticket(call, 0)
            await self.services.records.tokens.consume(ticket.id, tickets.remembered_until(ticket))
        elif stored.row.state != "ended":
            if transfers.wanted_person(stored.snapshot):
                await self._settle(call, "caller_left")
            await self._end(call, "caller_left")
        self.services.reception.admission.met(call.id)

    # --- steps ------------------------------------------------------------------------------------------------

    async def _by_carrier(
        self, call: _Call, attempt: int, spoken: Spoken, *, deaf: bool, gathered: int = 0, silences: int = 0
    ) -> str:
        """The carrier says it, and does what follows."""
        said = [_said(call, sentence, spoken.language) for sentence in spoken.sentences]
        match spoken.then:
            case ev.HangUp():
                await self._end(call, spoken.then.reason, by_caller=False)
                return twiml.document(*said, twiml.hang_up())
            case ev.Leave():  # to a person, whom the snapshot names
                resume = self._next(call, "/voice/resume", [("attempt", str(attempt))])
                return twiml.document(*said, twiml.redirect(resume))
            case ev.Listen():
                query = [
                    ("attempt", str(attempt)),
                    ("turn", str(spoken.turn)),
                    ("gathered", str(gathered)),
                    ("silences", str(silences)),
                    *([("why", "deaf")] if deaf else []),
                ]
                definition = call.definition
                ask = twiml.ask_words(
                    said,
                    action=self._next(call, "/voice/gathered", query),
                    language=spoken.language,
                    wait_seconds=round(definition.turns.silence_reminder_seconds),
                    hints=definition.voice.listen_for,
                )
                return twiml.document(ask)
            case _:
                assert_never(spoken.then)

    def _talk(self, call: _Call) -> CarrierTalk:
        reception = self.services.reception
        return CarrierTalk(
            reception.agent,
            self.services.records.calls,
            lambda definition, practice: reception.answering(definition, practice, call.id, Origin.PHONE).chain,
            self.services.clock,
            reception.books,
        )

    def _context(self, call: _Call) -> Context:
        return Context(
            practice=call.practice.slug,
            definition=call.definition,
            call_id=call.id,
            origin=Origin.PHONE,
            caller=call.caller,
            now=self.services.clock.now,
        )

    def _to_stream(self, call: _Call, attempt: int, before: Sequence[twiml.Verb] = ()) -> str:
        if attempt == 0 and self.services.reception.admission.draining:  # calls that began here end here
            return self._without_receptionist(call, _ONE_MOMENT, _CANNOT_ANSWER)
        ticket = tickets.sign(self._ticket(call, attempt), self.key)
        self.services.reception.admission.expect(call.id, tickets.LIFETIME_S)
        self.services.reception.rings(call.id, call.practice, call.caller)
        return twiml.document(
            *before,
            twiml.connect_stream(f"{socket_origin(self.services.config)}/voice/stream", {"token": ticket}),
            twiml.redirect(self._next(call, "/voice/resume", [("attempt", str(attempt + 1))])),
        )

    async def _ring(self, call: _Call, attempt: int, wanted: str, step: int, state: str) -> str:
        """The first person from `step` on who is there; nobody: back to the receptionist, who takes a message."""
        people = transfers.people_in_turn(call.definition, wanted)
        now = self.services.clock.now()
        for number, person in enumerate(people[step:], step):
            if person_available(call.definition, person, now):
                log.info("ringing a person", extra={**call.about, "step": number})
                return self._dial(call, attempt, wanted, number, person)
        await self._settle(call, state if people else "failed")
        return self._to_stream(call, attempt)

    def _dial(self, call: _Call, attempt: int, wanted: str, step: int, person: Person) -> str:
        brief = self._address("/voice/brief", [("practice", call.practice.slug), ("call", call.id)])
        action = [("attempt", str(attempt)), ("person", wanted), ("step", str(step))]
        self.services.reception.admission.expect(call.id, person.ring_seconds + _RUNG_OUT_S)
        return twiml.document(
            twiml.dial(
                person.number,
                action=self._next(call, "/voice/dialed", action),
                ring_seconds=person.ring_seconds,
                caller_id="" if call.caller else call.called,
                brief=brief if person.accept == "press_1" else "",
                extension=person.extension,
            )
        )

    def _without_receptionist(self, call: _Call, before_ringing: str, otherwise: str) -> str:
        """The practice's own line, where it has one; else a word of apology."""
        self.services.reception.admission.met(call.id)
        fallback = call.definition.answering.fallback_number
        if fallback is None or fallback in call.definition.practice.numbers:
            return twiml.document(_spoken(call.definition, otherwise), twiml.hang_up())
        return twiml.document(
            _spoken(call.definition, before_ringing),
            twiml.dial(
                fallback,
                action=self._next(call, "/voice/dialed"),
                ring_seconds=_FALLBACK_RING_S,
                caller_id="" if call.caller else call.called,
            ),
        )

    # --- the record -------------------------------------------------------------------------------------------

    async def _settle(self, call: _Call, state: str) -> None:
        """What became of a transfer, where the conversation will find it: its function's result, and a note."""
        snapshot = await self._snapshot(call.practice.slug, call.id)
        if snapshot is None:
            return
        settled, result = transfers.settle(snapshot, state)
        calls = self.services.records.calls
        if result:
            await calls.set_function_result(call.practice.slug, call.id, result.id, result.result)
        await calls.save_snapshot(call.practice.slug, call.id, encode_snapshot(settled))

    async def _end(self, call: _Call, reason: str, *, by_caller: bool = True) -> None:
        snapshot = await self._snapshot(call.practice.slug, call.id)
        await self._time(call)
        outcome = Conversation(snapshot.entries if snapshot else ()).outcome(ended_by_caller=by_caller)
        await self._ended(call, outcome, reason)

    async def _time(self, call: _Call) -> None:
        """How long it has lasted, what came behind its streams included."""
        stored = await self._stored(call)
        if stored.row is not None and stored.row.state != "ended":
            length = self.services.clock.now() - stored.row.started_at
            books = self.services.reception.books
            await books.line(call.practice.slug, call.id, Origin.PHONE, stored.row.started_at, length)

    async def _ended(self, call: _Call, outcome: Outcome, reason: str) -> None:
        """Kept, and told to whoever watches."""
        slug, now = call.practice.slug, self.services.clock.now()
        await self.services.records.calls.end(slug, call.id, at=now, outcome=outcome, reason=reason)
        self.services.live.publish(slug, call.id, CallEnded(outcome=outcome, reason=reason))

    async def _record_untaken(self, call: _Call, outcome: Outcome, reason: str) -> None:
        """A call that no conversation comes of is in the list all the same."""
        now = self.services.clock.now()
        calls = self.services.records.calls
        row = CallRow(
            id=call.id,
            practice=call.practice.slug,
            origin=Origin.PHONE,
            carrier_call=call.carrier_call,
            caller=call.caller,
            called=call.called,
            started_at=now,
            revision=call.practice.revision,
        )
        await calls.open(call.practice.slug, row)
        await self._ended(call, outcome, reason)

    async def _passed_on(self, call: _Call, state: str) -> None:
        """How a call that was never the receptionist's went on the practice's own line."""
        stored = await self._stored(call)
        if stored.row is not None and stored.row.ended_reason == "paused":
            await self._ended(call, Outcome.TRANSFERRED if state == "connected" else Outcome.HUNG_UP, "paused")

    async def _note_transfer(self, call: _Call, person: str, state: str) -> None:
        """How ringing somebody went, in the audit log. Nobody on the line waits long for it."""
        try:
            async with asyncio.timeout(_STORED_WITHIN_S):
                await self.services.records.audit.add(
                    call.practice.slug,
                    actor="caller",
                    action="transfer_ended",
                    detail={"person": person, "state": state},
                    call=call.id,
                )
        except (TimeoutError, StorageError) as error:
            log.error("an audit entry may be lost", extra={**call.about, "why": repr(error)})  # noqa: TRY400

    async def _stored(self, call: _Call) -> _Stored:
        calls = self.services.records.calls
        try:
            async with asyncio.timeout(_STORED_WITHIN_S):
                row = await calls.get(call.practice.slug, call.id)
                data = await calls.snapshot(call.practice.slug, call.id) if row else None
            return _Stored(row, decode_snapshot(data) if data else None)
        except (TimeoutError, StorageError, msgspec.DecodeError) as error:
            log.warning("what is kept of a call cannot be read", extra={**call.about, "why": repr(error)})
            return _Stored(known=False)

    async def _snapshot(self, practice: str, call_id: CallId) -> Snapshot | None:
        try:
            async with asyncio.timeout(_STORED_WITHIN_S):
                data = await self.services.records.calls.snapshot(practice, call_id)
            return decode_snapshot(data) if data else None
        except (TimeoutError, StorageError, msgspec.DecodeError) as error:
            log.warning(
                "a call's snapshot cannot be read", extra={"call": call_id, "practice": practice, "why": repr(error)}
            )
            return None

    # --- who and where ----------------------------------------------------------------------------------------

    async def _call(self, asked: _Asked) -> _Call | None:
        """None: a number that nobody owns. Raises ProtocolError for a form that no carrier sends."""
        carrier_call = webhook.call_sid(asked.fields)
        called = webhook.field(asked.fields, "To")
        practice = await self._begun_with(asked, called) or await self.services.registry.answering(called)
        if practice is None:
            log.warning("a call to a number of no practice", extra={"carrier_call": carrier_call})
            return None
        call_id = tickets.call_id_of(self.key, carrier_call)
        return _Call(practice, carrier_call, webhook.caller_number(asked.fields), called, call_id)

    async def _of_removed(self, asked: _Asked) -> list[_Call]:
        """As the call of a practice whose file went away while it was going on: whoever has its number by now has not
        answered this call."""
        carrier_call, called = webhook.call_sid(asked.fields), webhook.field(asked.fields, "To")
        caller, call_id = webhook.caller_number(asked.fields), tickets.call_id_of(self.key, carrier_call)
        found = [await self.services.registry.find(slug) for slug in self.services.registry.formerly(called)]
        return [_Call(practice, carrier_call, caller, called, call_id) for practice in found if practice]

    async def _begun_with(self, asked: _Asked, called: str) -> Practice | None:
        """What this call began with, as our own address carries it: whatever becomes of the file meanwhile, the call
        goes on with it. None: it begins now, or the number is not that practice's."""
        slug, revision = webhook.field(asked.query, "practice"), webhook.field(asked.query, "revision")
        practice = await self.services.registry.version_of(slug, revision) if slug and revision else None
        return practice if practice and called in practice.definition.practice.numbers else None

    def _ticket(self, call: _Call, attempt: int) -> tickets.Ticket:
        return tickets.issue_for_carrier(
            self.key,
            practice=call.practice.slug,
            carrier_call=call.carrier_call,
            now=self.services.clock.now().timestamp(),
            caller=call.caller,
            called=call.called,
            attempt=attempt,
        )

    def _next(self, call: _Call, path: str, query: Sequence[Field] = ()) -> str:
        """Where the carrier goes on with this call."""
        return self._address(path, [*query, ("practice", call.practice.slug), ("revision", call.practice.revision)])

    def _address(self, path: str, query: Sequence[Field] = ()) -> str:
        return self.services.config.server.public_url.rstrip("/") + path + (f"?{urlencode(query)}" if query else "")


def _said(call: _Call, sentence: str, language: str) -> twiml.Verb:
    """A sentence of the conversation, in its language, the practice's own words said as it wants them. `language`: the
    caller's."""
    settings = voice_settings(call.definition, sentence, language)
    return twiml.say(spoken(sentence, settings.spoken, settings.pronounce), settings.spoken)


def _number(query: Sequence[Field], name: str) -> int:
    """What our own address carried; 0 when it is not a number."""
    text = webhook.field(query, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _not_in_service() -> str:
    return twiml.document(twiml.say(_NOT_IN_SERVICE, "en-US"), twiml.hang_up())


def _spoken(definition: Definition, text: str) -> twiml.Verb:
    """Our own English words, in the practice's English where it has one."""
    about = definition.practice
    language = about.language if about.language.startswith("en") else "en-US"
    number = " ".join(emergency_number(definition))  # digit by digit
    return twiml.say(text.replace("{practice}", about.name).replace("{emergency_number}", number), language)
