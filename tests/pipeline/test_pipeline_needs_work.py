"""A comment ``needs-work: …``: no program drops what it stands beside, and approving removes it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.catalogs.po import Entry, load, render
from translate.model import State, Unit
from translate.pipeline.draft import draft
from translate.pipeline.edit import approved, commented, edit
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.review_tables import open_table
from translate.workspace.articles.files import CatalogFiles

SOURCE = "Dân chạy lũ."
WISH = "needs-work: who is it?"


def _unit(project: Project, source: str = SOURCE) -> Unit:
    return CatalogFiles(project, "mua").units[source]


def _entry(project: Project, source: str = SOURCE) -> Entry:
    [entry] = [one for one in load(project.catalog("mua")).entries if one.msgid == source]
    return entry


def _note(project: Project, *lines: str) -> None:
    """Enter comments, as a PO editor would."""
    path = project.catalog("mua")
    catalog = load(path)
    entries = [e.change(comments=lines) if e.msgid == SOURCE else e for e in catalog.entries]
    path.write_bytes(render(catalog.change(entries=tuple(entries))))


@pytest.fixture(name="wished")
def _wished(project: Project, echo: EchoEngine) -> Project:
    """A project with a draft, word for word the model's, that somebody wants more work on."""
    run(project)
    _note(project, "flood, not tide", WISH)
    return project


def test_it_is_nobodys_draft_any_more(wished: Project, echo: EchoEngine) -> None:
    """Another model leaves it, and so does an edit of the article, which keeps the comment."""
    echo.model = replace(echo.model, version="2.0", checksum="1" * 64)
    echo.prefix = "EN2: "
    draft(wished, redraft=True)
    assert (_unit(wished).target, _unit(wished).state) == (f"EN: {SOURCE}", State.EDITED_DRAFT)
    seed = wished.seeds / "mua.txt"
    changed = "Dân vùng thấp chạy lũ."
    seed.write_text(seed.read_text("utf-8").replace(SOURCE, changed), "utf-8")
    update(wished)
    unit = _unit(wished, changed)
    assert (unit.target, unit.state) == (f"EN: {SOURCE}", State.SOURCE_CHANGED)
    assert (unit.needs_work, unit.previous) == (True, SOURCE)


def test_a_removed_sentence_keeps_it(wished: Project) -> None:
    """As obsolete, with its English."""
    seed = wished.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(f" {SOURCE}", ""), "utf-8")
    update(wished)
    entry = _entry(wished)
    assert (entry.obsolete, entry.msgstr) == (True, f"EN: {SOURCE}")
    assert WISH in entry.comments


def test_approving_removes_it(wished: Project) -> None:
    """Other notes stay, one that came meanwhile too."""
    shown = _unit(wished)
    _note(wished, "flood, not tide", WISH, "see paragraph 2")
    unit = edit(wished, "mua", SOURCE, approved, shown)
    assert (unit.state, unit.comments) == (
        State.REVIEWED_AS_DRAFTED,
        ("flood, not tide", "see paragraph 2"),
    )
    assert _entry(wished).comments == unit.comments


def test_a_comment_on_what_is_reviewed_is_kept(wished: Project) -> None:
    """It is a note like others there: nothing is lost, and nothing is un-reviewed by it."""
    edit(wished, "mua", SOURCE, approved)
    unit = edit(wished, "mua", SOURCE, lambda unit: commented(unit, WISH))
    assert (unit.state, _entry(wished).comments) == (State.REVIEWED_AS_DRAFTED, (WISH,))


@pytest.mark.parametrize("name", ["mua.docx", "mua.csv"])
def test_a_tick_in_a_table_removes_it(wished: Project, name: str) -> None:
    """Importing the table again does not bring it back."""
    path = Path(wished.root / name)
    export_table(wished, path)
    table = open_table(path.suffix[1:])
    rows = table.read(path.read_bytes(), name)
    ticked = [replace(row, ticked=True) if row.source == SOURCE else row for row in rows]
    path.write_bytes(table.write("mua", ticked))
    for taken in (1, 0):
        assert import_table(wished, path).taken == taken
        assert _unit(wished).state is State.REVIEWED_AS_DRAFTED
        assert _entry(wished).comments == ("flood, not tide",)
