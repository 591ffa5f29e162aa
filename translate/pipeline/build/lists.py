"""The lists of everything in the output folder: index, feed, and sitemap where it is published."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields
from typing import Any

from translate.catalogs.po.header import GENERATOR
from translate.io import files_below, is_folder, same_name
from translate.pipeline.build.editions import read_edition
from translate.pipeline.build.made_files import ENTRY, OF_NO_ARTICLE, MadeFiles
from translate.pipeline.build.outputs import edition_labels, every_output
from translate.pipeline.build.placing import Placing
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.report import Report, noting
from translate.workspace.stamps import Stamps, digest
from translate.writers import (
    EditionLink,
    IndexedBook,
    IndexEntry,
    index_entry,
    latest,
    write_feed,
    write_index,
    write_sitemap,
    write_text,
)

_TEXT = "feed text"


@dataclass(frozen=True, slots=True)
class OutputLists:
    """What the lists are made from."""

    project: Project
    stamps: Stamps
    files: MadeFiles
    report: Report
    shared: bytes
    """A digest of what all editions are made from."""

    def write(self, articles: Sequence[ArticleFiles], placing: Placing) -> None:
        """Write the lists of every article with editions, whichever run built them.

        Args:
            articles: Every article.
            placing: Puts the lists into the output folder; they are not flushed to disk yet.
        """
        project = self.project
        names = _files(project)
        there = _as_compared(names, project)
        entries = []
        for article in articles:
            links = self._links(article.slug, there)
            # a clone has editions of which the stamps know nothing
            if links or self.stamps.known(ENTRY, article.slug):
                with noting(self.report.problems):
                    entries.append(self._entry(article, links))
        texts = self._texts(entries, articles) if project.site else {}
        books = self._books(names, {article.slug for article in articles})
        made = {
            "index.html": write_index(
                entries, GENERATOR, project.theme, books=books, site=project.site
            ),
            "feed.xml": write_feed(
                entries, GENERATOR, project.theme, texts=texts, site=project.site
            ),
        }
        if project.site:
            made["sitemap.xml"] = write_sitemap(entries, project.site)
        for name, data in made.items():
            with noting(self.report.problems):
                placing.place(project.output / name, data)
        for file in placing.written:
            self.report.wrote(file)

    def _links(self, slug: str, there: frozenset[str]) -> tuple[EditionLink, ...]:
        """The editions of an article that are in the output folder."""
        folder = self.project.output
        found = every_output(slug, self.project.pair)
        found = [output for output in found if same_name(output.file, folder) in there]
        listed = self.files.listed(slug, [output.file for output in found]) if found else ()
        return tuple(
            EditionLink(output.label, output.format, output.file)
            for output in found
            if output.file in listed
        )

    def _entry(self, article: ArticleFiles, links: tuple[EditionLink, ...]) -> IndexEntry:
        values: Any = self.stamps.result(ENTRY, article.slug)
        if _is_entry(values):
            return IndexEntry(**{**values, "links": links})
        return index_entry(read_edition(article.unread()), links)

    def _books(self, names: Iterable[str], slugs: AbstractSet[str]) -> list[IndexedBook]:
        """The books in the output folder: those that no article's edition is.

        Args:
            names: The files in the output folder.
            slugs: The project's articles.
        """
        found: dict[str, list[EditionLink]] = {}
        for kind, label in edition_labels(self.project.pair).items():
            suffix = f".{kind.suffix(self.project.pair)}.epub"
            titles = {
                name: title
                for name in sorted(names)
                if "/" not in name
                and name.endswith(suffix)
                and (title := name.removesuffix(suffix)) not in slugs
            }
            listed = self.files.listed(OF_NO_ARTICLE, titles)
            for name, title in titles.items():
                if name in listed:
                    found.setdefault(title, []).append(EditionLink(label, "EPUB", name))
        return [IndexedBook(title, tuple(links)) for title, links in found.items()]

    def _texts(
        self, entries: Iterable[IndexEntry], articles: Iterable[ArticleFiles]
    ) -> dict[str, str]:
        """The full texts of the articles in the feed, each made again only if it changed."""
        files = {article.slug: article for article in articles}
        found = {}
        for entry in latest(entries):
            article = files[entry.slug].unread()
            with noting(self.report.problems):
                own = (*article.sources, article.catalog_data or b"", article.drafts_data)
                inputs = digest(*own, self.shared)
                if not self.stamps.fresh(_TEXT, entry.slug, inputs):
                    text = write_text(read_edition(article))
                    self.stamps.mark(_TEXT, entry.slug, inputs, result=text)
                found[entry.slug] = str(self.stamps.result(_TEXT, entry.slug))
        return found


def output_names(project: Project) -> frozenset[str]:
    """Return the names of the files in the output folder, as the system compares them."""
    return _as_compared(_files(project), project)


def _as_compared(names: Iterable[str], project: Project) -> frozenset[str]:
    return frozenset(same_name(name, project.output) for name in names)


def _files(project: Project) -> list[str]:
    folder = project.output
    if not is_folder(folder):
        return []
    names = (path.relative_to(folder).as_posix() for path in files_below(folder))
    # macOS may list what was written in composed letters in decomposed ones
    return [unicodedata.normalize("NFC", name) for name in names]


def _is_entry(values: Any) -> bool:
    """Whether what is stamped is an entry of the index, as this version has it."""
    kinds = {field.name: field.type for field in fields(IndexEntry) if field.name != "links"}
    return (
        isinstance(values, dict)
        and values.keys() == {*kinds, "links"}
        and all(type(values[name]).__name__ == kind for name, kind in kinds.items())
    )
