"""One turn of the caller in, a stream of sentences, functions and endings out: the conversation and a model at work."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import Final

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.events import GOODBYE, End, HeldBack, Leave, Ran, ReplyEvent, Runs, Say, SayKind
from receptionist.agent.guarding import Guards, amends, settle
from receptionist.agent.making import Making, call_key, nonsense
from receptionist.agent.matching import matched, meant
from receptionist.agent.recapping import Recapping
from receptionist.agent.set_replying import ended, sentences_of
from receptionist.agent.steps import step_words
from receptionist.conversation import builtin_state, emergency, functions
from receptionist.conversation.capture import may_ask
from receptionist.conversation.emergency import Emergency
from receptionist.conversation.faq_matching import MatchesWantedError
from receptionist.conversation.functions import ArgumentsError
from receptionist.conversation.guard.promises import promises_of
from receptionist.conversation.history import (
    CallerSaid,
    Conversation,
    Entry,
    FunctionCall,
    FunctionResult,
    Meant,
    Note,
    Noted,
    Origin,
    Recap,
)
from receptionist.conversation.sentences import split
from receptionist.conversation.set_replies import SetReply, set_reply
from receptionist.conversation.several import questions_of
from receptionist.conversation.shelves import is_long
from receptionist.conversation.spoken_language import spoken_language
from receptionist.errors import ProviderError
from receptionist.practice import wording
from receptionist.providers.base import Model
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.standing import NOBODY, Standing, Watch

log = logging.getLogger(__name__)

_MOST_STEPS = 4
_MOST_WRONG = 1  # calls of one reply that may be mended: a function that is not there, arguments that do not fit
# A model that failed stands behind the others and is not asked for so long; failing again, not in this call any more.
_REST_S = (60.0,)
_FOR_A_PERSON: Final = "0"  # on the keypad, whoever leads the conversation


def standing_of(models: Sequence[Model], watch: Watch = NOBODY) -> Standing[Model]:
    """Which of the models are asked in one conversation, and in which order; one for its whole length."""
    return Standing("model", [model for model in models if not isinstance(model, EmbeddedModel)], _REST_S, watch)


async def _at_once() -> None:
    """For conversations in which a turn is certain when it is there."""


class Agent:
    """Answers turns. One per process: what belongs to a conversation comes with each call."""

    def __init__(self, actions: Actions, guards: Guards | None = None) -> None:
        """`guards`: practices' files as the guard has read them, where others need them too."""
        self._actions = actions
        self._guards = guards or Guards()

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
        models: Standing[Model] | None = None,
        turn: int = 0,
        certain: Callable[[], Awaitable[None]] = _at_once,
        confirmed: Callable[[], Awaitable[None]] = _at_once,
        sure: FunctionCall | None = None,
        recap: Recap | None = None,
    ) -> AsyncGenerator[ReplyEvent, None]:
        """Answers the last entry, which the owner has added: a `CallerSaid`, or a `Noted` of any kind.

        `models`: the conversation's own `standing_of` those that it may ask. Behind the last stands the built-in
        dialogue, which cannot fail for want of anything outside, and goes on with all that the entries tell.

        Function calls, their results and the dialogue's state are added to `conversation`; what was said is the
        owner's to add (`Conversation.spoke`), who knows what was heard of it. `certain` is awaited before an emergency
        is answered, and returns when the turn has truly ended; `confirmed` before anything else with an effect, and
        returns when it may begin, at once. Closing the generator ends the reply; a function
        that has begun must be let run to its `Ran`. `sure`: what `sure_answer` found; its result is the answer.
        `recap`: what `put_in_short` has made of a long call.
        """
        last = conversation.entries[-1] if conversation.entries else None
        said = last if isinstance(last, CallerSaid) and not last.keys else None
        asking = builtin_state.decode(conversation.state).asking
        found = emergency.detect(said.text, context.definition, asking=asking) if said else None
        if said and found:
            async with aclosing(self._emergency(conversation, context, found, said.text, certain)) as events:
                async for event in events:
                    yield event
            return
        led = models is not None and bool(models.members) and not conversation.state
        fixed = None if context.by_text else set_reply(conversation.entries, led=led)
        if fixed is not None:
            async with aclosing(self._fixed(conversation, context, fixed, confirmed)) as events:
                async for event in events:
                    yield event
            return
        known = isinstance(last, CallerSaid) and last.text.strip()
        for_a_person = isinstance(last, CallerSaid) and last.keys and last.text.strip("*#") == _FOR_A_PERSON
        plain = (
            (isinstance(last, CallerSaid) and not known)
            or (isinstance(last, Noted) and last.kind == Note.STUCK)
            or for_a_person
        )
        if plain or models is None:  # nothing to think about: the built-in dialogue's words are there at once
            models = standing_of(())
        reply = Making(conversation, context, said.text if said else "", turn, models, recap)
        steps = self._from_file(reply, sure, confirmed) if sure else self._steps(reply, confirmed)
        async with aclosing(steps) as events:
            async for event in events:
                yield event

    async def _fixed(
        self,
        conversation: Conversation,
        context: Context,
        reply: SetReply,
        confirmed: Callable[[], Awaitable[None]],
    ) -> AsyncGenerator[ReplyEvent, None]:
        """What needs no model; on hold, nothing at all."""
        if reply.note:
            conversation.add(Noted(reply.note))
        for sentence in sentences_of(reply, conversation, context):
            yield Say(sentence, keep=sentence in context.fixed)
        if reply.ends:
            await confirmed()
            call, result = ended(reply, conversation)
            yield Runs(call)
            yield Ran(call, result, 0)
            yield End(reply.ends.partition(":")[0].replace(" ", "_"))

    async def sure_answer(self, conversation: Conversation, context: Context, turn: int) -> FunctionCall | None:
        """The function that answers the conversation's last entry without any model; None: nobody is that sure.

        Takes some hundredths of a second, beside the event loop.
        """
        return await self._actions.sure_answer(context, conversation.entries, f"sure_{turn}")

    async def put_in_short(
        self, recapping: Recapping, entries: Sequence[Entry], context: Context, models: Standing[Model]
    ) -> None:
        """Beside a call: the beginning of a long one in its model's own words. Never raises."""
        rules = await self._guards.ready(context.definition)
        if rules:
            await recapping.write(entries, context, models, rules.file)

    async def _from_file(
        self, reply: Making, sure: FunctionCall, confirmed: Callable[[], Awaitable[None]]
    ) -> AsyncGenerator[ReplyEvent, None]:
        """What the practice's file says, as it stands there. The next model to be asked finds it in the entries."""
        ran = await self._run(reply, sure, confirmed)
        yield ran
        answer = (
            "" if ran.result.failed else str(ran.result.result.get("answer") or ran.result.result.get("spoken", ""))
        )
        if not answer:
            async with aclosing(self._steps(reply, confirmed)) as events:
                async for event in events:
                    yield event
            return
        reply.conversation.state = b""  # the built-in dialogue's is out of date by this turn
        for sentence in split(answer):
            yield reply.say(sentence)

    async def _emergency(
        self,
        conversation: Conversation,
        context: Context,
        found: Emergency,
        words: str,
        certain: Callable[[], Awaitable[None]],
    ) -> AsyncGenerator[ReplyEvent, None]:
        """The fixed reply at once, without a model. Whatever becomes of it, the audit log has it, and the staff."""
        await certain()
        conversation.add(Noted(Note.EMERGENCY, found.kind))
        level = logging.WARNING if context.origin is Origin.PHONE else logging.INFO
        log.log(level, "emergency phrase", extra={"call": context.call_id, "practice": context.practice})
        language = spoken_language(conversation.entries, context.definition)
        try:
            for sentence in split(emergency.reply_to(found, context.definition, context.now(), language)):
                yield Say(sentence, SayKind.SAFETY, interruptible=False, keep=sentence in context.fixed)
        finally:
            await self._actions.tell_of_emergency(context, found.kind, found.by, words)

    async def _steps(self, reply: Making, confirmed: Callable[[], Awaitable[None]]) -> AsyncGenerator[ReplyEvent, None]:
        """Model, functions, model, ... until there is nothing more to run. The last step may run nothing."""
        ending: Leave | End | None = None
        if promises_of(reply.conversation.entries).broken:
            rules = await self._guards.ready(reply.context.definition)
            for sentence in amends(reply.conversation, rules.file) if rules else ():
                yield reply.say(sentence)
            reply.amended = len(reply.spoken)
        while True:
            calls: list[FunctionCall] = []
            async with aclosing(self._words(reply, calls, ending=ending)) as words:
                async for event in words:
                    yield event
            if not calls:
                break
            reply.steps += 1
            for call in calls:
                yield Runs(call)
                ran = await self._run(reply, call, confirmed)
                yield ran
                ending = ending or _ending(ran)
            if isinstance(ending, End) and ending.reason == GOODBYE:
                if not reply.spoken:
                    yield reply.say(reply.stock("goodbye"))
                break
        if len(reply.spoken) == reply.amended:
            log.error("a reply without words", extra=reply.facts())
            yield reply.say(reply.stock("trouble"))
        promised = reply.vetting.outstanding() if reply.vetting else {}
        for unkept in settle(reply.conversation, promised, reply.spoken[-1]):
            yield HeldBack(unkept)
        if ending:
            yield ending

    async def _run(self, reply: Making, call: FunctionCall, confirmed: Callable[[], Awaitable[None]]) -> Ran:
        """Every call has its result in the conversation, whatever becomes of it."""
        earlier, wrong = reply.repeated(call), _what_is_wrong(call, reply.context)
        function = functions.FUNCTIONS.get(call.name)
        if wrong is None and earlier is None and function and function.effect:
            await confirmed()  # before that it leaves no trace
        reply.conversation.add(call)
        clock = asyncio.get_running_loop().time
        began = clock()
        if wrong is not None:
            reply.wrong += 1
            result = FunctionResult(call.id, call.name, {"error": wrong, "invalid": True}, failed=True)
        elif earlier is not None:
            result = FunctionResult(call.id, call.name, earlier.result, failed=earlier.failed)
        else:
            result = await self._actions.run(call, reply.context, reply.conversation.entries)
        reply.conversation.add(result)
        reply.results[call_key(call)] = result
        return Ran(call, result, round((clock() - began) * 1000))

    async def _words(
        self, reply: Making, calls: list[FunctionCall], *, ending: Leave | End | None
    ) -> AsyncGenerator[Say | HeldBack, None]:
        """The sentences of one step; the functions it wants go to `calls`. A model that fails is left for the next.

        What was said before it failed stands: the next one goes on from there.
        """
        while True:
            model = reply.model
            vendor = not isinstance(model, EmbeddedModel)
            runs_functions = ending is None and reply.steps < _MOST_STEPS and not reply.looping
            if vendor and reply.near is None and is_long(reply.context.definition):
                definition, words = reply.context.definition, reply.words
                reply.near = await self._actions.near(definition, words) if words else ((), ())
            try:
                if vendor and reply.wrong > _MOST_WRONG:
                    raise nonsense(model, "it goes on calling functions wrongly")
                # read while the model thinks, where it was not read before
                rules = self._guards.rules(reply.context.definition) if vendor else None
                steps = step_words(model, reply, calls, rules, runs_functions=runs_functions)
                async with aclosing(steps) as sentences:
                    async for sentence in sentences:
                        if not vendor:  # the built-in dialogue says only what is so
                            yield reply.say(sentence)
                            continue
                        ready = await self._guards.ready(reply.context.definition)
                        for event in reply.vetted(sentence, ready):
                            yield event
                if vendor:
                    reply.conversation.state = b""  # the built-in dialogue's is out of date by this turn
                return
            except MatchesWantedError:  # it has said nothing yet, and begins this step anew
                context, words = reply.context, reply.words
                reply.matches, reply.meant = (), Meant()
                if may_ask(words):  # side by side: a matcher that is late costs its time once
                    looked = matched(self._actions, context, words), meant(self._actions, context, words)
                    reply.matches, reply.meant = await asyncio.gather(*looked)
                asked = questions_of(words)
                reply.parts = {part: await matched(self._actions, context, part) for part in asked}
                reply.parts_meant = {part: await meant(self._actions, context, part) for part in asked}
            except ProviderError as error:
                facts = {**reply.facts(), "provider": model.name, "fault": error.kind, "error": str(error)}
                log.warning("a model failed", extra=facts)
                calls.clear()
                if not vendor:
                    raise
                reply.leave_model(error)


def _what_is_wrong(call: FunctionCall, context: Context) -> str | None:
    """Why the function cannot be run, for the model to mend."""
    try:
        functions.decode(call.name, call.arguments, context.definition)
    except ArgumentsError as error:
        return str(error)
    return None


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
            return End(GOODBYE)
        case _:
            return None
