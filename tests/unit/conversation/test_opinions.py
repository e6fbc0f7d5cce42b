"""Whether somebody's opinion is wanted, or what the practice can do."""

import pytest

from receptionist.conversation.opinions import wants_opinion, wants_opinion_of_law
from receptionist.conversation.words import plain


@pytest.mark.parametrize(
    "words",
    [
        "it clicks when i lift my arm do you think i've torn something",
        "do you think i should keep running on it",
        "do you reckon i ought to pull out of the sale",
        "do you think it's broken",
        "do you think my daughter needs braces, her front teeth stick out a bit",
        "my temperature's a hundred and two is that bad or can it wait",
        "my cat's been sneezing for three days, is that something serious",
        "is it going to need to be pulled",
        "should i be worried about the lump on her side",
        "would you say that's infected",
        "is it normal for it to bleed this much",
        "what would you do about it",
        "should i ice it or put heat on it",
        "what's your opinion on fillers at my age",
        "should i stop taking the antibiotics",
        "could it be a hernia",
        "will she need surgery",
        "what could it be",
        "is he gonna be able to walk",
        "what's wrong with my dog",
        "is this rash contagious",
        "should i go to the hospital",
        "any advice on getting the swelling down",
        "d'you think i'd lose the tooth",
        "should we give him more of the pills",
        "do you guys think it's worth fixing",
        "ought i to sign it",
        "in your opinion is it worth keeping the old boiler",
        "is my tooth infected do you think",
    ],
)
def test_an_opinion_is_wanted(words: str) -> None:
    assert wants_opinion(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "do you think you could fit me in tomorrow",
        "do you think i could come in at ten",
        "do you reckon it'll take long",
        "do you think there's any chance of a slot on friday",
        "should i bring anything with me",
        "should i be there early",
        "should i come on an empty stomach",
        "should we park round the back",
        "do you think dr lin could see him",
        "would you say the price is per hour",
        "do you think it would be possible to move it",
        "what should i wear",
        "should i book or just turn up",
        "do you suppose someone could call me back",
        "shall we say thursday at ten",
        "shall i give you my number",
        "do you think that'll be expensive",
        "is it ok to bring my kids",
        "should i fill in the forms first",
        "is there a lift",
        "do i need to pay up front",
        "what do you recommend for a first visit",
        "should i arrive early",
        "do you think i need an appointment",
        "what would you recommend",
        "is this the dentist",
        "will it be with dr lin",
        "should i call back later",
        "do you say anything about parking",
        "i'd say thursday",
        "how long should I set aside for a nail trim",
        "shall I try thursday then",
        "should I just try again later",
        "shall we say half past",
        "do you think my car is going to be ready",
        "do you think my insurance is covered here",
        "my mother says I need to take a cleaning with you tomorrow at nine",
        "do I need to fetch my trainers along",
        "I got an invoice from you guys that's twice what it should be, who handles that",
    ],
)
def test_what_the_practice_can_do_is_no_opinion(words: str) -> None:
    assert not wants_opinion(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "my ex won't let me see the children, is she allowed to do that",
        "do you think i'd win if i took my brother to court over mum's house",
        "my neighbour's put a fence up on my land can i make him take it down",
        "can my landlord just throw me out",
        "is that legal",
        "do i have a leg to stand on",
        "what are my chances",
        "can they evict me with two weeks notice",
        "who's at fault",
        "am i entitled to half the house",
        "do i have to move out",
        "can my boss sack me for that",
        "how much could i get for whiplash",
    ],
)
def test_an_opinion_of_the_law_is_wanted(words: str) -> None:
    assert wants_opinion(plain(words)) or wants_opinion_of_law(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "can my husband come with me",
        "can they call me back",
        "can he bring the papers in",
        "do i have to come in",
        "can someone see me thursday",
        "can she sign it at your office",
        "do i have to pay up front",
        "could they send me the forms",
        "is it free",
        "can i get an appointment",
        "are you able to help",
        "can you represent both of us",
        "am i able to book online",
        "do I have to pay for the first meeting",
    ],
)
def test_what_is_asked_of_a_meeting_is_no_matter_of_law(words: str) -> None:
    assert not wants_opinion(plain(words))
    assert not wants_opinion_of_law(plain(words))
