"""Which addresses a practice may have us ask: the public internet's, and hosts that the operator has named. Pure."""

import re
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

from msgspec import Struct

from receptionist.config_sections import ANY_PUBLIC_HOST
from receptionist.errors import ReceptionistError

_LONGEST: Final = 2000

# Public by the registry, and still doors into the inside of a cloud or of a network.
_NEVER: Final = (
    ip_network("168.63.129.16/32"),  # Azure's own server
    ip_network("192.0.0.0/24"),  # kept for protocols; a cloud's own server is among them
    ip_network("192.88.99.0/24"),  # 6to4 relays
    ip_network("2002::/16"),  # 6to4: an IPv4 address within
    ip_network("64:ff9b::/96"),  # NAT64: likewise
    ip_network("64:ff9b:1::/48"),
    ip_network("2001::/23"),  # Teredo and its like
)


class AddressRefusedError(ReceptionistError):
    """This address is not asked. The message says why, for whoever gave it."""


class Target(Struct, frozen=True):
    """An address that may be asked, once its host is known to be public. `trusted`: the operator has named it, so that
    it need not be."""

    url: str
    host: str  # in ASCII
    port: int
    trusted: bool


def target(url: str, allowed_hosts: Collection[str] = ()) -> Target:
    """`allowed_hosts`: see `config.FunctionRules`. Raises AddressRefusedError for what is no plain https address, and
    for a host that the operator does not let practices ask."""
    text = url.strip()
    if len(text) > _LONGEST or re.search(r"[\x00-\x20\x7f\\]", text):
        raise AddressRefusedError("That is no address of a page: it has spaces or other characters in it.")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port or 443
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:  # UnicodeError is one
        raise AddressRefusedError("That is no address of a page.") from error
    if parts.scheme.lower() != "https":
        raise AddressRefusedError("Only addresses that begin with https:// are asked.")
    if not ascii_host.strip(".") or "%" in ascii_host:
        raise AddressRefusedError("That is no address of a page: it names no host.")
    if parts.username is not None or parts.password is not None:
        raise AddressRefusedError("An address with a name or a password in it is not asked.")
    lowered = ascii_host.lower().rstrip(".")
    shown = f"[{lowered}]" if ":" in lowered else lowered
    netloc = shown if port == 443 else f"{shown}:{port}"
    clean = parts._replace(scheme="https", netloc=netloc, fragment="").geturl()
    trusted = netloc in allowed_hosts
    if allowed_hosts and not trusted and ANY_PUBLIC_HOST not in allowed_hosts:
        raise AddressRefusedError(f"{netloc} is none of the hosts that the operator of this server lets practices ask.")
    return Target(clean, lowered, port, trusted=trusted)


def is_public(address: str) -> bool:
    """Could anybody on the internet ask it? False for this machine, its network, its cloud, and nowhere."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if isinstance(found, IPv6Address) and (found.scope_id or not _is_unicast(found)):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved and not _is_never(found)


def _is_unicast(address: IPv6Address) -> bool:
    """Only 2000::/3 has been given to anybody."""
    return address in ip_network("2000::/3")


def _is_never(address: IPv4Address | IPv6Address) -> bool:
    return any(address in network for network in _NEVER if network.version == address.version)
