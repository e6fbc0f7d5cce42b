"""What calls use is kept on both engines: once, whole, the newest, and summed by month."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.databases import Database, put_migrated

from receptionist.agent.books import Ahead, Books
from receptionist.cli.usage import usage
from receptionist.clock import ManualClock
from receptionist.config import load
from receptionist.conversation.history import Origin, UsageDelta
from receptionist.insights.months import by_practice, month_use
from receptionist.providers.base import Sound, VoiceSettings
from receptionist.providers.base import Voice as VoiceOfProvider
from receptionist.providers.meter import Meter, Role
from receptionist.providers.price_book import PriceBook
from receptionist.records.calls import CallRow, TurnRow, Waterfall
from receptionist.records.database import Records, open_records

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SINCE, UNTIL = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)


class Part:
    def __init__(self, name: str, account: str) -> None:
        self.name = name
        self.account = account


class Voice(Part):
    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        yield b"sound"


@pytest.fixture
async def records(database: Database) -> AsyncIterator[Records]:
    async with open_records(database.config, ManualClock(NOON), wall=ManualClock(NOON)) as opened:
        yield opened


@pytest.fixture
def books(records: Records, database: Database) -> Books:
    return Books(records.usage, PriceBook(database.config.path("prices.toml")))


def ask(meter: Meter, name: str = "openai:gpt-4o", account: str = "openai", role: Role = "model") -> None:
    told = UsageDelta(prompt_tokens=1000, cached_tokens=400, answer_tokens=100)
    meter.of(role, Part(name, account)).asked(told, prompt_letters=0, answer_letters=0, whole=True)


async def test_a_call_of_two_streams_costs_what_both_have_used_and_lasts_once(records: Records, books: Books) -> None:
    for stream in ("first", "second"):
        sheet = books.sheet("north", "call-1", Origin.PHONE, stream, NOON)
        ask(sheet.meter)
        await sheet.keep()
        ask(sheet.meter)
        await sheet.keep()  # the same row, with more in it
        await books.line("north", "call-1", Origin.PHONE, NOON, timedelta(minutes=3))

    rows = await records.usage.of_call("north", "call-1")
    [line], models = [one for one in rows if one.role == "line"], [one for one in rows if one.role == "model"]

    assert [one.part for one in models] == ["first", "second"]
    assert {(one.prompt_tokens, one.cached_tokens, one.answer_tokens) for one in models} == {(2000, 800, 200)}
    assert {one.micros for one in models} == {3000 + 1000 + 2000}
    assert models[0].price_from == "2026-01-01"
    assert line.audio_ms == 180_000


async def test_a_month_is_summed_by_provider_and_account_and_by_practice(records: Records, books: Books) -> None:
    for call, account in (("call-1", "openai"), ("call-2", "openai"), ("call-3", "north/openai")):
        sheet = books.sheet("north", call, Origin.PHONE, "a", NOON)
        ask(sheet.meter, account=account)
        await sheet.keep()
    other = books.sheet("south", "call-4", Origin.PHONE, "a", NOON)
    ask(other.meter, "elsewhere:model", "elsewhere")
    await other.keep()

    sums = await records.usage.sums("north", SINCE, UNTIL)
    everyone = await records.usage.sums_of(None, SINCE, UNTIL)

    assert [(one.account, one.own, one.calls, one.micros) for one in sums] == [
        ("north/openai", True, 1, 3000),
        ("openai", False, 2, 6000),
    ]
    assert {one.practice for one in everyone} == {"north", "south"}
    assert {one.practice for one in await records.usage.sums_of(["south"], SINCE, UNTIL)} == {"south"}
    assert await records.usage.sums_of([], SINCE, UNTIL) == []
    assert [(one.unpriced, one.micros) for one in everyone if one.practice == "south"] == [(1, None)]
    assert await records.usage.sums("north", UNTIL, UNTIL + timedelta(days=30)) == []
    assert await records.usage.spent(SINCE) == {"north": 6000}
    assert await records.usage.began("north") == NOON
    assert await records.usage.began("nobody") is None
    costs = await records.usage.of_calls("north", ["call-1", "call-3"])
    assert {call: one.micros for call, one in costs.items()} == {"call-1": 3000, "call-3": 3000}


async def test_all_practices_are_summed_by_the_database_as_the_sums_of_each_come_to(
    records: Records, books: Books
) -> None:
    for call, practice, account, origin in (
        ("call-1", "north", "openai", Origin.PHONE),
        ("call-2", "north", "north/openai", Origin.PHONE),
        ("call-3", "north", "openai", Origin.TEST),
        ("", "north", "openai", "ahead"),
        ("call-4", "south", "openai", Origin.PHONE),
        ("call-5", "south", "openai", Origin.PHONE),
    ):
        sheet = books.sheet(practice, call, origin, "a", NOON)
        ask(sheet.meter, account=account)
        if call == "call-5":
            ask(sheet.meter, "elsewhere:model", "elsewhere")
        await sheet.keep()
        if isinstance(origin, Origin):
            await books.line(practice, call, origin, NOON, timedelta(minutes=3))

    everyone = await records.usage.sums_of(None, SINCE, UNTIL)
    lines = await records.usage.by_practice(None, SINCE, UNTIL)
    apart = by_practice(everyone)

    assert [one.practice for one in lines] == ["north", "south"], "those that cost most first"
    assert {one.practice: (one.calls, one.line_ms, one.micros, one.unpriced) for one in lines} == {
        slug: (use.calls, use.line_ms, use.micros, bool(use.unpriced)) for slug, use in apart.items()
    }
    assert month_use(await records.usage.totals_of(None, SINCE, UNTIL)) == month_use(everyone)
    assert [one.practice for one in await records.usage.by_practice(["south"], SINCE, UNTIL)] == ["south"]
    assert {one.calls for one in await records.usage.totals_of(["south"], SINCE, UNTIL)} == {1, 2}
    assert await records.usage.by_practice([], SINCE, UNTIL) == []


async def test_sums_say_that_some_of_their_tokens_are_estimated(records: Records, books: Books) -> None:
    for call, whole in (("call-1", True), ("call-2", False)):
        sheet = books.sheet("north", call, Origin.PHONE, "a", NOON)
        model = sheet.meter.of("model", Part("openai:gpt-4o", "openai"))
        model.asked(UsageDelta(1000, 0, 100) if whole else None, prompt_letters=400, answer_letters=40, whole=whole)
        await sheet.keep()

    sums = await records.usage.sums("north", SINCE, UNTIL)
    costs = await records.usage.of_calls("north", ["call-1", "call-2"])

    assert [one.estimated for one in month_use(sums).providers] == [True]
    assert {call: one.estimated for call, one in costs.items()} == {"call-1": False, "call-2": True}


async def test_speech_made_ahead_is_the_practices_and_of_no_call(records: Records, books: Books) -> None:
    ahead = Ahead(books, ManualClock(NOON))
    for text in ("Good morning.", "One moment."):
        [voice] = ahead.counted([Voice("elevenlabs:Rachel", "elevenlabs")], "north")
        assert [sound async for sound in voice.speak(text, VoiceSettings())] == [b"sound"]
    await ahead.keep()

    [one] = await records.usage.sums("north", SINCE, UNTIL)

    assert (one.ahead, one.calls, one.characters, one.micros) == (True, 0, 24, 1200)
    assert month_use([one]).ahead_micros == 1200


async def test_what_is_spoken_ahead_around_midnight_is_billed_whole(records: Records, books: Books) -> None:
    clock = ManualClock(NOON)
    ahead = Ahead(books, clock)

    async def say(voice: VoiceOfProvider, text: str) -> None:
        assert [sound async for sound in voice.speak(text, VoiceSettings())] == [b"sound"]

    [before] = ahead.counted([Voice("elevenlabs:Rachel", "elevenlabs")], "north")
    await say(before, "Good evening.")
    clock.advance(timedelta(hours=12).total_seconds())  # and nobody has written down the last of the day yet
    [after] = ahead.counted([Voice("elevenlabs:Rachel", "elevenlabs")], "north")
    await say(after, "Good morning.")
    await ahead.keep()
    await say(before, "One moment.")  # begun the day before
    await ahead.keep()

    [one] = await records.usage.sums("north", SINCE, UNTIL)

    assert one.characters == len("Good evening.") + len("Good morning.") + len("One moment.")


async def test_the_calls_of_a_trial_are_found_with_how_quickly_they_were_answered(records: Records) -> None:
    for number, trial in enumerate(("now", "now", "before")):
        call = CallRow(
            id=f"call-{number}",
            practice="north",
            origin=Origin.PHONE,
            started_at=NOON,
            experiment="faster" if number else "",
            trial=trial,
        )
        await records.calls.open("north", call)
        turn = TurnRow(number=1, at=NOON, caller_text="Hello", waterfall=Waterfall(first_audio_ms=100 * number))
        await records.calls.finish_turn("north", call.id, turn, b"")
        await records.calls.end("north", call.id, at=NOON + timedelta(minutes=1), outcome="answered", reason="goodbye")

    found = await records.trials.calls("north", "now")

    assert {(one.id, one.experiment) for one in found} == {("call-0", ""), ("call-1", "faster")}
    assert await records.trials.first_audio("north", [one.id for one in found]) == {"call-0": [0], "call-1": [100]}
    assert (await records.calls.get("north", "call-1")) is not None


def test_a_month_is_told_and_reckoned_anew_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "receptionist.toml").write_text("")
    put_migrated(tmp_path)
    config = load(tmp_path / "receptionist.toml", {})

    async def fill() -> None:
        async with open_records(config, ManualClock(NOON)) as records:
            books = Books(records.usage, PriceBook(tmp_path / "prices.toml"))
            sheet = books.sheet("north", "call-1", Origin.PHONE, "a", NOON)
            ask(sheet.meter)
            ask(sheet.meter, "elsewhere:model", "elsewhere")
            await sheet.keep()
            await books.line("north", "call-1", Origin.PHONE, NOON, timedelta(minutes=3))

    def told(*more: str) -> Result:
        arguments = ["--month", "2026-11", "--config", str(tmp_path / "receptionist.toml"), *more]
        return CliRunner().invoke(usage, arguments)

    asyncio.run(fill())
    assert told().stdout == "north\t1 call\t3.0 min\t$0.0030\tno price: elsewhere:model\n"

    (tmp_path / "prices.toml").write_text(
        '[[price]]\nprovider = "elsewhere:*"\nfrom = 2026-01-01\nper = "million tokens"\nprompt = "1"\nanswer = "1"\n'
    )
    anew = told("--reprice", "--json")
    assert anew.stderr == "1 amounts of 2026-11 cost something else now.\n"
    told_now = json.loads(anew.stdout)
    assert (told_now["usd"], told_now["unpriced"]) == ("0.004100", [])

    (tmp_path / "prices.toml").write_text("[[price]]\nprovider = 5\n")
    assert "must be text in quotes" in str(told("--reprice").exception)
    assert "is no month" in told("--month", "2026-13").output
