"""One turn of the caller in, a stream of sentences, functions and endings out: the conversation and a model at work."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

import msgspec

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.guarding import Guards, Rules, Vetting, amends, settle
from receptionist.agent.matching import matched
from receptionist.agent.recapping import Recapping
from receptionist.agent.set_replying import ended, sentences_of
from receptionist.conversation import emergency, functions, sense
from receptionist.conversation.capture import may_ask
from receptionist.conversation.emergency import Emergency
from receptionist.conversation.faq_matching import MatchesWantedError
from receptionist.conversation.functions import ArgumentsError
from receptionist.conversation.guard.joins import is_value_word
from receptionist.conversation.guard.promises import promises_of
from receptionist.conversation.history import (
    OWN_NOTES,
    AgentSaid,
    CallDelta,
    CallerSaid,
    Conversation,
    Entry,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    ModelDelta,
    ModelRequest,
    Note,
    Noted,
    Origin,
    Recap,
    StateDelta,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.sentences import Sentences, split
from receptionist.conversation.set_replies import SetReply, set_reply
from receptionist.conversation.several import questions_of
from receptionist.conversation.shelves import is_long
from receptionist.conversation.spoken_language import spoken_language
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice import wording
from receptionist.practice.hours import local_time
from receptionist.providers.base import Model
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.standing import NOBODY, Standing, Watch
from receptionist.records.calls import Withheld

log = logging.getLogger(__name__)

_MOST_STEPS = 4
_MOST_ALIKE = 2  # the same function with the same arguments within one reply
_MOST_AT_ONCE = 4  # functions that one answer asks for
_MOST_SAID = 2  # the same sentence within one step
_MOST_WRONG = 1  # calls of one reply that may be mended: a function that is not there, arguments that do not fit
_FIRST_DELTA_S = 2.5
_NEXT_DELTA_S = 1.5
_FIRST_WORDS_S = 3.0  # to the first words that can be spoken
_WHOLE_CALL_S = 8.0  # to the end of a function's arguments, of which pieces keep coming; or to the next sentence
# A model that failed stands behind the others and is not asked for so long; failing again, not in this call any more.
_REST_S = (60.0,)
_FOR_A_PERSON: Final = "0"  # on the keypad, whoever leads the conversation
GOODBYE: Final = "goodbye"  # why a conversation is over that `end_call` ended


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


class Runs(msgspec.Struct, frozen=True, tag="runs"):
    """A function begins; its `Ran` follows."""

    call: FunctionCall


class Ran(msgspec.Struct, frozen=True, tag="ran"):
    """A function ran, in so many milliseconds."""

    call: FunctionCall
    result: FunctionResult
    ms: int


class HeldBack(msgspec.Struct, frozen=True, tag="held_back"):
    """What a model wanted said, and is untrue or off limits: it was not spoken. Its replacement follows as a `Say`."""

    clause: Withheld


class Leave(msgspec.Struct, frozen=True, tag="leave"):
    """The last event: the caller goes on to `person` (of the practice file) at `number`, once all was heard."""

    person: str
    number: str
    reason: str = "transfer"


class End(msgspec.Struct, frozen=True, tag="end"):
    """The last event: the conversation is over, once all was heard."""

    reason: str


ReplyEvent: TypeAlias = Say | Runs | Ran | HeldBack | Leave | End


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
        found = emergency.detect(said.text, context.definition) if said else None
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
        reply = _Reply(conversation, context, said.text if said else "", turn, models, recap)
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
        self, reply: "_Reply", sure: FunctionCall, confirmed: Callable[[], Awaitable[None]]
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

    async def _steps(
        self, reply: "_Reply", confirmed: Callable[[], Awaitable[None]]
    ) -> AsyncGenerator[ReplyEvent, None]:
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

    async def _run(self, reply: "_Reply", call: FunctionCall, confirmed: Callable[[], Awaitable[None]]) -> Ran:
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
        self, reply: "_Reply", calls: list[FunctionCall], *, ending: Leave | End | None
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
                    raise _nonsense(model, "it goes on calling functions wrongly")
                # read while the model thinks, where it was not read before
                rules = self._guards.rules(reply.context.definition) if vendor else None
                steps = _step_words(model, reply, calls, rules, runs_functions=runs_functions)
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
                reply.matches = await matched(self._actions, context, words) if may_ask(words) else ()
                reply.parts = {part: await matched(self._actions, context, part) for part in questions_of(words)}
            except ProviderError as error:
                facts = {**reply.facts(), "provider": model.name, "fault": error.kind, "error": str(error)}
                log.warning("a model failed", extra=facts)
                calls.clear()
                if not vendor:
                    raise
                reply.leave_model(error)


async def _step_words(
    model: Model,
    reply: "_Reply",
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
        raise _nonsense(model, "an answer without words")


def _may_follow(call: FunctionCall, calls: Sequence[FunctionCall]) -> bool:
    """A model may look up several things at once. What changes something waits until it has seen the results of what it
    looked up, and nothing goes with it: the model asks again, knowing more."""
    if not calls:
        return True
    return len(calls) < _MOST_AT_ONCE and not any(_has_effect(one) for one in (calls[0], call))


def _has_effect(call: FunctionCall) -> bool:
    function = functions.FUNCTIONS.get(call.name)
    return function is not None and function.effect


def _sensible(sentence: str, names: Collection[str], model: Model, reply: "_Reply") -> str:
    said = sense.speakable(sentence, names)
    if said is None and isinstance(model, EmbeddedModel):  # behind it stands nobody: whatever a caller has said
        log.warning("words of the built-in dialogue that are not meant for ears", extra=reply.facts())
        return ""
    if said is None:
        raise _nonsense(model, "words that are not meant for ears")
    if said and reply.step_words.count(said) >= _MOST_SAID and not isinstance(model, EmbeddedModel):
        raise _nonsense(model, "the same words over and over")
    return said


async def _deltas(model: Model, reply: "_Reply", *, runs_functions: bool) -> AsyncGenerator[ModelDelta, None]:
    """A model's deltas. A stall or a dribble is an error; an empty piece of text is a sign of life, and no more."""
    clock = asyncio.get_running_loop().time
    began = clock()
    first_s: float | None = None
    reply.models.asked(model, began)
    limit_s, arguments = _FIRST_DELTA_S, False
    said, said_at = 0, began
    async with aclosing(model.stream(reply.request(model, runs_functions=runs_functions))) as deltas:
        while True:
            if len(reply.step_words) > said:
                said, said_at = len(reply.step_words), clock()
            whole_s = _WHOLE_CALL_S if arguments or said else _FIRST_WORDS_S
            at = min(clock() + limit_s, said_at + whole_s)
            try:
                async with asyncio.timeout_at(at):
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


