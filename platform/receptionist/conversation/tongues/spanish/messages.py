"""What a Spanish-speaking caller wants passed on, out of the words that ask for it. Pure."""

import re
from typing import Final

from receptionist.conversation.patterns import regex

_THAT: Final = (
    r"(?:es que|de que|que|porque|es porque|diciendo(?:le|les)? que|para (?:decir|avisar|informar|comentar)(?:le|les)?"
    r" (?:de )?que|d[ií]ga(?:n)?(?:le|les) que|av[ií]se(?:n)?(?:le|les) que|se trata de|es acerca de|acerca de"
    r"|es sobre|sobre|es por|es para)\s+"
)
_WHOM: Final = r"(?:(?:para|a|al|con)\s+(?:(?:el|la|los|las|mi|su)\s+)?(?:[\w.]+\s+){0,3}?[\w.]+)"
_LEFT: Final = regex(  # "quiero dejar un recado para la licenciada Castillo, que ya me llegó el permiso"
    r"\b(?:un|el|este|mi) (?:mensaje|recado)\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
_SAID_OF: Final = regex(
    rf"^(?:\s+{_WHOM})??\s*[,.:;]*\s*(?:(?:y|por favor)[\s,]+)*{_THAT}(?P<text>.+)$", re.IGNORECASE | re.DOTALL
)
_AFTER_PAUSE: Final = regex(rf"^(?:\s+{_WHOM})??\s*[,.:;]+\s*(?P<text>.+)$", re.IGNORECASE | re.DOTALL)
_TELL: Final = regex(  # "dígale a la doctora que ya tengo los resultados"
    r"\b(?:d[ií]ga(?:n)?(?:le|les)|d[ií](?:le|les)|av[ií]se(?:n)?(?:le|les)|com[eé]nte(?:le|les)|recu[eé]rde(?:le|les)"
    rf"|(?:decir|avisar|informar)(?:le|les))(?:\s+por favor)?(?:\s+{_WHOM})??\s+(?:de )?que\s+(?P<text>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ONLY_CALL: Final = regex(  # "que me llame, por favor" tells nothing of what it is about
    r"^\W*(?:(?:por favor|ya|y|que|solo)[\s,]+)*(?:me|nos) (?:llame|llamen|devuelva|devuelvan|regrese|regresen"
    r"|marque|marquen|hable|hablen)\b(?:[\s,]+(?:la llamada|por favor|de vuelta|cuando|pueda|puedan|hoy|mañana|luego"
    r"|m[aá]s|tarde|al|este|n[uú]mero|gracias))*\W*$",
    re.IGNORECASE,
)
_HANDS_ON: Final = regex(
    r"\b(?:pas(?:ar|e|en)|d(?:ar|[eé]|en)|dej(?:ar|e|en)|mand(?:ar|e|en)|entreg(?:ar|ue|uen)|llegar)(?:me|le|les|nos)?"
    r" (?:un|este|mi|el) (?:\w+ )?(?:mensaje|recado|aviso)\b",
    re.IGNORECASE,
)
_TELL_THEM: Final = regex(  # where a name or a number was asked for
    r"^\W*(?:(?:s[ií]|bueno|pues|ah|este|mire|claro|por favor|ok|okay|vale|solo|nada m[aá]s|no)\b[\s,.]*)*"
    r"(?:(?:que )?(?:le |les )?(?:d[ií]ga(?:n)?|d[ií]|av[ií]se(?:n)?|com[eé]nte(?:n)?|recu[eé]rde(?:n)?|diga|avise)"
    r"(?:le|les)?(?: por favor)?|(?:quiero|quer[ií]a|quisiera|necesito)(?: decir| avisar| comentar)(?:le|les)|es)?"
    rf"(?:\s+{_WHOM})??\s*\b(?:de )?(?P<text>(?:que|sobre|por (?:lo|el|la|un|una|mi)|acerca de|porque)\s+.+)$",
    re.IGNORECASE | re.DOTALL,
)
_WISHED: Final = regex(
    r"(?:por favor )?(?:me|nos) (?:llam|marqu|habl|avis|mand|regres|confirm|ayud|contact|dig|devuelv|env[ií])(?:e|en"
    r"|a|an)\b",
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
    text = regex(rf"^{_THAT}", re.IGNORECASE).sub("", text)
    if len(text.split()) < _LEAST or _ONLY_CALL.match(text):
        return ""
    return _as_told(text)


def _as_told(text: str) -> str:
    """ "Me llame por lo de la multa" is told with "que" in front of it."""
    text = f"que {text}" if _WISHED.match(text) else text
    return f"{text[0].upper()}{text[1:]}"


def told_meanwhile(said: str) -> str:
    """ "Sí, dígale que ya me llegó la carta", in place of a name: what is to be passed on. Empty: nothing."""
    match = _TELL_THEM.match(said)
    text = match["text"].strip(" .,") if match else ""
    if len(text.split()) < _LEAST or _ONLY_CALL.match(text):
        return ""
    return _as_told(regex(r"^(?:que|es) ", re.IGNORECASE).sub("", text))


def asks_to_tell(said: str) -> bool:
    """ "Dígale a la doctora que ya tengo los resultados", "¿puede pasarle un recado a la enfermera?"."""
    if _HANDS_ON.search(said):
        return True
    found = _TELL.search(said)
    return found is not None and not _ONLY_CALL.match(found["text"])
