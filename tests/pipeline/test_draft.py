"""What ``draft`` reuses, what it does again, and what it notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import english_in, enter_english

from translate.catalogs import append_drafts
from translate.catalogs.po import load, render
from translate.errors import ModelError
from translate.model import Draft, State
from translate.pipeline.draft import draft
from translate.pipeline.edit import chosen
from translate.pipeline.edit import edit as edit_sentence
from translate.pipeline.run import run
from translate.pipeline.status import status
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.files import CatalogFiles

FIRST, SECOND = "Sáng 8/11, nước lên nhanh.", "Dân chạy lũ."


def entries(project: Project, slug: str = "mua"):
    """The live entries of an article's catalog, by source."""
    return {e.msgid: e for e in load(project.catalog(slug)).entries if not e.obsolete}


def edit(project: Project, source: str, **changes: object) -> None:
    """Change one entry of the catalog, as a PO editor would."""
    path = project.catalog("mua")
    catalog = load(path)
    changed = [e.change(**changes) if e.msgid == source else e for e in catalog.entries]
    path.write_bytes(render(catalog.change(entries=tuple(changed))))


def change_model(echo: EchoEngine) -> None:
    """From now on the engine has another model, with other drafts."""
    echo.model = replace(echo.model, version="2.0", checksum="1" * 64)
    echo.prefix = "EN2: "


def test_the_starter_says_what_there_is_instead(project: Project, echo: EchoEngine) -> None:
    """In one line, when it has drafted; another model says nothing."""
    update(project)
    assert draft(project, redraft=True).notes == []
    change_model(echo)
    echo.model = replace(echo.model, name="translate-vi_en-starter")
    (note,) = draft(project, redraft=True).notes
    assert note == (
        "the small starter model drafted; 'translate models install' gets the official one "
        "(66 MB), and 'translate draft --redraft' has it draft again"
    )
    assert draft(project).notes == []


