"""The server dies in the middle of a call; the caller goes on with whoever answers next, and nothing said is lost."""

from pathlib import Path

import pytest
from tests.integration import house
from tests.speech import synthesise

pytestmark = [pytest.mark.timeout(180)]


async def test_a_killed_server_has_lost_no_finished_turn_and_the_call_goes_on(tmp_path: Path) -> None:
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
