"""A template: a practice file with a few fields left open -> the practice file that it becomes. Pure."""

import hashlib
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, Final, Literal, TypeAlias, cast

from msgspec import Meta, Struct

from receptionist.errors import ReceptionistError
from receptionist.practice import answers
from receptionist.practice.answers import AnswerError, Kind
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change, Drop, EditError, Put, Value, edit
from receptionist.practice.hours import public_holidays
from receptionist.practice.outside import Outside
from receptionist.practice.parse import parse_definition
from receptionist.toml_struct import decode
from receptionist.toml_text import Complaint, Document, KeyPath, Problem, dotted, placed, read

_NOTHING: Final = Outside()
NAME: Final = r"^[a-z][a-z0-9_]{1,40}$"
_WORD: Final = re.compile(r"<<([a-z][a-z0-9_]*)>>")
_PATH: Final = re.compile(r"([A-Za-z0-9_-]+)|\[([0-9]{1,4})\]")
# What a template need not ask for, because it follows from the other answers.
_GIVEN: Final = ("caller_number", "caller_keys")
_ALWAYS: Final = ("practice.name", "practice.numbers")  # no two practices share them

Origin: TypeAlias = Literal["built-in", "platform", "own"]


class TemplateError(ReceptionistError):
    """What should be a template is none. `problems`: everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(one) for one in problems))
        self.problems = list(problems)


class AnswersError(ReceptionistError):
    """Answers that no practice file comes of. `problems`: by the `key` of what was asked; "": the file as a whole."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("\n".join(f"{key}: {text}" if key else text for key, text in problems.items()))
        self.problems = dict(problems)


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[template.ask]]`: one thing that differs between practices."""

    key: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=200,
            description='Key of the practice file ("practice.name", "people[0].number"), or a word of your own: then'
            " <<word>> stands for the answer in any text of the template.",
        ),
    ]
    title: Annotated[str, Meta(min_length=1, max_length=120, description="What is asked for, in few words.")]
    help: Annotated[str, Meta(max_length=500, description="What it is for, and how to write it.")] = ""
    example: Annotated[str, Meta(max_length=500, description="A good answer; the template is tried with it.")] = ""
    default: Annotated[str, Meta(max_length=500, description="Taken when nothing is answered.")] = ""
    required: Annotated[
        bool, Meta(description="false: left open, the key goes; within a list, the whole entry that it stands in.")
    ] = True
    kind: Annotated[Kind, Meta(description="How the answer is read.")] = "line"
    choices: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=120)], ...],
        Meta(max_length=40, description='With kind = "choice": what may be answered.'),
    ] = ()

    @property
    def path(self) -> KeyPath | None:
        """The key of the practice file that it is; None: it is a word."""
        return None if re.fullmatch(r"[a-z][a-z0-9_]*", self.key) and self.key != "hours" else path_of(self.key)


class Heading(Struct, frozen=True, forbid_unknown_fields=True):
    """`[template]`: what turns a practice file into a template."""

    name: Annotated[str, Meta(pattern=NAME, examples=["dental"], description="Small letters, digits and _; unique.")]
    version: Annotated[int, Meta(ge=1, le=100_000, description="Counts up with each better one.")]
    title: Annotated[str, Meta(min_length=1, max_length=80, description='What is chosen ("Dental practice").')]
    summary: Annotated[str, Meta(min_length=1, max_length=300, description="What it brings, in one sentence.")]
    icon: Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,40}$", description="Name of a Lucide icon.")] = "store"
    ask: Annotated[tuple[Ask, ...], Meta(min_length=1, max_length=40, description="What differs.")] = ()


class Template(Struct, frozen=True):
    """One that can be filled. `id`: empty, but for one that is kept in the database."""

    heading: Heading
    text: str
    origin: Origin = "built-in"
    id: str = ""
    owner: str = ""  # the reseller whose own it is

    @property
    def name(self) -> str:
        return self.heading.name

    @property
    def label(self) -> str:
        """What a practice file says of where it came from: "dental@3"."""
        return f"{self.heading.name}@{self.heading.version}"


class _Head(Struct, frozen=True):
    """The one table that is read before the rest."""

    template: Heading


def read_template(
    source: bytes | str,
    file: str,
    *,
    origin: Origin = "built-in",
    id: str = "",  # noqa: A002 - the struct's own name for it
    owner: str = "",
    tried: bool = False,
) -> Template:
    """Raises TemplateError with everything that is wrong with it. Its examples are tried, which takes a tenth of a
    second, unless it is known that they were."""
    document = read(source, file)
    if isinstance(document, Problem):
        raise TemplateError([document])
    head = {"template": document.tree["template"]} if "template" in document.tree else {}
    found, problems = decode(document.with_tree(head), _Head, {})
    if not problems:
        problems = placed(document, _contradictions(document, found.template))
    if problems:
        raise TemplateError(problems)
    template = Template(found.template, document.text, origin, id, owner)
    if tried:
        return template
    try:
        fill(template, examples(template))
    except AnswersError as error:
        paths = {ask.key: ("template", "ask", index) for index, ask in enumerate(template.heading.ask)}
        complaints = [
            (paths.get(key, ("template",)), Complaint(f"its own example gives no practice file: {text}"))
            for key, text in error.problems.items()
        ]
        raise TemplateError(placed(document, complaints)) from error
    return template


def _contradictions(document: Document, heading: Heading) -> Iterator[tuple[KeyPath, Complaint]]:
    keys = [ask.key for ask in heading.ask]
    words = {word for _, text in _texts(document.tree) for word in _WORD.findall(text)}
    for index, ask in enumerate(heading.ask):
        at: KeyPath = ("template", "ask", index, "key")
        if keys.index(ask.key) != index:
            yield at, Complaint(f"'{ask.key}' is asked twice")
        path = ask.path
        if path is None and ask.key not in words:
            yield at, Complaint(f"<<{ask.key}>> stands nowhere in this file")
        if path == () or (path and path[0] in ("template", "schema")):
            yield at, Complaint(f"'{ask.key}' is no key of a practice file")
        if ask.kind == "choice" and not ask.choices:
            yield ("template", "ask", index, "choices"), Complaint("is missing: there is nothing to choose from")
    for key in _ALWAYS:
        if not any(one == key or one.startswith(f"{key}[") for one in keys):
            yield ("template", "ask"), Complaint(f"must ask for {key}: no two practices share it")
    for word in sorted(words - set(keys) - set(_GIVEN)):
        yield ("template", "ask"), Complaint(f"nothing asks for <<{word}>>")


def examples(template: Template) -> dict[str, str]:
    """The answers that the template itself suggests: examples, or defaults."""
    return {ask.key: ask.example or ask.default for ask in template.heading.ask}


def fill(
    template: Template, given: Mapping[str, str], *, accounts: Collection[str] = (), outside: Outside = _NOTHING
) -> str:
    """The practice file that comes of these answers, as people type them, by the `key` of each ask. The same answers
    give the same bytes. Raises AnswersError."""
    typed = {ask.key: given.get(ask.key, "").strip() or ask.default for ask in template.heading.ask}
    country = typed.get("practice.country", "").strip() or _country_of(template)
    country = country.upper()
    values: dict[str, Value | None] = {}
    wrong: dict[str, str] = {key: "is not asked for" for key in given if key not in typed}
    for ask in template.heading.ask:
        try:
            values[ask.key] = _value(ask, typed, country)
        except AnswerError as error:
            wrong[ask.key] = str(error)
    if any(key.startswith("practice.numbers") for key in wrong) and not typed.get("practice.timezone"):
        wrong.pop("practice.timezone", None)  # it follows from the number
    if wrong:
        raise AnswersError(wrong)
    tree = tomllib.loads(template.text)
    tree.pop("template")
    changes, homes = _changes(template, tree, values, country)
    try:
        text = edit(template.text, changes)
    except EditError as error:
        raise AnswersError({"": str(error)}) from error
    text = _tidy(text)
    definition, problems = parse_definition(text, f"{template.name}.toml", accounts=accounts, outside=outside)
    if definition is None:
        raise AnswersError(_by_key([one for one in problems if one.severity == "error"], homes))
    return text


def definition_of(text: str, *, accounts: Collection[str] = (), outside: Outside = _NOTHING) -> Definition:
    """Of a text that `fill` has made."""
    definition, problems = parse_definition(text, "practice.toml", accounts=accounts, outside=outside)
    if definition is None:
        raise AnswersError({"": str(problems[0])})
    return definition


def _value(ask: Ask, typed: Mapping[str, str], country: str) -> Value | None:
    """None: left open. Raises AnswerError."""
    text = typed[ask.key]
    if not text and ask.kind == "timezone":
        text = answers.likely_timezone(country, typed.get("practice.numbers", typed.get("practice.numbers[0]", "")))
    if not text:
        if ask.required and ask.kind == "timezone":
            raise AnswerError("is needed: the number does not tell it")
        if ask.required:
            raise AnswerError("is needed")
        return None
    return answers.value_of(text, ask.kind, country=country, choices=ask.choices)


def _changes(
    template: Template, tree: dict[str, Any], values: Mapping[str, Value | None], country: str
) -> tuple[list[Change], list[tuple[KeyPath, str]]]:
    """What makes a practice file of the template; and where each answer ended up, by the ask's key."""
    puts: list[Change] = []
    drops: set[KeyPath] = set()
    homes: list[tuple[KeyPath, str]] = []
    for ask in template.heading.ask:
        value, path = values[ask.key], ask.path
        if path is None:
            continue
        homes.append((path, ask.key))
        if value is None:
            drops.add(_entry(path))
        elif ask.kind == "hours":
            week = cast("Mapping[str, Value]", value)
            puts += [Put((*path, day), ranges) for day, ranges in week.items() if ranges]
            drops |= {(*path, day) for day, ranges in week.items() if not ranges}
        else:
            puts.append(Put(path, _like_first(tree, path, value) if ask.kind == "names" else value))
    words: dict[str, Value | None] = {**answers.example_caller(country), **values}
    set_paths = {path for path, _ in homes}
    for path, text in _texts(tree):
        used = [word for word in _WORD.findall(text) if word in words]
        if path in set_paths or not used:
            continue
        homes += [(path, word) for word in used]
        if any(words[word] is None for word in used):
            drops.add(_entry(path))
        else:
            puts.append(Put(path, _WORD.sub(lambda found: _as_words(words.get(found[1]), found[0]), text)))
    puts.append(Put(("practice", "template"), template.label))
    if country != tree.get("practice", {}).get("country", "US"):
        drops.add(("practice", "region"))  # of the other country
    if not _has_holidays(country) and tree.get("hours", {}).get("holidays"):
        puts.append(Put(("hours", "holidays"), value=False))
    gone = [path for path in drops if not any(path[:n] in drops for n in range(1, len(path)))]
    puts = [one for one in puts if not any(one.path[:n] in drops for n in range(1, len(one.path) + 1))]
    later = sorted(
        gone, key=_order, reverse=True
    )  # the last entry of a list first, so that the others keep their place
    return [*puts, *(Drop(path) for path in later), Drop(("template",))], homes


def _like_first(tree: Mapping[str, Any], path: KeyPath, value: Value) -> Value:
    """Of several of a kind: each is as the template's first one, but for its name."""
    found: Any = tree  # Any: TOML
    for part in path:
        found = cast("dict[str | int, Any]", found).get(part, {}) if isinstance(found, dict) else {}
    first = cast("dict[str, Value]", found[0]) if isinstance(found, list) and found else {}
    return [{**first, **cast("Mapping[str, Value]", one)} for one in cast("Sequence[Value]", value)]


def _as_words(value: Value | None, otherwise: str) -> str:
    """As a text says it: a list as "Aetna, Cigna and MetLife"."""
    match value:
        case str():
            return value
        case list() | tuple():
            *others, last = [str(one) for one in value] or [""]
            return f"{', '.join(others)} and {last}" if others else last
        case None:
            return otherwise
        case _:
            return str(value)


def _entry(path: KeyPath) -> KeyPath:
    """What goes when a value at `path` is left open: the list's entry that it stands in, else the key. A scenario with
    a line missing would be another one, so it goes whole."""
    if path[0] == "scenarios" and len(path) > 1:
        return path[:2]
    inside = [n for n, part in enumerate(path) if isinstance(part, int)]
    return path[: inside[-1] + 1] if inside else path


def _order(path: KeyPath) -> list[tuple[bool, int, str]]:
    return [(isinstance(part, str), part if isinstance(part, int) else 0, str(part)) for part in path]


def _by_key(problems: Sequence[Problem], homes: Sequence[tuple[KeyPath, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for problem in problems:
        keys = [key for path, key in homes if _within(problem.key, dotted(path))]
        message = problem.message if keys else f"{problem.key}: {problem.message}" if problem.key else problem.message
        if problem.suggestion:
            message += f"; did you mean '{problem.suggestion}'?"
        found.setdefault(keys[0] if keys else "", message)
    return found


def _within(key: str, place: str) -> bool:
    return key == place or key.startswith((f"{place}.", f"{place}["))


def _texts(tree: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the file but the template's own table."""
    match tree:
        case str():
            yield path, tree
        case dict():
            for key, value in cast("dict[str, object]", tree).items():
                if (*path, key) != ("template",):
                    yield from _texts(value, (*path, key))
        case list():
            for index, value in enumerate(cast("list[object]", tree)):
                yield from _texts(value, (*path, index))
        case _:
            pass


def path_of(key: str) -> KeyPath:
    """`people[0].number` -> ("people", 0, "number"); () for what is no key."""
    if not re.fullmatch(r"[A-Za-z0-9_-]+(\[[0-9]{1,4}\])*(\.[A-Za-z0-9_-]+(\[[0-9]{1,4}\])*)*", key):
        return ()
    return tuple(int(index) if index else name for name, index in _PATH.findall(key))


def _country_of(template: Template) -> str:
    practice = tomllib.loads(template.text).get("practice", {})
    return str(practice.get("country", "US"))


def _has_holidays(country: str) -> bool:
    try:
        public_holidays(country, "", 2026)
    except NotImplementedError:
        return False
    return True


def _tidy(text: str) -> str:
    """No gaps where the template's own table and what was left open stood."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def propose_slug(name: str, taken: Iterable[str]) -> str:
    """A file name of a practice's name ("Bright Smiles Dental" -> bright-smiles-dental) that nobody has."""
    folded = answers.folded(name)
    base = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:50].strip("-")
    if len(base) < 2:
        base = f"practice-{hashlib.sha256(name.encode()).hexdigest()[:6]}"
    known = set(taken)
    numbered = (f"{base}-{number}" for number in range(2, 100_000))
    return base if base not in known else next(one for one in numbered if one not in known)
