"""The words of a turn that may tell when somebody would come, read beside what was spoken of before. Pure."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation.builtin_answers import without_heads
from receptionist.conversation.builtin_busy import HOUR
from receptionist.conversation.builtin_days_beside import in_week_of, taken_back_for_next
from receptionist.conversation.builtin_days_told import tells_hour
from receptionist.conversation.builtin_hours_taken import asked_kindly, hours_taken
from receptionist.conversation.builtin_other_times import merged
from receptionist.conversation.builtin_services import without_party
from receptionist.conversation.builtin_shifts import shifted
from receptionist.conversation.builtin_stays import first_day
from receptionist.conversation.builtin_time_beside import as_said_before, without_first
from receptionist.conversation.builtin_time_conflicts import after_conflict, corrected, is_conflict
from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.patterns import regex
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import CLAUSES


class Bearing(Struct, frozen=True):
    """What the words of a turn are read beside."""

    now: datetime
    country: str
    spoken_of: datetime | None = None  # that "an hour later" is later than
    before: str = ""  # the start of the appointment that is moved, or was made last; empty: there is none
    after: str = ""  # when the next one may begin after it: "10:30"
    counts: bool = False  # the service asks how many come
    offered: bool = False  # free times were told
    seated: bool = False  # what is booked is a table for so many
    asked: bool = False  # it was asked when


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is read many times
def wish_words(text: str, bearing: Bearing) -> str:
    """Without numbers and birthdays, and what was taken back in the turn."""
    now, country = bearing.now, bearing.country
    if bearing.counts:
        text = without_heads(text)
    if bearing.asked:
        text = _part_of_day_answered(text, bearing)
    text = asked_kindly(text)
    text = hours_taken(text) if bearing.offered else _ONE_ON.sub("", text)
    text = _BEFORE_GOING_ON.sub(" ", text)
    text = without_first(as_said_before(_IS_AFTER.sub("", text)))
    text = first_day(_LATENESS.sub(" ", _NO_AT_FIRST.sub("", text)))
    text = _FOR_FOUR.sub("for ", _ITS.sub(r"\1 is", text))
    text = _THE_ONE_AFTER.sub(r"a week from \g<day>", text)
    text = _WOULD_DO.sub(lambda found: found[0] if found["led"] else f"at {found[0]}", text)
    text = taken_back_for_next(_ISH.sub(r"around \1", text))
    text = _with_same_day(without_party(text) if bearing.seated else text, bearing)
    parts, wish = corrected(text), ""
    for at, part in enumerate(parts):
        part = _WHAT_THAT_IS.sub("", part) if at else part
        words = words_for_when(_BARE_HOUR.sub(r"at \1", part) if at else part, now.date(), country)
        if len(parts) > 1 and is_conflict(words):
            words = after_conflict(words)  # "tomorrow is my daughter's thing thursday at nine"
            if not words:
                continue
        new = wanted(words, now, country)
        if new.understood and (new.question or new.days or new.hours):
            old = when_from_words(wish, now, country)
            beside = wish and (old.days or new.days)  # of two hours, the day is that which was spoken of before
            wish = merged(new, old, None, words) if beside else words
    return wish or words_for_when(text, now.date(), country)


def _part_of_day_answered(text: str, bearing: Bearing) -> str:
    """ "Morning, I have work at one", where it was asked when: no greeting, as long as no other time is wished for."""
    part = _PART_OF_DAY.match(text)
    rest = text[part.end() :] if part else ""
    if part is None or not rest:
        return text
    clauses = CLAUSES.split(rest)
    kept = [clause for clause in clauses if not (is_conflict(clause) or tells_hour(clause))]
    named = wanted(words_for_when(", ".join(kept), bearing.now.date(), bearing.country), bearing.now, bearing.country)
    if named.hours or (named.days and len(kept) == len(clauses)):
        return text
    return ", ".join((f"{part['lead']}in the {part['part']}", *kept))


def _with_same_day(text: str, bearing: Bearing) -> str:
    """ "the same day at three": as the appointment that is moved, or that was made last."""
    if bearing.spoken_of:
        text = shifted(text, bearing.spoken_of)
    if not bearing.before:
        return _SAME_DAY.sub(" ", text)
    told, _, at = bearing.before.partition("T")
    day, today = date.fromisoformat(told), bearing.now.date()
    text = in_week_of(text, day, today)
    if _RIGHT_AFTER.search(text):
        text = _ONE_FOR.sub("it for", text)
        hour = wanted(_RIGHT_AFTER.sub(" ", text), bearing.now, bearing.country).hours  # "..., nine fifteen"
        text = _RIGHT_AFTER.sub(f"on {told}" if hour else f"on {told} at {bearing.after}", text)
    text = _SAME_DATE.sub(f"on {told}", text)
    if (other := _SAME_TIME_ON.search(text)) and day > today:
        weekday = WEEKDAYS.index((other["day"] or other["first"]).lower())
        named = day + timedelta(days=weekday - day.weekday())  # of the week in which the appointment is
        if named > today:
            text = f"{text[: other.start()]}on {WEEKDAYS[weekday]} {named} at {at}{text[other.end() :]}"
    return _SAME_TIME.sub(f"at {at}", text)


_PART_OF_DAY = regex(
    r"^(?P<lead>\W*(?:(?:oh|um|uh|er|well|hm|hmm|okay|ok|sure|yes|yeah|please|the|maybe|then)\b\W*)*)"
    r"(?P<part>morning|afternoon|evening)s?(?: (?:please|then|if possible|ideally|suits|is best|would be best"
    r"|works(?: best)?))*[,.;!]\s+(?=\S+ \S)",
    re.IGNORECASE,
)
_BEFORE_GOING_ON = regex(  # "hang on, before that, can I pay monthly": no time before another
    r"(?:^|[,.;!?]\s*|\b(?:wait|hang on|hold on|so|sorry|but|oh),? )before (?:that"
    r"|(?:you|we) (?:do|go|carry|book|put|get)(?: (?:on|it|that|me|him|her|us|to))*)(?=,|\s*$)",
    re.IGNORECASE,
)
_WHAT_THAT_IS = regex(  # "no hang on, that's parkrun, eleven"
    rf"^that['’]?s (?!{HOUR}\b|(?:{'|'.join((*WEEKDAYS, *MONTHS))}|the|today|tomorrow|tonight|good|great|fine"
    r"|better|best|perfect|ok|okay)\b)\w+(?: \w+)?,\s*",
    re.IGNORECASE,
)
_IS_AFTER = regex(  # "I'm after a blow dry", "hiya, after some highlights please": wants it
    r"(?:^|(?<=[,.;!?])|\b(?:i['’]?m|i am|we['’]?re|just|hi|hiya|hello|morning|afternoon))\s*\bafter "
    r"(?=(?:an?|some|one of)\b(?! (?:weeks?|days?|months?|years?|fortnight|couple|few|certain|while|bit|quick)\b))",
    re.IGNORECASE,
)
_SAME_DAY = regex(r"\b(?:both )?(?:on )?(?:the |that )?same day\b", re.IGNORECASE)
_SAME_DATE = regex(r"\b(?:on )?(?:the |that )?same (?:day|date)\b", re.IGNORECASE)
_SAME_TIME = regex(r"\b(?:at )?(?:the |that )?same (?:time|hour)\b", re.IGNORECASE)
_BARE_HOUR = regex(  # "make it twelve, same day": what is left of it behind "make it"
    r"^\W*((?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
    r"(?:[: ](?:thirty|fifteen|forty[ -]five|\d\d))?)"
    r"(?=\W*$|,\s*(?:i|please|if|with|on|at|for (?!me|my|us|both|two))\b|\W+(?:rather|instead|on|please|then|with)\b)",
    re.IGNORECASE,
)
_ONE_ON = regex(  # "can she come to the one on Thursday": no hour
    rf"\bthe one (?=(?:on|this|next) (?:\w+ )?(?:{'|'.join(WEEKDAYS)})\b)", re.IGNORECASE
)
_RIGHT_AFTER = regex(
    r"(?:\b(?:on )?(?:the |that )?same (?:day|date),? )?\b(?:(?:right|straight|just|directly) after(?:wards"
    r"| (?:that(?: one)?|it|this|him|her|me|us|mine|ours|his|hers|theirs))?|after (?:him|her|me|mine|ours|hers))"
    r"(?=(?: (?:too|also|as well|please|if (?:possible|you can)))?[\s,.!?]*$|,)",
    re.IGNORECASE,
)
_ONE_FOR = regex(r"(?<!at )(?<!around )(?<!about )\bone for\b", re.IGNORECASE)
_NO_AT_FIRST = regex(r"^\W*(?:no|nope|nah)\b[,.;!]+\s+(?=\w)", re.IGNORECASE)  # "no, afternoon": that is wished
_FOR_FOUR = regex(  # "four saturday at nine", as it may be heard
    rf"\bfour (?=(?:next |this )?(?:{'|'.join(WEEKDAYS)}|tomorrow|today)\b(?! \w+ (?:works|is))"
    r".*\b(?:at|around|morning|afternoon|evening|noon)\b)",
    re.I,
)
_SAME_TIME_ON = regex(
    rf"\b(?:at )?(?:the |that )?same (?:time|hour),? (?:but )?(?:on )?(?P<day>{'|'.join(WEEKDAYS)})\b"
    rf"|(?<!next )(?<!this )(?<!coming )\b(?:on )?(?P<first>{'|'.join(WEEKDAYS)}),? (?:but )?(?:at )?(?:the )?same"
    r" (?:time|hour)\b",
    re.IGNORECASE,
)
_ISH = regex(
    r"\b(?:around |about |at )?((?:half |half past |quarter (?:past|to) )?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|noon))[ -]?ish\b",
    re.IGNORECASE,
)
_ITS = regex(  # "ten's good", "friday's too early"
    rf"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|thirty|fifteen"
    rf"|{'|'.join(WEEKDAYS)})['’](?:s|ll|d)\b",
    re.I,
)
_WOULD_DO = regex(  # "after lunch sometime, two would be about right"
    r"\b(?P<led>(?:at|around|about|by|after|before|past|from|till|until|to|or|and|between|the|those|these|any|only|next"
    rf"|first|last|say) )?(?!one\b){HOUR} (?=(?:would|might|could) (?:be|do|suit|work)\b)",
    re.IGNORECASE,
)
_LATENESS = regex(  # "if I'm running late", "your late fee": no late hour is wished for
    r"\b(?:running|minutes|mins|(?:i|we|he|she|they)(?:['’]?(?:m|re|s)| am| are| is)(?: (?:a (?:bit|little|few|tad)"
    r"|just|really|very|so|slightly))*|(?:i|we|he|she|they)(?:['’]ll| will| might| may| could)? be(?: (?:a (?:bit"
    r"|little|few|tad)|just|slightly))*) late\b(?! (?:afternoon|morning|evening|night|on|in the|at night))"
    r"|\blate (?:fees?|charges?|polic(?:y|ies)|arrivals?|cancell?ations?)\b",
    re.IGNORECASE,
)
_THE_ONE_AFTER = regex(  # "not that tuesday, it's my birthday, the one after"
    rf"\bnot (?:this|that|next|the)(?: coming)? (?P<day>{'|'.join(WEEKDAYS)}|one)[,.]? (?:but )?"
    r"(?:(?:(?:it|that|there|he|she)['’]s|he|she|(?:i|we)(?:['’]\w+)?|my \w+) [^,.;]{1,50}[,.;]\s+)?"
    rf"(?:the (?:{'|'.join(WEEKDAYS)}|one|week) after(?: that| next)?|(?:the )?next(?: one)?)\b",
    re.IGNORECASE,
)
