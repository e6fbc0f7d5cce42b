"""What services are called in Spanish, where the practice's file is in English: the names that many files share. Pure.

A name that is not here is told as it stands in the file.
"""

from collections.abc import Iterable
from typing import Final

from receptionist.conversation.words import plain

NAMES: Final = {
    "adjustment": "ajuste",
    "air conditioning service": "servicio de aire acondicionado",
    "annual physical": "examen físico anual",
    "beard trim": "arreglo de barba",
    "blood test": "análisis de sangre",
    "blood work": "análisis de sangre",
    "braces adjustment": "ajuste de brackets",
    "brake inspection": "revisión de frenos",
    "broken bracket": "bracket roto",
    "case review": "revisión de su caso",
    "checkup": "revisión",
    "check up": "revisión",
    "checkup and cleaning": "revisión y limpieza",
    "child checkup": "revisión infantil",
    "citizenship appointment": "cita de ciudadanía",
    "cleaning": "limpieza",
    "client meeting": "reunión para clientes",
    "consultation": "consulta",
    "contact lens exam": "examen de lentes de contacto",
    "custody consultation": "consulta sobre custodia",
    "deep tissue massage": "masaje profundo",
    "dental cleaning": "limpieza dental",
    "diagnostic": "diagnóstico",
    "divorce consultation": "consulta de divorcio",
    "document review": "revisión de documentos",
    "document signing": "firma de documentos",
    "drain cleaning": "limpieza de drenaje",
    "emergency appointment": "cita de urgencia",
    "evaluation": "evaluación",
    "exam": "examen",
    "eye exam": "examen de la vista",
    "facial": "facial",
    "family law consultation": "consulta de derecho familiar",
    "filling": "empaste",
    "first consultation": "primera consulta",
    "first meeting": "primera reunión",
    "first visit": "primera visita",
    "flu shot": "vacuna contra la gripe",
    "follow up": "visita de seguimiento",
    "follow up meeting": "reunión de seguimiento",
    "follow up visit": "visita de seguimiento",
    "free consultation": "consulta gratuita",
    "glasses fitting": "ajuste de lentes",
    "haircut": "corte de pelo",
    "hearing preparation": "preparación de audiencia",
    "hearing test": "examen de audición",
    "immigration consultation": "consulta de inmigración",
    "initial consultation": "consulta inicial",
    "interview preparation": "preparación de entrevista",
    "leak repair": "reparación de fugas",
    "manicure": "manicura",
    "massage": "masaje",
    "nail trim": "corte de uñas",
    "new patient exam": "examen para pacientes nuevos",
    "new patient visit": "visita de paciente nuevo",
    "newborn visit": "visita de recién nacido",
    "office visit": "consulta general",
    "oil change": "cambio de aceite",
    "pedicure": "pedicura",
    "personal tax return": "declaración de impuestos personal",
    "physical": "examen físico",
    "retainer check": "revisión de retenedor",
    "sick visit": "consulta por enfermedad",
    "skin check": "revisión de la piel",
    "sports massage": "masaje deportivo",
    "sports physical": "examen físico deportivo",
    "swedish massage": "masaje sueco",
    "therapy session": "sesión de terapia",
    "tire rotation": "rotación de llantas",
    "toothache visit": "consulta por dolor de muelas",
    "tune up": "afinación",
    "vaccination": "vacunación",
    "vaccination visit": "visita de vacunación",
    "vaccinations": "vacunas",
    "well child visit": "revisión de niño sano",
    "well child checkup": "chequeo de niño sano",
    "wellness exam": "revisión general",
    "whitening": "blanqueamiento",
}


def in_spanish(name: str, among: Iterable[str] = ()) -> str:
    """ "Toothache visit" -> "consulta por dolor de muelas". Empty: it is not known, or another one of the practice's
    would be called the same."""
    said = _known(name)
    return "" if any(_known(other) == said for other in among if other != name) else said


def _known(name: str) -> str:
    return NAMES.get(plain(name.replace("-", " ")), "")
