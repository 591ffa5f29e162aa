"""Articles as the use cases read them."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from support.echo import EchoEngine

from translate.errors import InputError, UsageError
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.selection import NoArticleError, ignored_files, select

FLOOD = "Dân chạy lũ. Bò ở lại chuồng. Gà bay lên mái. Thuyền đi khắp xóm."


def test_an_unreadable_folder_of_articles_is_a_clear_error(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the folder's place."""

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("translate.io.reading.os.scandir", refuse)
    with pytest.raises(InputError, match="cannot read the folder: permission denied"):
        update(project)


def test_a_huge_file_is_refused(project: Project) -> None:
    """50 MB is no article; the message says how large one may be."""
    with (project.seeds / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    report = update(project, ("huge",))
    [problem] = report.problems
    assert isinstance(problem, InputError)
    assert str(problem) == (
        "seeds/huge.txt: is 50 MB; an article has at most 10; split it into several files"
    )


def test_articles_are_found_by_slug_and_by_path(project: Project, echo: EchoEngine) -> None:
    """A slug and the path of seed, catalog or edition mean the article; other paths do not."""
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    run(project)
    root = project.root
    names = ["mua", "mua.txt", *(str(root / "seeds" / "mua.txt"), str(project.catalog("mua")))]
    for name in (*names, str(project.output / "mua.vi-en.html")):
        assert run(project, (name,)).articles == 1
    for elsewhere in ("/elsewhere/mua.txt", str(project.output / "mau.en.html")):
        with pytest.raises(UsageError, match="no article is called"):
            run(project, (elsewhere,))
    with pytest.raises(UsageError, match="no article is called 'mau'"):
        run(project, ("mau",))


def test_two_source_files_of_one_name_are_refused(project: Project) -> None:
    """They would share a catalog; the other articles are taken up."""
    (project.seeds / "mua.TXT").write_text("Trời mưa.\n", "utf-8")
    (project.seeds / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    [problem] = update(project).problems
    assert isinstance(problem, UsageError)
    assert "has the same name as seeds/mua" in str(problem)
    assert project.catalogs() == [project.catalog("hai")]


def test_a_project_without_seeds_says_what_to_do(tmp_path: Path) -> None:
    """The first thing that a newcomer may meet."""
    (tmp_path / "translate.toml").touch()
    with pytest.raises(UsageError, match="there is no such folder") as caught:
        run(Project(tmp_path))
    assert caught.value.place == "seeds"


def test_a_folder_that_is_not_a_project_says_so(tmp_path: Path) -> None:
    """No folder of articles and no settings of ours, though some of another tool."""
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    with pytest.raises(UsageError, match="is not a project: it has no seeds/") as caught:
        run(Project(tmp_path))
    assert (caught.value.place, "'translate init'" in caught.value.hint) == (str(tmp_path), True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mua-lom", "did you mean 'mua-lon'? 'translate status'"),
        ("seeds/mua-lom.txt", "did you mean 'mua-lon'?"),
        ("Mưa lớn", "did you mean 'mua-lon'?"),
        ("lon", "did you mean 'mua-lon'?"),
        ("hoa", "'translate status' lists those in seeds/"),
    ],
)
def test_a_misspelt_name(tmp_path: Path, typed: str, meant: str) -> None:
    """Names like it are offered, and where all names stand."""
    project = Project(tmp_path)
    project.seeds.mkdir()
    for name in ("mua-lon", "lua"):
        (project.seeds / f"{name}.txt").write_text("Trời mưa.\n", "utf-8")
    with pytest.raises(NoArticleError, match="no article is called") as caught:
        select(project, (typed,))
    assert caught.value.hint.startswith(meant)


def test_what_is_not_read_is_reported(project: Project) -> None:
    """Not what an article mentions, nor hidden files and folders, nor what systems put there."""
    (project.seeds / "mua.txt").write_text("Trời mưa.\n\n![Lũ](lũ.jpg)\n", "utf-8")
    for name in ("lũ.jpg", "ghi chú.odt", ".hidden", "~$mua.docx", "Thumbs.db", "desktop.ini"):
        (project.seeds / name).write_bytes(b"x")
    for name in ("2025/10/bai.txt", "anh/lu.png", ".git/a.txt"):
        path = project.seeds / name
        path.parent.mkdir(parents=True)
        path.write_text("Nước lên.\n", "utf-8")
    report = update(project)
    assert report.ignored == ["seeds/anh/lu.png", "seeds/ghi chú.odt"]
    assert report.problems == []  # Word keeps one beside a document that is open


def test_articles_of_sub_folders(project: Project, echo: EchoEngine) -> None:
    """Their catalogs and editions are in the same sub-folders; moved into one, they keep theirs."""
    path = project.seeds / "2025/10/lũ.txt"
    path.parent.mkdir(parents=True)
    path.write_text(f"Nước lên\n\n{FLOOD}\n", "utf-8")
    report = run(project)
    assert not report.problems
    catalog = project.catalog("2025/10/lũ")
    assert catalog.relative_to(project.root).as_posix() == "locales/en/LC_MESSAGES/2025/10/lũ.po"
    assert catalog.exists()
    page = (project.output / "2025/10/lũ.vi-en.html").read_text("utf-8")
    assert 'href="../../index.html"' in page
    assert 'href="l%C5%A9.en.html"' in page
    assert "2025/10/l%C5%A9.vi-en.html" in (project.output / "index.html").read_text("utf-8")
    for name in ("2025/10/lũ", str(path), str(catalog), str(project.output / "2025/10/lũ.en.md")):
        assert run(project, (name,)).written == []
    before = catalog.read_text("utf-8").replace("EN: Dân chạy lũ.", "People flee.")
    catalog.write_text(before, "utf-8")
    (project.seeds / "2026").mkdir()
    path.rename(project.seeds / "2026/lũ.txt")
    run(project)
    assert "People flee." in project.catalog("2026/lũ").read_text("utf-8")
    assert not catalog.exists()
    assert not (project.output / "2025/10/lũ.en.md").exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("x\ny.txt", "line end or control character"),
        (os.fsdecode(b"\xff.txt"), "the name of the file is not UTF-8"),
    ],
)
def test_a_name_that_gettext_cannot_write_is_refused(
    project: Project, echo: EchoEngine, name: str, message: str
) -> None:
    """It would make a catalog that nothing can read; the other articles are done."""
    try:
        (project.seeds / name).write_text("Gió.\n", "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    report = run(project)
    assert {type(one) for one in report.problems} == {UsageError}
    assert all(message in str(one) for one in report.problems)
    assert (project.output / "mua.vi-en.html").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_among_the_articles_is_refused(project: Project, echo: EchoEngine) -> None:
    """To read it would wait for ever; the other articles are done."""
    os.mkfifo(project.seeds / "pipe.txt")
    (project.seeds / "lũ.jpg").touch()  # which an article might mention
    report = run(project)
    assert report.problems
    assert all("pipe.txt: is no file but a pipe" in str(one) for one in report.problems)
    assert (project.output / "mua.vi-en.html").exists()


def test_names_that_the_system_takes_for_one(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where capitals make no difference, two articles would have one catalog."""
    (project.seeds / "MUA.txt").write_text("Trời tạnh.\n", "utf-8")
    assert len(select(project)) == 2
    monkeypatch.setattr("translate.io.names.ignores_case", lambda _: True)
    problems = run(project).problems
    assert [str(one) for one in problems] == [
        "seeds/mua.txt: has the same name as seeds/MUA.txt; rename one of them"
    ]
    (project.seeds / "MUA.txt").unlink()
    assert [one.slug for one in select(project, ("Mua",))] == ["mua"]


def test_a_new_name_in_other_capitals_keeps_everything(
    project: Project, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The catalog and the editions go by the old name, which is the same one."""
    monkeypatch.setattr("translate.io.names.ignores_case", lambda _: True)
    run(project)
    (project.seeds / "mua.txt").rename(project.seeds / "Mua.txt")
    for path in (project.catalog("mua"), project.drafts("mua")):
        path.with_stem("Mua").hardlink_to(path)  # as such a system finds it under both names
    (project.seeds / "hai.txt").write_text("Mưa lớn ở miền Trung\n\nDân chạy lũ.\n", "utf-8")
    run(project)
    assert project.catalog("mua").exists()
    assert (project.output / "mua.en.html").exists()


def test_a_picture_with_a_decomposed_name_is_mentioned(project: Project) -> None:
    """macOS writes its name so, the article has it composed."""
    picture = unicodedata.normalize("NFD", "lũ.jpg")
    (project.seeds / picture).touch()
    (project.seeds / "hai.txt").write_text("Ảnh: lũ.jpg\n\nDân chạy lũ.\n", "utf-8")
    assert ignored_files(project) == []
    (project.seeds / "hai.txt").unlink()
    assert [path.name for path in ignored_files(project)] == [picture]
