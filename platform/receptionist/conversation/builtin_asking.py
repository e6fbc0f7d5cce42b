"""The question for what a service asks for, in the words of the practice's file. English and Spanish. Pure."""

import re
from collections.abc import Mapping, Sequence

from receptionist.conversation.builtin_forms import kind_of
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.tongues.spanish.asked_items import ITEMS, is_english
from receptionist.conversation.words import plain

_IN_SPANISH: Mapping[str, str] = {
    "address": "la dirección",
    "email": "su correo electrónico",
    "birth": "la fecha de nacimiento",
    "vehicle": "la marca, el modelo y el año",
    "postcode": "su código postal",
}
_TOPICS: Sequence[tuple[Pattern, str]] = tuple(  # what has no kind, the first that fits
    (regex(pattern), said)
    for pattern, said in (
        (
            r"\bname\b.*\b(?:pet|dog|cat|puppy|animal)\b|\b(?:pet|dog|cat|puppy|animal)s? name\b",
            "el nombre de su mascota",
        ),
        (
            r"\b(?:child|son|daughter|kid|student)s? name\b|\bname of (?:the|your) child\b",
            "el nombre del niño o de la niña",
        ),
        (r"\b(?:full|your|callers) name\b", "su nombre completo"),
        (r"\bbreed\b", "la raza"),
        (r"\b(?:kind|type) of (?:animal|pet)\b|\bspecies\b", "qué animal es"),
        (r"\bage\b|\bhow old\b", "la edad"),
        (r"\ballerg", "si tiene alguna alergia"),
        (r"\binjur", "si tiene alguna lesión"),
        (r"\bhow many (?:people|guests|persons)\b", "cuántas personas son"),
        (
            r"\b(?:reason|wrong|symptoms|problem|trouble|brings you|bother\w*|going on|hurts)\b"
            r"|\bwhat it is (?:about|for)\b"
            r"|\b(?:matter|what you would like)\b",
            "el motivo de la visita",
        ),
        (r"\binsur", "su seguro"),
        (r"\bbrand\b", "la marca"),
        (r"\bmodel\b", "el modelo"),
    )
)
_OPENS = regex(r"(?:\w+, )?(?:what|which|how|when|where|who|whether|if|why)\b", re.IGNORECASE)
_OWNED = regex(r"(?:the|your|their|his|her|an?)\b", re.IGNORECASE)
_ANY = regex(r"any\b", re.IGNORECASE)
_PLURAL = regex(r"(?:\w+ ){0,2}?\w+(?<!s)(?<!u)(?<!i)s(?= (?:of|for|with|in|on|at)\b|$)", re.IGNORECASE)
_OF = regex(r"[\w-]+ of (?:the|your|an?)\b", re.IGNORECASE)


def asked_for(item: str, language: str = "en") -> str:
    """ "insurance" -> "What's your insurance?", "any injuries" -> "Do you have any injuries?"."""
    said = item.strip().rstrip(".")
    small = said[:1].lower() + said[1:]
    if said.endswith("?"):
        return said[0].upper() + said[1:]
    if language == "es":
        known = _in_spanish(item)
        if not known and is_english(plain(item)):
            return f"Esta pregunta la tengo solo en inglés: {asked_for(item)}"
        return f"¿Me puede decir {known or small}?"
    if _OPENS.match(said):
        return f"Can you tell me {small}?"
    if _ANY.match(said):
        return f"Do you have {small}?"
    if _OWNED.match(said):
        return f"What's {small}?"
    if _OF.match(said):
        return f"What's the {small}?"
    own = small if said[1:] == said[1:].lower() else said
    return f"What are your {own}?" if _PLURAL.match(said) else f"What's your {own}?"


def _in_spanish(item: str) -> str:
    asks = plain(item)
    topic = next((said for pattern, said in (*ITEMS, *_TOPICS) if pattern.search(asks)), "")
    return _IN_SPANISH.get(kind_of(item)) or topic
