"""The names that callers of a practice will say: recognisers are told of them, so that they are heard right. Pure."""

from receptionist.practice.definition import Definition


def own_names(definition: Definition) -> tuple[str, ...]:
    """The most telling first, since no recogniser bears all of them: what the practice asks to be listened for, then
    its people, itself, and what can be booked. Each once."""
    scheduling = definition.scheduling
    names = (
        *definition.voice.listen_for,
        *(one.name for one in scheduling.practitioners if one.told),
        *(one.name for one in definition.people),
        definition.practice.name,
        definition.receptionist.name,
        *(one.name for one in scheduling.services),
    )
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.casefold(), name)
    return tuple(first.values())
