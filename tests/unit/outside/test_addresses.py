"""Only the public internet is asked, whatever an address is made to look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.outside.addresses import AddressRefusedError, is_public, target
from receptionist.practice.outside import Outside
from receptionist.practice.parse import parse_definition


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "168.63.129.16",
        "100.100.100.200",
        "192.0.0.192",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "fe80::1",
        "fe80::1%eth0",
        "2606:4700::1%eth0",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "not an address",
        "",
        "2130706433",
    ],
)
def test_what_leads_inside_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_what_everybody_can_ask_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "//example.com/",
        "example.com",
        "https://",
        "https:///x",
        "https://user@example.com/",
        "https://user:pass@example.com/",
        "https://example.com:99999/",
        "https://exam ple.com/",
        "https://example.com/\r\nX-Evil: 1",
        "https://example.com\\@evil.example/",
        "https://exa%6dple.com/",
        "https://[::1/",
        "https://" + "a" * 3000,
        "https://" + "ä" * 100 + ".example/",
        "javascript:alert(1)",
        "",
    ],
)
def test_what_is_no_plain_https_address_is_refused(url: str) -> None:
    with pytest.raises(AddressRefusedError):
        target(url)


def test_an_address_is_taken_as_browsers_take_it() -> None:
    found = target(" HTTPS://Exämple.COM.:443/a?b=c#d ")

    assert (found.url, found.host, found.port) == ("https://xn--exmple-cua.com/a?b=c", "xn--exmple-cua.com", 443)
    assert target("https://[2606:4700::1]:8443/").url == "https://[2606:4700::1]:8443/"


_NAMED = ("intranet.example", "box.example:8443", "[fd00::1]")
_FUNCTION = """
[practice]
name = "P"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
[[functions]]
name = "order_status"
description = "Looks up an order."
request = { url = "URL" }
"""


@pytest.mark.parametrize(
    ("url", "none_named", "named", "named_and_any_public"),
    [
        ("https://public.com/", True, False, True),
        ("https://intranet.example/", True, True, True),
        ("https://Intranet.Example:443/x", True, True, True),
        ("https://other.intranet.example/", True, False, True),
        ("https://box.example:8443/", None, True, True),
        ("https://[fd00::1]/", None, True, True),
    ],
)
def test_imports_and_own_functions_ask_the_same_hosts(
    url: str, none_named: bool | None, named: bool, named_and_any_public: bool
) -> None:
    """None: whether a host that nobody named is public is found out in two ways, each tested by itself."""
    asked = ((), none_named), (_NAMED, named), ((*_NAMED, "*"), named_and_any_public)
    for allowed, expected in asked:
        try:
            imported = target(url, allowed).url != ""
        except AddressRefusedError:
            imported = False
        _, problems = parse_definition(_FUNCTION.replace("URL", url), "p", outside=Outside(allowed_hosts=allowed))

        if expected is not None:
            assert imported is expected, allowed
            assert (problems == []) is expected, (allowed, problems)


def test_only_a_host_that_the_operator_named_need_not_be_public() -> None:
    assert target("https://box.example:8443/", _NAMED).trusted
    assert not target("https://box.example/", (*_NAMED, "*")).trusted
    with pytest.raises(AddressRefusedError, match=r"box\.example is none of the hosts that the operator"):
        target("https://box.example/", _NAMED)


@given(st.text(max_size=60) | st.text("htps:/@.[]%:?#\\019abx ", max_size=40).map(lambda rest: f"https://{rest}"))
def test_any_text_is_an_address_or_is_refused(url: str) -> None:
    try:
        found = target(url)
    except AddressRefusedError:
        return
    assert found.url.startswith("https://")
    assert found.host


@given(st.ip_addresses())
def test_every_address_is_public_or_not(address: object) -> None:
    assert is_public(str(address)) in (True, False)
