"""What may be taken, and what may be done in one's state of health: nobody judges that by telephone."""

import pytest

from receptionist.conversation.remedies import asks_of_fitness, asks_of_remedies
from receptionist.conversation.words import plain


@pytest.mark.parametrize(
    "words",
    [
        "can i have ibuprofen on top of paracetamol for this",
        "is it alright to take two ibuprofen on top of the paracetamol",
        "can I take my advil before the massage",
        "should I stop my blood thinners before you pull it",
        "how long can he stay on prednisone",
        "how many tylenol can I give her",
        "can i mix benadryl with my allergy pills",
        "what happens if I skip my warfarin tonight",
        "would ibuprofen help the swelling",
        "is it safe to give my dog aspirin",
        "can she have calpol and nurofen together",
        "can i use retinol while i'm pregnant",
        "am i ok to take codeine and drive",
        "is it bad to take aleve every day",
        "can i take ginkgo for the ringing",
        "could i give him honey for his cough",
    ],
)
def test_a_remedy_is_asked_about(words: str) -> None:
    assert asks_of_remedies(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "can i pick up my antibiotics", "can i get a refill of my metformin", "do you sell ibuprofen",
        "can i use my insurance for the cleaning", "can i take a message for my mom", "can i have a tooth out",
        "do you prescribe antibiotics", "can i take the bus for the last bit", "can i bring my medication list",
        "can I have a haircut and a wash", "could you take me for a cleaning", "can i give you my card for the deposit",
    ],
)  # fmt: skip
def test_no_remedy_is_asked_about(words: str) -> None:
    assert not asks_of_remedies(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "I'm in chemo right now, can I do deep tissue or is that a bad idea",
        "i've got a pacemaker, is it safe",
        "is a massage safe when you're pregnant",
        "i'm on blood thinners, am i ok to get a tattoo",
        "I have high blood pressure, would that be dangerous",
        "i'm breastfeeding, is that okay",
        "i had a stent put in last month, should i be doing this",
        "five months along, would it hurt the baby",
        "i'm diabetic, is it risky",
        "is it okay to have a facial if i'm on accutane",
    ],
)
def test_fitness_is_asked_about(words: str) -> None:
    assert asks_of_fitness(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "i'm pregnant, can i book a massage", "i'm diabetic and need my toenails cut", "do you treat pregnant women",
        "i had knee surgery and need physio", "is it ok if i'm five minutes late", "is it safe to park there",
        "i have arthritis in my hands", "do diabetics pay for the test", "is it okay to bring my son",
        "i'm in chemo, can i get an appointment on friday",
    ],
)  # fmt: skip
def test_fitness_is_not_asked_about(words: str) -> None:
    assert not asks_of_fitness(plain(words))
