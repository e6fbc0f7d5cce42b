"""A socket to listen on, or a sentence that says why not."""

import socket

import pytest

from receptionist.ops.server import DEAD_PEER_MS, ServerError, listen


def test_a_port_in_use_is_named_with_what_to_do() -> None:
    with listen("127.0.0.1", 0) as taken:
        port: int = taken.getsockname()[1]

        with pytest.raises(ServerError, match=rf"Port {port} on 127\.0\.0\.1 is in use.*--port {port + 1}"):
            listen("127.0.0.1", port)


def test_an_address_that_this_machine_does_not_have_is_named() -> None:
    with pytest.raises(ServerError, match=r"no address '192\.0\.2\.1'"):
        listen("192.0.2.1", 0)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="only Linux can give a dead peer up early")
def test_a_dead_peer_is_given_up_by_the_kernel() -> None:
    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        listener.setblocking(True)
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == DEAD_PEER_MS


def test_the_loopback_of_either_family_can_be_listened_on() -> None:
    with listen("localhost", 0) as listener:
        assert listener.getsockname()[1] > 0
