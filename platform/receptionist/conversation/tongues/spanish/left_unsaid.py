"""Words that a Spanish-speaking caller leaves out, put in: the visit that "una" stands for; and titles as files write
them. Pure."""

import re
from typing import Final

_WISH: Final = (
    r"(?:quiero|quisiera|querría|querria|necesito|quería|queria|me gustaría|me gustaria|deme|dame|búsqueme|apúnteme"
    r"|¿?me (?:da|dan|puede dar|puede poner|podría dar))"
)
_A_VISIT: Final = re.compile(  # "quiero una mañana a las once", "necesito una para el lunes"
    rf"(\b{_WISH} una) (?=(?:para )?(?:el |la |este |hoy|mañana|pasado|lunes|martes|miércoles|jueves|viernes|sábado)"
    r"|(?:por|en|a|de) las? |lo antes|cuanto antes)(?!mañana (?:de|que|libre|la|para)\b)",
    re.IGNORECASE,
)

_TITLED: Final = re.compile(  # "al señor Holt", "la señora ramos", "la Sra. Ramos"
    r"\b(?P<to>a)?(?:(?<=a)l|el|(?P<to_her>a )?la) (?:se(?:ñ|n)or(?P<she>a|ita)?|sr(?P<short>a|ta)?\.?)"
    r" (?=(?!(?:que|de|del|me|le|lo|se|y|no|quiere|dijo|por|con|para)\b)[^\W\d_]{2,})",
    re.IGNORECASE,
)


def put_in(text: str) -> str:
    """ "Quiero una mañana a las once": "quiero una cita mañana a las once"; "al señor Holt": "a Mr Holt"."""
    return _TITLED.sub(_in_files, _A_VISIT.sub(r"\1 cita ", text))


def _in_files(match: re.Match[str]) -> str:
    title = "Ms" if match["she"] or match["short"] else "Mr"
    return f"{'a ' if match['to'] or match['to_her'] else ''}{title} "
