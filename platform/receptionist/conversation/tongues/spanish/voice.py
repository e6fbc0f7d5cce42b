"""Spanish, as it is spoken in the Americas and, where the country is another, in Spain. Pure."""

import re
from collections.abc import Mapping, Sequence
from re import Match
from typing import Final

import msgspec

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.tongue import Coin, Noun, Rule, Signs
from receptionist.conversation.words import word_list

_MONTHS: Final = word_list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_DAYS: Final = {
    "lun": "lunes", "mar": "martes", "mié": "miércoles", "mie": "miércoles", "jue": "jueves", "vie": "viernes",
    "sáb": "sábado", "sab": "sábado", "dom": "domingo",
}  # fmt: skip
_SMALL: Final = word_list(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_TENS: Final = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS: Final = (
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
)  # fmt: skip
_ORDINALS: Final = (
    "",
    "primero",
    "segundo",
    "tercero",
    "cuarto",
    "quinto",
    "sexto",
    "séptimo",
    "octavo",
    "noveno",
    "décimo",
)

_SIGNS: Final = Signs(
    at="arroba", dot="punto", dash="guion", underscore="guion bajo", slash="barra", plus="más", minus="menos",
    equals="igual a", times="por", plus_or_minus="más o menos", point="punto", percent="por ciento",
    degrees="grados", and_="y", or_="o", to="a", per="por", over="sobre", number="número", extension="extensión",
    about="unos",
)  # fmt: skip
_CENTAVO: Final = Noun("centavo", "centavos")
_CENTIMO: Final = Noun("céntimo", "céntimos")
_DOLLAR: Final = Coin(Noun("dólar", "dólares"), _CENTAVO)
_EURO: Final = Coin(Noun("euro", "euros"), _CENTIMO)
_POUND: Final = Coin(Noun("libra", "libras", feminine=True), Noun("penique", "peniques"))
_PESO: Final = Coin(Noun("peso", "pesos"), _CENTAVO)
_COINS: Final = {
    "US$": _DOLLAR, "USD": _DOLLAR, "€": _EURO, "EUR": _EURO, "£": _POUND, "GBP": _POUND, "MX$": _PESO, "MXN": _PESO,
    "¢": Coin(_CENTAVO),
}  # fmt: skip
_PESO_COUNTRIES: Final = frozenset({"MX", "AR", "CL", "CO", "CU", "DO", "UY"})
_COMMA_COUNTRIES: Final = frozenset({"ES", "AR", "BO", "CL", "CO", "CR", "EC", "PY", "UY", "VE"})

_HOUR: Final = Noun("hora", "horas", feminine=True)
_UNITS: Final = {
    "mg": Noun("miligramo", "miligramos"), "mcg": Noun("microgramo", "microgramos"), "g": Noun("gramo", "gramos"),
    "kg": Noun("kilo", "kilos"), "ml": Noun("mililitro", "mililitros"), "mL": Noun("mililitro", "mililitros"),
    "l": Noun("litro", "litros"), "L": Noun("litro", "litros"), "mm": Noun("milímetro", "milímetros"),
    "cm": Noun("centímetro", "centímetros"), "m": Noun("metro", "metros"), "km": Noun("kilómetro", "kilómetros"),
    "lb": Noun("libra", "libras", feminine=True), "lbs": Noun("libra", "libras", feminine=True),
    "oz": Noun("onza", "onzas", feminine=True), "h": _HOUR, "hs": _HOUR, "hrs": _HOUR,
    "min": Noun("minuto", "minutos"), "seg": Noun("segundo", "segundos"), "s": Noun("segundo", "segundos"),
    "km/h": Noun("kilómetro por hora", "kilómetros por hora"), "°C": Noun("grado centígrado", "grados centígrados"),
    "°F": Noun("grado Fahrenheit", "grados Fahrenheit"), "m²": Noun("metro cuadrado", "metros cuadrados"),
}  # fmt: skip
_MILLION: Final = Noun("millón de", "millones de")
_SIZES: Final = {"mil": Noun("mil", "mil"), "millón": _MILLION, "millones": _MILLION}
_FRACTIONS: Final = {
    (1, 2): "un medio", (1, 3): "un tercio", (2, 3): "dos tercios", (1, 4): "un cuarto", (3, 4): "tres cuartos",
    (1, 5): "un quinto",
}  # fmt: skip

_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)}|setiembre)"
_DAY_MONTH: Final = regex(
    rf"(?<![\d.,:/-])(?P<day>[0-3]?\d)(?:\.?[ºo°])?(?: ?(?:[-–]|al?) ?(?P<last>[0-3]?\d))? (?:de )?{_MONTH}\b"
    r"(?:,? (?:del? )?(?P<year>[12]\d{3})(?![\d:]))?",
    re.IGNORECASE,
)
_ORDINAL: Final = regex(r"(?<![\d.,])(?P<number>\d{1,9})\.?(?P<ending>[ºª]|er|ra|ro|do|da|to|ta|vo|va|mo|ma)(?!\w)")
_ALWAYS: Final = regex(r"(?<![\w/.,-])24 ?/ ?7(?![\w/])")
_DAY: Final = r"(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)"
_DAY_RANGE: Final = regex(
    rf"\b(?P<first>{_DAY})(?:es|tes|rcoles|ves|rnes|ado|ingo)?\.? ?[-–—] ?"
    rf"(?P<last>{_DAY})(?:es|tes|rcoles|ves|rnes|ado|ingo)?\b\.?",
    re.IGNORECASE,
)
_FEMININE: Final = regex(r"\w*(?:as?|ción|ciones|sión|siones|dad|dades|tud)\b", re.IGNORECASE)
_COUNTED: Final = regex(r"\w{2,}(?:[aeiouáéíó]s?|[^aeiou\W]es|r|l|n)\b", re.IGNORECASE)
_NO_NOUNS: Final = frozenset(
    word_list("o u y e a al de del en con sin por para que es son hasta desde si no antes después como la el los las")
)
_NOUN: Final = {False: Noun("", ""), True: Noun("", "", feminine=True)}


