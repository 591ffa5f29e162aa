"""Tests of comparing the rows of a reviewed table with the current units."""

from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.review_rows import Edit, change_table, first_row, reviewed_by, table_path

from translate.catalogs.po import load
from translate.errors import ConflictError, InputError
from translate.model import LanguagePair, Unit
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.review_table.compare import ComparedFile, compare
from translate.pipeline.run import run
from translate.project import Project
from translate.review_tables import FORMATS, TableRow, open_table, row_of
from translate.workspace.report import Report


def _conflict(report: Report) -> str:
    [problem] = report.problems
    assert isinstance(problem, ConflictError | InputError)
    assert report.taken == 0
    return problem.message


def test_merged_rows_are_named_and_are_not_missing(project: Project, echo: EchoEngine) -> None:
    """The problem has the rows that were merged; they do not count as deleted."""
    run(project)

    def merged(rows: list[TableRow]) -> list[TableRow]:
        first = replace(rows[0], ids=rows[0].ids + rows[1].ids, number="1\n2")
        return [first, *rows[3:]]

    report = reviewed_by(project, merged)
    assert report.problems[0].place == "mua.csv: row 1 and 2"
    assert report.notes == ["mua.csv: 1 of 4 sentences are not in the table"]


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda rows: [replace(rows[0], ids=rows[0].ids + rows[1].ids), *rows[2:]], "merged"),
        (lambda rows: [*rows, replace(rows[0], target="other")], "doubled"),
        (lambda rows: [*rows, TableRow("", "mới", "new")], "not exported"),
        (first_row(source="khác"), "the Vietnamese was changed"),
        (first_row(target="", ticked=True), "the English was emptied"),
        (first_row(target=""), "the English was emptied"),
        (lambda rows: [*rows, TableRow("", "", "", "late")], "beside no sentence: late"),
    ],
    ids=["merged", "doubled", "added", "source", "ticked", "emptied", "comment"],
)
def test_a_row_that_is_unclear_is_left(
    project: Project, echo: EchoEngine, edit: Edit, message: str
) -> None:
    """Merged, duplicate, added and emptied rows are reported and change nothing."""
    run(project)
    before = project.catalog("mua").read_bytes()
    assert message in _conflict(reviewed_by(project, edit))
    assert project.catalog("mua").read_bytes() == before


def test_a_duplicate_row_counts_once(project: Project, echo: EchoEngine) -> None:
    """A row that was copied without changes is not a conflict."""
    run(project)
    report = reviewed_by(project, lambda rows: [replace(rows[0], target="Rain")] * 2 + rows[1:])
    assert (report.problems, report.taken) == ([], 1)


def _changed_meanwhile(project: Project, old: str, new: str) -> Path:
    """Return a table whose catalog somebody changed after the export."""
    run(project)
    path = table_path(project)
    export_table(project, path)
    catalog = project.catalog("mua")
    text = catalog.read_text("utf-8")
    assert old in text
    catalog.write_text(text.replace(old, new), "utf-8")
    return path


def test_work_in_the_catalog_meanwhile_is_never_overwritten(
    project: Project, echo: EchoEngine
) -> None:
    """English that changed on both sides is a conflict, unless both are the same."""
    path = _changed_meanwhile(project, "EN: Mưa lớn ở miền Trung", "Rain, rain")
    assert not import_table(project, path).problems
    assert "changed in the catalog too" in _conflict(
        change_table(project, path, first_row(ticked=True))
    )
    assert "changed in the catalog too" in _conflict(
        change_table(project, path, first_row(target="Wet"))
    )
    assert change_table(project, path, first_row(target="Rain, rain", ticked=True)).taken == 1
    assert not load(project.catalog("mua")).entries[0].fuzzy


