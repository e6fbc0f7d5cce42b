"""How holds and machines sound in Spanish. Pure."""

import re
from typing import Final

from receptionist.conversation.tongues.far_end import FarEnd
from receptionist.conversation.words import word_set

_NUMBER: Final = r"(?:el |la )?(?:tecla )?(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d|asterisco|numeral)"
_TONE: Final = r"(?:el|la|del|de la) (?:tono|senal|bip|pitido)"
_PRESS: Final = r"(?:presione|oprima|pulse|marque|presiona|pulsa|marca|digite)"

FAR_END: Final = FarEnd(
    common=word_set("""
        yo el la los las mi su usted es esta son que cual cuando donde como de y para con quiero quisiera necesito tengo
        hola si gracias favor esto eso por en una un al del lo se puede
        """),
    moment=re.compile(
        r"\b(?:un|deme un|dame un|espere un|espera un) (?:momento|momentito|segundo|segundito|minuto|minutito)\b"
        r"|\b(?:dejeme|dejame|deje que|permitame|permiteme) (?:ver|buscar|mirar|revisar|checar|pensar)\b"
        r"|\bahora (?:mismo )?(?:lo|la) (?:busco|miro)\b|\bun momento\b|\bno cuelgue\b|^esper[ae](?: por favor)?$"
    ),
    hold=re.compile(
        r"\b(?:su|tu) llamada es (?:muy )?importante\b|\b(?:permanezca|mantengase|siga) en (?:la )?linea\b"
        r"|\bcontinue (?:en la linea|en espera|esperando)\b|\b(?:en breve|en seguida|enseguida) (?:le|sera|lo|la) \w+"
        r"|\btiempo (?:estimado )?de espera\b"
        r"|\btodos (?:nuestros|los) (?:\w+ )?(?:agentes|asesores|operadores|representantes|ejecutivos|lineas)\b"
        r".*\b(?:ocupad\w+|atendiendo)\b|\btodas (?:nuestras|las) lineas\b.*\bocupadas\b"
        r"|\bproximo (?:agente|asesor|operador|representante|ejecutivo)\b"
        r"|\bno cuelgue\b.*\b(?:atender|llamada|linea)\w*"
        r"|\b(?:le|lo|la) (?:comunicamos|transferimos|atenderemos)\b|\bgracias por su paciencia\b"
    ),
    back=re.compile(r"\bgracias por (?:esperar|la espera)\b|\b(?:en que|como) (?:le|te|lo|la)? ?(?:puedo|podemos)\b"),
    voicemail=re.compile(
        rf"\bdej(?:e|a|enos|eme|anos|ame) (?:su|tu|un|el)? ?(?:(?:nombre|numero|breve|y|su|tu) )*(?:mensaje|recado)\b"
        rf".{{0,60}}\bdespues (?:de )?{_TONE}\b|\bdespues (?:de )?{_TONE}\b.{{0,60}}\b(?:dej|grab)\w+"
        rf"|\b(?:al oir|cuando (?:oiga|escuche)|al escuchar) {_TONE}\b"
        rf"|\b(?:ha|has) (?:llamado|marcado) al? (?:\w+ ){{0,3}}(?:buzon|contestador)\w*"
        rf"|\b(?:ha comunicado|se ha comunicado|esta llamando) (?:con|al) (?:\w+ ){{0,3}}(?:buzon|contestador)\w*"
        rf"|\bel buzon (?:de voz )?(?:de \w+ )?(?:esta lleno|se encuentra)\b|\bbuzon de voz de\b"
        rf"|\b(?:persona|numero|usuario|abonado|cliente)\b.{{0,30}}\b(?:llama|llamado|marco|marcado|solicita)\b.{{0,40}}"
        rf"\b(?:no (?:esta|se encuentra) disponible|no existe|fuera de servicio|apagado|no puede)\b"
        rf"|\bgrabe su mensaje\b|\bno puedo (?:atender|contestar)\b.*\bdej\w+"
    ),
    told_of=re.compile(
        r"\b(?:recibi|escuche|tuve|me salio|me sale|me contesto|nadie me|yo deje|ya deje)\b"
        r"|\bsu (?:buzon|contestador|maquina|menu)\b"
        r"|\b(?:me|nos) (?:dijo|dijeron|pidio|pidieron|dice)\b"
        r"|\b(?:puedo|podria|quiero|quisiera|queria) (?:dejar|presionar|marcar)\b"
    ),
    robot=(
        re.compile(rf"\b{_PRESS} {_NUMBER}\b"),
        re.compile(r"\bmenu principal\b|\bopciones (?:de nuestro menu )?han cambiado\b|\bpara espanol\b"),
        re.compile(
            r"\b(?:soy|habla con|le atiende|le habla) (?:un|una|el|la|su|nuestro|nuestra)? ?(?:\w+ ){0,2}?"
            r"(?:asistente|recepcionista|sistema|contestador|agente) (?:\w+ )?(?:virtual|automatic\w+|digital|de voz)\b"
        ),
        re.compile(r"\b(?:diga|ingrese|seleccione|elija|introduzca) (?:su|una|el|la|si)\b"),
        re.compile(r"\besta llamada (?:puede|podra|sera|esta siendo)\b.*\bgrabad\w+"),
    ),
    receptionist=(
        re.compile(r"\bgracias por (?:llamar|su llamada|comunicarse)\b"),
        re.compile(r"\b(?:en que|como) (?:le|te|lo|la)? ?(?:puedo|podemos) (?:ayudar|servir|atender)\w*"),
        re.compile(r"\balgo mas en (?:que|lo que)\b"),
        re.compile(r"\b(?:quiere|desea|le gustaria) dejar un (?:mensaje|recado)\b"),
    ),
    either=(
        re.compile(
            r"\bno (?:le |lo |la )?(?:entendi|entiendo|comprendi)\b|\bno he (?:podido )?(?:entender|entendido)\b"
        ),
        re.compile(r"\b(?:sigue|esta|continua) (?:ahi|en la linea)\b"),
        re.compile(r"\b(?:puede|podria) (?:repetir|decir|decirlo)\w*"),
    ),
)
