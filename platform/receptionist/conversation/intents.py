"""What a caller wants, by phrases that survive a wrong word or two. English. Pure."""

from collections.abc import Mapping
from functools import lru_cache

from receptionist.conversation import intent_sentences as told
from receptionist.conversation import message_requests, reaching
from receptionist.conversation.being_there import asks_if_there, without_places
from receptionist.conversation.closing_times import asks_how_late
from receptionist.conversation.intent_phrases import PHRASES, Intent
from receptionist.conversation.off_limits import asks_for_advice
from receptionist.conversation.own_appointment import keeps_own
from receptionist.conversation.patterns import regex
from receptionist.conversation.whereabouts import asks_where, without_where
from receptionist.conversation.words import Found, Heard, Phrases, alike, plain, telling_words, word_set

__all__ = ("Intent", "asks_when_reached", "find")

_AFTER_GOODBYE = 4  # words
_A_HELLO = 5  # words
_TALKS = word_set("speak talk person human representative operator agent reception desk staff works")
_OPENS = word_set("open opens close closes closed shut hours times")
_SURELY_ALIKE = 0.78  # "speek"; "take" is nearer to "talk" than that tells
_WORD_FOR_WORD = frozenset((Intent.GOODBYE, Intent.ROBOT))  # too much is lost by a wrong guess
_TELLING = frozenset[str]().union(*map(telling_words, PHRASES.values()))
_COMPILED: Mapping[Intent, Phrases] = {
    intent: Phrases(phrases, exact=intent in _WORD_FOR_WORD, among=_TELLING) for intent, phrases in PHRASES.items()
}
_OURSELVES = frozenset(("me", "us", "my", "be", "he", "we"))  # or how "me" is misheard

