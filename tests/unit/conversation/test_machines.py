"""Machines at the other end are known from their words, in English and Spanish; people who speak of them are not."""

import tomllib
from pathlib import Path

import pytest

from receptionist.conversation.history import AgentSaid, CallerSaid, Entry
from receptionist.conversation.machines import Machine, Suspect, machine_at
from receptionist.conversation.quiet import Quiet, only_waits, quiet_of

VOICEMAIL, ROBOT = Machine.VOICEMAIL, Machine.ROBOT


def said(*turns: str) -> list[Entry]:
    """With an answer behind each but the last."""
    entries: list[Entry] = []
    for number, text in enumerate(turns, 1):
        entries += [CallerSaid(number, text), AgentSaid(number, "How can I help?", "How can I help?")]
    return entries[:-1]


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("You have reached the voicemail of Robert Stone. Please leave a message after the tone.", True),
        ("Hi, you've reached Anna. I can't come to the phone right now, so leave me a message after the beep.", False),
        ("The person you are trying to reach is not available. At the tone, please record your message.", True),
        ("Please leave your message after the tone. When you are finished, hang up or press pound.", True),
        ("Your call has been forwarded to an automated voice messaging system.", False),
        ("Hi, this is Rob. I'm away from my desk. Leave your name and number after the beep. Thanks.", False),
        ("Nobody is here to take your call. After the tone, leave a brief message.", False),
        ("The number you have dialed is not in service.", False),
        ("The subscriber you have called is unavailable at this time.", False),
        ("I'm sorry, but the voice mailbox is full.", False),
        ("The mailbox is full and cannot accept any messages at this time. Goodbye.", False),
        ("When you have finished recording, you may hang up, or press one for more options.", False),
        ("Ha llamado al buzón de voz de Carmen Ruiz. Deje su mensaje después del tono.", True),
        (
            "En este momento no puedo atender su llamada. Por favor, deje su nombre y su número después de la señal.",
            False,
        ),
        ("La persona a la que llama no está disponible. Grabe su mensaje al oír la señal.", True),
        ("El número que usted marcó no existe o está fuera de servicio.", False),
        ("Lo sentimos, el buzón de voz está lleno.", False),
    ],
)
def test_an_answering_machine_is_asked_whether_anybody_is_there_but_where_there_is_no_doubt(
    words: str, sure: bool
) -> None:
    assert machine_at(said(words)) == Suspect(VOICEMAIL, sure)
    assert machine_at(said(words, words)) == Suspect(VOICEMAIL, sure=True)
    assert machine_at(said("When do you close?", words)) == Suspect(VOICEMAIL, sure=False)
    assert machine_at(said("When do you close?", words, "Yes, I am here, I was reading it out.")) is None


@pytest.mark.parametrize(
    "turns",
    [
        (
            "Thank you for calling Acme Plumbing. How can I help you?",
            "I'm sorry, I didn't catch that. Is there anything else I can help you with?",
        ),
        (
            "Hello, I'm an automated assistant. Thank you for calling Bright Smiles. How may I help you today?",
            "Is there anything else I can help you with?",
        ),
        (
            "For sales, press one. For support, press two. Please say or enter your account number.",
            "To repeat, press 9.",
        ),
        ("Our menu options have changed. This call may be recorded.", "To hear this again, press nine now."),
        (
            "For English, press one. This call is on a recorded line.",
            "You are returning to the main menu. Press one to go on.",
        ),
        (
            "You're speaking with the virtual assistant. Please say or enter your date of birth.",
            "Please enter your PIN.",
        ),
        (
            "Gracias por llamar a Acme. ¿En qué puedo ayudarle?",
            "Lo siento, no le entendí. ¿En qué puedo ayudarle?",
        ),
        ("Soy la asistente virtual de Acme. ¿En qué le puedo ayudar?", "Para ventas, presione uno."),
        ("Esta llamada puede ser grabada. Para ventas, oprima uno.", "Para volver al menú principal, oprima cero."),
    ],
)
def test_a_robot_is_asked_whether_anybody_is_there_and_known_once_it_goes_on_like_one(turns: tuple[str, ...]) -> None:
    assert machine_at(said(turns[0])) == Suspect(ROBOT, sure=False)
    assert machine_at(said(*turns)) == Suspect(ROBOT, sure=True)
    assert machine_at(said(turns[0], "Yes, hello, this is Joan.")) is None


