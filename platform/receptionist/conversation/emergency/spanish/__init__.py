"""Spanish, as the emergency recogniser has to know it."""

from receptionist.conversation.emergency.language import Language
from receptionist.conversation.emergency.spanish.body import BODY
from receptionist.conversation.emergency.spanish.dangers import DANGERS
from receptionist.conversation.emergency.spanish.figures import FIGURES_NAMED
from receptionist.conversation.emergency.spanish.further import FURTHER
from receptionist.conversation.emergency.spanish.harm import HARM
from receptionist.conversation.emergency.spanish.meanings import MEANINGS
from receptionist.conversation.emergency.spanish.scopes import SCOPES
from receptionist.conversation.emergency.spanish.together import TOGETHER, TOGETHER_NAMED
from receptionist.conversation.emergency.spanish.words import BEEN, FILLERS, JOINS, NAMES, NOW, PAST, REPLACED

SPANISH = Language(
    "es",
    {**NAMES, **FIGURES_NAMED, **TOGETHER_NAMED},
    REPLACED,
    FILLERS,
    JOINS,
    NOW,
    BEEN,
    PAST,
    ("aron", "ieron", "eron"),
    ("ando", "iendo", "yendo"),
    (*BODY, *HARM, *DANGERS, *FURTHER, *TOGETHER),
    SCOPES,
    -1.5,
    MEANINGS,
)
