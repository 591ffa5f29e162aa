"""The command line as a person uses it: help, output, errors, exit codes."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from translate.cli import COMMANDS, cli

HEAVY = {"ctranslate2", "sentencepiece", "jinja2", "numpy"}


def test_help_loads_no_heavy_library() -> None:
    """``translate --help`` lists every command, and is quick because it imports so little."""
    code = (
        "import sys\nfrom translate.cli import main\n"
        "sys.argv = ['translate', '--help']\n"
        "try: main()\n"
        "finally: print('LOADED', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name} " in done.stdout for name in COMMANDS)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "click" in loaded
    assert not HEAVY & loaded
    assert not [name for name in done.stderr.split() if name.startswith("translate.pipeline")]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str, translate) -> None:
    """The table has the first line of the command's own help; the file has its name."""
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command.name == name
    assert (command.help or "").split("\n")[0] == COMMANDS[name]
    assert translate(name, "--help")[0] == 0


def test_every_command_has_a_file_and_every_file_a_command() -> None:
    """No command is left out of the table."""
    folder = Path(__file__).parents[2] / "translate/cli"
    files = {p.stem for p in folder.glob("*.py") if "\ndef command(" in p.read_text("utf-8")}
    assert files == set(COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["run", "xyz"], 2, "Error: no article is called 'xyz'; 'translate status' lists"),
        (["run", "muaa"], 2, "Error: no article is called 'muaa'; did you mean 'mua'?"),
        (["frobnicate"], 2, "No such command 'frobnicate'.\n"),
        (["stauts"], 2, "No such command 'stauts'. Did you mean 'status'?"),
        (["run", "--frob"], 2, "No such option"),
    ],
)
def test_a_wrong_command_line(translate, arguments: list[str], code: int, message: str) -> None:
    """One clear message on stderr, exit code 2."""
    found, out, err = translate(*arguments)
    assert (found, out) == (code, "")
    assert message in err


def test_ctrl_c_says_that_nothing_is_lost(translate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 130, and one line."""

    def interrupt(*_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("translate.workspace.engine.open_engine", interrupt)
    code, _, err = translate("run")
    assert code == 130
    assert "the next run goes on" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "a" * 300),
        ("segment", "a" * 300),
        ("init", "a" * 300),
        ("run", "/".join(["b" * 200] * 30)),
    ],
)
def test_a_name_that_is_too_long(translate, arguments: tuple[str, ...]) -> None:
    """One line, whichever command gets it."""
    code, _, err = translate(*arguments)
    assert code in {2, 4, 7}
    assert err.startswith("Error: ")
    assert err.count("\n") == 1


def test_what_the_system_says_of_a_file_is_a_line(translate, monkeypatch) -> None:
    """Also where nobody thought of it."""

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "seeds/a.txt")

    monkeypatch.setattr("translate.cli.status.here", fail)
    assert translate("status")[::2] == (
        7,
        "Error: seeds/a.txt: cannot be used: input/output error\n",
    )
