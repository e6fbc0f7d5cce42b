"""Machines at the other end are known from their words, in English and Spanish; people who speak of them are not."""

import tomllib
from pathlib import Path

import pytest

from receptionist.conversation.history import AgentSaid, CallerSaid, Entry
from receptionist.conversation.machines import Machine, machine_at
from receptionist.conversation.quiet import Quiet, quiet_of

VOICEMAIL, ROBOT = Machine.VOICEMAIL, Machine.ROBOT


def said(*turns: str) -> list[Entry]:
    """With an answer behind each but the last."""
    entries: list[Entry] = []
    for number, text in enumerate(turns, 1):
        entries += [CallerSaid(number, text), AgentSaid(number, "How can I help?", "How can I help?")]
    return entries[:-1]


@pytest.mark.parametrize(
    "words",
    [
        "You have reached the voicemail of Robert Stone. Please leave a message after the tone.",
        "Hi, you've reached Anna. I can't come to the phone right now, so leave me a message after the beep.",
        "The person you are trying to reach is not available. At the tone, please record your message.",
        "Your call has been forwarded to an automated voice messaging system.",
        "The number you have dialed is not in service.",
        "I'm sorry, but the voice mailbox is full.",
        "When you have finished recording, you may hang up, or press one for more options.",
        "Ha llamado al buzón de voz de Carmen Ruiz. Deje su mensaje después del tono.",
        "En este momento no puedo atender su llamada. Por favor, deje su nombre y su número después de la señal.",
        "La persona a la que llama no está disponible. Grabe su mensaje al oír la señal.",
        "El número que usted marcó no existe o está fuera de servicio.",
    ],
)
def test_an_answering_machine_is_known_by_its_first_words(words: str) -> None:
    assert machine_at(said(words)) is VOICEMAIL


@pytest.mark.parametrize(
    "turns",
    [
        (
            "Thank you for calling Acme Plumbing. How can I help you?",
            "I'm sorry, I didn't catch that. Could you say that another way?",
        ),
        (
            "Hello, I'm an automated assistant. Thank you for calling Bright Smiles. How may I help you today?",
            "Is there anything else I can help you with?",
        ),
        ("For sales, press one. For support, press two.", "Please say or enter your account number."),
        ("Our menu options have changed. This call may be recorded.", "To hear this again, press nine."),
        (
            "Gracias por llamar a Acme. ¿En qué puedo ayudarle?",
            "Lo siento, no le entendí. ¿Puede repetirlo, por favor?",
        ),
        ("Soy la asistente virtual de Acme. ¿En qué le puedo ayudar?", "Para ventas, presione uno."),
        ("Our office is closed until Monday at nine.",) * 6,
        ("Thanks for calling the clinic.", *("Our office is closed until Monday at 9.",) * 3),
    ],
)
def test_a_robot_is_known_once_it_goes_on_like_one(turns: tuple[str, ...]) -> None:
    assert machine_at(said(*turns)) is ROBOT
    assert machine_at(said(turns[0])) is None


@pytest.mark.parametrize(
    "turns",
    [
        ("I got your voicemail, and it asked me to leave a message after the tone, so I did.",),
        ("Can I leave a message, please?", "I'd like to leave a message for Dr. Patel."),
        ("You said press one for yes. Do I press one now?", "Okay, I press one for yes?"),
        ("Are you a robot?", "Am I talking to an automated system?", "I want a real person."),
        ("Are you still there?", "Sorry, I didn't catch that.", "Could you say that again?", "Are you still there?"),
        ("Representative.",) * 6,
        ("I want a person.",) * 4,
        ("When are you open on Saturday?",) * 5,
        ("Hello, I'm an automated assistant. I call for Ms. Gray, to book a cleaning.", "Tuesday at ten is fine."),
        ("Dejé un mensaje ayer después del tono y nadie me llamó.",),
        ("¿Puedo dejar un mensaje?", "Quiero dejar un mensaje para el doctor."),
        ("My phone number is not in service at the moment, use my wife's.",),
        ("Thank you for calling me back.", "How can I help you find my file?"),
    ],
)
def test_a_person_is_not_taken_for_a_machine(turns: tuple[str, ...]) -> None:
    assert [machine_at(said(*turns[: number + 1])) for number in range(len(turns))] == [None] * len(turns)


@pytest.mark.parametrize(
    "words",
    [
        "Please hold. Your call is important to us.",
        "All of our representatives are currently busy. Please stay on the line.",
        "You are caller number three. Your estimated wait time is four minutes.",
        "Su llamada es importante para nosotros. Permanezca en la línea.",
        "Todos nuestros agentes están ocupados. En breve le atenderemos.",
    ],
)
def test_a_hold_is_known_by_its_words(words: str) -> None:
    assert quiet_of(said(words)) is Quiet.HOLD
    assert machine_at(said(*[words] * 2)) is None


@pytest.mark.parametrize(
    "words",
    ["One moment, please.", "Hold on.", "Let me look for my card.", "Un momento, por favor.", "Déjeme ver.", "Wait."],
)
def test_who_asks_for_a_moment_has_one(words: str) -> None:
    assert quiet_of(said("When are you open?", words)) is Quiet.MOMENT
    assert quiet_of(said(words, "On Monday.")) is Quiet.USUAL


@pytest.mark.parametrize(
    "words",
    [
        "Hi, thanks for holding. How can I help?",
        "My mom stopped breathing about a minute ago.",
        "Stay on the line with me.",
        "I'm looking for Doctor Patel.",
        "Thank you for waiting. Your call is important to us, so what can I do?",
        "I was on hold for twenty minutes, your voicemail said your call is important to us.",
        "Could you hold on to my order until Monday, since I am away the whole weekend and cannot come to get it?",
    ],
)
def test_a_person_who_is_back_is_answered(words: str) -> None:
    assert quiet_of(said(words)) is Quiet.USUAL


def test_nobody_in_the_written_conversations_is_taken_for_a_machine_or_for_music() -> None:
    turns = 0
    for file in sorted((Path(__file__).parents[2] / "conversations").glob("*.toml")):
        for scenario in tomllib.loads(file.read_text())["scenarios"]:
            entries = [CallerSaid(number, str(line)) for number, line in enumerate(scenario["caller"])]
            for end in range(1, len(entries) + 1):
                turns += 1
                assert machine_at(entries[:end]) is None, entries[end - 1]
                assert quiet_of(entries[:end]) is not Quiet.HOLD, entries[end - 1]
    assert turns > 800
