"""Tests of reports as text and as JSON, problems with their codes, and the progress bar."""

import json

import pytest
from support.echo import EchoEngine

from translate.errors import ModelError
from translate.project import Project


def test_a_report_for_programs(project: Project, translate, echo: EchoEngine) -> None:
    """--json has the counts, the files and the problems, and nothing else is printed."""
    (project.seeds / "a.txt").write_bytes(b"")
    code, out, _ = translate("run", "--json")
    report = json.loads(out)
    assert code == 4
    assert (report["version"], report["articles"], report["drafted"]) == (2, 2, 4)
    assert "output/mua.en.md" in report["written"]
    assert report["problems"] == [
        {
            "message": "the article is empty",
            "place": "seeds/a.txt",
            "hint": "write its text, or remove the file",
        }
    ]


def test_a_file_that_is_not_read_has_its_way_out(project: Project, translate) -> None:
    """One line for each says what to do with that kind of file."""
    for name in ("a.odt", "b.epub", "c.pdf"):
        (project.seeds / name).write_bytes(b"")
    _, _, err = translate("update")
    assert [line.rpartition(": ")[2] for line in err.strip().split("\n")] == [
        "save it as .docx in a word processor",
        "'translate add' takes the chapters out of it",
        "no reader for this kind of file; save its text as .txt, or use 'translate add'",
    ]


def test_problems_of_articles_come_last_with_their_code(
    project: Project, translate, echo: EchoEngine
) -> None:
    """Each has its own line with a relative path; the work on other articles is done."""
    (project.seeds / "a.txt").write_bytes(b"M\xe9")
    (project.seeds / "b.pdf").write_bytes(b"")
    code, out, err = translate("run")
    assert code == 4
    assert "2 articles, 8 files written." in out
    ignored, error, end = err.split("\n")
    assert ignored.startswith("Ignored: seeds/b.pdf: no reader for this kind of file; save its")
    assert error == (
        "Error: seeds/a.txt:1: is not UTF-8: byte 0xe9 at offset 1; "
        "convert it, e.g. iconv -f WINDOWS-1258 -t UTF-8 FILE > NEW"
    )
    assert end == ""


def test_an_error_that_stops_everything(translate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a model, there is one line and a specific exit code."""

    def no_model(*_: str) -> None:
        raise ModelError("there is no model", hint="translate models install")

    monkeypatch.setattr("translate.workspace.engine.open_engine", no_model)
    code, _, err = translate("run")
    assert (code, err) == (5, "Error: there is no model; translate models install\n")
