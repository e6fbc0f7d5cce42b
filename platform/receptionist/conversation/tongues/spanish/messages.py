"""What a Spanish-speaking caller wants passed on, out of the words that ask for it. Pure."""

import re
from typing import Final

_THAT: Final = (
    r"(?:es que|de que|que|porque|es porque|diciendo(?:le|les)? que|para (?:decir|avisar|informar|comentar)(?:le|les)?"
    r" (?:de )?que|d[ií]ga(?:n)?(?:le|les) que|av[ií]se(?:n)?(?:le|les) que|se trata de|es acerca de|acerca de"
    r"|es sobre|sobre|es por|es para)\s+"
)
_WHOM: Final = r"(?:(?:para|a|al|con)\s+(?:(?:el|la|los|las|mi|su)\s+)?(?:[\w.]+\s+){0,3}?[\w.]+)"
_LEFT: Final = re.compile(  # "quiero dejar un recado para la licenciada Castillo, que ya me llegó el permiso"
    r"\b(?:un|el|este|mi) (?:mensaje|recado)\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
_SAID_OF: Final = re.compile(
    rf"^(?:\s+{_WHOM})??\s*[,.:;]*\s*(?:(?:y|por favor)[\s,]+)*{_THAT}(?P<text>.+)$", re.IGNORECASE | re.DOTALL
)
_AFTER_PAUSE: Final = re.compile(rf"^(?:\s+{_WHOM})??\s*[,.:;]+\s*(?P<text>.+)$", re.IGNORECASE | re.DOTALL)
_TELL: Final = re.compile(  # "dígale a la doctora que ya tengo los resultados"
    r"\b(?:d[ií]ga(?:n)?(?:le|les)|d[ií](?:le|les)|av[ií]se(?:n)?(?:le|les)|com[eé]nte(?:le|les)|recu[eé]rde(?:le|les)"
    rf"|(?:decir|avisar|informar)(?:le|les))(?:\s+{_WHOM})??\s+(?:de )?que\s+(?P<text>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ONLY_CALL: Final = re.compile(  # "que me llame, por favor" tells nothing of what it is about
    r"^\W*(?:(?:por favor|ya|y|que|solo)[\s,]+)*(?:me|nos) (?:llame|llamen|devuelva|devuelvan|regrese|regresen"
    r"|marque|marquen|hable|hablen)\b(?:[\s,]+(?:la llamada|por favor|de vuelta|cuando|pueda|puedan|hoy|mañana|luego"
    r"|m[aá]s|tarde|al|este|n[uú]mero|gracias))*\W*$",
    re.IGNORECASE,
)
_HANDS_ON: Final = re.compile(
    r"\b(?:pas(?:ar|e|en)|d(?:ar|[eé]|en)|dej(?:ar|e|en)|mand(?:ar|e|en)|entreg(?:ar|ue|uen)|llegar)(?:me|le|les|nos)?"
    r" (?:un|este|mi|el) (?:\w+ )?(?:mensaje|recado|aviso)\b",
    re.IGNORECASE,
)
_LEAST: Final = 3  # words


def passed_on(said: str) -> str:
    """The message in "quiero dejar un recado, que ...", "dígale que ...". Empty: none is told yet."""
    left = _LEFT.search(said)
    rest = left["rest"] if left else ""
    found = (_SAID_OF.match(rest) or _AFTER_PAUSE.match(rest)) if left else None
    found = found or _TELL.search(said)
    text = found["text"].strip() if found else ""
    text = re.sub(rf"^{_THAT}", "", text, flags=re.IGNORECASE)
    if len(text.split()) < _LEAST or _ONLY_CALL.match(text):
        return ""
    return f"{text[0].upper()}{text[1:]}"


def asks_to_tell(said: str) -> bool:
    """ "Dígale a la doctora que ya tengo los resultados", "¿puede pasarle un recado a la enfermera?"."""
    if _HANDS_ON.search(said):
        return True
    found = _TELL.search(said)
    return found is not None and not _ONLY_CALL.match(found["text"])
