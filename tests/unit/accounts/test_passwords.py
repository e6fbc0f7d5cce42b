"""Passwords."""

from collections.abc import Iterator

import pytest
from argon2 import Type, extract_parameters

from receptionist.accounts.passwords import PasswordRefusedError, Passwords, new_password


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    passwords = Passwords()
    yield passwords
    passwords.close()


async def test_only_the_right_password_fits(passwords: Passwords) -> None:
    stored = await passwords.hash("correct horse battery")

    assert await passwords.is_right("correct horse battery", stored)
    assert not await passwords.is_right("correct horse batterY", stored)
    assert not await passwords.is_right("", stored)


async def test_a_stolen_hash_is_slow_to_guess(passwords: Passwords) -> None:
    parameters = extract_parameters(await passwords.hash("correct horse battery"))

    assert parameters.type is Type.ID
    assert parameters.memory_cost >= 19 * 1024
    assert (parameters.time_cost, parameters.parallelism) == (2, 1)


async def test_an_unknown_person_costs_as_much_as_a_known_one(passwords: Passwords) -> None:
    known = extract_parameters(await passwords.hash("correct horse battery"))

    assert extract_parameters(passwords.nobodys) == known
    assert not await passwords.is_right("correct horse battery", None)


async def test_a_damaged_hash_lets_nobody_in(passwords: Passwords) -> None:
    assert not await passwords.is_right("correct horse battery", "not a hash")


@pytest.mark.parametrize("password", ["", "elevenchars", "x" * 129])
async def test_a_password_too_short_or_too_long_is_refused(passwords: Passwords, password: str) -> None:
    with pytest.raises(PasswordRefusedError, match="12 to 128"):
        await passwords.hash(password)


async def test_words_in_any_script_are_a_password(passwords: Passwords) -> None:
    stored = await passwords.hash("пароль-из-многих-слов")

    assert await passwords.is_right("пароль-из-многих-слов", stored)


def test_a_made_password_is_long_enough_and_never_the_same() -> None:
    made = {new_password() for _ in range(100)}

    assert len(made) == 100
    assert all(len(password) >= 20 for password in made)
