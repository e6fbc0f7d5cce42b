"""Turns in Spanish that only agree or decline, in the ways of many countries: "simón, órale", "sale y vale". Pure."""

from collections.abc import Mapping, Sequence
from typing import Final

from receptionist.conversation.patterns import regex

_YES: Final = """
    si|simon|orale|orale pues|orale si|andale|andale pues|andale si|andele|andele pues|andele si|ande pues|ande|sale
    |sale pues|sale y vale|va|va pues|va que va|dale|dale pues|dale si|dele|dele pues|hagale|hagale pues|venga
    |venga va|venga vale|a huevo|de una|chevere|bacano|obvio|obvio si|obvio que si|efectivamente|afirmativo|sip|sipi
    |aja|mjm|ya vas|arre|listo|hecho|trato hecho|que si|claro hombre|no faltaba mas|me parece|me parece bien
    |me parece perfecto|por mi bien|por mi esta bien|por mi perfecto|estoy de acuerdo|conforme|asi quedamos
    |quedamos asi|asi esta bien|todo bien|todo correcto|todo esta bien|esta todo bien|todo esta correcto
    |esta todo correcto|todo perfecto|si senora|si senor|si senorita|si joven|si hombre|si mija|si mijo|eso si
    |pues si|pos si|ah si|ta bien|ta bueno|esta bueno|eso mero|eso mismo|si adelante|sin problema|no hay problema
    |de lujo|padre|excelente|buenisimo|fenomenal|asi mero|ya quedo|quedo|correctisimo|tal cual|claro|claro que si
    |por supuesto|vale|de acuerdo|okey|ok|bueno|muy bien|esta bien|perfecto|correcto|exacto|asi es|eso es
    """
_NO: Final = """
    no|nel|ya no|ya no gracias|nel pastel|nones|nanay|para nada|ni hablar|de ninguna manera|que no|no senor|no senora
    |no senorita|no joven|todavia no|no todavia no|aun no|no aun no|creo que no|no creo|mejor no|no mejor no|pues no
    |ahorita no|por ahora no
    """
_BESIDE: Final = regex(
    r"(?: (?:gracias|por favor|porfa|porfavor|joven|senor|senora|senorita|amigo|amiga|mija|mijo|jefe))+$"
)


def _ways(table: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in table.split("|"))


_ANSWERS: Final[Mapping[str, frozenset[str]]] = {"yes": _ways(_YES), "no": _ways(_NO)}


def agreed(folded: Sequence[str]) -> str:
    """ "yes", "no", of words and stops that say nothing else; empty: they do."""
    clauses = [one.strip() for one in regex(r"[^\w ]").split(" ".join(folded)) if one.strip()]
    said = [_BESIDE.sub("", one) if one not in _ANSWERS["yes"] else one for one in clauses]
    return next((word for word, ways in _ANSWERS.items() if said and all(one in ways for one in said)), "")
