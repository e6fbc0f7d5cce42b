"""`take_message`: kept before it is confirmed."""

from receptionist.actions.context import Context, Messages
from receptionist.conversation.functions import TakeMessage
from receptionist.conversation.history import Json
from receptionist.records.messages import MessageRow


async def take_message(arguments: TakeMessage, context: Context, messages: Messages, call_id: str) -> Json:
    """Returns when the message is durable. The same function call asked for twice leaves one message."""
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
