"""Drafts that no model made: a match of the memory, and another article's English."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from support.echo import EchoEngine

from translate.catalogs import append_drafts, read_drafts
from translate.catalogs.po import Entry, load, render
from translate.errors import StorageError
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.model import Draft, Origin, State, Unit
from translate.pipeline.draft import draft
from translate.pipeline.edit import approved, edit, rewritten
from translate.pipeline.evaluate import evaluate_reviews
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.files import CatalogFiles

LIKE = "Sáng 8/11, nước lên rất nhanh."
"""What the memory knows, and what nearly stands in the article."""
SOURCE = "Sáng 8/11, nước lên nhanh."
ENGLISH = "On the morning of November 8, the water rose very fast."
COPIED = "Dân chạy lũ."


def _unit(project: Project, source: str, slug: str = "mua") -> Unit:
    return CatalogFiles(project, slug).units[source]


def _entry(project: Project, source: str, slug: str = "mua") -> Entry:
    [entry] = [one for one in load(project.catalog(slug)).entries if one.msgid == source]
    return entry


def _change(project: Project, source: str, slug: str = "mua", **changes: object) -> None:
    """Change one entry of a catalog, as a PO editor would."""
    path = project.catalog(slug)
    catalog = load(path)
    entries = [e.change(**changes) if e.msgid == source else e for e in catalog.entries]
    path.write_bytes(render(catalog.change(entries=tuple(entries))))


def _reword(project: Project, old: str, new: str, slug: str = "mua") -> None:
    path = project.seeds / f"{slug}.txt"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(name="suggested")
def _suggested(project: Project, echo: EchoEngine) -> Project:
    """A project in which the memory has a match for a sentence, and the model has nothing."""
    project.memory().mkdir(parents=True)
    memory = render_tmx(FileHeader("vi", "en"), [TranslationUnit(LIKE, ENGLISH, "old.tmx")])
    (project.memory() / "old.tmx").write_bytes(memory)
    echo.silent = True
    run(project)
    return project


@pytest.fixture(name="copied")
def _copied(project: Project, echo: EchoEngine) -> Project:
    """A project with an article, ``tin``, that has a sentence which is reviewed in another."""
    run(project)
    _change(project, COPIED, msgstr="People flee the flood.", flags=())
    (project.seeds / "tin.txt").write_text(f"Tin vắn\n\n{COPIED} Trời tạnh.\n", "utf-8")
    run(project)
    return project


def test_a_suggestion_is_a_draft(suggested: Project) -> None:
    """The memory's match stands as previous source, which is none of this sentence."""
    entry, unit = _entry(suggested, SOURCE), _unit(suggested, SOURCE)
    assert (entry.msgstr, entry.fuzzy, entry.previous) == (ENGLISH, True, LIKE)
    assert (unit.state, unit.draft, unit.origin) == (State.DRAFT, ENGLISH, Origin.MEMORY)
    newest = read_drafts(suggested.drafts("mua"))[SOURCE]
    assert (newest.text, newest.origin, newest.model) == (ENGLISH, Origin.MEMORY, "")
    assert edit(suggested, "mua", SOURCE, approved).state is State.REVIEWED_AS_DRAFTED


def test_a_suggestion_that_somebody_edits_is_an_edited_draft(suggested: Project) -> None:
    """Its source has not changed, whatever the previous source says; when it does, it is kept."""
    _change(suggested, SOURCE, msgstr="The water rose fast.")
    unit = _unit(suggested, SOURCE)
    assert (unit.state, unit.origin, unit.previous) == (State.EDITED_DRAFT, Origin.MEMORY, LIKE)
    assert edit(suggested, "mua", SOURCE, lambda one: rewritten(one, "It rose.")).borrowed
    changed = "Sáng 8/11, nước sông lên nhanh."
    _reword(suggested, SOURCE, changed)
    update(suggested)
    unit = _unit(suggested, changed)
    assert (unit.target, unit.state, unit.previous) == ("It rose.", State.SOURCE_CHANGED, SOURCE)
    assert not any("memory" in line for line in unit.context)


def test_an_untouched_suggestion_goes_with_its_sentence(
    suggested: Project, echo: EchoEngine
) -> None:
    """As a model's draft does; nobody wrote it for this sentence, and the memory still has it."""
    echo.silent = False
    changed = "Sáng 8/11, nước sông lên nhanh."
    _reword(suggested, SOURCE, changed)
    run(suggested)
    unit = _unit(suggested, changed)
    assert (unit.target, unit.origin) == (f"EN: {changed}", Origin.MODEL)
    assert _entry(suggested, changed).previous is None
    assert not any("memory" in line for line in unit.context)


def test_a_suggestion_of_version_1_counts_as_a_persons(suggested: Project) -> None:
    """The drafts file has no record of it, so it might have been edited: it is never dropped."""
    path = suggested.drafts("mua")
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "origin" not in line), "utf-8")
    assert _unit(suggested, SOURCE).state is State.EDITED_DRAFT
    changed = "Sáng 8/11, nước sông lên nhanh."
    _reword(suggested, SOURCE, changed)
    update(suggested)
    unit = _unit(suggested, changed)
    assert (unit.target, unit.state) == (ENGLISH, State.SOURCE_CHANGED)


