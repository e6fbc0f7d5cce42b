"""How Spanish-speaking callers ask for another time, with all that is said alike, in the dialogue's words. Pure."""

from collections.abc import Mapping
from itertools import product
from typing import Final

_IT: Final = ("lo", "la", "me lo", "me la", "nos lo", "nos la")
_MAY: Final = ("puedo", "puede", "pueden", "podemos", "podria", "podrian", "podriamos", "podra")
_WISH: Final = ("quiero", "quisiera", "queria", "necesito", "tengo que", "me gustaria", "quisieramos", "queremos")
_MOVE: Final = ("pasar", "cambiar", "mover", "recorrer", "reprogramar", "reagendar", "posponer", "aplazar", "adelantar")
_MOVES: Final = (
    "pasa", "pasan", "pasamos", "cambia", "cambian", "cambiamos", "mueve", "mueven", "movemos", "recorre", "recorren",
    "reprograma", "reagenda", "paso", "cambio", "muevo",
)  # fmt: skip
_MINE: Final = ("mi cita", "la cita", "esa cita", "esta cita", "mi turno", "mi hora", "la hora", "mi reserva", "el dia")

_SUITS: Final = (
    "queda bien", "queda", "sirve", "conviene", "va bien", "viene bien", "acomoda", "funciona", "es posible",
)  # fmt: skip


def _ways() -> list[str]:
    ways = [f"{it} {may} {move}" for it, may, move in product(_IT, _MAY, _MOVE)]
    ways += [f"{it} {moves}" for it, moves in product(_IT, _MOVES)]
    ways += [f"{move}{it}" for move, it in product(_MOVE, ("la", "lo", "mela", "melo", "nosla", "noslo"))]
    ways += [f"{it} {wish} {move}" for it, wish, move in product(_IT, _WISH, _MOVE)]
    return ways + [f"{may} {move}{it}" for may, move, it in product(_MAY, _MOVE, ("la", "lo", "mela", "melo"))]


# folded, without accents, ways parted by "|"; then the same in the dialogue's own words
CHANGES: Final[Mapping[str, str]] = {
    "|".join(_ways()): "can you move it",
    "|".join(f"{move} {mine}" for move, mine in product((*_MOVE, *_MOVES), _MINE)): "move my appointment",
    "quiero otra fecha|quisiera otra fecha|me da otra fecha|me puede dar otra fecha|necesito otra fecha"
    "|para otra fecha|otra fecha": "move it to another day",
    "siempre no voy a poder|siempre no voy a ir|siempre no puedo": "i wont be coming",
    # of a day or an hour
    "no puedo|no podemos|no podria|no podriamos|no voy a poder|no vamos a poder|no alcanzo|no me da tiempo": "i cant",
    "|".join(f"no {whom}{suits}" for whom, suits in product(("me ", "nos ", "le ", ""), _SUITS)): "doesnt work",
    "podria ser|podria ser mejor|puede ser|se podra|sera posible|seria posible|habria algo|no habra algo|no habria algo"
    "|habra algo": "could it be",
    "ya no puedo|ya no podemos": "i cant",
    "imposible|es imposible|me es imposible|me resulta imposible|esta imposible": "is impossible",
    "en vez del|en lugar del|en vez de|en lugar de": "instead of",
}
