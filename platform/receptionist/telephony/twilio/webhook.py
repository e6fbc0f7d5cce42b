"""What a carrier's webhook says: its form, read strictly, and who calls. Pure."""

import re
from collections.abc import Sequence
from urllib.parse import unquote_to_bytes

from receptionist.errors import ProtocolError
from receptionist.telephony.twilio.signature import Field

_MOST_FIELDS = 1000
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_CALL_SID = re.compile(r"[A-Za-z0-9_-]{1,64}")
# What carriers put in place of a withheld number: ANONYMOUS, RESTRICTED, UNAVAILABLE, BLOCKED, UNKNOWN on a keypad.
_WITHHELD = frozenset({"+266696687", "+7378742833", "+86282452253", "+2562533", "+8656696"})

_NOT_ANSWERED = {"busy": "busy", "no-answer": "no_answer", "canceled": "caller_left"}


def read_fields(encoded: bytes) -> list[Field]:
    """A urlencoded form or query: order, repeated names and blank values kept, as the signature wants them.

    Raises ProtocolError for text that is not UTF-8, or for more fields than any carrier sends.
    """
    pairs = [pair for pair in encoded.split(b"&") if pair]
    if len(pairs) > _MOST_FIELDS:
        raise ProtocolError(f"a form with {len(pairs)} fields")
    return [(_text(name), _text(value)) for name, _, value in (pair.partition(b"=") for pair in pairs)]


def field(fields: Sequence[Field], name: str) -> str:
    """The value of `name`, empty when absent. Raises ProtocolError when it has two different ones."""
    values = {value.strip() for key, value in fields if key == name}
    if len(values) > 1:
        raise ProtocolError(f"the form has {len(values)} different values of {name}")
    return values.pop() if values else ""


def call_sid(fields: Sequence[Field]) -> str:
    """The carrier's name of the call. Raises ProtocolError when there is none."""
    sid = field(fields, "CallSid")
    if not _CALL_SID.fullmatch(sid):
        raise ProtocolError("the form has no usable CallSid")
    return sid


def caller_number(fields: Sequence[Field]) -> str:
    """Who calls, as E.164; empty for withheld numbers, SIP and client addresses."""
    number = field(fields, "From")
    return number if _E164.fullmatch(number) and number not in _WITHHELD else ""


def dial_state(fields: Sequence[Field]) -> str:
    """What came of `<Dial>`, as `transfer_call` puts it: connected, declined, busy, no_answer, caller_left, failed."""
    status = field(fields, "DialCallStatus")
    if status in ("completed", "answered"):  # answered, but did they take the call?
        return "declined" if field(fields, "DialBridged") == "false" else "connected"
    return _NOT_ANSWERED.get(status, "failed")


def _text(encoded: bytes) -> str:
    try:
        return unquote_to_bytes(encoded.replace(b"+", b" ")).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError("the form is not UTF-8") from error
