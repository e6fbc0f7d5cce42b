"""Emergency phrases, in partial and imperfect words; what is denied, past or only asked about is none."""

import re
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import practice

from receptionist.conversation import emergency
from receptionist.conversation.emergency import finding
from receptionist.conversation.emergency.english import ENGLISH
from receptionist.conversation.emergency.grammar import Rules
from receptionist.conversation.emergency.language import Language, lines
from receptionist.conversation.emergency.spanish import SPANISH
from receptionist.conversation.kept import kept_phrases
from receptionist.conversation.sentences import split
from receptionist.conversation.word_features import words_of

_EMERGENCIES = """
the puppy got into the rat poison in the garage and ate some
my client just passed out on the massage table
the dog's been fitting for ten minutes
there's a man at the door with a gun
wait, there's somebody at the door and he's trying to get in
my boyfriend has me by the neck, he's killing me
please get him out of the water
he got stung yesterday and now he can't breathe
the baby's under water in the bath
smoke is coming out from behind the wall
her dad is hurting her
he's been shot in the back
my chest is hurting me
I can't breathe
I can't breath
my husband is having chest pains
chess pain
I think I'm having a heart attack
she's not breathing
he collapsed in the kitchen
my baby is choking
there's blood everywhere
the bleeding won't stop
believing won't stop.
I can't stop the bleeding
my tongue is swelling up
my daughter is having a seizure
he's unconscious
she passed out
I took too many pills
I want to kill myself
my dog was hit by a car
he fell off the chair and his arm is hanging
the fence fell on him and his leg is broken and he's hanging from it
I'm dying here please help me
she's on the floor and she's been there all day, she isn't moving
my arm is hanging off
his finger is hanging by the skin
my dog collapsed and can't get up
he fell and can't get up
he ran over a nail and then over my foot, it's bleeding badly
I pulled the tube out myself and there's blood everywhere
my dog ate rat poison
call 911
my mother is having a stroke
her face is drooping on one side
no, I have chest pain right now
I don't know what to do, he's not breathing
it's an emergency
my throat is closing
he had a heart attack just now
I don't need an appointment. My son can't breathe.
no puedo respirar
me duele mucho el pecho
my daughter wants to kill herself over a boy
i want to kill myself over this divorce
i've taken the whole packet
the cat's fitting
someone's fallen in the canal
i'm hiding under the bed and he's in the house
can't breathe, help
mi hijo no respira
se desmayó
un coche le pegó a mi gato
ya no aguanto esta noche me mato
mi hijo se tomó lo que usamos para limpiar la parrilla
el calentón prendió las cortinas
me dieron una puñalada
la nena tomó lavandina
mi sobrino bebió aguarrás
mi hijo de dos años se tomó las pastillas de la presión de la abuela
le pegó un rayo a mi primo
a mi papá le cayó un rayo
un rayo alcanzó a mi esposo en el campo
me sigue un tipo desde la estación y no me suelta
socorro mi marido no respira
auxilio no sé cómo pararle la sangre
mi hijo estaba jugando y se ahoga con una canica
no puedo respirar tranquilo siento que me ahogo
mi gato se comió el veneno
""".strip().splitlines()

