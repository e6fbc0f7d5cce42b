"""How callers who speak Spanish say when they want to come. Data for `tongues.lexicon`."""

from typing import Final

from receptionist.conversation.tongues.lexicon import Numbers, TimeWords, time_words
from receptionist.conversation.words import word_list, word_set

WEEKDAYS: Final = word_list("lunes martes miércoles jueves viernes sábado domingo")
MONTHS: Final = word_list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_UNITS: Final = word_list("cero uno dos tres cuatro cinco seis siete ocho nueve")
_TEENS: Final = word_list(
    "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve "
    "veinte veintiuno veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
)
_TENS: Final = word_list("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS: Final = word_list(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
NUMBERS: Final = Numbers(
    units={word: number for number, word in enumerate(_UNITS)}
    | {"un": 1, "una": 1, "sinco": 5, "seys": 6, "ceis": 6, "nuebe": 9, "cuato": 4, "sero": 0},
    teens={word: number for number, word in enumerate(_TEENS, start=10)}
    | {"dies": 10, "onse": 11, "dose": 12, "trese": 13, "quinse": 15, "vente": 20, "veintiun": 21, "veintiuna": 21},
    tens=dict(zip(_TENS, range(30, 100, 10), strict=True)),
    ordinals={
        "primero": 1,
        "primer": 1,
        "primera": 1,
        "segundo": 2,
        "segunda": 2,
        "tercer": 3,
        "tercero": 3,
        "tercera": 3,
        "cuarta": 4,
        "quinto": 5,
        "quinta": 5,
    },
    hundreds=dict(zip(_HUNDREDS, range(100, 1000, 100), strict=True)) | {"cien": 100},
    hundred="",
    thousand="mil",
    joiner="y",
    and_="",
    oh=word_set(""),
)

_DAYS: Final = {
    "W1": "lune",
    "W2": "marte",
    "W3": "mierc|miercole|mier coles|miercoles",
    "W4": "jueve|juebes|juebe|huebes|hueves",
    "W5": "bierne|viernez|biernes|vierne|biernez",
    "W6": "sabados uno|savado|zabado",
    "W7": "domin go",
    "V1": "los lunes|todos los lunes|cualquier lunes|cada lunes",
    "V2": "los martes|todos los martes|cualquier martes",
    "V3": "los miercoles|todos los miercoles|cualquier miercoles",
    "V4": "los jueves|todos los jueves|cualquier jueves",
    "V5": "los viernes|todos los viernes|cualquier viernes",
    "V6": "sabados|los sabados|cualquier sabado",
    "V7": "domingos|los domingos|cualquier domingo",
    "M9": "setiembre|sept",
    "R0": "hoy|hoy mismo|el dia de hoy|hoy dia",
    "R0 SOON": "ahora|ahorita|ahora mismo|ahorita mismo|ya mismo|inmediatamente|en este momento|ya",
    "R0 P:morning": "esta mañana",
    "R0 P:afternoon": "esta tarde",
    "R0 P:noche": "esta noche|hoy en la noche|hoy por la noche",
    "R1": "mañana|el dia de mañana|mañana mismo|manana",
    "R2": "pasado mañana|pasado manana|pasadomañana|despues de mañana",
    "R1 P:early": "mañana temprano|mañana tempranito",
    "PASTDAY": "ayer|anteayer|anoche|antier|la semana pasada|el mes pasado",
    "UDAY": "dia|dias",
    "UWEEK": "semana|semanas|semanita",
    "UFORTNIGHT": "quincena|quincenas",
    "UMONTH": "mes|meses",
    "UYEAR": "año|años|ano|anos",
    "UHOUR": "hora|horas|horita|horitas",
    "UMIN": "minuto|minutos|minutitos",
    "N30 UMIN": "media hora|una media hora",
    "N2": "un par de|un par",
    "N3 UDAY": "unos dias|algunos dias|unos cuantos dias|unos pocos dias",
    "N3 UWEEK": "unas semanas|algunas semanas|unas cuantas semanas",
    "UWEEKEND": "fin de semana|el fin de semana|finde|el finde|fin de",
    "UWEEKENDS": "fines de semana|los fines de semana",
    "UWEEKDAY": "entre semana|dias de semana|dia de semana|dias laborables|dia laborable|dias "
    "habiles|dia habil|un dia entre semana"
    "|dias de entre semana|dia entre semana",
    "COMING": "proximo|proxima|que viene|entrante|el proximo|la proxima|que entra|siguiente|del "
    "proximo|de la proxima|proximos|proximas|mas cercano|mas proximo|que sigue|venidero",
    "COMING UWEEK": "semana que viene|la semana que viene|la semana proxima|la proxima semana|la semana "
    "siguiente|semana siguiente|proxima semana|la semana entrante|semana proxima|la "
    "semana que entra"
    "|la otra semana|otra semana|la siguiente semana|siguiente semana|la semana que sigue",
    "COMING UMONTH": "mes que viene|el mes que viene|el proximo mes|proximo mes|el mes proximo|mes "
    "proximo|mes entrante|el mes entrante|el mes siguiente|mes siguiente|el mes que "
    "entra|el otro mes|siguiente mes|el siguiente mes",
    "COMING UWEEKEND": "el proximo fin de semana|proximo fin de semana|el fin de semana que viene|fin de "
    "semana que viene|el fin de semana proximo|el siguiente fin de semana",
    "THIS UWEEKEND": "este fin de semana|este finde",
    "THIS UWEEK": "esta semana|esta misma semana|la presente semana",
    "LATE THIS UWEEK": "el resto de la semana|lo que queda de semana|a fin de semana|lo que queda de la "
    "semana|a finales de semana|a finales de la semana|al final de la semana|finales de "
    "semana|el final de la semana|fines de esta semana",
    "OF THE UMONTH": "del mes|de este mes|del presente mes|del corriente|del mes en curso|de mes",
    "OF COMING UMONTH": "del proximo mes|del mes que viene|del mes entrante|del otro mes|del mes proximo|del "
    "siguiente mes|del mes siguiente",
    "OF COMING UWEEK": "de la proxima semana|de la semana que viene|de la otra semana|de la semana entrante|"
    "de la semana proxima|de la semana siguiente|de la siguiente semana",
    "THIS UMONTH": "este mes|el mes|el presente mes|el mes en curso",
    "WEEKAFTERNEXT": "la semana despues de la proxima|la semana despues de la que viene|la semana "
    "siguiente a la proxima|dentro de dos semanas la semana|en la semana despues de la "
    "proxima|la subsiguiente semana|la semana subsiguiente|la semana de despues de la "
    "proxima|la semana que viene no la siguiente|de la proxima a la otra",
    "NEXTYEAR": "el año que viene|del año que viene|el proximo año|del proximo año|año que viene",
    "THIS": "este|esta|de este|de esta|estos|estas|ese|mismo|misma",
    "LAST": "ultimo|ultima|el ultimo|la ultima|ultimos",
    "ONEAFTER": "la otra|el otro|el siguiente|la siguiente|el de despues|la de despues|el que sigue|"
    "la que sigue|el proximo de ese|el de la otra semana|el de la siguiente|el "
    "subsiguiente|el del otro",
    "EARLY": "a principios|principios|principio|al principio|inicio|a inicios|inicios|a comienzos|"
    "comienzos|los primeros dias|primeros dias|al inicio|la primera mitad|primera mitad|"
    "a primeros|a comienzo|al comienzo|a principio",
    "MID": "a mediados|mediados|a la mitad|a mitad|mitad|en medio|la mitad|por la mitad|a mediado|mediado",
    "LATE": "a finales|finales|final|al final|fines|a fines|fin|a fin|los ultimos dias|ultimos "
    "dias|al fin|a ultimos|a final|ultima parte",
    "HALF2": "segunda mitad|la segunda mitad",
    "EVERY": "cualquier|cualquiera|cada|todos los|todas las",
}
_BOUNDS: Final = {
    "FROM": "a partir|desde|no antes|a contar|no antes de|no puedo antes|partir de|a partir "
    "de|no puedo hasta|no hasta|hasta despues de las|no estoy hasta|salgo del "
    "trabajo a|salgo a|salgo de trabajar a|solo desde|no puedo sino hasta|no salgo hasta|"
    "no llego hasta|hasta que sean|no antes del|empezando|comenzando|trabajo hasta|estoy "
    "trabajando hasta|ocupado hasta|ocupada hasta|no me desocupo hasta|me desocupo a|me "
    "desocupo|no regreso hasta|no vuelvo hasta|regreso|vuelvo|estoy ocupada hasta|estoy "
    "ocupado hasta",
    "AFTER": "despues|despues de|pasadas|pasado|pasando|luego de|despues que|pasado el|mas tarde "
    "de|pasada|hasta despues|hasta despues de|no puedo hasta despues de|ya pasado|ya "
    "pasadas|mas tarde que|hasta pasado|posterior a|posterior al|mas alla de|despuesito "
    "de|despues de que",
    "AFTER THAT": "despues de eso|despues de esa fecha|luego de eso|despues de ese dia",
    "BEFORE": "antes|antes de|previo a|antes que|mas temprano de|antecito de|antes de que",
    "BEFORE THAT": "antes de eso|antes de esa fecha|antes de irme|antes de ese dia|antes de entonces|"
    "antes de ir|antes de que me vaya|antes de viajar|antes de salir de viaje",
    "BY": "hasta|no mas tarde de|no despues de|no mas tarde|no despues|hasta el|como maximo|"
    "hasta las|para antes de|no mas de",
    "BETWEEN": "entre",
    "TO": "a",
    "TO THE": "al",
    "BY THE": "hasta el|hasta los|hasta la",
    "ONWARD": "en adelante|o despues|o mas tarde|para adelante|pa adelante|como minimo|o mas|y "
    "despues|o mas adelante|o posterior|por lo menos",
    "UPTO": "a mas tardar|o antes|como muy tarde|lo mas tarde|como mucho|a mas tarde|cuando "
    "mucho|maximo|como maximo|a lo mas tarde",
    "EXCEPT": "excepto|menos|salvo|que no sea|que no sean|no puedo|no puedo el|no puedo los|pero "
    "no|pero no el|no puede ser|nunca|nunca los|con tal que no sea|mientras no sea|"
    "trabajo|trabajo los|quitando|aparte de|excepto el|excepto los|no me sirve|no me "
    "queda|fuera de|a excepcion de|a excepcion del|pero que no sea|que no caiga en|nada "
    "de",
    "NOTGOOD": "no me sirve|no me queda|no me queda bien|no me funciona|no me va bien|imposible|no puedo ir",
    "NOT": "y no",
}
_CLOCK: Final = {
    "AM": "am|a m|de la madrugada|por la madrugada",
    "PM": "pm|p m",
    "OCLOCK": "en punto|horas en punto",
    "YHALF": "y media|y treinta minutos|imedia|i media|y medio",
    "YQUARTER": "y cuarto|i cuarto|y un cuarto",
    "LESSQUARTER": "menos cuarto|menos un cuarto",
    "LESS": "menos|faltan|falta",
    "QUARTER TILL": "un cuarto para|cuarto para|cuarto pa|un cuarto pa|faltan un cuarto para|falta un "
    "cuarto para|cuarto a|quince para|quince pa",
    "TILLES": "para|pa|para las|para la|pa las|pa la",
    "H1200": "mediodia|medio dia|al mediodia|al medio dia|a mediodia|del mediodia|el mediodia|"
    "doce del dia|las doce del dia|a las doce del dia|doce del mediodia|las doce del "
    "mediodia|a las doce del mediodia|las doce en punto",
    "H0000": "medianoche|media noche|la medianoche|doce de la noche|las doce de la noche",
    "NOONPM": "del dia",
    "AT N1": "a la una|la una|ala una|pa la una|a la 1|la 1",
    "FROM AT N1": "de la una|desde la una",
    "AT": "a las|las|a la|alas|ala|alas las|a eso de las|la hora de las|con las",
    "AT ABOUT": "a eso de las|como a las|como a la|sobre las|tipo|tipo las|cerca de las|alrededor de "
    "las|mas o menos a las|a eso de la|como las|por ahi de las|como alas|alrededor de la|"
    "aproximadamente a las|por ahi a las|hacia las|cosa de las|sobre la|hacia la|por ay "
    "de las|como de las|ahi como a las|tipo a las|asi como a las",
    "ISH": "mas o menos|aproximadamente|o por ahi|o algo asi|por ahi|o asi|y pico|o por ay|masomenos",
    "P:morning": "por la mañana|en la mañana|de la mañana|por las mañanas|en las mañanas|a la mañana|"
    "las mañanas|la mañana|mañanas|de mañana en la mañana|una mañana|en la mañanita|"
    "mañanita|de mañanita|la mañanita|por la mañanita|por las mañanitas|a media mañana|"
    "de mañanas|turno de mañana|turno de la mañana|matutino",
    "P:midmorning": "a media mañana|media mañana",
    "P:midafternoon": "a media tarde|media tarde",
    "R1 P:morning": "mañana en la mañana|mañana por la mañana|mañana a la mañana|mañana de mañana|mañana "
    "en la mañanita|mañana por la mañanita",
    "P:afternoon": "por la tarde|en la tarde|de la tarde|por las tardes|en las tardes|a la tarde|las "
    "tardes|la tarde|tardes|tarde|una tarde|por la tardecita|en la tardecita|a la tardecita|la tardecita|turno de "
    "tarde|vespertino|despues del mediodia|despues de mediodia",
    "P:lateafternoon": "tarde noche|al final de la tarde|a ultima hora de la tarde|al caer la tarde|mas "
    "tardecito|a finales de la tarde|ya tarde|tardecito|la tarde ya|bien entrada la tarde",
    "P:earlyafternoon": "temprano en la tarde|a primera hora de la tarde|al principio de la tarde|tempranito "
    "en la tarde|temprano por la tarde",
    "P:noche": "por la noche|en la noche|de la noche|por las noches|a la noche|noche|noches|de noche",
    "P:lunch": "a la hora de comer|a la hora del almuerzo|la hora de comer|la hora del almuerzo|"
    "hora del almuerzo|almuerzo|hora de comer|a la hora de la comida|hora de la comida|a "
    "la hora del lonche|mi almuerzo|la hora del lonche|a la hora del lunch|mi hora de "
    "almuerzo|en mi hora de comida|a la hora de lonche|hora del lonche|en el almuerzo|el "
    "lonche",
    "P:first": "a primera hora|primera hora|primerita hora|a primerita hora|lo primero de la mañana|"
    "cuando abren|en cuanto abran|cuando abran|apenas abran|nada mas abrir|al abrir|la "
    "primera cita del dia|a primera hora de la mañana|a primera hora por la mañana|lo "
    "primero en la mañana|primera hora de la mañana|la primera de la mañana|la primera "
    "cita de la mañana|la primera cita|tan pronto abran|bien tempranito|bien temprano|lo "
    "mas temprano del dia|al empezar el dia|a primera hora en la mañana|muy temprano|muy "
    "temprano en la mañana|bien temprano en la mañana|bien tempranito en la mañana",
    "P:early": "temprano|tempranito|temprano en la mañana|tempranito en la mañana|temprano por la "
    "mañana|en la mañana temprano|por la mañana temprano|en la mañanita temprano|de "
    "mañana temprano",
    "P:latemorning": "tarde en la mañana|al final de la mañana|a ultima hora de la mañana|ya entrada la "
    "mañana|mas tarde en la mañana",
    "P:late": "a ultima hora|ultima hora|antes de cerrar|antes de que cierren|al final del dia|la "
    "ultima cita|la ultima cita del dia|lo mas tarde posible|lo mas tarde|lo mas tarde "
    "que tenga|cuando estan por cerrar|la ultima del dia|al cierre|lo ultimo del dia|la "
    "ultima hora|antes del cierre|antesito de cerrar|justo antes de cerrar|justo antes "
    "de que cierren|al final de la jornada|lo ultimo que tenga|el ultimo turno|lo mas "
    "tarde que pueda|a ultima hora del dia",
    "P:afterwork": "despues del trabajo|despues de trabajar|cuando salga del trabajo|al salir del "
    "trabajo|saliendo del trabajo|cuando salgo del trabajo|despues de mi trabajo|"
    "saliendo de trabajar|al salir de trabajar|despues de la chamba|saliendo de la "
    "chamba|cuando salga de trabajar|despues de salir del trabajo|despues de que salga "
    "del trabajo|luego del trabajo|cuando salgo de trabajar",
    "P:afterschool": "despues de la escuela|despues del colegio|despues de clases|cuando salgan de la "
    "escuela|saliendo de la escuela|al salir de la escuela|al salir del colegio|despues "
    "de clase|cuando salga de la escuela|cuando salen de la escuela|cuando los niños "
    "salgan de la escuela|despues de que salgan de la escuela|saliendo de clases|despues "
    "de recoger a los niños|despues de recoger a mis hijos",
    "P:beforework": "antes del trabajo|antes de trabajar|antes de ir al trabajo|antes de la escuela|"
    "antes de entrar al trabajo|antes de entrar a trabajar|antes de irme al trabajo|"
    "antes de ir a trabajar|antes de irme a trabajar|antes del colegio|antes de las "
    "clases|antes de clases|antes de que entre a trabajar",
    "P:afterdropoff": "despues de dejar a los niños|despues de dejar a los niños en la escuela|cuando los "
    "niños esten en la escuela|despues de dejar a mis hijos|mientras estan en la escuela|"
    "despues de dejar a los niños en el colegio",
    "P:afterlunch": "despues de comer|despues de la comida|despues de almorzar|despues del almuerzo|"
    "despues del lonche|despues de la hora de comer",
    "P:beforelunch": "antes de comer|antes del almuerzo|antes de almorzar|antes de la comida",
    "P:daytime": "durante el dia|en el dia|de dia|a medio dia de trabajo",
}
_REST: Final = {
    "AND": "y|e|i",
    "OR": "o|u|o si no|o bien|si no|o quizas|o tal vez|o tambien|o talvez|y si no|o en su "
    "defecto|o mejor|o sino|o puede ser",
    "OOPS": "perdon|digo|no perdon|mejor dicho|no mejor|mejor|no espere|espere|quise decir|no "
    "digo|ay no|no no|o mas bien|mas bien|disculpe|no disculpe|corrijo|me equivoque|no "
    "me equivoque|no es cierto|ah no|no espera|espera|quiero decir|ay perdon|ay no "
    "perdon|bueno no|no bueno|no mejor dicho|que diga|perdone|no perdone|no que diga|"
    "pensandolo bien|no mejor el|bueno mejor|uy no|este no|no mentira|mentira|miento|no "
    "miento|no aguante|aguante|no señorita|pero no mejor|no olvidelo|olvidelo|me "
    "confundi|no me confundi",
    "NO": "no",
    "SO": "asi que|entonces|por eso|o sea que",
    "but": "sino|sino que|sino mas bien",
    "NAME": "me llamo|mi nombre es|se llama|soy|a nombre de|con|hablar con|hija|mi hijo|mi "
    "esposa|habla|señor|señora|señorita|doctor|doctora|don|doña",
    "SINCE": "me duele desde|duele desde|desde hace|empezo|empezo el|comenzo|me empezo|malo desde|"
    "mala desde|enfermo desde|enferma desde|hace|se cayo el|se me cayo el|lo traigo "
    "desde|desde que",
    "BECAUSE": "porque|ya que|pues porque|por que|debido a|es que",
    "IN": "en|dentro de|de aqui a|de hoy en|de hoy a|en unos|en unas|como en|en como|en mas o "
    "menos|en alrededor de|en cosa de|en exactamente|dentro de unos|dentro de unas|de "
    "aca a|aqui a|al cabo de|en aproximadamente",
    "IN N1 UWEEK": "de hoy en ocho|de hoy en ocho dias|en ocho dias|dentro de ocho dias|hoy en ocho|de "
    "aqui a ocho dias|hoy en ocho dias",
    "IN N2 UWEEK": "de hoy en quince|de hoy en quince dias|en quince dias|dentro de quince dias|en una "
    "quincena|hoy en quince",
    "IN N2 UDAY": "en un par de dias",
    "R1 WEEKON1": "mañana en ocho|mañana en ocho dias|de mañana en ocho|de mañana en ocho dias",
    "WEEKON1": "en ocho|en ocho dias si no",
    "WEEKON2": "en quince|en quince dias si no",
    "WITHIN": "antes de que pasen|en menos de|en los proximos|dentro de los proximos|durante los "
    "proximos|en las proximas|dentro de las proximas|durante las proximas|no mas de",
    "ON": "de el",
    "OF": "del|de la|de los|de las|del mes de",
    "THE": "el|la|los|dia el",
    "DURING": "durante|en algun momento|alguna vez en|en el mes de|todo|toda|en todo|en toda|por|"
    "algun dia de|cualquier dia de|en algun momento de",
    "A": "un|una|unos|unas|algun|alguna",
    "SOON": "lo antes posible|cuanto antes|lo mas pronto posible|lo mas pronto|tan pronto como "
    "sea posible|tan pronto sea posible|lo primero que tenga|urgente|urgentemente|lo mas "
    "temprano posible|la primera cita disponible|lo primero que haya|en cuanto se pueda|"
    "lo mas rapido posible|de inmediato|lo antes que se pueda|lo mas antes posible|lo "
    "mas antes|pronto|lo primero|lo primero disponible|la primera disponible|tan pronto "
    "como pueda|tan pronto pueda|en cuanto pueda|cuanto antes mejor|lo mas temprano que "
    "tenga|lo mas pronto que se pueda|lo mas pronto que pueda|el primer hueco|el primer "
    "espacio|primer espacio|la cita mas proxima|la cita mas cercana|la cita mas pronta|"
    "la mas proxima|la mas pronta|la mas cercana|lo mas cercano|lo mas proximo|lo antes "
    "que pueda|lo antes que tenga|el primero que tenga|la primera que tenga|la proxima "
    "cita|proxima cita|la proxima disponible|en cuanto haya|lo que tenga mas pronto|lo "
    "mas rapido|lo mas rapido que se pueda|lo mas rapido que pueda|el primer turno|la "
    "primera cita que tenga|la primera cita que haya|tan pronto como se pueda|a la "
    "brevedad|lo mas pronto que tenga|lo que haya primero|el primer hueco que tenga|el "
    "primer espacio que tenga|mas pronto posible|antes posible|en cuanto antes|lo mas "
    "luego posible|lo que tenga primero",
    "ANYTIME": "cualquier hora|a cualquier hora|cuando sea|cuando pueda|cuando tenga|me da igual|da "
    "igual|no importa|cuando quiera|a la hora que sea|a la hora que tenga|cualquier "
    "momento|en cualquier momento|todo el dia|cuando usted diga|cuando haya|la hora que "
    "sea|cualquier dia|el dia que sea|me es igual|no tengo preferencia",
    "EVERY UDAY": "cualquier dia de estos|todos los dias|cualquier dia que no sea",
    "THING": "personas|persona|niños|niño|hijos|hijo|hija|hijas|citas|cita|muelas|muela|dientes|"
    "diente|veces|vez|perros|perro|gatos|gato|dolares|pesos|de nosotros|llamada|opcion|"
    "pregunta|numero|planta|piso|cosa|gente|clase|año de edad|adultos|euros|caries|"
    "empastes|coronas|llantas|carros|coches|autos|mascotas|cachorros|gatitos|de ellos|"
    "grados|kilos|libras",
    "STREET": "calle|avenida|carretera|paseo|plaza|apartamento|departamento|colonia|casa|cuadra|av|calle de",
    "HOUSE": "numero|telefono|edad|cumple|codigo postal|cumplio|habitacion|cuarto numero|tiene|tengo",
    "GREETING": "buenos dias|buenas tardes|buenas noches|buen dia|buenas|un momento|un momentito|un "
    "minuto|un minutito|una pregunta|la primera vez|por primera vez|primera vez|la "
    "ultima vez|es la primera vez|un segundo|una vez|ya no|ya esta|ya se|ya que estamos|"
    "que tal|cada vez|en primer lugar|otra vez|un ratito|un rato|ya tengo|ya fui|para mi|"
    "para mi hijo|para mi hija|desde ayer|ya me|ya le|en punto de|tal vez|mediana edad|"
    "domingo flores|para ver|para que|para pedir|para hacer|para una|para un|para saber|"
    "para la limpieza",
    "PARTY": "mesa para|mesas para|grupo de|para un grupo de",
}
_FEASTS: Final = {
    "F:christmas": "navidad|el dia de navidad|dia de navidad|la navidad|las navidades",
    "F:christmas_eve": "nochebuena|noche buena|la nochebuena|vispera de navidad|la vispera de navidad",
    "F:new_years_eve": "nochevieja|noche vieja|fin de año|vispera de año nuevo|la vispera de año nuevo|el "
    "fin de año|ultimo dia del año|el ultimo dia del año",
    "F:new_years_day": "año nuevo|el año nuevo|dia de año nuevo|el dia de año nuevo|el dia de año nuevo",
    "F:three_kings": "reyes|dia de reyes|el dia de reyes|los reyes|dia de los reyes|el dia de los reyes|"
    "reyes magos|dia de los reyes magos|el dia de los reyes magos",
    "F:valentines": "san valentin|dia de san valentin|el dia de san valentin|dia del amor|el dia de los "
    "enamorados|dia de los enamorados|el dia del amor y la amistad|dia del amor y la "
    "amistad",
    "F:presidents": "dia de los presidentes|el dia de los presidentes",
    "F:mlk": "dia de martin luther king|el dia de martin luther king",
    "F:st_patricks": "san patricio|dia de san patricio|el dia de san patricio",
    "F:ash_wednesday": "miercoles de ceniza|el miercoles de ceniza",
    "F:palm_sunday": "domingo de ramos|el domingo de ramos",
    "F:maundy_thursday": "jueves santo|el jueves santo",
    "F:good_friday": "viernes santo|el viernes santo",
    "F:holy_saturday": "sabado de gloria|sabado santo|el sabado de gloria|el sabado santo",
    "F:easter": "pascua|domingo de pascua|el domingo de pascua|domingo de resurreccion|el domingo de "
    "resurreccion|la pascua|pascuas",
    "F:easter_monday": "lunes de pascua|el lunes de pascua",
    "UWEEK OF F:easter": "semana santa|la semana santa",
    "F:mothers_day_es": "dia de las madres|el dia de las madres|dia de la madre|el dia de la madre",
    "F:fathers_day": "dia del padre|el dia del padre|dia de los padres|el dia de los padres",
    "F:memorial": "dia de los caidos|memorial day|el memorial day",
    "F:independence": "dia de la independencia|el dia de la independencia|cuatro de julio|el cuatro de "
    "julio|4 de julio|el 4 de julio",
    "F:labor": "labor day|el labor day|dia del trabajo|el dia del trabajo|dia del trabajador|el dia del trabajador",
    "F:halloween": "halloween|dia de las brujas|el dia de las brujas|noche de brujas",
    "F:all_saints": "todos los santos|dia de todos los santos|el dia de todos los santos",
    "F:all_souls": "dia de los muertos|el dia de los muertos|dia de muertos|el dia de muertos|dia de "
    "los difuntos|el dia de los difuntos|dia de los fieles difuntos",
    "F:thanksgiving": "accion de gracias|dia de accion de gracias|el dia de accion de gracias|thanksgiving|"
    "el thanksgiving|sanguivin|el dia del pavo|dia del pavo",
    "F:veterans": "dia de los veteranos|el dia de los veteranos",
    "F:columbus": "dia de la raza|dia de la hispanidad|el dia de la hispanidad|el dia de la raza|el pilar",
    "F:cinco": "cinco de mayo|el cinco de mayo",
    "F:guadalupe": "dia de la virgen|dia de la virgen de guadalupe|el dia de la virgen de guadalupe|el "
    "dia de la virgen|la virgen de guadalupe",
    "F:black_friday": "viernes negro|el viernes negro|black friday",
    "F:st_john": "san juan|el dia de san juan|dia de san juan",
    "DAYAFTER": "dia despues|el dia despues|un dia despues|dia siguiente|el dia siguiente|al dia "
    "siguiente|dia despues de|el dia despues de|el dia siguiente de|al dia siguiente de|"
    "un dia despues de|el dia siguiente a",
    "DAYBEFORE": "dia antes|el dia antes|un dia antes|la vispera|vispera|dia anterior|el dia anterior|"
    "el dia antes de|un dia antes de|la vispera de|vispera de|el dia anterior a",
}
_FILLERS: Final = {
    "": "pues|este pues|eh|mmm|ay|por favor|porfa|porfavor|fijese|bueno|verdad|si|creo|pa "
    "que|solo|nomas|nada mas|solamente|tambien"
}

# What `when.when_text` writes is read in every language.
_WRITTEN: Final = {"FROM": "from|not before", "BEFORE": "before", "TO": "to", "OR": "or", "AT": "at"}
_LATE: Final = {
    "DE": "de",
    "R0": "al rato|hoy al rato|mas al rato",
    "BY": "ni despues de|ni mas tarde de",
    "FROM": "ni antes de",
    "DELAS": "de las",
    "FROM THE": "desde el|desde los|a partir del|a partir de el",
    "OR": "ni",
    "EXCEPT": "no puedo ni|no puedo los|no puedo el dia|no me queda ni",
    "LATE COMING UWEEK": "a finales de la semana que viene|a finales de la proxima semana|al final de la proxima semana"
    "|a fines de la proxima semana|a finales de la semana proxima|al final de la semana que viene",
    "EARLY COMING UWEEK": "a principios de la semana que viene|al principio de la semana que viene"
    "|a principios de la semana proxima|al inicio de la proxima semana",
    "LATE M12": "a fin de año|a finales de año|a fines de año|a finales del año",
    "R1 OR R2": "mañana o pasado|mañana o pasado mañana",
    "SOON": "en cuanto puedan|en cuanto tengan|cuando tengan lo mas pronto|lo mas pronto que puedan|lo antes que puedan"
    "|tan pronto como puedan|tan pronto puedan|lo primero que tengan|la primera que tengan|lo mas pronto que tengan"
    "|en cuanto haya un hueco|en cuanto haya algo|el mas proximo que tenga|el primer lugar|el primero disponible",
    "later": "mas tarde|mas tardecito|mas adelante",
    "sooner": "mas temprano|mas pronto",
}
_PAST: Final = {"PASTDAY": "|".join(f"{day} pasado" for day in WEEKDAYS)}
_REWRITES: Final = (
    (r"\bHOUSE (?:THE )?(?:N\d+ ?)+(?:UYEAR)?", " "),
    (r"\bSTREET (?:\w+ ){0,3}?(?:N\d+|F:cinco|W\d|V\d) (?:(?:OF |FROM )?M\d+ ?)?(?:N\d+)?", " "),
    (r"\bN\d+ (?:UYEAR)\b", "age"),
    (r"\bPARTY N\d+\b", " "),
    (r"\bN1 hundred\b", "N100"),
    (r"\bNAME (?:W\d|M\d+|F:\w+)\b(?! [NO]\d| AT| P:)", " "),
    (r"\bAT A\b", "AT N1"),
    (r"\b(IN|WITHIN) A (?=UMONTH|UHOUR|UDAY|UWEEK|UYEAR|UFORTNIGHT)", r"\1 N1 "),
    (r"\bA (?=UHOUR YHALF)", "N1 "),
    (r"\bUHOUR YHALF\b", "UHOUR AND HALF"),
    (r"\bLESS (?=(?:THE )?(?:[WVORMP]\d|P:|EVERY|UWEEKEND))", "EXCEPT "),
    (
        (
            r"\b((?:THE )?(?:W\d|V\d|R\d|P:\w+|UWEEKENDS?)) EXCEPT\b(?! (?:THE )?(?:W|V|R|P:|K|N|"
            r"O))"
        ),
        r"\1 NOTGOOD",
    ),
    (r"^UPTO (?:TO )?", "BY "),
    (r"\bDELAS (?=N\d)", "FROM AT "),
    (r"\bDELAS\b", "OF"),
    (r"\bDE (?=(?:THE )?(?:COMING|THIS|M\d|P:|UWEEK|UMONTH|THAT|LAST|NEXT|F:|W\d(?! (?:TO|BY))))", "OF "),
    (r"\bDE\b", "FROM"),
    # "el diez", "día diez", "viernes doce", "del cuatro": days of the month; the hours are feminine
    (r"\bNOONPM N(\d+)", r"THE O\1"),
    (
        (
            r"\b(THE|TO THE|W\d|V\d|UDAY|OF|THE UDAY) N(\d+)\b(?! (?:UDAY|UWEEK|UMONTH|UHOUR|UMIN|"
            r"AM|PM|OCLOCK|THING|YHALF|YQUARTER|horas))"
        ),
        r"\1 O\2",
    ),
    (r"\bTO N(\d+)(?= (?:OF|FROM) (?:M\d|THIS|COMING))", r"TO O\1"),
    (r"\bV(\d) O", r"W\1 O"),
    (r"\bTHE UDAY O(?=\d)", "THE O"),
    (r"\bUDAY O(?=\d)", "THE O"),
    (r"\b(O|N)(\d+) FROM (?=M\d|N\d{4}|COMING UMONTH|THIS UMONTH)", r"\1\2 OF "),
    (r"\b(M\d+) (?:FROM|OF) (?=N\d|O\d|THIS|N\d{4})", r"\1 "),
    (r"\b(M\d+) O(\d{4}|\d\d)\b", r"\1 N\2"),
    (r"\bO(\d+) (?:OF|FROM) (?:THE )?O(\d+)\b", r"O\1 OF THE O\2"),
    (r"\bOF (?=W\d (?:TO|BY) )", "FROM "),
    (r"\b(AFTER|BEFORE|BETWEEN|BY) (?:FROM|OF)(?: THE)?\b", r"\1"),
    (r"\b(AFTER|BEFORE) N(\d+)\b(?! (?:AM|PM|YHALF|YQUARTER|AND N))", r"\1 AT N\2"),
    (r"\b(FROM) (?:FROM|OF)\b", r"\1"),
    (r"\b(EARLY|MID|LATE|HALF2) (?:FROM|OF)(?: THE)?\b", r"\1"),
    (r"\b(BY|TILLES)( THE)? (W\d|R\d|X\d|O\d+)((?: \w+){0,2}) UPTO\b", r"\3\4 UPTO"),
    (r"\bTHE (?=AT N)", ""),
    (r"\bAT ABOUT\b", "ABOUT AT"),
    (r"\bAT N(\d+) AND N(\d)\b(?! (?:UDAY|AT))", r"AT N\1 N0\2"),
    (r"\bAT N(\d+) AND N(\d+)\b(?! (?:UDAY|AT))", r"AT N\1 N\2"),
    (r"\bN(\d+) AND N(\d+)(?= (?:P:|AM|PM))", r"N\1 N\2"),
    (r"\bN(\d+) YHALF\b", r"HALF PAST N\1"),
    (r"\bN(\d+) YQUARTER\b", r"QUARTER PAST N\1"),
    (r"\bN(\d+) LESSQUARTER\b", r"QUARTER TILL N\1"),
    (r"\bN(\d+) (?:EXCEPT|LESS) N(\d+)\b", r"N\2 TILL N\1"),
    (r"\bQUARTER TILL (?:AT|TILLES|TO) N", "QUARTER TILL N"),
    (r"\bN(5|10|15|20|25) TILLES N(\d+)", r"N\1 TILL N\2"),
    (r"\b(?:LESS )N(\d+) TILLES N(\d+)", r"N\1 TILL N\2"),
    (r"\bTILLES N(\d+)", r"AT N\1"),
    (r"\bTILLES\b", "ON"),
    (r"\bN(\d+) NOONPM\b", r"N\1 P:afternoon"),
    (r"\bN(\d+) UHOUR\b(?= OF| P:|$)", r"N\1 UHOUR"),
    (r"\b((?:COMING |THIS )?W\d) WEEKON1\b", r"N1 UWEEK FROMON \1"),
    (r"\bR1 WEEKON1\b", "N1 UWEEK FROMON R1"),
    (r"\b((?:COMING |THIS )?W\d) WEEKON2\b", r"N2 UWEEK FROMON \1"),
    (r"\bCOMING COMING\b", "COMING"),
    (r"\b(THE )?UWEEK WEEKON1\b", "COMING UWEEK"),
    (r"\bAND (?=P:)", "AND "),
    (r"\bEVERY UDAY (?:FROM|OF)\b", "EVERY UDAY OF"),
)

TIMES: Final[TimeWords] = time_words(
    NUMBERS,
    (_DAYS, _BOUNDS, _CLOCK, _REST, _FEASTS, _FILLERS, _LATE, _PAST, _WRITTEN),
    ((WEEKDAYS, "W"), (MONTHS, "M")),
    _REWRITES,
    (),
)
