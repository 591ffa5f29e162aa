"""One sentence changed: what changes on disk, and what happens when others change it too."""

import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest
from support.echo import EchoEngine

from translate.catalogs import append_drafts, read_drafts
from translate.catalogs.po import Catalog, Entry, load, render
from translate.errors import ConflictError, InputError, UsageError
from translate.model import State, Unit
from translate.pipeline.check.fix import fix
from translate.pipeline.edit import (
    EntryConflictError,
    approved,
    chosen,
    commented,
    edit,
    offered,
    reverted,
    rewritten,
)
from translate.pipeline.review_table import export_table, import_table
from translate.pipeline.run import run
from translate.pipeline.show import sentences
from translate.project import Project, Settings

SOURCE = "Dân chạy lũ."
OTHER = "Sáng 8/11, nước lên nhanh."


@pytest.fixture(name="drafted")
def _drafted(project: Project, echo: EchoEngine) -> Project:
    """The project with drafts, reviewed by Lụa."""
    drafted = Project(project.root, Settings(translator="Lụa <lua@example.org>"))
    run(drafted)
    return drafted


def _shown(project: Project, source: str = SOURCE) -> Unit:
    return next(line.unit for line in sentences(project, "mua")[1] if line.unit.source == source)


def _entry(project: Project, source: str = SOURCE) -> Entry:
    return next(e for e in load(project.catalog("mua")).entries if e.msgid == source)


def _change(project: Project, change: Callable[[Entry], Entry], source: str = SOURCE) -> None:
    """What another program does to the file meanwhile."""
    path = project.catalog("mua")
    catalog = load(path)
    entries = tuple(change(e) if e.msgid == source else e for e in catalog.entries)
    path.write_bytes(render(catalog.change(entries=entries)))


def _alternatives(project: Project, *texts: str) -> None:
    """Let the sentence's draft have these alternatives."""
    path = project.drafts("mua")
    append_drafts(path, [replace(read_drafts(path)[SOURCE], alternatives=texts)])


def test_approving_changes_its_own_lines_only(drafted: Project, monkeypatch) -> None:
    """The fuzzy mark and the old source go; the header says when and by whom."""
    _change(drafted, lambda e: e.change(previous="Dân chạy."))
    before = drafted.catalog("mua").read_text("utf-8").split("\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1762387200")
    unit = edit(drafted, "mua", SOURCE, approved)
    assert (unit.state, unit.previous) == (State.REVIEWED_AS_DRAFTED, "")
    after = drafted.catalog("mua").read_text("utf-8").split("\n")
    gone = [line for line in before if line not in after]
    new = [line for line in after if line not in before]
    assert gone == [
        '"PO-Revision-Date: 2025-11-05 00:00+0000\\n"',
        '"Last-Translator: Automatically generated\\n"',
        '#| msgid "Dân chạy."',
    ]
    assert new == [
        '"PO-Revision-Date: 2025-11-06 00:00+0000\\n"',
        '"Last-Translator: Lụa <lua@example.org>\\n"',
    ]
    assert len(before) - len(after) == 2  # "#, fuzzy" stands at the other entries still
    laid_out = subprocess.run(["msgcat", drafted.catalog("mua")], capture_output=True, check=True)
    assert laid_out.stdout == drafted.catalog("mua").read_bytes()


def test_nothing_to_change_changes_nothing(drafted: Project) -> None:
    """The same text saved again leaves the file's bytes and date alone."""
    edit(drafted, "mua", SOURCE, approved)
    before = drafted.catalog("mua").stat()
    edit(drafted, "mua", SOURCE, lambda unit: approved(rewritten(unit, unit.target)))
    assert drafted.catalog("mua").stat().st_mtime_ns == before.st_mtime_ns


