"""A caller who names somebody of the practice, and a cue: to be called by them, to leave word, or to talk now. English.
Pure."""

import re
from typing import Final, Literal, TypeAlias

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition

Cue: TypeAlias = Literal["message", "person"]

_Q: Final = "qq"
_ARTICLE: Final = r"(?:(?:the|your|that|a) )?"
_MINE: Final = r"(?:me|us|her|him|them|my \w+)"
_CALLS: Final = (
    r"(?:please |just |maybe |possibly )*(?:(?:call|ring|phone|buzz|text|email|contact|get back to|get in touch with"
    rf"|reach out to) {_MINE}\b|(?:give|drop) {_MINE} an? (?:quick )?(?:call|ring|bell|buzz|shout|tinkle|line|phone"
    r" call"
    r"|call ?back)\b|return (?:my|our|the) (?:\w+ )?calls?\b|(?:call|ring|phone) back\b)"
)
_MESSAGE: Final = regex(
    r"\b(?:can|could|would|will|have|get|want|ask|hoping|hope|like|love|prefer|need|appreciate it if|if|arrange for"
    rf"|wondering if|when|for|so|wish) (?:that )?{_Q} (?:to |could |can |would |will |might )?{_CALLS}"
    rf"|\b(?:message|note|voicemail|heads up|memo|(?:leave|pass|get|send) (?:a )?word)\b (?:\w+ ){{0,3}}?(?:for|to"
    rf"|on to|with) {_Q}\b"
    rf"|\b{_Q} (?:a |an )?(?:quick )?(?:message|note|heads up)\b|\bmake sure (?:that )?{_Q} (?:gets?|knows?|hears?"
    r"|sees?)\b"
    rf"|\b{_Q} (?:ought to|should|needs? to|has to|must) (?:know|hear|be told)\b"
    rf"|\b(?:tell|let) {_Q} (?:know|that|i|ive|im|we|were|my|about|its)\b|\b{_Q}\b.*\b(?:say|saying|tell (?:them|him"
    r"|her))"
    r" (?:that )?(?:i|we)(?:ve| have)? (?:called|rang|phoned|rung|was on)\b"
    rf"|\b(?:say|saying) (?:that )?(?:i|we)(?:ve| have)? (?:called|rang|phoned|rung)\b.*\b{_Q}\b"
    rf"|\b{_Q}\b.*\b(?:pass (?:it|that|this) on|(?:for|want|like|need) an? call(?: ?back)?|call me back|ring me back)\b"
    rf"|\b(?:like|want|need|get|have|appreciate|request) an? (?:\w+ )?(?:call ?back|call) (?:from|by) {_Q}\b"
)
_PERSON: Final = regex(
    rf"\b(?:hold|holding|wait|on hold|looking|asking|ask|calling|ringing) for {_Q}\b"
    rf"|\b{_Q} (?:that )?(?:im|i am|i was|were) (?:after|looking for|wanting|trying)\b|\b(?:im|i am|were) after {_Q}\b"
    rf"|\b{_Q} (?:up )?(?:on|to) (?:the |this )?(?:phone|line|telephone|blower)\b"
    rf"|\b(?:is|would|will|might|wonder if|see if) {_Q} (?:be )?(?:actually |still |even )?(?:there|in|around|about"
    r"|free"
    r"|available|able|at (?:work|hand|the desk)|on (?:today|shift|duty))\b"
    rf"|\b{_Q} (?:come|pick up|get) (?:to |on )?(?:the )?(?:phone|line)\b"
    rf"|\b(?:speak|talk|talking|speaking|chat|through|connect me|transfer me|word|over|directly) (?:to|with) {_Q}\b"
    rf"|\b(?:get|reach|catch|grab|fetch|find|hold of|get hold of) {_Q}(?: for me| please| now| there| would you|"
    r" will you| if you can| then)*$"
)
_NOT_NOW: Final = regex(  # "don't put me through"
    r"\b(?:dont|do not|no need to|rather not|not) (?:\w+ ){0,2}?(?:put me through|talk|speak|be put|connect|transfer)\b"
)
_HOURS_OF: Final = regex(
    r"\b(?:appointments?|book|booked|come in|(?:to|can i|could i|i) see|saturday|sunday|monday|tuesday|wednesday"
    r"|thursday|friday|tomorrow|next"
    r"|when|what time|which days?|how)\b"
)


def _marked(definition: Definition, words: str) -> str:
    """The words, where each name of a person one can be put through to is a mark."""
    said = f" {plain(words)} "
    names = sorted((plain(one.name.partition(",")[0]) for one in definition.people), key=len, reverse=True)
    for name in filter(None, names):
        if f" {name} " not in said:
            continue
        said = regex(rf"(?<= )(?:(?:the|your) )?{re.escape(name)}(?= )").sub(_Q, said)
    return said.strip()


def cue_to_person(definition: Definition, words: str) -> Cue | None:
    """What is wished of somebody who is named; None: nobody is, or nothing told by a cue."""
    said = _marked(definition, words)
    if _Q not in said.split():
        return None
    if _MESSAGE.search(said):
        return "message"
    return "person" if _PERSON.search(said) and not _HOURS_OF.search(said) and not _NOT_NOW.search(said) else None
