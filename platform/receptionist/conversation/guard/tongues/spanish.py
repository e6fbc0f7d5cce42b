"""How the guard reads and answers in Spanish. Pure."""

from typing import Final

from receptionist.conversation.guard.tongue import Claim, Speech, Tongue, Words
from receptionist.conversation.guard.tongues.spanish_news import NEWS
from receptionist.conversation.guard.tongues.spanish_unproven import UNPROVEN
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_list, word_set

_SMALL: Final = word_list(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete "
    "veintiocho veintinueve"
)
_TENS: Final = word_list("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS: Final = word_list(
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_WEEKDAYS: Final = word_list("lunes martes miercoles jueves viernes sabado domingo")
_MONTHS: Final = word_list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")

WORDS: Final = Words(
    numbers={
        **{word: number for number, word in enumerate(_SMALL)},
        **{word: number * 10 for number, word in enumerate(_TENS, 3)},
        **{word: number * 100 for number, word in enumerate(_HUNDREDS, 1)},
        "ciento": 100, "una": 1, "veintiun": 21, "veintiuna": 21,
    },
    multipliers={"mil": 1000},
    joins_tens="y",
    joins_hundreds="",
    ordinals={
        "primero": 1, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercer": 3, "tercera": 3,
        "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "septimo": 7, "octavo": 8, "noveno": 9,
        "decimo": 10,
    },
    repeats={"doble": 2, "triple": 3},
    weekdays={
        **{word: number for number, word in enumerate(_WEEKDAYS)},
        "sabados": 5, "domingos": 6,
    },
    months={**{word: number for number, word in enumerate(_MONTHS, 1)}, "setiembre": 9},
    day_after=word_set("pasado"),
    bare_dates=True,
    maybe_months=frozenset(),
    relative_days={"hoy": 0, "manana": 1},
    half_days={"manana": "a", "madrugada": "a", "tarde": "p", "noche": "n", "mediodia": "p"},
    half_day_marks=word_set("de la del por en"),
    named_times={"mediodia": (12, 0), "medianoche": (0, 0)},
    before_times=word_set("las la a hasta desde de entre sobre"),
    after_times=word_set("horas hrs h"),
    past=word_set("y"),
    to=word_set("menos"),
    fractions={"media": 30, "cuarto": 15},
    lengths={
        "minuto": ("minute", 1), "minutos": ("minute", 1), "hora": ("minute", 60), "segundos": ("second", 1),
        "dia": ("day", 1), "dias": ("day", 1), "semana": ("day", 7), "semanas": ("day", 7), "mes": ("month", 1),
        "meses": ("month", 1), "ano": ("month", 12), "anos": ("month", 12),
    },
    coins={
        "dolar": ("$", 100), "dolares": ("$", 100), "centavo": ("$", 1), "centavos": ("$", 1), "peso": ("$", 100),
        "pesos": ("$", 100), "euro": ("€", 100), "euros": ("€", 100), "centimos": ("€", 1),
    },
    percent=word_set("% porciento"),
    at_least=word_set("desde partir minimo menos empieza comienza inicia"),
    free=word_set("gratis gratuito gratuita gratuitos gratuitas"),
    no=word_set("sin ningun"),
    charges=word_set("costo coste cargo cargos"),
    articles=word_set("un una"),
    dot="punto",
    floors=word_set("piso planta nivel calle avenida visita vez cita limpieza hora cosa opcion"),
    through=word_set("a al hasta - – —"),
    day_groups={},
    fillers=word_set("de del el la los las"),
    clockless_before=word_set("mesa grupo"),
    is_a=word_set("es un"),
    clockless=word_set("personas pacientes veces sucursales lugares doctores dentistas opciones de por"),
)  # fmt: skip

_ADV: Final = r"(?: (?:ya|le|les|te|la|lo|los|las|se|acabo de|tambien|ahora|mismo|todo|quedo|bien|nos|me))*"
_IS: Final = r"(?:esta|estan|queda|quedan|quedo|quedaron|ha sido|han sido|fue|fueron|ya esta|ha quedado)"


def _done(participles: str, *, pasts: str = "", infinitives: str = "", progressive: str = "", also: str = "") -> Claim:
    """ "he reservado", "está reservado", "le reservé", "le estoy reservando"."""
    parts = [
        rf"\b(?:acabo|acabamos) de (?:{infinitives})\w*\b" if infinitives else r"(?!)",
        rf"\b(?:he|hemos|acabo de haber){_ADV} (?:{participles})\b",
        rf"\b{_IS}{_ADV} (?:{participles})(?:a|o|as|os)?\b",
        rf"^(?:(?:ok|listo|perfecto|muy bien|bien|claro|ya|pues) )*(?:{participles})(?:a|o)?$",
    ]
    if pasts:
        parts.append(rf"\b(?:ya )?(?:(?:le|les|te|lo|la|los|las|se|me) )*(?:{pasts})\b")
    if progressive:
        parts.append(rf"\b(?:estoy|estamos){_ADV} (?:{progressive})\w*\b|^(?:{progressive})\w*\b")
    verbs = "|".join(one for one in (participles, pasts, infinitives, progressive) if one)
    return Claim(
        regex("|".join(parts)),
        regex(rf"\b(?:{verbs})"),
        regex(also) if also else None,
    )


_EFFECTS: Final = {
    "booked": _done(
        r"reservad[oa]s?|agendad[oa]s?|programad[oa]s?|confirmad[oa]s?|apartad[oa]s?|registrad[oa] su cita"
        r"|anotad[oa] para|apuntad[oa]|citad[oa]|asegurad[oa]s?",
        pasts=r"reserve|agende|programe|confirme|aparte|apunte|reservamos|agendamos|programamos|confirmamos|inscribi",
        infinitives="reservar|agendar|programar|confirmar|apartar",
        progressive=r"reservando|agendando|programando|confirmando|apartando",
        also=(
            r"\b(?:tiene|tienes) (?:ya )?(?:su|una|la|tu) (?:cita|reserva)(?: \w+){0,2} (?:reservada"
            r"|confirmada|agendada|programada|lista)\b"
            r"|\b(?:su|la|tu) (?:cita|reserva)(?: \w+){0,5} (?:confirmada|reservada|agendada|programada|lista)\b"
            r"|\b(?:numero|codigo) de (?:confirmacion|reserva)\b"
        ),
    ),
    "held": _done(
        r"guardad[oa] (?:el|la|ese|esa)|retenid[oa]",
        pasts=r"guarde (?:el|la|ese|esa)",
        progressive=r"guardandole|guardando (?:el|la|ese|esa)",
    ),
    "moved": _done(
        r"cambiad[oa]s?|movid[oa]s?|reprogramad[oa]s?|pasad[oa] para|pasad[oa] al|trasladad[oa]s?|adelantad[oa]"
        r"|aplazad[oa]|pospuest[oa]",
        pasts=(
            r"cambie|movi|reprograme|traslade|pospuse|cambiamos|movimos|reprogramamos|adelante su|pase (?:su"
            r"|la) cita"
        ),
        infinitives="cambiar|mover|reprogramar|pasar",
        progressive=r"cambiando|moviendo|reprogramando",
    ),
    "cancelled": _done(
        r"cancelad[oa]s?|anulad[oa]s?|eliminad[oa]s?|borrad[oa]s?",
        pasts=r"cancele|anule|elimine|borre|cancelamos|anulamos|quite",
        infinitives="cancelar|anular|eliminar",
        progressive=r"cancelando|anulando|eliminando",
    ),
    "noted": _done(
        r"anotad[oa]s?|tomad[oa] (?:nota|su|el|un)|apuntad[oa] (?:su|el|un)|dejad[oa] (?:un|el|su|dicho)"
        r"|pasad[oa] (?:su|el|un)|avisad[oa]|informad[oa]|registrad[oa]s?|guardad[oa]s? su|actualizad[oa]s?"
        r"|entregad[oa]|notificad[oa]|dicho|comunicad[oa] (?:su|a)|transmitid[oa]|escrit[oa]|agregad[oa]"
        r"|anadid[oa]|recibid[oa] su|guardad[oa]s? (?:para|como)",
        pasts=(
            r"anote|tome nota|tome su|deje (?:un|el|su|dicho|\w+ (?:mensajes?|recados?|notas?))|pase (?:su|el"
            r"|un) (?:mensaje|recado)|avise"
            r"|informe (?:a|al)|registre|actualice|notifique|dije (?:a|al)|comunique (?:su|a)|transmiti|agregue|anadi"
            r"|di (?:su|el) (?:mensaje|recado)"
        ),
        infinitives="anotar|tomar|dejar|avisar|registrar",
        progressive=r"anotando|pasando (?:su|el) (?:mensaje|recado)|avisando|registrando|dejando|actualizando",
        also=(
            r"\b(?:el equipo|el doctor|la doctora|la recepcion|ellos|el dr \w+|la dra \w+|el personal)(?: ya)? "
            r"(?:tiene|tienen|recibio|recibieron) su (?:mensaje|recado|solicitud|nota)\b"
        ),
    ),
    "sent": _done(
        r"enviad[oa]s?|mandad[oa]s?",
        pasts=r"envie|mande|enviamos|mandamos|escribi un",
        infinitives="enviar|mandar",
        progressive=r"enviando|mandando",
        also=r"\b(?:revise|mire|cheque|consulte) su (?:telefono|correo|email|celular|bandeja|mensajes)\b",
    ),
    "transferred": _done(
        r"transferid[oa]s?|conectad[oa]s?|comunicad[oa] con|pasad[oa] con",
        pasts=r"transferi|conecte|comunique con|pase con",
        infinitives="transferir|conectar|comunicar",
        progressive=(
            r"transfiriendo|conectando|comunicando|pasando (?:con|la llamada|su llamada|a)|poniendo(?:le)? con"
            r"|llamando"
        ),
        also=(
            r"\b(?:ya )?(?:le|lo|la|te) (?:paso|comunico|conecto|transfiero|pongo)(?: ahora| ya| ahorita| "
            r"enseguida| mismo)* (?:con|a|al)\b|\b(?:le|lo|la|te) (?:transfiero|conecto|comunico)(?: ahora| "
            r"ya)?\b"
            r"|\bmientras (?:le|lo|la|te) (?:paso|comunico|conecto|transfiero)\b"
        ),
    ),
    "looked": _done(
        r"revisad[oa]|verificad[oa]|buscad[oa]|encontrad[oa]|consultad[oa]|comprobad[oa]",
        pasts=r"revise(?! su)|verifique|busque|encontre|consulte(?! su)|comprobe",
    ),
    "done": Claim(
        regex(
            r"^(?:(?:ok|perfecto|muy bien|bien|claro|pues|y) )*(?:listo|hecho|ya esta|todo listo|ya quedo|todo "
            r"arreglado|todo en orden|quedo listo|ya esta hecho)\b(?! para)"
            r"|\b(?:todo (?:esta )?listo|ya esta listo|ya quedo)\b"
        )
    ),
    "never": _done(
        r"hablado con|llamado (?:a|al)|preguntado (?:a|al)|cobrad[oa]s?|reembolsad[oa]s?|pedid[oa] (?:su|el|la)"
        r"|recetad[oa]|aprobad[oa]s?|aplicad[oa]|procesad[oa]|contactad[oa]|consultado con|pagad[oa]"
        r"|borrad[oa]s? (?:todo|tod[oa]s)|desactivad[oa]s?|activad[oa]s?|bloquead[oa]s?|desbloquead[oa]s?"
        r"|perdonad[oa]s?"
        r"|dado (?:un|el|una) (?:descuento|reembolso|credito|rebaja)|acreditad[oa]|autorizad[oa]s?",
        pasts=(
            r"hable con|llame (?:a|al)|pregunte (?:a|al)|cobre|reembolse|pedi|recete|aprobe|aplique|procese"
            r"|contacte|consulte con"
        ),
        progressive=r"cobrando|reembolsando|procesando|hablando con",
        also=(
            r"\b(?:el dr \w+|la dra \w+|el doctor(?: \w+)?|la doctora(?: \w+)?|el gerente|el equipo|el "
            r"personal) (?:ya )?(?:ha |han )?(?:aprobo|aprobado|confirmo|confirmado|dijo|dicho|dice|acepto"
            r"|aceptado|reviso|revisado|autorizo|autorizado|acordo)\b"
        ),
    ),
}

SPEECH: Final = Speech(
    questions=regex(
        r"^(?:(?:y|o|bueno|ok|claro|perfecto|muy bien|bien|gracias|entonces|pues|disculpe|perdon|de acuerdo"
        r"|entendido|con gusto) )*"
        r"(?:que|cual|cuales|cuando|quien|quienes|donde|por que|como|cuanto|cuanta|cuantos|a que|para que|en que"
        r"|con quien|con que|de que|a quien|desea|quiere|quisiera|le gustaria|prefiere|puede|podria|puedo"
        r"|podemos|tiene|es|esta|son|hay|necesita|me puede|me da|me dice|me podria|le parece|le viene|le va|le "
        r"sirve|le conviene|le queda|le reservo|le tomo|le|lo|la|se|seria|sirve|alguna|algun|algo|ha|a nombre"
        r"|reservo|cancelo|confirmo|busca|quiere que|desea que|esta bien|va bien|correcto|verdad|prefiere)\b"
    ),
    asks=regex(
        r"^(?:(?:y|o|bueno|claro|perfecto) )*(?:que|cual|cuando|quien|donde|como|cuanto|desea|quiere|le gustaria"
        r"|prefiere|puede|podria|puedo|era|fue)\b"
    ),
    conditions=word_set("si"),
    examples=word_set("ejemplo"),
    any_deed=regex(r"\b(?:ya )?(?:le |les |lo |la |se )?(?:he|hemos) (\w+(?:ado|ido))\b"),
    no_deeds=word_set(
        "podido tenido sido estado oido entendido comprendido recibido visto querido intentado mencionado"
    ),
    affirms=frozenset({"si"}),
    theirs=regex(
        r"(?:(?:entonces|bueno|bien|perfecto|gracias|y|ok|vale) )*"
        r"(?:(?:el|su|tu) (?:mensaje|recado|motivo|pregunta|problema) (?:es|dice|era)(?: que)?"
        r"|(?:usted |tu )?(?:me )?(?:dijo|dijiste|ha dicho|comento|menciono)(?: que)?"
        r"|(?:la )?(?:direccion|mensaje|motivo|nota|correo|nombre)(?= [\w.@+-])"
        r"|(?:su|el|la) (?:nombre|direccion|correo|correo electronico) es)(?: |$)"
    ),
    tags=regex(r"\b(?:es correcto|correcto|verdad|cierto|esta bien|si)$"),
    swaps={
        "yo": "usted",
        "me": "le",
        "mi": "su",
        "mis": "sus",
        "mio": "suyo",
        "mia": "suya",
        "nuestro": "su",
        "nuestra": "su",
        "tengo": "tiene",
        "quiero": "quiere",
        "necesito": "necesita",
        "soy": "es",
        "estoy": "esta",
    },
    back_then=word_set("entonces ese"),
    loose_conditions=word_set("cuando cuanto mientras hasta antes despues aunque una"),
    negations=regex(r"\b(?:no|nunca|jamas|sin|ningun|ninguna|nada|nadie|tampoco|todavia no|aun no|ni)\b"),
    deed_words=frozenset(),
    deed_endings=(),
    effects=_EFFECTS,
    intents={
        "transferred": regex(
            r"\b(?:voy a|vamos a|permitame|dejeme|deje que|le voy a|lo voy a|la voy a|intentare|tratare de)(?: "
            r"\w+)? ?(?:pasar|transferir|comunicar|conectar|poner)\w* con\b|\b(?:lo|la|le|te) (?:pasare"
            r"|transferire|comunicare|conectare)\b"
        ),
        "sent": regex(
            r"\b(?:voy a|vamos a|permitame|dejeme|le voy a)(?: \w+)? ?(?:enviar|mandar)\w*\b|\b(?:le|te|les) "
            r"(?:enviare|mandare|enviaremos|mandaremos|envio|mando)\b"
        ),
        "call": regex(
            r"\b(?:le|lo|la|te) (?:llamare|devolvere|contactare|avisare|recordare|cobrare|preguntare)\b|\bvoy "
            r"a (?:llamarle|llamarlo|llamarla|preguntar|hablar con|consultar con|cobrar|reembolsar|pedirle)\b"
            r"|\byo (?:mismo|misma) (?:le|lo|la)\b"
        ),
    },
    staff_will=regex(
        r"\b(?:le|lo|la|les|te|se) (?:\w+ )?(?:llamara|llamaran|llamaremos|devolvera|devolveran|devolveremos"
        r"|contactara|contactaran|contactaremos|escribira|escribiran|respondera|responderan|avisara|avisaran"
        r"|avisaremos|confirmara|confirmaran|confirmaremos|atendera|atenderan|atenderemos|vera|veran|recibira"
        r"|comunicara|comunicaran|pondra en contacto|pondran en contacto)\b"
        r"|\b(?:va|van|vamos) a (?:llamar|devolver|contactar|escribir|avisar|confirmar|responder|atender|ver"
        r"|recibir|comunicar)\w*\b"
        r"|\b(?:llamara|llamaran|devolvera|devolveran) (?:la|su|a)\b|\b(?:alguien|el doctor|la doctora|el equipo"
        r"|ellos|el dr \w+|la dra \w+) (?:le|lo|la|te) (?:llama|llaman|devuelve|contacta|atiende|ve|espera)\b"
        r"|\b(?:recibira|tendra) (?:una llamada|noticias|respuesta)\b"
    ),
    will_note=regex(
        r"\b(?:puedo|voy a|permitame|dejeme|le)(?: \w+)? ?"
        r"(?:tomar|tomo|pasar|paso|dejar|dejo|anotar|anoto|tomare|pasare)\w*\b"
    ),
    will_send=regex(
        r"\b(?:recibira|le llegara|va a recibir|le va a llegar|debe recibir|encontrara)(?: \w+){0,3}? (?:mensaje"
        r"|texto|correo|confirmacion|recordatorio|enlace|email|factura|recibo)\b|\b(?:enviaran|enviaremos"
        r"|mandaremos|mandaran|enviara|mandara)\b"
    ),
    when_vague=regex(
        r"\b(?:enseguida|en seguida|inmediatamente|de inmediato|ahora mismo|ahorita|hoy|manana|esta (?:manana"
        r"|tarde|noche|semana)|dentro de|en unos minutos|en un momento|antes de|a primera hora|en las proximas"
        r"|al final del dia|por la (?:manana|tarde|noche)|la proxima semana)\b"
    ),
    appointment=regex(
        r"\b(?:tiene|tienes|tenia)(?: \w+){0,2} (?:cita|reserva|limpieza|consulta)\b|\b(?:su|tu|la) (?:\w+ "
        r"){0,2}?(?:cita|reserva|consulta|limpieza|visita)(?: \w+){0,4}? (?:es|esta|queda|sera|era)\b"
    ),
    see_you=regex(
        r"\b(?:nos vemos|lo esperamos|la esperamos|le esperamos|te esperamos|lo vemos|la vemos|le vemos) (?:el"
        r"|manana|a|hoy|este|la)\b"
    ),
    available=regex(
        r"\b(?:disponible|disponibles|disponibilidad|hueco|huecos|espacio|espacios|turno|turnos|tengo|tenemos"
        r"|hay|libre|libres|puedo (?:ofrecerle|darle|ofrecer)|podemos (?:verlo|verla|verle|atenderle|atenderlo"
        r"|atenderla)|le puedo (?:ofrecer|dar)|puede venir|la primera|el primero|la mas (?:cercana|proxima"
        r"|temprana)|lo mas pronto|proxima cita|proximo)\b"
    ),
    opening=regex(
        r"\b(?:abrimos|abre|abren|abierto|abiertos|abierta|cerramos|cierra|cierran|cerrado|cerrados|cerrada"
        r"|horario|horarios|atendemos|apertura|cierre)\b"
    ),
    closed=word_set("cerrado cerrados cerrada"),
    breaks=word_set("almuerzo descanso pausa comida"),
    opens=word_set("abrimos abre abren abierto abiertos abierta horario horarios desde de entre atendemos apertura"),
    closes=word_set("cerramos cierra cierran hasta cierre - – —"),
    ends=word_set("termina terminamos terminaria acaba acabamos listo lista"),
    now=regex(r"\b(?:ahora|en este momento|ahorita|actualmente|ya)\b"),
    all_day=regex(r"\b(?:24|veinticuatro) horas\b|\bdia y noche\b"),
    every_day=regex(r"\btodos los dias\b|\bcada dia\b|\bsiete dias\b|\b7 dias\b|\btoda la semana\b"),
    it_is=regex(r"\b(?:hoy es|son las|es la una|ahora son|manana es)\b"),
    works=regex(r"\b(?:trabaja|trabajan|esta|estan|atiende|atienden|viene|recibe|ve pacientes|consulta|disponible)\b"),
    does=regex(r"\b(?:hace|atiende|realiza|se encarga de|trata)\b"),
    offers=regex(
        r"\b(?:ofrecemos|hacemos|realizamos|aceptamos|tratamos|vendemos|proporcionamos|tomamos|trabajamos con"
        r"|atendemos|incluimos|contamos con) ((?!un momento|lo posible)\w[\w' -]*)"
    ),
    no_offers=regex(
        r"\bno (?:ofrecemos|hacemos|realizamos|aceptamos|tratamos|vendemos|tomamos|trabajamos con|atendemos) "
        r"(\w[\w' -]*)"
    ),
    our=regex(r"\b(?:nuestro|nuestra|el numero de la|la oficina|la clinica|llamenos|del consultorio|mi numero) "),
    price=regex(
        r"\b(?:cuesta|cuestan|costo|precio|precios|vale|cobramos|cobra|cargo|tarifa|pagar|total|deposito|dolares"
        r"|descuento|sale)\b"
    ),
    free_time=regex(r"\bno es gratis$"),
    titles=word_set("dr dra doctor doctora enfermera enfermero higienista licenciado licenciada abogado abogada"),
    courtesy=word_set("sr sra srta senor senora senorita don dona"),
    staff_verbs=word_set("trabaja atiende realiza hace"),
    first_names=word_set(
        "juan jose luis carlos miguel pedro jorge manuel francisco antonio alejandro fernando ricardo eduardo "
        "roberto javier "
        "sergio raul diego pablo andres maria carmen ana laura sofia lucia elena patricia gabriela andrea isabel "
        "claudia "
        "veronica alejandra fernanda daniela valentina camila mariana gonzalez lopez martinez rodriguez "
        "hernandez garcia perez "
        "sanchez ramirez torres flores rivera gomez diaz cruz morales reyes gutierrez ortiz john james michael "
        "david sarah jessica"
    ),
    proper=word_set(
        "dr dra sr sra srta doctor doctora usted ustedes dios navidad ano nuevo pascua lunes martes miercoles "
        "jueves viernes sabado domingo "
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre espanol ingles "
        "si no gracias hola adios "
        "accion el la los las de del pdf id ok estados unidos main street st calle avenida higienista"
    ),
    turns=word_set("pero para en a desde cada con aqui si que porque cuando hasta durante tambien de"),
    plain=word_set(
        "el la los las un una unos unas de del al a en con por para y o u que es son esta estan su sus le les lo "
        "se nos mi me tu te si no ya "
        "como cuando cuanto cual mas muy tambien desde hasta entre sin sobre este esta esto ese esa eso hay "
        "tiene tenemos tengo puede puedo "
        "cuesta cuestan precio costo cobramos cargo dolares dolar minutos minuto hora horas dias dia semana "
        "semanas partir claro gracias "
        "nuestro nuestra bueno bien perfecto senor senora usted cada todo todos toda todas dura unos "
        "aproximadamente he hemos ha han has son once fue era cita reservado ahora solo hoy ayer antes despues siempre "
        "nunca aceptamos ofrecemos hacemos atendemos"
    ),
    counters=word_set("los las todos ambos otros esos estos"),
    counted=word_set("para digitos opciones horarios huecos espacios citas preguntas cosas momento momentos o y u de"),
    common=word_set(
        "citas cita mensajes mensaje llamadas todo servicios servicio pacientes paciente clientes consultas "
        "consulta tipo tipos mayoria planes seguros"
    ),
)

SPANISH: Final = Tongue(
    code="es",
    words=WORDS,
    speech=SPEECH,
    news=NEWS,
    unproven=UNPROVEN,
    letters=frozenset("áéíóúñ¿¡"),
    pronouns=word_set(
        "usted yo le lo la me se nos te el ella ellos ustedes quiere desea necesita viene sea haya tenga llegue "
        "venga que de las"
    ),
    signs={".": "punto", "@": "arroba", "-": "guion"},
    glossary={
        "limpieza": "cleaning",
        "blanqueamiento": "whitening",
        "revision": "checkup",
        "chequeo": "checkup",
        "muela": "toothache",
        "corte": "haircut cut",
        "barba": "beard",
        "tinte": "color",
        "color": "color",
        "mechas": "highlights",
        "reflejos": "highlights",
        "unas": "nail",
        "vacuna": "vaccination",
        "vacunas": "vaccination",
        "consulta": "consultation",
        "visita": "visit",
        "masaje": "massage",
        "examen": "exam",
        "radiografia": "x-ray",
        "perro": "dog",
        "gato": "cat",
        "aceite": "oil",
        "frenos": "brake",
        "llantas": "tire",
        "peinado": "styling",
        "secado": "blow dry blowout",
        "ninos": "kids",
        "nino": "kids",
        "cancelar": "cancel",
        "cancelacion": "cancellation",
        "cancela": "cancel",
        "seguro": "insurance",
        "estacionamiento": "parking",
        "microchip": "microchip",
        "declaracion": "return",
        "afinacion": "tune-up",
        "facial": "facial",
        "piso": "floor",
        "calle": "street",
    },
    withheld={
        "booked": "Todavía no he reservado nada.",
        "held": "Todavía no he guardado ninguna hora.",
        "moved": "Todavía no he cambiado nada.",
        "cancelled": "Todavía no he cancelado nada.",
        "noted": "Todavía no he pasado nada al equipo. Puedo tomar un mensaje.",
        "sent": "No le he enviado nada. Puedo tomar un mensaje para el equipo.",
        "transferred": "Todavía no está conectado con nadie.",
        "looked": "Todavía no lo he buscado.",
        "done": "Eso todavía no está hecho.",
        "never": "Eso solo lo puede hacer el equipo. Puedo tomar un mensaje.",
        "time": "Esa hora tendría que comprobarla primero.",
        "date": "Ese día tendría que comprobarlo primero.",
        "weekday": "Esa fecha tendría que comprobarla primero.",
        "price": "No tengo un precio confirmado para eso.",
        "phone": "No tengo ese número para darle.",
        "address": "No tengo esa dirección para darle.",
        "hours": "El horario de eso tendría que comprobarlo primero.",
        "number": "No tengo la cifra exacta.",
        "name": "No puedo confirmar ese nombre.",
        "service": "No puedo asegurarle que ofrezcamos eso. Puedo tomar un mensaje para el equipo.",
        "promise": "No puedo prometerle cuándo le responderán. Puedo tomar un mensaje para el equipo.",
        "away": "Eso no lo puedo hacer desde aquí. Puedo tomar un mensaje para el equipo.",
        "private": "No puedo hablar de las llamadas ni de las visitas de otras personas.",
        "change": "No sé de ningún cambio así.",
    },
    amends={
        "transferred": "Perdón, al final no le he pasado con nadie.",
        "sent": "Perdón, dije que le enviaría algo, y no se ha enviado nada.",
    },
)
