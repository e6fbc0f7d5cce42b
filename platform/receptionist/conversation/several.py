"""A turn with several questions, taken apart: "is there parking, and what is a cleaning?". English, Spanish. Pure."""

import re

_MOST = 3  # questions that are taken up of one turn
_LEAST_WORDS = 3  # of a question that stands alone
_ASKS = (
    r"(?:what|whats|what's|when|where|wheres|where's|who|which|why|how|hows|how's|do|does|did|can|could|will|would"
    r"|should"
    r"|is|are|have you)\b"
)
_ASKS_IN_SPANISH = (
    r"(?:[¿]|(?:a |de |en |hasta |desde )?(?:qué|cuánto|cuanto|cuántos|cómo|dónde|cuándo|quién|cuál"
    r"|donde (?:está|esta|están|estan|queda))\b|(?:tienen|hay|aceptan|se puede|puedo|hacen|abren|cierran"
    r"|atienden|necesito|hace falta)\b)"
)
_LEAD = r"(?:(?:and|also|then|plus|oh|so|but|wait|by the way|actually|one more thing|y|e|además|también|pero)\b[\s,]*)+"
_CUT = re.compile(
    rf"(?:[?.;!]+|…|\.{{2,}})\s+(?={_LEAD}|{_ASKS}|{_ASKS_IN_SPANISH}|\w)"
    rf"|,?\s+\b{_LEAD}(?={_ASKS}|{_ASKS_IN_SPANISH})|,\s+(?={_ASKS}(?! (?:i|we) (?:say|turn|stand)))",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"^\W*(?:{_LEAD}|(?:hi|hello|hey|hola|yes|sí|um|uh|ok|okay|well|wait|sorry|perdone|oiga|disculpe"
    rf"|quick question)\b[\s,.]*)*"
    rf"(?:{_ASKS}|{_ASKS_IN_SPANISH})",
    re.IGNORECASE,
)


def parts_of(text: str) -> list[str]:
    """The turn, cut before each question; one part where it has no more."""
    return [part.strip(" ,") for part in _CUT.split(text) if part.strip(" ,.?!¿")]


def is_question(part: str) -> bool:
    """Does it begin as a question does?"""
    return len(part.split()) >= _LEAST_WORDS and _BEGINS.match(part) is not None


def questions_of(text: str) -> list[str]:
    """The questions of a turn that says more than one of them; else none."""
    parts = parts_of(text)
    asked = [part for part in parts if is_question(part)]
    return asked[:_MOST] if len(parts) > 1 else []
