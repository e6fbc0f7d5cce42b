"""What is wrong with a practice's own functions: where they ask, what they fill in, what they keep secret. Pure."""

import re
from collections.abc import Collection, Iterator, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, Final, cast
from urllib.parse import SplitResult, urlsplit

from receptionist.config_sections import ANY_PUBLIC_HOST
from receptionist.practice.checks import SECRET, check_secret
from receptionist.practice.definition import CustomFunction, Definition
from receptionist.practice.names import BUILTIN_FUNCTIONS, Found, known, repeated
from receptionist.practice.outside import Outside
from receptionist.spellings import is_like_a_key
from receptionist.toml_text import Complaint, KeyPath, nearest

_HIDDEN_HEADER = re.compile("authorization|key|token|secret|password|cookie", re.IGNORECASE)
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_SET_BY_US: Final = ("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer")
_PARAMETER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_FILLED = re.compile(r"\{[^{}]*\}|[{}]")
_FIELD = re.compile(r"\{[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\}")
_NOT_PUBLIC: Final = (  # what such names lead to, when to anything, stands within somebody's walls
    *("localhost", "local", "localdomain", "internal", "intranet", "private", "lan", "home", "corp"),
    *("home.arpa", "arpa", "test", "invalid", "onion"),
)


def contradictions(definition: Definition, outside: Outside) -> Found:
    own = [function.name for function in definition.functions]
    yield from repeated(("functions",), own, "a function called", "name")
    for index, function in enumerate(definition.functions):
        path: KeyPath = ("functions", index)
        if function.name in BUILTIN_FUNCTIONS:
            yield (*path, "name"), Complaint(f"'{function.name}' is the name of a built-in function")
        yield from _in_parameters((*path, "parameters"), function)
        yield from _in_request((*path, "request"), function)
        yield from (((*path, "request", "url"), one) for one in host_complaints(function.request.url, outside))
        for found in _FILLED.findall(function.result):
            if not _FIELD.fullmatch(found):
                message = f"{found[:40]} is no field of an answer; write its name, as {{status}} or {{order.status}}"
                yield (*path, "result"), Complaint(message)
    for index, name in enumerate(definition.functions_off.names):
        yield from known(("functions_off", "names", index), name, [*BUILTIN_FUNCTIONS, *own], "function")


def secrets_not_set(definition: Definition, secrets: Collection[str], *, some: bool = False) -> Found:
    """Warnings: the practice serves without them, and what needs them fails."""
    texts: list[tuple[KeyPath, str]] = [(("accounts", name), text) for name, text in definition.accounts.items()]
    for index, function in enumerate(definition.functions):
        texts += _texts(("functions", index, "request"), function)
    for path, text in texts:
        for name in dict.fromkeys(SECRET.findall(text)):
            if name not in secrets:
                where = "in the environment; unless the server keeps it," if some else "for this practice, so"
                message = f"the secret {name} is not set {where} what needs it will fail"
                close = nearest(name, secrets)
                meant = close if abs(len(close) - len(name)) < 2 else ""
                yield path, Complaint(message, meant, severity="warning")


def host_complaints(url: str, outside: Outside) -> Iterator[Complaint]:
    """Own functions ask public hosts over https; where the operator names hosts, only those. See FunctionRules."""
    try:
        parts = urlsplit(url)
        named = not re.search(r"[{}]", parts.netloc)
        host, port = (parts.hostname or "").rstrip("."), parts.port if named else None
    except ValueError:
        yield Complaint("is no address, as https://orders.example/api")
        return
    if not host or parts.scheme != "https":
        return  # the pattern says so
    if "@" in parts.netloc:
        yield Complaint("holds a name or password; send a header with {secret:NAME} instead")
    elif not named:
        yield Complaint("the host must stand here word for word; {parameter} is for what comes after it")
    elif _is_allowed(parts, host, outside.allowed_hosts):
        return
    elif outside.allowed_hosts and ANY_PUBLIC_HOST not in outside.allowed_hosts:
        allowed = ", ".join(f"'{one}'" for one in sorted(outside.allowed_hosts)[:12])
        yield Complaint(f"'{host}' is no host that the operator of this server allows; those are: {allowed}")
    elif port not in (None, 443):
        yield Complaint(f"port {port} is asked only where the operator allows '{host}:{port}' by name")
    elif not host.isascii():
        yield Complaint("write the host in its ASCII form, which begins with xn--")
    elif not _is_public(host):
        yield Complaint(f"'{host}' is no public host; the operator may allow it by name in receptionist.toml")


