"""What a month comes to: who is counted, and who pays."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from receptionist.insights.months import Month, month_at, month_use, read_month
from receptionist.records.usage import UsageSum

NEW_YORK = ZoneInfo("America/New_York")


def summed(role: str, provider: str, micros: int | None, **more: object) -> UsageSum:
    values: dict[str, object] = {
        "practice": "north",
        "origin": "phone",
        "account": provider.partition(":")[0],
        "own": False,
        "ahead": False,
        "calls": 2,
        "unpriced": 0 if micros is not None else 2,
        **more,
    }
    return UsageSum(role=role, provider=provider, micros=micros, **values)  # pyright: ignore[reportArgumentType]


def test_tests_and_a_practices_own_accounts_are_kept_apart_from_what_calls_cost() -> None:
    use = month_use(
        [
            summed("line", "line", 0, audio_ms=120_000),
            summed("recogniser", "deepgram:nova-3", 1000),
            summed("model", "openai:gpt-4o", 5000, own=True, account="north/openai"),
            summed("model", "openai:gpt-4o", 70, origin="test"),
            summed("voice", "elevenlabs:A", 300, ahead=True, origin="ahead", calls=0),
            summed("voice", "elsewhere:B", None),
        ]
    )

    assert (use.calls, use.line_ms) == (2, 120_000)
    assert (use.call_micros, use.own_micros, use.ahead_micros, use.test_micros) == (1000, 5000, 300, 70)
    assert use.micros == 1370
    assert use.unpriced == ["elsewhere:B"]
    assert [one.provider for one in use.providers] == ["deepgram:nova-3", "openai:gpt-4o", "elsewhere:B", "line"]
    assert month_use([]).is_empty


def test_a_months_days_are_the_practices_own() -> None:
    since, until = Month(2026, 3).bounds(NEW_YORK)

    assert (since, until) == (datetime(2026, 3, 1, 5, tzinfo=UTC), datetime(2026, 4, 1, 4, tzinfo=UTC))
    assert month_at(datetime(2026, 3, 1, 4, 59, tzinfo=UTC), NEW_YORK) == Month(2026, 2)
    assert Month(2026, 1).before == Month(2025, 12)
    assert Month(2025, 12).after == Month(2026, 1)


def test_only_months_are_read_as_such() -> None:
    assert read_month("2026-03") == Month(2026, 3)
    assert [
        read_month(text) for text in ("", "2026-13", "2026-3", "9999-01", "0000-01", "2026-03-01", "２０２６-03")
    ] == [None] * 7
