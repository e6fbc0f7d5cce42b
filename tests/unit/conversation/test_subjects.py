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
        ("is there a deck nearby, downtown's murder on a weekday", "parking"),
        ("am I feeding a meter", "parking"),
        ("can I give you some now and some later", "instalments"),
        ("can we chip away at it month by month", "instalments"),
        ("say a fella can't make it, is he gonna get charged", "cancelling"),
        ("if I spill my guts does it stay between us", "privacy"),
        ("this stays private, right", "privacy"),
        ("I'm five months gone, is there anything I can't have", "pregnancy"),
        ("do I have to round up two people to watch me sign", "witnesses"),
        ("I've nobody to mind the pug, is she alright to come along", "dogs along"),
        ("how do I get a camp form signed", "forms"),
        ("this two page thing the doctor's got to sign", "forms"),
        ("have I got to leave my legs hairy for a bit before you do them", "growing hair"),
        ("would you take my husband too", "men"),
        ("how soon can I take the pup to the park once he's had his second lot", "first walks"),
        ("are you cruelty free", "cruelty"),
        ("is there somewhere my wife can sit", "a place to wait"),
        ("fair warning, he'll take your hand off", "biting"),
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
        ("what should I have on when I come", "bringing"),
        ("I'd like a private lesson", "privacy"),
        ("I'm expecting a call", "pregnancy"),
        ("she's five months old", "pregnancy"),
        ("I'm five months gone", "age"),
        ("do you guys do nails", "men"),
        ("should i sign the divorce papers he sent me", "forms"),
        ("my dog ate my retainer", "dogs along"),
        ("a lot of people asked me", "parking"),
    ],
)
def test_what_it_is_not_about(words: str, subject: str) -> None:
    assert subject not in subjects_of(words)
