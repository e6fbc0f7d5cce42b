"""What may be answered from the practice's file at once: a question that stands alone, and nothing else."""

import tomllib
from functools import cache

import msgspec
import pytest
from tests.questions import ROOT, questions
from tests.unit.conversation.practices import practice

from receptionist.conversation import faq_matching, sure_answers
from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    Note,
    Noted,
)

DENTAL = practice()
ASKED = CallerSaid(3, "Where can I park?")
GREETED = AgentSaid(0, "Good day. How can I help you?", "Good day. How can I help you?")


def said(text: str, turn: int = 2) -> AgentSaid:
    return AgentSaid(turn, text, text)


def ran(name: str, *, failed: bool = False, **result: object) -> list[Entry]:
    return [FunctionCall("1", name, {}), FunctionResult("1", name, dict(result), failed=failed)]


@pytest.mark.parametrize(
    "before",
    [
        [],
        [GREETED],
        [GREETED, CallerSaid(1, "When are you open?"), *ran("check_hours"), said("Until five. Anything else?")],
        [GREETED, CallerSaid(1, "A message"), *ran("take_message", message="m"), said("It is noted.")],
        [GREETED, said("You are booked. Is there something else I can help you with?")],
    ],
)
def test_a_question_may_be_answered_at_once_when_nothing_else_is_open(before: list[Entry]) -> None:
    assert sure_answers.is_open([*before, ASKED])


@pytest.mark.parametrize(
    "before",
    [
        [GREETED, said("Which day would suit you?")],
        [GREETED, said("Is Tuesday at nine right? Just say yes or no.")],
        [GREETED, *ran("find_slots", slots=[]), said("I found two times.")],
        [GREETED, *ran("schedule_appointment", taken=True), said("That one has gone.")],
        [GREETED, *ran("take_message", failed=True, error="phone"), said("I am missing your number.")],
        [GREETED, *ran("transfer_call", state="busy"), said("Nobody is free.")],
        [GREETED, FunctionCall("1", "schedule_appointment", {})],
        [GREETED, Noted(Note.EMERGENCY, "heart"), said("Hang up and call 911 now.")],
        [GREETED, Noted(Note.PROMISED, "sent"), said("I will text it to you."), Noted(Note.UNKEPT, "sent")],
    ],
)
def test_nothing_is_answered_at_once_in_the_middle_of_something_else(before: list[Entry]) -> None:
    assert not sure_answers.is_open([*before, ASKED])


@pytest.mark.parametrize(
    "words",
    [
        "Where can I park?",
        "Hi, um, where can I park, please?",
        "can you tell me where I can park",
        "do you take dental insurance",
        "Do you have parking for wheelchairs?",
    ],
)
def test_a_short_question_stands_alone(words: str) -> None:
    assert sure_answers.is_question(words, DENTAL)


@pytest.mark.parametrize(
    "words",
    [
        "Where can I park and what does it cost?",
        "I parked in your lot and my car was towed.",
        "Is it normal that my gum bleeds, and where can I park?",
        "Do you take my insurance?",
        "What happens if I cancel my appointment?",
        "Can I book a cleaning?",
        "Can I speak to somebody about parking?",
        "How much ibuprofen can I take?",
        "Where did my daughter park?",
        "Parking. Where is it?",
        "You said that I can park there",
        "Where can I park now that there is no room left in the street behind the house where I always was",
        "park?",
    ],
)
def test_a_story_a_wish_or_a_second_question_is_for_a_model(words: str) -> None:
    assert not sure_answers.is_question(words, DENTAL)


@pytest.mark.parametrize("words", ["When are you open?", "What are your hours on Saturday?", "Are you open tomorrow?"])
def test_hours_are_told_at_once(words: str) -> None:
    assert sure_answers.asks_hours(words, DENTAL)


@pytest.mark.parametrize(
    "words",
    [
        "When is Dr. Lee in?",
        "What are your hours for emergencies?",
        "Can I come when you are open on Saturday?",
        "What are your hours and where can I park?",
        "My tooth hurts, are you open?",
    ],
)
def test_hours_of_something_or_beside_something_are_for_a_model(words: str) -> None:
    assert not sure_answers.asks_hours(words, DENTAL)


def test_a_matcher_that_stands_alone_with_its_answer_is_not_believed() -> None:
    wordings = [["Where can I park?"], ["Do you take insurance?"]]

    assert sure_answers.sure_of([FaqMatch(0, 0.99)], "Where may I park?", wordings) == 0
    assert sure_answers.sure_of([FaqMatch(1, 0.99)], "Where may I park?", wordings) is None
    assert sure_answers.sure_of([FaqMatch(0, 0.7)], "Where may I park?", wordings) is None
    assert sure_answers.sure_of([FaqMatch(0, 0.8), FaqMatch(1, 0.79)], "Where may I park?", wordings) is None