def test_a_sentence_that_left_the_article_is_reported(project: Project, echo: EchoEngine) -> None:
    """A row whose sentence changed in the article since the export is a conflict."""
    run(project)
    path = table_path(project)
    export_table(project, path)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace("Dân chạy lũ.", ""), "utf-8")
    run(project)
    [problem] = import_table(project, path).problems
    assert problem.message == "the sentence is no longer in the article"
    assert problem.place == "mua.csv: row 3"


def test_a_copied_row_may_have_comments_of_its_own(project: Project, echo: EchoEngine) -> None:
    """Comments on both copies of a row are imported, because they do not conflict."""
    run(project)
    edit: Edit = lambda rows: [  # noqa: E731
        replace(rows[0], comment="a"),
        *rows,
        replace(rows[0], comment="b"),
    ]
    report = reviewed_by(project, edit)
    assert (report.problems, report.taken) == ([], 1)
    assert load(project.catalog("mua")).entries[0].comments == ("a", "b")


def test_comments_are_taken_where_the_english_is_not(project: Project, echo: EchoEngine) -> None:
    """A conflict is about the English; the reviewer's comments are kept nevertheless."""
    run(project)
    report = reviewed_by(project, first_row(target="", comment="cannot tell"))
    assert "emptied" in report.problems[0].message
    entry = load(project.catalog("mua")).entries[0]
    assert (entry.msgstr, entry.comments) == ("EN: Mưa lớn ở miền Trung", ("cannot tell",))


def test_an_edit_of_what_was_approved_meanwhile_is_a_conflict(
    project: Project, echo: EchoEngine
) -> None:
    """Somebody approved the draft in the catalog while the reviewer changed it."""
    path = _changed_meanwhile(project, '#, fuzzy\nmsgid "Mưa', 'msgid "Mưa')
    assert change_table(project, path, first_row(ticked=True)).problems == []
    report = change_table(project, path, first_row(target="Rain", ticked=True))
    assert "approved in the catalog meanwhile" in _conflict(report)


def test_a_tick_needs_english(project: Project, echo: EchoEngine) -> None:
    """A row without English cannot be approved."""
    echo.silent = True
    run(project)
    assert "ticked, but has no English" in _conflict(reviewed_by(project, first_row(ticked=True)))


TAGGED = Unit("Xem <a1>bản đồ</a1> ở <b2>Huế</b2>.<n3/>", "See.", draft="See.")
MAP = "The <a1>map</a1> in <b2>Huế</b2>.<n3/>"


@pytest.mark.parametrize(
    ("target", "taken", "reviewed"),
    [
        (MAP, MAP, True),
        ("The <A1>map</A1> in < b2 >Huế< /b2 >.<n3 />", MAP, True),
        ("The <a1>map</a1> in Huế.", MAP, True),
        ("The map in Huế.", "The map in <b2>Huế</b2>.<n3/>", False),
        ("The <a1>map in <b2>Huế</a1></b2>.<n3/>", "The <a1>map in <b2>Huế</a1></b2>.<n3/>", False),
    ],
)
def test_tags_are_taken_as_they_are_written(target: str, taken: str, reviewed: bool) -> None:
    """Respelt by a program, they are restored; without all of them nothing is reviewed."""
    row = row_of(TAGGED, 1)
    back = replace(row, source=row.source.replace("<a1>", "<A1>"), target=target, ticked=True)
    file = ComparedFile("mua.docx")
    found = compare([back], {TAGGED.source: TAGGED}, file, LanguagePair("vi", "en"))
    [unit] = found.revised.values()
    assert (unit.target, unit.approved, found.problems) == (taken, reviewed, [])
    notes = [] if reviewed else ["markup"]
    assert [note for note in notes if note in str(found.notes)] == notes
    assert len(found.notes) == len(notes)


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_shows_tags_and_has_them_again(name: str) -> None:
    """As text, in every format."""
    unit = replace(TAGGED, target=MAP)
    table = open_table(name)
    [row] = table.read(table.write("Mưa", [row_of(unit, 1)]), f"mua.{name}")
    assert (row.source, row.target) == (unit.source, MAP)
    assert not row.decided
