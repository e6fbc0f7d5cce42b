"""A secret is named in the file, takes its place where it is used, and shows itself nowhere else."""

import copy
import json
import logging
import pickle
from collections.abc import Callable
from urllib.parse import quote

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.config import load
from receptionist.config_sections import ProviderAccount
from receptionist.practice.definition import Definition
from receptionist.practice.parse import parse_definition
from receptionist.practice.secrets import (
    Secret,
    SecretNotSetError,
    SecretUnfitError,
    complaint_about,
    fit_for_header,
    name_of_variable,
    names_in,
    references,
    resolve,
    variable,
)

CANARY = "canary-4711-sings"
FILE = """
[practice]
name = "Bright Smiles"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
[accounts]
openai = "{secret:OPENAI_KEY}"
[[functions]]
name = "order_status"
description = "Looks an order up."
request = { url = "https://orders.example/api", headers = { Authorization = "Bearer {secret:ORDERS_KEY}" } }
[[functions]]
name = "note"
description = "Notes."
[functions.request]
url = "https://orders.example/{secret:PATH_KEY}"
[functions.request.body]
deep = [{ token = "{secret:ORDERS_KEY}" }]
"""


def definition() -> Definition:
    found, problems = parse_definition(FILE, "bright-smiles.toml")
    assert found, problems
    return found


SHOWN: list[Callable[[Secret], str]] = [
    str,
    repr,
    "{}".format,
    "{!r:>40}".format,
    lambda secret: "%s" % secret,  # noqa: UP031 - what a log line does
    lambda secret: str([secret]),
]


@pytest.mark.parametrize("shown", SHOWN)
def test_whoever_shows_a_secret_shows_that_it_is_hidden(shown: Callable[[Secret], str]) -> None:
    text = shown(Secret(CANARY))

    assert CANARY not in text
    assert "hidden" in text


@pytest.mark.parametrize(
    "write", [msgspec.json.encode, msgspec.to_builtins, json.dumps, pickle.dumps, copy.copy, copy.deepcopy]
)
def test_what_would_carry_a_secret_away_fails(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError) as refused:
        write({"key": Secret(CANARY)} if write is not copy.copy else Secret(CANARY))

    assert CANARY not in str(refused.value)


def test_a_log_line_and_a_stack_hide_it(caplog: pytest.LogCaptureFixture) -> None:
    secret = Secret(CANARY)
    try:
        raise ValueError(secret)
    except ValueError:
        logging.getLogger("x").exception("failed with %s", secret, extra={"secret": secret})

    assert CANARY not in caplog.text
    assert not hasattr(secret, "__dict__")


def test_an_account_never_shows_its_key() -> None:
    assert CANARY not in repr(ProviderAccount(kind="openai", api_key=CANARY))


def test_equal_secrets_are_known_as_such() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"


def test_every_text_of_the_file_that_names_a_secret_is_found() -> None:
    found = {(one.name, one.key) for one in references(definition())}

    assert found == {
        ("OPENAI_KEY", "accounts.openai"),
        ("ORDERS_KEY", "functions[0].request.headers.Authorization"),
        ("PATH_KEY", "functions[1].request.url"),
        ("ORDERS_KEY", "functions[1].request.body.deep[0].token"),
    }


def test_values_take_the_places_of_their_names() -> None:
    values = {"A": Secret("one"), "B": Secret("two/three")}

    assert resolve("Bearer {secret:A}", values.get).reveal() == "Bearer one"
    assert resolve("/{secret:B}?{secret:A}{x}", values.get, into=lambda text: quote(text, safe="")).reveal() == (
        "/two%2Fthree?one{x}"
    )
    assert resolve("nothing", values.get).reveal() == "nothing"


def test_a_value_is_not_read_again_for_names() -> None:
    values = {"A": Secret("{secret:B}"), "B": Secret(CANARY)}

    assert resolve("{secret:A}", values.get).reveal() == "{secret:B}"


def test_all_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(SecretNotSetError) as missing:
        resolve("{secret:A} {secret:B} {secret:A} {secret:C}", {"B": Secret("b")}.get)

    assert missing.value.names == ("A", "C")


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\0b", "a\u2028b", "a\x85b"])
def test_a_value_cannot_begin_another_header(value: str) -> None:
    with pytest.raises(SecretUnfitError) as unfit:
        resolve("Bearer {secret:A}", {"A": Secret(value)}.get)

    assert value not in str(unfit.value)
    assert not fit_for_header(Secret(value))


