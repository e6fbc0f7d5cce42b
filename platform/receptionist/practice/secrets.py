"""`{secret:NAME}` in a practice file: where it stands, and how a value takes its place without being seen. Pure."""

import hmac
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NoReturn, TypeAlias, cast

import msgspec

from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.toml_text import KeyPath, dotted

NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,79}")
LONGEST_VALUE: Final = 8192  # characters; a service account's JSON is 2,400

_REFERENCE: Final = re.compile(r"\{secret:([A-Za-z][A-Za-z0-9_]*)\}")
_HIDDEN: Final = "(hidden)"
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class SecretNotSetError(ReceptionistError):
    """A text names secrets that have no value. `names`: which."""

    def __init__(self, names: Sequence[str]) -> None:
        told = ", ".join(names)
        super().__init__(f"No value is set for {told}: set it on the practice's page 'Secrets'.")
        self.names = tuple(names)


class SecretUnfitError(ReceptionistError):
    """A secret's value cannot stand where it is named. The message holds nothing of it."""


class Secret:
    """A value that shows itself to nobody but who calls `reveal`: not in a log, a page, a JSON or a pickle."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """For the one line that sends it where it belongs."""
        return self._value

    def __repr__(self) -> str:
        return f"Secret{_HIDDEN}"

    def __str__(self) -> str:
        return _HIDDEN

    def __format__(self, format_spec: str) -> str:
        return _HIDDEN

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._value.encode(), other._value.encode())

    __hash__ = None  # pyright: ignore[reportAssignmentType] - no key of a mapping that is shown somewhere

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a secret is not pickled or copied")


Lookup: TypeAlias = Callable[[str], Secret | None]


class Reference(msgspec.Struct, frozen=True):
    """One place in a practice file that names a secret."""

    name: str
    path: KeyPath

    @property
    def key(self) -> str:
        return dotted(self.path)


def names_in(text: str) -> list[str]:
    """The secrets that a text names, each once, in order."""
    return list(dict.fromkeys(_REFERENCE.findall(text)))


def references(definition: Definition) -> list[Reference]:
    """Every place of the file, in any of its texts, in the file's order."""
    return [Reference(name, path) for path, text in _texts((), definition) for name in names_in(text)]


def resolve(text: str, lookup: Lookup, *, into: Callable[[str], str] = str) -> Secret:
    """The text with each `{secret:NAME}` replaced by its value, for one line of a request: an address, a header, a
    string of a body. `into` writes a value into its place (`quote` for an address).

    Raises SecretNotSetError with all that are missing; SecretUnfitError for a value with line breaks or other control
    characters, which would end a header and begin another.
    """
    values = {name: lookup(name) for name in names_in(text)}
    if missing := [name for name, value in values.items() if value is None]:
        raise SecretNotSetError(missing)
    for name, value in values.items():
        if value is not None and _CONTROL.search(value.reveal()):
            raise SecretUnfitError(f"The secret {name} has line breaks or control characters in it. Set it again.")

    def put(found: re.Match[str]) -> str:
        value = values[found[1]]
        return into(value.reveal()) if value is not None else found[0]

    return Secret(_REFERENCE.sub(put, text))


def fit_for_header(value: Secret) -> bool:
    """Printable ASCII without spaces, as every vendor's key is: nothing else may reach an HTTP library, whose own
    complaint would quote it."""
    return re.fullmatch(r"[\x21-\x7e]+", value.reveal()) is not None


def complaint_about(name: str, value: str) -> str:
    """What is wrong with a secret that someone wants to keep, without a word of it; empty: nothing."""
    if not NAME.fullmatch(name):
        return "A secret's name begins with a letter and has letters, digits and underscores, at most 80: OPENAI_KEY."
    if not value.strip():
        return "The value is empty."
    if len(value) > LONGEST_VALUE:
        return f"The value has more than {LONGEST_VALUE:,} characters."
    if "\0" in value:
        return "The value has a character in it that no key has."
    try:
        value.encode()
    except UnicodeEncodeError:
        return "The value has a character in it that no key has."
    return ""


def variable(practice: str, name: str) -> str:
    """<SLUG>__<NAME>, as it stands behind RECEPTIONIST_SECRET__ in the environment.

    No two pairs have the same one: a name with `__` in it is never looked for in the environment (""), so that the last
    `__` parts the name from the slug, in which `_` is a hyphen.
    """
    if "__" in name or not NAME.fullmatch(name):
        return ""
    return f"{practice.upper().replace('-', '_')}__{name}"


def name_of_variable(practice: str, variable_name: str) -> str:
    """The name of the secret that a variable holds for this practice; empty: it is another's."""
    name = variable_name.rpartition("__")[2]
    return name if variable(practice, name) == variable_name else ""


def _texts(path: KeyPath, value: object) -> Iterator[tuple[KeyPath, str]]:
    match value:
        case str():
            yield path, value
        case msgspec.Struct():
            names = {one.name: one.encode_name for one in msgspec.structs.fields(value)}
            for name, shown in names.items():
                yield from _texts((*path, shown), getattr(value, name))
        case Mapping():
            for key, inner in cast("Mapping[Any, object]", value).items():
                yield from _texts((*path, str(key)), inner)
        case list() | tuple():
            for index, inner in enumerate(cast("Sequence[object]", value)):
                yield from _texts((*path, index), inner)
        case _:
            pass
