"""English, as the emergency recogniser has to know it."""

from receptionist.conversation.emergency.english.body import BODY
from receptionist.conversation.emergency.english.dangers import DANGERS
from receptionist.conversation.emergency.english.figures import FIGURES_NAMED
from receptionist.conversation.emergency.english.further import FURTHER, FURTHER_NAMED
from receptionist.conversation.emergency.english.harm import HARM
from receptionist.conversation.emergency.english.meanings import MEANINGS
from receptionist.conversation.emergency.english.scopes import SCOPES
from receptionist.conversation.emergency.english.signs import SIGNS, SIGNS_NAMED
from receptionist.conversation.emergency.english.together import TOGETHER, TOGETHER_NAMED
from receptionist.conversation.emergency.english.words import BEEN, FILLERS, JOINS, NAMES, NOW, PAST, REPLACED
from receptionist.conversation.emergency.language import Language

ENGLISH = Language(
    "en",
    {**NAMES, **SIGNS_NAMED, **FURTHER_NAMED, **FIGURES_NAMED, **TOGETHER_NAMED},
    REPLACED,
    FILLERS,
    JOINS,
    NOW,
    BEEN,
    PAST,
    ("ed",),
    ("ing",),
    (*BODY, *HARM, *DANGERS, *FURTHER, SIGNS, *TOGETHER),
    SCOPES,
    -3.0,
    MEANINGS,
)
