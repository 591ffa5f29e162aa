"""What git makes of the files that ``init`` writes: asked of git itself."""

import subprocess
from pathlib import Path

import pytest

from translate.pipeline.init.git_files import write_git_files
from translate.project import Project, Settings

FOLDERS = [
    ("output", "locales"),
    ("out/en", "po/all"),
    ("bài in", "bản dịch"),
    ("a[b]*c", "d?[e]"),
    ("./output/", "locales/"),
]


def git(root: Path, *arguments: str) -> str:
    """What git says in ``root``."""
    command = ["git", "-c", "core.quotepath=off", "-C", str(root), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize(("output", "locales"), FOLDERS)
def test_what_git_does(tmp_path: Path, output: str, locales: str) -> None:
    """Editions are left out, catalogs and drafts are merged each in their way, articles as ever."""
    git(tmp_path, "init", "--quiet")
    project = Project(tmp_path, Settings(output=output, locales=locales))
    assert [path.name for path in write_git_files(project)] == [".gitignore", ".gitattributes"]
    names = ("mua.vi-en.html", "sub/x.css")
    ignored = [f"{output.rstrip('/')}/{name}" for name in names]
    ignored += [f"{locales.rstrip('/')}/en/LC_MESSAGES/{name}" for name in ("a.mo", "a.po~")]
    kept = [f"{locales.rstrip('/')}/en/LC_MESSAGES/a.po", "seeds/a.txt", "translate.toml"]
    assert git(tmp_path, "check-ignore", *ignored, *kept).splitlines() == ignored
    catalog, drafts = project.catalog("mưa lớn"), project.drafts("mưa")
    deep = project.drafts("2025/mưa")
    merges = ((catalog, "songngu"), (drafts, "union"), (deep, "union"), (project.seeds, ""))
    for path, merge in merges:
        shown = git(tmp_path, "check-attr", "merge", "--", project.relative(path))
        assert shown.strip().endswith(f": merge: {merge or 'unspecified'}")
    assert "eol: lf" in git(tmp_path, "check-attr", "eol", "--", project.relative(catalog))
    assert write_git_files(project) == []


def test_folders_elsewhere_are_none_of_ours(tmp_path: Path) -> None:
    """Git knows no pattern for what lies outside of the repository, and needs none."""
    project = Project(tmp_path, Settings(output=str(tmp_path.parent / "o"), locales="../l"))
    assert [path.name for path in write_git_files(project)] == [".gitignore"]
    assert "/o" not in (tmp_path / ".gitignore").read_text("utf-8")


def test_a_merge_without_the_driver_goes_on_as_ever(tmp_path: Path) -> None:
    """Naming a driver that nobody configured keeps git's own way; drafts of both sides stay."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "config", "user.name", "Lan")
    git(tmp_path, "config", "user.email", "lan@example.org")
    project = Project(tmp_path)
    write_git_files(project)
    drafts, catalog = project.drafts("mua"), project.catalog("mua")
    for path in (drafts, catalog):
        path.parent.mkdir(parents=True)
    drafts.write_text("1\n", "utf-8")
    catalog.write_text("".join(f"{n}\n" for n in range(20)), "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "start")
    for branch, line, old in (("side", "2\n", "0\n"), ("main", "3\n", "19\n")):
        git(tmp_path, "checkout", "-q", *(() if branch == "main" else ("-b",)), branch)
        drafts.write_text(f"1\n{line}", "utf-8")
        catalog.write_text(catalog.read_text("utf-8").replace(old, f"{old}{branch}\n", 1), "utf-8")
        git(tmp_path, "commit", "-qam", branch)
    git(tmp_path, "merge", "-q", "--no-edit", "side")
    assert sorted(drafts.read_text("utf-8").split()) == ["1", "2", "3"]
    assert {"side", "main"} <= set(catalog.read_text("utf-8").split())
