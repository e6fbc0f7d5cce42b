"""One turn of the caller in, a stream of sentences, functions and endings out: the conversation and a model at work."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

import msgspec

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.conversation import emergency, functions
from receptionist.conversation.emergency import Emergency
from receptionist.conversation.history import (
    CallDelta,
    CallerSaid,
    Conversation,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    ModelDelta,
    ModelRequest,
    Note,
    Noted,
    StateDelta,
    TextDelta,
)
from receptionist.conversation.sentences import Sentences, split
from receptionist.errors import ProviderError
from receptionist.practice import wording
from receptionist.practice.hours import local_time
from receptionist.providers.base import Model
from receptionist.providers.llm.embedded import EmbeddedModel

log = logging.getLogger(__name__)

_MOST_STEPS = 4
_MOST_ALIKE = 2  # the same function with the same arguments within one reply
_FIRST_DELTA_S = 2.5
_NEXT_DELTA_S = 2.5
_HUNG_UP = "goodbye"  # why a conversation is over that `end_call` ended


class SayKind(StrEnum):
    """`filler` is no part of what was said."""

    REPLY = "reply"
    FILLER = "filler"
    SAFETY = "safety"
    GREETING = "greeting"


class Say(msgspec.Struct, frozen=True, tag="say"):
    """A sentence for the caller. `keep`: it is fixed, and its speech is kept."""

    text: str
    kind: SayKind = SayKind.REPLY
    interruptible: bool = True
    keep: bool = False


class Ran(msgspec.Struct, frozen=True, tag="ran"):
    """A function ran, in so many milliseconds."""

    call: FunctionCall
    result: FunctionResult
    ms: int


class Leave(msgspec.Struct, frozen=True, tag="leave"):
    """The last event: the caller goes on to `person` (of the practice file) at `number`, once all was heard."""

    person: str
    number: str
    reason: str = "transfer"


class End(msgspec.Struct, frozen=True, tag="end"):
    """The last event: the conversation is over, once all was heard."""

    reason: str


ReplyEvent: TypeAlias = Say | Ran | Leave | End


async def _at_once() -> None:
    """For conversations in which a turn is certain when it is there."""


class Agent:
    """Answers turns. One per process: what belongs to a conversation comes with each call."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    async def greeting(self, context: Context) -> AsyncGenerator[ReplyEvent, None]:
        """The first words of a call. What the law wants heard is not interruptible."""
        definition, now = context.definition, context.now()
        for text in (wording.disclosure(definition), wording.recording_notice(definition, now)):
            for sentence in split(text):
                yield Say(sentence, SayKind.GREETING, interruptible=False, keep=sentence in context.fixed)
        for sentence in split(wording.greeting(definition, now)):
            yield Say(sentence, SayKind.GREETING, keep=sentence in context.fixed)

    async def reply(
        self,
        conversation: Conversation,
        context: Context,
        *,
        models: Sequence[Model] = (),
        turn: int = 0,
        confirmed: Callable[[], Awaitable[None]] = _at_once,
    ) -> AsyncGenerator[ReplyEvent, None]:
        """Answers the last entry, which the owner has added: a `CallerSaid`, or a `Noted` of any kind.

        `models` in order of preference; behind the last stands the built-in dialogue, which cannot fail for want of
        anything outside.

        Function calls, their results and the dialogue's state are added to `conversation`; what was said is the
        owner's to add (`Conversation.spoke`), who knows what was heard of it. `confirmed` is awaited before anything
        with an effect, and returns when the turn has truly ended. Closing the generator ends the reply; a function
        that has begun must be let run to its `Ran`.
        """
        last = conversation.entries[-1] if conversation.entries else None
        said = last if isinstance(last, CallerSaid) and not last.keys else None
        found = emergency.detect(said.text, context.definition) if said else None
        if found:
            async with aclosing(self._emergency(conversation, context, found, confirmed)) as events:
                async for event in events:
                    yield event
            return
        matches = await self._actions.match(context.definition, said.text) if said else []
        reply = _Reply(conversation, context, matches, turn, _with_builtin(models))
        async with aclosing(self._steps(reply, confirmed)) as events:
            async for event in events:
                yield event

    async def _emergency(
        self, conversation: Conversation, context: Context, found: Emergency, confirmed: Callable[[], Awaitable[None]]
    ) -> AsyncGenerator[ReplyEvent, None]:
        """The fixed reply at once, without a model. Whatever becomes of the reply, the audit log has it."""
        await confirmed()
        conversation.add(Noted(Note.EMERGENCY, found.kind))
        log.warning("emergency phrase", extra={"call": context.call_id, "practice": context.practice})
        try:
            for sentence in split(wording.emergency_reply(context.definition, context.now())):
                yield Say(sentence, SayKind.SAFETY, interruptible=False, keep=sentence in context.fixed)
        finally:
            await self._actions.note(context, "emergency", {"group": found.kind})

    async def _steps(
        self, reply: "_Reply", confirmed: Callable[[], Awaitable[None]]
    ) -> AsyncGenerator[ReplyEvent, None]:
        """Model, functions, model, ... until there is nothing more to run. The last step may run nothing."""
        ending: Leave | End | None = None
        for number in range(_MOST_STEPS + 1):
            calls: list[FunctionCall] = []
            last = number == _MOST_STEPS or reply.looping or ending is not None
            async with aclosing(self._words(reply, calls, with_functions=not last)) as words:
                async for say in words:
                    yield say
            if last or not calls:
                break
            for call in calls:
                ran = await self._run(reply, call, confirmed)
                yield ran
                ending = ending or _ending(ran)
            if isinstance(ending, End) and ending.reason == _HUNG_UP:
                if not reply.said:
                    yield reply.say(wording.stock(reply.context.definition, "goodbye"))
                break
        if not reply.said:
            log.error("a reply without words", extra=reply.facts())
            yield reply.say(wording.stock(reply.context.definition, "trouble"))
        if ending:
            yield ending

    async def _run(self, reply: "_Reply", call: FunctionCall, confirmed: Callable[[], Awaitable[None]]) -> Ran:
        """Every call has its result in the conversation, whatever becomes of it."""
        reply.conversation.add(call)
        clock = asyncio.get_running_loop().time
        began = clock()
        if reply.repeats(call):
            error = "this was asked for already with the same arguments; answer the caller with what you know"
            result = FunctionResult(call.id, call.name, {"error": error}, failed=True)
        else:
            function = functions.FUNCTIONS.get(call.name)
            if function and function.effect:
                await confirmed()
                began = clock()
            result = await self._actions.run(call, reply.context)
        reply.conversation.add(result)
        return Ran(call, result, round((clock() - began) * 1000))

    async def _words(
        self, reply: "_Reply", calls: list[FunctionCall], *, with_functions: bool
    ) -> AsyncGenerator[Say, None]:
        """The sentences of one step; the functions it wants go to `calls`. A model that fails is left for the next."""
        while True:
            model = reply.models[reply.model]
            sentences = Sentences(eager=not isinstance(model, EmbeddedModel))
            said_before = reply.said
            try:
                async with aclosing(_deltas(model, reply.request(with_functions=with_functions))) as deltas:
                    async for delta in deltas:
                        match delta:
                            case StateDelta():
                                reply.conversation.state = delta.state
                            case TextDelta():
                                for sentence in sentences.feed(delta.text):
                                    yield reply.say(sentence)
                            case CallDelta():
                                calls.append(delta.call)
                for sentence in sentences.flush():
                    yield reply.say(sentence)
                return
            except ProviderError as error:
                facts = {**reply.facts(), "provider": model.name, "error": str(error)}
                log.warning("a model failed", extra=facts)
                calls.clear()
                if reply.model + 1 >= len(reply.models):
                    raise
                reply.model += 1
                if reply.said > said_before:  # what was said stands; nobody else can finish another's sentence
                    yield reply.say(wording.stock(reply.context.definition, "trouble"))
                    return


