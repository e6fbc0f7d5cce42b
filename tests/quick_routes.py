"""Litestar reads the signature of a route once in a process, and not again for each application that a test makes.

Routes are closures, made anew with each application; what Litestar reads off them is the same each time, and took a
third of the work of making one. Servers in processes of their own read all of it, as they do for users.
"""

from collections.abc import Callable
from types import CodeType
from typing import Any, cast

from litestar._signature import SignatureModel
from litestar.utils.signature import ParsedSignature


def read_routes_once() -> None:
    signature, model = cast("Any", ParsedSignature), cast("Any", SignatureModel)
    signature.from_fn = _once(signature.from_fn, "signature_namespace")
    # How values are decoded is left out: all applications here take Litestar's own decoders.
    model.create = _once(model.create, "dependency_name_set", "parsed_signature")


def _once(read: Callable[..., Any], *named: str) -> Callable[..., Any]:
    """`named`: the arguments, beside the function itself, that decide what is read."""
    known: dict[CodeType, list[tuple[list[object], object]]] = {}

    def known_or_read(*given: Any, **more: Any) -> Any:
        arguments = {**dict(zip(("fn", "signature_namespace"), given, strict=False)), **more}
        fn = arguments["fn"]
        if not isinstance(code := getattr(fn, "__code__", None), CodeType) or arguments.get("data_dto"):
            return read(*given, **more)
        asked = [fn.__annotations__, fn.__defaults__, fn.__kwdefaults__, *(arguments[name] for name in named)]
        for before, found in known.setdefault(code, []):
            if before == asked:
                return found
        found = read(*given, **more)
        known[code].append((asked, found))
        return found

    return known_or_read