def _is_allowed(parts: SplitResult, host: str, allowed: Collection[str]) -> bool:
    shown = f"[{host}]" if ":" in host else host
    return (shown if parts.port in (None, 443) else f"{shown}:{parts.port}") in allowed


def _is_public(host: str) -> bool:
    last = host.rpartition(".")[2]
    if ":" in host or last.isdigit() or re.fullmatch(r"0x[0-9a-f]*", last):
        return _is_public_address(host)
    return "." in host and not any(host == one or host.endswith(f".{one}") for one in _NOT_PUBLIC)


def _is_public_address(host: str) -> bool:
    """Of one that is written as usual; other ways to write one (127.1, 2130706433) are a way around this check."""
    try:
        address: IPv4Address | IPv6Address = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    inner = address.ipv4_mapped or address.sixtofour if isinstance(address, IPv6Address) else None
    return all(one.is_global and not one.is_multicast for one in (address, inner) if one is not None)


def _in_parameters(path: KeyPath, function: CustomFunction) -> Found:
    for name, parameter in function.parameters.items():
        if not _PARAMETER.fullmatch(name):
            yield (*path, name), Complaint(f"'{name[:40]}' is no name for a parameter: letters, digits and _")
        if parameter.pattern and parameter.type != "string":
            yield (*path, name, "pattern"), Complaint(f"is for text only, and the type is '{parameter.type}'")


def _in_request(path: KeyPath, function: CustomFunction) -> Found:
    for place, text in _texts(path, function):
        strict = "body" not in place[len(path) : len(path) + 1]  # text of a body may have braces of its own
        for found in _FILLED.findall(text):
            name = found[1:-1]
            if _PARAMETER.fullmatch(name):
                yield from known(place, name, function.parameters, "parameter")
            elif (strict or found.startswith("{secret")) and not SECRET.fullmatch(found):
                shown = "{...}" if is_like_a_key(name.removeprefix("secret:")) else found[:40]
                yield place, Complaint(f"{shown} is neither {{parameter}} nor {{secret:NAME}}")
    for name, text in function.request.headers.items():
        if not _HEADER.fullmatch(name):
            yield (*path, "headers", name), Complaint("is no name for a header: letters, digits and -")
        elif name.casefold() in _SET_BY_US:
            yield (*path, "headers", name), Complaint("is set by the receptionist itself; leave it out")
        if re.search(r"[\x00-\x1f\x7f]", text):
            yield (*path, "headers", name), Complaint("a header stands on one line, without invisible characters")
        if _HIDDEN_HEADER.search(name) and not SECRET.search(text):
            yield (*path, "headers", name), next(check_secret(""))


def _texts(path: KeyPath, function: CustomFunction) -> list[tuple[KeyPath, str]]:
    """Every text that is sent."""
    request = function.request
    texts: list[tuple[KeyPath, str]] = [((*path, "url"), request.url)]
    texts += [((*path, "headers", name), text) for name, text in request.headers.items()]
    return [*texts, *_within((*path, "body"), request.body)]


def _within(path: KeyPath, value: Any) -> Iterator[tuple[KeyPath, str]]:
    """Any: JSON."""
    match value:
        case str():
            yield path, value
        case list():
            for index, item in enumerate(cast("list[Any]", value)):
                yield from _within((*path, index), item)
        case dict():
            for key, item in cast("Mapping[str, Any]", value).items():
                yield from _within((*path, key), item)
        case _:
            pass
