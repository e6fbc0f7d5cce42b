"""How callers who speak Spanish say digits, letters, names and addresses. Data for `tongues.value_words`."""

from typing import Final

from receptionist.conversation.tongues.spanish.times import NUMBERS
from receptionist.conversation.tongues.value_words import ValueWords
from receptionist.conversation.words import word_set

_NO_NAME: Final = word_set("""
    a al ante aqui asi aun bien bueno buenos buenas tardes noches dia con como cual cuando cuanto de del desde donde dos el ella en
    entonces era es esa ese eso esta este esto estoy favor gracias ha habla hablo hablar hay hola la las le lo los llamo llama llaman
    llamada mas me mi mis muy nada ni no nombre nombres nos nuestro o otra otro para pero persona por porfavor porque pues que
    quiero quisiera quien se ser senorita si sin sobre son soy su sus tal tambien dar doy quiere deletrear te tengo tiene tu un una usted va ver y ya yo cita
    numero apellido apellidos dicen dice diga digo perdon momento ahora hoy manana escribe escrito deletreo letra letras junto hijo hija
    esposo esposa mama papa nene bebe pongalo ponga pone apunte anote paciente completo solo todo todos parte dejeme mire verdad claro doble
    correcto llamando prefiero decirle decir necesito puede puedo aca alla quiere primero segundo segunda primer nuevo nueva consulta
    """)

VALUES: Final = ValueWords(
    numbers=NUMBERS,
    digits={
        "cero": "0", "uno": "1", "una": "1", "un": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5", "seis": "6",
        "siete": "7", "ocho": "8", "nueve": "9",
    },
    homophones={"sero": "0", "dose": "12", "ses": "6", "nuebe": "9"},
    repeats={"doble": 2, "triple": 3},
    between=word_set("y e luego guion espacio punto es el la numero area codigo clave este eh pues entonces despues lada mm si prefijo de ahi ya"),
    unsaid=("sin el cero",),
    plus=word_set("mas"),
    extension=("la extension es", "extension", "interno", "anexo", "ext"),
    rights=(
        "no perdon", "perdon", "no digo", "digo", "mejor dicho", "no espere", "espere", "me equivoque", "no es", "disculpe", "no disculpe",
        "quise decir", "no mejor", "mejor", "corrijo", "no no", "ay no", "no",
    ),
    not_=("y no", "no"),
    area=("clave de area", "codigo de area", "area", "empieza", "prefijo", "lada", "comienza", "los primeros"),
    ending=("al final", "termina", "terminado", "terminacion", "ultimos", "ultimo", "ultima", "final", "acaba"),
    letters={
        "doble ve": "w", "doble u": "w", "uve doble": "w", "doble uve": "w", "i griega": "y", "ye": "y", "y griega": "y", "be grande": "b",
        "be larga": "b", "be de burro": "b", "ve chica": "v", "ve corta": "v", "ve de vaca": "v", "be alta": "b", "ve baja": "v", "i latina": "i",
        "a": "a", "be": "b", "ce": "c", "de": "d", "e": "e", "efe": "f", "ge": "g", "hache": "h", "i": "i", "jota": "j", "ka": "k", "ca": "k",
        "ele": "l", "elle": "ll", "eme": "m", "ene": "n", "ene ye": "n", "enie": "ñ", "o": "o", "pe": "p", "cu": "q", "erre": "r", "ere": "r", "ese": "s",
        "te": "t", "u": "u", "uve": "v", "ve": "v", "equis": "x", "zeta": "z", "seta": "z",
    },
    as_in=("como en", "de", "como"),
    at=("arroba",),
    mail_signs={
        "punto": ".", "guion bajo": "_", "guion medio": "-", "guion": "-", "raya baja": "_", "raya": "-", "subguion": "_", "mas": "+", "signo mas": "+",
        "underscore": "_", "dot": ".", "barra baja": "_",
    },
    mail_remarks=(
        "todo junto", "todo en minusculas", "todo en minuscula", "en minusculas", "en minuscula", "todo minuscula", "sin espacios", "sin puntos", "junto", "el numero", "la letra",
        "en numero", "en numeros", "minuscula", "minusculas", "sin acento", "sin tilde", "con minuscula", "todo pegado", "pegado", "todo seguido", "todo unido", "sin punto", "y luego", "luego", "los numeros", "en una sola palabra", "una sola palabra",
    ),
    mail_leads=(
        "mi correo electronico es", "mi correo es", "el correo es", "correo es", "mi email es", "el email es", "es el", "es", "seria", "mandelo a", "mi direccion de correo es", "electronico es", "anote", "apunte", "si es", "claro es", "pues es", "bueno es",
    ),
    name_leads=(
        "mi nombre es", "el nombre es", "mi nombre completo es", "nombre es", "me llamo", "se llama", "a nombre de", "al nombre de", "le habla", "habla con", "soy", "mi hijo se llama", "mi hija se llama", "de parte de", "para",
    ),
    name_ends=("como", "con", "pero", "porque", "para", "y mi", "y quiero", "llamo", "que", "de la", "y necesito", "quiero", "necesito"),
    first_name=("primer nombre es", "nombre de pila es", "nombre de pila", "el nombre es", "mi nombre es", "nombre es", "de nombre", "nombre"),
    last_name=("mi apellido es", "el apellido es", "apellido es", "apellidos son", "de apellido", "apellidos", "apellido"),
    no_name=_NO_NAME,
    no_name_at_all=("hablar con una", "quiero hablar", "para que quiere", "por que quiere", "quisiera hablar", "no quiero", "prefiero no", "quien habla", "como se llama usted", "comuniqueme", "paseme", "me comunica", "soy yo", "con quien", "a usted que"),
    titles=word_set("senor senora senorita sr sra srta don dona doctor doctora dr dra licenciado licenciada ingeniero profesor profesora"),
    nicknames=("me dicen", "le dicen", "le decimos", "me llaman", "le llamamos", "pero dicen", "todos le dicen", "conocida como", "conocido como"),
    apostrophe=("apostrofe", "apostrofo"),
    hyphen=word_set("guion"),
    with_hyphen=("con guion", "separado por guion", "unido con guion"),
    other_way=("al reves", "esta al reves", "cambiado", "el orden esta mal"),
    intro=word_set(
        "es soy llamo llama nombre de para hijo hija esposo esposa senor senora senorita con habla si bueno pues este hola y a mama papa hermano hermana eh paciente don dona "
        "doctor doctora claro buenas tardes dias no por buenos noches bebe ponga pongalo apunte anote ah"
    ),
    maybe_names=word_set("angel"),
    spelling=word_set("se escribe escrito deletreo es deletreado"),
    particles=word_set("de del la las los y da dos san"),
    with_letter=("con",),
    without_letter=("sin", "no lleva"),
)  # fmt: skip
