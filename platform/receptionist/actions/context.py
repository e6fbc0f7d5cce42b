"""What a function knows of the call it runs in, and what it needs of the rooms below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Protocol

from receptionist.conversation.functions import specs
from receptionist.conversation.history import FunctionSpec, Origin
from receptionist.conversation.kept import kept_sentences
from receptionist.practice.definition import Definition
from receptionist.records.messages import MessageRow


class Messages(Protocol):
    """Where messages are kept (records.messages)."""

    async def take(self, practice: str, row: MessageRow) -> None:
        """Returns only when the message is durable. Raises StorageError when it cannot be kept."""
        ...


class Audit(Protocol):
    """The audit log (records.audit)."""

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None: ...


@dataclass(frozen=True)
class Context:
    """One conversation, made once at its start: the practice as it was then, the caller, the practice's clock."""

    practice: str  # slug
    definition: Definition
    call_id: str
    origin: Origin
    caller: str  # E.164, or empty when withheld
    now: Callable[[], datetime]  # aware, of any zone
    by_text: bool = False  # nobody can press keys or hear

    @cached_property
    def functions(self) -> Sequence[FunctionSpec]:
        """What the practice lets a model call."""
        return tuple(specs(self.definition))

    @cached_property
    def fixed(self) -> frozenset[str]:
        """Sentences whose speech is kept."""
        return kept_sentences(self.definition, self.now())