def test_a_line_is_a_recording_when_it_comes_again_and_again_word_for_word() -> None:
    line = "Our office is closed until Monday at nine."
    robot = ("Thanks for calling the clinic.", *(line,) * 4)

    assert machine_at(said(*(line,) * 5)) is None
    assert machine_at(said(*(line,) * 6)) == Suspect(ROBOT, sure=False)
    assert machine_at(said(*(line,) * 7)) == Suspect(ROBOT, sure=True)
    assert [machine_at(said(*robot[:end])) for end in (3, 4, 5)] == [None, (ROBOT, False), (ROBOT, True)]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            VOICEMAIL,
            "You've reached the Millers. We can't come to the phone right now. Leave a message after the beep.",
        ),
        (VOICEMAIL, "We are not available to take your call. Please leave your name and number at the tone."),
        (VOICEMAIL, "Your call has been forwarded to voicemail. Record your message after the beep."),
        (VOICEMAIL, "You have reached the mailbox of Dana Fox. To leave a message, wait for the tone."),
        (VOICEMAIL, "The party you are calling is unavailable. Please leave a message after the tone."),
        (VOICEMAIL, "The number you have reached has been disconnected."),
        (VOICEMAIL, "Hello, no one is available to take your call. Please leave a message after the tone."),
        (VOICEMAIL, "Se ha comunicado al buzón de voz del doctor Ruiz. Deje su mensaje después del tono."),
        (VOICEMAIL, "El usuario al que llama no se encuentra disponible. Deje su mensaje después de la señal."),
        (VOICEMAIL, "Lo siento, no puedo contestar su llamada. Deje un mensaje después del tono."),
        (ROBOT, "Thank you for calling Rivertown Bank. If you know your party's extension, press one now."),
        (ROBOT, "Para español, oprima dos. Para una cita, oprima uno. Gracias por llamar."),
        (ROBOT, "To make an appointment, press one. This call may be recorded for quality."),
        (ROBOT, "Thank you for calling. Please say your account number."),
    ],
)
def test_more_machines_are_found(kind: Machine, words: str) -> None:
    found = machine_at(said(words))
    assert found is not None
    assert found.machine is kind
    assert machine_at(said(words, words)) == Suspect(kind, sure=True)


