"""What a question is about, whoever words it."""

import pytest

from receptionist.conversation.subjects import subjects_of


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("where can I leave the car", "parking"),
        ("is there anywhere to park near you", "parking"),
        ("you guys take an h m o", "insurance"),
        ("are you in network with cigna", "insurance"),
        ("can a guy just stroll in or nah", "walk-ins"),
        ("can i just drop by or do i gotta make an appointment", "walk-ins"),
        ("what do I put on for it", "clothes"),
        ("what should i wear", "clothes"),
        ("what paperwork should I have with me for the first meeting", "bringing"),
        ("what do i need to bring", "bringing"),
        ("could it be over zoom", "video"),
        ("can i pay it off bit by bit", "instalments"),
        ("can we spread the cost", "instalments"),
        ("would you fetch him from the house", "fetching"),
        ("he's two and he's still got his bits, would you have him in daycare", "neutering"),
        ("can my boyfriend come along", "companion"),
        ("and can I be in there with him", "companion"),
        ("Can I stay with my child in the room?", "companion"),
        ("my baby is eight months would you see her there", "age"),
        ("is there a lift or will i be climbing stairs", "access"),
        ("y'all take plastic", "means of payment"),
        ("can she have breakfast before the operation", "fasting"),
    ],
)
def test_what_it_is_about(words: str, subject: str) -> None:
    assert subject in subjects_of(words)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("are you near the park", "parking"),
        ("how much is a brow lift", "access"),
        ("it hurts when i lift my arm", "access"),
        ("i insist on it", "insurance"),
        ("what do i put on my burn", "clothes"),
        ("can i check in online", "means of payment"),
        ("can i come along at ten", "companion"),
    ],
)
def test_what_it_is_not_about(words: str, subject: str) -> None:
    assert subject not in subjects_of(words)
