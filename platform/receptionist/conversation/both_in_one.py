"""Services that are two in one: "my hair and my beard", of a haircut and beard. English. Pure."""

from collections.abc import Sequence

from receptionist.conversation.patterns import regex
from receptionist.conversation.service_words import is_said, own_words, said_words
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service


def of_both(heard: Heard, services: Sequence[Service]) -> Service | None:
    """ "My hair and my beard", of a haircut and beard: and no "date tonight and my beard's a mess, can you trim it"."""
    before, _, _ = heard.plain.rpartition(" and ")
    said = said_words(heard) if before or regex(r"^and\b").search(heard.plain) else ()
    joined = said_words(Heard(before)) if before else said
    both = [one for one in services if said and regex(r"\band\b|&|\+").search(one.name) and len(own_words(one)) > 1]
    return next(
        (
            one
            for one in both
            if all(is_said(word, said) for word in own_words(one))
            and any(is_said(word, joined) for word in own_words(one))
        ),
        None,
    )


def is_named_alone(named: Sequence[Service], both: Service, heard: Heard) -> bool:
    """ "And a beard trim for my dad", of a haircut and beard: beside the name of the one, no hair."""
    whole = [plain(one.name) for one in named if f" {plain(one.name)} " in f" {heard.plain} "]
    rest = Heard(heard.plain.replace(whole[0], " ")) if whole else heard
    beside = [word for word in own_words(both) if word not in own_words(named[0])]
    return bool(whole) and named[0] != both and not all(is_said(word, said_words(rest)) for word in beside)
