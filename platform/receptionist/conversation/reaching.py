"""How callers ask that somebody be brought to the telephone, or the call be handed on. English. Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex

_RANK: Final = (
    r"(?:manager|managers|owner|boss|supervisor|superior|management|person in charge|head of \w+|team leader"
    r"|office manager|receptionist|human(?: being)?|real person|live person|actual person|colleague|coworker"
    r"|representative|rep|operator|staff member|team member|member of (?:staff|the team))"
)
_ANYBODY: Final = (
    r"(?:(?:some|any)(?:one|body)(?: else)?|one of (?:you|them|the \w+|your \w+)|whoever\w*|people|person)"
)
_WHO: Final = rf"(?:(?:the |your |a |an |another |some )?(?:\w+ )?{_RANK}|{_ANYBODY})"
_REAL: Final = r"(?:real|live|living|actual|proper|breathing|genuine)"
_THERE: Final = (
    r"(?:(?:actually|really|physically|still) )*(?:there|in\b|sitting|sat|real|alive|human|breathing|at (?:the|your"
    r"|that)"
    r" (?:desk|counter|front)|with you|working there)"
)
_HUMAN: Final = (  # somebody, and no machine: "a proper person", "anybody real", "somebody who's sitting there"
    rf"(?:{_REAL} (?:{_REAL} |human )?(?:person|people|human(?: being)?|woman|man|lady|guy|girl|voice|soul|body"
    rf"|attorney"
    r"|lawyer|doctor|nurse|secretary|receptionist|somebody|someone)"
    r"|(?:(?:some|any)(?:body|one)|(?:body|person|people|soul)) (?:real|human|live|alive|with an? (?:pulse|heartbeat"
    r"|face)"
    rf"|(?:whos|who is|thats|that is) {_THERE}|(?:in|at) (?:the|that|your) (?:building|office|shop|desk|salon"
    rf"|surgery)(?! (?:who|that|with)\b)"
    r"|back there)|human(?: being)?|flesh and blood|(?<=\ba )soul)"
)
_PHONE: Final = r"(?:the )?(?:phone|telephone|line|blower)"
_CALL: Final = r"(?:me|us|my call|this call|the call)"
_ASKS: Final = regex(
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
    # "let me have somebody who's actually in the building", "I want somebody with a heartbeat", "any real people there"
    rf"|\b(?:let (?:me|us) have|give (?:me|us)|gimme|get (?:me|us)|put|fetch|have|having|want|need|rather|sooner|prefer"
    rf"|like|could i|can i|is there|isnt there|any|possible|please|no|talk|speak"
    rf"|holler)\b(?: (?!appointment)\w+){{0,5}}?"
    rf" {_HUMAN}\b(?! (?:doctor|touch|rights?|resources|error|hair))"
    rf"|^(?:\w+ ){{0,2}}?{_HUMAN}(?: please| there| back there| then| about| around| (?:i|we) (?:can"
    rf"|could) \w+(?: \w+)? (?:to|at|with))*$"
)


def asks(said: str) -> re.Match[str] | None:
    """The words that ask for it. `said`: plain."""
    return _ASKS.search(said)
