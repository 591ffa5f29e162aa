"""``build --book``: several articles as one EPUB."""

from __future__ import annotations

from translate.errors import UsageError
from translate.io import flush
from translate.message import Message
from translate.pipeline.build.editions import (
    read_edition,
    refuse_unclean,
    refuse_unreviewed,
    unapproved_articles,
)
from translate.pipeline.build.made_files import OF_NO_ARTICLE, MadeFiles
from translate.pipeline.build.placing import Placing
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.files import find_article, find_articles
from translate.workspace.lock import locked
from translate.workspace.report import Progress, Report, noting
from translate.workspace.stamps import Stamps
from translate.writers import EditionKind, write_book


@timed("build the book")
def build_book(  # noqa: PLR0913 - the options of the command
    project: Project,
    names: tuple[str, ...] = (),
    *,
    title: str,
    require_reviewed: bool = False,
    require_clean: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Write a book of the named articles (all when none is named), English and side by side.

    Args:
        project: The project.
        names: Slugs or paths, in the order of the chapters.
        title: The book's title, and its files' name.
        require_reviewed: Refuse a book in which a sentence is not reviewed.
        require_clean: Refuse a book in which the checks find an error.
        progress: Called with how many articles have been read.

    Raises:
        UsageError: A name means no article, there is none, or the title cannot name a file.
        InputError: An article or its catalog cannot be read: a book is whole or not at all.
        ReviewError: A sentence is not reviewed or has an error, and that was to be refused.
    """
    if not title.strip() or title.startswith(".") or set(title) & set("/\\\0"):
        raise UsageError(
            Message("{title!r} cannot name a file", title=title),
            hint="give the book a title without / and \\",
        )
    articles = [find_article(project, name) for name in names] or list(find_articles(project))
    if not articles:
        raise UsageError("there is no article to make a book of")
    if require_reviewed:
        for problem in unapproved_articles(project, [one.slug for one in articles]).values():
            raise problem
    report = Report(articles=len(articles))
    editions = []
    for done, article in enumerate(articles, 1):
        editions.append(read_edition(article))
        if require_reviewed:
            refuse_unreviewed(project, editions[-1])
        if require_clean:
            refuse_unclean(project, editions[-1])
        if progress:
            progress(done, len(articles))
    with locked(project):
        stamps = Stamps(project)
        files = MadeFiles(project, stamps)
        placing = Placing(project, files.of(OF_NO_ARTICLE), files.of_all)
        for kind in EditionKind:
            path = project.output / f"{title}.{kind.suffix(project.pair)}.epub"
            book = write_book(title, [edition.of_kind(kind) for edition in editions])
            with noting(report.problems):
                placing.place(path, book)
        flush(project.root / name for name in placing.written)
        files.note(OF_NO_ARTICLE, placing.digests)
        stamps.save()
    report.written += placing.written
    return report
