"""What is said in Spanish of the hours that `check_hours` gives. Pure."""

from datetime import date, time
from typing import cast

from receptionist.conversation.history import Json
from receptionist.conversation.speakable import day_words, list_words, span_words
from receptionist.conversation.tongues.spanish.sayings import SpanishSayings

_SAY = SpanishSayings()


def hours_words(result: Json, today: date) -> str:
    """Day by day, as the result has them; of a day that goes by a name, by its name."""
    days = [day for day in cast("list[Json]", result.get("hours") or []) if day.get("date")]
    return " ".join(_day(day, today) for day in days) or ("Ahora está abierto." if result.get("open") else "")


def _day(hours: Json, today: date) -> str:
    day = date.fromisoformat(str(hours["date"]))
    near = {0: _SAY.today, 1: _SAY.tomorrow}.get((day - today).days)
    name = near[0].upper() + near[1:] if near else f"El {day_words(day, today, 'es')}"
    spans = [_span(str(one)) for one in cast("list[str]", hours.get("open") or [])]
    return f"{name} abrimos {list_words(spans, _SAY.and_)}." if spans else f"{name} está cerrado."


def _span(text: str) -> str:
    start, _, end = text.partition("-")
    return span_words(time.fromisoformat(start), time.fromisoformat("00:00" if end == "24:00" else end), "es")
