"""What is printed: others' text, full disks, arguments that are not UTF-8."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import load
from translate.errors import UsageError
from translate.pipeline.run import run
from translate.project import Project

PACKAGE = Path(__file__).parents[2] / "translate"
FULL = Path("/dev/full")


def command(project: Project, *arguments: str | bytes, **how: object) -> subprocess.Popen[bytes]:
    """Start the program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "translate", *arguments],
        cwd=project.root,
        stderr=subprocess.PIPE,
        **how,  # type: ignore[call-overload]
    )


def test_there_is_one_way_to_print() -> None:
    """Nothing but the terminal's module prints: a place that forgets the escapes is no place."""
    printing = [
        path.name
        for path in PACKAGE.rglob("*.py")
        if any(word in path.read_text("utf-8") for word in ("click.echo", "stdout.write", "secho"))
    ]
    assert printing == []


def test_escapes_in_a_catalog_are_shown_as_text(
    project: Project, translate, echo: EchoEngine
) -> None:
    """In every command that shows sentences, findings or problems."""
    run(project)
    path = project.catalog("mua")
    text = path.read_text("utf-8").replace('msgstr "EN: ', 'msgstr "\x1b[2J\x9b31mEN: ')
    path.write_text(text, "utf-8")
    for arguments in (["show", "mua"], ["check"], ["status", "mua"], ["show", "mua", "--json"]):
        _, out, err = translate(*arguments)
        assert not {"\x1b", "\x9b"} & set(out + err)
    assert "\\u001b[2J" in translate("show", "mua")[1]


def test_a_name_with_escapes_is_shown_as_text(project: Project, translate) -> None:
    """A file's name may hold anything but ``/`` and a zero byte."""
    (project.seeds / "\x1b[31m\x9b.pdf").write_bytes(b"")
    _, _, err = translate("update")
    assert r"Ignored: seeds/\u001b[31m\u009b.pdf" in err


@pytest.mark.parametrize(
    "arguments", [["status"], ["memory", "export"], ["--help"], ["show", "mua"]]
)
def test_a_full_disk_is_one_line(project: Project, echo: EchoEngine, arguments: list[str]) -> None:
    """Exit code 7, whatever is printed."""
    run(project)
    with FULL.open("wb") as full, command(project, *arguments, stdout=full) as process:
        _, err = process.communicate()
    assert process.returncode == 7
    assert err.startswith(b"Error: standard output: ")
    assert err.count(b"\n") == 1


def test_a_full_disk_for_errors_leaves_the_exit_code(project: Project) -> None:
    """There is nowhere to report it, and the code says what was wrong."""
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "translate", "show", "none"],
            cwd=project.root,
            stderr=full,
            check=False,
        )
    assert done.returncode == UsageError.exit_code


def test_a_reader_that_has_gone_is_no_error(project: Project, echo: EchoEngine) -> None:
    """``translate show mua | head -1``: nothing on stderr."""
    run(project)
    reader, writer = os.pipe()
    os.close(reader)
    with command(project, "show", "mua", stdout=writer) as process:
        os.close(writer)
        _, err = process.communicate()
    assert err == b""


OTHER_ENCODING = (
    [b"edit", b"mua", b"--sentence", b"1", b"--text", b"caf\xe9"],
    [b"run", b"\xff"],
    [b"memory", b"search", b"\xe9"],
    [b"build", b"--book=\xe9"],
)


@pytest.mark.parametrize("arguments", OTHER_ENCODING)
def test_an_argument_in_another_encoding_is_refused(
    project: Project, arguments: list[bytes]
) -> None:
    """It would end in a file that nobody can write or read."""
    with command(project, *arguments, stdout=subprocess.PIPE) as process:
        out, err = process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert err.startswith(b"Error: an argument is not UTF-8: ")
    assert err.count(b"\n") == 1


def test_a_file_whose_name_is_not_utf_8_can_be_named(project: Project, echo: EchoEngine) -> None:
    """Its name is shown; what is in it counts."""
    run(project)
    path = os.fsencode(project.root) + b"/caf\xe9.po"
    Path(os.fsdecode(path)).write_bytes(project.catalog("mua").read_bytes())
    with command(project, b"check", path, stdout=subprocess.PIPE) as process:
        out, err = process.communicate()
    assert b"1 article checked" in out
    assert b"Traceback" not in err


def test_data_on_a_terminal_is_shown_as_text(project: Project, echo: EchoEngine) -> None:
    """A memory's file goes to another program as it is, to a terminal without what acts on it."""
    run(project)
    catalog = load(project.catalog("mua"))
    text = project.catalog("mua").read_text("utf-8").replace("#, fuzzy\n", "")
    project.catalog("mua").write_text(text.replace("EN: ", "EN\x9b2J "), "utf-8")
    assert catalog.entries
    leader, follower = pty.openpty()
    with command(project, "memory", "export", stdout=follower) as process:
        process.communicate()
    os.close(follower)
    shown = os.read(leader, 65536)
    os.close(leader)
    assert b"\\u009b2J" in shown
    with command(project, "memory", "export", stdout=subprocess.PIPE) as process:
        out, _ = process.communicate()
    assert "\x9b2J".encode() in out


def test_what_is_redirected_is_utf_8(project: Project, echo: EchoEngine) -> None:
    """Whatever the system's habit: cp1252 on Windows lacks most Vietnamese letters."""
    run(project)
    variables = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    with command(project, "show", "mua", stdout=subprocess.PIPE, env=variables) as process:
        out, _ = process.communicate()
    assert "Mưa lớn ở miền Trung" in out.decode()
    with command(project, "show", "lũ", stdout=subprocess.PIPE, env=variables) as process:
        _, err = process.communicate()
    assert "no article is called 'lũ'" in err.decode()


def test_a_terminal_keeps_its_encoding(project: Project, echo: EchoEngine) -> None:
    """What it lacks is shown as an escape."""
    run(project)
    leader, follower = pty.openpty()
    variables = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    with command(project, "show", "mua", stdout=follower, env=variables) as process:
        process.communicate()
    os.close(follower)
    shown = os.read(leader, 65536)
    os.close(leader)
    assert rb"M\u01b0a l\u1edbn" in shown
