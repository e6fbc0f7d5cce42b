"""What Spanish-speaking callers say of their wishes, in the words that the built-in dialogue reads. Pure.

A line: what is said, folded and without accents, ways parted by "|"; then the same in the dialogue's own words.
"""

from collections.abc import Mapping
from typing import Final

from receptionist.conversation.tongues.spanish.change_glosses import CHANGES
from receptionist.conversation.tongues.spanish.people_glosses import PEOPLE
from receptionist.conversation.tongues.spanish.service_glosses import SERVICES
from receptionist.conversation.words import word_set

_WISHES: Final = {
    "si por favor|si claro|si gracias": "yes please",
    "si": "yes",
    "me equivoque de numero|numero equivocado|marque mal": "wrong number",
    "me equivoque de numero disculpe|me equivoque de numero perdon|numero equivocado disculpe": "wrong number sorry",
    "se necesita cita|hace falta cita|necesito cita previa|hay que pedir cita": "do i need an appointment",
    "quejarme|poner una queja|hacer una queja|una queja": "make a complaint",
    "tienen estacionamiento|hay estacionamiento|hay aparcamiento|tienen parqueo": "do you have parking",
    "con quien hablo|quien habla|quien me atiende": "who am i speaking to",
    "tengo una pregunta|una pregunta|queria preguntar algo|tengo una duda|una consulta rapida": "i have a question",
    "que servicios ofrecen|que servicios tienen|que hacen ahi": "what services do you offer",
    "la duena|el dueno|la encargada|el encargado|el gerente|la gerente": "the owner",
    "juego": "set",
    "juego completo": "full set",
    "acrilicas|acrilico|acrilicos": "acrylic",
    "de vuelta": "back",
    "que me llamen de vuelta": "someone to call me back",
    "claro|claro que si|por supuesto|desde luego|como no": "of course",
    "vale|de acuerdo|okey|ok|bueno|muy bien|esta bien|perfecto|genial|estupendo": "okay",
    "correcto|exacto|exactamente|asi es|eso es|eso mismo|es correcto|esta correcto|esta perfecto": "that's right",
    "adelante|resérvelo|reservelo|hagalo|me conviene|me sirve|me queda bien|me viene bien": "that works",
    "no esta bien|no es correcto|no es asi|incorrecto|esta mal": "no that's wrong",
    "no gracias": "no thanks",
    "gracias|muchas gracias|mil gracias|muchisimas gracias|se lo agradezco": "thank you",
    "adios|hasta luego|hasta pronto|hasta la vista|que tenga buen dia"
    "|que tenga un buen dia|chao|chau|nos vemos": "goodbye",
    "eso es todo|es todo|eso seria todo|seria todo|nada mas|no nada mas": "that's all",
    "hola|buenas|buenos dias|buenas tardes|buenas noches|que tal": "hello",
    "por favor|porfa|porfavor": "please",
    "quiero|quisiera|me gustaria|querria|deseo|quiero pedir": "i would like",
    "necesito|me hace falta|ocupo": "i need",
    "puedo|podria|se puede|podemos|podriamos|puedo yo": "can i",
    "puede usted|puede|podria usted|me puede|me podria|pueden|podrian|me pueden": "can you",
    "pedir una cita|hacer una cita|sacar una cita|agendar una cita"
    "|reservar una cita|concertar una cita|programar una cita"
    "|pedir cita|hacer cita|pedir hora|sacar turno|pedir turno|pedir un turno|sacar un turno": "book an appointment",
    "una cita|cita|un turno|una hora|una reserva|una reservacion": "an appointment",
    "reservar|agendar|programar|apartar": "book",
    "mi cita|la cita|mi turno|mi reserva|mi reservacion|nuestra reserva": "my appointment",
    "cancelar|anular": "cancel",
    "cambiarla|moverla|cambiarlo|moverlo|cambiarla de dia": "move it",
    "cancelarla|cancelarlo|anularla|anularlo|cancelemela|cancelenla|cancelela|cancelelo|me la cancela"
    "|me la puede cancelar|me la anula|anulela|anulelo|quitela|quitelo|quitemela|borrela|borrelo|eliminela|quitarla"
    "|quitarlo|borrarla"
    "|ya no la quiero|ya no lo quiero|ya no la necesito|ya no lo necesito|no la quiero|ya no la voy a querer"
    "|ya no la voy a necesitar": "cancel it",
    "cancele|cancelen|canceleme|cancelenme|me cancela|me cancelan|anule|anulen|anuleme|me anula|quite|quiteme|borre"
    "|elimine|borreme|cancelame|ya no quiero": "cancel",
    "esa cita|esta cita|ese turno|esa reserva|esa reservacion|esa hora": "that appointment",
    "ya no quiero la cita|ya no quiero esa cita|ya no quiero mi cita|ya no necesito la cita": "cancel my appointment",
    "no voy a poder ir|no voy a poder|no voy a poder llegar|no voy a ir|ya no voy a ir|ya no puedo ir|no podre ir"
    "|ya no podre ir|no voy a poder asistir|no puedo asistir|ya no voy|no vamos a poder ir|ya no podemos ir"
    "|ya no vamos a ir": "i wont be coming",
    "digale a|digales a|dile a|avisele a|avisales a|comentele a|digale por favor a|decirle a|avisarle a": "tell",
    "digale que|digales que|dile que|avisele que|aviseles que|comentele que|recuerdele que|decirle que|decirles que"
    "|avisarle que|avisarles que|digale por favor que|que le diga que|que les diga que": "tell them that",
    "tome un recado|tome un mensaje|tomeme un recado|tomeme un mensaje|me toma un recado|me toma un mensaje"
    "|puede tomar un recado|puede tomarme un recado|anote un recado|anoteme un recado": "take a message",
    "cambiar|mover|reprogramar|posponer|aplazar|adelantar": "move",
    "cuando es mi cita|a que hora es mi cita|cuando tengo mi cita"
    "|cuando tengo la cita|que dia es mi cita|cuando tengo cita"
    "|a que hora tengo la cita|a que hora tengo cita": "when is my appointment",
    "en vez de|en lugar de|mejor": "instead",
    "perdon|perdone|disculpe|disculpa|perdoname|disculpeme": "sorry",
    "que onda|que hubo|quiubo": "hello",
    "lentes de contacto|lentillas|pupilentes": "contact lenses",
    "la corte|mi corte|la corte de familia": "court",
    "cuanto duran|cuanto dura|cuanto me dura|cuanto me duran": "how long does it last",
    "cuanto tarda|cuanto tardan|cuanto se tarda|cuanto se tardan|cuanto demora|cuanto demoran|cuanto se demora"
    "|cuanto toma|en cuanto tiempo": "how long does it take",
    "cuanto tiempo": "how long",
    "cuanto me sale|en cuanto sale|cuanto me cobran|cuanto me cuesta|cuanto seria|cuanto me saldria"
    "|cuanto saldria|a como|a cuanto|que cuesta|que vale|cuanto me va a costar|cuanto me cobrarian"
    "|cuanto costaria": "how much is",
    "ultima vez|la ultima vez": "last time",
    "semana pasada|la semana pasada": "last week",
    "mes pasado|el mes pasado": "last month",
    "ano pasado|el ano pasado": "last year",
    "llegar asi nomas|llegar asi|ir asi nomas|pasar asi nomas|caer asi nomas|llegar nomas|llegar sin cita|ir sin cita"
    "|pasar sin cita|llegar sin avisar": "walk in without an appointment",
    "nada mas quiero|nomas quiero|solo quiero|solamente quiero|nada mas queria|solo queria": "i just want to",
    "voy tarde|llego tarde|voy a llegar tarde|voy retrasado|voy retrasada|vengo tarde|se me hizo tarde|voy con retraso"
    "|vamos tarde|voy atrasado|voy atrasada": "im running late",
    "se me quedo|se me quedaron|se me olvido|deje olvidado|deje olvidada|se me olvidaron": "i left",
    "silla de ruedas|la silla de ruedas": "wheelchair",
    "unas de los pies|las unas de los pies|unas de mis pies": "toenails",
    "van a|me van a|va a|me va a|le van a|nos van a": "will you",
    "voy a": "i am going to",
    "vamos a": "we are going to",
    "que necesito|que se necesita|que ocupo|que hay que|que debo|que se ocupa|que me piden"
    "|que piden": "what do i need to",
    "de mi bolsillo|por mi cuenta": "out of pocket",
    "pension alimenticia|la pension alimenticia": "child support",
    "como va|como van|como anda|como sigue|como siguen": "how is",
    "antes de que|antes de": "before",
    "eh|em|mmm|este pues|pues": "",
    "que viene|que entra": "next",
    "o sea|osea|digamos|es decir|a ver|mire|mira|oiga|vera|verá|fijese|este|bueno|pues mire|la verdad": "",
    "queria|yo queria|quería|yo quería|venia a|venía a|quiero hacer|quisiera hacer|queria hacer": "i would like",
    "me va bien|me viene bien|esa me va bien|esa me viene bien|esa esta bien|me queda bien|esa|ese|esa misma"
    "|ese mismo|perfecto|de acuerdo|vale"
    "|me la quedo|me lo quedo|la tomo": "that works",
    "que lo vea|que la vea|que le vea|que me vea|que nos vea": "to be seen by",
    "lo pueden revisar|los pueden revisar|la pueden revisar|me lo revisan|me los revisan|pueden revisar"
    "|pueden revisarlo|pueden revisarlos"
    "|me pueden ver|me puede ver|nos pueden ver|pueden verme|puede verme": "can you see me",
    "dejele un mensaje|dejele un recado|dejar un mensaje a|dejarle recado|quisiera dejar un recado"
    "|un recado para|un mensaje para": "leave a message for",
    "mandeme|mándeme|mandame|mándame|transfierame|transfiérame|transfiereme|transfiéreme|conecteme|conécteme|ponme"
    "|póngame en contacto|paseme|pasame|páseme|pásame|comuniqueme|comunicame|me pasa|me comunica": "put me through",
    "reservela|resérvela|reservelo|resérvelo|adelante|hagalo|hágalo|confirmela|confírmela": "book it",
    "tienen lugar|hay lugar|tienen espacio|hay espacio|tienen cupo|hay cupo|tienen turno|hay turno|tienen campo"
    "|hay campo|tienen chance|hay chance|habra lugar|habra espacio|tendran lugar|tendran algo|tienen disponibilidad"
    "|hay disponibilidad|tienen hueco|tienen sitio|tienen algo|tienen disponible|hay hueco|hay algo|hay sitio"
    "|tienen libre"
    "|tiene hueco|tiene algo": "do you have anything",
    "la primera que tenga|lo primero que haya|la primera hora|lo mas pronto|lo antes que pueda"
    "|lo antes que puedan": "as soon as possible",
    "somos pacientes|ya somos pacientes|somos clientes|ya somos clientes|ya he ido|he ido varias veces"
    "|ya he ido varias veces|ella ya es paciente"
    "|el ya es paciente|ya es paciente|ya es cliente|soy clienta|ya soy clienta": "i have been here before",
    "somos nuevos|somos nuevas|es nuevo|es nueva|nunca hemos ido|nunca hemos venido"
    "|nunca he estado": "this is my first visit",
    "mi hijo|mi hijito|mi muchacho": "my son",
    "mi nino|mi nene|mi chamaco|mi chiquito": "my kid",
    "quiero para|lo quiero para|la quiero para|seria para|quisiera para|me gustaria para": "i want it for",
    "a la casa|a casa|a mi casa|hasta mi casa|a domicilio|en mi casa|hasta la casa": "to my house",
    "con que seguros trabajan|con que seguro trabajan|que seguros toman|que seguro toman|que seguros manejan"
    "|que seguros reciben|que seguros aceptan|que seguro aceptan|con que aseguranza trabajan|que aseguranza aceptan"
    "|que aseguranzas aceptan|que aseguranza toman": "what insurance do you take",
    "trabajan con|manejan|reciben": "do you take",
    "cuanto cobran por|cuanto cobra por|cuanto cuesta que|en cuanto me sale": "how much do you charge for",
    "mis dos hijos|mis dos hijas|mis dos niños|mis dos ninos|mis dos niñas|los dos niños|mis hijos": "both my kids",
    "hacen|ustedes hacen|realizan|ofrecen|hacen ustedes|hacen ahi": "do you do",
    "ver al|ver a la|ver a": "to see",
    "por lo de|por lo del|por el asunto de|por el asunto del|por el tema de|por el tema del|por un asunto de"
    "|acerca de|acerca del|a proposito de": "about",
    "con la doctora|con el doctor": "with doctor",
    "doctora": "doctor",
    "a ultima hora|a ultima hora del dia|lo mas tarde posible": "last thing",
    "una endodoncia|endodoncia": "a root canal",
    "mi hija|mi nina|mi nena|mi hijita|mi chiquita|mi muchacha": "my daughter",
    "mi mama|mi madre": "my mother",
    "mi papa|mi padre": "my father",
    "mi esposa|mi mujer": "my wife",
    "mi esposo|mi marido": "my husband",
    "pacientes nuevos": "new patients",
    "lo antes posible|cuanto antes|lo mas pronto posible"
    "|tan pronto como sea posible|lo primero que tenga": "as soon as possible",
    "cualquier hora|cualquier momento|a cualquier hora|me da igual|cuando sea|cualquiera": "any time",
    "la primera|el primero|la primera opcion": "the first one",
    "la segunda|el segundo|la segunda opcion": "the second one",
    "la tercera|el tercero|la ultima|el ultimo": "the last one",
    "otro dia|algun otro dia": "another day",
    "otra hora": "another time",
    "mas tarde": "later",
    "mas temprano|antes": "earlier",
    # practice, hours, place
    "horario|horarios|que horario tienen|cual es su horario"
    "|cual es el horario|cuales son sus horarios|horas de atencion"
    "|horario de atencion|a que hora atienden|cuando atienden": "what are your hours",
    "a que hora abren|cuando abren|desde que hora abren": "what time do you open",
    "a que hora cierran|cuando cierran|hasta que hora abren|hasta que hora atienden|hasta que hora estan abiertos"
    "|hasta que hora": "what time do you close",
    "estan abiertos|esta abierto|abren|atienden|tienen abierto|estan abiertas|abierto": "are you open",
    "estan abiertos ahora|estan abiertos ahorita|estan abiertos en este momento": "are you open now",
    "siguen abiertos|todavia estan abiertos|aun estan abiertos": "are you still open",
    "ya cerraron|ya estan cerrados|estan cerrados|estan cerrados ya": "are you closed now",
    "hasta cuando atienden|hasta cuando abren|hasta cuando estan|hasta que hora estan": "how late are you open",
    "que dias abren|que dias atienden|que dias trabajan": "what days are you open",
    "trabajan los domingos": "are you open on sundays",
    "trabajan los sabados": "are you open on saturdays",
    "trabajan los fines de semana": "are you open on weekends",
    "los fines de semana|fines de semana|en fin de semana": "weekends",
    "cierran a mediodia|cierran al mediodia|cierran para comer|cierran a la hora de comer": "do you close for lunch",
    "habra alguien|va a haber alguien": "will you be open",
    "esta abierta la oficina|esta abierta la clinica|esta abierto el consultorio": "is the office open",
    "cuando vuelven a abrir|cuando abren otra vez|cuando reabren": "when do you open again",
    "en nochebuena|la nochebuena|nochebuena": "on christmas eve",
    "el dia de navidad|en navidad|dia de navidad": "on christmas day",
    "el dia despues de navidad": "the day after christmas",
    "en ano nuevo|el dia de ano nuevo|en año nuevo|el dia de año nuevo": "on new year's day",
    "en nochevieja|la nochevieja|en fin de ano|en fin de año": "on new year's eve",
    "entre navidad y ano nuevo|entre navidad y año nuevo": "between christmas and new year's",
    "donde esta la consulta|donde queda la consulta|en que calle estan|en que calle queda|en que piso estan"
    "|indicaciones para llegar|como hago para llegar"
    "|donde queda el consultorio|donde queda la clinica": "where are you located",
    "donde estan|donde quedan|donde esta|donde queda"
    "|cual es su direccion|su direccion|cual es la direccion|la direccion"
    "|como llego|donde se encuentran|donde estan ubicados": "where are you located",
    "cuanto cuesta|cuanto vale|cuanto es|que precio tiene"
    "|cuanto sale|cuanto cobran|precio de|cuanto cuestan": "how much is",
    # who
    "primera vez|la primera vez|es mi primera vez|es la primera vez|nunca he venido|nunca he ido|soy nuevo|soy nueva"
    "|soy paciente nuevo|soy paciente nueva|soy cliente nuevo|soy cliente nueva": "this is my first visit",
    "ya he venido|he venido antes|ya soy paciente|ya soy cliente"
    "|soy paciente|he ido antes|ya he estado|si ya he ido": "i have been here before",
    "para mi hija|es para mi hija": "for my daughter",
    "para mi hijo|es para mi hijo": "for my son",
    "para mi esposa|para mi mujer": "for my wife",
    "para mi esposo|para mi marido": "for my husband",
    "para mi madre|para mi mama": "for my mother",
    "para mi padre|para mi papa": "for my father",
    "para mi perro|para mi perra|para mi perrito": "for my dog",
    "para mi gato|para mi gata": "for my cat",
    "para mi": "for me",
    "mi perro|mi perra|mi perrito": "my dog",
    "mi gato|mi gata": "my cat",
    "este numero|desde el que llamo|el mismo numero|este mismo|este mismo numero|al que llamo": "this number",
    "mi numero es|mi numero|mi telefono es|mi telefono"
    "|mi celular es|mi celular|mi movil es|el numero es": "my number is",
    "el nombre|nombre": "the name",
    "el numero|el telefono": "the number",
    "el mensaje": "the message",
    "la hora|el dia|la fecha": "the time",
    "el servicio": "the service",
    "omitir|saltar": "skip",
    "urgente|es urgente": "urgent",
    "con": "with",
    "para": "for",
    "termina en|terminado en|acaba en": "it ends in",
    "y": "and",
    "o": "or",
    "no": "no",
}

