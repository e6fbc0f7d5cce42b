"""The practice's questions that are near to a caller's words, in whichever of its languages they are."""

from collections.abc import Sequence

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.conversation import intents
from receptionist.conversation.faq_matching import band, nearer, wordings
from receptionist.conversation.glossing import in_english, speaks
from receptionist.conversation.history import FaqMatch, Meant
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard
from receptionist.practice.hours import local_time


async def meant(actions: Actions, context: Context, words: str) -> Meant:
    """What they are for, of all that the practice has for callers; words of another language in English."""
    definition = context.definition
    english = in_english(words, definition, local_time(definition, context.now()))
    return await actions.weigh(definition, english or words)


async def matched(actions: Actions, context: Context, words: str) -> Sequence[FaqMatch]:
    """A file that is written in English is compared with the words in English; one in both languages with both."""
    definition = context.definition
    english = in_english(words, definition, local_time(definition, context.now()))
    if not english:
        return await actions.match(definition, words)
    if definition.practice.address and intents.find(Intent.ADDRESS, Heard(english)):
        return await actions.match(definition, words)  # the dialogue tells where it is, in their language
    found = await actions.match(definition, english)
    theirs = [
        at for at, texts in enumerate(wordings(definition)) if any(speaks(text, definition) == "es" for text in texts)
    ]
    if not theirs:
        return found
    own = await actions.match(definition, words)
    if own and own[0].index in theirs and band(own) is not None:
        return own  # the answer that is written in the caller's language
    return nearer(found, own)
