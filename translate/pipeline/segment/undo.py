"""A cut by hand made and taken back: the file of corrections, and the catalog with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.catalogs import read_drafts
from translate.catalogs.po import Catalog, Entry, parse, render
from translate.catalogs.store import rewrite
from translate.catalogs.update.undo import lost, made, taken_back
from translate.errors import ConflictError, UsageError
from translate.io import read_if_there, read_text, save
from translate.pipeline.update import update
from translate.project import Project
from translate.segmenter.corrections import JOIN, SPLIT, Correction, with_correction
from translate.text.folding import fold_spaces
from translate.walk import places
from translate.workspace.articles import SourceFile, read_article, read_corrections, select
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


def make(project: Project, file: SourceFile, correction: Correction) -> tuple[Report, Cut]:
    """Correct the sentences of an article, lastingly, and take that up into its catalog."""
    with locked(project):
        texts, catalog = _texts(project, file), _catalog(project, file)
        report = _write(project, file, correction, _named(correction))
        new = _texts(project, file)
        if new == texts and _took_back(project, file, correction):
            # ... which changed nothing, for by now the rules cut as the opposite did
            report = _write(project, file, correction, _named(correction))
            new = _texts(project, file)
        before = lost(catalog, texts - new, new - texts)
        after = made(_catalog(project, file), new - texts)
    kind, first, second = correction.kind, correction.first, correction.second
    return report, Cut(kind, first, second, _po(before), _po(after))


def take_back(project: Project, name: str, cut: Cut) -> tuple[Report, str]:
    """Undo a join or split: the sentences are again what they were, with the English they had.

    Args:
        project: The project.
        name: The article: a slug or path.
        cut: What `make` told of it.

    Returns:
        What was done, and the first sentence that is back.

    Raises:
        UsageError: There is no such article, or ``cut`` is none.
        ConflictError: The article has other sentences by now, or somebody has worked on those
            that the cut made.
    """
    [file] = select(project, (name,))
    if cut.kind not in _OPPOSITE or not fold_spaces(cut.first) or not fold_spaces(cut.second):
        raise UsageError("this is no cut", project.relative(file.path))
    correction = Correction(_OPPOSITE[cut.kind], fold_spaces(cut.first), fold_spaces(cut.second))
    before, after = _entries(cut.before), _entries(cut.after)
    with locked(project):
        if not {entry.msgid for entry in after} <= _texts(project, file):
            message = "the article has changed meanwhile"
            raise ConflictError(message, project.relative(file.path), "open it anew")
        drafts = read_drafts(project.drafts(file.slug))
        # the catalog first: stopped here, the next update cuts the same sentences anew
        rewrite(
            project.catalog(file.slug),
            lambda catalog: taken_back(catalog or Catalog(), before, after, drafts, now()),
        )
        report = _write(project, file, correction)
    return report, next((entry.msgid for entry in before if not entry.obsolete), "")


def _named(correction: Correction) -> frozenset[str]:
    """The sentences whose cuts a correction changes, reviewed or not."""
    return frozenset({correction.first, correction.second, correction.whole})


def _took_back(project: Project, file: SourceFile, correction: Correction) -> bool:
    """Whether a correction was made by removing its opposite from the file."""
    found = read_corrections(project, file.slug)
    return replace(correction, line=0) not in [replace(one, line=0) for one in found]


def _write(
    project: Project,
    file: SourceFile,
    correction: Correction,
    recut: frozenset[str] = frozenset(),
) -> Report:
    path = project.corrections(file.slug)
    text = read_text(path) if path.exists() else ""
    changed = save(path, with_correction(text, correction).encode())
    report = update(project, (file.slug,), recut)
    if changed:
        report.wrote(project.relative(path))
    return report


def _texts(project: Project, file: SourceFile) -> set[str]:
    return {place.sentence.text for place in places(read_article(project, file))}


def _catalog(project: Project, file: SourceFile) -> Catalog:
    path = project.catalog(file.slug)
    data = read_if_there(path)
    return Catalog() if data is None else parse(data, str(path))


def _po(entries: Sequence[Entry]) -> str:
    return render(Catalog(entries=tuple(entries))).decode()


def _entries(text: str) -> tuple[Entry, ...]:
    return parse(text.encode(), "the cut").entries if text else ()
