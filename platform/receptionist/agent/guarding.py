"""Between a vendor's model and the voice: each clause is judged; what is untrue or off limits is not spoken."""

import asyncio
import logging
from collections import OrderedDict
from datetime import datetime
from typing import Final

import msgspec

from receptionist.conversation.guard.judge import is_unfinished, judge
from receptionist.conversation.guard.known import Call, File
from receptionist.conversation.guard.languages import TONGUES
from receptionist.conversation.guard.promises import promises_of
from receptionist.conversation.guard.values import tokens_of
from receptionist.conversation.history import AgentSaid, Conversation, Note, Noted
from receptionist.conversation.off_limits import Limits
from receptionist.practice.definition import Definition
from receptionist.records.calls import Withheld

log = logging.getLogger(__name__)

_MOST_FILES: Final = 256  # as many practices as the registry keeps whole
UNKEPT: Final = "unkept"  # the reason of what was promised and not done


class Vetted(msgspec.Struct, frozen=True):
    """What becomes of a clause: `say` is spoken (empty: nothing); `withheld`: what was not, and why."""

    say: str = ""
    withheld: Withheld | None = None


class Rules(msgspec.Struct, frozen=True):
    """What clauses are judged by: what is so, and what is not said even if it is."""

    file: File
    limits: Limits


def _rules(definition: Definition) -> Rules:
    return Rules(File(definition, TONGUES), Limits(definition))


class Guards:
    """Practices' files as the guard needs them, each read once for its loaded version. One per process.

    Reading a big file takes some tens of milliseconds, in a thread, while the model thinks about its first words.
    """

    def __init__(self) -> None:
        self._files: OrderedDict[int, tuple[Definition, asyncio.Future[Rules]]] = OrderedDict()

    def rules(self, definition: Definition) -> asyncio.Future[Rules]:
        """The definition is kept, so that its identity stays its own."""
        key = id(definition)
        known = self._files.get(key)
        if known is None or (known[1].done() and (known[1].cancelled() or known[1].exception())):
            loop = asyncio.get_running_loop()
            known = self._files[key] = (definition, loop.run_in_executor(None, _rules, definition))
            if len(self._files) > _MOST_FILES:
                self._files.popitem(last=False)
        self._files.move_to_end(key)
        return known[1]

    async def ready(self, definition: Definition) -> Rules | None:
        """None: it could not be read, and nothing can be judged. Whoever stops waiting stops nobody else's reading."""
        try:
            return await asyncio.shield(self.rules(definition))
        except Exception:  # whatever it is: the reply goes on without a model
            log.exception("the guard cannot read a practice's file", extra={"practice": definition.practice.name})
            return None


class Vetting:
    """The clauses of one reply, in order. What happens in the conversation meanwhile is known with the next clause."""

    def __init__(self, conversation: Conversation, rules: Rules, now: datetime, caller: str) -> None:
        self._conversation = conversation
        self._limits = rules.limits
        self._call = Call(rules.file, (), now, caller)
        self._known = 0
        self._swallows = False  # the sentence that was held back goes on: its rest means nothing
        self._said: set[str] = set()
        self._promises: dict[str, str] = {}  # by kind, the clause

    def vet(self, clause: str) -> Vetted:
        self.learn()
        if self._swallows:
            self._swallows = is_unfinished(clause)
            return Vetted()
        if (refusal := self._limits.refuse(clause)) is not None:
            self._call.unfinished = ""
            return self._hold(clause, refusal.kind, refusal.what, refusal.say)
        verdict = judge(clause, self._call)
        for kind in verdict.promises:
            self._promises.setdefault(kind, clause)
        if verdict.passes:
            return Vetted(say=clause)
        problem = verdict.problems[0]
        return self._hold(clause, problem.kind, problem.what, verdict.say)

    def step(self) -> None:
        """The model's next answer: a sentence begins, and what was said instead may be said again."""
        self._swallows = False
        self._call.unfinished = ""
        self._said.clear()

    def outstanding(self) -> dict[str, str]:
        """What this reply promised and has not done by now: the kind, and in which clause."""
        self.learn()
        return {kind: clause for kind, clause in self._promises.items() if kind not in self._call.effects}

    def _hold(self, clause: str, reason: str, what: str, say: str) -> Vetted:
        self._swallows = is_unfinished(clause)
        instead = "" if say in self._said else say
        self._said.add(say)
        heard = f' The caller heard instead: "{say}".' if instead else ""
        self._conversation.add(Noted(Note.WITHHELD, f'"{clause}" ({reason}: {what}).{heard}'))
        return Vetted(instead, Withheld(clause, reason, what, instead))

    def learn(self) -> None:
        """What has been said and done by now; asked for ahead, a clause does not wait for it."""
        entries = self._conversation.entries
        for entry in entries[self._known :]:
            self._call.learn(entry)
        self._known = len(entries)


def amends(conversation: Conversation, file: File) -> list[str]:
    """What puts right aloud what was promised and not done, in the language in which it was promised."""
    last = next((one.text for one in reversed(conversation.entries) if isinstance(one, AgentSaid)), "")
    tongue = file.tongue_of(tokens_of(last))
    sentences: list[str] = []
    for kind in sorted(promises_of(conversation.entries).broken):
        conversation.add(Noted(Note.AMENDED, kind))
        sentences.append(tongue.amends[kind])
    return sentences


def settle(conversation: Conversation, promised: dict[str, str], said: str) -> list[Withheld]:
    """The reply is over: what it promised and did not do is noted. Behind a question it may still be done."""
    before = promises_of(conversation.entries)
    waiting = {*before.waiting}
    for kind in promised:
        conversation.add(Noted(Note.PROMISED, kind))
    open_now = promises_of(conversation.entries).waiting
    asked = said.rstrip().endswith("?")
    unkept: list[Withheld] = []
    for kind in sorted(open_now):
        if asked and kind not in waiting:
            continue
        conversation.add(Noted(Note.UNKEPT, kind))
        unkept.append(Withheld(promised.get(kind, ""), UNKEPT, kind))
    return unkept
