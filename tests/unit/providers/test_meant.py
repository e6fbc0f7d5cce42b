"""Which of a practice's choices words are for: as many likelihoods as choices, one in sum, and mostly the right one."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.questions import purposes

from receptionist.conversation.history import Choices, Meant
from receptionist.providers.embedded.meant import Floats, Space, lay, load_space, texts_of, weigh

SPACE = load_space()
WIDE = len(SPACE.said_mean)
CLINIC = Choices(
    ("Check-up", "Hygienist visit", "Urgent pain appointment", "Denture adjustment", "Whitening"),
    (("Where can I park?", "is there a car park"), ("Do you treat nervous patients?",)),
    ("Maureen: invoices, insurance claims",),
)

_texts = st.text("abc ", min_size=1, max_size=5)
_choices = st.builds(
    Choices,
    st.lists(_texts, max_size=4).map(tuple),
    st.lists(st.lists(_texts, max_size=3).map(tuple), max_size=4).map(tuple),
    st.lists(_texts, max_size=3).map(tuple),
)


def _vectors(choices: Choices) -> list[Floats]:
    random = np.random.default_rng(0)
    return [random.normal(size=(len(own), WIDE)).astype(np.float32) for own in texts_of(choices)]


@given(_choices)
def test_each_choice_has_its_likelihood_and_all_are_one_in_sum(choices: Choices) -> None:
    meant = weigh(SPACE, lay(SPACE, choices, _vectors(choices)), np.ones(WIDE, np.float32))

    each = [*meant.services, *meant.questions, *meant.people, *meant.acts.values()]
    assert (len(meant.services), len(meant.people)) == (len(choices.services), len(choices.people))
    assert len(meant.questions) == len([one for one in choices.questions if one])
    assert sum(each) == pytest.approx(1, abs=1e-5)
    assert min(each) >= 0


def _meant(words: str, space: Space = SPACE) -> Meant:
    vectors = [purposes(list(own)) for own in texts_of(CLINIC)]
    return weigh(space, lay(space, CLINIC, vectors), purposes([words])[0])


def _likeliest(names: Sequence[str], shares: Sequence[float]) -> str:
    return names[int(np.argmax(shares))]


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("my bottom dentures rub something shocking", "Denture adjustment"),
        ("I was up all night with this tooth, can somebody see me today", "Urgent pain appointment"),
        ("it's been a year since anybody had a look at my teeth", "Check-up"),
    ],
)
def test_why_people_come_tells_what_for(words: str, service: str) -> None:
    meant = _meant(words)

    assert sum(meant.services) > 0.5
    assert _likeliest(CLINIC.services, meant.services) == service


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("I won't make it on thursday after all, take me off the list", "cancel"),
        ("could we push my appointment back a week", "move"),
        ("I'd like an appointment please", "appointment"),
    ],
)
def test_what_no_file_names_is_known_as_well(words: str, act: str) -> None:
    meant = _meant(words)

    assert max(meant.acts, key=meant.acts.__getitem__) == act
    assert meant.acts[act] > max(*meant.services, *meant.questions, *meant.people)
