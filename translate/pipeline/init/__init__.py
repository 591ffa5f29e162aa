"""``init``: make a folder a project: a folder for articles, settings to change, files for git."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import exists, is_dir, is_folder, is_there, make_folder, resolved, save
from translate.pipeline.init.git_files import write_git_files
from translate.project import Project, find_project, has_settings
from translate.workspace.articles.selection import select
from translate.workspace.git import configure_merge_driver

_DATA = Path(__file__).parent / "data"
_SETTINGS = "translate.toml"
_EXAMPLE = "vi-du.txt"
"""*Ví dụ*: example."""


@dataclass(frozen=True, slots=True)
class NewProject:
    """A folder that is a project now."""

    project: Project
    made: tuple[str, ...]
    """What was not there before, or lacked something, relative to the project."""
    articles: int
    """How many articles it has."""


def enclosing_project(folder: Path) -> Path | None:
    """Return the project that ``folder`` lies in; None when it is one itself, or lies in none."""
    root = find_project(folder).root
    return root if root != resolved(folder) else None


def init(folder: Path, *, example: bool = False) -> NewProject:
    """Make ``folder``, and in it what a project lacks; nothing that is there changes.

    Files for git get the lines that they lack, whether there is a repository or not; where there
    is one, git is set up to merge catalogs by ``translate merge``, which each clone needs.

    Args:
        folder: The folder; made when missing.
        example: Put a short article into it, to try things out.

    Raises:
        UsageError: It is not a folder; an example is asked for in a project whose articles are not
            Vietnamese; or its settings ask for something impossible.
        InputError: Its settings cannot be read.
        StorageError: Something cannot be written.
    """
    root = resolved(folder)
    if is_there(root) and not is_dir(root):
        raise UsageError("is not a folder", str(folder), "name one, or one to make")
    project = find_project(root)
    if project.root != root:
        project = Project(root)
    if example and project.pair.source != "vi":
        message = "the example is in Vietnamese, and the project's articles are not"
        raise UsageError(message, str(root), "leave out --example")
    made = tuple(_make(project, example=example))
    return NewProject(project, made, len(select(project)))


def _make(project: Project, *, example: bool) -> Iterator[str]:
    """Make what is missing, and yield the name of each."""
    seeds = project.seeds
    if not is_folder(seeds):
        make_folder(seeds)
        yield f"{project.relative(seeds)}/"
    if not has_settings(project.root):
        save(project.root / _SETTINGS, (_DATA / _SETTINGS).read_bytes())
        yield _SETTINGS
    for path in write_git_files(project):
        yield project.relative(path)
    if configure_merge_driver(project):
        yield "git's merge driver"
    article = seeds / _EXAMPLE
    if example and not exists(article):
        save(article, (_DATA / "example.txt").read_bytes())
        yield project.relative(article)
