"""Messages for the practice: `take_message`, kept before it is confirmed, and word of an emergency."""

from collections.abc import Sequence
from typing import Final

from receptionist.actions.context import Context, Messages
from receptionist.conversation.functions import ArgumentsError, TakeMessage
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, Json
from receptionist.records.messages import MessageRow


async def take_message(
    arguments: TakeMessage, context: Context, messages: Messages, call_id: str, entries: Sequence[Entry] = ()
) -> Json:
    """Returns when the message is durable. The same function call asked for twice leaves one message. Raises
    ArgumentsError for one that nobody could answer, unless the caller was asked and would not say."""
    if not arguments.phone and not context.caller and not _was_asked(entries):
        raise ArgumentsError("take_message: ask for a name and a number to call back first, then call again.")
    message_id = f"{context.call_id}-{call_id}"
    await messages.take(
        context.practice,
        MessageRow(
            id=message_id,
            practice=context.practice,
            call=context.call_id,
            origin=context.origin,
            name=arguments.name.strip(),
            phone=arguments.phone,
            reason=arguments.reason.strip(),
            urgent=arguments.urgent,
            at=context.now(),
        ),
    )
    return {"message": message_id}


def _was_asked(entries: Sequence[Entry]) -> bool:
    """The receptionist has asked something since the caller began to speak."""
    spoke = next((at for at, entry in enumerate(entries) if isinstance(entry, CallerSaid)), len(entries))
    return any(isinstance(entry, AgentSaid) and "?" in entry.heard for entry in entries[spoke:])


_MOST_WORDS: Final = 600  # letters of what the caller said
_EMERGENCY: Final = (
    "A caller spoke of an emergency and was told at once what to do. Please look at the call. Their words: {words}"
)


async def leave_emergency(context: Context, messages: Messages, kind: str, words: str) -> None:
    """An urgent message that nobody dictated. The same kind of emergency told twice in a call leaves one."""
    await messages.take(
        context.practice,
        MessageRow(
            id=f"{context.call_id}-emergency-{kind}",
            practice=context.practice,
            call=context.call_id,
            origin=context.origin,
            name="",
            phone=context.caller,
            reason=_EMERGENCY.format(words=words.strip()[:_MOST_WORDS]),
            urgent=True,
            at=context.now(),
        ),
    )
