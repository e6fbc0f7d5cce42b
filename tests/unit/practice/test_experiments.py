"""Which calls fall to an experiment: always the same ones, as many as its share says, and with whom behind it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.practice.definition import About, Definition, Experiment, Hours, ProviderOrder
from receptionist.practice.experiments import experiment_of, trial_of, tried

CALLS = 4000
NOBODY = ProviderOrder()


def practice(*experiments: Experiment, own: ProviderOrder | None = None) -> Definition:
    about = About(name="North", timezone="America/New_York", numbers=("+12125550170",))
    return Definition(practice=about, hours=Hours(), providers=own or ProviderOrder(), experiments=experiments)


def experiment(name: str, share: float) -> Experiment:
    return Experiment(name=name, share=share, llm=("openai:gpt-4.1-mini",))


@settings(max_examples=20, deadline=None)
@given(
    parts=st.lists(st.integers(min_value=1, max_value=40), min_size=1, max_size=4).filter(lambda one: sum(one) <= 100),
    salt=st.text(max_size=8),
)
def test_each_share_holds_over_many_calls_and_what_is_left_is_the_practices_own(parts: list[int], salt: str) -> None:
    experiments = [experiment(str(number), part / 100) for number, part in enumerate(parts)]

    found = [experiment_of(f"{salt}{call}", experiments) for call in range(CALLS)]

    for one in experiments:
        assert abs(found.count(one) / CALLS - one.share) < 0.045  # six times the spread of chance
    assert abs(found.count(None) / CALLS - (1 - sum(parts) / 100)) < 0.045
    assert found == [experiment_of(f"{salt}{call}", experiments) for call in range(CALLS)]


def test_a_larger_share_takes_nobody_back() -> None:
    small, large = [experiment("faster", 0.2)], [experiment("faster", 0.5)]
    calls = [str(number) for number in range(CALLS)]

    taken = {call for call in calls if experiment_of(call, small)}

    assert taken < {call for call in calls if experiment_of(call, large)}


def test_behind_an_experiment_stands_who_would_have_answered_without_it() -> None:
    defaults = ProviderOrder(stt=("deepgram:nova-3",), llm=("openai:gpt-4o", "embedded"), tts=("elevenlabs:A",))
    own = practice(experiment("faster", 0.5), own=ProviderOrder(tts=("elevenlabs:B",)))

    order = tried(own, own.experiments[0], defaults).providers

    assert order.llm == ("openai:gpt-4.1-mini", "openai:gpt-4o", "embedded")
    assert order.stt == ()  # as before: the platform's
    assert order.tts == ("elevenlabs:B",)
    assert tried(own, None, defaults) is own


def test_a_comparison_begins_anew_with_other_providers_and_not_with_another_share() -> None:
    before, after = practice(experiment("faster", 0.2)), practice(experiment("faster", 0.5))
    other = practice(Experiment(name="faster", share=0.2, llm=("openai:gpt-4o",)))

    assert trial_of(before, NOBODY) == trial_of(after, NOBODY) != trial_of(other, NOBODY)
    assert trial_of(practice(), NOBODY) == ""


def test_a_comparison_begins_anew_with_the_platforms_defaults_where_they_are_what_is_compared() -> None:
    defaults = ProviderOrder(stt=("deepgram:nova-3",), llm=("openai:gpt-4o",), tts=("elevenlabs:A",))
    others = ProviderOrder(stt=("deepgram:nova-3",), llm=("openai:gpt-4o",), tts=("elevenlabs:B",))
    theirs, own = practice(experiment("faster", 0.2)), practice(experiment("faster", 0.2), own=defaults)

    assert trial_of(theirs, defaults) != trial_of(theirs, others)
    assert trial_of(own, defaults) == trial_of(own, others) == trial_of(theirs, defaults)