def test_in_a_practice_of_two_languages_only_the_file_s_own_words_are_sure() -> None:
    about = msgspec.structs.replace(DENTAL.practice, also_speaks=("es-US",))

    assert sure_answers.speaks_one_language(DENTAL)
    assert not sure_answers.speaks_one_language(msgspec.structs.replace(DENTAL, practice=about))


def test_by_letters_alone_no_question_of_the_open_set_gets_a_wrong_answer() -> None:
    """As where the embedded matcher is late."""
    for asked in questions("open"):
        for words, meant in zip(asked.said, asked.meant, strict=True):
            if sure_answers.is_question(words, DENTAL):
                matches = faq_matching.match_by_letters(words, asked.wordings)
                assert sure_answers.sure_of(matches, words, asked.wordings) in (None, meant)


# -- one word may change the answer --------------------------------------------------------------------------------

CHANGED = {
    "bright-smiles": """
        Do you do root canals on Saturdays?
        Do you do root canals under sedation?
        Do you do root canals without anesthesia?
        Do you do emergency root canals?
        What is a root canal?
        Who does root canals?
        When do you do root canals?
        How long does a root canal take?
        How much is a root canal?
        Are root canals painful?
        Are you accepting new Medicaid patients?
        Are you accepting new employees?
        Are you accepting new patients with braces?
        Are you accepting new patients this week?
        Why are you accepting new patients?
        Do you take Medicaid insurance?
        Do you take Kaiser insurance?
        Do you take insurance from Canada?
        Do you take travel insurance?
        How much is a deep cleaning?
        How much is a cleaning with Delta Dental?
        How much is a cleaning for a dog?
        How much is a cleaning for seniors?
        How much is a cleaning under anesthesia?
        How much is a cleaning next year?
        How much is a second cleaning?
        How long is a cleaning?
        Do you offer teeth whitening for free?
        Do you offer teeth whitening for teenagers?
        Do you offer teeth whitening on Sundays?
        What is teeth whitening?
        Does teeth whitening hurt?
        Do you treat children with special needs?
        Do you treat children on Saturdays?
        Do you treat children under sedation?
        Do you treat foster children?
        Do you treat children without parents?
        Who treats children?
        Do you offer Invisalign for teenagers?
        What is Invisalign?
        How much is Invisalign?
        Where can I park a motor home?
        Where can I park overnight?
        Where can I park on Sundays?
        When can I park?
        Is there parking for a truck?
        Is there parking for electric cars?
        Is there covered parking?
        How can I pay online?
        How can I pay in euros?
        How can I pay a fine?
        When can I pay?
        What is your cancellation policy for Invisalign?
        What is your cancellation policy on weekends?
        Is your office wheelchair accessible from the garage?
        Is your website wheelchair accessible?
        What should I bring to the second appointment?
        What should I bring for a root canal?
        Where are you located in Chicago?
        Where were you located before?
        Do you offer sedation for cleanings?
        Do you do crowns in one day?
        Can I come with insurance?
        Do you accept credit cars?
        """,
    "paws-and-claws": """
        How much is an exam for a horse?
        How much is an exam at night?
        How much is an emergency exam?
        How much is a second exam?
        Do you make house calls on Fridays?
        Do you make house calls for horses?
        Do you make late house calls?
        Which animals do you treat at night?
        Which animals do you treat for free?
        Which wild animals do you treat?
        Do you board horses?
        Do you board sick pets?
        Do you board pets over Christmas?
        Do you groom or trim beaks?
        Do you take pet snakes?
        Which vaccines does an adult dog need?
        Which vaccines does a puppy need to fly?
        When should a rabbit be spayed?
        Is there parking at the clinic for trailers?
        """,
    "shear-delight": """
        Do you do beards on Sundays?
        Do you do beards for weddings?
        Do you do fake beards?
        How much is a haircut for a dog?
        How much is a haircut for seniors?
        How much is a haircut at home?
        How long is a haircut?
        Do you take walk-ins on Mondays?
        Do you take walk-ins for color?
        Do you sell gift cards online?
        Do you sell gift cards for products?
        Do you cut children's nails?
        Which products do you sell?
        How much is hair color for men?
        How much is hair color without ammonia?
        Do you do hair for funerals?
        Do you do hair for weddings abroad?
        """,
    "dental": """
        How often should I have a deep cleaning?
        How long does a cleaning take with braces?
        Are dental X-rays safe during pregnancy?
        Do you accept credit cards over the phone?
        """,
    "auto_repair": """
        How much is an oil change for a truck?
        Do you sell used tires?
        Do you have loaner cars for the weekend?
        Do you do state inspections?
        """,
    "gym": """
        How much is a student membership?
        Do you have a sauna for women?
        Are there showers for the disabled?
        """,
    "restaurant": """
        Are children welcome at the bar?
        Do I need a reservation on Friday?
        Do you do takeout on Mondays?
        Do you have vegan pasta dishes?
        """,
    "spa": """
        How much is a massage for two hours?
        Do you do couples massages at home?
        """,
    "veterinary": """
        Do you do surgery on birds?
        How much does a visit cost at night?
        Do you take pet insurance from Germany?
        """,
}
PLAIN = {
    "bright-smiles": """
        Hi, where can I park, please? | Where can I park?
        Can you tell me where I can park? | Where can I park?
        Do you know where I can park? | Where can I park?
        Is there any parking there? | Where can I park?
        Is there free parking? | Where can I park?
        Do you guys have a parking lot? | Where can I park?
        Hello, what's your address please? | Where are you located?
        Where are you guys located? | Where are you located?
        Are you accepting new patients, please? | Are you accepting new patients?
        Are you taking new patients? | Are you accepting new patients?
        Do you accept new patients? | Are you accepting new patients?
        Which payment methods do you accept? | How can I pay?
        What payment methods do you take? | How can I pay?
        Hi, how can I pay? | How can I pay?
        Do you take credit cards? | How can I pay?
        Is there any financing? | How can I pay?
        Um, do you treat children? | Do you treat children?
        Do you guys see kids? | Do you treat children?
        So how much is a cleaning? | How much is a cleaning?
        How much would a cleaning be? | How much is a cleaning?
        How much are the cleanings? | How much is a cleaning?
        Could you tell me how much a cleaning is? | How much is a cleaning?
        Hi, what is your cancellation policy? | What is your cancellation policy?
        What's the cancellation policy? | What is your cancellation policy?
        Do you have teeth whitening? | Do you offer teeth whitening?
        Do you do teeth whitening? | Do you offer teeth whitening?
        Do you do Invisalign, please? | Do you offer Invisalign?
        Do you guys have clear aligners? | Do you offer Invisalign?
        Is there sedation? | What can I do if I am nervous?
        Is the office wheelchair accessible? | Is your office wheelchair accessible?
        Is there an elevator there? | Is your office wheelchair accessible?
        Do you do a root canal? | Do you do root canals?
        Excuse me, do you do root canals? | Do you do root canals?
        Can you do root canals? | Do you do root canals?
        """,
    "paws-and-claws": """
        Hi, which animals do you treat? | Which animals do you treat?
        What animals do you treat? | Which animals do you treat?
        How much is the exam? | How much is an exam?
        Do you take Trupanion pet insurance? | Do you take pet insurance?
        Hello, do you make house calls? | Do you make house calls?
        Do you board any pets? | Do you board pets?
        """,
    "shear-delight": """
        How much are haircuts? | How much is a haircut?
        Do you do any beards? | Do you do beards?
        Do you have gift cards to sell? | Do you sell gift cards?
        Do you accept walk-ins? | Do you take walk-ins?
        """,
    "auto_repair": """
        Hi, how much is an oil change? | How much is an oil change?
        How long does an oil change take? | How long does it take?
        """,
    "restaurant": """
        Are children welcome there? | Are children welcome?
        Do you do takeout, please? | Do you do takeout?
        """,
}


