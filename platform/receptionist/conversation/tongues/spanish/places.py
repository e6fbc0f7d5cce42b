"""How callers who speak Spanish say where they live. Data for `tongues.place_words`."""

from typing import Final

from receptionist.conversation.tongues.english.places import PLACES as ENGLISH
from receptionist.conversation.tongues.place_words import PlaceWords
from receptionist.conversation.words import word_set

PLACES: Final = PlaceWords(
    streets_behind=ENGLISH.streets_behind - word_set("park end way hill run view"),
    streets_before=("calle", "avenida", "paseo", "plaza", "camino", "carretera", "ronda", "travesia", "callejon", "bulevar", "calzada", "pasaje", "privada", "cuesta", "gran via", "rambla", "glorieta", "prolongacion", "avda", "av"),
    directions=word_set("norte sur este oeste north south east west"),
    units={"apartamento": "Apartamento", "apto": "Apartamento", "departamento": "Departamento", "depto": "Departamento", "piso": "Piso", "unidad": "Unidad", "puerta": "Puerta", "interior": "Interior", "apartment": "Apartamento", "oficina": "Oficina", "local": "Local", "casa": "Casa", "escalera": "Escalera", "suite": "Suite"},
    floors=word_set("piso planta"),
    houses=word_set("finca"),
    boxes=("apartado postal", "apartado de correos", "apartado", "po box", "p o box"),
    number=("numero", "num", "al numero"),
    leads=("mi direccion es", "la direccion es", "direccion es", "vivo en la", "vivo en el", "en el", "el", "vivo en", "vivimos en la", "vivimos en", "estoy en", "estamos en", "es en la", "es en", "es la", "es", "en la", "en", "la", "pues", "si", "bueno", "este", "claro", "queda en la", "queda en", "esta en"),
    before_town=word_set("en de"),
    states=ENGLISH.states | {"nueva york": "NY", "nuevo mexico": "NM", "carolina del norte": "NC", "carolina del sur": "SC", "nueva jersey": "NJ", "tejas": "TX"},
    town_is=("la ciudad es", "el pueblo es", "ciudad es", "en"),
    fillers=word_set("este eh por favor codigo postal el es y con zip"),
)  # fmt: skip
