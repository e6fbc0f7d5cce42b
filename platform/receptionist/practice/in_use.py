"""Whole practices that are in use: the latest few hundred stay in memory, the others are found on disk."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from receptionist.practice.practice import Practice

_MOST: Final = 256


class InUse:
    """By slug; from any thread."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._practices: OrderedDict[str, Practice] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, slug: str, revision: str) -> Practice | None:
        """If this version is here."""
        with self._lock:
            practice = self._practices.get(slug)
            if practice is None or practice.revision != revision:
                return None
            self._practices.move_to_end(slug)
            return practice

    def put(self, practice: Practice) -> Practice:
        """Of one version that several have made, the one that all shall use."""
        with self._lock:
            known = self._practices.get(practice.slug)
            if known is not None and known.revision == practice.revision:
                practice = known
            self._practices[practice.slug] = practice
            self._practices.move_to_end(practice.slug)
            while len(self._practices) > self._most:
                self._practices.popitem(last=False)
        return practice

    def latest(self, fits: Callable[[Practice], bool]) -> list[Practice]:
        """The latest first."""
        with self._lock:
            practices = list(reversed(self._practices.values()))
        return [practice for practice in practices if fits(practice)]