_NONE = """
i got a sore throat real bad and i wanna see somebody
he's got a sore throat and a fever
he needs a haircut bad
my shih tzu can't see out of his own face he needs a haircut bad
the whole shebang, cut and all
i've got corns and they're killing me, anything today
these shoes and the insoles are killing me
bear with me, there's somebody at the door
hang on, the dog's going crazy, there's someone at the door
can he take the kids out of state without asking me
my wife moved the kids out of the country and i need a lawyer
a woman slipped in our store and she's got a lawyer now
i've been having these headaches and my wife won't quit nagging me
i can't lift my arm above my shoulder
a bracket came off and it's stabbing my cheek
she got stung by a wasp yesterday and it's a bit swollen
he's got a fever so he's not coming to tutoring tonight
i'm trying to get through to the benefits people
it's pouring out from under the toilet
could somebody help my mother from the car
my sciatica's shooting down my leg
i can't feel my legs after that workout
cancel the gas man
i've lost feeling in my toe since the surgery
he's hiding under the bed and won't come out
the ac's blowing warm and i'm dying in here
i smell gas when i start the car
a tree limb came down on my hood
my kid's struggling to breathe through the clarinet part
my epipen's expired
my face is a bit swollen from the tooth but no fever
i could shoot myself for forgetting
i can't go on holiday without my glasses
i can't live without my hairdresser
i tripped over the dog and landed on my hand
our lift's stuck between floors, nobody in it
my wedding dress is too tight, i can't breathe in it
i feel faint whenever they take blood, can i lie down for it
my left hand tingles when i wake up
my son's accused of stabbing a kid
GMC Sierra
my knees are shot, is there a lift
the brakes are shot
his tooth is hurting him
my four year old's tooth is hurting her
the new shoes are hurting her
there's a lump come up under his arm
he's got a lump on his leg
the engine blew up on the highway
I don't have chest pain
no chest pain, just a toothache
my late husband had a heart attack in 1990
I had a stroke two years ago
do you treat heart attacks
what should I do if someone faints, is unconscious
she isn't bleeding heavily
I'm not having trouble breathing
do you take emergencies
it's not an emergency
I had a heart attack last year and I take blood thinners
my gums bleed a bit when I brush
my grandmother died of a heart attack
is there an emergency number
hey my dog's been there all day, is he doing alright
how's my boy doing, he's been there since seven
can I just pull the pump out myself
can I take the stitches out on my own
so should I pull the splinter out myself
could I shut the gas off myself before you come
I've only gone and sat on my reading glasses haven't I, one of the arms is hanging off, can you do anything with them
I sat on my glasses and the arm snapped off
one of the legs has come off my sofa
my bumper is hanging off
the gutter is hanging off the house
my tooth is hanging by a thread
I had my blood drawn this morning and I'm dying here, can you just tell me if it's positive
I'm dying over here with no air conditioning
I think my old dog is near the end, he can't get up anymore
I ran over a nail and the tyre's flat
I'm gonna have a heart attack if you tell me it's another grand
my toddler swallowed a baby tooth last night and he's fine
my breath smells
can I get an emergency appointment today
I'm dying to get my teeth whitened
my dog had a seizure last month and I need a refill
are you open on the fourth of July
I'd kill for an appointment tomorrow
my mailbox got run over by the plow
the outlet in the garage is dead
I'm trapped in a timeshare and I want out
these taxes are strangling us
I don't like talking to machines
he's Frank Duckworth and I'm Jean Duckworth
his name is Ben Stroke
I rolled my ankle at five a side and it's gone purple
my ex isn't talking to the kids
my husband left me and took the kids
my coworker got electrocuted at the old plant and his widow needs a lawyer
no tengo dolor de pecho
se desplomó la carpa y queremos reembolso
no responde la página y no pude reservar
se atoró el triturador
las deudas me están ahogando puedo pagar a plazos
no se le hincha la lengua ni nada
mi jefe me amenaza con despedirme
la orquídea que me vendieron se está muriendo
lo siento, no puedo contestar su llamada
le habla Socorro, la mamá de Luis
de parte de Socorro Gutiérrez
soy Auxilio Ramírez, tengo cita el lunes
el gato se llama Veneno y viene a castrarse
socorro, no entiendo su página web, cómo saco turno
auxilio, no sé cómo cancelar la reserva
socorro con este flequillo
mi hijo está jugando a que se ahoga, no le haga caso
está haciendo como que se ahoga, es puro teatro
no puedo respirar tranquila hasta tener la fecha confirmada
me quiero morir de vergüenza, llegué tarde
el entrenador nos va a matar con esas sentadillas
tomo aspirina por un infarto que tuve
se está quemando el foco del baño
se desplomó el estante de la cocina
es una emergencia estética, tengo una boda
""".strip().splitlines()


@pytest.mark.parametrize("words", _EMERGENCIES)
def test_an_emergency_is_recognised(words: str) -> None:
    assert emergency.find(words) is not None


@pytest.mark.parametrize("words", _NONE)
def test_what_is_no_emergency_is_left_to_the_conversation(words: str) -> None:
    assert emergency.find(words) is None


