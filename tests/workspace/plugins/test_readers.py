"""Tests of readers of other distributions, sound and broken."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from support.distributions import forget, install
from support.echo import EchoEngine

from translate.project import Project

CODE = """
from translate.errors import InputError
from translate.readers.base import Below, Parsed, text_reader
from translate.model import Text, TextKind

def parse(below):
    return Parsed([Text(TextKind.PARAGRAPH, text, line) for line, text in below.lines if text])

read = text_reader(parse)

def failing(source):
    raise KeyError(source.slug)

def refusing(source):
    raise InputError("is no drawing", source.path, "save it again")

def text(source):
    return source.data.decode()

NUMBER = 3
"""
BROKEN = {
    "failing": "KeyError: 've'",
    "text": "TypeError: it returns str, not an Article",
    "NUMBER": "TypeError: a int, not a function",
    "MISSING": "AttributeError: module 'mine' has no attribute 'MISSING'",
}


@pytest.fixture(name="drawing")
def _drawing(project: Project) -> Path:
    """Return a file that needs a reader."""
    path = project.seeds / "ve.drw"
    path.write_text("Cầu phao qua sông.\n", "utf-8")
    return path


def test_its_files_are_articles(
    site: Path, project: Project, drawing: Path, echo: EchoEngine, translate
) -> None:
    """In every command, by slug and path; without it they are reported as no article."""
    assert "Ignored: seeds/ve.drw" in translate("run")[2]
    install(site, "mine", CODE, readers={"drw": "read"})
    code, _, err = translate("run")
    assert (code, err) == (0, "")
    assert project.catalog("ve").exists()
    assert json.loads(translate("show", "seeds/ve.drw", "--json")[1])["article"] == "ve"
    assert json.loads(translate("run", "--json")[1])["written"] == []


def test_a_file_is_added_as_it_is(site: Path, project: Project, tmp_path: Path, translate) -> None:
    """Only its reader knows how it is encoded."""
    given = tmp_path / "given.drw"
    given.write_bytes("\ufeffCầu phao.\r\n".encode())
    assert translate("add", str(given))[0] == 2
    install(site, "mine", CODE, readers={"drw": "read"})
    assert translate("add", str(given))[0] == 0
    assert (project.seeds / "given.drw").read_bytes() == given.read_bytes()


@pytest.mark.parametrize("value", BROKEN)
def test_a_broken_one_is_a_problem_of_its_files(
    site: Path, drawing: Path, echo: EchoEngine, translate, value: str
) -> None:
    """The other articles are done; without such a file nothing is said."""
    install(site, "mine", CODE, readers={"drw": value})
    code, _, err = translate("run")
    assert code == 8
    assert err == (
        f"Error: seeds/ve.drw: 'drw' of mine 1.0: does not work: {BROKEN[value]}; "
        "update or remove mine 1.0\n"
    )
    assert (drawing.parents[1] / "output" / "mua.en.html").exists()
    drawing.unlink()
    assert translate("run")[::2] == (0, "")


def test_a_refused_file(site: Path, project: Project, drawing: Path, translate) -> None:
    """An error of our tree is the reader's own word."""
    install(site, "mine", CODE, readers={"drw": "refusing"})
    code, _, err = translate("update")
    assert (code, err) == (4, "Error: seeds/ve.drw: is no drawing; save it again\n")


def test_ours_wins(site: Path, project: Project, echo: EchoEngine, translate) -> None:
    """Nobody takes over plain text."""
    install(site, "mine", CODE, readers={"txt": "failing"})
    assert translate("run")[0] == 0


def test_a_new_version_reads_again(
    site: Path, project: Project, drawing: Path, echo: EchoEngine, translate
) -> None:
    """What it makes of the file may be otherwise."""
    install(site, "mine", CODE, readers={"drw": "read"})
    translate("run")
    (site / "mine-1.0.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: mine\nVersion: 2.0\n", "utf-8"
    )
    (site / "mine.py").write_text(CODE.replace(", text, line)", ", text + ' Hết.', line)"), "utf-8")
    forget()
    del sys.modules["mine"]
    translate("run")
    assert "Hết." in project.catalog("ve").read_text("utf-8")
