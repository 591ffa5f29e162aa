"""A cut by hand made and taken back: the file of corrections, and the catalog with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.catalogs.po import Catalog, Entry, parse, render
from translate.catalogs.store import rewrite
from translate.catalogs.update.undo import lost, made, taken_back
from translate.errors import ConflictError, UsageError
from translate.io import decode, save
from translate.pipeline.update import update
from translate.project import Project
from translate.segmenter.corrections import JOIN, SPLIT, Correction, with_correction
from translate.text.folding import fold_spaces
from translate.workspace.articles.files import ArticleFiles, find_article
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report

_OPPOSITE = {JOIN: SPLIT, SPLIT: JOIN}


@dataclass(frozen=True, slots=True)
class Cut:
    """A join or split that was made, with all that `take_back` needs."""

    kind: str
    """``join`` or ``split``."""
    first: str
    second: str
    """The texts on either side of the cut."""
    before: str
    """As PO text, the entries that it ended: those of the sentences that are no more, and those
    of removed sentences that it brought back."""
    after: str
    """As PO text, the entries of the sentences that it made."""


def make(files: ArticleFiles, correction: Correction) -> tuple[Report, Cut]:
    """Correct the sentences of an article, lastingly, and take that up into its catalog."""
    with locked(files.project):
        old = files.unread()
        texts, catalog = set(old.sentences), old.catalog or Catalog()
        recut = frozenset({correction.first, correction.second, correction.whole})
        report = _write(old, correction, recut)
        new = files.unread()
        if new.sentences == old.sentences and _took_back(new, correction):
            # the opposite was removed, but the rules cut like it now, so the correction is needed
            report = _write(new, correction, recut)
            new = files.unread()
        came = set(new.sentences) - texts
        before = lost(catalog, texts - set(new.sentences), came)
        after = made(new.catalog or Catalog(), came)
    kind, first, second = correction.kind, correction.first, correction.second
    return report, Cut(kind, first, second, _po(before), _po(after))


def take_back(project: Project, name: str, cut: Cut) -> tuple[Report, str]:
    """Undo a join or split: the sentences are again what they were, with the English they had.

    Args:
        project: The project.
        name: The article: a slug or path.
        cut: What `make` returned for it.

    Returns:
        What was done, and the first sentence that is back.

    Raises:
        UsageError: There is no such article, or ``cut`` is none.
        ConflictError: The article has other sentences by now, or somebody has worked on those
            that the cut made.
    """
    files = find_article(project, name)
    place = project.relative(files.path)
    if cut.kind not in _OPPOSITE or not fold_spaces(cut.first) or not fold_spaces(cut.second):
        raise UsageError("this is no cut", place)
    correction = Correction(_OPPOSITE[cut.kind], fold_spaces(cut.first), fold_spaces(cut.second))
    before, after = _entries(cut.before), _entries(cut.after)
    with locked(project):
        if not {entry.msgid for entry in after} <= set(files.sentences):
            raise ConflictError("the article has changed meanwhile", place, "open it again")
        # the catalog first: stopped here, the next update cuts the same sentences again
        rewrite(
            project.catalog(files.slug),
            lambda catalog: taken_back(catalog, before, after, files.drafts, now()),
        )
        report = _write(files, correction)
    return report, next((entry.msgid for entry in before if not entry.obsolete), "")


def _took_back(files: ArticleFiles, correction: Correction) -> bool:
    """Whether a correction was made by removing its opposite from the file."""
    return replace(correction, line=0) not in [replace(one, line=0) for one in files.corrections]


def _write(
    files: ArticleFiles, correction: Correction, recut: frozenset[str] = frozenset()
) -> Report:
    project, path = files.project, files.project.corrections(files.slug)
    text = decode(files.corrections_data, str(path))
    changed = save(path, with_correction(text, correction).encode())
    report = update(project, (files.slug,), recut)
    if changed:
        report.wrote(project.relative(path))
    return report


def _po(entries: Sequence[Entry]) -> str:
    return render(Catalog(entries=tuple(entries))).decode()


def _entries(text: str) -> tuple[Entry, ...]:
    return parse(text.encode(), "the cut").entries if text else ()