def test_the_record_comes_before_the_catalog(
    suggested: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that stops between both leaves a record that nothing shows; the next run has one."""
    path = suggested.drafts("mua")
    after = path.read_bytes()
    path.write_bytes(
        b"".join(one for one in after.splitlines(keepends=True) if b"origin" not in one)
    )
    _change(suggested, SOURCE, msgstr="", flags=(), previous=None)

    def refuse(*_: object) -> bool:
        raise StorageError("the disk is full")

    with monkeypatch.context() as patch:
        for write in ("replace_all", "replace_unchanged"):
            patch.setattr(f"translate.catalogs.store.{write}", refuse)
        [problem] = draft(suggested).problems
    assert problem.message == "the disk is full"
    assert path.read_bytes() == after
    draft(suggested)
    assert _unit(suggested, SOURCE).state is State.DRAFT
    assert path.read_bytes() == after


def test_copied_english_is_a_draft(copied: Project) -> None:
    """Another article's English is nobody's work here; approved, it is reviewed as drafted."""
    unit = _unit(copied, COPIED, "tin")
    assert (unit.target, unit.state, unit.origin) == (
        "People flee the flood.",
        State.DRAFT,
        Origin.ARTICLE,
    )
    assert unit.context[-1] == "from the article mua"
    assert edit(copied, "tin", COPIED, approved).state is State.REVIEWED_AS_DRAFTED
    assert _unit(copied, COPIED).state is State.REVIEWED


def test_copied_english_has_no_previous_source_of_its_own(copied: Project) -> None:
    """An editor that leaves the previous source behind an approval does no harm."""
    _change(copied, COPIED, previous="Dân chạy.")
    (copied.seeds / "ba.txt").write_text(f"{COPIED} Trời nắng.\n", "utf-8")
    run(copied)
    assert _entry(copied, COPIED, "ba").previous is None


def test_the_origin_follows_a_new_spelling(copied: Project) -> None:
    """The sentence is spelt otherwise: its draft still comes from the other article."""
    quoted, straight = "“Đi thôi”, bà nói.", '"Đi thôi", bà nói.'
    _reword(copied, COPIED, f"{COPIED} {quoted}")
    run(copied)
    _change(copied, quoted, msgstr="“Let’s go,” she said.", flags=())
    _reword(copied, COPIED, f"{COPIED} {quoted}", "tin")
    run(copied)
    assert _unit(copied, quoted, "tin").origin is Origin.ARTICLE
    _reword(copied, quoted, straight, "tin")
    run(copied)
    unit = _unit(copied, straight, "tin")
    assert (unit.target, unit.state) == ("“Let’s go,” she said.", State.DRAFT)
    assert unit.origin is Origin.ARTICLE


@pytest.mark.parametrize("origin", [Origin.ARTICLE, Origin.MEMORY])
def test_only_a_models_drafts_are_drafted_again(
    copied: Project, echo: EchoEngine, origin: Origin
) -> None:
    """What the memory or another article had stays when the model changes, and keeps its origin."""
    append_drafts(copied.drafts("mua"), [Draft(SOURCE, ENGLISH, "", "", 0, origin=origin)])
    _change(copied, SOURCE, msgstr=ENGLISH)
    echo.model = replace(echo.model, version="2.0", checksum="1" * 64)
    echo.prefix = "EN2: "
    assert draft(copied, redraft=True).drafted == 4
    unit = _unit(copied, SOURCE)
    assert (unit.target, unit.origin, unit.state) == (ENGLISH, origin, State.DRAFT)
    assert _unit(copied, COPIED, "tin").origin is Origin.ARTICLE
    assert _unit(copied, "Trời tạnh.", "tin").target == "EN2: Trời tạnh."


def test_a_moved_sentence_takes_its_drafts_along(project: Project, echo: EchoEngine) -> None:
    """Approved as drafted in one article, it is that in the other one too."""
    run(project)
    edit(project, "mua", COPIED, approved)
    _reword(project, f" {COPIED}", "")
    (project.seeds / "tin.txt").write_text(f"Tin vắn\n\n{COPIED} Trời tạnh.\n", "utf-8")
    update(project)
    unit = _unit(project, COPIED, "tin")
    assert (unit.state, unit.origin, unit.model) == (
        State.REVIEWED_AS_DRAFTED,
        Origin.MODEL,
        "echo 1.0",
    )


def test_an_evaluation_measures_models(copied: Project) -> None:
    """Another article's English, approved, is no model's draft."""
    edit(copied, "tin", COPIED, approved)
    edit(copied, "tin", "Trời tạnh.", approved)
    assert set(evaluate_reviews(copied, ("tin",)).models) == {"echo 1.0"}
    assert evaluate_reviews(copied, ("tin",)).total.sentences == 1


def test_a_line_is_what_version_1_reads_too(suggested: Project) -> None:
    """A colleague's older program finds every key that it asks for, and keeps the text."""
    lines = suggested.drafts("mua").read_text("utf-8").splitlines()
    [record] = [json.loads(line) for line in lines if "origin" in line]
    assert {"source", "draft", "model", "checksum", "score"} <= record.keys()
    assert (record["origin"], float(record["score"])) == ("memory", 0)
