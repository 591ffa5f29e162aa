"""What a use case needs of an article: its files, each read once, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from translate.catalogs import parse_drafts, units_of
from translate.catalogs.parsed import parsed
from translate.catalogs.po import Catalog
from translate.checks.ignores import ignored_in
from translate.errors import TranslateError
from translate.io import decode, is_there, read_bytes, read_if_there
from translate.model import Article, Draft, Mark, Source, Unit
from translate.project import Project
from translate.readers import decode_article, refuse_large
from translate.segmenter.corrections import Correction, parse_corrections
from translate.segmenter.known import KnownSentences
from translate.text.tag_form import TAG
from translate.walk import Place, places
from translate.workspace.articles.readings import fitting
from translate.workspace.articles.segmentation import live_sentences, reviewed_sentences, segmented
from translate.workspace.articles.selection import select
from translate.workspace.plugins.checks import check_names
from translate.workspace.plugins.readers import reader_of, reader_stamp


@dataclass(frozen=True)
class CatalogFiles:
    """An article's translation: its catalog and its drafts file.

    Each file is read when it is first asked for, and never again; what does not fit raises an
    `InputError` with the file's name and line. Whoever changes a file takes a new value.
    """

    project: Project
    slug: str

    @cached_property
    def catalog_data(self) -> bytes | None:
        """The bytes of the catalog; None when there is none."""
        return read_if_there(self.project.catalog(self.slug))

    @cached_property
    def drafts_data(self) -> bytes:
        """The bytes of the drafts file; none when there is no such file."""
        return read_if_there(self.project.drafts(self.slug)) or b""

    @cached_property
    def catalog(self) -> Catalog | None:
        """The catalog; None when there is none."""
        if self.catalog_data is None:
            return None
        return parsed(self.catalog_data, str(self.project.catalog(self.slug)))

    @cached_property
    def drafts(self) -> Mapping[str, Draft]:
        """The newest draft of each source sentence."""
        return parse_drafts(self.drafts_data, str(self.project.drafts(self.slug)))

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units by source sentence, in the catalog's order, removed sentences left out."""
        if self.catalog is None:
            return {}
        name = self.project.relative(self.project.catalog(self.slug))
        return self._marked(units_of(self.catalog, name, self.drafts))

    def _marked(self, units: Mapping[str, Unit]) -> Mapping[str, Unit]:
        """Return the units with the marks of their sentences; of a lone catalog there are none."""
        return units

    @property
    def ignored(self) -> tuple[str, ...]:
        """The ids of the checks that the comment above the header silences for the article."""
        return ignored_in(self.catalog.comment, check_names()) if self.catalog else ()

    @property
    def revised(self) -> str:
        """When the translation last changed, as an ISO 8601 date; empty when that is not known."""
        return self.catalog.header.get("PO-Revision-Date", "")[:10] if self.catalog else ""

    @property
    def last_translator(self) -> str:
        """Who changed the translation last, as the catalog says; empty without a catalog."""
        return self.catalog.header.get("Last-Translator", "") if self.catalog else ""


