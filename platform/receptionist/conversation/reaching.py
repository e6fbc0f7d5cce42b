"""How callers ask that somebody be brought to the telephone, or the call be handed on. English. Pure."""

import re
from typing import Final

_RANK: Final = (
    r"(?:manager|managers|owner|boss|supervisor|superior|management|person in charge|head of \w+|team leader"
    r"|office manager|receptionist|human(?: being)?|real person|live person|actual person|colleague|coworker"
    r"|representative|rep|operator|staff member|team member|member of (?:staff|the team))"
)
_ANYBODY: Final = (
    r"(?:(?:some|any)(?:one|body)(?: else)?|one of (?:you|them|the \w+|your \w+)|whoever\w*|people|person)"
)
_WHO: Final = rf"(?:(?:the |your |a |an |another |some )?(?:\w+ )?{_RANK}|{_ANYBODY})"
_PHONE: Final = r"(?:the )?(?:phone|telephone|line|blower)"
_CALL: Final = r"(?:me|us|my call|this call|the call)"
_ASKS: Final = re.compile(
    # "can you get me the manager", "grab your boss for me"; not "get the manager to ring me"
    rf"\b(?:get|getting|grab|fetch|find|bring|page|call over|let me have|give me|hand me)(?: me| us)?"
    rf" (?:the|your|a|an) (?:\w+ )?{_RANK}\b(?! (?:to (?!{_PHONE}|come|talk to me|speak to me)|who|that|call|ring|phone"
    r"|s)\b)"
    # "fetch someone to the phone", "get a manager on the line"
    rf"|\b(?:get|getting|grab|fetch|find|bring|put) (?!(?:me|us|it|this|that)\b)(?:\w+ ){{1,4}}?(?:to|on) {_PHONE}\b"
    r"(?! (?:bill|call|number)\b)"
    # "could somebody come to the phone", "can a human take this call"
    rf"|\b{_WHO} (?:\w+ )?(?:come to|come on|get on|jump on|pick up|answer) {_PHONE}\b"
    rf"|\b{_WHO} (?:\w+ )?(?:(?:take|pick up|answer) (?:this|my|the) call|take over|step in)\b"
    # "pass me on to a colleague", "switch my call over to somebody"
    rf"|\b(?:pass|hand|switch|put|move|forward|route|bump|kick|send|direct|refer|transfer) {_CALL}"
    rf"(?: (?:on|over|through|up|along|back|straight))? (?:to|onto|with) (?:{_WHO}|(?:the |your )?(?:\w+ ){{1,2}}?"
    r"(?:people|team|department|desk|line|office staff|staff))\b"
    r"|\bescalate (?:this|it|that|me|my \w+|the (?:call|matter|issue))\b"
    rf"|\b(?:deal|dealing|work|speak|talk|chat|word|go) (?:directly )?(?:with"
    rf"|to) {_WHO}\b(?<!with people)(?<!to people)"
    r"|\b(?:word|talk|speak|chat) (?:with|to) whoever(?:s| is)? \w+"
)


def asks(said: str) -> re.Match[str] | None:
    """The words that ask for it. `said`: plain."""
    return _ASKS.search(said)
