"""``ignore``: silence a check in a whole article, or let it report there again."""

from __future__ import annotations

from collections.abc import Callable

from translate.catalogs.po import Catalog
from translate.catalogs.store import rewrite
from translate.checks.ignores import ignore_line, ignored_in, without
from translate.errors import InputError, UsageError
from translate.io import is_there
from translate.message import Message
from translate.project import Project
from translate.workspace.clock import now
from translate.workspace.identity import translator
from translate.workspace.lock import locked
from translate.workspace.plugins.checks import check_names, is_check


def ignore_in_article(project: Project, slug: str, check: str, reason: str = "") -> None:
    """Silence ``check`` in an article, by a line of the comment above its catalog's header.

    Args:
        project: The project.
        slug: The article.
        check: The check's id.
        reason: Why, for whoever reads the catalog; may be empty.

    Raises:
        UsageError: There is no such check.
        InputError: There is no catalog, or it is damaged.
        StorageError: The catalog cannot be written.
    """
    if not is_check(check):
        raise UsageError(Message("no check is called {name!r}", name=check[:40]))
    line = ignore_line(check, reason)

    def with_line(comment: tuple[str, ...]) -> tuple[str, ...]:
        return comment if check in ignored_in(comment, check_names()) else (*comment, line)

    _change(project, slug, with_line)


def report_in_article(project: Project, slug: str, check: str) -> None:
    """Let ``check`` report in an article again, which undoes `ignore_in_article`; raises as it."""
    _change(project, slug, lambda comment: without(comment, check, check_names()))


def _change(
    project: Project, slug: str, change: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> None:
    path = project.catalog(slug)
    if not is_there(path):
        raise InputError("there is no catalog yet", project.relative(path))

    def changed(catalog: Catalog) -> Catalog:
        comment = change(catalog.comment)
        if comment == catalog.comment:
            return catalog
        return catalog.change(comment=comment).stamped(now(), author=translator(project))

    with locked(project):
        rewrite(path, changed)
