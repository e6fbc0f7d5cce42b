"""A conversation that the carrier's own recogniser and voice carry, when ours have failed: one request, one turn.

It is the same conversation: history, functions, outcome and record go on where the stream left them.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final

import msgspec

from receptionist.actions.context import Context
from receptionist.agent.books import Books, Sheet
from receptionist.agent.events import End, HeldBack, Leave, Ran, ReplyEvent, Say
from receptionist.agent.reply import Agent, standing_of
from receptionist.call import events as ev
from receptionist.clock import Clock
from receptionist.conversation.history import AgentSaid, CallerSaid, Conversation, Note, Noted
from receptionist.conversation.sentences import split
from receptionist.conversation.snapshots import Snapshot, encode_snapshot
from receptionist.conversation.spoken_language import spoken_language
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice import wording
from receptionist.practice.definition import Definition
from receptionist.providers.base import Chain, ListenSettings, Recogniser
from receptionist.providers.metered import metered_models
from receptionist.providers.standing import Standing
from receptionist.records.calls import Calls, FunctionRecord, TurnRow, Withheld

log = logging.getLogger(__name__)

_ANSWER_WITHIN_S: Final = 12.0  # the carrier waits for 15
_HEARS_WITHIN_S: Final = 1.0
_REASONS: Final = ("deaf", "voiceless", "voiceless_end", "stuck")


class Spoken(msgspec.Struct, frozen=True):
    """What the carrier says now, and what comes after it. `turn`: the caller's next words are answered as this one."""

    sentences: tuple[str, ...]
    then: ev.Then
    turn: int
    language: str  # that the caller speaks


def is_for_carrier(pending: str) -> bool:
    """Why a stream was left: because of something that only the carrier can do in our place."""
    return pending.partition(":")[0] in _REASONS


