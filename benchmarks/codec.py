"""What one media frame costs, in and out, beside the standard library: `python benchmarks/codec.py`"""

import base64
import json
import timeit
from collections.abc import Callable

from receptionist.telephony.twilio.media import decode, encode_media

_FRAME = bytes(range(160))
_PAYLOAD = base64.b64encode(_FRAME).decode()
_INCOMING = (
    '{"event":"media","sequenceNumber":"2","streamSid":"MZ18ad3ab5a668481ce02b83e7395059f0",'
    f'"media":{{"track":"inbound","chunk":"1","timestamp":"5","payload":"{_PAYLOAD}"}}}}'
)
_STREAM = "MZ18ad3ab5a668481ce02b83e7395059f0"


def _json_decode() -> bytes:
    return base64.b64decode(json.loads(_INCOMING)["media"]["payload"])


def _json_encode() -> str:
    payload = base64.b64encode(_FRAME).decode()
    return json.dumps({"event": "media", "streamSid": _STREAM, "media": {"payload": payload}})


def _best_us(work: Callable[[], object]) -> float:
    return min(timeit.repeat(work, number=20_000, repeat=7)) / 20_000 * 1e6


def main() -> None:
    """Prints microseconds per 20 ms frame, best of seven rounds."""
    rows: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("decode", lambda: decode(_INCOMING), _json_decode),
        ("encode", lambda: encode_media(_STREAM, _FRAME), _json_encode),
    ]
    print(f"{'us per frame':14}{'ours':>8}{'stdlib':>8}{'ratio':>8}")
    for name, ours, theirs in rows:
        mine, other = _best_us(ours), _best_us(theirs)
        print(f"{name:14}{mine:8.2f}{other:8.2f}{other / mine:8.1f}")


if __name__ == "__main__":
    main()