_TIMES: Final = {
    "hoy": "today",
    "pasado mañana|pasado manana": "the day after tomorrow",
    "mañana por la mañana|manana por la manana|mañana en la mañana|manana en la manana": "tomorrow morning",
    "por la mañana|de la mañana|en la mañana|por la manana|de la manana|en la manana": "in the morning",
    "mañana|manana": "tomorrow",
    "por la tarde|de la tarde|en la tarde": "in the afternoon",
    "por la noche|de la noche|en la noche": "in the evening",
    "al mediodia|a mediodia|del mediodia|mediodia": "at noon",
    "a las|a la|las": "at",
    "y media": "thirty",
    "y cuarto": "fifteen",
    "despues de las": "after",
    "antes de las": "before",
    "el mismo dia|ese mismo dia": "the same day",
    "a la misma hora|la misma hora": "at the same time",
    "lunes": "monday", "martes": "tuesday", "miercoles": "wednesday", "jueves": "thursday",
    "viernes": "friday", "sabado": "saturday", "sabados": "saturdays", "domingo": "sunday", "domingos": "sundays",
    "enero": "january", "febrero": "february", "marzo": "march", "abril": "april", "mayo": "may", "junio": "june",
    "julio": "july", "agosto": "august", "septiembre|setiembre": "september", "octubre": "october",
    "noviembre": "november", "diciembre": "december",
}  # fmt: skip

