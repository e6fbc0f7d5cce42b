"""What sounds like knowledge or a deed in Spanish, and nothing in a call bears it out."""

from typing import Final

from receptionist.conversation.guard.tongue import UnprovenClaims
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_set

_STAFF: Final = (
    r"(?:ellos|(?:la|el|los) (?:recepcion|equipo|oficina|doctora?|doctores|dentistas?|veterinari[oa]|enfermera"
    r"|gerente|encargad[oa]"
    r"|duen[oa]|abogad[oa]|higienista|tecnic[oa]|estilista|plomero|mecanico|clinica|salon|taller|laboratorio)"
    r"|(?:dra?|doctora?|higienista|licenciad[oa]) \w+|nuestr[oa] \w+|su (?:doctora?|dentista|seguro|abogad[oa]))"
)

UNPROVEN: Final = UnprovenClaims(
    cue=word_set(
        "avise aviso dije dijo dice dicen informe informado sabe saben piensa cree confirmo aprobo reviso "
        "miro acepto camino "
        "llamando listo lista listos listas llego salio quedo funciono suyo suya oficial seguro segura "
        "resuelto arregle "
        "dentro rato momento enseguida mismo acomodarlo acomodarla atenderlo atenderla meterlo hueco espacio lleno "
        "mediodia comida descanso con habla hablan tiene tenemos hay es esta estan cuesta vale atiende garantia oferta "
        "ya le veo suya son por"
    ),
    to_staff=regex(
        rf"\b(?:(?:le|les) (?:avise|dije|informe|comente|pase)|avise|informe|comente) (?:a |al )?(?:{_STAFF}|[a-z]+)\b"
        rf"|\b{_STAFF} (?:ya )?(?:sabe|saben|esta enterad[oa]|fue avisad[oa]|estan enterados)\b"
    ),
    never=regex(
        rf"\b{_STAFF} (?:ya |me |nos |le )*(?:dijo|dice|dicen|dijeron|piensa|cree|confirmo|aprobo|reviso|miro"
        rf"|acepto|autorizo"
        r"|recomendo|prometio|contesto)\b"
        rf"|\b{_STAFF} (?:ya )?(?:esta|estan|va|van) (?:llamand|en camino|ocupad|de vacaciones|con un paciente"
        rf"|preocupad)\w*"
        r"|\b(?:va|van|esta|estan|viene) (?:ya )?en camino\b"
        r"|\bsus? (?:\w+ ){1,3}?(?:ya )?(?:esta|estan|quedo|fue|fueron) (?:list[oa]s?|aprobad[oa]s?"
        r"|cubiert[oa]s?|pagad[oa]s?"
        r"|arreglad[oa]s?|procesad[oa]s?)\b|\b(?:salieron|salio|llegaron) (?:bien|normal|normales|negativ[oa]s?)\b"
        r"|\b(?:ese|esa|este|esta|el|la) (?:\w+ )?(?:hora|lugar|hueco|espacio|turno) es suy[oa]\b|\b(?:ya"
        r"|es) (?:suy[oa]|oficial)\b"
        r"|\bya (?:lo|la) (?:arregle|resolvi|solucione)\b|\bdelo por hecho\b|\bya funciono\b|\bse nos (?:acabo|agoto)\b"
        r"|\bpuedo ver su\b|\bestoy viendo su\b"
    ),
    own="su ",
    anybody="ellos",
    fits_in=regex(
        r"\bpuedo (?:acomodarl|atenderl|meterl|verl)[oa]\b|\b(?:mucho|bastante) (?:espacio|lugar|hueco)\b"
        r"|\b(?:todo lleno|estamos llenos|no hay nada libre)\b"
    ),
    soon=regex(
        r"\b(?:list[oa]s?|llega|llegan|alli|ahi|entrega|responde"
        r"|contesta)\b(?: \w+){0,3}? (?:dentro de una? (?:hora|dia|semana|mes)"
        r"|en (?:una hora|minutos|un rato|un dia|una semana|seguida)|el mismo dia|al dia siguiente|al momento"
        r"|enseguida|al instante)\b"
    ),
    through_breaks=regex(r"\b(?:al mediodia tambien|sin (?:descanso|pausa)|de corrido|a la hora de (?:la )?comida)\b"),
    with_staff=regex(r"\b(?:con|atiende|atendera|vera|lo ve|la ve)\b|\besta libre\b|\btiene (?:el|la|un|una|libre)\b"),
    suggests=regex(
        r"\b(?:que tal|que le parece|como le (?:queda|viene|va))\b|\ble (?:queda|viene|va|conviene|sirve"
        r"|gustaria|parece)\b"
        r"|\b(?:puede|podria) (?:a|el)\b|\b(?:lo|la|le) (?:apunto|reservo|agendo|pongo)\b"
    ),
    relation=regex(
        r"\bsu (esposo|esposa|marido|mujer|hijo|hija|mama|papa|madre|padre|hermano|hermana|familia|pareja)"
        r"(?: tambien| ya)* (?:esta|tiene|quedo)(?: \w+){0,2}? (?:cita|reservad[oa]|agendad[oa]|apuntad[oa]"
        r"|confirmad[oa])\b"
    ),
    counts=regex(r"\b(?:tiene|tienen|veo) (\w+) (?:citas|visitas|reservas)\b"),
    holds=regex(r"\b(?:veo|tiene|hay) (?:una?|su|la|el) "),
    facts=word_set(
        "ingles frances aleman chino italiano ruso arabe bilingue interprete autobus tren metro taxi wifi "
        "cafe juguetes "
        "television premio premios mejor certificado certificada licencia experiencia anos fundada garantia "
        "garantizado oferta "
        "ofertas promocion promociones cupon vale puntos reembolso aplicacion portal serpientes loros "
        "reptiles indoloro sano "
        "sana grave infectado normal existencias inventario"
    ),
    of_matter=regex(
        r"\b(?:incluid[oa]s?|incluyen?|enfrente|detras|arriba|abajo|subterraneo|precio completo"
        r"|tod[oa]s l[oa]s (?:dias|seguros|aseguradoras|planes|tarjetas|animales|edades)"
        r"|cualquier (?:seguro|aseguradora|plan|tarjeta|animal|edad)|obligatori[oa]s?|opcional(?:es)?)\b"
    ),
    each=regex(r"(?:por una?|cada uno|cada una|mas iva)\b"),
    everyday=frozenset(),  # not told apart: too many forms of each verb
    of_us=regex(r"\b(?:nuestr[oa]s?|tenemos|ofrecemos|aceptamos|incluye|hay)\b"),
    own_doing=regex(r"^(?:perdon|lo siento|puedo|gracias)\b"),
    is_priced=word_set("es son cuesta cuestan vale valen por cobramos"),
)
