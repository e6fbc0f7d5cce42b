"""What is known of a call once it is over, and what somebody must still do, as a page shows it. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import quote

import msgspec

from receptionist.records.afterwards import RULES, AfterRow
from receptionist.records.follow_ups import FollowUpRow
from receptionist.web.wording import Place, When, dialable, phone, when

_MOODS: Final[Mapping[str, tuple[str, str, str]]] = {  # label, icon, tone; told by its word, not by its colour
    "pleased": ("Pleased", "smile", "good"),
    "calm": ("Calm", "meh", "plain"),
    "worried": ("Worried", "frown", "warm"),
    "annoyed": ("Annoyed", "annoyed", "alert"),
}
TOPICS: Final[Mapping[str, str]] = {
    "appointments": "Appointments",
    "hours": "Hours",
    "prices": "Prices",
    "insurance": "Insurance",
    "directions": "Getting there",
    "message": "Message",
    "person": "A person",
    "emergency": "Emergency",
    "complaint": "Complaint",
    "sales": "Sales call",
}
_TASKS: Final[Mapping[str, tuple[str, str]]] = {  # what is to be done, icon
    "message": ("Ring back", "phone"),
    "emergency": ("Find out how the caller is", "siren"),
    "transfer": ("Ring back: nobody could be reached", "phone-forwarded"),
    "promise": ("Keep what was promised", "triangle-alert"),
    "withheld": ("Look at what a language model wanted to say", "shield-alert"),
    "question": ("Answer a question", "circle-help"),
    "unfinished": ("Ring back: the call broke off", "phone-missed"),
}
_PROMISED: Final[Mapping[str, str]] = {
    "transferred": "The caller was told that they would be put through, and were not.",
    "sent": "The caller was told that something would be sent, and nothing was.",
}


class Topic(msgspec.Struct, frozen=True):
    label: str
    href: str  # calls about the same


class AfterView(msgspec.Struct, frozen=True):
    """`by`: who wrote the summary, where a language model did."""

    summary: str
    mood: str
    mood_icon: str
    mood_tone: str
    topics: Sequence[Topic]
    questions: Sequence[str]
    by: str


class FollowUpView(msgspec.Struct, frozen=True):
    """`action`: where it is ticked off."""

    id: str
    title: str
    icon: str
    words: str
    who: str
    phone: str
    dial: str  # for `tel:`; empty when it is no number
    urgent: bool
    call: str
    at: When
    done: When | None
    done_by: str  # a name; empty: not done, or by a program
    action: str


def after_view(row: AfterRow, slug: str, show: str = "") -> AfterView:
    mood, icon, tone = _MOODS[row.mood]
    tests = "&show=tests" if show == "tests" else ""
    return AfterView(
        summary=row.summary,
        mood=mood,
        mood_icon=icon,
        mood_tone=tone,
        topics=[Topic(topic_label(one), f"/practices/{slug}/calls?topic={quote(one)}{tests}") for one in row.topics],
        questions=row.questions,
        by="" if row.by == RULES else row.by,
    )


def topic_label(topic: str) -> str:
    """A service stands for itself."""
    return TOPICS.get(topic, topic)


def follow_up_view(row: FollowUpRow, now: datetime, place: Place, names: Mapping[str, str]) -> FollowUpView:
    title, icon = _TASKS[row.task]
    words = _PROMISED.get(row.words, row.words) if row.task == "promise" else row.words
    return FollowUpView(
        id=row.id.replace("/", "-"),
        title=title,
        icon=icon,
        words=f"Wanted: {words}" if row.task == "transfer" and words else words,
        who=row.name or (phone(row.phone, place) if row.phone else "Number withheld"),
        phone=phone(row.phone, place) if row.phone else "",
        dial=dialable(row.phone, place),
        urgent=row.urgent,
        call=row.call,
        at=when(row.at, now, place),
        done=when(row.done_at, now, place) if row.done_at else None,
        done_by=names.get(row.done_by, ""),
        action=f"/practices/{row.practice}/follow-ups/{row.call}/{quote(row.id.partition('/')[2])}",
    )