@pytest.mark.parametrize("text", ["{secret:}", "{secret: A}", "{ secret:A}", "{secret:1A}", "{SECRET:A}", "secret:A"])
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names_in(text) == []
    assert resolve(text, lambda _: None).reveal() == text


@pytest.mark.parametrize("name", ["", "1A", "A-B", "A B", "A" * 81, "Ä", "A\n", "../A", "A.B"])
def test_a_name_that_no_file_could_name_is_refused(name: str) -> None:
    assert complaint_about(name, "x")


@pytest.mark.parametrize("value", ["", " \n", "x" * 8193, "a\0b", "\ud800"])
def test_a_value_that_is_none_is_refused_without_being_quoted(value: str) -> None:
    complaint = complaint_about("A", value)

    assert complaint
    assert value not in complaint or not value.strip()


slugs = st.from_regex(r"[a-z0-9][a-z0-9-]{1,12}", fullmatch=True)
names = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,12}", fullmatch=True)


@given(slugs, names, slugs, names)
def test_no_practice_can_name_a_variable_of_anothers(slug: str, name: str, other: str, name_there: str) -> None:
    one, two = variable(slug, name), variable(other, name_there)

    assert (one == two) == ((slug, name) == (other, name_there)) or one == two == ""
    if one:
        assert name_of_variable(slug, one) == name
        assert (slug == other) or name_of_variable(other, one) == ""


def test_a_slug_and_a_name_that_look_alike_together_are_told_apart() -> None:
    assert variable("north", "X__KEY") == ""
    assert variable("north--x", "KEY") == "NORTH__X__KEY"
    assert name_of_variable("north", "NORTH__X__KEY") == ""


@pytest.mark.parametrize(
    "name", ["RECEPTIONIST_SECRET_KEY", "TWILIO_AUTH_TOKEN", "OPENAI_API_KEY", "RECEPTIONIST__SERVER__SECRET_KEY"]
)
def test_the_platforms_own_variables_are_not_there_for_practices(name: str, tmp_path: object) -> None:
    environ = {name: CANARY * 3, "RECEPTIONIST_SECRET__NORTH__KEY": "theirs", "RECEPTIONIST_SECRET__NORTH__NONE": ""}

    config = load(None, environ)

    assert config.practice_secrets == {"NORTH__KEY": "theirs"}


PASTED = "sk-canary-4714-pasted"
_FUNCTION = '[[functions]]\nname = "order_status"\ndescription = "x"\nrequest = { url = "https://a.example/", '


@pytest.mark.parametrize(
    "mistake",
    [
        f'[accounts]\nopenai = "{PASTED}"\n',
        f"[accounts]\nopenai = {PASTED}\n",
        f'[accounts]\nopenai = "{PASTED}\n',
        f'[accounts]\nopenai = ["{PASTED}"]\n',
        f'[accounts]\nopenai = """{PASTED}\nx"""\n',
        f'[accounts]\nopenai = "{{secret:{PASTED}}}"\n',
        f'[accounts.openai]\napi_key = "{PASTED}"\n',
        f'[providers.openai]\napi_key = "{PASTED}"\n',
        f'openai_key = "{PASTED}"\n',
        f'{_FUNCTION}headers = {{ Authorization = "Bearer {PASTED}" }} }}\n',
        f'{_FUNCTION}headers = {{ Authorization = ["Bearer {PASTED}"] }} }}\n',
        f'{_FUNCTION}headers = {{ Authorization = "Bearer {PASTED}\\nx" }} }}\n',
        f'{_FUNCTION}headers = {{ Authorization = "Bearer {{{PASTED}}}" }} }}\n',
        f'{_FUNCTION}headers = "Authorization: {PASTED}" }}\n',
        f'{_FUNCTION}method = "POST", body = "{PASTED}" }}\n',
        f'{_FUNCTION}method = "POST", body = {{ key = "{{secret:{PASTED}}}" }} }}\n',
        f"{_FUNCTION.replace('a.example', f'x:{PASTED}@a.example')} }}\n",
        f"{_FUNCTION.replace('https://a.example', f'http://x:{PASTED}@a.example')} }}\n",
    ],
)
def test_a_key_that_was_typed_into_the_file_is_not_repeated_in_what_is_wrong_with_it(mistake: str) -> None:
    top = mistake.startswith("openai_key")
    text = FILE.partition("[accounts]")[0]
    definition, problems = parse_definition(mistake + text if top else text + mistake, "p.toml")

    assert definition is None
    assert problems
    assert PASTED not in "".join(map(str, problems))
