"""Which of the practice's languages the caller speaks, by the words that they use. Pure."""

from collections.abc import Sequence

from receptionist.conversation.history import CallerSaid, Entry
from receptionist.conversation.tongues.known import all_far_ends
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition


def spoken_language(entries: Sequence[Entry], definition: Definition) -> str:
    """By the last turn that tells; before there is one, the practice's own."""
    about = definition.practice
    spoken = {one.partition("-")[0].lower(): one for one in (about.language, *about.also_speaks)}
    common = {code: one.common for code, one in all_far_ends().items() if code in spoken}
    if len(common) < 2:
        return about.language
    for entry in reversed(entries):
        if isinstance(entry, CallerSaid) and not entry.keys:
            words = plain(entry.text).split()
            counts = sorted(((sum(word in its for word in words), code) for code, its in common.items()), reverse=True)
            if counts[0][0] > counts[1][0]:
                return spoken[counts[0][1]]
    return about.language
