"""A few days at Bright Smiles Dental, as its records would hold them: for page tests and for screenshots."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from tests.sample_weeks import book_weeks

from receptionist.conversation.history import Origin
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.database import Records
from receptionist.records.ids import new_id
from receptionist.records.messages import MessageRow
from receptionist.records.usage import UsageRow
from receptionist.records.waterfall import Waterfall, Work

PRACTICE = "bright-smiles"
CALLED = "+12125550100"
GREETING = "Thanks for calling Bright Smiles Dental, this is Ava. How can I help?"


async def fill(records: Records, now: datetime, practice: str = PRACTICE) -> dict[str, str]:
    """Puts the days before `now` into the records, and the weeks around it. The ids of some calls by what happened in
    them, of messages and of appointments."""
    ids: dict[str, str] = {}
    for name, minutes_ago, caller, origin, outcome, reason, turns in _calls():
        started = now - timedelta(minutes=minutes_ago)
        call = CallRow(
            id=new_id("call"),
            practice=practice,
            origin=origin,
            caller=caller,
            called=CALLED,
            started_at=started,
            revision="8f14e45fceea167a5a36dedd4bea2543c0ffee00",
        )
        ids[name] = call.id
        await records.calls.open(practice, call)
        at = started
        for turn in turns:
            await records.calls.finish_turn(practice, call.id, msgspec.structs.replace(turn, at=at), b"{}")
            at += timedelta(seconds=9)
        if outcome:
            ended = at + timedelta(seconds=6)
            await records.calls.end(practice, call.id, at=ended, outcome=outcome, reason=reason)
            await records.usage.note(practice, _uses(call, round((ended - started).total_seconds() * 1000)))
    for name, call, minutes_ago, row in _messages(practice):
        at = now - timedelta(minutes=minutes_ago)
        message = MessageRow(**row, id=new_id("msg"), practice=practice, call=ids[call], at=at)
        ids[name] = message.id
        await records.messages.take(practice, message)
    await records.messages.set_done(practice, ids["done"], now - timedelta(minutes=30))
    return ids | await book_weeks(records, now, practice, call=ids["voicemail"])


def _uses(call: CallRow, ms: int) -> list[UsageRow]:
    """As of a practice that pays its voice itself, and whose model has no price here."""
    line = UsageRow(
        part="line",
        call=call.id,
        origin=call.origin,
        at=call.started_at,
        role="line",
        provider="line",
        account="line",
        requests=1,
        audio_ms=ms,
        micros=0,
    )
    ears = msgspec.structs.replace(
        line, part="1", role="recogniser", provider="deepgram:nova-3", account="deepgram", micros=ms * 8 // 100
    )
    model = msgspec.structs.replace(
        ears, role="model", provider="groq:llama", audio_ms=0, prompt_tokens=4_210, cached_tokens=3_072, micros=None
    )
    own, voice = f"{call.practice}/elevenlabs", "elevenlabs:21m00Tcm4TlvDq8ikWAM@eleven_flash_v2_5"
    said = msgspec.structs.replace(
        ears, role="voice", provider=voice, account=own, own=True, audio_ms=0, characters=640, micros=32_000
    )
    return [line, ears, model, said]


def _turn(
    number: int,
    caller: str,
    says: str,
    *functions: FunctionRecord,
    heard: str | None = None,
    keys: bool = False,
    waits: Sequence[int] = (380, 520, 610, 840, 3100),
    speculative: bool = False,
) -> TurnRow:
    return TurnRow(
        number=number,
        at=datetime.min.replace(tzinfo=UTC),  # set when it is stored
        caller_text=caller,
        keys=keys,
        agent_text=says,
        heard=says if heard is None else heard,
        interrupted=heard is not None,
        functions=list(functions),
        waterfall=_waterfall(*waits, speculative=speculative) if number else Waterfall(),
    )


def _waterfall(ended: int, words: int, sentence: int, audio: int, mark: int, *, speculative: bool) -> Waterfall:
    """As by vendors, on a line that takes 40 ms."""
    began = 20 if speculative else ended + 2
    return Waterfall(
        end_of_turn_ms=ended,
        first_words_ms=words,
        first_sentence_ms=sentence,
        first_audio_ms=audio,
        first_mark_ms=mark,
        speculative=speculative,
        recogniser="deepgram:nova-3",
        told_ms=ended,
        patience_ms=max(0, ended - 60),
        line_ms=40,
        work=[
            Work("model", "openai:gpt-4o", began, (began + words) // 2, sentence + 200),
            Work("voice", "elevenlabs:21m00Tcm4TlvDq8ikWAM", sentence, audio - 5, audio + 300),
        ],
    )


def _ran(
    name: str, arguments: dict[str, Any], result: dict[str, Any], ms: int, *, failed: bool = False
) -> FunctionRecord:
    return FunctionRecord(id=new_id("f"), name=name, arguments=arguments, result=result, failed=failed, ms=ms)


def _calls() -> Iterator[tuple[str, int, str, Origin, str, str, list[TurnRow]]]:
    """(name, minutes ago, caller, origin, outcome, reason, turns)."""
    insurance = _ran(
        "answer_faq",
        {"question": "do you guys take delta dental"},
        {
            "faq": "Do you take my insurance?",
            "answer": "We take most plans. That includes Delta Dental, Cigna and MetLife.",
        },
        11,
    )
    message = _ran(
        "take_message",
        {
            "name": "Sam Lee",
            "phone": "+12125550199",
            "reason": "A crown came loose and it hurts when chewing",
            "urgent": True,
        },
        {"message": "msg-7k2m9"},
        24,
    )
    yield (
        "message",
        26,
        "+12125550199",
        Origin.PHONE,
        "message_taken",
        "goodbye",
        [
            _turn(0, "", GREETING),
            _turn(
                1,
                "Hi, do you guys take Delta Dental?",
                "Yes, we take most plans. That includes Delta Dental, Cigna and MetLife. If you tell us your plan, "
                "we check it before your visit.",
                insurance,
                heard="Yes, we take most plans. That includes Delta Dental,",
                waits=(310, 360, 420, 690, 2300),
                speculative=True,
            ),
            _turn(
                2,
                "Great. My crown came loose and it hurts, can somebody call me back?",
                "Of course. May I have your name?",
                waits=(420, 560, 640, 910, 2600),
            ),
            _turn(
                3,
                "Sam Lee.",
                "Thank you, Sam. Is the number you're calling from the best one?",
                waits=(400, 470, 540, 780, 3400),
            ),
            _turn(
                4,
                "Yes it is.",
                "I have it as 212, 555, 01 99. I'll pass on that a crown came loose and it hurts. Is that right?",
                waits=(350, 690, 880, 1240, 4100),
            ),
            _turn(
                5,
                "Yes, please hurry.",
                "Your message is with the team, marked urgent. Is there anything else?",
                message,
                waits=(330, 450, 520, 760, 2900),
            ),
            _turn(6, "No, thank you. Bye.", "You're welcome. Goodbye!", waits=(360, 410, 450, 640, 1500)),
        ],
    )
    yield (
        "hours",
        71,
        "+12125550134",
        Origin.PHONE,
        "answered",
        "caller_hung_up",
        [
            _turn(0, "", GREETING),
            _turn(
                1,
                "Are you open on Saturday?",
                "We're closed on Saturday. We open again on Monday at eight.",
                _ran(
                    "check_hours",
                    {"when": "on Saturday"},
                    {"open": False, "hours": "", "next_opening": "2026-11-30T08:00"},
                    3,
                ),
            ),
        ],
    )
    yield (
        "transfer",
        148,
        "+12125550172",
        Origin.PHONE,
        "transferred",
        "transferred",
        [
            _turn(0, "", GREETING),
            _turn(
                1,
                "I have a question about my bill.",
                "One moment, I'll put you through to the front desk.",
                _ran(
                    "transfer_call",
                    {"person": "Front desk", "reason": "a question about a bill"},
                    {"state": "connected"},
                    8,
                ),
            ),
        ],
    )
    yield (
        "emergency",
        1190,
        "+12125550148",
        Origin.PHONE,
        "emergency",
        "caller_hung_up",
        [
            _turn(0, "", GREETING),
            _turn(
                1,
                "My son knocked a tooth out and there's blood everywhere.",
                "If this is an emergency, hang up and dial 911.",
                waits=(150, 160, 170, 240, 2600),
            ),
        ],
    )
    yield (
        "withheld",
        1420,
        "",
        Origin.PHONE,
        "hung_up",
        "caller_hung_up",
        [
            _turn(0, "", GREETING, heard="Thanks for calling Bright Smiles Dental,"),
        ],
    )
    yield (
        "parking",
        1611,
        "+12125550121",
        Origin.PHONE,
        "answered",
        "goodbye",
        [
            _turn(0, "", GREETING),
            _turn(1, "Where can I park?", "Parking is free. Our lot is behind the building, off Oak Lane."),
            _turn(2, "Perfect, thanks.", "You're welcome. Goodbye!"),
        ],
    )
    yield (
        "voicemail",
        2950,
        "+442079460018",
        Origin.PHONE,
        "message_taken",
        "goodbye",
        [
            _turn(0, "", GREETING),
            _turn(1, "I'd like to leave a message for Dr. Patel.", "Of course. May I have your name?"),
        ],
    )
    yield (
        "failed",
        3120,
        "+12125550183",
        Origin.PHONE,
        "failed",
        "recogniser_lost",
        [
            _turn(0, "", GREETING),
            _turn(
                1,
                "Can you move my appointment?",
                "I'm sorry, I can't reach the calendar. May I take a message?",
                _ran(
                    "find_appointments",
                    {"name": "unknown"},
                    {"error": "the calendar did not answer in time"},
                    4000,
                    failed=True,
                ),
            ),
        ],
    )
    yield (
        "test",
        190,
        "+12125550123",
        Origin.TEST,
        "answered",
        "caller_hung_up",
        [
            _turn(0, "", GREETING),
            _turn(1, "2125550123", "Thank you.", keys=True),
        ],
    )


def _messages(practice: str) -> Iterator[tuple[str, str, int, dict[str, Any]]]:
    """(name, call, minutes ago, row)."""
    yield (
        "urgent",
        "message",
        25,
        {
            "origin": Origin.PHONE,
            "name": "Sam Lee",
            "phone": "+12125550199",
            "reason": "A crown came loose and it hurts when chewing. Please call back today.",
            "urgent": True,
        },
    )
    yield (
        "plain",
        "voicemail",
        2949,
        {
            "origin": Origin.PHONE,
            "name": "Priya Raman",
            "phone": "+442079460018",
            "reason": "Wants to know if Dr. Patel has the x-rays from her dentist in London.",
        },
    )
    yield (
        "done",
        "parking",
        1610,
        {
            "origin": Origin.PHONE,
            "name": "Jordan Ellis",
            "phone": "+12125550121",
            "reason": "Left a scarf in the waiting room.",
        },
    )
    yield (
        "test message",
        "test",
        189,
        {
            "origin": Origin.TEST,
            "name": "Testing Tess",
            "phone": "+12125550123",
            "reason": "Only trying this out.",
        },
    )
