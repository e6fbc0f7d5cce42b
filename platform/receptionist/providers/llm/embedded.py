"""The built-in dialogue as a model: no network, no keys, no weights."""

from collections.abc import AsyncGenerator

from receptionist.conversation import builtin
from receptionist.conversation.history import ModelDelta, ModelRequest


class EmbeddedModel:
    """Answers at once; remembers in the request's state what it has asked."""

    @property
    def name(self) -> str:
        return "embedded"

    @property
    def account(self) -> str:
        return "embedded"

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        for delta in builtin.step(request):
            yield delta
