"""Who answers a number. Of several practices that claim it the first by slug; who has lost its file stands last."""

from collections.abc import Iterable, Sequence


class Claims:
    """Asking costs the same for one practice and for ten thousand; a change costs as much as it has numbers."""

    def __init__(self) -> None:
        self._holders: dict[str, str] = {}
        self._contested: dict[str, tuple[str, ...]] = {}  # all that claim it, in order, where they are several
        self._missing: set[str] = set()

    def holder(self, number: str) -> str | None:
        return self._holders.get(number)

    def renew(self, slug: str, before: Iterable[str], after: Iterable[str]) -> None:
        """Its numbers were these, and are those now."""
        now = set(after)
        for number in {*before, *now}:
            claimants = {*self._claimants(number)}
            (claimants.add if number in now else claimants.discard)(slug)
            self._settle(number, claimants)

    def stand_back(self, slug: str, numbers: Sequence[str], *, missing: bool) -> None:
        """While its file is missing, whoever else claims its numbers has them: a renamed file takes them along."""
        if missing == (slug in self._missing):
            return
        (self._missing.add if missing else self._missing.discard)(slug)
        self.renew(slug, numbers, numbers)

    def late(self) -> dict[str, dict[str, str]]:
        """Slug -> its numbers that another one has, and who."""
        late: dict[str, dict[str, str]] = {}
        for number, claimants in list(self._contested.items()):
            for slug in claimants[1:]:
                if slug not in self._missing:
                    late.setdefault(slug, {})[number] = claimants[0]
        return late

    def late_of(self, slug: str, numbers: Iterable[str]) -> dict[str, str]:
        """The same for one practice, from its numbers."""
        if slug in self._missing:
            return {}
        found = {number: self._contested.get(number, ()) for number in numbers}
        return {number: claimants[0] for number, claimants in found.items() if slug in claimants[1:]}

    def _claimants(self, number: str) -> Sequence[str]:
        holder = self._holders.get(number)
        return self._contested.get(number) or ((holder,) if holder is not None else ())

    def _settle(self, number: str, claimants: set[str]) -> None:
        ordered = tuple(sorted(claimants, key=lambda slug: (slug in self._missing, slug)))
        if ordered:
            self._holders[number] = ordered[0]  # one assignment: whoever asks meanwhile gets one of them
        else:
            self._holders.pop(number, None)
        if len(ordered) > 1:
            self._contested[number] = ordered
        else:
            self._contested.pop(number, None)
