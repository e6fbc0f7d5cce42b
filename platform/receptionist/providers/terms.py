"""Names that callers will say, as recognisers are told of them. Pure."""

from collections.abc import Iterator, Sequence


def terms(listen_for: Sequence[str], most_characters: int) -> Iterator[str]:
    """As many as a recogniser bears, each once; the first ones matter most."""
    room = most_characters
    told: set[str] = set()
    for name in listen_for:
        term = " ".join(name.replace(",", " ").split())
        if not term or term.casefold() in told:
            continue
        room -= len(term) + 1
        if room < 0:
            return
        told.add(term.casefold())
        yield term
