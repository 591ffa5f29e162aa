"""Review tables out and back: what is taken over, what is left and told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import EchoEngine

from translate.catalogs.po import load
from translate.errors import ConflictError, InputError, UsageError
from translate.pipeline.report import Report
from translate.pipeline.run import run
from translate.pipeline.tables import export_table, import_table
from translate.project import Project
from translate.tables import Row, open_table

Edit = Callable[[list[Row]], list[Row]]


def _table(project: Project, name: str = "mua.csv") -> Path:
    return project.root / name


def _review(project: Project, edit: Edit, name: str = "mua.csv") -> Report:
    """Export, let a reviewer edit the rows, import."""
    path = _table(project, name)
    export_table(project, path)
    return _change(project, path, edit)


def _change(project: Project, path: Path, edit: Edit) -> Report:
    table = open_table(path.suffix[1:])
    rows = table.read(path.read_bytes(), path.name)
    path.write_bytes(table.write("mua", edit(rows)))
    return import_table(project, path)


def _first(**values: object) -> Edit:
    return lambda rows: [replace(rows[0], **values), *rows[1:]]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["mua.docx", "mua.xlsx", "mua.csv"])
def test_edits_comments_and_ticks_reach_the_catalog(
    project: Project, echo: EchoEngine, name: str
) -> None:
    """English is replaced, a tick clears fuzzy, comments are kept; other rows stay as they were."""
    run(project)
    before = load(project.catalog("mua"))
    edit = _first(target="Heavy rain  in central Vietnam", ticked=True, comment="title\ncheck")
    report = _review(project, edit, name)
    assert (report.problems, report.taken) == ([], 1)
    first, *others = load(project.catalog("mua")).entries
    assert (first.msgstr, first.fuzzy) == ("Heavy rain in central Vietnam", False)
    assert first.comments == ("title", "check")
    assert others == list(before.entries[1:])


def test_an_untouched_table_changes_nothing(project: Project, echo: EchoEngine) -> None:
    """A table that comes back as it went out leaves every byte as it was."""
    run(project)
    before = project.catalog("mua").read_bytes()
    report = _review(project, lambda rows: rows)
    assert (report.written, report.taken, report.problems) == ([], 0, [])
    assert project.catalog("mua").read_bytes() == before


def test_ticks_alone_and_comments_alone_count(project: Project, echo: EchoEngine) -> None:
    """A tick approves the draft; a comment decides nothing; an unticked row is fuzzy again."""
    run(project)
    _review(
        project,
        lambda rows: [replace(rows[0], ticked=True), replace(rows[1], comment="hm"), *rows[2:]],
    )
    first, second, *_ = load(project.catalog("mua")).entries
    assert not first.fuzzy
    assert (second.fuzzy, second.comments) == (True, ("hm",))
    assert _review(project, _first(ticked=False)).taken == 1
    assert load(project.catalog("mua")).entries[0].fuzzy
    assert _review(project, _first(target="")).taken == 1
    assert load(project.catalog("mua")).entries[0].msgstr == ""


def test_moved_and_deleted_rows_are_no_trouble(project: Project, echo: EchoEngine) -> None:
    """Rows may come in any order; those that are gone are left alone, and counted."""
    run(project)
    edit: Edit = lambda rows: [rows[2], replace(rows[0], target="Rain", ticked=True)]  # noqa: E731
    report = _review(project, edit)
    assert load(project.catalog("mua")).entries[0].msgstr == "Rain"
    assert report.notes == ["mua.csv: 2 of 4 sentences are not in the table"]
    assert not report.problems


def _conflict(report: Report) -> str:
    [problem] = report.problems
    assert isinstance(problem, ConflictError | InputError)
    assert report.taken == 0
    return problem.message


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda rows: [replace(rows[0], ids=rows[0].ids + rows[1].ids), *rows[2:]], "merged"),
        (lambda rows: [*rows, replace(rows[0], target="other")], "doubled"),
        (lambda rows: [*rows, Row("", "mới", "new")], "not exported"),
        (_first(source="khác"), "the Vietnamese was changed"),
        (_first(target="", ticked=True), "ticked, but has no English"),
    ],
    ids=["merged", "doubled", "added", "source", "empty"],
)
def test_a_row_that_is_unclear_is_left(
    project: Project, echo: EchoEngine, edit: Edit, message: str
) -> None:
    """Merged, doubled, added and emptied rows are told and change nothing."""
    run(project)
    before = project.catalog("mua").read_bytes()
    assert message in _conflict(_review(project, edit))
    assert project.catalog("mua").read_bytes() == before


def test_a_doubled_row_that_says_the_same_counts_once(project: Project, echo: EchoEngine) -> None:
    """A row that was copied and not changed is no conflict."""
    run(project)
    report = _review(project, lambda rows: [replace(rows[0], target="Rain")] * 2 + rows[1:])
    assert (report.problems, report.taken) == ([], 1)


def test_work_in_the_catalog_meanwhile_is_never_overwritten(
    project: Project, echo: EchoEngine
) -> None:
    """English that changed on both sides is a conflict; where both say the same there is none."""
    run(project)
    path = _table(project)
    export_table(project, path)
    catalog = project.catalog("mua")
    text = catalog.read_text("utf-8").replace("EN: Mưa lớn ở miền Trung", "Rain, rain")
    catalog.write_text(text, "utf-8")
    assert not import_table(project, path).problems
    assert "changed in the catalog too" in _conflict(_change(project, path, _first(ticked=True)))
    assert "changed in the catalog too" in _conflict(_change(project, path, _first(target="Wet")))
    assert _change(project, path, _first(target="Rain, rain", ticked=True)).taken == 1
    assert not load(catalog).entries[0].fuzzy


def test_a_sentence_that_left_the_article_is_told(project: Project, echo: EchoEngine) -> None:
    """A row whose sentence changed in the article since the export is a conflict."""
    run(project)
    path = _table(project)
    export_table(project, path)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace("Dân chạy lũ.", ""), "utf-8")
    run(project)
    [problem] = import_table(project, path).problems
    assert problem.message == "the sentence is no longer in the article"
    assert problem.place == "mua.csv: row 3"


def test_wrong_names_are_refused(project: Project, echo: EchoEngine) -> None:
    """An unknown format, article or a missing catalog says what to do."""
    with pytest.raises(UsageError, match="no review table"):
        export_table(project, _table(project, "mua.odt"))
    with pytest.raises(UsageError, match="no article is called"):
        export_table(project, _table(project, "nang.docx"))
    with pytest.raises(UsageError, match="has no catalog yet"):
        export_table(project, _table(project))
    run(project)
    with pytest.raises(InputError, match="cannot read"):
        import_table(project, _table(project))
