"""What simulated vendors take of a turn, worked out from their settings."""

from receptionist.conversation.sentences import Sentences
from receptionist.rehearsal.load.speech import packaged
from receptionist.simulators.hum import hum
from receptionist.simulators.pace import PUBLISHED, QUICK, end_ms

ANSWER = "We can help you with that. What else should we know?"


def test_the_end_of_speech_is_found_after_the_endpointing_whatever_pauses_came_before() -> None:
    said = [*packaged().clips, *packaged().hesitant]

    assert {round(end_ms(one.audio, 300)) for one in said} == {300}


def test_a_turn_takes_the_sum_of_its_parts() -> None:
    said = hum("Hello there.")
    clause = Sentences(eager=True)

    whole = QUICK.of_turn_ms(said, 300, ANSWER, lambda token: bool(clause.feed(token)))

    assert 300 + 50 + 300 + 120 < whole + 60 < 300 + 50 + 300 + 120 + 400


def test_published_vendors_are_slower_by_what_they_publish() -> None:
    said = hum("Hello there.")

    quick, published = (one.of_turn_ms(said, 300, ANSWER, lambda token: "." in token) for one in (QUICK, PUBLISHED))

    assert round(published - quick) == 200 + 80
