"""Tests of drafting single sentences: prepared without a lock, entered where they may be."""

from __future__ import annotations

from support.echo import EchoEngine

from translate.catalogs.po import load
from translate.model import Origin
from translate.pipeline.draft.single import DraftScope, enter, prepare
from translate.pipeline.edit import commented, edit, rewritten
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.files import CatalogFiles

SOURCE = "Dân chạy lũ."
OTHER = "Sáng 8/11, nước lên nhanh."


def _drafting(engine: EchoEngine):
    return lambda sentences: list(engine.draft(sentences))


def _text(project: Project, source: str = SOURCE) -> str:
    entries = load(project.catalog("mua")).entries
    return next(entry.msgstr for entry in entries if entry.msgid == source)


def test_only_the_sentences_that_are_asked_for(project: Project, echo: EchoEngine) -> None:
    """And prepared drafts change no file."""
    update(project)
    before = project.catalog("mua").read_bytes()
    made = prepare(project, "mua", [SOURCE, "Không có."], _drafting(echo), DraftScope.MISSING)
    assert echo.asked == [SOURCE]
    assert project.catalog("mua").read_bytes() == before
    assert enter(project, "mua", made).entered == {SOURCE}
    assert (_text(project), _text(project, OTHER)) == (f"EN: {SOURCE}", "")
    assert CatalogFiles(project, "mua").units[SOURCE].model == "echo 1.0"


def test_what_a_model_has_drafted_before_is_taken(project: Project, echo: EchoEngine) -> None:
    """As by ``translate draft``: of a sentence without English it is not asked twice."""
    run(project)
    edit(project, "mua", SOURCE, lambda unit: rewritten(unit, ""))
    echo.asked.clear()
    made = prepare(project, "mua", [SOURCE], _drafting(echo), DraftScope.MISSING)
    assert not echo.asked
    enter(project, "mua", made)
    assert _text(project) == f"EN: {SOURCE}"


def test_a_note_that_it_needs_work_guards_a_draft(project: Project, echo: EchoEngine) -> None:
    """It is a person's, so that the new draft is a proposal."""
    run(project)
    edit(project, "mua", SOURCE, lambda unit: commented(unit, "needs-work: awkward"))
    echo.prefix = "NEW: "
    made = prepare(project, "mua", [SOURCE], _drafting(echo), DraftScope.ANY)
    done = enter(project, "mua", made)
    assert (done.entered, list(done.proposed)) == (frozenset(), [SOURCE])
    assert _text(project) == f"EN: {SOURCE}"


def test_what_changed_meanwhile_stays(project: Project, echo: EchoEngine) -> None:
    """Between preparing and entering, a person may have written something, or the cut is gone."""
    run(project)
    echo.prefix = "NEW: "
    made = prepare(project, "mua", [SOURCE, OTHER], _drafting(echo), DraftScope.DRAFTS)
    edit(project, "mua", SOURCE, lambda unit: rewritten(unit, "Mine."))
    done = enter(project, "mua", made)
    assert (done.entered, done.proposed) == ({OTHER}, {})
    assert (_text(project), _text(project, OTHER)) == ("Mine.", f"NEW: {OTHER}")


def test_a_draft_that_is_the_persons_text_is_not_recorded(
    project: Project, echo: EchoEngine
) -> None:
    """Else the text would pass for a draft that nobody has touched, and be replaced one day."""
    run(project)
    edit(project, "mua", SOURCE, lambda unit: rewritten(unit, f"NEW: {SOURCE}"))
    echo.prefix = "NEW: "
    done = enter(project, "mua", prepare(project, "mua", [SOURCE], _drafting(echo), DraftScope.ANY))
    assert not done.proposed
    assert CatalogFiles(project, "mua").units[SOURCE].state.by_hand


def test_a_model_without_a_draft_leaves_what_is_there(project: Project, echo: EchoEngine) -> None:
    """The old draft stays, and is still known as one."""
    run(project)
    echo.silent = True
    done = enter(project, "mua", prepare(project, "mua", [SOURCE], _drafting(echo), DraftScope.ANY))
    assert not done.entered
    assert _text(project) == CatalogFiles(project, "mua").units[SOURCE].draft == f"EN: {SOURCE}"


def test_a_memory_comes_before_the_model(project: Project, echo: EchoEngine) -> None:
    """What it has word for word is entered as by ``translate draft``."""
    update(project)
    memory = project.locale() / "memory" / "old.tmx"
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(
        '<?xml version="1.0"?><tmx version="1.4"><header srclang="vi"/><body><tu>'
        f'<tuv xml:lang="vi"><seg>{SOURCE}</seg></tuv>'
        '<tuv xml:lang="en"><seg>People fled the flood.</seg></tuv></tu></body></tmx>',
        "utf-8",
    )
    made = prepare(project, "mua", [SOURCE], _drafting(echo), DraftScope.MISSING)
    assert not echo.asked
    assert enter(project, "mua", made).entered == {SOURCE}
    unit = CatalogFiles(project, "mua").units[SOURCE]
    assert (unit.target, unit.origin) == ("People fled the flood.", Origin.MEMORY)
