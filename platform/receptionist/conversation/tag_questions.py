"""Questions in the form of a statement: "and there's parking, right". English. Pure."""

import re
from typing import Final

from receptionist.conversation.words import Heard

_BY_TAG: Final = re.compile(
    r"^(?!(?:thats|it is|its|that is|i guess thats|yes thats) (?:right|correct)$)(?:(?:and|so|but|wait|ok|okay|oh|um"
    r"|uh|just|well|sorry|hang on|hi|hello) )*(?:theres|there is|there are|there wont|you"
    r"|youre|yall|they|theyre|its|it is|thats|i|i can|i dont|we|parking|the|that) .*\b(?:right|yeah|correct|isnt it"
    r"|isnt there"
    r"|is there|dont you|do you|arent you|are you|is that right|innit|am i right|dont they|do i|dont i)$"
)


def asks_by_tag(heard: Heard) -> bool:
    """Of three words and more."""
    return _BY_TAG.match(heard.plain) is not None
