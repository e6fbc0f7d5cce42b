"""Proof that a request came from the carrier: X-Twilio-Signature, for forms, JSON bodies and sockets. Pure.

Every check wants the URL as the carrier was told it (public origin, raw path, raw query), never one rebuilt from
request headers, and compares in constant time.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence

Field = tuple[str, str]  # name and value of a form, in the order of the body; blank values and repeated names count

_URL = re.compile(r"(?P<scheme>[a-z]+)://(?P<authority>[^/?#]*)(?P<rest>.*)", re.DOTALL)
_PORTS = {"https": "443", "wss": "443", "http": "80", "ws": "80"}
_BODY_HASH = re.compile(r"[?&]bodySHA256=(?P<hash>[0-9a-fA-F]*)")


def sign(token: str, url: str, fields: Iterable[Field] = ()) -> str:
    """base64(HMAC-SHA1(token, URL + each unique name and value, names then values by code point))."""
    signed = url + "".join(name + value for name, value in sorted(set(fields)))
    digest = hmac.new(token.encode(), signed.encode("utf-8", "surrogatepass"), hashlib.sha1).digest()
    return base64.b64encode(digest).decode("ascii")


def is_signed_form(token: str, url: str, fields: Sequence[Field], signature: str | None) -> bool:
    """A webhook with a form body, or a GET (`fields` empty). Without a token nothing is proved."""
    return _matches_any(token, url, fields, signature)


def is_signed_body(token: str, url: str, body: bytes, signature: str | None) -> bool:
    """A webhook with a JSON body: the URL's `bodySHA256` stands for the body, and is signed with it."""
    claimed = _BODY_HASH.search(url)
    if claimed is None:
        return False
    right = hashlib.sha256(body).hexdigest()
    return hmac.compare_digest(claimed["hash"].lower(), right) and _matches_any(token, url, (), signature)


def is_signed_handshake(token: str, url: str, signature: str | None) -> bool:
    """A socket: the `wss://` URL of the TwiML alone."""
    return _matches_any(token, url, (), signature)


def _matches_any(token: str, url: str, fields: Sequence[Field], signature: str | None) -> bool:
    """With and without the scheme's port: which one is signed has differed between the carrier's own services."""
    if not token or not signature:
        return False
    given = signature.encode("utf-8", "surrogatepass")
    matches = [hmac.compare_digest(sign(token, form, fields).encode(), given) for form in _forms(url)]
    return any(matches)


def _forms(url: str) -> list[str]:
    parts = _URL.fullmatch(url)
    port = _PORTS.get(parts["scheme"]) if parts else None
    if parts is None or port is None:
        return [url]
    authority = parts["authority"]
    host, colon, given = authority.rpartition(":")
    if not colon or not given.isdigit():  # no port, also for [::1]
        return [url, f"{parts['scheme']}://{authority}:{port}{parts['rest']}"]
    if given == port:
        return [url, f"{parts['scheme']}://{host}{parts['rest']}"]
    return [url]
