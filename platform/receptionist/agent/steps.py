"""One step of a model: its deltas, watched by the clock, become sentences and the functions that it wants."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Collection, Sequence
from contextlib import aclosing

from receptionist.agent.guarding import Rules
from receptionist.agent.making import Making, nonsense
from receptionist.conversation import functions, sense
from receptionist.conversation.guard.joins import is_value_word
from receptionist.conversation.history import (
    CallDelta,
    FunctionCall,
    ModelDelta,
    StateDelta,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.sentences import Sentences
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Model
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.waiting import Waiting

log = logging.getLogger(__name__)

_MOST_AT_ONCE = 4  # functions that one answer asks for
_MOST_SAID = 2  # the same sentence within one step
_FIRST_DELTA_S = 2.5
_NEXT_DELTA_S = 1.5
_FIRST_WORDS_S = 3.0  # to the first words that can be spoken
_WHOLE_CALL_S = 8.0  # to the end of a function's arguments, of which pieces keep coming; or to the next sentence


async def step_words(
    model: Model,
    reply: Making,
    calls: list[FunctionCall],
    rules: "asyncio.Future[Rules] | None",
    *,
    runs_functions: bool,
) -> AsyncGenerator[str, None]:
    """The sentences of one model's step, which `rules` will judge. Raises ProviderError for a stall, a dribble, and
    what makes no sense."""
    vendor = not isinstance(model, EmbeddedModel)
    sentences = Sentences(eager=vendor, holds=is_value_word if vendor else None)
    names = functions.FUNCTIONS.keys() if vendor else ()
    reply.step_words.clear()
    if reply.vetting:
        reply.vetting.step()
    async with aclosing(_deltas(model, reply, runs_functions=runs_functions)) as deltas:
        async for delta in deltas:
            match delta:
                case StateDelta():
                    reply.conversation.state = delta.state
                    continue
                case TextDelta():
                    taken = sentences.feed(delta.text)
                    if not taken and rules:
                        reply.ready_to_vet(rules)
                case CallDelta():
                    if not vendor or _may_follow(delta.call, calls):
                        calls.append(delta.call)
                    continue
                case UsageDelta():
                    continue
            for sentence in taken:
                if said := _sensible(sentence, names, model, reply):
                    yield said
    for sentence in sentences.flush():
        if said := _sensible(sentence, names, model, reply):
            yield said
    if not runs_functions:
        calls.clear()
    if vendor and not calls and not reply.step_words:
        raise nonsense(model, "an answer without words")


def _may_follow(call: FunctionCall, calls: Sequence[FunctionCall]) -> bool:
    """A model may look up several things at once. What changes something waits until it has seen the results of what it
    looked up, and nothing goes with it: the model asks again, knowing more."""
    if not calls:
        return True
    return len(calls) < _MOST_AT_ONCE and not any(_has_effect(one) for one in (calls[0], call))


def _has_effect(call: FunctionCall) -> bool:
    function = functions.FUNCTIONS.get(call.name)
    return function is not None and function.effect


def _sensible(sentence: str, names: Collection[str], model: Model, reply: Making) -> str:
    said = sense.speakable(sentence, names)
    if said is None and isinstance(model, EmbeddedModel):  # behind it stands nobody: whatever a caller has said
        log.warning("words of the built-in dialogue that are not meant for ears", extra=reply.facts())
        return ""
    if said is None:
        raise nonsense(model, "words that are not meant for ears")
    if said and reply.step_words.count(said) >= _MOST_SAID and not isinstance(model, EmbeddedModel):
        raise nonsense(model, "the same words over and over")
    return said


async def _deltas(model: Model, reply: Making, *, runs_functions: bool) -> AsyncGenerator[ModelDelta, None]:
    """A model's deltas. A stall or a dribble is an error; an empty piece of text is a sign of life, and no more."""
    clock = asyncio.get_running_loop().time
    began = clock()
    first_s: float | None = None
    reply.models.asked(model, began)
    limit_s, arguments = _FIRST_DELTA_S, False
    said, said_at = 0, began
    waiting = Waiting()
    async with aclosing(model.stream(reply.request(model, runs_functions=runs_functions))) as deltas:
        while True:
            if len(reply.step_words) > said:
                said, said_at = len(reply.step_words), clock()
            whole_s = _WHOLE_CALL_S if arguments or said else _FIRST_WORDS_S
            at = min(clock() + limit_s, said_at + whole_s)
            try:
                with waiting.until(at):
                    delta = await anext(deltas, None)
            except TimeoutError as error:
                seconds = round(clock() - began, 1)
                message = f"too slow: nothing {'more ' if said else ''}to say after {seconds:g} s"
                raise ProviderError(message, provider=model.name, kind=ProviderFault.TIMEOUT) from error
            if delta is None:
                if first_s is not None:
                    reply.models.worked(model, clock(), first_s)
                return
            first_s = clock() - began if first_s is None else first_s
            limit_s = _NEXT_DELTA_S
            if not isinstance(delta, UsageDelta):
                arguments = isinstance(delta, CallDelta) or (isinstance(delta, TextDelta) and not delta.text)
            yield delta
