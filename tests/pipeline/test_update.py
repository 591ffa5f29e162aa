"""Catalogs between articles, between programs and between runs: nothing gets lost."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import ndiff
from pathlib import Path

import pytest
from support.echo import EchoEngine
from support.projects import english_in, enter_english

from translate.catalogs import revise
from translate.catalogs.po import Catalog, load
from translate.catalogs.store import rewrite
from translate.errors import ConflictError, InputError
from translate.model import Unit
from translate.pipeline.draft import draft
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.lock import locked

HOLD = """
import sys
from pathlib import Path
from translate.workspace.lock import locked
from translate.project import Project
with locked(Project(Path(sys.argv[1]))):
    print(1, flush=True)
    sys.stdin.read()
"""
"""A program that holds a project's lock until it is killed."""


def test_a_renamed_article_keeps_its_catalog(project: Project, echo: EchoEngine) -> None:
    """Found by content: the catalog and the drafts follow, and nothing is drafted again."""
    run(project)
    enter_english(project, "mua", Dân="People flee the flood.")
    before = english_in(project, "mua")
    (project.seeds / "mua.txt").rename(project.seeds / "lu-lut.txt")
    asked = len(echo.asked)
    run(project)
    assert english_in(project, "lu-lut") == before
    assert load(project.catalog("lu-lut")).header["Project-Id-Version"] == "lu-lut"
    assert not project.catalog("mua").exists()
    assert not project.drafts("mua").exists()
    assert project.drafts("lu-lut").exists()
    assert len(echo.asked) == asked


def test_a_new_article_takes_no_strange_catalog(project: Project) -> None:
    """An orphan with other content stays where it is."""
    update(project)
    (project.seeds / "mua.txt").unlink()
    (project.seeds / "nang.txt").write_text("Trời nắng đẹp.\n\nDân chạy lũ.\n", "utf-8")
    update(project)
    assert project.catalog("mua").exists()


def test_a_damaged_orphan_stands_in_nobodys_way(project: Project) -> None:
    """The catalog of an article that is gone is damaged; new articles come in all the same."""
    update(project)
    (project.seeds / "mua.txt").unlink()
    with project.catalog("mua").open("a") as file:
        file.write("<<<<<<< x\n")
    (project.seeds / "nang.txt").write_text("Trời nắng đẹp.\n", "utf-8")
    assert not update(project).problems
    assert project.catalog("nang").exists()


def test_an_article_that_is_away_finds_its_catalog_again(project: Project) -> None:
    """A new article that is half like it gets a copy, a short or longer one nothing."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.", Sáng="Waters rose.", Mưa="Rain")
    before = project.catalog("mua").read_bytes()
    away = project.root / "mua.txt"
    (project.seeds / "mua.txt").rename(away)
    like = "Mưa lớn ở miền Trung\n\nSáng 8/11, nước lên nhanh. Dân chạy lũ. Trời tạnh."
    (project.seeds / "like.txt").write_text(like, "utf-8")
    [note] = update(project).notes
    assert note == (
        "locales/en/LC_MESSAGES/mua.po: copied for like; remove it if mua is gone for good"
    )
    assert english_in(project, "like")["Dân chạy lũ."] == ("People flee the flood.", False)
    assert project.catalog("mua").read_bytes() == before
    more = " ".join(f"Câu thứ {number} của bài." for number in range(9))
    (project.seeds / "more.txt").write_text(f"{like}\n\n{more}\n", "utf-8")
    (project.seeds / "part.txt").write_text("Dân chạy lũ. Trời tạnh.\n", "utf-8")
    update(project)
    assert english_in(project, "more")["Dân chạy lũ."] == ("People flee the flood.", True)
    assert english_in(project, "part")["Dân chạy lũ."] == ("People flee the flood.", True)
    away.rename(project.seeds / "mua.txt")
    update(project)
    assert project.catalog("mua").read_bytes() == before


def test_a_catalog_with_a_decomposed_name_is_its_articles(project: Project) -> None:
    """Some systems write file names in another Unicode form; that makes no other article."""
    (project.seeds / "lũ.txt").write_text("Dân chạy lũ. Trời tạnh. Nắng lên.\n", "utf-8")
    update(project)
    enter_english(project, "lũ", Trời="The sky has cleared.")
    name = unicodedata.normalize("NFD", "lũ")
    project.catalog("lũ").rename(project.catalog(name))
    other = "Dân chạy lũ. Trời tạnh. Nắng lên.\n"
    (project.seeds / "a.txt").write_text(other, "utf-8")
    update(project)
    assert english_in(project, "lũ")["Trời tạnh."] == ("The sky has cleared.", False)
    assert english_in(project, "a")["Trời tạnh."] == ("The sky has cleared.", True)
    assert not project.catalog(name).exists()


def test_a_removed_sentence_is_reviewed_nowhere_else(project: Project) -> None:
    """Long removed from one article, it comes to others as fuzzy, with where it is from."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.")
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(" Dân chạy lũ.", ""), "utf-8")
    update(project)
    for slug in ("hai", "ba"):
        (project.seeds / f"{slug}.txt").write_text("Trời mưa. Dân chạy lũ.\n", "utf-8")
    for _ in range(2):
        update(project)
        for slug in ("hai", "ba"):
            entry = load(project.catalog(slug)).entries[1]
            assert (entry.msgstr, entry.fuzzy) == ("People flee the flood.", True)
            assert entry.extracted[-1] == "from the article mua"
        (project.output / ".stamps.json").unlink()


