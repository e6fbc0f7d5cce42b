"""Answers in the caller's own words, put right later: "it's Blüthner, not Bechstein", "sorry, it's year ten". Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain, word_set

_LEAD: Final = regex(
    r"^\W*(?:(?:oh|um|uh|er|wait|hang on|hold on|no|nope|sorry|actually|yes|yeah|but|and|so|well|ok|okay"
    r"|scratch that|i mean"
    r"|not|one thing|please|could you|can you|can we|could we|let['’]?s)\b\W*)*",
    re.IGNORECASE,
)
_IS: Final = (
    r"(?:(?:it|that|this|he|she|they)(?:['’]?s| is|['’]?re| are| should be|['’]?d be)|make (?:it|that|him|her)"
    r"|change (?:it|that) to|put|say|it should (?:be|say)|should be|do)"
)
_INSTEAD: Final = regex(
    rf"^(?:{_IS} )?(?P<new>[\w'’][\w'’ \-]*?),? (?:not|instead of|rather than"
    rf"|in place of) (?P<old>[\w'’][\w'’ \-]*?)\W*$",
    re.IGNORECASE,
)
_NOT_BUT: Final = regex(
    rf"^not (?P<old>[\w'’][\w'’ \-]*?)(?:[,.;]+ | but ){_IS}? ?(?P<new>[\w'’][\w'’ \-]*?)\W*$", re.IGNORECASE
)
_PUT_RIGHT: Final = regex(
    r"^\W*(?:(?:oh|um|uh|er|well|yes|yeah|ok|okay|but|and|so)\b\W*)*(?:no|nope|sorry|actually|wait|hang on|scratch that"
    r"|i mean|i meant|one thing|correction)\b",
    re.IGNORECASE,
)
_DOUBLED: Final = regex(r"\b(\w+) \1\b", re.IGNORECASE)  # "the right knee, not the left", of "left knee"
_ARTICLE: Final = regex(r"^(?:(?:an?|the|my|our|his|her|their|on|in|for|at) )+", re.IGNORECASE)
_HEADS_NOT: Final = word_set(
    """
    the your you youre a an of or and is it its what which who whose how many much long old
    any if whether do does did are
    was were have has had be been in on at to for with that this there name names number kind type sort make made
    would like want wanted need should child childs client pet pets
    """
)
_MOST: Final = 5  # words


def answer_put_right(item: str, known: str, text: str) -> str:
    """The answer as it is now. Empty: the turn puts nothing of it right."""
    return _swapped(known, text) or _told_anew(item, known, text)


def _swapped(known: str, text: str) -> str:
    """ "A daith instead of the nostril": the one in the other's place."""
    said = text[_LEAD.match(text).end() :] if not text.casefold().startswith("not ") else text  # pyright: ignore[reportOptionalMemberAccess]
    match = _INSTEAD.match(said) or _NOT_BUT.match(said)
    if match is None:
        return ""
    new, old = (_ARTICLE.sub("", match[part].strip()) for part in ("new", "old"))
    if not old or not new or len(new.split()) > _MOST or f" {plain(old)} " not in f" {plain(known)} ":
        return ""
    found = regex(rf"\b{re.escape(old)}\b", re.IGNORECASE).search(known)
    return _DOUBLED.sub(r"\1", f"{known[: found.start()]}{new}{known[found.end() :]}") if found else new


def _told_anew(item: str, known: str, text: str) -> str:
    """ "Sorry, it's year ten", "no, the gate code's 4472": by the word that the question has too."""
    lead = _PUT_RIGHT.match(text)
    heads = [word for word in plain(item).split() if word not in _HEADS_NOT]
    if lead is None or not heads:
        return ""
    said = text[_LEAD.match(text).end() :]  # pyright: ignore[reportOptionalMemberAccess]
    head = rf"(?:{'|'.join(map(re.escape, heads))})"
    match = regex(
        rf"^(?:(?:{_IS} )?(?P<head>(?:(?:the|my|his|her|our) )?(?:\w+ )?{head})(?P<is>['’]?s| is| should be| was)? )"
        r"(?P<new>[\w'’][\w'’ \-]*?)\W*$",
        re.IGNORECASE,
    ).match(said)
    if match is None or len(match["new"].split()) > _MOST:
        return ""
    new = match["new"] if match["is"] else f"{_ARTICLE.sub('', match['head'])} {match['new']}"
    return (
        new
        if plain(new) != plain(known) and not regex(r"(?:wrong|not|right|correct|fine|ok)\b", re.I).match(new)
        else ""
    )
