"""What practices say in Spanish, as `wording` says it in English. Pure."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from receptionist.practice.hours import DayHours, Opening
from receptionist.practice.phrases import DefaultPhrase, SafetyPhrase, StockPhrase

_STOCK: Final[Mapping[StockPhrase, str]] = {
    "disclosure": "Hola, soy un asistente automático.",
    "filler": "Un momento.",
    "filler_again": "Sigo en ello. Solo un momento más.",
    "having_trouble": "Lo siento, ahora mismo tengo un problema con eso.",
    "take_your_time": "Tómese su tiempo. Le escucho.",
    "still_here": "Sigo aquí. ¿En qué puedo ayudarle?",
    "still_there": "¿Sigue ahí?",
    "anyone_there": "¿Hay alguien ahí?",
    "silence_goodbye": "No oigo a nadie, así que voy a colgar. Vuelva a llamar cuando quiera. Adiós.",
    "goodbye": "Gracias por llamar. Adiós.",
    "trouble": "Perdone, algo ha fallado por mi parte. ¿Puede repetirlo?",
    "cut_off": "Perdone, se cortó la llamada un momento.",
    "last_minute": "Nos queda más o menos un minuto. ¿Quiere que tome un recado?",
    "time_up": "Lo siento, se nos acabó el tiempo. Vuelva a llamar cuando quiera. Adiós.",
    "please_hold": "Gracias por llamar. Espere un momento, por favor.",
    "all_busy": "Lo siento, todas nuestras líneas están ocupadas. Llame otra vez en unos minutos, por favor. Adiós.",
    "nowhere": "Lo siento, así no avanzamos. ¿Quiere que tome un recado, para que le llame una persona?",
    "nowhere_goodbye": "Lo siento, no he podido ayudarle. Vuelva a llamar cuando quiera. Adiós.",
    "machine_goodbye": "Parece que me contesta una máquina, así que voy a colgar. Adiós.",
    "hold_goodbye": "Llevo un buen rato en espera, así que voy a colgar. Vuelva a llamar cuando quiera. Adiós.",
}
_SAFETY: Final[Mapping[SafetyPhrase, str]] = {
    "person_in_danger": "Si una persona está en peligro, cuelgue y marque el {emergency_number} ahora mismo.",
    "self_harm": "Si piensa hacerse daño, cuelgue y marque el {emergency_number} ahora mismo, por favor.",
    "crisis_line": "También puede llamar o escribir al {crisis_line}, de día o de noche, para hablar con alguien.",
}
_DEFAULTS: Final[Mapping[DefaultPhrase, str]] = {
    "greeting": "Gracias por llamar a {practice}, le habla {receptionist}. ¿En qué puedo ayudarle?",
    "after_hours_greeting": "Gracias por llamar a {practice}, le habla {receptionist}. Ahora estamos cerrados, y "
    "abrimos {next_opening}. ¿En qué puedo ayudarle?",
    "announcement": "Esta llamada puede ser grabada.",
    "emergency_reply": "Si es una emergencia, cuelgue y marque el {emergency_number}, por favor.",
}


class Spanish:
    """As it is spoken in the Americas."""

    defaults: Mapping[DefaultPhrase, str] = _DEFAULTS
    stock: Mapping[StockPhrase, str] = _STOCK
    safety: Mapping[SafetyPhrase, str] = _SAFETY
    _WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
    _MONTHS = (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    )
    _DIGITS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")

    def time(self, at: datetime) -> str:
        """ "las 8 de la mañana", "la 1:30 de la tarde", "el mediodía", "la medianoche"."""
        if (at.hour, at.minute) in ((0, 0), (12, 0)):
            return "el mediodía" if at.hour else "la medianoche"
        hour = at.hour % 12 or 12
        minutes = f":{at.minute:02}" if at.minute else ""
        part = "de la mañana" if at.hour < 12 else "de la tarde" if at.hour < 20 else "de la noche"
        return f"{'la' if hour == 1 else 'las'} {hour}{minutes} {part}"

    def day(self, day: date, today: date) -> str:
        """ "hoy", "mañana", "el lunes" within a week, else "el lunes 9 de marzo"; far off with its year."""
        ahead = (day - today).days
        if ahead in (0, 1):
            return ("hoy", "mañana")[ahead]
        weekday = f"el {self._WEEKDAYS[day.weekday()]}"
        if 0 < ahead < 7:
            return weekday
        year = f" de {day.year}" if not 0 < ahead < 300 else ""
        return f"{weekday} {day.day} de {self._MONTHS[day.month - 1]}{year}"

    def hours(self, hours: DayHours) -> str:
        if not hours.spans:
            return f"cerrado por {hours.reason}" if hours.reason else "cerrado"
        whole_day = (hours.spans[0].start.time(), hours.spans[-1].end.time()) == (datetime.min.time(),) * 2
        if whole_day and len(hours.spans) == 1:
            return "todo el día"
        *others, last = [
            f"{_joined('de', self.time(span.start))} {_joined('a', self.time(span.end))}" for span in hours.spans
        ]
        return f"{', '.join(others)} y {last}" if others else last

    def next_opening(self, opening: Opening) -> str:
        if opening.next_opening is None:
            return "más adelante"
        day = self.day(opening.next_opening.date(), opening.at.date())
        return f"{day} {_joined('a', self.time(opening.next_opening))}"

    def digits(self, digits: str) -> str:
        return " ".join(self._DIGITS[int(digit)] for digit in digits)


def _joined(preposition: str, time: str) -> str:
    """ "del mediodía", "al mediodía", "a las 8"."""
    if time.startswith("el "):
        return f"{preposition}l {time[3:]}"
    return f"{preposition} {time}"
