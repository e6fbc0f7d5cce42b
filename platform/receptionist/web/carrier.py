"""Is it the carrier? Its signature over the public address; on a developer's machine, the machine itself."""

from ipaddress import IPv6Address, ip_address
from typing import Any
from urllib.parse import urlsplit

from litestar.connection import ASGIConnection

from receptionist.config import Config, is_loopback
from receptionist.telephony.twilio.signature import Field, is_signed_form, is_signed_handshake

Connection = ASGIConnection[Any, Any, Any, Any]  # request or socket; Litestar's own parameters do not matter here

# Whoever sends one of these is behind a proxy, or is a browser: not a local test of the carrier's.
_FOREIGN = ("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip", "origin")
_FOREIGN_PREFIXES = ("x-forwarded-", "sec-fetch-")


def is_carrier_webhook(config: Config, request: Connection, fields: list[Field]) -> bool:
    """`fields` are those of the body; a GET has none. Without an auth token only this machine itself may ask."""
    token = config.telephony.twilio.auth_token
    if not token:
        return _is_this_machine(config, request)
    return is_signed_form(token, _address(config.server.public_url, request), fields, _signature(request))


def is_carrier_socket(config: Config, socket: Connection) -> bool:
    """The handshake is signed over the address as the TwiML gave it."""
    token = config.telephony.twilio.auth_token
    if not token:
        return _is_this_machine(config, socket)
    return is_signed_handshake(token, _address(socket_origin(config), socket), _signature(socket))


def claims_to_be_carrier(connection: Connection) -> bool:
    """It brought a signature, right or wrong."""
    return _signature(connection) is not None


def is_same_origin(config: Config, socket: Connection) -> bool:
    """Not opened by another site's page. Programs send no Origin."""
    origin = socket.headers.get("origin")
    if origin is None:
        return True
    own = urlsplit(config.server.public_url)
    return origin == f"{own.scheme}://{own.netloc}" or urlsplit(origin).netloc == socket.headers.get("host")


def peer(connection: Connection) -> str:
    """The address that the connection comes from; empty for a local socket."""
    return connection.client.host if connection.client else ""


def socket_origin(config: Config) -> str:
    """`public_url` for sockets: wss where it is https, ws where it is http."""
    return "ws" + config.server.public_url.removeprefix("http").rstrip("/")


def _address(origin: str, connection: Connection) -> str:
    """The public origin and the path and query as they were sent, byte by byte: no header of the request decides."""
    path = connection.scope["raw_path"].decode("latin-1")
    query = connection.scope["query_string"].decode("latin-1")
    return f"{origin.rstrip('/')}{path}{'?' + query if query else ''}"


def _signature(connection: Connection) -> str | None:
    return connection.headers.get("x-twilio-signature")


def _is_this_machine(config: Config, connection: Connection) -> bool:
    if any(name in _FOREIGN or name.startswith(_FOREIGN_PREFIXES) for name in connection.headers):
        return False
    return is_loopback(config.server.public_url) and _is_loopback_address(peer(connection))


def _is_loopback_address(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback
