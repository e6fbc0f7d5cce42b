"""Many applications are made here, each of the same routes."""

from tests.quick_routes import read_routes_once

read_routes_once()
