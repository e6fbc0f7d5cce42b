"""What a rehearsal with a vendor's model has used, told to whoever pays for it."""

from datetime import date
from pathlib import Path

from receptionist.cli.spending import spent, told
from receptionist.providers.meter import Used
from receptionist.providers.price_book import PriceBook

DAY = date(2026, 11, 2)


def used(model: str, requests: int = 12, *, estimated: bool = False) -> Used:
    return Used(
        role="model",
        provider=model,
        account=model.partition(":")[0],
        requests=requests,
        prompt_tokens=40_000,
        cached_tokens=30_000,
        answer_tokens=900,
        estimated=estimated,
    )


def test_tokens_and_money_are_told_for_each_model_that_was_asked(tmp_path: Path) -> None:
    prices = PriceBook(tmp_path / "none.toml")

    lines = list(
        told(spent([used("openai:gpt-4o"), used("parrot:x", estimated=True), used("openai:z", 0)], prices, DAY))
    )

    assert lines == [
        "openai:gpt-4o: 12 requests, 40,000 tokens asked (30,000 of them kept by the vendor), 900 answered; $0.0715",
        "parrot:x: 12 requests, about 40,000 tokens asked (30,000 of them kept by the vendor), 900 answered; "
        "no price is known: add one to prices.toml",
    ]


def test_tokens_that_the_vendor_has_kept_cost_less(tmp_path: Path) -> None:
    prices = PriceBook(tmp_path / "none.toml")
    (kept,) = spent([used("anthropic:claude-haiku-4-5")], prices, DAY)
    (fresh,) = spent(
        [
            Used(
                role="model",
                provider="anthropic:claude-haiku-4-5",
                account="anthropic",
                requests=1,
                prompt_tokens=40_000,
                answer_tokens=900,
            )
        ],
        prices,
        DAY,
    )

    assert kept.usd is not None
    assert fresh.usd is not None
    assert kept.usd < fresh.usd / 2
