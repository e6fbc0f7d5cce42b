"""The instructions that the carrier follows. XML is written here and nowhere else. Pure.

Each function is one verb; `document` puts them in order. A document that ends hangs up.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NewType
from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "text/xml"

Verb = NewType("Verb", str)

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(*verbs: Verb) -> str:
    """What is answered to a webhook."""
    return f'<?xml version="1.0" encoding="UTF-8"?><Response>{"".join(verbs)}</Response>'


def connect_stream(url: str, parameters: Mapping[str, str]) -> Verb:
    """Joins the caller to a socket. The next verb runs when we close it, or when it breaks.

    `url` is ws or wss without a query; each name and value together stay below the carrier's 500 characters.
    """
    given = "".join(_element("Parameter", {"name": name, "value": value}) for name, value in parameters.items())
    return _element("Connect", {}, _element("Stream", {"url": url}, given))


def say(text: str, language: str) -> Verb:
    """The carrier's own voice."""
    return _element("Say", {"language": language}, _text(text))


def redirect(url: str) -> Verb:
    """Asks `url` what comes next; nothing after it runs."""
    return _element("Redirect", {"method": "POST"}, _text(url))


def dial(
    number: str, *, action: str, ring_seconds: int, caller_id: str = "", brief: str = "", extension: str = ""
) -> Verb:
    """Rings a person and joins the two; `action` hears how it went. The carrier takes 5 to 600 seconds.

    Without `caller_id` the person sees the caller's number. What `brief` answers is played to them alone before they
    are joined, and may end the attempt. `extension` is keyed once the number answers, after a second.
    """
    settings = {"action": action, "method": "POST", "timeout": str(ring_seconds), "answerOnBridge": "true"}
    if caller_id:
        settings["callerId"] = caller_id
    person = {"url": brief, "method": "POST"} if brief else {}
    if extension:
        person["sendDigits"] = f"W{extension}"
    return _element("Dial", settings, _element("Number", person, _text(number)))


def ask_key(prompt: Verb, *, action: str, wait_seconds: int) -> Verb:
    """One key, asked for by `prompt`; posted to `action` as Digits. Without one the next verb runs."""
    settings = {
        "input": "dtmf",
        "numDigits": "1",
        "finishOnKey": "",
        "timeout": str(wait_seconds),
        "action": action,
        "method": "POST",
    }
    return _element("Gather", settings, prompt)


def ask_words(prompts: Sequence[Verb], *, action: str, language: str, wait_seconds: int, hints: Sequence[str]) -> Verb:
    """Words or keys, by the carrier's own recogniser; posted to `action` as SpeechResult or Digits, or as neither.

    Whoever speaks or types stops the prompts. `hints`: words to listen for; the carrier takes 500 of 100 letters.
    """
    settings = {
        "input": "speech dtmf",
        "action": action,
        "method": "POST",
        "language": language,
        "timeout": str(wait_seconds),
        "speechTimeout": "auto",
        "finishOnKey": "#",
        "actionOnEmptyResult": "true",
    }
    if given := ",".join(hint.replace(",", " ")[:100] for hint in hints[:500]):
        settings["hints"] = given
    return _element("Gather", settings, "".join(prompts))


def reject(reason: Literal["busy", "rejected"]) -> Verb:
    """Refuses without answering; only as the first verb."""
    return _element("Reject", {"reason": reason})


def hang_up() -> Verb:
    return _element("Hangup", {})


def _element(name: str, attributes: Mapping[str, str], content: str = "") -> Verb:
    written = "".join(f" {key}={quoteattr(_clean(value))}" for key, value in attributes.items())
    return Verb(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Without the characters that XML 1.0 cannot carry."""
    return _NOT_XML.sub("", text)
