"""TwiML: the carrier reads what was meant, whatever stands in the words."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from receptionist.telephony.twilio.twiml import (
    ask_key,
    ask_words,
    connect_stream,
    dial,
    document,
    hang_up,
    redirect,
    reject,
    say,
)


def test_a_call_is_joined_to_the_stream_and_then_asks_what_comes_next() -> None:
    text = document(
        connect_stream("wss://a.test/voice/stream", {"token": "abc"}), redirect("https://a.test/voice/resume?attempt=1")
    )

    assert text == (
        '<?xml version="1.0" encoding="UTF-8"?><Response>'
        '<Connect><Stream url="wss://a.test/voice/stream"><Parameter name="token" value="abc"/></Stream></Connect>'
        '<Redirect method="POST">https://a.test/voice/resume?attempt=1</Redirect>'
        "</Response>"
    )


def test_a_person_is_rung_and_the_outcome_reported() -> None:
    verb = dial("+12125550111", action="https://a.test/d?a=1&b=2", ring_seconds=20, caller_id="+12125550100")

    assert verb == (
        '<Dial action="https://a.test/d?a=1&amp;b=2" method="POST" timeout="20" answerOnBridge="true"'
        ' callerId="+12125550100"><Number>+12125550111</Number></Dial>'
    )


def test_a_person_behind_an_extension_first_hears_what_the_call_is_about() -> None:
    verb = dial("+12125550111", action="/d", ring_seconds=20, brief="/b?x=1&y=2", extension="12")

    assert '<Number url="/b?x=1&amp;y=2" method="POST" sendDigits="W12">+12125550111</Number>' in verb


def test_a_key_is_asked_for() -> None:
    verb = ask_key(say("Press 1.", "en-US"), action="/b", wait_seconds=6)

    assert verb == (
        '<Gather input="dtmf" numDigits="1" finishOnKey="" timeout="6" action="/b" method="POST">'
        '<Say language="en-US">Press 1.</Say></Gather>'
    )


def test_refusing_and_ending() -> None:
    assert document(reject("busy")).endswith('<Response><Reject reason="busy"/></Response>')
    assert document(hang_up()).endswith("<Response><Hangup/></Response>")


def is_xml(letter: str) -> bool:
    return letter in "\t\n\r" or " " <= letter <= "\ud7ff" or "\ue000" <= letter <= "\ufffd" or letter > "\uffff"


@given(st.text())
def test_no_words_of_a_practice_can_break_the_document(words: str) -> None:
    root = ElementTree.fromstring(document(say(words, 'en"US'), connect_stream(words, {words: words})))

    kept = "".join(
        c for c in words if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
    parameter = root.find("Connect/Stream/Parameter")
    assert (root.findtext("Say") or "") == kept.replace("\r\n", "\n").replace("\r", "\n")
    assert parameter is not None
    assert parameter.get("value") == kept


def test_words_or_keys_are_asked_for_and_silence_is_told_as_well() -> None:
    verb = ask_words(
        [say("Your name?", "en-US")],
        action="https://example.com/voice/gathered?turn=2",
        language="en-US",
        wait_seconds=8,
        hints=["Patel", "crown, loose"],
    )

    gather = ElementTree.fromstring(verb)
    assert gather.tag == "Gather"
    assert gather.get("input") == "speech dtmf"
    assert gather.get("actionOnEmptyResult") == "true"
    assert gather.get("hints") == "Patel,crown  loose"
    assert [one.text for one in gather] == ["Your name?"]
