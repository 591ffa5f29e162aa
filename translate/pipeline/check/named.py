"""Which files a check is about: articles of the project, and PO files from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from translate.catalogs.po import Catalog
from translate.checks.ignores import ignored_in
from translate.errors import UsageError
from translate.io import exists, is_file, resolved
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.articles.selection import select
from translate.workspace.plugins.checks import check_names


def named_files(
    project: Project, names: tuple[str, ...]
) -> tuple[Iterator[ArticleFiles], list[str]]:
    """Return the articles with a catalog, and the PO files outside of the project, as named.

    Args:
        project: The project.
        names: Slugs or paths of its articles, or paths of any PO files; all articles without any.

    Raises:
        UsageError: A name means none of these.
    """
    strays = [name for name in names if _is_stray(project, Path(name))]
    own = tuple(_whole(name) for name in names if name not in strays)
    files = find_articles(project, own) if own or not names else iter(())
    return (one for one in files if exists(project.catalog(one.slug))), strays


def _whole(name: str) -> str:
    """Return the name of an article; of a catalog, the path from the root."""
    path = Path(name)
    return str(resolved(path)) if path.suffix == ".po" and is_file(path) else name


def _is_stray(project: Project, path: Path) -> bool:
    """Whether ``path`` is a PO file that is not the catalog of an article."""
    if path.suffix != ".po" or not is_file(path):
        return False
    try:
        select(project, (str(resolved(path)),))
    except UsageError:
        return True
    return False


def silenced(catalog: Catalog) -> tuple[str, ...]:
    """Return the ids of the checks that a catalog silences for all of its sentences."""
    return ignored_in(catalog.comment, check_names())
