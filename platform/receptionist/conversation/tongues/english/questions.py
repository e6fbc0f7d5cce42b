"""What is asked back in English when the caller named a day that cannot be. Pure."""

from datetime import date

from receptionist.conversation.speakable import MONTHS, WEEKDAYS, day_words, ordinal_words


class EnglishQuestions:
    over = "That day is over. Which day would suit you?"
    too_soon = "That is too soon for me. Which day would suit you?"
    none_left = "I don't find a day that fits all of that. Which day would suit you?"

    def wrong_weekday(self, day: date, near: date, today: date) -> str:
        return (
            f"The {ordinal_words(day.day)} is a {WEEKDAYS[day.weekday()]}. "
            f"Did you mean {day_words(near, today)}, or {day_words(day, today)}?"
        )

    def no_such_day(self, day: int, month: int) -> str:
        if not 0 < day < 100 or not month:
            return "I don't find that day in the calendar. Which day did you mean?"
        return f"There is no {ordinal_words(day)} of {MONTHS[month - 1]}. Which day did you mean?"
