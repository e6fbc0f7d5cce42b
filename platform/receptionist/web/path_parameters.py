"""What stands in the path of an address. Named once: Litestar works its own name out anew wherever it stands."""

from typing import TypeAlias

from litestar.params import FromPath

InPath: TypeAlias = FromPath[str]
NumberInPath: TypeAlias = FromPath[int]
