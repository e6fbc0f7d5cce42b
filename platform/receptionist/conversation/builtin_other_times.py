"""Other times than were offered: "anything later", "none of those", "last thing friday". English. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_wanted import bare
from receptionist.conversation.patterns import regex
from receptionist.conversation.when import When, Window, when_text
from receptionist.conversation.words import plain
from receptionist.practice.definition import Definition
from receptionist.practice.hours import open_times_on

_WEEK_AFTER = regex(r"\b(?:(?:the )?week after(?! (?:that )?next)|(?:a|one) week later|following week)\b(?! next)")
_LATER = regex(r"\b(?:later|after that|afterwards|bit after)\b")
_EARLIER = regex(r"\b(?:earlier|sooner|before that)\b")
_OTHER_DAY = regex(r"\b(?:(?:an)?other day|different day|other days|next day|day after that|following day)\b")
_ALL_OF_THEM = (
    r"(?:(?:the |those |these |your )*(?:times?|ones?|options|three|two|lot|days)\b|(?:the |those |these )+[23]\b"
    r"|(?:those|them|these|that)\b)"
)
_CANNOT = (
    r"(?:cant|cannot|can not|couldnt|could not|wont|wouldnt|will not|dont|doesnt|do not|not|isnt|arent|unable|never)"
)
_DECLINES_ALL = regex(
    rf"\b(?:{_CANNOT}|no good|no use)(?: (?!mind|matter|care|bother\w*|fuss\w*|picky|particular|decide|choose|pick"
    rf"|complain|important|sure|wait)\w+){{0,5}}? (?:(?:any|either|\d) (?:\d |one )?of {_ALL_OF_THEM}"
    r"|(?:any|either)(?: (?:sorry|thanks|im afraid|really|unfortunately|though|love|to be honest))*$)"
    rf"|\b(?:none|neithers?|not (?:1|one)(?= of))\b(?: of {_ALL_OF_THEM})?(?!.*\b(?:preference|the same)\b)"
    rf"|\b(?:cant|cannot|can not|couldnt|could not|wont|not able to|unable to|dont think i can|not going to be able to)"
    rf" (?:\w+ly |quite )?(?:be able to )?(?:do|make|manage|come|get (?:to|there)|be there|swing)"
    rf"(?: for| at| to| on)* (?:{_ALL_OF_THEM}|it|then)"
    r"|\b(?:those|these|they|them|theyre|all)\b(?: (?:are|is|a bit|all|way|far|really|just|much|of \w+))*"
    r" too (?:early|late|soon|far)\b"
    r"|\btoo (?:early|late|soon)(?: for \w+)?,? (?:all|those|these|them|em|the lot|every|any)\b"
    rf"|\b(?:{_CANNOT}|busy|out|away|tied up|booked up|working|at work|no good|useless|impossible)"
    r"(?: (?!mind|matter|care|bother\w*|fuss\w*|picky|problem)\w+){0,3}?"
    r" (?:(?:those|these|the|both|both of(?: those| these| the)?) )+(?:2|3|times?|days?|slots?|ones)\b"
    r"|\b(?:those|these|both)(?: (?:of|them|those|these|the|2|3|times?|days?|slots?|ones|are|is|were|will be|all))*"
    r" (?:out(?! of)|no good|no use|off|useless|impossible|bad|clash\w*|a no|unsuitable)\b"
    rf"|\b(?:those|these|they|them|theyre)(?: \w+)? (?:{_CANNOT} (?:\w+ )?(?:work|suit|any|good|fit)\b|all no)"
)


def declines_all(words: str) -> bool:
    """ "I don't think I can do any of those", "none of them": of the times that were offered."""
    return _DECLINES_ALL.search(words) is not None


_OTHER_TIME = regex(  # a wish for another one, that names none
    r"^(?:(?:no|nope|nah|oh|um|uh|well|actually|sorry|wait|hang on|hold on|but|please|yes|yeah|ok|okay) )*"
    r"(?:(?:can|could|may|might) (?:i|we|you)(?: please)? |(?:i|we) (?:want|need|would like|have|d like|wanna) (?:to )?"
    r"|id (?:like|rather|prefer) (?:to )?(?:have )?|let me |lets |i think i (?:want|need) (?:to )?|please |just )?"
    r"(?:(?:change|fix|switch|swap|alter|correct|redo|pick|choose|try|do|have|get|find) )?(?:(?:the|a|an|that|my"
    r"|for) )*"
    r"(?:(?:another|different|other|better|wrong|new) )?(?:times?|days?|dates?|hour|slot|day and time|time and day)"
    r"(?: (?:(?:is|was|has)(?: all)? )?(?:wrong|not right|no good|off|incorrect|bad|got to change|to change))?"
    r"(?: (?:please|instead|for (?:that|it)|though|actually|if (?:i|we) (?:can|could|may)|wrong|then|is possible"
    r"|maybe))*$"
)


_VOCATIVE = regex(r"(?: (?:buddy|mate|love|dear|pal|man|dude|hon|honey|sweetie|darling|sir|maam|miss|friend))+$")


def asks_other_time(said: str) -> bool:
    """ "Can I change the day", "no, wrong time": a wish for another one, that names none."""
    said = _VOCATIVE.sub("", said)
    return _OTHER_TIME.search(said) is not None or _TIME_OFF.search(said) is not None


def asks_later(said: str) -> bool:
    """ "Is there anything a bit later", "can it be earlier", "another day"."""
    return _ANYTHING_LATER.search(said) is not None


_ANYTHING_LATER = regex(
    r"\b(?:anything|something|nothing|any(?: time)?|a (?:bit|little|touch)|slightly)(?: a)?(?: (?:bit|little"
    r"|tad))? (?:later|earlier"
    r"|sooner)\b|\b(?:can|could|would|might) (?:it|that|we|i|you) (?:(?:be|make it|do|come|go|have it) )?"
    r"(?:a (?:bit|little|tad) )?(?:later|earlier|sooner)\b|\b(?:an)?other (?:day|time)\b|\bdifferent (?:day|time)\b"
)
_TIME_OFF = regex(  # "that won't work for me", of the one time that was told
    r"^(?:(?:no|nope|nah|oh|ah|um|uh|well|actually|sorry|wait|hang on|shoot|hm|hmm|im afraid|unfortunately) )*"
    r"(?:(?:that|it|this)(?: (?:time|day|one|date))?(?: just| really)? (?:wont|doesnt|isnt going to|isnt gonna"
    r"|is not going to"
    r"|not going to|will not|does not)(?: really| quite)? (?:work|suit|do|be (?:possible|any good|good))"
    r"|(?:that|it|this)(?:s| is| time is| day is)(?: really)? (?:no good|not (?:any )?good|no use|not possible"
    r"|too (?:early|late|soon))"
    r"|not (?:on |at )?(?:that|this) (?:day|time|date|one)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d{1,2})(?: ?s| is)? (?:no (?:good|use)"
    r"|not (?:any )?good|out|too (?:early|late))"
    r"|(?:(?:thats|that is|its|it is|youve got|you have got|you have) )?"
    r"(?:the )?wrong (?:day|time|date|hour|one)"
    r"|i (?:cant|cannot|can not|couldnt|wont be able to|dont think i can)(?: really| actually)? (?:do|make"
    r"|manage) (?:that|it|then)"
    r"(?: (?:time|day|one|date))?)"
    r"(?: (?:after all|now|any ?more|for (?:me|us|him|her)|im afraid|sorry|actually|unfortunately|though|then"
    r"|really))*$"
)


_OTHER = regex(
    r"^none$|\b(?:none of (?:those|these|them)|something else|anything else|other times?|another time|different time"
    r"|any others?"
    r"|what else"
    r"|neither|dont work|doesnt work|wont work|not good|cant do (?:any|those|that|it)"
    r"|more (?:times|options))\b"
)


def other_times(text: str, offers: Sequence[Offer], told: int, old: When) -> str | None:
    """Words for a search of "anything later?", "another day". Empty: the caller must say when. None: nothing of it."""
    said = plain(text)
    starts = sorted(datetime.fromisoformat(offer.start) for offer in offers[: told or 1])
    if not starts:
        return None
    if _OTHER_DAY.search(said):
        after = When((Window(_next_day(starts[-1].date()), None, *_hours_of(old)),), at=old.at, days=True)
        return when_text(after)
    if _WEEK_AFTER.search(said):
        monday = starts[0].date() + timedelta(days=7 - starts[0].weekday())
        return when_text(When((Window(monday, monday + timedelta(days=6), *_hours_of(old)),), at=old.at, days=True))
    if _LATER.search(said):
        return f"{starts[-1]:%Y-%m-%d} not before {_minutes_on(starts[-1].time(), 1):%H:%M}"
    if _EARLIER.search(said):
        return f"{starts[0]:%Y-%m-%d} before {starts[0]:%H:%M}"
    return "" if _OTHER.search(said) or declines_all(said) or asks_other_time(said) else None


def merged(new: When, old: When, day: date | None, text: str) -> str:
    """A search for what was named anew, and for the rest as before. `day`: of the time that was chosen or offered."""
    if new.days and not new.hours and (old.hours or old.at):
        start, end = _hours_of(old)
        windows = tuple(Window(one.first, one.last, start, end) for one in new.windows)
        return when_text(When(windows, at=old.at, days=True, hours=True))
    if new.hours and not new.days:
        days = (Window(day, day),) if day else old.windows
        if days:
            start, end = (new.windows[0].start, new.windows[0].end) if new.windows else (time.min, time(23, 59))
            windows = tuple(Window(one.first, one.last, start, end) for one in days)
            return when_text(When(windows, at=new.at, days=True, hours=True))
    return text if when_readable(new) else bare(text)


def when_readable(when: When) -> bool:
    return when.days or not when.hours


def _hours_of(when: When) -> tuple[time, time]:
    return (when.windows[0].start, when.windows[0].end) if when.windows and when.hours else (time.min, time(23, 59))


def _next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _minutes_on(at: time, minutes: int) -> time:
    total = min(at.hour * 60 + at.minute + minutes, 23 * 60 + 58)
    return time(total // 60, total % 60)


_LAST_MINUTES = 60  # before closing
_AT_LAST = regex(
    r"\b(?:the )?(?:very )?last (?:thing|appointment|slot|one|opening|time|spot)\b|\b(?:right )?(?:at|before|by"
    r"|towards?)"
    r" (?:the )?(?:end of (?:the )?day|closing|close|you close)\b|\b(?:the )?end of (?:the )?day\b"
    r"|\bas late as (?:possible|you can)\b|\bthe latest\b"
)


def at_last(words: str, asked: When, definition: Definition, now: datetime, minutes: int) -> str:
    """ "Last thing friday": what is left before the practice closes on that day, for something of so many minutes."""
    days = {window.first for window in asked.windows if window.first == window.last}
    if not asked.days or asked.at or len(days) != 1 or not _AT_LAST.search(plain(words)):
        return words
    day = days.pop()
    closes = max((span.end.astimezone(now.tzinfo) for span in open_times_on(definition, day)), default=None)
    start = closes - timedelta(minutes=minutes + _LAST_MINUTES) if closes else None
    if closes is None or start is None or start.date() != day:
        return words
    end = closes.time() if closes.date() == day else time(23, 59)
    return when_text(When((Window(day, day, start.time(), end),), days=True, hours=True))
