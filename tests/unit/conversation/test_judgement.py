"""What nobody may judge by telephone, and what only sounds like it."""

import pytest

from receptionist.conversation.judgement import asks_for_opinion
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("veterinary", "she's been sick twice, am I alright to give her chicken and rice"),
        ("veterinary", "will he be ok do you think"),
        ("veterinary", "he's got a tick, shall I pull it out"),
        ("veterinary", "should I keep the ice on it"),
        ("veterinary", "would it be torn do you reckon"),
        ("veterinary", "is it okay to drive it with the light on"),
        ("veterinary", "think it's safe to drive to santa fe like that"),
        ("veterinary", "should I peel the gel off"),
        ("veterinary", "my nails keep breaking, what would you do about it"),
        ("veterinary", "am I supposed to be icing it or using the heating pad"),
        ("veterinary", "is it alright to take two of my water tablets instead of one, my ankles are up like balloons"),
        ("veterinary", "should I take a benadryl or take them off myself"),
        ("veterinary", "am I good to go running after"),
        ("veterinary", "is cracking your neck bad for you"),
        ("veterinary", "would it hurt to soak it overnight"),
        ("veterinary", "is it safe to keep driving on a flat"),
        ("veterinary", "do you recommend an antihistamine"),
        ("veterinary", "could it be broken"),
        ("medical", "does that sound like eczema to you"),
        ("medical", "do you think my cough is covid"),
        ("medical", "does it look infected to you"),
        ("osteopath", "does it sound to you like I've slipped a disc"),
        (
            "estate planning solicitor",
            "if I leave the house to my two girls, is there inheritance tax on that? it's worth a bit",
        ),
        ("estate planning solicitor", "does my ex get anything if I die"),
        ("estate planning solicitor", "is a handwritten will any good"),
        ("estate planning solicitor", "can they contest it"),
        ("estate planning solicitor", "is it worth putting the house in trust"),
        ("estate planning solicitor", "do I have to pay the seven year thing"),
        ("estate planning solicitor", "can I leave it to the dog"),
        ("estate planning solicitor", "how do I get out of paying inheritance tax"),
        ("estate planning solicitor", "would my brother inherit anything"),
    ],
)
def test_a_matter_of_judgement(kind: str, words: str) -> None:
    assert asks_for_opinion(Heard(words), kind, best=0.5)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("veterinary", "should I bring his card"),
        ("veterinary", "is it ok if I bring my dog"),
        ("veterinary", "am I supposed to park round the back"),
        ("veterinary", "can I use the toilet there"),
        ("veterinary", "should I come early"),
        ("veterinary", "is it alright to pop in at two"),
        ("veterinary", "can I still take the ten o'clock"),
        ("veterinary", "can I leave her overnight"),
        ("veterinary", "am I alright to come in with my son"),
        ("veterinary", "can I put my car there"),
        ("veterinary", "should I call first"),
        ("veterinary", "is it ok to pay by card"),
        ("veterinary", "shall I drop him off at eight"),
        ("veterinary", "can you squeeze me in"),
        ("veterinary", "am I supposed to turn left at the lights"),
        ("veterinary", "can I just leave the key"),
        ("veterinary", "do you take cash"),
        ("veterinary", "should I give you my number"),
        ("veterinary", "is it better to come on monday"),
        ("veterinary", "am I ok to use your car park"),
        ("estate planning solicitor", "do I have to pay for the first meeting"),
        ("estate planning solicitor", "do I have to pay up front"),
        ("estate planning solicitor", "is my will ready"),
        ("estate planning solicitor", "would you keep my will safe"),
        ("estate planning solicitor", "can I leave it with you"),
        ("estate planning solicitor", "can I leave a message"),
        ("estate planning solicitor", "can I get a copy of my will"),
        ("estate planning solicitor", "yes, inheritance tax on the house"),
        ("medical", "does it look like you have anything on friday"),
        ("medical", "does that sound like something you can help with"),
        ("garage", "do you think my car is going to be ready"),
        ("medical", "do you think my insurance is covered here"),
    ],
)
def test_a_matter_of_the_practice(kind: str, words: str) -> None:
    assert not asks_for_opinion(Heard(words), kind, best=0.3)


def test_the_files_own_answer_comes_first() -> None:
    assert not asks_for_opinion(Heard("should I peel the gel off"), "nail studio", best=0.8)