# What people say near all that: each is its caller's second turn.
PEOPLE = """
I can't get to the phone while I'm at work, so please leave me a voicemail.
I can't come to the phone before five, just leave a message.
If I don't pick up, just leave a message after the beep.
You can leave a message after the tone, I always check my voicemail.
If nobody answers, leave a message after the tone with my husband.
I called after hours and there was only a recording, leave a message after the tone, and nobody called back.
Your mailbox is full.
The mailbox is full, so I couldn't leave a message.
The doctor's voicemail box is full.
Is the mailbox full?
The number you called me from is not in service.
The number you called is my old one, it's been disconnected.
The number you called yesterday is disconnected, use this one.
When you're done with that, do I just hang up?
When you are finished, can you press send on the referral?
When you're done can you have them hang up and call me back?
Should I hang up when you're done?
The recording says leave a message after the tone but there's no tone.
Do you want me to press one for yes?
It keeps saying press one for billing.
What is the current wait for a new patient appointment?
What's the estimated wait time?
How long is the wait time right now?
Is the wait time still forty minutes?
The wait time is too long, I want to cancel my appointment.
The wait time is always over an hour.
Can I talk to the next available person please?
I need the next available operator.
Give me the next available appointment.
Get me the next available representative.
All the lines are always busy when I call.
All your lines are busy every morning.
I know all of your staff are busy but this is urgent for me.
Are all the doctors busy on Friday?
Please stay on the line, I need to find my card, and what are your hours?
Will my call be answered? It said your call will be answered soon.
Your call is important to me too, I'd like to book a cleaning.
It said your call is important to us for an hour.
Don't put me on hold again, you said an agent will be with me.
I was told I'd be in the queue.
Is this call being recorded?
This is an automated system, isn't it? I want a person.
Main menu please.
Is there something for English speakers? For English please.
On a recorded line I'd rather not say.
I'm a virtual assistant and I need an appointment.
I want to speak to a real person.
Thanks for calling me back.
Thanks for calling me back earlier, how can I help my son with his pain?
I have no idea what can I do for you to call me back.
Thank you for calling back so quickly.
Would you like me to leave a message?
Are you still there?
Could you repeat that?
I didn't catch that.
No puedo contestar ahora, deje un mensaje con mi esposa.
Si no contesto, deje un mensaje después del tono.
El buzón está lleno.
El número que usted marcó es de mi hermana.
El número al que llamó ya no existe, este es el mío nuevo y lo tengo siempre.
Cuando termine, cuelgue por favor.
¿Cuál es el tiempo de espera?
¿Cuánto es el tiempo estimado de espera para una cita?
El tiempo de espera es demasiado largo.
El tiempo de espera siempre es de una hora.
Para español, oprima dos me dijeron.
¿Oprimo uno para español?
Gracias por llamar.
Gracias por llamar de vuelta.
Todas sus líneas están ocupadas siempre.
Quiero hablar con el próximo agente.
¿Me puede pasar con el siguiente operador?
Su llamada es importante para mí también.
¿Esta llamada va a ser grabada?
Menú principal, por favor.
Quiero hablar con una persona.
No le entendí, ¿puede repetir?
¿Sigue ahí?
Dejé un mensaje ayer después del tono y nadie me llamó.
Just leave a message on my wife's phone after the beep.
Tell the nurse to leave a detailed message, my voicemail picks up after the tone.
You can leave a brief message at the tone on this number.
Somebody told me to record my message after the beep, but it hung up.
Did you get the message that I left after the tone?
The person you are trying to reach is my mother, she's not available today.
The person you called is not available, this is her daughter.
The number you have is disconnected, so call my cell.
You've reached my voicemail before, I don't pick up during class.
My mailbox isn't set up yet, so please text me.
I'm away from my desk a lot, so leave a message with the front office.
I'm unavailable on Mondays, is Tuesday open?
I can't take your call at work, email me instead.
When you have finished, do I press pound?
When I'm done talking, should I hang up or press one?
Press one for what?
To confirm I press one, correct?
Which one do I press for billing?
I pressed one for scheduling and got you.
Can you take me back to the main menu?
Do you have a menu for English?
For English speakers, is there a doctor?
This call may be recorded, is that right?
I don't consent to this call being recorded.
Please enter my date of birth as May fifth.
Please select the earliest one for me.
Are you an automated assistant or a person?
I am talking to an automated system, and I hate it.
You are a virtual receptionist, right?
I work as a digital assistant at a law firm and my tooth hurts.
Thank you for calling me about my results.
Thanks for calling yesterday, I missed it.
How can I help you find my record?
How can I help my daughter stop the bleeding?
What can I do for a broken crown?
Is there anything else I can do before the visit?
Is there anything else you need from me?
Would you like my insurance number?
I couldn't hear you, say that again.
I did not understand, could you repeat the times?
Hello? Hello? Are you still on the line?
How long is the hold going to be?
How many people are in the queue?
What number am I in the line?
I was on the line for an hour.
I'll stay on the line.
I can hold.
Don't make me hold again.
Can you stay on the line while I look?
Will an agent be with me shortly?
When will an agent be available?
Is the next available person a dentist?
The next available appointment is fine.
Who is the next available doctor?
Are all your specialists busy?
My lines are busy so call my office.
The estimated wait time on your website says two weeks.
The expected wait for new patients, what is it?
Your staff are busy, I get it, but this is urgent.
Please hold the appointment while I ask my husband.
Deje un mensaje con mi hija si no contesto.
Puede dejar un mensaje en mi buzón después del tono.
¿Dejo el mensaje después del tono?
El número que tienen está fuera de servicio, anote el nuevo.
La persona que llamó ayer es mi esposo, no está disponible.
Mi buzón está lleno, mándeme un texto.
Yo marco uno y no pasa nada.
¿Marco uno o dos?
¿Usted es un asistente virtual?
Soy asistente en una oficina y necesito una cita.
¿Me diga su nombre, por favor?
Gracias por llamarme.
Gracias por su llamada de ayer, no pude contestar.
¿Cómo le puedo ayudar a mi hijo con el dolor?
¿Hay algo más en que tenga que fijarme?
¿Quiere que deje un mensaje?
No le entiendo, hable más despacio.
¿Cuánto tiempo de espera hay?
¿Cuánto tengo que esperar en la línea?
Me quedo en la línea.
¿Están todos los doctores ocupados?
¿Quién es el próximo doctor disponible?
Sus agentes siempre están ocupados.
No me deje en espera otra vez.
¿En breve me atienden?
We need to cancel our appointment for tomorrow morning at nine.
Please stay on the line, this is about the baby.
Please hold the line while we find the paperwork.
Hold the line while Mom gets the card.
A person will pick her up.
For the next available slot, Tuesday works.
To the next available dentist please.
Thank you for your patience.
Thank you for your patience, Tuesday works.
You are number one in town.
All the lines are busy.
In the line is a lot of people.
Okay, continue to hold that slot.
Please continue to hold the appointment for Tuesday.
The number you dialed is not in service anymore.
Press zero for the operator.
Gracias por su paciencia.
Le comunicamos el cambio mañana.
Diga su nombre otra vez.
"""


@pytest.mark.parametrize("words", PEOPLE.strip().splitlines())
def test_a_person_is_neither_taken_for_a_machine_nor_for_a_hold_however_often_they_say_it(words: str) -> None:
    again = said("Hello there.", *(words,) * 9)

    assert [machine_at(again[:end]) for end in range(1, len(again) + 1)] == [None] * len(again)
    assert quiet_of(again) is not Quiet.HOLD
    assert machine_at(said(words)) is None


