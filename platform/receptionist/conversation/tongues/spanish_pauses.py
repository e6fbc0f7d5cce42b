"""How callers pause in Spanish. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.pauses import Pauses
from receptionist.conversation.words import word_set

_GIVE: Final = r"\b(?:cual|que|digame|deme|diga|dar|da|decir|dice|repita|confirmar|confirme|dejar|deje)\b.*"

SPANISH: Final = Pauses(
    filled=word_set("eh ehm em emm este mmm"),
    leads_on=word_set("""
        y e o u pero porque pues que de del la el los las un una unos unas mi mis su sus tu con para por en a al desde
        sobre como cuando entonces este quisiera quiero necesito gustaria punto arroba guion doble
        """),
    leads_on_two=frozenset((
        "me llamo", "nombre es", "numero es", "telefono es", "correo es", "apellido es", "problema es", "o sea",
        "a ver", "si es", "es que",
    )),
    ends=frozenset(("lo que", "por que", "para que", "asi que", "si quiero", "el que")),
    whole=frozenset((
        "si", "si por favor", "si gracias", "si claro", "claro", "claro que si", "correcto", "si correcto", "exacto",
        "asi es", "si asi es", "esta bien", "de acuerdo", "por supuesto", "vale", "si quiero", "si me gustaria",
        "no gracias", "no nada mas", "nada mas", "eso es todo", "no eso es todo", "todavia no",
    )),
    courtesies=frozenset(("por favor", "gracias", "muchas gracias")),
    digits={
        "cero": "0", "uno": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5", "seis": "6", "siete": "7",
        "ocho": "8", "nueve": "9",
    },
    numbers=word_set("""
        enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre primero
        diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos
        veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta
        sesenta setenta ochenta noventa cien ciento mil novecientos
        """),
    number_names=word_set("numero telefono celular movil"),
    spells=word_set("deletreo deletrea deletrear deletreado escribe"),
    spoken_as=regex(r"(?:^| )(?:[a-z]|be|ce|de|efe|ge|ele|eme|ene|erre|ese|te|uve|ve) (?:de|como) [a-z]+$"),
    asks_spelling=regex(r"\bdeletre|\bcorreo\b"),
    asks_phone=regex(rf"{_GIVE}\b(?:numero|telefono|celular|movil|codigo de area)\b|\bdigito por digito\b"),
    asks_date=regex(r"\bfecha de nacimiento\b|\bnacio\b|\bcumpleanos\b"),
    asks_yes_or_no=regex(
        r"^(?:(?:y|entonces|bien|gracias|perfecto) )*"
        r"(?:es|esta|son|seria|tiene|ha|hay|quiere|quisiera|desea|puedo|puede|podemos|le|lo|la|se|confirma|necesita)\b"
        r"|\b(?:verdad|correcto|cierto|de acuerdo|esta bien|si o no)$"
    ),
    either="o",
    letters=word_set("""
        be ce de efe ge hache jota ka ele eme ene pe cu ere erre ese te uve ve equis ye zeta
        """),
)  # fmt: skip
