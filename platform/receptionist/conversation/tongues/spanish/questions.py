"""What is asked back in Spanish when the caller named a day that cannot be. Pure."""

from datetime import date

from receptionist.conversation.speakable import day_words, number_words
from receptionist.conversation.tongues.spanish.times import MONTHS, WEEKDAYS


class SpanishQuestions:
    over = "Ese día ya pasó. ¿Qué día le viene bien?"
    too_soon = "Eso es demasiado pronto. ¿Qué día le viene bien?"
    none_left = "No encuentro un día que cumpla todo eso. ¿Qué día le viene bien?"

    def wrong_weekday(self, day: date, near: date, today: date) -> str:
        return (
            f"El {number_words(day.day, 'es')} cae en {WEEKDAYS[day.weekday()]}. "
            f"¿Quiere decir el {day_words(near, today, 'es')}, o el {day_words(day, today, 'es')}?"
        )

    def no_such_day(self, day: int, month: int) -> str:
        if not 0 < day < 100 or not month:
            return "No encuentro ese día en el calendario. ¿Qué día quiere decir?"
        return f"No hay {number_words(day, 'es')} de {MONTHS[month - 1]}. ¿Qué día quiere decir?"
