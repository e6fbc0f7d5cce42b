"""Between a vendor's model and the voice: what is untrue is not spoken, is told to the model, and is put right."""

from collections.abc import Sequence

import pytest
from tests.unit.agent.dialogue import Dialogue, hold
from tests.unit.agent.test_reply import Scripted
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.agent.events import HeldBack, Say
from receptionist.conversation.history import (
    OWN_NOTES,
    CallDelta,
    FunctionCall,
    Json,
    ModelDelta,
    ModelRequest,
    Note,
    Noted,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.prompt import Aside, prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice.definition import Person


def says(*texts: str) -> Sequence[ModelDelta]:
    return [TextDelta(text) for text in texts]


def use(function: str, **arguments: str) -> Sequence[ModelDelta]:
    return [CallDelta(FunctionCall("c1", function, Json(arguments)))]


def held_back(dialogue: Dialogue) -> list[tuple[str, str]]:
    return [(event.clause.reason, event.clause.text) for event in dialogue.events if isinstance(event, HeldBack)]


def notes(dialogue: Dialogue) -> list[str]:
    return [entry.kind for entry in dialogue.conversation.entries if isinstance(entry, Noted)]


def test_a_lie_is_not_heard_and_an_honest_clause_stands_in_its_place() -> None:
    model = Scripted(says("Good news. ", "You're booked for Tuesday at ten. ", "Anything else?"))

    dialogue, replies = hold(["book me in"], Dialogue(models=[model]))

    assert replies[1] == "Good news. I haven't booked anything yet. Anything else?"
    assert held_back(dialogue) == [("booked", "You're booked for Tuesday at ten.")]


def test_the_model_is_told_what_was_held_back() -> None:
    model = Scripted(says("I've sent you a text."), says("Sorry, I can't do that."))

    hold(["text me the address", "did you"], Dialogue(models=[model]))

    asides = [one.text for one in prompt(model.requests[-1]).messages if isinstance(one, Aside)]
    assert len(asides) == 1
    assert "I've sent you a text." in asides[0]
    assert "I haven't sent anything." in asides[0]


def test_the_rest_of_a_sentence_that_was_held_back_is_not_spoken_either() -> None:
    model = Scripted(says("I've booked you in with our doctor, so just come by and bring your card. ", "All right?"))

    _, replies = hold(["book me in"], Dialogue(models=[model]))

    assert replies[1] == "I haven't booked anything yet. All right?"


def test_the_same_honest_clause_is_said_once() -> None:
    model = Scripted(says("I've booked it. ", "Your appointment is confirmed."))

    dialogue, replies = hold(["book me in"], Dialogue(models=[model]))

    assert replies[1] == "I haven't booked anything yet."
    assert [kind for kind, _ in held_back(dialogue)] == ["booked", "booked"]


def test_what_is_off_limits_goes_the_same_way_as_what_is_untrue() -> None:
    model = Scripted(says("Five hundred milligrams, ", "three times a day. ", "Take two of the pills. ", "All right?"))

    dialogue, replies = hold(["how much ibuprofen may my son take"], Dialogue(models=[model]))

    assert replies[1] == "I can't give advice on that, but our team can. All right?"
    assert [kind for kind, _ in held_back(dialogue)] == ["advice", "advice"]
    assert notes(dialogue) == [Note.WITHHELD, Note.WITHHELD]


def test_what_a_function_gave_in_the_same_reply_is_known() -> None:
    model = Scripted(use("check_hours", when="today"), says("We're open until five today."))

    dialogue, replies = hold(["until when are you open"], Dialogue(models=[model]))

    assert replies[1] == "We're open until five today."
    assert held_back(dialogue) == []


def test_a_number_that_comes_in_pieces_is_judged_whole() -> None:
    right = ["You can reach us at two one", " two, five five", " five, zero one", " zero zero", "."]
    wrong = [*right[:-2], " zero one", "."]

    _, true = hold(["your number please"], Dialogue(models=[Scripted(says(*right))]))
    _, untrue = hold(["your number please"], Dialogue(models=[Scripted(says(*wrong))]))

    assert true[1] == "You can reach us at two one two, five five five, zero one zero zero."
    assert untrue[1] == "I don't have that number to give out."


@pytest.mark.parametrize("asks", [False, True])
def test_a_transfer_that_was_promised_and_did_not_happen_is_put_right_aloud(asks: bool) -> None:
    """At the next turn; behind a question that had to be asked first, once that was answered."""
    promise = says("Let me put you through to the front desk.", *([" May I have your name?"] if asks else []))
    model = Scripted(promise, says("Okay."), says("How can I help?"))
    definition = practice(people=(Person(name="Front desk", number="+12125550111"),))

    dialogue, replies = hold(["a person please", "well", "hello"], Dialogue(models=[model], definition=definition))

    put_right = "Sorry, I haven't put you through after all."
    assert [put_right in reply for reply in replies[1:]] == [False, not asks, asks]
    assert notes(dialogue)[-1] == Note.AMENDED


def test_a_transfer_that_was_promised_and_happened_is_left_alone() -> None:
    model = Scripted([*says("Let me put you through to the front desk."), *use("transfer_call", person="Front desk")])
    definition = practice(people=(Person(name="Front desk", number="+12125550111"),))

    dialogue, _ = hold(["a person please"], Dialogue(models=[model], definition=definition))

    assert notes(dialogue) == []
    assert held_back(dialogue) == []


def test_the_built_in_dialogue_takes_over_after_a_lie_as_if_it_had_not_been_said() -> None:
    fault = ProviderError("gone", provider="scripted", kind=ProviderFault.FAILED)
    seen: list[ModelRequest] = []

    class Dying(Scripted):
        async def stream(self, request: ModelRequest):
            seen.append(request)
            async for delta in super().stream(request):
                yield delta

    model = Dying([TextDelta("I've sent you a text. "), UsageDelta(1, 0, 1), fault])

    dialogue, replies = hold(["where can I park"], Dialogue(models=[model], now=MONDAY_TEN))

    assert "I've sent" not in replies[1]
    assert "Parking is free." in replies[1]
    assert set(notes(dialogue)) <= OWN_NOTES


def test_true_words_pass_untouched() -> None:
    model = Scripted(says("Parking is free. The lot is behind the building. ", "Is there anything else?"))

    dialogue, replies = hold(["where can I park"], Dialogue(models=[model]))

    assert replies[1] == "Parking is free. The lot is behind the building. Is there anything else?"
    assert [event.text for event in dialogue.events if isinstance(event, Say)] == [
        "Parking is free.", "The lot is behind the building.", "Is there anything else?",
    ]  # fmt: skip
