"""What the carrier asks, and what it is told: every path of a call between the first webhook and the last status."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import httpx
import pytest
from tests.switchboard import (
    DENTIST,
    FRONT_DESK,
    KEY,
    OFFICE,
    OWNER,
    SUNDAY,
    VET,
    Answered,
    Switchboard,
    asks_for,
    chat,
    goodbye,
    switchboard,
)

from receptionist.call import tickets
from receptionist.call.session import Ended
from receptionist.conversation.history import FunctionResult, Note, Noted, Origin
from receptionist.conversation.snapshots import decode_snapshot
from receptionist.rehearsal.carrier import CarrierError
from receptionist.telephony.twilio import media
from receptionist.telephony.twilio.signature import Field, sign

TOKEN = "the carrier's auth token"


def form(**changes: str) -> list[Field]:
    fields = {"CallSid": "CA1", "AccountSid": "AC1", "From": "+12125550199", "To": DENTIST, "CallStatus": "ringing"}
    return list({**fields, **changes}.items())


async def post(
    board: Switchboard, fields: Sequence[Field] | bytes, path: str = "/voice/incoming", **headers: str
) -> httpx.Response:
    body = fields if isinstance(fields, bytes) else urlencode(fields).encode()
    sent = {"Content-Type": "application/x-www-form-urlencoded", **headers}
    async with httpx.AsyncClient() as client:
        return await client.post(board.url + path, content=body, headers=sent)


def verbs(response: httpx.Response) -> list[str]:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("text/xml")
    return [verb.tag for verb in ElementTree.fromstring(response.text)]


def ticket_in(response: httpx.Response, board: Switchboard) -> tickets.Ticket:
    parameter = ElementTree.fromstring(response.text).find("Connect/Stream/Parameter")
    assert parameter is not None
    assert parameter.get("name") == "token"
    return tickets.read(parameter.get("value", ""), KEY, board.services.clock.now().timestamp())


async def transfer_state(board: Switchboard, call: Answered) -> str:
    turns = await board.services.records.calls.turns(call.practice.slug, call.ticket.call_id)
    return turns[-1].functions[-1].result["state"]


# --- a call comes in ------------------------------------------------------------------------------------------------


async def test_a_call_is_joined_to_its_practice_by_a_stream(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        dentist, vet = await post(board, form()), await post(board, form(CallSid="CA2", To=VET))

        document = ElementTree.fromstring(dentist.text)
        stream, then = document.find("Connect/Stream"), document.find("Redirect")
        assert stream is not None
        assert stream.get("url") == board.stream_url
        assert then is not None
        practice = await board.services.registry.find("bright-smiles")
        assert practice is not None
        carried = f"practice=bright-smiles&revision={practice.revision}"  # whatever becomes of the file meanwhile
        assert then.text == f"{board.url}/voice/resume?attempt=1&{carried}"
        ticket = ticket_in(dentist, board)
        assert (ticket.practice, ticket.origin, ticket.caller, ticket.called, ticket.carrier_call, ticket.resume) == (
            "bright-smiles",
            Origin.PHONE,
            "+12125550199",
            DENTIST,
            "CA1",
            False,
        )
        assert ticket_in(vet, board).practice == "paws-and-claws"


async def test_a_call_may_also_be_asked_for_by_get(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board, httpx.AsyncClient() as client:
        url = f"{board.url}/voice/incoming?{urlencode([*form(), ('CallerCity', '')])}"

        response = await client.get(url, headers={"X-Twilio-Signature": sign(TOKEN, url)})

        assert verbs(response) == ["Connect", "Redirect"]


async def test_a_number_of_nobody_gets_a_polite_word(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        for number in ("+19995550100", "", "sip:someone@example.test", '<&">'):
            response = await post(board, form(To=number))

            assert verbs(response) == ["Say", "Hangup"]
        assert verbs(await post(board, [field for field in form() if field[0] != "To"])) == ["Say", "Hangup"]


async def test_a_secure_server_is_reached_by_a_secure_stream(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN, public_url="https://calls.example.test/") as board:
        signature = sign(TOKEN, "https://calls.example.test/voice/incoming", form())

        response = await post(board, form(), **{"X-Twilio-Signature": signature})

        assert 'url="wss://calls.example.test/voice/stream"' in response.text
        assert "https://calls.example.test/voice/resume?attempt=1" in response.text


async def test_a_withheld_number_is_answered_as_such(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        for number in ("anonymous", "", "+266696687"):
            assert ticket_in(await post(board, form(From=number)), board).caller == ""


async def test_a_webhook_delivered_ten_times_is_one_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(post(board, form())) for _ in range(10)]
        found = [ticket_in(one.result(), board) for one in asked]

        assert len({ticket.id for ticket in found}) == 1
        assert len({ticket.call_id for ticket in found}) == 1


async def test_a_blocked_caller_is_refused_and_the_refusal_kept(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        async with board.carrier().call(to=DENTIST, from_="+12125550666") as phone:
            await phone.until_over()

        assert phone.rejected == "busy"
        (row,) = await board.services.records.calls.list("bright-smiles")
        assert (row.outcome, row.state, row.caller) == ("blocked", "ended", "+12125550666")


async def test_a_practice_that_paused_answering_gets_its_calls_on_its_own_line(tmp_path: Path) -> None:
    answering = f'mode = "paused"\nfallback_number = "{OWNER}"'
    async with switchboard(tmp_path, answering=answering) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.until_over()

        assert phone.said == ["Thanks for calling Bright Smiles & Co. One moment, please."]
        assert [(one.number, one.outcome) for one in phone.dialled] == [(OWNER, "takes")]
        (row,) = await board.services.records.calls.list("bright-smiles")
        assert (row.outcome, row.ended_reason, row.state) == ("transferred", "paused", "ended")

        async with board.carrier(n113="no-answer").call(to=DENTIST) as phone:
            await phone.until_over()

        assert "nobody can take your call" in phone.said[-1]
        assert board.reception.answered == []


async def test_a_practice_that_paused_answering_without_a_line_says_so(tmp_path: Path) -> None:
    async with switchboard(tmp_path, answering='mode = "paused"') as board:
        response = await post(board, form())

        assert verbs(response) == ["Say", "Hangup"]
        assert "We can't take your call right now" in response.text
        assert "please hang up and dial 9 1 1" in response.text
        (row,) = await board.services.records.calls.list("bright-smiles")
        assert (row.outcome, row.ended_reason, row.state) == ("hung_up", "paused", "ended")


async def test_a_server_about_to_stop_takes_no_new_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path, answering=f'fallback_number = "{OWNER}"') as board:
        board.reception.admission.draining = True

        assert verbs(await post(board, form())) == ["Say", "Dial"]
        assert verbs(await post(board, form(To=VET))) == ["Say", "Hangup"]


# --- who asks -------------------------------------------------------------------------------------------------------


async def test_with_an_auth_token_only_the_carrier_is_answered(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board:
        url = f"{board.url}/voice/incoming"
        fields = [*form(), ("CallerName", ""), ("Tag", "b"), ("Tag", "a"), ("NewerParameter", "né & co")]

        assert verbs(await post(board, fields, **{"X-Twilio-Signature": sign(TOKEN, url, fields)})) == [
            "Connect",
            "Redirect",
        ]
        for wrong in (
            sign("another", url, fields),
            sign(TOKEN, url, form()),
            sign(TOKEN, f"{url}?", fields),
            sign(TOKEN, board.url + "/voice/status", fields),
            "",
            "nonsense",
        ):
            refused = await post(board, fields, **{"X-Twilio-Signature": wrong})
            assert refused.status_code == 403
        assert (await post(board, fields)).status_code == 403
        spoofed = await post(board, fields, **{"X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"})
        assert spoofed.status_code == 403


@pytest.mark.parametrize("path", ["incoming", "resume", "dialed", "brief", "status"])
async def test_every_webhook_is_the_carrier_s_alone(tmp_path: Path, path: str) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board:
        ended = form(CallStatus="completed")

        refused = await post(board, ended, f"/voice/{path}", **{"X-Twilio-Signature": "forged"})

        assert refused.status_code == 403
        async with httpx.AsyncClient() as client:
            assert (await client.get(f"{board.url}/voice/{path}?{urlencode(ended)}")).status_code == 403


@pytest.mark.parametrize(
    "header",
    [
        {"X-Forwarded-For": "10.0.0.1"},
        {"Forwarded": "for=10.0.0.1"},
        {"X-Real-IP": "10.0.0.1"},
        {"Via": "1.1 proxy"},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_without_an_auth_token_nobody_from_elsewhere_is_answered(tmp_path: Path, header: dict[str, str]) -> None:
    async with switchboard(tmp_path) as board:
        assert (await post(board, form(), **header)).status_code == 403


async def test_without_an_auth_token_a_public_server_answers_nobody(tmp_path: Path) -> None:
    async with switchboard(tmp_path, public_url="https://calls.example.test") as board:
        assert (await post(board, form())).status_code == 403


# --- what is asked --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"To=%2B12125550100", 400),
        (b"CallSid=&To=%2B12125550100", 400),
        (b"CallSid=CA1&CallSid=CA2&To=%2B12125550100", 400),
        (b"CallSid=CA1&To=%2B12125550100&To=%2B13105550140", 400),
        (b"CallSid=CA1&To=%2B12125550100&From=%ff%fe", 400),
        (b"CallSid=CA1&To=%2B12125550100&From=\xe9", 400),
        (b"\x00\xff" * 100, 400),
        (b"CallSid=CA1&" + b"a=1&" * 2000, 400),
        (b"CallSid=CA1&To=%2B12125550100&X=" + b"x" * 70_000, 413),
        (b"CallSid=CA1&To=%2B12125550100&To=%2B12125550100&CallSid=CA1", 200),
        (b"CallSid=CA1&To=%2B12125550100&&=&a", 200),
    ],
)
async def test_a_form_that_is_none_is_refused_and_never_breaks_the_server(
    tmp_path: Path, body: bytes, status: int
) -> None:
    async with switchboard(tmp_path) as board:
        for path in ("incoming", "resume", "dialed", "status"):
            assert (await post(board, body, f"/voice/{path}")).status_code == status, path


async def test_a_huge_form_in_pieces_is_refused_too(tmp_path: Path) -> None:
    async def pieces() -> AsyncGenerator[bytes]:
        for _ in range(100):
            yield b"x" * 1000

    async with switchboard(tmp_path) as board, httpx.AsyncClient() as client:
        response = await client.post(f"{board.url}/voice/incoming", content=pieces())

        assert response.status_code == 413


@pytest.mark.parametrize("attempt", ["", "x", "-1", "99999999999999999999", "1&attempt=1"])
async def test_our_own_addresses_may_come_back_bent(tmp_path: Path, attempt: str) -> None:
    async with switchboard(tmp_path) as board:
        assert verbs(await post(board, form(), f"/voice/resume?attempt={attempt}")) == ["Connect", "Redirect"]


# --- the call ends --------------------------------------------------------------------------------------------------


async def test_a_caller_who_hangs_up_ends_the_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            caller = await phone.stream()
            await caller.until_reply()
            await phone.hang_up()

        assert phone.redirects == 0
        assert (await board.row(board.reception.answered[0])).outcome == "answered"


async def test_after_goodbye_the_carrier_hangs_up(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        await board.open_row(call)
        return await goodbye(board, call, outcome="message_taken")

    async with switchboard(tmp_path, script) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.until_over()

        assert (phone.redirects, len(phone.callers), phone.said) == (1, 1, [])
        row = await board.row(board.reception.answered[0])
        assert (row.outcome, row.ended_reason) == ("message_taken", "goodbye")  # the status changed nothing


async def test_a_status_ends_a_call_that_nobody_ended(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        await board.open_row(call)
        await call.read_until(media.Stop)
        return Ended("hung_up", "caller_left")

    async with switchboard(tmp_path, script) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.stream()
            await phone.hang_up()

        row = await board.row(board.reception.answered[0])
        assert (row.state, row.outcome, row.ended_reason) == ("ended", "hung_up", "caller_left")


@pytest.mark.parametrize("renamed", [False, True])
async def test_a_status_ends_the_call_of_a_practice_whose_file_went_away_meanwhile(
    tmp_path: Path, *, renamed: bool
) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        await board.open_row(call)
        await call.read_until(media.Stop)
        return Ended("hung_up", "caller_left")

    async with switchboard(tmp_path, script) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.stream()
            file = tmp_path / "tenants" / "bright-smiles.toml"
            if renamed:
                file.rename(file.with_name("brighter-smiles.toml"))
            else:
                file.unlink()
            board.services.registry.reload_all()
            fields = form(CallSid=phone.call_sid, CallStatus="completed")
            answer = await post(board, fields, "/voice/status")
            await phone.hang_up()

        assert (answer.status_code, verbs(answer)) == (200, [])
        row = await board.row(board.reception.answered[0])
        assert (row.state, row.outcome, row.ended_reason) == ("ended", "hung_up", "caller_left")


async def test_news_of_a_call_that_is_not_over_ends_nothing(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board, board.carrier().call(to=DENTIST) as phone:
        caller = await phone.stream()
        await caller.until_reply()

        for status in ("ringing", "in-progress", "", "sleeping"):
            await post(board, form(CallSid=phone.call_sid, CallStatus=status), "/voice/status")

        assert (await board.row(board.reception.answered[0])).state == "in_progress"


async def test_a_call_that_ended_before_its_stream_opened_never_becomes_one(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        document = await post(board, form())
        await post(board, form(CallStatus="completed"), "/voice/status")

        token = tickets.sign(ticket_in(document, board), KEY)
        async with board.carrier().stream(board.stream_url, {"token": token}, "CA1") as late:
            await late.until_over()

        assert late.close_reason == "the ticket was used before (1008)"
        assert board.reception.answered == []


# --- the stream breaks ----------------------------------------------------------------------------------------------


async def test_a_call_whose_stream_broke_goes_on(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        if call.ticket.resume:
            return await chat(board, call)
        await board.open_row(call)
        await call.line.close(1011, "something broke")
        return Ended("failed", "error", left=True)

    async with switchboard(tmp_path, script) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.stream()
            again = await phone.stream()
            await again.until_reply()

        first, second = board.reception.answered
        assert first.ticket.call_id == second.ticket.call_id
        assert first.ticket.id != second.ticket.id
        assert (first.ticket.resume, second.ticket.resume) == (False, True)


async def test_a_call_that_always_breaks_comes_to_an_end(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        await board.open_row(call)
        await call.line.close(1011, "something broke")
        return Ended("failed", "error", left=True)

    async with switchboard(tmp_path, script, answering=f'fallback_number = "{OWNER}"') as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.until_over()

        assert len(phone.callers) == 9
        assert [one.number for one in phone.dialled] == [OWNER]


async def test_a_call_that_cannot_even_begin_comes_to_an_end_soon(tmp_path: Path) -> None:
    async def script(board: Switchboard, call: Answered) -> Ended:
        await call.line.close(1000, "busy")
        return Ended("failed", "busy", left=True)

    async with switchboard(tmp_path, script) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.until_over()

        assert len(phone.callers) == 3
        assert "something is wrong with our line" in phone.said[-1]


async def test_the_same_step_asked_twice_is_the_same_stream(tmp_path: Path) -> None:
    async with switchboard(tmp_path) as board:
        first = ticket_in(await post(board, form(), "/voice/resume?attempt=1"), board)
        again = ticket_in(await post(board, form(), "/voice/resume?attempt=1"), board)

        assert first == again


# --- a person -------------------------------------------------------------------------------------------------------


async def test_a_person_takes_the_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path, asks_for("Front desk")) as board:
        async with board.carrier().call(to=DENTIST) as phone:
            await phone.until_over()

        (rung,) = phone.dialled
        assert (rung.number, rung.caller_id, rung.ring_seconds) == (FRONT_DESK, "+12125550199", 20)
        assert rung.told == "A call for Bright Smiles & Co. It is about: a question about a bill. Press 1 to take it."
        (call,) = board.reception.answered
        row = await board.row(call)
        assert (row.state, row.outcome, row.ended_reason) == ("ended", "transferred", "transferred")
        assert await transfer_state(board, call) == "connected"


async def test_who_is_busy_is_followed_by_the_next_and_a_message_at_last(tmp_path: Path) -> None:
    async with (
        switchboard(tmp_path, asks_for("Front desk")) as board,
        board.carrier(n111="busy", n112="no-answer").call(to=DENTIST) as phone,
    ):
        await phone.stream()
        back = await phone.stream()
        await back.until_reply()

        assert [(one.number, one.ring_seconds) for one in phone.dialled] == [(FRONT_DESK, 20), (OFFICE, 35)]
        first, second = board.reception.answered
        assert second.ticket.resume
        assert await transfer_state(board, first) == "no_answer"
        data = await board.services.records.calls.snapshot("bright-smiles", first.ticket.call_id)
        assert data is not None
        snapshot = decode_snapshot(data)
        assert snapshot.pending == ""
        assert snapshot.entries[-1] == Noted(Note.TRANSFER, "no_answer")
        assert FunctionResult("f1", "transfer_call", {"state": "no_answer"}) in snapshot.entries


async def test_the_next_person_takes_the_call(tmp_path: Path) -> None:
    async with switchboard(tmp_path, asks_for("front DESK")) as board:
        async with board.carrier(n111="busy").call(to=DENTIST) as phone:
            await phone.until_over()

        assert [one.number for one in phone.dialled] == [FRONT_DESK, OFFICE]
        assert (await board.row(board.reception.answered[0])).outcome == "transferred"


@pytest.mark.parametrize("how", ["declines", "voicemail"])
async def test_a_person_who_does_not_press_one_has_not_taken_the_call(tmp_path: Path, how: str) -> None:
    async with switchboard(tmp_path, asks_for("Front desk")) as board:
        carrier = board.carrier(n111=how, n112="failed")  # pyright: ignore[reportArgumentType]  # both are of Rung
        async with carrier.call(to=DENTIST) as phone:
            await phone.stream()
            await phone.stream()

            assert await transfer_state(board, board.reception.answered[0]) == "failed"
            assert [one.outcome for one in phone.dialled] == [how, "failed"]


async def test_when_nobody_is_there_the_receptionist_goes_on(tmp_path: Path) -> None:
    async with (
        switchboard(tmp_path, asks_for("Front desk"), at=SUNDAY) as board,
        board.carrier().call(to=DENTIST) as phone,
    ):
        await phone.stream()
        back = await phone.stream()
        await back.until_reply()

        assert phone.dialled == []
        assert await transfer_state(board, board.reception.answered[0]) == "closed"


async def test_who_is_always_there_is_rung_on_a_sunday_and_sees_who_calls(tmp_path: Path) -> None:
    async with switchboard(tmp_path, asks_for("Owner"), at=SUNDAY) as board:
        async with board.carrier().call(to=DENTIST, from_="anonymous") as phone:
            await phone.until_over()

        assert [(one.number, one.caller_id) for one in phone.dialled] == [(OWNER, DENTIST)]
        assert any('sendDigits="W12"' in document for document in phone.documents)


async def test_a_person_whom_the_file_no_longer_names_is_not_rung(tmp_path: Path) -> None:
    async with (
        switchboard(tmp_path, asks_for("Somebody else")) as board,
        board.carrier().call(to=DENTIST) as phone,
    ):
        await phone.stream()
        await phone.stream()

        assert phone.dialled == []
        assert await transfer_state(board, board.reception.answered[0]) == "failed"


async def test_a_caller_who_leaves_while_it_rings_has_not_been_put_through(tmp_path: Path) -> None:
    async with switchboard(tmp_path, asks_for("Front desk")) as board:
        call_sid = "CA" + "7" * 32
        first = await post(board, form(CallSid=call_sid))
        token = tickets.sign(ticket_in(first, board), KEY)
        async with board.carrier().stream(board.stream_url, {"token": token}, call_sid) as caller:
            await caller.until_over()
        ringing = await post(board, form(CallSid=call_sid), "/voice/resume?attempt=1")
        assert verbs(ringing) == ["Dial"]

        await post(board, form(CallSid=call_sid, CallStatus="completed"), "/voice/status")

        (call,) = board.reception.answered
        row = await board.row(call)
        assert (row.state, row.outcome, row.ended_reason) == ("ended", "hung_up", "caller_left")
        assert await transfer_state(board, call) == "caller_left"


async def test_signed_from_end_to_end(tmp_path: Path) -> None:
    async with switchboard(tmp_path, asks_for("Front desk"), auth_token=TOKEN) as board:
        async with board.carrier(n111="busy").call(to=DENTIST) as phone:
            await phone.until_over()

        assert [one.outcome for one in phone.dialled] == ["busy", "takes"]
        assert (await board.row(board.reception.answered[0])).outcome == "transferred"


async def test_a_carrier_with_another_token_gets_nowhere(tmp_path: Path) -> None:
    async with switchboard(tmp_path, auth_token=TOKEN) as board:
        board.auth_token = "another"
        async with board.carrier().call(to=DENTIST) as phone:
            with pytest.raises(CarrierError, match="answered 403"):
                await phone.stream()
