"""What callers say in Spanish at the end of a call, by their mood: examples for its likeness. Pure."""

from collections.abc import Mapping
from typing import Final

from receptionist.conversation.afterwards.tongue import Mood

SAID: Final[Mapping[Mood, tuple[str, ...]]] = {
    "annoyed": (
        "esto es una vergüenza no pienso volver",
        "llevo media hora esperando siempre lo mismo con ustedes",
        "ya se lo dije tres veces qué mal servicio",
        "estoy harto de llamar adiós",
        "no me está escuchando páseme con una persona de una vez",
        "qué fastidio llamar aquí nunca contestan",
        "me cobraron de más otra vez quiero mi dinero",
        "esto es el colmo voy a poner una queja",
        "qué falta de respeto no vuelvo",
        "pésima atención me voy a otro lado",
        "llevo días llamando ya me cansé",
        "me dejaron plantado qué poca seriedad",
        "llevo una semana esperando que me llamen esto no puede ser",
        "me atendieron pésimo quiero hablar con el encargado",
    ),
    "worried": (
        "estoy muy preocupada por mi hijo no para de toser",
        "tengo mucho miedo me pueden ver hoy por favor",
        "no sé qué hacer se está poniendo peor ayúdeme",
        "me duele muchísimo es urgente",
        "estoy muy nervioso por la operación gracias",
        "me late mucho el corazón de los nervios qué hago",
        "mi perro no se levanta será grave",
        "no puedo dormir del dolor me urge que me vean",
        "estoy angustiada por los resultados me puede llamar hoy",
        "mi hija tiene mucha fiebre qué puedo hacer",
        "tengo mucho dolor y me asusta por favor véanme hoy",
        "mi gato no come desde ayer estoy preocupado",
    ),
    "pleased": (
        "excelente muchas gracias muy amable",
        "qué maravilla me alegro mucho gracias",
        "perfecto mil gracias es usted un encanto",
        "quedé feliz con el corte gracias",
        "qué linda gracias hasta luego",
        "me encantó el servicio bendiciones",
        "te pasaste mil gracias chao",
        "muy contenta con el trabajo gracias a todos",
        "qué buena noticia gracias",
        "muchísimas gracias por todo que tenga un lindo día",
        "quedé encantada los voy a recomendar",
    ),
    "calm": (
        "quisiera una cita para el martes a las diez está bien",
        "a qué hora cierran gracias adiós",
        "me da su dirección por favor listo gracias",
        "tienen servicio de urgencias los domingos ah bueno gracias",
        "cuánto cuesta el tinte lo voy a pensar",
        "qué hago con el formulario gracias",
        "quiero cambiar mi cita al jueves en la mañana",
        "me llamo ana lópez sí es correcto",
        "necesito un plomero para el viernes después de las tres",
        "aceptan mi seguro gracias",
        "qué documentos llevo bueno",
    ),
}