def test_typing_in_a_reviewed_sentence_makes_it_unreviewed(drafted: Project) -> None:
    """Half a sentence must not pass for a reviewed one; an empty one is missing."""
    edit(drafted, "mua", SOURCE, approved)
    edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, " People\n fled "))
    assert (_entry(drafted).msgstr, _entry(drafted).flags) == ("People fled", ("fuzzy",))
    unit = edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, "  "))
    assert (unit.state, _entry(drafted).msgstr, _entry(drafted).fuzzy) == (
        State.UNTRANSLATED,
        "",
        False,
    )


def test_an_alternative_is_a_draft_still(drafted: Project) -> None:
    """As if it had been typed; taking one leaves the others with their numbers."""
    _alternatives(drafted, "People fled.", "They fled.")
    unit = edit(drafted, "mua", SOURCE, lambda unit: chosen(unit, 2))
    assert (_entry(drafted).msgstr, _entry(drafted).flags) == ("They fled.", ("fuzzy",))
    assert offered(unit) == [(1, "People fled.")]
    edit(drafted, "mua", SOURCE, lambda unit: approved(chosen(unit, 1)))
    assert (_entry(drafted).msgstr, _entry(drafted).flags) == ("People fled.", ())
    before = drafted.catalog("mua").read_bytes()
    edit(drafted, "mua", SOURCE, lambda unit: chosen(unit, 1))
    assert drafted.catalog("mua").read_bytes() == before  # it is the text already, and reviewed
    edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, "They fled."))
    typed = drafted.catalog("mua").read_bytes()
    edit(drafted, "mua", SOURCE, reverted)
    edit(drafted, "mua", SOURCE, lambda unit: chosen(unit, 2))
    assert drafted.catalog("mua").read_bytes() == typed


def test_an_alternative_conflicts_with_what_others_wrote(drafted: Project) -> None:
    """It is a change like any other."""
    _alternatives(drafted, "People fled.")
    shown = _shown(drafted)
    _change(drafted, lambda e: e.change(msgstr="Theirs."))
    with pytest.raises(EntryConflictError):
        edit(drafted, "mua", SOURCE, lambda unit: chosen(unit, 1), shown)
    with pytest.raises(UsageError, match="no alternative 2: the sentence has 1"):
        edit(drafted, "mua", SOURCE, lambda unit: chosen(unit, 2))


def test_other_flags_survive(drafted: Project) -> None:
    """Only the fuzzy mark is ours."""
    _change(drafted, lambda e: e.change(flags=("fuzzy", "no-wrap")))
    edit(drafted, "mua", SOURCE, approved)
    assert _entry(drafted).flags == ("no-wrap",)
    edit(drafted, "mua", SOURCE, reverted)
    edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, "x"))
    assert _entry(drafted).flags == ("fuzzy", "no-wrap")


def test_notes(drafted: Project) -> None:
    """A line each; an empty text removes them; the translation stays as it is."""
    edit(drafted, "mua", SOURCE, lambda unit: commented(unit, " ask Lụa\nagain \n"))
    assert _entry(drafted).comments == ("ask Lụa", "again")
    assert _entry(drafted).fuzzy
    edit(drafted, "mua", SOURCE, lambda unit: commented(unit, ""))
    assert _entry(drafted).comments == ()


def test_what_others_do_elsewhere_is_kept(drafted: Project) -> None:
    """Another entry, and another thing of the same entry, changed meanwhile."""
    shown = _shown(drafted)
    _change(drafted, lambda e: e.change(msgstr="Theirs."), OTHER)
    _change(drafted, lambda e: e.change(comments=("theirs",)))
    edit(drafted, "mua", SOURCE, lambda unit: approved(rewritten(unit, "Mine.")), shown)
    assert _entry(drafted, OTHER).msgstr == "Theirs."
    assert (_entry(drafted).msgstr, _entry(drafted).comments) == ("Mine.", ("theirs",))


