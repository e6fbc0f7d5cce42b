"""What the functions do, and what becomes of what goes wrong."""

import asyncio
from datetime import datetime, timedelta

import pytest
from tests.unit.agent.dialogue import Kept
from tests.unit.conversation.practices import MONDAY_NIGHT, MONDAY_TEN, practice

from receptionist.actions import dispatch
from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.actions.faq import answer_faq
from receptionist.conversation import functions
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import FaqMatch, FunctionCall, FunctionResult, Json, Origin
from receptionist.practice.definition import Definition, Notice, Person, Routing
from receptionist.records.messages import MessageRow


def _context(
    now: datetime = MONDAY_TEN, origin: Origin = Origin.PHONE, definition: Definition | None = None
) -> Context:
    return Context(
        practice="bright-smiles",
        definition=definition or practice(),
        call_id="call-1",
        origin=origin,
        caller="+12125550199",
        now=lambda: now,
    )


def _run(name: str, arguments: Json, context: Context | None = None, kept: Kept | None = None) -> FunctionResult:
    kept = kept or Kept()
    actions = Actions(kept, kept, LexicalMatcher())
    return asyncio.run(actions.run(FunctionCall("f1", name, arguments), context or _context()))


def test_a_question_is_answered_with_the_files_question_and_answer() -> None:
    result = _run("answer_faq", {"question": "are you in network"})

    assert result.result == {
        "faq": "Do you take my insurance?",
        "answer": "We take most plans. Delta Dental, Cigna and MetLife are among them.",
    }


def test_a_question_without_an_answer_is_answered_with_nothing() -> None:
    result = _run("answer_faq", {"question": "who won the game"}).result

    assert (result["faq"], result["answer"]) == ("", "")
    assert "Do not make one up" in str(result["note"])


def test_where_an_answer_is_not_sure_a_model_gets_none_but_what_to_ask_about() -> None:
    class Torn(LexicalMatcher):
        async def match(self, words: str, questions: object, *, within_s: float = 0.0) -> list[FaqMatch]:
            return [FaqMatch(0, 0.6), FaqMatch(1, 0.55)]

    arguments = functions.AnswerFaq("my wife's plan")
    result = asyncio.run(answer_faq(arguments, _context(), Torn()))

    assert result["answer"] == ""
    assert result["maybe"] == ["Do you take my insurance?", "Where can I park?"]


def test_a_notice_is_told_with_the_answer_that_it_is_about_until_its_last_day() -> None:
    notice = Notice("The car park is closed; please use Station Road.", until=MONDAY_TEN.date())
    definition = practice(notices=(notice,))

    def told(days: int, question: str = "Where can I park?") -> str:
        context = _context(MONDAY_TEN + timedelta(days=days), definition=definition)
        return str(asyncio.run(answer_faq(functions.AnswerFaq(question), context, LexicalMatcher()))["answer"])

    assert told(0).endswith("please use Station Road.")
    assert "Station Road" not in told(1)
    assert "Station Road" not in told(0, "Do you take my insurance?")
    assert told(0, "is the car park closed") == "The car park is closed; please use Station Road."


def test_the_address_is_known_without_a_faq() -> None:
    assert (
        _run("answer_faq", {"question": "what's your address"}).result["answer"]
        == "We're at 12 Main Street, Springfield."
    )


def test_hours_are_told_as_data_and_in_words() -> None:
    result = _run("check_hours", {"when": "on Friday"}).result

    assert result["hours"] == [{"date": "2026-03-06", "open": ["08:00-14:00"], "reason": ""}]
    assert result["spoken"] == "On Friday the sixth of March we're open from eight to two."


def test_a_message_is_kept_once_however_often_it_is_asked_for() -> None:
    kept = Kept()
    first = _run("take_message", {"name": "Sam", "phone": "+12125550199", "reason": "crown"}, kept=kept)
    second = _run("take_message", {"name": "Sam", "phone": "+12125550199", "reason": "crown"}, kept=kept)

    assert not first.failed
    assert first.result == second.result == {"message": "call-1-f1"}
    assert {row.id for row in kept.messages} == {"call-1-f1"}
    assert kept.messages[0].origin is Origin.PHONE
    assert kept.messages[0].call == "call-1"


def test_a_message_that_cannot_be_kept_is_a_failure() -> None:
    kept = Kept(away=True)
    result = _run("take_message", {"name": "Sam", "phone": "", "reason": "crown"}, kept=kept)

    assert result.failed
    assert result.result == {"error": "the disk is full"}


def test_a_store_that_hangs_is_a_failure_after_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hanging(Kept):
        async def take(self, practice: str, row: MessageRow) -> None:
            await asyncio.sleep(60)

    monkeypatch.setattr(dispatch, "_DEADLINE_S", 0.01)
    result = _run("take_message", {"name": "Sam", "phone": "", "reason": "crown"}, kept=Hanging())

    assert result.failed
    assert "not known" in result.result["error"]


def test_a_person_who_is_there_is_rung() -> None:
    kept = Kept()
    result = _run("transfer_call", {"person": "billing", "reason": "a bill"}, kept=kept)

    assert result.result == {"state": "ringing", "person": "Office manager", "number": "+12125550112"}
    assert kept.audit == [("transfer", {"person": "Office manager", "state": "ringing"})]


def test_when_nobody_is_there_the_caller_is_told_so() -> None:
    result = _run("transfer_call", {"person": ""}, _context(MONDAY_NIGHT))

    assert result.result == {"state": "closed", "person": "Front desk"}


def test_the_next_person_is_tried_when_the_first_is_away() -> None:
    people = (
        Person(name="Front desk", number="+12125550111", then=("Nobody", "On call")),
        Person(name="On call", number="+12125550113", available="always", then=("Front desk",)),
    )
    result = _run("transfer_call", {"person": ""}, _context(MONDAY_NIGHT, definition=practice(people=people)))

    assert result.result["person"] == "On call"


def test_nobody_is_rung_for_a_test() -> None:
    for origin in (Origin.TALK, Origin.TEST, Origin.REHEARSAL, Origin.LOAD):
        result = _run("transfer_call", {"person": ""}, _context(origin=origin)).result

        assert result == {"state": "connected", "person": "Front desk"}


def test_a_number_that_a_caller_names_is_never_dialled() -> None:
    result = _run("transfer_call", {"person": "+19005550199"}).result

    assert result["number"] == "+12125550111"


def test_a_practitioner_without_a_line_cannot_be_put_through_to() -> None:
    result = _run("transfer_call", {"person": "Dr. Patel"})

    assert result.failed
    assert "Front desk" in result.result["error"]


def test_without_routing_the_first_person_takes_callers() -> None:
    result = _run("transfer_call", {"person": ""}, _context(definition=practice(routing=Routing())))

    assert result.result["person"] == "Front desk"


def test_a_lost_audit_entry_stops_no_transfer() -> None:
    assert _run("transfer_call", {"person": ""}, kept=Kept(away=True)).result["state"] == "ringing"


@pytest.mark.parametrize("name", ["take_message", "fly_to_the_moon", ""])
def test_wrong_calls_are_answered_with_the_reason(name: str) -> None:
    result = _run(name, {"nonsense": 1})

    assert result.failed
    assert result.result["error"]
