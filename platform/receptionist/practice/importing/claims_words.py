"""Words that state a number, a unit or a day, and words that only begin sentences, in several languages. Pure."""

from collections.abc import Mapping
from typing import Final

# "one" is left out in every language: it is more often no number.
NUMBER_WORDS: Final[Mapping[str, str]] = {
    word: number
    for number, words in {
        "2": "two dos deux zwei twice",
        "3": "three tres trois drei",
        "4": "four cuatro quatre vier",
        "5": "five cinco cinq fünf",
        "6": "six seis sechs",
        "7": "seven siete sept sieben",
        "8": "eight ocho huit acht",
        "9": "nine nueve neuf neun",
        "10": "ten diez dix zehn",
        "11": "eleven onze elf",
        "12": "twelve doce douze zwölf dozen",
        "13": "thirteen trece treize dreizehn",
        "14": "fourteen catorce quatorze vierzehn",
        "15": "fifteen quince quinze fünfzehn",
        "16": "sixteen dieciséis seize sechzehn",
        "18": "eighteen dieciocho achtzehn",
        "20": "twenty veinte vingt zwanzig",
        "24": "vierundzwanzig",
        "30": "thirty treinta trente dreißig",
        "40": "forty cuarenta quarante vierzig",
        "45": "fünfundvierzig",
        "48": "achtundvierzig",
        "50": "fifty cincuenta cinquante fünfzig",
        "60": "sixty sesenta soixante sechzig",
        "70": "seventy setenta siebzig",
        "80": "eighty ochenta achtzig",
        "90": "ninety noventa neunzig",
        "100": "hundred cien ciento cent hundert",
        "1000": "thousand mil mille tausend",
    }.items()
    for word in words.split()
}

UNITS: Final[Mapping[str, str]] = {
    word: sign
    for sign, words in {
        "$": "$ dollar dollars usd dólar dólares",
        "€": "€ euro euros eur",
        "£": "£ pounds gbp",
        "¥": "¥ yen",
        "%": "% percent prozent",
    }.items()
    for word in words.split()
} | {"per cent": "%", "por ciento": "%", "pour cent": "%"}

_WEEKDAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado "
    "domingo lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag "
    "samstag sonntag weekday weekdays weekend weekends"
)
WEEKDAYS: Final = frozenset(_WEEKDAYS.split())

SHORT_DAYS: Final[Mapping[str, str]] = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thur": "thursday",
    "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip

# Words that may begin a sentence with a capital without naming anything.
_STARTERS: Final = {
    "English": (
        "a about after all also although an and any anyone are as ask at because before both bring but by "
        "call can cancel come contact could currently depending did do does don't during each either every "
        "everyone feel first for free from generally get give had has have he here how however i i'd i'll i'm "
        "i've if in is isn't it it's just let let's many may more most much must my need neither never new no "
        "normally not of on once one only or otherwise our ours please several shall she should simply since "
        "so some sorry stay still such sure take thank thanks that that's the their them then there there's "
        "these they they're this those though through to tell under unless unfortunately until us use usually "
        "very was we we'd we'll we're we've well were what what's when where where's whether which while who "
        "who's whom whose why will with within without would yes yet you you'll you're you've your yours"
    ),
    "Spanish": (
        "al algunos antes aquí aunque cada como con cuál cuáles cuándo cuánto cuánta cuántos cuántas cómo de "
        "debe del desde después dónde durante el ella en es está están este esta estos hay hace hasta la las "
        "le lo los más me mi muchos ni no nos nosotros nuestra nuestras nuestro nuestros o para pero por "
        "porque puede puedo pueden qué quién se según ser si sí sin sobre solo su sus también tenemos tiene "
        "todo todos tras un una usted ustedes y ya"
    ),
    "French": (
        "à au aucun aucune aussi avant avec avez avons c'est ce ces cela chaque chez combien comment dans de "
        "depuis des du elle elles en est est-ce et êtes faut il ils je la le les leur mais mon ne non notre "
        "nos nous on où oui ou par pas peut peut-on pour pourquoi pouvez puis quand que quel quelle quelles "
        "quels qu'est-ce qui sans selon si son sont sous sur tous tout toute un une veuillez vers vos votre "
        "vous y"
    ),
    "German": (
        "ab aber alle allerdings als am an auch auf aus außerdem bei bieten bis bitte bringen da dabei damit "
        "dann das dass dein dem den denn der des die dies diese dieser dieses dort du durch ein eine einen "
        "einer eines er es falls für gern gerne gibt hat haben hier ich ihr ihre ihren im immer in ist ja je "
        "jede jeder jedes kann kein keine können leider man mit nach natürlich neben nein nicht noch nur ob "
        "oder ohne rufen sie sind so sofern sollte um und uns unser unsere unserem unseren vom von vor "
        "während wann warum was welche welchen welcher welches wenn wer werden wie wieviel wir wird wo woher "
        "wohin zu zum zur zwischen"
    ),
}
STARTERS: Final = frozenset(word for words in _STARTERS.values() for word in words.split())
