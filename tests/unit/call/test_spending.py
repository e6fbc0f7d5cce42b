"""A practice that has spent its limit of a day is answered by what costs nothing, until the day is over."""

from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, date, datetime, timedelta

from receptionist.call.spending import Spending
from receptionist.clock import ManualClock
from receptionist.errors import StorageError
from receptionist.providers.base import Chain, Model, Sound, VoiceSettings
from receptionist.providers.llm.embedded import EmbeddedModel

LIMIT = 50_000_000
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Paid(EmbeddedModel):
    def __init__(self, account: str) -> None:
        self._account = account

    @property
    def account(self) -> str:
        return self._account


class Speaker:
    name = "voice"

    def __init__(self, account: str) -> None:
        self.account = account

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        yield b"sound"


class Spent:
    def __init__(self, **micros: int) -> None:
        self.micros: Mapping[str, int] = micros
        self.since = NOON
        self.away = False

    async def __call__(self, since: datetime) -> Mapping[str, int]:
        if self.away:
            raise StorageError("away")
        self.since = since
        return self.micros


def accounts(chain: Chain) -> list[str]:
    return [model.account for model in chain.models]


async def test_paid_providers_step_aside_and_a_practices_own_accounts_stay() -> None:
    spent = Spent(north=LIMIT + 1, south=LIMIT)
    spending = Spending(spent, ManualClock(NOON), LIMIT)
    models: list[Model] = [Paid("openai"), Paid("north/openai"), EmbeddedModel()]

    await spending.look()

    assert spent.since == datetime(2026, 3, 2, tzinfo=UTC)
    assert accounts(spending.within(Chain(models=models), "north")) == ["north/openai", "embedded"]
    assert accounts(spending.within(Chain(models=models), "south")) == ["openai", "north/openai", "embedded"]
    assert accounts(spending.within(Chain(models=models[:1]), "north")) == ["openai"], "nobody is left in silence"


async def test_whom_this_machines_own_models_answer_then_counts_as_one_of_the_few_that_they_bear() -> None:
    spending = Spending(Spent(north=LIMIT + 1), ManualClock(NOON), LIMIT)
    await spending.look()
    paid, own, free = Speaker("elevenlabs"), Speaker("north/elevenlabs"), Speaker("embedded")

    assert spending.within(Chain(voices=[paid, free]), "north").local
    assert not spending.within(Chain(voices=[paid, own, free]), "north").local
    assert not spending.within(Chain(voices=[paid]), "north").local
    assert not spending.within(Chain(voices=[paid, free]), "south").local


async def test_the_next_day_begins_anew_and_a_database_that_is_away_changes_nothing() -> None:
    clock, spent, told = ManualClock(NOON), Spent(north=LIMIT + 1), list[tuple[str, date, int]]()

    async def tell(practice: str, day: date, micros: int) -> None:
        told.append((practice, day, micros))

    spending = Spending(spent, clock, LIMIT, tell)
    await spending.look()
    await spending.look()
    assert told == [("north", NOON.date(), LIMIT + 1)], "once a day"

    spent.away = True
    await spending.look()
    assert spending.over("north")

    clock.advance(timedelta(days=1).total_seconds())
    spent.away, spent.micros = False, {}
    await spending.look()
    assert not spending.over("north")


async def test_who_is_near_the_limit_spends_nothing_that_may_be_in_vain() -> None:
    spent = Spent(north=LIMIT * 9 // 10, south=LIMIT // 2)
    spending = Spending(spent, ManualClock(NOON), LIMIT)

    await spending.look()

    assert [spending.thrifty(practice) for practice in ("north", "south", "west")] == [True, False, False]
    assert not spending.over("north")
