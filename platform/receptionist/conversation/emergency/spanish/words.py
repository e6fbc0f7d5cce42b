"""What Spanish rules call by a name, and how Spanish words are made alike: without accents, "niño" is "nino"."""

from typing import Final

from receptionist.conversation.words import word_set

FILLERS: Final = word_set(
    "eh em este pues mire mira oiga oye senorita disculpe disculpa perdone perdon bueno hola muy tan bien o sea nomas "
    "como que ay uy aja ahi aqui aca alla fijese mismo misma realmente bastante doctor doctora joven amigo"
)
JOINS: Final = word_set("cuando si que quien donde mientras hasta antes despues quienes cuyo")
NOW: Final = word_set(
    "es esta estan estoy estamos soy puede puedo pueden tiene tienen tengo hay sigue siguen quiere duele va"
)
BEEN: Final = word_set("sido estado tenido")
PAST: Final = word_set(
    "tomo tome trago trague bebio comio cayo cai murio quemo queme corto corte desmayo desmaye tuvo tuve dio metio ahogo "
    "atropello choco rompio perdio perdi mato intento intente golpeo robo exploto incendio sangro mordio pico paro "
    "rompi quebro quebre fracturo fracture resbalo resbale golpee pegue pego intoxico intoxique electrocuto atraganto "
    "atragante desplomo disparo apunalo volco hincho torci torcio entraron dispararon"
)
REPLACED: Final = (
    (r"\b9 ?1 ?1\b|\bnueve once\b|\bnueve uno uno\b|\b1 ?1 ?2\b|\bciento doce\b|\buno uno dos\b", "911"),
    (r"\b(?:ahorita|ahoritita|orita|horita)\b", "ahora"),
    (r"\b(?:ta)\b", "esta"),
    (r"\b(?:papito|papi|apa|padre)\b", "papa"),
    (r"\b(?:mamita|mami|ama|madre)\b", "mama"),
    (r"\b(?:bebita|bebito|nene|nena)\b", "bebe"),
    (r"\b(?:abuelita|abuelito|abuelo)\b", "abuela"),
    (r"\bresp?ir(?:o|e)?\b(?= bien\b)", "respira"),
)
NAMES: Final = {
    "quien": (
        "papa|mama|bebe|nino|nina|hijo|hija|hijito|hijita|marido|esposo|esposa|mujer|novio|novia|pareja|hermano|hermana"
        "|primo|prima|tio|tia|sobrino|sobrina|abuela|nieto|nieta|suegro|suegra|cunado|cunada|yerno|nuera|amigo|amiga"
        "|vecino|vecina|companero|companera|senor|senora|muchacho|muchacha|chico|chica|hombre|jefe|jefa|cliente"
        "|clienta|paciente|empleado|empleada|gente|alguien|ex|el|ella|perro|perra|perrito|perrita|gato|gata|gatito"
        "|gatita|cachorro|conejo|padrastro|madrastra|hijastro|chavo|tipo|sujeto|alumno|maestro|trabajador"
    ),
    "su": "mi|su|sus|mis|el|la|los|las|un|una|nuestro|nuestra",
    "me": "me|te|se|le|les|lo|la|nos|los|las",
    "esta": "esta|estan|estoy|estaba|anda|sigue|siguen|ando|quedo|quedaron|se puso|se esta|ya esta|se quedo|se me esta|se le esta",
    "tragar": (
        "tomo|tome|toma|tomaron|tomado|tomar|trago|trague|tragado|tragaron|bebio|bebi|bebido|comio|comi|comido|ingirio"
        "|metio|inyecto|tomarse|tomando|chupo|mastico|echo|tomarme|tomarmelas|pase"
    ),
    "pastillas": (
        "pastilla|pastillas|pildoras|pastillitas|medicina|medicinas|medicamento|medicamentos|tabletas|capsulas|pepas"
        "|calmantes|somniferos|ansioliticos|antidepresivos|paracetamol|ibuprofeno|aspirinas|tylenol|insulina|frasco"
        "|frascos|gotas|jarabe|clonazepam|diazepam|xanax|fentanilo|heroina|opioides|coca|cocaina|droga|drogas"
    ),
    "veneno": (
        "veneno|cloro|lejia|raticida|matarratas|insecticida|anticongelante|detergente|amoniaco|acido|gasolina|thinner"
        "|tiner|solvente|quitaesmalte|pila|pilas|bateria|iman|imanes|limpiador|desinfectante|sosa|pesticida|plaguicida"
        "|herbicida|suavizante|jabon|alcohol|petroleo|diesel|destapacanos|chocolate|uvas|pasas|xilitol|hongos"
    ),
    "arma": "pistola|arma|cuchillo|navaja|machete|rifle|escopeta|bate|hacha|martillo|bomba|revolver|puñal|punal|fierro|tubo|cadena",
    "matar": "matar|pegar|golpear|apunalar|disparar|violar|ahorcar|estrangular|lastimar|quemar|acuchillar|balear|atacar",
    "pegando": (
        "pegando|golpeando|matando|atacando|ahorcando|estrangulando|violando|apunalando|lastimando|pateando|agrediendo"
        "|asfixiando|amenazando|robando|asaltando|disparando|acuchillando|persiguiendo|siguiendo|secuestrando|apuntando"
        "|empujando|arrastrando|jalando|mordiendo|aventando|cacheteando"
    ),
    "miembro": "brazo|brazos|pierna|piernas|mano|manos|pie|pies|lado|cuerpo|dedos|cara",
    "dia": "lunes|martes|miercoles|jueves|viernes|sabado|domingo",
    "ano": ("19* / 20* / dos mil ~2 / mil novecientos ~2 / (ochenta|noventa|setenta|sesenta) [y] ~1").replace(
        " / ", "|"
    ),
    "mes": (
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|verano"
        "|invierno|otono|primavera|navidad|semana santa"
    ),
}
