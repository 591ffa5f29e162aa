"""Which article a review table is about: by the file's name, or by the rows' hidden ids."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from translate.errors import TranslateError, UsageError
from translate.message import Message
from translate.project import Project
from translate.review_tables import TableRow, digest
from translate.workspace.articles.files import ArticleFiles, find_article, find_articles

_HINT = (
    "a table is named after its article, with its folders; 'import --article' takes another name"
)


def article_of_table(project: Project, path: Path, rows: Sequence[TableRow] = ()) -> ArticleFiles:
    """Return the article that a table is about.

    Args:
        project: The project.
        path: The table's file: its name is the article's, of one in a sub-folder with the folders
            before it or without.
        rows: What is in it. Where none of its sentences is of the article with that name, it is
            about the one that has most of them: files are renamed.

    Raises:
        UsageError: Neither says which article it is.
    """
    articles = {files.slug: files for files in find_articles(project)}
    named = _named(articles, path)
    ids = {found.source for row in rows for found in row.ids}
    for slugs in (named, list(articles)) if ids else ():
        found = _with_most(slugs, articles, ids)
        if len(found) == 1:
            return articles[found[0]]
    if len(named) > 1:
        message = Message("several articles are called so: {named}", named=", ".join(named))
        raise UsageError(message, str(path), _HINT)
    try:
        return articles[named[0]] if named else find_article(project, path.stem)
    except UsageError as error:
        raise UsageError(error.message, error.place, _HINT) from error


def _named(articles: Mapping[str, ArticleFiles], path: Path) -> list[str]:
    """The articles that a file may be named after: one, or several in different folders."""
    parts = unicodedata.normalize("NFC", path.with_suffix("").as_posix()).split("/")
    tails = ("/".join(parts[start:]) for start in range(len(parts)))
    if exact := next((tail for tail in tails if tail in articles), ""):
        return [exact]
    return [slug for slug in articles if slug.rpartition("/")[2] == parts[-1]]


def _with_most(
    slugs: Sequence[str], articles: Mapping[str, ArticleFiles], ids: set[str]
) -> list[str]:
    """Those of the articles that have most of the sentences; none where no article has one."""
    counts = {slug: len(ids & _sentences(articles[slug])) for slug in slugs}
    most = max(counts.values(), default=0)
    return [slug for slug, count in counts.items() if count == most > 0]


def _sentences(files: ArticleFiles) -> set[str]:
    """The sentences of an article as a table's ids have them; none if its catalog is damaged."""
    try:
        return {digest(source) for source in files.units}
    except TranslateError:
        return set()
