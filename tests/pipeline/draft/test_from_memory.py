"""Tests of exact matches of imported memories, which come before a machine's drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from support.echo import EchoEngine
from support.marked import written
from support.projects import english_in, enter_english, replace_in

from translate.catalogs.fill import with_matches
from translate.catalogs.po import Catalog, Entry, load, render
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.model import Origin, State, Unit
from translate.pipeline.build import build
from translate.pipeline.draft import draft
from translate.pipeline.draft.from_memory import ExactMatches
from translate.pipeline.edit import approved, edit, reverted
from translate.pipeline.memory import import_memory
from translate.pipeline.run import run
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project
from translate.tags import tagged
from translate.workspace.articles.files import CatalogFiles

NOW = datetime(2025, 11, 5, tzinfo=UTC)
FLED = "Dân chạy lũ."
ROSE = "Sáng 8/11, nước lên nhanh."
QUOTED = "“Chúng tôi không rời đi”, bà Lụa nói."


def _memory(project: Project, *units: TranslationUnit, name: str = "desk.tmx") -> Path:
    path = project.root / name
    path.write_bytes(render_tmx(FileHeader("vi", "en"), units))
    import_memory(project, path)
    return path


def _unit(project: Project, source: str) -> Unit:
    return CatalogFiles(project, "mua").units[source]


def _trusting(project: Project, *names: str) -> Project:
    return replace(project, settings=replace(project.settings, trusted_memories=names))


def _mark_fuzzy(project: Project, source: str) -> None:
    """Take an approval back, as a PO editor does."""
    catalog = load(project.catalog("mua"))
    entries = [e.with_fuzzy(True) if e.msgid == source else e for e in catalog.entries]
    project.catalog("mua").write_bytes(render(catalog.change(entries=tuple(entries))))


def test_an_exact_match_comes_before_the_model(project: Project, echo: EchoEngine) -> None:
    """The model is not asked; the match is a draft with its origin, and its comment says which."""
    _memory(project, TranslationUnit(FLED, "People fled."))
    report = run(project)
    assert (report.from_memory, report.approved_by_memory, report.drafted) == (1, 0, 3)
    assert FLED not in echo.asked
    unit = _unit(project, FLED)
    assert (unit.target, unit.state, unit.origin) == ("People fled.", State.DRAFT, Origin.MEMORY)
    assert unit.context[-1] == "from the translation memory, 100 %: desk.tmx"
    assert run(project).written == []


def test_it_replaces_a_draft_that_nobody_touched(project: Project, echo: EchoEngine) -> None:
    """A memory may be imported later. Whatever a person has touched stays, and so do others."""
    run(project)
    enter_english(project, "mua", Mưa="Rain")
    replace_in(project.catalog("mua"), f"EN: {ROSE}", "Water rose.")
    units = {FLED: "People fled.", ROSE: "x", "Mưa lớn ở miền Trung": "y"}
    _memory(project, *(TranslationUnit(*one) for one in units.items()))
    report = draft(project)
    assert (report.from_memory, report.drafted) == (1, 0)
    english = english_in(project, "mua")
    assert english[FLED] == ("People fled.", True)
    assert english[ROSE] == ("Water rose.", True)
    assert english["Mưa lớn ở miền Trung"] == ("Rain", False)
    assert english[QUOTED] == (f"EN: {QUOTED}", True)
    update(project)
    assert _unit(project, FLED).state is State.DRAFT


def test_who_goes_back_to_the_models_draft_is_not_overruled(
    project: Project, echo: EchoEngine
) -> None:
    """The match was seen, and not wanted."""
    run(project)
    before = _unit(project, FLED).target
    _memory(project, TranslationUnit(FLED, "People fled."))
    run(project)
    edit(project, "mua", FLED, lambda unit: replace(unit, target=before))
    run(project)
    assert _unit(project, FLED).target == before
    assert reverted(_unit(project, FLED)).target == before


def test_what_a_memory_calls_a_draft_is_no_match(project: Project, echo: EchoEngine) -> None:
    """One machine's draft is no better than another's; a state that is not said is trusted."""
    _memory(project, TranslationUnit(FLED, "They ran.", state=State.DRAFT))
    assert run(project).from_memory == 0


def test_a_trusted_memory_approves_to_the_byte(project: Project, echo: EchoEngine) -> None:
    """It is counted apart, and said in editions; a source in other quotes arrives fuzzy."""
    project = _trusting(project, "desk.tmx")
    other = QUOTED.replace("“", '"').replace("”", '"')
    _memory(project, TranslationUnit(FLED, "People fled."), TranslationUnit(other, "“No.”"))
    report = run(project)
    assert (report.from_memory, report.approved_by_memory) == (1, 1)
    unit = _unit(project, FLED)
    assert (unit.state, unit.by_memory) == (State.REVIEWED_AS_DRAFTED, True)
    assert _unit(project, QUOTED).state is State.DRAFT
    [row] = status(project)[0]
    assert (row.tally.reviewed, row.by_memory) == (1, 1)
    build(project, formats=("html",))
    page = (project.output / "mua.en.html").read_text("utf-8")
    assert "0 of 4 sentences reviewed by a person." in page
    assert "1 sentence approved by memory." in page
    assert run(project).written == []


def test_an_untrusted_memory_approves_nothing(project: Project, echo: EchoEngine) -> None:
    """A name that no memory has is reported."""
    trusting = _trusting(project, "other")
    _memory(project, TranslationUnit(FLED, "People fled."))
    report = run(trusting)
    assert (report.from_memory, report.approved_by_memory) == (1, 0)
    assert any("no imported memory is called 'other'" in note for note in report.notes)


def test_a_trusted_memory_that_is_missing_is_named(project: Project, echo: EchoEngine) -> None:
    """At every run, with no other memory and nothing to draft too; nothing is refused for it."""
    trusting = _trusting(project, "desk.tmx")
    for _ in range(2):
        report = run(trusting)
        assert report.problems == []
        [note] = map(str, report.notes)
        assert note.startswith("no imported memory is called 'desk.tmx'")
    _memory(project, TranslationUnit(FLED, "People fled."))
    assert run(trusting).notes == []


def test_a_memory_that_is_trusted_later_approves_its_drafts(
    project: Project, echo: EchoEngine
) -> None:
    """They are as they were entered."""
    _memory(project, TranslationUnit(FLED, "People fled."))
    run(project)
    assert run(_trusting(project, "desk")).approved_by_memory == 1
    assert not english_in(project, "mua")[FLED][1]


def test_an_approval_taken_back_stays_so(project: Project, echo: EchoEngine) -> None:
    """A person's doubt weighs more than the settings; a person's edit is the person's."""
    project = _trusting(project, "desk")
    _memory(project, TranslationUnit(FLED, "People fled."))
    run(project)
    _mark_fuzzy(project, FLED)
    assert run(project).approved_by_memory == 0
    assert _unit(project, FLED).state is State.DRAFT
    edit(project, "mua", FLED, lambda unit: approved(replace(unit, target="They fled.")))
    assert not _unit(project, FLED).by_memory


