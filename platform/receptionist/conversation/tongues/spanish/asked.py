"""What a receptionist asks in Spanish, each with an English question for the same. Over plain words, in order. Pure."""

import re
from collections.abc import Sequence
from typing import Final

Asks = tuple[re.Pattern[str], str]

# One of these is all that a question asks for.
ALONE: Final[Sequence[Asks]] = (
    (re.compile(r"\bcorrect[oa]s?\b|\b(?:esta|es) (?:todo )?(?:bien|asi)\b"), "Is that right?"),
    (
        re.compile(
            r"\b(?:reservo|agendo|confirmo|apunto|programo|cancelo|cambio|muevo)\b|\b(?:quiere|desea) que (?:se )?"
            r"(?:la |lo |le )?(?:reserve|agende|confirme|apunte|programe|cancele|cambie|mueva)\b"
        ),
        "Shall I book that?",
    ),
    (
        re.compile(
            r"\b(?:paso|envio|mando|transmito) (?:el |este |su |ese )?(?:mensaje|recado)\b|\bse lo (?:paso|digo)\b"
        ),
        "Shall I pass that on?",
    ),
    (re.compile(r"\b(?:algo|alguna cosa) mas\b|\bmas en que\b"), "Is there anything else?"),
    (re.compile(r"\bfecha de nacimiento\b|\bcuando nacio\b"), "What is the date of birth?"),
    (re.compile(r"\bpara quien\b|\bnombre del? (?:la )?paciente\b|\botra persona\b"), "Who is it for?"),
    (re.compile(r"\bprimera (?:vez|visita|cita)\b"), "Is this your first visit?"),
    (re.compile(r"\bha (?:estado|venido)\b|\bya es paciente\b"), "Have you been here before?"),
    (
        re.compile(r"\bcual (?:de|le|prefiere|les)\b|\ble (?:viene|va|queda|conviene|parece) (?:bien|mejor)\b"),
        "Which one suits you?",
    ),
    (
        re.compile(
            r"\bque (?:servicio|tipo de (?:cita|visita)|tratamiento)\b"
            r"|\bpara que (?:es|seria|necesita|quiere) (?:la |una )?(?:cita|visita)\b"
        ),
        "What is the appointment for?",
    ),
    (re.compile(r"\b(?:tomo|tome|dejar|deje) (?:un|algun|su) (?:mensaje|recado)\b"), "Shall I take a message?"),
)
# Of these a question may ask for several.
TOGETHER: Final[Sequence[Asks]] = (
    (
        re.compile(
            r"\b(?:su|el) nombre\b|\bcomo se llama\b|\bcon quien (?:hablo|tengo)\b|\bquien (?:llama|habla)\b"
            r"|\bnombre (?:y|completo)\b"
        ),
        "May I have your name?",
    ),
    (
        re.compile(r"\b(?:este|mismo) numero\b|\bdesde el que\b|\bdel que (?:llama|esta llamando)\b"),
        "Can we reach you at the number that you are calling from?",
    ),
    (re.compile(r"\bnumero\b|\btelefono\b|\b(?:podemos|puedo) (?:llamar|comunicar)"), "What is your phone number?"),
    (
        re.compile(
            r"\bde que se trata\b|\bque (?:mensaje|recado|le digo|les digo|quiere (?:que|decir)|desea (?:que|decir))\b"
            r"|\b(?:el )?(?:motivo|asunto)\b"
        ),
        "What is it about?",
    ),
    (
        re.compile(r"\b(?:que|cual) (?:dia|fecha|hora)\b|\bpara cuando\b|\bcuando (?:le|quiere|desea|puede)\b"),
        "Which day would you like?",
    ),
)
