"""Tests of what a command logs: on the terminal with ``-v``, and in a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import files_under

from translate.project import Project

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (DEBUG|INFO|WARNING|ERROR|CRITICAL) \S")
WORDS = re.compile(r"\w{3,}")


def _lines(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    assert lines
    return lines


def test_verbose_says_where_time_goes(project: Project, echo: EchoEngine, translate) -> None:
    """On standard error; the report on standard output names the files."""
    _, out, err = translate("run", "-v")
    assert re.search(r"^update: \d+\.\d\d s$", err, re.MULTILINE)
    assert re.search(r"^draft: \d+\.\d\d s$", err, re.MULTILINE)
    assert re.search(r"^build: \d+\.\d\d s$", err, re.MULTILINE)
    assert "wrote" not in err
    assert "  wrote locales/en/LC_MESSAGES/mua.po" in out
    assert translate("run")[2] == ""


def test_twice_verbose_says_everything(project: Project, echo: EchoEngine, translate) -> None:
    """Each file as it is written, the program and its system."""
    err = translate("run", "-vv")[2]
    assert re.search(
        r"^wrote \S+/locales/en/LC_MESSAGES/mua.po \([\d,]+ bytes\)$", err, re.MULTILINE
    )
    assert re.search(r"^\S.* run \(songngu \d.*Python 3", err, re.MULTILINE)


@pytest.mark.parametrize("given", ["option", "variable"])
def test_a_log_file(
    project: Project, echo: EchoEngine, translate, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    """Lines with time and level; a second run adds its own; the terminal is as without it."""
    log = project.root / "elsewhere.log"
    if given == "variable":
        monkeypatch.setenv("SONGNGU_LOG", str(log))
    options = ["--log", str(log)] if given == "option" else []
    assert translate("run", *options)[2] == ""
    first = _lines(log)
    assert all(LINE.match(line) for line in first), first
    assert [line for line in first if "INFO wrote" in line and "mua.po" in line]
    translate("status", *options)
    assert _lines(log)[: len(first)] == first
    assert re.search(r"INFO status: \d+\.\d\d s$", _lines(log)[-1])


def test_no_text_of_an_article_at_the_default_level(
    catalog: Project, translate, echo: EchoEngine, tmp_path: Path
) -> None:
    """Neither what is done nor what is wrong quotes it; -vv does."""
    log = tmp_path / "elsewhere.log"
    text = "Quân đội bắc cầu phao"
    (catalog.seeds / "mua.txt").write_text(f"{text}\n\n{text} qua sông.\n", "utf-8")
    (catalog.seeds / "hai.txt").write_bytes(b"")
    options = ("--log", str(log))
    for command in (
        ("run",),
        ("check", "--adequacy"),
        ("build", "--require-clean"),
        ("show", "mua"),
        ("edit", "mua", "--sentence", "1", "--text", "Soldiers build a pontoon", "--approve"),
        ("split", "mua", "2", "Quân đội"),
        ("split", "mua", "2", "thuyền"),
        ("show", text),
        ("memory", "search", text),
        ("merge", "a", "b"),
    ):
        translate(*command, *options)
    logged = log.read_text("utf-8")
    assert "ERROR" in logged
    catalogs = "\n".join(
        data.decode() for name, data in files_under(catalog.root / "locales").items()
    )
    for phrase in (text, "Soldiers build", "thuyền", "EN:"):
        assert phrase not in logged
        assert phrase in catalogs or phrase == "thuyền"
    translate("show", text, "-vv", *options)
    assert text in log.read_text("utf-8")


def test_a_mistake_of_the_program_is_logged_with_its_place(
    project: Project, translate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The lines of code that led there, but not what the error quotes."""
    sentence = "Dân chạy lũ."

    def fails(*_: object) -> None:
        raise KeyError(sentence)

    monkeypatch.setattr("translate.cli.update.update", fails)
    log = tmp_path / "a.log"
    with pytest.raises(KeyError):
        translate("update", "--log", str(log))
    logged = log.read_text("utf-8")
    assert "CRITICAL a mistake of the program, KeyError: {text}" in logged
    assert "test_log.py" in logged
    assert sentence not in logged


def test_a_log_that_cannot_be_written(project: Project, translate) -> None:
    """One line, and nothing is done."""
    code, out, err = translate("update", "--log", "no/folder/a.log")
    assert (code, out) == (7, "")
    assert err.startswith(
        "Error: no/folder/a.log: cannot write the log: no such file or directory;"
    )
    assert not (project.root / "locales").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_under_the_log(project: Project, translate) -> None:
    """The work goes on, and one line says that it is not logged."""
    code, _, err = translate("update", "--log", "/dev/full")
    assert (code, err) == (0, "Warning: cannot write the log /dev/full\n")
    assert project.catalog("mua").exists()