_NUMBERS: Final = {
    "cero": "zero", "uno|una": "one", "dos": "two", "tres": "three", "cuatro": "four", "cinco": "five", "seis": "six",
    "siete": "seven", "ocho": "eight", "nueve": "nine", "diez": "ten", "once": "eleven", "doce": "twelve",
    "trece": "thirteen", "catorce": "fourteen", "quince": "fifteen", "dieciseis": "sixteen", "diecisiete": "seventeen",
    "dieciocho": "eighteen", "diecinueve": "nineteen", "veinte": "twenty", "veintiuno": "twenty one",
    "veintidos": "twenty two", "veintitres": "twenty three", "veinticuatro": "twenty four",
    "veinticinco": "twenty five", "veintiseis": "twenty six", "veintisiete": "twenty seven",
    "veintiocho": "twenty eight", "veintinueve": "twenty nine", "treinta": "thirty", "cuarenta": "forty",
    "cincuenta": "fifty", "sesenta": "sixty", "setenta": "seventy", "ochenta": "eighty", "noventa": "ninety",
    "doble": "double", "triple": "triple",
}  # fmt: skip

# read for nothing, and left out: some of them are words of the dialogue's own
LEFT_OUT: Final = word_set(
    """
    a al algo aqui de del el ella en es esa ese eso esta este estoy ha han hay he la las le les lo los me mi mis
    muy nos nuestro nuestra pero por porque pues que se ser son soy su sus tambien te tener tengo tiene tienen
    tu un una unos unas usted ustedes va van voy ya yo ver hacer ir favor hasta desde como cuando donde cual si
    fue era
    """
)
# of these, what is told where words are read one by one
TOLD_TOO: Final = word_set("""
    algo cuando como donde hay mi mis su sus tambien tengo tiene tienen ver hacer ir si porque estoy fue era en van
    """)
