"""The server dies in the middle of a call; the caller goes on with whoever answers next, and nothing said is lost."""

from pathlib import Path

import pytest
from tests.integration import house
from tests.speech import prepare, synthesise

pytestmark = [pytest.mark.timeout(180)]


async def test_a_killed_server_has_lost_no_finished_turn_and_the_call_goes_on(tmp_path: Path) -> None:
    prepare(__file__)
    server = house.build(tmp_path)
    server.start()
    try:
        async with house.carrier(server, patience_s=30).call(to=house.OPEN) as call:
            first = await call.stream()
            await first.hear_out()
            await first.say(synthesise("I would like to leave a message, please."))
            await first.hear_out()

            server.kill()
            server.start(ready=False)
            second = await call.stream(within_s=40)
            await second.hear_out(reply_within_s=20)
            await second.say(synthesise("My name is Peter Walker."))
            await second.hear_out(reply_within_s=20)
            await call.hang_up()
    finally:
        server.stop()

    async with house.records(server) as records:
        row = (await records.calls.list("open-clinic"))[0]
        turns = await records.calls.turns("open-clinic", row.id)
    said = {turn.number: turn.caller_text for turn in turns}
    assert said[0] == ""
    assert "message" in said[1]
    assert any("cut off" in turn.heard for turn in turns)
    assert "Peter Walker" in turns[-1].heard  # the question that was open is still known
    assert row.state == "ended"


@pytest.mark.deep  # half a minute of speech; the laws of the state stand in unit/conversation/test_snapshots.py
async def test_a_booking_that_one_server_began_is_finished_by_the_next(tmp_path: Path) -> None:
    prepare(__file__)
    server = house.build(tmp_path)
    server.start()
    try:
        async with house.carrier(server, patience_s=30).call(to=house.DENTIST) as call:
            first = await call.stream()
            await first.hear_out()
            await first.say(synthesise("I would like to book a cleaning next Wednesday."))
            await first.hear_out(reply_within_s=20)
            await first.say(synthesise("The first one, please."))
            await first.hear_out(reply_within_s=20)

            server.kill()
            server.start(ready=False)
            second = await call.stream(within_s=40)
            await second.hear_out(reply_within_s=20)
            for words in (synthesise("Delta Dental."), synthesise("My name is Peter Walker.")):
                await second.say(words)
                await second.hear_out(reply_within_s=20)
            for keys in ("1", "1"):  # yes, that is the number; yes, book it
                await second.press(keys)
                await second.hear_out(reply_within_s=20)
            await call.hang_up()
    finally:
        server.stop()

    async with house.records(server) as records:
        row = (await records.calls.list("bright-smiles"))[0]
        booked = await records.appointments.of_call("bright-smiles", row.id)
    assert [(one.state, one.service, one.name) for one in booked] == [("booked", "Cleaning", "Peter Walker")]
    assert row.outcome == "appointment_booked"
