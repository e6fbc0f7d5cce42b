"""Until when one may come, in the words of callers: "what time are you shutting". English. Pure."""

import re

from receptionist.conversation.patterns import regex

_SHUTTING = regex(
    r"\b(?:what time|when|how late|till when|until when|til when) (?:(?:do|are|is|will|would|did|is it) )?(?:you(?:re"
    r"| are)?"
    r"|ya|yall|yous|youse|were|they|theyre|it|the \w+)(?: guys| all| lot| folks)?(?: \w+){0,2}? (?:shut|shutting"
    r"|clos(?:e|es|ing)|open"
    r"|opens|opening|knock(?:ing)? off|finish|finishing|pack(?:ing)? (?:up|in)|wrap(?:ping)? up|lock(?:ing)? up|call"
    r" it a day)\b(?! (?:my|the|his|her|our|with|it|that|this|an?)\b)"
    r"|\b(?:until|till|til|up to|up until) (?:when|what time)\b.*\b(?:can|could|may|do|are|will) (?:i|we|you|they"
    r"|somebody|people|my \w+|he|she)\b"
    r"|\bhow (?:late|early) (?:can|could|may) (?:i|we|you|they|he|she|people|my \w+) (?:\w+ )?(?:drop"
    r"|pick|collect|come (?:by|over)|stop by|swing by|pop"
    r"|get (?:there|to you|over)|stay|be there|hand|turn up|call|ring)\b"
    r"|\bwhats (?:the )?(?:latest|earliest)(?: time)? (?:(?:i|we|he|she) (?:can|could)|to) (?:come|get there|be there"
    r"|drop|pick|collect|come"
    r" by|stop by|swing by|pop in|hand|turn up)\b"
    r"|\b(?:when|what time)(?:s| is) (?:your )?(?:closing|opening|chucking out|kicking out)(?: time)?\b"
)


def asks_how_late(said: str) -> re.Match[str] | None:
    """ "What time you're shutting tonight", "until when can I drop papers off". `said`: plain words."""
    return _SHUTTING.search(said)