def test_a_true_conflict_keeps_theirs_and_shows_it(drafted: Project) -> None:
    """Both changed the same text: nothing is written, and the caller gets the other text."""
    shown = _shown(drafted)
    _change(drafted, lambda e: e.change(msgstr="Theirs."))
    before = drafted.catalog("mua").read_bytes()
    with pytest.raises(EntryConflictError) as caught:
        edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, "Mine."), shown)
    assert caught.value.theirs.target == "Theirs."
    assert caught.value.exit_code == 6
    assert drafted.catalog("mua").read_bytes() == before


def test_approving_what_changed_meanwhile_is_a_conflict(drafted: Project) -> None:
    """Nobody approves a text that they have not seen."""
    shown = _shown(drafted)
    _change(drafted, lambda e: e.change(msgstr="Theirs."))
    with pytest.raises(EntryConflictError):
        edit(drafted, "mua", SOURCE, approved, shown)


def test_the_same_change_twice_is_no_conflict(drafted: Project) -> None:
    """A reply that was lost: the change is asked for again, and is there already."""
    shown = _shown(drafted)
    for _ in range(2):
        edit(drafted, "mua", SOURCE, lambda unit: approved(rewritten(unit, "Mine.")), shown)
    assert (_entry(drafted).msgstr, _entry(drafted).fuzzy) == ("Mine.", False)


def test_what_cannot_be_done_is_said(drafted: Project) -> None:
    """No catalog, no such sentence, nothing to approve, no draft to go back to."""
    with pytest.raises(InputError, match="there is no catalog yet"):
        edit(drafted, "hai", SOURCE, approved)
    with pytest.raises(ConflictError, match="no longer in the catalog"):
        edit(drafted, "mua", "Không có.", approved)
    with pytest.raises(UsageError, match="no translation to approve"):
        edit(drafted, "mua", SOURCE, lambda unit: approved(replace(unit, target=" ")))
    drafted.drafts("mua").unlink()
    with pytest.raises(UsageError, match="no draft of this sentence"):
        edit(drafted, "mua", SOURCE, reverted)


def test_a_reviewers_catalog_is_one_that_we_read(drafted: Project) -> None:
    """Whatever is typed comes back as typed."""
    text = 'He said: "C:\\new", 100 % – “so be it”\u00a0… 😀'
    edit(drafted, "mua", SOURCE, lambda unit: rewritten(unit, text))
    assert _entry(drafted).msgstr == text
    assert isinstance(load(drafted.catalog("mua")), Catalog)


CONTEXTS = """
msgctxt "caption"
msgid "Dân chạy lũ."
msgstr "Flight from the flood"

#, fuzzy
msgctxt "teaser"
msgid "Dân chạy lũ."
msgstr "flee"

msgctxt "untitled"
msgid "Dân chạy lũ."
msgstr ""

msgctxt "empty source"
msgid ""
msgstr "an empty source"
"""


@pytest.mark.parametrize("above", [True, False])
def test_entries_in_other_contexts_are_left_alone(drafted: Project, above: bool) -> None:
    """Another program's entries for the same sentence: no edit, run, fix or import changes them."""
    path = drafted.catalog("mua")
    before = path.read_text("utf-8")
    head, blank, rest = before.partition("\n\n")
    text = head + blank + CONTEXTS.lstrip() + "\n" + rest if above else before + CONTEXTS
    path.write_text(text, "utf-8")
    assert _shown(drafted).target == "EN: Dân chạy lũ."
    edit(drafted, "mua", SOURCE, lambda unit: approved(rewritten(unit, "People flee floods.")))
    assert _shown(drafted).target == "People flee floods."
    assert path.read_text("utf-8").count("People flee floods.") == 1
    table = drafted.root / "mua.csv"
    export_table(drafted, table)
    table.write_bytes(table.read_bytes().replace(b"People flee floods.", b"Run!"))
    assert not import_table(drafted, table).problems
    assert path.read_text("utf-8").count("Run!") == 1
    run(drafted)
    fix(drafted)
    blocks = set(path.read_text("utf-8").rstrip("\n").split("\n\n"))
    assert set(CONTEXTS.strip("\n").split("\n\n")) <= blocks
