"""What an amount of use costs: exact, by the price of its day, and what is wrong with a prices.toml."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers.meter import Role, Used
from receptionist.providers.price_book import packaged
from receptionist.providers.prices import Price, PriceList, micros_of, read_prices

MARCH, APRIL = date(2026, 3, 2), date(2026, 4, 2)
FILE = """
[[price]]
provider = "deepgram:nova-3"
from = 2026-01-01
per = "minute"
usd = "0.0077"

[[price]]
provider = "deepgram:nova-3"
from = 2026-04-01
per = "hour"
usd = "0.6"

[[price]]
provider = "openai:gpt-4o*"
from = 2026-01-01
per = "million tokens"
prompt = "2.50"
cached = "1.25"
answer = "10.00"

[[price]]
provider = "openai:gpt-4o-mini"
from = 2026-01-01
per = "million tokens"
prompt = "0.15"
answer = "0.60"

[[price]]
provider = "elevenlabs:*"
from = 2026-01-01
per = "thousand characters"
usd = "0.05"
"""


def price_list(text: str = FILE) -> PriceList:
    prices, problems = read_prices(text.encode(), "prices.toml")
    assert problems == []
    return PriceList(prices)


def used(role: Role, provider: str, **amounts: Any) -> Used:  # Any: keys of the struct
    return Used(role=role, provider=provider, account=provider.partition(":")[0], **amounts)


def test_a_call_is_priced_by_the_day_on_which_it_began() -> None:
    minute = used("recogniser", "deepgram:nova-3", audio_ms=60_000)

    before, since = price_list().cost(minute, MARCH), price_list().cost(minute, APRIL)

    assert (before.micros, before.since) == (7_700, date(2026, 1, 1))
    assert (since.micros, since.since) == (10_000, date(2026, 4, 1))
    assert price_list().cost(minute, date(2025, 12, 31)).micros is None


def test_cached_tokens_are_a_part_of_the_prompt_at_a_price_of_their_own() -> None:
    asked = used("model", "openai:gpt-4o", prompt_tokens=1_000_000, cached_tokens=600_000, answer_tokens=100_000)

    assert price_list().cost(asked, MARCH).micros == 1_000_000 + 750_000 + 1_000_000


def test_the_entry_with_most_of_the_name_counts_and_without_a_cached_price_all_tokens_cost_alike() -> None:
    asked = used("model", "openai:gpt-4o-mini", prompt_tokens=1_000_000, cached_tokens=600_000)

    assert price_list().cost(asked, MARCH).micros == 150_000


def test_a_star_stands_for_no_model_of_a_voice() -> None:
    plain = used("voice", "elevenlabs:Rachel", characters=1000)
    other = used("voice", "elevenlabs:Rachel@eleven_v3", characters=1000)

    assert price_list().cost(plain, MARCH).micros == 50_000
    assert price_list().cost(other, MARCH).micros is None


@pytest.mark.parametrize("stars", ["*" * 25, "a*" * 25])
def test_a_name_of_many_stars_is_looked_for_no_longer_than_another(stars: str) -> None:
    prices = PriceList([Price(provider=f"{stars}b", from_=MARCH, per="minute", usd="1")])

    assert prices.price("recogniser", "a" * 120, MARCH) is None
    assert prices.price("recogniser", "a" * 120 + "b", MARCH)


@given(st.text("ab@*", min_size=1, max_size=8), st.text("ab@", max_size=12))
def test_stars_stand_for_anything_but_an_at(named: str, provider: str) -> None:
    prices = PriceList([Price(provider=named, from_=MARCH, per="minute", usd="1")])

    fits = re.fullmatch(named.replace("*", "[^@]*"), provider) is not None
    assert (prices.price("recogniser", provider, MARCH) is not None) == fits


def test_an_effort_costs_what_its_model_costs_unless_it_has_a_price_of_its_own() -> None:
    asked = used("model", "openai:gpt-4o-mini@low", prompt_tokens=1_000_000)
    low = (
        '[[price]]\nprovider = "openai:*@low"\nfrom = 2026-01-01\nper = "million tokens"\nprompt = "7"\nanswer = "7"\n'
    )

    assert price_list().cost(asked, MARCH).micros == 150_000
    assert price_list(FILE + low).cost(asked, MARCH).micros == 7_000_000


def test_what_did_nothing_costs_nothing_and_needs_no_price() -> None:
    assert price_list().cost(used("model", "vllm:llama", requests=1), MARCH).micros == 0


def test_what_an_operator_writes_of_a_provider_counts_before_what_is_packaged() -> None:
    own, _ = read_prices(FILE.replace('"2.50"', '"9.00"').encode(), "prices.toml")
    asked = used("model", "openai:gpt-4o", prompt_tokens=1_000_000)

    assert PriceList(own, packaged()).cost(asked, APRIL).micros == 9_000_000
    assert PriceList((), packaged()).cost(asked, APRIL).micros == 2_500_000


def test_every_provider_that_is_there_from_the_start_has_a_packaged_price() -> None:
    list_, day = PriceList(packaged=packaged()), date(2026, 11, 26)
    named: list[tuple[Role, str]] = [
        ("recogniser", "deepgram:nova-3"),
        ("recogniser", "deepgram:flux"),
        ("recogniser", "whisper:gpt-4o-transcribe"),
        ("recogniser", "embedded"),
        ("model", "openai:gpt-4o"),
        ("model", "openai:gpt-5.4-mini@none"),
        ("model", "anthropic:claude-haiku-4-5@low"),
        ("model", "embedded"),
        ("voice", "elevenlabs:21m00Tcm4TlvDq8ikWAM"),
        ("voice", "elevenlabs:21m00Tcm4TlvDq8ikWAM@eleven_v3"),
        ("voice", "deepgram:aura"),
        ("voice", "deepgram:aura-2-thalia-en"),
        ("voice", "openai:coral"),
        ("voice", "openai:coral@tts-1-hd"),
        ("voice", "embedded:joe"),
        ("line", "line"),
    ]

    assert [name for role, name in named if list_.price(role, name, day) is None] == []


@given(
    dollars=st.decimals(min_value=0, max_value=1000, places=6),
    parts=st.lists(st.integers(min_value=0, max_value=10**9), max_size=20),
)
def test_parts_of_a_call_cost_what_the_whole_costs_but_for_a_millionth_each(dollars: Decimal, parts: list[int]) -> None:
    prices = PriceList([Price(provider="v:x", from_=MARCH, per="thousand characters", usd=f"{dollars:f}")])

    def micros(characters: int) -> int:
        found = prices.cost(used("voice", "v:x", characters=characters), MARCH).micros
        assert found is not None
        return found

    assert abs(sum(map(micros, parts)) - micros(sum(parts))) <= len(parts) + 1


def test_a_limit_is_as_much_as_it_is_written() -> None:
    assert micros_of(0.1) == 100_000
    assert micros_of(50.0) == 50_000_000


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (
            FILE.replace('"0.0077"', "0.0077"),
            'prices.toml:6:1 price[0].usd: must be text in quotes; found 0.0077; did you mean "0.0077"?',
        ),
        (FILE.replace('"minute"', '"minutes"'), "did you mean 'minute'?"),
        (FILE.replace('usd = "0.0077"', 'prompt = "1"'), "needs usd"),
        (FILE.replace('answer = "0.60"', ""), "needs prompt and answer"),
        (FILE.replace("2026-04-01", "2026-01-01").replace('"hour"', '"minute"'), "already: entry 1"),
        (FILE.replace("[[price]]", "[price]", 1), "prices.toml:"),
        (FILE.replace("provider", "providr", 1), "did you mean 'provider'?"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_place(wrong: str, message: str) -> None:
    prices, problems = read_prices(wrong.encode(), "prices.toml")

    assert prices == ()
    assert any(message in str(one) for one in problems), [str(one) for one in problems]
    assert all(one.line for one in problems)
