"""``evaluate``: drafts against a reference translation, or against their own review."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from translate.errors import InputError, ReviewError, TranslateError
from translate.io import read_text
from translate.message import Message
from translate.model import Origin
from translate.pipeline.evaluate.scores import Sample, Scorer, Scores
from translate.project import Project
from translate.tags import without_tags
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.engine import project_engine
from translate.workspace.report import Progress


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was found, and how to repeat it."""

    total: Scores
    articles: Mapping[str, Scores]
    """By slug; empty for a reference file."""
    models: Mapping[str, Scores]
    """By the model's label, ``translate-vi_en 1.9``."""
    signatures: tuple[str, ...]
    """What sacrebleu's figures mean exactly."""
    problems: tuple[TranslateError, ...] = ()
    """What is wrong with single articles; they are not counted."""


def evaluate_reference(
    project: Project, path: Path, progress: Progress = lambda _done, _of: None
) -> Evaluation:
    """Draft the sources in ``path`` with the project's engine and score the drafts.

    Args:
        project: Whose model, languages and glossary to take; none of its files is changed.
        path: A sentence and its translation a line, parted by a tab; UTF-8.
        progress: Called with how many sentences are drafted.

    Raises:
        InputError: A line is not a sentence and its translation; the place is ``file:line``.
        ModelError: There is no usable model.
        UsageError: sacrebleu is not installed.
    """
    scorer = Scorer(project.pair.source, project.pair.target)
    lines = list(_read_reference(path))
    engine = project_engine(project)
    samples = []
    for draft, (source, reference) in zip(
        engine.draft([source for source, _ in lines]), lines, strict=True
    ):
        samples.append(Sample(source, draft.text, reference))
        progress(len(samples), len(lines))
    scores = scorer.score(samples)
    return Evaluation(scores, {}, {engine.model.label: scores}, scorer.signatures())


def evaluate_reviews(project: Project, names: tuple[str, ...] = ()) -> Evaluation:
    """Score the drafts in the catalogs of the named articles against their reviewed English.

    Counted are the reviewed sentences of which the draft is known, all when no article is named.

    Raises:
        UsageError: A name means no article, or sacrebleu is not installed.
        ReviewError: There is no such sentence.
    """
    scorer = Scorer(project.pair.source, project.pair.target)
    articles: dict[str, list[Sample]] = {}
    models: dict[str, list[Sample]] = defaultdict(list)
    problems: list[TranslateError] = []
    for files in find_articles(project, names):
        try:
            found = list(_reviewed(files))
        except TranslateError as error:
            problems.append(error)
            continue
        for model, sample in found:
            articles.setdefault(files.slug, []).append(sample)
            models[model].append(sample)
    if not articles:
        hint = "review some, or give a reference file"
        raise next(iter(problems), ReviewError("no sentence with a draft is reviewed", hint=hint))
    return Evaluation(
        scorer.score(list(chain.from_iterable(articles.values()))),
        {slug: scorer.score(samples) for slug, samples in articles.items()},
        {model: scorer.score(samples) for model, samples in sorted(models.items())},
        scorer.signatures(),
        tuple(problems),
    )


def _reviewed(files: ArticleFiles) -> Iterator[tuple[str, Sample]]:
    """The model and the sample of each sentence that is reviewed and had a draft."""
    for unit in files.units.values():
        if unit.state.reviewed and unit.draft and unit.origin is Origin.MODEL:
            yield unit.model, Sample(*map(without_tags, (unit.source, unit.draft, unit.target)))


def _read_reference(path: Path) -> Iterator[tuple[str, str]]:
    """The sentences of a reference file with their translations; blank lines are passed over."""
    empty = True
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        cells = [_folded(cell) for cell in line.split("\t")]
        if len(cells) != 2 or not all(cells):
            message = Message(
                "is not a sentence, one tab and its translation ({count} columns)", count=len(cells)
            )
            hint = "a line holds two texts parted by a tab"
            raise InputError(message, f"{path}:{number}", hint)
        empty = False
        yield cells[0], cells[1]
    if empty:
        raise InputError("has no sentences", str(path))


def _folded(text: str) -> str:
    """``text`` as a sentence of an article has it: composed, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())