def test_the_practices_own_phrases_are_recognised_even_a_little_wrong() -> None:
    assert emergency.detect("I fell and I think my jaw is broken", practice()) is not None
    assert emergency.detect("my jar is broken", practice()) is not None
    assert emergency.detect("my tooth is broken", practice()) is None


@pytest.mark.parametrize(
    "words",
    [
        "a bearded dragon that's not eating",
        "she's not eating much and hiding under the bed",
        "not eating, and kind of quiet",
        "he's limping on the front right leg",
        "front right leg, he's limping",
        "he's vomiting",
        "my snake hasn't eaten in three weeks",
        "Ranger, he's a blue heeler",
        "she's a gray tabby",
    ],
)
def test_small_complaints_of_animals_are_no_emergency(words: str) -> None:
    assert finding.find(words, ["not breathing", "hit by a car", "ate rat poison"]) is None


def test_the_practices_own_phrases_are_no_figure_of_speech_and_can_be_denied() -> None:
    assert finding.find("i did my hair and now i got dye in my eyes it burns", ["dye in my eyes"])
    assert finding.find("my jaw isn't broken, it is just a sore tooth", ["jaw is broken"]) is None


def test_words_so_far_are_enough() -> None:
    assert emergency.find("hello my wife would like to come in and she") is None
    assert emergency.find("hello please help my wife she can't breathe and") is not None


def test_what_happened_waits_for_the_word_that_may_say_when_and_what_goes_on_does_not() -> None:
    assert _certainty("mi tío se ahogó") is emergency.Certainty.NEXT_WORD
    assert emergency.find("mi tío se ahogó cuando yo era niño y quiero clases") is None
    assert _certainty("my mom stopped breathing") is emergency.Certainty.AT_ONCE
    assert _certainty("mi hijo se está ahogando con una uva") is emergency.Certainty.AT_ONCE


def _certainty(words: str) -> emergency.Certainty | None:
    found = emergency.find(words)
    return None if found is None else found.certainty


def test_what_no_rule_finds_is_found_by_its_likeness_and_says_so() -> None:
    found = emergency.find("something got his leg in the field and he went white as chalk")
    by_rule = emergency.find("he isn't breathing")

    assert found is not None
    assert found.by.startswith("by likeness ")
    assert found.certainty is not emergency.Certainty.AT_ONCE
    assert by_rule is not None
    assert by_rule.by == "by rule"


def test_likeness_takes_back_what_fits_a_rule_by_chance() -> None:
    said = "in the show last night the doctor had a heart attack"

    assert any(isinstance(one, emergency.Emergency) for one in finding.LANGUAGES[0].find(said))
    assert emergency.find(said) is None


def test_what_a_caller_denies_is_no_emergency_however_like_one_it_is() -> None:
    said = "she isn't bleeding heavily"

    assert max(one.likeness(words_of(said)) for one in finding.LANGUAGES) > finding.RAISED_AT
    assert emergency.find(said) is None


@given(st.text(max_size=200))
def test_no_words_break_it(words: str) -> None:
    emergency.detect(words, practice())


_NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
_HOSPITAL = "Please go to the animal hospital. If a person is in danger, dial {emergency_number}."


def _replied(words: str, *, reply: str = _HOSPITAL, country: str = "US") -> str:
    about = msgspec.structs.replace(practice().practice, country=country)
    safety = msgspec.structs.replace(practice().safety, emergency_reply=reply)
    definition = practice(practice=about, safety=safety)
    found = emergency.detect(words, definition)
    assert found is not None
    return emergency.reply_to(found, definition, _NOW)


@pytest.mark.parametrize(
    "words",
    [
        "I'll be gone next week",
        "I won't be around on Thursday",
        "I'm not planning on being here tomorrow",
        "my niece is a medical coder, she says she'll do it tonight. cancel that for me",
        "the painter is going to do it today",
        "I want to end it all with you people, cancel everything",
        "tell my mom I love her haircut",
        "I cut it again too short",
        "I don't want to be here all day",
    ],
)
def test_whoever_is_away_or_does_something_tonight_is_sent_to_no_crisis_line(words: str) -> None:
    assert finding.find(words) is None