# what a sentence of this language has, and of no other
MARKS: Final = word_set(
    """
    hola buenas buenos dias manana senor senora tardes noches quiero quisiera necesito una cita para el los las que
    gracias favor puedo podria puede tienen tiene estan esta abren cierran cuanto cuesta donde cuando como mi su por con
    hablar mensaje llamo nombre mañana lunes martes miercoles jueves viernes sabado domingo hora si señor señora
    orale andale andele hagale
    soy es del al adios va bien naci tambien pero porque hoy lo se ya tengo hay muy de en un le nos me esta estoy
    tiene quien hacer once doce nueve ocho diez siete seis cinco cuatro mas perdone disculpe vale bueno entonces
    estamos somos eso ella
    cobraron cobran veces ustedes alguien persona digale llamen llame llamaron factura ayer nadie contesta perdon
    disculpa
    marque llevo esperando quise llamaba dejar recado otra otro fecha puedo cancelar cambiar
    espanol ingles paseme comunicar facturacion equivoque numero equivocado hija hijo doctora duele rompio
    atienden siguen abiertos abierta abierto cerraron cerrados trabajan hasta cual horario
    direccion calle estacionamiento coche carro ahora nochebuena navidad ano año nuevo domingos sabados fines
    semana mediodia despues que
    """
)
# the caller's name follows, as it is
NAME_FOLLOWS: Final = (
    "me llamo",
    "mi nombre es",
    "le habla",
    "habla",
    "a nombre de",
    "soy",
)
ARTICLES: Final = word_set("un una unos unas el la los las")
NAMES_ANOTHER: Final = ("se llama", "su nombre es")  # "mi perro se llama Canela"


