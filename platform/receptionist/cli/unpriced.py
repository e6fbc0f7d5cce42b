"""Providers in the lists of a checked file that have no price, so that no limit stops what they cost. Pure."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Final

from receptionist.providers.faults import account_of
from receptionist.providers.meter import Role
from receptionist.providers.prices import PriceList
from receptionist.toml_text import Complaint, Document, KeyPath, Problem

_ROLES: Final[Mapping[str, Role]] = {"stt": "recogniser", "llm": "model", "tts": "voice"}
_WHY: Final = "has no price: what it costs is not known, and spend_per_day does not limit it. Put one into prices.toml"


def unpriced(document: Document, prices: PriceList, day: date, own: Collection[str] = ()) -> Iterator[Problem]:
    """Of a practice file, or of receptionist.toml, that has no mistakes. `own`: accounts that the practice pays
    itself."""
    for path, order in _orders(document.tree):
        for key, role in _ROLES.items():
            for index, name in enumerate(order.get(key, ())):
                if account_of(name) not in own and prices.price(role, name, day) is None:
                    yield document.problem((*path, key, index), Complaint(f"{name} {_WHY}", severity="warning"))


def _orders(tree: Mapping[str, Any]) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:  # Any: TOML
    providers: Mapping[str, Any] = tree.get("providers", {})
    yield ("providers",), providers
    yield ("providers", "defaults"), providers.get("defaults", {})
    for index, experiment in enumerate(tree.get("experiments", ())):
        yield ("experiments", index), experiment
