"""How values are said in Spanish. Pure."""

from datetime import date, time

from receptionist.conversation.tongues.spanish.voice import Spanish
from receptionist.conversation.words import word_list

_VOICE = Spanish("US")

_FEASTS = {
    "christmas_eve": "Nochebuena",
    "christmas": "Navidad",
    "new_years_eve": "Nochevieja",
    "new_years_day": "Año Nuevo",
    "three_kings": "el Día de Reyes",
    "valentines": "San Valentín",
    "presidents": "el Día de los Presidentes",
    "good_friday": "Viernes Santo",
    "maundy_thursday": "Jueves Santo",
    "easter_monday": "el Lunes de Pascua",
    "easter": "el Domingo de Pascua",
    "memorial": "el Día de los Caídos",
    "independence": "el Día de la Independencia",
    "labor": "el Día del Trabajo",
    "columbus": "el Día de la Raza",
    "halloween": "Halloween",
    "all_saints": "el Día de Todos los Santos",
    "all_souls": "el Día de los Muertos",
    "veterans": "el Día de los Veteranos",
    "thanksgiving": "el Día de Acción de Gracias",
    "mothers_day_es": "el Día de las Madres",
    "fathers_day": "el Día del Padre",
}


class SpanishSayings:
    weekdays = word_list("lunes martes miércoles jueves viernes sábado domingo")
    months = word_list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
    today = "hoy"
    tomorrow = "mañana"
    all_day = "todo el día"
    and_ = "y"
    or_ = "o"

    def number(self, number: int) -> str:
        return _VOICE.number(number)

    def ordinal(self, number: int) -> str:
        """Days of the month are counted: "primero", and then "dos"."""
        return "primero" if number == 1 else self.number(number)

    def year(self, year: int) -> str:
        return self.number(year)

    def time(self, at: time, *, half_day: bool) -> str:
        """ "las ocho y media de la mañana", "el mediodía"."""
        if (at.hour, at.minute) == (12, 0):
            return "el mediodía"
        if (at.hour, at.minute) == (0, 0):
            return "la medianoche"
        if half_day:
            return _VOICE.time("las ", at.hour, at.minute, "a" if at.hour < 12 else "p")
        return _VOICE.time("las ", at.hour % 12 or 12, at.minute, "")

    def day(self, day: date, *, year: bool) -> str:
        """ "martes tres de marzo"."""
        return f"{self.weekdays[day.weekday()]} {_VOICE.date(day.day, day.month, day.year if year else None)}"

    def day_at(self, day: str, at: str) -> str:
        return f"{day} al {at[3:]}" if at.startswith("el ") else f"{day} a {at}"

    def span(self, start: str, end: str) -> str:
        first = f"del {start[3:]}" if start.startswith("el ") else f"de {start}"
        return f"{first} al {end[3:]}" if end.startswith("el ") else f"{first} a {end}"

    def feast(self, name: str) -> str:
        return _FEASTS.get(name, "")