def test_a_moved_sentence_is_reviewed_once(project: Project) -> None:
    """Removed from one article and new in two others in one edit: only one can have it."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.")
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(" Dân chạy lũ.", ""), "utf-8")
    for slug in ("hai", "ba"):
        (project.seeds / f"{slug}.txt").write_text("Trời mưa. Dân chạy lũ.\n", "utf-8")
    update(project)
    found = [english_in(project, slug)["Dân chạy lũ."][1] for slug in ("hai", "ba")]
    assert sorted(found) == [False, True]


def test_a_sentence_moved_to_another_article_takes_its_english_along(project: Project) -> None:
    """Removed here and added there in one edit: reviewed there; copied: fuzzy."""
    update(project)
    enter_english(project, "mua", Dân="People flee the flood.", Sáng="On 8 November, waters rose.")
    seed = project.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(" Dân chạy lũ.", ""), "utf-8")
    text = "Tin vắn\n\nDân chạy lũ. Sáng 8/11, nước lên nhanh.\n"
    (project.seeds / "tin.txt").write_text(text, "utf-8")
    update(project)
    found = english_in(project, "tin")
    assert found["Dân chạy lũ."] == ("People flee the flood.", False)
    assert found["Sáng 8/11, nước lên nhanh."] == ("On 8 November, waters rose.", True)
    assert update(project).written == []


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


def test_a_file_that_changes_under_us_is_read_again(tmp_path: Path) -> None:
    """The change is made anew on the newer file; a file that never rests is a clear error."""
    path = tmp_path / "a.po"
    path.write_bytes(b'msgid "a"\nmsgstr ""\n')
    newer = iter([b'msgid "a"\nmsgstr "theirs"\n'])

    def change(catalog: Catalog | None) -> Catalog:
        assert catalog
        path.write_bytes(next(newer, path.read_bytes()))
        return catalog.change(comment=("ours",))

    assert rewrite(path, change) == path.read_bytes()
    assert b"theirs" in path.read_bytes()
    assert b"# ours" in path.read_bytes()
    count = iter(range(100))
    with pytest.raises(ConflictError, match="keeps changing"):
        rewrite(path, lambda _: _touched(path, next(count)))


def _touched(path: Path, number: int) -> Catalog:
    path.write_bytes(b'msgid "a"\nmsgstr "%d"\n' % number)
    return Catalog(comment=("x",))


def test_a_damaged_catalog_is_never_written(project: Project, echo: EchoEngine) -> None:
    """Its problem is reported with the line, by every step, and the file stays as it is."""
    run(project)
    path = project.catalog("mua")
    damaged = path.read_bytes()[:-20]
    path.write_bytes(damaged)
    [problem] = update(project).problems
    assert isinstance(problem, InputError)
    assert problem.place.startswith(f"{path}:")
    assert draft(project).problems
    assert path.read_bytes() == damaged


def test_a_second_run_waits_for_the_first(project: Project) -> None:
    """The lock is one for all processes, and goes with a process that is killed."""
    command = [sys.executable, "-c", HOLD, project.root]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        with (
            pytest.raises(ConflictError, match="another run works on this project"),
            locked(project, patience=0.2),
        ):
            pass
        other.kill()
    with locked(project, patience=0), locked(project, patience=0):
        pass


def test_a_review_changes_its_own_lines_and_the_date(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Git shows of one approved sentence: the flag, the English, PO-Revision-Date."""
    run(project)
    path = project.catalog("mua")
    before = path.read_text("utf-8").split("\n")
    reviewed = [Unit("Dân chạy lũ.", "People flee the flood.", approved=True)]
    later = datetime(2025, 11, 6, 8, 30, tzinfo=UTC)
    rewrite(path, lambda catalog: revise(catalog or Catalog(), reviewed, later))
    after = path.read_text("utf-8").split("\n")
    lines = [line for line in ndiff(before, after) if line[0] in "+-"]
    assert lines == [
        '- "PO-Revision-Date: 2025-11-05 00:00+0000\\n"',
        '+ "PO-Revision-Date: 2025-11-06 08:30+0000\\n"',
        "- #, fuzzy",
        '- msgstr "EN: Dân chạy lũ."',
        '+ msgstr "People flee the flood."',
    ]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(later.timestamp()) + 86_400))
    assert not update(project).written