def test_a_changed_sentence_is_not_approved_any_more(project: Project, echo: EchoEngine) -> None:
    """When the edit is undone, it is approved again, and still by memory alone."""
    project = _trusting(project, "desk")
    _memory(project, TranslationUnit(FLED, "People fled."))
    run(project)
    seed = project.seeds / "mua.txt"
    replace_in(seed, FLED, "Dân chạy lũ lớn.")
    run(project)
    assert _unit(project, "Dân chạy lũ lớn.").state is State.SOURCE_CHANGED
    replace_in(seed, "Dân chạy lũ lớn.", FLED)
    run(project)
    unit = _unit(project, FLED)
    assert (unit.state.reviewed, unit.by_memory) == (True, True)


def test_a_damaged_memory_stops_no_draft(project: Project, echo: EchoEngine) -> None:
    """It is reported."""
    _memory(project, TranslationUnit(FLED, "People fled."))
    (project.memory() / "bad.tmx").write_text("<tmx>", "utf-8")
    report = run(project)
    assert [one.place for one in report.problems] == ["locales/en/memory/bad.tmx:1"]
    assert (report.from_memory, report.drafted) == (1, 3)


def test_a_match_that_differs_in_tags_is_a_draft_with_the_tags_of_its_sentence(
    project: Project,
) -> None:
    """Trusted or not, and the very sentence comes first; without a place a tag is left out."""
    _memory(project, TranslationUnit("Dân <b1>chạy</b1> lũ.", "People <b1>flee</b1>."))
    matches = ExactMatches(_trusting(project, "desk"), [])
    catalog = Catalog(entries=(Entry("Dân <a1>chạy</a1> <i2>lũ</i2>."), Entry("Dân chạy lũ.")))
    marks = {
        "Dân <a1>chạy</a1> <i2>lũ</i2>.": tagged(*written("Dân <a1>chạy</a1> <i2>lũ</i2>.")).marks
    }
    found = matches.work(catalog, {}, lambda source: marks.get(source, ())).matches
    assert [(found[e.msgid].unit.target, found[e.msgid].trusted) for e in catalog.entries] == [
        ("People <a1>flee</a1>.", False),
        ("People flee.", False),
    ]
    entered = with_matches(catalog, {s: (one.unit, one.trusted) for s, one in found.items()}, NOW)
    assert [(entry.fuzzy, entry.previous, entry.extracted) for entry in entered.entries] == [
        (True, "Dân <b1>chạy</b1> lũ.", ("from the translation memory, 99 %: desk.tmx",))
    ] * 2