def test_drafts_are_on_disk_as_they_come(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """64 at a time; when the engine dies, what was written is flushed, and not drafted again."""
    numbers = " ".join(f"Có {number} con bò." for number in range(150))
    (project.seeds / "mua.txt").write_text(f"{numbers}\n", "utf-8")
    update(project)
    plain, seen, flushed = echo.draft, [], []
    path = project.drafts("mua")

    def dying(sentences: Sequence[str], *_: object) -> Iterator[Draft]:
        for number, one in enumerate(plain(sentences)):
            if number in (64, 128):
                seen.append(len(path.read_bytes().splitlines()))
            if number == 140:
                raise ModelError("out of memory")
            yield one

    monkeypatch.setattr(echo, "draft", dying)
    monkeypatch.setattr("translate.pipeline.draft.flush", lambda paths: flushed.append({*paths}))
    with pytest.raises(ModelError, match="out of memory"):
        draft(project)
    assert seen == [64, 128]
    assert flushed[-1] == {path}
    echo.asked.clear()
    monkeypatch.setattr(echo, "draft", plain)
    draft(project)
    assert len(echo.asked) == 150 - 128
    assert not [e for e in load(project.catalog("mua")).entries if e.empty]


def test_drafts_are_flushed_before_the_catalog_has_them(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that after a power cut a draft in a catalog is known for one; every second meanwhile."""
    numbers = " ".join(f"Có {number} con bò." for number in range(150))
    (project.seeds / "mua.txt").write_text(f"{numbers}\n", "utf-8")
    update(project)
    drafted: list[int] = []

    def watched(paths: Iterable[Path]) -> None:
        if {*paths}:
            drafted.append(load(project.catalog("mua")).entries[-1].fuzzy)

    monkeypatch.setattr("translate.pipeline.draft.flush", watched)
    monkeypatch.setattr("translate.pipeline.draft._FLUSH", 0.0)
    draft(project)
    assert drafted == [False] * 3


def test_another_model_changes_nothing_unless_asked(project: Project, echo: EchoEngine) -> None:
    """A newer model does not make a project's drafts change by themselves."""
    run(project)
    before = project.catalog("mua").read_bytes()
    change_model(echo)
    run(project)
    assert project.catalog("mua").read_bytes() == before


def test_redraft_replaces_untouched_drafts_only(project: Project, echo: EchoEngine) -> None:
    """Edited and reviewed sentences stay; the rest is the new model's."""
    run(project)
    edit(project, FIRST, msgstr="On 8 November the water rose.")
    edit(project, SECOND, flags=())
    change_model(echo)
    echo.asked.clear()
    draft(project, redraft=True)
    found = entries(project)
    assert found[FIRST].msgstr == "On 8 November the water rose."
    assert found[SECOND].msgstr == f"EN: {SECOND}"
    assert not found[SECOND].fuzzy
    rest = [e for source, e in found.items() if source not in {FIRST, SECOND}]
    assert rest
    assert all(e.msgstr == f"EN2: {e.msgid}" and e.fuzzy for e in rest)
    assert echo.asked == [e.msgid for e in rest]


def test_an_alternative_that_somebody_chose_is_never_redrafted(
    project: Project, echo: EchoEngine
) -> None:
    """The machine's words, but somebody's choice: as good as what a human wrote."""
    echo.others = ("OR: ",)
    run(project)
    edit_sentence(project, "mua", SECOND, lambda unit: chosen(unit, 1))
    change_model(echo)
    draft(project, redraft=True)
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace("Dân chạy lũ.", "Dân chạy lũ lớn."), "utf-8")
    run(project)
    units = CatalogFiles(project, "mua").units
    unit = units["Dân chạy lũ lớn."]
    assert (unit.target, unit.previous) == (f"OR: {SECOND}", SECOND)
    assert unit.state is State.SOURCE_CHANGED


def test_redraft_with_the_same_model_does_nothing(project: Project, echo: EchoEngine) -> None:
    """There is nothing to gain."""
    run(project)
    before = project.catalog("mua").read_bytes()
    echo.asked.clear()
    report = draft(project, redraft=True)
    assert echo.asked == []
    assert report.written == []
    assert project.catalog("mua").read_bytes() == before


def test_again_drafts_what_nobody_touched(project: Project, echo: EchoEngine) -> None:
    """The model is the same, but the glossary is not: what people edited stays."""
    run(project)
    edit(project, FIRST, msgstr="On 8 November the water rose.")
    edit(project, SECOND, flags=())
    echo.prefix = "NEW: "
    draft(project, again=True)
    found = entries(project)
    assert found[FIRST].msgstr == "On 8 November the water rose."
    assert found[SECOND].msgstr == f"EN: {SECOND}"
    rest = [e for source, e in found.items() if source not in {FIRST, SECOND}]
    assert rest
    assert all(e.msgstr == f"NEW: {e.msgid}" and e.fuzzy for e in rest)


def test_again_writes_nothing_where_the_drafts_are_the_same(
    project: Project, echo: EchoEngine
) -> None:
    """All is drafted again, and no file changes."""
    run(project)
    before = {p: p.read_bytes() for p in project.root.rglob("*") if p.is_file()}
    echo.asked.clear()
    echo.score = -0.25
    report = draft(project, again=True)
    assert echo.asked
    assert report.written == []
    assert {p: p.read_bytes() for p in project.root.rglob("*") if p.is_file()} == before


def test_a_draft_of_a_respelt_sentence_is_still_the_machines(
    project: Project, echo: EchoEngine
) -> None:
    """Other quotes in the source: no new draft, still untouched, and the model still named."""
    run(project)
    echo.asked.clear()
    seed = project.seeds / "mua.txt"
    text = seed.read_text("utf-8").replace("“", '"').replace("”", '"')
    seed.write_text(text, "utf-8")
    run(project)
    assert echo.asked == []
    source = '"Chúng tôi không rời đi", bà Lụa nói.'
    units = CatalogFiles(project, "mua").units
    assert units[source].model == "echo 1.0"
    assert units[source].state is State.DRAFT
    assert "4 sentences not reviewed yet; drafted by echo 1.0" in (
        project.output / "mua.en.md"
    ).read_text("utf-8")
    assert not update(project).written
    seed.write_text(text.replace("bà Lụa", "bà Lụa Đỏ"), "utf-8")
    run(project)
    assert len(echo.asked) == 1


def test_blanks_are_no_translation(project: Project, echo: EchoEngine) -> None:
    """An approved empty text counts as missing in every place, and gets a draft like any other."""
    update(project)
    edit(project, SECOND, msgstr=" ")
    units = CatalogFiles(project, "mua").units
    assert units[SECOND].state is State.UNTRANSLATED
    [row], _ = status(project)
    assert row.tally == {State.UNTRANSLATED: 4}
    run(project)
    assert entries(project)[SECOND].msgstr == f"EN: {SECOND}"


def test_a_refused_draft_is_none(project: Project, echo: EchoEngine) -> None:
    """It counts among the sentences without a draft, alone; the progress counts it too."""
    update(project)
    echo.silent = True
    done: list[tuple[int, int]] = []
    report = draft(project, progress=lambda now, whole: done.append((now, whole)))
    assert (report.drafted, report.undrafted) == (0, 4)
    assert done[-1] == (4, 4)


def test_why_there_is_no_draft_is_noted_once(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refused sentence stays without English, says why, and is not tried at every run."""
    refused = Draft(SECOND, "", "echo 1.0", "0" * 64, -1.0, ("no draft: loop",))
    update(project)
    append_drafts(project.drafts("mua"), [refused])
    run(project)
    entry = entries(project)[SECOND]
    assert (entry.msgstr, entry.fuzzy) == ("", False)
    assert entry.extracted[-1] == "machine draft: no draft: loop"
    before = project.catalog("mua").read_bytes()
    _touch(project.seeds / "mua.txt")
    run(project)
    assert project.catalog("mua").read_bytes() == before
    assert SECOND not in echo.asked


def test_what_was_done_to_a_draft_is_noted_until_it_is_reviewed(
    project: Project, echo: EchoEngine
) -> None:
    """The comment helps the reviewer, and goes with the review."""
    repaired = Draft(FIRST, "On 8/11 it rose.", "echo 1.0", "0" * 64, -1.0, ("number repaired",))
    update(project)
    append_drafts(project.drafts("mua"), [repaired])
    run(project)
    assert "machine draft: number repaired" in entries(project)[FIRST].extracted
    edit(project, FIRST, flags=())
    _touch(project.seeds / "mua.txt")
    update(project)
    assert "machine draft: number repaired" not in entries(project)[FIRST].extracted


def _touch(path: Path) -> None:
    """A change that makes the update look again, and alters no sentence."""
    path.write_bytes(path.read_bytes() + b"\n")


def test_a_killed_run_goes_on(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drafts that reached the disk are not drafted again; a torn last line is."""
    update(project)
    draft(project)
    path = project.catalog("mua")
    drafts = project.drafts("mua")
    lines = drafts.read_bytes().splitlines(keepends=True)
    drafts.write_bytes(b"".join(lines[:2]) + lines[2][:30])
    path.unlink()
    update(project)
    echo.asked.clear()
    report = draft(project)
    assert echo.asked == ["Dân chạy lũ.", "“Chúng tôi không rời đi”, bà Lụa nói."]
    assert (report.drafted, report.reused) == (2, 2)
    assert drafts.read_bytes().splitlines(keepends=True) == lines


def test_a_repeated_sentence_is_drafted_once(project: Project, echo: EchoEngine) -> None:
    """One entry, a reference for each line; a sentence of two articles goes to the model once."""
    (project.seeds / "hai.txt").write_text(
        "Dân chạy lũ. Trời mưa. Dân chạy lũ.\n\nDân chạy lũ.\n", "utf-8"
    )
    run(project)
    first = load(project.catalog("hai")).entries[0]
    assert first.references == ("seeds/hai.txt:1", "seeds/hai.txt:3")
    assert echo.asked.count("Dân chạy lũ.") == 1
    assert "Dân chạy lũ." in project.drafts("hai").read_text("utf-8")
    assert "Dân chạy lũ." in project.drafts("mua").read_text("utf-8")


def test_a_translation_saved_while_drafting_survives(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an editor saves between our read and our write is kept, and the rest is drafted."""
    update(project)
    plain = echo.draft

    def slow(*arguments: object) -> Iterator[object]:
        enter_english(project, "mua", Dân="People flee the flood.")
        yield from plain(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(echo, "draft", slow)
    draft(project)
    found = english_in(project, "mua")
    assert found["Dân chạy lũ."] == ("People flee the flood.", False)
    assert found["Mưa lớn ở miền Trung"] == ("EN: Mưa lớn ở miền Trung", True)
