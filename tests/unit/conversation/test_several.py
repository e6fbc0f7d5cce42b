"""A turn with several questions is cut into them, and what one leaves out is taken from the one before."""

import pytest

from receptionist.conversation.several import parts_of, questions_of, thing_of


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("do you do gel nails, and how much is it", ["do you do gel nails", "how much is gel nails"]),
        ("hi do you do wills and how much are they", ["hi do you do wills", "how much are wills"]),
        ("do you fix foggy windows and about how much", ["do you fix foggy windows", "how much for foggy windows"]),
        ("what's a trial cost and how long does it take", ["what's a trial cost", "how long does trial take"]),
        ("how long does a test take, and what does it cost", ["how long does a test take", "what does test cost"]),
        ("is there parking and how much is it", ["is there parking", "how much is parking"]),
        ("do you have a nail trim, what's the price?", ["do you have a nail trim", "what's the price for nail trim"]),
        ("what's your address and opening hours", ["what's your address", "opening hours"]),
        (
            "do you work sundays, and how about saturdays, and is there parking",
            ["do you work sundays, and saturdays", "is there parking"],
        ),
        (
            "is there parking, and what about thursday, how late do you go",
            ["is there parking", "how late do you go on thursday"],
        ),
        ("first do you do legal aid and second what do I bring", ["first do you do legal aid", "what do I bring"]),
        ("how much is it and when are you open", ["how much is it", "when are you open"]),
        ("hola, hacen uñas de gel y cuánto cuestan", ["hola, hacen uñas de gel", "cuánto cuestan uñas de gel"]),
        (
            "my window cracked last night, what I'm asking is whether you charge for a quote",
            ["whether you charge for a quote"],
        ),
        (
            "do your trainers use shock collars, because my neighbor swears they all do",
            ["do your trainers use shock collars"],
        ),
        *(
            (
                f"could you fit me in on friday, {lead} do you take cards",
                ["could you fit me in on friday", "do you take cards"],
            )
            for lead in (
                "oh and before I forget",
                "and while I've got you",
                "just so I know",
                "oh and one more thing,",
                "one last thing",
                "and while I think of it",
                "and another question,",
                "just quickly",
                "and out of curiosity",
                "while I'm on",
            )
        ),
        ("is there parking and I'd like to book a check-up for friday at ten", ["is there parking"]),
        ("do you take insurance, and put me down for a trim on friday", ["do you take insurance"]),
        ("what do you charge, and Dr. Ames told me to come by on monday", ["what do you charge"]),
        ("do you take cash cause I read that nobody does anymore", ["do you take cash"]),
        ("is it painful, my sister says it hurts like hell", ["is it painful"]),
        ("aceptan tarjetas de crédito porque no tengo efectivo", ["aceptan tarjetas de crédito"]),
        (
            "I should like to know what she puts down to keep the date, and whether you'd drive out to a hotel",
            ["what she puts down to keep the date", "whether you'd drive out to a hotel"],
        ),
        ("is there a lift and do you fix glasses as well", ["is there a lift", "do you fix glasses"]),
        ("do you take medicaid, and if not can I pay bit by bit", ["do you take medicaid", "can I pay bit by bit"]),
        ("do you take cigna, or if you don't what's a cleaning", ["do you take cigna", "what's a cleaning"]),
        ("ballpark what do braces cost and is it monthly", ["ballpark what do braces cost", "is it monthly"]),
        (
            "our cat has insulin injections, can you manage that, and can she have her own bed",
            ["can you manage that, our cat has insulin injections", "can she have her own bed"],
        ),
        (
            "he hates dentists, can I sit in there with him, and do you have gas",
            ["can I sit in there with him", "do you have gas"],
        ),
        ("she just turned seventeen, do you still see her", ["do you still see her, she just turned seventeen"]),
        ("can you tell me how much it is and if you take cash", ["how much it is", "if you take cash"]),
        (
            "do you fix ovens, and if it breaks again next month do I pay twice",
            ["do you fix ovens", "if it breaks again next month do I pay twice"],
        ),
        (
            "on a scale of one to ten how bad is it gonna hurt and how often do I come",
            ["on a scale of one to ten how bad is it gonna hurt", "how often do I come"],
        ),
        ("does she need her shots first, she's fourteen", ["does she need her shots first"]),
        (
            "can I just turn up, oh and I can't do stairs, have you got a lift",
            ["can I just turn up", "have you got a lift"],
        ),
        (
            "do you guys accept eyemed, and am I okay to drive home after",
            ["do you guys accept eyemed", "am I okay to drive home after"],
        ),
        ("put me in for brakes tuesday at nine, what's that run", ["what's brakes run"]),
        ("this is Nancy, how y'all doing, listen I need a full set of shoes", []),
        (
            "do you take adults, and I'm in a wheelchair, would I get in alright",
            ["do you take adults", "would I get in alright, I'm in a wheelchair"],
        ),
        (
            "my husband's in a wheelchair will he manage to get up to you, and what ought he to wear",
            ["my husband's in a wheelchair will he manage to get up to you", "what ought he to wear"],
        ),
        ("I know what he will do on friday, and I need a haircut", []),
        (
            "good morning I come tomorrow, please tell me what papers I should bring and what train do I take",
            ["what papers I should bring", "what train do I take"],
        ),
        ("kindly tell me which forms I need, and is there parking", ["which forms I need", "is there parking"]),
        ("just let me know where to park and what should I wear", ["where to park", "what should I wear"]),
        ("my doctor couldn't tell me what it is and can you see me friday", ["can you see me friday"]),
        ("they didn't tell me what to bring, can I come at nine", ["can I come at nine"]),
        ("do you take cards", []),
        ("I need a haircut for friday, I work until five", []),
        ("I'd like to come in because my tooth hurts", []),
        ("I'd like a cut and a colour on friday", []),
    ],
)
def test_each_question_stands_alone(said: str, asked: list[str]) -> None:
    assert questions_of(said) == asked


def test_a_turn_with_one_question_stays_whole() -> None:
    assert parts_of("how much is a cleaning") == ["how much is a cleaning"]
    assert questions_of("it's medicare with a supplement from, oh what is it, united") == []
    assert questions_of("that's right, and I can't eat before it, correct") == ["I can't eat before it, correct"]


@pytest.mark.parametrize(
    ("part", "thing"),
    [("do you do gel nails", "gel nails"), ("is there parking here", "parking"), ("when are you open", "")],
)
def test_what_a_question_is_about(part: str, thing: str) -> None:
    assert thing_of(part) == thing