@dataclass(frozen=True)
class ArticleFiles(CatalogFiles):
    """An article: its source file and the cuts made by hand, its catalog and its drafts file."""

    path: Path
    """The source file."""
    recut: frozenset[str] = frozenset()
    """Reviewed sentences whose cuts do not hold, since somebody is changing them."""
    problem: TranslateError | None = None
    """Why the file cannot be an article; raised when it is read, so that others are done."""

    @cached_property
    def source(self) -> bytes:
        """The bytes of the source file."""
        if self.problem:
            raise self.problem
        if is_there(self.path):  # before it fills the memory
            refuse_large(self.path.stat().st_size, self._name)
        return read_bytes(self.path)

    @cached_property
    def corrections_data(self) -> bytes:
        """The bytes of the cuts made by hand; none when there is no such file."""
        return read_if_there(self.project.corrections(self.slug)) or b""

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """The cuts that a translator made by hand."""
        place = str(self.project.corrections(self.slug))
        return parse_corrections(decode(self.corrections_data, place), place)

    @property
    def sources(self) -> tuple[bytes, ...]:
        """All that the article's sentences come from; a reader of others may change as well."""
        stamp = reader_stamp(self.path.suffix.lower())
        return (self.source, self.corrections_data, *([stamp] if stamp else []))

    @property
    def article(self) -> Article:
        """The article, with its sentences.

        It is read the way that fits the reviewed sentences of its catalog best, and cut by the
        rules, except where there are some of other cuts: an upgrade alone un-reviews nothing. Cuts
        made by hand come on top.
        """
        return self._segmented[0]

    @property
    def unused_corrections(self) -> list[Correction]:
        """The cuts made by hand that match no sentence any more, in their file's order."""
        return [one for one in self.corrections if one not in self._segmented[1]]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every sentence of the article, in order, with where it stands."""
        return tuple(places(self.article))

    @property
    def sentences(self) -> list[str]:
        """The text of every sentence of the article, in order."""
        return [place.sentence.text for place in self.places]

    @cached_property
    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        """The marks of each sentence, by its text in the article's order; of its first place."""
        found: dict[str, tuple[Mark, ...]] = {}
        for place in self.places:
            found.setdefault(place.sentence.text, place.sentence.marks)
        return found

    def marks_of(self, source: str) -> Sequence[Mark]:
        """Return the marks of a sentence; the article is read only if it may have some."""
        return self.marks.get(source, ()) if TAG.search(source) else ()

    @cached_property
    def _segmented(self) -> tuple[Article, frozenset[Correction]]:
        reader = reader_of(self.path.suffix.lower())
        source = Source(self.source, self.slug, self._name, self.project.pair.source)
        reviewed = self._reviewed
        neighbours = live_sentences(self.catalog) if reviewed else ()
        known = KnownSentences(reviewed, neighbours).without(self.recut)
        found: dict[str, tuple[Article, frozenset[Correction]]] = {}

        def read(form: str) -> Article:
            article = reader(replace(source, form=form))
            cut = segmented(self.project, article, known, self.corrections)
            found[article.reading.form] = cut
            return cut[0]

        text = self._text if self.path.suffix.lower() == ".txt" else None
        article = fitting(read(self.project.settings.lines), read, reviewed, text)
        return found[article.reading.form]

    def _marked(self, units: Mapping[str, Unit]) -> Mapping[str, Unit]:
        if not any(TAG.search(source) for source in units):
            return units  # the article need not be read
        return {
            source: replace(unit, marks=marks) if (marks := self.marks.get(source)) else unit
            for source, unit in units.items()
        }

    def _text(self) -> str:
        return decode_article(self.source, self._name)

    @property
    def _reviewed(self) -> list[str]:
        """The reviewed sentences; none if the catalog is damaged, which others report."""
        try:
            return reviewed_sentences(self.catalog)
        except TranslateError:
            return []

    def unread(self) -> ArticleFiles:
        """Return the same article with nothing read yet: its files have changed, or are to go."""
        return replace(self)

    def recutting(self, sentences: frozenset[str]) -> ArticleFiles:
        """Return the same article, whose reviewed ``sentences`` may be cut otherwise."""
        return replace(self, recut=sentences)

    @property
    def _name(self) -> str:
        return self.project.relative(self.path)


def find_articles(project: Project, names: tuple[str, ...] = ()) -> Iterator[ArticleFiles]:
    """Yield the articles that ``names`` mean, in the order of their slugs; all without names.

    Raises:
        NoArticleError: A name means no article.
        UsageError: There is no folder of them.
    """
    for file in select(project, names):
        yield ArticleFiles(project, file.slug, file.path, problem=file.problem)


def find_article(project: Project, name: str) -> ArticleFiles:
    """Return the article that ``name``, a slug or path, means; raises as `find_articles` does."""
    [found] = find_articles(project, (name,))
    return found
