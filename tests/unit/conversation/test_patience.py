"""How long a pause may be: by what was asked, and by how the words end."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation import builtin_state
from receptionist.conversation.awaited import Awaited, awaited
from receptionist.conversation.builtin_state import Draft, State
from receptionist.conversation.endings import Ending, ending_of, says_nothing
from receptionist.conversation.history import CallerSaid, FunctionResult
from receptionist.conversation.patience import WAITS, Patience

TODAY = date(2026, 11, 26)


def ending(words: str, kind: Awaited = Awaited.OPEN, language: str = "en-US") -> Ending:
    return ending_of(words, kind, (language,), "US", TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to book and", "my tooth hurts because", "um", "I'd like Monday, um", "My name is", "I need a",
        "Monday, Tuesday,", "Monday, Tuesday, Wednesday", "Is it possible to, uh", "it's for my", "I'm allergic to",
    ],
)  # fmt: skip
def test_words_that_say_that_more_must_come(words: str) -> None:
    assert ending(words) is Ending.UNFINISHED


@pytest.mark.parametrize(
    "words",
    [
        "When are you open?", "I'd like to come in", "Who is it with?", "What is it for?", "Monday, please.", "hold on",
        "room 212", "at 3:30", "Plan B", "Yes.", "I have a toothache", "what's going on", "", "...",
    ],
)  # fmt: skip
def test_words_that_may_be_all(words: str) -> None:
    assert ending(words) is Ending.USUAL


@pytest.mark.parametrize(
    "words", ["quisiera una cita para", "me llamo", "es que", "el lunes o", "este", "para mi hija y", "me duele porque"]
)
def test_words_in_spanish_that_say_that_more_must_come(words: str) -> None:
    assert ending(words, language="es-MX") is Ending.UNFINISHED


@pytest.mark.parametrize("words", ["gracias", "¿Cuándo abren?", "para qué", "sí", "una limpieza"])
def test_words_in_spanish_that_may_be_all(words: str) -> None:
    assert ending(words, language="es-MX") is Ending.USUAL


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("212", Ending.DIGITS),
        ("two one two, um", Ending.DIGITS),
        ("212 555", Ending.DIGITS),
        ("two one two five five five oh one double nine", Ending.WHOLE),
        ("It's 212-555-0199", Ending.WHOLE),
        ("212-555-0199 and", Ending.UNFINISHED),
        ("I don't have one", Ending.USUAL),
        ("Why do you ask?", Ending.USUAL),
    ],
)
def test_a_number_that_was_asked_for_is_waited_for_until_it_is_whole(words: str, expected: Ending) -> None:
    assert ending(words, Awaited.PHONE) is expected


def test_half_a_number_that_nobody_asked_for_is_waited_for_too() -> None:
    assert ending("My number is 212") is Ending.DIGITS
    assert ending("five five five") is Ending.DIGITS
    assert ending("mi número es cinco cinco", language="es-MX") is Ending.DIGITS
    assert ending("My number is 212 555 0199") is Ending.USUAL


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("March", Ending.DIGITS),
        ("March third", Ending.DIGITS),
        ("March third nineteen eighty five", Ending.WHOLE),
        ("3/5/1985", Ending.WHOLE),
        ("the third of", Ending.DIGITS),
        ("I'd rather not say", Ending.USUAL),
    ],
)
def test_a_date_of_birth_is_waited_for_until_it_has_its_year(words: str, expected: Ending) -> None:
    assert ending(words, Awaited.DATE) is expected


def test_who_spells_is_given_time_behind_each_letter() -> None:
    assert all(
        ending(words) is Ending.SPELLING for words in ("L E", "Lee, L-E", "n as in nancy", "it's spelled", "s, m, i")
    )
    assert all(ending(words, Awaited.SPELLING) is Ending.SPELLING for words in ("S", "S, M", "Smith, S"))
    assert ending("Smith", Awaited.SPELLING) is Ending.USUAL
    assert ending("ese eme i", language="es-MX") is Ending.SPELLING
    assert ending("eme de mamá", Awaited.SPELLING, "es-MX") is Ending.SPELLING
    assert ending("una cita de rutina", language="es-MX") is Ending.USUAL


def test_only_a_plain_yes_is_not_waited_for() -> None:
    plain = ("Yes.", "yes, please", "No, thank you.", "That's right.")
    assert all(ending(words, Awaited.YES_OR_NO) is Ending.WHOLE for words in plain)
    assert ending("sí, por favor", Awaited.YES_OR_NO, "es-MX") is Ending.WHOLE
    assert ending("No.", Awaited.YES_OR_NO) is Ending.USUAL, "what is right instead may follow"
    assert ending("Yes, but", Awaited.YES_OR_NO) is Ending.UNFINISHED
    assert ending("Yes.") is Ending.USUAL


def test_um_says_nothing() -> None:
    assert says_nothing("Um, uh.", ("en-US",))
    assert says_nothing("este", ("es-MX",))
    assert not says_nothing("um Monday", ("en-US",))
    assert not says_nothing("", ("en-US",))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Thanks. What's the best number to reach you?", Awaited.PHONE),
        ("Could you give me your phone number?", Awaited.PHONE),
        ("And the area code?", Awaited.PHONE),
        ("Can we call you back on the number you're calling from?", Awaited.YES_OR_NO),
        ("I have 212. Is that right?", Awaited.YES_OR_NO),
        ("Anything else?", Awaited.YES_OR_NO),
        ("That would be Tuesday at nine. Shall I book that?", Awaited.YES_OR_NO),
        ("Would you like Monday or Tuesday?", Awaited.OPEN),
        ("Hello. How can I help?", Awaited.OPEN),
        ("Could you spell that for me?", Awaited.SPELLING),
        ("And the date of birth, with the year?", Awaited.DATE),
        ("We open at eight.", Awaited.OPEN),
        ("", Awaited.OPEN),
    ],
)
def test_the_last_question_tells_what_a_vendors_model_waits_for(question: str, expected: Awaited) -> None:
    assert awaited(question, ("en-US",), b"", []) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("¿Cuál es su número de teléfono?", Awaited.PHONE),
        ("¿Es correcto?", Awaited.YES_OR_NO),
        ("¿Me puede deletrear su apellido?", Awaited.SPELLING),
        ("¿Cuál es su fecha de nacimiento?", Awaited.DATE),
        ("¿Lunes o martes?", Awaited.OPEN),
        ("¿En qué puedo ayudarle?", Awaited.OPEN),
    ],
)
def test_questions_in_spanish_are_known_as_well(question: str, expected: Awaited) -> None:
    assert awaited(question, ("es-MX",), b"", []) is expected


def test_the_built_in_dialogue_knows_what_it_waits_for() -> None:
    def of(state: State) -> Awaited:
        return awaited("Go on.", ("en-US",), builtin_state.encode(state), [])

    assert of(State(asking="number")) is Awaited.PHONE
    assert of(State(asking="birth")) is Awaited.DATE
    assert of(State(asking="confirm")) is Awaited.YES_OR_NO
    assert of(State(asking="name", draft=Draft(name_tries=1))) is Awaited.SPELLING
    assert of(State(asking="reason")) is Awaited.OPEN


def test_a_function_that_lacked_something_tells_what_is_asked_for() -> None:
    lacks = FunctionResult("1", "take_message", {"error": "take_message: missing field `phone`"}, failed=True)

    assert awaited("One more thing for that.", ("en-US",), b"", [CallerSaid(1, "hi"), lacks]) is Awaited.PHONE
    assert awaited("One more thing for that.", ("en-US",), b"", [lacks, CallerSaid(2, "hi")]) is Awaited.OPEN


def test_patience_moves_every_wait() -> None:
    brisk, normal, relaxed = (WAITS[level] for level in ("brisk", "normal", "relaxed"))

    for wait in brisk.__struct_fields__:
        assert getattr(brisk, wait) < getattr(normal, wait) < getattr(relaxed, wait)
    for waits in WAITS.values():
        in_order = [getattr(waits, wait) for wait in waits.__struct_fields__]
        assert in_order == sorted(in_order)


def test_the_table_of_waits_is_documented_as_it_is() -> None:
    page = (Path(__file__).parents[3] / "docs/decisions/0026-end-of-turn.md").read_text()

    for level, waits in WAITS.items():
        seconds = (f"{getattr(waits, wait):g}" for wait in waits.__struct_fields__)
        assert f"| {level} | {' | '.join(seconds)} |" in page


def test_who_has_paused_for_long_within_a_number_may_do_so_again() -> None:
    patience = Patience()

    assert patience.held_s("212", Awaited.PHONE) == WAITS["normal"].digits_s
    assert patience.held_s("212", Awaited.PHONE, longest_pause_s=2.5) > 3
    assert patience.held_s("212", Awaited.PHONE, longest_pause_s=60) == 4.0


@given(st.text(max_size=60), st.sampled_from(Awaited), st.sampled_from(["en-US", "es-MX", "de-DE", ""]))
def test_no_words_are_waited_for_longer_than_the_limit(words: str, kind: Awaited, language: str) -> None:
    patience = Patience("brisk", (language,), "US", TODAY)

    assert 0 <= patience.held_s(words, kind, 9.0) < patience.waits.limit_s
