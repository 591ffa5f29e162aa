"""Tests of formats of other distributions that are broken: one line, and the others go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.distributions import install
from support.echo import EchoEngine

from translate.project import Project

CODE = """
def failing(edition):
    raise KeyError(edition.article.slug)

def text(edition):
    return "not bytes"

def title(edition):
    return f"{edition.kind.value} {edition.article.slug}".encode()

NUMBER = 3
"""
AT_LOAD = {
    "NUMBER": "TypeError: a int, neither a function nor an OutputFormat",
    "MISSING": "AttributeError: module 'mine' has no attribute 'MISSING'",
}
AT_WORK = {"failing": "KeyError: 'mua'", "text": "TypeError: it returns str, not bytes"}


def test_a_function_writes_each_kind_of_edition(
    site: Path, project: Project, echo: EchoEngine, translate
) -> None:
    """As our formats for readers do; the settings may name it."""
    install(site, "mine", CODE, writers={"titel": "title"})
    (project.root / "translate.toml").write_text('formats = ["titel"]\n', "utf-8")
    assert translate("run")[0] == 0
    assert (project.output / "mua.en.titel").read_text("utf-8") == "translated mua"
    assert (project.output / "mua.vi-en.titel").read_text("utf-8") == "bilingual mua"
    (project.seeds / "mua.txt").unlink()
    (project.seeds / "hai.txt").write_text("Hai\n", "utf-8")
    translate("build")
    assert not (project.output / "mua.en.titel").exists()


@pytest.mark.parametrize("value", AT_LOAD)
def test_one_that_does_not_load(
    site: Path, project: Project, echo: EchoEngine, translate, value: str
) -> None:
    """A warning, and everything is built; where it is asked for, an error."""
    install(site, "mine", CODE, writers={"mine": value})
    line = f"'mine' of mine 1.0: does not work: {AT_LOAD[value]}; update or remove mine 1.0\n"
    code, _, err = translate("run")
    assert (code, err) == (0, f"Warning: {line}")
    assert (project.output / "mua.en.html").exists()
    code, _, err = translate("build", "--formats", "html,mine")
    assert (code, err) == (8, f"Error: {line}")


@pytest.mark.parametrize("value", AT_WORK)
def test_one_that_fails_at_its_work(
    site: Path, project: Project, echo: EchoEngine, translate, value: str
) -> None:
    """The error is its own line, and the other formats are written."""
    install(site, "mine", CODE, writers={"mine": value})
    code, _, err = translate("build", "--formats", "mine,md")
    assert code == 8
    assert err == (
        f"Error: 'mine' of mine 1.0: does not work: {AT_WORK[value]}; update or remove mine 1.0\n"
    )
    assert (project.output / "mua.en.md").exists()


@pytest.mark.parametrize("name", ["..", "a/b", "Html", "a.b"])
def test_a_name_that_is_no_extension(
    site: Path, project: Project, echo: EchoEngine, translate, name: str
) -> None:
    """A file would be called so: it is refused."""
    install(site, "mine", CODE, writers={name: "title"})
    assert "the name of a format is small letters and digits" in translate("build")[2]


def test_an_unknown_format(site: Path, project: Project, translate) -> None:
    """The hint names those of other distributions too."""
    install(site, "mine", CODE, writers={"titel": "title"})
    code, _, err = translate("build", "--formats", "titl")
    assert code == 2
    assert "json, titel" in err


BESIDE = """
from translate.writers.base import OutputFormat

def files(edition):
    return {f"{edition.article.slug}-images/a.txt": b"beside"}

def failing(edition):
    raise KeyError("beside")

def title(edition):
    return b"title"

GOOD = OutputFormat(title, beside=files)
BAD = OutputFormat(title, beside=failing)
"""


def test_files_may_stand_beside_those_of_a_format(
    site: Path, project: Project, echo: EchoEngine, translate
) -> None:
    """Written with them; where that fails, it is one line, and the format's own files are there."""
    install(site, "mine", BESIDE, writers={"good": "GOOD", "bad": "BAD"})
    assert translate("build", "--formats", "good")[0] == 0
    assert (project.output / "mua-images/a.txt").read_bytes() == b"beside"
    code, _, err = translate("build", "--formats", "bad,md")
    assert (code, err) == (
        8,
        "Error: 'bad' of mine 1.0: does not work: KeyError: 'beside'; update or remove mine 1.0\n",
    )
    assert (project.output / "mua.en.bad").exists()
    assert (project.output / "mua.en.md").exists()
