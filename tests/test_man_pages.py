"""Tests of the manual pages: complete, and taken without a warning by what shows them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click
import pytest

from tools.man_pages import FOLDER, man_pages
from translate.cli import COMMANDS, cli

PAGES = sorted(man_pages())


def test_every_command_has_a_page_with_every_option() -> None:
    """Of a group too, whose commands are on its page; and nothing else lies in the folder."""
    assert sorted(FOLDER.iterdir()) == PAGES
    for name in COMMANDS:
        page = (FOLDER / f"translate-{name}.1").read_text("utf-8").replace("\\-", "-")
        command = cli.get_command(click.Context(cli), name)
        inner = command.commands.values() if isinstance(command, click.Group) else [command]
        for one in inner:
            for option in one.params:
                assert not isinstance(option, click.Option) or option.opts[-1] in page, option.name


def _run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.external
@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_is_sound(page: Path) -> None:
    """Groff and mandoc have nothing to say, but that there is no date; man shows it."""
    if page.stem == "songngu":
        assert page.read_text("utf-8") == ".so man1/translate.1\n"
        return
    assert _run("groff", "-man", "-Tutf8", "-wall", "-z", page) == ""
    said = _run("mandoc", "-T", "lint", "-W", "warning", page).splitlines()
    assert [line for line in said if "missing date" not in line] == []
    shown = _run("man", "-l", page)
    assert "SYNOPSIS" in shown
    assert "translate" in shown