@pytest.mark.parametrize(
    "words", ["I want to die", "I took too many pills. I want to die", "she says she will kill herself"]
)
def test_who_may_harm_themselves_hears_whom_to_dial_and_nothing_of_the_practices_emergencies(words: str) -> None:
    assert _replied(words) == (
        "Please hang up and dial nine one one now, if you may hurt yourself. "
        "You can also call or text nine eight eight, day or night, to talk to someone."
    )


def test_the_crisis_line_is_told_where_there_is_one() -> None:
    assert (
        _replied("I want to die", country="GB")
        == "Please hang up and dial nine nine nine now, if you may hurt yourself."
    )


@pytest.mark.parametrize(
    "words", ["I have chest pain", "he can't breathe", "my dog bit me and I can't stop the bleeding"]
)
def test_a_person_in_danger_hears_the_number_before_the_practices_own_reply(words: str) -> None:
    assert _replied(words).startswith(
        "If a person is in danger, please hang up and dial nine one one now. Please go to the animal hospital."
    )


@pytest.mark.parametrize("words", ["my dog can't breathe", "Help, my dog ate chocolate", "mi perro no respira"])
def test_an_animal_in_danger_gets_the_practices_own_reply(words: str) -> None:
    assert _replied(words).startswith("Please go to the animal hospital.")


def test_the_practices_own_phrases_get_its_own_reply() -> None:
    phrase = practice().safety.emergency_phrases[0]

    assert _replied(phrase).startswith("Please go to the animal hospital.")


def test_a_reply_that_comes_to_the_number_at_once_is_said_as_it_is() -> None:
    reply = "This may be an emergency. Please hang up and dial {emergency_number} now."

    assert _replied("I have chest pain", reply=reply) == reply.replace("{emergency_number}", "nine one one")


def test_what_is_said_in_an_emergency_is_kept_as_speech() -> None:
    safety = msgspec.structs.replace(practice().safety, emergency_reply=_HOSPITAL)
    definition = practice(safety=safety)
    kept = kept_phrases(definition, _NOW)

    for words in ("I want to die", "I have chest pain", "my dog can't breathe"):
        found = emergency.detect(words, definition)
        assert found is not None
        assert set(split(emergency.reply_to(found, definition, _NOW))) <= set(kept)


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
def test_every_rule_of_a_language_can_be_compiled(language: Language) -> None:
    """They are when they are first tried, and a mistake would be found in a call."""
    told = [text for state in language.states for text in (state.now, state.soon, state.event)]
    told += msgspec.structs.astuple(language.scopes)

    for source in Rules([line for text in told for line in lines(text)], language.names).sources:
        re.compile(source)


@pytest.mark.parametrize(
    "words", ["medium she says, her mom says short, put medium", "he says blue, his mum says white, put white"]
)
def test_an_answer_to_what_was_asked_needs_more_than_likeness(words: str) -> None:
    assert emergency.detect(words, practice(), asking="whom") is None
    assert emergency.detect(words, practice(), asking="extra") is None


@pytest.mark.parametrize(
    "words",
    [
        "um hello the client in the dryer chair is having a seizure right now what should i do",
        "I can't breathe",
        "he got hold of the pills and his lips are blue",
    ],
)
def test_an_emergency_is_one_whatever_was_asked(words: str) -> None:
    assert emergency.detect(words, practice(), asking="name") is not None


def test_a_reason_for_the_visit_needs_more_than_likeness() -> None:
    words = "she's drinking gallons and she's gone ever so thin"

    assert emergency.detect(words, practice(), asking="service") is None


def test_the_blue_inhaler_is_no_blue_face() -> None:
    assert emergency.find("I'm getting through my blue inhaler, and they want me in for a yearly review") is None
    assert emergency.find("he's turning blue and his inhaler does nothing") is not None
    assert emergency.find("I can't breathe and my blue inhaler isn't working") is not None


@pytest.mark.parametrize("words", ["he's blue", "he's gone blue", "my baby is turning blue and she's a blue baby"])
def test_whoever_is_blue_is_one(words: str) -> None:
    assert emergency.find(words) is not None
