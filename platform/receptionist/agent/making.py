"""One reply in the making: which model is asked, what it is asked, and what is let through of what it says."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from receptionist.actions.context import Context
from receptionist.agent.events import HeldBack, Say
from receptionist.agent.guarding import Rules, Vetting
from receptionist.conversation.history import (
    OWN_NOTES,
    AgentSaid,
    Conversation,
    Entry,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    Meant,
    ModelRequest,
    Noted,
    Recap,
)
from receptionist.conversation.spoken_language import spoken_language
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice import wording
from receptionist.practice.hours import local_time
from receptionist.providers.base import Model
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.standing import Standing

log = logging.getLogger(__name__)

_MOST_ALIKE = 2  # the same function with the same arguments within one reply


@dataclass
class Making:
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
    meant: Meant = field(default_factory=Meant)  # as soon as `matches` are
    parts: dict[str, Sequence[FaqMatch]] = field(default_factory=dict[str, Sequence[FaqMatch]])  # of its questions
    parts_meant: dict[str, Meant] = field(default_factory=dict[str, Meant])  # of the same
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
            raise nonsense(self.model, "words that could not be judged")
        try:
            self.vetting = self.vetting or self._vetting(rules)
            vetted = self.vetting.vet(clause)
        except Exception as error:  # whatever it is: words that nobody has judged are not spoken
            log.exception("a clause could not be judged", extra=self.facts())
            raise nonsense(self.model, "words that could not be judged") from error
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
            parts_meant=self.parts_meant,
            service_matches=services,
            meant=self.meant,
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


def call_key(call: FunctionCall) -> bytes:
    """The same function with the same arguments has the same key."""
    return msgspec.json.encode((call.name, call.arguments), order="sorted")


def nonsense(model: Model, what: str) -> ProviderError:
    return ProviderError(what, provider=model.name, kind=ProviderFault.MALFORMED)
