"""Tests of files in the output folder that no build made: they are kept, and refused."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from support.echo import EchoEngine
from support.projects import replace_in

from translate.errors import ConflictError
from translate.pipeline.build import build
from translate.pipeline.build.book import build_book
from translate.pipeline.build.placing import OwnFiles, Placing, content_digest
from translate.pipeline.run import run
from translate.project import Project, Settings

CONTENT = Settings(layout="content", output="content/en", formats=("md",))
"""A folder of a site, which has pages of its own."""


def _refused(project: Project) -> list[str]:
    return [str(problem) for problem in run(project).problems]


def test_files_of_a_site_are_kept(project: Project, echo: EchoEngine) -> None:
    """Pages and pictures of people stay; the other articles are built; it is said every time."""
    project = Project(project.root, CONTENT)
    (project.seeds / "cho-noi.md").write_text("Ghe về. ![Ảnh chợ](a.png)\n", "utf-8")
    (project.seeds / "a.png").write_bytes(b"\x89PNG of the article")
    project.output.mkdir(parents=True)
    page, picture = project.output / "cho-noi.md", project.output / "a.png"
    page.write_text("# Mine\n")
    picture.write_bytes(b"\x89PNG mine")
    refused = [
        f"content/en/{name}: was not made by a build, and is kept; "
        "move it away, or set another folder as 'output'"
        for name in ("cho-noi.md", "a.png")
    ]
    assert _refused(project) == refused
    assert _refused(project) == refused
    assert page.read_text() == "# Mine\n"
    assert picture.read_bytes() == b"\x89PNG mine"
    assert (project.output / "mua.md").exists()
    page.unlink()
    picture.unlink()
    assert _refused(project) == []
    assert picture.read_bytes() == b"\x89PNG of the article"


def test_pages_in_the_folder_of_the_project_are_kept(project: Project, echo: EchoEngine) -> None:
    """The index and the feed of editions take no other page's place, and the command fails."""
    (project.root / "translate.toml").write_text('output = "."\n')
    mine = [project.root / name for name in ("index.html", "feed.xml", "mua.en.html")]
    for path in mine:
        path.write_text("mine")
    command = [sys.executable, "-m", "translate", "build"]
    for _ in range(2):
        done = subprocess.run(command, cwd=project.root, capture_output=True, check=False)
        assert done.returncode == ConflictError.exit_code
        assert all(f"{path.name}: was not made" in done.stderr.decode() for path in mine)
        assert [path.read_text() for path in mine] == ["mine"] * 3
    assert (project.root / "mua.vi-en.html").exists()


def test_an_edition_that_was_edited_by_hand_is_kept(project: Project, echo: EchoEngine) -> None:
    """Until the person has taken it away."""
    run(project)
    edition = project.output / "mua.en.md"
    edition.write_text(edition.read_text("utf-8") + "By hand.\n", "utf-8")
    edited = edition.read_bytes()
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân tránh lũ.")
    hint = "put the change into the article or its catalog, remove the file, build again"
    kept = [f"output/mua.en.md: was changed since it was built, and is kept; {hint}"]
    assert _refused(project) == kept
    assert _refused(project) == kept
    assert edition.read_bytes() == edited
    assert "tránh" in (project.output / "mua.vi-en.md").read_text("utf-8")
    edition.unlink()
    assert _refused(project) == []


def test_a_book_takes_no_other_books_place(project: Project, echo: EchoEngine) -> None:
    """A book that somebody made by other means is kept; our own is made again."""
    run(project)
    build_book(project, title="Mưa")
    other = project.output / "Mưa.en.epub"
    other.write_bytes(b"another")
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân tránh lũ.")
    run(project)
    report = build_book(project, title="Mưa")
    assert report.written == ["output/Mưa.vi-en.epub"]
    assert [problem.place for problem in report.problems] == ["output/Mưa.en.epub"]
    assert other.read_bytes() == b"another"


def test_a_picture_that_articles_share_may_change(project: Project, echo: EchoEngine) -> None:
    """Also where the article that is made first has never been built."""
    (project.seeds / "hai.md").write_text("Ghe. ![](a.png)\n", "utf-8")
    picture = project.seeds / "a.png"
    picture.write_bytes(b"\x89PNG one")
    run(project)
    (project.seeds / "ba.md").write_text("Đò. ![](a.png)\n", "utf-8")
    picture.write_bytes(b"\x89PNG two!")
    assert _refused(project) == []
    assert (project.output / "a.png").read_bytes() == b"\x89PNG two!"


def test_a_text_with_other_line_ends_is_the_same(project: Project, echo: EchoEngine) -> None:
    """Git on Windows gives editions that were committed other line ends."""
    run(project)
    edition = project.output / "mua.en.md"
    edition.write_bytes(edition.read_bytes().replace(b"\n", b"\r\n"))
    replace_in(project.seeds / "mua.txt", "Dân chạy lũ.", "Dân tránh lũ.")
    assert _refused(project) == []


def test_a_copy_that_is_there_is_nobodys_but_the_persons(project: Project) -> None:
    """A picture that is the same already is no reason to remove it with the article one day."""
    project.output.mkdir()
    file = project.output / "a.png"
    file.write_bytes(b"same")
    placing = Placing(project, OwnFiles())
    placing.place(file, b"same", copied=True)
    assert (placing.written, placing.digests) == ([], {})
    with pytest.raises(ConflictError, match="not made by a build"):
        placing.place(file, b"other", copied=True)
    known = OwnFiles({"a.png": frozenset({content_digest(b"same")})})
    placing = replace(placing, own=known)
    placing.place(file, b"other", copied=True)
    assert placing.written == ["output/a.png"]
    assert build(project, formats=("md",)).problems == []


def test_editions_that_a_colleague_built_and_committed_are_built_again(
    project: Project, echo: EchoEngine
) -> None:
    """What git has is not lost: after a pull, editions differ from what was built here."""
    run(project)
    edition = project.output / "mua.en.html"
    for arguments in (("init", "-q"), ("add", "-A", "-f"), ("commit", "-qm", "theirs")):
        if arguments[0] == "add":
            edition.write_text(f"{edition.read_text('utf-8')}<!-- theirs -->", "utf-8")
        identity = ("-c", "user.name=Minh", "-c", "user.email=minh@example.org")
        subprocess.run(["git", "-C", project.root, *identity, *arguments], check=True)
    article = project.seeds / "mua.txt"
    article.write_text(f"{article.read_text('utf-8')}\nNước rút.\n", "utf-8")
    assert _refused(project) == []
    assert "theirs" not in edition.read_text("utf-8")
    edition.write_text("mine, in no commit", "utf-8")
    article.write_text(f"{article.read_text('utf-8')}\nTrời tạnh.\n", "utf-8")
    assert len(_refused(project)) == 1
    assert edition.read_text("utf-8") == "mine, in no commit"
