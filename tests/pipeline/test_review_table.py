"""Tests of exporting and importing review tables: what is imported, left out and reported."""

from dataclasses import replace

import pytest
from support.echo import EchoEngine
from support.review_rows import Edit, change_table, first_row, reviewed_by, table_path

from translate.catalogs.po import load
from translate.errors import ConflictError, InputError, UsageError
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.project import Project
from translate.review_tables import TableRow, open_table


@pytest.mark.parametrize("name", ["mua.docx", "mua.xlsx", "mua.csv"])
def test_edits_comments_and_ticks_reach_the_catalog(
    project: Project, echo: EchoEngine, name: str
) -> None:
    """English is replaced, a tick clears fuzzy, comments are kept; other rows stay the same."""
    run(project)
    before = load(project.catalog("mua"))
    edit = first_row(target="Heavy rain  in central Vietnam", ticked=True, comment="title\ncheck")
    report = reviewed_by(project, edit, name)
    assert (report.problems, report.taken) == ([], 1)
    first, *others = load(project.catalog("mua")).entries
    assert (first.msgstr, first.fuzzy) == ("Heavy rain in central Vietnam", False)
    assert first.comments == ("title", "check")
    assert others == list(before.entries[1:])


def test_an_untouched_table_changes_nothing(project: Project, echo: EchoEngine) -> None:
    """A table that returns as it was exported leaves every byte unchanged."""
    run(project)
    before = project.catalog("mua").read_bytes()
    report = reviewed_by(project, lambda rows: rows)
    assert (report.written, report.taken, report.problems) == ([], 0, [])
    assert project.catalog("mua").read_bytes() == before


def test_ticks_alone_and_comments_alone_count(project: Project, echo: EchoEngine) -> None:
    """A tick approves the draft; a comment does not; an unticked row is fuzzy again."""
    run(project)
    reviewed_by(
        project,
        lambda rows: [replace(rows[0], ticked=True), replace(rows[1], comment="hm"), *rows[2:]],
    )
    first, second, *_ = load(project.catalog("mua")).entries
    assert not first.fuzzy
    assert (second.fuzzy, second.comments) == (True, ("hm",))
    assert reviewed_by(project, first_row(ticked=False)).taken == 1
    assert load(project.catalog("mua")).entries[0].fuzzy


def test_an_unknown_status_is_reported(project: Project, echo: EchoEngine) -> None:
    """A reviewer who meant yes must know; yes, no and the exported states are known."""
    run(project)
    words = ["xong rồi", "không", "Draft", "draft"]
    report = reviewed_by(
        project,
        lambda rows: [replace(r, status=word) for r, word in zip(rows, words, strict=True)],
    )
    assert report.notes[0] == "mua.csv: row 1: 'xong rồi' counts as not reviewed"
    assert len(report.notes) == 2  # the other one is that nothing is new


def test_moved_and_deleted_rows_are_allowed(project: Project, echo: EchoEngine) -> None:
    """Rows may be in any order; the sentences of deleted rows stay the same, and are counted."""
    run(project)
    edit: Edit = lambda rows: [rows[2], replace(rows[0], target="Rain", ticked=True)]  # noqa: E731
    report = reviewed_by(project, edit)
    assert load(project.catalog("mua")).entries[0].msgstr == "Rain"
    assert report.notes == ["mua.csv: 2 of 4 sentences are not in the table"]
    assert not report.problems


def test_wrong_names_are_refused(project: Project, echo: EchoEngine) -> None:
    """For an unknown format or article and a missing catalog, the error says what to do."""
    with pytest.raises(UsageError, match="no review table"):
        export_table(project, table_path(project, "mua.odt"))
    with pytest.raises(UsageError, match="no article is called"):
        export_table(project, table_path(project, "nang.docx"))
    with pytest.raises(UsageError, match="has no catalog yet"):
        export_table(project, table_path(project))
    run(project)
    with pytest.raises(InputError, match="cannot read"):
        import_table(project, table_path(project))


@pytest.mark.parametrize("name", ["mua.docx", "mua.xlsx", "mua.csv"])
def test_importing_twice_adds_nothing(project: Project, echo: EchoEngine, name: str) -> None:
    """The second import changes nothing, and undoes nothing that was approved since."""
    run(project)
    path = table_path(project, name)
    export_table(project, path)

    def edit(rows: list[TableRow]) -> list[TableRow]:
        comment = "why?\nLan: why?\nwhy?"
        first = replace(rows[0], target="Rain", comment=comment, ticked=True)
        return [first, replace(rows[1], target="Water"), *rows[2:]]

    assert change_table(project, path, edit).taken == 2
    catalog = project.catalog("mua")
    first = catalog.read_bytes()
    again = import_table(project, path)
    assert (again.taken, again.written, again.problems) == (0, [], [])
    assert catalog.read_bytes() == first
    assert load(catalog).entries[0].comments == ("why?", "Lan: why?")
    approved = first.decode().replace('#, fuzzy\nmsgid "Sáng', 'msgid "Sáng')
    assert approved.encode() != first
    catalog.write_text(approved, "utf-8")
    assert import_table(project, path).taken == 0
    assert not load(catalog).entries[1].fuzzy


def test_an_export_destroys_no_review(project: Project, echo: EchoEngine) -> None:
    """A table with a review is overwritten only if the catalog has the review."""
    run(project)
    path = table_path(project)
    export_table(project, path)
    assert export_table(project, path).written == []
    table = open_table("csv")
    rows = table.read(path.read_bytes(), "mua")
    path.write_bytes(table.write("mua", [replace(rows[0], comment="hm"), *rows[1:]]))
    with pytest.raises(ConflictError, match="a review that is not in the catalog"):
        export_table(project, path)
    import_table(project, path)
    export_table(project, path)
    assert table.read(path.read_bytes(), "mua")[0].comment == "hm"
    path.write_bytes(table.write("mua", [replace(rows[0], target=""), *rows[1:]]))
    import_table(project, path)
    with pytest.raises(ConflictError, match="a review that is not in the catalog"):
        export_table(project, path)
    path.write_bytes(b"a,b\n1,2\n")
    with pytest.raises(ConflictError, match="no review table of ours"):
        export_table(project, path)


def test_a_table_may_have_another_name(project: Project, echo: EchoEngine) -> None:
    """A renamed file is known by its sentences; without one that is known, an option names it."""
    run(project)
    path = table_path(project)
    export_table(project, path)
    renamed = path.rename(project.root / "mua (1) Lan.csv")
    assert import_table(project, renamed).problems == []
    assert import_table(project, renamed, "mua").problems == []
    (project.seeds / "mua.txt").write_text("Nắng.\n", "utf-8")
    run(project)
    with pytest.raises(UsageError, match="no article is called") as caught:
        import_table(project, renamed)
    assert "--article" in caught.value.hint


def test_a_table_without_ids_is_refused(project: Project, echo: EchoEngine) -> None:
    """It is reported in one line, instead of one for each row."""
    run(project)
    path = table_path(project)
    export_table(project, path)
    with pytest.raises(InputError, match="lost its hidden ids"):
        change_table(project, path, lambda rows: [replace(row, ids=()) for row in rows])
