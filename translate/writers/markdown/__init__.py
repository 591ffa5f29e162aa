"""Markdown, as GitHub renders it: an English text, or a table whose rows are paragraphs.

Of an article in Markdown, the English text is the same document, with other words.
https://github.github.com/gfm/
"""

from __future__ import annotations

from pathlib import PurePosixPath

from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice, notice_heading
from translate.writers.front_matter import credit_lines
from translate.writers.layout.arrangement import title
from translate.writers.markdown.bilingual import bilingual_blocks
from translate.writers.markdown.escaping import escape
from translate.writers.markdown.header import stated_header
from translate.writers.markdown.same import same_document
from translate.writers.markdown.tree import MarkdownTree

__all__ = ["escape", "write_markdown"]

_MARKDOWN = frozenset({".md", ".markdown"})


def write_markdown(edition: Edition) -> bytes:
    """Return the edition as Markdown, in which nothing of the article's text is markup."""
    bilingual = edition.kind is EditionKind.BILINGUAL
    in_markdown = PurePosixPath(edition.article.path).suffix.lower() in _MARKDOWN
    if in_markdown and edition.source and not bilingual:
        return same_document(edition)
    writer = MarkdownTree.of(edition)
    line = writer.on_one_line()
    heading = writer.heading(title(edition)) if bilingual else line.target(title(edition))
    parts = [f"# {heading}"]
    if facts := byline(edition):
        parts.append(" · ".join(escape(fact) for fact in facts))
    if edition.content_only:
        parts = [stated_header(edition)]
    if names := credit_lines(edition):
        parts.append(" · ".join(escape(name) for name in names))
    if warning := notice(edition):
        parts.append(f"> **{notice_heading(edition)}** {escape(warning)}")
    parts += bilingual_blocks(edition, writer) if bilingual else writer.blocks(edition)
    parts += ["---", "  \n".join(escape(statement) for statement in colophon(edition))]
    return ("\n\n".join(parts) + "\n").encode()
