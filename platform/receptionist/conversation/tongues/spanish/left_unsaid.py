"""Words that a Spanish-speaking caller leaves out, put in: the visit that "una" stands for; and titles as files write
them. Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex

_WISH: Final = (
    r"(?:quiero|quisiera|querría|querria|necesito|quería|queria|me gustaría|me gustaria|deme|dame|búsqueme|apúnteme"
    r"|¿?me (?:da|dan|puede dar|puede poner|podría dar))"
)
_A_VISIT: Final = regex(  # "quiero una mañana a las once", "necesito una para el lunes"
    rf"(\b{_WISH} una) (?=(?:para )?(?:el |la |este |hoy|mañana|pasado|lunes|martes|miércoles|jueves|viernes|sábado)"
    r"|(?:por|en|a|de) las? |lo antes|cuanto antes)(?!mañana (?:de|que|libre|la|para)\b)",
    re.IGNORECASE,
)

_TITLED: Final = regex(  # "al señor Holt", "la señora ramos", "la Sra. Ramos"
    r"\b(?P<to>a)?(?:(?<=a)l|el|(?P<to_her>a )?la) (?:se(?:ñ|n)or(?P<she>a|ita)?|sr(?P<short>a|ta)?\.?)"
    r" (?=(?!(?:que|de|del|me|le|lo|se|y|no|quiere|dijo|por|con|para)\b)[^\W\d_]{2,})",
    re.IGNORECASE,
)


_CALLED_TOO: Final = regex(  # "Guadalupe, pero me dicen Lupe, apellido Rangel"
    r",? (?:pero |aunque |y )?(?:todos )?(?:me|le|la|lo) (?:dicen|llaman|conocen como) (?=[A-ZÁÉÍÓÚÑ])[^\W\d_]+"
    r"(?=,? (?:de )?apellidos?\b)"
)
_LETTERS: Final = {
    "equis": "x",
    "zeta": "z",
    "hache": "h",
    "jota": "j",
    "ka": "k",
    "uve": "v",
    "i griega": "y",
    "ye": "y",
}
_WITH_LETTER: Final = regex(rf"\b(con|sin) ({'|'.join(_LETTERS)})\b", re.IGNORECASE)  # "Ximena con equis"
_AT_YOUR_SERVICE: Final = regex(  # "Yadira Montes para servirle"
    r",? (?:para servirle|a sus [oó]rdenes|a la orden|su servidora?)(?: y a dios)?(?=\W*$|[,.])", re.IGNORECASE
)
_AND_NOT: Final = regex(r"(?<=[^\W\d_]), (?:y )?no (?:el )?(?=[^\W\d_]+\W*$)")  # "Vera, no Vega"
_SURNAME: Final = regex(
    r"\b(?:(?:y )?(?:el|mi|los|mis|de|con) )?apellidos?(?: correcto)?(?: es| son)?:? (?=[A-ZÁÉÍÓÚÑ])"
)


def put_in(text: str) -> str:
    """ "Quiero una mañana a las once": "quiero una cita mañana a las once"; "al señor Holt": "a Mr Holt"; and names
    without what else one is called."""
    text = _AT_YOUR_SERVICE.sub("", text)
    text = _SURNAME.sub("my last name is ", _CALLED_TOO.sub("", text))
    text = _WITH_LETTER.sub(lambda match: f"{match[1]} {_LETTERS[match[2].casefold()]}", text)
    return _TITLED.sub(_in_files, _A_VISIT.sub(r"\1 cita ", _AND_NOT.sub(", not ", text)))


def _in_files(match: re.Match[str]) -> str:
    title = "Ms" if match["she"] or match["short"] else "Mr"
    return f"{'a ' if match['to'] or match['to_her'] else ''}{title} "
