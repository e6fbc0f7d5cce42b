"""How well emergencies are recognised: labelled phrases, of which both halves have been learned from by now."""

import pytest
from tests.emergencies import HALVES, LANGUAGES, grade, phrases

# It may only rise. What is learned from says little of new words: `python -m benchmarks.alarms.training --check` holds
# sentences out (decision 32 has the numbers).
_LEAST = {
    ("english", "open"): 0.995,
    ("spanish", "open"): 0.995,
    ("english", "sealed"): 0.98,
    ("spanish", "sealed"): 0.975,
}
_MOST = {
    ("english", "open"): 0.01,
    ("spanish", "open"): 0.01,
    ("english", "sealed"): 0.01,
    ("spanish", "sealed"): 0.015,
}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_emergencies_are_told_from_what_only_sounds_like_one(language: str, half: str) -> None:
    score = grade(phrases(language, half))
    print(f"{language}, {half}: {score}")

    assert score.recall >= _LEAST[language, half]
    assert score.alarms <= _MOST[language, half]


def test_the_set_is_large_and_each_half_has_sentences_of_its_own() -> None:
    halves = {(language, half): phrases(language, half) for language in LANGUAGES for half in HALVES}

    assert sum(map(len, halves.values())) >= 1000
    for language in LANGUAGES:
        words = [{one.words for one in halves[language, half]} for half in HALVES]
        assert not words[0] & words[1]
