"""``replace``: other words in many translations, shown before it is done, undone as one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from translate.catalogs import revise, units_of
from translate.catalogs.po import Catalog
from translate.errors import TranslateError, UsageError
from translate.message import Message
from translate.model import Unit
from translate.pipeline.edit import restored, rewritten
from translate.pipeline.history import record_revisions
from translate.project import Project
from translate.tags import untagged
from translate.text.spans import TextSpan
from translate.text.word_search import SearchedWords
from translate.workspace.articles.catalogs import write_catalogs
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.clock import now
from translate.workspace.identity import translator
from translate.workspace.lock import locked
from translate.workspace.report import Report, noting


@dataclass(frozen=True, slots=True)
class WordReplacement:
    """A translation with other words, not made yet."""

    slug: str
    before: Unit
    """The sentence as it stands now."""
    after: str
    """Its translation with the new words."""
    spans: tuple[TextSpan, ...]
    """Where the old words stand in the translation without its tags."""


@dataclass(frozen=True, slots=True)
class MadeReplacement:
    """A replacement that was made, by which it can be taken back."""

    slug: str
    before: Unit
    after: Unit


def replacements(  # noqa: PLR0913 - what a person chooses
    project: Project,
    old: str,
    new: str,
    names: tuple[str, ...] = (),
    *,
    cased: bool = True,
    whole: bool = True,
    problems: list[TranslateError] | None = None,
) -> list[WordReplacement]:
    """Return what would change if ``old`` became ``new`` in the translations; nothing is changed.

    Args:
        project: The project.
        old: Words, one after the other.
        new: What is to stand there; empty takes them out.
        names: Slugs or paths of articles; all when there are none.
        cased: Whether capitals count.
        whole: Whether ``old`` must be whole words.
        problems: Gets what is wrong with single articles.

    Raises:
        UsageError: A name means no article, or there is nothing to look for.
    """
    if not old.strip():
        raise UsageError("there are no words to look for")
    wording = SearchedWords(old, whole=whole, cased=cased)
    found: list[WordReplacement] = []
    for files in find_articles(project, names):
        units: Iterable[Unit] = ()
        with noting(problems):
            units = files.units.values()
        found += (one for unit in units if (one := _replaced(files.slug, unit, wording, new)))
    return found


def _replaced(slug: str, unit: Unit, wording: SearchedWords, new: str) -> WordReplacement | None:
    plain = untagged(unit.target, unit.marks or None).plain
    spans = wording.phrases(plain)
    text = unit.target
    for start, end in reversed(spans):
        text = untagged(text, unit.marks or None).replaced(start, end, new)
    text = rewritten(unit, text).target
    return WordReplacement(slug, unit, text, tuple(spans)) if text != unit.target else None


def replace_all_in(
    project: Project,
    chosen: Collection[WordReplacement],
    approved: Collection[tuple[str, str]] = (),
) -> tuple[Report, list[MadeReplacement]]:
    """Make replacements, and return what takes them back as one step.

    A sentence that another person changed since it was shown stays as it is. A reviewed sentence
    is no longer reviewed after it, unless it is in ``approved``.

    Args:
        project: The project.
        chosen: What to replace, of `replacements`.
        approved: The articles and sentences, as their catalogs know them, that stay reviewed.
    """
    return _make(project, chosen, lambda one, unit: _changed(one, unit, approved))


def take_back(project: Project, done: Collection[MadeReplacement]) -> Report:
    """Put back what `replace_all_in` changed, states too, where nobody has changed it since."""
    back = [WordReplacement(one.slug, one.after, one.before.target, ()) for one in done]
    earlier = {(one.slug, one.before.source): one.before for one in done}
    report, _ = _make(
        project, back, lambda one, unit: restored(unit, earlier[one.slug, unit.source])
    )
    return report


def _changed(one: WordReplacement, unit: Unit, approved: Collection[tuple[str, str]]) -> Unit:
    changed = rewritten(unit, one.after)
    keeps = unit.approved and (one.slug, unit.source) in approved
    return replace(changed, approved=True) if keeps else changed


def _make(
    project: Project,
    chosen: Collection[WordReplacement],
    change: Callable[[WordReplacement, Unit], Unit],
) -> tuple[Report, list[MadeReplacement]]:
    """Change each sentence that still stands as it was shown; all of an article at one go."""
    report = Report()
    done: list[MadeReplacement] = []
    by_article: dict[str, dict[str, WordReplacement]] = defaultdict(dict)
    for one in chosen:
        by_article[one.slug][one.before.source] = one
    with locked(project):
        planned = (
            (files, _Change(files, by_article[files.slug], change))
            for files in (find_articles(project, tuple(by_article)) if by_article else ())
        )
        for files, made, written in write_catalogs(planned, report):
            units = units_of(written.after, made.name, files.drafts)
            changes = [(before, units[before.source]) for before in made.before]
            record_revisions(project, files.slug, changes)
            done += [MadeReplacement(files.slug, before, after) for before, after in changes]
        skipped = len(chosen) - len(done)
    if skipped:
        message = "{count} sentences stay as they are: somebody changed them meanwhile"
        report.notes.append(Message(message, count=skipped))
    return report, done


class _Change:
    """Makes the replacements in one article's catalog.

    Args:
        files: The article.
        wanted: What to replace, by the sentence.
        change: What to make of each.
    """

    def __init__(
        self,
        files: ArticleFiles,
        wanted: Mapping[str, WordReplacement],
        change: Callable[[WordReplacement, Unit], Unit],
    ) -> None:
        self.name = files.project.relative(files.project.catalog(files.slug))
        self.before: list[Unit] = []
        """The sentences that it changes, as they stood."""
        self._wanted, self._change = wanted, change
        self._drafts, self._author = files.drafts, translator(files.project)

    def __call__(self, catalog: Catalog) -> Catalog:
        """Return the catalog with the replacements; see `CatalogChange`."""
        units = units_of(catalog, self.name, self._drafts)
        found = [units[source] for source in self._wanted if source in units]
        self.before = [unit for unit in found if _stands(self._wanted[unit.source], unit)]
        new = [self._change(self._wanted[unit.source], unit) for unit in self.before]
        return revise(catalog, new, now(), self._author)


def _stands(one: WordReplacement, unit: Unit) -> bool:
    """Whether a sentence is as it was when the replacement was shown."""
    before = one.before
    # a note may ask for more work, so what it was written on is neither replaced nor taken back
    return (unit.target, unit.approved, unit.comments) == (
        before.target,
        before.approved,
        before.comments,
    )
