"""What a receptionist asks in Spanish, each with an English question for the same. Over plain words, in order. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.patterns import Pattern, regex

Asks = tuple[Pattern, str]

# One of these is all that a question asks for.
ALONE: Final[Sequence[Asks]] = (
    (regex(r"\bcorrect[oa]s?\b|\b(?:esta|es) (?:todo )?(?:bien|asi)\b"), "Is that right?"),
    (
        regex(
            r"\b(?:reservo|agendo|confirmo|apunto|programo|cancelo|cambio|muevo)\b|\b(?:quiere|desea) que (?:se )?"
            r"(?:la |lo |le )?(?:reserve|agende|confirme|apunte|programe|cancele|cambie|mueva)\b"
        ),
        "Shall I book that?",
    ),
    (
        regex(r"\b(?:paso|envio|mando|transmito) (?:el |este |su |ese )?(?:mensaje|recado)\b|\bse lo (?:paso|digo)\b"),
        "Shall I pass that on?",
    ),
    (regex(r"\b(?:algo|alguna cosa) mas\b|\bmas en que\b"), "Is there anything else?"),
    (regex(r"\bfecha de nacimiento\b|\bcuando nacio\b"), "What is the date of birth?"),
    (regex(r"\bpara quien\b|\bnombre del? (?:la )?paciente\b|\botra persona\b"), "Who is it for?"),
    (regex(r"\bprimera (?:vez|visita|cita)\b"), "Is this your first visit?"),
    (regex(r"\bha (?:estado|venido)\b|\bya es paciente\b"), "Have you been here before?"),
    (
        regex(r"\bcual (?:de|le|prefiere|les)\b|\ble (?:viene|va|queda|conviene|parece) (?:bien|mejor)\b"),
        "Which one suits you?",
    ),
    (
        regex(
            r"\bque (?:servicio|tipo de (?:cita|visita)|tratamiento)\b"
            r"|\bpara que (?:es|seria|necesita|quiere) (?:la |una )?(?:cita|visita)\b"
        ),
        "What is the appointment for?",
    ),
    (regex(r"\b(?:tomo|tome|dejar|deje) (?:un|algun|su) (?:mensaje|recado)\b"), "Shall I take a message?"),
)
# Of these a question may ask for several.
TOGETHER: Final[Sequence[Asks]] = (
    (
        regex(
            r"\b(?:su|el) nombre\b|\bcomo se llama\b|\bcon quien (?:hablo|tengo)\b|\bquien (?:llama|habla)\b"
            r"|\bnombre (?:y|completo)\b"
        ),
        "May I have your name?",
    ),
    (
        regex(r"\b(?:este|mismo) numero\b|\bdesde el que\b|\bdel que (?:llama|esta llamando)\b"),
        "Can we reach you at the number that you are calling from?",
    ),
    (regex(r"\bnumero\b|\btelefono\b|\b(?:podemos|puedo) (?:llamar|comunicar)"), "What is your phone number?"),
    (
        regex(
            r"\bde que se trata\b|\bque (?:mensaje|recado|le digo|les digo|quiere (?:que|decir)|desea (?:que|decir))\b"
            r"|\b(?:el )?(?:motivo|asunto)\b"
        ),
        "What is it about?",
    ),
    (
        regex(r"\b(?:que|cual) (?:dia|fecha|hora)\b|\bpara cuando\b|\bcuando (?:le|quiere|desea|puede)\b"),
        "Which day would you like?",
    ),
)