def _table(*tables: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(said.split()): meant for table in tables for ways, meant in table.items() for said in ways.split("|")}


_ONES: Final = {one: meant for ways, meant in _NUMBERS.items() for one in ways.split("|")}
_TENS: Final = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_UNITS: Final = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_COMPOUND: Final = {f"{tens} y {unit}": f"{_NUMBERS[tens]} {_ONES[unit]}" for tens in _TENS for unit in _UNITS}

PHRASES: Final[Mapping[tuple[str, ...], str]] = _table(_NUMBERS, _COMPOUND, _TIMES, SERVICES, PEOPLE, _WISHES, CHANGES)
# what somebody does, and who: as the dialogue asks and tells it
DEEDS: Final[Mapping[tuple[str, ...], tuple[str, str]]] = {
    ("tengo", "que"): ("have to", "1"),
    ("tenemos", "que"): ("have to", "1p"),
    ("hay", "que"): ("have to", "1"),
    ("tienen", "que"): ("have to", "3p"),
    ("me", "acuerdo"): ("remember", "1"),
}
OF_SERVICES: Final = frozenset(SERVICES.values())
NUMBERS: Final = frozenset(" ".join(_NUMBERS).replace("|", " ").split()) | {"mil", "cien", "ciento", "novecientos"}
TIMES: Final = frozenset(" ".join(_TIMES).replace("|", " ").split()) | word_set(
    """
    semana proximo proxima siguiente que viene este esta del primero dia a la el de en y o por entre hasta al
    media cuarto menos fin mes
    """
)
WEAK: Final = word_set(
    """
    a al la las el del de en y o por que este esta hasta despues antes un una primero dia misma mismo media
    cuarto menos mes hora fin ese
    """
)  # fmt: skip
