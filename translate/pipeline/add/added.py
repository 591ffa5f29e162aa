"""What was added, for the person who added it."""

from __future__ import annotations

from dataclasses import dataclass

from translate.model import Article, Taken, TextKind
from translate.walk import passages
from translate.workspace.articles.readings import reading_notes

_TITLE = 100
"""Characters of a title that are shown."""


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """An article that was put into the seeds folder, and what its reader found in it."""

    slug: str
    path: str
    """Its file, relative to the project."""
    new: bool
    """False where it was there already, the same."""
    encoding: str
    """The encoding that it had, as a person calls it; the copy is UTF-8. Empty for a file that is
    not text, such as a Word document."""
    title: str
    date: str
    author: str
    source: str
    paragraphs: int
    """Texts that will be translated, headings and items of lists too."""
    form: str
    """How its lines were read, where there are several ways."""
    taken: tuple[Taken, ...]
    """What was taken for something other than text."""
    remarks: tuple[str, ...]
    """What a person should look at."""
    kept: str = ""
    """The copy of a file that was in the seeds folder in another encoding."""


def added_article(article: Article, encoding: str, *, new: bool, kept: str = "") -> AddedArticle:
    """Return what is to be said of an article that was added.

    Args:
        article: What its reader made of it.
        encoding: What it was encoded in, as a person calls it.
        new: Whether it was not there before.
        kept: The copy of the file as it was before it was converted.
    """
    stated, reading = article.metadata, article.reading
    return AddedArticle(
        slug=article.slug,
        path=article.path,
        new=new,
        encoding=encoding,
        title=shown_title(article),
        date=stated.date,
        author=stated.author,
        source=stated.source,
        paragraphs=sum(1 for _ in passages(article)),
        form=reading.form,
        taken=reading.taken,
        remarks=tuple(reading_notes(article)),
        kept=kept,
    )


def shown_title(article: Article) -> str:
    """Return the stated title, the first heading, or the first text; shortened."""
    texts = [passage.text for passage in passages(article)]
    headings = (text.text for text in texts if text.kind is TextKind.HEADING)
    title = article.metadata.title or next(headings, texts[0].text)
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"