def _nonsense(model: Model, what: str) -> ProviderError:
    return ProviderError(what, provider=model.name, kind=ProviderFault.MALFORMED)


def _what_is_wrong(call: FunctionCall, context: Context) -> str | None:
    """Why the function cannot be run, for the model to mend."""
    try:
        functions.decode(call.name, call.arguments, context.definition)
    except ArgumentsError as error:
        return str(error)
    return None


def call_key(call: FunctionCall) -> bytes:
    """The same function with the same arguments has the same key."""
    return msgspec.json.encode((call.name, call.arguments), order="sorted")


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


@dataclass
class _Reply:
    """One reply in the making."""

    conversation: Conversation
    context: Context
    words: str  # the caller's; empty: none
    turn: int
    models: Standing[Model]
    recap: Recap | None = None
    model: Model = field(default_factory=EmbeddedModel)  # who is asked now
    spoken: list[str] = field(default_factory=list[str])
    step_words: list[str] = field(default_factory=list[str])  # of them, those of the step in the making
    cut: str = ""  # what a model had said of a step before it failed
    steps: int = 0  # of the model that is asked now
    wrong: int = 0
    looping: bool = False
    amended: int = 0  # sentences that put right what an earlier reply promised
    vetting: Vetting | None = None  # once a vendor's model has begun to speak
    matches: Sequence[FaqMatch] | None = None  # None: not asked for yet; only the built-in dialogue may need them
    near: tuple[Sequence[FaqMatch], Sequence[FaqMatch]] | None = None  # questions and services, of a long file
    parts: dict[str, Sequence[FaqMatch]] = field(default_factory=dict[str, Sequence[FaqMatch]])  # of its questions
    results: dict[bytes, FunctionResult] = field(default_factory=dict[bytes, FunctionResult])
    _asked: Counter[bytes] = field(default_factory=Counter[bytes])

    def __post_init__(self) -> None:
        self._next_model()

    def leave_model(self, error: ProviderError) -> None:
        """It has failed: the next one begins anew, after what was said already."""
        self.models.failed(self.model, error, asyncio.get_running_loop().time())
        self.cut = " ".join((*([self.cut] if self.cut else []), *self.step_words))
        self.steps, self.wrong, self.looping = 0, 0, False
        self._asked.clear()
        self._next_model()

    def _next_model(self) -> None:
        order = self.models.order(asyncio.get_running_loop().time())
        self.model = order[0] if order else EmbeddedModel()

    def say(self, sentence: str) -> Say:
        self.spoken.append(sentence)
        self.step_words.append(sentence)
        return Say(sentence, keep=sentence in self.context.fixed)

    def stock(self, phrase: wording.StockPhrase) -> str:
        """In the language that the caller speaks."""
        definition = self.context.definition
        return wording.stock(definition, phrase, spoken_language(self.conversation.entries, definition))

    def vetted(self, clause: str, rules: Rules | None) -> Iterator[Say | HeldBack]:
        """What is spoken of a model's clause. Raises ProviderError when it cannot be judged: another one goes on."""
        if rules is None:
            raise _nonsense(self.model, "words that could not be judged")
        try:
            self.vetting = self.vetting or self._vetting(rules)
            vetted = self.vetting.vet(clause)
        except Exception as error:  # whatever it is: words that nobody has judged are not spoken
            log.exception("a clause could not be judged", extra=self.facts())
            raise _nonsense(self.model, "words that could not be judged") from error
        if vetted.withheld:
            facts = {**self.facts(), "provider": self.model.name, "reason": vetted.withheld.reason}
            log.warning("a clause was held back", extra=facts)
            yield HeldBack(vetted.withheld)
        if vetted.say:
            yield self.say(vetted.say)

    def ready_to_vet(self, rules: asyncio.Future[Rules]) -> None:
        """Between the model's first tokens, while nobody waits: the first clause is judged the sooner."""
        if self.vetting or not rules.done() or rules.cancelled() or rules.exception():
            return
        vetting = self._vetting(rules.result())
        with contextlib.suppress(Exception):  # where a clause is judged it comes again, and is told
            vetting.learn()
        self.vetting = vetting

    def _vetting(self, rules: Rules) -> Vetting:
        now = local_time(self.context.definition, self.context.now())
        return Vetting(self.conversation, rules, now, self.context.caller)

    def repeated(self, call: FunctionCall) -> FunctionResult | None:
        """What came of it before, when it was asked for too often."""
        key = call_key(call)
        self._asked[key] += 1
        self.looping = self.looping or self._asked[key] > _MOST_ALIKE
        return self.results.get(key) if self._asked[key] > _MOST_ALIKE else None

    def request(self, model: Model, *, runs_functions: bool) -> ModelRequest:
        context = self.context
        questions, services = self.near or ((), ())
        return ModelRequest(
            practice=context.definition,
            now=local_time(context.definition, context.now()),
            entries=self._entries(model),
            functions=context.functions if runs_functions else (),
            idle=() if runs_functions else context.functions,
            caller=context.caller,
            state=self.conversation.state,
            faq_matches=self.matches if isinstance(model, EmbeddedModel) else questions,
            faq_parts=self.parts,
            service_matches=services,
            recap=self.recap,
            by_text=context.by_text,
        )

    def _entries(self, model: Model) -> tuple[Entry, ...]:
        """With what another model said of this very step at the end; else the built-in dialogue knows its own words."""
        entries = self.conversation.entries
        embedded = isinstance(model, EmbeddedModel)
        if not self.cut and not embedded:
            return tuple(entries)
        others = [
            entry
            for entry in entries
            if not (isinstance(entry, AgentSaid) and entry.turn == self.turn)
            and not (embedded and isinstance(entry, Noted) and entry.kind in OWN_NOTES)
        ]
        return (*others, *([AgentSaid(self.turn, self.cut, self.cut)] if self.cut else []))

    def facts(self) -> dict[str, str | int]:
        return {"call": self.context.call_id, "practice": self.context.practice, "turn": self.turn}
