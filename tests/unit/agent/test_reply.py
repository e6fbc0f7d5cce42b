"""The agent with models that behave and models that do not."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from datetime import timedelta

import pytest
from tests.unit.agent.dialogue import Dialogue, hold
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.agent.events import Say, SayKind
from receptionist.conversation.history import (
    NO_CHOICES,
    AgentSaid,
    CallDelta,
    CallerSaid,
    Choices,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    Json,
    Meant,
    ModelDelta,
    ModelRequest,
    StateDelta,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.kept import kept_phrases, kept_sentences
from receptionist.errors import ProviderError
from receptionist.practice.definition import Faq, Practitioner, Scheduling, Service


class Scripted:
    """A model that answers each request with the next of its scripts; the last one stays."""

    name = account = "scripted"

    def __init__(self, *scripts: Sequence[ModelDelta | ProviderError | float]) -> None:
        self.requests: list[ModelRequest] = []
        self._scripts = list(scripts)

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        self.requests.append(request)
        script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
        for step in script:
            match step:
                case ProviderError():
                    raise step
                case float() | int():
                    await asyncio.sleep(step)
                case TextDelta() | CallDelta() | StateDelta() | UsageDelta():
                    yield step


def _call(function: str, **arguments: str) -> CallDelta:
    return CallDelta(FunctionCall(id="c1", name=function, arguments=Json(arguments)))


def test_a_models_words_are_spoken_sentence_by_sentence() -> None:
    model = Scripted([TextDelta("Yes, we "), TextDelta("do. Anything"), TextDelta(" else?")])
    dialogue, replies = hold(["do you whiten teeth"], Dialogue(models=[model]))

    assert [event.text for event in dialogue.events if isinstance(event, Say)] == ["Yes, we do.", "Anything else?"]
    assert replies[1] == "Yes, we do. Anything else?"


def test_the_first_clause_of_a_slow_model_is_spoken_at_once() -> None:
    model = Scripted([TextDelta("Thanks for waiting today, we are open until five.")])
    dialogue, _ = hold(["are you open"], Dialogue(models=[model]))

    assert [event.text for event in dialogue.events if isinstance(event, Say)] == [
        "Thanks for waiting today,",
        "we are open until five.",
    ]


def test_a_function_is_run_and_its_result_goes_back_to_the_model() -> None:
    model = Scripted([_call("check_hours", when="tomorrow")], [TextDelta("From eight.")])
    dialogue, replies = hold(["are you open tomorrow"], Dialogue(models=[model]))

    assert replies[1] == "From eight."
    last = model.requests[1].entries[-1]
    assert isinstance(last, FunctionResult)
    assert last.result["hours"][0]["date"] == "2026-03-03"
    assert dialogue.functions == ["check_hours"]


@pytest.mark.parametrize(
    "failing",
    [
        Scripted([ProviderError("overloaded", provider="scripted")]),
        Scripted([]),
        Scripted([_call("check_hours", when="now"), ProviderError("cut off", provider="scripted")]),
    ],
)
def test_the_next_model_answers_when_one_fails(failing: Scripted) -> None:
    dialogue, replies = hold(["are you in network"], Dialogue(models=[failing, Scripted([TextDelta("We are.")])]))

    assert replies[1] == "We are."
    assert dialogue.functions == []


def test_the_built_in_dialogue_stands_behind_all_models() -> None:
    dialogue, replies = hold(
        ["are you in network"], Dialogue(models=[Scripted([ProviderError("no", provider="scripted")])])
    )

    assert replies[1].startswith("We take most plans.")
    assert dialogue.functions == ["answer_faq"]


def test_a_stalled_model_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.agent.steps._FIRST_DELTA_S", 0.01)
    _, replies = hold(["are you in network"], Dialogue(models=[Scripted([60.0])]))

    assert replies[1].startswith("We take most plans.")


def test_f21_a_model_that_dribbles_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.agent.steps._FIRST_WORDS_S", 0.05)
    dribble = [
        step for word in ["well", "now", "let", "me", "see", "what", "we"] for step in (TextDelta(f"{word} "), 0.02)
    ]
    _, replies = hold(["are you in network"], Dialogue(models=[Scripted(dribble)]))

    assert replies[1].startswith("We take most plans.")


def test_signs_of_life_keep_a_long_call_of_a_function_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.agent.steps._FIRST_WORDS_S", 0.05)
    writing = [step for _ in range(8) for step in (TextDelta(""), 0.02)]
    model = Scripted([*writing, _call("check_hours", when="tomorrow")], [TextDelta("From eight.")])
    dialogue, replies = hold(["are you open tomorrow"], Dialogue(models=[model]))

    assert replies[1] == "From eight."
    assert dialogue.functions == ["check_hours"]


def test_of_a_long_file_what_is_near_comes_with_the_turn_and_the_function_finds_all_of_it() -> None:
    every = [(colour, n) for n in range(100) for colour in ("blue", "red")]
    faqs = tuple(Faq(question=f"Do you have the {colour} number {n}?", answer=f"It is {n}.") for colour, n in every)
    services = tuple(Service(name=f"Thorough {colour} treatment {n}", minutes=30) for colour, n in every)
    long = practice(faqs=faqs, scheduling=Scheduling(services=services, practitioners=(Practitioner("Ann"),)))
    model = Scripted([_call("answer_faq", question="do you have the blue number 97")], [TextDelta("It is 97.")])
    _, replies = hold(["do you have the red number 42"], Dialogue(definition=long, models=[model]))

    near = [long.faqs[one.index].question for one in model.requests[0].faq_matches or ()]
    result = model.requests[1].entries[-1]
    assert near[0] == "Do you have the red number 42?"
    assert "red" in long.scheduling.services[model.requests[0].service_matches[0].index].name
    assert isinstance(result, FunctionResult)
    assert result.result["answer"] == "It is 97."
    assert replies[1] == "It is 97."
    hold(["where can I park"], Dialogue(models=[short := Scripted([TextDelta("Behind the house.")])]))
    assert not short.requests[0].faq_matches  # nobody waits for what stands in the prompt


@pytest.mark.parametrize(
    "nonsense",
    [
        '{"name": "answer_faq", "arguments": {"question": "insurance"}}',
        "```json\n{}\n```",
        '<tool_call>{"name": "answer_faq"}</tool_call>',
        "answer_faq(question='insurance')",
        "functions.answer_faq",
        "<|assistant|>",
        "   \n ",
        "**",
    ],
)
def test_what_is_not_meant_for_ears_is_never_spoken(nonsense: str) -> None:
    _, replies = hold(["are you in network"], Dialogue(models=[Scripted([TextDelta(nonsense)])]))

    assert replies[1].startswith("We take most plans.")


def test_marks_of_writing_are_not_spoken() -> None:
    model = Scripted([TextDelta("**Yes**, we take `Cigna`.\n- Parking is [free](https://example.com).")])
    _, replies = hold(["are you in network"], Dialogue(models=[model]))

    assert replies[1] == "Yes, we take Cigna. Parking is free."


def test_a_model_may_look_up_several_things_at_once() -> None:
    both = [_call("check_hours", when="now"), _call("answer_faq", question="Where can I park?")]
    model = Scripted(both, [TextDelta("We are open, and parking is free.")])
    dialogue, replies = hold(["are you open and where do I park"], Dialogue(models=[model]))

    assert dialogue.functions == ["check_hours", "answer_faq"]
    assert len(model.requests) == 2
    assert replies[1] == "We are open, and parking is free."


@pytest.mark.parametrize(
    ("asked", "run"),
    [
        (("take_message", "end_call"), ["take_message"]),  # it does not know yet whether the message was kept
        (("check_hours", "end_call"), ["check_hours"]),
        (("take_message", "take_message"), ["take_message"]),
        (("check_hours",) * 9, ["check_hours"] * 2),  # and a third one like it is told the result of before
    ],
)
def test_what_changes_something_waits_for_the_results_before_it_and_goes_alone(
    asked: tuple[str, ...], run: list[str]
) -> None:
    arguments = {
        "take_message": {"name": "Sam", "phone": "+12125550143", "reason": "crown"},
        "check_hours": {"when": "now"},
        "end_call": {},
    }
    model = Scripted([_call(one, **arguments[one]) for one in asked], [TextDelta("All right.")])
    dialogue, replies = hold(["please"], Dialogue(models=[model]))

    assert dialogue.functions[: len(run)] == run
    assert "end_call" not in dialogue.functions
    assert len(dialogue.kept.messages) == run.count("take_message")
    assert replies[1] == "All right."


@pytest.mark.parametrize("stuck", ["again, " * 200, "I can help. " * 40, "o" * 500])
def test_a_model_that_repeats_itself_is_left(stuck: str) -> None:
    second = Scripted([TextDelta("We take Cigna.")])
    _, replies = hold(["are you in network"], Dialogue(models=[Scripted([TextDelta(stuck)]), second]))

    assert replies[1].endswith("We take Cigna.")
    assert replies[1].count("I can help.") <= 2
    assert replies[1].count("again") <= 3


def test_a_model_that_goes_on_without_saying_anything_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.agent.steps._WHOLE_CALL_S", 0.05)
    blank = [step for _ in range(20) for step in (TextDelta(" "), 0.02)]
    second = Scripted([TextDelta("Shall I check yours?")])
    first = Scripted([TextDelta("We take Cigna. And"), *blank, TextDelta("more.")])
    _, replies = hold(["are you in network"], Dialogue(models=[first, second]))

    assert replies[1] == "We take Cigna. Shall I check yours?"


def test_wrong_calls_may_be_mended_once() -> None:
    model = Scripted([_call("take_massage", x="1")], [_call("take_message", phone="5")], [TextDelta("Fine.")])
    dialogue, replies = hold(["are you in network"], Dialogue(models=[model]))

    assert len(model.requests) == 2
    assert replies[1].startswith("We take most plans.")
    assert dialogue.kept.messages == []


def test_a_model_that_loops_is_left_and_the_result_is_told() -> None:
    dialogue, replies = hold(["are you open"], Dialogue(models=[Scripted([_call("check_hours", when="now")])]))

    assert replies[1].startswith("Yes, we're open now.")
    assert dialogue.functions.count("check_hours") <= 3


def test_a_failed_model_is_not_asked_again_at_the_next_turn() -> None:
    failing = Scripted([ProviderError("overloaded", provider="scripted")])
    _, replies = hold(["are you in network", "is there parking", "do you see children"], Dialogue(models=[failing]))

    assert len(failing.requests) == 1
    assert replies[3].startswith("Yes, from the first tooth.")


def test_a_failed_model_stands_behind_the_others_for_the_rest_of_the_call() -> None:
    failing, good = Scripted([ProviderError("overloaded", provider="a")]), Scripted([TextDelta("We do.")])
    hold(["are you in network", "is there parking"], Dialogue(models=[failing, good]))

    assert len(failing.requests) == 1
    assert len(good.requests) == 2


def test_a_model_that_fails_half_way_leaves_all_that_the_caller_has_given() -> None:
    model = Scripted(
        [TextDelta("Of course. May I have your name?")],
        [TextDelta("Thanks. And the best number to reach you?")],
        [TextDelta("Got"), ProviderError("cut off", provider="scripted")],
    )
    dialogue, replies = hold(
        ["I'd like to leave a message", "it's Jennifer Alvarez", "212 555 0143", "my crown came loose", "yes"],
        Dialogue(models=[model]),
    )

    assert replies[3] == "Thanks. What would you like me to tell them?"
    assert "Jennifer Alvarez" in replies[4]
    assert replies[5].startswith("Done.")
    [message] = dialogue.kept.messages
    assert (message.name, message.phone, message.reason) == ("Jennifer Alvarez", "+12125550143", "My crown came loose")


def test_a_next_model_is_told_what_was_said_already() -> None:
    cut = Scripted([TextDelta("We take Cigna. And we"), ProviderError("cut off", provider="scripted")])
    second = Scripted([TextDelta("Shall I check yours?")])
    _, replies = hold(["are you in network"], Dialogue(models=[cut, second]))

    assert replies[1] == "We take Cigna. Shall I check yours?"
    assert second.requests[0].entries[-1] == AgentSaid(1, "We take Cigna.", "We take Cigna.")


def test_what_a_broken_model_has_said_is_not_said_again() -> None:
    model = Scripted([TextDelta("We take Delta Dental. We also"), ProviderError("cut off", provider="scripted")])
    _, replies = hold(["are you in network"], Dialogue(models=[model]))

    assert replies[1] == "We take Delta Dental. Is there anything else I can help with?"


def test_f17_a_model_that_asks_for_one_function_for_ever_still_answers() -> None:
    model = Scripted([_call("check_hours", when="now")])
    dialogue, replies = hold(["are you open"], Dialogue(models=[model]))

    assert replies[1]
    assert len(model.requests) <= 5
    assert model.requests[-1].functions == ()
    assert model.requests[-1].idle == model.requests[0].functions
    calls = [entry for entry in dialogue.conversation.entries if isinstance(entry, FunctionCall)]
    results = [entry for entry in dialogue.conversation.entries if isinstance(entry, FunctionResult)]
    assert len(calls) == len(results)


def test_wrong_arguments_come_back_with_the_reason() -> None:
    model = Scripted([_call("take_message", name="Sam", phone="555", reason="x")], [TextDelta("Let me ask again.")])
    dialogue, _ = hold(["leave a message"], Dialogue(models=[model]))

    last = model.requests[1].entries[-1]
    assert isinstance(last, FunctionResult)
    assert last.failed
    assert "phone" in last.result["error"]
    assert dialogue.kept.messages == []


def test_a_model_cannot_call_what_the_practice_does_not_have() -> None:
    model = Scripted([_call("transfer_call", person="Front desk")], [TextDelta("I can't do that.")])
    dialogue, _ = hold(["a person please"], Dialogue(models=[model], definition=practice(people=())))

    assert [spec.name for spec in model.requests[0].functions] == [
        "answer_faq",
        "check_hours",
        "take_message",
        "end_call",
    ]
    assert dialogue.over is None


def test_goodbye_is_said_before_the_call_ends() -> None:
    _, replies = hold(["bye"], Dialogue(models=[Scripted([_call("end_call")])]))

    assert replies[1] == "Thanks for calling. Goodbye."


async def test_nothing_with_an_effect_happens_before_the_turn_is_certain() -> None:
    dialogue = Dialogue()
    for words in ("leave a message", "Sam Lee", "yes", "212 555 0199", "yes", "my crown came loose"):
        await dialogue.say(words)
    certain = asyncio.Event()
    dialogue.conversation.add(CallerSaid(9, "yes"))

    async def confirmed() -> None:
        assert dialogue.kept.messages == []
        await certain.wait()

    async def reply() -> list[str]:
        events = dialogue.agent.reply(dialogue.conversation, dialogue.context, turn=9, confirmed=confirmed)
        return [event.text for event in [event async for event in events] if isinstance(event, Say)]

    async with asyncio.TaskGroup() as tasks:
        replying = tasks.create_task(reply())
        for _ in range(5):
            await asyncio.sleep(0)
        assert not replying.done()
        assert dialogue.kept.messages == []
        certain.set()

    assert replying.result()[0] == "Done."
    assert len(dialogue.kept.messages) == 1


async def test_a_guess_that_was_wrong_leaves_no_trace() -> None:
    dialogue = Dialogue()
    await dialogue.say("leave a message")
    before = (list(dialogue.conversation.entries), dialogue.conversation.state)
    guess = dialogue.conversation.branch()
    guess.add(CallerSaid(2, "Sam"))

    async for _ in dialogue.agent.reply(guess, dialogue.context, turn=2):
        pass

    assert (dialogue.conversation.entries, dialogue.conversation.state) == before


async def test_an_emergency_waits_for_no_model() -> None:
    model = Scripted([60.0])
    dialogue = Dialogue(models=[model])

    reply = await dialogue.say("my son is choking")

    assert "nine one one" in reply
    assert model.requests == []
    says = [event for event in dialogue.events if isinstance(event, Say)]
    assert all(say.kind is SayKind.SAFETY and not say.interruptible and say.keep for say in says)


async def test_the_audit_log_has_an_emergency_whose_reply_was_cut_off() -> None:
    dialogue = Dialogue()
    dialogue.conversation.add(CallerSaid(1, "she is unconscious"))
    events = dialogue.agent.reply(dialogue.conversation, dialogue.context, turn=1)

    await anext(events)
    await events.aclose()

    assert dialogue.kept.audit == [("emergency", {"group": "unconscious", "found": "by rule"})]


async def test_a_matcher_that_hangs_costs_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hanging:
        async def match(
            self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = 0.5
        ) -> list[FaqMatch]:
            await asyncio.sleep(60)
            return []

        async def weigh(self, words: str, choices: Choices, *, within_s: float = 0.5) -> Meant:
            await asyncio.sleep(60)
            return Meant()

        async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
            pass

    monkeypatch.setattr("receptionist.actions.faq._GRACE_S", -0.49)
    reply = await Dialogue(matcher=Hanging()).say("are you in network")

    assert reply.startswith("We take most plans.")


async def test_the_greeting_tells_first_what_must_be_told() -> None:
    dialogue = Dialogue()
    await dialogue.greet()

    says = [event for event in dialogue.events if isinstance(event, Say)]
    assert [(say.text, say.interruptible) for say in says] == [
        ("Hello, I'm an automated assistant.", False),
        ("Thanks for calling Bright Smiles, this is Ava.", True),
        ("How can I help?", True),
    ]


def test_every_fixed_sentence_is_kept_exactly_as_it_is_said() -> None:
    """A sentence that holds no value of the caller's or of a date is one of those whose speech was made ahead."""
    definition = practice()
    kept = set(kept_phrases(definition, MONDAY_TEN))
    conversations = [
        ["are you in network", "is there parking", "do you see children", "what are your hours", "bye"],
        ["leave a message", "hmm", "Sam Lee", "no", "Sam Lee", "yes", "blah", "212 555 0199", "no", "212 555 0199",
         "yes", "yes", "my crown", "hmm", "maybe", "no", "no"],
        ["snork", "snork", "maybe", "maybe", "no"],
        ["are you a robot", "how much ibuprofen can I take", "no", "one moment", "thank you",
         "what is the meaning of it"],
        ["I'd like to book an appointment", "no"],
        ["my jaw is broken", "hello"],
        ["put me through to billing"],
    ]  # fmt: skip
    varying = ("Sam Lee", "two one two", "My crown", "The message is")
    for lines in conversations:
        dialogue = Dialogue(definition=definition)
        for line in ["", *lines]:
            events = hold([line] if line else [], dialogue) and dialogue.events
            for event in events:
                if isinstance(event, Say) and not event.text.startswith(varying) and "two one two" not in event.text:
                    assert event.keep, event.text
                    assert event.text in kept
            if dialogue.over:
                break


def test_kept_sentences_are_those_of_their_practice_and_minute() -> None:
    one, other = practice(), practice(faqs=())
    for definition, at in ((one, MONDAY_TEN), (other, MONDAY_TEN), (one, MONDAY_TEN + timedelta(hours=12))):
        for moment in (at, at + timedelta(seconds=59)):
            assert kept_sentences(definition, moment) == set(kept_phrases(definition, at))


def test_kept_phrases_hold_no_value_and_come_once() -> None:
    phrases = kept_phrases(practice(), MONDAY_TEN)

    assert len(phrases) == len(set(phrases))
    assert not any("{" in phrase for phrase in phrases)
    assert phrases[0] == "Hello, I'm an automated assistant."


def test_a_long_answer_is_kept_in_the_sentences_it_is_said_in() -> None:
    answer = "We have three. " + "One is near the station, and it is open until late in the evening, " * 5 + "always."
    definition = practice(faqs=(Faq(question="Where can I park?", answer=answer),))
    dialogue, _ = hold(["where can I park"], Dialogue(definition=definition))

    said = [event for event in dialogue.events if isinstance(event, Say)]
    assert len(said) > 2
    assert all(say.keep for say in said)
