"""How holds and machines sound in Spanish. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.far_end import FarEnd
from receptionist.conversation.words import word_set

_NUMBER: Final = r"(?:el |la )?(?:tecla )?(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d|asterisco|numeral)"
_TONE: Final = r"(?:el|la|del|de la) (?:tono|senal|bip|pitido)"
_THINGS: Final = (
    r"(?:lo|la|los|las|eso|(?:mi|el|la|un|una|su|los|las|mis) (?:\w+ )?(?:tarjetas?|calendario|agenda|pluma|lapiz|papel"
    r"|papeles|lentes|gafas|cartera|bolsa|telefono|numeros?|poliza|seguro|identificacion|datos|notas?|libreta|fechas?"
    r"|direccion|frasco|receta|carta|factura|correo|computadora))"
)
_COURTESIES: Final = (
    r"(?:bueno|ah|eh|este|ay|si|claro|esta bien|ok|okay|por favor|perdon|disculpe|lo siento|y|gracias|ahora|ahorita"
    r"|nomas"
    r"|que|aqui|a ver)"
)
_STALLS: Final = (
    r"(?:(?:(?:deme|dame|espere|espera|solo|nada mas) )*(?:un|otro) (?:momento|momentito|segundo|segundito|minuto"
    r"|minutito)|esper[ae](?:me)?|no cuelgue|(?:dejeme|dejame|deje que|permitame|permiteme) (?:ver|buscar|mirar|revisar"
    rf"|checar|pensar|sacar|agarrar)(?:lo|la|los|las)?(?: en| si lo tengo| donde esta)?(?: {_THINGS})?"
    rf"|(?:estoy|ando) (?:buscando|mirando|revisando)(?:lo|la|los|las)?(?: {_THINGS})?"
    rf"|(?:lo|la) (?:busco|miro)|voy a (?:buscar|ver)(?:lo|la)?(?: {_THINGS})?)"
)
_PRESS: Final = r"(?:presione|oprima|pulse|marque|presiona|pulsa|marca|digite)"

FAR_END: Final = FarEnd(
    common=word_set("""
        yo el la los las mi su usted es esta son que cual cuando donde como de y para con quiero quisiera necesito tengo
        hola si gracias favor esto eso por en una un al del lo se puede
        """),
    moment=regex(
        r"\b(?:un|deme un|dame un|espere un|espera un) (?:momento|momentito|segundo|segundito|minuto|minutito)\b"
        r"|\b(?:dejeme|dejame|deje que|permitame|permiteme) (?:ver|buscar|mirar|revisar|checar|pensar)\b"
        r"|\bahora (?:mismo )?(?:lo|la) (?:busco|miro)\b|\bun momento\b|\bno cuelgue\b|^esper[ae](?: por favor)?$"
    ),
    waits=regex(rf"(?:(?:{_STALLS}|{_COURTESIES})(?: |$))+"),
    hold=regex(
        r"\b(?:su|tu) llamada es (?:muy )?importante\b(?! para mi)|\b(?:permanezca|mantengase|siga) en (?:la )?linea\b"
        r"|\bcontinue (?:en la linea|en espera|esperando)\b"
        r"|\b(?:en breve|en seguida|enseguida) (?:le|sera|lo|la) (?:aten\w+|comunic\w+|transfer\w+|pas\w+)"
        r"|\btiempo (?:\w+ )?de espera (?:\w+ )?es (?:\w+ ){0,4}(?:minutos?|segundos?|horas?)\b"
        r"|\btodos (?:nuestros|los) (?:\w+ )?(?:agentes|asesores|operadores|representantes|ejecutivos)"
        r" (?:(?:estan|se encuentran|en este momento) )*(?:ocupad\w+|atendiendo)\b"
        r"|\btodas (?:nuestras|las) lineas (?:(?:estan|se encuentran|en este momento) )*ocupadas\b"
        r"|\b(?:proximo|siguiente) (?:agente|asesor|operador|representante|ejecutivo)(?: disponible)? (?:le|lo|la) \w+"
        r"|\bno cuelgue\b.*\b(?:atender|llamada|linea)\w*"
        r"|\b(?:le|lo|la) (?:(?:comunicamos|transferimos) (?:con|al?|en)|atenderemos)\b"
        r"|\bgracias por su paciencia (?:su llamada|en breve|enseguida|todos|todas|permanezca|el (?:proximo"
        r"|siguiente))\b"
    ),
    back=regex(r"\bgracias por (?:esperar|la espera)\b|\b(?:en que|como) (?:le|te|lo|la)? ?(?:puedo|podemos)\b"),
    voicemail=(
        regex(
            rf"\bdej(?:e|a|enos|eme|anos|ame) (?:su|tu|un|el)? ?(?:(?:nombre|numero|breve|y|su|tu) )*(?:mensaje"
            rf"|recado)?\b"
            rf".{{0,60}}\bdespues (?:de )?{_TONE}\b|\bdespues (?:de )?{_TONE}\b.{{0,60}}\b(?:dej|grab)\w+"
            rf"|\b(?:al oir|cuando (?:oiga|escuche)|al escuchar) {_TONE}\b|\bgrabe su mensaje\b"
        ),
        regex(
            r"\b(?:ha|has) (?:llamado|marcado) al? (?:\w+ ){0,3}(?:buzon|contestador)\w*"
            r"|\b(?:ha comunicado|se ha comunicado|esta llamando) (?:con|al) (?:\w+ ){0,3}(?:buzon|contestador)\w*"
            r"|\bbuzon de voz de\b"
        ),
        regex(
            r"\bel buzon (?:de voz )?(?:de \w+ )?(?:esta lleno|se encuentra lleno)\b.*\b(?:no (?:puede|acepta)|adios"
            r"|en este momento)|\blo sentimos?\b.{0,20}\bel buzon (?:de voz )?(?:de \w+ )?(?:esta|se encuentra) lleno\b"
        ),
        regex(
            r"\b(?:persona|numero|usuario|abonado|cliente)\b.{0,30}\b(?:llama|llamado|marco|marcado|solicita)\b.{0,40}"
            r"\b(?:no (?:esta|se encuentra) disponible|no existe|fuera de servicio|apagado)\b"
        ),
        regex(r"\bno puedo (?:atender|contestar)\b.*\bdej\w+"),
    ),
    own=regex(
        r"\b(?:lo siento|(?:en este momento |ahora )?no puedo (?:atender|contestar) (?:su|tu|el|la) (?:llamada"
        r"|telefono)|(?:le"
        r"|te|lo|la) (?:devolvere|llamare|contactare)|no (?:estoy|me encuentro) disponible|mi buzon|soy (?:un|una|el"
        r"|la|su"
        r"|nuestro|nuestra)? ?(?:asistente|recepcionista|sistema|contestador|agente)|(?:en que|como) (?:le|te|lo|la)? ?"
        r"(?:puedo|podemos) (?:ayudar|servir|atender)\w*|puedo (?:ayudar|servir|atender)\w*)\b"
    ),
    person=regex(
        r"\b(?:yo|me|mi|mis|mio|mia|conmigo|quiero|quisiera|necesito|tengo|tenia|estoy|estaba|soy|puedo|podria|busco"
        r"|llamo"
        r"|espero|contesto|digo|creo|se que|voy|hablo|prefiero|deseo|siempre|nunca|demasiad\w+|ayer|viejo"
        r"|equivocado)\b"
        r"|\bsi (?:no )?(?:yo|\w+o)\b|\b(?:puede|podria|pueden|pudiera) (?:usted )?\w+r(?:me|nos)\b"
        r"|^(?:(?:hola|bueno|y|pero|oiga|perdon|disculpe|si|no|ah) )*(?:que|cual|cuanto|cuanta|cuando (?:es|abre"
        r"|puedo|van)"
        r"|donde|como|por que|quien|es|hay|esta es)\b|\b(?:verdad|no es cierto|cierto)$"
        r"|\b(?:hablar con|una persona|persona real)\b"
    ),
    recorded=regex(
        r"\bnuestr[oa]s? (?:oficinas?|clinica|consultorio|tienda|sucursal|horario|menu|sitio|lineas|agentes|asesores"
        r"|operadores|equipo)\b|\bgracias por (?:llamar|su llamada)\b|\bbienvenid[oa]s? a\b|\bsu llamada\b"
    ),
    told_of=regex(
        r"\b(?:recibi|escuche|tuve|me salio|me sale|me contesto|nadie me|yo deje|ya deje)\b"
        r"|\bsu (?:buzon|contestador|maquina|menu)\b"
        r"|\b(?:me|nos) (?:dijo|dijeron|pidio|pidieron|dice)\b|\b(?:dice|decia|dijo|dijeron) que\b"
        r"|\b(?:puedo|podria|quiero|quisiera|queria) (?:dejar|presionar|marcar)\b"
    ),
    robot=(
        regex(rf"\b{_PRESS} {_NUMBER}\b"),
        regex(
            r"\b(?:regresar|volver|regresando|volviendo) al menu principal\b"
            r"|\bopciones (?:de nuestro menu )?han cambiado\b"
        ),
        regex(
            r"\b(?:soy|habla con|le atiende|le habla) (?:un|una|el|la|su|nuestro|nuestra)? ?(?:\w+ ){0,2}?"
            r"(?:asistente|recepcionista|sistema|contestador|agente) (?:\w+ )?(?:virtual|automatic\w+|digital|de voz)\b"
        ),
        regex(r"\b(?:diga|ingrese|seleccione|elija|introduzca) (?:su|una|el|la|si)\b"),
        regex(r"\besta llamada (?:puede|podra|sera|esta siendo)\b.*\bgrabad\w+"),
    ),
    receptionist=(
        regex(r"\bgracias por (?:llamar(?! (?:de vuelta|otra vez))|su llamada|comunicarse)\b"),
        regex(r"\b(?:en que|como) (?:le|te|lo|la)? ?(?:puedo|podemos) (?:ayudar|servir|atender)\w*"),
        regex(r"\balgo mas en (?:que|lo que)\b"),
        regex(r"\b(?:quiere|desea|le gustaria) dejar un (?:mensaje|recado)\b"),
    ),
)
