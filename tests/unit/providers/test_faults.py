"""A vendor's refusal says whose it is, what it means and what to do; never a part of a key."""

from collections.abc import Mapping

import pytest

from receptionist.errors import ProviderFault
from receptionist.providers.faults import fault, kind_of_status, retry_after_s
from receptionist.rehearsal import suggesting
from receptionist.web import provider_notices


@pytest.mark.parametrize("kind", list(ProviderFault))
def test_every_kind_has_words_that_name_the_provider(kind: ProviderFault) -> None:
    error = fault("groq:llama-4", kind, "as they put it")

    assert str(error).startswith("groq:llama-4 ")
    assert error.provider == "groq:llama-4"
    assert "{" not in str(error)


@pytest.mark.parametrize("words", [vars(suggesting)["_WHY"], vars(provider_notices)["_CAUSES"]])
def test_pages_have_words_for_every_kind(words: Mapping[ProviderFault, str]) -> None:
    assert set(words) == set(ProviderFault)


def test_a_refused_key_is_told_with_the_account_to_look_at_and_without_the_vendors_words() -> None:
    told = str(fault("groq:llama-4", ProviderFault.WRONG_KEY, "Incorrect API key provided: sk-abc***xyz"))

    assert "[providers.groq]" in told
    assert "sk-abc" not in told


@pytest.mark.parametrize(
    ("kind", "again"),
    [
        (ProviderFault.WRONG_KEY, False),
        (ProviderFault.NO_CREDIT, False),
        (ProviderFault.NOT_FOUND, False),
        (ProviderFault.UNSUITED, False),
        (ProviderFault.REFUSED, False),
        (ProviderFault.RATE_LIMITED, True),
        (ProviderFault.OVERLOADED, True),
        (ProviderFault.TIMEOUT, True),
        (ProviderFault.NETWORK, True),
        (ProviderFault.MALFORMED, True),
        (ProviderFault.NOT_ASKED, True),
    ],
)
def test_what_waiting_does_not_heal_is_not_tried_again(kind: ProviderFault, again: bool) -> None:
    assert fault("openai:gpt-4o", kind).retryable is again
    assert fault("openai:gpt-4o", kind, retryable=not again).retryable is not again  # whoever knows more says so


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, ProviderFault.WRONG_KEY),
        (402, ProviderFault.NO_CREDIT),
        (404, ProviderFault.NOT_FOUND),
        (422, ProviderFault.REFUSED),
        (429, ProviderFault.RATE_LIMITED),
        (500, ProviderFault.OVERLOADED),
        (503, ProviderFault.OVERLOADED),
        (504, ProviderFault.TIMEOUT),
    ],
)
def test_a_status_alone_says_what_it_can(status: int, kind: ProviderFault) -> None:
    assert kind_of_status(status) is kind


def test_a_vendors_page_of_text_becomes_one_line() -> None:
    assert len(str(fault("openai:gpt-4o", ProviderFault.OVERLOADED, "so\n\n sorry " * 500))) < 350


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "20"}, 20.0),
        ({"retry-after": "1", "retry-after-ms": "250"}, 0.25),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 30.0),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT"}, None),  # by whose clock?
        ({"retry-after": "-5"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({}, None),
    ],
)
def test_when_to_ask_again_is_read_from_the_answers_own_headers(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_s(headers) == seconds


def test_only_what_passes_is_worth_waiting_for() -> None:
    headers = {"retry-after": "20"}

    assert fault("openai:x", ProviderFault.RATE_LIMITED, headers=headers).retry_after_s == 20
    assert fault("openai:x", ProviderFault.WRONG_KEY, headers=headers).retry_after_s is None
