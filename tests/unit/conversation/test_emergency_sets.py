"""How well emergencies are recognised: labelled phrases, parts that were learned from, and one that was not."""

import pytest
from tests.emergencies import LANGUAGES, LEARNED, PARTS, grade, phrases

# It may only rise. Wanted are a recall of 99.5 % and false alarms of 1 % in the unseen part, which nobody tunes on.
# What is learned from says little of new words: `python -m benchmarks.alarms.training --check` holds sentences out
# (decision 32 has the numbers).
_LEAST = {
    **dict.fromkeys(((language, part) for language in LANGUAGES for part in LEARNED), 0.995),
    ("english", "unseen"): 0.994,
    ("spanish", "unseen"): 0.995,
}
_MOST = {
    **dict.fromkeys(((language, part) for language in LANGUAGES for part in LEARNED), 0.006),
    ("english", "unseen"): 0.01,
    ("spanish", "unseen"): 0.0103,
}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_emergencies_are_told_from_what_only_sounds_like_one(language: str, part: str) -> None:
    score = grade(phrases(language, part))
    print(f"{language}, {part}: {score}")

    assert score.recall >= _LEAST[language, part]
    assert score.alarms <= _MOST[language, part]


def test_the_set_is_large_and_each_part_has_sentences_of_its_own() -> None:
    all_of_them = {(language, part): phrases(language, part) for language in LANGUAGES for part in PARTS}

    assert sum(map(len, all_of_them.values())) >= 4000
    for language in LANGUAGES:
        words = [one.words for part in PARTS for one in all_of_them[language, part]]
        assert len(words) == len(set(words))
