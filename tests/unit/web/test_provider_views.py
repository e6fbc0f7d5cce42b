"""What operators read of an account: how it is, what is not asked of it, and what a trial found."""

from datetime import UTC, datetime, timedelta

from receptionist.config_sections import ProviderAccount
from receptionist.errors import ProviderFault
from receptionist.providers.base import Chain
from receptionist.providers.breaker import CircuitState
from receptionist.providers.faults import fault
from receptionist.providers.pulse import LOADING, READY, Health
from receptionist.providers.trials import Trial
from receptionist.web.provider_views import AccountView, account_view, machine_view, practice_view, trial_view

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
SETTINGS = ProviderAccount(kind="openai", api_key="k")


OPENED = CircuitState(
    role="model",
    provider="groq:llama-4",
    account="groq",
    state="open",
    since=NOW - timedelta(seconds=20),
    errors=6,
    of=8,
    retry_at=NOW + timedelta(seconds=40),
    kind=ProviderFault.OVERLOADED,
    why="groq:llama-4 cannot do its work just now.",
    refused=False,
)


def shown(health: Health | None = None, settings: ProviderAccount = SETTINGS, account: str = "groq") -> AccountView:
    return account_view(account, settings, "https://api.groq.example/v1", health, [], circuits=[OPENED], now=NOW)


def test_an_account_that_answers_says_when_and_how_quickly() -> None:
    view = shown(Health(state=READY, since_s=900.0, answered_s=12.4, latency_s=0.085))

    assert (view.badge.label, view.host) == ("Answers", "api.groq.example")
    assert view.facts == ["answered 12 s ago, in 85 ms"]
    assert view.state == ""


def test_an_account_in_trouble_says_what_to_do_and_for_how_long_already() -> None:
    told = str(fault("groq", ProviderFault.NO_CREDIT))
    view = shown(Health(state=told, since_s=130.0, failures=3, trouble=told, trouble_s=5.0))

    assert view.badge.label == "Trouble"
    assert "Add credit" in view.state
    assert view.facts == ["in trouble for 2 min 10 s", "3 tries failed"]
    assert view.trouble == ""


def test_a_trouble_that_is_over_is_still_told() -> None:
    view = shown(Health(state=READY, since_s=60.0, trouble="no answer", trouble_s=90.0))

    assert view.trouble == "1 min 30 s ago: no answer"


def test_without_a_key_it_cannot_be_tried_and_a_practices_own_is_not_always_open() -> None:
    assert not shown(settings=ProviderAccount(kind="openai")).has_key
    own = shown(account="north/groq", settings=ProviderAccount(kind="openai"))
    assert (own.has_key, own.badge.label, own.circuits) == (True, "Not in use", [])


def test_a_circuit_that_is_open_says_how_often_it_failed_and_when_it_is_tried_again() -> None:
    (circuit,) = shown().circuits

    assert (circuit.does, circuit.state, circuit.counts) == ("Thinks", "not asked now", "6 of 8 failed")
    assert circuit.retry == "tried again in 40 s"


def test_a_trial_tells_its_times_its_doubt_or_its_error() -> None:
    good = trial_view(Trial(provider="a:b", role="stt", first_s=0.42, whole_s=1.94, came="heard “Hello”"))
    odd = trial_view(Trial(provider="a:b", role="tts", whole_s=0.1, came="spoke 0.0 s", doubt="Too short."))
    bad = trial_view(Trial(provider="a:b", role="llm", error=fault("a:b", ProviderFault.WRONG_KEY)))

    assert (good.badge.label, good.times) == ("Works", "first words after 420 ms, all of it in 1.9 s")
    assert (odd.badge.label, odd.told) == ("Doubtful", "Too short.")
    assert bad.badge.label == "Failed"
    assert "Check api_key under [providers.a]" in bad.told


def test_this_machines_own_models_say_what_is_missing_and_whom_they_answer() -> None:
    states = {"embedded recogniser": READY, "embedded voice": LOADING}
    view = machine_view(states, [], [f"Practice {number}" for number in range(7)], [], "")

    assert (view.badge.label, view.state) == ("Loading", "voice: loading")
    assert view.users.endswith("Practice 4 and 2 more")


def test_a_practice_that_nobody_answers_is_told_so() -> None:
    view = practice_view("north", "North", Chain(), {"openai", "deepgram"})

    assert [one.name for one in view.lists] == ["nobody", "nobody", "nobody"]
    assert view.lacking == "deepgram, openai"
