"""Tests of importing: which article a file is about, and what the command says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import english_in, enter_english, replace_in
from support.returning import given_away

from translate.catalogs.history import read_history
from translate.errors import UsageError
from translate.pipeline.history import by_reviewer, revisions
from translate.pipeline.review_table import import_file
from translate.pipeline.run import run
from translate.project import Project, Settings

TITLE = "Mưa lớn ở miền Trung"
Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("name", ["mua.xliff", "mua.en.xliff", "from-lan.xliff", "a.XLF"])
def test_a_renamed_file_finds_its_article(project: Project, echo: EchoEngine, name: str) -> None:
    """It is named after it, or says what was translated."""
    run(project)
    path = given_away(project, "mua.xliff").rename(project.root / name)
    replace_in(path, f"<target>EN: {TITLE}<", "<target>Heavy rain<")
    assert import_file(project, path).taken == 1
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", True)


def test_a_file_that_names_no_article_is_refused(project: Project, echo: EchoEngine) -> None:
    """An option names it; a name that is wrong is never replaced by another guess."""
    run(project)
    path = given_away(project, "mua.xliff").rename(project.root / "x.xliff")
    replace_in(path, "seeds/mua.txt", "elsewhere.txt")
    with pytest.raises(UsageError, match="is named after no article") as refused:
        import_file(project, path)
    assert "--article" in refused.value.hint
    assert import_file(project, path, "mua").problems == []
    with pytest.raises(UsageError, match="no article is called 'gio'"):
        import_file(project, path, "gio")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("mua.rtf", "save it as .docx"),
        ("mua.xls", "save it as .xlsx"),
        ("mua.sdlxliff", "one of: docx, xlsx, csv, odt, ods, xliff, xlf, tmx, po"),
    ],
)
def test_other_formats_are_refused_with_the_way_out(
    project: Project, echo: EchoEngine, name: str, hint: str
) -> None:
    """Old formats of Office, and any other."""
    run(project)
    with pytest.raises(UsageError, match="no review table is a ") as refused:
        import_file(project, project.root / name)
    assert refused.value.hint == hint


def test_what_is_taken_stands_in_the_history(project: Project, echo: EchoEngine) -> None:
    """By the person who imports it; what stood there before too, and nothing that stays."""
    me = "Lan <lan@example.org>"
    run(project)
    enter_english(project, "mua", Mưa="Rain")
    path = given_away(project, "mua.xliff")
    replace_in(path, "<target>Rain<", "<target>Heavy rain<")
    own = Project(project.root, Settings(translator=me))
    import_file(own, path)
    told = [(one.who, one.target) for one in revisions(own, "mua", TITLE)]
    assert told == [(me, "Heavy rain"), ("", "Rain")]
    assert by_reviewer(own)[0] == {"mua": {me: 1}}
    assert len(read_history(own.history("mua"))) == 2


def test_a_damaged_catalog_stops_no_other_article(project: Project, echo: EchoEngine) -> None:
    """A memory is imported into the other articles."""
    run(project)
    path = given_away(project, "mua.tmx")
    replace_in(path, f"<seg>EN: {TITLE}<", "<seg>Heavy rain<")
    path = path.rename(project.root / "all.tmx")
    (project.seeds / "gio.txt").write_text("Gió mạnh.\n", "utf-8")
    run(project)
    project.catalog("gio").write_text("msgid", "utf-8")
    report = import_file(project, path)
    assert [Path(one.place).name for one in report.problems] == ["gio.po:1"]
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", True)


def test_the_command_reports_what_it_took(
    project: Project, translate: Run, echo: EchoEngine
) -> None:
    """Conflicts are lines and an exit code; the option approves what the file calls translated."""
    translate("run")
    path = given_away(project, "mua.xliff")
    replace_in(path, f"<target>EN: {TITLE}<", "<target>Heavy rain<")
    old = f'state="initial" subState="songngu:draft">\n        <source>{TITLE}'
    replace_in(path, old, f'state="translated">\n        <source>{TITLE}')
    code, out, _ = translate("import", "mua.xliff", "--reviewed", "--json")
    assert (code, json.loads(out)["taken"]) == (0, 1)
    assert english_in(project, "mua")[TITLE] == ("Heavy rain", False)
    replace_in(path, "<target>Heavy rain<", "<target>Wet<")
    code, out, err = translate("import", "mua.xliff")
    assert code != 0
    assert err.startswith("Error: mua.xliff: unit 1: the English changed in the catalog too")
