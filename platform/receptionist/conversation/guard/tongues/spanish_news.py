"""How news is told in Spanish: of others, of changes, of the staff, of what costs nothing. Pure."""

from typing import Final

from receptionist.conversation.guard.tongue import News
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_set

_SOFT: Final = r"(?: (?:ya|tambien|ahora|todavia|aun|si|recien|hoy|ayer|nos|me|le|les|se|lamentablemente))*"
_OTHERS: Final = r"(?:pacientes?|clientes?|clientas?|llamadas?|visitantes?|huespedes)"
_FACTS: Final = (
    r"(?:numeros?|telefono|direccion|precios?|tarifas?|horarios?|pagina|sitio|correo|politicas?|nombre|duenos?"
    r"|ubicacion|reglas?|normas?)"
)

NEWS: Final = News(
    others=regex(
        rf"\b(?:ultim[oa]|anterior|otr[oa]s?|primer[oa]?|cierto|cierta) {_OTHERS}(?: anterior)?{_SOFT}"
        r" (?:\w+(?:o|aron|ieron|aba|ia)|fue|es|tiene|tenia|ha|han|quiere|dice|hizo|vino)\b"
        rf"|\b(?:el|la) {_OTHERS} anterior{_SOFT} \w+\b"
        rf"|\b(?:la persona|el senor|la senora|la mujer|el hombre|el cliente|el paciente|la gente|alguien"
        rf"|quien) que{_SOFT} (?:llamo|vino|hablo|pregunto"
        r"|estuvo)(?: \w+)? (?:antes|primero|hace|ayer|hoy|justo)\b"
        rf"|\b(?:el senor|la senora|la mujer|el hombre|la persona|el cliente|el paciente) de antes{_SOFT} \w+\b"
        rf"|\b(?:alguien(?: mas)?|un(?:a)? (?:senora?|mujer|hombre|cliente|paciente|persona)){_SOFT} (?:llamo"
        rf"|pregunto|se quejo|dejo)\b"
        rf"|\b(?:tuve|tuvimos|atendi|hable con|hablamos con) (?:a )?(?:un|una|otr[oa]|vari[oa]s|much[oa]s) {_OTHERS}\b"
    ),
    quoted=regex(
        r"\b(?:el|la|ese|esa|este|un)(?: \w+)? ?(?:mensaje|recado|nota|grabacion|correo|texto)(?: anterior)?(?: (?:de"
        r"|del)(?: \w+){1,4}?)?"
        r" (?:dice|decia|pide|pedia|pregunta)\b"
    ),
    private=regex(
        rf"{_SOFT}(?: no)? (?:es|era|son|fue) (?:(?:un|una|nuestr[oa])(?: \w+)? )?(?:paciente|cliente|clienta"
        rf"|miembro)s?\b"
        rf"|{_SOFT}(?: no)? (?:es alergic[oa]|esta|estuvo|estaba|viene|vino|vive|llamo|visito|debe|pago|falto"
        rf"|se quejo|pregunto|reservo"
        r"|cancelo|dejo (?:un|una|dicho)|fue (?:atendid[oa]|tratad[oa]|operad[oa])|quiere que)\b"
        rf"|{_SOFT}(?: no)? (?:tiene|tenia|tuvo)(?: \w+)? ?(?:citas?|reservas?|consulta|saldo|diagnostico|infeccion"
        rf"|receta"
        r"|alergias?|expediente|cuenta|deudas?|cancer|limpieza)\b"
    ),
    their=regex(
        r"\b(?:los|las|el|la) (?:resultados?|pruebas?|analisis|expediente|saldo|direccion|cita|citas|receta|numero"
        r"|diagnostico|tratamiento) de (?!la |su |el |los |las |es|usted)(\w+)(?: \w+){0,2}?"
        r" (?:es|son|esta|estan|fue|fueron|dice|dicen|salio|salieron|termina)\b"
    ),
    on_file=regex(
        r"\b(?:veo|vemos|tengo|tenemos|aparece|figura)(?: \w+){1,5}? en (?:la|el|nuestr[oa]) (?:agenda|calendario"
        r"|lista|sistema"
        r"|libro|registro)\b"
    ),
    said_back=regex(
        r"\b(?:siento|lamento|entiendo|comprendo|usted (?:dijo|dice|menciono)|como (?:dijo|dice)|veo que)\b"
    ),
    them=word_set(
        "esposa esposo marido mujer hijo hija madre padre mama papa hermana hermano novia novio pareja amigo amiga "
        "vecino vecina jefe jefa colega companero companera tia tio prima primo sobrina sobrino abuela abuelo suegra "
        "suegro cunada cunado exesposa exesposo"
    ),
    them_by_pronoun=word_set("el ella") - {"el"},
    their_pronouns=frozenset(),
    bookings=word_set("cita citas reserva reservas consulta limpieza viene"),
    refuses=regex(r"\bno (?:puedo|podemos|podria|se|sabemos|tengo|me es)\b|\bnunca\b"),
    nothing_due=regex(
        r"\bno (?:le |les |se |te |nos )?(?:cuesta|cuestan|costara|costaria|vale)(?: nada| ni un \w+)?(?! (?:mas"
        r"|mucho))\b"
        r"|\bno (?:tiene|tendra|tienen|hay|habra) (?:que pagar|costo|coste|cargo|ningun (?:costo|cargo))"
        r"(?! (?:ahora|hoy|por adelantado|antes))\b"
        r"|\bno (?:paga|pagara|pagaria|pagan|debe|deben)(?: nada)?(?! (?:hasta|antes|por adelantado|hoy|ahora|en|con"
        r"|mas))\b"
        r"|\bno (?:se |le |les )*(?:cobra|cobramos|cobraremos|cobrara|cobran)(?! (?:mas|extra|por adelantado|hasta))\b"
        r"|\b(?:corre|va|sale|queda) (?:por|de) (?:nuestra cuenta|la casa|cuenta de la casa)\b"
        r"|\bcortesia de\b|\b(?:es|va|una|como) cortesia\b|\bde regalo\b|\bsin (?:pagar|costo|coste|cargo)\b"
        r"|\bno (?:hace falta|es necesario|necesita) pagar\b|\bnada que pagar\b|\b(?:exent[oa]|libre de (?:cargo"
        r"|costo))\b|\b(?:queda|esta|fue"
        r"|ha sido)(?: \w+)? ?(?:perdonad[oa]|condonad[oa]|saldad[oa])\b"
    ),
    cheaper=regex(
        r"\b(?:a )?(?:mitad de|medio) precio\b|\b(?:la mitad)\b|\b(?:descuento|descuentos|rebaja|rebajas"
        r"|rebajad[oa]s?|cupon|vale)\b"
        r"|\bmas barat[oa]s?\b|\bprecio especial\b"
    ),
    payment=word_set(
        "gratis gratuito gratuita gratuitos gratuitas costo coste cargo cargos cuesta cuestan paga pagar pagara nada"
        " cobra "
        "cobramos cortesia regalo cuenta casa debe"
    ),
    everything=word_set("todo todos toda todas"),
    changed=regex(
        r"\bya no\b|\bdesde (?:ahora|hoy|este (?:mes|momento|ano)|esta semana|manana|ayer)\b"
        r"|\ba partir de (?:ahora|hoy|este|esta|manana|la proxima|el proximo)\b|\bde ahora en adelante\b"
        r"|\bde hoy en adelante\b|\bcon efecto inmediato\b|\ben adelante\b"
        rf"|\b{_FACTS}(?: \w+){{0,3}}? (?:ahora es|ahora son|ha cambiado|han cambiado|cambio|cambiaron|es nuev[oa]"
        rf"|es ahora"
        r"|es otr[oa])\b"
        rf"|\b(?:nuestr[oa]s?|el|la|los|las|un|una) nuev[oa]s? {_FACTS}\b"
        rf"|\b{_FACTS} nuev[oa]s?\b"
        r"|\bahora (?:cuesta|cuestan|vale|cobramos|se llama|esta ubicad[oa]|solo|solamente)\b"
        r"|\b(?:definitivamente|para siempre|permanentemente|indefinidamente)\b|\bcerro (?:sus|las) puertas\b"
        r"|\b(?:hemos|han|ha) (?:cambiado|mudado|dejado de|subido|bajado|eliminado|cerrado|vendido|trasladado)\b"
        rf"|\b{_FACTS}(?: \w+){{0,2}}? (?:han |ha )?(?:subido|bajado|subieron|bajaron|aumentado|aumentaron|doblado)\b"
        r"|\bcambio de (?:duen[oa]s?|nombre|numero|direccion)\b|\b(?:se quemo|se incendio|se vendio|fue vendid[oa])\b"
        r"|\b(?:solo|solamente|unicamente) (?:aceptamos|tomamos|atendemos|tratamos|vemos|hacemos|ofrecemos)\b"
        r"|\bnos (?:mudamos|hemos mudado|cambiamos)\b|\bdejamos de\b|\bantes (?:costaba|era|cobrabamos)\b"
        r"|\bnuev[oa]s? (?:duen[oa]s?|reglas?|politicas?|oferta|promocion|administracion)\b"
    ),
    refers=regex(
        r"\b(?:llame|llamen|marque|vaya|visite|pruebe|use|contacte|escriba|acuda|recomiendo|recomendamos|pague|pagar"
        r"|envie"
        r"|enviar|enviarlo|dirijase)(?: mejor)?(?: (?:a|al|en|con))?(?: (?:la|el))?$"
    ),
    gone=regex(
        r"(?: se| nos)* (?:jubilo|retiro|renuncio|fallecio|murio|dejo (?:la|el|de|esta|nuestr[oa])|fue despedid[oa]"
        r"|se (?:fue|marcho|mudo)|abandono)\b"
        r"| (?:ya )?no (?:trabaja|atiende|esta con nosotros|forma)\b"
        r"| ha (?:dejado|fallecido|muerto|renunciado|sido despedid[oa])\b| se ha (?:jubilado|retirado|ido|marchado"
        r"|mudado)\b"
        r"| (?:esta|estan|estara)(?: \w+)? ?(?:de (?:vacaciones|licencia|baja|permiso|viaje)|enferm[oa]|jubilad[oa]"
        r"|suspendid[oa]|hospitalizad[oa]|fuera del pais)\b"
    ),
)