@dataclass(frozen=True)
class CarrierTalk:
    agent: Agent
    calls: Calls
    chain: Callable[[Definition, str], Chain]
    clock: Clock
    books: Books

    async def begin(self, context: Context, snapshot: Snapshot) -> Spoken:
        """The stream has been left: what was not heard of the last answer, or a word about it."""
        conversation = Conversation(snapshot.entries, snapshot.state)
        why, _, rest = snapshot.pending.partition(":")
        then: ev.Then = ev.HangUp(rest or "goodbye") if why == "voiceless_end" else ev.Listen()
        last = next((entry for entry in reversed(conversation.entries) if isinstance(entry, AgentSaid)), None)
        language = spoken_language(conversation.entries, context.definition)
        if last is None or not last.text:
            if not any(isinstance(entry, CallerSaid) for entry in conversation.entries):
                return await self._answer(context, conversation, 0, self.agent.greeting(context), "", keys=False)
            return await self._note(context, conversation, snapshot.turn + 1, Note.STUCK)
        if why == "stuck":
            return await self._note(context, conversation, snapshot.turn + 1, Note.STUCK)
        if why == "deaf":
            conversation.spoke(last.turn, last.text, last.heard, interrupted=last.interrupted)
            said = wording.stock(context.definition, "trouble", language)
        else:
            said = _unheard(last) or wording.stock(context.definition, "trouble", language)
            conversation.spoke(last.turn, last.text, last.text, interrupted=False)
            await self._heard(context, last)
        await self._save(context, conversation, snapshot.turn)
        return Spoken((said,), then, snapshot.turn + 1, language)

    async def answer(self, context: Context, snapshot: Snapshot, words: str, *, turn: int, keys: bool) -> Spoken:
        """The caller's words, or keys. A request that comes twice is answered twice alike, and acts once."""
        conversation = Conversation(snapshot.entries, snapshot.state)
        if turn <= snapshot.turn:
            said = next((e.text for e in reversed(snapshot.entries) if isinstance(e, AgentSaid)), "")
            language = spoken_language(snapshot.entries, context.definition)
            return Spoken((said,), ev.Listen(), snapshot.turn + 1, language)
        conversation.add(CallerSaid(turn, words, keys=keys))
        return await self._reply(context, conversation, turn, words, keys=keys)

    async def silence(self, context: Context, snapshot: Snapshot, count: int, *, turn: int) -> Spoken:
        """Nobody said anything, for the `count`th time in a row."""
        conversation = Conversation(snapshot.entries, snapshot.state)
        return await self._note(context, conversation, max(turn, snapshot.turn + 1), Note.SILENCE, str(count))

    async def hears_again(self, context: Context) -> bool:
        """Some recogniser takes calls now."""
        chain, now = self.chain(context.definition, context.practice), asyncio.get_running_loop().time
        standing = Standing("recogniser", chain.recognisers, (), chain.watch)
        for recogniser in standing.order(now()):
            standing.asked(recogniser, now())
            error = await _opened(recogniser, context.definition)
            if error is None:
                return True
            standing.failed(recogniser, error, now())
        return False

    async def _note(
        self, context: Context, conversation: Conversation, turn: int, note: Note, detail: str = ""
    ) -> Spoken:
        conversation.add(Noted(note, detail))
        return await self._reply(context, conversation, turn, "", keys=False)

    async def _reply(
        self, context: Context, conversation: Conversation, turn: int, words: str, *, keys: bool
    ) -> Spoken:
        chain = self.chain(context.definition, context.practice)
        sheet = self.books.sheet(context.practice, context.call_id, context.origin, f"carrier-{turn}", self.clock.now())
        models = standing_of(metered_models(chain.models, sheet.meter), chain.watch)
        events = self.agent.reply(conversation, context, models=models, turn=turn)
        return await self._answer(context, conversation, turn, events, words, keys=keys, sheet=sheet)

    async def _answer(
        self,
        context: Context,
        conversation: Conversation,
        turn: int,
        events: AsyncGenerator[ReplyEvent, None],
        words: str,
        *,
        keys: bool,
        sheet: Sheet | None = None,
    ) -> Spoken:
        at = self.clock.now()
        language = spoken_language(conversation.entries, context.definition)
        said: list[str] = []
        functions: list[FunctionRecord] = []
        withheld: list[Withheld] = []
        then: ev.Then = ev.Listen()
        try:
            async with asyncio.timeout(_ANSWER_WITHIN_S), aclosing(events):
                async for event in events:
                    match event:
                        case Say():
                            said.append(event.text)
                        case Ran():
                            functions.append(_record(event))
                        case HeldBack():
                            withheld.append(event.clause)
                        case Leave():
                            then = ev.Leave(f"transfer:{event.person}")
                        case End():
                            then = ev.HangUp(event.reason)
                        case _:
                            pass
        except (TimeoutError, ProviderError):
            log.exception("a reply by the carrier's voice failed", extra=_about(context))
        if not said:
            said = [wording.stock(context.definition, "trouble", language)]
        text = " ".join(said)
        conversation.spoke(turn, text, text, interrupted=False)
        row = TurnRow(
            number=turn,
            at=at,
            caller_text=words,
            keys=keys,
            agent_text=text,
            heard=text,
            functions=functions,
            withheld=withheld,
        )
        snapshot = _snapshot(conversation, turn, then)
        await self.calls.finish_turn(context.practice, context.call_id, row, encode_snapshot(snapshot))
        if sheet:
            await sheet.keep()
        return Spoken(tuple(said), then, turn + 1, language)

    async def _heard(self, context: Context, said: AgentSaid) -> None:
        """The record of a turn whose answer the carrier says."""
        rows = await self.calls.turns(context.practice, context.call_id)
        row = next((row for row in rows if row.number == said.turn), None)
        if row:
            heard = msgspec.structs.replace(row, agent_text=said.text, heard=said.text, interrupted=False)
            snapshot = await self.calls.snapshot(context.practice, context.call_id)
            await self.calls.finish_turn(context.practice, context.call_id, heard, snapshot or b"")

    async def _save(self, context: Context, conversation: Conversation, turn: int) -> None:
        snapshot = encode_snapshot(_snapshot(conversation, turn, ev.Listen()))
        await self.calls.save_snapshot(context.practice, context.call_id, snapshot)


def _unheard(said: AgentSaid) -> str:
    """What another voice says of it after a pause: from the beginning of the sentence that broke off."""
    rest = said.text
    for sentence in split(said.text):
        if not said.heard.startswith(said.text[: len(said.text) - len(rest) + len(sentence)]):
            return rest
        rest = rest.removeprefix(sentence).lstrip()
    return rest


async def _opened(recogniser: Recogniser, definition: Definition) -> ProviderError | None:
    """None: it takes calls."""
    settings = ListenSettings(language=definition.practice.language)
    try:
        async with asyncio.timeout(_HEARS_WITHIN_S), recogniser.listen(settings):
            return None
    except TimeoutError:
        message = f"not ready to listen within {_HEARS_WITHIN_S:g} s"
        return ProviderError(message, provider=recogniser.name, kind=ProviderFault.TIMEOUT)
    except ProviderError as error:
        return error


def _snapshot(conversation: Conversation, turn: int, then: ev.Then) -> Snapshot:
    pending = then.reason if isinstance(then, ev.Leave) else ""
    return Snapshot(list(conversation.entries), conversation.state, turn, pending)


def _record(ran: Ran) -> FunctionRecord:
    return FunctionRecord(
        id=ran.call.id,
        name=ran.call.name,
        arguments=ran.call.arguments,
        result=ran.result.result,
        failed=ran.result.failed,
        ms=ran.ms,
    )


def _about(context: Context) -> dict[str, str]:
    return {"call": context.call_id, "practice": context.practice}
