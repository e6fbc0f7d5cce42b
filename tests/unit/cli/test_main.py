"""The command's own behaviour: what it prints and the code it exits with."""

import pytest

from receptionist.cli import main as cli
from receptionist.errors import ConfigError


def exit_of(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as exited:
        cli.main(list(arguments))
    return exited.value.code


def command_that_raises(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def invoke(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(cli.receptionist, "invoke", invoke)


def test_help_names_every_command_that_people_need(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_of("--help") == 0

    shown = capsys.readouterr().out
    for name, entry in cli.COMMANDS.items():
        assert (f"  {name} " in shown) is bool(entry.help)
        assert entry.help in shown


def test_a_misspelt_command_is_answered_with_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_of("srve") == 2

    assert "serve" in capsys.readouterr().err


def test_an_expected_error_is_one_sentence_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command_that_raises(monkeypatch, ConfigError("receptionist.toml cannot be read."))

    assert exit_of("serve") == 1

    assert capsys.readouterr().err == "receptionist: receptionist.toml cannot be read.\n"


def test_errors_gathered_by_tasks_are_told_like_one_that_was_raised_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = ConfigError("The port is taken.")
    command_that_raises(monkeypatch, ExceptionGroup("tasks", [twice, ExceptionGroup("inner", [twice])]))

    assert exit_of("serve") == 1

    assert capsys.readouterr().err == "receptionist: The port is taken.\n"


def test_an_unexpected_error_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    command_that_raises(monkeypatch, ExceptionGroup("tasks", [ConfigError("known"), KeyError("unknown")]))

    with pytest.raises(ExceptionGroup):
        cli.main(["serve"])


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    command_that_raises(monkeypatch, KeyboardInterrupt())

    assert exit_of("serve") == 130

    assert "Traceback" not in capsys.readouterr().err