@pytest.mark.parametrize(
    "turns",
    [
        ("I got your voicemail, and it asked me to leave a message after the tone, so I did.",),
        ("Can I leave a message, please?", "I'd like to leave a message for Dr. Patel."),
        ("You said press one for yes. Do I press one now?", "Okay, I press one for yes?"),
        ("Are you a robot?", "Am I talking to an automated system?", "I want a real person."),
        ("Are you still there?", "Sorry, I didn't catch that.", "Could you say that again?", "Are you still there?"),
        ("This is an automated system, right?", "Main menu please."),
        ("Oh great, this is an AI assistant.", *("I want to speak to a real person",) * 6),
        ("Thanks for calling me back earlier, this is Joan.", "Sorry, I didn't catch that.", "Could you repeat that?"),
        ("Representative.",) * 6,
        ("Get a real human being on the phone right now please",) * 6,
        ("When are you open on Saturday?",) * 5,
        ("Hello, I'm an automated assistant. I call for Ms. Gray, to book a cleaning.", "Tuesday at ten is fine."),
        ("¿Puedo dejar un mensaje?", "Quiero dejar un mensaje para el doctor."),
        ("My phone number is not in service at the moment, use my wife's.",),
        ("Thank you for calling me back.", "How can I help you find my file?"),
        ("Is this line being recorded? I was told this call may be recorded.", "To reach a person do you press zero"),
    ],
)
def test_a_person_is_not_taken_for_a_machine(turns: tuple[str, ...]) -> None:
    assert [machine_at(said(*turns[: number + 1])) for number in range(len(turns))] == [None] * len(turns)


@pytest.mark.parametrize(
    "words",
    [
        "Please hold. Your call is important to us.",
        "All of our representatives are currently busy. Please stay on the line.",
        "Please stay on the line and an agent will be with you shortly.",
        "Your call is important to us.",
        "All representatives are busy at this time.",
        "All of our operators are currently busy. Please continue to hold.",
        "You are number four in the queue.",
        "Your place in the line is two.",
        "The wait time is approximately three minutes.",
        "The next available agent will take your call.",
        "Please hold while I transfer you.",
        "Thank you for your patience. Your call is important to us.",
        "Please remain on the line. Your call will be answered shortly.",
        "We apologize for the delay. Your call is very important to us.",
        "Su llamada es muy importante. En breve será atendida.",
        "Todos nuestros asesores se encuentran ocupados.",
        "Gracias por su paciencia. En breve le atenderemos.",
        "Manténgase en la línea, por favor.",
        "No cuelgue, su llamada será atendida.",
        "Le comunicamos con un agente.",
        "You are caller number three. Your estimated wait time is four minutes.",
        "The current wait time is about ten minutes.",
        "An agent will be with you shortly.",
        "Please hold while we connect you.",
        "Please hold for the next available representative.",
        "Your call will be answered in the order it was received.",
        "All of our agents are currently assisting other callers.",
        "Thank you for your patience. Please continue to hold.",
        "El tiempo estimado de espera es de cinco minutos.",
        "El próximo agente disponible le atenderá.",
        "Todas nuestras líneas están ocupadas.",
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
    ("words", "alone"),
    [
        ("One moment, please.", True),
        ("Okay, hold on, let me get my insurance card.", True),
        ("Uh, let me see, one second.", True),
        ("I'm looking for it right now.", True),
        ("Let me check my calendar.", True),
        ("Un momento, déjeme buscar mi tarjeta.", True),
        ("Espere por favor.", True),
        ("I'm looking for the dentist.", False),
        ("I'm looking for my test results.", False),
        ("I'm checking the status of my refill.", False),
        ("Let me get an appointment for Tuesday.", False),
        ("Let me see Doctor Patel please.", False),
        ("Let me see somebody today, it hurts.", False),
        ("Let me get the billing department.", False),
        ("Let me check in for my appointment.", False),
        ("I waited one minute, cancel my appointment.", False),
        ("Please hold my appointment for me.", False),
        ("Hold on to my slot please.", False),
        ("I'd like Tuesday, let me think, at three.", False),
        ("One moment, is that the number?", False),
        ("Déjeme ver al doctor hoy.", False),
        ("Un momento, quiero cancelar mi cita.", False),
    ],
)
def test_only_who_says_nothing_else_is_told_to_take_their_time(words: str, alone: bool) -> None:
    assert only_waits(words) is alone
    assert quiet_of(said(words)) is not Quiet.HOLD


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