def _with_builtin(models: Sequence[Model]) -> Sequence[Model]:
    return models if any(isinstance(model, EmbeddedModel) for model in models) else [*models, EmbeddedModel()]


async def _deltas(model: Model, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
    """A model's deltas. A stall, or nothing at all, is an error."""
    anything = False
    async with aclosing(model.stream(request)) as deltas:
        while True:
            limit_s = _NEXT_DELTA_S if anything else _FIRST_DELTA_S
            try:
                async with asyncio.timeout(limit_s):
                    delta = await anext(deltas, None)
            except TimeoutError as error:
                raise ProviderError(f"nothing for {limit_s:g} s", provider=model.name) from error
            if delta is None:
                break
            anything = anything or not isinstance(delta, StateDelta)
            yield delta
    if not anything and not isinstance(model, EmbeddedModel):
        raise ProviderError("an empty answer", provider=model.name)


def _ending(ran: Ran) -> Leave | End | None:
    """What follows from a function: the caller goes to a person, or the conversation is over."""
    if ran.result.failed:
        return None
    result = ran.result.result
    match ran.call.name, result.get("state"):
        case "transfer_call", "ringing":
            return Leave(person=str(result["person"]), number=str(result["number"]))
        case "transfer_call", "connected":
            return End("transferred")
        case "end_call", _:
            return End(_HUNG_UP)
        case _:
            return None


@dataclass
class _Reply:
    """One reply in the making."""

    conversation: Conversation
    context: Context
    matches: Sequence[FaqMatch]
    turn: int
    models: Sequence[Model]
    model: int = 0  # which of the models is asked
    said: int = 0
    looping: bool = False
    _asked: Counter[bytes] = field(default_factory=Counter[bytes])

    def say(self, sentence: str) -> Say:
        self.said += 1
        return Say(sentence, keep=sentence in self.context.fixed)

    def repeats(self, call: FunctionCall) -> bool:
        key = msgspec.json.encode((call.name, call.arguments), order="sorted")
        self._asked[key] += 1
        self.looping = self._asked[key] > _MOST_ALIKE
        return self.looping

    def request(self, *, with_functions: bool) -> ModelRequest:
        context = self.context
        return ModelRequest(
            practice=context.definition,
            now=local_time(context.definition, context.now()),
            entries=tuple(self.conversation.entries),
            functions=context.functions if with_functions else (),
            caller=context.caller,
            state=self.conversation.state,
            faq_matches=self.matches,
            by_text=context.by_text,
        )

    def facts(self) -> dict[str, str | int]:
        return {"call": self.context.call_id, "practice": self.context.practice, "turn": self.turn}
