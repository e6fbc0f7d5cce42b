"""Replies that need no model, said and done: fixed phrases, and the end of a call that nobody is in."""

from receptionist.actions.context import Context
from receptionist.conversation.history import Conversation, FunctionCall, FunctionResult
from receptionist.conversation.sentences import split
from receptionist.conversation.set_replies import SetReply
from receptionist.conversation.spoken_language import spoken_language
from receptionist.practice import wording


def sentences_of(reply: SetReply, conversation: Conversation, context: Context) -> list[str]:
    """In the language that the caller speaks."""
    language = spoken_language(conversation.entries, context.definition)
    return [
        sentence for phrase in reply.phrases for sentence in split(wording.stock(context.definition, phrase, language))
    ]


def ended(reply: SetReply, conversation: Conversation) -> tuple[FunctionCall, FunctionResult]:
    """The entries that tell of the end, whether or not models may end calls here."""
    number = sum(isinstance(entry, FunctionCall) for entry in conversation.entries) + 1
    call = FunctionCall(f"end{number}", "end_call", {"reason": reply.ends})
    result = FunctionResult(call.id, call.name, {"state": "ended"})
    conversation.add(call)
    conversation.add(result)
    return call, result