class Spanish:
    """`country` in capitals. Of the United States are the months before the days, and the dollar."""

    signs: Signs
    units: Mapping[str, Noun] = _UNITS
    sizes: Mapping[str, Noun] = _SIZES
    article: str = r"\b[Ll]as? "

    def __init__(self, country: str) -> None:
        self.day_first = country != "US"
        self.decimal_comma = country in _COMMA_COUNTRIES
        self.signs = _SIGNS if not self.decimal_comma else msgspec.structs.replace(_SIGNS, point="coma")
        self.coins: Mapping[str, Coin] = {**_COINS, "$": _PESO if country in _PESO_COUNTRIES else _DOLLAR}
        self._first = "uno" if country == "ES" else "primero"
        self.spans: Sequence[Rule] = ((_DAY_RANGE, _days),)
        self.rules: Sequence[Rule] = (
            (_DAY_MONTH, self._day_month),
            (_ALWAYS, lambda _: "las veinticuatro horas, los siete días"),
            (_ORDINAL, self._ordinal),
        )

    def number(self, number: int, noun: Noun | None = None) -> str:
        words = _words(number)
        if noun is None:
            return words
        if noun.feminine:
            words = regex(r"cientos\b").sub("cientas", words).replace("quinientos", "quinientas")
            return f"{words[:-1]}a" if words.endswith("uno") else words
        return _before_a_noun(words)

    def loose(self, digits: str, following: str) -> str:
        number = int(digits)
        following = following.casefold()
        if number >= 1000 or following in _NO_NOUNS or not _COUNTED.fullmatch(following):
            return self.number(number)
        return self.number(number, _NOUN[_FEMININE.fullmatch(following) is not None])

    def time(self, article: str, hour: int, minute: int, half: str) -> str:
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        on_clock = hour % 12 or 12
        if article:
            la = "la " if on_clock == 1 else "las "
            article = la.capitalize() if article[0].isupper() else la
        words = article + self.number(on_clock, _NOUN[True])
        if minute:
            words += f" y {({15: 'cuarto', 30: 'media'}).get(minute) or _words(minute)}"
        if not half and 0 < hour <= 12:
            return words
        return f"{words} {_half_of_the_day(hour % 24)}"

    def date(self, day: int, month: int, year: int | None) -> str:
        words = f"{self._first if day == 1 else _words(day)} de {_MONTHS[month - 1]}"
        return words if year is None else f"{words} de {_words(year)}"

    def fraction(self, over: int, under: int) -> str:
        return _FRACTIONS.get((over, under), "")

    def money(self, whole: str, cents: str) -> str:
        return f"{whole} con {cents}" if whole and cents else whole or cents

    def _day_month(self, found: Match[str]) -> str:
        day, last, name = int(found["day"]), int(found["last"] or 1), found["month"].casefold()
        if not 1 <= day <= 31 or not 1 <= last <= 31:
            return found[0]
        words = self._first if day == 1 else _words(day)
        if found["last"]:
            words += f" al {self._first if last == 1 else _words(last)}"
        words += f" de {name.replace('setiembre', 'septiembre')}"
        return f"{words} de {_words(int(found['year']))}" if found["year"] else words

    def _ordinal(self, found: Match[str]) -> str:
        number, ending = int(found["number"]), found["ending"]
        if not 0 < number < len(_ORDINALS):
            return _words(number)
        word = _ORDINALS[number]
        if ending == "er":
            return word[:-1]
        return f"{word[:-1]}a" if ending in ("ª", "a") or ending.endswith("a") else word


def _words(number: int) -> str:
    if number < 30:
        return _SMALL[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens] + (f" y {_SMALL[unit]}" if unit else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return "cien" if number == 100 else _HUNDREDS[hundreds] + (f" {_words(rest)}" if rest else "")
    if number < 10**6:
        thousands, rest = divmod(number, 1000)
        head = "mil" if thousands == 1 else f"{_before_a_noun(_words(thousands))} mil"
    else:
        size, one, many = (10**12, "billón", "billones") if number >= 10**12 else (10**6, "millón", "millones")
        times, rest = divmod(number, size)
        head = f"un {one}" if times == 1 else f"{_before_a_noun(_words(times))} {many}"
    return f"{head} {_words(rest)}" if rest else head


def _before_a_noun(words: str) -> str:
    """ "uno" is "un" before what is counted, "veintiuno" "veintiún"."""
    if words.endswith("veintiuno"):
        return f"{words[:-3]}ún"
    return words[:-1] if words.endswith("uno") else words


def _half_of_the_day(hour: int) -> str:
    if hour == 12:
        return "del mediodía"
    if hour == 0 or hour >= 20:
        return "de la noche"
    return "de la madrugada" if hour < 6 else "de la mañana" if hour < 12 else "de la tarde"


def _days(found: Match[str]) -> str:
    return f"{_DAYS[found['first'].casefold()]} a {_DAYS[found['last'].casefold()]}"
