"""How Spanish says what every practice says. Pure."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from receptionist.practice.hours import DayHours, Opening
from receptionist.practice.phrases import SafetyPhrase, StockPhrase

_STOCK: Final[Mapping[StockPhrase, str]] = {
    "disclosure": "Hola, soy un asistente automático.",
    "filler": "Un momento.",
    "filler_again": "Sigo en ello. Solo un momento más.",
    "having_trouble": "Lo siento, ahora tengo problemas con eso.",
    "take_your_time": "Tómese su tiempo. Le escucho.",
    "still_there": "¿Sigue usted ahí?",
    "silence_goodbye": "No oigo a nadie, así que voy a colgar. Llame cuando quiera. Adiós.",
    "goodbye": "Gracias por llamar. Adiós.",
    "trouble": "Disculpe, algo falló de mi parte. ¿Me lo puede repetir?",
    "cut_off": "Disculpe, se cortó por un momento.",
    "last_minute": "Nos queda más o menos un minuto. ¿Tomo un mensaje?",
    "please_hold": "Gracias por llamar. Espere un momento, por favor.",
    "all_busy": "Disculpe, todas las líneas están ocupadas. Llame otra vez en unos minutos, por favor. Adiós.",
}
_SAFETY: Final[Mapping[SafetyPhrase, str]] = {
    "person_in_danger": "Si una persona está en peligro, cuelgue y marque {emergency_number} ahora mismo.",
    "self_harm": "Si puede hacerse daño, cuelgue y marque {emergency_number} ahora mismo, por favor.",
    "crisis_line": "También puede llamar o escribir al {crisis_line}, de día o de noche, para hablar con alguien.",
}
_WEEKDAYS: Final = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_MONTHS: Final = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
_DIGITS: Final = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_WEEK: Final = 7
_FAR: Final = 300  # days: with the year


class Spanish:
    stock: Mapping[StockPhrase, str] = _STOCK
    safety: Mapping[SafetyPhrase, str] = _SAFETY

    def hours(self, hours: DayHours) -> str:
        if not hours.spans:
            return f"cerrado por {hours.reason}" if hours.reason else "cerrado"
        whole_day = (hours.spans[0].start.time(), hours.spans[-1].end.time()) == (datetime.min.time(),) * 2
        if whole_day and len(hours.spans) == 1:
            return "todo el día"
        *others, last = [f"de {self._time(span.start)} a {self._time(span.end)}" for span in hours.spans]
        return f"{', '.join(others)} y {last}" if others else last

    def next_opening(self, opening: Opening) -> str:
        if opening.next_opening is None:
            return "más adelante"
        at = self._time(opening.next_opening)
        return f"{self._day(opening.next_opening.date(), opening.at.date())} a {at}"

    def digits(self, digits: str) -> str:
        return " ".join(_DIGITS[int(digit)] for digit in digits)

    @staticmethod
    def _time(at: datetime) -> str:
        """ "las 8 de la mañana", "la 1:30 de la tarde"."""
        hour = at.hour % 12 or 12
        part = "de la mañana" if at.hour < 12 else "de la tarde" if at.hour < 20 else "de la noche"
        return f"{'la' if hour == 1 else 'las'} {hour}{f':{at.minute:02}' if at.minute else ''} {part}"

    @staticmethod
    def _day(day: date, today: date) -> str:
        ahead = (day - today).days
        if ahead in (0, 1):
            return ("hoy", "mañana")[ahead]
        if 0 < ahead < _WEEK:
            return f"el {_WEEKDAYS[day.weekday()]}"
        year = f" de {day.year}" if not 0 < ahead < _FAR else ""
        return f"el {_WEEKDAYS[day.weekday()]} {day.day} de {_MONTHS[day.month - 1]}{year}"
