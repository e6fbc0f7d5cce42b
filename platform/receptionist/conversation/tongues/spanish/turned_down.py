"""A time that a Spanish-speaking caller turns down in the breath that names another: it is no wish. Pure."""

import unicodedata
from typing import Final

from receptionist.conversation.patterns import regex

_HOURS: Final = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2}(?::\d\d)?)"
_HOUR: Final = (
    rf"(?:a )?las? {_HOURS}(?: y (?:media|cuarto|diez|veinte)| menos cuarto)?(?: de la (?:manana|tarde|noche))?"
)
_DAY: Final = (
    r"(?:(?:el|este|para|en|los|la|esta|ese|esa|a|por) )*(?:pasado manana|hoy|manana|lunes|martes|miercoles|jueves"
    r"|viernes|sabados?|domingos?|fin de semana|proxima semana|(?:dia )?\d{1,2} de \w+|ese dia|esa hora|esta tarde"
    r"|esta semana)(?: que viene)?(?: (?:en|por) la (?:manana|tarde|noche))?"
)
_TIME: Final = rf"(?:(?:para )?{_DAY}(?: {_HOUR})?|{_HOUR})"
_FITS: Final = (
    r"(?:puedo|podemos|podria|podriamos|voy a poder|vamos a poder|me queda(?: bien)?|nos queda(?: bien)?|me conviene"
    r"|me sirve|me va(?: bien)?|nos va(?: bien)?|me viene(?: bien)?|me es posible|alcanzo(?: a llegar)?|se puede"
    r"|me da tiempo|me acomoda)"
)
_NOT: Final = (
    r"(?:(?:me es |es |esta )?(?:imposible|dificil|complicado)|(?:yo )?(?:trabajo|estoy trabajando|estoy ocupad[oa]"
    r"|ando ocupad[oa])|tengo (?:trabajo|otra cosa|otro compromiso|un compromiso|que trabajar|clases?|escuela)"
    r"|se me complica|me queda mal)"
)
_MORE: Final = rf"(?=\W*(?:[,.;]|$|\b(?:mejor|sino|pero|y|el|la|para|que sea|pase|a las?|pasado)\b|{_TIME}))"
_TURNED_DOWN: Final = regex(
    rf"\b{_TIME} (?:ya )?(?:no(?: {_FITS})?|tampoco|{_NOT})\b(?: (?:ir|venir|llegar|bien))*{_MORE}"
    rf"|\b(?:(?:ya )?no {_FITS}|{_NOT})(?: ir| venir)? {_TIME}\b{_MORE}"
    rf"|\b(?:ya )?no {_TIME},? sino\b|\bya no {_TIME}\b(?=,)|\ben (?:vez|lugar) (?:de |del ){_TIME}\b"
    r"|\ben (?:vez|lugar) del (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
)
_BARELY: Final = regex(r"(?:(?:ay|uy|oh|ah|eh|huy|ok|okay|bueno|pues|perdon|disculpe|espere|es que)\b\W*)*")
_A_TIME: Final = regex(rf"\b{_TIME}\b")


def without_turned_down(text: str) -> str:
    """ "Mañana no puedo, mejor el viernes a las dos": "no, mejor el viernes a las dos". All of it where no other time
    is named."""
    said = unicodedata.normalize("NFC", text)
    folded = "".join(unicodedata.normalize("NFKD", letter)[0] for letter in said.casefold())
    if len(folded) != len(said):
        return text
    kept, end = "", 0
    for match in _TURNED_DOWN.finditer(folded):
        kept, end = kept + said[end : match.start()], match.end()
    kept += said[end:].lstrip(" ,.;") if end else ""
    plainly = "".join(unicodedata.normalize("NFKD", letter)[0] for letter in kept.casefold())
    if not end or not _A_TIME.search(plainly):
        return text
    first = _TURNED_DOWN.search(folded)
    before = folded[: first.start()] if first else ""
    return f"{said[: len(before)]}no, {kept[len(before) :]}" if _BARELY.fullmatch(before) else kept
