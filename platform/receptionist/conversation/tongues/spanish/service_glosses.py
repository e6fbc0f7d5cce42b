"""What Spanish-speaking callers say of what they come for, in the dialogue's own words. Pure data: as `glosses.py`."""

from typing import Final

SERVICES: Final = {
    "limpieza|una limpieza|limpieza dental|una limpieza dental": "a cleaning",
    "revision|una revision|chequeo|un chequeo|un control|una revision general": "a checkup",
    "examen|un examen|reconocimiento": "an exam",
    "examen fisico|chequeo anual": "a physical",
    "me duele muchisimo una muela|me duele mucho una muela|me duele mucho la muela|me duelen las muelas"
    "|me duele un montón la muela|tengo dolor de muelas"
    "|dolor de muelas|dolor de muela|me duele una muela|me duele la muela|me duele un diente": "a toothache",
    "consulta|una consulta": "a consultation",
    "corte de pelo|un corte de pelo|cortarme el pelo|corte de cabello|un corte|un corte de cabello": "a haircut",
    "arreglar la barba|recortar la barba|cortar la barba|hacer la barba|arreglarme barba|recortarme la barba"
    "|cortarme la barba|hacerme la barba|emparejar la barba|arreglo de barba|recorte de barba"
    "|arreglarme la barba": "a beard trim",
    "masaje|un masaje": "a massage",
    "masaje relajante|un masaje relajante": "a relaxation massage",
    "facial|un facial|limpieza facial": "a facial",
    "vacuna|una vacuna|vacunacion|vacunar": "a vaccination",
    "vacuna de la gripe|vacuna contra la gripe": "a flu shot",
    "corte de uñas|cortarle las uñas|corte de unas": "a nail trim",
    "cambio de aceite|un cambio de aceite": "an oil change",
    "revision de documentos|una revision de documentos|revisar unos documentos|revisar mis documentos"
    "|que revisen mis documentos": "a document review",
    "revision de frenos|una revision de frenos|revisar los frenos": "a brake check",
    "frenos|los frenos": "braces brakes",
    "conocer las instalaciones|conocer el lugar|ver las instalaciones|un recorrido|ver el lugar": "a tour",
    "cortan las unas|cortar las unas|cortarle las unas|corte las unas|corten las unas|cortan unas|le cortan las unas"
    "|cortarles las unas|les cortan las unas|recortar las unas|recortarle las unas": "trim the nails",
    "corte de leon|el corte de leon": "a lion cut",
    "ajuste de frenos|un ajuste de frenos|ajuste de brackets|un ajuste de brackets|ajustarme los frenos"
    "|apretarme los frenos"
    "|ajustarle los frenos|apretarle los frenos|ajustarle los brackets|ajustarme los brackets|apretarme los brackets"
    "|ajuste de ortodoncia": "a braces adjustment",
    "quitarme los frenos|quitarme los brackets|quitarle los frenos|quitarle los brackets": "a braces removal",
    "brackets|los brackets|brackes|frenillos|los frenillos|frenos dentales|ortodoncia": "braces",
    "se me rompio un bracket|se le rompio un bracket|se me rompio un braquet|se le rompio un braquet"
    "|se me cayo un bracket"
    "|se le cayo un bracket|se me despego un bracket|se le despego un bracket|se me solto un bracket"
    "|se le solto un bracket"
    "|se me cayo un braquet|se le cayo un braquet|se le despego un braquet|un bracket roto": "a broken bracket",
    "el alambre|un alambre": "the wire",
    "retenedor|el retenedor|un retenedor|mi retenedor|retenedores|mis retenedores": "retainer",
    "la pueden ver|lo pueden ver|pueden verla|pueden verlo|la puede ver|lo puede ver|puede verla"
    "|puede verlo": "can you see",
    "mesa para uno": "table for one",
    "una mesa para dos|mesa para dos": "a table for two",
    "una mesa para tres|mesa para tres": "a table for three",
    "una mesa para cuatro|mesa para cuatro": "a table for four",
    "una mesa para cinco|mesa para cinco": "a table for five",
    "una mesa para seis|mesa para seis": "a table for six",
    "una mesa para ocho|mesa para ocho": "a table for eight",
    "una mesa|mesa": "a table",
    "una clase|clase": "a class",
    "una visita|visita": "a visit",
    "visita de paciente nuevo": "a new patient visit",
    "declaracion de impuestos|la declaracion|impuestos|mis impuestos": "tax return",
    "una fuga|fuga de agua|gotera": "a leak",
    "tapo|tapó|se me tapo|se tapo|atasco|se me atasco|se atasco|tapado|tapada|atascado|atascada|obstruido": "clogged",
    "desague|el desague|desagüe|el desagüe|drenaje|el drenaje|la cañeria": "drain",
    "fregadero|el fregadero|lavabo|el lavabo": "sink",
    "inodoro|el inodoro|el baño|baño": "toilet",
    "grifo|el grifo|la llave del agua": "faucet",
    "tuberia|la tuberia|tubo|el tubo|caño": "pipe",
    "gotea|goteando|pierde agua": "drips",
    "calefaccion|la calefaccion|caldera|la caldera|el boiler|boiler": "furnace",
    "aire acondicionado|el aire acondicionado|el aire": "air conditioning",
    "pueden venir|puede venir|podrian venir|pueden pasar|pueden mandar a alguien|puede venir alguien": "can you come",
    "llantas|las llantas|neumaticos": "tires",
    "no arranca|no enciende|no prende": "wont start",
    "la luz del motor|luz del motor": "engine light",
    "clase de manejo|clases de manejo|clase de conducir|clases de conducir": "a driving lesson",
    "clase de teoria|la clase de teoria|clase teorica": "theory class",
    "apuntarme|apuntarme a|inscribirme|inscribirme en|inscribir": "book",
    "sin cita|sin cita previa": "without an appointment",
    "cita previa": "an appointment",
    "se me rompio un diente|se me rompio una muela|se me cayo un empaste|se me partio un diente"
    "|se me partio una muela|se me cayo la corona|se me cayo una corona|se me cayo un diente|se me salio una corona"
    "|me rompi un diente": "i broke a tooth",
    "hoy mismo": "today",
    "trabajo|estoy trabajando|tengo trabajo": "i am at work",
    "cancelala|cancélala|cancelalo|cancélalo|anulala|anúlala": "cancel it",
    "cambiala|cámbiala|muevela|muévela": "move it",
    "deme hora|deme cita|dame hora|dame cita|me da hora|me da cita|pedir hora para": "book an appointment",
    "mi coche|mi carro|mi auto": "my car",
    "ninguna me va bien|ninguno me va bien|ninguna me viene bien|no me va bien|no me viene bien"
    "|ninguna de esas|ninguna": "none of those",
    "un presupuesto|presupuesto": "an estimate",
    "una mudanza|mudanza": "a move",
    "listo mi coche|listo mi carro|esta listo mi coche|esta listo mi carro": "is my car ready",
    "pongame|póngame|apunteme|apúnteme": "book me",
    "tos": "a cough",
    "fiebre": "a fever",
    "dolor de garganta|me duele la garganta": "a sore throat",
    "me duele la espalda|dolor de espalda": "back pain",
    "rechinan|chirrian|hacen ruido|rechina|chirria": "squeak",
    "blanqueamiento|un blanqueamiento|blanqueamiento dental": "a whitening",
    "sesion|una sesion": "a session",
    "terapia|sesion de terapia|una sesion de terapia|fisioterapia": "a therapy session",
    "evaluacion|una evaluacion": "an evaluation",
    "vacunarme|ponerme la vacuna|ponerme una vacuna|vacunarlo|vacunarla": "a vaccination",
    "me despidieron|me corrieron del trabajo|me corrieron": "i got fired",
    "un divorcio|divorcio|el divorcio|mi divorcio": "a divorce",
    "reunion para clientes|una reunion para clientes": "a client meeting",
    "ajuste de lentes|un ajuste de lentes": "a glasses fitting",
    "visita de recien nacido|una visita de recien nacido": "a newborn visit",
    "consulta general|una consulta general": "an office visit",
    "consulta por enfermedad|una consulta por enfermedad|visita por enfermedad": "a sick visit",
    "consulta por dolor de muelas|una consulta por dolor de muelas|visita por dolor de muelas": "a toothache visit",
    "revision de nino sano|una revision de nino sano|revision de niño sano": "a well child visit",
    "chequeo de nino sano|un chequeo de nino sano|chequeo de niño sano": "a well child checkup",
    "testamento|un testamento": "a testamento",
    "poder|un poder|poder notarial|un poder notarial": "a poder",
}
