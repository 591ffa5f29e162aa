"""Review tables out and back: what is taken over, what is left and told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import load
from translate.errors import ConflictError, InputError, UsageError
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.project import Project
from translate.review_tables import TableRow, open_table
from translate.workspace.report import Report

Edit = Callable[[list[TableRow]], list[TableRow]]


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


def test_a_status_that_nobody_knows_is_told(project: Project, echo: EchoEngine) -> None:
    """A reviewer who meant yes must hear of it; yes and no are known, and what was there before."""
    run(project)
    words = ["xong rồi", "không", "Draft", "draft"]
    report = _review(
        project,
        lambda rows: [replace(r, status=word) for r, word in zip(rows, words, strict=True)],
    )
    assert report.notes[0] == "mua.csv: row 1: 'xong rồi' counts as not reviewed"
    assert len(report.notes) == 2  # the other one says that nothing is new


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


def test_merged_rows_are_named_and_are_not_missing(project: Project, echo: EchoEngine) -> None:
    """The problem says which rows were merged; they do not count as deleted."""
    run(project)

    def merged(rows: list[TableRow]) -> list[TableRow]:
        first = replace(rows[0], ids=rows[0].ids + rows[1].ids, number="1\n2")
        return [first, *rows[3:]]

    report = _review(project, merged)
    assert report.problems[0].place == "mua.csv: row 1 and 2"
    assert report.notes == ["mua.csv: 1 of 4 sentences are not in the table"]


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda rows: [replace(rows[0], ids=rows[0].ids + rows[1].ids), *rows[2:]], "merged"),
        (lambda rows: [*rows, replace(rows[0], target="other")], "doubled"),
        (lambda rows: [*rows, TableRow("", "mới", "new")], "not exported"),
        (_first(source="khác"), "the Vietnamese was changed"),
        (_first(target="", ticked=True), "the English was emptied"),
        (_first(target=""), "the English was emptied"),
        (lambda rows: [*rows, TableRow("", "", "", "late")], "beside no sentence: late"),
    ],
    ids=["merged", "doubled", "added", "source", "ticked", "emptied", "comment"],
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


def _changed_meanwhile(project: Project, old: str, new: str) -> Path:
    """A table whose catalog somebody changed after the export."""
    run(project)
    path = _table(project)
    export_table(project, path)
    catalog = project.catalog("mua")
    text = catalog.read_text("utf-8")
    assert old in text
    catalog.write_text(text.replace(old, new), "utf-8")
    return path


def test_work_in_the_catalog_meanwhile_is_never_overwritten(
    project: Project, echo: EchoEngine
) -> None:
    """English that changed on both sides is a conflict; where both say the same there is none."""
    path = _changed_meanwhile(project, "EN: Mưa lớn ở miền Trung", "Rain, rain")
    assert not import_table(project, path).problems
    assert "changed in the catalog too" in _conflict(_change(project, path, _first(ticked=True)))
    assert "changed in the catalog too" in _conflict(_change(project, path, _first(target="Wet")))
    assert _change(project, path, _first(target="Rain, rain", ticked=True)).taken == 1
    assert not load(project.catalog("mua")).entries[0].fuzzy


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


@pytest.mark.parametrize("name", ["mua.docx", "mua.xlsx", "mua.csv"])
def test_importing_twice_adds_nothing(project: Project, echo: EchoEngine, name: str) -> None:
    """The second import takes nothing over, and undoes nothing that was approved since."""
    run(project)
    path = _table(project, name)
    export_table(project, path)

    def edit(rows: list[TableRow]) -> list[TableRow]:
        comment = "why?\nLan: why?\nwhy?"
        first = replace(rows[0], target="Rain", comment=comment, ticked=True)
        return [first, replace(rows[1], target="Water"), *rows[2:]]

    assert _change(project, path, edit).taken == 2
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


def test_a_copied_row_may_have_comments_of_its_own(project: Project, echo: EchoEngine) -> None:
    """Comments on both copies of a row are taken over; they contradict nothing."""
    run(project)
    edit: Edit = lambda rows: [  # noqa: E731
        replace(rows[0], comment="a"),
        *rows,
        replace(rows[0], comment="b"),
    ]
    report = _review(project, edit)
    assert (report.problems, report.taken) == ([], 1)
    assert load(project.catalog("mua")).entries[0].comments == ("a", "b")


def test_comments_are_taken_where_the_english_is_not(project: Project, echo: EchoEngine) -> None:
    """A conflict is about the English; what the reviewer noted is kept all the same."""
    run(project)
    report = _review(project, _first(target="", comment="cannot tell"))
    assert "emptied" in report.problems[0].message
    entry = load(project.catalog("mua")).entries[0]
    assert (entry.msgstr, entry.comments) == ("EN: Mưa lớn ở miền Trung", ("cannot tell",))


def test_an_edit_of_what_was_approved_meanwhile_is_a_conflict(
    project: Project, echo: EchoEngine
) -> None:
    """Somebody approved the draft in the catalog while the reviewer changed it."""
    path = _changed_meanwhile(project, '#, fuzzy\nmsgid "Mưa', 'msgid "Mưa')
    assert _change(project, path, _first(ticked=True)).problems == []
    report = _change(project, path, _first(target="Rain", ticked=True))
    assert "approved in the catalog meanwhile" in _conflict(report)


def test_an_export_destroys_no_review(project: Project, echo: EchoEngine) -> None:
    """A table that holds work is written over only once the catalog has it."""
    run(project)
    path = _table(project)
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
    """A renamed file says by an option which article it is about."""
    run(project)
    path = _table(project)
    export_table(project, path)
    renamed = path.rename(project.root / "mua (1) Lan.csv")
    with pytest.raises(UsageError, match="no article is called") as caught:
        import_table(project, renamed)
    assert "--article" in caught.value.hint
    assert import_table(project, renamed, "mua").problems == []


def test_a_table_without_ids_is_refused(project: Project, echo: EchoEngine) -> None:
    """One line says so, instead of one for each row."""
    run(project)
    path = _table(project)
    export_table(project, path)
    with pytest.raises(InputError, match="lost its hidden ids"):
        _change(project, path, lambda rows: [replace(row, ids=()) for row in rows])


def test_a_tick_needs_english(project: Project, echo: EchoEngine) -> None:
    """What has no English cannot be approved."""
    echo.silent = True
    run(project)
    assert "ticked, but has no English" in _conflict(_review(project, _first(ticked=True)))
