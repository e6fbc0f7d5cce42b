"""What a service asks for, said in Spanish where the file is in English. Over plain words, in order. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.patterns import Pattern, regex

ITEMS: Final[Sequence[tuple[Pattern, str]]] = tuple(
    (regex(pattern), said)
    for pattern, said in (
        (r"\bname of (?:the|your) employer\b|\bemployers? name\b|\bwho you work for\b", "el nombre de su empleador"),
        (r"\bother (?:partys?|side)\b", "el nombre completo de la otra parte"),
        (r"\bspouse", "el nombre completo de su cónyuge"),
        (r"\bpartners? (?:first )?name\b", "el nombre de su pareja"),
        (r"\b(?:died|deceased)\b", "el nombre de la persona que falleció"),
        (r"\bname of (?:the|your) insurance\b|\b(?:which|what) (?:\w+ )?insurance\b", "qué seguro tiene"),
        (r"\bdentists? (?:name|is)\b", "quién es su dentista"),
        (r"\bwhether .*\bcourt date\b", "si ya tiene fecha de corte"),
        (r"\bwhether .*\bdiabet", "si tiene diabetes"),
        (r"\bwhether .*\ballerg", "si tiene alguna alergia"),
        (r"\bwhether .*\binjur", "si tiene alguna lesión"),
        (r"\bwhether .*\bblood thinners\b", "si toma anticoagulantes"),
        (r"\bwhether .*\b(?:dog|cat)\b.*\bor\b.*\b(?:dog|cat)\b", "si es perro o gato"),
        (r"\bwhether .*\bwire is poking\b", "si le está picando un alambre"),
        (r"\bwhether .*\bpatch test\b", "si ya le hicimos una prueba de alergia"),
        (r"\bwhether .*\b(?:lenses|contacts)\b", "si ya ha usado lentes de contacto"),
        (r"\bwhether .*\bfirst time\b", "si es su primera vez"),
        (r"\bwhether .*\b(?:in person|video)\b", "si lo prefiere en persona o por video"),
        (r"\bwhether .*\balready have a will\b", "si ya tiene testamento"),
        (r"\bgas or electric\b", "si es de gas o eléctrico"),
        (r"\bdate of the accident\b", "la fecha del accidente"),
        (r"\bdate of (?:the|your) hearing\b|\b(?:your )?court date\b", "la fecha de su audiencia"),
        (r"\bdate of (?:the|your) (?:wedding)\b|\bwedding date\b", "la fecha de la boda"),
        (r"\bdate of (?:the|your) interview\b", "la fecha de su entrevista"),
        (r"\bdue date\b", "la fecha probable de parto"),
        (r"\bgreen card\b", "desde cuándo tiene la residencia"),
        (r"\bcountry you were born\b|\bcountry of birth\b", "en qué país nació"),
        (r"\bwhich form\b", "qué formulario es"),
        (r"\b(?:what|which) kind of (?:case|matter)\b", "qué tipo de caso es"),
        (r"\bkind of accident\b", "qué tipo de accidente fue"),
        (r"\b(?:kind|type) of business\b", "qué tipo de negocio es"),
        (r"\bwhich tooth\b", "qué diente o muela es"),
        (r"\bwhich (?:body )?(?:part|area)\b|\bpart of (?:the|your) body\b|\bwhere (?:on the body|it hurts)\b"
         , "qué parte del cuerpo es"),
        (r"\bwhat hurts\b", "qué le duele"),
        (r"\bhow long it has hurt\b|\bsince when it hurts\b", "desde cuándo le duele"),
        (r"\bwhich leg\b", "qué pierna es"),
        (r"\bwhen it happened\b", "cuándo pasó"),
        (r"\bwhich medic|\bmedic\w+ you take\b|\bany medic", "qué medicinas toma"),
        (r"\bweeks along\b", "de cuántas semanas está"),
        (r"\bchilds? (?:symptoms)\b|\bsymptoms\b", "qué síntomas hay"),
        (r"\bgrade\b", "en qué grado está"),
        (r"\bshoe size\b", "su número de calzado"),
        (r"\byour height\b", "su estatura"),
        (r"\bhow many children\b", "cuántos niños son"),
        (r"\bhow many (?:people|guests|persons)\b", "cuántas personas son"),
        (r"\bhow many nights\b", "cuántas noches serían"),
        (r"\bhow many rooms\b", "cuántos cuartos son"),
        (r"\bwhich drain\b", "qué drenaje es"),
        (r"\bwhere it leaks\b", "dónde está la fuga"),
        (r"\bwhat (?:the|your) car (?:is doing|does)\b", "qué le pasa al carro"),
        (r"\bwhat car\b", "qué carro tiene"),
        (r"\border number\b", "su número de pedido"),
        (r"\bregistration\b|\blicense plate\b", "la matrícula"),
        (r"\bwhich language\b", "en qué idioma"),
        (r"\bwhere you are trave", "a dónde viaja"),
        (r"\bwhen you leave\b", "cuándo sale de viaje"),
    )
)  # fmt: skip
_ENGLISH: Final = regex(r"\b(?:the|your|you|whether|which|what|how|who|where|when|why|of|any|is|it)\b")


def is_english(item: str) -> bool:
    """Is an item of the file in English? `item`: plain."""
    return _ENGLISH.search(item) is not None