@cache
def wordings_of(practice: str) -> list[list[str]]:
    name = f"{practice}.toml"
    places = (ROOT / "tenants" / name, ROOT / "platform/receptionist/practice/templates" / name)
    faqs = tomllib.loads(next(place for place in places if place.exists()).read_text("utf-8"))["faqs"]
    return [[faq["question"], *faq.get("also_asked", [])] for faq in faqs]


def lines_of(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, line.strip()) for name, lines in table.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("name", "words"), lines_of(CHANGED))
def test_a_question_with_a_word_that_may_change_the_answer_is_for_a_model(name: str, words: str) -> None:
    """Whichever of the file's questions a matcher is certain of."""
    wordings = wordings_of(name)

    assert faq_matching.verbatim(wordings, words) is None
    assert not sure_answers.asks_hours(words, DENTAL)
    assert {sure_answers.sure_of([FaqMatch(at, 0.99)], words, wordings) for at in range(len(wordings))} == {None}


@pytest.mark.parametrize(("name", "line"), lines_of(PLAIN))
def test_a_plain_question_is_answered_at_once(name: str, line: str) -> None:
    words, _, question = line.partition(" | ")
    wordings = wordings_of(name)
    meant = next(at for at, own in enumerate(wordings) if own[0] == question)

    assert faq_matching.verbatim(wordings, words) is None  # else it would be no art
    assert sure_answers.is_question(words, DENTAL)
    assert sure_answers.sure_of([FaqMatch(meant, 0.99)], words, wordings) == meant
