"""Times that were offered are taken, or another is asked for, in whatever words: what is meant is the hour named."""

from datetime import datetime, time

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation import appointments as shapes
from receptionist.conversation.when import when_from_words

_TOLD = ("08:00", "10:00", "11:30")  # of all that is free


class _Spread(Desk):
    """Of a whole morning it tells only these."""

    _all = True

    def _find_slots(self, arguments: shapes.FindSlots) -> shapes.Slots:
        when = when_from_words(arguments.when, self.now)
        self._all = when.at is not None or bool(when.windows and when.windows[0].start > time.min)
        return super()._find_slots(arguments)

    def _free(self) -> list[datetime]:
        return [start for start in super()._free() if self._all or f"{start:%H:%M}" in _TOLD]


_WORDS = (
    "{h}'ll do",
    "{h}'s grand",
    "the {h} one's grand",
    "make it {h}",
    "could you do {h} instead",
    "{h} would be better if there is one",
    "is there a {h}",
    "I'd sooner {h}",
    "I could manage {h}",
    "she'd like the {h}",
    "can I have {h}",
    "is {h} any good",
    "none of those, {h}",
    "you couldn't do {h} could you",
    "it'll have to be {h}",
    "if {h}'s free I'll take that",
    "I'm thinking {h}",
    "{h} fits best",
)
_HOURS = {"nine": "09:00", "nine o'clock": "09:00", "half ten": "10:30", "ten": "10:00", "half eleven": "11:30"}
_BESIDE = ("{w}", "hello pet, {w}", "{w}, Joseph Tully", "{w}, it's Joseph Tully, 212 555 0143", "{w}, I start at noon")


@pytest.mark.parametrize("words", _WORDS)
def test_the_hour_that_is_named_is_taken(words: str) -> None:
    for named, start in _HOURS.items():
        for beside in _BESIDE:
            desk = _Spread(DENTIST)
            desk.say("cleaning please, have you anything thursday morning")
            said = beside.format(w=words.format(h=named))
            desk.say(said)
            booking = desk.memory.booking
            assert booking is not None, said
            assert booking.chosen is not None, said
            assert booking.chosen.start[-5:] == start, said


@pytest.mark.parametrize(
    "words",
    ["there's two of us", "I've got three kids with me", "he's two", "is it two hours", "it's eight pounds isn't it"],
)
def test_what_is_counted_is_no_hour(words: str) -> None:
    desk = _Spread(DENTIST)
    desk.say("cleaning please, have you anything thursday morning")
    desk.say(words)
    assert desk.memory.booking is not None
    assert desk.memory.booking.chosen is None
