"""A process of load callers: orders from standard input, what they heard to standard output. Started by `load`."""

import sys

import click
import msgspec

from receptionist.ops import server
from receptionist.rehearsal.load.crowd import Orders, gather


@click.command(hidden=True)
def load_callers() -> None:
    """Call as one JSON object on standard input has it; print what was heard as another."""
    orders = msgspec.json.decode(sys.stdin.buffer.read(), type=Orders)
    heard = server.run(gather(orders))
    sys.stdout.buffer.write(msgspec.json.encode(heard))
