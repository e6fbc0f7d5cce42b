"""What the receptionist says: numbers replies, admits one of them to the line, tells what was heard of it. Pure.

Correctness never rests on a cancellation: only `reply` is admitted, and numbers are never used again.
"""

from collections.abc import Iterator

from receptionist.call.events import (
    Act,
    CancelReply,
    Cause,
    Clear,
    Command,
    ConfirmReply,
    Listen,
    Made,
    Spoke,
    StartReply,
    TurnOver,
)
from receptionist.call.playback import Lag, Playback
from receptionist.call.reply import Reply
from receptionist.conversation.awaited import Awaited

_COMES_BACK_S = 0.8  # an echo


class Speaker:
    """Owned by `turns`. `reply` is the one that the caller hears, or will; `guess` nobody hears yet."""

    def __init__(self) -> None:
        self.turn = 0  # the latest
        self.reply: Reply | None = None
        self.guess: Reply | None = None  # made before the turn truly ended
        self._awaited = Awaited.OPEN
        self._generation = 0
        self._lag = Lag()
        self._said, self._said_until = "", 0.0  # by the last reply that was heard to its end

    # -- beginning ---------------------------------------------------------------------------------------------

    def start(self, cause: Cause, turn: int, at: float, *, amends: bool = False) -> Iterator[Command]:
        self.reply, self.turn = self._new(cause, turn, at), turn
        yield StartReply(self.reply.generation, turn, cause, amends=amends)

    def start_next(self, cause: Cause, at: float) -> Iterator[Command]:
        """For a turn of its own."""
        yield from self.start(cause, self.turn + 1, at)

    def start_guess(self, cause: Cause, at: float, *, amends: bool = False) -> Iterator[Command]:
        """Instead of an earlier one. Unheard until it is released. `amends`: it will take the place of the reply."""
        yield from self.drop_guess()
        self.guess = self._new(cause, self.turn if amends else self.turn + 1, at)
        yield StartReply(self.guess.generation, self.guess.turn, cause, speculative=True, amends=amends)

    def release_guess(self, at: float) -> Iterator[Command]:
        """The turn ended as guessed."""
        if self.guess:
            self.guess.asked_at = at
            self.reply, self.turn, self.guess = self.guess, self.guess.turn, None
            yield ConfirmReply(self.reply.generation)

    def let_act(self, reply: Reply) -> Iterator[Command]:
        """Nothing that was made without knowing of the effect may follow it."""
        reply.would_act, reply.acted = False, True
        yield from self.drop_guess()
        yield Act(reply.generation)

    def made(self, event: Made, at: float) -> None:
        """A reply grows, whoever may hear it; what was cancelled is nobody's any more."""
        for reply in (self.reply, self.guess):
            if reply and reply.generation == event.generation:
                reply.grow(event, at)

    def _new(self, cause: Cause, turn: int, at: float) -> Reply:
        self._generation += 1
        return Reply(self._generation, turn, cause, Playback(self._generation, self._lag), at)

    # -- ending ------------------------------------------------------------------------------------------------

    def drop_guess(self) -> Iterator[Command]:
        if self.guess:
            yield CancelReply(self.guess.generation)
            self.guess = None

    def hush(self, reply: Reply, at: float) -> Iterator[Command]:
        """Silent at once. It may go on with what was not heard."""
        if reply.playback.audible():
            yield Clear()
        reply.playback.stop(at)
        reply.stopped = True

    def stop(self, reply: Reply, at: float) -> Iterator[Command]:
        """For good: words or keys answer it."""
        yield from self.hush(reply, at)
        yield from self._give_up(reply)

    def close(self, at: float) -> Iterator[Command]:
        """The line goes: whatever it still holds is not heard any more."""
        yield from self.drop_guess()
        if self.reply:
            self.reply.playback.stop(at)
            yield from self._give_up(self.reply)

    def finish(self, reply: Reply) -> Iterator[Command]:
        """It was heard to its end."""
        self._awaited = self.awaited
        self._said, self._said_until = reply.playback.text(), reply.playback.quiet_since()
        self.reply = None
        yield from self.tell(reply)
        yield TurnOver(reply.turn)

    def _give_up(self, reply: Reply) -> Iterator[Command]:
        yield from self.tell_cut(reply)
        self._awaited = self.awaited
        self.reply = None
        yield CancelReply(reply.generation)
        yield TurnOver(reply.turn)

    # -- what was heard ----------------------------------------------------------------------------------------

    def tell(self, reply: Reply, *, interrupted: bool = False) -> Iterator[Command]:
        """As far as it is news."""
        spoke = Spoke(reply.turn, reply.playback.text(), reply.playback.heard_text(), interrupted)
        if spoke.text and spoke != reply.told:
            reply.told = spoke
            yield spoke

    def tell_cut(self, reply: Reply) -> Iterator[Command]:
        yield from self.tell(reply, interrupted=reply.then is None or not reply.playback.done())

    # -- questions ---------------------------------------------------------------------------------------------

    @property
    def awaited(self) -> Awaited:
        """What kind of answer the caller was asked for, as far as they have heard."""
        then = self.reply.then if self.reply and self.reply.playback.begun() else None
        return then.awaits if isinstance(then, Listen) else self._awaited

    def said_lately(self, at: float) -> str:
        """What of our own words may come back as an echo that begins then."""
        said = self._said if at < self._said_until + _COMES_BACK_S else ""
        return f"{said} {self.reply.playback.text()}" if self.is_audible() and self.reply else said

    def is_audible(self) -> bool:
        return self.reply is not None and self.reply.playback.audible()