_ASKS_OF_US = regex(r"\b(?:do|does|did) (?:you|yall|they|it|that|the \w+)\b")  # "do you put people to sleep for it"
_A_NAME = regex(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+\.?")


def asks_when_reached(heard: Heard) -> bool:
    """ "When can I get hold of somebody tomorrow": the hours are asked for."""
    return told.WHEN_REACHED.search(heard.plain) is not None


@lru_cache(maxsize=2048)  # of a pure function, for the turns that are read now: each is asked about many times
def find(intent: Intent, heard: Heard) -> Found | None:
    """The words that tell of this intent."""
    if intent in (Intent.ADDRESS, Intent.HOURS) and told.OATH.search(heard.plain):
        heard = Heard(" ".join(told.OATH.sub(" ", heard.plain).split()))
    if intent is Intent.HOURS and (elsewhere := without_where(without_places(heard.plain))) != heard.plain:
        heard = Heard(" ".join(elsewhere.split()))
    if intent is Intent.GOODBYE and told.OF_ANOTHER.search(heard.plain):
        heard = Heard(told.OF_ANOTHER.sub(" ", heard.plain))
    if intent is Intent.PERSON and told.AT_HOME.search(heard.plain):
        heard = Heard(told.AT_HOME.sub(" ", heard.plain))
    if intent is Intent.PERSON and told.PAID_TALK.search(heard.plain):
        heard = Heard(told.PAID_TALK.sub(" ", heard.plain))
    if intent is Intent.MESSAGE and told.TELEPHONES.search(heard.plain):
        heard = Heard(told.TELEPHONES.sub("phone", heard.plain))
    if intent is Intent.REPEAT and told.TO_COME_AGAIN.search(heard.plain):
        return None
    if intent is Intent.NEVER_MIND and told.REMEMBERS.search(heard.plain):
        heard = Heard(told.REMEMBERS.sub(" ", heard.plain))
    if intent is Intent.NEVER_MIND and told.RATHER_THEN.search(heard.plain):
        heard = Heard(told.RATHER_THEN.sub(" ", heard.plain))
    if intent is Intent.HOURS and len(heard.words) <= _A_HELLO and find(Intent.HELLO, heard):
        return None  # "hello? is there anybody there"
    if intent is Intent.HOURS and (told.OPENINGS.search(heard.plain) or keeps_own(heard)):
        return None
    if intent is Intent.ADVICE:
        if match := told.ADVICE.search(heard.plain):
            return Found(match[0], 0, len(heard.words), 1.0)
        asks = asks_for_advice(heard.plain) or (heard.said != heard.text and asks_for_advice(plain(heard.said)))
        return Found(heard.plain, 0, len(heard.words), 1.0) if asks else None
    if intent is Intent.GOODBYE and (
        match := told.THATS_ALL.search(heard.plain)
        or told.ENDS.search(heard.plain)
        or told.CALLS_AGAIN.search(heard.plain)
        or told.WRONG_NUMBER.search(heard.plain)
    ):
        return Found(match[0], 0, len(heard.words), 1.0)
    if intent is Intent.PERSON and (match := told.CONNECT.search(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.MESSAGE and "message" not in heard.words and told.NO_MESSAGE.search(heard.plain):
        return None
    if intent is Intent.MESSAGE and (told.NO_LEAVE.search(heard.plain) or told.COMES_BACK.search(heard.plain)):
        return None
    if intent is Intent.MESSAGE and (
        match := told.TELL.search(heard.plain) or told.LEAVE.search(heard.plain) or message_requests.asks(heard.plain)
    ):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.PERSON and (match := told.SOMEBODY.search(heard.plain) or reaching.asks(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 0.95)
    if intent is Intent.ADDRESS and asks_where(heard.plain):
        return Found(heard.plain, 0, len(heard.words), 1.0)
    if intent is Intent.ADDRESS and (match := told.WHERE.search(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.ROBOT and (match := told.ROBOT.search(heard.plain)):
        return Found(match[0], 0, len(heard.words), 1.0)
    if intent is Intent.HOURS and told.OF_SOMEBODY.search(heard.plain):
        return None
    if intent is Intent.HOURS and (
        match := told.THERE.search(heard.plain) or told.WHEN_REACHED.search(heard.plain) or asks_how_late(heard.plain)
    ):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.HOURS and asks_if_there(heard.text):
        return Found(heard.plain, 0, len(heard.words), 1.0)
    phrases = _COMPILED.get(intent)
    found = phrases.find(heard) if phrases else None
    if found and intent is Intent.ADDRESS and found.score < 1.0 and "dress" in heard.words:
        return None  # "thank her for the dress"
    if found and intent is Intent.MESSAGE and "me" in found.phrase.split():
        within = heard.words[found.start : found.end]
        if found.score < 1.0 and "back" in found.phrase and not _OURSELVES.intersection(within):
            return None  # "is it gonna get back to the government"
    if found and intent is Intent.NEVER_MIND and found.score < 1.0 and _A_NAME.fullmatch(heard.text):
        return None  # "Stuart Oliver" does not start over
    if found and intent is Intent.NEVER_MIND and found.score < 1.0 and _ASKS_OF_US.search(heard.plain):
        return None  # that is asked, and nearly no phrase with which somebody gives up
    if found and intent is Intent.NEVER_MIND and told.LEAVES_THING.search(heard.plain) and "leave" in found.phrase:
        return None
    of_others = found is not None and "ask my" in found.phrase and "my" not in heard.words[found.start : found.end]
    if intent is Intent.NEVER_MIND and of_others:
        return None  # "let me ask you something" is not nearly "let me ask my husband"
    if found and intent is Intent.NEVER_MIND and "forget" in found.phrase and told.BEFORE_I_FORGET.search(heard.plain):
        return None
    if found and intent is Intent.PERSON and found.score < 1.0 and not _holds_one_of(_TALKS, found, heard):
        return None  # "get someone saturday" is not nearly "get me someone", nor "need to take" "need to talk to"
    if found and intent is Intent.GOODBYE and len(heard.words) - found.end > _AFTER_GOODBYE:
        return None  # whoever goes on has not gone
    if found and intent is Intent.HOURS and found.score < 1.0 and "on" in heard.words[found.start : found.end]:
        return None  # "we moved on saturday" is not nearly "open saturday"
    if found and intent is Intent.HOURS and found.score < 1.0 and not _holds_one_of(_OPENS, found, heard):
        return None  # "what part of town are you in" is not nearly "what time are you open"
    return found


def _holds_one_of(words: frozenset[str], found: Found, heard: Heard) -> bool:
    """Does a phrase with a wrong word in it still hold what makes it one about people, or about hours?"""
    said = heard.words[found.start : found.end]
    return any(
        max(alike(word, other) for other in said) >= _SURELY_ALIKE for word in words.intersection(found.phrase.split())
    )
