"""Calls summed up in Spanish. Pure."""

from datetime import datetime
from typing import Final

from receptionist.conversation.afterwards.tongue import Tongue
from receptionist.conversation.afterwards.tongues.spanish_moods import SAID
from receptionist.conversation.patterns import regex

_DAYS: Final = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_MONTHS: Final = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip


def _moment(at: datetime, american: bool) -> str:
    la = "la" if at.hour == 1 else "las"
    return f"el {_DAYS[at.weekday()]} {at.day} de {_MONTHS[at.month - 1]} a {la} {at.hour}:{at:%M}"


SPANISH: Final = Tongue(
    code="es",
    somebody="Alguien",
    for_whom="{name} (para {whom})",
    deeds={
        "booked": "reservó {service} para {when}",
        "requested": "pidió {service} para {when}, por confirmar",
        "moved": "cambió {service} para {when}",
        "move_requested": "pidió cambiar {service} para {when}, por confirmar",
        "cancelled": "canceló {service}, {when}",
        "looked": "buscó hora para {service} y no tomó ninguna",
        "found": "preguntó por una cita que ya tiene",
        "message": "dejó un mensaje",
        "message_urgent": "dejó un mensaje urgente",
        "message_about": "dejó un mensaje: {reason}",
        "message_urgent_about": "dejó un mensaje urgente: {reason}",
        "connected": "habló con {person}",
        "unreached": "preguntó por {person}, sin poder hablar",
        "hours": "preguntó por el horario",
        "faq": "preguntó «{question}»",
        "notice": "recibió un aviso",
        "address": "preguntó por la dirección",
        "open": "preguntó algo que todavía no tiene respuesta",
        "emergency": "habló de una emergencia y supo en seguida qué hacer",
        "sales": "quería vender algo",
        "silent": "no dijo nada",
        "nothing": "colgó antes de llegar a nada",
        "talked": "habló con la recepción y no hubo nada que hacer",
    },
    last="y",
    topics={
        "appointments": regex(r"\b(?:citas?|turnos?|reserv\w+|cancelar|agendar|cambiar la (?:cita|hora))\b"),
        "hours": regex(r"\b(?:horarios?|abren|abierto|cierran|cerrado|a que hora)\b"),
        "prices": regex(r"\b(?:precios?|cuestan?|cuanto (?:vale|cobran|sale)|tarifas?|pagar|pago)\b"),
        "insurance": regex(r"\b(?:seguro(?: medico| dental)?|aseguradora|cobertura|mutua|poliza)\b"),
        "directions": regex(r"\b(?:direccion|donde (?:estan|queda)|como llego|ubicacion|aparca\w+|estaciona\w+)\b"),
        "complaint": regex(
            r"\b(?:queja|quejarme|reclam\w+|reembolso|inaceptable|me cobraron de mas|hablar con (?:el|la|su) "
            r"(?:gerente|encargad[oa]|responsable))\b"
        ),
    },
    moods={
        "annoyed": regex(
            r"\b(?:ridiculo|inaceptable|hart[oa]|terrible|horrible|inutil|enfadad[oa]|enojad[oa]|furios[oa]|molest[oa]"
            r"|frustrad[oa]|vergonzoso|que asco|mierda|joder|carajo|maldit[oa]|pesimo|perdiendo (?:el|mi) tiempo"
            r"|decepcionad[oa]|indignad[oa]|verguenza|no pienso volver|siempre lo mismo|mal servicio|una broma"
            r"|de una vez|hora esperando|segunda vez que|tercera vez|ya se lo dije"
            r"|no me (?:entiende|escucha|esta escuchando))\b"
        ),
        "worried": regex(
            r"\b(?<!nada )(?<!no es )(?<!no estoy )(?<!sin )"
            r"(?:preocupad[oa]|me preocupa|asustad[oa]|aterrad[oa]|angustiad[oa]|ayudeme"
            r"|no para de|poniendo peor|miedo|nervios[oa]|ansios[oa]|urgente|urgencia|emergencia"
            r"|cuanto antes|lo antes posible|por favor rapido|desesperad[oa]|me duele (?:mucho|muchisimo)|sangr\w+"
            r"|empeorando|no se que hacer)\b"
        ),
        "pleased": regex(
            r"\b(?:muchas gracias|muchisimas gracias|mil gracias|perfecto|estupendo|genial|excelente|maravilloso"
            r"|maravilla|me alegro|que (?:bien|bueno|alegria)"
            r"|fantastico|buenisimo|muy amable|que amable|se lo agradezco|encantad[oa])\b"
        ),
    },
    said=SAID,
    moment=_moment,
)
